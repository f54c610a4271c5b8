"""Run a lesson as Colab does, without Google: the .ipynb alone in an empty folder, its first cell fetches the workshop.

    python -m tools.colab_standin notebooks/3_keras/2_predicting_diabetes.ipynb [--python PATH]

PATH is the Python that runs the lesson, such as one with Colab's versions (tools/colab/); it needs ipykernel.
"""
import argparse
import copy
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from .execute import START_SECONDS
from .files import ROOT


def run_like_colab(lesson, python=None, root=ROOT, network=True):
    """Execute a lesson alone in an empty folder, its set-up cell twice, and return the executed notebook.

    Parameters
    ----------
    lesson : path-like
        The notebook; its set-up cell names the repository and the branch.
    python : path-like, optional
        The interpreter of the kernel; by default the one that runs this.
    root : path-like
        The working tree that plays the repository: what git tracks and what it does not ignore.
    network : bool
        Without it, the repository is out of reach.

    Returns
    -------
    nbformat.NotebookNode
        The lesson with its outputs; the second run of the set-up cell stands after the first.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        If a cell fails.
    AssertionError
        If the set-up cell prints something else when it is run again.
    """
    notebook = nbformat.read(lesson, as_version=4)
    setup, url, ref = _find_setup_cell(notebook)
    again = copy.deepcopy(notebook.cells[setup])
    again.id = "set-up-again"
    notebook.cells.insert(setup + 1, again)

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        folder = Path(folder)
        content = folder / "content"
        content.mkdir()
        repository = folder / "repository"
        if network:
            _commit_working_tree(Path(root), repository, ref)
        client = NotebookClient(notebook, km=_kernel(folder, python or sys.executable), timeout=None,
                                startup_timeout=START_SECONDS)
        client.execute(cwd=str(content), env=_environment(folder, url, repository))

    first_time, second_time = ([{**output, "execution_count": None} for output in cell.get("outputs", [])]
                               for cell in notebook.cells[setup:setup + 2])
    assert first_time == second_time, f"the set-up cell, run again, said {second_time} after {first_time}"
    return notebook


def _find_setup_cell(notebook):
    """The set-up cell's number, and the repository and branch that it names."""
    for number, cell in enumerate(notebook.cells):
        names = re.search(r'^URL, REF = "(.+)", "(.+)"$', cell.source, re.MULTILINE)
        if cell.cell_type == "code" and names:
            return number, *names.groups()
    raise ValueError('no cell has a line of the form URL, REF = "...", "...": run `make pages`')


def _commit_working_tree(root, repository, ref):
    """Make a repository at `repository` with one commit on branch `ref`: the files of `root`."""
    def git(*arguments):
        subprocess.run(["git", f"--git-dir={repository}", f"--work-tree={root}", *arguments], cwd=root, check=True,
                       capture_output=True, env={**_own_environment(), "GIT_CONFIG_GLOBAL": os.devnull})

    git("init", f"--initial-branch={ref}")
    git("config", "uploadpack.allowFilter", "true")
    git("add", "--all")
    git("-c", "user.name=workshop", "-c", "user.email=workshop@example.org", "commit", "--message=working tree")


def _kernel(folder, python):
    """Describe a kernel that runs on `python`, known to nobody else."""
    kernels = folder / "kernels"
    (kernels / "colab").mkdir(parents=True)
    (kernels / "colab/kernel.json").write_text(json.dumps({
        "argv": [str(python), "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "Colab", "language": "python"}))
    return AsyncKernelManager(kernel_name="colab", kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(kernels)]))


def _environment(folder, url, repository):
    """Variables that put google.colab into the kernel and send git to `repository` when it is asked for `url`."""
    google = folder / "stand_in/google"  # no __init__.py: google is a namespace that protobuf shares
    google.mkdir(parents=True)
    (google / "colab.py").touch()
    startup = folder / "ipython/profile_default/startup"
    startup.mkdir(parents=True)
    (startup / "colab.py").write_text("import google.colab\n")
    (folder / "gitconfig").write_text(f'[url "{repository.as_uri()}"]\n\tinsteadOf = {url}\n')
    return {**_own_environment(), "PYTHONPATH": str(google.parent), "IPYTHONDIR": str(folder / "ipython"),
            "GIT_CONFIG_GLOBAL": str(folder / "gitconfig"), "GIT_CONFIG_NOSYSTEM": "1"}


def _own_environment():
    """This process's environment without what git left in it (a hook sets GIT_DIR)."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}


def main():
    parser = argparse.ArgumentParser(description="Run a lesson as Colab does, without Google.")
    parser.add_argument("lesson", type=Path)
    parser.add_argument("--python", help="the Python that runs the lesson (default: this one)")
    arguments = parser.parse_args()
    began = time.monotonic()
    try:
        run_like_colab(arguments.lesson, arguments.python)
    except (CellExecutionError, RuntimeError) as error:
        sys.exit(f"{arguments.lesson} fails on Colab:\n{error}")
    print(f"{arguments.lesson}: runs as on Colab, {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
