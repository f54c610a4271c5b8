"""Pictures of track 1, lesson 1: What is learning?"""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Ellipse
from matplotlib.ticker import PercentFormatter

import helpers

LINE = "#d5d9de"
BLUE_AREA, ORANGE_AREA = "#c4dff1", "#f3bf9b"


def six_digits_and_yours(images):
    """Draw six handwritten digits and, beside them, a frame for the learner's own.

    Parameters
    ----------
    images : numpy.ndarray, shape (6, 28, 28)
        0 for paper, 255 for full ink.
    """
    fig, axes = plt.subplots(1, 7, figsize=(10, 1.7))
    for ax, image in zip(axes, images):
        ax.imshow(image, cmap="Greys")
    axes[6].set(xlim=(0, 1), ylim=(0, 1), aspect="equal")
    axes[6].text(0.5, 0.5, "?", ha="center", va="center", fontsize=60, color=helpers.UNSEEN)
    for ax in axes:
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, color=helpers.BASELINE)
    axes[6].spines[:].set(color=helpers.UNSEEN, linewidth=3, linestyle="--")
    helpers.show(fig, alt="Six handwritten digits, none of them easy to read, and beside them a frame with a question "
                          "mark for yours.")


def three_hours():
    """Draw the day as a strip, with the minute at which each part begins."""
    parts = [("", 5), ("ML basics", 30), ("break", 8), ("NN basics", 48), ("break", 8), ("Keras", 67), ("", 4)]
    fig, ax = plt.subplots(figsize=(10, 2.1))
    begin = 0
    for name, minutes in parts:
        track = name not in ("", "break")
        ax.barh(0, minutes, left=begin, height=0.8, color=BLUE_AREA if track else "white", edgecolor=helpers.BASELINE)
        ax.text(begin + minutes / 2, 0, name, ha="center", va="center", weight="bold", fontsize=20 if track else 13,
                rotation=0 if track else 90)
        if track or name:
            ax.text(begin, -0.47, f"{begin}", ha="center", va="top")
        begin += minutes
    ax.text(begin + 0.5, -0.47, f"{begin} min", ha="center", va="top")
    ax.text(0, 0.5, "you are here", ha="left", va="bottom", weight="bold", color=helpers.UNSEEN)
    ax.text(begin, 0.5, "your own digit", ha="right", va="bottom", weight="bold", color=helpers.UNSEEN)
    ax.set(xlim=(-4, begin + 6), ylim=(-0.85, 0.85))
    ax.axis("off")
    helpers.show(fig, alt="The three hours as a strip: the opening, ML basics from minute 5, a break, NN basics from "
                          f"minute 43, a break, Keras from minute 99 to {begin - 4}. At its right end is your own "
                          "digit.")


def twelve_twos(images):
    """Draw twelve handwritten twos.

    Parameters
    ----------
    images : numpy.ndarray, shape (12, 28, 28)
        0 for paper, 255 for full ink.
    """
    fig, axes = plt.subplots(2, 6, figsize=(10, 3.6))
    for ax, image in zip(axes.flat, images):
        ax.imshow(image, cmap="Greys")
        ax.axis("off")
    helpers.show(fig, alt="Twelve handwritten twos: with and without a loop, with a straight foot, a curved one or "
                          "hardly any, upright and slanted, thick and thin.")


def digits_and_numbers(images, labels):
    """Draw four known digits with their labels, and the last of them as numbers, too.

    Parameters
    ----------
    images : numpy.ndarray, shape (4, 8, 8)
        0 for paper, 16 for full ink.
    labels : numpy.ndarray, shape (4,)
    """
    fig, axes = plt.subplots(1, 5, figsize=(10, 3), width_ratios=(1, 1, 1, 1, 2.1))
    for ax, image, label in zip(axes, images, labels):
        _draw_digit(ax, image, helpers.SEEN)
        ax.set_xlabel(f"label {label}", color=helpers.SEEN, weight="bold", fontsize=18)
    _draw_digit(axes[4], images[3], helpers.SEEN)
    for (row, column), ink in np.ndenumerate(images[3].astype(int)):
        axes[4].text(column, row, ink, ha="center", va="center", fontsize=13,
                     color="white" if ink > 8 else helpers.INK)
    helpers.show(fig, alt=f"Four known digits with their labels, and the last of them, a {labels[3]}, as the computer "
                          "sees it: 8 rows of 8 numbers, 0 for paper and 16 for full ink.")


