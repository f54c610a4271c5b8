"""Pictures of TODO."""
import matplotlib.pyplot as plt
import numpy as np

import helpers


def nudge_drawn(b, loss, slope_w, w):
    """TODO.
    """
    weights = np.linspace(-1, 4, 200)
    fig, ax = plt.subplots()
    ax.plot(weights, loss(weights, b), color=helpers.INK)
    reach = np.array([-0.75, 0.75])
    ax.plot(w + reach, loss(w, b) + slope_w * reach, color=helpers.GRADIENT, ls="--", lw=4)
    ax.plot(w, loss(w, b), "o", color=helpers.WEIGHT, markersize=15)
    side, word, edge = (1, "up", "left") if slope_w < 0 else (-1, "down", "right")
    ax.annotate("", (w + side, 0.3), (w + 0.3 * side, 0.3), arrowprops={"arrowstyle": "-|>", "lw": 3,
                                                                        "color": helpers.WEIGHT, "mutation_scale": 24})
    ax.text(w + 1.1 * side, 0.3, f"so w goes {word}", color=helpers.INK, weight="bold", va="center", ha=edge)
    ax.text(w - 0.85, loss(w, b) + 0.1 - slope_w * 0.1, f"slope {slope_w:.1f}".replace("-", "−"), color=helpers.GRADIENT,
            weight="bold", ha="right", va="center")
    ax.text(-0.95, 1.03, "loss of this one example", weight="bold", va="bottom")
    ax.set(xlabel="weight w", ylabel="loss", ylim=(0, 1.12), xlim=(-1, 4), yticks=[0, 0.25, 0.5, 1],
           xticks=[-1, 0, 1.5, 3, 4])
    helpers.show(fig, alt=f"The loss against the weight w, {loss(-1, b):.2f} at -1 and {loss(4, b):.2f} at 4. At w = "
                          f"{w} it is {loss(w, b):.2f}, and a dashed line with slope {slope_w:.1f} lies along the "
                          f"curve, so w goes {word}.")


def forwards_drawn(L, b, p, w, x, z):
    """TODO.
    """
    def arrow(ax, start, end, color=helpers.INK, **kwargs):
        ax.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "lw": 2.5, "color": color, "mutation_scale": 20,
                                                **kwargs})

    def draw_graph(factors=(), slopes=None):
        """The neuron of the first slide as three nodes; factors on its arrows, or the way back with four slopes."""
        fig, ax = plt.subplots(figsize=(10, 3))
        shift = 0.1 if slopes else 0
        nodes = ((3.3, "w · x + b", f"z = {z:.3g}"), (6.85, "sigmoid(z)", f"p = {p:.3g}"),
                 (10.4, "(p − y)²", f"L = {L:.3g}"))
        for height, label, color in ((1.25, f"x = {x:g}", helpers.INPUT), (0, f"w = {w:g}", helpers.WEIGHT),
                                     (-1.25, f"b = {b:g}", helpers.WEIGHT)):
            ax.text(0, height, label.replace("-", "−"), ha="center", va="center", fontsize=18, weight="bold",
                    bbox={"boxstyle": "round,pad=0.3", "fc": color, "ec": "none"})
            arrow(ax, (0.85, height + (0 if height else shift)), (2.25, 0.2 * height + (0 if height else shift)))
        for middle, formula, value in nodes:
            ax.add_patch(plt.matplotlib.patches.FancyBboxPatch((middle - 0.9, -0.34), 1.8, 0.68, boxstyle="round,pad=0.08",
                                                               fc="white",
                                                               ec=helpers.INK, lw=2.5))
            ax.text(middle, 0, formula, ha="center", va="center", fontsize=17)
            ax.text(middle, 0.55, value, ha="center", va="bottom", fontsize=22, weight="bold", color=helpers.ACTIVATION)
        for left in (4.3, 7.85):
            arrow(ax, (left, shift), (left + 1.55, shift))
        for middle, text in zip((1.45, 5.07, 8.62), factors):
            ax.text(middle, 0.1, text, ha="center", va="bottom", fontsize=20, weight="bold", color=helpers.GRADIENT)
        if slopes:
            for (place, height, size), (name, slope) in zip(((0, -0.35, 18), (0, -1.6, 18), (3.65, -0.55, 22),
                                                             (6.85, -0.55, 22)), slopes.items()):
                ax.text(place, height, f"{name} = {slope:.3g}".replace("-", "−"), ha="center", va="top", fontsize=size,
                        weight="bold",
                        color=helpers.GRADIENT)
            for start, end in (((9.4, -0.2), (7.85, -0.2)), ((5.85, -0.2), (4.3, -0.2)), ((2.25, -0.15), (0.85, -0.15)),
                               ((2.3, -0.5), (0.9, -1.45))):
                arrow(ax, start, end, helpers.GRADIENT, ls="--")
        ax.set(xlim=(-0.95, 11.5), ylim=(-2, 1.6))
        ax.axis("off")
        return fig

    helpers.show(draw_graph(), alt=f"The neuron as a graph. x = {x:g}, w = {w:g} and b = {b:g} go into the node w · x "
                                   f"+ b, which gives z = {z:.3g}. Then sigmoid gives p = {p:.3g}, and the node (p − "
                                   f"y)² gives the loss L = {L:.3g}.")
    return draw_graph


