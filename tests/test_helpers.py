"""The helpers: cheap to import, quiet, and clear about what is wrong."""
import hashlib
import os
import subprocess
import sys
from pathlib import Path
from unittest import mock

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_hex

import helpers
from tools.files import DATA, NOTEBOOKS

HEAVY = {"IPython", "PIL", "anywidget", "keras", "networkx", "scipy", "sklearn", "tensorflow"}
IMPORT = f"""
import sys
import matplotlib.pyplot, numpy, pandas
before = set(sys.modules)
import helpers
print(helpers.SEED, *sorted({HEAVY} & (set(sys.modules) - before)))
"""


def import_helpers(**variables):
    """Import helpers in a fresh Python after Matplotlib and pandas; return the seed, and what heavy came along."""
    answer = subprocess.run([sys.executable, "-c", IMPORT], cwd=NOTEBOOKS, capture_output=True, text=True, check=True,
                            env={**os.environ, **variables})
    seed, *loaded = answer.stdout.split()
    return int(seed), loaded


def test_tensorflow_starts_without_a_word_after_start():
    answer = subprocess.run([sys.executable, "-c", "import helpers; helpers.start(); helpers.start(); import keras, "
                                                   "sys\nprint('still heard', "
                                                   "file=sys.stderr)"], cwd=NOTEBOOKS, capture_output=True,
                            text=True, check=True, env={**os.environ, "TF_ENABLE_ONEDNN_OPTS": "1"})
    assert answer.stderr == "still heard\n"


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


def test_saved_weights_are_those_that_make_models_wrote(monkeypatch, tmp_path):
    from helpers import _models

    path = Path(helpers.saved_weights("digit_reader"))
    assert path == DATA / "models/digit_reader.weights.h5"
    (tmp_path / "SHA256SUMS").write_bytes((path.parent / "SHA256SUMS").read_bytes())
    (tmp_path / path.name).write_bytes(path.read_bytes()[:-1])
    monkeypatch.setattr(_models, "MODELS", tmp_path)
    for name in ("digit_reader", "no_such_model"):
        with pytest.raises(_models.WorkshopError, match=f"data/models/{name}.weights.h5 is missing or has been "
                                                        "altered"):
            helpers.saved_weights(name)
    with pytest.raises(_models.WorkshopError, match="data/models/digit_reader.npz is missing .* or run `make models`"):
        helpers.saved_weights("digit_reader", "npz")


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
