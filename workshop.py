#!/usr/bin/env python3
"""Start a command of the workshop.

Only the standard library is needed to start with: what a command uses is installed into .venv, then the command itself,
in tools/, takes over. Python 3.6 must be able to read this file, so that an old machine gets a sentence, not a
SyntaxError.
"""
import argparse
import glob
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

from tools import machine

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHONS = ["3.10", "3.11", "3.12", "3.13"]
LEARNER, DEVELOPER = "requirements.txt", "requirements-dev.txt"  # the second one names the first

Command = namedtuple("Command", "needs help")
COMMANDS = {
    "lab": Command(LEARNER, "open JupyterLab on the first lesson"),
    "doctor": Command(None, "say what on this machine would stop a lesson, before or after installing"),
    "run": Command(LEARNER, "execute the lessons of the day (--all: the take-home ones too) and show what was learned"),
    "save": Command(LEARNER, "execute a lesson in a fresh kernel and save it with its outputs (--lesson "
                             "2_nn_basics/1)"),
    "test": Command(DEVELOPER, "unit tests, then every lesson again, its outputs compared with the saved ones"),
    "proof": Command(DEVELOPER, "every lesson in other ways: other arithmetic, other seeds, cells twice, exercises "
                                "solved, sections alone, no network, Colab's versions, the oldest and the newest"),
    "test-colab": Command(DEVELOPER, "every lesson and class notebook alone in an empty folder, under Colab's "
                                     "versions"),
    "front-ends": Command(DEVELOPER, "a part of proof: JupyterLab and Notebook 7, driven in a browser as a person "
                                     "would"),
    "bench": Command(LEARNER, "long measurements: the scripts in tools/bench"),
    "models": Command(LEARNER, "train the small saved models in data/models anew"),
    "pages": Command(LEARNER, "write what is generated: badges, set-up cells, class notebooks, lists, glossary, "
                              "pictures"),
    "links": Command(LEARNER, "the same after setting the repository (--repo owner/name, --ref branch or tag)"),
    "slides": Command(DEVELOPER, "make the decks in slides/ from the saved lessons"),
    "handout": Command(DEVELOPER, "make slides/handout.pdf: what to remember of the day, and its glossary, on two "
                                  "pages"),
}

Python = namedtuple("Python", "version bits has_venv executable")
PROBE = """import json, os, struct, sys
from importlib.util import find_spec
executable = sys.executable
if sys.prefix != sys.base_prefix:
    executable = sys._base_executable if os.name == "nt" else os.path.realpath(executable)
print(json.dumps(["%d.%d" % sys.version_info[:2], 8 * struct.calcsize("P"),
                  bool(find_spec("venv") and find_spec("ensurepip")), executable]))"""


def probe(command):
    """Run a command that should start Python and return what it is, or None: many names exist that do not run."""
    try:
        answer = subprocess.run(command + ["-c", PROBE], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, universal_newlines=True, timeout=30)
        return Python(*json.loads(answer.stdout)) if answer.returncode == 0 else None
    except (OSError, ValueError, TypeError, subprocess.TimeoutExpired):
        return None


def candidates(versions):
    """Yield the commands that may start a Python, the one that runs this script first."""
    yield [sys.executable]
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    for version in reversed(versions):
        yield ["python" + version]
        if os.name == "nt":
            yield ["py", "-" + version]
        for pattern in ("versions/{}.*/bin/python", "versions/{}.*/python.exe", "pyenv-win/versions/{}.*/python.exe"):
            for path in sorted(glob.glob(os.path.join(pyenv, pattern.format(version)))):
                yield [path]
    yield ["python3"]
    yield ["python"]


def find_python(versions):
    """Return the first candidate that runs and suits; without one, leave with a sentence that says what to do."""
    found = []
    for python in filter(None, map(probe, candidates(versions))):
        suits = python.version in versions and python.bits == 64
        if suits and python.has_venv:
            return python
        found.append((suits, python))
    for suits, python in found:
        if suits:
            sys.exit("Python {0.version} ({0.executable}) lacks its venv module: install it (Debian and Ubuntu: sudo "
                     "apt-get install python{0.version}-venv) and run the same command again.".format(python))
    wanted = versions[-1] if len(versions) == 1 else "{} to {}".format(versions[0], versions[-1])
    existing = sorted({"{0.version} ({0.bits}-bit)".format(python) for _, python in found})
    sys.exit("This needs a 64-bit Python {}, and I found only {}: install Python {} (python.org/downloads or "
             "your package manager) and run the same command again, or open the lessons on Colab (colab_links.md)."
             .format(wanted, ", ".join(existing), versions[-1]))


