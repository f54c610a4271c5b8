"""Pictures of track 3, lesson 1: Hello, Keras."""
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

import helpers

ACROSS, UP = np.meshgrid(np.linspace(-1.6, 2.6, 120), np.linspace(-1.1, 1.6, 80))
GRID = np.column_stack([ACROSS.ravel(), UP.ravel()])  # points of the plane, on which a boundary is looked for


def _moons_and_boundary(ax, P, X, y, color, size):
    """Draw unseen points, and the boundary of a network whose answers on the grid are P."""
    ax.contourf(ACROSS, UP, P, levels=[0, 0.5, 1], colors=["white", "#CFE3F1"])
    ax.contour(ACROSS, UP, P, levels=[0.5], colors=color, linewidths=4)
    for label, fill in ((1, helpers.UNSEEN), (0, "white")):
        ax.plot(*X[y[:, 0] == label].T, "o", mfc=fill, mec=helpers.UNSEEN, markersize=size, mew=1, ls="none", zorder=3)
    ax.set(xlim=(-1.6, 2.6), ylim=(-1.1, 1.6), aspect="equal")
    ax.axis("off")


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
    right = np.mean((forward(X, *network)[-1] > 0.5) == y)
    fig, (ax, words) = plt.subplots(1, 2, figsize=(10, 4.2), width_ratios=(1.9, 1))
    _moons_and_boundary(ax, forward(GRID, *network)[-1].reshape(ACROSS.shape), X, y, helpers.PREDICTION, 4)
    words.text(0, 0.5, f"{right:.0%} of {len(X):,}\nunseen points\nare right", fontsize=24, weight="bold", va="center")
    words.axis("off")
    helpers.show(fig, alt="Unseen points in two interlocking half moons, one filled, one hollow. The boundary of the "
                          f"NumPy network winds between them; {right:.0%} of the points are on their side.")


def line_and_network(line, model, X, y):
    """Draw the boundary of a straight line beside that of a network, and write how many points each gets right.

    Parameters
    ----------
    line : sklearn.linear_model.LogisticRegression
    model : keras.Model
        Its answer is the probability of the filled moon, shape (points, 1).
    X : numpy.ndarray, shape (points, 2)
    y : numpy.ndarray, shape (points, 1)
        1 for the filled moon.
    """
    scores = line.score(X, y.ravel()), np.mean((model.predict(X, verbose=0) > 0.5) == y)
    answers = line.predict_proba(GRID)[:, 1], model.predict(GRID, verbose=0)
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.7))
    names = "one neuron", f"{model.layers[0].units} neurons in Keras"
    for ax, P, name, score, color in zip(axes, answers, names, scores, (helpers.BASELINE, helpers.PREDICTION)):
        _moons_and_boundary(ax, P.reshape(ACROSS.shape), X, y, color, 3.5)
        ax.set_title(f"{name}: {score:.0%}", loc="center", color=color)
    helpers.show(fig, alt="The unseen points twice. On the left, one neuron's straight line cuts through both moons "
                          f"and gets {scores[0]:.0%} right. On the right, the network's boundary winds between "
                          f"the moons and gets {scores[1]:.0%} right.")


def two_loss_curves(by_hand, by_keras):
    """Draw the loss of each epoch twice, as a line and as rings.

    Parameters
    ----------
    by_hand, by_keras : array_like, shape (epochs,)
    """
    epochs = np.arange(len(by_hand)) + 1
    fig, ax = plt.subplots(figsize=(10, 4))
    ax.plot(epochs, by_hand, color=helpers.SEEN, lw=4)
    ax.plot(epochs, by_keras, "o", color=helpers.PREDICTION, markersize=13, mfc="none", mew=2.5, ls="none")
    ax.text(4, 0.75 * by_hand[0], "line: by hand, in NumPy", color=helpers.SEEN, weight="bold", fontsize=20)
    ax.text(4, 0.55 * by_hand[0], "rings: Keras", color=helpers.PREDICTION, weight="bold", fontsize=20)
    ax.set(xlabel="epoch", ylabel="loss", ylim=(0, None), xticks=epochs)
    helpers.show(fig, alt=f"The loss of {len(by_hand)} epochs. The line, by hand, falls from {by_hand[0]:.2f} to "
                          f"{by_hand[-1]:.2f}; Keras's rings lie on it, from {by_keras[0]:.2f} to {by_keras[-1]:.2f}.")


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


def slopes(by_keras, by_hand):
    """Draw each slope by Keras against the same by hand.

    Parameters
    ----------
    by_keras, by_hand : list of numpy.ndarray
        The slopes of W1, b1, W2 and b2.
    """
    by_keras, by_hand = (np.concatenate([np.ravel(each) for each in arrays]) for arrays in (by_keras, by_hand))
    reach = 1.15 * np.abs(by_hand).max()
    fig, ax = plt.subplots(figsize=(10, 3.6))
    ax.plot([-reach, reach], [-reach, reach], color=helpers.BASELINE, ls="--", lw=2)
    ax.plot(by_hand, by_keras, "o", color=helpers.GRADIENT, mec=helpers.INK, markersize=10, ls="none")
    ax.set(xlabel="slope by hand", ylabel="slope by Keras",
           title=f"{len(by_hand)} slopes, computed twice", xlim=(-reach, reach), ylim=(-reach, reach))
    ax.locator_params(nbins=5)
    helpers.show(fig, alt=f"{len(by_hand)} dots, each slope by Keras against the slope by hand: all are on the "
                          "diagonal, so the two agree.")


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
