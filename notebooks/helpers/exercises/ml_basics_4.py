"""Exercises of track 1, lesson 4: Why does learning work?"""
import math

import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def examples_needed(epsilon, delta, candidates):
    """Count the examples after which the best candidate's score can be trusted.

    Parameters
    ----------
    epsilon : float
        By how much the true risk may exceed the empirical risk, between 0 and 1.
    delta : float
        The probability, between 0 and 1, with which it may exceed it by more.
    candidates : int
        How many candidates there are to choose from.

    Returns
    -------
    int
        The smallest N with candidates * exp(-2 * N * epsilon**2) <= delta: the inequality of Hoeffding (Journal of the
        American Statistical Association 58, 1963) and the union bound.
    """
    N = np.log(candidates / delta) / (2 * epsilon**2)
    return math.ceil(N)


EXERCISES = [Exercise(
    examples_needed,
    hints=("Which three steps take you from candidates * exp(-2 * N * epsilon**2) = delta to N? Undo one thing after "
           "the other, as in any equation.",
           "Divide both sides by candidates, then take the natural logarithm (np.log undoes exp): "
           "-2 * N * epsilon**2 = np.log(delta / candidates). And -np.log(delta / candidates) is "
           "np.log(candidates / delta).",
           "N = np.log(candidates / delta) / (2 * epsilon**2)"),
    cases=[("one candidate, epsilon 0.1 and delta 5 %", (0.1, 0.05, 1)),
           ("fifty candidates, epsilon 0.1 and delta 5 %", (0.1, 0.05, 50)),
           ("a million candidates, epsilon 0.05 and delta 1 %", (0.05, 0.01, 1_000_000)),
           ("two candidates, epsilon 0.4 and delta 20 %", (0.4, 0.2, 2)),
           ("a million candidates, epsilon 0.9 and delta one in a million", (0.9, 1e-6, 1_000_000))],
    mistakes=[
        Mistake("(2 * epsilon)**2 squares the 2 as well: it is 2 * epsilon**2.",
                lambda epsilon, delta, candidates: math.ceil(np.log(candidates / delta) / (2 * epsilon) ** 2)),
        Mistake("K is the notebook's own fifty: use the function's `candidates`.",
                lambda epsilon, delta, candidates: math.ceil(np.log(50 / delta) / (2 * epsilon**2))),
        Mistake("That is enough for one candidate, fixed beforehand: you choose among several, so divide candidates "
                "by delta.",
                lambda epsilon, delta, candidates: math.ceil(np.log(1 / delta) / (2 * epsilon**2))),
        Mistake("You multiplied by the number of candidates at the end: as a factor of exp(...) it goes into the "
                "logarithm.",
                lambda epsilon, delta, candidates: math.ceil(candidates * np.log(1 / delta) / (2 * epsilon**2))),
        Mistake("Your epsilon is not squared: the exponent has epsilon**2, so half the margin takes four times the "
                "examples.",
                lambda epsilon, delta, candidates: math.ceil(np.log(candidates / delta) / (2 * epsilon))),
        Mistake("The 2 of the exponent is missing: divide by 2 * epsilon**2, not by epsilon**2.",
                lambda epsilon, delta, candidates: math.ceil(np.log(candidates / delta) / epsilon**2)),
        Mistake("Without brackets Python divides by 2 and then multiplies by epsilon**2: write ... / (2 * "
                "epsilon**2).",
                lambda epsilon, delta, candidates: math.ceil(np.log(candidates / delta) / 2 * epsilon**2)),
        Mistake("That is below zero: the logarithm of delta / candidates is negative, and so is the -2 that you "
                "divide by.",
                lambda epsilon, delta, candidates: math.ceil(np.log(delta / candidates) / (2 * epsilon**2))),
        Mistake("You took 1 - delta, the certainty that you want: delta itself is the probability that may be left "
                "for failure.",
                lambda epsilon, delta, candidates: math.ceil(np.log(candidates / (1 - delta)) / (2 * epsilon**2))),
        Mistake("That is the logarithm to base 10: exp belongs to the natural logarithm, which NumPy calls np.log.",
                lambda epsilon, delta, candidates: math.ceil(np.log10(candidates / delta) / (2 * epsilon**2))),
        Mistake("Your 2 * candidates allows for scores that are too bad as well: here only R - E > epsilon is to be "
                "avoided.",
                lambda epsilon, delta, candidates: math.ceil(np.log(2 * candidates / delta) / (2 * epsilon**2))),
        Mistake("You rounded down: with that N the probability is still a little above delta, so keep math.ceil: it "
                "rounds up.",
                lambda epsilon, delta, candidates: math.floor(np.log(candidates / delta) / (2 * epsilon**2))),
        Mistake("There are no half examples: keep the last line, return math.ceil(N).",
                lambda epsilon, delta, candidates: np.log(candidates / delta) / (2 * epsilon**2))])]

VOTES = [
    Vote("which_curve", right="B",
         answers={"A": "What happens does move up, and a promise that is to hold for all candidates must move with it: "
                       "it is K times the promise for one, and K grew.",
                  "B": "More candidates, more luck, and the promise for all is K times as high. The promise for one is "
                       "about one candidate that was fixed beforehand: there is no K in it.",
                  "C": "The promise for one is about one candidate that was fixed before the examples came: it has "
                       "no K and does not notice how many others there are. The other two do."}),
    Vote("kilograms", right="B",
         answers={"A": "Six kilograms and six kilograms are more than ten, and neither of the two carries more than "
                       "ten. That is the step from line 5 to line 6.",
                  "B": "If both carried 5 kg or less, together they would carry 10 kg or less. Each gets half of the "
                       "load: that is all that can be said.",
                  "C": "Eleven kilograms and none at all would do as well: of one of the two it is certain, not of "
                       "both."})]
