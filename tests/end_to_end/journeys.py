"""What the tests of whole journeys share: running the program, and reading its journals."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from helperkit.journey.journal import decode, final
from helperkit.journey.model import State
from tests.own_process import ROOT, python

# The real program; only the practice shop sends all of its file in one second, and not in six.
HURRIED = """
import sys
from helperkit.practice import shop
shop.SECONDS = 1
from helperkit.__main__ import main
sys.exit(main())
"""


def environment(home: Path) -> dict[str, str]:
    """Return the variables that a program under test runs with: its own home, no display."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        kept.pop(name, None)
    return kept | {
        "HELPERKIT_HOME": str(home),
        "HOME": str(home.parent),
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "error",
    }


def command(*arguments: str) -> list[str]:
    """Return the command line of the program."""
    return [sys.executable, "-m", "helperkit", *arguments]


def finished(
    home: Path, words: Sequence[str | bytes], **settings: Any
) -> "subprocess.CompletedProcess[Any]":
    """Run a command line to its end, good or not."""
    usual = {"capture_output": True, "env": environment(home), "timeout": 60}
    return subprocess.run(words, check=False, **{**usual, **settings})


def helperkit(
    home: Path, *arguments: str, answers: str = "", seconds: float = 60
) -> subprocess.CompletedProcess[str]:
    """Run the program to its end; `answers` are typed, line by line. To practise, in a hurry."""
    practises = arguments[:1] == ("practice",)
    words = python(HURRIED, *arguments) if practises else command(*arguments)
    return finished(home, words, input=answers, text=True, timeout=seconds)


def begun(home: Path, *arguments: str, **settings: Any) -> "subprocess.Popen[Any]":
    """Start the program."""
    return subprocess.Popen(command(*arguments), env=environment(home), **settings)


def outcome(done: subprocess.CompletedProcess[str]) -> dict[str, object]:
    """Return the last JSON line."""
    last: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return last


def journals(home: Path) -> list[Path]:
    """Return the journals of journeys, without those that were put aside."""
    return sorted(p for p in (home / "journeys").glob("*.jsonl") if ".old" not in p.name)


def final_state(journal: Path) -> State:
    """Return the state that a journal leads to."""
    return final(decode(journal.read_bytes()))
