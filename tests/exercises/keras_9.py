"""Other right answers to the exercises of track 3, lesson 9."""
import numpy as np


def with_sets(truth, said, kind):
    is_kind = {place for place, value in np.ndenumerate(truth) if value == kind}
    called_kind = {place for place, value in np.ndenumerate(said) if value == kind}
    return len(is_kind & called_kind) / len(is_kind | called_kind) if is_kind | called_kind else float("nan")


def from_counts(truth, said, kind):
    both = np.count_nonzero((truth == kind) & (said == kind))
    union = np.count_nonzero(truth == kind) + np.count_nonzero(said == kind) - both
    return both / union if union else np.nan


def with_logical_functions(truth, said, kind):
    union = np.logical_or(truth == kind, said == kind).sum()
    return np.logical_and(truth == kind, said == kind).sum() / union if union else np.nan


STYLES = {"intersection_over_union": [with_sets, from_counts, with_logical_functions]}
EQUIVALENT = {}
WRONG = {"intersection_over_union": {
    "rounded": lambda truth, said, kind: np.round(from_counts(truth, said, kind), 2),
    "this kind and those above it": lambda truth, said, kind: from_counts(truth >= kind, said >= kind, True),
    "0 in place of nan": lambda truth, said, kind: np.nan_to_num(from_counts(truth, said, kind)),
    "the larger of the two": lambda truth, said, kind: (
        np.sum((truth == kind) & (said == kind)) / max(np.sum(truth == kind), np.sum(said == kind), 1))}}
