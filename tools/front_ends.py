"""JupyterLab and Notebook 7, driven as a person drives them: in a browser, on the server that `make lab` starts.

What was seen stays in build/front_ends/ as pictures.
"""
import contextlib
import functools
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import NamedTuple

from .browser import HOW_TO_GET_ONE, find_browser, open_browser
from .files import BUILD, ROOT

FRONT_ENDS = {"JupyterLab": "lab/tree", "Notebook 7": "notebooks"}  # where each opens a notebook
PICTURES = BUILD / "front_ends"
SECONDS = 120  # that a slow machine may take for one step
LESSON = "notebooks/1_ml_basics/1_what_is_learning.ipynb"
STROKE = [(0.3, 0.3), (0.4, 0.4), (0.5, 0.5), (0.6, 0.6), (0.7, 0.7)]  # on the drawing pad, whose sides are 1
INK = re.compile(r"^5\d\d pixels of ink$")  # of that stroke: 63 pixels long and 8 wide, with round ends
LAST_HAS_RUN = """() => {
    const prompts = [...document.querySelectorAll(".jp-CodeCell .jp-InputArea-prompt")].map(each => each.textContent);
    return /\\d/.test(prompts.at(-1)) && !prompts.some(prompt => prompt.includes("*"));
}"""


def lab_command(folder, *more):
    """Return the command that starts JupyterLab's server on a folder; it serves Notebook 7, too."""
    return [sys.executable, "-m", "jupyterlab", "--allow-root", f"--ServerApp.root_dir={folder}", *more]


class Notebook:
    """A notebook in a front end.

    Parameters
    ----------
    tab : playwright.sync_api.Page
    name : str
        What the names of its pictures begin with.
    """

    def __init__(self, tab, name):
        from playwright.sync_api import expect

        self.tab, self.name, self.expect, self.pictures = tab, name, expect, 0
        expect.set_options(timeout=1000 * SECONDS)
        tab.set_default_timeout(1000 * SECONDS)

    def open(self, address):
        """Open it and wait for its kernel."""
        self.tab.goto(address)
        self.tab.locator(".jp-KernelName", has_text="Python 3").wait_for()
        self.tab.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()

    def close(self):
        """Shut its kernel down, which else waits for whoever opens the notebook next."""
        self.choose("Kernel", "Shut Down Kernel")
        self.tab.locator(".jp-KernelName", has_text="No Kernel").wait_for()

    def picture(self, what, height=900):
        self.pictures += 1
        self.tab.set_viewport_size({"width": 1280, "height": height})
        self.tab.screenshot(path=PICTURES / f"{self.name}_{self.pictures}_{what}.png")

    def choose(self, *labels):
        """Choose from the menus, such as `choose("Run", "Run All Cells")`."""
        self.tab.locator(".lm-MenuBar-item").get_by_text(labels[0], exact=True).click()
        for label in labels[1:]:
            self.tab.locator(".lm-Menu-itemLabel").get_by_text(label, exact=True).click()

    def wear(self, theme):
        self.choose("Settings", "Theme", theme)
        self.tab.locator(f"body[data-jp-theme-name='{theme}']").wait_for(state="attached")

    def run_all(self):
        """Run all cells and wait for the last one; none may end in an error."""
        self.choose("Edit", "Clear Outputs of All Cells")
        self.choose("Run", "Run All Cells")
        self.tab.wait_for_function(LAST_HAS_RUN)
        self.expect(self.tab.locator("[data-mime-type='application/vnd.jupyter.stderr']")).to_have_count(0)

    def cell(self, text):
        """Return the first code cell that holds a text."""
        return self.tab.locator(".jp-CodeCell").filter(has=self.tab.locator(".cm-content", has_text=text)).first

    def write(self, cell, source):
        """Write a cell anew."""
        cell.locator(".cm-content").click()
        self.tab.keyboard.press("ControlOrMeta+a")
        self.tab.keyboard.insert_text(source)

    def delete_mark(self, line):
        """Delete the # in front of a line."""
        self.tab.locator(".cm-line").get_by_text(line, exact=True).click()
        self.tab.keyboard.press("Home")
        self.tab.keyboard.press("Delete")

    def run(self, cell, said):
        """Run the cell that has the cursor and wait for what it says."""
        self.tab.keyboard.press("Control+Enter")
        self.expect(cell.locator(".jp-OutputArea")).to_contain_text(said)


# What a person does, one function a notebook

def answer_an_exercise(notebook):
    """Answer it wrongly, then rightly; ask for a hint and for the solution."""
    notebook.picture("opened")
    notebook.run_all()
    exercise, help_cell = notebook.cell("def zero_or_one"), notebook.cell('helpers.hint("zero_or_one")')
    notebook.expect(exercise.locator(".jp-OutputArea")).to_contain_text("Not yet")
    source = "\n".join(exercise.locator(".cm-line").all_text_contents())
    wrong = source.replace("middle = ...", "middle = image[3, 4]").replace("if ...:", "if middle < limit:")
    notebook.write(exercise, wrong)
    notebook.run(exercise, "That is a single pixel")
    notebook.picture("wrong")
    notebook.write(exercise, wrong.replace("image[3, 4]", "image[3:5, 3:5].mean()"))
    notebook.run(exercise, "Well done")
    notebook.picture("right")
    notebook.delete_mark('#helpers.hint("zero_or_one")')
    notebook.run(help_cell, "Hint 1 of")
    notebook.delete_mark('#helpers.solution("zero_or_one")')
    notebook.run(help_cell, "One way to write it")
    notebook.picture("helped")


