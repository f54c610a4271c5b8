"""Pictures of track 3, lesson 8: Style transfer; and the three painters of its styles.

A photo, a style or a result is a numpy.ndarray, shape (height, width, 3): red, green and blue, from 0 to 1.
"""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from PIL import Image
from scipy import ndimage

import helpers

SIZE = 160  # pixels a side of what the painters paint
NIGHT = [(8, 14, 60), (16, 44, 130), (30, 92, 190), (110, 175, 225), (235, 238, 215), (255, 214, 64), (240, 160, 20)]
WHIRLS = [(0.3, 0.3, 0.17, 1), (0.74, 0.6, 0.19, -1), (0.16, 0.8, 0.12, -1), (0.8, 0.13, 0.11, 1),
          (0.48, 0.9, 0.11, 1), (0.05, 0.1, 0.1, -1), (0.98, 0.95, 0.11, 1)]  # column, row, radius, direction
CRY = [(190, 40, 20), (235, 110, 25), (250, 185, 60), (240, 90, 20), (60, 40, 60), (20, 40, 90), (60, 110, 130),
       (150, 60, 40)]
CUBES = [(228, 190, 140), (150, 95, 55), (70, 50, 45), (196, 140, 90), (90, 110, 120), (240, 225, 195), (120, 60, 40),
         (40, 45, 60), (175, 165, 150)]
GREENS = LinearSegmentedColormap.from_list("activation", ["white", helpers.ACTIVATION, "black"])


def swirls(turned=False, grain=1.3, length=26):
    """Paint noise smeared along a wind with seven whirls, in the colours of a night.

    Parameters
    ----------
    turned : bool
        A second picture by the same painter: the whirls turned by a quarter, other noise.
    grain : float
        How wide a stroke is, in pixels.
    length : int
        How long it is: so many steps of 0.8 pixels in both directions.

    Returns
    -------
    numpy.ndarray, shape (160, 160, 3)
        Red, green and blue, from 0 to 1.

    Notes
    -----
    The smearing is line integral convolution: Brian Cabral and Leith Leedom, *Imaging vector fields using line integral
    convolution*, 1993.
    """
    row, column = np.mgrid[:SIZE, :SIZE] / SIZE
    right, down, light = 0.5, 0.35 * np.sin(7 * column + 2 * row), 0
    for x, y, radius, spin in WHIRLS:
        x, y = (1 - y, x) if turned else (x, y)
        distance = (column - x) ** 2 + (row - y) ** 2
        wind = spin * 4 / radius * np.exp(-distance / radius ** 2)
        right, down = right - (row - y) * wind, down + (column - x) * wind
        light = np.maximum(light, np.exp(-distance / (0.38 * radius) ** 2))
    wind = np.stack([down, right]) / np.hypot(right, down)
    noise = np.random.default_rng(helpers.SEED + turned).standard_normal((SIZE, SIZE))
    noise, smeared = ndimage.gaussian_filter(noise, grain, mode="wrap"), 0
    for step in (0.8, -0.8):
        place = np.mgrid[:SIZE, :SIZE].astype(float)
        for _ in range(length):
            smeared = smeared + ndimage.map_coordinates(noise, place, order=1, mode="wrap")
            here = [ndimage.map_coordinates(part, place, order=1, mode="nearest") for part in wind]
            place = place + step * np.stack(here)
    rank = smeared.ravel().argsort().argsort().reshape(SIZE, SIZE) / SIZE ** 2
    value = np.clip(0.6 * rank + 0.35 * light * (1 + rank), 0, 1)
    colours = [np.interp(value, np.linspace(0, 1, len(NIGHT)), part) for part in np.transpose(NIGHT)]
    return np.stack(colours, axis=-1).astype("float32") / 255


def bands(stripes=9, waves=0.1):
    """Paint bands that wave across the picture, with fine lines in them.

    Parameters
    ----------
    stripes : int
        How many bands there are from top to bottom.
    waves : float
        How high the waves are, as a share of the picture.

    Returns
    -------
    numpy.ndarray, shape (160, 160, 3)
        Red, green and blue, from 0 to 1.
    """
    row, column = np.mgrid[:SIZE, :SIZE] / SIZE
    band = stripes * (row + waves * np.sin(5 * column + 1 + 2.2 * row) + waves / 2 * np.sin(11 * column - 3 * row + 2))
    band = band + 0.35 * np.sin(2 * np.pi * band / 2.7)
    colours, number = np.array(CRY) / 255, np.floor(band).astype(int)
    blend = np.clip((band - number - 0.7) / 0.3, 0, 1)[..., None]
    picture = (1 - blend) * colours[number % len(CRY)] + blend * colours[(number + 1) % len(CRY)]
    return np.clip(picture + 0.08 * np.sin(8 * np.pi * band)[..., None], 0, 1).astype("float32")


