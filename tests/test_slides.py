"""The decks match their lessons, an audience can read every slide, and each fault is seen where it is planted."""
import base64
import io
import re
import shutil
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from PIL import Image

from tests.deck_eyes import Deck
from tools import clock, decks, handout, vendor
from tools.browser import find_browser, keywords_of, open_browser
from tools.files import ROOT, SLIDES, read
from tools.glossary import definitions
from tools.lessons import Lesson, all_lessons
from tools.links import Links

BROWSER = find_browser()
TRACKS = sorted(decks.decks())
with_browser = pytest.mark.skipif(not BROWSER, reason="No Chromium, Chrome or Edge here: nobody looks at the slides.")


# The committed decks

def test_the_decks_match_their_lessons():
    stale = ", ".join(decks.stale())
    assert not stale, f"{stale}: no longer made from these lessons. Run `make slides`, commit."


def missing_pages(page, paper):
    """Return how many slides of a deck its PDF lacks."""
    from pypdf import PdfReader

    return page.read_text(encoding="utf-8").count("</section>") - len(PdfReader(paper).pages)


@pytest.mark.parametrize("track", TRACKS)
def test_a_deck_is_small_and_its_pdf_has_a_page_for_every_slide(track):
    page, paper = SLIDES / f"{track}.html", SLIDES / f"{track}.pdf"
    assert page.stat().st_size < 10e6 and paper.stat().st_size < 10e6
    assert missing_pages(page, paper) == 0


@with_browser
@pytest.mark.parametrize("printed", [False, True], ids=["on the screen", "on paper"])
@pytest.mark.parametrize("track", TRACKS)
def test_an_audience_can_read_every_slide(track, printed):
    with Deck(SLIDES / f"{track}.html", BROWSER, printed) as deck:
        assert deck.faults() == []


@with_browser
def test_the_presenter_has_notes_blackout_overview_and_jump():
    with Deck(SLIDES / f"{TRACKS[-1]}.html", BROWSER) as deck:
        tab = deck.tab
        for key in "g3":
            tab.keyboard.press(key)
        tab.keyboard.press("Enter")
        assert tab.evaluate("Reveal.getIndices().h") == 2
        tab.keyboard.press("b")
        assert tab.evaluate("Reveal.isPaused()")
        tab.keyboard.press("b")
        tab.keyboard.press("Escape")
        assert tab.evaluate("Reveal.isOverview()")
        tab.keyboard.press("Escape")
        with tab.expect_popup() as popup:
            tab.keyboard.press("s")
        popup.value.wait_for_function("/Minute .* of the lesson/.test(document.body.innerText)")
        assert deck.errors == []


@with_browser
@pytest.mark.parametrize("track", TRACKS)
def test_every_film_of_a_deck_plays(track):
    with Deck(SLIDES / f"{track}.html", BROWSER) as deck:
        for player in deck.tab.locator(".animation").all():
            player.evaluate("player => { const {h, v} = Reveal.getIndices(player.closest('section'));"
                            " Reveal.slide(h, v, 99); }")
            player.locator("button").click()
            still = player.locator("img").get_attribute("src")
            deck.tab.wait_for_function("([player, still]) => player.querySelector('img').src !== still",
                                       arg=[player.element_handle(), still])
        assert deck.errors == []


def test_every_vendored_file_is_used_and_has_its_licence():
    wanted = {name for _, _, files in vendor.PACKAGES for name in files.values()}
    assert {path.name for path in vendor.VENDOR.iterdir()} == wanted
    assert sum(name.startswith("LICENSE") for name in wanted) == len(vendor.PACKAGES)


# The clock

def lessons_by_clock():
    return [pytest.param(lesson, id=lesson.name) for lesson in sum(decks.decks().values(), [])]


@pytest.mark.parametrize("lesson", lessons_by_clock())
def test_a_lesson_fits_its_minutes(lesson):
    assert clock.minutes_in_class(lesson) <= lesson.minutes


@pytest.mark.parametrize("lesson", all_lessons(), ids=lambda lesson: lesson.name)
def test_a_reader_at_home_is_told_how_long_it_takes(lesson):
    counted = clock.minutes_alone(lesson)
    assert counted <= lesson.alone <= 1.15 * counted + 5


