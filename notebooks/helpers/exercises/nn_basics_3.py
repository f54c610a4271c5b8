"""Exercises of track 2, lesson 3: Gradient descent."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def gradient_step(loss, w, learning_rate, nudge=1e-6):
    """Take one step of gradient descent on any loss; the slopes come from nudging one weight after the other.

    Parameters
    ----------
    loss : callable
        `loss(w)` is a number.
    w : numpy.ndarray, shape (weights,)
    learning_rate : float
    nudge : float
        How far each weight is moved to measure its slope.

    Returns
    -------
    numpy.ndarray, shape (weights,)
        The weights after the step.
    """
    slopes = []
    for i in range(len(w)):
        nudged = w.copy()
        nudged[i] += nudge
        slopes.append((loss(nudged) - loss(w)) / nudge)
    return w - learning_rate * np.array(slopes)


def _heights(loss, w, nudge):
    """Return the loss with one weight nudged, for each weight."""
    return np.array([loss(w + nudge * one) for one in np.eye(len(w))])


def _slopes(loss, w, nudge):
    return (_heights(loss, w, nudge) - loss(w)) / nudge


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


def _plane(w):
    """A tilted plane: the same slopes everywhere."""
    return 3 * w[0] - 2 * w[1] + 5


def _oval(w):
    return w[0] ** 2 + 3 * w[1] ** 2


def _three(w):
    return w[0] * w[1] + (w[2] - 1) ** 2 + 2


_ZEROS = np.zeros(3)

EXERCISES = [
    Exercise(
        gradient_step,
        hints=("Two things that you have seen: a slope is the rise divided by the nudge; the new weights are the old "
               "ones, moved against the slopes.",
               "The rise is how much higher the loss is at `nudged` than at `w`. The last line is that of the lesson, "
               "with np.array(slopes) in place of the gradient.",
               "slopes.append((loss(nudged) - loss(w)) / nudge)\nreturn w - learning_rate * np.array(slopes)"),
        cases=[("an oval bowl at (1, 2)", (_oval, np.array([1.0, 2.0]), 0.1)),
               ("the same bowl, a larger step", (_oval, np.array([-1.0, 0.5]), 0.25)),
               ("three weights", (_three, np.array([0.5, -2.0, 3.0]), 0.2)),
               ("a tilted plane and a large nudge", (_plane, np.array([1.0, 1.5]), 0.1, 0.5))],
        mistakes=[
            Mistake("Your step goes uphill. A slope is loss(nudged) - loss(w), in this order, divided by the nudge, "
                    "and the step goes against it, with a minus.",
                    lambda loss, w, rate, nudge=1e-6: w + rate * _slopes(loss, w, nudge)),
            Mistake("Your step is far too short: that is the rise alone. A slope is the rise divided by the nudge.",
                    lambda loss, w, rate, nudge=1e-6: w - rate * nudge * _slopes(loss, w, nudge)),
            Mistake("Two things: a slope is the rise divided by the nudge, and the step goes against it, with a "
                    "minus.",
                    lambda loss, w, rate, nudge=1e-6: w + rate * nudge * _slopes(loss, w, nudge)),
            Mistake("You divided the height by the nudge; a slope is the rise divided by it. What must be taken "
                    "from loss(nudged)?",
                    lambda loss, w, rate, nudge=1e-6: w - rate * _heights(loss, w, nudge) / nudge),
            Mistake("Only loss(w) was divided: / comes before -, so put brackets round loss(nudged) - loss(w).",
                    lambda loss, w, rate, nudge=1e-6: w - rate * (_heights(loss, w, nudge) - loss(w) / nudge)),
            Mistake("Your step has the length of the gradient: multiply it by the learning rate.",
                    lambda loss, w, rate, nudge=1e-6: w - _slopes(loss, w, nudge)),
            Mistake("You divided by the learning rate, so that a small one gives a large step: multiply.",
                    lambda loss, w, rate, nudge=1e-6: w - _slopes(loss, w, nudge) / rate),
            Mistake("That is the gradient. The weights after the step are wanted: w, minus the learning rate times "
                    "the gradient.",
                    lambda loss, w, rate, nudge=1e-6: _slopes(loss, w, nudge)),
            Mistake("That is the step alone. The weights after it are wanted: where do you stand now?",
                    lambda loss, w, rate, nudge=1e-6: -rate * _slopes(loss, w, nudge)),
            Mistake("That is the step alone, and it goes uphill. The weights after the step are wanted: w minus "
                    "this.",
                    lambda loss, w, rate, nudge=1e-6: rate * _slopes(loss, w, nudge)),
            Mistake("You took the learning rate from w and multiplied by the gradient: * must come before -, so "
                    "leave the brackets out.",
                    lambda loss, w, rate, nudge=1e-6: (w - rate) * _slopes(loss, w, nudge)),
            Mistake("You multiplied w by the learning rate: it belongs before the gradient.",
                    lambda loss, w, rate, nudge=1e-6: rate * w - _slopes(loss, w, nudge)),
            Mistake("You stepped from `nudged`, which is w with its last weight moved: step from w itself.",
                    lambda loss, w, rate, nudge=1e-6: w + nudge * np.eye(len(w))[-1] - rate * _slopes(loss, w, nudge)),
            Mistake("Nudge and learning rate are mixed up: the nudge measures the slope, so the rise is divided by "
                    "it; the learning rate sets the step, so the slope is multiplied by it.",
                    lambda loss, w, rate, nudge=1e-6: w - nudge * _slopes(loss, w, nudge)),
            Mistake("Only loss(nudged) was divided: / comes before -, so put brackets round loss(nudged) - loss(w).",
                    lambda loss, w, rate, nudge=1e-6: w - rate * (_heights(loss, w, nudge) / nudge - loss(w))),
            Mistake("That is a height. A slope is the rise, loss(nudged) - loss(w), divided by the nudge.",
                    lambda loss, w, rate, nudge=1e-6: w - rate * _heights(loss, w, nudge)),
            Mistake("You divided the height at w by the nudge. The rise is how much higher it is at `nudged`: take "
                    "the one from the other.",
                    lambda loss, w, rate, nudge=1e-6: w - rate * loss(w) / nudge),
            Mistake("You added the two heights. The rise is their difference: loss(nudged) minus loss(w).",
                    lambda loss, w, rate, nudge=1e-6: w - rate * (_heights(loss, w, nudge) + loss(w)) / nudge),
            Mistake("Your weights stay where they are: you multiplied the rise by the nudge. Divide.",
                    lambda loss, w, rate, nudge=1e-6: w - rate * nudge ** 2 * _slopes(loss, w, nudge)),
            Mistake("Your slope stands on its head: it is the rise divided by the nudge, not the nudge divided by "
                    "the rise.",
                    lambda loss, w, rate, nudge=1e-6: w - rate / _slopes(loss, w, nudge)),
            Mistake("You divided the rise by the weight. The step that was taken is the nudge: divide by that.",
                    lambda loss, w, rate, nudge=1e-6: w - rate * _slopes(loss, w, nudge) * nudge / w),
            Mistake("You divided the rise by all the nudged weights. The step that was taken is the nudge, one "
                    "number: divide by that.",
                    lambda loss, w, rate, nudge=1e-6:
                    w - rate * nudge * _slopes(loss, w, nudge)[:, None] / (w + nudge * np.eye(len(w)))),
            Mistake("You divided the rise by all the weights. The step that was taken is the nudge, one number: "
                    "divide by that.",
                    lambda loss, w, rate, nudge=1e-6: w - rate * nudge * _slopes(loss, w, nudge)[:, None] / w),
            Mistake("You divided by 1e-6, and here the nudge is another: write `nudge`.",
                    lambda loss, w, rate, nudge=1e-6: w - rate * _slopes(loss, w, nudge) * nudge / 1e-6),
            Mistake("You wrote the learning rate as a number, and here it is another: write `learning_rate`.",
                    lambda loss, w, rate, nudge=1e-6: w - 0.1 * _slopes(loss, w, nudge)),
            Mistake("There is no loss in your slope: the rise is that of the loss, loss(nudged) - loss(w).",
                    lambda loss, w, rate, nudge=1e-6: w - rate * np.eye(len(w))),
            Mistake("Every weight moved by the sum of the slopes. Each weight has a slope of its own: take the "
                    "whole array.",
                    lambda loss, w, rate, nudge=1e-6: w - rate * _slopes(loss, w, nudge).sum()),
            Mistake("You nudged all weights at once, w + nudge, and got one slope for all: take `nudged`, in which "
                    "one weight moved.",
                    lambda loss, w, rate, nudge=1e-6: w - rate * (loss(w + nudge) - loss(w)) / nudge),
            Mistake("Every weight moved by the mean of the slopes. Each weight has a slope of its own: take the "
                    "whole array.",
                    lambda loss, w, rate, nudge=1e-6: w - rate * _slopes(loss, w, nudge).mean()),
            Mistake("Every weight moved by the last slope: after the loop, i is still the last number. Take all "
                    "slopes: np.array(slopes).",
                    lambda loss, w, rate, nudge=1e-6: w - rate * _slopes(loss, w, nudge)[-1]),
            Mistake("Every weight moved by the first slope. Each weight has a slope of its own: np.array(slopes).",
                    lambda loss, w, rate, nudge=1e-6: w - rate * _slopes(loss, w, nudge)[0]),
            Mistake("That is the last weight alone. All of them are wanted: w without [i], and np.array(slopes).",
                    lambda loss, w, rate, nudge=1e-6: (w - rate * _slopes(loss, w, nudge))[-1]),
            Mistake("You took a step with all weights for each slope, so that a table came out. NumPy pairs them by "
                    "itself: w minus the learning rate times np.array(slopes).",
                    lambda loss, w, rate, nudge=1e-6: [w - rate * slope for slope in _slopes(loss, w, nudge)]),
            Mistake("You multiplied w by the step. The step is taken off w: a minus belongs between them.",
                    lambda loss, w, rate, nudge=1e-6: w * rate * _slopes(loss, w, nudge)),
            Mistake("Those are the rises. Two things are missing: a slope is the rise divided by the nudge, and the "
                    "weights after the step are wanted.",
                    lambda loss, w, rate, nudge=1e-6: nudge * _slopes(loss, w, nudge)),
            Mistake("`slopes` is a list, and Python cannot multiply a list by 0.1: make it an array, "
                    "np.array(slopes).",
                    lambda loss, w, rate, nudge=1e-6: w - rate * list(map(float, _slopes(loss, w, nudge))))]),
    Exercise(
        adam_step,
        hints=("The line of v looks like that of m, and the line of v_fair like that of m_fair. Which numbers change, "
               "and what is squared?",
               "v takes 0.999 of itself and 0.001 of the squared gradient; its divisor is made from 0.999. The step is "
               "the learning rate times m_fair, divided by a bracket: the root of v_fair, plus the small number.",
               "v = 0.999 * v + 0.001 * gradient ** 2\nv_fair = v / (1 - 0.999 ** step)\n"
               "w = w - learning_rate * m_fair / (np.sqrt(v_fair) + small)"),
        cases=[("the first step", (np.array([1.0, -2.0, 3.0]), np.array([0.5, -4.0, 100.0]), _ZEROS, _ZEROS, 1, 0.1)),
               ("a weight whose slopes are 0 and one whose slopes are tiny",
                (np.array([1.0, 2.0, 3.0]), np.array([0.0, 2e-8, 1e-4]), _ZEROS, _ZEROS, 1, 0.5)),
               ("a third step", (np.array([1.0, -2.0, 0.5]), np.array([1.0, -3.0, 2.0]), np.array([0.3, 0.2, -0.4]),
                                 np.array([0.004, 0.02, 0.01]), 3, 0.2))],
        mistakes=[
            Mistake("Your v is a mean of the slopes themselves, and a negative slope then has no root: square the "
                    "gradient.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * gradient)),
            Mistake("Your v forgets as fast as m: it takes 0.999 of the old and 0.001 of the new.",
                    _adam(new_v=lambda v, gradient, m: 0.9 * v + 0.1 * gradient ** 2)),
            Mistake("Your v takes 0.001 of the old and 0.999 of the new: the other way round, so that it remembers "
                    "a thousand steps.",
                    _adam(new_v=lambda v, gradient, m: 0.001 * v + 0.999 * gradient ** 2)),
            Mistake("Your v is made from the square of m; it is the running mean of the squared gradient.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * m ** 2)),
            Mistake("Your v_fair is divided as m_fair is: v forgets with 0.999, so its divisor is made from 0.999.",
                    _adam(v_fair=lambda v, step, m: v / (1 - 0.9 ** step))),
            Mistake("Your first steps are too long: v begins at 0 and is too small at first. Divide it as m is "
                    "divided, with its own 0.999.",
                    _adam(v_fair=lambda v, step, m: v)),
            Mistake("Your step uses m and v themselves: it is made from m_fair and v_fair.",
                    _adam(m_fair=lambda m, step, gradient: m, v_fair=lambda v, step, m: v)),
            Mistake("You divided by v_fair without its root. The root of a mean of squares is of the size of a "
                    "slope; only then does the size cancel.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / (v_fair + 1e-8))),
            Mistake("The small number stands under your root, where 1e-8 counts as 1e-4: add it after the root is "
                    "taken.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / np.sqrt(v_fair + 1e-8))),
            Mistake("A weight whose slopes were all 0 gives 0 divided by 0: add the small number to the root, and "
                    "put brackets round the two, since / comes before +.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / np.sqrt(v_fair))),
            Mistake("Your step goes uphill: it goes against the slopes, with a minus.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w + rate * m_fair / (np.sqrt(v_fair) + 1e-8))),
            Mistake("You divided the gradient by the root: the step is made from m_fair, which remembers the slopes "
                    "before.",
                    _adam(m_fair=lambda m, step, gradient: gradient)),
            Mistake("Your step is not multiplied by the learning rate.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - m_fair / (np.sqrt(v_fair) + 1e-8))),
            Mistake("Your w is the step alone: take it off the w that came in.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: -rate * m_fair / (np.sqrt(v_fair) + 1e-8))),
            Mistake("You doubled the gradient, and a negative slope then has no root: the square is ** 2, with two "
                    "stars.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * gradient * 2)),
            Mistake("Your v is a mean of the slopes without their sign: it takes their squares, gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * np.abs(gradient))),
            Mistake("You squared the 0.001, too: only the gradient is squared, 0.001 * gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + (0.001 * gradient) ** 2)),
            Mistake("You squared the whole mean: only the gradient is squared, 0.001 * gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: (0.999 * v + 0.001 * gradient) ** 2)),
            Mistake("You squared the old v, too: it is a mean of squares already. Only the gradient is squared.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v ** 2 + 0.001 * gradient ** 2)),
            Mistake("There is no gradient in your v: it takes 0.001 of the squared gradient, gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * v ** 2)),
            Mistake("Your v keeps 0.999 of m: it keeps 0.999 of its own old value.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * m + 0.001 * gradient ** 2)),
            Mistake("You added the squares of all slopes up, so that all weights share one v. Each has its own: "
                    "gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.001 * np.sum(gradient ** 2))),
            Mistake("Your v and v_fair use the numbers of m: for v they are 0.999 and 0.001.",
                    _adam(new_v=lambda v, gradient, m: 0.9 * v + 0.1 * gradient ** 2,
                          v_fair=lambda v, step, m: v / (1 - 0.9 ** step))),
            Mistake("Your v takes 0.1 of the new: with 0.999 of the old, only 0.001 is left for it.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v + 0.1 * gradient ** 2)),
            Mistake("The brackets are missing in v_fair: / comes before -, so write v / (1 - 0.999 ** step).",
                    _adam(v_fair=lambda v, step, m: v / 1 - 0.999 ** step)),
            Mistake("You multiplied 0.999 by the step: it is raised to that power, 0.999 ** step, with two stars.",
                    _adam(v_fair=lambda v, step, m: v / (1 - 0.999 * step))),
            Mistake("Your v_fair divides by the same number in every step: it is 1 - 0.999 ** step, and grows.",
                    _adam(v_fair=lambda v, step, m: v / (1 - 0.999))),
            Mistake("Your v_fair is made from 0.001, the share of the new: its divisor is made from 0.999, the "
                    "share of the old.",
                    _adam(v_fair=lambda v, step, m: v / (1 - 0.001 ** step))),
            Mistake("Your v_fair is made from m: it is v that is made fair here.",
                    _adam(v_fair=lambda v, step, m: m / (1 - 0.999 ** step))),
            Mistake("Your first steps are too short: the step uses m itself. Take m_fair.",
                    _adam(m_fair=lambda m, step, gradient: m)),
            Mistake("You multiplied by the root: divide by it, so that a weight with large slopes gets no larger "
                    "steps.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair * (np.sqrt(v_fair) + 1e-8))),
            Mistake("Your step leaves v out: m_fair is divided by the root of v_fair, plus the small number.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair)),
            Mistake("That is a step of plain gradient descent. Adam's is m_fair, divided by the root of v_fair plus "
                    "the small number.",
                    _adam(m_fair=lambda m, step, gradient: gradient,
                          new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair)),
            Mistake("Your step leaves m out: m_fair says which way, and belongs above the root.",
                    _adam(m_fair=lambda m, step, gradient: 1)),
            Mistake("Two things: v_fair needs its root, np.sqrt(v_fair), and the root plus the small number stand "
                    "in brackets.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / v_fair + 1e-8)),
            Mistake("Your w is the step alone: the weights after it are wanted, w minus this.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: rate * m_fair / (np.sqrt(v_fair) + 1e-8))),
            Mistake("Your v takes the new share off: a running mean adds it, 0.999 * v + 0.001 * gradient ** 2.",
                    _adam(new_v=lambda v, gradient, m: 0.999 * v - 0.001 * gradient ** 2)),
            Mistake("You multiplied by the small number, and nothing moves: add it to the root, in brackets.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / np.sqrt(v_fair) * 1e-8)),
            Mistake("You squared v_fair in place of taking its root: np.sqrt(v_fair).",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w - rate * m_fair / (v_fair ** 2 + 1e-8))),
            Mistake("You multiplied w by the step: it is taken off w, with a minus.",
                    _adam(new_w=lambda w, m_fair, v_fair, rate: w * rate * m_fair / (np.sqrt(v_fair) + 1e-8)))])]

VOTES = [
    Vote("which_explodes", right="C",
         answers={"A": "Its steps are short, and get shorter where the curve gets flat: it arrives, late. Nothing "
                       "explodes that stays on its own side.",
                  "B": "It jumps across the valley, and lands at 1.6 on the other side: nearer than 2. The next slope "
                       "is smaller, so the next jump is shorter. To jump is not to explode.",
                  "C": "It jumps across the valley and lands at 2.4 on the other side: farther than 2. There it is "
                       "steeper, so the next step is longer still."})]
