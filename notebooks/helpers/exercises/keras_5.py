"""Exercises of track 3, lesson 5: It reads my handwriting."""
import numpy as np

from helpers._exercises import Exercise, Vote


def centre_of_mass(image):
    """Find the mean place of the ink of a picture.

    Parameters
    ----------
    image : numpy.ndarray
        Shape (rows, columns): 0 for paper, larger for darker ink. There is some ink.

    Returns
    -------
    row, column : float
        The mean row and the mean column, every pixel counted as often as it is dark. Row 0 is the uppermost one.
    """
    rows = np.arange(image.shape[0])
    columns = np.arange(image.shape[1])
    row = np.sum(rows * image.sum(axis=1)) / image.sum()
    column = np.sum(columns * image.sum(axis=0)) / image.sum()
    return row, column


def _middle_of_the_picture(image):
    """That is the middle of the picture, wherever the ink is. Each row has to count as often as it has ink."""
    return (image.shape[0] - 1) / 2, (image.shape[1] - 1) / 2


def _middle_of_the_box(image):
    """That is the middle between the first and the last ink. A heavy stroke must draw the mean towards itself: weigh
    each row with its ink."""
    rows, columns = np.nonzero(image)
    return (rows.min() + rows.max()) / 2, (columns.min() + columns.max()) / 2


def _all_ink_alike(image):
    """You count every pixel that has ink once. A pixel of 0.5 is half as dark as one of 1 and counts half."""
    rows, columns = np.nonzero(image)
    return rows.mean(), columns.mean()


def _not_divided(image):
    """Those are sums, and they grow with the ink. A mean is the sum divided by all ink, image.sum()."""
    rows, columns = np.indices(image.shape)
    return np.sum(rows * image), np.sum(columns * image)


def _divided_by_pixels(image):
    """You divided by the number of pixels or took np.mean. Paper has no mass: divide by all ink, image.sum()."""
    rows, columns = np.indices(image.shape)
    return np.mean(rows * image), np.mean(columns * image)


def _divided_by_length(image):
    """You divided by the number of rows and of columns. Divide by all ink, image.sum()."""
    rows, columns = np.indices(image.shape)
    return np.sum(rows * image) / image.shape[0], np.sum(columns * image) / image.shape[1]


def _column_first(image):
    """Row and column are swapped: the row comes first, as in image[row, column]."""
    row, column = centre_of_mass(image)
    return column, row


def _counted_from_one(image):
    """You count rows and columns from 1; the first one is number 0."""
    row, column = centre_of_mass(image)
    return row + 1, column + 1


def _one_for_both(image):
    """Your column is the row once more: the column needs the ink of each column, image.sum(axis=0)."""
    row, _ = centre_of_mass(image)
    return row, row


def _darkest(image):
    """That is the darkest row and the darkest column. The mean place takes all of them, each with its ink."""
    return image.sum(axis=1).argmax(), image.sum(axis=0).argmax()


def _rounded(image):
    """Leave it unrounded: the centre of mass often lies between two pixels."""
    row, column = centre_of_mass(image)
    return round(row), round(column)


def _from_the_middle(image):
    """You count from the middle of the picture. Row and column numbers begin at 0 in the upper left corner."""
    row, column = centre_of_mass(image)
    return row - (image.shape[0] - 1) / 2, column - (image.shape[1] - 1) / 2


def fit_into(height, width, size=20):
    """Find how large a picture becomes in a square box, its proportions kept.

    Parameters
    ----------
    height, width : int
        Pixels of the picture, at least 1 each.
    size : int
        Pixels along a side of the box.

    Returns
    -------
    height, width : int
        The longer side is `size`; the shorter one is rounded, and never less than 1.
    """
    scale = size / max(height, width)
    return max(round(scale * height), 1), max(round(scale * width), 1)


def _stretched(height, width, size=20):
    """Both sides fill the box, so a slim 1 becomes as wide as it is tall. One scale for both sides."""
    return size, size


def _by_height(height, width, size=20):
    """You scale by the height alone, and a wide picture sticks out of the box. The longer side decides: max(height,
    width)."""
    return size, max(round(size * width / height), 1)


def _by_width(height, width, size=20):
    """You scale by the width alone, and a tall picture sticks out of the box. The longer side decides: max(height,
    width)."""
    return max(round(size * height / width), 1), size


