"""Pictures of TODO."""
import matplotlib.pyplot as plt
import numpy as np

import helpers


def question(photo, upright):
    """TODO.
    """
    def draw_numbers(ax, numbers, left, top, color, form="{:g}", size=16, edge="white"):
        """Draw a grid of numbers, one square a number, and return the texts; nan leaves its square empty."""
        texts = np.empty(np.shape(numbers), dtype=object)
        for (row, column), number in np.ndenumerate(numbers):
            ax.add_patch(plt.Rectangle((left + column, top - row - 1), 1, 1, fc=color, ec=edge, lw=2))
            words = "" if np.isnan(number) else form.format(number).replace("-", "−")
            texts[row, column] = ax.text(left + column + 0.5, top - row - 0.5, words, ha="center", va="center",
                                         fontsize=size, weight="bold")
        return texts

    fig, (left, right) = plt.subplots(1, 2, width_ratios=(5, 2), figsize=(10, 3.9))
    left.imshow(np.round(32 * photo), cmap="gray", interpolation="nearest")
    draw_numbers(right, upright, 0, 3, helpers.WEIGHT, size=26)
    right.set(xlim=(-0.2, 3.2), ylim=(-0.2, 3.2), aspect="equal")
    for ax in (left, right):
        ax.axis("off")
    helpers.show(fig, alt=f"A grey photo of {photo.shape[0]} by {photo.shape[1]} pixels: a tower with several roofs "
                          "before a bright sky, trees below. Beside it a grid of nine numbers: each of its three rows "
                          "is minus 1, 0, 1.")
    return draw_numbers


def slide_film(draw_numbers, photo, upright):
    """TODO.
    """
    crop = np.round(9 * photo[49:55, 95:102])
    answers = np.array([[np.sum(crop[row:row + 3, column:column + 3] * upright) for column in range(5)]
                        for row in range(4)])

    fig, ax = plt.subplots(figsize=(10, 4.3))
    for (row, column), grey in np.ndenumerate(crop):
        ax.add_patch(plt.Rectangle((column, 5 - row), 1, 1, fc=str(grey / 9), ec=helpers.BASELINE, lw=1))
        color = "white" if grey < 5 else helpers.INK
        ax.text(column + 0.5, 5.5 - row, f"{grey:.0f}", ha="center", va="center", color=color)
    draw_numbers(ax, upright, 9, 4.5, helpers.WEIGHT)
    filled = draw_numbers(ax, np.full((4, 5), np.nan), 14, 5, "#CDEBE1")
    for x, words in ((3.5, "part of the photo,\ngrey levels 0 to "
                           "9"), (10.5, "nine weights:\na filter"), (16.5, "the answers:\na feature map")):
        ax.text(x, 6.3, words, ha="center", va="bottom", weight="bold")
    ax.plot(8, 3, "o", color=helpers.INK, markersize=9)
    ax.text(13, 3, "=", ha="center", va="center", fontsize=26, weight="bold")
    window = ax.add_patch(plt.Rectangle((0, 3), 3, 3, fc="none", ec=helpers.WEIGHT, lw=6, zorder=3))
    place = ax.add_patch(plt.Rectangle((14, 4), 1, 1, fc="none", ec=helpers.INK, lw=4, zorder=3))
    sums = ax.text(0, -0.8, "", ha="left", va="center")
    ax.set(xlim=(-0.2, 19.2), ylim=(-1.3, 8.3), aspect="equal")
    ax.axis("off")

    def draw_place(frame):
        row, column = divmod(frame, 5)
        if frame == 0:
            for text in filled.flat:
                text.set_text("")
        window.set_xy((column, 3 - row))
        place.set_xy((14 + column, 4 - row))
        filled[row, column].set_text(f"{answers[row, column]:.0f}".replace("-", "−"))
        pixels = crop[row:row + 3, column:column + 3]
        terms = " ".join(f"− {left:.0f} + {right:.0f}" for left, _, right in pixels)
        sums.set_text(f"{terms}  =  {answers[row, column]:.0f}".replace("-", "−"))

    helpers.animate(fig, draw_place, 20, interval=500, alt="A window of 3 by 3 slides over 6 by 7 grey levels of the "
                    "photo, dark on the left and bright on the right. At each of 20 places nine products are added up. "
                    f"The answers are up to {answers.max():.0f} at the edge and between {answers[:, 3:].min():.0f} and "
                    f"{answers[:, 3:].max():.0f} where all is bright.")
    return answers, row


