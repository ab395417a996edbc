"""The computer sleeps, the program is stopped, or its clock jumps, in the middle of a wait."""

import os
import select
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from helperkit.delivery.download import download
from helperkit.delivery.download.line import silence
from helperkit.delivery.download.line.exchange import ask_server
from helperkit.delivery.download.line.line import Line, Slept
from helperkit.delivery.download.line.ways import Ways
from helperkit.delivery.work import Watch
from tests.hostile.download_calls import CONTENT, MIB, TAG
from tests.hostile.fault_server import Asked, Wire, begin, serve, shop
from tests.own_process import started

# A child that asks the shop, and says when nothing comes and what ends it. It takes a second for a
# sleep, so that it need not be stopped for longer than five.
CHILD = """
import sys
from helperkit.delivery.download.line import silence
from helperkit.delivery.download.line.exchange import ask_server
from helperkit.delivery.download.line.line import Line, Slept
from helperkit.delivery.work import Watch

silence.SLEPT_SECONDS = 1.0
quiet = []


def waiting():
    if not quiet:
        quiet.append(print("quiet", flush=True))


line = Line(Watch(), 3600, waiting)
try:
    with ask_server(sys.argv[1], {}, line, lambda _: None) as reply:
        for chunk in reply.chunks():
            pass
except Slept:
    print("slept", flush=True)
"""


def in_headers(_: Asked, wire: Wire) -> None:
    wire.raw(b"HTTP/1.1 200 OK\r\n")
    wire.hold()


def in_body(_: Asked, wire: Wire) -> None:
    wire.head("200 OK", "Content-Length: 1000")
    wire.send(bytes(10))
    wire.hold()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="Windows stops no program so")
@pytest.mark.parametrize("answer", [in_headers, in_body])
def test_a_program_that_was_stopped_gives_the_line_up(
    answer: Callable[[Asked, Wire], None],
) -> None:
    with shop(answer) as server, started(CHILD, server.url(), stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"quiet\n"
        # It waits nearly all of the time, but a stop may hit it between two waits.
        for _ in range(5):
            os.kill(child.pid, signal.SIGSTOP)
            os.waitpid(child.pid, os.WUNTRACED)
            server.ended.wait(1.6)
            os.kill(child.pid, signal.SIGCONT)
            if select.select([child.stdout], [], [], 1.0)[0]:
                break
        assert child.stdout.readline() == b"slept\n"


class Suspended:
    """A clock on the wall that jumps when it is told to; the other clock stands still meanwhile."""

    def __init__(self) -> None:
        self.jump = 0.0
        self._time = time.time

    def __call__(self) -> float:
        return self._time() + self.jump


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Suspended:
    made = Suspended()
    monkeypatch.setattr(silence.time, "time", made)
    return made


def ask(url: str, waiting: Callable[[], None] = lambda: None) -> Any:
    line = Line(Watch(), 60, waiting)
    try:
        with ask_server(url, {}, line, lambda _: None) as reply:
            return b"".join(map(bytes, reply.chunks()))
    finally:
        line.close()


@pytest.mark.parametrize("answer", [in_headers, in_body])
def test_a_computer_that_slept_gives_the_line_up(
    wall: Suspended, answer: Callable[[Asked, Wire], None]
) -> None:
    def fall_asleep() -> None:  # told after two seconds of silence
        wall.jump = 3600.0

    with shop(answer) as server, pytest.raises(Slept):
        ask(server.url(), fall_asleep)


def test_a_clock_that_was_set_while_nothing_was_open_costs_nothing(wall: Suspended) -> None:
    def all_of_it(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", "Content-Length: 10")
        wire.send(bytes(10))

    with shop(all_of_it) as server:
        for _ in range(3):
            assert ask(server.url()) == bytes(10)
            wall.jump += 3600.0


def test_a_download_goes_on_after_each_of_many_sleeps(wall: Suspended, tmp_path: Path) -> None:
    """More sleeps than there are tries for a line that fails: a sleep is none."""

    def sleepy(asked: Asked, wire: Wire) -> None:
        if len(server.asked) > 10:
            serve(CONTENT)(asked, wire)
            return
        body = begin(asked, wire, CONTENT, TAG)
        wire.send(body[: 9000 if asked.start else MIB])
        wall.jump += 3600.0
        wire.hold()

    with shop(sleepy) as server:
        got = download(server.url(), tmp_path, Watch(), patience=60, ways=Ways(lambda _: ("",)))
    assert got.path.read_bytes() == CONTENT
    assert len(server.asked) == 11
