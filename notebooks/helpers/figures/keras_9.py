"""Pictures of track 3, lesson 9: Scene labelling.

A scene is a numpy.ndarray of floats from 0 (black) to 1 (white). Beside it stand the kinds of its pixels, a
numpy.ndarray of the same height and width: 0 is the ground, 1 the ink of a "0", 2 that of a "1", up to 10.
"""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import to_rgb, to_rgba_array
from scipy import ndimage

import helpers

COLOURS = np.array([[233, 236, 239], [0, 114, 178], [213, 94, 0], [0, 158, 115], [204, 121, 167], [230, 159, 0],
                    [86, 180, 233], [120, 60, 20], [0, 0, 128], [30, 30, 30], [64, 96, 96]]) / 255  # one for each kind


def photo_scene_and_kinds(photo, digits, labels):
    """Draw a photo, a scene made of a piece of it and four digits, and what each pixel of the scene is.

    Parameters
    ----------
    photo : numpy.ndarray, shape (427, 640)
        Grey, from 0 to 1.
    digits : numpy.ndarray, shape (4, 28, 28)
        Grey, from 0 to 255.
    labels : numpy.ndarray, shape (4,)
    """
    top, left = 205, 150
    scene, kinds = 0.6 * photo[top:top + 56, left:left + 56], np.zeros((56, 56), int)
    for digit, label, (row, column) in zip(digits, labels, ((0, 2), (3, 25), (24, 0), (26, 24))):
        place = np.s_[row:row + 28, column:column + 28]
        ink = digit / 255
        scene[place] = np.maximum(scene[place] * (1 - ink), ink)
        kinds[place][ink > 0.4] = label + 1
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.3), width_ratios=(1.5, 1, 1))
    _scene(axes[0], photo)
    axes[0].add_patch(plt.Rectangle((left, top), 56, 56, fc="none", ec=helpers.WEIGHT, lw=4))
    _scene(axes[1], scene)
    _kinds(axes[2], kinds)
    for ax, title in zip(axes, ("a piece of a photo", "four digits: a scene", "what each pixel is")):
        ax.set_title(title)
    helpers.show(fig, alt="A grey photo of a pagoda with a small square marked; that square, darkened, with four "
                          f"handwritten digits on it, {', '.join(map(str, labels))}; and the same scene with each "
                          "pixel in the colour of what it is, light for the ground.")


def _scene(ax, picture):
    """Draw a scene in grey, or a picture in colours."""
    ax.imshow(picture, cmap="gray", vmin=0, vmax=1, interpolation="nearest")
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set_visible(False)


def _kinds(ax, kinds, size=14):
    """Draw each kind in its colour, and name its larger pieces."""
    _scene(ax, COLOURS[kinds])
    _names(ax, kinds, size)


def _names(ax, kinds, size=14):
    """Name the pieces of 25 pixels or more at their upper right, the largest first, where there is room."""
    found, taken = [], []
    for kind in np.unique(kinds[kinds > 0]):
        pieces, count = ndimage.label(kinds == kind, np.ones((3, 3)))
        for piece in range(1, count + 1):
            rows, columns = np.nonzero(pieces == piece)
            found.append((len(rows), kind, min(columns.max() + 1, kinds.shape[1] - 3), max(rows.min(), 2)))
    for pixels, kind, right, top in sorted(found, reverse=True):
        if pixels >= 25 and all(abs(right - x) > 5 or abs(top - y) > 6 for x, y in taken):
            taken.append((right, top))
            ax.text(right, top, kind - 1, fontsize=size, weight="bold", ha="center", va="center",
                    bbox={"boxstyle": "round,pad=0.12", "fc": "white", "ec": COLOURS[kind], "lw": 2})


