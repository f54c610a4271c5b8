"""Everybody can use it: by ear, by keyboard alone and without some colours, as WCAG 2.1 asks, levels A and AA.

axe-core looks at the pages. What others make of ours, the frame of nbconvert or Keras's own colours, is named below.
"""
import ast
import itertools
import re

import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from colorspacious import cspace_convert, deltaE
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from matplotlib.colors import to_rgb
from nbconvert.exporters import HTMLExporter
from nbformat.v4 import new_code_cell, new_notebook, new_output

import helpers
from helpers import _exercises, _progress
from helpers._figures import STYLE
from tests.deck_eyes import Deck
from tests.test_interact import VALUES, drawn
from tools.browser import find_browser, open_browser
from tools.decks import decks
from tools.files import NOTEBOOKS, SLIDES
from tools.lessons import all_lessons
from tools.widget_page import WidgetPage

BROWSER = find_browser()
with_browser = pytest.mark.skipif(not BROWSER, reason="No Chromium, Chrome or Edge here: nobody listens to the pages.")

NOT_OURS = [  # rule of axe-core, what it looks at, of these what is not ours, whose it is
    ("color-contrast", "*", ".highlight *", "nbconvert: the colours of code"),
    ("color-contrast", "*", ".jp-InputPrompt, .jp-OutputPrompt", "nbconvert: In [1] and Out [1]"),
    ("color-contrast", "*", ".jp-RenderedHTML pre span", "Keras: the colours of model.summary()"),
    ("link-in-text-block", "a[href]", ".jp-RenderedMarkdown a", "JupyterLab: links are blue and not underlined"),
    ("image-alt", "img", ".jp-RenderedImage img", "JupyterLab and nbconvert: they drop an output's alternative text")]
NO_TEXT = "No description has been provided for this image"  # what nbconvert writes instead
UNREADABLE = ("shortTextContent", "nonBmp")  # axe-core does not judge one letter alone, and lines as of a progress bar

LOOK = """([notOurs, unreadable, noText]) => {
    document.querySelectorAll(`img[alt="${noText}"]`).forEach(picture => picture.removeAttribute("alt"));
    axe.configure({rules: Object.entries(notOurs).map(([id, [all, not]]) => ({id, selector: `${all}:not(${not})`}))});
    return axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
                              resultTypes: ["violations", "incomplete"]}).then(
        ({violations, incomplete}) => [...violations, ...incomplete].flatMap(({id, nodes}) => nodes
            .filter(({any}) => !any.some(({data}) => unreadable.includes(data?.messageKey)))
            .map(({html, any, all, none}) => `${id}: ${html} (${[...any, ...all, ...none][0]?.message})`)));
}"""


@pytest.fixture
def tab():
    with open_browser() as browser:
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        tab.route(re.compile("^http"), lambda route: route.abort())
        yield tab


def faults(tab, not_ours=()):
    """Return what axe-core finds on a page and what it cannot judge, a line each, without what is not ours."""
    rules = {}
    for rule, everything, others, _ in not_ours:
        before = rules.get(rule, [everything, ""])[1]
        rules[rule] = [everything, f"{before}, {others}".strip(", ")]
    tab.evaluate(Axe().axe_script)
    return tab.evaluate(LOOK, [rules, UNREADABLE, NO_TEXT])


def open_notebook(tab, notebook, folder, theme="light"):
    page = folder / "notebook.html"
    page.write_text(HTMLExporter(theme=theme).from_notebook_node(notebook)[0], encoding="utf-8")
    tab.goto(page.as_uri())


# Lessons, as they are saved as a page

@with_browser
def test_everybody_can_read_every_lesson_saved_as_a_page(tab, tmp_path):
    found = []
    for lesson in all_lessons():
        open_notebook(tab, nbformat.read(lesson.path, as_version=4), tmp_path)
        found += [f"{lesson.name}: {fault}" for fault in faults(tab, NOT_OURS)]
    assert found == []


def untouched(x, w, b):
    return ...


def right(x, w, b):
    return max(0, x @ w + b)


def wrong(x, w, b):
    return x @ w + b


def show_all():
    """Show all that cells of a lesson show, right and wrong."""
    for neuron in (untouched, right, wrong):
        neuron.__name__ = "neuron"
        helpers.check(neuron)
    for _ in range(2):
        helpers.hint("neuron")
    helpers.solution("neuron")
    helpers.solution("neurone")
    asked = next(asked for module in _progress.modules() for asked in getattr(module, "VOTES", ()))
    for letter in (..., "?", *asked.answers):
        helpers.vote(asked.name, letter)
    for guess in (..., 80, "80"):
        helpers.predict(guess, 0.8)
    helpers.report("test accuracy", 0.9, 0.8)
    helpers.progress()
    drawn()
    helpers.interact(drawn, w1=(-3, 3, 0.1), relu=True)
    fig, ax = plt.subplots(figsize=(5, 2))
    helpers.animate(fig, lambda frame: ax.plot(frame, 0, "o"), 3, alt="A dot on its way.")


