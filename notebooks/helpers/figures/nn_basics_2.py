"""Pictures of track 2, lesson 2: From neurons to networks."""
import matplotlib.pyplot as plt
import numpy as np

import helpers

SAYS_ON = "#9CC9E6"  # where a neuron or network says "on"
WEIGHT_TEXT = "#A86F00"  # the weights' colour, dark enough for letters
INPUT_TEXT = "#1F7FB5"


def two_switches(X, y):
    """Draw the four settings of two switches with their lamp, and the same as points in a plane.

    Parameters
    ----------
    X : numpy.ndarray, shape (4, 2)
        A row for each setting: 0 is down, 1 is up.
    y : numpy.ndarray, shape (4,)
        1 where the lamp is on.
    """
    fig, (lamps, plane) = plt.subplots(1, 2, figsize=(10, 4.2), width_ratios=(5, 4))
    for row, (setting, on) in enumerate(zip(X, y)):
        for column, up in enumerate(setting):
            left = 1.3 * column
            lamps.add_patch(plt.Rectangle((left, -row - 0.36), 0.9, 0.72, fc="white", ec=helpers.INK, lw=2.5))
            lamps.add_patch(plt.Rectangle((left + 0.1, -row + (0.02 if up else -0.28)), 0.7, 0.26, fc=helpers.INPUT,
                                          ec="none"))
            lamps.text(left + 0.45, -row + (-0.17 if up else 0.17), "up" if up else "down", ha="center", va="center",
                       fontsize=14)
        lamps.annotate("", (3.3, -row), (2.45, -row),
                       arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.INK, "mutation_scale": 20})
        _draw_settings(lamps, [(3.85, -row)], [on], size=19)
        for angle in np.pi / 8 + np.pi / 4 * np.arange(8) if on else ():
            lamps.plot(3.85 + np.cos(angle) * np.array([0.31, 0.42]), -row + np.sin(angle) * np.array([0.31, 0.42]),
                       color=helpers.SEEN, ls="-", lw=3)
        lamps.text(4.6, -row, "on" if on else "off", va="center", weight="bold", color=helpers.SEEN)
    lamps.set(xlim=(-0.1, 5.4), ylim=(-3.5, 0.5))
    lamps.axis("off")
    _draw_settings(plane, X, y)
    _label_settings(plane, X)
    _frame(plane)
    helpers.show(fig, alt="Left: the four settings of two switches and their lamp, off, on, on, off. Right: the same "
                          "as four points, one axis for each switch. The filled ones, lamp on, are (0, 1) and (1, 0), "
                          "on one diagonal of a square; the hollow ones, lamp off, are (0, 0) and (1, 1) on the other.")


def _draw_settings(ax, places, y, size=26, wrong=()):
    """Draw settings of the switches: filled where the lamp is on, hollow where it is off; a cross on wrong ones."""
    for place, on in zip(places, y):
        ax.plot(*place, "o", mfc=helpers.SEEN if on else "white", mec=helpers.SEEN, mew=4, markersize=size, zorder=4)
    for place in wrong:
        ax.plot(*place, "X", color=helpers.UNSEEN, mec="white", mew=1.5, markersize=size * 0.95, zorder=5)


def _label_settings(ax, X):
    """Write beside each setting of the switches its two numbers."""
    for x1, x2 in X:
        ax.text(x1, x2 + (0.15 if x2 else -0.15), f"({x1}, {x2})", ha="center", va="bottom" if x2 else "top",
                fontsize=15, zorder=5)


def _frame(ax, xlabel="first switch $x_1$", ylabel="second switch $x_2$"):
    """Give a plane its limits, ticks and labels."""
    ax.set(xlim=(-0.35, 1.35), ylim=(-0.35, 1.35), xticks=[0, 1], yticks=[0, 1], xlabel=xlabel, ylabel=ylabel,
           aspect="equal")


def _plane(places=200):
    """Return the coordinates of so many places in each direction of the framed plane."""
    across = np.linspace(-0.35, 1.35, places)
    return np.meshgrid(across, across)


