"""Make the decks from the saved lessons: `make slides` writes slides/<track>.html and .pdf.

A deck is one notebook, put together from a track's lessons, which nbconvert turns into a reveal.js page. A lesson's
cells say in their slideshow metadata what they are: `slide` begins a slide with its heading, `fragment` appears on a
click, `notes` goes to the speaker view, `skip` stays in the notebook; a cell that says nothing continues its slide.
"""
import contextlib
import hashlib
import html
import json
import os
import re
from collections import namedtuple

import nbformat
from nbformat.v4 import new_markdown_cell, new_notebook

from .browser import find_browser, keywords_of, open_browser, print_pdf
from .files import SLIDES, read, write
from .lessons import TRACKS, all_lessons, in_class, live_cells
from .links import settings

ACCENTS = {"1_ml_basics": "#4a3aa7", "2_nn_basics": "#a0265e", "3_keras": "#0b6e69"}
MOTIFS = {"1_ml_basics": (3, 1), "2_nn_basics": (3, 5, 2), "3_keras": (4, 6, 6, 5, 3)}
HEADING = re.compile(r"(#{1,3}) (.+)\n*")
DIRECTIONS = ("Ask", "Expect", "Wrong", "Late", "Say")
FINGERPRINT = re.compile('<meta content="([0-9a-f]+)" name="fingerprint"')

Slide = namedtuple("Slide", "heading section cells notes")


class DeckError(Exception):
    """A lesson or its stage directions cannot become slides; the message says why, in one sentence."""


# From a lesson to its slides

def cut(notebook):
    """Return the slides of a lesson.

    Parameters
    ----------
    notebook : nbformat.NotebookNode

    Returns
    -------
    slides : list of Slide
        `heading` is its line in the notebook, such as "## Look first", `section` the words of the "##" heading above
        it. Code that shows a picture takes two slides: the code, then the picture, under the heading of the slide
        that follows if that is a "###" slide without code, else under the same heading.

    Raises
    ------
    DeckError
        A slide without a heading or with nothing else, or a heading that occurs twice.
    """
    slides, section = [], ""
    for cell in cells_of_the_deck(notebook):
        kind = cell.metadata.get("slideshow", {}).get("slide_type", "")
        if kind == "slide":
            found = HEADING.match(cell.source)
            if not found:
                raise DeckError(f"A slide begins with a heading, but this cell does not: {cell.source[:60]!r}.")
            heading = found.group().strip()
            if heading in [slide.heading for slide in slides]:
                raise DeckError(f"Two slides have the heading {heading!r}.")
            section = found.group(2) if found.group(1) == "##" else section
            slides.append(Slide(heading, section, [], []))
            rest = cell.source[found.end():]
            if rest:
                slides[-1].cells.append(new_markdown_cell(rest))
        elif not slides:
            raise DeckError("The first cell that is not of type skip must be a slide.")
        elif kind == "notes":
            slides[-1].notes.append(cell)
        elif cell.cell_type == "code" and has_picture(cell) and "slide-hide-input" not in cell.metadata.get("tags", []):
            code, picture = nbformat.from_dict(cell), nbformat.from_dict(cell)
            code.outputs = []
            picture.metadata = {"transient": {"remove_source": True}}
            slides[-1].cells.append(code)
            slides.append(slides[-1]._replace(cells=[picture]))
        else:
            slides[-1].cells.append(cell)

    for before, alone, after in list(zip(slides, slides[1:], slides[2:])):
        is_alone = before.heading == alone.heading and len(alone.cells) == 1
        if is_alone and after.heading.startswith("### ") and all(cell.cell_type == "markdown" for cell in after.cells):
            after.cells.insert(0, alone.cells[0])
            slides.remove(alone)
    for slide in slides:
        if not slide.cells and not slide.heading.startswith("# "):
            raise DeckError(f"The slide {slide.heading!r} holds only its heading: give it words or a picture.")
    return slides