def turning_film(draw_numbers, feature_map, photo):
    """TODO.
    """
    def turned(angle, size=3):
        """A filter for edges that get brighter towards an angle: 0 is to the right, a quarter turn is down."""
        place = np.arange(size) - size // 2
        down, right = np.meshgrid(place, place, indexing="ij")
        return np.cos(angle) * right + np.sin(angle) * down

    fig, (left, right) = plt.subplots(1, 2, width_ratios=(3, 5), figsize=(10, 3.9))
    weights = draw_numbers(left, np.zeros((3, 3)), 0, 3, helpers.WEIGHT)
    arrow = left.annotate("", (1, 1), (0, 0), arrowprops={"arrowstyle": "-|>", "lw": 4, "color": helpers.INK,
                                                          "mutation_scale": 26})
    left.text(1.5, 3.2, "white where it gets\nbrighter this way", ha="center", va="bottom", weight="bold")
    left.set(xlim=(-0.1, 3.1), ylim=(-1.6, 4.1), aspect="equal")
    tower = photo[4:84, 18:138]
    picture = right.imshow(np.zeros((78, 118)), cmap="gray", vmin=-1, vmax=1)
    right.text(0, -2, "black: below 0     grey: 0     white: above 0", va="bottom")
    for ax in (left, right):
        ax.axis("off")

    def draw_turned(frame):
        angle = frame * np.pi / 4
        filter = turned(angle)
        for text, weight in zip(weights.flat, filter.flat):
            text.set_text(f"{round(weight, 1) + 0:g}".replace("-", "−"))
        towards = 0.65 * np.array([np.cos(angle), -np.sin(angle)])
        arrow.set_position([1.5, -0.8] - towards)
        arrow.xy = [1.5, -0.8] + towards
        picture.set_data(np.clip(np.round(1.5 * feature_map(tower, filter)) / 2, -1, 1))

    helpers.animate(fig, draw_turned, 9, interval=400, alt="Left the nine weights of an edge filter that turns through "
                                                           "a full circle, right its feature map of the photo. With "
                                                           "weights minus 1, 0, 1 in each row upright edges are white "
                                                           "or black and the level edges of the roofs are grey; a "
                                                           "quarter turn later it is the other way round.")


def three_filters(draw_numbers, feature_map, photo, upright):
    """TODO.
    """
    level, blur = upright.T, np.full((3, 3), 1 / 9)
    sharpen = np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])
    part = photo[8:96, 18:150]
    fig, axes = plt.subplots(2, 3, figsize=(10, 3.9))
    for ax, name, filter in zip(axes[0], "ABC", (blur, sharpen, level)):
        words = draw_numbers(ax, filter, 0, 3, helpers.WEIGHT)
        if name == "A":
            for text in words.flat:
                text.set_text("1/9")
        ax.text(-0.3, 1.5, name, ha="right", va="center", weight="bold", fontsize=24)
        ax.set(xlim=(-1.2, 3.9), ylim=(-0.05, 3.05), aspect="equal")
    for ax, number, filter in zip(axes[1], "123", (level, sharpen, blur)):
        shown = feature_map(part, filter)
        lowest, highest = (-1.5, 1.5) if number == "1" else (0, 1)
        shades = np.round(20 * (np.clip(shown, lowest, highest) - lowest) / (highest - lowest))
        ax.imshow(shades, cmap="gray", interpolation="nearest")
        ax.text(-0.04, 0.5, number, ha="right", va="center", weight="bold", fontsize=24, transform=ax.transAxes)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True)
    for ax in axes[0]:
        ax.axis("off")
    helpers.show(fig, alt="Above three filters. A: nine times 1/9. B: 5 in the middle, minus 1 at its four sides, 0 in "
                          "the corners. C: rows of minus 1, 0 and 1. Below three feature maps of the tower. Map 1 is "
                          "grey with black and white level lines, map 2 is crisper than the photo, map 3 is blurred.")


