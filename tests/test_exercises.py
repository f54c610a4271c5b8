"""Every exercise refuses what is wrong and accepts what is right; the engine stays calm whatever a learner writes."""
import ast
import importlib
import inspect
import itertools
import json
import linecache
import re
import subprocess
import sys
import time
import types

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

import helpers
from helpers import _checking, _exercises, _progress
from tests.mutants import mutants
from tools.files import NOTEBOOKS
from tools.lessons import all_lessons

MODULES = list(_progress.modules())
EXERCISES = [pytest.param(module, exercise, id=exercise.name) for module in MODULES for exercise in module.EXERCISES]
VOTES = [pytest.param(module, asked, id=asked.name) for module in MODULES for asked in getattr(module, "VOTES", ())]
LESSONS = {lesson.module: lesson for lesson in all_lessons()}
NOT_YET = "Not yet: replace the ... in {}, then run this cell again."
EQUIVALENT_SHARE = 0.05


@pytest.fixture(autouse=True)
def said(monkeypatch, tmp_path):
    """What is displayed, a dict for each; progress goes to a temporary folder."""
    displayed = []
    monkeypatch.setattr("IPython.display.display", lambda data, raw: displayed.append(data))
    monkeypatch.setattr(_progress, "PROGRESS", tmp_path / ".progress.json")
    for name, fresh in (("lesson", None), ("done", set())):
        monkeypatch.setitem(_progress.SESSION, name, fresh)
    monkeypatch.setattr(_exercises, "HINTS", {})
    return displayed


@pytest.fixture
def answer(said):
    """Check a function and return the one sentence that is displayed."""
    def check(function):
        said.clear()
        assert helpers.check(function) is None
        (data,) = said
        return data["text/plain"]
    return check


def named(function, name):
    """Return a copy of a function under another name."""
    copy = types.FunctionType(function.__code__, function.__globals__, name, function.__defaults__,
                              function.__closure__)
    copy.__kwdefaults__ = function.__kwdefaults__
    return copy


def learner(source):
    """Define a function as a notebook's cell does, so that its source can be found, and return it."""
    filename = f"<cell {next(CELL_NUMBERS)}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    names = {"np": np, "time": time, "sys": sys, "helpers": helpers}
    before = set(names)
    exec(compile(source, filename, "exec"), names)
    return names[[name for name in names if name not in before and name != "__builtins__"][-1]]


CELL_NUMBERS = itertools.count()


def others(module):
    """Return tests/exercises/<module>.py: right answers in other styles, and mutants that are as good."""
    return importlib.import_module(f"tests.exercises.{module.__name__.rpartition('.')[2]}")


# The exercises

def cells(module, text):
    """Return the code cells of a module's lesson in which a text stands."""
    lesson = LESSONS[module.__name__.rpartition(".")[2]]
    notebook = nbformat.read(lesson.path, as_version=4)
    return [cell for cell in notebook.cells if cell.cell_type == "code" and text in cell.source]


def skeleton(module, exercise):
    """Return the source of the function to complete, as it stands in the lesson, and the cell."""
    found = cells(module, f"helpers.check({exercise.name})")
    assert len(found) == 1, f"{len(found)} cells of the lesson call helpers.check({exercise.name})"
    functions = [node for node in ast.parse(found[0].source).body if getattr(node, "name", "") == exercise.name]
    return ast.get_source_segment(found[0].source, functions[0]), found[0]


@pytest.mark.parametrize("module, exercise", EXERCISES)
def test_the_untouched_skeleton_is_not_yet_done(module, exercise, answer):
    source, cell = skeleton(module, exercise)
    assert answer(learner(source)) == NOT_YET.format(exercise.name)
    saved = [output.data["text/plain"] for output in cell.outputs if "data" in output]
    assert saved == [NOT_YET.format(exercise.name)], "the lesson was saved with another answer"
    assert inspect.signature(learner(source)) == inspect.signature(exercise.solution)


