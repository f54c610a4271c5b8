"""Pictures of TODO."""
from fractions import Fraction
import math
import matplotlib.pyplot as plt
import numpy as np

import helpers


def stray(N, R):
    """TODO.
    """
    import matplotlib.pyplot as plt

    epsilon = 0.1
    rng = np.random.default_rng(helpers.SEED)
    E = rng.binomial(N, R, size=10_000) / N
    lucky = R - E > epsilon
    values, counts = np.unique(E, return_counts=True)
    too_good = R - values > epsilon
    fig, ax = plt.subplots()
    ax.bar(values[~too_good], counts[~too_good], 0.008, color=helpers.SEEN)
    ax.bar(values[too_good], counts[too_good], 0.008, color=helpers.UNSEEN, hatch="//", edgecolor="white")
    ax.axvline(R, color=helpers.INK, ls="--")
    ax.text(R + 0.004, 1.1 * counts.max(), "true risk R", va="top")
    ax.text(0.285, 0.3 * counts.max(), f"too good by\nmore than 0.1:\n{lucky.mean():.1%} of the "
                                       "tests", color=helpers.UNSEEN,
            weight="bold")
    ax.set(xlabel="E, the share of 100 examples that the coin got wrong", ylabel="tests of 10,000", xlim=(0.28, 0.72),
           ylim=(0, 1.12 * counts.max()))
    helpers.show(fig, alt="Histogram of the empirical risk of 10,000 tests of a coin on 100 examples each, centred on "
                          f"the true risk 0.5. In {lucky.mean():.1%} of the tests the coin looks better than it is by "
                          "more than 0.1.")
    assert 0.01 < lucky.mean() < 0.026, "exactly, it is 1.76 %"
    return epsilon, plt


def one_curve(Ns, epsilon, hoeffding, one_coin):
    """TODO.
    """
    smooth = np.arange(20, 601)

    def draw_axes(highest):
        fig, ax = plt.subplots()
        ax.plot(smooth, np.exp(-2 * smooth * epsilon**2), "--", color=helpers.PREDICTION)
        ax.set(xlabel="N, the number of examples", ylabel="how often E is too good\nby more than 0.1", xlim=(0, 600),
               ylim=(-0.03 * highest, 1.04 * highest))
        return fig, ax

    fig, ax = draw_axes(highest=0.7)
    ax.plot(Ns, one_coin, "o", color=helpers.SEEN, markersize=7)
    ax.text(60, 0.36, "Hoeffding's promise for one", color=helpers.PREDICTION, weight="bold")
    ax.annotate("what happens to one coin", (102, 0.022), (165, 0.13), color=helpers.SEEN, weight="bold",
                arrowprops={"arrowstyle": "-", "color": helpers.SEEN, "relpos": (0, 0.4)})
    at_100 = list(Ns).index(100)
    helpers.show(fig, alt="How often one coin looks better than it is by more than 0.1, against the number of "
                          f"examples: {one_coin[0]:.0%} with 20 examples, {one_coin[at_100]:.1%} with 100, almost "
                          f"never with 300. Hoeffding's bound lies above: {hoeffding[0]:.0%}, {hoeffding[at_100]:.0%} "
                          f"and {np.exp(-6):.1%}.")
    assert np.all(one_coin <= hoeffding + 0.005), "the promise should hold"
    assert one_coin[at_100] > one_coin[-1] and one_coin[-1] < 0.002, "more data, less luck"
    return at_100, draw_axes, smooth


def best_of_fifty_said(best):
    """TODO.
    """
    assert 0.38 < best.mean() < 0.40, "the best of fifty flatters"
    print(f"The best of fifty is wrong on {best.mean():.0%}, on average.")