def _draw_digit(ax, image, color):
    """Draw a digit of 8 x 8 pixels in a frame of that colour."""
    ax.imshow(image, cmap="Greys", vmin=0, vmax=16)
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set(visible=True, color=color, linewidth=3)


def thirteen_rules(rules, known, known_labels):
    """Draw each rule as a grid over the average of its digit: pixels that must have ink, and those that must not.

    Parameters
    ----------
    rules : list of tuple
        Thirteen times digit, pixels with ink, pixels without; a pixel is (row, column).
    known : numpy.ndarray, shape (digits, 8, 8)
        0 for paper, 16 for full ink.
    known_labels : numpy.ndarray, shape (digits,)
    """
    fig, axes = plt.subplots(2, 7)
    for place, (ax, (digit, inked, empty)) in enumerate(zip(axes.flat, rules), 1):
        ax.imshow(known[known_labels == digit].mean(axis=0), cmap="Greys", vmin=0, vmax=48)
        ax.set(xticks=np.arange(0.5, 7), yticks=np.arange(0.5, 7), xticklabels=[], yticklabels=[])
        ax.grid(color=LINE, linewidth=0.8)
        ax.tick_params(length=0)
        ax.spines[:].set(visible=True, color=helpers.BASELINE)
        for row, column in inked:
            ax.add_patch(plt.Rectangle((column - 0.5, row - 0.5), 1, 1, color=helpers.INK))
        for row, column in empty:
            ax.plot(column, row, "x", color=helpers.UNSEEN, markersize=7, markeredgewidth=2.5)
        if not inked + empty:
            ax.text(3.5, 3.5, "all\nothers", ha="center", va="center", fontsize=14, weight="bold")
        ax.set_title(f"{place}.  a {digit}", loc="center")
    key = axes[1, 6]
    key.set(xlim=(0, 1), ylim=(0, 1))
    key.axis("off")
    key.plot(0.1, 0.67, "s", color=helpers.INK, markersize=15)
    key.plot(0.1, 0.33, "x", color=helpers.UNSEEN, markersize=11, markeredgewidth=3)
    key.text(0.3, 0.67, "ink", va="center")
    key.text(0.3, 0.33, "no ink", va="center")
    helpers.show(fig, alt="Thirteen rules, each a grid of 8 by 8 pixels over the faint average of its digit, with some "
                          "pixels that must have ink and some that must not. The first says: if three pixels in the "
                          "middle have no ink, it is a 0. The last one calls everything else a 2.")


def nearest_neighbours(images, labels, answers, known):
    """Draw six unseen digits, and under each the most similar known one with the answer.

    Parameters
    ----------
    images : numpy.ndarray, shape (6, 8, 8)
        The unseen digits.
    labels : numpy.ndarray, shape (6,)
        What they are.
    answers : list of int
        What they were taken for.
    known : numpy.ndarray, shape (digits, 8, 8)
    """
    fig, axes = plt.subplots(3, 6)
    nearest = _draw_over_nearest(axes, images, known)
    for ax, image, other, answer in zip(axes[2], images, nearest, answers):
        ax.imshow((other - image) ** 2, cmap="Oranges", vmin=0, vmax=144)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, color=helpers.BASELINE, linewidth=3)
        ax.set_xlabel(f"so: a {answer}", weight="bold")
    axes[1, 0].set_ylabel("known", color=helpers.SEEN, weight="bold")
    axes[2, 0].set_ylabel("squared\ndifference", color=helpers.BASELINE, weight="bold", fontsize=13)
    helpers.show(fig, alt="Six unseen digits, under each the known digit that differs least from it, and below that "
                          "the squared difference of the two, pixel by pixel. "
                          f"{np.sum(answers == labels)} of the 6 repeated labels are right.")


def _draw_over_nearest(axes, images, known):
    """Draw unseen digits in the first row, and in the second the known ones that differ least; return those."""
    nearest = [known[((known - image) ** 2).sum(axis=(1, 2)).argmin()] for image in images]
    for upper, lower, image, other in zip(axes[0], axes[1], images, nearest):
        _draw_digit(upper, image, helpers.UNSEEN)
        _draw_digit(lower, other, helpers.SEEN)
    axes[0, 0].set_ylabel("unseen", color=helpers.UNSEEN, weight="bold")
    return nearest


