"""Pictures of track 2, lesson 1: The neuron."""
import matplotlib.pyplot as plt
import numpy as np

import helpers

WEIGHT_TEXT = "#A86F00"  # the weights' colour, dark enough for letters
INPUT_TEXT = "#1F7FB5"


def nerve_cell():
    """Draw a nerve cell and, part under part, the model that is made of it."""
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
    helpers.show(fig, alt="Above a nerve cell: branches with synapses on the left, the cell body, and the axon that "
                          "leaves it on the right. Below, part under part, its model: inputs, weights on the lines, a "
                          "circle that adds up, a box with a curve, an output.")


def _branch(ax, start, end, bend, **style):
    """Draw a curve from start to end that leaves the straight line by bend."""
    start, end = np.array(start), np.array(end)
    middle = (start + end) / 2 + np.array([0, bend])
    t = np.linspace(0, 1, 30)[:, None]
    curve = (1 - t) ** 2 * start + 2 * t * (1 - t) * middle + t**2 * end
    ax.plot(*curve.T, ls="-", solid_capstyle="round", **style)


def timeline():
    """Draw the neuron's history from 1943 to 2014 on one line."""
    events = [(1943, "a neuron\non paper", 1), (1958, "Rosenblatt's\nneuron learns", -1),
              (1986, "neurons in\na row learn", 1), (2012, "AlexNet, on two\ngames' graphics cards", -1),
              (2014, "Google buys\nDeepMind", 1)]
    fig, ax = plt.subplots(figsize=(10, 3.9))
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
                          "neurons in a row learn, 2012 AlexNet on two graphics cards made for games, 2014 Google buys "
                          "DeepMind.")


def turning_line(X, y):
    """Animate how the weights turn a neuron's line and the bias shifts it, until w = (1.0, 0.5) and b = -0.7.

    Parameters
    ----------
    X : numpy.ndarray, shape (women, 2)
        Glucose and BMI, standardised; a ring marks the first woman.
    y : numpy.ndarray, shape (women,)
        1 for the women who got diabetes.

    Returns
    -------
    numpy.ndarray, shape (frames,)
        The share of the women about whom the neuron of each frame is right; the bias moves from frame 11 on.
    """
    sweep = [(np.cos(a) * 1.118, np.sin(a) * 1.118, 0.0) for a in np.radians(np.linspace(90, 26.57, 11))]
    sweep += [(1.0, 0.5, b) for b in np.linspace(0, -2.4, 6)[1:]] + [(1.0, 0.5, b) for b in (-1.8, -1.2, -0.7)]
    right = np.array([np.mean((X @ np.array([w1, w2]) + b > 0) == (y == 1)) for w1, w2, b in sweep])
    grid = np.stack(np.meshgrid(np.linspace(-3, 3, 300), np.linspace(-2.6, 4.2, 200)), axis=-1)
    fig, ax = plt.subplots(figsize=(10, 4.4))
    marks = {"mfc": "white", "markersize": 5, "mew": 1}, {"mfc": helpers.SEEN, "markersize": 6, "mew": 0.5}
    for outcome, mark in enumerate(marks):
        ax.plot(*X[y == outcome].T, "o", mec=helpers.SEEN, ls="none", zorder=2, aa=False, **mark)
    ax.set(xlim=(-2.6, 2.6), ylim=(-2.4, 3.6), xticks=range(-2, 3), yticks=range(-2, 4),
           xlabel="glucose, standardised", ylabel="BMI, standardised")
    ax.text(2.75, 3.1, "● diabetes\n○ none", color=helpers.SEEN, va="top")
    ax.text(2.75, 0.6, "shaded: the\nneuron says\n\"diabetes\"", va="center")
    ax.plot(*X[0], "o", mfc="none", mec=helpers.INK, markersize=22, mew=3, zorder=4)
    ax.text(X[0, 0] - 0.15, X[0, 1] + 0.1, "she", ha="right", va="bottom", weight="bold")
    none_to_all = np.mean(y == 0)
    drawn = []

    def turn(frame):
        w1, w2, b = sweep[frame]
        while drawn:
            drawn.pop().remove()
        z = grid @ np.array([w1, w2]) + b
        drawn.append(ax.contourf(grid[..., 0], grid[..., 1], z, levels=[0, 1e9], colors=["#BFE5D8"], zorder=0,
                                 antialiased=False))
        drawn.append(ax.contour(grid[..., 0], grid[..., 1], z, levels=[0], colors=[helpers.ACTIVATION], linewidths=4,
                                zorder=3))
        ax.set_title(f"w = ({w1:.1f}, {w2:.1f}), b = {b:.1f}: right about {right[frame]:.0%}; "
                     f"\"none\" to all: {none_to_all:.0%}")

    helpers.animate(fig, turn, len(sweep), interval=250,
                    alt="Women as dots over glucose and BMI, and the half of the plane in which the neuron says "
                        "diabetes. The weights turn its border until glucose counts twice as much as BMI, the bias "
                        "then shifts it. The last frame, with w = (1.0, 0.5) and b = -0.7, is right about "
                        f"{right[-1]:.0%} of the women it has seen.")
    return right


