#!/usr/bin/env python3
"""Set up, run and test the workshop.

Only the standard library is needed to start with: what else a command uses is installed into .venv, where this script
then runs itself again. Python 3.6 must be able to read it, so that an old machine gets a sentence, not a SyntaxError.
"""
import argparse
import base64
import glob
import hashlib
import json
import logging
import os
import re
import shutil
import subprocess
import sys
import textwrap
import time
import warnings
from collections import namedtuple
from pathlib import Path

ROOT = Path(__file__).resolve().parent
NOTEBOOKS = ROOT / "notebooks"
BUILD = ROOT / "build"
ENVIRONMENT = ROOT / ".venv"
COLAB_ENVIRONMENT = ROOT / ".venv-colab"
COLAB_VERSIONS = "tests/colab/2026-08.txt"
PYTHONS = ["3.10", "3.11", "3.12", "3.13"]
COLAB_PYTHONS = ["3.13"]
CELL_SECONDS = 1800
README_PICTURES = [("3_keras/4_a_convolutional_network", "train", ".github/training.png"),
                   ("3_keras/4_a_convolutional_network", "mistakes-named", ".github/mistakes.png")]
TRACKS = {"": "Before the day", "1_ml_basics": "ML basics", "2_nn_basics": "NN basics", "3_keras": "Keras"}

SETUP_CELL = '''\
#@title Set-up: run me first (on Colab this fetches the workshop once, elsewhere it finds the helpers)
import pathlib, shutil, subprocess, sys

URL, REF = "https://github.com/{repository}", "{ref}"

def find_helpers():
    here = pathlib.Path.cwd()
    folders = [here / "workshop/notebooks", here / "notebooks", here, *here.parents]
    return next((str(folder) for folder in folders if (folder / "helpers/__init__.py").is_file()), None)

class HelpersNotFound(Exception):
    _render_traceback_ = lambda error: [str(error)]  # the sentence alone, no traceback

if "google.colab" in sys.modules and not find_helpers():
    shutil.rmtree("workshop", ignore_errors=True)
    for command in (f"clone --depth 1 --filter=blob:none --sparse --branch {REF} {URL} workshop",
                    "-C workshop sparse-checkout set notebooks/helpers data"):
        subprocess.run(["git", *command.split()], capture_output=True)
if not find_helpers():
    raise HelpersNotFound("The workshop's helpers were not found: on Colab check the network and run this cell again; "
                          "at home open this notebook inside the workshop's folder (README.md says how to get it).")
if find_helpers() not in sys.path:
    sys.path.insert(0, find_helpers())
import helpers
helpers.start()'''


# The environment

Python = namedtuple("Python", "version bits has_venv executable")

PROBE = """import json, os, struct, sys
from importlib.util import find_spec
executable = sys.executable
if sys.prefix != sys.base_prefix:
    executable = sys._base_executable if os.name == "nt" else os.path.realpath(executable)
print(json.dumps(["%d.%d" % sys.version_info[:2], 8 * struct.calcsize("P"),
                  bool(find_spec("venv") and find_spec("ensurepip")), executable]))"""


def probe(command):
    """Run a command that should start Python and return what it is, or None: many names exist that do not run."""
    try:
        answer = subprocess.run(command + ["-c", PROBE], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, universal_newlines=True, timeout=30)
        return Python(*json.loads(answer.stdout)) if answer.returncode == 0 else None
    except (OSError, ValueError, TypeError, subprocess.TimeoutExpired):
        return None


def candidates(versions):
    """Yield the commands that may start a Python, the one that runs this script first."""
    yield [sys.executable]
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    for version in reversed(versions):
        yield ["python" + version]
        if os.name == "nt":
            yield ["py", "-" + version]
        for pattern in ("versions/{}.*/bin/python", "pyenv-win/versions/{}.*/python.exe"):
            for path in sorted(glob.glob(os.path.join(pyenv, pattern.format(version)))):
                yield [path]
    yield ["python3"]
    yield ["python"]


