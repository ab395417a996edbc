"""Downloads that are cut, changed or served badly: resumed where that is safe, never mixed."""

import gzip
from pathlib import Path

import pytest

from helperkit.journey.problems import ProblemName
from tests.hostile.download_calls import (
    CONTENT,
    KIB,
    MIB,
    OTHER,
    SHA256,
    TAG,
    fetch,
    problem,
)
from tests.hostile.fault_server import OLD, Answer, Asked, Wire, in_turn, says, serve, shop

# Cuts -------------------------------------------------------------------------------------


@pytest.mark.parametrize("reset", [False, True])
@pytest.mark.parametrize("modified", [OLD, ""])
def test_cut_every_300_kib(tmp_path: Path, reset: bool, modified: str) -> None:
    answer = serve(CONTENT, stop_after=300 * KIB, reset=reset, modified=modified)
    with shop(answer) as server:
        got = fetch(server.url(), tmp_path)
    assert got.sha256 == SHA256
    if not reset:  # a reset may take back bytes that were sent but not read
        assert server.sent <= 1.05 * len(CONTENT)


def test_last_modified_alone_serves_if_it_is_old(tmp_path: Path) -> None:
    with shop(serve(CONTENT, etag="", stop_after=MIB)) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert server.asked[1].fields["if-range"] == OLD
    assert server.sent <= 1.05 * len(CONTENT)


@pytest.mark.parametrize(("etag", "modified"), [("", ""), ('W/"weak"', OLD)])
def test_nothing_strong_means_from_the_start(tmp_path: Path, etag: str, modified: str) -> None:
    cut = serve(CONTENT, etag=etag, modified=modified, stop_after=MIB)
    with shop(in_turn(cut, serve(CONTENT, etag=etag, modified=modified))) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert [asked.start for asked in server.asked] == [0, 0]


def test_a_known_hash_lets_it_go_on_without_any_tag(tmp_path: Path) -> None:
    cut = serve(CONTENT, etag="", modified="", stop_after=MIB)
    with shop(in_turn(cut, serve(CONTENT, etag="", modified=""))) as server:
        assert fetch(server.url(), tmp_path, sha256=SHA256).verified
    assert server.sent <= 1.05 * len(CONTENT)


