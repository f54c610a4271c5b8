"""A term is set in bold once, where a sentence defines it, and no lesson uses it before that."""
import json
import re

from tools.glossary import definitions_in
from tools.lessons import all_lessons

# Words that also have an everyday meaning, in which lessons use them before they define the term.
NOT_READ = re.compile(r"(?s:\*\*Next:\*\*.*)|^#.*$|`[^`]*`|\]\([^)]*\)|(?<!\*)\*[^*\n]+\*(?!\*)|\"[^\"\n]*\"",
                      re.MULTILINE)
EVERYDAY = {"Threshold", "Seed", "Fold", "Loss", "Filter", "Model"}


def text_cells(lesson):
    """Yield place, text and whether it is live of each text cell; the place of notes is that of their slide.

    A lesson to take home is at home from its first cell on.

    What announces or quotes is left out: headings, objectives, outlook, code, links, titles and quotations.
    """
    live, slide = lesson.when != "take-home", 0
    for number, cell in enumerate(json.loads(lesson.path.read_text(encoding="utf-8"))["cells"]):
        live = live and "at-home" not in cell["metadata"].get("tags", [])
        kind = cell["metadata"].get("slideshow", {}).get("slide_type")
        slide = number if kind == "slide" else slide
        text = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            if re.match("After this (lesson|page) you can", text):
                text = re.sub("^- .*$", "", text, flags=re.MULTILINE)
            text = NOT_READ.sub("", text)
            yield (slide if kind == "notes" else number), text, live


def places(lessons):
    """Return where each term is defined: a dict of term and list of (lesson, place, whether it is live)."""
    found = {}
    for order, lesson in enumerate(lessons):
        for place, text, live in text_cells(lesson):
            for term, _ in definitions_in(text):
                found.setdefault(term, []).append((order, place, live))
    return found


def used_too_early(lessons):
    """Return a sentence for every term that a lesson uses before its definition, in class or at home."""
    found = []
    for term, defined in places(lessons).items():
        word = re.compile(rf"\b{re.escape(term)}(s|es)?\b", re.IGNORECASE)
        for order, lesson in enumerate(lessons):
            for place, text, live in text_cells(lesson):
                known = any((order, place) >= (where, cell) and (in_class or not live or order == where)
                            for where, cell, in_class in defined)
                if not known and term not in EVERYDAY and word.search(text):
                    where, cell, _ = defined[0]
                    found.append(f"{lesson.name}, cell {place}: {term!r} is defined in {lessons[where].name}, "
                                 f"cell {cell}")
    return found


def test_no_lesson_uses_a_term_before_it_is_defined():
    assert used_too_early(all_lessons()) == []


def test_a_term_is_defined_once_in_class_and_at_most_once_at_home():
    for term, found in places(all_lessons()).items():
        assert max([live for _, _, live in found].count(where) for where in (True, False)) == 1, (term, found)


def texts(project, *lessons):
    """Save lessons whose text cells are given, and return them; "## At home" ends what is live."""
    import nbformat
    from nbformat.v4 import new_markdown_cell

    for number, cells in enumerate(lessons, 1):
        path = project.lesson(f"1_ml_basics/{number}_lesson")
        notebook = nbformat.read(path, as_version=4)
        notebook.cells += [
            new_markdown_cell(text, metadata={"tags": ["at-home"]} if text.startswith("## At home") else {})
            for text in cells]
        nbformat.write(notebook, path)
    return project.load().lessons.all_lessons()


def test_definitions_and_their_sentences(project):
    lesson, = texts(project, ["A dog barks. An **epoch** is one pass, `x`. **Stop here.** **Why?** **Predict:** more.",
                              "- **Early stopping** ends it.\n- No term.\n\n***both*** and 2**3**4"])
    tools = project.load()
    assert list(tools.glossary.definitions(lesson)) == [
        ("Epoch", "An **epoch** is one pass, `x`."), ("Early stopping", "**Early stopping** ends it.")]
    assert "| Epoch | An epoch is one pass, `x`. | [1.1](1_ml_basics/1_lesson.ipynb) |" in tools.glossary.page([lesson])


def test_a_term_that_is_used_too_early_is_seen(project):
    assert used_too_early(texts(project, ["Some epochs pass."], ["An **epoch** is one pass."])) == [
        "1_ml_basics/1_lesson, cell 1: 'Epoch' is defined in 1_ml_basics/2_lesson, cell 1"]


def test_a_term_defined_at_home_is_not_known_in_the_next_live_part(project):
    at_home = ["Live.", "## At home\n\nAn **epoch** is one pass."]
    assert len(used_too_early(texts(project, at_home, ["One epoch."]))) == 1
    assert used_too_early(texts(project, at_home, ["Live.", "## At home\n\nOne epoch."])) == []


def test_code_objectives_and_outlook_may_name_what_is_to_come(project):
    early = ["After this lesson you can\n\n- count epochs.", "Call `epoch`.", "- Done.\n\n**Next:** *epochs*"]
    assert used_too_early(texts(project, early, ["An **epoch** is one pass."])) == []
