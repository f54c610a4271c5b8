"""Pictures of track 2, lesson 5: Convolution and pooling."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter
from numpy.lib.stride_tricks import sliding_window_view

import helpers


def photo_and_filter(photo, filter):
    """Draw a photo, and a filter beside it.

    Parameters
    ----------
    photo : numpy.ndarray, shape (rows, columns)
        Grey levels from 0 to 1.
    filter : numpy.ndarray, shape (3, 3)
        The weights -1, 0, 1 in each row.
    """
    fig, (left, right) = plt.subplots(1, 2, width_ratios=(5, 2), figsize=(10, 3.9))
    left.imshow(np.round(32 * photo), cmap="gray", interpolation="nearest")
    _grid(right, filter, 0, 3, helpers.WEIGHT, size=26)
    right.set(xlim=(-0.2, 3.2), ylim=(-0.2, 3.2), aspect="equal")
    for ax in (left, right):
        ax.axis("off")
    helpers.show(fig, alt=f"A grey photo of {photo.shape[0]} by {photo.shape[1]} pixels: a tower with several roofs "
                          "before a bright sky, trees below. Beside it a grid of nine numbers: each of its three rows "
                          "is minus 1, 0, 1.")


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
    for (row, column), grey in np.ndenumerate(pixels):
        ax.add_patch(plt.Rectangle((column, 5 - row), 1, 1, fc=str(grey / 9), ec=helpers.BASELINE, lw=1))
        color = "white" if grey < 5 else helpers.INK
        ax.text(column + 0.5, 5.5 - row, f"{grey:.0f}", ha="center", va="center", color=color)
    _grid(ax, filter, 9, 4.5, helpers.WEIGHT)
    filled = _grid(ax, np.full((4, 5), ""), 14, 5, "#CDEBE1")
    for x, words in ((3.5, "part of the photo,\ngrey levels 0 to 9"), (10.5, "nine weights:\na filter"),
                     (16.5, "the answers:\na feature map")):
        ax.text(x, 6.3, words, ha="center", va="bottom", weight="bold")
    ax.plot(8, 3, "o", color=helpers.INK, markersize=9)
    ax.text(13, 3, "=", ha="center", va="center", fontsize=26, weight="bold")
    window = ax.add_patch(plt.Rectangle((0, 3), 3, 3, fc="none", ec=helpers.WEIGHT, lw=6, zorder=3))
    place = ax.add_patch(plt.Rectangle((14, 4), 1, 1, fc="none", ec=helpers.INK, lw=4, zorder=3))
    products = ax.text(0, -0.8, "", ha="left", va="center")
    ax.set(xlim=(-0.2, 19.2), ylim=(-1.3, 8.3), aspect="equal")
    ax.axis("off")

    def slide(frame):
        row, column = divmod(frame, 5)
        if frame == 0:
            for text in filled.flat:
                text.set_text("")
        window.set_xy((column, 3 - row))
        place.set_xy((14 + column, 4 - row))
        answer = _with_minus(f"{answers[row, column]:.0f}")
        filled[row, column].set_text(answer)
        terms = " ".join(f"− {left:.0f} + {right:.0f}" for left, _, right in windows[row, column])
        products.set_text(f"{terms}  =  {answer}")

    helpers.animate(fig, slide, answers.size, interval=500,
                    alt="A window of 3 by 3 slides over 6 by 7 grey levels of the photo, dark on the left and bright "
                        "on the right. At each of 20 places nine products are added up. The answers are up to "
                        f"{answers.max():.0f} at the edge and between {answers[:, 3:].min():.0f} and "
                        f"{answers[:, 3:].max():.0f} where all is bright.")


def turning_filter(photo, feature_map):
    """Animate an edge filter that turns through a full circle, and its feature map.

    Parameters
    ----------
    photo : numpy.ndarray, shape (rows, columns)
        Grey levels from 0 to 1.
    feature_map : callable
        `feature_map(photo, filter)` returns the answers at all places.
    """
    down, to_the_right = np.mgrid[-1:2, -1:2]
    fig, (left, right) = plt.subplots(1, 2, width_ratios=(3, 5), figsize=(10, 3.9))
    weights = _grid(left, np.full((3, 3), ""), 0, 3, helpers.WEIGHT)
    arrow = left.annotate("", (1, 1), (0, 0), arrowprops={"arrowstyle": "-|>", "lw": 4, "color": helpers.INK,
                                                          "mutation_scale": 26})
    left.text(1.5, 3.2, "white where it gets\nbrighter this way", ha="center", va="bottom", weight="bold")
    left.set(xlim=(-0.1, 3.1), ylim=(-1.6, 4.1), aspect="equal")
    picture = right.imshow(feature_map(photo, to_the_right), cmap="gray", vmin=-1, vmax=1)
    right.text(0, -2, "black: below 0     grey: 0     white: above 0", va="bottom")
    for ax in (left, right):
        ax.axis("off")

    def turn(frame):
        angle = frame * np.pi / 4
        filter = np.cos(angle) * to_the_right + np.sin(angle) * down
        for text, weight in zip(weights.flat, filter.flat):
            text.set_text(_with_minus(f"{round(weight, 1) + 0:g}"))  # + 0 makes 0 of -0
        towards = 0.65 * np.array([np.cos(angle), -np.sin(angle)])
        arrow.set_position([1.5, -0.8] - towards)
        arrow.xy = [1.5, -0.8] + towards
        picture.set_data(np.clip(np.round(1.5 * feature_map(photo, filter)) / 2, -1, 1))

    helpers.animate(fig, turn, 9, interval=400,
                    alt="Left the nine weights of an edge filter that turns through a full circle, right its feature "
                        "map of the photo. With weights minus 1, 0, 1 in each row upright edges are white or black and "
                        "the level edges of the roofs are grey; a quarter turn later it is the other way round.")


def three_filters(photo, feature_map):
    """Draw three filters, and in another order their feature maps of a photo.

    Parameters
    ----------
    photo : numpy.ndarray, shape (rows, columns)
        Grey levels from 0 to 1.
    feature_map : callable
        `feature_map(photo, filter)` returns the answers at all places.
    """
    blur = np.full((3, 3), 1 / 9)
    sharpen = np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])
    level = np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]])
    fig, axes = plt.subplots(2, 3, figsize=(10, 3.9))
    for ax, name, weights in zip(axes[0], "ABC", (np.full((3, 3), "1/9"), sharpen, level)):
        _grid(ax, weights, 0, 3, helpers.WEIGHT)
        ax.text(-0.3, 1.5, name, ha="right", va="center", weight="bold", fontsize=24)
        ax.set(xlim=(-1.2, 3.9), ylim=(-0.05, 3.05), aspect="equal")
        ax.axis("off")
    for ax, number, filter in zip(axes[1], "123", (level, sharpen, blur)):
        lowest, highest = (-1.5, 1.5) if filter is level else (0, 1)
        answers = np.clip(feature_map(photo, filter), lowest, highest)
        shades = np.round(20 * (answers - lowest) / (highest - lowest))
        ax.imshow(shades, cmap="gray", interpolation="nearest")
        ax.text(-0.04, 0.5, number, ha="right", va="center", weight="bold", fontsize=24, transform=ax.transAxes)
        _frame(ax)
    helpers.show(fig, alt="Above three filters. A: nine times 1/9. B: 5 in the middle, minus 1 at its four sides, 0 in "
                          "the corners. C: rows of minus 1, 0 and 1. Below three feature maps of the tower. Map 1 is "
                          "grey with black and white level lines, map 2 is crisper than the photo, map 3 is blurred.")


def _frame(ax):
    """Leave nothing of an image's axes but a frame."""
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set(visible=True)


