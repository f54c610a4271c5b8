"""Pictures of track 3, lesson 3: First digits."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.ticker import MultipleLocator, PercentFormatter
from sklearn.metrics import ConfusionMatrixDisplay

import helpers


def grey_levels(image):
    """Draw a digit, and ten pixels of one of its rows with their grey levels.

    Parameters
    ----------
    image : numpy.ndarray, shape (28, 28, 1)
        Grey levels from 0 to 255.
    """
    image = image[:, :, 0]
    row, some = 24, slice(3, 13)
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 2.4), width_ratios=(1, 3.4))
    left.imshow(image, cmap="Greys")
    left.add_patch(plt.Rectangle((some.start - 0.5, row - 0.5), 10, 1, fill=False, ec=helpers.INPUT, lw=4))
    right.imshow(image[row:row + 1, some], cmap="Greys", vmin=0, vmax=255)
    for place, grey in enumerate(image[row, some]):
        right.text(place, 0.8, grey, ha="center", va="top", fontsize=18)
    right.add_patch(plt.Rectangle((-0.5, -0.5), 10, 1, fill=False, ec=helpers.INPUT, lw=4))
    right.set(xlim=(-0.7, 9.7), ylim=(1.5, -0.8))
    for ax in (left, right):
        ax.axis("off")
    helpers.show(fig, alt="A digit, and ten pixels of one of its rows as numbers: "
                          f"{', '.join(map(str, image[row, some]))}. White is 0, black is 255.")


def pixels_to_question(image, label):
    """Draw a digit's way through the network: a column of pixels, 256 neurons, and a question mark.

    Parameters
    ----------
    image : numpy.ndarray, shape (28, 28, 1)
    label : int
    """
    image = image[:, :, 0]
    fig, ax = plt.subplots(figsize=(10, 3.6))
    ax.imshow(image, cmap="Greys", extent=(0, 2.4, -1.2, 1.2))
    ax.add_patch(plt.Rectangle((0, -1.2), 2.4, 2.4, fill=False, ec=helpers.BASELINE, lw=2))
    pixels = image.reshape(56, 14).max(axis=1)[:, None]  # 784 would be too thin to see
    ax.imshow(pixels, cmap="Greys", extent=(3.5, 3.75, -1.5, 1.5), aspect="auto")
    ax.add_patch(plt.Rectangle((3.5, -1.5), 0.25, 3, fill=False, ec=helpers.INPUT, lw=3))
    hidden = np.array([y for y in np.linspace(1.45, -1.45, 15) if abs(y) > 0.12])
    answer = np.linspace(0.6, -0.6, 5)
    for left, starts, right, ends in ((3.75, np.linspace(1.4, -1.4, 8), 6, hidden), (6, hidden, 7.9, answer)):
        lines = [((left, a), (right, b)) for a in starts for b in ends]
        ax.add_collection(LineCollection(lines, color=helpers.WEIGHT, lw=0.5))
    ax.plot(np.full(len(hidden), 6), hidden, "o", color=helpers.ACTIVATION, markersize=11)
    ax.text(6, 0, "⋮", ha="center", va="center", fontsize=22)
    ax.add_patch(plt.Rectangle((7.9, -0.8), 1.2, 1.6, fc="white", ec=helpers.PREDICTION, lw=4))
    ax.text(8.5, 0, "?", ha="center", va="center", fontsize=44, color=helpers.PREDICTION, weight="bold")
    for x, words in ((1.2, f"28 × 28, label {label}"), (3.62, "784"), (6, "256 neurons"), (8.5, "output")):
        ax.text(x, -1.68, words, ha="center", va="top", weight="bold")
    ax.annotate("", (3.4, 0), (2.5, 0),
                arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.INPUT, "mutation_scale": 25})
    ax.set(xlim=(-0.2, 9.4), ylim=(-2.1, 1.65), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt=f"A digit with the label {label} on its way through the network: 28 by 28 pixels become a "
                          "column of 784 numbers, 256 neurons read it, and then comes a box with a question mark. What "
                          "should come out?")


def surest_mistakes(X, y, p):
    """Draw the twelve wrong answers that the network is surest of.

    Parameters
    ----------
    X : numpy.ndarray, shape (digits, 28, 28, 1)
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
        ax.imshow(X[place], cmap="Greys")
        ax.set_title(f"{y[place]}, it said {said[place]}\n{_percent(sure[place])}", loc="center", fontsize=15, pad=8)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, color=helpers.BASELINE, lw=1)
    told = ", ".join(f"a {y[place]} read as {said[place]} with {_percent(sure[place])}" for place in places)
    helpers.show(fig, alt=f"Its twelve surest mistakes on validation digits: {told}.")
    return places


def _percent(p):
    return "over 99.9%" if p >= 0.9995 else f"{p:.1%}"


