"""Pictures of track 2, lesson 5: Convolution and pooling."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter
from numpy.lib.stride_tricks import sliding_window_view

import helpers


def photo_and_filter(photo, filter, framed):
    """Draw a photo with a small frame, and a filter beside it.

    Parameters
    ----------
    photo : numpy.ndarray, shape (rows, columns)
        Grey levels from 0 to 1.
    filter : numpy.ndarray, shape (3, 3)
        The weights -1, 0, 1 in each row.
    framed : tuple of int
        Upper row, left column, height and width of the frame, in pixels.
    """
    top, column, height, width = framed
    fig, (left, right) = plt.subplots(1, 2, width_ratios=(5, 2), figsize=(10, 3.9))
    left.imshow(np.round(32 * photo), cmap="gray", interpolation="nearest")
    left.add_patch(plt.Rectangle((column - 0.5, top - 0.5), width, height, fc="none", ec=helpers.WEIGHT, lw=3))
    left.annotate("the next picture", (column + width, top), (photo.shape[1] - 5, 16), ha="right", va="center",
                  fontsize=14, weight="bold", bbox={"boxstyle": "round,pad=0.25", "fc": "white", "ec": "none"},
                  arrowprops={"arrowstyle": "-", "color": helpers.WEIGHT, "lw": 3})
    _grid(right, filter, 0, 3, helpers.WEIGHT, size=26)
    right.set(xlim=(-0.2, 3.2), ylim=(-0.2, 3.2), aspect="equal")
    for ax in (left, right):
        ax.axis("off")
    helpers.show(fig, alt=f"A grey photo of {photo.shape[0]} by {photo.shape[1]} pixels: a tower with several roofs "
                          "in front of a bright sky, with trees below. A small frame marks a part of the tower's "
                          "right-hand side. Beside the photo a grid of nine numbers: each of its three rows is "
                          "minus 1, 0, 1.")


def _grid(ax, values, left, top, color, size=16):
    """Draw a square for each value, with the value in it, and return the texts."""
    texts = np.empty(np.shape(values), dtype=object)
    for (row, column), value in np.ndenumerate(values):
        ax.add_patch(plt.Rectangle((left + column, top - row - 1), 1, 1, fc=color, ec="white", lw=2))
        texts[row, column] = ax.text(left + column + 0.5, top - row - 0.5, _with_minus(value), ha="center",
                                     va="center", fontsize=size, weight="bold")
    return texts


def _with_minus(value):
    """Write a value, with a minus sign in place of the hyphen."""
    return f"{value}".replace("-", "−")


def sliding_window(part, filter):
    """Animate a filter that slides over a part of a photo and fills its feature map.

    Parameters
    ----------
    part : numpy.ndarray, shape (6, 7)
        Grey levels from 0 to 1; they are shown as 0 to 9.
    filter : numpy.ndarray, shape (3, 3)
        The weights -1, 0, 1 in each row.
    """
    pixels = np.round(9 * part)
    windows = sliding_window_view(pixels, (3, 3))
    answers = np.sum(windows * filter, axis=(2, 3))

    fig, ax = plt.subplots(figsize=(10, 4.3))
    _shades(ax, pixels, 0, 6, darkest=0, brightest=9)
    _grid(ax, filter, 9, 4.5, helpers.WEIGHT)
    for x, words in ((3.5, "part of the photo,\ngrey levels 0 to 9"), (10.5, "nine weights:\na filter"),
                     (16.5, "the answers:\na feature map")):
        ax.text(x, 6.3, words, ha="center", va="bottom", weight="bold")
    ax.plot(8, 3, "o", color=helpers.INK, markersize=9)
    ax.text(13, 3, "=", ha="center", va="center", fontsize=26, weight="bold")
    ax.add_patch(plt.Rectangle((14, 1), 5, 4, fc="none", ec=helpers.BASELINE, lw=1))
    window = ax.add_patch(plt.Rectangle((0, 3), 3, 3, fc="none", ec=helpers.WEIGHT, lw=6, zorder=3))
    place = ax.add_patch(plt.Rectangle((14, 4), 1, 1, fc="none", ec=helpers.ACTIVATION, lw=5, zorder=3))
    products = ax.text(0, -0.8, "", ha="left", va="center")
    ax.set(xlim=(-0.2, 19.2), ylim=(-1.3, 8.3), aspect="equal")
    ax.axis("off")

    def slide(frame):
        row, column = divmod(frame, 5)
        window.set_xy((column, 3 - row))
        place.set_xy((14 + column, 4 - row))
        answer = answers[row, column]
        _shades(ax, [[answer]], 14 + column, 5 - row, darkest=-27, brightest=27)
        terms = " ".join(f"− {left:.0f} + {right:.0f}" for left, _, right in windows[row, column])
        products.set_text(f"{terms}  =  {_with_minus(f'{answer:.0f}')}")

    helpers.animate(fig, slide, answers.size, interval=500,
                    alt="A window of 3 by 3 slides over 6 by 7 grey levels of the photo, dark on the left and bright "
                        "on the right. At each of 20 places nine products are added up. The answers are up to "
                        f"{answers.max():.0f} at the edge and between {answers[:, 3:].min():.0f} and "
                        f"{answers[:, 3:].max():.0f} where all is bright.")


def _shades(ax, values, left, top, darkest, brightest):
    """Draw a square for each value, in its shade of grey, with the value in it."""
    for (row, column), value in np.ndenumerate(values):
        grey = (value - darkest) / (brightest - darkest)
        ax.add_patch(plt.Rectangle((left + column, top - row - 1), 1, 1, fc=str(grey), ec=helpers.BASELINE, lw=1))
        ax.text(left + column + 0.5, top - row - 0.5, _with_minus(f"{value:.0f}"), ha="center", va="center",
                color="white" if grey < 0.5 else helpers.INK)


def turning_filter(photo, feature_map):
    """Animate an edge filter that turns through a full circle: the photo, the filter, the feature map.

    Parameters
    ----------
    photo : numpy.ndarray, shape (rows, columns)
        Grey levels from 0 to 1.
    feature_map : callable
        `feature_map(photo, filter)` returns the answers at all places.
    """
    down, to_the_right = np.mgrid[-1:2, -1:2]
    fig, (left, middle, right) = plt.subplots(1, 3, width_ratios=(4, 2, 4), figsize=(10, 3.6))
    left.imshow(np.round(16 * photo), cmap="gray", vmin=0, vmax=16)
    weights = _grid(middle, np.full((3, 3), ""), 0, 3, helpers.WEIGHT)
    arrow = middle.annotate("", (1, 1), (0, 0), arrowprops={"arrowstyle": "-|>", "lw": 4, "color": helpers.INK,
                                                            "mutation_scale": 26})
    middle.text(1.5, -2.05, "brighter\nthis way", ha="center", va="top", weight="bold")
    middle.set(xlim=(-0.1, 3.1), ylim=(-3.4, 3.4), aspect="equal")
    answers = right.imshow(feature_map(photo, to_the_right), cmap="gray", vmin=-1, vmax=1)
    for ax, words in ((left, "the photo"), (right, "its feature map")):
        ax.set_title(words, loc="center")
    right.text(0.5, -0.05, "white: above 0, grey: 0, black: below 0", ha="center", va="top", fontsize=13,
               transform=right.transAxes)
    for ax in (left, middle, right):
        ax.axis("off")

    def turn(frame):
        angle = frame * np.pi / 4
        filter = np.cos(angle) * to_the_right + np.sin(angle) * down
        for text, weight in zip(weights.flat, filter.flat):
            text.set_text(_with_minus(f"{round(weight, 1) + 0:g}"))  # + 0 makes 0 of -0
        towards = 0.65 * np.array([np.cos(angle), -np.sin(angle)])
        arrow.set_position([1.5, -1.1] - towards)
        arrow.xy = [1.5, -1.1] + towards
        answers.set_data(np.clip(np.round(1.5 * feature_map(photo, filter)) / 2, -1, 1))

    helpers.animate(fig, turn, 9, interval=400,
                    alt="Left, the photo of the tower; in the middle, the nine weights of an edge filter that turns "
                        "through a full circle; right, its feature map. With minus 1, 0, 1 in each row, vertical edges "
                        "are white or black and the horizontal edges of the roofs are grey; a quarter turn later it is "
                        "the other way round.")


def three_filters(photo, feature_map):
    """Draw three filters, and in another order their feature maps of a photo, in one scale of grey.

    Parameters
    ----------
    photo : numpy.ndarray, shape (rows, columns)
        Grey levels from 0 to 1.
    feature_map : callable
        `feature_map(photo, filter)` returns the answers at all places.
    """
    blur = np.full((3, 3), 1 / 9)
    sharpen = np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])
    horizontal = np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]])
    fig, axes = plt.subplots(2, 3)
    for ax, name, weights in zip(axes[0], "ABC", (np.full((3, 3), "1/9"), sharpen, horizontal)):
        _grid(ax, weights, 0, 3, helpers.WEIGHT)
        ax.text(-0.3, 1.5, name, ha="right", va="center", weight="bold", fontsize=24)
        ax.set(xlim=(-1.2, 3.9), ylim=(-0.05, 3.05), aspect="equal")
        ax.axis("off")
    for ax, number, filter in zip(axes[1], "123", (horizontal, sharpen, blur)):
        shades = np.round(16 * np.clip(feature_map(photo, filter), -1, 1))
        ax.imshow(shades, cmap="gray", vmin=-16, vmax=16, interpolation="nearest")
        ax.text(-0.04, 0.5, number, ha="right", va="center", weight="bold", fontsize=24, transform=ax.transAxes)
        _frame(ax)
    axes[1, 1].set_xlabel("in all three maps: black −1 or less, grey 0, white 1 or more", fontsize=14)
    helpers.show(fig, alt="Above, three filters. A: nine times 1/9. B: 5 in the middle, minus 1 at its four sides, 0 "
                          "in the corners. C: rows of minus 1, 0 and 1. Below, three feature maps of the tower in one "
                          "scale of grey. Map 1 is grey with black and white horizontal lines, map 2 is crisper than "
                          "the photo, map 3 is blurred.")


def _frame(ax):
    """Leave nothing of an image's axes but a frame."""
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set(visible=True)


