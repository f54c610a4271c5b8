"""Exercises of track 2, lesson 3: Gradient descent."""
import numpy as np

from helpers._exercises import Exercise, Vote


def gradient_step(loss, w, learning_rate, nudge=1e-6):
    """Take one step of gradient descent on any loss; the slopes come from nudging one weight after the other.

    Parameters
    ----------
    loss : callable
        `loss(w)` is a number.
    w : numpy.ndarray
        Shape (weights,).
    learning_rate : float
    nudge : float
        How far each weight is moved to measure its slope.

    Returns
    -------
    numpy.ndarray
        Shape of w: the weights after the step.
    """
    slopes = []
    for i in range(len(w)):
        nudged = w.copy()
        nudged[i] += nudge
        slopes.append((loss(nudged) - loss(w)) / nudge)
    return w - learning_rate * np.array(slopes)


def _slopes(loss, w, nudge):
    return np.array([(loss(w + nudge * one) - loss(w)) / nudge for one in np.eye(len(w))])


def _uphill(loss, w, learning_rate, nudge=1e-6):
    """Your step goes uphill. A slope is loss(nudged) - loss(w), in this order, divided by the nudge, and the step goes
    against it, with a minus."""
    return w + learning_rate * _slopes(loss, w, nudge)


def _rise_alone(loss, w, learning_rate, nudge=1e-6):
    """Your step is far too short: that is the rise alone. A slope is the rise divided by the nudge."""
    return w - learning_rate * nudge * _slopes(loss, w, nudge)


def _rise_alone_uphill(loss, w, learning_rate, nudge=1e-6):
    """Two things: a slope is the rise divided by the nudge, and the step goes against it, with a minus."""
    return w + learning_rate * nudge * _slopes(loss, w, nudge)


def _height_over_nudge(loss, w, learning_rate, nudge=1e-6):
    """You divided the height by the nudge; a slope is the rise divided by it. What must be taken from loss(nudged)?"""
    return w - learning_rate * np.array([loss(w + nudge * one) / nudge for one in np.eye(len(w))])


def _without_brackets(loss, w, learning_rate, nudge=1e-6):
    """Only loss(w) was divided: / comes before -, so put brackets round loss(nudged) - loss(w)."""
    return w - learning_rate * np.array([loss(w + nudge * one) - loss(w) / nudge for one in np.eye(len(w))])


def _without_learning_rate(loss, w, learning_rate, nudge=1e-6):
    """Your step has the length of the gradient: multiply it by the learning rate."""
    return w - _slopes(loss, w, nudge)


def _divided_by_learning_rate(loss, w, learning_rate, nudge=1e-6):
    """You divided by the learning rate, so that a small one gives a large step: multiply."""
    return w - _slopes(loss, w, nudge) / learning_rate


def _gradient_alone(loss, w, learning_rate, nudge=1e-6):
    """That is the gradient. The weights after the step are wanted: w, minus the learning rate times the gradient."""
    return _slopes(loss, w, nudge)


def _step_alone(loss, w, learning_rate, nudge=1e-6):
    """That is the step alone. The weights after it are wanted: where do you stand now?"""
    return -learning_rate * _slopes(loss, w, nudge)


def _step_turned(loss, w, learning_rate, nudge=1e-6):
    """That is the step alone, and it goes uphill. The weights after the step are wanted: w minus this."""
    return learning_rate * _slopes(loss, w, nudge)


def _rate_from_w(loss, w, learning_rate, nudge=1e-6):
    """You took the learning rate from w and multiplied by the gradient: * must come before -, so leave the brackets
    out."""
    return (w - learning_rate) * _slopes(loss, w, nudge)


def _w_scaled(loss, w, learning_rate, nudge=1e-6):
    """You multiplied w by the learning rate: it belongs before the gradient."""
    return learning_rate * w - _slopes(loss, w, nudge)


def _from_nudged(loss, w, learning_rate, nudge=1e-6):
    """You stepped from `nudged`, which is w with its last weight moved: step from w itself."""
    return w + nudge * np.eye(len(w))[-1] - learning_rate * _slopes(loss, w, nudge)