def factors_drawn(draw_graph, p, x, y):
    """TODO.
    """
    factors = [f"× {factor:.3g}".replace("-", "−") for factor in (x, p * (1 - p), 2 * (p - y))]
    helpers.show(draw_graph(factors), alt="The same graph with a factor over each arrow: from w to z {}, from z to p "
                                          "{}, from p to L {}.".format(*factors))


def backwards_drawn(db, dp, draw_graph, dw, dz):
    """TODO.
    """
    helpers.show(draw_graph(slopes={"dw": dw, "db": db, "dz": dz, "dp": dp}),
                 alt=f"The graph with dashed arrows from right to left: dp = {dp:g}, then dz = {dz:g}, then dw = "
                     f"{dw:g} and db = {db:g}.")


def flat_drawn(sigmoid):
    """TODO.
    """
    zs = np.linspace(-7, 4, 300)
    fig, ax = plt.subplots(figsize=(10, 2.9))
    ax.plot(zs, (sigmoid(zs) - 1) ** 2, color=helpers.INK)
    for says, place in ((0.01, (-6.8, 0.72)), (0.5, (0.7, 0.42))):
        at, height, steep = np.log(says / (1 - says)), (says - 1) ** 2, 2 * (says - 1) * says * (1 - says)
        reach = np.array([-1.3, 1.3])
        ax.plot(at + reach, height + steep * reach, color=helpers.GRADIENT, ls="--", lw=4.5)
        ax.plot(at, height, "o", color=helpers.INK, markersize=13)
        ax.text(*place, f"says {says}: slope "
                        f"{steep:.2f}".replace("-", "−"), weight="bold", va="center", color=helpers.INK)
    ax.set(xlabel="weighted sum z", ylabel="squared error", ylim=(-0.03, 1.1), yticks=[0, 0.5, 1], xlim=(-7, 4))
    helpers.show(fig, alt="Squared error against z, for y = 1: nearly flat on the left, falling in the middle. At p = "
                          "0.01 the slope is −0.02, at p = 0.5 it is −0.25.")


def complain_drawn(cross_entropy, nudge, sigmoid):
    """TODO.
    """
    for y_now in (0, 1):
        z_now = np.linspace(-5, 5, 11)
        higher, lower = cross_entropy(sigmoid(z_now + nudge), y_now), cross_entropy(sigmoid(z_now - nudge), y_now)
        assert np.abs((higher - lower) / (2 * nudge) - (sigmoid(z_now) - y_now)).max() < 1e-7

    ps = np.linspace(0.002, 0.998, 300)
    fig, ax = plt.subplots()
    ax.plot(ps, 1 - ps, color=helpers.GRADIENT, lw=4)
    ax.plot(ps, 2 * (1 - ps) * ps * (1 - ps), color=helpers.BASELINE, ls="--", lw=4)
    ax.text(0.3, 0.76, "cross-entropy: 1 − p", color=helpers.GRADIENT, weight="bold", fontsize=18)
    ax.text(0.1, 0.1, "squared error: (1 − p) · 2 p (1 − p)", color=helpers.BASELINE, weight="bold", fontsize=18)
    for height in (0.99, 2 * 0.99 * 0.01 * 0.99):
        ax.plot(0.01, height, "o", color=helpers.INK, markersize=13, clip_on=False)
        ax.text(0.035, height + (0.02 if height > 0.5 else -0.015), f"{height:.2f}", weight="bold", va="center")
    ax.set(xlabel="p, the probability given to what "
                  "happened", ylabel="steepness for z", ylim=(-0.04, 1.05), xlim=(0, 1),
           yticks=[0, 0.5, 1], xticks=[0.01, 0.25, 0.5, 0.75, 1], xticklabels=["0.01", "0.25", "0.5", "0.75", "1"])
    helpers.show(fig, alt="How steeply each loss falls with z, against p, for y = 1. Cross-entropy: a straight line "
                          "from 1 down to 0. Squared error: a low bump, 0.02 at p = 0.01. A sure and wrong neuron gets "
                          "0.99 from cross-entropy.")


