"""The digit reader beside other recipes, and what each of its parts is worth, over five seeds.

`make bench LESSON=3_keras/4` measures both tables. One of them alone, from the repository's root, the first one first:
`python -m tools.bench.3_keras_4_a_convolutional_network recipes`, and the same with `parts`. "seconds" is what a clock
on the wall says, "processor_seconds" what all cores together worked.
"""
import sys

import pandas as pd

from tools.lesson_cells import RESULTS, run_cells, save

LESSON = "3_keras/4_a_convolutional_network"
CELLS = ["set-up", "imports", "load", "data", "convolutions", "network", "learning-rate", "train-function"]
SEEDS = range(5)
COLUMNS = ["parameters", "trainable", "seconds", "processor_seconds", "validation_accuracy", "test_accuracy"]

RECIPE_2019 = """
keras.utils.set_random_seed(helpers.SEED)
network = keras.Sequential([
    keras.Input(shape=(28, 28, 1)), layers.Rescaling(1 / 255),
    layers.Conv2D(32, 3, activation="relu"), layers.Conv2D(64, 3, activation="relu"), layers.MaxPooling2D(),
    layers.Dropout(0.25), layers.Flatten(), layers.Dense(128, activation="relu"), layers.Dropout(0.5),
    layers.Dense(10, activation="softmax"),
])
network.compile(optimizer=keras.optimizers.Adadelta(1.0), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
network.fit(images, labels, batch_size=128, epochs=12, verbose=0)
"""
FIVE_EPOCHS = """
keras.utils.set_random_seed(helpers.SEED)
network = keras.Sequential([
    keras.Input(shape=(28, 28, 1)), layers.Rescaling(1 / 255), {inserted}
    layers.Flatten(), layers.Dense(256, activation="relu"), layers.Dense(10, activation="softmax"),
])
network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
network.fit(X_train, y_train, validation_data=(X_val, y_val), batch_size=128, epochs=5, verbose=0)
"""
INSERTED = 'layers.Conv2D(16, 5, activation="relu"), layers.MaxPooling2D(),'
RECIPES = {"2019": RECIPE_2019, "dense": FIVE_EPOCHS.format(inserted=""),
           "one convolution": FIVE_EPOCHS.format(inserted=INSERTED), "lesson": "train(network, epochs=12)"}

CHANGES = ["without pooling", "without batch normalisation", "without dropout", "without the second convolution",
           "pooling before batch normalisation"]
CHANGED = """
kept = [type(layer).from_config(layer.get_config()) for layer in network.layers]
convolutions = [place for place, layer in enumerate(kept) if isinstance(layer, layers.Conv2D)]
kinds = {{"without pooling": layers.MaxPooling2D, "without batch normalisation": layers.BatchNormalization,
         "without dropout": layers.Dropout}}
if {change!r} in kinds:
    kept = [layer for layer in kept if not isinstance(layer, kinds[{change!r}])]
elif {change!r} == "without the second convolution":
    del kept[convolutions[1]:convolutions[1] + 4]      # with its batch normalisation, ReLU and pooling
elif {change!r} == "pooling before batch normalisation":
    for place in convolutions:
        kept.insert(place + 1, kept.pop(place + 3))
for layer in kept:
    if {change!r} == "without batch normalisation" and hasattr(layer, "use_bias"):
        layer.use_bias = True

keras.utils.set_random_seed(helpers.SEED)
network = keras.Sequential([keras.Input(shape=(28, 28, 1))] + kept)
train(network, epochs=12)
"""
START = "import time; began = time.process_time()"
STOP = "print(time.process_time() - began)      # of all cores together; other programs do not count"
SCORES = """
for name, X, y in {asked}:
    helpers.report(f"{{name}}_accuracy", network.evaluate(X, y, batch_size=500, verbose=0)[1], floor=0)
print(network.count_params(), sum(math.prod(weight.shape) for weight in network.trainable_weights))
"""
VALIDATION = '("validation", X_val, y_val)'
TEST = '("test", X_test, y_test)'


def measure(training, asked, seed):
    """Run the lesson's cells and a training; return what it took, what the network is made of, and its accuracies."""
    *_, trained, worked, scores = run_cells(LESSON, CELLS, START, training, STOP, SCORES.format(asked=asked), seed=seed)
    parameters, trainable = map(int, scores["text"].split()[-2:])
    return {"seed": seed, "parameters": parameters, "trainable": trainable, "seconds": round(trained["seconds"], 1),
            "processor_seconds": round(float(worked["text"]), 1),
            **{name: round(score, 4) for name, score in scores["scores"].items()}}


def recipes():
    """Measure the recipe of 2019 once, on all 60,000 digits, and over five seeds and on 55,000 digits the others."""
    rows = []
    for recipe, training in RECIPES.items():
        asked = f"[{TEST}]" if recipe == "2019" else f"[{VALIDATION}, {TEST}]"
        for seed in [0] if recipe == "2019" else SEEDS:
            rows.append({"recipe": recipe, **measure(training, asked, seed)})
            print(rows[-1], flush=True)
    table = pd.DataFrame(rows)[["recipe", "seed", *COLUMNS]]
    save("mnist_recipes", table)
    means = table.groupby("recipe", sort=False)[COLUMNS].mean()
    print(means.round(4).to_string())
    share = means.loc["lesson", "processor_seconds"] / means.loc["2019", "processor_seconds"]
    print(f"processor time, lesson / 2019: {share:.2f}")


def parts():
    """Measure the lesson's network with one change, over five seeds; without a change it was measured by `recipes`."""
    columns = ["change", "seed", *COLUMNS[:-1]]
    whole = pd.read_csv(RESULTS / "mnist_recipes.csv", comment="#").query("recipe == 'lesson'")
    rows = whole.assign(change="nothing")[columns].to_dict("records")
    for seed in SEEDS:
        for change in CHANGES:
            rows.append({"change": change, **measure(CHANGED.format(change=change), f"[{VALIDATION}]", seed)})
            print(rows[-1], flush=True)
    table = pd.DataFrame(rows)[columns]
    save("mnist_removed_parts", table)
    print(table.groupby("change", sort=False)[columns[2:]].mean().round(4).to_string())


if __name__ == "__main__":
    for name in sys.argv[1:] or ["recipes", "parts"]:
        {"recipes": recipes, "parts": parts}[name]()
