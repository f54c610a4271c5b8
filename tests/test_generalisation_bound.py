"""The chain of track 1, lesson 4: what holds of it and what does not, counted exactly and not as the lesson counts it.

Lines 1 to 8 are those of the chain as it was printed and as the lesson numbers them, with the sums over the candidates
of a finite family. E is the measured error here, R the true error. Probabilities are fractions, and exp is computed to
50 digits.
"""
import itertools
import json
import math
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from tools.files import ROOT
from tools.lesson_cells import run_cells

LESSON = "1_ml_basics/4_when_can_you_trust_a_score"
COIN = Fraction(1, 2)
RISKS = [Fraction(tenths, 10) for tenths in range(1, 10)]

# Families on a few examples, all equally likely: for each candidate, on which of them it is wrong (1).
TWO_COINS = [(0, 0, 1, 1), (0, 1, 0, 1)]
OFTEN_WRONG = [(1, 1, 1, 0), (0, 1, 1, 1), (0, 0, 0, 1)]
CUTS = [(0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1)]
EVERY_CANDIDATE = list(itertools.product((0, 1), repeat=3))


def exp(exponent):
    with localcontext() as context:
        context.prec = 50
        return Fraction((Decimal(exponent.numerator) / Decimal(exponent.denominator)).exp())


def distribution(N, R):
    """The probability of 0, 1, ..., N errors."""
    return [math.comb(N, k) * R**k * (1 - R)**(N - k) for k in range(N + 1)]


def halves(N, R, part):
    """P(E' - R > part) + P(R - E > part)."""
    return sum(p for k, p in enumerate(distribution(N, R)) if abs(Fraction(k, N) - R) > part)


def end(candidates, N, part):
    """Line 8: Hoeffding's inequality for both halves, summed over the candidates."""
    return 4 * candidates * exp(-2 * N * part**2)


def count_double_samples(family, N, epsilon):
    """Lines 1, 2 and 4, by going through all pairs of counts: how often each example was drawn, and as a ghost."""
    kinds = len(family[0])
    risks = [Fraction(sum(errors), kinds) for errors in family]
    draws = [draw for draw in itertools.product(range(N + 1), repeat=kinds) if sum(draw) == N]
    drawn = []
    for draw in draws:
        ways = math.factorial(N)
        for count in draw:
            ways //= math.factorial(count)
        drawn.append((ways, [sum(map(int.__mul__, draw, errors)) for errors in family]))
    line_1 = sum(ways for ways, own in drawn if any(R - Fraction(k, N) > epsilon for R, k in zip(risks, own)))
    line_2 = line_4 = 0
    for (ways, own), (ways_of_ghosts, ghosts) in itertools.product(drawn, repeat=2):
        above = sum(2 * (g - k) > N * epsilon for g, k in zip(ghosts, own))
        line_2 += ways * ways_of_ghosts * (above > 0)
        line_4 += ways * ways_of_ghosts * above
    return Fraction(line_1, kinds**N), 2 * Fraction(line_2, kinds**(2 * N)), 2 * Fraction(line_4, kinds**(2 * N))


def count_one_candidate(N, R, epsilon):
    """Lines 1 and 2 (which is line 4 here) for one candidate: pairs of numbers of errors, weighed."""
    errors = distribution(N, R)
    beyond = [sum(errors[k:]) for k in range(N + 2)]
    line_1 = sum(p for k, p in enumerate(errors) if R - Fraction(k, N) > epsilon)
    line_2 = 2 * sum(p * beyond[min(N + 1, k + math.floor(N * epsilon / 2) + 1)] for k, p in enumerate(errors))
    return line_1, line_2


@pytest.mark.parametrize("family, N, epsilons", [
    (TWO_COINS, 3, ("1/10", "2/5", "5/6")), (TWO_COINS, 9, ("1/5", "12/25", "3/5")),
    (OFTEN_WRONG, 4, ("1/2", "71/100")), (OFTEN_WRONG, 9, ("1/4", "1/2", "7/10")), (CUTS, 20, ("1/5", "1/3", "1/2")),
    (EVERY_CANDIDATE, 20, ("1/5", "1/3", "1/2")), (EVERY_CANDIDATE, 4, ("1/3", "71/100"))])
