"""`make doctor` names what would stop a lesson, a sentence a line, before and after installing."""
import ast
import json
import os
import shutil
import subprocess
import sys

import pytest

import workshop
from tests.conftest import ROOT
from tools import doctor, machine

WORDS = ["Python", "Memory", "Disk", "Path", "Versions", "Data", "Settings", "Training"]
QUIET = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "KERAS_BACKEND")}


@pytest.fixture
def house(project, monkeypatch, tmp_path_factory):
    """A copy of the project with its data, where the doctor looks; the user's home is empty."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(ROOT / "data", project.folder / "data")
    shutil.copy(ROOT / "constraints.txt", project.folder)
    (project.folder / "notebooks/3_keras").mkdir()
    for name, value in (("ROOT", project.folder), ("NOTEBOOKS", project.folder / "notebooks"),
                        ("DATA", project.folder / "data")):
        monkeypatch.setattr(doctor, name, value)
    monkeypatch.setattr(workshop, "ROOT", project.folder)
    monkeypatch.setattr(workshop, "ENVIRONMENT", project.folder / ".venv")
    for name in set(os.environ) - set(QUIET) | {"MATPLOTLIBRC", "MPLCONFIGDIR", "IPYTHONDIR", "KERAS_HOME",
                                                "XDG_CONFIG_HOME", "CONDA_DEFAULT_ENV", "PYTHONWARNINGS"}:
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    project.home = home
    return project


def test_before_installing_a_line_says_what_each_thing_is_like(house):
    answer = subprocess.run([sys.executable, "workshop.py", "doctor"], cwd=house.folder, capture_output=True, text=True)
    lines = answer.stdout.splitlines()
    assert [line[8:].split(":")[0] for line in lines[:8]] == WORDS, answer.stdout + answer.stderr
    assert {line[:8].strip() for line in lines[:8]} == {"ok", "note"}
    assert answer.returncode == 0 and lines[-1] == "Nothing here would stop a lesson."
    assert not (house.folder / ".venv").exists()


def test_after_installing_a_second_of_training_is_tried(house, monkeypatch, capsys):
    assert house.environment
    monkeypatch.setattr(doctor, "TRAINING", "print('Ready')\nprint(279)")
    assert doctor.main() == 0
    said = capsys.readouterr().out
    assert "ok      Training: 279 steps in one second" in said and "nothing is installed" not in said


def test_what_is_tried_is_a_training_with_keras():
    code = ast.parse(doctor.TRAINING)
    assert {"helpers", "keras"} <= {alias.name for node in ast.walk(code) if isinstance(node, ast.Import)
                                    for alias in node.names}
    assert "helpers.start()" in doctor.TRAINING and "train_on_batch" in doctor.TRAINING


@pytest.mark.parametrize("training, said", [
    ("import no_such_keras", "No module named 'no_such_keras'"), ("import os; os._exit(3)", "no word of why"),
    ("import time; time.sleep(60)", "did not start within 1 s")])
def test_a_training_that_fails_is_a_line_like_any_other(house, monkeypatch, training, said):
    monkeypatch.setattr(doctor, "TRAINING", training)
    monkeypatch.setattr(doctor, "TRAINING_LIMIT", 1 if "sleep" in training else 60)
    mark, sentence = doctor.about_training(sys.executable)
    assert mark == doctor.FAILED and said in sentence and "\n" not in sentence


@pytest.mark.parametrize("memory, mark", [(1.0, "FAILED"), (3.0, "note"), (8.0, "ok"), (None, "note")])
def test_memory(monkeypatch, memory, mark):
    monkeypatch.setattr(doctor, "memory_gb", lambda: memory)
    assert doctor.about_memory()[0] == mark


def test_memory_can_be_measured_here():
    assert 0.5 < doctor.memory_gb() < 10_000


def test_a_python_that_does_not_suit_is_said_with_its_cure(monkeypatch):
    monkeypatch.setattr(workshop, "PYTHONS", ["3.99"])
    mark, sentence = doctor.about_python(None)
    assert mark == doctor.FAILED and "install Python 3.99" in sentence


@pytest.mark.parametrize("free, installed, mark", [(2.9, False, "FAILED"), (3.1, False, "ok"), (0.2, True, "ok"),
                                                   (0.05, True, "FAILED")])
def test_disk(monkeypatch, free, installed, mark):
    monkeypatch.setattr(machine, "free_gb", lambda folder: free)
    assert doctor.about_disk(installed)[0] == mark


@pytest.mark.parametrize("change, mark, said", [
    ({}, "ok", "those of the last test"), ({"pandas": "2.2.3"}, "note", "pandas 2.2.3 (tested: 3.1.1)"),
    ({"numpy": "1.26.4"}, "FAILED", "numpy (1.26.4)"), ({"keras": None}, "FAILED", "keras (missing)"),
    ({"numpy": "2.5.0rc1"}, "FAILED", "numpy (2.5.0rc1)")])
def test_versions_are_compared_with_what_was_tested(house, monkeypatch, change, mark, said):
    (house.folder / "constraints.txt").write_text("# Tested\n" + "\n".join(
        ["Pandas==3.1.1", "tensorflow_cpu==2.21.0", "numpy==2.4.6", "keras==3.15.1"]))
    there = {name: lowest for name, (lowest, _) in doctor.requirements().items()}
    there.update({"pandas": "3.1.1", "tensorflow": "2.21.0", "numpy": "2.4.6", "keras": "3.15.1"}, **change)
    monkeypatch.setattr(doctor, "installed", lambda python: {name: it for name, it in there.items() if it})
    found = doctor.about_versions(sys.executable)
    assert found[0] == mark and said in found[1]


def test_what_is_installed_here_is_read():
    assert set(doctor.requirements()) <= set(doctor.installed(sys.executable))


def damage(path):
    path.write_bytes(path.read_bytes()[:-1])


@pytest.mark.parametrize("fault", [damage, lambda path: path.unlink(), lambda path: path.write_bytes(b"")])
@pytest.mark.parametrize("name", ["mnist.npz", "models/digit_reader.weights.h5", "results/adaptation.csv"])
def test_data_that_is_not_as_published_is_named(house, fault, name):
    assert doctor.about_data()[0] == doctor.OK
    fault(house.folder / "data" / name)
    mark, sentence = doctor.about_data()
    assert mark == doctor.FAILED and f"data/{name}" in sentence


def test_a_table_with_other_line_ends_is_as_good(house):
    table = house.folder / "data/results/adaptation.csv"
    table.write_bytes(table.read_bytes().replace(b"\n", b"\r\n"))
    assert doctor.about_data()[0] == doctor.OK


@pytest.mark.parametrize("name, mark", [
    (".keras/keras.json", "note"), (".config/matplotlib/matplotlibrc", "note"), (".matplotlib/matplotlibrc", "note"),
    (".ipython/profile_default/ipython_config.py", "note"), (".ipython/profile_default/startup/00.py", "note"),
    ("notebooks/3_keras/matplotlibrc", "note"), ("notebooks/3_keras/random.py", "FAILED"),
    ("notebooks/3_keras/helpers/__init__.py", "FAILED"), ("notebooks/keras.py", "FAILED"),
    ("notebooks/3_keras/sklearn/__init__.py", "FAILED"), ("notebooks/3_keras/test.py", None),
    ("notebooks/3_keras/random/notes.txt", None)])
def test_files_that_would_interfere_are_named(house, name, mark):
    house.lesson("3_keras/1_a")
    assert doctor.about_settings() == [("ok", "Settings: none that interfere.")]
    path = (house.folder if name.startswith("notebooks") else house.home) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('{"backend": "theano"}')
    (found, sentence), = doctor.about_settings()
    assert found == (mark or "ok")
    assert mark is None or name.replace("/__init__.py", "") in sentence.replace(os.sep, "/")


def test_the_settings_that_keras_itself_writes_do_not_interfere(house):
    (house.home / ".keras").mkdir()
    (house.home / ".keras/keras.json").write_text(json.dumps(
        {"floatx": "float32", "epsilon": 1e-07, "backend": "tensorflow", "image_data_format": "channels_last"}))
    assert doctor.about_settings()[0][0] == "ok"


@pytest.mark.parametrize("name, value, mark", [
    ("KERAS_BACKEND", "jax", "note"), ("KERAS_BACKEND", "tensorflow", "ok"), ("PYTHONWARNINGS", "error", "note"),
    ("PYTHONPATH", "planted", "FAILED"), ("PYTHONPATH", "empty", "note"), ("MATPLOTLIBRC", "rc", "note")])
def test_variables_that_would_interfere_are_named(house, monkeypatch, name, value, mark):
    (house.home / "planted/numpy").mkdir(parents=True)
    (house.home / "planted/numpy/__init__.py").touch()
    (house.home / "rc").touch()
    monkeypatch.setenv(name, value if value in ("jax", "tensorflow", "error") else str(house.home / value))
    (found, sentence), = doctor.about_settings()
    assert found == mark and (mark == "ok" or name in sentence or str(house.home / value) in sentence)


def test_a_lesson_that_would_be_stopped_gives_the_exit_status(house, monkeypatch, capsys):
    (house.folder / "data/mnist.npz").unlink()
    (house.folder / "notebooks/3_keras/random.py").touch()
    assert doctor.main() == 1
    assert capsys.readouterr().out.splitlines()[-1] == "What would stop a lesson: 2, marked FAILED above."
