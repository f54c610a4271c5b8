"""The commands see planted faults, say what is wrong in one sentence, and finds its way on bare machines."""
import argparse
import ast
import hashlib
import json
import os
import shutil
import signal
import sys
import time
import zipfile
from functools import partial

import nbformat
import pytest
from nbformat.v4 import new_code_cell

import workshop
from tests.conftest import ROOT, SITE_PACKAGES
from tools import commands
from tools.lessons import begins_with

SCORE = "import sys\nsys.path.insert(0, '..')\nfrom helpers import report\nreport('accuracy', {}, 0.75)"


@pytest.fixture(scope="module")
def day(shared_project):
    """What `run` says to a day of lessons of which two fail, beside a broken kernel that the user has registered."""
    shared_project.lesson("3_keras/10_last", ("print('the end')", ""))
    shared_project.lesson("3_keras/2_good", (SCORE.format(0.762), ""))
    shared_project.lesson("3_keras/3_raises", ("x = 1", ""), ("y = x / 0\nprint(y)", ""), ("print('never')", ""))
    shared_project.lesson("3_keras/4_weak", (SCORE.format(0.6), "an old output"))
    shared_project.lesson("3_keras/5_at_home", ("1 / 0", ""), when="take-home")
    shared_project.lesson("0_before_you_come", ("import os; print(os.getcwd())", ""), when="before")
    kernel = shared_project.folder / "jupyter/kernels/python3/kernel.json"
    kernel.parent.mkdir(parents=True)
    kernel.write_text(json.dumps({"argv": ["no-such-python"], "display_name": "broken", "language": "python"}))
    return shared_project.run("run", JUPYTER_PATH=str(shared_project.folder / "jupyter"))


def test_run_takes_the_lessons_in_the_order_of_the_day(day):
    progress, table = [[line.split()[0] for line in part.splitlines() if line.startswith("  ") and line[2:3].isdigit()]
                       for part in day.stdout.split("what was learned")]
    assert progress == table == ["0_before_you_come", "3_keras/2_good", "3_keras/3_raises", "3_keras/4_weak",
                                 "3_keras/10_last"]


def test_run_says_which_cell_failed_and_runs_the_rest(day, shared_project):
    assert day.returncode == 1
    assert "Code cell 2 failed" in day.stdout
    assert "y = x / 0" in day.stdout and "ZeroDivisionError: division by zero" in day.stdout
    assert "Traceback" not in day.stdout
    executed = json.loads((shared_project.folder / "build/run/3_keras/10_last.ipynb").read_text(encoding="utf-8"))
    assert executed["cells"][1]["outputs"][0]["text"] == ["the end\n"]


def test_run_shows_scores_beside_their_floors(day):
    good, weak = [[line.split() for line in day.stdout.split("what was learned")[1].splitlines() if name in line]
                  for name in ("2_good", "4_weak")]
    assert good[0][1:4] == ["accuracy", "76.20%", "75.00%"] and "FAILED" not in good[0]
    assert weak[0][1:5] == ["accuracy", "60.00%", "75.00%", "FAILED"]
    assert "below the 75.00%" in day.stdout


def test_run_measures_memory_and_works_in_the_lessons_folder(day, shared_project):
    line = next(line for line in day.stdout.splitlines() if "2_good" in line)
    assert line.endswith(" MB") and 20 < float(line.split()[-2]) < 2000
    executed = json.loads((shared_project.folder / "build/run/0_before_you_come.ipynb").read_text(encoding="utf-8"))
    folder = executed["cells"][1]["outputs"][0]["text"][0].strip()
    assert os.path.samefile(folder, shared_project.folder / "notebooks")


def test_test_compares_outputs(project):
    project.lesson("1_ml_basics/1_changed", ("print(2 + 2)", "4\n"), ("print(2 + 3)", "6\n"))
    answer = project.run("test", "--lesson", "1_ml_basics")
    assert answer.returncode == 1
    assert answer.stdout.splitlines()[-1].split() == ["1_ml_basics/1_changed", "FAILED"]
    assert "::Cell 1" in answer.stdout and "::Cell 0" not in answer.stdout


