"""Exercises of track 3, lesson 8: Style transfer."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def gram_matrix(maps):
    """For every pair of feature maps: how strongly they answer at the same places.

    Parameters
    ----------
    maps : array, shape (height, width, channels)
        The feature maps of one picture, behind each other.

    Returns
    -------
    array, shape (channels, channels)
        In row i and column j the mean, over all places, of map i times map j.

    Notes
    -----
    Leon Gatys, Alexander Ecker and Matthias Bethge, *Image style transfer using convolutional neural networks*, CVPR 2016,
    equation 3, there without the division: the mean makes pictures of different sizes comparable.
    """
    height, width, channels = maps.shape
    rows = maps.reshape(height * width, channels)
    return rows.T @ rows / (height * width)


def _rows(maps):
    return maps.reshape(-1, maps.shape[-1])


def _places_with_places(maps):
    rows = _rows(maps)
    return rows @ rows.T / len(rows)


def _sum(maps):
    rows = _rows(maps)
    return rows.T @ rows


def _divided_by_height(maps):
    rows = _rows(maps)
    return rows.T @ rows / len(maps)


def _divided_by_width(maps):
    rows = _rows(maps)
    return rows.T @ rows / maps.shape[1]


def _divided_by_channels(maps):
    rows = _rows(maps)
    return rows.T @ rows / maps.shape[-1]


def _divided_by_all_numbers(maps):
    rows = _rows(maps)
    return rows.T @ rows / maps.size


def _one_place_less(maps):
    rows = _rows(maps)
    return rows.T @ rows / (len(rows) - 1)


def _channels_first(maps):
    rows = maps.reshape(maps.shape[-1], -1).T
    return rows.T @ rows / len(rows)


def _mean_taken_off(maps):
    rows = _rows(maps) - _rows(maps).mean(axis=0)
    return rows.T @ rows / len(rows)


def _correlation(maps):
    with np.errstate(all="ignore"):
        return np.corrcoef(_rows(maps).T)


def _product_of_means(maps):
    mean = _rows(maps).mean(axis=0)
    return np.outer(mean, mean)


def _without_brackets(maps):
    height, width, channels = maps.shape
    return _rows(maps).T @ _rows(maps) / height * width


def _height_plus_width(maps):
    height, width, channels = maps.shape
    return _rows(maps).T @ _rows(maps) / (height + width)


def _cosines(maps):
    rows = _rows(maps) / np.linalg.norm(_rows(maps), axis=0)
    return rows.T @ rows


def _maps_in_the_row(maps):
    rows = maps.reshape(len(maps), -1)
    return rows.T @ rows / maps[..., 0].size


def _places_with_places_torn(maps):
    rows = maps.reshape(maps.shape[-1], -1)
    return rows.T @ rows / maps[..., 0].size


EXERCISES = [
    Exercise(
        gram_matrix,
        hints=(
            "First the table: one row for each place, one column for each map. Then every column must meet every other, place "
            "by place: that is a matrix product.",
            "A place is a row and a column of the picture, so there are height · width of them: `reshape` lays them out one "
            "below the other, and the last axis stays. A matrix product takes rows with columns: for columns with columns, "
            "turn the first table round with `.T`.",
            "`rows = maps.reshape(height * width, channels)` and `return rows.T @ rows / (height * width)`"),
        cases=[("two maps of 2 x 3 places", (np.array([[[1.0, 0.0], [2.0, 1.0], [0.0, 3.0]],
                                                       [[1.0, 1.0], [0.0, 0.0], [4.0, 2.0]]]),)),
               ("three maps of 2 x 2 places", (np.array([[[1.0, 2.0, 0.0], [0.0, 1.0, 5.0]],
                                                         [[3.0, 0.0, 1.0], [2.0, 2.0, 0.0]]]),)),
               ("maps that never answer together", (np.array([[[2.0, 0.0], [0.0, 4.0]], [[6.0, 0.0], [0.0, 0.0]],
                                                              [[0.0, 1.0], [0.0, 1.0]]]),))],
        mistakes=[
            Mistake("You multiplied places with places; the result must have a row and a column for each map: "
                    "`rows.T @ rows`.",
                    _places_with_places),
            Mistake("That is the sum over all places; divide it by their number, height · width.", _sum),
            Mistake("You divided by the height; there are height · width places.", _divided_by_height),
            Mistake("You divided by the width; there are height · width places.", _divided_by_width),
            Mistake("You divided by the number of maps; the mean is over the places, and there are height · width "
                    "of them.",
                    _divided_by_channels),
            Mistake("You divided by the count of all numbers, maps included; the mean is over the height · width "
                    "places alone.",
                    _divided_by_all_numbers),
            Mistake("You divided by one place less than there are, as `np.cov` does; here it is the plain mean.",
                    _one_place_less),
            Mistake("Your reshape has torn the maps apart: the last axis, which counts the maps, must stay the "
                    "last. (A reshape to channels · places does not turn anything round, it only counts on.)",
                    _channels_first),
            Mistake("You took the mean of each map off first, as `np.cov` does. The Gram matrix keeps it: how "
                    "bright a map is on the whole belongs to the style, too.",
                    _mean_taken_off),
            Mistake("Those are correlations, all scaled to 1 on the diagonal; here the products are only averaged.",
                    _correlation),
            Mistake("You averaged first and multiplied then. Whether two maps answer at the *same* place is lost in "
                    "the means: multiply first.",
                    _product_of_means),
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
                    _without_brackets),
            Mistake("You divided by height + width; there are height · width places.", _height_plus_width),
            Mistake("You divided by the lengths of the maps, too, so that the diagonal is 1 everywhere; here the "
                    "products are only averaged. How strongly a map answers belongs to the style.",
                    _cosines),
            Mistake("You averaged over all numbers at once, and one number is left. Average over the places alone: "
                    "a number must remain for every pair of maps.",
                    lambda maps: (maps * maps).mean()),
            Mistake("Your columns count width · channels, so each map is spread over several of them. A column must "
                    "be one map: reshape to (height * width, channels).",
                    _maps_in_the_row),
            Mistake("The result has a row for each place. Reshape to (height * width, channels), then `rows.T @ "
                    "rows` has a row and a column for each map.",
                    _places_with_places_torn)]),
]

VOTES = [
    Vote("pixel_by_pixel", right="C",
         answers={"A": "Your eyes see the hand; the pixels do not. A stroke that stands elsewhere meets other pixels.",
                  "B": "It has the same colours, but hardly one of them at its old place.",
                  "C": "A stroke that has moved is as wrong as a pixel that was drawn by lot. Style needs a number that forgets "
                       "the places."}),
    Vote("style_alone", right="B",
         answers={"A": "Nothing in this loss has ever seen the photo.",
                  "B": "The style says which strokes come together, and nothing says where a roof should be.",
                  "C": "Noise has another Gram matrix than the style, so it costs: the pixels move until the answers come together as "
                       "they do there."}),
]
