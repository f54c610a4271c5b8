"""One visual language: the colours, the style, and how a figure is shown."""
import base64
import io

import matplotlib.pyplot as plt
import numpy as np

SEEN = "#0072B2"
UNSEEN = "#D55E00"
INPUT = "#56B4E9"
WEIGHT = "#E69F00"
ACTIVATION = "#009E73"
GRADIENT = "#CC79A7"
PREDICTION = "#1B2430"
BASELINE = "#6B7684"
INK = PREDICTION

STYLE = {
    "figure.figsize": (10, 4.4), "figure.dpi": 100, "figure.constrained_layout.use": True, "figure.facecolor": "white",
    "font.size": 16, "axes.titlesize": 16, "axes.titleweight": "bold", "axes.titlelocation": "left",
    "axes.spines.top": False, "axes.spines.right": False, "axes.edgecolor": BASELINE, "axes.labelcolor": INK,
    "text.color": INK, "xtick.color": INK, "ytick.color": INK, "lines.linewidth": 2.5,
    "axes.prop_cycle": plt.cycler(color=[SEEN, UNSEEN, ACTIVATION, WEIGHT, GRADIENT, INPUT],
                                  linestyle=["-", "--", "-.", ":", (0, (5, 1)), (0, (1, 1))]),
}


def show(fig, alt):
    """Show a figure with its alternative text, and close it.

    Parameters
    ----------
    fig : matplotlib.figure.Figure
    alt : str
        One sentence with what a sighted reader would take away, numbers included.
    """
    _display_figure(fig, alt)
    plt.close(fig)


def _display_figure(fig, alt, **kwargs):
    """Display `fig` as PNG of 256 colours at its own size; further arguments go to `IPython.display.display`."""
    from IPython.display import display
    from PIL import Image
    drawn, png = io.BytesIO(), io.BytesIO()
    fig.savefig(drawn, format="png", dpi=100)
    Image.open(drawn).convert("RGB").quantize(256).save(png, "PNG")
    display({"image/png": base64.b64encode(png.getvalue()).decode(), "text/plain": repr(fig)},
            metadata={"image/png": {"alt": alt}}, raw=True, **kwargs)


def draw_network(ax, sizes, weights=None):
    """Draw a network: inputs in their colour, neurons in that of activations, a line for each weight.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
        Its axes are switched off; both directions get the same scale.
    sizes : list of int
        How many inputs, then how many neurons in each layer. Layers stand 2 apart from left to right, their circles
        1 apart from top to bottom, centred on 0.
    weights : list of numpy.ndarray, shape (inputs, neurons), optional
        For each layer of neurons its weights. The thicker the line, the larger the weight;
        negative ones are dashed. Without them all lines are alike.

    Returns
    -------
    list of numpy.ndarray, shape (size, 2)
        For each layer the centres of its circles; their radius is 0.3.
    """
    places = [np.column_stack([np.full(size, 2.0 * layer), (size - 1) / 2 - np.arange(size)])
              for layer, size in enumerate(sizes)]
    for layer, (left, right) in enumerate(zip(places, places[1:])):
        strength = weights[layer] / np.abs(weights[layer]).max() if weights else np.full((len(left), len(right)), 0.5)
        for (row, column), weight in np.ndenumerate(strength):
            ax.plot(*zip(left[row], right[column]), color=WEIGHT, lw=max(4 * abs(weight), 0.5), zorder=1,
                    ls="-" if weight >= 0 else "--")
    for layer, centres in enumerate(places):
        for centre in centres:
            ax.add_patch(plt.Circle(centre, 0.3, fc=ACTIVATION if layer else INPUT, ec="white", lw=2, zorder=2))
    ax.set(xlim=(-0.5, 2 * len(sizes) - 1.5), ylim=(-max(sizes) / 2, max(sizes) / 2), aspect="equal")
    ax.axis("off")
    return places
