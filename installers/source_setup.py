"""Make `.venv` beside the sources and install the program into it, once for each change."""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from installers import system_packages
from installers.said import CannotGoOn, quietly, say

__all__ = ["CannotGoOn", "prepare"]

_PIP = "pip>=25.1"  # the first that knows dependency groups


def prepare(root: Path, *, with_tests: bool) -> Path:
    """Return the Python of a virtual environment in which the program is installed.

    Raises CannotGoOn with a sentence for the person at the keyboard.
    """
    folder = root / ".venv"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not _works(python):
        _make(folder)
    stamp = folder / "installed.txt"
    wanted = _fingerprint(root, with_tests=with_tests)
    # An environment for the tests holds all that a run needs too.
    enough = {wanted, _fingerprint(root, with_tests=True)}
    if stamp.is_file() and stamp.read_text(encoding="ascii") in enough:
        return python
    say("Installing what the program needs. The first time this takes a few minutes.")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    quietly([*pip, "--upgrade", _PIP], root, "pip could not be brought up to date.")
    group = ["--group", "test"] if with_tests else []
    quietly([*pip, "--editable", ".", *group], root, "pip could not install what is needed.")
    stamp.write_text(wanted, encoding="ascii")
    return python


def _works(python: Path) -> bool:
    """Whether there is an environment, and the Python that it was made from is still there."""
    ask = [str(python), "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"]
    try:
        return subprocess.run(ask, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _make(folder: Path) -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    say(f"Making a Python {version} environment in {folder.name}.")
    if importlib.util.find_spec("ensurepip") is None:
        # Debian and Ubuntu keep this part of Python in a package of its own.
        system_packages.install([f"python{version}-venv"], must=True)
    command = [sys.executable, "-m", "venv", "--clear", str(folder)]
    quietly(command, folder.parent, "Python could not make an environment.")


def _fingerprint(root: Path, *, with_tests: bool) -> str:
    found = hashlib.sha256((root / "pyproject.toml").read_bytes())
    found.update(f"{sys.version_info[:2]} {root} {with_tests}".encode())
    return found.hexdigest()