def drawn_digit(drawn, small, answer, whose):
    """Draw a digit from the pad, what the network gets from it, and what it answers.

    Parameters
    ----------
    drawn : numpy.ndarray, shape (112, 112)
        Ink from 0 to 1.
    small : numpy.ndarray, shape (28, 28)
        The same, made smaller.
    answer : numpy.ndarray, shape (10,)
        The probabilities that the network gives.
    whose : str
        "your digit" or "a stored digit".
    """
    fig, (left, middle, right) = plt.subplots(1, 3, figsize=(10, 2.6), width_ratios=(1, 1, 1.7))
    for ax, picture, title in ((left, drawn, whose), (middle, small, "what the network gets")):
        ax.imshow(picture, cmap="Greys", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.set_title(title, loc="center", fontsize=15)
        ax.spines[:].set(visible=True, lw=2)
    right.bar(range(10), answer, color=helpers.PREDICTION)
    right.set(xticks=range(10), ylim=(0, 1.05), yticks=[])
    sure = f"{answer.max():.0%}" if answer.max() < 0.995 else "over 99%"
    right.set_title(f"it reads a {answer.argmax()}: {sure}", loc="center", fontsize=15)
    right.tick_params(axis="x", length=0)
    right.spines["left"].set_visible(False)
    helpers.show(fig, alt=f"{whose.capitalize()} on the pad, the same in 28 by 28 pixels, and the ten probabilities of "
                          f"the network: it reads a {answer.argmax()} with {sure}.")


def board(rows, starts):
    """Draw the board: each network that was tried in this notebook, ordered by score, the last one marked.

    Parameters
    ----------
    rows : list of dict
        "network" (in words), "accuracy", "seconds" and "parameters", in the order in which they were tried; the first
        is the lesson's own network.
    starts : numpy.ndarray, shape (n,)
        The validation accuracy of the lesson's own network from several random starts.
    """
    ordered = sorted(rows, key=lambda row: -row["accuracy"])
    waiting = len(rows) == 1
    count = len(rows) + waiting
    scores = [*starts, *(row["accuracy"] for row in rows)]
    low, high = max(0.95, min([*scores, 0.973]) - 0.002), max([*scores, 0.983]) + 0.002
    fig, (words, ax) = plt.subplots(1, 2, figsize=(10, min(8, 2.2 + 0.62 * count)), width_ratios=(1.4, 1), sharey=True)
    columns = (0, "network", "left"), (0.64, "parameters", "right"), (0.83, "seconds", "right"), (1, "score", "right")
    for x, name, side in columns:
        words.text(x, -0.75, name, ha=side, va="center", color=helpers.BASELINE)
    ax.axvspan(starts.min(), starts.max(), color=helpers.INPUT, alpha=0.35, lw=0)
    apart = 100 * (starts.max() - starts.min())
    ax.text(starts.mean(), -0.75, f"ours, {len(starts)} random starts:\n{apart:.1f} points apart", ha="center",
            va="center", color=helpers.SEEN, fontsize=15)
    for place, row in enumerate(ordered):
        last, first = row is rows[-1] and not waiting, row is rows[0]
        weight = "bold" if last else "normal"
        values = (("ours: " if first else "") + row["network"], f"{row['parameters']:,}", f"{row['seconds']:.0f}",
                  f"{row['accuracy']:.1%}")
        for (x, _, side), value in zip(columns, values):
            wide = not x and len(value) > 20
            words.text(x, place, value.replace(", ", "\n") if wide else value, ha=side, va="center", weight=weight,
                       fontsize=12 if wide else 16)
        shown = max(row["accuracy"], low + 0.001)
        ax.plot(shown, place, ("o" if first else "D") if shown == row["accuracy"] else "<", markersize=14,
                color=helpers.BASELINE if first else helpers.UNSEEN, mec=helpers.INK, mew=3 if last else 0)
    if waiting:
        words.text(0, 1, "yours: ?", va="center", color=helpers.UNSEEN, weight="bold")
    words.set(xlim=(0, 1))
    words.axis("off")
    ax.set(xlim=(low, high), ylim=(count - 0.4, -1.3), yticks=[], xlabel="validation digits read")
    ax.xaxis.set_major_locator(MultipleLocator(0.005 if high - low < 0.015 else 0.01))
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=1 if high - low < 0.015 else 0))
    ax.spines["left"].set_visible(False)
    ax.tick_params(axis="y", length=0)
    told = "; ".join(f"{'ours, ' if row is rows[0] else ''}{row['network']}: {row['accuracy']:.1%}, "
                     f"{row['parameters']:,} parameters, {row['seconds']:.0f} s" for row in ordered)
    helpers.show(fig, alt=f"The board, best first: {told}. Our network from {len(starts)} random starts: "
                          f"{starts.min():.1%} to {starts.max():.1%}, {apart:.1f} points apart by luck alone.")