@pytest.mark.parametrize("module, exercise", EXERCISES)
def test_hint_and_solution_stand_ready_in_the_lesson(module, exercise):
    for act in ("hint", "solution"):
        (cell,) = cells(module, f'helpers.{act}("{exercise.name}")')
        assert f'#helpers.{act}("{exercise.name}")' in cell.source.splitlines(), "it gives something away on run all"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_the_lesson_shows_progress_as_of_a_fresh_start(module):
    shows = cells(module, "helpers.progress()")
    assert shows
    for cell in shows:
        assert "nbval-ignore-output" in cell.metadata.get("tags", []), "its output depends on who runs it"
        assert cell.outputs[0].data["text/plain"].startswith("Exercises of this lesson: 0 of ")


@pytest.mark.parametrize("module, exercise", EXERCISES)
def test_the_solution_passes(module, exercise, answer):
    assert answer(exercise.solution).startswith(f"Well done: {exercise.name} ")
    assert "Parameters\n" in exercise.solution.__doc__ and "Returns\n" in exercise.solution.__doc__


@pytest.mark.parametrize("module, exercise", EXERCISES)
def test_right_answers_in_other_styles_pass(module, exercise, answer):
    styles = others(module).STYLES[exercise.name]
    assert len(styles) >= 2
    for style in styles:
        assert answer(named(style, exercise.name)).startswith("Well done"), style.__name__


@pytest.mark.parametrize("module, exercise", EXERCISES)
def test_every_mistake_has_its_own_sentence(module, exercise, answer):
    sentences = [mistake.sentence for mistake in exercise.mistakes]
    assert len(set(sentences)) == len(sentences) >= 4
    for mistake, sentence in zip(exercise.mistakes, sentences):
        assert answer(named(mistake.function, exercise.name)) == sentence


@pytest.mark.parametrize("module, exercise", EXERCISES)
def test_every_mutant_is_refused(module, exercise, answer, monkeypatch):
    monkeypatch.setattr(_checking, "LIMIT", 0.5)
    changed = mutants(exercise.solution)
    passing = {words for words, mutant in changed.items() if answer(mutant).startswith("Well done")}
    equivalent = others(module).EQUIVALENT.get(exercise.name, {})
    assert passing == set(equivalent), "the check accepts these mutants, or EQUIVALENT lists some that it refuses"
    assert all(equivalent.values()), "a reason is missing"


def test_few_mutants_are_equivalent():
    exercises = [each.values[1] for each in EXERCISES]
    equivalent = sum(len(named) for module in MODULES for named in others(module).EQUIVALENT.values())
    assert 0 < equivalent <= EQUIVALENT_SHARE * sum(len(mutants(exercise.solution)) for exercise in exercises)


def missing_lines(exercise, source):
    """Return the lines of the solution that are not in the skeleton."""
    solution, given = (ast.parse(text).body[0] for text in (inspect.getsource(exercise.solution), source))
    for function in (solution, given):
        function.body = function.body[1 if ast.get_docstring(function) else 0:]
    lines = [line.strip() for line in ast.unparse(given).splitlines()]
    return [line.strip() for line in ast.unparse(solution).splitlines() if line.strip() not in lines]


def squeezed(text):
    return re.sub(r"[\s()'\"]", "", text)


def core(line):
    """Return what a line computes, or the whole line where that is a single name or number."""
    computed = re.sub(r"^(return |if |elif |while |[\w, ()]+ [-+*/]?= )|:$", "", line)
    return squeezed(line if re.fullmatch(r"\w*", computed) else computed)


@pytest.mark.parametrize("module, exercise", EXERCISES)
def test_only_the_last_hint_gives_the_answer(module, exercise):
    missing = missing_lines(exercise, skeleton(module, exercise)[0])
    *earlier, last = map(squeezed, exercise.hints)
    assert len(earlier) >= 2 and len(set(exercise.hints)) == len(exercise.hints)
    assert missing
    for line in missing:
        assert not [hint for hint in earlier if core(line) in hint], f"too early: {line}"
        assert core(line) in last, f"the last hint should have: {line}"