def play_a_film(notebook):
    """Play it with the button, and move it with the keyboard."""
    notebook.run_all()
    film = notebook.tab.locator(".animation").first
    slider, button = film.locator("input"), film.locator("button")
    notebook.expect(slider).to_have_value("0")
    button.click()
    notebook.expect(button).to_have_text("Pause")
    notebook.picture("film")
    last = slider.get_attribute("max")
    notebook.expect(slider).to_have_value(last)
    notebook.expect(button).to_have_text("Play")
    slider.press("ArrowLeft")
    notebook.expect(slider).to_have_value(str(int(last) - 1))


def draw_and_slide(notebook):
    """Draw with the mouse, a finger and the keyboard; move a slider with the mouse and the keyboard."""
    notebook.run_all()
    tab, device = notebook.tab, notebook.tab.context.new_cdp_session(notebook.tab)
    pad, said = tab.locator(".drawpad-canvas"), tab.locator(".drawpad-said")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    begin, *others = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in STROKE]

    def touch(kind, *places):
        device.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in places]})

    tab.mouse.move(*begin)
    tab.mouse.down()
    for place in others:
        tab.mouse.move(*place)
    tab.mouse.up()
    notebook.expect(said).to_have_text(INK)
    notebook.picture("mouse")
    tab.get_by_role("button", name="Clear").click()
    notebook.expect(said).to_be_empty()
    touch("touchStart", begin)
    for place in others:
        touch("touchMove", place)
    touch("touchEnd")
    notebook.expect(said).to_have_text(INK)
    notebook.picture("touch")
    tab.get_by_role("button", name="Clear").click()
    notebook.expect(said).to_be_empty()
    for key in (" ", *["ArrowRight"] * 10, " "):
        pad.press(key)
    notebook.expect(said).to_have_text(re.compile("^30. pixels of ink$"))
    picture, slider = tab.locator(".interact-picture"), tab.get_by_label("w1")
    slider.press("ArrowRight")
    notebook.expect(picture).to_have_attribute("alt", "A bar of 1.5.")
    slider.click(position={"x": 2, "y": 10})
    notebook.expect(picture).to_have_attribute("alt", "A bar of -3.0.")
    notebook.picture("slider")


class Visit(NamedTuple):
    """A notebook that is opened in each front end, and what a person does there."""
    path: str
    drive: callable

    @property
    def name(self):
        return self.path.removesuffix(".ipynb")


VISITS = [Visit(LESSON, answer_an_exercise), Visit("notebooks/live/1_ml_basics.ipynb", play_a_film),
          Visit("tests/front_ends.ipynb", draw_and_slide)]


def drive(browser, server, front_end, visit):
    """Open a notebook in a front end and do there what a person does.

    Parameters
    ----------
    browser : playwright.sync_api.Browser
    server : dict
        The server's `url` and `token`.
    front_end : str
        A key of FRONT_ENDS.
    visit : Visit

    Returns
    -------
    note : str
        Empty.
    error : str or None
        After which line it did not go on, and what was awaited.
    """
    from playwright.sync_api import Error

    context = browser.new_context(has_touch=True)
    name = f"{front_end}_{Path(visit.path).stem}".replace(" ", "_")
    notebook = Notebook(context.new_page(), name)
    try:
        notebook.open(f"{server['url']}{FRONT_ENDS[front_end]}/{visit.path}?reset&token={server['token']}")
        visit.drive(notebook)
        notebook.wear("JupyterLab Dark")
        notebook.picture("dark", height=4000)
        notebook.wear("JupyterLab Light")
        notebook.close()
    except (Error, AssertionError) as error:
        with contextlib.suppress(Error):
            notebook.picture("failed")
        lines = [frame.line for frame in traceback.extract_tb(error.__traceback__)
                 if frame.name in ("drive", visit.drive.__name__)]
        return "", f"At `{lines[-1]}`: {error}\nTo see it: build/front_ends/{name}_{notebook.pictures}_failed.png"
    finally:
        context.close()
    return "", None


@contextlib.contextmanager
def front_ends_driven():
    """Start a server and a browser; yield a dict: for each front end a function of a visit, as `drive` is."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    with served() as server, open_browser() as browser:
        yield {name: functools.partial(drive, browser, server, name) for name in FRONT_ENDS}


@contextlib.contextmanager
def served():
    """Start the server on a copy of the workshop, since a front end saves what is typed; yield its facts."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, open(PICTURES / "server.log", "wb") as log:
        folder = Path(folder).resolve()
        for name in ("notebooks", "data", "tests"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        process = subprocess.Popen(lab_command(folder, "--no-browser", str(folder / LESSON)), stdout=log, stderr=log)
        try:
            yield facts_of(process, folder)
        finally:
            process.terminate()
            process.wait()


def facts_of(process, folder):
    """Wait for a server to say what its address and token are."""
    from jupyter_server.serverapp import list_running_servers

    end = time.monotonic() + SECONDS
    while process.poll() is None and time.monotonic() < end:
        for server in list_running_servers():
            if Path(server["root_dir"]) == folder:
                return server
        time.sleep(0.2)
    sys.exit("JupyterLab's server did not start; what it said is in build/front_ends/server.log.")


def no_browser():
    """Return a sentence that says how to get a browser, or None where there is one."""
    return None if find_browser() else (
        f"There is no browser here to drive JupyterLab and Notebook 7 in. To get one: {HOW_TO_GET_ONE}")
