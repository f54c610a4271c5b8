"""Trying out what a learner wrote, and saying what is wrong with it."""
import _thread
import ast
import builtins
import contextlib
import copy
import ctypes
import importlib
import inspect
import io
import math
import numbers
import os
import random
import re
import sys
import threading
import time
import traceback
import types
import warnings
from collections import namedtuple
from time import monotonic, sleep

import numpy as np

from ._errors import WorkshopError
from ._say import UNKNOWN, cut, short

LIMIT = 3.0  # seconds that a learner's function may take for all cases together
STOPPING = 2.0  # seconds that are then spent on stopping it
KINDS = {"b": "true or false", "c": "complex", "U": "text", **dict.fromkeys("iuf", "a number")}
TIME_UP = TimeoutError()  # what came of a case when time was up
DEEPEST = 9  # how many lists may be in one another
CHECKING = set()  # the threads in which a learner's function runs
SHARED = [builtins, math, os, random, time, np, np.linalg, np.random]  # modules that outlive a check
NOISE = (r"\x1b\[\d*m|\[?\[?\{\{.*?\}\}(\]\])?|\[Op:.*|^Arguments received by(.|\n)*|"
         "^(Exception encountered|Graph execution error|Detected at|  File ).*")  # Keras's, around its message
EXPLAINED = {  # what an error's message means to a beginner
    "truth value of an array": "`if`, `and`, `or` and Python's own `max` and `min` want a single True or False, and "
                               "here they got a whole array. NumPy's functions, such as `np.where` and `np.maximum`, "
                               "answer at each place.",
    "integer scalar arrays|interpreted as an integer": "A whole number is wanted here, such as an axis, a size or a "
                                                       "place. (`np.max(a, b)` takes b for an axis. The larger of "
                                                       "two is `np.maximum(a, b)`.)",
    "not callable": "Round brackets call a function, and there is no function in front of them. Write `*` to "
                    "multiply, and square brackets for places.",
    "'(builtin_function_or_method|function|method|_ArrayFunctionDispatcher|numpy.ufunc)'":
        "A function itself is used here in place of what it returns. Is a `()` missing, in this line or above it?",
    "'ellipsis'": "There is still a `...` in something that this line uses.",
    "NoneType": "Something here is None: a function that was called above has no `return`, or changes a thing and "
                "returns nothing."}

Mistake = namedtuple("Mistake", "sentence function")
Outcome = namedtuple("Outcome", "result error arguments")  # the arguments as they are after the call
NOT_RUN = Outcome(None, None, ())


class Exercise(namedtuple("Exercise", "solution hints cases mistakes judge together written prepare limit",
                          defaults=[None] * 5)):
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
    written : function, optional
        What no result shows: `written(function)` gets a learner's function that does what is asked, and returns None or
        a sentence.
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
    """Tell whether a `...` still stands in a function, other than in an index such as x[..., 0] or a default."""
    try:
        tree = ast.parse(inspect.getsource(function))
    except (OSError, TypeError, SyntaxError):
        return ... in getattr(getattr(function, "__code__", None), "co_consts", ())
    nodes = set(ast.walk(tree))
    meant = [getattr(node, "slice", node) for node in nodes if isinstance(node, (ast.Subscript, ast.arguments))]
    nodes -= {node for part in meant for node in ast.walk(part)}
    return any(isinstance(node, ast.Constant) and node.value is ... for node in nodes)


def _untouched_part(function):
    """Return the name of another function of the learner that this one uses and that is untouched, or None."""
    codes = [getattr(function, "__code__", None)]
    for code in codes:
        codes += [each for each in getattr(code, "co_consts", ()) if isinstance(each, types.CodeType)]
    for name in {name for code in codes if code for name in code.co_names}:
        used = function.__globals__.get(name)
        if (inspect.isfunction(used) and used is not function and used.__module__ == function.__module__
                and is_untouched(used)):
            return name
    return None


def try_out(function, exercise):
    """Return what is wrong with a learner's function, in a sentence, or None; and what it printed."""
    if threading.get_ident() in CHECKING:
        raise WorkshopError("helpers.check is indented, so it is a part of your function. Move it to the left edge of "
                            "the cell, then run the cell again.")
    limit = exercise.limit or LIMIT
    wanted, given = inspect.signature(exercise.solution), inspect.signature(function)
    try:
        for _, arguments in exercise.cases:
            given.bind(*arguments)
    except TypeError:
        return f"{exercise.name} must take {wanted}, and yours takes {given}: write its first line as it was.", ""
    if exercise.prepare:
        exercise.prepare()
    file = _Printed()
    with contextlib.redirect_stdout(file), contextlib.redirect_stderr(file), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with _undoing():
            outcomes, runs_on, held = _call_in_time(function, exercise.cases, limit)
        printed = file.getvalue()
        rights = [NOT_RUN if exercise.limit else _call(exercise.solution, case[1]) for case in exercise.cases]
        faults = (_fault(exercise, *each, printed, held) for each in zip(exercise.cases, outcomes, rights))
        fault = next(filter(None, faults), None)
        if not fault and exercise.together:
            fault = exercise.together([outcome.result for outcome in outcomes])
        if not fault and exercise.written:
            fault = exercise.written(function)
        told = exercise.limit and not any(outcome.error for outcome in outcomes)  # the judge knew what is wrong
        part = _untouched_part(function) if fault else None
        if part:
            fault = f"Your {exercise.name} uses {part}, and {part} still has its `...`: finish that first."
        elif fault and not told and not is_untouched(function):
            fault = _recognised(exercise, outcomes, rights, fault)
    return (f"{fault} It could not be stopped: restart the kernel before you go on." if runs_on else fault), printed


