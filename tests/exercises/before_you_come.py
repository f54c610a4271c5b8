"""Right answers to the exercises of "Before you come" in other styles, and mutants that behave like the solution."""
import numpy as np


def different_in_one_line(baskets, yours):
    return ((baskets - yours) ** 2).sum(1)


def different_by_numpy(baskets, yours):
    return np.sum(np.square(yours - baskets), axis=-1)


def different_by_product(baskets, yours):
    differences = baskets - yours
    return (differences * differences).sum(axis=1)


def different_by_loops(baskets, yours):
    return [sum((count - mine) ** 2 for count, mine in zip(basket, yours)) for basket in baskets]


def shops_by_numpy(prices, shops):
    places = np.argmin(prices, axis=-1)
    return shops[places]


def shops_by_loop(prices, shops):
    names = []
    for of_thing in prices:
        names.append(shops[of_thing.argmin()])
    return names


def shops_by_take(prices, shops):
    return shops.take(prices.argmin(1))


def share_by_numpy(prices):
    return np.mean(prices[:, 1] > prices[:, 0])


def share_by_count(prices):
    return (prices[:, 0] < prices[:, 1]).sum() / len(prices)


def share_by_loop(prices):
    cheaper = 0
    for of_thing in prices:
        if of_thing[0] < of_thing[1]:
            cheaper += 1
    return cheaper / prices.shape[0]


STYLES = {
    "how_different": [different_in_one_line, different_by_numpy, different_by_product, different_by_loops],
    "cheaper_shops": [shops_by_numpy, shops_by_loop, shops_by_take],
    "cheaper_share": [share_by_numpy, share_by_count, share_by_loop]}
EQUIVALENT = {
    "how_different": {"differences = baskets - yours  ->  differences = yours - baskets":
                      "a square does not depend on the sign"}}
WRONG = {
    "how_different": {
        "only the first four things": lambda baskets, yours: ((baskets - yours)[:, :4] ** 2).sum(axis=1),
        "only the first three people": lambda baskets, yours: [sum((each - yours) ** 2) for each in baskets[:3]],
        "numbers up to 255": lambda baskets, yours: ((baskets - yours) ** 2).sum(axis=1).astype("uint8")},
    "cheaper_shops": {
        "the first shop or the last": lambda prices, shops: np.where(prices.argmin(axis=1) == 0, shops[0], shops[-1]),
        "whole prices": lambda prices, shops: shops[prices.astype(int).argmin(axis=1)]},
    "cheaper_share": {
        "whole prices": lambda prices: (prices[:, 0].astype(int) < prices[:, 1].astype(int)).mean(),
        "rounded": lambda prices: round((prices[:, 0] < prices[:, 1]).mean(), 2),
        "without those that cost the same": lambda prices: (
            (prices[:, 0] < prices[:, 1]).sum() / (prices[:, 0] != prices[:, 1]).sum())}}