@pytest.mark.parametrize("lesson", all_lessons(), ids=lambda lesson: lesson.name)
def test_a_lesson_says_its_minutes_at_its_head(lesson):
    head = nbformat.read(lesson.path, as_version=4).cells[0].source
    in_class = f"{lesson.minutes} minutes in class, " if lesson.minutes else ""
    assert f"{in_class}{lesson.alone} {'' if in_class else 'minutes '}alone" in head
    assert bool(lesson.minutes) == (lesson.when in ("live", "watch"))


def test_the_clock_counts_slides_half_of_the_notes_code_asks_and_exercises(plant, tmp_path):
    def seconds(*cells):
        plant(text("Words."), *cells)
        return 60 * clock.minutes_in_class(planted_lesson(tmp_path))

    base = seconds()
    words = " ".join(["word"] * 130)
    assert seconds(text(words)) - base == pytest.approx(60)
    assert seconds(text(words, "notes")) - base == pytest.approx(30)
    assert seconds(text("[one](two three) <br> - |")) - base == pytest.approx(60 / 130)
    assert seconds(code("x = 1\n\ny = 2")) - base == pytest.approx(4)
    assert seconds(code("draw()", picture(1000, 440))) - base == pytest.approx(2 + 8)
    assert seconds(text("**Predict:** it?")) - base == pytest.approx(30 + 2 * 60 / 130)
    assert seconds(code("helpers.check(f)")) - base == pytest.approx(2 + 270)
    assert seconds(text(words, "skip")) == base


def test_the_clock_of_a_reader_alone_counts_everything(plant, tmp_path):
    def seconds(*cells):
        plant(text("Words."), *cells)
        return 60 * clock.minutes_alone(planted_lesson(tmp_path))

    base = seconds()
    words = " ".join(["word"] * 180)
    for kind in (None, "notes", "skip"):
        assert seconds(text(words, kind)) - base == pytest.approx(60)
    assert seconds(code("draw()", picture(1000, 440))) - base == pytest.approx(4 + 15)
    assert seconds(text("**Vote:** it?")) - base == pytest.approx(40 + 2 * 60 / 180)
    assert seconds(code("helpers.check(f)")) - base == pytest.approx(4 + 240)


def test_the_day_fits_three_hours():
    lessons = [lesson for lessons in decks.decks().values() for lesson in lessons]
    assert sum(lesson.minutes for lesson in lessons) + 8 + 8 + 10 <= 180, "two breaks and the slack"
    assert set(decks.timetable()) >= {lesson.number for lesson in lessons}


# The handout

def test_the_handout_matches_the_lessons_and_has_two_pages():
    from pypdf import PdfReader

    assert keywords_of(handout.PAPER) == handout.fingerprint(), "Run `make handout`, commit."
    paper = PdfReader(handout.PAPER)
    assert len(paper.pages) == 2
    words = re.sub(r"\W", "", "".join(sheet.extract_text() for sheet in paper.pages)).lower()
    for lesson in [lesson for lesson in all_lessons() if lesson.when != "take-home"]:
        assert not lesson.track or handout.remember(lesson), lesson.name
        for term, _ in definitions(lesson):
            assert re.sub(r"\W", "", term).lower() in words, term


@with_browser
def test_a_handout_that_is_too_long_gets_a_sentence(monkeypatch, tmp_path):
    shutil.copytree(SLIDES / "vendor", tmp_path / "vendor")
    for name, value in {"SIZES": [40], "PAPER": tmp_path / "handout.pdf", "SLIDES": tmp_path}.items():
        monkeypatch.setattr(handout, name, value)
    with pytest.raises(decks.DeckError, match=r"takes \d+ pages even in 40 pt"):
        handout.make()
    assert not (tmp_path / "handout.html").exists()


# A planted lesson

@pytest.fixture
def plant(tmp_path, monkeypatch):
    """A function that makes a deck of a small lesson with the given cells, or with the given stage directions."""
    monkeypatch.setattr(decks, "notes_file", lambda lesson: tmp_path / "notes.md")

    def planted(*cells, directions="# Planted\nMinute: 0\n\nAsk: ready?\n\n## Section\nMinute: 1\n\nLate: skip it."):
        first = new_markdown_cell("# Planted\n\n### Track 3\n\nWhat it is about.", metadata=slideshow("slide"))
        section = new_markdown_cell("## Section", metadata=slideshow("slide"))
        notebook = new_notebook(cells=[first, section, *(cells or [text("Words.")])])
        lesson = planted_lesson(tmp_path)
        nbformat.write(notebook, lesson.path)
        (tmp_path / "notes.md").write_text(directions, encoding="utf-8")
        page = tmp_path / "deck.html"
        page.write_text(decks.export(decks.compose([lesson]), "3_keras"), encoding="utf-8")
        if not (tmp_path / "vendor").exists():
            shutil.copytree(SLIDES / "vendor", tmp_path / "vendor")
        return page

    return planted