def four_blocks(numbers):
    """Draw a feature map in four blocks, an arrow, and a question mark for each block.

    Parameters
    ----------
    numbers : numpy.ndarray, shape (4, 4)
    """
    fig, ax = plt.subplots(figsize=(10, 2.35))
    for row in (0, 2):
        for column in (0, 2):
            color = _shade(row, column)
            _grid(ax, numbers[row:row + 2, column:column + 2], 4 + column, 4 - row, color, size=20)
            _grid(ax, [["?"]], 11.3 + column / 2, 3 - row / 2, color, size=20)
    _arrow(ax, 8.5, 10.8, 2)
    ax.text(3.6, 2, "a feature map,\nfour blocks", ha="right", va="center", weight="bold", fontsize=18)
    ax.text(13.7, 2, "one number\nfor each", ha="left", va="center", weight="bold", fontsize=18)
    ax.set(xlim=(0, 17), ylim=(-0.05, 4.05), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt=f"A map of 4 by 4 numbers in four blocks of 2 by 2: {numbers.tolist()}. An arrow leads to a "
                          "map of 2 by 2 with four question marks.")


def _arrow(ax, start, end, height):
    """Draw an arrow to the right."""
    ax.annotate("", (end, height), (start, height), arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.INK,
                                                                "mutation_scale": 22})


