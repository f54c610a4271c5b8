"""Train the small models that a lesson may take in place of training another lesson's: `make models`."""
from .files import DATA, write_checksums
from .lesson_cells import run_cells

MODELS = DATA / "models"
TRAINED = {  # the file, the lesson whose network it holds, and the cells that train it
    "digit_reader.weights.h5": ("3_keras/4_a_convolutional_network",
                                ["set-up", "imports", "load", "data", "network", "train-function", "train"])}

SAVE = """
bare = keras.models.clone_model(network)     # not compiled: the file holds no state of the optimizer
bare.set_weights(network.get_weights())
bare.save_weights({!r})
"""


def make():
    """Train them all, each by the cells of its lesson, and renew the checksums."""
    MODELS.mkdir(parents=True, exist_ok=True)
    for name, (lesson, cells) in TRAINED.items():
        print(f"Training {name} as lesson {lesson} does ...", flush=True)
        run_cells(lesson, cells, SAVE.format(str(MODELS / name)))
    write_checksums(MODELS, "*.h5")
