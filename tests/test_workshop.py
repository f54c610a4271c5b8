"""The commands see planted faults, say what is wrong in one sentence, and finds its way on bare machines."""
import argparse
import ast
import errno
import hashlib
import json
import logging
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from functools import partial
from importlib import metadata
from pathlib import Path

import nbformat
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbformat.v4 import new_code_cell

import workshop
from tests.conftest import ROOT, SITE_PACKAGES
from tests.test_house import STARTER
from tools import commands, files, machine
from tools.__main__ import main
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
    monkeypatch.setattr(tools.execute, "run_on_colab", lambda lesson, python: ("", None))
    monkeypatch.setattr(tools.commands, "other_versions", lambda: (
        dict.fromkeys(["Colab", "newest"], sys.executable), {"oldest": "There is no such Python."}))
    monkeypatch.setattr(tools.commands, "no_browser", lambda: None)
    monkeypatch.setattr(tools.commands, "front_ends", lambda options: 0)
    assert tools.commands.proof(argparse.Namespace(lesson=None)) == 1
    *_, header, _, row, _, lacking = capsys.readouterr().out.splitlines()
    ways = dict(zip(*(re.split("  +", line.strip())[1:] for line in (header, row))))
    assert list(ways) == ["other arithmetic", "seed 1", "seed 2", "cells twice", "finished", "sections alone",
                          "offline", "Colab", "newest"]
    assert [way for way, result in ways.items() if result == "FAILED"] == [
        "other arithmetic", "seed 2", "cells twice", "finished"]  # no exercise of lesson 3.1 is in it
    assert lacking == "oldest was not run. There is no such Python."
    assert not (project.folder / "constraints.txt").exists()


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


@pytest.mark.parametrize("name", STARTER)
def test_every_python_from_3_6_on_can_read_what_starts_a_command(name):
    ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 6))


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
    assert {name.replace("-", "_") for name, command in workshop.COMMANDS.items() if command.needs} <= set(
        vars(commands))
    assert [name for name, command in workshop.COMMANDS.items() if not command.needs] == ["doctor"]


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


# Kernels that fail

def kernel_of(folder, *argv):
    """Return a manager of kernels that start with another command."""
    (folder / "kernels/planted").mkdir(parents=True)
    (folder / "kernels/planted/kernel.json").write_text(json.dumps(
        {"argv": [sys.executable, *argv], "display_name": "planted", "language": "python"}))
    return AsyncKernelManager(kernel_name="planted",
                              kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(folder / "kernels")]))


DIES = ("-c", "import sys; sys.exit('no such module')", "{connection_file}")
SLOW = ("-c", "import sys, time; time.sleep(4); from ipykernel.kernelapp import launch_new_instance; "
              "launch_new_instance()", "-f", "{connection_file}")


@pytest.mark.parametrize("argv, limit, said", [
    (DIES, 60, ["Kernel died", "no such module", "make doctor"]), (SLOW, 1, ["in 1 seconds", "make doctor"]),
    (SLOW, 60, None), (("no-such-file",), 60, ["No such file", "make doctor"])])
def test_a_kernel_that_dies_or_is_slow_at_its_start_fails_one_lesson(project, monkeypatch, capfd, argv, limit, said):
    for name in ("3_keras/1_first", "3_keras/2_second"):
        project.lesson(name, ("print(1)", "1\n"))
    tools = project.load()
    ours, planted = tools.execute.kernel_manager, [kernel_of]

    def kernel_manager(python):
        if planted:
            return planted.pop()(project.folder, *argv)
        tools.execute.START_SECONDS = 300
        return ours(python)

    monkeypatch.setattr(tools.execute, "kernel_manager", kernel_manager)
    monkeypatch.setattr(tools.execute, "START_SECONDS", limit)
    status = tools.commands.run(argparse.Namespace(lesson=None, all=False))
    printed = "".join(capfd.readouterr())
    assert status == bool(said) and "Traceback" not in printed
    assert all(words in printed for words in said or [])
    first, second = [line for line in printed.split("live part planned")[1].splitlines() if "3_keras" in line]
    assert ("FAILED" in first) is bool(said) and "FAILED" not in second
    assert nbformat.read(project.folder / "build/run/3_keras/2_second.ipynb", as_version=4).cells[1].outputs


