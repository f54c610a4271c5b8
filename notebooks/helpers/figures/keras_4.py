"""Pictures of TODO."""
import keras
import matplotlib.pyplot as plt
import numpy as np

import helpers


def digits(images, labels):
    """TODO.
    """
    fig, axes = plt.subplots(2, 8)
    for ax, image in zip(axes.flat, images):
        ax.imshow(image, cmap="Greys")
        ax.axis("off")
    helpers.show(fig, alt=f"The first 16 training digits as written by hand: {', '.join(map(str, labels[:16]))}.")


def shapes_drawn():
    """TODO.
    """
    steps = [("image", 28, 1, ""), ("16 filters\n5 × 5", 24, 16, "?"), ("pooling", 12, 16, ""), ("32 filters\n3 × 3", 10, 32, "?"),
             ("pooling", 5, 32, ""), ("in a row", None, 800, ""), ("dense", None, 64, "?"), ("dense", None, 10, "?")]
    fig, ax = plt.subplots()
    for column, (label, size, maps, weights) in enumerate(steps):
        x, color = 50 * column, helpers.INPUT if label == "image" else helpers.PREDICTION if maps == 10 else helpers.ACTIVATION
        stack = maps if size else 1
        width, height = (1.4 * size, 1.4 * size) if size else (4, 15 + maps / 10)
        for depth in reversed(range(stack)):
            corner = 0.6 * (depth - stack / 2)
            ax.add_patch(plt.Rectangle((x + corner - width / 2, 18 + corner - height / 2), width, height, fc=color, ec="white", lw=0.5))
        label = label if size else f"{label}\n"
        ax.text(x, -36, label, ha="center", va="top", fontsize=15, linespacing=1.2)
        ax.text(x, -62, f"{size}×{size}×{maps}" if size else maps, ha="center", va="top", fontsize=14, weight="bold")
        ax.text(x, -78, weights and f"{weights} weights", ha="center", va="top", fontsize=14, weight="bold",
                bbox={"fc": helpers.WEIGHT, "ec": "none", "alpha": 0.4} if weights else None)
    ax.set(xlim=(-25, 375), ylim=(-90, 72), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt="A digit on its way through the network: " + ", ".join(
        label.replace("\n", " ") + (f" {size} by {size} by {maps}" if size else f" {maps}") for label, size, maps, _ in steps) + ".")


def dropout_drawn():
    """TODO.
    """
    rng = np.random.default_rng(helpers.SEED)
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.4))
    for digit, ax in enumerate(axes, start=1):
        kept = rng.random((8, 8)) > 0.3
        rows, columns = np.indices(kept.shape)
        ax.scatter(columns[kept], rows[kept], s=110, color=helpers.ACTIVATION)
        ax.scatter(columns[~kept], rows[~kept], s=60, color=helpers.BASELINE, marker="x", linewidths=2)
        ax.set(title=f"digit {digit}: {kept.sum()} of 64", xlim=(-0.7, 7.7), ylim=(7.7, -0.7), aspect="equal")
        ax.axis("off")
    helpers.show(fig, alt="The 64 neurons of the dense layer for three training digits: each time other neurons, about 30 %, are crossed out.")


def batch_normalisation_drawn(network, x_val):
    """TODO.
    """
    pooled = keras.Model(network.inputs[0], network.layers[1].output)(x_val[:128]).numpy().reshape(-1, 16)
    standardised = (pooled - pooled.mean(axis=0)) / pooled.std(axis=0)
    fig, axes = plt.subplots(1, 2)
    for ax, values, title in zip(axes, (pooled, standardised), ("before: each map its own scale", "standardised")):
        boxes = ax.boxplot(values, whis=(1, 99), showfliers=False, patch_artist=True, medianprops={"color": "white", "lw": 2})
        for box in boxes["boxes"]:
            box.set(facecolor=helpers.ACTIVATION, edgecolor=helpers.ACTIVATION)
        ax.axhline(0, color=helpers.BASELINE, lw=1)
        ax.set(title=title, xlabel="the 16 feature maps", xticks=[])
    axes[0].set_ylabel("value")
    spread = pooled.std(axis=0)
    helpers.show(fig, alt=f"Values of the 16 feature maps of 128 digits. Before: standard deviations between {spread.min():.2f} and "
                          f"{spread.max():.2f}, centres up to {abs(pooled.mean(axis=0)).max():.2f} from 0. Standardised: mean 0 and "
                          "standard deviation 1 for every map.")