def set_up(folder=ENVIRONMENT, versions=PYTHONS, packages=("-r", LEARNER), more=()):
    """Return the Python of the environment in `folder`.

    It is made anew unless its stamp says that it is complete. `packages` are the arguments of `pip install`, `more`
    those of a second installation for the commands that need it.
    """
    python = python_of(folder)
    stamps = [(folder / "workshop-stamp", packages)] + [(folder / "workshop-stamp-more", more)] * bool(more)
    with machine.only_one(ROOT / "build" / (folder.name + ".lock")):
        existing = probe([str(python)]) if stamps[0][0].is_file() else None
        missing = [(stamp, wanted) for stamp, wanted in stamps if not existing or existing.version not in versions
                   or not stamp.is_file() or stamp.read_text() != stamp_text(existing.version, wanted)]
        if stamps[0] in missing:
            machine.stop_for(machine.path_too_long(folder))
            base = find_python(versions)
            make_environment(folder, base)
            version, missing = base.version, stamps
        elif missing:
            version = existing.version
        for stamp, wanted in missing:
            machine.stop_for(machine.too_little_space(ROOT, machine.MORE_GB))
            print("Set-up: installing{} ...".format(" (about 2 GB; a few minutes)" if stamp == stamps[0][0] else
                                                    " what this command needs, too"), flush=True)
            install(str(python), wanted)
            stamp.write_text(stamp_text(version, wanted))
            print("Set-up: done.", flush=True)
    return python


def python_of(folder):
    """Return the Python of an environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_environment(folder, base):
    """Make an environment without packages, in place of what is there."""
    print("Set-up: {} {} with Python {} ({}).".format("replacing the old" if folder.exists() else "making", folder.name,
                                                      base.version, base.executable), flush=True)
    try:
        if folder.exists():
            shutil.rmtree(str(folder))
    except OSError as error:
        sys.exit("The old {0} cannot be deleted ({1}): close what uses it, delete the folder {0} and run the same "
                 "command again.".format(folder.name, error))
    machine.stop_for(machine.too_little_space(ROOT, machine.INSTALLED_GB))
    if subprocess.call([base.executable, "-m", "venv", str(folder)]):
        sys.exit("Making {} failed, see above; with that cured, run the same command again.".format(folder.name))


def stamp_text(version, packages):
    """Return what the stamp of a complete environment says: its Python and a hash of what was to be installed."""
    files = [(ROOT / name).read_bytes() for name in packages if (ROOT / name).is_file()]
    return version + " " + hashlib.sha256(b"\n".join([" ".join(packages).encode()] + files)).hexdigest()


def install(python, packages):
    """Install packages with uv, which is several times faster than pip; with pip where uv cannot."""
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    uv = [python, "-m", "uv", "pip", "install", "--python", python, "--compile-bytecode"]
    quiet = {"cwd": str(ROOT), "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    if subprocess.call(pip + ["uv"], **quiet) == 0 and subprocess.call(uv + list(packages), **quiet) == 0:
        return
    print("Set-up: uv did not manage, so pip does it, more slowly ...", flush=True)
    answer = subprocess.run(pip + list(packages), cwd=str(ROOT), stderr=subprocess.PIPE, errors="replace")
    if answer.returncode:
        print(answer.stderr, flush=True)
        sys.exit(machine.why_not_installed(answer.stderr))


def read_options(arguments=None):
    """Read the command line."""
    commands = "\n".join("  {:<12}{}".format(name, command.help) for name, command in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="workshop.py", formatter_class=argparse.RawDescriptionHelpFormatter,
        description="The workshop's commands; what they need is installed into .venv first.\n\n" + commands)
    parser.add_argument("command", choices=COMMANDS, metavar="command")
    parser.add_argument("--lesson", help="only lessons whose path under notebooks/ begins so, such as 3_keras/2")
    parser.add_argument("--all", action="store_true", help="run: the take-home lessons too")
    parser.add_argument("--repo", help="links: the GitHub repository, owner/name")
    parser.add_argument("--ref", help="links: the branch or tag")
    return parser.parse_args(arguments)


def hand_over(command):
    """Go on as another program, in this folder; on Windows, which cannot, wait for it and leave Ctrl-C to it."""
    sys.stdout.flush()
    os.chdir(str(ROOT))
    if os.name != "nt":
        os.execv(command[0], command)
    process = subprocess.Popen(command)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def main():
    command = read_options().command
    needs = COMMANDS[command].needs
    if not needs:
        return hand_over([sys.executable, "-m", "tools." + command])
    try:
        machine.stop_for(machine.cannot_write(ROOT) or machine.too_little_space(ROOT, machine.SPARE_GB))
        python = set_up(more=("-r", DEVELOPER) if needs == DEVELOPER else ())
    except KeyboardInterrupt:
        print("\nStopped.")
        return 130
    except OSError as error:
        machine.stop_for(machine.explain(error))
        raise
    return hand_over([str(python), "-E", "-m", "tools"] + sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
