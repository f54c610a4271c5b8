"""Exercises of track 3, lesson 5: It reads my handwriting."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def centre_of_mass(image):
    """Find the mean place of the ink of a picture.

    Parameters
    ----------
    image : numpy.ndarray, shape (rows, columns)
        0 for paper, larger for darker ink. There is some ink.

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


def _pair(of_one):
    """Return a function of an image that gives of_one(numbers, ink) for the rows and for the columns.

    `numbers` counts them from 0, `ink` is how much ink each one has.
    """
    return lambda image: tuple(of_one(np.arange(image.shape[axis]), image.sum(axis=1 - axis)) for axis in (0, 1))


def _weighed(total):
    """Return a function of an image that divides both sums by total(image)."""
    return lambda image: tuple(np.sum(numbers * image) / total(image) for numbers in np.indices(image.shape))


def _changed(change):
    """Return a function of an image that gives change(row, column, image) for its centre of mass."""
    return lambda image: change(*centre_of_mass(image), image)


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


def _each_side(side_in_box):
    """Return a function of two sides that gives side_in_box(side, scale) for each."""
    def scaled(height, width, size=20):
        scale = size / max(height, width)
        return side_in_box(height, scale), side_in_box(width, scale)
    return scaled


def _scaled(scale):
    """Return a function of two sides that multiplies both with scale(height, width, size), rounds, at least to 1."""
    def scaled(height, width, size=20):
        return tuple(max(round(scale(height, width, size) * side), 1) for side in (height, width))
    return scaled


