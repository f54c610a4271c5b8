"""Right answers to the exercises of track 2, lesson 4, in other styles, and mutants that behave like the solution."""
import numpy as np


def slopes_by_products(x, w1, w2, dz1, dz2):
    return x * dz1, w2 * dz2 + w1 * dz1


def slopes_in_a_list(x, w1, w2, dz1, dz2):
    dx = 0
    for dz, w in zip((dz1, dz2), (w1, w2)):
        dx += dz * w
    return [dz1 * x, dx]


def slopes_by_arrays(x, w1, w2, dz1, dz2):
    dz, w = np.array([dz1, dz2]), np.array([w1, w2])
    return (dz * x)[0], dz @ w


def slopes_by_nudging(x, w1, w2, dz1, dz2):
    def loss(x, w1):
        return dz1 * w1 * x + dz2 * w2 * x

    return loss(x, w1 + 1) - loss(x, w1), loss(x + 1, w1) - loss(x, w1)


def layer_by_loops(dZ, A, W):
    rows, neurons = np.shape(dZ)
    inputs = len(W)
    dW, db, dA = np.zeros((inputs, neurons)), np.zeros(neurons), np.zeros((rows, inputs))
    for row in range(rows):
        for neuron in range(neurons):
            db[neuron] += dZ[row, neuron]
            for place in range(inputs):
                dW[place, neuron] += A[row, place] * dZ[row, neuron]
                dA[row, place] += W[place, neuron] * dZ[row, neuron]
    return dW, db, dA


def layer_by_einsum(dZ, A, W):
    return [np.einsum("ri,rn->in", A, dZ), np.einsum("rn->n", dZ), np.einsum("rn,in->ri", dZ, W)]


def layer_by_outer_products(dZ, A, W):
    dW = sum(np.outer(a, dz) for a, dz in zip(A, dZ))
    return dW.tolist(), np.sum(dZ, 0).tolist(), np.dot(dZ, np.transpose(W)).tolist()


def layer_turned_twice(dZ, A, W):
    return (dZ.T @ A).T, np.ones(len(dZ)) @ dZ, (W @ dZ.T).T


def relu_by_where(dA, Z):
    return np.where(Z > 0, dA, 0)


def relu_by_mask(dA, Z):
    dZ = np.array(dA)
    dZ[Z <= 0] = 0
    return dZ


def relu_by_sign(dA, Z):
    return dA * np.sign(np.maximum(Z, 0))


def relu_by_loops(dA, Z):
    if np.ndim(Z):
        return [relu_by_loops(slope, z) for slope, z in zip(dA, Z)]
    return slope_or_zero(dA, Z)


def slope_or_zero(slope, z):
    return float(slope) if z > 0 else 0.0


STYLES = {"two_slopes": [slopes_by_products, slopes_in_a_list, slopes_by_arrays, slopes_by_nudging],
          "dense_backward": [layer_by_loops, layer_by_einsum, layer_by_outer_products, layer_turned_twice],
          "relu_backward": [relu_by_where, relu_by_mask, relu_by_sign, relu_by_loops]}
EQUIVALENT = {}
WRONG = {
    "two_slopes": {
        "rounded": lambda x, w1, w2, dz1, dz2: (round(dz1 * x, 1), round(dz1 * w1 + dz2 * w2, 1)),
        "the size of x": lambda x, w1, w2, dz1, dz2: (dz1 * abs(x), dz1 * w1 + dz2 * w2)},
    "dense_backward": {
        "two rows": lambda dZ, A, W: (A[:2].T @ dZ[:2], dZ.sum(axis=0), dZ @ W.T),
        "rounded": lambda dZ, A, W: [each.round(2) for each in layer_by_einsum(dZ, A, W)]},
    "relu_backward": {
        "a bend beside 0": lambda dA, Z: dA * (Z > 0.01),
        "whole sums": lambda dA, Z: dA * (Z.astype(int) > 0),
        "at most 10": lambda dA, Z: np.clip(dA, -10, 10) * (Z > 0),
        "rounded": lambda dA, Z: (dA * (Z > 0)).round(2)}}
