"""What a learner's Keras model is made of, in whatever correct style it was written; shared by track 3's exercises.

An exercise's `judge(result, expected)` first asks `no_model(result, entry)`: a sentence where the result is no model
that knows its input. Then it compares `input_shape(model)`, `read_layers(model)` and `read_compile(model)` with what it
asks for, and last `same_answers(model, expected)`. `SLIPS` are mistakes that any exercise about layers may list.
"""
import difflib
import re
from collections import namedtuple

from helpers._exercises import Later, Mistake

keras, layers, np = Later("keras"), Later("keras.layers"), Later("numpy")

OWN = "your own"  # the loss or metric is a function that Keras does not know, the activation one without a way back
KNOWN = ("relu", "sigmoid", "softmax", "linear", "tanh", "elu", "softplus", "relu6", "silu", "gelu")
SPELLING = {"acc": "accuracy", "binary_accuracy": "accuracy", "categorical_accuracy": "accuracy",
            "sparse_categorical_accuracy": "accuracy", "mse": "mean_squared_error", "mae": "mean_absolute_error"}

Layer = namedtuple("Layer", "kind size activation keras")
Compiled = namedtuple("Compiled", "optimizer learning_rate loss from_logits metrics misspelt")

THE_CLASS = ("You returned keras.Sequential itself. Call it, with the list of layers in round brackets, and you get a "
             "model.")
A_LIST = "You returned the layers as a list. Put keras.Sequential(...) around the list to turn it into a model."
A_LAYER = "You returned a single layer. A model is a list of layers inside keras.Sequential([...])."
NO_LIST = "keras.Sequential takes one list: put square brackets around all the layers."
AS_NUMBER = ("A shape with one number needs brackets and a comma of its own: shape=(2,). Without the comma, Python "
             "reads (2) as the number 2.")
TWO_NUMBERS = ("layers.Dense takes only the number of its neurons. Keras works out by itself how many numbers come in "
               "from the layer before.")
OUTSIDE_LAYER = ('An activation goes inside the brackets of its layer, after the number of neurons: layers.Dense(16, '
                 'activation="relu").')
FROZEN = "A layer of your model is frozen: with trainable=False its weights never change. Leave that setting out."
ALL_ALIKE = ("All the weights of a layer start as the same number, so its neurons have nothing to tell them apart. "
             "Leave kernel_initializer out: Keras then draws small random numbers.")


def no_model(result, entry="keras.Input(shape=(2,))"):
    """Say what a result is that is no model with a known input.

    Parameters
    ----------
    result : object
        What the learner's function returned.
    entry : str
        The right first line of the list of layers.

    Returns
    -------
    str or None
        A sentence, or None for a model that knows its input.
    """
    if isinstance(result, type):
        return THE_CLASS
    if isinstance(result, (list, tuple)):
        return A_LIST
    if not isinstance(result, keras.Model):
        kind = type(result).__name__
        return A_LAYER if isinstance(result, keras.Layer) else f"Your function returned a {kind}. Return the model."
    if input_shape(result) is None:
        return f"Your model does not know yet what comes in. Begin the list of layers with {entry}."
    return None


def input_shape(model):
    """Return the shape of one example, such as (2,), or None where the model does not know it or has several inputs."""
    inner = (model.layers or [None])[0]
    if not model.built and isinstance(inner, keras.Model) and inner.built:  # the input is in a model inside the model
        model.build(inner.input_shape)
    if not model.built or len(model.inputs or ()) != 1:
        return None
    return tuple(model.inputs[0].shape[1:])


def read_layers(model):
    """Return what a model is made of.

    Parameters
    ----------
    model : keras.Model

    Returns
    -------
    list of Layer
        A `Layer` has `kind`, such as "Dense" or "MaxPooling2D"; `size`, its neurons or filters, or None; `activation`,
        a name in small letters ("linear" where none was given, `OWN` for a function through which Keras finds no way
        back, None where a layer has none); `keras`, the layer itself, for `keras.kernel_size` and the like. The input
        is not in the list. A model inside the model is taken apart. An activation on a line of its own, also behind a
        batch normalisation, belongs to the layer above it that has none yet.
    """
    found = []
    for layer in _flat(model):
        kind = type(layer).__name__
        name = _activation(layer)
        above = len(found) - 1
        while above >= 0 and found[above].kind == "BatchNormalization":
            above -= 1
        if _only_activates(layer) and above >= 0 and found[above].activation == "linear":
            found[above] = found[above]._replace(activation=name)
        elif kind != "InputLayer":
            found.append(Layer(kind, getattr(layer, "units", getattr(layer, "filters", None)), name, layer))
    return found


def cannot_learn(model):
    """Say what keeps a model from learning before it starts, or return None.

    Parameters
    ----------
    model : keras.Model

    Returns
    -------
    str or None
    """
    for layer in _flat(model):
        if layer.weights and not layer.trainable:
            return FROZEN
        if hasattr(layer, "kernel"):
            kernel = keras.ops.convert_to_numpy(layer.kernel)
            if kernel.size > 1 and np.ptp(kernel) == 0:
                return ALL_ALIKE
    return None


def _flat(model):
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            yield from _flat(layer)
        else:
            yield layer


def _only_activates(layer):
    return isinstance(layer, (layers.Activation, layers.ReLU, layers.Softmax, layers.LeakyReLU, layers.ELU,
                              layers.Lambda))


def _activation(layer):
    function = getattr(layer, "activation", getattr(layer, "function", layer if _only_activates(layer) else None))
    return function and _name_of_activation(function)