def test_chunked_body_cut(tmp_path: Path) -> None:
    def chunked(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", "Transfer-Encoding: chunked", 'ETag: "v1"')
        wire.send(b"%x\r\n%s\r\n" % (MIB, CONTENT[:MIB]))
        wire.send(b"%x\r\n%s" % (MIB, CONTENT[MIB : MIB + 999]))

    with shop(in_turn(chunked, serve(CONTENT))) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert server.sent <= 1.05 * len(CONTENT)


def to_close(content: bytes) -> Answer:
    def answer(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", 'ETag: "v1"')
        wire.send(content)

    return answer


def test_no_length_and_cut_is_found_where_size_or_hash_is_known(tmp_path: Path) -> None:
    for known in ({"size": len(CONTENT)}, {"sha256": SHA256}):
        with shop(in_turn(to_close(CONTENT[:MIB]), serve(CONTENT))) as server:
            assert fetch(server.url(), tmp_path, **known).sha256 == SHA256
        assert server.asked[1].start == MIB - 8 * KIB
    with shop(to_close(CONTENT)) as server:
        assert not fetch(server.url(), tmp_path).verified


def test_length_too_long(tmp_path: Path) -> None:
    def boasts(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(CONTENT) + 9}", 'ETag: "v1"')
        wire.send(CONTENT)

    with shop(in_turn(boasts, serve(CONTENT))) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256


def test_length_too_short_with_known_hash(tmp_path: Path) -> None:
    def forgets(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(CONTENT) - 9}")
        wire.send(CONTENT)

    with shop(forgets) as server:
        assert problem(server.url(), tmp_path, sha256=SHA256).name is ProblemName.DAMAGED
    assert list(tmp_path.iterdir()) == []


# Identity and ranges ----------------------------------------------------------------------


@pytest.mark.parametrize("etag", ['"v2"', '"v1"'])
def test_changed_file_is_never_mixed(tmp_path: Path, etag: str) -> None:
    """Also when the shop forgot to change the tag: the overlap tells."""
    with shop(in_turn(serve(CONTENT, stop_after=MIB), serve(OTHER, etag=etag))) as server:
        assert fetch(server.url(), tmp_path).path.read_bytes() == OTHER


def test_changed_file_where_if_range_is_ignored(tmp_path: Path) -> None:
    def careless(asked: Asked, wire: Wire) -> None:
        asked.fields.pop("if-range", None)
        serve(OTHER, etag='"v2"')(asked, wire)

    with shop(in_turn(serve(CONTENT, stop_after=MIB), careless)) as server:
        assert fetch(server.url(), tmp_path).path.read_bytes() == OTHER


def partial(content_range: str, body: bytes, *fields: str) -> Answer:
    def answer(asked: Asked, wire: Wire) -> None:
        more = [f"Content-Range: {content_range}"] if content_range else []
        wire.head("206 Partial Content", f"Content-Length: {len(body)}", *more, *fields)
        wire.send(body)

    return answer


START = MIB - 8 * KIB
END = len(CONTENT) - 1


@pytest.mark.parametrize(
    "second",
    [
        partial(f"bytes 0-{END}/{END + 1}", CONTENT, TAG),
        partial(f"bytes {START + 1}-{END}/{END + 1}", CONTENT[START + 1 :], TAG),
        partial(f"bytes {START}-{END}/{END + 1}", CONTENT[START + 1 :] + b"x", TAG),
        partial("", CONTENT[START:], TAG),
        partial(f"bytes {START}-{END + 5}/{END + 6}", CONTENT[START:] + b"12345", TAG),
        partial(f"bytes {START}-{END}/*", CONTENT[START:], TAG),
        partial(f"bytes {START}-{END}/{END + 1}", CONTENT[START:], 'ETag: "other"'),
        partial(f"bytes {START}-{END}/{END + 1}", CONTENT[START:]),
        partial(f"bytes {START}-{END}/{END + 1}", CONTENT[START:], TAG, "Content-Encoding: gzip"),
        says("416 Range Not Satisfiable", b"", "Content-Range: bytes */12"),
    ],
    ids=[
        "from_0",
        "lies_in_header",
        "lies_in_body",
        "no_range_field",
        "other_total",
        "no_total",
        "other_tag",
        "no_tag",
        "encoded",
        "416",
    ],
)
def test_bad_part_is_never_added(tmp_path: Path, second: Answer) -> None:
    with shop(in_turn(serve(CONTENT, stop_after=MIB), second, serve(CONTENT))) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert [asked.start for asked in server.asked] == [0, START, 0]


def test_part_that_ends_too_soon_though_properly(tmp_path: Path) -> None:
    def short(_: Asked, wire: Wire) -> None:
        wire.head(
            "206 Partial Content",
            "Transfer-Encoding: chunked",
            f"Content-Range: bytes {START}-{END}/{END + 1}",
            TAG,
        )
        wire.send(b"%x\r\n%s\r\n0\r\n\r\n" % (MIB, CONTENT[START : START + MIB]))

    with shop(in_turn(serve(CONTENT, stop_after=MIB), short, serve(CONTENT))) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert server.asked[2].start == START + MIB - 8 * KIB


def test_range_ignored(tmp_path: Path) -> None:
    cut = serve(CONTENT, stop_after=MIB, ranges=False)
    with shop(in_turn(cut, serve(CONTENT, ranges=False))) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256


def test_200_to_if_range_with_the_same_tag_gets_one_plain_try(tmp_path: Path) -> None:
    def dislikes_conditions(asked: Asked, wire: Wire) -> None:
        serve(CONTENT, ranges="if-range" not in asked.fields)(asked, wire)

    with shop(in_turn(serve(CONTENT, stop_after=2 * MIB), dislikes_conditions)) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert "if-range" not in server.asked[2].fields
    assert server.asked[2].start == 2 * MIB - 8 * KIB


def test_cut_for_ever_without_ranges_ends(tmp_path: Path) -> None:
    with shop(serve(CONTENT, ranges=False, stop_after=MIB)) as server:
        told = problem(server.url(), tmp_path)
    assert (told.name, told.evidence.note) == (ProblemName.SLOW, "restarts")


# Encoding ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "path", "want"),
    [
        (gzip.compress(CONTENT, 1), "/book.zip", CONTENT),
        (CONTENT, "/book.zip", CONTENT),  # the header lies
        (gzip.compress(b"tar", 1), "/x.tar.gz", gzip.compress(b"tar", 1)),
    ],
    ids=["packed", "lies", "is_gzip_itself"],
)
def test_gzip_unasked(tmp_path: Path, body: bytes, path: str, want: bytes) -> None:
    with shop(serve(body, extra=("Content-Encoding: gzip",))) as server:
        assert fetch(server.url(path), tmp_path).path.read_bytes() == want
