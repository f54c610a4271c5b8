"""Exercise of track 3, lesson 1: Hello, Keras."""
import numpy as np

from helpers._exercises import Exercise, Later, Mistake
from helpers.exercises import _models as models

keras, layers = Later("keras"), Later("keras.layers")


def build():
    """Build a network for the two moons, ready to learn.

    Parameters
    ----------
    None.

    Returns
    -------
    keras.Sequential
        2 numbers go in; 32 neurons with ReLU; 1 neuron with a sigmoid. Compiled with binary cross-entropy, adam and
        accuracy.
    """
    model = keras.Sequential([
        keras.Input(shape=(2,)),
        layers.Dense(32, activation="relu"),
        layers.Dense(1, activation="sigmoid"),
    ])
    model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
    return model


NOTHING = ("Your function returned nothing. End it with a line of its own that returns the model, because `compile` "
           "returns nothing.")
ALL_POINTS = ("The shape describes one example, so leave out the number of points. A point has two numbers: "
              "shape=(2,).")
NOT_TWO = "keras.Input says how many numbers one example has. A point has two: shape=(2,)."
SIXTEEN = "That is the network from above, with 16 neurons. Give yours 32."
TURNED = "Your two layers are swapped. The list runs from the input to the answer: first 32 neurons, then 1."
INPUT_AGAIN = ("You gave the two inputs neurons of their own. Nothing is computed there: keras.Input stands for them, "
               "without a Dense layer.")
ONE_LAYER = "One layer is missing. Two layers follow keras.Input: 32 neurons, and the neuron that answers."
TWO_ANSWERS = ("Two neurons at the end could work, but here a single one answers: it says how probable the filled "
               "moon is.")
NO_ACTIVATION = ("Neither layer has an activation. Without the bend between them, two layers can do no more than one "
                 "neuron.")
HIDDEN_LINEAR = 'The hidden layer has no activation. Write activation="relu" after its number of neurons.'
HIDDEN_SIGMOID = "Your hidden layer has a sigmoid. It should have ReLU."
LAST_LINEAR = ("The last neuron has no activation, so its answer can be any number. A sigmoid turns it into a "
               "probability.")
LAST_RELU = "The last neuron has ReLU, so its answer can be larger than 1. A sigmoid turns it into a probability."
ONE_SOFTMAX = ("Softmax makes its numbers add up to 1, so a single neuron with softmax always says 1. For one neuron "
               "use a sigmoid.")
OWN_FUNCTION = ("Without quotation marks, relu and sigmoid are functions of your own, and Keras can't always find "
                'their slopes. Write activation="relu".')
NO_BIASES = "Your layers have no biases: leave use_bias as it is."
NOT_COMPILED = ("The layers are right, but the model doesn't know yet how to learn. Call model.compile(...) before you "
                "return it.")
NO_LOSS = 'Your compile has no loss, so there is nothing to make smaller. Write loss="binary_crossentropy".'
SQUARED = ("Squared error hardly complains when the model is sure and wrong (track 2, lesson 4). Use "
           "binary_crossentropy.")
TEN_CLASSES = ("That loss is for choosing among several classes, with a neuron for each. For one yes-or-no neuron it "
               "is binary_crossentropy.")
LOGITS = ("from_logits=True tells the loss that no sigmoid was applied, but your last layer has one. Leave it out.")
OTHER_OPTIMIZER = 'Your optimizer is {}. (Without one, Keras takes rmsprop.) Here it should be optimizer="adam".'
NO_STEP = "A learning rate must be above 0, or the network learns nothing or climbs uphill."
NO_METRIC = 'You won\'t see how many points are right: compile also takes metrics=["accuracy"].'
EXACT = ('keras.metrics.Accuracy counts only answers that equal 0 or 1 exactly. Write "accuracy", and Keras takes the '
         "one that fits a probability.")
TEXT_METRIC = 'metrics is a list, even for one metric: metrics=["accuracy"].'
PYTHONS_COMPILE = "Python has a compile of its own, and that is the one you called. Write model.compile(...)."
IN_QUOTES = "The name {0} needs quotation marks: {1}."
ASKED = [("Dense", 32), ("Dense", 1)]


def _wrong_layers(sizes):
    """Say what is wrong with the kinds and sizes of layers, or return None."""
    known = {(("Dense", 16), ("Dense", 1)): SIXTEEN, tuple(ASKED[::-1]): TURNED,
             (("Dense", 32), ("Dense", 2)): TWO_ANSWERS}
    if sizes == ASKED or tuple(sizes) in known:
        return known.get(tuple(sizes))
    if sizes[1:] == ASKED and sizes[0] == ("Dense", 2):
        return INPUT_AGAIN
    if len(sizes) < 2:
        return ONE_LAYER
    if len(sizes) > 2:
        return f"Your model has {len(sizes)} layers after its input. It should have two, with 32 neurons and 1."
    place = next(place for place in (0, 1) if sizes[place] != ASKED[place])
    kind, size = sizes[place]
    found = f"{size} neurons" if kind == "Dense" else f"the kind {kind}"
    return f"Layer {place + 1} has {found}. It should be a Dense layer with {ASKED[place][1]}."