@pytest.fixture
def finished(monkeypatch, tmp_path):
    """A notebook whose cells show all that ours show."""
    monkeypatch.setattr(_progress, "PROGRESS", tmp_path / ".progress.json")
    monkeypatch.setattr(_exercises, "HINTS", {})
    InteractiveShell.instance()
    with capture_output() as shown:
        show_all()
    InteractiveShell.clear_instance()
    outputs = [new_output("display_data", data=output.data, metadata=output.metadata) for output in shown.outputs]
    assert len(outputs) > 18
    return new_notebook(cells=[new_code_cell("show_all()", execution_count=1, outputs=outputs)],
                        metadata={"language_info": {"name": "python"}})


@with_browser
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_everybody_can_read_what_cells_show(tab, tmp_path, finished, theme):
    open_notebook(tab, finished, tmp_path, theme)
    assert tab.locator(".animation button").count() == 1
    assert faults(tab, NOT_OURS) == []


FAULTS = {"color-contrast": '<p style="color: #999">faint</p>', "image-alt": '<img src="data:image/gif;base64,R0lGOD">',
          "label": '<input type="range">', "button-name": "<button></button>",
          "link-in-text-block": '<p>many more words and <a href="#" style="color: #222; text-decoration: none">it</a>'}


@with_browser
def test_a_fault_in_what_a_cell_shows_is_seen(tab, tmp_path):
    outputs = [new_output("display_data", data={"text/html": fault}) for fault in FAULTS.values()]
    open_notebook(tab, new_notebook(cells=[new_code_cell("show()", outputs=outputs)]), tmp_path)
    assert {fault.split(":")[0] for fault in faults(tab, NOT_OURS)} == set(FAULTS)


@with_browser
def test_what_is_said_to_be_of_others_is_still_there(tab, tmp_path):
    open_notebook(tab, nbformat.read(NOTEBOOKS / "3_keras/1_hello_keras.ipynb", as_version=4), tmp_path)
    for each in NOT_OURS:
        found = faults(tab, [other for other in NOT_OURS if other is not each])
        assert found and all(fault.startswith(each[0]) for fault in found), f"take it from the list: {each[-1]}"


# Decks

def bare(deck):
    """Take away what keeps axe-core from looking at a slide: layers of reveal.js, and on paper that most are hidden."""
    deck.tab.add_style_tag(content=".reveal .fragment { will-change: auto !important; }")
    deck.tab.evaluate("""printed => {
        document.querySelectorAll('.backgrounds, .slide-background').forEach(layer => layer.remove());
        for (const slide of printed ? document.querySelectorAll('.slides section') : []) {
            slide.hidden = false;
            slide.removeAttribute('aria-hidden');
        }
    }""", deck.printed)
    return deck.tab


@with_browser
@pytest.mark.parametrize("track", sorted(decks()))
def test_everybody_can_read_every_slide_with_all_its_fragments(track):
    with Deck(SLIDES / f"{track}.html", BROWSER, printed=True) as deck:
        assert faults(bare(deck)) == []
        seen = deck.tab.evaluate("""() => [...document.querySelectorAll('.slides section')]
            .filter(slide => slide.checkVisibility() && !slide.closest('[aria-hidden]')).length""")
        assert seen == deck.page.read_text(encoding="utf-8").count("</section>")


@with_browser
@pytest.mark.parametrize("track", sorted(decks()))
def test_everybody_can_use_a_deck_on_the_screen(track):
    with Deck(SLIDES / f"{track}.html", BROWSER) as deck:
        deck.tab.evaluate("""() => {
            const film = document.querySelector('.animation');
            if (film) Reveal.slide(Reveal.getIndices(film.closest('section')).h, 0, 99);
        }""")
        assert faults(bare(deck)) == []


# Widgets, which open only where a notebook runs

PAD = {"pixels": "", "version": 0, "answered": 0, "probabilities": [0.1] * 10, "said": "I read 0."}
WIDGETS = {"interact": {**VALUES, "said": "a bar"}, "drawpad": PAD}
THEMES = {"light": "color: black; background: white", "dark": "color: white; background: #111"}  # JupyterLab's


