"""Exercises of track 2, lesson 1: The neuron."""
import numpy as np

from helpers._exercises import Exercise, Vote


def relu(z):
    """Rectified linear unit: cut off what is below zero.

    Parameters
    ----------
    z : numpy.ndarray of any shape
        Weighted sums.

    Returns
    -------
    numpy.ndarray of the shape of z
        z where it is positive, 0 elsewhere (V. Nair and G. Hinton, ICML 2010).
    """
    return np.maximum(0, z)


def _for_one_number(z):
    """Python's max, and a question such as if z > 0, look at one number, and z is an array: np.maximum(0, z) compares place by
    place."""
    return max(0, z)


def _second_is_an_axis(z):
    """np.max takes one array, and reads a second argument as an axis: np.maximum(0, z) compares place by place."""
    return np.max(0, z)


def _largest_of_all(z):
    """np.max looks for one largest number in the whole array: np.maximum(0, z) compares place by place."""
    return np.max(z)


def _smaller(z):
    """You kept the negative sums and lost the positive ones: the larger of 0 and z is wanted, maximum and not minimum."""
    return np.minimum(0, z)


def _absolute_value(z):
    """np.abs turns -2 into 2: a negative sum is to become 0."""
    return np.abs(z)


def _yes_or_no(z):
    """That is 1 or 0, the slope of ReLU: where z is positive, z itself is to come out."""
    return (z > 0) * 1.0


def _true_or_false(z):
    """z > 0 is a question, and True or False its answer: multiply it by z, or use np.maximum."""
    return z > 0


def _only_the_positive(z):
    """You threw the negative sums away: the array must keep its shape, with 0 in their places."""
    return z[z > 0]


def _at_least_one(z):
    """You cut off at 1: everything below 0 becomes 0, and 0.5 stays 0.5."""
    return np.maximum(1, z)


def leaky_relu(z, slope=0.1):
    """ReLU that lets a little through below zero.

    Parameters
    ----------
    z : numpy.ndarray of any shape
        Weighted sums.
    slope : float
        Between 0 and 1: by what a negative sum is multiplied.

    Returns
    -------
    numpy.ndarray of the shape of z
        z where it is positive, slope * z elsewhere (A. Maas, A. Hannun and A. Ng, ICML 2013).
    """
    return np.where(z > 0, z, slope * z)


def _leaky_for_one_number(z, slope=0.1):
    """A question such as if z > 0, and Python's max, look at one number, and z is an array: np.where(z > 0, ...) asks place by
    place."""
    return z if z > 0 else slope * z


def _no_leak(z, slope=0.1):
    """Below zero nothing comes through: that is ReLU. The leaky one lets slope * z pass there."""
    return np.maximum(0, z)


def _constant_leak(z, slope=0.1):
    """Below zero you return the slope itself: it is to be multiplied by z, so that -2 becomes -0.2."""
    return np.where(z > 0, z, slope)


def _leak_on_both_sides(z, slope=0.1):
    """You made the positive sums smaller, too: they pass as they are."""
    return slope * z


def _tenth_fixed(z, slope=0.1):
    """You wrote 0.1 into the line: use `slope`, another call may want another one."""
    return np.where(z > 0, z, 0.1 * z)


def _leak_turned(z, slope=0.1):
    """A negative sum came out positive: slope * z is negative there, leave its sign alone."""
    return np.where(z > 0, z, -slope * z)


def _sides_swapped(z, slope=0.1):
    """The two sides are swapped: np.where(question, yes, no) takes its second argument where z > 0."""
    return np.where(z > 0, slope * z, z)


def sigmoid_slope(z):
    """Slope of the sigmoid.

    Parameters
    ----------
    z : numpy.ndarray of any shape
        Weighted sums.

    Returns
    -------
    numpy.ndarray of the shape of z
        The derivative of 1 / (1 + exp(-z)) at each z.
    """
    a = 1 / (1 + np.exp(-z))
    return a * (1 - a)


def _no_times_sign(z):
    """Python needs the times sign: a(1 - a) calls a like a function. Write a * (1 - a)."""
    a = 1 / (1 + np.exp(-z))
    return a(1 - a)


def _of_the_sum(z):
    """z * (1 - z) takes the sum itself: the formula wants the activation a in both places."""
    return z * (1 - z)


def _one_minus_missing(z):
    """That is the sigmoid, not its slope: multiply it by what is missing to 1."""
    return 1 / (1 + np.exp(-z))


def _one_minus_square(z):
    """1 - a**2 is the slope of tanh. For the sigmoid the paper has a times (1 - a)."""
    a = 1 / (1 + np.exp(-z))
    return 1 - a**2


def _sum_for_product(z):
    """a + (1 - a) is always 1: multiply the two."""
    return np.ones_like(z)


def _only_the_rest(z):
    """1 - a alone is what is missing to 1: multiply it by a."""
    a = 1 / (1 + np.exp(-z))
    return 1 - a


def _unbracketed(z):
    """Without brackets Python multiplies first: a * 1 - a is 0. Write a * (1 - a)."""
    return 0 * z


