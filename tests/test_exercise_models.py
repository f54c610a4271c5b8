"""Models of Keras are read alike in every correct style."""
import numpy as np
import pytest

from helpers.exercises import _models

keras = pytest.importorskip("keras")
tf = pytest.importorskip("tensorflow")
layers = keras.layers


def moons(first=None, last="sigmoid", **compiled):
    model = keras.Sequential([
        keras.Input(shape=(2,)),
        layers.Dense(16, activation=first or "relu"),
        layers.Dense(1, activation=last)])
    if compiled:
        model.compile(**compiled)
    return model


def by_adding():
    model = keras.models.Sequential()
    model.add(layers.InputLayer(shape=(2,)))
    model.add(keras.layers.Dense(units=16))
    model.add(layers.Activation(keras.activations.relu))
    model.add(layers.Dense(1))
    model.add(layers.Activation("sigmoid"))
    return model


def functional():
    inputs = layers.Input((2,))
    hidden = layers.ReLU()(layers.Dense(16)(inputs))
    return keras.Model(inputs, layers.Dense(1, "sigmoid")(hidden))


def nested():
    hidden = keras.Sequential([layers.Dense(16, "relu")])
    return keras.Sequential([keras.Input((2,)), hidden, layers.Dense(1, "sigmoid")])


def only_nested():
    inner = [keras.Input((2,)), layers.Dense(16, "relu"), layers.Dense(1, "sigmoid")]
    return keras.Sequential([keras.Sequential(inner)])


def difference(y, p):
    return keras.ops.mean(keras.ops.abs(y - p))


@pytest.mark.parametrize("build", [moons, by_adding, functional, nested, only_nested])
def test_every_style_is_read_alike(build):
    model = build()
    assert _models.no_model(model) is None and _models.input_shape(model) == (2,)
    assert [each[:3] for each in _models.read_layers(model)] == [("Dense", 16, "relu"), ("Dense", 1, "sigmoid")]
    assert _models.same_answers(model, moons()) and _models.read_compile(model) is None


def test_convolutions_and_layers_without_an_activation_are_read():
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Rescaling(1 / 255),
        layers.Conv2D(16, 5, use_bias=False),
        layers.BatchNormalization(),
        layers.ReLU(),
        layers.MaxPooling2D(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(10, activation="softmax")])
    found = _models.read_layers(model)
    assert [each[:3] for each in found] == [
        ("Rescaling", None, None), ("Conv2D", 16, "relu"), ("BatchNormalization", None, None),
        ("MaxPooling2D", None, None), ("Flatten", None, None), ("Dropout", None, None), ("Dense", 10, "softmax")]
    assert found[1].keras.kernel_size == (5, 5) and _models.input_shape(model) == (28, 28, 1)


def difference_to_relu(z):
    return keras.ops.relu(z) - z


@pytest.mark.parametrize("activation, name", [
    (None, "linear"), ("leaky_relu", "leaky_relu"), (keras.activations.tanh, "tanh"), (layers.ReLU(), "relu"),
    (tf.nn.relu, "relu"), (tf.sigmoid, "sigmoid"), (keras.ops.softmax, "softmax"),
    (lambda z: keras.ops.maximum(0, z), "relu"), (lambda z: z * keras.ops.sigmoid(z), "silu"),
    (lambda z: keras.ops.maximum(1, z), "lambda"), (difference_to_relu, "difference_to_relu"),
    (layers.ReLU(max_value=1), "relu (changed)"), (lambda z: np.maximum(0, z), _models.OWN),
    (lambda z: max(0, z), _models.OWN)])
def test_an_activation_is_named(activation, name):
    model = keras.Sequential([layers.Dense(1, activation=activation)])
    assert _models.read_layers(model)[0].activation == name


@pytest.mark.parametrize("loss, name", [
    ("binary_crossentropy", "binary_crossentropy"), ("bce", "binary_crossentropy"),
    ("BinaryCrossentropy", "binary_crossentropy"), (keras.losses.binary_crossentropy, "binary_crossentropy"),
    (keras.losses.BinaryCrossentropy(), "binary_crossentropy"), ("mse", "mean_squared_error"),
    (keras.losses.SparseCategoricalCrossentropy(name="mine"), "sparse_categorical_crossentropy"),
    (difference, _models.OWN), (None, None)])