def stride_and_padding():
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 2.95))
    for left, stride, padding, words in ((0, 1, 0, "stride 1, map 4 × 4"), (11, 2, 0, "stride 2, map ? × ?"),
                                         (22, 1, 1, "padding, map 6 × 6")):
        for row in range(-padding, 6 + padding):
            for column in range(-padding, 6 + padding):
                inside = 0 <= row < 6 and 0 <= column < 6
                ax.add_patch(plt.Rectangle((left + column, 5 - row), 1, 1, fc=helpers.INPUT if inside else "white",
                                           ec="white" if inside else helpers.BASELINE, lw=1.5))
                if not inside:
                    ax.text(left + column + 0.5, 5.5 - row, "0", ha="center", va="center", fontsize=13)
        for step, color, style in ((0, helpers.WEIGHT, "-"), (stride, helpers.INK, "--")):
            ax.add_patch(plt.Rectangle((left + step - padding, 3 + padding), 3, 3, fc="none", ec=color, lw=5, ls=style,
                                       zorder=3))
        ax.text(left + 3, -1.4, words, ha="center", va="top", weight="bold", fontsize=18)
    ax.set(xlim=(-1.2, 29.2), ylim=(-2.6, 7.2), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt="An image of 6 by 6 pixels, three times, with a 3 by 3 window and, dashed, its next place. "
                          "With stride 1 the map is 4 by 4. With stride 2 it is to be found. With stride 1 and a frame "
                          "of zeros it is 6 by 6, as large as the image.")
    return row


def pooling():
    """TODO.
    """
    def draw_blocks(ax, numbers, left, top, size):
        """Draw a grid whose blocks of size x size numbers are dark and pale in turn."""
        for (row, column), number in np.ndenumerate(numbers):
            shade = "#8FD3BC" if (row // size + column // size) % 2 == 0 else "#D3EEE5"
            ax.add_patch(plt.Rectangle((left + column, top - row - 1), 1, 1, fc=shade, ec="white", lw=2))
            ax.text(left + column + 0.5, top - row - 0.5, f"{number:.2g}", ha="center", va="center", weight="bold",
                    fontsize=20)

    numbers = np.array([[1, 2, 2, 3], [5, 0, 0, 1], [0, 2, 9, 4], [1, 1, 3, 8]])
    fig, ax = plt.subplots(figsize=(10, 2.35))
    draw_blocks(ax, numbers, 7, 4, 2)
    ax.text(6.6, 2, "a feature map,\nfour blocks", ha="right", va="center", weight="bold", fontsize=18)
    ax.set(xlim=(0, 18), ylim=(-0.05, 4.05), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt=f"A map of 4 by 4 numbers in four blocks of 2 by 2: {numbers.tolist()}.")
    return draw_blocks, numbers


def pooled_blocks(draw_blocks, numbers):
    """TODO.
    """
    blocks = numbers.reshape(2, 2, 2, 2)
    fig, ax = plt.subplots(figsize=(10, 1.25))
    draw_blocks(ax, blocks.max(axis=(1, 3)), 5, 2, 1)
    draw_blocks(ax, blocks.mean(axis=(1, 3)), 14, 2, 1)
    ax.text(4.6, 1, "the largest", ha="right", va="center", weight="bold", fontsize=18)
    ax.text(13.6, 1, "or the mean", ha="right", va="center", weight="bold", fontsize=18)
    ax.set(xlim=(0, 18), ylim=(-0.1, 2.1), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt=f"The largest number of each block: {blocks.max(axis=(1, 3)).tolist()}. The mean of each: "
                          f"{blocks.mean(axis=(1, 3)).tolist()}.")


def shifted(feature_map, upright):
    """TODO.
    """
    def largest(image, size):
        rows, columns = image.shape[0] // size, image.shape[1] // size
        return image[:rows * size, :columns * size].reshape(rows, size, columns, size).max(axis=(1, 3))

    (images, labels), _ = helpers.load_mnist()
    changes = []
    for image in images[:1000] / 255:
        map_before, map_after = [np.maximum(0, feature_map(each, upright)) for each in (image, np.roll(image, 1, axis=1))]
        changes.append([np.abs(largest(map_after, size) - largest(map_before, size)).sum()
                        / (largest(map_after, size) + largest(map_before, size)).sum() for size in (1, 2, 4)])
    changes = np.mean(changes, axis=0)
    assert 0.42 < changes[0] < 0.5 and changes[2] < 0.36 * changes[0] and changes[0] > changes[1] > changes[2]

    three = images[7] / 255
    fig, axes = plt.subplots(2, 4, figsize=(10, 4.1))
    for row, (image, name) in enumerate(((three, "digit"), (np.roll(three, 1, axis=1), "one to\nthe right"))):
        found = np.maximum(0, feature_map(image, upright))
        for ax, shown in zip(axes[row], (image, found, largest(found, 2), largest(found, 4))):
            ax.imshow(shown, cmap="gray_r", vmin=0)
            ax.set(xticks=[], yticks=[])
            ax.spines[:].set(visible=True)
        axes[row, 0].set_ylabel(name, rotation=0, ha="right", va="center", labelpad=12)
    for ax, title in zip(axes[0, 1:], ("its map", "largest of\n2 × 2", "largest of\n4 × 4")):
        ax.set_title(title, loc="center")
    for ax, change in zip(axes[1, 1:], changes):
        ax.set_xlabel(f"{change:.0%} changed", weight="bold", fontsize=18)
    helpers.show(fig, alt="A digit, its map of upright edges and the map pooled, and the same for the digit shifted by "
                          f"one pixel. Mean change over 1,000 digits: the map {changes[0]:.0%}, pooled by 2 by 2 "
                          f"{changes[1]:.0%}, by 4 by 4 {changes[2]:.0%}.")
    return images, labels, largest, row


def weights_drawn():
    """TODO.
    """
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.5))
    names = ("a dense layer:\na weight for each pair", "a filter:\nthe same three, everywhere")
    for ax, name, shared in zip(axes, names, (False, True)):
        inputs, neurons = helpers.draw_network(ax, [5, 3])
        if shared:
            for line in list(ax.lines):
                line.remove()
            for place, neuron in enumerate(neurons):
                for step, style in enumerate(("-", "--", ":")):
                    ax.plot(*zip(inputs[place + step], neuron), color=helpers.WEIGHT, lw=4, ls=style, zorder=1)
        ax.set_title(name, loc="center")
        ax.set(ylim=(-3.5, 2.5))
        ax.text(1, -3.0, f"{3 if shared else 15} weights", ha="center", va="center", weight="bold", fontsize=20)
    helpers.show(fig, alt="Five inputs and three neurons, twice. Left a dense layer with a line for each pair, 15 "
                          "weights. Right each neuron sees three neighbouring inputs through the same three weights, "
                          "drawn as full, dashed and dotted lines.")


