"""The glossary: every term in bold, in the sentence that defines it."""
import json
import re

from .files import read

BOLD = re.compile(r"(?<![*\w])\*\*([^*\n]*[^*\n.:?!])\*\*(?![*\w])")


def definitions(lesson):
    """Yield a lesson's terms, each with the sentence that defines it."""
    for cell in json.loads(read(lesson.path))["cells"]:
        if cell["cell_type"] == "markdown":
            yield from definitions_in("".join(cell["source"]))


def definitions_in(text):
    """Yield the terms of a text cell, each with its sentence: what stands in bold, but for whole sentences."""
    for sentence in re.split(r"\n\s*\n|\n(?=[-|#])|(?<=[.?!])\s+(?=[A-Z`*(])", text):
        for term in BOLD.findall(sentence):
            yield term[0].upper() + term[1:], " ".join(sentence.strip("-#| ").replace(" | ", ": ").split())


def page(lessons):
    """Return the text of notebooks/glossary.md."""
    rows = {}
    for lesson in lessons:
        for term, sentence in definitions(lesson):
            sentence = BOLD.sub(r"\1", sentence).replace("|", "\\|")
            rows.setdefault(term, f"| {term} | {sentence} | [{lesson.number}]({lesson.name}.ipynb) |")
    lines = ["# Glossary", "",
             "Every term, in the sentence of the lesson that defines it. `make pages` writes this page.", "",
             "| term | in a sentence | lesson |", "|---|---|---|"]
    return "\n".join(lines + [rows[term] for term in sorted(rows, key=str.lower)]) + "\n"
