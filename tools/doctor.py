"""`make doctor`: a sentence a line about what on this machine would stop a lesson or change what it shows.

Only the standard library, for it runs before anything is installed; Python 3.6 must be able to read it.
"""
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import workshop

from . import machine

ROOT, NOTEBOOKS, DATA = workshop.ROOT, workshop.ROOT / "notebooks", workshop.ROOT / "data"
OK, NOTE, FAILED = "ok", "note", "FAILED"
CONDA_ENVIRONMENT = "keras-workshop"  # its name in environment.yml
SET_UP = "make lab (Windows: py workshop.py lab)"
RENEW = f"delete the folder .venv, then {SET_UP}; with conda: conda env update --file environment.yml"
LEAST_MEMORY_GB, ENOUGH_MEMORY_GB = 2, 4  # the hungriest lesson takes 1.7 GB
TRAINING_LIMIT = 300
INSTALLED = """import json
from importlib import metadata
print(json.dumps([[each.metadata["Name"], each.version] for each in metadata.distributions()
                  if each.metadata["Name"]]))"""
TRAINING = """import time
import helpers
helpers.start()
import keras
import numpy as np
keras.utils.set_random_seed(helpers.SEED)
X = np.random.default_rng(helpers.SEED).normal(size=(128, 784))
model = keras.Sequential([keras.Input((784,)), keras.layers.Dense(64, "relu"), keras.layers.Dense(1, "sigmoid")])
model.compile("adam", "binary_crossentropy")
losses = [float(model.train_on_batch(X, X[:, :1] > 0))]
began = time.monotonic()
while time.monotonic() < began + 1:
    losses.append(float(model.train_on_batch(X, X[:, :1] > 0)))
assert losses[-1] < losses[0], "the loss did not fall"
print(len(losses) - 1)"""
MODULES = {"scikit-learn": "sklearn", "pillow": "PIL"}
IMPORTED_BY_NOBODY = {"antigravity", "idlelib", "test", "this", "turtle", "turtledemo"}


def lessons_python():
    """Return the Python that the lessons run with, None before everything is installed."""
    python = str(workshop.python_of(workshop.ENVIRONMENT))
    if (workshop.ENVIRONMENT / "workshop-stamp").is_file() and workshop.probe([python]):
        return python
    return sys.executable if os.environ.get("CONDA_DEFAULT_ENV") == CONDA_ENVIRONMENT else None


def about_python(python):
    try:
        python = workshop.probe([python]) if python else workshop.find_python(workshop.PYTHONS)
    except SystemExit as error:
        return FAILED, f"Python: {error}"
    return OK, f"Python: {python.version}, {python.bits} bit ({python.executable})."


def about_memory():
    memory = memory_gb()
    if memory is None:
        return NOTE, f"Memory: this machine does not say how much it has; {ENOUGH_MEMORY_GB} GB are enough."
    if memory < LEAST_MEMORY_GB:
        return FAILED, (f"Memory: {memory:.1f} GB, too little for the lessons of track 3: open these on Colab "
                        "(colab_links.md).")
    if memory < ENOUGH_MEMORY_GB:
        return NOTE, (f"Memory: {memory:.1f} GB, just enough: close other programs, and shut down a lesson's kernel "
                      "before you open the next one.")
    return OK, f"Memory: {memory:.1f} GB."


