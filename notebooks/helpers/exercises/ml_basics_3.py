"""Exercises of track 1, lesson 3: Honest scores."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def train_val_test_split(X, y, val=0.2, test=0.2, seed=0):
    """Cut the rows of X and y into a training, a validation and a test set, at random.

    Parameters
    ----------
    X : numpy.ndarray
        Shape (rows, columns).
    y : numpy.ndarray
        Shape (rows,): what happened to each row of X.
    val, test : float
        Shares of all rows; the training set gets what they leave.
    seed : int
        The same seed gives the same parts.

    Returns
    -------
    X_train, X_val, X_test, y_train, y_val, y_test : numpy.ndarray
    """
    n = len(y)
    n_val, n_test = round(val * n), round(test * n)
    order = np.random.default_rng(seed).permutation(n)
    val_rows, test_rows, train_rows = order[:n_val], order[n_val:n_val + n_test], order[n_val + n_test:]
    return X[train_rows], X[val_rows], X[test_rows], y[train_rows], y[val_rows], y[test_rows]


def _parts(X, y, train_rows, val_rows, test_rows):
    return X[train_rows], X[val_rows], X[test_rows], y[train_rows], y[val_rows], y[test_rows]


def _unshuffled(X, y, val=0.2, test=0.2, seed=0):
    n_val, n_test = round(val * len(y)), round(test * len(y))
    order = np.arange(len(y))
    return _parts(X, y, order[n_val + n_test:], order[:n_val], order[n_val:n_val + n_test])


def _two_shuffles(X, y, val=0.2, test=0.2, seed=0):
    n_val, n_test = round(val * len(y)), round(test * len(y))
    rng = np.random.default_rng(seed)
    return train_val_test_split(X[rng.permutation(len(y))], y[rng.permutation(len(y))], val, test, seed)


def _share_of_the_rest(X, y, val=0.2, test=0.2, seed=0):
    n_test = round(test * len(y))
    n_val = round(val * (len(y) - n_test))
    order = np.random.default_rng(seed).permutation(len(y))
    return _parts(X, y, order[n_val + n_test:], order[:n_val], order[n_val:n_val + n_test])


def _both_from_the_start(X, y, val=0.2, test=0.2, seed=0):
    n_val, n_test = round(val * len(y)), round(test * len(y))
    order = np.random.default_rng(seed).permutation(len(y))
    return _parts(X, y, order[n_val + n_test:], order[:n_val], order[:n_test])


def _everybody_trains(X, y, val=0.2, test=0.2, seed=0):
    n_val, n_test = round(val * len(y)), round(test * len(y))
    order = np.random.default_rng(seed).permutation(len(y))
    return _parts(X, y, order, order[:n_val], order[n_val:n_val + n_test])


def _train_begins_too_early(X, y, val=0.2, test=0.2, seed=0):
    n_val, n_test = round(val * len(y)), round(test * len(y))
    order = np.random.default_rng(seed).permutation(len(y))
    return _parts(X, y, order[n_val:], order[:n_val], order[n_val:n_val + n_test])


def _end_is_no_length(X, y, val=0.2, test=0.2, seed=0):
    n_val, n_test = round(val * len(y)), round(test * len(y))
    order = np.random.default_rng(seed).permutation(len(y))
    return _parts(X, y, order[n_val + n_test:], order[:n_val], order[n_val:n_test])


def _number_as_place(X, y, val=0.2, test=0.2, seed=0):
    order = np.random.default_rng(seed).permutation(len(y))
    n_val, n_test = round(val * len(y)), round(test * len(y))
    return _parts(X, y, order[n_test:], order[:n_val], order[n_val:n_test])


def _training_first(X, y, val=0.2, test=0.2, seed=0):
    order = np.random.default_rng(seed).permutation(len(y))
    n_val, n_test = round(val * len(y)), round(test * len(y))
    n_train = len(y) - n_val - n_test
    return _parts(X, y, order[n_train + n_val:], order[:n_train], order[n_train:n_train + n_val])


def _numbers_of_the_women(X, y, val=0.2, test=0.2, seed=0):
    order = np.random.default_rng(seed).permutation(len(y))
    return _parts(X, y, order[308:], order[:154], order[154:308])


def _one_lost_at_each_cut(X, y, val=0.2, test=0.2, seed=0):
    n_val, n_test = round(val * len(y)), round(test * len(y))
    order = np.random.default_rng(seed).permutation(len(y))
    return _parts(X, y, order[n_val + n_test + 1:], order[:n_val], order[n_val + 1:n_val + n_test])


def _drawn_with_repeats(X, y, val=0.2, test=0.2, seed=0):
    n_val, n_test = round(val * len(y)), round(test * len(y))
    order = np.random.default_rng(seed).choice(len(y), len(y))
    return _parts(X, y, order[n_val + n_test:], order[:n_val], order[n_val:n_val + n_test])


def _seed_ignored(X, y, val=0.2, test=0.2, seed=0):
    return train_val_test_split(X, y, val, test)


def _another_split_each_time(X, y, val=0.2, test=0.2, seed=0):
    return train_val_test_split(X, y, val, test, seed=None)


def _numbers_instead_of_rows(X, y, val=0.2, test=0.2, seed=0):
    order = train_val_test_split(X, np.arange(len(y)), val, test, seed)[3:]
    return (*order, *order)


SIX = ("Return six arrays in the order of the last line of the exercise: X_train, X_val, X_test, y_train, y_val, y_test, "
       "in each of them rows of X or of y.")

def _sentence(mistake):
    return " ".join(mistake.__doc__.split())


class SameSplit:
    """Remembers the parts that came out without a seed, and compares those of the next cases with them.

    The case without a seed comes first; the same with seed 0, which is the default, must give the same parts, and another
    seed must give others.
    """

    def __init__(self):
        self.parts = None

    def fault(self, parts, seed, each_time, ignored):
        parts = [sorted(part) for part in parts]
        if seed is None:
            self.parts = parts
        elif seed == 0 and parts != self.parts:
            return _sentence(each_time)
        elif seed != 0 and parts == self.parts:
            return _sentence(ignored)
        return None


_splits, _folds = SameSplit(), SameSplit()


def judge_split(result, expected, X, y, val=0.2, test=0.2, seed=None):
    """Judge any way of splitting. The row numbers are the first column of X; y holds them plus 1000."""
    try:
        parts = [np.asarray(part, float) for part in result]
        rows = [[round(float(value)) for value in (part[:, 0] if len(part) else ())] for part in parts[:3]]
        outcomes = [[round(float(value)) - 1000 for value in part] for part in parts[3:]]
    except (TypeError, ValueError, IndexError):
        return SIX
    if len(parts) != 6 or {part.shape[1:] for part in parts if len(part)} - {X.shape[1:], ()}:
        return SIX
    return _wrong_parts(*rows, outcomes, len(y), val, test) or _splits.fault(
        rows, seed, _another_split_each_time, _seed_ignored)


def _wrong_parts(train, chosen, sealed, outcomes, n, val, test):
    together = train + chosen + sealed
    if set(together) - set(range(n)):
        return SIX
    if outcomes != [train, chosen, sealed]:
        return _sentence(_two_shuffles)
    if any(len(part) > len(set(part)) for part in (train, chosen, sealed)):
        return _sentence(_drawn_with_repeats)
    if set(chosen) & set(sealed):
        return _sentence(_both_from_the_start)
    if len(together) > len(set(together)):
        return _sentence(_everybody_trains)
    if len(together) < n:
        return f"{n - len(together)} of {n} rows are in none of your three parts: together they must be everybody."
    for name, part, share in (("validation", chosen, val), ("test", sealed, test)):
        if abs(len(part) - share * n) > 1.001:  # scikit-learn's way rounds up twice
            return f"Of {n} rows {share:.0%} belong in the {name} set: that is {share * n:g}, and yours has {len(part)}."
    if any(len(set(np.diff(sorted(part)))) == 1 for part in (train, chosen, sealed)):
        return _sentence(_unshuffled)
    return None


def folds(n, k, seed=0):
    """Cut the row numbers 0 to n - 1 into k parts at random, as equal as possible.

    Parameters
    ----------
    n, k : int
    seed : int
        The same seed gives the same parts.

    Returns
    -------
    list of numpy.ndarray
        k arrays of row numbers; each row number is in exactly one of them.
    """
    return np.array_split(np.random.default_rng(seed).permutation(n), k)


def _folds_in_order(n, k, seed=0):
    return np.array_split(np.arange(n), k)


def _folds_of_k_rows(n, k, seed=0):
    order = np.random.default_rng(seed).permutation(n)
    return [order[start:start + k] for start in range(0, n, k)]


def _k_folds_of_k_rows(n, k, seed=0):
    order = np.random.default_rng(seed).permutation(n)
    return [order[i * k:(i + 1) * k] for i in range(k)]


def _folds_without_the_rest(n, k, seed=0):
    order = np.random.default_rng(seed).permutation(n)
    return [order[fold * (n // k):(fold + 1) * (n // k)] for fold in range(k)]


def _folds_with_a_fat_one(n, k, seed=0):
    order, size = np.random.default_rng(seed).permutation(n), n // k
    return [order[fold * size:(fold + 1) * size] for fold in range(k - 1)] + [order[(k - 1) * size:]]


def _folds_drawn_apart(n, k, seed=0):
    rng = np.random.default_rng(seed)
    return [rng.permutation(n)[:len(part)] for part in folds(n, k)]


def _folds_as_known(n, k, seed=0):
    order = np.random.default_rng(seed).permutation(n)
    return [np.setdiff1d(order, fold) for fold in np.array_split(order, k)]


def _folds_seed_ignored(n, k, seed=0):
    return folds(n, k)


def _folds_each_time(n, k, seed=0):
    return folds(n, k, seed=None)


def judge_folds(result, expected, n, k, seed=None):
    """Judge any way of making folds."""
    try:
        parts = [[int(row) for row in part] for part in result]
    except (TypeError, ValueError):
        return f"Return a list of {k} arrays of row numbers."
    if len(parts) != k:
        return f"For n = {n} and k = {k} a list of {k} folds is wanted, and yours has {len(parts)}."
    rows = sum(parts, [])
    if set(rows) - set(range(n)):
        return f"For n = {n} the row numbers go from 0 to {n - 1}, and yours from {min(rows)} to {max(rows)}."
    if len(rows) > len(set(rows)):
        return "A row number stands in more than one place: each row belongs in exactly one fold."
    if len(rows) < n:
        return f"{n - len(rows)} of {n} rows are in no fold: each row must be asked about once."
    if max(map(len, parts)) - min(map(len, parts)) > 1:
        sizes = ", ".join(str(len(part)) for part in parts)
        return f"The sizes of your folds are {sizes}: they may differ by one row at most."
    if [sorted(part) for part in parts] in ([sorted(part) for part in np.array_split(np.arange(n), k)],
                                            [sorted(range(start, n, k)) for start in range(k)]):
        return _sentence(_folds_in_order)
    return _folds.fault(parts, seed, _folds_each_time, _folds_seed_ignored)


def scale_like_training(X_train, X_other):
    """Measure every column of X_other in the spread of X_train, from the mean of X_train.

    Parameters
    ----------
    X_train, X_other : numpy.ndarray
        Shapes (rows, columns); the columns are the same.

    Returns
    -------
    numpy.ndarray
        Shape of X_other.
    """
    mean = X_train.mean(axis=0)
    spread = X_train.std(axis=0)
    return (X_other - mean) / spread


def _scaled_by_all(X_train, X_other):
    everybody = np.concatenate([X_train, X_other])
    return (X_other - everybody.mean(axis=0)) / everybody.std(axis=0)


def _numbered(n):
    """A table whose rows can be told apart, and its outcomes."""
    rows = np.arange(n)
    return np.stack([rows, rows % 7], axis=1), rows + 1000


_TRAIN = np.array([[80.0, 20.0], [100.0, 50.0], [120.0, 20.0], [160.0, 30.0]])
_OTHER = np.array([[100.0, 30.0], [140.0, 45.0], [90.0, 21.0], [200.0, 81.0]])

EXERCISES = [
    Exercise(
        train_val_test_split,
        hints=("Which cell above shuffled the row numbers? It is the same line, with this function's seed and its n.",
               "permutation(n), asked of np.random.default_rng(seed), gives the order. Cut it: first n_val row numbers, then "
               "n_test, then all that follow. order[:b] ends before place b, order[a:b] begins at place a and ends before "
               "place b, order[a:] goes on to the end. At which place does the test set end?",
               "order = np.random.default_rng(seed).permutation(n)\nval_rows, test_rows, train_rows = "
               "order[:n_val], order[n_val:n_val + n_test], order[n_val + n_test:]"),
        cases=[("40 rows and the usual shares", _numbered(40)),
               ("the same rows and seed 0", (*_numbered(40), 0.2, 0.2, 0)),
               ("the same rows and seed 3", (*_numbered(40), 0.2, 0.2, 3)),
               ("60 rows, a tenth to choose, three tenths sealed", (*_numbered(60), 0.1, 0.3, 5))],
        mistakes=[
            Mistake("Nothing is shuffled: your parts are blocks of the table, and a table is often sorted. Shuffle "
                    "the row numbers with np.random.default_rng(seed).permutation(n), then cut that order.",
                    _unshuffled),
            Mistake("X and y do not belong together any more: a woman's measurements stand beside another woman's "
                    "outcome. Use the same row numbers, from one shuffle, for both.",
                    _two_shuffles),
            Mistake("The size of your validation set is wrong: val is a share of all rows, not of what the test set "
                    "leaves over.",
                    _share_of_the_rest),
            Mistake("Your validation set has the size that the test set should have, and the other way round: n_val "
                    "goes with val, n_test with test.",
                    lambda X, y, val=0.2, test=0.2, seed=0: train_val_test_split(X, y, test, val, seed)),
            Mistake("Validation and test set share rows: both begin at the start of your order. Let the test set "
                    "begin where the validation set ends, or the envelope has been opened while you choose.",
                    _both_from_the_start),
            Mistake("Your training set contains rows of the validation or test set: asked about those, the program "
                    "only has to remember. The training set begins where the other two end.",
                    _everybody_trains),
            Mistake("Your training set contains the whole test set: order[n_val:] goes on to the very end. It must "
                    "begin where the test set ends.",
                    _train_begins_too_early),
            Mistake("Rows are lost between your parts: order[a:b] ends before place b, so b is a place, not how "
                    "many you want. The test set ends at place n_val + n_test.",
                    _end_is_no_length),
            Mistake("In order[n_val:n_test] the number behind the colon is a place, not how many you want: the test "
                    "set ends at place n_val + n_test, and there the training set begins.",
                    _number_as_place),
            Mistake("Left of the = the order is val_rows, test_rows, train_rows: yours begins with the training "
                    "set.",
                    _training_first),
            Mistake("154 and 308 belong to the 768 women: use n_val and n_test, which follow from the shares.",
                    _numbers_of_the_women),
            Mistake("A row is lost at each cut: order[:a] ends before place a, so the next part begins at a, not at "
                    "a + 1.",
                    _one_lost_at_each_cut),
            Mistake("Some rows occur twice and others never: choice and integers draw with repetition, as with a "
                    "die. permutation shuffles, as with a pack of cards.",
                    _drawn_with_repeats),
            Mistake("Another seed gives the same parts: your function takes a seed and does not use it. Hand it to "
                    "default_rng.",
                    _seed_ignored),
            Mistake("Called twice with the same seed, your function gave two different splits: hand the seed to "
                    "default_rng, so that somebody else can check your score.",
                    _another_split_each_time),
            Mistake("These are row numbers, not rows: X[train_rows] takes the rows out of X.",
                    _numbers_instead_of_rows)],
        judge=judge_split),
    Exercise(
        folds,
        hints=("What did you do first in train_val_test_split, before you cut?",
               "Shuffle the row numbers: np.random.default_rng(seed).permutation(n). Then cut that order into k parts. "
               "NumPy has a function that cuts an array into k nearly equal parts: np.array_split.",
               "return np.array_split(np.random.default_rng(seed).permutation(n), k)"),
        cases=[("20 rows in 5 folds", (20, 5)), ("the same and seed 0", (20, 5, 0)), ("the same and seed 3", (20, 5, 3)),
               ("23 rows in 4 folds", (23, 4, 2))],
        mistakes=[
            Mistake("Nothing is shuffled: your folds follow the order of the table. Shuffle the row numbers first, "
                    "then cut.",
                    _folds_in_order),
            Mistake("Every k-th row goes into the same fold: that is regular, not random. Shuffle the row numbers "
                    "first, then cut.",
                    lambda n, k, seed=0: [np.arange(n)[start::k] for start in range(k)]),
            Mistake("Your folds have k rows each: k is the number of folds, and each gets about n / k rows.",
                    _folds_of_k_rows),
            Mistake("Your folds have k rows each: k is the number of folds, and each of them gets about n / k rows.",
                    _k_folds_of_k_rows),
            Mistake("n is not always a multiple of k: your folds leave the last rows out. np.array_split hands them "
                    "round.",
                    _folds_without_the_rest),
            Mistake("One of your folds gets all the rows that are left over: the sizes may differ by one row at "
                    "most.",
                    _folds_with_a_fat_one),
            Mistake("You draw each fold anew, so that one row is in several folds and another in none: shuffle "
                    "once, then cut.",
                    _folds_drawn_apart),
            Mistake("Each of your parts holds what is left when a fold is taken away: return the folds themselves, "
                    "the rows that are asked.",
                    _folds_as_known),
            Mistake("Another seed gives the same folds: your function takes a seed and does not use it. Hand it to "
                    "default_rng.",
                    _folds_seed_ignored),
            Mistake("Called twice with the same seed, your function gave two different cuts: hand the seed to "
                    "default_rng, so that somebody else can check your score.",
                    _folds_each_time)],
        judge=judge_folds),
    Exercise(
        scale_like_training,
        hints=("Whose mean and whose spread do you know before the other women come?",
               "Both come from X_train, one number for each column: axis=0. A column's spread is its std.",
               "mean = X_train.mean(axis=0)\nspread = X_train.std(axis=0)"),
        cases=[("four training women, four others", (_TRAIN, _OTHER)),
               ("one other woman", (_TRAIN, np.array([[100.0, 40.0]]))),
               ("the training women themselves", (_TRAIN, _TRAIN))],
        mistakes=[
            Mistake("You took mean and spread from X_other: take both from X_train, as for a woman who comes alone "
                    "and has no mean.",
                    lambda X_train, X_other: (X_other - X_other.mean(axis=0)) / X_other.std(axis=0)),
            Mistake("You took mean and spread from both parts together: that is the leak. Take both from X_train "
                    "alone.",
                    _scaled_by_all),
            Mistake("You scaled the training rows: their mean and spread are right, and X_other is what is to be "
                    "scaled.",
                    lambda X_train, X_other: (X_train - X_train.mean(axis=0)) / X_train.std(axis=0)),
            Mistake("You used one mean and one spread for all columns together: glucose and age need their own. "
                    "axis=0 gives one number for each column.",
                    lambda X_train, X_other: (X_other - X_train.mean()) / X_train.std()),
            Mistake("You took the mean away and left the spread: divide by the spread of each training column, or "
                    "insulin still decides alone.",
                    lambda X_train, X_other: X_other - X_train.mean(axis=0)),
            Mistake("You divided and did not take the mean away first: (X_other - mean) / spread, with the "
                    "brackets.",
                    lambda X_train, X_other: X_other / X_train.std(axis=0)),
            Mistake("Only the mean was divided: / comes before -, so put brackets round X_other - mean.",
                    lambda X_train, X_other: X_other - X_train.mean(axis=0) / X_train.std(axis=0)),
            Mistake("You divided by the variance, the spread squared: take std instead of var.",
                    lambda X_train, X_other: (X_other - X_train.mean(axis=0)) / X_train.var(axis=0)),
            Mistake("The mean is right, the spread comes from X_other: take both from X_train.",
                    lambda X_train, X_other: (X_other - X_train.mean(axis=0)) / X_other.std(axis=0)),
            Mistake("You divided by n - 1 within the spread, as pandas does: here use NumPy's X_train.std(axis=0), "
                    "which divides by n.",
                    lambda X_train, X_other: (X_other - X_train.mean(axis=0)) / X_train.std(axis=0, ddof=1))])]

VOTES = [
    Vote("why_flattering", right="B",
         answers={"A": "The program never saw these women's outcomes: it knew the 384 others. It was you who looked.",
                  "B": "Among fifty scores, the highest was partly good and partly lucky. On fresh women the luck is gone "
                       "and the good remains.",
                  "C": "Good luck in one split would be bad luck in the next, and the mean of 200 would be near 0."}),
    Vote("first_leak", right="A",
         answers={"A": "The means and spreads of all 768 women include the hidden ones. How much that lifts the score is "
                       "measured below, and you may be surprised.",
                  "B": "The split comes at random and the seed is given: this line is honest. Look at what was done "
                       "before it.",
                  "C": "It learns from the seen women and their outcomes alone. But what has been done to their numbers?",
                  "D": "It asks about hidden women only. But do their numbers come alone?"}),
    Vote("second_leak", right="B",
         answers={"A": "It only lists who has diabetes, and keeps everybody. The next line does something with the list.",
                  "B": "Copies are made before the cut, so one woman lies on both sides of it: the program has seen the "
                       "woman it is asked about.",
                  "C": "The cut itself is random and clean. But what is it that is being cut: women, or copies of women?",
                  "D": "Mean and spread come from the seen rows alone. But some of these rows are copies of hidden ones."}),
    Vote("third_leak", right="A",
         answers={"A": "The mean for a glucose value includes the outcome of the hidden women with that value: a piece of "
                       "the answer stands in the new column.",
                  "B": "A column more is no leak in itself. The question is where its numbers come from.",
                  "C": "The cut is random and clean. But the new column was made before it.",
                  "D": "Mean and spread come from the seen women alone. But one of the columns has been told the "
                       "outcomes."})]
