"""Exercises of track 1, lesson 3: Honest scores."""
import numpy as np

from helpers._exercises import Exercise, Mistake, Vote


def train_val_test_split(X, y, val=0.2, test=0.2, seed=0):
    """Cut the rows of X and y at random into a training, a validation and a test set.

    Parameters
    ----------
    X : numpy.ndarray, shape (rows, columns)
    y : numpy.ndarray, shape (rows,)
        What happened to each row of X.
    val, test : float
        Shares of all rows; the training set gets the rest.
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
SIX = ("Return six arrays, in the order in which the exercise returned them: X_train, X_val, X_test, y_train, y_val, "
       "y_test. Each of them holds rows of X or of y.")
UNSHUFFLED = ("Nothing is shuffled: your parts are blocks of the table, and tables are often sorted. Shuffle the row "
              "numbers with np.random.default_rng(seed).permutation(n), then cut that order.")
TORN_APART = ("X and y no longer belong together: one woman's measurements are beside another woman's outcome. Use the "
              "same row numbers, from one shuffle, for both.")
OPENED = ("Your validation set and your test set share rows: both begin at the start of your order. Begin the test set "
          "where the validation set ends; otherwise you look into the envelope while you choose.")
REMEMBERED = ("Your training set contains rows of the validation or test set. About those, the program only has to "
              "remember. Begin the training set where the other two end.")
REPEATED = ("Some rows occur twice and others never: choice and integers draw with repetition, like rolling a die. "
            "permutation shuffles, like a pack of cards.")
SEED_IGNORED = ("Another seed gives the same parts: your function takes a seed but does not use it. Pass it to "
                "default_rng.")
ANOTHER_EACH_TIME = ("Called twice with the same seed, your function gave two different splits. Pass the seed to "
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
        return f"{n - len(everybody)} of {n} rows are in none of your three parts. Each row belongs in one of them."
    for name, part, share in (("validation", chosen, val), ("test", sealed, test)):
        if abs(len(part) - share * n) > 1.001:  # scikit-learn's way rounds up twice
            return (f"{share:.0%} of {n} rows belong in the {name} set. That is {share * n:g}, and yours has "
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
    """Make a function that cuts the drawn row numbers by cut(order, n_val, n_test): val, test, train rows."""
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
    """Cut the row numbers 0 to n - 1 at random into k parts, as equal as possible.

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


FOLDS_CUT_FIRST = ("Each of your folds is still a block of the table, or every k-th row of it: was it cut first and "
                   "shuffled afterwards? Shuffle the row numbers first, then cut.")
FOLDS_TIED = ("Your folds are not random enough: rows that are neighbours in the table mostly end up in the same fold. "
              "Shuffle all the row numbers first, then cut.")
FOLDS_UNSHUFFLED = ("Nothing is shuffled: your folds follow the order of the table. Shuffle the row numbers first, "
                    "then cut.")
FOLDS_SEED_IGNORED = ("Another seed gives the same folds: your function takes a seed but does not use it. Pass it to "
                      "default_rng.")
OTHER_FOLDS_EACH_TIME = ("Called twice with the same seed, your function gave two different sets of folds. Pass the "
                         "seed to default_rng, so that somebody else can check your score.")


def judge_folds(result, expected, n, k, seed=0):
    """Judge any way of making folds."""
    try:
        parts = [[int(row) for row in part] for part in result[:]]
    except (TypeError, ValueError):
        return f"Return a list of {k} arrays of row numbers."
    if any(np.any(np.asarray(part) != numbers) for part, numbers in zip(result, parts)):
        return "Row numbers are whole numbers, and some of yours are not."
    if len(parts) != k:
        return f"For n = {n} and k = {k} the list should have {k} folds, and yours has {len(parts)}."
    rows = sum(parts, [])
    if set(rows) - set(range(n)):
        return f"For n = {n} the row numbers go from 0 to {n - 1}, and yours from {min(rows)} to {max(rows)}."
    if len(rows) > len(set(rows)):
        return "A row number is in more than one place: each row belongs in exactly one fold."
    if len(rows) < n:
        return f"{n - len(rows)} of {n} rows are in no fold: each row must be asked about once."
    if max(map(len, parts)) - min(map(len, parts)) > 1:
        sizes = ", ".join(str(len(part)) for part in parts)
        return f"The sizes of your folds are {sizes}: they may differ by one row at most."
    if n < 20:  # so few rows may lie in order by chance
        return None
    in_order = [[list(part) for part in np.array_split(np.arange(n), k)],
                [list(range(start, n, k)) for start in range(k)]]
    given = [sorted(part) for part in parts]
    if given in in_order:
        return FOLDS_UNSHUFFLED
    if sorted(given) in in_order:
        return FOLDS_CUT_FIRST
    fold = {row: number for number, part in enumerate(parts) for row in part}
    together = max(np.mean([fold[row] == fold[row + step] for row in range(n - step)]) for step in range(1, k + 1))
    return FOLDS_TIED if n >= 200 and together > 1 / k + 0.25 else None  # 1 / k by chance


