"""Pictures of TODO."""
import math
import matplotlib.pyplot as plt
import numpy as np

import helpers


def aim():
    """TODO.
    """
    def draw_epochs(spent, label, alt):
        """Draw the twelve epochs of 2019, and below them how much of them is spent."""
        fig, ax = plt.subplots(figsize=(10, 3))
        for epoch in range(12):
            ax.barh(1, 0.94, left=epoch, color=helpers.BASELINE, height=0.7)
            ax.text(epoch + 0.47, 1, epoch + 1, ha="center", va="center", color="white")
        ax.barh(0, spent, color=helpers.UNSEEN, height=0.7)
        ax.text(spent + 0.2, 0, label, va="center", color=helpers.UNSEEN, weight="bold")
        ax.set_title("the twelve epochs of 2019", loc="left")
        ax.set(xlim=(0, 12), ylim=(-0.6, 1.6))
        ax.axis("off")
        helpers.show(fig, alt="The twelve epochs of the recipe of 2019 as twelve blocks, and below them " + alt)

    draw_epochs(12 / 40, f"all that you may spend: {12 / 40:.1f} epochs of that recipe",
                f"the budget of this lesson: a sliver as long as {12 / 40:.1f} of one block.")
    return draw_epochs


def profile_drawn(old, time_old):
    """TODO.
    """
    names = ["conv 1", "conv 2", "pool", "dropout", "flatten", "dense", "dropout", "dense 10"]
    weights = np.array([layer.count_params() for layer in old.layers])
    fig, axes = plt.subplots(1, 2, sharey=True)
    for ax, values, title, color in zip(axes, (weights, time_old), ("share of the weights", "share of the time"),
                                        (helpers.WEIGHT, helpers.INPUT)):
        shares = values / values.sum()
        ax.barh(names_at := np.arange(len(names)), shares, color=color)
        for place, share in enumerate(shares):
            if share >= 0.005:
                ax.text(share + 0.02, place, f"{share:.0%}", va="center")
        ax.set(title=title, xlim=(0, 1.15), xticks=[], ylim=(7.6, -0.6))
    axes[0].set_yticks(names_at, names)
    heaviest, slowest = weights.argmax(), time_old.argmax()
    helpers.show(fig, alt="Two rows of bars, one bar a layer. Of the weights, the dense layer has "
                          f"{weights[heaviest] / weights.sum():.0%}. Of the time, {names[slowest]} takes "
                          f"{time_old[slowest] / time_old.sum():.0%}.")
    assert names[slowest] == "conv 2" and time_old[heaviest] < time_old.sum() / 4
    return shares


def profile_new(new, profile, x_train):
    """TODO.
    """
    time_new = profile(new, x_train[:128])
    names_new = ["conv 1", "pool", "batch norm", "ReLU", "conv 2", "pool", "batch norm", "ReLU", "flatten", "dense", "batch norm", "ReLU", "dense 10"]
    multiplications = np.zeros(len(names_new))
    multiplications[[0, 4, 9, 12]] = 24 * 24 * 25 * 16, 10 * 10 * 9 * 16 * 32, 800 * 64, 64 * 10
    fig, axes = plt.subplots(1, 2, sharey=True, figsize=(10, 5.4))
    for ax, values, title, color in zip(axes, (multiplications, time_new), ("share of the multiplications", "share of the time"),
                                        (helpers.WEIGHT, helpers.INPUT)):
        shares = values / values.sum()
        ax.barh(np.arange(len(shares)), shares, color=color)
        for place, share in enumerate(shares):
            if share >= 0.005:
                ax.text(share + 0.02, place, f"{share:.0%}", va="center")
        ax.set(title=title, xlim=(0, 1), xticks=[], ylim=(12.6, -0.6))
    axes[0].set_yticks(np.arange(len(shares)), names_new)
    idle = time_new[multiplications == 0].sum() / time_new.sum()
    helpers.show(fig, alt="One bar a layer of the new network. The second convolution has "
                          f"{multiplications[4] / multiplications.sum():.0%} of the multiplications and "
                          f"{time_new[4] / time_new.sum():.0%} of the time, the first "
                          f"{multiplications[0] / multiplications.sum():.0%} and {time_new[0] / time_new.sum():.0%}. "
                          f"Layers that the count leaves out take {idle:.0%}.")
    return shares


