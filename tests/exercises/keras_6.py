"""Other right answers to the exercises of track 3, lesson 6."""
import numpy as np


def in_loops(size, kernel, channels, filters):
    count = 0
    for _ in range(size - kernel + 1):
        for _ in range(size - kernel + 1):
            count += kernel * kernel * channels * filters
    return count


def as_a_product(size, kernel, channels, filters):
    return np.prod([size - kernel + 1, size - kernel + 1, kernel, kernel, channels, filters])


def as_a_float(size, kernel, channels, filters):
    return float((size + 1 - kernel) ** 2 * channels * filters) * kernel ** 2


STYLES = {"count_multiplications": [in_loops, as_a_product, as_a_float]}
EQUIVALENT = {}
WRONG = {"count_multiplications": {
    "padding": lambda size, kernel, channels, filters: in_loops(size + kernel - 1, kernel, channels, filters),
    "integer division": lambda size, kernel, channels, filters: (
        (size // kernel) ** 2 * kernel ** 2 * channels * filters)}}
