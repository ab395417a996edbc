"""How the program starts itself once more, for work that needs a process of its own."""

import os
import sys
from pathlib import Path

import helperkit


def own_command(name: str) -> tuple[list[str], dict[str, str]]:
    """Return the command line and the environment that run one of our inner commands."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        return [sys.executable, name], environment
    source = str(Path(helperkit.__file__).parents[1])
    paths = (source, environment.get("PYTHONPATH", ""))
    environment["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
    return [sys.executable, "-m", "helperkit", name], environment
