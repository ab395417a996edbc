"""A part of another version, under the same tag, brought by an extra connection: only the seam
tells, and it has to tell after whatever ended the call in between.
"""

import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from helperkit.delivery.work import Watch
from tests.hostile.fault_server import Asked, Wire, serve, shop
from tests.hostile.outcome import attempt, complaints, room
from tests.hostile.parcels import parcel
from tests.hostile.schedule_runs import hasty

SIZE = 2_000_000
CONTENT, OTHER = parcel(SIZE, 1), parcel(SIZE, 2)
PIECE = 8 * 1024
TRIALS = 3


@pytest.fixture(autouse=True)
def _hasty() -> Iterator[None]:
    with hasty():
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
        start, end = asked.start, min(asked.end or SIZE, SIZE)
        fields = [f"Content-Length: {end - start}", 'ETag: "v1"']
        if asked.end is None:
            wire.head("200 OK", *fields)
            self._send(CONTENT, wire, 0.03)
            return
        with self._lock:
            self.starts.append(start)
        fields.append(f"Content-Range: bytes {start}-{end - 1}/{SIZE}")
        wire.head("206 Partial Content", *fields)
        self._all_asked.wait(20)
        lies = start == sorted(self.starts)[self._which]
        self._send((OTHER if lies else CONTENT)[start:end], wire, 0.002)
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