def test_a_kernel_that_dies_at_its_start_is_a_sentence_where_outputs_are_compared(project):
    path = project.lesson("3_keras/1_first", ("print(1)", "1\n"))
    path.with_name("ipykernel_launcher.py").write_text("raise SystemExit(1)")
    answer = project.run("test", "--lesson", "3_keras")
    assert answer.returncode == 1 and len(answer.stdout.splitlines()) < 8
    assert "The kernel failed (Kernel died before replying to kernel_info). To find out why:" in answer.stdout


# Paths, disks, folders, two at once

@pytest.mark.parametrize("characters, windows, allowed, fits", [
    (71, True, False, True), (72, True, False, False), (72, True, True, True), (200, False, False, True)])
def test_a_path_that_is_too_long_for_windows_is_said_before_anything_is_made(project, monkeypatch, characters, windows,
                                                                            allowed, fits):
    folder = Path("/" + "x" * (characters - 1))
    with monkeypatch.context() as patch:
        patch.setattr(machine, "WINDOWS", windows)
        patch.setattr(machine, "long_paths_allowed", lambda: allowed)
        said = machine.path_too_long(folder / ".venv")
    assert fits if said is None else f"it has {characters} characters" in said and "up to 71. Move the folder" in said

    module = project.load().workshop
    monkeypatch.setattr(machine, "path_too_long", lambda environment: said)
    monkeypatch.setattr(module, "find_python", lambda versions: sys.exit("a Python is looked for"))
    with pytest.raises(SystemExit, match="a Python is looked for" if fits else "too long for Windows"):
        module.set_up()
    assert not (project.folder / ".venv").exists()


def test_no_file_that_is_installed_here_is_longer_than_what_is_counted_with():
    names = [str(name) for each in metadata.distributions() for name in each.files or [] if ".." not in str(name)]
    assert 0 < max(map(len, names)) <= machine.LONGEST_INSTALLED


def no_room(code):
    """Return a function that fails as a full disk or a folder that may only be read does."""
    def fail(self, *arguments, **options):
        raise OSError(code, os.strerror(code), str(self))
    return fail


CODES = pytest.mark.parametrize("code, said", [
    (errno.ENOSPC, "The disk is full"), (errno.EDQUOT, "The disk is full"), (errno.EACCES, "cannot be written"),
    (errno.EROFS, "cannot be written"), (errno.EPERM, "cannot be written")])


@CODES
def test_where_nothing_can_be_written_no_command_begins(project, monkeypatch, code, said):
    module = project.load().workshop
    monkeypatch.setattr(Path, "write_bytes", no_room(code))
    monkeypatch.setattr(sys, "argv", ["workshop.py", "lab"])
    monkeypatch.setattr(module, "set_up", lambda **options: pytest.fail("it begins"))
    with pytest.raises(SystemExit, match=said) as left:
        module.main()
    assert "\n" not in str(left.value) and "command" in str(left.value)
    assert list(project.folder.glob(".trial*")) == []


@pytest.mark.skipif(not os.path.isdir("/sys/kernel"), reason="Linux has a folder that may only be read.")
def test_a_folder_that_may_only_be_read_is_noticed():
    assert "cannot be written" in machine.cannot_write(Path("/sys/kernel"))


def test_too_little_space_is_said_before_anything_is_installed(project, monkeypatch):
    module = project.load().workshop
    monkeypatch.setattr(machine, "free_gb", lambda folder: 1.5)
    monkeypatch.setattr(module, "install", lambda python, packages: pytest.fail("it installs"))
    with pytest.raises(SystemExit, match=r"has 1\.5 GB free, and this needs 3 GB: free some space"):
        module.set_up()
    assert not (project.folder / ".venv").exists()


@CODES
def test_a_set_up_that_cannot_write_says_so_in_a_sentence(project, monkeypatch, code, said):
    module = project.load().workshop
    monkeypatch.setattr(sys, "argv", ["workshop.py", "lab"])
    monkeypatch.setattr(module, "make_environment", lambda folder, base: no_room(code)("a file"))
    with pytest.raises(SystemExit, match=said):
        module.main()


@pytest.mark.parametrize("pip, said", [
    ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "a disk is full"),
    ("ERROR: Could not install packages due to an OSError: [WinError 112] Es steht nicht genug ...", "a disk is full"),
    ("ERROR: [Errno 122] Disk quota exceeded", "a disk is full"), ("ERROR: [Errno 13] Permission denied", "close what"),
    ("ERROR: [WinError 5] Access is denied: 'x.dll'", "close what"),
    ("ERROR: No matching distribution found for tensorflow", "check the network")])
