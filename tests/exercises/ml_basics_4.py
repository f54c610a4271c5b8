"""Right answers to the exercise of track 1, lesson 4 in other styles, and mutants that behave like the solution."""
import math

import numpy as np


def in_steps(epsilon, delta, candidates):
    exponent = np.log(delta / candidates)
    N = exponent / (-2 * epsilon**2)
    return int(np.ceil(N))


def two_logarithms(epsilon, delta, candidates):
    return math.ceil((math.log(candidates) - math.log(delta)) / 2 / epsilon / epsilon)


def by_trying(epsilon, delta, candidates):
    N = 0
    while candidates * np.exp(-2 * N * epsilon**2) > delta:
        N += 1
    return N


STYLES = {"examples_needed": [in_steps, two_logarithms, by_trying]}
EQUIVALENT = {}
WRONG = {"examples_needed": {
    "rounded": lambda epsilon, delta, candidates: math.ceil(round(np.log(candidates / delta) / (2 * epsilon**2), 1)),
    "the nearest number": lambda epsilon, delta, candidates: round(np.log(candidates / delta) / (2 * epsilon**2))}}