@pytest.mark.parametrize("module, asked", VOTES)
def test_every_vote_answers_each_letter(module, asked, said):
    assert cells(module, f'helpers.vote("{asked.name}"'), "no cell of its lesson asks this"
    assert asked.right in asked.answers and list(asked.answers) == sorted("ABCDEFG"[:len(asked.answers)])
    assert len(set(asked.answers.values())) == len(asked.answers) >= 2
    for letter, sentence in asked.answers.items():
        helpers.vote(asked.name, letter)
        assert said[-1]["text/plain"] == f"{'Yes' if letter == asked.right else 'Not'} {letter}. {sentence}"


def test_names_are_unique_and_every_lesson_with_exercises_exists():
    names = [each.values[1].name for each in EXERCISES + VOTES]
    assert len(names) == len(set(names))
    for module in MODULES:
        assert module.__name__.rpartition(".")[2] in LESSONS
        assert set(others(module).STYLES) == {exercise.name for exercise in module.EXERCISES}


def test_exercises_are_loaded_when_they_are_needed_and_need_no_tensorflow():
    code = ("import sys, helpers\n"
            "assert not [name for name in sys.modules if name.startswith('helpers.exercises')]\n"
            "list(helpers._progress.modules())\n"
            "assert not {'tensorflow', 'keras'} & set(sys.modules)")
    subprocess.run([sys.executable, "-c", code], cwd=NOTEBOOKS, check=True)


def test_solutions_about_keras_agree_with_keras(monkeypatch):
    monkeypatch.setenv("TF_CPP_MIN_LOG_LEVEL", "3")
    keras = pytest.importorskip("keras")
    keras_2, keras_4 = (importlib.import_module(f"helpers.exercises.{name}") for name in ("keras_2", "keras_4"))
    rng = np.random.default_rng(0)

    for patience in (1, 2, 4):
        losses = list(rng.integers(3, 9, 12) / 10)
        weights = {"now": 0}
        model = types.SimpleNamespace(stop_training=False, get_weights=lambda: weights["now"],
                                      set_weights=lambda old: weights.update(now=old))
        stop = keras.callbacks.EarlyStopping(patience=patience, mode="min", restore_best_weights=True)
        stop.set_model(model)
        stop.on_train_begin()
        for epoch, loss in enumerate(losses):
            weights["now"] = epoch + 1
            stop.on_epoch_end(epoch, {"val_loss": loss})
            if model.stop_training:
                break
        stop.on_train_end()
        assert keras_2.stop_early(losses, patience) == (epoch + 1, weights["now"])

    layers = keras.layers
    for filters in (3, 16):
        network = keras.Sequential([
            keras.Input((28, 28, 1)),
            layers.Conv2D(filters, 5, use_bias=False), layers.BatchNormalization(), layers.MaxPooling2D(),
            layers.Conv2D(32, 3, use_bias=False), layers.BatchNormalization(), layers.MaxPooling2D(),
            layers.Flatten(), layers.Dense(64, use_bias=False), layers.BatchNormalization(), layers.Dense(10)])
        assert keras_4.total_parameters(filters) == network.count_params()

    values, scale, shift = rng.normal(size=(6, 2)), np.array([2.0, 0.5]), np.array([1.0, -1.0])
    layer = layers.BatchNormalization()
    layer.build(values.shape)
    layer.gamma.assign(scale)
    layer.beta.assign(shift)
    assert np.allclose(layer(values, training=True), keras_4.batch_normalise(values, scale, shift), atol=1e-5)


# What a learner may write

