"""Pictures of track 2, lesson 4: Backpropagation."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import FancyBboxPatch
from matplotlib.ticker import PercentFormatter

import helpers


def slope_at_w(loss, w, b, slope):
    """Draw the loss of one neuron against its weight, and the slope that a nudge has felt.

    Parameters
    ----------
    loss : callable
        `loss(w, b)`, also for an array of weights.
    w, b : float
        Weight and bias of the neuron.
    slope : float
        That of the loss for w.
    """
    weights, height, reach = np.linspace(-1, 4, 200), loss(w, b), np.array([-0.75, 0.75])
    side, word, edge = (1, "up", "left") if slope < 0 else (-1, "down", "right")
    fig, ax = plt.subplots()
    ax.plot(weights, loss(weights, b), color=helpers.INK)
    ax.plot(w + reach, height + slope * reach, color=helpers.GRADIENT, ls="--", lw=4)
    ax.plot(w, height, "o", color=helpers.WEIGHT, markersize=15)
    ax.annotate("", (w + side, 0.3), (w + 0.3 * side, 0.3),
                arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.WEIGHT, "mutation_scale": 24})
    ax.text(w + 1.1 * side, 0.3, f"so w goes {word}", color=helpers.INK, weight="bold", va="center", ha=edge)
    ax.text(w - 0.85, height + 0.1 - slope * 0.1, f"slope {slope:.1f}".replace("-", "−"), color=helpers.GRADIENT,
            weight="bold", ha="right", va="center")
    ax.text(-0.95, 1.03, "loss of this one example", weight="bold", va="bottom")
    ax.set(xlabel="weight w", ylabel="loss", ylim=(0, 1.12), xlim=(-1, 4), yticks=[0, 0.25, 0.5, 1],
           xticks=[-1, 0, 1.5, 3, 4])
    helpers.show(fig, alt=f"The loss against the weight w, {loss(-1, b):.2f} at -1 and {loss(4, b):.2f} at 4. At w = "
                          f"{w} it is {height:.2f}, and a dashed line with slope {slope:.1f} lies along the curve, so "
                          f"w goes {word}.")


def three_nodes(x, w, b, z, p, L):
    """Draw one neuron as three nodes, with what goes in and what each node gives.

    Parameters
    ----------
    x, w, b : float
        Input, weight and bias.
    z, p, L : float
        Weighted sum, probability and loss.
    """
    fig, _ = _graph(x, w, b, z, p, L)
    helpers.show(fig, alt=f"The neuron as a graph. x = {x:g}, w = {w:g} and b = {b:g} go into the node w · x + b, "
                          f"which gives z = {z:.3g}. Then sigmoid gives p = {p:.3g}, and the node (p − y)² gives the "
                          f"loss L = {L:.3g}.")


def factors(x, w, b, z, p, L, y):
    """Draw the three nodes with the factor of each: by how much it multiplies a nudge.

    Parameters
    ----------
    x, w, b, z, p, L : float
        As in `three_nodes`.
    y : float
        What happened.
    """
    fig, ax = _graph(x, w, b, z, p, L)
    words = [f"× {factor:.3g}".replace("-", "−") for factor in (x, p * (1 - p), 2 * (p - y))]
    for middle, text in zip((1.45, 5.07, 8.62), words):
        ax.text(middle, 0.1, text, ha="center", va="bottom", fontsize=20, weight="bold", color=helpers.GRADIENT)
    helpers.show(fig, alt="The same graph with a factor over each arrow: from w to z {}, from z to p {}, from p to L "
                          "{}.".format(*words))


def way_back(x, w, b, z, p, L, dp, dz, dw, db):
    """Draw the three nodes with the slopes of the loss, from right to left.

    Parameters
    ----------
    x, w, b, z, p, L : float
        As in `three_nodes`.
    dp, dz, dw, db : float
        The slope of the loss for p, z, w and b.
    """
    fig, ax = _graph(x, w, b, z, p, L, shift=0.1)
    for place, height, size, name, slope in ((0, -0.35, 18, "dw", dw), (0, -1.6, 18, "db", db),
                                             (3.65, -0.55, 22, "dz", dz), (6.85, -0.55, 22, "dp", dp)):
        ax.text(place, height, f"{name} = {slope:.3g}".replace("-", "−"), ha="center", va="top", fontsize=size,
                weight="bold", color=helpers.GRADIENT)
    for start, end in (((9.4, -0.2), (7.85, -0.2)), ((5.85, -0.2), (4.3, -0.2)), ((2.25, -0.15), (0.85, -0.15)),
                       ((2.3, -0.5), (0.9, -1.45))):
        _arrow(ax, start, end, color=helpers.GRADIENT, ls="--")
    helpers.show(fig, alt=f"The graph with dashed arrows from right to left: dp = {dp:g}, then dz = {dz:g}, then dw = "
                          f"{dw:g} and db = {db:g}.")


def _graph(x, w, b, z, p, L, shift=0):
    """Return figure and axes with one neuron as three nodes, its arrows shifted up to make room for others below."""
    fig, ax = plt.subplots(figsize=(10, 3))
    for height, label, color in ((1.25, f"x = {x:g}", helpers.INPUT), (0, f"w = {w:g}", helpers.WEIGHT),
                                 (-1.25, f"b = {b:g}", helpers.WEIGHT)):
        up = 0 if height else shift
        ax.text(0, height, label.replace("-", "−"), ha="center", va="center", fontsize=18, weight="bold",
                bbox={"boxstyle": "round,pad=0.3", "fc": color, "ec": "none"})
        _arrow(ax, (0.85, height + up), (2.25, 0.2 * height + up))
    for middle, formula, value in ((3.3, "w · x + b", f"z = {z:.3g}"), (6.85, "sigmoid(z)", f"p = {p:.3g}"),
                                   (10.4, "(p − y)²", f"L = {L:.3g}")):
        ax.add_patch(FancyBboxPatch((middle - 0.9, -0.34), 1.8, 0.68, boxstyle="round,pad=0.08", fc="white",
                                    ec=helpers.INK, lw=2.5))
        ax.text(middle, 0, formula, ha="center", va="center", fontsize=17)
        ax.text(middle, 0.55, value, ha="center", va="bottom", fontsize=22, weight="bold", color=helpers.ACTIVATION)
    for left in (4.3, 7.85):
        _arrow(ax, (left, shift), (left + 1.55, shift))
    ax.set(xlim=(-0.95, 11.5), ylim=(-2, 1.6))
    ax.axis("off")
    return fig, ax


def _arrow(ax, start, end, color=helpers.INK, ls="-"):
    ax.annotate("", end, start,
                arrowprops={"arrowstyle": "-|>", "lw": 2.5, "color": color, "ls": ls, "mutation_scale": 20})


def flat_where_wrong():
    """Draw squared error against the weighted sum for y = 1, with its slope where p is 0.01 and where it is 0.5."""
    z = np.linspace(-7, 4, 300)
    fig, ax = plt.subplots(figsize=(10, 2.9))
    ax.plot(z, (1 / (1 + np.exp(-z)) - 1) ** 2, color=helpers.INK)
    for p, place in ((0.01, (-6.8, 0.72)), (0.5, (0.7, 0.42))):
        at, height, slope = np.log(p / (1 - p)), (p - 1) ** 2, 2 * (p - 1) * p * (1 - p)
        reach = np.array([-1.3, 1.3])
        ax.plot(at + reach, height + slope * reach, color=helpers.GRADIENT, ls="--", lw=4.5)
        ax.plot(at, height, "o", color=helpers.INK, markersize=13)
        ax.text(*place, f"says {p}: slope {slope:.2f}".replace("-", "−"), weight="bold", va="center", color=helpers.INK)
    ax.set(xlabel="weighted sum z", ylabel="squared error", ylim=(-0.03, 1.1), yticks=[0, 0.5, 1], xlim=(-7, 4))
    helpers.show(fig, alt="Squared error against z, for y = 1: nearly flat on the left, falling in the middle. At p = "
                          "0.01 the slope is −0.02, at p = 0.5 it is −0.25.")


def two_losses():
    """Draw how steeply cross-entropy and squared error fall with the weighted sum, against p, for y = 1."""
    p = np.linspace(0.002, 0.998, 300)
    fig, ax = plt.subplots()
    ax.plot(p, 1 - p, color=helpers.GRADIENT, lw=4)
    ax.plot(p, 2 * (1 - p) * p * (1 - p), color=helpers.BASELINE, ls="--", lw=4)
    ax.text(0.3, 0.76, "cross-entropy: 1 − p", color=helpers.GRADIENT, weight="bold", fontsize=18)
    ax.text(0.1, 0.1, "squared error: (1 − p) · 2 p (1 − p)", color=helpers.BASELINE, weight="bold", fontsize=18)
    for height, up in ((0.99, 0.02), (2 * 0.99 * 0.01 * 0.99, -0.015)):
        ax.plot(0.01, height, "o", color=helpers.INK, markersize=13, clip_on=False)
        ax.text(0.035, height + up, f"{height:.2f}", weight="bold", va="center")
    ax.set(xlabel="p, the probability given to what happened", ylabel="steepness for z", ylim=(-0.04, 1.05),
           xlim=(0, 1), yticks=[0, 0.5, 1], xticks=[0.01, 0.25, 0.5, 0.75, 1],
           xticklabels=["0.01", "0.25", "0.5", "0.75", "1"])
    helpers.show(fig, alt="How steeply each loss falls with z, against p, for y = 1. Cross-entropy: a straight line "
                          "from 1 down to 0. Squared error: a low bump, 0.02 at p = 0.01. A sure and wrong neuron gets "
                          "0.99 from cross-entropy.")


def shapes():
    """Draw the arrays of a forward pass through two layers as blocks of their shapes."""
    fig, ax = plt.subplots(figsize=(10, 2.5))
    tall, unit = 1.9, 0.115     # the height of all rows together, the side of a number
    blocks = (("X", "rows × 2", 2, tall, helpers.INPUT, "@", 1),
              ("W1", "2 × 16", 16, 2 * unit, helpers.WEIGHT, "+ b1, relu", 2.4),
              ("A1", "rows × 16", 16, tall, helpers.ACTIVATION, "@", 1),
              ("W2", "16 × 1", 1, 16 * unit, helpers.WEIGHT, "+ b2, sigmoid", 3),
              ("P", "rows × 1", 1, tall, helpers.PREDICTION, "", 0.2))
    left = 0.7
    for name, shape, columns, height, color, after, gap in blocks:
        width = columns * unit
        ax.add_patch(plt.Rectangle((left, -height / 2), width, height, fc=color, ec="white", lw=1))
        ax.text(left + width / 2, 1.05, name, ha="center", va="bottom", weight="bold", fontsize=18)
        ax.text(left + width / 2, -1.07, shape, ha="center", va="top")
        ax.text(left + width + gap / 2, 0, after, ha="center", va="center", fontsize=18)
        left += width + gap
    ax.set(xlim=(0, left + 0.5), ylim=(-1.55, 1.5))
    ax.axis("off")
    helpers.show(fig, alt="The arrays of the forward pass as blocks: X with 2 columns, times W1 with 2 rows and 16 "
                          "columns, gives A1 with 16 columns; times W2 with 16 rows and 1 column, gives P with 1 "
                          "column. X, A1 and P have a row for each example.")


def moons(X, y, line, offset, score):
    """Draw two moons, the straight line of one neuron, and how good it is.

    Parameters
    ----------
    X : numpy.ndarray, shape (500, 2)
        Training points.
    y : numpy.ndarray, shape (500, 1)
        1 for one moon, 0 for the other.
    line : numpy.ndarray, shape (2, 1)
        The weights of the neuron.
    offset : numpy.ndarray, shape (1,)
        Its bias.
    score : float
        The share of the validation points about which it is right.
    """
    fig, (ax, words) = plt.subplots(1, 2, figsize=(10, 3.4), width_ratios=(2, 1))
    _points(ax, X, y, helpers.SEEN, markersize=5.5, mew=1.3)
    ends = np.array([-1.6, 2.6])
    ax.plot(ends, -(offset + line[0] * ends) / line[1], color=helpers.BASELINE, ls="--", lw=4, zorder=4)
    words.text(0, 0.5, f"one neuron, the\ndashed line: {score:.0%} right\n(validation points)", color=helpers.BASELINE,
               weight="bold", va="center", fontsize=18)
    words.axis("off")
    helpers.show(fig, alt="500 training points in two interlocking half moons, one filled, one hollow. The dashed "
                          "straight line of a single neuron cuts both; it is right about "
                          f"{score:.0%} of the validation points.")


def bending_boundary(X, y, film, shown, losses, forward):
    """Animate the boundary of a network that learns the moons.

    Parameters
    ----------
    X : numpy.ndarray, shape (500, 2)
        Training points.
    y : numpy.ndarray, shape (500, 1)
        1 for one moon, 0 for the other.
    film : list of list of numpy.ndarray
        The network before each step: W1, b1, W2, b2.
    shown : list of int
        The steps to show, a frame each.
    losses : list of float
        The mean cross-entropy at these steps.
    forward : callable
        `forward(X, *network)[-1]` gives the probabilities, shape (rows, 1).
    """
    fig, (ax, words) = plt.subplots(1, 2, figsize=(10, 4), width_ratios=(2.4, 1))

    def draw(frame):
        ax.cla()
        words.cla()
        network = film[shown[frame]]
        across, up, P_plane = _plane(network, forward)
        ax.contourf(across, up, P_plane, levels=[0, 0.5, 1], colors=["white", "#CFE3F1"])
        ax.contour(across, up, P_plane, levels=[0.5], colors=helpers.PREDICTION, linewidths=4)
        _points(ax, X, y, helpers.SEEN, markersize=5.5, mew=1.3)
        right = np.mean((forward(X, *network)[-1] > 0.5) == y)
        words.text(0, 0.68, f"step {shown[frame]:,}", fontsize=24, weight="bold")
        words.text(0, 0.42, f"loss {losses[frame]:.2f}", fontsize=24)
        words.text(0, 0.16, f"{right:.0%} of the\ntraining points", fontsize=18, color=helpers.SEEN, weight="bold",
                   va="center")
        words.axis("off")

    helpers.animate(fig, draw, len(shown), interval=350,
                    alt="The boundary of the network over 1,000 steps: first a line that cuts both moons, then it "
                        "bends, and at the end it winds between them, with nearly all training points on their side.")


def unseen_points(X, y, network, forward):
    """Draw the boundary of a network among points that it has not seen, with a cross on the wrong ones.

    Parameters
    ----------
    X : numpy.ndarray, shape (1000, 2)
        Points.
    y : numpy.ndarray, shape (1000, 1)
        1 for one moon, 0 for the other.
    network : list of numpy.ndarray
        W1, b1, W2, b2.
    forward : callable
        As in `bending_boundary`.
    """
    right = ((forward(X, *network)[-1] > 0.5) == y)[:, 0]
    accuracy, wrong = right.mean(), np.sum(~right)
    across, up, P_plane = _plane(network, forward)
    fig, (ax, words) = plt.subplots(1, 2, figsize=(10, 2.9), width_ratios=(1.35, 1))
    ax.contour(across, up, P_plane, levels=[0.5], colors=helpers.PREDICTION, linewidths=3)
    _points(ax, X[right], y[right], helpers.UNSEEN, markersize=3.5, mew=1)
    ax.plot(*X[~right].T, "x", color=helpers.INK, markersize=10, mew=3.5, ls="none", zorder=4)
    words.text(0, 0.5, f"{len(X):,} unseen points:\n{accuracy:.1%} right,\n{wrong} wrong, marked ×", fontsize=20,
               weight="bold", va="center")
    words.axis("off")
    helpers.show(fig, alt=f"The boundary of the trained network and 1,000 unseen points: {accuracy:.1%} are on their "
                          f"side of it. The {wrong} wrong ones are marked, most of them close to the boundary.")


def _points(ax, X, y, color, **style):
    """Draw the points of two moons, filled and hollow, without axes."""
    for label, fill in ((1, color), (0, "white")):
        ax.plot(*X[y[:, 0] == label].T, "o", mfc=fill, mec=color, ls="none", zorder=3, **style)
    ax.set(xlim=(-1.6, 2.6), ylim=(-1.1, 1.6), aspect="equal")
    ax.axis("off")


def _plane(network, forward):
    """Return a grid of places, across and up, and what the network says there; all of shape (80, 120)."""
    across, up = np.meshgrid(np.linspace(-1.6, 2.6, 120), np.linspace(-1.1, 1.6, 80))
    P = forward(np.column_stack([across.ravel(), up.ravel()]), *network)[-1]
    return across, up, P.reshape(across.shape)


def two_bars(runs):
    """Draw the work of nudging every weight of the digit network beside that of one way back.

    Parameters
    ----------
    runs : int
        How many runs of the network nudging takes.
    """
    fig, ax = plt.subplots(figsize=(10, 1.9))
    bars = ((runs, f"nudge every weight: {runs:,} runs of the network", helpers.WEIGHT),
            (3, "once forwards, once backwards: the work of 3 runs", helpers.GRADIENT))
    for row, (value, label, color) in enumerate(bars):
        ax.barh(row, value, color=color, height=0.8, ec=color, lw=3)
        ax.text(0.02 * runs, row, label, weight="bold", va="center", fontsize=18)
    ax.set(ylim=(1.55, -0.55), xlim=(-0.005 * runs, 1.005 * runs))
    ax.axis("off")
    helpers.show(fig, alt=f"Two bars: nudging every weight of the digit network takes {runs:,} runs, one forward and "
                          "one backward pass the work of about 3. Beside the first bar, the second one is a hairline.")


def slopes_compared(computed, nudged, shown, losses, mistaken_losses):
    """Draw slopes by the backward pass against slopes by nudging, and two losses that both fall.

    Parameters
    ----------
    computed, nudged : list of numpy.ndarray
        The slopes for W1, b1, W2 and b2, two ways.
    shown : list of int
        Steps of a training.
    losses : list of float
        Its loss at these steps.
    mistaken_losses : list of float
        The loss at every step of a training with a mistake in its backward pass.
    """
    computed, nudged = (np.concatenate([array.ravel() for array in arrays]) for arrays in (computed, nudged))
    reach = 1.15 * np.abs(computed).max()
    fig, (ax, curves) = plt.subplots(1, 2, figsize=(10, 4))
    ax.plot([-reach, reach], [-reach, reach], color=helpers.BASELINE, ls="--", lw=2)
    ax.plot(nudged, computed, "o", color=helpers.GRADIENT, mec=helpers.INK, markersize=10, ls="none")
    ax.set(xlabel="slope by nudging", ylabel="by the backward pass", title=f"{len(computed)} slopes, two ways",
           xlim=(-reach, reach), ylim=(-reach, reach))
    ax.locator_params(nbins=5)
    curves.plot(shown, losses, color=helpers.SEEN)
    curves.plot(mistaken_losses, color=helpers.BASELINE, ls="--")
    for height, words, color in ((mistaken_losses[-1], "with a mistake", helpers.BASELINE),
                                 (losses[-1], "without", helpers.SEEN)):
        curves.text(990, height + 0.02, words, color=color, weight="bold", ha="right", va="bottom")
    curves.set(xlabel="step", ylabel="loss", title="Both learn, it seems", xlim=(0, 1000), ylim=(0, 0.8),
               xticks=[0, 500, 1000])
    helpers.show(fig, alt=f"Left {len(computed)} dots, the slope of each number by nudging against its slope by the "
                          "backward pass: all lie on the diagonal. Right the loss on the moons over 1,000 steps: it "
                          f"falls to {losses[-1]:.2f} without and to {mistaken_losses[-1]:.2f} with a mistake.")


def random_starts(by_count, one_neuron):
    """Draw how good networks are that differ in their number of neurons and in their random start.

    Parameters
    ----------
    by_count : dict
        For each number of neurons in the hidden layer the shares of right answers, numpy.ndarray, shape (20,).
    one_neuron : float
        The share of a straight line.
    """
    fig, ax = plt.subplots(figsize=(10, 3.8))
    for place, scores in enumerate(by_count.values()):
        ax.plot(place + np.linspace(-0.25, 0.25, 20), np.sort(scores), "o", color=helpers.UNSEEN, mfc="white",
                markersize=7, ls="none")
    ax.axhline(one_neuron, color=helpers.BASELINE, ls="--")
    ax.text(4.5, one_neuron - 0.012, "one straight line", color=helpers.BASELINE, ha="right", va="top")
    ax.set(xticks=range(len(by_count)), xticklabels=list(by_count), xlabel="neurons in the hidden layer",
           ylabel="validation points right", title="More neurons, less luck: 20 random starts each", ylim=(0.45, 1.02))
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    helpers.show(fig, alt="; ".join(f"hidden layer of {count}: {scores.min():.0%} to {scores.max():.0%}"
                                    for count, scores in by_count.items()) + ".")


def twenty_folds(same_answer, one, two_layers):
    """Draw three accuracies on the women, a mark for each of twenty folds, with mean and standard deviation.

    Parameters
    ----------
    same_answer, one, two_layers : list of float
        Those of "no diabetes" to everybody, of one neuron and of two layers.
    """
    rows = (('"no diabetes"\nto everybody', np.array(same_answer), helpers.BASELINE, "s"),
            ("one neuron:\nlogistic regression", np.array(one), helpers.UNSEEN, "^"),
            ("2 layers of\nneurons, 16 and 1", np.array(two_layers), helpers.UNSEEN, "o"))
    listed = []
    fig, ax = plt.subplots(figsize=(10, 4))
    for row, (name, scores, color, marker) in enumerate(rows):
        mean, spread = scores.mean(), scores.std()
        ax.plot(scores, row + np.linspace(-0.16, 0.16, len(scores)), marker, color=color, mfc="white", markersize=8,
                ls="none")
        ax.errorbar(mean, row, xerr=spread, fmt=marker, color=helpers.INK, markersize=12, lw=4, capsize=8, capthick=3)
        ax.text(0.885, row, f"{mean:.1%}\n± {100 * spread:.1f} points", va="center", weight="bold")
        listed.append(f"{name}: {mean:.1%}, plus or minus {100 * spread:.1f} points".replace("\n", " "))
    ax.set(yticks=range(3), yticklabels=[name for name, *_ in rows], ylim=(2.5, -0.5), xlim=(0.61, 0.88),
           xlabel="accuracy on women it has not seen")
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    helpers.show(fig, alt="; ".join(listed) + ", over twenty folds.")


def twelve_layers(sigmoids, relus):
    """Draw the size of the gradient in each of twelve layers: the median, and the range of all networks.

    Parameters
    ----------
    sigmoids, relus : numpy.ndarray, shape (networks, 12)
        The sizes with the sigmoid and with ReLU, the first layer first.

    Returns
    -------
    float
        How many times smaller the gradient becomes with every layer of sigmoids.
    """
    layers = np.arange(1, 13)
    per_layer = np.median(sigmoids[:, -1] / sigmoids[:, 0]) ** (1 / 11)
    fig, ax = plt.subplots()
    for sizes, color, style, marker in ((relus, helpers.ACTIVATION, "-", "o"), (sigmoids, helpers.GRADIENT, "--", "s")):
        ax.fill_between(layers, sizes.min(axis=0), sizes.max(axis=0), color=color, alpha=0.2, lw=0)
        ax.plot(layers, np.median(sizes, axis=0), color=color, ls=style, marker=marker, markersize=8)
    ax.text(2.2, 2 * relus.max(), "ReLU: about the same in every layer", color=helpers.ACTIVATION, weight="bold",
            va="bottom")
    ax.text(7.3, np.median(sigmoids[:, 6]) / 10, f"sigmoid: {per_layer:.1f} times\nless with every layer",
            color=helpers.GRADIENT, weight="bold", va="top")
    ax.set(yscale="log", xlabel="layer (the loss is on the right)", ylabel="size of the gradient", xticks=layers,
           ylim=(min(sigmoids.min(), relus.min()) / 4, 40 * relus.max()))
    ax.locator_params(axis="y", numticks=6)
    ax.minorticks_off()
    helpers.show(fig, alt="Size of the gradient in layers 1 to 12 on a logarithmic axis, 20 random networks each. With "
                          f"ReLU about the same in every layer. With sigmoids it falls {per_layer:.1f} times a layer, "
                          f"towards the first one, to {np.median(sigmoids[:, 0]):.0e}.")
    return per_layer
