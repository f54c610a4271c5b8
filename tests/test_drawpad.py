"""The drawing pad: mouse, finger and keys draw, the kernel's side gets the picture, and no reader's error is lost."""
import base64

import numpy as np
import pytest

import helpers
from tools.browser import find_browser
from tools.drawn_digits import DIGITS, Pad, smooth

with_browser = pytest.mark.skipif(not find_browser(), reason="No Chromium, Chrome or Edge here: nobody draws.")
LINE = [(0.25, 0.5), (0.5, 0.5), (0.75, 0.5)]


@with_browser
@pytest.mark.parametrize("scale", [1, 1.25, 3])
def test_a_line_of_the_mouse_arrives_where_it_was_drawn(scale):
    with Pad(device_scale_factor=scale) as pad:
        pad.draw([LINE])
        rows, columns = np.nonzero(pad.sent() > 127)
        assert pad.sent().shape == (112, 112)
        assert abs(rows.mean() - 55.5) < 1 and abs(columns.min() - 24) < 2 and abs(columns.max() - 87) < 2
        assert 7 <= np.ptp(rows) + 1 <= 9, "a pen of 20 in 280"


@with_browser
def test_a_zoomed_page_and_a_phone():
    with Pad(viewport={"width": 390, "height": 700}, has_touch=True, is_mobile=True) as pad:
        pad.tab.evaluate("document.body.style.zoom = 1.25")
        pad.draw([LINE])
        columns = np.nonzero(pad.sent() > 127)[1]
        assert abs(columns.min() - 24) < 2 and abs(columns.max() - 87) < 2
        box = pad.tab.locator("canvas").bounding_box()
        pad.tab.get_by_text("Clear").tap()
        pad.answer()
        pad.tab.touchscreen.tap(box["x"] + box["width"] / 4, box["y"] + box["height"] / 4)
        rows, columns = np.nonzero(pad.sent() > 127)
        assert abs(rows.mean() - 27.5) < 1.5 and abs(columns.mean() - 27.5) < 1.5
        assert pad.tab.evaluate("getComputedStyle(document.querySelector('canvas')).touchAction") == "none"


@with_browser
def test_a_palm_beside_a_pen_and_a_second_finger_draw_nothing():
    with Pad(viewport={"width": 390, "height": 700}, has_touch=True) as pad:
        box, device = pad.tab.locator("canvas").bounding_box(), pad.tab.context.new_cdp_session(pad.tab)

        def at(x, y):
            return {"x": box["x"] + x * box["width"], "y": box["y"] + y * box["height"]}

        def touch(kind, *places):
            points = [{**at(*place), "id": number} for number, place in enumerate(places)]
            device.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})

        def pen(kind, x, y):
            device.send("Input.dispatchMouseEvent", {"type": f"mouse{kind}", **at(x, y), "pointerType": "pen",
                                                     "button": "left", "buttons": 1, "clickCount": 1})

        def rows_of_ink():
            pad.answer()
            return np.nonzero((pad.sent() > 127).any(axis=1))[0]

        touch("Start", (0.2, 0.2))
        touch("Start", (0.2, 0.2), (0.8, 0.9))
        touch("Move", (0.8, 0.2), (0.2, 0.9))
        touch("End")
        assert rows_of_ink().max() < 30, "the first finger's line alone"
        touch("Start", (0.2, 0.5))
        touch("Start", (0.2, 0.5), (0.8, 0.9))
        touch("Move", (0.5, 0.5))
        touch("Move", (0.8, 0.5))
        touch("End")
        ink = rows_of_ink()
        assert ink.max() < 61 and (pad.sent()[56] > 127).sum() > 60, "to its end, though the second finger was lifted"
        pad.tab.get_by_text("Clear").click()
        touch("Start", (0.8, 0.9))
        touch("Move", (0.7, 0.9))
        pen("Pressed", 0.2, 0.5)
        pen("Moved", 0.5, 0.5)
        touch("Move", (0.6, 0.95))
        touch("End")
        pen("Moved", 0.8, 0.5)
        pen("Released", 0.8, 0.5)
        ink = rows_of_ink()
        assert len(ink) < 10 and abs(ink.mean() - 55.5) < 1, "the pen's line alone"
        assert abs(np.nonzero((pad.sent() > 127).any(axis=0))[0].max() - 93) < 2, "to its end"


@with_browser
def test_where_a_browser_refuses_to_keep_the_pointer_each_stroke_is_drawn_and_ends():
    with Pad() as pad:
        pad.tab.evaluate("() => { Element.prototype.setPointerCapture = () => { throw new DOMException(); }; }")
        pad.draw([LINE, [(0.5, 0.2), (0.5, 0.4)]])
        assert (pad.sent()[56] > 127).sum() > 60 and (pad.sent()[30] > 127).sum() > 6


HIDDEN = """() => {
    CanvasRenderingContext2D.prototype.getImageData = (left, top, width, height) =>
        ({data: Uint8ClampedArray.from({length: 4 * width * height}, () => NOISE)});
    PointerEvent.prototype.getCoalescedEvents = () => [];
}"""


@with_browser
@pytest.mark.parametrize("noise", ["255 - (Math.random() < 0.005)", "255 * Math.random()", "255"])
def test_a_browser_that_hides_the_canvas_and_the_events_between_sends_the_same_picture(noise):
    pictures = []
    for hidden in (False, True):
        with Pad() as pad:
            if hidden:
                pad.tab.evaluate(HIDDEN.replace("NOISE", noise))
            pad.draw([LINE, [(0.5, 0.2), (0.6, 0.8)]])
            pictures.append(pad.sent())
            pad.tab.get_by_text("Clear").click()
            pad.answer()
            assert not pad.sent().any(), "blank paper is no digit"
    assert pictures[0].any() and (pictures[0] == pictures[1]).all()


