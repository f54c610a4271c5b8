"""Adaptation to twenty writers made up from validation digits: three ways, from 1, 3 and 10 digits of each kind."""
import io
import sys

import pandas as pd

from tools.lesson_cells import run_cells, save

LESSON = "3_keras/5_it_reads_my_handwriting"
CELLS = ["set-up", "imports", "network", "data", "write-like", "adapt", "ways", "random-hand"]
MEASURE = """
print("writer,shots,way,before,after,ordinary_before,ordinary_after")
for writer in range({writers}):
    order = np.random.default_rng([helpers.SEED, writer]).permutation(len(y_val))
    written, y_written = write_like(X_val[order[:1000]], **random_hand(writer)), y_val[order[:1000]]
    X_unseen, y_unseen = written[300:], y_written[300:]
    X_rest, y_rest = X_val[order[1000:]], y_val[order[1000:]]
    before, ordinary_before = accuracy(network, X_unseen, y_unseen), accuracy(network, X_rest, y_rest)
    for shots in (1, 3, 10):
        chosen = np.concatenate([np.flatnonzero(y_written[:300] == digit)[:shots] for digit in range(10)])
        for way, (learns, learning_rate) in ways.items():
            adapted = adapt(written[chosen], y_written[chosen], learns, learning_rate)
            print(writer, shots, way, before, accuracy(adapted, X_unseen, y_unseen), ordinary_before,
                  accuracy(adapted, X_rest, y_rest), sep=",")
"""


def main(writers=20):
    *_, measured = run_cells(LESSON, CELLS, MEASURE.format(writers=writers))
    table = pd.read_csv(io.StringIO(measured["text"]))
    save("adaptation", table.round(4))
    gain = table.assign(gain=table["after"] - table["before"], lost=table["ordinary_before"] - table["ordinary_after"])
    print(gain.groupby(["way", "shots"])[["before", "after", "gain", "lost"]].mean().round(4).to_string())
    print(f"{measured['seconds']:.0f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