@with_browser
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", WIDGETS)
def test_everybody_can_use_a_widget(name, theme):
    with WidgetPage(name, WIDGETS[name]) as page:
        page.tab.evaluate("""theme => {
            document.documentElement.lang = "en";
            document.title = "A widget";
            document.body.style = theme;
        }""", THEMES[theme])
        assert faults(page.tab) == []


@with_browser
@pytest.mark.parametrize("name, stops", [("interact", ["w1 = 1.0", "relu"]),
                                         ("drawpad", ["Drawing area for one digit", "Undo", "Clear"])])
def test_the_tab_key_comes_to_every_control_shows_where_it_is_and_leaves(name, stops):
    with WidgetPage(name, WIDGETS[name]) as page:
        keyboard, tab = page.tab.keyboard, page.tab
        tab.evaluate("""() => {
            for (const place of ["before", "after"])
                document.getElementById("widget")[place](Object.assign(document.createElement("button"), {id: place}));
        }""")
        tab.locator("#before").focus()
        for forth_and_back in ("Tab", "Shift+Tab"):
            for stop in stops if forth_and_back == "Tab" else stops[::-1]:
                keyboard.press(forth_and_back)
                control = tab.locator(":focus")
                named = control.evaluate("one => one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.textContent")
                assert named.startswith(stop)
                assert control.evaluate("one => getComputedStyle(one).outlineStyle") != "none"
            keyboard.press(forth_and_back)
            assert tab.locator(":focus").get_attribute("id") in ("before", "after"), "no way out"


@with_browser
def test_sliders_and_tick_boxes_move_by_keys_alone_and_their_keys_stay_there():
    with WidgetPage("interact", VALUES) as page:
        page.tab.evaluate("() => { document.onkeydown = event => { document.title += event.key; }; }")
        for key in ("Tab", "ArrowRight", "ArrowUp", "ArrowLeft"):
            page.tab.keyboard.press(key)
        assert page.tab.locator(".interact-name").first.text_content() == "w1 = 1.1"
        page.tab.keyboard.press("End")
        page.tab.evaluate("model.receive({answered: 1})")
        assert page.tab.evaluate("model.values.values") == {"w1": 3, "relu": True}
        page.tab.evaluate("model.receive({answered: 2})")
        for key in ("Tab", "Space"):
            page.tab.keyboard.press(key)
        assert page.tab.evaluate("model.values.values") == {"w1": 3, "relu": False}
        assert page.tab.title() == "Tab", "only the first key was pressed outside"


@with_browser
def test_a_whole_digit_is_drawn_taken_back_and_drawn_again_by_keys_alone():
    with WidgetPage("drawpad", PAD) as page:
        def ink():
            page.tab.evaluate("() => { while (model.values.answered !== model.values.version)"
                              " model.receive({answered: model.values.version}); }")
            sent = page.tab.evaluate("[...atob(model.values.pixels)].map(letter => letter.charCodeAt())")
            return np.reshape(sent, (112, 112)) > 127

        def press(*keys):
            for key in keys:
                page.tab.keyboard.press(key)

        press("Tab", *["ArrowUp"] * 8, *["ArrowLeft"] * 5, "Space", *["ArrowRight"] * 10, "Space")
        stroke = ink()
        press("Space", *["ArrowDown"] * 16, "Space")
        seven = ink()
        assert seven[30].sum() > 30 and 6 <= seven[70].sum() <= 10 and not seven[:, :20].any()
        press("Tab", "Enter")
        assert (ink() == stroke).all()
        press("Tab", "Space")
        assert not ink().any()
        press("Shift+Tab", "Shift+Tab", "Space", "ArrowDown", "Tab")
        assert ink().any(), "leaving the pad lifts the pen and keeps the stroke"


@with_browser
def test_a_film_is_chosen_played_and_paused_by_keys_alone(tab, tmp_path, finished):
    open_notebook(tab, finished, tmp_path)
    button, slider = tab.locator(".animation button"), tab.locator(".animation input")
    for _ in range(100):  # whatever stands before it
        tab.keyboard.press("Tab")
        if button.evaluate("one => one === document.activeElement"):
            break
    tab.keyboard.press("Enter")
    assert button.text_content() == "Pause"
    tab.keyboard.press("Enter")
    assert button.text_content() == "Play"
    tab.keyboard.press("Tab")
    tab.keyboard.press("End")
    assert slider.evaluate("one => one === document.activeElement")
    assert slider.input_value() == "2" and slider.get_attribute("aria-valuetext") == "3 of 3"
    tab.keyboard.press("Home")
    assert slider.input_value() == "0"


