"""The data files are the published ones, their cards tell the truth, and a damaged file is named in one sentence."""
import functools
import hashlib
import io
import pickle
import re
import shutil
import subprocess
import sys
import tracemalloc
import types
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import helpers
from helpers import _data
from helpers._errors import WorkshopError
from tests.conftest import needs_git
from tools.files import ROOT

COLUMNS = ["Pregnancies", "Glucose", "BloodPressure", "SkinThickness", "Insulin", "BMI", "DiabetesPedigreeFunction",
           "Age", "Outcome"]
NOT_MEASURED = {"Glucose": 5, "BloodPressure": 35, "SkinThickness": 227, "Insulin": 374, "BMI": 11}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder that plays data/, with a copy of the Pima table, the models' and tables' checksums, and no MNIST."""
    shutil.copy(ROOT / "data/pima_indians_diabetes.csv", tmp_path)
    for name in LISTS:
        (tmp_path / name).parent.mkdir()
        shutil.copy(ROOT / "data" / name, tmp_path / name)
    monkeypatch.setattr(_data, "DATA", tmp_path)
    yield tmp_path
    shutil.rmtree(tmp_path)


@pytest.fixture
def keras_download(monkeypatch):
    """Play Keras: the returned list holds what its `load_data` returns, or the exception that it raises."""
    answers = []

    def load_data():
        answer = answers.pop()
        if isinstance(answer, Exception):
            raise answer
        return answer

    datasets = types.ModuleType("keras.datasets")
    datasets.mnist = types.SimpleNamespace(load_data=load_data)
    monkeypatch.setitem(sys.modules, "keras", types.ModuleType("keras"))
    monkeypatch.setitem(sys.modules, "keras.datasets", datasets)
    return answers


def sentence(load):
    """The error of `load`, which must be one sentence on one line."""
    with pytest.raises(WorkshopError) as caught:
        load()
    text = str(caught.value)
    assert caught.value._render_traceback_() == [text]
    assert text.endswith(".") and "\n" not in text and ". " not in text, text
    return text


def test_pima():
    pima = _data.load_pima()
    assert isinstance(pima, pd.DataFrame) and pima.shape == (768, 9)
    assert list(pima.columns) == COLUMNS
    assert list(pima.columns[pima.dtypes == "float64"]) == ["BMI", "DiabetesPedigreeFunction"]
    assert (pima.dtypes == "int64").sum() == 7
    assert pima["Outcome"].value_counts().to_dict() == {0: 500, 1: 268}
    assert {name: (pima[name] == 0).sum() for name in NOT_MEASURED} == NOT_MEASURED


def test_mnist():
    (x_train, y_train), (x_test, y_test) = _data.load_mnist()
    assert (x_train.shape, y_train.shape) == ((60000, 28, 28), (60000,))
    assert (x_test.shape, y_test.shape) == ((10000, 28, 28), (10000,))
    assert {array.dtype for array in (x_train, y_train, x_test, y_test)} == {np.dtype("uint8")}
    assert (x_train.max(), y_train[:5].tolist(), y_test[:5].tolist()) == (255, [5, 0, 4, 1, 9], [7, 2, 1, 0, 4])


def test_checksums():
    listed = dict(reversed(line.split()) for line in (ROOT / "data/SHA256SUMS").read_text().splitlines())
    assert listed == {name: checksum for name, (size, checksum) in _data.PUBLISHED.items()}
    for name, (size, checksum) in _data.PUBLISHED.items():
        content = (ROOT / "data" / name).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (size, checksum)


def test_loading_needs_neither_the_list_of_checksums_nor_keras(folder):
    assert not (folder / "SHA256SUMS").exists()
    assert len(_data.load_pima()) == 768
    code = ("import sys; from helpers import _data; _data.load_pima(); _data.load_mnist(); "
            "sys.exit('tensorflow' in sys.modules or 'keras' in sys.modules)")
    subprocess.run([sys.executable, "-c", code], cwd=ROOT / "notebooks", check=True)


@pytest.mark.parametrize("damage, fault", [
    (lambda path: path.unlink(), "is missing"),
    (lambda path: path.write_bytes(b""), "has 0 bytes instead of 23,290"),
    (lambda path: path.write_bytes(path.read_bytes()[:20000]), "has 20,000 bytes instead of 23,290"),
    (lambda path: path.write_bytes(path.read_bytes().replace(b"148", b"149", 1)), "has been altered"),
    (lambda path: path.write_bytes(path.read_bytes() + b"1,1,1,1,1,1,1,1,1\n"), "has been altered"),
    (lambda path: (path.unlink(), path.mkdir()), "cannot be read"),
])
def test_damaged_pima(folder, damage, fault):
    damage(folder / "pima_indians_diabetes.csv")
    text = sentence(_data.load_pima)
    assert text.startswith(f"data/pima_indians_diabetes.csv {fault}")
    assert "`git checkout -- data/pima_indians_diabetes.csv`" in text


def test_damaged_mnist_is_not_replaced_by_a_download(folder, keras_download):
    keras_download.append("a download")
    content = (ROOT / "data/mnist.npz").read_bytes()
    (folder / "mnist.npz").write_bytes(content[:5_000_000])
    assert sentence(_data.load_mnist).startswith("data/mnist.npz has 5,000,000 bytes instead of 11,490,519: ")
    (folder / "mnist.npz").write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert sentence(_data.load_mnist).startswith("data/mnist.npz has been altered: ")
    assert keras_download == ["a download"]


def test_absent_mnist_is_downloaded_by_keras(folder, keras_download):
    keras_download.append("a download")
    assert _data.load_mnist() == "a download"


@pytest.mark.parametrize("fault", [OSError("no network"), Exception("URL fetch failure: None -- no network"),
                                   ImportError("no TensorFlow")])
def test_absent_mnist_without_network(folder, keras_download, fault):
    keras_download.append(fault)
    text = sentence(_data.load_mnist)
    assert text.startswith("data/mnist.npz is missing and Keras could not download it: ")
    assert "`git checkout -- data/mnist.npz`" in text


def test_on_colab_the_cure_is_to_fetch_again(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "google.colab", types.ModuleType("google.colab"))
    (folder / "pima_indians_diabetes.csv").unlink()
    assert sentence(_data.load_pima) == ("data/pima_indians_diabetes.csv is missing: run `!rm -rf workshop` in a cell "
                                         "of its own, then the set-up cell again.")


class Planted:
    """Unpickling it leaves a file behind."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return Path.touch, (self.path,)


