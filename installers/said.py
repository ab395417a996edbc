"""What the person at the keyboard is told while the sources are set up."""

import subprocess
from pathlib import Path


class CannotGoOn(Exception):
    """Something outside is missing. The text says what, and what to do."""


def say(line: str) -> None:
    """Say one line at once."""
    print(line, flush=True)


def quietly(command: list[str], folder: Path, sorry: str) -> None:
    """Run a command in a folder and show its words only if it fails: then raise CannotGoOn."""
    done = subprocess.run(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise CannotGoOn(f"{done.stdout.strip()}\n\n{sorry} The words above say why.")
