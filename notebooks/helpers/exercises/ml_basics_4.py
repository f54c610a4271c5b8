"""Exercises of track 1, lesson 4: When can you trust a score?"""
import math

import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def examples_needed(epsilon, delta, candidates):
    """Count the examples that it takes to trust the score of the best candidate.

    Parameters
    ----------
    epsilon : float
        By how much the measured error may be too low, between 0 and 1.
    delta : float
        The probability, between 0 and 1, that it is too low by more than that.
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
    hints=("Start from candidates * exp(-2 * N * epsilon**2) = delta, and undo one thing after the other until N is "
           "alone on its side. It takes three steps.",
           "Divide both sides by candidates, then take the natural logarithm (np.log undoes exp): "
           "-2 * N * epsilon**2 = np.log(delta / candidates). To get rid of the minus sign, remember that "
           "-np.log(delta / candidates) is np.log(candidates / delta).",
           "N = np.log(candidates / delta) / (2 * epsilon**2)"),
    cases=[("one candidate, epsilon 0.1 and delta 5 %", (0.1, 0.05, 1)),
           ("fifty candidates, epsilon 0.1 and delta 5 %", (0.1, 0.05, 50)),
           ("a million candidates, epsilon 0.05 and delta 1 %", (0.05, 0.01, 1_000_000)),
           ("two candidates, epsilon 0.4 and delta 20 %", (0.4, 0.2, 2)),
           ("thirty candidates, epsilon 0.1 and delta 4 %", (0.1, 0.04, 30)),
           ("a million candidates, epsilon 0.9 and delta one in a million", (0.9, 1e-6, 1_000_000))],
    mistakes=[
        Mistake("(2 * epsilon)**2 squares the 2 as well: you need 2 * epsilon**2.",
                lambda epsilon, delta, candidates: math.ceil(np.log(candidates / delta) / (2 * epsilon) ** 2)),
        Mistake("You wrote 50 for the number of candidates: use the argument `candidates`, so that it works for any "
                "number.",
                lambda epsilon, delta, candidates: math.ceil(np.log(50 / delta) / (2 * epsilon**2))),
        Mistake("That is enough for one candidate that was fixed in advance. You choose among several, so it is "
                "candidates / delta in the logarithm.",
                lambda epsilon, delta, candidates: math.ceil(np.log(1 / delta) / (2 * epsilon**2))),
        Mistake("You multiplied by the number of candidates at the end. It is a factor beside exp(...), so it belongs "
                "inside the logarithm.",
                lambda epsilon, delta, candidates: math.ceil(candidates * np.log(1 / delta) / (2 * epsilon**2))),
        Mistake("Your epsilon is not squared: the exponent has epsilon**2, so half the margin takes four times as many "
                "examples.",
                lambda epsilon, delta, candidates: math.ceil(np.log(candidates / delta) / (2 * epsilon))),
        Mistake("The 2 of the exponent is missing: divide by 2 * epsilon**2, not by epsilon**2.",
                lambda epsilon, delta, candidates: math.ceil(np.log(candidates / delta) / epsilon**2)),
        Mistake("Without brackets Python divides by 2 and then multiplies by epsilon**2: write ... / (2 * "
                "epsilon**2).",
                lambda epsilon, delta, candidates: math.ceil(np.log(candidates / delta) / 2 * epsilon**2)),
        Mistake("Your number of examples is negative. The logarithm of delta / candidates is negative: divide it by "
                "-2 * epsilon**2, with the minus sign.",
                lambda epsilon, delta, candidates: math.ceil(np.log(delta / candidates) / (2 * epsilon**2))),
        Mistake("You used 1 - delta, how sure you want to be. The formula needs delta itself, the probability of "
                "failure that you accept.",
                lambda epsilon, delta, candidates: math.ceil(np.log(candidates / (1 - delta)) / (2 * epsilon**2))),
        Mistake("That is the logarithm to base 10. The one that undoes exp is the natural logarithm, np.log.",
                lambda epsilon, delta, candidates: math.ceil(np.log10(candidates / delta) / (2 * epsilon**2))),
        Mistake("With 2 * candidates you also guard against scores that are too bad. Here only scores that are too "
                "good count, so leave out that 2.",
                lambda epsilon, delta, candidates: math.ceil(np.log(2 * candidates / delta) / (2 * epsilon**2))),
        Mistake("You rounded down. With that N the probability is still a little above delta: keep math.ceil, which "
                "rounds up.",
                lambda epsilon, delta, candidates: math.floor(np.log(candidates / delta) / (2 * epsilon**2))),
        Mistake("There are no half examples: keep the last line, return math.ceil(N).",
                lambda epsilon, delta, candidates: np.log(candidates / delta) / (2 * epsilon**2))])]

VOTES = [
    Vote("which_curve", right="B",
         answers={"A": "What happens does go up. But a promise for all candidates must go up with it: it is the number "
                       "of candidates times the promise for one.",
                  "B": "More candidates, more luck, and the promise for all is ten times as high. The promise for one "
                       "is about one candidate that was fixed in advance: the number of candidates is not in it.",
                  "C": "Two of them do. But the promise for one is about one candidate that was fixed in advance: it "
                       "does not notice how many others there are."}),
    Vote("kilograms", right="B",
         answers={"A": "Six kilograms and six kilograms are more than ten, and neither of the two carries more than "
                       "ten. That is the step from line 5 to line 6.",
                  "B": "If both carried 5 kg or less, together they would carry 10 kg or less. Nothing more is "
                       "certain.",
                  "C": "One could carry eleven kilograms and the other nothing. It is certain for one of the two, not "
                       "for both."})]