COUNT = "def total_parameters(filters):\n    "
NORMALISE = "def batch_normalise(values, scale, shift):\n    "
RIGHT = "scale * (values - values.mean(axis=0)) / np.sqrt(values.var(axis=0) + 0.001) + shift"


@pytest.mark.parametrize("source, sentence", [
    (COUNT + "x = 0\n    return filters / x",
     "For the lesson's 16 filters, total_parameters(16) stopped with ZeroDivisionError (division by zero) "
     "in the line `return filters / x`."),
    (COUNT + "return sum(np.ones(3) @ np.ones(4))", "stopped with ValueError (matmul: Input operand 1"),
    (COUNT + "return fliters", "stopped with NameError (name 'fliters' is not defined) in the line `return fliters`"),
    (COUNT + "sys.exit()", "stopped with SystemExit in the line `sys.exit()`."),
    (COUNT + "raise KeyboardInterrupt", "stopped with KeyboardInterrupt in the line"),
    (COUNT + "return total_parameters(filters)", "stopped with RecursionError (maximum recursion depth exceeded"),
    (COUNT + "total = 317 * filters + 52_234", "returned nothing: is there a `return`?"),
    (COUNT + "print(317 * filters + 52_234)", "returned nothing: is there a `return`? What it printed does not count."),
    (COUNT + "return [317 * filters + 52_234]", "returned [57306] (shape (1,)); 57306 (a single value) is right."),
    (COUNT + "return [57_306, [1, 2]]", "returned [57306, [1, 2]]; 57306 is right."),
    (COUNT + "itself = [filters]\n    itself.append(itself)\n    return itself", "returned [16, ...]; 57306 is right."),
    (COUNT + "deep = filters\n    for _ in range(5000):\n        deep = [deep]\n    return deep",
     "returned [[[[[[[[[[...]]]]]]]]]]"),
    (COUNT + "return '57306'", "returned '57306' (text); 57306 (a number) is right."),
    (COUNT + "return {'weights': 57_306}", "returned {'weights': 57306} (something else); 57306 (a number) is right."),
    (COUNT + "return filters > 0", "returned True (true or false); 57306 (a number) is right."),
    (COUNT + "return 57_306 + 0j", "returned (57306+0j) (complex); 57306 (a number) is right."),
    (COUNT + "return filters * float('nan')", "returned nan; 57306 is right."),
    (COUNT + "return 57_306", "For twice as many filters, total_parameters(32) returned 57306; 62378 is right."),
    (COUNT + "return print", "returned something of type builtin_function_or_method (something else); 57306 (a "
                             "number)"),
    (COUNT + "yield 317 * filters + 52_234", "returned something of type generator (something else); 57306 (a number)"),
    ("def total_parameters():\n    return 57_306",
     "total_parameters must take (filters), and yours takes (): write its first line as it was."),
    ("def total_parameters(filters, size):\n    return 57_306", "must take (filters), and yours takes (filters, size)"),
    (COUNT + "return ...", NOT_YET.format("total_parameters")),
    (COUNT + "second = ...\n    return 57_306", NOT_YET.format("total_parameters")),
    (COUNT + "if ...:\n        return 57_306", NOT_YET.format("total_parameters")),
    (NORMALISE + f"return ({RIGHT}).T",
     "returned [[-1.22383, 0, 1.22383], [-0.925819, -0.46291, 1.38873]] (shape (2, 3)); [[-1.22383, -0.925819], "),
    (NORMALISE + f"return ({RIGHT}) > 0", "(true or false); [[-1.22383, "),
    (NORMALISE + f"return ({RIGHT}).astype(str)", "(text); [[-1.22383, "),
    (NORMALISE + "return values * np.nan", "returned [[nan, nan], [nan, nan], [nan, nan]]; [[-1.22383, "),
    (NORMALISE + "return np.log(-values)", "returned [[nan, nan], [nan, nan], [nan, nan]]; [[-1.22383, "),
    (NORMALISE + f"result = {RIGHT}\n    values -= values.mean(axis=0)\n    return result",
     "changed its argument `values`: leave that as it is and work on a copy."),
    (NORMALISE + "class Odd:\n        def __array__(self, *_):\n            raise OSError\n    return Odd()",
     "returned something of type Odd; [[-1.22383, "),
    ("total_parameters = lambda filters: 317 * filters + 52_234",
     "helpers.check wants a function that begins with `def`, by its name alone: no quotation marks, no call, no "
     "lambda, no class. This is something of type function."),
    ("class total_parameters:\n    pass", "no class. This is something of type type."),
    ("total_parameters = 57_306", "no call, no lambda, no class. This is 57306."),
    ("total_parameters = 'total_parameters'",
     "no quotation marks, no call, no lambda, no class. This is 'total_parameters'."),
    ("total_parameters = np.zeros(100)", "This is [0, 0, 0, 0, "),
    ("total_parameters = None", "This is None."),
    ("def total_parmeters(filters):\n    return 57_306",
     'No exercise has the name "total_parmeters". Do you mean total_parameters?')])
