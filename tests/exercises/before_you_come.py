"""Right answers to the exercises of "Before you come" in other styles, and mutants that behave like the solution."""
import numpy as np


def count_by_sum(guesses, answers):
    return sum(guess == answer for guess, answer in zip(guesses, answers))


def count_by_numpy(guesses, answers):
    return (np.array(guesses) == np.array(answers)).sum()


def count_by_index(guesses, answers):
    right = 0
    for place in range(len(guesses)):
        if not guesses[place] != answers[place]:
            right += 1
    return right


def images_by_len(images):
    return len(images)


def images_by_loop(images):
    number = 0
    for _ in images:
        number += 1
    return number


def items_by_rows(baskets):
    return [sum(row) for row in baskets]


def items_by_last_axis(baskets):
    return np.sum(baskets, axis=-1)


def items_by_loops(baskets):
    totals = np.zeros(len(baskets))
    for person in range(baskets.shape[0]):
        for thing in range(baskets.shape[1]):
            totals[person] += baskets[person, thing]
    return totals


def bills_by_matmul(baskets, prices):
    return np.matmul(baskets, prices)


def bills_by_loops(baskets, prices):
    return [[sum(count * price for count, price in zip(basket, shop)) for shop in prices.T] for basket in baskets]


def bills_by_dot(baskets, prices):
    return baskets.dot(prices)


def slope_in_steps(f, x, nudge):
    before = f(x)
    after = f(x + nudge)
    return (after - before) / nudge


def slope_of_ends(f, x, nudge):
    end = x + nudge
    return (f(end) - f(x)) / (end - x)


STYLES = {
    "count_right": [count_by_sum, count_by_numpy, count_by_index],
    "how_many_images": [images_by_len, images_by_loop],
    "items_of_each": [items_by_rows, items_by_last_axis, items_by_loops],
    "bills": [bills_by_matmul, bills_by_loops, bills_by_dot],
    "slope_at": [slope_in_steps, slope_of_ends]}
EQUIVALENT = {
    "count_right": {"for guess, answer in zip(guesses, answers):  ->  for guess, answer in zip(answers, guesses):":
                    "two numbers are equal whichever stands first"}}
