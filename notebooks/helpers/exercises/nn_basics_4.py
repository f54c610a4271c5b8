"""Exercises of track 2, lesson 4: Backpropagation."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def two_slopes(x, w1, w2, dz1, dz2):
    """Compute two slopes of a network in which x feeds two neurons, z1 = w1 * x + b1 and z2 = w2 * x + b2.

    Parameters
    ----------
    x, w1, w2 : float
        The input and the weight of each neuron.
    dz1, dz2 : float
        The slopes of the loss for z1 and z2.

    Returns
    -------
    dw1, dx : float
        The slopes of the loss for w1 and for x. Along a path slopes multiply; where paths meet, they add.
    """
    dw1 = dz1 * x
    dx = dz1 * w1 + dz2 * w2
    return dw1, dx


def _not_given(name):
    """Stop as Python does at a name that a function does not know."""
    raise NameError(f"name '{name}' is not defined")


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


_STAR = "* multiplies place by place. @ also adds up, over all rows or all neurons; turn what does not fit with .T."
_RESHAPE = "reshape keeps the numbers in reading order. Only .T turns rows into columns."
# What a beginner may write for dW and for dA, with the answer to it, and what it does.
_WRONG_DW = {
    "dZ.T @ A": ("it lies on its side. W has the inputs first, so swap the two, and turn the other one.",
                 lambda dZ, A, W: dZ.T @ A),
    "A @ dZ": ("the rows of A must meet the rows of dZ, so that the rows add up. Turn A on its side.",
               lambda dZ, A, W: A @ dZ),
    "dZ @ A": ("W has the inputs first, so begin with A, turned on its side.", lambda dZ, A, W: dZ @ A),
    "dZ @ A.T": ("it is right to turn A. But W has the inputs first, so swap the two.",
                 lambda dZ, A, W: dZ @ A.T),
    "A @ dZ.T": ("you turned dZ. Turn A instead: its rows must meet the rows of dZ.", lambda dZ, A, W: A @ dZ.T),
    "A.T @ dZ.T": ("you turned both. Turn only A; then rows meet rows.", lambda dZ, A, W: A.T @ dZ.T),
    "dZ.T @ A.T": ("you turned both. Turn only A, and begin with it.", lambda dZ, A, W: dZ.T @ A.T),
    "dZ * A": (_STAR, lambda dZ, A, W: dZ * A),
    "A * dZ": (_STAR, lambda dZ, A, W: A * dZ),
    "A.T * dZ": (_STAR, lambda dZ, A, W: A.T * dZ),
    "dZ * A.T": (_STAR, lambda dZ, A, W: dZ * A.T),
    "dZ.T * A": (_STAR, lambda dZ, A, W: dZ.T * A),
    "A * dZ.T": (_STAR, lambda dZ, A, W: A * dZ.T),
    "A.T": ("what comes back from the right, dZ, is missing. Multiply by it, with @.", lambda dZ, A, W: A.T),
    "A.T @ dZ / len(dZ)": ("don't divide. dZ already holds each row's share of the mean, so the rows only add up.",
                           lambda dZ, A, W: A.T @ dZ / len(dZ)),
    "np.zeros(W.shape)": ("the shape is right, but all are 0. Multiply A and dZ so that this shape comes out.",
                          lambda dZ, A, W: np.zeros(W.shape)),
    "W.shape": ("that is only the shape. Multiply A and dZ so that an array of this shape comes out.",
                lambda dZ, A, W: W.shape)}
_WRONG_DA = {
    "W @ dZ.T": ("it lies on its side. A has the rows first, so swap the two, and turn the other one.",
                 lambda dZ, A, W: W @ dZ.T),
    "dZ @ W": ("the neurons of dZ must meet the neurons of W, and W has the inputs first. Turn W on its side.",
               lambda dZ, A, W: dZ @ W),
    "W @ dZ": ("A has the rows first, so begin with dZ, then turn W on its side.", lambda dZ, A, W: W @ dZ),
    "W.T @ dZ": ("it is right to turn W. But A has the rows first, so swap the two.",
                 lambda dZ, A, W: W.T @ dZ),
    "dZ.T @ W": ("you turned dZ. Turn W instead: its neurons must meet the neurons of dZ.", lambda dZ, A, W: dZ.T @ W),
    "dZ.T @ W.T": ("you turned both. Turn only W; then neurons meet neurons.", lambda dZ, A, W: dZ.T @ W.T),
    "W.T @ dZ.T": ("you turned both. Turn only W, and begin with dZ.", lambda dZ, A, W: W.T @ dZ.T),
    "dZ * W": (_STAR, lambda dZ, A, W: dZ * W),
    "dZ * W.T": (_STAR, lambda dZ, A, W: dZ * W.T),
    "dZ.T * W": (_STAR, lambda dZ, A, W: dZ.T * W),
    "W.T": ("what comes back from the right, dZ, is missing. Multiply by it, with @.", lambda dZ, A, W: W.T),
    "dZ @ W.T / len(dZ)": ("don't divide. dA has a row for each row of dZ; the rows are not even added here.",
                           lambda dZ, A, W: dZ @ W.T / len(dZ)),
    "dZ @ W.T * (A > 0)": ("leave ReLU out. It is a node of its own, and it has its own way back.",
                           lambda dZ, A, W: dZ @ W.T * (A > 0)),
    "A @ W": ("that is the way forwards. What comes back from the right is dZ.", lambda dZ, A, W: A @ W),
    "dZ.sum(axis=0) @ W.T": ("don't add the rows here. A has a row for each row of dZ.",
                             lambda dZ, A, W: dZ.sum(axis=0) @ W.T),
    "np.zeros(A.shape)": ("the shape is right, but all are 0. Multiply dZ and W so that this shape comes out.",
                          lambda dZ, A, W: np.zeros(A.shape)),
    "A.shape": ("that is only the shape. Multiply dZ and W so that an array of this shape comes out.",
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
_dZ = np.array([[0.104, -0.2, 0.0, 0.4], [0.3, 0.5, -0.117, 0.2]])
_ROWS = np.arange(25.0).reshape(5, 5) ** 2 % 7 - 3
_SQUARE = np.array([[1.0, 2.0], [-2.0, 0.5]])

EXERCISES = [
    Exercise(
        two_slopes,
        hints=("Follow each path from the loss back to the number. For w1 there is one path, through z1. For x there "
               "are two, through z1 and through z2.",
               "At each node, multiply what comes back by what the number is multiplied by on its way forwards. In "
               "z1 = w1 * x + b1, w1 is multiplied by x, and x is multiplied by w1. Where two paths meet, add them.",
               "dw1 = dz1 * x\ndx = dz1 * w1 + dz2 * w2"),
        cases=[("the network of the picture", (2, 3, 4, -10, 6)),
               ("other weights", (2.0, -1.0, 3.0, 0.5, 2.5)),
               ("a lower neuron that is silent", (1.5, 4.0, 5.0, -3.0, 0.0)),
               ("an input of 0", (0.0, 0.5, -2.0, 3.0, 1.0)),
               ("a negative input and longer numbers", (-1.234, 0.567, -12.3, 0.089, -25.01))],
        mistakes=[
            Mistake("Your dx has only the path through z1. x feeds z2, too, so add the path through z2.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x, dz1 * w1)),
            Mistake("Your dx has only the path through z2. x feeds z1, too, so add the path through z1.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x, dz2 * w2)),
            Mistake("You multiplied the two paths of dx. Along one path slopes multiply, but where two paths meet, "
                    "they add.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x, dz1 * w1 * dz2 * w2)),
            Mistake("You subtracted the second path of dx from the first. Paths add; a slope that is negative brings "
                    "its minus sign along.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x, dz1 * w1 - dz2 * w2)),
            Mistake("You took the mean of the two paths of dx. A nudge of x goes along both of them, so they add.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x, (dz1 * w1 + dz2 * w2) / 2)),
            Mistake("In your dx the weights are swapped. The path through z1 goes along w1, and the path through z2 "
                    "goes along w2.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x, dz1 * w2 + dz2 * w1)),
            Mistake("Your dx mixes the paths: every slope meets every weight. Multiply along each path first, then "
                    "add the two products.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x, (dz1 + dz2) * (w1 + w2))),
            Mistake("Your dx adds dz1 and dz2 as they are. On its way to z1, x is multiplied by w1, and on its way to "
                    "z2 by w2.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x, dz1 + dz2)),
            Mistake("Your dx adds the weights. Multiply each one by what comes back along its path, dz1 or dz2.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x, w1 + w2)),
            Mistake("Your dx multiplies by x. The slope for x is about what x is multiplied by: w1 on one path, w2 on "
                    "the other.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x, dz1 * x + dz2 * x)),
            Mistake("Your dw1 multiplies by w1 itself. How far z1 moves when you nudge w1 depends on x.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * w1, dz1 * w1 + dz2 * w2)),
            Mistake("Your dw1 is the slope for z1, which is also that for b1. A nudge of w1 is multiplied by x before "
                    "it gets to z1.",
                    lambda x, w1, w2, dz1, dz2: (dz1, dz1 * w1 + dz2 * w2)),
            Mistake("Your dw1 says only how far z1 moves. Multiply by what comes back from the right, dz1.",
                    lambda x, w1, w2, dz1, dz2: (x, dz1 * w1 + dz2 * w2)),
            Mistake("Your dw1 has both paths in it. w1 feeds only the upper neuron, so only dz1 counts.",
                    lambda x, w1, w2, dz1, dz2: ((dz1 + dz2) * x, dz1 * w1 + dz2 * w2)),
            Mistake("Your dw1 has w1 in it. A nudge of w1 is multiplied by x on its way to z1, and not by w1 itself.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x * w1, dz1 * w1 + dz2 * w2)),
            Mistake("Your dx begins with dw1, which is the slope for w1. On its upper path x is multiplied by w1, so "
                    "that path is dz1 * w1.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * x, dz1 * x + dz2 * w2)),
            Mistake("Both lines say only how far z1 and z2 move. Multiply by what comes back from the right: dz1 on "
                    "the path through z1, dz2 on the path through z2.",
                    lambda x, w1, w2, dz1, dz2: (x, w1 + w2)),
            Mistake("w3 and w4 are already in dz1 and dz2: what comes back has passed them. Take dz1 and dz2 "
                    "instead.",
                    lambda x, w1, w2, dz1, dz2: _not_given("w3")),
            Mistake("w3 and w4 are already in dz1 and dz2, as is dz3. So begin with dz1 and dz2.",
                    lambda x, w1, w2, dz1, dz2: _not_given("dz3")),
            Mistake("You swapped what belongs to w1 and what belongs to x: w1 is multiplied by x, and x by w1 and "
                    "w2.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * w1, dz1 * x + dz2 * x)),
            Mistake("dw1 multiplies by w1 instead of x, and dx lacks the path through z2.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * w1, dz1 * w1)),
            Mistake("Your slopes are right, but in the other order. Return dw1, dx, as the last line did.",
                    lambda x, w1, w2, dz1, dz2: (dz1 * w1 + dz2 * w2, dz1 * x)),
            Mistake("Those are the numbers of the picture. Write letters: the check also tries other networks.",
                    lambda x, w1, w2, dz1, dz2: (-20, -6))]),
    Exercise(
        dense_backward,
        hints=("Every slope has the shape of what it belongs to. A is (rows, inputs), dZ is (rows, neurons), and dW "
               "must be (inputs, neurons). Which sides must meet, and which array do you have to turn?",
               "In a product @, the two inner sides meet and disappear. For dW the rows must disappear, so turn the "
               "array that comes first: (inputs, rows) @ (rows, neurons). For dA the neurons must disappear: "
               "(rows, neurons) @ (neurons, inputs). .T turns an array.",
               "dW = A.T @ dZ\ndA = dZ @ W.T"),
        cases=[("2 rows, 3 inputs and 4 neurons", (_dZ, _A, _W)),
               ("one row", (_dZ[:1], _A[:1], _W)),
               ("one neuron", (_dZ[:, :1], _A, _W[:, :1])),
               ("2 rows, 2 inputs and 2 neurons", (_dZ[:, :2], _A[:, :2], _SQUARE)),
               ("5 rows, 3 inputs and 2 neurons", (_ROWS[:, 3:] / 8, _ROWS[:, :3], _W[:, :2]))],
        mistakes=[
            Mistake("Your slopes are right, but in another order. Return dW, db, dA, as the last line did.",
                    lambda dZ, A, W: (dZ @ W.T, dZ.sum(axis=0), A.T @ dZ)),
            Mistake("You took W where A belongs, and A where W belongs. The slope for a weight was dz * x, so dW needs "
                    "what the weight is multiplied by: A.",
                    lambda dZ, A, W: (W.T @ dZ, dZ.sum(axis=0), dZ @ A.T)),
            Mistake("Your dW uses the mean of A and the sum of dZ. Each row's slope must meet that row's own "
                    "inputs, and a product with @ pairs them.",
                    lambda dZ, A, W: (np.outer(A.mean(axis=0), dZ.sum(axis=0)), dZ.sum(axis=0), dZ @ W.T)),
            *[_two_lines(dW, dA) for dW in _WRONG_DW for dA in ("dZ @ W.T", *_WRONG_DA)],
            *[_two_lines("A.T @ dZ", dA) for dA in _WRONG_DA],
            *[_two_lines(dW, dA) for dW, dA in _RARE_PAIRS]]),
    Exercise(
        relu_backward,
        hints=("How far does relu(Z) move when you nudge a Z of 3? And when you nudge a Z of -3?",
               "The slope of ReLU is 1 where Z is above 0, and 0 elsewhere, and the chain rule multiplies it by what "
               "comes back. A comparison such as Z > 0 gives True and False, which count as 1 and 0 in a product.",
               "return dA * (Z > 0)"),
        cases=[("positive and negative numbers", (np.array([[0.5, -1.0, 2.0], [3.0, 0.25, -0.5]]),
                                                  np.array([[2.0, -1.0, 0.5], [-3.0, 4.0, 1.5]]))),
               ("a Z that is exactly 0", (np.array([1.0, -2.0, 3.0]), np.array([0.0, 1.0, 0.0]))),
               ("neurons that were all silent", (np.array([1.5, -2.0]), np.array([-0.5, -4.0]))),
               ("a table with zeros", (np.array([[0.5, 1.5], [-2.5, 0.25]]), np.array([[0.0, 2.0], [0.0, -1.0]]))),
               ("very small and very large numbers", (np.array([12.3456, -25.0, 0.008, 300.0]),
                                                      np.array([0.004, 800.0, 0.1, -0.004])))],
        mistakes=[
            Mistake("That is ReLU itself, on the way forwards. On the way back you need its slope, 1 or 0, times what "
                    "comes back, dA.",
                    lambda dA, Z: np.maximum(0, Z)),
            Mistake("You return ReLU's own slope, 1 or 0. (True and False count as that.) The chain rule multiplies it "
                    "by what comes back from the right: dA.",
                    lambda dA, Z: (Z > 0) * 1.0),
            Mistake("You multiplied by relu(Z). The factor is ReLU's slope: 1 where Z is above 0, no matter how far "
                    "above.",
                    lambda dA, Z: dA * np.maximum(0, Z)),
            Mistake("You multiplied by Z. The slope of ReLU is 1 or 0, and does not grow with Z.",
                    lambda dA, Z: dA * Z),
            Mistake("You cut off negative slopes. Slopes may be negative; what counts is where Z is negative.",
                    lambda dA, Z: np.maximum(0, dA)),
            Mistake("You let through what ReLU blocked, and blocked the rest. Ask Z > 0, not Z < 0.",
                    lambda dA, Z: dA * (Z < 0)),
            Mistake("You let everything through. Where Z is not above 0, a small nudge does not change what ReLU "
                    "sends, so no slope comes back.",
                    lambda dA, Z: dA + 0 * Z),
            Mistake("A question such as if Z > 0, and Python's max, look at one number, but Z is an array. Z > 0 alone "
                    "asks place by place, and you can multiply its answer by dA.",
                    lambda dA, Z: dA if Z > 0 else 0),
            Mistake("Brackets after an array call it as if it were a function. Between two factors Python needs the "
                    "times sign: dA * (...).",
                    lambda dA, Z: dA(Z > 0)),
            Mistake("You picked some slopes and lost the places of the others. The array must keep its shape, with 0 "
                    "in their places, so multiply instead.",
                    lambda dA, Z: dA[Z > 0]),
            Mistake("Python reads dA * Z > 0 as the question (dA * Z) > 0. Put Z > 0 in brackets.",
                    lambda dA, Z: dA * Z > 0),
            Mistake("You multiplied first and cut off afterwards. That loses negative slopes where Z is positive, and "
                    "Z itself counts. Only Z decides, and the factor is 1 or 0.",
                    lambda dA, Z: np.maximum(0, dA * Z)),
            Mistake("You asked dA and let Z through. Ask Z and let dA through.",
                    lambda dA, Z: np.where(dA > 0, Z, 0)),
            Mistake("np.where takes three things: the question, what to take for yes, and what to take for no. The "
                    "last one is missing.",
                    lambda dA, Z: np.where(Z > 0, dA)),
            Mistake("np.sign is -1 where Z is negative, so the slope changes its sign there. The slope of ReLU is 0 "
                    "there.",
                    lambda dA, Z: dA * np.sign(Z)),
            Mistake("Where ReLU blocks, you return 1. No slope comes back there, so return 0.",
                    lambda dA, Z: np.where(Z > 0, dA, 1)),
            Mistake("Nothing is added up here: each number in dA is multiplied by its own 1 or 0. That is *, not @.",
                    lambda dA, Z: dA @ (Z > 0)),
            Mistake("Right, except at the corner: where Z is exactly 0, the docstring asks for 0. (ReLU has no slope "
                    "of its own there, and 0 is the usual choice.)",
                    lambda dA, Z: dA * (Z >= 0))])]

VOTES = [
    Vote("steeper_slope", right="A",
         answers={"A": "Its dz is -0.25. The neuron that says 0.01 has a dz of only -0.02, because there the sigmoid "
                       "is almost flat.",
                  "B": "Its loss is larger, and you would want a larger step. But where p is near 0 the sigmoid "
                       "is almost flat, and the chain rule multiplies by its slope.",
                  "C": "dz is 2 * (p - 1) times p * (1 - p), and that changes with p."})]
