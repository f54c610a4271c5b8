"""Where everything is, and how text is read and written: the same bytes on every system."""
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = ROOT / "notebooks"
SLIDES = ROOT / "slides"
DATA = ROOT / "data"
BUILD = ROOT / "build"
TOOLS = ROOT / "tools"


def read(path):
    return path.read_bytes().decode("utf-8")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
