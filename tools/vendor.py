"""Fetch what the decks need beside themselves into slides/vendor: run it when a new version is wanted, and commit.

    python -m tools.vendor        (needs npm, which comes with Node.js)
"""
import base64
import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from .files import SLIDES

VENDOR = SLIDES / "vendor"

# package and version, checksum of its archive as npm states it, files wanted and the names under which they are kept
PACKAGES = [
    ("reveal.js@6.0.2",
     "JYIg5D9aoxoaLeb84O+OvAwsKWdIavVgEDScxtYEXFCT6t6TQrhNtSgogcjdCpdLsWglhJn3zyE3fUOwiH5KEg==",
     {"dist/reveal.js": "reveal.js", "dist/reveal.css": "reveal.css", "dist/plugin/notes.js": "notes.js",
      "LICENSE": "LICENSE-reveal.js"}),
    ("mathjax@3.2.2",
     "Bt+SSVU8eBG27zChVewOicYs7Xsdt40qm4+UpHyX7k0/O9NliPc+x77k1/FEsPsjKPZGJvtRZM1vO+geW0OhGw==",
     {"es5/tex-svg-full.js": "tex-svg-full.js", "LICENSE": "LICENSE-mathjax"}),
    ("@fontsource-variable/inter@5.3.0",
     "OupL48va4JNofb97w6NYeF9S7W/kHNKM0Er8Dem5nqi4jeOLrVJDoE8tZEpnMJmtkvNbB1EIPPwHcdkF6b1oUA==",
     {"files/inter-latin-wght-normal.woff2": "inter.woff2",
      "files/inter-latin-ext-wght-normal.woff2": "inter-ext.woff2",
      "files/inter-latin-wght-italic.woff2": "inter-italic.woff2", "LICENSE": "LICENSE-inter"}),
    ("@fontsource-variable/jetbrains-mono@5.3.0",
     "F32xpS2NsGYoQi2ADSkKTgpJj7ozajsGgDJ8woTnqjmIB+dxDIqImjl4pXZVEExu8UFZ2ndhmX18EBS/hdz3Lw==",
     {"files/jetbrains-mono-latin-wght-normal.woff2": "jetbrains-mono.woff2", "LICENSE": "LICENSE-jetbrains-mono"}),
]


def fetch(package, checksum, files, folder):
    """Fetch a package's archive with npm, verify it, and write the wanted files to a folder."""
    with tempfile.TemporaryDirectory() as scratch:
        npm = shutil.which("npm") or sys.exit("This needs npm: install Node.js and run the same command again.")
        subprocess.run([npm, "pack", "--silent", package], cwd=scratch, check=True, stdout=subprocess.DEVNULL)
        archive = next(Path(scratch).glob("*.tgz")).read_bytes()
    found = base64.b64encode(hashlib.sha512(archive).digest()).decode()
    if found != checksum:
        sys.exit(f"{package}: the archive's SHA-512 is {found}, not {checksum}. Nothing was changed.")
    with tarfile.open(fileobj=io.BytesIO(archive)) as members:
        for member, name in files.items():
            (folder / name).write_bytes(members.extractfile(f"package/{member}").read())


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "vendor")
        folder.mkdir()
        for package, checksum, files in PACKAGES:
            fetch(package, checksum, files, folder)
        shutil.rmtree(VENDOR, ignore_errors=True)
        shutil.copytree(folder, VENDOR)
    for path in sorted(VENDOR.iterdir()):
        print(f"{path.stat().st_size:>9,}  {path.name}")


if __name__ == "__main__":
    main()