def test_a_wrong_kind_of_answer_gets_a_sentence(source, sentence, answer, capfd, recwarn):
    said = answer(learner(source))
    assert sentence in said and "\n" not in said
    assert capfd.readouterr() == ("", "") and not recwarn.list


@pytest.mark.parametrize("source", [
    COUNT + "print('a trace')\n    return 317 * filters + 52_234",
    COUNT + "return np.float32(317 * filters + 52_234)",
    COUNT + "x = np.ones((1, 1))[..., 0]\n    return np.array(317 * filters + 52_234)",
    "def total_parameters(filters, size=5):\n    return 317 * filters + 52_234",
    "def total_parameters(*numbers):\n    return 317 * numbers[0] + 52_234",
    "import functools\n\n@functools.lru_cache\n" + COUNT + "return 317 * filters + 52_234",
    "@np.vectorize\n" + COUNT + "return 317 * filters + 52_234",
    NORMALISE + f"return ({RIGHT}).astype('float32')",
    NORMALISE + f"return tuple(({RIGHT}).tolist())"])
def test_a_right_answer_of_an_unusual_kind_passes(source, answer, capfd, recwarn):
    assert answer(learner(source)).startswith("Well done")
    assert capfd.readouterr() == ("", "") and not recwarn.list


def test_a_function_without_source_can_be_checked(answer):
    names = {}
    exec(COUNT + "second = ...\n    return second", names)
    assert answer(names["total_parameters"]) == NOT_YET.format("total_parameters")
    exec(COUNT + "return filters / 0", names)
    assert answer(names["total_parameters"]).endswith("stopped with ZeroDivisionError (division by zero).")


ENDLESS = "did not finish within 0.3 seconds: is there a loop that never ends?"


@pytest.mark.parametrize("body, stopped", [
    ("while True:\n        pass", True),
    ("while True:\n        print('again')", True),
    ("while filters > 0:\n        filters = filters + 1", True),
    ("while True:\n        try:\n            number = float('x')\n        except:\n            pass", True),
    ("while True:\n        try:\n            filters = abs(filters) + 1\n        except Exception:\n            "
     "pass", True),
    ("end = time.monotonic() + 3\n    while time.monotonic() < end:\n        try:\n            time.sleep(0.01)\n"
     "        except BaseException:\n            pass", False),
    ("time.sleep(3)", False)])
