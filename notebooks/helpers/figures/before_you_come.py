"""Pictures of "Before you come"."""
import textwrap

import matplotlib.pyplot as plt
import numpy as np

import helpers

PEOPLE, THINGS = ("Ana", "Bojan", "Mira"), ("apples", "breads", "eggs", "milks")
UNSEEN_TEXT = "#A84A00"  # the colour of what was not seen, dark enough for letters


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
    right.set_title("what the computer sees")
    helpers.show(fig, alt=f"A handwritten {digit}, and beside it {side} by {side} of its {image.size} numbers: "
                          f"{patch.min()} where the paper is white, up to {patch.max()} where the ink is black.")


def sums_along_axes(baskets):
    """Draw the baskets with the sums along axis 0 below them and those along axis 1 on their right.

    Parameters
    ----------
    baskets : numpy.ndarray, shape (3, 4)
        How many of each thing a person buys, a row for each person.
    """
    by_thing, by_person = baskets.sum(axis=0), baskets.sum(axis=1)
    fig, ax = _canvas(12.6, 5.3)
    _grid(ax, baskets, 3.6, 0.6, helpers.INPUT)
    _grid(ax, by_thing[None, :], 3.6, 4.2, helpers.ACTIVATION)
    _grid(ax, by_person[:, None], 8.2, 0.6, helpers.ACTIVATION)
    for column, thing in enumerate(THINGS):
        _arrow(ax, (4.1 + column, 3.55), (4.1 + column, 4.22), helpers.UNSEEN)
        ax.text(4.1 + column, 0.5, thing, ha="center", va="bottom")
    for row, person in enumerate(PEOPLE):
        _arrow(ax, (7.55, 1.1 + row), (8.22, 1.1 + row), helpers.UNSEEN)
        ax.text(3.45, 1.1 + row, person, ha="right", va="center")
    ax.text(3.45, 4.7, "sum(axis=0)", ha="right", va="center", weight="bold")
    ax.text(3.45, 3.9, "axis 0: down", ha="right", va="center", color=UNSEEN_TEXT)
    ax.text(9.4, 2.1, "sum(axis=1)", va="center", weight="bold")
    ax.text(9.4, 1.4, "axis 1: to the right", va="center", color=UNSEEN_TEXT)
    helpers.show(fig, alt=f"Summed along axis 0, downwards, the three rows become one: {by_thing.tolist()}, one sum "
                          f"for each thing. Summed along axis 1, to the right, the four columns become one: "
                          f"{by_person.tolist()}, one sum for each person.")


def three_parts(baskets):
    """Draw the baskets three times, each with another part filled: a row, a single number, a block.

    Parameters
    ----------
    baskets : numpy.ndarray, shape (3, 4)
        How many of each thing a person buys, a row for each person.
    """
    fig, ax = _canvas(17, 5.4)
    places = [(np.s_[1], "baskets[1]"), (np.s_[1, 2], "baskets[1, 2]"), (np.s_[0:2, 1:4], "baskets[0:2, 1:4]")]
    for number, (part, words) in enumerate(places):
        left, top = 0.8 + 5.6 * number, 1.5
        _grid(ax, baskets, left, top, helpers.INPUT, marked=part)
        for row in range(3):
            ax.text(left - 0.2, top + row + 0.5, row, ha="right", va="center", color=UNSEEN_TEXT)
        for column in range(4):
            ax.text(left + column + 0.5, top - 0.1, column, ha="center", va="bottom", color=UNSEEN_TEXT)
        ax.text(left + 2, 0.6, words, ha="center", va="bottom", family="monospace", weight="bold")
    helpers.show(fig, alt="The baskets three times, rows numbered 0 to 2 and columns 0 to 3. baskets[1] is the whole "
                          f"row {baskets[1].tolist()}; baskets[1, 2] is the single number {baskets[1, 2]}; "
                          f"baskets[0:2, 1:4] is a block of rows 0 and 1, columns 1 to 3: "
                          f"{baskets[0:2, 1:4].tolist()}.")


