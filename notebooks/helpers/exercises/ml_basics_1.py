"""Exercises of track 1, lesson 1: What is learning?"""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def zero_or_one(image, limit):
    """Tell a 0 from a 1 by the ink in the middle.

    Parameters
    ----------
    image : numpy.ndarray, shape (8, 8)
        0 for paper, 16 for full ink.
    limit : float

    Returns
    -------
    int
        0 if the mean ink of the four middle pixels is below `limit`, else 1.
    """
    middle = image[3:5, 3:5].mean()
    if middle < limit:
        return 0
    return 1


def average_digit(images, labels, digit):
    """Average all pictures of one digit.

    Parameters
    ----------
    images : numpy.ndarray, shape (pictures, rows, columns)
    labels : numpy.ndarray, shape (pictures,)
    digit : int

    Returns
    -------
    numpy.ndarray, shape (rows, columns)
        Pixel by pixel the mean of the pictures whose label is `digit`.
    """
    return images[labels == digit].mean(axis=0)


def top_five_error(guesses, labels):
    """Measure how often none of five guesses is right.

    Parameters
    ----------
    guesses : list of list of str
        Five names for each picture.
    labels : list of str
        The right name of each picture.

    Returns
    -------
    float
        The share of the pictures whose label is not among their five guesses.
    """
    missed = 0
    for five, label in zip(guesses, labels):
        if label not in five:
            missed = missed + 1
    return missed / len(labels)


def _missed(guesses, labels):
    return sum(label not in five for five, label in zip(guesses, labels))


def _recognised(guesses, labels):
    return len(labels) - _missed(guesses, labels)


def _middle(*ink, elsewhere=0):
    """A picture of 8 x 8 pixels, with the ink of the four in the middle row by row."""
    image = np.full((8, 8), float(elsewhere))
    image[3:5, 3:5] = np.reshape(ink, (2, 2))
    return image


_ZERO = np.array([[0, 0, 5, 13, 9, 1, 0, 0], [0, 0, 13, 15, 10, 15, 5, 0], [0, 3, 15, 2, 0, 11, 8, 0],
                  [0, 4, 12, 0, 0, 8, 8, 0], [0, 5, 8, 0, 0, 9, 8, 0], [0, 4, 11, 0, 1, 12, 7, 0],
                  [0, 2, 14, 5, 10, 12, 0, 0], [0, 0, 6, 13, 10, 0, 0, 0]], dtype=float)
_ONE = np.array([[0, 0, 0, 12, 13, 5, 0, 0], [0, 0, 0, 11, 16, 9, 0, 0], [0, 0, 3, 15, 16, 6, 0, 0],
                 [0, 7, 15, 16, 16, 2, 0, 0], [0, 0, 1, 16, 16, 3, 0, 0], [0, 0, 1, 16, 16, 6, 0, 0],
                 [0, 0, 1, 16, 16, 6, 0, 0], [0, 0, 0, 11, 16, 10, 0, 0]], dtype=float)
_SIDES = _middle(0, 0, 0, 0)
_SIDES[3:5, [0, 1, 2, 5, 6, 7]] = 16
_WHITE_ROWS = np.full((8, 8), 16.0)
_WHITE_ROWS[3:5] = 0
_BELOW = _middle(0, 0, 0, 0)
_BELOW[5, 3] = 16
_STEPS = np.arange(64.0).reshape(8, 8) / 4

_IMAGES = np.array([[[0, 8], [4, 3]], [[16, 16], [16, 16]], [[2, 5], [8, 16]], [[1, 3], [5, 7]], [[5, 0], [0, 6]]],
                   dtype=float)
_LABELS = np.array([3, 1, 3, 0, 3])
_SEVEN = np.arange(63.0).reshape(7, 3, 3) ** 2 % 17
_ANIMALS = ["cat", "dog", "fox", "owl", "cow", "hen", "pig", "bee"]