def _order(n, seed):
    return np.random.default_rng(seed).permutation(n)


def _folds_with_a_fat_one(n, k, seed=0):
    order, size = _order(n, seed), n // k
    return [order[fold * size:(fold + 1) * size] for fold in range(k - 1)] + [order[(k - 1) * size:]]


def _folds_drawn_apart(n, k, seed=0):
    rng = np.random.default_rng(seed)
    return [rng.permutation(n)[:len(part)] for part in folds(n, k)]


def scale_like_training(X_train, X_other):
    """Subtract the mean of each column of X_train from X_other, and divide by that column's spread in X_train.

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
_SEVEN = np.array([[148.0, 33.6, 50], [85.0, 26.6, 31], [183.0, 23.3, 32], [89.0, 28.1, 21], [137.0, 43.1, 33],
                   [116.0, 25.6, 30], [78.0, 31.0, 26]])

EXERCISES = [
    Exercise(
        train_val_test_split,
        hints=("Which cell above shuffled the row numbers? You need the same line, with this function's seed and n.",
               "permutation(n), called on np.random.default_rng(seed), gives the order. Cut it: first n_val row "
               "numbers, then n_test, then all the rest. order[:b] ends before place b, order[a:b] begins at place a "
               "and ends before place b, and order[a:] goes on to the end. At which place does the test set end?",
               "order = np.random.default_rng(seed).permutation(n)\nval_rows, test_rows, train_rows = "
               "order[:n_val], order[n_val:n_val + n_test], order[n_val + n_test:]"),
        cases=[("40 rows and the usual shares", _numbered(40)),
               ("the same rows and seed 0", (*_numbered(40), 0.2, 0.2, 0)),
               ("the same rows and seed 3", (*_numbered(40), 0.2, 0.2, 3)),
               ("60 rows with val=0.1 and test=0.3", (*_numbered(60), 0.1, 0.3, 5))],
        mistakes=[
            Mistake(UNSHUFFLED, _split_by(_in_three, draw=lambda rng, n: np.arange(n))),
            Mistake(TORN_APART, _two_shuffles),
            Mistake("The size of your validation set is wrong: val is a share of all rows, not of the rows that the "
                    "test set leaves over.",
                    lambda X, y, val=0.2, test=0.2, seed=0: train_val_test_split(X, y, val * (1 - test), test, seed)),
            Mistake("Your validation set has the size that the test set should have, and the other way round: n_val "
                    "goes with val, and n_test with test.",
                    lambda X, y, val=0.2, test=0.2, seed=0: train_val_test_split(X, y, test, val, seed)),
            Mistake(OPENED,
                    _split_by(lambda order, n_val, n_test: (order[:n_val], order[:n_test], order[n_val + n_test:]))),
            Mistake(REMEMBERED,
                    _split_by(lambda order, n_val, n_test: (order[:n_val], order[n_val:n_val + n_test], order))),
            Mistake("Your training set contains the whole test set: order[n_val:] goes on to the very end. Begin the "
                    "training set where the test set ends.",
                    _split_by(lambda order, n_val, n_test: (order[:n_val], order[n_val:n_val + n_test],
                                                            order[n_val:]))),
            Mistake("Rows are lost between your parts: in order[a:b] the b is a place, not how many you want. The test "
                    "set ends at place n_val + n_test.",
                    _split_by(lambda order, n_val, n_test: (order[:n_val], order[n_val:n_test],
                                                            order[n_val + n_test:]))),
            Mistake("In order[n_val:n_test] the number after the colon is a place, not how many you want. The test set "
                    "ends at place n_val + n_test, and the training set begins there.",
                    _split_by(lambda order, n_val, n_test: (order[:n_val], order[n_val:n_test], order[n_test:]))),
            Mistake("On the left of the = are val_rows, test_rows, train_rows, in this order. Yours begins with the "
                    "training set.",
                    _split_by(lambda order, n_val, n_test: (order[:-n_val - n_test], order[-n_val - n_test:-n_test],
                                                            order[-n_test:]))),
            Mistake("154 and 308 belong to the 768 women. Use n_val and n_test, which follow from the shares.",
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
        hints=("What came first in train_val_test_split, before the cut?",
               "Shuffle the row numbers: np.random.default_rng(seed).permutation(n). Then cut that order into k parts. "
               "np.array_split cuts an array into k parts that are as equal as possible.",
               "return np.array_split(np.random.default_rng(seed).permutation(n), k)"),
        cases=[("20 rows in 5 folds", (20, 5)),
               ("the same and seed 0", (20, 5, 0)),
               ("the same and seed 3", (20, 5, 3)),
               ("23 rows in 4 folds", (23, 4, 2)),
               ("10 rows in 6 folds", (10, 6, 1)),
               ("200 rows in 8 folds", (200, 8, 4))],
        mistakes=[
            Mistake(FOLDS_UNSHUFFLED, lambda n, k, seed=0: np.array_split(np.arange(n), k)),
            Mistake(FOLDS_CUT_FIRST, lambda n, k, seed=0: [np.array_split(np.arange(n), k)[fold]
                                                           for fold in _order(k, seed)]),
            Mistake("With n = 10 and k = 6 one of your folds has no rows: round up, and the first folds take too many. "
                    "np.array_split makes the sizes differ by one row at most.",
                    lambda n, k, seed=0: [_order(n, seed)[fold * -(-n // k):(fold + 1) * -(-n // k)]
                                          for fold in range(k)]),
            Mistake("Every k-th row goes into the same fold: that is regular, not random. Shuffle the row numbers "
                    "first, then cut.",
                    lambda n, k, seed=0: [np.arange(n)[start::k] for start in range(k)]),
            Mistake("Your folds have k rows each. But k is the number of folds, and each gets about n / k rows.",
                    lambda n, k, seed=0: [_order(n, seed)[start:start + k] for start in range(0, n, k)]),
            Mistake("Your folds have k rows each. But k is the number of folds, and each of them gets about n / k "
                    "rows.",
                    lambda n, k, seed=0: [_order(n, seed)[fold * k:(fold + 1) * k] for fold in range(k)]),
            Mistake("n is not always a multiple of k, so your folds leave the last rows out. np.array_split shares "
                    "them out.",
                    lambda n, k, seed=0: [_order(n, seed)[fold * (n // k):(fold + 1) * (n // k)] for fold in range(k)]),
            Mistake("One of your folds gets all the rows that are left over. The sizes may differ by one row at most.",
                    _folds_with_a_fat_one),
            Mistake("You shuffle again for each fold, so one row is in several folds and another in none. Shuffle "
                    "once, then cut.",
                    _folds_drawn_apart),
            Mistake("Each of your parts holds what is left when a fold is taken away. Return the folds themselves, the "
                    "rows that are asked about.",
                    lambda n, k, seed=0: [np.setdiff1d(np.arange(n), fold) for fold in folds(n, k, seed)]),
            Mistake(FOLDS_SEED_IGNORED, lambda n, k, seed=0: folds(n, k)),
            Mistake(OTHER_FOLDS_EACH_TIME, lambda n, k, seed=0: folds(n, k, seed=None))],
        judge=judge_folds,
        together=lambda results: _compare_seeds(results, OTHER_FOLDS_EACH_TIME, FOLDS_SEED_IGNORED)),
    Exercise(
        scale_like_training,
        hints=("Whose mean and spread do you know before the other women come?",
               "Both come from X_train, one number for each column: axis=0. The spread of a column is its std.",
               "mean = X_train.mean(axis=0)\nspread = X_train.std(axis=0)"),
        cases=[("four training women, four others", (_TRAIN, _OTHER)),
               ("one other woman", (_TRAIN, np.array([[100.0, 40.0]]))),
               ("the training women themselves", (_TRAIN, _TRAIN)),
               ("seven training women and three columns", (_SEVEN, np.array([[115.0, 35.3, 29], [197.0, 30.5, 81],
                                                                             [500.0, 67.1, 22]])))],
        mistakes=[
            Mistake("You took mean and spread from X_other. Take both from X_train: a woman who comes alone has no "
                    "spread.",
                    lambda X_train, X_other: (X_other - X_other.mean(axis=0)) / X_other.std(axis=0)),
            Mistake("You took mean and spread from both parts together, and that is the leak. Take both from X_train "
                    "alone.",
                    _scaled_by_all),
            Mistake("You scaled the training rows. Their mean and spread are right, but scale X_other "
                    "instead.",
                    lambda X_train, X_other: (X_train - X_train.mean(axis=0)) / X_train.std(axis=0)),
            Mistake("You used one mean and one spread for all columns together. Glucose and age each need their own: "
                    "axis=0 gives one number for each column.",
                    lambda X_train, X_other: (X_other - X_train.mean()) / X_train.std()),
            Mistake("You subtracted the mean but left out the spread. Divide by the spread of each training column, or "
                    "insulin still decides almost alone.",
                    lambda X_train, X_other: X_other - X_train.mean(axis=0)),
            Mistake("You divided without subtracting the mean first: (X_other - mean) / spread, with the brackets.",
                    lambda X_train, X_other: X_other / X_train.std(axis=0)),
            Mistake("Only the mean was divided, because / comes before -. Put brackets around X_other - mean.",
                    lambda X_train, X_other: X_other - X_train.mean(axis=0) / X_train.std(axis=0)),
            Mistake("You divided by the variance, which is the spread squared. Take std instead of var.",
                    lambda X_train, X_other: (X_other - X_train.mean(axis=0)) / X_train.var(axis=0)),
            Mistake("The mean is right, but the spread comes from X_other. Take both from X_train.",
                    lambda X_train, X_other: (X_other - X_train.mean(axis=0)) / X_other.std(axis=0)),
            Mistake("Inside the spread you divided by n - 1, as pandas does. Here use NumPy's X_train.std(axis=0), "
                    "which divides by n.",
                    lambda X_train, X_other: (X_other - X_train.mean(axis=0)) / X_train.std(axis=0, ddof=1))])]

VOTES = [
    Vote("why_flattering", right="B",
         answers={"A": "The program never saw what happened to these women: it knew 460 others. We were the ones who "
                       "looked.",
                  "B": "Among fifty scores, the highest is partly good and partly lucky. On other women the luck is "
                       "gone, and the good remains.",
                  "C": "A shuffle with bad luck is as likely as one with good luck, so over 200 shuffles luck alone "
                       "would average out."}),
    Vote("first_leak", right="A",
         answers={"A": "The means and spreads of all 768 women include the unseen ones. How much that raises the score "
                       "is measured below, and you may be surprised.",
                  "B": "The split is random and the seed is given, so this line is honest. Look at what was done "
                       "before it.",
                  "C": "It learns from the known women and their outcomes alone. But what has been done to their "
                       "numbers?",
                  "D": "It asks about unseen women only. But what has been done to their numbers?"}),
    Vote("second_leak", right="B",
         answers={"A": "It counts how many copies to make, no more. What is copied, and when?",
                  "B": "The copies are made before the cut, so a woman can be on one side of it and her copy on the "
                       "other: the program knows the woman you ask about.",
                  "C": "The cut is random and clean. But what is it that is cut here, women or copies of women?",
                  "D": "It learns from the known rows alone. But some of these rows are copies of unseen ones."}),
    Vote("third_leak", right="B",
         answers={"A": "The cut is random, and it comes first. But a cut helps only if the lines below it respect it.",
                  "B": "It takes the mean over all women with the same glucose, the unseen ones too. So a piece of the "
                       "answer is in the new column.",
                  "C": "One more column is no leak in itself. Where do its numbers come from?",
                  "D": "It learns from the known women alone. But one of their columns has been told the outcomes of "
                       "others."})]