def test_the_repaired_chain_holds_for_families(family, N, epsilons):
    risks = [Fraction(sum(errors), len(errors)) for errors in family]
    for epsilon in map(Fraction, epsilons):
        line_1, line_2, line_4 = count_double_samples(family, N, epsilon)
        line_6 = 2 * sum(halves(N, R, epsilon / 4) for R in risks)
        assert line_2 <= line_4 <= line_6 <= end(len(family), N, epsilon / 4)
        if N * epsilon**2 >= 2:
            assert line_1 <= line_2
        assert line_1 <= end(len(family), N, epsilon / 4)


@pytest.mark.parametrize("R", RISKS)
def test_the_repaired_chain_holds_for_one_candidate_of_any_risk(R):
    checked = 0
    for N, hundredths in itertools.product((1, 2, 5, 10, 20, 50, 100), (5, 10, 15, 20, 30, 50, 70, 90)):
        epsilon = Fraction(hundredths, 100)
        line_1, line_2 = count_one_candidate(N, R, epsilon)
        assert line_2 <= 2 * halves(N, R, epsilon / 4) <= end(1, N, epsilon / 4)
        if N * epsilon**2 >= 2:
            assert line_1 <= line_2
            checked += 1
    assert checked == 19


def test_the_printed_line_fails():
    """P(a + b > epsilon / 2) <= P(a > epsilon / 2) + P(b > epsilon / 2) for one coin, 200 examples, epsilon = 0.1."""
    _, line_5 = count_one_candidate(200, COIN, Fraction(1, 10))
    line_6 = 2 * halves(200, COIN, Fraction(1, 20))
    assert line_5 > line_6
    assert (round(float(line_5), 3), round(float(line_6), 3)) == (0.294, 0.275)
    assert line_5 <= 2 * halves(200, COIN, Fraction(1, 40))


def test_the_printed_end_is_below_its_own_middle():
    _, line_4 = count_one_candidate(320, COIN, Fraction(2, 5))
    assert 1000 * end(1, 320, Fraction(1, 5)) < line_4 <= end(1, 320, Fraction(1, 10))


def test_the_ghosts_need_a_condition():
    line_1, line_2 = count_one_candidate(1, Fraction(3, 10), Fraction(1, 5))
    assert (line_1, line_2) == (Fraction(7, 10), Fraction(42, 100))
    for R, N in itertools.product(RISKS, (1, 2, 5, 20, 100)):
        squared_distance = sum(p * (Fraction(k, N) - R)**2 for k, p in enumerate(distribution(N, R)))
        assert squared_distance == R * (1 - R) / N <= Fraction(1, 4 * N)
        for epsilon in (Fraction(1, 10), Fraction(1, 4), Fraction(1, 2)):
            unfair = sum(p for k, p in enumerate(distribution(N, R)) if R - Fraction(k, N) > epsilon / 2)
            assert unfair <= 1 / (N * epsilon**2)


def cut_in_all_orders(N, epsilon):
    """Lines 2 and 4 for all cuts, by going through every order of N examples at hand and N ghosts."""
    line_2 = line_4 = orders = 0
    for ghosts in itertools.combinations(range(2 * N), N):
        height = above = 0
        for place in range(2 * N):
            height += 1 if place in ghosts else -1
            above += 2 * height > N * epsilon
        orders += 1
        line_2 += above > 0
        line_4 += above
    return 2 * Fraction(line_2, orders), 2 * Fraction(line_4, orders)


def flattering_cut(N, epsilon):
    """Line 1 for all cuts: all is well if at least i of the N numbers are below epsilon + (i - 1) / N, for every i."""
    inside, edge = {0: Fraction(1)}, Fraction(0)  # the probability of so many numbers below the edge, all well so far
    for i in range(1, N + 1):
        new_edge = min(Fraction(1), epsilon + Fraction(i - 1, N))
        share = (new_edge - edge) / (1 - edge) if edge < 1 else Fraction(0)
        following = dict.fromkeys(range(i, N + 1), Fraction(0))
        for below, p in inside.items():
            for more, q in enumerate(distribution(N - below, share)):
                if below + more >= i:
                    following[below + more] += p * q
        inside, edge = following, new_edge
    return 1 - sum(inside.values())


