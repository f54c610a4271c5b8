"""Pictures of track 2, lesson 2: From neurons to networks."""
import matplotlib.pyplot as plt
import numpy as np

import helpers
from helpers.figures.nn_basics_1 import INPUT_TEXT, WEIGHT_TEXT

SAYS_ON = "#9CC9E6"  # where a neuron or network says "on"
BUMP = "#BFE3D5"


def two_switches(X, y):
    """Draw the four settings of two switches with their lamp, and the same as points in a plane.

    Parameters
    ----------
    X : numpy.ndarray, shape (4, 2)
        A row for each setting: 0 is down, 1 is up.
    y : numpy.ndarray, shape (4,)
        1 where the lamp is on.
    """
    fig, (lamps, plane) = plt.subplots(1, 2, figsize=(10, 3.5), width_ratios=(5, 3.4))
    for row, (setting, on) in enumerate(zip(X, y)):
        for column, up in enumerate(setting):
            left = 1.3 * column
            lamps.add_patch(plt.Rectangle((left, -row - 0.36), 0.9, 0.72, fc="white", ec=helpers.INK, lw=2.5))
            lamps.add_patch(plt.Rectangle((left + 0.1, -row + (0.02 if up else -0.28)), 0.7, 0.26, fc=helpers.INPUT,
                                          ec="none"))
            lamps.text(left + 0.45, -row + (-0.17 if up else 0.17), "up" if up else "down", ha="center", va="center",
                       fontsize=13)
        lamps.annotate("", (3.3, -row), (2.45, -row),
                       arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.INK, "mutation_scale": 20})
        _draw_settings(lamps, [(3.85, -row)], [on])
        for angle in np.linspace(0, 2 * np.pi, 8, endpoint=False) if on else ():
            lamps.plot(3.85 + np.cos(angle) * np.array([0.4, 0.52]), -row + np.sin(angle) * np.array([0.37, 0.48]),
                       color=helpers.SEEN, ls="-", lw=3)
        lamps.text(4.6, -row, "on" if on else "off", va="center", weight="bold", color=helpers.SEEN)
    lamps.set(xlim=(-0.1, 5.6), ylim=(-3.55, 0.55))
    lamps.axis("off")
    _draw_settings(plane, X, y)
    _frame(plane)
    helpers.show(fig, alt="Left the four settings of two switches and the lamp: off, on, on, off. Right the same as "
                          "four points in a plane, one axis for each switch: the two filled ones, lamp on, lie on one "
                          "diagonal of a square, the two hollow ones on the other.")


def _draw_settings(ax, places, y, size=26, wrong=()):
    """Draw settings of the switches: filled where the lamp is on, hollow where it is off; a cross on wrong ones."""
    for place, on in zip(places, y):
        ax.plot(*place, "o", mfc=helpers.SEEN if on else "white", mec=helpers.SEEN, mew=4, markersize=size, zorder=4)
    for place in wrong:
        ax.plot(*place, "X", color=helpers.UNSEEN, mec="white", mew=1.5, markersize=size * 0.95, zorder=5)


def _frame(ax, xlabel="first switch $x_1$", ylabel="second switch $x_2$"):
    """Give a plane its limits, ticks and labels."""
    ax.set(xlim=(-0.35, 1.35), ylim=(-0.35, 1.35), xticks=[0, 1], yticks=[0, 1], xlabel=xlabel, ylabel=ylabel,
           aspect="equal")


