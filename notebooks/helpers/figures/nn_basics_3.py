"""Pictures of TODO."""
import matplotlib.pyplot as plt
import numpy as np

import helpers


def two_women(X, sigmoid, y):
    """TODO.
    """
    p = sigmoid(X @ [1.0, 0.5] - 0.7)
    gaps = np.abs(p - y)
    first = 0
    second = np.flatnonzero(y == 0)[np.abs(gaps[y == 0] - 2 * gaps[first]).argmin()]
    fig, ax = plt.subplots(figsize=(10, 3.9))
    for left, woman in ((0.0, first), (1.35, second)):
        low, side = min(p[woman], y[woman]), gaps[woman]
        ax.plot([left, left], [0, 1], color=helpers.BASELINE, lw=2, ls="-", zorder=1)
        ax.add_patch(plt.Rectangle((left, low), side, side, fc="#F1DCE7", ec=helpers.GRADIENT, lw=3))
        ax.text(left + side / 2, low + side / 2, f"gap\n{side:.2f}", ha="center", va="center", weight="bold", fontsize=18)
        ax.plot(left, y[woman], "D", color=helpers.SEEN, markersize=15)
        ax.plot(left, p[woman], "o", color=helpers.PREDICTION, markersize=15)
        ax.text(left - 0.06, y[woman], "diabetes: 1" if y[woman] else "none: 0", ha="right", va="center",
                color=helpers.SEEN, weight="bold")
        ax.text(left - 0.06, p[woman], f"says p = {p[woman]:.2f}", ha="right", va="center", weight="bold")
    ax.set(xlim=(-0.7, 2.3), ylim=(-0.06, 1.06), aspect="equal")
    ax.axis("off")
    assert 3.5 < (gaps[second] / gaps[first]) ** 2 < 4.5 and f"{y.mean():.0%}" == "35%"
    helpers.show(fig, alt=f"Two women. The first has diabetes, and the neuron says p = {p[first]:.2f}: the gap is "
                          f"{gaps[first]:.2f}, drawn as the side of a square of area {gaps[first] ** 2:.2f}. The "
                          f"second has none, p = {p[second]:.2f}: gap {gaps[second]:.2f}, square "
                          f"{gaps[second] ** 2:.2f}, four times as large.")


def landscape(X, loss, sigmoid, y):
    """TODO.
    """
    along = np.linspace(-4.5, 4.5, 61)
    grid = np.array([[w_1, w_2] for w_2 in along for w_1 in along])
    heights = np.mean((sigmoid(X @ grid.T - 0.7) - y[:, None]) ** 2, axis=0).reshape(61, 61)
    greys = plt.matplotlib.colors.LinearSegmentedColormap.from_list("greys", ["#FFFFFF", "#98A2B0"])
    ring = np.array([-3.0, 3.0])

    def draw_map(ax):
        ax.contourf(along, along, heights, 14, cmap=greys)
        ax.contour(along, along, heights, 14, colors=helpers.BASELINE, linewidths=0.8, linestyles="-")
        ax.set(xlabel="weight of glucose", ylabel="weight of BMI", xticks=[-4, 0, 4], yticks=[-4, 0, 4], aspect="equal")

    fig = plt.figure(figsize=(10, 3.8))
    relief = fig.add_axes([-0.03, -0.04, 0.6, 1.1], projection="3d")
    relief.plot_surface(*np.meshgrid(along, along), heights, cmap=greys, rstride=3, cstride=3,
                        edgecolor=helpers.BASELINE, lw=0.3)
    relief.plot(*ring, loss(ring, X, y) + 0.02, "o", mfc="white", mec=helpers.INK, markersize=14, mew=4, zorder=9)
    relief.set(xticks=[], yticks=[], zticks=[], xlabel="weight of glucose", ylabel="weight of BMI", zlabel="loss")
    relief.xaxis.labelpad = relief.yaxis.labelpad = relief.zaxis.labelpad = -8
    relief.view_init(32, -62)
    relief.set_box_aspect((1, 1, 0.62), zoom=0.98)
    ax = fig.add_axes([0.62, 0.17, 0.36, 0.75])
    draw_map(ax)
    ax.plot(*ring, "o", mfc="white", mec=helpers.INK, markersize=14, mew=4)
    lowest = grid[heights.argmin()]
    ax.plot(*lowest, "P", color=helpers.INK, markersize=12)
    ax.text(lowest[0] + 0.35, lowest[1] + 0.1, "lowest", weight="bold", va="center")
    fig.set_layout_engine("none")
    assert np.abs(lowest - [1.2, 0.6]).max() < 0.2
    helpers.show(fig, alt="The loss over the weights of glucose and BMI, left as a relief, right as a map with contour "
                          f"lines: a wide valley with its lowest place near {lowest[0]:.1f} and {lowest[1]:.1f}, loss "
                          f"{heights.min():.2f}. The ring at -3 and 3 lies high on its side, loss "
                          f"{loss(ring, X, y):.2f}.")
    return draw_map, greys, ring


