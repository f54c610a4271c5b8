"""Where the links lead: the repository and the branch or tag in pyproject.toml, and what is made from them."""
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from .files import ROOT, read, write

SETTINGS = re.compile(r'^\[tool\.workshop\]\nrepository = "([^"]+)"\nref = "([^"]+)"$', re.MULTILINE)
GITHUB = re.compile(r"(?:(?:https?://(?:[^@/]+@)?|ssh://git@|git@)github\.com[/:])?([A-Za-z0-9-]+/[\w.-]+?)(?:\.git)?/?")
NO_LINKS_YET = ("This copy is not on GitHub yet, so there are no Colab links: the first push to GitHub makes them, and "
                "so does `make links REPO=owner/name`.")


class Links(NamedTuple):
    """The repository, owner/name, and its branch or tag."""
    repository: str
    ref: str

    @property
    def known(self):
        """False as long as the owner is a placeholder, so that no link can lead anywhere."""
        return not self.repository.startswith("OWNER/")

    def colab(self, path):
        """Return the address at which Colab opens a notebook, given its path under notebooks/."""
        return f"https://colab.research.google.com/github/{self.repository}/blob/{self.ref}/notebooks/{path}"

    def badge(self, path):
        """Return the Markdown of the badge of a notebook."""
        return f"[![Open in Colab](https://colab.research.google.com/assets/colab-badge.svg)]({self.colab(path)})"


def settings():
    """Return the links as pyproject.toml has them."""
    found = SETTINGS.search(read(ROOT / "pyproject.toml"))
    if not found:
        sys.exit('pyproject.toml needs three lines: [tool.workshop], repository = "owner/name", ref = "main".')
    return Links(*found.groups())


def change_settings(repository=None, ref=None):
    """Write repository and ref into pyproject.toml; without a repository take the GitHub remote "origin", if any."""
    old = settings()
    repository, ref = repository or remote() or old.repository, ref or old.ref
    if not GITHUB.fullmatch(repository):
        sys.exit(f"{repository!r} is not a GitHub repository: write owner/name.")
    if not re.fullmatch(r"[\w.-]+", ref):
        sys.exit(f"{ref!r} is not a branch or tag that Colab can open: use letters, digits, '.', '_' and '-'.")
    new = Links(GITHUB.fullmatch(repository).group(1), ref)
    if new != old:
        lines = f'[tool.workshop]\nrepository = "{new.repository}"\nref = "{new.ref}"'
        write(ROOT / "pyproject.toml", SETTINGS.sub(lines, read(ROOT / "pyproject.toml")))


def remote():
    """Return owner/name of the git remote "origin" if that is on GitHub, else None."""
    try:
        answer = subprocess.run(["git", "--git-dir", str(ROOT / ".git"), "remote", "get-url", "origin"],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    except OSError:
        return None
    found = GITHUB.fullmatch(answer.stdout.strip())
    return found.group(1) if found and "github.com" in answer.stdout else None


def setup_cell(links):
    """Return the source of the set-up cell, the same in every lesson."""
    source = read(Path(__file__).with_name("setup_cell.py")).rstrip()
    return re.sub(r"^URL, REF = .*$", f'URL, REF = "https://github.com/{links.repository}", "{links.ref}"', source,
                  flags=re.MULTILINE)
