"""Pictures of TODO."""
import keras
import matplotlib.pyplot as plt
import networkx as nx
import numpy as np

import helpers


def families():
    """TODO.
    """
    (images, _), _ = helpers.load_mnist()
    fig, axes = plt.subplots(1, 5, figsize=(10, 3.3))
    flower, picture, sequence, tree, club_plot = axes
    for place, value in enumerate(("4.7", "1.4")):
        flower.add_patch(plt.Rectangle((place, 0), 0.95, 0.7, fc=helpers.INPUT))
        flower.text(place + 0.47, 0.33, value, ha="center", va="center")
    flower.set(xlim=(-0.1, 2.05), ylim=(-1, 1.7))
    picture.imshow(images[7], cmap="Greys", aspect="auto")
    picture.add_patch(plt.Rectangle((9.5, 4.5), 5, 5, fc="none", ec=helpers.WEIGHT, lw=4))
    gap = np.full((2, 28), np.nan)
    strips = np.vstack([np.vstack([images[7][row:row + 4], gap]) for row in range(0, 28, 4)])
    sequence.imshow(strips, cmap="Greys", vmax=255, aspect="auto")
    arrow = {"arrowstyle": "-|>", "lw": 3, "color": helpers.WEIGHT, "mutation_scale": 22}
    sequence.annotate("", (30, 40), (30, 0), arrowprops=arrow)
    sequence.set(xlim=(-1, 33))
    places = {"or": (1, 2), "1": (0.2, 1), "xor": (1.8, 1), "0": (1.2, 0), " 1": (2.4, 0)}
    for parent, child in (("or", "1"), ("or", "xor"), ("xor", "0"), ("xor", " 1")):
        tree.plot(*zip(places[parent], places[child]), color=helpers.BASELINE, ls="-", lw=3)
    for name, (x, y) in places.items():
        color = helpers.WEIGHT if name in ("or", "xor") else helpers.INPUT
        tree.text(x, y, name.strip(), ha="center", va="center", fontsize=15,
                  bbox={"fc": color, "ec": "none", "boxstyle": "round,pad=0.35"})
    tree.set(xlim=(-0.3, 2.9), ylim=(-0.5, 2.5))
    graph = nx.karate_club_graph()
    where = np.array(list(nx.spring_layout(graph, seed=3).values()))
    for one, other in graph.edges:
        club_plot.plot(*where[[one, other]].T, color=helpers.BASELINE, ls="-", lw=0.8)
    club_plot.plot(*where.T, "o", color=helpers.INPUT, markersize=7)
    names = "feed-forward", "convolutional", "recurrent", "recursive", "graph"
    reading = ("a row of numbers", "patches of\na picture", "one row after\nthe other", "a tree, from\nthe leaves up",
               "members and\nfriendships")
    for ax, name, reads in zip(axes, names, reading):
        ax.set_title(name, loc="center")
        ax.text(0.5, -0.05, reads, transform=ax.transAxes, ha="center", va="top", fontsize=15)
        ax.axis("off")
    helpers.show(fig, alt="What the five families read: feed-forward, a row of two numbers of a flower; convolutional, "
                          "patches of a picture of a digit; recurrent, the rows of the digit one after the other; "
                          "recursive, the formula 1 or (0 xor 1) as a tree; graph, the members of a club and "
                          "their friendships.")
    return graph, images


def irises_drawn(X_train, scaler, y_train):
    """TODO.
    """
    fig, ax = plt.subplots()
    kinds = (0, "^", "white", "other irises", (1.9, 0.25)), (1, "o", helpers.SEEN, "versicolor", (4.7, 1.0))
    for answer, marker, fill, label, place in kinds:
        these = scaler.inverse_transform(X_train[y_train == answer])
        ax.plot(*these.T, marker, mfc=fill, mec=helpers.SEEN, markersize=11, mew=2, ls="none")
        ax.text(*place, label, color=helpers.SEEN, weight="bold")
    ax.set(xlabel="petal length (cm)", ylabel="petal width (cm)", title="versicolor lies in the middle")
    helpers.show(fig, alt="The 75 training flowers by petal length and width: three groups along a diagonal. The other "
                          "irises lie at both ends, versicolor between them.")


