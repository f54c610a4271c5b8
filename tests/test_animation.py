"""helpers.animate: one output, small, the same every time, and a player that works with mouse and keyboard."""
import base64
import html
import io
import re
from unittest import mock

import numpy as np
import pytest

import helpers
from tools.browser import find_browser, open_browser
from tools.files import TOOLS
from tools.lessons import all_lessons

FRAME = re.compile("iVBORw0KGgo[A-Za-z0-9+/]+=*")


@pytest.fixture
def film():
    """A function that animates `draw` in a new figure and returns what was displayed, one dictionary an output."""
    import matplotlib.pyplot as plt

    def animated(draw=None, frames=4, alt="a dot on its way", **kwargs):
        fig, ax = plt.subplots(figsize=(5, 2.2))
        ax.set(xlim=(-1, 5), ylim=(-1, 1))
        dot, = ax.plot([0], [0], "o", color=helpers.UNSEEN, markersize=20)
        displayed = []
        with mock.patch("IPython.display.display", lambda data, **_: displayed.append(data)):
            helpers.animate(fig, lambda k: draw(ax, k) if draw else dot.set_xdata([k]), frames, alt, **kwargs)
        assert not plt.fignum_exists(fig.number)
        return displayed
    return animated


def pictures(page):
    """The pictures of a page as arrays: the still first, which is the last frame, then the frames before it."""
    from PIL import Image
    found = [np.asarray(Image.open(io.BytesIO(base64.b64decode(text))).convert("RGBA")) for text in FRAME.findall(page)]
    return found[-1:] + found[:-1]


def test_one_output_with_player_and_plain_text(film):
    (data,) = film(alt='a dot, "x" < 3')
    assert set(data) == {"text/html", "text/plain"}
    assert data["text/plain"] == 'Animation of 4 frames: a dot, "x" < 3'
    assert f'alt="{html.escape("a dot, " + chr(34) + "x" + chr(34) + " < 3")}"' in data["text/html"]
    assert len(FRAME.findall(data["text/html"])) == 4


def test_nothing_comes_from_the_network_and_nothing_has_a_name_of_its_own(film):
    page = FRAME.sub("", film()[0]["text/html"])
    assert not re.search(r"https?:|//|@import|@font-face|\bid=", page)
    assert not re.search(r"^\s*(var|function)\b|window\.", page, re.MULTILINE)


def test_the_still_is_the_last_frame_and_the_others_hold_what_differs(film):
    still, *others = pictures(film()[0]["text/html"])
    assert still.shape == (220, 500, 4) and (still[..., 3] == 255).all()
    colour = [int(helpers.UNSEEN[i:i + 2], 16) for i in (1, 3, 5)]
    places = []
    for overlay in others + [still]:
        seen = np.where(overlay[..., 3:] == 255, overlay, still)[..., :3]
        places.append(np.argwhere((seen == colour).all(axis=-1))[:, 1].mean())
    assert np.allclose(np.diff(places), np.diff(places)[0], atol=1) and places[1] > places[0] + 40
    assert all((overlay[..., 3] == 0).mean() > 0.9 for overlay in others)


def test_a_frame_that_is_smaller_whole_is_kept_whole(film):
    def dots_at_the_end(ax, k):
        if k == 3:
            ax.plot(*np.random.default_rng(0).uniform(-1, 1, (2, 300)), ".", markersize=3)
    assert all((picture[..., 3] == 255).all() for picture in pictures(film(dots_at_the_end)[0]["text/html"]))


def test_colours_are_few_and_the_frequent_ones_exact(film):
    def many(ax, k):
        ax.clear()
        ax.imshow(np.linspace(0, 1, 400).reshape(1, -1), aspect="auto", cmap="turbo")
        ax.text(0, 0, str(k))
    still, *others = pictures(film(many)[0]["text/html"])
    assert (255, 255, 255, 255) in {tuple(colour) for colour in still.reshape(-1, 4)}
    for picture in [still] + others:
        assert len({tuple(colour) for colour in picture.reshape(-1, 4) if colour[3]}) <= 31


def test_the_same_film_gives_the_same_page(film):
    assert film() == film() and film(frames=iter([0, 1, 2, 3])) == film()


def test_a_single_frame_is_a_film_too(film):
    assert len(FRAME.findall(film(frames=1)[0]["text/html"])) == 1


def test_a_film_that_is_too_large_gets_a_sentence(film):
    def photo(ax, k):
        ax.clear()
        ax.imshow(np.random.default_rng(k).random((220, 500)), aspect="auto")
    with pytest.raises(ValueError, match=r"takes \d+ kB, more than 300 kB: draw fewer frames than 12"):
        film(photo, frames=12)


