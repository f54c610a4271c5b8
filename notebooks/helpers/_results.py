"""Tables that were measured beforehand."""
import io

import pandas as pd

from ._data import read


def load_results(name):
    """Load a table that `make bench` measured.

    Parameters
    ----------
    name : str
        Name of the file in `data/results/`, without `.csv`.

    Returns
    -------
    pandas.DataFrame
        The table; `attrs["measured"]` says when and on what machine.

    Raises
    ------
    WorkshopError
        If the file is missing, cannot be read or is not the one in `data/results/SHA256SUMS`.
    """
    content = read(f"results/{name}.csv")
    table = pd.read_csv(io.BytesIO(content), comment="#")
    table.attrs["measured"] = content.decode().splitlines()[0].strip("# ")
    return table
