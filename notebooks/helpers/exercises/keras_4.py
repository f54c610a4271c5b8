"""Exercises of track 3, lesson 4: A convolutional network."""
import numpy as np

from helpers._exercises import Exercise, Mistake


def count_weights(filters):
    """Count the weights of the lesson's network when its first convolution has `filters` filters.

    Parameters
    ----------
    filters : int
        Number of 5 x 5 filters of the first convolution; the lesson has 16.

    Returns
    -------
    int
        What Keras counts: weights, biases, and four numbers for each map or neuron that batch normalisation handles.
    """
    first = filters * (5 * 5 + 1) + 4 * filters
    second = 32 * (3 * 3 * filters + 1) + 4 * 32
    dense = 64 * (5 * 5 * 32 + 1) + 4 * 64
    last = 10 * (64 + 1)
    return first + second + dense + last


def _counted(filters, second=None, dense=64 * 801 + 4 * 64):
    """The sum, if the second convolution or the dense layer had another number of weights."""
    if second is None:
        second = 32 * (9 * filters + 1) + 4 * 32
    return filters * 30 + second + dense + 650


def batch_normalise(values, scale, shift):
    """Standardise every column over the batch, then scale and shift it.

    Parameters
    ----------
    values : numpy.ndarray, shape (digits, maps)
        One number for each digit of the batch and each map.
    scale, shift : numpy.ndarray, shape (maps,)
        What the network has learned for each map.

    Returns
    -------
    numpy.ndarray, shape (digits, maps)

    Notes
    -----
    Ioffe and Szegedy, *Batch normalization*, 2015. Keras adds 0.001 to the variance, the square of the standard
    deviation, so that a map with the same number everywhere does not divide 0 by 0.
    """
    mean = values.mean(axis=0)
    variance = values.var(axis=0)
    standardised = (values - mean) / np.sqrt(variance + 0.001)
    return scale * standardised + shift


def _deviation(values):
    return np.sqrt(values.var(axis=0) + 0.001)


def _divided(values, scale, shift, deviation):
    return scale * (values - values.mean(axis=0)) / deviation + shift


