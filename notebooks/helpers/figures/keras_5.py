"""Pictures of TODO."""
from PIL import Image, ImageDraw
from scipy import ndimage
import matplotlib.pyplot as plt
import numpy as np

import helpers


def raw_answer(ask, make_smaller, my_digit, whose):
    """TODO.
    """
    def show_answer(drawing, whose, picture):
        """The drawing, what the network sees, and its ten probabilities."""
        fig = plt.figure(figsize=(10, 2.7))
        left, middle, right = fig.subplots(1, 3, width_ratios=(1, 1, 1.5))
        for ax, shown, title in ((left, drawing, whose), (middle, picture, "what it sees")):
            ax.imshow(shown, cmap="Greys", vmin=0, vmax=1)
            ax.set(xticks=[], yticks=[], title=title)
            ax.spines[:].set(visible=True, lw=2)
        answer = ask(picture)
        right.barh(range(10), answer, color=helpers.ACTIVATION)
        right.set(title=f"it reads: {answer.argmax()} ({100 * answer.max():.0f} %)", yticks=range(10), ylim=(9.6, -0.6), xlim=(0, 1), xticks=[])
        right.tick_params(axis="y", length=0, labelsize=13)
        right.spines["bottom"].set_visible(False)
        helpers.show(fig, alt=f"{whose.capitalize()} on the pad, the same in 28 by 28 pixels, and the ten probabilities of the network: it reads "
                              f"{answer.argmax()} with {answer.max():.0%}.")

    show_answer(my_digit, whose, make_smaller(my_digit))
    return show_answer


def forty_raw(ask, drawings, drawn_labels, make_smaller, my_digit, network, scores, train_it_here, whose):
    """TODO.
    """
    counts = {}

    def show_step(name, step, height=4.2):
        """All forty after a step, and above each what the network reads."""
        p = network(np.array([step(drawing) for drawing in drawings])[..., None]).numpy()
        said, right = p.argmax(axis=1), p.argmax(axis=1) == drawn_labels
        counts[name] = right.sum()
        fig = plt.figure(figsize=(10, height))
        mine, forty = fig.subfigures(1, 2, width_ratios=(1, 3.4))
        ax, answer = mine.subplots(), ask(step(my_digit))
        ax.imshow(step(my_digit), cmap="Greys", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, lw=2)
        ax.set_title(f"{whose}:\n{answer.argmax()} ({100 * answer.max():.0f} %)", loc="center")
        for number, ax in enumerate(forty.subplots(4, 10).flat):
            color = helpers.BASELINE if right[number] else helpers.UNSEEN
            ax.imshow(step(drawings[number]), cmap="Greys", vmin=0, vmax=1)
            ax.set_title(f"{said[number]}" + ("" if right[number] else " ✗"), loc="center", fontsize=13, color=color, pad=2,
                         weight="normal" if right[number] else "bold")
            ax.set(xticks=[], yticks=[])
            ax.spines[:].set(visible=True, color=color, lw=1 if right[number] else 3)
        forty.suptitle(f"{right.sum()} of 40 read", weight="bold", fontsize=18)
        helpers.show(fig, alt=f"Left {whose} after this step ({name}): the network reads {answer.argmax()} with {answer.max():.0%}. Right the forty "
                              f"drawings, the digits 0 to 9 in four rows, and what it reads: {right.sum()} are right, {(~right).sum()} wrong.")

    show_step("made smaller", make_smaller)
    assert train_it_here or counts["made smaller"] <= 34, "drawings that are only made smaller should be misread more often"
    scores["forty drawings, made smaller"] = counts["made smaller"] / 40, None
    return counts, show_step


