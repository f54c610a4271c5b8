"""Pictures of TODO."""
import matplotlib.pyplot as plt
import numpy as np
import psutil
import re

import helpers


def planet():
    """TODO.
    """
    memory_here = psutil.virtual_memory().total
    many = round(20e15 / memory_here / 1000) * 1000
    amounts = [("one digit", 28 * 28, helpers.BASELINE), ("all 70,000 digits", 70_000 * 28 * 28, helpers.BASELINE),
               ("memory of this computer", memory_here, helpers.INK),
               ("Google, one day of 2008", 20e15, helpers.INK), ("all data of 2020, as foreseen in "
                                                                 "2014", 44e21, helpers.BASELINE)]
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


def shared_step():
    """TODO.
    """
    (pictures, _), _ = helpers.load_mnist()
    fig, ax = plt.subplots(figsize=(10, 3.5))
    for half, (row, name) in enumerate(((1.15, "computer 0"), (-1.15, "computer 1"))):
        for place in range(4):
            left, bottom = 0.1 + 0.62 * (place % 2), row + 0.05 - 0.62 * (place // 2)
            ax.imshow(pictures[4 * half + place], cmap="Greys", extent=(left, left + 0.55, bottom, bottom + 0.55), zorder=2)
        for x0, width, text, color in ((2.3, 1.9, "weights", helpers.WEIGHT), (5.2, 1.9, "gradient", helpers.GRADIENT),
                                       (11, 1.9, "new weights", helpers.WEIGHT)):
            ax.add_patch(plt.Rectangle((x0, row - 0.5), width, 1, fc=color, ec="none", alpha=0.45))
            ax.text(x0 + width / 2, row, text, ha="center", va="center", fontsize=15)
        for start, end in (((1.4, row), (2.25, row)), ((4.25, row), (5.15, row)), ((7.15, row), (8.1, np.sign(row) * 0.3)),
                           ((10.05, np.sign(row) * 0.3), (10.95, row))):
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


def mirrored_drawn(apart):
    """TODO.
    """
    fig, ax = plt.subplots()
    for precision, color, style in (("float32", helpers.UNSEEN, "--"), ("float64", helpers.SEEN, "-")):
        ax.plot(range(1, 61), np.maximum(apart[precision], 1e-18), style, color=color)
        ax.text(61, max(apart[precision][-1], 1e-18), f"{precision[5:]} bits", color=color, va="center", weight="bold")
    ax.set(yscale="log", ylim=(1e-18, 10), xlim=(0, 70), xticks=(1, 20, 40, 60), xlabel="step", ylabel="largest difference",
           yticks=(1e-15, 1e-10, 1e-5, 1), title="64 bits: the same for sixty steps; 32 bits: rounding that can grow")
    ax.minorticks_off()
    helpers.show(fig, alt="Largest difference between the weights trained on one device and on two. With 32 bits: "
                          f"{apart['float32'][0]:.0e} after one step, {apart['float32'][-1]:.0e} after sixty. With 64 "
                          f"bits never more than {max(apart['float64']):.0e}.")


def the_death(STEPS, distance, folder, last_words, resumed, saved_step, shared):
    """TODO.
    """
    steps, resumed_steps = ([np.loadtxt(folder / f"diary{rank}_from_{start}.txt") for rank in range(2)] for start in (0, saved_step))
    zero, died = steps[0][1, 0], int(steps[1][-1, 1])
    death = steps[1][-1, 0] - zero
    late = death - min(each[0, 0] for each in resumed_steps)      # as if both had started again at once
    back, end = (max(each[row, 0] for each in resumed_steps) + late for row in (1, -1))
    saved_at = steps[0][saved_step, 0] - zero
    repeated = f"steps {saved_step + 1} to {died}: done twice" if died > saved_step else "no step is done twice"
    apart_at_end = distance(resumed, shared)
    agree = f"to {int(-np.log10(apart_at_end))} decimals" if apart_at_end else "in every bit"
    error = "".join(re.findall(r"stopped in step \d+ with (\w+)", last_words[0])[:1]) or "stops"
    fig, ax = plt.subplots()
    ax.axhspan(saved_step, died, color=helpers.BASELINE, alpha=0.2, lw=0)
    ax.plot((saved_at, back), (saved_step, saved_step), ":", color=helpers.INK, lw=2)
    for rank, color, width, height in ((0, helpers.BASELINE, 9, 33), (1, helpers.INK, 2.5, 12)):
        for diary, shift in ((steps[rank], -zero), (resumed_steps[rank], late)):
            ax.plot(diary[1:, 0] + shift, diary[1:, 1], "-", color=color, lw=width, solid_capstyle="butt")
        ax.text(0.7 * death, height, f"worker {rank}", color=color, weight="bold", va="center")
    ax.plot(death, died, "X", color=helpers.INK, ms=15, mec="white", clip_on=False)
    left, arrow = death + 0.03 * end, 58 if saved_step >= 100 else 180
    ax.text(left, min(died, 165) + 34, "worker 1 dies", weight="bold", va="center")
    ax.text(left, min(died, 165) + 14, f"worker 0: {error}", va="center")
    ax.text((left + back) / 2, (saved_step + died) / 2, repeated, ha="center", va="center")
    ax.text((left + back) / 2, saved_step - 13, f"checkpoint, step {saved_step}", ha="center", va="center")
    ax.annotate("", (back, arrow), (death, arrow), arrowprops={"arrowstyle": "<->", "color": helpers.INK, "lw": 1.5})
    ax.text((left + back) / 2, arrow - 14, f"both start again: {back - death:.0f} s", ha="center", va="center")
    ax.text(end + 0.02 * end, 198, "the same\nweights,\n" + "\n".join(agree.rsplit(" ", 1)), weight="bold", va="top")
    ax.set(xlim=(0, 1.2 * end), ylim=(0, 210), yticks=(0, 50, 100, 150, 200), xlabel="seconds", ylabel="steps done",
           title=f"It dies at {died}, goes back to {saved_step}, and arrives at the same place")
    helpers.show(fig, alt=f"Steps done against seconds. Both workers climb to step {died} in {death:.1f} s. There "
                          f"worker 1 dies, and worker 0 stops: {error}. Both start again, which takes "
                          f"{back - death:.0f} s, from the checkpoint of step {saved_step}, do {died - saved_step} "
                          f"steps a second time, and reach step {STEPS} with the same weights as the training without "
                          f"a death, {agree}.")


def memory_drawn(BUDGET, loaded, on_disk, streamed):
    """TODO.
    """
    fig, ax = plt.subplots()
    for values, label, color, style in ((streamed, "training, from the shards", helpers.SEEN, "-"), (loaded, "loading everything", helpers.UNSEEN, "--")):
        ax.plot(np.arange(1, len(values) + 1), values, style, color=color)
        ax.text(len(values) + 6, values[-1], label, color=color, va="center", weight="bold")
    ax.axhline(BUDGET, color=helpers.BASELINE, ls=":", lw=2)
    ax.text(6, BUDGET + 4, f"budget: {BUDGET} MB", color=helpers.BASELINE, va="bottom")
    ax.set(xlim=(0, 720), xticks=(1, 100, 200, 300, 400), ylim=(0, 1.1 * max(loaded)), xlabel="batch", ylabel="memory beyond the start (MB)")
    helpers.show(fig, alt=f"Memory while a program reads {on_disk:.0f} MB of digits in {len(streamed)} batches. "
                          f"Training from the shards it grows by {streamed[0]:.0f} MB before the first batch and "
                          f"hardly more after it, to {max(streamed):.0f} MB; loading everything it rises steadily to "
                          f"{max(loaded):.0f} MB. The budget is {BUDGET} MB.")
