"""Exercises of track 2, lesson 3: Gradient descent."""
import numpy as np

from helpers._checking import try_out
from helpers._exercises import Exercise, Mistake, Vote


def descend(w, slope, learning_rate, steps=10):
    """Walk downhill, step by step, against the gradient.

    Parameters
    ----------
    w : float or numpy.ndarray, shape (weights,)
        Where the walk starts.
    slope : callable
        `slope(w)` is the gradient at w.
    learning_rate : float
    steps : int

    Returns
    -------
    float or numpy.ndarray, shape (weights,)
        Where it ends.
    """
    for step in range(steps):
        gradient = slope(w)
        w = w - learning_rate * gradient
    return w


def yours_or_ours(function):
    """Return a learner's `descend` if it is right, else the one above, and say which.

    Parameters
    ----------
    function : callable
        What the learner wrote.

    Returns
    -------
    callable
    """
    fault, _ = try_out(function, EXERCISES[0])
    print("The pictures below use " + ("our descend: yours is not finished yet." if fault else "your own descend."))
    return descend if fault else function


def _descend(update):
    """Return a walk with another line in place of the right one; it may look at the start and at the slope function."""
    def mistake(w, slope, learning_rate, steps=10):
        start = w
        for _ in range(steps):
            w = update(w, slope(w), learning_rate, slope, start)
        return w
    return mistake


def _in_place(w, slope, learning_rate, steps=10):
    """Walk as `w -= ...` does, which changes an array itself."""
    for _ in range(steps):
        w -= learning_rate * slope(w)
    return w


def _one_in_step(w, slope, learning_rate, steps=10):
    """Walk with the number of the step in place of the learning rate."""
    for step in range(steps):
        w = w - step * slope(w)
    return w


def _square(w):
    """The slope of w ** 2."""
    return 2 * w


def _hills(w):
    """The slope of w ** 4 - 3 * w ** 2 + w."""
    return 4 * w ** 3 - 6 * w + 1


def _oval(w):
    """The two slopes of w[0] ** 2 + 3 * w[1] ** 2."""
    return np.array([2.0, 6.0]) * w


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


def adam_step(w, gradient, m, v, step, learning_rate):
    """Take one step of Adam.

    Parameters
    ----------
    w, gradient : numpy.ndarray, shape (weights,)
        The weights, and the slope of the loss for each of them.
    m, v : numpy.ndarray, shape (weights,)
        The running means of the slopes and of their squares; zeros before the first step.
    step : int
        The first step has the number 1.
    learning_rate : float

    Returns
    -------
    w, m, v : numpy.ndarray, shape (weights,)
        After the step.

    Notes
    -----
    Kingma and Ba, *Adam: a method for stochastic optimization*, 2015, algorithm 1, with its usual settings.
    """
    m = 0.9 * m + 0.1 * gradient
    v = 0.999 * v + 0.001 * gradient ** 2
    m_fair = m / (1 - 0.9 ** step)
    v_fair = v / (1 - 0.999 ** step)
    small = 1e-8
    w = w - learning_rate * m_fair / (np.sqrt(v_fair) + small)
    return w, m, v


def _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * gradient ** 2,
          m_fair=lambda m, step, gradient: m / (1 - 0.9 ** step),
          v_fair=lambda v, step, m: v / (1 - 0.999 ** step),
          new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / (np.sqrt(v_fair) + 1e-8)):
    """Return a step of Adam with other lines in place of the right ones; m is already the new one in all of them."""
    def mistake(w, gradient, m, v, step, learning_rate):
        m = 0.9 * m + 0.1 * gradient
        v = new_v(v, gradient, m)
        return new_w(w, m_fair(m, step, gradient), v_fair(v, step, m), learning_rate), m, v
    return mistake


_SUMS = np.array([-8.0, -2.0, -0.5, 0.0, 0.5, 3.0, 6.0])
_TABLE = np.array([[1.5, -4.0], [-0.25, 0.75]])
_ZEROS = np.zeros(3)

