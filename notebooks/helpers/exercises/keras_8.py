"""Exercises of track 3, lesson 8: Style transfer."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def gram_matrix(maps):
    """For every pair of feature maps: how strongly they answer at the same places.

    Parameters
    ----------
    maps : numpy.ndarray, shape (height, width, channels)
        The feature maps of one picture, behind each other.

    Returns
    -------
    numpy.ndarray, shape (channels, channels)
        In row i and column j the mean, over all places, of map i times map j.

    Notes
    -----
    Leon Gatys, Alexander Ecker and Matthias Bethge, *Image style transfer using convolutional neural networks*, CVPR
    2016, equation 3, there without the division: the mean makes pictures of different sizes comparable.
    """
    height, width, channels = maps.shape
    rows = maps.reshape(height * width, channels)
    return rows.T @ rows / (height * width)


def _rows(maps):
    return maps.reshape(-1, maps.shape[-1])


def _products(rows, divisor):
    return rows.T @ rows / divisor


EXERCISES = [
    Exercise(
        gram_matrix,
        hints=(
            "First the table: one row for each place, one column for each map. Then every column must meet every "
            "other, place by place: that is a matrix product.",
            "A place is a row and a column of the picture, so there are height · width of them: `reshape` lays them "
            "out one below the other, and the last axis stays. A matrix product takes rows with columns: for columns "
            "with columns, turn the first table round with `.T`.",
            "`rows = maps.reshape(height * width, channels)` and `return rows.T @ rows / (height * width)`"),
        cases=[("two maps of 2 x 3 places", (np.array([[[1.0, 0.0], [2.0, 1.0], [0.0, 3.0]],
                                                       [[1.0, 1.0], [0.0, 0.0], [4.0, 2.0]]]),)),
               ("three maps of 2 x 2 places", (np.array([[[1.0, 2.0, 0.0], [0.0, 1.0, 5.0]],
                                                         [[3.0, 0.0, 1.0], [2.0, 2.0, 0.0]]]),)),
               ("maps that never answer together", (np.array([[[2.0, 0.0], [0.0, 4.0]], [[6.0, 0.0], [0.0, 0.0]],
                                                              [[0.0, 1.0], [0.0, 1.0]]]),)),
               ("maps with negative numbers and large ones", (np.array([
                   [[-1.5, 20.004, 0.3], [2.25, -30.0, 0.0]], [[0.5, 800.0, -0.6], [-4.0, 12.5, 0.7]]]),)),
               ("two maps of 4 x 5 places", (np.arange(40.0).reshape(4, 5, 2) ** 2 % 7 - 2.5,))],
        mistakes=[
            Mistake("You multiplied places with places; the result must have a row and a column for each map: "
                    "`rows.T @ rows`.",
                    lambda maps: _products(_rows(maps).T, len(_rows(maps)))),
            Mistake("That is the sum over all places; divide it by their number, height · width.",
                    lambda maps: _products(_rows(maps), 1)),
            Mistake("You divided by the height; there are height · width places.",
                    lambda maps: _products(_rows(maps), maps.shape[0])),
            Mistake("You divided by the width; there are height · width places.",
                    lambda maps: _products(_rows(maps), maps.shape[1])),
            Mistake("You divided by the number of maps; the mean is over the places, and there are height · width "
                    "of them.",
                    lambda maps: _products(_rows(maps), maps.shape[2])),
            Mistake("You divided by the count of all numbers, maps included; the mean is over the height · width "
                    "places alone.",
                    lambda maps: _products(_rows(maps), maps.size)),
            Mistake("You divided by one place less than there are, as `np.cov` does; here it is the plain mean.",
                    lambda maps: _products(_rows(maps), len(_rows(maps)) - 1)),
            Mistake("Your reshape has torn the maps apart: the last axis, which counts the maps, must stay the "
                    "last. (A reshape to channels · places does not turn anything round, it only counts on.)",
                    lambda maps: _products(maps.reshape(maps.shape[2], -1).T, len(_rows(maps)))),
            Mistake("You took the mean of each map off first, as `np.cov` does. The Gram matrix keeps it: how "
                    "bright a map is on the whole belongs to the style, too.",
                    lambda maps: _products(_rows(maps) - _rows(maps).mean(axis=0), len(_rows(maps)))),
            Mistake("Those are correlations, all scaled to 1 on the diagonal; here the products are only averaged.",
                    lambda maps: np.corrcoef(_rows(maps).T)),
            Mistake("You averaged first and multiplied then. Whether two maps answer at the *same* place is lost in "
                    "the means: multiply first.",
                    lambda maps: np.outer(_rows(maps).mean(axis=0), _rows(maps).mean(axis=0))),
            Mistake("That is the mean of each map times itself, the diagonal alone; every map must also meet every "
                    "other.",
                    lambda maps: (_rows(maps) ** 2).mean(axis=0)),
            Mistake("You have one matrix for each row of the picture; lay all its places out in one long table "
                    "first.",
                    lambda maps: np.array([row.T @ row / len(row) for row in maps])),
            Mistake("`np.cov` takes the mean of each map off first. The Gram matrix keeps it: multiply the columns "
                    "as they are.",
                    lambda maps: np.cov(_rows(maps).T)),
            Mistake("Python divides by height and then multiplies by width; put `height * width` into brackets.",
                    lambda maps: _products(_rows(maps), maps.shape[0]) * maps.shape[1]),
            Mistake("You divided by height + width; there are height · width places.",
                    lambda maps: _products(_rows(maps), maps.shape[0] + maps.shape[1])),
            Mistake("You divided by the lengths of the maps, too, so that the diagonal is 1 everywhere; here the "
                    "products are only averaged. How strongly a map answers belongs to the style.",
                    lambda maps: _products(_rows(maps) / np.linalg.norm(_rows(maps), axis=0), 1)),
            Mistake("You averaged over all numbers at once, and one number is left. Average over the places alone: "
                    "a number must remain for every pair of maps.",
                    lambda maps: (maps * maps).mean()),
            Mistake("Your columns count width · channels, so each map is spread over several of them. A column must "
                    "be one map: reshape to (height * width, channels).",
                    lambda maps: _products(maps.reshape(len(maps), -1), len(_rows(maps)))),
            Mistake("The result has a row for each place. Reshape to (height * width, channels), then `rows.T @ "
                    "rows` has a row and a column for each map.",
                    lambda maps: _products(maps.reshape(maps.shape[2], -1), len(_rows(maps))))]),
]

VOTES = [
    Vote("pixel_by_pixel", right="C",
         answers={"A": "Your eyes see the hand; the pixels do not. A stroke that stands elsewhere meets other pixels.",
                  "B": "It has the same colours, but hardly one of them at its old place.",
                  "C": "A stroke that has moved is as wrong as a pixel that was drawn by lot. Style needs a number "
                       "that forgets the places."}),
    Vote("style_alone", right="B",
         answers={"A": "Nothing in this loss has ever seen the photo.",
                  "B": "The style says which strokes come together, and nothing says where a roof should be.",
                  "C": "Noise has another Gram matrix than the style, so it costs: the pixels move until the answers "
                       "come together as they do there."}),
]
