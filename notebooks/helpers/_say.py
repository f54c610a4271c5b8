"""How an exercise answers: a sentence beside a line in a colour."""
import html
import math
import re

import numpy as np

UNKNOWN = "something of type"


def say(text, color, code=""):
    """Show a sentence, `words like these` as code, beside a line in a colour; then perhaps code in full."""
    from IPython.display import display
    marked = re.sub("`([^`]+)`", r"<code>\1</code>", html.escape(text))
    page = (f'<div style="border-left: 4px solid {color}; padding: 2px 12px; white-space: pre-wrap">{marked}'
            + (f'<pre style="margin: 0.5em 0 0">{html.escape(code)}</pre>' if code else "") + "</div>")
    display({"text/plain": f"{text}\n\n{code}" if code else text, "text/html": page}, raw=True)


def short(value, around=()):
    """Write a value in one short line; `around` holds the lists that it is in, of which it may be one."""
    if len(around) > 9 or any(value is each for each in around):
        return "..."
    around = (*around, value)
    value = value.tolist() if isinstance(value, (np.ndarray, np.generic)) else value
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, int) and abs(value) >= 10 ** 60:
        return f"a number of about {math.log10(abs(value)):,.0f} digits"
    if isinstance(value, (list, tuple)):
        parts = []
        for each in value:
            parts.append(short(each, around))
            if sum(map(len, parts)) > 60:  # what follows would be cut off
                break
        return cut(("[{}]" if isinstance(value, list) else "({})").format(", ".join(parts)))
    try:
        known = isinstance(value, (type(None), bool, int, str, dict, complex))
        return "..." if value is ... else cut(repr(value)) if known else f"{UNKNOWN} {type(value).__name__}"
    except Exception:  # what is in a dict may refuse
        return f"{UNKNOWN} {type(value).__name__}"


def cut(text, length=60):
    text = " ".join(text.split())
    return text if len(text) <= length else f"{text[:length]} ..."