def find_python(versions):
    """Return the first candidate that runs and suits; without one, leave with a sentence that says what to do."""
    found = []
    for python in filter(None, map(probe, candidates(versions))):
        suits = python.version in versions and python.bits == 64
        if suits and python.has_venv:
            return python
        found.append((suits, python))
    for suits, python in found:
        if suits:
            sys.exit("Python {0.version} ({0.executable}) lacks its venv module: install it (Debian and Ubuntu: sudo "
                     "apt-get install python{0.version}-venv) and run the same command again.".format(python))
    wanted = versions[-1] if len(versions) == 1 else "{} to {}".format(versions[0], versions[-1])
    existing = sorted({"{0.version} ({0.bits}-bit)".format(python) for _, python in found})
    sys.exit("This needs a 64-bit Python {}, and this machine has only {}: install Python {} (python.org/downloads or "
             "your package manager) and run the same command again, or open the lessons on Colab (colab_links.md)."
             .format(wanted, ", ".join(existing), versions[-1]))


def set_up(folder=ENVIRONMENT, versions=PYTHONS, packages=("-r", "requirements.txt")):
    """Return the Python of the environment in `folder`, which is made anew unless its stamp says that it is complete.

    `packages` are the arguments of `pip install`.
    """
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "workshop-stamp"
    existing = probe([str(python)]) if stamp.is_file() else None
    if existing and existing.version in versions and stamp.read_text() == stamp_text(existing.version, packages):
        return python

    base = find_python(versions)
    print("Set-up: making {} with Python {} ({}).".format(folder.name, base.version, base.executable), flush=True)
    try:
        if folder.exists():
            shutil.rmtree(str(folder))
    except OSError as error:
        sys.exit("The old {0} cannot be deleted ({1}): close what uses it, delete the folder {0} and run the same "
                 "command again.".format(folder.name, error))
    if subprocess.call([base.executable, "-m", "venv", str(folder)]):
        sys.exit("Making {} failed, see above; with that cured, run the same command again.".format(folder.name))
    print("Set-up: installing (about 2 GB; a few minutes) ...", flush=True)
    install(str(python), packages)
    stamp.write_text(stamp_text(base.version, packages))
    print("Set-up: done.", flush=True)
    return python


def stamp_text(version, packages):
    """Return what the stamp of a complete environment says: its Python and a hash of what was to be installed."""
    files = [(ROOT / name).read_bytes() for name in packages if (ROOT / name).is_file()]
    return version + " " + hashlib.sha256(b"\n".join([" ".join(packages).encode()] + files)).hexdigest()