# Colours

COLOURS = ["SEEN", "UNSEEN", "INPUT", "WEIGHT", "ACTIVATION", "GRADIENT", "PREDICTION", "BASELINE"]
EYES = ["protanomaly", "deuteranomaly", "tritanomaly"]  # at 100: no red, no green, no blue cones
APART = 9.9  # of CAM02-UCS, in which 1 is what an eye just sees; Okabe and Ito's colours are 10.9 apart


def distance(one, other, eyes=None):
    """Return how far apart two colours look, in CAM02-UCS (M. R. Luo, G. Cui and C. Li, 2006).

    Parameters
    ----------
    one, other : color of Matplotlib
    eyes : str, optional
        Which cones are missing, one of EYES, as G. Machado, M. Oliveira and L. Fernandes simulate it (2009).
    """
    colours = np.array([to_rgb(one), to_rgb(other)])
    if eyes:
        space = {"name": "sRGB1+CVD", "cvd_type": eyes, "severity": 100}
        colours = np.clip(cspace_convert(colours, space, "sRGB1"), 0, 1)
    return deltaE(*colours, input_space="sRGB1", uniform_space="CAM02-UCS")


def contrast(one, other):
    """Return the contrast of two colours by WCAG 2.1, from 1 to 21."""
    values = np.array([to_rgb(one), to_rgb(other)])
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    dark, light = np.sort(linear @ [0.2126, 0.7152, 0.0722])
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("eyes", [None, *EYES])
def test_the_colours_of_the_house_stay_apart_without_some_cones(eyes):
    apart = {(one, other): distance(getattr(helpers, one), getattr(helpers, other), eyes)
             for one, other in itertools.combinations(COLOURS, 2)}
    nearest = min(apart, key=apart.get)
    print(f"{' and '.join(nearest)}: {apart[nearest]:.1f}")
    assert apart[nearest] >= APART, nearest


def test_colours_that_do_not_stay_apart_are_seen():
    assert distance("#e00000", "#8a6d00") > 20 > APART > distance("#e00000", "#8a6d00", "deuteranomaly")
    assert distance("white", "black") == pytest.approx(100, abs=1) and contrast("white", "black") == pytest.approx(21)


@pytest.mark.parametrize("name", ["drawpad.css", "drawpad.js", "interact.css", "_animation.py"])
def test_what_can_be_used_stands_out_in_light_and_dark(name):
    found = set(re.findall("#[0-9A-F]{6}", (NOTEBOOKS / "helpers" / name).read_text(encoding="utf-8")))
    for colour in found:
        assert min(contrast(colour, paper) for paper in ("white", "#111111")) >= 3, colour


# Words in pictures: of the house's colours, some are too pale for them

WORDS = ("annotate", "set_title", "set_xlabel", "set_ylabel", "suptitle", "text")
LARGE, LARGE_BOLD = 17.28, 13.44  # points at 100 dpi: from 24 and 18.66 pixels WCAG wants a contrast of 3, not of 4.5


def pale_words(source):
    """Yield the lines of a module that write in a colour of the house which is too pale for their size."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in WORDS:
            given = {each.arg: each.value for each in call.keywords}
            bold = "weight" in given or "title" in call.func.attr
            size = getattr(given.get("fontsize"), "value", STYLE["font.size"])
            colour = ast.walk(given.get("color", ast.Pass()))
            named = {getattr(each, "attr", getattr(each, "id", "")) for each in colour}
            wanted = 3 if size >= (LARGE_BOLD if bold else LARGE) else 4.5
            yield from (f"line {call.lineno}: {name}" for name in named.intersection(COLOURS)
                        if contrast(getattr(helpers, name), "white") < wanted)


@pytest.mark.parametrize("module", sorted((NOTEBOOKS / "helpers").rglob("*.py")), ids=lambda module: module.stem)
def test_words_in_a_picture_are_dark_enough(module):
    assert list(pale_words(module.read_text(encoding="utf-8"))) == []


def test_pale_words_are_seen():
    lines = ('ax.text(0, 0, "a", color=helpers.UNSEEN)', 'ax.text(0, 0, "a", color=helpers.UNSEEN, weight="bold")',
             'ax.set_title("a", color=WEIGHT)', 'ax.text(0, 0, "a", color=UNSEEN if b else INK, fontsize=17)',
             'ax.text(0, 0, "a", color=helpers.SEEN)', 'ax.text(0, 0, "a", color="#123456")')
    assert list(pale_words("\n".join(lines))) == ["line 1: UNSEEN", "line 3: WEIGHT", "line 4: UNSEEN"]