def facets(pieces=70):
    """Paint tilted facets with dark edges, each with a light of its own.

    Parameters
    ----------
    pieces : int
        How many facets there are.

    Returns
    -------
    numpy.ndarray, shape (160, 160, 3)
        Red, green and blue, from 0 to 1.
    """
    rng = np.random.default_rng(helpers.SEED)
    row, column = np.mgrid[:SIZE, :SIZE] / SIZE
    x, y = 1.1 * rng.random((2, pieces, 1, 1)) - 0.05
    across, along = 0.9 * (column - x) + 0.45 * (row - y), 0.9 * (row - y) - 0.45 * (column - x)
    distance = abs(across) + abs(along)
    owner, two = distance.argmin(axis=0), np.sort(distance, axis=0)[:2]
    angle = 2 * np.pi * rng.random((pieces, 1, 1))
    light = (column - x) * np.cos(angle) + (row - y) * np.sin(angle)
    light = 1 + 2.2 * np.take_along_axis(light, owner[None], axis=0)[0]
    colours = np.array(CUBES)[rng.integers(len(CUBES), size=pieces)] / 255
    edge = np.clip((two[1] - two[0]) * SIZE / 2.2, 0, 1)[..., None]
    return np.clip(colours[owner] * light[..., None] * edge + 0.08 * (1 - edge), 0, 1).astype("float32")


def photo_and_hand(photo, style):
    """Draw a photo, a style, and an empty frame with a question mark."""
    empty = np.full((SIZE, SIZE, 3), 0.93)
    fig, axes = _row((photo, style, empty), ("this photo", "by this hand", "looks like what?"), height=3.7)
    axes[2].text(74, 74, "?", ha="center", va="center", fontsize=110, color=helpers.BASELINE)
    helpers.show(fig, alt="A photo of a tower with three curved roofs above a lake; a painted night of blue strokes "
                          "that whirl round seven yellow lights; and an empty frame with a question mark.")


def _row(pictures, titles, height=3.6, part=slice(6, -6)):
    """Draw pictures side by side; return the figure and its axes."""
    fig, axes = plt.subplots(1, len(pictures), figsize=(10, height), squeeze=False)
    for ax, picture, title in zip(axes[0], pictures, titles):
        _picture(ax, picture, title, part)
    return fig, axes[0]


def _picture(ax, picture, title="", part=slice(6, -6)):
    """Draw a picture in 128 colours, without the margin in which no large filter fits."""
    pixels = Image.fromarray((255 * np.clip(picture, 0, 1)).round().astype("uint8")[part, part])
    pixels = pixels.quantize(128, method=Image.Quantize.MAXCOVERAGE, kmeans=5).convert("RGB")
    ax.imshow(pixels, interpolation="nearest")
    ax.set_title(title, loc="center")
    ax.set_anchor("S")
    ax.axis("off")


def three_to_compare(style, same_hand, shuffled):
    """Draw the upper left part of a style, of another picture by the same hand, and of the style's shuffled pixels."""
    fig, _ = _row((style, same_hand, shuffled), ("the first", "same hand", "shuffled"), part=slice(0, 90))
    helpers.show(fig, alt="The painted night; a second one by the same painter with its whirls at other places; and "
                          "coloured noise, the pixels of the first in random order.")


def three_maps(style, maps):
    """Draw a part of the style, and what three filters answer there.

    Parameters
    ----------
    style : numpy.ndarray, shape (160, 160, 3)
    maps : list of tensors, each of shape (1, height, width, filters)
        What the four groups of filters answer to the style.
    """
    shown = (maps[1][0, :72, :72, 0], maps[1][0, :72, :72, 1], maps[2][0, :35, :35, 0])
    fig, axes = plt.subplots(1, 4, figsize=(10, 2.9))
    _picture(axes[0], style, "the style", part=slice(0, 76))
    for ax, answers, title in zip(axes[1:], shown, ("a filter of 5", "another", "of 7, halved")):
        ax.imshow(answers, cmap=GREENS, vmin=0, vmax=3, interpolation="nearest")
        ax.set_title(title, loc="center", color=helpers.ACTIVATION)
        ax.set_anchor("S")
        ax.axis("off")
    helpers.show(fig, alt="A part of the style, and what three of the 272 random filters answer there, two of 5 pixels "
                          "and one of 7 on the halved picture: each answers, green to black, on strokes of some "
                          "directions and colours, and stays white elsewhere.")