def three_curves(K, Ns, at_100, best_coin, draw_axes, epsilon, hoeffding, smooth, union):
    """TODO.
    """
    def draw_family(ax, happens, K, marker, happens_color, promise_color):
        ax.plot(smooth, np.minimum(1, K * np.exp(-2 * smooth * epsilon**2)), ":", color=promise_color)
        ax.plot(Ns, happens, marker, color=happens_color, markersize=7)

    fig, ax = draw_axes(highest=1)
    draw_family(ax, best_coin, K, "s", helpers.SEEN, helpers.PREDICTION)
    ax.text(4, 0.0, "promise\nfor one", color=helpers.PREDICTION, weight="bold")
    ax.text(91, 0.97, "what\nhappens:\nbest of 50", color=helpers.SEEN, weight="bold", va="top")
    ax.text(248, 0.52, "fifty times the promise for one", color=helpers.PREDICTION, weight="bold")
    helpers.show(fig, alt=f"The best of fifty coins looks too good by more than 0.1 in {best_coin[at_100]:.0%} of the "
                          f"tests on 100 examples, far above the promise for one coin, {hoeffding[at_100]:.0%}. Fifty "
                          "times that promise lies above what happens everywhere; it drops below 1 after 195 examples.")
    assert best_coin[at_100] > 3 * hoeffding[at_100], "the best of fifty should break the promise for one"
    assert np.all(best_coin <= np.minimum(1, union) + 0.005), "the promise for all should hold"
    return draw_family


def bigger_family(K, Ns, R, at_100, best_coin, draw_axes, draw_family, epsilon, one_coin, union):
    """TODO.
    """
    rng = np.random.default_rng(helpers.SEED)
    best_of_500 = []
    for n in Ns:
        E = rng.binomial(n, R, size=(1000, 10 * K)) / n
        best_of_500.append(np.mean(R - E.min(axis=1) > epsilon))
    more = np.log(10) / (2 * epsilon**2)

    fig, ax = draw_axes(highest=1)
    draw_family(ax, best_coin, K, "s", helpers.BASELINE, helpers.BASELINE)
    draw_family(ax, best_of_500, 10 * K, "D", helpers.SEEN, helpers.PREDICTION)
    level = 0.5
    start = np.log(K / level) / (2 * epsilon**2)
    ax.annotate("", (start + more, level), (start, level), arrowprops={"arrowstyle": "->", "color": helpers.INK, "lw": 2.5})
    ax.text(start + more + 12, level, f"500 coins:\n{more:.0f} examples more", weight="bold", va="center")
    ax.text(151, 0.29, "50 coins", color=helpers.BASELINE, weight="bold")
    ax.text(4, 0.0, "for one:\nit stays", color=helpers.PREDICTION, weight="bold")
    helpers.show(fig, alt="With 500 coins in place of 50, what happens and the promise for all move to the right, the "
                          f"promise for all by {more:.0f} examples; the promise for one coin stays where it was.")
    assert round(more) == 115
    assert np.all(best_of_500 <= np.minimum(1, 10 * union) + 0.005), "the promise for all should hold"
    assert best_of_500[at_100] > best_coin[at_100] > one_coin[at_100], "more candidates, more luck"


def how_many():
    """TODO.
    """
    Ns_long = np.arange(1, 6001)
    families = 10.0 ** np.arange(0, 10)
    fig, ax = plt.subplots()
    needed = {}
    for margin, color, style in ((0.1, helpers.SEEN, "-"), (0.05, helpers.UNSEEN, "--")):
        for candidates in (*families, 50.0, 5e7):
            enough = candidates * np.exp(-2 * Ns_long * margin**2) <= 0.05
            needed[margin, candidates] = int(Ns_long[enough][0])
        line = [needed[margin, candidates] for candidates in families]
        ax.plot(families, line, style, color=color)
        ax.text(families[-1] * 1.3, line[-1], f"ε = {margin}", color=color, weight="bold", va="center")
    for candidates, name, above in ((50.0, "fifty", 170), (5e7, "fifty million", -470)):
        ax.plot(candidates, needed[0.1, candidates], "o", color=helpers.INK, markersize=9)
        ax.text(candidates, needed[0.1, candidates] + above, f"{name}: "
                                                             f"{needed[0.1, candidates]:,}", ha="center", weight="bold")
    ax.set(xscale="log", xlabel="K, the number of candidates", ylabel="examples needed\n(δ = 5 %)", ylim=(0, None), xlim=(0.8, 4e10))
    helpers.show(fig, alt="Examples needed against the number of candidates on a logarithmic axis: straight lines. "
                          f"With a margin of 0.1, fifty candidates need {needed[0.1, 50.0]}, fifty million "
                          f"{needed[0.1, 5e7]}; with a margin of 0.05, four times as many.")
    assert needed[0.1, 50.0] == 346 and needed[0.1, 5e7] == 1037 and needed[0.05, 50.0] == 1382