def _shade(row, column):
    """Return a dark or a pale green for blocks of 2 x 2 in turn."""
    return "#8FD3BC" if (row // 2 + column // 2) % 2 == 0 else "#D3EEE5"


def pooled_blocks(numbers, pooled):
    """Draw each block of a feature map, an arrow, and the one number that is left of it.

    Parameters
    ----------
    numbers : numpy.ndarray, shape (4, 4)
    pooled : numpy.ndarray, shape (2, 2)
        The largest number of each block of 2 x 2.
    """
    fig, ax = plt.subplots(figsize=(10, 1.35))
    for number, ((row, column), largest) in enumerate(np.ndenumerate(pooled)):
        left, color = 5.6 * number, _shade(2 * row, 2 * column)
        _grid(ax, numbers[2 * row:2 * row + 2, 2 * column:2 * column + 2], left, 2, color, size=20)
        _arrow(ax, left + 2.1, left + 3.1, 1)
        _grid(ax, [[largest]], left + 3.3, 1.5, color, size=24)
    ax.set(xlim=(-0.1, 21.3), ylim=(-0.1, 2.1), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt="Each block of 2 by 2, an arrow, and its largest number: "
                          f"{', '.join(map(str, pooled.ravel()))}.")


def layer_stack(digit, conv_1, pool_1, conv_2, pool_2, p):
    """Draw a digit, what each layer makes of it, and the ten probabilities; frame one number and what it sees.

    Parameters
    ----------
    digit : numpy.ndarray, shape (28, 28, 1)
    conv_1, pool_1, conv_2, pool_2 : numpy.ndarray, shape (side, side, maps)
        8, 8, 16 and 16 maps of 24, 12, 10 and 5 pixels a side.
    p : numpy.ndarray, shape (10,)
    """
    row, column, strongest = np.unravel_index(pool_2.argmax(), pool_2.shape)
    fig, ax = plt.subplots(figsize=(10, 4.4))
    x = 0
    for name, maps, columns, scale in (("digit", digit, 1, 1.2), ("convolve", conv_1, 2, 1), ("pool", pool_1, 2, 1.2),
                                       ("convolve", conv_2, 4, 1.2), ("pool", pool_2, 4, 2.4)):
        pixels, number = len(maps), maps.shape[-1]
        side = scale * pixels
        width = columns * (side + 2) - 2
        top = (number // columns * (side + 2) - 2) / 2
        for channel in range(number):
            left, upper = x + channel % columns * (side + 2), top - channel // columns * (side + 2)
            ax.imshow(maps[:, :, channel], cmap="gray_r", extent=(left, left + side, upper - side, upper), vmin=0,
                      vmax=maps.max(), aspect="auto", interpolation="nearest")
            ax.add_patch(plt.Rectangle((left, upper - side), side, side, fc="none", ec=helpers.BASELINE, lw=1))
            if maps is digit:  # 12 x 12 pixels, beginning at every fourth pixel
                _framed(ax, left + 4 * scale * column, upper - 4 * scale * row, 12 * scale)
            if maps is pool_2 and channel == strongest:
                _framed(ax, left + scale * column, upper - scale * row, scale)
        size = f"{pixels} × {pixels}"
        ax.text(x + width / 2, 55, name, ha="center", va="bottom", weight="bold")
        ax.text(x + width / 2, -56, size if maps is digit else f"{number} maps\n{size}", ha="center", va="top")
        x += width + 10
    x += 8
    for number, probability in enumerate(p):
        height = 46 - 10.2 * number
        ax.barh(height, max(34 * probability, 0.6), left=x, height=7.5, color=helpers.PREDICTION)
        ax.text(x - 2, height, number, ha="right", va="center", weight="bold")
    ax.text(x + 34 * p.max() + 2, 46 - 10.2 * p.argmax(), f"{p.max():.0%}", va="center", weight="bold")
    ax.text(x + 20, 55, "probability", ha="center", va="bottom", weight="bold")
    ax.set(xlim=(-2, x + 58), ylim=(-80, 68), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt="A handwritten digit of 28 by 28 pixels on its way through the network: 8 maps of 24 by 24, "
                          "pooled to 12 by 12, then 16 maps of 10 by 10, pooled to 5 by 5. Ten bars at the right: the "
                          f"longest says {p.argmax()}, with {p.max():.0%}. One number of the last maps is framed, and "
                          "so are the 12 by 12 pixels of the digit that it sees.")


def _framed(ax, left, top, side):
    """Draw a frame around a square whose upper left corner is at left, top."""
    ax.add_patch(plt.Rectangle((left - 1, top - side - 1), side + 2, side + 2, fc="none", ec=helpers.WEIGHT, lw=3,
                               zorder=3))


def shifted_digit(digit, maps, maps_of_shifted, changes):
    """Draw a digit, its feature map and two pooled maps; below, the same of the digit one pixel further right.

    Parameters
    ----------
    digit : numpy.ndarray, shape (28, 28)
    maps, maps_of_shifted : tuple of numpy.ndarray
        The feature map, and the same pooled by 2 x 2 and by 4 x 4.
    changes : list of float
        How much of each of these three maps of this digit changes, 0 to 1.
    """
    fig, axes = plt.subplots(2, 4, figsize=(10, 4.1))
    for row, (image, shown, name) in enumerate(((digit, maps, "digit"),
                                                (np.roll(digit, 1, axis=1), maps_of_shifted, "one to\nthe right"))):
        for ax, picture in zip(axes[row], (image, *shown)):
            ax.imshow(picture, cmap="gray_r", vmin=0)
            _frame(ax)
        axes[row, 0].set_ylabel(name, rotation=0, ha="right", va="center", labelpad=12)
    for ax, title in zip(axes[0, 1:], ("its map", "largest of\n2 × 2", "largest of\n4 × 4")):
        ax.set_title(title, loc="center")
    for ax, change in zip(axes[1, 1:], changes):
        ax.set_xlabel(f"{change:.0%} changed", weight="bold", fontsize=18)
    helpers.show(fig, alt="A digit, its map of vertical edges and that map pooled, and the same for the digit shifted "
                          f"by one pixel. {changes[0]:.0%} of the map changes, {changes[1]:.0%} of the map pooled by 2 "
                          f"by 2, and {changes[2]:.0%} of the map pooled by 4 by 4.")


def dense_and_shared_weights():
    """Draw the weights from five inputs to three neurons, of a dense layer and of a filter."""
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.5))
    names = ("a dense layer:\na weight for each pair", "a filter:\nthe same three, everywhere")
    for ax, name, shared in zip(axes, names, (False, True)):
        inputs, neurons = helpers.draw_network(ax, [5, 3])
        if shared:
            for line in list(ax.lines):
                line.remove()
            for place, neuron in enumerate(neurons):
                for step, style in enumerate(("-", "--", ":")):
                    ax.plot(*zip(inputs[place + step], neuron), color=helpers.WEIGHT, lw=4, ls=style, zorder=1)
        ax.set_title(name, loc="center")
        ax.set(ylim=(-3.5, 2.5))
        ax.text(1, -3.0, f"{3 if shared else 15} weights", ha="center", va="center", weight="bold", fontsize=20)
    helpers.show(fig, alt="Five inputs and three neurons, twice. Left, a dense layer with a line for each pair, 15 "
                          "weights. Right, each neuron sees three neighbouring inputs through the same three weights, "
                          "drawn as full, dashed and dotted lines.")