def feed_forward_drawn(X_test, answers, feed_forward, iris_scores, one_line, scaler, y_test):
    """TODO.
    """
    helpers.report("irises, 16 hidden neurons", iris_scores[1], floor=0.88)
    found, versicolor = answers(one_line, X_test)[y_test == 1].sum(), y_test.sum()
    print(f"Of {versicolor} versicolor, the one line finds {found}.")
    assert iris_scores[0] < 0.67 < iris_scores[1] and found < versicolor / 2
    across, up = np.meshgrid(np.linspace(0.5, 7.4, 90), np.linspace(-0.1, 2.8, 90))
    plane = scaler.transform(np.column_stack([across.ravel(), up.ravel()]))
    fig, axes = plt.subplots(1, 2, sharey=True)
    titles = "no hidden layer", "16 hidden neurons"
    for ax, network, score, name in zip(axes, (one_line, feed_forward), iris_scores, titles):
        said = answers(network, plane).reshape(across.shape)
        ax.contourf(across, up, said, levels=[-0.5, 0.5, 1.5], colors=["white", "#CFE3F1"])
        for answer, fill, marker in ((0, "white", "^"), (1, helpers.UNSEEN, "o")):
            these = scaler.inverse_transform(X_test[y_test == answer])
            ax.plot(*these.T, marker, mfc=fill, mec=helpers.UNSEEN, markersize=8, mew=1.5, ls="none")
        wrong = scaler.inverse_transform(X_test[answers(network, X_test) != y_test])
        ax.plot(*wrong.T, "x", color=helpers.INK, markersize=11, mew=1.5, ls="none")
        ax.set(title=f"{name}: {score:.0%}", xlabel="petal length (cm)", xlim=(0.5, 7.4), ylim=(-0.1, 2.8))
    axes[0].set_ylabel("petal width (cm)")
    for ax, x in zip(axes, (5.55, 5.45)):
        ax.text(x, 0.3, 'it says\n"versicolor"', ha="center", va="center", color=helpers.SEEN, weight="bold")
    axes[0].text(0.7, 2.4, "circle: versicolor\ntriangle: another\ncrossed out: wrong", va="center", fontsize=14,
                 color=helpers.UNSEEN)
    helpers.show(fig, alt="The 75 test flowers and, shaded, where each program says versicolor. Without a hidden "
                          f"layer: one straight border, {iris_scores[0]:.0%} right. With 16 hidden neurons: a border "
                          f"with bends, {iris_scores[1]:.0%} right. Mistakes are crossed out.")


def digits_drawn(shuffled, x_digits, y_digits):
    """TODO.
    """
    fig, axes = plt.subplots(2, 6, figsize=(10, 3.6))
    for column, pair in enumerate(axes.T):
        pair[0].imshow(x_digits[column], cmap="Greys")
        pair[1].imshow(shuffled(x_digits[column])[0], cmap="Greys")
        for ax in pair:
            ax.set(xticks=[], yticks=[])
            ax.spines[:].set_visible(True)
    axes[0, 0].set_ylabel("in order")
    axes[1, 0].set_ylabel("shuffled")
    helpers.show(fig, alt=f"Six training digits, {', '.join(map(str, y_digits[:6]))}, and below each the same pixels "
                          "in a fixed random order: only dots.")


def half_digits(digits_test, test_images):
    """TODO.
    """
    fig, axes = plt.subplots(1, 6, figsize=(10, 2.4))
    for place, ax in enumerate(axes):
        half = test_images[10 + place].astype(float)
        half[14:] = np.nan
        ax.imshow(half, cmap="Greys", vmin=0, vmax=255)
        ax.axhspan(13.5, 27.5, color=helpers.BASELINE, alpha=0.25, lw=0)
        ax.set(xticks=[], yticks=[], ylim=(27.5, -0.5))
        ax.text(13.5, 20.5, "?", ha="center", va="center", fontsize=26)
    helpers.show(fig, alt="The upper halves of six test digits, the rows below covered: some can be guessed, such as a "
                          f"0 or a 9, some cannot yet. They are {', '.join(map(str, digits_test[10:16]))}.")


