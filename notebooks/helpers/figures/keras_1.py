"""Pictures of TODO."""
import matplotlib.pyplot as plt
import numpy as np

import helpers


def learned_drawn(X_test, forward, network, y_test):
    """TODO.
    """
    across, up = np.meshgrid(np.linspace(-1.6, 2.6, 120), np.linspace(-1.1, 1.6, 80))
    grid = np.column_stack([across.ravel(), up.ravel()])
    P_numpy = forward(X_test, *network)[-1]
    right = np.mean((P_numpy > 0.5) == y_test)
    fig, (ax, words) = plt.subplots(1, 2, figsize=(10, 3.8), width_ratios=(1.8, 1))
    P_grid = forward(grid, *network)[-1].reshape(across.shape)
    ax.contourf(across, up, P_grid, levels=[0, 0.5, 1], colors=["white", "#CFE3F1"])
    ax.contour(across, up, P_grid, levels=[0.5], colors=helpers.PREDICTION, linewidths=4)
    for label, fill in ((1, helpers.UNSEEN), (0, "white")):
        these = X_test[y_test[:, 0] == label]
        ax.plot(*these.T, "o", mfc=fill, mec=helpers.UNSEEN, markersize=3.5, mew=1, ls="none", zorder=3)
    ax.set(xlim=(-1.6, 2.6), ylim=(-1.1, 1.6), aspect="equal")
    ax.axis("off")
    words.text(0, 0.5, f"{right:.0%} of {len(X_test):,}\nunseen points\nare "
                       "right", fontsize=22, weight="bold", va="center")
    words.axis("off")
    helpers.show(fig, alt="Unseen points in two interlocking half moons, one filled, one hollow. The boundary of the "
                          f"NumPy network winds between them; {right:.0%} of the points are on their side.")
    return across, grid, up


def network_drawn():
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 4.2))
    places = helpers.draw_network(ax, [2, 16, 1])
    for circle in tuple(ax.patches):
        circle.remove()                 # round ones again below, on axes that are wider than high
    for layer, color in zip(places, (helpers.INPUT, helpers.ACTIVATION, helpers.PREDICTION)):
        ax.plot(*layer.T, "o", color=color, markersize=13)
    ax.text(-0.2, 0, "2 coordinates", ha="right", va="center", weight="bold", fontsize=18)
    ax.text(2, -9, "16 neurons, ReLU", ha="center", va="top", weight="bold", fontsize=18)
    ax.text(4.2, 0, "1 neuron, sigmoid", ha="left", va="center", weight="bold", fontsize=18)
    ax.set(aspect="auto", xlim=(-2, 6.4), ylim=(-10.5, 8.3))
    helpers.show(fig, alt="The network: two coordinates, 16 neurons with ReLU, one neuron with a sigmoid, every one "
                          "joined to every one of the layer before.")


def curves_drawn(history, numpy_losses):
    """TODO.
    """
    by_hand = np.reshape(numpy_losses, (-1, 20)).mean(axis=1)
    by_keras = np.array(history.history["loss"])
    fig, ax = plt.subplots(figsize=(10, 4))
    ax.plot(np.arange(len(by_hand)) + 1, by_hand, color=helpers.SEEN, lw=4)
    ax.plot(np.arange(len(by_keras)) + 1, by_keras, "o", color=helpers.PREDICTION, markersize=9, mfc="none", mew=2, ls="none")
    ax.text(15, 0.3, "line: by hand, in NumPy", color=helpers.SEEN, weight="bold", fontsize=20)
    ax.text(15, 0.23, "rings: Keras", color=helpers.PREDICTION, weight="bold", fontsize=20)
    ax.set(xlabel="times through all 500 points", ylabel="loss", ylim=(0, None), xlim=(0, max(len(by_hand), len(by_keras)) + 1))
    helpers.show(fig, alt=f"The loss over 40 passes. The line, by hand, falls from {by_hand[0]:.2f} to "
                          f"{by_hand[-1]:.2f}; Keras's rings begin at {by_keras[0]:.2f} and end at {by_keras[-1]:.2f}.")
    same = sum(abs(left - right) < 1e-4 for left, right in zip(by_hand, by_keras))
    print(f"{same} of {len(by_hand)} losses differ by less than 0.0001")