def fog():
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 3.3))
    places, here, slope_here = np.linspace(-3.4, 3.4, 400), 2.0, 4.0
    ax.plot(places, places ** 2, color=helpers.INK, lw=4, ls="-")
    veil = np.ones((1, 400, 4)) * plt.matplotlib.colors.to_rgba("#C3CAD3")
    veil[0, :, 3] = np.round(16 * (1 - np.exp(-((np.linspace(-3.4, 4.9, 400) - here) / 0.75) ** 4))) / 16
    ax.imshow(veil, extent=(-3.4, 4.9, -1, 11), aspect="auto", interpolation="nearest", zorder=3)
    ends = np.array([here - 0.6, here + 0.6])
    ax.plot(ends, here ** 2 + slope_here * (ends - here), color=helpers.GRADIENT, lw=5, ls="--", zorder=4)
    ground = here ** 2
    legs, body, arms = ((-0.11, 0, 0.11), (-0.2, 1.3, 0.4)), ((0, 0), (1.3, 3.2)), ((-0.13, 0, 0.13), (1.8, 2.7, 2))
    for across, upwards in (legs, body, arms):
        ax.plot(here + np.array(across), ground + np.array(upwards), color=helpers.INK, lw=4.5, ls="-", zorder=5)
    ax.plot(here, ground + 3.9, "o", color=helpers.INK, markersize=17, zorder=5)
    ax.text(here + 0.8, ground - 0.5, "slope 4:\nuphill to the right", weight="bold", va="top", zorder=5)
    ax.text(-0.9, 5, "?", fontsize=60, color=helpers.INK, ha="center", va="center", zorder=5)
    ax.set(xlim=(-3.4, 4.9), ylim=(-1, 11))
    ax.axis("off")
    helpers.show(fig, alt="A walker on a hillside in fog. The ground is visible only under the feet, with a dashed "
                          "line along it: slope 4, uphill to the right. Everything else is hidden.")


