"""Exercises of "Before you come": an array gym."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def how_different(baskets, yours):
    """Say how much each person's basket differs from yours.

    Parameters
    ----------
    baskets : numpy.ndarray, shape (people, things)
        How many of each thing a person buys.
    yours : numpy.ndarray, shape (things,)
        How many of each thing you buy.

    Returns
    -------
    numpy.ndarray, shape (people,)
        The differences, squared and added up.
    """
    differences = baskets - yours
    return (differences ** 2).sum(axis=1)


def cheaper_shops(prices, shops):
    """Find the cheapest shop for each thing.

    Parameters
    ----------
    prices : numpy.ndarray, shape (things, shops)
        What each thing costs, a column for each shop.
    shops : numpy.ndarray, shape (shops,)
        The shops' names.

    Returns
    -------
    numpy.ndarray, shape (things,)
        For each thing the name of the shop where it costs least.
    """
    return shops[prices.argmin(axis=1)]


def cheaper_share(prices):
    """Compute the share of the things that cost less in the first shop than in the second.

    Parameters
    ----------
    prices : numpy.ndarray, shape (things, shops)
        What each thing costs, a column for each shop.

    Returns
    -------
    float
        A number from 0 to 1.
    """
    return (prices[:, 0] < prices[:, 1]).mean()


_BASKETS = np.array([[2, 1, 0, 1], [0, 2, 6, 1], [4, 0, 0, 2]])
_PRICES = np.array([[1, 3], [3, 2], [2, 1], [2, 1]])
_SHOPS = np.array(["A", "B"])
_WEEKS = np.array([[12, 0, 3, 7, 1, 2], [0, 20, 3, 9, 1, 6], [4, 4, 30, 0, 2, 2], [5, 1, 0, 0, 0, 18],
                   [1, 1, 1, 1, 1, 9]])

EXERCISES = [
    Exercise(
        how_different,
        hints=("The first missing piece is in the cell with `yours`, above the picture. For the second: square with "
               "`** 2`, and let `sum` make one number of each row.",
               "The axis that you name disappears. One number for each person must be left, so the things disappear, "
               "and they are axis 1.",
               "`differences = baskets - yours`, and below it `return (differences ** 2).sum(axis=1)`"),
        cases=[("three people and four things", (_BASKETS, np.array([1, 1, 0, 2]))),
               ("two people and two things", (np.array([[1, 2], [3, 5]]), np.array([1, 4]))),
               ("somebody who buys what you buy", (np.array([[0, 3, 1]]), np.array([0, 3, 1]))),
               ("five people, six things and many of each", (_WEEKS, np.array([4, 3, 2, 8, 1, 0])))],
        mistakes=[
            Mistake("You added up without squaring, so one apple too many and one milk too few cancel: put `** 2` "
                    "after the differences first.",
                    lambda baskets, yours: (baskets - yours).sum(axis=1)),
            Mistake("You added up the columns, one number for each thing: the axis that you name disappears, so name "
                    "the other one.",
                    lambda baskets, yours: ((baskets - yours) ** 2).sum(axis=0)),
            Mistake("You added up everybody's differences into one number: tell `sum` which axis should disappear.",
                    lambda baskets, yours: ((baskets - yours) ** 2).sum()),
            Mistake("Those are the squares. They are right, but not yet added up: put brackets around them and "
                    "`.sum(...)` after them, with an axis.",
                    lambda baskets, yours: (baskets - yours) ** 2),
            Mistake("Only your own list was squared: `**` comes before `-`, so square `differences`, not `yours`.",
                    lambda baskets, yours: (baskets - yours ** 2).sum(axis=1)),
            Mistake("You added up first and squared the sum: brackets around `differences ** 2` make the squares "
                    "come first.",
                    lambda baskets, yours: (baskets - yours).sum(axis=1) ** 2),
            Mistake("`^` means something else in Python: a square is `** 2`.",
                    lambda baskets, yours: ((baskets - yours) ^ 2).sum(axis=1)),
            Mistake("You doubled the differences: `* 2` doubles, `** 2` squares.",
                    lambda baskets, yours: ((baskets - yours) * 2).sum(axis=1)),
            Mistake("You dropped the minus signs, which is a good idea too, but squares were asked for: `** 2` in "
                    "place of `abs`.",
                    lambda baskets, yours: np.abs(baskets - yours).sum(axis=1)),
            Mistake("That is the mean of each person's squares: `sum` adds them up and does not divide.",
                    lambda baskets, yours: ((baskets - yours) ** 2).mean(axis=1)),
            Mistake("You added the two lists: for the differences, take `yours` away from `baskets`.",
                    lambda baskets, yours: ((baskets + yours) ** 2).sum(axis=1))]),
    Exercise(
        cheaper_shops,
        hints=("Do it in two steps: first the place of the lower price for each thing, then the names at those places.",
               "Each thing is a row of `prices`, and its places are columns, so `argmin` goes along axis 1. What comes "
               "out are places: they belong in square brackets after `shops`.",
               "`return shops[prices.argmin(axis=1)]`"),
        cases=[("four things and two shops", (_PRICES, _SHOPS)),
               ("two things and three shops", (np.array([[5, 4, 2], [1, 6, 3]]), np.array(["A", "B", "C"]))),
               ("three things and two other shops", (np.array([[7, 2], [3, 8], [5, 4]]), np.array(["left", "right"]))),
               ("prices with pence", (np.array([[2.5, 2.4, 2.6], [0.99, 1.05, 0.95], [3.19, 3.2, 3.25],
                                                [8.0, 7.5, 7.9]]),
                                      np.array(["north", "south", "east"])))],
        mistakes=[
            Mistake("Those are the places. Put all of it in square brackets after `shops` to get the names.",
                    lambda prices, shops: prices.argmin(axis=1)),
            Mistake("You asked which thing is cheapest in each shop: the axis that you name disappears, and here the "
                    "shops should, so name axis 1.",
                    lambda prices, shops: shops[prices.argmin(axis=0)]),
            Mistake("Without an axis `argmin` gives one place for the whole table: name the axis of the shops.",
                    lambda prices, shops: shops[prices.argmin()]),
            Mistake("Those are the most expensive shops: `argmax` gives the place of the largest number, `argmin` "
                    "of the smallest.",
                    lambda prices, shops: shops[prices.argmax(axis=1)]),
            Mistake("`min` gives the lowest prices themselves, and a price is not a place: use `argmin`.",
                    lambda prices, shops: shops[prices.min(axis=1)]),
            Mistake("Those are the lowest prices: `argmin` gives their places, and the places give the names.",
                    lambda prices, shops: prices.min(axis=1)),
            Mistake("Round brackets call a function, and an array is none. To pick places, use square ones: "
                    "`shops[...]`.",
                    lambda prices, shops: shops(prices.argmin(axis=1))),
            Mistake("You picked rows of `prices`: the names are in `shops`.",
                    lambda prices, shops: prices[prices.argmin(axis=1)]),
            Mistake("That answers for the first thing only: let `argmin` go along axis 1 of all `prices`.",
                    lambda prices, shops: shops[prices[0].argmin()])]),
    Exercise(
        cheaper_share,
        hints=("A whole column is `prices[:, ...]` with its number. Compare one with the other.",
               "The comparison gives True or False for each thing. Put it in brackets and ask for its `mean`: that is "
               "the share of True.",
               "`return (prices[:, 0] < prices[:, 1]).mean()`"),
        cases=[("four things and two shops", (_PRICES,)),
               ("a thing that costs the same in both", (np.array([[2, 2], [1, 4], [3, 5]]),)),
               ("three shops, the third of them cheap", (np.array([[3, 5, 1], [2, 4, 1], [6, 7, 2], [8, 4, 3],
                                                                   [9, 5, 1]]),)),
               ("prices with pence", (np.array([[2.5, 2.6], [1.99, 1.95], [0.8, 0.85], [3.1, 3.1], [4.2, 4.25],
                                                [5.0, 4.99], [2.5, 2.55]]),))],
        mistakes=[
            Mistake("That is how many things: `sum` counts them, `mean` gives their share.",
                    lambda prices: (prices[:, 0] < prices[:, 1]).sum()),
            Mistake("Those are the answers for each thing. They are right: put brackets around them and `.mean()` "
                    "after them.",
                    lambda prices: prices[:, 0] < prices[:, 1]),
            Mistake("`.mean()` went to the second column alone: put brackets around the whole comparison.",
                    lambda prices: prices[:, 0] < prices[:, 1].mean()),
            Mistake("You asked where the first shop costs more: `<` asks whether the left side is smaller.",
                    lambda prices: (prices[:, 0] > prices[:, 1]).mean()),
            Mistake("You counted things that cost the same, too: \"less\" is `<`, without `=`.",
                    lambda prices: (prices[:, 0] <= prices[:, 1]).mean()),
            Mistake("You asked how often both prices are the same: \"costs less\" is `<`.",
                    lambda prices: (prices[:, 0] == prices[:, 1]).mean()),
            Mistake("You compared two rows, which are things: a column is `prices[:, 0]`, with `:` for all rows.",
                    lambda prices: (prices[0] < prices[1]).mean()),
            Mistake("You compared two rows. The columns are `prices[:, 0]` and `prices[:, 1]`; then take the mean.",
                    lambda prices: prices[0] < prices[1]),
            Mistake("Python counts from 0, so the first two columns are 0 and 1.",
                    lambda prices: (prices[:, 1] < prices[:, 2]).mean()),
            Mistake("You compared two means, which is one comparison. Compare the columns first, thing by thing, and "
                    "take the mean of what comes out.",
                    lambda prices: prices[:, 0].mean() < prices[:, 1].mean()),
            Mistake("That is the share in per cent: leave out the 100, a share is a number from 0 to 1.",
                    lambda prices: 100 * (prices[:, 0] < prices[:, 1]).mean())])]

VOTES = [
    Vote("slice_size", right="A",
         answers={"A": "0:2 is rows 0 and 1, and 1:4 is columns 1, 2 and 3: 2 rows of 3 numbers.",
                  "B": "You have the 2 rows right: 0:2 leaves out row 2. The columns work in the same way: 1:4 is 1, 2 "
                       "and 3.",
                  "C": "You counted the second number of each slice, but a slice stops before it: 0:2 is rows 0 and 1, "
                       "1:4 is columns 1, 2 and 3."})]
