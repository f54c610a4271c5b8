"""Pictures of TODO."""
from keras import layers
from scipy import ndimage
import keras
import matplotlib.pyplot as plt
import numpy as np

import helpers


def scene_drawn(images, labels, photos):
    """TODO.
    """
    COLOURS = np.array([[233, 236, 239], [0, 114, 178], [213, 94, 0], [0, 158, 115], [204, 121, 167], [230, 159, 0],
                        [86, 180, 233], [120, 60, 20], [0, 0, 128], [30, 30, 30], [64, 96, 96]]) / 255

    def show_picture(ax, picture):
        ax.imshow(picture, cmap="gray", vmin=0, vmax=1, interpolation="nearest")
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(False)

    def name_pieces(ax, kinds, size=14, smallest=25):
        """Name the larger pieces of each kind at their upper right, where there is room."""
        found, taken = [], []
        for kind in np.unique(kinds[kinds > 0]):
            pieces, count = ndimage.label(kinds == kind, np.ones((3, 3)))
            for piece in range(1, count + 1):
                rows, columns = np.nonzero(pieces == piece)
                right, top = min(columns.max() + 1, kinds.shape[1] - 3), max(rows.min(), 2)
                found.append((len(rows), int(kind), int(right), int(top)))
        for pixels, kind, right, top in sorted(found, reverse=True):
            if pixels >= smallest and all(abs(right - x) > 5 or abs(top - y) > 6 for x, y in taken):
                taken.append((right, top))
                ax.text(right, top, kind - 1, fontsize=size, weight="bold", ha="center", va="center",
                        bbox={"boxstyle": "round,pad=0.12", "fc": "white", "ec": COLOURS[kind], "lw": 2})

    def show_kinds(ax, kinds, size=14):
        """Draw each kind in its colour, and name its larger pieces."""
        show_picture(ax, COLOURS[kinds])
        name_pieces(ax, kinds, size)

    piece = np.s_[205:261, 150:206]
    scene, kinds = 0.6 * photos[0][piece], np.zeros((56, 56), int)
    for digit, name, (row, column) in zip(images, labels, ((0, 2), (3, 25), (24, 0), (26, 24))):
        place = np.s_[row:row + 28, column:column + 28]
        scene[place] = np.maximum(scene[place] * (1 - digit / 255), digit / 255)
        kinds[place][digit > 102] = name + 1
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.3), width_ratios=(1.5, 1, 1))
    show_picture(axes[0], photos[0])
    axes[0].add_patch(plt.Rectangle((150, 205), 56, 56, fc="none", ec=helpers.WEIGHT, lw=4))
    show_picture(axes[1], scene)
    show_kinds(axes[2], kinds)
    for ax, title in zip(axes, ("a piece of a photo", "four digits: a scene", "what each pixel is")):
        ax.set_title(title)
    helpers.show(fig, alt="A grey photo of a pagoda with a small square marked; that square, darkened, with four "
                          f"handwritten digits on it, {', '.join(map(str, labels[:4]))}; and the same scene with each "
                          "pixel in the colour of what it is, light for the ground.")
    return COLOURS, name_pieces, show_kinds, show_picture


def shifted_drawn(mean_intersection_over_union, moved, shift, y_val):
    """TODO.
    """
    average = mean_intersection_over_union(y_val, moved)
    pairs = {kind: np.array([y_val[0] == kind, moved[0] == kind]) for kind in np.unique(y_val[0])[1:]}
    kind, sets = min(pairs.items(), key=lambda pair: abs(pair[1].all(axis=0).sum() / pair[1].any(axis=0).sum() - average))
    rows, columns = (slice(max(where.min() - 2, 0), where.max() + 3) for where in np.nonzero(sets.any(axis=0)))
    tones = plt.matplotlib.colors.to_rgba_array(["white", helpers.BASELINE, helpers.INPUT, helpers.INK])
    common, union = sets.all(axis=0).sum(), sets.any(axis=0).sum()
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.9))
    for ax, picture, title in zip(axes, (sets[0] * 1, sets[1] * 2, sets[0] + 2 * sets[1]), (
            f"is a {kind - 1}: {sets[0].sum()}", f"is called a {kind - 1}: {sets[1].sum()}",
            f"common {common} of {union}: {common / union:.2f}")):
        ax.pcolormesh(tones[picture[rows, columns]], edgecolors="white", lw=0.7)
        ax.set_aspect("equal")
        ax.set_title(title, loc="center")
        ax.invert_yaxis()
        ax.axis("off")
    helpers.show(fig, alt=f"The {kind - 1} of one scene, {sets[0].sum()} pixels, and the same moved {shift} to the "
                          f"right. Laid over each other, {common} of {union} pixels are common: a black core between a "
                          "grey and a blue edge.")


