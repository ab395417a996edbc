"""Extra connections: only where they help, and never a byte of another version."""

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from helperkit.delivery.download import extra
from helperkit.journey.problems import ProblemName
from tests.hostile.disks import small_files
from tests.hostile.download_calls import KIB, MIB, fetch, problem
from tests.hostile.fault_server import OLD, Answer, Asked, FaultServer, Wire, shop
from tests.hostile.haste import hasty
from tests.hostile.outcome import kept

CONTENT = b"HK\x00\x04" + random.Random(5).randbytes(3 * MIB)
OTHER = b"HK\x00\x04" + random.Random(6).randbytes(3 * MIB)
PIECE = 8 * KIB


@pytest.fixture(autouse=True)
def _hasty() -> Iterator[None]:
    with hasty(32 * KIB, times=2):
        yield


Spoil = Callable[[Asked, bytes, list[str]], bytes]


class Slow:
    """A server with so many bytes a second for each connection, or for all of them together."""

    def __init__(self, content: bytes, rate: int, *, together: bool = False) -> None:
        self._content = content
        self._rate = rate
        self._together = together
        self._free_at = 0.0
        self.spoil: Spoil = lambda _asked, body, _fields: body
        self.etag = '"v1"'

    def __call__(self, asked: Asked, wire: Wire) -> None:
        size = len(self._content)
        start, end = (asked.start, min(asked.end or size, size)) if asked.ranged else (0, size)
        fields = [f"Content-Length: {end - start}", f"ETag: {self.etag}", f"Last-Modified: {OLD}"]
        if asked.ranged:
            fields.append(f"Content-Range: bytes {start}-{end - 1}/{size}")
        body = self.spoil(asked, self._content[start:end], fields)
        wire.head("206 Partial Content" if asked.ranged else "200 OK", *fields)
        for at in range(0, len(body), PIECE):
            wire.send(body[at : at + PIECE])
            self._pause(wire)

    def _pause(self, wire: Wire) -> None:
        now, seconds = time.monotonic(), PIECE / self._rate
        if not self._together:
            wire.pause(seconds)
            return
        with wire.server.lock:
            self._free_at = max(now, self._free_at) + seconds
            until = self._free_at
        wire.pause(until - now)


def extras_of(server: FaultServer) -> list[Asked]:
    """Return what extra connections asked for: parts that begin after bytes not yet there."""
    return [asked for asked in server.asked if asked.end is not None]


def run(tmp_path: Path, answer: Answer, **known: str) -> FaultServer:
    with shop(answer) as server:
        got = fetch(server.url(), tmp_path, **known)
        assert got.path.read_bytes() == CONTENT
        assert [path.name for path in tmp_path.iterdir()] == [got.path.name]
    return server


def test_a_slow_line_gets_extra_connections(tmp_path: Path) -> None:
    server = run(tmp_path, Slow(CONTENT, MIB))
    assert len(extras_of(server)) >= extra.MOST_EXTRA
    assert server.sent <= 1.3 * len(CONTENT)  # what was on its way where a part ended early


