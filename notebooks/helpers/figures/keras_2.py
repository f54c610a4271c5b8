"""Pictures of track 3, lesson 2: Predicting diabetes."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import MultipleLocator, PercentFormatter
from sklearn.metrics import ConfusionMatrixDisplay, roc_auc_score, roc_curve

import helpers

NEURON = "single neuron"  # short for logistic regression


def zeros(X):
    """Draw histograms of insulin and glucose, their zeros hatched, each on axes of its own.

    Parameters
    ----------
    X : pandas.DataFrame, shape (women, 8)
        The table as it was published.
    """
    fig, axes = plt.subplots(1, 2)
    for ax, column, unit in zip(axes, ("Insulin", "Glucose"), ("µU/ml", "mg/dl")):
        values = X[column]
        bins = np.linspace(0, values.max(), 41)
        ax.hist(values[values > 0], bins, color=helpers.INPUT)
        ax.hist(values[values == 0], bins, color=helpers.BASELINE, hatch="//", edgecolor="white")
        count = (values == 0).sum()
        top = ax.get_ylim()[1]
        place = 0.07 * values.max(), max(0.93 * count, 0.4 * top)
        ax.annotate(f"{count} women\nat 0", (bins[1], 0.97 * count), place, va="center", weight="bold",
                    color=helpers.BASELINE,
                    arrowprops={"arrowstyle": "-", "color": helpers.BASELINE, "lw": 2})
        ax.set(xlabel=f"{column.lower()} ({unit})", ylabel="women")
    helpers.show(fig, alt=f"Histograms of insulin and glucose. For {(X['Insulin'] == 0).sum()} of {len(X)} women the "
                          f"table says that insulin is 0, for {(X['Glucose'] == 0).sum()} that glucose is 0, far from "
                          "all other values.")


def probabilities(p, y, threshold=0.5):
    """Draw the probabilities of women who got diabetes and of those who did not, as two strips of dots.

    Parameters
    ----------
    p : numpy.ndarray, shape (women,)
        The probability of diabetes that the network gives.
    y : pandas.Series, shape (women,)
        1 for the women who got diabetes.
    threshold : float
        Women at or above it are invited.
    """
    fig, ax = plt.subplots(figsize=(10, 3.8))
    counts = {}
    for row, outcome, color, marker in ((0, 1, helpers.PREDICTION, "o"), (1, 0, helpers.BASELINE, "o")):
        chosen = p[y == outcome]
        invited = chosen >= threshold
        height = row + np.resize([-0.24, -0.08, 0.08, 0.24], len(chosen))[np.argsort(np.argsort(chosen))]
        for part, fill in ((invited, color), (~invited, "white")):
            ax.plot(chosen[part], height[part], marker, mfc=fill, mec=color, markersize=11, mew=2, ls="none")
        counts[outcome] = invited.sum(), len(chosen)
    ax.axvline(threshold, color=helpers.UNSEEN, ls="--")
    ax.text(threshold + 0.01, -0.66, "invited  →", color=helpers.UNSEEN, weight="bold", va="center")
    ax.text(threshold - 0.01, -0.66, "←  not invited", color=helpers.UNSEEN, weight="bold", va="center", ha="right")
    ax.set(xlabel="probability that the network gives", xlim=(0, 1), ylim=(1.5, -0.9), yticks=[0, 1],
           yticklabels=["got\ndiabetes", "did not"])
    helpers.show(fig, alt=f"Two strips of dots, one for each of the {len(y)} validation women, over the probability "
                          f"that the network gives. At or above {threshold:.2f} are {counts[1][0]} of the "
                          f"{counts[1][1]} who got diabetes, and {counts[0][0]} of the {counts[0][1]} who did not.")


def cost_curve(p, y, cost, threshold):
    """Draw the cost against the threshold, with the policies that need no network.

    Parameters
    ----------
    p : numpy.ndarray, shape (women,)
        The probability of diabetes that the network gives.
    y : pandas.Series, shape (women,)
        1 for the women who got diabetes.
    cost : callable
        cost(invited, y) is the mean cost a woman, in needless invitations.
    threshold : float
        The one that was decided in advance.
    """
    thresholds = np.linspace(0, 1, 201)
    costs = [cost(p >= each, y) for each in thresholds]
    everybody, nobody = cost(p >= 0, y), cost(p < 0, y)
    chosen, half = cost(p >= threshold, y), cost(p >= 0.5, y)
    fig, ax = plt.subplots()
    ax.plot(thresholds, costs, color=helpers.UNSEEN)
    for height, words in ((everybody, "invite everybody"), (nobody, "invite nobody")):
        ax.axhline(height, color=helpers.BASELINE, ls=":")
        ax.text(0.01 if height == nobody else 0.99, height + 0.02 * nobody, f"{words}: {height:.2f}",
                color=helpers.BASELINE, ha="left" if height == nobody else "right", va="bottom", weight="bold")
    for place, height, marker in ((threshold, chosen, "o"), (0.5, half, "D")):
        ax.plot(place, height, marker, color=helpers.PREDICTION, markersize=12)
    ax.annotate(f"decided in advance, {threshold:.2f}: {chosen:.2f}", (threshold, chosen), (0.27, 0.12 * nobody),
                weight="bold", va="center", arrowprops={"arrowstyle": "-", "lw": 2, "color": helpers.INK})
    ax.annotate(f"0.50: {half:.2f}", (0.5, half), (0.39, half + 0.26 * nobody), weight="bold", va="center", ha="right",
                arrowprops={"arrowstyle": "-", "lw": 2, "color": helpers.INK})
    ax.set(xlabel="threshold", ylabel="cost per woman\n(needless invitations)", xlim=(0, 1), ylim=(0, 1.15 * nobody))
    helpers.show(fig, alt=f"Cost against threshold on {len(y)} validation women, in needless invitations per woman. "
                          f"The threshold that was decided in advance, {threshold:.2f}, costs {chosen:.2f}; 0.50 costs "
                          f"{half:.2f}. Without a network, inviting everybody costs {everybody:.2f} and inviting "
                          f"nobody {nobody:.2f}.")


def beside(y, p_network, p_neuron, cost, threshold):
    """Draw accuracy and cost of network and single neuron on the test women, beside answers that need neither.

    Parameters
    ----------
    y : pandas.Series, shape (women,)
        1 for the test women who got diabetes.
    p_network, p_neuron : numpy.ndarray, shape (women,)
        The probabilities that each gives.
    cost : callable
        cost(invited, y) is the mean cost a woman, in needless invitations.
    threshold : float
        Women at or above it are invited.
    """
    nobody, everybody = np.zeros(len(y), bool), np.ones(len(y), bool)
    accuracy = {"network": np.mean((p_network >= 0.5) == y), NEURON: np.mean((p_neuron >= 0.5) == y),
                "nobody": np.mean(nobody == y), "everybody": np.mean(everybody == y)}
    costs = {"network": cost(p_network >= threshold, y), NEURON: cost(p_neuron >= threshold, y),
             "nobody": cost(nobody, y), "everybody": cost(everybody, y)}
    fig, axes = plt.subplots(1, 2, sharey=True)
    styles = {"network": (helpers.PREDICTION, "D"), NEURON: (helpers.SEEN, "s")}
    for ax, values, form in ((axes[0], accuracy, ".0%"), (axes[1], costs, ".2f")):
        for row, (name, value) in enumerate(values.items()):
            color, marker = styles.get(name, (helpers.BASELINE, "o"))
            ax.hlines(row, 0, value, color=color, lw=3)
            ax.plot(value, row, marker, color=color, markersize=13)
            ax.annotate(f"{value:{form}}", (value, row), (12, 0), textcoords="offset points", va="center",
                        color=color, weight="bold")
    axes[0].set(title="right (more is better)", xlabel="threshold 0.50", xlim=(0, 1.05), yticks=range(4),
                yticklabels=accuracy, ylim=(3.5, -0.5))
    axes[0].xaxis.set_major_formatter(PercentFormatter(1))
    axes[1].set(title="cost (less is better)", xlabel=f"threshold {threshold:.2f}", xlim=(0, 1.2 * max(costs.values())))
    parts = "; ".join(f"{name} {accuracy[name]:.0%} and {costs[name]:.2f}" for name in accuracy)
    helpers.show(fig, alt=f"Share of right answers and cost per woman on the {len(y)} test women: {parts}. 'nobody' "
                          "predicts diabetes for no woman, 'everybody' for every woman.")


def many_scores(scores, ours=None):
    """Draw accuracies of network and logistic regression on 25 splits, and their difference.

    Parameters
    ----------
    scores : pandas.DataFrame
        Columns "split", "model" and "accuracy", a row for each of three models on each split.
    ours : float, optional
        The network's accuracy on this lesson's test women, drawn as a line.

    Returns
    -------
    difference, half : float
        Network minus logistic regression, split by split: the mean, and half of its 95 % interval.
    """
    by_model = scores.pivot(index="split", columns="model", values="accuracy")
    majority = by_model["no diabetes to everybody"].mean()
    fig, (left, right) = plt.subplots(1, 2, width_ratios=(1.5, 1), sharey=True)
    parts = []
    for row, (model, color) in enumerate((("network", helpers.PREDICTION), ("logistic regression", helpers.SEEN))):
        mean, half = _mean_and_half_interval(by_model[model])
        _dots(left, by_model[model], row, color)
        left.errorbar(mean, row + 0.36, xerr=half, color=color, fmt="D", markersize=10, capsize=8, lw=3)
        left.text(0.662, row + 0.36, f"mean {mean:.1%}", color=color, va="center", weight="bold")
        parts.append(f"{model} {mean:.1%} ± {100 * half:.1f} points")
    left.axvline(majority, color=helpers.BASELINE, ls=":")
    left.text(majority + 0.003, 1.75, f"nobody: {majority:.0%}", color=helpers.BASELINE, va="center", weight="bold")
    if ours is not None:
        left.axvline(ours, color=helpers.UNSEEN, ls="--", lw=1.5, zorder=1)
        above = (by_model["network"] > ours + 1e-4).sum()
        left.text(ours - 0.003, -0.62, f"our test: {ours:.0%}\nabove it: {above} of {len(by_model)}",
                  color=helpers.UNSEEN, ha="right", va="center", weight="bold")
    left.set(xlabel="right about unseen women", yticks=[0, 1], yticklabels=["network", "single\nneuron"],
             xlim=(0.64, None))
    left.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))

    points = 100 * (by_model["network"] - by_model["logistic regression"])
    difference, half = _mean_and_half_interval(points)
    _dots(right, points, 0.5, helpers.PREDICTION)
    right.errorbar(difference, 0.86, xerr=half, color=helpers.PREDICTION, fmt="D", markersize=10, capsize=8, lw=3)
    right.axvline(0, color=helpers.INK, lw=1.5, zorder=1)
    right.text(0.5, 0.12, f"mean {difference:+.1f} ± {half:.1f}".replace("-", "−"), transform=right.transAxes,
               ha="center", weight="bold", bbox={"color": "white"})
    right.set(title="network − neuron", xlabel="points", ylim=(2, -0.95))
    right.xaxis.set_major_locator(MultipleLocator(5))
    words = "" if ours is None else f" Our test gave {ours:.1%}; {above} of {len(by_model)} networks are above it."
    zero = "crosses" if abs(difference) < half else "does not cross"
    helpers.show(fig, alt=f"Right answers on 25 splits, mean and 95 % interval: {'; '.join(parts)}; 'nobody' "
                          f"{majority:.1%}.{words} Split by split, the network minus the neuron: {difference:+.1f} ± "
                          f"{half:.1f} points, a bar that {zero} 0.")
    return difference / 100, half / 100


def _dots(ax, values, row, color):
    """Draw a dot for each value, those that are equal one above the other."""
    height = np.zeros(len(values))
    for value in set(np.round(values, 4)):
        same = np.isclose(values, value, atol=1e-4)
        height[same] = row - 0.09 * np.arange(same.sum())
    ax.plot(values, height + 0.1, "o", mfc="none", mec=color, markersize=10, mew=2, ls="none")


def _mean_and_half_interval(values):
    """Mean over five times five splits, and half of its 95 % interval, 2.06 standard errors at 24 degrees of freedom.

    The factor 1 / 25 + 1 / 4 allows for training parts that share most of their women: Nadeau and Bengio, *Inference
    for the generalization error*, Machine Learning 52, 2003.
    """
    return values.mean(), 2.06 * values.std(ddof=1) * np.sqrt(1 / 25 + 1 / 4)


def two_thresholds(y, p, threshold, cost):
    """Draw the confusion matrices of the threshold 0.5 and of another, each with its cost.

    Parameters
    ----------
    y : pandas.Series, shape (women,)
        1 for the women who got diabetes.
    p : numpy.ndarray, shape (women,)
        The probability of diabetes that the network gives.
    threshold : float
        The other threshold.
    cost : callable
        cost(invited, y) is the mean cost a woman, in needless invitations.
    """
    fig, axes = plt.subplots(1, 2, sharey=True)
    words = []
    for ax, each in zip(axes, (0.5, threshold)):
        shown = ConfusionMatrixDisplay.from_predictions(
            y, (p >= each).astype(int), ax=ax, colorbar=False, cmap="Greys", labels=[0, 1],
            display_labels=["no", "yes"], text_kw={"fontsize": 24, "weight": "bold", "color": helpers.INK},
            im_kw={"vmin": 0, "vmax": 250})
        (_, needless), (left_out, _) = shown.confusion_matrix
        ax.add_patch(plt.Rectangle((-0.5, 0.5), 1, 1, fill=False, color=helpers.UNSEEN, lw=5, zorder=5))
        price = cost(p >= each, y)
        ax.set(title=f"threshold {each:.2f}: cost {price:.2f}", xlabel="invited", ylabel="")
        ax.spines[:].set_visible(False)
        words.append(f"Threshold {each:.2f}, cost {price:.2f}: {left_out} who got diabetes are not invited, {needless} "
                     "are invited needlessly")
    axes[0].set_ylabel("got diabetes")
    helpers.show(fig, alt=f"Confusion matrices of {len(y)} test women. {'. '.join(words)}.")


def roc_curves(once, y):
    """Draw the ROC curves of network and logistic regression.

    Parameters
    ----------
    once : pandas.DataFrame, shape (women, 2)
        The probabilities that "network" and "logistic regression" gave to women whom they had not seen.
    y : pandas.Series, shape (women,)
        1 for the women who got diabetes.
    """
    fig, ax = plt.subplots(figsize=(10, 5))
    for model, color, style in (("network", helpers.PREDICTION, "-"), ("logistic regression", helpers.SEEN, "--")):
        needless, found, _ = roc_curve(y, once[model])
        ax.plot(needless, found, style, color=color)
    ax.plot([0, 1], [0, 1], ":", color=helpers.BASELINE)
    ax.text(0.62, 0.54, "at random", color=helpers.BASELINE, weight="bold")
    ax.text(0.44, 0.2, "network (solid)", color=helpers.PREDICTION, weight="bold")
    ax.text(0.44, 0.11, "single neuron (dashed)", color=helpers.SEEN, weight="bold")
    ax.set(xlabel="invited, of those who did not get diabetes", ylabel="invited, of those who did", xlim=(0, 1),
           ylim=(0, 1.01))
    auc = {model: roc_auc_score(y, once[model]) for model in once}
    helpers.show(fig, alt=f"ROC curves of network (area {auc['network']:.3f}) and logistic regression "
                          f"({auc['logistic regression']:.3f}), almost on top of each other, far above the diagonal of "
                          "inviting at random.")
