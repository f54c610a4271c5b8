"""Pictures of track 3, lesson 4: A convolutional network."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.ticker import PercentFormatter

import helpers

GREENS = LinearSegmentedColormap.from_list("activation", ["white", helpers.ACTIVATION, "black"])


def row_of_pixels(image, pixel):
    """Draw a digit with two framed pixels, one below the other, and where they are in a row of all pixels.

    Parameters
    ----------
    image : numpy.ndarray, shape (28, 28)
        0 for paper, 255 for full ink.
    pixel : tuple of int
        Row and column of the upper pixel.
    """
    row, column = pixel
    places = [28 * row + column, 28 * (row + 1) + column]
    start = places[0] - 10
    fig = plt.figure(figsize=(10, 3))
    left, right = fig.subfigures(1, 2, width_ratios=(1, 2.4))
    digit, strip = left.subplots(), right.subplots()
    digit.imshow(image, cmap="Greys")
    strip.imshow(image.reshape(1, -1)[:, start:start + 50], cmap="Greys", extent=(start - 0.5, start + 49.5, 0, 4))
    strip.add_patch(plt.Rectangle((start - 0.5, 0), 50, 4, fc="none", ec=helpers.BASELINE, lw=1.5))
    for place, color, height in zip(places, (helpers.UNSEEN, helpers.SEEN), (row, row + 1)):
        digit.add_patch(plt.Rectangle((column - 0.5, height - 0.5), 1, 1, fc="none", ec=color, lw=3, zorder=3))
        strip.add_patch(plt.Rectangle((place - 0.5, 0), 1, 4, fc="none", ec=color, lw=3, zorder=3))
        strip.text(place, -0.5, place, ha="center", va="top", color=color, weight="bold")
    strip.annotate("", (places[0] - 0.3, 5), (places[1] + 0.3, 5), arrowprops={"arrowstyle": "<->", "lw": 2.5})
    strip.text(sum(places) / 2, 5.6, f"{places[1] - places[0]} places apart", ha="center", weight="bold")
    strip.set(xlim=(start - 1, start + 50), ylim=(-6, 8.5))
    strip.text(start + 24.5, -3.5, "a piece of the row of 784 numbers", ha="center", va="top")
    for ax in (digit, strip):
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(ax is digit)
    helpers.show(fig, alt="A handwritten digit with two framed pixels, one directly below the other. In the row of 784 "
                          f"numbers they are at {places[0]} and {places[1]}, {places[1] - places[0]} places apart.")


STEPS = [  # what it is, pixels a side, maps or neurons, do its parameters have to be counted?
    ("digit", 28, 1, False), ("filters 5 x 5\nnormalise\nReLU", 24, 16, True), ("pooling", 12, 16, False),
    ("filters 3 x 3\nnormalise\nReLU", 10, 32, True), ("pooling", 5, 32, False), ("flatten\ndropout", None, 800, False),
    ("dense\nnormalise\nReLU\ndropout", None, 64, True), ("dense\nsoftmax", None, 10, True)]


def eight_steps():
    """Draw a digit's way through the network, with all layers, the shapes, and where parameters are asked for."""
    colors = helpers.INPUT, *[helpers.ACTIVATION] * 6, helpers.PREDICTION
    fig, ax = plt.subplots()
    letters = iter("ABCD")
    for column, ((label, size, maps, counted), color) in enumerate(zip(STEPS, colors)):
        x = 50 * column
        stack, width, height = (maps, 1.3 * size, 1.3 * size) if size else (1, 5, 12 + maps / 12)
        for depth in reversed(range(stack)):
            corner = 0.5 * (depth - stack / 2)
            ax.add_patch(plt.Rectangle((x + corner - width / 2, 28 + corner - height / 2), width, height, fc=color,
                                       ec="white", lw=0.5))
        ax.text(x, -23, f"{size}×{size}×{maps}" if size else maps, ha="center", va="center", weight="bold",
                fontsize=14)
        ax.text(x, -34, label, ha="center", va="top", fontsize=14, linespacing=1.25)
        if counted:
            ax.text(x, 78, next(letters), ha="center", va="center", weight="bold", fontsize=20,
                    bbox={"boxstyle": "circle", "fc": helpers.WEIGHT, "ec": "none"})
    ax.set(xlim=(-25, 376), ylim=(-84, 88), aspect="equal")
    ax.axis("off")
    words = [label.replace("\n", ", ") + (f": {size} by {size} by {maps}" if size else f": {maps} numbers")
             for label, size, maps, _ in STEPS]
    helpers.show(fig, alt=f"A digit on its way through the network. {'; '.join(words)}. The four steps with parameters "
                          "have the letters A to D: both convolutions and both dense layers.")


