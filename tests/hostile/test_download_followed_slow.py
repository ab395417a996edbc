"""Unpacking while a download is under way, on a slow line with extra connections."""

import threading
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from helperkit.delivery.download import download, extra
from helperkit.delivery.download.keeping.part_journal import read_journal
from helperkit.delivery.download.keeping.spans import count
from helperkit.delivery.unpack.early import EarlyUnpacking
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.screen import Progress
from tests.hostile.download_calls import KIB, MIB
from tests.hostile.fault_server import Asked, Wire, shop
from tests.hostile.haste import hasty
from tests.hostile.parcels import parcel
from tests.hostile.test_download_extra import Slow

CONTENT = parcel(3 * MIB, 4)


@pytest.fixture(autouse=True)
def _hasty() -> Iterator[None]:
    with hasty(32 * KIB, times=2):
        yield


@pytest.fixture
def early(tmp_path: Path) -> Iterator[EarlyUnpacking]:
    with closing(EarlyUnpacking(tmp_path, least=MIB)) as following:
        yield following


class SlowEnd:
    """A slow shop whose end comes a byte at a time, until it is let go on, or never."""

    def __init__(self) -> None:
        self.slow = Slow(CONTENT, MIB)
        self.tried = threading.Event()
        self.trials: list[Asked] = []
        self._lock = threading.Lock()
        self._end_asked = False

    def __call__(self, asked: Asked, wire: Wire) -> None:
        with self._lock:
            is_end = asked.end == len(CONTENT) and not self._end_asked
            self._end_asked = self._end_asked or is_end
        if is_end:
            self._send_end(asked, wire)
        else:
            if asked.end is not None:
                self.trials.append(asked)
                if len(self.trials) == extra.MOST_EXTRA:
                    self.tried.set()
            self.slow(asked, wire)

    def _send_end(self, asked: Asked, wire: Wire) -> None:
        body = CONTENT[asked.start : asked.end]
        span = f"Content-Range: bytes {asked.start}-{len(CONTENT) - 1}/{len(CONTENT)}"
        wire.head("206 Partial Content", f"Content-Length: {len(body)}", span, 'ETag: "v1"')
        while not self.tried.is_set() and not wire.server.ended.is_set():
            wire.pause(0.01)
        for at in range(0, len(body), KIB):
            wire.send(body[at : at + KIB])
            wire.pause(0.01)


def test_an_end_that_is_late_is_no_other_connections_too(early: EarlyUnpacking) -> None:
    answer = SlowEnd()
    with shop(answer) as server:
        got = download(server.url(), early.into, Watch(), follower=early, patience=5.0)
        assert got.path.read_bytes() == CONTENT
        end = next(asked for asked in server.asked if asked.end == len(CONTENT))
        first_trials = answer.trials[: extra.MOST_EXTRA]
        assert len(first_trials) == extra.MOST_EXTRA
        spans = sorted((asked.start, (asked.end or 0) - 8 * KIB) for asked in first_trials)
        spans.append((end.start, len(CONTENT)))
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_what_a_late_end_and_extra_connections_brought_is_kept(early: EarlyUnpacking) -> None:
    """The journal of a stopped call is believed by the next one, so that nothing comes twice."""

    def progressed(progress: Progress) -> None:
        if progress.done > len(CONTENT) // 2:
            watch.cancel()

    watch = Watch(progressed)
    with shop(SlowEnd()) as server:
        with pytest.raises(Cancelled):
            download(server.url(), early.into, watch, follower=early, patience=5.0)
        (path,) = (early.into / ".helperkit").glob("*.json")
        kept = read_journal(path).kept
        assert kept.durable + count(kept.ahead) > len(CONTENT) // 2
        got = download(server.url(), early.into, Watch(), follower=early, patience=5.0)
        assert got.path.read_bytes() == CONTENT
