"""Pictures of TODO."""
import keras
import matplotlib.pyplot as plt
import numpy as np

import helpers


def many_digits(images, labels):
    """TODO.
    """
    rows, columns = 5, 20
    sheet = np.block([[images[row * columns + column] for column in range(columns)] for row in range(rows)])
    fig, ax = plt.subplots(figsize=(10, 2.7))
    ax.imshow(sheet, cmap="Greys")
    ax.set(xticks=[], yticks=[])
    helpers.show(fig, alt=f"The first {rows * columns} training digits in {rows} rows, dark on white, each by another hand; the first row reads "
                          f"{', '.join(map(str, labels[:columns]))}.")


def grey(images, labels, x_all):
    """TODO.
    """
    row, some = 24, slice(3, 13)
    fig, (left, right) = plt.subplots(1, 2, figsize=(10, 2.5), width_ratios=(1, 3.4))
    left.imshow(images[0], cmap="Greys")
    left.add_patch(plt.Rectangle((some.start - 0.5, row - 0.5), some.stop - some.start, 1, fill=False, ec=helpers.INPUT, lw=4))
    right.imshow(images[:1, row, some], cmap="Greys", vmin=0, vmax=255)
    for place, (grey, share) in enumerate(zip(images[0, row, some], x_all[0, row, some])):
        right.text(place, -0.75, grey, ha="center", va="bottom")
        right.text(place, 0.75, f"{share:.2f}", ha="center", va="top")
    right.add_patch(plt.Rectangle((-0.5, -0.5), 10, 1, fill=False, ec=helpers.INPUT, lw=4))
    right.text(-0.8, -0.75, "before", ha="right", va="bottom", weight="bold")
    right.text(-0.8, 0.75, "now", ha="right", va="top", weight="bold")
    right.set(xlim=(-2.3, 9.6), ylim=(1.6, -1.6))
    for ax in (left, right):
        ax.axis("off")
    helpers.show(fig, alt=f"The first digit, a {labels[0]}, and ten of its pixels from one row: before {', '.join(map(str, images[0, row, some]))}, now "
                          f"{', '.join(f'{share:.2f}' for share in x_all[0, row, some])}.")


def network_drawn(x_train, y_train):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 3.4))
    ax.imshow(x_train[0], cmap="Greys", extent=(0, 2.4, -1.2, 1.2))
    ax.add_patch(plt.Rectangle((0, -1.2), 2.4, 2.4, fill=False, ec=helpers.BASELINE, lw=2))
    ax.imshow(x_train[0].reshape(56, 14).max(axis=1)[:, None], cmap="Greys", extent=(3.5, 3.75, -1.5, 1.5), aspect="auto")
    ax.add_patch(plt.Rectangle((3.5, -1.5), 0.25, 3, fill=False, ec=helpers.INPUT, lw=3))
    hidden = np.array([y for y in np.linspace(1.45, -1.45, 15) if abs(y) > 0.12])
    output = np.linspace(1.44, -1.44, 10)
    for left, right, ends in ((3.75, 6, (np.linspace(1.4, -1.4, 8), hidden)), (6, 8.25, (hidden, output))):
        ax.add_collection(plt.matplotlib.collections.LineCollection(
            [((left, a), (right, b)) for a in ends[0] for b in ends[1]], color=helpers.WEIGHT, lw=0.5))
    ax.plot(np.full(len(hidden), 6), hidden, "o", color=helpers.ACTIVATION, markersize=11)
    ax.text(6, 0, "⋮", ha="center", va="center", fontsize=22)
    ax.plot(np.full(10, 8.25), output, "o", color=helpers.PREDICTION, markersize=13)
    for digit, y in enumerate(output):
        ax.text(8.5, y, f"{digit}:  ?", va="center", fontsize=14)
    for x, words in ((1.2, f"28 × 28, label {y_train[0]}"), (3.62, "784"), (6, "256 neurons"), (8.25, "10 neurons")):
        ax.text(x, -1.68, words, ha="center", va="top", weight="bold")
    ax.annotate("", (3.4, 0), (2.5, 0), arrowprops={"arrowstyle": "-|>", "lw": 3, "color": helpers.INPUT, "mutation_scale": 25})
    ax.set(xlim=(-0.2, 9.4), ylim=(-2.1, 1.65), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt=f"A digit with the label {y_train[0]} on its way through the network: 28 by 28 pixels become a column of 784 numbers, 256 "
                          "neurons read it, ten neurons read those. What should stand at the ten outputs, 0 to 9?")


