"""The helpers: cheap to import, quiet, and clear about what is wrong."""
import hashlib
import json
import os
import subprocess
import sys
import time
import types
from pathlib import Path
from unittest import mock

import matplotlib.pyplot as plt
import numpy as np
import pytest
from IPython.core.events import EventManager, available_events
from matplotlib.colors import to_hex

import helpers
from helpers import _start
from tools.files import DATA, NOTEBOOKS

HEAVY = {"IPython", "PIL", "anywidget", "keras", "networkx", "scipy", "sklearn", "tensorflow"}
IMPORT = f"""
import sys
import matplotlib.pyplot, numpy, pandas
before = set(sys.modules)
import helpers
print(helpers.SEED, *sorted({HEAVY} & (set(sys.modules) - before)))
"""


def run_python(code, folder=NOTEBOOKS, **variables):
    """Run code in a fresh Python that finds the helpers, in a folder, as a kernel does."""
    return subprocess.run([sys.executable, "-c", f"import sys; sys.path.append({str(NOTEBOOKS)!r})\n{code}"],
                          cwd=folder, capture_output=True, encoding="utf-8", env={**os.environ, **variables})


def import_helpers(**variables):
    """Import helpers in a fresh Python after Matplotlib and pandas; return the seed, and what heavy came along."""
    seed, *loaded = run_python(IMPORT, **variables).stdout.split()
    return int(seed), loaded


def last_line(answer):
    """The last line that a Python said before it failed."""
    assert answer.returncode == 1, answer
    return answer.stderr.strip().splitlines()[-1]


def test_tensorflow_starts_without_a_word_after_start():
    answer = run_python("import helpers; helpers.start(); helpers.start(); import keras\n"
                        "print('still heard', file=sys.stderr)", TF_ENABLE_ONEDNN_OPTS="1")
    assert answer.stderr == "still heard\n"


# What is left over on a machine

@pytest.mark.parametrize("place, saved, variables", [
    (".keras", {"image_data_format": "channels_first", "floatx": "float16"}, {"KERAS_MAX_EPOCHS": "1"}),
    (".keras", {"backend": "theano", "epsilon": 1}, {"KERAS_BACKEND": "jax"}),
    ("elsewhere", {"floatx": "bfloat16"}, {"KERAS_BACKEND": "", "KERAS_MAX_EPOCHS": "many"})])
def test_start_decides_for_keras_whatever_is_left_over(tmp_path, monkeypatch, place, saved, variables):
    pytest.importorskip("keras")
    monkeypatch.delenv("KERAS_HOME")
    (tmp_path / place).mkdir()
    (tmp_path / place / "keras.json").write_text(json.dumps(saved))
    variables = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), **variables}
    if place != ".keras":
        variables["KERAS_HOME"] = str(tmp_path / place)
    answer = run_python("""
import helpers; helpers.start()
import keras
print(keras.config.backend(), keras.config.image_data_format(), keras.config.floatx(),
      keras.layers.Dense(1).dtype_policy.name, getattr(keras.config, "max_epochs", lambda: None)())""", **variables)
    assert answer.stdout.splitlines()[1:] == ["tensorflow channels_last float32 float32 None"], answer.stderr


def test_a_backend_that_a_lesson_asks_for_outlives_a_later_start():
    answer = run_python("""
import os
import helpers; helpers.start()
os.environ["KERAS_BACKEND"] = "jax"
helpers.start()
print(os.environ["KERAS_BACKEND"])""")
    assert answer.stdout.splitlines()[2:] == ["jax"], answer.stderr


def test_where_keras_runs_already_with_other_settings_start_says_what_to_do():
    pytest.importorskip("keras")
    answer = run_python("""
import keras
import helpers
def say_what_to_do():
    try:
        helpers.start()
    except Exception as error:
        print(error)
keras.config.set_dtype_policy("mixed_float16"); say_what_to_do()
keras.config.set_image_data_format("channels_first"); say_what_to_do()
keras.config.backend = lambda: "jax"; say_what_to_do()
del sys.modules["keras"]; say_what_to_do()""")
    assert answer.stdout.splitlines() == [
        f"Keras already runs in this kernel, with other settings than the lessons' ({found}): restart the kernel and "
        "run this cell first." for found in (
            "tensorflow, channels_last, float32, mixed_float16", "tensorflow, channels_first, float32, mixed_float16",
            "jax, channels_first, float32, mixed_float16", "an import that failed")], answer.stderr