def seen_and_hidden(seen, hidden, none_to_all):
    """Draw three shares of right answers as bars.

    Parameters
    ----------
    seen, hidden : float
        Those of the neuron, about seen and about hidden women.
    none_to_all : float
        That of the answer "none" to all hidden women.
    """
    rows = (("seen women", seen, helpers.SEEN), ("hidden women", hidden, helpers.UNSEEN),
            ("\"none\" to all hidden women", none_to_all, helpers.BASELINE))
    fig, ax = plt.subplots(figsize=(10, 3))
    for row, (name, value, color) in enumerate(rows):
        ax.barh(row, value, color=color, height=0.78)
        ax.text(0.015, row, f"{name}: {value:.0%}", color="white", weight="bold", va="center", fontsize=18)
    ax.set(ylim=(2.5, -0.5), xlim=(0, 1))
    ax.axis("off")
    helpers.show(fig, alt="With w = (1.0, 0.5) and b = "
                          "-0.7: " + ", ".join(f"{name} {value:.0%}" for name, value, _ in rows)
                          + ".")


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
                          f"seen women, by their sum z: the share that got diabetes lies at most {worst:.2f} from the "
                          "curve.")
    return middles, shares


def three_curves():
    """Draw sigmoid, tanh and ReLU, with a dot on each at z = 5."""
    line = np.linspace(-6, 6, 241)
    curves = {"A: sigmoid": 1 / (1 + np.exp(-line)), "B: tanh": np.tanh(line), "C: ReLU": np.maximum(0, line)}
    fig, axes = plt.subplots(1, 3, figsize=(10, 2.9), sharey=True)
    for ax, (name, values) in zip(axes, curves.items()):
        ax.axhline(0, color=helpers.BASELINE, lw=1, ls="-")
        ax.axvline(0, color=helpers.BASELINE, lw=1, ls="-")
        ax.plot(line, values, "-", color=helpers.ACTIVATION, lw=4)
        ax.plot(5, np.interp(5, line, values), "o", color=helpers.INK, markersize=12)
        ax.set(title=name, xticks=[-5, 0, 5], yticks=[0, 5], xlabel="weighted sum z", ylim=(-1.3, 6.3))
    helpers.show(fig, alt="Three curves with a dot at z = 5. Sigmoid and tanh have become flat there; ReLU, zero to "
                          "the left of 0, rises in a straight line.")


def six_activations():
    """Draw six activation functions, each with its slope."""
    line = np.linspace(-3, 3, 601)
    sigmoid = 1 / (1 + np.exp(-line))
    left = np.exp(np.minimum(line, 0))
    two_sums = np.array([0.9 * line + 0.2, -0.5 * line - 0.4])
    curves = [("sigmoid", sigmoid, sigmoid * (1 - sigmoid)), ("tanh", np.tanh(line), 1 - np.tanh(line) ** 2),
              ("ReLU", np.maximum(0, line), (line > 0) * 1.0),
              ("Leaky ReLU", np.where(line > 0, line, 0.1 * line), np.where(line > 0, 1, 0.1)),
              ("ELU", np.where(line > 0, line, left - 1), np.where(line > 0, 1, left)),
              ("Maxout", two_sums.max(axis=0), np.where(two_sums[0] > two_sums[1], 0.9, -0.5))]
    fig, axes = plt.subplots(2, 3, figsize=(10, 4.6), sharex=True, sharey=True)
    for ax, (name, values, slopes) in zip(axes.flat, curves):
        ax.axhline(0, color=helpers.BASELINE, lw=1, ls="-")
        ax.axvline(0, color=helpers.BASELINE, lw=1, ls="-")
        if name == "Maxout":
            for sums in two_sums:
                ax.plot(line, sums, ":", color=helpers.WEIGHT, lw=3)
        jump = np.abs(np.diff(slopes, append=slopes[-1])) > 0.2
        ax.plot(line, values, "-", color=helpers.ACTIVATION, lw=3.5)
        ax.plot(line, np.where(jump, np.nan, slopes), "--", color=helpers.GRADIENT, lw=3)
        ax.set_title(name, pad=4)
        ax.set(xlim=(-3, 3), ylim=(-1.3, 2.3), xticks=[-2, 0, 2], yticks=[-1, 0, 1, 2])
    axes[0, 0].text(-2.9, 1.75, "activation", color=helpers.ACTIVATION, weight="bold")
    axes[0, 0].text(-2.9, 1.2, "its slope", color=helpers.GRADIENT, weight="bold")
    axes[1, 2].text(-1.9, -1.2, "two sums", color=WEIGHT_TEXT, weight="bold", ha="left", fontsize=14)
    helpers.show(fig, alt="Six curves with their slopes. Sigmoid and tanh: slopes of at most 0.25 and 1 in the middle, "
                          "nearly 0 outside. ReLU: slope 1 to the right, 0 to the left. Leaky ReLU: 1 and 0.1. ELU: 1, "
                          "then falling to 0. Maxout: the larger of two straight lines.")