@with_browser
def test_undo_takes_back_a_stroke_and_clear_all_of_them():
    with Pad() as pad:
        pad.draw([LINE])
        one = pad.sent()
        pad.draw([[(0.5, 0.2), (0.5, 0.8)]])
        assert (pad.sent() != one).any()
        pad.tab.get_by_text("Undo").click()
        pad.answer()
        assert (pad.sent() == one).all()
        pad.draw([[(0.5, 0.2), (0.5, 0.8)]])
        pad.tab.get_by_text("Clear").click()
        assert not pad.sent().any()
        pad.answer()
        pad.tab.get_by_text("Undo").click()
        assert not pad.sent().any()


@with_browser
def test_the_keyboard_draws_and_its_keys_stay_in_the_pad():
    with Pad() as pad:
        pad.tab.keyboard.press("Tab")
        pad.tab.evaluate("() => { document.onkeydown = event => { document.title += event.key; }; }")
        for key in [*["ArrowLeft"] * 5, " ", *["ArrowRight"] * 10, " "]:
            pad.tab.keyboard.press(key)
        pad.answer()
        rows, columns = np.nonzero(pad.sent() > 127)
        assert abs(rows.mean() - 55.5) < 1 and abs(np.ptp(columns) + 1 - (80 + 20) * 0.4) < 2
        assert pad.tab.title() == ""
        assert pad.sent().max() == 255, "the ring that shows the pen is not part of the picture"
        pad.tab.keyboard.press("Tab")
        pad.tab.keyboard.press("Enter")
        assert not pad.sent().any(), "Undo is the next stop of the Tab key"


@with_browser
def test_the_answer_is_shown_as_bars_and_in_words():
    with Pad() as pad:
        pad.draw([LINE])
        pad.answer(probabilities=[0.0] * 7 + [0.75, 0.25, 0.0], said="I read 7.")
        assert pad.tab.locator(".drawpad-said").text_content() == "I read 7."
        assert pad.tab.locator(".drawpad-share").nth(7).text_content() == "75 %"
        widths = [bar.bounding_box()["width"] for bar in pad.tab.locator(".drawpad-bar").all()]
        assert widths[7] > 2.9 * widths[8] > 0 and len(widths) == 10


@with_browser
def test_a_slow_kernel_gets_the_last_picture_and_no_queue():
    with Pad() as pad:
        box, mouse = pad.tab.locator("canvas").bounding_box(), pad.tab.mouse
        mouse.move(box["x"] + 50, box["y"] + 50)
        mouse.down()
        for step in range(40):
            mouse.move(box["x"] + 50 + 4 * step, box["y"] + 50)
        mouse.up()
        assert pad.tab.evaluate("model.sent.length") == 1
        pad.answer()
        assert np.nonzero(pad.sent() > 127)[1].max() > 70
        assert pad.tab.evaluate("model.sent.length") == 2


def drawn(pad, value):
    """Play the browser: a picture of one grey level arrives."""
    pad.pixels = base64.b64encode(bytes([value]) * 112 * 112).decode()
    pad.version += 1


def test_what_is_read_is_shown_and_an_empty_pad_is_not_read():
    seen = []
    pad = helpers.DrawPad(lambda image: seen.append(image) or np.arange(10) / 45)
    assert "0x" not in repr(pad), "a saved notebook would change with every run"
    assert pad.image.shape == (112, 112) and not pad.image.any()
    drawn(pad, 0)
    assert not seen and pad.answered == 1 and pad.probabilities == []
    drawn(pad, 255)
    assert seen[0].shape == (112, 112) and (seen[0] == 1).all() and pad.answered == 2
    assert pad.said == "I read 9." and np.allclose(pad.probabilities, np.arange(10) / 45)


def test_an_error_of_the_reader_is_said_and_the_next_stroke_is_read():
    answers = iter([ZeroDivisionError("division by zero"), np.eye(10)[3]])

    def read(image):
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    pad = helpers.DrawPad(read)
    drawn(pad, 255)
    assert pad.said == "Reading stopped with ZeroDivisionError: division by zero" and pad.answered == 1
    drawn(pad, 200)
    assert pad.said == "I read 3."


def test_a_sentence_is_shown_as_it_is_and_without_a_reader_nothing_is_said():
    pad = helpers.DrawPad(lambda image: "too small")
    drawn(pad, 255)
    assert pad.said == "too small" and pad.probabilities == []
    silent = helpers.DrawPad()
    drawn(silent, 255)
    assert silent.said == "" and silent.answered == 1


def test_the_stored_digits():
    drawings, labels = helpers.load_drawn_digits()
    assert drawings.shape == (40, 112, 112) and drawings.min() == 0 and drawings.max() == 1
    assert np.bincount(labels).tolist() == [4] * 10


@with_browser
def test_the_stored_digits_are_what_the_pad_sends_today():
    with Pad() as pad:
        pad.draw([(0.1 + 0.8 * smooth(points)).tolist() for points in DIGITS[3]])
        ink = pad.sent() / 255
    assert 0.05 < ink.mean() < 0.4 and (ink > 0.99).any() and ((ink > 0) & (ink < 1)).any()