def _nudge_as_rate(loss, w, learning_rate, nudge=1e-6):
    """Nudge and learning rate are mixed up: the nudge measures the slope, so the rise is divided by it; the learning
    rate sets the step, so the slope is multiplied by it."""
    return w - nudge * _slopes(loss, w, nudge)


def _nudged_over_nudge_first(loss, w, learning_rate, nudge=1e-6):
    """Only loss(nudged) was divided: / comes before -, so put brackets round loss(nudged) - loss(w)."""
    return w - learning_rate * np.array([loss(w + nudge * one) / nudge - loss(w) for one in np.eye(len(w))])


def _height_alone(loss, w, learning_rate, nudge=1e-6):
    """That is a height. A slope is the rise, loss(nudged) - loss(w), divided by the nudge."""
    return w - learning_rate * np.array([loss(w + nudge * one) for one in np.eye(len(w))])


def _old_height_over_nudge(loss, w, learning_rate, nudge=1e-6):
    """You divided the height at w by the nudge. The rise is how much higher it is at `nudged`: take the one from the
    other."""
    return w - learning_rate * np.full(len(w), loss(w) / nudge)


def _sum_of_heights(loss, w, learning_rate, nudge=1e-6):
    """You added the two heights. The rise is their difference: loss(nudged) minus loss(w)."""
    return w - learning_rate * np.array([(loss(w + nudge * one) + loss(w)) / nudge for one in np.eye(len(w))])


def _times_nudge(loss, w, learning_rate, nudge=1e-6):
    """Your weights stay where they are: you multiplied the rise by the nudge. Divide."""
    return w - learning_rate * nudge ** 2 * _slopes(loss, w, nudge)


def _upside_down(loss, w, learning_rate, nudge=1e-6):
    """Your slope stands on its head: it is the rise divided by the nudge, not the nudge divided by the rise."""
    with np.errstate(all="ignore"):
        return w - learning_rate / _slopes(loss, w, nudge)


def _over_weight(loss, w, learning_rate, nudge=1e-6):
    """You divided the rise by the weight. The step that was taken is the nudge: divide by that."""
    return w - learning_rate * _slopes(loss, w, nudge) * nudge / w


def _over_nudged(loss, w, learning_rate, nudge=1e-6):
    """You divided the rise by all the nudged weights. The step that was taken is the nudge, one number: divide by
    that."""
    return w - learning_rate * np.array([(loss(w + nudge * one) - loss(w)) / (w + nudge * one)
                                         for one in np.eye(len(w))])


def _over_all_weights(loss, w, learning_rate, nudge=1e-6):
    """You divided the rise by all the weights. The step that was taken is the nudge, one number: divide by that."""
    return w - learning_rate * np.array([(loss(w + nudge * one) - loss(w)) / w for one in np.eye(len(w))])


def _nudge_written_out(loss, w, learning_rate, nudge=1e-6):
    """You divided by 1e-6, and here the nudge is another: write `nudge`."""
    return w - learning_rate * _slopes(loss, w, nudge) * nudge / 1e-6


def _rate_written_out(loss, w, learning_rate, nudge=1e-6):
    """You wrote the learning rate as a number, and here it is another: write `learning_rate`."""
    return w - 0.1 * _slopes(loss, w, nudge)


def _without_loss(loss, w, learning_rate, nudge=1e-6):
    """There is no loss in your slope: the rise is that of the loss, loss(nudged) - loss(w)."""
    return w - learning_rate * np.eye(len(w))


def _one_slope_for_all(loss, w, learning_rate, nudge=1e-6):
    """Every weight moved by the sum of the slopes. Each weight has a slope of its own: take the whole array."""
    return w - learning_rate * _slopes(loss, w, nudge).sum()


def _all_nudged_at_once(loss, w, learning_rate, nudge=1e-6):
    """You nudged all weights at once, w + nudge, and got one slope for all: take `nudged`, in which one weight
    moved."""
    return w - learning_rate * np.full(len(w), (loss(w + nudge) - loss(w)) / nudge)


def _mean_slope_for_all(loss, w, learning_rate, nudge=1e-6):
    """Every weight moved by the mean of the slopes. Each weight has a slope of its own: take the whole array."""
    return w - learning_rate * _slopes(loss, w, nudge).mean()


