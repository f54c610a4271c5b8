"""Sliders under a picture: the picture follows them, a saved page keeps a still, and no error is lost."""
import base64
import io

import matplotlib.pyplot as plt
import nbformat
import pytest
from nbclient import NotebookClient
from PIL import Image

import helpers
from tools.browser import find_browser
from tools.widget_page import WidgetPage

with_browser = pytest.mark.skipif(not find_browser(), reason="No Chromium, Chrome or Edge here: nobody moves a slider.")
VALUES = {"controls": [{"name": "w1", "min": -3, "max": 3, "step": 0.1}, {"name": "relu"}],
          "values": {"w1": 1.0, "relu": True}, "picture": "first", "alt": "the first picture", "said": "",
          "asked": 0, "answered": 0, "opened": False}


def drawn(w1=1.0, relu=True):
    """Draw a bar that is as long as w1."""
    if w1 > 2:
        raise ZeroDivisionError("division by zero")
    if w1 < -2:
        return
    print("a bar")
    fig, ax = plt.subplots(figsize=(5, 2))
    ax.barh(0, w1, color="black" if relu else "grey")
    helpers.show(fig, alt=f"A bar of {w1:.1f}, relu {relu}.")


@pytest.fixture
def sliders():
    from IPython.core.interactiveshell import InteractiveShell
    InteractiveShell.instance()
    from helpers._interact import Sliders
    yield Sliders(drawn, {"w1": (-3, 3, 0.1), "relu": True}, {"w1": 1.0, "relu": True})
    InteractiveShell.clear_instance()


def ask(sliders, **values):
    """Play the browser: a slider was moved."""
    sliders.values = {**sliders.values, **values}
    sliders.asked += 1


def test_the_picture_follows_the_values(sliders):
    first = sliders.picture
    assert Image.open(io.BytesIO(base64.b64decode(first))).size == (500, 200)
    assert sliders.controls == VALUES["controls"] and "w1, relu" in repr(sliders) and "0x" not in repr(sliders)
    ask(sliders, w1=-1.5)
    assert sliders.picture != first and sliders.alt == "A bar of -1.5, relu True." and sliders.said == "a bar"
    ask(sliders, w1=1.0)
    assert sliders.picture == first and sliders.answered == 2


def test_an_error_is_said_and_the_last_picture_stays(sliders):
    first = sliders.picture
    ask(sliders, w1=2.5)
    assert sliders.said == "Drawing stopped with ZeroDivisionError: division by zero" and sliders.picture == first
    ask(sliders, w1=-2.5)
    assert "drawn showed no picture" in sliders.said and sliders.answered == 2
    ask(sliders, relu=False)
    assert sliders.answered == 3


def test_a_value_without_a_start_is_named():
    with pytest.raises(Exception, match=r"draw needs a starting value for w2: .* def draw\(w2=\.\.\.\)"):
        def draw(w1=0):
            pass

        helpers.interact(draw, w1=(0, 1, 0.1), w2=(0, 1, 0.1))


def test_a_saved_notebook_keeps_a_still_and_no_warning():
    cell = nbformat.v4.new_code_cell(
        "import sys\nsys.path.insert(0, 'notebooks')\nimport helpers\nfrom tests.test_interact import drawn\n"
        "helpers.interact(drawn, w1=(-3, 3, 0.1), relu=True)")
    notebook = nbformat.v4.new_notebook(cells=[cell])
    NotebookClient(notebook, kernel_name="python3").execute()
    still, sliders = cell.outputs
    assert still.metadata["image/png"]["alt"] == "A bar of 1.0, relu True."
    assert sliders.data["text/plain"] == "Sliders for w1, relu; they open where this notebook runs."


@with_browser
def test_moving_a_slider_asks_and_the_answer_is_shown():
    with WidgetPage("interact", VALUES) as page:
        assert page.tab.evaluate("model.values.opened"), "the kernel takes the still away"
        slider = page.tab.get_by_label("w1")
        slider.focus()
        page.tab.keyboard.press("ArrowRight")
        assert page.tab.evaluate("model.values.values") == {"w1": 1.1, "relu": True}
        assert page.tab.locator(".interact-name").all_text_contents() == ["w1 = 1.1", "relu"]
        page.tab.evaluate("model.receive({picture: 'second', alt: 'two', said: 'a bar', answered: 1})")
        picture = page.tab.locator("img")
        assert picture.get_attribute("src").endswith("second") and picture.get_attribute("alt") == "two"
        assert page.tab.locator(".interact-said").text_content() == "a bar"
        page.tab.get_by_label("relu").click()
        assert page.tab.evaluate("model.values.values") == {"w1": 1.1, "relu": False}


@with_browser
def test_a_slow_kernel_gets_the_last_values_and_no_queue():
    with WidgetPage("interact", VALUES) as page:
        page.tab.get_by_label("w1").focus()
        for _ in range(10):
            page.tab.keyboard.press("ArrowLeft")
        assert page.tab.evaluate("model.values.asked") == 1
        page.tab.evaluate("model.receive({answered: 1})")
        assert page.tab.evaluate("model.values.asked") == 2
        assert page.tab.evaluate("model.values.values").get("w1") == 0
        page.tab.evaluate("model.receive({answered: 2})")
        assert page.tab.evaluate("model.values.asked") == 2


@with_browser
def test_a_phone_shows_all_of_it():
    with WidgetPage("interact", VALUES, viewport={"width": 390, "height": 700}, has_touch=True) as page:
        assert page.tab.evaluate("document.documentElement.scrollWidth") <= 390
        assert page.tab.get_by_label("w1").bounding_box()["height"] >= 24
