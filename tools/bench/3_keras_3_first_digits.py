"""The dense network from five random starts, and what single changes do to it; validation digits only."""
import pandas as pd

from tools.lesson_cells import run_cells, save

LESSON = "3_keras/3_first_digits"
CELLS = ["set-up", "imports", "load", "data", "build"]
SCORE = 'helpers.report("validation accuracy", history.history["val_accuracy"][-1], floor=0)'
COUNT = "print(network.count_params())"
CHANGED = """
def changed(*hidden, optimizer="adam"):
    dense = [layers.Dense(neurons, activation="relu") for neurons in hidden]
    model = keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.Rescaling(1 / 255), layers.Flatten(), *dense,
                              layers.Dense(10, activation="softmax")])
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
"""
CHANGES = {
    "64 neurons": "changed(64)",
    "1,024 neurons": "changed(1024)",
    "a second hidden layer": "changed(256, 256)",
    "no hidden layer": "changed()",
    "learning rate 0.0001": "changed(256, optimizer=keras.optimizers.Adam(0.0001))",
    "learning rate 0.003": "changed(256, optimizer=keras.optimizers.Adam(0.003))",
    "learning rate 0.01": "changed(256, optimizer=keras.optimizers.Adam(0.01))",
    "plain gradient descent": 'changed(256, optimizer="sgd")',
    "ten epochs": "build()"}
FIT = """
keras.utils.set_random_seed(helpers.SEED)
network = {network}
history = network.fit(X_train, y_train, validation_data=(X_val, y_val), epochs={epochs}, batch_size=128, verbose=0)
"""


def measure(seed):
    """Yield a row for the lesson's network, from its own cell, and for each change."""
    more = [SCORE, COUNT, CHANGED]
    for change, network in CHANGES.items():
        more += [FIT.format(network=network, epochs=10 if change == "ten epochs" else 5), SCORE, COUNT]
    done = run_cells(LESSON, [*CELLS, "train"], *more, seed=seed)
    del done[len(CELLS) + 3]      # where `changed` is defined
    for number, change in enumerate(["ours", *CHANGES]):
        training, score, count = done[len(CELLS) + 3 * number:][:3]
        yield change, seed, int(count["text"]), training["seconds"], score["scores"]["validation accuracy"]


def main():
    rows = []
    for seed in range(5):
        for row in measure(seed):
            rows.append(row)
            print(row, flush=True)
    table = pd.DataFrame(rows, columns=["change", "seed", "parameters", "seconds", "validation_accuracy"])
    table = table.round({"seconds": 1, "validation_accuracy": 4})
    save("mnist_dense", table[table["change"] == "ours"].drop(columns="change"))
    save("mnist_dense_changes", table)
    measured = ["parameters", "seconds", "validation_accuracy"]
    print(table.groupby("change", sort=False)[measured].mean().round(4).to_string())


if __name__ == "__main__":
    main()