def scores_of_hundred(scores):
    """Draw three scores as a hundred squares each, filled for each digit that was read.

    Parameters
    ----------
    scores : dict of float
        The shares of "a blind guess", "thirteen rules" and "the most similar".
    """
    fig, axes = plt.subplots(1, 3)
    places = np.arange(100)
    colors = helpers.BASELINE, helpers.BASELINE, helpers.UNSEEN
    for ax, (name, score), color, ink in zip(axes, scores.items(), colors, (helpers.INK, helpers.INK, helpers.UNSEEN)):
        right = places < round(100 * score)
        ax.scatter(places[right] % 10, places[right] // 10, marker="s", s=170, color=color)
        ax.scatter(places[~right] % 10, places[~right] // 10, marker="s", s=160, facecolor="white", edgecolor="#c3c8ce")
        ax.set(xlim=(-0.7, 9.7), ylim=(-0.7, 9.7), aspect="equal")
        ax.axis("off")
        ax.set_title(f"{name}: {100 * score:.0f}", loc="center", fontsize=18, color=ink)
    helpers.show(fig, alt="Of 100 unseen digits a blind guess reads 10, the thirteen rules "
                          f"{100 * scores['thirteen rules']:.0f}, and the program that repeats the label of the most "
                          f"similar known digit {100 * scores['the most similar']:.0f}.")


def three_definitions():
    """Write three definitions of machine learning side by side."""
    cards = [("1959", "Arthur Samuel", "“computers to\nlearn from\nexperience”"),
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
    helpers.show(fig, alt="Three answers. " + " ".join(
        f"{who}, {year}: {' '.join(words.split())}." for year, who, words in cards))


def learning_curve(sizes, curve, rules):
    """Draw the score against the number of known digits: the mean, and from the worst to the best.

    Parameters
    ----------
    sizes : list of int
        Numbers of known digits; 1, 12 and 120 are among them.
    curve : numpy.ndarray, shape (sizes, repeats)
        Shares of unseen digits named right.
    rules : float
        The thirteen rules' share.
    """
    mean = curve.mean(axis=1)
    with_12, with_120 = mean[sizes.index(12)], mean[sizes.index(120)]
    beaten = next(size for size, score in zip(sizes, mean) if score > rules)
    fig, ax = plt.subplots()
    ax.vlines(sizes, curve.min(axis=1), curve.max(axis=1), color=ORANGE_AREA, linewidth=6, linestyle="-")
    ax.plot(sizes, mean, "o-", color=helpers.UNSEEN, markersize=7)
    ax.axhline(rules, color=helpers.BASELINE, ls="--")
    ax.text(1150, rules - 0.02, "thirteen rules", color=helpers.BASELINE, weight="bold", ha="right", va="top")
    ax.text(150, with_120 - 0.03, "the most similar", color=helpers.UNSEEN, weight="bold", va="top")
    ax.set(xscale="log", xlabel="E: number of known digits", xlim=(0.9, 1300),
           ylabel="P: share of unseen\ndigits named right", ylim=(0, 1.01))
    ax.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1,000"])
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    helpers.show(fig, alt=f"The share of unseen digits named right grows with the number of known ones: {mean[0]:.0%} "
                          f"with 1, {with_12:.0%} with 12, {with_120:.0%} with 120, {mean[-1]:.0%} with 1,157. The "
                          f"thirteen rules, {rules:.0%}, are passed before {beaten} known digits.")


def two_ways_to_program():
    """Draw what goes into a computer and what comes out: traditional programming above, machine learning below."""
    fig, ax = plt.subplots(figsize=(10, 3.7))
    ax.set(xlim=(0, 10), ylim=(0, 3.7))
    ax.axis("off")
    arrow = {"arrowstyle": "-|>", "lw": 3, "color": helpers.BASELINE, "mutation_scale": 22}
    for y, name, inputs, output, color in (
            (2.85, "traditional\nprogramming", ("rules", "data"), "answers", helpers.SEEN),
            (0.85, "machine\nlearning", ("data", "answers"), "rules", helpers.UNSEEN)):
        ax.text(0, y, name, va="center", weight="bold", fontsize=18)
        for word, up in zip(inputs, (0.42, -0.42)):
            ax.text(3.9, y + up, word, ha="right", va="center", fontsize=22)
            ax.annotate("", (5.0, y + 0.4 * up), (4.05, y + up), arrowprops=arrow)
        ax.add_patch(plt.Rectangle((5.1, y - 0.5), 1.9, 1, color=helpers.INK))
        ax.text(6.05, y, "computer", ha="center", va="center", fontsize=20, color="white")
        ax.annotate("", (8.0, y), (7.1, y), arrowprops=arrow)
        ax.text(8.15, y, output, va="center", fontsize=24, weight="bold", color=color)
    ax.axhline(1.85, color=LINE, lw=1.5)
    helpers.show(fig, alt="Two ways to program. In traditional programming rules and data go into the computer and "
                          "answers come out. In machine learning data and answers go in, and rules come out.")


def words_inside_words():
    """Draw deep learning inside machine learning inside artificial intelligence, with examples of each."""
    fig, ax = plt.subplots()
    ax.set(xlim=(0, 10), ylim=(0, 4.4))
    ax.axis("off")
    for middle, width, height, shade in ((5.0, 9.9, 4.36, "#e6e9ed"), (6.15, 7.2, 3.5, BLUE_AREA),
                                         (7.3, 4.5, 2.6, ORANGE_AREA)):
        ax.add_patch(Ellipse((middle, 2.2), width, height, color=shade, lw=0))
    for x, name, examples in ((1.5, "artificial\nintelligence", "thirteen rules,\nroute planner,\nDeep Blue (chess)"),
                              (3.85, "machine\nlearning", "our three lines,\nspam filter"),
                              (7.3, "deep learning\n(neural networks)", "AlphaGo, ChatGPT,\nyour digit reader")):
        ax.text(x, 3.0, name, ha="center", va="top", weight="bold", fontsize=18)
        ax.text(x, 2.1, examples, ha="center", va="top")
    helpers.show(fig, alt="Deep learning (neural networks) lies inside machine learning, which lies inside "
                          "artificial intelligence. In the outer ring: thirteen rules, a route planner, the chess "
                          "computer Deep Blue. In the middle ring: our three lines, a spam filter. Inside: AlphaGo, "
                          "ChatGPT, your digit reader.")


def timeline():
    """Draw ten events since 1992 in equal steps; the lesson has their sources."""
    events = [("1992", "TD-Gammon\nlearns from\nits own games"), ("2011", "Watson wins\nthe quiz\nJeopardy!"),
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
    for place, (year, words) in enumerate(events):
        side = 1 if place % 2 == 0 else -1
        align = {"ha": "center", "va": "bottom" if side > 0 else "top"}
        color = helpers.UNSEEN if year == "today" else helpers.SEEN
        ax.plot([place, place], [0, 0.24 * side], "-", color=color, lw=2, zorder=1)
        ax.plot(place, 0, "o", color=color, markersize=14)
        ax.text(place, 0.28 * side, year, weight="bold", fontsize=19, color=color, **align)
        ax.text(place, 0.47 * side, words, fontsize=16, linespacing=1.25, **align)
    helpers.show(fig, alt="A timeline: " + "; ".join(f"{year}, {' '.join(words.split())}" for year, words in events)
                          + ".")


def framed_middle(known, known_labels):
    """Draw the average of all known zeros and of all known ones, with a frame round the four middle pixels.

    Parameters
    ----------
    known : numpy.ndarray, shape (digits, 8, 8)
        0 for paper, 16 for full ink.
    known_labels : numpy.ndarray, shape (digits,)
    """
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.6))
    for digit, ax in enumerate(axes):
        ax.imshow(known[known_labels == digit].mean(axis=0), cmap="Greys", vmin=0, vmax=16)
        ax.add_patch(plt.Rectangle((2.5, 2.5), 2, 2, fill=False, ec=helpers.UNSEEN, lw=4))
        ax.set(xticks=[0, 3, 4, 7], yticks=[0, 3, 4, 7])
        ax.tick_params(length=0)
        ax.xaxis.tick_top()
        ax.set_ylabel(f"all known {digit}s,\non average", rotation=0, ha="right", va="center", labelpad=12, fontsize=18)
    helpers.show(fig, alt="The average of all known zeros and of all known ones, 8 rows and 8 columns numbered from 0. "
                          "A frame marks the four pixels in the middle, rows 3 and 4 of columns 3 and 4: nearly empty "
                          "in the 0, dark in the 1.")


def ink_in_the_middle(known, known_labels, unseen, unseen_labels, limit):
    """Draw a mark for each zero and each one, at the mean ink of its four middle pixels; the height is random.

    Parameters
    ----------
    known, unseen : numpy.ndarray, shape (digits, 8, 8)
        0 for paper, 16 for full ink.
    known_labels, unseen_labels : numpy.ndarray, shape (digits,)
        What they are; only zeros and ones are drawn.
    limit : float
        The rule says 0 below it, else 1.

    Returns
    -------
    list of float
        About which share of the known and of the unseen zeros and ones the rule is right.
    """
    fig, axes = plt.subplots(2, 1, figsize=(10, 3.4), sharex=True)
    rng = np.random.default_rng(helpers.SEED)
    shares = []
    for ax, name, images, labels, color in ((axes[0], "known", known, known_labels, helpers.SEEN),
                                            (axes[1], "unseen", unseen, unseen_labels, helpers.UNSEEN)):
        zeros, ones = (images[labels == digit][:, 3:5, 3:5].mean(axis=(1, 2)) for digit in (0, 1))
        for ink, height in ((zeros, 1), (ones, 0)):
            ax.plot(ink, height + rng.uniform(-0.3, 0.3, len(ink)), "|", color=color, markersize=8, markeredgewidth=2)
        shares.append(np.mean(np.append(zeros < limit, ones >= limit)))
        ax.axvline(limit, color=helpers.INK, ls="--")
        ax.set(yticks=[0, 1], yticklabels=["ones", "zeros"], ylim=(-0.6, 1.6), xlim=(-0.4, 16.4))
        ax.tick_params(left=False)
        ax.text(16.3, 1, f"{name}: {shares[-1]:.0%} right", color=color, weight="bold", ha="right", va="center",
                fontsize=20)
    axes[1].set_xlabel(f"mean ink of the four middle pixels (dashed: limit {limit})")
    helpers.show(fig, alt=f"The mean ink in the middle of zeros and ones. With the limit {limit} the rule is right "
                          f"about {shares[0]:.0%} of the known ones and zeros, and about {shares[1]:.0%} of the "
                          "unseen.")
    return shares


def misread_digits(images, labels, answers, known):
    """Draw eight of the misread digits, evenly picked, and under each the known one that it was taken for.

    Parameters
    ----------
    images : numpy.ndarray, shape (misread, 8, 8)
        The unseen digits that were misread.
    labels : numpy.ndarray, shape (misread,)
        What they are.
    answers : numpy.ndarray, shape (misread,)
        What they were taken for.
    known : numpy.ndarray, shape (digits, 8, 8)
    """
    eight = np.linspace(0, len(images) - 1, 8).astype(int)
    fig, axes = plt.subplots(2, 8, figsize=(10, 3.3))
    _draw_over_nearest(axes, images[eight], known)
    for (upper, lower), label, answer in zip(axes.T, labels[eight], answers[eight]):
        upper.set_title(f"is {label}", fontsize=15, loc="center")
        lower.set_xlabel(f"read as {answer}", fontsize=15)
    axes[1, 0].set_ylabel("most similar", color=helpers.SEEN, weight="bold")
    helpers.show(fig, alt=f"Eight of the {len(images)} unseen digits that were misread, each above the most similar "
                          "known digit. Some are hard to read for a person, too; several are "
                          "plain.")


def changed_digit(images, scores):
    """Draw one digit in four versions, with the learner's score on such pictures.

    Parameters
    ----------
    images : list of numpy.ndarray, shape (8, 8)
        0 for paper, 16 for full ink.
    scores : dict of float
        For each version its name and the share of all unseen digits that is read.
    """
    fig, axes = plt.subplots(1, 4, figsize=(10, 3.3))
    for ax, image, (name, score) in zip(axes, images, scores.items()):
        _draw_digit(ax, image, helpers.UNSEEN)
        ax.set_title(name, loc="center")
        ax.set_xlabel(f"reads {100 * score:.0f} of 100", weight="bold")
    helpers.show(fig, alt="The same digit four times, easy to read each time. " + "; ".join(
        f"{name}: the learner reads {score:.0%}" for name, score in scores.items()) + ".")


def imagenet_errors():
    """Draw the best top-5 error of each ImageNet contest, and those of two persons; the lesson has the sources."""
    years = np.arange(2010, 2018)
    errors = np.array([28.2, 25.8, 16.4, 11.7, 6.7, 3.57, 2.99, 2.25])  # per cent
    fig, ax = plt.subplots()
    ax.plot(years, errors, color=helpers.UNSEEN)
    ax.plot(years[2:], errors[2:], "o", color=helpers.UNSEEN, markersize=11)
    ax.plot(years[:2], errors[:2], "o", color=helpers.UNSEEN, markersize=11, markerfacecolor="white",
            markeredgewidth=2.5)
    for year, name in ((2010, "methods made by hand"), (2012, "AlexNet, a deep network")):
        ax.text(year + 0.13, errors[year - 2010] + 0.9, name, va="bottom", color=helpers.UNSEEN, weight="bold")
    ax.text(2015, 2.2, "ResNet", ha="center", va="top", color=helpers.UNSEEN, weight="bold")
    for error, name in ((5.1, "5.1 %: one person"), (12.0, "12.0 %: another person")):
        ax.axhline(error, color=helpers.BASELINE, ls="--", lw=2, zorder=0)
        ax.text(2017.35, error + 0.4, name, color=helpers.BASELINE, ha="right", va="bottom")
    ax.set(ylabel="top-5 error (%)", xlim=(2009.7, 2017.4), ylim=(0, 31), xticks=years)
    helpers.show(fig, alt="Top-5 error of the best entry in the ImageNet contest: " + ", ".join(
        f"{year}: {error} %" for year, error in zip(years, errors)) + ". Two people are at 5.1 and 12.0 %.")


def ten_averages(averages, score):
    """Draw the average picture of each digit, with what they read as the only known pictures.

    Parameters
    ----------
    averages : numpy.ndarray, shape (10, 8, 8)
        0 for paper, 16 for full ink.
    score : float
        The share of the unseen digits that is named right.
    """
    fig, axes = plt.subplots(1, 10, figsize=(10, 1.9))
    for ax, average in zip(axes, averages):
        _draw_digit(ax, average, helpers.SEEN)
    fig.suptitle(f"ten average pictures read {100 * score:.0f} of 100 unseen digits", weight="bold")
    helpers.show(fig, alt="The average picture of each digit from 0 to 9, blurred but recognisable. As the only known "
                          f"pictures they let the program read {score:.0%} of the unseen digits.")


def data_volumes():
    """Draw eight volumes of data in bytes, on an axis of powers of ten; the lesson has the sources.

    Squares are what is there, circles what comes in a day.
    """
    rows = [("this lesson's digits", 1797 * 64, "s"), ("track 3's digits", 11_490_519, "s"),
            ("Twitter, a day", 400e6 * 140, "o"), ("Facebook's photos, a day", 24 * 10e6 * 60e3, "o"),
            ("YouTube, a day", 86_400 * 1e9, "o"), ("NASA's Earth archive", 17.5e15, "s"),
            ("Google, a day", 24e15, "o"), ("the world, a day", 44e21 / 366, "o")]
    fig, ax = plt.subplots()
    for height, (name, size, marker) in enumerate(rows):
        ax.plot(size, height, marker, color=helpers.SEEN if marker == "s" else helpers.UNSEEN, markersize=12)
    ax.set(xscale="log", xlim=(2e4, 1e21), yticks=range(len(rows)), yticklabels=[name for name, _, _ in rows],
           ylim=(-0.6, 7.6))
    ax.set_xticks([1e6, 1e9, 1e12, 1e15, 1e18, 1e21], ["mega", "giga", "tera", "peta", "exa", "zetta"])
    ax.minorticks_off()
    ax.grid(axis="x", color=LINE, lw=1)
    ax.tick_params(length=0)
    ax.set_xlabel("bytes")
    helpers.show(fig, alt="Data volumes on one logarithmic axis, in bytes: " + "; ".join(
        f"{name}: {size:.1e}" for name, size, _ in rows) + ".")