def blurred(COLOURS, said_without, show_kinds, show_picture, what_without, where_without, x_val, y_val):
    """TODO.
    """
    def show_wrong(ax, kinds, truth):
        picture = np.where(truth[..., None] > 0, 0.76, COLOURS[0])
        where = (truth > 0) != (kinds > 0)
        picture[where] = plt.matplotlib.colors.to_rgb(helpers.UNSEEN)
        picture[(kinds != truth) & ~where] = plt.matplotlib.colors.to_rgb(helpers.INK)
        show_picture(ax, picture)

    fig, axes = plt.subplots(3, 4, figsize=(10, 7.8))
    for column, scene, kinds, truth in zip(axes.T, x_val, said_without, y_val):
        show_picture(column[0], scene[..., 0])
        show_kinds(column[1], kinds)
        show_wrong(column[2], kinds, truth)
    for ax, title in zip(axes[:, 0], ("scene", "what it says", "orange: where\nblack: what")):
        ax.set_ylabel(title)
    helpers.show(fig, alt="Four validation scenes, the answer of the network below each, and the wrong pixels below "
                          f"that: {where_without:.1%} of all pixels are mistakes of where, in orange along the "
                          f"strokes, {what_without:.1%} of what, in black.")
    return show_wrong


def skip_drawn(label_pixels, mean_intersection_over_union, mistakes, network, said_without, x_val, y_val):
    """TODO.
    """
    said_val = label_pixels(network, x_val)
    shares = np.array([mistakes(y_val, said_without), mistakes(y_val, said_val)])
    fig, ax = plt.subplots(figsize=(10, 3.6))
    rows = np.arange(2)
    for column, (offset, color, name) in enumerate([(-0.19, helpers.UNSEEN, "where"), (0.19, helpers.INK, "what")]):
        ax.barh(rows + offset, shares[:, column], color=color, height=0.35)
        for row, share in zip(rows, shares[:, column]):
            ax.text(share + 0.02 * shares.max(), row + offset, f"{share:.1%}  {name}", va="center")
    scores = [mean_intersection_over_union(y_val, said) for said in (said_without, said_val)]
    ax.set(yticks=rows, yticklabels=[f"without\nscore {scores[0]:.2f}", f"with\nscore {scores[1]:.2f}"], xticks=[],
           xlim=(0, 1.25 * shares.max()), ylim=(1.5, -0.5), title="share of wrong pixels, without and with the sharp "
                                                                  "maps")
    helpers.show(fig, alt=f"Wrong pixels of the validation scenes. Without the sharp maps {shares[0, 0]:.1%} mistakes "
                          f"of where and {shares[0, 1]:.1%} of what, mean intersection over union {scores[0]:.2f}; "
                          f"with them {shares[1, 0]:.1%} and {shares[1, 1]:.1%}, {scores[1]:.2f}.")
    fewer = shares[0] - shares[1]
    assert shares[1, 0] < 0.7 * shares[0, 0] and scores[1] > scores[0] + 0.03, "the sharp maps should help with where"
    assert abs(fewer[1]) < fewer[0] / 2, "mistakes of what should change less than those of where"
    print("Mistakes of where fall from {:.1%} to {:.1%} of the pixels, those of what go from {:.1%} to {:.1%}.".format(
        *shares.T.ravel()))
    return said_val