def rates_film():
    """TODO.
    """
    rates = np.linspace(0.05, 1.1, 22)
    paths = [2 * (1 - 2 * rate) ** np.arange(11) for rate in rates]
    ends = np.maximum(np.abs([path[-1] for path in paths]), 1e-10)
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4), width_ratios=(1, 1.15))

    def draw_rate(frame):
        left.clear()
        right.clear()
        places = np.linspace(-4.2, 4.2, 100)
        left.plot(places, places ** 2, color=helpers.BASELINE, ls="-")
        left.plot(paths[frame], paths[frame] ** 2, "o-", color=helpers.GRADIENT, lw=2, markersize=9)
        left.plot(2, 4, "o", mfc="white", mec=helpers.INK, markersize=15, mew=3)
        left.set(title=f"learning rate {rates[frame]:.2f}", xlim=(-4.2, 4.2), ylim=(-0.8, 16), xticks=[0], yticks=[],
                 xlabel="w")
        right.axhline(2, color=helpers.BASELINE, ls="--")
        right.text(0.53, 4, "start: 2 away", color=helpers.BASELINE, ha="center", va="bottom")
        right.plot(rates[:frame + 1], ends[:frame + 1], "o-", color=helpers.GRADIENT, lw=2, markersize=9)
        for rate, height, words, side in ((0.04, 1e-7, "too\nsmall", "left"), (0.5, 1e-3, "just right", "center"),
                                          (1.13, 1e-7, "too\nlarge", "right")):
            if rates[frame] > rate - 0.08:
                right.text(rate, height, words, ha=side, va="center", weight="bold")
        right.set(title="how far off after 10 steps", yscale="log", xlim=(0, 1.16), ylim=(3e-11, 300),
                  xlabel="learning rate", xticks=[0, 0.5, 1], yticks=[1e-9, 1e-6, 1e-3, 1],
                  yticklabels=["billionth", "millionth", "0.001", "1"])
        right.minorticks_off()

    assert ends[1] < 2 and abs(ends[17]) < 2 and ends[-1] > 2 and np.all((ends < 1.999) == (rates < 0.999))
    helpers.animate(
        fig, draw_rate, len(rates), interval=450,
        alt=f"Ten steps down the curve w ** 2 for learning rates from {rates[0]:.2f} to {rates[-1]:.2f}, and how far "
            f"from the bottom they end. At {rates[1]:.1f} it is {ends[1]:.2f}; at 0.5 one step reaches the bottom; at "
            f"{rates[17]:.1f} every step jumps across the valley and it is {ends[17]:.2f}; at {rates[-1]:.1f} the "
            f"walker is thrown out: {ends[-1]:.0f}.")


def walk_drawn(X, draw_map, gradient, loss, ring, y):
    """TODO.
    """
    def walk(rows_of_step, learning_rate=10):
        """The places that a walk from the ring visits; each step uses the women in these rows."""
        visited = [ring]
        for rows in rows_of_step:
            visited.append(visited[-1] - learning_rate * gradient(visited[-1], X[rows], y[rows]))
        return np.array(visited)

    everybody = np.arange(len(y))
    visited = walk([everybody] * 25)
    uphill = gradient(ring, X, y)
    fig, (ax, curve) = plt.subplots(1, 2, figsize=(10, 4.2))
    draw_map(ax)
    ax.annotate("", ring + 1.3 * uphill / np.linalg.norm(uphill), ring, arrowprops={
        "arrowstyle": "-|>", "lw": 5, "color": helpers.GRADIENT, "mutation_scale": 26, "shrinkA": 0, "shrinkB": 0})
    ax.text(-4.2, 4.0, "gradient", color=helpers.INK, weight="bold", va="center")
    ax.plot(*visited.T, "o-", color=helpers.INK, lw=2, markersize=7)
    ax.plot(*ring, "o", mfc="white", mec=helpers.INK, markersize=14, mew=4)
    ax.set(xlim=(-4.5, 4.5), ylim=(-4.5, 4.5))
    losses = np.array([loss(w, X, y) for w in visited])
    curve.plot(losses, "o-", color=helpers.INK, lw=2, markersize=7)
    curve.axhline(np.mean((0.35 - y) ** 2), color=helpers.BASELINE, ls="--")
    curve.text(25, np.mean((0.35 - y) ** 2) + 0.008, "35 % for everybody", color=helpers.BASELINE, ha="right", va="bottom")
    curve.text(9, 0.37, "every step goes down", weight="bold", va="center")
    curve.set(xlabel="step", ylabel="loss", xlim=(-0.5, 25.5), ylim=(0.12, 0.45), yticks=[0.2, 0.3, 0.4])
    assert np.all(np.diff(losses) < 0) and losses[-1] < 0.165
    helpers.show(fig, alt="Left the map with the gradient as an arrow at the ring, straight uphill across the contour "
                          "lines, and the walk of 25 steps the other way, down into the valley. Right the loss of "
                          f"every step: it falls from {losses[0]:.2f} to {losses[-1]:.2f}, below the "
                          f"{np.mean((0.35 - y) ** 2):.2f} of 35 % for everybody.")
    return visited, walk