def _plane(places=200):
    """Return the coordinates of so many places in each direction of the framed plane."""
    across = np.linspace(-0.35, 1.35, places)
    return np.meshgrid(across, across)


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
                    alt="A straight line turns through the plane; on its shaded side the neuron says on. It is right "
                        f"about one, two or three of the four points. Bars: of {right.size:,} neurons {how_many[3]:,} "
                        f"are right about three, {how_many[4] or 'none'} about four.")


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
    helpers.show(fig, alt="For two different neurons the weighted sums of the four points on a line. The two hollow "
                          "ones, lamp off, and the two filled ones, lamp on, have the same middle, marked by a dashed "
                          "line. So no limit separates the pairs.")


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
    _frame(plane)
    plane.set_title("what goes in")
    places = helpers.draw_network(middle, [2, 2, 1], [weights, np.array([[10.0], [10.0]])])
    for (x, height), name in zip(np.concatenate(places), ("$x_1$", "$x_2$", "$a_1$", "$a_2$", "$p$")):
        middle.text(x, height, name, ha="center", va="center", color="white", fontsize=15)
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
        _frame(hidden, "$a_1$", "$a_2$")
        hidden.set_title("what $p$ reads")
        if share == 1:
            hidden.fill_between([-0.35, 1.35], [0.85, -0.85], 1.35, color=SAYS_ON, lw=0, zorder=0)
            hidden.plot([-0.4, 1.4], [0.9, -0.9], color=helpers.INK, ls="-", lw=3)
            hidden.text(0.03, -0.26, "both off", fontsize=15)

    helpers.animate(fig, bend, np.linspace(0, 1, 11), interval=200,
                    alt="Left the four points; the region where the network says on has two borders. In the middle the "
                        "network with its weights. Right the sheet is pressed flat onto the two axes until both hollow "
                        "points lie on one spot; then one straight line is enough.")


def layers_and_shapes():
    """Draw a network of three layers with their names, and the shapes of its arrays below."""
    fig, ax = plt.subplots()
    helpers.draw_network(ax, [2, 3, 1])
    for layer, name in enumerate(("input layer\nhands on", "hidden layer\ncomputes", "output layer\ncomputes")):
        ax.text(2 * layer, 1.4, name, ha="center", va="bottom", weight="bold")
    for x, (name, shape, color) in enumerate((
            ("X", "(n, 2)", INPUT_TEXT), ("W1", "(2, 3)", WEIGHT_TEXT), ("A1", "(n, 3)", helpers.ACTIVATION),
            ("W2", "(3, 1)", WEIGHT_TEXT), ("A2", "(n, 1)", helpers.ACTIVATION))):
        ax.text(x, -1.68, name, ha="center", va="center", weight="bold", color=color, fontsize=18)
        ax.text(x, -2.04, shape, ha="center", va="center", family="monospace", weight="bold", color=color)
    ax.text(-0.75, -2.04, "shapes:", va="center", ha="right")
    ax.text(4.75, -2.04, "n: how many rows", va="center")
    ax.set(ylim=(-2.25, 2.05), xlim=(-2.6, 6.6))
    helpers.show(fig, alt="A network from left to right: the input layer, two circles, hands on, X of shape (n, 2); "
                          "the hidden layer, three neurons, computes A1 of shape (n, 3); the output layer, one neuron, "
                          "computes A2 of shape (n, 1). Between them W1 of shape (2, 3) and W2 of shape (3, 1).")


def two_squares(digit, photo):
    """Draw two squares, as large as the numbers that 100 neurons learn which read a digit or a photo.

    Parameters
    ----------
    digit, photo : int
        How many numbers that are.
    """
    side = np.sqrt(photo / digit)
    fig, ax = plt.subplots(figsize=(10, 3.3))
    for left, width, words, number in ((0, 1, "28 · 28", digit), (18, side, "200 · 200 · 3", photo)):
        ax.add_patch(plt.Rectangle((left, 0), width, width, fc=helpers.WEIGHT, ec="none"))
        ax.text(left + width + 0.6, 1.7, f"{number:,}", weight="bold", fontsize=22, va="bottom")
        ax.text(left + width + 0.6, 0.1, f"numbers for {words}", va="bottom")
    ax.text(18 + side + 0.6, 7, f"{photo / digit:.0f} times\nthe area", va="center", fontsize=18)
    ax.set(xlim=(-0.5, 45), ylim=(0, side + 0.2), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt="Two squares whose areas are the numbers that 100 neurons learn: a tiny one for 28 · 28 "
                          f"pixels, {digit:,}, and a huge one for 200 · 200 · 3, {photo:,}: {photo / digit:.0f} times "
                          "the area.")