def overlap(truth, said, shift, score):
    """Draw one digit of a scene, what is called so, and the two laid over each other.

    Parameters
    ----------
    truth, said : numpy.ndarray, shape (height, width)
        What each pixel is, and what it is called.
    shift : int
        By how many pixels to the right `said` is wrong.
    score : float
        A mean over kinds; the digit with the intersection over union nearest to it is drawn.
    """
    def distance(kind):
        is_kind, called_kind = truth == kind, said == kind
        return abs(np.sum(is_kind & called_kind) / np.sum(is_kind | called_kind) - score)

    kind = min(np.unique(truth)[1:], key=distance)
    is_kind, called_kind = truth == kind, said == kind
    common, union = np.sum(is_kind & called_kind), np.sum(is_kind | called_kind)
    rows, columns = (slice(max(place.min() - 2, 0), place.max() + 3) for place in np.nonzero(is_kind | called_kind))
    tones = to_rgba_array(["white", helpers.BASELINE, helpers.INPUT, helpers.INK])
    panels = [(f"is a {kind - 1}: {is_kind.sum()}", is_kind * 1),
              (f"is called a {kind - 1}: {called_kind.sum()}", called_kind * 2),
              (f"common {common} of {union}: {common / union:.2f}", is_kind + 2 * called_kind)]
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.9))
    for ax, (title, picture) in zip(axes, panels):
        ax.pcolormesh(tones[picture[rows, columns]], edgecolors="white", lw=0.7)
        ax.set_aspect("equal")
        ax.set_title(title, loc="center")
        ax.invert_yaxis()
        ax.axis("off")
    helpers.show(fig, alt=f"The {kind - 1} of one scene, {is_kind.sum()} pixels, and the same moved {shift} to the "
                          f"right. Laid over each other, {common} of {union} pixels are common: a black core between a "
                          "grey and a blue edge.")


def answers_and_mistakes(scenes, truth, said, where, what):
    """Draw four validation scenes, an answer below each, and below that its wrong pixels.

    Parameters
    ----------
    scenes : numpy.ndarray, shape (4, height, width, 1)
    truth, said : numpy.ndarray, shape (4, height, width)
        What each pixel is, and what it is called.
    where, what : float
        The two shares of wrong pixels, in all validation scenes.
    """
    fig, _ = _answers_and_mistakes(scenes, truth, said)
    helpers.show(fig, alt="Four validation scenes, the answer of the network below each, and the wrong pixels below "
                          f"that: {where:.1%} of all pixels are mistakes of where, in orange along the strokes, "
                          f"{what:.1%} of what, in black.")


def _answers_and_mistakes(scenes, truth, said):
    """Draw four scenes in three rows; return the figure and the axes, shape (3, 4)."""
    fig, axes = plt.subplots(3, 4, figsize=(10, 7.8))
    _columns(axes, scenes, said, ("scene", "what it says", "orange: where\nblack: what"))
    for ax, kinds, called in zip(axes[2], truth, said):
        picture = np.where(kinds[..., None] > 0, 0.76, COLOURS[0])
        where = (kinds > 0) != (called > 0)
        picture[where] = to_rgb(helpers.UNSEEN)
        picture[(called != kinds) & ~where] = to_rgb(helpers.INK)
        _scene(ax, picture)
    return fig, axes


def _columns(axes, scenes, said, titles):
    """Draw scenes in the first row of axes, the answers below them, and a title at the left of each row."""
    for column, scene, kinds in zip(axes.T, scenes, said):
        _scene(column[0], scene[..., 0])
        _kinds(column[1], kinds)
    for ax, title in zip(axes[:, 0], titles):
        ax.set_ylabel(title)


def without_and_with(shares, scores):
    """Draw how many pixels are wrong without and with the sharp maps.

    Parameters
    ----------
    shares : numpy.ndarray, shape (2, 2)
        A row without them, a row with them: the shares of mistakes of where, and of what.
    scores : list of float
        The mean intersection over union, without and with them.
    """
    fig, ax = plt.subplots(figsize=(10, 3.6))
    rows = np.arange(2)
    for column, (offset, color, name) in enumerate([(-0.19, helpers.UNSEEN, "where"), (0.19, helpers.INK, "what")]):
        ax.barh(rows + offset, shares[:, column], color=color, height=0.35)
        for row, share in zip(rows, shares[:, column]):
            ax.text(share + 0.02 * shares.max(), row + offset, f"{share:.1%}  {name}", va="center")
    ax.set(yticks=rows, yticklabels=[f"without\nscore {scores[0]:.2f}", f"with\nscore {scores[1]:.2f}"], xticks=[],
           xlim=(0, 1.25 * shares.max()), ylim=(1.5, -0.5),
           title="share of wrong pixels, without and with the sharp maps")
    helpers.show(fig, alt=f"Wrong pixels of the validation scenes. Without the sharp maps {shares[0, 0]:.1%} mistakes "
                          f"of where and {shares[0, 1]:.1%} of what, mean intersection over union {scores[0]:.2f}; "
                          f"with them {shares[1, 0]:.1%} and {shares[1, 1]:.1%}, {scores[1]:.2f}.")