def elu(z, alpha=1.0):
    """Exponential linear unit: ReLU with a bend in place of the corner.

    Parameters
    ----------
    z : numpy.ndarray of any shape
        Weighted sums.
    alpha : float
        Where it comes to rest on the left: at -alpha.

    Returns
    -------
    numpy.ndarray of the shape of z
        z where it is positive, alpha * (exp(z) - 1) elsewhere (D. Clevert and others, ICLR 2016).
    """
    return np.where(z > 0, z, alpha * (np.exp(z) - 1))


def _without_minus_one(z, alpha=1.0):
    """The - 1 is missing: at z = 0 your curve would jump from 0 to alpha."""
    return np.where(z > 0, z, alpha * np.exp(z))


def _alpha_inside(z, alpha=1.0):
    """alpha multiplies the whole bracket, (exp(z) - 1), not z."""
    return np.where(z > 0, z, np.exp(alpha * z) - 1)


def _alpha_forgotten(z, alpha=1.0):
    """Your curve always comes to rest at -1: multiply by alpha."""
    return np.where(z > 0, z, np.exp(z) - 1)


def _bracket_forgotten(z, alpha=1.0):
    """alpha is to multiply the - 1 as well: put exp(z) - 1 in brackets."""
    return np.where(z > 0, z, alpha * np.exp(z) - 1)


def _minus_z(z, alpha=1.0):
    """exp(-z) grows on the left, where z is negative: the minus sign belongs to the sigmoid, here it is exp(z)."""
    return np.where(z > 0, z, alpha * (np.exp(-z) - 1))


def _everywhere_bent(z, alpha=1.0):
    """You bend the right side as well: where z is positive, z itself comes out."""
    return alpha * (np.exp(z) - 1)


def maxout(z1, z2):
    """The larger of two weighted sums.

    Parameters
    ----------
    z1, z2 : numpy.ndarray of the same shape

    Returns
    -------
    numpy.ndarray of that shape
        The larger one at each place (I. Goodfellow and others, ICML 2013).
    """
    return np.maximum(z1, z2)


def _two_for_one_number(z1, z2):
    """Python's max, and a question such as if z1 > z2, look at one number each: np.maximum compares place by place."""
    return max(z1, z2)


def _one_number(z1, z2):
    """That is one number for the whole array: np.maximum compares place by place, np.max does not."""
    return np.max([z1, z2])


def _better_array(z1, z2):
    """You return one of the two arrays whole: at each place the larger one is wanted, so the answer may mix them."""
    return z1 if np.sum(z1) > np.sum(z2) else z2


def _added(z1, z2):
    """You added them: one of the two comes out, the larger one."""
    return z1 + z2


def _smaller_one(z1, z2):
    """That is the smaller one at each place: maximum, not minimum."""
    return np.minimum(z1, z2)


def _cut_at_zero(z1, z2):
    """Maxout has no zero in it: where both sums are negative, the larger one comes out, and it is negative."""
    return np.maximum(0, np.maximum(z1, z2))


def _one_for_each(z1, z2):
    """That is the largest of each sum by itself: compare z1 with z2 at each place."""
    return np.array([z1.max(), z2.max()])


def softmax(z):
    """Probabilities from weighted sums of any size.

    Parameters
    ----------
    z : numpy.ndarray of shape (classes,)

    Returns
    -------
    numpy.ndarray of shape (classes,)
        Positive or zero, together 1. The largest sum is subtracted from all, which changes nothing but keeps exp from
        overflowing.
    """
    powers = np.exp(z - z.max())
    return powers / powers.sum()


def _nothing_subtracted(z):
    """For sums of 1000 that gives nan: e to the power 1000 is too large for the computer. Subtract the largest sum first."""
    powers = np.exp(z)
    return powers / powers.sum()


def _mean_subtracted(z):
    """The mean is not enough: with 3000, 3000 and -3000 it leaves 2000, still too large a power. Subtract the largest."""
    powers = np.exp(z - z.mean())
    return powers / powers.sum()


def _divided_by_largest(z):
    """You divided by the largest sum: that changes the differences, and only they count. Subtract it."""
    powers = np.exp(z / z.max())
    return powers / powers.sum()


def _smallest_subtracted(z):
    """You took the smallest sum off: now the largest is even larger. Take the largest off."""
    powers = np.exp(z - z.min())
    return powers / powers.sum()


def _turned_round(z):
    """Your largest sum gets the smallest probability: the sign is turned round, it is each sum minus the largest."""
    powers = np.exp(z.max() - z)
    return powers / powers.sum()


def _first_subtracted(z):
    """You took off the first sum: that helps only where it happens to be the largest. Take the largest off, wherever it stands."""
    powers = np.exp(z - z[0])
    return powers / powers.sum()


def _thousand_subtracted(z):
    """1000 fits one case only: ask z for its own largest sum."""
    powers = np.exp(z - 1000)
    return powers / powers.sum()


def _total_subtracted(z):
    """You took off the total of the sums. If they are negative, that makes them large: take off the largest of them."""
    powers = np.exp(z - z.sum())
    return powers / powers.sum()


