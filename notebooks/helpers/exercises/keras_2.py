"""Exercises of track 3, lesson 2: Predicting diabetes."""
import numpy as np

from helpers._exercises import Exercise, Later, Mistake, Vote

keras = Later("keras")


def early_stopping(patience):
    """Make the callback that stops a training in time.

    Parameters
    ----------
    patience : int
        After how many epochs in a row without a lower validation loss the training stops.

    Returns
    -------
    keras.callbacks.EarlyStopping
        It brings back the weights of the best epoch.
    """
    return keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)


# Sentences that the judge says
THE_CLASS = ("You returned the class itself. Put round brackets after EarlyStopping, with the three settings inside, "
             "and you get a callback.")
IN_A_LIST = "You returned a list. Return the callback alone; `fit` gets its list, callbacks=[...], in the next section."
ANOTHER = "You returned a {}. Training is stopped by keras.callbacks.EarlyStopping(...)."
TRAINING_LOSS = ("You watch the training loss. It goes on falling while the network overfits, so the training would "
                 "not stop. The loss on the validation women is called val_loss.")
VAL_ACCURACY = ("You watch the accuracy on the validation women. It does not see how sure an answer is, so it notices "
                "overfitting late. Watch the loss: val_loss.")
TRAINING_ACCURACY = ("You watch the accuracy on the training women. It goes on rising while the network overfits. "
                     "Watch the validation loss: val_loss.")
NO_SUCH_NAME = ("The history has no number called {!r}, so the training would never stop. Its four names are "
                "loss, accuracy, val_loss and val_accuracy.")
IMPATIENT = ("Your callback has a patience of 0: it stops at the first epoch without improvement, but the curve is "
             "not smooth. Pass on what your function gets: patience=patience.")
FIXED = ("Your callback has a patience of {} when the function is called with {}. Pass on what your function gets: "
         "patience=patience.")
AS_TEXT = "Your patience is text. Without quotation marks, patience=patience passes on the number."
SECOND_PLACE = ("The second argument of EarlyStopping is not patience but min_delta, the smallest improvement. "
                "Write the setting with its name: patience=patience.")
LAST_WEIGHTS = ("The training stops, but the network keeps the weights of its last epoch, not of its best one. "
                "restore_best_weights=True brings those back.")
UPSIDE_DOWN = ('A loss improves when it falls, so mode="max" would wait for it to rise. Leave mode out: Keras knows.')
MORE_SETTINGS = "You changed another setting, {}. The three settings are enough here."


def _judge(result, expected, patience):
    """Say how a result differs from the callback that is asked, or return None."""
    kind = keras.callbacks.EarlyStopping
    if not isinstance(result, kind):
        if isinstance(result, type):
            return THE_CLASS
        return IN_A_LIST if isinstance(result, (list, tuple)) else ANOTHER.format(type(result).__name__)
    known = {"val_loss": None, "loss": TRAINING_LOSS, "val_accuracy": VAL_ACCURACY, "accuracy": TRAINING_ACCURACY}
    wrong = known.get(result.monitor, NO_SUCH_NAME.format(result.monitor))
    if wrong:
        return wrong
    if isinstance(result.patience, str):
        return AS_TEXT
    if abs(result.min_delta) == patience:
        return SECOND_PLACE
    if result.patience != patience:
        return FIXED.format(result.patience, patience) if result.patience else IMPATIENT
    if result.restore_best_weights is not True:
        return LAST_WEIGHTS
    if getattr(result, "mode", "auto") == "max":
        return UPSIDE_DOWN
    changed = [name for name in ("min_delta", "baseline", "start_from_epoch")
               if getattr(result, name, None) != getattr(expected, name, None)]
    return MORE_SETTINGS.format(changed[0]) if changed else None


def _settings(monitor="val_loss", restore_best_weights=True, **others):
    """Make the callback with other settings."""
    return keras.callbacks.EarlyStopping(monitor=monitor, restore_best_weights=restore_best_weights, **others)


def stop_early(val_loss, patience):
    """Find where early stopping ends a training, and which weights it brings back.

    Parameters
    ----------
    val_loss : list of float
        The validation loss after each epoch.
    patience : int
        After how many epochs in a row without improvement the training stops, at least 1.

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
        1 for a woman who got diabetes within five years, 0 for one who did not.
    threshold : float
        Women at or above it are invited.

    Returns
    -------
    needless, found : float
        The share of invited women among those who did not get diabetes, and among those who did.
    """
    invited = p >= threshold
    needless = invited[y == 0].mean()
    found = invited[y == 1].mean()
    return needless, found