def fair_ghosts(fewer_errors_than):
    """TODO.
    """
    R_rare, margin = Fraction(3, 10), Fraction(1, 10)
    ghosts = np.array([1, 2, 3, 4, 5, 7, 10, 15, *range(20, 601, 20)])
    strength = ghosts * float(margin**2)
    fair = np.array([float(1 - fewer_errors_than(int(N) * (R_rare - margin / 2), int(N), R_rare)) for N in ghosts])
    promised = 1 - 1 / strength
    fig, ax = plt.subplots()
    ax.plot(strength, fair, "o", color=helpers.SEEN, markersize=7)
    ax.plot(strength[promised > 0], promised[promised > 0], "--", color=helpers.PREDICTION)
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
    assert np.all(fair >= promised) and np.all(fair[strength >= 2] >= 0.5) and fair.min() < 0.5


def lost_corner(lines):
    """TODO.
    """
    rng = np.random.default_rng(helpers.SEED)
    shown = 3000
    a = rng.binomial(200, 0.5, size=shown) - 100            # in examples, so that comparing is exact
    b = 100 - rng.binomial(200, 0.5, size=shown)
    line_5 = a + b > 10
    lost = line_5 & (a <= 10) & (b <= 10)
    spread = rng.uniform(-0.4, 0.4, size=(2, shown))
    fig, ax = plt.subplots(figsize=(10, 5.4))
    for which, color, marker, size in ((~line_5, helpers.BASELINE, ".", 10), (line_5 & ~lost, helpers.SEEN, "o", 14), (lost, helpers.UNSEEN, "^", 26)):
        ax.scatter((a + spread[0])[which] / 200, (b + spread[1])[which] / 200, s=size, color=color, marker=marker, linewidths=0)
    edge = 10.5 / 200                                       # between 10 and 11 examples
    ax.plot([-0.06, 0.13], [edge + 0.06, edge - 0.13], color=helpers.INK, lw=1.5)
    ax.plot([-0.13, edge, edge], [edge, edge, -0.13], "--", color=helpers.INK, lw=1.5)
    ax.text(0.135, 0.105, "line 5 counts everything\nabove the slanted line", color=helpers.INK, ha="left", va="top")
    ax.text(0.135, 0.02, f"line 6 misses this corner:\n{lost.mean():.1%} of the "
                         "dots", color=helpers.UNSEEN, weight="bold", va="center")
    ax.text(0.135, -0.075, "line 6 counts beyond\nthe dashed lines", color=helpers.INK, va="center")
    ax.set(xlabel="a = E′ − R", ylabel="b = R − E", xlim=(-0.125, 0.27), ylim=(-0.125, 0.125), xticks=[-0.1, -0.05, 0, 0.05, 0.1],
           yticks=[-0.1, -0.05, 0, 0.05, 0.1])
    ax.spines["bottom"].set_bounds(-0.125, 0.125)
    ax.xaxis.label.set_x(0.32)
    helpers.show(fig, alt=f"{shown:,} double samples as dots, a against b. A slanted line a + b = 0.05 cuts off the "
                          f"dots of line 5, {line_5.mean():.1%}. Between it and the two lines a = 0.05 and b = 0.05 "
                          f"lies a triangle that line 6 misses; {lost.mean():.1%} of the dots are in it.")
    assert abs(line_5.mean() - float(lines[4]) / 2) < 0.025 and lost.mean() > 0.01


