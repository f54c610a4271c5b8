"""What every lesson of the workshop shares: data, seeds, figures, the live training view and the score report.

Importing it loads no TensorFlow. `LiveView` needs Keras and is loaded when it is first used.
"""
import os

from ._data import load_mnist, load_pima
from ._figures import (ACTIVATION, BASELINE, GRADIENT, INK, INPUT, PREDICTION, SEEN, UNSEEN, WEIGHT, show)
from ._report import report
from ._results import load_results
from ._start import start

SEED = 1000 * int(os.environ.get("WORKSHOP_SEED", 0))

__all__ = ["ACTIVATION", "BASELINE", "GRADIENT", "INK", "INPUT", "PREDICTION", "SEEN", "SEED", "UNSEEN", "WEIGHT",
           "LiveView", "load_mnist", "load_pima", "load_results", "report", "show", "start"]


def __getattr__(name):
    if name == "LiveView":
        from ._live import LiveView
        return LiveView
    raise AttributeError(f"module 'helpers' has no attribute {name!r}")
