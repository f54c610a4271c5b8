"""Pictures of track 1, lesson 3: Honest scores."""
import matplotlib.pyplot as plt
import numpy as np

import helpers

PAPER = "#F6D9C6"  # a light tint of the colour of what is unseen
HOLLOW = {"mfc": "white", "mec": helpers.UNSEEN, "mew": 2.5, "ls": "none"}  # a score on the validation set


def herself_or_another(X, y, her, another):
    """Draw whom the program finds if it knows the woman asked about, and if it does not.

    Parameters
    ----------
    X : numpy.ndarray, shape (women, 2)
        Glucose in mg/dl and age in years.
    y : numpy.ndarray, shape (women,)
        1 for the women who got diabetes.
    her : int
        The row of the woman asked about. She got diabetes.
    another : int
        The row of the woman most similar to her. She did not.
    """
    fig, axes = plt.subplots(1, 2, sharey=True)
    for ax, found, title in zip(axes, (her, another), ("The program knows her: it finds\nher own row, and is right",
                                                       "It does not know her: it finds\nanother woman, and is wrong")):
        known = (np.arange(len(y)) != her) | (found == her)
        for outcome, fill in ((1, helpers.SEEN), (0, "white")):
            ax.plot(*X[known & (y == outcome)].T, "o", mfc=fill, mec=helpers.SEEN, markersize=13, mew=2.5, ls="none")
        if found != her:
            ax.plot(*X[her], "D", mfc=helpers.UNSEEN, mec=helpers.UNSEEN, markersize=15)
            ax.annotate("", X[found], X[her], arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.INK,
                                                          "shrinkA": 9, "shrinkB": 14, "mutation_scale": 24})
            ax.annotate("she", X[her], (-16, -2), textcoords="offset points", ha="right", va="center", weight="bold",
                        color=helpers.UNSEEN)
        ax.plot(*X[found], "o", mfc="none", mec=helpers.INK, markersize=27, mew=3)
        ax.set(title=title, xlabel="glucose (mg/dl)", xlim=(141, 177), ylim=(46.5, 60.5),
               xticks=[145, 155, 165, 175], yticks=[50, 55, 60])
    axes[0].annotate("she", X[her], (-20, -2), textcoords="offset points", ha="right", va="center", weight="bold",
                     color=helpers.SEEN)
    axes[0].text(0.99, 0.985, "● got diabetes  ○ none", transform=axes[0].transAxes, ha="right", va="top",
                 color=helpers.SEEN)
    axes[0].set_ylabel("age (years)")
    helpers.show(fig, alt="Two plots of glucose and age, filled dots for women who got diabetes, hollow ones for women "
                          "who did not. On the left, the program knows the woman asked about, finds her own row "
                          "and is right. On the right, it does not know her, finds a woman without diabetes and is "
                          "wrong.")


def lead_over_none(lead):
    """Draw by how much the nearest neighbour beats "none" to everybody, on the same unseen women.

    Parameters
    ----------
    lead : numpy.ndarray, shape (shuffles,)
        Its accuracy minus that of "none", in points, on 192 women.
    """
    worse = np.mean(lead < 0)
    fig, ax = plt.subplots(figsize=(10, 4))
    edges = 100 * (3 * np.arange(-7, 11) - 0.5) / 192  # three women a bar; the first bar right of 0 holds the ties
    counts, _, bars = ax.hist(lead, edges, color=helpers.UNSEEN, rwidth=0.9)
    for bar in bars:
        if bar.get_x() + bar.get_width() < 0.1:
            bar.set(facecolor=helpers.BASELINE, hatch="//", edgecolor="white")
    top = counts.max()
    ax.axvline(0, color=helpers.INK)
    ax.text(-3.2, 1.03 * top, f'{worse:.0%} of the shuffles:\n"none" is better', color=helpers.BASELINE, ha="right",
            va="top", weight="bold")
    ax.text(7, 1.03 * top, f"on average, the program\nis {lead.mean():.1f} points better", color=helpers.UNSEEN,
            va="top", weight="bold")
    ax.set(xlabel='nearest neighbour minus "none", the same 192 unseen women (points)', yticks=[], ylim=(0, 1.08 * top),
           xlim=(-12, 17))
    ax.spines["left"].set_visible(False)
    helpers.show(fig, alt=f"Histogram of {len(lead)} shuffles: on the same unseen women the nearest neighbour is "
                          f"{lead.mean():.1f} points better than 'none' to everybody on average, and in {worse:.0%} of "
                          "the shuffles it is worse.")


