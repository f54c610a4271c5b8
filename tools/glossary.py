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


def terms(lessons):
    """Return the terms in alphabetical order: triples of term, its first sentence without bold type, and lesson."""
    found = {}
    for lesson in lessons:
        for term, sentence in definitions(lesson):
            found.setdefault(term, (term, BOLD.sub(r"\1", sentence), lesson))
    return [found[term] for term in sorted(found, key=str.lower)]


def page(lessons):
    """Return the text of notebooks/glossary.md."""
    lines = ["# Glossary", "",
             "Every term, in the sentence of the lesson that defines it. `make pages` writes this page.", "",
             "| term | in a sentence | lesson |", "|---|---|---|"]
    for term, sentence, lesson in terms(lessons):
        sentence = sentence.replace("|", "\\|")
        lines.append(f"| {term} | {sentence} | [{lesson.number}]({lesson.name}.ipynb) |")
    return "\n".join(lines) + "\n"