def test_another_matplotlib_passes_and_another_text_does_not(film):
    from nbval.plugin import get_sanitize_patterns
    (regex, replace), = get_sanitize_patterns((TOOLS / "sanitise.cfg").read_text(encoding="utf-8"))

    def sanitised(**kwargs):
        return re.sub(regex, replace, film(**kwargs)[0]["text/html"])
    assert sanitised() == sanitised(draw=lambda ax, k: ax.plot([0, k], [0, 1])) and len(sanitised()) < 4000
    assert sanitised() != sanitised(alt="another") and sanitised() != sanitised(frames=5)


@pytest.fixture
def browser():
    if not find_browser():
        pytest.skip("No Chromium, Chrome or Edge here: no film is played.")
    with open_browser() as started:
        yield started


@pytest.fixture
def page(film, browser):
    """A page with two films, of which the first is shown twice, in a document that listens to keys as a deck does."""
    (one,), (two,) = film(), film(frames=6, alt="another dot")
    tab = browser.new_page()
    tab.problems = []
    tab.on("pageerror", lambda error: tab.problems.append(str(error)))
    tab.on("request", lambda request: tab.problems.append(request.url) if request.url.startswith("http") else None)
    tab.set_content("<p id=keys></p><script>document.onkeydown = event => keys.textContent += event.key + ' '</script>"
                    + one["text/html"] + two["text/html"] + one["text/html"])
    yield tab
    assert tab.problems == []


def test_every_player_of_a_page_has_its_own_controls(page):
    players = page.locator(".animation")
    assert [players.nth(n).locator("button, input").count() for n in range(3)] == [2, 2, 2]
    assert page.locator("input").evaluate_all("all => all.map(one => one.value + one.max + one.ariaLabel)") == [
        "03Frame of the animation", "05Frame of the animation", "03Frame of the animation"]
    assert page.locator("img").evaluate_all("all => all.map(one => one.alt)") == [
        "a dot on its way", "another dot", "a dot on its way"]


def test_the_slider_chooses_a_frame_and_its_keys_stay_there(page):
    slider, others = page.locator("input").first, page.locator("img").nth(2)
    sources = [page.locator("img").first.get_attribute("src")]
    untouched = others.get_attribute("src")
    slider.focus()
    for key in ("ArrowRight", "ArrowRight", "End"):
        page.keyboard.press(key)
        sources.append(page.locator("img").first.get_attribute("src"))
    assert slider.input_value() == "3" and slider.get_attribute("aria-valuetext") == "4 of 4"
    assert len(set(sources)) == 4 and sources[-1] in page.locator("img").first.evaluate("one => one.style.background")
    assert others.get_attribute("src") == untouched
    assert page.locator("#keys").text_content() == ""


def test_one_button_plays_pauses_and_starts_again(page):
    slider, button = page.locator("input").nth(1), page.locator("button").nth(1)
    assert button.text_content() == "Play"
    button.focus()
    page.keyboard.press("Space")
    assert button.text_content() == "Pause" and slider.input_value() in ("0", "1")      # a slow machine is late
    page.wait_for_function("document.querySelectorAll('input')[1].value == 2")
    page.keyboard.press("Space")
    stopped = slider.input_value()
    page.wait_for_timeout(400)
    assert slider.input_value() == stopped and button.text_content() == "Play"
    button.click()
    page.wait_for_function("document.querySelectorAll('button')[1].textContent == 'Play'")
    assert slider.input_value() == "5" and page.locator("#keys").text_content() == ""


def test_it_does_not_move_by_itself_and_not_after_the_slider_was_taken(page):
    page.wait_for_timeout(400)
    assert page.locator("input").first.input_value() == "0"
    page.locator("button").first.click()
    page.locator("input").first.fill("1")
    page.wait_for_timeout(400)
    assert page.locator("input").first.input_value() == "1"


def test_print_shows_the_last_frame(page):
    page.pdf()
    assert page.locator("input").evaluate_all("all => all.map(one => one.value === one.max)") == [True] * 3


def test_without_scripts_the_last_frame_stands_alone(film, browser):
    tab = browser.new_context(java_script_enabled=False).new_page()
    tab.set_content(film()[0]["text/html"])
    assert tab.locator("button, input").count() == 0
    assert tab.locator("img").bounding_box()["width"] == 500


FILMS = [lesson for lesson in all_lessons() if '<div class=\\"animation\\"' in lesson.path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("lesson", FILMS, ids=lambda lesson: lesson.name)
def test_every_film_of_a_lesson_plays_on_a_page_saved_from_jupyter(lesson, browser, tmp_path):
    from nbconvert.exporters import HTMLExporter

    saved = tmp_path / "saved.html"
    saved.write_text(HTMLExporter().from_filename(str(lesson.path))[0], encoding="utf-8")
    tab = browser.new_page()
    tab.route(re.compile("^http"), lambda route: route.abort())
    tab.goto(saved.as_uri())
    players = tab.locator(".animation").all()
    assert players
    for player in players:
        player.locator("button").click()
        still = player.locator("img").get_attribute("src")
        tab.wait_for_function("([player, still]) => player.querySelector('img').src !== still",
                              arg=[player.element_handle(), still])
        player.locator("button").click()