def down_across_and_up(scene, truth, said, stages):
    """Draw the network as a U, with some feature maps of one scene.

    Parameters
    ----------
    scene : numpy.ndarray, shape (56, 56, 1)
        One with four different digits.
    truth, said : numpy.ndarray, shape (56, 56)
        What each of its pixels is, and what the network calls it.
    stages : list of numpy.ndarray, each of shape (size, size, maps)
        The feature maps of the first, second and fifth convolution and of the two that grow, of sizes 56, 28, 14, 28
        and 56. Of the first two that map is drawn that is most like the scene, of the others that in which a digit
        stands out most; of the third this is done for each digit.
    """
    first, second, smallest, growing, grown = stages
    fig, ax = plt.subplots(figsize=(10, 5.5))

    def draw(picture, left, top, size, name="", beside=0, **kwargs):
        """Draw a picture with its name above it, or at its left (-1) or right (1)."""
        ax.imshow(picture, extent=(left, left + size, top + size, top), interpolation="nearest", cmap="gray", **kwargs)
        place = (left + size / 2 + beside * (size / 2 + 3), top + size / 2 if beside else top - 2)
        ax.text(*place, name, ha=("right", "center", "left")[beside + 1], va="center" if beside else "bottom",
                fontsize=14)

    def arrow(start, end, bend="arc3", **kwargs):
        ax.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "lw": 2.5, "color": helpers.INK, "shrinkA": 0,
                                                "shrinkB": 0, "mutation_scale": 16, "connectionstyle": bend} | kwargs)

    draw(scene[..., 0], 0, 0, 56, "scene", vmin=0, vmax=1)
    draw(_most_like(first, scene), 66, 0, 56, "first layer: 8 maps")
    draw(_most_like(second, scene), 80, 70, 28, "28 × 28,\n32 maps", -1)
    for place, number in enumerate(_lead(smallest, truth).argmax(axis=1)):
        draw(smallest[..., number], 103 + 24.7 * place, 109, 22)
    draw(growing[..., _lead(growing, truth).max(axis=0).argmax()], 194, 70, 28, "28 × 28,\n32 maps", 1)
    draw(grown[..., _lead(grown, truth).max(axis=0).argmax()], 180, 0, 56, "grown: 8 maps")
    draw(COLOURS[said], 246, 0, 56, "answer")
    ax.text(151, 134, "14 × 14: four of 64 maps", ha="center", va="top", fontsize=14)
    ax.text(151, 84, "down\nfor what", ha="center", va="center", weight="bold")
    ax.text(151, 23, "across\nfor where", ha="center", va="bottom", weight="bold")
    arrow((57, 28), (65, 28))
    arrow((94, 57), (94, 69))
    arrow((94, 99), (102, 120), "angle,angleA=-90,angleB=180")
    arrow((200, 120), (208, 99), "angle,angleA=0,angleB=90")
    arrow((208, 69), (208, 57))
    arrow((237, 28), (245, 28))
    arrow((124, 28), (178, 28), lw=5, color=helpers.WEIGHT, mutation_scale=26)
    ax.set(xlim=(-2, 304), ylim=(144, -11))
    ax.axis("off")
    helpers.show(fig, alt="The network as a U, with maps of one scene. On the left the scene, 56 by 56, and a sharp "
                          "map of the first layer; below it a map of 28 by 28; at the bottom four of 14 by 14, each "
                          "brightest at another digit; up again on the right, 28 by 28, then a grown map of 56 by 56, "
                          "blurred; an arrow carries the sharp maps straight across to it, and the answer follows.")