def test_where_keras_runs_already_as_the_lessons_need_it_start_is_content():
    pytest.importorskip("keras")
    answer = run_python("import keras, helpers; helpers.start(); helpers.start()")
    assert answer.returncode == 0 and answer.stdout.count("Ready: ") == 2, answer.stderr


HIDE = """
from importlib.machinery import PathFinder
find_spec = PathFinder.find_spec
PathFinder.find_spec = lambda name, *more: None if name == "{}" else find_spec(name, *more)
"""


@pytest.mark.parametrize("missing, code", [
    ("tensorflow", "import helpers; helpers.start(); import tensorflow"), ("keras", "import helpers; import keras"),
    ("tensorflow", "import helpers; helpers.start(); import keras"), ("numpy", "import helpers")])
def test_a_missing_package_is_named_with_the_way_to_get_it(missing, code):
    at_home = run_python(HIDE.format(missing) + code)
    assert last_line(at_home) == (
        f"helpers._surroundings.PackageMissing: {missing} is not installed for the Python that runs this notebook "
        f"({sys.executable}): choose the one in the workshop's folder .venv as its kernel, or close the notebook and "
        "open it with `make lab` (Windows: `py workshop.py lab`).")
    on_colab = run_python(f"sys.modules['google.colab'] = sys{HIDE.format(missing)}{code}")
    assert last_line(on_colab) == (
        f"helpers._surroundings.PackageMissing: {missing} is not installed on this kind of Colab machine: choose "
        "Runtime > Change runtime type > CPU or a GPU (not a TPU), and run the cells again from the top.")


def test_a_program_that_can_do_without_tensorflow_does():
    answer = run_python(HIDE.format("tensorflow") + """
import helpers
try:
    import tensorflow
except ModuleNotFoundError as error:
    print(error._render_traceback_() == [str(error)], error.name)""")
    assert answer.stdout == "True tensorflow\n", answer.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows asks no table of users")
def test_a_user_without_a_name_and_a_home_leaves_nothing_behind(tmp_path):
    pytest.importorskip("keras")
    answer = run_python("""
import os, pwd
def getpwuid(number):
    raise KeyError(number)
pwd.getpwuid = getpwuid
for name in {"HOME", "USER", "LOGNAME", "USERNAME", "LNAME"} & set(os.environ):
    del os.environ[name]
import helpers; helpers.start()
import keras""", folder=tmp_path)
    assert answer.returncode == 0, answer.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def nvidia_smi(tmp_path, monkeypatch):
    """A function that puts a program of that name, with this text, before all others."""
    def plant(text):
        (tmp_path / "nvidia-smi").write_text(text)
        (tmp_path / "nvidia-smi").chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return plant


@pytest.mark.skipif(os.name == "nt", reason="the programs that play nvidia-smi are shell scripts")
@pytest.mark.parametrize("text, gpu", [
    ("#!/bin/sh\necho Tesla T4\necho Tesla T4\n", "Tesla T4"), ("#!/bin/sh\necho no driver\nexit 9\n", "no GPU"),
    ("#!/bin/sh\n", "no GPU"), ("#!/bin/sh\necho\n", "no GPU"), ("no program", "no GPU"), ("", "no GPU"),
    ("#!/no/such/shell\n", "no GPU"), ("#!/bin/sh\nprintf 'Quadro \\351'\n", "Quadro \ufffd"),
    ("#!/bin/sh\ntrap '' TERM\nsleep 20\n", "no GPU"), ("#!/bin/sh\nsleep 20 & sleep 20\n", "no GPU")])
def test_start_names_the_gpu_or_says_that_there_is_none(nvidia_smi, monkeypatch, capsys, text, gpu):
    nvidia_smi(text)
    monkeypatch.setattr(_start, "GPU_SECONDS", 1)
    began = time.monotonic()
    helpers.start()
    assert capsys.readouterr().out.strip().endswith(f"processor cores, {gpu}.")
    assert time.monotonic() - began < 10


