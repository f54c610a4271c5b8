"""Pictures of track 3, lesson 7: Five families."""
import matplotlib.pyplot as plt
import networkx as nx
import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.ticker import PercentFormatter

import helpers

FACES, MARKERS = ("white", helpers.PREDICTION), "^o"  # of the members who went with the instructor, the president
UNSEEN_TEXT = "#A84A00"  # the colour of what was not seen, dark enough for letters


def families():
    """Draw what each of the five families reads, side by side."""
    fig, axes = plt.subplots(1, 5, figsize=(10, 3.3))
    flower, picture, sequence, tree, club = axes
    for place, value in enumerate(("4.7", "1.4")):
        flower.add_patch(plt.Rectangle((place, 0), 0.95, 0.7, fc=helpers.INPUT))
        flower.text(place + 0.47, 0.33, value, ha="center", va="center")
    flower.set(xlim=(-0.1, 2.05), ylim=(-1, 1.7))

    (images, _), _ = helpers.load_mnist()
    digit, gap = images[7], np.full((2, 28), np.nan)
    picture.imshow(digit, cmap="Greys", aspect="auto")
    picture.add_patch(plt.Rectangle((9.5, 4.5), 5, 5, fc="none", ec=helpers.WEIGHT, lw=4))
    strips = np.vstack([np.vstack([digit[row:row + 4], gap]) for row in range(0, 28, 4)])
    sequence.imshow(strips, cmap="Greys", vmax=255, aspect="auto")
    sequence.annotate("", (30, 40), (30, 0), arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.WEIGHT,
                                                         "mutation_scale": 22})
    sequence.set(xlim=(-1, 33))

    for child, parent in (((0.2, 1), (1, 2)), ((1.8, 1), (1, 2)), ((1.2, 0), (1.8, 1)), ((2.4, 0), (1.8, 1))):
        tree.plot(*zip(parent, child), color=helpers.BASELINE, ls="-", lw=3)
    for x, y, name in ((1, 2, "or"), (0.2, 1, "1"), (1.8, 1, "xor"), (1.2, 0, "0"), (2.4, 0, "1")):
        _node(tree, x, y, name, fontsize=15, pad=0.35)
    tree.set(xlim=(-0.3, 2.9), ylim=(-0.5, 2.5))

    members = _friendships(club, nx.karate_club_graph(), lw=0.8)
    club.plot(*members.T, "o", color=helpers.INPUT, markersize=7)

    reading = {"feed-forward": "a row of numbers", "convolutional": "patches of\na picture",
               "recurrent": "one row after\nthe other", "recursive": "a tree, from\nthe leaves up",
               "graph": "members and\nfriendships"}
    for ax, (name, reads) in zip(axes, reading.items()):
        ax.set_title(name, loc="center")
        ax.text(0.5, -0.05, reads, transform=ax.transAxes, ha="center", va="top", fontsize=15)
        ax.axis("off")
    helpers.show(fig, alt="What the five families read: feed-forward, a row of two numbers of a flower; convolutional, "
                          "patches of a picture of a digit; recurrent, the rows of the digit one after the other; "
                          "recursive, the formula 1 or (0 xor 1) as a tree; graph, the members of a club and "
                          "their friendships.")


def _node(ax, x, y, name, fontsize, pad):
    """Write the name of an operation or of a leaf, 0 or 1, in a box of its colour."""
    color = helpers.INPUT if name in "01" else helpers.WEIGHT
    ax.text(x, y, name, ha="center", va="center", fontsize=fontsize,
            bbox={"fc": color, "ec": "none", "boxstyle": f"round,pad={pad}"})


def _friendships(ax, graph, **line):
    """Draw a graph's links, and return the places of its members, shape (members, 2)."""
    places = np.array(list(nx.spring_layout(graph, seed=3).values()))
    for pair in graph.edges:
        ax.plot(*places[list(pair)].T, color=helpers.BASELINE, ls="-", zorder=1, **line)
    return places


