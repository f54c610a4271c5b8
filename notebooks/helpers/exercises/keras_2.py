"""Exercises of track 3, lesson 2: Predicting diabetes."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def stop_early(val_loss, patience):
    """Find where early stopping ends a training, and which weights it takes back.

    Parameters
    ----------
    val_loss : list of float
        The validation loss after each epoch.
    patience : int
        How many epochs in a row may pass without a new best, at least 1.

    Returns
    -------
    stopped, best : int
        The last epoch that is trained, and the epoch whose weights come back, both counted from 1.
    """
    best = 0
    for epoch in range(len(val_loss)):
        if val_loss[epoch] < val_loss[best]:
            best = epoch
        if epoch - best == patience:
            break
    return epoch + 1, best + 1


def _watched(losses, stops, found=lambda epoch: epoch):
    """Early stopping that stops where `stops(epoch, best)` holds and remembers `found(epoch)`."""
    best = 0
    for epoch in range(len(losses)):
        if losses[epoch] < losses[best]:
            best = found(epoch)
        if stops(epoch, best):
            break
    return epoch + 1, best + 1


def roc_point(p, y, threshold):
    """Find the point of the ROC curve that belongs to a threshold.

    Parameters
    ----------
    p : numpy.ndarray, shape (women,)
        The probability that the model gave each woman.
    y : numpy.ndarray, shape (women,)
        1 for a woman with diabetes, 0 for a healthy one.
    threshold : float
        Women with at least this probability are called in.

    Returns
    -------
    healthy_called, ill_called : float
        The share of the healthy women, and of the women with diabetes, who are called in.
    """
    called = p >= threshold
    healthy_called = called[y == 0].mean()
    ill_called = called[y == 1].mean()
    return healthy_called, ill_called


def _of_each(y, share):
    """What `share` gives for the healthy and for the women with diabetes."""
    return share(y == 0), share(y == 1)


_P = np.array([0.9, 0.2, 0.6, 0.5, 0.1, 0.7, 0.3])
_Y = np.array([1, 0, 0, 1, 0, 1, 1])

EXERCISES = [
    Exercise(
        stop_early,
        hints=(
            "`best` is a place in the list, not a loss: `val_loss[best]` is the best loss. Where are you in the list "
            "when a new best comes?",
            "How many epochs have gone by since the best one? Stop when that number has reached the patience.",
            "`best = epoch` and `if epoch - best == patience:`"),
        cases=[("a loss that falls and then rises", ([0.7, 0.6, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0], 3)),
               ("a new best after two worse epochs", ([0.7, 0.5, 0.6, 0.6, 0.4, 0.5, 0.6, 0.7, 0.8], 3)),
               ("a loss that falls to the end", ([0.9, 0.8, 0.7, 0.6, 0.5], 2)),
               ("the same best loss twice", ([0.5, 0.5, 0.6, 0.7, 0.8], 3)),
               ("a patience of 1", ([0.6, 0.5, 0.7, 0.4], 1))],
        mistakes=[
            Mistake("You remembered the best loss; what is needed is where it was: the epoch.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: epoch - best == patience,
                                                      found=lambda epoch: losses[epoch])),
            Mistake("Your patience counts from the first epoch; it counts from the last new best, and begins anew "
                    "with each.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: epoch == patience)),
            Mistake("You stop at the first epoch that is worse; patience waits whether a new best comes after all.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: losses[epoch] > losses[best])),
            Mistake("You stop one epoch too late: with a patience of 3, the third epoch without a new best is the "
                    "last.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: epoch - best > patience)),
            Mistake("You stop one epoch too early: with a patience of 3, three epochs without a new best are "
                    "trained.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: epoch - best >= patience - 1)),
            Mistake("Your difference is never positive: the best epoch lies before the present one, so take it off "
                    "from that.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: best - epoch == patience)),
            Mistake("You stop while patience still lasts: stop when the number of epochs since the best has reached "
                    "it.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: epoch - best < patience)),
            Mistake("You give back the last epoch twice; the weights that come back are those of the best one.",
                    lambda losses, patience: stop_early(losses, patience)[:1] * 2),
            Mistake("`epoch` and `best` count from 0 inside the loop; the last line adds the 1, so do not add it "
                    "before.",
                    lambda losses, patience: _watched(losses[:-1], lambda epoch, best: epoch + 1 - best == patience,
                                                      found=lambda epoch: epoch + 1))]),
    Exercise(
        roc_point,
        hints=(
            "`called` holds True or False for each woman. Which of its values belong to the healthy women?",
            "`called[y == 0]` are the answers for the healthy women. True counts as 1, so the share of True is a mean.",
            "`healthy_called = called[y == 0].mean()` and `ill_called = called[y == 1].mean()`"),
        cases=[("seven women and a threshold of 0.5", (_P, _Y, 0.5)), ("a threshold of 0.2", (_P, _Y, 0.2)),
               ("a threshold that nobody reaches", (_P, _Y, 0.95))],
        mistakes=[
            Mistake("You divided by all women; each share is of one group: of the healthy, of those with diabetes.",
                    lambda p, y, threshold: _of_each(y, lambda group: (group & (p >= threshold)).mean())),
            Mistake("You asked how many of those called in are ill; asked is how many of the ill are called in.",
                    lambda p, y, threshold: _of_each(y, lambda group: group[p >= threshold].mean())),
            Mistake("Those are numbers of women; a share is that number divided by the size of the group: `mean` "
                    "does it at once.",
                    lambda p, y, threshold: _of_each(y, lambda group: (p >= threshold)[group].sum())),
            Mistake("Your two groups have changed places: y is 0 for the healthy and 1 for the women with diabetes.",
                    lambda p, y, threshold: roc_point(p, y, threshold)[::-1]),
            Mistake("Your first number is the share of the healthy who stay at home; the ROC curve shows those who "
                    "are called in.",
                    lambda p, y, threshold: ((p < threshold)[y == 0].mean(), roc_point(p, y, threshold)[1])),
            Mistake("A woman whose probability is exactly the threshold is called in, too: >= and not >.",
                    lambda p, y, threshold: _of_each(y, lambda group: (p > threshold)[group].mean())),
            Mistake("You took the mean probability of each group; count who is called in: `called`, not `p`.",
                    lambda p, y, threshold: _of_each(y, lambda group: p[group].mean()))]),
]

VOTES = [
    Vote("which_threshold", right="B", answers={
        "A": "A threshold of 0.5 would be fair if both mistakes cost the same; here a miss costs as much as five "
             "needless tests.",
        "B": "When a miss is dear, a woman is called in already at a small probability.",
        "C": "A higher threshold calls in fewer women: fewer needless tests, and more of the dear misses."})]