def stride_and_padding():
    """Draw a window on 6 x 6 pixels and its next place: with stride 1, with stride 2, with a frame of zeros."""
    fig, ax = plt.subplots(figsize=(10, 2.95))
    for left, stride, padding, words in ((0, 1, 0, "stride 1, map 4 × 4"), (11, 2, 0, "stride 2, map ? × ?"),
                                         (22, 1, 1, "padding, map 6 × 6")):
        for row in range(-padding, 6 + padding):
            for column in range(-padding, 6 + padding):
                inside = 0 <= row < 6 and 0 <= column < 6
                ax.add_patch(plt.Rectangle((left + column, 5 - row), 1, 1, fc=helpers.INPUT if inside else "white",
                                           ec="white" if inside else helpers.BASELINE, lw=1.5))
                if not inside:
                    ax.text(left + column + 0.5, 5.5 - row, "0", ha="center", va="center", fontsize=13)
        for step, color, style in ((0, helpers.WEIGHT, "-"), (stride, helpers.INK, "--")):
            ax.add_patch(plt.Rectangle((left + step - padding, 3 + padding), 3, 3, fc="none", ec=color, lw=5, ls=style,
                                       zorder=3))
        ax.text(left + 3, -1.4, words, ha="center", va="top", weight="bold", fontsize=18)
    ax.set(xlim=(-1.2, 29.2), ylim=(-2.6, 7.2), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt="An image of 6 by 6 pixels, three times, with a 3 by 3 window and, dashed, its next place. "
                          "With stride 1 the map is 4 by 4. With stride 2 it is to be found. With stride 1 and a frame "
                          "of zeros it is 6 by 6, as large as the image.")


