"""Exercises of track 3, lesson 4: A convolutional network."""
import numpy as np

from helpers._exercises import Exercise, Later, Mistake

from . import _models

keras, layers, data = Later("keras"), Later("keras.layers"), Later("helpers._data")


def with_filters():
    """Build the dense network of lesson 3 with a convolution and a pooling in front of the row.

    Parameters
    ----------
    None.

    Returns
    -------
    keras.Sequential
        Takes digits of shape (28, 28, 1), gives ten probabilities.
    """
    return keras.Sequential([
        keras.Input(shape=(28, 28, 1)),
        layers.Rescaling(1 / 255),
        layers.Conv2D(filters=16, kernel_size=5, activation="relu"),
        layers.MaxPooling2D(),
        layers.Flatten(),
        layers.Dense(256, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ])


ENTRY = "keras.Input(shape=(28, 28, 1))"
WANTED = ["Rescaling", "Conv2D", "MaxPooling2D", "Flatten", "Dense", "Dense"]
OTHER_SHAPE = f"Our digits have the shape (28, 28, 1). Leave the first line as it was: {ENTRY}."
NO_CONVOLUTION = "There is no convolution in your model yet: put a layers.Conv2D in place of the first dots."
NO_POOLING = "There is no pooling in your model yet: put layers.MaxPooling2D() in place of the second dots."
POOLED_FIRST = ("You pool the pixels before the filters have seen them. First the convolution, then the pooling of its "
                "maps.")
AVERAGE = "AveragePooling2D keeps the mean of each block. We want its largest number: layers.MaxPooling2D()."
TOO_MANY = "Your model should be the network of lesson 3 with two new layers. Its layers are {}."
NOT_SIXTEEN = "The convolution should have 16 filters. Yours has {}: filters=16."
NOT_FIVE = "The filters should be 5 x 5. Yours are {} x {}: kernel_size=5."
SWAPPED = ("You made 5 filters of 16 x 16. Write the names, filters=16 and kernel_size=5, and the order does not "
           "matter.")
NO_RELU = ("Your convolution has no activation, so its negative answers stay. Write activation=\"relu\" inside its "
           "brackets.")
OTHER_ACTIVATION = "The activation of the convolution should be \"relu\". Yours is {}."
PADDED = ("padding=\"same\" puts zeros around the digit. Leave padding out: a 5 x 5 filter then has 24 x 24 places in "
          "28 x 28 pixels.")
STRIDES = "Your filters skip places. Leave strides out, and they move one pixel at a time."
OTHER_BLOCKS = "The pooling blocks should be 2 x 2: layers.MaxPooling2D() does that with empty brackets."
OTHERS_CHANGED = "Leave the other lines as they were: put in the two new layers and change nothing else."


def _judge_filters(result, expected):
    """Say what is wrong with a model that should be the dense network with two more layers, or return None."""
    wrong = _models.no_model(result, ENTRY)
    if wrong:
        return wrong
    if _models.input_shape(result) != (28, 28, 1):
        return OTHER_SHAPE
    found = _models.read_layers(result)
    kinds = [layer.kind for layer in found]
    if kinds != WANTED:
        return _wrong_kinds(kinds)
    wrong = _wrong_convolution(found[1]) or _wrong_blocks(found[2].keras)
    same_scale = abs(255 * found[0].keras.scale - 1) < 1e-6
    wrong = wrong or _models.cannot_learn(result)
    return wrong or (None if same_scale and _models.same_answers(result, expected) else OTHERS_CHANGED)


def _wrong_kinds(kinds):
    if "Conv2D" not in kinds:
        return NO_CONVOLUTION
    if "AveragePooling2D" in kinds:
        return AVERAGE
    if "MaxPooling2D" not in kinds:
        return NO_POOLING
    if kinds.index("MaxPooling2D") < kinds.index("Conv2D"):
        return POOLED_FIRST
    return TOO_MANY.format(", ".join(kinds))


def _wrong_convolution(found):
    layer = found.keras
    if (found.size, layer.kernel_size) == (5, (16, 16)):
        return SWAPPED
    if found.size != 16:
        return NOT_SIXTEEN.format(found.size)
    if layer.kernel_size != (5, 5):
        return NOT_FIVE.format(*layer.kernel_size)
    if found.activation != "relu":
        return NO_RELU if found.activation == "linear" else OTHER_ACTIVATION.format(found.activation)
    if layer.padding != "valid":
        return PADDED
    return None if layer.strides == (1, 1) else STRIDES


def _wrong_blocks(layer):
    right = layer.pool_size == (2, 2) and layer.strides == (2, 2) and layer.padding == "valid"
    return None if right else OTHER_BLOCKS


def _front(*front, dense=256):
    """The dense network with these layers in front of the row."""
    return keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.Rescaling(1 / 255), *front, layers.Flatten(),
                             layers.Dense(dense, activation="relu"), layers.Dense(10, activation="softmax")])


