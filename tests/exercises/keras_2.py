"""Other right answers to the exercises of track 3, lesson 2."""
import numpy as np
from sklearn.metrics import confusion_matrix


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
    healthy = ill = healthy_called = ill_called = 0
    for probability, outcome in zip(p, y):
        if outcome:
            ill += 1
            ill_called += probability >= threshold
        else:
            healthy += 1
            healthy_called += probability >= threshold
    return healthy_called / healthy, ill_called / ill


def from_confusion_matrix(p, y, threshold):
    matrix = confusion_matrix(y, p >= threshold)
    return matrix[:, 1] / matrix.sum(axis=1)


STYLES = {"stop_early": [with_waiting, with_argmin], "roc_point": [counted, from_confusion_matrix]}
EQUIVALENT = {}
