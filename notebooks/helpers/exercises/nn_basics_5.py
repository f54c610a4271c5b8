"""Exercises of track 2, lesson 5: Convolution and pooling."""
import ast
import inspect
import textwrap

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from helpers._exercises import Exercise, Mistake, Vote


def dot_at(image, filter, row, column):
    """Compute a filter's answer at one place of an image.

    Parameters
    ----------
    image : numpy.ndarray, shape (rows, columns)
    filter : numpy.ndarray, shape (height, width)
        The weights.
    row, column : int
        The place of the window's upper left pixel.

    Returns
    -------
    float
        The sum of all products of a weight with the pixel below it.
    """
    height, width = filter.shape
    return np.sum(image[row:row + height, column:column + width] * filter)


def _window(image, filter, row, column):
    """Cut out the pixels below a filter."""
    return image[row:row + filter.shape[0], column:column + filter.shape[1]]


def convolve(image, filter):
    """Compute a filter's answers at all places where it fits into an image, by loops.

    Parameters
    ----------
    image : numpy.ndarray, shape (rows, columns)
    filter : numpy.ndarray, shape (height, width)
        Not larger than the image.

    Returns
    -------
    numpy.ndarray, shape (rows - height + 1, columns - width + 1)
        The feature map.
    """
    height, width = filter.shape
    rows, columns = image.shape[0] - height + 1, image.shape[1] - width + 1
    answers = np.zeros((rows, columns))
    for row in range(rows):
        for column in range(columns):
            answers[row, column] = np.sum(image[row:row + height, column:column + width] * filter)
    return answers


def _filled(shape, answer):
    """Fill an array in two loops, as a learner does; what does not fit into a place raises NumPy's error."""
    answers = np.zeros(shape)
    for row in range(shape[0]):
        for column in range(shape[1]):
            answers[row, column] = answer(row, column)
    return answers


def _places(image, filter):
    """Count the places where a filter fits into an image, down and across."""
    return np.array(image.shape) - filter.shape + 1


def _answers(image, filter, shape):
    """Fill a map of another shape with answers."""
    return _filled(shape, lambda row, column: dot_at(image, filter, row, column))


def convolve_windows(image, filter):
    """Compute a filter's answers at all places where it fits into an image, without a loop.

    Parameters
    ----------
    image : numpy.ndarray, shape (rows, columns)
    filter : numpy.ndarray, shape (height, width)
        Not larger than the image.

    Returns
    -------
    numpy.ndarray, shape (rows - height + 1, columns - width + 1)
        The feature map.
    """
    windows = sliding_window_view(image, filter.shape)
    return np.sum(windows * filter, axis=(2, 3))


LOOP = ("Your map is right, but there is still a loop in your function. This exercise is about doing without: "
        "sliding_window_view shows all windows at once, and np.sum with axis=(2, 3) adds up inside each.")
LOOP_ELSEWHERE = ("Your map is right, but {} works in a loop. This exercise is about doing without: use "
                  "sliding_window_view.")


