"""What `make front-ends` does without a server: its sentences, what it drives, and which keys a widget keeps."""
import argparse
import json
import subprocess
import sys
import time

import nbformat
import pytest
from nbclient import NotebookClient

from tools import commands, execute, front_ends
from tools.browser import find_browser, open_browser
from tools.drawn_digits import Pad
from tools.files import ROOT, read
from tools.widget_page import WidgetPage

with_browser = pytest.mark.skipif(not find_browser(), reason="No Chromium, Chrome or Edge here: no front end opens.")
OPTIONS = argparse.Namespace(lesson=None)


def test_without_a_browser_it_says_how_to_get_one(monkeypatch):
    monkeypatch.setattr(front_ends, "find_browser", lambda: None)
    with pytest.raises(SystemExit, match="no browser here to drive JupyterLab and Notebook 7 in. To get one: "):
        commands.front_ends(OPTIONS)


@pytest.mark.parametrize("missing, failed, status, saved", [(None, 0, 0, True), (None, 1, 1, False),
                                                            ("There is no browser here.", 0, 0, False)])
def test_versions_are_only_written_where_the_front_ends_hold(monkeypatch, capsys, missing, failed, status, saved):
    versions = []
    for name, stand_in in {"other_versions": lambda: ({}, {}), "check": lambda lessons, ways: 0,
                           "save_versions": lambda: versions.append("saved"), "no_browser": lambda: missing,
                           "front_ends": lambda options: failed}.items():
        monkeypatch.setattr(commands, name, stand_in)
    monkeypatch.setattr(execute, "other_arithmetic", lambda: "0")
    assert commands.proof(argparse.Namespace(lesson=None)) == status and bool(versions) == saved
    assert ("JupyterLab was not run. There is no browser here." in capsys.readouterr().out) == bool(missing)


def test_lab_starts_the_server_that_is_driven(monkeypatch):
    started = []
    monkeypatch.setattr(commands.workshop, "hand_over", started.append)
    commands.lab(argparse.Namespace(lesson="1_ml_basics/1"))
    assert started == [front_ends.lab_command(ROOT, str(ROOT / front_ends.LESSON))]


@pytest.mark.parametrize("visit", front_ends.VISITS, ids=lambda visit: visit.name)
def test_what_is_visited_is_there(visit):
    assert (ROOT / visit.path).is_file() and visit.drive.__doc__


def test_the_exercise_is_still_written_as_it_is_answered():
    source = next("".join(cell["source"]) for cell in json.loads(read(ROOT / front_ends.LESSON))["cells"]
                  if "def zero_or_one" in "".join(cell["source"]))
    assert "middle = ..." in source and "if ...:" in source


def test_the_notebook_with_pad_and_slider_runs():
    path = ROOT / front_ends.VISITS[-1].path
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, km=execute.kernel_manager(), resources={"metadata": {"path": str(path.parent)}}).execute()
    assert "A drawing pad" in str(notebook.cells[2].outputs) and "A bar of 1.0." in str(notebook.cells[3].outputs)


def test_a_server_that_ends_is_a_sentence(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", "raise SystemExit(1)"])
    began = time.monotonic()
    with pytest.raises(SystemExit, match="server did not start; what it said is in build/front_ends/server.log"):
        front_ends.facts_of(process, tmp_path)
    assert time.monotonic() - began < front_ends.SECONDS / 2


@with_browser
def test_what_is_not_seen_is_an_error_that_names_the_line(monkeypatch, tmp_path):
    monkeypatch.setattr(front_ends, "PICTURES", tmp_path)
    monkeypatch.setattr(front_ends, "SECONDS", 3)
    monkeypatch.setattr(front_ends.Notebook, "open", lambda self, address: self.tab.set_content("<p>Not yet"))

    def wait(notebook):
        notebook.expect(notebook.tab.locator("p")).to_have_text("Well done")

    with open_browser() as browser:
        note, error = front_ends.drive(browser, {"url": "", "token": ""}, "Notebook 7",
                                       front_ends.Visit("notebooks/a.ipynb", wait))
    assert error.startswith("At `notebook.expect(notebook.tab.locator(\"p\")).to_have_text(\"Well done\")`: ")
    assert "Not yet" in error and error.endswith("build/front_ends/Notebook_7_a_1_failed.png")
    assert (tmp_path / "Notebook_7_a_1_failed.png").is_file()


@with_browser
@pytest.mark.parametrize("widget", ["drawpad", "interact"])
def test_whatever_can_have_the_focus_keeps_its_keys_from_jupyter(widget):
    from tests.test_interact import VALUES
    with Pad() if widget == "drawpad" else WidgetPage("interact", VALUES) as page:
        kept = page.tab.locator("canvas, button, input").evaluate_all(
            "all => all.map(each => 'lmSuppressShortcuts' in each.dataset)")
    assert len(kept) > 1 and all(kept), "Jupyter asks what has the focus, not what is around it"
