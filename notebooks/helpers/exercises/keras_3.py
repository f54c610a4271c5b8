"""Exercises of track 3, lesson 3: First digits."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def most_confident_mistakes(p, y, n):
    """Find the n wrong answers that a network was surest of.

    Parameters
    ----------
    p : numpy.ndarray, shape (digits, classes)
        A row of probabilities for each digit.
    y : numpy.ndarray of int, shape (digits,)
        Labels.
    n : int
        How many to return; fewer, if fewer are wrong.

    Returns
    -------
    numpy.ndarray of int, shape (at most n,)
        Places of these digits in `y`, the surest mistake first.
    """
    said = p.argmax(axis=1)
    wrong = np.flatnonzero(said != y)
    sure = p[wrong].max(axis=1)
    return wrong[np.argsort(-sure)][:n]


def _wrong(p, y):
    return np.flatnonzero(p.argmax(axis=1) != y)


def _ordered(places, sure, n):
    """The first n places, the largest of `sure` first."""
    return places[np.argsort(-sure)][:n]


def _surest(places, p, n):
    """The first n places, the largest probability first."""
    return _ordered(places, p[places].max(axis=1), n)


def _by(sure):
    """A function that orders the wrong answers by what `sure` makes of their rows."""
    return lambda p, y, n: _ordered(_wrong(p, y), sure(p[_wrong(p, y)]), n)


def one_hot(labels, classes):
    """Write labels as rows of 0s with a single 1.

    Parameters
    ----------
    labels : numpy.ndarray of int, shape (n,)
        Each from 0 to `classes` - 1.
    classes : int

    Returns
    -------
    numpy.ndarray, shape (n, classes)
        A row for each label, with a 1 at the place of the label.
    """
    rows = np.zeros((len(labels), classes))
    rows[np.arange(len(labels)), labels] = 1
    return rows


def _filled(labels, classes, index):
    """A row for each label, with 1s at `index` and 0s elsewhere."""
    rows = np.zeros((len(labels), classes))
    rows[index] = 1
    return rows


_P = np.array([[0.1, 0.7, 0.2], [0.5, 0.3, 0.2], [0.05, 0.05, 0.9], [0.6, 0.1, 0.3], [0.15, 0.8, 0.05],
               [0.3, 0.25, 0.45]])

EXERCISES = [
    Exercise(
        most_confident_mistakes,
        hints=(
            "Two steps. First the places of the wrong answers, as a row of numbers. Then, for these rows of `p` only, "
            "the largest probability.",
            "`said != y` is true where an answer is wrong, and `np.flatnonzero(...)` turns that into places. "
            "`p[wrong]` takes the rows at these places.",
            "`wrong = np.flatnonzero(said != y)` and `sure = p[wrong].max(axis=1)`"),
        cases=[("six digits of three classes, four of them wrong", (_P, np.array([0, 0, 1, 1, 1, 0]), 2)),
               ("more than there are", (_P, np.array([0, 2, 2, 2, 2, 0]), 9)),
               ("answers that are all right", (_P, np.array([1, 0, 2, 0, 1, 2]), 3))],
        mistakes=[
            Mistake("These are the answers it was surest of, right or wrong: keep only the places where `said` is "
                    "not `y`.",
                    lambda p, y, n: _surest(np.arange(len(y)), p, n)),
            Mistake("These are the right answers: wrong are the places where `said` is not `y`, so `!=` and not "
                    "`==`.",
                    lambda p, y, n: _surest(np.flatnonzero(p.argmax(axis=1) == y), p, n)),
            Mistake("Your `wrong` is a row of True and False, one for each digit: `np.flatnonzero` turns that into "
                    "places.",
                    lambda p, y, n: _surest(p.argmax(axis=1) != y, p, n)),
            Mistake("Yours returns True and False instead of places: `np.flatnonzero(said != y)` gives the places "
                    "of the wrong answers.",
                    lambda p, y, n: _ordered(p.argmax(axis=1) != y, p.max(axis=1), n)),
            Mistake("Your `sure` has an entry for every digit and `wrong` only for some, so that they do not fit: "
                    "take `p[wrong]`.",
                    lambda p, y, n: _ordered(_wrong(p, y), p.max(axis=1), n)),
            Mistake("Your `sure` has a number for each class: `axis=1` goes along a row and gives a number for each "
                    "digit.",
                    _by(lambda rows: rows.max(axis=0))),
            Mistake("Your `sure` is a single number, the largest of all: `max(axis=1)` gives one for each row.",
                    _by(lambda rows: rows.max())),
            Mistake("Your `sure` says which class has the largest probability (`argmax`), not how large that is "
                    "(`max`).",
                    _by(lambda rows: rows.argmax(axis=1))),
            Mistake("Yours begins with the wrong answers it was least sure of: the largest probability comes first.",
                    _by(lambda rows: -rows.max(axis=1))),
            Mistake("You sorted by the probability of the label; what counts is the probability of the answer that "
                    "it gave.",
                    lambda p, y, n: _ordered(_wrong(p, y), p[np.arange(len(y)), y][_wrong(p, y)], n)),
            Mistake("These are wrong answers, in the order in which they stand in `y`: sort them by their "
                    "probability.",
                    lambda p, y, n: _wrong(p, y)[:n]),
            Mistake("These are places in the list of mistakes; `wrong[...]` turns them into places among all "
                    "digits.",
                    lambda p, y, n: np.argsort(-p[_wrong(p, y)].max(axis=1))[:n]),
            Mistake("You returned what the network said about these digits; asked for is where they stand.",
                    lambda p, y, n: p.argmax(axis=1)[most_confident_mistakes(p, y, n)]),
            Mistake("You returned all mistakes; only the first n are asked for.",
                    lambda p, y, n: most_confident_mistakes(p, y, len(y))),
            Mistake("Python's `max` cannot compare whole rows: NumPy's gives the largest of each, "
                    "`p[wrong].max(axis=1)`.",
                    _by(max)),
            Mistake("Python's `max` knows no axis: NumPy's stands behind the array, as in `p.argmax(axis=1)`.",
                    lambda p, y, n: max(p, axis=1)),
            Mistake("Your `sure` still has all probabilities of each row: take the largest of each, with `axis=1`.",
                    _by(lambda rows: rows)),
            Mistake("Your `wrong` holds what the network said, not where: `np.flatnonzero(said != y)` gives the "
                    "places.",
                    lambda p, y, n: _surest(p.argmax(axis=1)[_wrong(p, y)], p, n)),
            Mistake("Your `wrong` holds labels, not places: `np.flatnonzero(said != y)` gives the places.",
                    lambda p, y, n: _surest(y[_wrong(p, y)], p, n)),
            Mistake("`np.where` puts the places into a tuple, one array for each axis: `np.flatnonzero` gives the "
                    "array itself.",
                    lambda p, y, n: _surest(np.where(p.argmax(axis=1) != y), p, n)),
            Mistake("You compared probabilities with labels; compare what the network said, `said`, with `y`.",
                    lambda p, y, n: np.flatnonzero(p != y))]),
    Exercise(
        one_hot,
        hints=(
            "`rows[1, 5] = 1` puts a 1 into row 1, at place 5. A loop over the labels does that for each row; NumPy "
            "can do all rows at once.",
            "In a loop: `for row in range(len(labels)):`, and in it the place is `labels[row]`. At once: an array of "
            "rows, `np.arange(len(labels))`, and beside it the array of places.",
            "`rows[np.arange(len(labels)), labels] = 1`"),
        cases=[("two labels of three classes", (np.array([2, 0]), 3)),
               ("a digit", (np.array([5]), 10)),
               ("a label that comes twice", (np.array([1, 3, 1, 0]), 4))],
        mistakes=[
            Mistake("`rows[:, labels] = 1` puts a 1 into every row for every label: each row needs its own, "
                    "`np.arange(len(labels))`.",
                    lambda labels, classes: _filled(labels, classes, np.s_[:, labels])),
            Mistake("`rows[labels] = 1` fills whole rows: an index needs two parts, the row and the place in it.",
                    lambda labels, classes: _filled(labels, classes, labels)),
            Mistake("Row and column are exchanged: the row comes first, then the place in it.",
                    lambda labels, classes: _filled(labels, classes, (labels, np.arange(len(labels))))),
            Mistake("Yours has a column for each label: asked for is a row for each.",
                    lambda labels, classes: one_hot(labels, classes).T),
            Mistake("Your 1 stands one place too far to the left: places are counted from 0, so label 0 has the "
                    "first.",
                    lambda labels, classes: one_hot(labels - 1, classes)),
            Mistake("You put the label itself into its place; a 1 belongs there, for every class.",
                    lambda labels, classes: np.reshape(labels, (-1, 1)) * one_hot(labels, classes)),
            Mistake("You put a 1 into every place up to the label; only the place of the label gets one.",
                    lambda labels, classes: (np.arange(classes) <= np.reshape(labels, (-1, 1))).astype(float)),
            Mistake("You put as many 1s as the label says; each row has a single 1, at the place of its label.",
                    lambda labels, classes: (np.arange(classes) < np.reshape(labels, (-1, 1))).astype(float)),
            Mistake("You put 0 at the place of the label and 1 everywhere else: turn it round.",
                    lambda labels, classes: 1 - one_hot(labels, classes)),
            Mistake("All rows are still 0: the line must change `rows`, such as `rows[..., ...] = 1`.",
                    lambda labels, classes: np.zeros((len(labels), classes))),
            Mistake("All your 1s stand in row 0: each label has a row of its own, 0, 1, 2 and so on.",
                    lambda labels, classes: _filled(labels, classes, (0, labels))),
            Mistake("You took the label as the row, too: the row is the label's number in the list, 0, 1, 2 and so "
                    "on.",
                    lambda labels, classes: _filled(labels, classes, (labels, labels))),
            Mistake("Your loop counts classes; there is a row for each label, so count to `len(labels)`.",
                    lambda labels, classes: _filled(labels, classes, (range(classes),
                                                                     [labels[row] for row in range(classes)]))),
            Mistake("You took as many rows as there are classes; there is a row for each label, so "
                    "`np.arange(len(labels))`.",
                    lambda labels, classes: _filled(labels, classes, (np.arange(classes), labels))),
            Mistake("You returned the labels as they came: keep `rows`, and put a 1 into each of its rows.",
                    lambda labels, classes: labels),
            Mistake("You filled each row with its label: one place gets a 1, the others stay 0.",
                    lambda labels, classes: np.zeros((len(labels), classes)) + np.reshape(labels, (-1, 1)))]),
]

VOTES = [
    Vote("label_and_outputs", right="B",
         answers={"A": "Digits are names, not sizes. A single neuron that wavers between 4 and 9 would say 6.5, a "
                       "digit that nobody meant.",
                  "B": "One output for each name, and the 1 says which. What softmax gives has the same form: ten "
                       "numbers that add up to 1.",
                  "C": "Then 5 and 6 would differ at one place and 1 and 7 at six, though as shapes 1 and 7 are "
                       "closer. The label says which digit, not how much."}),
]
