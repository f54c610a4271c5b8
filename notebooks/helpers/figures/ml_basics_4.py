"""Pictures of track 1, lesson 4: Why does learning work?"""
import math

import matplotlib.pyplot as plt
import numpy as np

import helpers
from helpers.exercises.ml_basics_4 import examples_needed


def empirical_risks(E, R, epsilon):
    """Draw how often which share of 100 examples was wrong, and which of the tests flatter.

    Parameters
    ----------
    E : numpy.ndarray, shape (tests,)
        The empirical risk in each test of 100 examples.
    R : float
        The true risk.
    epsilon : float
        A test flatters if R - E is more than this.
    """
    lucky = np.mean(R - E > epsilon)
    values, counts = np.unique(E, return_counts=True)
    too_good = R - values > epsilon
    fig, ax = plt.subplots()
    ax.bar(values[~too_good], counts[~too_good], 0.008, color=helpers.SEEN)
    ax.bar(values[too_good], counts[too_good], 0.008, color=helpers.UNSEEN, hatch="//", edgecolor="white")
    ax.axvline(R, color=helpers.INK, ls="--")
    ax.text(R + 0.004, 1.1 * counts.max(), "true risk R", va="top")
    ax.text(0.285, 0.3 * counts.max(), f"too good by\nmore than {epsilon}:\n{lucky:.1%} of the tests",
            color=helpers.UNSEEN, weight="bold")
    ax.set(xlabel="E, the share of 100 examples that the coin got wrong", ylabel=f"tests of {len(E):,}",
           xlim=(0.28, 0.72), ylim=(0, 1.12 * counts.max()))
    helpers.show(fig, alt=f"Histogram of the empirical risk of {len(E):,} tests of a coin on 100 examples each, "
                          f"centred on the true risk {R}. In {lucky:.1%} of the tests the coin looks better than it is "
                          f"by more than {epsilon}.")


def promise_for_one(Ns, one_coin, epsilon):
    """Draw how often one coin looks too good, and Hoeffding's promise, against the number of examples.

    Parameters
    ----------
    Ns : numpy.ndarray, shape (numbers,)
        Numbers of examples, 20 and 100 among them.
    one_coin : numpy.ndarray, shape (numbers,)
        For each of them the share of tests in which one coin looked too good.
    epsilon : float
        By more than this it must look better than it is to look too good.
    """
    happens = dict(zip(Ns, one_coin))
    promised = [_promise(N, 1, epsilon) for N in (20, 100, 300)]
    fig, ax = _axes_with_promise(epsilon, highest=0.7)
    ax.plot(Ns, one_coin, "o", color=helpers.SEEN, markersize=7)
    ax.text(60, 0.36, "Hoeffding's promise for one", color=helpers.PREDICTION, weight="bold")
    ax.annotate("what happens to one coin", (102, 0.022), (165, 0.13), color=helpers.SEEN, weight="bold",
                arrowprops={"arrowstyle": "-", "color": helpers.SEEN, "relpos": (0, 0.4)})
    helpers.show(fig, alt=f"How often one coin looks better than it is by more than {epsilon}, against the number of "
                          f"examples: {happens[20]:.0%} with 20 examples, {happens[100]:.1%} with 100, almost never "
                          f"with 300. Hoeffding's bound lies above: {promised[0]:.0%}, {promised[1]:.0%} and "
                          f"{promised[2]:.1%}.")


def promise_for_all(Ns, best_coin, K, epsilon):
    """Draw how often the best of fifty coins looks too good, and the promises for one coin and for all fifty.

    Parameters
    ----------
    Ns : numpy.ndarray, shape (numbers,)
        Numbers of examples, 100 among them.
    best_coin : list of float
        For each of them the share of tests in which the best of K coins looked too good.
    K : int
        How many coins there are: fifty.
    epsilon : float
        By more than this it must look better than it is to look too good.
    """
    fig, ax = _axes_with_promise(epsilon, highest=1)
    _draw_family(ax, Ns, best_coin, K, epsilon, "s")
    ax.text(4, 0.0, "promise\nfor one", color=helpers.PREDICTION, weight="bold")
    ax.text(91, 0.97, "what\nhappens:\nbest of 50", color=helpers.SEEN, weight="bold", va="top")
    ax.text(248, 0.52, "fifty times the promise for one", color=helpers.PREDICTION, weight="bold")
    helpers.show(fig, alt=f"The best of fifty coins looks too good by more than {epsilon} in "
                          f"{dict(zip(Ns, best_coin))[100]:.0%} of the tests on 100 examples, far above the promise "
                          f"for one coin, {_promise(100, 1, epsilon):.0%}. Fifty times that promise lies above what "
                          "happens everywhere; it drops below 1 after 195 examples.")