def test_a_loss_is_named(loss, name):
    compiled = _models.read_compile(moons(loss=loss, optimizer="adam"))
    assert (compiled.loss, compiled.from_logits, compiled.misspelt) == (name, False, None)


def test_logits_are_seen():
    loss = keras.losses.BinaryCrossentropy(from_logits=True)
    assert _models.read_compile(moons(loss=loss)).from_logits


@pytest.mark.parametrize("optimizer, name, rate", [
    ("adam", "adam", 0.001), ("Adam", "adam", 0.001), (keras.optimizers.SGD(learning_rate=0.5), "sgd", 0.5),
    (keras.optimizers.RMSprop(), "rmsprop", 0.001),
    (keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.1, 10)), "adam", None)])
def test_an_optimizer_is_named(optimizer, name, rate):
    assert _models.read_compile(moons(optimizer=optimizer, loss="mse"))[:2] == (name, rate)


@pytest.mark.parametrize("metrics, names", [
    (None, []), (["accuracy"], ["accuracy"]), (["acc"], ["accuracy"]), (("Accuracy",), ["accuracy"]),
    ([keras.metrics.BinaryAccuracy()], ["accuracy"]), ([keras.metrics.binary_accuracy, "mae"],
                                                      ["accuracy", "mean_absolute_error"]),
    ({"answer": "accuracy"}, ["accuracy"]), ([keras.metrics.Accuracy()], ["exact_accuracy"]),
    ([keras.metrics.AUC()], ["auc"])])
def test_metrics_are_named(metrics, names):
    compiled = _models.read_compile(moons(loss="bce", metrics=metrics))
    assert compiled.metrics == names and compiled.misspelt is None


def test_a_misspelt_loss_or_metric_is_found_before_fit():
    assert _models.read_compile(moons(loss="binary_cross_entropy")).misspelt == (
        'Keras knows no loss of the name "binary_cross_entropy". Do you mean "binary_crossentropy"?')
    assert _models.read_compile(moons(loss="bce", metrics=["accurracy"])).misspelt == (
        'Keras knows no metric of the name "accurracy". Do you mean "accuracy"?')
    assert _models.read_compile(moons(loss="xyzzy")).misspelt == 'Keras knows no loss of the name "xyzzy".'


@pytest.mark.parametrize("result, sentence", [
    (keras.Sequential, _models.THE_CLASS), ([layers.Dense(1)], _models.A_LIST), (layers.Dense(1), _models.A_LAYER),
    ("model", "Your function returned a str. Return the model."),
    (keras.Sequential([layers.Dense(1)]), "Your model does not know yet what comes in. Begin the list of layers with "
                                          "keras.Input(shape=(784,)).")])
def test_what_is_no_model_is_named(result, sentence):
    assert _models.no_model(result, "keras.Input(shape=(784,))") == sentence


def test_layers_in_another_order_give_other_answers():
    inputs = keras.Input((2,))
    parallel = keras.Model(inputs, layers.Dense(1, "sigmoid")(layers.Dense(16, "sigmoid")(inputs)))
    assert not _models.same_answers(parallel, moons())
    assert not _models.same_answers(keras.Sequential([keras.Input((2,)), layers.Dense(1)]), moons())


@pytest.mark.parametrize("settings, sentence", [
    ({}, None), ({"use_bias": False}, None), ({"trainable": False}, _models.FROZEN),
    ({"kernel_initializer": "zeros"}, _models.ALL_ALIKE), ({"kernel_initializer": "ones"}, _models.ALL_ALIKE)])
def test_what_cannot_learn_is_named(settings, sentence):
    start = [keras.Input((2,)), layers.Normalization(), layers.Dense(16, "relu"), layers.BatchNormalization()]
    assert _models.cannot_learn(keras.Sequential([*start, layers.Dense(1, **settings)])) == sentence
    assert _models.cannot_learn(keras.Sequential([*start, keras.Sequential([layers.Dense(1, **settings)])])) == sentence
