"""Right answers to the exercises of track 2, lesson 3, in other styles, and mutants that behave like the solution."""
import math

import numpy as np


def step_from_both_sides(loss, w, learning_rate, nudge=1e-6):
    moves = nudge * np.eye(len(w))
    gradient = np.array([(loss(w + move) - loss(w - move)) / (2 * nudge) for move in moves])
    return w - learning_rate * gradient


def step_weight_by_weight(loss, w, learning_rate, nudge=1e-6):
    here, after = loss(w), []
    for i in range(len(w)):
        nudged = [w[j] + nudge if j == i else w[j] for j in range(len(w))]
        after.append(w[i] - learning_rate * (loss(nudged) - here) / nudge)
    return after


def step_the_other_way_round(loss, w, learning_rate, nudge=1e-6):
    slopes = []
    for i in range(len(w)):
        nudged = w.copy()
        nudged[i] -= nudge
        slopes.append((loss(w) - loss(nudged)) / nudge)
    return w + np.array(slopes) * -learning_rate


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


STYLES = {"gradient_step": [step_from_both_sides, step_weight_by_weight, step_the_other_way_round],
          "adam_step": [adam_in_one_line, adam_by_loop]}
EQUIVALENT = {}
