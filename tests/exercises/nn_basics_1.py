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
WRONG = {
    "neuron": {
        "rounded": lambda x, w, b: round(max(0, x @ w + b), 2),
        "at most 10": lambda x, w, b: min(max(0, x @ w + b), 10),
        "three inputs": lambda x, w, b: max(0, x[:3] @ w[:3] + b)},
    "leaky_relu": {
        "at most 10": lambda z, slope=0.1: np.minimum(np.where(z > 0, z, slope * z), 10),
        "at least -10": lambda z, slope=0.1: np.maximum(np.where(z > 0, z, slope * z), -10),
        "a bend beside 0": lambda z, slope=0.1: np.where(z > -0.2, z, slope * z)},
    "elu": {
        "at most 10": lambda z, alpha=1.0: np.minimum(np.where(z > 0, z, alpha * np.expm1(z)), 10),
        "a bend beside 0": lambda z, alpha=1.0: np.where(z > 0.2, z, alpha * np.expm1(z)),
        "-1 on the far left": lambda z, alpha=1.0: np.where(z > 0, z, np.where(z < -5, -1, alpha * np.expm1(z))),
        "nan at 800": lambda z, alpha=1.0: (z > 0) * z + (z <= 0) * alpha * (np.exp(z) - 1)},
    "softmax": {
        "the largest only from 1000 on": lambda z: softmax_by_scipy(z) if abs(z.max()) >= 1000 else (
            np.exp(z) / np.exp(z).sum()),
        "one winner where the sums are large": lambda z: (
            (z == z.max()) / np.sum(z == z.max()) if z.max() > 700 else softmax_by_scipy(z)),
        "rounded": lambda z: softmax_by_scipy(z).round(2)}}
