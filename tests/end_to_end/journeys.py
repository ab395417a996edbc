"""What the tests of whole journeys share: running the program, and reading its journals."""

import json
import os
import subprocess
import sys
from pathlib import Path

from helperkit.journey.journal import decode, final
from helperkit.journey.model import State

ROOT = Path(__file__).parents[2]


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


def helperkit(
    home: Path, *arguments: str, answers: str = "", seconds: float = 60
) -> subprocess.CompletedProcess[str]:
    """Run the program to its end; `answers` are typed, line by line."""
    return subprocess.run(
        command(*arguments),
        input=answers,
        capture_output=True,
        text=True,
        env=environment(home),
        timeout=seconds,
        check=False,
    )


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