def early_drawn(by_rows, large_by_rows, plain_by_rows, plain_readers):
    """TODO.
    """
    helpers.report("recurrent, half of the rows", by_rows[13], floor=0.82)
    assert by_rows[13] > plain_by_rows[13] + 0.04 and by_rows[-1] > plain_by_rows[-1] + 0.02
    assert abs(large_by_rows[13] - by_rows[13]) < 0.06, "eight times as many weights should do about as well"
    fig, ax = plt.subplots()
    rows = np.arange(1, 29)
    ax.plot(rows, by_rows, "o-", color=helpers.UNSEEN, markersize=7)
    ax.plot(rows, plain_by_rows, "s--", color=helpers.BASELINE, markersize=6)
    ax.plot(rows, large_by_rows, ":", color=helpers.INK)
    ax.vlines(14, 0, by_rows[13], color=helpers.INK, lw=1)
    ax.text(28.3, by_rows[-1] + 0.05, f"recurrent: {by_rows[13]:.0%} at half, {by_rows[-1]:.0%} at the end", ha="right",
            va="bottom", color=helpers.UNSEEN, weight="bold")
    ax.text(14.7, plain_by_rows[13] - 0.16, f"plain, as many weights:\n{plain_by_rows[13]:.0%} at half, "
            f"{plain_by_rows[-1]:.0%} at the end", va="center", color=helpers.BASELINE, weight="bold")
    ax.text(14.7, plain_by_rows[13] - 0.36, f"dotted: plain, {plain_readers[64].count_params():,} weights", va="center")
    ax.set(xlabel="rows read", ylabel="named right", ylim=(0, 1.12), xlim=(0.5, 28.5), xticks=(1, 7, 14, 21, 28),
           yticks=(0, 0.25, 0.5, 0.75, 1))
    ax.yaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1))
    curves = {"Recurrent": by_rows, "Plain with as many weights": plain_by_rows,
              "Plain with eight times as many": large_by_rows}
    found = [f"{name}: " + ", ".join(f"{share[row - 1]:.0%} after {row}" for row in (7, 14, 21, 28))
             for name, share in curves.items()]
    helpers.show(fig, alt="Share of 10,000 test digits named right against the number of rows read. "
                          f"{'. '.join(found)}.")


def beliefs_drawn(digits_test, early, reader, x_digits_test):
    """TODO.
    """
    chosen = [np.flatnonzero((digits_test == digit) & early[:, -1] & ~early[:, 9])[0] for digit in (3, 8, 9)]
    assert early[10:16, 13].sum() >= 4
    beliefs = keras.ops.convert_to_numpy(reader(x_digits_test[chosen]))
    greys = plt.matplotlib.colors.LinearSegmentedColormap.from_list("belief", ["white", helpers.PREDICTION])
    fig, axes = plt.subplots(1, 6, width_ratios=(1, 1.1) * 3)
    for place, i in enumerate(chosen):
        axes[2 * place].imshow(x_digits_test[i], cmap="Greys", aspect="auto")
        axes[2 * place].axis("off")
        axes[2 * place + 1].imshow(beliefs[place], cmap=greys, vmin=0, vmax=1, aspect="auto")
        axes[2 * place + 1].set(xticks=range(10), yticks=[])
        axes[2 * place + 1].set_title("probability", loc="center", fontsize=15)
        axes[2 * place + 1].tick_params(axis="x", labelsize=12, length=0)
    after = beliefs.argmax(axis=2)
    found = [f"The {digits_test[i]} is taken for {after[place, 9]} after 10 rows, for {after[place, 14]} after 15, "
             f"for {after[place, 27]} at the end." for place, i in enumerate(chosen)]
    helpers.show(fig, alt=f"Three digits and, beside each row, the ten probabilities after it. {' '.join(found)}")


