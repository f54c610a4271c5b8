"""The first thing a lesson does: a quiet kernel, one style for all figures, one line about the machine."""
import contextlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from importlib import metadata

import matplotlib.pyplot as plt

from ._figures import STYLE


def start():
    """Set the figure style, keep TensorFlow's start-up messages away, and print one line about this machine.

    TensorFlow is not imported: the versions come from the packages' metadata.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    if "tensorflow" not in sys.modules and not any(isinstance(finder, _QuietTensorFlow) for finder in sys.meta_path):
        sys.meta_path.insert(0, _QuietTensorFlow())
    plt.rcParams.update(STYLE)
    found = [f"Python {platform.python_version()}"]
    for title, *packages in (("Keras", "keras"), ("TensorFlow", "tensorflow", "tensorflow-cpu"), ("NumPy", "numpy")):
        version = _first_version(packages)
        if version:
            found.append(f"{title} {version}")
    print(f"Ready: {', '.join(found)}; {os.cpu_count()} processor cores, {_gpu() or 'no GPU'}.")


class _QuietTensorFlow:
    """Lets TensorFlow's import write nothing: on newer processors it tells of oneDNN whatever the log level."""

    def find_spec(self, name, path=None, target=None):
        if name != "tensorflow":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        if spec:
            load = spec.loader.exec_module
            spec.loader.exec_module = lambda module: _without_stderr(load, module)
        return spec


def _without_stderr(function, *arguments):
    """Call a function while what C code writes to stderr is dropped."""
    with open(os.devnull, "w") as nowhere, contextlib.ExitStack() as stack:
        kept = os.dup(2)
        stack.callback(os.close, kept)
        stack.callback(os.dup2, kept, 2)
        os.dup2(nowhere.fileno(), 2)
        return function(*arguments)


def _first_version(packages):
    for package in packages:
        try:
            return metadata.version(package)
        except metadata.PackageNotFoundError:
            pass
    return None


def _gpu():
    """Name of the first NVIDIA GPU, or None."""
    if not shutil.which("nvidia-smi"):
        return None
    answer = subprocess.run(["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"], capture_output=True, text=True)
    return answer.stdout.splitlines()[0] if answer.returncode == 0 and answer.stdout else None