def test_figures_look_alike_whatever_settings_a_user_has(tmp_path):
    (tmp_path / "matplotlibrc").write_text("text.usetex: True\naxes.grid: True\nfont.family: serif\n")
    answer = run_python("""
import matplotlib.pyplot as plt
assert plt.rcParams["text.usetex"]
import helpers; helpers.start()
from helpers._figures import STYLE
print({name for name in plt.rcParams if plt.rcParams[name] != plt.rcParamsDefault[name]} <= {*STYLE, "backend"})""",
                        MATPLOTLIBRC=str(tmp_path))
    assert answer.stdout.splitlines()[1:] == ["True"], answer.stderr


def test_import_says_which_file_beside_a_lesson_hides_a_package(tmp_path):
    for name in ("keras.py", "numpy/__init__.py", "fractions.py"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("1 / 0")
        assert last_line(run_python("import helpers", tmp_path)) == (
            f"helpers._errors.WorkshopError: {path} has the name of a package that the lessons need, and Python would "
            "take your file for it: rename it or move it to another folder, restart the kernel and run this cell "
            "again.")
        path.unlink()


def test_files_that_hide_nothing_are_left_in_peace(tmp_path):
    for name in ("my_digits.py", "test.py", "keras.txt", "os.py"):
        (tmp_path / name).write_text("1 / 0")
    (tmp_path / "keras").mkdir()
    answer = run_python("import helpers; print(helpers.SEED)", tmp_path)
    assert answer.stdout == "0\n", answer.stderr


@pytest.fixture
def displayed():
    """What is displayed: a list of (data, keyword arguments)."""
    calls = []
    with mock.patch("IPython.display.display", lambda data, **kwargs: calls.append((data, kwargs))):
        yield calls


def test_import_loads_nothing_heavy():
    assert import_helpers() == (0, [])


@pytest.mark.parametrize("workshop_seed, seed", [("0", 0), ("2", 2000)])
def test_seed_comes_from_the_environment(workshop_seed, seed):
    assert import_helpers(WORKSHOP_SEED=workshop_seed)[0] == seed


def test_start_prints_one_line(capsys):
    helpers.start()
    assert capsys.readouterr().out.startswith("Ready: Python ")
    helpers.start()
    assert capsys.readouterr().out.count("\n") == 1


def test_show_gives_the_alternative_text_and_closes_the_figure(displayed):
    fig, _ = plt.subplots()
    helpers.show(fig, alt="an empty picture")
    (data, kwargs), = displayed
    assert kwargs["metadata"]["image/png"]["alt"] == "an empty picture"
    assert data["text/plain"].startswith("<Figure") and not plt.fignum_exists(fig.number)


def test_report_shows_the_score_beside_its_floor(displayed):
    helpers.report("test accuracy", 0.9943, floor=0.9925)
    (data, kwargs), = displayed
    assert data["text/plain"] == "test accuracy: 99.43% (at least 99.25% expected)"
    assert kwargs["metadata"]["workshop"] == {"name": "test accuracy", "value": 0.9943, "floor": 0.9925,
                                              "text": "99.43%", "floor_text": "99.25%"}


@pytest.mark.parametrize("value", [0.9924, float("nan")])
def test_report_fails_below_the_floor(displayed, value):
    with pytest.raises(AssertionError, match="below the 99.25% that this lesson promises") as failure:
        helpers.report("test accuracy", value, floor=0.9925)
    assert failure.value._render_traceback_() == [str(failure.value)]


def test_saved_tables_are_the_measured_ones():
    folder = DATA / "results"
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(folder.glob("*.csv"))]
    assert (folder / "SHA256SUMS").read_text() == "".join(sums), "a table was edited by hand: run `make bench`"


@pytest.mark.parametrize("path", sorted((DATA / "results").glob("*.csv")), ids=lambda path: path.stem)
def test_saved_tables_are_complete_and_dated(path):
    table = helpers.load_results(path.stem)
    if path.stem == "mnist_recipes":      # the recipe of 2019 learns from all 60,000: it has no validation digits
        table.loc[table["recipe"] == "2019", "validation_accuracy"] = 0
    assert len(table) and not table.isna().any().any()
    assert table.attrs["measured"].startswith("Measured by `make bench` on 20")


