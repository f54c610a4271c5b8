"""Tables that were measured beforehand."""
from pathlib import Path

import pandas as pd

RESULTS = Path(__file__).resolve().parents[2] / "data" / "results"


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
    """
    path = RESULTS / f"{name}.csv"
    table = pd.read_csv(path, comment="#")
    with path.open(encoding="utf-8") as file:
        table.attrs["measured"] = file.readline().strip("# \n")
    return table
