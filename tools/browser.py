"""A browser on this machine: finding one, opening a page, printing it."""
import contextlib
import logging
import os
import shutil
import sys

HOW_TO_GET_ONE = {"darwin": "brew install --cask google-chrome", "win32": "winget install Google.Chrome"}.get(
    sys.platform, "sudo apt-get install chromium")


def find_browser():
    """Return the path of a Chromium, Chrome or Edge on this machine, or None."""
    names = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge", "chrome",
             "msedge")
    folders = [os.environ.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
    places = [f"/Applications/{name}.app/Contents/MacOS/{name}"
              for name in ("Google Chrome", "Chromium", "Microsoft Edge")]
    places += [f"{folder}/{name}" for folder in folders
               for name in ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")]
    return next(filter(None, map(shutil.which, names)), None) or next(filter(os.path.isfile, places), None)


@contextlib.contextmanager
def open_browser():
    """Start a browser without a window, a playwright.sync_api.Browser, and close it at the end."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser())
        try:
            yield browser
        finally:
            browser.close()


def print_pdf(browser, address, paper, ready, keywords):
    """Print a page as PDF.

    Parameters
    ----------
    browser : playwright.sync_api.Browser
    address : str
        URL of the page.
    paper : pathlib.Path
        Where the PDF goes.
    ready : str
        JavaScript that is true when the page may be printed.
    keywords : str
        What the PDF's metadata hold as keywords.

    Returns
    -------
    int
        The number of pages.
    """
    from pypdf import PdfReader, PdfWriter

    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it complains of Chromium's table of objects
    tab = browser.new_page()
    tab.goto(address)
    tab.wait_for_function(ready)
    tab.pdf(path=str(paper), prefer_css_page_size=True, print_background=True)
    tab.close()
    writer = PdfWriter(clone_from=PdfReader(paper))
    writer.add_metadata({"/Keywords": keywords})
    writer.write(paper)
    return len(writer.pages)


def keywords_of(paper):
    """Return the keywords in a PDF's metadata, or None."""
    from pypdf import PdfReader

    return (PdfReader(paper).metadata or {}).get("/Keywords")