def dropped_neurons(images, kept):
    """Draw three digits, and beside each which of the 64 neurons of the dense layer it meets.

    Parameters
    ----------
    images : numpy.ndarray, shape (3, 28, 28)
    kept : numpy.ndarray of bool, shape (3, 8, 8)
        True for the neurons that are not dropped.
    """
    fig, axes = plt.subplots(1, 6, figsize=(10, 2.7), width_ratios=(1, 1.5) * 3)
    for picture, grid, image, stay in zip(axes[::2], axes[1::2], images, kept):
        picture.imshow(image, cmap="Greys")
        rows, columns = np.indices(stay.shape)
        grid.scatter(columns[stay], rows[stay], s=75, color=helpers.ACTIVATION)
        grid.scatter(columns[~stay], rows[~stay], s=45, color=helpers.BASELINE, marker="x", linewidths=2)
        grid.set(xlim=(-0.7, 7.7), ylim=(7.7, -0.7), aspect="equal")
        grid.set_title(f"{stay.sum()} stay", loc="center")
    for ax in axes:
        ax.axis("off")
    helpers.show(fig, alt="Three training digits, and beside each the 64 neurons of the dense layer: each digit meets "
                          "a different random selection. "
                          f"{', '.join(str(stay.sum()) for stay in kept)} of them stay, the others are crossed out.")


def two_maps(values, standardised):
    """Draw what two feature maps hold, as histograms, before and after they are standardised.

    Parameters
    ----------
    values, standardised : numpy.ndarray, shape (numbers, 2)
        A column for each map.
    """
    bins = np.linspace(min(values.min(), standardised.min()), max(values.max(), standardised.max()), 80)
    colors = helpers.ACTIVATION, helpers.INK
    fig, axes = plt.subplots(1, 2, sharex=True, sharey=True, figsize=(10, 3.4))
    for ax, columns, title in zip(axes, (values, standardised), ("before", "after")):
        for column, color, style in zip(columns.T, colors, ("stepfilled", "step")):
            share = np.full(len(column), 100 / len(column))
            ax.hist(column, bins, weights=share, histtype=style, color=color, ls="-", lw=2.5)
        ax.axvline(0, color=helpers.BASELINE, lw=1)
        ax.set(title=title, xlabel="number in the map")
    top = axes[0].get_ylim()[1]
    order = values.mean(axis=0).argsort()
    for column, name, side, shift in zip(order, ("one map", "another map"), ("right", "left"), (-0.4, 0.4)):
        counts, _ = np.histogram(values[:, column], bins)
        axes[0].text(bins[counts.argmax()] + shift, 0.85 * top, name, color=colors[column], ha=side, weight="bold")
    axes[0].set_ylabel("share (%)")
    means, spreads = values.mean(axis=0), values.std(axis=0)
    helpers.show(fig, alt="Histograms of two feature maps over 128 digits. Before, their means are "
                          f"{means[0]:.1f} and {means[1]:.1f} and their standard deviations {spreads[0]:.1f} and "
                          f"{spreads[1]:.1f}. After, both have mean 0 and standard deviation 1, and the histograms lie "
                          "on top of each other.")


DENSE, YOURS, LESSON, OLD = "dense, lesson 3", "with your two lines", "this lesson", "Keras's example, 2019"


def five_starts(measured, wrong):
    """Draw how many of 10,000 test digits each recipe misreads, a dot for each random start, and this run's number.

    Parameters
    ----------
    measured : pandas.DataFrame
        Columns "recipe" ("dense", "one convolution", "2019" or "lesson"), "seed", "processor_seconds" and
        "test_accuracy".
    wrong : int
        How many the network of this run misreads.
    """
    names = {"dense": DENSE, "one convolution": YOURS, "2019": OLD, "lesson": LESSON}
    errors = {name: 10_000 * (1 - measured.loc[measured["recipe"] == key, "test_accuracy"])
              for key, name in names.items()}
    seconds = measured.groupby("recipe")["processor_seconds"].mean()
    fig, ax = plt.subplots()
    for place, (key, name) in enumerate(names.items()):
        ours = key == "lesson"
        ax.plot(errors[name], place + _side_by_side(errors[name], 4), "o", markersize=12, alpha=0.7,
                color=helpers.UNSEEN if ours else helpers.INK)
        ax.text(1.01, place, f"{seconds[key] / seconds['2019']:.2f}", transform=ax.get_yaxis_transform(), va="center",
                weight="bold" if ours else "normal", color=helpers.UNSEEN if ours else helpers.INK)
    ax.plot(wrong, 3, "D", mfc="none", mec=helpers.INK, mew=2.5, markersize=17)
    ax.text(max(wrong, errors[LESSON].max()) + 7, 3, f"this run: {wrong}", va="center", weight="bold")
    ax.text(1.01, -0.75, "time", transform=ax.get_yaxis_transform(), va="center")
    ax.set(yticks=range(4), yticklabels=names.values(), ylim=(3.5, -0.5), xlabel="misread, of 10,000 test digits",
           xlim=(0, 1.05 * max(map(max, errors.values()))))
    ax.tick_params(axis="y", length=0)
    ax.grid(axis="x", color="#d5d9de")
    words = [f"{name}: {each.min():.0f}" + (f" to {each.max():.0f}" if len(each) > 1 else "")
             for name, each in errors.items()]
    times = [f"{name} {seconds[key] / seconds['2019']:.2f}" for key, name in names.items()]
    helpers.show(fig, alt="How many of 10,000 test digits are misread, a dot for each random start. "
                          f"{'; '.join(words)}. This run: {wrong}. The training times, with {OLD}, as 1: "
                          f"{', '.join(times)}.")


