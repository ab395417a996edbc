"""Displays that are named and not there: the terminal twin comes, and Qt does not end it all."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from helperkit.__main__ import has_display
from tests.end_to_end.journeys import command, environment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="displays have names there")
GONE = ":4242"
NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.mark.parametrize(("arguments", "said"), [((), "Hello"), (("agent",), "window")])
def test_the_program_starts_without_one_that_is_gone(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = subprocess.run(
        command(*arguments),
        env=environment(tmp_path) | {"DISPLAY": GONE},
        input="",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode >= 0  # and not by a signal
    assert said in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "there"), [("", False), (GONE, False), (f"{GONE}.0", False), ("far.example:0", True)]
)
def test_one_of_this_computer_has_a_socket(
    monkeypatch: pytest.MonkeyPatch, name: str, there: bool
) -> None:
    for each in NAMES:
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv("DISPLAY", name)
    assert has_display() is there


def test_a_socket_may_have_a_name_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in NAMES:
        monkeypatch.delenv(each, raising=False)
    number = 10_000 + os.getpid()
    monkeypatch.setenv("DISPLAY", f":{number}.0")
    assert not has_display()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as one:
        one.bind(f"\0/tmp/.X11-unix/X{number}")
        assert has_display()
