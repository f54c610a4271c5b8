"""The notebooks for a class: the live cells of a track's lessons in one notebook, so that one machine is enough."""
import posixpath
import re

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from .lessons import TRACKS, live_cells

GIVE_BACK = "On Colab: *Runtime › Disconnect and delete runtime*"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def path(track):
    """Return the path of a track's class notebook under notebooks/."""
    return f"live/{track}.ipynb"


def class_notebook(track, lessons, texts, links):
    """Return a track's notebook for a class: the live cells of its lessons, one set-up cell, no outputs.

    `figures`, which every lesson calls its own module of pictures, becomes that module's name: somebody who goes
    back to a lesson after the next one has begun still finds its pictures.

    Parameters
    ----------
    track : str
    lessons : list of Lesson
        Those that the class goes through.
    texts : dict
        The text of each lesson's file by its path.
    links : Links

    Returns
    -------
    str
        The text of the notebook's file.
    """
    def address(name):
        return links.colab(name) if links.known else posixpath.relpath(name, "live")

    def from_here(link):
        return f"]({address(posixpath.normpath(posixpath.join(track, link.group(1))))})"

    badge = [links.badge(path(track))] if links.known else []
    title = "\n\n".join([f"# {TRACKS[track]}, in class", *badge,
                         "The live parts of this track's lessons, without what comes out of them: that you predict. "
                         "What each lesson has *At home* is in its own notebook, linked at its end. Run the next cell "
                         "first, then one cell at a time."])
    cells, setup = [], None
    for lesson in lessons:
        number = lesson.number.split(".")[1]
        for cell in live_cells(nbformat.reads(texts[lesson.path], as_version=4)):
            if cell.id == "set-up":
                setup = new_code_cell(cell.source, id="set-up", metadata=cell.metadata)
            elif cell.cell_type == "code":
                source = re.sub(r" as figures$", "", cell.source, flags=re.MULTILINE)
                source = re.sub(r"\bfigures(?=\.\w)(?!\.\w+ import )", lesson.module, source)
                cells.append(new_code_cell(source, id=f"{number}-{cell.id}", metadata=cell.metadata))
            elif not cell.source.startswith(GIVE_BACK):
                source = re.sub(r"^\[!\[Open in Colab.*\n\n", "", cell.source, flags=re.MULTILINE)
                source = re.sub(r"\]\(([\w./]+\.ipynb)\)", from_here, source)
                cells.append(new_markdown_cell(source, id=f"{number}-{cell.id}", metadata=cell.metadata))
        cells.append(new_markdown_cell(f"*At home* of this lesson: [{lesson.title}]({address(lesson.name + '.ipynb')})",
                                       id=f"{number}-at-home"))
    cells.append(new_markdown_cell(f"{GIVE_BACK} before you open the next notebook; Colab gives an account only a few "
                                   "machines at a time.", id="give-back"))
    first = [new_markdown_cell(title, id="title"), *([setup] if setup else [])]
    return nbformat.writes(new_notebook(cells=first + cells, metadata={"kernelspec": KERNEL})) + "\n"
