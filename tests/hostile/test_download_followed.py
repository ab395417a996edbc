"""Unpacking while a download is under way: it may only ever help, whatever the shop does."""

import hashlib
import json
import random
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from helperkit.delivery.download import download
from helperkit.delivery.unpack.early import EarlyUnpacking
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem
from tests.hostile.download_calls import KIB, MIB
from tests.hostile.fault_server import Answer, Asked, Wire, in_turn, says, serve, shop
from tests.hostile.followed import (
    COURSE,
    PARTS,
    PATIENCE,
    Apart,
    begin_end,
    fetch,
    packed,
    unpacked,
)
from tests.hostile.outcome import STAGING, names
from tests.hostile.parcels import parcel


@pytest.fixture
def early(tmp_path: Path) -> Iterator[EarlyUnpacking]:
    with closing(EarlyUnpacking(tmp_path)) as following:
        yield following


# The end comes late, or never ------------------------------------------------------------------


def silent(_: Asked, wire: Wire) -> None:
    wire.hold()


def endless_headers(_: Asked, wire: Wire) -> None:
    wire.raw(b"HTTP/1.1 206 Partial Content\r\n")
    while not wire.server.ended.is_set():
        wire.raw(b"X-More: and more\r\n")
        wire.pause(0.01)


def stops_in_the_middle(asked: Asked, wire: Wire) -> None:
    wire.send(begin_end(asked, wire)[: 20 * KIB])
    wire.hold()


def trickles(asked: Asked, wire: Wire) -> None:
    for byte in begin_end(asked, wire):
        wire.send(bytes([byte]))
        wire.pause(0.01)


def closes(_: Asked, wire: Wire) -> None:
    pass


@pytest.mark.parametrize("end", [silent, endless_headers, stops_in_the_middle, trickles, closes])
def test_an_end_that_does_not_come_costs_the_download_nothing(
    early: EarlyUnpacking, end: Answer
) -> None:
    """The link serves no third question: the first connection has to bring it all."""
    with shop(Apart(end, later=says("403 Forbidden"))) as server:
        archive = fetch(server.url(), early)
        assert len(server.asked) == 2
        assert server.sent <= 1.01 * len(COURSE)
    assert unpacked(early, archive) == PARTS


# A cut line ------------------------------------------------------------------------------------


def test_a_cut_while_the_end_is_on_its_way_does_not_bring_it_twice(early: EarlyUnpacking) -> None:
    begun, broken = threading.Event(), threading.Event()

    def end(asked: Asked, wire: Wire) -> None:
        body = begin_end(asked, wire)
        wire.send(body[: 16 * KIB])
        begun.set()
        assert broken.wait(20)
        for at in range(16 * KIB, len(body), 2 * KIB):
            wire.send(body[at : at + 2 * KIB])
            wire.pause(0.01)

    def first(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(COURSE)}", 'ETag: "v1"')
        wire.send(COURSE[:MIB])
        assert begun.wait(20)
        wire.reset()
        broken.set()

    with shop(in_turn(first, end, serve(COURSE))) as server:
        archive = fetch(server.url(), early)
        assert len(server.asked) == 3
        assert server.asked[2].end == server.asked[1].start + 8 * KIB
        assert server.sent <= 1.005 * len(COURSE)
    assert unpacked(early, archive) == PARTS


