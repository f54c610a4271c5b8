"""Pictures of track 3, lesson 2: Predicting diabetes."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.ticker import PercentFormatter
from sklearn.calibration import calibration_curve
from sklearn.metrics import ConfusionMatrixDisplay, brier_score_loss, roc_auc_score, roc_curve

import helpers

COLUMNS = {"BloodPressure": "blood pressure", "SkinThickness": "skin fold", "BMI": "BMI",
           "DiabetesPedigreeFunction": "pedigree"}  # the others: in small letters


def all_women(y):
    """Draw a mark for every woman, by whether she got diabetes.

    Parameters
    ----------
    y : pandas.Series, shape (women,)
        1 for the women who got diabetes.
    """
    ill = y.to_numpy() == 1
    _marks((("with diabetes", ill, helpers.INK, "D"), ("without", ~ill, helpers.BASELINE, ".")),
           f"{len(y)} women, one mark each")


def three_parts(y_train, y_val, y_test):
    """Draw a mark for every woman, by the part of the data to which she belongs.

    Parameters
    ----------
    y_train, y_val, y_test : pandas.Series
        Whatever belongs to each part; the index holds the women's numbers, from 0.
    """
    women = np.arange(len(y_train) + len(y_val) + len(y_test))
    parts = (("train", y_train, helpers.SEEN, "o"), ("validation", y_val, helpers.UNSEEN, "s"),
             ("test: sealed", y_test, helpers.UNSEEN, "x"))
    _marks([(label, np.isin(women, part.index), color, marker) for label, part, color, marker in parts],
           "The same women, dealt into three parts")


def _marks(groups, title):
    """Draw a mark for every woman, in 16 rows; a group is a label, True for its women, a colour and a marker."""
    fig, ax = plt.subplots(figsize=(10, 3.4))
    for number, (label, chosen, color, marker) in enumerate(groups):
        column, row = np.divmod(np.flatnonzero(chosen), 16)
        ax.plot(column, row, marker, color=color, markersize=8)
        ax.text(16 * number, -1.6, f"{chosen.sum()} {label}", color=color, weight="bold")
    ax.set(ylim=(16, -2.6))
    ax.axis("off")
    helpers.show(fig, alt=title + ": " + ", ".join(f"{chosen.sum()} {label}" for label, chosen, *_ in groups) + ".")


def zeros(X):
    """Draw histograms of insulin and glucose, their zeros hatched.

    Parameters
    ----------
    X : pandas.DataFrame, shape (women, 8)
        The table as it was measured.
    """
    fig, axes = plt.subplots(1, 2, sharey=True)
    for ax, column, unit in zip(axes, ("Insulin", "Glucose"), ("µU/ml", "mg/dl")):
        values = X[column]
        bins = np.linspace(0, values.max(), 41)
        ax.hist(values[values > 0], bins, color=helpers.INPUT)
        ax.hist(values[values == 0], bins, color=helpers.BASELINE, hatch="//", edgecolor="white")
        ax.text(0.1, 0.97, f"{(values == 0).sum()} women at exactly 0", transform=ax.transAxes, va="top", weight="bold")
        ax.set(xlabel=f"{column.lower()} after two hours ({unit})", ylabel="women" if column == "Insulin" else "")
    helpers.show(fig, alt=f"Histograms of insulin and glucose. {(X['Insulin'] == 0).sum()} of {len(X)} women have an "
                          "insulin value of exactly 0, far from the others; for glucose it is "
                          f"{(X['Glucose'] == 0).sum()}.")


def two_scales(prepare, X):
    """Draw box plots of all columns, with their gaps filled and then standardised.

    Parameters
    ----------
    prepare : sklearn.pipeline.Pipeline
        Fitted; its first step fills the gaps, its second standardises.
    X : pandas.DataFrame, shape (women, 8)
        The women that it was fitted to.
    """
    filled, standardised = prepare[0].transform(X), prepare.transform(X)
    columns = [name.split("__")[1] for name in prepare[0].get_feature_names_out()]
    fig, axes = plt.subplots(1, 2, sharey=True)
    for ax, values, title in zip(axes, (filled, standardised), ("as measured", "standardised")):
        ax.boxplot(values, orientation="horizontal", whis=(1, 99), showfliers=False, patch_artist=True,
                   boxprops={"color": helpers.INPUT}, medianprops={"color": helpers.INK, "lw": 3})
        ax.set(title=title, yticks=range(1, 9), yticklabels=[COLUMNS.get(name, name.lower()) for name in columns])
        ax.axvline(0, color=helpers.BASELINE, lw=1)
    axes[0].invert_yaxis()
    helpers.show(fig, alt="Box plots of the eight columns of the training women. As measured, insulin reaches "
                          f"{X['Insulin'].max()} and the pedigree function "
                          f"{X['DiabetesPedigreeFunction'].max():.1f}. Standardised, every column has mean "
                          f"{abs(standardised.mean(axis=0)).max():.0f} and standard deviation "
                          f"{standardised.std(axis=0).max():.0f}.")


def dense_layers():
    """Draw the network: 8 measurements, 12 neurons, 8 neurons, 1 neuron, and a line for every weight."""
    fig, ax = plt.subplots(figsize=(10, 2.9))
    layers = ((8, "8 measurements", helpers.INPUT), (12, "12 neurons", helpers.ACTIVATION),
              (8, "8 neurons", helpers.ACTIVATION), (1, "1 neuron", helpers.PREDICTION))
    places = [[(column, row - (size - 1) / 2) for row in range(size)] for column, (size, *_) in enumerate(layers)]
    for left, right in zip(places, places[1:]):
        ax.add_collection(LineCollection([(a, b) for a in left for b in right], color=helpers.WEIGHT, lw=0.8))
    for column, (layer, (_, words, color)) in enumerate(zip(places, layers)):
        ax.plot(*zip(*layer), "o", color=color, markersize=11)
        ax.text(column, -7.4, words, ha="center", weight="bold")
    ax.set(xlim=(-0.5, 3.5), ylim=(6.4, -8.4))
    ax.axis("off")
    helpers.show(fig, alt=f"The network: {', '.join(str(size) for size, *_ in layers)} units, every one joined to "
                          "every one of the layer before.")


def probabilities(p, y):
    """Draw histograms of the probabilities that women with and without diabetes were given.

    Parameters
    ----------
    p : numpy.ndarray, shape (women,)
        The probability of diabetes that the network gives.
    y : pandas.Series, shape (women,)
        1 for the women who got diabetes.
    """
    fig, ax = plt.subplots(figsize=(10, 3.6))
    bins = np.linspace(0, 1, 21)
    ax.hist(p[y == 0], bins, color=helpers.BASELINE, alpha=0.6)
    ax.hist(p[y == 1], bins, histtype="step", color=helpers.PREDICTION, lw=3)
    ax.axvline(0.5, color=helpers.UNSEEN, ls="--")
    top = ax.get_ylim()[1]
    missed = (p[y == 1] < 0.5).sum()
    ax.text(0.51, top, "called in  →", color=helpers.UNSEEN, va="top", weight="bold")
    ax.text(0.16, 0.95 * top, "without diabetes (filled)", color=helpers.BASELINE, va="top", weight="bold")
    ax.text(0.51, 0.7 * top, f"with diabetes (outline):\n{missed} of {(y == 1).sum()} stand left",
            color=helpers.PREDICTION, va="top", weight="bold")
    ax.set(xlabel="probability of diabetes that the network gives", ylabel="women", xlim=(0, 1))
    helpers.show(fig, alt=f"Probabilities of the {len(y)} validation women. Below a threshold of 0.5 stand {missed} of "
                          f"the {(y == 1).sum()} with diabetes, who would not be called in.")


def cost_curve(thresholds, costs, cost_of_a_miss):
    """Draw the cost against the threshold, with the cheapest one, 0.5, and the rule 1 / (1 + cost of a miss).

    Parameters
    ----------
    thresholds, costs : numpy.ndarray, shape (n,)
        The mean cost of each threshold, in needless second tests a woman.
    cost_of_a_miss : float
        In needless second tests.
    """
    cheapest, rule = thresholds[costs.argmin()], 1 / (1 + cost_of_a_miss)
    fig, ax = plt.subplots()
    ax.plot(thresholds, costs, color=helpers.UNSEEN)
    ax.plot(cheapest, costs.min(), "o", color=helpers.PREDICTION, markersize=12)
    ax.annotate(f"cheapest on validation: {cheapest:.2f}", (cheapest, costs.min()), (0.55, 0.06), weight="bold",
                textcoords="axes fraction", arrowprops={"arrowstyle": "-", "color": helpers.INK})
    ax.axvline(0.5, color=helpers.BASELINE, ls="--", lw=2)
    ax.text(0.51, ax.get_ylim()[1], "0.5", color=helpers.BASELINE, va="top")
    ax.axvline(rule, color=helpers.BASELINE, ls=":", lw=2)
    ax.text(rule + 0.01, ax.get_ylim()[1] - 0.1 * np.ptp(ax.get_ylim()), f"1 / (1 + {cost_of_a_miss})",
            color=helpers.BASELINE, va="top")
    ax.set(xlabel="threshold", ylabel="cost a woman\n(needless tests)", xlim=(0, 1))
    helpers.show(fig, alt=f"Cost against threshold on the validation women: cheapest at {cheapest:.2f} with "
                          f"{costs.min():.2f} a woman, against {np.interp(0.5, thresholds, costs):.2f} at a threshold "
                          "of 0.5.")


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
        cost(p, y, threshold) is the mean cost per woman, in needless second tests.
    """
    fig, axes = plt.subplots(1, 2)
    counts = []
    for ax, t in zip(axes, (0.5, threshold)):
        shown = ConfusionMatrixDisplay.from_predictions(
            y, (p >= t).astype(int), ax=ax, colorbar=False, cmap="Greys", labels=[0, 1], display_labels=["no", "yes"],
            text_kw={"fontsize": 24, "weight": "bold", "color": helpers.INK}, im_kw={"vmin": 0, "vmax": 250})
        counts.append(shown.confusion_matrix)
        ax.add_patch(plt.Rectangle((-0.5, 0.5), 1, 1, fill=False, color=helpers.UNSEEN, lw=5, zorder=5))
        ax.set(title=f"{t:.2f}: {counts[-1][1, 0]} missed, cost {cost(p, y, t):.2f}",
               xlabel="called in for a second test", ylabel="diabetes")
        ax.spines[:].set_visible(False)
    at_half, at_threshold = counts
    helpers.show(fig, alt=f"Confusion matrices on {len(y)} test women. Threshold 0.50: {at_half[1, 0]} missed, "
                          f"{at_half[0, 1]} called in needlessly. Threshold {threshold:.2f}: {at_threshold[1, 0]} "
                          f"missed, {at_threshold[0, 1]} needlessly.")