def recipes():
    """TODO.
    """
    recipes = helpers.load_results("mnist_recipes")
    old, new = [recipes[recipes["recipe"] == name] for name in ("2019", "lesson")]
    time_2019 = old["seconds"].mean()
    fig, ax = plt.subplots()
    ax.axhline(0.9925, color=helpers.BASELINE, ls="--", lw=2)
    ax.text(1.08, 0.99253, "99.25 %", color=helpers.BASELINE, ha="right", va="bottom")
    ax.plot(old["seconds"] / time_2019, old["test_accuracy"], "s", color=helpers.BASELINE, markersize=13)
    ax.text(1.02, old["test_accuracy"].mean() - 0.0003, "recipe of 2019", ha="right", va="top", color=helpers.BASELINE, weight="bold")
    ax.plot(new["seconds"] / time_2019, new["test_accuracy"], "o", color=helpers.UNSEEN, markersize=13, alpha=0.7)
    seed_0 = new[new["seed"] == 0]
    ax.plot(seed_0["seconds"] / time_2019, seed_0["test_accuracy"], "o", mfc="none", mec=helpers.INK, mew=2.5, markersize=19)
    share = new["seconds"].mean() / time_2019
    ax.text(share + 0.05, new["test_accuracy"].mean(), f"this lesson, five seeds: mean {new['test_accuracy'].mean():.2%}\n(ringed: seed 0, used here)",
            va="center", color=helpers.UNSEEN, weight="bold")
    ax.set(xlim=(0, 1.1), ylim=(0.9905, 0.9957), xlabel="time for 12 epochs (recipe of 2019 = 1)", ylabel="test accuracy")
    ax.yaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=1))
    first = seed_0["test_accuracy"].item()
    helpers.show(fig, alt=f"Test accuracy against training time. Five seeds of this lesson's recipe: {new['test_accuracy'].min():.2%} to "
                          f"{new['test_accuracy'].max():.2%}, mean {new['test_accuracy'].mean():.2%}, in {share:.2f} of the time that the recipe "
                          f"of 2019 takes for {old['test_accuracy'].mean():.2%}. Seed 0, used here, is number "
                          f"{(new['test_accuracy'] > first).sum() + 1} of the five.")


def mistakes(p_test, said, x_test, y_test):
    """TODO.
    """
    wrong = np.flatnonzero(said != y_test)
    wrong = wrong[p_test[wrong].max(axis=1).argsort()[::-1]][:24]

    def show_mistakes(title, alt):
        fig, axes = plt.subplots(3, 8)
        for ax in axes.flat:
            ax.axis("off")
        for ax, i in zip(axes.flat, wrong):
            ax.imshow(x_test[i, ..., 0], cmap="Greys")
            ax.set_title(title(i), loc="center", fontsize=14, weight="normal")
        helpers.show(fig, alt=alt)

    show_mistakes(lambda i: "?", f"The {len(wrong)} most confident mistakes, without their labels. Many are hard for a person, too.")
    return show_mistakes, wrong


def mistakes_named(said, show_mistakes, wrong, y_test):
    """TODO.
    """
    show_mistakes(lambda i: f"{y_test[i]}, said {said[i]}", "The same digits, label and answer: "
                  f"{', '.join(f'{y_test[i]}, said {said[i]}' for i in wrong)}.")


def filters(network):
    """TODO.
    """
    filters = network.layers[0].kernel.numpy()[:, :, 0, :]
    limit = np.abs(filters).max()
    fig, axes = plt.subplots(2, 8, figsize=(10, 3.2))
    for number, ax in enumerate(axes.flat):
        ax.imshow(filters[..., number], cmap="PuOr_r", vmin=-limit, vmax=limit)
        ax.set_title(number + 1, loc="center", fontsize=14, weight="normal")
        ax.axis("off")
    helpers.show(fig, alt="The 16 filters of the first layer, numbered, 5 by 5 weights each: orange positive, violet "
                          "negative, white near 0.")


def feature_maps(network, x_val, y_val):
    """TODO.
    """
    digit = x_val[np.flatnonzero(y_val == 7)[0]]
    answers = keras.Model(network.inputs[0], network.layers[3].output)(digit[None]).numpy()[0]
    fig = plt.figure()
    left, right = fig.subfigures(1, 2, width_ratios=(1, 3.2))
    ax = left.subplots()
    ax.imshow(digit[..., 0], cmap="Greys")
    ax.set_title("input", color=helpers.INPUT, loc="center")
    ax.axis("off")
    greens = plt.matplotlib.colors.LinearSegmentedColormap.from_list("activation", ["white", helpers.ACTIVATION, "black"])
    for number, ax in enumerate(right.subplots(2, 8).flat):
        ax.imshow(answers[..., number], cmap=greens, vmin=0, vmax=answers.max())
        ax.set_title(number + 1, loc="center", fontsize=14, weight="normal")
        ax.axis("off")
    helpers.show(fig, alt="A seven, and the 16 numbered feature maps of the first layer after pooling and ReLU, 12 by 12 each: "
                          f"the darkest are {', '.join(str(n + 1) for n in answers.sum(axis=(0, 1)).argsort()[:-4:-1])}.")
    return greens


