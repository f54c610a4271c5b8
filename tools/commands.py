"""The commands: each takes the options of workshop.py and returns the exit status."""
import os
import platform
import re
import subprocess
import sys
import textwrap
import time
import xml.etree.ElementTree
from collections import Counter
from datetime import date
from importlib import metadata

import workshop

from . import execute, learner
from .browser import HOW_TO_GET_ONE, find_browser
from .class_notebook import path as class_path
from .decks import DeckError
from .decks import make as make_decks
from .files import BUILD, NOTEBOOKS, ROOT, TOOLS, read, write
from .front_ends import VISITS, front_ends_driven, lab_command, no_browser
from .handout import make as make_handout
from .lessons import TRACKS, Lesson, begins_with, chosen_lessons, in_class, plain
from .links import change_settings
from .models import make as make_models
from .pages import make as make_pages

COLAB_VERSIONS = "tools/colab/2026-08.txt"
COLAB_PYTHONS, OLDEST_PYTHONS, NEWEST_PYTHONS = ["3.13"], workshop.PYTHONS[:1], workshop.PYTHONS[-1:]


# For those who learn and teach

def lab(options):
    first = [str(lesson.path) for lesson in chosen_lessons(options)[:1]]
    return workshop.hand_over(lab_command(ROOT, *first))


def run(options):
    lessons = chosen_lessons(options, take_home=options.all)
    print(f"Lessons to run: {len(lessons)}; the executed copies go to build/run.")
    rows = []
    for lesson in lessons:
        copy = execute.executed_copy("run", lesson)
        result = step(lesson.name, lambda: execute.execute(lesson, copy))
        scores = [[score["name"], score["text"], score["floor_text"]] for score in execute.read_scores(copy)]
        first, *others = scores or [["", "", ""]]
        rows.append([lesson.name, *first, result, f"{lesson.compute_s} s"])
        rows += [["", *score, "", ""] for score in others]
    print_table(["lesson", "what was learned", "score", "floor", "time", "live part planned"], rows)
    return int(any("FAILED" in row for row in rows))


# Checks

def test(options):
    lessons = chosen_lessons(options)
    report = BUILD / "tests.xml"
    failed = not options.lesson and subprocess.call(
        [sys.executable, "-m", "pytest", "tests", f"--junitxml={report}"], cwd=ROOT) != 0
    status = check(lessons, {"outputs compared": execute.compare})
    if failed:
        print("\nUnit tests FAILED, see above.")
    elif not options.lesson:
        print(skipped(read(report)))
    return int(failed or status)


def skipped(report):
    """Say how many tests a report of pytest (JUnit's XML) names as skipped, why, and how to have them run."""
    reasons = Counter(each.get("message") for each in xml.etree.ElementTree.fromstring(report).iter("skipped")
                      if each.get("type") != "pytest.xfail")
    lines = [f"\nTests skipped on this machine: {sum(reasons.values()) or 'none'}."]
    lines += [f"  {count:3d}: {reason}" for reason, count in reasons.most_common()]
    if not find_browser():
        lines.append("Nobody looked at slides, films and the drawing pad, for want of a browser. To get one: "
                     f"{HOW_TO_GET_ONE}")
    return "\n".join(lines)


def proof(options):
    lessons = chosen_lessons(options)
    pythons, lacking = other_versions()
    other = execute.other_arithmetic()

    def way(name, **how):
        return lambda lesson: execute.execute(lesson, execute.executed_copy(name, lesson), **how)

    ways = {
        "other arithmetic": lambda lesson: execute.compare(lesson, TF_ENABLE_ONEDNN_OPTS=other)
        if lesson.track == "3_keras" else ("no Keras", None),
        "seed 1": way("seed-1", WORKSHOP_SEED="1"), "seed 2": way("seed-2", WORKSHOP_SEED="2"),
        "cells twice": way("twice", twice=True),
        "finished": learner.run_finished, "sections alone": learner.run_sections,
        "offline": way("offline", PYTHONPATH=str(TOOLS / "without_network")),
        "Colab": lambda lesson: execute.run_on_colab(lesson, pythons["Colab"]),
        **{name: way(name, python=pythons.get(name)) for name in ("oldest", "newest")}}
    failed = False
    if not options.lesson and no_browser():
        lacking["JupyterLab"] = no_browser()
    elif not options.lesson:
        failed = front_ends(options)
    status = check(lessons, {name: action for name, action in ways.items() if name not in lacking})
    print("".join(f"\n{name} was not run. {reason}" for name, reason in lacking.items()))
    if not (status or failed or lacking or options.lesson):
        save_versions()
    return int(status or failed)


def front_ends(options):
    if no_browser():
        sys.exit(no_browser())
    with front_ends_driven() as ways:
        return check(VISITS, ways)


def other_versions():
    """Set up what proof runs the lessons with besides .venv.

    Returns
    -------
    pythons : dict
        The interpreter of each way.
    lacking : dict
        Why a way cannot be run here: there is no such Python.
    """
    pythons, lacking = {}, {}
    for name, versions, set_up in (("Colab", COLAB_PYTHONS, set_up_colab), ("oldest", OLDEST_PYTHONS, set_up_oldest),
                                   ("newest", NEWEST_PYTHONS, set_up_newest)):
        try:
            workshop.find_python(versions)
        except SystemExit as reason:
            lacking[name] = str(reason)
            continue
        pythons[name] = set_up()
        print(f"{name}: ", end="", flush=True)
        subprocess.call([str(pythons[name]), "-c", "import helpers; helpers.start()"], cwd=NOTEBOOKS)
    return pythons, lacking


