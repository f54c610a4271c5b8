"""Running a lesson: in a fresh kernel, or compared with its saved outputs, or as Colab does."""
import json
import os
import re
import subprocess
import sys
import tempfile
import textwrap

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from . import machine
from .files import BUILD, ROOT, TOOLS, read, write

START_SECONDS = 300  # a kernel on a slow machine needs more than the minute that nbclient and nbval give it
CELL_SECONDS = 1800
MEMORY_CELL = """
import sys
if sys.platform == "win32":
    import psutil
    print(psutil.Process().memory_info().peak_wset)
else:
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024))
"""


def execute(lesson, copy, twice=False, change=None, python=None, **variables):
    """Execute a lesson from its own folder, in a fresh kernel, and save the executed copy.

    Parameters
    ----------
    lesson : Lesson
    copy : pathlib.Path
        Where the executed notebook goes, complete or up to the cell that failed.
    twice : bool
        Run every code cell twice in a row.
    change : function, optional
        Gets the notebook before it is run, to change it.
    python : path-like, optional
        The interpreter of the kernel; by default the one that runs this.
    **variables : str
        Environment variables of the kernel.

    Returns
    -------
    note : str
        The kernel's peak memory.
    error : str or None
        Which cell failed and the last lines of its error, or why nothing could be run or saved.
    """
    notebook = nbformat.read(lesson.path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.update(outputs=[], execution_count=None)
    if change:
        change(notebook)
    try:
        copy.unlink(missing_ok=True)
        write(copy, nbformat.writes(notebook))  # already now, so that no lesson runs and is then lost
        with tempfile.TemporaryFile() as said:
            try:
                peak, error = _execute_cells(notebook, lesson, twice, kernel_manager(python), said, variables)
            except RuntimeError as failure:
                said.seek(0)
                return "", _kernel_failed(failure, said.read().decode(errors="replace"))
        write(copy, nbformat.writes(notebook))
    except OSError as failure:
        return "", machine.explain(failure) or str(failure)
    return peak, error


def _execute_cells(notebook, lesson, twice, manager, stderr, variables):
    """Execute a notebook's cells; return the kernel's peak memory and which cell failed, or None."""
    memory = nbformat.v4.new_code_cell(MEMORY_CELL)
    notebook.cells.append(memory)
    client = NotebookClient(notebook, km=manager, startup_timeout=START_SECONDS, timeout=CELL_SECONDS,
                            coalesce_streams=True, resources={"metadata": {"path": str(lesson.path.parent)}})
    error, number, alive = None, 0, True
    with client.setup_kernel(cleanup_kc=True, env=dict(os.environ, **variables), stderr=stderr):
        try:
            for index, cell in enumerate(notebook.cells[:-1]):
                number += cell.cell_type == "code"
                for _ in range(2 if twice else 1):
                    client.execute_cell(cell, index, execution_count=number)
        except CellExecutionError as failure:
            error = _describe(number, cell, f"{failure.ename}: {failure.evalue}")
        except CellTimeoutError:
            error, alive = _describe(number, cell, f"It took longer than {CELL_SECONDS} s."), False
        except DeadKernelError:
            error, alive = _describe(number, cell, "The kernel died; often the machine has too little memory."), False
        if alive:
            client.execute_cell(memory, len(notebook.cells) - 1)
    notebook.cells.pop()
    peak = f"{int(memory.outputs[0].text) / 1e6:.0f} MB" if memory.outputs else ""
    return peak, error


def kernel_manager(python=None):
    """Return a manager of kernels of this environment or of another Python, whatever the user has registered."""
    manager = AsyncKernelManager(kernel_name="python3", kernel_spec_manager=KernelSpecManager(kernel_dirs=[]))
    if python:
        manager.kernel_spec.argv[0] = str(python)
    return manager


def _kernel_failed(failure, said=""):
    """Say that a kernel did not start or died between two cells, with the last line of what it said."""
    return "\n".join([f"The kernel failed ({failure}). To find out why: make doctor (Windows: py workshop.py doctor).",
                      *said.strip().splitlines()[-1:]])


def _describe(number, cell, message):
    """Say which cell failed, how it begins and how its error ends."""
    source, last = cell.source.strip().splitlines()[:3], message.strip().splitlines()[-3:]
    return (f"Code cell {number} failed. It begins\n{textwrap.indent(chr(10).join(source), '    ')}\n"
            f"and ended with\n{textwrap.indent(chr(10).join(last), '    ')}")


def executed_copy(way, lesson):
    """Return where the executed copy of a lesson goes."""
    return BUILD / way / f"{lesson.name}.ipynb"


def save(lesson):
    """Execute a lesson in a fresh kernel and save it with its outputs; if a cell fails, the lesson stays as it was."""
    copy = executed_copy("save", lesson)
    note, error = execute(lesson, copy)
    if not error:
        notebook = nbformat.read(copy, as_version=4)
        for cell in notebook.cells:
            cell.metadata.pop("execution", None)
        try:
            write(lesson.path, nbformat.writes(notebook) + "\n")
        except OSError as failure:
            error = machine.explain(failure) or str(failure)
    return note, error


def read_scores(path):
    """Return what helpers.report left in the metadata of an executed notebook's outputs; nothing if there is none."""
    if not path.is_file():
        return []
    outputs = [output for cell in json.loads(read(path))["cells"] for output in cell.get("outputs", [])]
    return [output["metadata"]["workshop"] for output in outputs if "workshop" in output.get("metadata", {})]


def compare(lesson, **variables):
    """Execute a lesson with nbval, which compares its outputs with the saved ones; return a note and what differs.

    Before track 3, TensorFlow cannot be imported.
    """
    if lesson.track != "3_keras":
        variables["PYTHONPATH"] = str(TOOLS / "without_tensorflow")
    return _call("pytest", "--nbval", "--nbval-current-env", f"--nbval-cell-timeout={CELL_SECONDS}",
                 f"--nbval-kernel-startup-timeout={START_SECONDS}",
                 f"--nbval-sanitize-with={TOOLS / 'sanitise.cfg'}", "-p", "no:cacheprovider", "--color=no",
                 "--quiet", "--no-header", str(lesson.path), **variables)


def run_on_colab(lesson, python):
    """Execute a lesson as Colab would, alone in an empty folder; return a note and what failed."""
    return _call("tools.colab_standin", str(lesson.path), "--python", str(python))


def _call(module, *arguments, **variables):
    """Run a module; return an empty note and, if it fails, what it printed."""
    answer = subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
                            env=dict(os.environ, **variables))
    if answer.returncode == 0:
        return "", None
    failure = re.search(r"^(?:E +RuntimeError: )?(Kernel (?:died|didn't respond).*)", answer.stdout, re.MULTILINE)
    return "", _kernel_failed(failure.group(1)) if failure else answer.stdout.strip() or "It printed nothing."


def other_arithmetic():
    """Return the value of TF_ENABLE_ONEDNN_OPTS with which TensorFlow computes otherwise than by default.

    What it does by default depends on the processor; where it uses oneDNN, it says so when it starts.
    """
    loud = dict(os.environ, TF_CPP_MIN_LOG_LEVEL="0")
    loud.pop("TF_ENABLE_ONEDNN_OPTS", None)
    answer = subprocess.run([sys.executable, "-c", "import tensorflow"], stderr=subprocess.PIPE, env=loud)
    return "0" if b"oneDNN custom operations are on" in answer.stderr else "1"
