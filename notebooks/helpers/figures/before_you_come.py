"""Pictures of "Before you come"."""
import textwrap

import matplotlib.pyplot as plt
import numpy as np

import helpers

PEOPLE, THINGS = ("Ana", "Bojan", "Mira"), ("apples", "breads", "eggs", "milks")


def picture_and_numbers(image, digit):
    """Draw a handwritten digit, and beside it its most varied part, 8 by 8 pixels, as numbers.

    Parameters
    ----------
    image : numpy.ndarray, shape (28, 28)
        0 for white paper, up to 255 for the blackest ink.
    digit : int
        What its writer meant.
    """
    side = 8
    patches = np.lib.stride_tricks.sliding_window_view(image, (side, side))
    grey = ((patches > 0) & (patches < 240)).sum(axis=(2, 3))
    row, column = np.unravel_index(grey.argmax(), grey.shape)
    patch = patches[row, column]
    fig, (left, right) = plt.subplots(1, 2)
    left.imshow(image, cmap="Greys", vmin=0, vmax=255)
    left.add_patch(plt.Rectangle((column - 0.5, row - 0.5), side, side, fill=False, ec=helpers.UNSEEN, lw=3))
    right.imshow(patch, cmap="Greys", vmin=0, vmax=255)
    for (y, x), pixel in np.ndenumerate(patch):
        right.text(x, y, pixel, ha="center", va="center", fontsize=13, color="white" if pixel > 127 else helpers.INK)
    for ax in (left, right):
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, color=helpers.BASELINE)
    right.spines[:].set(color=helpers.UNSEEN, linewidth=3)
    left.set_xlabel(f"its writer meant a {digit}")
    left.set_title("what you see")
    right.set_title("what the computer has")
    helpers.show(fig, alt=f"A handwritten {digit}, and beside it {side} by {side} of its {image.size} numbers: "
                          f"{patch.min()} where the paper is white, up to {patch.max()} where the ink is black.")


def rows_and_columns(baskets):
    """Draw the baskets as a grid, with both axes.

    Parameters
    ----------
    baskets : numpy.ndarray, shape (3, 4)
        How many of each thing a person buys, a row for each person.
    """
    fig, ax = _canvas(12, 5.2)
    _grid(ax, baskets, 4, 1.9, helpers.INPUT)
    for row, person in enumerate(PEOPLE):
        ax.text(3.85, 2.4 + row, person, ha="right", va="center")
    for column, thing in enumerate(THINGS):
        ax.text(4.5 + column, 1.75, thing, ha="center", va="bottom")
    _arrow(ax, (2.2, 1.9), (2.2, 4.9), helpers.UNSEEN)
    ax.text(2.0, 3.4, "axis 0:\n3 rows", ha="right", va="center", weight="bold", color=helpers.UNSEEN)
    _arrow(ax, (4, 1.0), (8, 1.0), helpers.UNSEEN)
    ax.text(6, 0.75, "axis 1: 4 columns", ha="center", va="bottom", weight="bold", color=helpers.UNSEEN)
    ax.text(8.5, 3.4, f"shape {baskets.shape}", va="center", weight="bold", fontsize=20)
    helpers.show(fig, alt="The baskets as a grid of 3 rows (Ana, Bojan, Mira) and 4 columns (apples, breads, eggs, "
                          "milks). Axis 0 points down the rows, axis 1 to the right along the columns; the shape is "
                          f"{baskets.shape}.")


