"""Exercises of track 3, lesson 6: The same score, many times sooner."""
from helpers._exercises import Exercise, Mistake, Vote


def count_multiplications(size, kernel, channels, filters):
    """Count the multiplications of a convolution, without padding, stride 1, for one picture.

    Parameters
    ----------
    size : int
        Height and width of the picture, in pixels.
    kernel : int
        Height and width of a filter.
    channels : int
        How many maps the picture has.
    filters : int
        How many feature maps come out.

    Returns
    -------
    int
        One multiplication for each weight, at each place where the filters stand.
    """
    places = (size - kernel + 1) ** 2
    return places * kernel * kernel * channels * filters


def _at_each_place(count):
    """Return a function that multiplies count(kernel, channels, filters) with the places of a filter."""
    return lambda size, kernel, channels, filters: (size - kernel + 1) ** 2 * count(kernel, channels, filters)


EXERCISES = [
    Exercise(
        count_multiplications,
        hints=(
            "Begin with one filter at one place. How many weights does it have, and what does each of them do there?",
            "At one place a filter multiplies kernel · kernel numbers in each channel. It does so at every place.",
            "Multiply four things: the places, the weights a channel, the channels, the filters.",
            "`return places * kernel * kernel * channels * filters`"),
        cases=[("the second convolution of 2019", (26, 3, 32, 64)), ("the first of the new network", (28, 5, 1, 16)),
               ("a filter as large as the picture", (4, 4, 2, 3))],
        mistakes=[
            Mistake("A filter reads all channels: kernel · kernel weights for each of them.",
                    _at_each_place(lambda kernel, channels, filters: kernel * kernel * filters)),
            Mistake("That is the work of one filter; every filter does the same work.",
                    _at_each_place(lambda kernel, channels, filters: kernel * kernel * channels)),
            Mistake("At each place a filter multiplies all its kernel · kernel weights, not one.",
                    _at_each_place(lambda kernel, channels, filters: channels * filters)),
            Mistake("A filter is a square: kernel · kernel weights a channel, not kernel.",
                    _at_each_place(lambda kernel, channels, filters: kernel * channels * filters)),
            Mistake("kernel * 2 is not kernel squared: a filter has kernel · kernel weights a channel.",
                    _at_each_place(lambda kernel, channels, filters: (kernel * 2) * channels * filters)),
            Mistake("Python's power is **, as in kernel ** 2; the sign ^ does something else.",
                    _at_each_place(lambda kernel, channels, filters: (kernel ^ 2) * channels * filters)),
            Mistake("That is one filter on one channel; every filter reads all channels.",
                    _at_each_place(lambda kernel, channels, filters: kernel * kernel)),
            Mistake("You added channels and filters; each filter reads each channel, so multiply them.",
                    _at_each_place(lambda kernel, channels, filters: kernel * kernel * (channels + filters))),
            Mistake("That counts the weights. Each weight is used again at every place.",
                    lambda size, kernel, channels, filters: kernel * kernel * channels * filters),
            Mistake("That counts weights and biases. A bias is added, not multiplied, and each weight is used at "
                    "every place.",
                    lambda size, kernel, channels, filters: (kernel * kernel * channels + 1) * filters),
            Mistake("A bias is added, not multiplied: it does not count here.",
                    _at_each_place(lambda kernel, channels, filters: (kernel * kernel * channels + 1) * filters)),
            Mistake("The filter stands at `places` places; you took the places of one row only.",
                    lambda size, kernel, channels, filters: (size - kernel + 1) * kernel * kernel * channels * filters),
            Mistake("`places` is the number of all places already; you squared it once more.",
                    lambda size, kernel, channels, filters: (
                        (size - kernel + 1) ** 4 * kernel * kernel * channels * filters)),
            Mistake("Without padding a filter stands at `places` places, fewer than there are pixels.",
                    lambda size, kernel, channels, filters: size ** 2 * kernel * kernel * channels * filters),
            Mistake("You added what each filter does and the number of filters; every filter does that work, so "
                    "multiply.",
                    lambda size, kernel, channels, filters: (
                        count_multiplications(size, kernel, channels, 1) + filters))]),
]

VOTES = [
    Vote("slowest_layer", right="C",
         answers={"A": "It has 98 % of the weights, but it uses each of them once a digit.",
                  "B": "Its pictures are the largest, but it reads one channel, and its filters have 9 weights.",
                  "C": "It uses each of its 18,432 weights at 24 · 24 places: more than ten million multiplications a "
                       "digit.",
                  "D": "Comparing is cheap. It must read every number once, though, and write into every place on the "
                       "way back."}),
    Vote("paying_change", right="B",
         answers={"A": "It saves the most time, and misreads about twenty more of the 10,000 digits, from every seed.",
                  "B": "Half as many steps save a quarter of the time, and the score hardly moves.",
                  "C": "It misreads fewer, but saves no time: the steps are as many, and moving the digits is work as "
                       "well.",
                  "D": "No full-size map, less time: but it misreads about fourteen more of the 10,000 digits."}),
]