def photo_to_pooled_map(photo, filter, edges, pooled):
    """Draw a photo, a filter, its feature map and the pooled map.

    Parameters
    ----------
    photo : numpy.ndarray, shape (120, 132)
        Grey levels from 0 to 1.
    filter : numpy.ndarray, shape (3, 3)
    edges : numpy.ndarray, shape (120, 132)
        The feature map after ReLU.
    pooled : numpy.ndarray, shape (rows, columns)
        The same, pooled.
    """
    fig, ax = plt.subplots(figsize=(10, 2.9))
    for left, shown, darkest in ((0, photo, 0), (236, edges, -1), (402, pooled, -1)):
        ax.imshow(np.round(24 * shown), cmap="gray", extent=(left, left + 132, 0, 120), interpolation="nearest",
                  aspect="auto", vmin=24 * darkest, vmax=24)
    nine = ax.inset_axes((154, 30, 60, 60), transform=ax.transData)
    _grid(nine, filter, 0, 3, helpers.WEIGHT, size=13)
    nine.set(xlim=(0, 3), ylim=(0, 3), aspect="equal")
    nine.axis("off")
    for x in (143, 225, 385):
        ax.text(x, 60, "›", ha="center", va="center", fontsize=26, weight="bold")
    for x, words in ((66, "photo"), (184, "filter"), (302, "map after ReLU"), (468, "pooled")):
        ax.text(x, 125, words, ha="center", va="bottom", weight="bold")
    ax.text(385, -4, "grey: 0, white: 1 or more", ha="center", va="top", fontsize=14)
    ax.set(xlim=(-2, 536), ylim=(-22, 142), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt="The tower, the nine numbers of the filter, its feature map after ReLU, grey with white "
                          "lines where it gets brighter from left to right, and the same map pooled to coarse blocks.")


