"""A lesson opened from its link on Colab: the set-up cell fetches what it needs, once, quietly, and little of it."""
import re
import subprocess
import sys
import types
from datetime import date

import nbformat
import pytest
from nbclient.exceptions import CellExecutionError

from tests.conftest import needs_git
from tools import commands, execute
from tools.colab_standin import run_like_colab
from tools.files import ROOT
from tools.links import Links, setup_cell

SETUP = setup_cell(Links("OWNER/keras-workshop", "main"))
pytestmark = [needs_git, pytest.mark.skipif(sys.platform == "win32", reason="Colab is Linux")]
LESSON = ROOT / "notebooks/1_ml_basics/1_what_is_learning.ipynb"


@pytest.fixture
def planted(tmp_path):
    """A function that makes a lesson of the given code cells, without TensorFlow."""
    def plant(*sources):
        cells = [nbformat.v4.new_markdown_cell("# Planted"), *map(nbformat.v4.new_code_cell, sources)]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "planted.ipynb")
        return tmp_path / "planted.ipynb"
    return plant


def outputs(notebook):
    """The text of every code cell's outputs, in order."""
    return ["".join(output.get("text") or output.data["text/plain"] for output in cell.outputs)
            for cell in notebook.cells if cell.cell_type == "code"]


def test_the_set_up_cell_fetches_the_workshop(planted):
    executed = run_like_colab(planted(
        SETUP,
        "helpers.load_pima().shape",
        "[images.shape for images, digits in helpers.load_mnist()]",
        "sum(folder == str(pathlib.Path('workshop/notebooks').absolute()) for folder in sys.path)",
        "sorted(path.name for path in pathlib.Path().iterdir())",
        "sorted(path.name for path in pathlib.Path('workshop').iterdir() if path.is_dir())",
        "print(subprocess.run('git -C workshop count-objects -v'.split(), capture_output=True, text=True).stdout)"))
    ready, again, pima, mnist, path, folder, fetched, git = outputs(executed)
    assert ready == again and ready.startswith("Ready: ") and ready.count("\n") == 1
    assert (pima, mnist, path) == ("(768, 9)", "[(60000, 28, 28), (10000, 28, 28)]", "1")
    assert folder == "['workshop']"
    assert fetched == "['.git', 'data', 'notebooks']"
    kibibytes = dict(line.split(": ") for line in git.splitlines() if line)
    assert int(kibibytes["size"]) + int(kibibytes["size-pack"]) <= 15_000_000 / 1024


def test_without_network_it_says_what_to_do(planted):
    with pytest.raises(CellExecutionError) as caught:
        run_like_colab(planted(SETUP), network=False)
    assert caught.value.traceback.split("------------------")[-1].strip() == (
        "The workshop's helpers were not found: on Colab check the network and run this cell again; "
        "at home open this notebook inside the workshop's folder (README.md says how to get it).")


def test_an_interrupted_fetch_is_repaired(planted):
    interrupted = "import pathlib; pathlib.Path('workshop/notebooks/helpers').mkdir(parents=True, exist_ok=True)"
    executed = run_like_colab(planted(interrupted, SETUP, "helpers.load_pima().shape"))
    assert outputs(executed)[-1] == "(768, 9)"


def test_a_damaged_file_is_fetched_again_as_the_sentence_says(planted):
    damage = "import os; os.truncate('workshop/data/pima_indians_diabetes.csv', 1000)"
    with pytest.raises(CellExecutionError) as caught:
        run_like_colab(planted(SETUP, damage, "helpers.load_pima()"))
    sentence = caught.value.traceback.split("------------------")[-1].strip()
    assert sentence.startswith("data/pima_indians_diabetes.csv has 1,000 bytes instead of 23,290: ")
    cure = sentence.split("`")[1]
    executed = run_like_colab(planted(SETUP, damage, cure, SETUP, "helpers.load_pima().shape"))
    assert outputs(executed)[-1] == "(768, 9)"


def test_command_line(planted):
    command = [sys.executable, "-m", "tools.colab_standin"]
    good = subprocess.run([*command, planted(SETUP)], cwd=ROOT, capture_output=True, text=True)
    assert good.returncode == 0 and "runs as on Colab" in good.stdout, good.stderr
    bad = subprocess.run([*command, planted(SETUP, "1 / 0")], cwd=ROOT, capture_output=True, text=True)
    assert bad.returncode == 1 and "ZeroDivisionError" in bad.stderr


@pytest.mark.skipif(not LESSON.exists(), reason=f"{LESSON.name} is not written yet")
def test_a_real_lesson():
    executed = run_like_colab(LESSON)
    assert all(cell.execution_count for cell in executed.cells if cell.cell_type == "code" and cell.source)


@pytest.mark.parametrize("error, said", [(None, "Works on Colab as of {} ({}): 1 notebook run alone on {}.\n"),
                                         ("1 / 0", "Does not work on Colab as of {} ({}): 1 notebook run alone on {}, "
                                                   "FAILED is in the table.\n")])
def test_the_weekly_run_opens_with_what_it_found(monkeypatch, tmp_path, capsys, error, said):
    monkeypatch.setattr(commands, "set_up_colab", lambda: "python")
    monkeypatch.setattr(execute, "run_on_colab", lambda lesson, python: ("", error))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    assert commands.test_colab(types.SimpleNamespace(lesson="1_ml_basics/1")) == bool(error)
    listed = (ROOT / commands.COLAB_VERSIONS).read_text(encoding="utf-8")
    of_list = date.fromisoformat(re.search(r"pip-freeze.txt at \w+, ([0-9-]+)\n", listed).group(1))
    versions = [f"Python {commands.COLAB_PYTHONS[-1]}"]
    for name in ("tensorflow", "keras"):
        versions.append(re.search(rf"^{name}==.+", listed, re.MULTILINE).group().replace("==", " "))
    said = said.format(f"{of_list.day} {of_list:%B %Y}", ", ".join(versions), date.today())
    assert (tmp_path / "summary.md").read_text(encoding="utf-8") == said
    assert capsys.readouterr().out.endswith(f"\n{said}")