def test_where_they_do_not_help_they_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line for all: three parts were tried, then the first connection goes on alone."""
    monkeypatch.setattr(extra, "LOOK_SECONDS", 0.5)
    monkeypatch.setattr(extra, "TRIAL_SECONDS", 0.8)
    server = run(tmp_path, Slow(CONTENT, MIB, together=True))
    trials = extras_of(server)
    assert len(trials) == extra.MOST_EXTRA
    assert server.sent <= 1.05 * len(CONTENT)


def test_a_fast_line_is_left_alone(tmp_path: Path) -> None:
    server = run(tmp_path, Slow(CONTENT, 100 * MIB))
    assert len(server.asked) == 1


@pytest.mark.parametrize("etag", ['W/"v1"', ""])
def test_what_has_no_strong_name_is_never_taken_in_parts(tmp_path: Path, etag: str) -> None:
    answer = Slow(CONTENT, 2 * MIB)
    answer.etag = etag
    answer.spoil = lambda _asked, body, fields: (fields.pop(), body)[1]  # nor a date
    server = run(tmp_path, answer)
    assert len(server.asked) == 1


def lies_about_its_start(asked: Asked, body: bytes, fields: list[str]) -> bytes:
    return body[1:] + b"x" if asked.end else body


def sends_another_version(asked: Asked, body: bytes, fields: list[str]) -> bytes:
    """With the same tag: only the seam can tell."""
    return OTHER[asked.start : asked.end] if asked.end else body


def has_another_tag(asked: Asked, body: bytes, fields: list[str]) -> bytes:
    if asked.end:
        fields[1] = 'ETag: "v2"'
        return OTHER[asked.start : asked.end]
    return body


def sends_another_version_at_the_end(asked: Asked, body: bytes, fields: list[str]) -> bytes:
    """With the same tag, in one of several parts: only the seam between two of them can tell."""
    return OTHER[asked.start : asked.end] if asked.end and asked.start > 2.5 * MIB else body


def differs_between_the_seams(asked: Asked, body: bytes, fields: list[str]) -> bytes:
    """Its tag alone can tell."""
    if asked.end:
        fields[1] = 'ETag: "v2"'
        at = len(body) // 3  # parts are halved, so no seam comes near
        return body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]
    return body


@pytest.mark.parametrize(
    "spoil",
    [
        lies_about_its_start,
        sends_another_version,
        sends_another_version_at_the_end,
        has_another_tag,
        differs_between_the_seams,
    ],
)
def test_a_part_that_does_not_belong_is_never_mixed_in(tmp_path: Path, spoil: Spoil) -> None:
    answer = Slow(CONTENT, MIB)
    answer.spoil = spoil
    server = run(tmp_path, answer)
    assert extras_of(server)


def test_a_server_that_refuses_a_second_connection_is_left_in_peace(tmp_path: Path) -> None:
    slow = Slow(CONTENT, MIB)

    def one_only(asked: Asked, wire: Wire) -> None:
        if asked.end is not None:
            wire.head("429 Too Many Requests", "Content-Length: 0")
        else:
            slow(asked, wire)

    server = run(tmp_path, one_only)
    assert len(server.asked) == 1 + extra.MOST_EXTRA


def test_extra_connections_that_break_cost_only_their_part(tmp_path: Path) -> None:
    answer = Slow(CONTENT, MIB)
    left = [1] * (2 * extra.MOST_EXTRA)

    def breaks(asked: Asked, body: bytes, fields: list[str]) -> bytes:
        return body[: len(body) // 2] if asked.end and left and left.pop() else body

    answer.spoil = breaks
    server = run(tmp_path, answer)
    assert not left
    assert server.sent <= 1.25 * len(CONTENT)


def test_connections_that_bring_nothing_are_not_made_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extra, "MOST_FAILURES", 4)
    slow = Slow(CONTENT, MIB)
    in_vain, over = 0, False

    def dies_out(asked: Asked, wire: Wire) -> None:
        nonlocal in_vain, over
        if asked.end is None:
            try:
                slow(asked, wire)
            finally:
                over = True
        elif over or len(extras_of(wire.server)) <= extra.MOST_EXTRA:  # the trial
            slow(asked, wire)
        else:
            in_vain += 1
            span = f"Content-Range: bytes {asked.start}-{asked.end - 1}/{len(CONTENT)}"
            length = f"Content-Length: {asked.end - asked.start}"
            wire.head("206 Partial Content", length, span, f"ETag: {slow.etag}")

    run(tmp_path, dies_out)
    assert 0 < in_vain < 4 + extra.MOST_EXTRA


def test_a_full_disk_is_told_by_whoever_meets_it_first(tmp_path: Path) -> None:
    """The last parts are beyond what the disk takes: the front need not come to know it."""
    most = 2 * MIB
    with shop(Slow(CONTENT, MIB)) as server, small_files(most):
        assert problem(server.url(), tmp_path).name is ProblemName.DISK_FULL
    assert extras_of(server)
    assert kept(tmp_path)[1] < most  # by the front, on however slow a machine


def test_a_version_without_a_name_gets_none_of_the_old_ones_connections(tmp_path: Path) -> None:
    slow = Slow(CONTENT, MIB)
    plain = OTHER[: 512 * KIB]
    front = asked_before = 0

    def changes(asked: Asked, wire: Wire) -> None:
        nonlocal front, asked_before
        if asked.end is None and not front:
            wire.head("200 OK", f"Content-Length: {len(CONTENT)}", f"ETag: {slow.etag}")
            at = 0
            while len(extras_of(wire.server)) <= extra.MOST_EXTRA:  # the trial is over
                wire.send(CONTENT[at : at + PIECE])
                wire.pause(PIECE / MIB)
                at += PIECE
            front = at
        elif not front:
            slow(asked, wire)
        elif asked.start < front:
            asked_before = asked_before or len(wire.server.asked)
            wire.head("200 OK", f"Content-Length: {len(plain)}")
            for at in range(0, len(plain), PIECE):
                wire.send(plain[at : at + PIECE])
                wire.pause(PIECE / MIB)

    with shop(changes) as server:
        assert fetch(server.url(), tmp_path).path.read_bytes() == plain
    assert len(server.asked) == asked_before


@pytest.mark.parametrize("rate", [100 * MIB, MIB])
def test_what_they_brought_is_kept_for_the_next_call(tmp_path: Path, rate: int) -> None:
    slow = Slow(CONTENT, MIB)
    gone = False

    def dies(asked: Asked, wire: Wire) -> None:
        if gone:
            wire.head("403 Forbidden", "Content-Length: 0")
        else:
            slow(asked, wire)

    with shop(dies) as server:

        def ends_after_some(asked: Asked, body: bytes, fields: list[str]) -> bytes:
            nonlocal gone
            if len(extras_of(server)) >= extra.MOST_EXTRA:
                gone = True
            return body[: MIB // 2] if not asked.end else body

        slow.spoil = ends_after_some
        told = problem(server.url(), tmp_path)
        assert told.name is ProblemName.LINK_EXPIRED
        before = server.sent
        server.answer = Slow(CONTENT, rate)
        got = fetch(server.url(), tmp_path)
        assert got.path.read_bytes() == CONTENT
        assert before > MIB // 2
        assert server.sent <= 1.05 * len(CONTENT)