def changed_networks(measured):
    """Draw how many validation digits the network misreads without one of its parts, a dot for each random start.

    Parameters
    ----------
    measured : pandas.DataFrame
        Columns "change", "seed" and "validation_accuracy"; the change "nothing" is the whole network.
    """
    misread = 5_000 * (1 - measured["validation_accuracy"])
    errors = {change: misread[measured["change"] == change] for change in measured["change"].unique()
              if change == "nothing" or change.startswith("without")}
    fig, ax = plt.subplots(figsize=(10, 3.7))
    whole = errors["nothing"]
    ax.axvspan(whole.min() - 0.5, whole.max() + 0.5, color=helpers.UNSEEN, alpha=0.15, lw=0)
    for place, (change, each) in enumerate(errors.items()):
        color = helpers.UNSEEN if change == "nothing" else helpers.INK
        ax.plot(each, place + _side_by_side(each, 1), "o", color=color, markersize=12, alpha=0.7)
        ax.plot([each.mean()] * 2, [place - 0.35, place + 0.35], color=color, lw=2.5, ls="-")
        ax.text(1.01, place, f"{each.mean():.0f}", transform=ax.get_yaxis_transform(), va="center", color=color,
                weight="bold")
    ax.text(1.01, -0.75, "mean", transform=ax.get_yaxis_transform(), va="center")
    names = ["nothing taken out" if change == "nothing" else change for change in errors]
    ax.set(yticks=range(len(names)), yticklabels=names, ylim=(len(names) - 0.5, -0.5),
           xlabel="misread, of 5,000 validation digits", xlim=(0, 1.05 * max(map(max, errors.values()))))
    ax.tick_params(axis="y", length=0)
    words = [f"{name}: mean {each.mean():.0f}, {each.min():.0f} to {each.max():.0f}"
             for name, each in zip(names, errors.values())]
    helpers.show(fig, alt="How many of 5,000 validation digits are misread after twelve epochs, a dot for each of five "
                          f"random starts. {'; '.join(words)}.")


def _side_by_side(values, width):
    """Return small offsets that keep dots apart whose values are within the same `width`."""
    groups = (values / width).round()
    return 0.2 * (values.groupby(groups).cumcount() - (values.groupby(groups).transform("size") - 1) / 2)


def unnamed_mistakes(images):
    """Draw up to 24 misread digits, each with a question mark.

    Parameters
    ----------
    images : numpy.ndarray, shape (digits, 28, 28, 1)
    """
    _digits(images, ["?"] * len(images), f"The {len(images)} misread test digits that the network is surest of, "
                                         "without labels. Many are hard for a person, too.")


def named_mistakes(images, labels, said):
    """Draw up to 24 misread digits, each with its label and what the network said.

    Parameters
    ----------
    images : numpy.ndarray, shape (digits, 28, 28, 1)
    labels, said : numpy.ndarray, shape (digits,)
    """
    titles = [f"{label}, said {given}" for label, given in zip(labels, said)]
    _digits(images, titles, f"The same digits, each with its label and what the network said: {'; '.join(titles)}.")


def _digits(images, titles, alt):
    fig, axes = plt.subplots(3, 8)
    for ax in axes.flat:
        ax.axis("off")
    for ax, image, title in zip(axes.flat, images, titles):
        ax.imshow(image[:, :, 0], cmap="Greys")
        ax.set_title(title, loc="center", fontsize=14, weight="normal")
    helpers.show(fig, alt)


def filters_alone(image, filters):
    """Draw a digit and the weights of the 16 filters of the first layer, all on one scale.

    Parameters
    ----------
    image : numpy.ndarray, shape (28, 28)
    filters : numpy.ndarray, shape (5, 5, 16)
    """
    fig, picture, axes = _digit_and_grid(image, rows=2, figsize=(10, 2.7))
    _draw_filters(axes.flat, filters)
    helpers.show(fig, alt="A handwritten digit, and the 16 filters of the first layer, numbered, 5 by 5 weights each: "
                          "orange where a filter wants ink, violet where it wants paper, white near 0.")