def ravine_film(best, best_momentum, best_rate, greys, plain, plain_rate):
    """TODO.
    """
    def moves(learning_rate, momentum, steps):
        """The places that a walk down the ravine visits."""
        visited, move = [np.array([10.0, 1.0])], np.zeros(2)
        for _ in range(steps):
            move = momentum * move - learning_rate * visited[-1] * [1, 50]
            visited.append(visited[-1] + move)
        return np.array(visited)

    walks = moves(plain_rate, 0, best), moves(best_rate, best_momentum, best)
    frames = [*range(0, 7), *range(8, best, 4), best]
    across, wide = np.meshgrid(np.linspace(-2.2, 2.2, 80), np.linspace(-3.2, 11, 160), indexing="ij")
    ravine = (wide ** 2 + 50 * across ** 2) / 2
    fig, axes = plt.subplots(2, 1, figsize=(10, 3.3), sharex=True)

    def draw_walks(step):
        styles = ("plain", helpers.BASELINE, "--"), ("momentum", helpers.INK, "-")
        for ax, path, (name, color, style) in zip(axes, walks, styles):
            ax.clear()
            ax.contourf(wide, across, ravine, [0, 2, 9, 20, 36, 60, 300], cmap=greys)
            ax.plot(*path[:step + 1].T, "o", color=color, lw=2, markersize=7, ls=style)
            ax.plot(0, 0, "P", color=helpers.INK, markersize=11, mec="white")
            height = path[step] ** 2 @ [1, 50] / 2
            after = "loss below 0.000001" if height < 1e-6 else f"loss {height:.2g}"
            ax.set(title=f"{name}, step {step}: {after}", xlim=(-3.2, 11), ylim=(-2.2, 2.2), yticks=[])
            ax.tick_params(bottom=False, labelbottom=False)
        if step == best:
            axes[0].set_title(f"plain, step {step}: not there; it needs {plain} steps", loc="left")

    helpers.animate(
        fig, draw_walks, frames, interval=300,
        alt=f"Two walks down the same ravine. After {best} steps momentum has a loss below 0.000001; plain descent "
            f"zigzags from wall to wall, is still far from the bottom, and needs {plain} steps.")


def valleys(hills):
    """TODO.
    """
    def draw_hills(ax):
        places = np.linspace(-2.12, 2.12, 200)
        ax.plot(places, hills(places), color=helpers.BASELINE, ls="-", lw=3)
        for start in (-2.0, 2.0):
            ax.plot(start, hills(start), "o", mfc="white", mec=helpers.INK, markersize=15, mew=4)
        ax.set(xlim=(-3.4, 3.4), ylim=(-4.2, 7.4))
        ax.axis("off")

    fig, ax = plt.subplots(figsize=(10, 1.8))
    draw_hills(ax)
    for start, side in ((-2.0, -1), (2.0, 1)):
        ax.text(start + 0.22 * side, hills(start), f"start: {start:.0f}".replace("-", "−"), va="center", weight="bold",
                ha="right" if side < 0 else "left")
    helpers.show(fig, alt="A curve with two valleys, a deeper one on the left and another on the right, and a hill "
                          "between. One walker stands on the far left slope, at -2, the other on the far right slope, "
                          "at 2.")
    return draw_hills


