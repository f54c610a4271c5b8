"""The first thing a lesson does: the same settings on every machine, a quiet kernel, one line about the machine."""
import contextlib
import importlib.util
import os
import platform
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import matplotlib.pyplot as plt

from ._errors import WorkshopError
from ._figures import BASELINE, STYLE
from ._say import say

KERAS = {"KERAS_BACKEND": "tensorflow", "KERAS_HOME": str(Path(__file__).resolve().parents[1] / ".keras")}
KERAS_SETTINGS = "tensorflow, channels_last, float32, float32"
GPU_SECONDS = 10


def start():
    """Set Keras and the figures to what the lessons need, keep TensorFlow quiet, and print one line about this machine.

    What a user's own variables and files say (`KERAS_BACKEND`, `keras.json`, `matplotlibrc`) plays no part. TensorFlow
    is not imported: the versions come from the packages' metadata.

    Raises
    ------
    WorkshopError
        If Keras runs already, with other settings.

    Notes
    -----
    A lesson that needs another backend asks for it as Keras's own guides do, in the cell that imports Keras:
    `os.environ["KERAS_BACKEND"] = "jax"`, then `import keras`. A later start leaves it alone.
    """
    _settle_keras()
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    if "tensorflow" not in sys.modules and not any(isinstance(finder, _QuietTensorFlow) for finder in sys.meta_path):
        sys.meta_path.insert(0, _QuietTensorFlow())
    _listen_for_unknown_names()
    plt.rcdefaults()
    plt.rcParams.update(STYLE)
    found = [f"Python {platform.python_version()}"]
    for title, *packages in (("Keras", "keras"), ("TensorFlow", "tensorflow", "tensorflow-cpu"), ("NumPy", "numpy")):
        version = _first_version(packages)
        if version:
            found.append(f"{title} {version}")
    print(f"Ready: {', '.join(found)}; {os.cpu_count()} processor cores, {_gpu() or 'no GPU'}.")


def _settle_keras():
    """Decide Keras's settings for this kernel; if Keras has read others already, say what to do."""
    if os.environ.get("KERAS_HOME") == KERAS["KERAS_HOME"]:
        return  # an earlier start has decided, and what a lesson has asked for since then stands
    if any(name.partition(".")[0] == "keras" for name in sys.modules):
        found = _keras_settings()
        if found != KERAS_SETTINGS:
            raise WorkshopError(f"Keras already runs in this kernel, with other settings than the lessons' ({found}): "
                                "restart the kernel and run this cell first.")
    for name in [name for name in os.environ if name.startswith("KERAS_")]:
        del os.environ[name]
    os.environ.update(KERAS)


def _keras_settings():
    try:
        config = sys.modules["keras"].config
    except (KeyError, AttributeError):
        return "an import that failed"
    return ", ".join([config.backend(), config.image_data_format(), config.floatx(), config.dtype_policy().name])


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


def _listen_for_unknown_names():
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell:
        shell.events.register("post_run_cell", _say_what_to_run)


def _say_what_to_run(result):
    """Below a NameError, as after a restart in the middle of a lesson, say which cells to run."""
    error = result.error_in_exec
    if type(error) is NameError and error.name:
        say(f"Python does not know `{error.name}` yet. If a cell above defines it, run all cells above (JupyterLab: "
            "Run › Run All Above Selected Cell; Colab: Runtime › Run before), then this one again. If not, look for a "
            "wrong letter or missing quotation marks.", BASELINE)


def _first_version(packages):
    for package in packages:
        try:
            return metadata.version(package)
        except metadata.PackageNotFoundError:
            pass
    return None


def _gpu():
    """Name of the first NVIDIA GPU, or None; with a broken driver, nvidia-smi may never answer, nor end when killed."""
    try:
        process = subprocess.Popen(["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"], encoding="utf-8",
                                   errors="replace", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
    except OSError:
        return None
    try:
        said, _ = process.communicate(timeout=GPU_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        return None
    return said.splitlines()[0] if process.returncode == 0 and said else None