def install(python, packages):
    """Install packages with uv, which is several times faster than pip; with pip where uv cannot."""
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    uv = [python, "-m", "uv", "pip", "install", "--python", python, "--compile-bytecode"]
    quiet = {"cwd": str(ROOT), "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    if subprocess.call(pip + ["uv"], **quiet) == 0 and subprocess.call(uv + list(packages), **quiet) == 0:
        return
    print("Set-up: uv did not manage, so pip does it, more slowly ...", flush=True)
    if subprocess.call(pip + list(packages), cwd=str(ROOT)):
        sys.exit("Installing failed, see above: check the network and run the same command again. (TensorFlow exists "
                 "for 64-bit Linux and Windows and for Macs with Apple's processors; elsewhere use Colab.)")


def set_up_colab():
    """Return the Python of an environment with exactly Colab's versions of what requirements.txt names."""
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    names = [re.match(r"[\w-]+", line).group() for line in lines if line and not line.startswith("#")]
    local = {"tensorflow-cpu", "jupyter", "nbval", "pytest", "playwright", "pypdf", "segno"}
    packages = [name for name in names if name not in local] + ["ipython", "ipykernel"]
    return set_up(COLAB_ENVIRONMENT, COLAB_PYTHONS, ["-c", COLAB_VERSIONS] + packages)


# The lessons

Lesson = namedtuple("Lesson", "path name track number title when minutes compute_s")


def all_lessons():
    """Return every lesson in the order of the day: 0_before_you_come, then the tracks; 2 comes before 10."""
    paths = [path for pattern in ("[0-9]*.ipynb", "[0-9]*/[0-9]*.ipynb") for path in NOTEBOOKS.glob(pattern)]
    return [read_lesson(path) for path in sorted(paths, key=place)]


def place(path):
    return [(int(re.match(r"\d+", part).group()), part) for part in path.relative_to(NOTEBOOKS).parts]


def read_lesson(path):
    """Read a lesson's facts from its metadata and its first cell."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    name = path.relative_to(NOTEBOOKS).with_suffix("").as_posix()
    try:
        facts = notebook["metadata"]["workshop"]
        title = re.search(r"^# (.+)$", "".join(notebook["cells"][0]["source"]), re.MULTILINE).group(1).strip()
        return Lesson(path, name, "/".join(name.split("/")[:-1]), ".".join(str(number) for number, _ in place(path)),
                      title, facts["when"], facts["minutes"], facts["compute_s"])
    except (KeyError, IndexError, AttributeError):
        sys.exit("{}: a lesson's first cell begins with '# Title', and its metadata hold workshop: when, minutes and "
                 "compute_s.".format(path.relative_to(ROOT)))


def chosen_lessons(options, take_home=True):
    """Return the lessons that --lesson names, else all; those to take home only if asked for."""
    lessons = all_lessons()
    if not options.lesson:
        return [lesson for lesson in lessons if take_home or lesson.when != "take-home"]
    chosen = [lesson for lesson in lessons if begins_with(lesson.name, options.lesson)]
    if not chosen:
        sys.exit("No lesson begins with {!r}; there are: {}.".format(
            options.lesson, ", ".join(lesson.name for lesson in lessons) or "none"))
    return chosen


def begins_with(name, prefix):
    """True where `name` begins with `prefix` and no number is cut in two: "3_keras/1" does not begin 3_keras/10."""
    prefix = re.sub(r"^notebooks/|\.ipynb$", "", prefix.replace("\\", "/"))
    return name.startswith(prefix) and not re.match(r"\d\d", name[len(prefix) - 1:] if prefix else "")


# Running a lesson

MEMORY_CELL = """
import sys
if sys.platform == "win32":
    import psutil
    print(psutil.Process().memory_info().peak_wset)
else:
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024))
"""


def execute(lesson, copy, twice=False, **variables):
    """Execute a lesson from its own folder, in a fresh kernel of this environment, and save the executed copy.

    Parameters
    ----------
    lesson : Lesson
    copy : pathlib.Path
        Where the executed notebook goes, complete or up to the cell that failed.
    twice : bool
        Run every code cell twice in a row.
    **variables : str
        Environment variables of the kernel.

    Returns
    -------
    note : str
        The kernel's peak memory.
    error : str or None
        Which cell failed, and the last lines of its error.
    """
    import nbformat
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    notebook = nbformat.read(lesson.path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.update(outputs=[], execution_count=None)
    memory = nbformat.v4.new_code_cell(MEMORY_CELL)
    notebook.cells.append(memory)

    # Without folders to look in, "python3" is this environment's kernel, whatever kernels the user has registered.
    manager = AsyncKernelManager(kernel_name="python3", kernel_spec_manager=KernelSpecManager(kernel_dirs=[]))
    client = NotebookClient(notebook, km=manager, timeout=CELL_SECONDS, coalesce_streams=True,
                            resources={"metadata": {"path": str(lesson.path.parent)}})
    error, number, alive = None, 0, True
    with client.setup_kernel(cleanup_kc=True, env=dict(os.environ, **variables), stderr=subprocess.DEVNULL):
        try:
            for index, cell in enumerate(notebook.cells[:-1]):
                number += cell.cell_type == "code"
                for _ in range(2 if twice else 1):
                    client.execute_cell(cell, index, execution_count=number)
        except CellExecutionError as failure:
            error = describe(number, cell, "{}: {}".format(failure.ename, failure.evalue))
        except CellTimeoutError:
            error, alive = describe(number, cell, "It took longer than {} s.".format(CELL_SECONDS)), False
        except DeadKernelError:
            error, alive = describe(number, cell, "The kernel died; often the machine has too little memory."), False
        if alive:
            client.execute_cell(memory, len(notebook.cells) - 1)
    notebook.cells.pop()
    copy.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, copy)
    peak = "{:.0f} MB".format(int(memory.outputs[0].text) / 1e6) if memory.outputs else ""
    return peak, error


def describe(number, cell, message):
    """Say which cell failed, how it begins and how its error ends."""
    source, last = cell.source.strip().splitlines()[:3], message.strip().splitlines()[-3:]
    return "Code cell {} failed. It begins\n{}\nand ended with\n{}".format(
        number, textwrap.indent("\n".join(source), "    "), textwrap.indent("\n".join(last), "    "))


def compare(lesson, **variables):
    """Execute a lesson with nbval, which compares its outputs with the saved ones; return a note and what differs.

    Before track 3, TensorFlow cannot be imported.
    """
    tests = ROOT / "tests"
    if lesson.track != "3_keras":
        variables["PYTHONPATH"] = str(tests / "without_tensorflow")
    return call("pytest", "--nbval", "--nbval-current-env", "--nbval-cell-timeout={}".format(CELL_SECONDS),
                "--nbval-sanitize-with={}".format(tests / "sanitise.cfg"), "-p", "no:cacheprovider", "--color=no",
                "--quiet", "--no-header", str(lesson.path), **variables)


def run_on_colab(lesson, python):
    """Execute a lesson as Colab would, alone in an empty folder; return a note and what failed."""
    return call("tests.colab_standin", str(lesson.path), "--python", str(python))


def call(module, *arguments, **variables):
    """Run a module; return an empty note and, if it fails, what it printed."""
    answer = subprocess.run([sys.executable, "-m", module, *arguments], cwd=str(ROOT), stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
                            env=dict(os.environ, **variables))
    return "", (answer.stdout.strip() or "It printed nothing.") if answer.returncode else None


def step(label, action):
    """Do one thing with a progress line: name, seconds, a note; if it failed, why. Return its result in a word."""
    print("  {:<60} ".format(label), end="", flush=True)
    began = time.monotonic()
    note, error = action()
    seconds = "{:.0f} s".format(time.monotonic() - began)
    print("{:>7} {:>9}{}".format(seconds, note, "  FAILED" if error else "").rstrip(), flush=True)
    if error:
        print(textwrap.indent(error, "    "), flush=True)
    return "FAILED" if error else seconds


def check(lessons, ways):
    """Do something with every lesson in each of several ways, then print a table; return the exit status."""
    rows = [[lesson.name] + [step("{}: {}".format(lesson.name, way), lambda: action(lesson))
                             for way, action in ways.items()] for lesson in lessons]
    print_table(["lesson"] + list(ways), rows)
    return int(any("FAILED" in row for row in rows))


def print_table(header, rows):
    """Print rows of strings in aligned columns."""
    widths = [max(map(len, column)) for column in zip(header, *rows)]
    print()
    for row in [header, ["-" * width for width in widths]] + rows:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


# The commands: each takes the options and returns the exit status, its docstring is its help

def lab(options):
    """open JupyterLab on the first lesson"""
    first = [str(lesson.path) for lesson in chosen_lessons(options)[:1]]
    return hand_over([sys.executable, "-m", "jupyterlab", "--allow-root", "--ServerApp.root_dir=" + str(ROOT)] + first)


def run(options):
    """execute the lessons of the day (--all: the take-home ones too) and show what was learned"""
    lessons = chosen_lessons(options, take_home=options.all)
    print("Lessons to run: {}; the executed copies go to build/run.".format(len(lessons)))
    rows = []
    for lesson in lessons:
        copy = executed_copy("run", lesson)
        result = step(lesson.name, lambda: execute(lesson, copy))
        scores = [[score["name"], score["text"], score["floor_text"]] for score in read_scores(copy)] or [["", "", ""]]
        rows.append([lesson.name] + scores[0] + [result, "{} s".format(lesson.compute_s)])
        rows += [[""] + score + ["", ""] for score in scores[1:]]
    print_table(["lesson", "what was learned", "score", "floor", "time", "live part planned"], rows)
    return int(any("FAILED" in row for row in rows))


def read_scores(path):
    """Return what helpers.report left in the metadata of an executed notebook's outputs."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    outputs = [output for cell in notebook["cells"] for output in cell.get("outputs", [])]
    return [output["metadata"]["workshop"] for output in outputs if "workshop" in output.get("metadata", {})]


