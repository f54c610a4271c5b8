"""Exercises of track 2, lesson 1: The neuron."""
import numpy as np

from helpers._exercises import Exercise, Mistake


def neuron(x, w, b):
    """A neuron with ReLU.

    Parameters
    ----------
    x : numpy.ndarray, shape (inputs,)
        What comes in.
    w : numpy.ndarray, shape (inputs,)
        A weight for each input.
    b : float
        The bias.

    Returns
    -------
    float
        The weighted sum if it is positive, else 0 (ReLU: V. Nair and G. Hinton, ICML 2010).
    """
    z = x @ w + b
    return max(0, z)


def leaky_relu(z, slope=0.1):
    """ReLU that lets a little through below zero.

    Parameters
    ----------
    z : numpy.ndarray, any shape
        Weighted sums.
    slope : float
        Between 0 and 1: what a negative sum is multiplied by.

    Returns
    -------
    numpy.ndarray, shape of z
        z where it is positive, slope * z elsewhere (A. Maas, A. Hannun and A. Ng, ICML 2013).
    """
    return np.where(z > 0, z, slope * z)


def elu(z, alpha=1.0):
    """Exponential linear unit: ReLU with a soft bend instead of a corner.

    Parameters
    ----------
    z : numpy.ndarray, any shape
        Weighted sums.
    alpha : float
        The level on the far left is -alpha.

    Returns
    -------
    numpy.ndarray, shape of z
        z where it is positive, alpha * (exp(z) - 1) elsewhere (D. Clevert and others, ICLR 2016).
    """
    return np.where(z > 0, z, alpha * (np.exp(z) - 1))


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
WIDE = np.array([-60.0, -3.125, -0.1, -0.004, 0.004, 0.1, 12.345, 800.0])

