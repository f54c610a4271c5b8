"""Exercises that answer back: check, hint, solution and progress; predict and vote.

What they know of a lesson stands in `helpers/exercises/<track>_<lesson>.py`, in the lists EXERCISES and VOTES.
"""
import _thread
import ast
import contextlib
import copy
import ctypes
import difflib
import html
import importlib
import inspect
import io
import json
import os
import re
import sys
import threading
import time
import traceback
import warnings
from collections import namedtuple
from pathlib import Path

import numpy as np

from ._figures import ACTIVATION, BASELINE, INPUT, UNSEEN

FOLDER = Path(__file__).resolve().parent / "exercises"
PROGRESS = FOLDER.parents[1] / ".progress.json"
LIMIT = 3.0  # seconds that a learner's function may take for all cases together
STOPPING = 2.0  # seconds that are then spent on stopping it
KINDS = {"b": "true or false", "c": "complex", "U": "text", **dict.fromkeys("iuf", "a number")}
UNKNOWN = "something of type"
TIME_UP = TimeoutError()  # what came of a case when time was up
SESSION = {"lesson": None, "done": set(), "hints": {}}

Vote = namedtuple("Vote", "name right answers")  # answers: a sentence for each letter
Outcome = namedtuple("Outcome", "result error changed")  # changed: which arguments are not as before, by position


class Exercise(namedtuple("Exercise", "solution hints cases mistakes judge", defaults=(None,))):
    """A function to complete.

    `cases` are pairs: what is asked, in words that follow "for", and a tuple of arguments. `mistakes` are functions
    that a beginner could write; the docstring of each is the answer to it. Where equal values are not the right test,
    `judge(result, expected, *arguments)` returns None or a sentence.
    """
    name = property(lambda exercise: exercise.solution.__name__)


def check(function):
    """Say whether a learner's function does what the exercise of its name asks, or what is wrong."""
    name = getattr(function, "__name__", "<lambda>")
    if not callable(function) or isinstance(function, type) or name == "<lambda>":
        return _say("helpers.check wants a function that begins with `def`, by its name alone: no quotation marks, no "
                    f"call, no lambda, no class. This is {_short(function)}.", UNSEEN)
    exercise = _find(name, "EXERCISES")
    if not exercise:
        return None
    if _is_untouched(function):
        return _say(f"Not yet: replace the ... in {name}, then run this cell again.", BASELINE)
    fault, printed = _try_out(function, exercise)
    if fault:
        return _say(fault, UNSEEN)
    _remember(name)
    also = " What it printed is not shown." if printed else ""
    return _say(f"Well done: {name} gives the right answer in all {len(exercise.cases)} cases.{also}", ACTIVATION)


def hint(name):
    """Show the next hint for an exercise."""
    exercise = _find(name, "EXERCISES")
    if exercise:
        count, given = len(exercise.hints), SESSION["hints"]
        rung = given[exercise.name] = min(given.get(exercise.name, 0) + 1, count)
        last = f'\nThis is the last hint; helpers.solution("{exercise.name}") shows one way to write it.'
        _say(f"Hint {rung} of {count}: {exercise.hints[rung - 1]}{last if rung == count else ''}", INPUT)


def solution(name):
    """Show one right answer to an exercise."""
    exercise = _find(name, "EXERCISES")
    if exercise:
        _say("One way to write it:", INPUT, code=inspect.getsource(exercise.solution).rstrip())


def progress():
    """Show which exercises are done: of the lesson whose exercise or vote was used last, and of its track."""
    if not SESSION["lesson"]:
        return _say("Run the cell of an exercise first, then this one again: it shows what is done.", BASELINE)
    done, track = _done(), SESSION["lesson"].__name__.rstrip("0123456789")
    names = [each.name for each in SESSION["lesson"].EXERCISES]
    of_track = [each.name for module in _modules() if module.__name__.startswith(track) for each in module.EXERCISES]
    lines = [f"Exercises of this lesson: {len(done.intersection(names))} of {len(names)} done."]
    lines += [f"- {name}: {'done' if name in done else 'not yet'}" for name in names]
    if len(of_track) > len(names):
        lines.append(f"Exercises of this track: {len(done.intersection(of_track))} of {len(of_track)} done.")
    return _say("\n".join(lines), ACTIVATION if done.issuperset(names) else BASELINE)


