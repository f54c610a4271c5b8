"""Exercises of track 2, lesson 2: From neurons to networks."""
import numpy as np

from helpers._exercises import Exercise


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
    """Your weights are right, the biases are missing: every neuron has one."""
    return sum(inputs * neurons for inputs, neurons in zip(sizes, sizes[1:]))


def _one_bias_a_layer(sizes):
    """Your weights are right, but you give each layer one bias: every neuron of it has a bias of its own."""
    return sum(inputs * neurons + 1 for inputs, neurons in zip(sizes, sizes[1:]))


def _bias_for_each_input(sizes):
    """Your weights are right, but you count a bias for each input: it is the neurons that have one."""
    return sum(inputs * neurons + inputs for inputs, neurons in zip(sizes, sizes[1:]))


def _bias_for_each_circle(sizes):
    """Your weights are right, but inputs get a bias, too: nothing is computed at an input, so it has none."""
    return sum(inputs * neurons + inputs + neurons for inputs, neurons in zip(sizes, sizes[1:]))


def _bias_for_each_weight(sizes):
    """You count as many biases as weights: a neuron has many weights, and a single bias."""
    return 2 * _no_biases(sizes)


def _added(sizes):
    """You add inputs and neurons: every neuron has a weight for every input, so that is a product."""
    return sum(inputs + neurons + neurons for inputs, neurons in zip(sizes, sizes[1:]))


def _only_the_inputs(sizes):
    """You count the weights of one neuron in each layer: every neuron of it has as many, so multiply by neurons."""
    return sum(inputs + neurons for inputs, neurons in zip(sizes, sizes[1:]))


def _neurons_squared(sizes):
    """You multiply neurons by neurons: a neuron reads the inputs, not the others of its own layer."""
    return sum(neurons * neurons + neurons for neurons in sizes[1:])


def _inputs_squared(sizes):
    """You multiply inputs by inputs: every one of the neurons has a weight for every input."""
    return sum(inputs * inputs + neurons for inputs, neurons in zip(sizes, sizes[1:]))


def _first_layer_only(sizes):
    """You stop after the first layer of weights: is the `return` inside the loop? It belongs one step to the left."""
    return sizes[0] * sizes[1] + sizes[1]


def _last_layer_only(sizes):
    """Only the last layer is counted: add to total each time round the loop, instead of starting anew."""
    return sizes[-2] * sizes[-1] + sizes[-1]


def _all_multiplied(sizes):
    """You multiply all sizes with each other: weights connect only neighbouring layers, and their numbers are added."""
    product = 1
    for size in sizes:
        product *= size
    return product


def _fixed_sizes(sizes):
    """79,510 belongs to [784, 100, 10]: write it with inputs and neurons, so that it is right for any stack."""
    return 79_510


def _one_neuron_a_layer(sizes):
    """You count one neuron in each layer: multiply its weights, and its bias, by the number of neurons."""
    return sum(inputs + 1 for inputs in sizes[:-1])


def _one_weight_a_neuron(sizes):
    """You give every neuron one weight: it has one for each number that comes in."""
    return sum(neurons + neurons for neurons in sizes[1:])


def _biases_twice(sizes):
    """You count the biases twice, with the weights and again below: weights are inputs times neurons, no more."""
    return sum((inputs + 1) * neurons + neurons for inputs, neurons in zip(sizes, sizes[1:]))


def _all_biases_each_time(sizes):
    """You add the biases of all layers in every round: a round counts one layer, so only its own neurons."""
    return sum(inputs * neurons + sum(sizes[1:]) for inputs, neurons in zip(sizes, sizes[1:]))


def _total_twice(sizes):
    """You add total to the weights, and the line below adds it once more: leave it to that line."""
    total = 0
    for inputs, neurons in zip(sizes, sizes[1:]):
        total = total + total + inputs * neurons + neurons
    return total


def _first_sizes_each_time(sizes):
    """You count the first layer again in every round: sizes[0] and sizes[1] stay, inputs and neurons change."""
    return (len(sizes) - 1) * _first_layer_only(sizes)


def _784_each_time(sizes):
    """784 and 100 are the first layer of one stack, and the loop comes by every layer: use inputs and neurons."""
    return (len(sizes) - 1) * 78_500


