"""Pictures of track 3, lesson 3: First digits."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.ticker import MultipleLocator, PercentFormatter
from sklearn.metrics import ConfusionMatrixDisplay

import helpers


def grey_levels(before, now, label):
    """Draw a digit, and ten pixels of one of its rows with their numbers on both scales.

    Parameters
    ----------
    before, now : numpy.ndarray, shape (28, 28)
        The digit with whole numbers from 0 to 255, and the same from 0 to 1.
    label : int
    """
    row, some = 24, slice(3, 13)
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 2.5), width_ratios=(1, 3.4))
    left.imshow(before, cmap="Greys")
    left.add_patch(plt.Rectangle((some.start - 0.5, row - 0.5), 10, 1, fill=False, ec=helpers.INPUT, lw=4))
    right.imshow(before[None, row, some], cmap="Greys", vmin=0, vmax=255)
    for place, (grey, share) in enumerate(zip(before[row, some], now[row, some])):
        right.text(place, -0.75, grey, ha="center", va="bottom")
        right.text(place, 0.75, f"{share:.2f}", ha="center", va="top")
    right.add_patch(plt.Rectangle((-0.5, -0.5), 10, 1, fill=False, ec=helpers.INPUT, lw=4))
    right.text(-0.8, -0.75, "before", ha="right", va="bottom", weight="bold")
    right.text(-0.8, 0.75, "now", ha="right", va="top", weight="bold")
    right.set(xlim=(-2.3, 9.6), ylim=(1.6, -1.6))
    for ax in (left, right):
        ax.axis("off")
    helpers.show(fig, alt=f"The first digit, a {label}, and ten of its pixels from one row: before "
                          f"{', '.join(map(str, before[row, some]))}, now "
                          f"{', '.join(f'{share:.2f}' for share in now[row, some])}.")


def pixels_to_outputs(image, label):
    """Draw a digit's way through the network: a column of pixels, 256 neurons, and ten with a question mark.

    Parameters
    ----------
    image : numpy.ndarray, shape (28, 28)
    label : int
    """
    fig, ax = plt.subplots(figsize=(10, 3.4))
    ax.imshow(image, cmap="Greys", extent=(0, 2.4, -1.2, 1.2))
    ax.add_patch(plt.Rectangle((0, -1.2), 2.4, 2.4, fill=False, ec=helpers.BASELINE, lw=2))
    pixels = image.reshape(56, 14).max(axis=1)[:, None]  # 784 would be too thin to see
    ax.imshow(pixels, cmap="Greys", extent=(3.5, 3.75, -1.5, 1.5), aspect="auto")
    ax.add_patch(plt.Rectangle((3.5, -1.5), 0.25, 3, fill=False, ec=helpers.INPUT, lw=3))
    hidden = np.array([y for y in np.linspace(1.45, -1.45, 15) if abs(y) > 0.12])
    output = np.linspace(1.44, -1.44, 10)
    for left, starts, right, ends in ((3.75, np.linspace(1.4, -1.4, 8), 6, hidden), (6, hidden, 8.25, output)):
        lines = [((left, a), (right, b)) for a in starts for b in ends]
        ax.add_collection(LineCollection(lines, color=helpers.WEIGHT, lw=0.5))
    ax.plot(np.full(len(hidden), 6), hidden, "o", color=helpers.ACTIVATION, markersize=11)
    ax.text(6, 0, "⋮", ha="center", va="center", fontsize=22)
    ax.plot(np.full(10, 8.25), output, "o", color=helpers.PREDICTION, markersize=13)
    for digit, y in enumerate(output):
        ax.text(8.5, y, f"{digit}:  ?", va="center", fontsize=14)
    for x, words in ((1.2, f"28 × 28, label {label}"), (3.62, "784"), (6, "256 neurons"), (8.25, "10 neurons")):
        ax.text(x, -1.68, words, ha="center", va="top", weight="bold")
    ax.annotate("", (3.4, 0), (2.5, 0),
                arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.INPUT, "mutation_scale": 25})
    ax.set(xlim=(-0.2, 9.4), ylim=(-2.1, 1.65), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt=f"A digit with the label {label} on its way through the network: 28 by 28 pixels become a "
                          "column of 784 numbers, 256 neurons read it, ten neurons read those. What should stand at "
                          "the ten outputs, 0 to 9?")


def one_hot_label(label, answer):
    """Draw a label as a one-hot row above the ten probabilities of the untrained network.

    Parameters
    ----------
    label : int
    answer : numpy.ndarray, shape (10,)
    """
    fig, ax = plt.subplots(figsize=(10, 3.6))
    for digit in range(10):
        hot = digit == label
        ax.text(digit, 1.5, f"{hot:d}", ha="center", va="center", fontsize=26, weight="bold" if hot else "normal",
                color="white" if hot else helpers.BASELINE,
                bbox={"boxstyle": "square,pad=0.25", "fc": helpers.PREDICTION if hot else "white",
                      "ec": helpers.BASELINE, "lw": 2})
        ax.bar(digit, 4 * answer[digit], width=0.6, color=helpers.ACTIVATION)
        ax.text(digit, -0.08, digit, ha="center", va="top", weight="bold")
        ax.text(digit, 4 * answer[digit] + 0.03, f"{answer[digit]:.2f}", ha="center", va="bottom", fontsize=15)
    ax.text(-0.8, 1.5, f"label {label},\nwritten out", ha="right", va="center", weight="bold")
    ax.text(-0.8, 0.3, "the network,\nuntrained", ha="right", va="center", weight="bold", color=helpers.ACTIVATION)
    ax.set(xlim=(-3, 9.6), ylim=(-0.4, 1.95))
    ax.axis("off")
    helpers.show(fig, alt=f"Above, the label {label} as ten numbers: a 1 at place {label} and nine 0s. Below, what the "
                          f"untrained network answers: ten probabilities between {answer.min():.2f} and "
                          f"{answer.max():.2f}.")


def surest_mistakes(x, y, p):
    """Draw the twelve wrong answers of which the network is surest.

    Parameters
    ----------
    x : numpy.ndarray, shape (digits, 28, 28)
    y : numpy.ndarray, shape (digits,)
        Labels.
    p : numpy.ndarray, shape (digits, 10)
        The probabilities that the network gives.

    Returns
    -------
    numpy.ndarray, shape (12,)
        The places of these digits, the surest mistake first.
    """
    said, sure = p.argmax(axis=1), p.max(axis=1)
    wrong = np.flatnonzero(said != y)
    places = wrong[np.argsort(-sure[wrong], kind="stable")][:12]
    fig, axes = plt.subplots(2, 6, figsize=(10, 4.4))
    for ax, place in zip(axes.flat, places):
        ax.imshow(x[place], cmap="Greys")
        percent = "> 99.9 %" if sure[place] > 0.999 else f"{100 * sure[place]:.1f} %"
        ax.set_title(f"{y[place]}, said {said[place]}\n{percent}", loc="center", fontsize=15)
        ax.axis("off")
    helpers.show(fig, alt="Its twelve surest mistakes: " + ", ".join(
        f"a {y[place]} read as {said[place]} with {sure[place]:.1%}" for place in places) + ".")
    return places


def eight_neurons(weights):
    """Draw the weights of eight neurons of the first layer as pictures, each on its own scale.

    Parameters
    ----------
    weights : numpy.ndarray, shape (784, 8)
    """
    fig, axes = plt.subplots(2, 4, figsize=(8, 4.4))
    for number, (ax, picture) in enumerate(zip(axes.flat, weights.T.reshape(-1, 28, 28)), 1):
        limit = np.abs(picture).max() * 0.7
        ax.imshow(picture, cmap="PuOr_r", vmin=-limit, vmax=limit)
        ax.set_title(number, loc="center", fontsize=15)
        ax.axis("off")
    helpers.show(fig, alt="The weights of eight neurons of the first layer, 28 by 28 each, orange positive, violet "
                          "negative: dashes and arcs in noise. None looks like a digit.")


def drawn_digit(drawn, answer, whose):
    """Draw a digit from the pad, what the network sees of it, and what it answers.

    Parameters
    ----------
    drawn : numpy.ndarray, shape (112, 112)
        Ink from 0 to 1.
    answer : numpy.ndarray, shape (10,)
        The probabilities that the network gives.
    whose : str
        "your digit" or "a stored digit".
    """
    sure = f"{100 * answer.max():.0f} %" if answer.max() < 0.995 else "> 99 %"
    small = drawn.reshape(28, 4, 28, 4).mean(axis=(1, 3))
    fig, (left, middle, right) = plt.subplots(1, 3, figsize=(10, 2.7), width_ratios=(1, 1, 1.5))
    for ax, picture, title in ((left, drawn, whose), (middle, small, "what it sees")):
        ax.imshow(picture, cmap="Greys", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.set_title(title, loc="center")
        ax.spines[:].set(visible=True, lw=2)
    right.bar(range(10), answer, color=helpers.ACTIVATION)
    right.set(xticks=range(10), ylim=(0, 1.05), yticks=[])
    right.set_title(f"it reads a {answer.argmax()}: {sure}", loc="center")
    right.tick_params(axis="x", length=0)
    right.spines["left"].set_visible(False)
    helpers.show(fig, alt=f"{whose.capitalize()} on the pad, the same in 28 by 28 pixels, and the ten probabilities of "
                          f"the network: it reads a {answer.argmax()} with {answer.max():.0%}.")


def forty_drawings(drawings, labels, p, accuracy):
    """Draw the forty digits from the pad with what the network reads, the misread ones marked.

    Parameters
    ----------
    drawings : numpy.ndarray, shape (40, 112, 112)
        Ink from 0 to 1.
    labels : numpy.ndarray, shape (40,)
    p : numpy.ndarray, shape (40, 10)
        The probabilities that the network gives.
    accuracy : float
        That on the test digits.
    """
    said = p.argmax(axis=1)
    right = said == labels
    fig, axes = plt.subplots(4, 10, figsize=(10, 3.9))
    for ax, drawing, digit, read in zip(axes.flat, drawings, said, right):
        ax.imshow(drawing, cmap="Greys", vmin=0, vmax=1)
        color = helpers.BASELINE if read else helpers.UNSEEN
        ax.set_title(f"{digit}" if read else f"{digit} ✗", loc="center", fontsize=14, color=color, pad=3,
                     weight="normal" if read else "bold")
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, color=color, lw=1 if read else 3)
    fig.suptitle(f"{right.sum()} of 40 read ({right.mean():.0%}); of the test digits {accuracy:.0%}", weight="bold",
                 fontsize=16)
    helpers.show(fig, alt="Forty drawings, the digits 0 to 9 in four rows, and above each what the network reads: "
                          f"{right.sum()} of 40 are right, {(~right).sum()} wrong, though it reads {accuracy:.0%} of "
                          "the test digits.")


def two_scores(test, pad):
    """Draw two shares of digits that are read as bars.

    Parameters
    ----------
    test, pad : float
        That of the test digits, and that of the digits from the pad.
    """
    fig, ax = plt.subplots(figsize=(10, 2.1))
    for row, (value, color, hatch) in enumerate(((test, helpers.UNSEEN, ""), (pad, "white", "//"))):
        ax.barh(row, value, color=color, edgecolor=helpers.UNSEEN, hatch=hatch, lw=2)
        ax.text(value + 0.01, row, f"{value:.0%}", va="center", weight="bold", fontsize=20)
    ax.set(yticks=(0, 1), yticklabels=("test digits", "from the pad"), ylim=(1.55, -0.55), xlim=(0, 1.1), xticks=[])
    ax.tick_params(axis="y", length=0, labelsize=18)
    ax.spines[:].set_visible(False)
    helpers.show(fig, alt=f"Two bars: {test:.0%} of the test digits are read, and {pad:.0%} of the digits from the "
                          "pad.")


def second_layer(weights):
    """Draw the weights of eight neurons for the ten digits as a table.

    Parameters
    ----------
    weights : numpy.ndarray, shape (8, 10)
    """
    fig, ax = plt.subplots(figsize=(10, 4.2))
    limit = np.abs(weights).max()
    ax.imshow(weights, cmap="PuOr_r", vmin=-limit, vmax=limit, aspect="auto")
    for (row, column), weight in np.ndenumerate(weights):
        ax.text(column, row, f"{round(weight, 1) + 0:+.1f}", ha="center", va="center", fontsize=14,
                color="white" if abs(weight) > 0.6 * limit else helpers.INK)
    ax.set(xticks=range(10), yticks=range(8), yticklabels=range(1, 9), ylabel="neuron",
           xlabel="speaks for (orange) or against (violet) the digit")
    ax.tick_params(length=0)
    positive = (weights > 0).sum(axis=1)
    helpers.show(fig, alt="The weights of the eight neurons for the ten digits as a table: each is positive for "
                          f"{positive.min()} to {positive.max()} digits and negative for the others.")


def ten_templates(weights):
    """Draw the weights of the ten neurons that read pixels as pictures, all on one scale.

    Parameters
    ----------
    weights : numpy.ndarray, shape (28, 28, 10)
    """
    limit = np.abs(weights).max() * 0.6
    fig, axes = plt.subplots(2, 5, figsize=(10, 4.4))
    for digit, ax in enumerate(axes.flat):
        ax.imshow(weights[..., digit], cmap="PuOr_r", vmin=-limit, vmax=limit)
        ax.set_title(digit, loc="center")
        ax.axis("off")
    helpers.show(fig, alt="The weights of the ten neurons that read pixels, as pictures: an orange ring with a violet "
                          "middle for the 0, an orange bar for the 1, and blurred templates of the other digits.")


def confused_digits(mistakes, true, given, total):
    """Draw how often each digit was read as each other, the most frequent pair framed.

    Parameters
    ----------
    mistakes : numpy.ndarray, shape (10, 10)
        A confusion matrix with nothing on its diagonal.
    true, given : int
        The most frequent pair: its label, and what the network said.
    total : int
        How many digits were read.
    """
    fig, ax = plt.subplots(figsize=(10, 5.4))
    ConfusionMatrixDisplay(mistakes).plot(ax=ax, cmap="Greys", colorbar=False, text_kw={"fontsize": 15},
                                          im_kw={"vmax": 1.6 * mistakes.max()})
    for text in ax.texts:
        text.set_visible(text.get_text() != "0")
        text.set_color(helpers.INK)
    ax.add_patch(plt.Rectangle((given - 0.5, true - 0.5), 1, 1, fill=False, ec=helpers.UNSEEN, lw=4))
    ax.set(title=f"{mistakes.sum()} of {total:,} wrong", xlabel="what the network said", ylabel="label")
    ax.text(10.2, 4.5, f"most often:\na {true}\nread as {given},\n{mistakes[true, given]} times", color=helpers.UNSEEN,
            weight="bold", va="center")
    helpers.show(fig, alt=f"Confusion matrix of the {total:,} validation digits without its diagonal: "
                          f"{mistakes.sum()} are wrong. Most often, {mistakes[true, given]} times, a {true} is read as "
                          f"{given}.")


def single_changes(by_change):
    """Draw the validation accuracy of the recipe and of eight single changes.

    Parameters
    ----------
    by_change : pandas.DataFrame, shape (9, 3)
        Columns "mean", "min" and "max", a row for each change, in the order in which they are drawn; "nothing" is the
        recipe.
    """
    fig, ax = plt.subplots(figsize=(10, 5.2))
    draw_means_and_ranges(ax, by_change)
    ax.set(yticklabels=by_change.rename({"nothing": "this lesson's recipe"}).index,
           xlabel="validation accuracy (mean, range)")
    ax.xaxis.set_major_locator(MultipleLocator(0.005))
    means = by_change["mean"].rename({"nothing": "our recipe"})
    helpers.show(fig, alt="Validation accuracy, from low to high: "
                          + ", ".join(f"{change} {mean:.2%}" for change, mean in means.items()) + ".")


def draw_means_and_ranges(ax, accuracies):
    """Draw each row of a table as its mean and its range; the row "nothing" stands out.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    accuracies : pandas.DataFrame, shape (n, 3)
        Columns "mean", "min" and "max".
    """
    for row, (name, (mean, low, high)) in enumerate(accuracies.iterrows()):
        color, marker = (helpers.PREDICTION, "D") if name == "nothing" else (helpers.UNSEEN, "o")
        ax.errorbar(mean, row, xerr=[[mean - low], [high - mean]], color=color, fmt=marker, markersize=12, capsize=8,
                    lw=3)
    ax.set_yticks(range(len(accuracies)))
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=1))