def test_an_endless_loop_ends_with_a_sentence(body, stopped, answer, monkeypatch, capfd):
    monkeypatch.setattr(_checking, "LIMIT", 0.3)
    monkeypatch.setattr(_checking, "STOPPING", 1.0)
    began = time.monotonic()
    said = answer(learner(COUNT + body))
    assert time.monotonic() - began < 2.5
    assert ENDLESS in said
    assert ("It could not be stopped: restart the kernel before you go on." in said) != stopped
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("given, right, same", [
    (4.0, 4, True), (np.float32(0.1), 0.1, True), (100_001, 100_000, False), (0.5, np.array([0.5]), False),
    ([1, 2], np.array([1.0, 2.0]), True), (np.array([1, 2]), [1, 2], True), (range(1, 3), [1, 2], True),
    ({1, 2}, [1, 2], False),
    ([2, 1], (1, 2), False), ([[1, 2]], np.array([1, 2]), False), ("ab", ["a", "b"], False), (["a"], ["a"], True),
    (True, 1, False), (np.True_, True, True), ([True, False], np.array([True, False]), True), (1 + 0j, 1, False),
    (None, 0, False), (None, None, True), (np.nan, np.nan, True), (np.nan, 1.0, False),
    ([1, [2]], np.array([1, 2]), False),
    ({"a": [1]}, {"a": np.array([1])}, True), ({"a": 1}, {"a": 2}, False), ([("a",)], {"a": 1}, False),
    ((np.zeros((2, 2)), 1), (np.zeros((2, 2)), 1), True), ((np.zeros((2, 2)), 1), (np.zeros((2, 3)), 1), False)])
def test_equal_values_are_the_same_in_every_style(given, right, same):
    assert _checking._same(given, right) is same


def test_of_a_long_answer_the_first_part_that_differs_is_named(answer, monkeypatch):
    parts = _checking.Exercise(lambda n: (np.arange(n), np.zeros((n, n))), ("",), [("40", (40,))], [])
    monkeypatch.setattr(_exercises, "_find", lambda name, kind: parts)
    shifted = learner("def count(n):\n    grid = np.zeros((n, n))\n    grid[3, 7] = 1\n    return np.arange(n), grid")
    assert answer(shifted) == "For 40, <lambda>(40) returned 1 at [1][3][7]; 0 is right."
    short = learner("def count(n):\n    return np.arange(n), np.zeros((n, 2))")
    assert "returned [0, 0] (shape (2,)) at [1][0]; [0, 0, 0, " in answer(short)


def test_a_kernel_is_usable_after_an_endless_loop():
    cells = [
        "import helpers, threading",
        COUNT + "while True:\n        try:\n            filters = float('x')\n        except:\n            pass\n\n"
        "helpers.check(total_parameters)",
        COUNT + "return 317 * filters + 52_234\n\nhelpers._exercises.remember = print\nhelpers.check(total_parameters)"]
    notebook = new_notebook(cells=[new_code_cell(source) for source in cells])
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(NOTEBOOKS)}}).execute()
    (stopped,), (_, passed) = (cell.outputs for cell in notebook.cells[1:])
    assert stopped.data["text/plain"] == ("For the lesson's 16 filters, total_parameters(16) did not finish within 3 "
                                          "seconds: is there a loop that never ends?")
    assert passed.data["text/plain"].startswith("Well done")


# The other acts

def shown(said):
    """Return what was displayed last, as plain text."""
    return said[-1]["text/plain"]


def test_what_is_shown_is_readable_as_text_and_safe_as_a_page(answer, said):
    text = answer(learner(COUNT + "return '<b>1 & 2</b>'"))
    assert "returned '<b>1 & 2</b>' (text)" in text
    page = said[-1]["text/html"]
    assert "&lt;b&gt;1 &amp; 2&lt;/b&gt;" in page and f"border-left: 4px solid {helpers.UNSEEN}" in page
    assert "background" not in page and not re.search("[; ]color", page)
    assert "is there a `return`?" in answer(learner(COUNT + "pass"))
    assert "is there a <code>return</code>?" in said[-1]["text/html"]


