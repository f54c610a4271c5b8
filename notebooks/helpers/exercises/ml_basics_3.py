"""Exercises of track 1, lesson 3: Honest scores."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def train_val_test_split(X, y, val=0.2, test=0.2, seed=0):
    """Cut the rows of X and y into a training, a validation and a test set, at random.

    Parameters
    ----------
    X : numpy.ndarray, shape (rows, columns)
    y : numpy.ndarray, shape (rows,)
        What happened to each row of X.
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


# Sentences that the judge says too
SIX = ("Return six arrays in the order of the last line of the exercise: X_train, X_val, X_test, y_train, y_val, "
       "y_test, in each of them rows of X or of y.")
UNSHUFFLED = ("Nothing is shuffled: your parts are blocks of the table, and a table is often sorted. Shuffle the row "
              "numbers with np.random.default_rng(seed).permutation(n), then cut that order.")
TORN_APART = ("X and y do not belong together any more: a woman's measurements stand beside another woman's outcome. "
              "Use the same row numbers, from one shuffle, for both.")
OPENED = ("Validation and test set share rows: both begin at the start of your order. Let the test set begin where the "
          "validation set ends, or the envelope has been opened while you choose.")
REMEMBERED = ("Your training set contains rows of the validation or test set: asked about those, the program only has "
              "to remember. The training set begins where the other two end.")
REPEATED = ("Some rows occur twice and others never: choice and integers draw with repetition, as with a die. "
            "permutation shuffles, as with a pack of cards.")
SEED_IGNORED = ("Another seed gives the same parts: your function takes a seed and does not use it. Hand it to "
                "default_rng.")
ANOTHER_EACH_TIME = ("Called twice with the same seed, your function gave two different splits: hand the seed to "
                     "default_rng, so that somebody else can check your score.")


def judge_split(result, expected, X, y, val=0.2, test=0.2, seed=0):
    """Judge any way of splitting, by the row numbers in X and y of _numbered."""
    try:
        parts = [np.asarray(part, float) for part in result]
        train, chosen, sealed = rows = _rows(result)
        outcomes = [[round(float(value)) - 1000 for value in part] for part in parts[3:]]
    except (TypeError, ValueError, IndexError):
        return SIX
    n, everybody = len(y), train + chosen + sealed
    if len(parts) != 6 or {part.shape[1:] for part in parts if len(part)} - {X.shape[1:], ()}:
        return SIX
    if set(everybody) - set(range(n)):
        return SIX
    if outcomes != rows:
        return TORN_APART
    if any(len(part) > len(set(part)) for part in rows):
        return REPEATED
    if set(chosen) & set(sealed):
        return OPENED
    if len(everybody) > len(set(everybody)):
        return REMEMBERED
    if len(everybody) < n:
        return f"{n - len(everybody)} of {n} rows are in none of your three parts: together they must be everybody."
    for name, part, share in (("validation", chosen, val), ("test", sealed, test)):
        if abs(len(part) - share * n) > 1.001:  # scikit-learn's way rounds up twice
            return (f"Of {n} rows {share:.0%} belong in the {name} set: that is {share * n:g}, and yours has "
                    f"{len(part)}.")
    if any(len(set(np.diff(sorted(part)))) == 1 for part in rows):
        return UNSHUFFLED
    return None


def _rows(result):
    """Return the row numbers in X_train, X_val and X_test of _numbered."""
    return [[round(float(row[0])) for row in np.asarray(part, float)] for part in result[:3]]


def _compare_seeds(parts, another_each_time, ignored):
    """Compare the parts that came out in the first three cases: without a seed, with seed 0, with seed 3."""
    without, zero, three = ([sorted(part) for part in each] for each in parts[:3])
    if without != zero:
        return another_each_time
    return ignored if zero == three else None


def _numbered(n):
    """A table of n rows that can be told apart, by their first column, and its outcomes, those numbers plus 1000."""
    rows = np.arange(n)
    return np.stack([rows, rows % 7], axis=1), rows + 1000


