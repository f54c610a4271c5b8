"""Pictures of track 1, lesson 3: Honest scores."""
import matplotlib.pyplot as plt
import numpy as np

import helpers


def herself_or_another(X, y, her, another):
    """Draw whom the program finds if it knows the woman asked about, and if it does not.

    Parameters
    ----------
    X : numpy.ndarray, shape (women, 2)
        Glucose in mg/dl and age in years.
    y : numpy.ndarray, shape (women,)
        1 for the women with diabetes.
    her : int
        The row of the woman asked about. She has diabetes.
    another : int
        That of the woman most similar to her. She has none.
    """
    fig, axes = plt.subplots(1, 2, sharey=True)
    for ax, found, title in zip(axes, (her, another), ("The program knows her: it finds\nherself, and is right",
                                                       "It does not know her: it finds\nanother woman, and is wrong")):
        known = (np.arange(len(y)) != her) | (found == her)
        for outcome, fill in ((1, helpers.SEEN), (0, "white")):
            ax.plot(*X[known & (y == outcome)].T, "o", mfc=fill, mec=helpers.SEEN, markersize=13, mew=2.5, ls="none")
        if found != her:
            ax.plot(*X[her], "D", mfc=helpers.UNSEEN, mec=helpers.UNSEEN, markersize=15)
            ax.annotate("", X[found], X[her], arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.INK,
                                                          "shrinkA": 9, "shrinkB": 14, "mutation_scale": 24})
        ax.plot(*X[found], "o", mfc="none", mec=helpers.INK, markersize=27, mew=3)
        ax.set(title=title, xlabel="glucose (mg/dl)", xlim=(141, 177), ylim=(46.5, 60.5),
               xticks=[145, 155, 165, 175], yticks=[50, 55, 60])
    axes[0].text(0.99, 0.985, "● diabetes  ○ none", transform=axes[0].transAxes, ha="right", va="top",
                 color=helpers.SEEN)
    axes[0].set_ylabel("age (years)")
    helpers.show(fig, alt="Two plots of glucose and age, filled dots for women with diabetes, hollow ones for women "
                          "without. Left the program knows the woman asked about, finds herself and is right. Right it "
                          "does not know her, finds a woman without diabetes and is wrong.")


def scores_and_baseline(scores, no_to_everybody):
    """Draw the scores of many splits beside the baseline and the score on seen women.

    Parameters
    ----------
    scores : numpy.ndarray, shape (splits,)
        The accuracy on 192 hidden women.
    no_to_everybody : float
        The baseline.
    """
    below = np.mean(scores < no_to_everybody)
    fig, ax = plt.subplots()
    edges = (np.arange(104, 152, 3) - 0.5) / 192  # 125 of 192 is the baseline
    counts, _, bars = ax.hist(scores, edges, color=helpers.UNSEEN, rwidth=0.9)
    for bar in bars:
        if bar.get_x() + bar.get_width() < no_to_everybody:
            bar.set(hatch="//", edgecolor="white")
    top = counts.max()
    ax.axvline(no_to_everybody, color=helpers.BASELINE, ls="--")
    ax.text(no_to_everybody - 0.006, 1.17 * top, f'"no diabetes"\nto everybody: {no_to_everybody:.0%}',
            color=helpers.BASELINE, ha="right", va="top", weight="bold")
    ax.text(0.755, 0.72 * top, f"women it has not seen,\n200 splits: {scores.mean():.0%} on average,\n{below:.0%} of "
                               "the splits below the line", color=helpers.UNSEEN, weight="bold", va="center")
    ax.axvline(1, color=helpers.SEEN, lw=5)
    ax.text(0.993, 1.17 * top, "women it has\nseen: 100 %", color=helpers.SEEN, ha="right", va="top", weight="bold")
    ax.set(xlabel="accuracy", yticks=[], ylim=(0, 1.2 * top), xlim=(0.54, 1.005))
    ax.spines["left"].set_visible(False)
    ax.xaxis.set_major_formatter("{x:.0%}")
    helpers.show(fig, alt="Histogram of 200 splits: on women it has not seen the program is right about "
                          f"{scores.mean():.0%} on average; in {below:.0%} of the splits less often than 'no diabetes' "
                          f"to everybody, {no_to_everybody:.0%}. On women it has seen: 100 %.")


