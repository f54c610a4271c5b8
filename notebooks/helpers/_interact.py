"""Sliders under a picture, which is drawn anew whenever one of them moves."""
import inspect
import itertools
from pathlib import Path

import anywidget
import traitlets
from IPython.display import display
from IPython.utils.capture import capture_output

from ._errors import WorkshopError

FOLDER = Path(__file__).resolve().parent
count = itertools.count(1)


def interact(draw, **ranges):
    """Show a picture with a slider or a tick box for each of its values, and draw it anew when one of them changes.

    The call is that of `ipywidgets.interact`, whose sliders differ between versions and leave nothing in a saved page.
    Here the saved page, GitHub and the slides keep the first picture.

    Parameters
    ----------
    draw : callable
        `draw(w1=..., relu=...)` ends in `helpers.show`. Its own defaults are the values of the first picture.
        What it prints stands under the picture.
    **ranges : tuple (lowest, highest, step), or True for a tick box
        For each value that can be changed where its slider begins and ends, and how far it jumps.

    Raises
    ------
    WorkshopError
        When `draw` has no default for one of these values or shows no picture.
    """
    defaults = {name: parameter.default for name, parameter in inspect.signature(draw).parameters.items()}
    for name in ranges:
        if defaults.get(name, inspect.Parameter.empty) is inspect.Parameter.empty:
            raise WorkshopError(f"{draw.__name__} needs a starting value for {name}: "
                                f"write it in its first line, as in def {draw.__name__}({name}=...).")
    sliders = Sliders(draw, ranges, {name: defaults[name] for name in ranges})
    display({"image/png": sliders.picture, "text/plain": "the first picture"}, raw=True, display_id=sliders.still,
            metadata={"image/png": {"alt": sliders.alt}})
    display(sliders)


class Sliders(anywidget.AnyWidget):
    """What `interact` shows: a picture, and under it the sliders.

    Parameters
    ----------
    draw, ranges : as for `interact`
    start : dict of str to number or bool
        The values of the first picture.
    """

    _esm = (FOLDER / "interact.js").read_text(encoding="utf-8")
    _css = (FOLDER / "interact.css").read_text(encoding="utf-8")
    controls = traitlets.List().tag(sync=True)
    values = traitlets.Dict().tag(sync=True)
    picture = traitlets.Unicode("").tag(sync=True)  # base64 of a PNG file
    alt = traitlets.Unicode("").tag(sync=True)
    said = traitlets.Unicode("").tag(sync=True)
    asked = traitlets.Int(0).tag(sync=True)
    answered = traitlets.Int(0).tag(sync=True)
    opened = traitlets.Bool(False).tag(sync=True)

    def __init__(self, draw, ranges, start):
        super().__init__()
        self._draw = draw
        self.still = f"still-{next(count)}"
        self.controls = [{"name": name} if isinstance(values, bool) else
                         {"name": name, **dict(zip(("min", "max", "step"), values))} for name, values in ranges.items()]
        self.values = start
        self.picture, self.alt, self.said = self._drawn(start)
        self.observe(self._answer, "asked")
        self.observe(self._hide_still, "opened")

    def __repr__(self):
        return f"Sliders for {', '.join(self.values)}; they open where this notebook runs."

    def _drawn(self, values):
        with capture_output() as shown:
            self._draw(**values)
        for output in shown.outputs:
            if "image/png" in output.data:
                return output.data["image/png"], output.metadata["image/png"]["alt"], shown.stdout.strip()
        raise WorkshopError(f"{self._draw.__name__} showed no picture: it should end in helpers.show(fig, alt=...).")

    def _answer(self, _):
        try:
            picture, alt, said = self._drawn(self.values)
        except Exception as error:  # what the learner's function raised
            picture, alt, said = self.picture, self.alt, f"Drawing stopped with {type(error).__name__}: {error}"
        with self.hold_sync():
            self.picture, self.alt, self.said, self.answered = picture, alt, said, self.asked

    def _hide_still(self, _):
        display({"text/plain": ""}, raw=True, display_id=self.still, update=True)