def cells_of_the_deck(notebook):
    """Return the live cells that are not skipped, without widgets, which open only where a notebook runs."""
    cells = [cell for cell in live_cells(notebook) if cell.metadata.get("slideshow", {}).get("slide_type") != "skip"]
    for cell in cells:
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs
                            if "application/vnd.jupyter.widget-view+json" not in output.get("data", {})]
    return cells


def has_picture(cell):
    found = [output.get("data", {}) for output in cell.outputs]
    return any("image/png" in data or 'class="animation"' in data.get("text/html", "") for data in found)


def read_directions(text, lesson, slides):
    """Return the stage directions of a lesson: minute and Markdown text of each heading.

    Parameters
    ----------
    text : str
        A section for every slide, under its heading: "Minute: 3", then paragraphs that begin with "Ask:", "Expect:",
        "Wrong:", "Late:" or "Say:".
    lesson : Lesson
    slides : list of Slide

    Raises
    ------
    DeckError
        A heading that matches no slide, a slide without its section, a section without its minute or with nothing
        else, a minute that is earlier than the one before or later than the lesson's end.
    """
    headings = list(dict.fromkeys(slide.heading for slide in slides))
    parts = re.split(r"^(#{1,3} .+)$", text, flags=re.MULTILINE)
    sections = dict(zip(map(str.strip, parts[1::2]), map(str.strip, parts[2::2])))
    for heading in sections:
        if heading not in headings:
            raise DeckError(f"The stage directions for {heading!r} match no slide.")
    for heading in headings:
        if heading not in sections:
            raise DeckError(f"The slide {heading!r} has no stage directions.")
    if list(sections) != headings:
        raise DeckError("The stage directions are not in the order of the slides.")

    directions, last = {}, 0
    for heading, section in sections.items():
        first, _, rest = section.partition("\n")
        minute = re.fullmatch(r"Minute: (\d+(?:\.5)?)", first.strip())
        if not minute:
            raise DeckError(f"The stage directions for {heading!r} must begin with a line such as 'Minute: 3'.")
        minute = float(minute.group(1))
        if not last <= minute < lesson.minutes:
            raise DeckError(f"Minute {minute:g} of {heading!r} is earlier than the slide before or after the lesson's "
                            f"end ({lesson.minutes}).")
        paragraphs = re.split(r"\n\s*\n", rest.strip())
        if not all(paragraph.startswith(tuple(f"{word}:" for word in DIRECTIONS)) for paragraph in paragraphs):
            raise DeckError(f"Each paragraph for {heading!r} begins with one of {', '.join(DIRECTIONS)} and a colon.")
        directions[heading] = minute, "\n\n".join(
            re.sub(r"^(\w+:)", r"**\1**", paragraph) for paragraph in paragraphs)
        last = minute
    return directions


# From the slides to the deck

def compose(lessons):
    """Return the deck of a track's live lessons as one notebook, each cell with the HTML that stands around it."""
    slides = [title_slide(lessons)]
    for lesson in lessons:
        try:
            slides += lesson_slides(lesson)
        except DeckError as error:
            raise DeckError(f"{lesson.name}: {error}") from None
    for number, slide in enumerate(slides, 1):
        last = slide[-1].metadata
        last.after = last.after.replace("</footer>", f"<b>{number} / {len(slides)}</b></footer>")
    cells = [cell for slide in slides for cell in slide]
    for number, cell in enumerate(cells):
        cell.id = f"cell-{number}"
    return new_notebook(cells=cells)


def lesson_slides(lesson):
    """Return the slides of one lesson, each a list of cells."""
    slides = cut(nbformat.read(lesson.path, as_version=4))
    file = notes_file(lesson)
    directions = read_directions(read(file) if file.exists() else "", lesson, slides)
    start = timetable().get(lesson.number)
    composed = []
    for slide in slides:
        minute, text = directions[slide.heading]
        spoken = f"**Minute {minute:g}** of the lesson" if start is None else (
            f"**Minute {start + minute:g}** of the day, {minute:g} of the lesson")
        notes = [new_markdown_cell(f"{spoken}\n\n{text}\n\n---"), *slide.notes]
        composed.append(opening(lesson, slide, notes) if slide.heading.startswith("# ") else
                        section(lesson, slide, notes))
    return composed