def two_scores(validation, pad):
    """Draw two shares of digits that are read as bars.

    Parameters
    ----------
    validation, pad : float
        That of the validation digits, and that of the digits from the pad.
    """
    fig, ax = plt.subplots(figsize=(10, 2.1))
    for row, (value, color, hatch) in enumerate(((validation, helpers.UNSEEN, ""), (pad, "white", "//"))):
        ax.barh(row, value, color=color, edgecolor=helpers.UNSEEN, hatch=hatch, lw=2)
        ax.text(value + 0.01, row, f"{value:.0%}", va="center", weight="bold", fontsize=20)
    ax.set(yticks=(0, 1), yticklabels=("validation digits", "drawn on the pad"), ylim=(1.55, -0.55), xlim=(0, 1.1),
           xticks=[])
    ax.tick_params(axis="y", length=0, labelsize=18)
    ax.spines[:].set_visible(False)
    helpers.show(fig, alt=f"Two bars: the network reads {validation:.0%} of the validation digits, and {pad:.0%} of "
                          "forty digits from the pad.")


def single_changes(accuracies, ours):
    """Draw the validation accuracy of each single change, a dot for each random start, sorted by their means.

    Parameters
    ----------
    accuracies : dict of str to numpy.ndarray
        The validation accuracies of each change, best mean first.
    ours : str
        The one among them that is the lesson's own network.
    """
    floor = 0.955
    fig, ax = plt.subplots(figsize=(10, 4.6))
    ax.axvspan(accuracies[ours].min(), accuracies[ours].max(), color=helpers.INPUT, alpha=0.35, lw=0)
    for row, (change, values) in enumerate(accuracies.items()):
        color = helpers.BASELINE if change == ours else helpers.UNSEEN
        inside = values[values > floor]
        ax.plot(inside, np.full(len(inside), row), "o", markersize=11, color=color, alpha=0.6, mec="none")
        if len(inside):
            ax.plot([values.mean()] * 2, [row - 0.32, row + 0.32], "-", color=helpers.INK, lw=3)
        else:
            ax.text(floor, row, f"◂ {values.mean():.1%}", va="center", color=color, weight="bold")
    ax.set(yticks=range(len(accuracies)), yticklabels=list(accuracies), ylim=(len(accuracies) - 0.5, -0.6),
           xlabel="validation digits read", xlim=(floor - 0.001, None))
    ax.get_yticklabels()[list(accuracies).index(ours)].set_fontweight("bold")
    ax.tick_params(axis="y", length=0)
    ax.xaxis.set_major_locator(MultipleLocator(0.01))
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    told = ", ".join(f"{change} {values.mean():.2%} ({values.min():.2%} to {values.max():.2%})"
                     for change, values in accuracies.items())
    helpers.show(fig, alt=f"Validation accuracy from {len(accuracies[ours])} random starts, mean and range, best mean "
                          f"first: {told}.")


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


def forty_drawings(drawings, labels, p):
    """Draw the forty digits from the pad with what the network reads, the misread ones marked.

    Parameters
    ----------
    drawings : numpy.ndarray, shape (40, 112, 112)
        Ink from 0 to 1.
    labels : numpy.ndarray, shape (40,)
    p : numpy.ndarray, shape (40, 10)
        The probabilities that the network gives.
    """
    said = p.argmax(axis=1)
    right = said == labels
    fig, axes = plt.subplots(4, 10, figsize=(10, 4))
    for ax, drawing, digit, read in zip(axes.flat, drawings, said, right):
        ax.imshow(drawing, cmap="Greys", vmin=0, vmax=1)
        color = helpers.BASELINE if read else helpers.UNSEEN
        ax.set_title(f"{digit}" if read else f"{digit} ✗", loc="center", fontsize=14, color=color, pad=3,
                     weight="normal" if read else "bold")
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, color=color, lw=1 if read else 3)
    helpers.show(fig, alt="Forty drawings, the digits 0 to 9 in four rows, and above each what the network reads: "
                          f"{right.sum()} are right and {(~right).sum()} wrong.")


def eight_neurons(weights):
    """Draw the weights of eight hidden neurons as pictures, each on its own scale.

    Parameters
    ----------
    weights : numpy.ndarray, shape (784, 8)
    """
    fig, axes = plt.subplots(2, 4, figsize=(10, 4.4))
    for ax, picture in zip(axes.flat, weights.T.reshape(-1, 28, 28)):
        limit = np.abs(picture).max() * 0.7
        ax.imshow(picture, cmap="PuOr_r", vmin=-limit, vmax=limit)
        ax.axis("off")
    helpers.show(fig, alt="The weights of eight hidden neurons, 28 by 28 each, orange for positive and violet for "
                          "negative: dashes and arcs in noise. None looks like a digit.")


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