def _79510_each_time(sizes):
    """You add up all layers in every round: write what one layer has, with inputs and neurons, and the loop adds."""
    return (len(sizes) - 1) * 79_510


def _of_the_lamp(sizes):
    """W1 and b1 are the lamp's three neurons, 9 numbers: here you know inputs and neurons, and that is enough."""
    return (len(sizes) - 1) * 9


def _power(sizes):
    """** is a power: a product is written with one star, inputs * neurons."""
    return sum(inputs ** neurons + neurons for inputs, neurons in zip(sizes, sizes[1:]))


def _no_star(sizes):
    """Python reads inputs(neurons) as the call of a function: a product needs its star, inputs * neurons."""
    for inputs, neurons in zip(sizes, sizes[1:]):
        return inputs(neurons)


def _shape_in_brackets(sizes):
    """(inputs, neurons) is a shape: how many numbers does an array of that shape hold? Multiply."""
    for inputs, neurons in zip(sizes, sizes[1:]):
        return 0 + (inputs, neurons)


def _shape_as_a_list(sizes):
    """[inputs, neurons] is a list of two numbers, and one number is wanted: how many weights that makes."""
    for inputs, neurons in zip(sizes, sizes[1:]):
        return 0 + [inputs, neurons]


def _arrays(sizes):
    """You add the arrays themselves: only how many numbers they hold is wanted, and for that nobody must build one."""
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


def _relu_at_the_end(X, layers):
    """Your last layer applies ReLU, too: it returns its weighted sums as they are, negative ones included."""
    return _through(X, layers, lambda z: np.maximum(0, z), lambda z: np.maximum(0, z))


def _sigmoid_at_the_end(X, layers):
    """You put a sigmoid at the end: here the last layer returns its weighted sums as they are."""
    return _through(X, layers, lambda z: np.maximum(0, z), _sigmoid)


def _no_relu(X, layers):
    """There is no ReLU in your hidden layers. Without it the whole stack is worth no more than a single layer."""
    return _through(X, layers, lambda z: z)


def _sigmoid_inside(X, layers):
    """You apply a sigmoid in the hidden layers: this exercise wants ReLU, relu(z) or np.maximum(0, z)."""
    return _through(X, layers, _sigmoid)


def _no_biases_added(X, layers):
    """The biases are missing: each weighted sum is A @ W + b."""
    return _through(X, [(W, 0 * b) for W, b in layers], lambda z: np.maximum(0, z))


def _no_bias_inside(X, layers):
    """The biases of the hidden layers are missing: ReLU gets A @ W + b there, too."""
    return _through(X, [(W, 0 * b) for W, b in layers[:-1]] + layers[-1:], lambda z: np.maximum(0, z))


def _no_bias_at_the_end(X, layers):
    """The bias of the last layer is missing: its weighted sum also ends in + b."""
    return _through(X, layers[:-1] + [(W, 0 * b) for W, b in layers[-1:]], lambda z: np.maximum(0, z))


def _bias_outside_relu(X, layers):
    """The bias is added after ReLU: it belongs to the weighted sum, so inside the brackets."""
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, A @ W) + b
    W, b = layers[-1]
    return A @ W + b


def _always_from_the_inputs(X, layers):
    """Every layer of yours reads X: the second one must read what the first one made, A."""
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, X @ W + b)
    W, b = layers[-1]
    return A @ W + b


def _last_reads_inputs(X, layers):
    """Your last layer reads X: it must read A, the activations of the layer before it."""
    W, b = layers[-1]
    return X @ W + b


def _one_hidden_layer(X, layers):
    """Only the first and the last layer of yours do something: the loop must leave its result in A, for the next
    round."""
    if len(layers) == 1:
        return forward(X, layers)
    return forward(X, [layers[0], layers[-1]])


def _elementwise(X, layers):
    """* multiplies number by number, and the shapes rarely fit: a weighted sum is the matrix product, A @ W."""
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, A * W + b)
    W, b = layers[-1]
    return A * W + b


def _other_way_round(X, layers):
    """W @ A has the order the wrong way round: the rows come first, A @ W."""
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, W @ A + b)
    W, b = layers[-1]
    return W @ A + b


