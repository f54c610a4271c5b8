"""Every saved lesson keeps the rules of its form, and each rule is shown a lesson that breaks it."""
import ast
import json
import re

import nbformat
import pytest
from nbformat.v4 import new_output

from tools.lessons import all_lessons

CELL_METADATA = {"slideshow", "cellView", "jupyter", "tags"}
TAGS = {"nbval-ignore-output", "raises-exception", "slide-hide-input", "at-home"}
QUESTION = re.compile(r"\bVote\b|^(- |\*\*)?A(:|,| ·)", re.MULTILINE)
MACHINE_PATH = re.compile(r"(?<![\w.])(/home/|/root/|/Users/|/tmp/|/opt/|/usr/lib|[A-Z]:\\)")


class LiveTimings(ast.NodeVisitor):
    """Follows what was read from a clock through a lesson's names, and collects the asserts that depend on it."""

    def __init__(self):
        self.timed, self.asserts = {"perf_counter", "monotonic", "process_time"}, []

    def is_timed(self, node):
        """Whether a node uses a timing (a limit, timeout=..., is none)."""
        if isinstance(node, (ast.Name, ast.Attribute)) and ast.unparse(node).split(".")[-1] in self.timed:
            return True
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "time.time":
            return True
        return any(self.is_timed(each) for each in ast.iter_child_nodes(node) if getattr(each, "arg", "") != "timeout")

    def set(self, target, timed):
        names = {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}
        self.timed = self.timed | names if timed else self.timed - names

    def visit_FunctionDef(self, node):
        before = self.timed
        self.generic_visit(node)
        timed = any(self.is_timed(each) for each in ast.walk(node) if isinstance(each, ast.Return))
        self.timed = before | {node.name} if timed else before - {node.name}

    def visit_Assign(self, node):
        target, value = node.targets[0], node.value
        both = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
        for one, its_value in zip(target.elts, value.elts) if both else [(target, value)]:
            if isinstance(one, (ast.Name, ast.Tuple)) or self.is_timed(its_value):
                self.set(one, self.is_timed(its_value))

    def visit_For(self, node):
        self.set(node.target, self.is_timed(node.iter))
        self.generic_visit(node)

    def visit_Call(self, node):
        if isinstance(node.func, ast.Attribute) and node.func.attr == "append" and self.is_timed(node.args[0]):
            self.set(node.func.value, True)

    def visit_Assert(self, node):
        if self.is_timed(node.test):
            self.asserts.append(ast.unparse(node.test))


def faults(path):
    """Return what is wrong with a saved lesson, a sentence each."""
    saved = path.read_bytes().decode("utf-8")
    notebook = nbformat.reads(saved, as_version=4)
    codes = [cell for cell in notebook.cells if cell.cell_type == "code"]
    found = []
    if len(saved.encode()) > 1_000_000:
        found.append("larger than 1 MB, so GitHub does not show it")
    if saved != nbformat.writes(notebook) + "\n":
        found.append("not in the form in which Jupyter saves it")
    counts = [cell.execution_count for cell in codes]
    if counts != list(range(1, len(codes) + 1)):
        found.append(f"execution counts are {counts}: restart, run all, save")
    if set(notebook.metadata) - {"kernelspec", "workshop", "language_info"}:
        found.append(f"notebook metadata: {sorted(notebook.metadata)}")
    if notebook.metadata.get("kernelspec", {}).get("name") != "python3":
        found.append("the kernel is not python3")
    section = ""
    for number, cell in enumerate(notebook.cells):
        section = cell.source if cell.source.startswith("## ") else f"{section}\n{cell.source}"
        if "helpers.vote(" in cell.source and not QUESTION.search(section):
            found.append(f"cell {number}: a vote, and no question since the heading")
        if (set(cell.metadata) - CELL_METADATA or set(cell.metadata.get("jupyter", {})) - {"source_hidden"}
                or set(cell.metadata.get("tags", [])) - TAGS):
            found.append(f"cell {number}: metadata {json.dumps(cell.metadata)}")
    timings = LiveTimings()
    for cell in codes:
        timings.visit(ast.parse(cell.source))
    found += [f"depends on how fast the machine is: assert {each}" for each in timings.asserts]
    for number, cell in enumerate(codes, 1):
        for output in cell.outputs:
            if output.get("name") == "stderr":
                found.append(f"code cell {number} printed to stderr")
            if "image/png" in output.get("data", {}) and not output.metadata.get("image/png", {}).get("alt"):
                found.append(f"code cell {number} has a picture without alternative text")
            if MACHINE_PATH.search(text_of(output)):
                found.append(f"code cell {number} shows a path of the machine that ran it")
    return found


