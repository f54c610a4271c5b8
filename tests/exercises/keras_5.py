"""Other right answers to the exercises of track 3, lesson 5."""
import math

import numpy as np
from scipy import ndimage


def by_scipy(image):
    return ndimage.center_of_mass(image)


def in_loops(image):
    ink = row = column = 0
    for i in range(len(image)):
        for j in range(len(image[0])):
            ink += image[i][j]
            row += i * image[i][j]
            column += j * image[i][j]
    return [row / ink, column / ink]


def by_average(image):
    rows, columns = np.indices(image.shape)
    return np.average(rows, weights=image), np.average(columns, weights=image)


def by_matrix_products(image):
    shares = image / image.sum()
    rows, columns = map(np.arange, image.shape)
    return np.array([rows @ shares @ np.ones(len(columns)), shares.sum(axis=0) @ columns])


def two_cases(height, width, size=20):
    if height >= width:
        return size, max(1, round(width * size / height))
    return max(1, round(height * size / width)), size


def in_an_array(height, width, size=20):
    sides = np.array([height, width])
    return np.maximum(np.round(size * sides / sides.max()), 1).astype(int)


def by_floor(height, width, size=20):
    longer = max(height, width)
    return [max(math.floor(side * size / longer + 0.5), 1) for side in (height, width)]


STYLES = {"centre_of_mass": [by_scipy, in_loops, by_average, by_matrix_products],
          "fit_into": [two_cases, in_an_array, by_floor]}
BOTH = "return (max(round(scale * height), 1), max(round(scale * width), 1))"
EQUIVALENT = {"fit_into": {
    f"{BOTH}  ->  {BOTH.replace(f'max(round(scale * {side}), 1)', f'round(max(scale * {side}, 1))')}":
    "it makes no difference whether a side is rounded before or after it is made at least 1"
    for side in ("height", "width")}}
WRONG = {
    "centre_of_mass": {
        "at most 1": lambda image: by_average(np.minimum(image, 1)),
        "whole ink": lambda image: by_average(image.astype(int)),
        "rounded": lambda image: tuple(np.round(by_average(image), 2))},
    "fit_into": {
        "a rounded scale": lambda height, width, size=20: [
            max(round(round(size / max(height, width), 2) * side), 1) for side in (height, width)],
        "a scale that is whole": lambda height, width, size=20: [
            max(round(round(size / max(height, width)) * side), 1) for side in (height, width)],
        "at least 2": lambda height, width, size=20: [max(side, 2) for side in two_cases(height, width, size)]}}
