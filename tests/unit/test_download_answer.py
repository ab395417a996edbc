import gzip
import random
from datetime import UTC, datetime, timedelta

import pytest

from helperkit.delivery.download.answer import (
    Answer,
    BadAnswer,
    http_date,
    read_answer,
    retry_seconds,
)
from helperkit.delivery.download.body import PIECE, Cut, is_packed, unpacked
from helperkit.delivery.download.causes import clock_is_wrong
from helperkit.delivery.download.refusals import is_busy, is_page, refusal
from helperkit.journey.problems import ProblemName

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def test_an_answer_is_read() -> None:
    got = read_answer(
        206,
        [
            ("Content-Length", "5"),
            ("content-length", "5"),
            ("Content-Range", "bytes 5-9/10"),
            ("ETag", '"v1"'),
            ("Content-Type", "Application/ZIP; charset=x"),
            ("Content-Encoding", "identity"),
        ],
    )
    assert got == Answer(
        status=206,
        length=5,
        start=5,
        end=9,
        total=10,
        etag='"v1"',
        content_type="application/zip",
    )


@pytest.mark.parametrize("text", ["-1", "+5", "1_000", "0x10", "٥", "5.0", "", "5, 6", "9" * 16])
def test_lengths_that_are_none(text: str) -> None:
    with pytest.raises(BadAnswer):
        read_answer(200, [("Content-Length", text)])


def test_chunks_outrank_a_length() -> None:
    got = read_answer(200, [("Content-Length", "-1"), ("Transfer-Encoding", "chunked")])
    assert (got.chunked, got.length) == (True, None)


@pytest.mark.parametrize("text", ["bytes 5-9", "bytes 5-/10", "items 5-9/10", "bytes -5-9/10"])
def test_ranges_that_are_none(text: str) -> None:
    assert read_answer(206, [("Content-Range", text)]).start is None


def test_retry_after() -> None:
    date = "Wed, 01 May 2024 12:00:30 GMT"
    assert retry_seconds("7", "", NOW) == 7
    assert retry_seconds(date, "", NOW) == 30
    assert retry_seconds(date, "Wed, 01 May 2024 12:00:20 GMT", NOW) == 10
    assert retry_seconds("Tue, 30 Apr 2024 12:00:00 GMT", "", NOW) == 0
    assert retry_seconds("soon", "", NOW) is None
    assert http_date("Wed, 99 May 2024 12:00:20 GMT") is None


@pytest.mark.parametrize(
    ("kind", "first", "name", "page"),
    [
        ("text/html", b"<html>", "book.zip", True),
        ("application/zip", b"  \n<!DOCTYPE html>", "book.zip", True),
        ("", b"\xef\xbb\xbf<HTML>", "book.zip", True),
        ("", "\ufeff<html>".encode("utf-16-le"), "book.zip", True),
        ("", b"<!-- hello -->\n<html>", "book.zip", True),
        ("text/html", b"Please sign in", "book.zip", True),
        ("text/html", b"PK\x03\x04", "book.zip", False),
        ("text/html", b"<html>", "guide.HTML", False),
        ("text/plain", b"<htmlish", "notes.txt", False),
        ("", b"%PDF-1.7", "book.pdf", False),
    ],
)
def test_page(kind: str, first: bytes, name: str, page: bool) -> None:
    assert is_page(Answer(status=200, content_type=kind), first, name) is page


def test_refusals() -> None:
    def name(status: int, body: bytes = b"") -> ProblemName:
        return refusal(Answer(status=status), body).name

    assert name(403, b"ExpiredToken: the token has expired") is ProblemName.LINK_EXPIRED
    assert name(403, b"You have exceeded the allowed downloads") is ProblemName.LINK_USED_UP
    assert name(400, b"Signature expired") is ProblemName.LINK_EXPIRED
    assert name(407) is ProblemName.PROXY_SIGN_IN
    assert name(451) is ProblemName.FILE_GONE
    assert name(502) is ProblemName.SERVER_BUSY
    assert name(429, b"Rate limit exceeded, too many downloads") is ProblemName.SERVER_BUSY
    assert is_busy(Answer(status=429), b"Rate limit exceeded, too many downloads")
    assert not is_busy(Answer(status=429), b"This link was used up")
    assert not is_busy(Answer(status=511), b"")


def test_packed_bodies() -> None:
    content = random.Random(1).randbytes(100_000) + bytes(5 * PIECE)
    packed = gzip.compress(content[:70_000]) + gzip.compress(content[70_000:])
    pieces = list(unpacked(packed[at : at + 1000] for at in range(0, len(packed), 1000)))
    assert b"".join(pieces) == content
    assert max(map(len, pieces)) <= PIECE
    for broken in (b"", packed[:-1], packed[:5000] + b"?" + packed[5001:]):
        with pytest.raises(Cut):
            list(unpacked([broken]))


def test_packed_or_not() -> None:
    answer = Answer(status=200, encoding="gzip")
    assert is_packed(answer, b"\x1f\x8b\x08", "book.zip")
    assert not is_packed(answer, b"PK\x03\x04", "book.zip")
    assert not is_packed(answer, b"\x1f\x8b\x08", "x.TGZ")
    assert not is_packed(Answer(status=200), b"\x1f\x8b\x08", "book.zip")
    with pytest.raises(BadAnswer):
        is_packed(Answer(status=200, encoding="br"), b"", "book.zip")


def test_whose_clock_is_wrong() -> None:
    installed = NOW - 30 * DAY
    assert clock_is_wrong(NOW, NOW + 2 * DAY, installed, too_early=False)
    assert not clock_is_wrong(NOW, NOW, installed, too_early=True)
    assert clock_is_wrong(NOW - 90 * DAY, None, installed, too_early=False)
    assert not clock_is_wrong(NOW, None, installed, too_early=False)
    assert clock_is_wrong(NOW, None, installed, too_early=True)
