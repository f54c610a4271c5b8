"""Pictures of track 2, lesson 1: The neuron."""
import matplotlib.pyplot as plt
import numpy as np

import helpers

WEIGHT_TEXT = "#A86F00"  # the weights' colour, dark enough for letters
INPUT_TEXT = "#1F7FB5"


def nerve_cell():
    """Draw a nerve cell and, part under part, its model."""
    fig, ax = plt.subplots(figsize=(10, 4))
    body = np.array([4.6, 3.1])
    for tip, bend in (((1.0, 4.0), 0.3), ((0.6, 3.15), -0.1), ((1.0, 2.35), -0.3)):
        twig = tip[0] + 1.4, tip[1] + (0.35 if tip[1] > 3 else -0.2)
        _branch(ax, tip, body, bend, color=helpers.INPUT, lw=6)
        _branch(ax, twig, (tip[0] + 2.3, (tip[1] + body[1]) / 2), 0, color=helpers.INPUT, lw=4)
        ax.plot(*np.array([tip, twig]).T, "o", color=helpers.WEIGHT, markersize=13, ls="none")
    _branch(ax, body, (8.0, body[1]), 0.1, color=helpers.PREDICTION, lw=7)
    for tip in ((9.3, 3.75), (9.5, 3.1), (9.3, 2.5)):
        _branch(ax, (8.0, body[1]), tip, 0, color=helpers.PREDICTION, lw=3)
        ax.plot(*tip, "o", color=helpers.PREDICTION, markersize=8)
    angle = np.linspace(0, 2 * np.pi, 60)
    ax.fill(body[0] + (0.72 + 0.09 * np.cos(5 * angle)) * np.cos(angle),
            body[1] + (0.62 + 0.07 * np.cos(5 * angle)) * np.sin(angle), color=helpers.ACTIVATION, zorder=3)

    low = 0.6
    for row, name in ((1.45, "$x_1$"), (low, "$x_2$"), (-0.25, "$x_3$")):
        ax.plot([1.0, 4.6], [row, low], color=helpers.WEIGHT, lw=4, ls="-", zorder=1)
        ax.plot(1.0, row, "o", color=helpers.INPUT, markersize=29)
        ax.text(1.0, row - 0.01, name, ha="center", va="center")
    ax.plot([4.6, 8.6], [low, low], color=helpers.PREDICTION, lw=4, ls="-", zorder=1)
    ax.plot(4.6, low, "o", color=helpers.ACTIVATION, markersize=56)
    ax.text(4.6, low, "$\\Sigma + b$", ha="center", va="center", color="white", fontsize=18)
    ax.add_patch(plt.Rectangle((6.2, low - 0.5), 1.0, 1.0, fc="white", ec=helpers.ACTIVATION, lw=4, zorder=2))
    curve = np.linspace(0, 1, 40)
    ax.plot(6.3 + 0.8 * curve, low - 0.35 + 0.7 / (1 + np.exp(6 - 12 * curve)), "-", color=helpers.ACTIVATION, lw=3)
    ax.annotate("", (9.4, low), (8.4, low),
                arrowprops={"arrowstyle": "-|>", "lw": 4, "color": helpers.PREDICTION, "mutation_scale": 25})
    for x, y, words in ((4.45, 4.38, "synapses, strong or weak"), (4.65, 2.2, "cell body"), (6.9, 3.5, "axon"),
                        (2.9, 1.5, "weights"), (4.6, -0.5, "weighted sum"), (6.9, -0.5, "a curve"),
                        (9.0, 1.0, "output")):
        ax.text(x, y, words, ha="center", va="center", weight="bold")
    for y, words in ((3.15, "branches"), (low, "inputs")):
        ax.text(0.1, y, words, ha="center", va="center", weight="bold", rotation=90)
    ax.set(xlim=(-0.2, 10), ylim=(-0.8, 4.6))
    ax.axis("off")
    helpers.show(fig, alt="Above, a nerve cell: branches with synapses on the left, the cell body, and the axon that "
                          "leaves it on the right. Below, part under part, its model: inputs, weights on the lines, a "
                          "circle that adds up, a box with a curve, an output.")


def _branch(ax, start, end, bend, **style):
    """Draw a curve from start to end that leaves the straight line by bend."""
    start, end = np.array(start), np.array(end)
    middle = (start + end) / 2 + np.array([0, bend])
    t = np.linspace(0, 1, 30)[:, None]
    curve = (1 - t) ** 2 * start + 2 * t * (1 - t) * middle + t**2 * end
    ax.plot(*curve.T, ls="-", solid_capstyle="round", **style)


