"""What every lesson of the workshop shares: data, seeds, figures, exercises, the live training view, the score report.

Importing it loads no TensorFlow. `LiveView` and `save_page`, which need Keras, `DrawPad` and `interact`, which need
anywidget, are loaded when they are first used.
"""
import os

from . import _surroundings  # noqa: F401  It comes first: it explains why an import below would fail.
from ._animation import animate
from ._data import load_drawn_digits, load_mnist, load_pima
from ._exercises import check, hint, predict, solution, vote
from ._figures import ACTIVATION, BASELINE, GRADIENT, INK, INPUT, PREDICTION, SEEN, UNSEEN, WEIGHT, draw_network, show
from ._models import saved_weights
from ._progress import progress, solved
from ._report import report
from ._results import load_results
from ._start import start

SEED = 1000 * int(os.environ.get("WORKSHOP_SEED", 0))

__all__ = ["ACTIVATION", "BASELINE", "GRADIENT", "INK", "INPUT", "PREDICTION", "SEEN", "SEED", "UNSEEN", "WEIGHT",
           "DrawPad", "LiveView", "animate", "check", "draw_network", "hint", "interact", "load_drawn_digits",
           "load_mnist", "load_pima", "load_results", "predict", "progress", "report", "save_page", "saved_weights",
           "show", "solution", "solved", "start", "vote"]


def __getattr__(name):
    if name == "LiveView":
        from ._live import LiveView
        return LiveView
    if name == "DrawPad":
        from ._drawpad import DrawPad
        return DrawPad
    if name == "interact":
        from ._interact import interact
        return interact
    if name == "save_page":
        from ._page import save_page
        return save_page
    raise AttributeError(f"module 'helpers' has no attribute {name!r}")
