"""One set of versions everywhere: requirements.txt, environment.yml, Colab's list, the workflow and the Makefile."""
import ast
import json
import os
import re
import subprocess
import sys
from importlib import metadata

import nbformat
import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

import workshop
from helpers import _surroundings
from tools import commands
from tools.files import ROOT, read
from tools.lessons import all_lessons
from tools.settings import OWN


def lines(name):
    return [line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


LEARNER = [Requirement(line) for line in lines("requirements.txt")]
REQUIREMENTS = LEARNER + [Requirement(line) for line in lines("requirements-dev.txt")[1:]]
# The packages that bring what is imported under another name.
PACKAGES = {"sklearn": "scikit-learn", "PIL": "pillow", "yaml": "pyyaml",
            "axe_playwright_python": "axe-playwright-python",
            **dict.fromkeys(("IPython", "nbformat", "nbclient", "nbconvert", "jupyter_client", "jupyter_server",
                             "traitlets", "psutil"), "jupyter")}
COLAB = dict(line.split("==") for line in lines(commands.COLAB_VERSIONS) if "==" in line)


def conda():
    return yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]


def test_environment_yml_names_what_requirements_txt_names():
    assert conda()[-1] == {"pip": lines("requirements.txt")}


def imported(source):
    """Return the packages that a source imports, without those of this project and of Python."""
    nodes = list(ast.walk(ast.parse(source)))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module for node in nodes if isinstance(node, ast.ImportFrom) and not node.level]
    names = {name.split(".")[0] for name in names}
    return {PACKAGES.get(name, name) for name in names - set(sys.stdlib_module_names) - OURS}


OURS = {"helpers", "tools", "tests", "conftest", "workshop", "google"}


def sources(*patterns):
    return [read(path) for pattern in patterns for path in ROOT.glob(pattern)]


def lesson_cells():
    return [cell.source for lesson in all_lessons() for cell in nbformat.read(lesson.path, as_version=4).cells
            if cell.cell_type == "code" and "raises-exception" not in cell.metadata.get("tags", [])]


def test_what_lessons_and_helpers_import_is_what_a_learner_installs():
    found = set().union(*map(imported, [*lesson_cells(), *sources("notebooks/helpers/**/*.py")]))
    names = {requirement.name for requirement in LEARNER}
    assert found <= names
    assert names - found <= {"jupyter", "tensorflow-cpu"}, "nobody imports these"


def test_every_package_of_a_lesson_is_explained_where_it_is_missing():
    found = set().union(*map(imported, [*lesson_cells(), *sources("notebooks/helpers/**/*.py")]))
    assert {PACKAGES.get(name, name) for name in _surroundings.PACKAGES} == found


def test_what_tools_and_tests_import_is_named():
    found = set().union(*map(imported, sources("workshop.py", "tools/**/*.py", "tests/**/*.py")))
    assert found <= {requirement.name for requirement in REQUIREMENTS}


def test_what_a_developer_installs_begins_with_what_a_learner_installs():
    assert lines("requirements-dev.txt")[0] == "-r requirements.txt"


def test_environment_yml_has_a_python_that_suits():
    python = next(package for package in conda() if str(package).startswith("python"))
    assert python.split("=")[1] in workshop.PYTHONS


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=lambda requirement: requirement.name)
def test_every_range_is_closed(requirement):
    assert sorted(limit.operator for limit in requirement.specifier) == ["<", ">="]


@pytest.mark.parametrize("requirement", [each for each in REQUIREMENTS if each.name in COLAB],
                         ids=lambda requirement: requirement.name)
def test_every_range_holds_on_colab(requirement):
    assert Version(COLAB[requirement.name]) in requirement.specifier


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=lambda requirement: requirement.name)
def test_every_range_holds_here(requirement):
    if requirement.marker and not requirement.marker.evaluate():
        pytest.skip("for another system")
    try:
        installed = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        pytest.skip("not installed")
    assert Version(installed) in requirement.specifier


def test_tensorflow_is_named_once_for_every_system():
    versions = {str(requirement.specifier) for requirement in REQUIREMENTS if "tensorflow" in requirement.name}
    assert len(versions) == 1
    for system in ("linux", "darwin", "win32"):
        for machine in ("x86_64", "aarch64", "arm64", "AMD64"):
            wanted = [requirement.name for requirement in REQUIREMENTS if "tensorflow" in requirement.name
                      and requirement.marker.evaluate({"sys_platform": system, "platform_machine": machine})]
            assert wanted == ["tensorflow-cpu" if (system, machine) == ("linux", "x86_64") else "tensorflow"]


def test_colab_has_what_its_environment_gets(monkeypatch):
    asked = []
    monkeypatch.setattr(workshop, "set_up", lambda folder, versions, packages: asked.extend(packages))
    commands.set_up_colab()
    assert asked[:2] == ["-c", commands.COLAB_VERSIONS]
    assert {"tensorflow", "keras", "ipykernel"} <= set(asked[2:]) <= set(COLAB)


