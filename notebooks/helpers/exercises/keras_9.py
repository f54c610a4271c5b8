"""Exercises of track 3, lesson 9: Scene labelling."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def intersection_over_union(truth, said, kind):
    """Score how well the pixels of one kind were found.

    Parameters
    ----------
    truth, said : numpy.ndarray of int, both of the same shape
        What each pixel is, and what it is called.
    kind : int
        The kind that is scored.

    Returns
    -------
    float
        Pixels that are and are called so, divided by those that are or are called so; nan where the kind is nowhere.

    Notes
    -----
    Jaccard's index of two sets, 1901.
    """
    is_kind, called_kind = truth == kind, said == kind
    intersection = np.sum(is_kind & called_kind)
    union = np.sum(is_kind | called_kind)
    return intersection / union if union else np.nan


def _both(truth, said, kind):
    return (truth == kind) & (said == kind)


def _either(truth, said, kind):
    return (truth == kind) | (said == kind)


def _ratio(part, whole):
    """Divide one count by another, or what is True in one array by what is True in the other."""
    return np.sum(part) / np.sum(whole) if np.sum(whole) else np.nan


EXERCISES = [
    Exercise(
        intersection_over_union,
        hints=(
            "Two arrays of True and False stand ready. Which pixels are True in both? Which are True in at least one?",
            "`&` joins two such arrays by *and*, pixel by pixel, and `|` by *or*.",
            "Count what is True with `np.sum`: once of the arrays joined by *and*, once of those joined by *or*.",
            "`intersection = np.sum(is_kind & called_kind)` and `union = np.sum(is_kind | called_kind)`"),
        cases=[("six pixels, of which two are common",
                (np.array([[7, 7, 7], [0, 0, 1]]), np.array([[7, 7, 0], [7, 0, 0]]), 7)),
               ("a perfect answer", (np.array([[1, 0], [2, 2]]), np.array([[1, 0], [2, 2]]), 2)),
               ("a kind that was missed", (np.array([3, 0, 0, 4]), np.array([0, 0, 0, 4]), 3)),
               ("everything called by one name", (np.array([5, 0, 0, 0]), np.array([5, 5, 5, 5]), 5)),
               ("the ground itself", (np.array([0, 0, 0, 6]), np.array([0, 0, 6, 6]), 0)),
               ("a kind that is nowhere", (np.array([1, 0]), np.array([0, 0]), 9)),
               ("four kinds, often confused", (np.array([[1, 2, 3, 4], [2, 2, 3, 1], [1, 1, 4, 4]]),
                                               np.array([[1, 3, 2, 4], [2, 1, 3, 1], [1, 2, 3, 1]]), 1)),
               ("the same pixels and another kind", (np.array([[1, 2, 3, 4], [2, 2, 3, 1], [1, 1, 4, 4]]),
                                                     np.array([[1, 3, 2, 4], [2, 1, 3, 1], [1, 2, 3, 1]]), 3))],
        mistakes=[
            Mistake("You added the two counts; pixels in both are then counted twice. The union is `is_kind | "
                    "called_kind`.",
                    lambda truth, said, kind: _ratio(_both(truth, said, kind),
                                                     np.sum(truth == kind) + np.sum(said == kind))),
            Mistake("You divided by the pixels that are of this kind. Then calling every pixel so would score 1. "
                    "The union holds both.",
                    lambda truth, said, kind: _ratio(_both(truth, said, kind), truth == kind)),
            Mistake("You divided by the pixels that are called so. Then calling a single sure one so would score "
                    "1. The union holds both.",
                    lambda truth, said, kind: _ratio(_both(truth, said, kind), said == kind)),
            Mistake("You divided by all pixels; most of them have nothing to do with this kind.",
                    lambda truth, said, kind: _ratio(_both(truth, said, kind), np.size(truth))),
            Mistake("You counted every pixel on which the two agree, also those that are not of this kind: use `&`, "
                    "not `==`.",
                    lambda truth, said, kind: _ratio((truth == kind) == (said == kind), _either(truth, said, kind))),
            Mistake("You counted the right pixels of every kind; only those of `kind` belong to the intersection.",
                    lambda truth, said, kind: _ratio(truth == said, _either(truth, said, kind))),
            Mistake("You divided the union by the intersection; the score must lie between 0 and 1.",
                    lambda *case: _ratio(_either(*case), _both(*case))),
            Mistake("You divided by the pixels that are in one of the two sets but not in both (that is `^`); the "
                    "union holds the common ones, too.",
                    lambda truth, said, kind: _ratio(_both(truth, said, kind), (truth == kind) ^ (said == kind))),
            Mistake("That is the intersection alone; divide it by the union.",
                    lambda *case: np.sum(_both(*case)) if np.any(_either(*case)) else np.nan),
            Mistake("That is the share of pixels on which the two agree, the score that flatters; use `&` and `|`, "
                    "not `==`.",
                    lambda truth, said, kind: np.mean((truth == kind) == (said == kind))),
            Mistake("You divided how many pixels are of this kind by how many are called so; they need not be the "
                    "same pixels.",
                    lambda truth, said, kind: _ratio(truth == kind, said == kind)),
            Mistake("You joined `truth` and `said` themselves; the arrays of True and False are `is_kind` and "
                    "`called_kind`.",
                    lambda truth, said, kind: _ratio(truth & said, truth | said)),
            Mistake("`len` says how long an array is, whatever stands in it; `np.sum` counts what is True.",
                    lambda truth, said, kind: len(truth) / len(said)),
            Mistake("`if`, `and` and `or` want one True or False, and here they got whole arrays: join these by `&` "
                    "or `|`, and count with `np.sum`.",
                    lambda *case: _both(*case) / _either(*case) if _either(*case) else np.nan),
            Mistake("Python's `sum` adds one row to the next and leaves a row of numbers; `np.sum` counts all that "
                    "is True.",
                    lambda *case: sum(_both(*case)) / sum(_either(*case)) if sum(_either(*case)) else np.nan)]),
]

VOTES = [
    Vote("view_of_a_pixel", right="B",
         answers={"A": "However many there are, a filter of 1 x 1 sees one pixel, and that pixel is the same in both.",
                  "B": "What is around it decides. Each 3 x 3 filter after a pooling widens the view.",
                  "C": "A digit may be anywhere. Where it is says nothing about which it is."}),
    Vote("larger_scene", right="C",
         answers={"A": "A dense layer would want one number of inputs. A filter slides as far as there are pixels.",
                  "B": "Each pixel is answered from about 40 x 40 pixels around it, and those look as they did in "
                       "training.",
                  "C": "The same filters slide over a larger scene, and around each pixel it looks as it did in "
                       "training."}),
]
