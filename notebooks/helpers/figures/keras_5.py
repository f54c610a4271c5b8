"""Pictures of track 3, lesson 5: It reads my handwriting."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter
from PIL import Image, ImageDraw
from scipy import ndimage

import helpers

NO_DIGITS = {  # what the pen draws without being lifted: places across and down, the pad being 1 wide and 1 high
    "heart": [(.5, .9), (.15, .5), (.1, .25), (.25, .1), (.42, .15), (.5, .3), (.58, .15), (.75, .1), (.9, .25),
              (.85, .5), (.5, .9)],
    "house": [(.2, .9), (.2, .45), (.5, .12), (.8, .45), (.8, .9), (.2, .9)],
    "M": [(.15, .9), (.2, .1), (.5, .6), (.8, .1), (.85, .9)],
    "star": [(.5, .08), (.75, .9), (.08, .38), (.92, .38), (.25, .9), (.5, .08)]}


def drawing_and_answer(whose, drawing, picture, answer):
    """Draw a digit from the pad, what the network sees of it, and its ten probabilities.

    Parameters
    ----------
    whose : str
        Title of the drawing, such as "your digit".
    drawing : numpy.ndarray, shape (112, 112)
    picture : numpy.ndarray, shape (28, 28)
        The drawing as the network gets it. Both: 0 for paper, 1 for ink.
    answer : numpy.ndarray, shape (10,)
        The probabilities.
    """
    fig = plt.figure(figsize=(10, 2.7))
    left, middle, right = fig.subplots(1, 3, width_ratios=(1, 1, 1.5))
    for ax, shown, title in ((left, drawing, whose), (middle, picture, "what it sees")):
        _show_ink(ax, shown, lw=2)
        ax.set(title=title)
    right.barh(range(10), answer, color=helpers.ACTIVATION)
    right.set(title=f"it reads: {_best(answer)}", yticks=range(10), ylim=(9.6, -0.6), xlim=(0, 1), xticks=[])
    right.tick_params(axis="y", length=0, labelsize=13)
    right.spines["bottom"].set_visible(False)
    helpers.show(fig, alt=f"{whose.capitalize()} on the pad, the same in 28 by 28 pixels, and the ten probabilities of "
                          f"the network: it reads {answer.argmax()} with {answer.max():.0%}.")


def _show_ink(ax, picture, **border):
    """Show a picture, 0 for paper and 1 for ink, in a border of this `lw` and `color`."""
    ax.imshow(picture, cmap="Greys", vmin=0, vmax=1)
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set(visible=True, **border)


def _best(answer):
    """Return the digit with the highest of ten probabilities, and that, such as "6 (98 %)"."""
    return f"{answer.argmax()} ({100 * answer.max():.0f} %)"


def forty_drawings(name, pictures, said, labels, whose, picture, answer):
    """Draw one digit and forty others as the network gets them after a step, and what it reads.

    Parameters
    ----------
    name : str
        What the step does, for the alternative text.
    pictures : numpy.ndarray, shape (40, 28, 28)
        0 for paper, 1 for ink.
    said, labels : numpy.ndarray, shape (40,)
        What the network reads in each, and what it is.
    whose : str
        Title of the single digit, such as "your digit".
    picture : numpy.ndarray, shape (28, 28)
        That digit.
    answer : numpy.ndarray, shape (10,)
        Its probabilities.
    """
    right = said == labels
    fig = plt.figure(figsize=(10, 4.2))
    mine, forty = fig.subfigures(1, 2, width_ratios=(1, 3.4))
    ax = mine.subplots()
    _show_ink(ax, picture, lw=2)
    ax.set_title(f"{whose}:\n{_best(answer)}", loc="center")
    for ax, drawn, digit, is_right in zip(forty.subplots(4, 10).flat, pictures, said, right):
        color = helpers.BASELINE if is_right else helpers.UNSEEN
        _show_ink(ax, drawn, color=color, lw=1 if is_right else 3)
        ax.set_title(f"{digit}" if is_right else f"{digit} ✗", loc="center", fontsize=13, color=color, pad=2,
                     weight="normal" if is_right else "bold")
    forty.suptitle(f"{right.sum()} of 40 read", weight="bold", fontsize=18)
    helpers.show(fig, alt=f"Left {whose} after this step ({name}): the network reads {answer.argmax()} with "
                          f"{answer.max():.0%}. Right the forty drawings, the digits 0 to 9 in four rows, and what it "
                          f"reads: {right.sum()} are right, {(~right).sum()} wrong.")


def sizes_and_places(of_mnist, of_the_pad):
    """Draw eight digits of MNIST above eight from the pad, with a box of 20 x 20 pixels and the mean place of the ink.

    Parameters
    ----------
    of_mnist, of_the_pad : sequence of numpy.ndarray, each of shape (28, 28)
        0 for paper, 1 for ink.
    """
    fig, axes = plt.subplots(2, 8, figsize=(10, 3.2))
    for ax, picture in zip(axes.flat, [*of_mnist, *of_the_pad]):
        row, column = ndimage.center_of_mass(picture)
        _show_ink(ax, picture, lw=1)
        ax.add_patch(plt.Rectangle((3.5, 3.5), 20, 20, fill=False, color=helpers.SEEN, lw=1.5, ls="--"))
        ax.plot(column, row, "+", color=helpers.UNSEEN, markersize=14, mew=3)
    for ax, words in zip(axes[:, 0], ("MNIST", "the pad")):
        ax.set_ylabel(words, weight="bold")
    helpers.show(fig, alt="Eight test digits above, eight drawings below, each with a dashed box of 20 by 20 pixels in "
                          "the middle and a cross where its ink has its mean place. Above, every digit is as large as "
                          "the box, and the crosses are in the middle. Below, sizes and places differ.")


def no_digits():
    """Draw a heart, a house, the letter M and a star, each below a question mark.

    Returns
    -------
    dict of str to numpy.ndarray, each of shape (112, 112)
        The four drawings by name, as the pad would send them: 0 for paper, 1 for ink.
    """
    drawings = {name: _drawn(places) for name, places in NO_DIGITS.items()}
    _row_of_four(drawings.values(), "????", "Four drawings that are no digits: a heart, a house, the letter M and a "
                                            "star. What will it answer?")
    return drawings


def _drawn(places):
    """Draw lines with a round pen, 8 pixels wide."""
    paper = Image.new("L", (112, 112))
    pen = ImageDraw.Draw(paper)
    corners = [(112 * x, 112 * y) for x, y in places]
    pen.line(corners, fill=255, width=8)
    for x, y in corners:
        pen.ellipse((x - 4, y - 4, x + 4, y + 4), fill=255)
    return np.array(paper) / 255


def _row_of_four(drawings, titles, alt):
    fig, axes = plt.subplots(1, 4, figsize=(10, 2.9))
    for ax, drawing, title in zip(axes, drawings, titles):
        _show_ink(ax, drawing, lw=2)
        ax.set_title(title, loc="center", fontsize=18)
    helpers.show(fig, alt=alt)


def no_digits_read(drawings, answers):
    """Draw what is no digit once more, each drawing below what the network reads in it.

    Parameters
    ----------
    drawings : dict of str to numpy.ndarray, each of shape (112, 112)
        What `no_digits` returned.
    answers : dict of str to numpy.ndarray, each of shape (10,)
        The probabilities by the same names.
    """
    _row_of_four(drawings.values(), map(_best, answers.values()), "What the network answers: " + ", ".join(
        f"{name} {answer.argmax()} with {answer.max():.0%}" for name, answer in answers.items()) + ".")


def two_hands(of_mnist, of_this_hand):
    """Draw the ten digits of MNIST and, below, the same in another hand.

    Parameters
    ----------
    of_mnist, of_this_hand : numpy.ndarray, shape (10, 28, 28)
        0 for paper, 1 for ink; from 0 to 9.
    """
    fig, axes = plt.subplots(2, 10, figsize=(10, 2.4))
    for ax, picture in zip(axes.flat, [*of_mnist, *of_this_hand]):
        _show_ink(ax, picture, lw=1)
    for ax, words in zip(axes[:, 0], ("MNIST", "this hand")):
        ax.set_ylabel(words, weight="bold", fontsize=13)
    helpers.show(fig, alt="The ten digits from MNIST's test set and, below, the same ten as our made-up writer has "
                          "them: turned, slanted and smaller.")


def before_and_after(writer, ordinary):
    """Draw the accuracy before and after the adaptation to one writer as bars.

    Parameters
    ----------
    writer, ordinary : tuple of two floats
        The accuracy before and after, on the writer's unseen digits and on ordinary test digits.
    """
    fig, ax = plt.subplots(figsize=(10, 3.4))
    for row, (old, new) in enumerate((writer, ordinary)):
        for place, value, color, fill, hatch, when in (
                (row - 0.2, old, helpers.BASELINE, "white", "//", "before"),
                (row + 0.2, new, helpers.UNSEEN, helpers.UNSEEN, "", "adapted")):
            ax.barh(place, value, height=0.36, color=fill, edgecolor=color, hatch=hatch, lw=2)
            ax.text(value + 0.015, place, f"{when}: {value:.1%}", va="center", color=color, weight="bold")
    ax.set(yticks=(0, 1), yticklabels=("the writer's\nunseen digits", "ordinary\ntest digits"), ylim=(1.5, -0.5),
           xlim=(0, 1.27), xticks=[])
    ax.tick_params(axis="y", length=0)
    ax.spines[:].set_visible(False)
    helpers.show(fig, alt="Bars before and after the adaptation to thirty digits. The writer's unseen digits: "
                          f"{writer[0]:.1%}, then {writer[1]:.1%}. 9,000 ordinary test digits: {ordinary[0]:.1%}, then "
                          f"{ordinary[1]:.1%}.")


def twenty_writers(writers, half):
    """Draw the accuracy on the unseen digits of twenty writers, before and after the adaptation.

    Parameters
    ----------
    writers : pandas.DataFrame, columns before and after
        Accuracies, a row a writer, the worst before first.
    half : float
        Half of the 95 % interval for the mean gain, as a share.
    """
    before, after = writers["before"].to_numpy(), writers["after"].to_numpy()
    gain = after - before
    fig, ax = plt.subplots(figsize=(10, 3.7))
    for place, (old, new) in enumerate(zip(before, after)):
        ax.plot((place, place), (old, new), "-", color=helpers.BASELINE, lw=2, zorder=1)
        ax.plot(place, old, "o", mfc="white", mec=helpers.BASELINE, mew=2.5, markersize=10)
        ax.plot(place, new, "D", color=helpers.UNSEEN, markersize=9)
    ax.text(5, before[3:8].min() - 0.03, "before", ha="center", va="top", color=helpers.BASELINE, weight="bold")
    ax.text(5, after[3:8].max() + 0.02, "adapted", ha="center", va="bottom", color=helpers.UNSEEN, weight="bold")
    ax.set(xticks=[], xlabel="twenty made-up writers", ylabel="unseen digits read", ylim=(None, 1.02))
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.set_title(f"three of each digit: {100 * gain.mean():.1f} points more on average "
                 f"(95 %: {100 * (gain.mean() - half):.1f} to {100 * (gain.mean() + half):.1f})")
    helpers.show(fig, alt=f"Accuracy on unseen digits of {len(gain)} made-up writers before and after adaptation to "
                          f"three of each digit: on average {before.mean():.1%}, then {after.mean():.1%}; the worst "
                          f"{before[0]:.1%}, then {after[0]:.1%}. {(gain > 0).sum()} of {len(gain)} gain.")


def page(mine, fool, scores, solved):
    """Draw a page to take along: two drawings and how they are read, every score, and the exercises solved.

    Parameters
    ----------
    mine, fool : tuple
        A digit, and what fooled the network: a title, the drawing of shape (112, 112), the picture of shape (28, 28)
        that the network gets, and its ten probabilities; in place of those of `fool` may stand a sentence.
    scores : dict of str to tuple
        For what was measured: the share read right, and the least that was promised, or None.
    solved : tuple of int
        How many exercises are solved, and how many there are.

    Returns
    -------
    matplotlib.figure.Figure
        The page, to be saved.
    """
    fig = plt.figure(figsize=(10, 4.9), facecolor="white")
    fig.suptitle("My network reads handwriting", weight="bold", fontsize=22, x=0.02, ha="left")
    left, right = fig.subfigures(1, 2, width_ratios=(1, 1.25))
    name, drawing, picture, answer = mine
    fool_name, fool_drawing, fool_picture, fool_answer = fool
    fool_said = "no digit" if isinstance(fool_answer, str) else _best(fool_answer)
    shown = ((drawing, name), (picture, f"read as {_best(answer)}"),
             (fool_drawing, fool_name), (fool_picture, f"read as {fool_said}"))
    for ax, (ink, words) in zip(left.subplots(2, 2).flat, shown):
        _show_ink(ax, ink, lw=2)
        ax.set_title(words, fontsize=14, loc="center")
    ax = right.subplots()
    ax.axis("off")
    ax.set(xlim=(0, 1), ylim=(0, 1))
    lines = [(words, f"{100 * value:.1f} %", f"at least {100 * least:.4g} %" if least else "")
             for words, (value, least) in scores.items()]
    for number, (words, value, least) in enumerate([("read right", "", "promised"), *lines]):
        height, weight = 0.95 - 0.095 * number, "normal" if number else "bold"
        ax.text(0, height, words, fontsize=14, weight=weight)
        ax.text(0.69, height, value, fontsize=14, ha="right", weight="bold")
        ax.text(1, height, least, fontsize=13, ha="right", weight=weight, color=helpers.BASELINE)
    done, exercises = solved
    ax.text(0, 0.285, "exercises solved", fontsize=14)
    ax.text(0.69, 0.285, f"{done} of {exercises}", fontsize=14, ha="right", weight="bold")
    for number, words in enumerate(("Where to go on: my own data,", "a test set in an envelope from the first day,",
                                    "and a baseline beside every score.")):
        ax.text(0, 0.17 - 0.085 * number, words, fontsize=14, weight="normal" if number else "bold")
    found = ", ".join(f"{words} {value} {least}".strip() for words, value, least in lines)
    helpers.show(fig, alt=f"A page: {name}, read as {answer.argmax()}; {fool_name}, read as {fool_said}; and the "
                          f"scores: {found}; {done} of {exercises} exercises solved.")
    return fig


def four_steps(pictures, counts):
    """Draw one digit as the network got it after each step, below how many of forty drawings were read then.

    Parameters
    ----------
    pictures : sequence of four numpy.ndarray, each of shape (28, 28)
        0 for paper, 1 for ink.
    counts : sequence of four int
    """
    fig, axes = plt.subplots(1, 4, figsize=(10, 2.2))
    for ax, picture, count in zip(axes, pictures, counts):
        _show_ink(ax, picture, lw=2)
        ax.set_title(f"{count} of 40", loc="center")
    helpers.show(fig, alt="The four pictures of one digit, and how many of forty drawings were read in that form: "
                          + ", ".join(map(str, counts)) + ".")


def three_ways(means, halves):
    """Draw what three ways to adapt gain from 1, 3 and 10 of each digit, and what they lose on ordinary digits.

    Parameters
    ----------
    means, halves : pandas.DataFrame, columns gain and lost, index of pairs (way, shots)
        Means over twenty writers and half of their 95 % intervals, in points.
    """
    ways = {"last layer": (helpers.WEIGHT, "s", ":", 6), "batch normalisations": (helpers.ACTIVATION, "^", "-.", 8.8),
            "everything": (helpers.UNSEEN, "D", "-", 11.2)}
    fig, (gained, lost) = plt.subplots(1, 2, figsize=(10, 4.4), width_ratios=(1.6, 1))
    for place, (way, (color, marker, line, height)) in enumerate(ways.items()):
        shifted = np.arange(3) + 0.1 * (place - 1)
        gained.errorbar(shifted, means["gain"][way], halves["gain"][way], color=color, capsize=6, lw=2, ls="none")
        gained.plot(shifted, means["gain"][way], color=color, marker=marker, ls=line, markersize=11)
        gained.text(2.25, height, way.replace(" ", "\n"), color=color, weight="bold", va="center", fontsize=14)
        lost.errorbar(place, means["lost"][way, 3], halves["lost"][way, 3], color=color, marker=marker, markersize=13,
                      capsize=8, lw=2)
    gained.set(xticks=range(3), xticklabels=("1 of each", "3", "10"), xlim=(-0.3, 3.6), ylim=(0, None),
               yticks=(0, 5, 10), title="gain on the writer's digits (points)")
    lost.set(xticks=range(3), xticklabels=("last\nlayer", "batch\nnorm.", "every-\nthing"), xlim=(-0.6, 2.6),
             ylim=(0, None), yticks=(0, 0.1, 0.2, 0.3), title="price: ordinary digits\nlost (points)")
    gains = [f"{way}, {shots} of each: {means['gain'][way, shots]:.1f}" for way in ways for shots in (1, 3, 10)]
    losses = [f"{way} {means['lost'][way, 3]:.2f}" for way in ways]
    helpers.show(fig, alt=f"Mean gain of twenty writers in points: {'; '.join(gains)}. Points lost on ordinary digits "
                          f"with three of each: {', '.join(losses)}. The bars are 95 % intervals over writers.")
