"""Settings of a user's own, which must not decide what a test or a run finds."""
import atexit
import os
import shutil
import tempfile
from pathlib import Path

OWN = ("PYTHON", "IPYTHON", "JUPYTER", "KERAS", "MATPLOTLIBRC", "MPLBACKEND", "PYTEST_ADDOPTS", "PYTEST_PLUGINS")


def forget_own_settings():
    """Give this process, and all that it starts, an empty configuration of Python, Jupyter, Matplotlib, Keras, pytest.

    Python has read its variables already; so workshop.py hands over with `-E`, which ignores them. MPLCONFIGDIR stays,
    since it holds Matplotlib's cache of fonts: MATPLOTLIBRC goes before the settings in it.
    """
    for name in [name for name in os.environ if name.startswith(OWN)]:
        del os.environ[name]
    folder = Path(tempfile.mkdtemp(prefix="workshop-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "matplotlibrc").touch()
    os.environ["MATPLOTLIBRC"] = str(folder / "matplotlibrc")
    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "KERAS_HOME"):
        (folder / name).mkdir()
        os.environ[name] = str(folder / name)
