"""Small models that are trained already."""
import hashlib
from pathlib import Path

from ._errors import WorkshopError

MODELS = Path(__file__).resolve().parents[2] / "data" / "models"


def saved_weights(name, kind="weights.h5"):
    """Find the weights of a network that `make models` trained.

    Parameters
    ----------
    name : str
        Name of the file in `data/models/`, without its ending.
    kind : {"weights.h5", "npz"}
        Its ending: "weights.h5" for `network.load_weights`, "npz" for `np.load`.

    Returns
    -------
    str
        The path of the file.

    Raises
    ------
    WorkshopError
        If the file is missing or is not the one in `data/models/SHA256SUMS`.
    """
    path = MODELS / f"{name}.{kind}"
    try:
        checksum = hashlib.sha256(path.read_bytes()).hexdigest()
        known = f"{checksum}  {path.name}" in (MODELS / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        known = False
    if not known:
        cure = "train the network in the lesson" if kind == "weights.h5" else "run `make models`"
        raise WorkshopError(f"data/models/{path.name} is missing or has been altered: download the workshop anew, or "
                            f"{cure}.")
    return str(path)