EXERCISES = [
    Exercise(
        count_weights,
        hints=(
            "Read the line of the first layer aloud: so many filters, each with so many weights and a bias; then four "
            "numbers for each map. The other two lines have the same form.",
            "A filter of the second convolution has 3 · 3 weights for each map below it, and there are `filters` maps "
            "below it. A neuron of the dense layer has one weight for each of the 800 numbers in the row.",
            "A filter of the second convolution has 3 · 3 · filters weights and one bias, and there are 32 of them. A "
            "dense neuron has 5 · 5 · 32 weights and one bias, and there are 64. Add four numbers for each filter and "
            "each neuron.",
            "`second = 32 * (3 * 3 * filters + 1) + 4 * 32` and `dense = 64 * (5 * 5 * 32 + 1) + 4 * 64`"),
        cases=[("the lesson's 16 filters", (16,)), ("twice as many filters", (32,)), ("a single filter", (1,))],
        mistakes=[
            Mistake("A filter of the second convolution reads all maps below it: 3 · 3 weights for each of them, "
                    "and one bias.",
                    lambda filters: _counted(filters, second=32 * (9 + 1) + 4 * 32)),
            Mistake("Your second layer always sees 16 maps; it sees as many as the first layer has filters.",
                    lambda filters: _counted(filters, second=32 * (9 * 16 + 1) + 4 * 32)),
            Mistake("The filters of the second convolution are 3 x 3, not 5 x 5.",
                    lambda filters: _counted(filters, second=32 * (25 * filters + 1) + 4 * 32)),
            Mistake("A filter has one bias for all the maps that it reads, not one for each: the 1 stands behind "
                    "the product.",
                    lambda filters: _counted(filters, second=32 * (9 + 1) * filters + 4 * 32)),
            Mistake("Your second layer has lost its biases: one for each of its 32 filters.",
                    lambda filters: _counted(filters, second=32 * 9 * filters + 4 * 32)),
            Mistake("Your dense layer has lost its biases: one for each of its 64 neurons.",
                    lambda filters: _counted(filters, dense=64 * 800 + 4 * 64)),
            Mistake("Your two layers have lost their biases: one for each filter, one for each neuron.",
                    lambda filters: _counted(filters, second=32 * 9 * filters + 4 * 32, dense=64 * 800 + 4 * 64)),
            Mistake("Batch normalisation follows the second convolution, too: four numbers for each of its 32 maps.",
                    lambda filters: _counted(filters, second=32 * (9 * filters + 1))),
            Mistake("Batch normalisation follows the dense layer, too: four numbers for each of its 64 neurons.",
                    lambda filters: _counted(filters, dense=64 * 801)),
            Mistake("Batch normalisation follows both of your layers: four numbers for each map and each neuron, as "
                    "in the first.",
                    lambda filters: _counted(filters, second=32 * (9 * filters + 1), dense=64 * 801)),
            Mistake("The dense layer reads the 32 maps of the second convolution, not those of the first.",
                    lambda filters: _counted(filters, dense=64 * (25 * filters + 1) + 4 * 64)),
            Mistake("The second pooling comes before the dense layer: 10 x 10 numbers a map become 5 x 5.",
                    lambda filters: _counted(filters, dense=64 * (100 * 32 + 1) + 4 * 64)),
            Mistake("The dense layer reads 5 · 5 numbers from each of the 32 maps.",
                    lambda filters: _counted(filters, dense=64 * (25 + 1) + 4 * 64))]),
    Exercise(
        batch_normalise,
        hints=(
            "The line of the mean shows the pattern: one number for each map, taken over the digits. NumPy has the "
            "variance under the name `var`.",
            "Standardised is: the distance from the mean, divided by the standard deviation. The standard deviation is "
            "the root of the variance; add 0.001 under the root.",
            "`variance = values.var(axis=0)` and `standardised = (values - mean) / np.sqrt(variance + 0.001)`"),
        cases=[("three digits and two maps", (np.array([[1.0, 10.0], [2.0, 20.0], [3.0, 60.0]]),
                                              np.array([1.0, 1.0]), np.array([0.0, 0.0]))),
               ("a learned scale and shift", (np.array([[1.0, 10.0], [2.0, 20.0], [3.0, 60.0]]),
                                              np.array([2.0, 0.5]), np.array([1.0, -1.0]))),
               ("a map that is 4 everywhere", (np.array([[4.0, 0.1], [4.0, 0.2], [4.0, 0.1], [4.0, 0.2]]),
                                               np.array([1.0, 3.0]), np.array([0.0, 0.0])))],
        mistakes=[
            Mistake("You took one variance over all maps; each map has its own: `axis=0` goes down the digits.",
                    lambda values, scale, shift: _divided(values, scale, shift, np.sqrt(values.var() + 0.001))),
            Mistake("You divided by the variance; the standard deviation is its square root.",
                    lambda values, scale, shift: _divided(values, scale, shift, values.var(axis=0) + 0.001)),
            Mistake("`std` is the square root of the variance already, and you took the root once more: begin with "
                    "`var`.",
                    lambda values, scale, shift: _divided(values, scale, shift, np.sqrt(values.std(axis=0) + 0.001))),
            Mistake("Without the 0.001, a map with the same number everywhere divides 0 by 0 and gives nan.",
                    lambda values, scale, shift: _divided(values, scale, shift, values.std(axis=0))),
            Mistake("You added the 0.001 to the standard deviation; Keras adds it to the variance, under the root.",
                    lambda values, scale, shift: _divided(values, scale, shift, values.std(axis=0) + 0.001)),
            Mistake("You divided, but the mean of each map is still in it: take it off first.",
                    lambda values, scale, shift: scale * values / _deviation(values) + shift),
            Mistake("Without brackets, only the mean is divided: write (values - mean) / ...",
                    lambda values, scale, shift: scale * (values - values.mean(axis=0) / _deviation(values)) + shift)]),
]
