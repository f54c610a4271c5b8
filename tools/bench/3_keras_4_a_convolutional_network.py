"""The digit reader's recipe beside the one of 2019, over five seeds, and what each removed part costs."""
import pandas as pd

from tools.lesson_cells import run_cells, save

LESSON = "3_keras/4_a_convolutional_network"
DATA = ["set-up", "imports", "load", "data"]

RECIPE_2019 = """
keras.utils.set_random_seed(helpers.SEED)
network = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"), layers.Conv2D(64, 3, activation="relu"), layers.MaxPooling2D(),
    layers.Dropout(0.25), layers.Flatten(), layers.Dense(128, activation="relu"), layers.Dropout(0.5),
    layers.Dense(10, activation="softmax"),
])
network.compile(optimizer=keras.optimizers.Adadelta(1.0), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
network.fit(x_all, labels, batch_size=128, epochs=12, verbose=0)
print("trained")
"""
TEST = 'helpers.report("test accuracy", network.evaluate(x_test, y_test, batch_size=500, verbose=0)[1], floor=0)'
PARTS = {"nothing": "", "pooling": "pooling=False", "batch normalisation": "batch_normalisation=False",
         "dropout": "dropout=False", "the second convolution": "second_convolution=False"}
BRIEF = """
keras.utils.set_random_seed(helpers.SEED)
network = build({change})
brief = train(network, epochs=2, callbacks=[])
helpers.report("validation accuracy", brief.history["val_accuracy"][-1], floor=0)
print(network.count_params())
"""


def recipes():
    """Time and test accuracy of 12 epochs: the recipe of 2019 on 60,000 images, and the lesson's over five seeds."""
    *_, training, test = run_cells(LESSON, DATA, RECIPE_2019, TEST)
    rows = [("2019", 0, training["seconds"], test["scores"]["test accuracy"])]
    print("2019", rows[0], flush=True)
    for seed in range(5):
        cells = [*DATA, "network", "train-function", "train"]
        *_, training, test = run_cells(LESSON, cells, TEST, seed=seed)
        rows.append(("lesson", seed, training["seconds"], test["scores"]["test accuracy"]))
        print(rows[-1], flush=True)
    table = pd.DataFrame(rows, columns=["recipe", "seed", "seconds", "test_accuracy"])
    return table.round({"seconds": 1, "test_accuracy": 4})


def removed_parts():
    """Validation accuracy after 2 epochs without one part, over two seeds."""
    rows = []
    for seed in range(2):
        for part, change in PARTS.items():
            last = run_cells(LESSON, [*DATA, "train-function", "removed-part"], BRIEF.format(change=change),
                             seed=seed)[-1]
            rows.append((part, seed, int(last["text"]), last["scores"]["validation accuracy"]))
            print(rows[-1], flush=True)
    return pd.DataFrame(rows, columns=["without", "seed", "weights", "validation_accuracy"]).round(4)


def main():
    table = recipes()
    save("mnist_recipes", table)
    means = table.groupby("recipe", sort=False)[["seconds", "test_accuracy"]].mean()
    print(means.round(4).to_string())
    print(f"time, lesson / 2019: {means.loc['lesson', 'seconds'] / means.loc['2019', 'seconds']:.2f}")

    parts = removed_parts()
    save("mnist_removed_parts", parts)
    print(parts.groupby("without", sort=False)[["weights", "validation_accuracy"]].mean().round(4).to_string())


if __name__ == "__main__":
    main()
