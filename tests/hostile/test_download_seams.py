"""A part of another version, under the same tag, brought by an extra connection: only the seam
tells, and it has to tell after whatever ended the call in between.
"""

import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from helperkit.delivery.download.keeping.part_journal import Journal
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.resume import OVERLAP, Kept
from helperkit.delivery.download.wanted import Wanted
from helperkit.delivery.work import Watch
from tests.hostile.download_calls import TAG
from tests.hostile.fault_server import Asked, Wire, begin, in_turn, serve, shop
from tests.hostile.haste import hasty
from tests.hostile.outcome import attempt, complaints, room
from tests.hostile.parcels import parcel

SIZE = 2_000_000
CONTENT, OTHER = parcel(SIZE, 1), parcel(SIZE, 2)
PIECE = 8 * 1024
TRIALS = 3


@pytest.fixture(autouse=True)
def _hasty() -> Iterator[None]:
    with hasty(PIECE):
        yield


class Lying:
    """A slow shop that answers one of its extra connections from another version."""

    def __init__(self, which: int, watch: Watch) -> None:
        self._which = which  # of the parts of the trial, in the order of the file
        self._watch = watch
        self._lock = threading.Lock()
        self._all_asked = threading.Barrier(TRIALS)
        self._brought = 0
        self.starts: list[int] = []

    def __call__(self, asked: Asked, wire: Wire) -> None:
        body = begin(asked, wire, CONTENT, TAG)
        if asked.end is None:
            self._send(body, wire, 0.03)
            return
        with self._lock:
            self.starts.append(asked.start)
        self._all_asked.wait(20)
        lies = asked.start == sorted(self.starts)[self._which]
        self._send(OTHER[asked.start : asked.end] if lies else body, wire, 0.002)
        with self._lock:
            self._brought += 1
            all_there = self._brought == TRIALS
        if all_there:
            wire.pause(0.3)
            self._watch.cancel()

    def _send(self, body: bytes, wire: Wire, seconds: float) -> None:
        for at in range(0, len(body), PIECE):
            wire.send(body[at : at + PIECE])
            wire.pause(seconds)


@pytest.mark.parametrize("which", range(TRIALS))
def test_a_seam_is_compared_even_after_the_call_that_saw_it(which: int) -> None:
    watch = Watch()
    with TemporaryDirectory(dir=room()) as name, shop(Lying(which, watch)) as server:
        outcome = attempt(server.url(), Path(name), watch, patience=5.0)
        assert outcome.cancelled, outcome.words
        server.answer = serve(CONTENT)
        outcome = attempt(server.url(), Path(name), patience=5.0)
        assert outcome.received is not None, outcome.words
        assert complaints(outcome, (CONTENT, OTHER)) == []


def test_a_seam_of_which_too_little_came_is_not_passed(tmp_path: Path) -> None:
    """The few bytes that came are the same in both versions; those that did not are not."""
    front, start, few = 256 * 1024, 512 * 1024, 10
    end = 2 * start

    def ends_too_soon(asked: Asked, wire: Wire) -> None:
        """A part without a length, whose last chunk comes properly, a little behind the seam."""
        assert asked.end == start + OVERLAP
        body = CONTENT[asked.start : start + few]
        span = f"Content-Range: bytes {asked.start}-{asked.end - 1}/{SIZE}"
        wire.head("206 Partial Content", "Transfer-Encoding: chunked", span, 'ETag: "v1"')
        wire.send(b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))

    with shop(in_turn(ends_too_soon, serve(CONTENT))) as server:
        with Staging(tmp_path, Wanted(server.url()).key()) as staging:
            staging.begin(Journal(name="book.zip", kept=Kept(etag='"v1"', url=server.url())))
            staging.write(CONTENT[:front])
            staging.write_at(start, CONTENT[start : start + few], begins=True)
            other = OTHER[start + few : end - OVERLAP] + CONTENT[end - OVERLAP : end]
            staging.write_at(start + few, other, begins=False)
            staging.sync(total=SIZE)
        outcome = attempt(server.url(), tmp_path, patience=5.0)
    assert outcome.received is not None, outcome.words
    assert complaints(outcome, (CONTENT,)) == []
    assert len(server.asked) == 3  # the seam once more, and then all of it


def test_a_part_of_which_nothing_came_is_asked_for_again_and_no_more(tmp_path: Path) -> None:
    """The front meets it while its connection is silent; what lies behind it stays."""
    held: list[int] = []

    def one_is_silent(asked: Asked, wire: Wire) -> None:
        body = begin(asked, wire, CONTENT, TAG)
        first = 1_300_000 < asked.start < 1_500_000  # of the three parts of the trial
        if asked.end is not None and first and not held:
            held.append(asked.start)
            wire.hold()
            return
        for at in range(0, len(body), PIECE):
            wire.send(body[at : at + PIECE])
            wire.pause(0.008)

    with shop(one_is_silent) as server:
        outcome = attempt(server.url(), tmp_path, patience=2.5)
    assert held
    assert outcome.received is not None, outcome.words
    assert complaints(outcome, (CONTENT,)) == []
    assert server.sent <= 1.3 * SIZE
