"""Pictures of track 2, lesson 3: Gradient descent."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap, to_rgba

import helpers

HEIGHTS = LinearSegmentedColormap.from_list("heights", ["#3B8BBE", "#8FCBC2", "#DDEBB0", "#FFF9DC"])  # low: blue
LEVELS = np.arange(0.16, 0.66, 0.03)  # of the contour lines
RING = {"mfc": "white", "mec": helpers.INK, "markersize": 14, "mew": 4}  # where a walk starts
LOWEST = {"marker": "P", "color": helpers.INK, "markersize": 15, "mec": "white", "mew": 1.5}
WEIGHT_TEXT = "#A86F00"  # the weights' colour, dark enough for letters


def squared_gaps(p, y):
    """Draw what a neuron says about two women, what happened, and the square over each gap.

    Parameters
    ----------
    p : numpy.ndarray, shape (2,)
        The predicted probability of diabetes within five years.
    y : numpy.ndarray, shape (2,)
        1 for diabetes, the first woman's outcome; 0 for none, the second one's.
    """
    gaps = np.abs(p - y)
    fig, ax = plt.subplots(figsize=(10, 4))
    for left, says, was, gap in zip((0, 1.4), p, y, gaps):
        low = min(says, was)
        ax.plot([left, left], [0, 1], color=helpers.BASELINE, lw=2, ls="-", zorder=1)
        ax.add_patch(plt.Rectangle((left, low), gap, gap, fc="#F1DCE7", ec=helpers.GRADIENT, lw=3))
        ax.text(left + gap / 2, low + gap / 2, f"gap\n{gap:.2f}", ha="center", va="center", weight="bold", fontsize=20)
        ax.plot(left, was, "D", color=helpers.SEEN, markersize=16)
        ax.plot(left, says, "o", color=helpers.PREDICTION, markersize=16)
        ax.text(left - 0.06, was, "diabetes: 1" if was else "none: 0", ha="right", va="center", color=helpers.SEEN,
                weight="bold", fontsize=18)
        ax.text(left - 0.06, says, f"neuron: {says:.2f}", ha="right", va="center", weight="bold", fontsize=18)
    ax.set(xlim=(-0.66, 2.34), ylim=(-0.06, 1.06), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt=f"Two women. The first got diabetes, and the neuron says {p[0]:.2f}: the gap is "
                          f"{gaps[0]:.2f}, drawn as the side of a square of area {gaps[0] ** 2:.2f}. The second did "
                          f"not, and the neuron says {p[1]:.2f}: gap {gaps[1]:.2f}, square {gaps[1] ** 2:.2f}, four "
                          "times as large.")


def landscape(heights, ring, ring_height):
    """Draw the loss over two weights, on the left as a relief, on the right as a map.

    Parameters
    ----------
    heights : numpy.ndarray, shape (places, places)
        The loss for weights from -4.5 to 4.5, a row for each weight of BMI, a column for each of glucose.
    ring : numpy.ndarray, shape (2,)
        The weights that a ring marks.
    ring_height : float
        Their loss.

    Returns
    -------
    numpy.ndarray, shape (2,)
        The weights with the lowest of all heights.
    """
    along = np.linspace(-4.5, 4.5, len(heights))
    lowest = _lowest(heights)
    fig = plt.figure(figsize=(10, 3.8))
    relief = fig.add_axes([-0.01, 0.0, 0.54, 1.0], projection="3d", computed_zorder=False)
    relief.plot_surface(*np.meshgrid(along, along), heights, cmap=HEIGHTS, rstride=3, cstride=3,
                        edgecolor=helpers.BASELINE, lw=0.3, vmin=LEVELS[0], vmax=LEVELS[-1])
    relief.plot(*ring, ring_height + 0.02, "o", zorder=9, **RING)
    relief.plot(*lowest, heights.min() + 0.01, zorder=9, ls="none", **LOWEST)
    relief.set(xticks=[], yticks=[], zticks=[], xlabel="weight of glucose", ylabel="weight of BMI", zlabel="loss")
    relief.xaxis.labelpad = relief.yaxis.labelpad = relief.zaxis.labelpad = -9
    relief.view_init(36, -62)
    relief.set_box_aspect((1, 1, 0.62), zoom=1.0)
    ax = fig.add_axes([0.575, 0.155, 0.42, 0.825])
    _map(ax, heights)
    ax.plot(*ring, "o", **RING)
    ax.text(lowest[0] + 0.45, lowest[1], "lowest", weight="bold", va="center")
    ax.text(-4.2, -4.2, "high loss", weight="bold", va="bottom")
    fig.set_layout_engine("none")
    helpers.show(fig, alt="The loss over the weights of glucose and BMI, on the left as a relief, on the right as a "
                          "map with contour lines, low places blue, high ones yellow: a wide valley. A plus marks its "
                          f"lowest place, near {lowest[0]:.1f} and {lowest[1]:.1f}, with a loss of "
                          f"{heights.min():.2f}. The ring at -3 and 3 lies high on its side, loss {ring_height:.2f}.")
    return lowest


def _lowest(heights):
    """Return the weights with the lowest of all heights."""
    row, column = np.unravel_index(heights.argmin(), heights.shape)
    return np.linspace(-4.5, 4.5, len(heights))[[column, row]]


def _map(ax, heights):
    """Draw the landscape from above, with contour lines and a plus at its lowest place."""
    along = np.linspace(-4.5, 4.5, len(heights))
    ax.contourf(along, along, heights, LEVELS, cmap=HEIGHTS, extend="both")
    ax.contour(along, along, heights, LEVELS, colors=helpers.BASELINE, linewidths=0.8, linestyles="-")
    ax.plot(*_lowest(heights), ls="none", **LOWEST)
    ax.set(xlabel="weight of glucose", ylabel="weight of BMI", xticks=[-4, -2, 0, 2, 4], yticks=[-4, -2, 0, 2, 4],
           aspect="equal")


def way_down(heights, ring):
    """Draw the steepest way down from the ring, on the part of the map around it.

    Parameters
    ----------
    heights : numpy.ndarray, shape (places, places)
        The landscape, as in `landscape`.
    ring : numpy.ndarray, shape (2,)
        The weights that a ring marks.
    """
    along = np.linspace(-4.5, 4.5, len(heights))
    column, row = (np.abs(along - weight).argmin() for weight in ring)
    upwards = np.array([slopes[row, column] for slopes in np.gradient(heights)[::-1]])
    tip = ring - 1.7 * upwards / np.hypot(*upwards)
    lowest = _lowest(heights)
    fig, ax = plt.subplots()
    _map(ax, heights)
    ax.plot(*zip(ring, lowest), color=helpers.INK, lw=2, ls=":")
    ax.annotate("", tip, ring, arrowprops={"arrowstyle": "-|>", "lw": 6, "color": helpers.INK, "mutation_scale": 32,
                                           "shrinkA": 9, "shrinkB": 0})
    ax.plot(*ring, "o", **RING)
    ax.text(tip[0] + 0.15, tip[1] + 0.1, "steepest: across the lines", weight="bold", va="bottom", ha="center")
    ax.text(lowest[0] + 0.3, lowest[1], "lowest", weight="bold", va="center")
    ax.set(xlim=(-4.5, 4.5), ylim=(0.1, 4.4))
    helpers.show(fig, alt="A part of the map with the ring at -3 and 3. The steepest way down, an arrow, runs straight "
                          "across the contour lines, to the right and slightly "
                          f"{'down' if upwards[1] > 0 else 'up'}. A dotted line runs from the ring to the lowest "
                          "place, which lies in another direction.")


def fog():
    """Draw a walker on a hillside in fog, the slope uphill, and the step against it."""
    fig, ax = plt.subplots(figsize=(10, 3.6))
    places, here, ground, slope = np.linspace(0.6, 3.0, 200), 2.0, 4.0, 4.0
    ax.plot(places, places ** 2, color=helpers.INK, lw=4, ls="-")
    veil = np.ones((1, 400, 4)) * to_rgba("#C3CAD3")
    veil[0, :, 3] = np.round(16 * (1 - np.exp(-((np.linspace(-1, 5, 400) - here) / 0.62) ** 6))) / 16
    ax.imshow(veil, extent=(-1, 5, 0, 9), aspect="auto", interpolation="nearest", zorder=3)
    for sign, color, style in ((1, helpers.GRADIENT, "-"), (-1, helpers.INK, "-")):
        reach = sign * np.array([0.12, 0.72])
        side = 0.55 if sign > 0 else 0.4
        ax.annotate("", (here + reach[1], ground + slope * reach[1] - side),
                    (here + reach[0], ground + slope * reach[0] - side), zorder=6,
                    arrowprops={"arrowstyle": "-|>", "lw": 6, "color": color, "ls": style, "mutation_scale": 32,
                                "shrinkA": 0, "shrinkB": 0})
    legs, body, arms = ((-0.11, 0, 0.11), (-0.2, 0.95, 0.4)), ((0, 0), (0.95, 2.35)), ((-0.13, 0, 0.13), (1.3, 2, 1.5))
    for across, upwards in (legs, body, arms):
        ax.plot(here + np.array(across), ground + np.array(upwards), color=helpers.INK, lw=4.5, ls="-", zorder=5)
    ax.plot(here, ground + 2.9, "o", color=helpers.INK, markersize=18, zorder=5)
    ax.text(here + 0.95, 6.1, "slope: 4\n1 to the right, 4 up", weight="bold", va="center", zorder=6, fontsize=18)
    ax.text(here - 0.95, 2.1, "the step:\nthe other way", weight="bold", va="center", ha="right", zorder=6, fontsize=18)
    ax.set(xlim=(-0.4, 4.6), ylim=(0.3, 8))
    ax.axis("off")
    helpers.show(fig, alt="A walker on a hillside in fog sees only the ground under the feet. One arrow along the "
                          "ground points up to the right: slope 4, 1 to the right and 4 up. The other one, the step, "
                          "points the other way, down to the left.")


def start_on_the_curve():
    """Draw the curve w ** 2 with a walker at 2, the slope there, and how far away the bottom is."""
    fig, ax = plt.subplots(figsize=(10, 3.2))
    places, reach = np.linspace(-3.1, 3.1, 100), np.array([-0.75, 0.75])
    ax.plot(places, places ** 2, color=helpers.BASELINE, ls="-", lw=4)
    ax.plot(2 + reach, 4 + 4 * reach, color=helpers.GRADIENT, lw=5, ls="--")
    ax.plot(2, 4, "o", **RING | {"markersize": 18})
    ax.plot(0, 0, ls="none", **LOWEST)
    ax.annotate("", (2, -1.3), (0, -1.3), arrowprops={"arrowstyle": "<->", "lw": 2.5, "color": helpers.INK,
                                                       "shrinkA": 0, "shrinkB": 0})
    ax.text(1, -1.7, "2 away", ha="center", va="top", weight="bold", fontsize=18)
    ax.text(2.35, 3.4, "start: w = 2, slope 4", va="center", weight="bold", fontsize=18)
    ax.text(-0.3, -1.0, "bottom: w = 0", ha="right", va="center", weight="bold", fontsize=18)
    ax.text(-2.9, 7, "height: w ** 2", ha="right", va="center", color=helpers.BASELINE, weight="bold", fontsize=18)
    ax.set(xlim=(-5.6, 5.6), ylim=(-3.6, 9.4))
    ax.axis("off")
    helpers.show(fig, alt="The curve w ** 2, a valley with its bottom at 0. The walker starts at 2, where the slope "
                          "is 4; the bottom is 2 away.")


def ten_steps(rates, walks):
    """Animate ten steps down the curve w ** 2 from 2, a learning rate a frame, and where each step leads.

    Parameters
    ----------
    rates : numpy.ndarray, shape (22,)
        The learning rates, from 0.05 to 1.1.
    walks : numpy.ndarray, shape (22, 11)
        The places of each walk, the start first.
    """
    ends = np.abs(walks[:, -1])
    places = np.linspace(-4.2, 4.2, 100)
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4), width_ratios=(1, 1.15))

    def draw_rate(frame):
        left.clear()
        right.clear()
        left.plot(places, places ** 2, color=helpers.BASELINE, ls="-")
        left.plot(walks[frame], walks[frame] ** 2, "o-", color=helpers.GRADIENT, lw=2, markersize=9)
        left.plot(2, 4, "o", **RING | {"markersize": 15, "mew": 3})
        left.set(title=f"learning rate {rates[frame]:.2f}", xlim=(-4.2, 4.2), ylim=(-0.8, 16), xticks=[-2, 0, 2],
                 yticks=[], xlabel="w")
        right.axhline(0, color=helpers.BASELINE, ls="--")
        right.plot(walks[frame], "o-", color=helpers.GRADIENT, lw=2, markersize=9)
        right.plot(0, 2, "o", **RING | {"markersize": 15, "mew": 3})
        right.set(title=f"after 10 steps: {ends[frame]:.2f} away", xlim=(-0.5, 10.5), ylim=(-4.2, 4.2),
                  xlabel="step", ylabel="w (bottom: 0)", xticks=[0, 5, 10], yticks=[-2, 0, 2])

    helpers.animate(
        fig, draw_rate, len(rates), interval=450,
        alt=f"Ten steps down the curve w ** 2 for learning rates from {rates[0]:.2f} to {rates[-1]:.2f}, and w after "
            f"each step. At {rates[1]:.1f} the end is {ends[1]:.2f} away; at 0.5 one step reaches the "
            f"bottom; at {rates[17]:.1f} every step jumps across the valley and the end is {ends[17]:.2f} away; at "
            f"{rates[-1]:.1f} the walker is thrown out, {ends[-1]:.0f} away.")


def dot_and_line(heights, visited, losses, X, y, b):
    """Animate a walk of 25 steps: the dot on the map, and beside it the line that the neuron draws there.

    Parameters
    ----------
    heights : numpy.ndarray, shape (places, places)
        The landscape, as in `landscape`.
    visited : numpy.ndarray, shape (26, 2)
        The weights before the first and after each step.
    losses : list of float
        The loss of all that was visited.
    X : numpy.ndarray, shape (women, 2)
        Glucose and BMI, standardised.
    y : numpy.ndarray, shape (women,)
        1 for the women who got diabetes within five years.
    b : float
        The neuron's bias.
    """
    grid = np.stack(np.meshgrid(np.linspace(-3, 3, 200), np.linspace(-3, 4, 200)), axis=-1)
    fig, (ground, women) = plt.subplots(1, 2, figsize=(10, 4.2), width_ratios=(0.82, 1))
    _map(ground, heights)
    ground.set(xlim=(-4.3, 4.3), ylim=(-4.3, 4.3))
    marks = {"mfc": "white", "markersize": 4.5, "mew": 1}, {"mfc": helpers.SEEN, "markersize": 5.5, "mew": 0.5}
    for outcome, mark in enumerate(marks):
        women.plot(*X[y == outcome].T, "o", mec=helpers.SEEN, ls="none", zorder=2, aa=False, **mark)
    women.set(xlim=(-2.7, 2.7), ylim=(-2.5, 3.6), xticks=[-2, 0, 2], yticks=[-2, 0, 2], xlabel="glucose, standardised",
              ylabel="BMI, standardised", title="● diabetes  ○ none")
    drawn = []

    def walk(step):
        while drawn:
            drawn.pop().remove()
        z = grid @ visited[step] + b
        drawn.append(women.contourf(grid[..., 0], grid[..., 1], z, levels=[0, 1e9], colors=["#BFE5D8"], zorder=0,
                                    antialiased=False))
        drawn.append(women.contour(grid[..., 0], grid[..., 1], z, levels=[0], colors=[helpers.ACTIVATION],
                                   linewidths=5, zorder=3))
        drawn.extend(ground.plot(*visited[:step + 1].T, "-", color=helpers.INK, lw=2.5))
        drawn.extend(ground.plot(*visited[0], "o", **RING | {"markersize": 11, "mew": 3}))
        drawn.extend(ground.plot(*visited[step], "o", color=helpers.INK, markersize=17, mec="white", mew=2))
        ground.set_title(f"step {step}: loss {losses[step]:.2f}")

    shown = [*range(13), 14, 16, 18, 20, 22, 25]
    helpers.animate(
        fig, walk, shown, interval=350,
        alt="On the left the map with a dot that walks from the ring down to the lowest place in 25 steps; the loss "
            f"falls from {losses[0]:.2f} to {losses[-1]:.2f}. On the right the women over glucose and BMI, and the "
            "half of the plane in which the neuron says diabetes, shaded: with every step its border turns, from "
            "\"high BMI and low glucose\" to \"high glucose and high BMI\", where most women with diabetes are.")


def ravine(plain, plain_rate, best, best_rate, best_momentum):
    """Animate two walks down a ravine, plain and with momentum, until the second is there.

    Parameters
    ----------
    plain, best : int
        How many steps each needs to a loss below 0.000001.
    plain_rate, best_rate : float
        Their learning rates.
    best_momentum : float
        The part of its last move that the second keeps.
    """
    walks = _walk_in_ravine(plain_rate, 0, best), _walk_in_ravine(best_rate, best_momentum, best)
    across, wide = np.meshgrid(np.linspace(-2.2, 2.2, 80), np.linspace(-3.2, 11, 160), indexing="ij")
    heights = (wide ** 2 + 50 * across ** 2) / 2
    styles = ("plain", helpers.BASELINE, "--"), ("momentum", helpers.INK, "-")
    fig, axes = plt.subplots(2, 1, figsize=(10, 3.3), sharex=True)

    def draw_walks(step):
        for ax, walk, (name, color, style) in zip(axes, walks, styles):
            ax.clear()
            ax.contourf(wide, across, heights, [0, 2, 9, 20, 36, 60, 300], colors=HEIGHTS(np.linspace(0, 1, 6)))
            ax.plot(*walk[:step + 1].T, "o", color=color, lw=2, markersize=7, ls=style)
            ax.plot(0, 0, "P", color=helpers.INK, markersize=11, mec="white")
            loss = walk[step] ** 2 @ [1, 50] / 2
            after = "loss below 0.000001" if loss < 1e-6 else f"loss {loss:.2g}"
            ax.set(title=f"{name}, step {step}: {after}", xlim=(-3.2, 11), ylim=(-2.2, 2.2), yticks=[])
            ax.tick_params(bottom=False, labelbottom=False)
        if step == best:
            axes[0].set_title(f"plain, step {step}: not there yet; it needs {plain} steps")

    helpers.animate(
        fig, draw_walks, [*range(7), *range(8, best, 4), best], interval=300,
        alt=f"Two walks down the same ravine. After {best} steps momentum has a loss below 0.000001; plain descent "
            f"zigzags from wall to wall, is still far from the bottom, and needs {plain} steps.")


def _walk_in_ravine(learning_rate, momentum, steps):
    """Return the places of a walk from (10, 1) down the ravine (w[0] ** 2 + 50 * w[1] ** 2) / 2."""
    visited, move = [np.array([10.0, 1.0])], np.zeros(2)
    for _ in range(steps):
        move = momentum * move - learning_rate * visited[-1] * [1, 50]
        visited.append(visited[-1] + move)
    return np.array(visited)


def two_starts(hills):
    """Draw two valleys with a walker on each outer side.

    Parameters
    ----------
    hills : callable
        The height at a place.
    """
    fig, ax = plt.subplots(figsize=(10, 2.2))
    _valleys(ax, hills)
    for start, side, words in ((-2.0, -1, "start: −2"), (2.0, 1, "start: 2")):
        ax.text(start + 0.22 * side, hills(start), words, va="center", weight="bold",
                ha="right" if side < 0 else "left")
    helpers.show(fig, alt="A curve with two valleys, a deeper one on the left and another on the right, and a hill "
                          "between. One walker stands on the far left slope, at -2, the other on the far right slope, "
                          "at 2.")


def _valleys(ax, hills):
    """Draw the two valleys, with a ring at each start."""
    places = np.linspace(-2.12, 2.12, 200)
    ax.plot(places, hills(places), color=helpers.BASELINE, ls="-", lw=3)
    for start in (-2.0, 2.0):
        ax.plot(start, hills(start), "o", **RING | {"markersize": 15})
    ax.set(xlim=(-2.75, 2.75), ylim=(-4.2, 7.4))
    ax.axis("off")


def two_ends(hills, slope_of_hills):
    """Draw 200 steps from each start, with a learning rate of 0.02.

    Parameters
    ----------
    hills, slope_of_hills : callable
        The height at a place, and the slope.

    Returns
    -------
    list of float
        Where the walkers from -2 and from 2 end.
    """
    fig, ax = plt.subplots(figsize=(10, 2.4))
    _valleys(ax, hills)
    ax.set(ylim=(-6.4, 7.4))
    ends = []
    for w, words in ((-2.0, "lowest of all"), (2.0, "only the lowest nearby")):
        visited = []
        for _ in range(200):
            w = w - 0.02 * slope_of_hills(w)
            visited.append(w)
        ends.append(w)
        ax.plot(visited, hills(np.array(visited)), "o", color=helpers.GRADIENT, markersize=8, ls="none")
        ax.plot(w, hills(w), "o", color=helpers.INK, markersize=15)
        ax.text(w, hills(w) - 1.1, f"{words}: {hills(w):.2f}".replace("-", "−"), ha="center", va="top", weight="bold")
    helpers.show(fig, alt=f"The same curve with the steps of both. The walker from -2 ends at {ends[0]:.2f} in the "
                          f"deeper valley, height {hills(ends[0]):.2f}; the walker from 2 ends at {ends[1]:.2f} in the "
                          f"other, height {hills(ends[1]):.2f}.")
    return ends


def smooth_and_noisy(heights, visited, noisy, losses):
    """Draw two walks of 25 steps on the map, with all 752 women a step and with 32.

    Parameters
    ----------
    heights : numpy.ndarray, shape (places, places)
        The landscape, as in `landscape`.
    visited, noisy : numpy.ndarray, shape (26, 2)
        The weights before the first and after each step, with all women and with 32 of them.
    losses : tuple of float
        The loss at the end of each walk.
    """
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.9), sharey=True)
    for ax, walk, size in zip(axes, (visited, noisy), (752, 32)):
        _map(ax, heights)
        ax.plot(*walk.T, "o-", color=helpers.INK, lw=2, markersize=7)
        ax.plot(*walk[0], "o", **RING)
        ax.set(title=f"{size} women a step: {25 * size:,} asked", xlim=(-3.9, 3.9), ylim=(-0.9, 4.2), yticks=[0, 4])
    axes[1].set_ylabel("")
    helpers.show(fig, alt="Two walks on the map. With all women the walk runs smoothly to the lowest place, loss "
                          f"{losses[0]:.2f}, and asks {25 * 752:,} women. With 32 at a time it staggers, gets to the "
                          f"same valley, loss {losses[1]:.2f}, and asks {25 * 32}.")


def three_rates():
    """Draw three steps down a curve with a learning rate that is too small, one that is right, one too large."""
    fig, axes = plt.subplots(1, 3, figsize=(10, 2.4), sharey=True)
    places = np.linspace(-3.2, 3.2, 80)
    for ax, rate, words in zip(axes, (0.06, 0.3, 1.1), ("too small", "right", "too large")):
        walk = 2 * (1 - 2 * rate) ** np.arange(4)  # each step multiplies the distance by 1 - 2 * rate
        ax.plot(places, places ** 2, color=helpers.BASELINE, ls="-")
        ax.plot(walk, walk ** 2, "o-", color=helpers.GRADIENT, lw=2, markersize=9)
        ax.plot(2, 4, "o", **RING | {"mew": 3})
        ax.text(0, -1.2, words, ha="center", va="top", weight="bold", fontsize=18)
        ax.set(xlim=(-4, 4), ylim=(-3.9, 9.4))
        ax.axis("off")
    helpers.show(fig, alt="Three curves with three steps each. A learning rate that is too small has hardly moved, the "
                          "right one is nearly at the bottom, one that is too large is farther out with every step.")


def factor_of_a_step():
    """Draw 1 - learning rate * curvature against the learning rate, for three curvatures."""
    fig, ax = plt.subplots(figsize=(10, 3.9))
    ax.axhspan(-1, 1, color="#E3E7EC", lw=0)
    for curvature, style in ((1, "-"), (2, "--"), (4, "-.")):
        border = 2 / curvature
        ax.plot([0, 2.35 / curvature], [1, -1.35], color=helpers.INK, ls=style)
        ax.plot(border, -1, "o", mfc="white", mec=helpers.GRADIENT, markersize=15, mew=4)
        ax.text(border, -1.5, f"curvature {curvature}:\nbelow {border:g}", ha="center", va="top", weight="bold")
    ax.text(2.28, 0.8, "inside: the walker arrives", ha="right", va="center", weight="bold")
    ax.set(xlim=(0, 2.6), ylim=(-2.5, 1.15), xlabel="learning rate", ylabel="factor of a step",
           xticks=[0, 0.5, 1, 1.5, 2], yticks=[-1, 0, 1])
    ax.spines["left"].set_bounds(-1, 1)
    helpers.show(fig, alt="The factor of a step, 1 minus learning rate times curvature, falls in a straight line from "
                          "1. It leaves the band between -1 and 1 at 2 for a curvature of 1, at 1 for 2, and at 0.5 "
                          "for 4: from there the walker no longer arrives.")


def three_methods(narrows, plain, momentum, adam):
    """Draw the steps that three methods need in three ravines.

    Parameters
    ----------
    narrows : tuple of int
        How many times as curved across as along each ravine is.
    plain, momentum, adam : list of int
        The steps that each method needs in each ravine.
    """
    methods = (("plain", plain, helpers.BASELINE, "--", "o", 1), ("momentum", momentum, helpers.INK, "-", "s", 1.4),
               ("Adam", adam, helpers.WEIGHT, "-.", "D", 0.72))
    fig, ax = plt.subplots(figsize=(10, 4.2))
    for name, steps, color, style, marker, shift in methods:
        ax.plot(narrows, steps, style, color=color, marker=marker, markersize=11)
        ax.text(1130, steps[-1] * shift, f"{name}: {steps[-1]:,}", weight="bold", va="center")
    ax.set(xscale="log", yscale="log", xlim=(8, 4300), ylim=(8, 9000), ylabel="steps, at best settings",
           xlabel="how many times as curved across as along", xticks=narrows, xticklabels=["10", "100", "1,000"],
           yticks=[10, 100, 1000], yticklabels=["10", "100", "1,000"])
    ax.minorticks_off()
    listed = "; ".join(f"{name}: {', '.join(f'{count:,}' for count in steps)}" for name, steps, *_ in methods)
    helpers.show(fig, alt="Steps to a height below a millionth in ravines 10, 100 and 1,000 times as curved across "
                          f"as along, each method at its best settings. {listed}.")


def two_clocks(runs, baseline):
    """Draw how the loss falls with all women a step, with 32 and with one, by women asked and by steps.

    Parameters
    ----------
    runs : dict
        For each size and its learning rate, such as (32, 3), the loss on all women after every step of five passes;
        the largest size first.
    baseline : float
        The loss of saying 35 % about everybody.
    """
    styles = ((helpers.INK, "-", "o", (2.4, 0.28, "752"), (2.3, 0.3, "752")),
              (helpers.WEIGHT, "--", None, (1.4, 0.207, "1 and 32"), (13, 0.36, "32")),
              (helpers.GRADIENT, "-.", None, (0, 0, ""), (330, 0.36, "1")))
    fig, axes = plt.subplots(1, 2, figsize=(10, 4.3), sharey=True)
    for losses, (color, style, marker, *places) in zip(runs.values(), styles):
        steps = np.arange(1, len(losses) + 1)
        for ax, across, place in zip(axes, (5 * steps / len(losses), steps), places):
            ax.plot(across, losses, color=color, ls=style, marker=marker, markersize=9)
            ax.text(*place, weight="bold", va="center")
    for ax in axes:
        ax.axhline(baseline, color=helpers.BASELINE, ls=":")
    axes[0].text(5, baseline + 0.005, "35 % for\neverybody", color=helpers.BASELINE, ha="right", va="bottom")
    axes[0].set(xlabel="passes over all women", ylabel="loss", title="women asked: 1 and 32 win", ylim=(0.15, 0.45),
                yticks=[0.2, 0.3, 0.4])
    axes[1].set(xlabel="steps", xscale="log", title="steps: all 752 win", xticks=[1, 10, 100, 1000],
                xticklabels=["1", "10", "100", "1,000"])
    axes[1].minorticks_off()
    by_pass = ", ".join(f"{losses[len(losses) // 5 - 1]:.2f} with {size} a step" for (size, _), losses in runs.items())
    by_step = ", ".join(f"{losses[4]:.2f} with {size} a step" for (size, _), losses in runs.items())
    helpers.show(fig, alt=f"The loss of three walks. By women asked: after one pass it is {by_pass}. By steps: after "
                          f"five it is {by_step}.")


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