def turned_line(X, y, numbers, right, none, unseen=False):
    """Draw what a neuron with two inputs says about women, and how often it is right.

    Parameters
    ----------
    X : numpy.ndarray, shape (women, 2)
        Glucose and BMI, standardised.
    y : numpy.ndarray, shape (women,)
        1 for the women who got diabetes.
    numbers : tuple of float
        The neuron's w1, w2 and b.
    right, none : float
        The share of these women about whom the neuron is right, and the share about whom "none" to everybody is.
    unseen : bool
        The colour of the women: that of unseen ones, or that of seen ones, of whom the first then gets a ring.
    """
    w1, w2, b = numbers
    color = helpers.UNSEEN if unseen else helpers.SEEN
    low, high = np.array([-2.6, -2.4]), np.array([2.6, 3.6])
    fig = plt.figure(figsize=(10, 4.4), layout="none")
    ax, gauge = fig.add_axes((0.085, 0.165, 0.58, 0.74)), fig.add_axes((0.755, 0.165, 0.09, 0.74))

    corner = np.array([low, (high[0], low[1]), high, (low[0], high[1])])
    side = corner @ [w1, w2] + b
    yes, border = [], []
    for here, there, z, z_next in zip(corner, np.roll(corner, -1, axis=0), side, np.roll(side, -1)):
        if z > 0:
            yes.append(here)
        if (z > 0) != (z_next > 0):  # the line crosses this edge of the picture
            border.append(here + (there - here) * z / (z - z_next))
            yes.append(border[-1])
    if yes:
        ax.fill(*np.array(yes).T, color="#BFE5D8", zorder=0)
    if border:
        ax.plot(*np.array(border).T, "-", color=helpers.ACTIVATION, lw=4, zorder=3)
    ax.plot(*X[y == 0].T, "o", mec=color, mfc="white", markersize=5, mew=1, ls="none", zorder=2)
    ax.plot(*X[y == 1].T, "o", mec="white", mfc=color, markersize=6.5, mew=0.5, ls="none", zorder=2)
    if not unseen:
        ax.plot(*X[0], "o", mfc="none", mec=helpers.INK, markersize=22, mew=3, zorder=4)
    ax.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]), xticks=range(-2, 3), yticks=range(-2, 4),
           xlabel="glucose, standardised", ylabel="BMI, standardised")
    ax.text(0, 1.03, "● diabetes   ○ none", color=color, weight="bold", transform=ax.transAxes)
    ax.text(1, 1.03, "shaded: it says \"diabetes\"", color="#00664A", ha="right", transform=ax.transAxes)

    gauge.bar(0, right, width=1, color=color)
    gauge.axhline(none, color="white", lw=5, ls="-")
    gauge.axhline(none, color=helpers.INK, lw=3, ls="--")
    gauge.set(ylim=(0, 1), xlim=(-0.5, 0.5), xticks=[], yticks=[0, 0.5, 1], yticklabels=["0", "50", "100"],
              ylabel="right answers, in %")
    gauge.text(0.5, 1.03, f"{right:.1%}", weight="bold", fontsize=22, ha="center", transform=gauge.transAxes)
    gauge.text(0.6, none, f"\"none\" to\neverybody:\n{none:.1%}", va="center")
    women = "women it has never seen" if unseen else "women it has seen"
    helpers.show(fig, alt=f"The {women}, as dots over glucose and BMI. A neuron with w1 = {w1:.1f}, w2 = {w2:.1f} and "
                          f"b = {b:.1f} says diabetes in the shaded part. It gets {right:.1%} of them right; "
                          f"\"none\" to everybody gets {none:.1%}.")


def sigmoid_and_groups(z, y, sigmoid):
    """Draw the sigmoid, and the share that got diabetes in eight groups of women with similar sums.

    Parameters
    ----------
    z : numpy.ndarray, shape (women,)
        Each woman's weighted sum.
    y : numpy.ndarray, shape (women,)
        1 for the women who got diabetes.
    sigmoid : callable
        The curve.

    Returns
    -------
    middles, shares : numpy.ndarray, shape (8,)
        The mean sum of each group, and its share.
    """
    edges = np.quantile(z, np.linspace(0, 1, 9))
    groups = [(z >= low) & (z <= high) for low, high in zip(edges, edges[1:])]
    middles, shares = (np.array([values[group].mean() for group in groups]) for values in (z, y))
    fig, ax = plt.subplots()
    line = np.linspace(-5, 5, 200)
    ax.plot(line, sigmoid(line), "-", color=helpers.ACTIVATION, lw=4)
    ax.plot(middles, shares, "s", color=helpers.SEEN, markersize=12, ls="none")
    worst = np.max(np.abs(sigmoid(middles) - shares))
    ax.text(2.3, 0.84, "the sigmoid", color=helpers.ACTIVATION, weight="bold", va="top", ha="left")
    ax.text(0.55, 0.3, "eight groups of seen women:\nshare that got diabetes", color=helpers.SEEN, weight="bold",
            va="center")
    ax.set(xlabel="weighted sum z", ylabel="probability", xlim=(-4.2, 4.2), ylim=(-0.03, 1.03), yticks=[0, 0.5, 1])
    helpers.show(fig, alt="The sigmoid rises from 0 at z = -4 to 1 at z = 4, through a half at z = 0. Eight groups of "
                          f"seen women, by their sum z: the share that got diabetes is at most {worst:.2f} away from "
                          "the curve.")
    return middles, shares


