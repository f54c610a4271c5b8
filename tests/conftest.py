"""A small copy of the project, in which faults can be planted; its lessons need no TensorFlow."""
import functools
import importlib
import importlib.util
import itertools
import os
import shutil
import subprocess
import sys
import sysconfig
import types
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tools.settings import forget_own_settings

forget_own_settings()
ROOT = Path(__file__).resolve().parents[1]
NUMBERS = itertools.count()
NOT_IMPORTED = ("setup_cell", "drawn_digits")
SITE_PACKAGES = sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
needs_git = pytest.mark.skipif(not shutil.which("git"), reason="No git here: nothing is fetched and no remote is read.")


class Project:
    """A copy of the tooling and the helpers in a temporary folder."""

    def __init__(self, folder):
        self.folder = folder
        for name in ("workshop.py", "pyproject.toml", "requirements.txt", "requirements-dev.txt"):
            shutil.copy(ROOT / name, folder)
        for name in ("tools", "notebooks/helpers"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))

    @functools.cached_property
    def environment(self):
        """A real environment, complete by its stamp, that finds its packages where these tests find theirs."""
        folder = self.folder / ".venv"
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
        version = "{}.{}".format(*sys.version_info)
        packages = folder / ("Lib" if os.name == "nt" else f"lib/python{version}") / "site-packages"
        (packages / "planted.pth").write_text("\n".join(SITE_PACKAGES))
        stamp_text = self.load().workshop.stamp_text
        (folder / "workshop-stamp").write_text(stamp_text(version, ["-r", "requirements.txt"]))
        (folder / "workshop-stamp-more").write_text(stamp_text(version, ["-r", "requirements-dev.txt"]))
        return folder

    def load(self):
        """Import this copy of workshop.py and of the modules of tools/; return a namespace of them.

        (What tools/ imports as `workshop` is the real one.)
        """
        number = next(NUMBERS)
        workshop = self._import(f"planted_workshop_{number}", self.folder / "workshop.py")
        package = self._import(f"planted_tools_{number}", self.folder / "tools/__init__.py")
        names = [path.stem for path in (self.folder / "tools").glob("[a-z]*.py") if path.stem not in NOT_IMPORTED]
        return types.SimpleNamespace(
            workshop=workshop, **{name: importlib.import_module(f"{package.__name__}.{name}") for name in names})

    @staticmethod
    def _import(name, path):
        specification = importlib.util.spec_from_file_location(
            name, path, submodule_search_locations=[str(path.parent)])
        sys.modules[name] = module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
        return module

    def lesson(self, name, *cells, when="live", title="A lesson"):
        """Save a lesson whose code cells are `cells`: pairs of source and printed text, or whole cells."""
        codes = []
        for number, cell in enumerate(cells, 1):
            if isinstance(cell, tuple):
                outputs = [new_output("stream", name="stdout", text=cell[1])] if cell[1] else []
                cell = new_code_cell(cell[0], id=f"code-{number}", execution_count=number, outputs=outputs)
            codes.append(cell)
        notebook = new_notebook(
            cells=[new_markdown_cell(f"# {title}\n\nWhat it is about.", id="title"), *codes],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
                      "workshop": {"when": when, "minutes": 5, "alone": 10, "compute_s": 1}})
        path = self.folder / "notebooks" / f"{name}.ipynb"
        path.parent.mkdir(exist_ok=True)
        path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8", newline="\n")
        return path

    def start(self, *arguments, **options):
        """Start a command of this copy's workshop.py; both its streams are in `stdout`."""
        assert self.environment
        return subprocess.Popen([sys.executable, "workshop.py", *arguments], cwd=self.folder, encoding="utf-8",
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)

    def run(self, *arguments, **variables):
        """Run a command to its end."""
        process = self.start(*arguments, env={**os.environ, **variables})
        said, _ = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, said)


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


@pytest.fixture(scope="module")
def shared_project(tmp_path_factory):
    return Project(tmp_path_factory.mktemp("project"))