def path(COLOURS, network, said_val, x_val, y_val):
    """TODO.
    """
    relu = [layer.output for layer in network.layers if isinstance(layer, layers.ReLU)]
    grown = [layer.output for layer in network.layers if isinstance(layer, layers.Conv2DTranspose)]
    part = keras.Model(network.input, [relu[0], relu[1], relu[4], *grown])
    i = next(i for i, kinds in enumerate(y_val) if len(np.unique(kinds)) == 5)      # four digits, all different
    maps = [stage[0] for stage in part.predict(x_val[i:i + 1], verbose=0)]

    def lead(stage):
        """Return, for each digit of the scene, how far each map is stronger there than on the others and the ground."""
        size = len(stage)
        blocks = y_val[i].reshape(size, 56 // size, size, 56 // size)
        parts = [(blocks == kind).any(axis=(1, 3)) for kind in np.unique(blocks)[1:]]
        means = np.stack([stage[part].mean(axis=0) for part in [*parts, ~np.any(parts, axis=0)]])
        others = np.stack([np.delete(means, digit, axis=0).max(axis=0) for digit in range(len(parts))])
        return (means[:-1] - others) / (stage.std(axis=(0, 1)) + 1e-6)

    def like_ink(stage):
        """Return that map which is most like the scene, seen as small."""
        ink = x_val[i, ..., 0].reshape(len(stage), 56 // len(stage), len(stage), -1).mean(axis=(1, 3)).ravel()
        spread = stage.std(axis=(0, 1)) > 0.05 * stage.std()
        return max((one for one in stage.transpose(2, 0, 1)[spread]), key=lambda one: np.corrcoef(one.ravel(), ink)[0, 1])

    fig, ax = plt.subplots(figsize=(10, 5.5))

    def draw(picture, left, top, size, name="", beside=0, **kwargs):
        """Draw a picture with its name above it, or at its left (-1) or right (1)."""
        ax.imshow(picture, extent=(left, left + size, top + size, top), interpolation="nearest", cmap="gray", **kwargs)
        place = (left + size / 2 + beside * (size / 2 + 3), top + size / 2 if beside else top - 2)
        ax.text(*place, name, ha=("right", "center", "left")[beside + 1], va="center" if beside else "bottom", fontsize=14)

    def arrow(start, end, bend="arc3", **kwargs):
        ax.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "lw": 2.5, "color": helpers.INK, "shrinkA": 0, "shrinkB": 0,
                                                "mutation_scale": 16, "connectionstyle": bend} | kwargs)

    sharp, first_half, small, second_half, whole = maps
    strongest = [stage[..., lead(stage).max(axis=0).argmax()] for stage in (second_half, whole)]
    draw(x_val[i, ..., 0], 0, 0, 56, "scene", vmin=0, vmax=1)
    draw(like_ink(sharp), 66, 0, 56, "first layer: 8 maps")
    draw(like_ink(first_half), 80, 70, 28, "28 × 28,\n32 maps", -1)
    for place, number in enumerate(lead(small).argmax(axis=1)):
        draw(small[..., number], 103 + 24.7 * place, 109, 22)
    draw(strongest[0], 194, 70, 28, "28 × 28,\n32 maps", 1)
    draw(strongest[1], 180, 0, 56, "grown: 8 maps")
    draw(COLOURS[said_val[i]], 246, 0, 56, "answer")
    ax.text(151, 134, "14 × 14: four of 64 maps", ha="center", va="top", fontsize=14)
    ax.text(151, 84, "down\nfor what", ha="center", va="center", weight="bold")
    ax.text(151, 23, "across\nfor where", ha="center", va="bottom", weight="bold")
    for start, end, bend in (((57, 28), (65, 28), "arc3"), ((94, 57), (94, 69), "arc3"),
                             ((94, 99), (102, 120), "angle,angleA=-90,angleB=180"),
                             ((200, 120), (208, 99), "angle,angleA=0,angleB=90"),
                             ((208, 69), (208, 57), "arc3"), ((237, 28), (245, 28), "arc3")):
        arrow(start, end, bend)
    arrow((124, 28), (178, 28), lw=5, color=helpers.WEIGHT, mutation_scale=26)
    ax.set(xlim=(-2, 304), ylim=(144, -11))
    ax.axis("off")
    helpers.show(fig, alt="The network as a U, with maps of one scene. On the left the scene, 56 by 56, and a sharp "
                          "map of the first layer; below it a map of 28 by 28; at the bottom four of 14 by 14, each "
                          "brightest at another digit; up again on the right, 28 by 28, then a grown map of 56 by 56, "
                          "blurred; an arrow carries the sharp maps straight across to it, and the answer follows.")


def answers(mean_intersection_over_union, said, show_kinds, show_picture, x_test, y_test):
    """TODO.
    """
    fig, axes = plt.subplots(2, 4, figsize=(10, 5.3))
    for pair, scene, kinds in zip(axes.T, x_test, said):
        show_picture(pair[0], scene[..., 0])
        show_kinds(pair[1], kinds)
    for ax, title in zip(axes[:, 0], ("unseen scenes", "what it says")):
        ax.set_ylabel(title)
    helpers.show(fig, alt="The first four test scenes, and below each the answer of the network with the name of each "
                          "piece; mean intersection over union "
                          f"{mean_intersection_over_union(y_test[:4], said[:4]):.2f}.")


def worst(mistakes, name_pieces, said, show_kinds, show_picture, show_wrong, x_test, y_test):
    """TODO.
    """
    worst = (said == y_test).mean(axis=(1, 2)).argsort()[:4]
    fig, axes = plt.subplots(3, 4, figsize=(10, 7.8))
    for column, i in zip(axes.T, worst):
        show_picture(column[0], x_test[i, ..., 0])
        show_kinds(column[1], said[i])
        show_wrong(column[2], said[i], y_test[i])
        name_pieces(column[2], y_test[i])
    for ax, title in zip(axes[:, 0], ("scene", "what it says", "orange: where\nblack: what")):
        ax.set_ylabel(title)
    where_worst, what_worst = mistakes(y_test[worst], said[worst])
    helpers.show(fig, alt=f"The four worst of {len(said)} test scenes, the answer below each, and below that the wrong "
                          "pixels and the true names: whole digits, or pieces of them, have a wrong name. "
                          f"{where_worst:.1%} of the pixels are mistakes of where, in orange, {what_worst:.1%} of "
                          "what, in black.")
    print(f"In these four {where_worst:.1%} of the pixels are mistakes of where, {what_worst:.1%} of what.")
    assert what_worst > where_worst, "in the worst scenes digits should have wrong names"


