"""Trying out what a learner wrote, and saying what is wrong with it."""
import _thread
import ast
import contextlib
import copy
import ctypes
import importlib
import inspect
import io
import re
import sys
import threading
import time
import traceback
import warnings
from collections import namedtuple

import numpy as np

from ._say import UNKNOWN, cut, short

LIMIT = 3.0  # seconds that a learner's function may take for all cases together
STOPPING = 2.0  # seconds that are then spent on stopping it
KINDS = {"b": "true or false", "c": "complex", "U": "text", **dict.fromkeys("iuf", "a number")}
TIME_UP = TimeoutError()  # what came of a case when time was up

Mistake = namedtuple("Mistake", "sentence function")
Outcome = namedtuple("Outcome", "result error changed")  # changed: which arguments are not as before, by position
NOT_RUN = Outcome(None, None, [])


class Exercise(namedtuple("Exercise", "solution hints cases mistakes judge together prepare limit",
                          defaults=[None] * 4)):
    """A function to complete.

    Parameters
    ----------
    solution : function
        One right answer; its name is the name of the exercise.
    hints : list of str
        Each says more than the one before.
    cases : list of tuple
        Pairs: what is asked, in words that follow "for", and a tuple of arguments.
    mistakes : list of Mistake
        Functions that a beginner could write, each with the sentence that a friend would say.
    judge : function, optional
        Where equal values are not the right test: `judge(result, expected, *arguments)` returns None or a sentence.
    together : function, optional
        What single cases cannot show: `together(results)` gets a result for each case and returns None or a sentence.
    prepare : function, optional
        Called before the learner's time is taken, for what takes longer than a learner's function may.
    limit : float, optional
        Seconds that a learner's function may take for all cases together, where `LIMIT` is too short, as for a
        training. The solution is then not run, and `judge` gets None in place of what it returns.
    """
    name = property(lambda exercise: exercise.solution.__name__)


class Later:
    """A module that is imported when something of it is first asked for, such as `keras = Later("keras")`."""

    def __init__(self, name):
        self.module = name

    def __getattr__(self, name):
        return getattr(importlib.import_module(self.module), name)


def is_untouched(function):
    """Tell whether a `...` still stands in a function, other than in an index such as x[..., 0]."""
    try:
        tree = ast.parse(inspect.getsource(function))
    except (OSError, TypeError, SyntaxError):
        return ... in getattr(getattr(function, "__code__", None), "co_consts", ())
    indices = {node for index in ast.walk(tree) if isinstance(index, ast.Subscript) for node in ast.walk(index.slice)}
    return any(isinstance(node, ast.Constant) and node.value is ... for node in set(ast.walk(tree)) - indices)


def try_out(function, exercise):
    """Return what is wrong with a learner's function, in a sentence, or None; and what it printed."""
    limit = exercise.limit or LIMIT
    wanted, given = inspect.signature(exercise.solution), inspect.signature(function)
    try:
        for _, arguments in exercise.cases:
            given.bind(*arguments)
    except TypeError:
        return f"{exercise.name} must take {wanted}, and yours takes {given}: write its first line as it was.", ""
    if exercise.prepare:
        exercise.prepare()
    with (io.StringIO() as file, contextlib.redirect_stdout(file), contextlib.redirect_stderr(file),
          warnings.catch_warnings()):
        warnings.simplefilter("ignore")
        outcomes, runs_on = _call_in_time(function, exercise.cases, limit)
        printed = file.getvalue()
        rights = [NOT_RUN if exercise.limit else _call(exercise.solution, case[1]) for case in exercise.cases]
        faults = [_fault(exercise, *each, printed) for each in zip(exercise.cases, outcomes, rights)]
        fault = next(filter(None, faults), None)
        if not fault and exercise.together:
            fault = exercise.together([outcome.result for outcome in outcomes])
        told = exercise.limit and not any(outcome.error for outcome in outcomes)  # the judge knew what is wrong
        for sentence, mistaken in exercise.mistakes if fault and not told else ():
            if all(_alike(outcome, _call(mistaken, case[1])) for outcome, case in zip(outcomes, exercise.cases)):
                fault = sentence
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


def _call_in_time(function, cases, limit):
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
        finished.wait(limit)
    finally:  # also when a learner interrupts the kernel
        in_time, end = len(outcomes), time.monotonic() + STOPPING
        while not finished.is_set() and thread in sys._current_frames() and time.monotonic() < end:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(SystemExit))
            time.sleep(0.002)
    late = [Outcome(None, TIME_UP, [])] if in_time < len(cases) else []
    return outcomes[:in_time] + late, not finished.is_set() and thread in sys._current_frames()


def _fault(exercise, case, outcome, right, printed):
    """Say what is wrong with what a learner's function did for a case, or return None."""
    words, arguments = case
    call = f"{exercise.name}({', '.join(map(short, arguments))})"
    begin = f"For {words}, {call if len(call) < 70 and UNKNOWN not in call else 'your function'}"
    if outcome.error is TIME_UP:
        ask = "does it do too much?" if exercise.limit else "is there a loop that never ends?"
        return f"{begin} did not finish within {exercise.limit or LIMIT:g} seconds: {ask}"
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
    message = f" ({cut(str(error))})" if str(error) else ""
    return type(error).__name__ + message + (f" in the line `{lines[-1]}`" if lines else "")


def _alike(outcome, other):
    """Tell whether two functions did the same."""
    if outcome.error or other.error:
        changing = r"(_\d+)+\b|0x[0-9a-f]+|(?<=None)(, \d+)+|(?<=learning_rate=)[\d.e-]+"
        left, right = (re.sub(changing, "", repr(each.error)) for each in (outcome, other))
        return left == right  # but for the numbers of Keras's layers, their shapes, and a learning rate
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
    if "..." in short(right) and all(isinstance(each, (list, tuple)) for each in (given, right)):
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
    return f"{short(given)}{notes[0]}{' at ' + place if place else ''}; {short(right)}{notes[1]} is right"