def one_row_from_all(baskets, yours):
    """Draw baskets - yours: the row is drawn once, and repeated faintly for the rows below.

    Parameters
    ----------
    baskets : numpy.ndarray, shape (3, 4)
        How many of each thing a person buys, a row for each person.
    yours : numpy.ndarray, shape (4,)
        What you buy.
    """
    fig, ax = _canvas(16.6, 5.4)
    _grid(ax, baskets, 1.6, 1.2, helpers.INPUT)
    _grid(ax, np.tile(yours, (len(baskets), 1)), 6.9, 1.2, helpers.WEIGHT, marked=np.s_[0])
    _grid(ax, baskets - yours, 12.2, 1.2, helpers.ACTIVATION)
    for row, person in enumerate(PEOPLE):
        ax.text(1.45, 1.7 + row, person, ha="right", va="center")
    for x, sign in ((6.25, "−"), (11.55, "=")):
        ax.text(x, 2.7, sign, ha="center", va="center", fontsize=26, weight="bold")
    for x, words in ((3.6, "baskets"), (8.9, "yours"), (14.2, "baskets - yours")):
        ax.text(x, 1.0, words, ha="center", va="bottom", family="monospace", weight="bold")
    ax.text(8.9, 4.35, "used again\nfor every row", ha="center", va="top", color=helpers.BASELINE)
    helpers.show(fig, alt=f"Your row {yours.tolist()} is used again for each of the three rows of the baskets. That "
                          f"leaves twelve differences, a row for each person: {(baskets - yours).tolist()}.")


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
    bottom = 2.7 + 0.65 * (len(lines) - 1)
    fig, ax = _canvas(14, bottom + 0.7)
    ax.add_patch(plt.Rectangle((0.1, 0.1), 13.8, bottom + 0.5, fc="white", ec=helpers.BASELINE, lw=1.5))
    code = {"family": "monospace", "fontsize": 15, "va": "center"}
    ax.text(0.5, 0.6, "ValueError           Traceback (most recent call last)", color=helpers.BASELINE, **code)
    ax.text(0.5, 1.1, "...", color=helpers.BASELINE, **code)
    ax.text(0.5, 1.8, "----> 1 prices @ baskets", color=helpers.SEEN, weight="bold", **code)
    for number, line in enumerate(lines):
        ax.text(0.5, 2.7 + 0.65 * number, line, color=helpers.UNSEEN, weight="bold", **code)
    for y, words in ((1.8, "2. where: your line"), (bottom, "1. what was wrong")):
        _arrow(ax, (7.2, y), (6.0, y), helpers.INK)
        ax.text(7.3, y, words, va="center", weight="bold")
    helpers.show(fig, alt=f"An error message, to be read from the bottom. The last line says what was wrong: "
                          f"\"{message}\". Above it an arrow points at your line, prices @ baskets.")
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
        ax.plot(x, height(x), color=helpers.INK)
        ax.plot(x, height(1) + slope * (x - 1), "--", color=helpers.GRADIENT)
        ax.plot(ends, height(ends), "o", color=helpers.PREDICTION, markersize=11)
        ax.set(title=f"nudge {nudge}: rise / nudge is {slope:.1f}", xlabel="x", ylim=(-0.3, 5), xticks=[0, 1, 2],
               yticks=[0, 1, 4])
    axes[0].plot([1, 2, 2], [1, 1, 4], ":", color=helpers.INK)
    axes[0].text(1.5, 0.85, "nudge", ha="center", va="top")
    axes[0].text(2.04, 2.4, "rise", va="center")
    axes[0].text(0.85, 2.3, "line through\nboth points", ha="center", va="bottom")
    axes[1].text(1.85, 4.2, "the curve", ha="right", va="center")
    axes[0].set_ylabel("height")
    helpers.show(fig, alt="The curve x squared with a dashed line through two of its points. With a nudge of 1 the "
                          f"line cuts the curve, and rise / nudge is {slopes[0]:.1f}; with a nudge of 0.1 the two "
                          f"points nearly meet, the line lies along the curve, and rise / nudge is {slopes[1]:.1f}.")


def _canvas(width, height):
    """Return a figure 10 inches wide and its axes, without ticks: x to the right, y down."""
    fig, ax = plt.subplots(figsize=(10, 10 * height / width))
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
