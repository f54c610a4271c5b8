"""Exercises of track 3, lesson 3: First digits."""
import numpy as np

from helpers._exercises import Exercise, Later, Mistake, Vote

from . import _models

keras, layers = Later("keras"), Later("keras.layers")


def build_mine():
    """Build the lesson's network with one change, compiled.

    Parameters
    ----------
    None.

    Returns
    -------
    keras.Sequential
        Takes digits of shape (28, 28, 1), gives ten probabilities, and is ready for `fit`.
    """
    model = keras.Sequential([
        keras.Input(shape=(28, 28, 1)),
        layers.Rescaling(1 / 255),
        layers.Flatten(),
        layers.Dense(256, activation="relu"),
        layers.Dense(256, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


ENTRY = "keras.Input(shape=(28, 28, 1))"
NOTHING = ("Your function returned nothing. End it with return model, on a line of its own: compile returns nothing "
           "itself.")
NO_LAST_AXIS = (f"Each digit is 28 x 28 pixels with one grey level in each, so begin with {ENTRY}. The 1 at the end is "
                "that grey level.")
IN_ONE_ROW = f"Our digits are not rows of 784 numbers yet: Flatten does that. Begin with {ENTRY}."
OTHER_SHAPE = f"Our digits have the shape (28, 28, 1). Begin the list of layers with {ENTRY}."
SEVERAL_OUTPUTS = "Your model has several outputs. It needs one: the ten probabilities of the last layer."
NOT_FLAT = ("Your model gives ten numbers for each pixel or each row, not for each digit: put layers.Flatten() before "
            "the first Dense.")
ONE_SOFTMAX = ("A softmax over one neuron always says 1, because its outputs add up to 1. Ten digits need ten neurons "
               "at the end.")
ONE_NEURON = "One neuron at the end can say yes or no. Ten digits need ten neurons."
NOT_TEN = "There are ten digits, 0 to 9, so the last layer has 10 neurons. Yours has {}."
ENDS_OTHERWISE = "The last layer should be layers.Dense with 10 neurons and softmax. Yours is {}."
LAST_LINEAR = 'The last layer has no activation. activation="softmax" turns its ten sums into probabilities.'
LAST_SIGMOID = ("Ten sigmoids answer ten separate questions, and their answers don't have to add up to 1. For one "
                'digit out of ten, use activation="softmax".')
LAST_OTHER = 'The last layer has the activation {}. For ten probabilities it needs activation="softmax".'
NO_RESCALING = ("Rescaling is missing. Put layers.Rescaling(1 / 255) back, right after the input: it turns grey levels "
                "from 0 to 255 into numbers from 0 to 1.")
WRONG_SCALE = ("Rescaling multiplies by the number in its brackets: layers.Rescaling(1 / 255) turns 255 into 1. Yours "
               "turns 255 into something else.")
HIDDEN_LINEAR = ("A hidden layer has no activation, so it adds nothing: without a bend, two layers are no better than "
                 'one. Write activation="relu" inside its brackets.')
NOT_COMPILED = ("Your model isn't compiled yet. Before the return, call model.compile with an optimizer, a loss and "
                "metrics, as in build.")
NO_LOSS = 'compile got no loss. Our labels are numbers from 0 to 9: loss="sparse_categorical_crossentropy".'
ONE_HOT_LOSS = ("categorical_crossentropy wants each label as a row of zeros with a single 1. Ours are numbers from 0 "
                'to 9: loss="sparse_categorical_crossentropy".')
BINARY_LOSS = ("binary_crossentropy is for one yes-or-no question. For one digit out of ten, use "
               'loss="sparse_categorical_crossentropy".')
SIZE_LOSS = ("{} would treat a digit as a size, with 5 between 4 and 6. A digit is a name: "
             'loss="sparse_categorical_crossentropy".')
OTHER_LOSS = 'The loss {} does not fit labels from 0 to 9: loss="sparse_categorical_crossentropy" does.'
FROM_LOGITS = ("from_logits=True tells the loss that no softmax has been applied, but your last layer has one. Leave "
               "from_logits out.")
NO_METRIC = 'Add metrics=["accuracy"] to compile, so that you see how many digits are read.'
EXACT = ("keras.metrics.Accuracy() asks whether a probability equals the label exactly. Write metrics=[\"accuracy\"], "
         "and Keras picks the right one.")
NO_STEP = "A learning rate must be above 0: with {}, the network would learn nothing or climb uphill."
THE_SAME = ("That is the lesson's network as it was. Change one thing: the number of neurons, another hidden layer, "
            "the optimizer, or its learning rate.")
TOO_MANY = ("You changed {} things at once. If the score moves, you won't know which of them did it: keep one change "
            "and undo the rest.")


def _judge(result, expected):
    """Say what is wrong with a model that should be the lesson's network with one change, or return None."""
    wrong = _models.no_model(result, ENTRY)
    if wrong:
        return wrong
    shape = _models.input_shape(result)
    if shape != (28, 28, 1):
        return {(28, 28): NO_LAST_AXIS, (784,): IN_ONE_ROW}.get(shape, OTHER_SHAPE)
    if len(result.outputs) != 1:
        return SEVERAL_OUTPUTS
    found = _models.read_layers(result)
    compiled = _models.read_compile(result)
    wrong = _wrong_end(result, found) or _wrong_start(found)
    wrong = wrong or _wrong_hidden(found) or _wrong_compile(compiled) or _models.cannot_learn(result)
    if wrong:
        return wrong
    changes = _changed_layers(found) + _changed_optimizer(result.optimizer, compiled)
    return None if changes == 1 else TOO_MANY.format(changes) if changes else THE_SAME


def _wrong_end(model, found):
    """Say what is wrong with the last layer, or return None."""
    if not found or found[-1].kind != "Dense":
        return ENDS_OTHERWISE.format(found[-1].kind if found else "missing")
    _, neurons, activation, _ = found[-1]
    if len(model.output_shape) != 2:
        return NOT_FLAT
    if neurons == 1:
        return ONE_SOFTMAX if activation == "softmax" else ONE_NEURON
    if neurons != 10:
        return NOT_TEN.format(neurons)
    known = {"softmax": None, "linear": LAST_LINEAR, "sigmoid": LAST_SIGMOID}
    return known.get(activation, LAST_OTHER.format(activation))


def _wrong_start(found):
    """Say what is wrong with the rescaling, or return None."""
    first = next(place for place, layer in enumerate(found) if layer.kind == "Dense")
    rescaling = [layer.keras for layer in found[:first] if layer.kind == "Rescaling"]
    if not rescaling:
        return NO_RESCALING
    right = [abs(255 * layer.scale - 1) < 1e-6 and not layer.offset for layer in rescaling]
    return None if right == [True] else WRONG_SCALE


def _wrong_hidden(found):
    """Say what is wrong with a hidden layer, or return None."""
    linear = any(layer.kind == "Dense" and layer.activation == "linear" for layer in _hidden(found))
    return HIDDEN_LINEAR if linear else None


def _wrong_compile(compiled):
    """Say what is wrong with how the model will learn, or return None."""
    if not compiled:
        return NOT_COMPILED
    if compiled.misspelt:
        return compiled.misspelt
    if compiled.loss != "sparse_categorical_crossentropy":
        known = {None: NO_LOSS, "categorical_crossentropy": ONE_HOT_LOSS, "binary_crossentropy": BINARY_LOSS,
                 **{name: SIZE_LOSS.format(name) for name in ("mean_squared_error", "mean_absolute_error")}}
        return known.get(compiled.loss, OTHER_LOSS.format(compiled.loss))
    if compiled.from_logits:
        return FROM_LOGITS
    if "accuracy" not in compiled.metrics:
        return EXACT if "exact_accuracy" in compiled.metrics else NO_METRIC
    rate = compiled.learning_rate
    return NO_STEP.format(f"{rate:g}") if rate is not None and rate <= 0 else None


def _hidden(found):
    """The layers between the input and the last layer that are not there to prepare the digits."""
    return [layer for layer in found[:-1] if layer.kind not in ("Rescaling", "Flatten", "Reshape")]


def _changed_layers(found):
    """Count how the layers differ from one hidden layer of 256 neurons with ReLU and the last layer."""
    hidden = _hidden(found)
    dense = [layer for layer in hidden if layer.kind == "Dense"]
    nearest = min([(layer.size != 256) + (layer.activation != "relu") + _settings_changed(layer.keras)
                   for layer in dense], default=2)  # 2: one layer taken out, another put in
    return _settings_changed(found[-1].keras) + (nearest + len(hidden) - 1 if hidden else 1)


def _settings_changed(dense):
    """Count the settings of a dense layer that are not Keras's own, without its neurons and its activation."""
    usual, given = (layer.get_config() for layer in (layers.Dense(dense.units), dense))
    return sum(given[key] != usual[key] for key in usual if key not in ("name", "dtype", "activation"))


def _changed_optimizer(optimizer, compiled):
    """Count how an optimizer differs from Adam as Keras makes it."""
    if compiled.optimizer != "adam":
        return 1
    usual, given = (each.get_config() for each in (keras.optimizers.Adam(), optimizer))
    others = sum(given[key] != usual[key] for key in usual if key not in ("name", "learning_rate"))
    return (compiled.learning_rate != 0.001) + others


def in_words(model):
    """Say in a few words what a network for digits is made of, for the board.

    Parameters
    ----------
    model : keras.Model
        Compiled.

    Returns
    -------
    str
        Its hidden layers and its optimizer, such as "256 → 256, adam" or "256, sgd 0.1".
    """
    hidden = []
    for kind, size, activation, _ in _hidden(_models.read_layers(model)):
        name = {"relu": "", "linear": "", None: ""}.get(activation, activation)
        kind = {"Dense": "", "BatchNormalization": "BatchNorm", "MaxPooling2D": "MaxPool"}.get(kind, kind)
        hidden.append(" ".join(filter(None, (kind, str(size or ""), name))))
    optimizer, rate, *_ = _models.read_compile(model)
    usual = rate == (0.01 if optimizer == "sgd" else 0.001)
    speed = "" if usual else " with a schedule" if rate is None else f" {rate:g}"
    return f"{' → '.join(hidden) or 'no hidden layer'}, {optimizer}{speed}"


LEARNS = {"optimizer": "adam", "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}


def _digits(*hidden, start=None, last=None, shape=(28, 28, 1), **learns):
    """The lesson's network with other hidden layers, a number of neurons or a layer each, or other parts."""
    dense = [layers.Dense(each, activation="relu") if isinstance(each, int) else each for each in hidden]
    start = [layers.Rescaling(1 / 255), layers.Flatten()] if start is None else start
    model = keras.Sequential([keras.Input(shape=shape), *start, *dense,
                              last or layers.Dense(10, activation="softmax")])
    model.compile(**{**LEARNS, **learns})
    return model


def _not_compiled():
    return keras.Sequential(_list())


def _list():
    return [keras.Input(shape=(28, 28, 1)), layers.Rescaling(1 / 255), layers.Flatten(),
            layers.Dense(512, activation="relu"), layers.Dense(10, activation="softmax")]


def most_confident_mistakes(p, y, n):
    """Find the n wrong answers that a network was surest of.

    Parameters
    ----------
    p : numpy.ndarray, shape (digits, classes)
        A row of probabilities for each digit.
    y : numpy.ndarray of int, shape (digits,)
        Labels.
    n : int
        How many to return; fewer, if fewer are wrong.

    Returns
    -------
    numpy.ndarray of int, shape (at most n,)
        Places of these digits in `y`, the surest mistake first.
    """
    said = p.argmax(axis=1)
    wrong = np.flatnonzero(said != y)
    sure = p[wrong].max(axis=1)
    return wrong[np.argsort(-sure)][:n]


def _wrong(p, y):
    return np.flatnonzero(p.argmax(axis=1) != y)


def _ordered(places, sure, n):
    """The first n places, the largest of `sure` first."""
    return places[np.argsort(-sure)][:n]


def _surest(places, p, n):
    """The first n places, the largest probability first."""
    return _ordered(places, p[places].max(axis=1), n)


def _by(sure):
    """A function that orders the wrong answers by what `sure` makes of their rows."""
    return lambda p, y, n: _ordered(_wrong(p, y), sure(p[_wrong(p, y)]), n)


_P = np.array([[0.1, 0.7, 0.2], [0.5, 0.3, 0.2], [0.05, 0.05, 0.9], [0.6, 0.1, 0.3], [0.15, 0.8, 0.05],
               [0.3, 0.25, 0.45]])
_CLOSE = np.array([[0.52, 0.23, 0.25], [0.3, 0.36, 0.34], [0.15, 0.05, 0.8], [0.801, 0.099, 0.1], [0.05, 0.15, 0.8],
                   [0.002, 0.804, 0.194], [0.1, 0.803, 0.097], [0.33, 0.33, 0.34]])

EXERCISES = [
    Exercise(
        build_mine,
        hints=(
            "Copy the body of build into your function: the list of layers, compile, return. Then change one thing "
            "in it.",
            "In the list, the hidden layers are between Flatten and the last layer. You may change the number of "
            "neurons there, or add a line with layers.Dense. Or you change the optimizer in compile: its name, or "
            "an object such as keras.optimizers.Adam(learning_rate=0.002).",
            'With a second hidden layer: model = keras.Sequential([keras.Input(shape=(28, 28, 1)), '
            'layers.Rescaling(1 / 255), layers.Flatten(), layers.Dense(256, activation="relu"), '
            'layers.Dense(256, activation="relu"), layers.Dense(10, activation="softmax")]) and then '
            'model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])'),
        cases=[("your network", ()), ("your network, built again", ())],
        judge=_judge,
        prepare=lambda: keras.Sequential,  # loads Keras
        mistakes=[
            *_models.SLIPS,
            Mistake(NOTHING, lambda: None),
            Mistake(_models.NO_LIST, lambda: keras.Sequential(*_list())),
            Mistake("Input needs a shape, with brackets of its own: keras.Input(shape=(28, 28, 1)).",
                    lambda: keras.Input(28, 28, 1)),
            Mistake("The list holds layers, and 512 is a number. Write layers.Dense(512, activation=\"relu\").",
                    lambda: keras.Sequential([keras.Input(shape=(28, 28, 1)), 512])),
            Mistake(_models.OUTSIDE_LAYER.replace("16", "512"), lambda: keras.Sequential(["relu"])),
            Mistake("Flatten needs its round brackets, even with nothing inside: layers.Flatten().",
                    lambda: keras.Sequential([layers.Flatten])),
            Mistake("Python doesn't know the name Adam on its own. Write keras.optimizers.Adam(...).",
                    lambda: Adam()),  # noqa: F821
            Mistake("Adam is in keras.optimizers: write keras.optimizers.Adam(...).", lambda: keras.Adam),
            Mistake("It is keras.optimizers, with an s at the end.", lambda: keras.optimizer),
            Mistake("The class Adam has a capital A: keras.optimizers.Adam(...). Only its name in quotation marks is "
                    "in lower case, \"adam\".", lambda: keras.optimizers.adam),
            Mistake("The learning rate belongs to the optimizer, not to compile: "
                    "optimizer=keras.optimizers.Adam(learning_rate=0.002).",
                    lambda: _digits(256, learning_rate=0.002)),
            Mistake('In quotation marks there is room for a name only, "adam". With a learning rate, write '
                    "optimizer=keras.optimizers.Adam(learning_rate=0.002), without quotation marks.",
                    lambda: _digits(256, optimizer="adam(learning_rate=0.002)")),
            Mistake("A name in quotation marks takes no learning rate. Without them, and with all of its address, it "
                    "does: optimizer=keras.optimizers.Adam(learning_rate=0.002).",
                    lambda: _digits(256, optimizer="Adam(learning_rate=0.002)")),
            Mistake("Take the quotation marks away: optimizer=keras.optimizers.Adam(learning_rate=0.002) makes an "
                    "optimizer, and in quotation marks it is only text.",
                    lambda: _digits(256, optimizer="keras.optimizers.Adam(learning_rate=0.002)")),
            Mistake("Dense needs the number of its neurons: layers.Dense(512, activation=\"relu\").",
                    lambda: layers.Dense()),
            Mistake(_models.THE_CLASS, lambda: keras.Sequential),
            Mistake(_models.A_LIST, _list),
            Mistake(_models.A_LAYER, lambda: layers.Flatten()),
            Mistake(f"Your model does not know yet what comes in. Begin the list of layers with {ENTRY}.",
                    lambda: keras.Sequential(_list()[1:])),
            Mistake(NO_LAST_AXIS, lambda: _digits(512, shape=(28, 28))),
            Mistake(IN_ONE_ROW, lambda: _digits(512, start=[layers.Rescaling(1 / 255)], shape=(784,))),
            Mistake(OTHER_SHAPE, lambda: _digits(512, shape=(1, 28, 28))),
            Mistake(NOT_FLAT, lambda: _digits(512, start=[layers.Rescaling(1 / 255)])),
            Mistake(ONE_SOFTMAX, lambda: _digits(512, last=layers.Dense(1, activation="softmax"))),
            Mistake(ONE_NEURON, lambda: _digits(512, last=layers.Dense(1, activation="sigmoid"))),
            Mistake(NOT_TEN.format(9), lambda: _digits(512, last=layers.Dense(9, activation="softmax"))),
            Mistake(LAST_LINEAR, lambda: _digits(512, last=layers.Dense(10))),
            Mistake(LAST_SIGMOID, lambda: _digits(512, last=layers.Dense(10, activation="sigmoid"))),
            Mistake(LAST_OTHER.format("relu"), lambda: _digits(512, last=layers.Dense(10, activation="relu"))),
            Mistake(NO_RESCALING, lambda: _digits(512, start=[layers.Flatten()])),
            Mistake(WRONG_SCALE, lambda: _digits(512, start=[layers.Rescaling(255), layers.Flatten()])),
            Mistake(HIDDEN_LINEAR, lambda: _digits(layers.Dense(512))),
            Mistake(_models.FROZEN, lambda: _digits(layers.Dense(256, activation="relu", trainable=False))),
            Mistake(_models.ALL_ALIKE,
                    lambda: _digits(layers.Dense(256, activation="relu", kernel_initializer="zeros"))),
            Mistake(NOT_COMPILED, _not_compiled),
            Mistake('Keras knows no loss of the name "sparse_categorical_cross_entropy". Do you mean '
                    '"sparse_categorical_crossentropy"?',
                    lambda: _digits(512, loss="sparse_categorical_cross_entropy")),
            Mistake(NO_LOSS, lambda: _digits(512, loss=None)),
            Mistake(ONE_HOT_LOSS, lambda: _digits(512, loss="categorical_crossentropy")),
            Mistake(BINARY_LOSS, lambda: _digits(512, loss="binary_crossentropy")),
            Mistake(SIZE_LOSS.format("mean_squared_error"), lambda: _digits(512, loss="mse")),
            Mistake(FROM_LOGITS, lambda: _digits(
                512, loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))),
            Mistake(NO_METRIC, lambda: _digits(512, metrics=None)),
            Mistake(EXACT, lambda: _digits(512, metrics=[keras.metrics.Accuracy()])),
            Mistake(NO_STEP.format(-0.01), lambda: _digits(256, optimizer=keras.optimizers.Adam(-0.01))),
            Mistake(THE_SAME, lambda: _digits(256)),
            Mistake(TOO_MANY.format(2), lambda: _digits(512, optimizer="sgd")),
            Mistake(TOO_MANY.format(3), lambda: _digits(512, 128, optimizer="sgd"))]),
    Exercise(
        most_confident_mistakes,
        hints=(
            "There are two steps. First find the places of the wrong answers, as a row of numbers. Then take the "
            "largest probability, only in these rows of `p`.",
            "`said != y` is True where an answer is wrong, and `np.flatnonzero(...)` turns that into places. "
            "`p[wrong]` takes the rows at these places.",
            "`wrong = np.flatnonzero(said != y)` and `sure = p[wrong].max(axis=1)`"),
        cases=[("six digits of three classes, four of them wrong", (_P, np.array([0, 0, 1, 1, 1, 0]), 2)),
               ("more than there are", (_P, np.array([0, 2, 2, 2, 2, 0]), 9)),
               ("answers that are all right", (_P, np.array([1, 0, 2, 0, 1, 2]), 3)),
               ("eight digits, the surest mistakes at the end", (_CLOSE, np.array([1, 0, 2, 1, 2, 0, 2, 0]), 3))],
        mistakes=[
            Mistake("These are the answers it was surest of, right or wrong. Keep only the places where `said` is "
                    "not `y`.",
                    lambda p, y, n: _surest(np.arange(len(y)), p, n)),
            Mistake("These are the right answers. An answer is wrong where `said` is not `y`, so write `!=`, not `==`.",
                    lambda p, y, n: _surest(np.flatnonzero(p.argmax(axis=1) == y), p, n)),
            Mistake("Your `wrong` is a row of True and False, one for each digit. `np.flatnonzero` turns it into "
                    "places.",
                    lambda p, y, n: _surest(p.argmax(axis=1) != y, p, n)),
            Mistake("You return True and False, not places. `np.flatnonzero(said != y)` gives the places of the wrong "
                    "answers.",
                    lambda p, y, n: _ordered(p.argmax(axis=1) != y, p.max(axis=1), n)),
            Mistake("You sort by a number for every digit, but `wrong` has only some of the digits. Take the rows "
                    "`p[wrong]`.",
                    lambda p, y, n: _ordered(_wrong(p, y), p.max(axis=1), n)),
            Mistake("Your `sure` has a number for each class. `axis=1` goes along a row and gives a number for each "
                    "digit.",
                    _by(lambda rows: rows.max(axis=0))),
            Mistake("Your `sure` is a single number, the largest of all. `max(axis=1)` gives one for each row.",
                    _by(lambda rows: rows.max())),
            Mistake("Your `sure` says which class has the largest probability (`argmax`). You need to know how large "
                    "it is (`max`).",
                    _by(lambda rows: rows.argmax(axis=1))),
            Mistake("Your list begins with the mistake it was least sure of. The largest probability comes first.",
                    _by(lambda rows: -rows.max(axis=1))),
            Mistake("You sorted by the probability of the label. Sort by the probability of the network's answer.",
                    lambda p, y, n: _ordered(_wrong(p, y), p[np.arange(len(y)), y][_wrong(p, y)], n)),
            Mistake("These are wrong answers, but in the order of `y`. Sort them by their probability.",
                    lambda p, y, n: _wrong(p, y)[:n]),
            Mistake("These are places in the list of mistakes. `wrong[...]` turns them into places among all digits.",
                    lambda p, y, n: np.argsort(-p[_wrong(p, y)].max(axis=1))[:n]),
            Mistake("You returned what the network said about these digits. Return their places.",
                    lambda p, y, n: p.argmax(axis=1)[most_confident_mistakes(p, y, n)]),
            Mistake("You returned all mistakes. Only the first n are asked for.",
                    lambda p, y, n: most_confident_mistakes(p, y, len(y))),
            Mistake("Python's `max` and `if` want single numbers, and here they got rows. NumPy's `max` takes rows: "
                    "`p[wrong].max(axis=1)`.",
                    _by(max)),
            Mistake("Python's `max` has no axis. NumPy's has one and comes after the array, as in `p.argmax(axis=1)`.",
                    lambda p, y, n: max(p, axis=1)),
            Mistake("Your `sure` still has all probabilities of each row. Take the largest of each, with `axis=1`.",
                    _by(lambda rows: rows)),
            Mistake("Your `wrong` holds what the network said, not the places. `np.flatnonzero(said != y)` gives the "
                    "places.",
                    lambda p, y, n: _surest(p.argmax(axis=1)[_wrong(p, y)], p, n)),
            Mistake("Your `wrong` holds labels, not places. `np.flatnonzero(said != y)` gives the places.",
                    lambda p, y, n: _surest(y[_wrong(p, y)], p, n)),
            Mistake("In your square brackets there is something other than an array of places. `np.where` puts the "
                    "places into a tuple; `np.flatnonzero` gives the array itself.",
                    lambda p, y, n: _surest(np.where(p.argmax(axis=1) != y), p, n)),
            Mistake("You compared probabilities with labels. Compare what the network said, `said`, with `y`.",
                    lambda p, y, n: np.flatnonzero(p != y))]),
]

VOTES = [
    Vote("label_and_outputs", right="B",
         answers={"A": "A digit is a name, not a size. A single neuron that hesitates between 4 and 9 would say 6.5, "
                       "and nobody wrote a 6.5.",
                  "B": "There is one output for each name, and the 1 says which name is right. Softmax gives numbers "
                       "of the same form: ten that add up to 1.",
                  "C": "Then 5 and 6 would differ in one place, and 1 and 7 in six, although a 1 and a 7 look more "
                       "alike. The label says which digit it is, not how much."}),
]
