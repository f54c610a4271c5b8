"""Pictures of TODO."""
import matplotlib.pyplot as plt
import numpy as np

import helpers


def herself(X, everybody, most_similar, y):
    """TODO.
    """
    import matplotlib.pyplot as plt

    GLUCOSE, AGE = 1, 7
    asked = 676
    others = np.delete(everybody, asked)
    fig, axes = plt.subplots(1, 2, sharey=True)
    for ax, known, title in zip(axes, (everybody, others), ("The program knows her", "It does not know her")):
        answer = most_similar(asked, known)
        for outcome, fill in ((1, helpers.SEEN), (0, "white")):
            rows = known[y[known] == outcome]
            ax.plot(X[rows, GLUCOSE], X[rows, AGE], "o", mfc=fill, mec=helpers.SEEN, markersize=13, mew=2.5, ls="none")
        if answer != asked:
            ax.plot(X[asked, GLUCOSE], X[asked, AGE], "D", mfc=helpers.UNSEEN, mec=helpers.UNSEEN, markersize=15)
            ax.annotate("", X[answer, [GLUCOSE, AGE]], X[asked, [GLUCOSE, AGE]], arrowprops={
                "arrowstyle": "-|>", "lw": 3, "color": helpers.INK, "shrinkA": 9, "shrinkB": 14, "mutation_scale": 24})
        ax.plot(X[answer, GLUCOSE], X[answer, AGE], "o", mfc="none", mec=helpers.INK, markersize=27, mew=3)
        says = "right" if y[answer] == y[asked] else "wrong"
        who = "herself" if answer == asked else "another woman"
        ax.set(title=f"{title}: it finds\n{who}, and is "
                     f"{says}", xlabel="glucose (mg/dl)", xlim=(141, 177), ylim=(46.5, 60.5),
               xticks=[145, 155, 165, 175], yticks=[50, 55, 60])
    axes[0].text(0.99, 0.985, "● diabetes  ○ none", transform=axes[0].transAxes, ha="right", va="top", color=helpers.SEEN)
    axes[0].set_ylabel("age (years)")
    assert y[asked] == 1 and y[answer] == 0
    helpers.show(fig, alt="Two plots of glucose and age, filled dots for women with diabetes, hollow ones for women "
                          "without. Left the program knows the woman asked about, finds herself and is right. Right it "
                          "does not know her, finds a woman without diabetes and is wrong.")
    return AGE, GLUCOSE, plt


def baseline(X, y):
    """TODO.
    """
    distance = np.array([((X - woman) ** 2).sum(axis=1) for woman in X])
    scores = []
    for seed in range(helpers.SEED, helpers.SEED + 200):
        order = np.random.default_rng(seed).permutation(len(y))
        seen, hidden = order[:576], order[576:]
        nearest = seen[distance[hidden][:, seen].argmin(axis=1)]
        scores.append(np.mean(y[nearest] == y[hidden]))
    scores, no_to_everybody = np.array(scores), np.mean(y == 0)
    below = np.mean(scores < no_to_everybody)

    fig, ax = plt.subplots()
    edges = (np.arange(104, 152, 3) - 0.5) / 192          # 125 of 192 is the baseline
    counts, _, bars = ax.hist(scores, edges, color=helpers.UNSEEN, rwidth=0.9)
    for bar in bars:
        if bar.get_x() + bar.get_width() < no_to_everybody:
            bar.set(hatch="//", edgecolor="white")
    top = counts.max()
    ax.axvline(no_to_everybody, color=helpers.BASELINE, ls="--")
    ax.text(no_to_everybody - 0.006, 1.17 * top, f'"no diabetes"\nto everybody: {no_to_everybody:.0%}', color=helpers.BASELINE,
            ha="right", va="top", weight="bold")
    ax.text(0.755, 0.72 * top, f"women it has not seen,\n200 splits: {scores.mean():.0%} on average,\n{below:.0%} of "
                               "the splits below the line", color=helpers.UNSEEN, weight="bold", va="center")
    ax.axvline(1, color=helpers.SEEN, lw=5)
    ax.text(0.993, 1.17 * top, "women it has\nseen: 100 %", color=helpers.SEEN, ha="right", va="top", weight="bold")
    ax.set(xlabel="accuracy", yticks=[], ylim=(0, 1.2 * top), xlim=(0.54, 1.005))
    ax.spines["left"].set_visible(False)
    ax.xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
    helpers.show(fig, alt="Histogram of 200 splits: on women it has not seen the program is right about "
                          f"{scores.mean():.0%} on average; in {below:.0%} of the splits less often than 'no diabetes' "
                          f"to everybody, {no_to_everybody:.0%}. On women it has seen: 100 %.")
    assert 0.64 < scores.mean() < 0.71 and 0.08 < below < 0.28
    return no_to_everybody


