"""All that a change must pass. pytest comes last, so that its count is the last line."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installers.said import say

SCREEN = "1280x1024x24"


def run(root: Path, python: Path, more: list[str]) -> int:
    """Run every check, whatever the one before found; return the first bad exit status."""
    tools = python.parent
    checks = {
        "ruff check": [str(python), "-m", "ruff", "check", "."],
        "ruff format": [str(python), "-m", "ruff", "format", "--check", "."],
        "mypy": [str(python), "-m", "mypy"],
        "lint-imports": [str(tools / "lint-imports")],
    }
    statuses = {}
    for name, command in checks.items():
        say(f"== {name}")
        statuses[name] = subprocess.call(command, cwd=root)
    failed = [name for name, status in statuses.items() if status]
    if failed:
        say(f"== Failed before the tests: {', '.join(failed)}")
    with _display() as (environment, where):
        workers = str(max(2, _cores()))
        say(f"== pytest, {workers} at once, {where}")
        command = [str(python), "-m", "pytest", "-n", workers, *more]
        tested = subprocess.call(command, cwd=root, env=environment)
    return tested or next((status for status in statuses.values() if status), 0)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _display() -> Iterator[tuple[dict[str, str], str]]:
    """Yield the environment for tests with windows: a display of their own where there can be."""
    environment = {key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"}
    program = shutil.which("Xvfb")
    if program is None or sys.platform == "win32":
        yield {**environment, "QT_QPA_PLATFORM": "offscreen"}, "without a display"
        return
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    # Xvfb picks a free number itself and writes it down when it is ready.
    with subprocess.Popen(
        command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as screen:
        try:
            os.close(write)
            with os.fdopen(read) as told:
                number = told.readline().strip()
            if number:
                shown = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
                yield environment | shown, "under Xvfb"
            else:
                yield {**environment, "QT_QPA_PLATFORM": "offscreen"}, "without a display"
        finally:
            screen.terminate()