def valleys_drawn(draw_hills, hills, slope_of_hills):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 2.4))
    draw_hills(ax)
    ax.set(ylim=(-6.4, 7.4))
    ends = []
    for w in (-2.0, 2.0):
        steps = [w]
        for step in range(200):
            steps.append(steps[-1] - 0.02 * slope_of_hills(steps[-1]))
        steps = np.array(steps)
        ends.append(steps[-1])
        ax.plot(steps[1:], hills(steps[1:]), "o", color=helpers.GRADIENT, markersize=8, ls="none")
        ax.plot(steps[-1], hills(steps[-1]), "o", color=helpers.INK, markersize=15)
    for w, words in zip(ends, ("lowest of all", "only the lowest nearby")):
        ax.text(w, hills(w) - 1.1, f"{words}: {hills(w):.2f}".replace("-", "−"), ha="center", va="top", weight="bold")
    assert abs(ends[0] + 1.30) < 0.01 and abs(ends[1] - 1.13) < 0.01 and hills(ends[1]) > hills(ends[0]) + 2
    helpers.show(fig, alt=f"The same curve with the steps of both. The walker from -2 ends at {ends[0]:.2f} in the "
                          f"deeper valley, height {hills(ends[0]):.2f}; the walker from 2 ends at {ends[1]:.2f} in the "
                          f"other, height {hills(ends[1]):.2f}.")


def noise_drawn(X, draw_map, loss, ring, visited, walk, y):
    """TODO.
    """
    rng = np.random.default_rng(helpers.SEED)
    noisy = walk([rng.choice(len(y), 32, replace=False) for _ in range(25)])
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.9), sharey=True)
    for ax, path, size in zip(axes, (visited, noisy), (len(y), 32)):
        draw_map(ax)
        ax.plot(*path.T, "o-", color=helpers.INK, lw=2, markersize=7)
        ax.plot(*ring, "o", mfc="white", mec=helpers.INK, markersize=14, mew=4)
        ax.set(title=f"{size} women a step: {25 * size:,} asked", xlim=(-3.9, 3.9), ylim=(-0.9, 4.2), yticks=[0, 4])
    axes[1].set_ylabel("")
    turns = [np.linalg.norm(np.diff(path[15:], axis=0), axis=1).mean() for path in (visited, noisy)]
    assert turns[1] > 3 * turns[0] and loss(noisy[-1], X, y) < 0.2
    helpers.show(fig, alt="Two walks on the map. With all women it runs smoothly to the lowest place, loss "
                          f"{loss(visited[-1], X, y):.2f}, and asks {25 * len(y):,} women. With 32 at a time it "
                          f"staggers, gets to the same valley, loss {loss(noisy[-1], X, y):.2f}, and asks {25 * 32}.")


def three_rates():
    """TODO.
    """
    fig, axes = plt.subplots(1, 3, figsize=(10, 2), sharey=True)
    places = np.linspace(-3.2, 3.2, 80)
    for ax, rate, words in zip(axes, (0.06, 0.3, 1.1), ("too small", "right", "too large")):
        path = 2 * (1 - 2 * rate) ** np.arange(4)
        ax.plot(places, places ** 2, color=helpers.BASELINE, ls="-")
        ax.plot(path, path ** 2, "o-", color=helpers.GRADIENT, lw=2, markersize=9)
        ax.plot(2, 4, "o", mfc="white", mec=helpers.INK, markersize=14, mew=3)
        ax.text(0, 9, words, ha="center", va="top", weight="bold")
        ax.set(xlim=(-4, 4), ylim=(-0.9, 10.2))
        ax.axis("off")
    helpers.show(fig, alt="Three curves with three steps each: too small, hardly moved; right, nearly at the bottom; "
                          "too large, farther out with every step.")


