"""Pictures of track 3, lesson 6: The same score, many times sooner."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import MultipleLocator, PercentFormatter

import helpers


def budget(epochs):
    """Draw the twelve epochs of 2019, and below them how much of them may be spent.

    Parameters
    ----------
    epochs : float
        The budget, in epochs of that recipe.
    """
    _twelve_epochs(epochs, f"all that you may spend: {epochs:.1f} epochs of that recipe",
                   f"the budget of this lesson: a sliver as long as {epochs:.1f} of one block.")


def spent(epochs, accuracy):
    """Draw the twelve epochs of 2019, and below them how much of them the last recipe has spent.

    Parameters
    ----------
    epochs : float
        What it took, in epochs of the recipe of 2019.
    accuracy : float
        Its test accuracy.
    """
    _twelve_epochs(epochs, f"spent: {epochs:.1f} epochs of that recipe, for {accuracy:.2%}",
                   f"what the last recipe took: as long as {epochs:.2f} of one block.")


def _twelve_epochs(spent, label, alt):
    fig, ax = plt.subplots(figsize=(10, 3))
    for epoch in range(12):
        ax.barh(1, 0.94, left=epoch, color=helpers.BASELINE, height=0.7)
        ax.text(epoch + 0.47, 1, epoch + 1, ha="center", va="center", color="white")
    ax.barh(0, spent, color=helpers.UNSEEN, height=0.7)
    ax.text(spent + 0.2, 0, label, va="center", color=helpers.UNSEEN, weight="bold")
    ax.set_title("the twelve epochs of 2019", loc="left")
    ax.set(xlim=(0, 12), ylim=(-0.6, 1.6))
    ax.axis("off")
    helpers.show(fig, alt=f"The twelve epochs of the recipe of 2019 as twelve blocks, and below them {alt}")


def profile_of_2019(weights, milliseconds):
    """Draw what share of the weights and of the time each layer of the network of 2019 has.

    Parameters
    ----------
    weights, milliseconds : numpy.ndarray, shape (8,)
        How many weights each layer has, and what it takes for a batch.
    """
    names = ["conv 1", "conv 2", "pool", "dropout", "flatten", "dense", "dropout", "dense 10"]
    fig, axes = plt.subplots(1, 2, sharey=True)
    weights, times = _shares(axes, names, {"weights": weights, "time": milliseconds}, 1.15)
    helpers.show(fig, alt="Two rows of bars, one bar a layer. Of the weights, the dense layer has "
                          f"{weights.max():.0%}. Of the time, {names[times.argmax()]} takes {times.max():.0%}.")


def profile_of_the_new(multiplications, milliseconds):
    """Draw what share of the multiplications and of the time each layer of the new network has.

    Parameters
    ----------
    multiplications, milliseconds : numpy.ndarray, shape (13,)
        How many multiplications each layer makes for a digit, and what it takes for a batch.
    """
    names = ["conv 1", "pool", "batch norm", "ReLU", "conv 2", "pool", "batch norm", "ReLU", "flatten", "dense",
             "batch norm", "ReLU", "dense 10"]
    fig, axes = plt.subplots(1, 2, sharey=True, figsize=(10, 5.4))
    work, times = _shares(axes, names, {"multiplications": multiplications, "time": milliseconds}, 1)
    helpers.show(fig, alt=f"One bar a layer of the new network. The second convolution has {work[4]:.0%} of the "
                          f"multiplications and {times[4]:.0%} of the time, the first {work[0]:.0%} and "
                          f"{times[0]:.0%}. Layers that the count leaves out take {times[work == 0].sum():.0%}.")


def _shares(axes, names, totals, longest):
    """Draw the shares of two totals as bars, a bar a layer, and return the shares."""
    rows, found = np.arange(len(names)), []
    for ax, (total, values), color in zip(axes, totals.items(), (helpers.WEIGHT, helpers.INPUT)):
        shares = values / values.sum()
        ax.barh(rows, shares, color=color)
        for row, share in enumerate(shares):
            if share >= 0.005:
                ax.text(share + 0.02, row, f"{share:.0%}", va="center")
        ax.set(title=f"share of the {total}", xlim=(0, longest), xticks=[], ylim=(len(names) - 0.4, -0.6))
        found.append(shares)
    axes[0].set_yticks(rows, names)
    return found


def learning_rate(rates):
    """Draw the learning rate of every step of two epochs.

    Parameters
    ----------
    rates : sequence of float
        From step 0 on, the last one of them after the last step.
    """
    steps = len(rates) - 1
    fig, ax = plt.subplots(figsize=(10, 3.6))
    ax.plot(rates, color=helpers.WEIGHT, lw=4)
    ax.axvline(steps / 2, color=helpers.BASELINE, ls="--", lw=1.5)
    ax.text(steps / 2 + 8, 0.0112, "second epoch", color=helpers.BASELINE)
    ax.text(steps * 0.03, 0.0112, "warm-up", color=helpers.INK, ha="left")
    ax.set(xlabel="step", ylabel="learning rate", xlim=(0, steps), ylim=(0, 0.0128), yticks=(0, 0.012))
    helpers.show(fig, alt=f"The learning rate over {steps} steps: it rises from {rates[0]:.4f} to {max(rates):.3f} in "
                          "the first fifth, then falls along a cosine to 0 at the end.")


def times_and_scores(measured, names, title):
    """Draw the training time and the test accuracy of some recipes: medians and means, and a dot a training.

    Parameters
    ----------
    measured : pandas.DataFrame, columns recipe, time and test_accuracy
        A row a training; the time is a share of that of 2019.
    names : list of str
        The recipes, from top to bottom. Each adds a change to the one before.
    title : str
        That of the times.
    """
    of_recipe = [measured[measured["recipe"] == name] for name in names]
    longest = max(trainings["time"].max() for trainings in of_recipe)
    fig, (left, right) = plt.subplots(1, 2, sharey=True, figsize=(10, 1.2 + 0.45 * len(names)))
    right.axvline(0.9925, color=helpers.BASELINE, ls="--", lw=2)
    right.text(0.9925, -0.75, "99.25 %", color=helpers.BASELINE, ha="center", va="bottom")
    for row, (name, trainings) in enumerate(zip(names, of_recipe)):
        share, times, scores = trainings["time"].median(), trainings["time"] / longest, trainings["test_accuracy"]
        left.barh(row, share / longest, color=helpers.INPUT, height=0.6)
        left.plot(times, [row] * len(times), "o", color=helpers.INK, alpha=0.35, markersize=7)
        left.text(times.max() + 0.04, row, "1" if name == "2019" else f"1/{1 / share:.0f}", va="center")
        right.plot(scores, [row] * len(scores), "o", color=helpers.UNSEEN, alpha=0.35, markersize=9)
        right.plot(scores.mean(), row, "|", color=helpers.UNSEEN, markersize=22, mew=4)
    left.set(title=title, xlim=(0, 1.2), xticks=[])
    left.set_yticks(range(len(names)), [names[0], *("+ " + name for name in names[1:])])
    right.set(xlabel="test accuracy", ylim=(len(names) - 0.5, -0.7))
    right.xaxis.set_major_formatter(PercentFormatter(1, decimals=1))
    right.xaxis.set_major_locator(MultipleLocator(0.002))
    found = [f"{name} {trainings['time'].median():.3f} of the time of 2019, {trainings['test_accuracy'].mean():.2%}"
             for name, trainings in zip(names, of_recipe)]
    helpers.show(fig, alt=f"Median time and mean test accuracy of some recipes from three seeds: {'; '.join(found)}.")


def changes(tried, means, pays, limit):
    """Draw the time that each change takes and the digits that it misreads, and name those that pay in bold.

    Parameters
    ----------
    tried : pandas.DataFrame, columns change, share_of_time and misread
        A row a training; the time is a share of that without a change.
    means : pandas.DataFrame, columns share_of_time and misread
        A row a change, "nothing" the first: median time, mean number of digits.
    pays : pandas.Series of bool
        For each row of `means`, whether the change pays.
    limit : float
        At most so many digits may a change misread.
    """
    fig, (left, right) = plt.subplots(1, 2, sharey=True, figsize=(10, 6.4))
    for row, (change, mean) in enumerate(means.iterrows()):
        some = tried[tried["change"] == change]
        left.barh(row, mean["share_of_time"], color=helpers.INPUT, height=0.6)
        left.plot(some["share_of_time"], [row] * len(some), "o", color=helpers.INK, alpha=0.35, markersize=7)
        left.text(2.25, row, f"{mean['share_of_time']:.2f}", va="center", ha="right")
        if some["misread"].min() > 130:
            right.text(124, row, f"{mean['misread']:.0f} →", color=helpers.UNSEEN, weight="bold", ha="right",
                       va="center")
        else:
            right.plot(some["misread"], [row] * len(some), "o", color=helpers.UNSEEN, alpha=0.35, markersize=9)
            right.plot(mean["misread"], row, "|", color=helpers.UNSEEN, markersize=22, mew=4)
    for ax, at, label in ((left, 0.9, "0.9"), (right, limit, "+10")):
        ax.axvline(at, color=helpers.BASELINE, ls="--", lw=1.5)
        ax.text(at, len(means) - 0.35, label, color=helpers.BASELINE, ha="center", va="top")
    left.set(title="time (nothing = 1)", xlim=(0, 2.3), xticks=[])
    left.set_yticks(range(len(means)), means.index)
    for label, good in zip(left.get_yticklabels(), pays):
        label.set_weight("bold" if good else "normal")
    right.set(title="digits misread", xlim=(66, 125), xticks=(70, 80, 90, 110, 120), ylim=(len(means) - 0.5, -0.5))
    found = [f"{change} {mean['share_of_time']:.2f}, {mean['misread']:.0f}" for change, mean in means.iterrows()]
    helpers.show(fig, alt="No change and twelve changes, each with its share of the time of no change and with how "
                          f"many of the 10,000 validation digits it misreads: {'; '.join(found)}. It pays: "
                          f"{', '.join(means.index[pays])}.")