def text_of(output):
    """The readable part of an output: no pictures, also none inside a page."""
    data = {kind: part for kind, part in output.get("data", {}).items() if not kind.startswith("image/")}
    parts = [output.get("text", ""), *output.get("traceback", []), *map(str, data.values())]
    return re.sub(r"data:[\w/+-]+;base64,[\w+/=\s]+", "", "\n".join(parts))


@pytest.mark.parametrize("lesson", all_lessons(), ids=lambda lesson: lesson.name)
def test_every_lesson_keeps_the_rules(lesson):
    assert faults(lesson.path) == []
    assert lesson.when in ("live", "watch", "take-home", "before")
    assert lesson.compute_s > 0


def picture(**metadata):
    return new_output("display_data", data={"image/png": "aGVsbG8="}, metadata=metadata)


def test_a_lesson_in_order_has_no_faults(project):
    path = project.lesson("1_ml_basics/1_fine", ("print(1)", "1\n"), ("print(2)", "see https://example.org/home/x\n"))
    change(path, lambda notebook: notebook.cells[1].outputs.append(picture(**{"image/png": {"alt": "A line."}})))
    assert faults(path) == []


def change(path, plant):
    notebook = nbformat.read(path, as_version=4)
    plant(notebook)
    path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8", newline="\n")


TIMED = """
def took(count):
    seconds = []
    for _ in range(count):
        began = time.perf_counter()
        seconds.append(time.perf_counter() - began)
    return seconds
slowest = max(took(3))
saved = {"seconds": 3}
assert saved["seconds"] < 4
slowest = 3
assert slowest < 4
"""
LIVE = "assert max(took(3)) < 0.1"


@pytest.mark.parametrize("plant, sentence", [
    (lambda notebook: notebook.cells[1].update(source=TIMED + LIVE), f"how fast the machine is: {LIVE}"),
    (lambda notebook: notebook.cells[1].update(execution_count=7), "execution counts are [7, 2]"),
    (lambda notebook: notebook.cells[2].update(execution_count=None), "execution counts are [1, None]"),
    (lambda notebook: notebook.metadata.update(widgets={}), "notebook metadata"),
    (lambda notebook: notebook.metadata.update(kernelspec={"name": "conda", "display_name": "c"}), "not python3"),
    (lambda notebook: notebook.cells[0].metadata.update(collapsed=True), "cell 0: metadata"),
    (lambda notebook: notebook.cells[1].metadata.update(tags=["secret"]), "cell 1: metadata"),
    (lambda notebook: notebook.cells[1].metadata.update(jupyter={"outputs_hidden": True}), "cell 1: metadata"),
    (lambda notebook: notebook.cells[1].outputs.append(new_output("stream", name="stderr", text="W0000")), "stderr"),
    (lambda notebook: notebook.cells[1].outputs.append(picture()), "without alternative text"),
    (lambda notebook: notebook.cells[1].outputs[0].update(text="/home/ann/x.py\n"), "path of the machine"),
    (lambda notebook: notebook.cells[1].outputs[0].update(text="C:\\Users\\ann\n"), "path of the machine"),
    (lambda notebook: notebook.cells[1].update(source='helpers.vote("who", ...)'), "a vote, and no question"),
    (lambda notebook: notebook.cells[1].outputs[0].update(text="x" * 1_000_000), "larger than 1 MB")])
def test_a_planted_fault_is_seen(project, plant, sentence):
    path = project.lesson("1_ml_basics/1_faulty", ("print(1)", "1\n"), ("print(2)", "2\n"))
    change(path, plant)
    found = faults(path)
    assert len(found) == 1 and sentence in found[0]


def test_another_layout_of_the_file_is_seen(project):
    path = project.lesson("1_ml_basics/1_compact", ("print(1)", "1\n"))
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8"))), encoding="utf-8")
    assert faults(path) == ["not in the form in which Jupyter saves it"]