def _last_slope_for_all(loss, w, learning_rate, nudge=1e-6):
    """Every weight moved by the last slope: after the loop, i is still the last number. Take all slopes:
    np.array(slopes)."""
    return w - learning_rate * _slopes(loss, w, nudge)[-1]


def _first_slope_for_all(loss, w, learning_rate, nudge=1e-6):
    """Every weight moved by the first slope. Each weight has a slope of its own: np.array(slopes)."""
    return w - learning_rate * _slopes(loss, w, nudge)[0]


def _last_weight_alone(loss, w, learning_rate, nudge=1e-6):
    """That is the last weight alone. All of them are wanted: w without [i], and np.array(slopes)."""
    return (w - learning_rate * _slopes(loss, w, nudge))[-1]


def _table_of_weights(loss, w, learning_rate, nudge=1e-6):
    """You took a step with all weights for each slope, so that a table came out. NumPy pairs them by itself: w minus
    the learning rate times np.array(slopes)."""
    return [w - learning_rate * slope for slope in _slopes(loss, w, nudge)]


def _w_times_gradient(loss, w, learning_rate, nudge=1e-6):
    """You multiplied w by the step. The step is taken off w: a minus belongs between them."""
    return w * learning_rate * _slopes(loss, w, nudge)


def _rise_in_place_of_weights(loss, w, learning_rate, nudge=1e-6):
    """Those are the rises. Two things are missing: a slope is the rise divided by the nudge, and the weights after the
    step are wanted."""
    return nudge * _slopes(loss, w, nudge)


def _list_times_rate(loss, w, learning_rate, nudge=1e-6):
    """`slopes` is a list, and Python cannot multiply a list by 0.1: make it an array, np.array(slopes)."""
    return w - learning_rate * list(map(float, _slopes(loss, w, nudge)))


