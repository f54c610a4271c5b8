"""What is generated from the lessons: badges, set-up cells, class notebooks, lists, glossary, README's pictures."""
import base64
import json
import re

import nbformat

from . import class_notebook, glossary
from .files import NOTEBOOKS, ROOT, read, write
from .lessons import TRACKS, all_lessons, in_class
from .links import NO_LINKS_YET, settings, setup_cell

README_PICTURES = [("3_keras/4_a_convolutional_network", "train", ".github/training.png"),
                   ("3_keras/4_a_convolutional_network", "mistakes-named", ".github/mistakes.png")]


def make():
    """Write what is not as it must be, and say what was written."""
    save_pictures()
    changed = outdated()
    for path, text in changed.items():
        write(path, text)
        print(f"  written: {path.relative_to(ROOT).as_posix()}")
    links = settings()
    print(f"Links lead to {links.repository}, {links.ref}. Files changed: {len(changed)}." if links.known else
          f"{NO_LINKS_YET} Files changed: {len(changed)}.")
    if {lesson.path for lesson in all_lessons()} & changed.keys():
        print("The decks are made from these lessons: `make slides` brings them up to date.")


def outdated():
    """Return what `make` would write: a dict of file and new text, empty when all agrees."""
    links, lessons = settings(), all_lessons()
    texts = {lesson.path: linked_lesson(lesson, links) for lesson in lessons}
    for track, of_track in in_class(lessons).items():
        texts[NOTEBOOKS / class_notebook.path(track)] = class_notebook.class_notebook(track, of_track, texts, links)
    texts[ROOT / "colab_links.md"] = links_page(lessons, links)
    texts[NOTEBOOKS / "glossary.md"] = glossary.page(lessons)
    readme = ROOT / "README.md"
    if readme.is_file():
        texts[readme] = re.sub("(?<=<!-- lessons -->\n).*?(?=<!-- /lessons -->)", lambda _: lesson_map(lessons, links),
                               read(readme), flags=re.DOTALL)
    return {path: text for path, text in texts.items() if not path.exists() or read(path) != text}


def linked_lesson(lesson, links):
    """Return the lesson's file with its badge and set-up cell as they must be, and nothing else changed."""
    saved = read(lesson.path)
    notebook = nbformat.reads(saved, as_version=4)
    first = notebook.cells[0]
    badges = [links.badge(f"{lesson.name}.ipynb")] if links.known else []
    setup = setup_cell(links)
    code = next((cell for cell in notebook.cells if cell.id == "set-up"), None)
    existing = [line for line in first.source.splitlines() if line.startswith("[![Open")]
    if existing == badges and code and code.source == setup:
        return saved

    paragraphs = [part for part in first.source.split("\n\n") if not part.startswith("[![Open")]
    heading = next(number for number, part in enumerate(paragraphs) if part.startswith("# "))
    first.source = "\n\n".join(paragraphs[:heading + 1] + badges + paragraphs[heading + 1:])
    if not code:
        code = nbformat.v4.new_code_cell(id="set-up", metadata={
            "cellView": "form", "jupyter": {"source_hidden": True}, "slideshow": {"slide_type": "skip"},
            "tags": ["nbval-ignore-output"]})
        notebook.cells.insert(1, code)
    code.source = setup
    return nbformat.writes(notebook) + "\n"


def links_page(lessons, links):
    """Return the text of colab_links.md."""
    def address(path):
        return links.colab(path) if links.known else f"notebooks/{path}"

    first = "All you need is a Google account."
    if not links.known:
        first = f"{NO_LINKS_YET} Until then this page names the files."
    lines = ["# Open a lesson on Colab", "", first, "",
             "`make pages` writes this page; the lessons are in `notebooks/`.", "",
             "## In class", "", "One notebook a track, so that one machine is enough. Its answers are left out.", "",
             "| track | minutes |", "|---|---|"]
    for track, of_track in in_class(lessons).items():
        minutes = sum(lesson.minutes for lesson in of_track)
        lines.append(f"| [{TRACKS[track]}]({address(class_notebook.path(track))}) | {minutes} |")
    lines += ["", "## At home", "", "One notebook a lesson, each with more to do at its end."]
    for track, title in TRACKS.items():
        of_track = [lesson for lesson in lessons if lesson.track == track]
        if of_track:
            lines += ["", f"### {title}", "", "| | lesson | in class | alone | when |", "|---|---|---|---|---|"]
        lines += [f"| {lesson.number} | [{lesson.title}]({address(lesson.name + '.ipynb')}) | {both_minutes(lesson)} | "
                  f"{lesson.when} |"
                  for lesson in of_track]
    return "\n".join(lines) + "\n"


def both_minutes(lesson):
    """Return two cells of a table: the minutes in class, if there are any, and alone."""
    return f"{lesson.minutes or ''} | {lesson.alone}"


def lesson_map(lessons, links):
    """Return the table of lessons in README.md."""
    lines = ["| | lesson | in class | alone | when | |", "|---|---|---|---|---|---|"] if links.known else [
        "| | lesson | in class | alone | when |", "|---|---|---|---|---|"]
    for lesson in lessons:
        badge = f" {links.badge(lesson.name + '.ipynb')} |" if links.known else ""
        lines.append(f"| {lesson.number} | [{lesson.title}](notebooks/{lesson.name}.ipynb) | {both_minutes(lesson)} | "
                     f"{lesson.when} |{badge}")
    return "\n".join(lines) + "\n"


def save_pictures():
    """Write the pictures that README.md shows, as they are in the lessons' saved outputs."""
    for name, cell_id, picture in README_PICTURES:
        lesson = NOTEBOOKS / f"{name}.ipynb"
        if lesson.exists():
            outputs = next(cell["outputs"] for cell in json.loads(read(lesson))["cells"] if cell["id"] == cell_id)
            png = next(output["data"]["image/png"] for output in outputs if "image/png" in output.get("data", {}))
            (ROOT / picture).write_bytes(base64.b64decode("".join(png)))