def irises(flowers, y):
    """Draw the training flowers by the length and the width of their petals.

    Parameters
    ----------
    flowers : numpy.ndarray, shape (flowers, 2)
        Length and width, in centimetres.
    y : numpy.ndarray, shape (flowers,)
        1 for versicolor.
    """
    fig, ax = plt.subplots()
    kinds = (0, "^", "white", "other irises", (1.9, 0.25)), (1, "o", helpers.SEEN, "versicolor", (4.7, 1.0))
    for answer, marker, fill, label, place in kinds:
        ax.plot(*flowers[y == answer].T, marker, mfc=fill, mec=helpers.SEEN, markersize=11, mew=2, ls="none")
        ax.text(*place, label, color=helpers.SEEN, weight="bold")
    ax.set(xlabel="petal length (cm)", ylabel="petal width (cm)", title="versicolor lies in the middle")
    helpers.show(fig, alt="The 75 training flowers by petal length and width: three groups along a diagonal. The other "
                          "irises lie at both ends, versicolor between them.")


def borders(one_line, hidden_layer, answers, scaler, X, y):
    """Draw the test flowers, where two programs say versicolor, and which flowers they get wrong.

    Parameters
    ----------
    one_line, hidden_layer : keras.Model
        The programs without and with a hidden layer.
    answers : callable
        `answers(network, X)` returns 1 for each flower that the network takes for versicolor, else 0.
    scaler : sklearn.preprocessing.StandardScaler
        It has standardised X.
    X : numpy.ndarray, shape (flowers, 2)
        Length and width of the petals, standardised.
    y : numpy.ndarray, shape (flowers,)
        1 for versicolor.
    """
    across, up = np.meshgrid(np.linspace(0.5, 7.4, 90), np.linspace(-0.1, 2.8, 90))
    plane = scaler.transform(np.column_stack([across.ravel(), up.ravel()]))
    flowers = scaler.inverse_transform(X)
    programs = ("no hidden layer", one_line, 5.55), ("16 hidden neurons", hidden_layer, 5.45)
    fig, axes = plt.subplots(1, 2, sharey=True)
    scores = []
    for ax, (name, network, x) in zip(axes, programs):
        said = answers(network, plane).reshape(across.shape)
        ax.contourf(across, up, said, levels=[-0.5, 0.5, 1.5], colors=["white", "#CFE3F1"])
        for answer, fill, marker in ((0, "white", "^"), (1, helpers.UNSEEN, "o")):
            ax.plot(*flowers[y == answer].T, marker, mfc=fill, mec=helpers.UNSEEN, markersize=8, mew=1.5, ls="none")
        right = answers(network, X) == y
        scores.append(right.mean())
        ax.plot(*flowers[~right].T, "x", color=helpers.INK, markersize=11, mew=1.5, ls="none")
        ax.text(x, 0.3, 'it says\n"versicolor"', ha="center", va="center", color=helpers.SEEN, weight="bold")
        ax.set(title=f"{name}: {scores[-1]:.0%}", xlabel="petal length (cm)", xlim=(0.5, 7.4), ylim=(-0.1, 2.8))
    axes[0].set_ylabel("petal width (cm)")
    axes[0].text(0.7, 2.4, "circle: versicolor\ntriangle: another\ncrossed out: wrong", va="center", fontsize=14,
                 color=UNSEEN_TEXT)
    helpers.show(fig, alt="The 75 test flowers and, shaded, where each program says versicolor. Without a hidden "
                          f"layer: one straight border, {scores[0]:.0%} right. With 16 hidden neurons: a border with "
                          f"bends, {scores[1]:.0%} right. Mistakes are crossed out.")


def shuffled_digits(in_order, shuffled, labels):
    """Draw six digits, and below each the same pixels in another order.

    Parameters
    ----------
    in_order, shuffled : numpy.ndarray, shape (6, 28, 28)
        0 for paper, 1 for ink.
    labels : numpy.ndarray, shape (6,)
    """
    fig, axes = plt.subplots(2, 6, figsize=(10, 3.6))
    for ax, picture in zip(axes.flat, [*in_order, *shuffled]):
        ax.imshow(picture, cmap="Greys")
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(True)
    axes[0, 0].set_ylabel("in order")
    axes[1, 0].set_ylabel("shuffled")
    helpers.show(fig, alt=f"Six training digits, {', '.join(map(str, labels))}, and below each the same pixels in a "
                          "fixed random order: only dots.")


