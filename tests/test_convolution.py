"""What lesson 2.5 says of sizes, filters and pooling is what Keras does."""
import itertools

import numpy as np
import pytest

from helpers.exercises import nn_basics_5 as lesson

SIZES, KERNELS, STRIDES, PADDINGS = range(5, 10), range(1, 5), range(1, 4), ("valid", "same")
COMBINATIONS = list(itertools.product(SIZES, KERNELS, STRIDES, PADDINGS))


@pytest.fixture
def keras(monkeypatch):
    monkeypatch.setenv("TF_CPP_MIN_LOG_LEVEL", "3")
    return pytest.importorskip("keras")


@pytest.fixture
def layers(keras):
    return keras.layers


def of_every_kind(layers, kernel, stride, padding):
    """Return a convolution, a max pooling and an average pooling layer."""
    return (layers.Conv2D(1, kernel, strides=stride, padding=padding),
            layers.MaxPooling2D(kernel, strides=stride, padding=padding),
            layers.AveragePooling2D(kernel, strides=stride, padding=padding))


def disagreements(layers, output_size):
    """Return the combinations for which some layer of Keras has another shape, on images that are not square."""
    found = []
    for size, kernel, stride, padding in COMBINATIONS:
        other = SIZES[0] + (size + 1) % len(SIZES)
        expected = tuple(output_size(side, kernel, stride, padding) for side in (size, other))
        for layer in of_every_kind(layers, kernel, stride, padding):
            if layer.compute_output_shape((1, size, other, 1))[1:3] != expected:
                found.append((size, kernel, stride, padding, type(layer).__name__))
    return found


def padded(image, kernel, stride, padding, value=0.0):
    """Put around an image what lesson 2.5 says of "same": as much as it takes, and one more at the end if odd."""
    if padding == "valid":
        return image
    missing = [max((lesson.output_size(side, kernel, stride, padding) - 1) * stride + kernel - side, 0)
               for side in image.shape]
    return np.pad(image, [(each // 2, each - each // 2) for each in missing], constant_values=value)


def by_keras(keras, layer, image, filter=None):
    """Return what a layer makes of an image, perhaps with a filter of ours."""
    batch = image[np.newaxis, ..., np.newaxis].astype("float32")
    layer.build(batch.shape)
    if filter is not None:
        layer.set_weights([filter[..., np.newaxis, np.newaxis], np.zeros(1)])
    return keras.ops.convert_to_numpy(layer(batch))[0, ..., 0]


def test_sizes_agree_with_keras(layers):
    assert disagreements(layers, lesson.output_size) == []


@pytest.mark.parametrize("wrong", [
    lambda size, kernel, stride, padding: (size - kernel) // stride + 1,
    lambda size, kernel, stride, padding: -(-size // stride),
    lambda size, kernel, stride, padding: size if padding == "same" else (size - kernel) // stride + 1,
    lambda size, kernel, stride, padding: size // stride if padding == "same" else (size - kernel) // stride + 1,
    lambda size, kernel, stride, padding: (size + 2 * (kernel // 2) * (padding == "same") - kernel) // stride + 1])
def test_a_wrong_formula_is_seen(layers, wrong):
    assert disagreements(layers, wrong)


@pytest.mark.parametrize("padding", PADDINGS)
def test_answers_and_largest_numbers_agree_with_keras(keras, padding):
    rng = np.random.default_rng(0)
    for size, kernel, stride in itertools.product(SIZES, KERNELS, STRIDES):
        image, filter = rng.normal(size=(size, size + 1)) - 3, rng.normal(size=(kernel, kernel))
        convolution, pooling, _ = of_every_kind(keras.layers, kernel, stride, padding)
        expected = by_keras(keras, convolution, image, filter)
        for convolve in (lesson.convolve, lesson.convolve_windows):
            answers = convolve(padded(image, kernel, stride, padding), filter)[::stride, ::stride]
            assert answers.shape == expected.shape and np.allclose(answers, expected, atol=1e-4)
        expected = by_keras(keras, pooling, image)
        pooled = lesson.max_pool(padded(image, kernel, stride, padding, value=-np.inf), kernel, stride)
        assert pooled.shape == expected.shape and np.allclose(pooled, expected, atol=1e-5)


def test_a_filter_that_is_turned_round_is_seen(keras):
    rng = np.random.default_rng(0)
    image, filter = rng.normal(size=(6, 6)), rng.normal(size=(3, 3))
    expected = by_keras(keras, keras.layers.Conv2D(1, 3), image, filter)
    assert not np.allclose(lesson.convolve(image, filter[::-1, ::-1]), expected, atol=0.1)


def test_one_answer_is_the_number_in_the_feature_map():
    rng = np.random.default_rng(0)
    image, filter = rng.normal(size=(6, 7)), rng.normal(size=(3, 2))
    answers = lesson.convolve(image, filter)
    assert all(np.isclose(lesson.dot_at(image, filter, *place), answer) for place, answer in np.ndenumerate(answers))
