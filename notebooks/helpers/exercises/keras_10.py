"""Exercise and votes of track 3, lesson 10: Beyond one machine."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def average_gradients(gradients, sizes):
    """Return the gradient of a batch that several workers have shared.

    Parameters
    ----------
    gradients : list of numpy.ndarray
        For each worker the mean gradient over its own digits; all of one shape.
    sizes : list of int
        How many digits each worker had.

    Returns
    -------
    numpy.ndarray
        The mean gradient over all digits of the batch, of the same shape.
    """
    total = sum(sizes)
    average = sum(size * gradient for size, gradient in zip(sizes, gradients)) / total
    return average


def _parts(gradients, sizes):
    """Multiply each gradient by the number of its digits."""
    return [size * gradient for size, gradient in zip(sizes, gradients)]


EXERCISES = [
    Exercise(
        average_gradients,
        hints=(
            "What would the gradient be if one worker had done all? The sum of the slopes of all digits, divided by "
            "how many digits there are. A worker's mean times the number of its digits is the sum of its slopes.",
            "Multiply each gradient by its size, add these up, and divide by `total`. `zip(sizes, gradients)` gives "
            "the pairs.",
            "`average = sum(size * gradient for size, gradient in zip(sizes, gradients)) / total`"),
        cases=[("two workers with 96 and 32 digits", ([np.array([1.0, -2.0]), np.array([5.0, 2.0])], [96, 32])),
               ("two equal halves", ([np.array([1.0, -2.0]), np.array([3.0, 4.0])], [64, 64])),
               ("three workers and a table of slopes",
                ([np.array([[1.0, 0.0], [2.0, 1.0]]), np.array([[0.0, 4.0], [2.0, -3.0]]),
                  np.array([[6.0, 2.0], [-4.0, 0.5]])], [10, 70, 20])),
               ("four workers, one of them with a single digit",
                ([np.array([0.125, 30.0, -1.0]), np.array([-2.0, 0.5, 0.25]), np.array([40.0, -0.007, 3.0]),
                  np.array([1.0, 1.5, -25.0])], [7, 1, 11, 4]))],
        mistakes=[
            Mistake("You gave each worker the same say; each digit should have the same say: weight each gradient by "
                    "its size.",
                    lambda gradients, sizes: sum(gradients) / len(gradients)),
            Mistake("That is the sum of the slopes of all digits; the mean divides it by how many digits there are, "
                    "`total`.",
                    lambda gradients, sizes: sum(_parts(gradients, sizes))),
            Mistake("You divided by the number of workers; the weights are numbers of digits, so divide by `total`.",
                    lambda gradients, sizes: sum(_parts(gradients, sizes)) / len(sizes)),
            Mistake("You divided by `total`, but each gradient went in once: multiply each by the number of its "
                    "digits first.",
                    lambda gradients, sizes: sum(gradients) / sum(sizes)),
            Mistake("You added the gradients up; the average also weights each by its size and divides by `total`.",
                    lambda gradients, sizes: sum(gradients)),
            Mistake("You divided each gradient by its size, but it is a mean already: multiply, so that the larger "
                    "part counts more.",
                    lambda gradients, sizes: sum(_parts(gradients, 1 / np.array(sizes))) / len(sizes)),
            Mistake("You weighted by the share of each worker, which is right, and then divided once more: the shares "
                    "add up to 1.",
                    lambda gradients, sizes: sum(_parts(gradients, sizes)) / sum(sizes) / len(sizes)),
            Mistake("You averaged over the slopes of a gradient, too: each slope has an average of its own over the "
                    "workers.",
                    lambda gradients, sizes: np.average([gradient.mean() for gradient in gradients], weights=sizes)),
            Mistake("`np.sum` and `np.mean` run over the slopes, too, so one number is left: use Python's `sum`, or "
                    "`axis=0`.",
                    lambda gradients, sizes: np.sum(_parts(gradients, sizes)) / sum(sizes)),
            Mistake("You weighted each gradient by its share, which is right, but left them in a list: add them up.",
                    lambda gradients, sizes: [part / sum(sizes) for part in _parts(gradients, sizes)]),
            Mistake("Only the last worker's part is left: add each part to what is there already.",
                    lambda gradients, sizes: _parts(gradients, sizes)[-1] / sum(sizes)),
            Mistake("`/ total` divides only what stands directly before it: put the whole sum in brackets first.",
                    lambda gradients, sizes: sum(_parts(gradients, [*sizes[:-1], sizes[-1] / sum(sizes)]))),
            Mistake("Each gradient was weighted by the digits of the others: the worker with more digits counts more.",
                    lambda gradients, sizes: sum(_parts(gradients, sum(sizes) - np.array(sizes))) / sum(sizes)),
            Mistake("`array * sizes` multiplies slope by slope, not gradient by gradient: use the pairs of "
                    "`zip(sizes, gradients)`.",
                    lambda gradients, sizes: sum(np.array(gradients) * np.array(sizes)) / sum(sizes)),
            Mistake("It works for two workers only: go through all of `gradients`, however many there are.",
                    lambda gradients, sizes: sum(_parts(gradients[:2], sizes)) / sum(sizes))]),
]

VOTES = [
    Vote("unequal_parts", right="B",
         answers={"A": "It is an average over two workers, not over 128 digits.",
                  "B": "The 32 digits make half of the result, though they are a quarter of the batch.",
                  "C": "The 96 digits make half of the result, though they are three quarters of the batch: they count "
                       "too little."}),
    Vote("dead_worker", right="D",
         answers={"A": "Then its steps would no longer be those of the whole batch, and nobody would have said so.",
                  "B": "It knows nothing of the other half: each worker reads its own part.",
                  "C": "It would, if nobody told it. But a connection that breaks is noticed.",
                  "D": "Half of the gradient is missing, so the step cannot be done: the whole training stops."}),
    Vote("checkpoint_content", right="C",
         answers={"A": "Then you do not know where in the data to go on, and Adam has forgotten what it knew.",
                  "B": "You know where to go on, but Adam has forgotten the recent slopes: the next steps are others.",
                  "C": "With these three the next step is the one that would have come."}),
]
