"""Badges, set-up cells and lists of lessons agree with pyproject.toml; `make links` makes them so, and nothing else."""
import argparse
import os
import shutil
import subprocess
import sys

import nbformat
import pytest
import yaml
from nbformat.v4 import new_code_cell

from tests.conftest import needs_git
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
    readme = read(ROOT / "README.md")
    assert "<!-- lessons -->\n" in readme and "<!-- /lessons -->" in readme


def test_links_fills_every_place(linked):
    notebook = nbformat.read(linked.folder / "notebooks/3_keras/2_diabetes.ipynb", as_version=4)
    url = f"https://colab.research.google.com/github/{REPOSITORY}/blob/main/notebooks/3_keras/2_diabetes.ipynb"
    assert notebook.cells[0].source == ("# Predicting diabetes\n\n[![Open in Colab](https://colab.research.google.com/"
                                        f"assets/colab-badge.svg)]({url})\n\nWhat it is about.")
    assert f'"https://github.com/{REPOSITORY}", "main"' in notebook.cells[1].source
    assert notebook.cells[1].metadata.tags == ["nbval-ignore-output"]
    page, readme = ((linked.folder / name).read_text() for name in ("colab_links.md", "README.md"))
    assert f"| 3.2 | [Predicting diabetes]({url}) | 5 | 10 | live |" in page
    assert page.index("Before you come") < page.index("Predicting diabetes") < page.index("More")
    assert "| 3.2 | [Predicting diabetes](notebooks/3_keras/2_diabetes.ipynb) | 5 | 10 | live | [![Open" in readme
    assert readme.startswith("# Title\n") and readme.endswith("<!-- /lessons -->\n\nThe end.\n")


def test_a_changed_set_up_cell_replaces_the_old_one(linked):
    source = linked.folder / "tools/setup_cell.py"
    source.write_text("# another first line\n" + source.read_text(encoding="utf-8"), encoding="utf-8")
    linked.tools.commands.pages(None)
    for name in ("3_keras/2_diabetes", "live/3_keras"):
        cells = nbformat.read(linked.folder / f"notebooks/{name}.ipynb", as_version=4).cells
        assert [cell.source.splitlines()[0] for cell in cells if cell.id == "set-up"] == ["# another first line"]
        assert sum("find_helpers" in cell.source for cell in cells) == 1


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


