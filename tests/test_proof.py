"""The other ways of `make proof`: a finished notebook, a section alone, no network, other versions."""
import ast
import inspect
import os
import re
import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell
from packaging.requirements import Requirement

import workshop
from helpers.exercises import nn_basics_4
from tools import commands, learner
from tools.files import ROOT, TOOLS, read
from tools.lessons import all_lessons

SET_UP = ("import sys\nsys.path.insert(0, '..')\nimport helpers\n\nhelpers.start()", "")
LESSONS = pytest.mark.parametrize("lesson", all_lessons(), ids=lambda lesson: lesson.name)


def planted(project, *cells):
    """Return the project's tools and its lesson 2.4 of a set-up cell and these cells; a text is a cell of text."""
    cells = [new_markdown_cell(cell) if isinstance(cell, str) else cell for cell in cells]
    project.lesson("2_nn_basics/4_planted", SET_UP, *cells)
    tools = project.load()
    return tools, tools.lessons.all_lessons()[0]


# The finished notebook

@LESSONS
def test_every_exercise_vote_and_guess_of_a_lesson_is_finished(lesson):
    notebook = nbformat.read(lesson.path, as_version=4)
    exercises, votes = learner._asked(lesson)
    learner.finish(notebook, exercises, votes)
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    functions = {node.name: ast.dump(node) for node in ast.parse(code).body if isinstance(node, ast.FunctionDef)}
    for exercise in exercises:
        assert functions[exercise.name] == ast.dump(ast.parse(inspect.getsource(exercise.solution)).body[0])
        assert all(f'\nhelpers.{asked}("{exercise.name}")' in code for asked in ("hint", "solution"))
    assert "my_vote = ..." not in code and "my_guess = ..." not in code
    for vote in votes:
        assert re.search(rf'helpers\.vote\("{vote.name}", (my_vote|"{vote.right}")\)', code)


def skeletons(before_check=""):
    return [(f"def {each.name}(*arguments):\n    return ...\n\n{before_check}helpers.check({each.name})", "")
            for each in nn_basics_4.EXERCISES]


def test_a_finished_lesson_is_well_done_and_leaves_no_progress(project):
    tools, lesson = planted(project, *skeletons())
    note, error = tools.learner.run_finished(lesson)
    assert error is None and note.endswith(" MB")
    assert not list(project.folder.glob("notebooks/.progress*"))


def test_a_finished_lesson_that_is_not_well_done_is_said_so(project):
    name = nn_basics_4.EXERCISES[0].name
    last = nn_basics_4.EXERCISES[-1].name
    tools, lesson = planted(project, *skeletons()[1:-1], (f"{last} = 3\nhelpers.check({last})", ""))
    said = tools.learner.run_finished(lesson)[1].splitlines()
    assert said[0] == f"{name}: It is nowhere checked."
    assert said[1].startswith(f"{last}: helpers.check wants a function")


def test_what_holds_only_while_an_exercise_is_open_fails_when_it_is_finished(project):
    name = nn_basics_4.EXERCISES[0].name
    tools, lesson = planted(project, *skeletons(), (f"assert {name}(1) is ...", ""))
    assert f"assert {name}(1) is ..." in tools.learner.run_finished(lesson)[1]


# A section alone

def test_the_sections_of_a_lesson(project):
    _, lesson = planted(project, ("import math", ""), "What this is about.", ("x = 1", ""), "### Still the first",
                        "Text.\n\n## The second", ("x + 1", ""), "## No code", "## The fourth", ("x + 2", ""))
    set_up, *sections = learner.parts(nbformat.read(lesson.path, as_version=4).cells)
    assert [cell.source for cell in set_up][2:] == ["import math"]
    assert [[cell.source for cell in part if cell.cell_type == "code"] for part in sections] == [
        ["x = 1"], ["x + 1"], ["x + 2"]]


def test_a_section_alone_is_right_or_names_what_is_defined_above(project):
    tools, lesson = planted(project, "## One", ("x = 1\nprint(x)", "1\n"), "## Two", ("print(5)", "5\n"), ("x + 1", ""))
    assert tools.learner.run_sections(lesson) == ("1 of 2", None)


@pytest.mark.parametrize("cell, said", [
    (("print(y)", ""), "NameError: name 'y' is not defined"),
    (("print(later)", ""), "NameError: name 'later' is not defined"),
    (("open('made_above.txt')", ""), "No such file"),
    (("import os\nprint(os.environ.get('SEEN'))", "yes\n"), "shows something else than in a whole run, in the cell "
                                                           "that begins\n    import os")])
def test_a_section_alone_that_fails_otherwise_or_is_silently_wrong_is_named(project, cell, said):
    tools, lesson = planted(project, "## One", ("import os\nx = 1\nos.environ['SEEN'] = 'yes'", ""), "## Two", cell,
                            ("later = 1", ""))
    note, error = tools.learner.run_sections(lesson)
    assert error.startswith("Section 2, alone") and said in error and "Section 1" not in error