def _split_by(cut, draw=lambda rng, n: rng.permutation(n)):
    """Make a function that cuts the row numbers, once drawn, by cut(order, n_val, n_test): val, test, train rows."""
    def split(X, y, val=0.2, test=0.2, seed=0):
        n = len(y)
        val_rows, test_rows, train_rows = cut(draw(np.random.default_rng(seed), n), round(val * n), round(test * n))
        return X[train_rows], X[val_rows], X[test_rows], y[train_rows], y[val_rows], y[test_rows]
    return split


def _in_three(order, n_val, n_test):
    return order[:n_val], order[n_val:n_val + n_test], order[n_val + n_test:]


def _two_shuffles(X, y, val=0.2, test=0.2, seed=0):
    rng = np.random.default_rng(seed)
    return train_val_test_split(X[rng.permutation(len(y))], y[rng.permutation(len(y))], val, test, seed)


def _numbers_instead_of_rows(X, y, val=0.2, test=0.2, seed=0):
    order = train_val_test_split(X, np.arange(len(y)), val, test, seed)[3:]
    return (*order, *order)


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


FOLDS_UNSHUFFLED = ("Nothing is shuffled: your folds follow the order of the table. Shuffle the row numbers first, "
                    "then cut.")
FOLDS_SEED_IGNORED = ("Another seed gives the same folds: your function takes a seed and does not use it. Hand it to "
                      "default_rng.")
OTHER_FOLDS_EACH_TIME = ("Called twice with the same seed, your function gave two different cuts: hand the seed to "
                         "default_rng, so that somebody else can check your score.")


def judge_folds(result, expected, n, k, seed=0):
    """Judge any way of making folds."""
    try:
        parts = [[int(row) for row in part] for part in result[:]]
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
        return FOLDS_UNSHUFFLED
    return None


def _order(n, seed):
    return np.random.default_rng(seed).permutation(n)


def _folds_with_a_fat_one(n, k, seed=0):
    order, size = _order(n, seed), n // k
    return [order[fold * size:(fold + 1) * size] for fold in range(k - 1)] + [order[(k - 1) * size:]]


def _folds_drawn_apart(n, k, seed=0):
    rng = np.random.default_rng(seed)
    return [rng.permutation(n)[:len(part)] for part in folds(n, k)]


def scale_like_training(X_train, X_other):
    """Measure every column of X_other in the spread of X_train, from the mean of X_train.

    Parameters
    ----------
    X_train : numpy.ndarray, shape (rows, columns)
    X_other : numpy.ndarray, shape (other rows, columns)

    Returns
    -------
    numpy.ndarray, shape (other rows, columns)
    """
    mean = X_train.mean(axis=0)
    spread = X_train.std(axis=0)
    return (X_other - mean) / spread


def _scaled_by_all(X_train, X_other):
    everybody = np.concatenate([X_train, X_other])
    return (X_other - everybody.mean(axis=0)) / everybody.std(axis=0)


_TRAIN = np.array([[80.0, 20.0], [100.0, 50.0], [120.0, 20.0], [160.0, 30.0]])
_OTHER = np.array([[100.0, 30.0], [140.0, 45.0], [90.0, 21.0], [200.0, 81.0]])

