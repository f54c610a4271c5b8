"""Train the small models that a lesson may use without training them itself: `make models`."""
import sys
from functools import partial

import numpy as np

from .files import DATA, NOTEBOOKS, write_checksums
from .lesson_cells import run_cells

MODELS = DATA / "models"

SAVE = """
bare = keras.models.clone_model(network)     # not compiled: the file holds no state of the optimizer
bare.set_weights(network.get_weights())
bare.save_weights({!r})
"""


def by_lesson(lesson, cells, path):
    """Train a network by the cells of its lesson, and save its weights as Keras does."""
    run_cells(lesson, cells, SAVE.format(str(path)))


def plain_digit_reader(path):
    """Train the network that lesson 2.5 runs in NumPy, and save its weights as arrays W1, b1, W2, b2, W3, b3.

    It is trained on the first 50,000 of MNIST's 60,000 training images, grey levels from 0 to 1. The last 10,000 play
    no part in the training or in any choice, so lesson 2.5 may ask about them. The 10,000 test images are not touched.

    Parameters
    ----------
    path : pathlib.Path
        The `.npz` file. The arrays have the shapes (5, 5, 1, 8), (8,), (3, 3, 8, 16), (16,), (400, 10) and (10,).
    """
    import keras
    from keras import layers

    sys.path.insert(0, str(NOTEBOOKS))
    import helpers

    (images, labels), _ = helpers.load_mnist()
    keras.utils.set_random_seed(0)
    network = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(8, 5, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(16, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ])
    network.compile(optimizer=keras.optimizers.Adam(0.002), loss="sparse_categorical_crossentropy")
    network.fit(images[:50_000].reshape(-1, 28, 28, 1) / 255, labels[:50_000], batch_size=128, epochs=5, verbose=2)
    np.savez(path, **dict(zip(("W1", "b1", "W2", "b2", "W3", "b3"), network.get_weights())))


TRAINED = {  # a file, and what trains it and writes it to a path
    "digit_reader.weights.h5": partial(by_lesson, "3_keras/4_a_convolutional_network",
                                       ["set-up", "imports", "load", "data", "convolutions", "network",
                                        "learning-rate", "train-function", "train"]),
    "plain_digit_reader.npz": plain_digit_reader}


def make():
    """Train them all, and renew the checksums."""
    MODELS.mkdir(parents=True, exist_ok=True)
    for name, train in TRAINED.items():
        print(f"Training {name} ...", flush=True)
        train(path=MODELS / name)
    write_checksums(MODELS, "*.*")
