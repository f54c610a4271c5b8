"""Pictures of track 3, lesson 4: A convolutional network."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.ticker import PercentFormatter

import helpers
from helpers.figures.keras_3 import draw_means_and_ranges

GREENS = LinearSegmentedColormap.from_list("activation", ["white", helpers.ACTIVATION, "black"])


def eight_steps():
    """Draw a digit's way through the network, the shape of each of its eight steps, and where weights are asked for."""
    steps = [("image", 28, 1, ""), ("16 filters\n5 × 5", 24, 16, "?"), ("pooling", 12, 16, ""),
             ("32 filters\n3 × 3", 10, 32, "?"), ("pooling", 5, 32, ""), ("in a row", None, 800, ""),
             ("dense", None, 64, "?"), ("dense", None, 10, "?")]  # label, pixels a side, maps or neurons, weights
    colors = helpers.INPUT, *[helpers.ACTIVATION] * 6, helpers.PREDICTION
    fig, ax = plt.subplots()
    for column, ((label, size, maps, weights), color) in enumerate(zip(steps, colors)):
        x = 50 * column
        stack, width, height = (maps, 1.4 * size, 1.4 * size) if size else (1, 4, 15 + maps / 10)
        for depth in reversed(range(stack)):
            corner = 0.6 * (depth - stack / 2)
            ax.add_patch(plt.Rectangle((x + corner - width / 2, 18 + corner - height / 2), width, height, fc=color,
                                       ec="white", lw=0.5))
        ax.text(x, -36, label if size else f"{label}\n", ha="center", va="top", fontsize=15, linespacing=1.2)
        ax.text(x, -62, f"{size}×{size}×{maps}" if size else maps, ha="center", va="top", fontsize=14, weight="bold")
        if weights:
            ax.text(x, -78, f"{weights} weights", ha="center", va="top", fontsize=14, weight="bold",
                    bbox={"fc": helpers.WEIGHT, "ec": "none", "alpha": 0.4})
    ax.set(xlim=(-25, 375), ylim=(-90, 72), aspect="equal")
    ax.axis("off")
    words = [label.replace("\n", " ") + (f" {size} by {size} by {maps}" if size else f" {maps}")
             for label, size, maps, _ in steps]
    helpers.show(fig, alt=f"A digit on its way through the network: {', '.join(words)}.")


def dropped_neurons(kept):
    """Draw which of the 64 neurons of the dense layer three digits meet.

    Parameters
    ----------
    kept : numpy.ndarray of bool, shape (3, 8, 8)
        True for the neurons that are not dropped.
    """
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.4))
    for digit, (ax, stay) in enumerate(zip(axes, kept), start=1):
        rows, columns = np.indices(stay.shape)
        ax.scatter(columns[stay], rows[stay], s=110, color=helpers.ACTIVATION)
        ax.scatter(columns[~stay], rows[~stay], s=60, color=helpers.BASELINE, marker="x", linewidths=2)
        ax.set(title=f"digit {digit}: {stay.sum()} of 64", xlim=(-0.7, 7.7), ylim=(7.7, -0.7), aspect="equal")
        ax.axis("off")
    helpers.show(fig, alt="The 64 neurons of the dense layer for three training digits: each time other neurons, about "
                          "30 %, are crossed out.")


def two_scales(pooled, standardised):
    """Draw box plots of the 16 feature maps, before and after they are standardised.

    Parameters
    ----------
    pooled, standardised : numpy.ndarray, shape (values, 16)
        What each map holds for 128 digits.
    """
    fig, axes = plt.subplots(1, 2)
    for ax, values, title in zip(axes, (pooled, standardised), ("before: each map its own scale", "standardised")):
        boxes = ax.boxplot(values, whis=(1, 99), showfliers=False, patch_artist=True,
                           medianprops={"color": "white", "lw": 2})
        for box in boxes["boxes"]:
            box.set(facecolor=helpers.ACTIVATION, edgecolor=helpers.ACTIVATION)
        ax.axhline(0, color=helpers.BASELINE, lw=1)
        ax.set(title=title, xlabel="the 16 feature maps", xticks=[])
    axes[0].set_ylabel("value")
    spread = pooled.std(axis=0)
    helpers.show(fig, alt="Values of the 16 feature maps of 128 digits. Before: standard deviations between "
                          f"{spread.min():.2f} and {spread.max():.2f}, centres up to "
                          f"{abs(pooled.mean(axis=0)).max():.2f} from 0. Standardised: mean 0 and standard deviation 1 "
                          "for every map.")