def regions(X, y):
    """Draw where K nearest neighbours, with two columns scaled to the same spread, answer "diabetes": K = 1, 15 and 99.

    Parameters
    ----------
    X : numpy.ndarray, shape (women, 2)
        Glucose in mg/dl and age in years. Where glucose is 0, it was not measured: these women are left out.
    y : numpy.ndarray, shape (women,)
        1 for the women with diabetes.
    """
    scale = X.std(axis=0)
    X, y = X[X[:, 0] > 0], y[X[:, 0] > 0]
    glucose, age = np.meshgrid(np.linspace(60, 199, 130), np.linspace(21, 70, 90))
    places = np.stack([glucose.ravel(), age.ravel()], axis=1) / scale
    gaps = sum((places[:, [axis]] - X[:, axis] / scale[axis]) ** 2 for axis in (0, 1))
    nearest = gaps.argsort(axis=1, kind="stable")[:, :99]
    fig, axes = plt.subplots(1, 3, sharey=True, figsize=(10, 4))
    for ax, K in zip(axes, (1, 15, 99)):
        ill = (y[nearest[:, :K]].mean(axis=1) > 0.5).reshape(glucose.shape)
        ax.contourf(glucose, age, ill, levels=[-0.5, 0.5, 1.5], colors=["white", "#9CC9E6"])
        for outcome, color, marker in ((0, helpers.BASELINE, "."), (1, helpers.SEEN, "s")):
            ax.plot(*X[y == outcome].T, marker, color=color, mew=0, markersize=4, ls="none", aa=False)
        ax.set(title=f"K = {K}", xlabel="glucose (mg/dl)", xlim=(60, 199), ylim=(21, 70), xticks=[75, 125, 175])
    for x, height, words in ((88, 64, "says \"no\""), (172, 64, "says\n\"diabetes\"")):
        axes[2].text(x, height, words, ha="center", va="center", weight="bold", fontsize=14,
                     bbox={"fc": "white", "ec": "none", "pad": 2})
    axes[0].set_ylabel("age (years)")
    helpers.show(fig, alt="Where the program answers 'diabetes', drawn over glucose and age for K = 1, 15 and 99. With "
                          "K = 1 many small islands around single women, with K = 15 a few regions, with K = 99 one "
                          "region of high glucose.")


def seen_and_not_seen(ks, on_seen, on_hidden, no_to_everybody):
    """Draw the accuracy against K, on women whom the program has seen and on others.

    Parameters
    ----------
    ks : numpy.ndarray, shape (K,)
    on_seen, on_hidden : numpy.ndarray, shape (splits, K)
        The accuracies; of both the mean is drawn, of the second the range as well.
    no_to_everybody : float
        The baseline.
    """
    seen_mean, hidden_mean = np.mean(on_seen, axis=0), np.mean(on_hidden, axis=0)
    fig, ax = plt.subplots()
    ax.fill_between(ks, np.min(on_hidden, axis=0), np.max(on_hidden, axis=0), color="#F6D9C6", lw=0, aa=False)
    ax.plot(ks, seen_mean, color=helpers.SEEN, marker="o", markevery=[0], markersize=13)
    ax.plot(ks, hidden_mean, color=helpers.UNSEEN, ls="--", lw=4)
    ax.axhline(no_to_everybody, color=helpers.BASELINE, ls=":")
    ax.text(99, no_to_everybody - 0.008, '"no diabetes" to everybody', color=helpers.BASELINE, ha="right", va="top")
    ax.text(3.5, 0.99, "women it has seen: 100 % at K = 1", color=helpers.SEEN, weight="bold", va="center")
    ax.text(30, 0.86, f"women it has not seen: mean, range ({len(on_hidden)} splits)", color=helpers.UNSEEN,
            weight="bold", va="center")
    ax.set(xlabel="K, how many neighbours vote", ylabel="accuracy", ylim=(0.56, 1.02), xlim=(0, 100))
    ax.yaxis.set_major_formatter("{x:.0%}")
    helpers.show(fig, alt=f"Accuracy against K, mean of {len(on_hidden)} splits. On women it has seen the curve falls "
                          f"from 100 % at K = 1 to {seen_mean[-1]:.0%} at K = {ks[-1]}. On women it has not seen it "
                          f"rises from {hidden_mean[0]:.0%} at K = 1 to {hidden_mean.max():.0%} at K = "
                          f"{ks[hidden_mean.argmax()]}.")