def planted_lesson(folder):
    return Lesson(folder / "lesson.ipynb", "3_keras/9_planted", "3_keras", "3.9", "Planted", "live", 5, 10, 1)


def slideshow(kind):
    return {"slideshow": {"slide_type": kind}}


def text(source, kind=None):
    return new_markdown_cell(source, metadata=slideshow(kind) if kind else {})


def code(source, *outputs):
    return new_code_cell(source, execution_count=1, outputs=list(outputs))


def printed(words):
    return new_output("stream", name="stdout", text=words)


def picture(width, height, alt="A grey patch."):
    png = io.BytesIO()
    Image.new("RGB", (width, height), "grey").save(png, "PNG")
    return new_output("display_data", data={"image/png": base64.b64encode(png.getvalue()).decode()},
                      metadata={"image/png": {"alt": alt}})


def html_output(markup):
    return new_output("display_data", data={"text/html": markup, "text/plain": ""})


def faults(page):
    with Deck(page, BROWSER) as deck:
        return deck.faults()


@with_browser
def test_a_deck_in_order_has_no_faults(plant):
    page = plant(text("**Predict:** what is $x^2$?"), text("It is *more*.", "fragment"),
                 text("Said aloud: $\\frac{1}{2}$", "notes"), code("print(1)", printed("1\n")),
                 code("draw()", picture(1000, 440)), text("Not shown: $x", "skip"))
    assert faults(page) == []
    with Deck(page, BROWSER) as deck:
        assert deck.tab.evaluate("Reveal.getTotalSlides()") == 4
        assert "9_planted.ipynb" in deck.tab.evaluate("Reveal.getSlides()[1].innerText")
        notes = deck.tab.evaluate("Reveal.getSlides().map(slide => slide.querySelector('aside.notes').textContent)")
        assert all("Said aloud" in note and "skip it" in note and "1 of the lesson" in note for note in notes[2:])
        shown = deck.tab.evaluate("Reveal.getSlides()[2].querySelector('footer').innerText")
        assert " ".join(shown.split()) == "3.9 Planted · Section 3 / 4"


def test_a_picture_takes_the_heading_of_the_slide_that_follows_if_that_has_no_code(plant, tmp_path):
    def headings(*cells):
        plant(code("draw()", picture(1000, 440)), *cells, directions="# Planted\nMinute: 0\n\nAsk: x\n\n"
              "## Section\nMinute: 1\n\nAsk: x\n\n### Seen\nMinute: 1\n\nAsk: x")
        slides = decks.cut(nbformat.read(tmp_path / "lesson.ipynb", as_version=4))
        return [(slide.heading, [cell.cell_type for cell in slide.cells]) for slide in slides[1:]]

    seen = text("### Seen", "slide")
    assert headings(seen, text("What it was.", "fragment")) == [
        ("## Section", ["code"]), ("### Seen", ["code", "markdown"])]
    assert headings(text("So?", "fragment"), seen, code("1")) == [
        ("## Section", ["code"]), ("## Section", ["code", "markdown"]), ("### Seen", ["code"])]


@with_browser
@pytest.mark.parametrize("fault, cells", [
    ("runs over the bottom", [text("Word. " * 300)]),
    ("runs over the edge", [code("f()", html_output("<p style='width: 1400px'>wide</p>"))]),
    ("code or table is cut off at the side", [code("x = " + "1 + " * 30 + "1")]),
    ("code or table is cut off at the side", [code("f()", printed("y" * 120 + "\n"))]),
    ("too much code", [code("\n".join(["x = 1"] * 13), printed("1\n2\n"))]),
    ("formula is raw", [code("f()", html_output("<p>\\frac{1}{2}</p>"))]),
    ("formula failed", [text("$\\notacommand{x}$")]),
    ("picture is missing", [code("f()", html_output("<img src='nowhere.png' alt='Nothing.' width=900 height=400>"))]),
    ("picture is tiny", [code("draw()", picture(1000, 1600))]),
    ("picture has no alternative text", [code("draw()", picture(1000, 440, alt=""))]),
    ("request to the network", [code("f()", html_output("<img src='http://127.0.0.1:9/x.png' alt='x'>"))]),
    ("script error", [code("f()", html_output("<script>nobody.knows()</script>"))]),
    ("text is too small", [code("f()", html_output("<p style='font-size: 12px'>small print</p>"))]),
    ("slide is empty", [text(" ")])])