def two_recipes(measured):
    """Draw test accuracy against time, for five seeds of the lesson's recipe and for the recipe of 2019.

    Parameters
    ----------
    measured : pandas.DataFrame
        Columns "recipe" ("2019" or "lesson"), "seed", "seconds" and "test_accuracy".
    """
    old, new = [measured[measured["recipe"] == name] for name in ("2019", "lesson")]
    time_2019 = old["seconds"].mean()
    fig, ax = plt.subplots()
    ax.axhline(0.9925, color=helpers.BASELINE, ls="--", lw=2)
    ax.text(1.08, 0.99253, "99.25 %", color=helpers.BASELINE, ha="right", va="bottom")
    ax.plot(old["seconds"] / time_2019, old["test_accuracy"], "s", color=helpers.BASELINE, markersize=13)
    ax.text(1.02, old["test_accuracy"].mean() - 0.0003, "recipe of 2019", ha="right", va="top", weight="bold",
            color=helpers.BASELINE)
    ax.plot(new["seconds"] / time_2019, new["test_accuracy"], "o", color=helpers.UNSEEN, markersize=13, alpha=0.7)
    seed_0 = new[new["seed"] == 0]
    ax.plot(seed_0["seconds"] / time_2019, seed_0["test_accuracy"], "o", mfc="none", mec=helpers.INK, mew=2.5,
            markersize=19)
    share, mean, first = new["seconds"].mean() / time_2019, new["test_accuracy"].mean(), seed_0["test_accuracy"].item()
    ax.text(share + 0.05, mean, f"this lesson, five seeds: mean {mean:.2%}\n(ringed: seed 0, used here)", va="center",
            color=helpers.UNSEEN, weight="bold")
    ax.set(xlim=(0, 1.1), ylim=(0.9905, 0.9957), xlabel="time for 12 epochs (recipe of 2019 = 1)",
           ylabel="test accuracy")
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=1))
    helpers.show(fig, alt="Test accuracy against training time. Five seeds of this lesson's recipe: "
                          f"{new['test_accuracy'].min():.2%} to {new['test_accuracy'].max():.2%}, mean {mean:.2%}, in "
                          f"{share:.2f} of the time that the recipe of 2019 takes for "
                          f"{old['test_accuracy'].mean():.2%}. Seed 0, used here, is number "
                          f"{(new['test_accuracy'] > first).sum() + 1} of the five.")


def unnamed_mistakes(images):
    """Draw up to 24 misread digits, each with a question mark.

    Parameters
    ----------
    images : numpy.ndarray, shape (digits, 28, 28, 1)
    """
    _digits(images, ["?"] * len(images), f"The {len(images)} most confident mistakes, without their labels. Many are "
                                         "hard for a person, too.")


def named_mistakes(images, labels, said):
    """Draw up to 24 misread digits, each with its label and what the network said.

    Parameters
    ----------
    images : numpy.ndarray, shape (digits, 28, 28, 1)
    labels, said : numpy.ndarray, shape (digits,)
    """
    titles = [f"{label}, said {given}" for label, given in zip(labels, said)]
    _digits(images, titles, f"The same digits, label and answer: {', '.join(titles)}.")


def _digits(images, titles, alt):
    fig, axes = plt.subplots(3, 8)
    for ax in axes.flat:
        ax.axis("off")
    for ax, image, title in zip(axes.flat, images, titles):
        ax.imshow(image[..., 0], cmap="Greys")
        ax.set_title(title, loc="center", fontsize=14, weight="normal")
    helpers.show(fig, alt)


def sixteen_filters(filters):
    """Draw the weights of the 16 filters of the first layer as pictures, all on one scale.

    Parameters
    ----------
    filters : numpy.ndarray, shape (5, 5, 16)
    """
    limit = np.abs(filters).max()
    fig, axes = plt.subplots(2, 8, figsize=(10, 3.2))
    _numbered(axes, filters, cmap="PuOr_r", vmin=-limit, vmax=limit)
    helpers.show(fig, alt="The 16 filters of the first layer, numbered, 5 by 5 weights each: orange positive, violet "
                          "negative, white near 0.")


