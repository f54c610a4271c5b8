"""Exercise of track 3, lesson 1: Hello, Keras."""
import numpy as np

from helpers._exercises import Exercise, Later, Mistake

keras, layers = Later("keras"), Later("keras.layers")


def build():
    """Build a network that reads digits.

    Parameters
    ----------
    None.

    Returns
    -------
    keras.Sequential
        784 numbers go in; 64 and then 32 neurons with ReLU; 10 neurons with softmax.
    """
    return keras.Sequential([
        keras.Input((784,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(32, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ])


THE_CLASS = "You return keras.Sequential itself: call it, with the list of layers in round brackets, to get a model."
A_LIST = "You return the layers as a list: keras.Sequential(...) around the list makes a model of it."
A_LAYER = "You return a single layer: a model is a list of layers in keras.Sequential(...)."
NO_INPUT = "Your model does not know yet how many numbers come in: its list begins with keras.Input((784,))."
AS_IMAGE = "Your model reads a grid of 28 x 28: here the pixels come as one row, so the input shape is (784,)."
NOT_784 = "The input is not 784 numbers: keras.Input counts what comes in, Dense counts neurons."
INPUT_AGAIN = ("You give the 784 inputs neurons of their own: nothing is computed there, so keras.Input stands for "
               "them and no Dense layer.")
TURNED = "Your layers run from the answer to the image: the list goes the way of the numbers, 64 first, 10 last."
SWAPPED = "The hidden layers have changed places: 64 neurons read the image, 32 read those."
ONE_SOFTMAX = ("Softmax on a single neuron always says 1, since its outputs add up to 1: ten digits need ten "
               "neurons, one each.")
ONE_NEURON = "One neuron at the end can say yes or no: ten digits need ten neurons, one each."
LAYER_MISSING = "A layer is missing: 64, 32 and 10 neurons are three lines with layers.Dense."
NO_ACTIVATION = ("No layer has an activation: without one, Dense returns its weighted sums, and three layers can do "
                 "no more than one.")
HIDDEN_LINEAR = ('A hidden layer has no activation: activation="relu" stands inside the brackets of Dense, behind the '
                 "number of neurons.")
LAST_LINEAR = "The last layer has no activation: without softmax its ten numbers are no probabilities."
LAST_RELU = "The last layer ends in ReLU: its numbers do not add up to 1, and softmax makes probabilities of them."
LAST_SIGMOID = ("Ten sigmoids answer ten separate questions, and need not add up to 1: for one digit out of ten it is "
                "softmax.")
HIDDEN_SOFTMAX = "Softmax belongs to the answer: the hidden layers take ReLU."
HIDDEN_SIGMOID = "Your hidden layers have a sigmoid: the docstring asks for ReLU."
OWN_FUNCTION = ("Without quotation marks, relu is a function of your own, and Keras does not know the way back through "
                'it: write activation="relu".')
NO_BIASES = "Your layers have no biases: leave use_bias as it is."


def _neurons_and_activations(model):
    """Return the neurons and the activations of the layers; an activation on a line of its own joins the one above."""
    found = []
    for layer in model.layers:
        if isinstance(layer, layers.Dense):
            of_keras = layer.activation.__module__.startswith("keras")
            found.append([layer.units, layer.activation.__name__ if of_keras else "your own"])
        elif isinstance(layer, (layers.Activation, layers.ReLU, layers.Softmax)) and found and found[-1][1] == "linear":
            found[-1][1] = getattr(layer, "activation", type(layer)).__name__.lower()
        elif not isinstance(layer, layers.InputLayer):
            found.append([f"{type(layer).__name__}, which has no", "linear"])
    return tuple(map(tuple, zip(*found))) or ((), ())


def _not_a_model(result):
    """Say what a result is that is no model with a known input, or return None."""
    if isinstance(result, type):
        return THE_CLASS
    if isinstance(result, (list, tuple)):
        return A_LIST
    if not isinstance(result, keras.Model):
        kind = type(result).__name__
        return A_LAYER if isinstance(result, keras.Layer) else f"You return {kind}, and a model is asked."
    if not result.built or not result.inputs:
        return NO_INPUT
    if result.input_shape != (None, 784):
        return AS_IMAGE if result.input_shape[:3] == (None, 28, 28) else NOT_784
    return None


def _wrong_neurons(neurons):
    """Say what is wrong with the numbers of neurons, not (64, 32, 10), of a model."""
    known = {(10, 32, 64): TURNED, (32, 64, 10): SWAPPED}
    if neurons in known:
        return known[neurons]
    if neurons[0] == 784:
        return INPUT_AGAIN
    if len(neurons) < 3:
        return LAYER_MISSING
    if len(neurons) > 3:
        return f"Your model has {len(neurons)} layers behind its input: three are asked, with 64, 32 and 10 neurons."
    place = next(place for place in range(3) if neurons[place] != (64, 32, 10)[place])
    return f"Layer {place + 1} has {neurons[place]} neurons: {(64, 32, 10)[place]} are asked."


def _wrong_activations(hidden, last):
    """Say what is wrong with the activations of the hidden layers and of the last one, or return None."""
    if {*hidden, last} == {"linear"}:
        return NO_ACTIVATION
    if "your own" in {*hidden, last}:
        return OWN_FUNCTION
    if set(hidden) != {"relu"}:
        known = {"linear": HIDDEN_LINEAR, "softmax": HIDDEN_SOFTMAX, "sigmoid": HIDDEN_SIGMOID}
        other = next(name for name in hidden if name != "relu")
        return known.get(other, f"A hidden layer has the activation {other}: relu is asked.")
    known = {"softmax": None, "linear": LAST_LINEAR, "relu": LAST_RELU, "sigmoid": LAST_SIGMOID}
    return known.get(last, f"The last layer has the activation {last}: softmax is asked.")


def _judge(result, expected):
    """Say how a result differs from the model that is asked, or return None."""
    wrong = _not_a_model(result)
    if wrong:
        return wrong
    neurons, activations = _neurons_and_activations(result)
    if neurons[2:] == (1,):
        return ONE_SOFTMAX if activations[-1] == "softmax" else ONE_NEURON
    if neurons != (64, 32, 10):
        return _wrong_neurons(neurons)
    wrong = _wrong_activations(activations[:-1], activations[-1])
    if wrong:
        return wrong
    if result.count_params() != expected.count_params():
        return NO_BIASES
    expected.set_weights(result.get_weights())
    image = keras.ops.reshape(keras.ops.linspace(0, 1, 784), (1, 784))
    if not keras.ops.all(keras.ops.isclose(result(image), expected(image))):
        return "Layers, neurons and activations are right, but they are not joined one after the other."
    return None


def _stack(*neurons, activations=("relu", "relu", "softmax"), shape=(784,), **kwargs):
    """Build a model from the numbers of its neurons and their activations."""
    dense = [layers.Dense(size, activation=name, **kwargs) for size, name in zip(neurons, activations)]
    return keras.Sequential([keras.Input(shape), *dense])


def _relu_in_numpy(z):
    return np.maximum(0, z)


EXERCISES = [
    Exercise(
        build,
        hints=(
            "Each gap is one layer, in the order in which the numbers pass: the one that reads the image comes first. "
            "The five lines of the two moons show the form.",
            "A dense layer is `layers.Dense(neurons, activation=\"...\")`. Two of your layers have the activation of "
            "the moons' hidden layer; the last one turns ten numbers into probabilities.",
            'return keras.Sequential([keras.Input((784,)), layers.Dense(64, activation="relu"), '
            'layers.Dense(32, activation="relu"), layers.Dense(10, activation="softmax")])'),
        cases=[("these three layers", ()), ("a second model", ())],
        judge=_judge,
        prepare=lambda: keras.Sequential,  # loads Keras
        mistakes=[
            Mistake(THE_CLASS, lambda: keras.Sequential),
            Mistake(A_LIST, lambda: [keras.Input((784,)), layers.Dense(64), layers.Dense(32), layers.Dense(10)]),
            Mistake(A_LAYER, lambda: layers.Dense(10, activation="softmax")),
            Mistake("keras.Sequential takes one list: square brackets around all the layers.",
                    lambda: keras.Sequential(keras.Input((784,)), layers.Dense(64, activation="relu"),
                                             layers.Dense(32, activation="relu"),
                                             layers.Dense(10, activation="softmax"))),
            Mistake("A shape has brackets of its own, and a comma where it has one number: keras.Input((784,)).",
                    lambda: keras.Input(784)),
            Mistake("Dense takes the number of its neurons alone: its inputs it sees from the layer before.",
                    lambda: keras.Sequential([keras.Input((784,)), layers.Dense(784, 64), layers.Dense(64, 32),
                                              layers.Dense(32, 10)])),
            Mistake("The list holds numbers: each layer is layers.Dense(...), with its number of neurons inside.",
                    lambda: keras.Sequential([keras.Input((784,)), 64, 32, 10])),
            Mistake("Dense stands in keras.layers, here called layers: write layers.Dense.", lambda: keras.Dense(64)),
            Mistake("Dense alone has no meaning here: it lives in layers, so write layers.Dense.",
                    lambda: Dense(64)),  # noqa: F821
            Mistake("Dense is written with a capital letter: layers.Dense.", lambda: layers.dense(64)),
            Mistake('Softmax is a name in quotation marks: activation="softmax".',
                    lambda: layers.Dense(10, activation=softmax)),  # noqa: F821
            Mistake("An activation stands inside the brackets of its layer, behind the number of neurons: "
                    'layers.Dense(64, activation="relu").',
                    lambda: keras.Sequential([keras.Input((784,)), layers.Dense(64), "relu"])),
            Mistake("Dense takes the number of its neurons alone, then the activation: its inputs it sees from the "
                    "layer before.",
                    lambda: layers.Dense(784, 64, activation="relu")),
            Mistake('Keras writes the names of activations in small letters: "softmax".',
                    lambda: layers.Dense(10, activation="Softmax")),
            Mistake('Keras writes the names of activations in small letters: "relu".',
                    lambda: layers.Dense(64, activation="ReLU")),
            Mistake(NO_INPUT, lambda: keras.Sequential([layers.Dense(64, activation="relu"),
                                                        layers.Dense(32, activation="relu"),
                                                        layers.Dense(10, activation="softmax")])),
            Mistake(AS_IMAGE, lambda: _stack(64, 32, 10, shape=(28, 28))),
            Mistake(NOT_784, lambda: _stack(64, 32, 10, shape=(64,))),
            Mistake(INPUT_AGAIN, lambda: _stack(784, 64, 32, 10, activations=("relu", "relu", "relu", "softmax"))),
            Mistake(TURNED, lambda: _stack(10, 32, 64, activations=("softmax", "relu", "relu"))),
            Mistake(SWAPPED, lambda: _stack(32, 64, 10)),
            Mistake(ONE_SOFTMAX, lambda: _stack(64, 32, 1)),
            Mistake(ONE_NEURON, lambda: _stack(64, 32, 1, activations=("relu", "relu", "sigmoid"))),
            Mistake(LAYER_MISSING, lambda: _stack(64, 10, activations=("relu", "softmax"))),
            Mistake(NO_ACTIVATION, lambda: _stack(64, 32, 10, activations=(None, None, None))),
            Mistake(HIDDEN_LINEAR, lambda: _stack(64, 32, 10, activations=("relu", None, "softmax"))),
            Mistake(LAST_LINEAR, lambda: _stack(64, 32, 10, activations=("relu", "relu", None))),
            Mistake(LAST_RELU, lambda: _stack(64, 32, 10, activations=("relu", "relu", "relu"))),
            Mistake(LAST_SIGMOID, lambda: _stack(64, 32, 10, activations=("relu", "relu", "sigmoid"))),
            Mistake(HIDDEN_SOFTMAX, lambda: _stack(64, 32, 10, activations=("softmax", "softmax", "softmax"))),
            Mistake(HIDDEN_SIGMOID, lambda: _stack(64, 32, 10, activations=("sigmoid", "sigmoid", "softmax"))),
            Mistake(OWN_FUNCTION, lambda: _stack(64, 32, 10, activations=(_relu_in_numpy, _relu_in_numpy, "softmax"))),
            Mistake(NO_BIASES, lambda: _stack(64, 32, 10, use_bias=False))]),
]