def conventions(drawings, make_smaller, x_test, y_test):
    """TODO.
    """
    picked = [np.flatnonzero(y_test == digit)[1] for digit in range(8)]
    upper = x_test[picked, ..., 0]
    lower = [make_smaller(drawings[number]) for number in (10, 11, 2, 23, 14, 5, 26, 37)]
    fig, axes = plt.subplots(2, 8, figsize=(10, 3.2))
    for ax, picture in zip(axes.flat, [*upper, *lower]):
        row, column = ndimage.center_of_mass(picture)
        ax.imshow(picture, cmap="Greys", vmin=0, vmax=1)
        ax.add_patch(plt.Rectangle((3.5, 3.5), 20, 20, fill=False, color=helpers.SEEN, lw=1.5, ls="--"))
        ax.plot(column, row, "+", color=helpers.UNSEEN, markersize=14, mew=3)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, lw=1)
    for ax, words in zip(axes[:, 0], ("MNIST", "the pad")):
        ax.set_ylabel(words, weight="bold")
    places = np.array([ndimage.center_of_mass(picture) for picture in x_test[:1000, ..., 0]])
    assert abs(places.mean(axis=0) - 14).max() < 0.1 and abs(places - 14).max() < 1.5
    helpers.show(fig, alt="Eight test digits above, eight drawings below, each with a dashed box of 20 by 20 pixels in the middle and a cross where its "
                          "ink has its mean place. Above, every digit is as large as the box, and the crosses are in the middle. Below, sizes and places differ.")


def step_1(counts, cut_out, resize, show_step, train_it_here):
    """TODO.
    """
    show_step("cut out", lambda drawing: resize(cut_out(drawing), 28, 28))
    assert train_it_here or counts["cut out"] < 38, "stretched digits should not all be read"


def step_2(counts, cut_out, in_the_corner, into_box, show_step, train_it_here):
    """TODO.
    """
    show_step("in 20 x 20", lambda drawing: in_the_corner(into_box(cut_out(drawing))))
    as_given = not train_it_here and into_box(np.ones((112, 56))).shape == (20, 10)
    assert not as_given or counts["in 20 x 20"] < min(20, counts["made smaller"]), "in the corner, digits should be read far worse"
    return as_given


def step_3(as_given, counts, prepare, scores, show_step):
    """TODO.
    """
    show_step("centred", prepare)
    assert not as_given or counts["centred"] >= 39, "prepared drawings should be read"
    scores["forty drawings, prepared"] = counts["centred"] / 40, 39 / 40


def my_digit_read(as_given, ask, prepare, read, second_pad, show_answer):
    """TODO.
    """
    if not isinstance(read(second_pad.image), str):
        my_digit, whose = second_pad.image, "your digit"
    show_answer(my_digit, whose, prepare(my_digit))
    if whose == "a stored digit":
        assert not as_given or ask(prepare(my_digit)).argmax() == 6
    return my_digit, whose


def leaning(as_given, ask, drawings, prepare, show_answer):
    """TODO.
    """
    leaning = np.clip(ndimage.rotate(drawings[6], -30, reshape=False, order=1), 0, 1)
    show_answer(leaning, "ours: a 6 that leans", prepare(leaning))
    assert not as_given or (ask(prepare(leaning)).argmax() != 6 and ask(prepare(leaning)).max() > 0.9), "our digit should fool it"


def no_digits(read):
    """TODO.
    """
    shapes = {
        "heart": [[(.5, .9), (.15, .5), (.1, .25), (.25, .1), (.42, .15), (.5, .3), (.58, .15), (.75, .1), (.9, .25), (.85, .5), (.5, .9)]],
        "house": [[(.2, .9), (.2, .45), (.5, .12), (.8, .45), (.8, .9), (.2, .9)]],
        "M": [[(.15, .9), (.2, .1), (.5, .6), (.8, .1), (.85, .9)]],
        "star": [[(.5, .08), (.75, .9), (.08, .38), (.92, .38), (.25, .9), (.5, .08)]]}

    def draw_strokes(strokes):
        """What the pad would send: strokes with a round pen."""
        paper = Image.new("L", (112, 112))
        pen = ImageDraw.Draw(paper)
        for points in strokes:
            places = [(112 * x, 112 * y) for x, y in points]
            pen.line(places, fill=255, width=8)
            for x, y in places:
                pen.ellipse((x - 4, y - 4, x + 4, y + 4), fill=255)
        return np.array(paper) / 255

    def show_shapes(title, alt):
        fig, axes = plt.subplots(1, 4, figsize=(10, 2.9))
        for ax, (name, strokes) in zip(axes, shapes.items()):
            ax.imshow(draw_strokes(strokes), cmap="Greys", vmin=0, vmax=1)
            ax.set(xticks=[], yticks=[])
            ax.spines[:].set(visible=True, lw=2)
            ax.set_title(title(read(draw_strokes(strokes))), loc="center", fontsize=18)
        helpers.show(fig, alt=alt)

    show_shapes(lambda answer: "?", "Four drawings that are no digits: a heart, a house, the letter M and a star. What will it answer?")
    return draw_strokes, shapes, show_shapes