def _numbered(axes, pictures, **style):
    """Draw pictures, shape (rows, columns, n), with the numbers 1 to n above them."""
    for number, ax in enumerate(axes.flat):
        ax.imshow(pictures[..., number], **style)
        ax.set_title(number + 1, loc="center", fontsize=14, weight="normal")
        ax.axis("off")


def maps_of_a_seven(seven, maps):
    """Draw a seven and its 16 feature maps.

    Parameters
    ----------
    seven : numpy.ndarray, shape (28, 28)
    maps : numpy.ndarray, shape (12, 12, 16)
        What the first layer answers to it, after pooling and ReLU.
    """
    _feature_maps(seven, maps, "input", helpers.INPUT,
                  "A seven, and the 16 numbered feature maps of the first layer after pooling and ReLU, 12 by 12 each: "
                  "the darkest are")


def maps_of_yours(mine, maps, said):
    """Draw a digit from the pad and its 16 feature maps.

    Parameters
    ----------
    mine : numpy.ndarray, shape (28, 28)
    maps : numpy.ndarray, shape (12, 12, 16)
        What the first layer answers to it, after pooling and ReLU.
    said : int
        As what the network reads it.
    """
    _feature_maps(mine, maps, f"it reads a {said}", helpers.INK,
                  f"A drawn digit, which the network reads as a {said}, and its 16 feature maps after pooling and "
                  "ReLU: the darkest are")


def _feature_maps(picture, maps, title, color, alt):
    """Draw a picture and its feature maps; the numbers of the three darkest end the alternative text."""
    fig = plt.figure()
    left, right = fig.subfigures(1, 2, width_ratios=(1, 3.2))
    ax = left.subplots()
    ax.imshow(picture, cmap="Greys", vmin=0, vmax=1)
    ax.set_title(title, color=color, loc="center")
    ax.axis("off")
    _numbered(right.subplots(2, 8), maps, cmap=GREENS, vmin=0, vmax=maps.max())
    darkest = maps.sum(axis=(0, 1)).argsort()[:-4:-1] + 1
    helpers.show(fig, alt=f"{alt} {', '.join(map(str, darkest))}.")


def removed_parts(measured):
    """Draw the validation accuracy of the network without one of its parts, and how many weights it then has.

    Parameters
    ----------
    measured : pandas.DataFrame
        Columns "without", "seed", "weights" and "validation_accuracy"; without "nothing" is the whole network.
    """
    by_part = measured.groupby("without", sort=False)
    accuracies, weights = by_part["validation_accuracy"].agg(["mean", "min", "max"]), by_part["weights"].first()
    names = ["everything" if part == "nothing" else f"without {part}" for part in accuracies.index]
    fig, ax = plt.subplots()
    draw_means_and_ranges(ax, accuracies)
    ax.set(ylim=(len(names) - 0.5, -0.5), xlabel="validation accuracy after 2 epochs (mean, range)",
           yticklabels=[f"{name}\n{count:,} weights" for name, count in zip(names, weights)])
    ax.tick_params(axis="y", labelsize=13)
    helpers.show(fig, alt="Validation accuracy after 2 epochs, mean of two seeds: "
                          + ", ".join(f"{name} {mean:.2%}" for name, mean in zip(names, accuracies["mean"])) + ".")


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


def occlusion_maps(images, maps):
    """Draw five digits and, below each, the probability of the right digit for each place of the patch.

    Parameters
    ----------
    images : list of numpy.ndarray, shape (28, 28, 1)
    maps : list of numpy.ndarray, shape (22, 22)
        The probability by the row and column of the patch, whose side is 7 pixels.
    """
    fig, axes = plt.subplots(2, len(images))
    for (above, below), image, probability in zip(axes.T, images, maps):
        above.imshow(image[..., 0], cmap="Greys")
        shown = below.imshow(probability, cmap="cividis", vmin=0, vmax=1, extent=(2.5, 24.5, 24.5, 2.5))
        below.set(xlim=(-0.5, 27.5), ylim=(27.5, -0.5))
        above.axis("off")
        below.axis("off")
    fig.colorbar(shown, ax=axes[1], label="probability", ticks=(0, 1))
    helpers.show(fig, alt="Five digits and, below each, the probability of the right digit with a grey patch centred "
                          "at each place: a map of what the network looks at.")