def lines_and_region(network, W1, b1, X, y):
    """Draw the line of each hidden neuron, and the region where the network says "on".

    Parameters
    ----------
    network : callable
        `network(points)` returns for points, shape (n, 2), the network's activations, shape (n, 1).
    W1 : numpy.ndarray, shape (2, neurons)
        The weights of the hidden neurons, a column for each.
    b1 : numpy.ndarray, shape (neurons,)
        Their biases.
    X : numpy.ndarray, shape (4, 2)
        The settings of the switches.
    y : numpy.ndarray, shape (4,)
        1 where the lamp is on.
    """
    neurons = len(b1)
    right = _right(network, X, y)
    fig = plt.figure(figsize=(10, 3.8), layout="none")
    for left, title in ((0.07, f"{neurons} {'line' if neurons == 1 else 'lines'}"),
                        (0.57, f"together: {right.sum()} of 4 right")):
        ax = fig.add_axes((left, 0.185, 0.41, 0.71))
        if left > 0.5:
            _shade(ax, network)
        else:
            _draw_lines(ax, W1.T, b1, X)
        _draw_settings(ax, X, y, size=20, wrong=X[~right] if left > 0.5 else ())
        ax.set(xlim=WIDE, ylim=WIDE_UP, xticks=[0, 1], yticks=[0, 1], xlabel="first switch $x_1$", title=title)
    fig.axes[0].set_ylabel("second switch $x_2$")
    lines = "the line of one neuron" if neurons == 1 else f"the lines of {neurons} neurons"
    edge = "has corners" if _has_corners(network) else "is one straight line"
    helpers.show(fig, alt=f"Left: the four settings of the switches and {lines}. Right: the region where the network "
                          f"says on. Its edge {edge}, and it gets {right.sum()} of the 4 settings right.")


WIDE, WIDE_UP = (-0.85, 1.85), (-0.75, 1.75)


def _right(network, X, y):
    """Tell for each setting whether the network is right about it."""
    return (network(X).ravel() > 0.5) == (y == 1)


def _has_corners(network):
    """Tell whether the edge of a network's region is not one straight line: some points in a row show it."""
    places = np.random.default_rng(0).uniform(-1, 2, (400, 2, 2))
    ends = [network(places[:, end]).ravel() > 0.5 for end in (0, 1)]
    middle = network(places.mean(axis=1)).ravel() > 0.5
    return np.any((ends[0] == ends[1]) & (middle != ends[0]))


def _shade(ax, network, places=160):
    """Shade where a network says "on", and draw the edge."""
    x1, x2 = np.meshgrid(np.linspace(*WIDE, places), np.linspace(*WIDE_UP, places))
    z = network(np.column_stack([x1.ravel(), x2.ravel()])).reshape(x1.shape) - 0.5
    ax.contourf(x1, x2, z, levels=[0, 1], colors=[SAYS_ON])
    ax.contour(x1, x2, z, levels=[0], colors=[helpers.INK], linewidths=3, linestyles="solid")


def _draw_lines(ax, weights, biases, X):
    """Draw where each neuron's weighted sum is 0, its number, and an arrow to the side where the sum is above 0.

    Numbers and arrows keep away from the settings X and from other lines.
    """
    lengths = np.maximum(np.hypot(*weights.T), 1e-9)
    for number, (towards, offset) in enumerate(zip(weights / lengths[:, None], biases / lengths), 1):
        along = np.array([-towards[1], towards[0]])
        nearest = np.array([0.5, 0.5]) - (towards @ [0.5, 0.5] + offset) * towards
        bases = nearest + np.linspace(-1, 1, 41)[:, None] * along
        room = []
        for base in bases:
            tip = base + 0.42 * towards
            others = np.delete((weights @ base + biases) / lengths, number - 1)
            room.append(min(*np.hypot(*(X - base).T), *np.hypot(*(X - tip).T), *np.abs(others), 0.3)
                        - 0.05 * np.abs(base - 0.5).max() - 2 * max(0, *np.abs([*(base - 0.5), *(tip - 0.5)]) - 1.15))
        base = bases[np.argmax(room)]
        ax.plot(*zip(nearest - 4 * along, nearest + 4 * along), color=helpers.ACTIVATION, ls="-", lw=3, zorder=2)
        ax.annotate("", base + 0.42 * towards, base, zorder=3,
                    arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.ACTIVATION, "mutation_scale": 20,
                                "shrinkA": 0, "shrinkB": 0})
        ax.text(*base, number, ha="center", va="center", color="white", weight="bold", fontsize=15, zorder=4,
                bbox={"boxstyle": "circle,pad=0.25", "fc": helpers.ACTIVATION, "ec": "none"})