def lines_drawn(backward, cross_entropy, forward, relu, sigmoid, train_by_hand):
    """TODO.
    """
    import inspect
    from importlib.metadata import metadata

    licence = " ".join(metadata("keras").get_all(field, [""])[0] for field in ("License", "License-Expression"))
    assert "Apache" in licence
    yours = [relu, sigmoid, cross_entropy, forward, backward, train_by_hand]
    by_hand_lines = sum(bool(line.strip()) for each in yours for line in inspect.getsource(each).splitlines())
    keras_lines = 5 + 2 + 2         # the model, compile, fit
    fig, ax = plt.subplots(figsize=(10, 2.3))
    for row, (lines, words, color) in enumerate(((by_hand_lines, "by hand", helpers.SEEN), (keras_lines, "Keras", helpers.INK))):
        ax.barh(row, lines, color=color, height=0.75)
        ax.text(-0.5, row, words, ha="right", va="center", weight="bold", fontsize=20)
        ax.text(lines + 0.5, row, f"{lines} lines", va="center", weight="bold", fontsize=20)
    ax.set(ylim=(1.5, -0.5), xlim=(-5, by_hand_lines + 7))
    ax.axis("off")
    assert by_hand_lines > 3 * keras_lines
    helpers.show(fig, alt=f"Two bars: the network and its training take {by_hand_lines} lines by hand and "
                          f"{keras_lines} in Keras.")


def calls_drawn():
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 2))
    steps = (("Sequential", "which layers?"), ("compile", "how to learn?"), ("fit", "learn"), ("evaluate", "how good?"),
             ("predict", "answer"))
    for place, (name, words) in enumerate(steps):
        ax.text(2.2 * place, 0.35, name, ha="center", va="center", fontsize=19, weight="bold", color="white",
                bbox={"boxstyle": "round,pad=0.4", "fc": helpers.SEEN if place < 3 else helpers.UNSEEN, "ec": "none"})
        ax.text(2.2 * place, -0.55, words, ha="center", va="center", fontsize=17)
    ax.set(xlim=(-1.1, 9.9), ylim=(-1, 1))
    ax.axis("off")
    helpers.show(fig, alt="Five calls in a row: Sequential says which layers, compile how to learn, fit learns, "
                          "evaluate says how good it is, predict answers.")


def slopes_drawn(keras_slopes, numpy_slopes):
    """TODO.
    """
    fig, ax = plt.subplots(figsize=(10, 3.6))
    all_tape, all_yours = (np.concatenate([np.ravel(each) for each in slopes]) for slopes in (keras_slopes, numpy_slopes))
    reach = 1.15 * np.abs(all_yours).max()
    ax.plot([-reach, reach], [-reach, reach], color=helpers.BASELINE, ls="--", lw=2)
    ax.plot(all_yours, all_tape, "o", color=helpers.GRADIENT, mec=helpers.INK, markersize=10, ls="none")
    ax.set(xlabel="slope by your backward pass", ylabel="slope by\nTensorFlow's tape",
           title=f"{len(all_yours)} slopes, two ways: the same", xlim=(-reach, reach), ylim=(-reach, reach))
    ax.locator_params(nbins=5)
    helpers.show(fig, alt=f"{len(all_yours)} dots, each slope by TensorFlow's tape against the slope by hand: all lie "
                          "on the diagonal.")


def hidden_drawn(A1_keras, across, forward, grid, network, up):
    """TODO.
    """
    fig, axes = plt.subplots(2, 8, figsize=(10, 2.6))
    shade = plt.matplotlib.colors.LinearSegmentedColormap.from_list("activation", ["white", helpers.ACTIVATION])
    silent = 0
    for neuron, ax in enumerate(axes.flat):
        seen = A1_keras[:, neuron].reshape(across.shape)
        silent += not seen.any()
        ax.imshow(seen, cmap=shade, origin="lower", extent=(-1.6, 2.6, -1.1, 1.6), vmin=0, vmax=max(seen.max(), 1e-9))
        ax.contour(across, up, forward(grid, *network)[-1].reshape(across.shape), levels=[0.5], colors=helpers.PREDICTION,
                   linewidths=1.5)
        ax.set(xticks=[], yticks=[])
        ax.set_title(neuron + 1, loc="center", fontsize=14, weight="normal")
    helpers.show(fig, alt="16 small maps of the plane, one for each hidden neuron, green where it is active. Each is "
                          f"white on one side of a straight line and darkens away from it; {silent} are white all "
                          "over. The network's winding boundary is drawn on each.")