def test_tensorflow_cannot_be_imported_before_track_3(project):
    project.lesson("2_nn_basics/1_cheating", ("import keras", ""))
    project.lesson("3_keras/1_fine", ("import importlib.util\nprint('without' in "
                                      "importlib.util.find_spec('keras').origin)",
                                      "False\n"))
    answer = project.run("test", "--lesson", "2_nn_basics")
    assert answer.returncode == 1 and "The lessons before track 3 need no TensorFlow." in answer.stdout
    assert project.run("test", "--lesson", "3_keras").returncode == 0


def test_proof_finds_what_holds_on_one_machine_only(project, monkeypatch, capsys):
    project.lesson("3_keras/1_fragile",
                   ("import os; assert os.environ.get('TF_ENABLE_ONEDNN_OPTS') is None", ""),
                   ("assert os.environ.get('WORKSHOP_SEED') != '2'", ""),
                   ("assert 'fitted' not in globals()\nfitted = True", ""))
    tools = project.load()
    monkeypatch.setattr(tools.commands, "set_up_colab", lambda: sys.executable)
    monkeypatch.setattr(tools.execute, "run_on_colab", lambda lesson, python: ("", None))
    assert tools.commands.proof(argparse.Namespace(lesson=None)) == 1
    row = capsys.readouterr().out.splitlines()[-1].replace(" s", "s").split()
    assert [word == "FAILED" for word in row[1:]] == [True, False, True, True, False]


@pytest.mark.parametrize("default, other", [("0", "1"), ("1", "0")])
def test_the_other_arithmetic_is_the_one_that_is_not_the_default(project, monkeypatch, default, other):
    package = project.folder / "tensorflow.py"
    package.write_text(f"import sys\nif {default}:\n    sys.stderr.write('oneDNN custom operations are on.')\n")
    monkeypatch.setenv("PYTHONPATH", str(project.folder))
    monkeypatch.setenv("TF_ENABLE_ONEDNN_OPTS", default)
    assert project.load().execute.other_arithmetic() == other


def test_bench_runs_the_scripts_of_a_lesson(project):
    folder = project.folder / "tools/bench"
    shutil.rmtree(folder)
    folder.mkdir()
    for name, body in (("3_keras_4_a", "print('measured four')"), ("3_keras_10_a", "raise SystemExit(1)")):
        (folder / f"{name}.py").write_text(body)
    answer = project.run("bench", "--lesson", "3_keras/4")
    assert answer.returncode == 0 and "measured four" in answer.stdout
    assert project.run("bench").returncode == 1


@pytest.mark.parametrize("command", ["run", "test", "proof", "test-colab", "bench"])
def test_a_lesson_that_does_not_exist_is_said_so_in_one_line(project, command):
    answer = project.run(command, "--lesson", "4_physics")
    assert answer.returncode == 1
    assert len(answer.stdout.splitlines()) == 1 and "4_physics" in answer.stdout


@pytest.mark.parametrize("prefix, begins", [
    ("3_keras/1", False), ("3_keras/10", True), ("3_keras", True), ("3_keras/", True), ("3_keras\\10_a", True),
    ("notebooks/3_keras/10_a.ipynb", True), ("2_nn", False)])
def test_a_number_is_not_the_beginning_of_a_longer_one(prefix, begins):
    assert begins_with("3_keras/10_a", prefix) is begins


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to consoles only")
def test_control_c_leaves_quietly(project):
    path = project.lesson("3_keras/1_slow", ("import pathlib, time\npathlib.Path('begun').touch()\ntime.sleep(60)", ""))
    process = project.start("run", start_new_session=True)
    while process.poll() is None and not path.with_name("begun").exists():
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGINT)
    said, _ = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said.splitlines()[-1] == "Stopped." and "Traceback" not in said


