"""Other right answers to the exercises of track 3, lesson 7."""
import numpy as np


def member_by_member(adjacency, values, weights):
    friends = [[j for j in range(len(row)) if row[j] or i == j] for i, row in enumerate(adjacency)]
    result = []
    for i, mine in enumerate(friends):
        gathered = sum(np.asarray(values[j]) / (len(mine) * len(friends[j])) ** 0.5 for j in mine)
        result.append([float(gathered @ column) for column in np.transpose(weights)])
    return result


def with_a_diagonal_matrix(adjacency, values, weights):
    linked = adjacency + np.identity(len(adjacency))
    root = np.diag(linked.sum(axis=0) ** -0.5)
    return root @ linked @ root @ (values @ weights)


def diagonal_filled(adjacency, values, weights):
    linked = np.array(adjacency, dtype=float)
    np.fill_diagonal(linked, 1)
    root = np.sqrt(linked.sum(axis=1, keepdims=True))
    return (linked / root / root.T) @ values @ weights


def scaled_before_and_after(adjacency, values, weights):
    root = np.sqrt(adjacency.sum(axis=1, keepdims=True) + 1)
    scaled = values / root
    return (adjacency @ scaled + scaled) / root @ weights


STYLES = {"graph_convolution": [member_by_member, with_a_diagonal_matrix, diagonal_filled, scaled_before_and_after]}
EQUIVALENT = {"graph_convolution": {
    "linked = adjacency + np.eye(len(adjacency))  ->  linked = adjacency + "
    "np.eye(len(values))": "a row for each member",
    "degree = linked.sum(axis=1)  ->  degree = "
    "linked.sum(axis=0)": "a friendship goes both ways: rows add up as "
                                                                    "columns do",
    **{f"{name} = {value}  ->  {name} = {change}({value})": "these numbers are whole"
       for name, value in (("linked", "adjacency + np.eye(len(adjacency))"), ("degree", "linked.sum(axis=1)"))
       for change in ("two_decimals", "nearest_whole", "cut_to_whole")},
}}
WRONG = {"graph_convolution": {
    "rounded": lambda adjacency, values, weights: diagonal_filled(adjacency, values, weights).round(2),
    "at most 10": lambda adjacency, values, weights: np.clip(diagonal_filled(adjacency, values, weights), -10, 10),
    "the square root of a sum": lambda adjacency, values, weights: diagonal_filled(
        adjacency, values / np.sqrt(adjacency.sum(axis=1, keepdims=True) + 1), weights)}}
