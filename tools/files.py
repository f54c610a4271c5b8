"""Where everything is, and how text is read and written: the same bytes on every system."""
import hashlib
import os
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
    """Write a file whole or, where the disk is full, leave the old one as it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(text.encode("utf-8"))
        os.replace(part, path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def write_checksums(folder, pattern):
    """Write SHA256SUMS for the files of a folder that match a pattern."""
    write(folder / "SHA256SUMS", "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
                                         for path in sorted(folder.glob(pattern))))