def with_and_without_bend(network, X, y):
    """Draw the regions of 1 to 4 hidden neurons, with ReLU in the upper row and without it in the lower one.

    Parameters
    ----------
    network : callable
        `network(points, neurons, relu)` returns for points, shape (n, 2), the network's activations, shape (n, 1).
    X : numpy.ndarray, shape (4, 2)
        The settings of the switches.
    y : numpy.ndarray, shape (4,)
        1 where the lamp is on.
    """
    fig, axes = plt.subplots(2, 4, figsize=(10, 4.9))
    found = {}
    for row, relu in zip(axes, (True, False)):
        for neurons, ax in enumerate(row, 1):
            def says(points, neurons=neurons, relu=relu):
                return network(points, neurons, relu)

            right = _right(says, X, y)
            found[neurons, relu] = right.sum()
            _shade(ax, says)
            _draw_settings(ax, X, y, size=12, wrong=X[~right])
            ax.set(xlim=WIDE, ylim=WIDE_UP, xticks=[], yticks=[])
            if relu:
                ax.set_title(f"{neurons} {'neuron' if neurons == 1 else 'neurons'}")
        row[0].set_ylabel("with ReLU" if relu else "without", weight="bold")
    words = [", ".join(str(found[neurons, relu]) for neurons in (1, 2, 3, 4)) for relu in (True, False)]
    helpers.show(fig, alt="Eight small planes. Above, with ReLU, the region where the network says on: one neuron "
                          "makes a half-plane, two make a wedge, three a triangle, four a piece with four sides. They "
                          f"get {words[0]} of the 4 settings right. Below, without ReLU, are half-planes: they get "
                          f"{words[1]} right.")


def layers_and_shapes():
    """Draw a network of three layers with their names, and the shapes of its arrays below."""
    fig, ax = plt.subplots()
    helpers.draw_network(ax, [2, 3, 1])
    for layer, name in enumerate(("input layer\ncomputes nothing", "hidden layer\ncomputes", "output layer\ncomputes")):
        ax.text(2 * layer if layer else -0.35, 1.4, name, ha="center", va="bottom", weight="bold")
    for x, (name, shape, color) in enumerate((
            ("X", "(n, 2)", INPUT_TEXT), ("W1", "(2, 3)", WEIGHT_TEXT), ("A1", "(n, 3)", helpers.ACTIVATION),
            ("W2", "(3, 1)", WEIGHT_TEXT), ("A2", "(n, 1)", helpers.ACTIVATION))):
        ax.text(x, -1.68, name, ha="center", va="center", weight="bold", color=color, fontsize=18)
        ax.text(x, -2.04, shape, ha="center", va="center", family="monospace", weight="bold", color=color)
    ax.text(-0.75, -2.04, "shapes:", va="center", ha="right")
    ax.text(4.75, -2.04, "n: number of rows", va="center")
    ax.set(ylim=(-2.25, 2.05), xlim=(-2.6, 6.6))
    helpers.show(fig, alt="A network from left to right. The input layer, two circles, computes nothing: X of shape "
                          "(n, 2). The hidden layer, three neurons, computes A1 of shape (n, 3). The output layer, one "
                          "neuron, computes A2 of shape (n, 1). Between them: W1 of shape (2, 3), W2 of shape (3, 1).")