def solved():
    """Count the checked exercises of all lessons.

    Returns
    -------
    done, exercises : int
        How many are done on this machine, and how many there are.
    """
    names = {each.name for module in _modules() for each in module.EXERCISES}
    return len(names & _done()), len(names)


def predict(guess, actual, form=".0%"):
    """Show a learner's guess beside what came out; with a form in %, a guess above 1 is read as per cent."""
    if guess is ...:
        return _say("Your guess first: put a number in place of the dots, run again.", BASELINE)
    share = form.endswith("%") and 0 <= actual <= 1
    number = isinstance(guess, (int, float, np.integer, np.floating)) and not isinstance(guess, bool)
    if not number or not abs(guess) < 1e15 or share and not 0 <= guess <= 100:
        return _say(f"Write your guess as a number{' between 0 and 100' if share else ''}, without quotation marks, "
                    "then run this cell again.", UNSEEN)
    said, was = guess / 100 if form.endswith("%") and guess > 1 else guess, f"{actual:{form}}"
    with contextlib.suppress(ValueError):  # a guess of 12.5 where whole numbers are shown
        said = f"{said:{form}}"
    return _say(f"You said {said}, and it was {was}.", ACTIVATION if said == was else INPUT)


def vote(name, letter):
    """Answer a learner's vote, a letter in quotation marks."""
    asked = _find(name, "VOTES")
    if not asked:
        return None
    *first, last = asked.answers
    letters = f"{', '.join(first)} or {last}"
    choice = "..." if letter is ... else str(letter).strip().upper()
    if choice == "...":
        return _say(f"Not yet: put a letter in quotation marks in place of the dots, {letters}.", BASELINE)
    if choice not in asked.answers:
        return _say(f"A vote is one letter in quotation marks, {letters}. This is {_short(letter)}.", UNSEEN)
    right = choice == asked.right
    return _say(f"{'Yes' if right else 'Not'} {choice}. {asked.answers[choice]}", ACTIVATION if right else UNSEEN)


# What stands in helpers/exercises, and what is done

def _modules(containing=""):
    """Import and yield the modules in whose text a string stands."""
    for path in sorted(FOLDER.glob("[a-z]*.py")):
        if containing in path.read_text(encoding="utf-8"):
            yield importlib.import_module(f"{__package__}.exercises.{path.stem}")


def _find(name, kind):
    """Return the exercise or vote of that name; if there is none, say so and return None."""
    name = str(getattr(name, "__name__", name))
    for module in _modules(containing=name):
        for each in getattr(module, kind, ()):
            if each.name == name:
                SESSION["lesson"] = module
                return each
    names = [each.name for module in _modules() for each in getattr(module, kind, ())]
    near = difflib.get_close_matches(name, names, n=1) or names
    return _say(f'No {kind[:-1].lower()} has the name "{_cut(name)}". Do you mean {" or ".join(near)}?', UNSEEN)


def _done():
    """Return the names of the exercises that are done; a file that cannot be read counts as empty."""
    try:
        return SESSION["done"].union(map(str, json.loads(PROGRESS.read_text(encoding="utf-8"))))
    except (OSError, TypeError, ValueError):
        return set(SESSION["done"])


