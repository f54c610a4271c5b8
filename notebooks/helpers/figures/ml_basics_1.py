"""Pictures of TODO."""
import matplotlib.pyplot as plt
import numpy as np

import helpers


def promise():
    """TODO.
    """
    import matplotlib.pyplot as plt
    import numpy as np

    _, (x_test, y_test) = helpers.load_mnist()
    shown = [8, 247, 582, 646, 1014, 1226]
    fig, axes = plt.subplots(1, 7, figsize=(10, 1.7))
    for ax, which in zip(axes, shown):
        ax.imshow(x_test[which], cmap="Greys")
    axes[6].set(xlim=(0, 1), ylim=(0, 1), aspect="equal")
    axes[6].text(0.5, 0.5, "?", ha="center", va="center", fontsize=60, color=helpers.UNSEEN)
    for ax in axes:
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, color=helpers.BASELINE)
    axes[6].spines[:].set(color=helpers.UNSEEN, linewidth=3, linestyle="--")
    helpers.show(fig, alt="Six handwritten digits, none of them easy to read, and beside them a frame with a question mark for yours.")
    assert y_test[shown].tolist() == [5, 4, 8, 2, 6, 7]
    return np, plt, x_test, y_test


def the_day():
    """TODO.
    """
    parts = [("", 6), ("ML basics", 29), ("break", 8), ("NN basics", 49), ("break", 8), ("Keras", 66), ("", 4)]
    fig, ax = plt.subplots(figsize=(10, 1.9))
    begin = 0
    for name, minutes in parts:
        track = name in ("ML basics", "NN basics", "Keras")
        ax.barh(0, minutes, left=begin, height=0.8, color="#c4dff1" if track else "white", edgecolor=helpers.BASELINE)
        ax.text(begin + minutes / 2, 0, name, ha="center", va="center", weight="bold", fontsize=20 if track else 13,
                rotation=0 if track else 90)
        begin += minutes
    ax.text(3, 0.5, "you are here", ha="left", va="bottom", weight="bold", color=helpers.UNSEEN)
    ax.text(begin - 2, 0.5, "your own digit", ha="right", va="bottom", weight="bold", color=helpers.UNSEEN)
    ax.set(xlim=(0, begin), ylim=(-0.45, 0.85))
    ax.axis("off")
    helpers.show(fig, alt="The three hours as a strip: the opening, ML basics, a break, NN basics, a break, Keras. At its right end "
                          "stands your own digit.")


def twos(x_test, y_test):
    """TODO.
    """
    twos = np.flatnonzero(y_test == 2)[[6, 14, 36, 43, 95, 103, 168, 175, 243, 390, 404, 452]]
    fig, axes = plt.subplots(2, 6, figsize=(10, 3.6))
    for ax, which in zip(axes.flat, twos):
        ax.imshow(x_test[which], cmap="Greys")
        ax.axis("off")
    helpers.show(fig, alt="Twelve handwritten twos: with and without a loop, with a straight foot, a curved one or hardly any, upright "
                          "and slanted, thick and thin.")


def sixty_four(known, known_labels):
    """TODO.
    """
    def draw_digit(ax, image, color=helpers.BASELINE):
        ax.imshow(image, cmap="Greys", vmin=0, vmax=16)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, color=color, linewidth=3)

    fig, axes = plt.subplots(1, 5, figsize=(10, 3), width_ratios=(1, 1, 1, 1, 2.1))
    for ax, which in zip(axes, (1, 3, 4, 2)):
        draw_digit(ax, known[which], helpers.SEEN)
        ax.set_xlabel(f"label {known_labels[which]}", color=helpers.SEEN, weight="bold", fontsize=18)
    draw_digit(axes[4], known[2], helpers.SEEN)
    for (row, column), ink in np.ndenumerate(known[2].astype(int)):
        axes[4].text(column, row, ink, ha="center", va="center", fontsize=13, color="white" if ink > 8 else helpers.INK)
    helpers.show(fig, alt=f"Four known digits with their labels, and the last of them, a {known_labels[2]}, as the computer has it: 8 rows "
                          "of 8 numbers, 0 for paper and 16 for full ink.")
    return draw_digit


