"""Look at a deck in headless Chromium, slide by slide, and say what an audience would stumble over."""
from playwright.sync_api import sync_playwright

LOOK = r"""
index => {
  const slide = Reveal.getSlides()[index], frame = slide.getBoundingClientRect(), scale = frame.width / 1280, found = [];
  const shown = element => !element.closest('aside.notes, mjx-assistive-mml') && element.checkVisibility();
  const say = (fault, text) => found.push(fault + ': ' + text.replace(/\s+/g, ' ').trim().slice(0, 80));
  const place = element => {
    const box = element.getBoundingClientRect();
    return {right: (box.right - frame.left) / scale, bottom: (box.bottom - frame.top) / scale, width: box.width / scale};
  };

  for (const element of slide.querySelectorAll('h1, h2, h3, p, li, pre, table, img, mjx-container, button, input')) {
    if (!shown(element) || element.closest('footer')) continue;
    const {right, bottom} = place(element);
    if (bottom > 668) say('runs over the bottom', `${Math.round(bottom - 668)} px, ${element.textContent || element.alt}`);
    if (right > 1262) say('runs over the edge', `${Math.round(right - 1262)} px, ${element.textContent || element.alt}`);
  }
  let lines = 0;
  for (const block of slide.querySelectorAll('pre, tr')) {
    if (!shown(block)) continue;
    lines += block.tagName === 'TR' ? !!block.closest('.dataframe') : block.textContent.trimEnd().split('\n').length;
    const cell = block.closest('.jp-OutputArea-output, .highlight') || block;
    if (Math.max(block.scrollWidth - block.clientWidth, cell.scrollWidth - cell.clientWidth) > 1)
      say('code or table is cut off at the side', block.textContent);
  }
  if (lines > 14) say('too much code', `${lines} lines with output`);

  for (const image of slide.querySelectorAll('img')) {
    if (!shown(image)) continue;
    const drawn = Math.min(place(image).width, image.getBoundingClientRect().height / scale * image.naturalWidth / image.naturalHeight);
    if (!image.complete || !image.naturalWidth) say('picture is missing', image.alt || image.src.slice(0, 60));
    else if (drawn < 0.9 * image.naturalWidth) say('picture is tiny', `${Math.round(drawn)} of ${image.naturalWidth} px, ${image.alt}`);
    if (!image.alt) say('picture has no alternative text', image.src.slice(0, 60));
  }
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node; (node = texts.nextNode());) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest('script, style, mjx-container')) continue;
    if (!parent.closest('pre, code') && /\$[^\s$][^$]*\$|\\[([]|\\(frac|sum|sigma|mathbf|begin|left)\b/.test(node.data))
      say('formula is raw', node.data);
    if (shown(parent) && parseFloat(getComputedStyle(parent).fontSize) < 20) say('text is too small', node.data);
  }
  for (const formula of slide.querySelectorAll('[data-mml-node="merror"], mjx-merror')) say('formula failed', formula.textContent);
  if (slide.querySelector('.body') && !slide.querySelector('.body').textContent.trim() && !slide.querySelector('.body img'))
    say('slide is empty', slide.textContent);
  return found;
}
"""


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
