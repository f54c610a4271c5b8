"""Exercises of track 2, lesson 2: From neurons to networks."""
import math

import numpy as np

from helpers._exercises import Exercise, Mistake


def count_parameters(sizes):
    """Count what a stack of dense layers learns.

    Parameters
    ----------
    sizes : list of int
        How many numbers go in, then how many neurons each layer has.

    Returns
    -------
    int
        The weights and biases of all layers together.
    """
    total = 0
    for inputs, neurons in zip(sizes, sizes[1:]):
        weights = inputs * neurons
        biases = neurons
        total = total + weights + biases
    return total


def _added_up(count):
    """Return a function that adds up `count(inputs, neurons)` over the layers of a stack."""
    return lambda sizes: sum(count(inputs, neurons) for inputs, neurons in zip(sizes, sizes[1:]))


def _total_twice(sizes):
    total = 0
    for inputs, neurons in zip(sizes, sizes[1:]):
        total = total + total + inputs * neurons + neurons
    return total


def forward(X, layers):
    """Send the rows of a table through a network of dense layers.

    Parameters
    ----------
    X : numpy.ndarray, shape (rows, inputs)
    layers : list of tuple
        A pair (W, b) for each layer: W has shape (inputs, neurons), b shape (neurons,).

    Returns
    -------
    numpy.ndarray, shape (rows, neurons of the last layer)
        The weighted sums of the last layer. All other layers apply ReLU.
    """
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, A @ W + b)
    W, b = layers[-1]
    return A @ W + b


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _relu(z):
    return np.maximum(0, z)


def _weighted_sum(A, W, b):
    return A @ W + b


def _hidden(A, W, b):
    return _relu(A @ W + b)


def _through(hidden, last=_weighted_sum):
    """Return a forward pass that does `last(A, W, b)` in its last layer and `hidden(A, W, b)` in those before it."""
    def send(X, layers):
        A = X
        for W, b in layers[:-1]:
            A = hidden(A, W, b)
        return last(A, *layers[-1])
    return send


def _some_layers(*sizes):
    """Layers with small whole numbers, negative ones among them."""
    rng = np.random.default_rng(4)
    return [(rng.integers(-3, 4, (inputs, neurons)) / 2, rng.integers(-3, 4, neurons) / 2)
            for inputs, neurons in zip(sizes, sizes[1:])]


ROWS = np.array([[1.0, -2.0], [0.5, 1.5], [-1.0, 0.0], [2.0, 2.0]])