def fifty_looks(ks, looks, no_to_everybody):
    """Draw the accuracy on the same hidden women for each K, the best circled.

    Parameters
    ----------
    ks, looks : numpy.ndarray, shape (50,)
        Each K, and the accuracy with it.
    no_to_everybody : float
        The baseline.
    """
    best = looks.argmax()
    fig, ax = plt.subplots()
    ax.plot(ks, looks, "o", color=helpers.UNSEEN, markersize=9)
    ax.plot(ks[best], looks[best], "o", mfc="none", mec=helpers.INK, markersize=22, mew=3)
    place = (min(ks[best] + 12, 50), looks.max() + 0.022)
    ax.annotate(f"the best of fifty looks: K = {ks[best]}, {looks[best]:.1%}", (ks[best], looks[best]), place,
                weight="bold", va="center", arrowprops={"arrowstyle": "-", "color": helpers.INK, "shrinkB": 12})
    ax.axhline(no_to_everybody, color=helpers.BASELINE, ls=":")
    ax.text(101, no_to_everybody, '"no" to\neverybody', color=helpers.BASELINE, va="center")
    ax.set(xlabel="K, how many neighbours vote", ylabel="accuracy on 192\nhidden women", xlim=(0, 100),
           ylim=(min(looks.min(), no_to_everybody) - 0.015, looks.max() + 0.035))
    ax.yaxis.set_major_locator(plt.MultipleLocator(0.05))
    ax.yaxis.set_major_formatter("{x:.0%}")
    helpers.show(fig, alt=f"Fifty dots, the accuracy on 192 hidden women for each K. The highest, {looks[best]:.1%} at "
                          f"K = {ks[best]}, is circled; the others go down to {looks.min():.1%}.")