def one_score(accuracy, majority):
    """Draw the accuracy of the one test as a dot on a line.

    Parameters
    ----------
    accuracy : float
        That of the network on the test women.
    majority : float
        That of the answer "no diabetes" to everybody.
    """
    fig, ax = plt.subplots(figsize=(10, 2.6))
    ax.plot(accuracy, 0, "D", color=helpers.PREDICTION, markersize=15)
    ax.text(accuracy, 0.35, f"our one test: {accuracy:.0%}", ha="center", va="bottom", weight="bold")
    _majority_line(ax, majority, 0)
    ax.set(xlim=(0.58, 0.86), ylim=(-1, 1.2), yticks=[], xlabel="accuracy: where do the next 24 dots fall?")
    ax.spines["left"].set_visible(False)
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    helpers.show(fig, alt=f"One dot: the accuracy on our test set, {accuracy:.0%}, right of the line of 'no diabetes' "
                          f"to everybody, {majority:.0%}.")


def many_scores(scores, note):
    """Draw the accuracies of network and logistic regression on 25 splits, with means and 95 % intervals.

    Parameters
    ----------
    scores : pandas.DataFrame
        Columns "split", "model" and "accuracy", a row for each of three models on each split.
    note : str
        When they were measured.

    Returns
    -------
    difference, half : float
        Network minus logistic regression, split by split: the mean, and half of its 95 % interval.
    """
    by_model = scores.pivot(index="split", columns="model", values="accuracy")
    majority = by_model["no diabetes to everybody"].mean()
    fig, ax = plt.subplots()
    parts = []
    for row, (model, color, marker) in enumerate((("network", helpers.PREDICTION, "D"),
                                                  ("logistic regression", helpers.BASELINE, "s"))):
        mean, half = _mean_and_half_interval(by_model[model])
        ax.plot(by_model[model], row + np.linspace(-0.2, 0.2, 25), "o", color=color, alpha=0.35, markersize=8)
        ax.errorbar(mean, row, xerr=half, color=color, fmt=marker, markersize=12, capsize=10, lw=3)
        ax.text(mean, row - 0.3, f"{mean:.1%}", color=color, ha="center", va="bottom", weight="bold")
        parts.append(f"{model} {mean:.1%} ± {half:.1%}")
    _majority_line(ax, majority, 0.5)
    difference, half = _mean_and_half_interval(by_model["network"] - by_model["logistic regression"])
    title = f"network minus single neuron: {100 * difference:+.1f} ± {100 * half:.1f} points"
    ax.set(title=title, yticks=range(2), yticklabels=["network", "single\nneuron"], ylim=(1.5, -0.7),
           xlim=(0.58, None), xlabel=f"accuracy on women it has not seen ({note})")
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    helpers.show(fig, alt=f"Accuracy on 25 splits, mean and 95 % interval: {'; '.join(parts)}; no diabetes to "
                          f"everybody {majority:.1%}. Split by split, {title}.")
    return difference, half


