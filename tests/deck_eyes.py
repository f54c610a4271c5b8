"""Look at a deck in headless Chromium, slide by slide, and say what an audience would stumble over."""
from pathlib import Path

from playwright.sync_api import sync_playwright

LOOK = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


class Deck:
    """A deck, open in a browser, on the screen or as it is printed; use it in a `with` statement.

    Attributes
    ----------
    tab : playwright.sync_api.Page
    errors : list of str
        Script errors, failed formulas and requests to the network so far.
    """

    def __init__(self, page, browser, printed=False):
        self.page, self.browser, self.printed = page, browser, printed
        self.errors = []

    def __enter__(self):
        self.playwright = sync_playwright().start()
        self.chromium = self.playwright.chromium.launch(executable_path=self.browser)
        self.tab = self.chromium.new_page(viewport={"width": 1280, "height": 720})
        self.tab.on("pageerror", lambda error: self.errors.append(f"script error: {error}"))
        self.tab.on("console", lambda line: line.type == "error" and self.errors.append(f"script error: {line.text}"))
        self.tab.on("request", self.note_request)
        self.tab.goto(self.page.resolve().as_uri() + ("?print-pdf" if self.printed else ""))
        self.tab.wait_for_function(f"document.documentElement.dataset.{'printable' if self.printed else 'ready'}")
        self.errors += [f"formula failed: {message}" for message in self.tab.evaluate("mathErrors")]
        return self

    def __exit__(self, *_):
        self.chromium.close()
        self.playwright.stop()

    def note_request(self, request):
        if request.url.split(":")[0] not in ("file", "data", "blob"):
            self.errors.append(f"request to the network: {request.url}")

    def faults(self):
        """Return what is wrong, slide by slide with all its fragments, a line each."""
        found = []
        for index in range(self.tab.evaluate("Reveal.getTotalSlides()")):
            if not self.printed:
                self.tab.evaluate("index => Reveal.slide(index, 0, 99)", index)
            found += [f"slide {index + 1}: {fault}" for fault in self.tab.evaluate(LOOK, index)]
        return found + self.errors
