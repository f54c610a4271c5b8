"""The files of `data/`, read offline and checked before use."""
import hashlib
import io
import os
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from ._errors import WorkshopError

DATA = Path(__file__).resolve().parents[2] / "data"
PUBLISHED = {  # size in bytes and SHA-256, as in data/SHA256SUMS
    "drawn_digits.npz": (34346, "cfd5c998b03fe1bd66a807b9554e61ee0b13cf9c93dc904c14509db2273ad1b0"),
    "mnist.npz": (11490519, "06af5dfe73b70e3bc1c36439982b18a8d76803db9b544f6fdf838a37fbb01b64"),
    "pima_indians_diabetes.csv": (23290, "c980e5e01dc1c554a358102b773f34b29599d0051ec5cf5b56ad1c6fcb3a23b0"),
}
LARGEST = 20_000_000  # bytes; no more is read of a file that has come in the place of one of ours


def load_pima():
    """Load the Pima table: 768 women, eight measurements each, and whether diabetes followed within five years.

    Returns
    -------
    pandas.DataFrame
        768 rows; columns Pregnancies, Glucose (mg/dl), BloodPressure (mm Hg), SkinThickness (mm), Insulin (mu U/ml),
        BMI (kg/m^2), DiabetesPedigreeFunction, Age (years) and Outcome (0 or 1). Values are as published: a zero in
        Glucose, BloodPressure, SkinThickness, Insulin or BMI means that it was not measured.

    Raises
    ------
    WorkshopError
        If the file is missing, cannot be read or is not the published one.

    Notes
    -----
    Origin, faults and what the table must not be used for: `data/pima_indians_diabetes.md`.
    """
    return pd.read_csv(io.BytesIO(read("pima_indians_diabetes.csv")))


def load_mnist():
    """Load the MNIST digits, as `keras.datasets.mnist.load_data()` returns them.

    Where `data/mnist.npz` is absent, Keras downloads its own copy.

    Returns
    -------
    (x_train, y_train), (x_test, y_test) : tuples of numpy.ndarray
        Images of shape (60000, 28, 28) and (10000, 28, 28), grey levels 0 to 255; labels of shape (60000,) and
        (10000,), digits 0 to 9. All are uint8.

    Raises
    ------
    WorkshopError
        If the file cannot be read or is not the published one, or is absent and not to be had from the network.

    Notes
    -----
    Origin and faults: `data/mnist.md`.
    """
    if not os.path.exists(DATA / "mnist.npz"):
        return _download_mnist()
    with np.load(io.BytesIO(read("mnist.npz")), allow_pickle=False) as arrays:
        return (arrays["x_train"], arrays["y_train"]), (arrays["x_test"], arrays["y_test"])


def load_drawn_digits():
    """Load digits that were drawn with the drawing pad, four of each.

    Returns
    -------
    drawings : numpy.ndarray, shape (40, 112, 112)
        As `DrawPad.image` has them: 0 for paper, 1 for ink.
    labels : numpy.ndarray, shape (40,)
        The digits 0 to 9, four times.

    Raises
    ------
    WorkshopError
        If the file is missing, cannot be read or is not the published one.

    Notes
    -----
    Origin: `data/drawn_digits.md`.
    """
    with np.load(io.BytesIO(read("drawn_digits.npz")), allow_pickle=False) as arrays:
        return arrays["drawings"] / 255, arrays["labels"]


def _download_mnist():
    try:
        from keras.datasets import mnist
        return mnist.load_data()
    except Exception:
        raise WorkshopError("data/mnist.npz is missing and Keras could not download it: "
                            f"{_cure('mnist.npz')}.") from None


def read(name):
    """Return the bytes of a file of `data/`, once they are known to be the published ones.

    Parameters
    ----------
    name : str
        Its path within `data/`.

    Returns
    -------
    bytes
        The content; that of a table with the published line ends, whatever git or an editor has made of them.

    Raises
    ------
    WorkshopError
        If the file is missing, cannot be read or has another checksum than in `PUBLISHED` or, where it is not named
        there, in its folder's SHA256SUMS.
    """
    size, checksum = PUBLISHED.get(name) or (0, _listed(name))
    content = _content(name)
    if name.endswith(".csv"):
        content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if hashlib.sha256(content).hexdigest() == checksum:
        return content
    raise _error(name, f"has {len(content):,} bytes instead of {size:,}" if len(content) < size else "has been altered")


def _listed(name):
    """Return the checksum of `data/name` in the SHA256SUMS beside it."""
    folder, _, file = name.rpartition("/")
    sums = f"{folder}/SHA256SUMS"
    for line in _content(sums).decode("utf-8", "replace").splitlines():
        if line.endswith(f"  {file}"):
            return line.split()[0]
    raise _error(sums, f"does not list {file} (check the name first)")


def _content(name):
    """Return the bytes of `data/name`, at most `LARGEST`."""
    try:
        with (DATA / name).open("rb") as file:
            return file.read(LARGEST)
    except FileNotFoundError:
        raise _error(name, "is missing") from None
    except OSError as error:
        raise _error(name, f"cannot be read ({error.strerror or error})") from None


def _error(name, fault):
    return WorkshopError(f"data/{name} {fault}: {_cure(name)}.")


def _cure(name):
    """Say how to get `data/name` back on this machine."""
    if "google.colab" in sys.modules:
        return "run `!rm -rf workshop` in a cell of its own, then the set-up cell again"
    return f"`git checkout -- data/{name}` in the workshop's folder brings it back, or download the workshop anew"