EXERCISES = [
    Exercise(
        neuron,
        hints=("Two steps: first the weighted sum of all inputs, with the bias. Then ReLU: a negative sum becomes 0.",
               "You saw the weighted sum in *One neuron, one woman*: inputs @ weights, plus the bias. For ReLU take "
               "the larger of two numbers, 0 and the sum.",
               "z = x @ w + b, and then return max(0, z)"),
        cases=[("two inputs and a positive sum", (np.array([2.0, 1.0]), np.array([1.0, 0.5]), -0.7)),
               ("the woman of the lesson and our three numbers", (np.array([-0.63, 2.01]), np.array([1.0, 0.5]), -0.7)),
               ("three inputs", (np.array([1.0, -2.0, 3.0]), np.array([0.5, -1.0, 0.2]), 0.25)),
               ("a bias that lifts the sum above 0", (np.array([1.0, -1.0]), np.array([0.5, 1.0]), 0.8)),
               ("a bias that pushes the sum below 0", (np.array([0.5, 1.0]), np.array([1.0, -0.25]), -0.9)),
               ("a bias that is not enough", (np.array([-1.0, 2.0]), np.array([2.0, 0.25]), 0.5)),
               ("five inputs and a sum above 100", (np.array([40.0, 30.0, -20.0, 15.0, 10.125]),
                                                    np.array([3.0, 1.5, 0.5, 0.333, -2.0]), -0.37))],
        mistakes=[
            Mistake("The bias is missing: add b to the sum before you take the larger of 0 and z.",
                    lambda x, w, b: max(0, x @ w)),
            Mistake("max and `if` want a single number, and yours are several. x * w multiplies pair by pair and stops "
                    "there; x @ w also adds the products up.",
                    lambda x, w, b: max(0, x * w + b)),
            Mistake("x * w multiplies pair by pair, so you get one number for each input. A neuron sends out a single "
                    "number: x @ w adds the products up.",
                    lambda x, w, b: np.maximum(0, x * w + b)),
            Mistake("You added the bias once for each input. It is added once, to the whole sum.",
                    lambda x, w, b: max(0, np.sum(x * w + b))),
            Mistake("You subtracted the bias. Add it: it may be negative by itself.",
                    lambda x, w, b: max(0, x @ w - b)),
            Mistake("That is the weighted sum. ReLU is still missing: it turns a negative sum into 0.",
                    lambda x, w, b: x @ w + b),
            Mistake("The bias came too late: it belongs to the sum, and ReLU looks at the sum as a whole.",
                    lambda x, w, b: max(0, x @ w) + b),
            Mistake("You used ReLU on each product. A neuron adds up first, bias included, and uses ReLU once, at the "
                    "end.",
                    lambda x, w, b: np.sum(np.maximum(0, x * w)) + b),
            Mistake("You used ReLU on the inputs. A neuron adds up first, bias included, and uses ReLU once, at the "
                    "end.",
                    lambda x, w, b: np.maximum(0, x) @ w + b),
            Mistake("The weights multiply the inputs, not the bias: write x @ w + b without brackets around w + b.",
                    lambda x, w, b: max(0, x @ (w + b))),
            Mistake("You kept the negative sums and lost the positive ones: take the larger of 0 and z, with max.",
                    lambda x, w, b: min(0, x @ w + b)),
            Mistake("z > 0 is a question, and its answer is True or False. ReLU sends out z itself.",
                    lambda x, w, b: x @ w + b > 0),
            Mistake("You send out 1 for a positive sum. ReLU sends out the sum itself.",
                    lambda x, w, b: 1.0 if x @ w + b > 0 else 0.0),
            Mistake("A negative sum gets no answer: after your `if` there is no `return` for it. Return 0 there.",
                    lambda x, w, b: x @ w + b if x @ w + b > 0 else None),
            Mistake("relu is not defined here. max(0, z) does it, or np.maximum(0, z).",
                    lambda x, w, b: relu(x @ w + b)),  # noqa: F821
            Mistake("abs turns -2 into 2. ReLU turns a negative sum into 0.", lambda x, w, b: abs(x @ w + b)),
            Mistake("Python's max and sum go through several numbers, and here they got a single one. x @ w is added "
                    "up already, and ReLU is max(0, z).",
                    lambda x, w, b: max(x @ w + b)),
            Mistake("NumPy took a number of yours for an axis, as np.max(0, z) does with z. Write max(0, z), or "
                    "np.maximum(0, z).",
                    lambda x, w, b: np.max(0, x @ w + b)),
            Mistake("You cut off at 1: the limit is 0, and a sum of 0.3 stays 0.3.",
                    lambda x, w, b: max(1, x @ w + b)),
            Mistake("That is a neuron with the sigmoid. This one has ReLU: max(0, z).",
                    lambda x, w, b: 1 / (1 + np.exp(-(x @ w + b))))]),
    Exercise(
        leaky_relu,
        hints=("There are two cases, z above zero and z below. What comes out in each?",
               "np.where(question, yes, no) takes its value from `yes` where the answer is yes, and from `no` "
               "elsewhere. The question is z > 0.",
               "return np.where(z > 0, z, slope * z)"),
        cases=[("sums on both sides of zero", (SUMS,)), ("a slope of 0.5", (SUMS, 0.5)),
               ("a table of sums and a slope of 0.01", (TABLE, 0.01)),
               ("sums from -60 to 800", (WIDE, 0.25))],
        mistakes=[
            Mistake("Python's `if` and `max` look at a single number, and z is an array. np.where(z > 0, ...) asks at "
                    "each place.",
                    lambda z, slope=0.1: z if z > 0 else slope * z),
            Mistake("Below zero nothing comes through, so that is ReLU. The leaky one lets slope * z through.",
                    lambda z, slope=0.1: np.maximum(0, z)),
            Mistake("Below zero you return the slope itself. Multiply it by z, so that -2 becomes -0.2.",
                    lambda z, slope=0.1: np.where(z > 0, z, slope)),
            Mistake("You made the positive sums smaller, too. They should stay as they are.",
                    lambda z, slope=0.1: slope * z),
            Mistake("You wrote 0.1 into the line. Use `slope`: another call may want another one.",
                    lambda z, slope=0.1: np.where(z > 0, z, 0.1 * z)),
            Mistake("A negative sum came out positive. slope * z is already negative there, so leave its sign alone.",
                    lambda z, slope=0.1: np.where(z > 0, z, -slope * z)),
            Mistake("The two sides are swapped: np.where(question, yes, no) takes its second argument where z > 0.",
                    lambda z, slope=0.1: np.where(z > 0, slope * z, z))]),
    Exercise(
        elu,
        hints=("Again there are two cases, as in leaky_relu. Only the left side is different.",
               "np.where(z > 0, z, ...): the left side is alpha times a bracket, and e to the power z is np.exp(z).",
               "return np.where(z > 0, z, alpha * (np.exp(z) - 1))"),
        cases=[("sums on both sides of zero", (SUMS,)), ("alpha = 0.5", (SUMS, 0.5)),
               ("a table of sums and alpha = 2", (TABLE, 2.0)),
               ("sums from -60 to 800", (WIDE, 1.5)), ("the sums 720 and -720", (np.array([720.0, -720.0]),))],
        mistakes=[
            Mistake("The - 1 is missing: at z = 0 your curve would jump from alpha to 0.",
                    lambda z, alpha=1.0: np.where(z > 0, z, alpha * np.exp(z))),
            Mistake("alpha multiplies the whole bracket, (exp(z) - 1), and not z.",
                    lambda z, alpha=1.0: np.where(z > 0, z, np.exp(alpha * z) - 1)),
            Mistake("On the far left your curve always levels off at -1. Multiply by alpha.",
                    lambda z, alpha=1.0: np.where(z > 0, z, np.exp(z) - 1)),
            Mistake("alpha should multiply the - 1 as well: put exp(z) - 1 in brackets.",
                    lambda z, alpha=1.0: np.where(z > 0, z, alpha * np.exp(z) - 1)),
            Mistake("exp(-z) grows on the left, where z is negative. The minus sign belongs to the sigmoid; here it "
                    "is exp(z).",
                    lambda z, alpha=1.0: np.where(z > 0, z, alpha * (np.exp(-z) - 1))),
            Mistake("Python does not know the number e by itself. NumPy has its powers: e to the power z is np.exp(z).",
                    lambda z, alpha=1.0: np.where(z > 0, z, alpha * (e ** z - 1))),  # noqa: F821
            Mistake("exp belongs to NumPy: write np.exp(z).",
                    lambda z, alpha=1.0: np.where(z > 0, z, alpha * (exp(z) - 1))),  # noqa: F821
            Mistake("For a sum of 800, exp(z) is too large for the computer, and 0 times infinity is nan. "
                    "np.where(z > 0, z, ...) takes the one side or the other, without multiplying.",
                    lambda z, alpha=1.0: (z > 0) * z + (z <= 0) * alpha * (np.exp(z) - 1)),
            Mistake("You bent the right side as well. Where z is positive, z itself comes out.",
                    lambda z, alpha=1.0: alpha * (np.exp(z) - 1))]),
    Exercise(
        softmax,
        hints=("Which of the sums gives the largest power? That power must not get too large.",
               "If the largest sum becomes 0, all others become negative, and their powers lie between 0 and 1. "
               "z.max() is the largest sum.",
               "powers = np.exp(z - z.max())"),
        cases=[("the sums 4, 2 and 1", (np.array([4.0, 2.0, 1.0]),)),
               ("two sums of 1000 and one of -1000", (np.array([1000.0, 1000.0, -1000.0]),)),
               ("two sums of 3000 and one of -3000", (np.array([3000.0, 3000.0, -3000.0]),)),
               ("sums around -1000", (np.array([-1000.0, -1001.0, -1003.0, -1000.5]),)),
               ("the sums 1, 4 and 1000", (np.array([1.0, 4.0, 1000.0]),)),
               ("the sums -400 and -401", (np.array([-400.0, -401.0]),)), ("four equal sums", (np.full(4, 0.7),)),
               ("the sums 800, 799 and 797.5", (np.array([799.0, 800.0, 797.5]),)),
               ("the sums 0, 2500 and -2500", (np.array([0.0, 2500.0, -2500.0]),)),
               ("three sums around -500", (np.array([-500.0, -500.0, -501.0]),)),
               ("sums around -800", (np.array([-801.5, -800.0, -800.25]),))],
        mistakes=[
            Mistake("With sums of 1000 that gives nan, because e to the power 1000 is too large for the computer. "
                    "Subtract the largest sum first.",
                    _shares),
            Mistake("The mean is not enough: with 3000, 3000 and -3000 it leaves 2000, which is still too large. "
                    "Subtract the largest sum.",
                    lambda z: _shares(z - z.mean())),
            Mistake("You divided by the largest sum. That changes the differences, and they are all that counts. "
                    "Subtract it.",
                    lambda z: _shares(z / z.max())),
            Mistake("You subtracted the smallest sum, and now the largest is even larger. Subtract the largest.",
                    lambda z: _shares(z - z.min())),
            Mistake("Your largest sum gets the smallest probability, so the sign is wrong: take each sum minus the "
                    "largest.",
                    lambda z: _shares(z.max() - z)),
            Mistake("You subtracted the first sum. That helps only where it happens to be the largest. Subtract the "
                    "largest, wherever it is.",
                    lambda z: _shares(z - z[0])),
            Mistake("A fixed number is right in one case only. Ask z for its own largest sum.",
                    lambda z: _shares(z - 1000)),
            Mistake("You subtracted the total of the sums. If they are negative, that makes them large. Subtract the "
                    "largest of them.",
                    lambda z: _shares(z - z.sum())),
            Mistake("You subtracted the largest absolute value. With sums of -1000 that leaves -2000, every power is "
                    "0, and 0 / 0 is nan. Subtract the largest sum, with its sign.",
                    lambda z: _shares(z - np.abs(z).max()))])]