def _remember(name):
    """Add an exercise to those that are done; where no file can be written, for this session only."""
    SESSION["done"].add(name)
    new = PROGRESS.with_name(f"{PROGRESS.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        new.write_text(json.dumps(sorted(_done())), encoding="utf-8")
        os.replace(new, PROGRESS)
    with contextlib.suppress(OSError):
        new.unlink()


# Trying out what a learner wrote

def _is_untouched(function):
    """Tell whether a `...` still stands in a function, other than in an index such as x[..., 0]."""
    try:
        tree = ast.parse(inspect.getsource(function))
    except (OSError, TypeError, SyntaxError):
        return ... in getattr(getattr(function, "__code__", None), "co_consts", ())
    indices = {node for index in ast.walk(tree) if isinstance(index, ast.Subscript) for node in ast.walk(index.slice)}
    return any(isinstance(node, ast.Constant) and node.value is ... for node in set(ast.walk(tree)) - indices)


def _try_out(function, exercise):
    """Return what is wrong with a learner's function, in a sentence, or None; and what it printed."""
    wanted, given = inspect.signature(exercise.solution), inspect.signature(function)
    try:
        for _, arguments in exercise.cases:
            given.bind(*arguments)
    except TypeError:
        return f"{exercise.name} must take {wanted}, and yours takes {given}: write its first line as it was.", ""
    with (io.StringIO() as file, contextlib.redirect_stdout(file), contextlib.redirect_stderr(file),
          warnings.catch_warnings()):
        warnings.simplefilter("ignore")
        outcomes, runs_on = _call_in_time(function, exercise.cases)
        printed = file.getvalue()
        rights = [_call(exercise.solution, arguments) for _, arguments in exercise.cases]
        faults = [_fault(exercise, *each, printed) for each in zip(exercise.cases, outcomes, rights)]
        fault = next(filter(None, faults), None)
        for mistake in exercise.mistakes if fault else ():
            if all(_alike(outcome, _call(mistake, case[1])) for outcome, case in zip(outcomes, exercise.cases)):
                fault = " ".join(mistake.__doc__.split())
                break
    return (f"{fault} It could not be stopped: restart the kernel before you go on." if runs_on else fault), printed


def _call(function, arguments):
    """Call a function with copies of its arguments and return what happened."""
    copies, result, error = copy.deepcopy(arguments), None, None
    try:
        result = function(*copies)
    except BaseException as caught:
        error = caught
    return Outcome(result, error, [place for place, pair in enumerate(zip(copies, arguments)) if not _same(*pair)])


def _call_in_time(function, cases):
    """Call a function for each case in a thread; return the outcomes, and whether it runs on when time is up.

    The thread is then sent one exception after the other, since the function may catch some. None of them reaches a
    function that waits in a single call, such as a long sleep.
    """
    outcomes, finished = [], threading.Event()

    def call_all():
        for _, arguments in cases:
            outcomes.append(_call(function, arguments))
        finished.set()

    thread = _thread.start_new_thread(call_all, ())  # threading's own would report a SystemExit that strikes late
    try:
        finished.wait(LIMIT)
    finally:  # also when a learner interrupts the kernel
        in_time, end = len(outcomes), time.monotonic() + STOPPING
        while not finished.is_set() and thread in sys._current_frames() and time.monotonic() < end:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(SystemExit))
            time.sleep(0.002)
    late = [Outcome(None, TIME_UP, [])] if in_time < len(cases) else []
    return outcomes[:in_time] + late, not finished.is_set() and thread in sys._current_frames()


# Judging what it did

def _fault(exercise, case, outcome, right, printed):
    """Say what is wrong with what a learner's function did for a case, or return None."""
    words, arguments = case
    call = f"{exercise.name}({', '.join(map(_short, arguments))})"
    begin = f"For {words}, {call if len(call) < 70 and UNKNOWN not in call else 'your function'}"
    if outcome.error is TIME_UP:
        return f"{begin} did not finish within {LIMIT:g} seconds: is there a loop that never ends?"
    if outcome.error:
        return f"{begin} stopped with {_error(outcome.error)}."
    if outcome.result is None:
        return f"{begin} returned nothing: is there a `return`?{' What it printed does not count.' if printed else ''}"
    wrong = None
    if exercise.judge:
        try:
            wrong = exercise.judge(outcome.result, right.result, *arguments)
        except Exception:  # the judge was not made for such a result
            wrong = f"{begin} returned {_difference(outcome.result, right.result)}."
    elif not _same(outcome.result, right.result):
        wrong = f"{begin} returned {_difference(outcome.result, right.result)}."
    if not wrong and outcome.changed:
        name = list(inspect.signature(exercise.solution).parameters)[outcome.changed[0]]
        return f"{begin} changed its argument `{name}`: leave that as it is and work on a copy."
    return wrong