def factor_drawn():
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 3.9))
    ax.axhspan(-1, 1, color="#E3E7EC", lw=0)
    for curvature, style in ((1, "-"), (2, "--"), (4, "-.")):
        ax.plot([0, 2.35 / curvature], [1, -1.35], color=helpers.INK, ls=style)
        ax.plot(2 / curvature, -1, "o", mfc="white", mec=helpers.GRADIENT, markersize=15, mew=4)
        ax.text(2 / curvature, -1.5, f"curvature {curvature}:\nbelow {2 / curvature:g}", ha="center", va="top",
                weight="bold")
    ax.text(2.28, 0.8, "inside: the walker arrives", ha="right", va="center", weight="bold")
    ax.set(xlim=(0, 2.6), ylim=(-2.5, 1.15), xlabel="learning rate", ylabel="factor of a step",
           xticks=[0, 0.5, 1, 1.5, 2], yticks=[-1, 0, 1])
    ax.spines["left"].set_bounds(-1, 1)
    helpers.show(fig, alt="The factor of a step, 1 minus learning rate times curvature, falls in a straight line from "
                          "1. It leaves the band between -1 and 1 at 2 for a curvature of 1, at 1 for 2, and at 0.5 "
                          "for 4: there the walker no longer arrives.")


def roll_table():
    """TODO.
    """
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.7), sharey=True)
    momenta, rates = np.array([0, 0.5, 0.7, 0.8, 0.9, 0.95]), np.array([0.01, 0.02, 0.03, 0.04])
    deeper = {}
    for ax, begin in zip(axes, (-2.0, 2.0)):
        share = []
        for row, momentum in enumerate(momenta):
            for column, rate in enumerate(rates):
                w, move = begin, 0.0
                for step in range(600):
                    move = momentum * move - rate * (4 * w ** 3 - 6 * w + 1)
                    w = w + move
                share.append(w < 0)
                ax.plot(column, row, "o", mfc=helpers.INK if w < 0 else "white", mec=helpers.INK, markersize=19, mew=3)
        deeper[begin] = np.array(share)
        ax.set(title=f"start {begin:.0f}: {sum(share)} of {len(share)} end deeper".replace("-", "−"),
               xlabel="learning rate", xticks=range(4), xticklabels=rates, yticks=range(6), yticklabels=["0", *momenta[1:]],
               xlim=(-0.5, 3.5), ylim=(-0.6, 5.6))
    axes[0].set_ylabel("momentum")
    assert deeper[-2.0][:8].all() and not deeper[2.0][:8].any()
    assert 8 < deeper[2.0][8:].sum() < 16 and 8 < deeper[-2.0][8:].sum() < 16
    helpers.show(fig, alt="Where the ball ends, for six values of momentum and four learning rates; filled: in the "
                          f"deeper valley. From -2 it is {deeper[-2.0].sum()} of 24, from 2 {deeper[2.0].sum()} of 24. "
                          "With little momentum the start decides; with much of it most balls end deeper, from both "
                          "starts, and some do not.")


def three_methods(fewest_adam_steps):
    """TODO.
    """
    def fewest_steps(narrow, momentum):
        """The fewest steps from (10, 1) to a loss that stays below 1e-6, over many learning rates at once."""
        rates = np.append(np.linspace(0.05, 4, 159) / narrow, 2 / (1 + narrow))[:, None]
        w, move, too_high = np.tile([10.0, 1.0], (len(rates), 1)), 0, np.zeros(len(rates), dtype=int)
        for step in range(1, 6000):
            move = momentum * move - rates * w * [1, narrow]
            w = np.clip(w + move, -1e6, 1e6)
            too_high[w ** 2 @ [1, narrow] / 2 >= 1e-6] = step
            if step > 3 * too_high.min() + 200:
                break
        return too_high.min() + 1

    narrows = 10, 100, 1000
    some = 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95
    counts = {"plain": [fewest_steps(narrow, 0) for narrow in narrows],
              "momentum": [min(fewest_steps(narrow, momentum) for momentum in some) for narrow in narrows],
              "Adam": [fewest_adam_steps(narrow) for narrow in narrows]}
    fig, ax = plt.subplots(figsize=(10, 4.2))
    styles = (helpers.BASELINE, "--", "o", 1), (helpers.INK, "-", "s", 1.4), (helpers.WEIGHT, "-.", "D", 0.72)
    for (name, steps), (color, style, marker, shift) in zip(counts.items(), styles):
        ax.plot(narrows, steps, style, color=color, marker=marker, markersize=11)
        ax.text(1150, steps[-1] * shift, f"{name}: {steps[-1]:,}", weight="bold", va="center")
    ax.set(xscale="log", yscale="log", xlim=(8, 4300), ylim=(8, 9000), ylabel="steps, at best settings",
           xlabel="how many times as curved across as along", xticks=narrows, xticklabels=["10", "100", "1,000"],
           yticks=[10, 100, 1000], yticklabels=["10", "100", "1,000"])
    ax.minorticks_off()
    plain_counts, momentum_counts, adam_counts = counts.values()
    assert 80 < plain_counts[2] / plain_counts[0] < 120 and 8 < momentum_counts[2] / momentum_counts[0] < 16
    assert adam_counts[2] < 1.3 * adam_counts[0]
    assert adam_counts[0] > plain_counts[0] > momentum_counts[0] and adam_counts[2] < momentum_counts[2]
    listed = "; ".join(f"{name}: {', '.join(f'{count:,}' for count in steps)}" for name, steps in counts.items())
    helpers.show(fig, alt="Steps to a loss that stays below 1e-6 in ravines 10, 100 and 1,000 times as curved across "
                          f"as along, each method at its best settings. {listed}.")