EXERCISES = [
    Exercise(
        train_val_test_split,
        hints=("Which cell above shuffled the row numbers? It is the same line, with this function's seed and its n.",
               "permutation(n), asked of np.random.default_rng(seed), gives the order. Cut it: first n_val row "
               "numbers, then n_test, then all that follow. order[:b] ends before place b, order[a:b] begins at place "
               "a and ends before place b, order[a:] goes on to the end. At which place does the test set end?",
               "order = np.random.default_rng(seed).permutation(n)\nval_rows, test_rows, train_rows = "
               "order[:n_val], order[n_val:n_val + n_test], order[n_val + n_test:]"),
        cases=[("40 rows and the usual shares", _numbered(40)),
               ("the same rows and seed 0", (*_numbered(40), 0.2, 0.2, 0)),
               ("the same rows and seed 3", (*_numbered(40), 0.2, 0.2, 3)),
               ("60 rows, a tenth to choose, three tenths sealed", (*_numbered(60), 0.1, 0.3, 5))],
        mistakes=[
            Mistake(UNSHUFFLED, _split_by(_in_three, draw=lambda rng, n: np.arange(n))),
            Mistake(TORN_APART, _two_shuffles),
            Mistake("The size of your validation set is wrong: val is a share of all rows, not of what the test set "
                    "leaves over.",
                    lambda X, y, val=0.2, test=0.2, seed=0: train_val_test_split(X, y, val * (1 - test), test, seed)),
            Mistake("Your validation set has the size that the test set should have, and the other way round: n_val "
                    "goes with val, n_test with test.",
                    lambda X, y, val=0.2, test=0.2, seed=0: train_val_test_split(X, y, test, val, seed)),
            Mistake(OPENED,
                    _split_by(lambda order, n_val, n_test: (order[:n_val], order[:n_test], order[n_val + n_test:]))),
            Mistake(REMEMBERED,
                    _split_by(lambda order, n_val, n_test: (order[:n_val], order[n_val:n_val + n_test], order))),
            Mistake("Your training set contains the whole test set: order[n_val:] goes on to the very end. It must "
                    "begin where the test set ends.",
                    _split_by(lambda order, n_val, n_test: (order[:n_val], order[n_val:n_val + n_test],
                                                            order[n_val:]))),
            Mistake("Rows are lost between your parts: order[a:b] ends before place b, so b is a place, not how "
                    "many you want. The test set ends at place n_val + n_test.",
                    _split_by(lambda order, n_val, n_test: (order[:n_val], order[n_val:n_test],
                                                            order[n_val + n_test:]))),
            Mistake("In order[n_val:n_test] the number behind the colon is a place, not how many you want: the test "
                    "set ends at place n_val + n_test, and there the training set begins.",
                    _split_by(lambda order, n_val, n_test: (order[:n_val], order[n_val:n_test], order[n_test:]))),
            Mistake("Left of the = the order is val_rows, test_rows, train_rows: yours begins with the training "
                    "set.",
                    _split_by(lambda order, n_val, n_test: (order[:-n_val - n_test], order[-n_val - n_test:-n_test],
                                                            order[-n_test:]))),
            Mistake("154 and 308 belong to the 768 women: use n_val and n_test, which follow from the shares.",
                    _split_by(lambda order, n_val, n_test: (order[:154], order[154:308], order[308:]))),
            Mistake("A row is lost at each cut: order[:a] ends before place a, so the next part begins at a, not at "
                    "a + 1.",
                    _split_by(lambda order, n_val, n_test: (order[:n_val], order[n_val + 1:n_val + n_test],
                                                            order[n_val + n_test + 1:]))),
            Mistake(REPEATED, _split_by(_in_three, draw=lambda rng, n: rng.choice(n, n))),
            Mistake(SEED_IGNORED, lambda X, y, val=0.2, test=0.2, seed=0: train_val_test_split(X, y, val, test)),
            Mistake(ANOTHER_EACH_TIME,
                    lambda X, y, val=0.2, test=0.2, seed=0: train_val_test_split(X, y, val, test, seed=None)),
            Mistake("These are row numbers, not rows: X[train_rows] takes the rows out of X.",
                    _numbers_instead_of_rows)],
        judge=judge_split,
        together=lambda results: _compare_seeds(list(map(_rows, results)), ANOTHER_EACH_TIME, SEED_IGNORED)),
    Exercise(
        folds,
        hints=("What did you do first in train_val_test_split, before you cut?",
               "Shuffle the row numbers: np.random.default_rng(seed).permutation(n). Then cut that order into k parts. "
               "NumPy has a function that cuts an array into k nearly equal parts: np.array_split.",
               "return np.array_split(np.random.default_rng(seed).permutation(n), k)"),
        cases=[("20 rows in 5 folds", (20, 5)),
               ("the same and seed 0", (20, 5, 0)),
               ("the same and seed 3", (20, 5, 3)),
               ("23 rows in 4 folds", (23, 4, 2))],
        mistakes=[
            Mistake(FOLDS_UNSHUFFLED, lambda n, k, seed=0: np.array_split(np.arange(n), k)),
            Mistake("Every k-th row goes into the same fold: that is regular, not random. Shuffle the row numbers "
                    "first, then cut.",
                    lambda n, k, seed=0: [np.arange(n)[start::k] for start in range(k)]),
            Mistake("Your folds have k rows each: k is the number of folds, and each gets about n / k rows.",
                    lambda n, k, seed=0: [_order(n, seed)[start:start + k] for start in range(0, n, k)]),
            Mistake("Your folds have k rows each: k is the number of folds, and each of them gets about n / k rows.",
                    lambda n, k, seed=0: [_order(n, seed)[fold * k:(fold + 1) * k] for fold in range(k)]),
            Mistake("n is not always a multiple of k: your folds leave the last rows out. np.array_split hands them "
                    "round.",
                    lambda n, k, seed=0: [_order(n, seed)[fold * (n // k):(fold + 1) * (n // k)] for fold in range(k)]),
            Mistake("One of your folds gets all the rows that are left over: the sizes may differ by one row at "
                    "most.",
                    _folds_with_a_fat_one),
            Mistake("You draw each fold anew, so that one row is in several folds and another in none: shuffle "
                    "once, then cut.",
                    _folds_drawn_apart),
            Mistake("Each of your parts holds what is left when a fold is taken away: return the folds themselves, "
                    "the rows that are asked.",
                    lambda n, k, seed=0: [np.setdiff1d(np.arange(n), fold) for fold in folds(n, k, seed)]),
            Mistake(FOLDS_SEED_IGNORED, lambda n, k, seed=0: folds(n, k)),
            Mistake(OTHER_FOLDS_EACH_TIME, lambda n, k, seed=0: folds(n, k, seed=None))],
        judge=judge_folds,
        together=lambda results: _compare_seeds(results, OTHER_FOLDS_EACH_TIME, FOLDS_SEED_IGNORED)),
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
                  "B": "Among fifty scores, the highest was partly good and partly lucky. On fresh women the luck is "
                       "gone and the good remains.",
                  "C": "Good luck in one split would be bad luck in the next, and the mean of 200 would be near 0."}),
    Vote("first_leak", right="A",
         answers={"A": "The means and spreads of all 768 women include the hidden ones. How much that lifts the score "
                       "is measured below, and you may be surprised.",
                  "B": "The split comes at random and the seed is given: this line is honest. Look at what was done "
                       "before it.",
                  "C": "It learns from the seen women and their outcomes alone. But what has been done to their "
                       "numbers?",
                  "D": "It asks about hidden women only. But do their numbers come alone?"}),
    Vote("second_leak", right="B",
         answers={"A": "It only lists who has diabetes, and keeps everybody. The next line does something with the "
                       "list.",
                  "B": "Copies are made before the cut, so one woman lies on both sides of it: the program has seen "
                       "the woman it is asked about.",
                  "C": "The cut itself is random and clean. But what is it that is being cut: women, or copies of "
                       "women?",
                  "D": "Mean and spread come from the seen rows alone. But some of these rows are copies of hidden "
                       "ones."}),
    Vote("third_leak", right="A",
         answers={"A": "The mean for a glucose value includes the outcome of the hidden women with that value: a piece "
                       "of the answer stands in the new column.",
                  "B": "A column more is no leak in itself. The question is where its numbers come from.",
                  "C": "The cut is random and clean. But the new column was made before it.",
                  "D": "Mean and spread come from the seen women alone. But one of the columns has been told the "
                       "outcomes."})]
