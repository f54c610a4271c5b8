"""Right answers to the exercises of track 3, lesson 1, in other styles."""


def one_layer_after_the_other():
    import keras
    model = keras.models.Sequential()
    model.add(keras.layers.Input((2,)))
    model.add(keras.layers.Dense(units=32, activation="relu"))
    model.add(keras.layers.Dense(1, "sigmoid"))
    model.compile("adam", "bce", metrics=["acc"])
    return model


def activations_as_layers():
    import keras
    from keras import layers
    model = keras.Sequential([
        layers.InputLayer(shape=(2,)),
        layers.Dense(32),
        layers.ReLU(),
        layers.Dense(1),
        layers.Activation("sigmoid"),
    ])
    model.compile(loss=keras.losses.BinaryCrossentropy(), optimizer=keras.optimizers.Adam(learning_rate=0.01),
                  metrics=[keras.metrics.BinaryAccuracy(name="right"), keras.metrics.AUC()])
    return model


def layers_that_are_called():
    import keras
    from keras import layers
    point = keras.Input(shape=(2,), name="point")
    hidden = layers.Dense(32, activation=keras.activations.relu, name="hidden")(point)
    model = keras.Model(point, layers.Dense(1, activation=keras.activations.sigmoid)(hidden), name="moons")
    model.compile(optimizer="Adam", loss=keras.losses.binary_crossentropy, metrics=["binary_accuracy"])
    return model


def in_one_list():
    from keras import Input, Sequential
    from keras.layers import Dense
    parts = [Input((2,)), Dense(32, "relu"), Dense(1, "sigmoid")]
    model = Sequential(parts, name="my_model")
    model.compile(metrics=("accuracy",), optimizer="adam", loss="BinaryCrossentropy")
    return model
def in_one_model(**settings):
    """Return a function that builds the network, with its layers in a model inside the model."""
    def build():
        import keras
        from keras import layers
        model = keras.Sequential([keras.Sequential([
            keras.Input((2,)), layers.Dense(32, "relu", **settings), layers.Dense(1, "sigmoid")])])
        model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
        return model
    return build


def with_activations(of_keras):
    """Return a function that builds the network with two activations, which `of_keras` makes from Keras."""
    def build():
        import keras
        hidden, last = of_keras(keras)
        model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(32, hidden), keras.layers.Dense(1, last)])
        model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
        return model
    return build


def of_tensorflow(keras):
    import tensorflow as tf
    return tf.nn.relu, tf.sigmoid


def of_operations(keras):
    return lambda z: keras.ops.maximum(z, 0), lambda z: 1 / (1 + keras.ops.exp(-z))


def with_a_frozen_model():
    model = in_one_list()
    model.trainable = False
    return model


def with_a_learning_rate_of_zero():
    import keras
    model = in_one_list()
    model.compile(loss="binary_crossentropy", optimizer=keras.optimizers.Adam(0.0), metrics=["accuracy"])
    return model


STYLES = {"build": [one_layer_after_the_other, activations_as_layers, layers_that_are_called, in_one_list,
                    in_one_model(), with_activations(of_tensorflow), with_activations(of_operations)]}
EQUIVALENT = {}
WRONG = {"build": {
    "a frozen layer": in_one_model(trainable=False),
    "a frozen model": with_a_frozen_model,
    "zeros as a start": in_one_model(kernel_initializer="zeros"),
    "ones as a start": in_one_model(kernel_initializer="ones"),
    "no learning": with_a_learning_rate_of_zero,
    "a limit of 1": with_activations(lambda keras: (lambda z: keras.ops.clip(z, 0, 1), "sigmoid"))}}
