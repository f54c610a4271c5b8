"""The house is in order: code is clean, imports run one way, links inside the repository lead somewhere."""
import ast
import graphlib
import re
import subprocess
import sys

import nbformat
import pytest

from tools.files import ROOT, read
from tools.lessons import all_lessons

CODE = [path for pattern in ("*.py", "tools/**/*.py", "tests/**/*.py", "notebooks/helpers/**/*.py")
        for path in ROOT.glob(pattern)]
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "colab_links.md", "notebooks/glossary.md")]
PAGES += [path for pattern in ("slides/*.md", "data/*.md") for path in ROOT.glob(pattern)]

STARTER = ("workshop.py", "tools/__init__.py", "tools/machine.py", "tools/doctor.py")


def test_the_code_is_clean():
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--quiet", "--output-format", "concise", "."]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr


# Imports

def module_name(path):
    """Return the dotted name under which a file is imported; a script in tools/bench has none, so its path serves."""
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    parts = parts[1:] if parts[0] == "notebooks" else parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in CODE}


def imports(path):
    """Return the modules of this project that a file imports, at its top or inside its functions."""
    name, found = module_name(path), set()
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[:len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            found |= {base} | {f"{base}.{alias.name}" for alias in node.names}
    found |= {f"tests.{each}" for each in found & {"conftest"}}
    return {each for each in found if each in MODULES and each != name}


def circle(graph):
    """Return a circle of a graph, a dict of node and the nodes that it needs, or None."""
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return error.args[1]
    return None


def test_no_import_runs_in_a_circle():
    assert circle({name: imports(path) for name, path in MODULES.items()}) is None


def test_nothing_outside_tests_imports_from_tests():
    for name, path in MODULES.items():
        if not name.startswith("tests"):
            assert not [each for each in imports(path) if each.startswith("tests")], name


def test_the_starter_needs_python_alone():
    nodes = [node for name in STARTER for node in ast.walk(ast.parse(read(ROOT / name)))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    assert names - {"tools", "workshop"} <= set(sys.stdlib_module_names)


def test_a_circle_is_seen():
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"a"}}) and not circle({"a": {"b", "c"}, "b": {"c"}, "c": set()})


# Links inside the repository

def broken_links(page, text):
    """Return the relative links of a page that lead to no file."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'(?:href|src)="([^"]+)"', text)
    return [target for target in targets if not re.match(r"[a-z]+:|#", target)
            and not (page.parent / target.partition("#")[0]).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_of_a_page_leads_to_a_file(page):
    assert broken_links(page, read(page)) == []


@pytest.mark.parametrize("lesson", all_lessons(), ids=lambda lesson: lesson.name)
def test_every_relative_link_of_a_lesson_leads_to_a_file(lesson):
    cells = nbformat.read(lesson.path, as_version=4).cells
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    assert broken_links(lesson.path, text) == []


def headings(lesson):
    cells = nbformat.read(lesson, as_version=4).cells
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return {re.sub(r"[`*$]", "", line).strip() for line in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}


def test_the_page_about_2019_names_sections_that_exist():
    page, found = ROOT / "slides/2019.md", 0
    rows = [line.split(" | ")[1] for line in read(page).splitlines() if line.startswith("| ")]
    for path, sections in re.findall(r"\]\(([^)]+\.ipynb)\)((?:,? \*[^*]+\*)*)", "\n".join(rows)):
        named = re.findall(r"\*([^*]+)\*", sections)
        assert set(named) <= headings(page.parent / path), path
        found += len(named)
    assert found > 60


def test_a_broken_link_is_seen():
    page = ROOT / "README.md"
    text = "[a](nowhere.md) [b](README.md#start) [c](https://example.org/x) `[d](code.md)` <img src=\"no.png\">"
    assert broken_links(page, text) == ["nowhere.md", "no.png"]


# Lessons hold what teaches

@pytest.mark.parametrize("lesson", all_lessons(), ids=lambda lesson: lesson.name)
def test_a_lesson_hides_its_set_up_cell_and_no_other(lesson):
    cells = nbformat.read(lesson.path, as_version=4).cells
    assert [cell.id for cell in cells if cell.cell_type == "code" and is_hidden(cell)] == ["set-up"]


def is_hidden(cell):
    return cell.metadata.get("cellView") == "form" or bool(cell.metadata.get("jupyter", {}).get("source_hidden"))


@pytest.mark.parametrize("lesson", all_lessons(), ids=lambda lesson: lesson.name)
def test_what_a_module_of_figures_offers_is_documented_and_used(lesson):
    path = ROOT / f"notebooks/helpers/figures/{lesson.module}.py"
    nodes = ast.parse(read(path)).body
    functions = {node.name: node for node in nodes if isinstance(node, ast.FunctionDef) and node.name[0] != "_"}
    constants = {name.id for node in nodes if isinstance(node, ast.Assign) for name in ast.walk(node)
                 if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}
    assert all(map(ast.get_docstring, functions.values()))
    code = "\n".join(cell.source for cell in nbformat.read(lesson.path, as_version=4).cells if cell.cell_type == "code")
    assert f"from helpers.figures import {lesson.module} as figures" in code
    assert set(re.findall(r"\bfigures\.(\w+)(?=[\s(,)])", code)) - {lesson.module} <= functions.keys() | constants
    others = "\n".join(read(other) for other in path.parent.glob("*.py") if other != path)
    assert [name for name in functions if not re.search(rf"\b{name}\b", code + others)] == []