def one_bump(x, step_up, later_step):
    """Draw two steps, and their difference.

    Parameters
    ----------
    x : numpy.ndarray, shape (places,)
        Places from 0 to 1.
    step_up, later_step : numpy.ndarray, shape (places,)
        Sigmoids that step up at 0.3 and at 0.6.
    """
    fig, axes = plt.subplots(1, 3, sharey=True, figsize=(10, 2.9))
    for ax, curve, title in zip(axes, (step_up, later_step, step_up - later_step),
                                ("sigmoid(100 x − 30)", "sigmoid(100 x − 60)", "a bump")):
        ax.plot(x, curve, color=helpers.ACTIVATION, ls="-", lw=4)
        ax.fill_between(x, curve, color=BUMP, lw=0)
        ax.set(title=title, xticks=[0, 0.3, 0.6, 1], xticklabels=["0", "0.3", "0.6", "1"], yticks=[0, 1], xlabel="x",
               ylim=(0, 1.1))
    fig.get_layout_engine().set(wspace=0.09)
    for ax, sign in zip(axes[1:], ("−", "=")):
        ax.text(-0.16, 0.5, sign, fontsize=34, weight="bold", ha="center", va="center", transform=ax.transAxes,
                clip_on=False)
    helpers.show(fig, alt="Three curves: a sigmoid that steps up at 0.3, one that steps up at 0.6, and their "
                          "difference, a bump of height 1 between 0.3 and 0.6.")


def many_bumps(staircase, f):
    """Animate how a network of N sigmoids follows a curve, bump beside bump, for N from 1 to 64.

    Parameters
    ----------
    staircase : callable
        `staircase(x, f, N)` returns what the network answers at the places x.
    f : callable
        The curve, for places from 0 to 1.
    """
    x = np.linspace(0, 1, 1200)
    wanted = f(x)
    fig, ax = plt.subplots(figsize=(10, 3.4))

    def build(N):
        answer = staircase(x, f, N)
        error = np.abs(answer - wanted)
        worst = error.argmax()
        middles = (np.arange(N) + 0.5) / N
        ax.clear()
        ax.bar(middles, f(middles), width=1 / N, color=[BUMP, "#DDF1E9"][:N], lw=0, aa=False)
        ax.plot(x, wanted, color=helpers.SEEN, ls="--", lw=4)
        ax.plot(x, answer, color=helpers.INK, ls="-", lw=3)
        ax.plot([x[worst], x[worst]], sorted([answer[worst], wanted[worst]]), color=helpers.UNSEEN, ls="-", lw=7,
                solid_capstyle="butt")
        ax.set(xlim=(0, 1), ylim=(0, 1.2), xticks=[0, 1], yticks=[0, 1])
        ax.text(0.99, 1.19, f"N = {N}: largest error {error.max():.2f}", ha="right", va="top", weight="bold",
                fontsize=22, color=helpers.UNSEEN)
        ax.text(0.4, 0.8, "the curve that is wanted", color=helpers.SEEN, weight="bold")
        ax.text(0.4, 0.68, "what the network answers", weight="bold")

    helpers.animate(fig, build, [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64], interval=600,
                    alt="A wanted wavy curve and a network of N sigmoids, a staircase that follows it. From N = 1 to "
                        "64 the steps become finer and the largest error falls to "
                        f"{np.abs(staircase(x, f, 64) - wanted).max():.2f}.")