def test_the_makefile_has_every_command():
    commands = next(line for line in lines("Makefile") if line.startswith("COMMANDS = "))
    assert commands.split()[2:] == list(workshop.COMMANDS)


def test_continuous_integration_runs_the_readmes_test_command():
    assert lines(".ci/run")[-1] == "make test"
    assert "make test" in read(ROOT / "README.md")


def test_the_workflow_takes_the_oldest_and_the_newest_python():
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    matrix = workflow["jobs"]["test"]["strategy"]["matrix"]
    assert matrix["python"] == [workshop.PYTHONS[0], workshop.PYTHONS[-1]]
    assert [re.sub("-latest", "", system) for system in matrix["os"]] == ["ubuntu", "macos", "windows"]
    proof = [step["with"] for step in workflow["jobs"]["weekly"]["steps"] if "python" in step.get("uses", "")]
    assert [step["python-version"].split() for step in proof] == [[*commands.OLDEST_PYTHONS, *commands.NEWEST_PYTHONS]]


# A user's own settings

SETTINGS = {
    ".ipython/profile_default/ipython_config.py": "c = get_config()\nc.InteractiveShell.ast_node_interactivity = 'all'",
    ".ipython/profile_default/startup/mine.py": "import builtins; builtins.print = None",
    ".config/matplotlib/matplotlibrc": "no.such.setting: 1\ntext.usetex: True",
    ".keras/keras.json": json.dumps({"backend": "theano"}),
    ".jupyter/jupyter_config.py": "raise SystemExit('my own Jupyter')",
    ".local/share/jupyter/kernels/python3/kernel.json": json.dumps({"argv": ["no-such-python"], "language": "python",
                                                                    "display_name": "broken"}),
    "modules/numpy/__init__.py": "raise ImportError('another numpy')",
    "modules/nbformat.py": "raise ImportError('another nbformat')",
    "start.py": "print('my own start')"}
CELLS = [
    ("1\n2", ""),
    ("import sys\nsys.path.insert(0, '..')\nimport helpers\nhelpers.SEED\nprint(__debug__)", "True\n"),
    ("import matplotlib\nprint(matplotlib.rcParams['text.usetex'], matplotlib.get_backend()[-6:])", "False inline\n"),
    ("import warnings, pandas\nwarnings.warn('mine', DeprecationWarning)\nprint(pandas.__name__)", "pandas\n")]


@pytest.fixture
def own_settings(tmp_path_factory, monkeypatch):
    """Variables of a user who has settings of all kinds, in their usual places and where the variables say."""
    for name in [name for name in os.environ if name.startswith(OWN)]:
        monkeypatch.delenv(name)
    home = tmp_path_factory.mktemp("home")
    for name, text in SETTINGS.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return {"HOME": str(home), "USERPROFILE": str(home), "PYTHONPATH": str(home / "modules"), "PYTHONOPTIMIZE": "1",
            "PYTHONWARNINGS": "error", "PYTHONSTARTUP": str(home / "start.py"), "PYTEST_ADDOPTS": "--collect-only",
            "MPLBACKEND": "agg", "KERAS_BACKEND": "jax", "IPYTHONDIR": str(home / ".ipython"),
            "JUPYTER_PATH": str(home / ".local/share/jupyter"), "JUPYTER_CONFIG_DIR": str(home / ".jupyter")}


@pytest.mark.parametrize("named", [True, False])
def test_runs_and_comparisons_start_from_an_empty_configuration(project, own_settings, named):
    path = project.lesson("1_ml_basics/1_fine", *CELLS)
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[1].outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "2"}, execution_count=1)]
    notebook.cells[4].metadata["tags"] = ["nbval-ignore-output"]  # the warning
    nbformat.write(notebook, path)
    variables = {name: value for name, value in own_settings.items() if named or name in ("HOME", "USERPROFILE")}
    for command in ("run", "test"):
        answer = project.run(command, "--lesson", "1_ml_basics", **variables)
        assert answer.returncode == 0, answer.stdout
    executed = nbformat.read(project.folder / "build/run/1_ml_basics/1_fine.ipynb", as_version=4)
    printed = [[output.get("text") or output.data["text/plain"] for output in cell.outputs
                if output.get("name") != "stderr"] for cell in executed.cells[1:]]
    assert printed == [["2"], ["True\n"], ["False inline\n"], ["pandas\n"]]


def test_the_tests_themselves_start_from_an_empty_configuration(own_settings):
    program = "import conftest, os, matplotlib; print(matplotlib.rcParams['text.usetex'], *os.environ)"
    answer = subprocess.run([sys.executable, "-E", "-c", f"import sys; sys.path[:0] = ['.', 'tests']\n{program}"],
                            cwd=ROOT, capture_output=True, text=True, env={**os.environ, **own_settings})
    usetex, *names = answer.stdout.split()
    assert usetex == "False" and not {"PYTHONPATH", "JUPYTER_PATH", "PYTEST_ADDOPTS", "KERAS_BACKEND"} & set(names)