def save_versions():
    """Write constraints.txt: the versions that are installed here."""
    installed = sorted({f"{each.name.lower()}=={each.version}" for each in metadata.distributions()})
    write(ROOT / "constraints.txt", "\n".join(
        [f"# The versions of the last proof of all lessons, on {date.today()}: Python {platform.python_version()}, "
         f"{platform.system()}, {platform.machine()}.",
         "# For the same bits: pip install -r requirements.txt -c constraints.txt", *installed]) + "\n")


def test_colab(options):
    lessons = chosen_lessons(options)
    if not options.lesson:
        lessons += [Lesson(NOTEBOOKS / class_path(track), class_path(track), "live", "", TRACKS[track], "live", 0, 0, 0)
                    for track in in_class(lessons)]
    python = set_up_colab()
    status = check(lessons, {"Colab": lambda lesson: execute.run_on_colab(lesson, python)})
    said = works_on_colab(lessons, status)
    print(f"\n{said}")
    if os.environ.get("GITHUB_STEP_SUMMARY"):  # where a workflow's page on GitHub shows what a step has to say
        with open(os.environ["GITHUB_STEP_SUMMARY"], "a", encoding="utf-8") as summary:
            summary.write(f"{said}\n")
    return status


def works_on_colab(lessons, status):
    """Say of which day Colab's versions are, on which the lessons ran, and whether all of them did."""
    listed = read(ROOT / COLAB_VERSIONS)
    day = date.fromisoformat(re.search(r"\d{4}-\d{2}-\d{2}", listed).group())
    versions = [re.search(r"Python \d+\.\d+", listed).group()]
    versions += [" ".join(re.search(rf"^({name})==(\S+)", listed, re.MULTILINE).groups())
                 for name in ("tensorflow", "keras")]
    return (f"{'Does not work' if status else 'Works'} on Colab as of {day.day} {day:%B %Y} ({', '.join(versions)}): "
            f"{len(lessons)} notebook{'' if len(lessons) == 1 else 's'} run alone on {date.today()}"
            f"{', FAILED is in the table' if status else ''}.")


def set_up_colab():
    """Return the Python of an environment with exactly Colab's versions of what requirements.txt names."""
    lines = read(ROOT / "requirements.txt").splitlines()
    names = [re.match(r"[\w-]+", line).group() for line in lines if line and not line.startswith("#")]
    packages = [name for name in names if name not in ("tensorflow-cpu", "jupyter")] + ["ipython", "ipykernel"]
    return workshop.set_up(ROOT / ".venv-colab", COLAB_PYTHONS, ["-c", COLAB_VERSIONS, *packages])


def set_up_oldest():
    """Return the Python of an environment with the lower bounds of requirements.txt, under the oldest Python."""
    write(BUILD / "oldest.txt", re.sub(r">=([\d.]+),<[\d.]+", r"==\1", read(ROOT / workshop.LEARNER)))
    return workshop.set_up(ROOT / ".venv-oldest", OLDEST_PYTHONS, ["-r", "build/oldest.txt"])


def set_up_newest():
    """Return the Python of an environment with the newest versions that requirements.txt allows, under the newest."""
    python = workshop.set_up(ROOT / ".venv-newest", NEWEST_PYTHONS, ["-r", workshop.LEARNER])
    workshop.install(str(python), ["--upgrade", "-r", workshop.LEARNER])
    return python


def bench(options):
    wanted = plain(options.lesson or "").replace("/", "_")
    scripts = [path for path in (TOOLS / "bench").glob("*.py") if begins_with(path.stem, wanted)]
    if not scripts:
        sys.exit(f"No script in tools/bench begins with {options.lesson or ''!r}.")
    failed = False
    for script in sorted(scripts, key=lambda path: [int(number) for number in re.findall(r"\d+", path.stem)]):
        print(f"Running tools/bench/{script.name} ...", flush=True)
        status = subprocess.call([sys.executable, str(script)], env=dict(os.environ, PYTHONPATH=str(ROOT)))
        failed = failed or status != 0
    return int(failed)


# What is made

def save(options):
    if not options.lesson:
        sys.exit("Which lesson? Its outputs will be replaced: make save LESSON=2_nn_basics/1")
    return int("FAILED" in [step(lesson.name, lambda: execute.save(lesson)) for lesson in chosen_lessons(options)])


def models(options):
    make_models()
    return 0


def pages(options):
    make_pages()
    return 0


def links(options):
    change_settings(options.repo, options.ref)
    return pages(options)


def slides(options):
    return write_or_say_why_not(make_decks)


def handout(options):
    return write_or_say_why_not(make_handout)


def write_or_say_why_not(make):
    try:
        make()
    except DeckError as error:
        sys.exit(str(error))
    return 0


# What they print

def step(label, action):
    """Do one thing with a progress line: name, seconds, a note; if it failed, why. Return its result in a word."""
    print(f"  {label:<60} ", end="", flush=True)
    began = time.monotonic()
    note, error = action()
    seconds = f"{time.monotonic() - began:.0f} s"
    print(f"{seconds:>7} {note:>9}{'  FAILED' if error else ''}".rstrip(), flush=True)
    if error:
        print(textwrap.indent(error, "    "), flush=True)
    return "FAILED" if error else seconds


def check(lessons, ways):
    """Do something with every lesson in each of several ways, then print a table; return the exit status."""
    rows = [[lesson.name] + [step(f"{lesson.name}: {way}", lambda: action(lesson)) for way, action in ways.items()]
            for lesson in lessons]
    print_table(["lesson", *ways], rows)
    return int(any("FAILED" in row for row in rows))


def print_table(header, rows):
    """Print rows of strings in aligned columns."""
    widths = [max(map(len, column)) for column in zip(header, *rows)]
    print()
    for row in [header, ["-" * width for width in widths], *rows]:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