def chain_picture(chain):
    """TODO.
    """
    eps = Fraction(1, 5)
    repaired, slide = chain(50, 1250, eps, eps / 4), chain(50, 1250, eps, eps / 2)
    numbers = [2, 3, 4, 5, 6, 7, 8]
    def along(values):
        return [float(values[{3: 2, 5: 4, 7: 8}.get(line, line)]) for line in numbers]
    fig, ax = plt.subplots()
    ax.plot(numbers, along(slide), "s--", color=helpers.UNSEEN, markersize=10)
    ax.plot(numbers, along(repaired), "o-", color=helpers.SEEN, markersize=10)
    ax.text(6.9, 0.09, "repaired: ε/4", color=helpers.SEEN, weight="bold", va="top")
    ax.text(5.0, 1e-9, "on the slide: ε/2\ndown, where it\nmust not "
                       "go", color=helpers.UNSEEN, weight="bold", ha="right", va="center")
    first, power = f"{float(repaired[1]):.0e}".split("e-")
    ax.text(2, 2e-4, f"line 1: far below, at ${first}\\cdot10^{{-{power}}}$", va="center")
    ax.set(yscale="log", xlabel="line of the chain", ylabel="value (N = 1250,\nε = 0.2, 50 "
                                                            "coins)", ylim=(1e-11, 5), xlim=(1.8, 8.3), xticks=numbers)
    helpers.show(fig, alt="Values of the lines 2 to 8 for fifty coins, 1250 examples and epsilon 0.2 on a logarithmic "
                          f"axis. Both chains start at {float(slide[2]):.0e}. The slide's drops to "
                          f"{float(slide[6]):.0e} in line 6 and ends at {slide[8]:.0e}; the repaired one climbs to "
                          f"{float(repaired[6]):.2f} and {repaired[8]:.2f}.")
    assert slide[8] < slide[4] / 1000 and repaired[8] < 1


def walks():
    """TODO.
    """
    rng = np.random.default_rng(helpers.SEED)
    half_length, height = 50, 11
    steps = rng.permuted(np.tile(np.repeat([1, -1], half_length), (5000, 1)), axis=1)
    paths = np.cumsum(steps, axis=1)
    reached = paths.max(axis=1) >= height
    share = Fraction(math.comb(100, half_length - height), math.comb(100, half_length))
    one = np.concatenate([[0], paths[reached][0]])
    first = int(np.argmax(one == height))
    mirrored = 2 * height - one[first:]
    fig, ax = plt.subplots()
    for path in paths[~reached][:5]:
        ax.plot([0, *path], "-", color=helpers.BASELINE, lw=1)
    ax.plot(one, "-", color=helpers.SEEN)
    ax.plot(range(first, 101), mirrored, "--", color=helpers.UNSEEN)
    ax.axhline(height, color=helpers.INK, ls=":", lw=1.5)
    ax.text(0.5, height + 7, f"height {height}: reached by {reached.mean():.1%} of 5,000 walks\n(counted: "
                             f"{float(share):.1%})", va="bottom")
    ax.text(101, 2 * height, "mirrored", color=helpers.UNSEEN, weight="bold", va="center")
    ax.text(101, 0, "walk", color=helpers.SEEN, weight="bold", va="center")
    ax.set(xlabel="numbers passed, from left to "
                  "right", ylabel="ghosts minus\nexamples at "
                                                               "hand", xlim=(0, 116), ylim=(-14, 27))
    helpers.show(fig, alt=f"Random walks of fifty steps up and fifty down. Of 5,000 such walks {reached.mean():.1%} "
                          f"reach the height {height}; counted, it is {float(share):.1%}. One that does is mirrored "
                          f"from there on and ends at {2 * height} in place of 0.")
    assert abs(reached.mean() - float(share)) < 0.02
