"""Exercises of track 1, lesson 2: What can it do?"""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def nearest_label(digit, known, labels):
    """Read a digit as the most similar known one.

    Parameters
    ----------
    digit : numpy.ndarray, shape (pixels,)
    known : numpy.ndarray, shape (examples, pixels)
    labels : numpy.ndarray, shape (examples,)
        What each of the known digits is.

    Returns
    -------
    int
        The label of the known digit with the smallest sum of squared differences, the first one if there are several.
    """
    differences = ((known - digit) ** 2).sum(axis=1)
    return labels[differences.argmin()]


def closer(value, target, step):
    """Move a value a part of the way to its target.

    Parameters
    ----------
    value, target : float or numpy.ndarray
    step : float
        The part of the way: 0 stays where it is, 1 goes all the way.

    Returns
    -------
    float or numpy.ndarray
    """
    return value + step * (target - value)


def _numbers(*rows):
    return np.array(rows, dtype=float)


EXERCISES = [
    Exercise(
        nearest_label,
        hints=("These are the three lines of lesson 1, but here every digit is one row of 64 numbers.",
               "known - digit subtracts the digit from every row of the table at once. Square that, then add up each "
               "row on its own.",
               "sum(axis=1) adds up each row, and argmin() says where the smallest sum is. What is at that place in "
               "labels?",
               "differences = ((known - digit) ** 2).sum(axis=1), and then return labels[differences.argmin()]"),
        cases=[("a digit that is in the table",
                (_numbers(0, 9, 0), _numbers([9, 0, 0], [0, 9, 0], [0, 0, 20]), np.array([7, 3, 5]))),
               ("four pixels", (_numbers(1, 2, 3, 4), _numbers([4, 3, 2, 1], [1, 2, 4, 4]), np.array([8, 6]))),
               ("one large difference against three small ones",
                (_numbers(0, 0, 0), _numbers([5, 0, 0], [2, 2, 2]), np.array([1, 4]))),
               ("too little ink everywhere against too much in one place",
                (_numbers(3, 3), _numbers([0, 0], [1, 6]), np.array([5, 7]))),
               ("two that are equally similar",
                (_numbers(1, 1), _numbers([5, 5], [1, 0], [0, 1]), np.array([2, 9, 0]))),
               ("more pixels than examples",
                (_numbers(2, 0, 0, 0, 0), _numbers([0, 0, 0, 0, 1], [3, 0, 0, 0, 3]), np.array([5, 2]))),
               ("three small differences against one that is not much larger",
                (_numbers(0, 0, 0), _numbers([2, 2, 2], [3, 0, 0]), np.array([1, 4]))),
               ("one very large difference against three",
                (_numbers(0, 0, 0, 0), _numbers([6, 0, 0, 0], [3, 3, 0, 3]), np.array([8, 1]))),
               ("one that is nearer than the one before, but not nearest",
                (_numbers(0, 0), _numbers([1, 0], [3, 0], [2, 0]), np.array([6, 2, 8]))),
               ("three that differ by very little",
                (_numbers(0.7, 0.2), _numbers([0.6, 0.2], [0.7, 0.26], [0.7, 0.17]), np.array([3, 0, 9])))],
        mistakes=[
            Mistake("You returned where in the table the most similar digit is. Its label is at that place in "
                    "`labels`.",
                    lambda digit, known, labels: ((known - digit) ** 2).sum(axis=1).argmin()),
            Mistake("You returned how much the most similar digit differs. Return its label: argmin finds the "
                    "place.",
                    lambda digit, known, labels: ((known - digit) ** 2).sum(axis=1).min()),
            Mistake("That is the label of the digit that differs most. You want the smallest difference, so use "
                    "argmin, not argmax.",
                    lambda digit, known, labels: labels[((known - digit) ** 2).sum(axis=1).argmax()]),
            Mistake("Without the square, too much ink in one place and too little in another cancel out. Square "
                    "each difference before you add.",
                    lambda digit, known, labels: labels[(known - digit).sum(axis=1).argmin()]),
            Mistake("You squared the sum. Square each difference first, then add, or they cancel out.",
                    lambda digit, known, labels: labels[((known - digit).sum(axis=1) ** 2).argmin()]),
            Mistake("You added up absolute differences. That is a fair measure, too, but here each difference is "
                    "squared.",
                    lambda digit, known, labels: labels[np.abs(known - digit).sum(axis=1).argmin()]),
            Mistake("With axis=0 you add up over the examples. Each example needs a sum of its own, over its "
                    "pixels: axis=1.",
                    lambda digit, known, labels: labels[((known - digit) ** 2).sum(axis=0).argmin()]),
            Mistake("Without an axis, sum() adds up everything into a single number. sum(axis=1) gives one number "
                    "for each known digit.",
                    lambda digit, known, labels: labels[((known - digit) ** 2).sum().argmin()])]),
    Exercise(
        closer,
        hints=("How far is it from the value to the target, and in which direction?",
               "The whole way is target - value. It is negative if the target is below.",
               "Add the part `step` of that way to the value: return value + step * (target - value)"),
        cases=[("half of the way up", (0.5, 1.0, 0.5)), ("a quarter of the way down", (0.8, 0.0, 0.25)),
               ("no step at all", (0.3, 1.0, 0.0)), ("the whole way", (0.3, 0.9, 1.0)),
               ("three values at once", (_numbers(0.5, 0.2, 0.9), _numbers(1.0, 0.5, 0.0), 0.1)),
               ("a value above 10", (12.345, -3.0, 0.37))],
        mistakes=[
            Mistake("Your value moves away from its target. The way there is target - value, not value - target.",
                    lambda value, target, step: value + step * (value - target)),
            Mistake("You jumped to the target. Go only the part `step` of the way.",
                    lambda value, target, step: 0 * value + target),
            Mistake("That is how far to move. Now add it to the value.",
                    lambda value, target, step: step * (target - value)),
            Mistake("You added a part of the target. Add a part of the way to it: target - value.",
                    lambda value, target, step: value + step * target),
            Mistake("You went 1 - step of the way. With step = 0 the value must stay where it is.",
                    lambda value, target, step: value + (1 - step) * (target - value)),
            Mistake("You always go half of the way. Use `step`.", lambda value, target, step: (value + target) / 2)]),
]

VOTES = [Vote("who_needed_labels", right="B", answers={
    "A": "With the digits the labels are easy to see: a name beside each picture. But the car had labels, too. For "
         "every moment of your laps it was told how far you turned the wheel.",
    "B": "People named the digits, and your turns were the right answers for the car. The game was told the rules and "
         "who had won, and it found every good move by itself.",
    "C": "The game had no labels: nobody said whether any move was good. It was told the rules and who had won, "
         "and it worked out the rest.",
    "D": "Two of them copied answers that they were given: what each digit is, and how far to turn the wheel."})]