def schedule(one_cycle):
    """TODO.
    """
    steps = 2 * math.ceil(50_000 / 128)
    schedule = one_cycle(steps)
    rates = [float(schedule(step)) for step in range(steps + 1)]
    fig, ax = plt.subplots(figsize=(10, 3.6))
    ax.plot(rates, color=helpers.WEIGHT, lw=4)
    ax.axvline(steps / 2, color=helpers.BASELINE, ls="--", lw=1.5)
    ax.text(steps / 2 + 8, 0.0112, "second epoch", color=helpers.BASELINE)
    ax.text(steps * 0.03, 0.0112, "warm-up", color=helpers.INK, ha="left")
    ax.set(xlabel="step", ylabel="learning rate", xlim=(0, steps), ylim=(0, 0.0128), yticks=(0, 0.012))
    helpers.show(fig, alt=f"The learning rate over {steps} steps: it rises from {rates[0]:.4f} to {max(rates):.3f} in "
                          "the first fifth, then falls along a cosine to 0 at the end.")


def recipes_drawn(recipes):
    """TODO.
    """
    measured = helpers.load_results("mnist_sooner")
    table = measured.groupby("recipe", sort=False).agg({"seconds": "median", "test_accuracy": "mean"})
    scores, shares = table["test_accuracy"], table["seconds"] / table.loc["2019", "seconds"]
    measured["time"] = measured["seconds"] / table.loc["2019", "seconds"]

    def draw_recipes(names, title):
        """Draw the time of some recipes, as shares of 2019's, and their test accuracy."""
        rows, longest = np.arange(len(names)), measured.loc[measured["recipe"].isin(names), "time"].max()
        fig, axes = plt.subplots(1, 2, sharey=True, figsize=(10, 1.2 + 0.45 * len(names)))
        axes[0].barh(rows, shares[names] / longest, color=helpers.INPUT, height=0.6)
        for row, recipe in zip(rows, names):
            times = measured.loc[measured["recipe"] == recipe, "time"] / longest
            axes[0].plot(times, [row] * len(times), "o", color=helpers.INK, alpha=0.35, markersize=7)
            axes[0].text(times.max() + 0.04, row, "1" if recipe == "2019" else f"1/{1 / shares[recipe]:.0f}", va="center")
        axes[0].set(title=title, xlim=(0, 1.2), xticks=[])
        axes[0].set_yticks(rows, [names[0], *("+ " + name for name in names[1:])])
        axes[1].axvline(0.9925, color=helpers.BASELINE, ls="--", lw=2)
        axes[1].text(0.9925, -0.75, "99.25 %", color=helpers.BASELINE, ha="center", va="bottom")
        for row, recipe in zip(rows, names):
            some = measured.loc[measured["recipe"] == recipe, "test_accuracy"]
            axes[1].plot(some, [row] * len(some), "o", color=helpers.UNSEEN, alpha=0.35, markersize=9)
            axes[1].plot(some.mean(), row, "|", color=helpers.UNSEEN, markersize=22, markeredgewidth=4)
        axes[1].set(xlabel="test accuracy", ylim=(len(names) - 0.5, -0.7))
        axes[1].xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=1))
        axes[1].xaxis.set_major_locator(plt.matplotlib.ticker.MultipleLocator(0.002))
        helpers.show(fig, alt="Median time and mean test accuracy of some recipes from three seeds: " + "; ".join(
            f"{recipe} {shares[recipe]:.3f} of the time of 2019, {scores[recipe]:.2%}" for recipe in names) + ".")

    draw_recipes(list(recipes)[:8], "training time (2019 = 1)")
    assert scores[["one cycle", "20 steps at once"]].min() >= 0.9925 > scores["two epochs"]
    assert shares["pool after each"] < 1 / 3 and 1 / 45 < shares["20 steps at once"] < 1 / 35
    assert scores["2019"] < min(0.9925, scores["pool after each"]) and shares["narrower"] < shares["pool after each"] / 2
    assert scores["no dropout"] < scores["narrower"] < scores["pool after each"] and scores["no dropout"] < scores["batch norm"]
    assert scores["two epochs"] < scores["batch norm"] and shares["two epochs"] < shares["batch norm"] / 5
    assert scores["one cycle"] == scores["20 steps at once"] and abs(shares["one cycle"] / shares["20 steps at once"] - 1) < 0.1
    assert (measured.loc[measured["recipe"] == "20 steps at once", "test_accuracy"] < 0.9925).sum() == 1
    assert sorted(measured.loc[measured["recipe"] == "one cycle", "seconds"].round()) == [12, 12, 19]
    return draw_recipes, measured, shares


