"""Right answers to the exercises of track 2, lesson 5, in other styles, and mutants that behave like the solution."""
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy.signal import correlate2d


def dot_at_by_loops(image, filter, row, column):
    total = 0
    for i in range(len(filter)):
        for j in range(len(filter[0])):
            total += filter[i][j] * image[row + i][column + j]
    return total


def dot_at_in_a_row(image, filter, row, column):
    height, width = filter.shape
    return image[row:row + height, column:column + width].ravel() @ filter.ravel()


def dot_at_by_vdot(image, filter, row, column):
    window = image[row:, column:][:filter.shape[0], :filter.shape[1]]
    return np.vdot(window, filter)


def dot_at_by_sums(image, filter, row, column):
    height, width = filter.shape
    return (image[row:row + height, column:column + width] * filter).sum(axis=0).sum()


def convolve_by_lists(image, filter):
    height, width = filter.shape
    return [[dot_at_by_loops(image, filter, row, column) for column in range(image.shape[1] - width + 1)]
            for row in range(image.shape[0] - height + 1)]


def convolve_by_shifted_images(image, filter):
    height, width = filter.shape
    rows, columns = image.shape[0] - height + 1, image.shape[1] - width + 1
    return sum(filter[i, j] * image[i:i + rows, j:j + columns] for i in range(height) for j in range(width))


def convolve_by_scipy(image, filter):
    return correlate2d(image, filter, mode="valid")


def convolve_by_einsum(image, filter):
    return np.einsum("rcij,ij->rc", sliding_window_view(image, filter.shape), filter)


def convolve_by_matrix_product(image, filter):
    windows = sliding_window_view(image, filter.shape)
    return windows.reshape(*windows.shape[:2], -1) @ filter.ravel()


def output_size_by_counting(size, kernel, stride, padding):
    last = size - 1 if padding == "same" else size - kernel
    return len(range(0, last + 1, stride))


def output_size_by_ceil(size, kernel, stride, padding):
    return int(np.ceil((size if padding == "same" else size - kernel + 1) / stride))


def max_pool_by_windows(image, size, stride):
    return sliding_window_view(image, (size, size))[::stride, ::stride].max(axis=(2, 3))


def max_pool_by_lists(image, size, stride):
    return [[max(image[row + i][column + j] for i in range(size) for j in range(size))
             for column in range(0, image.shape[1] - size + 1, stride)]
            for row in range(0, image.shape[0] - size + 1, stride)]


STYLES = {
    "dot_at": [dot_at_by_loops, dot_at_in_a_row, dot_at_by_vdot, dot_at_by_sums],
    "convolve": [convolve_by_lists, convolve_by_shifted_images, convolve_by_scipy],
    "convolve_windows": [convolve_by_einsum, convolve_by_matrix_product, convolve_by_scipy],
    "output_size": [output_size_by_counting, output_size_by_ceil],
    "max_pool": [max_pool_by_windows, max_pool_by_lists]}
EQUIVALENT = {
    "convolve": {
        "answers = np.zeros((rows, columns))  ->  answers = np.ones((rows, columns))": "every number is replaced"},
    "max_pool": {
        "pooled = np.zeros((rows, columns))  ->  pooled = np.ones((rows, columns))": "every number is replaced"}}
def pooled_into(image, size, stride, dtype=float, answer=np.max):
    rows, columns = (image.shape[0] - size) // stride + 1, (image.shape[1] - size) // stride + 1
    pooled = np.zeros((rows, columns), dtype=dtype)
    for row in range(rows):
        for column in range(columns):
            pooled[row, column] = answer(image[row * stride:row * stride + size,
                                               column * stride:column * stride + size])
    return pooled


def convolve(image, filter):
    return convolve_by_scipy(image, filter)


def windows_by_convolve(image, filter):
    return convolve(image, filter)


WRONG = {
    "dot_at": {
        "three rows and columns": lambda image, filter, row, column: (
            dot_at_by_loops(image, filter[:3, :3], row, column)),
        "whole pixels": lambda image, filter, row, column: dot_at_by_loops(image.astype(int), filter, row, column),
        "pixels from 0 to 255": lambda image, filter, row, column: (
            dot_at_by_loops(image.astype("uint8").astype(float), filter, row, column)),
        "whole weights": lambda image, filter, row, column: dot_at_by_loops(image, filter.astype(int), row, column)},
    "convolve": {
        "whole answers": lambda image, filter: convolve_by_scipy(image, filter).astype(int),
        "whole pixels": lambda image, filter: convolve_by_scipy(image.astype(int), filter),
        "rounded": lambda image, filter: convolve_by_scipy(image, filter).round(2),
        "nothing beyond 255": lambda image, filter: np.clip(convolve_by_scipy(image, filter), -255, 255)},
    "convolve_windows": {
        "loops": convolve_by_lists,
        "a generator": convolve_by_shifted_images,
        "the loops of convolve": windows_by_convolve},
    "max_pool": {
        "dtype=int": lambda image, size, stride: pooled_into(image, size, stride, dtype=int),
        "the first row of a block": lambda image, size, stride: (
            pooled_into(image, size, stride, answer=lambda block: block[0].max())),
        "the corners of a block": lambda image, size, stride: (
            pooled_into(image, size, stride, answer=lambda block: block[[0, 0, -1, -1], [0, -1, 0, -1]].max()))}}