def moved_points(X, y):
    """Animate how two hidden neurons, relu(x1 - x2) and relu(x2 - x1), move the points until one line is enough.

    Parameters
    ----------
    X : numpy.ndarray, shape (4, 2)
        The settings of the switches.
    y : numpy.ndarray, shape (4,)
        1 where the lamp is on.
    """
    weights = np.array([[1, -1], [-1, 1]])
    fig, (plane, middle, hidden) = plt.subplots(1, 3, width_ratios=(4, 4.6, 4), figsize=(10, 3.7))
    x1, x2 = _plane()
    plane.contourf(x1, x2, np.abs(x1 - x2) > 0.5, levels=[0.5, 1.5], colors=[SAYS_ON])
    for shift in (-0.5, 0.5):
        plane.plot([-2, 2], [-2 + shift, 2 + shift], color=helpers.INK, ls="-", lw=3)
    _draw_settings(plane, X, y, size=22)
    _label_settings(plane, X)
    _frame(plane)
    plane.set_title("what goes in")
    places = helpers.draw_network(middle, [2, 2, 1], [weights, np.array([[10.0], [10.0]])])
    for (x, height), name in zip(np.concatenate(places), ("$x_1$", "$x_2$", "$a_1$", "$a_2$", "on?")):
        middle.text(x, height, name, ha="center", va="center", color="white", fontsize=12 if name == "on?" else 15)
    for x, height, name in ((1, 0.7, "1"), (1, 0.24, "−1"), (1, -0.26, "−1"), (1, -0.72, "1"), (3.05, 0.5, "10"),
                            (3.05, -0.52, "10")):
        middle.text(x, height, name, ha="center", va="center", fontsize=14)
    middle.set(ylim=(-1.3, 1.3), xlim=(-0.4, 4.4))
    along = np.linspace(0, 1, 61)

    def bend(share):
        def moved(points):
            return (1 - share) * points + share * np.maximum(0, points @ weights)

        hidden.clear()
        for at in np.linspace(0, 1, 6):
            line = np.column_stack([np.full(61, at), along])
            for points in (line, line[:, ::-1]):
                hidden.plot(*moved(points).T, color=helpers.ACTIVATION, lw=1.5, ls="-", zorder=1)
        _draw_settings(hidden, moved(X), y, size=22)
        _frame(hidden, *(("$a_1$", "$a_2$") if share else ("$x_1$", "$x_2$")))
        hidden.set_title({0: "before the neurons", 1: "after the neurons"}.get(share, "on the way"))
        if share == 1:
            hidden.fill_between([-0.35, 1.35], [0.85, -0.85], 1.35, color=SAYS_ON, lw=0, zorder=0)
            hidden.plot([-0.4, 1.4], [0.9, -0.9], color=helpers.INK, ls="-", lw=3)
            hidden.text(0.03, -0.26, "both off", fontsize=15)

    helpers.animate(fig, bend, np.linspace(0, 1, 11), interval=200,
                    alt="Left: the four points and the region where the network says on, with two borders. Middle: the "
                        "network with its weights. Right: where the two hidden neurons put the points. The sheet "
                        "is pressed flat onto the two axes, until both hollow points are on one spot and one straight "
                        "line is enough.")


def straight_lines(X, y, right):
    """Animate a line that turns through the plane, beside the numbers of neurons by right answers.

    Parameters
    ----------
    X : numpy.ndarray, shape (4, 2)
        The settings of the switches.
    y : numpy.ndarray, shape (4,)
        1 where the lamp is on.
    right : numpy.ndarray of any shape
        How many of the four answers of each neuron are right.
    """
    how_many = np.bincount(right.ravel(), minlength=5)
    fig, (plane, bars) = plt.subplots(1, 2, figsize=(10, 4), width_ratios=(4, 5))
    for number, count in enumerate(how_many):
        bars.barh(number, count, color=helpers.SEEN if number < 4 else helpers.UNSEEN)
        bars.text(count + 0.02 * how_many.max(), number, f"{count:,}" if count else "none", va="center", weight="bold",
                  color=helpers.UNSEEN if number == 4 else helpers.INK)
    bars.set(yticks=range(5), yticklabels=[f"{number} right" for number in range(5)], xlim=(0, 1.25 * how_many.max()),
             xticks=[], title=f"of {right.size:,} neurons")
    bars.spines["bottom"].set_visible(False)
    x1, x2 = _plane()

    def turn(angle):
        w, b = np.array([np.cos(angle), np.sin(angle)]), 0.3 - 0.5 * (np.cos(angle) + np.sin(angle))
        z = w[0] * x1 + w[1] * x2 + b
        wrong = (X @ w + b > 0) != y
        plane.clear()
        plane.contourf(x1, x2, z > 0, levels=[0.5, 1.5], colors=[SAYS_ON])
        plane.contour(x1, x2, z, levels=[0], colors=[helpers.INK], linewidths=3)
        _draw_settings(plane, X, y, wrong=X[wrong])
        _frame(plane)
        plane.set_title(f"{4 - wrong.sum()} of 4 right")

    helpers.animate(fig, turn, np.pi / 4 + np.linspace(-2 * np.pi, 0, 17)[1:], interval=250,
                    alt="A straight line turns through the plane; on its shaded side the neuron says on. It gets "
                        f"one, two or three of the four points right. Bars: of {right.size:,} neurons, {how_many[3]:,} "
                        f"get three right, {how_many[4] or 'none'} all four.")