def test_live_view_follows_a_training(displayed):
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    keras = pytest.importorskip("keras")
    network = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, activation="sigmoid")])
    network.compile(loss="binary_crossentropy", metrics=["accuracy"])
    x, y = np.zeros((40, 2)), np.zeros(40)
    network.fit(x, y, validation_data=(x, y), epochs=3, batch_size=20, callbacks=[helpers.LiveView()], verbose=0)
    first, *updates = displayed
    assert {kwargs["display_id"] for _, kwargs in displayed} == {first[1]["display_id"]}
    assert "update" not in first[1] and updates and all(kwargs["update"] for _, kwargs in updates)
    assert {data["text/plain"] for data, _ in displayed} == {"<Figure size 1000x440 with 2 Axes>"}
    assert updates[-1][1]["metadata"]["image/png"]["alt"].startswith("Loss and accuracy over 3 epochs: loss from ")


def test_live_view_tells_the_remaining_time():
    view = helpers.LiveView()
    view.set_params({"epochs": 4, "steps": 10})
    view.logs, view.batches_done, view.first_batch_ended = [{}], 16, 100.0
    assert view._progress(now=115.0) == "Epoch 2 of 4, 40% done, about 24 s to go"
    view.batches_done, view.first_batch_ended = 21, 100.0
    assert view._progress(now=220.0) == "Epoch 2 of 4, 52% done, about 1 min 54 s to go"


def test_live_view_says_that_a_training_was_interrupted(monkeypatch):
    from helpers import _live

    titles, shell = [], types.SimpleNamespace()
    shell.events = EventManager(shell, available_events)
    monkeypatch.setattr(_live, "get_ipython", lambda: shell)
    monkeypatch.setattr(_live.LiveView, "_draw", lambda self, title, **kwargs: titles.append(title))
    view = _live.LiveView()
    view.set_params({"epochs": 5, "steps": 10})

    def run_cell(*what_happens):
        titles.clear()
        view.on_train_begin()
        for event in what_happens:
            event()
        shell.events.trigger("post_execute")
        return titles[-1]

    def epoch():
        view.on_epoch_end(0, {"loss": 1.0})

    assert run_cell() == "Stopped after 0 of 5 epochs"
    assert run_cell(epoch, lambda: view.on_train_batch_end(0)) == "Stopped after 1 of 5 epochs"
    assert run_cell(epoch, view.on_train_end) == "1 epoch in 0 s"
    shell.events.trigger("post_execute")  # of later cells, which are none of its business
    assert titles == ["Starting ...", "1 epoch in 0 s"]


def test_saved_weights_are_where_make_models_wrote_them():
    assert Path(helpers.saved_weights("digit_reader")) == DATA / "models/digit_reader.weights.h5"


def test_the_plain_digit_reader_is_small_and_needs_numpy_alone():
    path = Path(helpers.saved_weights("plain_digit_reader", "npz"))
    with np.load(path, allow_pickle=False) as weights:
        shapes = {name: weights[name].shape for name in weights}
    assert shapes == {"W1": (5, 5, 1, 8), "b1": (8,), "W2": (3, 3, 8, 16), "b2": (16,), "W3": (400, 10), "b3": (10,)}
    assert path.stat().st_size < 60_000


@pytest.mark.parametrize("weights", [None, [np.array([[1, -2], [0.5, 0], [0, 4]]), np.array([[3], [-3]])]])
def test_a_drawn_network_has_a_circle_for_each_neuron_and_a_line_for_each_weight(weights):
    fig, ax = plt.subplots()
    places = helpers.draw_network(ax, [3, 2, 1], weights)
    assert [centres.tolist() for centres in places] == [[[0, 1], [0, 0], [0, -1]], [[2, 0.5], [2, -0.5]], [[4, 0]]]
    assert [tuple(circle.center) for circle in ax.patches] == [tuple(centre) for centre in np.concatenate(places)]
    colors = [helpers.INPUT] * 3 + [helpers.ACTIVATION] * 3
    assert [to_hex(circle.get_facecolor()).upper() for circle in ax.patches] == colors
    drawn = {(tuple(line.get_xydata()[0]), tuple(line.get_xydata()[1])): line for line in ax.lines}
    assert len(drawn) == 3 * 2 + 2 * 1 and not ax.axison
    if weights:
        largest, negative, smallest = (drawn[(0, -1), (2, -0.5)], drawn[(0, 1), (2, -0.5)], drawn[(0, -1), (2, 0.5)])
        assert largest.get_linewidth() == 4 and negative.get_linewidth() == 2 and smallest.get_linewidth() == 0.5
        assert [line.get_linestyle() for line in (largest, negative)] == ["-", "--"]
    plt.close(fig)
