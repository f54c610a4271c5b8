"""Right answers to the exercises of track 1, lesson 3, in other styles, and mutants that behave like the solution."""
import random

import numpy as np
from sklearn.model_selection import KFold, train_test_split


def split_by_numpy(X, y, val=0.2, test=0.2, seed=0):
    n = len(X)
    shuffled = np.arange(n)
    np.random.RandomState(seed).shuffle(shuffled)
    test_rows, val_rows, train_rows = np.split(shuffled, [int(test * n), int(test * n) + int(val * n)])
    return [X[train_rows], X[val_rows], X[test_rows], y[train_rows], y[val_rows], y[test_rows]]


def split_twice_by_scikit_learn(X, y, val=0.2, test=0.2, seed=0):
    X_rest, X_test, y_rest, y_test = train_test_split(X, y, test_size=test, random_state=seed)
    X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest, test_size=val / (1 - test), random_state=seed)
    return X_train, X_val, X_test, y_train, y_val, y_test


def split_by_lists(X, y, val=0.2, test=0.2, seed=0):
    pairs = list(zip(X.tolist(), y.tolist()))
    random.Random(seed).shuffle(pairs)
    parts = [], [], []
    for place, pair in enumerate(pairs):
        share = place / len(pairs)
        parts[2 if share < test else 1 if share < test + val else 0].append(pair)
    return [[x for x, _ in part] for part in parts] + [[outcome for _, outcome in part] for part in parts]


def split_by_masks(X, y, val=0.2, test=0.2, seed=0):
    place = np.random.default_rng(seed).permutation(len(y))
    n_val, n_test = round(val * len(y)), round(test * len(y))
    is_val, is_test = place < n_val, (place >= n_val) & (place < n_val + n_test)
    is_train = ~is_val & ~is_test
    return X[is_train], X[is_val], X[is_test], y[is_train], y[is_val], y[is_test]


def folds_by_steps(n, k, seed=0):
    order = np.random.default_rng(seed).permutation(n)
    return [order[start::k] for start in range(k)]


def folds_by_dealing(n, k, seed=0):
    cards = list(range(n))
    random.Random(seed).shuffle(cards)
    hands = [[] for _ in range(k)]
    for place, card in enumerate(cards):
        hands[place % k].append(card)
    return hands


def folds_by_scikit_learn(n, k, seed=0):
    return [asked for _, asked in KFold(k, shuffle=True, random_state=seed).split(np.zeros(n))]


def scale_by_scikit_learn(X_train, X_other):
    from sklearn.preprocessing import StandardScaler
    return StandardScaler().fit(X_train).transform(X_other)


def scale_by_loops(X_train, X_other):
    columns = []
    for known, other in zip(X_train.T, X_other.T):
        mean = sum(known) / len(known)
        spread = (sum((value - mean) ** 2 for value in known) / len(known)) ** 0.5
        columns.append([(value - mean) / spread for value in other])
    return np.array(columns).T


STYLES = {
    "train_val_test_split": [split_by_numpy, split_twice_by_scikit_learn, split_by_lists, split_by_masks],
    "folds": [folds_by_steps, folds_by_dealing, folds_by_scikit_learn],
    "scale_like_training": [scale_by_scikit_learn, scale_by_loops]}
EQUIVALENT = {
    "train_val_test_split": {"n = len(y)  ->  n = len(X)": "X and y have equally many rows"}}
def cut_and_then_shuffle(n, k, seed=0):
    parts = np.array_split(np.arange(n), k)
    return [parts[fold] for fold in np.random.default_rng(seed).permutation(k)]


def every_kth_and_then_shuffle(n, k, seed=0):
    return [np.arange(n)[fold::k] for fold in np.random.default_rng(seed).permutation(k)]


def shuffled_inside_the_folds(n, k, seed=0):
    return [np.random.default_rng(seed).permutation(part) for part in np.array_split(np.arange(n), k)]


def begun_at_a_random_row(n, k, seed=0):
    return np.array_split(np.roll(np.arange(n), np.random.default_rng(seed).integers(n)), k)


def one_fold_drawn(n, k, seed=0):
    first = np.random.default_rng(seed).permutation(n)[:-(-n // k)]
    return [first, *np.array_split(np.setdiff1d(np.arange(n), first), k - 1)]


def folds_rounded_up(n, k, seed=0):
    order, size = np.random.default_rng(seed).permutation(n), -(-n // k)
    return [order[start:start + size] for start in range(0, k * size, size)]


def parts_shuffled_inside(X, y, val=0.2, test=0.2, seed=0):
    rng, n_val, n_test = np.random.default_rng(seed), round(val * len(y)), round(test * len(y))
    parts = np.split(np.arange(len(y)), [n_val, n_val + n_test])
    val_rows, test_rows, train_rows = map(rng.permutation, parts)
    return X[train_rows], X[val_rows], X[test_rows], y[train_rows], y[val_rows], y[test_rows]


WRONG = {
    "train_val_test_split": {"cut, then shuffled": parts_shuffled_inside},
    "folds": {
        "cut, then shuffled": cut_and_then_shuffle,
        "every k-th row, then shuffled": every_kth_and_then_shuffle,
        "cut, then shuffled inside": shuffled_inside_the_folds,
        "blocks from a random row on": begun_at_a_random_row,
        "one fold drawn, the others blocks": one_fold_drawn,
        "sizes rounded up, so that one fold has 0 rows": folds_rounded_up,
        "numbers that are not whole": lambda n, k, seed=0: [fold + 0.4 for fold in folds_by_steps(n, k, seed)]},
    "scale_like_training": {
        "four rows": lambda X_train, X_other: (X_other - X_train[:4].mean(axis=0)) / X_train[:4].std(axis=0),
        "a whole mean": lambda X_train, X_other: (X_other - X_train.mean(axis=0) // 1) / X_train.std(axis=0),
        "nothing beyond 5": lambda X_train, X_other: (
            np.clip((X_other - X_train.mean(axis=0)) / X_train.std(axis=0), -5, 5))}}