def _error(error):
    """Name an error and the learner's line that it came from, the last in the file of the function called first."""
    frames = traceback.extract_tb(error.__traceback__)[1:]
    lines = [frame.line for frame in frames if frame.line and frame.filename == frames[0].filename]
    message = f" ({_cut(str(error))})" if str(error) else ""
    return type(error).__name__ + message + (f" in the line `{lines[-1]}`" if lines else "")


def _alike(outcome, other):
    """Tell whether two functions did the same."""
    if outcome.error or other.error:
        return repr(outcome.error) == repr(other.error)
    return outcome.changed == other.changed and _same(outcome.result, other.result)


def _same(given, right):
    """Tell whether two values are equal, whatever the style: a list counts as the array with its numbers."""
    try:
        if isinstance(right, dict):
            return given.keys() == right.keys() and all(_same(given[key], right[key]) for key in right)
        if isinstance(right, (list, tuple)):
            ordered = hasattr(given, "__getitem__") and not isinstance(given, (str, dict))
            return ordered and len(given) == len(right) and all(map(_same, given, right))
        given, right = np.asarray(given), np.asarray(right)
        if given.shape != right.shape or KINDS.get(given.dtype.kind) != KINDS.get(right.dtype.kind):
            return False
        if right.dtype.kind not in "iufc":
            return bool(np.all(given == right))
        return np.allclose(given, right, rtol=1e-5 if right.dtype.kind in "fc" else 1e-9, equal_nan=True)
    except Exception:  # what cannot be compared is not the same
        return False


def _difference(given, right, place=""):
    """Set a result beside the right one; if that does not fit in a line, the first part that differs."""
    given, right = (each.tolist() if hasattr(each, "tolist") else each for each in (given, right))
    if "..." in _short(right) and all(isinstance(each, (list, tuple)) for each in (given, right)):
        for number, pair in enumerate(zip(given, right)):
            if len(given) == len(right) and not _same(*pair):
                return _difference(*pair, f"{place}[{number}]")
    notes = "", ""
    with contextlib.suppress(Exception):  # not everything can be made an array
        arrays = np.asarray(given), np.asarray(right)
        kinds = [KINDS.get(array.dtype.kind, "something else") for array in arrays]
        shapes = [f"shape {array.shape}" if array.ndim else "a single value" for array in arrays]
        notes = [f" ({note})" for note in (kinds if kinds[0] != kinds[1] else shapes)]
        notes = notes if notes[0] != notes[1] else ("", "")
    return f"{_short(given)}{notes[0]}{' at ' + place if place else ''}; {_short(right)}{notes[1]} is right"


# Saying it

def _short(value):
    """Write a value in one short line."""
    value = value.tolist() if hasattr(value, "tolist") else value
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, (list, tuple)):
        return _cut(("[{}]" if isinstance(value, list) else "({})").format(", ".join(map(_short, value[:30]))))
    known = isinstance(value, (type(None), bool, int, str, dict, complex))
    return _cut(repr(value) if known else f"{UNKNOWN} {type(value).__name__}")


def _cut(text):
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:60]} ..."


def _say(text, color, code=""):
    """Show a sentence, `words like these` as code, beside a line in a colour; then perhaps code in full."""
    from IPython.display import display
    marked = re.sub("`([^`]+)`", r"<code>\1</code>", html.escape(text))
    page = (f'<div style="border-left: 4px solid {color}; padding: 2px 12px; white-space: pre-wrap">{marked}'
            + (f"<pre>{html.escape(code)}</pre>" if code else "") + "</div>")
    display({"text/plain": f"{text}\n\n{code}" if code else text, "text/html": page}, raw=True)
