import gzip
import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.delivery.download.answers.answer import (
    Answer,
    BadAnswer,
    http_date,
    read_answer,
    retry_seconds,
)
from helperkit.delivery.download.body import MOST_AT_ONCE, Cut, is_packed, unpacked
from helperkit.delivery.download.line.causes import clock_is_wrong

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
        charset="x",
    )


# Each field, as it should not be -----------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["-1", "+5", "1_000", "0x10", "٥", "²", "5.0", "", " ", "5, 6", "5,", "5\xa0", "5 5", "9" * 16],
)
def test_lengths_that_are_none(text: str) -> None:
    with pytest.raises(BadAnswer):
        read_answer(200, [("Content-Length", text)])


@pytest.mark.parametrize(
    ("texts", "length"), [(["5, 5", "5"], 5), ([" 5\t"], 5), (["007"], 7), (["0"], 0), ([], None)]
)
def test_lengths(texts: list[str], length: int | None) -> None:
    assert read_answer(200, [("Content-Length", text) for text in texts]).length == length


def test_two_lengths() -> None:
    with pytest.raises(BadAnswer) as caught:
        read_answer(200, [("Content-Length", "5"), ("content-length", "6")])
    assert caught.value.note == "two_content_lengths"


def test_chunks_outrank_a_length() -> None:
    got = read_answer(200, [("Content-Length", "-1"), ("Transfer-Encoding", "chunked")])
    assert (got.chunked, got.length) == (True, None)


@pytest.mark.parametrize(
    "texts",
    [
        ["gzip, chunked"],
        ["chunked, gzip"],
        ["chunked, chunked"],
        ["chunked", "chunked"],
        ["gzip", "chunked"],
        ["chunked", "identity"],
        ["gzip"],
        ["chunked "],
        ["chunked;q=1"],
        ["xchunked"],
    ],
)
def test_transfer_codings_that_nobody_takes_off(texts: list[str]) -> None:
    with pytest.raises(BadAnswer) as caught:
        read_answer(200, [("Transfer-Encoding", text) for text in texts])
    assert caught.value.note == "transfer_encoding"


@pytest.mark.parametrize(
    ("text", "chunked"), [("Chunked", True), ("identity", False), ("", False), (" ", False)]
)
def test_transfer_codings(text: str, chunked: bool) -> None:
    assert read_answer(200, [("Transfer-Encoding", text)]).chunked is chunked


@pytest.mark.parametrize(
    "text",
    [
        *("bytes 5-9", "bytes 5-/10", "items 5-9/10", "bytes -5-9/10", "bytes=5-9/10", "5-9/10"),
        *("bytes 5 - 9/10", "bytes 9-5/10", "bytes 5-10/10", "bytes 0-0/0", "bytes 5-9/10, 5-9/10"),
        *("bytes ٥-٩/10", "bytes\xa05-9/10", "bytes 5-9/-1", "bytes 5-9/1e3", "", "x" * 9999),
        "bytes 5-9/" + "9" * 16,
    ],
)
def test_ranges_that_are_none(text: str) -> None:
    got = read_answer(206, [("Content-Range", text)])
    assert (got.start, got.end, got.total) == (None, None, None)


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (["bytes 5-9/10"], (5, 9, 10)),
        (["Bytes\t5-9/10 "], (5, 9, 10)),
        (["bytes 0-0/1"], (0, 0, 1)),
        (["bytes 5-9/*"], (5, 9, None)),
        (["bytes */10"], (None, None, 10)),
        (["bytes 5-9/10", "bytes 5-9/10"], (5, 9, 10)),
        (["bytes 5-9/10", "bytes 0-9/10"], (None, None, None)),
    ],
)
def test_ranges(texts: list[str], parts: tuple[int | None, ...]) -> None:
    got = read_answer(206, [("Content-Range", text) for text in texts])
    assert (got.start, got.end, got.total) == parts


@pytest.mark.parametrize(
    ("texts", "etag"),
    [
        (['"v1"'], '"v1"'),
        ([' "v1" '], '"v1"'),
        (['W/"v1"'], 'W/"v1"'),
        (['"v1--gzip"'], '"v1--gzip"'),
        (['"a b"'], '"a b"'),
        (['""'], '""'),
        (["v1"], "v1"),
        (['"v1"', '"v1"'], '"v1"'),
        (['"v1"', '"v2"'], ""),
        (['"v1", "v2"'], ""),
        (['"v"1"'], ""),
        (['"v1'], ""),
        (["a b"], ""),
        (['"a\r\n b"'], ""),
        (['"a\x00b"'], ""),
        ([""], ""),
    ],
)
def test_tags(texts: list[str], etag: str) -> None:
    assert read_answer(200, [("ETag", text) for text in texts]).etag == etag


