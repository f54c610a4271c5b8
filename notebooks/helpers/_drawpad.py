"""A drawing pad for digits, whose drawings a function may read while they are drawn."""
import base64
from pathlib import Path

import anywidget
import numpy as np
import traitlets

FOLDER = Path(__file__).resolve().parent
SIZE = 112  # pixels a side of what the browser sends


class DrawPad(anywidget.AnyWidget):
    """A pad to draw a digit on, with mouse, finger, pen or keyboard.

    Parameters
    ----------
    read : callable, optional
        `read(image)` is called with the drawing after every stroke and some times during it. It returns ten
        probabilities, which the pad shows as bars, or a sentence, which it shows as it is.

    Attributes
    ----------
    image : numpy.ndarray, shape (112, 112)
        The drawing: 0 for paper, 1 for ink.
    """

    _esm = (FOLDER / "drawpad.js").read_text(encoding="utf-8")
    _css = (FOLDER / "drawpad.css").read_text(encoding="utf-8")
    pixels = traitlets.Unicode("").tag(sync=True)  # base64 of one byte a pixel
    version = traitlets.Int(0).tag(sync=True)
    answered = traitlets.Int(0).tag(sync=True)
    probabilities = traitlets.List(traitlets.Float()).tag(sync=True)
    said = traitlets.Unicode("").tag(sync=True)

    def __init__(self, read=None):
        super().__init__()
        self._read = read
        self.observe(self._answer, "version")

    def __repr__(self):
        return "A drawing pad; it opens where this notebook runs."

    @property
    def image(self):
        sent = base64.b64decode(self.pixels) or bytes(SIZE * SIZE)
        return np.frombuffer(sent, np.uint8).reshape(SIZE, SIZE) / 255

    def _answer(self, _):
        answer, said = [], ""
        if self._read and self.image.any():
            try:
                answer = self._read(self.image)
            except Exception as error:  # what the learner's function raised
                said = f"Reading stopped with {type(error).__name__}: {error}"
            else:
                if isinstance(answer, str):
                    answer, said = [], answer
                else:
                    answer = np.asarray(answer, float).ravel().tolist()
                    said = f"I read {np.argmax(answer)}."
        with self.hold_sync():
            self.probabilities, self.said, self.answered = answer, said, self.version
