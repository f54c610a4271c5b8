"""Run chosen cells of a lesson, so that what is measured is the lesson's own code."""
import os
import platform
from datetime import date, datetime
from importlib import metadata
from unittest import mock

import nbformat
from nbclient import NotebookClient

from .execute import START_SECONDS, kernel_manager
from .files import DATA, NOTEBOOKS, write, write_checksums

RESULTS = DATA / "results"


def run_cells(lesson, cell_ids, *more, seed=0):
    """Run some cells of a lesson, then more code, in a fresh kernel.

    Parameters
    ----------
    lesson : str
        Path under notebooks/, without suffix.
    cell_ids : list of str
        Ids of the code cells to run, in the lesson's order.
    *more : str
        Sources of further cells.
    seed : int
        What `WORKSHOP_SEED` is.

    Returns
    -------
    list of dict
        For each cell: "seconds" it took, "text" that it printed, and "scores" that it reported by name.
    """
    path = NOTEBOOKS / f"{lesson}.ipynb"
    by_id = {cell.id: cell.source for cell in nbformat.read(path, as_version=4).cells}
    sources = [by_id[cell_id] for cell_id in cell_ids] + list(more)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    client = NotebookClient(notebook, km=kernel_manager(), timeout=None, startup_timeout=START_SECONDS,
                            record_timing=True, resources={"metadata": {"path": str(path.parent)}})
    with mock.patch.dict(os.environ, WORKSHOP_SEED=str(seed)):
        client.execute(cleanup_kc=True)      # a manager of our own is not closed by itself
    return [_what_happened(cell) for cell in notebook.cells]


def seconds(cell):
    """Return how long an executed cell took."""
    began, ended = (datetime.fromisoformat(cell.metadata.execution[key].replace("Z", "+00:00"))
                    for key in ("iopub.execute_input", "shell.execute_reply"))
    return (ended - began).total_seconds()


def _what_happened(cell):
    scores = [output.metadata.workshop for output in cell.outputs if "workshop" in output.get("metadata", {})]
    return {"seconds": seconds(cell),
            "text": "".join(output.text for output in cell.outputs if output.get("name") == "stdout"),
            "scores": {score["name"]: score["value"] for score in scores}}


def save(name, table):
    """Write a table to data/results/, with the day and the machine in its first line, and renew the checksums."""
    versions = ", ".join(f"{package} {metadata.version(package)}" for package in ("keras", "numpy", "scikit-learn"))
    write(RESULTS / f"{name}.csv",
          f"# Measured by `make bench` on {date.today()}: {os.cpu_count()} cores, {platform.machine()}, "
          f"{platform.system()}, Python {platform.python_version()}, {versions}\n"
          + table.to_csv(index=False, lineterminator="\n"))
    write_checksums(RESULTS, "*.csv")
