"""The lessons: which there are, what their metadata say, which cells are live."""
import itertools
import json
import re
import sys
from pathlib import Path
from typing import NamedTuple

from .files import NOTEBOOKS, ROOT, read

TRACKS = {"": "Before the day", "1_ml_basics": "ML basics", "2_nn_basics": "NN basics", "3_keras": "Keras"}


class Lesson(NamedTuple):
    """A lesson's facts.

    Attributes
    ----------
    path : pathlib.Path
    name : str
        Its path under notebooks/ without suffix, such as "3_keras/2_predicting_diabetes".
    track : str
        A key of TRACKS.
    number : str
        Such as "3.2".
    title : str
    when : str
        "live", "watch", "take-home" or "before".
    minutes : int
        In class; 0 for a lesson that no class goes through.
    alone : int
        Minutes for a reader at home, everything included.
    compute_s : int
        Seconds that the cells of its live part may take.
    """
    path: Path
    name: str
    track: str
    number: str
    title: str
    when: str
    minutes: int
    alone: int
    compute_s: int

    @property
    def module(self):
        """Name of its modules in helpers/figures and helpers/exercises, such as "keras_2"."""
        return re.sub(r"^\d+_", "", re.sub(r"/(\d+)_.*", r"_\1", self.name))


def all_lessons():
    """Return every lesson in the order of the day: 0_before_you_come, then the tracks; 2 comes before 10."""
    paths = [path for pattern in ("[0-9]*.ipynb", "[0-9]*/[0-9]*.ipynb") for path in NOTEBOOKS.glob(pattern)]
    return [read_lesson(path) for path in sorted(paths, key=_place)]


def _place(path):
    return [(int(re.match(r"\d+", part).group()), part) for part in path.relative_to(NOTEBOOKS).parts]


def read_lesson(path):
    """Read a lesson's facts from its metadata and its first cell."""
    notebook = json.loads(read(path))
    name = path.relative_to(NOTEBOOKS).with_suffix("").as_posix()
    try:
        facts = notebook["metadata"]["workshop"]
        title = re.search(r"^# (.+)$", "".join(notebook["cells"][0]["source"]), re.MULTILINE).group(1).strip()
        return Lesson(path, name, "/".join(name.split("/")[:-1]), ".".join(str(number) for number, _ in _place(path)),
                      title, facts["when"], facts.get("minutes", 0), facts["alone"],
                      facts["compute_s"])
    except (KeyError, IndexError, AttributeError):
        sys.exit(f"{path.relative_to(ROOT)}: a lesson's first cell begins with '# Title', and its metadata hold "
                 "workshop: when, alone and compute_s, and minutes if a class goes through it.")


def chosen_lessons(options, take_home=True):
    """Return the lessons that --lesson names, else all; those to take home only if asked for or named alone."""
    lessons = all_lessons()
    chosen = [lesson for lesson in lessons if begins_with(lesson.name, options.lesson or "")]
    of_the_day = [lesson for lesson in chosen if lesson.when != "take-home"]
    if options.lesson and not chosen:
        there_are = ", ".join(lesson.name for lesson in lessons) or "none"
        sys.exit(f"No lesson begins with {options.lesson!r}; there are: {there_are}.")
    return chosen if take_home or not of_the_day else of_the_day


def begins_with(name, prefix):
    """True where `name` begins with `prefix` and no number is cut in two: "3_keras/1" does not begin 3_keras/10."""
    prefix = plain(prefix)
    return name.startswith(prefix) and not re.match(r"\d\d", name[len(prefix) - 1:] if prefix else "")


def plain(name):
    """Return a lesson's name however it was typed: notebooks/3_keras/1_hello_keras.ipynb, 3_keras\\1_hello_keras."""
    return re.sub(r"^notebooks/|\.ipynb$", "", name.replace("\\", "/"))


def in_class(lessons):
    """Return the lessons that a class goes through: a dict of track and lessons."""
    live = [lesson for lesson in lessons if lesson.track and lesson.when in ("live", "watch")]
    return {track: [lesson for lesson in live if lesson.track == track] for track in TRACKS
            if any(lesson.track == track for lesson in live)}


def live_cells(notebook):
    """Return the cells of a notebook before *At home*."""
    return list(itertools.takewhile(lambda cell: "at-home" not in cell["metadata"].get("tags", []), notebook["cells"]))