def section(lesson, slide, notes):
    """Return a slide's cells: heading, notes, then what is on it, fragments wrapped."""
    cells = [framed(new_markdown_cell(slide.heading), "<section><header>", "</header>"), *aside(notes)]
    body, in_fragment = list(map(nbformat.from_dict, slide.cells)), False
    for cell in body:
        before = ""
        if cell.metadata.get("slideshow", {}).get("slide_type") == "fragment":
            before = ("</div>" if in_fragment else "") + '<div class="fragment">'
            in_fragment = True
        cells.append(framed(cell, before))
    cells[len(cells) - len(body)].metadata.before = '<div class="body">' + cells[-len(body)].metadata.before
    end = "</div></div>" if in_fragment else "</div>"
    cells[-1].metadata.after += f"{end}{footer(lesson, slide.section)}</section>"
    return cells


def opening(lesson, slide, notes):
    """Return the cells of a lesson's first slide: its title, what it is about, and where a room finds it."""
    text = "\n\n".join(cell.source for cell in slide.cells if cell.cell_type == "markdown")
    text = re.sub(r"\[!\[.*\n*", "", text)
    place = re.sub("([/_])", r"\1<wbr>", f"notebooks/{lesson.name}.ipynb")
    where = f'<aside class="qr">{qr_code(lesson)}<p>{place}</p></aside>'
    cells = [framed(new_markdown_cell(slide.heading), '<section class="opening"><div class="title">'), *aside(notes)]
    return cells + [framed(new_markdown_cell(text), "", f"</div>{where}{footer(lesson, '')}</section>")]


def qr_code(lesson):
    """Return the QR code of a lesson's Colab link as SVG; as long as the owner is unknown, a sentence in its place."""
    import segno

    links = settings()
    if not links.known:
        return "<p>Open this file in your copy of the workshop:</p>"
    code = segno.make(links.colab(f"{lesson.name}.ipynb"), error="m")
    return code.svg_inline(omitsize=True, border=0, dark="#1b2430")


def title_slide(lessons):
    """Return the cells of the deck's first slide: the track and its lessons with their minutes."""
    track = lessons[0].track
    rows = "".join(f"<li><b>{html.escape(lesson.title)}</b> <span>{lesson.minutes} min</span></li>"
                   for lesson in lessons)
    text = (f'<section class="track">{motif(MOTIFS[track])}<div class="title">'
            '<p class="over">Neural networks: easy coding in Keras</p>\n'
            f'<h1>{TRACKS[track]}</h1>\n<ol>{rows}</ol></div><aside class="notes">')
    notes = ("**S** opens this view, **B** blackens the screen, **Esc** shows all slides, **G** and a number jumps, "
             "**F** fills the screen. The page for instructors is `slides/README.md`.")
    end = f"</aside><footer><span>Track {track[0]} of 3</span></footer></section>"
    return [framed(new_markdown_cell(notes), text, end)]


def motif(layers):
    """Return a small drawing of a network with so many neurons in each layer, as SVG."""
    places = [[(60 + 130 * column, 300 + 84 * (row - (neurons - 1) / 2)) for row in range(neurons)]
              for column, neurons in enumerate(layers)]
    lines = "".join(f'<path d="M{x1} {y1}L{x2} {y2}"/>' for left, right in zip(places, places[1:])
                    for x1, y1 in left for x2, y2 in right)
    dots = "".join(f'<circle cx="{x}" cy="{y}" r="20"/>' for layer in places for x, y in layer)
    return f'<svg class="motif" viewBox="0 0 {130 * len(layers) - 10} 600" aria-hidden="true">{lines}{dots}</svg>'


def framed(cell, before="", after=""):
    """Return the cell with the HTML that stands before and after it."""
    cell.metadata.update(before=before, after=after)
    return cell


