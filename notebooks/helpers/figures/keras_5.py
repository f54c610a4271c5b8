"""Pictures of track 3, lesson 5: It reads my handwriting."""
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import MaxNLocator, PercentFormatter
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
    fig, (mine, forty) = plt.subplots(1, 2, figsize=(10, 4.4), width_ratios=(1, 3.4))
    _show_ink(mine, picture, lw=2)
    mine.set_title(f"{whose}:\n{_best(answer)}", loc="center")
    forty.axis("off")
    forty.text(158, -16, f"{right.sum()} of 40 read", ha="center", va="bottom", fontsize=18, weight="bold")
    for number, (drawn, digit, is_right) in enumerate(zip(pictures, said, right)):
        left, top = 32 * (number % 10), 42 * (number // 10)
        color = helpers.BASELINE if is_right else helpers.UNSEEN
        forty.imshow(drawn, cmap="Greys", vmin=0, vmax=1, extent=(left, left + 28, top + 28, top))
        forty.add_patch(plt.Rectangle((left, top), 28, 28, fill=False, ec=color, lw=1 if is_right else 3))
        forty.text(left + 14, top - 2, f"{digit}" if is_right else f"{digit} ✗", ha="center", va="bottom", fontsize=13,
                   color=color, weight="normal" if is_right else "bold")
    forty.set(xlim=(-1, 10 * 32), ylim=(4 * 42 - 11, -29))
    helpers.show(fig, alt=f"On the left, {whose} after this step ({name}): the network reads {answer.argmax()} with "
                          f"{answer.max():.0%}. On the right, the forty drawings, the digits 0 to 9 in four rows, "
                          f"and what it reads: {right.sum()} are right, {(~right).sum()} wrong.")


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
    helpers.show(fig, alt="Eight digits of MNIST above, eight drawings below, each with a dashed box of 20 by 20 "
                          "pixels in the middle and a cross at the mean place of its ink. Above, every digit is as "
                          "large as the box, and the crosses are in the middle. Below, sizes and places differ.")


def ink_of_each_row(picture):
    """Draw a digit with a bar for the ink of each row beside it, and a line through the middle of its box.

    Parameters
    ----------
    picture : numpy.ndarray, shape (rows, columns)
        0 for paper, 1 for ink, cut out so that no paper is left around it.
    """
    height, width = picture.shape
    ink = picture.sum(axis=1)
    fig, (image, rows) = plt.subplots(1, 2, figsize=(10, 4.2), sharey=True, width_ratios=(1, 1.8))
    image.imshow(picture, cmap="Greys", vmin=0, vmax=1)
    image.set(xticks=[], yticks=[0, 5, 10, 15], ylabel="row")
    rows.barh(range(height), ink, height=0.85, color=helpers.INPUT)
    rows.set(xticks=[], xlim=(0, 1.1 * ink.max()), title="ink of each row")
    rows.text(1.1 * ink.max(), (height - 1) / 2 + 0.6, "middle of the box", ha="right", va="top")
    for ax in (image, rows):
        ax.axhline((height - 1) / 2, color=helpers.PREDICTION, ls="--", lw=2)
        ax.spines[:].set_visible(False)
        ax.tick_params(length=0)
    upper = picture[:height // 2].sum() / picture.sum()
    helpers.show(fig, alt=f"A 7 of {height} rows and {width} columns, and a bar for the ink of each row. The row "
                          f"of the crossbar on top has most. The upper half of the rows holds {upper:.0%} of the ink.")


def no_digits():
    """Draw a heart, a house, the letter M and a star, each below a question mark.

    Returns
    -------
    dict of str to numpy.ndarray, each of shape (112, 112)
        The four drawings by name, as the pad would send them: 0 for paper, 1 for ink.
    """
    drawings = {name: _drawn(places) for name, places in NO_DIGITS.items()}
    _row_of_four(drawings.values(), "????", "Four drawings that aren't digits: a heart, a house, the letter M and a "
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
    helpers.show(fig, alt="The ten digits from MNIST and, below, the same ten as our made-up writer writes them: "
                          "turned, slanted and smaller.")


def before_and_after(writer, ordinary):
    """Draw the accuracy before and after the adaptation to one writer as bars.

    Parameters
    ----------
    writer, ordinary : tuple of two floats
        The accuracy before and after, on the writer's unseen digits and on ordinary digits.
    """
    fig, ax = plt.subplots(figsize=(10, 3.4))
    for row, (old, new) in enumerate((writer, ordinary)):
        for place, value, color, fill, hatch, when in (
                (row - 0.2, old, helpers.BASELINE, "white", "//", "before"),
                (row + 0.2, new, helpers.UNSEEN, helpers.UNSEEN, "", "adapted")):
            ax.barh(place, value, height=0.36, color=fill, edgecolor=color, hatch=hatch, lw=2)
            ax.text(value + 0.015, place, f"{when}: {value:.1%}", va="center", color=color, weight="bold")
    ax.set(yticks=(0, 1), yticklabels=("the writer's\nunseen digits", "ordinary\ndigits"), ylim=(1.5, -0.5),
           xlim=(0, 1.27), xticks=[])
    ax.tick_params(axis="y", length=0)
    ax.spines[:].set_visible(False)
    helpers.show(fig, alt="Bars before and after the adaptation to thirty digits. The writer's unseen digits: "
                          f"{writer[0]:.1%}, then {writer[1]:.1%}. Ordinary validation digits: {ordinary[0]:.1%}, then "
                          f"{ordinary[1]:.1%}.")


def twenty_writers(writers):
    """Draw the accuracy on the unseen digits of twenty writers, before and after the adaptation.

    Parameters
    ----------
    writers : pandas.DataFrame, columns before and after
        Accuracies, a row a writer, the worst before first.
    """
    before, after = writers["before"].to_numpy(), writers["after"].to_numpy()
    gain = after - before
    few = (gain < 0.02).sum()
    fig, ax = plt.subplots(figsize=(10, 4.2))
    for place, (old, new) in enumerate(zip(before, after)):
        ax.plot((place, place), (old, new), "-", color=helpers.BASELINE, lw=2, zorder=1)
        ax.plot(place, old, "o", mfc="white", mec=helpers.BASELINE, mew=2.5, markersize=10)
        ax.plot(place, new, "D", color=helpers.UNSEEN, markersize=9)
    ax.text(5, before[3:8].min() - 0.03, "before", ha="center", va="top", color=helpers.BASELINE, weight="bold")
    ax.text(5, after[3:8].max() + 0.02, "adapted", ha="center", va="bottom", color=helpers.UNSEEN, weight="bold")
    ax.text(14.5, before[10:].min() - 0.06, f"{few} of {len(gain)} gain\nless than 2 points", ha="center", va="top")
    ax.set(xticks=[], xlabel="twenty made-up writers", ylabel="unseen digits read", ylim=(None, 1.03))
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.set_title(f"thirty digits lent: mean gain {100 * gain.mean():.1f} points, median {100 * np.median(gain):.1f}")
    helpers.show(fig, alt=f"Accuracy on unseen digits of {len(gain)} made-up writers before and after adaptation to "
                          f"three of each digit. The mean rises from {before.mean():.1%} to {after.mean():.1%}, by "
                          f"{100 * gain.mean():.1f} points; the median gain is {100 * np.median(gain):.1f} points. "
                          f"The worst goes from {before[0]:.1%} to {after[0]:.1%}; {few} gain less than 2 points.")


def four_steps(pictures, counts):
    """Draw one digit as the network got it after each step, below how many of forty drawings were read then.

    Parameters
    ----------
    pictures : sequence of four numpy.ndarray, each of shape (28, 28)
        0 for paper, 1 for ink.
    counts : dict of str to int
        For each step, by name, how many were read.
    """
    fig, axes = plt.subplots(1, 4, figsize=(10, 3.1))
    for ax, picture, (name, count) in zip(axes, pictures, counts.items()):
        _show_ink(ax, picture, lw=2)
        ax.set_title(f"{count} of 40", loc="center")
        ax.set_xlabel(name)
    helpers.show(fig, alt="One digit as the network gets it, and how many of forty drawings are read in that form: "
                          + ", ".join(f"{name} {count}" for name, count in counts.items()) + ".")


def three_ways(means, halves):
    """Draw what three ways to adapt gain from 1, 3 and 10 of each digit, and what they lose on ordinary digits.

    Parameters
    ----------
    means, halves : pandas.DataFrame, columns gain and lost, index of pairs (way, shots)
        Means over twenty writers and half of their 95 % intervals, in points.
    """
    ways = {"last layer": (helpers.WEIGHT, "s", ":"), "batch normalisations": (helpers.ACTIVATION, "^", "-."),
            "everything": (helpers.UNSEEN, "D", "-")}
    top = (means["gain"] + halves["gain"]).max()
    heights = dict(zip(sorted(ways, key=lambda way: means["gain"][way, 10]), (0.3 * top, 0.52 * top, 0.74 * top)))
    fig, (gained, lost) = plt.subplots(1, 2, figsize=(10, 4.4), width_ratios=(1.6, 1))
    for place, (way, (color, marker, line)) in enumerate(ways.items()):
        shifted = np.arange(3) + 0.1 * (place - 1)
        gained.errorbar(shifted, means["gain"][way], halves["gain"][way], color=color, capsize=6, lw=2, ls="none")
        gained.plot(shifted, means["gain"][way], color=color, marker=marker, ls=line, markersize=11)
        gained.text(2.25, heights[way], way.replace(" ", "\n"), color=color, weight="bold", va="center", fontsize=14)
        lost.errorbar(place, means["lost"][way, 3], halves["lost"][way, 3], color=color, marker=marker, markersize=13,
                      capsize=8, lw=2)
    gained.set(xticks=range(3), xticklabels=("1 of each", "3", "10"), xlim=(-0.3, 3.6), ylim=(0, None),
               title="gain on the writer's digits (points)")
    lost.set(xticks=range(3), xticklabels=("last\nlayer", "batch\nnorm.", "every-\nthing"), xlim=(-0.6, 2.6),
             ylim=(0, None), title="price: ordinary digits\nlost (points)")
    for ax in (gained, lost):
        ax.yaxis.set_major_locator(MaxNLocator(4))
    gains = [f"{way}, {shots} of each: {means['gain'][way, shots]:.1f}" for way in ways for shots in (1, 3, 10)]
    losses = [f"{way} {means['lost'][way, 3]:.2f}" for way in ways]
    helpers.show(fig, alt=f"Mean gain of twenty writers in points: {'; '.join(gains)}. Points lost on ordinary digits "
                          f"with three of each: {', '.join(losses)}. The bars are 95 % intervals over writers.")


def two_cures(counts):
    """Draw which share of several kinds of pictures is read, before and after a training on shifted digits.

    Parameters
    ----------
    counts : dict of str to (float, float)
        For each kind of picture: the share read by the network as it was, and by the one trained on shifted digits.
    """
    fig, ax = plt.subplots(figsize=(10, 4.4))
    for row, (old, new) in enumerate(counts.values()):
        ax.plot((old, new), (row, row), "-", color=helpers.BASELINE, lw=2, zorder=1)
        ax.plot(old, row, "o", mfc="white", mec=helpers.BASELINE, mew=2.5, markersize=14)
        ax.plot(new, row, "D", color=helpers.UNSEEN, markersize=12)
        ax.text(1.03, row, f"{old:.1%}", va="center", color=helpers.BASELINE)
        ax.text(1.24, row, f"{new:.1%}", va="center", color=helpers.UNSEEN, weight="bold")
    ax.text(1.03, -0.8, "before", color=helpers.BASELINE)
    ax.text(1.24, -0.8, "after", color=helpers.UNSEEN, weight="bold")
    ax.set(yticks=range(len(counts)), yticklabels=counts, ylim=(len(counts) - 0.5, -1.1), xlim=(0, 1.42),
           xticks=(0, 0.5, 1), xlabel="share read right")
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.tick_params(axis="y", length=0)
    ax.spines[["left", "bottom"]].set_visible(False)
    helpers.show(fig, alt="Share read right before and after training on shifted digits: " + "; ".join(
        f"{name} {old:.1%}, then {new:.1%}" for name, (old, new) in counts.items()) + ".")


def made_up_photos(drawing, folder):
    """Write made-up photos of a digit on paper, each with something that goes wrong with photos.

    Parameters
    ----------
    drawing : numpy.ndarray, shape (112, 112)
        0 for paper, 1 for ink.
    folder : str or pathlib.Path
        Where the files go.

    Returns
    -------
    dict of str to pathlib.Path
        The files by what goes wrong.
    """
    folder = Path(folder)
    ink = np.array(Image.fromarray(drawing.astype("float32")).resize((180, 180), Image.Resampling.BICUBIC)).clip(0, 1)
    ink = np.pad(ink, ((70, 70), (30, 30)))
    thin = ndimage.grey_erosion(ink, (7, 7))
    grain = np.random.default_rng(0).normal(0, 4, (*ink.shape, 1))
    down, right = np.mgrid[0:1:320j, 0:1:240j]
    shadow = 1 - 0.6 / (1 + np.exp(-14 * (down + right - 1)))
    lines = np.where(np.arange(320) % 23 < 2, 1.0, 0.0)[:, None] * np.ones(240)

    def photo(ink=ink, light=1.0, lines=0.0):
        paper = np.array([244, 241, 232]) - np.multiply.outer(lines * np.ones(ink.shape), (75, 45, 10))
        colour = paper + ink[..., None] * (np.array([38, 44, 74]) - paper)
        return Image.fromarray(np.uint8(np.clip(colour * (light * np.ones(ink.shape))[..., None] + grain, 0, 255)))

    sideways = Image.Exif()
    sideways[0x0112] = 6      # "turn me by 90 degrees": the phone was held upright, the sensor was not
    clear = np.zeros((*ink.shape, 4), "uint8")
    clear[..., 3] = 255 * ink
    files = {"plain": (photo(), {}), "a shadow": (photo(light=shadow), {}), "ruled lines": (photo(lines=lines), {}),
             "a thin pen": (photo(thin), {}),
             "on its side": (photo().transpose(Image.Transpose.ROTATE_90), {"exif": sideways}),
             "no paper": (Image.fromarray(clear), {})}
    paths = {}
    for name, (picture, options) in files.items():
        paths[name] = folder / (name.replace(" ", "_") + (".png" if picture.mode == "RGBA" else ".jpg"))
        picture.save(paths[name], **options)
    return paths


def photos_and_readings(paths, simple, prepared, answers):
    """Draw photos, what is left of each in two ways, and what the network reads in them.

    Parameters
    ----------
    paths : dict of str to pathlib.Path
        Photos by what goes wrong in them.
    simple, prepared : sequence of numpy.ndarray, each of shape (28, 28)
        The photos made smaller and inverted, and the photos as `from_photo` prepares them.
    answers : sequence of (numpy.ndarray, numpy.ndarray), each of shape (10,)
        The probabilities for both.
    """
    fig, axes = plt.subplots(3, len(paths), figsize=(10, 5.6), height_ratios=(1.3, 1, 1), squeeze=False)
    for column, (name, path) in zip(axes.T, paths.items()):
        with Image.open(path) as photo:
            column[0].imshow(photo)
        column[0].set_title(name, fontsize=14, loc="center")
        column[0].set(xticks=[], yticks=[])
        column[0].set_facecolor("#DDE3EA")
        column[0].spines[:].set(visible=True, color=helpers.BASELINE)
    for row, pictures in zip(axes[1:], (simple, prepared)):
        for ax, picture in zip(row, pictures):
            _show_ink(ax, picture, lw=1)
    for column, both in zip(axes.T, answers):
        for ax, answer in zip(column[1:], both):
            ax.set_xlabel(_best(answer), fontsize=13)
    for ax, words in zip(axes[:, 0], ("the file", "smaller,\ninverted", "from_photo")):
        ax.set_ylabel(words, weight="bold", fontsize=14)
    helpers.show(fig, alt="Photos of a digit, and what the network reads in each if it is only made smaller and "
                          "inverted, and after from_photo: " + "; ".join(
                              f"{name} {_best(first)}, then {_best(second)}"
                              for name, (first, second) in zip(paths, answers)) + ".")