def _activations_of_all(X, layers):
    """You return the activations of all layers: only the weighted sums of the last one are wanted."""
    results = [X]
    for W, b in layers[:-1]:
        results.append(np.maximum(0, results[-1] @ W + b))
    W, b = layers[-1]
    return results[1:] + [results[-1] @ W + b]


def _sigmoid_everywhere(X, layers):
    """You apply a sigmoid in every layer: here it is ReLU inside, and at the end the weighted sums as they are."""
    return _through(X, layers, _sigmoid, _sigmoid)


def _tanh_inside(X, layers):
    """You apply tanh in the hidden layers: this exercise wants ReLU."""
    return _through(X, layers, np.tanh)


def _only_above_0(X, layers):
    """A question such as > 0 gives only yes or no: ReLU keeps the sum itself where it is positive."""
    return _through(X, layers, lambda z: z > 0)


def _max_or_if(X, layers):
    """Python's own max and if look at one number: for a whole array take relu, or np.maximum with a 0 in front."""
    return _through(X, layers, lambda z: max(0, z))


def _largest_of_a_column(X, layers):
    """np.max finds the largest number of each column: np.maximum(0, ...) compares every number with 0."""
    return _through(X, layers, lambda z: np.max(z, 0))


def _np_max_of_two(X, layers):
    """np.max looks for the largest number of one array: to compare every number with 0 there is np.maximum."""
    return _through(X, layers, lambda z: np.max(0, z))


def _maximum_of_one(X, layers):
    """np.maximum compares two things: give it the 0 and the weighted sums."""
    return _through(X, layers, lambda z: np.maximum(z))


def _relu_before_the_sum(X, layers):
    """Your ReLU comes before the weighted sum: a neuron adds up first, and then its activation function is applied."""
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, A) @ W + b
    W, b = layers[-1]
    return A @ W + b


def _relu_before_every_sum(X, layers):
    """You put ReLU around A, in the last line, too: it belongs around the weighted sum, and only inside the loop."""
    A = X
    for W, b in layers:
        A = np.maximum(0, A) @ W + b
    return A


def _stops_before_the_last(X, layers):
    """You return A, which the last layer has yet to read: return its weighted sums."""
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(0, A @ W + b)
    return A


def _return_inside_the_loop(X, layers):
    """Your return stands inside the loop, so it ends in the first round: move the last two lines to the left."""
    for W, b in layers[:-1]:
        return np.maximum(0, X @ W + b) @ layers[-1][0] + layers[-1][1]


def _all_in_one_number(X, layers):
    """You add up everything: @ has done the adding, and each row keeps an answer of its own."""
    return np.sum(forward(X, layers))


def _minus_bias(X, layers):
    """You subtract the biases: a bias is added."""
    return _through(X, [(W, -b) for W, b in layers], lambda z: np.maximum(0, z))


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
        mistakes=[_no_biases, _one_bias_a_layer, _bias_for_each_input, _bias_for_each_circle, _bias_for_each_weight,
                  _added, _only_the_inputs, _neurons_squared, _inputs_squared, _first_layer_only, _last_layer_only,
                  _all_multiplied, _fixed_sizes, _one_neuron_a_layer, _one_weight_a_neuron, _biases_twice,
                  _all_biases_each_time, _total_twice, _first_sizes_each_time, _784_each_time, _79510_each_time,
                  _of_the_lamp, _power, _no_star, _shape_in_brackets, _shape_as_a_list, _arrays]),
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
        mistakes=[_relu_at_the_end, _sigmoid_at_the_end, _no_relu, _sigmoid_inside, _no_biases_added, _no_bias_inside,
                  _no_bias_at_the_end, _bias_outside_relu, _always_from_the_inputs, _last_reads_inputs,
                  _one_hidden_layer, _elementwise, _other_way_round, _activations_of_all, _sigmoid_everywhere,
                  _tanh_inside, _only_above_0, _max_or_if, _largest_of_a_column, _np_max_of_two, _maximum_of_one,
                  _relu_before_the_sum, _relu_before_every_sum, _stops_before_the_last, _return_inside_the_loop,
                  _all_in_one_number, _minus_bias])]