def removed_table():
    """TODO.
    """
    removed = helpers.load_results("mnist_removed_parts")
    accuracies = removed.groupby("without", sort=False)["validation_accuracy"].agg(["mean", "min", "max"])
    weights = removed.groupby("without", sort=False)["weights"].first()
    others = accuracies.drop("the second convolution")
    assert accuracies.loc["the second convolution", "max"] < others["min"].min(), "only the second convolution should be missed"
    fig, ax = plt.subplots()
    for row, (part, (mean, low, high)) in enumerate(accuracies.iterrows()):
        color, marker = (helpers.PREDICTION, "D") if part == "nothing" else (helpers.UNSEEN, "o")
        ax.errorbar(mean, row, xerr=[[mean - low], [high - mean]], color=color, fmt=marker, markersize=12, capsize=8, lw=3)
    ax.set(yticks=range(len(accuracies)), ylim=(len(accuracies) - 0.5, -0.5),
           yticklabels=[f"{'everything' if part == 'nothing' else f'without {part}'}\n{weights[part]:,} weights" for part in accuracies.index],
           xlabel="validation accuracy after 2 epochs (mean, range)")
    ax.tick_params(axis="y", labelsize=13)
    ax.xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=1))
    helpers.show(fig, alt="Validation accuracy after 2 epochs, mean of two seeds: " + ", ".join(
        f"{'everything' if part == 'nothing' else f'without {part}'} {mean:.2%}" for part, mean in accuracies["mean"].items()) + ".")


def moved_picture(angles, shifted, shifts, turned):
    """TODO.
    """
    fig, axes = plt.subplots(1, 2, sharey=True)
    for ax, x, y, label in ((axes[0], shifts, shifted, "shift to the right (pixels)"), (axes[1], angles, turned, "turn (degrees)")):
        ax.plot(x, y, "o-", color=helpers.UNSEEN)
        ax.axhline(0.9, color=helpers.BASELINE, ls="--", lw=2)
        ax.set(xlabel=label, ylim=(0, 1.03))
    axes[1].text(90, 0.91, "one in ten misread", color=helpers.BASELINE, ha="right", va="bottom")
    axes[0].set_ylabel("accuracy")
    axes[0].yaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1))
    helpers.show(fig, alt="Accuracy on 1,000 validation digits. Shifted: " + ", ".join(f"{s} px {a:.0%}" for s, a in zip(shifts, shifted))
                 + ". Turned: " + ", ".join(f"{d} degrees {a:.0%}" for d, a in zip(angles, turned)) + ".")


def own_maps(greens, network, pad, read):
    """TODO.
    """
    drawn = pad.image if pad.image.any() else helpers.load_drawn_digits()[0][23]
    mine = drawn.reshape(28, 4, 28, 4).mean(axis=(1, 3)).astype("float32")
    answers = keras.Model(network.inputs[0], network.layers[3].output)(mine[None, ..., None]).numpy()[0]
    p_mine = read(drawn)
    fig = plt.figure()
    left, right = fig.subfigures(1, 2, width_ratios=(1, 3.2))
    ax = left.subplots()
    ax.imshow(mine, cmap="Greys", vmin=0, vmax=1)
    ax.set_title(f"it reads a {p_mine.argmax()}", loc="center")
    ax.axis("off")
    for number, ax in enumerate(right.subplots(2, 8).flat):
        ax.imshow(answers[..., number], cmap=greens, vmin=0, vmax=answers.max())
        ax.set_title(number + 1, loc="center", fontsize=14, weight="normal")
        ax.axis("off")
    helpers.show(fig, alt=f"A drawn digit, which the network reads as a {p_mine.argmax()}, and its 16 feature maps after pooling and ReLU: the darkest are "
                          f"{', '.join(str(n + 1) for n in answers.sum(axis=(0, 1)).argsort()[:-4:-1])}.")


def occlusion_picture(network, occlude, x_val, y_val):
    """TODO.
    """
    fig, axes = plt.subplots(2, 5)
    for pair, digit in zip(axes.T, (2, 4, 7, 8, 9)):
        image = x_val[np.flatnonzero(y_val == digit)[0]]
        probability = network.predict(occlude(image), batch_size=484, verbose=0)[:, digit].reshape(22, 22)
        pair[0].imshow(image[..., 0], cmap="Greys")
        shown = pair[1].imshow(probability, cmap="cividis", vmin=0, vmax=1, extent=(2.5, 24.5, 24.5, 2.5))
        pair[1].set(xlim=(-0.5, 27.5), ylim=(27.5, -0.5))
        for ax in pair:
            ax.axis("off")
    fig.colorbar(shown, ax=axes[1], label="probability", ticks=(0, 1))
    helpers.show(fig, alt="Five digits and, below each, the probability of the right digit with a grey patch centred at each "
                          "place: a map of what the network looks at.")
