"""A fair clock: how long a lesson takes in class, and for somebody alone. `python -m tools.clock` prints both.

In class the slides and half of their notes are spoken at 130 words a minute; a slide takes 8 s, a line of code 2 s,
a prediction, vote or try 30 s, a checked exercise 4.5 minutes; cells run meanwhile. Alone one reads everything at 180
words a minute; a line of code takes 4 s, a picture 15 s, a prediction, vote or try 40 s, an exercise 4 minutes.
"""
import re

import nbformat

from .decks import DeckError, cut, has_picture
from .lessons import all_lessons

ASK = re.compile(r"\*\*(?:Predict|Vote|Try it)\b")
CHECK = re.compile(r"^helpers\.check\(", re.MULTILINE)


def minutes_in_class(lesson):
    """Return how many minutes the live part of a lesson takes in class, a float."""
    slides = cut(nbformat.read(lesson.path, as_version=4))
    cells = [cell for slide in slides for cell in slide.cells]
    texts = [cell.source for cell in cells if cell.cell_type == "markdown"]
    codes = [cell.source for cell in cells if _shows_code(cell)]
    notes = {cell.id: cell.source for slide in slides for cell in slide.notes}.values()
    headings = {slide.heading for slide in slides}
    words = _words(*headings, *texts) + _words(*notes) / 2
    seconds = (words / 130 * 60 + 8 * len(slides) + 2 * _lines(codes) + 30 * _asks(texts) + 270 * _exercises(codes))
    return seconds / 60


def minutes_alone(lesson):
    """Return how many minutes a reader at home takes for a whole lesson, a float."""
    cells = nbformat.read(lesson.path, as_version=4).cells
    texts = [cell.source for cell in cells if cell.cell_type == "markdown"]
    codes = [cell.source for cell in cells if cell.cell_type == "code" and cell.id != "set-up"]
    pictures = sum(has_picture(cell) for cell in cells if cell.cell_type == "code")
    seconds = (_words(*texts) / 180 * 60 + 4 * _lines(codes) + 15 * pictures + 40 * _asks(texts)
               + 240 * _exercises(codes))
    return seconds / 60


def _shows_code(cell):
    """True for a code cell whose source is on its slide."""
    hidden = "slide-hide-input" in cell.metadata.get("tags", []) or "transient" in cell.metadata
    return cell.cell_type == "code" and not hidden


def _words(*texts):
    """Count words: what holds a letter or a digit; addresses of links and formulas' signs are not read."""
    spoken = [re.sub(r"\]\([^)]*\)|<[^>]+>", "]", text) for text in texts]
    return sum(bool(re.search(r"\w", word)) for text in spoken for word in text.split())


def _lines(codes):
    return sum(bool(line.strip()) for code in codes for line in code.splitlines())


def _asks(texts):
    return sum(len(ASK.findall(text)) for text in texts)


def _exercises(codes):
    return sum(len(CHECK.findall(code)) for code in codes)


def main():
    print(f"{'':45s}{'in class':>10s}{'planned':>10s}{'alone':>10s}{'planned':>10s}")
    for lesson in all_lessons():
        try:
            live = f"{minutes_in_class(lesson):.1f}"
        except DeckError:
            live = ""
        print(f"{lesson.name:45s}{live:>10s}{lesson.minutes:>10d}{minutes_alone(lesson):>10.0f}{lesson.alone:>10d}")


if __name__ == "__main__":
    main()