def no_digits_read(as_given, draw_strokes, read, shapes, show_shapes):
    """TODO.
    """
    certain = {name: read(draw_strokes(strokes)) for name, strokes in shapes.items()}
    assert not as_given or min(answer.max() for answer in certain.values()) > 0.9, "it should be sure of what is no digit"
    show_shapes(lambda answer: f"{answer.argmax()} ({100 * answer.max():.0f} %)", "What the network answers: "
                + ", ".join(f"{name} {answer.argmax()} with {answer.max():.0%}" for name, answer in certain.items()) + ".")


def hand(order, written, x_test, y_written):
    """TODO.
    """
    fig, axes = plt.subplots(2, 10, figsize=(10, 2.4))
    for digit, pair in enumerate(axes.T):
        number = np.flatnonzero(y_written == digit)[0]
        for ax, picture in zip(pair, (x_test[order[number], ..., 0], written[number, ..., 0])):
            ax.imshow(picture, cmap="Greys", vmin=0, vmax=1)
            ax.set(xticks=[], yticks=[])
            ax.spines[:].set(visible=True, lw=1)
    for ax, words in zip(axes[:, 0], ("MNIST", "this hand")):
        ax.set_ylabel(words, weight="bold", fontsize=13)
    helpers.show(fig, alt="The ten digits from MNIST's test set and, below, the same ten as our made-up writer has them: turned, slanted and smaller.")


def before_after(accuracy, after, before, kept, network, our_hand, scores, x_rest, y_rest):
    """TODO.
    """
    assert not our_hand or after > before + 0.05
    scores.update({"a new hand, before": (before, None), "a new hand, adapted": (after, 0.8), "ordinary digits, adapted": (kept, 0.985)})
    kept_before = accuracy(network, x_rest, y_rest)
    fig, ax = plt.subplots(figsize=(10, 3.4))
    for row, (words, old, new) in enumerate((("the writer's\nunseen digits", before, after), ("ordinary\ntest digits", kept_before, kept))):
        for offset, value, color, hatch, when in ((-0.2, old, helpers.BASELINE, "//", "before"), (0.2, new, helpers.UNSEEN, "", "adapted")):
            ax.barh(row + offset, value, height=0.36, color=color if not hatch else "white", edgecolor=color, hatch=hatch, lw=2)
            ax.text(value + 0.015, row + offset, f"{when}: {value:.1%}", va="center", color=color, weight="bold")
    ax.set(yticks=(0, 1), yticklabels=("the writer's\nunseen digits", "ordinary\ntest digits"), ylim=(1.5, -0.5), xlim=(0, 1.27), xticks=[])
    ax.tick_params(axis="y", length=0)
    ax.spines[:].set_visible(False)
    helpers.show(fig, alt=f"Bars before and after the adaptation to thirty digits. The writer's unseen digits: {before:.1%}, then {after:.1%}. "
                          f"9,000 ordinary test digits: {kept_before:.1%}, then {kept:.1%}.")


