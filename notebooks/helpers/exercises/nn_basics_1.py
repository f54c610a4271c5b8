"""Exercises of track 2, lesson 1: The neuron."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def relu(z):
    """Rectified linear unit: cut off what is below zero.

    Parameters
    ----------
    z : numpy.ndarray, any shape
        Weighted sums.

    Returns
    -------
    numpy.ndarray, shape of z
        z where it is positive, 0 elsewhere (V. Nair and G. Hinton, ICML 2010).
    """
    return np.maximum(0, z)


def leaky_relu(z, slope=0.1):
    """ReLU that lets a little through below zero.

    Parameters
    ----------
    z : numpy.ndarray, any shape
        Weighted sums.
    slope : float
        Between 0 and 1: by what a negative sum is multiplied.

    Returns
    -------
    numpy.ndarray, shape of z
        z where it is positive, slope * z elsewhere (A. Maas, A. Hannun and A. Ng, ICML 2013).
    """
    return np.where(z > 0, z, slope * z)


def sigmoid_slope(z):
    """Slope of the sigmoid.

    Parameters
    ----------
    z : numpy.ndarray, any shape
        Weighted sums.

    Returns
    -------
    numpy.ndarray, shape of z
        The derivative of 1 / (1 + exp(-z)) at each z.
    """
    a = 1 / (1 + np.exp(-z))
    return a * (1 - a)


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def elu(z, alpha=1.0):
    """Exponential linear unit: ReLU with a bend in place of the corner.

    Parameters
    ----------
    z : numpy.ndarray, any shape
        Weighted sums.
    alpha : float
        Where it comes to rest on the left: at -alpha.

    Returns
    -------
    numpy.ndarray, shape of z
        z where it is positive, alpha * (exp(z) - 1) elsewhere (D. Clevert and others, ICLR 2016).
    """
    return np.where(z > 0, z, alpha * (np.exp(z) - 1))


def maxout(z1, z2):
    """The larger of two weighted sums.

    Parameters
    ----------
    z1, z2 : numpy.ndarray, same shape

    Returns
    -------
    numpy.ndarray, shape of z1
        The larger one at each place (I. Goodfellow and others, ICML 2013).
    """
    return np.maximum(z1, z2)


def softmax(z):
    """Probabilities from weighted sums of any size.

    Parameters
    ----------
    z : numpy.ndarray, shape (classes,)

    Returns
    -------
    numpy.ndarray, shape (classes,)
        Positive or zero, together 1. The largest sum is subtracted from all, which changes nothing but keeps exp from
        overflowing.
    """
    powers = np.exp(z - z.max())
    return powers / powers.sum()


def _shares(z):
    powers = np.exp(z)
    return powers / powers.sum()


SUMS = np.array([-2.0, -0.5, 0.0, 0.5, 3.0])
TABLE = np.array([[1.5, -4.0], [-0.25, 0.75]])

EXERCISES = [
    Exercise(
        relu,
        hints=("Say it aloud: of two numbers, 0 and z, which one comes out when z is 3, and which when z is -2?",
               "The larger of the two comes out. NumPy compares place by place with np.maximum(first, second).",
               "return np.maximum(0, z)"),
        cases=[("sums on both sides of zero", (SUMS,)), ("a table of sums", (TABLE,)),
               ("sums that are all negative", (-1 - SUMS**2,))],
        mistakes=[
            Mistake("Python's max, and a question such as if z > 0, look at one number, and z is an array: "
                    "np.maximum(0, z) compares place by place.",
                    lambda z: max(0, z)),
            Mistake("np.max takes one array, and reads a second argument as an axis: np.maximum(0, z) compares "
                    "place by place.",
                    lambda z: np.max(0, z)),
            Mistake("np.max looks for one largest number in the whole array: np.maximum(0, z) compares place by "
                    "place.",
                    lambda z: np.max(z)),
            Mistake("You kept the negative sums and lost the positive ones: the larger of 0 and z is wanted, "
                    "maximum and not minimum.",
                    lambda z: np.minimum(0, z)),
            Mistake("np.abs turns -2 into 2: a negative sum is to become 0.", lambda z: np.abs(z)),
            Mistake("That is 1 or 0, the slope of ReLU: where z is positive, z itself is to come out.",
                    lambda z: (z > 0) * 1.0),
            Mistake("z > 0 is a question, and True or False its answer: multiply it by z, or use np.maximum.",
                    lambda z: z > 0),
            Mistake("You threw the negative sums away: the array must keep its shape, with 0 in their places.",
                    lambda z: z[z > 0]),
            Mistake("You cut off at 1: everything below 0 becomes 0, and 0.5 stays 0.5.", lambda z: np.maximum(1, z))]),
    Exercise(
        leaky_relu,
        hints=("Two cases, z above zero and z below: what comes out in each?",
               "np.where(question, yes, no) takes from `yes` where the question is answered with yes, else from `no`. "
               "The question is z > 0.",
               "return np.where(z > 0, z, slope * z)"),
        cases=[("sums on both sides of zero", (SUMS,)), ("a slope of 0.5", (SUMS, 0.5)),
               ("a table of sums and a slope of 0.01", (TABLE, 0.01))],
        mistakes=[
            Mistake("A question such as if z > 0, and Python's max, look at one number, and z is an array: "
                    "np.where(z > 0, ...) asks place by place.",
                    lambda z, slope=0.1: z if z > 0 else slope * z),
            Mistake("Below zero nothing comes through: that is ReLU. The leaky one lets slope * z pass there.",
                    lambda z, slope=0.1: np.maximum(0, z)),
            Mistake("Below zero you return the slope itself: it is to be multiplied by z, so that -2 becomes -0.2.",
                    lambda z, slope=0.1: np.where(z > 0, z, slope)),
            Mistake("You made the positive sums smaller, too: they pass as they are.", lambda z, slope=0.1: slope * z),
            Mistake("You wrote 0.1 into the line: use `slope`, another call may want another one.",
                    lambda z, slope=0.1: np.where(z > 0, z, 0.1 * z)),
            Mistake("A negative sum came out positive: slope * z is negative there, leave its sign alone.",
                    lambda z, slope=0.1: np.where(z > 0, z, -slope * z)),
            Mistake("The two sides are swapped: np.where(question, yes, no) takes its second argument where z > 0.",
                    lambda z, slope=0.1: np.where(z > 0, slope * z, z))]),
    Exercise(
        sigmoid_slope,
        hints=("The formula stands above the exercise, with σ(z) for what is called a here.",
               "a is already computed in the first line. Multiply it by what is missing to 1.",
               "return a * (1 - a)"),
        cases=[("sums on both sides of zero", (SUMS,)), ("a table of sums", (TABLE,)),
               ("the sum 0", (np.array([0.0]),))],
        mistakes=[
            Mistake("Python needs the times sign: a(1 - a) calls a like a function. Write a * (1 - a).",
                    lambda z: _sigmoid(z)(1 - _sigmoid(z))),
            Mistake("z * (1 - z) takes the sum itself: the formula wants the activation a in both places.",
                    lambda z: z * (1 - z)),
            Mistake("That is the sigmoid, not its slope: multiply it by what is missing to 1.", _sigmoid),
            Mistake("1 - a**2 is the slope of tanh. For the sigmoid the paper has a times (1 - a).",
                    lambda z: 1 - _sigmoid(z) ** 2),
            Mistake("a + (1 - a) is always 1: multiply the two.", lambda z: np.ones_like(z)),
            Mistake("1 - a alone is what is missing to 1: multiply it by a.", lambda z: 1 - _sigmoid(z)),
            Mistake("Without brackets Python multiplies first: a * 1 - a is 0. Write a * (1 - a).", lambda z: 0 * z)]),
    Exercise(
        elu,
        hints=("Two cases again, as in leaky_relu: only the left side is another one.",
               "np.where(z > 0, z, ...): on the left stands alpha times a bracket, and e to the power z is np.exp(z).",
               "return np.where(z > 0, z, alpha * (np.exp(z) - 1))"),
        cases=[("sums on both sides of zero", (SUMS,)), ("alpha = 0.5", (SUMS, 0.5)),
               ("a table of sums and alpha = 2", (TABLE, 2.0))],
        mistakes=[
            Mistake("The - 1 is missing: at z = 0 your curve would jump from 0 to alpha.",
                    lambda z, alpha=1.0: np.where(z > 0, z, alpha * np.exp(z))),
            Mistake("alpha multiplies the whole bracket, (exp(z) - 1), not z.",
                    lambda z, alpha=1.0: np.where(z > 0, z, np.exp(alpha * z) - 1)),
            Mistake("Your curve always comes to rest at -1: multiply by alpha.",
                    lambda z, alpha=1.0: np.where(z > 0, z, np.exp(z) - 1)),
            Mistake("alpha is to multiply the - 1 as well: put exp(z) - 1 in brackets.",
                    lambda z, alpha=1.0: np.where(z > 0, z, alpha * np.exp(z) - 1)),
            Mistake("exp(-z) grows on the left, where z is negative: the minus sign belongs to the sigmoid, here it "
                    "is exp(z).",
                    lambda z, alpha=1.0: np.where(z > 0, z, alpha * (np.exp(-z) - 1))),
            Mistake("You bend the right side as well: where z is positive, z itself comes out.",
                    lambda z, alpha=1.0: alpha * (np.exp(z) - 1))]),
    Exercise(
        maxout,
        hints=("For z1 = [1, 5] and z2 = [3, 2] the answer is [3, 5]: from which array does each number come?",
               "The function of relu compares two arrays as well as an array with 0.",
               "return np.maximum(z1, z2)"),
        cases=[("sums that take turns in being larger", (SUMS, SUMS[::-1].copy())), ("two tables", (TABLE, -TABLE)),
               ("sums that are all negative", (SUMS - 4, SUMS[::-1] - 5))],
        mistakes=[
            Mistake("Python's max, and a question such as if z1 > z2, look at one number each: np.maximum compares "
                    "place by place.",
                    lambda z1, z2: max(z1, z2)),
            Mistake("That is one number for the whole array: np.maximum compares place by place, np.max does not.",
                    lambda z1, z2: np.max([z1, z2])),
            Mistake("You return one of the two arrays whole: at each place the larger one is wanted, so the answer "
                    "may mix them.",
                    lambda z1, z2: z1 if np.sum(z1) > np.sum(z2) else z2),
            Mistake("You added them: one of the two comes out, the larger one.", lambda z1, z2: z1 + z2),
            Mistake("That is the smaller one at each place: maximum, not minimum.", lambda z1, z2: np.minimum(z1, z2)),
            Mistake("Maxout has no zero in it: where both sums are negative, the larger one comes out, and it is "
                    "negative.",
                    lambda z1, z2: np.maximum(0, np.maximum(z1, z2))),
            Mistake("That is the largest of each sum by itself: compare z1 with z2 at each place.",
                    lambda z1, z2: np.array([z1.max(), z2.max()]))]),
    Exercise(
        softmax,
        hints=("Which of the sums makes the largest power? No power may be too large.",
               "If the largest sum becomes 0, all others become negative, and their powers lie between 0 and 1. "
               "z.max() is the largest sum.",
               "powers = np.exp(z - z.max())"),
        cases=[("the sums 4, 2 and 1", (np.array([4.0, 2.0, 1.0]),)),
               ("two sums of 1000 and one of -1000", (np.array([1000.0, 1000.0, -1000.0]),)),
               ("two sums of 3000 and one of -3000", (np.array([3000.0, 3000.0, -3000.0]),)),
               ("sums around -1000", (np.array([-1000.0, -1001.0, -1003.0, -1000.5]),)),
               ("the sums 1, 4 and 1000", (np.array([1.0, 4.0, 1000.0]),)),
               ("the sums -400 and -401", (np.array([-400.0, -401.0]),)), ("four equal sums", (np.full(4, 0.7),))],
        mistakes=[
            Mistake("For sums of 1000 that gives nan: e to the power 1000 is too large for the computer. Subtract "
                    "the largest sum first.",
                    _shares),
            Mistake("The mean is not enough: with 3000, 3000 and -3000 it leaves 2000, still too large a power. "
                    "Subtract the largest.",
                    lambda z: _shares(z - z.mean())),
            Mistake("You divided by the largest sum: that changes the differences, and only they count. Subtract "
                    "it.",
                    lambda z: _shares(z / z.max())),
            Mistake("You took the smallest sum off: now the largest is even larger. Take the largest off.",
                    lambda z: _shares(z - z.min())),
            Mistake("Your largest sum gets the smallest probability: the sign is turned round, it is each sum minus "
                    "the largest.",
                    lambda z: _shares(z.max() - z)),
            Mistake("You took off the first sum: that helps only where it happens to be the largest. Take the "
                    "largest off, wherever it stands.",
                    lambda z: _shares(z - z[0])),
            Mistake("1000 fits one case only: ask z for its own largest sum.", lambda z: _shares(z - 1000)),
            Mistake("You took off the total of the sums. If they are negative, that makes them large: take off the "
                    "largest of them.",
                    lambda z: _shares(z - z.sum())),
            Mistake("You took off the largest absolute value. With sums of -1000 that leaves -2000, every power is "
                    "0, and 0 / 0 is nan: take off the largest sum, with its sign.",
                    lambda z: _shares(z - np.abs(z).max()))])]

VOTES = [
    Vote("still_a_slope", right="C",
         answers={"A": "The sigmoid has come within 0.007 of its ceiling at z = 5, and its slope there is 0.007: next "
                       "to nothing to feel.",
                  "B": "tanh has come even closer to its ceiling: its slope at z = 5 is 0.0002.",
                  "C": "ReLU climbs at the same slope of 1 everywhere to the right of 0. On the left it has none at "
                       "all, and a cousin with a leak was made for that."})]