def falling_errors(Ns, errors, curves):
    """Draw three curves, and how far networks with more and more hidden neurons are off them.

    Parameters
    ----------
    Ns : numpy.ndarray, shape (numbers,)
        How many hidden neurons.
    errors : dict of numpy.ndarray, shape (numbers,)
        For each of them the largest error, by the name of the curve.
    curves : dict of callable
        The curves "wave", "mountains" and "square root", for places from 0 to 1.
    """
    x = np.linspace(0, 1, 10_001)
    fig, (small, ax) = plt.subplots(1, 2, width_ratios=(3, 7), figsize=(10, 3.7))
    for row, (name, color, marker, style, lift) in enumerate((
            ("wave", helpers.SEEN, "o", "-", 0.78), ("mountains", helpers.ACTIVATION, "s", "-.", 1.36),
            ("square root", helpers.UNSEEN, "D", "--", 1))):
        small.plot(x, curves[name](x) - 1.45 * row, color=color, ls=style, lw=3.5)
        ax.plot(Ns, errors[name], color=color, marker=marker, markersize=10, ls=style)
        *_, last_but_one, last = errors[name]
        ax.text(290, last * lift, f"{name}: × {last / last_but_one:.2f}", color=color, va="center", weight="bold")
    small.axis("off")
    small.set_title("three wanted curves")
    ax.set_xscale("log", base=2)
    ax.set_yscale("log")
    ax.set(xticks=Ns, xticklabels=Ns, xlabel="N, how many hidden neurons", xlim=(3.5, 3000), yticks=[0.01, 0.1, 1],
           yticklabels=["0.01", "0.1", "1"], ylim=(0.004, 1), title="largest error")
    ax.minorticks_off()
    falls = "; ".join(f"{name}: {error[0]:.2f} to {error[-1]:.3f}" for name, error in errors.items())
    helpers.show(fig, alt="Largest error against the number of hidden neurons, both axes logarithmic: three falling "
                          f"lines. From 4 to 256 neurons {falls}.")