def _majority_line(ax, majority, height):
    """Draw the accuracy of "no diabetes" to everybody as a line, with its name at some height."""
    ax.axvline(majority, color=helpers.BASELINE, ls=":")
    ax.text(majority - 0.003, height, '"no diabetes"\nto everybody', color=helpers.BASELINE, ha="right", va="center")


def _mean_and_half_interval(values):
    """Mean over five times five splits, and half of its 95 % interval, 2.06 standard errors at 24 degrees of freedom.

    The factor 1 / 25 + 1 / 4 allows for training parts that share most of their women: Nadeau and Bengio, *Inference
    for the generalization error*, Machine Learning 52, 2003.
    """
    return values.mean(), 2.06 * values.std(ddof=1) * np.sqrt(1 / 25 + 1 / 4)


def found_and_called(p, y):
    """Draw which share of all women is called in against the share of those with diabetes who are found.

    Parameters
    ----------
    p : numpy.ndarray, shape (women,)
        The probability of diabetes that the network gives.
    y : pandas.Series, shape (women,)
        1 for the women who got diabetes.
    """
    order = np.sort(p)
    found = np.array([(p[y == 1] >= t).mean() for t in order])
    called = np.array([(p >= t).mean() for t in order])
    all_found = called[found == 1].min()
    fig, ax = plt.subplots(figsize=(10, 3))
    ax.plot(found, called, color=helpers.UNSEEN)
    ax.plot(1, all_found, "o", color=helpers.PREDICTION, markersize=12)
    ax.text(0.985, all_found, f"to find all: call in {all_found:.0%}", ha="right", va="bottom", weight="bold")
    ax.set(xlabel="share of the women with diabetes who are found", ylabel="share of all\ncalled in", xlim=(0, 1.02),
           ylim=(0, 1.05))
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_formatter(PercentFormatter(1))
    helpers.show(fig, alt=f"To find all test women with diabetes, the network must call in {all_found:.0%} of all "
                          "women.")