def _wrong_activations(hidden, last):
    """Say what is wrong with the activations, or return None."""
    if hidden == last == "linear":
        return NO_ACTIVATION
    if models.OWN in (hidden, last):
        return OWN_FUNCTION
    if hidden != "relu":
        known = {"linear": HIDDEN_LINEAR, "sigmoid": HIDDEN_SIGMOID}
        return known.get(hidden, f"The hidden layer has the activation {hidden}. It should have relu.")
    known = {"sigmoid": None, "linear": LAST_LINEAR, "relu": LAST_RELU, "softmax": ONE_SOFTMAX}
    return known.get(last, f"The last neuron has the activation {last}. It should have a sigmoid.")


def _wrong_compile(compiled):
    """Say what is wrong with how the model was told to learn, or return None."""
    if not compiled:
        return NOT_COMPILED
    if compiled.misspelt:
        return compiled.misspelt
    if compiled.loss != "binary_crossentropy":
        known = {None: NO_LOSS, "mean_squared_error": SQUARED, "categorical_crossentropy": TEN_CLASSES,
                 "sparse_categorical_crossentropy": TEN_CLASSES}
        return known.get(compiled.loss, f"Your loss is {compiled.loss}. It should be binary_crossentropy.")
    if compiled.from_logits:
        return LOGITS
    if compiled.optimizer != "adam":
        return OTHER_OPTIMIZER.format(compiled.optimizer)
    if compiled.learning_rate is not None and compiled.learning_rate <= 0:
        return NO_STEP
    if "exact_accuracy" in compiled.metrics:
        return EXACT
    return None if "accuracy" in compiled.metrics else NO_METRIC


def _judge(result, expected):
    """Say how a result differs from the model that is asked for, or return None."""
    wrong = models.no_model(result)
    if wrong:
        return wrong
    shape, found = models.input_shape(result), models.read_layers(result)
    if shape != (2,):
        return ALL_POINTS if len(shape) == 2 and shape[1] == 2 else NOT_TWO
    wrong = _wrong_layers([(each.kind, each.size) for each in found])
    wrong = wrong or _wrong_activations(*(each.activation for each in found))
    if not wrong and result.count_params() != expected.count_params():
        return NO_BIASES
    wrong = wrong or _wrong_compile(models.read_compile(result)) or models.cannot_learn(result)
    if not wrong and not models.same_answers(result, expected):
        return "Layers and activations are right, but the layers aren't connected in the right order."
    return wrong


def _two(hidden=32, answers=1, activations=("relu", "sigmoid"), shape=(2,), **kwargs):
    """Build a model of two layers."""
    return keras.Sequential([
        keras.Input(shape=shape),
        layers.Dense(hidden, activation=activations[0], **kwargs),
        layers.Dense(answers, activation=activations[1], **kwargs),
    ])


def _compiled(loss="binary_crossentropy", optimizer="adam", metrics=("accuracy",)):
    """Build the right model and compile it."""
    return _ready(_two(), loss, optimizer, metrics)


def _ready(model, loss="binary_crossentropy", optimizer="adam", metrics=("accuracy",)):
    """Compile a model and return it."""
    model.compile(loss=loss, optimizer=optimizer, metrics=metrics if isinstance(metrics, str) else list(metrics))
    return model


def _relu_in_numpy(z):
    return np.maximum(0, z)