def memory_gb():
    """Return how much memory this machine, or the container that it is, has; None where that cannot be found out."""
    if os.name == "nt":
        import ctypes
        status = (ctypes.c_uint64 * 8)(64)  # MEMORYSTATUSEX: its length, then the total
        return status[1] / 1e9 if ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)) else None
    try:
        sizes = [os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")]
    except (ValueError, OSError):
        return None
    for limit in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        text = Path(limit).read_text() if os.path.isfile(limit) else ""
        sizes += [int(text)] if text.strip().isdigit() else []
    return min(sizes) / 1e9


def about_disk(python):
    needed = machine.SPARE_GB if python else machine.INSTALLED_GB
    problem = machine.cannot_write(ROOT) or machine.too_little_space(ROOT, needed)
    return (FAILED, f"Disk: {problem}") if problem else (OK, f"Disk: {machine.free_gb(ROOT):.0f} GB free.")


def about_path():
    problem = machine.path_too_long(workshop.ENVIRONMENT)
    return (FAILED, f"Path: {problem}") if problem else (OK, f"Path: {len(str(ROOT))} characters, short enough.")


def installed(python):
    """Return the versions of the packages of a Python, by name."""
    answer = subprocess.run([python, "-c", INSTALLED], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                            errors="replace")
    return {plain(name): version for name, version in json.loads(answer.stdout)} if answer.returncode == 0 else {}


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower().replace("tensorflow-cpu", "tensorflow")


def numbers(version):
    return [int(number) for number in re.findall(r"\d+", version)]


def requirements():
    """Return what requirements.txt allows: name, lowest version, and the version that is too high."""
    found = re.findall(r"^([\w-]+)>=([\d.]+),<([\d.]+)", read(ROOT / workshop.LEARNER), re.MULTILINE)
    return {plain(name): limits for name, *limits in found}


def about_versions(python):
    if not python:
        return NOTE, f"Versions: nothing is installed yet; {SET_UP} does that."
    there, text = installed(python), read(ROOT / "constraints.txt")
    tested = {plain(name): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE)}
    wrong = [f"{name} ({there.get(name, 'missing')})" for name, (lowest, too_high) in requirements().items()
             if name not in there or not numbers(lowest) <= numbers(there[name]) < numbers(too_high)]
    if wrong:
        return FAILED, f"Versions: not what requirements.txt asks for: {', '.join(wrong)}. To cure it, {RENEW}."
    others = [f"{name} {there[name]} (tested: {tested[name]})" for name in requirements()
              if name in tested and there[name] != tested[name]]
    if others:
        return NOTE, f"Versions: allowed, but not those of the last test of all lessons: {', '.join(others)}."
    return OK, (f"Versions: Keras {there['keras']}, TensorFlow {there['tensorflow']} and the others are those of the "
                "last test of all lessons.")


def about_data():
    count, wrong = 0, []
    for sums in sorted(DATA.glob("**/SHA256SUMS")):
        for line in read(sums).splitlines():
            wanted, name = line.split()
            path = sums.parent / name
            count += 1
            content = path.read_bytes() if path.is_file() else b""
            if path.suffix == ".csv":  # other line ends do no harm
                content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            if hashlib.sha256(content).hexdigest() != wanted:
                wrong.append(path.relative_to(ROOT).as_posix())
    if wrong or not count:
        return FAILED, (f"Data: {', '.join(wrong) or 'data/SHA256SUMS'} is missing or damaged: get a fresh copy of it "
                        "from where the workshop is from (with git: git checkout -- data).")
    return OK, f"Data: all {count} files are as they were published."


def about_settings():
    found = [*variables(), *files_of_settings(), *shadows()]
    return found or [(OK, "Settings: none that interfere.")]


def variables():
    """Yield lines about environment variables that change what a lesson's Python does."""
    backend = os.environ.get("KERAS_BACKEND", "tensorflow")
    if backend != "tensorflow":
        yield NOTE, f"Settings: KERAS_BACKEND is {backend}; the lessons use TensorFlow all the same."
    for name in ("PYTHONHOME", "PYTHONOPTIMIZE", "PYTHONSAFEPATH", "PYTHONWARNINGS"):
        if os.environ.get(name):
            yield NOTE, f"Settings: {name} is set; if a lesson does not do what it should, unset it and begin again."
    for folder in filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep)):
        found = shadows_in(Path(folder))
        yield (FAILED, f"Settings: PYTHONPATH leads to {found[0]}, which takes the place of the one that the lessons "
                       "need: unset PYTHONPATH and begin again.") if found else (
            NOTE, f"Settings: PYTHONPATH leads to {folder}; nothing there takes the place of what the lessons need.")