def _name_of_activation(function):
    """Return the name of an activation; where the function is not Keras's own, of the one that answers alike."""
    name = _snake(getattr(function, "__name__", type(function).__name__)).strip("<>")
    if str(getattr(function, "__module__", "")).startswith("keras") and not isinstance(function, keras.Layer):
        return name
    sums = keras.ops.convert_to_tensor([[-30.0, -2.0, -0.5, 0.0, 0.5, 3.0, 30.0]])
    try:
        answers = function(sums)
    except Exception:  # it was not made for what Keras gives it
        return OWN
    if not keras.ops.is_tensor(answers):  # Keras cannot find the way back through another library
        return OWN
    for known in KNOWN:
        pair = map(keras.ops.convert_to_numpy, (answers, keras.activations.get(known)(sums)))
        if np.allclose(*pair, atol=1e-6):
            return known
    return f"{name} (changed)" if name in KNOWN else name


def read_compile(model):
    """Return how a model was told to learn.

    Parameters
    ----------
    model : keras.Model

    Returns
    -------
    Compiled or None
        None where `compile` was not called. A `Compiled` has `optimizer`, such as "adam"; `learning_rate`, a float, or
        None where it follows a schedule; `loss`, such as "binary_crossentropy", or None; `from_logits`, True or False;
        `metrics`, a list of names, where every accuracy that suits a classifier is "accuracy"; `misspelt`, a sentence
        about a loss or metric that Keras does not know, or None (Keras itself complains only in `fit`).
    """
    if not model.compiled:
        return None
    optimizer = model.optimizer.get_config()
    rate = optimizer["learning_rate"]
    loss, metrics = _loss(model.loss), _metrics(model)
    named = [("loss", loss, keras.losses)] + [("metric", each, keras.metrics) for each in metrics]
    return Compiled(type(model.optimizer).__name__.lower(), float(f"{rate:.6g}") if isinstance(rate, float) else None,
                    loss, bool(getattr(model.loss, "get_config", dict)().get("from_logits")), metrics,
                    next(filter(None, (_misspelt(*each) for each in named)), None))


def _loss(loss):
    if isinstance(loss, str):
        try:
            loss = keras.losses.get(loss)
        except ValueError:
            return loss
    return _name(loss)


def _metrics(model):
    given = model.get_compile_config()["metrics"] or []
    names = []
    for each in given.values() if isinstance(given, dict) else given:
        if isinstance(each, dict) and each["class_name"] == "Accuracy":
            each = "exact_accuracy"  # the object Accuracy() counts a probability as right only where it is 0 or 1
        elif isinstance(each, dict):
            each = each["config"] if each["class_name"] == "function" else each["class_name"]
        names.append(SPELLING.get(_snake(str(each)), _snake(str(each))))
    return names


def _name(thing):
    """Return the name of a loss or metric that Keras knows, in small letters with underscores."""
    if thing is None:
        return None
    name = _snake(getattr(thing, "__name__", type(thing).__name__))
    name = _snake(getattr(thing, "name", None) or name) if name.endswith("wrapper") else name
    return SPELLING.get(name, name) if "keras" in str(getattr(thing, "__module__", "")) else OWN


def _misspelt(what, name, known):
    """Say that Keras knows no loss or metric of this name, or return None."""
    names = {_snake(each) for each in dir(known)} | {"accuracy", "exact_accuracy"}
    if name is None or name == OWN or name in names:
        return None
    near = difflib.get_close_matches(name, sorted(names), n=1)
    return f'Keras knows no {what} of the name "{name}".' + (f' Do you mean "{near[0]}"?' if near else "")


def _snake(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().replace("re_lu", "relu")


def same_answers(model, expected):
    """Tell whether two models of the same layers give the same answers with the same weights.

    Parameters
    ----------
    model, expected : keras.Model
        `expected` takes over the weights of `model`.

    Returns
    -------
    bool
        False also where the weights do not fit.
    """
    shapes = [[tuple(weight.shape) for weight in each.weights] for each in (model, expected)]
    if shapes[0] != shapes[1]:
        return False
    expected.set_weights(model.get_weights())
    examples = np.random.default_rng(0).random((5, *input_shape(expected)))
    answers = [keras.ops.convert_to_numpy(each(examples)) for each in (model, expected)]
    return bool(np.allclose(*answers, atol=1e-5))


SLIPS = [
    Mistake("Dense is in keras.layers, which is called layers here. Write layers.Dense.", lambda *_: keras.Dense),
    Mistake("Python does not know Dense by itself. It is in layers, so write layers.Dense.",
            lambda *_: Dense),  # noqa: F821
    Mistake("Dense has a capital D: layers.Dense.", lambda *_: layers.dense),
    Mistake("Sequential has a capital S: keras.Sequential.", lambda *_: keras.sequential),
    Mistake("Python does not know Sequential by itself. It is in keras, so write keras.Sequential.",
            lambda *_: Sequential),  # noqa: F821
    Mistake("Input has a capital I: keras.Input.", lambda *_: keras.input),
    Mistake("The name of an activation needs quotation marks: activation=\"softmax\".",
            lambda *_: softmax),  # noqa: F821
    Mistake("The name of an activation needs quotation marks: activation=\"relu\".", lambda *_: relu),  # noqa: F821
    Mistake("The name of an activation needs quotation marks: activation=\"sigmoid\".",
            lambda *_: sigmoid),  # noqa: F821
    Mistake('Keras writes the names of activations in lower case: "relu".',
            lambda *_: layers.Dense(1, activation="ReLU")),
    Mistake('Keras writes the names of activations in lower case: "sigmoid".',
            lambda *_: layers.Dense(1, activation="Sigmoid")),
    Mistake('Keras writes the names of activations in lower case: "softmax".',
            lambda *_: layers.Dense(1, activation="Softmax")),
    Mistake("It is activation, without an s at the end: a layer has one.",
            lambda *_: layers.Dense(1, activations="relu")),
]