def one_or_many_neighbours(X, y, many):
    """Draw where K nearest neighbours say "diabetes", with two columns scaled to the same spread: K = 1, and K = many.

    Parameters
    ----------
    X : numpy.ndarray, shape (women, 2)
        Glucose in mg/dl and age in years. Where glucose is 0, it was not measured: these women are left out.
    y : numpy.ndarray, shape (women,)
        1 for the women who got diabetes.
    many : int
        The K of the second panel.
    """
    scale = X.std(axis=0)
    X, y = X[X[:, 0] > 0], y[X[:, 0] > 0]
    glucose, age = np.meshgrid(np.linspace(60, 200, 160), np.linspace(20, 70, 110))
    places = np.stack([glucose.ravel(), age.ravel()], axis=1) / scale
    gaps = sum((places[:, [axis]] - X[:, axis] / scale[axis]) ** 2 for axis in (0, 1))
    nearest = gaps.argsort(axis=1, kind="stable")[:, :many]
    fig, axes = plt.subplots(1, 2, sharey=True, figsize=(10, 4.4))
    for ax, K in zip(axes, (1, many)):
        ill = (y[nearest[:, :K]].mean(axis=1) > 0.5).reshape(glucose.shape)
        ax.contourf(glucose, age, ill, levels=[-0.5, 0.5, 1.5], colors=["white", "#D3D9E0"])
        for outcome, fill, size in ((0, "white", 4.5), (1, helpers.SEEN, 5.5)):
            ax.plot(*X[y == outcome].T, "o", mfc=fill, mec=helpers.SEEN, mew=1, markersize=size, ls="none")
        ax.set(title=f"K = {K}", xlabel="glucose (mg/dl)", xlim=(60, 200), ylim=(20, 70), xticks=[75, 125, 175])
    axes[0].set_ylabel("age (years)")
    axes[1].text(172, 62, 'grey: it says\n"diabetes"', ha="center", va="center", weight="bold",
                 bbox={"fc": "white", "ec": "none", "pad": 3})
    axes[0].text(1, 1.03, "● got diabetes  ○ none", transform=axes[0].transAxes, ha="right", va="bottom",
                 color=helpers.SEEN)
    helpers.show(fig, alt=f"Where the program says 'diabetes', drawn over glucose and age. With K = 1 there are many "
                          f"small islands around single women; with K = {many} one region of high glucose and a few "
                          "patches are left.")


def board(my_k, tried, none):
    """Draw what was tried in this notebook: a dot for each K, the learner's named and the best one ringed.

    Parameters
    ----------
    my_k : object
        What the learner typed; a K that is not in `tried` is asked for again.
    tried : dict of int to float
        The accuracy with each K that was tried, at least one.
    none : float
        The accuracy of "none" to the same women.
    """
    best = max(tried, key=lambda K: (tried[K], -K))  # of equal scores, the smaller K
    low, high = min(0.59, *tried.values()) - 0.02, max(0.8, *tried.values()) + 0.03
    fig, ax = plt.subplots(figsize=(10, 3.6))
    ax.axhline(none, color=helpers.BASELINE, ls="--")
    ax.text(101, none, f'"none" to\neverybody\n{none:.0%}', color=helpers.BASELINE, va="center")
    ax.plot(list(tried), list(tried.values()), "o", markersize=13, **HOLLOW)
    valid = isinstance(my_k, int) and my_k in tried
    K, words = (my_k, "you") if valid else (1, "K = 1")
    ax.annotate(words, (K, tried[K]), (15 if K < 80 else -15, 0), textcoords="offset points", weight="bold",
                ha="left" if K < 80 else "right", va="center", bbox={"fc": "white", "ec": "none", "pad": 1})
    if len(tried) > 1:
        ax.plot(best, tried[best], "o", mfc="none", mec=helpers.INK, markersize=24, mew=3)
    mine = "Your K? Put an odd number from 1 to 99 in place of the dots."
    if valid:
        mine = f"Your K = {my_k}: right about {tried[my_k]:.1%}. Best so far: K = {best}, {tried[best]:.1%}."
    elif my_k is not ...:
        mine = f"K must be an odd whole number from 1 to 99, and yours is {str(my_k)[:12]!r}."
    ax.set(title=mine, xlabel="K, how many neighbours vote", ylabel="accuracy", xlim=(-1, 100), ylim=(low, high),
           xticks=[1, 20, 40, 60, 80, 99])
    ax.yaxis.set_major_formatter("{x:.0%}")
    told = "; ".join(f"K = {K}: {score:.1%}" for K, score in tried.items())
    helpers.show(fig, alt=f"{mine} The board so far: {told}; 'none' to everybody: {none:.1%}.")


