"""Right answers to the exercises of track 1, lesson 2 in other styles, and mutants that behave like the solutions."""
import numpy as np


def by_loops(digit, known, labels):
    best, smallest = None, None
    for example, label in zip(known, labels):
        difference = 0
        for ink, other in zip(digit, example):
            difference += (ink - other) ** 2
        if smallest is None or difference < smallest:
            best, smallest = label, difference
    return best


def by_distance(digit, known, labels):
    return labels[np.argmin(np.linalg.norm(known - digit, axis=1))]


def by_min(digit, known, labels):
    return int(min(zip(known, labels), key=lambda pair: sum((pair[0] - digit) ** 2))[1])


def as_average(value, target, step):
    return (1 - step) * value + step * target


def in_two_lines(value, target, step):
    way = target - value
    return value + way * step


STYLES = {"nearest_label": [by_loops, by_distance, by_min], "closer": [as_average, in_two_lines]}
EQUIVALENT = {"nearest_label": {
    "differences = ((known - digit) ** 2).sum(axis=1)  ->  differences = ((digit - known) ** 2).sum(axis=1)":
        "a square does not see the sign",
    "differences = ((known - digit) ** 2).sum(axis=1)  ->  differences = ((known - digit) ** 2).mean(axis=1)":
        "all rows have the same number of pixels, so the row with the smallest sum has the smallest mean"}}
def nearer_than_the_one_before(digit, known, labels):
    differences, best = ((known - digit) ** 2).sum(axis=1), 0
    for place in range(1, len(labels)):
        if differences[place] < differences[place - 1]:
            best = place
    return labels[best]


WRONG = {
    "nearest_label": {
        "the previous in place of the best": nearer_than_the_one_before,
        "whole ink": lambda digit, known, labels: labels[((known - digit.astype(int)) ** 2).sum(axis=1).argmin()],
        "third powers": lambda digit, known, labels: labels[(np.abs(known - digit) ** 3).sum(axis=1).argmin()],
        "four pixels": lambda digit, known, labels: labels[((known - digit)[:, :4] ** 2).sum(axis=1).argmin()]},
    "closer": {
        "never above 1": lambda value, target, step: np.clip(value + step * (target - value), 0, 1),
        "rounded": lambda value, target, step: np.round(value + step * (target - value), 2)}}
