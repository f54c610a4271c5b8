"""Exercises of track 2, lesson 4: Backpropagation."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def dense_backward(dZ, A, W):
    """Go back through a dense layer, Z = A @ W + b.

    Parameters
    ----------
    dZ : numpy.ndarray, shape (rows, neurons)
        The slope of the loss for each number in Z.
    A : numpy.ndarray, shape (rows, inputs)
        What the layer read.
    W : numpy.ndarray, shape (inputs, neurons)

    Returns
    -------
    dW, db, dA : numpy.ndarray
        The slopes of the loss for W, b and A, in their shapes. `dZ` holds each row's share of the loss, so that rows
        are added, not averaged.
    """
    dW = A.T @ dZ
    db = dZ.sum(axis=0)
    dA = dZ @ W.T
    return dW, db, dA


_STAR = "* multiplies place by place. @ adds up, too, over all rows or all neurons; turn what does not fit with .T."
_RESHAPE = "reshape keeps the numbers in reading order. Only .T makes columns of rows."
# What a beginner may write for dW and for dA, with the answer to it, and what it does.
_WRONG_DW = {
    "dZ.T @ A": ("it lies on its side. W has the inputs first: change places, and turn the other one.",
                 lambda dZ, A, W: dZ.T @ A),
    "A @ dZ": ("the rows of A must meet the rows of dZ, so that every row adds its part. Turn A on its side.",
               lambda dZ, A, W: A @ dZ),
    "dZ @ A": ("W has the inputs first, so begin with A, turned on its side.", lambda dZ, A, W: dZ @ A),
    "dZ @ A.T": ("A is turned, and that is right. But W has the inputs first: change places.",
                 lambda dZ, A, W: dZ @ A.T),
    "A @ dZ.T": ("you turned dZ. Turn A instead: its rows must meet the rows of dZ.", lambda dZ, A, W: A @ dZ.T),
    "A.T @ dZ.T": ("you turned both. Turn A alone: then rows meet rows.", lambda dZ, A, W: A.T @ dZ.T),
    "dZ.T @ A.T": ("you turned both. Turn A alone, and begin with it.", lambda dZ, A, W: dZ.T @ A.T),
    "dZ * A": (_STAR, lambda dZ, A, W: dZ * A),
    "A * dZ": (_STAR, lambda dZ, A, W: A * dZ),
    "A.T * dZ": (_STAR, lambda dZ, A, W: A.T * dZ),
    "dZ * A.T": (_STAR, lambda dZ, A, W: dZ * A.T),
    "dZ.T * A": (_STAR, lambda dZ, A, W: dZ.T * A),
    "A * dZ.T": (_STAR, lambda dZ, A, W: A * dZ.T),
    "A.T": ("what comes back from the right, dZ, must be multiplied in, with @.", lambda dZ, A, W: A.T),
    "A.T @ dZ / len(dZ)": ("do not divide. dZ already holds each row's share of the mean, so rows are only added.",
                           lambda dZ, A, W: A.T @ dZ / len(dZ)),
    "np.zeros(W.shape)": ("the shape is right, but nothing is in it. Multiply A and dZ so that this shape comes out.",
                          lambda dZ, A, W: np.zeros(W.shape)),
    "W.shape": ("that is the shape. Multiply A and dZ so that an array of this shape comes out.",
                lambda dZ, A, W: W.shape)}
_WRONG_DA = {
    "W @ dZ.T": ("it lies on its side. A has the rows first: change places, and turn the other one.",
                 lambda dZ, A, W: W @ dZ.T),
    "dZ @ W": ("the neurons of dZ must meet the neurons of W, and W has the inputs first. Turn W on its side.",
               lambda dZ, A, W: dZ @ W),
    "W @ dZ": ("A has the rows first, so begin with dZ, then turn W on its side.", lambda dZ, A, W: W @ dZ),
    "W.T @ dZ": ("W is turned, and that is right. But A has the rows first: change places.",
                 lambda dZ, A, W: W.T @ dZ),
    "dZ.T @ W": ("you turned dZ. Turn W instead: its neurons must meet the neurons of dZ.", lambda dZ, A, W: dZ.T @ W),
    "dZ.T @ W.T": ("you turned both. Turn W alone: then neurons meet neurons.", lambda dZ, A, W: dZ.T @ W.T),
    "W.T @ dZ.T": ("you turned both. Turn W alone, and begin with dZ.", lambda dZ, A, W: W.T @ dZ.T),
    "dZ * W": (_STAR, lambda dZ, A, W: dZ * W),
    "dZ * W.T": (_STAR, lambda dZ, A, W: dZ * W.T),
    "dZ.T * W": (_STAR, lambda dZ, A, W: dZ.T * W),
    "W.T": ("what comes back from the right, dZ, must be multiplied in, with @.", lambda dZ, A, W: W.T),
    "dZ @ W.T / len(dZ)": ("do not divide: dA has a row for each row of dZ, and rows are not even added here.",
                           lambda dZ, A, W: dZ @ W.T / len(dZ)),
    "dZ @ W.T * (A > 0)": ("leave ReLU out. It is a node of its own, with its own way back.",
                           lambda dZ, A, W: dZ @ W.T * (A > 0)),
    "A @ W": ("that goes forwards. What comes back from the right is dZ.", lambda dZ, A, W: A @ W),
    "dZ.sum(axis=0) @ W.T": ("add no rows here: A has a row for each row of dZ.",
                             lambda dZ, A, W: dZ.sum(axis=0) @ W.T),
    "np.zeros(A.shape)": ("the shape is right, but nothing is in it. Multiply dZ and W so that this shape comes out.",
                          lambda dZ, A, W: np.zeros(A.shape)),
    "A.shape": ("that is the shape. Multiply dZ and W so that an array of this shape comes out.",
                lambda dZ, A, W: A.shape)}
_NOT_IN_EVERY_PAIR = {     # the right lines; and some that, as one of two wrong ones, mostly do the same as others
    "A.T @ dZ": (None, lambda dZ, A, W: A.T @ dZ),
    "dZ @ W.T": (None, lambda dZ, A, W: dZ @ W.T),
    "W * dZ": (_STAR, lambda dZ, A, W: W * dZ),
    "W.T * dZ": (_STAR, lambda dZ, A, W: W.T * dZ),
    "W * dZ.T": (_STAR, lambda dZ, A, W: W * dZ.T),
    "A.reshape(A.shape[::-1]) @ dZ": (_RESHAPE, lambda dZ, A, W: A.reshape(A.shape[::-1]) @ dZ),
    "dZ @ W.reshape(W.shape[::-1])": (_RESHAPE, lambda dZ, A, W: dZ @ W.reshape(W.shape[::-1]))}
_RARE_PAIRS = [("A.T @ dZ", "W * dZ"), ("A * dZ", "W * dZ"), ("dZ * A", "W * dZ"), ("A.T @ dZ", "W.T * dZ"),
               ("A.T @ dZ", "W * dZ.T"), ("A.T @ dZ", "dZ @ W.reshape(W.shape[::-1])"),
               ("A.reshape(A.shape[::-1]) @ dZ", "dZ @ W.T"),
               ("A.reshape(A.shape[::-1]) @ dZ", "dZ @ W.reshape(W.shape[::-1])")]


def _two_lines(dW, dA):
    """Return the mistake of writing these two lines: one of them, or both, is wrong."""
    written = _WRONG_DW | _WRONG_DA | _NOT_IN_EVERY_PAIR
    (about_dW, line_dW), (about_dA, line_dA) = written[dW], written[dA]
    if about_dW == about_dA:
        sentence = f"`dW = {dW}` and `dA = {dA}`: {about_dW}"
    else:
        sentence = " ".join([f"`dW = {dW}`: {about_dW}" if about_dW else "Your dW is right.",
                             f"`dA = {dA}`: {about_dA}" if about_dA else "Your dA is right."])
    return Mistake(sentence, lambda dZ, A, W: (line_dW(dZ, A, W), dZ.sum(axis=0), line_dA(dZ, A, W)))


def relu_backward(dA, Z):
    """Go back through A = relu(Z).

    Parameters
    ----------
    dA : numpy.ndarray of any shape
        The slope of the loss for each number in A.
    Z : numpy.ndarray of the shape of dA
        What ReLU got.

    Returns
    -------
    numpy.ndarray of the shape of dA
        The slope of the loss for each number in Z: that in dA where Z is above 0, else 0.
    """
    return dA * (Z > 0)


_A = np.array([[1.0, 2.0, 0.5], [0.0, -1.0, 3.0]])
_W = np.array([[0.5, -1.0, 2.0, 0.0], [1.0, 0.25, -0.5, 3.0], [-2.0, 1.5, 0.0, 1.0]])
_dZ = np.array([[0.1, -0.2, 0.0, 0.4], [0.3, 0.5, -0.1, 0.2]])
_SQUARE = np.array([[1.0, 2.0], [-2.0, 0.5]])

EXERCISES = [
    Exercise(
        dense_backward,
        hints=("Every slope has the shape of what it belongs to. A is (rows, inputs), dZ is (rows, neurons), and dW "
               "must be (inputs, neurons): which side must meet which, and what has to be turned?",
               "In a product @ the inner sides meet and disappear. For dW the rows must disappear, so turn the array "
               "that comes first: (inputs, rows) @ (rows, neurons). For dA the neurons must disappear: "
               "(rows, neurons) @ (neurons, inputs). .T turns an array.",
               "dW = A.T @ dZ\ndA = dZ @ W.T"),
        cases=[("2 rows, 3 inputs and 4 neurons", (_dZ, _A, _W)),
               ("one row", (_dZ[:1], _A[:1], _W)),
               ("one neuron", (_dZ[:, :1], _A, _W[:, :1])),
               ("2 rows, 2 inputs and 2 neurons", (_dZ[:, :2], _A[:, :2], _SQUARE))],
        mistakes=[
            Mistake("Your slopes are right, in another order: return dW, db, dA, as the last line had it.",
                    lambda dZ, A, W: (dZ @ W.T, dZ.sum(axis=0), A.T @ dZ)),
            Mistake("You took W where A belongs, and A where W belongs: the slope for w was dz * x, what the weight "
                    "was multiplied with.",
                    lambda dZ, A, W: (W.T @ dZ, dZ.sum(axis=0), dZ @ A.T)),
            Mistake("Your dW uses the mean of A and the sum of dZ: each row's slope must meet that row's own inputs. A "
                    "product with @ pairs them.",
                    lambda dZ, A, W: (np.outer(A.mean(axis=0), dZ.sum(axis=0)), dZ.sum(axis=0), dZ @ W.T)),
            *[_two_lines(dW, dA) for dW in _WRONG_DW for dA in ("dZ @ W.T", *_WRONG_DA)],
            *[_two_lines("A.T @ dZ", dA) for dA in _WRONG_DA],
            *[_two_lines(dW, dA) for dW, dA in _RARE_PAIRS]]),
    Exercise(
        relu_backward,
        hints=("By how much does relu(Z) move when you nudge a Z of 3? And when you nudge a Z of -3?",
               "ReLU's slope is 1 where Z is above 0, else 0, and the chain rule multiplies it by what comes back. A "
               "comparison such as Z > 0 gives True and False, and these count as 1 and 0 in a product.",
               "return dA * (Z > 0)"),
        cases=[("positive and negative numbers", (np.array([[0.5, -1.0, 2.0], [3.0, 0.25, -0.5]]),
                                                  np.array([[2.0, -1.0, 0.5], [-3.0, 4.0, 1.5]]))),
               ("a Z that is exactly 0", (np.array([1.0, -2.0, 3.0]), np.array([0.0, 1.0, 0.0]))),
               ("neurons that were all silent", (np.array([1.5, -2.0]), np.array([-0.5, -4.0])))],
        mistakes=[
            Mistake("That is ReLU forwards. Backwards its slope is wanted, 1 or 0, times what comes back, dA.",
                    lambda dA, Z: np.maximum(0, Z)),
            Mistake("You return ReLU's own slope. By the chain rule it is multiplied by what comes back from the "
                    "right: dA.",
                    lambda dA, Z: (Z > 0) * 1.0),
            Mistake("You multiplied by relu(Z), but the factor is ReLU's slope: 1 where Z is above 0, however far "
                    "above.",
                    lambda dA, Z: dA * np.maximum(0, Z)),
            Mistake("You multiplied by Z: the slope of ReLU is 1 or 0, and does not grow with Z.",
                    lambda dA, Z: dA * Z),
            Mistake("You cut off negative slopes. Slopes may be negative; it is where Z is negative that nothing comes "
                    "through.",
                    lambda dA, Z: np.maximum(0, dA)),
            Mistake("You let through what ReLU blocked, and blocked the rest: Z > 0, not Z < 0.",
                    lambda dA, Z: dA * (Z < 0)),
            Mistake("You let everything through. Where Z is not above 0, ReLU gives 0 whatever you nudge, so no slope "
                    "comes back.",
                    lambda dA, Z: dA + 0 * Z),
            Mistake("A question such as if Z > 0, and Python's max, look at one number, and Z is an array: Z > 0 alone "
                    "asks place by place, and a product with dA goes on from there.",
                    lambda dA, Z: dA if Z > 0 else 0),
            Mistake("A times sign is missing: dA (...) would call dA, and it is an array. Between two factors Python "
                    "needs *.",
                    lambda dA, Z: dA(Z > 0)),
            Mistake("You picked some slopes out and lost the places of the others: the array must keep its shape, with "
                    "0 in their places. Multiply instead.",
                    lambda dA, Z: dA[Z > 0]),
            Mistake("Z > 0 is a question, and True or False its answer: multiply the answer by dA.",
                    lambda dA, Z: Z > 0),
            Mistake("Python reads dA * Z > 0 as the question (dA * Z) > 0: put Z > 0 in brackets.",
                    lambda dA, Z: dA * Z > 0),
            Mistake("You multiplied first, and then cut off: a negative slope where Z is positive was lost, and Z "
                    "itself counted. Only Z decides, and the factor is 1 or 0.",
                    lambda dA, Z: np.maximum(0, dA * Z)),
            Mistake("You asked dA, and let Z through. Ask Z, and let dA through.",
                    lambda dA, Z: np.where(dA > 0, Z, 0)),
            Mistake("np.where takes three things, the question, what to take for yes, and what to take for no: the "
                    "last is missing.",
                    lambda dA, Z: np.where(Z > 0, dA)),
            Mistake("np.sign is -1 where Z is negative, and the slope is turned round there: ReLU's own slope is 0.",
                    lambda dA, Z: dA * np.sign(Z)),
            Mistake("Where ReLU blocks, you return 1: no slope comes back there, so 0.",
                    lambda dA, Z: np.where(Z > 0, dA, 1)),
            Mistake("Here nothing is added up: each number in dA is multiplied by its own 1 or 0. That is *, not @.",
                    lambda dA, Z: dA @ (Z > 0)),
            Mistake("All right but at the kink: where Z is exactly 0, the docstring asks for 0. (There ReLU has no "
                    "slope of its own, and 0 is the usual choice.)",
                    lambda dA, Z: dA * (Z >= 0))])]

VOTES = [
    Vote("steeper_slope", right="A",
         answers={"A": "Its dz is -0.25, that of the one that says 0.01 only -0.02: there the sigmoid is almost flat.",
                  "B": "Its loss is larger, and one would wish its step were, too. But where p is near 0 the sigmoid "
                       "is nearly flat, and the slope is multiplied by that.",
                  "C": "dz is 2 * (p - 1) times p * (1 - p): that changes with p."})]