def _seen(filters=16, kernel_size=5, activation="relu", **more):
    return layers.Conv2D(filters, kernel_size, activation=activation, **more)


def total_parameters(filters):
    """Count the parameters of the lesson's network when its first convolution has `filters` filters.

    Parameters
    ----------
    filters : int
        Number of 5 x 5 filters of the first convolution; the lesson has 16.

    Returns
    -------
    int
        What Keras counts: weights, biases, and four numbers for each map or neuron that batch normalisation handles.
    """
    first = filters * 5 * 5 + 4 * filters
    second = 32 * 3 * 3 * filters + 4 * 32
    dense = 64 * 5 * 5 * 32 + 4 * 64
    last = 10 * (64 + 1)
    return first + second + dense + last


def _counted(filters, second=None, dense=64 * 800 + 4 * 64):
    """The sum, if the second convolution or the dense layer had another number of parameters."""
    if second is None:
        second = 32 * 9 * filters + 4 * 32
    return filters * 29 + second + dense + 650


def batch_normalise(values, scale, shift):
    """Standardise every column over the batch, then scale and shift it.

    Parameters
    ----------
    values : numpy.ndarray, shape (digits, maps)
        One number for each digit of the batch and each map.
    scale, shift : numpy.ndarray, shape (maps,)
        What the network has learned for each map.

    Returns
    -------
    numpy.ndarray, shape (digits, maps)

    Notes
    -----
    Ioffe and Szegedy, *Batch normalization*, 2015. Keras adds 0.001 to the variance, the square of the standard
    deviation, so that a map with the same number everywhere does not divide 0 by 0.
    """
    mean = values.mean(axis=0)
    variance = values.var(axis=0)
    standardised = (values - mean) / np.sqrt(variance + 0.001)
    return scale * standardised + shift


def _deviation(values):
    return np.sqrt(values.var(axis=0) + 0.001)


def _divided(values, scale, shift, deviation):
    return scale * (values - values.mean(axis=0)) / deviation + shift