def temperatures(sums):
    """Animate the softmax of three sums as the temperature rises from 0.2 to 100.

    Parameters
    ----------
    sums : numpy.ndarray, shape (3,)
        The sums for "3", "8" and "5", the largest first.

    Returns
    -------
    numpy.ndarray, shape (frames, 3)
        The probabilities in each frame.
    """
    rising = np.geomspace(0.2, 100, 20)
    shares = np.array([np.exp(sums / t) / np.exp(sums / t).sum() for t in rising])
    colors, markers = (helpers.ACTIVATION, helpers.WEIGHT, helpers.INPUT), "osD"
    fig, (bars, lines) = plt.subplots(1, 2, width_ratios=(2, 3))
    bars.set(xlim=(-0.6, 2.6), xticks=range(3), xticklabels=["\"3\"", "\"8\"", "\"5\""],
             ylim=(0, 1.04), yticks=[0, 0.5, 1], ylabel="probability")
    lines.set(xscale="log", xlim=(0.16, 250), xticks=[0.2, 1, 10, 100], xticklabels=["0.2", "1", "10", "100"],
              xlabel="temperature", ylim=(-0.02, 1.04), yticks=[])
    lines.minorticks_off()
    lines.axhline(1 / 3, color=helpers.BASELINE, lw=1.2, ls=":")
    lines.text(0.17, 0.35, "a third each", va="bottom", fontsize=14)
    bars_drawn = bars.bar(range(3), shares[0], color=colors, hatch=["", "//", ".."], edgecolor="white")
    lines_drawn = [lines.plot([], [], marker + "-", color=color, markersize=8, clip_on=False)[0]
                   for marker, color in zip(markers, colors)]
    names = [lines.text(0, 0, name, weight="bold", va="center") for name in ("  \"3\"", "  \"8\"", "  \"5\"")]
    title = bars.set_title("temperature 0.2")

    def heat(frame):
        title.set_text(f"temperature {rising[frame]:.1f}")
        for bar, share in zip(bars_drawn, shares[frame]):
            bar.set_height(share)
        apart = [0.1, 0, -0.1] if np.ptp(shares[frame]) < 0.12 else [0, 0.03, -0.03]
        for drawn, name, values, height in zip(lines_drawn, names, shares.T, shares[frame] + apart):
            drawn.set_data(rising[:frame + 1], values[:frame + 1])
            name.set_position((rising[frame] * 1.1, height))

    helpers.animate(fig, heat, len(rising),
                    alt=f"The three probabilities against the temperature. At 0.2 the first has {shares[0, 0]:.0%}; at "
                        f"100 the three have {shares[-1, 0]:.0%}, {shares[-1, 1]:.0%} and {shares[-1, 2]:.0%}, about a "
                        "third each.")
    return shares


def one_line():
    """Write a neuron as one line of code, in the colours of inputs, weights and activations."""
    parts = (("a", helpers.ACTIVATION), (" = ", helpers.INK), ("activation", helpers.ACTIVATION), (" ( ", helpers.INK),
             ("x", INPUT_TEXT), (" @ ", helpers.INK), ("w", WEIGHT_TEXT), (" + ", helpers.INK), ("b", WEIGHT_TEXT),
             (" )", helpers.INK))
    fig, ax = plt.subplots(figsize=(10, 1.6))
    x = 0.02
    for words, color in parts:
        ax.text(x, 0.5, words, color=color, fontsize=34, family="monospace", weight="bold", va="center",
                transform=ax.transAxes)
        x += 0.0284 * len(words)
    ax.axis("off")
    helpers.show(fig, alt="A neuron in one line: a = activation(x @ w + b), in the colours of inputs, weights and "
                          "activations.")
