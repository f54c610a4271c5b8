"""What each lesson costs on this machine, beside the curriculum's plan, and how long imports take."""
import subprocess
import sys

import nbformat

from tools.commands import print_table
from tools.execute import execute, executed_copy
from tools.files import NOTEBOOKS
from tools.lesson_cells import seconds
from tools.lessons import all_lessons, live_cells

IMPORTS = {"helpers (with NumPy, pandas, Matplotlib)": "import helpers", "scikit-learn": "import sklearn.linear_model",
           "Keras with TensorFlow": "import keras"}
CLOCK = "import time; began = time.perf_counter(); {}; print(time.perf_counter() - began)"


def total(cells):
    """Return how long the code cells of an executed notebook took together."""
    return sum(seconds(cell) for cell in cells if "shell.execute_reply" in cell.metadata.get("execution", {}))


def cost(lesson):
    """Run a lesson; return a row: name, seconds live, planned and at home, peak memory."""
    copy = executed_copy("bench", lesson)
    memory, error = execute(lesson, copy)
    if error:
        sys.exit(f"{lesson.name}: {error}")
    notebook = nbformat.read(copy, as_version=4)
    live = live_cells(notebook)
    at_home = notebook.cells[len(live):]
    return [lesson.name, f"{total(live):.0f} s", f"{lesson.compute_s} s", f"{total(at_home):.0f} s", memory]


def import_time(code):
    """Return the seconds that an import takes in a fresh Python, the second time, so that files are in memory."""
    for _ in range(2):
        answer = subprocess.run([sys.executable, "-c", CLOCK.format(code)], cwd=NOTEBOOKS, capture_output=True,
                                text=True, check=True)
    return float(answer.stdout.split()[-1])


def main():
    print_table(["import", "time"], [[name, f"{import_time(code):.1f} s"] for name, code in IMPORTS.items()])
    rows = []
    for lesson in all_lessons():
        rows.append(cost(lesson))
        print("  " + "  ".join(rows[-1]), flush=True)
    print_table(["lesson", "live", "planned", "at home", "peak memory"], rows)


if __name__ == "__main__":
    main()