def _size_subtracted(z):
    """You took off the largest absolute value. With sums of -1000 that leaves -2000, every power is 0, and 0 / 0 is nan:
    take off the largest sum, with its sign."""
    powers = np.exp(z - np.abs(z).max())
    return powers / powers.sum()


SUMS = np.array([-2.0, -0.5, 0.0, 0.5, 3.0])
TABLE = np.array([[1.5, -4.0], [-0.25, 0.75]])

EXERCISES = [
    Exercise(
        relu,
        hints=("Say it aloud: of two numbers, 0 and z, which one comes out when z is 3, and which when z is -2?",
               "The larger of the two comes out. NumPy compares place by place with np.maximum(first, second).",
               "return np.maximum(0, z)"),
        cases=[("sums on both sides of zero", (SUMS,)), ("a table of sums", (TABLE,)), ("sums that are all negative", (-1 - SUMS**2,))],
        mistakes=[_for_one_number, _second_is_an_axis, _largest_of_all, _smaller, _absolute_value, _yes_or_no, _true_or_false, _only_the_positive, _at_least_one]),
    Exercise(
        leaky_relu,
        hints=("Two cases, z above zero and z below: what comes out in each?",
               "np.where(question, yes, no) takes from `yes` where the question is answered with yes, else from `no`. "
               "The question is z > 0.",
               "return np.where(z > 0, z, slope * z)"),
        cases=[("sums on both sides of zero", (SUMS,)), ("a slope of 0.5", (SUMS, 0.5)), ("a table of sums and a slope of 0.01", (TABLE, 0.01))],
        mistakes=[_leaky_for_one_number, _no_leak, _constant_leak, _leak_on_both_sides, _tenth_fixed, _leak_turned, _sides_swapped]),
    Exercise(
        sigmoid_slope,
        hints=("The formula stands above the exercise, with σ(z) for what is called a here.",
               "a is already computed in the first line. Multiply it by what is missing to 1.",
               "return a * (1 - a)"),
        cases=[("sums on both sides of zero", (SUMS,)), ("a table of sums", (TABLE,)), ("the sum 0", (np.array([0.0]),))],
        mistakes=[_no_times_sign, _of_the_sum, _one_minus_missing, _one_minus_square, _sum_for_product, _only_the_rest, _unbracketed]),
    Exercise(
        elu,
        hints=("Two cases again, as in leaky_relu: only the left side is another one.",
               "np.where(z > 0, z, ...): on the left stands alpha times a bracket, and e to the power z is np.exp(z).",
               "return np.where(z > 0, z, alpha * (np.exp(z) - 1))"),
        cases=[("sums on both sides of zero", (SUMS,)), ("alpha = 0.5", (SUMS, 0.5)), ("a table of sums and alpha = 2", (TABLE, 2.0))],
        mistakes=[_without_minus_one, _alpha_inside, _alpha_forgotten, _bracket_forgotten, _minus_z, _everywhere_bent]),
    Exercise(
        maxout,
        hints=("For z1 = [1, 5] and z2 = [3, 2] the answer is [3, 5]: from which array does each number come?",
               "The function of relu compares two arrays as well as an array with 0.",
               "return np.maximum(z1, z2)"),
        cases=[("sums that take turns in being larger", (SUMS, SUMS[::-1].copy())), ("two tables", (TABLE, -TABLE)),
               ("sums that are all negative", (SUMS - 4, SUMS[::-1] - 5))],
        mistakes=[_two_for_one_number, _one_number, _better_array, _added, _smaller_one, _cut_at_zero, _one_for_each]),
    Exercise(
        softmax,
        hints=("Which of the sums makes the largest power? No power may be too large.",
               "If the largest sum becomes 0, all others become negative, and their powers lie between 0 and 1. "
               "z.max() is the largest sum.",
               "powers = np.exp(z - z.max())"),
        cases=[("the sums 4, 2 and 1", (np.array([4.0, 2.0, 1.0]),)), ("two sums of 1000 and one of -1000", (np.array([1000.0, 1000.0, -1000.0]),)),
               ("two sums of 3000 and one of -3000", (np.array([3000.0, 3000.0, -3000.0]),)),
               ("sums around -1000", (np.array([-1000.0, -1001.0, -1003.0, -1000.5]),)), ("the sums 1, 4 and 1000", (np.array([1.0, 4.0, 1000.0]),)),
               ("the sums -400 and -401", (np.array([-400.0, -401.0]),)), ("four equal sums", (np.full(4, 0.7),))],
        mistakes=[_nothing_subtracted, _mean_subtracted, _divided_by_largest, _smallest_subtracted, _turned_round, _first_subtracted, _thousand_subtracted,
                  _total_subtracted, _size_subtracted])]

VOTES = [
    Vote("still_a_slope", right="C",
         answers={"A": "The sigmoid has come within 0.007 of its ceiling at z = 5, and its slope there is 0.007: next to nothing to feel.",
                  "B": "tanh has come even closer to its ceiling: its slope at z = 5 is 0.0002.",
                  "C": "ReLU climbs at the same slope of 1 everywhere to the right of 0. On the left it has none at all, and "
                       "a cousin with a leak was made for that."})]
