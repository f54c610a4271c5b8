"""Exercises of track 3, lesson 7: Five families."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def graph_convolution(adjacency, values, weights):
    """Let every member gather from its friends and itself, then send all through the same weights.

    Parameters
    ----------
    adjacency : numpy.ndarray, shape (members, members)
        1 where two are friends, else 0; nobody is their own friend.
    values : numpy.ndarray, shape (members, inputs)
        A row of numbers for each member.
    weights : numpy.ndarray, shape (inputs, outputs)
        The same for all members.

    Returns
    -------
    numpy.ndarray, shape (members, outputs)

    Notes
    -----
    Thomas Kipf and Max Welling, *Semi-supervised classification with graph convolutional networks*, 2017, equation 2,
    without the activation function.
    """
    linked = adjacency + np.eye(len(adjacency))
    degree = linked.sum(axis=1)
    normalised = linked / np.sqrt(np.outer(degree, degree))
    return normalised @ values @ weights


def _step(links):
    """Return a step that gathers with links(linked, degree) in place of what is right."""
    def step(adjacency, values, weights):
        linked = adjacency + np.eye(len(adjacency))
        return links(linked, linked.sum(axis=1)) @ values @ weights
    return step


def _divided(linked):
    """Divide every link by the square root of both degrees multiplied."""
    degree = linked.sum(axis=1)
    return linked / np.sqrt(np.outer(degree, degree))


_ROW = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 1.0], [0.0, 1.0, 0.0]])
_LONER = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
_STAR = np.array([[0, 1, 1, 1, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 0], [1, 0, 0, 0, 1], [0, 0, 0, 1, 0]])

EXERCISES = [
    Exercise(
        graph_convolution,
        hints=(
            "Three things in turn: a 1 for everybody on the diagonal, a division of every link, two matrix products.",
            "`np.eye(n)` is a table of n rows with 1 on the diagonal and 0 elsewhere; `len(adjacency)` is the number "
            "of members. `np.outer(a, b)` is the table of all products a[i] * b[j].",
            "`linked` is the adjacency matrix plus np.eye. `normalised` is `linked` divided by the square root of the "
            "outer product of the degrees with themselves. The last line: `normalised` times values, times weights, "
            "each with @.",
            "`linked = adjacency + np.eye(len(adjacency))`, `normalised = linked / np.sqrt(np.outer(degree, degree))` "
            "and `return normalised @ values @ weights`"),
        cases=[("three in a row, of whom the first has a 1", (_ROW, np.array([[1.0], [0.0], [0.0]]),
                                                              np.array([[1.0]]))),
               ("two friends and a member without any", (_LONER, np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]),
                                                         np.array([[1.0, 0.0], [0.5, 2.0]]))),
               ("five members, three weights each way", (_STAR, np.arange(10.0).reshape(5, 2) - 4,
                                                         np.array([[1.0, -1.0, 0.5], [0.0, 2.0, -1.0]]))),
               ("three in a row with numbers below 0", (_ROW, np.array([[-2.5, 0.1], [0.75, 12.0], [3.0, -0.006]]),
                                                        np.array([[1.0, -0.5], [-20.0, 0.25]])))],
        mistakes=[
            Mistake("In yours nobody hears themselves: give `linked` a 1 at every place of its diagonal. (A member "
                    "without friends would even divide 0 by 0.)",
                    lambda adjacency, values, weights: _divided(adjacency) @ values @ weights),
            Mistake("A 1 added to the whole table makes everybody the friend of everybody: add it on the diagonal "
                    "alone.",
                    lambda adjacency, values, weights: _divided(adjacency + 1) @ values @ weights),
            Mistake("You divided `adjacency`; the links to oneself stand in `linked`.",
                    _step(lambda linked, degree: (linked - np.eye(len(linked))) / np.sqrt(np.outer(degree, degree)))),
            Mistake("You added up without dividing: a person with many friends ends with large numbers.",
                    _step(lambda linked, degree: linked)),
            Mistake("You divided by the degree of the one who gathers: that is the mean over friends and oneself. "
                    "Here each link is divided by the square root of both degrees multiplied.",
                    _step(lambda linked, degree: linked / degree[:, None])),
            Mistake("You divided every link by the degree of the one who is heard, since a row goes along the "
                    "columns. Here each link is divided by the square root of both degrees multiplied. (`degree * "
                    "degree` is a row; `np.outer` makes the table.)",
                    _step(lambda linked, degree: linked / degree)),
            Mistake("You divided by the product of the two degrees; take its square root first.",
                    _step(lambda linked, degree: linked / np.outer(degree, degree))),
            Mistake("You added the two degrees under the square root; they are multiplied there: `np.outer` makes "
                    "the table of products.",
                    _step(lambda linked, degree: linked / np.sqrt(degree[:, None] + degree))),
            Mistake("You divided by the square root of one degree only, that of the one who gathers; the friend's "
                    "belongs under it, too.",
                    _step(lambda linked, degree: linked / np.sqrt(degree)[:, None])),
            Mistake("You divided by the square root of one degree only, that of the friend; the degree of the one "
                    "who gathers belongs under it, too.",
                    _step(lambda linked, degree: linked / np.sqrt(degree))),
            Mistake("You multiplied by the square root instead of dividing: those with many friends become louder.",
                    _step(lambda linked, degree: linked * np.sqrt(np.outer(degree, degree)))),
            Mistake("You took a matrix product where each link is divided: `/` works place by place, `@` adds up "
                    "along the way.",
                    _step(lambda linked, degree: linked @ (1 / np.sqrt(np.outer(degree, degree))))),
            Mistake("`normalised` holds the square roots for every pair, friends or not: divide `linked` by them, "
                    "then only links count.",
                    _step(lambda linked, degree: 1 / np.sqrt(np.outer(degree, degree)))),
            Mistake("Everybody has gathered, but nothing is learned there: the weights are missing at the end.",
                    lambda adjacency, values, weights: graph_convolution(adjacency, values, np.eye(values.shape[1]))),
            Mistake("That is a dense layer: nobody has listened to a friend yet.",
                    lambda adjacency, values, weights: values @ weights),
            Mistake("The step ends before the activation function: leave the negative numbers in.",
                    lambda adjacency, values, weights: np.maximum(graph_convolution(adjacency, values, weights), 0)),
            Mistake("You gathered twice: the numbers have come two friendships far. One step gathers once.",
                    _step(lambda linked, degree: _divided(linked) @ _divided(linked)))]),
]

VOTES = [
    Vote("shuffled_pixels", right="B",
         answers={"A": "The dense network has a weight of its own for every pixel and never knew which pixels are "
                       "neighbours: it loses nothing.",
                  "B": "It looks at patches of 5 x 5, and after the shuffle a patch holds 25 pixels from anywhere. The "
                       "dense network never knew which pixels are neighbours.",
                  "C": "For you they are gone, but nothing is lost: each pixel is moved to a fixed place, the same for "
                       "all digits, and the dense network gives every place a weight of its own.",
                  "D": "The information is still there, but a filter looks at 5 x 5 pixels together, and those are no "
                       "longer neighbours."}),
]