def stack_drawn(conv, conv_1, conv_2, digit, pool, pool_1, pool_2):
    """TODO.
    """
    stages = [("digit", digit, 1), ("CONV", conv_1, 1), ("POOL", pool_1, 1), ("CONV", conv_2, 2), ("POOL", pool_2, 2)]
    fig, ax = plt.subplots(figsize=(10, 4.4))
    x = 0
    for name, maps, columns in stages:
        side, number = len(maps), maps.shape[-1]
        top = (number // columns * (side + 2) - 2) / 2
        for channel in range(number):
            left, upper = x + channel % columns * (side + 2), top - channel // columns * (side + 2)
            ax.imshow(maps[..., channel], cmap="gray_r", extent=(left, left + side, upper - side, upper), vmin=0,
                      aspect="auto", interpolation="nearest")
            ax.add_patch(plt.Rectangle((left, upper - side), side, side, fc="none", ec=helpers.BASELINE, lw=1))
        width = columns * (side + 2) - 2
        ax.text(x + width / 2, -60, f"{name}\n{side}×{side}×{number}", ha="center", va="top", weight="bold")
        x += width + 30
    for height, name, color in ((90, "in a row\n200", helpers.ACTIVATION), (30, "FC\n10", helpers.PREDICTION)):
        ax.add_patch(plt.Rectangle((x, -height / 2), 5, height, fc=color, ec="none"))
        ax.text(x + 2.5, -60, name, ha="center", va="top", weight="bold")
        x += 36
    ax.set(xlim=(-8, x - 18), ylim=(-86, 57), aspect="equal")
    rows_read = 0
    for at in range(28):
        one_row = np.zeros((28, 28, 1))
        one_row[at] = 1
        rows_read += pool(conv(pool(conv(one_row, np.ones((3, 3, 1, 1)))), np.ones((3, 3, 1, 1))))[2, 2, 0] > 0
    assert rows_read == 10
    ax.axis("off")
    helpers.show(fig, alt="The digit 3 on its way: 28 by 28 by 1; four maps of its edges, 26 by 26; pooled to 13 by "
                          "13; eight maps of 11 by 11; pooled to 5 by 5; 200 numbers in a row; ten probabilities.")


def remembered(draw_numbers, feature_map, largest, photo, relu, upright):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 2.4))
    found = relu(feature_map(photo, upright))[10:130, 18:150]
    for left, shown, colours in ((0, np.round(24 * photo[10:130, 18:150]), "gray"), (230, np.round(4 * found), "gray_r"),
                                 (400, largest(found, 6), "gray_r")):
        ax.imshow(shown, cmap=colours, extent=(left, left + 132, 0, 120), interpolation="nearest", aspect="auto")
    nine = ax.inset_axes((160, 38, 44, 44), transform=ax.transData)
    draw_numbers(nine, upright, 0, 3, helpers.WEIGHT, size=13)
    nine.set(xlim=(0, 3), ylim=(0, 3), aspect="equal")
    nine.axis("off")
    for x in (145, 214, 381):
        ax.text(x, 60, "›", ha="center", va="center", fontsize=26, weight="bold")
    ax.set(xlim=(-2, 534), ylim=(-2, 122), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt="The tower, the nine numbers of the upright filter, its feature map with the upright edges "
                          "dark, and the same map pooled to coarse blocks.")


