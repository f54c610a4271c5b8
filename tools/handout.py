"""Make the handout, two pages of what to remember and the glossary: `make handout` writes slides/handout.pdf."""
import hashlib
import html
import json
import re

from .browser import find_browser, open_browser, print_pdf
from .decks import DeckError
from .files import SLIDES, read, write
from .glossary import terms
from .lessons import all_lessons

PAPER = SLIDES / "handout.pdf"
SIZES = [size / 10 for size in range(90, 63, -1)]  # points, the largest that fits is taken

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Neural networks: easy coding in Keras</title>
<style>
@font-face {{ font-family: Inter; src: url(vendor/inter.woff2); font-weight: 100 900; }}
@font-face {{ font-family: Inter; src: url(vendor/inter-ext.woff2); font-weight: 100 900; unicode-range: U+0100-2BFF; }}
@page {{ size: A4; margin: 11mm 12mm; }}
body {{ font: {size}pt/1.27 Inter, sans-serif; color: #1b2430; margin: 0; }}
h1 {{ font-size: 15pt; margin: 0 0 1mm; }}
h2 {{ font-size: 11pt; margin: 3mm 0 1.5mm; border-bottom: 0.4mm solid #1b2430; }}
.columns {{ columns: 3; column-gap: 6mm; }}
.glossary {{ columns: 4; column-gap: 4.5mm; }}
section {{ break-inside: avoid; margin-bottom: 1.6mm; }}
h3 {{ font-size: 1.08em; margin: 0; }}
ul {{ margin: 0; padding-left: 4mm; }}
p {{ margin: 0 0 0.7mm; }}
code {{ font-family: monospace; font-size: 0.95em; }}
a {{ color: inherit; text-decoration: none; }}
</style></head><body>
<h1>Neural networks: easy coding in Keras</h1>
<h2>What to remember</h2><div class="columns">{remember}</div>
<h2>Glossary</h2><div class="glossary">{glossary}</div>
<script>window.MathJax = {{
  tex: {{inlineMath: [["$", "$"]]}}, svg: {{fontCache: "none"}}, startup: {{typeset: true}}
}}</script>
<script src="vendor/tex-svg-full.js"></script>
<script>
MathJax.startup.promise.then(() => document.fonts.ready).then(() => {{ document.body.dataset.ready = "yes"; }});
</script>
</body></html>
"""


def remember(lesson):
    """Return the bullets of a lesson's *Remember* slide, as Markdown."""
    for cell in json.loads(read(lesson.path))["cells"]:
        source = "".join(cell["source"])
        if source.startswith("## Remember\n"):
            return re.findall(r"^- (.+)$", source, flags=re.MULTILINE)
    return []


def inline(text):
    """Return a line of Markdown as HTML: code, italics, bold and links as plain words."""
    text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", html.escape(text, quote=False))
    text = re.sub(r"`([^`]+)`", r"<code>\1</code>", text)
    return re.sub(r"\*+([^*\n]+)\*+", r"<em>\1</em>", text)


def page(size):
    """Return the handout of the day as a page of HTML, in a type of that many points; two pages hold no more."""
    lessons = [lesson for lesson in all_lessons() if lesson.when != "take-home"]
    parts = "".join("<section><h3>{} {}</h3><ul>{}</ul></section>".format(
        lesson.number, html.escape(lesson.title), "".join(f"<li>{inline(bullet)}</li>" for bullet in remember(lesson)))
        for lesson in lessons if lesson.track and remember(lesson))
    rows = "".join(f"<p><b>{inline(term)}</b> ({lesson.number}) {inline(sentence.rstrip(':'))}</p>"
                   for term, sentence, lesson in terms(lessons))
    return PAGE.format(size=size, remember=parts, glossary=rows)


def fingerprint():
    return hashlib.sha256(page(0).encode()).hexdigest()[:16]


def make():
    """Write the handout with the largest type that fits on two pages.

    Raises
    ------
    DeckError
        If there is no browser to print with, or the text is too long for the smallest type.
    """
    if not find_browser():
        raise DeckError("The handout needs Chromium, Chrome or Edge, and none was found: install one and run this "
                        "again.")
    source, paper = SLIDES / "handout.html", SLIDES / "handout.new.pdf"
    try:
        with open_browser() as browser:
            for size in SIZES:
                write(source, page(size))
                pages = print_pdf(browser, source.as_uri(), paper, "document.body.dataset.ready", fingerprint())
                if pages <= 2:
                    break
        if pages > 2:
            raise DeckError(f"The handout takes {pages} pages even in {SIZES[-1]} pt: shorten a Remember or a "
                            "definition.")
        paper.replace(PAPER)
    finally:
        source.unlink(missing_ok=True)
        paper.unlink(missing_ok=True)
    print(f"  slides/{PAPER.name}: {pages} pages in {size} pt")