def files_of_settings():
    """Yield lines about the user's own settings of Keras, Matplotlib and IPython."""
    def home(variable, default):
        return Path(os.environ.get(variable) or os.path.expanduser(default))

    profile = home("IPYTHONDIR", "~/.ipython") / "profile_default"
    matplotlib = {home("MPLCONFIGDIR", folder) for folder in ("~/.matplotlib", "~/.config/matplotlib")}
    matplotlib |= {home("XDG_CONFIG_HOME", "~/.config") / "matplotlib", home("MATPLOTLIBRC", "~/.matplotlib")}
    matplotlib |= {path.parent for path in NOTEBOOKS.glob("**/*.ipynb")}
    found = [home("KERAS_HOME", "~/.keras") / "keras.json"]
    found += [path / "matplotlibrc" if path.is_dir() else path for path in sorted(matplotlib)]
    found += [profile / f"{name}.{ending}" for name in ("ipython_config", "ipython_kernel_config")
              for ending in ("py", "json")]
    found += sorted(path for path in profile.glob("startup/*") if path.suffix in (".py", ".ipy"))
    for path in found:
        if path.is_file() and not (path.name == "keras.json" and is_usual(path)):
            yield NOTE, (f"Settings: {path} is yours; if a lesson does not show what it should, rename that file and "
                         "begin again.")


def is_usual(path):
    """True for the keras.json that Keras itself writes."""
    try:
        settings = json.loads(read(path))
    except ValueError:
        return False
    return settings == {"floatx": "float32", "epsilon": 1e-07, "backend": "tensorflow",
                        "image_data_format": "channels_last"}


def shadows():
    """Yield lines about files beside the lessons that take the place of what the lessons import."""
    for folder in [ROOT, NOTEBOOKS, *sorted(NOTEBOOKS.glob("[0-9]*/"))]:
        for path in shadows_in(folder):
            if path != NOTEBOOKS / "helpers":
                yield (FAILED, f"Settings: {path.relative_to(ROOT).as_posix()} takes the place of the {path.stem} that "
                               "the lessons need: rename it.")


def shadows_in(folder):
    """Return the modules and packages in a folder whose names the lessons need for others."""
    names = {MODULES.get(name, name) for name in requirements()} | {"helpers", "IPython", "ipykernel", "traitlets"}
    names |= set(getattr(sys, "stdlib_module_names", sys.builtin_module_names)) - IMPORTED_BY_NOBODY
    packages = [path.parent for path in folder.glob("*/__init__.py")]
    return sorted(path for path in [*folder.glob("*.py"), *packages] if path.stem in names)


def about_training(python):
    if not python:
        return NOTE, "Training: not tried, because nothing is installed yet."
    try:
        answer = subprocess.run([python, "-c", TRAINING], cwd=str(NOTEBOOKS), stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, errors="replace", timeout=TRAINING_LIMIT)
    except subprocess.TimeoutExpired:
        return FAILED, (f"Training: Keras did not start within {TRAINING_LIMIT} s: close other programs, and if that "
                        "does not help, use Colab (colab_links.md).")
    if answer.returncode:
        said = (answer.stderr.strip() or "no word of why").splitlines()[-1]
        return FAILED, f"Training: Keras cannot train here ({said}): cure what is said above, or {RENEW}."
    return OK, f"Training: {answer.stdout.split()[-1]} steps in one second, and the loss fell."


def read(path):
    return path.read_bytes().decode("utf-8", errors="replace")


def main():
    getattr(sys.stdout, "reconfigure", lambda **options: None)(errors="replace")
    try:
        return examine()
    except KeyboardInterrupt:
        print("\nStopped.")
        return 130


def examine():
    """Print all lines; return the exit status."""
    python, failed = lessons_python(), 0
    for mark, sentence in lines(python):
        print(f"{mark:<6}  {sentence}", flush=True)
        failed += mark == FAILED
    print("\nNothing here would stop a lesson." if not failed else
          f"\nWhat would stop a lesson: {failed}, marked FAILED above.")
    return int(failed > 0)


def lines(python):
    """Yield pairs of mark and sentence, one after the other, as they are found out."""
    yield about_python(python)
    yield about_memory()
    yield about_disk(python)
    yield about_path()
    yield about_versions(python)
    yield about_data()
    yield from about_settings()
    yield about_training(python)


if __name__ == "__main__":
    sys.exit(main())
