"""Exercises of track 3, lesson 5: It reads my handwriting."""
import numpy as np

from helpers._checking import try_out
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


def yours_or_ours(function):
    """Return a learner's `centre_of_mass` if it is right, else the one above, and say which.

    Parameters
    ----------
    function : callable
        What the learner wrote.

    Returns
    -------
    callable
    """
    fault, _ = try_out(function, EXERCISES[0])
    print("From here on, centre uses "
          + ("our centre_of_mass: yours is not finished yet." if fault else "your own centre_of_mass."))
    return centre_of_mass if fault else function


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
               "divided by how many there are. Here a row number occurs as often as its row has ink.",
               "`image.sum(axis=1)` is the ink of each row, one number a row. Multiply it by `rows`, add up, and "
               "divide by all the ink. For the columns, sum along axis 0 first.",
               "`row = np.sum(rows * image.sum(axis=1)) / image.sum()` and "
               "`column = np.sum(columns * image.sum(axis=0)) / image.sum()`"),
        cases=[("a picture in the shape of an L", (_STROKES,)),
               ("a picture with grey ink", (_GREY,)),
               ("a single dark pixel in the corner", (np.array([[1.0, 0, 0], [0, 0, 0]]),)),
               ("the grey picture on its side", (_GREY.T,)),
               ("grey levels up to 255", (np.arange(20.0).reshape(4, 5) ** 3 % 256,))],
        mistakes=[
            Mistake("That is the middle of the picture, wherever the ink is. Weigh each row by how much ink it "
                    "has.",
                    lambda image: ((image.shape[0] - 1) / 2, (image.shape[1] - 1) / 2)),
            Mistake("That is halfway between the first ink and the last. A heavy stroke should pull the mean "
                    "towards itself: weigh each row by its ink.",
                    lambda image: tuple((places.min() + places.max()) / 2 for places in np.nonzero(image))),
            Mistake("You count every inked pixel once. A pixel of 0.5 is half as dark as one of 1, so it counts half.",
                    lambda image: tuple(places.mean() for places in np.nonzero(image))),
            Mistake("Those are sums, and they grow with the ink. For a mean, divide by all the ink, image.sum().",
                    _weighed(lambda image: 1)),
            Mistake("Your row and column are still many numbers. Add them up with np.sum, then divide by all the "
                    "ink.",
                    _pair(lambda numbers, ink: numbers * ink)),
            Mistake("Dividing by all the ink is right. Now add up: the mean is one number, np.sum of what you have.",
                    _pair(lambda numbers, ink: numbers * ink / ink.sum())),
            Mistake("That is the ink of each row and of each column, but not a place yet: multiply it by `rows`, or "
                    "`columns`.",
                    lambda image: (image.sum(axis=1), image.sum(axis=0))),
            Mistake("Those are shares of the ink. Multiply them by `rows`, or `columns`, and add up.",
                    lambda image: (image.sum(axis=1) / image.sum(), image.sum(axis=0) / image.sum())),
            Mistake("That is how much ink a row has on average, not where the ink is. You need the row numbers, "
                    "`rows`.",
                    lambda image: (image.sum(axis=1).mean(), image.sum(axis=0).mean())),
            Mistake("image.sum(axis=0) adds up each column, so it belongs with `columns`. The ink of each row is "
                    "image.sum(axis=1).",
                    lambda image: (np.sum(np.arange(image.shape[0]) * image.sum(axis=0)),
                                   np.sum(np.arange(image.shape[1]) * image.sum(axis=1)))),
            Mistake("The ink of each row, image.sum(axis=1), belongs with `rows`. For the column, take `columns` and "
                    "the ink of each column, image.sum(axis=0).",
                    lambda image: (0, np.sum(np.arange(image.shape[1]) * image.sum(axis=1)))),
            Mistake("`rows * image` does not fit: `rows` has one number a row, and the picture has many. First add up "
                    "the ink of each row, image.sum(axis=1).",
                    lambda image: tuple(np.sum(np.arange(pixels) * image) for pixels in image.shape)),
            Mistake("You divided by the sum of the row numbers. The ink is what you weigh them by, so divide by "
                    "image.sum().",
                    _pair(lambda numbers, ink: np.sum(numbers * ink) / numbers.sum())),
            Mistake("Python's own sum adds up the rows and leaves one number for each column. All the ink is "
                    "image.sum().",
                    _weighed(sum)),
            Mistake("You divided by the number of inked pixels. Grey ones count less: divide by all the ink, "
                    "image.sum().",
                    _weighed(lambda image: np.sum(image > 0))),
            Mistake("You divided by the number of pixels, or took np.mean. Paper has no mass: divide by all the ink, "
                    "image.sum().",
                    _weighed(np.size)),
            Mistake("You divided by the number of rows and of columns. Divide by all the ink, image.sum().",
                    _pair(lambda numbers, ink: np.sum(numbers * ink) / len(numbers))),
            Mistake("Row and column are swapped: the row comes first, as in image[row, column].",
                    _changed(lambda row, column, image: (column, row))),
            Mistake("You count rows and columns from 1; the first one is number 0.",
                    _changed(lambda row, column, image: (row + 1, column + 1))),
            Mistake("Your column is the row again. For the column, take the ink of each column, image.sum(axis=0).",
                    _changed(lambda row, column, image: (row, row))),
            Mistake("ndimage.center_of_mass gives row and column together, and you put both into each. Better still, "
                    "write the two sums yourself.",
                    lambda image: (centre_of_mass(image), centre_of_mass(image))),
            Mistake("That is the darkest row and the darkest column. The mean place takes all of them, each with its "
                    "ink.",
                    lambda image: (image.sum(axis=1).argmax(), image.sum(axis=0).argmax())),
            Mistake("Don't round: the centre of mass is often between two pixels.",
                    _changed(lambda row, column, image: (round(row), round(column)))),
            Mistake("Keep the decimals: the centre of mass is often between two pixels. (`//` and `int` cut them "
                    "off.)",
                    _changed(lambda row, column, image: (int(row), int(column)))),
            Mistake("You count from the middle of the picture. Rows and columns are counted from 0 at the upper "
                    "left corner.",
                    _changed(lambda row, column, image: (row - (image.shape[0] - 1) / 2,
                                                         column - (image.shape[1] - 1) / 2)))]),
    Exercise(
        fit_into,
        hints=("Use one scale for both sides, or the proportions are lost. Which side has to become 20?",
               "The scale is what you multiply the longer side by to get `size`. `max(a, b)` is the larger of two "
               "numbers, so it also helps where rounding leaves 0.",
               "`scale = size / max(height, width)` and "
               "`return max(round(scale * height), 1), max(round(scale * width), 1)`"),
        cases=[("a tall drawing, 80 x 51", (80, 51)), ("a wide drawing, 33 x 70", (33, 70)),
               ("a small drawing, 16 x 9", (16, 9)), ("a line of 90 x 1", (90, 1)), ("a line of 1 x 90", (1, 90)),
               ("a box of 28 x 28", (60, 44, 28)), ("a very small drawing, 11 x 6", (11, 6)),
               ("a small and wide one, 5 x 8, in a box of 30 x 30", (5, 8, 30))],
        mistakes=[
            Mistake("Both sides fill the box, so a slim 1 becomes as wide as it is tall. Use one scale for both.",
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
            Mistake("A bracket is in the wrong place: max needs two numbers, as in max(round(a), 1), and round one.",
                    lambda height, width, size=20: max(round(size * height / max(height, width), 1))),
            Mistake("min takes the smaller of two numbers, so nothing is ever larger than 1. For *at least* 1, use "
                    "max.",
                    _each_side(lambda side, scale: min(round(scale * side), 1))),
            Mistake("You always round up. Use `round`, which goes to the nearest whole number.",
                    _each_side(lambda side, scale: int(np.ceil(scale * side)))),
            Mistake("Adding 1 makes every side larger. Only a side of 0 has to become 1: max(round(a), 1).",
                    _each_side(lambda side, scale: round(scale * side) + 1)),
            Mistake("That is the scale. Multiply height and width by it, and return both, with a comma between.",
                    lambda height, width, size=20: size / max(height, width)),
            Mistake("That is one number. Return two, with a comma between: the new height and the new width.",
                    lambda height, width, size=20: size),
            Mistake("Nothing has changed: multiply height and width by the scale.",
                    lambda height, width, size=20: (height, width)),
            Mistake("`//` and `int` cut the decimals off, and a scale of 0.25 becomes 0. Divide with a single /.",
                    _scaled(lambda height, width, size: size // max(height, width))),
            Mistake("`//` cuts the decimals off your factor. Divide with a single /.", _whole_factor),
            Mistake("You cut each side off at the size of the box, and the proportions are lost. Use one scale for "
                    "both sides.",
                    lambda height, width, size=20: (min(height, size), min(width, size))),
            Mistake("np.max wants an array. For the larger of two numbers, use Python's max(height, width).",
                    lambda height, width, size=20: np.max(height, width)),
            Mistake("You return the longer side first. The height comes first, even if it is the shorter one.",
                    lambda height, width, size=20: (size, min(fit_into(height, width, size)))),
            Mistake("`int` cuts the decimals off, and nothing is left of a thin line. Use round, and at least 1.",
                    _each_side(lambda side, scale: int(scale * side))),
            Mistake("You cut the decimals off; a side of 2.9 pixels becomes 3: use round.",
                    _each_side(lambda side, scale: max(int(scale * side), 1))),
            Mistake("A very thin line is rounded to 0 pixels, and no picture is left. Make each side at least 1.",
                    _each_side(lambda side, scale: round(scale * side))),
            Mistake("You never enlarge. A small drawing should fill the box, too.",
                    _scaled(lambda height, width, size: min(size / max(height, width), 1))),
            Mistake("Height and width are swapped: the height comes first.",
                    lambda height, width, size=20: fit_into(width, height, size)),
            Mistake("You wrote 20 where `size` belongs: the box may have another size.",
                    lambda height, width, size=20: fit_into(height, width, 20))]),
]

VOTES = [
    Vote("no_digit", right="B",
         answers={"A": "That would be wise. But softmax shares out 100 % among ten digits, and in training every "
                       "picture was one of them.",
                  "B": "It has to name one of ten digits, and a heart is more like a 0 than like the other nine.",
                  "C": "Nothing in it can object: 28 x 28 numbers go in, and ten probabilities come out, every time."})]
