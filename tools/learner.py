"""What learners do to a lesson: they finish its exercises, and they come back in the middle of it."""
import ast
import importlib
import inspect
import re
import symtable
import sys

import nbformat

from .execute import execute, executed_copy
from .files import NOTEBOOKS

GUESS = "7"
PICTURE = re.compile("iVBORw0KGgo[A-Za-z0-9+/]+=*")  # what sanitise.cfg leaves out, too


# The finished notebook

def run_finished(lesson):
    """Execute a lesson with every exercise solved; return the peak memory and what failed or was not well done."""
    exercises, votes = _asked(lesson)
    copy = executed_copy("finished", lesson)
    note, error = execute(lesson, copy, change=lambda notebook: finish(notebook, exercises, votes))
    return note, error or _not_well_done(nbformat.read(copy, as_version=4), exercises)


def _asked(lesson):
    """Return a lesson's exercises and votes."""
    if str(NOTEBOOKS) not in sys.path:
        sys.path.insert(0, str(NOTEBOOKS))
    try:
        module = importlib.import_module(f"helpers.exercises.{lesson.module}")
    except ModuleNotFoundError:
        return [], []
    return module.EXERCISES, getattr(module, "VOTES", [])


def finish(notebook, exercises, votes):
    """Write every solution, vote and guess into a notebook, and ask for a hint and the solution of every exercise.

    The progress of the person who runs this stays as it is.
    """
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.source = _finished(cell.source, exercises, votes)


def _finished(source, exercises, votes):
    for exercise in exercises:
        if re.search(rf"^helpers\.check\({exercise.name}\)", source, re.MULTILINE):
            source = _replaced(source, exercise.name, inspect.getsource(exercise.solution))
    for vote in votes:
        if f'helpers.vote("{vote.name}",' in source:
            source = re.sub(r'(^my_vote = |helpers\.vote\("\w+", )\.\.\.', rf'\1"{vote.right}"', source,
                            flags=re.MULTILINE)
    source = re.sub(r"^(my_(?:guess|k) = )\.\.\.", rf"\g<1>{GUESS}", source, flags=re.MULTILINE)
    source = re.sub(r"^#(?=helpers\.(?:hint|solution)\()", "", source, flags=re.MULTILINE)
    return re.sub(r"^helpers\.start\(\)$", r"\g<0>\nhelpers._progress.PROGRESS /= 'nowhere'", source,
                  flags=re.MULTILINE)


def _replaced(source, name, function):
    """Return a cell's source with another function in place of its function of that name."""
    lines = source.splitlines()
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            lines[node.lineno - 1:node.end_lineno] = function.splitlines()
            break
    return "\n".join(lines)


def _not_well_done(notebook, exercises):
    """Return what the checks said of each exercise that is not well done, None where all are."""
    said = {}
    for cell in notebook.cells:
        for name in re.findall(r"^helpers\.check\((\w+)\)", cell.source, re.MULTILINE):
            said[name] = "\n".join(_texts(cell))
    wrong = [f"{exercise.name}: {said.get(exercise.name, 'It is nowhere checked.')}" for exercise in exercises
             if f"Well done: {exercise.name} gives" not in said.get(exercise.name, "")]
    return "\n".join(wrong) or None


def _texts(cell):
    """Return what the outputs of a cell say, with a word in place of each picture."""
    texts = [output.get("text") or "\n".join(str(output.get("data", {}).get(kind, ""))
                                             for kind in ("text/plain", "text/html"))
             for output in cell.get("outputs", []) if output.get("name") != "stderr"]
    return [PICTURE.sub("PICTURE", text) for text in texts]


# Back in the middle

def run_sections(lesson):
    """Run each section of a lesson alone, after a restart and the set-up cells.

    What it shows must be what it shows in a whole run. It may stop with a NameError, if the name is one that a cell
    above it defines: then *Run All Above* is the cure.

    Parameters
    ----------
    lesson : Lesson

    Returns
    -------
    note : str
        How many sections of how many need no cell above.
    error : str or None
        Which sections do anything else.
    """
    set_up, *sections = parts(nbformat.read(lesson.path, as_version=4).cells)
    problems, alone, above = [], 0, set()
    for number, section in enumerate(sections, 1):
        copy = executed_copy("sections", lesson).with_suffix("") / f"{number}.ipynb"
        wanted = {cell.id for cell in set_up + section}
        _, error = execute(lesson, copy, change=lambda notebook: _keep(notebook, wanted))
        missing = re.search(r"NameError: name '(\w+)' is not defined", error or "")
        if error and not (missing and missing.group(1) in above):
            problems.append(f"Section {number}, alone. {error}")
        else:
            problems += _difference(number, section, nbformat.read(copy, as_version=4))
        alone += not error
        above |= _defined(section)
    return f"{alone} of {len(sections)}", "\n".join(problems) or None


def parts(cells):
    """Split a lesson's cells: what sets it up, then its sections; each begins with a cell that has a heading `##`."""
    cells, groups = list(cells), [[]]
    for cell in cells:
        set_up_ends = len(groups) == 1 and cell.cell_type == "markdown" and any(
            earlier.cell_type == "code" for earlier in groups[0])
        heading = cell.cell_type == "markdown" and re.search("^## ", cell.source, re.MULTILINE)
        if set_up_ends or len(groups) > 1 and heading:
            groups.append([])
        groups[-1].append(cell)
    return [group for group in groups if any(cell.cell_type == "code" for cell in group)]


def _keep(notebook, wanted):
    notebook.cells = [cell for cell in notebook.cells if cell.id in wanted]


def _difference(number, section, executed):
    """Return, in a list, which cell of a section is the first whose outputs are not the saved ones, up to an error."""
    now = {cell.id: cell for cell in executed.cells}
    for cell in section:
        if cell.cell_type == "code":
            if any(output.output_type == "error" for output in now[cell.id].outputs):
                break
            if "nbval-ignore-output" not in cell.metadata.get("tags", []) and _texts(now[cell.id]) != _texts(cell):
                return [f"Section {number}, alone, shows something else than in a whole run, in the cell that begins\n"
                        f"    {cell.source.splitlines()[0]}"]
    return []


def _defined(section):
    """Return the names that a section's cells define."""
    tables = [symtable.symtable(cell.source, "a cell", "exec") for cell in section if cell.cell_type == "code"]
    return {symbol.get_name() for table in tables for symbol in table.get_symbols()
            if symbol.is_assigned() or symbol.is_imported()}