def shapes_drawn():
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 2.5))
    tall, unit = 1.9, 0.115
    blocks = (("X", "rows × 2", 2, None, helpers.INPUT, "@"), ("W1", "2 × 16", 16, 2, helpers.WEIGHT, "+ b1, relu"),
              ("A1", "rows × 16", 16, None, helpers.ACTIVATION, "@"),
              ("W2", "16 × 1", 1, 16, helpers.WEIGHT, "+ b2, sigmoid"),
              ("P", "rows × 1", 1, None, helpers.PREDICTION, ""))
    left = 0.7
    for name, shape, columns, rows, color, after in blocks:
        width, height = columns * unit, tall if rows is None else rows * unit
        ax.add_patch(plt.Rectangle((left, -height / 2), width, height, fc=color, ec="white", lw=1))
        ax.text(left + width / 2, 1.05, name, ha="center", va="bottom", weight="bold", fontsize=18)
        ax.text(left + width / 2, -1.07, shape, ha="center", va="top")
        gap = {"@": 1, "+ b1, relu": 2.4, "+ b2, sigmoid": 3, "": 0.2}[after]
        ax.text(left + width + gap / 2, 0, after, ha="center", va="center", fontsize=18)
        left += width + gap
    ax.set(xlim=(0, left + 0.5), ylim=(-1.55, 1.5))
    ax.axis("off")
    helpers.show(fig, alt="The arrays of the forward pass as blocks: X with 2 columns, times W1 with 2 rows and 16 "
                          "columns, gives A1 with 16 columns; times W2 with 16 rows and 1 column, gives P with 1 "
                          "column. X, A1 and P have a row for each example.")


def moons_drawn(X_train, X_val, sigmoid, y_train, y_val):
    """TODO.
    """
    def draw_points(ax):
        for label, fill in ((1, helpers.SEEN), (0, "white")):
            these = X_train[y_train[:, 0] == label]
            ax.plot(*these.T, "o", mfc=fill, mec=helpers.SEEN, markersize=5.5, mew=1.3, ls="none", zorder=3)
        ax.set(xlim=(-1.6, 2.6), ylim=(-1.1, 1.6), xticks=[], yticks=[], aspect="equal")
        for side in ("left", "bottom"):
            ax.spines[side].set_visible(False)

    line, offset = np.zeros((2, 1)), np.zeros(1)
    for _ in range(1000):
        slope_of_z = (sigmoid(X_train @ line + offset) - y_train) / len(y_train)
        line, offset = line - X_train.T @ slope_of_z, offset - slope_of_z.sum(axis=0)
    one_neuron = np.mean((X_val @ line + offset > 0) == y_val)
    fig, (ax, words) = plt.subplots(1, 2, figsize=(10, 3.4), width_ratios=(2, 1))
    draw_points(ax)
    ends = np.array([-1.6, 2.6])
    ax.plot(ends, -(offset + line[0] * ends) / line[1], color=helpers.BASELINE, ls="--", lw=4, zorder=4)
    words.text(0, 0.5, f"one neuron, the\ndashed line: {one_neuron:.0%} right\n(validation "
                       "points)", color=helpers.BASELINE,
               weight="bold", va="center",
               fontsize=18)
    words.axis("off")
    assert 0.82 < one_neuron < 0.9
    helpers.show(fig, alt=f"500 training points in two interlocking half moons, one filled, one hollow. The dashed "
                          f"straight line of a single "
                          f"neuron cuts both; it is right about {one_neuron:.0%} of the validation points.")
    return draw_points, one_neuron


