"""A trained network as one HTML file, which reads drawings on a computer or an Android phone, without the internet."""
import base64
import html
import json
import zlib
from pathlib import Path
from string import Template

import numpy as np

from ._data import load_drawn_digits
from ._errors import WorkshopError
from ._progress import solved

FOLDER = Path(__file__).resolve().parent
ALLOWED = {  # settings of layers that network.js can run
    "Conv2D": {"strides": [(1, 1)], "dilation_rate": [(1, 1)], "groups": [1], "data_format": ["channels_last"]},
    "MaxPooling2D": {"pool_size": [(2, 2)], "strides": [(2, 2)], "padding": ["valid"],
                     "data_format": ["channels_last"]},
    "BatchNormalization": {"axis": [-1]},
    "Normalization": {"axis": [(), (-1,)], "invert": [False]},
    "ReLU": {"max_value": [None], "negative_slope": [0], "threshold": [0]}}
NOTHING_TO_DO = ("InputLayer", "Dropout", "RandomTranslation", "RandomRotation", "RandomZoom")  # once it is trained
KNOWN = ("Rescaling, Normalization, Conv2D, MaxPooling2D, BatchNormalization, ReLU, Activation, Flatten, Reshape, "
         "Dropout and Dense")
ACTIVATIONS = ("relu", "tanh", "sigmoid", "softmax")


def save_page(network, prepare=None, scores=None, path="my_network.html"):
    """Write a network into one HTML file: a pad to draw on, the network's answer, and how it comes about.

    The file needs no server and no internet. It opens on computers and on Android phones; an iPhone's Files app runs
    no scripts. When it opens, it reads ten stored drawings and says whether it answers as the network did here.

    Parameters
    ----------
    network : keras.Sequential
        Trained on MNIST's digits: 28 x 28 grey levels in, ten probabilities out. Grey levels are 0 to 255; 0 to 1 if
        the network has no `Rescaling` and `prepare` makes them so.
    prepare : callable, optional
        `prepare(drawing)` makes the network's picture, shape (28, 28), of a drawing, shape (112, 112), 0 for paper and
        1 for ink. The page has its own preparation, that of lesson 3.5, and says whether yours makes the same pictures.
    scores : dict of str to (float, float, str), optional
        What was measured: the network's share of right answers, that of something simple on the same data, and what
        that was, as in `{"MNIST's test digits": (0.994, 0.114, "always 1")}`.
    path : str or pathlib.Path
        Where the file goes. A file that is there is replaced.

    Returns
    -------
    pathlib.Path
        `path`.

    Raises
    ------
    WorkshopError
        When the page cannot run a layer of the network, or when an argument has another form.
    """
    described, kernels = describe(network)
    described |= {"kernels": encode(kernels.tobytes()), **examples(network, prepare)}
    scripts = ["page/network.js", "page/prepare.js", "drawpad.js", "page/page.js"]
    done, exercises = solved()
    page = Template(read("page/page.html")).substitute(
        style=read("drawpad.css") + read("page/page.css"),
        script="\n".join(map(read, scripts)).replace("export default {render};", ""),
        network=json.dumps(described), rows="".join(map(row, (scores or {}).items())),
        exercises=f"{done} of {exercises}", count=f"{network.count_params():,}")
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8", newline="\n")
    print(f"{path.name} is written ({path.stat().st_size / 1000:.0f} kB): open it on a computer or an Android phone.")
    return path


def read(name):
    return (FOLDER / name).read_text(encoding="utf-8")


def encode(content):
    return base64.b64encode(content).decode()


def row(score):
    """Return the row of a table for one item of `scores`."""
    name, measured = score
    try:
        share, simple, what = measured
        cells = [f"{100 * share:.4g} %", f"{100 * simple:.4g} % <span>{html.escape(what)}</span>"]
    except (TypeError, ValueError, AttributeError):
        raise WorkshopError(f"The score of {name!r} needs three parts, as in (0.994, 0.114, 'always 1'): the network's "
                            "share, the share of something simple, and what that is.") from None
    return f'<tr><th scope="row">{html.escape(name)}</th><td>{cells[0]}</td><td>{cells[1]}</td></tr>'


# The network

def describe(network):
    """Return what network.js needs: the form of the input and the layers as a dict, the kernels as 16-bit numbers."""
    import keras

    if not isinstance(network, keras.Sequential) or not network.built:
        raise WorkshopError("save_page needs a trained keras.Sequential, one layer after the other.")
    if np.prod(network.input_shape[1:]) != 28 * 28 or network.output_shape[1:] != (10,):
        raise WorkshopError("The page draws 28 x 28 pixels and shows ten bars; this network takes "
                            f"{network.input_shape[1:]} and gives {network.output_shape[1:]}.")
    steps, kernels = [], [np.empty(0, "<f2")]
    for layer in network.layers:
        for step in steps_of(layer):
            if "kernel" in step:
                kernels.append(np.ravel(step["kernel"]).astype("<f2"))
                step["kernel"] = kernels[-1].size
            steps.append(step)
    if [step["kind"] == "softmax" for step in steps] != [False] * (len(steps) - 1) + [True]:
        raise WorkshopError("The last layer, and no other, should have the activation softmax: its ten bars add up to "
                            "100 %.")
    kernels = np.concatenate(kernels)
    if not all(np.isfinite(step.get(part, 0)).all() for step in [{"bias": kernels}, *steps]
               for part in ("bias", "scale", "shift")):
        raise WorkshopError("Some weights of this network are not numbers, or are too large: train it again first.")
    return {"input": size(network.input_shape), "layers": steps}, kernels