def executed_copy(way, lesson):
    return BUILD / way / (lesson.name + ".ipynb")


def test(options):
    """unit tests, then every lesson again, its outputs compared with the saved ones"""
    lessons = chosen_lessons(options)
    failed = not options.lesson and subprocess.call([sys.executable, "-m", "pytest", "tests"], cwd=str(ROOT)) != 0
    status = check(lessons, {"outputs compared": compare})
    if failed:
        print("\nUnit tests FAILED, see above.")
    return int(failed or status)


def proof(options):
    """every lesson in other ways: other arithmetic, other seeds, cells twice, Colab's versions"""
    lessons = chosen_lessons(options)
    python, other = set_up_colab(), other_arithmetic()
    return check(lessons, {
        "other arithmetic": lambda lesson: compare(lesson, TF_ENABLE_ONEDNN_OPTS=other),
        "seed 1": lambda lesson: execute(lesson, executed_copy("seed-1", lesson), WORKSHOP_SEED="1"),
        "seed 2": lambda lesson: execute(lesson, executed_copy("seed-2", lesson), WORKSHOP_SEED="2"),
        "cells twice": lambda lesson: execute(lesson, executed_copy("twice", lesson), twice=True),
        "Colab": lambda lesson: run_on_colab(lesson, python)})


def other_arithmetic():
    """Return the value of TF_ENABLE_ONEDNN_OPTS with which TensorFlow computes otherwise than by default.

    What it does by default depends on the processor; where it uses oneDNN, it says so when it starts.
    """
    loud = dict(os.environ, TF_CPP_MIN_LOG_LEVEL="0")
    loud.pop("TF_ENABLE_ONEDNN_OPTS", None)
    answer = subprocess.run([sys.executable, "-c", "import tensorflow"], stderr=subprocess.PIPE, env=loud)
    return "0" if b"oneDNN custom operations are on" in answer.stderr else "1"