def regions(AGE, GLUCOSE, X, everybody, y):
    """TODO.
    """
    scale = X[:, [GLUCOSE, AGE]].std(axis=0)
    rows = everybody[X[:, GLUCOSE] > 0]
    glucose, age = np.meshgrid(np.linspace(60, 199, 130), np.linspace(21, 70, 90))
    places = np.stack([glucose.ravel(), age.ravel()], axis=1) / scale
    gaps = sum((places[:, [axis]] - X[rows, column] / scale[axis]) ** 2 for axis, column in enumerate((GLUCOSE, AGE)))
    nearest = rows[gaps.argsort(axis=1, kind="stable")[:, :99]]
    fig, axes = plt.subplots(1, 3, sharey=True, figsize=(10, 4))
    for ax, K in zip(axes, (1, 15, 99)):
        ill = (y[nearest[:, :K]].mean(axis=1) > 0.5).reshape(glucose.shape)
        ax.contourf(glucose, age, ill, levels=[-0.5, 0.5, 1.5], colors=["white", "#9CC9E6"])
        for outcome, color, marker in ((0, helpers.BASELINE, "."), (1, helpers.SEEN, "s")):
            these = rows[y[rows] == outcome]
            ax.plot(X[these, GLUCOSE], X[these, AGE], marker, color=color, mew=0, markersize=4, ls="none", aa=False)
        ax.set(title=f"K = {K}", xlabel="glucose (mg/dl)", xlim=(60, 199), ylim=(21, 70), xticks=[75, 125, 175])
    for x, height, words in ((88, 64, "says \"no\""), (172, 64, "says\n\"diabetes\"")):
        axes[2].text(x, height, words, ha="center", va="center", weight="bold", fontsize=14,
                     bbox={"fc": "white", "ec": "none", "pad": 2})
    axes[0].set_ylabel("age (years)")
    helpers.show(fig, alt="Where the program answers 'diabetes', drawn over glucose and age for K = 1, 15 and 99. With "
                          "K = 1 many small islands around single women, with K = 15 a few regions, with K = 99 one "
                          "region of high glucose.")


def idea_1(accuracies, ks, no_to_everybody, y):
    """TODO.
    """
    on_seen, on_hidden = [], []
    for seed in range(helpers.SEED, helpers.SEED + 20):
        order = np.random.default_rng(seed).permutation(len(y))
        seen, hidden = order[:576], order[576:]
        on_seen.append(accuracies(seen, asked=seen))
        on_hidden.append(accuracies(seen, asked=hidden))
    seen_mean, hidden_mean = np.mean(on_seen, axis=0), np.mean(on_hidden, axis=0)

    fig, ax = plt.subplots()
    ax.fill_between(ks, np.min(on_hidden, axis=0), np.max(on_hidden, axis=0), color="#F6D9C6", lw=0, aa=False)
    ax.plot(ks, seen_mean, color=helpers.SEEN, marker="o", markevery=[0], markersize=13)
    ax.plot(ks, hidden_mean, color=helpers.UNSEEN, ls="--", lw=4)
    ax.axhline(no_to_everybody, color=helpers.BASELINE, ls=":")
    ax.text(99, no_to_everybody - 0.008, '"no diabetes" to everybody', color=helpers.BASELINE, ha="right", va="top")
    ax.text(3.5, 0.99, "women it has seen: 100 % at K = 1", color=helpers.SEEN, weight="bold", va="center")
    ax.text(30, 0.86, "women it has not seen: mean, range (20 "
                      "splits)", color=helpers.UNSEEN, weight="bold", va="center")
    ax.set(xlabel="K, how many neighbours vote", ylabel="accuracy", ylim=(0.56, 1.02), xlim=(0, 100))
    ax.yaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
    assert seen_mean.argmax() == 0 and seen_mean[0] == 1
    assert hidden_mean.argmin() == 0 and 10 < ks[hidden_mean.argmax()] < 25 and np.ptp(hidden_mean[ks > 10]) < 0.06
    helpers.show(fig, alt="Accuracy against K, mean of 20 splits. On women it has seen the curve falls from 100 % at K "
                          f"= 1 to {seen_mean[-1]:.0%} at K = 99. On women it has not seen it rises from "
                          f"{hidden_mean[0]:.0%} at K = 1 to {hidden_mean.max():.0%} at K = "
                          f"{ks[hidden_mean.argmax()]}.")
    return seen_mean