def _has_a_loop(function):
    """Say that a function has a loop, or that it calls one of those above that have, or return None."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):
        return None
    nodes = list(ast.walk(tree))
    if any(isinstance(node, (ast.For, ast.While, ast.comprehension)) for node in nodes):
        return LOOP
    called = {getattr(node.func, "id", None) for node in nodes if isinstance(node, ast.Call)}
    return next((LOOP_ELSEWHERE.format(name) for name in ("convolve", "dot_at") if name in called), None)


def _windows(image, filter):
    return sliding_window_view(image, filter.shape)


def output_size(size, kernel, stride, padding):
    """Count the places of a filter along one side of an image, as Keras does.

    Parameters
    ----------
    size : int
        Pixels along this side of the image.
    kernel : int
        Pixels along this side of the filter, at most `size`.
    stride : int
        How many pixels the filter moves on from place to place.
    padding : {"valid", "same"}
        "valid": no zeros around the image. "same": as many as give every start a whole window.

    Returns
    -------
    int
        How many numbers the feature map has along this side.
    """
    if padding == "same":
        return (size + stride - 1) // stride
    return (size - kernel) // stride + 1


def _sizes(same=lambda size, kernel, stride: -(-size // stride),
           valid=lambda size, kernel, stride: (size - kernel) // stride + 1):
    """Return an output_size of two formulas; one that is not given is right."""
    return lambda size, kernel, stride, padding: (same if padding == "same" else valid)(size, kernel, stride)


def max_pool(image, size, stride):
    """Take the largest number of each block of an image.

    Parameters
    ----------
    image : numpy.ndarray, shape (rows, columns)
    size : int
        Rows and columns of a block.
    stride : int
        How many pixels lie from the start of a block to the start of the next one.

    Returns
    -------
    numpy.ndarray, shape ((rows - size) // stride + 1, (columns - size) // stride + 1)
        Blocks that do not fit in are left out.
    """
    rows, columns = (image.shape[0] - size) // stride + 1, (image.shape[1] - size) // stride + 1
    pooled = np.zeros((rows, columns))
    for row in range(rows):
        for column in range(columns):
            top, left = row * stride, column * stride
            pooled[row, column] = image[top:top + size, left:left + size].max()
    return pooled


def _pooled(image, size, stride, shape=None, answer=np.max):
    """Pool with another shape of the result, or with another answer for a block than its largest number."""
    return _filled(shape or max_pool(image, size, stride).shape, lambda row, column: answer(
        image[row * stride:row * stride + size, column * stride:column * stride + size]))


_NUMBERS = np.array([[3, 0, 7, 1, 4, 2], [1, 5, 2, 6, 0, 8], [4, 2, 9, 3, 7, 1], [0, 8, 1, 5, 2, 6],
                     [6, 3, 4, 0, 9, 5]])
_VERTICAL = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])
_UNEVEN = np.array([[1, 2, -1], [0, 3, 1], [-2, 1, 4]])
_FLAT = np.array([[1, -2, 0.125], [3, 0, -1]])
_PHOTO = np.arange(42.0).reshape(6, 7) ** 3 % 256.125 - 60
_LARGE = np.arange(20.0).reshape(4, 5) ** 2 % 11 - 4.5
_WHOLE_IMAGES = [("a 5 x 6 image and a 3 x 3 filter", (_NUMBERS, _UNEVEN)),
                 ("a filter of 2 x 3", (_NUMBERS, _FLAT)),
                 ("a filter as wide as the image", (_NUMBERS[:, :4], np.array([[1.0, -1, 2, 0.5]]))),
                 ("a 6 x 7 image and a 4 x 5 filter", (_PHOTO, _LARGE)),
                 ("a 6 x 5 image and a 2 x 2 filter", (_NUMBERS.T, np.array([[2, -1], [0.5, 3]]))),
                 ("a 6 x 7 image and a 3 x 2 filter", (_PHOTO, _FLAT.T))]
_MAP = np.array([[-3, -1, 4, 2, 0, 7], [-5, -2, 1, 8, 3, -6], [6, 0, -4, -9, 5, 2], [2, 9, -8, -7, 1, 3],
                 [1, 4, 3, 2, -1, 0]]) * 1.375

EXERCISES = [
    Exercise(
        dot_at,
        hints=("What happens at each place in the film? The grid lies on the image, each weight is multiplied by the "
               "pixel below it, and the products are added up.",
               "The window has as many rows and columns as the filter. a[2:2 + 3] cuts out three rows, beginning with "
               "row 2; with a comma you slice rows and columns at once. Then `*`, then np.sum.",
               "return np.sum(image[row:row + height, column:column + width] * filter)"),
        cases=[("the upper left corner", (_NUMBERS, _VERTICAL, 0, 0)),
               ("row 1, column 2", (_NUMBERS, _VERTICAL, 1, 2)),
               ("the lower right corner", (_NUMBERS, _UNEVEN, 2, 3)),
               ("a filter of 2 x 3", (_NUMBERS, _FLAT, 2, 1)),
               ("a filter of 4 x 5 and numbers that are not whole", (_PHOTO, _LARGE, 2, 1))],
        mistakes=[
            Mistake("These are the products, a whole grid of them. The answer is one number: add them up with np.sum.",
                    lambda image, filter, row, column: _window(image, filter, row, column) * filter),
            Mistake("`@` multiplies rows by columns. Here each weight meets the one pixel below it: that is `*`, "
                    "then np.sum.",
                    lambda image, filter, row, column: _window(image, filter, row, column) @ filter),
            Mistake("`@` adds up along rows and columns before np.sum does. Each weight meets only the one pixel "
                    "below it: use `*`.",
                    lambda image, filter, row, column: np.sum(_window(image, filter, row, column) @ filter)),
            Mistake("np.dot of two grids multiplies rows by columns, as `@` does. Here each weight meets the one "
                    "pixel below it: that is `*`, then np.sum.",
                    lambda image, filter, row, column: np.dot(_window(image, filter, row, column), filter)),
            Mistake("np.dot adds up along rows and columns before np.sum does. Each weight meets only the one pixel "
                    "below it: use `*`.",
                    lambda image, filter, row, column: np.sum(np.dot(_window(image, filter, row, column), filter))),
            Mistake("image[row:height] ends before row number height, so the window shrinks as row grows. It should "
                    "end height rows later: row:row + height.",
                    lambda image, filter, row, column: np.sum(
                        image[row:filter.shape[0], column:filter.shape[1]] * filter)),
            Mistake("Your window has lost its last row and column. A slice already stops before its second number, so "
                    "row:row + height is right.",
                    lambda image, filter, row, column: np.sum(_window(image, filter, row, column)[:-1, :-1] * filter)),
            Mistake("Not every filter is 3 x 3: take the window's size from filter.shape, with height and width.",
                    lambda image, filter, row, column: np.sum(image[row:row + 3, column:column + 3] * filter)),
            Mistake("Your window has its middle at row, column. Here row and column are its upper left pixel.",
                    lambda image, filter, row, column: dot_at(
                        image, filter, row - filter.shape[0] // 2, column - filter.shape[1] // 2)),
            Mistake("Row and column are swapped: in image[..., ...] the rows come first, then the columns.",
                    lambda image, filter, row, column: dot_at(image, filter, column, row)),
            Mistake("That is the mean of the products. A dot product is their sum.",
                    lambda image, filter, row, column: np.mean(_window(image, filter, row, column) * filter)),
            Mistake("You turn the filter by half a turn first, as convolution in mathematics does. Deep "
                    "learning leaves it as it is: the upper left weight meets the window's upper left pixel.",
                    lambda image, filter, row, column: dot_at(image, filter[::-1, ::-1], row, column)),
            Mistake("You add up first and multiply afterwards. Multiply each weight by the pixel below it, then add "
                    "up.",
                    lambda image, filter, row, column: np.sum(_window(image, filter, row, column)) * np.sum(filter)),
            Mistake("Your window is always in the upper left corner of the image. It should begin at row, column.",
                    lambda image, filter, row, column: dot_at(image, filter, 0, 0)),
            Mistake("You added up along axis 0 only, so a whole row is left (Python's own sum does that too). "
                    "np.sum without an axis adds up all products.",
                    lambda image, filter, row, column: sum(_window(image, filter, row, column) * filter)),
            Mistake("axis=1 adds up each row on its own. The answer is one number: np.sum without an axis.",
                    lambda image, filter, row, column: np.sum(_window(image, filter, row, column) * filter, axis=1)),
            Mistake("image[row, column] is a single pixel, and you multiply all weights by it. Each weight has its own "
                    "pixel: cut out a window with row:row + height and column:column + width.",
                    lambda image, filter, row, column: np.sum(image[row, column] * filter)),
            Mistake("That is the window. Now multiply its pixels by the weights, and add up.",
                    _window),
            Mistake("image[row, column] is a single pixel, so you get nine products with the same pixel. Each weight "
                    "has its own pixel: cut out a window, multiply, then add the products up with np.sum.",
                    lambda image, filter, row, column: image[row, column] * filter),
            Mistake("filter.sum() adds the weights up before they meet their pixels. Multiply each weight by the pixel "
                    "below it, then add up the products: the whole window * filter goes into np.sum.",
                    lambda image, filter, row, column: _window(image, filter, row, column) * filter.sum()),
            Mistake("You add up the pixels themselves. Multiply them by the filter first, inside the brackets of "
                    "np.sum.",
                    lambda image, filter, row, column: np.sum(_window(image, filter, row, column))),
            Mistake("The bracket of np.sum closes too early: the pixels are added up before they meet the filter. "
                    "np.sum(window * filter) adds up the products.",
                    lambda image, filter, row, column: np.sum(_window(image, filter, row, column)) * filter),
            Mistake("You add the weights to the pixels. Each weight multiplies its pixel: `*` in place of `+`.",
                    lambda image, filter, row, column: np.sum(_window(image, filter, row, column) + filter)),
            Mistake("The image has more pixels than the filter has weights, so they cannot be multiplied. First cut "
                    "out a window of the filter's size, image[row:row + height, column:column + width].",
                    lambda image, filter, row, column: np.sum(image * filter)),
            Mistake("height and width are mixed up: the rows of the window end at row + height, its columns at column "
                    "+ width.",
                    lambda image, filter, row, column: np.sum(_window(image, filter.T, row, column) * filter)),
            Mistake("image[...][...] slices the rows twice, and the columns never. Put both in one pair of brackets, "
                    "with a comma: image[rows, columns].",
                    lambda image, filter, row, column: np.sum(
                        image[row:row + filter.shape[0]][column:column + filter.shape[1]] * filter)),
            Mistake("Your window is one row and one column too large for the filter: row:row + height has height rows "
                    "already.",
                    lambda image, filter, row, column: np.sum(
                        image[row:row + filter.shape[0] + 1, column:column + filter.shape[1] + 1] * filter)),
            Mistake("You removed the minus sign. An answer below 0 means that it gets darker there.",
                    lambda image, filter, row, column: np.abs(dot_at(image, filter, row, column))),
            Mistake("You applied ReLU, so every answer below 0 became 0. Return the sum itself.",
                    lambda image, filter, row, column: np.maximum(0, dot_at(image, filter, row, column)))]),
    Exercise(
        convolve,
        hints=("At how many places does a window of 3 pixels fit into a row of 6? Write them down: it can start at 0, "
               "1, 2 and 3.",
               "A window of height rows can start at rows 0 to image.shape[0] - height, and the 0 counts, too. The "
               "answer at each place is what your dot_at returns for that row and column.",
               "rows, columns = image.shape[0] - height + 1, image.shape[1] - width + 1\nanswers[row, column] = "
               "np.sum(image[row:row + height, column:column + width] * filter)"),
        cases=_WHOLE_IMAGES,
        mistakes=[
            Mistake("The last row and the last column of answers are missing: a window of 3 fits into 6 pixels at 6 - "
                    "3 + 1 = 4 places.",
                    lambda image, filter: convolve(image, filter)[:-1, :-1]),
            Mistake("A sign is wrong: the number of places is image.shape[0] - height + 1, and you subtract the 1.",
                    lambda image, filter: _answers(image, filter, _places(image, filter) - 2)),
            Mistake("Your map has too many places. Near the right and the lower border the window sticks out, and the "
                    "slice is too small. A 3 x 3 window fits into a 6 x 6 image at 4 x 4 places.",
                    lambda image, filter: _answers(image, filter, image.shape)),
            Mistake("image.shape and filter.shape are tuples, and Python cannot subtract tuples. Take their numbers "
                    "one by one: image.shape[0] and height for the rows, image.shape[1] and width for the columns.",
                    lambda image, filter: image.shape - filter.shape),
            Mistake("image.shape holds two numbers, so you cannot subtract one from it. Take image.shape[0] for the "
                    "rows and image.shape[1] for the columns.",
                    lambda image, filter: image.shape - filter.shape[0]),
            Mistake("Your map is as large as the filter. How large it is depends on the image, too: a window of "
                    "height rows can start at the rows 0 to image.shape[0] - height.",
                    lambda image, filter: _answers(image, filter, filter.shape)),
            Mistake("Your windows would lie side by side. A filter moves by one pixel, so its windows overlap and "
                    "there are more places.",
                    lambda image, filter: _answers(image, filter, np.array(image.shape) // filter.shape)),
            Mistake("For a 3 x 3 filter that is right. Not every filter is 3 x 3: use height and width instead of 3 "
                    "(and height - 1 instead of 2).",
                    lambda image, filter: _answers(image, filter, np.array(image.shape) - 2)),
            Mistake("The image is not square: the number of rows comes from image.shape[0] and height, the number of "
                    "columns from image.shape[1] and width.",
                    lambda image, filter: _answers(image, filter, len(image) - np.array(filter.shape) + 1)),
            Mistake("Rows and columns are swapped: image.shape[0] is the number of rows, image.shape[1] the number "
                    "of columns.",
                    lambda image, filter: _answers(image, filter, _places(image, filter)[::-1])),
            Mistake("The size of your map is wrong when the filter is not square: height belongs to the rows, width to "
                    "the columns.",
                    lambda image, filter: _answers(image, filter, _places(image, filter.T))),
            Mistake("A whole grid does not fit into answers[row, column]. One number does: add the products up with "
                    "np.sum.",
                    lambda image, filter: _filled(
                        _places(image, filter), lambda *place: _window(image, filter, *place) * filter)),
            Mistake("`@` gives a whole grid, and answers[row, column] is one number: multiply with `*`, then add up "
                    "with np.sum.",
                    lambda image, filter: _filled(
                        _places(image, filter), lambda *place: _window(image, filter, *place) @ filter)),
            Mistake("Your window is always 3 x 3. It has as many rows and columns as the filter: row:row + height, "
                    "column:column + width.",
                    lambda image, filter: _filled(
                        _places(image, filter),
                        lambda row, column: np.sum(image[row:row + 3, column:column + 3] * filter))),
            Mistake("image[row, column] is a single pixel. At each place cut out a window, as dot_at does.",
                    lambda image, filter: _filled(
                        _places(image, filter), lambda row, column: np.sum(image[row, column] * filter))),
            Mistake("image[row:height] ends before row number height, so the window shrinks as row grows. It should "
                    "end at row + height.",
                    lambda image, filter: _filled(
                        _places(image, filter),
                        lambda row, column: np.sum(image[row:filter.shape[0], column:filter.shape[1]] * filter))),
            Mistake("You turn the filter by half a turn before it slides. That is convolution in mathematics; here it "
                    "slides as it is.",
                    lambda image, filter: convolve(image, filter[::-1, ::-1])),
            Mistake("You take the mean of the products; a dot product is their sum.",
                    lambda image, filter: convolve(image, filter) / filter.size),
            Mistake("The numbers are right, but they lie in one long row: answers[row, column] keeps each one in its "
                    "place.",
                    lambda image, filter: convolve(image, filter).ravel()),
            Mistake("Rows and columns of your map are swapped: answers[row, column], in this order.",
                    lambda image, filter: convolve(image, filter).T)]),
    Exercise(
        convolve_windows,
        hints=("Which function in the cell above returned all windows at once? What is the shape of its result here?",
               "sliding_window_view wants the image and the shape of a window. Its result times the filter multiplies "
               "all windows at once. Then add up over the window's own two axes, which are the last ones.",
               "windows = sliding_window_view(image, filter.shape)\nreturn np.sum(windows * filter, axis=(2, 3))"),
        cases=_WHOLE_IMAGES,
        written=_has_a_loop,
        mistakes=[
            Mistake("np.sum without an axis adds up everything, all places together. Add up inside each window: "
                    "axis=(2, 3).",
                    lambda image, filter: np.sum(_windows(image, filter) * filter)),
            Mistake("You add up along one axis only. A window has two, its rows and its columns: axis=(2, 3).",
                    lambda image, filter: np.sum(_windows(image, filter) * filter, axis=3)),
            Mistake("You add up over the places, axes 0 and 1. The window's own axes are the last two: axis=(2, 3).",
                    lambda image, filter: np.sum(_windows(image, filter) * filter, axis=(0, 1))),
            Mistake("That is an array with four axes, all products. Each window still has to be added up: np.sum with "
                    "axis=(2, 3).",
                    lambda image, filter: _windows(image, filter) * filter),
            Mistake("That is the mean of each window's products. A dot product is their sum.",
                    lambda image, filter: np.mean(_windows(image, filter) * filter, axis=(2, 3))),
            Mistake("You turn the filter by half a turn before it multiplies. Leave it as it is.",
                    lambda image, filter: convolve_windows(image, filter[::-1, ::-1])),
            Mistake("You add up the pixels themselves: multiply them by the filter first.",
                    lambda image, filter: np.sum(_windows(image, filter), axis=(2, 3))),
            Mistake("You add up along axis 2 only. A window has two axes, 2 and 3: axis=(2, 3).",
                    lambda image, filter: np.sum(_windows(image, filter) * filter, axis=2)),
            Mistake("Python's own sum adds up along axis 0, and that is the row of the place. np.sum can add up "
                    "inside each window: axis=(2, 3).",
                    lambda image, filter: sum(_windows(image, filter) * filter)),
            Mistake("`@` makes a matrix product of each window and the filter. Each weight meets the one pixel below "
                    "it: `*`, then np.sum.",
                    lambda image, filter: _windows(image, filter) @ filter),
            Mistake("np.dot multiplies rows by columns. Each weight meets the one pixel below it: that is `*`, then "
                    "np.sum.",
                    lambda image, filter: np.dot(_windows(image, filter), filter)),
            Mistake("You add up along axis 1, and that is the column of the place. The window's own axes are the last "
                    "two: axis=(2, 3).",
                    lambda image, filter: np.sum(_windows(image, filter) * filter, axis=(1, 2))),
            Mistake("`@` adds up along rows and columns before np.sum does. Each weight meets only one pixel: use `*`.",
                    lambda image, filter: np.sum(_windows(image, filter) @ filter, axis=(2, 3))),
            Mistake("Those are the windows. Multiply them by the filter and add up inside each of them.", _windows),
            Mistake("Not every filter is 3 x 3: the shape of a window is filter.shape.",
                    lambda image, filter: np.sum(sliding_window_view(image, (3, 3)) * filter, axis=(2, 3))),
            Mistake("An image has two axes, and so has a window: sliding_window_view wants both sides of it, "
                    "filter.shape.",
                    lambda image, filter: np.sum(sliding_window_view(image, 3) * filter, axis=(2, 3))),
            Mistake("The second argument is the shape of a window: filter.shape, two numbers. You put the filter "
                    "itself there.",
                    lambda image, filter: np.sum(sliding_window_view(image, filter) * filter, axis=(2, 3))),
            Mistake("The bracket of np.sum closes too early: the pixels are added up before they meet the filter. "
                    "Multiply first.",
                    lambda image, filter: np.sum(_windows(image, filter), axis=(2, 3)) * filter)]),
    Exercise(
        output_size,
        hints=("Write down where the window can start. Without padding, 7 pixels, a window of 3 and stride 2: it "
               "starts at 0, 2 and 4. Why not at 6?",
               "Without padding: the last start is at most size - kernel. How many steps of the stride fit into that, "
               "and why is there one place more than steps? With \"same\" the starts are 0, stride, 2 stride, ... "
               "below size: a division, rounded up. Whole numbers a and b: (a + b - 1) // b is a / b, rounded up.",
               "if padding == \"same\":\n    return (size + stride - 1) // stride\n"
               "return (size - kernel) // stride + 1"),
        cases=[("a digit of 28 pixels, a 3 x 3 filter", (28, 3, 1, "valid")),
               ("the same with padding", (28, 3, 1, "same")),
               ("6 pixels and stride 2", (6, 3, 2, "valid")),
               ("6 pixels, stride 2 and padding", (6, 3, 2, "same")),
               ("7 pixels, stride 2 and padding", (7, 4, 2, "same")),
               ("10 pixels, stride 3 and padding", (10, 3, 3, "same")),
               ("a window of 4 and padding", (28, 4, 1, "same")),
               ("a window of 5 and padding", (28, 5, 1, "same")),
               ("12 pixels, a window of 6, stride 5 and padding", (12, 6, 5, "same")),
               ("13 pixels, a window of 4, stride 5 and padding", (13, 4, 5, "same")),
               ("13 pixels, a window of 4 and stride 5", (13, 4, 5, "valid")),
               ("11 pixels, a window of 3 and stride 3", (11, 3, 3, "valid")),
               ("18 pixels, a window of 8 and stride 3", (18, 8, 3, "valid")),
               ("9 pixels, a window of 2 and padding", (9, 2, 1, "same")),
               ("9 pixels and stride 3", (9, 4, 3, "valid")),
               ("9 pixels, a window of 2 and stride 3", (9, 2, 3, "valid")),
               ("a filter as large as the image", (5, 5, 2, "valid"))],
        mistakes=[
            Mistake("One place is missing: size - kernel is how far the window can move. The place where it starts "
                    "counts, too: + 1.",
                    _sizes(valid=lambda size, kernel, stride: (size - kernel) // stride)),
            Mistake("That is right for stride 1. With stride 2 only every second place counts: the stride is missing.",
                    _sizes(same=lambda size, kernel, stride: size,
   valid=lambda size, kernel, stride: size - kernel + 1)),
            Mistake("Without padding the filter must fit in: a window of 3 in 6 pixels cannot start at the last two.",
                    _sizes(valid=lambda size, kernel, stride: -(-size // stride))),
            Mistake('For "valid" that is right. With "same" every pixel 0, stride, 2 stride, ... is a start, however '
                    'large the filter.',
                    _sizes(same=lambda size, kernel, stride: (size - kernel) // stride + 1)),
            Mistake('"same" keeps the size for stride 1 only. With stride 2 there are half as many places, rounded up.',
                    _sizes(same=lambda size, kernel, stride: size)),
            Mistake("Without padding, the window must not stick out of the image: round down, with //.",
                    _sizes(valid=lambda size, kernel, stride: -(-(size - kernel) // stride) + 1)),
            Mistake('With "same", 7 pixels and stride 2 give the starts 0, 2, 4 and 6: four, so round up.',
                    _sizes(same=lambda size, kernel, stride: size // stride)),
            Mistake("A number of places is a whole number: divide with // instead of /, which rounds down.",
                    _sizes(valid=lambda size, kernel, stride: (size - kernel) / stride + 1)),
            Mistake('"same" is one too large: 6 pixels and stride 2 give the starts 0, 2 and 4, so three. size // '
                    'stride + 1 is one too many when the division leaves no remainder.',
                    _sizes(same=lambda size, kernel, stride: size // stride + 1)),
            Mistake("The + 1 is in the wrong place: first count the steps, (size - kernel) // stride, then add the "
                    "start.",
                    _sizes(valid=lambda size, kernel, stride: (size - kernel + 1) // stride)),
            Mistake('A number of places is a whole number. With "same" the division is rounded up: (a + b - 1) // b '
                    'is a / b, rounded up.',
                    _sizes(same=lambda size, kernel, stride: size / stride)),
            Mistake("round goes to the nearest whole number. Without padding, the window must not stick out of the "
                    "image: round down, with //.",
                    _sizes(valid=lambda size, kernel, stride: round((size - kernel) / stride) + 1)),
            Mistake('round goes to the nearest whole number. With "same", 10 pixels and stride 3 give the starts 0, '
                    '3, 6 and 9: four, so always round up.',
                    _sizes(same=lambda size, kernel, stride: round(size / stride))),
            Mistake("You put the same number of zeros on both sides. That is right for a kernel of 3 or 5; for an even "
                    "one the zeros cannot be divided equally. Count the starts instead: 0, stride, 2 stride, ... below "
                    "size.",
                    _sizes(same=lambda size, kernel, stride: (size + 2 * (kernel // 2) - kernel) // stride + 1)),
            Mistake('size // stride ignores the kernel. Without padding the last start is size - kernel, and '
                    'with "same" the division is rounded up.',
                    lambda size, kernel, stride, padding: size // stride),
            Mistake("Without padding the window must fit in, so its last start is size - kernel: divide that, and add "
                    "1 for the start.",
                    _sizes(valid=lambda size, kernel, stride: size // stride)),
            Mistake('You add two zeros, which is right only for a kernel of 3. With "same" count the starts: 0, '
                    'stride, 2 stride, ... below size.',
                    _sizes(same=lambda size, kernel, stride: (size - kernel + 2) // stride + 1)),
            Mistake("Brackets are missing: // comes before -, so only kernel is divided. Write (size - kernel) // "
                    "stride.",
                    _sizes(valid=lambda size, kernel, stride: size - kernel // stride + 1)),
            Mistake('`padding` is a word here, "valid" or "same", not a number. Test it with if padding == "same".',
                    lambda size, kernel, stride, padding: (size - kernel + 2 * padding) // stride + 1),
            Mistake("These are both sides of the map. Return one side, a single number.",
                    lambda size, kernel, stride, padding: (output_size(size, kernel, stride, padding),) * 2),
            Mistake('"same" comes out one too small: the start at pixel 0 counts, too.',
                    _sizes(same=lambda size, kernel, stride: (size - 1) // stride))]),
    Exercise(
        max_pool,
        hints=("How many blocks are there, down and across? You have a function for that, with padding \"valid\".",
               "Make an array of zeros for the result and fill it in two loops. The block for row and column begins at "
               "row * stride and column * stride, and .max() is its largest number. (Without a loop: every stride-th "
               "window of sliding_window_view.)",
               "rows, columns = (image.shape[0] - size) // stride + 1, (image.shape[1] - size) // stride + 1\n"
               "pooled = np.zeros((rows, columns))\nfor row in range(rows):\n    for column in range(columns):\n"
               "        top, left = row * stride, column * stride\n"
               "        pooled[row, column] = image[top:top + size, left:left + size].max()\nreturn pooled"),
        cases=[("blocks of 2 x 2, side by side", (_MAP[:4], 2, 2)),
               ("a last row that is left over", (_MAP, 2, 2)),
               ("blocks of 3 x 3 with stride 2", (_MAP, 3, 2)),
               ("blocks of 2 x 2 with stride 3", (_MAP, 2, 3)),
               ("an image that is taller than wide", (_MAP.T, 3, 1)),
               ("the same in blocks of 2 x 2 with stride 1", (_MAP.T, 2, 1))],
        mistakes=[
            Mistake("That is the mean of each block, average pooling. Here we want the largest number.",
                    lambda image, size, stride: _pooled(image, size, stride, answer=np.mean)),
            Mistake("You take the number that is farthest from zero. Max pooling takes the largest one: of -9 and 2 "
                    "that is 2.",
                    lambda image, size, stride: max_pool(np.abs(image), size, stride)),
            Mistake("When a whole block is negative you return 0, but its largest number is below 0. Take the maximum "
                    "of the block, and nothing else.",
                    lambda image, size, stride: np.maximum(0, max_pool(image, size, stride))),
            Mistake("That is the smallest number of each block; we want the largest.",
                    lambda image, size, stride: -max_pool(-image, size, stride)),
            Mistake("Your blocks begin at every pixel. They should begin every stride pixels: at row * stride and "
                    "column * stride.",
                    lambda image, size, stride: max_pool(image, size, 1)),
            Mistake("Your blocks lie side by side, as if stride were size. They begin every stride pixels.",
                    lambda image, size, stride: max_pool(image, size, size)),
            Mistake("size and stride are swapped: size is how large a block is, stride how far it is to the next one.",
                    lambda image, size, stride: max_pool(image, stride, size)),
            Mistake('You also take blocks that stick out of the image. Blocks that do not fit in are left out, as in '
                    'output_size with "valid".',
                    lambda image, size, stride: _pooled(
                        image, size, stride, [-(-side // stride) for side in image.shape])),
            Mistake("That is the largest number of the whole image. Take the largest of each block.",
                    lambda image, size, stride: image.max()),
            Mistake("The image is not square: rows come from image.shape[0], columns from image.shape[1].",
                    lambda image, size, stride: _pooled(
                        image, size, stride, 2 * max_pool(image, size, stride).shape[:1])),
            Mistake("The last row and the last column of blocks are missing: (image.shape[0] - size) // stride counts "
                    "the steps, and the first block counts, too: + 1.",
                    lambda image, size, stride: max_pool(image, size, stride)[:-1, :-1]),
            Mistake("The last blocks are missing: one can still start at image.shape[0] - size. range stops before its "
                    "end, so its end should be image.shape[0] - size + 1.",
                    lambda image, size, stride: _pooled(
                        image, size, stride, [len(range(0, side - size, stride)) for side in image.shape])),
            Mistake("You take every stride-th row of windows. Take every stride-th column too: [::stride, ::stride].",
                    lambda image, size, stride: sliding_window_view(image, (size, size))[::stride].max(axis=(2, 3))),
            Mistake("image.shape[0] // size counts blocks that lie side by side. With another stride, count as in "
                    "output_size: (image.shape[0] - size) // stride + 1.",
                    lambda image, size, stride: _pooled(image, size, stride, [side // size for side in image.shape])),
            Mistake("image.shape[0] // stride also counts blocks that stick out of the image. How many fit in is "
                    "(image.shape[0] - size) // stride + 1.",
                    lambda image, size, stride: _pooled(image, size, stride, [side // stride for side in image.shape])),
            Mistake("The number of blocks is right, but they begin at row and column. They begin at row * stride and "
                    "column * stride.",
                    lambda image, size, stride: _pooled(image, size, 1, max_pool(image, size, stride).shape)),
            Mistake("Your blocks begin at row * size and column * size. From one start to the next there are stride "
                    "pixels.",
                    lambda image, size, stride: _pooled(image, size, size, max_pool(image, size, stride).shape)),
            Mistake("Your blocks end where the next one begins, stride pixels later. A block has size rows and "
                    "columns, whatever the stride.",
                    lambda image, size, stride: _pooled(image, stride, stride, max_pool(image, size, stride).shape)),
            Mistake("A block of yours is empty, so it has no largest number. A block begins at row * stride and ends "
                    "size rows later, at row * stride + size; its columns in the same way.",
                    lambda image, size, stride: _filled(
                        max_pool(image, size, stride).shape,
                        lambda row, column: image[row * stride:row * size, column * stride:column * size].max())),
            Mistake("Python's own max, and a question after `if`, want one number, and a block has many. Take the "
                    "block's .max(), or np.max.",
                    lambda image, size, stride: _pooled(image, size, stride, answer=max)),
            Mistake("A whole block does not fit into one place of the result: take its largest number, with .max() "
                    "and no axis.",
                    lambda image, size, stride: _pooled(image, size, stride, answer=lambda block: block)),
            Mistake("That is the sum of each block; we want its largest number.",
                    lambda image, size, stride: _pooled(image, size, stride, answer=np.sum)),
            Mistake("You fill every place with the largest number of the whole image. Cut the block out first.",
                    lambda image, size, stride: np.full(max_pool(image, size, stride).shape, image.max())),
            Mistake("The numbers are right, but they lie in one long row. The result has rows and columns, like the "
                    "image.",
                    lambda image, size, stride: max_pool(image, size, stride).ravel()),
            Mistake("reshape works when the blocks lie side by side and fill the image. Here a row may be left over, "
                    "and blocks may overlap: use two loops, or every stride-th window.",
                    lambda image, size, stride: image.reshape(
                        image.shape[0] // size, size, image.shape[1] // size, size).max(axis=(1, 3)))]),
]

VOTES = [
    Vote("which_filter", right="B",
         answers={"A": "Nine equal shares give the mean of nine neighbours. That blurs the photo, as in map 3.",
                  "B": "Five times the pixel minus its four neighbours makes every difference from the "
                       "surroundings larger, so map 2 is sharper than the photo.",
                  "C": "Its numbers add up to 0, so it answers 0, grey, wherever everything is equally bright. That is "
                       "map 1."})]