def bigger_family(Ns, best_coin, best_of_500, K, epsilon):
    """Draw what 500 coins in place of 50 do to what happens, to the promise for all and to the promise for one.

    Parameters
    ----------
    Ns : numpy.ndarray, shape (numbers,)
        Numbers of examples.
    best_coin, best_of_500 : list of float
        For each of them the share of tests in which the best of K, and of ten times as many, looked too good.
    K : int
        How many coins there were before: fifty.
    epsilon : float
        By more than this it must look better than it is to look too good.
    """
    level = 0.5
    start, end = (np.log(coins / level) / (2 * epsilon**2) for coins in (K, 10 * K))
    fig, ax = _axes_with_promise(epsilon, highest=1)
    _draw_family(ax, Ns, best_coin, K, epsilon, "s", helpers.BASELINE, helpers.BASELINE)
    _draw_family(ax, Ns, best_of_500, 10 * K, epsilon, "D")
    ax.annotate("", (end, level), (start, level), arrowprops={"arrowstyle": "->", "color": helpers.INK, "lw": 2.5})
    ax.text(end + 12, level, f"500 coins:\n{end - start:.0f} examples more", weight="bold", va="center")
    ax.text(151, 0.29, "50 coins", color=helpers.BASELINE, weight="bold")
    ax.text(4, 0.0, "for one:\nit stays", color=helpers.PREDICTION, weight="bold")
    helpers.show(fig, alt="With 500 coins in place of 50, what happens and the promise for all move to the right, the "
                          f"promise for all by {end - start:.0f} examples; the promise for one coin stays where it "
                          "was.")


def _promise(N, K, epsilon):
    """Return the most that Hoeffding's inequality (1963) and the union bound allow K candidates on N examples."""
    return np.minimum(1, K * np.exp(-2 * N * epsilon**2))


def _axes_with_promise(epsilon, highest):
    """Begin a picture with the promise for one candidate; return figure and axes."""
    N = np.arange(20, 601)
    fig, ax = plt.subplots()
    ax.plot(N, _promise(N, 1, epsilon), "--", color=helpers.PREDICTION)
    ax.set(xlabel="N, the number of examples", ylabel=f"how often E is too good\nby more than {epsilon}",
           xlim=(0, 600), ylim=(-0.03 * highest, 1.04 * highest))
    return fig, ax


def _draw_family(ax, Ns, happens, K, epsilon, marker, color=helpers.SEEN, promise_color=helpers.PREDICTION):
    """Draw the promise for all of K candidates, and what happens to the best of them at each of Ns."""
    N = np.arange(20, 601)
    ax.plot(N, _promise(N, K, epsilon), ":", color=promise_color)
    ax.plot(Ns, happens, marker, color=color, markersize=7)


def needed_examples():
    """Draw how many examples one to a thousand million candidates need, for delta = 5 % and two margins.

    Returns
    -------
    dict
        How many examples are needed, by margin and number of candidates: `needed[0.1, 50]`.
    """
    families = 10.0 ** np.arange(10)
    needed = {(margin, candidates): examples_needed(margin, 0.05, candidates)
              for margin in (0.1, 0.05) for candidates in (*families, 50, 5e7)}
    fig, ax = plt.subplots()
    for margin, color, style in ((0.1, helpers.SEEN, "-"), (0.05, helpers.UNSEEN, "--")):
        line = [needed[margin, candidates] for candidates in families]
        ax.plot(families, line, style, color=color)
        ax.text(families[-1] * 1.3, line[-1], f"ε = {margin}", color=color, weight="bold", va="center")
    for candidates, name, above in ((50, "fifty", 170), (5e7, "fifty million", -470)):
        examples = needed[0.1, candidates]
        ax.plot(candidates, examples, "o", color=helpers.INK, markersize=9)
        ax.text(candidates, examples + above, f"{name}: {examples:,}", ha="center", weight="bold")
    ax.set(xscale="log", xlabel="K, the number of candidates", ylabel="examples needed\n(δ = 5 %)", ylim=(0, None),
           xlim=(0.8, 4e10))
    helpers.show(fig, alt="Examples needed against the number of candidates on a logarithmic axis: straight lines. "
                          f"With a margin of 0.1, fifty candidates need {needed[0.1, 50]}, fifty million "
                          f"{needed[0.1, 5e7]}; with a margin of 0.05, four times as many.")
    return needed


