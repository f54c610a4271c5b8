"""Right answers to the exercises of track 2, lesson 3, in other styles, and mutants that behave like the solution."""
import math

import numpy as np


def descend_by_adding(w, slope, learning_rate, steps=10):
    for step in range(steps):
        gradient = slope(w)
        w = w + -learning_rate * gradient
    return w


def descend_without_a_name(w, slope, learning_rate, steps=10):
    for _ in range(steps):
        w = np.subtract(w, slope(w) * learning_rate)
    return w


def descend_on_a_copy(w, slope, learning_rate, steps=10):
    w = np.array(w)
    while steps > 0:
        w -= learning_rate * slope(w)
        steps -= 1
    return w


def slope_by_exponentials(z):
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


def slope_by_square(z):
    a = 1 / (1 + np.exp(-z))
    return a - a**2


def slope_by_tanh(z):
    return (1 - np.tanh(z / 2) ** 2) / 4


def adam_in_one_line(w, gradient, m, v, step, learning_rate):
    m, v = m + 0.1 * (gradient - m), v + 0.001 * (gradient * gradient - v)
    return w - learning_rate * (m / (1 - 0.9 ** step)) / ((v / (1 - 0.999 ** step)) ** 0.5 + 1e-8), m, v


def adam_by_loop(w, gradient, m, v, step, learning_rate):
    new_w, new_m, new_v = [], [], []
    for i, slope in enumerate(gradient):
        new_m.append(0.9 * m[i] + (1 - 0.9) * slope)
        new_v.append(0.999 * v[i] + (1 - 0.999) * slope ** 2)
        fair, size = new_m[i] / (1 - 0.9 ** step), math.sqrt(new_v[i] / (1 - 0.999 ** step))
        new_w.append(w[i] - learning_rate / (size + 1e-8) * fair)
    return new_w, new_m, new_v


STYLES = {"descend": [descend_by_adding, descend_without_a_name, descend_on_a_copy],
          "sigmoid_slope": [slope_by_exponentials, slope_by_square, slope_by_tanh],
          "adam_step": [adam_in_one_line, adam_by_loop]}
EQUIVALENT = {
    "sigmoid_slope": {"a = 1 / (1 + np.exp(-z))  ->  a = 1 / (1 + np.exp(z))": "the slope is the same at z and -z"}}
WRONG = {
    "descend": {
        "ten steps at most": lambda w, slope, learning_rate, steps=10: (
            descend_by_adding(w, slope, learning_rate, min(steps, 10))),
        "no step where the slope is small": lambda w, slope, learning_rate, steps=10: descend_by_adding(
            w, lambda w: slope(w) * (np.abs(slope(w)) > 0.1), learning_rate, steps),
        "rounded": lambda w, slope, learning_rate, steps=10: np.round(
            descend_by_adding(w, slope, learning_rate, steps), 2)},
    "sigmoid_slope": {
        "0 on the far left": lambda z: np.where(np.abs(z) > 5, 0, slope_by_square(z)),
        "rounded": lambda z: slope_by_square(z).round(2)}}