def sums_along_axes(baskets):
    """Draw the baskets with the sums along axis 0 below them and those along axis 1 on their right.

    Parameters
    ----------
    baskets : numpy.ndarray, shape (3, 4)
        How many of each thing a person buys, a row for each person.
    """
    by_thing, by_person = baskets.sum(axis=0), baskets.sum(axis=1)
    fig, ax = _canvas(12, 5.2)
    _grid(ax, baskets, 3, 0.5, helpers.INPUT)
    _grid(ax, by_thing[None, :], 3, 4.0, helpers.ACTIVATION)
    _grid(ax, by_person[:, None], 7.6, 0.5, helpers.ACTIVATION)
    for column, thing in enumerate(THINGS):
        _arrow(ax, (3.5 + column, 3.45), (3.5 + column, 4.05), helpers.INK)
        ax.text(3.5 + column, 0.4, thing, ha="center", va="bottom")
    for row, person in enumerate(PEOPLE):
        _arrow(ax, (6.95, 1 + row), (7.65, 1 + row), helpers.INK)
        ax.text(2.85, 1 + row, person, ha="right", va="center")
    ax.text(2.85, 4.5, "sum(axis=0)", ha="right", va="center", weight="bold")
    ax.text(8.75, 2, "sum(axis=1)", va="center", weight="bold")
    helpers.show(fig, alt=f"Summed along axis 0 the three rows become one: {by_thing.tolist()}, one sum for each "
                          f"thing. Summed along axis 1 the four columns become one: {by_person.tolist()}, one sum for "
                          "each person.")


def matrix_product(baskets, prices):
    """Draw baskets @ prices, with the row and the column that give the first bill.

    Parameters
    ----------
    baskets : numpy.ndarray, shape (3, 4)
        How many of each thing a person buys, a row for each person.
    prices : numpy.ndarray, shape (4, 2)
        What each thing costs, a column for each shop.
    """
    paid = baskets @ prices
    pairs = " + ".join(f"{count} · {price}" for count, price in zip(baskets[0], prices[:, 0]))
    fig, ax = _canvas(14, 6.2)
    _grid(ax, baskets, 1.6, 1.2, helpers.INPUT, marked=np.s_[0, :])
    _grid(ax, prices, 6.9, 0.7, helpers.WEIGHT, marked=np.s_[:, 0])
    _grid(ax, paid, 11.2, 1.2, helpers.ACTIVATION, marked=np.s_[0, 0])
    for row, person in enumerate(PEOPLE):
        ax.text(1.45, 1.7 + row, person, ha="right", va="center")
    for left, top in ((6.9, 0.7), (11.2, 1.2)):
        for column, shop in enumerate("AB"):
            ax.text(left + 0.5 + column, top - 0.1, shop, ha="center", va="bottom")
    for x, sign in ((6.25, "@"), (10.05, "=")):
        ax.text(x, 2.7, sign, ha="center", va="center", fontsize=26, weight="bold")
    for x, shape, inner in ((3.6, baskets.shape, 4), (7.9, prices.shape, 1), (12.2, paid.shape, None)):
        for place, sign in enumerate(str(shape)):  # letter by letter, the inner size in its own colour
            ax.text(x + 0.21 * (place - 2.5), 5.15, sign, ha="center", va="center", weight="bold", family="monospace",
                    fontsize=20, color=helpers.UNSEEN if place == inner else helpers.INK)
    ax.text(7, 6.1, f"Ana in shop A: {pairs} = {paid[0, 0]}", ha="center", va="bottom", fontsize=18)
    helpers.show(fig, alt=f"Baskets of shape {baskets.shape} @ prices of shape {prices.shape} = bills of shape "
                          f"{paid.shape}. The first row and the first column give the first bill: {pairs} = "
                          f"{paid[0, 0]}.")


