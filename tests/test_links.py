"""Badges, set-up cells and lists of lessons agree with pyproject.toml; `make links` makes them so, and nothing else."""
import argparse
import re
import subprocess

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from tools.files import ROOT, read
from tools.pages import outdated

REPOSITORY = "someone/some-workshop"


@pytest.fixture
def linked(project, monkeypatch):
    """A project with three lessons, linked once, and its workshop module."""
    (project.folder / "README.md").write_text("# Title\n\n<!-- lessons -->\n<!-- /lessons -->\n\nThe end.\n")
    project.lesson("0_before_you_come", ("print(1)", "1\n"), when="before", title="Before you come")
    project.lesson("3_keras/2_diabetes", ("print(2)", "2\n"), title="Predicting diabetes")
    project.lesson("3_keras/10_more", ("print(3)", "3\n"), when="take-home", title="More")
    project.tools = project.load()
    set_links(project.tools)
    return project


def set_links(tools, repo=REPOSITORY, ref=None):
    return tools.commands.links(argparse.Namespace(repo=repo, ref=ref))


def snapshot(project):
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in project.folder.rglob("*")
            if path.is_file() and not {".venv", "__pycache__"} & set(path.parts)}


def test_every_link_agrees_with_pyproject():
    found = [path.relative_to(ROOT).as_posix() for path in outdated()]
    assert not found, f"{', '.join(found)} disagree with pyproject.toml: run `make pages`"


def test_the_readme_has_a_place_for_the_lessons():
    readme = ROOT / "README.md"
    if not readme.is_file():
        pytest.skip("no README.md")
    assert "<!-- lessons -->\n" in read(readme) and "<!-- /lessons -->" in read(readme)


def test_links_fills_every_place(linked):
    notebook = nbformat.read(linked.folder / "notebooks/3_keras/2_diabetes.ipynb", as_version=4)
    url = f"https://colab.research.google.com/github/{REPOSITORY}/blob/main/notebooks/3_keras/2_diabetes.ipynb"
    assert notebook.cells[0].source == ("# Predicting diabetes\n\n[![Open in Colab](https://colab.research.google.com/"
                                        f"assets/colab-badge.svg)]({url})\n\nWhat it is about.")
    assert f'"https://github.com/{REPOSITORY}", "main"' in notebook.cells[1].source
    assert notebook.cells[1].metadata.tags == ["nbval-ignore-output"]
    page, readme = ((linked.folder / name).read_text() for name in ("colab_links.md", "README.md"))
    assert f"| 3.2 | [Predicting diabetes]({url}) | 5 | live |" in page
    assert page.index("Before you come") < page.index("Predicting diabetes") < page.index("More")
    assert "| 3.2 | [Predicting diabetes](notebooks/3_keras/2_diabetes.ipynb) | 5 | live | [![Open" in readme
    assert readme.startswith("# Title\n") and readme.endswith("<!-- /lessons -->\n\nThe end.\n")


def test_links_again_touches_nothing(linked):
    before = snapshot(linked)
    set_links(linked.tools)
    assert snapshot(linked) == before


def test_another_repository_changes_the_links_and_nothing_else(linked):
    path = linked.folder / "notebooks/3_keras/2_diabetes.ipynb"
    before = path.read_text(encoding="utf-8")
    set_links(linked.tools, repo="other-owner/fork", ref="v1.0")
    after = path.read_text(encoding="utf-8")
    assert after != before
    assert after == (before.replace(f"{REPOSITORY}/blob/main", "other-owner/fork/blob/v1.0")
                     .replace(f'{REPOSITORY}\\", \\"main\\"', 'other-owner/fork\\", \\"v1.0\\"'))
    assert not linked.tools.pages.outdated()


@pytest.mark.parametrize("name, old, new", [
    ("notebooks/3_keras/2_diabetes.ipynb", f"{REPOSITORY}/blob", "stranger/elsewhere/blob"),
    ("notebooks/3_keras/2_diabetes.ipynb", "helpers.start()", "helpers.start() # changed"),
    ("notebooks/3_keras/2_diabetes.ipynb", "[![Open in Colab]", "[![Open]"),
    ("notebooks/3_keras/2_diabetes.ipynb", "[![Open in Colab]", "Open in Colab: ["),
    ("notebooks/3_keras/10_more.ipynb", '\\"main\\"', '\\"develop\\"'),
    ("colab_links.md", "2_diabetes", "2_diabetics"),
    ("README.md", "Predicting diabetes", "Predicting weather")])
def test_a_planted_disagreement_is_seen_and_mended(linked, name, old, new):
    path = linked.folder / name
    good = path.read_bytes()
    assert old.encode() in good
    path.write_bytes(good.replace(old.encode(), new.encode(), 1))
    in_class = linked.folder / "notebooks/live/3_keras.ipynb"  # made from the lesson, so it may change as well
    assert {path} <= set(linked.tools.pages.outdated()) <= {path, in_class}
    set_links(linked.tools)
    assert old.encode() in path.read_bytes() and not linked.tools.pages.outdated()