def batch_sizes_drawn(candidates, runs, y):
    """TODO.
    """
    fig, axes = plt.subplots(1, 2, figsize=(10, 4.3), sharey=True)
    styles = ((helpers.INK, "-", (2.4, 0.28, "752"), (2.3, 0.3, "752")),
              (helpers.WEIGHT, "--", (1.4, 0.207, "1 and 32"), (13, 0.36, "32")),
              (helpers.GRADIENT, "-.", (0, 0, ""), (330, 0.36, "1")))
    everybody_35 = np.mean((0.35 - y) ** 2)
    for ((size, rate), losses), (color, style, *places) in zip(runs.items(), styles):
        steps = np.arange(1, len(losses) + 1)
        for ax, across, place in zip(axes, (5 * steps / len(losses), steps), places):
            ax.plot(across, losses, color=color, ls=style, marker="o" if size == len(y) else None, markersize=9)
            ax.text(*place, weight="bold", va="center")
    for ax in axes:
        ax.axhline(everybody_35, color=helpers.BASELINE, ls=":")
    axes[0].text(5, everybody_35 + 0.005, "35 % for\neverybody", color=helpers.BASELINE, ha="right", va="bottom")
    axes[0].set(xlabel="passes over all women", ylabel="loss", title="women asked: 1 and 32 win", ylim=(0.15, 0.45),
                yticks=[0.2, 0.3, 0.4])
    axes[1].set(xlabel="steps", xscale="log", title="steps: all 752 win", xticks=[1, 10, 100, 1000],
                xticklabels=["1", "10", "100", "1,000"])
    axes[1].minorticks_off()
    sizes, rates_found = [list(each) for each in zip(*runs)]
    after_a_pass = [losses[len(losses) // 5 - 1] for losses in runs.values()]
    after_five_steps = [losses[4] for losses in runs.values()]
    if sizes == [752, 32, 1] and len(candidates) == 8:
        all_of_them, some, one = runs.values()
        assert after_a_pass[0] > 0.33 and max(after_a_pass[1:]) < 0.25 and abs(np.diff(after_a_pass[1:])) < 0.03
        assert after_five_steps == sorted(after_five_steps) and rates_found == [30, 3, 0.1]
        assert all_of_them[4] < 0.18 and np.argmax(some < 0.18) > 25 and np.argmax(one < 0.18) > 20 * np.argmax(some < 0.18)
    by_pass, by_step = [", ".join(f"{value:.2f} with {size} a step" for size, value in zip(sizes, values))
                        for values in (after_a_pass, after_five_steps)]
    helpers.show(fig, alt=f"The loss of three walks. By women asked: after one pass it is {by_pass}. By steps: after "
                          f"five it is {by_step}.")