def larger_drawn(mean_intersection_over_union, said_wide, show_kinds, show_picture, x_wide, y_wide):
    """TODO.
    """
    fig, axes = plt.subplots(2, 1, figsize=(10, 9.2))
    i = np.abs(np.diff(x_wide, axis=2)).mean(axis=(1, 2, 3)).argmax()
    show_picture(axes[0], x_wide[i, ..., 0])
    show_kinds(axes[1], said_wide[i])
    helpers.show(fig, alt="Of these scenes that with the roughest ground, rows of digits on it, and below it the "
                          "network's answer with the name of each piece; mean intersection over union "
                          f"{mean_intersection_over_union(y_wide[i], said_wide[i]):.2f}.")


def film(label_pixels, mean_intersection_over_union, network, put, right_parts, show_kinds, show_picture, test_images, test_labels):
    """TODO.
    """
    rng = np.random.default_rng([helpers.SEED, 2])
    actors = rng.choice(len(test_images), 3, replace=False)
    frames, swing = np.arange(20), np.sin(np.arange(20) / 3)
    paths = [(14 + 13 * swing, 4 * frames), (28 - 1.4 * frames, 80 - 3.6 * frames),
             (14 - 13 * swing, 42 + 38 * swing[::-1])]
    film = np.stack([0.6 * right_parts[0][300:356, 4 * frame:4 * frame + 112] for frame in frames]).astype("float32")
    owner = np.zeros(film.shape, int)      # 0 where there is ground, 1, 2 or 3 where there is the ink of that digit
    for number, (actor, path) in enumerate(zip(actors, paths)):
        for frame, (top, left) in enumerate(np.round(np.transpose(path)).astype(int)):
            put(test_images[actor], number, film[frame], owner[frame], top, left)

    truth_film = np.append(0, test_labels[actors] + 1)[owner]
    said_film = label_pixels(network, film[..., None])
    score_film = mean_intersection_over_union(truth_film, said_film)
    fig, axes = plt.subplots(2, 1, figsize=(7.6, 7.8))
    def draw(frame):
        for ax in axes:
            ax.clear()
        show_picture(axes[0], np.round(10 * film[frame]) / 10)
        show_kinds(axes[1], said_film[frame], size=18)

    names = ", ".join(map(str, test_labels[actors]))
    helpers.animate(fig, draw, len(film), alt=f"A film of {len(film)} frames: three digits, {names}, move over a "
                                              "moving photo and cross. Below, the network's answer to each frame; mean "
                                              f"intersection over union {score_film:.2f}.")
    return actors, owner, said_film, score_film, truth_film


def film_names(actors, owner, said_film, score_film, test_labels, truth_film):
    """TODO.
    """
    right, changing = (said_film == truth_film).mean(), 0
    print(f"pixels right: {right:.1%}, where ground everywhere has {(truth_film == 0).mean():.1%}; "
          f"mean intersection over union: {score_film:.2f}")
    for number, name in enumerate(test_labels[actors], 1):
        called = []
        for whose, said_frame in zip(owner, said_film):
            near = ndimage.binary_dilation(whose == number, iterations=3)
            if np.isin(whose[near], (0, number)).all():       # no other digit
                called.append(np.bincount(said_frame[whose == number]).argmax() - 1)
        changes = np.count_nonzero(np.diff(called))
        changing += changes > 0
        print(f"the {name}, no other near it: its own name in {called.count(name)} of {len(called)} frames, "
              f"{changes} changes of name")
    print(f"digits that change their name while they only move: {changing} of {len(actors)}")
    assert right > 0.95


def crowded_drawn(mean_intersection_over_union, most, said_crowd, show_kinds, show_picture, x_crowd, y_crowd):
    """TODO.
    """
    fig, axes = plt.subplots(1, 4, figsize=(10, 2.7))
    for i in range(2):
        show_picture(axes[2 * i], x_crowd[i, ..., 0])
        show_kinds(axes[2 * i + 1], said_crowd[i])
    helpers.show(fig, alt=f"Two scenes with digits shifted by up to {most} pixels, and beside each the answer of the "
                          "network; mean intersection over union "
                          f"{mean_intersection_over_union(y_crowd[:2], said_crowd[:2]):.2f}.")
    print("Drawn are " + "; and ".join(", ".join(str(kind - 1) for kind in np.unique(truth)[1:]) for truth in y_crowd[:2]) + ".")