def product_of_two_maps():
    """Draw two feature maps of 3 x 3 places and their product, place by place, with its mean."""
    first = np.array([[0, 2, 0], [0, 2, 0], [0, 2, 0]])
    second = np.array([[0, 1, 0], [0, 1, 0], [3, 0, 0]])
    product = first * second
    fig, axes = plt.subplots(1, 5, figsize=(10, 2.7), width_ratios=(1, 0.25, 1, 0.25, 1))
    titles = "map 1", "map 2", f"mean {product.mean():.2f}"
    for ax, numbers, title in zip(axes[::2], (first, second, product), titles):
        ax.imshow(numbers, cmap=GREENS, vmin=0, vmax=5)
        for (row, column), number in np.ndenumerate(numbers):
            ax.text(column, row, number, ha="center", va="center", fontsize=18)
        ax.set_title(title, loc="center")
    for ax, sign in zip(axes[1::2], "×="):
        ax.text(0.5, 0.5, sign, ha="center", va="center", fontsize=34)
    for ax in axes:
        ax.axis("off")
    helpers.show(fig, alt="Two feature maps of 3 by 3 places, multiplied place by place: two of the nine products are "
                          f"2, the others 0; their mean is {product.mean():.2f}.")


def photo_and_blur(photo, blurred):
    """Draw a photo and what of it is compared.

    Parameters
    ----------
    photo : numpy.ndarray, shape (height, width, 3)
    blurred : tensor, shape (height - 12, width - 12, 1)
        The photo, grey, blurred and standardised; drawn from black at -2 to white at 2.
    """
    grey = np.repeat(0.5 + np.asarray(blurred) / 4, 3, axis=-1)
    fig, _ = _row((photo, grey), ("the photo", "what must stay of it"), height=3.8, part=slice(None))
    helpers.show(fig, alt="The photo of the tower, and what is compared of it: a grey blur, the three roofs still "
                          "seen.")


def repainted_photo(start):
    """Draw the photo in the style's colours."""
    fig, _ = _row((start,), ("the photo, repainted",), height=3.4, part=slice(None))
    helpers.show(fig, alt="The photo in the style's colours: a deep blue tower, a light blue sky, a yellow glow where "
                          "it is brightest. No stroke of the painter is in it.")


def photo_hand_and_result(photo, style, painted):
    """Draw the photo, the style, and the photo in that style."""
    fig, _ = _row((photo, style, painted), ("this photo", "by this hand", "looks like this"), height=3.7)
    helpers.show(fig, alt="The photo, the painted night, and the tower in the painter's hand: dark blue walls and "
                          "roofs of strokes, a sky of light blue dabs with yellow lights in it.")


def first_strokes_and_loss(early, history):
    """Draw a picture that is being trained, and the loss.

    Parameters
    ----------
    early : numpy.ndarray, shape (height, width, 3)
        The picture after 20 steps.
    history : list of float
        The loss of every step.
    """
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 3.2), width_ratios=(1, 2))
    _picture(left, early, "after 20 steps")
    right.semilogy(history, color=helpers.SEEN)
    right.set_title("the loss, all parts together", color=helpers.SEEN)
    right.set(xlabel="steps", yticks=[0.5, 1, 2, 5], yticklabels=["0.5", "1", "2", "5"])
    right.minorticks_off()
    helpers.show(fig, alt=f"The picture after 20 steps, with its first strokes. The loss falls from {history[0]:.1f} "
                          f"to {history[-1]:.2f} in {len(history)} steps, most of it within the first 50.")


def four_losses(style_only, content_only, both, all_three):
    """Draw what four losses make of the same noise."""
    fig, _ = _row((style_only, content_only, both, all_three), ("style", "content", "style + content", "+ variation"),
                  height=2.8)
    helpers.show(fig, alt="Four results, all from the same noise. Style alone: blue strokes and yellow spots, no "
                          "tower. Content alone: the dark outline of the tower, without windows, under noise. Both: a "
                          "dark shape where the tower stands, made of strokes, still grainy. With total variation: the "
                          "same with less grain.")


def two_weightings(painted, own):
    """Draw the tower with the lesson's weights, and with the learner's."""
    fig, _ = _row((painted, own), ("content × 1", "your weights"), height=3.9)
    helpers.show(fig, alt="The painted tower with the lesson's weights, and with others.")


def three_hands(hands, results):
    """Draw three styles, and below each the tower in it.

    Parameters
    ----------
    hands, results : dict of str to numpy.ndarray, shape (160, 160, 3)
        Each style by its name, and under the same name the tower in it.
    """
    fig, axes = plt.subplots(2, 3, figsize=(10, 7))
    for (above, below), (name, hand) in zip(axes.T, hands.items()):
        _picture(above, hand, name)
        _picture(below, results[name])
    helpers.show(fig, alt="Three styles, and below each the tower in it. Swirls: a dark blue tower in light blue dabs. "
                          "Bands: an orange sky above a tower of dark blue and violet, all in fine lines. Facets: a "
                          "tower of dark brown and slate, a sky of ochre and white.")


def own_transfer(photo, style, painted):
    """Draw the learner's photo, style and picture."""
    fig, _ = _row((photo, style, painted), ("your photo", "your hand", "your picture"))
    helpers.show(fig, alt="A photo, a style, and the photo in that style. As saved: a dahlia, facets, the dahlia in "
                          "facets.")