def one_hot_drawn(build, x_train, y_train):
    """TODO.
    """
    keras.utils.set_random_seed(helpers.SEED)
    before = np.array(build()(x_train[:1]))[0]
    wanted = keras.utils.to_categorical(y_train[:1], 10)[0]
    fig, ax = plt.subplots(figsize=(10, 3.6))
    for digit in range(10):
        hot = wanted[digit] == 1
        ax.text(digit, 1.5, f"{wanted[digit]:.0f}", ha="center", va="center", fontsize=26, weight="bold" if hot else "normal",
                color="white" if hot else helpers.BASELINE, bbox={"boxstyle": "square,pad=0.25", "fc": helpers.PREDICTION if hot else "white",
                                                                 "ec": helpers.BASELINE, "lw": 2})
        ax.bar(digit, 4 * before[digit], width=0.6, color=helpers.ACTIVATION)
        ax.text(digit, -0.08, digit, ha="center", va="top", weight="bold")
        ax.text(digit, 4 * before[digit] + 0.03, f"{before[digit]:.2f}", ha="center", va="bottom", fontsize=15)
    ax.text(-0.8, 1.5, f"label {y_train[0]},\nwritten out", ha="right", va="center", weight="bold")
    ax.text(-0.8, 0.3, "the network,\nuntrained", ha="right", va="center", weight="bold", color=helpers.ACTIVATION)
    ax.set(xlim=(-3, 9.6), ylim=(-0.4, 1.95))
    ax.axis("off")
    helpers.show(fig, alt=f"Above, the label {y_train[0]} as ten numbers: a 1 at place {y_train[0]} and nine 0s. Below, what the untrained network "
                          f"answers: ten probabilities between {before.min():.2f} and {before.max():.2f}.")


def learned(history, network):
    """TODO.
    """
    val_accuracy = history.history["val_accuracy"]
    as_given = (network.count_params(), history.params["steps"], history.params["epochs"]) == (203_530, 215, 8)
    if as_given:
        assert val_accuracy[0] > 0.95 and val_accuracy[-1] > 0.975, "most is learned in the first epoch, and some more later"
        assert history.history["accuracy"][-1] > max(0.99, val_accuracy[-1] + 0.005), "training digits should be read better"
    return as_given


def mistakes(as_given, p_test, said, x_test, y_test):
    """TODO.
    """
    wrong = np.flatnonzero(said != y_test)
    surest = wrong[np.argsort(-p_test[wrong].max(axis=1), kind="stable")][:12]
    fig, axes = plt.subplots(2, 6, figsize=(10, 4.4))
    for ax, place in zip(axes.flat, surest):
        ax.imshow(x_test[place], cmap="Greys")
        p = p_test[place].max()
        ax.set_title(f"{y_test[place]}, said {said[place]}\n" + ("> 99.9 %" if p > 0.999 else f"{100 * p:.1f} %"), loc="center", fontsize=15)
        ax.axis("off")
    assert not as_given or p_test[surest].max(axis=1).min() > 0.95, "it should be sure of these mistakes"
    helpers.show(fig, alt="Its twelve surest mistakes: " + ", ".join(
        f"a {y_test[place]} read as {said[place]} with {p_test[place].max():.1%}" for place in surest) + ".")


def weights_drawn(W1, strongest):
    """TODO.
    """
    def show_neurons(places, size, alt):
        """The first-layer weights of some neurons, as pictures."""
        fig, axes = plt.subplots(2, 4, figsize=size)
        for number, (ax, neuron) in enumerate(zip(axes.flat, places), 1):
            picture = W1[:, neuron].reshape(28, 28)
            limit = np.abs(picture).max() * 0.7
            ax.imshow(picture, cmap="PuOr_r", vmin=-limit, vmax=limit)
            ax.set_title(number, loc="center", fontsize=15)
            ax.axis("off")
        helpers.show(fig, alt)

    show_neurons(strongest, (8, 4.4), "The weights of eight neurons of the first layer, 28 by 28 each, orange positive, violet negative: dashes "
                 "and arcs in noise. None looks like a digit.")


def rim(build, never, x_train, y_train):
    """TODO.
    """
    keras.utils.set_random_seed(helpers.SEED)
    fresh = build()
    W1_before = fresh.layers[1].kernel.numpy()
    for first in range(0, 2560, 256):
        fresh.train_on_batch(x_train[first:first + 256], y_train[first:first + 256])
    moved = fresh.layers[1].kernel.numpy() != W1_before
    assert not moved[never.ravel()].any(), "weights of pixels without ink should not move"
    assert moved[~never.ravel()].mean() > 0.8, "most other weights should move"