def film(X_train, cross_entropy, draw_points, film, forward, learning_rate, network, y_train):
    """TODO.
    """
    shown = [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1000]
    shown = [step for step in shown if step < len(film)]
    across, up = np.meshgrid(np.linspace(-1.6, 2.6, 120), np.linspace(-1.1, 1.6, 80))
    grid = np.column_stack([across.ravel(), up.ravel()])
    fig, (ax, words) = plt.subplots(1, 2, figsize=(10, 4), width_ratios=(2.4, 1))

    def draw(step):
        ax.cla()
        words.cla()
        P_grid = forward(grid, *film[step])[-1].reshape(across.shape)
        ax.contourf(across, up, P_grid, levels=[0, 0.5, 1], colors=["white", "#CFE3F1"])
        ax.contour(across, up, P_grid, levels=[0.5], colors=helpers.PREDICTION, linewidths=4)
        draw_points(ax)
        P_film = forward(X_train, *film[step])[-1]
        words.text(0, 0.68, f"step {step:,}", fontsize=24, weight="bold")
        words.text(0, 0.42, f"loss {cross_entropy(P_film, y_train).mean():.2f}", fontsize=24)
        words.text(0, 0.16, f"{np.mean((P_film > 0.5) == y_train):.0%} of the\ntraining points", fontsize=18,
                   color=helpers.SEEN, weight="bold", va="center")
        words.axis("off")

    helpers.animate(fig, draw, shown, interval=350,
                    alt="The boundary of the network over 1,000 steps: first a line that cuts both moons, then it "
                        "bends, and at the end it winds between them, with nearly all training points on their side.")
    losses = [cross_entropy(forward(X_train, *film[step])[-1], y_train).mean() for step in shown]
    settings = network[0].shape[1], learning_rate, len(film)
    assert settings != (16, 1.0, 1001) or losses[-1] < 0.1 < 0.3 < losses[0]        # other numbers may do worse
    return across, grid, losses, settings, shown, up


def unseen_drawn(P_test, X_test, accuracy, across, forward, grid, network, up, y_test):
    """TODO.
    """
    wrong = ((P_test > 0.5) != y_test)[:, 0]
    P_grid = forward(grid, *network)[-1].reshape(across.shape)
    fig, (ax, words) = plt.subplots(1, 2, figsize=(10, 2.9), width_ratios=(1.35, 1))
    ax.contour(across, up, P_grid, levels=[0.5], colors=helpers.PREDICTION, linewidths=3)
    for label, fill in ((1, helpers.UNSEEN), (0, "white")):
        these = X_test[~wrong & (y_test[:, 0] == label)]
        ax.plot(*these.T, "o", mfc=fill, mec=helpers.UNSEEN, markersize=3.5, mew=1, ls="none", zorder=3)
    ax.plot(*X_test[wrong].T, "x", color=helpers.INK, markersize=10, mew=3.5, ls="none", zorder=4)
    ax.set(xlim=(-1.6, 2.6), ylim=(-1.1, 1.6), aspect="equal")
    ax.axis("off")
    words.text(0, 0.5, f"{len(X_test):,} unseen points:\n{accuracy:.1%} right,\n{wrong.sum()} wrong, marked "
                       "×", fontsize=20,
               weight="bold", va="center")
    words.axis("off")
    helpers.show(fig, alt=f"The boundary of the trained network and 1,000 unseen points: {accuracy:.1%} are on their "
                          f"side of it. The {wrong.sum()} wrong ones are marked, most of them close to the boundary.")


