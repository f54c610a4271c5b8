"""Pictures of track 3, lesson 10: Beyond one machine."""
import re

import matplotlib.pyplot as plt
import numpy as np

import helpers


def amounts_of_data(memory_here):
    """Draw five amounts of data, from one digit to all data of a year.

    Parameters
    ----------
    memory_here : int
        The memory of this computer, in bytes.
    """
    many = round(20e15 / memory_here / 1000) * 1000
    amounts = [("one digit", 28 * 28, helpers.BASELINE), ("all 70,000 digits", 70_000 * 28 * 28, helpers.BASELINE),
               ("memory of this computer", memory_here, helpers.INK), ("Google, one day of 2008", 20e15, helpers.INK),
               ("all data of 2020, as foreseen in 2014", 44e21, helpers.BASELINE)]
    fig, ax = plt.subplots()
    for row, (label, size, color) in enumerate(amounts):
        ax.barh(row, size, left=1, color=color, height=0.6)
        ax.text(3 * size, row, label, va="center")
    ax.set(xscale="log", xlim=(1, 1e33), ylim=(4.6, -0.6), yticks=[], xticks=[1, 1e3, 1e6, 1e9, 1e12, 1e15, 1e18, 1e21],
           xticklabels=["1 byte", "kB", "MB", "GB", "TB", "PB", "EB", "ZB"],
           title=f"Google's day of 2008: {many:,} times this computer's memory")
    ax.set_xlabel("each mark is a thousand times more", loc="left")
    ax.minorticks_off()
    ax.spines["left"].set_visible(False)
    ax.spines["bottom"].set_bounds(1, 1e24)
    helpers.show(fig, alt="Amounts of data on an axis whose marks are a thousand times apart: a digit 784 bytes, MNIST "
                          f"55 MB, the memory of this computer {memory_here / 1e9:.0f} GB, Google's computers on a day "
                          f"of 2008 20 PB, that is {many:,} times as much, all data of the year 2020 44 ZB.")


def shared_step(digits):
    """Draw a training step that two computers share.

    Parameters
    ----------
    digits : numpy.ndarray, shape (8, 28, 28)
        The first four are for one computer, the others for the other.
    """
    fig, ax = plt.subplots(figsize=(10, 3.5))
    for name, row, middle, half in (("computer 0", 1.15, 0.3, digits[:4]), ("computer 1", -1.15, -0.3, digits[4:])):
        for place, digit in enumerate(half):
            left, bottom = 0.1 + 0.62 * (place % 2), row + 0.05 - 0.62 * (place // 2)
            ax.imshow(digit, cmap="Greys", extent=(left, left + 0.55, bottom, bottom + 0.55), zorder=2)
        for left, words, color in ((2.3, "weights", helpers.WEIGHT), (5.2, "gradient", helpers.GRADIENT),
                                   (11, "new weights", helpers.WEIGHT)):
            ax.add_patch(plt.Rectangle((left, row - 0.5), 1.9, 1, fc=color, ec="none", alpha=0.45))
            ax.text(left + 1.9 / 2, row, words, ha="center", va="center", fontsize=15)
        for start, end in (((1.4, row), (2.25, row)), ((4.25, row), (5.15, row)), ((7.15, row), (8.1, middle)),
                           ((10.05, middle), (10.95, row))):
            ax.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "lw": 2, "color": helpers.INK})
        ax.text(0.1, row + 0.75, f"{name}: its half of the digits", fontsize=15, weight="bold")
    ax.add_patch(plt.Rectangle((8.15, -0.6), 1.9, 1.2, fc=helpers.GRADIENT, ec="none", alpha=0.8))
    ax.text(9.1, 0, "average", ha="center", va="center", fontsize=15, weight="bold")
    ax.text(11.95, 0, "the same\non both", ha="center", va="center", fontsize=15)
    ax.set(xlim=(0, 13), ylim=(-1.85, 2.2), aspect="equal")
    ax.axis("off")
    helpers.show(fig, alt="Two computers with the same weights. Each turns its half of eight digits into a gradient; "
                          "the two gradients are averaged, and both computers take the same step, so that their new "
                          "weights are the same.")


def differences(apart):
    """Draw how far the weights trained on one device and on two are apart after each of 60 steps.

    Parameters
    ----------
    apart : dict
        For "float32" and "float64" a list of float, the largest difference after each step.
    """
    fig, ax = plt.subplots()
    for precision, color, style in (("float32", helpers.UNSEEN, "--"), ("float64", helpers.SEEN, "-")):
        shown = np.maximum(apart[precision], 1e-18)
        ax.plot(range(1, 61), shown, style, color=color)
        ax.text(61, shown[-1], f"{precision[5:]} bits", color=color, va="center", weight="bold")
    ax.set(yscale="log", ylim=(1e-18, 10), xlim=(0, 70), xticks=(1, 20, 40, 60), xlabel="step",
           ylabel="largest difference", yticks=(1e-15, 1e-10, 1e-5, 1),
           title="64 bits: the same for sixty steps; 32 bits: rounding that can grow")
    ax.minorticks_off()
    helpers.show(fig, alt="Largest difference between the weights trained on one device and on two. With 32 bits: "
                          f"{apart['float32'][0]:.0e} after one step, {apart['float32'][-1]:.0e} after sixty. With 64 "
                          f"bits never more than {max(apart['float64']):.0e}.")