def fifty_tries(scores, none):
    """Draw the scores of fifty values of K, sorted, the best one ringed.

    Parameters
    ----------
    scores : dict of int to float
        The accuracy with each K.
    none : float
        The accuracy of "none" to the same women.
    """
    order = sorted(scores, key=lambda K: (scores[K], -K))  # of equal scores, the smaller K is the better one
    last, winner = order[0], order[-1]
    places = dict(zip(order, range(1, 51)))
    fig, ax = plt.subplots(figsize=(10, 4))
    ax.axhline(none, color=helpers.BASELINE, ls="--")
    ax.text(50, none - 0.004, '"none" to everybody', color=helpers.BASELINE, ha="right", va="top")
    ax.plot(list(places.values()), [scores[K] for K in places], "o", markersize=9, **HOLLOW)
    ax.plot(50, scores[winner], "o", mfc="none", mec=helpers.INK, markersize=22, mew=3)
    ax.text(47.8, scores[winner] + 0.006, f"the winner: K = {winner}, {scores[winner]:.1%}", ha="right", va="bottom",
            weight="bold")
    ax.annotate(f"K = {last}, {scores[last]:.1%}", (1, scores[last]), (8, -12), textcoords="offset points", va="top")
    low, high = min(*scores.values(), none), max(scores.values())
    ax.set(xlabel="fifty values of K, from the worst score to the best", ylabel="accuracy", xticks=[],
           xlim=(-0.5, 51.5), ylim=(low - 0.025, high + 0.03))
    ax.yaxis.set_major_locator(plt.MultipleLocator(0.05))
    ax.yaxis.set_major_formatter("{x:.0%}")
    helpers.show(fig, alt=f"Fifty dots, the accuracy with each K, sorted. They rise from {scores[last]:.1%} at K = "
                          f"{last} to {scores[winner]:.1%} at K = {winner}, the winner, which is ringed. 'None' to "
                          f"everybody: {none:.1%}.")


def opened_envelope(K, announced, opened, none):
    """Draw an opened envelope, and what it says beside what was announced.

    Parameters
    ----------
    K : int
        The winner.
    announced : float
        The score by which it won.
    opened : float
        Its score on the women of the envelope.
    none : float
        The score of "none" on the same women.
    """
    fig, (ax, bars) = plt.subplots(1, 2, width_ratios=(4, 5), figsize=(10, 4))
    ax.add_patch(plt.Polygon([(0, 5), (5, 9), (10, 5)], fc=PAPER, ec=helpers.INK, lw=3, zorder=1, joinstyle="bevel"))
    ax.add_patch(plt.Rectangle((0, 0), 10, 5, fc=PAPER, ec=helpers.INK, lw=3, zorder=1))
    ax.add_patch(plt.Rectangle((0.9, 0.8), 8.2, 6.6, fc="white", ec=helpers.BASELINE, lw=2, zorder=2))
    ax.text(5, 5.9, f"K = {K}", ha="center", va="center", weight="bold", zorder=3)
    ax.text(5, 3.9, f"{opened:.0%}", ha="center", va="center", weight="bold", fontsize=36, color=helpers.UNSEEN,
            zorder=3)
    ax.add_patch(plt.Polygon([(0, 0), (10, 0), (10, 3.2), (5, 1.2), (0, 3.2)], fc=PAPER, ec=helpers.INK, lw=3,
                             zorder=4))
    ax.set(xlim=(-0.3, 10.3), ylim=(-0.3, 9.2))
    ax.axis("off")
    rows = (("announced", announced, {"fc": "white", "ec": helpers.UNSEEN}),
            ("in the envelope", opened, {"fc": helpers.UNSEEN, "ec": helpers.UNSEEN}),
            ('"none" to the same women', none, {"fc": helpers.BASELINE, "ec": helpers.BASELINE}))
    for row, (name, value, color) in enumerate(rows):
        bars.barh(row, value, height=0.5, lw=3, **color)
        bars.text(0, row - 0.32, name, va="bottom", weight="bold")
        bars.text(value + 0.02, row, f"{value:.0%}", va="center", weight="bold")
    bars.set(ylim=(2.4, -0.75), xlim=(-0.01, 1))
    bars.axis("off")
    helpers.show(fig, alt=f"An opened envelope with a letter: K = {K} is right about {opened:.0%} of the women in it. "
                          f"Beside it as bars: announced {announced:.0%}, in the envelope {opened:.0%}, 'none' to the "
                          f"same women {none:.0%}.")