def fair_ghosts(strength, fair):
    """Draw how often the ghost sample judges fairly, and the least that the proof knows of it.

    Parameters
    ----------
    strength : numpy.ndarray, shape (numbers,)
        N epsilon**2, for several numbers N of examples.
    fair : numpy.ndarray, shape (numbers,)
        For each of them the probability that the ghosts judge fairly; the proof knows that it is at least
        1 - 1 / (N epsilon**2), by Chebyshev's inequality.
    """
    known = strength > 1
    fig, ax = plt.subplots()
    ax.plot(strength, fair, "o", color=helpers.SEEN, markersize=7)
    ax.plot(strength[known], 1 - 1 / strength[known], "--", color=helpers.PREDICTION)
    ax.axhline(0.5, color=helpers.BASELINE, lw=1.5)
    ax.axvline(2, color=helpers.BASELINE, lw=1.5, ls=":")
    ax.text(2.06, 0.03, "Nε² = 2", color=helpers.BASELINE)
    ax.text(5.9, 0.47, "one half", color=helpers.BASELINE, ha="right", va="top")
    ax.text(0.95, 0.77, "counted", color=helpers.SEEN, weight="bold")
    ax.text(2.75, 0.56, "what the proof knows: 1 − 1/(Nε²)", color=helpers.PREDICTION, weight="bold")
    ax.set(xlabel="Nε²", ylabel="how often the\nghosts judge fairly", xlim=(0, 6), ylim=(0, 1.02))
    helpers.show(fig, alt="How often the ghost sample judges fairly, against N times epsilon squared: counted, it is "
                          f"below one half only for the smallest samples ({fair.min():.2f} for one example) and "
                          f"{fair[strength >= 2].min():.2f} or more from 2 on; the proof's lower limit reaches one "
                          "half at 2.")


def lost_corner():
    """Draw double samples of one coin on 200 examples as dots, and the corner that line 6 misses at epsilon = 0.1.

    Returns
    -------
    line_5, lost : float
        The share of the dots that line 5 counts, and the share that line 6 misses of them.
    """
    rng = np.random.default_rng(helpers.SEED)
    a = rng.binomial(200, 0.5, size=3000) - 100  # in examples, so that comparing is exact
    b = 100 - rng.binomial(200, 0.5, size=3000)
    spread = rng.uniform(-0.4, 0.4, size=(2, 3000))  # else dots would lie on dots
    line_5 = a + b > 10
    lost = line_5 & (a <= 10) & (b <= 10)
    fig, ax = plt.subplots(figsize=(10, 5.4))
    for which, color, marker, size in ((~line_5, helpers.BASELINE, ".", 10), (line_5 & ~lost, helpers.SEEN, "o", 14),
                                       (lost, helpers.UNSEEN, "^", 26)):
        ax.scatter((a + spread[0])[which] / 200, (b + spread[1])[which] / 200, s=size, color=color, marker=marker,
                   linewidths=0)
    edge = 10.5 / 200  # between 10 and 11 examples
    ax.plot([-0.06, 0.13], [edge + 0.06, edge - 0.13], color=helpers.INK, lw=1.5)
    ax.plot([-0.13, edge, edge], [edge, edge, -0.13], "--", color=helpers.INK, lw=1.5)
    ax.text(0.135, 0.105, "line 5 counts everything\nabove the slanted line", va="top")
    ax.text(0.135, 0.02, f"line 6 misses this corner:\n{lost.mean():.1%} of the dots", color=helpers.UNSEEN,
            weight="bold", va="center")
    ax.text(0.135, -0.075, "line 6 counts beyond\nthe dashed lines", va="center")
    ticks = [-0.1, -0.05, 0, 0.05, 0.1]
    ax.set(xlabel="a = E′ − R", ylabel="b = R − E", xlim=(-0.125, 0.27), ylim=(-0.125, 0.125), xticks=ticks,
           yticks=ticks)
    ax.spines["bottom"].set_bounds(-0.125, 0.125)
    ax.xaxis.label.set_x(0.32)
    helpers.show(fig, alt=f"{len(a):,} double samples as dots, a against b. A slanted line a + b = 0.05 cuts off the "
                          f"dots of line 5, {line_5.mean():.1%}. Between it and the two lines a = 0.05 and b = 0.05 "
                          f"lies a triangle that line 6 misses; {lost.mean():.1%} of the dots are in it.")
    return line_5.mean(), lost.mean()