def places_drawn():
    """TODO.
    """
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.5))
    titles = '"valid": the window must fit in', '"same": every second pixel gets one'
    for ax, starts, before, title in zip(axes, ((0, 2, 4), (0, 2, 4, 6)), (0, 1), titles):
        for pixel in range(-before, 7 + before):
            inside = 0 <= pixel < 7
            ax.add_patch(plt.Rectangle((pixel, 0), 1, 1, fc=helpers.INPUT if inside else "white", ec="white" if inside else
                                       helpers.BASELINE, lw=2))
            ax.text(pixel + 0.5, 0.5, pixel if inside else "zero", ha="center", va="center",
                    weight="bold" if inside else "normal", fontsize=16 if inside else 13)
        for turn, start in enumerate(starts):
            ax.add_patch(plt.Rectangle((start - before + 0.06, -1.15 - turn), 2.88, 0.75, fc=helpers.WEIGHT, ec="none"))
            ax.text(start - before + 1.5, -0.78 - turn, f"place {turn + 1}", ha="center", va="center", weight="bold")
        ax.set_title(title, loc="center")
        ax.set(xlim=(-1.1, 8.1), ylim=(-4.2, 1.1), aspect="equal")
        ax.axis("off")
    helpers.show(fig, alt="Seven pixels, a window of three and stride 2. Valid: places at 0, 2 and 4, three of them. "
                          "Same, with a zero on each side: four places.")


def hiss_drawn(at_second, best, errors, lengths, slide_along, sound, tone):
    """TODO.
    """
    fig, axes = plt.subplots(3, 1, sharex=True, sharey=True, figsize=(10, 5))
    shown = slice(400, 640)
    for ax, length, words in zip(axes, (1, best, 61), ("as it is", "the best mean", "the longest mean")):
        half = length // 2
        filtered = np.pad(slide_along(sound, np.full(length, 1 / length)), half)
        ax.plot(1000 * at_second[shown], tone[shown], color=helpers.BASELINE, ls="--", lw=1.5)
        color = helpers.ACTIVATION if length > 1 else helpers.INPUT
        ax.plot(1000 * at_second[shown], filtered[shown], color=color, ls="-")
        ax.set(ylim=(-2.3, 2.3), yticks=[])
        ax.set_title(f"{words}, {length} number{'s' if length > 1 else ''}: off by {errors[lengths == length][0]:.2f}")
    axes[-1].set(xlabel="time (milliseconds); dashed: the tone without hiss", xlim=(50, 80))
    helpers.show(fig, alt=f"A hissing tone: off by {errors[0]:.2f} from the clean one. The mean of {best} numbers: off "
                          f"by {errors.min():.2f}, close to the tone. The mean of 61 numbers: off by {errors[-1]:.2f}, "
                          "nearly flat.")


