"""Pictures of TODO."""
from PIL import Image
from scipy import ndimage
from sklearn.datasets import load_sample_image
import matplotlib.pyplot as plt
import numpy as np

import helpers


def painters():
    """TODO.
    """
    SIZE = 160
    NIGHT = [(8, 14, 60), (16, 44, 130), (30, 92, 190), (110, 175, 225), (235, 238, 215), (255, 214, 64), (240, 160, 20)]
    CRY = [(190, 40, 20), (235, 110, 25), (250, 185, 60), (240, 90, 20), (60, 40, 60), (20, 40, 90), (60, 110, 130),
           (150, 60, 40)]
    CUBES = [(228, 190, 140), (150, 95, 55), (70, 50, 45), (196, 140, 90), (90, 110, 120), (240, 225, 195), (120, 60, 40),
             (40, 45, 60), (175, 165, 150)]
    CENTRES = [(0.3, 0.3, 0.17, 1), (0.74, 0.6, 0.19, -1), (0.16, 0.8, 0.12, -1), (0.8, 0.13, 0.11, 1),
               (0.48, 0.9, 0.11, 1), (0.05, 0.1, 0.1, -1), (0.98, 0.95, 0.11, 1)]

    def swirls(turned=False, grain=1.3, length=26):
        """Noise smeared along a wind with seven whirls, in the colours of a night."""
        row, column = np.mgrid[:SIZE, :SIZE] / SIZE
        right, down, light = 0.5, 0.35 * np.sin(7 * column + 2 * row), 0
        for x, y, radius, spin in CENTRES:
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
        colours = [np.interp(value, np.linspace(0, 1, 7), part) for part in np.transpose(NIGHT)]
        return np.stack(colours, axis=-1).astype("float32") / 255

    def bands(stripes=9, waves=0.1):
        """Bands that wave across the picture, with fine lines in them."""
        row, column = np.mgrid[:SIZE, :SIZE] / SIZE
        band = stripes * (row + waves * np.sin(5 * column + 1 + 2.2 * row) + waves / 2 * np.sin(11 * column - 3 * row + 2))
        band = band + 0.35 * np.sin(2 * np.pi * band / 2.7)
        colours, number = np.array(CRY) / 255, np.floor(band).astype(int)
        blend = np.clip((band - number - 0.7) / 0.3, 0, 1)[..., None]
        picture = (1 - blend) * colours[number % 8] + blend * colours[(number + 1) % 8]
        return np.clip(picture + 0.08 * np.sin(8 * np.pi * band)[..., None], 0, 1).astype("float32")

    def facets(pieces=70):
        """Tilted facets with dark edges, each with a light of its own."""
        rng = np.random.default_rng(helpers.SEED)
        row, column = np.mgrid[:SIZE, :SIZE] / SIZE
        x, y = 1.1 * rng.random((2, pieces, 1, 1)) - 0.05
        across, along = 0.9 * (column - x) + 0.45 * (row - y), 0.9 * (row - y) - 0.45 * (column - x)
        distance = abs(across) + abs(along)
        owner, two = distance.argmin(axis=0), np.sort(distance, axis=0)[:2]
        angle = 2 * np.pi * rng.random((pieces, 1, 1))
        light = ((column - x) * np.cos(angle) + (row - y) * np.sin(angle))
        light = 1 + 2.2 * np.take_along_axis(light, owner[None], axis=0)[0]
        colours = np.array(CUBES)[rng.integers(len(CUBES), size=pieces)] / 255
        edge = np.clip((two[1] - two[0]) * SIZE / 2.2, 0, 1)[..., None]
        return np.clip(colours[owner] * light[..., None] * edge + 0.08 * (1 - edge), 0, 1).astype("float32")

    def show_picture(ax, picture, title="", part=slice(6, -6)):
        """Show a picture in 128 colours, without the margin in which no large filter fits."""
        pixels = Image.fromarray((255 * np.clip(picture, 0, 1)).round().astype("uint8")[part, part])
        pixels = pixels.quantize(128, method=Image.Quantize.MAXCOVERAGE, kmeans=5).convert("RGB")
        ax.imshow(pixels, interpolation="nearest")
        ax.set_title(title, loc="center")
        ax.set_anchor("S")
        ax.axis("off")

    def show_pictures(pictures, titles, alt, height=3.6, part=slice(6, -6)):
        fig, axes = plt.subplots(1, len(pictures), figsize=(10, height), squeeze=False)
        for ax, picture, title in zip(axes[0], pictures, titles):
            show_picture(ax, picture, title, part)
        helpers.show(fig, alt=alt)

    tower = load_sample_image("china.jpg")[:426:2, :426:2] / 255
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.7))
    empty = np.full((SIZE, SIZE, 3), 0.93)
    for ax, picture, title in zip(axes, (tower, swirls(), empty), ("this photo", "by this hand", "looks like what?")):
        show_picture(ax, picture, title)
    axes[2].text(74, 74, "?", ha="center", va="center", fontsize=110, color=helpers.BASELINE)
    helpers.show(fig, alt="A photo of a tower with three curved roofs above a lake; a painted night of blue strokes "
                          "that whirl round seven yellow lights; and an empty frame with a question mark.")
    return SIZE, bands, facets, show_picture, show_pictures, swirls