def _whole_factor(height, width, size=20):
    factor = max(height, width) // size
    return max(round(height / factor), 1), max(round(width / factor), 1)


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
        mistakes=[
            Mistake("That is the middle of the picture, wherever the ink is. Each row has to count as often as it "
                    "has ink.",
                    lambda image: ((image.shape[0] - 1) / 2, (image.shape[1] - 1) / 2)),
            Mistake("That is the middle between the first and the last ink. A heavy stroke must draw the mean "
                    "towards itself: weigh each row with its ink.",
                    lambda image: tuple((places.min() + places.max()) / 2 for places in np.nonzero(image))),
            Mistake("You count every pixel that has ink once. A pixel of 0.5 is half as dark as one of 1 and counts "
                    "half.",
                    lambda image: tuple(places.mean() for places in np.nonzero(image))),
            Mistake("Those are sums, and they grow with the ink. A mean is the sum divided by all ink, image.sum().",
                    _weighed(lambda image: 1)),
            Mistake("Your row and column are lists of numbers. Add them up with np.sum before you divide by all "
                    "ink.",
                    _pair(lambda numbers, ink: numbers * ink)),
            Mistake("You divide by all ink, and that is right. Now add up: the mean is one number, np.sum of yours.",
                    _pair(lambda numbers, ink: numbers * ink / ink.sum())),
            Mistake("That is the ink of each row and of each column, not yet a place: multiply it with `rows`, or "
                    "`columns`.",
                    lambda image: (image.sum(axis=1), image.sum(axis=0))),
            Mistake("Those are shares of the ink. Multiply them with `rows`, or `columns`, and add up.",
                    lambda image: (image.sum(axis=1) / image.sum(), image.sum(axis=0) / image.sum())),
            Mistake("That is how much ink a row has on average, not where it is. The row numbers, `rows`, must come "
                    "in.",
                    lambda image: (image.sum(axis=1).mean(), image.sum(axis=0).mean())),
            Mistake("image.sum(axis=0) adds up each column, so it belongs to `columns`. The ink of each row is "
                    "image.sum(axis=1).",
                    lambda image: (np.sum(np.arange(image.shape[0]) * image.sum(axis=0)),
                                   np.sum(np.arange(image.shape[1]) * image.sum(axis=1)))),
            Mistake("The row is right. For the column, the ink of each column is image.sum(axis=0).",
                    lambda image: (0, np.sum(np.arange(image.shape[1]) * image.sum(axis=1)))),
            Mistake("`rows * image` does not fit: there is a number for each row, and a whole picture. First add up "
                    "the ink of each row, image.sum(axis=1).",
                    lambda image: tuple(np.sum(np.arange(pixels) * image) for pixels in image.shape)),
            Mistake("You divided by the sum of the row numbers. Each one counts as often as it has ink: divide by "
                    "image.sum().",
                    _pair(lambda numbers, ink: np.sum(numbers * ink) / numbers.sum())),
            Mistake("Python's sum adds up the rows of a picture and leaves a number for each column. All ink is "
                    "image.sum().",
                    _weighed(sum)),
            Mistake("You divided by the number of pixels that have ink. Grey ones count less: divide by all ink, "
                    "image.sum().",
                    _weighed(lambda image: np.sum(image > 0))),
            Mistake("You divided by the number of pixels or took np.mean. Paper has no mass: divide by all ink, "
                    "image.sum().",
                    _weighed(np.size)),
            Mistake("You divided by the number of rows and of columns. Divide by all ink, image.sum().",
                    _pair(lambda numbers, ink: np.sum(numbers * ink) / len(numbers))),
            Mistake("Row and column are swapped: the row comes first, as in image[row, column].",
                    _changed(lambda row, column, image: (column, row))),
            Mistake("You count rows and columns from 1; the first one is number 0.",
                    _changed(lambda row, column, image: (row + 1, column + 1))),
            Mistake("Your column is the row once more: the column needs the ink of each column, image.sum(axis=0).",
                    _changed(lambda row, column, image: (row, row))),
            Mistake("ndimage.center_of_mass gives row and column together, and you put both into each. Take them "
                    "apart, or better: write the two sums yourself.",
                    lambda image: (centre_of_mass(image), centre_of_mass(image))),
            Mistake("That is the darkest row and the darkest column. The mean place takes all of them, each with "
                    "its ink.",
                    lambda image: (image.sum(axis=1).argmax(), image.sum(axis=0).argmax())),
            Mistake("Leave it unrounded: the centre of mass often lies between two pixels.",
                    _changed(lambda row, column, image: (round(row), round(column)))),
            Mistake("Leave the decimals: the centre of mass often lies between two pixels. (`//` and `int` cut them "
                    "off.)",
                    _changed(lambda row, column, image: (int(row), int(column)))),
            Mistake("You count from the middle of the picture. Row and column numbers begin at 0 in the upper left "
                    "corner.",
                    _changed(lambda row, column, image: (row - (image.shape[0] - 1) / 2,
                                                         column - (image.shape[1] - 1) / 2)))]),
    Exercise(
        fit_into,
        hints=("One scale for both sides, or the proportions are lost. Which side must become 20?",
               "The scale is what the longer side is multiplied with to become `size`. `max(a, b)` is the larger of "
               "two numbers, and so it also helps where rounding leaves 0.",
               "`scale = size / max(height, width)` and "
               "`return max(round(scale * height), 1), max(round(scale * width), 1)`"),
        cases=[("a tall drawing, 80 x 51", (80, 51)), ("a wide drawing, 33 x 70", (33, 70)),
               ("a small drawing, 16 x 9", (16, 9)), ("a line of 90 x 1", (90, 1)), ("a line of 1 x 90", (1, 90)),
               ("a box of 28 x 28", (60, 44, 28))],
        mistakes=[
            Mistake("Both sides fill the box, so a slim 1 becomes as wide as it is tall. One scale for both sides.",
                    lambda height, width, size=20: (size, size)),
            Mistake("You scale by the height alone, and a wide picture sticks out of the box. The longer side "
                    "decides: max(height, width).",
                    lambda height, width, size=20: (size, max(round(size * width / height), 1))),
            Mistake("You scale by the width alone, and a tall picture sticks out of the box. The longer side "
                    "decides: max(height, width).",
                    lambda height, width, size=20: (max(round(size * height / width), 1), size)),
            Mistake("You scale by the shorter side, so the longer one sticks out of the box: max instead of min.",
                    _scaled(lambda height, width, size: size / min(height, width))),
            Mistake("Your scale is upside down: a picture of 40 must shrink to 20, so multiply by 20 / 40.",
                    _scaled(lambda height, width, size: max(height, width) / size)),
            Mistake("A picture has whole pixels: round both sides.",
                    _each_side(lambda side, scale: scale * side)),
            Mistake("At least 1, good. But a picture has whole pixels: round each side as well.",
                    _each_side(lambda side, scale: max(scale * side, 1))),
            Mistake("round(a, 1) keeps one decimal. For a whole number write round(a); the 1 belongs to "
                    "max(round(a), 1).",
                    _each_side(lambda side, scale: round(scale * side, 1))),
            Mistake("A bracket is misplaced: max needs two numbers, max(round(a), 1), and round only one.",
                    lambda height, width, size=20: max(round(size * height / max(height, width), 1))),
            Mistake("min takes the smaller of two numbers, so nothing is ever larger than 1. For *at least* 1, take "
                    "max.",
                    _each_side(lambda side, scale: min(round(scale * side), 1))),
            Mistake("You always round up. Take `round`, which goes to the nearest whole number.",
                    _each_side(lambda side, scale: int(np.ceil(scale * side)))),
            Mistake("Adding 1 makes every side larger. Only a side of 0 has to become 1: max(round(a), 1).",
                    _each_side(lambda side, scale: round(scale * side) + 1)),
            Mistake("That is the scale. Multiply height and width with it, and return both, with a comma between.",
                    lambda height, width, size=20: size / max(height, width)),
            Mistake("That is one number. Return two, with a comma between: the new height and the new width.",
                    lambda height, width, size=20: size),
            Mistake("Nothing has changed: multiply height and width with the scale.",
                    lambda height, width, size=20: (height, width)),
            Mistake("`//` cuts the decimals off, and a scale of 0.25 becomes 0. Divide with one stroke, /.",
                    _scaled(lambda height, width, size: size // max(height, width))),
            Mistake("`//` cuts the decimals off your factor. Divide with one stroke, /.", _whole_factor),
            Mistake("You cut each side at the size of the box, and the proportions are lost. One scale for both "
                    "sides.",
                    lambda height, width, size=20: (min(height, size), min(width, size))),
            Mistake("np.max wants an array. For the larger of two numbers take Python's max(height, width).",
                    lambda height, width, size=20: np.max(height, width)),
            Mistake("You put the longer side first. The height comes first, whichever is longer.",
                    lambda height, width, size=20: (size, min(fit_into(height, width, size)))),
            Mistake("`int` cuts the decimals off, and a thin line comes to nothing. Take round, and at least 1.",
                    _each_side(lambda side, scale: int(scale * side))),
            Mistake("You cut the decimals off; a side of 2.9 pixels becomes 3: use round.",
                    _each_side(lambda side, scale: max(int(scale * side), 1))),
            Mistake("A line as thin as a hair is rounded to 0 pixels, and no picture is left: at least 1.",
                    _each_side(lambda side, scale: round(scale * side))),
            Mistake("You never enlarge. A small drawing has to fill the box, too.",
                    _scaled(lambda height, width, size: min(size / max(height, width), 1))),
            Mistake("Height and width are swapped: the height comes first.",
                    lambda height, width, size=20: fit_into(width, height, size)),
            Mistake("You wrote 20 where `size` belongs: the box may have another size.",
                    lambda height, width, size=20: fit_into(height, width, 20))]),
]

VOTES = [
    Vote("no_digit", right="B",
         answers={"A": "That would be wise. But softmax deals out 100 % among ten digits, and in training nothing ever "
                       "was none of them.",
                  "B": "It must name one of ten digits, and a heart is more like a 0 than like the other nine.",
                  "C": "Nothing in it can object: 28 x 28 numbers come in, ten probabilities come out, always."})]
