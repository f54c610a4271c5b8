"""Pictures of track 3, lesson 1: Hello, Keras."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

import helpers


def boundary(forward, network, X, y):
    """Draw two moons and a network's boundary between them, and write how many points are right.

    Parameters
    ----------
    forward : callable
        `forward(X, *network)[-1]` is the probability of the filled moon, shape (points, 1).
    network : list of numpy.ndarray
        The weights and biases.
    X : numpy.ndarray, shape (points, 2)
    y : numpy.ndarray, shape (points, 1)
        1 for the filled moon.
    """
    across, up = np.meshgrid(np.linspace(-1.6, 2.6, 120), np.linspace(-1.1, 1.6, 80))
    P = forward(np.column_stack([across.ravel(), up.ravel()]), *network)[-1].reshape(across.shape)
    right = np.mean((forward(X, *network)[-1] > 0.5) == y)
    fig, (ax, words) = plt.subplots(1, 2, figsize=(10, 3.8), width_ratios=(1.8, 1))
    ax.contourf(across, up, P, levels=[0, 0.5, 1], colors=["white", "#CFE3F1"])
    ax.contour(across, up, P, levels=[0.5], colors=helpers.PREDICTION, linewidths=4)
    for label, fill in ((1, helpers.UNSEEN), (0, "white")):
        ax.plot(*X[y[:, 0] == label].T, "o", mfc=fill, mec=helpers.UNSEEN, markersize=3.5, mew=1, ls="none", zorder=3)
    ax.set(xlim=(-1.6, 2.6), ylim=(-1.1, 1.6), aspect="equal")
    ax.axis("off")
    words.text(0, 0.5, f"{right:.0%} of {len(X):,}\nunseen points\nare right", fontsize=22, weight="bold", va="center")
    words.axis("off")
    helpers.show(fig, alt="Unseen points in two interlocking half moons, one filled, one hollow. The boundary of the "
                          f"NumPy network winds between them; {right:.0%} of the points are on their side.")


def sixteen_neurons():
    """Draw the network of the two moons."""
    fig, ax = plt.subplots(figsize=(10, 4.2))
    places = helpers.draw_network(ax, [2, 16, 1])
    for circle in tuple(ax.patches):
        circle.remove()  # round ones again below, on axes that are wider than high
    for layer, color in zip(places, (helpers.INPUT, helpers.ACTIVATION, helpers.PREDICTION)):
        ax.plot(*layer.T, "o", color=color, markersize=13)
    ax.text(-0.2, 0, "2 coordinates", ha="right", va="center", weight="bold", fontsize=18)
    ax.text(2, -9, "16 neurons, ReLU", ha="center", va="top", weight="bold", fontsize=18)
    ax.text(4.2, 0, "1 neuron, sigmoid", ha="left", va="center", weight="bold", fontsize=18)
    ax.set(aspect="auto", xlim=(-2, 6.4), ylim=(-10.5, 8.3))
    helpers.show(fig, alt="The network: two coordinates, 16 neurons with ReLU, one neuron with a sigmoid, every one "
                          "joined to every one of the layer before.")


def two_loss_curves(by_hand, by_keras):
    """Draw the loss of each pass twice, as a line and as rings.

    Parameters
    ----------
    by_hand, by_keras : list of float
    """
    fig, ax = plt.subplots(figsize=(10, 4))
    ax.plot(np.arange(len(by_hand)) + 1, by_hand, color=helpers.SEEN, lw=4)
    ax.plot(np.arange(len(by_keras)) + 1, by_keras, "o", color=helpers.PREDICTION, markersize=9, mfc="none", mew=2,
            ls="none")
    ax.text(15, 0.3, "line: by hand, in NumPy", color=helpers.SEEN, weight="bold", fontsize=20)
    ax.text(15, 0.23, "rings: Keras", color=helpers.PREDICTION, weight="bold", fontsize=20)
    ax.set(xlabel="times through all 500 points", ylabel="loss", ylim=(0, None),
           xlim=(0, max(len(by_hand), len(by_keras)) + 1))
    helpers.show(fig, alt=f"The loss over 40 passes. The line, by hand, falls from {by_hand[0]:.2f} to "
                          f"{by_hand[-1]:.2f}; Keras's rings begin at {by_keras[0]:.2f} and end at {by_keras[-1]:.2f}.")


def line_counts(by_hand, in_keras):
    """Draw two numbers of lines of code as bars.

    Parameters
    ----------
    by_hand, in_keras : int
    """
    fig, ax = plt.subplots(figsize=(10, 2.3))
    for row, (lines, words, color) in enumerate(((by_hand, "by hand", helpers.SEEN), (in_keras, "Keras", helpers.INK))):
        ax.barh(row, lines, color=color, height=0.75)
        ax.text(-0.5, row, words, ha="right", va="center", weight="bold", fontsize=20)
        ax.text(lines + 0.5, row, f"{lines} lines", va="center", weight="bold", fontsize=20)
    ax.set(ylim=(1.5, -0.5), xlim=(-5, by_hand + 7))
    ax.axis("off")
    helpers.show(fig, alt=f"Two bars: the network and its training take {by_hand} lines by hand and {in_keras} in "
                          "Keras.")


def five_calls():
    """Draw the five calls of Keras in a row, each with what it says."""
    steps = (("Sequential", "which layers?"), ("compile", "how to learn?"), ("fit", "learn"), ("evaluate", "how good?"),
             ("predict", "answer"))
    fig, ax = plt.subplots(figsize=(10, 2))
    for place, (name, words) in enumerate(steps):
        ax.text(2.2 * place, 0.35, name, ha="center", va="center", fontsize=19, weight="bold", color="white",
                bbox={"boxstyle": "round,pad=0.4", "fc": helpers.SEEN if place < 3 else helpers.UNSEEN, "ec": "none"})
        ax.text(2.2 * place, -0.55, words, ha="center", va="center", fontsize=17)
    ax.set(xlim=(-1.1, 9.9), ylim=(-1, 1))
    ax.axis("off")
    helpers.show(fig, alt="Five calls in a row: Sequential says which layers, compile how to learn, fit learns, "
                          "evaluate says how good it is, predict answers.")


def slopes(by_tape, by_hand):
    """Draw each slope by TensorFlow's tape against the same by hand.

    Parameters
    ----------
    by_tape, by_hand : list of array
        The slopes of W1, b1, W2 and b2.
    """
    by_tape, by_hand = (np.concatenate([np.ravel(each) for each in arrays]) for arrays in (by_tape, by_hand))
    reach = 1.15 * np.abs(by_hand).max()
    fig, ax = plt.subplots(figsize=(10, 3.6))
    ax.plot([-reach, reach], [-reach, reach], color=helpers.BASELINE, ls="--", lw=2)
    ax.plot(by_hand, by_tape, "o", color=helpers.GRADIENT, mec=helpers.INK, markersize=10, ls="none")
    ax.set(xlabel="slope by your backward pass", ylabel="slope by\nTensorFlow's tape",
           title=f"{len(by_hand)} slopes, two ways: the same", xlim=(-reach, reach), ylim=(-reach, reach))
    ax.locator_params(nbins=5)
    helpers.show(fig, alt=f"{len(by_hand)} dots, each slope by TensorFlow's tape against the slope by hand: all lie on "
                          "the diagonal.")


def hidden_neurons(across, up, A1, P):
    """Draw what each of 16 hidden neurons sees of the plane, and the network's boundary.

    Parameters
    ----------
    across, up : numpy.ndarray, shape (rows, columns)
        The coordinates of a grid of points.
    A1 : numpy.ndarray, shape (rows * columns, 16)
        The activations there.
    P : numpy.ndarray, shape (rows * columns, 1)
        The network's answers there.
    """
    shade = LinearSegmentedColormap.from_list("activation", ["white", helpers.ACTIVATION])
    extent = across.min(), across.max(), up.min(), up.max()
    fig, axes = plt.subplots(2, 8, figsize=(10, 2.6))
    for neuron, ax in enumerate(axes.flat):
        seen = A1[:, neuron].reshape(across.shape)
        ax.imshow(seen, cmap=shade, origin="lower", extent=extent, vmin=0, vmax=max(seen.max(), 1e-9))
        ax.contour(across, up, P.reshape(across.shape), levels=[0.5], colors=helpers.PREDICTION, linewidths=1.5)
        ax.set(xticks=[], yticks=[])
        ax.set_title(neuron + 1, loc="center", fontsize=14, weight="normal")
    silent = np.sum(~A1.any(axis=0))
    helpers.show(fig, alt="16 small maps of the plane, one for each hidden neuron, green where it is active. Each is "
                          f"white on one side of a straight line and darkens away from it; {silent} are white all "
                          "over. The network's winding boundary is drawn on each.")