def two_ways_drawn(runs):
    """TODO.
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


def compare_all_drawn(X_train, X_val, computed, cross_entropy, forward, fresh, losses, nudged, shown, y_train, y_val):
    """TODO.
    """
    mistaken, mistaken_losses = [parameter.copy() for parameter in fresh], []
    for step in range(1001):
        Z1, A1, P = forward(X_train, *mistaken)
        mistaken_losses.append(cross_entropy(P, y_train).mean())
        dZ2 = (P - y_train) / len(y_train)
        dZ1 = dZ2 @ mistaken[2].T                   # here * (Z1 > 0) is missing
        slopes = X_train.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)
        for parameter, slope in zip(mistaken, slopes):
            parameter -= slope
    fig, (ax, curves) = plt.subplots(1, 2, figsize=(10, 4))
    all_computed, all_nudged = (np.concatenate([array.ravel() for array in arrays]) for arrays in (computed, nudged))
    reach = 1.15 * np.abs(all_computed).max()
    ax.plot([-reach, reach], [-reach, reach], color=helpers.BASELINE, ls="--", lw=2)
    ax.plot(all_nudged, all_computed, "o", color=helpers.GRADIENT, mec=helpers.INK, markersize=10, ls="none")
    ax.set(xlabel="slope by nudging", ylabel="by the backward pass",
           title=f"{len(all_computed)} slopes, two ways", xlim=(-reach, reach), ylim=(-reach, reach))
    ax.locator_params(nbins=5)
    curves.plot(shown, losses, color=helpers.SEEN)
    curves.plot(mistaken_losses, color=helpers.BASELINE, ls="--")
    curves.text(990, mistaken_losses[-1] + 0.02, "with a mistake", color=helpers.BASELINE, weight="bold", ha="right",
                va="bottom")
    curves.text(990, losses[-1] + 0.02, "without", color=helpers.SEEN, weight="bold", ha="right", va="bottom")
    curves.set(xlabel="step", ylabel="loss", title="Both learn, it seems", xlim=(0, 1000), ylim=(0, 0.8),
               xticks=[0, 500, 1000])
    assert 0.12 < mistaken_losses[-1] < 0.3 and mistaken_losses[-1] < 0.6 * mistaken_losses[0]
    mistaken_score = np.mean((forward(X_val, *mistaken)[-1] > 0.5) == y_val)
    assert mistaken_score < 0.93
    helpers.show(fig, alt=f"Left {len(all_computed)} dots, the slope of each number by nudging against its slope by "
                          "the backward pass: all lie on the diagonal. Right the loss on the moons over 1,000 steps: "
                          f"it falls to {losses[-1]:.2f} without and to {mistaken_losses[-1]:.2f} with a mistake.")


def neurons_drawn(X_train, X_val, forward, one_neuron, train, y_train, y_val):
    """TODO.
    """
    counts = (1, 2, 4, 8, 16)
    by_count = {}
    for count in counts:
        starts = [np.random.default_rng([helpers.SEED, count, number]) for number in range(20)]
        trained = [train(X_train, y_train, count, 1.0, 1000, start) for start in starts]
        by_count[count] = np.array([np.mean((forward(X_val, *each)[-1] > 0.5) == y_val) for each in trained])
    fig, ax = plt.subplots(figsize=(10, 3.8))
    for place, count in enumerate(counts):
        ax.plot(place + np.linspace(-0.25, 0.25, 20), np.sort(by_count[count]), "o", color=helpers.UNSEEN, mfc="white",
                markersize=7, ls="none")
    ax.axhline(one_neuron, color=helpers.BASELINE, ls="--")
    ax.text(4.5, one_neuron - 0.012, "one straight line", color=helpers.BASELINE, ha="right", va="top")
    ax.set(xticks=range(len(counts)), xticklabels=counts, xlabel="neurons in the hidden layer",
           ylabel="validation points right",
           title="More neurons, less luck: 20 random starts each", ylim=(0.45, 1.02))
    ax.yaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
    found = {count: np.mean(scores > 0.96) for count, scores in by_count.items()}
    assert found[1] == found[2] == 0 < found[4] < 0.85 <= found[16]
    with np.errstate(over="ignore"):
        for rate in (0.01, 10):
            elsewhere = train(X_train, y_train, 16, rate, 1000, np.random.default_rng(helpers.SEED))
            assert np.mean((forward(X_val, *elsewhere)[-1] > 0.5) == y_val) < 0.94
    helpers.show(fig, alt="; ".join(f"hidden layer of {count}: {scores.min():.0%} to {scores.max():.0%}"
                                    for count, scores in by_count.items()) + ".")


def pima_drawn(one, same_answer, two_layers):
    """TODO.
    """
    rows = (('"no diabetes"\nto everybody', same_answer, helpers.BASELINE, "s"),
            ("one neuron:\nlogistic regression", one, helpers.UNSEEN, "^"),
            ("2 layers of\nneurons, 16 and 1", two_layers, helpers.UNSEEN, "o"))
    fig, ax = plt.subplots(figsize=(10, 4))
    for row, (name, scores, color, marker) in enumerate(rows):
        scores = np.array(scores)
        jitter = np.linspace(-0.16, 0.16, len(scores))
        ax.plot(scores, row + jitter, marker, color=color, mfc="white", markersize=8, ls="none")
        ax.errorbar(scores.mean(), row, xerr=scores.std(), fmt=marker, color=helpers.INK, markersize=12, lw=4, capsize=8,
                    capthick=3)
        ax.text(0.885, row, f"{scores.mean():.1%}\n± {100 * scores.std():.1f} points", va="center", weight="bold")
    ax.set(yticks=range(3), yticklabels=[name for name, *_ in rows], ylim=(2.5, -0.5), xlim=(0.61, 0.88),
           xlabel="accuracy on women it has not seen")
    ax.xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
    assert np.mean(two_layers) > np.mean(same_answer) + 0.08 and max(np.mean(two_layers), np.mean(one)) < 0.79
    assert abs(np.mean(two_layers) - np.mean(one)) < np.std(one)
    helpers.show(fig, alt="; ".join(f"{name}: {np.mean(scores):.1%}, plus or minus {100 * np.std(scores):.1f} "
                                    f"points".replace("\n", " ")
                                    for name, scores, *_ in rows) + ", over twenty folds.")


def deep_drawn(glorot, gradient_sizes, he, relu, relu_slope, relus, seeds, sigmoid, sigmoid_slope, sigmoids):
    """TODO.
    """
    fig, ax = plt.subplots()
    layer_numbers = np.arange(1, 13)
    for sizes, color, style, marker in ((relus, helpers.ACTIVATION, "-", "o"), (sigmoids, helpers.GRADIENT, "--", "s")):
        ax.fill_between(layer_numbers, sizes.min(axis=0), sizes.max(axis=0), color=color, alpha=0.2, lw=0)
        ax.plot(layer_numbers, np.median(sizes, axis=0), color=color, ls=style, marker=marker, markersize=8)
    sigmoid_ratio, relu_ratio = sigmoids[:, 0] / sigmoids[:, -1], relus[:, 0] / relus[:, -1]
    per_layer = np.median(1 / sigmoid_ratio) ** (1 / 11)
    ax.text(2.2, 2 * relus.max(), "ReLU: about the same in every layer", color=helpers.ACTIVATION, weight="bold",
            va="bottom")
    ax.text(7.3, np.median(sigmoids[:, 6]) / 10, f"sigmoid: {per_layer:.1f} times\nless with every layer",
            color=helpers.GRADIENT, weight="bold", va="top")
    ax.set(yscale="log", xlabel="layer (the loss is on the right)", ylabel="size of the gradient", xticks=layer_numbers,
           ylim=(min(sigmoids.min(), relus.min()) / 4, 40 * relus.max()))
    ax.locator_params(axis="y", numticks=6)
    ax.minorticks_off()

    def first_and_last(activation, activation_slope, spread):
        few = [gradient_sizes(activation, activation_slope, spread, np.random.default_rng(seed)) for seed in seeds[:5]]
        return np.median(few, axis=0)[[0, -1]]

    if (glorot, he) == (np.sqrt(2 / 128), np.sqrt(2 / 64)):         # the text is about these
        assert np.median(sigmoid_ratio) < 1e-6 and 0.1 < np.median(relu_ratio) < 10 and 3.5 < per_layer < 5
        assert sigmoid_ratio.max() < 0.01 * relu_ratio.min()
        first, last = first_and_last(sigmoid, sigmoid_slope, 4 * glorot)
        assert 200 < last / first < 900
        with np.errstate(over="ignore"):
            ends = np.array([first_and_last(relu, relu_slope, factor * he) for factor in (0.5, 1, 2)])
        assert np.all(ends[1:] > 1000 * ends[:-1]) and np.all(ends.max(axis=1) < 10 * ends.min(axis=1))
    helpers.show(fig, alt="Size of the gradient in layers 1 to 12 on a logarithmic axis, 20 random networks each. With "
                          f"ReLU about the same in every layer. With sigmoids it falls {per_layer:.1f} times a layer, "
                          f"towards the first one, to {np.median(sigmoids[:, 0]):.0e}.")
