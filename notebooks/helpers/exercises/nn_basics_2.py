"""Exercises of track 2, lesson 2: From neurons to networks."""
import numpy as np

from helpers._exercises import Exercise, Mistake


def count_parameters(inputs, neurons):
    """Count what a dense layer learns.

    Parameters
    ----------
    inputs, neurons : int
        How many numbers each neuron reads, and how many neurons the layer has.

    Returns
    -------
    int
        Its weights and biases together.
    """
    return inputs * neurons + neurons


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
    """Layers with small numbers, negative ones among them."""
    rng = np.random.default_rng(4)
    return [(rng.integers(-9, 10, (inputs, neurons)) / 8, rng.integers(-9, 10, neurons) / 8)
            for inputs, neurons in zip(sizes, sizes[1:])]


ROWS = np.array([[1.0, -2.0], [0.5, 1.5], [-1.0, 0.0], [2.0, 2.0]])
LARGE = np.array([[80.125, -20.0, 3.007], [-12.5, 40.0, 150.0]])

EXERCISES = [
    Exercise(
        count_parameters,
        hints=("Start with one neuron. How many numbers does it read, and how many weights does it need for them? How "
               "many such neurons are there?",
               "The weights are all the numbers in W, whose shape is (inputs, neurons). The biases are the numbers in "
               "b, one for each neuron. Add the two.",
               "return inputs * neurons + neurons"),
        cases=[("784 inputs and 100 neurons", (784, 100)), ("2 inputs and 4 neurons", (2, 4)),
               ("one neuron with 2 inputs", (2, 1)), ("100 inputs and 10 neurons", (100, 10)),
               ("3 inputs and 500 neurons", (3, 500))],
        mistakes=[
            Mistake("Your weights are right, but the biases are missing. Every neuron has one.",
                    lambda inputs, neurons: inputs * neurons),
            Mistake("Your weights are right, but you count one bias for the whole layer. Every neuron has its own.",
                    lambda inputs, neurons: inputs * neurons + 1),
            Mistake("Your weights are right, but you count a bias for each input. It's the neurons that have one.",
                    lambda inputs, neurons: inputs * neurons + inputs),
            Mistake("Your weights are right, but you give the inputs a bias as well. An input computes nothing, so it "
                    "has none.",
                    lambda inputs, neurons: inputs * neurons + inputs + neurons),
            Mistake("You count as many biases as weights. A neuron has many weights, but only one bias.",
                    lambda inputs, neurons: 2 * inputs * neurons),
            Mistake("You count the biases twice.",
                    lambda inputs, neurons: inputs * neurons + 2 * neurons),
            Mistake("You add inputs and neurons. Every neuron has a weight for every input, so multiply them.",
                    lambda inputs, neurons: inputs + neurons + neurons),
            Mistake("You add inputs and neurons. Every neuron has a weight for every input: multiply, then add the "
                    "biases.",
                    lambda inputs, neurons: inputs + neurons),
            Mistake("You subtract the biases. They are learned too, so add them.",
                    lambda inputs, neurons: inputs * neurons - neurons),
            Mistake("That is what one neuron learns. Multiply it by the number of neurons.",
                    lambda inputs, neurons: inputs + 1),
            Mistake("You give every neuron one weight. It has a weight for each number that it reads.",
                    lambda inputs, neurons: 2 * neurons),
            Mistake("You multiply neurons by neurons. A neuron reads the inputs, not the other neurons of its layer.",
                    lambda inputs, neurons: neurons * neurons + neurons),
            Mistake("You multiply inputs by inputs. Each neuron has a weight for each input: inputs times neurons.",
                    lambda inputs, neurons: inputs * inputs + neurons),
            Mistake("78,500 is right for 784 inputs and 100 neurons. Write it with inputs and neurons, so that it is "
                    "right for every layer.",
                    lambda inputs, neurons: 78_500),
            Mistake("** is a power. One star multiplies: inputs * neurons.",
                    lambda inputs, neurons: inputs ** neurons + neurons),
            Mistake("Python reads inputs(neurons) as a call of a function. Write the star: inputs * neurons.",
                    lambda inputs, neurons: inputs(neurons) + neurons),
            Mistake("(inputs, neurons) is the shape of the weights. How many numbers does an array of that shape hold? "
                    "Multiply.",
                    lambda inputs, neurons: (inputs, neurons)),
            Mistake("You return the weights and the biases as two numbers. Add them up.",
                    lambda inputs, neurons: (inputs * neurons, neurons)),
            Mistake("You return arrays. We only want to know how many numbers they hold.",
                    lambda inputs, neurons: np.zeros((inputs, neurons)) + np.zeros(neurons))]),
    Exercise(
        forward,
        hints=("In the lesson, the first layer was relu(X @ W1 + b1). Which of these names change from layer to "
               "layer, and what takes the place of X?",
               "Each round reads A and puts the new activations in A, where the next round finds them. The last layer "
               "does the same, without ReLU.",
               "A = np.maximum(0, A @ W + b)\nreturn A @ W + b"),
        cases=[("four rows and a network of one layer", (ROWS, _some_layers(2, 3))),
               ("one row and a network of one layer", (ROWS[1:2], _some_layers(2, 4))),
               ("four rows and one hidden layer", (ROWS, _some_layers(2, 3, 1))),
               ("four rows and two hidden layers", (ROWS, _some_layers(2, 4, 3, 2))),
               ("one row and three hidden layers of two", (ROWS[:1], _some_layers(2, 2, 2, 2, 2))),
               ("large numbers and four hidden layers", (LARGE, _some_layers(3, 5, 4, 4, 5, 2)))],
        mistakes=[
            Mistake("Your last layer applies ReLU as well. It should return its weighted sums as they are, including "
                    "the negative ones.",
                    _through(_hidden, _hidden)),
            Mistake("You put a sigmoid at the end. Here the last layer returns its weighted sums as they are.",
                    _through(_hidden, lambda A, W, b: _sigmoid(A @ W + b))),
            Mistake("There is no ReLU in your hidden layers. Without the bend, your whole stack is a single layer.",
                    _through(_weighted_sum)),
            Mistake("You use a sigmoid in the hidden layers. Here it should be ReLU: relu(z) or np.maximum(0, z).",
                    _through(lambda A, W, b: _sigmoid(A @ W + b))),
            Mistake("The biases are missing: each weighted sum is A @ W + b.",
                    _through(lambda A, W, b: _relu(A @ W), lambda A, W, b: A @ W)),
            Mistake("The biases of the hidden layers are missing. ReLU gets A @ W + b there, too.",
                    _through(lambda A, W, b: _relu(A @ W))),
            Mistake("The bias of the last layer is missing. Its weighted sum ends in + b, too.",
                    _through(_hidden, lambda A, W, b: A @ W)),
            Mistake("You add the bias after ReLU. It belongs to the weighted sum, inside the brackets.",
                    _through(lambda A, W, b: _relu(A @ W) + b)),
            Mistake("Each of your layers reads X. The second one must read what the first one made, A.",
                    lambda X, layers: _through(lambda A, W, b: _hidden(X, W, b))(X, layers)),
            Mistake("Your last layer reads X. It must read A, the activations of the layer before it.",
                    lambda X, layers: _weighted_sum(X, *layers[-1])),
            Mistake("Only your first and last layers do something. The loop must put its result in A, for the next "
                    "round.",
                    lambda X, layers: forward(X, layers[:-1][:1] + layers[-1:])),
            Mistake("* multiplies number by number, and here the shapes rarely fit. A weighted sum is the matrix "
                    "product, A @ W.",
                    _through(lambda A, W, b: _relu(A * W + b), lambda A, W, b: A * W + b)),
            Mistake("W @ A is the wrong way round. The rows come first: A @ W.",
                    _through(lambda A, W, b: _relu(W @ A + b), lambda A, W, b: W @ A + b)),
            Mistake("You return the activations of all layers. We only want the weighted sums of the last one.",
                    lambda X, layers: [_through(_hidden, _hidden)(X, layers[:n]) for n in range(1, len(layers))]
                    + [forward(X, layers)]),
            Mistake("You use a sigmoid in every layer. Use ReLU in the hidden layers, and nothing in the last one.",
                    _through(lambda A, W, b: _sigmoid(A @ W + b), lambda A, W, b: _sigmoid(A @ W + b))),
            Mistake("You use tanh in the hidden layers. Here it should be ReLU.",
                    _through(lambda A, W, b: np.tanh(A @ W + b))),
            Mistake("A question such as > 0 gives only True or False. ReLU keeps the sum itself where it is positive.",
                    _through(lambda A, W, b: A @ W + b > 0)),
            Mistake("Python's own max and if look at one number. For a whole array use relu, or np.maximum with a 0 "
                    "in front.",
                    _through(lambda A, W, b: max(0, A @ W + b))),
            Mistake("np.max finds the largest number of each column. np.maximum(0, ...) compares every number with 0.",
                    _through(lambda A, W, b: np.max(A @ W + b, 0))),
            Mistake("np.max finds the largest number of one array. np.maximum compares every number with 0.",
                    _through(lambda A, W, b: np.max(0, A @ W + b))),
            Mistake("np.maximum compares two things. Give it the 0 and the weighted sums.",
                    _through(lambda A, W, b: np.maximum(A @ W + b))),
            Mistake("Your ReLU comes before the weighted sum. A neuron adds up first and applies its activation "
                    "function afterwards.",
                    _through(lambda A, W, b: _relu(A) @ W + b)),
            Mistake("You put ReLU around A, in the last line as well. It belongs around the weighted sum, and only "
                    "inside the loop.",
                    _through(lambda A, W, b: _relu(A) @ W + b, lambda A, W, b: _relu(A) @ W + b)),
            Mistake("You return A, which the last layer has not read yet. Return the last layer's weighted sums.",
                    _through(_hidden, lambda A, W, b: A)),
            Mistake("Your return is inside the loop, so the function ends in the first round. Move the last two lines "
                    "to the left.",
                    lambda X, layers: forward(X, [layers[0], layers[-1]]) if len(layers) > 1 else None),
            Mistake("You add up everything. @ has done the adding already, and each row keeps its own answer.",
                    lambda X, layers: np.sum(forward(X, layers))),
            Mistake("You subtract the biases. A bias is added.",
                    _through(lambda A, W, b: _relu(A @ W - b), lambda A, W, b: A @ W - b))])]