def test_below_a_name_error_a_lesson_says_once_which_cells_to_run(project):
    tools, lesson = planted(project, SET_UP, ("x = 1", ""), ("int('x')", ""), ("print(x)", ""))

    def after_a_restart(notebook):
        del notebook.cells[3]
        notebook.cells[3].metadata["tags"] = ["raises-exception"]

    copy = tools.execute.executed_copy("restarted", lesson)
    tools.execute.execute(lesson, copy, change=after_a_restart)
    *_, other, unknown = nbformat.read(copy, as_version=4).cells
    assert [output.output_type for output in other.outputs] == ["error"]
    error, advice = unknown.outputs
    assert error.evalue == "name 'x' is not defined"
    assert advice.data["text/plain"].startswith("Python does not know `x` yet. If a cell above defines it, run all ")


def test_what_may_differ_between_machines_may_differ_in_a_section_alone(project):
    cells = [new_code_cell(source, metadata={"tags": ["nbval-ignore-output"]}, id=f"here-{number}")
             for number, source in enumerate(["print('here')", "x + 1"])]
    tools, lesson = planted(project, "## One", ("x = 1", ""), "## Two", *cells, ("print(x)", "1\n"))
    assert tools.learner.run_sections(lesson) == ("1 of 2", None)


# Without a network

REFUSED = """
import socket, urllib.request
with socket.create_server(("127.0.0.1", 0)) as server:
    socket.create_connection(("localhost", server.getsockname()[1])).close()
    socket.create_connection(server.getsockname()).close()
for open_one in (lambda: socket.create_connection(("192.0.2.1", 80), timeout=60),
                 lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 80)),
                 lambda: socket.socket(socket.AF_INET6).connect(("2001:db8::1", 80)),
                 lambda: socket.getaddrinfo(b"example.org", 80), lambda: socket.gethostbyname("example.org"),
                 lambda: urllib.request.urlopen("http://192.0.2.1/")):
    try:
        open_one()
    except OSError as error:
        print("runs without a network" in str(error))"""


def test_without_a_network_only_this_machine_answers():
    answer = subprocess.run([sys.executable, "-c", REFUSED], capture_output=True, text=True, timeout=60,
                            env={**os.environ, "PYTHONPATH": str(TOOLS / "without_network")})
    assert answer.stdout.split() == 6 * ["True"], answer.stderr


def test_a_lesson_that_needs_the_network_fails_offline(project, monkeypatch, capsys):
    tools, lesson = planted(project, ("import urllib.request", ""), ("urllib.request.urlopen('http://192.0.2.1')", ""))
    copy = tools.execute.executed_copy("offline", lesson)
    _, error = tools.execute.execute(lesson, copy, PYTHONPATH=str(TOOLS / "without_network"))
    assert "Code cell 3 failed" in error and "192.0.2.1 is elsewhere" in error


# Other versions

def test_a_lesson_runs_on_another_python(project):
    tools, lesson = planted(project, ("import sys\nprint(sys.prefix)", ""))
    copy = tools.execute.executed_copy("oldest", lesson)
    _, error = tools.execute.execute(lesson, copy, python=workshop.python_of(project.environment))
    assert error is None
    assert os.path.samefile(nbformat.read(copy, as_version=4).cells[2].outputs[0].text.strip(), project.environment)


def test_the_oldest_versions_are_the_lower_bounds_and_the_newest_are_free(project, monkeypatch):
    asked, upgraded = {}, []
    monkeypatch.setattr(workshop, "set_up", lambda folder, versions, packages: asked.update(
        {folder.name: (versions, packages)}))
    monkeypatch.setattr(workshop, "install", lambda python, packages: upgraded.append(packages))
    tools = project.load()
    tools.commands.set_up_oldest()
    tools.commands.set_up_newest()
    assert asked == {".venv-oldest": (workshop.PYTHONS[:1], ["-r", "build/oldest.txt"]),
                     ".venv-newest": (workshop.PYTHONS[-1:], ["-r", "requirements.txt"])}
    assert upgraded == [["--upgrade", "-r", "requirements.txt"]]
    pins, ranges = ([Requirement(line) for line in read(path).splitlines() if line[0] != "#"]
                    for path in (project.folder / "build/oldest.txt", ROOT / "requirements.txt"))
    lowest = [next(limit.version for limit in each.specifier if limit.operator == ">=") for each in ranges]
    assert [str(each.specifier) for each in pins] == [f"=={version}" for version in lowest]
    assert [(each.name, str(each.marker)) for each in pins] == [(each.name, str(each.marker)) for each in ranges]


def test_a_python_that_is_not_here_is_said_and_the_other_ways_are_set_up(monkeypatch, capfd):
    def find_python(versions):
        if versions == ["3.10"]:
            sys.exit("This needs a 64-bit Python 3.10.")

    monkeypatch.setattr(workshop, "find_python", find_python)
    for name in ("colab", "oldest", "newest"):
        monkeypatch.setattr(commands, f"set_up_{name}", lambda: sys.executable)
    assert commands.other_versions() == ({"Colab": sys.executable, "newest": sys.executable},
                                         {"oldest": "This needs a 64-bit Python 3.10."})
    assert [line.split(", ")[0].rpartition(".")[0] for line in capfd.readouterr().out.splitlines()] == [
        f"{name}: Ready: Python {'{}.{}'.format(*sys.version_info)}" for name in ("Colab", "newest")]