class _Printed(io.StringIO):
    """What a learner's function prints; it stays open when that closes sys.stdout."""

    def close(self):
        pass


@contextlib.contextmanager
def _undoing():
    """Undo in the end what would outlive a check: another folder, a seed, another value for a name of NumPy."""
    before = [dict(vars(module)) for module in SHARED]
    states, folder = (random.getstate(), np.random.get_state()), None
    with contextlib.suppress(OSError):  # the folder is gone
        folder = os.getcwd()
    try:
        yield
    finally:
        for module, names in zip(SHARED, before):
            vars(module).update(names)
        random.setstate(states[0])
        np.random.set_state(states[1])
        if folder:
            os.chdir(folder)


def _recognised(exercise, outcomes, rights, fault):
    """Return the sentence of the mistake that does the same; as a guess after the fault, where others might, too."""
    for mistake in exercise.mistakes:
        if not _differ(outcomes, _answers(mistake, exercise)):
            clear = exercise.judge or outcomes[0].error or _is_clear(mistake, exercise, rights)
            return mistake.sentence if clear else f"{fault} Here is a guess. {mistake.sentence}"
    return fault


def _is_clear(mistake, exercise, rights):
    """Tell whether a mistake differs from a constant, and in two cases from the solution and each other mistake."""
    answers = _answers(mistake, exercise)
    others = [rights, *(_answers(other, exercise) for other in exercise.mistakes if other is not mistake)]
    constant = all(_same(each.result, answers[0].result) for each in answers)
    return not constant and all(_differ(answers, other) > 1 for other in others)


def _answers(mistake, exercise):
    return [_call(mistake.function, arguments) for _, arguments in exercise.cases]


def _differ(outcomes, others):
    """Count the cases in which two functions did not do the same; a case that was not reached is one of them."""
    return len(others) - sum(map(_alike, outcomes, others))


def _call(function, arguments):
    """Call a function with copies of its arguments and return what happened."""
    copies, result, error = copy.deepcopy(arguments), None, None
    try:
        result = _plain(function(*copies))
    except BaseException as caught:
        error = caught
    return Outcome(result, error, copies)


def _plain(value, around=()):
    """Copy lists and arrays, since the next call may change them; `...` stands for a list within itself."""
    if len(around) > DEEPEST or any(value is each for each in around):
        return ...
    around = (*around, value)
    if isinstance(value, (list, tuple)):
        return (list if isinstance(value, list) else tuple)(_plain(each, around) for each in value)
    if isinstance(value, dict):
        return {key: _plain(each, around) for key, each in value.items()}
    with contextlib.suppress(Exception):  # not everything that says it can be made an array
        if hasattr(value, "__array__") and not isinstance(value, np.generic):
            return np.array(value)
    return value


def _call_in_time(function, cases, limit):
    """Call a function for each case in a thread.

    When time is up, the thread is sent one exception after the other, since the function may catch some. None of them
    reaches a function that waits in a single call, such as a long sleep. Imports do not count.

    Returns
    -------
    outcomes : list of Outcome
    runs_on : bool
        Whether the function runs on when time is up.
    held : float
        The longest time, in seconds, for which a single call let nothing else run.
    """
    outcomes, finished, time_is_up = [], threading.Event(), threading.Event()

    def call_all():
        CHECKING.add(threading.get_ident())
        try:
            for _, arguments in cases:
                if not time_is_up.is_set():
                    outcomes.append(_call(function, arguments))
        finally:
            CHECKING.discard(threading.get_ident())
        finished.set()

    thread = _thread.start_new_thread(call_all, ())  # threading's own would report a SystemExit that strikes late
    left, held, now = limit, 0, monotonic()
    try:
        while left > 0 and not finished.wait(min(left, 0.05)):
            now, passed = monotonic(), monotonic() - now
            if not _imports(thread):
                left, held = left - passed, max(held, passed)
    finally:  # also when a learner interrupts the kernel
        time_is_up.set()
        in_time, end, turns = len(outcomes), monotonic() + STOPPING, 0
        while not finished.is_set() and thread in sys._current_frames() and (monotonic() < end or turns < 4):
            turns += 1
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(SystemExit))
            sleep(0.002)
    late = [Outcome(None, TIME_UP, ())] if in_time < len(cases) else []
    return outcomes[:in_time] + late, not finished.is_set() and thread in sys._current_frames(), held


def _imports(thread):
    """Tell whether a thread is importing a module."""
    frame = sys._current_frames().get(thread)
    return any("importlib._bootstrap" in each.f_code.co_filename for each, _ in traceback.walk_stack(frame))