def valid_and_same():
    """Draw the places of a window of three on seven pixels with stride 2, without and with padding."""
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.5))
    titles = '"valid": the window must fit in', '"same": every second pixel gets one'
    for ax, starts, before, title in zip(axes, ((0, 2, 4), (0, 2, 4, 6)), (0, 1), titles):
        for pixel in range(-before, 7 + before):
            inside = 0 <= pixel < 7
            ax.add_patch(plt.Rectangle((pixel, 0), 1, 1, fc=helpers.INPUT if inside else "white",
                                       ec="white" if inside else helpers.BASELINE, lw=2))
            ax.text(pixel + 0.5, 0.5, pixel if inside else "zero", ha="center", va="center",
                    weight="bold" if inside else "normal", fontsize=16 if inside else 13)
        for turn, start in enumerate(starts):
            ax.add_patch(plt.Rectangle((start - before + 0.06, -1.15 - turn), 2.88, 0.75, fc=helpers.WEIGHT, ec="none"))
            ax.text(start - before + 1.5, -0.78 - turn, f"place {turn + 1}", ha="center", va="center", weight="bold")
        ax.set_title(title, loc="center")
        ax.set(xlim=(-1.1, 8.1), ylim=(-4.2, 1.1), aspect="equal")
        ax.axis("off")
    helpers.show(fig, alt="Seven pixels, a window of three and stride 2. Valid: places at 0, 2 and 4, three of them. "
                          "Same, with a zero on each side: four places.")


