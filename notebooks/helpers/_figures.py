"""One visual language: the colours, the style, and how a figure is shown."""
import base64
import io

import matplotlib.pyplot as plt

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