def test_a_planted_fault_is_seen(plant, fault, cells):
    assert any(fault in found for found in faults(plant(*cells)))


@pytest.mark.parametrize("sentence, cells", [
    ("begins with a heading", [text("No heading.", "slide")]),
    ("The slide '## Nothing' holds only its heading", [text("Words."), text("## Nothing", "slide")]),
    ("Two slides have the heading", [text("## Section", "slide")])])
def test_a_lesson_that_cannot_be_cut_is_refused(plant, sentence, cells):
    with pytest.raises(decks.DeckError, match=sentence):
        plant(*cells)


@pytest.mark.parametrize("sentence, directions", [
    ("'# Planted' has no stage directions", ""),
    ("'## Section' has no stage directions", "# Planted\nMinute: 0\n\nAsk: x"),
    ("'## Elsewhere' match no slide",
     "# Planted\nMinute: 0\n\nAsk: x\n\n## Section\nMinute: 1\n\nAsk: x\n\n## Elsewhere\nMinute: 2\n\nAsk: x"),
    ("not in the order", "## Section\nMinute: 0\n\nAsk: x\n\n# Planted\nMinute: 1\n\nAsk: x"),
    ("must begin with a line such as", "# Planted\nAsk: x\n\n## Section\nMinute: 1\n\nAsk: x"),
    ("earlier than the slide before", "# Planted\nMinute: 2\n\nAsk: x\n\n## Section\nMinute: 1\n\nAsk: x"),
    ("earlier than the slide before", "# Planted\nMinute: 2\n\nAsk: x\n\n## Section\nMinute: 5\n\nAsk: x"),
    ("begins with one of", "# Planted\nMinute: 0\n\nAsk: x\n\n## Section\nMinute: 1"),
    ("begins with one of", "# Planted\nMinute: 0\n\nAsk: x\n\n## Section\nMinute: 1\n\nSmile.")])
def test_stage_directions_that_do_not_fit_are_refused(plant, sentence, directions):
    with pytest.raises(decks.DeckError, match=sentence):
        plant(directions=directions)


def test_a_deck_is_stale_when_its_lesson_changes_but_not_when_an_output_does(plant, tmp_path):
    def fingerprint(*cells, **directions):
        return decks.FINGERPRINT.search(plant(*cells, **directions).read_text(encoding="utf-8")).group(1)

    first = fingerprint(code("print(1)", printed("0.51\n")))
    assert fingerprint(code("print(1)", printed("0.52\n"))) == first
    assert fingerprint(code("print(2)", printed("0.51\n"))) != first
    assert fingerprint(code("print(1)", printed("0.51\n")), text("said", "notes")) != first
    assert fingerprint(code("print(1)", printed("0.51\n")),
                       directions="# Planted\nMinute: 0\n\nAsk: x\n\n## Section\nMinute: 1\n\nAsk: y") != first


def test_a_stale_deck_is_named(monkeypatch, tmp_path):
    track = TRACKS[-1]
    for name in ("README.md", f"{track}.pdf"):
        shutil.copy(SLIDES / name, tmp_path)
    for name in ("notes", "template"):
        shutil.copytree(SLIDES / name, tmp_path / name)
    page = (SLIDES / f"{track}.html").read_text(encoding="utf-8")
    page = decks.FINGERPRINT.sub('<meta content="0" name="fingerprint"', page)
    (tmp_path / f"{track}.html").write_text(page, encoding="utf-8")
    monkeypatch.setattr(decks, "SLIDES", tmp_path)
    monkeypatch.setattr(decks, "decks", lambda decks=decks.decks(): {track: decks[track]})
    assert decks.stale() == [f"{track}.html"]