def aside(notes):
    """Return the cells of a slide's notes, in one frame: reveal.js would show only a fragment's own otherwise."""
    cells = [framed(nbformat.from_dict(cell)) for cell in notes]
    cells[0].metadata.before, cells[-1].metadata.after = '<aside class="notes">', "</aside>"
    return cells


def footer(lesson, words):
    words = html.escape(re.sub(r"[`*]", "", words))
    return f"<footer><span>{lesson.number} {html.escape(lesson.title)}</span>{' · ' if words else ''}{words}</footer>"


def notes_file(lesson):
    return SLIDES / "notes" / (lesson.name + ".md")


def timetable():
    """Return the minute of the day at which each lesson begins, as the table in slides/README.md has it."""
    page = SLIDES / "README.md"
    text = read(page) if page.exists() else ""
    rows = re.findall(r"^\| (\d+) \| (\d+\.\d+) ", text, re.MULTILINE)
    return {number: int(minute) for minute, number in rows}


def export(deck, track):
    """Return the deck as a reveal.js page; it needs the folder `vendor` beside it."""
    from nbconvert.exporters import HTMLExporter
    from traitlets.config import Config

    exporter = HTMLExporter(template_name="template", extra_template_basedirs=[str(SLIDES)], exclude_anchor_links=True,
                            config=Config(TagRemovePreprocessor={
                                "enabled": True, "remove_input_tags": {"slide-hide-input"}}))
    page, _ = exporter.from_notebook_node(deck, resources={"deck": {
        "title": TRACKS[track], "accent": ACCENTS[track], "fingerprint": fingerprint(deck)}})
    return re.sub(r"<p>(?=<strong>(Predict|Vote|Try it):|<strong>[^<]*\?</strong></p>)", '<p class="question">', page)


def fingerprint(deck):
    """Return a hash of all that a deck is made from, but for the lessons' outputs."""
    bare = nbformat.from_dict(deck)
    for cell in bare.cells:
        if cell.cell_type == "code":
            cell.update(outputs=[], execution_count=None)
    files = [SLIDES / "template" / name for name in sorted(os.listdir(SLIDES / "template"))]
    parts = [json.dumps(bare, sort_keys=True).encode(), *(path.read_bytes() for path in files)]
    return hashlib.sha256(b"\n".join(parts)).hexdigest()[:16]


# The commands

def decks():
    """Return the live lessons of each track that has some: a dict of track and lessons."""
    return in_class(all_lessons())


def stale():
    """Return the names of the decks that are missing or no longer match their lessons."""
    found = []
    for track, lessons in decks().items():
        page, paper = SLIDES / f"{track}.html", SLIDES / f"{track}.pdf"
        wanted = fingerprint(compose(lessons))
        if not page.exists() or wanted not in FINGERPRINT.findall(read(page)):
            found.append(page.name)
        if not paper.exists() or keywords_of(paper) != wanted:
            found.append(paper.name)
    return found


def make():
    """Write every deck and its PDF.

    Raises
    ------
    DeckError
        If a lesson cannot become slides, or there is no browser to print with (the pages are written all the same).
    """
    made = {}
    for track, lessons in decks().items():
        deck = compose(lessons)
        page = SLIDES / f"{track}.html"
        write(page, export(deck, track))
        print(f"  slides/{page.name}: {page.stat().st_size / 1e6:.1f} MB")
        made[page] = fingerprint(deck)
    if made and not find_browser():
        raise DeckError("The PDFs need Chromium, Chrome or Edge, and none was found: install one and run this again.")
    with open_browser() if made else contextlib.nullcontext() as browser:
        for page, keywords in made.items():
            paper = page.with_suffix(".pdf")
            pages = print_deck(browser, page, paper, keywords)
            print(f"  slides/{paper.name}: {paper.stat().st_size / 1e6:.1f} MB, {pages} pages")


def print_deck(browser, page, paper, keywords):
    """Print a deck; return the number of pages."""
    return print_pdf(browser, f"{page.resolve().as_uri()}?print-pdf", paper,
                     "document.documentElement.dataset.printable", keywords)
