"""Pictures of TODO."""
from sklearn.metrics import accuracy_score, roc_auc_score
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

import helpers


def women(women, y):
    """TODO.
    """
    def draw_women(groups, title):
        """One mark for every woman, in 16 rows; `groups` holds label, which women, colour and marker."""
        fig, ax = plt.subplots(figsize=(10, 3.4))
        column, row = np.divmod(np.arange(len(y)), 16)
        for number, (label, chosen, color, marker) in enumerate(groups):
            ax.plot(column[chosen], row[chosen], marker, color=color, markersize=8)
            ax.text(16 * number, -1.6, f"{chosen.sum()} {label}", color=color, weight="bold")
        ax.set(ylim=(16, -2.6))
        ax.axis("off")
        helpers.show(fig, alt=title + ": " + ", ".join(f"{chosen.sum()} {label}" for label, chosen, *_ in groups) + ".")

    ill = y.to_numpy() == 1
    draw_women((("with diabetes", ill, helpers.INK, "D"), ("without", ~ill, helpers.BASELINE, ".")),
               f"{len(women)} women, one mark each")
    return draw_women


def zeros(X):
    """TODO.
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


def parts(draw_women, women, y_test, y_train, y_val):
    """TODO.
    """
    draw_women([(label, women.index.isin(part.index), color, marker) for label, part, color, marker in (
        ("train", y_train, helpers.SEEN, "o"), ("validation", y_val, helpers.UNSEEN, "s"), ("test: sealed", y_test, helpers.UNSEEN, "x"))],
               "The same women, dealt into three parts")


def standardised(X_train, Z_train, prepare):
    """TODO.
    """
    columns = prepare[0].get_feature_names_out()
    names = {"BloodPressure": "blood pressure", "SkinThickness": "skin fold", "DiabetesPedigreeFunction": "pedigree", "BMI": "BMI"}
    labels = [names.get(name.split("__")[1], name.split("__")[1].lower()) for name in columns]
    fig, axes = plt.subplots(1, 2, sharey=True)
    for ax, values, title in zip(axes, (prepare[0].transform(X_train), Z_train), ("as measured", "standardised")):
        ax.boxplot(values, orientation="horizontal", whis=(1, 99), showfliers=False, patch_artist=True, boxprops={"color": helpers.INPUT},
                   medianprops={"color": helpers.INK, "lw": 3})
        ax.set(title=title, yticks=range(1, 9), yticklabels=labels)
        ax.axvline(0, color=helpers.BASELINE, lw=1)
    axes[0].invert_yaxis()
    helpers.show(fig, alt="Box plots of the eight columns of the training women. As measured, insulin reaches "
                          f"{X_train['Insulin'].max()} and the pedigree function "
                          f"{X_train['DiabetesPedigreeFunction'].max():.1f}. Standardised, every column has mean "
                          f"{abs(Z_train.mean(axis=0)).max():.0f} and standard deviation "
                          f"{Z_train.std(axis=0).max():.0f}.")


def network_drawn():
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 2.9))
    sizes, places = (8, 12, 8, 1), []
    for column, size in enumerate(sizes):
        places.append([(column, row - (size - 1) / 2) for row in range(size)])
    for left, right in zip(places, places[1:]):
        ax.add_collection(plt.matplotlib.collections.LineCollection(
            [(a, b) for a in left for b in right], color=helpers.WEIGHT, lw=0.8))
    for column, (layer, color) in enumerate(zip(places, (helpers.INPUT, helpers.ACTIVATION, helpers.ACTIVATION, helpers.PREDICTION))):
        ax.plot(*zip(*layer), "o", color=color, markersize=11)
        ax.text(column, -7.4, ("8 measurements", "12 neurons", "8 neurons", "1 neuron")[column], ha="center", weight="bold")
    ax.set(xlim=(-0.5, 3.5), ylim=(6.4, -8.4))
    ax.axis("off")
    helpers.show(fig, alt=f"The network: {', '.join(map(str, sizes))} units, every one joined to every one of the "
                          "layer before.")


def turned_up(val_loss):
    """TODO.
    """
    assert val_loss[-1] > 1.1 * min(val_loss), "the validation loss should have turned up"


def probabilities(p_val, y_val):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 3.6))
    bins = np.linspace(0, 1, 21)
    ax.hist(p_val[y_val == 0], bins, color=helpers.BASELINE, alpha=0.6)
    ax.hist(p_val[y_val == 1], bins, histtype="step", color=helpers.PREDICTION, lw=3)
    ax.axvline(0.5, color=helpers.UNSEEN, ls="--")
    top = ax.get_ylim()[1]
    missed = ((p_val < 0.5) & (y_val == 1)).sum()
    ax.text(0.51, top, "called in  →", color=helpers.UNSEEN, va="top", weight="bold")
    ax.text(0.16, 0.95 * top, "without diabetes (filled)", color=helpers.BASELINE, va="top", weight="bold")
    ax.text(0.51, 0.7 * top, f"with diabetes (outline):\n{missed} of {(y_val == 1).sum()} stand "
                             "left", color=helpers.PREDICTION, va="top", weight="bold")
    ax.set(xlabel="probability of diabetes that the network gives", ylabel="women", xlim=(0, 1))
    helpers.show(fig, alt=f"Probabilities of the {len(y_val)} validation women. Below a threshold of 0.5 stand "
                          f"{missed} of the {(y_val == 1).sum()} with diabetes, who would not be called in.")


def cheapest(cost, cost_of_a_miss, costs, p_val, threshold, thresholds, y_val):
    """TODO.
    """
    rule = 1 / (1 + cost_of_a_miss)
    fig, ax = plt.subplots()
    ax.plot(thresholds, costs, color=helpers.UNSEEN)
    ax.plot(threshold, costs.min(), "o", color=helpers.PREDICTION, markersize=12)
    ax.annotate("cheapest on validation: "
                f"{threshold:.2f}", (threshold, costs.min()), (0.55, 0.06), textcoords="axes fraction",
                weight="bold", arrowprops={"arrowstyle": "-", "color": helpers.INK})
    at_half = cost(p_val, y_val.to_numpy(), 0.5)
    ax.axvline(0.5, color=helpers.BASELINE, ls="--", lw=2)
    ax.text(0.51, ax.get_ylim()[1], "0.5", color=helpers.BASELINE, va="top")
    ax.axvline(rule, color=helpers.BASELINE, ls=":", lw=2)
    ax.text(rule + 0.01, ax.get_ylim()[1] - 0.1 * np.ptp(ax.get_ylim()), f"1 / (1 + {cost_of_a_miss})", color=helpers.BASELINE, va="top")
    ax.set(xlabel="threshold", ylabel="cost a woman\n(needless tests)", xlim=(0, 1))
    helpers.show(fig, alt=f"Cost against threshold on the validation women: cheapest at {threshold:.2f} with "
                          f"{costs.min():.2f} a woman, against {at_half:.2f} at a threshold of 0.5.")
    assert cost_of_a_miss != 5 or threshold < 0.5, "a costly miss should move the threshold below 0.5"


def confusion(cost, p_test, threshold, y_test):
    """TODO.
    """
    from sklearn.metrics import ConfusionMatrixDisplay

    fig, axes = plt.subplots(1, 2)
    counts = []
    for ax, t in zip(axes, (0.5, threshold)):
        shown = ConfusionMatrixDisplay.from_predictions(
            y_test, (p_test >= t).astype(int), ax=ax, colorbar=False, cmap="Greys", labels=[0, 1],
            display_labels=["no", "yes"], text_kw={"fontsize": 24, "weight": "bold", "color": helpers.INK},
            im_kw={"vmin": 0, "vmax": 250})
        counts.append(shown.confusion_matrix)
        ax.add_patch(plt.Rectangle((-0.5, 0.5), 1, 1, fill=False, color=helpers.UNSEEN, lw=5, zorder=5))
        ax.set(title=f"{t:.2f}: {counts[-1][1, 0]} missed, cost "
                     f"{cost(p_test, y_test.to_numpy(), t):.2f}", xlabel="called in for a second test", ylabel="diabetes")
        ax.spines[:].set_visible(False)
    helpers.show(fig, alt=f"Confusion matrices on {len(y_test)} test women. Threshold 0.50: {counts[0][1, 0]} missed, "
                          f"{counts[0][0, 1]} called in needlessly. Threshold {threshold:.2f}: {counts[1][1, 0]} "
                          f"missed, {counts[1][0, 1]} needlessly.")


def one_dot(accuracy, y):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 2.6))
    majority = (y == 0).mean()
    ax.plot(accuracy, 0, "D", color=helpers.PREDICTION, markersize=15)
    ax.text(accuracy, 0.35, f"our one test: {accuracy:.0%}", ha="center", va="bottom", weight="bold")
    ax.axvline(majority, color=helpers.BASELINE, ls=":")
    ax.text(majority - 0.003, 0, '"no diabetes"\nto everybody', color=helpers.BASELINE, ha="right", va="center")
    ax.set(xlim=(0.58, 0.86), ylim=(-1, 1.2), yticks=[], xlabel="accuracy: where do the next 24 dots fall?")
    ax.spines["left"].set_visible(False)
    ax.xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
    helpers.show(fig, alt=f"One dot: the accuracy on our test set, {accuracy:.0%}, right of the line of 'no diabetes' "
                          f"to everybody, {majority:.0%}.")


def spread():
    """TODO.
    """
    saved = helpers.load_results("pima_cross_validation")

    def mean_and_half_interval(values):
        """Mean over 25 splits, and half of its 95 % interval (Nadeau and Bengio, 2003)."""
        return values.mean(), 2.06 * values.std(ddof=1) * np.sqrt(1 / 25 + 1 / 4)

    def draw_scores(scores, note):
        by_model = scores.pivot(index="split", columns="model", values="accuracy")
        majority = by_model["no diabetes to everybody"].mean()
        fig, ax = plt.subplots()
        parts = []
        for row, (model, color, marker) in enumerate((("network", helpers.PREDICTION, "D"),
                                                      ("logistic regression", helpers.BASELINE, "s"))):
            mean, half = mean_and_half_interval(by_model[model])
            ax.plot(by_model[model], row + np.linspace(-0.2, 0.2, 25), "o", color=color, alpha=0.35, markersize=8)
            ax.errorbar(mean, row, xerr=half, color=color, fmt=marker, markersize=12, capsize=10, lw=3)
            ax.text(mean, row - 0.3, f"{mean:.1%}", color=color, ha="center", va="bottom", weight="bold")
            parts.append(f"{model} {mean:.1%} ± {half:.1%}")
        ax.axvline(majority, color=helpers.BASELINE, ls=":")
        ax.text(majority - 0.003, 0.5, '"no diabetes"\nto everybody', color=helpers.BASELINE, ha="right", va="center")
        difference, half = mean_and_half_interval(by_model["network"] - by_model["logistic regression"])
        title = f"network minus single neuron: {100 * difference:+.1f} ± {100 * half:.1f} points"
        ax.set(title=title, yticks=range(2), yticklabels=["network", "single\nneuron"], ylim=(1.5, -0.7), xlim=(0.58, None),
               xlabel=f"accuracy on women it has not seen ({note})")
        ax.xaxis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1, decimals=0))
        helpers.show(fig, alt=f"Accuracy on 25 splits, mean and 95 % interval: {'; '.join(parts)}; no diabetes to "
                              f"everybody {majority:.1%}. Split by split, {title}.")
        assert difference < half, "the network should not beat logistic regression beyond chance"

    draw_scores(saved, note="measured beforehand")
    return draw_scores


def called_in(p_test, y_test):
    """TODO.
    """
    order = np.sort(p_test)
    found = np.array([(p_test[y_test == 1] >= t).mean() for t in order])
    called = np.array([(p_test >= t).mean() for t in order])
    all_found = called[found == 1].min()
    fig, ax = plt.subplots(figsize=(10, 3))
    ax.plot(found, called, color=helpers.UNSEEN)
    ax.plot(1, all_found, "o", color=helpers.PREDICTION, markersize=12)
    ax.text(0.985, all_found, f"to find all: call in {all_found:.0%}", ha="right", va="bottom", weight="bold")
    ax.set(xlabel="share of the women with diabetes who are "
                  "found", ylabel="share of all\ncalled in", xlim=(0, 1.02), ylim=(0, 1.05))
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_formatter(plt.matplotlib.ticker.PercentFormatter(1))
    helpers.show(fig, alt=f"To find all test women with diabetes, the network must call in {all_found:.0%} of all "
                          "women.")
    assert all_found > 0.6, "to find everybody should need almost everybody"


def scores_now(draw_scores, scores):
    """TODO.
    """
    draw_scores(scores, note="measured now")


def roc(predictions, y):
    """TODO.
    """
    from sklearn.metrics import roc_curve

    once = pd.concat(predictions[:5]).sort_index()
    fig, ax = plt.subplots()
    for model, color, style in (("network", helpers.PREDICTION, "-"), ("logistic regression", helpers.BASELINE, "--")):
        healthy_called, ill_called, _ = roc_curve(y, once[model])
        ax.plot(healthy_called, ill_called, style, color=color)
    ax.plot([0, 1], [0, 1], ":", color=helpers.BASELINE)
    ax.text(0.8, 0.7, "a coin", color=helpers.BASELINE)
    ax.text(0.5, 0.2, "network (solid)", color=helpers.PREDICTION, weight="bold")
    ax.text(0.5, 0.09, "logistic regression (dashed)", color=helpers.BASELINE, weight="bold")
    ax.set(xlabel="share of the healthy called "
                  "in", ylabel="share of women with\ndiabetes called "
                                                           "in", xlim=(0, 1), ylim=(0, 1.01))
    auc = {model: roc_auc_score(y, once[model]) for model in once}
    helpers.show(fig, alt=f"ROC curves of network (area {auc['network']:.3f}) and logistic regression "
                          f"({auc['logistic regression']:.3f}), almost on top of each other, far above the diagonal of "
                          "a coin.")
    return once


def calibration(once, y):
    """TODO.
    """
    from sklearn.calibration import calibration_curve
    from sklearn.metrics import brier_score_loss

    fig, ax = plt.subplots()
    for model, color, style in (("network", helpers.PREDICTION, "o-"), ("logistic regression", helpers.BASELINE, "s--")):
        happened, said = calibration_curve(y, once[model], n_bins=10, strategy="quantile")
        ax.errorbar(said, happened, 1.96 * np.sqrt(happened * (1 - happened) / 77), fmt=style, color=color, markersize=8,
                    elinewidth=1.5)
    ax.plot([0, 1], [0, 1], ":", color=helpers.BASELINE)
    ax.text(0.03, 0.9, "network (solid)", color=helpers.PREDICTION, weight="bold")
    ax.text(0.03, 0.79, "logistic regression (dashed)", color=helpers.BASELINE, weight="bold")
    ax.set(xlabel="probability that the model gave", ylabel="share with diabetes", xlim=(0, 1), ylim=(0, 1))
    brier = {model: brier_score_loss(y, once[model]) for model in once}
    helpers.show(fig, alt="Calibration in ten groups of about 77 women: shares against probabilities given. Mean "
                          f"squared error of the probabilities (Brier score): network {brier['network']:.3f}, logistic "
                          f"regression {brier['logistic regression']:.3f}, always saying 35 %: "
                          f"{y.mean() * (1 - y.mean()):.3f}.")