def four_blocks(numbers):
    """Draw a feature map in four blocks.

    Parameters
    ----------
    numbers : numpy.ndarray, shape (4, 4)
    """
    fig, ax = plt.subplots(figsize=(10, 2.35))
    _blocks(ax, numbers, 7, 4, 2)
    ax.text(6.6, 2, "a feature map,\nfour blocks", ha="right", va="center", weight="bold", fontsize=18)
    ax.set(xlim=(0, 18), ylim=(-0.05, 4.05), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt=f"A map of 4 by 4 numbers in four blocks of 2 by 2: {numbers.tolist()}.")


def _blocks(ax, numbers, left, top, size):
    """Draw a grid whose blocks of size x size numbers are dark and pale in turn."""
    for (row, column), number in np.ndenumerate(numbers):
        shade = "#8FD3BC" if (row // size + column // size) % 2 == 0 else "#D3EEE5"
        ax.add_patch(plt.Rectangle((left + column, top - row - 1), 1, 1, fc=shade, ec="white", lw=2))
        ax.text(left + column + 0.5, top - row - 0.5, f"{number:.2g}", ha="center", va="center", weight="bold",
                fontsize=20)


def pooled_blocks(largest, mean):
    """Draw what two kinds of pooling leave of four blocks.

    Parameters
    ----------
    largest, mean : numpy.ndarray, shape (2, 2)
        The largest number and the mean of each block.
    """
    fig, ax = plt.subplots(figsize=(10, 1.25))
    _blocks(ax, largest, 5, 2, 1)
    _blocks(ax, mean, 14, 2, 1)
    ax.text(4.6, 1, "the largest", ha="right", va="center", weight="bold", fontsize=18)
    ax.text(13.6, 1, "or the mean", ha="right", va="center", weight="bold", fontsize=18)
    ax.set(xlim=(0, 18), ylim=(-0.1, 2.1), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt=f"The largest number of each block: {largest.tolist()}. The mean of each: {mean.tolist()}.")


def shifted_digit(digit, edges_and_pooled, changes):
    """Draw a digit, its feature map and two pooled maps; below, the same of the digit one pixel further right.

    Parameters
    ----------
    digit : numpy.ndarray, shape (28, 28)
    edges_and_pooled : callable
        `edges_and_pooled(digit)` returns its feature map, and the same pooled by 2 x 2 and by 4 x 4.
    changes : numpy.ndarray, shape (3,)
        How much of each map changes, 0 to 1, as the mean of 1,000 digits.
    """
    fig, axes = plt.subplots(2, 4, figsize=(10, 4.1))
    for row, (image, name) in enumerate(((digit, "digit"), (np.roll(digit, 1, axis=1), "one to\nthe right"))):
        for ax, shown in zip(axes[row], (image, *edges_and_pooled(image))):
            ax.imshow(shown, cmap="gray_r", vmin=0)
            _frame(ax)
        axes[row, 0].set_ylabel(name, rotation=0, ha="right", va="center", labelpad=12)
    for ax, title in zip(axes[0, 1:], ("its map", "largest of\n2 × 2", "largest of\n4 × 4")):
        ax.set_title(title, loc="center")
    for ax, change in zip(axes[1, 1:], changes):
        ax.set_xlabel(f"{change:.0%} changed", weight="bold", fontsize=18)
    helpers.show(fig, alt="A digit, its map of upright edges and the map pooled, and the same for the digit shifted by "
                          f"one pixel. Mean change over 1,000 digits: the map {changes[0]:.0%}, pooled by 2 by 2 "
                          f"{changes[1]:.0%}, by 4 by 4 {changes[2]:.0%}.")


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
    helpers.show(fig, alt="Five inputs and three neurons, twice. Left a dense layer with a line for each pair, 15 "
                          "weights. Right each neuron sees three neighbouring inputs through the same three weights, "
                          "drawn as full, dashed and dotted lines.")


def layer_stack(digit, conv_1, pool_1, conv_2, pool_2):
    """Draw a digit and what each layer makes of it, map by map.

    Parameters
    ----------
    digit, conv_1, pool_1, conv_2, pool_2 : numpy.ndarray, shape (side, side, channels)
        1, 4, 4, 8 and 8 maps, along the last axis.
    """
    fig, ax = plt.subplots(figsize=(10, 4.4))
    x = 0
    for name, maps, columns in (("digit", digit, 1), ("CONV", conv_1, 1), ("POOL", pool_1, 1), ("CONV", conv_2, 2),
                                ("POOL", pool_2, 2)):
        side, number = len(maps), maps.shape[-1]
        top = (number // columns * (side + 2) - 2) / 2
        for channel in range(number):
            left, upper = x + channel % columns * (side + 2), top - channel // columns * (side + 2)
            ax.imshow(maps[..., channel], cmap="gray_r", extent=(left, left + side, upper - side, upper), vmin=0,
                      aspect="auto", interpolation="nearest")
            ax.add_patch(plt.Rectangle((left, upper - side), side, side, fc="none", ec=helpers.BASELINE, lw=1))
        width = columns * (side + 2) - 2
        ax.text(x + width / 2, -60, f"{name}\n{side}×{side}×{number}", ha="center", va="top", weight="bold")
        x += width + 30
    for height, name, color in ((90, "in a row\n200", helpers.ACTIVATION), (30, "FC\n10", helpers.PREDICTION)):
        ax.add_patch(plt.Rectangle((x, -height / 2), 5, height, fc=color, ec="none"))
        ax.text(x + 2.5, -60, name, ha="center", va="top", weight="bold")
        x += 36
    ax.set(xlim=(-8, x - 18), ylim=(-86, 57), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt="The digit 3 on its way: 28 by 28 by 1; four maps of its edges, 26 by 26; pooled to 13 by "
                          "13; eight maps of 11 by 11; pooled to 5 by 5; 200 numbers in a row; ten probabilities.")


def photo_to_pooled_map(photo, filter, edges, pooled):
    """Draw the way of a photo through a filter and pooling.

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
    fig, ax = plt.subplots(figsize=(10, 2.4))
    for left, shown, colours in ((0, np.round(24 * photo), "gray"), (230, np.round(4 * edges), "gray_r"),
                                 (400, pooled, "gray_r")):
        ax.imshow(shown, cmap=colours, extent=(left, left + 132, 0, 120), interpolation="nearest", aspect="auto")
    nine = ax.inset_axes((160, 38, 44, 44), transform=ax.transData)
    _grid(nine, filter, 0, 3, helpers.WEIGHT, size=13)
    nine.set(xlim=(0, 3), ylim=(0, 3), aspect="equal")
    nine.axis("off")
    for x in (145, 214, 381):
        ax.text(x, 60, "›", ha="center", va="center", fontsize=26, weight="bold")
    ax.set(xlim=(-2, 534), ylim=(-2, 122), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt="The tower, the nine numbers of the upright filter, its feature map with the upright edges "
                          "dark, and the same map pooled to coarse blocks.")


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
    helpers.show(fig, alt=f"A hissing tone: off by {errors[0]:.2f} from the clean one. The mean of {lengths[1]} "
                          f"numbers: off by {errors[1]:.2f}, close to the tone. The mean of {lengths[2]} numbers: off "
                          f"by {errors[2]:.2f}, nearly flat.")


def noise_with_a_call(at_second, noise):
    """Draw a second of noise.

    Parameters
    ----------
    at_second, noise : numpy.ndarray, shape (numbers,)
        The time of each number in seconds, and the number.
    """
    fig, ax = plt.subplots(figsize=(10, 2.8))
    ax.plot(at_second, noise, color=helpers.INPUT, lw=1, ls="-", aa=False)
    ax.set(xlabel="time (seconds)", yticks=[], xlim=(0, 1), title="A second of noise with a call in it. Where?")
    helpers.show(fig, alt="A second of noise; the call in it cannot be seen.")


def call_found(at_second, answers, times_as_high):
    """Draw the answers of a filter along a second of noise, with a note at the largest.

    Parameters
    ----------
    at_second : numpy.ndarray, shape (numbers,)
        The time of each number of the noise, in seconds.
    answers : numpy.ndarray, shape (places,)
    times_as_high : float
        The largest answer, divided by the largest of those more than a call away.
    """
    fig, ax = plt.subplots(figsize=(10, 3.4))
    ax.plot(at_second[:len(answers)], answers, color=helpers.ACTIVATION, lw=1, ls="-", aa=False)
    peak = at_second[answers.argmax()], answers.max()
    side, ha = (-1, "right") if peak[0] > 0.5 else (1, "left")
    ax.annotate(f"the call, at {peak[0]:.2f} s", peak, (peak[0] + 0.06 * side, 0.93 * peak[1]), ha=ha, va="center",
                weight="bold", arrowprops={"arrowstyle": "-", "color": helpers.INK})
    ax.set(xlabel="time (seconds)", yticks=[], xlim=(0, 1), title="The call as a filter: its answers")
    helpers.show(fig, alt="The answers of the filter along the second: small everywhere but for one peak at "
                          f"{peak[0]:.2f} seconds, {times_as_high:.1f} times as high as any answer more than a call "
                          "away.")


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
    helpers.show(fig, alt="Eight filters from black for weights below 0 to white above, each turned by an eighth of a "
                          "turn; their maps of a 3, each with the edges of one direction; and these maps as 6 by 6 "
                          "means.")


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
