"""What the workshop's folder must offer, and the sentence that says what to do where it does not.

For workshop.py, so only the standard library, and Python 3.6 must be able to read it.
"""
import contextlib
import errno
import os
import re
import shutil
import sys
import tempfile
import time

WINDOWS = os.name == "nt"
WINDOWS_PATH = 259  # characters, unless long paths are switched on
LONGEST_INSTALLED = 163  # characters from site-packages on: a header in TensorFlow's wheel
INSTALLED_GB, MORE_GB, SPARE_GB = 3, 0.5, 0.1
AGAIN = "and run the same command again"
FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def stop_for(problem):
    """Leave with the sentence about a problem, if there is one."""
    if problem:
        sys.exit(problem)


def explain(error):
    """Return the sentence about a file that cannot be written, None for an OSError of another kind."""
    if error.errno in FULL:
        return "The disk is full ({} cannot be written): free some space {}.".format(error.filename or "a file", AGAIN)
    if error.errno in FORBIDDEN:
        return ("{} cannot be written ({}): {}copy the workshop's folder to a place where you may write, and run the "
                "same command there.".format(error.filename or "A file", error.strerror,
                                             "close what uses it, or " if WINDOWS else ""))
    return None


def cannot_write(folder):
    """Return why nothing can be written into a folder, None where something can."""
    trial = folder / ".trial-{}".format(os.getpid())
    try:
        trial.write_bytes(bytes(2 ** 20))
        trial.unlink()
    except OSError as error:
        with contextlib.suppress(OSError):
            trial.unlink()
        error.filename = str(folder)
        return explain(error) or "{} cannot be written ({}).".format(folder, error)
    return None


def free_gb(folder):
    """Return how many gigabytes are free where a folder is."""
    return shutil.disk_usage(str(folder)).free / 1e9


def too_little_space(folder, gigabytes):
    """Return why fewer than so many gigabytes fit into a folder, None where they fit."""
    free = free_gb(folder)
    if free >= gigabytes:
        return None
    return ("The disk of {} has {:.1f} GB free, and this needs {} GB: free some space {}."
            .format(folder, free, gigabytes, AGAIN))


def path_too_long(environment):
    """Return why packages cannot be installed into an environment's folder on Windows, None where they can."""
    installed = len(str(environment)) + len("/Lib/site-packages/") + LONGEST_INSTALLED
    if not WINDOWS or installed <= WINDOWS_PATH or long_paths_allowed():
        return None
    project = environment.parent
    return ("The path of this folder is too long for Windows: it has {} characters, and TensorFlow's files fit only up "
            "to {}. Move the folder {} to a short place, such as C:\\workshop, and run the same command there."
            .format(len(str(project)), len(str(project)) + WINDOWS_PATH - installed, project))


def long_paths_allowed():
    """True where Windows has been told to allow paths of more than 260 characters."""
    import winreg
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SYSTEM\CurrentControlSet\Control\FileSystem") as key:
            return winreg.QueryValueEx(key, "LongPathsEnabled")[0] == 1
    except OSError:
        return False


def why_not_installed(said):
    """Return the sentence about an installation that failed, after what pip said."""
    if re.search(r"\[(Errno ({})|WinError 112)\]".format("|".join(map(str, FULL))), said):
        return ("Installing failed because a disk is full: free {} GB where the workshop is, and in {} and {}, {}."
                .format(INSTALLED_GB, tempfile.gettempdir(), os.path.expanduser("~"), AGAIN))
    if re.search(r"\[(Errno ({})|WinError 5)\]".format("|".join(map(str, FORBIDDEN))), said):
        return "Installing failed because a file cannot be written, see above: close what uses it {}.".format(AGAIN)
    return ("Installing failed, see above: check the network {}. (TensorFlow exists for 64-bit Linux and Windows and "
            "for Macs with Apple's processors; elsewhere use Colab.)".format(AGAIN))


@contextlib.contextmanager
def only_one(path):
    """Let one process at a time into a block: the others wait; the lock ends with the process that holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        if not lock(file):
            print("Set-up: another one is at work in this folder; waiting until it is done ...", flush=True)
            while not lock(file):
                time.sleep(1)
        yield


def lock(file):
    """Lock an open file until it is closed; return whether that went."""
    try:
        if WINDOWS:
            import msvcrt
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False  # a file system that cannot lock lets everybody in
    return True