def three_to_compare(same_hand, show_pictures, shuffled, style):
    """TODO.
    """
    show_pictures((style, same_hand, shuffled), ("the first", "same hand", "shuffled"), part=slice(0, 90),
                  alt="The painted night; a second one by the same painter with its whirls at other places; and "
                      "coloured noise, the pixels of the first in random order.")


def palette(style):
    """TODO.
    """
    def palette_of(style):
        """Three colours, one in each row; random amounts of them vary much as the style's colours do."""
        spread = np.cov(style.reshape(-1, 3).T) + 0.0025 * np.eye(3)
        return np.linalg.cholesky(spread).T.astype("float32")

    lengths = {}
    for name, step in (("yellow", [0.2, 0.13, 0.0]), ("green", [-0.14, 0.14, -0.14])):
        lengths[name] = np.linalg.norm(step @ np.linalg.inv(palette_of(style)))
        print(f"a step of {np.linalg.norm(step):.2f} towards {name}: length {lengths[name]:.1f} in the mixtures")
    assert lengths["green"] > 3 * lengths["yellow"], "a colour that the style never uses should be far away"
    return palette_of


def maps_drawn(eye, show_picture, style):
    """TODO.
    """
    maps = [group[0] for group in eye(style[None])]
    greens = plt.matplotlib.colors.LinearSegmentedColormap.from_list("activation", ["white", helpers.ACTIVATION, "black"])
    fig, axes = plt.subplots(1, 4, figsize=(10, 2.9))
    show_picture(axes[0], style, "the style", part=slice(0, 76))
    for ax, answers, title in zip(axes[1:], (maps[1][:72, :72, 0], maps[1][:72, :72, 1], maps[2][:35, :35, 0]),
                                  ("a filter of 5", "another", "of 7, halved")):
        ax.imshow(answers, cmap=greens, vmin=0, vmax=3, interpolation="nearest")
        ax.set_title(title, loc="center", color=helpers.ACTIVATION)
        ax.set_anchor("S")
        ax.axis("off")
    helpers.show(fig, alt="A part of the style, and what three of the 272 random filters answer there, two of 5 pixels "
                          "and one of 7 on the halved picture: each answers, green to black, on strokes of some "
                          "directions and colours, and stays white elsewhere.")
    return greens