def steps_of(layer):
    """Describe a layer as a list of steps for network.js: what the layer does, then its activation."""
    kind, steps = type(layer).__name__, []
    for name, values in ALLOWED.get(kind, {}).items():
        if getattr(layer, name) not in values:
            raise WorkshopError(f"The page cannot run the layer {layer.name}, a {kind} with {name}="
                                f"{getattr(layer, name)!r}: it knows {' or '.join(map(repr, values))} alone.")
    if kind in ("Flatten", "Reshape"):
        steps.append({"kind": "reshape", "size": size(layer.output.shape)})
    elif kind == "Rescaling":
        steps.append(line(layer.scale, layer.offset))
    elif kind == "Normalization":
        mean, deviation = np.asarray(layer.mean), np.maximum(np.sqrt(np.asarray(layer.variance)), 1e-7)
        steps.append(line(1 / deviation, -mean / deviation))
    elif kind == "BatchNormalization":
        gamma, beta, mean, variance = (0 if weight is None else np.asarray(weight, "float64") for weight in (
            layer.gamma, layer.beta, layer.moving_mean, layer.moving_variance))
        scale = (gamma if layer.scale else 1) / np.sqrt(variance + layer.epsilon)
        steps.append(line(scale, beta - scale * mean))
    elif kind in ("Conv2D", "Dense"):
        kernel = np.asarray(layer.kernel)
        steps.append({"kind": "conv", "size": layer.kernel_size if kind == "Conv2D" else (1, 1), "kernel": kernel,
                      "same": kind == "Conv2D" and layer.padding == "same",
                      "bias": numbers(layer.bias if layer.use_bias else np.zeros(kernel.shape[-1]))})
    elif kind == "MaxPooling2D":
        steps.append({"kind": "pool"})
    elif kind in ("ReLU", "Softmax"):
        steps.append({"kind": kind.lower()})
    elif kind != "Activation" and kind not in NOTHING_TO_DO:
        raise WorkshopError(f"The page cannot run the layer {layer.name}, a {kind}: it knows {KNOWN}.")
    activation = getattr(getattr(layer, "activation", None), "__name__", "linear")
    if activation in ACTIVATIONS:
        steps.append({"kind": activation})
    elif activation != "linear":
        raise WorkshopError(f"The page cannot run the activation {activation} of the layer {layer.name}: it knows "
                            f"{', '.join(ACTIVATIONS)} and linear.")
    return steps


def size(shape):
    """Return height, width and depth of a layer's output: (n, 10) is 1 x 1 x 10, (n, 28, 28) is 28 x 1 x 28."""
    *places, depth = shape[1:]
    return [*places, 1, 1][:2] + [depth]


def line(scale, shift):
    """Describe what multiplies and adds, for each map or for all at once."""
    scale, shift = np.broadcast_arrays(np.ravel(scale), np.ravel(shift))
    return {"kind": "line", "scale": numbers(scale), "shift": numbers(shift)}


def numbers(values):
    return [float(f"{value:.7g}") for value in np.ravel(values)]


# What the page is compared with

def examples(network, prepare):
    """Return ten stored drawings, their pictures, and what the network answers, for the page to compare itself with."""
    drawings = load_drawn_digits()[0][:10]
    pictures = np.array([check(prepare(drawing)) for drawing in drawings]) if prepare else drawings[:, 2::4, 2::4]
    rescaled = any(type(layer).__name__ in ("Rescaling", "Normalization") for layer in network.layers)
    ink = 255 if rescaled or not prepare or pictures.max() > 1.5 else 1
    levels = np.uint8(np.clip(np.round(pictures * (1 if pictures.max() > 1.5 else 255)), 0, 255))
    asked = (levels * (ink / 255)).astype("float32").reshape(-1, *network.input_shape[1:])
    stored = b"".join(part.tobytes() for part in (np.uint8(np.round(255 * drawings)), levels))
    return {"ink": ink, "prepared": prepare is not None, "examples": encode(zlib.compress(stored, 9)),
            "answers": [numbers(answer) for answer in np.asarray(network(asked, training=False))]}


def check(picture):
    """Return what the learner's `prepare` made as an array of shape (28, 28)."""
    picture = np.asarray(picture, "float64")
    if picture.size != 28 * 28:
        raise WorkshopError(f"prepare should return a picture of shape (28, 28); yours has the shape {picture.shape}.")
    return picture.reshape(28, 28)
