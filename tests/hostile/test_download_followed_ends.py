"""A file's end that is asked for first, and is something else: the download goes on without it."""

import hashlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from helperkit.delivery.download import download
from helperkit.delivery.unpack.early import EarlyUnpacking
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.download_calls import KIB, MIB
from tests.hostile.fault_answers import PAGE, squeezed
from tests.hostile.fault_server import Answer, Asked, Wire, in_turn, says, serve, shop
from tests.hostile.followed import (
    COURSE,
    END,
    OTHER,
    PARTS,
    PATIENCE,
    Apart,
    begin_end,
    fetch,
    unpacked,
)
from tests.hostile.outcome import names


@pytest.fixture
def early(tmp_path: Path) -> Iterator[EarlyUnpacking]:
    with closing(EarlyUnpacking(tmp_path)) as following:
        yield following


# An end that is none ---------------------------------------------------------------------------


def other_start(asked: Asked, wire: Wire) -> None:
    body = COURSE[asked.start : asked.end]
    span = f"Content-Range: bytes {asked.start - 9}-{len(COURSE) - 10}/{len(COURSE)}"
    wire.head("206 Partial Content", f"Content-Length: {len(body)}", span, 'ETag: "v1"')
    wire.send(body)


def other_total(asked: Asked, wire: Wire) -> None:
    body = COURSE[asked.start : asked.end]
    span = f"Content-Range: bytes {asked.start}-{len(COURSE) - 1}/{len(COURSE) + 9}"
    wire.head("206 Partial Content", f"Content-Length: {len(body)}", span, 'ETag: "v1"')
    wire.send(body)


def gzipped(asked: Asked, wire: Wire) -> None:
    body = squeezed(COURSE[asked.start : asked.end])
    span = f"Content-Range: bytes {asked.start}-{len(COURSE) - 1}/{len(COURSE)}"
    length = f"Content-Length: {len(body)}"
    coding = "Content-Encoding: gzip"
    wire.head("206 Partial Content", length, span, 'ETag: "v1"', coding)
    wire.send(body)


def several_ranges(asked: Asked, wire: Wire) -> None:
    span = f"Content-Range: bytes {asked.start}-{len(COURSE) - 1}/{len(COURSE)}"
    body = b"--x\r\n" + span.encode() + b"\r\n\r\n" + COURSE[asked.start :] + b"\r\n--x--\r\n"
    kind = "Content-Type: multipart/byteranges; boundary=x"
    wire.head("206 Partial Content", f"Content-Length: {len(body)}", kind, 'ETag: "v1"')
    wire.send(body)


def leads_round(asked: Asked, wire: Wire) -> None:
    wire.head("302 Found", f"Location: {asked.target}", "Content-Length: 0")


def ends_early(asked: Asked, wire: Wire) -> None:
    begin_end(asked, wire)


ODD_ENDS: dict[str, Answer] = {
    "no-range": says("200 OK", COURSE[: 64 * KIB]),
    "other-start": other_start,
    "other-total": other_total,
    "other-tag": serve(OTHER, etag='"v2"', stop_after=64 * KIB),
    "gzip": gzipped,
    "multipart": several_ranges,
    "redirects": leads_round,
    "nothing-of-it": ends_early,
    "login": says("200 OK", PAGE, "Content-Type: text/html"),
    "portal": says("511 Network Authentication Required", PAGE, "Content-Type: text/html"),
    **{status[:3]: says(status) for status in ("403 Forbidden", "410 Gone", "429 Too Many")},
    "416": says("416 Range Not Satisfiable", b"", f"Content-Range: bytes */{len(COURSE)}"),
    "503": says("503 Service Unavailable", b"", "Retry-After: 3600"),
    "junk": lambda _, wire: wire.raw(b"PK\3\4 and no headers at all\r\n\r\n"),
}


@pytest.mark.parametrize("end", ODD_ENDS.values(), ids=ODD_ENDS)
def test_an_end_that_is_none_costs_the_download_nothing(early: EarlyUnpacking, end: Answer) -> None:
    """Nor does it take extra questions: the link may serve no third one."""
    with shop(Apart(end, later=says("403 Forbidden"))) as server:
        archive = fetch(server.url(), early)
        assert server.sent <= 1.01 * len(COURSE) + END
    assert unpacked(early, archive) in (PARTS, None)


def lies_from_its_first_byte(asked: Asked, wire: Wire) -> None:
    serve(OTHER)(asked, wire)


def lies_in_its_directory(asked: Asked, wire: Wire) -> None:
    """Names the members otherwise, and says other sums; the seam is right."""
    body = begin_end(asked, wire)
    at = body.index(b"PK\1\2")
    wire.send(body[:at] + body[at:].replace(b"Part", b"Trap"))


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize("lie", [lies_from_its_first_byte, lies_in_its_directory])
def test_a_directory_that_lies_is_found_out(
    early: EarlyUnpacking, lie: Answer, *, known: bool
) -> None:
    sha256 = hashlib.sha256(COURSE).hexdigest() if known else ""
    with shop(Apart(lie)) as server:
        if lie is lies_in_its_directory and not known:
            # Under the same tag and with the same seam: nothing tells, until it is unpacked.
            got = download(server.url(), early.into, Watch(), follower=early, patience=PATIENCE)
            assert early.publish(got.path, "Course", Watch()) is None
            assert names(early.into) == {"book.zip"}
            return
        archive = fetch(server.url(), early, sha256=sha256)
    assert unpacked(early, archive) in (PARTS, None)


def test_a_wrong_piece_at_the_end_is_fetched_again_alone(early: EarlyUnpacking) -> None:
    piece = 4 * MIB
    pieces = "".join(
        hashlib.sha256(COURSE[at : at + piece]).hexdigest() for at in range(0, len(COURSE), piece)
    )
    sha256 = hashlib.sha256(COURSE).hexdigest()
    with shop(Apart(lies_in_its_directory)) as server:
        archive = fetch(server.url(), early, sha256=sha256, pieces=pieces)
        assert server.asked[2].start == len(COURSE) // piece * piece - 8 * KIB
        assert server.sent <= 1.01 * len(COURSE) + len(COURSE) % piece + 2 * END
    assert unpacked(early, archive) in (PARTS, None)


def test_a_hash_that_fails_at_last_leaves_nothing(early: EarlyUnpacking) -> None:
    with shop(serve(COURSE)) as server, pytest.raises(Problem) as caught:
        fetch(server.url(), early, sha256=hashlib.sha256(OTHER).hexdigest())
    assert caught.value.name is ProblemName.DAMAGED
    assert names(early.into) == frozenset()


def test_mirrors_of_other_versions_leave_nothing_of_them(early: EarlyUnpacking) -> None:
    sha256 = hashlib.sha256(COURSE).hexdigest()
    with shop(serve(OTHER, etag='"o"')) as wrong, shop(serve(COURSE)) as right:
        archive = fetch(wrong.url(), early, mirrors=(right.url(),), sha256=sha256)
    assert unpacked(early, archive) == PARTS


def test_mirrors_that_differ_in_the_middle_of_a_file(early: EarlyUnpacking) -> None:
    """The first is cut for good; the second has another version under the same total and tag."""
    cut = in_turn(serve(COURSE, stop_after=4 * MIB), serve(COURSE), says("410 Gone"))
    with shop(cut) as first, shop(serve(OTHER)) as second:
        fetch(first.url(), early, OTHER, mirrors=(second.url(),))
    wanted = {name: content[::-1] for name, content in PARTS.items()}
    assert unpacked(early, early.into / "book.zip") in (wanted, None)