@pytest.fixture(scope="module")
def counted_in_the_lesson():
    """What the lesson's own functions return."""
    cells = ["set-up", "imports", "count-everything", "count-coins", "needs-condition", "chain-of-cuts"]
    ask = """
import json
F = Fraction
def text(values):
    return [str(value) for value in values]
print(json.dumps({
    "everything": [text(count_everything(K, N, F(e))) for K, N, e in ((1, 4, "1/5"), (2, 3, "1/10"), (2, 3, "2/5"))],
    "chain": [text(chain(K, N, F(e), F(part)).values()) for K, N, e, part in (
        (1, 200, "1/10", "1/20"), (1, 200, "1/10", "1/40"), (2, 9, "12/25", "3/25"), (2, 9, "1/5", "1/20"))],
    "one": [text(ghosts_for_one(N, F(R), F(e))) for N, R, e in (
        (1, "3/10", "1/5"), (20, "1/10", "1/3"), (50, "7/10", "1/5"))],
    "cuts": [text(chain_of_cuts(N, F(e))) for N, e in ((4, "3/4"), (6, "2/3"), (6, "1/3"), (30, "2/5"))]}))"""
    *_, last = run_cells(LESSON, cells, ask)
    return json.loads(last["text"])


def test_the_lesson_counts_coins_right(counted_in_the_lesson):
    everything = [list(map(Fraction, values)) for values in counted_in_the_lesson["everything"]]
    assert everything == [list(count_double_samples(family, N, Fraction(epsilon))) for family, N, epsilon in (
        ([(0, 1)], 4, "1/5"), (TWO_COINS, 3, "1/10"), (TWO_COINS, 3, "2/5"))]
    cases = [([(0, 1)], 200, "1/10", "1/20"), ([(0, 1)], 200, "1/10", "1/40"), (TWO_COINS, 9, "12/25", "3/25"),
             (TWO_COINS, 9, "1/5", "1/20")]
    for (family, N, *numbers), values in zip(cases, counted_in_the_lesson["chain"]):
        epsilon, part = map(Fraction, numbers)
        expected = [*count_double_samples(family, N, epsilon), 2 * len(family) * halves(N, COIN, part)]
        assert list(map(Fraction, values[:4])) == expected
        assert float(values[4]) == pytest.approx(float(end(len(family), N, part)), rel=1e-12)
    assert [tuple(map(Fraction, values)) for values in counted_in_the_lesson["one"]] == [
        count_one_candidate(N, Fraction(R), Fraction(epsilon)) for N, R, epsilon in (
            (1, "3/10", "1/5"), (20, "1/10", "1/3"), (50, "7/10", "1/5"))]


def test_the_lesson_counts_cuts_right(counted_in_the_lesson):
    for (N, epsilon), values in zip(((4, "3/4"), (6, "2/3"), (6, "1/3"), (30, "2/5")), counted_in_the_lesson["cuts"]):
        epsilon = Fraction(epsilon)
        assert float(values[0]) == pytest.approx(float(flattering_cut(N, epsilon)), rel=1e-9)
        if N <= 6:
            assert tuple(map(Fraction, values[1:3])) == cut_in_all_orders(N, epsilon)
        assert float(values[3]) == pytest.approx(float((2 * N + 1) * end(1, N, epsilon / 4)), rel=1e-12)


@pytest.mark.parametrize("N, epsilon", [(4, "3/4"), (5, "7/10"), (6, "3/5"), (6, "9/10")])
def test_the_repaired_chain_holds_for_a_family_without_end(N, epsilon):
    epsilon = Fraction(epsilon)
    line_2, line_4 = cut_in_all_orders(N, epsilon)
    half_the_end = (2 * N + 1) * end(1, N, epsilon / 4) / 2
    assert N * epsilon**2 >= 2 and flattering_cut(N, epsilon) <= line_2 <= line_4 <= half_the_end


@pytest.mark.parametrize("epsilon, delta, candidates", [
    ("1/10", "1/20", 1), ("1/10", "1/20", 50), ("1/5", "1/100", 1000)])
def test_the_examples_needed_are_enough_and_no_more(epsilon, delta, candidates, monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "notebooks")
    from helpers.exercises.ml_basics_4 import examples_needed
    epsilon, delta = Fraction(epsilon), Fraction(delta)
    N = examples_needed(float(epsilon), float(delta), candidates)
    assert candidates * exp(-2 * N * epsilon**2) <= delta < candidates * exp(-2 * (N - 1) * epsilon**2)
    one_flatters = sum(p for k, p in enumerate(distribution(N, COIN)) if COIN - Fraction(k, N) > epsilon)
    assert 1 - (1 - one_flatters)**candidates <= delta
