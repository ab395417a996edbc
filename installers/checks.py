"""All that a change must pass. pytest comes last, so that its count is the last line."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
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
    environment = _environment()
    tests = [str(python), "-m", "pytest", *more]
    statuses = {}
    with _compiled(tests, root, environment):
        for name, command in checks.items():
            say(f"== {name}")
            statuses[name] = subprocess.call(command, cwd=root)
    failed = [name for name, status in statuses.items() if status]
    if failed:
        say(f"== Failed before the tests: {', '.join(failed)}")
    workers = _cores() + 1  # a third of their time, tests wait for programs that they started
    with ExitStack() as screens:
        displays = [screens.enter_context(_display()) for _ in range(workers)]
        shown, where = _shown(displays)
        say(f"== pytest, {workers} at once, {where}")
        # By parts of the list: some wait for programs that they started while others reckon.
        command = [*tests, "-n", str(workers), "--dist", "worksteal"]
        tested = subprocess.call(command, cwd=root, env=environment | shown)
    return tested or next((status for status in statuses.values() if status), 0)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _environment() -> dict[str, str]:
    """Return the environment for tests: what is compiled is kept, and no display but ours."""
    left_out = {"WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE"}
    return {key: value for key, value in os.environ.items() if key not in left_out}


@contextmanager
def _compiled(tests: list[str], root: Path, environment: dict[str, str]) -> Iterator[None]:
    """Within the block, compile the tests on another core, which each worker would do for itself.

    What cannot be compiled is told by the tests.
    """
    with subprocess.Popen(
        [*tests, "--collect-only", "-q"],
        cwd=root,
        env=environment | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ):
        yield


def _shown(displays: list[str]) -> tuple[dict[str, str], str]:
    """Return where windows of tests are shown: for the environment, and in words."""
    if not all(displays):
        return {"QT_QPA_PLATFORM": "offscreen"}, "without a display"
    shown = {"DISPLAY": displays[0], "TEST_DISPLAYS": " ".join(displays), "QT_QPA_PLATFORM": "xcb"}
    return shown, "under Xvfb"


@contextmanager
def _display() -> Iterator[str]:
    """Yield the name of a new display; "" where there can be none.

    Each worker has its own: windows on one display take the keyboard from each other.
    """
    program = shutil.which("Xvfb")
    if program is None or sys.platform == "win32":
        yield ""
        return
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", SCREEN]
    # By itself it starts anew when its last window is gone, and who comes just then is refused.
    command += ["-nolisten", "tcp", "-noreset"]
    # Xvfb picks a free number itself and writes it down when it is ready.
    with subprocess.Popen(
        command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as screen:
        try:
            os.close(write)
            with os.fdopen(read) as told:
                number = told.readline().strip()
            yield f":{number}" if number else ""
        finally:
            screen.terminate()