def filters_and_maps(image, filters, maps, title=""):
    """Draw a digit, the 16 filters of the first layer, and below each filter its feature map.

    Parameters
    ----------
    image : numpy.ndarray, shape (28, 28)
    filters : numpy.ndarray, shape (5, 5, 16)
    maps : numpy.ndarray, shape (24, 24, 16)
        What the first layer makes of the image, after ReLU.
    title : str
        What stands above the digit.
    """
    fig, picture, axes = _digit_and_grid(image, rows=4, figsize=(10, 4.6))
    picture.set_title(title, loc="center")
    _draw_filters(axes[::2].flat, filters)
    for number, ax in enumerate(axes[1::2].flat):
        ax.imshow(maps[:, :, number], cmap=GREENS, vmin=0, vmax=maps.max())
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, color="#d5d9de")
    darkest = maps.sum(axis=(0, 1)).argsort()[:-4:-1] + 1
    helpers.show(fig, alt="A handwritten digit, the 16 numbered filters, and below each filter the map of what it "
                          f"answers. The darkest maps are {', '.join(map(str, darkest))}.")


def _digit_and_grid(image, rows, figsize):
    fig = plt.figure(figsize=figsize)
    left, right = fig.subfigures(1, 2, width_ratios=(1, 3.4))
    picture = left.subplots()
    picture.imshow(image, cmap="Greys")
    picture.axis("off")
    return fig, picture, right.subplots(rows, 8)


def _draw_filters(axes, filters):
    limit = np.abs(filters).max()
    for number, ax in enumerate(axes):
        ax.imshow(filters[:, :, number], cmap="PuOr_r", vmin=-limit, vmax=limit)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, color="#d5d9de")
        ax.set_title(number + 1, loc="center", fontsize=14, weight="normal", pad=3)


def moved_digits(shifts, shifted, angles, turned):
    """Draw the accuracy on shifted and on turned digits.

    Parameters
    ----------
    shifts, angles : list of int
        To the right, in pixels; and in degrees.
    shifted, turned : list of float
        The accuracy for each of them.
    """
    fig, axes = plt.subplots(1, 2, sharey=True)
    for ax, x, y, label in ((axes[0], shifts, shifted, "shift to the right (pixels)"),
                            (axes[1], angles, turned, "turn (degrees)")):
        ax.plot(x, y, "o-", color=helpers.UNSEEN)
        ax.axhline(0.9, color=helpers.BASELINE, ls="--", lw=2)
        ax.set(xlabel=label, ylim=(0, 1.03))
    axes[1].text(90, 0.91, "one in ten misread", color=helpers.BASELINE, ha="right", va="bottom")
    axes[0].set_ylabel("accuracy")
    axes[0].yaxis.set_major_formatter(PercentFormatter(1))
    helpers.show(fig, alt="Accuracy on 1,000 validation digits. Shifted: "
                          + ", ".join(f"{s} px {a:.0%}" for s, a in zip(shifts, shifted)) + ". Turned: "
                          + ", ".join(f"{d} degrees {a:.0%}" for d, a in zip(angles, turned)) + ".")


def covered_digits(images, log_odds, size):
    """Draw digits, and over each one how sure the network is of the right answer for each place of the patch.

    Parameters
    ----------
    images : list of numpy.ndarray, shape (28, 28, 1)
    log_odds : list of numpy.ndarray, shape (places, places)
        Of the right digit, by the row and column of the patch.
    size : int
        The side of the patch, in pixels.
    """
    fig, axes = plt.subplots(1, len(images), figsize=(10, 2.9))
    edge = (size - 1) / 2 - 0.5
    limit = max(np.abs(each).max() for each in log_odds)
    for ax, image, each in zip(axes, images, log_odds):
        shown = ax.imshow(each, cmap="PuOr_r", vmin=-limit, vmax=limit,
                          extent=(edge, edge + len(each), edge + len(each), edge))
        ax.contour(image[:, :, 0], levels=[128], colors="black", linewidths=2)
        ax.set(xlim=(-0.5, 27.5), ylim=(27.5, -0.5), xticks=[], yticks=[], aspect="equal")
        ax.spines[:].set(visible=True, color="#d5d9de")
    bar = fig.colorbar(shown, ax=axes, label="log-odds", shrink=0.8)
    bar.outline.set_visible(False)
    lowest = ", ".join(f"{each.min():.0f}" for each in log_odds)
    helpers.show(fig, alt="Outlines of handwritten digits, coloured by the log-odds of the right answer when a patch "
                          f"is centred at that place. The lowest are {lowest}. Below 0, the right digit gets less "
                          "than 50 %.")