def rules_drawn(rules):
    """TODO.
    """
    def draw_rule(ax, place, digit, inked, empty):
        ax.set(xlim=(-0.5, 7.5), ylim=(7.5, -0.5), aspect="equal")
        ax.set(xticks=np.arange(0.5, 7), yticks=np.arange(0.5, 7), xticklabels=[], yticklabels=[])
        ax.grid(color="#d5d9de", linewidth=0.8)
        ax.tick_params(length=0)
        ax.spines[:].set(visible=True, color=helpers.BASELINE)
        for pixel in inked:
            ax.add_patch(plt.Rectangle((pixel % 10 - 0.5, pixel // 10 - 0.5), 1, 1, color=helpers.INK))
        for pixel in empty:
            ax.plot(pixel % 10, pixel // 10, "x", color=helpers.UNSEEN, markersize=7, markeredgewidth=2.5)
        if not inked + empty:
            ax.text(3.5, 3.5, "all\nothers", ha="center", va="center", fontsize=14)
        ax.set_title(f"{place}.  a {digit}", loc="center")

    fig, axes = plt.subplots(2, 7)
    for place, (ax, rule) in enumerate(zip(axes.flat, rules), 1):
        draw_rule(ax, place, *rule)
    axes[1, 6].axis("off")
    axes[1, 6].plot(0.1, 0.67, "s", color=helpers.INK, markersize=15)
    axes[1, 6].plot(0.1, 0.33, "x", color=helpers.UNSEEN, markersize=11, markeredgewidth=3)
    axes[1, 6].text(0.3, 0.67, "ink", va="center")
    axes[1, 6].text(0.3, 0.33, "no ink", va="center")
    axes[1, 6].set(xlim=(0, 1), ylim=(0, 1))
    helpers.show(fig, alt="Thirteen rules, each a grid of 8 by 8 pixels with some that must have ink and some that must not. The "
                          "first says: no ink in three pixels of the middle, then it is a 0. The last one calls all others a 2.")


def rules_on_the_known(by_rules, known, known_labels, share_right):
    """TODO.
    """
    rules_on_known = np.mean([by_rules(image) == label for image, label in zip(known, known_labels)])
    assert rules_on_known > share_right(by_rules) + 0.05, "the rules should do worse on unseen digits"
    print(f"For comparison: {rules_on_known:.0%} of the known digits, which the rules were made from.")


def likeness_drawn(by_likeness, draw_digit, known, unseen, unseen_labels):
    """TODO.
    """
    chosen = [0, 97, 205, 333, 418, 546]
    fig, axes = plt.subplots(2, 6, figsize=(10, 3.5))
    for column, which in enumerate(chosen):
        differences = ((known - unseen[which]) ** 2).sum(axis=(1, 2))
        draw_digit(axes[0, column], unseen[which], helpers.UNSEEN)
        draw_digit(axes[1, column], known[differences.argmin()], helpers.SEEN)
        axes[1, column].set_xlabel(f"so: a {by_likeness(unseen[which])}", weight="bold")
    axes[0, 0].set_ylabel("unseen", color=helpers.UNSEEN, weight="bold")
    axes[1, 0].set_ylabel("most similar\nknown", color=helpers.SEEN, weight="bold")
    right = [by_likeness(unseen[which]) == unseen_labels[which] for which in chosen]
    helpers.show(fig, alt=f"Six unseen digits, and under each the known digit that differs least from it. {sum(right)} of the 6 "
                          "labels that are repeated in this way are right.")


def waffle(by_likeness, by_rules, share_right):
    """TODO.
    """
    scores = {"a blind guess": 0.1, "thirteen rules": share_right(by_rules), "the most similar": share_right(by_likeness)}
    fig, axes = plt.subplots(1, 3)
    places = np.arange(100)
    for ax, (name, score), color in zip(axes, scores.items(), (helpers.BASELINE, helpers.BASELINE, helpers.UNSEEN)):
        right = places < round(100 * score)
        ax.scatter(places[right] % 10, places[right] // 10, marker="s", s=170, color=color)
        ax.scatter(places[~right] % 10, places[~right] // 10, marker="s", s=160, facecolor="white", edgecolor="#c3c8ce")
        ax.set(xlim=(-0.7, 9.7), ylim=(-0.7, 9.7), aspect="equal")
        ax.axis("off")
        ax.set_title(f"{name}: {100 * score:.0f}", loc="center", fontsize=18, color=helpers.INK if color == helpers.BASELINE else color)
    helpers.show(fig, alt="Of 100 unseen digits a blind guess reads 10, the thirteen rules "
                          f"{100 * scores['thirteen rules']:.0f}, and the program that repeats the label of the most similar known "
                          f"digit {100 * scores['the most similar']:.0f}.")
    assert scores["the most similar"] > scores["thirteen rules"] + 0.2, "learning should win by more than twenty points"
    return scores


def definitions():
    """TODO.
    """
    cards = [("1959", "after Arthur Samuel", "computers learn\n“without being\nexplicitly\nprogrammed”"),
             ("1983", "Herbert Simon", "“changes in the\nsystem”: it works\n“more effectively\nthe next time”"),
             ("1997", "Tom Mitchell", "performance “as\nmeasured by P,\nimproves with\nexperience E”")]
    fig, ax = plt.subplots(figsize=(10, 3.4))
    ax.set(xlim=(-0.02, 3), ylim=(-0.03, 1.03))
    ax.axis("off")
    for left, (year, who, words) in enumerate(cards):
        ax.plot([left, left], [0, 1], "-", color=helpers.SEEN, lw=5)
        ax.text(left + 0.07, 1, year, va="top", fontsize=26, weight="bold", color=helpers.SEEN)
        ax.text(left + 0.07, 0.74, who, va="top", weight="bold")
        ax.text(left + 0.07, 0.56, words, va="top", fontsize=19, linespacing=1.25)
    helpers.show(fig, alt="Three answers. " + " ".join(f"{who}, {year}: {' '.join(words.split())}." for year, who, words in cards))


def curve_drawn(curve, scores, sizes):
    """TODO.
    """
    from matplotlib.ticker import PercentFormatter

    mean = curve.mean(axis=1)
    beaten = next(size for size, score in zip(sizes, mean) if score > scores["thirteen rules"])
    fig, ax = plt.subplots()
    ax.vlines(sizes, curve.min(axis=1), curve.max(axis=1), color="#f3bf9b", linewidth=6, linestyle="-")
    ax.plot(sizes, mean, "o-", color=helpers.UNSEEN, markersize=7)
    ax.axhline(scores["thirteen rules"], color=helpers.BASELINE, ls="--")
    ax.text(1150, scores["thirteen rules"] - 0.02, "thirteen rules", color=helpers.BASELINE, weight="bold", ha="right", va="top")
    ax.text(150, mean[sizes.index(120)] - 0.03, "the most similar", color=helpers.UNSEEN, weight="bold", va="top")
    ax.set(xscale="log", xlabel="E: number of known digits",
           ylabel="P: share of unseen\ndigits named right", xlim=(0.9, 1300), ylim=(0, 1.01))
    ax.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1,000"])
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    helpers.show(fig, alt=f"The share of unseen digits named right grows with the number of known ones: {mean[0]:.0%} with 1, "
                          f"{mean[sizes.index(12)]:.0%} with 12, {mean[sizes.index(120)]:.0%} with 120, {mean[-1]:.0%} with 1,157. "
                          f"The thirteen rules, {scores['thirteen rules']:.0%}, are passed before {beaten} known digits.")
    assert mean[sizes.index(12)] < scores["thirteen rules"] < mean[sizes.index(30)], "between 12 and 30 digits the rules are beaten"
    assert np.all(np.diff(mean) > 0), "more experience, better performance"
    assert mean[sizes.index(120)] - mean[sizes.index(12)] > 3 * (mean[-1] - mean[sizes.index(120)]), "and it flattens"


def two_ways():
    """TODO.
    """
    def draw_way(ax, y, name, inputs, output, color):
        arrow = {"arrowstyle": "-|>", "lw": 3, "color": helpers.BASELINE, "mutation_scale": 22}
        ax.text(0, y, name, va="center", weight="bold", fontsize=18)
        for word, height in zip(inputs, (y + 0.42, y - 0.42)):
            ax.text(3.9, height, word, ha="right", va="center", fontsize=22)
            ax.annotate("", (5.0, y + 0.4 * (height - y)), (4.05, height), arrowprops=arrow)
        ax.add_patch(plt.Rectangle((5.1, y - 0.5), 1.9, 1, color=helpers.INK))
        ax.text(6.05, y, "computer", ha="center", va="center", fontsize=20, color="white")
        ax.annotate("", (8.0, y), (7.1, y), arrowprops=arrow)
        ax.text(8.15, y, output, va="center", fontsize=24, weight="bold", color=color)

    fig, ax = plt.subplots(figsize=(10, 3.7))
    ax.set(xlim=(0, 10), ylim=(0, 3.7))
    ax.axis("off")
    draw_way(ax, 2.85, "traditional\nprogramming", ["rules", "data"], "answers", helpers.SEEN)
    draw_way(ax, 0.85, "machine\nlearning", ["data", "answers"], "rules", helpers.UNSEEN)
    ax.axhline(1.85, color="#d5d9de", lw=1.5)
    helpers.show(fig, alt="Two ways to program. In traditional programming rules and data go into the computer and answers come out. "
                          "In machine learning data and answers go in, and rules come out.")


def circles():
    """TODO.
    """
    from matplotlib.patches import Ellipse

    fig, ax = plt.subplots()
    ax.set(xlim=(0, 10), ylim=(0, 4.4))
    ax.axis("off")
    for middle, width, height, shade in ((5.0, 9.9, 4.36, "#e6e9ed"), (6.15, 7.2, 3.5, "#c4dff1"), (7.3, 4.5, 2.6, "#f3bf9b")):
        ax.add_patch(Ellipse((middle, 2.2), width, height, color=shade, lw=0))
    for x, name, examples in ((1.5, "artificial\nintelligence", "thirteen rules,\nroute planner,\nDeep Blue (chess)"),
                              (3.85, "machine\nlearning", "our three lines,\nspam filter"),
                              (7.3, "deep learning\n(neural networks)", "AlphaGo, ChatGPT,\nyour digit reader")):
        ax.text(x, 3.0, name, ha="center", va="top", weight="bold", fontsize=18)
        ax.text(x, 2.1, examples, ha="center", va="top")
    helpers.show(fig, alt="Deep learning, that is neural networks, lies inside machine learning, which lies inside artificial "
                          "intelligence. In the outer ring: thirteen rules, a route planner, the chess computer Deep Blue. In the "
                          "middle ring: our three lines, a spam filter. Inside: AlphaGo, ChatGPT, your digit reader.")


def timeline():
    """TODO.
    """
    points = [("1992", "TD-Gammon\nlearns from\nits own games"), ("2011", "Watson wins\nthe quiz\nJeopardy!"),
              ("2012", "a network\nfinds cats\nby itself"), ("2015", "ImageNet:\n3.6 % wrong\nin 5 guesses"),
              ("2016", "AlphaGo beats\nLee Sedol\n4 to 1"), ("2017", "AlphaGo Zero\nbeats that one\n100 to 0"),
              ("2020", "AlphaFold:\nthe shapes\nof proteins"), ("2022", "ChatGPT\nis open to\neverybody"),
              ("2024", "two Nobel\nprizes"), ("today", "your own\ndigit, read")]
    fig, ax = plt.subplots()
    ax.set(xlim=(-0.8, 9.7), ylim=(-1, 1))
    ax.axis("off")
    ax.plot([-0.7, 9.5], [0, 0], "-", color=helpers.BASELINE, lw=3, zorder=1)
    ax.text(0.5, 0, "//", ha="center", va="center", weight="bold", fontsize=22, color=helpers.BASELINE,
            bbox={"fc": "white", "ec": "none", "pad": 1})
    for place, (year, words) in enumerate(points):
        side = 1 if place % 2 == 0 else -1
        color = helpers.UNSEEN if year == "today" else helpers.SEEN
        ax.plot([place, place], [0, 0.24 * side], "-", color=color, lw=2, zorder=1)
        ax.plot(place, 0, "o", color=color, markersize=14)
        ax.text(place, 0.28 * side, year, ha="center", va="bottom" if side > 0 else "top", weight="bold", fontsize=19, color=color)
        ax.text(place, 0.47 * side, words, ha="center", va="bottom" if side > 0 else "top", fontsize=16, linespacing=1.25)
    helpers.show(fig, alt="A timeline: " + "; ".join(f"{year}, {' '.join(words.split())}" for year, words in points) + ".")


def middle(known, known_labels):
    """TODO.
    """
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.6))
    for ax, digit in zip(axes, (0, 1)):
        ax.imshow(known[known_labels == digit].mean(axis=0), cmap="Greys", vmin=0, vmax=16)
        ax.add_patch(plt.Rectangle((2.5, 2.5), 2, 2, fill=False, ec=helpers.UNSEEN, lw=4))
        ax.set(xticks=[0, 3, 4, 7], yticks=[0, 3, 4, 7])
        ax.tick_params(length=0)
        ax.xaxis.tick_top()
        ax.set_ylabel(f"all known {digit}s,\non average", rotation=0, ha="right", va="center", labelpad=12, fontsize=18)
    helpers.show(fig, alt="The average of all known zeros and of all known ones, 8 rows and 8 columns numbered from 0. A frame marks "
                          "the four pixels in the middle, rows 3 and 4 of columns 3 and 4: nearly empty in the 0, dark in the 1.")


def one_rule(known, known_labels, unseen, unseen_labels):
    """TODO.
    """
    from helpers.exercises.ml_basics_1 import zero_or_one as finished_rule

    fig, axes = plt.subplots(2, 1, sharex=True)
    rng = np.random.default_rng(helpers.SEED)
    found = {}
    for ax, name, images, labels, color in ((axes[0], "known", known, known_labels, helpers.SEEN),
                                            (axes[1], "unseen", unseen, unseen_labels, helpers.UNSEEN)):
        for digit, height in ((0, 1), (1, 0)):
            middles = images[labels == digit][:, 3:5, 3:5].mean(axis=(1, 2))
            ax.plot(middles, height + rng.uniform(-0.3, 0.3, len(middles)), "|", color=color, markersize=8, markeredgewidth=2)
        pairs = [(image, label) for image, label in zip(images, labels) if label < 2]
        found[name] = np.mean([finished_rule(image, 6) == label for image, label in pairs])
        ax.axvline(6, color=helpers.INK, ls="--")
        ax.set(yticks=[0, 1], yticklabels=["ones", "zeros"], ylim=(-0.6, 1.6), xlim=(-0.4, 16.4))
        ax.tick_params(left=False)
        ax.text(16.3, 1, f"{name}: {found[name]:.0%} right", color=color, weight="bold", ha="right", va="center", fontsize=20)
    axes[1].set_xlabel("mean ink of the four middle pixels (dashed: limit 6)")
    helpers.show(fig, alt=f"The mean ink in the middle of zeros and ones. With the limit 6 the rule is right about {found['known']:.0%} of "
                          f"the known ones and zeros, and about {found['unseen']:.0%} of the unseen.")
    assert found["known"] > 0.995 and 0.85 < found["unseen"] < 0.95, "perfect on the known, less so on the unseen"


def misread(by_likeness, draw_digit, known, unseen, unseen_labels):
    """TODO.
    """
    answers = np.array([by_likeness(image) for image in unseen])
    wrong = np.flatnonzero(answers != unseen_labels)
    fig, axes = plt.subplots(2, 8, figsize=(10, 3.3))
    for column, which in enumerate(wrong[np.linspace(0, len(wrong) - 1, 8).astype(int)]):
        nearest = ((known - unseen[which]) ** 2).sum(axis=(1, 2)).argmin()
        draw_digit(axes[0, column], unseen[which], helpers.UNSEEN)
        draw_digit(axes[1, column], known[nearest], helpers.SEEN)
        axes[0, column].set_title(f"is {unseen_labels[which]}", fontsize=15, loc="center")
        axes[1, column].set_xlabel(f"read as {answers[which]}", fontsize=15)
    axes[0, 0].set_ylabel("unseen", color=helpers.UNSEEN, weight="bold")
    axes[1, 0].set_ylabel("most similar", color=helpers.SEEN, weight="bold")
    helpers.show(fig, alt=f"Eight of the {len(wrong)} unseen digits that were misread, each above the known digit that was taken for the "
                          "most similar. Some are hard to read for a person, too; several are plain.")


def moved_drawn(changes, draw_digit, read):
    """TODO.
    """
    fig, axes = plt.subplots(1, 4, figsize=(10, 3.3))
    for ax, (name, images) in zip(axes, changes.items()):
        draw_digit(ax, images[5], helpers.UNSEEN)
        ax.set_title(name, loc="center")
        ax.set_xlabel(f"reads {100 * read[name]:.0f} of 100", weight="bold")
    helpers.show(fig, alt="The same digit four times, easy to read each time. " + "; ".join(
        f"{name}: the learner reads {share:.0%}" for name, share in read.items()) + ".")


def imagenet():
    """TODO.
    """
    years = np.arange(2010, 2018)
    errors = np.array([28.2, 25.8, 16.4, 11.7, 6.7, 3.57, 2.99, 2.25])
    fig, ax = plt.subplots()
    ax.plot(years, errors, color=helpers.UNSEEN)
    ax.plot(years[2:], errors[2:], "o", color=helpers.UNSEEN, markersize=11)
    ax.plot(years[:2], errors[:2], "o", color=helpers.UNSEEN, markersize=11, markerfacecolor="white", markeredgewidth=2.5)
    for year, name in ((2010, "methods made by hand"), (2012, "AlexNet, a deep network")):
        ax.text(year + 0.13, errors[year - 2010] + 0.9, name, va="bottom", color=helpers.UNSEEN, weight="bold")
    ax.text(2015, 2.2, "ResNet", ha="center", va="top", color=helpers.UNSEEN, weight="bold")
    for error, name in ((5.1, "5.1 %: one person"), (12.0, "12.0 %: another person")):
        ax.axhline(error, color=helpers.BASELINE, ls="--", lw=2, zorder=0)
        ax.text(2017.35, error + 0.4, name, color=helpers.BASELINE, ha="right", va="bottom")
    ax.set(ylabel="top-5 error (%)", xlim=(2009.7, 2017.4), ylim=(0, 31), xticks=years)
    helpers.show(fig, alt="Top-5 error of the best entry in the ImageNet contest: " + ", ".join(
        f"{year}: {error} %" for year, error in zip(years, errors)) + ". Two persons stand at 5.1 and 12.0 %.")


def ten_pictures(draw_digit, known, known_labels, scores, share_right):
    """TODO.
    """
    from helpers.exercises.ml_basics_1 import average_digit as finished_average

    averages = np.array([finished_average(known, known_labels, digit) for digit in range(10)])

    def by_average(image):
        """The digit whose average picture differs least."""
        return ((averages - image) ** 2).sum(axis=(1, 2)).argmin()

    fig, axes = plt.subplots(1, 10, figsize=(10, 1.9))
    for digit, ax in enumerate(axes):
        draw_digit(ax, averages[digit], helpers.SEEN)
    score = share_right(by_average)
    fig.suptitle(f"ten average pictures read {100 * score:.0f} of 100 unseen digits", weight="bold")
    helpers.show(fig, alt=f"The average picture of each digit from 0 to 9, blurred but recognisable. As the only known pictures they let "
                          f"the program read {score:.0%} of the unseen digits.")
    assert scores["thirteen rules"] + 0.1 < score < scores["the most similar"] - 0.03, "far above the rules, below all examples"


def volumes():
    """TODO.
    """
    rows = [("this lesson's digits", 1797 * 64, "s"), ("track 3's digits", 11_490_519, "s"),
            ("Twitter, a day", 400e6 * 140, "o"), ("Facebook's photos, a day", 24 * 10e6 * 60e3, "o"),
            ("YouTube, a day", 86_400 * 1e9, "o"), ("NASA's Earth archive", 17.5e15, "s"),
            ("Google, a day", 24e15, "o"), ("the world, a day", 44e21 / 366, "o")]
    fig, ax = plt.subplots()
    for height, (name, size, marker) in enumerate(rows):
        ax.plot(size, height, marker, color=helpers.SEEN if marker == "s" else helpers.UNSEEN, markersize=12)
    ax.set(xscale="log", xlim=(2e4, 1e21), yticks=range(len(rows)), yticklabels=[name for name, _, _ in rows], ylim=(-0.6, 7.6))
    ax.set_xticks([1e6, 1e9, 1e12, 1e15, 1e18, 1e21], ["mega", "giga", "tera", "peta", "exa", "zetta"])
    ax.minorticks_off()
    ax.grid(axis="x", color="#d5d9de", lw=1)
    ax.tick_params(length=0)
    ax.set_xlabel("bytes")
    helpers.show(fig, alt="Data volumes on one logarithmic axis, in bytes: " + "; ".join(
        f"{name}: {size:.1e}" for name, size, _ in rows) + ".")