def digit_reader(X_train, y_train):
    """Build, compile and fit a network that reads digits.

    Parameters
    ----------
    X_train : numpy.ndarray of uint8, shape (digits, 28, 28, 1)
        Grey levels, 0 for paper and 255 for full ink.
    y_train : numpy.ndarray of uint8, shape (digits,)
        Labels.

    Returns
    -------
    keras.Model
        Trained. Asked about digits like those of `X_train`, it answers with ten numbers for each, and the largest one
        says which digit it is.
    """
    model = keras.Sequential([
        keras.Input(shape=(28, 28, 1)),
        layers.Rescaling(1 / 255),
        layers.Conv2D(filters=16, kernel_size=5, activation="relu"),
        layers.MaxPooling2D(),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(X_train, y_train, epochs=3)
    return model


class _Digits:
    """The one case, 5,000 training digits, loaded when it is first asked for."""
    loaded = None

    def __len__(self):
        return 1

    def __iter__(self):
        if not self.loaded:
            (images, labels), _ = data.load_mnist()
            images = np.expand_dims(images, axis=-1)
            self.asked = images[55_000:56_000], labels[55_000:56_000]
            self.loaded = [("5,000 training digits", (images[:5000], labels[:5000]))]
        return iter(self.loaded)


DIGITS = _Digits()
OTHER_DIGITS = "Your model expects digits of the shape {}. Ours have the shape (28, 28, 1)."
RETURN_MODEL = "You returned what fit gives back, the history of the training. Write return model on a line of its own."
NOT_FITTED = "Your model was never trained. After compile, call model.fit(X_train, y_train, epochs=...)."
ONE_NEURON = "One neuron at the end gives one number for each digit. Ten digits need ten neurons."
NOT_TEN = "There are ten digits, 0 to 9, so the last layer needs 10 neurons. Yours gives {} numbers."
NOT_FLAT = ("Your model gives ten numbers for each place, not for each digit: put layers.Flatten() before the first "
            "Dense.")
NO_SOFTMAX = ("The last layer has no softmax, and the loss expects probabilities. Write activation=\"softmax\" in the "
              "last layer.")
FROM_LOGITS = ("from_logits=True tells the loss that no softmax has been applied, but your last layer has one. Leave "
               "from_logits out.")
NOT_INSIDE = ("Your function divides the digits before it trains, so the model it returns expects divided digits, too. "
              "It is asked about grey levels from 0 to 255. Put layers.Rescaling(1 / 255) inside the model.")
NOT_SCALED = ("Your network reads {} of 100 unseen digits. It gets grey levels up to 255, and networks learn best "
              "from small numbers: put layers.Rescaling(1 / 255) after the input.")
UPHILL = "Rescaling multiplies: layers.Rescaling(1 / 255) turns 255 into 1. Yours turns it into {:,.0f}."
NOT_BETTER = ("Your network reads {} of 100 unseen digits, and it should read at least 90. Train it for more epochs, "
              "or in smaller batches.")


def _judge_reader(model, expected, X_train, y_train):
    """Test a trained network on 1,000 unseen digits; say what is wrong, or return None."""
    if isinstance(model, keras.callbacks.History):
        return RETURN_MODEL
    wrong = _models.no_model(model, ENTRY)
    if wrong:
        return wrong
    shape = _models.input_shape(model)
    if shape not in ((28, 28, 1), (28, 28)) and None not in shape:
        return OTHER_DIGITS.format(shape)
    X, y = DIGITS.asked
    answers = model.predict(X, verbose=0)
    compiled = _models.read_compile(model)
    wrong = _wrong_answers(answers) or _wrong_training(model, compiled, answers)
    if wrong:
        return wrong
    read = np.mean(answers.argmax(axis=1) == y)
    if read >= 0.9:
        return None
    if np.mean(model.predict(X / 255, verbose=0).argmax(axis=1) == y) >= 0.9:
        return NOT_INSIDE
    prepared = any(layer.kind in ("Rescaling", "Normalization", "BatchNormalization")
                   for layer in _models.read_layers(model))
    return (NOT_BETTER if prepared else NOT_SCALED).format(int(100 * read))


def _wrong_answers(answers):
    """Say what is wrong with the shape of the answers to a thousand digits, or return None."""
    if answers.ndim > 2:
        return NOT_FLAT
    if answers.shape[-1] == 1:
        return ONE_NEURON
    return None if answers.shape[-1] == 10 else NOT_TEN.format(answers.shape[-1])


def _wrong_training(model, compiled, answers):
    """Say what is wrong with how a model was trained, or return None."""
    if not compiled or not int(model.optimizer.iterations):
        return NOT_FITTED
    if np.isnan(answers).any():
        return None  # the score will be low
    probabilities = np.all(answers >= 0) and np.allclose(answers.sum(axis=1), 1, atol=1e-3)
    if compiled.from_logits and probabilities:
        return FROM_LOGITS
    if not compiled.from_logits and not probabilities:
        return NO_SOFTMAX
    scales = [255 * layer.keras.scale for layer in _models.read_layers(model) if layer.kind == "Rescaling"]
    return UPHILL.format(scales[0]) if scales and np.max(scales) > 255 else None


def _reader(*hidden, last=None, start=None, images=None, labels=None, **learns):
    """A small digit reader, trained only where it gets digits."""
    start = [layers.Rescaling(1 / 255), layers.Flatten()] if start is None else start
    model = keras.Sequential([keras.Input(shape=(28, 28, 1)), *start, *hidden,
                              last or layers.Dense(10, activation="softmax")])
    model.compile(**{"optimizer": "adam", "loss": "sparse_categorical_crossentropy", **learns})
    if images is not None:
        model.fit(images, labels, verbose=0)
    return model


EXERCISES = [
    Exercise(
        with_filters,
        hints=(
            "Both new layers are in `layers`, as Dense is. A convolution wants to know how many filters, how large "
            "they are and what is done with their answers. The pooling needs nothing in its brackets.",
            "The first one is layers.Conv2D with filters=..., kernel_size=... and an activation, as in Dense. The "
            "other one is called MaxPooling2D. Both lines end with a comma.",
            'The whole list: `return keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.Rescaling(1 / 255), '
            'layers.Conv2D(filters=16, kernel_size=5, activation="relu"), layers.MaxPooling2D(), layers.Flatten(), '
            'layers.Dense(256, activation="relu"), layers.Dense(10, activation="softmax")])`'),
        cases=[("your network", ()), ("your network, built again", ())],
        judge=_judge_filters,
        prepare=lambda: keras.Sequential,  # loads Keras
        mistakes=[
            Mistake("Conv2D needs the size of its filters, under the name kernel_size: kernel_size=5.",
                    lambda: layers.Conv2D(16, activation="relu")),
            Mistake("Conv2D needs the number of its filters, under the name filters: filters=16.",
                    lambda: layers.Conv2D(kernel_size=5, activation="relu")),
            Mistake("It is activation, without an s at the end: a layer has one.",
                    lambda: layers.Conv2D(filters=16, kernel_size=5, activations="relu")),
            Mistake("Conv2D and its 2D have capital letters: layers.Conv2D.", lambda: layers.conv2d),
            Mistake("The D of Conv2D is a capital letter, too: layers.Conv2D.", lambda: layers.Conv2d),
            Mistake("Python does not know Conv2D by itself. It is in layers, so write layers.Conv2D.",
                    lambda: Conv2D),  # noqa: F821
            Mistake("Conv2D is in keras.layers, which is called layers here. Write layers.Conv2D.",
                    lambda: keras.Conv2D),
            Mistake("Python does not know MaxPooling2D by itself. It is in layers, so write layers.MaxPooling2D().",
                    lambda: MaxPooling2D),  # noqa: F821
            Mistake("The pooling layer is called MaxPooling2D: layers.MaxPooling2D().", lambda: layers.Maxpooling2D),
            Mistake("The pooling layer is called MaxPooling2D: layers.MaxPooling2D(), with an -ing.",
                    lambda: layers.MaxPooling),
            Mistake("The name of an activation needs quotation marks: activation=\"relu\".",
                    lambda: relu),  # noqa: F821
            Mistake("MaxPooling2D needs its round brackets, even with nothing inside: layers.MaxPooling2D().",
                    lambda: _front(_seen(), layers.MaxPooling2D)),
            Mistake("Flatten lays the maps out in one row, and a filter can't slide over a row. Put the convolution "
                    "and the pooling before Flatten.",
                    lambda: _front(layers.Flatten(), _seen())),
            Mistake("Conv1D slides along a row. A digit has two directions: layers.Conv2D.",
                    lambda: _front(layers.Conv1D(filters=16, kernel_size=5, activation="relu"),
                                   layers.MaxPooling2D())),
            Mistake(_models.THE_CLASS, lambda: keras.Sequential),
            Mistake(OTHER_SHAPE, lambda: keras.Sequential([
                keras.Input(shape=(32, 32, 1)), _seen(), layers.MaxPooling2D(), layers.Flatten(), layers.Dense(10)])),
            Mistake(NO_CONVOLUTION, lambda: _front(layers.MaxPooling2D())),
            Mistake(NO_POOLING, lambda: _front(_seen())),
            Mistake(POOLED_FIRST, lambda: _front(layers.MaxPooling2D(), _seen())),
            Mistake(AVERAGE, lambda: _front(_seen(), layers.AveragePooling2D())),
            Mistake(TOO_MANY.format("Rescaling, Conv2D, MaxPooling2D, Conv2D, MaxPooling2D, Flatten, Dense, Dense"),
                    lambda: _front(_seen(), layers.MaxPooling2D(), _seen(), layers.MaxPooling2D())),
            Mistake(SWAPPED, lambda: _front(_seen(5, 16), layers.MaxPooling2D())),
            Mistake(NOT_SIXTEEN.format(32), lambda: _front(_seen(32), layers.MaxPooling2D())),
            Mistake(NOT_FIVE.format(3, 3), lambda: _front(_seen(16, 3), layers.MaxPooling2D())),
            Mistake(NO_RELU, lambda: _front(_seen(activation=None), layers.MaxPooling2D())),
            Mistake(OTHER_ACTIVATION.format("softmax"),
                    lambda: _front(_seen(activation="softmax"), layers.MaxPooling2D())),
            Mistake(PADDED, lambda: _front(_seen(padding="same"), layers.MaxPooling2D())),
            Mistake(STRIDES, lambda: _front(_seen(strides=2), layers.MaxPooling2D())),
            Mistake(_models.FROZEN, lambda: _front(_seen(trainable=False), layers.MaxPooling2D())),
            Mistake(_models.ALL_ALIKE, lambda: _front(_seen(kernel_initializer="ones"), layers.MaxPooling2D())),
            Mistake(OTHER_BLOCKS, lambda: _front(_seen(), layers.MaxPooling2D(5))),
            Mistake(OTHERS_CHANGED, lambda: _front(_seen(), layers.MaxPooling2D(), dense=128))]),
    Exercise(
        total_parameters,
        hints=(
            "Read the line of the first layer aloud: so many filters, each with so many weights; then four numbers for "
            "each map. The other two lines have the same form.",
            "A filter of the second convolution has 3 · 3 weights for each map that comes in, and there are `filters` "
            "of these maps. A neuron of the dense layer has one weight for each of the 800 numbers in the row.",
            "There are 32 filters in the second convolution, with 3 · 3 · filters weights each, and 64 neurons in the "
            "dense layer, with 5 · 5 · 32 weights each. Add four numbers for each filter and each neuron.",
            "`second = 32 * 3 * 3 * filters + 4 * 32` and `dense = 64 * 5 * 5 * 32 + 4 * 64`"),
        cases=[("the lesson's 16 filters", (16,)), ("twice as many filters", (32,)), ("a single filter", (1,))],
        mistakes=[
            Mistake("A filter of the second convolution reads all the maps that come in: 3 · 3 weights for each of "
                    "them.",
                    lambda filters: _counted(filters, second=32 * 9 + 4 * 32)),
            Mistake("Your second layer always reads 16 maps. It reads as many as the first layer has filters.",
                    lambda filters: _counted(filters, second=32 * 9 * 16 + 4 * 32)),
            Mistake("The filters of the second convolution are 3 x 3, not 5 x 5.",
                    lambda filters: _counted(filters, second=32 * 25 * filters + 4 * 32)),
            Mistake("There is no bias in the second layer: use_bias=False leaves it out.",
                    lambda filters: _counted(filters, second=32 * (9 * filters + 1) + 4 * 32)),
            Mistake("There is no bias in the dense layer with 64 neurons: use_bias=False leaves it out.",
                    lambda filters: _counted(filters, dense=64 * 801 + 4 * 64)),
            Mistake("Your two layers have no biases: use_bias=False leaves them out. Only the last layer has some.",
                    lambda filters: _counted(filters, second=32 * (9 * filters + 1) + 4 * 32,
                                             dense=64 * 801 + 4 * 64)),
            Mistake("Batch normalisation follows the second convolution, too: four numbers for each of its 32 maps.",
                    lambda filters: _counted(filters, second=32 * 9 * filters)),
            Mistake("Your sum is 256 too small. Batch normalisation follows the dense layer, too: add four numbers for "
                    "each of its 64 neurons.",
                    lambda filters: _counted(filters, dense=64 * 800)),
            Mistake("Batch normalisation follows both of your layers: four numbers for each map and each neuron, as "
                    "in the first.",
                    lambda filters: _counted(filters, second=32 * 9 * filters, dense=64 * 800)),
            Mistake("The dense layer reads the 32 maps of the second convolution, not those of the first.",
                    lambda filters: _counted(filters, dense=64 * 25 * filters + 4 * 64)),
            Mistake("The second pooling comes before the dense layer: it turns the 10 x 10 numbers of a map into "
                    "5 x 5.",
                    lambda filters: _counted(filters, dense=64 * 100 * 32 + 4 * 64)),
            Mistake("The dense layer reads 5 · 5 numbers from each of the 32 maps.",
                    lambda filters: _counted(filters, dense=64 * 25 + 4 * 64))]),
    Exercise(
        batch_normalise,
        hints=(
            "The line of the mean shows the pattern: one number for each map, taken over the digits. NumPy calls "
            "the variance `var`.",
            "Standardised means: the distance from the mean, divided by the standard deviation. The standard deviation "
            "is the root of the variance; add 0.001 under the root.",
            "`variance = values.var(axis=0)` and `standardised = (values - mean) / np.sqrt(variance + 0.001)`"),
        cases=[("three digits and two maps", (np.array([[1.0, 10.0], [2.0, 20.0], [3.0, 60.0]]),
                                              np.array([1.0, 1.0]), np.array([0.0, 0.0]))),
               ("a learned scale and shift", (np.array([[1.0, 10.0], [2.0, 20.0], [3.0, 60.0]]),
                                              np.array([2.0, 0.5]), np.array([1.0, -1.0]))),
               ("a map that is 4 everywhere", (np.array([[4.0, 0.1], [4.0, 0.2], [4.0, 0.1], [4.0, 0.2]]),
                                               np.array([1.0, 3.0]), np.array([0.0, 0.0]))),
               ("seven digits and three maps", (np.array([[0.1, -3.0, 100.0], [0.25, 2.0, 90.5], [0.0, 0.5, 120.0],
                                                          [0.7, -1.0, 80.0], [0.3, 4.0, 95.0], [0.9, 1.0, 130.0],
                                                          [0.2, 0.0, 101.0]]),
                                                np.array([0.7, 1.0, -2.0]), np.array([0.125, -4.0, 30.0])))],
        mistakes=[
            Mistake("You took one variance over all maps; each map has its own: `axis=0` goes down the digits.",
                    lambda values, scale, shift: _divided(values, scale, shift, np.sqrt(values.var() + 0.001))),
            Mistake("You divided by the variance; the standard deviation is its square root.",
                    lambda values, scale, shift: _divided(values, scale, shift, values.var(axis=0) + 0.001)),
            Mistake("`std` is already the square root of the variance, and you took the root again: begin with "
                    "`var`.",
                    lambda values, scale, shift: _divided(values, scale, shift, np.sqrt(values.std(axis=0) + 0.001))),
            Mistake("Without the 0.001, a map with the same number everywhere divides 0 by 0 and gives nan.",
                    lambda values, scale, shift: _divided(values, scale, shift, values.std(axis=0))),
            Mistake("You added the 0.001 to the standard deviation; Keras adds it to the variance, under the root.",
                    lambda values, scale, shift: _divided(values, scale, shift, values.std(axis=0) + 0.001)),
            Mistake("You divided, but the mean of each map is still in it: subtract it first.",
                    lambda values, scale, shift: scale * values / _deviation(values) + shift),
            Mistake("Without brackets, only the mean is divided: write (values - mean) / ...",
                    lambda values, scale, shift: scale * (values - values.mean(axis=0) / _deviation(values)) + shift)]),
    Exercise(
        digit_reader,
        hints=(
            "Three steps, as all day: build a list of layers and turn it into a model, compile it, fit it. Then return "
            "the model.",
            "Begin with the shape of a digit and a layer that makes its grey levels small. A convolution and a pooling "
            "come next, then the row, then a layer with ten neurons. compile wants an optimizer and the loss for "
            "labels that are numbers from 0 to 9. fit wants the digits, their labels and a few epochs.",
            'All of it: `model = keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.Rescaling(1 / 255), '
            'layers.Conv2D(filters=16, kernel_size=5, activation="relu"), layers.MaxPooling2D(), layers.Flatten(), '
            'layers.Dense(10, activation="softmax")])`, then `model.compile(optimizer="adam", '
            'loss="sparse_categorical_crossentropy", metrics=["accuracy"])`, `model.fit(X_train, y_train, epochs=3)` '
            'and `return model`'),
        cases=DIGITS,
        judge=_judge_reader,
        limit=180,
        mistakes=[
            Mistake("fit needs a compiled model. Call model.compile with an optimizer and a loss first.",
                    lambda X_train, y_train: _not_compiled().fit(X_train[:32], y_train[:32])),
            Mistake("Your loss wants each label as a row with a number for every class. Ours are single numbers, 0 to "
                    "9: loss=\"sparse_categorical_crossentropy\".",
                    lambda X_train, y_train: _reader(loss="categorical_crossentropy").fit(X_train, y_train, verbose=0)),
            Mistake("Your network's answers don't fit the labels. For labels from 0 to 9, the last layer has 10 "
                    "neurons with softmax, and the loss is \"sparse_categorical_crossentropy\".",
                    lambda X_train, y_train: _reader(last=layers.Dense(1, activation="softmax")).fit(
                        X_train, y_train, verbose=0)),
            Mistake("fit takes the digits first and their labels second: model.fit(X_train, y_train).",
                    lambda X_train, y_train: _reader().fit(y_train, X_train, verbose=0)),
            Mistake("A filter can't slide over a row. Put the convolution and the pooling before Flatten.",
                    lambda X_train, y_train: _reader(layers.Conv2D(filters=16, kernel_size=5, activation="relu"))),
            Mistake("The digits have the shape (28, 28, 1). Keras asks for that as keras.Input(shape=(28, 28, 1)).",
                    lambda X_train, y_train: keras.Input(28, 28, 1)),
            Mistake("Your network waits for rows of 784 numbers, but the digits have the shape (28, 28, 1). Ask for "
                    "that shape, and let layers.Flatten() make the rows.",
                    lambda X_train, y_train: _rows().fit(X_train, y_train, verbose=0)),
            Mistake(RETURN_MODEL, lambda X_train, y_train: _reader().fit(X_train[:32], y_train[:32], verbose=0)),
            Mistake(_models.THE_CLASS, lambda X_train, y_train: keras.Sequential),
            Mistake(OTHER_DIGITS.format((32, 32, 1)), lambda X_train, y_train: keras.Sequential([
                keras.Input(shape=(32, 32, 1)), layers.Flatten(), layers.Dense(10, activation="softmax")])),
            Mistake(NOT_FITTED, lambda X_train, y_train: _reader()),
            Mistake(ONE_NEURON, lambda X_train, y_train: _reader(last=layers.Dense(1))),
            Mistake(NOT_TEN.format(9), lambda X_train, y_train: _reader(last=layers.Dense(9, activation="softmax"))),
            Mistake(NOT_FLAT, lambda X_train, y_train: _reader(start=[layers.Rescaling(1 / 255)]).fit(
                X_train, y_train, verbose=0)),
            Mistake(NO_SOFTMAX,
                    lambda X_train, y_train: _reader(last=layers.Dense(10), images=X_train[:32], labels=y_train[:32])),
            Mistake(FROM_LOGITS,
                    lambda X_train, y_train: _reader(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
                                                     images=X_train[:32], labels=y_train[:32])),
            Mistake(UPHILL.format(65_025),
                    lambda X_train, y_train: _reader(start=[layers.Rescaling(255), layers.Flatten()],
                                                     images=X_train[:32], labels=y_train[:32]))]),
]


def _rows():
    model = keras.Sequential([keras.Input(shape=(784,)), layers.Dense(10, activation="softmax")])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model


def _not_compiled():
    return keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.Flatten(), layers.Dense(10, activation="softmax")])