def test_hints_come_one_by_one(said):
    hints = next(each.values[1] for each in EXERCISES if each.id == "stop_early").hints
    last = '\nThis is the last hint; helpers.solution("stop_early") shows one way to write it.'
    for number, ending in ((1, ""), (2, ""), (3, last), (3, last)):
        helpers.hint("stop_early")
        assert shown(said) == f"Hint {number} of 3: {hints[number - 1]}{ending}"
    helpers.hint(learner("def roc_point(p, y, threshold):\n    ..."))
    assert shown(said).startswith("Hint 1 of 3: ")


def test_the_solution_is_shown_whole(said):
    helpers.solution("roc_point")
    intro, code = shown(said).split("\n\n", 1)
    assert intro == "One way to write it:"
    assert code.startswith("def roc_point(p, y, threshold):\n    \"\"\"Find the point")
    assert code == inspect.getsource(next(each.values[1] for each in EXERCISES if each.id == "roc_point").solution
                                     ).rstrip()
    assert "<pre>def roc_point" in said[-1]["text/html"]


@pytest.mark.parametrize("act", [helpers.hint, helpers.solution, lambda name: helpers.vote(name, "A")])
def test_an_unknown_name_gets_a_sentence(act, said):
    for name in ("", "roc_pint", 7, None, "<b>"):
        act(name)
        assert re.fullmatch(r'No (exercise|vote) has the name ".*"\.( Do you mean .+\?)?', shown(said))
    helpers.hint("roc_pint")
    assert shown(said).endswith(" Do you mean roc_point?")


def test_an_unknown_name_is_answered_with_those_of_the_lesson_in_use(said):
    helpers.hint("total_parameters")
    helpers.hint("xyz")
    assert shown(said) == ('No exercise has the name "xyz". Do you mean with_filters or total_parameters or '
                           "batch_normalise or digit_reader?")