def test_colab(options):
    """every lesson, and every notebook for a class, alone in an empty folder, under Colab's versions"""
    lessons = chosen_lessons(options)
    if not options.lesson:
        lessons += [Lesson(NOTEBOOKS / class_name(track), class_name(track), "live", "", TRACKS[track], "live", 0, 0)
                    for track in in_class(lessons)]
    python = set_up_colab()
    return check(lessons, {"Colab": lambda lesson: run_on_colab(lesson, python)})


def bench(options):
    """long measurements: the scripts in tests/bench"""
    scripts = [path for path in (ROOT / "tests/bench").glob("*.py")
               if begins_with(path.stem, (options.lesson or "").replace("/", "_"))]
    if not scripts:
        sys.exit("No script in tests/bench begins with {!r}.".format(options.lesson or ""))
    failed = False
    for script in sorted(scripts, key=lambda path: [int(number) for number in re.findall(r"\d+", path.stem)]):
        print("Running tests/bench/{} ...".format(script.name), flush=True)
        status = subprocess.call([sys.executable, str(script)], env=dict(os.environ, PYTHONPATH=str(ROOT)))
        failed = failed or status != 0
    return int(failed)


def models(options):
    """train the small saved models in data/models anew"""
    return subprocess.call([sys.executable, "-m", "tests.models"], cwd=str(ROOT))


def slides(options):
    """make the decks in slides/ from the saved lessons"""
    from slides import build
    return make(build)


def handout(options):
    """make slides/handout.pdf: what to remember of the day, and its glossary, on two pages"""
    from slides import handout
    return make(handout)


def make(module):
    """Let a module of slides/ write its files, or leave with its sentence why not."""
    from slides.build import DeckError
    try:
        module.make()
    except DeckError as error:
        sys.exit(str(error))
    return 0


# Links

SETTINGS = re.compile(r'^\[tool\.workshop\]\nrepository = "([^"]+)"\nref = "([^"]+)"$', re.MULTILINE)
GITHUB = re.compile(r"(?:(?:https://|ssh://git@|git@)github\.com[/:])?([A-Za-z0-9-]+/[\w.-]+?)(?:\.git)?/?")
GIVE_BACK = "On Colab: *Runtime \u203a Disconnect and delete runtime*"
COLAB = "https://colab.research.google.com/github/{}/blob/{}/notebooks/{}"
BADGE = "[![Open in Colab](https://colab.research.google.com/assets/colab-badge.svg)]({})"