def small_gram(greens):
    """TODO.
    """
    first = np.array([[0, 2, 0], [0, 2, 0], [0, 2, 0]])
    second = np.array([[0, 1, 0], [0, 1, 0], [3, 0, 0]])
    fig, axes = plt.subplots(1, 5, figsize=(10, 2.7), width_ratios=(1, 0.25, 1, 0.25, 1))
    titles = ("map 1", "map 2", f"mean {(first * second).mean():.2f}")
    for ax, numbers, title in zip(axes[::2], (first, second, first * second), titles):
        ax.imshow(numbers, cmap=greens, vmin=0, vmax=5)
        for place, number in np.ndenumerate(numbers):
            ax.text(*place[::-1], number, ha="center", va="center", fontsize=18)
        ax.set_title(title, loc="center")
        ax.axis("off")
    for ax, sign in zip(axes[1::2], "×="):
        ax.text(0.5, 0.5, sign, ha="center", va="center", fontsize=34)
        ax.axis("off")
    helpers.show(fig, alt="Two feature maps of 3 by 3 places, multiplied place by place: two of the nine products are "
                          f"2, the others 0; their mean is {(first * second).mean():.2f}.")


def content_drawn(blurred_grey, photo, show_pictures):
    """TODO.
    """
    blurred = blurred_grey(photo[None])[0].numpy()
    shown = np.repeat(0.5 + blurred / 4, 3, axis=-1)
    show_pictures((photo, shown), ("the photo", "what must stay of it"), part=slice(None), height=3.8,
                  alt="The photo of the tower, and what is compared of it: a grey blur, the three roofs still seen.")


def repaint_drawn(show_pictures, start):
    """TODO.
    """
    show_pictures((start,), ("the photo, repainted",), height=3.4, part=slice(None),
                  alt="The photo in the style's colours: a deep blue tower, a light blue sky, a yellow glow where it "
                      "is brightest. No stroke of the painter is in it.")


def painted_drawn(painted, photo, show_pictures, style):
    """TODO.
    """
    show_pictures((photo, style, painted), ("this photo", "by this hand", "looks like this"), height=3.7,
                  alt="The photo, the painted night, and the tower in the painter's hand: dark blue walls and roofs of "
                      "strokes, a sky of light blue dabs with yellow lights in it.")


def film_drawn(film, history, show_picture):
    """TODO.
    """
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 3.2), width_ratios=(1, 2))
    show_picture(left, film[0], "after 20 steps")
    right.semilogy(history, color=helpers.SEEN)
    right.set_title("the loss, all parts together", color=helpers.SEEN)
    right.set(xlabel="steps", yticks=[0.5, 1, 2, 5], yticklabels=["0.5", "1", "2", "5"])
    right.minorticks_off()
    helpers.show(fig, alt=f"The picture after 20 steps, with its first strokes. The loss falls from {history[0]:.1f} "
                          f"to {history[-1]:.2f} in {len(history)} steps, most of it within the first 50.")


def parts_drawn(all_three, both, content_only, show_pictures, style_only):
    """TODO.
    """
    show_pictures((style_only, content_only, both, all_three), ("style", "content", "style + content", "+ variation"), height=2.8,
                  alt="Four results, all from the same noise. Style alone: blue strokes and yellow spots, no tower. "
                      "Content alone: the dark outline of the tower, without windows, under noise. Both: a dark shape "
                      "where the tower stands, made of strokes, still grainy. With total variation: the same with less "
                      "grain.")


def own_weights_drawn(own, painted, show_pictures):
    """TODO.
    """
    show_pictures((painted, own), ("content × 1", "your weights"), height=3.9,
                  alt="The painted tower with the lesson's weights, and with others.")


def three_hands_drawn(hands, results, show_picture):
    """TODO.
    """
    fig, axes = plt.subplots(2, 3, figsize=(10, 7))
    for (above, below), (name, hand) in zip(axes.T, hands.items()):
        show_picture(above, hand, name)
        show_picture(below, results[name])
    helpers.show(fig, alt="Three styles, and below each the tower in it. Swirls: a dark blue tower in light blue dabs. "
                          "Bands: an orange sky above a tower of dark blue and violet, all in fine lines. Facets: a "
                          "tower of dark brown and slate, a sky of ochre and white.")


def own_photo_drawn(own_photo, own_picture, own_style, show_pictures):
    """TODO.
    """
    show_pictures((own_photo, own_style, own_picture), ("your photo", "your hand", "your picture"),
                  alt="A photo, a style, and the photo in that style. As saved: a dahlia, facets, the dahlia in "
                      "facets.")