def error_message():
    """Draw what Python says to prices @ baskets, and in which order to read it.

    Returns
    -------
    str
        The message's last line.
    """
    try:
        np.ones((4, 2)) @ np.ones((3, 4))
    except ValueError as error:
        message = f"ValueError: {error}"
    beginning, end = message.rsplit(" (", 1)
    lines = textwrap.wrap(beginning, 62) + ["(" + end]
    bottom = 3.6 + 0.7 * (len(lines) - 1)
    fig, ax = _canvas(14, 6.2)
    ax.add_patch(plt.Rectangle((0.1, 0.1), 13.8, 6.0, fc="white", ec=helpers.BASELINE, lw=1.5))
    code = {"family": "monospace", "fontsize": 15, "va": "center"}
    ax.text(0.5, 0.7, "ValueError           Traceback (most recent call last)", color=helpers.BASELINE, **code)
    ax.text(0.5, 1.3, "...", color=helpers.BASELINE, **code)
    ax.text(0.5, 2.3, "----> 1 prices @ baskets", color=helpers.SEEN, weight="bold", **code)
    for number, line in enumerate(lines):
        ax.text(0.5, 3.6 + 0.7 * number, line, color=helpers.UNSEEN, weight="bold", **code)
    for y, words in ((2.3, "2. then the arrow: your line"), (bottom, "1. first the end: what was wrong")):
        _arrow(ax, (7.2, y), (5.8, y), helpers.INK)
        ax.text(7.3, y, words, va="center", weight="bold")
    helpers.show(fig, alt="An error message. Read its last line first, it says what kind of error it is and what was "
                          f"wrong: \"{message}\". Then look at the arrow: it points at your line, prices @ baskets.")
    return message


def large_and_small_nudge(height):
    """Draw a curve and the lines through two of its points, one a nudge of 1 apart, the other of 0.1.

    Parameters
    ----------
    height : callable
        The curve, x squared.
    """
    fig, axes = plt.subplots(1, 2, sharey=True)
    x = np.linspace(0, 2.3, 100)
    slopes = []
    for ax, nudge in zip(axes, (1, 0.1)):
        ends = np.array([1, 1 + nudge])
        slope = (height(1 + nudge) - height(1)) / nudge
        slopes.append(slope)
        ax.plot(x, height(x), color=helpers.SEEN)
        ax.plot(x, height(1) + slope * (x - 1), "--", color=helpers.GRADIENT)
        ax.plot(ends, height(ends), "o", color=helpers.PREDICTION, markersize=11)
        ax.set(title=f"nudge {nudge}: slope {slope:.1f}", xlabel="x", ylim=(-0.3, 5), xticks=[0, 1, 2],
               yticks=[0, 1, 4])
    axes[0].plot([1, 2, 2], [1, 1, 4], ":", color=helpers.INK)
    axes[0].text(1.5, 0.85, "nudge", ha="center", va="top")
    axes[0].text(2.04, 2.4, "rise", va="center")
    axes[0].set_ylabel("height")
    helpers.show(fig, alt="The curve x squared with a dashed line through two of its points. With a nudge of 1 the "
                          f"line cuts the curve, slope {slopes[0]:.1f}; with a nudge of 0.1 the two points nearly meet "
                          f"and the line lies along the curve, slope {slopes[1]:.1f}.")


def _canvas(width, height):
    """Return a figure and its axes, without ticks: x to the right, y down."""
    fig, ax = plt.subplots()
    ax.set(xlim=(0, width), ylim=(height, 0), aspect="equal")
    ax.axis("off")
    return fig, ax


def _grid(ax, numbers, left, top, color, marked=...):
    """Draw a grid of numbers, a square of side 1 each; those at the index `marked` are filled and in front."""
    strong = np.zeros(numbers.shape, dtype=bool)
    strong[marked] = True
    for (row, column), number in np.ndenumerate(numbers):
        front = strong[row, column]
        ax.add_patch(plt.Rectangle((left + column, top + row), 1, 1, fc=color if front else "white",
                                   ec=helpers.INK if front else helpers.BASELINE, lw=1.5, zorder=2 if front else 1))
        ax.text(left + column + 0.5, top + row + 0.5, number, ha="center", va="center", fontsize=20, zorder=3,
                color=helpers.INK if front else helpers.BASELINE)


def _arrow(ax, start, end, color):
    ax.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "lw": 3, "color": color, "mutation_scale": 22})
