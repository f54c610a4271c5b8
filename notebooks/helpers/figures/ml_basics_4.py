"""Pictures of track 1, lesson 4: When can you trust a score?"""
import math

import matplotlib.pyplot as plt
import numpy as np

import helpers

FAMILIES = ((helpers.INK, "o", "--"), (helpers.SEEN, "s", ":"), (helpers.ACTIVATION, "D", "-."))


def first_and_second_score(first, second):
    """Draw a line for each person in a room, from the first score to the second; the best at first stands out.

    Parameters
    ----------
    first, second : numpy.ndarray, shape (people,)
        How many of 20 flips each of them guessed right in the first test and in the second.
    """
    best = first.argmax()
    before, after = first[best], second[best]
    fig, ax = plt.subplots()
    ax.axhline(10, color=helpers.BASELINE, ls=":", lw=2)
    ax.plot([0, 1], [first, second], "o-", color=helpers.BASELINE, lw=1, markersize=5, alpha=0.35)
    ax.plot([0, 1], [before, after], "-", color=helpers.INK, lw=4)
    ax.plot(0, before, "o", color=helpers.SEEN, markersize=15)
    ax.plot(1, after, "D", color=helpers.UNSEEN, markersize=13)
    ax.text(-0.04, before, f"the best of {len(first)}:\n{before} right", color=helpers.SEEN, weight="bold", ha="right",
            va="center")
    ax.text(1.04, after, f"the same person:\n{after} right", color=helpers.UNSEEN, weight="bold", va="center")
    ax.text(-0.47, 10.1, "half of the flips", color=helpers.BASELINE, va="bottom")
    ax.set(ylabel="flips guessed right, of 20", xlim=(-0.48, 1.42), xticks=[0, 1],
           xticklabels=["first test", "second test"], ylim=(2.5, 18.5), yticks=[5, 10, 15])
    helpers.show(fig, alt=f"Scores of {len(first)} people who guess 20 coin flips twice. The best of the first test "
                          f"has {before} right and then {after}; the scores of the others lie around 10 both times.")


def measured_errors(measured, N, epsilon):
    """Draw how often which measured error came out, and which tests are too good.

    Parameters
    ----------
    measured : numpy.ndarray, shape (tests,)
        The measured error in each test of a program with a true error of 0.5.
    N : int
        How many examples a test has.
    epsilon : float
        A test is too good if its measured error is below the true error by more than this.
    """
    flattering = 0.5 - measured > epsilon
    step = math.ceil(N / 100)  # so many neighbouring counts share a bar
    limit = math.ceil(round((0.5 - epsilon) * N, 6))  # the fewest errors that are not too good
    bars = np.floor((np.rint(measured * N) - limit) / step).astype(int)
    fig, ax = plt.subplots()
    for which, color, hatch in ((~flattering, helpers.SEEN, ""), (flattering, helpers.UNSEEN, "//")):
        places, counts = np.unique(bars[which], return_counts=True)
        ax.bar((limit - 0.5 + (places + 0.5) * step) / N, 100 * counts / len(measured), 0.85 * step / N, color=color,
               hatch=hatch, edgecolor="white")
    top = ax.get_ylim()[1]
    ax.axvspan(0, 0.5 - epsilon, color=helpers.UNSEEN, alpha=0.1, lw=0)
    ax.axvline(0.5, color=helpers.INK, ls="--")
    ax.text(0.505, 1.27 * top, "true error", weight="bold", va="top")
    ax.text(0.495 - epsilon, 1.27 * top, f"more than {round(100 * epsilon)} points too good:\n"
            f"{flattering.mean():.1%} of the tests", color=helpers.UNSEEN, weight="bold", va="top", ha="right")
    ax.set(xlabel=f"measured error on {N:,} examples", ylabel="per cent of the tests", xlim=(0.1, 0.7),
           ylim=(0, 1.3 * top))
    helpers.show(fig, alt=f"Histogram of the measured error in {len(measured):,} tests with {N:,} examples, around "
                          f"{measured.mean():.2f}; the true error is 0.5. In {flattering.mean():.1%} of the tests the "
                          f"measured error is too good by more than {epsilon}.")


