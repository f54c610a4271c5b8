"""Exercises of track 2, lesson 2: From neurons to networks."""
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


def _no_biases(sizes):
    return sum(inputs * neurons for inputs, neurons in zip(sizes, sizes[1:]))


def _first_layer_only(sizes):
    return sizes[0] * sizes[1] + sizes[1]


def _all_multiplied(sizes):
    product = 1
    for size in sizes:
        product *= size
    return product


def _total_twice(sizes):
    total = 0
    for inputs, neurons in zip(sizes, sizes[1:]):
        total = total + total + inputs * neurons + neurons
    return total


def _no_star(sizes):
    for inputs, neurons in zip(sizes, sizes[1:]):
        return inputs(neurons)


def _shape_in_brackets(sizes):
    for inputs, neurons in zip(sizes, sizes[1:]):
        return 0 + (inputs, neurons)


def _shape_as_a_list(sizes):
    for inputs, neurons in zip(sizes, sizes[1:]):
        return 0 + [inputs, neurons]


def _arrays(sizes):
    total = 0
    for inputs, neurons in zip(sizes, sizes[1:]):
        total = total + np.zeros((inputs, neurons)) + np.zeros(neurons)
    return total


def forward(X, layers):
    """Send the rows of a table through a network of dense layers.

    Parameters
    ----------
    X : numpy.ndarray
        Shape (rows, inputs).
    layers : list of tuple
        A pair (W, b) for each layer: W has shape (inputs, neurons), b shape (neurons,).

    Returns
    -------
    numpy.ndarray
        Shape (rows, neurons of the last layer): its weighted sums. All other layers apply ReLU.
    """
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, A @ W + b)
    W, b = layers[-1]
    return A @ W + b


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _through(X, layers, activation, last=lambda z: z):
    A = X
    for W, b in layers[:-1]:
        A = activation(A @ W + b)
    W, b = layers[-1]
    return last(A @ W + b)


def _bias_outside_relu(X, layers):
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, A @ W) + b
    W, b = layers[-1]
    return A @ W + b


def _always_from_the_inputs(X, layers):
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, X @ W + b)
    W, b = layers[-1]
    return A @ W + b


def _last_reads_inputs(X, layers):
    W, b = layers[-1]
    return X @ W + b


def _one_hidden_layer(X, layers):
    if len(layers) == 1:
        return forward(X, layers)
    return forward(X, [layers[0], layers[-1]])


def _elementwise(X, layers):
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, A * W + b)
    W, b = layers[-1]
    return A * W + b


def _other_way_round(X, layers):
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, W @ A + b)
    W, b = layers[-1]
    return W @ A + b


def _activations_of_all(X, layers):
    results = [X]
    for W, b in layers[:-1]:
        results.append(np.maximum(0, results[-1] @ W + b))
    W, b = layers[-1]
    return results[1:] + [results[-1] @ W + b]


def _relu_before_the_sum(X, layers):
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, A) @ W + b
    W, b = layers[-1]
    return A @ W + b


def _relu_before_every_sum(X, layers):
    A = X
    for W, b in layers:
        A = np.maximum(0, A) @ W + b
    return A


def _stops_before_the_last(X, layers):
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, A @ W + b)
    return A


def _return_inside_the_loop(X, layers):
    for W, b in layers[:-1]:
        return np.maximum(0, X @ W + b) @ layers[-1][0] + layers[-1][1]


def _some_layers(*sizes):
    """Layers with small whole numbers, negative ones among them."""
    rng = np.random.default_rng(4)
    return [(rng.integers(-3, 4, (inputs, neurons)) / 2, rng.integers(-3, 4, neurons) / 2)
            for inputs, neurons in zip(sizes, sizes[1:])]