def formula_drawn():
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 3.4))
    levels = [["or"], ["xor", "nand"], ["and", "1", "0", "1"], ["1", "0"]]
    places = {(0, 0): 5, (1, 0): 2.6, (1, 1): 7.4, (2, 0): 1.4, (2, 1): 3.8, (2, 2): 6.4, (2, 3): 8.4,
              (3, 0): 0.6, (3, 1): 2.2}
    for (level, place), x in places.items():
        if level:
            ax.plot((x, places[level - 1, place // 2]), (-level, 1 - level), color=helpers.BASELINE, ls="-", lw=3, zorder=1)
        name = levels[level][place]
        ax.text(x, -level, name, ha="center", va="center", fontsize=17,
                bbox={"fc": helpers.INPUT if name in "01" else helpers.WEIGHT, "ec": "none", "boxstyle": "round,pad=0.4"})
    meanings = "and: both are 1", "or: at least one is 1", "xor: exactly one is 1", "nand: not both are 1"
    for line, text in enumerate(meanings):
        ax.text(10, -0.1 - 0.85 * line, text, va="center")
    ax.set(xlim=(0, 14), ylim=(-3.4, 0.5))
    ax.axis("off")
    helpers.show(fig, alt="The formula ((1 and 0) xor 1) or (0 nand 1) as a tree, and the four operations: and, both "
                          "are 1; or, at least one is 1; xor, exactly one is 1; nand, not both are 1.")


def in_a_row():
    """TODO.
    """
    def in_a_row(levels):
        names = np.concatenate([level + 2 if place else level for place, level in enumerate(levels)][::-1], axis=1)
        names = np.pad(names, ((0, 0), (0, 511 - names.shape[1])), constant_values=6)
        return np.eye(7, 6, dtype="float32")[names]
    return in_a_row


def depth_drawn(by_depth, plain_by_depth, plain_formulas, plain_seen, recursive, root_alone, unseen):
    """TODO.
    """
    helpers.report("recursive, formulas of depth 8", by_depth[7], floor=0.95)
    assert max(np.subtract(plain_by_depth, root_alone)[2:]) < 0.03, "from depth 3 on the root is most of what it reads"
    always_one = unseen[7][1].mean()
    print(f"depth 8: plain {plain_by_depth[7]:.0%}, always 1 {always_one:.0%}, the root alone {root_alone[7]:.0%}")
    assert min(plain_seen[1], plain_by_depth[1]) > 0.95 and plain_seen[2] > 0.8
    assert plain_by_depth[7] < min(root_alone[7] - 0.02, always_one + 0.08)
    fig, ax = plt.subplots()
    depths = np.arange(1, 9)
    ax.axvspan(0.6, 3.5, color=helpers.SEEN, alpha=0.12, lw=0)
    ax.text(0.75, 0.4, "depths of\nthe training", color=helpers.SEEN, weight="bold", va="center")
    ax.plot(depths, by_depth, "o-", color=helpers.UNSEEN, markersize=11)
    ax.plot(depths, plain_by_depth, "s--", color=helpers.BASELINE, markersize=10)
    ax.plot(depths, root_alone, ":", color=helpers.INK)
    ax.text(8, 0.95, f"recursive, {recursive.count_params():,} weights", ha="right", va="top",
            color=helpers.UNSEEN, weight="bold")
    ax.text(8, max(root_alone[5:] + plain_by_depth[5:]) + 0.04, f"plain, {plain_formulas.count_params():,} weights",
            ha="right", va="bottom", color=helpers.BASELINE, weight="bold")
    ax.text(8, 0.52, "dotted: the root alone", ha="right", va="top")
    ax.set(xlabel="depth of the formula", ylabel="right", ylim=(0.3, 1.05), xlim=(0.6, 8.4), xticks=depths)
    ax.yaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1))
    found = [f"{name}: " + ", ".join(f"depth {depth} {share:.0%}" for depth, share in zip(depths, shares))
             for name, shares in zip(("Recursive", "Plain", "Who reads the root alone"),
                                     (by_depth, plain_by_depth, root_alone))]
    helpers.show(fig, alt=f"Share of 2,000 formulas of each depth whose value is named right. {'. '.join(found)}.")


def club_drawn(choose_known, club, graph):
    """TODO.
    """
    where = np.array(list(nx.spring_layout(graph, seed=3).values()))
    FACES, MARKERS = ("white", helpers.PREDICTION), ("^", "o")

    def draw_club(ax, sides, known, wrong=()):
        for one, other in graph.edges:
            ax.plot(*where[[one, other]].T, color=helpers.BASELINE, ls="-", lw=1, alpha=0.6, zorder=1)
        for member, side in enumerate(sides):
            if side is None:
                ax.plot(*where[member], "s", color=helpers.BASELINE, markersize=8, zorder=2)
            else:
                ax.plot(*where[member], MARKERS[side], mfc=FACES[side], mec=helpers.PREDICTION, mew=2, zorder=3,
                        markersize=17 if known[member] else 11)
        for member in wrong:
            ax.plot(*where[member], "x", color=helpers.UNSEEN, markersize=15, mew=4, zorder=4)
        ax.axis("off")

    first = choose_known(1, np.random.default_rng(helpers.SEED))
    fig, ax = plt.subplots()
    draw_club(ax, [side if known else None for side, known in zip(club, first)], first)
    ax.set_title("one went with the instructor (triangle), one with the president (circle)")
    helpers.show(fig, alt="The club: 34 members and 78 lines for friendships, many within two groups, few between "
                          "them. Two members are marked with the side they took; the other 32 are grey squares.")
    return draw_club


def club_answers(CLUBS, club, club_scores, club_sides, draw_club, draws, graph):
    """TODO.
    """
    club_means = {name: np.mean(scores) for name, scores in club_scores.items()}
    for name, scores in club_scores.items():
        print(f"{name:18s} mean {club_means[name]:4.0%}, from {min(scores):4.0%} to {max(scores):4.0%}; "
              f"{32 * (1 - club_means[name]):4.1f} of 32 wrong on average")
    helpers.report("graph, two known of 34", club_means["graph"], floor=0.75)
    assert club_means["graph"] > club_means["a row of friends"] + 0.03
    apart = dict(nx.all_pairs_shortest_path_length(graph))
    assert all(min(apart[member][friend] for friend in np.flatnonzero(known)) <= 4 for known in draws for member in graph)
    fig, axes = plt.subplots(1, 2)
    wrong = {name: np.flatnonzero((sides[0] != club) & (draws[0] == 0)) for name, sides in club_sides.items()}
    for ax, name in zip(axes, CLUBS):
        draw_club(ax, club_sides[name][0], draws[0], wrong[name])
        ax.set_title(f"{name}: {len(wrong[name])} of 32 wrong", loc="center")
    helpers.show(fig, alt="The answers for the first of ten choices of two known members; mistakes are crossed out. "
                          f"With a row of friends {len(wrong['a row of friends'])} of 32 are wrong, with the graph "
                          f"network {len(wrong['graph'])}.")
    return club_means


def summary(best_line_score, by_depth, by_rows, club_means, convolutional_network, convolutional_score, dense_score, digit_scores, iris_scores, more_known, per_side, plain_by_depth, plain_by_rows, plain_formulas, recursive, rewired_mean):
    """TODO.
    """
    times = round(plain_formulas.count_params() / recursive.count_params())
    broken = {"convolutional": ("shuffled", digit_scores[convolutional_network, "shuffled"]),
              "graph": ("rewired", rewired_mean)}
    pairs = [("feed-forward", "irises", "the best line", best_line_score, iris_scores[1], "a border that bends"),
             ("convolutional", "1,000 digits", "dense, 4 times the weights", dense_score, convolutional_score,
              "fewer examples,\nfewer weights"),
             ("recurrent", "half a digit", "dense, as many weights", plain_by_rows[13], by_rows[13],
              "fewer weights,\nany length"),
             ("recursive", "formulas of depth 8", f"dense, {times} times the weights", plain_by_depth[7], by_depth[7],
              "any depth"),
             ("graph", "34 members, 2 labels", "a row of friends", club_means["a row of friends"], club_means["graph"],
              "fewer labels")]
    fig, ax = plt.subplots(figsize=(10, 6))
    for row, (family, task, beside, without, score, buys) in enumerate(pairs):
        ax.plot((without, score), (row, row), color=helpers.BASELINE, ls="-", lw=3, zorder=1)
        ax.plot(without, row, "s", color=helpers.BASELINE, markersize=12)
        ax.plot(score, row, "o", color=helpers.UNSEEN, markersize=14)
        ax.text(without, row - 0.18, f"{without:.0%}", ha="center", va="bottom", color=helpers.BASELINE, fontsize=14)
        ax.text(without, row + 0.17, beside, ha="center", va="top", color=helpers.BASELINE, fontsize=13)
        ax.text(score, row - 0.18, f"{score:.0%}", ha="center", va="bottom", color=helpers.UNSEEN, weight="bold")
        ax.text(1.06, row, buys, va="center")
        if family in broken:
            name, harmed = broken[family]
            ax.plot(harmed, row, "o", mfc="white", mec=helpers.UNSEEN, mew=2.5, markersize=13)
            side, ha = (-1, "left") if harmed < 0.6 else (1, "right")
            ax.text(harmed + 0.018 * side, row - 0.18, f"{name} {harmed:.0%}", ha=ha, va="bottom", color=helpers.UNSEEN,
                    fontsize=14)
    ax.set(yticks=range(5), yticklabels=[f"{family}\n{task}" for family, task, *_ in pairs], ylim=(4.6, -0.6),
           xlim=(0.35, 1.03), xticks=(0.5, 0.75, 1),
           xlabel="right on unseen examples (square: the rival named\nbelow it; hollow: the family, its bet broken)")
    ax.xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1))
    ax.tick_params(axis="y", length=0)
    ax.text(1.06, -0.75, "what it buys", weight="bold")
    assert per_side != 5 or abs(more_known["graph"] - more_known["a row of friends"]) < 0.04, "the table has caught up"
    helpers.show(fig, alt="Five pairs of scores on unseen examples. " + " ".join(
        f"{family.capitalize()}, {task}: {beside} {without:.0%}, {family} {score:.0%}"
        + (f", {broken[family][0]} {broken[family][1]:.0%}." if family in broken else ".")
        for family, task, beside, without, score, _ in pairs))