def three_curves():
    """Draw sigmoid, tanh and ReLU over the same weighted sums."""
    z = np.linspace(-4, 4, 241)
    curves = {"sigmoid": 1 / (1 + np.exp(-z)), "tanh": np.tanh(z), "ReLU": np.maximum(0, z)}
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.4), sharey=True)
    for ax, (name, values) in zip(axes, curves.items()):
        _cross(ax)
        ax.axhline(3, color=helpers.INK, lw=2, ls=":")
        ax.plot(z, values, "-", color=helpers.ACTIVATION, lw=5)
        ax.set(title=name, xticks=[-4, -2, 0, 2, 4], yticks=[-1, 0, 1, 2, 3, 4], ylim=(-1.3, 4.2), xlim=(-4, 4))
    axes[0].set_ylabel("what it sends out")
    fig.supxlabel("weighted sum z", fontsize=16)
    helpers.show(fig, alt="Three curves over the weighted sum z. The sigmoid rises from 0 to 1 and tanh from -1 to 1, "
                          "both in the shape of an S. ReLU is 0 left of z = 0 and then rises in a straight line: the "
                          "only one that reaches the dotted line at 3.")


def _cross(ax):
    """Draw thin lines through 0."""
    ax.axhline(0, color=helpers.BASELINE, lw=1, ls="-")
    ax.axvline(0, color=helpers.BASELINE, lw=1, ls="-")


def sums_to_shares(sums, names):
    """Draw softmax in three steps: the sums, their exponentials, the shares of the total.

    Parameters
    ----------
    sums : numpy.ndarray, shape (classes,)
        Weighted sums.
    names : str
        A letter or digit for each class.
    """
    powers = np.exp(sums)
    shares = powers / powers.sum()
    steps = (("the sum", sums, [f"{value:.0f}" for value in sums]),
             ("e to that power", powers, [f"{value:.1f}" for value in powers]),
             ("its share of the total", shares, [f"{value:.1%}" for value in shares]))
    colors = helpers.INPUT, helpers.WEIGHT, helpers.ACTIVATION
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.6))
    for ax, (title, values, labels), color in zip(axes, steps, colors):
        bars = ax.barh(range(len(values)), values, color=color, height=0.7)
        ax.bar_label(bars, labels, padding=6, fontsize=18, weight="bold")
        ax.set(title=title, xlim=(0, 1.6 * values.max()), xticks=[], ylim=(len(values) - 0.5, -0.5))
        ax.set_yticks(range(len(values)), [f"\"{name}\"" for name in names], fontsize=18)
        ax.tick_params(length=0)
        ax.spines.bottom.set_visible(False)
    rows = [f"\"{name}\" {sum_}, {power}, {share}" for name, sum_, power, share in
            zip(names, *(labels for _, _, labels in steps))]
    helpers.show(fig, alt="For each digit its sum, e to the power of the sum, and its share of the total: "
                          + "; ".join(rows) + ".")


def one_line():
    """Write a neuron as one line of code, in the colours of inputs, weights and activations."""
    parts = (("a", helpers.ACTIVATION), (" = ", helpers.INK), ("activation", helpers.ACTIVATION), ("(", helpers.INK),
             ("x", INPUT_TEXT), (" @ ", helpers.INK), ("w", WEIGHT_TEXT), (" + ", helpers.INK), ("b", WEIGHT_TEXT),
             (")", helpers.INK))
    fig = plt.figure(figsize=(10, 1.6), layout="none")
    ax = fig.add_axes((0, 0, 1, 1), xlim=(-0.7, sum(len(words) for words, _ in parts) + 0.7), ylim=(0, 1))
    x = 0
    for words, color in parts:
        ax.text(x, 0.5, words, color=color, fontsize=45.3, family="monospace", weight="bold", va="center")
        x += len(words)
    ax.axis("off")
    helpers.show(fig, alt="A neuron in one line: a = activation(x @ w + b), in the colours of inputs, weights and "
                          "activations.")


