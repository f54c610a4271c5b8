"""What lies around a lesson, looked at before anything is imported: files that hide a package, missing packages."""
import sys
from pathlib import Path

from ._errors import WorkshopError

PACKAGES = {"IPython", "PIL", "anywidget", "keras", "matplotlib", "networkx", "numpy", "pandas", "scipy", "sklearn",
            "tensorflow", "threadpoolctl"}
IMPORTED_BY_NOBODY = {"antigravity", "idlelib", "test", "this", "turtle", "turtledemo"}
HIDEABLE = PACKAGES | sys.stdlib_module_names - IMPORTED_BY_NOBODY


class PackageMissing(WorkshopError, ModuleNotFoundError):
    """A package that the lessons need is not installed."""


class _Missing:
    """The last of those whom Python asks for a module, so only for what is not installed."""

    def find_spec(self, name, path=None, target=None):
        if name in PACKAGES:
            raise PackageMissing(f"{name} is not installed {_where_to_find_packages()}.", name=name)


def _where_to_find_packages():
    if "google.colab" in sys.modules:
        return ("on this kind of Colab machine: choose Runtime > Change runtime type > CPU or a GPU (not a TPU), and "
                "run the cells again from the top")
    return (f"for the Python that runs this notebook ({sys.executable}): choose the one in the workshop's folder .venv "
            "as its kernel, or close the notebook and open it with `make lab` (Windows: `py workshop.py lab`)")


def _refuse_what_hides_a_package():
    """Name the first file beside the lesson, or beside the helpers, that Python would take for a package."""
    for folder in (Path.cwd(), Path(__file__).resolve().parents[1]):
        for path in sorted([*folder.glob("*.py"), *folder.glob("*/__init__.py")]):
            name = path.parent.name if path.name == "__init__.py" else path.stem
            imported_from = getattr(sys.modules.get(name), "__file__", None)
            if name in HIDEABLE and (imported_from is None or Path(imported_from) == path):
                raise WorkshopError(
                    f"{path} has the name of a package that the lessons need, and Python would take your file for it: "
                    "rename it or move it to another folder, restart the kernel and run this cell again.")


if not any(isinstance(finder, _Missing) for finder in sys.meta_path):
    sys.meta_path.append(_Missing())
_refuse_what_hides_a_package()
