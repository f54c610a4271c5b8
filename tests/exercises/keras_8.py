"""Other right answers to the exercises of track 3, lesson 8."""
import numpy as np


def in_loops(maps):
    height, width, channels = maps.shape
    gram = np.zeros((channels, channels))
    for i in range(channels):
        for j in range(channels):
            for row in range(height):
                for column in range(width):
                    gram[i, j] += maps[row, column, i] * maps[row, column, j]
    return gram / (height * width)


def by_einsum(maps):
    return np.einsum("hwi,hwj->ij", maps, maps) / maps[..., 0].size


def map_by_map(maps):
    channels = maps.shape[-1]
    return [[float(np.mean(maps[..., i] * maps[..., j])) for j in range(channels)] for i in range(channels)]


def all_products_at_once(maps):
    return (maps[..., :, None] * maps[..., None, :]).mean(axis=(0, 1))


STYLES = {"gram_matrix": [in_loops, by_einsum, map_by_map, all_products_at_once]}
EQUIVALENT = {}
WRONG = {"gram_matrix": {
    "no negative numbers": lambda maps: by_einsum(np.maximum(maps, 0)),
    "without signs": lambda maps: by_einsum(np.abs(maps)),
    "at most 10": lambda maps: by_einsum(np.minimum(maps, 10)),
    "whole numbers": lambda maps: by_einsum(maps.astype("uint8").astype(float)),
    "integer division": lambda maps: by_einsum(maps) // 1,
    "three rows and columns": lambda maps: by_einsum(maps[:3, :3])}}