def two_chains(printed, repaired):
    """Draw the values of lines 2 to 8, as printed and repaired.

    Parameters
    ----------
    printed, repaired : dict
        The values of lines 1, 2, 4, 6 and 8, for fifty coins, N = 1250 and epsilon = 0.2.
    """
    lines = range(2, 9)
    first, power = f"{float(repaired[1]):.0e}".split("e-")
    fig, ax = plt.subplots()
    for values, style, color in ((printed, "s--", helpers.UNSEEN), (repaired, "o-", helpers.SEEN)):
        ax.plot(lines, [float(values[line]) for line in (2, 2, 4, 4, 6, 8, 8)], style, color=color, markersize=10)
    ax.text(6.9, 0.09, "repaired: ε/4", color=helpers.SEEN, weight="bold", va="top")
    ax.text(5.0, 1e-9, "as printed: ε/2\ndown, where it\nmust not go", color=helpers.UNSEEN, weight="bold",
            ha="right", va="center")
    ax.text(2, 2e-4, f"line 1: far below, at ${first}\\cdot10^{{-{power}}}$", va="center")
    ax.set(yscale="log", xlabel="line of the chain", ylabel="value (N = 1250,\nε = 0.2, 50 coins)", ylim=(1e-11, 5),
           xlim=(1.8, 8.3), xticks=lines)
    helpers.show(fig, alt="Values of the lines 2 to 8 for fifty coins, 1250 examples and epsilon 0.2 on a logarithmic "
                          f"axis. Both chains start at {float(printed[2]):.0e}. The printed one drops to "
                          f"{float(printed[6]):.0e} in line 6 and ends at {printed[8]:.0e}; the repaired one climbs to "
                          f"{float(repaired[6]):.2f} and {repaired[8]:.2f}.")


def mirrored_walk(walks, height):
    """Draw walks of fifty steps up and fifty down, one of them mirrored from where it first reaches a height.

    Parameters
    ----------
    walks : numpy.ndarray, shape (walks, 100)
        Where each walk stands after each step; it starts at 0.
    height : int

    Returns
    -------
    float
        The share of all such walks that reach the height: counted, by mirroring them.
    """
    counted = math.comb(100, 50 - height) / math.comb(100, 50)
    reached = walks.max(axis=1) >= height
    walk = np.array([0, *walks[reached][0]])
    first = np.argmax(walk == height)
    fig, ax = plt.subplots()
    for other in walks[~reached][:5]:
        ax.plot([0, *other], "-", color=helpers.BASELINE, lw=1)
    ax.plot(walk, "-", color=helpers.SEEN)
    ax.plot(range(first, 101), 2 * height - walk[first:], "--", color=helpers.UNSEEN)
    ax.axhline(height, color=helpers.INK, ls=":", lw=1.5)
    ax.text(0.5, height + 7, f"height {height}: reached by {reached.mean():.1%} of {len(walks):,} walks\n"
                             f"(counted: {counted:.1%})", va="bottom")
    ax.text(101, 2 * height, "mirrored", color=helpers.UNSEEN, weight="bold", va="center")
    ax.text(101, 0, "walk", color=helpers.SEEN, weight="bold", va="center")
    ax.set(xlabel="numbers passed, from left to right", ylabel="ghosts minus\nexamples at hand", xlim=(0, 116),
           ylim=(-14, 27))
    helpers.show(fig, alt=f"Random walks of fifty steps up and fifty down. Of {len(walks):,} such walks "
                          f"{reached.mean():.1%} reach the height {height}; counted, it is {counted:.1%}. One that "
                          f"does is mirrored from there on and ends at {2 * height} in place of 0.")
    return counted
