"""Dark, high contrast and no motion: what a real desktop portal says is followed at once."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.own_process import ROOT

LIGHT, DARK, HIGH = ("light", True), ("dark", True), ("high", True)
WANTED = {
    "begin": LIGHT,
    "color-scheme 1": DARK,
    "contrast 1": HIGH,
    "contrast 0": DARK,
    "color-scheme 2": LIGHT,
    "reduced-motion 1": ("light", False),
}
Told = list[tuple[str, dict[str, dict[str, Any]]]]


def check_system(told: Told, window: str) -> Iterator[str]:
    """Yield where a window has other colours than the system asks for, or moves against it."""
    for when, windows in told:
        seen = windows[window]
        theme, moves = WANTED.get(when, WANTED["reduced-motion 1"])
        if seen["theme"] != theme:
            yield f"{when}: {seen['theme']}"
        if seen["moves"] != moves:
            yield f"{when}: it {'moves' if seen['moves'] else 'rests'}"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Return what windows became on a desktop whose settings changed."""
    if shutil.which("dbus-run-session") is None or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        pytest.skip("needs a display and a bus of its own")
    folder: Path = tmp_path_factory.mktemp("desktop")
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.access.system_child"]
    desktop = {"XDG_CURRENT_DESKTOP": "GNOME", "NO_AT_BRIDGE": "1", "LANGUAGE": "en"}
    ended = subprocess.run(
        [*command, str(folder)],
        cwd=ROOT,
        env={**os.environ, **desktop},
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines() if line.startswith("[")]


def test_the_system_is_followed(told: Told) -> None:
    assert [when for when, _ in told] == [*WANTED, "restless"]
    assert list(check_system(told[:-1], "ours")) == []


def test_who_does_not_follow_is_found(told: Told) -> None:
    """Both mutants: a window deaf to colours, and one that moves against the system's wish."""
    assert list(check_system(told[:-1], "deaf")) == [
        "color-scheme 1: light",
        "contrast 1: light",
        "contrast 0: light",
    ]
    assert list(check_system(told[-1:], "ours")) == ["restless: it moves"]