def test_every_python_from_3_6_on_can_read_workshop_py():
    ast.parse((ROOT / "workshop.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_a_machine_without_a_suitable_python_gets_one_sentence(project):
    script = project.folder / "workshop.py"
    script.write_text(script.read_text(encoding="utf-8").replace(f"PYTHONS = {json.dumps(workshop.PYTHONS)}",
                                                                 'PYTHONS = ["3.98", "3.99"]'), encoding="utf-8")
    answer = project.run("run")
    assert answer.returncode == 1
    assert len(answer.stdout.splitlines()) == 1 and "install Python 3.99" in answer.stdout


def test_a_python_without_venv_gets_one_sentence(monkeypatch):
    bare = workshop.Python(workshop.PYTHONS[0], 64, False, "/usr/bin/python3")
    monkeypatch.setattr(workshop, "probe", lambda command: bare)
    with pytest.raises(SystemExit, match=r"apt-get install python3\.10-venv"):
        workshop.find_python(workshop.PYTHONS)


def test_the_first_suitable_python_that_runs_is_taken(monkeypatch, tmp_path):
    shim = tmp_path / "python3"
    shim.write_text("#!/bin/sh\nexit 127\n")
    shim.chmod(0o755)
    monkeypatch.setattr(workshop, "candidates", lambda versions: [[str(shim)], ["no-such-python"], [sys.executable]])
    assert workshop.find_python(workshop.PYTHONS).version == "{}.{}".format(*sys.version_info)


@pytest.mark.parametrize("fault", ["none", "no stamp", "other requirements", "interpreter gone", "no environment"])
def test_an_incomplete_environment_is_made_anew(project, monkeypatch, fault):
    module = project.load().workshop
    python = project.environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if fault == "no stamp":
        (project.environment / "workshop-stamp").unlink()
    elif fault == "other requirements":
        with open(project.folder / "requirements.txt", "a") as file:
            file.write("pillow\n")
    elif fault == "interpreter gone":
        python.unlink()
    elif fault == "no environment":
        project.environment.rename(project.folder / "gone")

    def begin(versions):
        raise InterruptedError("an environment is being made")
    monkeypatch.setattr(module, "find_python", begin)
    if fault == "none":
        assert module.set_up() == python
    else:
        with pytest.raises(InterruptedError):
            module.set_up()


def test_a_half_made_environment_is_made_anew_and_then_used(project):
    """All of it for real, without a network: what is installed is a wheel that leads to this environment's packages."""
    (project.environment / "workshop-stamp").unlink()
    (project.environment / "half-made").touch()
    with zipfile.ZipFile(project.folder / "planted-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("planted.pth", "\n".join(SITE_PACKAGES))
        wheel.writestr("planted-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: planted\nVersion: 1.0\n")
        wheel.writestr("planted-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr("planted-1.0.dist-info/RECORD", "planted.pth,,\n")
    (project.folder / "requirements.txt").write_text("./planted-1.0-py3-none-any.whl\n")
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": os.devnull}
    first, second = project.run("links", **offline), project.run("links", **offline)
    assert first.returncode == 0 and "Set-up: replacing the old .venv" in first.stdout, first.stdout
    assert not (project.environment / "half-made").exists()
    assert second.returncode == 0 and "Set-up" not in second.stdout


def test_what_only_developers_need_is_installed_when_a_command_needs_it(project, monkeypatch):
    module = project.load().workshop
    more = ("-r", "requirements-dev.txt")
    (project.environment / "workshop-stamp-more").unlink()
    installed = []
    monkeypatch.setattr(module, "install", lambda python, packages: installed.append(packages))
    monkeypatch.setattr(module, "find_python", lambda versions: pytest.fail("the environment is made anew"))
    module.set_up()
    assert installed == []
    module.set_up(more=more)
    module.set_up(more=more)
    assert installed == [more]


def test_every_command_has_its_function():
    assert {name.replace("-", "_") for name in workshop.COMMANDS} <= set(vars(commands))


def test_save_writes_the_outputs_of_a_fresh_run_and_keeps_a_lesson_that_fails(project):
    good = project.lesson("2_nn_basics/1_good", ("print(2 + 2)", "5\n"))
    bad = project.lesson("2_nn_basics/2_bad", ("print(1)", "1\n"), ("1 / 0", ""))
    before = bad.read_bytes()
    answer = project.run("save", "--lesson", "2_nn_basics")
    assert answer.returncode == 1 and "ZeroDivisionError" in answer.stdout
    notebook = nbformat.read(good, as_version=4)
    assert notebook.cells[1].outputs[0].text == "4\n" and notebook.cells[1].metadata == {}
    assert bad.read_bytes() == before
    asked = project.run("save")
    assert asked.returncode == 1 and asked.stdout.startswith("Which lesson?") and asked.stdout.count("\n") == 1


@pytest.mark.parametrize("browser", [None, "/usr/bin/chromium"])
def test_what_was_skipped_is_counted_with_its_reason_and_its_cure(monkeypatch, browser):
    monkeypatch.setattr(commands, "find_browser", lambda: browser)
    report = """<testsuites><testsuite><testcase name="a"><skipped message="No browser."/></testcase>
        <testcase name="b"/><testcase name="c"><skipped message="No browser."/></testcase>
        <testcase name="d"><skipped message="Windows only."/></testcase>
        <testcase name="e"><skipped type="pytest.xfail" message="Not yet."/></testcase></testsuite></testsuites>"""
    said = commands.skipped(report)
    assert said.splitlines()[1:4] == ["Tests skipped on this machine: 3.", "    2: No browser.", "    1: Windows only."]
    assert (commands.HOW_TO_GET_ONE in said) is (browser is None)
    assert "none" in commands.skipped("<testsuites/>")


def test_models_trains_by_the_lessons_own_cells_and_renews_the_checksums(project):
    cells = [new_code_cell("import keras", id="imports"), new_code_cell("1 / 0", id="not-wanted"),
             new_code_cell("network = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])", id="train")]
    project.lesson("3_keras/4_small", *cells)
    models = project.load().models
    models.TRAINED = {"small.weights.h5": partial(models.by_lesson, "3_keras/4_small", ["imports", "train"]),
                      "ours.npz": lambda path: path.write_bytes(b"weights")}
    models.make()
    ours, small = (project.folder / "data/models" / name for name in ("ours.npz", "small.weights.h5"))
    assert (ours.parent / "SHA256SUMS").read_text() == "".join(
        f"{hashlib.sha256(weights.read_bytes()).hexdigest()}  {weights.name}\n" for weights in (ours, small))


def test_run_takes_what_is_taken_home_only_if_it_is_asked_for_or_named_alone(project):
    for name, when in (("3_keras/1_day", "live"), ("3_keras/6_home", "take-home")):
        project.lesson(name, when=when)
    chosen = project.load().lessons.chosen_lessons

    def names(lesson=None, **options):
        return [each.name for each in chosen(argparse.Namespace(lesson=lesson), **options)]

    assert names(take_home=False) == names("3_keras", take_home=False) == ["3_keras/1_day"]
    assert names() == names("3_keras") == ["3_keras/1_day", "3_keras/6_home"]
    assert names("3_keras/6", take_home=False) == ["3_keras/6_home"]


@pytest.mark.parametrize("lesson", ["3_keras/4", "3_keras\\4", "notebooks/3_keras/4_a.ipynb"])
def test_bench_knows_a_lesson_however_it_is_typed(project, lesson):
    folder = project.folder / "tools/bench"
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / "3_keras_4_a.py").write_text("print('measured')")
    assert project.load().commands.bench(argparse.Namespace(lesson=lesson)) == 0