def noise_drawn(at_second, noise):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 2.8))
    ax.plot(at_second, noise, color=helpers.INPUT, lw=1, ls="-", aa=False)
    ax.set(xlabel="time (seconds)", yticks=[], xlim=(0, 1), title="A second of noise with a call in it. Where?")
    helpers.show(fig, alt="A second of noise; the call in it cannot be seen.")


def call_drawn(answers, at_second, call, found_at, rate):
    """TODO.
    """
    strength = np.abs(answers) / np.std(answers)
    apart = np.abs(np.arange(len(answers)) - found_at) > len(call)
    assert strength[found_at] > 1.3 * strength[apart].max()
    fig, ax = plt.subplots(figsize=(10, 3.4))
    ax.plot(at_second[:len(answers)], answers, color=helpers.ACTIVATION, lw=1, ls="-", aa=False)
    side = -1 if found_at > rate / 2 else 1
    ax.annotate(f"the call, at {found_at / rate:.2f} s", (found_at / rate, answers[found_at]),
                (found_at / rate + 0.06 * side, 0.93 * answers[found_at]), ha="left" if side > 0 else "right", va="center",
                weight="bold", arrowprops={"arrowstyle": "-", "color": helpers.INK})
    ax.set(xlabel="time (seconds)", yticks=[], xlim=(0, 1), title="The call as a filter: its answers")
    helpers.show(fig, alt="The answers of the filter along the second: small everywhere but for one peak at "
                          f"{found_at / rate:.2f} seconds, {strength[found_at] / strength[apart].max():.1f} times as "
                          "high as any answer more than a call away.")


def bank_drawn(all_maps, bank, images, pooled, relu):
    """TODO.
    """
    fig, axes = plt.subplots(3, 9, figsize=(10, 4))
    three = images[7:8] / 255
    found = pooled(three, relu).reshape(6, 6, 8)
    for turn, filter in enumerate(bank):
        rows = filter, relu(all_maps(three, filter))[0], found[..., turn]
        for ax, shown, colours, lowest in zip(axes[:, turn + 1], rows, ("gray", "gray_r", "gray_r"), (-3, 0, 0)):
            ax.imshow(shown, cmap=colours, vmin=lowest, vmax=3 if lowest else None, interpolation="nearest")
    axes[1, 0].imshow(three[0], cmap="gray_r", interpolation="nearest")
    for ax in axes.flat:
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True)
    for row in (0, 2):
        axes[row, 0].axis("off")
    for row, words in enumerate(("filter", "digit,\nmaps", "means of\n4 × 4")):
        axes[row, 0].text(-0.12, 0.5, words, transform=axes[row, 0].transAxes, ha="right", va="center")
    helpers.show(fig, alt="Eight filters from black for weights below 0 to white above, each turned by an eighth of a "
                          "turn; their maps of a 3, each with the edges of one direction; and these maps as 6 by 6 "
                          "means.")


def bank_scores_drawn(filters, no_relu, pixels, scores):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 3.2))
    columns = np.array(scores).T
    names = "784 pixels", "filters, pooled,\nno ReLU", "filters, ReLU,\npooled"
    for row, (values, words, marker) in enumerate(zip(columns, names, "sDo")):
        ax.plot(values, np.full(5, row), marker, color=helpers.UNSEEN, mfc="none", mew=2, markersize=11, ls="none")
        ax.text(values.max() + 0.006, row, f"{values.mean():.1%}", va="center", weight="bold")
        ax.text(0.795, row, words, ha="right", va="center")
    ax.set(yticks=[], ylim=(2.5, -0.5), xlim=(0.8, 1), xticks=[0.8, 0.85, 0.9, 0.95, 1],
           xlabel="accuracy on 2,000 digits it has not seen, five draws")
    ax.spines["left"].set_visible(False)
    ax.xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
    helpers.show(fig, alt=f"Accuracy in five draws. 784 pixels: {pixels:.1%} on average. Filters and pooling without "
                          f"ReLU: {no_relu:.1%}. Filters, ReLU and pooling: {filters:.1%}.")