EXERCISES = [
    Exercise(
        zero_or_one,
        hints=("Which rows and which columns are inside the frame? Read the numbers at the edge of the picture.",
               "A slice says where it begins and where it stops, and it stops before the second number. For rows and "
               "columns at once, use one pair of square brackets: first the rows, a comma, then the columns.",
               "Rows 3 and 4 are `3:5`. `.mean()` after the brackets turns the four pixels into one number. The "
               "question after `if` compares that number with the limit.",
               "`middle = image[3:5, 3:5].mean()`, and then `if middle < limit:`"),
        cases=[("a 0 with an empty middle", (_ZERO, 6)),
               ("a 1 with a dark middle", (_ONE, 6)),
               ("a single dot of ink in the middle", (_middle(0, 0, 0, 16), 6)),
               ("the other corner of the middle", (_middle(16, 0, 0, 0), 6)),
               ("a middle whose mean is the limit itself", (_middle(8, 8, 8, 0), 6)),
               ("a faint grey middle", (_middle(4, 4, 4, 4), 6)),
               ("three dark pixels of the four", (_middle(16, 16, 16, 0), 5)),
               ("ink everywhere but in the middle", (_middle(0, 0, 0, 0, elsewhere=16), 6)),
               ("ink to the left and right of an empty middle", (_SIDES, 6)),
               ("ink in the middle alone", (_middle(16, 16, 16, 16), 12)),
               ("ink in columns 3 and 4 of row 3 alone", (_middle(16, 16, 0, 0), 7.5)),
               ("ink in columns 3 and 4 of row 4 alone", (_middle(0, 0, 16, 16), 7.5)),
               ("ink in rows 3 and 4 of column 3 alone", (_middle(16, 0, 16, 0), 7.5)),
               ("ink in rows 3 and 4 of column 4 alone", (_middle(0, 16, 0, 16), 7.5)),
               ("three dark pixels of the four and a high limit", (_middle(16, 16, 16, 0), 13)),
               ("ink in the pixels (3, 4) and (4, 3) alone", (_middle(0, 16, 16, 0), 9)),
               ("ink in the pixels (3, 3) and (4, 4) alone", (_middle(16, 0, 0, 16), 9)),
               ("a limit between two whole numbers", (_middle(6, 6, 6, 6.5), 6.5)),
               ("a mean of 6.125 and a limit of 6.125", (_middle(6, 6, 6, 6.5), 6.125)),
               ("a very faint middle", (_middle(3, 3, 3, 3), 5)),
               ("ink everywhere but in rows 3 and 4", (_WHITE_ROWS, 6)),
               ("ink in the pixel (5, 3) alone", (_BELOW, 1)),
               ("a picture that darkens downwards, low limit", (_STEPS, 7.8)),
               ("a picture that darkens downwards, high limit", (_STEPS, 8)),
               ("an empty page with a limit of 0", (_middle(0, 0, 0, 0), 0))],
        mistakes=[
            Mistake("You compare several pixels with one limit. Make the four in the middle one number first, with "
                    "`.mean()`.",
                    lambda image, limit: 0 if image[3:5, 3:5] < limit else 1),
            Mistake("Without brackets after it, `.mean` is the function itself, not what it returns: write `.mean()`.",
                    lambda image, limit: 0 if image[3:5, 3:5].mean < limit else 1),
            Mistake("It is the other way round: a 0 is empty in the middle, so ask whether the mean is below "
                    "`limit`.",
                    lambda image, limit: 0 if image[3:5, 3:5].mean() > limit else 1),
            Mistake("That is a single pixel, row 3 and column 4. For two rows and two columns write `3:5` for each.",
                    lambda image, limit: 0 if image[3, 4] < limit else 1),
            Mistake("You look at the pixels (3, 3) and (4, 4) alone. (Two lists of places pick only such pairs.) Use "
                    "slices, `3:5` for each.",
                    lambda image, limit: 0 if image[[3, 4], [3, 4]].mean() < limit else 1),
            Mistake("You wrote 6 into the rule, but the limit is not always 6. Use `limit`.",
                    lambda image, limit: 0 if image[3:5, 3:5].mean() < 6 else 1),
            Mistake("It is the other way round: a 0 is empty in the middle, so a mean below `limit` means 0, "
                    "not 1.",
                    lambda image, limit: 1 if image[3:5, 3:5].mean() < limit else 0),
            Mistake("A mean that equals `limit` is not below it and counts as a 1. Compare with `<`, not with "
                    "`<=`.",
                    lambda image, limit: 0 if image[3:5, 3:5].mean() <= limit else 1),
            Mistake("You look at one of the four pixels. A slice stops before its second number: `3:4` is only 3, "
                    "and `3:5` is 3 and 4.",
                    lambda image, limit: 0 if image[3:4, 3:4].mean() < limit else 1),
            Mistake("You are one pixel too far down and to the right. Python counts rows and columns from 0, as the "
                    "picture does.",
                    lambda image, limit: 0 if image[4:6, 4:6].mean() < limit else 1),
            Mistake("You are one pixel too far up and to the left. The frame covers rows 3 and 4 and columns 3 and 4, "
                    "counted from 0.",
                    lambda image, limit: 0 if image[2:4, 2:4].mean() < limit else 1),
            Mistake("You took too many: `3:5` is 3 and 4, but `3:6` takes 5 as well, and that makes nine pixels "
                    "instead of four.",
                    lambda image, limit: 0 if image[3:6, 3:6].mean() < limit else 1),
            Mistake("You compare the sum of the four pixels. The mean is a quarter of that: use `.mean()`.",
                    lambda image, limit: 0 if image[3:5, 3:5].sum() < limit else 1),
            Mistake("You compare the darkest of the four pixels, so a single dot of ink decides. Take their mean.",
                    lambda image, limit: 0 if image[3:5, 3:5].max() < limit else 1),
            Mistake("That is the mean of the whole picture. Cut out the middle first, with `image[rows, columns]`.",
                    lambda image, limit: 0 if image.mean() < limit else 1),
            Mistake("You took rows 3 and 4 from edge to edge. The columns come after a comma: `image[3:5, 3:5]`.",
                    lambda image, limit: 0 if image[3:5].mean() < limit else 1),
            Mistake("You returned the mean ink of the middle. Return the digit, 0 or 1: compare the mean with "
                    "`limit`.",
                    lambda image, limit: image[3:5, 3:5].mean()),
            Mistake("You returned True or False. Return the digit: 0 if the mean is below `limit`, otherwise "
                    "1.",
                    lambda image, limit: bool(image[3:5, 3:5].mean() < limit)),
            Mistake("You returned True or False, each for the right pictures. Now return the digit, 0 or 1, "
                    "instead.",
                    lambda image, limit: bool(image[3:5, 3:5].mean() >= limit)),
            Mistake("Your rule says 1 to every picture. `0 or 1` is always 1 in Python: ask with `if`. If you wrote "
                    "`image[3:5][3:5]`, both brackets cut rows, and nothing is left. Use one pair of brackets: "
                    "rows, comma, columns.",
                    lambda image, limit: 1),
            Mistake("Your rule says 0 to every picture. Compare the mean ink of the middle with `limit`, and return 1 "
                    "if it is not below.",
                    lambda image, limit: 0)]),
    Exercise(
        average_digit,
        hints=("Two steps: first pick the pictures of that digit, then average them.",
               "`labels == digit` is True or False for each picture. An array like that in square brackets picks the "
               "pictures where it is True.",
               "`images[labels == digit]` has three axes: pictures, rows, columns. The first one has to go, and "
               "`.mean(axis=...)` takes its number.",
               "`return images[labels == digit].mean(axis=0)`."),
        cases=[("three pictures of a 3", (_IMAGES, _LABELS, 3)),
               ("one picture of a 1", (_IMAGES, _LABELS, 1)),
               ("a digit that stands at another place than its number", (_IMAGES, _LABELS, 0)),
               ("pictures with more columns than rows",
                (np.arange(36.0).reshape(4, 3, 3)[:, :2], np.array([2, 0, 2, 0]), 2)),
               ("six pictures of a 5", (_SEVEN, np.array([5, 5, 8, 5, 5, 5, 5]), 5))],
        mistakes=[
            Mistake("That is the average of all pictures. Pick those of the digit first, with `images[labels == "
                    "digit]`.",
                    lambda images, labels, digit: images.mean(axis=0)),
            Mistake("You averaged the pictures of all the other digits. `!=` asks where labels differ, `==` where "
                    "they are equal.",
                    lambda images, labels, digit: images[labels != digit].mean(axis=0)),
            Mistake("That is one number, the mean over pictures, rows and columns. Average over the pictures only, "
                    "axis 0.",
                    lambda images, labels, digit: images[labels == digit].mean()),
            Mistake("You averaged over the rows of each picture. Average over the pictures: that is axis "
                    "0.",
                    lambda images, labels, digit: images[labels == digit].mean(axis=1)),
            Mistake("That is one number for each picture, its mean ink. Average over the pictures instead, "
                    "axis 0.",
                    lambda images, labels, digit: images[labels == digit].mean(axis=(1, 2))),
            Mistake("You added the pictures up. The mean also divides by their number: `.mean(axis=0)`.",
                    lambda images, labels, digit: images[labels == digit].sum(axis=0)),
            Mistake("You took the picture at place `digit`. What counts is the label, so ask `labels == "
                    "digit`.",
                    lambda images, labels, digit: images[digit]),
            Mistake("That is only the first picture of the digit. Take the mean of all of them, along axis 0.",
                    lambda images, labels, digit: images[labels == digit][0]),
            Mistake("You picked the right pictures. Now take their mean along axis 0.",
                    lambda images, labels, digit: images[labels == digit])]),
    Exercise(
        top_five_error,
        hints=("When is one picture missed? Say it in words, with `label` and `five`.",
               "Python can ask whether something is in a list: `label in five`. The opposite takes one more word.",
               "The word is `not`, and it comes before `in`. At the end you need a share: the number of missed "
               "pictures divided by the number of all pictures, which is the `len` of either list.",
               "`if label not in five:` in the loop, and at the end `return missed / len(labels)`."),
        cases=[("one picture, right at the third guess", ([["dog", "fox", "cat", "owl", "cow"]], ["cat"])),
               ("one picture, all five guesses wrong", ([["dog", "fox", "owl", "cow", "hen"]], ["cat"])),
               ("two pictures, one of them missed", ([_ANIMALS[:5], _ANIMALS[3:]], ["hen", "owl"])),
               ("four pictures, one right at the first guess and one at the last",
                ([_ANIMALS[:5], _ANIMALS[3:], _ANIMALS[1:6], _ANIMALS[2:7]], ["cat", "bee", "pig", "dog"])),
               ("three pictures, two of them missed, and a guess that contains the label's letters",
                ([["catfish", "dog", "fox", "owl", "cow"], _ANIMALS[1:6], _ANIMALS[3:]], ["cat", "cat", "owl"])),
               ("eight pictures, three of them missed",
                ([_ANIMALS[:5]] * 4 + [_ANIMALS[3:]] * 4, ["cat", "dog", "hen", "cow", "owl", "cat", "fox", "pig"]))],
        mistakes=[
            Mistake("Every picture counts as missed, because a name never equals a list. Ask whether `label` is in "
                    "`five`.",
                    lambda guesses, labels: 1.0),
            Mistake("That is the share that was recognised. The error counts the others, so ask `label not in "
                    "five`.",
                    lambda guesses, labels: _recognised(guesses, labels) / len(labels)),
            Mistake("You look at the first guess only. That is the top-1 error; here any of the five may be "
                    "right.",
                    lambda guesses, labels: np.mean([five[0] != label for five, label in zip(guesses, labels)])),
            Mistake("That is how many pictures were missed. For the share, divide by how many there are, "
                    "`len(labels)`.",
                    _missed),
            Mistake("That is how many pictures were recognised. Count the others, and divide by how many pictures "
                    "there are.",
                    _recognised),
            Mistake("You divided by 5, the number of guesses. For a share of the pictures, divide by the number of "
                    "pictures, `len(labels)`.",
                    lambda guesses, labels: _missed(guesses, labels) / 5),
            Mistake("You divided by the number of all guesses. A picture is missed or it is not, so divide by the "
                    "number of pictures.",
                    lambda guesses, labels: top_five_error(guesses, labels) / 5),
            Mistake("You counted single wrong guesses, and at least four of five are always wrong. Ask once for each "
                    "picture whether its label is among the five.",
                    lambda guesses, labels: np.mean([guess != label for five, label in zip(guesses, labels)
                                                     for guess in five])),
            Mistake("You looked for the label among the guesses for all pictures. Only the five guesses for this "
                    "picture count.",
                    lambda guesses, labels: np.mean([not any(label in five for five in guesses) for label in labels])),
            Mistake("That is the error in per cent. A share is between 0 and 1, so leave out the 100.",
                    lambda guesses, labels: 100 * top_five_error(guesses, labels))])]

VOTES = [
    Vote("spam_filter", right="C",
         answers={"A": "The sorted mails are what it learns from. That is E, the experience.",
                  "B": "That is what it has to do: T, the task. How well it does it is another question.",
                  "C": "That number says how well the task is done, on mails that it has not learned from: P."}),
    Vote("noughts_and_crosses", right="A",
         answers={"A": "That is what it learns from: E. Nobody has to tell it the right move, so it needs no labels.",
                  "B": "That number says how well it plays: P, the performance. It may improve with "
                       "experience, but it is not the experience.",
                  "C": "That is what it has to do, over and over: T, the task."}),
    Vote("price_of_a_flat", right="C",
         answers={"A": "That measures how good the prices are: P, the performance. Here a smaller number is better.",
                  "B": "Those are examples with their answers: E, the experience.",
                  "C": "That is what has to be done, without a word about how well or from what: T, the task."})]
