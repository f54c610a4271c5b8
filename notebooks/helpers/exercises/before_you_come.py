"""Exercises of "Before you come": five answers that tell whether one is ready."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def count_right(guesses, answers):
    """Count the guesses that equal the answer in the same place.

    Parameters
    ----------
    guesses, answers : list of int or numpy.ndarray, shape (guesses,)

    Returns
    -------
    int
    """
    right = 0
    for guess, answer in zip(guesses, answers):
        if guess == answer:
            right = right + 1
    return right


def how_many_images(images):
    """Say how many pictures an array of pictures holds.

    Parameters
    ----------
    images : numpy.ndarray, shape (pictures, rows, columns)

    Returns
    -------
    int
    """
    return images.shape[0]


def items_of_each(baskets):
    """Count the items in each person's basket.

    Parameters
    ----------
    baskets : numpy.ndarray, shape (people, things)
        How many of each thing a person buys.

    Returns
    -------
    numpy.ndarray, shape (people,)
    """
    return baskets.sum(axis=1)


def bills(baskets, prices):
    """Compute what each person pays in each shop.

    Parameters
    ----------
    baskets : numpy.ndarray, shape (people, things)
    prices : numpy.ndarray, shape (things, shops)

    Returns
    -------
    numpy.ndarray, shape (people, shops)
    """
    return baskets @ prices


def slope_at(f, x, nudge):
    """Measure the slope of a curve by a small step to the right.

    Parameters
    ----------
    f : callable
        Takes a number and returns the height of the curve there.
    x : float
        Where to measure.
    nudge : float
        Length of the step.

    Returns
    -------
    float
        Rise divided by step.
    """
    return (f(x + nudge) - f(x)) / nudge


def _square(x):
    return x ** 2


def _line(x):
    return 5 - 3 * x


_BASKETS = np.array([[2, 1, 0, 1], [0, 2, 6, 1], [4, 0, 0, 2]])
_PRICES = np.array([[1, 3], [3, 2], [2, 1], [2, 1]])

EXERCISES = [
    Exercise(
        count_right,
        hints=("What do `guess` and `answer` have in common when the guess is right?",
               "Between `if` and the colon belongs a comparison of `guess` and `answer`. One `=` gives a name to a "
               "value, it does not compare. The Python tutorial has more: docs.python.org/3/tutorial/controlflow.html",
               "`if guess == answer:`"),
        cases=[("three guesses, two of them right", ([7, 2, 1], [7, 3, 1])),
               ("right digits in the wrong places", ([1, 2, 3], [2, 3, 1])),
               ("digits in arrays", (np.array([8, 8, 0]), np.array([8, 1, 0]))),
               ("a guess that is too large and one that is too small", ([5, 4, 9, 0], [3, 6, 9, 0]))],
        mistakes=[
            Mistake("You compared with a whole list, mind the s: `guess` and `answer` are the single ones.",
                    lambda guesses, answers: 0),
            Mistake("You counted the wrong guesses: `!=` asks whether two things differ, `==` whether they are "
                    "equal.",
                    lambda guesses, answers: sum(guess != answer for guess, answer in zip(guesses, answers))),
            Mistake("You counted every pair, right or wrong: between `if` and the colon belongs a question that can "
                    "be answered no.",
                    lambda guesses, answers: len(guesses)),
            Mistake("You counted the guesses that stand anywhere among the answers: compare each with the one "
                    "answer beside it.",
                    lambda guesses, answers: sum(guess in answers for guess in guesses)),
            Mistake("You counted guesses that are too small as well: ask with `==` whether the two are equal.",
                    lambda guesses, answers: sum(guess <= answer for guess, answer in zip(guesses, answers))),
            Mistake("That is the share of right guesses: here the number itself is wanted, so return `right` "
                    "without dividing.",
                    lambda guesses, answers: count_right(guesses, answers) / len(guesses)),
            Mistake("You looked at the first pair only: `return` must stand outside the loop, as far left as `for`.",
                    lambda guesses, answers: int(guesses[0] == answers[0]))]),
    Exercise(
        how_many_images,
        hints=("Which of the numbers in (60000, 28, 28) is it? The section \"An array is a grid of numbers\" has them.",
               "`images.shape` holds the sizes in order, and square brackets pick one: the first has the number 0.",
               "`return images.shape[0]`"),
        cases=[("five pictures of 28 rows and 28 columns", (np.zeros((5, 28, 28)),)),
               ("two pictures of 8 rows and 4 columns", (np.zeros((2, 8, 4)),))],
        mistakes=[
            Mistake("That is the number of rows of one picture: Python counts from 0, so the shape begins with "
                    "`shape[0]`.",
                    lambda images: images.shape[1]),
            Mistake("That is the number of columns of one picture, the last entry of the shape: the pictures are "
                    "the first.",
                    lambda images: images.shape[2]),
            Mistake("That is the whole shape: pick its first entry with `[0]`.", lambda images: images.shape),
            Mistake("That is the number of all pixels of all pictures: `size` counts numbers, `shape[0]` counts "
                    "pictures.",
                    lambda images: images.size),
            Mistake("That is the number of axes: the shape has so many entries, and the first of them is the number "
                    "of pictures.",
                    lambda images: images.ndim)]),
    Exercise(
        items_of_each,
        hints=("Which axis must disappear, so that one number for each person remains? "
               "The section \"Sum along an axis\" shows both.",
               "`baskets.sum(axis=...)` adds up along one axis. The people are the rows, so each row becomes one "
               "number.",
               "`return baskets.sum(axis=1)`"),
        cases=[("three people and four things", (_BASKETS,)),
               ("two people and two things", (np.array([[1, 2], [3, 5]]),))],
        mistakes=[
            Mistake("You summed down the columns, one sum for each thing: the axis in brackets disappears, so name "
                    "the other one.",
                    lambda baskets: baskets.sum(axis=0)),
            Mistake("You summed everything into one number: name in the brackets the axis that is to disappear.",
                    lambda baskets: baskets.sum()),
            Mistake("That is each person's mean: the mean divides by the number of things, a sum does not.",
                    lambda baskets: baskets.mean(axis=1)),
            Mistake("You counted how many different things each person buys: two apples are two items, so sum the "
                    "numbers.",
                    lambda baskets: (baskets > 0).sum(axis=1)),
            Mistake("That is the largest number in each basket: `sum` adds all of them.",
                    lambda baskets: baskets.max(axis=1))]),
    Exercise(
        bills,
        hints=("Which sign multiplies pairs and adds them up?",
               "The inner sizes must agree: (people, things) on the left, (things, shops) on the right. "
               "The section \"Multiply pairs, add up\" draws it.",
               "`return baskets @ prices`"),
        cases=[("two people, two things, two shops", (np.array([[2, 1], [0, 3]]), np.array([[1, 2], [3, 4]]))),
               ("one thing that three people buy in three shops", (np.array([[1], [2], [4]]), np.array([[3, 1, 2]]))),
               ("three people, four things, two shops", (_BASKETS, _PRICES))],
        mistakes=[
            Mistake("You wrote `prices @ baskets`: the people are the rows of the result, so the baskets stand on "
                    "the left.",
                    lambda baskets, prices: prices @ baskets),
            Mistake("The sign `*` multiplies numbers in the same place and adds nothing up: the sign for both is "
                    "`@`.",
                    lambda baskets, prices: baskets * prices),
            Mistake("Your rows are shops and your columns people: turn it round, baskets on the left, and nothing "
                    "transposed.",
                    lambda baskets, prices: (baskets @ prices).T),
            Mistake("You added the bills of all shops together: `@` alone gives one number for each person and "
                    "shop.",
                    lambda baskets, prices: (baskets @ prices).sum(axis=1))]),
    Exercise(
        slope_at,
        hints=("How high is the curve before the step, and how high after it?",
               "The rise is `f(x + nudge)` minus `f(x)`, and the slope is the rise divided by the step. Mind the "
               "brackets. The section \"A slope by nudging\" has it with numbers.",
               "`return (f(x + nudge) - f(x)) / nudge`"),
        cases=[("x squared at 1 with a nudge of 0.5", (_square, 1.0, 0.5)),
               ("a straight line that falls by 3 a step", (_line, 2.0, 0.25)),
               ("x squared at -2 with a nudge of 0.01", (_square, -2.0, 0.01))],
        mistakes=[
            Mistake("You used `height`, which is one curve: `f` stands for any curve, so ask `f(x + nudge)`.",
                    lambda f, x, nudge: slope_at(_square, x, nudge)),
            Mistake("That is the rise: the slope is the rise divided by the nudge.",
                    lambda f, x, nudge: f(x + nudge) - f(x)),
            Mistake("Only `f(x)` was divided: `/` comes before `-`, so put brackets round the whole difference.",
                    lambda f, x, nudge: f(x + nudge) - f(x) / nudge),
            Mistake("The sign is the wrong way round: the height after the step, minus the height before it.",
                    lambda f, x, nudge: (f(x) - f(x + nudge)) / nudge),
            Mistake("You divided by the place: divide the rise by the length of the step, which is `nudge`.",
                    lambda f, x, nudge: (f(x + nudge) - f(x)) / (x + nudge)),
            Mistake("You took the height at `nudge`: the step starts at `x` and ends at `x + nudge`.",
                    lambda f, x, nudge: (f(nudge) - f(x)) / nudge),
            Mistake("You nudged to both sides, which is more exact: for this answer nudge to the right only.",
                    lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) / (2 * nudge))])]

VOTES = [
    Vote("product_shape", right="A",
         answers={"A": "3 rows come from the left array, 10 columns from the right one. The two 784 must agree, and "
                       "they disappear.",
                  "B": "784 and 784 are the inner sizes: they must agree, and then they disappear. The outer ones "
                       "remain.",
                  "C": "The sizes are right and their order is not: the rows come from the left array, the columns "
                       "from the right one."})]