_ROWS = np.array([[1.0, -2.0], [0.5, 1.5], [-1.0, 0.0], [2.0, 2.0]])

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
            Mistake("Your weights are right, the biases are missing: every neuron has one.", _no_biases),
            Mistake("Your weights are right, but you give each layer one bias: every neuron of it has a bias of its "
                    "own.",
                    lambda sizes: sum(inputs * neurons + 1 for inputs, neurons in zip(sizes, sizes[1:]))),
            Mistake("Your weights are right, but you count a bias for each input: it is the neurons that have one.",
                    lambda sizes: sum(inputs * neurons + inputs for inputs, neurons in zip(sizes, sizes[1:]))),
            Mistake("Your weights are right, but inputs get a bias, too: nothing is computed at an input, so it has "
                    "none.",
                    lambda sizes: sum(inputs * neurons + inputs + neurons for inputs, neurons in zip(sizes, sizes[1:]))),
            Mistake("You count as many biases as weights: a neuron has many weights, and a single bias.",
                    lambda sizes: 2 * _no_biases(sizes)),
            Mistake("You add inputs and neurons: every neuron has a weight for every input, so that is a product.",
                    lambda sizes: sum(inputs + neurons + neurons for inputs, neurons in zip(sizes, sizes[1:]))),
            Mistake("You count the weights of one neuron in each layer: every neuron of it has as many, so multiply "
                    "by neurons.",
                    lambda sizes: sum(inputs + neurons for inputs, neurons in zip(sizes, sizes[1:]))),
            Mistake("You multiply neurons by neurons: a neuron reads the inputs, not the others of its own layer.",
                    lambda sizes: sum(neurons * neurons + neurons for neurons in sizes[1:])),
            Mistake("You multiply inputs by inputs: every one of the neurons has a weight for every input.",
                    lambda sizes: sum(inputs * inputs + neurons for inputs, neurons in zip(sizes, sizes[1:]))),
            Mistake("You stop after the first layer of weights: is the `return` inside the loop? It belongs one "
                    "step to the left.",
                    _first_layer_only),
            Mistake("Only the last layer is counted: add to total each time round the loop, instead of starting "
                    "anew.",
                    lambda sizes: sizes[-2] * sizes[-1] + sizes[-1]),
            Mistake("You multiply all sizes with each other: weights connect only neighbouring layers, and their "
                    "numbers are added.",
                    _all_multiplied),
            Mistake("79,510 belongs to [784, 100, 10]: write it with inputs and neurons, so that it is right for "
                    "any stack.",
                    lambda sizes: 79_510),
            Mistake("You count one neuron in each layer: multiply its weights, and its bias, by the number of "
                    "neurons.",
                    lambda sizes: sum(inputs + 1 for inputs in sizes[:-1])),
            Mistake("You give every neuron one weight: it has one for each number that comes in.",
                    lambda sizes: sum(neurons + neurons for neurons in sizes[1:])),
            Mistake("You count the biases twice, with the weights and again below: weights are inputs times "
                    "neurons, no more.",
                    lambda sizes: sum((inputs + 1) * neurons + neurons for inputs, neurons in zip(sizes, sizes[1:]))),
            Mistake("You add the biases of all layers in every round: a round counts one layer, so only its own "
                    "neurons.",
                    lambda sizes: sum(inputs * neurons + sum(sizes[1:]) for inputs, neurons in zip(sizes, sizes[1:]))),
            Mistake("You add total to the weights, and the line below adds it once more: leave it to that line.",
                    _total_twice),
            Mistake("You count the first layer again in every round: sizes[0] and sizes[1] stay, inputs and neurons "
                    "change.",
                    lambda sizes: (len(sizes) - 1) * _first_layer_only(sizes)),
            Mistake("784 and 100 are the first layer of one stack, and the loop comes by every layer: use inputs "
                    "and neurons.",
                    lambda sizes: (len(sizes) - 1) * 78_500),
            Mistake("You add up all layers in every round: write what one layer has, with inputs and neurons, and "
                    "the loop adds.",
                    lambda sizes: (len(sizes) - 1) * 79_510),
            Mistake("W1 and b1 are the lamp's three neurons, 9 numbers: here you know inputs and neurons, and that "
                    "is enough.",
                    lambda sizes: (len(sizes) - 1) * 9),
            Mistake("** is a power: a product is written with one star, inputs * neurons.",
                    lambda sizes: sum(inputs ** neurons + neurons for inputs, neurons in zip(sizes, sizes[1:]))),
            Mistake("Python reads inputs(neurons) as the call of a function: a product needs its star, inputs * "
                    "neurons.",
                    _no_star),
            Mistake("(inputs, neurons) is a shape: how many numbers does an array of that shape hold? Multiply.",
                    _shape_in_brackets),
            Mistake("[inputs, neurons] is a list of two numbers, and one number is wanted: how many weights that "
                    "makes.",
                    _shape_as_a_list),
            Mistake("You add the arrays themselves: only how many numbers they hold is wanted, and for that nobody "
                    "must build one.",
                    _arrays)]),
    Exercise(
        forward,
        hints=("In the lesson the first layer was relu(X @ W1 + b1). Which two of these names change from layer to "
               "layer here, and what stands in place of X?",
               "Each round reads A and leaves the new activations in A, so that the next round finds them there. The "
               "last layer does the same, without ReLU.",
               "A = np.maximum(0, A @ W + b)\nreturn A @ W + b"),
        cases=[("four rows and a network of one layer", (_ROWS, _some_layers(2, 3))),
               ("four rows and one hidden layer", (_ROWS, _some_layers(2, 3, 1))),
               ("four rows and two hidden layers", (_ROWS, _some_layers(2, 4, 3, 2))),
               ("one row and three hidden layers of two", (_ROWS[:1], _some_layers(2, 2, 2, 2, 2)))],
        mistakes=[
            Mistake("Your last layer applies ReLU, too: it returns its weighted sums as they are, negative ones "
                    "included.",
                    lambda X, layers: _through(X, layers, lambda z: np.maximum(0, z), lambda z: np.maximum(0, z))),
            Mistake("You put a sigmoid at the end: here the last layer returns its weighted sums as they are.",
                    lambda X, layers: _through(X, layers, lambda z: np.maximum(0, z), _sigmoid)),
            Mistake("There is no ReLU in your hidden layers. Without it the whole stack is worth no more than a "
                    "single layer.",
                    lambda X, layers: _through(X, layers, lambda z: z)),
            Mistake("You apply a sigmoid in the hidden layers: this exercise wants ReLU, relu(z) or np.maximum(0, "
                    "z).",
                    lambda X, layers: _through(X, layers, _sigmoid)),
            Mistake("The biases are missing: each weighted sum is A @ W + b.",
                    lambda X, layers: _through(X, [(W, 0 * b) for W, b in layers], lambda z: np.maximum(0, z))),
            Mistake("The biases of the hidden layers are missing: ReLU gets A @ W + b there, too.",
                    lambda X, layers: _through(X, [(W, 0 * b) for W, b in layers[:-1]] + layers[-1:], lambda z: np.maximum(0, z))),
            Mistake("The bias of the last layer is missing: its weighted sum also ends in + b.",
                    lambda X, layers: _through(X, layers[:-1] + [(W, 0 * b) for W, b in layers[-1:]], lambda z: np.maximum(0, z))),
            Mistake("The bias is added after ReLU: it belongs to the weighted sum, so inside the brackets.",
                    _bias_outside_relu),
            Mistake("Every layer of yours reads X: the second one must read what the first one made, A.",
                    _always_from_the_inputs),
            Mistake("Your last layer reads X: it must read A, the activations of the layer before it.",
                    _last_reads_inputs),
            Mistake("Only the first and the last layer of yours do something: the loop must leave its result in A, "
                    "for the next round.",
                    _one_hidden_layer),
            Mistake("* multiplies number by number, and the shapes rarely fit: a weighted sum is the matrix "
                    "product, A @ W.",
                    _elementwise),
            Mistake("W @ A has the order the wrong way round: the rows come first, A @ W.", _other_way_round),
            Mistake("You return the activations of all layers: only the weighted sums of the last one are wanted.",
                    _activations_of_all),
            Mistake("You apply a sigmoid in every layer: here it is ReLU inside, and at the end the weighted sums "
                    "as they are.",
                    lambda X, layers: _through(X, layers, _sigmoid, _sigmoid)),
            Mistake("You apply tanh in the hidden layers: this exercise wants ReLU.",
                    lambda X, layers: _through(X, layers, np.tanh)),
            Mistake("A question such as > 0 gives only yes or no: ReLU keeps the sum itself where it is positive.",
                    lambda X, layers: _through(X, layers, lambda z: z > 0)),
            Mistake("Python's own max and if look at one number: for a whole array take relu, or np.maximum with a "
                    "0 in front.",
                    lambda X, layers: _through(X, layers, lambda z: max(0, z))),
            Mistake("np.max finds the largest number of each column: np.maximum(0, ...) compares every number with "
                    "0.",
                    lambda X, layers: _through(X, layers, lambda z: np.max(z, 0))),
            Mistake("np.max looks for the largest number of one array: to compare every number with 0 there is "
                    "np.maximum.",
                    lambda X, layers: _through(X, layers, lambda z: np.max(0, z))),
            Mistake("np.maximum compares two things: give it the 0 and the weighted sums.",
                    lambda X, layers: _through(X, layers, lambda z: np.maximum(z))),
            Mistake("Your ReLU comes before the weighted sum: a neuron adds up first, and then its activation "
                    "function is applied.",
                    _relu_before_the_sum),
            Mistake("You put ReLU around A, in the last line, too: it belongs around the weighted sum, and only "
                    "inside the loop.",
                    _relu_before_every_sum),
            Mistake("You return A, which the last layer has yet to read: return its weighted sums.",
                    _stops_before_the_last),
            Mistake("Your return stands inside the loop, so it ends in the first round: move the last two lines to "
                    "the left.",
                    _return_inside_the_loop),
            Mistake("You add up everything: @ has done the adding, and each row keeps an answer of its own.",
                    lambda X, layers: np.sum(forward(X, layers))),
            Mistake("You subtract the biases: a bias is added.",
                    lambda X, layers: _through(X, [(W, -b) for W, b in layers], lambda z: np.maximum(0, z)))])]