def test_nothing_is_unpickled(folder, monkeypatch):
    path, trace = folder / "mnist.npz", folder / "trace"
    names = ["x_train", "y_train", "x_test", "y_test"]
    np.savez(path, **{name: np.array([Planted(trace)], dtype=object) for name in names})
    assert "bytes instead of 11,490,519" in sentence(_data.load_mnist)
    content = path.read_bytes()
    monkeypatch.setitem(_data.PUBLISHED, "mnist.npz", (len(content), hashlib.sha256(content).hexdigest()))
    with pytest.raises(ValueError, match="allow_pickle=False"):
        _data.load_mnist()
    assert not trace.exists()


# Every file, damaged in every way

FILES = {"pima_indians_diabetes.csv": helpers.load_pima, "mnist.npz": helpers.load_mnist,
         "drawn_digits.npz": helpers.load_drawn_digits}
FILES |= {f"models/{path.name}": functools.partial(helpers.saved_weights, *path.name.split(".", 1))
          for path in sorted((ROOT / "data/models").glob("*.*"))}
FILES |= {f"results/{path.name}": functools.partial(helpers.load_results, path.stem)
          for path in sorted((ROOT / "data/results").glob("*.csv"))}
LISTS = ("models/SHA256SUMS", "results/SHA256SUMS")


@functools.cache
def published(name):
    return (ROOT / "data" / name).read_bytes()


@functools.cache
def zip_bomb():
    """A small archive of what the loaders look for, 100 MB each."""
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("x_train.npy", "drawings.npy"):
            archive.writestr(name, bytes(100_000_000))
    return bomb.getvalue()


def one_bit(content):
    place = len(content) // 3
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1:]


DAMAGES = {
    "cut short": lambda content: content[:len(content) // 2],
    "without its beginning": lambda content: content[100:],
    "one bit": one_bit,
    "empty": lambda content: b"",
    "another of our files": lambda content: published("drawn_digits.npz" if content[:2] != b"PK" else
                                                      "results/mnist_sooner.csv"),
    "a pickle": lambda content: pickle.dumps(Planted("trace")),
    "a zip bomb": lambda content: zip_bomb(),
    "a web page": lambda content: b"<!DOCTYPE html><html><title>404: Not Found</title></html>\n",
    "a pointer of git LFS": lambda content: b"version https://git-lfs.github.com/spec/v1\noid sha256:%064d\n" % 7,
    "UTF-16": lambda content: content.decode("latin-1").encode("utf-16"),
    "a zero for each byte": lambda content: bytes(len(content))}


@pytest.fixture
def no_parser(monkeypatch):
    """What is not the published file must not get as far as these."""
    for module, name in ((np, "load"), (pd, "read_csv"), (pickle, "loads")):
        monkeypatch.setattr(module, name, lambda *arguments, name=name, **more: pytest.fail(f"{name} was called"))


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_named_left_as_it_is_and_not_parsed(folder, no_parser, keras_download, name, damage):
    content = DAMAGES[damage](published(name))
    (folder / name).write_bytes(content)
    text = sentence(FILES[name])
    assert text.startswith(f"data/{name} has ") and f"`git checkout -- data/{name}`" in text
    assert (folder / name).read_bytes() == content


def denied(*arguments, **more):
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_named(folder, keras_download, monkeypatch, name):
    path = folder / name
    path.unlink(missing_ok=True)
    keras_download.append(OSError("no network"))
    assert sentence(FILES[name]).startswith(f"data/{name} is missing")
    path.mkdir()
    assert sentence(FILES[name]).startswith(f"data/{name} cannot be read (")
    monkeypatch.setattr(Path, "open", lambda self, *mode: denied() if self == path else open(self, *mode))
    text = sentence(FILES[name])
    assert text.startswith(f"data/{name} cannot be read (Permission denied)") and f"-- data/{name}`" in text


@pytest.mark.parametrize("damage", [*DAMAGES, "missing", "a folder"])
@pytest.mark.parametrize("name", LISTS)
def test_a_damaged_list_of_checksums_is_named(folder, name, damage):
    path = folder / name
    files = {file: load for file, load in FILES.items() if file.startswith(name.split("/")[0])}
    for file in files:
        shutil.copy(ROOT / "data" / file, folder / file)
    path.unlink()
    if damage == "a folder":
        path.mkdir()
    elif damage != "missing":
        path.write_bytes(DAMAGES[damage](published(name)))
    said = []
    for file, load in files.items():
        try:
            load()
        except WorkshopError:
            said.append(sentence(load))
            assert said[-1].startswith((f"data/{name} ", f"data/{file} has been altered"))
    assert said


@pytest.mark.parametrize("line_end", [b"\r\n", b"\r"])
@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".csv")])
def test_other_line_ends_change_nothing(folder, monkeypatch, name, line_end):
    for file in (name, *LISTS):
        (folder / file).write_bytes(published(file).replace(b"\n", line_end))
    table = FILES[name]()
    monkeypatch.undo()
    pd.testing.assert_frame_equal(table, FILES[name]())
    assert table.attrs == FILES[name]().attrs


