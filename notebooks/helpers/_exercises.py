"""Exercises that answer back: check, hint, solution; predict and vote.

What they know of a lesson is in `helpers/exercises/<track>_<lesson>.py`, in the lists EXERCISES and VOTES.
"""
import contextlib
import difflib
import inspect
import re
import unicodedata
from collections import namedtuple

import numpy as np

from ._checking import Exercise, Later, Mistake, is_untouched, try_out
from ._figures import ACTIVATION, BASELINE, INPUT, UNSEEN
from ._progress import SESSION, modules, remember
from ._say import cut, say, short

__all__ = ["Exercise", "Later", "Mistake", "Vote", "check", "hint", "predict", "solution", "vote"]

HINTS = {}  # how many hints have been given, by the name of the exercise

LOOK_ALIKE = str.maketrans("АВСЕΑΒΕ", "ABCEABE")  # letters of Cyrillic and Greek

Vote = namedtuple("Vote", "name right answers")  # answers: a sentence for each letter


def check(function=...):
    """Say whether a learner's function does what the exercise of its name asks, or what is wrong."""
    if function is ...:
        return say("Write the name of your function in the brackets of helpers.check.", BASELINE)
    name = getattr(function, "__name__", None)
    if not callable(function) or isinstance(function, type) or not isinstance(name, str) or name == "<lambda>":
        return say("helpers.check wants a function that begins with `def`, by its name alone: no quotation marks, no "
                   f"call, no lambda, no class. This is {short(function)}.", UNSEEN)
    exercise = _find(name, "EXERCISES")
    if not exercise:
        return None
    untouched = is_untouched(function)
    fault, printed = ("", "") if untouched and exercise.limit else try_out(function, exercise)
    if untouched and (fault or exercise.limit):  # a right answer may have a ... of its own
        return say(f"Not yet: replace the ... in {name}, then run this cell again.", BASELINE)
    if fault:
        return say(fault, UNSEEN)
    remember(name)
    also = " What it printed is not shown." if printed else ""
    everywhere = f" in all {len(exercise.cases)} cases" if len(exercise.cases) > 1 else ""
    return say(f"Well done: {name} gives the right answer{everywhere}.{also}", ACTIVATION)


def hint(name=""):
    """Show the next hint for an exercise."""
    exercise = _find(name, "EXERCISES")
    if exercise:
        count = len(exercise.hints)
        rung = HINTS[exercise.name] = min(HINTS.get(exercise.name, 0) + 1, count)
        last = f'\nThis is the last hint; helpers.solution("{exercise.name}") shows one way to write it.'
        say(f"Hint {rung} of {count}: {exercise.hints[rung - 1]}{last if rung == count else ''}", INPUT)


def solution(name=""):
    """Show one right answer to an exercise."""
    exercise = _find(name, "EXERCISES")
    if exercise:
        say("One way to write it:", INPUT, code=inspect.getsource(exercise.solution).rstrip())


def predict(guess=..., actual=..., form=".0%"):
    """Show a learner's guess beside what came out.

    With a form in %, a guess is read in per cent. One below 1 may also be a share: the reading that is nearer counts.
    """
    if guess is ... or actual is ...:
        return say("Your guess first: put a number in place of the dots, run again.", BASELINE)
    if isinstance(guess, tuple):
        return say("A comma makes two numbers of your guess: write 10000 or 3.5, then run this cell again.", UNSEEN)
    share = form.endswith("%") and 0 <= actual <= 1
    number = isinstance(guess, (int, float, np.integer, np.floating)) and not isinstance(guess, bool)
    if not number or not abs(guess) < 1e15 or share and not 0 <= guess <= 100:
        return say(f"Write your guess as a number{' between 0 and 100' if share else ''}, without quotation marks, "
                   "then run this cell again.", UNSEEN)
    said, was = guess, f"{actual:{form}}"
    if form.endswith("%") and (guess >= 1 or abs(guess / 100 - actual) < abs(guess - actual)):
        said = guess / 100
    with contextlib.suppress(ValueError):  # a guess of 12.5 where whole numbers are shown
        said = f"{said:{form}}"
    return say(f"You said {said}, and it was {was}.", ACTIVATION if said == was else INPUT)


def vote(name="", letter=...):
    """Answer a learner's vote, a letter in quotation marks."""
    asked = _find(name, "VOTES")
    if not asked:
        return None
    *first, last = asked.answers
    letters = f"{', '.join(first)} or {last}"
    choice = letter if isinstance(letter, str) else ""
    choice = unicodedata.normalize("NFKC", choice).strip().upper().translate(LOOK_ALIKE)
    if letter is ... or choice == "...":
        return say(f"Not yet: put a letter in quotation marks in place of the dots, {letters}.", BASELINE)
    if choice not in asked.answers:
        return say(f"A vote is one letter in quotation marks, {letters}. This is {short(letter)}.", UNSEEN)
    right = choice == asked.right
    return say(f"{'Yes' if right else 'Not'} {choice}. {asked.answers[choice]}", ACTIVATION if right else UNSEEN)


def _find(name, kind):
    """Return the exercise or vote of that name; if there is none, say so and return None."""
    name = getattr(name, "__name__", name)
    name = name if isinstance(name, str) else short(name)
    found = _named(name, modules(containing=name), kind) or _named(_letters(name), modules(), kind, _letters)
    if found:
        SESSION["lesson"] = found[1]
        return found[0]
    names = [each.name for module in modules() for each in getattr(module, kind, ())]
    near = [each for each in names if len(name) > 2 and _letters(name) in _letters(each)][:4]
    near = near or difflib.get_close_matches(name.lower(), names, n=1)
    near = near or [each.name for each in getattr(SESSION["lesson"], kind, ())]
    ask = f" Do you mean {' or '.join(near)}?" if near else ""
    return say(f'No {kind[:-1].lower()} has the name "{cut(name)}".{ask}', UNSEEN)


def _named(name, candidates, kind, spelling=str):
    """Return the first exercise or vote of that name, and its module, or None."""
    return next(((each, module) for module in candidates for each in getattr(module, kind, ())
                 if spelling(each.name) == name), None)


def _letters(name):
    return re.sub(r"[\W_]", "", name).lower()