def roc_curves(once, y):
    """Draw the ROC curves of network and logistic regression.

    Parameters
    ----------
    once : pandas.DataFrame, shape (women, 2)
        The probabilities that "network" and "logistic regression" gave to women whom they had not seen.
    y : pandas.Series, shape (women,)
        1 for the women who got diabetes.
    """
    fig, ax = plt.subplots()
    for model, color, style in (("network", helpers.PREDICTION, "-"), ("logistic regression", helpers.BASELINE, "--")):
        healthy_called, ill_called, _ = roc_curve(y, once[model])
        ax.plot(healthy_called, ill_called, style, color=color)
    ax.plot([0, 1], [0, 1], ":", color=helpers.BASELINE)
    ax.text(0.8, 0.7, "a coin", color=helpers.BASELINE)
    ax.text(0.5, 0.2, "network (solid)", color=helpers.PREDICTION, weight="bold")
    ax.text(0.5, 0.09, "logistic regression (dashed)", color=helpers.BASELINE, weight="bold")
    ax.set(xlabel="share of the healthy called in", ylabel="share of women with\ndiabetes called in", xlim=(0, 1),
           ylim=(0, 1.01))
    auc = {model: roc_auc_score(y, once[model]) for model in once}
    helpers.show(fig, alt=f"ROC curves of network (area {auc['network']:.3f}) and logistic regression "
                          f"({auc['logistic regression']:.3f}), almost on top of each other, far above the diagonal of "
                          "a coin.")


def calibration(once, y):
    """Draw how often what was called a probability happened, in ten groups of women, with 95 % intervals.

    Parameters
    ----------
    once : pandas.DataFrame, shape (women, 2)
        The probabilities that "network" and "logistic regression" gave to women whom they had not seen.
    y : pandas.Series, shape (women,)
        1 for the women who got diabetes.
    """
    fig, ax = plt.subplots()
    for model, color, style in (("network", helpers.PREDICTION, "o-"),
                                ("logistic regression", helpers.BASELINE, "s--")):
        happened, said = calibration_curve(y, once[model], n_bins=10, strategy="quantile")
        chance = 1.96 * np.sqrt(happened * (1 - happened) / 77)  # a tenth of 768 women
        ax.errorbar(said, happened, chance, fmt=style, color=color, markersize=8, elinewidth=1.5)
    ax.plot([0, 1], [0, 1], ":", color=helpers.BASELINE)
    ax.text(0.03, 0.9, "network (solid)", color=helpers.PREDICTION, weight="bold")
    ax.text(0.03, 0.79, "logistic regression (dashed)", color=helpers.BASELINE, weight="bold")
    ax.set(xlabel="probability that the model gave", ylabel="share with diabetes", xlim=(0, 1), ylim=(0, 1))
    brier = {model: brier_score_loss(y, once[model]) for model in once}
    helpers.show(fig, alt="Calibration in ten groups of about 77 women: shares against probabilities given. Mean "
                          f"squared error of the probabilities (Brier score): network {brier['network']:.3f}, logistic "
                          f"regression {brier['logistic regression']:.3f}, always saying 35 %: "
                          f"{y.mean() * (1 - y.mean()):.3f}.")
