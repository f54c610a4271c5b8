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


STYLES = {"build": [one_layer_after_the_other, activations_as_layers, layers_that_are_called, in_one_list]}
EQUIVALENT = {}