def test_a_set_up_cell_keeps_its_outputs_and_metadata(linked):
    path = linked.folder / "notebooks/3_keras/2_diabetes.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[1].outputs = [nbformat.v4.new_output("stream", text="Ready.\n")]
    notebook.cells[1].execution_count = 1
    nbformat.write(notebook, path)
    set_links(linked.tools, repo="other-owner/fork")
    mended = nbformat.read(path, as_version=4)
    assert mended.cells[1].outputs == notebook.cells[1].outputs and mended.cells[1].execution_count == 1
    assert mended.cells[2:] == notebook.cells[2:] and len(mended.cells) == len(notebook.cells)


def test_a_lesson_that_agrees_is_not_reformatted(linked):
    path = linked.folder / "notebooks/3_keras/2_diabetes.ipynb"
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8", newline="\n")
    before = path.read_bytes()
    set_links(linked.tools)
    assert path.read_bytes() == before


def test_comparing_reads_no_remote(linked, monkeypatch):
    def refuse(*arguments, **keywords):
        raise AssertionError("a process was started")
    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert linked.tools.pages.outdated() == {}


@pytest.mark.parametrize("url, repository", [
    ("https://github.com/owner/name.git", "owner/name"), ("git@github.com:owner/na.me.git", "owner/na.me"),
    ("ssh://git@github.com/owner/name", "owner/name"), ("https://gitlab.com/owner/name.git", REPOSITORY),
    (None, REPOSITORY)])
def test_links_follows_a_remote_on_github(linked, url, repository):
    if url:
        for arguments in (["init", "--quiet"], ["remote", "add", "origin", url]):
            subprocess.run(["git", *arguments], cwd=linked.folder, check=True)
    set_links(linked.tools, repo=None)
    assert linked.tools.links.settings() == (repository, "main")
    assert not linked.tools.pages.outdated()


@pytest.mark.parametrize("repo, ref", [("owner", None), ("owner/na me", None), ('o/n"', None),
                                       ("https://a.org/b/c", None), (None, "feature/x"), (None, "a b")])
def test_what_cannot_be_a_link_is_refused(linked, repo, ref):
    before = snapshot(linked)
    with pytest.raises(SystemExit, match="is not a"):
        set_links(linked.tools, repo, ref)
    assert snapshot(linked) == before




def test_every_picture_of_the_readme_exists():
    readme = read(ROOT / "README.md")
    pictures = [name for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", readme) if not name.startswith("https:")]
    assert pictures and all((ROOT / name).is_file() for name in pictures), "run `make pages`"


def test_the_class_notebook_has_the_live_cells_in_order_one_set_up_cell_and_no_outputs(project):
    from nbformat.v4 import new_markdown_cell

    for number in (1, 2):
        path = project.lesson(f"3_keras/{number}_lesson", (f"print({number})", f"{number}\n"), title=f"Lesson {number}")
        notebook = nbformat.read(path, as_version=4)
        notebook.cells += [new_markdown_cell("On Colab: *Runtime › Disconnect and delete runtime* before you go on."),
                           new_markdown_cell("**Next:** *[More](3_more.ipynb)*, after "
                                             "[this](../1_ml_basics/1_x.ipynb)."),
                           new_markdown_cell("## At home", metadata={"tags": ["at-home"]}),
                           new_code_cell("print('home')")]
        nbformat.write(notebook, path)
    project.lesson("3_keras/3_more", ("print(3)", "3\n"), when="take-home", title="More")
    tools = project.load()
    set_links(tools)

    made = nbformat.read(project.folder / "notebooks/live/3_keras.ipynb", as_version=4)
    codes = [cell for cell in made.cells if cell.cell_type == "code"]
    assert [cell.source for cell in codes[1:]] == ["print(1)", "print(2)"] and codes[0].id == "set-up"
    assert made.cells[1].id == "set-up" and not any(cell.outputs or cell.execution_count for cell in codes)
    words = "\n".join(cell.source for cell in made.cells if cell.cell_type == "markdown")
    assert words.count("Disconnect and delete") == 1
    assert made.cells[-1].source.startswith(tools.class_notebook.GIVE_BACK)
    assert words.count("[![Open in Colab]") == 1 and "## At home" not in words
    at = f"https://colab.research.google.com/github/{REPOSITORY}/blob/main/notebooks"
    assert f"[More]({at}/3_keras/3_more.ipynb)" in words and f"[this]({at}/1_ml_basics/1_x.ipynb)" in words
    assert f"*At home* of this lesson: [Lesson 2]({at}/3_keras/2_lesson.ipynb)" in words

    path = project.folder / "notebooks/3_keras/1_lesson.ipynb"
    path.write_text(path.read_text(encoding="utf-8").replace("print(1)", "print(11)"), encoding="utf-8")
    assert [stale.name for stale in tools.pages.outdated()] == ["3_keras.ipynb"]
