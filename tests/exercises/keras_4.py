"""Other right answers to the exercises of track 3, lesson 4."""
import numpy as np


def line_by_line():
    import keras
    from keras.layers import Conv2D, Dense, Flatten, InputLayer, MaxPool2D, Rescaling
    model = keras.models.Sequential()
    model.add(InputLayer(shape=(28, 28, 1)))
    model.add(Rescaling(1.0 / 255))
    model.add(Conv2D(16, (5, 5), activation="relu"))
    model.add(MaxPool2D((2, 2)))
    model.add(Flatten())
    model.add(Dense(256, activation="relu"))
    model.add(Dense(10, activation="softmax"))
    return model


def activations_apart():
    import keras
    from keras import layers
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Rescaling(1 / 255),
        layers.Conv2D(kernel_size=5, filters=16),
        layers.ReLU(),
        layers.MaxPooling2D(pool_size=2, strides=2),
        layers.Flatten(),
        layers.Dense(256),
        layers.Activation(keras.activations.relu),
        layers.Dense(10),
        layers.Softmax(),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def functional():
    import keras
    from keras import layers
    digits = keras.Input(shape=(28, 28, 1), name="digits")
    seen = layers.Conv2D(16, 5, activation=keras.activations.relu)(layers.Rescaling(1 / 255)(digits))
    row = layers.Flatten()(layers.MaxPooling2D()(seen))
    hidden = layers.Dense(256, "relu")(row)
    return keras.Model(digits, layers.Dense(10, "softmax")(hidden))


def layer_by_layer(filters):
    total = 10 * 65
    for neurons, inputs in ((filters, 25), (32, 9 * filters), (64, 800)):
        total += neurons * inputs + 4 * neurons
    return total


def in_arrays(filters):
    neurons = np.array([filters, 32, 64, 10])
    inputs = np.array([25, 9 * filters, 800, 64])
    return (neurons * inputs).sum() + 4 * neurons[:3].sum() + 10


def multiplied_out(filters):
    return float(317 * filters + 52_234)


def in_loops(values, scale, shift):
    digits, maps = values.shape
    result = []
    for row in range(digits):
        result.append([])
        for column in range(maps):
            numbers = [values[i, column] for i in range(digits)]
            mean = sum(numbers) / digits
            variance = sum((number - mean) ** 2 for number in numbers) / digits
            result[-1].append(scale[column] * (values[row, column] - mean) / (variance + 0.001) ** 0.5 + shift[column])
    return result


def transposed(values, scale, shift):
    return np.array([a * (column - np.mean(column)) / np.sqrt(np.var(column) + 1e-3) + b
                     for column, a, b in zip(values.T, scale, shift)]).T


def dense_only(X_train, y_train):
    import keras
    from keras import layers
    model = keras.Sequential([layers.Rescaling(1 / 255), layers.Flatten(), layers.Dense(256, "relu"),
                              layers.Dense(10, "softmax")])  # no Input: fit shows it the digits
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(X_train, y_train, epochs=5, validation_split=0.1)
    return model


def from_logits(X_train, y_train):
    import keras
    from keras import layers
    digits = keras.Input(shape=(28, 28, 1))
    seen = layers.MaxPooling2D()(layers.Conv2D(8, 5)(layers.Normalization(mean=33, variance=6000)(digits)))
    model = keras.Model(digits, layers.Dense(10)(layers.Flatten()(layers.ReLU()(seen))))
    model.compile(optimizer=keras.optimizers.Adam(0.003),
                  loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(X_train, y_train, epochs=4)
    return model


def one_hot(X_train, y_train):
    import keras
    from keras import layers
    model = keras.Sequential([
        keras.Input(shape=(28, 28, 1)),
        layers.Conv2D(16, 5, strides=2, use_bias=False),
        layers.BatchNormalization(),
        layers.ReLU(),
        layers.Flatten(),
        layers.Dense(10, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    model.fit(X_train, keras.utils.to_categorical(y_train, 10), epochs=5, verbose=0)
    return model


STYLES = {"with_filters": [line_by_line, activations_apart, functional],
          "total_parameters": [layer_by_layer, in_arrays, multiplied_out],
          "batch_normalise": [in_loops, transposed],
          "digit_reader": [dense_only, from_logits, one_hot]}
FRONT = ("model = keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.Rescaling({}), layers.Conv2D({}), "
         "layers.MaxPooling2D(), layers.Flatten(), layers.Dense(10, activation='softmax')])")
CONVOLUTION = "filters=16, kernel_size=5, activation='relu'"
COMPILE = "model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics=['accuracy'])"
FIT = "model.fit(X_train, y_train, epochs=3)"
READS = "A digit reader may have another size, another optimizer and other epochs, as long as it reads."
EQUIVALENT = {"digit_reader": {
    **{f"{FRONT.format('1 / 255', CONVOLUTION)}  ->  {FRONT.format(scale, CONVOLUTION)}": READS
       for scale in ("2 / 255", "1 / 256", "1 / 254")},
    **{f"{FRONT.format('1 / 255', CONVOLUTION)}  ->  {FRONT.format('1 / 255', other)}": READS
       for other in ("filters=16, kernel_size=5", *(CONVOLUTION.replace(*change) for change in (
           ("16", "15"), ("16", "17"), ("5", "4"), ("5", "6"))))},
    **{f"{COMPILE}  ->  {COMPILE.replace(gone, '')}": READS
       for gone in ("optimizer='adam', ", ", metrics=['accuracy']")},
    **{f"{FIT}  ->  model.fit(X_train, y_train{epochs})": READS for epochs in ("", ", epochs=2", ", epochs=4")}}}
def learned_by_three(values, scale, shift):
    return scale * (values - values[:3].mean(axis=0)) / np.sqrt(values.var(axis=0) + 0.001) + shift


def with_a_convolution(**settings):
    """Return a function that builds the network with other settings of its convolution."""
    def with_filters():
        import keras
        from keras import layers
        return keras.Sequential([
            keras.Input((28, 28, 1)), layers.Rescaling(1 / 255), layers.Conv2D(16, 5, activation="relu", **settings),
            layers.MaxPooling2D(), layers.Flatten(), layers.Dense(256, "relu"), layers.Dense(10, "softmax")])
    return with_filters


WRONG = {
    "with_filters": {
        "a frozen convolution": with_a_convolution(trainable=False),
        "ones as a start": with_a_convolution(kernel_initializer="ones"),
        "filters with holes": with_a_convolution(dilation_rate=2)},
    "batch_normalise": {
        "the mean of three digits": learned_by_three,
        "rounded": lambda values, scale, shift: transposed(values, scale, shift).round(2),
        "divided by one less": lambda values, scale, shift: (
            scale * (values - values.mean(axis=0)) / np.sqrt(values.var(axis=0, ddof=1) + 0.001) + shift),
        "scaled after the shift": lambda values, scale, shift: (
            scale * (transposed(values, np.ones_like(scale), shift)))}}
