"""Pictures of track 2, lesson 4: Backpropagation."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import FancyBboxPatch
from matplotlib.ticker import PercentFormatter

import helpers


def slope_at_w(loss, w, slope):
    """Draw the loss of one neuron against its weight, and the slope that a nudge has felt.

    Parameters
    ----------
    loss : callable
        `loss(w)`, also for an array of weights.
    w : float
        Its weight.
    slope : float
        That of the loss for w.
    """
    weights, height, reach = np.linspace(-1, 4, 200), loss(w), np.array([-0.75, 0.75])
    side, word, edge = (1, "up", "left") if slope < 0 else (-1, "down", "right")
    fig, ax = plt.subplots()
    ax.plot(weights, loss(weights), color=helpers.INK)
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
    helpers.show(fig, alt=f"The loss against the weight w, {loss(-1):.2f} at -1 and {loss(4):.2f} at 4. At w = "
                          f"{w} it is {height:.2f}, and a dashed line with slope {slope:.1f} runs along the curve, so "
                          f"w goes {word}.")


def three_nodes(x, w, b, z, p, L, y):
    """Draw one neuron as three nodes, with what each gives and the factor by which it multiplies a nudge.

    Parameters
    ----------
    x, w, b : float
        Input, weight and bias.
    z, p, L : float
        Weighted sum, probability and loss.
    y : float
        What happened.
    """
    fig, ax = plt.subplots(figsize=(10, 2.9))
    for height, label, color in ((1.25, f"x = {x:g}", helpers.INPUT), (0, f"w = {w:g}", helpers.WEIGHT),
                                 (-1.25, f"b = {b:g}", helpers.WEIGHT)):
        _box(ax, 0, height, label, color)
        _arrow(ax, (0.85, height), (2.25, 0.2 * height))
    for middle, formula, value in ((3.3, "w · x + b", f"z = {z:.3g}"), (6.85, "sigmoid(z)", f"p = {p:.3g}"),
                                   (10.4, "(p − y)²", f"loss {L:.3g}")):
        _node(ax, middle, 0, formula, value)
    for left in (4.3, 7.85):
        _arrow(ax, (left, 0), (left + 1.55, 0))
    words = [f"× {factor:.3g}".replace("-", "−") for factor in (x, p * (1 - p), 2 * (p - y))]
    for middle, text in zip((1.47, 5.07, 8.62), words):
        ax.text(middle, 0.1, text, ha="center", va="bottom", fontsize=19, weight="bold", color=helpers.GRADIENT)
    ax.text(6.85, -1.25, "pink: what a nudge is multiplied by", ha="center", va="center",
            color=helpers.GRADIENT, weight="bold")
    ax.set(xlim=(-0.95, 11.5), ylim=(-1.7, 1.65))
    ax.axis("off")
    to_z, to_p, to_loss = [word.replace("× ", "") for word in words]
    helpers.show(fig, alt=f"The neuron as a graph. x = {x:g}, w = {w:g} and b = {b:g} go into the node w · x + b, "
                          f"which gives z = {z:.3g}. Then sigmoid gives p = {p:.3g}, and the node (p − y)² gives the "
                          f"loss {L:.3g}. From w to z a nudge is multiplied by {to_z}, from z to p by {to_p}, from p "
                          f"to the loss by {to_loss}.")


def two_neurons(numbers, slopes=(), asked=(), title=""):
    """Draw a network of one input, two hidden neurons and one output, with its numbers and, if given, its slopes.

    Parameters
    ----------
    numbers : dict of float
        x, w1 to w4, b1 to b3, the sums z1 to z3, what ReLU gives (a1 and a2), y and the loss L.
    slopes : dict of float, optional
        The slopes of the loss, by the names x, w1, b1, z1 and so on.
    asked : tuple of str, optional
        Names whose slopes are drawn as question marks.
    title : str, optional
        What is written at the upper right.
    """
    slopes = dict(slopes)
    fig, ax = plt.subplots(figsize=(10, 3.3))
    places = {"x": (0.2, 0), "w1": (1.65, 0.7), "w2": (1.65, -0.7), "b1": (3.4, 2.2), "b2": (3.4, -2.2),
              "w3": (7.3, 0.7), "w4": (7.3, -0.7), "b3": (9.1, -2.2)}
    for up, hidden in ((1, 1), (-1, 2)):
        _arrow(ax, (0.6, 0.25 * up), (2.5, 1.1 * up))
        _arrow(ax, (3.4, 1.97 * up), (3.4, 1.68 * up))
        _sum(ax, 3.4, 1.2 * up, f"z{hidden} = {_said(numbers[f'z{hidden}'])}")
        _arrow(ax, (4.3, 1.2 * up), (5.2, 1.2 * up))
        ax.text(4.68, 1.32 * up, "relu", ha="center", va="bottom" if up > 0 else "top", fontsize=16)
        ax.text(5.85, 1.2 * up, f"a{hidden} = {_said(numbers[f'a{hidden}'])}", ha="center", va="center", fontsize=19,
                weight="bold", color=helpers.ACTIVATION)
        _arrow(ax, (6.5, 1.1 * up), (8.2, 0.3 * up))
    _arrow(ax, (9.1, -1.97), (9.1, -0.5))
    _sum(ax, 9.1, 0, f"z3 = {_said(numbers['z3'])}")
    _arrow(ax, (9.98, 0), (10.4, 0))
    _node(ax, 11.3, 0, "(z3 − y)²", f"loss {_said(numbers['L'])}", width=1.6)
    ax.text(11.3, -0.55, f"y = {_said(numbers['y'])}", ha="center", va="top", fontsize=19, weight="bold")
    for name, (across, up) in places.items():
        _box(ax, across, up, f"{name} = {_said(numbers[name])}", helpers.INPUT if name == "x" else helpers.WEIGHT)

    beside = {"x": (-0.6, -0.5, "left", "top"), "w1": (2.4, 1.16, "right", "bottom"),
              "w2": (2.4, -1.16, "right", "top"), "b1": (4.25, 2.2, "left", "center"),
              "b2": (4.25, -2.2, "left", "center"), "w3": (7.0, 1.08, "left", "bottom"),
              "w4": (7.0, -1.08, "left", "top"), "b3": (9.95, -2.2, "left", "center"),
              "z1": (3.4, 0.66, "center", "top"), "z2": (3.4, -0.66, "center", "bottom"),
              "z3": (9.1, 0.52, "center", "bottom")}
    for name in [*slopes, *asked]:
        across, up, side, edge = beside[name]
        words = f"d{name} = ?" if name in asked else f"d{name} = {_said(slopes[name])}"
        ax.text(across, up, words, ha=side, va=edge, fontsize=19, weight="bold", color=helpers.GRADIENT)
    ax.text(12.15, 2.4, title, va="top", ha="right", weight="bold", color=helpers.GRADIENT, fontsize=17)
    ax.set(xlim=(-0.65, 12.2), ylim=(-2.5, 2.5))
    ax.axis("off")
    known = ", ".join(f"{name} = {_said(numbers[name])}" for name in places)
    ends = "; ".join([f"the slope for {name} is {_said(slope)}" for name, slope in slopes.items()]
                     + [f"the slope for {name} is to be found" for name in asked])
    sums = ", ".join(f"{name} = {_said(numbers[name])}" for name in ("z1", "a1", "z2", "a2", "z3", "y"))
    helpers.show(fig, alt="A graph: the input x feeds two sums, z1 = w1 · x + b1 and z2 = w2 · x + b2. ReLU makes a1 "
                          "of z1 and a2 of z2. Both feed the last sum, z3 = w3 · a1 + w4 · a2 + b3, and the loss is "
                          f"(z3 − y)². {known}; {sums}, loss {_said(numbers['L'])}."
                          f"{f' In pink: {ends}.' if ends else ''}")


def _said(number):
    return f"{number:.3g}".replace("-", "−")


def _box(ax, across, up, label, color):
    ax.text(across, up, label.replace("-", "−"), ha="center", va="center", fontsize=18, weight="bold", zorder=4,
            bbox={"boxstyle": "round,pad=0.25", "fc": color, "ec": "none"})


def _node(ax, across, up, formula, value="", width=1.8):
    """Draw a node: what it does, and above it what it gives."""
    ax.add_patch(FancyBboxPatch((across - width / 2, up - 0.34), width, 0.68, boxstyle="round,pad=0.08", fc="white",
                                ec=helpers.INK, lw=2.5, zorder=3))
    ax.text(across, up, formula, ha="center", va="center", fontsize=17, zorder=4)
    ax.text(across, up + 0.55, value, ha="center", va="bottom", fontsize=20, weight="bold", color=helpers.ACTIVATION)


def _sum(ax, across, up, value):
    """Draw a node that adds up, with what it gives inside."""
    ax.add_patch(FancyBboxPatch((across - 0.75, up - 0.36), 1.5, 0.72, boxstyle="round,pad=0.08", fc="white",
                                ec=helpers.INK, lw=2.5, zorder=3))
    ax.text(across, up + 0.2, "sum", ha="center", va="center", fontsize=14, zorder=4)
    ax.text(across, up - 0.16, value, ha="center", va="center", fontsize=18, weight="bold", zorder=4)


def _arrow(ax, start, end):
    ax.annotate("", end, start,
                arrowprops={"arrowstyle": "-|>", "lw": 2.5, "color": helpers.INK, "mutation_scale": 20})


def two_losses():
    """Draw squared error and -log p against p for y = 1, and beside them the slopes of both for the weighted sum."""
    p = np.linspace(0.004, 1, 400)
    fig, (left, right) = plt.subplots(1, 2)
    for ax, squared, log in ((left, (p - 1) ** 2, -np.log(p)), (right, 2 * (p - 1) * p * (1 - p), p - 1)):
        ax.plot(p, log, color=helpers.INK, lw=3.5)
        ax.plot(p, squared, color=helpers.BASELINE, ls="--", lw=3.5)
        ax.set(xlabel="p, what the neuron says (y = 1)", xlim=(-0.02, 1.02), xticks=[0.01, 0.5, 1])
        ax.set_xticklabels(["0.01", "0.5", "1"])
    for ax, squared, log, beside in (
            (left, lambda p: (p - 1) ** 2, lambda p: -np.log(p),
             ((0.05, 0, "left", "center"), (0.03, 0.05, "left", "bottom"), (0.04, 0.3, "left", "center"),
              (0.02, -0.16, "left", "top"))),
            (right, lambda p: 2 * (p - 1) * p * (1 - p), lambda p: p - 1,
             ((0.05, 0, "left", "center"), (0.03, -0.01, "left", "top"), (0.05, 0, "left", "center"),
              (0, -0.03, "center", "top")))):
        for (loss, color), said, (across, up, side, edge) in zip(
                ((log, helpers.INK), (log, helpers.INK), (squared, helpers.BASELINE), (squared, helpers.BASELINE)),
                (0.01, 0.5, 0.01, 0.5), beside):
            ax.plot(said, loss(said), "o", color=color, markersize=11, clip_on=False, zorder=4)
            ax.text(said + across, loss(said) + up, f"{loss(said):.2f}".replace("-", "−"), color=color,
                    weight="bold", ha=side, va=edge)
    left.text(0.2, 2.3, "−log p", weight="bold", fontsize=18)
    left.text(0, -0.25, "squared error", weight="bold", fontsize=18, color=helpers.BASELINE, va="center")
    right.text(0.68, -0.74, "−log p", weight="bold", fontsize=18, ha="center")
    right.text(0.43, -0.1, "squared error", weight="bold", fontsize=18, color=helpers.BASELINE, ha="center",
               va="center")
    left.set(title="the loss", ylim=(-0.6, 5), yticks=range(6))
    right.set(title="its slope for z", ylim=(-1.05, 0.05), yticks=[-1, -0.5, 0])
    helpers.show(fig, alt="Two panels over p, what the neuron says, for y = 1. Left, the losses: −log p falls from "
                          "4.61 at p = 0.01 to 0.69 at 0.5 and 0 at 1; squared error from 0.98 to 0.25 and 0. Right, "
                          "their slopes for z: that of −log p is the straight line p − 1, −0.99 at p = 0.01 and −0.50 "
                          "at 0.5; that of squared error is −0.02 at 0.01 and −0.25 at 0.5.")


def shapes():
    """Draw the two layers of a forward pass as equations of blocks, each in its shape."""
    fig, ax = plt.subplots(figsize=(10, 4.4))
    tall, unit = 1.9, 0.115     # the height of all rows together, the side of a number
    rows = ((1.45, "relu(", ("X", "rows × 2", 2, tall, helpers.INPUT),
             ("W1", "2 × 16", 16, 2 * unit, helpers.WEIGHT), "+ b1 )",
             ("A1", "rows × 16", 16, tall, helpers.ACTIVATION)),
            (-1.75, "sigmoid(", ("A1", "rows × 16", 16, tall, helpers.ACTIVATION),
             ("W2", "16 × 1", 1, 16 * unit, helpers.WEIGHT), "+ b2 )",
             ("P", "rows × 1", 1, tall, helpers.PREDICTION)))
    for up, name, reads, weights, after, gives in rows:
        ax.text(1.75, up, name, ha="right", va="center", fontsize=20)
        for (label, shape, columns, height, color), middle in zip((reads, weights, gives), (3.1, 5.9, 10.2)):
            width = columns * unit
            ax.add_patch(plt.Rectangle((middle - width / 2, up - height / 2), width, height, fc=color))
            ax.text(middle, up + 1.05, label, ha="center", va="bottom", weight="bold", fontsize=18)
            ax.text(middle, up - 1.05, shape, ha="center", va="top")
        for middle, sign in ((4.5, "@"), (7.75, after), (8.85, "=")):
            ax.text(middle, up, sign, ha="center", va="center", fontsize=22 if sign != after else 20)
    ax.set(xlim=(0.4, 11.4), ylim=(-3.3, 3.0))
    ax.axis("off")
    helpers.show(fig, alt="The forward pass as two equations of blocks. relu(X @ W1 + b1) = A1: a block of rows × 2, "
                          "times one of 2 × 16, gives rows × 16. sigmoid(A1 @ W2 + b2) = P: rows × 16, times 16 × 1, "
                          "gives rows × 1.")


def moons(X, y, direction, place, score):
    """Draw two moons, the best straight line, and how good it is.

    Parameters
    ----------
    X : numpy.ndarray, shape (500, 2)
        Training points.
    y : numpy.ndarray, shape (500, 1)
        1 for one moon, 0 for the other.
    direction : numpy.ndarray, shape (2,)
        Points x with `x @ direction > place` are called 1.
    place : float
    score : float
        The share of the unseen points about which the line is right.
    """
    fig, (ax, words) = plt.subplots(1, 2, figsize=(10, 3.7), width_ratios=(2.2, 1))
    _points(ax, X, y, helpers.SEEN, markersize=5.5, mew=1.3)
    ends = np.array([-1.6, 2.6])
    ax.plot(ends, (place - direction[0] * ends) / direction[1], color=helpers.BASELINE, ls="--", lw=4, zorder=4)
    words.text(0, 0.5, "the best\nstraight line:\n"
                       f"{score:.0%} of the\nunseen points", color=helpers.BASELINE, weight="bold", va="center",
               fontsize=20)
    words.axis("off")
    helpers.show(fig, alt="500 training points in two interlocking half moons, one filled, one hollow. The best "
                          f"straight line cuts both moons; it gets {score:.0%} of 1,000 unseen points right.")


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


def unseen_points(X, y, network, forward, line):
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
    line : float
        The share of these points about which the best straight line is right.
    """
    right = ((forward(X, *network)[-1] > 0.5) == y)[:, 0]
    accuracy, wrong = right.mean(), np.sum(~right)
    across, up, P_plane = _plane(network, forward)
    fig, (ax, words) = plt.subplots(1, 2, figsize=(10, 3.9), width_ratios=(2.1, 1))
    ax.contour(across, up, P_plane, levels=[0.5], colors=helpers.PREDICTION, linewidths=3)
    _points(ax, X[right], y[right], helpers.UNSEEN, markersize=4.5, mew=1)
    ax.plot(*X[~right].T, "x", color=helpers.INK, markersize=11, mew=3.5, ls="none", zorder=4)
    for height, score, name, color in ((0.86, accuracy, f"the network\n({wrong} wrong, marked ×)", helpers.UNSEEN),
                                       (0.34, line, "the best straight line,\nthe same points", helpers.BASELINE)):
        words.text(0, height, f"{score:.1%}", fontsize=30, weight="bold", va="center", color=color)
        words.text(0, height - 0.12, name, weight="bold", va="top", color=color)
    words.set(ylim=(0, 1))
    words.axis("off")
    helpers.show(fig, alt=f"The boundary of the trained network and 1,000 unseen points: {accuracy:.1%} are on their "
                          f"side of it. The {wrong} wrong ones are marked, most of them close to the boundary. The "
                          f"best straight line gets {line:.1%} of the same points.")


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
                          "one backward pass do the work of about 3. Beside the first bar, the second is a hairline.")


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
    ax.set(xlabel="slope by nudging", ylabel="by the backward pass", title=f"{len(computed)} slopes",
           xlim=(-reach, reach), ylim=(-reach, reach))
    ax.locator_params(nbins=5)
    curves.plot(shown, losses, color=helpers.SEEN)
    curves.plot(mistaken_losses, color=helpers.BASELINE, ls="--")
    for height, words, color in ((mistaken_losses[-1], "with a mistake", helpers.BASELINE),
                                 (losses[-1], "without", helpers.SEEN)):
        curves.text(990, height + 0.02, words, color=color, weight="bold", ha="right", va="bottom")
    curves.set(xlabel="step", ylabel="loss", title="the loss on the moons", xlim=(0, 1000), ylim=(0, 0.8),
               xticks=[0, 500, 1000])
    helpers.show(fig, alt=f"Left, {len(computed)} dots, the slope of each number by nudging against its slope by the "
                          "backward pass: all lie on the diagonal. Right, the loss on the moons over 1,000 steps: it "
                          f"falls to {losses[-1]:.2f} without and to {mistaken_losses[-1]:.2f} with a mistake.")


def random_starts(by_count, best_line):
    """Draw how good networks are that differ in their number of neurons and in their random start.

    Parameters
    ----------
    by_count : dict
        For each number of neurons in the hidden layer the shares of right answers, numpy.ndarray, shape (20,).
    best_line : float
        The share of the best straight line.
    """
    fig, ax = plt.subplots(figsize=(10, 3.8))
    for place, scores in enumerate(by_count.values()):
        ax.plot(place + np.linspace(-0.25, 0.25, 20), np.sort(scores), "o", color=helpers.UNSEEN, mfc="white",
                markersize=7, ls="none")
    ax.axhline(best_line, color=helpers.BASELINE, ls="--")
    ax.text(4.5, best_line - 0.012, "the best straight line", color=helpers.BASELINE, ha="right", va="top")
    ax.set(xticks=range(len(by_count)), xticklabels=list(by_count), xlabel="neurons in the hidden layer",
           ylabel="validation points right", title="20 random starts each", ylim=(0.45, 1.02))
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    helpers.show(fig, alt="; ".join(f"hidden layer of {count}: {scores.min():.0%} to {scores.max():.0%}"
                                    for count, scores in by_count.items()) + ".")


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
