"""`helperkit get`, killed at random moments while it unpacks what comes: it always goes on."""

import io
import json
import os
import random
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.hostile.customers import ROOT
from tests.hostile.download_calls import KIB, MIB
from tests.hostile.fault_server import Asked, FaultServer, Wire, serve, shop
from tests.hostile.outcome import STAGING, names, room

KILLS = 8
SECONDS = 60
LOST = 8 * MIB  # by one kill at the most: what was not synced, and what was on its way


def packed(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


PARTS = {
    f"Part {n}.bin": random.Random(n).randbytes(700 * KIB) + bytes(50 * KIB) for n in range(16)
}
COURSE = packed(PARTS)


@pytest.fixture
def folder() -> Iterator[Path]:
    with TemporaryDirectory(dir=room()) as name:
        yield Path(name)


class Deadly:
    """An honest, paced shop that tells when it has sent so many bytes more."""

    def __init__(self) -> None:
        self.after = 0
        self.there = threading.Event()
        self._plain = serve(COURSE)

    def __call__(self, asked: Asked, wire: Wire) -> None:
        self._plain(asked, _Paced(wire, self))


class _Paced(Wire):
    """Sends 16 MiB a second, and watches the count."""

    def __init__(self, wire: Wire, deadly: Deadly) -> None:
        self.__dict__.update(wire.__dict__)
        self._deadly = deadly

    def send(self, content: bytes) -> None:
        for at in range(0, len(content), 128 * KIB):
            super().send(content[at : at + 128 * KIB])
            if self.server.sent >= self._deadly.after:
                self._deadly.there.set()
            self.pause(1 / 128)


def started(server: FaultServer, folder: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "helperkit", "get", server.url("/course.zip")]
    return subprocess.Popen(
        [*command, "--to", str(folder / "to"), "--yes", "--json"],
        cwd=ROOT,
        env={**os.environ, "HELPERKIT_HOME": str(folder / "home")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def may_be(to: Path) -> None:
    """Assert that what a customer sees is whole, and there once."""
    there = names(to) - {STAGING}
    assert there <= {"course.zip", "course"}
    if "course.zip" in there:
        assert (to / "course.zip").read_bytes() == COURSE
    if "course" in there:
        assert {path.name: path.read_bytes() for path in (to / "course").iterdir()} == PARTS


def test_killed_at_random_moments_it_goes_on(folder: Path) -> None:
    chance, deadly, to = random.Random(23), Deadly(), folder / "to"
    to.mkdir()
    kills = 0
    with shop(deadly) as server:
        for _ in range(KILLS):
            deadly.there.clear()
            deadly.after = server.sent + chance.randrange(1, 5 * MIB)
            process = started(server, folder)
            while not deadly.there.wait(0.01) and process.poll() is None:
                pass
            if chance.random() < 0.5:  # a little later: it writes, unpacks, tidies
                threading.Event().wait(0.3 * chance.random())
            process.kill()
            process.communicate()
            kills += process.returncode < 0
            may_be(to)
        deadly.after = 10**12
        process = started(server, folder)
        said, _ = process.communicate(timeout=SECONDS)
        assert kills
        assert server.sent <= len(COURSE) + kills * LOST
    assert process.returncode == 0
    assert json.loads(said.splitlines()[-1])["outcome"] == "done"
    assert names(to) == {"course.zip", "course"}
    may_be(to)