def _most_like(maps, scene):
    """Return the map that is most like the scene, seen as small; one that hardly varies does not count."""
    size = len(maps)
    small = scene.reshape(size, len(scene) // size, size, -1).mean(axis=(1, 3)).ravel()
    varied = maps[..., maps.std(axis=(0, 1)) > 0.05 * maps.std()]
    likeness = [np.corrcoef(each.ravel(), small)[0, 1] for each in np.moveaxis(varied, -1, 0)]
    return varied[..., np.argmax(likeness)]


def _lead(maps, truth):
    """Return how far each map is stronger on a digit than on the other digits and the ground, shape (digits, maps)."""
    size = len(maps)
    blocks = truth.reshape(size, len(truth) // size, size, -1)
    places = [(blocks == kind).any(axis=(1, 3)) for kind in np.unique(truth)[1:]]
    means = np.stack([maps[place].mean(axis=0) for place in [*places, ~np.any(places, axis=0)]])
    others = np.stack([np.delete(means, digit, axis=0).max(axis=0) for digit in range(len(places))])
    return (means[:-1] - others) / (maps.std(axis=(0, 1)) + 1e-6)


def unseen_scenes(scenes, said, score):
    """Draw four test scenes, and the answer below each.

    Parameters
    ----------
    scenes : numpy.ndarray, shape (4, height, width, 1)
    said : numpy.ndarray, shape (4, height, width)
        What each pixel is called.
    score : float
        Their mean intersection over union.
    """
    fig, axes = plt.subplots(2, 4, figsize=(10, 5.3))
    _columns(axes, scenes, said, ("unseen scenes", "what it says"))
    helpers.show(fig, alt="The first four test scenes, and below each the answer of the network with the name of each "
                          f"piece; mean intersection over union {score:.2f}.")


def worst_answers(scenes, truth, said, where, what, count):
    """Draw the four worst of the test scenes, the answers, and their wrong pixels with the true names.

    Parameters
    ----------
    scenes : numpy.ndarray, shape (4, height, width, 1)
    truth, said : numpy.ndarray, shape (4, height, width)
        What each pixel is, and what it is called.
    where, what : float
        The two shares of wrong pixels in these four.
    count : int
        How many test scenes there are.
    """
    fig, axes = _answers_and_mistakes(scenes, truth, said)
    for ax, kinds in zip(axes[2], truth):
        _names(ax, kinds)
    helpers.show(fig, alt=f"The four worst of {count} test scenes, the answer below each, and below that the wrong "
                          "pixels and the true names: whole digits, or pieces of them, have a wrong name. "
                          f"{where:.1%} of the pixels are mistakes of where, in orange, {what:.1%} of what, in black.")


def larger_scene(scene, said, score):
    """Draw a larger scene and the answer to it.

    Parameters
    ----------
    scene : numpy.ndarray, shape (height, width, 1)
    said : numpy.ndarray, shape (height, width)
        What each pixel is called.
    score : float
        Its mean intersection over union.
    """
    fig, axes = plt.subplots(2, 1, figsize=(10, 9.2))
    _scene(axes[0], scene[..., 0])
    _kinds(axes[1], said)
    helpers.show(fig, alt="Of these scenes that with the roughest ground, rows of digits on it, and below it the "
                          "network's answer with the name of each piece; mean intersection over union "
                          f"{score:.2f}.")


def paths_of_three():
    """Return where three digits are in the 20 frames of a film of 56 x 112 pixels.

    Returns
    -------
    numpy.ndarray, shape (3, 20, 2)
        The row and the column of each digit's upper left pixel.
    """
    frames = np.arange(20)
    swing = np.sin(frames / 3)
    rows = 14 + 13 * swing, 28 - 1.4 * frames, 14 - 13 * swing
    columns = 4 * frames, 80 - 3.6 * frames, 42 + 38 * swing[::-1]
    return np.stack([rows, columns], axis=-1).round().astype(int)


def film(scenes, said, names, score):
    """Animate the scenes, and below them what the network says.

    Parameters
    ----------
    scenes, said : numpy.ndarray, shape (frames, height, width)
        The frames, and what each pixel is called.
    names : list of int
        Which digits are in it.
    score : float
        The mean intersection over union.
    """
    fig, axes = plt.subplots(2, 1, figsize=(7.6, 7.8))

    def draw(frame):
        for ax in axes:
            ax.clear()
        _scene(axes[0], np.round(10 * scenes[frame]) / 10)
        _kinds(axes[1], said[frame], size=18)

    helpers.animate(fig, draw, len(scenes),
                    alt=f"A film of {len(scenes)} frames: three digits, {', '.join(map(str, names))}, move over a "
                        "moving photo and cross. Below, the network's answer to each frame; mean intersection over "
                        f"union {score:.2f}.")


def crowded_scenes(scenes, said, most, score):
    """Draw two scenes in which digits overlap, and the answer beside each.

    Parameters
    ----------
    scenes : numpy.ndarray, shape (2, height, width, 1)
    said : numpy.ndarray, shape (2, height, width)
        What each pixel is called.
    most : int
        By how many pixels the digits are shifted at most.
    score : float
        The mean intersection over union of the two.
    """
    fig, axes = plt.subplots(1, 4, figsize=(10, 2.7))
    for ax, beside, scene, kinds in zip(axes[::2], axes[1::2], scenes, said):
        _scene(ax, scene[..., 0])
        _kinds(beside, kinds)
    helpers.show(fig, alt=f"Two scenes with digits shifted by up to {most} pixels, and beside each the answer of the "
                          f"network; mean intersection over union {score:.2f}.")