def test_the_timetable_is_complete_and_agrees_with_the_lessons():
    page = (SLIDES / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| ([^|]+) \| (\d+) \|", page, re.MULTILINE)
    starts, lengths = [int(start) for start, _, _ in rows], [int(length) for _, _, length in rows]
    assert starts == [sum(lengths[:number]) for number in range(len(rows))] and sum(lengths) == 180
    planned = {words.split()[0]: int(length) for _, words, length in rows}
    for lesson in sum(decks.decks().values(), []):
        assert planned[lesson.number] == lesson.minutes
        assert re.search(rf"^\| \d+ \| {lesson.number} [^|]+ \| \d+ \| {lesson.alone} \|", page, re.MULTILINE)
        assert decks.timetable()[lesson.number] == next(int(start) for start, words, _ in rows
                                                        if words.split()[0] == lesson.number)


def test_the_readmes_timetable_agrees_with_the_instructors():
    plan = read(ROOT / "README.md").partition("## Three hours")[2]
    rows = re.findall(r"^\| (\d+) \| ([^|]+) \| (\d+) \|", plan, re.MULTILINE)
    starts, lengths = [int(start) for start, _, _ in rows], [int(length) for _, _, length in rows]
    assert starts == [sum(lengths[:number]) for number in range(len(rows))] and sum(lengths) == 180
    for track, lessons in decks.decks().items():
        first, last = decks.timetable()[lessons[0].number], decks.timetable()[lessons[-1].number] + lessons[-1].minutes
        start, length = next((int(start), int(length)) for start, words, length in rows
                             if words.startswith(f"track {track[0]}, "))
        before, after = (next((int(length) for at, words, length in rows if words.startswith(word)), 0)
                         for at, word in ((0, "opening"), (0, "close")))
        assert start - before * (track[0] == "1") == first
        assert start + length + after * (track[0] == "3") == last


def test_without_an_owner_a_lesson_opens_with_its_file_and_no_qr_code(plant, monkeypatch):
    for repository, codes in (("OWNER/some-workshop", 0), ("someone/some-workshop", 1)):
        monkeypatch.setattr(decks, "settings", lambda: Links(repository, "main"))
        page = plant().read_text(encoding="utf-8")
        aside = re.search('<aside class="qr">.*?</aside>', page, re.DOTALL).group()
        assert aside.count("<svg") == codes and "9_planted.ipynb" in re.sub("<wbr/?>", "", aside)
        assert ("Open this file in your copy of the workshop" in aside) is (codes == 0)


@with_browser
def test_make_slides_writes_deck_and_pdf_or_says_why_not(project):
    shutil.copytree(SLIDES, project.folder / "slides", ignore=shutil.ignore_patterns("notes", "*.html", "*.pdf"))
    project.lesson("3_keras/1_small", text("## One thing", "slide"), ("print(1)", "1\n"))
    first = project.folder / "notebooks/3_keras/1_small.ipynb"
    notebook = nbformat.read(first, as_version=4)
    notebook.cells[0].metadata.update(slideshow("slide"))
    nbformat.write(notebook, first)
    refused = project.run("slides")
    assert refused.returncode == 1
    assert refused.stdout.strip() == "3_keras/1_small: The slide '# A lesson' has no stage directions."
    notes = project.folder / "slides/notes/3_keras/1_small.md"
    notes.parent.mkdir(parents=True)
    notes.write_text("# A lesson\nMinute: 0\n\nAsk: x\n\n## One thing\nMinute: 1\n\nAsk: y")
    (project.folder / ".venv/share").mkdir(exist_ok=True)
    (project.folder / ".venv/share/jupyter").symlink_to(f"{sys.prefix}/share/jupyter")  # nbconvert's templates
    done = project.run("slides")
    assert done.returncode == 0 and "3 pages" in done.stdout
    assert (project.folder / "slides/3_keras.html").exists() and (project.folder / "slides/3_keras.pdf").exists()


@with_browser
def test_a_pdf_that_lacks_a_slide_is_seen(plant, tmp_path):
    paper = tmp_path / "deck.pdf"
    page = plant(text("Words."), text("More.", "fragment"))
    with open_browser() as browser:
        assert decks.print_deck(browser, page, paper, "f") == 3
    assert keywords_of(paper) == "f" and missing_pages(page, paper) == 0
    assert missing_pages(plant(text("Words."), code("draw()", picture(1000, 440))), paper) == 1
