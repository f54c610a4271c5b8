"""The first thing a lesson does: a quiet kernel, one style for all figures, one line about the machine."""
import os
import platform
import shutil
import subprocess
from importlib import metadata

import matplotlib.pyplot as plt

from ._figures import STYLE


def start():
    """Set the figure style, keep TensorFlow's start-up messages away, and print one line about this machine.

    TensorFlow is not imported: the versions come from the packages' metadata.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    plt.rcParams.update(STYLE)
    found = [f"Python {platform.python_version()}"]
    for title, *packages in (("Keras", "keras"), ("TensorFlow", "tensorflow", "tensorflow-cpu"), ("NumPy", "numpy")):
        version = _first_version(packages)
        if version:
            found.append(f"{title} {version}")
    print(f"Ready: {', '.join(found)}; {os.cpu_count()} processor cores, {_gpu() or 'no GPU'}.")


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