def links(options):
    """write badges, set-up cells, lists of lessons, README's pictures (--repo owner/name, --ref branch or tag)"""
    repository, ref = settings()
    repository = options.repo or remote() or repository
    ref = options.ref or ref
    if not GITHUB.fullmatch(repository):
        sys.exit("{!r} is not a GitHub repository: write owner/name.".format(repository))
    if not re.fullmatch(r"[\w.-]+", ref):
        sys.exit("{!r} is not a branch or tag that Colab can open: use letters, digits, '.', '_' and '-'.".format(ref))
    repository = GITHUB.fullmatch(repository).group(1)
    if (repository, ref) != settings():
        lines = '[tool.workshop]\nrepository = "{}"\nref = "{}"'.format(repository, ref)
        write(ROOT / "pyproject.toml", SETTINGS.sub(lines, read(ROOT / "pyproject.toml")))
    save_pictures()
    changed = outdated_links()
    for path, text in changed.items():
        write(path, text)
        print("  written: {}".format(path.relative_to(ROOT).as_posix()))
    print("Links lead to {}, {}. Files changed: {}.".format(repository, ref, len(changed)))
    if any(path.suffix == ".ipynb" for path in changed):
        print("The decks show these links, too: `make slides` brings them up to date.")
    return 0


def settings():
    """Return repository and ref as pyproject.toml has them."""
    found = SETTINGS.search(read(ROOT / "pyproject.toml"))
    if not found:
        sys.exit('pyproject.toml needs three lines: [tool.workshop], repository = "owner/name", ref = "main".')
    return found.groups()


def remote():
    """Return owner/name of the git remote "origin" if that is on GitHub, else None."""
    try:
        answer = subprocess.run(["git", "--git-dir", str(ROOT / ".git"), "remote", "get-url", "origin"],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, universal_newlines=True)
    except OSError:
        return None
    found = GITHUB.fullmatch(answer.stdout.strip())
    return found.group(1) if found and "github.com" in answer.stdout else None


def outdated_links():
    """Return what `make links` would change: a dict of file and new text, empty when all agree with pyproject.toml."""
    repository, ref = settings()
    lessons = all_lessons()
    texts = {lesson.path: linked_lesson(lesson, repository, ref) for lesson in lessons}
    for track, of_track in in_class(lessons).items():
        texts[NOTEBOOKS / class_name(track)] = class_notebook(track, of_track, texts, repository, ref)
    texts[ROOT / "colab_links.md"] = links_page(lessons, repository, ref)
    texts[NOTEBOOKS / "glossary.md"] = glossary(lessons)
    readme = ROOT / "README.md"
    if readme.is_file():
        texts[readme] = re.sub("(?<=<!-- lessons -->\n).*?(?=<!-- /lessons -->)",
                               lambda _: lesson_map(lessons, repository, ref), read(readme), flags=re.DOTALL)
    return {path: text for path, text in texts.items() if not path.exists() or read(path) != text}


def linked_lesson(lesson, repository, ref):
    """Return the lesson's file with its badge and set-up cell as they must be, and nothing else changed."""
    import nbformat

    saved = read(lesson.path)
    notebook = nbformat.reads(saved, as_version=4)
    badge, setup = BADGE.format(colab(lesson, repository, ref)), setup_cell(repository, ref)
    first = notebook.cells[0]
    code = next((cell for cell in notebook.cells if cell.cell_type == "code"), None)
    if badge in first.source.splitlines() and code and code.source == setup:
        return saved

    lines = first.source.splitlines()
    stale = [number for number, line in enumerate(lines) if line.startswith("[![Open")]
    if stale:
        lines[stale[0]] = badge
    else:
        heading = next(number for number, line in enumerate(lines) if line.startswith("# "))
        lines[heading + 1:heading + 1] = ["", badge]
    first.source = "\n".join(lines)
    if not code or not code.source.startswith(SETUP_CELL.splitlines()[0]):
        code = nbformat.v4.new_code_cell(id="set-up", metadata={
            "cellView": "form", "jupyter": {"source_hidden": True}, "slideshow": {"slide_type": "skip"},
            "tags": ["nbval-ignore-output"]})
        notebook.cells.insert(1, code)
    code.source = setup
    return nbformat.writes(notebook) + "\n"