EXERCISES = [
    Exercise(
        count_parameters,
        hints=("Take one neuron of the first layer. How many numbers come in, and how many weights does it need for "
               "them? How many neurons like it stand beside it?",
               "The weights of a layer are the numbers in its W, of shape (inputs, neurons). The biases are the "
               "numbers in its b, one for each neuron.",
               "weights = inputs * neurons\nbiases = neurons"),
        cases=[("the stack of the question", ([784, 100, 10],)), ("the lamp with three hidden neurons", ([2, 3, 1],)),
               ("one neuron alone", ([2, 1],)), ("three layers of neurons", ([5, 4, 3, 2],))],
        mistakes=[
            Mistake("Your weights are right, the biases are missing: every neuron has one.",
                    _added_up(lambda inputs, neurons: inputs * neurons)),
            Mistake("Your weights are right, but you give each layer one bias: every neuron of it has a bias of its "
                    "own.",
                    _added_up(lambda inputs, neurons: inputs * neurons + 1)),
            Mistake("Your weights are right, but you count a bias for each input: it is the neurons that have one.",
                    _added_up(lambda inputs, neurons: inputs * neurons + inputs)),
            Mistake("Your weights are right, but inputs get a bias, too: nothing is computed at an input, so it has "
                    "none.",
                    _added_up(lambda inputs, neurons: inputs * neurons + inputs + neurons)),
            Mistake("You count as many biases as weights: a neuron has many weights, and a single bias.",
                    _added_up(lambda inputs, neurons: 2 * inputs * neurons)),
            Mistake("You add inputs and neurons: every neuron has a weight for every input, so that is a product.",
                    _added_up(lambda inputs, neurons: inputs + neurons + neurons)),
            Mistake("You count the weights of one neuron in each layer: every neuron of it has as many, so multiply "
                    "by neurons.",
                    _added_up(lambda inputs, neurons: inputs + neurons)),
            Mistake("You multiply neurons by neurons: a neuron reads the inputs, not the others of its own layer.",
                    _added_up(lambda inputs, neurons: neurons * neurons + neurons)),
            Mistake("You multiply inputs by inputs: every one of the neurons has a weight for every input.",
                    _added_up(lambda inputs, neurons: inputs * inputs + neurons)),
            Mistake("You stop after the first layer of weights: is the `return` inside the loop? It belongs one "
                    "step to the left.",
                    lambda sizes: sizes[0] * sizes[1] + sizes[1]),
            Mistake("Only the last layer is counted: add to total each time round the loop, instead of starting "
                    "anew.",
                    lambda sizes: sizes[-2] * sizes[-1] + sizes[-1]),
            Mistake("You multiply all sizes with each other: weights connect only neighbouring layers, and their "
                    "numbers are added.",
                    lambda sizes: math.prod(sizes)),
            Mistake("79,510 belongs to [784, 100, 10]: write it with inputs and neurons, so that it is right for "
                    "any stack.",
                    lambda sizes: 79_510),
            Mistake("You count one neuron in each layer: multiply its weights, and its bias, by the number of "
                    "neurons.",
                    _added_up(lambda inputs, neurons: inputs + 1)),
            Mistake("You give every neuron one weight: it has one for each number that comes in.",
                    _added_up(lambda inputs, neurons: neurons + neurons)),
            Mistake("You count the biases twice, with the weights and again below: weights are inputs times "
                    "neurons, no more.",
                    _added_up(lambda inputs, neurons: inputs * neurons + neurons + neurons)),
            Mistake("You add the biases of all layers in every round: a round counts one layer, so only its own "
                    "neurons.",
                    lambda sizes: _added_up(lambda inputs, neurons: inputs * neurons + sum(sizes[1:]))(sizes)),
            Mistake("You add total to the weights, and the line below adds it once more: leave it to that line.",
                    _total_twice),
            Mistake("You count the first layer again in every round: sizes[0] and sizes[1] stay, inputs and neurons "
                    "change.",
                    lambda sizes: (len(sizes) - 1) * (sizes[0] * sizes[1] + sizes[1])),
            Mistake("784 and 100 are the first layer of one stack, and the loop comes by every layer: use inputs "
                    "and neurons.",
                    _added_up(lambda inputs, neurons: 78_500)),
            Mistake("You add up all layers in every round: write what one layer has, with inputs and neurons, and "
                    "the loop adds.",
                    _added_up(lambda inputs, neurons: 79_510)),
            Mistake("W1 and b1 are the lamp's three neurons, 9 numbers: here you know inputs and neurons, and that "
                    "is enough.",
                    _added_up(lambda inputs, neurons: 9)),
            Mistake("** is a power: a product is written with one star, inputs * neurons.",
                    _added_up(lambda inputs, neurons: inputs ** neurons + neurons)),
            Mistake("Python reads inputs(neurons) as the call of a function: a product needs its star, inputs * "
                    "neurons.",
                    _added_up(lambda inputs, neurons: inputs(neurons))),
            Mistake("(inputs, neurons) is a shape: how many numbers does an array of that shape hold? Multiply.",
                    _added_up(lambda inputs, neurons: (inputs, neurons))),
            Mistake("[inputs, neurons] is a list of two numbers, and one number is wanted: how many weights that "
                    "makes.",
                    _added_up(lambda inputs, neurons: [inputs, neurons])),
            Mistake("You add the arrays themselves: only how many numbers they hold is wanted, and for that nobody "
                    "must build one.",
                    _added_up(lambda inputs, neurons: np.zeros((inputs, neurons)) + np.zeros(neurons)))]),
    Exercise(
        forward,
        hints=("In the lesson the first layer was relu(X @ W1 + b1). Which two of these names change from layer to "
               "layer here, and what stands in place of X?",
               "Each round reads A and leaves the new activations in A, so that the next round finds them there. The "
               "last layer does the same, without ReLU.",
               "A = np.maximum(0, A @ W + b)\nreturn A @ W + b"),
        cases=[("four rows and a network of one layer", (ROWS, _some_layers(2, 3))),
               ("four rows and one hidden layer", (ROWS, _some_layers(2, 3, 1))),
               ("four rows and two hidden layers", (ROWS, _some_layers(2, 4, 3, 2))),
               ("one row and three hidden layers of two", (ROWS[:1], _some_layers(2, 2, 2, 2, 2)))],
        mistakes=[
            Mistake("Your last layer applies ReLU, too: it returns its weighted sums as they are, negative ones "
                    "included.",
                    _through(_hidden, _hidden)),
            Mistake("You put a sigmoid at the end: here the last layer returns its weighted sums as they are.",
                    _through(_hidden, lambda A, W, b: _sigmoid(A @ W + b))),
            Mistake("There is no ReLU in your hidden layers. Without it the whole stack is worth no more than a "
                    "single layer.",
                    _through(_weighted_sum)),
            Mistake("You apply a sigmoid in the hidden layers: this exercise wants ReLU, relu(z) or np.maximum(0, "
                    "z).",
                    _through(lambda A, W, b: _sigmoid(A @ W + b))),
            Mistake("The biases are missing: each weighted sum is A @ W + b.",
                    _through(lambda A, W, b: _relu(A @ W), lambda A, W, b: A @ W)),
            Mistake("The biases of the hidden layers are missing: ReLU gets A @ W + b there, too.",
                    _through(lambda A, W, b: _relu(A @ W))),
            Mistake("The bias of the last layer is missing: its weighted sum also ends in + b.",
                    _through(_hidden, lambda A, W, b: A @ W)),
            Mistake("The bias is added after ReLU: it belongs to the weighted sum, so inside the brackets.",
                    _through(lambda A, W, b: _relu(A @ W) + b)),
            Mistake("Every layer of yours reads X: the second one must read what the first one made, A.",
                    lambda X, layers: _through(lambda A, W, b: _hidden(X, W, b))(X, layers)),
            Mistake("Your last layer reads X: it must read A, the activations of the layer before it.",
                    lambda X, layers: _weighted_sum(X, *layers[-1])),
            Mistake("Only the first and the last layer of yours do something: the loop must leave its result in A, "
                    "for the next round.",
                    lambda X, layers: forward(X, layers[:-1][:1] + layers[-1:])),
            Mistake("* multiplies number by number, and the shapes rarely fit: a weighted sum is the matrix "
                    "product, A @ W.",
                    _through(lambda A, W, b: _relu(A * W + b), lambda A, W, b: A * W + b)),
            Mistake("W @ A has the order the wrong way round: the rows come first, A @ W.",
                    _through(lambda A, W, b: _relu(W @ A + b), lambda A, W, b: W @ A + b)),
            Mistake("You return the activations of all layers: only the weighted sums of the last one are wanted.",
                    lambda X, layers: [_through(_hidden, _hidden)(X, layers[:n]) for n in range(1, len(layers))]
                    + [forward(X, layers)]),
            Mistake("You apply a sigmoid in every layer: here it is ReLU inside, and at the end the weighted sums "
                    "as they are.",
                    _through(lambda A, W, b: _sigmoid(A @ W + b), lambda A, W, b: _sigmoid(A @ W + b))),
            Mistake("You apply tanh in the hidden layers: this exercise wants ReLU.",
                    _through(lambda A, W, b: np.tanh(A @ W + b))),
            Mistake("A question such as > 0 gives only yes or no: ReLU keeps the sum itself where it is positive.",
                    _through(lambda A, W, b: A @ W + b > 0)),
            Mistake("Python's own max and if look at one number: for a whole array take relu, or np.maximum with a "
                    "0 in front.",
                    _through(lambda A, W, b: max(0, A @ W + b))),
            Mistake("np.max finds the largest number of each column: np.maximum(0, ...) compares every number with "
                    "0.",
                    _through(lambda A, W, b: np.max(A @ W + b, 0))),
            Mistake("np.max looks for the largest number of one array: to compare every number with 0 there is "
                    "np.maximum.",
                    _through(lambda A, W, b: np.max(0, A @ W + b))),
            Mistake("np.maximum compares two things: give it the 0 and the weighted sums.",
                    _through(lambda A, W, b: np.maximum(A @ W + b))),
            Mistake("Your ReLU comes before the weighted sum: a neuron adds up first, and then its activation "
                    "function is applied.",
                    _through(lambda A, W, b: _relu(A) @ W + b)),
            Mistake("You put ReLU around A, in the last line, too: it belongs around the weighted sum, and only "
                    "inside the loop.",
                    _through(lambda A, W, b: _relu(A) @ W + b, lambda A, W, b: _relu(A) @ W + b)),
            Mistake("You return A, which the last layer has yet to read: return its weighted sums.",
                    _through(_hidden, lambda A, W, b: A)),
            Mistake("Your return stands inside the loop, so it ends in the first round: move the last two lines to "
                    "the left.",
                    lambda X, layers: forward(X, [layers[0], layers[-1]]) if len(layers) > 1 else None),
            Mistake("You add up everything: @ has done the adding, and each row keeps an answer of its own.",
                    lambda X, layers: np.sum(forward(X, layers))),
            Mistake("You subtract the biases: a bias is added.",
                    _through(lambda A, W, b: _relu(A @ W - b), lambda A, W, b: A @ W - b))])]