def _fault(exercise, case, outcome, right, printed, held):
    """Say what is wrong with what a learner's function did for a case, or return None."""
    words, arguments = case
    call = f"{exercise.name}({', '.join(map(short, arguments))})"
    begin = f"For {words}, {call if len(call) < 70 and UNKNOWN not in call else 'your function'}"
    if outcome.error is TIME_UP:
        ask = "does it do too much?" if exercise.limit else "is there a loop that never ends?"
        if held > 1:
            ask = f"for {held:.0f} seconds it was in a single call that nothing can stop. Are its numbers too large?"
        return f"{begin} did not finish within {exercise.limit or LIMIT:g} seconds: {ask}"
    if isinstance(outcome.error, WorkshopError):
        return str(outcome.error)
    if outcome.error:
        return f"{begin} stopped with {_error(outcome.error)}"
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
    changed = [place for place, pair in enumerate(zip(outcome.arguments, arguments)) if not _same(*pair)]
    if not wrong and changed:
        name = list(inspect.signature(exercise.solution).parameters)[changed[0]]
        return f"{begin} changed its argument `{name}`: leave that as it is and work on a copy."
    return wrong


def _error(error):
    """Name an error and the learner's line that it came from, the last in the file of the function called first."""
    frames = traceback.extract_tb(error.__traceback__)[1:]
    lines = [frame.line for frame in frames if frame.line and frame.filename == frames[0].filename]
    message = _message(error)
    line = f" in the line `{lines[-1]}`" if lines else ""
    means = next((f" {words}" for pattern, words in EXPLAINED.items() if re.search(pattern, message)), "")
    return f"{type(error).__name__}{f' ({cut(message, 200)})' if message else ''}{line}.{means}"


def _message(error):
    """Return what an error says, without what Keras and TensorFlow write around it."""
    try:
        said = str(error)
    except BaseException:
        return ""
    return re.sub(NOISE, "", said, flags=re.MULTILINE).strip()


def _alike(outcome, other):
    """Tell whether two functions did the same."""
    if outcome.error or other.error:
        changing = r"(_\d+)+\b|0x[0-9a-f]+|(?<=None)(, \d+)+|(?<=learning_rate=)[\d.e-]+" \
                   r"|(?<=label value of )\d+|(?<=Label values:)( \d+)+"
        left, right = (re.sub(changing, "", f"{type(each.error).__name__}: {_message(each.error)}")
                       for each in (outcome, other))
        return left == right  # but for the numbers of Keras's layers, shapes, a learning rate, and which digits came
    return _same(outcome.result, other.result) and _same(outcome.arguments, other.arguments)


def _same(given, right):
    """Tell whether two values are equal, whatever the style: a list counts as the array with its numbers."""
    try:
        if isinstance(right, dict):
            return given.keys() == right.keys() and all(_same(given[key], right[key]) for key in right)
        if isinstance(right, (list, tuple)):
            ordered = hasattr(given, "__getitem__") and not isinstance(given, (str, dict))
            return ordered and len(given) == len(right) and all(map(_same, given, right))
        given, right = _array(given), _array(right)
        if given.dtype == bool and given.ndim and right.dtype.kind in "iuf":
            given = given.astype(int)
        if given.shape != right.shape or KINDS.get(given.dtype.kind) != KINDS.get(right.dtype.kind):
            return False
        if right.dtype.kind not in "iufc":
            return bool(np.all(given == right))
        return np.allclose(given, right, rtol=1e-5 if right.dtype.kind in "fc" else 1e-9, equal_nan=True)
    except Exception:  # what cannot be compared is not the same
        return False


def _array(value):
    """Make an array; exact numbers of Python, such as a Fraction, count as floats."""
    array = np.asarray(value)
    if array.dtype == object:
        array = np.asarray(array.tolist())
        if array.dtype == object and all(isinstance(each, numbers.Number) for each in array.flat):
            array = array.astype(float)
    return array


def _difference(given, right, place=""):
    """Set a result beside the right one; if that does not fit in a line, the first part that differs."""
    given, right = (each.tolist() if isinstance(each, (np.ndarray, np.generic)) else each for each in (given, right))
    if "..." in short(right) and all(isinstance(each, (list, tuple)) for each in (given, right)):
        for number, pair in enumerate(zip(given, right)):
            if len(given) == len(right) and not _same(*pair):
                return _difference(*pair, f"{place}[{number}]")
    notes = "", ""
    with contextlib.suppress(Exception):  # not everything can be made an array
        arrays = _array(given), _array(right)
        kinds = [KINDS.get(array.dtype.kind, "something else") for array in arrays]
        shapes = [f"shape {array.shape}" if array.ndim else "a single value" for array in arrays]
        notes = [f" ({note})" for note in (kinds if kinds[0] != kinds[1] else shapes)]
        notes = notes if notes[0] != notes[1] else ("", "")
    return f"{short(given)}{notes[0]}{' at ' + place if place else ''}; {short(right)}{notes[1]} is right"