def adam_step(w, gradient, m, v, step, learning_rate):
    """Take one step of Adam.

    Parameters
    ----------
    w, gradient : numpy.ndarray
        Shape (weights,): the weights, and the slope of the loss for each of them.
    m, v : numpy.ndarray
        Shape (weights,): the running means of the slopes and of their squares; zeros before the first step.
    step : int
        The first step has the number 1.
    learning_rate : float

    Returns
    -------
    w, m, v : numpy.ndarray
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


def _means(gradient, m, v):
    return 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient ** 2


def _not_squared(w, gradient, m, v, step, learning_rate):
    """Your v is a mean of the slopes themselves, and a negative slope then has no root: square the gradient."""
    m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient
    with np.errstate(all="ignore"):
        root = np.sqrt(v / (1 - 0.999 ** step))
    return w - learning_rate * m / (1 - 0.9 ** step) / (root + 1e-8), m, v


def _nine_tenths_for_v(w, gradient, m, v, step, learning_rate):
    """Your v forgets as fast as m: it takes 0.999 of the old and 0.001 of the new."""
    m, v = 0.9 * m + 0.1 * gradient, 0.9 * v + 0.1 * gradient ** 2
    return w - learning_rate * m / (1 - 0.9 ** step) / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8), m, v


def _old_and_new_swapped(w, gradient, m, v, step, learning_rate):
    """Your v takes 0.001 of the old and 0.999 of the new: the other way round, so that it remembers a thousand
    steps."""
    m, v = 0.9 * m + 0.1 * gradient, 0.001 * v + 0.999 * gradient ** 2
    return w - learning_rate * m / (1 - 0.9 ** step) / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8), m, v


def _v_from_m(w, gradient, m, v, step, learning_rate):
    """Your v is made from the square of m; it is the running mean of the squared gradient."""
    m = 0.9 * m + 0.1 * gradient
    v = 0.999 * v + 0.001 * m ** 2
    return w - learning_rate * m / (1 - 0.9 ** step) / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8), m, v


def _v_fair_by_nine_tenths(w, gradient, m, v, step, learning_rate):
    """Your v_fair is divided as m_fair is: v forgets with 0.999, so its divisor is made from 0.999."""
    m, v = _means(gradient, m, v)
    return w - learning_rate * m / (1 - 0.9 ** step) / (np.sqrt(v / (1 - 0.9 ** step)) + 1e-8), m, v


def _v_not_made_fair(w, gradient, m, v, step, learning_rate):
    """Your first steps are too long: v begins at 0 and is too small at first. Divide it as m is divided, with its own
    0.999."""
    m, v = _means(gradient, m, v)
    return w - learning_rate * m / (1 - 0.9 ** step) / (np.sqrt(v) + 1e-8), m, v


def _neither_fair(w, gradient, m, v, step, learning_rate):
    """Your step uses m and v themselves: it is made from m_fair and v_fair."""
    m, v = _means(gradient, m, v)
    return w - learning_rate * m / (np.sqrt(v) + 1e-8), m, v


def _without_root(w, gradient, m, v, step, learning_rate):
    """You divided by v_fair without its root. The root of a mean of squares is of the size of a slope; only then does
    the size cancel."""
    m, v = _means(gradient, m, v)
    return w - learning_rate * m / (1 - 0.9 ** step) / (v / (1 - 0.999 ** step) + 1e-8), m, v


def _small_number_in_root(w, gradient, m, v, step, learning_rate):
    """The small number stands under your root, where 1e-8 counts as 1e-4: add it after the root is taken."""
    m, v = _means(gradient, m, v)
    return w - learning_rate * m / (1 - 0.9 ** step) / np.sqrt(v / (1 - 0.999 ** step) + 1e-8), m, v


def _without_small_number(w, gradient, m, v, step, learning_rate):
    """A weight whose slopes were all 0 gives 0 divided by 0: add the small number to the root, and put
    brackets round the two, since / comes before +."""
    m, v = _means(gradient, m, v)
    with np.errstate(all="ignore"):
        return w - learning_rate * m / (1 - 0.9 ** step) / np.sqrt(v / (1 - 0.999 ** step)), m, v


def _adam_uphill(w, gradient, m, v, step, learning_rate):
    """Your step goes uphill: it goes against the slopes, with a minus."""
    m, v = _means(gradient, m, v)
    return w + learning_rate * m / (1 - 0.9 ** step) / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8), m, v


def _gradient_over_root(w, gradient, m, v, step, learning_rate):
    """You divided the gradient by the root: the step is made from m_fair, which remembers the slopes before."""
    m, v = _means(gradient, m, v)
    return w - learning_rate * gradient / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8), m, v


def _adam_without_rate(w, gradient, m, v, step, learning_rate):
    """Your step is not multiplied by the learning rate."""
    m, v = _means(gradient, m, v)
    return w - m / (1 - 0.9 ** step) / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8), m, v


def _adam_step_alone(w, gradient, m, v, step, learning_rate):
    """Your w is the step alone: take it off the w that came in."""
    m, v = _means(gradient, m, v)
    return -learning_rate * m / (1 - 0.9 ** step) / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8), m, v


def _stepped(w, m_fair, v_fair, learning_rate):
    with np.errstate(all="ignore"):
        return w - learning_rate * m_fair / (np.sqrt(v_fair) + 1e-8)


def _twice(w, gradient, m, v, step, learning_rate):
    """You doubled the gradient, and a negative slope then has no root: the square is ** 2, with two stars."""
    m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient * 2
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


def _without_sign(w, gradient, m, v, step, learning_rate):
    """Your v is a mean of the slopes without their sign: it takes their squares, gradient ** 2."""
    m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * np.abs(gradient)
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


def _share_squared(w, gradient, m, v, step, learning_rate):
    """You squared the 0.001, too: only the gradient is squared, 0.001 * gradient ** 2."""
    m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + (0.001 * gradient) ** 2
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


def _all_squared(w, gradient, m, v, step, learning_rate):
    """You squared the whole mean: only the gradient is squared, 0.001 * gradient ** 2."""
    m, v = 0.9 * m + 0.1 * gradient, (0.999 * v + 0.001 * gradient) ** 2
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


def _old_squared(w, gradient, m, v, step, learning_rate):
    """You squared the old v, too: it is a mean of squares already. Only the gradient is squared."""
    m, v = 0.9 * m + 0.1 * gradient, 0.999 * v ** 2 + 0.001 * gradient ** 2
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


def _v_squared_for_gradient(w, gradient, m, v, step, learning_rate):
    """There is no gradient in your v: it takes 0.001 of the squared gradient, gradient ** 2."""
    m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * v ** 2
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


def _old_m_for_old_v(w, gradient, m, v, step, learning_rate):
    """Your v keeps 0.999 of m: it keeps 0.999 of its own old value."""
    m = 0.9 * m + 0.1 * gradient
    v = 0.999 * m + 0.001 * gradient ** 2
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


def _one_size_for_all(w, gradient, m, v, step, learning_rate):
    """You added the squares of all slopes up, so that all weights share one v. Each has its own: gradient ** 2."""
    m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * np.sum(gradient ** 2)
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


def _both_with_nine_tenths(w, gradient, m, v, step, learning_rate):
    """Your v and v_fair use the numbers of m: for v they are 0.999 and 0.001."""
    m, v = 0.9 * m + 0.1 * gradient, 0.9 * v + 0.1 * gradient ** 2
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.9 ** step), learning_rate), m, v


def _new_share_of_m(w, gradient, m, v, step, learning_rate):
    """Your v takes 0.1 of the new: with 0.999 of the old, only 0.001 is left for it."""
    m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.1 * gradient ** 2
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


def _fair_without_brackets(w, gradient, m, v, step, learning_rate):
    """The brackets are missing in v_fair: / comes before -, so write v / (1 - 0.999 ** step)."""
    m, v = _means(gradient, m, v)
    return _stepped(w, m / (1 - 0.9 ** step), v / 1 - 0.999 ** step, learning_rate), m, v


def _times_step(w, gradient, m, v, step, learning_rate):
    """You multiplied 0.999 by the step: it is raised to that power, 0.999 ** step, with two stars."""
    m, v = _means(gradient, m, v)
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999 * step), learning_rate), m, v


def _without_step(w, gradient, m, v, step, learning_rate):
    """Your v_fair divides by the same number in every step: it is 1 - 0.999 ** step, and grows."""
    m, v = _means(gradient, m, v)
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999), learning_rate), m, v


def _fair_from_the_new_share(w, gradient, m, v, step, learning_rate):
    """Your v_fair is made from 0.001, the share of the new: its divisor is made from 0.999, the share of the old."""
    m, v = _means(gradient, m, v)
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.001 ** step), learning_rate), m, v


def _fair_from_m(w, gradient, m, v, step, learning_rate):
    """Your v_fair is made from m: it is v that is made fair here."""
    m, v = _means(gradient, m, v)
    return _stepped(w, m / (1 - 0.9 ** step), m / (1 - 0.999 ** step), learning_rate), m, v


def _m_for_m_fair(w, gradient, m, v, step, learning_rate):
    """Your first steps are too short: the step uses m itself. Take m_fair."""
    m, v = _means(gradient, m, v)
    return _stepped(w, m, v / (1 - 0.999 ** step), learning_rate), m, v


def _sign_in_mean(w, gradient, m, v, step, learning_rate):
    """Your v takes the new share off: a running mean adds it, 0.999 * v + 0.001 * gradient ** 2."""
    m, v = 0.9 * m + 0.1 * gradient, 0.999 * v - 0.001 * gradient ** 2
    return _stepped(w, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


def _small_times_step(w, gradient, m, v, step, learning_rate):
    """You multiplied by the small number, and nothing moves: add it to the root, in brackets."""
    m, v = _means(gradient, m, v)
    with np.errstate(all="ignore"):
        return w - learning_rate * m / (1 - 0.9 ** step) / np.sqrt(v / (1 - 0.999 ** step)) * 1e-8, m, v


def _squared_for_root(w, gradient, m, v, step, learning_rate):
    """You squared v_fair in place of taking its root: np.sqrt(v_fair)."""
    m, v = _means(gradient, m, v)
    return w - learning_rate * m / (1 - 0.9 ** step) / ((v / (1 - 0.999 ** step)) ** 2 + 1e-8), m, v


def _w_times_step(w, gradient, m, v, step, learning_rate):
    """You multiplied w by the step: it is taken off w, with a minus."""
    m, v = _means(gradient, m, v)
    return -w * _stepped(0, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


def _times_root(w, gradient, m, v, step, learning_rate):
    """You multiplied by the root: divide by it, so that a weight with large slopes gets no larger steps."""
    m, v = _means(gradient, m, v)
    return w - learning_rate * m / (1 - 0.9 ** step) * (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8), m, v


def _momentum_alone(w, gradient, m, v, step, learning_rate):
    """Your step leaves v out: m_fair is divided by the root of v_fair, plus the small number."""
    m, v = _means(gradient, m, v)
    return w - learning_rate * m / (1 - 0.9 ** step), m, v


def _plain_step(w, gradient, m, v, step, learning_rate):
    """That is a step of plain gradient descent. Adam's is m_fair, divided by the root of v_fair plus the small
    number."""
    m, v = _means(gradient, m, v)
    return w - learning_rate * gradient, m, v


def _without_m(w, gradient, m, v, step, learning_rate):
    """Your step leaves m out: m_fair says which way, and belongs above the root."""
    m, v = _means(gradient, m, v)
    return _stepped(w, 1, v / (1 - 0.999 ** step), learning_rate), m, v


def _without_root_and_brackets(w, gradient, m, v, step, learning_rate):
    """Two things: v_fair needs its root, np.sqrt(v_fair), and the root plus the small number stand in brackets."""
    m, v = _means(gradient, m, v)
    with np.errstate(all="ignore"):
        return w - learning_rate * m / (1 - 0.9 ** step) / (v / (1 - 0.999 ** step)) + 1e-8, m, v


def _adam_step_alone_uphill(w, gradient, m, v, step, learning_rate):
    """Your w is the step alone: the weights after it are wanted, w minus this."""
    m, v = _means(gradient, m, v)
    return -_stepped(0, m / (1 - 0.9 ** step), v / (1 - 0.999 ** step), learning_rate), m, v


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
        mistakes=[_uphill, _rise_alone, _rise_alone_uphill, _height_over_nudge, _without_brackets,
                  _without_learning_rate, _divided_by_learning_rate, _gradient_alone, _step_alone, _step_turned,
                  _rate_from_w, _w_scaled, _from_nudged, _nudge_as_rate, _nudged_over_nudge_first, _height_alone,
                  _old_height_over_nudge, _sum_of_heights, _times_nudge, _upside_down, _over_weight, _over_nudged,
                  _over_all_weights, _nudge_written_out, _rate_written_out, _without_loss, _one_slope_for_all,
                  _all_nudged_at_once,
                  _mean_slope_for_all, _last_slope_for_all, _first_slope_for_all, _last_weight_alone,
                  _table_of_weights, _w_times_gradient, _rise_in_place_of_weights, _list_times_rate]),
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
        mistakes=[_not_squared, _nine_tenths_for_v, _old_and_new_swapped, _v_from_m, _v_fair_by_nine_tenths,
                  _v_not_made_fair, _neither_fair, _without_root, _small_number_in_root, _without_small_number,
                  _adam_uphill, _gradient_over_root, _adam_without_rate, _adam_step_alone, _twice, _without_sign,
                  _share_squared, _all_squared, _old_squared, _v_squared_for_gradient, _old_m_for_old_v,
                  _one_size_for_all, _both_with_nine_tenths, _new_share_of_m, _fair_without_brackets, _times_step,
                  _without_step, _fair_from_the_new_share, _fair_from_m, _m_for_m_fair, _times_root, _momentum_alone,
                  _plain_step, _without_m, _without_root_and_brackets, _adam_step_alone_uphill,
                  _sign_in_mean, _small_times_step, _squared_for_root, _w_times_step])]

VOTES = [
    Vote("which_explodes", right="C",
         answers={"A": "Its steps are short, and get shorter where the curve gets flat: it arrives, late. Nothing "
                       "explodes that stays on its own side.",
                  "B": "It jumps across the valley, and lands at 1.6 on the other side: nearer than 2. The next slope "
                       "is smaller, so the next jump is shorter. To jump is not to explode.",
                  "C": "It jumps across the valley and lands at 2.4 on the other side: farther than 2. There it is "
                       "steeper, so the next step is longer still."})]