def idea_2(accuracies, ks, no_to_everybody, y):
    """TODO.
    """
    order = np.random.default_rng(helpers.SEED).permutation(len(y))
    looks = accuracies(known=order[:384], asked=order[384:576])
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
    ax.yaxis.set_major_locator(plt.matplotlib.ticker.MultipleLocator(0.05))
    ax.yaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
    helpers.show(fig, alt=f"Fifty dots, the accuracy on 192 hidden women for each K. The highest, {looks[best]:.1%} at "
                          f"K = {ks[best]}, is circled; the others go down to {looks.min():.1%}.")


def archers(hits, next_evening):
    """TODO.
    """
    def draw_target(ax, x, y0, size, number_of_hits, rng, dot):
        for radius, color in ((1, "#EDEFF2"), (0.45, "#C9D1DA")):
            ax.add_patch(plt.Circle((x, y0), radius * size, fc=color, ec="none", aa=dot > 3))
        miss = np.arange(20) >= number_of_hits
        radius = np.where(miss, rng.uniform(0.58, 0.95, 20), 0.4 * np.sqrt(rng.random(20))) * size
        angle = 2 * np.pi * rng.random(20)
        for these, color, marker in ((~miss, helpers.INK, "o" if dot > 3 else "s"), (miss, helpers.UNSEEN, "x" if dot > 3 else "s")):
            ax.plot((x + radius * np.cos(angle))[these], (y0 + radius * np.sin(angle))[these], marker, color=color, markersize=dot,
                    mew=1.5 if dot > 3 else 0, ls="none", aa=dot > 3)

    rng = np.random.default_rng(helpers.SEED)
    tonight, champion = hits[0], hits[0].argmax()
    fig, ax = plt.subplots(figsize=(10, 3.2))
    for archer, number in enumerate(tonight):
        draw_target(ax, archer % 10, -(archer // 10), 0.46, number, rng, 2.6)
    ax.add_patch(plt.Rectangle((champion % 10 - 0.5, -(champion // 10) - 0.5), 1, 1, fill=False, ec=helpers.INK, lw=3.5))
    for x, number, label in ((11.4, tonight[champion], "champion\ntonight"), (14.7, next_evening[0], "the same, the\nnext evening")):
        draw_target(ax, x, -2.25, 1.35, number, rng, 6)
        ax.text(x, -0.75, label, ha="center", va="bottom", weight="bold")
        ax.text(x, -3.7, f"{number} of 20", ha="center", va="top", weight="bold", fontsize=20)
    ax.set(xlim=(-0.6, 16.4), ylim=(-4.6, 0.7), aspect="equal")
    ax.axis("off")
    mean_best, mean_next = hits.max(axis=1).mean(), next_evening.mean()
    assert 18.0 < mean_best < 18.4 and 13.7 < mean_next < 14.3
    helpers.show(fig, alt=f"Fifty small targets, one for each archer. The best one has {tonight[champion]} of 20 "
                          f"arrows in the middle, the same archer the next evening {next_evening[0]}. On average over "
                          f"1,000 evenings {mean_best:.1f}, then {mean_next:.1f}.")


def flattery_drawn(flattery):
    """TODO.
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
    ax.text(flattery.mean() + 0.4, 1.14 * top, f"too high by {flattery.mean():.1f} points, on "
                                               "average", va="center", weight="bold")
    ax.text(-0.4, 1.14 * top, "honest", ha="right", va="center")
    ax.set(xlabel="score of the best K, minus the score of that K on fresh women (points)", ylabel="splits, of 200",
           ylim=(0, 1.22 * top), xlim=(-14, 18))
    share = np.mean(flattery > 0)
    helpers.show(fig, alt=f"Histogram over 200 splits: the score of the best of fifty K is {flattery.mean():.1f} "
                          "points higher on average than the score of the same K on fresh women, and higher in "
                          f"{share:.0%} of the splits.")
    assert 2 < flattery.mean() < 4.5 and share > 0.6


def three_parts(y):
    """TODO.
    """
    order = np.random.default_rng(helpers.SEED).permutation(len(y))
    blocks = ((order[308:], 0, 23, helpers.SEEN, "s", helpers.SEEN, "training set", "the program\nlearns from it", "look always"),
              (order[:154], 30, 11, helpers.UNSEEN, "s", "white", "validation set", "you choose\nsettings on it", "look often"),
              (order[154:308], 48, 11, helpers.UNSEEN, "s", helpers.UNSEEN, "test set", "you report\nits score", "look once"))
    fig, ax = plt.subplots()
    for rows, left, width, color, marker, fill, name, question, look in blocks:
        place = np.arange(len(rows))
        x, depth = left + place % width, -(place // width)
        ax.plot(x, depth, marker, mfc=fill, mec=color, mew=1, markersize=5, ls="none", aa=False)
        middle = left + (width - 1) / 2
        ax.text(middle, 3.1, name, ha="center", va="bottom", weight="bold", fontsize=20, color=color)
        ax.text(middle, 1.2, f"{len(rows)} women", ha="center", va="bottom")
        ax.text(middle, -21.3, question, ha="center", va="top")
        ax.text(middle, -26.8, look, ha="center", va="top", weight="bold", fontsize=20)
    left, right, bottom, top = 45.5, 60.5, -16, 1
    ax.add_patch(plt.Rectangle((left, bottom), right - left, top - bottom, fc="none", ec=helpers.INK, lw=3))
    ax.plot([left, (left + right) / 2, right], [top, -7.5, top], color=helpers.INK, lw=3, ls="-")
    ax.plot((left + right) / 2, -7.5, "o", color=helpers.INK, mec="white", markersize=26, mew=2)
    ax.set(xlim=(-2, 63), ylim=(-30, 6))
    ax.axis("off")
    helpers.show(fig, alt="768 small marks in three blocks. Training set, 460 women: the program learns from it, look "
                          "always. Validation set, 154 women: you choose settings on it, look often. Test set, 154 "
                          "women, in a sealed envelope: you report its score, look once.")


def letter(accuracies, ks, no_to_everybody, test, test_accuracy, y):
    """TODO.
    """
    from_envelopes, choices = [], []
    for seed in range(helpers.SEED, helpers.SEED + 200):
        shuffled = np.random.default_rng(seed).permutation(len(y))
        on_val, on_test = [accuracies(shuffled[308:], asked=part) for part in (shuffled[:154], shuffled[154:308])]
        from_envelopes.append(on_test[on_val.argmax()])
        choices.append(ks[on_val.argmax()])
    from_envelopes = np.array(from_envelopes)
    no_to_these = np.mean(y[test] == 0)

    fig, (ax, strip) = plt.subplots(1, 2, width_ratios=(3, 4))
    ax.add_patch(plt.Rectangle((0, 0), 10, 5, fc="white", ec=helpers.INK, lw=3, zorder=1))
    ax.plot([0, 5, 10], [5, 9, 5], color=helpers.INK, lw=3, ls="-", zorder=1)
    ax.add_patch(plt.Rectangle((0.9, 0.8), 8.2, 6.6, fc="white", ec=helpers.BASELINE, lw=2, zorder=2))
    ax.text(5, 6.0, f"{test_accuracy:.0%} right", ha="center", va="center", weight="bold", fontsize=24, color=helpers.UNSEEN,
            zorder=3)
    ax.text(5, 4.0, f'"no" to these women:\n{no_to_these:.0%}', ha="center", va="center", color=helpers.BASELINE, zorder=3)
    ax.add_patch(plt.Polygon([(0, 0), (10, 0), (10, 3.2), (5, 1.2), (0, 3.2)], fc="white", ec=helpers.INK, lw=3, zorder=4))
    ax.set(xlim=(-0.5, 10.5), ylim=(-0.3, 9.2))
    ax.axis("off")
    counts, _, _ = strip.hist(from_envelopes, (np.arange(86, 136, 3) - 0.5) / 154, color=helpers.UNSEEN, rwidth=0.9)
    strip.axvline(no_to_everybody, color=helpers.BASELINE, ls="--")
    strip.plot(test_accuracy, 1.22 * counts.max(), "v", color=helpers.INK, markersize=14)
    strip.text(test_accuracy + 0.008, 1.22 * counts.max(), "yours", va="center", weight="bold")
    strip.text(no_to_everybody - 0.006, 1.3 * counts.max(), '"no" to\neverybody', color=helpers.BASELINE, ha="right", va="top")
    strip.set(title=f"200 envelopes: {from_envelopes.mean():.0%} on average", yticks=[], ylim=(0, 1.4 * counts.max()),
              xlim=(0.56, 0.87))
    strip.spines["left"].set_visible(False)
    strip.xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
    helpers.show(fig, alt=f"An opened envelope with a letter: {test_accuracy:.0%} right, 'no' to these women "
                          f"{no_to_these:.0%}. Beside it the results of 200 such envelopes, "
                          f"{from_envelopes.mean():.0%} on average, where 'no' to everybody gives "
                          f"{no_to_everybody:.0%}.")
    assert 0.71 < from_envelopes.mean() < 0.75 and np.percentile(choices, 90) - np.percentile(choices, 10) > 10
    return from_envelopes


def memory_and_knowledge(from_envelopes, no_to_everybody, seen_mean):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 2))
    bars = (("K = 1, women it has seen", seen_mean[0], helpers.SEEN), ("Idea 3, the test set", from_envelopes.mean(), helpers.UNSEEN),
            ('"no" to everybody', no_to_everybody, helpers.BASELINE))
    for row, (name, value, color) in enumerate(bars):
        ax.barh(row, value, color=color, height=0.75)
        ax.text(0.015, row, f"{name}: {value:.0%}", color="white", weight="bold", va="center")
    ax.set(ylim=(2.5, -0.5), xlim=(0, 1))
    ax.axis("off")
    helpers.show(fig, alt="; ".join(f"{name}: {value:.0%}" for name, value, _ in bars) + ".")


def folds_drawn():
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 3.2))
    for turn in range(5):
        for fold in range(5):
            hidden_now = fold == turn
            ax.add_patch(plt.Rectangle((fold + 0.03, -turn + 0.08), 0.94, 0.8, fc=helpers.UNSEEN if hidden_now else helpers.SEEN,
                                       ec="none"))
            if turn == 0 or hidden_now:
                ax.text(fold + 0.5, -turn + 0.46, "asked" if hidden_now else "seen", color="white", ha="center", va="center",
                        weight="bold")
        ax.text(-0.1, -turn + 0.48, f"turn {turn + 1}", ha="right", va="center")
        ax.text(5.1, -turn + 0.48, f"score {turn + 1}", ha="left", va="center", weight="bold", color=helpers.UNSEEN)
    ax.set(xlim=(-0.8, 6), ylim=(-4.1, 1))
    ax.axis("off")
    helpers.show(fig, alt="Five rows of five boxes: in each turn another of the five folds is asked about, and the "
                          "four others are seen. Each turn gives a score.")


def spreads_drawn(means, no_to_everybody, single):
    """TODO.
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
    ax.xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
    helpers.show(fig, alt=f"100 shuffles. The scores of single splits go from {min(single):.0%} to {max(single):.0%}, "
                          f"spread {100 * np.std(single):.1f} points; the means of five folds from {min(means):.0%} to "
                          f"{max(means):.0%}, spread {100 * np.std(means):.1f} points.")


def leaks_drawn(lift, measured, no_to_everybody):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 3.8))
    labels = {"first": "scaled before\nthe cut", "second": "copied before\nthe cut", "third": "told the outcome\nby a column"}
    for row, (name, (reported, honest)) in enumerate(measured.items()):
        ax.plot([honest, reported], [row, row], color=helpers.INK, lw=4, ls="-", zorder=1)
        ax.plot(honest, row, "o", color=helpers.UNSEEN, markersize=16)
        ax.plot(reported, row, "X", color=helpers.INK, markersize=15)
        ax.text(max(reported, honest) + 0.008, row, f"{round(lift[name], 1) + 0:+.1f} "
                                                    "points", va="center", weight="bold")
    ax.axvline(no_to_everybody, color=helpers.BASELINE, ls="--")
    ax.text(no_to_everybody - 0.003, 1, "baseline", color=helpers.BASELINE, ha="right", va="center")
    ax.text(measured["second"][1], 0.68, "mended", color=helpers.UNSEEN, ha="center", weight="bold", va="center")
    ax.text(measured["second"][0], 0.68, "reported", ha="center", weight="bold", va="center")
    ax.set(yticks=range(3), yticklabels=labels.values(), ylim=(2.5, -0.5), xlim=(0.59, 0.88), xlabel="accuracy, mean of 100 splits")
    ax.xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
    helpers.show(fig, alt="; ".join(f"{labels[name]}: reported {reported:.1%}, mended {honest:.1%}".replace("\n", " ")
                                    for name, (reported, honest) in measured.items()) + ".")


def who_decides_drawn(part, women):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 2.6))
    names = list(women.columns[:-1])
    shares = sorted(zip(part, names))[-3:]
    shares = [(1 - sum(share for share, _ in shares), "the five others"), *shares]
    for row, (share, name) in enumerate(shares):
        ax.barh(row, share, color=helpers.INPUT)
        ax.text(share + 0.01, row, f"{share:.0%}", va="center")
    ax.set(yticks=range(4), yticklabels=[name for _, name in shares], xlim=(0, 1), xticks=[],
           title="who decides which woman is most similar?")
    ax.spines["bottom"].set_visible(False)
    helpers.show(fig, alt="Share of each column in the squared difference of two women: " + ", ".join(
        f"{name} {share:.0%}" for share, name in reversed(shares)) + ".")


def preparations_drawn(curves, fifteen, ks):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 4))
    for (name, curve), color, style in zip(curves.items(), (helpers.BASELINE, helpers.UNSEEN, helpers.UNSEEN, helpers.INK), (":", "--", "-", "-.")):
        ax.plot(ks, curve, color=color, ls=style, lw=3.5)
        ax.text(100, curve[-1], name, color=helpers.INK, va="center", weight="bold")
    ax.set(xlabel="K, how many neighbours vote", ylabel="accuracy on hidden\nwomen (%)", xlim=(0, 130), xticks=[1, 15, 51, 99])
    helpers.show(fig, alt="Accuracy against K, mean of 100 splits. " + " ".join(
        f"{name}: {curve[0]:.1f} % at K = 1, {curve[fifteen]:.1f} % at K = 15, {curve[-1]:.1f} % at K = "
        "99." for name, curve in curves.items()))
    scaled_gain, filled_gain = curves["scaled"] - curves["as it is"], curves["filled and scaled"] - curves["scaled"]
    assert 1.5 < scaled_gain[0] < 4 and 0.5 < scaled_gain[-1] < 3 and abs(scaled_gain[fifteen]) < 1.5
    assert 0 < filled_gain[fifteen] < 2.5 and -4 < filled_gain[0] < -0.5
    assert np.ptp([curve.max() for curve in curves.values()]) < 3