def fifty_archers(hits, next_evening):
    """Draw the targets of fifty archers on the first evening, and those of their champion, then and a day later.

    Parameters
    ----------
    hits : numpy.ndarray, shape (evenings, 50)
        How many of 20 arrows hit.
    next_evening : numpy.ndarray, shape (evenings,)
        How many hit when each evening's champion shoots again.
    """
    rng = np.random.default_rng(helpers.SEED)
    tonight, champion = hits[0], hits[0].argmax()
    fig, ax = plt.subplots(figsize=(10, 3.2))
    for archer, number in enumerate(tonight):
        _target(ax, archer % 10, -(archer // 10), 0.46, number, rng, small=True)
    ax.add_patch(plt.Rectangle((champion % 10 - 0.5, -(champion // 10) - 0.5), 1, 1, fill=False, ec=helpers.INK,
                               lw=3.5))
    for x, number, label in ((11.4, tonight[champion], "champion\ntonight"),
                             (14.7, next_evening[0], "the same, the\nnext evening")):
        _target(ax, x, -2.25, 1.35, number, rng, small=False)
        ax.text(x, -0.75, label, ha="center", va="bottom", weight="bold")
        ax.text(x, -3.7, f"{number} of 20", ha="center", va="top", weight="bold", fontsize=20)
    ax.set(xlim=(-0.6, 16.4), ylim=(-4.6, 0.7), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt=f"Fifty small targets, one for each archer. The best one has {tonight[champion]} of 20 "
                          f"arrows in the middle, the same archer the next evening {next_evening[0]}. On average over "
                          f"1,000 evenings {hits.max(axis=1).mean():.1f}, then {next_evening.mean():.1f}.")


def _target(ax, x, y, size, hits, rng, small):
    """Draw a target with twenty arrows at random places, so many of them in its middle."""
    for radius, color in ((1, "#EDEFF2"), (0.45, "#C9D1DA")):
        ax.add_patch(plt.Circle((x, y), radius * size, fc=color, ec="none", aa=not small))
    miss = np.arange(20) >= hits
    radius = np.where(miss, rng.uniform(0.58, 0.95, 20), 0.4 * np.sqrt(rng.random(20))) * size
    angle = 2 * np.pi * rng.random(20)
    style = {"markersize": 2.6, "mew": 0} if small else {"markersize": 6, "mew": 1.5}
    for these, color, marker in ((~miss, helpers.INK, "s" if small else "o"),
                                 (miss, helpers.UNSEEN, "s" if small else "x")):
        ax.plot((x + radius * np.cos(angle))[these], (y + radius * np.sin(angle))[these], marker, color=color,
                ls="none", aa=not small, **style)


def best_minus_fresh(flattery):
    """Draw by how much the best of fifty scores lies above the score of the same K on fresh women.

    Parameters
    ----------
    flattery : numpy.ndarray, shape (200,)
        In points, for each split.
    """
    fig, ax = plt.subplots(figsize=(10, 3.7))
    edges = 100 * (3 * np.arange(-11, 14) - 1.5) / 192
    counts, _, bars = ax.hist(flattery, edges, color=helpers.UNSEEN, rwidth=0.9)
    for bar in bars:
        if bar.get_x() + bar.get_width() / 2 < 1e-9:
            bar.set(alpha=0.45)
    top = counts.max()
    ax.axvline(0, color=helpers.INK, lw=1.5)
    ax.axvline(flattery.mean(), color=helpers.INK, ls="--")
    ax.text(flattery.mean() + 0.4, 1.14 * top, f"too high by {flattery.mean():.1f} points, on average", va="center",
            weight="bold")
    ax.text(-0.4, 1.14 * top, "honest", ha="right", va="center")
    ax.set(xlabel="score of the best K, minus the score of that K on fresh women (points)", ylabel="splits, of 200",
           ylim=(0, 1.22 * top), xlim=(-14, 18))
    helpers.show(fig, alt=f"Histogram over 200 splits: the score of the best of fifty K is {flattery.mean():.1f} "
                          "points higher on average than the score of the same K on fresh women, and higher in "
                          f"{np.mean(flattery > 0):.0%} of the splits.")


def three_parts():
    """Draw the 768 women in three parts, and what each part is for."""
    fig, ax = plt.subplots()
    for women, left, width, color, fill, name, use, look in (
            (460, 0, 23, helpers.SEEN, helpers.SEEN, "training set", "the program\nlearns from it", "look always"),
            (154, 30, 11, helpers.UNSEEN, "white", "validation set", "you choose\nsettings on it", "look often"),
            (154, 48, 11, helpers.UNSEEN, helpers.UNSEEN, "test set", "you report\nits score", "look once")):
        place, middle = np.arange(women), left + (width - 1) / 2
        ax.plot(left + place % width, -(place // width), "s", mfc=fill, mec=color, mew=1, markersize=5, ls="none",
                aa=False)
        ax.text(middle, 3.1, name, ha="center", va="bottom", weight="bold", fontsize=20, color=color)
        ax.text(middle, 1.2, f"{women} women", ha="center", va="bottom")
        ax.text(middle, -21.3, use, ha="center", va="top")
        ax.text(middle, -26.8, look, ha="center", va="top", weight="bold", fontsize=20)
    left, right, bottom, top = 45.5, 60.5, -16, 1  # the envelope
    ax.add_patch(plt.Rectangle((left, bottom), right - left, top - bottom, fc="none", ec=helpers.INK, lw=3))
    ax.plot([left, (left + right) / 2, right], [top, -7.5, top], color=helpers.INK, lw=3, ls="-")
    ax.plot((left + right) / 2, -7.5, "o", color=helpers.INK, mec="white", markersize=26, mew=2)
    ax.set(xlim=(-2, 63), ylim=(-30, 6))
    ax.axis("off")
    helpers.show(fig, alt="768 small marks in three blocks. Training set, 460 women: the program learns from it, look "
                          "always. Validation set, 154 women: you choose settings on it, look often. Test set, 154 "
                          "women, in a sealed envelope: you report its score, look once.")


def opened_envelope(accuracy, no_to_these, many, no_to_everybody):
    """Draw what an opened envelope says, beside what many say.

    Parameters
    ----------
    accuracy, no_to_these : float
        The score and the baseline on the women of the envelope.
    many : numpy.ndarray, shape (200,)
        The scores of other envelopes of 154 women.
    no_to_everybody : float
        The baseline on all women.
    """
    fig, (ax, strip) = plt.subplots(1, 2, width_ratios=(3, 4))
    ax.add_patch(plt.Rectangle((0, 0), 10, 5, fc="white", ec=helpers.INK, lw=3, zorder=1))
    ax.plot([0, 5, 10], [5, 9, 5], color=helpers.INK, lw=3, ls="-", zorder=1)
    ax.add_patch(plt.Rectangle((0.9, 0.8), 8.2, 6.6, fc="white", ec=helpers.BASELINE, lw=2, zorder=2))
    ax.text(5, 6.0, f"{accuracy:.0%} right", ha="center", va="center", weight="bold", fontsize=24,
            color=helpers.UNSEEN, zorder=3)
    ax.text(5, 4.0, f'"no" to these women:\n{no_to_these:.0%}', ha="center", va="center", color=helpers.BASELINE,
            zorder=3)
    ax.add_patch(plt.Polygon([(0, 0), (10, 0), (10, 3.2), (5, 1.2), (0, 3.2)], fc="white", ec=helpers.INK, lw=3,
                             zorder=4))
    ax.set(xlim=(-0.5, 10.5), ylim=(-0.3, 9.2))
    ax.axis("off")
    counts, _, _ = strip.hist(many, (np.arange(86, 136, 3) - 0.5) / 154, color=helpers.UNSEEN, rwidth=0.9)
    top = counts.max()
    strip.axvline(no_to_everybody, color=helpers.BASELINE, ls="--")
    strip.plot(accuracy, 1.22 * top, "v", color=helpers.INK, markersize=14)
    strip.text(accuracy + 0.008, 1.22 * top, "yours", va="center", weight="bold")
    strip.text(no_to_everybody - 0.006, 1.3 * top, '"no" to\neverybody', color=helpers.BASELINE, ha="right", va="top")
    strip.set(title=f"200 envelopes: {np.mean(many):.0%} on average", yticks=[], ylim=(0, 1.4 * top),
              xlim=(0.56, 0.87))
    strip.spines["left"].set_visible(False)
    strip.xaxis.set_major_formatter("{x:.0%}")
    helpers.show(fig, alt=f"An opened envelope with a letter: {accuracy:.0%} right, 'no' to these women "
                          f"{no_to_these:.0%}. Beside it the results of 200 such envelopes, {np.mean(many):.0%} on "
                          f"average, where 'no' to everybody gives {no_to_everybody:.0%}.")


def memory_and_knowledge(on_seen, on_test, no_to_everybody):
    """Draw three accuracies as bars.

    Parameters
    ----------
    on_seen : float
        With K = 1 on women whom the program has seen.
    on_test : float
        With a K that was chosen on a validation set, on a test set.
    no_to_everybody : float
        The baseline.
    """
    bars = (("K = 1, women it has seen", on_seen, helpers.SEEN), ("Idea 3, the test set", on_test, helpers.UNSEEN),
            ('"no" to everybody', no_to_everybody, helpers.BASELINE))
    fig, ax = plt.subplots(figsize=(10, 2))
    for row, (name, value, color) in enumerate(bars):
        ax.barh(row, value, color=color, height=0.75)
        ax.text(0.015, row, f"{name}: {value:.0%}", color="white", weight="bold", va="center")
    ax.set(ylim=(2.5, -0.5), xlim=(0, 1))
    ax.axis("off")
    helpers.show(fig, alt="; ".join(f"{name}: {value:.0%}" for name, value, _ in bars) + ".")


def folds_in_turn():
    """Draw five turns of a cross-validation: in each another fold is asked about."""
    fig, ax = plt.subplots(figsize=(10, 3.2))
    for turn in range(5):
        for fold in range(5):
            color, word = (helpers.UNSEEN, "asked") if fold == turn else (helpers.SEEN, "seen")
            ax.add_patch(plt.Rectangle((fold + 0.03, -turn + 0.08), 0.94, 0.8, fc=color, ec="none"))
            if turn == 0 or fold == turn:
                ax.text(fold + 0.5, -turn + 0.46, word, color="white", ha="center", va="center", weight="bold")
        ax.text(-0.1, -turn + 0.48, f"turn {turn + 1}", ha="right", va="center")
        ax.text(5.1, -turn + 0.48, f"score {turn + 1}", ha="left", va="center", weight="bold", color=helpers.UNSEEN)
    ax.set(xlim=(-0.8, 6), ylim=(-4.1, 1))
    ax.axis("off")
    helpers.show(fig, alt="Five rows of five boxes: in each turn another of the five folds is asked about, and the "
                          "four others are seen. Each turn gives a score.")


def two_spreads(single, means, no_to_everybody):
    """Draw the scores of 100 single splits, and 100 means of five folds.

    Parameters
    ----------
    single, means : list of float
        The accuracies, of length 100.
    no_to_everybody : float
        The baseline.
    """
    fig, ax = plt.subplots(figsize=(10, 3.6))
    jitter = np.random.default_rng(helpers.SEED).uniform(-0.25, 0.25, 100)
    for row, (values, marker) in enumerate(((single, "D"), (means, "o"))):
        ax.plot(values, row + jitter, marker, color=helpers.UNSEEN, markersize=5, ls="none")
        ax.text(np.max(values) + 0.006, row, f"spread {100 * np.std(values):.1f} points", va="center", weight="bold")
    ax.axvline(no_to_everybody, color=helpers.BASELINE, ls="--")
    ax.text(no_to_everybody - 0.003, 0.5, "baseline", color=helpers.BASELINE, ha="right", va="center")
    ax.set(yticks=[0, 1], yticklabels=["one split", "mean of\nfive folds"], ylim=(1.5, -0.5), xlim=(0.59, 0.9),
           xlabel="accuracy with K = 15, 100 shuffles")
    ax.xaxis.set_major_formatter("{x:.0%}")
    helpers.show(fig, alt=f"100 shuffles. The scores of single splits go from {min(single):.0%} to {max(single):.0%}, "
                          f"spread {100 * np.std(single):.1f} points; the means of five folds from {min(means):.0%} to "
                          f"{max(means):.0%}, spread {100 * np.std(means):.1f} points.")


def leaks(measured, no_to_everybody):
    """Draw what three programs report, and what they score when they are mended.

    Parameters
    ----------
    measured : dict of str to tuple of float
        The accuracies reported and mended, of the "first", the "second" and the "third" program, in this order.
    no_to_everybody : float
        The baseline.
    """
    labels = "scaled before\nthe cut", "copied before\nthe cut", "told the outcome\nby a column"
    fig, ax = plt.subplots(figsize=(10, 3.8))
    for row, (reported, mended) in enumerate(measured.values()):
        ax.plot([mended, reported], [row, row], color=helpers.INK, lw=4, ls="-", zorder=1)
        ax.plot(mended, row, "o", color=helpers.UNSEEN, markersize=16)
        ax.plot(reported, row, "X", color=helpers.INK, markersize=15)
        lift = round(100 * (reported - mended), 1) + 0  # no minus before 0.0
        ax.text(max(reported, mended) + 0.008, row, f"{lift:+.1f} points", va="center", weight="bold")
    ax.axvline(no_to_everybody, color=helpers.BASELINE, ls="--")
    ax.text(no_to_everybody - 0.003, 1, "baseline", color=helpers.BASELINE, ha="right", va="center")
    reported, mended = measured["second"]
    ax.text(mended, 0.68, "mended", color=helpers.UNSEEN, ha="center", weight="bold", va="center")
    ax.text(reported, 0.68, "reported", ha="center", weight="bold", va="center")
    ax.set(yticks=range(3), yticklabels=labels, ylim=(2.5, -0.5), xlim=(0.59, 0.88),
           xlabel="accuracy, mean of 100 splits")
    ax.xaxis.set_major_formatter("{x:.0%}")
    helpers.show(fig, alt="; ".join(f"{label}: reported {reported:.1%}, mended {mended:.1%}".replace("\n", " ")
                                    for label, (reported, mended) in zip(labels, measured.values())) + ".")


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
           title="who decides which woman is most similar?")
    ax.spines["bottom"].set_visible(False)
    helpers.show(fig, alt="Share of each column in the squared difference of two women: " + ", ".join(
        f"{name} {share:.0%}" for share, name in reversed(rows)) + ".")


def preparations(ks, curves):
    """Draw the accuracy against K for a table that was prepared in different ways.

    Parameters
    ----------
    ks : numpy.ndarray, shape (K,)
    curves : dict of str to numpy.ndarray, shape (K,)
        For each way the accuracy on hidden women in per cent; at most four.
    """
    fig, ax = plt.subplots(figsize=(10, 4))
    styles = (helpers.BASELINE, ":"), (helpers.UNSEEN, "--"), (helpers.UNSEEN, "-"), (helpers.INK, "-.")
    for (name, curve), (color, style) in zip(curves.items(), styles):
        ax.plot(ks, curve, color=color, ls=style, lw=3.5)
        ax.text(100, curve[-1], name, color=helpers.INK, va="center", weight="bold")
    ax.set(xlabel="K, how many neighbours vote", ylabel="accuracy on hidden\nwomen (%)", xlim=(0, 130),
           xticks=[1, 15, 51, 99])
    helpers.show(fig, alt="Accuracy against K, mean of 100 splits. " + " ".join(
        f"{name}: {curve[0]:.1f} % at K = 1, {curve[ks == 15].item():.1f} % at K = 15, {curve[-1]:.1f} % at K = 99."
        for name, curve in curves.items()))