def too_good(Ns, happens, epsilon):
    """Draw how often the best candidate's score is too good, and the promise for it, on a logarithmic axis.

    Parameters
    ----------
    Ns : numpy.ndarray, shape (numbers,)
        Numbers of examples, 100 and 600 among them.
    happens : dict
        For each number of candidates, how often the best of them is too good, an array like Ns. With 50 and 500 among
        the candidates, an arrow shows how far the promise moves.
    epsilon : float
        By more than this the measured error is below the true error.
    """
    N, parts = np.arange(20, 601), []
    fig, ax = plt.subplots()
    for (candidates, shares), (color, marker, style) in zip(happens.items(), FAMILIES):
        promise = np.minimum(1, candidates * np.exp(-2 * N * epsilon**2))
        ax.plot(N, promise, style, color=color, zorder=3)
        ax.plot(Ns, shares, marker, color=color, markersize=6)
        name = f"promise for {'one' if candidates == 1 else candidates}"
        ax.text(608, promise[-1], name, color=color, weight="bold", va="center")
        (now, later), (most, most_later) = [[_in_words(share) for share in pair] for pair in (
            (shares[Ns == 100][0], shares[Ns == 600][0]), (promise[100 - N[0]], promise[600 - N[0]]))]
        parts.append(f"{'One candidate' if candidates == 1 else f'The best of {candidates}'} is too good in {now} of "
                     f"the tests with 100 examples and in {later} with 600; the promises are {most} and {most_later}.")
    if 500 in happens:
        level = 0.03
        start, end = (math.log(candidates / level) / (2 * epsilon**2) for candidates in (50, 500))
        parts.append(f"From 50 to 500 candidates the promise moves to the right by {end - start:.0f} examples.")
        ax.annotate("", (end, level), (start, level), arrowprops={"arrowstyle": "->", "color": helpers.UNSEEN, "lw": 3})
        ax.text(end + 10, 1.6 * level, f"{end - start:.0f} examples more", color=helpers.UNSEEN, weight="bold",
                va="bottom")
    ax.text(15, 3e-7, "lines: what is promised\nmarkers: what happens", va="bottom")
    ax.set(xlabel="N, the number of examples", ylabel=f"how often more than\n{round(100 * epsilon)} points too good",
           yscale="log", xlim=(0, 770), xticks=range(0, 601, 100), ylim=(1.5e-7, 3), yticks=[1, 1e-2, 1e-4, 1e-6],
           yticklabels=["always", "1 in 100", "1 in 10,000", "1 in a million"])
    ax.minorticks_off()
    ax.spines["bottom"].set_bounds(0, 600)
    ax.xaxis.label.set_x(300 / 770)
    helpers.show(fig, alt=f"How often the measured error is too good by more than {epsilon}, against the number of "
                          "examples. On the logarithmic axis the promises are parallel straight lines above what "
                          f"happens. {' '.join(parts)}")


def _in_words(share):
    """Write a share as per cent, or as "1 in 57,000" where it is small."""
    return f"{share:.2%}" if share > 0.001 else f"1 in {float(f'{1 / share:.2g}'):,.0f}"


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
    fig, ax = plt.subplots()
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
    ax.text(0.135, -0.075, "line 6 counts what is beyond\nthe dashed lines", va="center")
    ticks = [-0.1, -0.05, 0, 0.05, 0.1]
    ax.set(xlabel=r"$a = \hat{R}\,' - R$", ylabel=r"$b = R - \hat{R}$", xlim=(-0.125, 0.27), ylim=(-0.125, 0.125),
           xticks=ticks, yticks=ticks)
    ax.spines["bottom"].set_bounds(-0.125, 0.125)
    ax.xaxis.label.set_x(0.32)
    helpers.show(fig, alt=f"{len(a):,} double samples as dots, a against b. The slanted line a + b = 0.05 cuts off the "
                          f"dots of line 5, {line_5.mean():.1%} of all. Between it and the lines a = 0.05 and b = 0.05 "
                          f"is a triangle that line 6 misses, with {lost.mean():.1%} of the dots.")
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
    ax.text(5.0, 1e-9, "as printed: ε/2\n(it goes down)", color=helpers.UNSEEN, weight="bold", ha="right", va="center")
    ax.text(2, 2e-4, f"line 1 is far below: ${first}\\cdot10^{{-{power}}}$", va="bottom")
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
        Where each walk is after each step; it starts at 0.
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
                          f"does is mirrored from there and ends at {2 * height} instead of 0.")
    return counted