def twenty():
    """TODO.
    """
    table = helpers.load_results("adaptation")
    three_each = table[(table["shots"] == 3) & (table["way"] == "everything")].sort_values("before")
    gain = (three_each["after"] - three_each["before"]).to_numpy()
    half = 2.093 * gain.std(ddof=1) / np.sqrt(len(gain))      # Student's t for 20 writers
    fig, ax = plt.subplots(figsize=(10, 3.7))
    for place, (old, new) in enumerate(zip(three_each["before"], three_each["after"])):
        ax.plot((place, place), (old, new), "-", color=helpers.BASELINE, lw=2, zorder=1)
        ax.plot(place, old, "o", mfc="white", mec=helpers.BASELINE, mew=2.5, markersize=10)
        ax.plot(place, new, "D", color=helpers.UNSEEN, markersize=9)
    worst = three_each.iloc[0]
    ax.text(5, three_each["before"].iloc[3:8].min() - 0.03, "before", ha="center", va="top", color=helpers.BASELINE, weight="bold")
    ax.text(5, three_each["after"].iloc[3:8].max() + 0.02, "adapted", ha="center", va="bottom", color=helpers.UNSEEN, weight="bold")
    ax.set(xticks=[], xlabel="twenty made-up writers", ylabel="unseen digits read", ylim=(None, 1.02))
    ax.yaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
    ax.set_title(f"three of each digit: {100 * gain.mean():.1f} points more on average (95 %: {100 * (gain.mean() - half):.1f} to {100 * (gain.mean() + half):.1f})")
    assert len(gain) == 20 and gain.mean() - half > 0 and gain[:10].mean() > 5 * gain[10:].mean()
    helpers.show(fig, alt=f"Accuracy on unseen digits of {len(gain)} made-up writers before and after adaptation to three of each digit: on average "
                          f"{three_each['before'].mean():.1%}, then {three_each['after'].mean():.1%}; the worst {worst['before']:.1%}, then {worst['after']:.1%}. "
                          f"{(gain > 0).sum()} of {len(gain)} gain.")
    return table


def page(ask, draw_strokes, fooled, my_digit, prepare, read, scores, shapes, whose):
    """TODO.
    """
    seen_digit, seen_as = prepare(my_digit), ask(prepare(my_digit))
    fool, fool_name = (fooled, "my drawing") if fooled is not None else (draw_strokes(shapes["heart"]), "a heart")
    fool_answer = read(fool)
    fool_said = "no digit" if isinstance(fool_answer, str) else f"{fool_answer.argmax()} ({100 * fool_answer.max():.0f} %)"
    page = plt.figure(figsize=(10, 4.9), facecolor="white")
    page.suptitle("My network reads handwriting", weight="bold", fontsize=22, x=0.02, ha="left")
    left, right = page.subfigures(1, 2, width_ratios=(1, 1.25))
    grid = left.subplots(2, 2, height_ratios=(1, 1))
    name = "my digit" if whose == "your digit" else whose
    for ax, picture, words in ((grid[0, 0], my_digit, name), (grid[0, 1], seen_digit, f"read as {seen_as.argmax()} ({100 * seen_as.max():.0f} %)"),
                               (grid[1, 0], fool, fool_name), (grid[1, 1], prepare(fool), f"read as {fool_said}")):
        ax.imshow(picture, cmap="Greys", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, lw=2)
        ax.set_title(words, fontsize=14, loc="center")
    ax = right.subplots()
    ax.axis("off")
    ax.set(xlim=(0, 1), ylim=(0, 1))
    lines = [(words, f"{100 * value:.1f} %", f"at least {100 * least:.4g} %" if least else "") for words, (value, least) in scores.items()]
    for number, (words, value, least) in enumerate([("read right", "", "promised"), *lines]):
        height, weight = 0.95 - 0.095 * number, "bold" if not number else "normal"
        ax.text(0, height, words, fontsize=14, weight=weight)
        ax.text(0.69, height, value, fontsize=14, ha="right", weight="bold")
        ax.text(1, height, least, fontsize=13, ha="right", weight=weight, color=helpers.BASELINE)
    done, exercises = helpers.solved()
    ax.text(0, 0.285, "exercises solved", fontsize=14)
    ax.text(0.69, 0.285, f"{done} of {exercises}", fontsize=14, ha="right", weight="bold")
    for number, words in enumerate(("Where to go on: my own data,", "a test set in an envelope from the first day,", "and a baseline beside every score.")):
        ax.text(0, 0.17 - 0.085 * number, words, fontsize=14, weight="bold" if not number else "normal")
    helpers.show(page, alt=f"A page: {name}, read as {seen_as.argmax()}; {fool_name}, read as {fool_said}; and the scores: "
                           + ", ".join(f"{words} {value} {least}".strip() for words, value, least in lines)
                           + f"; {done} of {exercises} exercises solved.")
    return page