def test_a_name_that_no_file_has(folder):
    for load in (functools.partial(helpers.load_results, "mnist_dens"), functools.partial(helpers.saved_weights, "\0")):
        assert "does not list" in (text := sentence(load)) and "(check the name first)" in text


@pytest.mark.parametrize("name", FILES)
def test_of_a_file_that_is_far_too_large_little_is_read(folder, name):
    with (folder / name).open("wb") as file:
        file.truncate(500_000_000)
    tracemalloc.start()
    assert sentence(FILES[name]).startswith(f"data/{name} has been altered")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 100_000_000


@needs_git
def test_bytes_survive_git_on_windows(tmp_path):
    for name in (".gitattributes", "data/pima_indians_diabetes.csv", "data/pima_indians_diabetes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)

    def git(*arguments):
        subprocess.run(["git", "-c", "core.autocrlf=true", "-c", "user.name=workshop", "-c", "user.email=w@example.org",
                        *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    git("add", "--all")
    git("commit", "--message=data")
    shutil.rmtree(tmp_path / "data")
    git("checkout", "--", "data")
    for name in ("data/pima_indians_diabetes.csv", "data/pima_indians_diabetes.md"):
        assert (tmp_path / name).read_bytes() == (ROOT / name).read_bytes()


def rows(card):
    """The tables of a card: for every row its cells, without thousands separators and code marks."""
    lines = (ROOT / "data" / card).read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip().strip("`").replace(",", "") for cell in line.strip("|").split("|")]
             for line in lines if line.startswith("|")]
    return {first: rest for first, *rest in cells}


@pytest.mark.parametrize("name", _data.PUBLISHED)
def test_card_names_size_and_checksums(name):
    card = (ROOT / "data" / name).with_suffix(".md").read_text(encoding="utf-8")
    content = (ROOT / "data" / name).read_bytes()
    assert f"{len(content):,} bytes" in card
    assert hashlib.sha256(content).hexdigest() in card
    assert hashlib.md5(content).hexdigest() in card


def test_pima_card_agrees_with_the_table():
    pima, card = _data.load_pima(), rows("pima_indians_diabetes.md")
    for name in COLUMNS:
        meaning, unit, measured, zeros, not_measured = card[name]
        values = pima[name][pima[name] != 0] if name in NOT_MEASURED else pima[name]
        assert measured == f"{values.min():g} to {values.max():g}", name
        assert (int(zeros), int(not_measured)) == ((pima[name] == 0).sum(), NOT_MEASURED.get(name, 0)), name
    incomplete = (pima[list(NOT_MEASURED)] == 0).any(axis=1).sum()
    text = (ROOT / "data/pima_indians_diabetes.md").read_text(encoding="utf-8")
    assert re.search(rf"{incomplete} of\s+768 rows have at least one, {768 - incomplete} have none", text)


def test_mnist_card_agrees_with_the_images():
    (x_train, y_train), (x_test, y_test) = _data.load_mnist()
    card = rows("mnist.md")
    assert [int(count) for count in card["training"]] == np.bincount(y_train).tolist()
    assert [int(count) for count in card["test"]] == np.bincount(y_test).tolist()
    images = np.concatenate([x_train, x_test])
    for axis in (1, 2):
        inked = (images > 0).any(axis=axis)
        assert (28 - inked.argmax(axis=1) - inked[:, ::-1].argmax(axis=1)).max() == 20
        weight = images.sum(axis=axis, dtype=np.int64)
        assert np.abs(weight @ np.arange(28) / weight.sum(axis=1) - 13.5).max() <= 1