def _of_each(y, share):
    """What `share` gives for the women who did not get diabetes and for those who did."""
    return share(y == 0), share(y == 1)


_P = np.array([0.9, 0.2, 0.6, 0.5, 0.1, 0.7, 0.3])
_Y = np.array([1, 0, 0, 1, 0, 1, 1])
_MANY_P = np.array([0.35, 0.349, 0.8, 0.05, 0.36, 0.9, 0.351, 0.2, 0.99, 0.3504])
_MANY_Y = np.array([0, 1, 1, 0, 1, 1, 0, 1, 1, 1])

EXERCISES = [
    Exercise(
        early_stopping,
        hints=(
            "A callback is made by calling its class: keras.callbacks.EarlyStopping, then round brackets. The table "
            "above has the three settings that go inside, each as name=value.",
            "The number to watch is the loss on the validation women, under the name that it has in "
            "history.history, in quotation marks. The patience is what your function gets. The third setting is "
            "True or False.",
            'return keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)'),
        cases=[("a patience of 10", (10,)), ("a patience of 3", (3,))],
        judge=_judge,
        prepare=lambda: keras.callbacks,  # loads Keras
        mistakes=[
            Mistake(THE_CLASS, lambda patience: keras.callbacks.EarlyStopping),
            Mistake(IN_A_LIST, lambda patience: [_settings(patience=patience)]),
            Mistake(ANOTHER.format("ModelCheckpoint"),
                    lambda patience: keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True)),
            Mistake(TRAINING_LOSS, lambda patience: _settings("loss", patience=patience)),
            Mistake(VAL_ACCURACY, lambda patience: _settings("val_accuracy", patience=patience)),
            Mistake(TRAINING_ACCURACY, lambda patience: _settings("accuracy", patience=patience)),
            Mistake(NO_SUCH_NAME.format("validation_loss"),
                    lambda patience: _settings("validation_loss", patience=patience)),
            Mistake(IMPATIENT, lambda patience: _settings()),
            Mistake(FIXED.format(10, 3), lambda patience: _settings(patience=10)),
            Mistake(AS_TEXT, lambda patience: _settings(patience="patience")),
            Mistake(SECOND_PLACE,
                    lambda patience: keras.callbacks.EarlyStopping("val_loss", patience, restore_best_weights=True)),
            Mistake(LAST_WEIGHTS, lambda patience: _settings(patience=patience, restore_best_weights=False)),
            Mistake(UPSIDE_DOWN, lambda patience: _settings(patience=patience, mode="max")),
            Mistake(MORE_SETTINGS.format("start_from_epoch"),
                    lambda patience: _settings(patience=patience, start_from_epoch=5)),
            Mistake("EarlyStopping is in keras.callbacks: write keras.callbacks.EarlyStopping(...).",
                    lambda patience: keras.EarlyStopping(patience=patience)),
            Mistake("Python doesn't know the name EarlyStopping on its own: write keras.callbacks.EarlyStopping(...).",
                    lambda patience: EarlyStopping(patience=patience)),  # noqa: F821
            Mistake("The class has two capital letters: keras.callbacks.EarlyStopping.",
                    lambda patience: keras.callbacks.earlystopping(patience=patience)),
            Mistake('The number to watch is given by its name, so it is text: monitor="val_loss", with quotation '
                    "marks.",
                    lambda patience: _settings(monitor=val_loss)),  # noqa: F821
            Mistake("The third setting is called restore_best_weights, with an s at the end.",
                    lambda patience: keras.callbacks.EarlyStopping(restore_best_weight=True))]),
    Exercise(
        stop_early,
        hints=(
            "`best` is a place in the list, not a loss: `val_loss[best]` is the best loss. Where are you in the list "
            "when a lower one comes?",
            "How many epochs have passed since the best one? Stop when that number has reached the patience.",
            "`best = epoch` and `if epoch - best == patience:`"),
        cases=[("a loss that falls and then rises", ([0.7, 0.6, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0], 3)),
               ("a new best after two worse epochs", ([0.7, 0.5, 0.6, 0.6, 0.4, 0.5, 0.6, 0.7, 0.8], 3)),
               ("a loss that falls to the end", ([0.9, 0.8, 0.7, 0.6, 0.5], 2)),
               ("the same best loss twice", ([0.5, 0.5, 0.6, 0.7, 0.8], 3)),
               ("a patience of 1", ([0.6, 0.5, 0.7, 0.4], 1)),
               ("a loss that gets better again but not best", ([0.5, 0.9, 0.8, 0.7, 0.6], 2)),
               ("worse epochs between new bests", ([0.9, 0.95, 0.8, 0.85, 0.7, 0.75, 0.6, 0.65], 2)),
               ("losses that differ by very little", ([0.5, 0.4961, 0.496, 0.4959, 0.4962, 0.4963, 0.4], 2))],
        mistakes=[
            Mistake("A place in a list is a whole number, and you use a loss. Remember where the best loss was: the "
                    "epoch.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: epoch - best == patience,
                                                      found=lambda epoch: losses[epoch])),
            Mistake("Your patience counts from the first epoch. It should count from the last improvement, and start "
                    "again with each one.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: epoch == patience)),
            Mistake("You stop at the first epoch that is worse. Patience means waiting: a better epoch may still come.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: losses[epoch] > losses[best])),
            Mistake("You stop one epoch too late: with a patience of 3, the third epoch without improvement is the "
                    "last.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: epoch - best > patience)),
            Mistake("You stop one epoch too early: with a patience of 3, three epochs without improvement are "
                    "trained.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: epoch - best >= patience - 1)),
            Mistake("Your difference is never positive: the best epoch comes before the current one, so subtract it "
                    "from the current one.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: best - epoch == patience)),
            Mistake("You stop while there is patience left. Stop when the number of epochs since the best one has "
                    "reached it.",
                    lambda losses, patience: _watched(losses, lambda epoch, best: epoch - best < patience)),
            Mistake("You return the last epoch twice. The weights that come back are those of the best epoch.",
                    lambda losses, patience: stop_early(losses, patience)[:1] * 2),
            Mistake("`epoch` and `best` count from 0 inside the loop. The last line adds the 1, so don't add it "
                    "earlier.",
                    lambda losses, patience: _watched(losses[:-1], lambda epoch, best: epoch + 1 - best == patience,
                                                      found=lambda epoch: epoch + 1))]),
    Exercise(
        roc_point,
        hints=(
            "`invited` holds True or False for each woman. Which of its values belong to the women who did not get "
            "diabetes?",
            "`invited[y == 0]` are the values for the women who did not. True counts as 1, so the share of True is a "
            "mean.",
            "`needless = invited[y == 0].mean()` and `found = invited[y == 1].mean()`"),
        cases=[("seven women and a threshold of 0.5", (_P, _Y, 0.5)), ("a threshold of 0.2", (_P, _Y, 0.2)),
               ("a threshold that nobody reaches", (_P, _Y, 0.95)),
               ("ten women and a threshold of 0.35", (_MANY_P, _MANY_Y, 0.35))],
        mistakes=[
            Mistake("You divided by all women. Each share is of one group: of those who did not get diabetes, of those "
                    "who did.",
                    lambda p, y, threshold: _of_each(y, lambda group: (group & (p >= threshold)).mean())),
            Mistake("You asked how many of the invited women got diabetes. The question is how many of those who got "
                    "it were invited.",
                    lambda p, y, threshold: _of_each(y, lambda group: group[p >= threshold].mean())),
            Mistake("Those are numbers of women. A share is that number divided by the size of the group, and `mean` "
                    "does both at once.",
                    lambda p, y, threshold: _of_each(y, lambda group: (p >= threshold)[group].sum())),
            Mistake("Your two groups are swapped: y is 0 for the women who did not get diabetes and 1 for "
                    "those who did.",
                    lambda p, y, threshold: roc_point(p, y, threshold)[::-1]),
            Mistake("Your first number is the share that is not invited. The ROC curve shows those who are.",
                    lambda p, y, threshold: ((p < threshold)[y == 0].mean(), roc_point(p, y, threshold)[1])),
            Mistake("A woman whose probability is exactly the threshold is invited, too: >= and not >.",
                    lambda p, y, threshold: _of_each(y, lambda group: (p > threshold)[group].mean())),
            Mistake("You took the mean probability of each group. Count who is invited: `invited`, not `p`.",
                    lambda p, y, threshold: _of_each(y, lambda group: p[group].mean()))]),
]

VOTES = [
    Vote("which_threshold", right="B", answers={
        "A": "0.5 would be right if both mistakes cost the same. Here, leaving a woman out costs as much as five "
             "needless invitations.",
        "B": "If leaving a woman out costs a lot, a small probability is enough to invite her.",
        "C": "A higher threshold invites fewer women: fewer needless invitations, but more of the expensive "
             "mistakes."})]
