"""Other right answers to the exercises of track 3, lesson 3."""
import numpy as np

COMPILED = {"optimizer": "adam", "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}


def start():
    from keras import layers
    return [layers.Rescaling(1 / 255), layers.Flatten()]


def more_neurons():
    import keras
    from keras import layers
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Rescaling(1. / 255),
        layers.Flatten(),
        layers.Dense(1024, "relu"),
        layers.Dense(10, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["acc"])
    return model


def line_by_line():
    import keras
    from keras.layers import Activation, Dense, Flatten, InputLayer, Rescaling
    model = keras.models.Sequential()
    model.add(InputLayer(shape=(28, 28, 1)))
    model.add(Flatten())
    model.add(Rescaling(scale=1 / 255))
    model.add(Dense(units=256))
    model.add(Activation("tanh"))
    model.add(Dense(10))
    model.add(Activation(keras.activations.softmax))
    model.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.SparseCategoricalCrossentropy(),
                  metrics=[keras.metrics.SparseCategoricalAccuracy()])
    return model


def functional():
    import keras
    from keras import layers
    digits = keras.Input(shape=(28, 28, 1))
    flat = layers.Reshape((784,))(layers.Rescaling(1 / 255)(digits))
    hidden = layers.ReLU()(layers.Dense(256)(flat))
    model = keras.Model(digits, layers.Softmax()(layers.Dense(10)(hidden)))
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])  # rmsprop
    return model


def learning_rate():
    import keras
    from keras import layers
    model = keras.Sequential([keras.Input((28, 28, 1)), *start(), layers.Dense(256, "relu"),
                              layers.Dense(10, "softmax")])
    model.compile(**{**COMPILED, "optimizer": keras.optimizers.Adam(learning_rate=0.003)})
    return model


def dropout():
    import keras
    from keras import layers
    model = keras.Sequential([keras.Input((28, 28, 1)), *start(), layers.Dense(256, "relu"), layers.Dropout(0.2),
                              layers.Dense(10, "softmax")])
    model.compile(**COMPILED)
    return model


def batch_normalisation():
    import keras
    from keras import layers
    model = keras.Sequential([keras.Input((28, 28, 1)), *start(), layers.Dense(256), layers.BatchNormalization(),
                              layers.ReLU(), layers.Dense(10, "softmax")])
    model.compile(**COMPILED)
    return model


def no_hidden_layer():
    import keras
    from keras import layers
    model = keras.Sequential([keras.Input((28, 28, 1)), *start(), layers.Dense(10, "softmax")])
    model.compile(**COMPILED)
    return model


def schedule():
    import keras
    from keras import layers
    model = keras.Sequential([keras.Input((28, 28, 1)), *start(), layers.Dense(256, "relu"),
                              layers.Dense(10, "softmax")])
    falling = keras.optimizers.schedules.CosineDecay(0.004, decay_steps=2150)
    model.compile(**{**COMPILED, "optimizer": keras.optimizers.Adam(falling)})
    return model


def in_a_loop(p, y, n):
    mistakes = []
    for place, (row, label) in enumerate(zip(p, y)):
        if np.argmax(row) != label:
            mistakes.append((max(row), place))
    return [place for _, place in sorted(mistakes, reverse=True)[:n]]


def by_where(p, y, n):
    wrong, = np.where(np.argmax(p, axis=1) != y)
    return wrong[np.argsort(np.amax(p[wrong], axis=1))[::-1]][:n]


def all_sorted_first(p, y, n):
    order = np.argsort(-p.max(axis=1))
    return order[p.argmax(axis=1)[order] != y[order]][:n]


STYLES = {"build_mine": [more_neurons, line_by_line, functional, learning_rate, dropout, batch_normalisation,
                         no_hidden_layer, schedule],
          "most_confident_mistakes": [in_a_loop, by_where, all_sorted_first]}
BUILT = ("model = keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.Rescaling(1 / 255), layers.Flatten(), "
         "layers.Dense({}, activation='relu'), layers.Dense({}, activation='relu'), "
         "layers.Dense(10, activation='softmax')])")
EQUIVALENT = {"most_confident_mistakes": {
    "sure = p[wrong].max(axis=1)  ->  sure = p.max(axis=1)[wrong]": "each row has its own largest number"},
              "build_mine": {
    f"{BUILT.format(256, 256)}  ->  {BUILT.format(*sizes)}": "The second hidden layer may have any number of neurons."
    for sizes in ((255, 256), (257, 256), (256, 255), (256, 257))}}
def with_a_hidden_layer(**settings):
    """Return a function that builds the lesson's network, with other settings of its hidden layer."""
    def build_mine():
        import keras
        from keras import layers
        model = keras.Sequential([keras.Input((28, 28, 1)), *start(), layers.Dense(256, "relu", **settings),
                                  layers.Dense(10, "softmax")])
        model.compile(**COMPILED)
        return model
    return build_mine


WRONG = {
    "build_mine": {
        "a frozen layer as the change": with_a_hidden_layer(trainable=False),
        "zeros as a start as the change": with_a_hidden_layer(kernel_initializer="zeros")},
    "most_confident_mistakes": {
        "cut to n, then sorted": lambda p, y, n: (
            lambda wrong: wrong[np.argsort(-p[wrong].max(axis=1))])(np.flatnonzero(p.argmax(axis=1) != y)[:n]),
        "the surest n, then only the wrong ones": lambda p, y, n: [
            place for place in np.argsort(-p.max(axis=1))[:n] if p[place].argmax() != y[place]],
        "rounded": lambda p, y, n: by_where(p.round(2), y, n),
        "the n least sure": lambda p, y, n: by_where(p, y, len(y))[-n:],
        "in the order of y": lambda p, y, n: np.sort(by_where(p, y, n))}}