@needs_git
@pytest.mark.parametrize("url, repository", [
    ("https://github.com/owner/name.git", "owner/name"), ("https://me:key@github.com/owner/name", "owner/name"),
    ("http://github.com/owner/name", "owner/name"), ("git@github.com:owner/na.me.git", "owner/na.me"),
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


def test_in_a_class_notebook_each_lesson_keeps_its_own_pictures(project):
    for number in (1, 2):
        imports = f"import numpy\n\nfrom helpers.figures import keras_{number} as figures"
        project.lesson(f"3_keras/{number}_lesson", (imports, ""),
                       ("figures.a()  # ??figures.a\nfrom helpers.figures.x import y", ""))
    set_links(project.load())
    made = nbformat.read(project.folder / "notebooks/live/3_keras.ipynb", as_version=4)
    assert [cell.source for cell in made.cells if cell.cell_type == "code"][1:] == [
        "import numpy\n\nfrom helpers.figures import keras_1",
        "keras_1.a()  # ??keras_1.a\nfrom helpers.figures.x import y",
        "import numpy\n\nfrom helpers.figures import keras_2",
        "keras_2.a()  # ??keras_2.a\nfrom helpers.figures.x import y"]


# As long as the owner is unknown, nothing leads nowhere

@pytest.fixture
def unlinked(linked):
    """The linked project after its owner has become unknown again."""
    set_links(linked.tools, repo="OWNER/some-workshop")
    return linked


def test_without_an_owner_pages_and_lessons_name_files_and_show_no_badge(unlinked):
    pages = {name: (unlinked.folder / name).read_text(encoding="utf-8") for name in ("colab_links.md", "README.md")}
    lesson, in_class = (nbformat.read(unlinked.folder / f"notebooks/{name}.ipynb", as_version=4)
                        for name in ("3_keras/2_diabetes", "live/3_keras"))
    words = {cell.source for notebook in (lesson, in_class) for cell in notebook.cells if cell.cell_type == "markdown"}
    assert not [text for text in [*words, *pages.values()] if "colab.research.google.com" in text]
    row = "| 3.2 | [Predicting diabetes](notebooks/3_keras/2_diabetes.ipynb) | 5 | 10 | live |\n"
    assert row in pages["colab_links.md"] and row in pages["README.md"]
    assert unlinked.tools.links.NO_LINKS_YET in pages["colab_links.md"]
    assert "*At home* of this lesson: [Predicting diabetes](../3_keras/2_diabetes.ipynb)" in words
    assert lesson.cells[0].source == "# Predicting diabetes\n\nWhat it is about."


def test_an_owner_brings_every_badge_back(unlinked):
    files = {path: content for path, (content, _) in snapshot(unlinked).items()}
    set_links(unlinked.tools)
    lesson = nbformat.read(unlinked.folder / "notebooks/3_keras/2_diabetes.ipynb", as_version=4)
    assert "[![Open in Colab]" in lesson.cells[0].source
    set_links(unlinked.tools, repo="OWNER/some-workshop")
    assert {path: content for path, (content, _) in snapshot(unlinked).items()} == files


def test_pages_writes_what_links_writes_and_reads_no_remote(linked, monkeypatch):
    path = linked.folder / "colab_links.md"
    good = path.read_bytes()
    path.write_text("something else")
    monkeypatch.setattr(linked.tools.links, "remote", lambda: "stranger/elsewhere")
    linked.tools.commands.pages(None)
    assert path.read_bytes() == good


# The pictures of the README

def test_the_pictures_of_the_readme_are_those_of_the_lessons(project, monkeypatch):
    path = project.lesson("3_keras/4_network", ("draw()", ""), title="A network")
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[1].outputs = [nbformat.v4.new_output("stream", text="1\n"), nbformat.v4.new_output(
        "display_data", data={"image/png": "aGVsbG8="}, metadata={"image/png": {"alt": "A line."}})]
    nbformat.write(notebook, path)
    pages = project.load().pages
    monkeypatch.setattr(pages, "README_PICTURES", [("3_keras/4_network", "code-1", "drawn.png"),
                                                   ("3_keras/9_absent", "code-1", "absent.png")])
    pages.save_pictures()
    assert (project.folder / "drawn.png").read_bytes() == b"hello" and not (project.folder / "absent.png").exists()


# The workflow that makes the links lead to the repository that it runs in

@needs_git
@pytest.mark.skipif(sys.platform == "win32", reason="The workflow runs on Linux.")
def test_the_first_push_makes_the_links_and_the_second_changes_nothing(project, tmp_path_factory):
    (project.folder / "README.md").write_text("# Title\n\n<!-- lessons -->\n<!-- /lessons -->\n")
    project.lesson("3_keras/2_diabetes", ("print(2)", "2\n"), title="Predicting diabetes", when="take-home")
    (project.folder / ".github").mkdir()
    shutil.copy(ROOT / ".github/own_links.sh", project.folder / ".github")
    (project.folder / ".gitignore").write_text(".venv/\n__pycache__/\n")
    assert project.environment
    remote = tmp_path_factory.mktemp("remote")

    def git(*arguments, folder=project.folder):
        return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout

    git("init", "--bare", "--initial-branch=trunk", ".", folder=remote)
    git("init", "--initial-branch=trunk", ".")
    git("remote", "add", "origin", str(remote))
    git("add", "--all")
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--message=first")
    git("push", "origin", "trunk")
    variables = {**os.environ, "GITHUB_REPOSITORY": "someone/their-workshop", "GITHUB_REF_NAME": "trunk",
                 "PYTHON": sys.executable, "JUPYTER_PATH": f"{sys.prefix}/share/jupyter"}
    for said in ("Links lead to someone/their-workshop, trunk", "The links lead to someone/their-workshop already."):
        answer = subprocess.run([".github/own_links.sh"], cwd=project.folder, env=variables, capture_output=True,
                                text=True)
        assert answer.returncode == 0 and said in answer.stdout, answer.stdout + answer.stderr
        assert git("log", "--format=%s", "trunk", folder=remote).splitlines() == [
            "Links lead to someone/their-workshop, trunk", "first"]
    assert "someone/their-workshop/blob/trunk" in git("show", "trunk:notebooks/3_keras/2_diabetes.ipynb", folder=remote)


def test_the_workflow_runs_that_script_on_the_default_branch_and_may_commit():
    workflow = yaml.safe_load(read(ROOT / ".github/workflows/links.yml"))
    assert workflow["jobs"]["links"]["steps"][-1] == {"run": ".github/own_links.sh"}
    assert workflow["permissions"] == {"contents": "write"}
    assert "default_branch" in workflow["jobs"]["links"]["if"]
