"""Right answers to the exercises of track 2, lesson 2, in other styles, and mutants that behave like the solution."""
import functools

import numpy as np


def one_more_input(sizes):
    return sum((inputs + 1) * neurons for inputs, neurons in zip(sizes, sizes[1:]))


def by_place(sizes):
    total = 0
    for layer in range(1, len(sizes)):
        total += sizes[layer - 1] * sizes[layer]
        total += sizes[layer]
    return total


def as_a_product(sizes):
    sizes = np.array(sizes)
    return sizes[:-1] @ sizes[1:] + sizes[1:].sum()


def by_building_it(sizes):
    layers = [(np.zeros((inputs, neurons)), np.zeros(neurons)) for inputs, neurons in zip(sizes, sizes[1:])]
    return sum(W.size + b.size for W, b in layers)


def forward_by_functools(X, layers):
    hidden = functools.reduce(lambda A, layer: (A @ layer[0] + layer[1]).clip(0), layers[:-1], X)
    return hidden @ layers[-1][0] + layers[-1][1]


def forward_by_masks(X, layers):
    A = np.array(X)
    for number, (W, b) in enumerate(layers, 1):
        Z = np.dot(A, W) + b
        A = Z if number == len(layers) else Z * (Z > 0)
    return A


def forward_by_loops(X, layers):
    result = []
    for row in X:
        a = list(row)
        for number, (W, b) in enumerate(layers):
            z = [sum(a[i] * W[i][j] for i in range(len(a))) + b[j] for j in range(len(b))]
            a = z if number == len(layers) - 1 else [max(0, value) for value in z]
        result.append(a)
    return result


STYLES = {
    "count_parameters": [one_more_input, by_place, as_a_product, by_building_it],
    "forward": [forward_by_functools, forward_by_masks, forward_by_loops]}
EQUIVALENT = {
    "count_parameters": {"total = total + weights + biases  ->  total = total + weights + neurons":
                         "there are as many biases as neurons"}}