def test_progress_is_kept(said, monkeypatch, tmp_path):
    helpers.progress()
    assert shown(said) == "Run the cell of an exercise first, then this one again: it shows what is done."
    helpers.check(learner("def stop_early(val_loss, patience):\n    ..."))
    helpers.progress()
    untouched = shown(said)
    assert re.match(r"Exercises of this lesson: 0 of \d done\.\n", untouched)
    assert "\n- stop_early: not yet\n" in untouched
    for name in ("stop_early", "total_parameters"):
        helpers.check(next(each.values[1] for each in EXERCISES if each.id == name).solution)
    for name, fresh in (("lesson", None), ("done", set())):
        monkeypatch.setitem(_progress.SESSION, name, fresh)
    monkeypatch.setattr(_exercises, "HINTS", {})
    helpers.check(learner("def stop_early(val_loss, patience):\n    ..."))
    assert shown(said) == NOT_YET.format("stop_early"), "a check says what is, not what was"
    helpers.progress()
    assert re.match(r"Exercises of this lesson: 1 of \d done\.\n", shown(said))
    assert "\n- stop_early: done\n" in shown(said)
    assert re.search(r"\nExercises of this track: 2 of \d+ done\.$", shown(said))
    assert [path.name for path in tmp_path.iterdir()] == [".progress.json"]
    assert json.loads(_progress.PROGRESS.read_text()) == ["stop_early", "total_parameters"]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[1, {", b"null", b"7", b"{}", b'[["stop_early"]]'])
def test_a_damaged_progress_file_loses_nothing_else(content, answer, said):
    _progress.PROGRESS.write_bytes(content)
    solution = next(each.values[1] for each in EXERCISES if each.id == "stop_early").solution
    assert answer(solution).startswith("Well done")
    helpers.progress()
    assert "\n- stop_early: done\n" in shown(said) and "stop_early" in json.loads(_progress.PROGRESS.read_text())


@pytest.mark.parametrize("place", ["absent/.progress.json", "."])
def test_progress_that_cannot_be_written_lasts_for_the_session(place, answer, said, monkeypatch, tmp_path):
    monkeypatch.setattr(_progress, "PROGRESS", tmp_path / "folder" / place)
    (tmp_path / "folder").mkdir()
    solution = next(each.values[1] for each in EXERCISES if each.id == "stop_early").solution
    assert answer(solution).startswith("Well done")
    helpers.progress()
    assert "\n- stop_early: done\n" in shown(said)
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


@pytest.mark.parametrize("guess, actual, form, sentence", [
    (..., 0.7, ".0%", "Your guess first: put a number in place of the dots, run again."),
    (0.9, 0.7, ".0%", "You said 90%, and it was 70%."),
    (90, 0.7, ".0%", "You said 90%, and it was 70%."),
    (np.int64(70), np.float32(0.7), ".0%", "You said 70%, and it was 70%."),
    (1, 1.0, ".0%", "You said 100%, and it was 100%."),
    (250, 1.8, ".0%", "You said 250%, and it was 180%."),
    (60_000, 57_306, ",", "You said 60,000, and it was 57,306."),
    (12.5, 12, "d", "You said 12.5, and it was 12."),
    (-3, -2.5, ".1f", "You said -3.0, and it was -2.5."),
    *((guess, 0.7, ".0%", "Write your guess as a number between 0 and 100, without quotation marks, then run this "
       "cell again.")
      for guess in ("90%", "...", None, True, [0.9], -1, 250, float("nan"), float("inf"), 10 ** 400, 1j, np.ones(2))),
    ((10, 240), 5, "d", "A comma makes two numbers of your guess: write 10000 or 3.5, then run this cell again."),
    ("7", 3, "d", "Write your guess as a number, without quotation marks, then run this cell again.")])
def test_a_prediction_is_answered_with_both_numbers(guess, actual, form, sentence, said):
    helpers.predict(guess, actual, form)
    assert shown(said) == sentence


def test_a_vote_is_answered_whatever_it_is(said, monkeypatch):
    asked = _exercises.Vote("colour", right="B", answers={"A": "It is not red.", "B": "Blue it is.", "C": "Not green."})
    monkeypatch.setattr(_exercises, "_find", lambda name, kind: asked)
    for letter, sentence in (
            (..., "Not yet: put a letter in quotation marks in place of the dots, A, B or C."),
            ("...", "Not yet: put a letter in quotation marks in place of the dots, A, B or C."),
            ("B", "Yes B. Blue it is."), (" b", "Yes B. Blue it is."), ("a", "Not A. It is not red."),
            ("D", "A vote is one letter in quotation marks, A, B or C. This is 'D'."),
            ("", "A vote is one letter in quotation marks, A, B or C. This is ''."),
            (2, "A vote is one letter in quotation marks, A, B or C. This is 2."),
            (["A"], "A vote is one letter in quotation marks, A, B or C. This is ['A']."),
            (None, "A vote is one letter in quotation marks, A, B or C. This is None.")):
        helpers.vote("colour", letter)
        assert shown(said) == sentence


# The mutants

def add_up(values, weights, axis):
    """Add up weighted values."""
    total = 0
    for value in values[1:]:
        total += np.sum(value * weights, axis=0) - 2
    return total if total > 0 else -total


def test_mutants_are_of_every_kind():
    words = "\n".join(mutants(add_up))
    for change in ("total = 0  ->  pass", "total = 0  ->  total = 1", "values[1:]:  ->  for value in values[2:]:",
                   "->  total -= np.sum", "value / weights", "weights * weights", "axis=1", "(value * weights) - 2",
                   "np.mean(", "2 - np.sum", "total >= 0", "not total > 0", "else total", "return total if axis > 0"):
        assert change in words, change
    assert "def add_up" not in words and "Add up weighted" not in words
    assert len(mutants(add_up)) > 30


def test_solved_counts_what_is_done_of_all_exercises():
    done, exercises = helpers.solved()
    assert done == 0 and exercises == len(EXERCISES)
    for name in ("total_parameters", "neuron", "no_such_exercise"):
        _progress.remember(name)
    assert helpers.solved() == (2, exercises)
