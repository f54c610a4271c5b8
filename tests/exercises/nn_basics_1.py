"""Right answers to the exercises of track 2, lesson 1 in other styles, and mutants that behave like the solution."""
import math

import numpy as np


def relu_by_question(z):
    return z * (z > 0)


def relu_by_where(z):
    return np.where(z < 0, 0, z)


def relu_by_clip(z):
    return np.clip(z, 0, None)


def relu_by_absolute_value(z):
    return (z + abs(z)) / 2


def leaky_by_maximum(z, slope=0.1):
    return np.maximum(z, slope * z)


def leaky_by_two_parts(z, slope=0.1):
    return np.maximum(0, z) + slope * np.minimum(0, z)


def leaky_by_places(z, slope=0.1):
    out = z.copy()
    out[z < 0] *= slope
    return out


def slope_by_exponentials(z):
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


def slope_by_square(z):
    a = 1 / (1 + np.exp(-z))
    return a - a**2


def slope_by_tanh(z):
    return (1 - np.tanh(z / 2) ** 2) / 4


def elu_by_expm1(z, alpha=1.0):
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0)))


def elu_by_places(z, alpha=1.0):
    out = z.astype(float)
    out[z <= 0] = alpha * (np.exp(z[z <= 0]) - 1)
    return out


def elu_by_two_parts(z, alpha=1.0):
    return np.maximum(0, z) + alpha * (np.exp(np.minimum(0, z)) - 1)


def maxout_by_where(z1, z2):
    return np.where(z1 > z2, z1, z2)


def maxout_by_stack(z1, z2):
    return np.stack([z1, z2]).max(axis=0)


def maxout_by_relu(z1, z2):
    return z2 + np.maximum(0, z1 - z2)


def softmax_by_scipy(z):
    from scipy.special import softmax
    return softmax(z)


def softmax_by_lists(z):
    largest = max(z)
    powers = [math.exp(each - largest) for each in z]
    return [power / sum(powers) for power in powers]


def softmax_by_logarithm(z):
    largest = np.max(z)
    return np.exp(z - largest - np.log(np.sum(np.exp(z - largest))))


STYLES = {
    "relu": [relu_by_question, relu_by_where, relu_by_clip, relu_by_absolute_value],
    "leaky_relu": [leaky_by_maximum, leaky_by_two_parts, leaky_by_places],
    "sigmoid_slope": [slope_by_exponentials, slope_by_square, slope_by_tanh],
    "elu": [elu_by_expm1, elu_by_places, elu_by_two_parts],
    "maxout": [maxout_by_where, maxout_by_stack, maxout_by_relu],
    "softmax": [softmax_by_scipy, softmax_by_lists, softmax_by_logarithm]}
EQUIVALENT = {
    "leaky_relu": {"return np.where(z > 0, z, slope * z)  ->  return np.where(z >= 0, z, slope * "
                   "z)": "both sides are 0 at 0"},
    "sigmoid_slope": {"a = 1 / (1 + np.exp(-z))  ->  a = 1 / (1 + np.exp(z))": "the slope is the same at z and -z"},
    "elu": {"return np.where(z > 0, z, alpha * (np.exp(z) - 1))  ->  return np.where(z >= 0, z, alpha * (np.exp(z) - "
            "1))":
            "both sides are 0 at 0"}}