def death_and_new_start(diaries, resumed, said, apart):
    """Draw the steps of two workers over time, until one dies and after both have started again.

    Parameters
    ----------
    diaries : list of numpy.ndarray, shape (lines, 2)
        For each worker the time in seconds and the step done, a line a step. The first line is its start; the last
        is worker 0's error and worker 1's death.
    resumed : list of numpy.ndarray, shape (lines, 2)
        The same from the checkpoint on, without error or death.
    said : str
        What worker 0 printed when it stopped.
    apart : float
        The largest difference between the final weights and those of a training without a death.
    """
    zero, died = diaries[0][1, 0], int(diaries[1][-1, 1])
    saved_step, last_step = int(resumed[0][0, 1]), int(resumed[0][-1, 1])
    death, saved_at = diaries[1][-1, 0] - zero, diaries[0][saved_step, 0] - zero
    late = death - min(diary[0, 0] for diary in resumed)  # as if both had started again at once
    back, end = (max(diary[line, 0] for diary in resumed) + late for line in (1, -1))
    repeated = f"steps {saved_step + 1} to {died}: done twice" if died > saved_step else "no step is done twice"
    agree = f"to {int(-np.log10(apart))} decimals" if apart else "in every bit"
    found = re.search(r"stopped in step \d+ with (\w+)", said)
    error = found[1] if found else "stops"

    fig, ax = plt.subplots()
    ax.axhspan(saved_step, died, color=helpers.BASELINE, alpha=0.2, lw=0)
    ax.plot((saved_at, back), (saved_step, saved_step), ":", color=helpers.INK, lw=2)
    for rank, color, width, height in ((0, helpers.BASELINE, 9, 33), (1, helpers.INK, 2.5, 12)):
        for diary, shift in ((diaries[rank], -zero), (resumed[rank], late)):
            ax.plot(diary[1:, 0] + shift, diary[1:, 1], "-", color=color, lw=width, solid_capstyle="butt")
        ax.text(0.7 * death, height, f"worker {rank}", color=color, weight="bold", va="center")
    ax.plot(death, died, "X", color=helpers.INK, ms=15, mec="white", clip_on=False)
    left, middle, arrow = death + 0.03 * end, (death + 0.03 * end + back) / 2, 58 if saved_step >= 100 else 180
    ax.text(left, min(died, 165) + 34, "worker 1 dies", weight="bold", va="center")
    ax.text(left, min(died, 165) + 14, f"worker 0: {error}", va="center")
    ax.text(middle, (saved_step + died) / 2, repeated, ha="center", va="center")
    ax.text(middle, saved_step - 13, f"checkpoint, step {saved_step}", ha="center", va="center")
    ax.annotate("", (back, arrow), (death, arrow), arrowprops={"arrowstyle": "<->", "color": helpers.INK, "lw": 1.5})
    ax.text(middle, arrow - 14, f"both start again: {back - death:.0f} s", ha="center", va="center")
    ax.text(1.02 * end, 198, "the same\nweights,\n" + "\n".join(agree.rsplit(" ", 1)), weight="bold", va="top")
    ax.set(xlim=(0, 1.2 * end), ylim=(0, 210), yticks=(0, 50, 100, 150, 200), xlabel="seconds", ylabel="steps done",
           title=f"It dies at {died}, goes back to {saved_step}, and arrives at the same place")
    helpers.show(fig, alt=f"Steps done against seconds. Both workers climb to step {died} in {death:.1f} s. There "
                          f"worker 1 dies, and worker 0 stops: {error}. Both start again, which takes "
                          f"{back - death:.0f} s, from the checkpoint of step {saved_step}, do {died - saved_step} "
                          f"steps a second time, and reach step {last_step} with the same weights as the training "
                          f"without a death, {agree}.")


def memory_curves(streamed, loaded, on_disk, budget):
    """Draw the memory of a program after each batch, in two ways of reading the digits.

    Parameters
    ----------
    streamed, loaded : numpy.ndarray, shape (batches,)
        While it trains from the shards and while it loads everything, in MB beyond the start.
    on_disk, budget : float
        All shards, and what the memory should not exceed, in MB.
    """
    fig, ax = plt.subplots()
    for values, label, color, style in ((streamed, "training, from the shards", helpers.SEEN, "-"),
                                        (loaded, "loading everything", helpers.UNSEEN, "--")):
        ax.plot(np.arange(1, len(values) + 1), values, style, color=color)
        ax.text(len(values) + 6, values[-1], label, color=color, va="center", weight="bold")
    ax.axhline(budget, color=helpers.BASELINE, ls=":", lw=2)
    ax.text(6, budget + 4, f"budget: {budget} MB", color=helpers.BASELINE, va="bottom")
    ax.set(xlim=(0, 720), xticks=(1, 100, 200, 300, 400), ylim=(0, 1.1 * max(loaded)), xlabel="batch",
           ylabel="memory beyond the start (MB)")
    helpers.show(fig, alt=f"Memory while a program reads {on_disk:.0f} MB of digits in {len(streamed)} batches. "
                          f"Training from the shards it grows by {streamed[0]:.0f} MB before the first batch and "
                          f"hardly more after it, to {max(streamed):.0f} MB; loading everything it rises steadily to "
                          f"{max(loaded):.0f} MB. The budget is {budget} MB.")
