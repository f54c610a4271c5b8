"""Right answers to the exercises of track 1, lesson 1, in other styles, and mutants that behave like the solution."""
import numpy as np


def rule_in_steps(image, limit):
    total = 0
    for row in (3, 4):
        for column in (3, 4):
            total = total + image[row][column]
    if total / 4 < limit:
        return 0
    return 1


def rule_from_the_end(image, limit):
    middle = np.mean(image[-5:-3, -5:-3])
    return int(middle >= limit)


def rule_by_corners(image, limit):
    middle = [image[3, 3], image[3, 4], image[4, 3], image[4, 4]]
    return 1 if sum(middle) / len(middle) >= limit else 0


def average_by_loop(images, labels, digit):
    total, number = np.zeros(images.shape[1:]), 0
    for image, label in zip(images, labels):
        if label == digit:
            total = total + image
            number = number + 1
    return total / number


def average_of_list(images, labels, digit):
    return np.mean([image for image, label in zip(images, labels) if label == digit], axis=0)


def average_by_places(images, labels, digit):
    places = np.where(labels == digit)[0]
    return images[places].sum(axis=0) / len(places)


def error_by_mean(guesses, labels):
    return np.mean([label not in five for five, label in zip(guesses, labels)])


def error_from_right(guesses, labels):
    right = 0
    for place in range(len(labels)):
        for guess in guesses[place]:
            if guess == labels[place]:
                right += 1
                break
    return 1 - right / len(labels)


def error_by_arrays(guesses, labels):
    found = (np.array(guesses) == np.array(labels)[:, None]).any(axis=1)
    return 1 - found.mean()


STYLES = {
    "zero_or_one": [rule_in_steps, rule_from_the_end, rule_by_corners],
    "average_digit": [average_by_loop, average_of_list, average_by_places],
    "top_five_error": [error_by_mean, error_from_right, error_by_arrays]}
EQUIVALENT = {
    "top_five_error": {"return missed / len(labels)  ->  return missed / len(guesses)":
                       "there are as many lists of guesses as labels"}}
WRONG = {
    "zero_or_one": {
        "the median": lambda image, limit: 0 if np.median(image[3:5, 3:5]) < limit else 1,
        "a whole limit": lambda image, limit: 0 if image[3:5, 3:5].mean() < int(limit) else 1,
        "a whole mean": lambda image, limit: 0 if image[3:5, 3:5].sum() // 4 < limit else 1,
        "a rounded mean": lambda image, limit: 0 if round(image[3:5, 3:5].mean(), 2) < limit else 1,
        "two pixels of the four": lambda image, limit: 0 if (image[3, 4] + image[4, 3]) / 2 < limit else 1},
    "average_digit": {
        "integer division": lambda images, labels, digit: (
            images[labels == digit].sum(axis=0) // np.sum(labels == digit)),
        "whole numbers": lambda images, labels, digit: images[labels == digit].mean(axis=0).astype("uint8"),
        "rounded": lambda images, labels, digit: images[labels == digit].mean(axis=0).round(2),
        "three pictures": lambda images, labels, digit: images[labels == digit][:3].mean(axis=0)},
    "top_five_error": {
        "rounded": lambda guesses, labels: round(error_by_mean(guesses, labels), 2),
        "every label once": lambda guesses, labels: (
            len({label for five, label in zip(guesses, labels) if label not in five}) / len(labels)),
        "letters in place of names": lambda guesses, labels: (
            np.mean([label not in " ".join(five) for five, label in zip(guesses, labels)]))}}