def announced_minus_opened(gaps):
    """Draw by how much the announced score of a winner exceeds its score in the envelope.

    Parameters
    ----------
    gaps : numpy.ndarray, shape (games,)
        In points, for each game with 154 women in the envelope.
    """
    fig, ax = plt.subplots(figsize=(10, 4))
    edges = 100 * (3 * np.arange(-9, 13) - 1.5) / 154
    counts, _, bars = ax.hist(gaps, edges, color=helpers.UNSEEN, rwidth=0.9)
    for bar in bars:
        if bar.get_x() + bar.get_width() / 2 < 1e-9:
            bar.set(facecolor=helpers.BASELINE, hatch="//", edgecolor="white")
    top = counts.max()
    ax.axvline(0, color=helpers.INK)
    ax.text(8, top, f"too high in {np.mean(gaps > 0):.0%} of the games;\non average, by {gaps.mean():.1f} points",
            va="top", weight="bold", color=helpers.UNSEEN)
    ax.text(-4, top, "not too high", ha="right", va="top", weight="bold", color=helpers.BASELINE)
    ax.set(xlabel="the winner's announced score minus its score in the envelope (points)", yticks=[],
           ylim=(0, 1.08 * top), xlim=(-18, 23))
    ax.spines["left"].set_visible(False)
    helpers.show(fig, alt=f"Histogram of {len(gaps)} games: the winner's announced score is {gaps.mean():.1f} points "
                          "higher on average than its score in the envelope, and too high in "
                          f"{np.mean(gaps > 0):.0%} of the games.")


def luck_of_the_best(candidates, luck):
    """Draw how far the best of many equally good candidates looks better than it is.

    Parameters
    ----------
    candidates : list of int
        How many there are.
    luck : dict of int to list of float
        For each number of women asked: the best score minus the true one, in points, for each number of candidates.
    """
    fig, ax = plt.subplots(figsize=(10, 4))
    for (women, points), lw in zip(luck.items(), (3, 4, 5)):
        ax.plot(candidates, points, color=helpers.UNSEEN, ls="-", lw=lw)
        ax.text(1.12 * candidates[-1], points[-1], f"{women:,} women", va="center", weight="bold", color=helpers.UNSEEN)
    ax.set(title="Candidates that are all equally good: each is right about 75 %", xscale="log",
           xlabel="how many candidates you compare", ylabel="the best looks\ntoo good by (points)",
           xlim=(0.9, 1.05 * candidates[-1]), ylim=(0, 1.08 * max(map(max, luck.values()))))
    ax.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1,000"])
    fifty = candidates.index(50)
    first = next(iter(luck))
    ax.plot(50, luck[first][fifty], "o", color=helpers.INK, markersize=11)
    ax.annotate(f"50 candidates:\n{luck[first][fifty]:.1f} points", (50, luck[first][fifty]), (-12, 4), weight="bold",
                textcoords="offset points", ha="right", va="bottom")
    told = "; ".join(f"with {women:,} women {points[fifty]:.1f} points" for women, points in luck.items())
    helpers.show(fig, alt="The best of many equally good candidates looks too good. More candidates, more luck: a "
                          f"rising line. More women, less luck: lower lines. For the best of fifty, {told}.")


