"""Small models that were trained beforehand."""
import hashlib
from pathlib import Path

from ._errors import WorkshopError

MODELS = Path(__file__).resolve().parents[2] / "data" / "models"


def saved_weights(name):
    """Find the weights of a network that `make models` trained.

    Parameters
    ----------
    name : str
        Name of the file in `data/models/`, without `.weights.h5`.

    Returns
    -------
    str
        The path of the file, for `network.load_weights`.

    Raises
    ------
    WorkshopError
        If the file is missing or is not the one in `data/models/SHA256SUMS`.
    """
    path = MODELS / f"{name}.weights.h5"
    try:
        checksum = hashlib.sha256(path.read_bytes()).hexdigest()
        known = f"{checksum}  {path.name}" in (MODELS / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        known = False
    if not known:
        raise WorkshopError(f"data/models/{path.name} is missing or has been altered: download the workshop anew, or "
                            "train the network in the lesson.")
    return str(path)