def half_digits(images, labels):
    """Draw the upper halves of six digits, the lower halves covered.

    Parameters
    ----------
    images : numpy.ndarray, shape (6, 28, 28)
        Grey levels from 0 for paper to 255 for ink.
    labels : numpy.ndarray, shape (6,)
    """
    fig, axes = plt.subplots(1, 6, figsize=(10, 2.4))
    for ax, image in zip(axes, images):
        ax.imshow(image[:14], cmap="Greys", vmin=0, vmax=255)
        ax.axhspan(13.5, 27.5, color=helpers.BASELINE, alpha=0.25, lw=0)
        ax.set(xticks=[], yticks=[], ylim=(27.5, -0.5))
        ax.text(13.5, 20.5, "?", ha="center", va="center", fontsize=26)
    helpers.show(fig, alt="The upper halves of six test digits, the rows below covered: some can be guessed, such as a "
                          f"0 or a 9, some cannot yet. They are {', '.join(map(str, labels))}.")


def right_by_rows(recurrent, plain, large, large_weights):
    """Draw which share of the test digits three networks name right, against the number of rows read.

    Parameters
    ----------
    recurrent, plain, large : sequence of 28 floats
        The shares after 1 to 28 rows: of the recurrent network, of the plain one with as many weights, and of the
        plain one with eight times as many.
    large_weights : int
        How many those are.
    """
    fig, ax = plt.subplots()
    rows = np.arange(1, 29)
    ax.plot(rows, recurrent, "o-", color=helpers.UNSEEN, markersize=7)
    ax.plot(rows, plain, "s--", color=helpers.BASELINE, markersize=6)
    ax.plot(rows, large, ":", color=helpers.INK)
    ax.vlines(14, 0, recurrent[13], color=helpers.INK, lw=1)
    ax.text(28.3, recurrent[27] + 0.05, f"recurrent: {recurrent[13]:.0%} at half, {recurrent[27]:.0%} at the end",
            ha="right", va="bottom", color=helpers.UNSEEN, weight="bold")
    ax.text(14.7, plain[13] - 0.16, f"plain, as many weights:\n{plain[13]:.0%} at half, {plain[27]:.0%} at the end",
            va="center", color=helpers.BASELINE, weight="bold")
    ax.text(14.7, plain[13] - 0.36, f"dotted: plain, {large_weights:,} weights", va="center")
    ax.set(xlabel="rows read", ylabel="named right", ylim=(0, 1.12), xlim=(0.5, 28.5), xticks=(1, 7, 14, 21, 28),
           yticks=(0, 0.25, 0.5, 0.75, 1))
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    curves = {"Recurrent": recurrent, "Plain with as many weights": plain, "Plain with eight times as many": large}
    found = [f"{name}: " + ", ".join(f"{shares[row - 1]:.0%} after {row}" for row in (7, 14, 21, 28))
             for name, shares in curves.items()]
    helpers.show(fig, alt="Share of 10,000 test digits named right against the number of rows read. "
                          f"{'. '.join(found)}.")


def beliefs(digits, labels, probabilities):
    """Draw three digits and, beside each row of them, what a network believes after it.

    Parameters
    ----------
    digits : numpy.ndarray, shape (3, 28, 28)
        0 for paper, 1 for ink.
    labels : numpy.ndarray, shape (3,)
    probabilities : numpy.ndarray, shape (3, 28, 10)
        Those of the ten digits after each row.
    """
    greys = LinearSegmentedColormap.from_list("belief", ["white", helpers.PREDICTION])
    fig, axes = plt.subplots(1, 6, width_ratios=(1, 1.1) * 3)
    for left, right, digit, belief in zip(axes[::2], axes[1::2], digits, probabilities):
        left.imshow(digit, cmap="Greys", aspect="auto")
        left.axis("off")
        right.imshow(belief, cmap=greys, vmin=0, vmax=1, aspect="auto")
        right.set(xticks=range(10), yticks=[])
        right.set_title("probability", loc="center", fontsize=15)
        right.tick_params(axis="x", labelsize=12, length=0)
    found = [f"The {label} is taken for {taken[9]} after 10 rows, for {taken[14]} after 15, for {taken[27]} at the end."
             for label, taken in zip(labels, probabilities.argmax(axis=2))]
    helpers.show(fig, alt=f"Three digits and, beside each row, the ten probabilities after it. {' '.join(found)}")