def in_class(lessons):
    """Return the lessons that a class goes through: a dict of track and lessons."""
    live = [lesson for lesson in lessons if lesson.track and lesson.when in ("live", "watch")]
    return {track: [lesson for lesson in live if lesson.track == track] for track in TRACKS
            if any(lesson.track == track for lesson in live)}


def class_name(track):
    return "live/{}.ipynb".format(track)


def class_notebook(track, lessons, texts, repository, ref):
    """Return a track's notebook for a class: the live cells of its lessons, one set-up cell, no outputs.

    `texts` has the text of each lesson's file by its path.
    """
    import nbformat
    from nbformat.v4 import new_markdown_cell, new_notebook

    def url(path):
        return COLAB.format(repository, ref, path)

    title = "# {}, in class\n\n{}\n\n{}".format(
        TRACKS[track], BADGE.format(url(class_name(track))),
        "The live parts of this track's lessons, without what comes out of them: that you predict. What each lesson has *At "
        "home* stands in its own notebook, linked at its end. Run the next cell first, then one cell at a time.")
    cells = [new_markdown_cell(title, id="title")]
    for lesson in lessons:
        for cell in nbformat.reads(texts[lesson.path], as_version=4).cells:
            if "at-home" in cell.metadata.get("tags", []):
                break
            if cell.id == "set-up" and len(cells) > 1 and cells[1].id == "set-up" or cell.source.startswith(GIVE_BACK):
                continue
            if cell.cell_type == "code":
                cell.update(outputs=[], execution_count=None)
            else:
                cell.source = re.sub(r"^\[!\[Open in Colab.*\n\n", "", cell.source, flags=re.MULTILINE)
                cell.source = re.sub(r"\]\(([\w./]+\.ipynb)\)", lambda link: "]({})".format(url(
                    os.path.normpath(os.path.join(track, link.group(1))).replace("\\", "/"))), cell.source)
            cells.insert(1 if cell.id == "set-up" else len(cells), cell)
            cell.id = cell.id if cell.id == "set-up" else "{}-{}".format(lesson.number.split(".")[1], cell.id)
        cells.append(new_markdown_cell("*At home* of this lesson: [{}]({})".format(lesson.title, url(lesson.name + ".ipynb")),
                                       id="{}-at-home".format(lesson.number.split(".")[1])))
    cells.append(new_markdown_cell(GIVE_BACK + " before you open the next notebook; Colab gives an account only few machines "
                                   "at a time.", id="give-back"))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return nbformat.writes(new_notebook(cells=cells, metadata={"kernelspec": kernel})) + "\n"


def save_pictures():
    """Write the pictures that README.md shows, as they stand in the lessons' saved outputs."""
    for name, cell_id, picture in README_PICTURES:
        lesson = NOTEBOOKS / (name + ".ipynb")
        if lesson.exists():
            cells = json.loads(read(lesson))["cells"]
            outputs = next(cell["outputs"] for cell in cells if cell["id"] == cell_id)
            for png in [output["data"]["image/png"] for output in outputs if "image/png" in output.get("data", {})][:1]:
                (ROOT / picture).write_bytes(base64.b64decode("".join(png)))


def setup_cell(repository, ref):
    return SETUP_CELL.replace("{repository}", repository).replace("{ref}", ref)


def colab(lesson, repository, ref):
    return COLAB.format(repository, ref, lesson.name + ".ipynb")


def links_page(lessons, repository, ref):
    """Return the text of colab_links.md."""
    lines = ["# Open a lesson on Colab", "",
             "All you need is a Google account. `make links` writes this page; the lessons are in `notebooks/`.", "",
             "## In class", "", "One notebook a track, so that one machine is enough. Its answers are left out.", "",
             "| track | minutes |", "|---|---|"]
    lines += ["| [{}]({}) | {} |".format(TRACKS[track], COLAB.format(repository, ref, class_name(track)),
                                         sum(lesson.minutes for lesson in of_track))
              for track, of_track in in_class(lessons).items()]
    lines += ["", "## At home", "", "One notebook a lesson, each with more to do at its end."]
    for track, title in TRACKS.items():
        of_track = [lesson for lesson in lessons if lesson.track == track]
        if of_track:
            lines += ["", "## " + title, "", "| | lesson | minutes | when |", "|---|---|---|---|"]
        lines += ["| {0.number} | [{0.title}]({1}) | {0.minutes} | {0.when} |".format(
            lesson, colab(lesson, repository, ref)) for lesson in of_track]
    return "\n".join(lines) + "\n"