def five_families():
    """Draw what each of five families of networks reads."""
    fig, ax = plt.subplots(figsize=(10, 3.8))
    for middle, name, reads in (
            (1.0, "feed-forward", "a table row"), (3.15, "convolutional", "an image,\npatch by patch"),
            (5.27, "recurrent", "a sequence,\nwith a memory"), (7.15, "recursive", "a tree"),
            (9.05, "graph", "things and\ntheir links")):
        ax.text(middle, 3.35, name, ha="center", va="center", weight="bold", fontsize=17)
        ax.text(middle, 0.7, reads, ha="center", va="top")
    for column, value in enumerate((6, 148, 72, 50)):
        ax.add_patch(plt.Rectangle((0.02 + 0.5 * column, 1.55), 0.48, 0.7, fc=helpers.INPUT, ec="white", lw=2))
        ax.text(0.26 + 0.5 * column, 1.89, value, ha="center", va="center")
    shades = np.array([[9, 9, 2, 9, 9], [9, 2, 2, 9, 9], [9, 9, 2, 9, 9], [9, 9, 2, 9, 9], [9, 2, 2, 2, 9]]) / 10
    for (row, column), shade in np.ndenumerate(shades):
        ax.add_patch(plt.Rectangle((2.4 + 0.3 * column, 2.45 - 0.3 * row), 0.3, 0.3, fc=str(shade), ec="white", lw=1))
    ax.add_patch(plt.Rectangle((2.7, 1.85), 0.9, 0.9, fc="none", ec=helpers.WEIGHT, lw=5))
    for place, word in enumerate(("not", "at", "all")):
        ax.text(4.55 + 0.72 * place, 1.9, word, ha="center", va="center",
                bbox={"fc": helpers.INPUT, "ec": "none", "boxstyle": "round,pad=0.3"})
        if place:
            ax.annotate("", (4.55 + 0.72 * place, 2.3), (3.85 + 0.72 * place, 2.3),
                        arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.WEIGHT, "mutation_scale": 18,
                                    "connectionstyle": "arc3,rad=-0.5"})
    leaves, forks = [(6.6, 1.2), (7.1, 1.2), (7.6, 1.95)], [(6.85, 1.95), (7.2, 2.75)]
    people = [(8.5, 2.6), (9.5, 2.75), (9.0, 1.9), (8.55, 1.2), (9.65, 1.35)]
    branches = [(forks[0], leaves[0]), (forks[0], leaves[1]), (forks[1], forks[0]), (forks[1], leaves[2])]
    links = [(people[one], people[other]) for one, other in ((0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (1, 4))]
    for start, end in branches + links:
        ax.plot(*zip(start, end), color=helpers.BASELINE, ls="-", lw=3, zorder=1)
    for dots, color in ((leaves + people, helpers.INPUT), (forks, helpers.ACTIVATION)):
        ax.plot(*zip(*dots), "o", color=color, markersize=19, ls="none")
    ax.set(xlim=(0, 10), ylim=(-0.2, 3.65))
    ax.axis("off")
    helpers.show(fig, alt="Five small pictures: feed-forward networks read a table row, convolutional ones an image "
                          "patch by patch, recurrent ones a sequence with a memory, recursive ones a tree, graph "
                          "networks things and their links.")


def in_short(X, y, staircase, f):
    """Draw what one neuron, a hidden layer and many neurons side by side can do.

    Parameters
    ----------
    X : numpy.ndarray, shape (4, 2)
        The settings of the switches.
    y : numpy.ndarray, shape (4,)
        1 where the lamp is on.
    staircase : callable
        `staircase(x, f, N)` returns what a network of N sigmoids answers at the places x.
    f : callable
        The curve that the network is to follow, for places from 0 to 1.
    """
    fig, (one, two, many) = plt.subplots(1, 3, figsize=(10, 2.1), width_ratios=(1, 1, 2.4))
    x1, x2 = _plane(100)
    for ax, says_on, wrong, words in ((one, x1 + x2 > 0.5, X[3:], "one neuron"),
                                      (two, np.abs(x1 - x2) > 0.5, (), "a hidden layer")):
        ax.contourf(x1, x2, says_on, levels=[0.5, 1.5], colors=[SAYS_ON])
        _draw_settings(ax, X, y, size=17, wrong=wrong)
        _frame(ax, words, "")
        ax.set(xticks=[], yticks=[])
    x = np.linspace(0, 1, 1200)
    many.plot(x, f(x), color=helpers.SEEN, ls="--", lw=4)
    many.plot(x, staircase(x, f, 24), color=helpers.INK, ls="-")
    many.set(xticks=[], yticks=[], xlabel="24 neurons, side by side")
    helpers.show(fig, alt="Three small pictures: one neuron is wrong about one of the four points, a hidden layer is "
                          "right about all, and 24 neurons side by side follow a wavy curve as a staircase.")


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
    helpers.show(fig, alt="The larger of two straight lines has the form of a V. Both points with lamp off lie in its "
                          "tip at 0, the two with lamp on on its arms at 1; the limit 0.5 tells them apart.")


def own_curve(my_curve, my_heights, staircase):
    """Animate how a network of 2 to 256 sigmoids follows the learner's curve, and print how well, or what is wrong.

    Parameters
    ----------
    my_curve : callable
        Gets a number from 0 to 1 and should return a number.
    my_heights : list of float
        Heights at equal distances, joined by straight lines; if there are any, `my_curve` does not count.
    staircase : callable
        `staircase(x, f, N)` returns what the network answers at the places x when it is to follow f.
    """
    x = np.linspace(0, 1, 2001)
    try:
        wanted = _sampled(my_curve, my_heights, x)
    except ValueError as error:
        print(error)
        return
    height = np.ptp(wanted) or 1
    Ns = [2, 4, 8, 16, 32, 64, 128, 256]
    answers = {N: staircase(x, lambda places: np.interp(places, x, wanted), N) for N in Ns}
    errors = {N: np.abs(answer - wanted).max() / height for N, answer in answers.items()}
    fig, ax = plt.subplots(figsize=(10, 3.2))

    def follow(N):
        ax.clear()
        ax.plot(x, wanted, color=helpers.SEEN, ls="--", lw=4)
        ax.plot(x, answers[N], color=helpers.INK, ls="-")
        ax.set(xlim=(0, 1), xticks=[0, 1], yticks=[], ylim=(wanted.min() - 0.1 * height, wanted.max() + 0.1 * height),
               xlabel="x (dashed: your curve; solid: the network)")
        ax.set_title(f"N = {N}: largest error {errors[N]:.1%} of the height", fontsize=18)

    words = (f"Your curve and a staircase of N sigmoids that follows it; the largest error falls from {errors[2]:.0%} "
             f"of the curve's height with two neurons to {errors[256]:.1%} with 256.")
    try:
        helpers.animate(fig, follow, Ns, alt=words, interval=700)
    except ValueError:  # so many ups and downs that the film would be too large
        helpers.animate(fig, follow, Ns[-3:], alt=words, interval=700)
    enough = [N for N in Ns if errors[N] < 0.01]
    print(f"largest error with 256 neurons: {errors[256]:.1%} of the curve's height; below 1 % "
          + (f"from {enough[0]} neurons on" if enough else "with none of these N"))
    if errors[256] > 0.5 * errors[32]:
        print("From 32 to 256 neurons the error has not halved: is there a jump, or a very steep place? A curve "
              "with a jump is not continuous, and the theorem promises nothing.")


def _sampled(my_curve, my_heights, places):
    """Return the learner's curve at these places; a ValueError says what is wrong with it."""
    again = "Mend it, then run both cells again."
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
            raise ValueError(f"{where} is {str(value)[:40]!r}, and one finite number is wanted. {again}")
    values = np.array(values, dtype=float)
    return np.interp(places, np.linspace(0, 1, len(values)), values) if drawn else values


def _is_a_number(value):
    """Tell whether something is one finite number."""
    try:
        value = np.asarray(value)
    except ValueError:  # a list of lists of different lengths
        return False
    return value.ndim == 0 and value.dtype.kind in "biuf" and bool(np.isfinite(value))


def steps_and_ramps(staircase, broken_line, f):
    """Draw how 12 steep sigmoids and how 12 ReLUs follow a curve.

    Parameters
    ----------
    staircase, broken_line : callable
        `staircase(x, f, N)` returns what a network of N sigmoids answers at the places x; `broken_line` does so for
        ReLUs.
    f : callable
        The curve, for places from 0 to 1.
    """
    x = np.linspace(0, 1, 600)
    fig, axes = plt.subplots(1, 2, sharey=True, figsize=(10, 3.6))
    for ax, network, title in zip(axes, (staircase, broken_line),
                                  ("12 steep sigmoids: a staircase", "12 ReLUs: a broken line")):
        ax.plot(x, f(x), color=helpers.SEEN, ls="--", lw=5)
        ax.plot(x, network(x, f, 12), color=helpers.INK, ls="-", lw=3)
        ax.set(title=title, xticks=[0, 1], yticks=[0, 1], xlabel="x", xlim=(0, 1))
    helpers.show(fig, alt="The wave, followed by 12 steep sigmoids as a staircase and by 12 ReLUs as a broken straight "
                          "line that stays much closer.")


def beyond_the_cube(x, answer, wanted):
    """Draw what a network answers where the theorem promises nothing.

    Parameters
    ----------
    x : numpy.ndarray, shape (places,)
        Places from -0.5 to 1.7.
    answer, wanted : numpy.ndarray, shape (places,)
        What the network answers there, and the wave.
    """
    fig, ax = plt.subplots(figsize=(10, 3.6))
    ax.axvspan(0, 1, color="#EDEFF2", lw=0)
    ax.plot(x, wanted, color=helpers.SEEN, ls="--", lw=4)
    ax.plot(x, answer, color=helpers.INK, ls="-", lw=3)
    ax.text(0.5, 1.13, "here the theorem holds", ha="center", va="center")
    ax.text(1.35, 1.03, "what the\nnetwork answers", ha="center", va="center", weight="bold")
    ax.text(1.16, 0.4, "the wave", ha="center", va="center", color=helpers.SEEN, weight="bold")
    ax.set(xticks=[0, 1], yticks=[0, 1], xlabel="x", xlim=(-0.5, 1.7), ylim=(-0.05, 1.25))
    helpers.show(fig, alt="Between 0 and 1 the network follows the wave. To the right of 1 it stays flat while the "
                          "wave goes on; to the left of 0 it is flat, too.")