EXERCISES = [
    Exercise(
        build,
        hints=(
            "Three steps: a list of layers in `keras.Sequential`, then `compile`, then return the model. The cells of "
            "*The same network in Keras* and *How should it learn?* show the form.",
            "Name the model: `model = keras.Sequential([...])`. Its list has `keras.Input(shape=(2,))` and two layers, "
            "`layers.Dense(neurons, activation=\"...\")`, with a comma after each.",
            "`model.compile(loss=..., optimizer=..., metrics=[...])` has three arguments, two names in quotation marks "
            "and a list of one. It changes the model and returns nothing, so return the model in one more line.",
            'model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(32, activation="relu"), '
            'layers.Dense(1, activation="sigmoid")])\n'
            'model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])\n'
            "return model"),
        cases=[("these two layers", ()), ("a second model", ())],
        judge=_judge,
        prepare=lambda: keras.Sequential,  # loads Keras
        mistakes=[
            *models.SLIPS,
            Mistake(NOTHING, lambda: _compiled().compile()),
            Mistake(models.THE_CLASS, lambda: keras.Sequential),
            Mistake(models.A_LIST, lambda: [keras.Input(shape=(2,)), layers.Dense(32), layers.Dense(1)]),
            Mistake(models.A_LAYER, lambda: layers.Dense(1, activation="sigmoid")),
            Mistake(models.NO_LIST, lambda: keras.Sequential(
                keras.Input(shape=(2,)), layers.Dense(32, activation="relu"), layers.Dense(1, activation="sigmoid"))),
            Mistake(models.AS_NUMBER, lambda: keras.Input(shape=2)),
            Mistake(models.TWO_NUMBERS, lambda: keras.Sequential([layers.Dense(2, 32), layers.Dense(32, 1)])),
            Mistake("layers.Dense takes only the number of its neurons, then the activation. Keras works out by itself "
                    "how many numbers come in.", lambda: layers.Dense(2, 32, activation="relu")),
            Mistake("A list of layers holds layers, not numbers: write layers.Dense(32, ...).",
                    lambda: keras.Sequential([keras.Input(shape=(2,)), 32, 1])),
            Mistake(models.OUTSIDE_LAYER,
                    lambda: keras.Sequential([keras.Input(shape=(2,)), layers.Dense(32), "relu"])),
            Mistake("Your model does not know yet what comes in. Begin the list of layers with "
                    "keras.Input(shape=(2,)).",
                    lambda: keras.Sequential([layers.Dense(32, activation="relu"),
                                              layers.Dense(1, activation="sigmoid")])),
            Mistake(ALL_POINTS, lambda: _two(shape=(2000, 2))),
            Mistake(NOT_TWO, lambda: _two(shape=(32,))),
            Mistake(SIXTEEN, lambda: _two(16)),
            Mistake(TURNED, lambda: _two(1, 32)),
            Mistake(TWO_ANSWERS, lambda: _two(answers=2, activations=("relu", "softmax"))),
            Mistake(INPUT_AGAIN, lambda: keras.Sequential([
                keras.Input(shape=(2,)), layers.Dense(2), layers.Dense(32), layers.Dense(1)])),
            Mistake(ONE_LAYER, lambda: keras.Sequential([keras.Input(shape=(2,)), layers.Dense(1)])),
            Mistake(NO_ACTIVATION, lambda: _two(activations=(None, None))),
            Mistake(HIDDEN_LINEAR, lambda: _two(activations=(None, "sigmoid"))),
            Mistake(HIDDEN_SIGMOID, lambda: _two(activations=("sigmoid", "sigmoid"))),
            Mistake(LAST_LINEAR, lambda: _two(activations=("relu", None))),
            Mistake(LAST_RELU, lambda: _two(activations=("relu", "relu"))),
            Mistake(ONE_SOFTMAX, lambda: _two(activations=("relu", "softmax"))),
            Mistake(OWN_FUNCTION, lambda: _two(activations=(_relu_in_numpy, "sigmoid"))),
            Mistake(NO_BIASES, lambda: _two(use_bias=False)),
            Mistake(NOT_COMPILED, lambda: _two()),
            Mistake(models.FROZEN, lambda: _ready(_two(trainable=False))),
            Mistake(models.ALL_ALIKE, lambda: _ready(_two(kernel_initializer="zeros"))),
            Mistake(NO_STEP, lambda: _compiled(optimizer=keras.optimizers.Adam(-0.01))),
            Mistake('Keras knows no loss of the name "binary_cross_entropy". Do you mean "binary_crossentropy"?',
                    lambda: _compiled(loss="binary_cross_entropy")),
            Mistake(NO_LOSS, lambda: _compiled(loss=None)),
            Mistake(SQUARED, lambda: _compiled(loss="mse")),
            Mistake(TEN_CLASSES, lambda: _compiled(loss="sparse_categorical_crossentropy")),
            Mistake(LOGITS, lambda: _compiled(loss=keras.losses.BinaryCrossentropy(from_logits=True))),
            Mistake(OTHER_OPTIMIZER.format("rmsprop"), lambda: _compiled(optimizer="rmsprop")),
            Mistake(OTHER_OPTIMIZER.format("sgd"), lambda: _compiled(optimizer="sgd")),
            Mistake(PYTHONS_COMPILE,
                    lambda: compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])),
            Mistake(IN_QUOTES.format("of a loss", 'loss="binary_crossentropy"'),
                    lambda: binary_crossentropy),  # noqa: F821
            Mistake(IN_QUOTES.format("of an optimizer", 'optimizer="adam"'), lambda: adam),  # noqa: F821
            Mistake(IN_QUOTES.format("of a metric", 'metrics=["accuracy"]'), lambda: accuracy),  # noqa: F821
            Mistake(NO_METRIC, lambda: _compiled(metrics=())),
            Mistake(EXACT, lambda: _compiled(metrics=[keras.metrics.Accuracy()])),
            Mistake(TEXT_METRIC, lambda: _compiled(metrics="accuracy")),
            Mistake("The argument is called metrics, with an s at the end.",
                    lambda: _two().compile(metric=["accuracy"])),
            Mistake("The argument is called optimizer, with a z.", lambda: _two().compile(optimiser="adam"))]),
]
