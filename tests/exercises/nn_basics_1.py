"""Right answers to the exercises of track 2, lesson 1 in other styles, and mutants that behave like the solution."""
import math

import numpy as np


def neuron_in_one_line(x, w, b):
    return np.maximum(0, x @ w + b)


def neuron_by_question(x, w, b):
    z = np.dot(w, x) + b
    if z > 0:
        return z
    return 0


def neuron_by_sum(x, w, b):
    return max(np.sum(x * w) + b, 0.0)


def neuron_by_loop(x, w, b):
    z = b
    for value, weight in zip(x, w):
        z += value * weight
    return z * (z > 0)


def leaky_by_maximum(z, slope=0.1):
    return np.maximum(z, slope * z)


def leaky_by_two_parts(z, slope=0.1):
    return np.maximum(0, z) + slope * np.minimum(0, z)


def leaky_by_places(z, slope=0.1):
    out = z.copy()
    out[z < 0] *= slope
    return out


def elu_by_expm1(z, alpha=1.0):
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0)))


def elu_by_places(z, alpha=1.0):
    out = z.astype(float)
    out[z <= 0] = alpha * (np.exp(z[z <= 0]) - 1)
    return out


def elu_by_two_parts(z, alpha=1.0):
    return np.maximum(0, z) + alpha * (np.exp(np.minimum(0, z)) - 1)


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
    "neuron": [neuron_in_one_line, neuron_by_question, neuron_by_sum, neuron_by_loop],
    "leaky_relu": [leaky_by_maximum, leaky_by_two_parts, leaky_by_places],
    "elu": [elu_by_expm1, elu_by_places, elu_by_two_parts],
    "softmax": [softmax_by_scipy, softmax_by_lists, softmax_by_logarithm]}
EQUIVALENT = {
    "neuron": {"z = x @ w + b  ->  z = w @ x + b": "the products are the same"},
    "leaky_relu": {"return np.where(z > 0, z, slope * z)  ->  return np.where(z >= 0, z, slope * "
                   "z)": "both sides are 0 at 0"},
    "elu": {"return np.where(z > 0, z, alpha * (np.exp(z) - 1))  ->  return np.where(z >= 0, z, alpha * (np.exp(z) - "
            "1))":
            "both sides are 0 at 0"}}
