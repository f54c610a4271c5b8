"""Other right answers to the exercises of track 3, lesson 2."""
import numpy as np
from sklearn.metrics import confusion_matrix


def by_default_of_val_loss(patience):
    import keras
    return keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True)


def in_steps(patience):
    import keras
    stop = keras.callbacks.EarlyStopping("val_loss", mode="min", min_delta=0, verbose=1)
    stop.patience = patience
    stop.restore_best_weights = True
    return stop


def imported(patience):
    from keras.callbacks import EarlyStopping
    settings = {"monitor": "val_loss", "patience": patience, "restore_best_weights": True}
    return EarlyStopping(**settings)


def with_waiting(val_loss, patience):
    lowest, waited = float("inf"), 0
    for number, loss in enumerate(val_loss, start=1):
        waited += 1
        if loss < lowest:
            lowest, best, waited = loss, number, 0
        if waited >= patience:
            return number, best
    return len(val_loss), best


def with_argmin(val_loss, patience):
    for last in range(1, len(val_loss) + 1):
        best = int(np.argmin(val_loss[:last])) + 1
        if last - best >= patience:
            break
    return [last, best]


def counted(p, y, threshold):
    others = got_it = needless = found = 0
    for probability, outcome in zip(p, y):
        if outcome:
            got_it += 1
            found += probability >= threshold
        else:
            others += 1
            needless += probability >= threshold
    return needless / others, found / got_it


def from_confusion_matrix(p, y, threshold):
    matrix = confusion_matrix(y, p >= threshold)
    return matrix[:, 1] / matrix.sum(axis=1)


STYLES = {"early_stopping": [by_default_of_val_loss, in_steps, imported], "stop_early": [with_waiting, with_argmin],
          "roc_point": [counted, from_confusion_matrix]}
EQUIVALENT = {"early_stopping": {
    "return keras.callbacks.EarlyStopping(monitor='val_loss', patience=patience, restore_best_weights=True)  ->  "
    "return keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True)":
        "Keras watches val_loss unless it is told otherwise."}}
def worse_than_the_one_before(val_loss, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_loss)):
        if val_loss[epoch] < val_loss[best]:
            best = epoch
        waited = waited + 1 if val_loss[epoch] >= val_loss[epoch - 1] else 0
        if waited == patience:
            return epoch + 1, best + 1
    return len(val_loss), best + 1


def worse_epochs_in_all(val_loss, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_loss)):
        if val_loss[epoch] < val_loss[best]:
            best = epoch
        else:
            waited = waited + 1
        if waited == patience:
            return epoch + 1, best + 1
    return len(val_loss), best + 1


WRONG = {
    "stop_early": {
        "the previous in place of the best": worse_than_the_one_before,
        "patience that never starts again": worse_epochs_in_all,
        "rounded losses": lambda val_loss, patience: with_waiting(np.round(val_loss, 2), patience),
        "the best of all epochs": lambda val_loss, patience: (
            with_waiting(val_loss, patience)[0], int(np.argmin(val_loss)) + 1)},
    "roc_point": {
        "rounded": lambda p, y, threshold: tuple(np.round(counted(p, y, threshold), 2)),
        "rounded probabilities": lambda p, y, threshold: counted(np.round(p, 2), y, threshold),
        "always 0.5": lambda p, y, threshold: counted(p, y, 0.5)}}