def test_two_dates_of_change_are_none() -> None:
    days = ["Mon, 06 Jan 2020 10:00:00 GMT", "Tue, 07 Jan 2020 10:00:00 GMT"]
    for texts, told in ((days, ""), (days[:1] * 2, days[0])):
        assert read_answer(200, [("Last-Modified", text) for text in texts]).last_modified == told


@pytest.mark.parametrize(
    ("texts", "encoding"),
    [
        (["gzip"], "gzip"),
        (["GZIP, identity"], "gzip"),
        (["identity", "x-gzip"], "x-gzip"),
        (["gzip, gzip"], "gzip, gzip"),
        (["gzip", "br"], "gzip, br"),
        (["identity, , none"], ""),
        (["UTF-8"], ""),
        (["aws-chunked"], ""),
        (["aws-chunked,gzip"], "gzip"),
        ([""], ""),
    ],
)
def test_codings(texts: list[str], encoding: str) -> None:
    assert read_answer(200, [("Content-Encoding", text) for text in texts]).encoding == encoding


def test_types_and_names() -> None:
    fields = [("Content-Type", ' Text/HTML ; x=y; Charset="Shift_JIS"')]
    fields += [("Content-Disposition", "inline; filename=a.zip"), ("content-disposition", "inline")]
    got = read_answer(200, fields)
    assert (got.content_type, got.charset) == ("text/html", "Shift_JIS")
    assert got.disposition == "inline; filename=a.zip"


def test_retry_after() -> None:
    date = "Wed, 01 May 2024 12:00:30 GMT"
    assert retry_seconds("7", "", NOW) == 7
    assert retry_seconds("0", "", NOW) == 0
    assert retry_seconds("9" * 15, "", NOW) == 10**15 - 1
    assert retry_seconds(date, "", NOW) == 30
    assert retry_seconds(date, "Wed, 01 May 2024 12:00:20 GMT", NOW) == 10
    assert retry_seconds(date, "rubbish", NOW) == 30
    assert retry_seconds("Wednesday, 01-May-24 12:00:30 GMT", "", NOW) == 30  # RFC 850
    assert retry_seconds("Wed May  1 12:00:30 2024", "", NOW) == 30  # asctime
    assert retry_seconds("Tue, 30 Apr 2024 12:00:00 GMT", "", NOW) == 0
    for text in ("soon", "", "-5", "+5", "1.5", "1e9", "٧", "²", "9" * 16, "5, 5"):
        assert retry_seconds(text, "", NOW) is None, text
    assert http_date("Wed, 99 May 2024 12:00:20 GMT") is None


NAMES = (
    "Content-Length Content-Range ETag Last-Modified Date Content-Encoding Transfer-Encoding"
    " Content-Type Content-Disposition Retry-After Connection"
)
LATIN = st.text(st.characters(max_codepoint=255))
PARTS_OF_VALUES = (
    "chunked gzip identity bytes 5-9/10 */ - , ; \" ' W/ = charset= filename= 0 9999999999999999"
    " Wed, May 2024 12:00:30 GMT -2300 +9999"
)
NEARLY = st.sampled_from(PARTS_OF_VALUES.split())
VALUES = st.one_of(LATIN, st.text(), st.lists(NEARLY, max_size=9).map(" ".join))
FIELDS = st.lists(st.tuples(st.one_of(st.sampled_from(NAMES.split()), LATIN), VALUES), max_size=12)


@given(st.integers(0, 999), FIELDS)
def test_any_fields_are_read_or_refused(status: int, fields: list[tuple[str, str]]) -> None:
    try:
        got = read_answer(status, fields)
    except BadAnswer:
        return
    assert got.length is None or got.length >= 0
    assert got.start is None or got.end is None or 0 <= got.start <= got.end
    assert got.total is None or got.end is None or got.end < got.total
    assert not set(got.etag) & set("\r\n\0")
    seconds = retry_seconds(got.retry_after, got.date, NOW)
    assert seconds is None or seconds >= 0


@given(VALUES, VALUES)
def test_any_dates_are_read_or_are_none(text: str, date: str) -> None:
    moment = http_date(text)
    assert moment is None or moment.tzinfo is UTC
    seconds = retry_seconds(text, date, NOW)
    assert seconds is None or seconds >= 0


# Bodies ------------------------------------------------------------------------------------


def test_packed_bodies() -> None:
    content = random.Random(1).randbytes(100_000) + bytes(5 * MOST_AT_ONCE)
    packed = gzip.compress(content[:70_000]) + gzip.compress(content[70_000:])
    pieces = list(unpacked(packed[at : at + 1000] for at in range(0, len(packed), 1000)))
    assert b"".join(pieces) == content
    assert max(map(len, pieces)) <= MOST_AT_ONCE
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