def formula():
    """Draw the formula ((1 and 0) xor 1) or (0 nand 1) as a tree, with what the four operations mean."""
    levels = [["or"], ["xor", "nand"], ["and", "1", "0", "1"], ["1", "0"]]
    across = [[5], [2.6, 7.4], [1.4, 3.8, 6.4, 8.4], [0.6, 2.2]]
    fig, ax = plt.subplots(figsize=(10, 3.4))
    for level, names in enumerate(levels):
        for place, name in enumerate(names):
            x = across[level][place]
            if level:
                ax.plot((x, across[level - 1][place // 2]), (-level, 1 - level), color=helpers.BASELINE, ls="-", lw=3,
                        zorder=1)
            _node(ax, x, -level, name, fontsize=17, pad=0.4)
    meanings = "and: both are 1", "or: at least one is 1", "xor: exactly one is 1", "nand: not both are 1"
    for line, text in enumerate(meanings):
        ax.text(10, -0.1 - 0.85 * line, text, va="center")
    ax.set(xlim=(0, 14), ylim=(-3.4, 0.5))
    ax.axis("off")
    helpers.show(fig, alt="The formula ((1 and 0) xor 1) or (0 nand 1) as a tree, and the four operations: and, both "
                          "are 1; or, at least one is 1; xor, exactly one is 1; nand, not both are 1.")


def right_by_depth(recursive, plain, root_alone, recursive_weights, plain_weights):
    """Draw which share of the formulas is answered right, against their depth.

    Parameters
    ----------
    recursive, plain, root_alone : list of 8 floats
        The shares at depths 1 to 8: of the two networks, and of the answer that reads the root alone.
    recursive_weights, plain_weights : int
        How many weights the two networks have.
    """
    fig, ax = plt.subplots()
    depths = np.arange(1, 9)
    ax.axvspan(0.6, 3.5, color=helpers.SEEN, alpha=0.12, lw=0)
    ax.text(0.75, 0.4, "depths of\nthe training", color=helpers.SEEN, weight="bold", va="center")
    ax.plot(depths, recursive, "o-", color=helpers.UNSEEN, markersize=11)
    ax.plot(depths, plain, "s--", color=helpers.BASELINE, markersize=10)
    ax.plot(depths, root_alone, ":", color=helpers.INK)
    ax.text(8, 0.95, f"recursive, {recursive_weights:,} weights", ha="right", va="top", color=helpers.UNSEEN,
            weight="bold")
    ax.text(8, max(root_alone[5:] + plain[5:]) + 0.04, f"plain, {plain_weights:,} weights", ha="right", va="bottom",
            color=helpers.BASELINE, weight="bold")
    ax.text(8, 0.52, "dotted: the root alone", ha="right", va="top")
    ax.set(xlabel="depth of the formula", ylabel="right", ylim=(0.3, 1.05), xlim=(0.6, 8.4), xticks=depths)
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    curves = {"Recursive": recursive, "Plain": plain, "Who reads the root alone": root_alone}
    found = [f"{name}: " + ", ".join(f"depth {depth} {share:.0%}" for depth, share in zip(depths, shares))
             for name, shares in curves.items()]
    helpers.show(fig, alt=f"Share of 2,000 formulas of each depth whose value is named right. {'. '.join(found)}.")


def two_known(graph, club, known):
    """Draw the club and its friendships, with the sides of the known members alone.

    Parameters
    ----------
    graph : networkx.Graph
        The members, from 0 to 33, and their friendships.
    club : numpy.ndarray, shape (34,)
        Each member's side: 0 for the instructor's, 1 for the president's.
    known : numpy.ndarray, shape (34,)
        1 for members whose side is known, else 0.
    """
    fig, ax = plt.subplots()
    _club(ax, graph, [side if told else None for side, told in zip(club, known)], known)
    ax.set_title("one went with the instructor (triangle), one with the president (circle)")
    helpers.show(fig, alt="The club: 34 members and 78 lines for friendships, many within two groups, few between "
                          "them. Two members are marked with the side they took; the other 32 are grey squares.")


def _club(ax, graph, sides, known):
    """Draw the friendships and every member's side, which may be None; return the places of the members."""
    places = _friendships(ax, graph, lw=1, alpha=0.6)
    for place, side, told in zip(places, sides, known):
        if side is None:
            ax.plot(*place, "s", color=helpers.BASELINE, markersize=8, zorder=2)
        else:
            ax.plot(*place, MARKERS[side], mfc=FACES[side], mec=helpers.PREDICTION, mew=2, zorder=3,
                    markersize=17 if told else 11)
    ax.axis("off")
    return places


def club_answers(graph, club, known, answers):
    """Draw the sides that two networks name, mistakes crossed out.

    Parameters
    ----------
    graph, club, known
        As for `two_known`.
    answers : dict of str to numpy.ndarray, each of shape (34,)
        The sides that the network "a row of friends" names, and those of the network "graph".
    """
    fig, axes = plt.subplots(1, 2)
    wrong = {name: (sides != club) & (known == 0) for name, sides in answers.items()}
    for ax, (name, sides) in zip(axes, answers.items()):
        places = _club(ax, graph, sides, known)
        ax.plot(*places[wrong[name]].T, "x", color=helpers.UNSEEN, markersize=15, mew=4, zorder=4)
        ax.set_title(f"{name}: {wrong[name].sum()} of 32 wrong", loc="center")
    helpers.show(fig, alt="The answers for the first of ten choices of two known members; mistakes are crossed out. "
                          f"With a row of friends {wrong['a row of friends'].sum()} of 32 are wrong, with the graph "
                          f"network {wrong['graph'].sum()}.")


def side_by_side(scores, broken, times):
    """Draw the score of each family beside that of its rival, and what becomes of two whose bet is broken.

    Parameters
    ----------
    scores : dict of str to tuple of two floats
        For each family, in the lesson's order: the score of its rival, and its own.
    broken : dict of str to tuple
        For a family: what breaks its bet, such as "shuffled", and the score that is left.
    times : int
        How many times the weights of the recursive network its rival has.
    """
    words = {  # the task, the rival, what the family buys
        "feed-forward": ("irises", "the best line", "a border that bends"),
        "convolutional": ("1,000 digits", "dense, 4 times the weights", "fewer examples,\nfewer weights"),
        "recurrent": ("half a digit", "dense, as many weights", "fewer weights,\nany length"),
        "recursive": ("formulas of depth 8", f"dense, {times} times the weights", "any depth"),
        "graph": ("34 members, 2 labels", "a row of friends", "fewer labels")}
    fig, ax = plt.subplots(figsize=(10, 6))
    found = []
    for row, (family, (rivals, score)) in enumerate(scores.items()):
        task, rival, buys = words[family]
        ax.plot((rivals, score), (row, row), color=helpers.BASELINE, ls="-", lw=3, zorder=1)
        ax.plot(rivals, row, "s", color=helpers.BASELINE, markersize=12)
        ax.plot(score, row, "o", color=helpers.UNSEEN, markersize=14)
        ax.text(rivals, row - 0.18, f"{rivals:.0%}", ha="center", va="bottom", color=helpers.BASELINE, fontsize=14)
        ax.text(rivals, row + 0.17, rival, ha="center", va="top", color=helpers.BASELINE, fontsize=13)
        ax.text(score, row - 0.18, f"{score:.0%}", ha="center", va="bottom", color=helpers.UNSEEN, weight="bold")
        ax.text(1.06, row, buys, va="center")
        found.append(f"{family.capitalize()}, {task}: {rival} {rivals:.0%}, {family} {score:.0%}")
        if family in broken:
            how, left = broken[family]
            ax.plot(left, row, "o", mfc="white", mec=helpers.UNSEEN, mew=2.5, markersize=13)
            side, ha = (-1, "left") if left < 0.6 else (1, "right")
            ax.text(left + 0.018 * side, row - 0.18, f"{how} {left:.0%}", ha=ha, va="bottom", color=UNSEEN_TEXT,
                    fontsize=14)
            found[-1] += f", {how} {left:.0%}"
    ax.set(yticks=range(5), yticklabels=[f"{family}\n{words[family][0]}" for family in scores], ylim=(4.6, -0.6),
           xlim=(0.35, 1.03), xticks=(0.5, 0.75, 1),
           xlabel="right on unseen examples (square: the rival named\nbelow it; hollow: the family, its bet broken)")
    ax.xaxis.set_major_formatter(PercentFormatter(1))
    ax.tick_params(axis="y", length=0)
    ax.text(1.06, -0.75, "what it buys", weight="bold")
    helpers.show(fig, alt=f"Five pairs of scores on unseen examples. {'. '.join(found)}.")