def same_middle(z_one, z_another, y):
    """Draw the weighted sums of two neurons as points on a line, and the middle that both pairs of points share.

    Parameters
    ----------
    z_one, z_another : numpy.ndarray, shape (4,)
        The weighted sums of each neuron for off, on, on and off.
    y : numpy.ndarray, shape (4,)
        1 where the lamp is on.
    """
    words = ("$b$", "$w_2 + b$", "$w_1 + b$", "$w_1 + w_2 + b$")
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.5))
    for ax, z, name in zip(axes, (z_one, z_another), ("one neuron", "another neuron")):
        middle = z.mean()
        heights = np.where(y, 0, 1)
        _draw_settings(ax, zip(z, heights), y, size=24)
        for place, height, word in zip(z, heights, words):
            ax.text(place + (0.2 if place < middle else -0.2), height + 0.22, word,
                    ha="right" if place < middle else "left", va="bottom")
        for height, pair in ((1, [0, 3]), (0, [1, 2])):
            ax.plot(z[pair], [height, height], color=helpers.SEEN, ls="-")
        ax.axvline(middle, color=helpers.INK, ls="--", lw=3, ymax=0.88)
        ax.text(middle, 1.58, "middle", ha="center", va="bottom", weight="bold")
        ax.set(title=name, ylim=(-0.45, 1.85), xlim=(-2.9, 4.1), yticks=[1, 0], yticklabels=["off", "on"], xticks=[],
               xlabel="weighted sum $z$, larger to the right")
        ax.tick_params(left=False)
        ax.spines["left"].set_visible(False)
    helpers.show(fig, alt="The weighted sums of the four points on a line, for two different neurons. The two hollow "
                          "ones, lamp off, and the two filled ones, lamp on, have the same middle, marked by a dashed "
                          "line. So no limit separates the pairs.")


