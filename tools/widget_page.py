"""A widget of the helpers in a browser, without a kernel."""
import json

from .browser import open_browser
from .files import NOTEBOOKS

PAGE = """<style>{css}</style><div id="widget"></div><script type="module">
const url = URL.createObjectURL(new Blob([{script}], {{type: "text/javascript"}}));
const {{default: widget}} = await import(url);
const listeners = {{}}, values = {values};
window.model = {{
  sent: [], values,
  get: key => values[key],
  set: (key, value) => {{ values[key] = value; }},
  save_changes: () => model.sent.push({{...values}}),
  on: (names, listener) => names.split(" ").forEach(name => (listeners[name] ??= []).push(listener)),
  receive: changes => {{
    Object.assign(values, changes);
    Object.keys(changes).forEach(key => (listeners[`change:${{key}}`] ?? []).forEach(listener => listener()));
  }},
}};
widget.render({{model, el: document.getElementById("widget")}});
document.body.dataset.ready = "yes";
</script>"""


class WidgetPage:
    """A page with one widget of the helpers; use it in a `with` statement.

    Parameters
    ----------
    name : str
        The widget's files are `name.js` and `name.css`.
    values : dict
        What the kernel's side says at the start.
    **context
        For `playwright.sync_api.Browser.new_context`, such as `has_touch=True`.

    Attributes
    ----------
    tab : playwright.sync_api.Page
        `window.model` in it plays the kernel's side: `sent` is what the widget sent, `receive` changes what it shows.
    """

    def __init__(self, name, values, **context):
        self.name, self.values, self.context = name, values, context

    def __enter__(self):
        script, css = ((NOTEBOOKS / "helpers" / f"{self.name}.{kind}").read_text(encoding="utf-8")
                       for kind in ("js", "css"))
        self.browser = open_browser()
        self.tab = self.browser.__enter__().new_context(**self.context).new_page()
        self.tab.set_content(PAGE.format(css=css, script=json.dumps(script), values=json.dumps(self.values)))
        self.tab.wait_for_selector("[data-ready]")
        return self

    def __exit__(self, *error):
        self.browser.__exit__(*error)