def your_digit(drawn, read, whose):
    """TODO.
    """
    answer = read(drawn)
    sure = f"{100 * answer.max():.0f} %" if answer.max() < 0.995 else "> 99 %"
    fig, (left, middle, right) = plt.subplots(1, 3, figsize=(10, 2.7), width_ratios=(1, 1, 1.5))
    for ax, picture, title in ((left, drawn, whose), (middle, drawn.reshape(28, 4, 28, 4).mean(axis=(1, 3)), "what it sees")):
        ax.imshow(picture, cmap="Greys", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.set_title(title, loc="center")
        ax.spines[:].set(visible=True, lw=2)
    right.bar(range(10), answer, color=helpers.ACTIVATION)
    right.set(xticks=range(10), ylim=(0, 1.05), yticks=[])
    right.set_title(f"it reads a {answer.argmax()}: {sure}", loc="center")
    right.tick_params(axis="x", length=0)
    right.spines["left"].set_visible(False)
    helpers.show(fig, alt=f"{whose.capitalize()} on the pad, the same in 28 by 28 pixels, and the ten probabilities of the network: it reads a "
                          f"{answer.argmax()} with {answer.max():.0%}.")


def forty_drawn(accuracy, as_given, drawings, drawn_labels, misread, network, p_drawn):
    """TODO.
    """
    small = drawings.reshape(-1, 28, 4, 28, 4).mean(axis=(2, 4))
    untouched = (network.predict_on_batch(small).argmax(axis=1) == drawn_labels).mean()
    assert not as_given or untouched < 0.7, "drawings should be read far worse than test digits"
    fig, axes = plt.subplots(4, 10, figsize=(10, 3.9))
    for ax, drawing, p, wrong_here in zip(axes.flat, drawings, p_drawn, misread):
        ax.imshow(drawing, cmap="Greys", vmin=0, vmax=1)
        color = helpers.UNSEEN if wrong_here else helpers.BASELINE
        ax.set_title(f"{p.argmax()}" + (" ✗" if wrong_here else ""), loc="center", fontsize=14, color=color, weight="bold" if wrong_here else "normal", pad=3)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set(visible=True, color=color, lw=3 if wrong_here else 1)
    fig.suptitle(f"{(~misread).sum()} of 40 read ({(~misread).mean():.0%}); of the test digits {accuracy:.0%}", weight="bold", fontsize=16)
    helpers.show(fig, alt=f"Forty drawings, the digits 0 to 9 in four rows, and above each what the network reads: {(~misread).sum()} of 40 are right, "
                          f"{misread.sum()} wrong, though it reads {accuracy:.0%} of the test digits.")


def closing(accuracy, misread):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 2.1))
    for row, (value, words, color, hatch) in enumerate(((accuracy, "test digits", helpers.UNSEEN, ""), ((~misread).mean(), "from the pad", helpers.UNSEEN, "//"))):
        ax.barh(row, value, color=color if not hatch else "white", edgecolor=color, hatch=hatch, lw=2)
        ax.text(value + 0.01, row, f"{value:.0%}", va="center", weight="bold", fontsize=20)
    ax.set(yticks=(0, 1), yticklabels=("test digits", "from the pad"), ylim=(1.55, -0.55), xlim=(0, 1.1), xticks=[])
    ax.tick_params(axis="y", length=0, labelsize=18)
    ax.spines[:].set_visible(False)
    helpers.show(fig, alt=f"Two bars: {accuracy:.0%} of the test digits are read, and {(~misread).mean():.0%} of the digits from the pad.")


def second_layer_drawn(W2, as_given, strongest):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 4.2))
    limit = np.abs(W2[strongest]).max()
    ax.imshow(W2[strongest], cmap="PuOr_r", vmin=-limit, vmax=limit, aspect="auto")
    for (row, column), weight in np.ndenumerate(W2[strongest]):
        ax.text(column, row, f"{round(weight, 1) + 0:+.1f}", ha="center", va="center", fontsize=14, color="white" if abs(weight) > 0.6 * limit else helpers.INK)
    ax.set(xticks=range(10), yticks=range(8), yticklabels=range(1, 9), xlabel="speaks for (orange) or against (violet) the digit", ylabel="neuron")
    ax.tick_params(length=0)
    positive = (W2[strongest] > 0).sum(axis=1)
    assert not as_given or positive.min() >= 2 and positive.max() <= 8, "each neuron should speak for some digits and against others"
    helpers.show(fig, alt=f"The weights of the eight neurons for the ten digits as a table: each is positive for {positive.min()} to {positive.max()} "
                          "digits and negative for the others.")