def digit_in_photo(digit, photo):
    """Draw the numbers that 100 neurons learn for a photo as cells, of which one is as many as for a digit.

    Parameters
    ----------
    digit, photo : int
        How many numbers 100 neurons learn that read a digit, and a photo.
    """
    times = round(photo / digit)
    columns = 17
    fig, ax = plt.subplots(figsize=(10, 4.4))
    for cell in range(times):
        color = helpers.INK if cell == 0 else helpers.WEIGHT
        ax.add_patch(plt.Rectangle((cell % columns, -(cell // columns)), 0.92, 0.92, fc=color, ec="none"))
    ax.text(0, 1.25, f"one cell, the digit: {digit:,}", weight="bold", va="bottom")
    ax.text(columns - 0.08, 1.25, f"all {times}, the photo: {photo:,}", weight="bold", va="bottom", ha="right",
            color=WEIGHT_TEXT)
    ax.set(xlim=(-0.1, columns), ylim=(-np.ceil(times / columns) + 0.95, 2.1))
    ax.axis("off")
    helpers.show(fig, alt=f"{times} cells in {np.ceil(times / columns):.0f} rows. One is dark: the {digit:,} numbers "
                          f"that 100 neurons learn for a digit. All together are the {photo:,} numbers for a photo.")


def maxout_neuron(y):
    """Draw the larger one of x1 - x2 and x2 - x1, with the four settings of the switches on it.

    Parameters
    ----------
    y : numpy.ndarray, shape (4,)
        1 where the lamp is on.
    """
    difference = np.linspace(-1.4, 1.4, 101)
    fig, ax = plt.subplots(figsize=(10, 3.4))
    ax.plot(difference, difference, color=helpers.BASELINE, ls=":")
    ax.plot(difference, -difference, color=helpers.BASELINE, ls="--")
    ax.plot(difference, np.abs(difference), color=helpers.ACTIVATION, ls="-", lw=5)
    ax.plot([-1.5, 1.4], [0.5, 0.5], color=helpers.INK, ls="-", lw=2)
    _draw_settings(ax, [(-0.06, 0), (-1, 1), (1, 1), (0.06, 0)], y)
    ax.text(1.42, 0.5, "limit 0.5", va="center")
    ax.text(0.8, -0.45, "x2 − x1", color=helpers.BASELINE, va="center", weight="bold")
    ax.text(-0.8, -0.45, "x1 − x2", color=helpers.BASELINE, va="center", ha="right", weight="bold")
    ax.text(1.42, 1.3, "the larger one", color=helpers.ACTIVATION, va="center", weight="bold")
    ax.set(xlabel="x1 − x2", ylabel="activation", xlim=(-1.5, 1.95), ylim=(-0.7, 1.5), xticks=[-1, 0, 1], yticks=[0, 1])
    helpers.show(fig, alt="The larger of two straight lines has the shape of a V. The two hollow points, lamp off, are "
                          "in its tip at 0; the two filled ones, lamp on, are on its arms at 1. The limit 0.5 tells "
                          "them apart.")


def in_short(network, X, y):
    """Draw the regions of one neuron, and of four of them without and with ReLU.

    Parameters
    ----------
    network : callable
        `network(points, neurons, relu)` returns for points, shape (n, 2), the network's activations, shape (n, 1).
    X : numpy.ndarray, shape (4, 2)
        The settings of the switches.
    y : numpy.ndarray, shape (4,)
        1 where the lamp is on.
    """
    fig, axes = plt.subplots(1, 3, figsize=(10, 2.8))
    for ax, neurons, relu, words in zip(axes, (1, 4, 4), (True, False, True),
                                        ("1 neuron", "4 neurons, no bend", "4 neurons, with ReLU")):
        def says(points, neurons=neurons, relu=relu):
            return network(points, neurons, relu)

        _shade(ax, says, 100)
        _draw_settings(ax, X, y, size=13, wrong=X[~_right(says, X, y)])
        ax.set(xlim=WIDE, ylim=WIDE_UP, xticks=[], yticks=[], xlabel=words)
    helpers.show(fig, alt="Three small pictures. One neuron is wrong about one of the four settings. So are four "
                          "neurons without ReLU, whose edge is one straight line. With ReLU they are right about all "
                          "four.")


def other_networks():
    """Draw what six kinds of networks read."""
    fig, axes = plt.subplots(2, 3, figsize=(10, 4.8))
    kinds = (("feed-forward", "a table row", _table_row), ("convolutional", "a picture, patch by patch", _picture),
             ("recurrent", "a sequence, with a memory", _with_memory),
             ("attention", "a sequence, all at once", _at_once),
             ("recursive", "a tree", _tree), ("graph", "things and their links", _links))
    for ax, (name, reads, draw) in zip(axes.flat, kinds):
        draw(ax)
        ax.set_title(name, loc="center", fontsize=18)
        ax.text(1.5, -0.22, reads, ha="center", va="center")
        ax.set(xlim=(-0.1, 3.1), ylim=(-0.4, 1.4))
        ax.axis("off")
    helpers.show(fig, alt="Six small pictures. Feed-forward networks read a table row, convolutional ones a picture "
                          "patch by patch, recurrent ones a sequence with a memory. With attention, every word of a "
                          "sequence looks at all the others at once. Recursive networks read a tree, graph networks "
                          "things and their links.")


def _table_row(ax):
    for column, value in enumerate((6, 148, 72, 50)):
        ax.add_patch(plt.Rectangle((0.3 + 0.6 * column, 0.4), 0.57, 0.5, fc=helpers.INPUT, ec="white", lw=2))
        ax.text(0.585 + 0.6 * column, 0.64, value, ha="center", va="center")


def _picture(ax):
    shades = np.array([[9, 9, 2, 9, 9], [9, 2, 2, 9, 9], [9, 9, 2, 9, 9], [9, 9, 2, 9, 9], [9, 2, 2, 2, 9]]) / 10
    wide, high = 0.33, 0.25
    for (row, column), shade in np.ndenumerate(shades):
        ax.add_patch(plt.Rectangle((0.68 + wide * column, 1 - high * row), wide, high, fc=str(shade), ec="white", lw=1))
    ax.add_patch(plt.Rectangle((0.68 + wide, 0.5), 3 * wide, 3 * high, fc="none", ec=helpers.WEIGHT, lw=5))


def _words(ax, arcs):
    """Write three words, and draw arcs from word to word: pairs of their numbers."""
    for place, word in enumerate(("not", "at", "all")):
        ax.text(0.4 + 1.1 * place, 0.35, word, ha="center", va="center",
                bbox={"fc": helpers.INPUT, "ec": "none", "boxstyle": "round,pad=0.3"})
    for start, end, bow in arcs:
        ax.annotate("", (0.4 + 1.1 * end, 0.6), (0.4 + 1.1 * start, 0.6),
                    arrowprops={"arrowstyle": "-|>" if bow > -0.5 else "<|-|>", "lw": 3, "color": helpers.WEIGHT,
                                "mutation_scale": 18, "connectionstyle": f"arc3,rad={bow}", "shrinkA": 2, "shrinkB": 2})


def _with_memory(ax):
    _words(ax, [(0, 1, -0.45), (1, 2, -0.45)])


def _at_once(ax):
    _words(ax, [(0, 1, -0.6), (1, 2, -0.6), (0, 2, -0.55)])


def _dots_and_lines(ax, lines, inputs, neurons=()):
    for start, end in lines:
        ax.plot(*zip(start, end), color=helpers.BASELINE, ls="-", lw=3, zorder=1)
    for dots, color in ((inputs, helpers.INPUT), (neurons, helpers.ACTIVATION)):
        if dots:
            ax.plot(*zip(*dots), "o", color=color, markersize=19, ls="none")


def _tree(ax):
    leaves, forks = [(0.7, 0.1), (1.5, 0.1), (2.3, 0.6)], [(1.1, 0.6), (1.7, 1.15)]
    branches = [(forks[0], leaves[0]), (forks[0], leaves[1]), (forks[1], forks[0]), (forks[1], leaves[2])]
    _dots_and_lines(ax, branches, leaves, forks)


def _links(ax):
    things = [(0.6, 1.1), (2.2, 1.15), (1.4, 0.6), (0.7, 0.1), (2.4, 0.15)]
    pairs = ((0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (1, 4))
    _dots_and_lines(ax, [(things[one], things[other]) for one, other in pairs], things)


def many_bends(broken_line, f):
    """Animate how a network of N ReLUs follows a curve, for N from 1 to 64.

    Parameters
    ----------
    broken_line : callable
        `broken_line(x, f, N)` returns what the network answers at the places x.
    f : callable
        The curve, for places from 0 to 1.
    """
    x = np.linspace(0, 1, 1200)
    wanted = f(x)
    fig, ax = plt.subplots(figsize=(10, 3.8))

    def build(N):
        answer = broken_line(x, f, N)
        error = np.abs(answer - wanted)
        worst = error.argmax()
        bends = np.arange(N) / N
        ax.clear()
        ax.plot(x, wanted, color=helpers.SEEN, ls="--", lw=4)
        ax.plot(x, answer, color=helpers.INK, ls="-", lw=3)
        ax.plot(bends, broken_line(bends, f, N), "o", color=helpers.ACTIVATION, markersize=8, ls="none")
        ax.plot([x[worst], x[worst]], sorted([answer[worst], wanted[worst]]), color=helpers.UNSEEN, ls="-", lw=7,
                solid_capstyle="butt")
        ax.set(xlim=(-0.01, 1.01), ylim=(0, 1.25), xticks=[0, 1], yticks=[0, 1], xlabel="x")
        ax.text(1, 1.24, f"N = {N}: largest error {error.max():.3f}", ha="right", va="top", weight="bold",
                fontsize=22, color=helpers.UNSEEN)
        ax.text(0.4, 0.88, "the curve that we want", color=helpers.SEEN, weight="bold")
        ax.text(0.4, 0.76, "what the network answers", weight="bold")

    helpers.animate(fig, build, [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64], interval=600,
                    alt="A wavy curve, and a network of N ReLUs that follows it as a broken line with a bend for each "
                        "neuron. From N = 1 to 64 the largest error falls to "
                        f"{np.abs(broken_line(x, f, 64) - wanted).max():.3f}.")


def own_curve(my_curve, my_heights, broken_line):
    """Animate how a network of 2 to 256 ReLUs follows the learner's curve, and print how well, or what is wrong.

    Parameters
    ----------
    my_curve : callable
        Gets a number from 0 to 1 and should return a number.
    my_heights : list of float
        Heights at equal distances, joined by straight lines; if there are any, `my_curve` does not count.
    broken_line : callable
        `broken_line(x, f, N)` returns what the network answers at the places x when it is to follow f.
    """
    x = np.linspace(0, 1, 2001)
    try:
        wanted = _sampled(my_curve, my_heights, x)
    except ValueError as error:
        print(error)
        return
    height = np.ptp(wanted) or 1
    Ns = [2, 4, 8, 16, 32, 64, 128, 256]
    answers = {N: broken_line(x, lambda places: np.interp(places, x, wanted), N) for N in Ns}
    errors = {N: np.abs(answer - wanted).max() / height for N, answer in answers.items()}
    fig, ax = plt.subplots(figsize=(10, 3.2))

    def follow(N):
        ax.clear()
        ax.plot(x, wanted, color=helpers.SEEN, ls="--", lw=4)
        ax.plot(x, answers[N], color=helpers.INK, ls="-")
        ax.set(xlim=(0, 1), xticks=[0, 1], yticks=[], ylim=(wanted.min() - 0.1 * height, wanted.max() + 0.1 * height),
               xlabel="x (dashed: your curve; solid: the network)")
        ax.set_title(f"N = {N}: largest error {errors[N]:.2%} of the height", fontsize=18)

    words = (f"Your curve and a broken line of N ReLUs that follows it; the largest error falls from {errors[2]:.0%} "
             f"of the curve's height with two neurons to {errors[256]:.2%} with 256.")
    try:
        helpers.animate(fig, follow, Ns, alt=words, interval=700)
    except ValueError:  # so many ups and downs that the film would be too large
        helpers.animate(fig, follow, Ns[-3:], alt=words, interval=700)
    enough = [N for N in Ns if errors[N] < 0.01]
    print(f"largest error with 256 neurons: {errors[256]:.2%} of the curve's height; below 1 % "
          + (f"with {enough[0]} neurons or more" if enough else "with none of these N"))
    if errors[256] > 0.5 * errors[32]:
        print("From 32 to 256 neurons the error has not halved: is there a jump, or a very steep place? A curve "
              "with a jump is not continuous, and the theorem promises nothing.")


def _sampled(my_curve, my_heights, places):
    """Return the learner's curve at these places; a ValueError says what is wrong with it."""
    again = "Correct it, then run both cells again."
    if not isinstance(my_heights, (list, tuple, np.ndarray)):
        raise ValueError(f"my_heights is a list of numbers in square brackets, or [] for none. {again}")
    drawn = len(my_heights) > 0
    try:
        with np.errstate(all="ignore"):
            values = list(my_heights) if drawn else [my_curve(place) for place in places]
    except Exception as error:
        raise ValueError(f"my_curve stopped with {type(error).__name__} ({error}). {again}") from error
    for number, value in enumerate(values):
        if not _is_a_number(value):
            where = f"my_heights[{number}]" if drawn else f"my_curve({places[number]:.3g})"
            raise ValueError(f"{where} is {str(value)[:40]!r}, but it should be one finite number. {again}")
    values = np.array(values, dtype=float)
    return np.interp(places, np.linspace(0, 1, len(values)), values) if drawn else values


def _is_a_number(value):
    """Tell whether something is one finite number."""
    try:
        value = np.asarray(value)
    except ValueError:  # a list of lists of different lengths
        return False
    return value.ndim == 0 and value.dtype.kind in "biuf" and bool(np.isfinite(value))


def beyond_the_cube(x, answer, wanted):
    """Draw what a network answers where the theorem promises nothing.

    Parameters
    ----------
    x : numpy.ndarray, shape (places,)
        Places from -0.5 to 1.5.
    answer, wanted : numpy.ndarray, shape (places,)
        What the network answers there, and the wave.
    """
    fig, ax = plt.subplots(figsize=(10, 4))
    ax.axvspan(0, 1, color="#EDEFF2", lw=0)
    ax.plot(x, wanted, color=helpers.SEEN, ls="--", lw=4)
    ax.plot(x, answer, color=helpers.INK, ls="-", lw=3)
    ax.text(0.5, 1.12, "here the theorem holds", ha="center", va="center")
    ax.text(1.18, -0.3, "what the network\nanswers", ha="right", va="center", weight="bold")
    ax.text(1.28, 0.93, "the wave", color=helpers.SEEN, weight="bold", va="center")
    ax.set(xticks=[0, 1], yticks=[0, 1], xlabel="x", xlim=(-0.5, 1.5), ylim=(-0.7, 1.3))
    helpers.show(fig, alt="Between 0 and 1 the network follows the wave. Left of 0 it stays flat, and right of 1 it "
                          "goes straight on, while the wave turns.")