def closing(counts, cut_out, in_the_corner, into_box, make_smaller, my_digit, prepare, resize):
    """TODO.
    """
    steps = {"made smaller": make_smaller, "cut out": lambda drawing: resize(cut_out(drawing), 28, 28),
             "in 20 x 20": lambda drawing: in_the_corner(into_box(cut_out(drawing))), "centred": prepare}
    fig, axes = plt.subplots(1, 4, figsize=(10, 2.2))
    for ax, (name, step) in zip(axes, steps.items()):
        ax.imshow(step(my_digit), cmap="Greys", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, lw=2)
        ax.set_title(f"{counts[name]} of 40", loc="center")
    helpers.show(fig, alt="The four pictures of one digit, and how many of forty drawings were read in that form: "
                          + ", ".join(map(str, counts.values())) + ".")


def ways_picture(table):
    """TODO.
    """
    fig, axes = plt.subplots(1, 2, figsize=(10, 4.4), width_ratios=(1.6, 1))
    styles = {"last layer": (helpers.WEIGHT, "s", ":", -0.1), "batch normalisations": (helpers.ACTIVATION, "^", "-.", 0),
              "everything": (helpers.UNSEEN, "D", "-", 0.1)}
    gains, lost = {}, {}
    for name, (color, marker, line, offset) in styles.items():
        of_way = table[table["way"] == name]
        points = []
        for place, shots in enumerate((1, 3, 10)):
            rows = of_way[of_way["shots"] == shots]
            gain = 100 * (rows["after"] - rows["before"])
            cost = 100 * (rows["ordinary_before"] - rows["ordinary_after"])
            half = 2.093 * gain.std() / np.sqrt(len(gain))
            gains[name, shots], lost[name, shots] = gain.mean(), cost.mean()
            axes[0].errorbar(place + offset, gain.mean(), half, color=color, capsize=6, lw=2, ls="none")
            points.append(gain.mean())
        axes[0].plot(np.arange(3) + offset, points, color=color, marker=marker, ls=line, markersize=11)
        cost = 100 * (of_way[of_way["shots"] == 3]["ordinary_before"] - of_way[of_way["shots"] == 3]["ordinary_after"])
        axes[1].errorbar(list(styles).index(name), cost.mean(), 2.093 * cost.std() / np.sqrt(len(cost)), color=color, marker=marker, markersize=13, capsize=8, lw=2)
    for name, height in (("everything", 11.2), ("batch normalisations", 8.8), ("last layer", 6)):
        axes[0].text(2.25, height, name.replace(" ", "\n"), color=styles[name][0], weight="bold", va="center", fontsize=14)
    axes[0].set(xticks=range(3), xticklabels=("1 of each", "3", "10"), xlim=(-0.3, 3.6), ylim=(0, None), yticks=(0, 5, 10), title="gain on the writer's digits (points)")
    axes[1].set(xticks=range(3), xticklabels=("last\nlayer", "batch\nnorm.", "every-\nthing"), xlim=(-0.6, 2.6), ylim=(0, None), yticks=(0, 0.1, 0.2, 0.3),
                title="price: ordinary digits\nlost (points)")
    by_way = table[table["shots"] == 3].pivot(index="writer", columns="way", values="after")
    for better, worse, plain in (("batch normalisations", "last layer", True), ("everything", "last layer", True),
                                 ("everything", "batch normalisations", False)):
        difference = by_way[better] - by_way[worse]
        half = 2.093 * difference.std() / np.sqrt(len(difference))
        assert (difference.mean() - half > 0) == plain
    assert max(lost.values()) < 0.25 and all(gains[name, 1] < gains[name, 3] < gains[name, 10] for name in styles)
    helpers.show(fig, alt="Mean gain of twenty writers in points: " + "; ".join(
        f"{name}, {shots} of each: {value:.1f}" for (name, shots), value in gains.items()) + ". Points lost on ordinary digits with three of each: "
        + ", ".join(f"{name} {lost[name, 3]:.2f}" for name in styles) + ". The bars are 95 % intervals over writers.")