@pytest.mark.parametrize("reset", [False, True])
@pytest.mark.parametrize("many", [0, 3000])
def test_fourteen_cuts_cost_one_per_cent(early: EarlyUnpacking, *, reset: bool, many: int) -> None:
    """With a directory that fits into the end, and with one that does not."""
    parts = {f"Part {n}.bin": random.Random(n).randbytes(1_000_000) for n in range(14)}
    small = {f"{'folder' * 10}{n}": b"x" for n in range(many)}
    content = packed({**small, **parts})
    plain, chance = serve(content), random.Random(3)
    cuts = [len(content) * (2 * n + 1) // 30 + chance.randrange(9_999) for n in range(14)]
    after = [b - a for a, b in zip([0, *cuts], cuts, strict=False)]

    def answer(asked: Asked, wire: Wire) -> None:
        end = asked.end == len(content) and asked.start > len(content) - MIB
        if end or not after:
            plain(asked, wire)
        else:
            serve(content, stop_after=after.pop(0) + 8 * KIB, reset=reset)(asked, wire)

    with shop(answer) as server:
        archive = fetch(server.url(), early, content)
        assert not after
        assert server.sent <= 1.01 * len(content)
    there = unpacked(early, archive)
    assert there == {**small, **parts} or (there is None and many)


# Sizes, journals, and two at once --------------------------------------------------------------


@pytest.mark.parametrize("size", [0, 1, 7, 63, 64, 65])
def test_tiny_files(early: EarlyUnpacking, size: int) -> None:
    content = COURSE[:size]
    with shop(serve(content)) as server:
        sha256 = hashlib.sha256(content).hexdigest()
        assert unpacked(early, fetch(server.url(), early, content, sha256=sha256)) is None


@pytest.mark.parametrize(
    "size",
    [200, 8 * KIB, 64 * KIB, 66 * KIB, 132 * KIB - 1, 132 * KIB, 132 * KIB + 1, 140 * KIB, 8 * MIB],
)
def test_sizes_at_which_something_changes(tmp_path: Path, size: int) -> None:
    content = parcel(size, 2)
    early = EarlyUnpacking(tmp_path, least=0 if size < 8 * MIB else size)
    with shop(serve(content)) as server:
        archive = fetch(server.url(), early, content)
        assert len(server.asked) <= 2
        assert server.sent <= len(content) + 2 * 66 * KIB
    there = unpacked(early, archive)
    early.close()
    assert there is None or {name: len(one) for name, one in there.items()} == {"book": size - 106}


def without_ahead(kept: dict[str, Any]) -> None:
    kept["ahead"] = []


def overlapping(kept: dict[str, Any]) -> None:
    kept["ahead"] = [[kept["durable"] + 5, len(COURSE)], [len(COURSE) - 9, len(COURSE)]]


def more_than_there_is(kept: dict[str, Any]) -> None:
    kept["ahead"] = [[kept["durable"] + 5, len(COURSE) + 99]]


def end_only(kept: dict[str, Any]) -> None:
    kept["durable"] = 0


@pytest.mark.parametrize("change", [without_ahead, overlapping, more_than_there_is, end_only])
@pytest.mark.parametrize("version", [1, 2, 3])
def test_journals_of_other_versions_and_damaged_ones(
    early: EarlyUnpacking, change: Callable[[dict[str, Any]], None], version: int
) -> None:
    gone = in_turn(serve(COURSE, stop_after=4 * MIB), serve(COURSE), says("410 Gone"))
    with shop(gone) as server:
        with pytest.raises(Problem):
            fetch(server.url(), early)
        (path,) = (early.into / STAGING).glob("*.json")
        journal = json.loads(path.read_bytes())
        assert journal["kept"]["ahead"]
        journal["version"] = version
        change(journal["kept"])
        path.write_text(json.dumps(journal))
        server.answer = serve(COURSE)
        archive = fetch(server.url(), early)
    assert unpacked(early, archive) in (PARTS, None)


def test_two_at_once_into_one_folder(tmp_path: Path) -> None:
    followers = [EarlyUnpacking(tmp_path) for _ in range(2)]
    got: list[Path] = []

    def one(follower: EarlyUnpacking) -> None:
        done = download(server.url(), tmp_path, Watch(), follower=follower, patience=PATIENCE)
        assert done.path.read_bytes() == COURSE
        out = follower.publish(done.path, done.path.stem, Watch())
        follower.close()
        if out is not None:
            assert {path.name: path.read_bytes() for path in out.folder.iterdir()} == PARTS
        got.append(done.path)

    with shop(serve(COURSE)) as server, ThreadPoolExecutor(2) as pool:
        list(pool.map(one, followers))
    assert {path.name for path in got} == {"book.zip", "book (2).zip"}
    assert names(tmp_path) <= {"book.zip", "book (2).zip", "book", "book (2)"}
