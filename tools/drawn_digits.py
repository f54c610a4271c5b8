"""Draw digits on the drawing pad, with a mouse that a program moves, and keep what the pad sends.

    python -m tools.drawn_digits

writes data/drawn_digits.npz: what the lessons read where nobody draws.
"""
import base64

import numpy as np

from .files import DATA
from .widget_page import WidgetPage

# Each digit as strokes of a few points, x to the right and y down, from 0 to 1; a smooth line goes through them.
DIGITS = {
    0: [[(.5, 0), (.15, .25), (.1, .6), (.35, .98), (.75, .9), (.92, .5), (.8, .12), (.5, 0)]],
    1: [[(.3, .25), (.55, 0), (.55, .5), (.54, 1)]],
    2: [[(.12, .25), (.35, .02), (.75, .08), (.8, .35), (.5, .68), (.1, 1)], [(.1, 1), (.5, .96), (.95, .98)]],
    3: [[(.15, .12), (.5, 0), (.82, .18), (.72, .4), (.42, .47)],
        [(.42, .47), (.82, .58), (.86, .85), (.5, 1), (.1, .9)]],
    4: [[(.55, 0), (.3, .35), (.08, .62), (.5, .64), (.98, .62)], [(.72, .3), (.7, .65), (.7, 1)]],
    5: [[(.88, .02), (.5, .02), (.22, .03)], [(.22, .03), (.18, .22), (.16, .44)],
        [(.16, .44), (.55, .38), (.88, .6), (.75, .92), (.4, 1), (.1, .9)]],
    6: [[(.75, .02), (.4, .2), (.15, .55), (.2, .88), (.55, 1), (.85, .8), (.7, .55), (.4, .55), (.2, .75)]],
    7: [[(.08, .05), (.5, .04), (.92, .04)], [(.92, .04), (.65, .45), (.42, 1)], [(.35, .52), (.6, .5), (.85, .5)]],
    8: [[(.8, .15), (.5, 0), (.2, .18), (.45, .45), (.8, .7), (.65, .97), (.3, .97), (.15, .72), (.5, .48), (.8, .15)]],
    9: [[(.82, .25), (.55, .02), (.2, .2), (.3, .48), (.65, .45), (.84, .2), (.82, .5), (.7, 1)]]}


def smooth(points, steps=12):
    """Return a Catmull-Rom spline through the points (E. Catmull and R. Rom, 1974), shape (n, 2)."""
    p = np.array([points[0], *points, points[-1]], float)
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    pieces = [0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
              for a, b, c, d in zip(p, p[1:], p[2:], p[3:])]
    return np.vstack([*pieces, p[-1:]])


class Pad(WidgetPage):
    """The drawing pad in a browser, without a kernel; use it in a `with` statement."""

    def __init__(self, **context):
        super().__init__("drawpad", {"pixels": "", "version": 0, "answered": 0, "probabilities": [], "said": ""},
                         **context)

    def sent(self):
        """Return what the pad sent last as an array of shape (112, 112): 0 for paper, 255 for ink."""
        text = self.tab.evaluate("model.values.pixels")
        size = int(len(base64.b64decode(text)) ** 0.5)
        return np.frombuffer(base64.b64decode(text), np.uint8).reshape(size, size)

    def answer(self, **changes):
        """Play the kernel until nothing more is sent: say that the last drawing was read, and what came out."""
        version = None
        while version != (version := self.tab.evaluate("model.values.version")):
            self.tab.evaluate("changes => model.receive({...changes, answered: model.values.version})", changes)

    def draw(self, strokes):
        """Draw strokes, each a list of places from 0 to 1 from the pad's upper left corner, with the mouse."""
        box, mouse = self.tab.locator("canvas").bounding_box(), self.tab.mouse
        for stroke in strokes:
            places = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in stroke]
            mouse.move(*places[0])
            mouse.down()
            for place in places[1:]:
                mouse.move(*place)
            mouse.up()
            self.answer()


def main():
    """Draw each digit four times, as somebody would who does not think of MNIST: anywhere, and of any size."""
    rng = np.random.default_rng(0)
    drawings, labels = [], []
    with Pad() as pad:
        for digit, strokes in [*DIGITS.items()] * 4:
            height, slant = rng.uniform(0.3, 0.72), rng.uniform(-0.25, 0.25)
            width = height * rng.uniform(0.55, 0.85)
            left, top = rng.uniform(0.08, 0.9 - width - 0.1), rng.uniform(0.08, 0.92 - height)
            placed = []
            for points in strokes:
                line = smooth(points + rng.normal(0, 0.02, (len(points), 2)))
                x, y = line[:, 0] - slant * (line[:, 1] - 0.5), line[:, 1]
                placed.append(np.clip(np.column_stack([left + width * x, top + height * y]), 0.03, 0.97).tolist())
            pad.tab.get_by_text("Clear").click()
            pad.answer()
            pad.draw(placed)
            drawings.append(pad.sent())
            labels.append(digit)
    np.savez_compressed(DATA / "drawn_digits.npz", drawings=np.array(drawings), labels=np.array(labels, np.uint8))


if __name__ == "__main__":
    main()
