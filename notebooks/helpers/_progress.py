"""What is done: of a lesson, of a track, of the workshop."""
import contextlib
import importlib
import json
import os
from pathlib import Path

from ._figures import ACTIVATION, BASELINE
from ._say import say

FOLDER = Path(__file__).resolve().parent / "exercises"
PROGRESS = FOLDER.parents[1] / ".progress.json"
SESSION = {"lesson": None, "done": set()}


def progress():
    """Show which exercises are done: of the lesson whose exercise or vote was used last, and of its track."""
    if not SESSION["lesson"]:
        return say("Run the cell of an exercise first, then this one again: it shows what is done.", BASELINE)
    finished, track = done(), SESSION["lesson"].__name__.rstrip("0123456789")
    names = [each.name for each in SESSION["lesson"].EXERCISES]
    of_track = [each.name for module in modules() if module.__name__.startswith(track) for each in module.EXERCISES]
    lines = [f"Exercises of this lesson: {len(finished.intersection(names))} of {len(names)} done."]
    lines += [f"- {name}: {'done' if name in finished else 'not yet'}" for name in names]
    if len(of_track) > len(names):
        lines.append(f"Exercises of this track: {len(finished.intersection(of_track))} of {len(of_track)} done.")
    return say("\n".join(lines), ACTIVATION if finished.issuperset(names) else BASELINE)


def solved():
    """Count the checked exercises of all lessons.

    Returns
    -------
    done, exercises : int
        How many are done on this machine, and how many there are.
    """
    names = {each.name for module in modules() for each in module.EXERCISES}
    return len(names & done()), len(names)


def modules(containing=""):
    """Import and yield the modules in whose text a string stands."""
    for path in sorted(FOLDER.glob("[a-z]*.py")):
        if containing in path.read_text(encoding="utf-8"):
            yield importlib.import_module(f"{__package__}.exercises.{path.stem}")


def done():
    """Return the names of the exercises that are done; a file that cannot be read counts as empty."""
    try:
        return SESSION["done"].union(map(str, json.loads(PROGRESS.read_text(encoding="utf-8"))))
    except (OSError, RecursionError, TypeError, ValueError):
        return set(SESSION["done"])


def remember(name):
    """Add an exercise to those that are done; where no file can be written, for this session only."""
    SESSION["done"].add(name)
    new = PROGRESS.with_name(f"{PROGRESS.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        new.write_text(json.dumps(sorted(done())), encoding="utf-8")
        os.replace(new, PROGRESS)
    with contextlib.suppress(OSError):
        new.unlink()