def changes_drawn(tried):
    """TODO.
    """
    tried["misread"] = 10_000 * (1 - tried["validation_accuracy"])
    shown_elsewhere = ["no cycle", "no normalisation, peak 0.003", "with dropout", "four together"]
    means = tried.groupby("change", sort=False).agg({"share_of_time": "median", "misread": "mean"}).drop(shown_elsewhere)
    limit = means.loc["nothing", "misread"] + 10
    pays = (means["share_of_time"] <= 0.9) & (means["misread"] <= limit)
    rows = np.arange(len(means))
    fig, axes = plt.subplots(1, 2, sharey=True, figsize=(10, 6.4))
    axes[0].barh(rows, means["share_of_time"], color=helpers.INPUT, height=0.6)
    for row, (change, mean) in enumerate(means.iterrows()):
        some = tried[tried["change"] == change]
        axes[0].plot(some["share_of_time"], [row] * len(some), "o", color=helpers.INK, alpha=0.35, markersize=7)
        axes[0].text(2.25, row, f"{mean['share_of_time']:.2f}", va="center", ha="right")
        if some["misread"].min() > 130:
            axes[1].text(124, row, f"{mean['misread']:.0f} →", color=helpers.UNSEEN, weight="bold", ha="right", va="center")
        else:
            axes[1].plot(some["misread"], [row] * len(some), "o", color=helpers.UNSEEN, alpha=0.35, markersize=9)
            axes[1].plot(mean["misread"], row, "|", color=helpers.UNSEEN, markersize=22, markeredgewidth=4)
    for ax, at, label in zip(axes, (0.9, limit), ("0.9", "+10")):
        ax.axvline(at, color=helpers.BASELINE, ls="--", lw=1.5)
        ax.text(at, len(means) - 0.35, label, color=helpers.BASELINE, ha="center", va="top")
    axes[0].set(title="time (nothing = 1)", xlim=(0, 2.3), xticks=[])
    axes[0].set_yticks(rows, means.index)
    for label, good in zip(axes[0].get_yticklabels(), pays):
        label.set_weight("bold" if good else "normal")
    axes[1].set(title="digits misread", xlim=(66, 125), xticks=(70, 80, 90, 110, 120), ylim=(len(means) - 0.5, -0.5))
    helpers.show(fig, alt="No change and twelve changes, each with its share of the time of no change and with how "
                          "many of the 10,000 validation digits it "
                          "misreads: " + "; ".join(f"{change} {mean['share_of_time']:.2f}, {mean['misread']:.0f}"
                                                    for change, mean in means.iterrows()) + ". It pays: "
                                                                                            f"{', '.join(means.index[pays])}.")
    assert set(means.index[pays]) == {"batches of 256", "no margin", "no normalisation"}
    misread = means["misread"] - means.loc["nothing", "misread"]
    assert 10 < misread["half the filters"] < 12 and max(misread[["shifted digits", "twice the filters", "48 filters behind"]]) < -5
    assert misread["one epoch, momentum 0.99"] > misread["one epoch"] + 50 and 7 < misread["no normalisation"] < 10
    assert min(means.loc[["shifted digits", "twice the filters", "48 filters behind"], "share_of_time"]) > 1


def together_drawn(draw_recipes, measured, recipes, shares):
    """TODO.
    """
    draw_recipes(list(recipes)[7:], "time, enlarged (2019 = 1)")
    assert shares["batches of 256"] < min(1 / 40, shares["shifted digits"]) and shares["20 steps at once"] < shares["shifted digits"]
    assert measured.loc[measured["recipe"].isin(["shifted digits", "batches of 256"]), "test_accuracy"].min() >= 0.9925
    slowest = measured.loc[measured["recipe"] == "batches of 256", "time"].max()
    assert 1 / 39 < slowest < 1 / 38
    assert 0.9 < shares["batches of 256"] / shares["20 steps at once"] < 1


def last_drawn(draw_epochs, seconds, seconds_2019, test_accuracy):
    """TODO.
    """
    spent = 12 * seconds / seconds_2019
    draw_epochs(spent, f"spent: {spent:.1f} epochs of that recipe, for {test_accuracy:.2%}",
                f"what the last recipe took: as long as {spent:.2f} of one block.")