def _by_shorter_side(height, width, size=20):
    """You scale by the shorter side, so the longer one sticks out of the box: max instead of min."""
    scale = size / min(height, width)
    return max(round(scale * height), 1), max(round(scale * width), 1)


def _upside_down(height, width, size=20):
    """Your scale is upside down: a picture of 40 must shrink to 20, so multiply by 20 / 40."""
    scale = max(height, width) / size
    return max(round(scale * height), 1), max(round(scale * width), 1)


def _not_rounded(height, width, size=20):
    """A picture has whole pixels: round both sides."""
    scale = size / max(height, width)
    return scale * height, scale * width


def _cut_off(height, width, size=20):
    """You cut the decimals off; a side of 2.9 pixels becomes 3: use round."""
    scale = size / max(height, width)
    return max(int(scale * height), 1), max(int(scale * width), 1)


def _nothing_left(height, width, size=20):
    """A line as thin as a hair is rounded to 0 pixels, and no picture is left: at least 1."""
    scale = size / max(height, width)
    return round(scale * height), round(scale * width)


def _never_larger(height, width, size=20):
    """You never enlarge. A small drawing has to fill the box, too."""
    scale = min(size / max(height, width), 1)
    return max(round(scale * height), 1), max(round(scale * width), 1)


def _fit_column_first(height, width, size=20):
    """Height and width are swapped: the height comes first."""
    return fit_into(width, height, size)


def _always_twenty(height, width, size=20):
    """You wrote 20 where `size` belongs: the box may have another size."""
    return fit_into(height, width, 20)


_STROKES = np.array([[0, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 1, 0, 0, 0], [0, 1, 1, 1, 0.0]])
_GREY = np.array([[0, 0, 0.5], [0, 0, 0.5], [0, 0, 1], [1, 0.2, 1], [0, 0, 0], [0, 0, 0]])

EXERCISES = [
    Exercise(
        centre_of_mass,
        hints=("The mean of 1, 1 and 4 is (2 · 1 + 1 · 4) / 3: each number times how often it occurs, added up, "
               "divided by how many there are. Here a row number occurs as often as the row has ink.",
               "`image.sum(axis=1)` is the ink of each row, one number a row. Multiply it with `rows`, add up, and "
               "divide by all the ink. For the columns, add up along axis 0.",
               "`row = np.sum(rows * image.sum(axis=1)) / image.sum()` and "
               "`column = np.sum(columns * image.sum(axis=0)) / image.sum()`"),
        cases=[("a picture in the shape of an L", (_STROKES,)),
               ("a picture with grey ink", (_GREY,)),
               ("a single dark pixel in the corner", (np.array([[1.0, 0, 0], [0, 0, 0]]),)),
               ("the grey picture on its side", (_GREY.T,))],
        mistakes=[_middle_of_the_picture, _middle_of_the_box, _all_ink_alike, _not_divided, _divided_by_pixels,
                  _divided_by_length, _column_first, _counted_from_one, _one_for_both, _darkest, _rounded,
                  _from_the_middle]),
    Exercise(
        fit_into,
        hints=("One scale for both sides, or the proportions are lost. Which side must become 20?",
               "The scale is what the longer side is multiplied with to become `size`. `max(a, b)` is the larger of "
               "two numbers, and so it also helps where rounding leaves 0.",
               "`scale = size / max(height, width)` and "
               "`return max(round(scale * height), 1), max(round(scale * width), 1)`"),
        cases=[("a tall drawing, 80 x 51", (80, 51)), ("a wide drawing, 33 x 70", (33, 70)),
               ("a small drawing, 16 x 9", (16, 9)), ("a line of 90 x 1", (90, 1)), ("a line of 1 x 90", (1, 90)),
               ("a box of 10 x 10", (60, 44, 10))],
        mistakes=[_stretched, _by_height, _by_width, _by_shorter_side, _upside_down, _not_rounded, _cut_off,
                  _nothing_left, _never_larger, _fit_column_first, _always_twenty]),
]

VOTES = [
    Vote("no_digit", right="B",
         answers={"A": "That would be wise. But softmax deals out 100 % among ten digits, and in training nothing ever "
                       "was none of them.",
                  "B": "It must name one of ten digits, and a heart is more like a 0 than like the other nine.",
                  "C": "Nothing in it can object: 28 x 28 numbers come in, ten probabilities come out, always."})]
