"""The system's limits on 7-Zip's program hold before it does anything at all."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from helperkit.delivery.unpack.seven_zip.run import Run

SHELL = Path("/bin/sh")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems set fewer limits")


def answered(arguments: Sequence[str]) -> str:
    with Run(SHELL, arguments, "", lambda: None) as run:
        said = b"".join(iter(run.read, b""))
        run.end()
    return said.decode()


def test_its_limits_are_there_when_it_begins() -> None:
    asked = "ulimit -v; ulimit -f; ulimit -n; ulimit -c"
    assert answered(["-c", asked]).split() == [str(3 << 20), "0", "256", "0"]


def test_words_of_the_command_stay_as_they_are() -> None:
    words = ["two words", "$HOME", '"', "'", "; exit 3", "*", "-x"]
    asked = "printf '%s\\n' \"$@\""
    assert answered(["-c", asked, "sh", *words]).splitlines() == words