def test_the_reason_why_installing_failed_is_what_pip_said(project, monkeypatch, capfd, pip, said):
    module = project.load().workshop
    monkeypatch.setattr(module.subprocess, "call", lambda *arguments, **options: 1)
    monkeypatch.setattr(module.subprocess, "run", lambda command, **options: subprocess.CompletedProcess(
        command, 1, None, pip))
    with pytest.raises(SystemExit, match=said):
        module.install("python", ["numpy"])
    assert pip in capfd.readouterr().out


def test_two_set_ups_at_once_make_one_environment(project):
    """The second one waits for the first and finds its work done."""
    script = project.folder / "workshop.py"
    script.write_text(script.read_text(encoding="utf-8").replace('if __name__ == "__main__":', """
def install(python, packages):
    import time
    with (ROOT / "installed").open("a") as file:
        file.write("begin ")
        file.flush()
        time.sleep(3)
        file.write("end ")


def hand_over(command):
    print("handed over")


if __name__ == "__main__":"""), encoding="utf-8")
    both = [subprocess.Popen([sys.executable, "workshop.py", "lab"], cwd=project.folder, text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _ in range(2)]
    said = [process.communicate(timeout=120)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert (project.folder / "installed").read_text() == "begin end "
    assert sum("another one is at work" in words for words in said) == 1
    assert all(words.endswith("handed over\n") for words in said)


def test_a_set_up_that_was_ended_leaves_no_lock(tmp_path):
    """However it ended: the system takes the lock back."""
    code = (f"import os, pathlib\nfrom tools import machine\n"
            f"with machine.only_one(pathlib.Path({str(tmp_path / 'lock')!r})):\n    os._exit(9)")
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 9
    with machine.only_one(tmp_path / "lock"), open(tmp_path / "lock", "w") as other:
        assert not machine.lock(other)


@CODES
def test_a_run_that_cannot_save_runs_nothing_and_fails_one_lesson(project, monkeypatch, capsys, code, said):
    first = project.lesson("3_keras/1_first", ("import pathlib; pathlib.Path('begun').touch()", ""))
    project.lesson("3_keras/2_second", ("print(1)", "1\n"))
    write = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", lambda self, data: (
        no_room(code)(self) if "1_first" in self.name else write(self, data)))
    assert project.load().commands.run(argparse.Namespace(lesson=None, all=False)) == 1
    printed = capsys.readouterr().out
    assert said in printed and "Traceback" not in printed and not first.with_name("begun").exists()
    first, second = [line for line in printed.split("live part planned")[1].splitlines() if "3_keras" in line]
    assert "FAILED" in first and "FAILED" not in second


def test_a_disk_that_fills_up_leaves_the_old_file_whole(monkeypatch, tmp_path):
    path, write = tmp_path / "lesson.ipynb", Path.write_bytes
    files.write(path, "old")

    def half(self, data):
        write(self, data[:2])
        no_room(errno.ENOSPC)(self)
    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError):
        files.write(path, "new")
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


@CODES
def test_a_lesson_that_cannot_be_saved_is_kept_as_it_was(project, monkeypatch, capsys, code, said):
    lesson = project.lesson("3_keras/1_a", ("print(2 + 2)", "5\n"))
    before, write = lesson.read_bytes(), Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", lambda self, data: (
        no_room(code)(self) if self.parent == lesson.parent else write(self, data)))
    assert project.load().commands.save(argparse.Namespace(lesson="3_keras/1")) == 1
    assert said in capsys.readouterr().out and lesson.read_bytes() == before
    assert "4" in (project.folder / "build/save/3_keras/1_a.ipynb").read_text(encoding="utf-8")


@CODES
def test_any_command_that_cannot_write_says_so_in_a_sentence(monkeypatch, code, said):
    monkeypatch.setenv("JUPYTER_PREFER_ENV_PATH", "1")
    monkeypatch.setattr(logging.getLogger("asyncio"), "disabled", True)
    monkeypatch.setattr(sys, "argv", ["workshop.py", "pages"])
    monkeypatch.setattr(commands, "make_pages", lambda: no_room(code)("README.md"))
    with pytest.raises(SystemExit, match=f"README.md {said}|{said} .README.md"):
        main()