def three_means(at_second, tone, means, errors):
    """Draw a tone with hiss, and two means of it, each against the tone without hiss.

    Parameters
    ----------
    at_second : numpy.ndarray, shape (numbers,)
        The time of each number of the tone, in seconds.
    tone : numpy.ndarray, shape (numbers,)
    means : list of numpy.ndarray, shape (numbers - length + 1,)
        The means of `length` neighbours: of 1, of the best length and of 61, all odd.
    errors : list of float
        How far each is from the tone, typically.
    """
    fig, axes = plt.subplots(3, 1, sharex=True, sharey=True, figsize=(10, 5))
    shown = slice(400, 640)
    lengths = [len(tone) - len(mean) + 1 for mean in means]
    titles = "as it is, 1 number", f"the best mean, {lengths[1]} numbers", f"the longest mean, {lengths[2]} numbers"
    colors = helpers.INPUT, helpers.ACTIVATION, helpers.ACTIVATION
    for ax, mean, length, error, title, color in zip(axes, means, lengths, errors, titles, colors):
        ax.plot(1000 * at_second[shown], tone[shown], color=helpers.BASELINE, ls="--", lw=1.5)
        ax.plot(1000 * at_second[shown], np.pad(mean, length // 2)[shown], color=color, ls="-")
        ax.set(ylim=(-2.3, 2.3), yticks=[])
        ax.set_title(f"{title}: off by {error:.2f}")
    axes[-1].set(xlabel="time (milliseconds); dashed: the tone without hiss", xlim=(50, 80))
    helpers.show(fig, alt=f"A tone with hiss: off by {errors[0]:.2f} from the clean one. The mean of {lengths[1]} "
                          f"numbers: off by {errors[1]:.2f}, close to the tone. The mean of {lengths[2]} numbers: off "
                          f"by {errors[2]:.2f}, small and upside down.")


def call_in_noise(at_second, noise, answers, times_as_high):
    """Draw a second of noise, and below it the answers of a filter, with a note at the largest.

    Parameters
    ----------
    at_second, noise : numpy.ndarray, shape (numbers,)
        The time of each number in seconds, and the number.
    answers : numpy.ndarray, shape (places,)
    times_as_high : float
        The largest answer, divided by the largest of those more than a call away.
    """
    fig, (upper, lower) = plt.subplots(2, 1, sharex=True)
    upper.plot(at_second, noise, color=helpers.INPUT, lw=1, ls="-", aa=False)
    lower.plot(at_second[:len(answers)], answers, color=helpers.ACTIVATION, lw=1, ls="-", aa=False)
    peak = at_second[answers.argmax()], answers.max()
    side, ha = (-1, "right") if peak[0] > 0.5 else (1, "left")
    lower.annotate(f"the call, at {peak[0]:.2f} s", peak, (peak[0] + 0.06 * side, 0.9 * peak[1]), ha=ha, va="center",
                   weight="bold", arrowprops={"arrowstyle": "-", "color": helpers.INK})
    upper.set(yticks=[], title="a second of noise with a call in it")
    lower.set(xlabel="time (seconds)", yticks=[], xlim=(0, 1), title="the filter's answers: the filter is the call")
    helpers.show(fig, alt="Above, a second of noise in which the call cannot be seen. Below, the filter's answers: "
                          f"small everywhere except for one peak at {peak[0]:.2f} seconds, {times_as_high:.1f} times "
                          "as high as any answer more than a call away.")


def filter_bank(bank, digit, maps, means):
    """Draw eight filters, and below each its map of a digit and the means of its blocks.

    Parameters
    ----------
    bank : list of numpy.ndarray, shape (5, 5)
        The filters.
    digit : numpy.ndarray, shape (28, 28)
    maps : list of numpy.ndarray, shape (24, 24)
        The feature map of each filter.
    means : numpy.ndarray, shape (6, 6, 8)
        The means of 4 x 4 blocks, for each filter along the last axis.
    """
    fig, axes = plt.subplots(3, 9, figsize=(10, 4))
    for number, filter in enumerate(bank):
        top, middle, bottom = axes[:, number + 1]
        top.imshow(filter, cmap="gray", vmin=-3, vmax=3, interpolation="nearest")
        middle.imshow(maps[number], cmap="gray_r", vmin=0, interpolation="nearest")
        bottom.imshow(means[..., number], cmap="gray_r", vmin=0, interpolation="nearest")
    axes[1, 0].imshow(digit, cmap="gray_r", interpolation="nearest")
    for ax in axes.flat:
        _frame(ax)
    for row, words in enumerate(("filter", "digit,\nmaps", "means of\n4 × 4")):
        axes[row, 0].text(-0.12, 0.5, words, transform=axes[row, 0].transAxes, ha="right", va="center")
    for row in (0, 2):
        axes[row, 0].axis("off")
    helpers.show(fig, alt="Eight filters, black for weights below 0 and white for weights above 0, each turned by an "
                          "eighth of a turn. Below each, its map of the digit, with the edges of one direction, and "
                          "that map as 6 by 6 means.")


def accuracies(scores):
    """Draw the accuracy of three classifiers in five draws.

    Parameters
    ----------
    scores : list of list of float
        For each draw the accuracy with pixels, with filters but no ReLU, with filters and ReLU.
    """
    fig, ax = plt.subplots(figsize=(10, 3.2))
    columns = np.array(scores).T
    names = "784 pixels", "filters, pooled,\nno ReLU", "filters, ReLU,\npooled"
    for row, (values, words, marker) in enumerate(zip(columns, names, "sDo")):
        ax.plot(values, np.full(5, row), marker, color=helpers.UNSEEN, mfc="none", mew=2, markersize=11, ls="none")
        ax.text(values.max() + 0.006, row, f"{values.mean():.1%}", va="center", weight="bold")
        ax.text(0.795, row, words, ha="right", va="center")
    ax.set(yticks=[], ylim=(2.5, -0.5), xlim=(0.8, 1), xticks=[0.8, 0.85, 0.9, 0.95, 1],
           xlabel="accuracy on 2,000 digits it has not seen, five draws")
    ax.spines["left"].set_visible(False)
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    pixels, no_relu, filters = columns.mean(axis=1)
    helpers.show(fig, alt=f"Accuracy in five draws. 784 pixels: {pixels:.1%} on average. Filters and pooling without "
                          f"ReLU: {no_relu:.1%}. Filters, ReLU and pooling: {filters:.1%}.")
