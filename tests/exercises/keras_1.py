"""Right answers to the exercises of track 3, lesson 1, in other styles."""


def line_by_line():
    import keras
    model = keras.Sequential()
    model.add(keras.Input(shape=(784,)))
    for neurons, activation in ((64, "relu"), (32, "relu"), (10, "softmax")):
        model.add(keras.layers.Dense(neurons, activation))
    return model


def activations_as_layers():
    import keras
    from keras import layers
    return keras.Sequential([
        keras.Input((784,)),
        layers.Dense(64), layers.ReLU(),
        layers.Dense(32), layers.Activation("relu"),
        layers.Dense(10), layers.Softmax()])


def layers_that_are_called():
    import keras
    from keras import layers
    image = keras.Input((784,))
    second = layers.Dense(32, activation=keras.activations.relu)(layers.Dense(64, activation="relu")(image))
    return keras.Model(image, layers.Dense(10, activation="softmax")(second))


def ready_to_learn():
    import keras
    from keras import layers
    model = keras.Sequential([
        keras.Input((784,)), layers.Dense(64, "relu"), layers.Dense(32, "relu"), layers.Dense(10, "softmax")])
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
    return model


STYLES = {"build": [line_by_line, activations_as_layers, layers_that_are_called, ready_to_learn]}
EQUIVALENT = {}