EXERCISES = [
    Exercise(
        descend,
        hints=("The step starts at w and goes against the gradient. How long is it?",
               "The step is the learning rate times the gradient. Take it away from w.",
               "w = w - learning_rate * gradient"),
        cases=[("the curve w ** 2, from 2", (2.0, _square, 0.1)),
               ("the same curve from the left, with jumps", (-3.0, _square, 0.9, 4)),
               ("two valleys, from 2", (2.0, _hills, 0.02, 5)),
               ("a walk of sixty steps", (2.0, _square, 0.1, 60)),
               ("a learning rate that is too large", (2.0, _square, 1.1, 4)),
               ("two weights on an oval bowl", (np.array([1.0, -2.0]), _oval, 0.25, 3)),
               ("the same bowl from elsewhere", (np.array([-0.5, 1.5]), _oval, 0.1))],
        mistakes=[
            Mistake("Your walker climbs. The gradient points uphill, so the step goes against it: with a minus.",
                    _descend(lambda w, gradient, rate, slope, start: w + rate * gradient)),
            Mistake("You forgot the learning rate: the step is the learning rate times the gradient, not the whole "
                    "gradient.",
                    _descend(lambda w, gradient, rate, slope, start: w - gradient)),
            Mistake("Two things: the step goes against the gradient, with a minus, and it is multiplied by the "
                    "learning rate.",
                    _descend(lambda w, gradient, rate, slope, start: w + gradient)),
            Mistake("`slope` is the function itself. Its value at w is already there: use `gradient`.",
                    _descend(lambda w, gradient, rate, slope, start: w - rate * slope)),
            Mistake("The slope is a function: slope(w) is its value at w, and that is already in `gradient`.",
                    _descend(lambda w, gradient, rate, slope, start: w - slope * rate)),
            Mistake("Round brackets after a number call it as a function. `gradient` is a number already, without (w), "
                    "and between two factors there is a `*`.",
                    _descend(lambda w, gradient, rate, slope, start: w - rate * gradient(w))),
            Mistake("You multiplied the learning rate by w itself. It belongs to the slope at w: use `gradient`.",
                    _descend(lambda w, gradient, rate, slope, start: w - rate * w)),
            Mistake("That is the slope at the wrong place: you asked for the slope at the learning rate. The slope at "
                    "w is already there, as `gradient`.",
                    _descend(lambda w, gradient, rate, slope, start: w - slope(rate))),
            Mistake("You use the slope of the start in every step. The walker feels the slope where it stands now: "
                    "`gradient`.",
                    _descend(lambda w, gradient, rate, slope, start: w - rate * slope(start))),
            Mistake("Each of your steps leaves from the start. Leave from where the walker stands now: from w.",
                    _descend(lambda w, gradient, rate, slope, start: start - rate * gradient)),
            Mistake("That is the step alone, and it goes uphill. The new place is w minus this.",
                    _descend(lambda w, gradient, rate, slope, start: rate * gradient)),
            Mistake("That is the step alone. Where does the walker stand after it? Add it to w.",
                    _descend(lambda w, gradient, rate, slope, start: -rate * gradient)),
            Mistake("That is the gradient. The new place is w, minus the learning rate times the gradient.",
                    _descend(lambda w, gradient, rate, slope, start: gradient)),
            Mistake("Your walker stays where it is: take the step away from w.",
                    _descend(lambda w, gradient, rate, slope, start: w)),
            Mistake("You divided by the learning rate, so a small one gives a huge step: multiply.",
                    _descend(lambda w, gradient, rate, slope, start: w - gradient / rate)),
            Mistake("You divided by the gradient, so the step is longest where the ground is flat: multiply.",
                    _descend(lambda w, gradient, rate, slope, start: w - rate / gradient)),
            Mistake("The brackets make Python subtract first. Without them, * comes before -, as it should.",
                    _descend(lambda w, gradient, rate, slope, start: (w - rate) * gradient)),
            Mistake("Your step has the same length everywhere and never asks for the slope: multiply the learning "
                    "rate by the gradient.",
                    _descend(lambda w, gradient, rate, slope, start: w - rate)),
            Mistake("You only kept the sign of the gradient. Where it is steep, the step is longer: use the gradient "
                    "as it is.",
                    _descend(lambda w, gradient, rate, slope, start: w - rate * np.sign(gradient))),
            Mistake("You took the sign off the gradient, so your walker always goes left. The sign says which way is "
                    "up: use the gradient as it is.",
                    _descend(lambda w, gradient, rate, slope, start: w - rate * abs(gradient))),
            Mistake("You subtracted both. The learning rate multiplies the gradient.",
                    _descend(lambda w, gradient, rate, slope, start: w - rate - gradient)),
            Mistake("You swapped w and the gradient: take the step away from w.",
                    _descend(lambda w, gradient, rate, slope, start: gradient - rate * w)),
            Mistake("You subtracted w from the step: it is the other way round, w minus the step.",
                    _descend(lambda w, gradient, rate, slope, start: rate * gradient - w)),
            Mistake("You multiplied w by the step. Put a minus between them.",
                    _descend(lambda w, gradient, rate, slope, start: w * rate * gradient)),
            Mistake("You wrote a fixed number. Use `learning_rate`: another walk may need another one.",
                    _descend(lambda w, gradient, rate, slope, start: w - 0.1 * gradient)),
            Mistake("`step` only counts the steps. The learning rate says how long a step is.", _one_in_step),
            Mistake("-= changes an array itself, so the start of the walk moves, too. Write the line in full, with w "
                    "on both sides of the equals sign.", _in_place)]),
    Exercise(
        sigmoid_slope,
        hints=("The formula is above the exercise. What it calls σ(z) is called a here.",
               "a is already computed in the first line. Multiply it by its distance from 1.",
               "return a * (1 - a)"),
        cases=[("sums on both sides of zero", (_SUMS,)), ("a table of sums", (_TABLE,)),
               ("the sum 0", (np.array([0.0]),))],
        mistakes=[
            Mistake("Brackets after an array call it as if it were a function. Python needs the times sign: a * "
                    "(1 - a).",
                    lambda z: _sigmoid(z)(1 - _sigmoid(z))),
            Mistake("z * (1 - z) uses the sum itself. The formula has the activation a in both places.",
                    lambda z: z * (1 - z)),
            Mistake("That is the sigmoid, not its slope: multiply it by its distance from 1.", _sigmoid),
            Mistake("1 - a ** 2 is the slope of tanh. For the sigmoid it is a times (1 - a).",
                    lambda z: 1 - _sigmoid(z) ** 2),
            Mistake("a + (1 - a) is always 1: multiply the two.", lambda z: np.ones_like(z)),
            Mistake("1 - a alone is the distance from 1: multiply it by a.", lambda z: 1 - _sigmoid(z)),
            Mistake("Your slope is 0 everywhere. Without brackets, Python multiplies first, and a * 1 - a is 0: write "
                    "a * (1 - a). If you round, or divide with //, nothing is left either.",
                    lambda z: 0 * z)]),
    Exercise(
        adam_step,
        hints=("The line for v looks like the one for m, and the line for v_fair like the one for m_fair. Which "
               "numbers change, and what is squared?",
               "v keeps 0.999 of itself and takes 0.001 of the squared gradient; its divisor is made from 0.999. The "
               "step is the learning rate times m_fair, divided by the root of v_fair plus the small number.",
               "v = 0.999 * v + 0.001 * gradient ** 2\nv_fair = v / (1 - 0.999 ** step)\n"
               "w = w - learning_rate * m_fair / (np.sqrt(v_fair) + small)"),
        cases=[("the first step", (np.array([1.0, -2.0, 3.0]), np.array([0.5, -4.0, 100.0]), _ZEROS, _ZEROS, 1, 0.1)),
               ("a weight whose slopes are 0 and one whose slopes are tiny",
                (np.array([1.0, 2.0, 3.0]), np.array([0.0, 2e-8, 1e-4]), _ZEROS, _ZEROS, 1, 0.5)),
               ("a third step", (np.array([1.0, -2.0, 0.5]), np.array([1.0, -3.0, 2.0]), np.array([0.3, 0.2, -0.4]),
                                 np.array([0.004, 0.02, 0.01]), 3, 0.2)),
               ("a second step, one weight of which has had no slope",
                (np.array([0.5, -1.0, 2.0]), np.array([0.0, 1e-7, -2.0]), np.array([0.0, 1e-8, 0.1]),
                 np.array([0.0, 1e-17, 0.004]), 2, 0.3)),
               ("a tenth step", (np.array([0.3, 4.0, -1.5]), np.array([-0.6, 7.0, 0.02]), np.array([0.25, -5.0, 0.01]),
                                 np.array([0.3, 0.9, 0.0002]), 10, 0.05))],
        mistakes=[
            Mistake("Your v is a mean of the slopes themselves, and a negative mean has no root: square the "
                    "gradient.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * gradient)),
            Mistake("Your v forgets as fast as m. It should take 0.999 of the old and 0.001 of the new.",
                    _adam(new_v=lambda v, gradient, m: 0.9 * v + 0.1 * gradient ** 2)),
            Mistake("Your v takes 0.001 of the old and 0.999 of the new. It is the other way round, so that it "
                    "remembers about a thousand steps.",
                    _adam(new_v=lambda v, gradient, m: 0.001 * v + 0.999 * gradient ** 2)),
            Mistake("Your v is made from the square of m. Make it from the squared gradient.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * m ** 2)),
            Mistake("Your v_fair is divided the way m_fair is. v keeps 0.999, so its divisor is made from 0.999.",
                    _adam(v_fair=lambda v, step, m: v / (1 - 0.9 ** step))),
            Mistake("Your first steps are too long: v begins at 0, so it is too small at first. Divide it the way m "
                    "is divided, but with 0.999.",
                    _adam(v_fair=lambda v, step, m: v)),
            Mistake("Your step uses m and v themselves. It should use m_fair and v_fair.",
                    _adam(m_fair=lambda m, step, gradient: m, v_fair=lambda v, step, m: v)),
            Mistake("You divided by v_fair without its root. The root of a mean of squares is about as large as a "
                    "slope, and only then does the size of the slopes cancel.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / (v_fair + 1e-8))),
            Mistake("The small number is under your root, where 1e-8 counts as 1e-4: add it after taking the root.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / np.sqrt(v_fair + 1e-8))),
            Mistake("A weight whose slopes were all 0 gives 0 divided by 0. Add the small number to the root, with "
                    "brackets around the two, because / comes before +.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / np.sqrt(v_fair))),
            Mistake("Your step goes uphill. It should go against the slopes, with a minus.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w + rate * m_fair / (np.sqrt(v_fair) + 1e-8))),
            Mistake("You divided the gradient by the root. Divide m_fair instead, which remembers earlier "
                    "slopes.",
                    _adam(m_fair=lambda m, step, gradient: gradient)),
            Mistake("Your step is not multiplied by the learning rate.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - m_fair / (np.sqrt(v_fair) + 1e-8))),
            Mistake("Your w is the step alone, a minus included: add it to the w that came in.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: -rate * m_fair / (np.sqrt(v_fair) + 1e-8))),
            Mistake("You doubled the gradient, and a negative slope has no root: the square is ** 2, with two stars.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * gradient * 2)),
            Mistake("Your v is a mean of the slopes without their sign. It should take their squares, gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * np.abs(gradient))),
            Mistake("You squared the 0.001, too: only the gradient is squared, 0.001 * gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + (0.001 * gradient) ** 2)),
            Mistake("You squared the whole mean: only the gradient is squared, 0.001 * gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: (0.999 * v + 0.001 * gradient) ** 2)),
            Mistake("You squared the old v, too, and it is already a mean of squares. Square only the gradient.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v ** 2 + 0.001 * gradient ** 2)),
            Mistake("There is no gradient in your v. Add 0.001 of the squared gradient, gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * v ** 2)),
            Mistake("Your v keeps 0.999 of m. It should keep 0.999 of its own old value.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * m + 0.001 * gradient ** 2)),
            Mistake("You added up the squares of all slopes, so all weights share one v. Each has its own: "
                    "gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * np.sum(gradient ** 2))),
            Mistake("Your v and v_fair use the numbers of m: for v they are 0.999 and 0.001.",
                    _adam(new_v=lambda v, gradient, m: 0.9 * v + 0.1 * gradient ** 2,
                          v_fair=lambda v, step, m: v / (1 - 0.9 ** step))),
            Mistake("Your v takes 0.1 of the new: with 0.999 of the old, only 0.001 is left.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.1 * gradient ** 2)),
            Mistake("The brackets are missing in v_fair: / comes before -, so write v / (1 - 0.999 ** step).",
                    _adam(v_fair=lambda v, step, m: v / 1 - 0.999 ** step)),
            Mistake("You multiplied 0.999 by the step. Raise it to that power: 0.999 ** step, with two stars.",
                    _adam(v_fair=lambda v, step, m: v / (1 - 0.999 * step))),
            Mistake("Your v_fair divides by the same number in every step. Divide by 1 - 0.999 ** step, which grows.",
                    _adam(v_fair=lambda v, step, m: v / (1 - 0.999))),
            Mistake("Your v_fair is made from 0.001, the share of the new. Use 0.999, the share of the old.",
                    _adam(v_fair=lambda v, step, m: v / (1 - 0.001 ** step))),
            Mistake("Your v_fair is made from m. Make it from v.",
                    _adam(v_fair=lambda v, step, m: m / (1 - 0.999 ** step))),
            Mistake("Your first steps are too short, because the step uses m itself. Use m_fair.",
                    _adam(m_fair=lambda m, step, gradient: m)),
            Mistake("You multiplied by the root. Divide by it, so that a weight with large slopes does not take "
                    "larger steps.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair * (np.sqrt(v_fair) + 1e-8))),
            Mistake("Your step leaves v out: divide m_fair by the root of v_fair plus the small number.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair)),
            Mistake("That is a step of plain gradient descent. Adam divides m_fair by the root of v_fair plus the "
                    "small number.",
                    _adam(m_fair=lambda m, step, gradient: gradient,
                          new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair)),
            Mistake("Your step leaves m out. m_fair says which way to go: divide it by the root.",
                    _adam(m_fair=lambda m, step, gradient: 1)),
            Mistake("Two things: v_fair needs its root, np.sqrt(v_fair), and the root plus the small number need "
                    "brackets around them.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / v_fair + 1e-8)),
            Mistake("Your w is the step alone. We need the weights after it: w minus this.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: rate * m_fair / (np.sqrt(v_fair) + 1e-8))),
            Mistake("Your v subtracts the new share. A running mean adds it: 0.999 * v + 0.001 * gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v - 0.001 * gradient ** 2)),
            Mistake("You multiplied by the small number, and now nothing moves: add it to the root, in brackets.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / np.sqrt(v_fair) * 1e-8)),
            Mistake("You squared v_fair instead of taking its root: np.sqrt(v_fair).",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / (v_fair ** 2 + 1e-8))),
            Mistake("You multiplied w by the step. Subtract it, with a minus.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w * rate * m_fair / (np.sqrt(v_fair) + 1e-8)))])]

VOTES = [
    Vote("which_explodes", right="C",
         answers={"A": "Its steps are short, and they get shorter where the curve gets flatter: it arrives, but late. "
                       "A walker that never jumps across the valley cannot explode.",
                  "B": "It jumps across the valley and lands at −1.6, a little nearer than 2. There the slope is "
                       "smaller, so the next jump is shorter. Jumping is not exploding.",
                  "C": "It jumps across the valley and lands at −2.4, farther away than 2. There it is steeper, so "
                       "the next jump is longer still."}),
    Vote("still_a_slope", right="C",
         answers={"A": "At z = 5 the sigmoid has come within 0.007 of its ceiling, and its slope is 0.007: next to "
                       "nothing to feel.",
                  "B": "tanh has come even closer to its ceiling: its slope at z = 5 is 0.0002.",
                  "C": "ReLU has the same slope, 1, everywhere to the right of 0. On the left it has none at all; "
                       "Leaky ReLU was made for that."})]
