"""Right answers to the exercises of track 2, lesson 2, in other styles, and mutants that behave like the solution."""
import functools

import numpy as np


def one_more_input(inputs, neurons):
    return (inputs + 1) * neurons


def in_steps(inputs, neurons):
    weights = inputs * neurons
    biases = neurons
    return weights + biases


def by_building_it(inputs, neurons):
    W, b = np.zeros((inputs, neurons)), np.zeros(neurons)
    return W.size + b.size


def neuron_by_neuron(inputs, neurons):
    total = 0
    for _ in range(neurons):
        total += inputs + 1
    return total


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
    "count_parameters": [one_more_input, in_steps, by_building_it, neuron_by_neuron],
    "forward": [forward_by_functools, forward_by_masks, forward_by_loops]}
EQUIVALENT = {}
def forward_with(hidden):
    """Return a forward pass with another activation function in the hidden layers."""
    def forward(X, layers):
        A = X
        for W, b in layers[:-1]:
            A = hidden(A @ W + b)
        return A @ layers[-1][0] + layers[-1][1]
    return forward


WRONG = {
    "count_parameters": {"at most 100 biases": lambda inputs, neurons: inputs * neurons + min(neurons, 100)},
    "forward": {
        "at most 20": forward_with(lambda z: z.clip(0, 20)),
        "rounded": forward_with(lambda z: np.maximum(0, z).round(2)),
        "leaky": forward_with(lambda z: np.maximum(0.01 * z, z)),
        "three hidden layers": lambda X, layers: forward_by_functools(X, layers[:4])}}