def three_parts():
    """Draw the 768 women in three parts, and what each part is for."""
    fig, ax = plt.subplots()
    left, right, bottom, top = 45.5, 60.5, -16, 1  # the envelope
    ax.add_patch(plt.Rectangle((left, bottom), right - left, top - bottom, fc=PAPER, ec=helpers.INK, lw=3))
    for women, start, width, color, fill, name, use, look in (
            (460, 0, 23, helpers.SEEN, helpers.SEEN, "training set", "the program\nlearns from it", "look any time"),
            (154, 30, 11, helpers.UNSEEN, "white", "validation set", "you choose\nsettings on it", "look often"),
            (154, 48, 11, helpers.UNSEEN, helpers.UNSEEN, "test set", "you report\nits score", "look once")):
        place, middle = np.arange(women), start + (width - 1) / 2
        ax.plot(start + place % width, -(place // width), "s", mfc=fill, mec=color, mew=1, markersize=5, ls="none",
                aa=False)
        ax.text(middle, 3.1, name, ha="center", va="bottom", weight="bold", fontsize=20, color=color)
        ax.text(middle, 1.2, f"{women} women", ha="center", va="bottom")
        ax.text(middle, -21.3, use, ha="center", va="top")
        ax.text(middle, -26.8, look, ha="center", va="top", weight="bold", fontsize=20)
    ax.plot([left, (left + right) / 2, right], [top, -7.5, top], color=helpers.INK, lw=3, ls="-")
    ax.plot((left + right) / 2, -7.5, "o", color=helpers.INK, mec="white", markersize=26, mew=2)
    ax.set(xlim=(-2, 63), ylim=(-30, 6))
    ax.axis("off")
    helpers.show(fig, alt="768 small marks in three blocks. Training set, 460 women: the program learns from it, look "
                          "any time. Validation set, 154 women: you choose settings on it, look often. Test set, 154 "
                          "women, in a sealed envelope: you report its score, look once.")


def memory_and_knowledge(on_known, K, opened, none):
    """Draw three accuracies as bars.

    Parameters
    ----------
    on_known : float
        With K = 1 on women whom the program knows.
    K : int
        The K that was chosen on the validation set.
    opened, none : float
        Its score on the test set, and that of "none" to the same women.
    """
    bars = (("K = 1, women it knows", on_known, helpers.SEEN), (f"K = {K}, the envelope", opened, helpers.UNSEEN),
            ('"none" to the same women', none, helpers.BASELINE))
    fig, ax = plt.subplots(figsize=(10, 2))
    for row, (name, value, color) in enumerate(bars):
        ax.barh(row, value, color=color, height=0.8)
        ax.text(0.015, row, f"{name}: {value:.0%}", color="white", weight="bold", va="center")
    ax.set(ylim=(2.5, -0.5), xlim=(0, 1))
    ax.axis("off")
    helpers.show(fig, alt="; ".join(f"{name}: {value:.0%}" for name, value, _ in bars) + ".")


def known_and_unseen(ks, on_known, on_unseen, none):
    """Draw the accuracy against K, on women whom the program knows and on others.

    Parameters
    ----------
    ks : numpy.ndarray, shape (K,)
    on_known, on_unseen : numpy.ndarray, shape (shuffles, K)
        The accuracies; of both the mean is drawn, of the second the range as well.
    none : float
        The mean accuracy of "none" to the same unseen women.
    """
    known_mean, unseen_mean = np.mean(on_known, axis=0), np.mean(on_unseen, axis=0)
    fig, ax = plt.subplots()
    ax.fill_between(ks, np.min(on_unseen, axis=0), np.max(on_unseen, axis=0), color=PAPER, lw=0, aa=False)
    ax.plot(ks, known_mean, color=helpers.SEEN, marker="o", markevery=[0], markersize=13)
    ax.plot(ks, unseen_mean, color=helpers.UNSEEN, ls="--", lw=4)
    ax.axhline(none, color=helpers.BASELINE, ls=":")
    ax.text(99, none - 0.008, '"none" to everybody', color=helpers.BASELINE, ha="right", va="top")
    ax.text(3.5, 0.99, "known women: 100 % at K = 1", color=helpers.SEEN, weight="bold", va="center")
    ax.text(30, 0.86, f"unseen women: mean and range, {len(on_unseen)} shuffles", color=helpers.UNSEEN, weight="bold",
            va="center")
    ax.set(xlabel="K, how many neighbours vote", ylabel="accuracy", ylim=(0.56, 1.02), xlim=(0, 100))
    ax.yaxis.set_major_formatter("{x:.0%}")
    helpers.show(fig, alt=f"Accuracy against K, mean of {len(on_unseen)} shuffles. On known women the curve falls "
                          f"from 100 % at K = 1 to {known_mean[-1]:.0%} at K = {ks[-1]}. On unseen women it rises from "
                          f"{unseen_mean[0]:.0%} at K = 1 to {unseen_mean.max():.0%} at K = "
                          f"{ks[unseen_mean.argmax()]}.")


def chosen_ks(winners):
    """Draw which K won each of many games, a dot for each.

    Parameters
    ----------
    winners : numpy.ndarray, shape (games,)
        The K with the best score.
    """
    low, middle, high = np.percentile(winners, [25, 50, 75])
    fig, ax = plt.subplots(figsize=(10, 3.6))
    ax.axvspan(low, high, color=PAPER, lw=0)
    for K in np.unique(winners):
        many = np.sum(winners == K)
        ax.plot(np.full(many, K), np.arange(many) + 0.5, "o", color=helpers.UNSEEN, markersize=7)
    top = max(np.sum(winners == K) for K in np.unique(winners))
    ax.text(high + 1.5, 0.95 * top, f"half of the winners: K = {low:.0f} to {high:.0f}\n{np.mean(winners >= 70):.0%} "
            "have K = 70 or more", va="top", weight="bold", color=helpers.UNSEEN)
    ax.set(xlabel=f"the winning K, a dot for each of {len(winners)} games", yticks=[], xlim=(-1, 100),
           ylim=(0, 1.05 * top), xticks=[1, 20, 40, 60, 80, 99])
    ax.spines["left"].set_visible(False)
    helpers.show(fig, alt=f"The winning K of {len(winners)} games: half of them between {low:.0f} and {high:.0f}, the "
                          f"middle one {middle:.0f}, and {np.mean(winners >= 70):.0%} at 70 or more.")


def folds_in_turn():
    """Draw five turns of a cross-validation: in each another fold is asked about."""
    fig, ax = plt.subplots(figsize=(10, 3.2))
    for turn in range(5):
        for fold in range(5):
            color, word = (helpers.UNSEEN, "asked") if fold == turn else (helpers.SEEN, "known")
            ax.add_patch(plt.Rectangle((fold + 0.03, -turn + 0.08), 0.94, 0.8, fc=color, ec="none"))
            if turn == 0 or fold == turn:
                ax.text(fold + 0.5, -turn + 0.46, word, color="white", ha="center", va="center", weight="bold")
        ax.text(-0.1, -turn + 0.48, f"turn {turn + 1}", ha="right", va="center")
        ax.text(5.1, -turn + 0.48, f"score {turn + 1}", ha="left", va="center", weight="bold", color=helpers.UNSEEN)
    ax.set(xlim=(-0.8, 6), ylim=(-4.1, 1))
    ax.axis("off")
    helpers.show(fig, alt="Five rows of five boxes: in each turn another one of the five folds is asked about, and the "
                          "four others are known. Each turn gives a score.")


def two_spreads(single, means, none):
    """Draw the scores of 100 single splits, and 100 means of five folds.

    Parameters
    ----------
    single, means : list of float
        The accuracies, of length 100.
    none : float
        The accuracy of "none" to everybody.
    """
    fig, ax = plt.subplots(figsize=(10, 3.6))
    jitter = np.random.default_rng(helpers.SEED).uniform(-0.25, 0.25, 100)
    for row, (values, marker) in enumerate(((single, "D"), (means, "o"))):
        ax.plot(values, row + jitter, marker, color=helpers.UNSEEN, markersize=5, ls="none")
        ax.text(np.max(values) + 0.006, row, f"spread {100 * np.std(values):.1f} points", va="center", weight="bold")
    ax.axvline(none, color=helpers.BASELINE, ls="--")
    ax.text(none - 0.003, 0.5, '"none" to\neverybody', color=helpers.BASELINE, ha="right", va="center")
    ax.set(yticks=[0, 1], yticklabels=["one split", "mean of\nfive folds"], ylim=(1.5, -0.5), xlim=(0.59, 0.9),
           xlabel="accuracy with K = 15, 100 shuffles")
    ax.xaxis.set_major_formatter("{x:.0%}")
    helpers.show(fig, alt=f"100 shuffles. The scores of single splits go from {min(single):.0%} to {max(single):.0%}, "
                          f"spread {100 * np.std(single):.1f} points; the means of five folds from {min(means):.0%} to "
                          f"{max(means):.0%}, spread {100 * np.std(means):.1f} points.")


def leaks(measured, none):
    """Draw what three programs report, and what they score when their leak is closed.

    Parameters
    ----------
    measured : dict of str to tuple of float
        The accuracies reported and honest, of the "first", the "second" and the "third" program, in this order.
    none : float
        The accuracy of "none" to everybody.
    """
    labels = "scaled before\nthe cut", "copied before\nthe cut", "told the outcome\nby a column"
    fig, ax = plt.subplots(figsize=(10, 3.8))
    for row, (reported, honest) in enumerate(measured.values()):
        ax.plot([honest, reported], [row, row], color=helpers.INK, lw=4, ls="-", zorder=1)
        ax.plot(honest, row, "o", color=helpers.UNSEEN, markersize=16)
        ax.plot(reported, row, "X", color=helpers.INK, markersize=13, mec="white", mew=1)
        lift = round(100 * (reported - honest), 1) + 0  # no minus before 0.0
        ax.text(max(reported, honest) + 0.009, row, f"{lift:+.1f} points", va="center", weight="bold")
    ax.axvline(none, color=helpers.BASELINE, ls="--")
    ax.text(none - 0.003, 0.9, '"none" to\neverybody', color=helpers.BASELINE, ha="right", va="center")
    reported, honest = measured["second"]
    ax.text(honest, 0.66, "honest", color=helpers.UNSEEN, ha="center", weight="bold", va="center")
    ax.text(reported, 0.66, "reported", ha="center", weight="bold", va="center")
    ax.set(yticks=range(3), yticklabels=labels, ylim=(2.5, -0.5), xlim=(0.59, 0.88),
           xlabel="accuracy, mean of 100 splits")
    ax.xaxis.set_major_formatter("{x:.0%}")
    helpers.show(fig, alt="; ".join(f"{label}: reported {reported:.1%}, honest {honest:.1%}".replace("\n", " ")
                                    for label, (reported, honest) in zip(labels, measured.values())) + ".")


def who_decides(names, shares):
    """Draw which columns the squared difference of two women comes from: the largest three, and the rest.

    Parameters
    ----------
    names : list of str
        Of the eight columns.
    shares : numpy.ndarray, shape (8,)
        What each contributes, together 1.
    """
    largest = sorted(zip(shares, names))[-3:]
    rows = [(1 - sum(share for share, _ in largest), "the five others"), *largest]
    fig, ax = plt.subplots(figsize=(10, 2.6))
    for row, (share, _) in enumerate(rows):
        ax.barh(row, share, color=helpers.INPUT)
        ax.text(share + 0.01, row, f"{share:.0%}", va="center")
    ax.set(yticks=range(4), yticklabels=[name for _, name in rows], xlim=(0, 1), xticks=[],
           title="Who decides which woman is most similar?")
    ax.spines["bottom"].set_visible(False)
    helpers.show(fig, alt="Share of each column in the squared difference of two women: " + ", ".join(
        f"{name} {share:.0%}" for share, name in reversed(rows)) + ".")


def preparations(ks, curves):
    """Draw the accuracy against K for a table that was prepared in different ways.

    Parameters
    ----------
    ks : numpy.ndarray, shape (K,)
    curves : dict of str to numpy.ndarray, shape (K,)
        For each way the accuracy on unseen women in per cent; at most four.
    """
    fig, ax = plt.subplots(figsize=(10, 4))
    styles = (helpers.BASELINE, ":"), (helpers.UNSEEN, "--"), (helpers.UNSEEN, "-"), (helpers.INK, "-.")
    for (name, curve), (color, style) in zip(curves.items(), styles):
        ax.plot(ks, curve, color=color, ls=style, lw=3.5)
        ax.text(100, curve[-1], name, color=helpers.INK, va="center", weight="bold")
    ax.set(xlabel="K, how many neighbours vote", ylabel="accuracy on unseen\nwomen (%)", xlim=(0, 130),
           xticks=[1, 15, 51, 99])
    helpers.show(fig, alt="Accuracy against K, mean of 100 splits. " + " ".join(
        f"{name}: {curve[0]:.1f} % at K = 1, {curve[ks == 15].item():.1f} % at K = 15, {curve[-1]:.1f} % at K = 99."
        for name, curve in curves.items()))