def templates_drawn(never, shorter, template_accuracy, templates):
    """TODO.
    """
    assert shorter.params["epochs"] != 5 or 0.92 < template_accuracy < 0.945, "templates should read about 93 of 100"
    pictures = templates.layers[1].kernel.numpy().reshape(28, 28, 10)
    assert pictures[13:15, 13:15, 0].mean() < 0 < pictures[13:15, 13:15, 1].mean(), "the middle: paper for a 0, ink for a 1"
    pictures = np.where(never[..., None], 0, pictures)
    limit = np.abs(pictures).max() * 0.6
    fig, axes = plt.subplots(2, 5, figsize=(10, 4.4))
    for digit, ax in enumerate(axes.flat):
        ax.imshow(pictures[..., digit], cmap="PuOr_r", vmin=-limit, vmax=limit)
        ax.set_title(digit, loc="center")
        ax.axis("off")
    helpers.show(fig, alt="The weights of the ten neurons that read pixels, as pictures: an orange ring with a violet middle for the 0, an orange bar for "
                          "the 1, and blurred templates of the other digits.")


def confused(as_given, p_val, y_val):
    """TODO.
    """
    from sklearn.metrics import ConfusionMatrixDisplay, confusion_matrix

    counts = confusion_matrix(y_val, p_val.argmax(axis=1))
    np.fill_diagonal(counts, 0)
    true, given = np.unravel_index(counts.argmax(), counts.shape)
    assert not as_given or counts.sum() < 130, "about 2 in 100 of 5,000 should be wrong"
    fig, ax = plt.subplots(figsize=(10, 5.4))
    ConfusionMatrixDisplay(counts).plot(ax=ax, cmap="Greys", colorbar=False, text_kw={"fontsize": 15}, im_kw={"vmax": 1.6 * counts.max()})
    for text in ax.texts:
        text.set_visible(text.get_text() != "0")
        text.set_color(helpers.INK)
    ax.add_patch(plt.Rectangle((given - 0.5, true - 0.5), 1, 1, fill=False, ec=helpers.UNSEEN, lw=4))
    ax.set(title=f"{counts.sum()} of {len(y_val):,} wrong", xlabel="what the network said", ylabel="label")
    ax.text(10.2, 4.5, f"most often:\na {true}\nread as {given},\n{counts.max()} times", color=helpers.UNSEEN, weight="bold", va="center")
    helpers.show(fig, alt=f"Confusion matrix of the {len(y_val):,} validation digits without its diagonal: {counts.sum()} are wrong. Most often, "
                          f"{counts.max()} times, a {true} is read as {given}.")


def changes():
    """TODO.
    """
    measured, recipe = helpers.load_results("mnist_dense_changes"), helpers.load_results("mnist_dense")
    by_change = measured.groupby("change", sort=False)["validation_accuracy"].agg(["mean", "min", "max"]).sort_values("mean")
    test_mean = recipe["test_accuracy"].mean()
    fig, ax = plt.subplots(figsize=(10, 5.2))
    for row, (change, (mean, low, high)) in enumerate(by_change.iterrows()):
        ours = change == "nothing"
        ax.errorbar(mean, row, xerr=[[mean - low], [high - mean]], color=helpers.PREDICTION if ours else helpers.UNSEEN,
                    fmt="D" if ours else "o", markersize=12, capsize=8, lw=3)
    ax.set(yticks=range(len(by_change)), yticklabels=["this lesson's recipe" if change == "nothing" else change for change in by_change.index],
           xlabel="validation accuracy (mean, range)")
    ax.xaxis.set_major_locator(plt.matplotlib.ticker.MultipleLocator(0.005))
    ax.xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=1))
    helpers.show(fig, alt="Validation accuracy, from low to high: " + ", ".join(
        f"{'our recipe' if change == 'nothing' else change} {mean:.2%}" for change, mean in by_change["mean"].items()) + ".")
    print(f"our recipe on the test digits, mean of {len(recipe)} seeds: {test_mean:.2%}, "
          f"from {recipe['test_accuracy'].min():.2%} to {recipe['test_accuracy'].max():.2%}")
    assert test_mean >= 0.978
    gain = by_change["mean"] - by_change.loc["nothing", "mean"]
    spread = by_change.loc["nothing", "max"] - by_change.loc["nothing", "min"]
    assert set(gain[gain > 0].index) == {"a second hidden layer", "512 neurons", "16 epochs"}
    assert gain[gain > 0].min() > 0.0005 and gain.max() <= spread < 0.003
    assert -0.016 < gain.min() and gain[["32 neurons", "learning rate 0.0004", "learning rate 0.04", "2 epochs"]].max() < -0.005