def lesson_map(lessons, repository, ref):
    """Return the table of lessons in README.md."""
    lines = ["| | lesson | minutes | when | |", "|---|---|---|---|---|"]
    lines += ["| {0.number} | [{0.title}](notebooks/{0.name}.ipynb) | {0.minutes} | {0.when} | {1} |".format(
        lesson, BADGE.format(colab(lesson, repository, ref))) for lesson in lessons]
    return "\n".join(lines) + "\n"


# The glossary

BOLD = re.compile(r"(?<![*\w])\*\*([^*\n]*[^*\n.:?!])\*\*(?![*\w])")


def definitions(lesson):
    """Yield a lesson's terms, each with the sentence that defines it."""
    for cell in json.loads(read(lesson.path))["cells"]:
        if cell["cell_type"] == "markdown":
            yield from definitions_in("".join(cell["source"]))


def definitions_in(text):
    """Yield the terms of a text cell, each with its sentence: what stands in bold, but for whole sentences."""
    for sentence in re.split(r"\n\s*\n|\n(?=[-|#])|(?<=[.?!])\s+(?=[A-Z`*(])", text):
        for term in BOLD.findall(sentence):
            yield term[0].upper() + term[1:], " ".join(sentence.strip("-#| ").replace(" | ", ": ").split())


def glossary(lessons):
    """Return the text of notebooks/glossary.md."""
    rows = {}
    for lesson in lessons:
        for term, sentence in definitions(lesson):
            rows.setdefault(term, "| {} | {} | [{}]({}.ipynb) |".format(
                term, BOLD.sub(r"\1", sentence).replace("|", "\\|"), lesson.number, lesson.name))
    lines = ["# Glossary", "",
             "Every term, in the sentence of the lesson that defines it. `make links` writes this page.", "",
             "| term | in a sentence | lesson |", "|---|---|---|"]
    return "\n".join(lines + [rows[term] for term in sorted(rows, key=str.lower)]) + "\n"


def read(path):
    return path.read_bytes().decode("utf-8")


def write(path, text):
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode("utf-8"))


COMMANDS = {"lab": lab, "run": run, "test": test, "proof": proof, "bench": bench, "models": models,
            "slides": slides, "handout": handout, "links": links, "test-colab": test_colab}


def main():
    commands = "\n".join("  {:<12}{}".format(name, function.__doc__) for name, function in COMMANDS.items())
    parser = argparse.ArgumentParser(
        description="The workshop's commands; what they need is installed into .venv first.\n\n" + commands,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=COMMANDS, metavar="command")
    parser.add_argument("--lesson", help="only lessons whose path under notebooks/ begins so, such as 3_keras/2")
    parser.add_argument("--all", action="store_true", help="run: the take-home lessons too")
    parser.add_argument("--repo", help="links: the GitHub repository, owner/name")
    parser.add_argument("--ref", help="links: the branch or tag")
    options = parser.parse_args()
    try:
        python = set_up()
        if not os.path.samefile(sys.prefix, str(ENVIRONMENT)):
            return hand_over([str(python), str(ROOT / "workshop.py")] + sys.argv[1:])
        os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"
        sys.stdout.reconfigure(errors="replace")
        warnings.filterwarnings("ignore", message="Proactor event loop")  # Windows
        logging.getLogger("asyncio").disabled = True  # else Ctrl-C ends with the complaints of abandoned tasks
        return COMMANDS[options.command](options)
    except KeyboardInterrupt:
        print("\nStopped.")
        return 130


def hand_over(command):
    """Go on as another program; on Windows, which cannot, wait for it and leave Ctrl-C to it."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    process = subprocess.Popen(command)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


if __name__ == "__main__":
    sys.exit(main())
