"""Python programs of a few lines, in processes of their own, that find this program's modules."""

import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


def python(code: str, *arguments: object) -> list[str]:
    """Return the command line of a program; it finds the modules where it starts: in `ROOT`."""
    return [sys.executable, "-c", code, *map(str, arguments)]


def run(
    code: str, *arguments: object, check: bool = True, timeout: float = 120
) -> "subprocess.CompletedProcess[bytes]":
    """Run a program to its end, which must be a good one unless `check` is false."""
    command = python(code, *arguments)
    return subprocess.run(command, cwd=ROOT, check=check, timeout=timeout, capture_output=True)


def started(code: str, *arguments: object, **settings: Any) -> "subprocess.Popen[bytes]":
    """Start a program."""
    return subprocess.Popen(python(code, *arguments), cwd=ROOT, **settings)