def timeline():
    """Draw the neuron's history from 1943 to 2014 on one line."""
    events = [(1943, "a neuron\non paper", 1), (1958, "Rosenblatt's\nneuron learns", -1),
              (1986, "neurons in\na row learn", 1), (2012, "AlexNet, on two\ngraphics cards", -1),
              (2014, "Google buys\nDeepMind", 1)]
    fig, ax = plt.subplots(figsize=(10, 3.6))
    ax.axhline(0, color=helpers.BASELINE, lw=3, ls="-")
    for year, words, side in events:
        late = year > 2000
        place = {"ha": "right" if late else "left", "va": "bottom" if side > 0 else "top"}
        ax.plot([year, year], [0, 0.42 * side], color=helpers.BASELINE, lw=2, ls="-", zorder=1)
        ax.plot(year, 0, "o", color=helpers.ACTIVATION if late else helpers.INPUT, markersize=17)
        ax.text(year + (3 if late else -3), 0.5 * side, f"{year}", weight="bold", fontsize=18, **place)
        ax.text(year + (3 if late else -3), 0.78 * side, words, **place)
    ax.set(xlim=(1939, 2019), ylim=(-1.6, 1.6))
    ax.axis("off")
    helpers.show(fig, alt="A line through the years: 1943 a neuron on paper, 1958 Rosenblatt's neuron learns, 1986 "
                          "neurons in a row learn, 2012 AlexNet on two graphics cards, 2014 Google buys DeepMind.")


def three_more(z, curves):
    """Draw activation functions beside each other, each over a dotted ReLU.

    Parameters
    ----------
    z : numpy.ndarray, shape (places,)
        Weighted sums.
    curves : dict of str to numpy.ndarray, shape (places,)
        For the name of each function what it sends out.
    """
    fig, axes = plt.subplots(1, len(curves), figsize=(10, 3.4), sharey=True)
    for ax, (name, values) in zip(axes, curves.items()):
        _cross(ax)
        ax.plot(z, np.maximum(0, z), ":", color=helpers.INK, lw=3, zorder=4)
        ax.plot(z, values, "-", color=helpers.ACTIVATION, lw=5)
        ax.set(title=name, xlim=(z[0], z[-1]), ylim=(-1.3, 3.1), xticks=[-2, 0, 2], yticks=[-1, 0, 1, 2, 3])
    axes[0].text(-2.8, 2.4, "dotted: ReLU")
    axes[0].set_ylabel("what it sends out")
    fig.supxlabel("weighted sum z", fontsize=16)
    helpers.show(fig, alt="Three curves, each over a dotted ReLU. Leaky ReLU goes on below 0, with a tenth of the "
                          "slope. ELU bends softly towards -1. Maxout is the larger of two straight lines, one that "
                          "falls and one that rises.")


def temperatures(sums, names):
    """Draw the softmax of some sums against the temperature, from 0.2 to 100.

    Parameters
    ----------
    sums : numpy.ndarray, shape (classes,)
        The sums, the largest first.
    names : str
        A letter or digit for each class.

    Returns
    -------
    numpy.ndarray, shape (temperatures, classes)
        The probabilities at each temperature.
    """
    rising = np.geomspace(0.2, 100, 60)
    powers = np.exp(sums / rising[:, None])
    shares = powers / powers.sum(axis=1, keepdims=True)
    fig, ax = plt.subplots()
    ax.axhline(1 / len(sums), color=helpers.BASELINE, lw=2, ls=":")
    ax.text(100, 1 / len(sums) + 0.03, "a third each", ha="right", va="bottom", color=helpers.BASELINE)
    colors = helpers.ACTIVATION, WEIGHT_TEXT, INPUT_TEXT
    styles, places = ("-", "--", "-."), ((1.1, 0.03), (0.68, 0.05), (1.45, -0.09))
    for values, name, color, style, (x, above) in zip(shares.T, names, colors, styles, places):
        ax.plot(rising, values, style, color=color, lw=4)
        ax.text(x, np.interp(x, rising, values) + above, f"\"{name}\"", color=color, weight="bold", fontsize=18)
    ax.set(xscale="log", xlim=(0.2, 100), ylim=(0, 1.02), xlabel="temperature", ylabel="probability",
           xticks=[0.2, 1, 10, 100], xticklabels=["0.2", "1", "10", "100"], yticks=[0, 0.5, 1])
    ax.minorticks_off()
    first, last = (", ".join(f"{share:.1%}" for share in shares[row]) for row in (0, -1))
    helpers.show(fig, alt=f"The probabilities of the three digits against the temperature. At 0.2 they are {first}; at "
                          f"100 they are {last}, about a third each. The lines come together but never cross.")
    return shares
