"""Exercises of track 3, lesson 4: A convolutional network."""
import numpy as np

from helpers._exercises import Exercise


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


def _counted(filters, second, dense):
    return filters * 30 + second + dense + 650


def _one_map_below(filters):
    """A filter of the second convolution reads all maps below it: 3 · 3 weights for each of them, and one bias."""
    return _counted(filters, 32 * (9 + 1) + 128, 51_520)


def _sixteen_maps_below(filters):
    """Your second layer always sees 16 maps; it sees as many as the first layer has filters."""
    return _counted(filters, 32 * (9 * 16 + 1) + 128, 51_520)


def _five_by_five_again(filters):
    """The filters of the second convolution are 3 x 3, not 5 x 5."""
    return _counted(filters, 32 * (25 * filters + 1) + 128, 51_520)


def _a_bias_for_each_map(filters):
    """A filter has one bias for all the maps that it reads, not one for each: the 1 stands behind the product."""
    return _counted(filters, 32 * (9 + 1) * filters + 128, 51_520)


def _no_bias_in_second(filters):
    """Your second layer has lost its biases: one for each of its 32 filters."""
    return _counted(filters, 32 * 9 * filters + 128, 51_520)


def _no_bias_in_dense(filters):
    """Your dense layer has lost its biases: one for each of its 64 neurons."""
    return _counted(filters, 32 * (9 * filters + 1) + 128, 64 * 800 + 256)


def _no_bias_in_either(filters):
    """Your two layers have lost their biases: one for each filter, one for each neuron."""
    return _counted(filters, 32 * 9 * filters + 128, 64 * 800 + 256)


def _no_normalisation_in_second(filters):
    """Batch normalisation follows the second convolution, too: four numbers for each of its 32 maps."""
    return _counted(filters, 32 * (9 * filters + 1), 51_520)


def _no_normalisation_in_dense(filters):
    """Batch normalisation follows the dense layer, too: four numbers for each of its 64 neurons."""
    return _counted(filters, 32 * (9 * filters + 1) + 128, 64 * 801)


def _no_normalisation_in_either(filters):
    """Batch normalisation follows both of your layers: four numbers for each map and each neuron, as in the first."""
    return _counted(filters, 32 * (9 * filters + 1), 64 * 801)


def _dense_reads_the_first(filters):
    """The dense layer reads the 32 maps of the second convolution, not those of the first."""
    return _counted(filters, 32 * (9 * filters + 1) + 128, 64 * (25 * filters + 1) + 256)


def _dense_before_pooling(filters):
    """The second pooling comes before the dense layer: 10 x 10 numbers a map become 5 x 5."""
    return _counted(filters, 32 * (9 * filters + 1) + 128, 64 * (100 * 32 + 1) + 256)


def _dense_reads_one_map(filters):
    """The dense layer reads 5 · 5 numbers from each of the 32 maps."""
    return _counted(filters, 32 * (9 * filters + 1) + 128, 64 * (25 + 1) + 256)


def batch_normalise(values, scale, shift):
    """Standardise every column over the batch, then scale and shift it.

    Parameters
    ----------
    values : array, shape (digits, maps)
        One number for each digit of the batch and each map.
    scale, shift : arrays, shape (maps,)
        What the network has learned for each map.

    Returns
    -------
    array, shape (digits, maps)

    Notes
    -----
    Ioffe and Szegedy, *Batch normalization*, 2015. Keras adds 0.001 to the variance, the square of the standard
    deviation, so that a map with the same number everywhere does not divide 0 by 0.
    """
    mean = values.mean(axis=0)
    variance = values.var(axis=0)
    standardised = (values - mean) / np.sqrt(variance + 0.001)
    return scale * standardised + shift


def _normalised(values, scale, shift, mean, deviation):
    return scale * (values - mean) / deviation + shift


def _over_everything(values, scale, shift):
    """You took one variance over all maps; each map has its own: `axis=0` goes down the digits."""
    return _normalised(values, scale, shift, values.mean(axis=0), np.sqrt(values.var() + 0.001))


def _divided_by_variance(values, scale, shift):
    """You divided by the variance; the standard deviation is its square root."""
    return _normalised(values, scale, shift, values.mean(axis=0), values.var(axis=0) + 0.001)


def _root_twice(values, scale, shift):
    """`std` is the square root of the variance already, and you took the root once more: begin with `var`."""
    return _normalised(values, scale, shift, values.mean(axis=0), np.sqrt(values.std(axis=0) + 0.001))


def _nothing_added(values, scale, shift):
    """Without the 0.001, a map with the same number everywhere divides 0 by 0 and gives nan."""
    return _normalised(values, scale, shift, values.mean(axis=0), values.std(axis=0))


def _added_outside(values, scale, shift):
    """You added the 0.001 to the standard deviation; Keras adds it to the variance, under the root."""
    return _normalised(values, scale, shift, values.mean(axis=0), values.std(axis=0) + 0.001)


def _mean_not_taken_off(values, scale, shift):
    """You divided, but the mean of each map is still in it: take it off first."""
    return scale * values / np.sqrt(values.var(axis=0) + 0.001) + shift


def _brackets_missing(values, scale, shift):
    """Without brackets, only the mean is divided: write (values - mean) / ..."""
    return scale * (values - values.mean(axis=0) / np.sqrt(values.var(axis=0) + 0.001)) + shift


EXERCISES = [
    Exercise(
        count_weights,
        hints=(
            "Read the line of the first layer aloud: so many filters, each with so many weights and a bias; then four "
            "numbers for each map. The other two lines have the same form.",
            "A filter of the second convolution has 3 · 3 weights for each map below it, and there are `filters` maps "
            "below it. A neuron of the dense layer has one weight for each of the 800 numbers in the row.",
            "A filter of the second convolution has 3 · 3 · filters weights and one bias, and there are 32 of them. A "
            "dense neuron has 5 · 5 · 32 weights and one bias, and there are 64. Add four numbers for each filter and each "
            "neuron.",
            "`second = 32 * (3 * 3 * filters + 1) + 4 * 32` and `dense = 64 * (5 * 5 * 32 + 1) + 4 * 64`"),
        cases=[("the lesson's 16 filters", (16,)), ("twice as many filters", (32,)), ("a single filter", (1,))],
        mistakes=[_one_map_below, _sixteen_maps_below, _five_by_five_again, _a_bias_for_each_map, _no_bias_in_second,
                  _no_bias_in_dense, _no_bias_in_either, _no_normalisation_in_second, _no_normalisation_in_dense,
                  _no_normalisation_in_either, _dense_reads_the_first, _dense_before_pooling, _dense_reads_one_map]),
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
        mistakes=[_over_everything, _divided_by_variance, _root_twice, _nothing_added, _added_outside,
                  _mean_not_taken_off, _brackets_missing]),
]
