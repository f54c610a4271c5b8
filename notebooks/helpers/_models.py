"""Small models that are trained already."""
from ._data import DATA, read


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
        If the file is missing, cannot be read or is not the one in `data/models/SHA256SUMS`.
    """
    file = f"models/{name}.{kind}"
    read(file)
    return str(DATA / file)
