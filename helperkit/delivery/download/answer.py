"""What a server's status line and headers say, read strictly. Pure: values in, values out.

Sources: RFC 9110 (semantics), RFC 9112 (framing).
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import msgspec

MOST_DIGITS = 15  # a petabyte; longer numbers are nonsense or an attack
_CONTENT_RANGE = re.compile(r"bytes\s+(?:(\d{1,15})-(\d{1,15})|\*)/(\d{1,15}|\*)", re.ASCII)


class BadAnswer(Exception):
    """The server's headers contradict themselves or cannot be read; `note` says which."""

    def __init__(self, note: str) -> None:
        super().__init__(note)
        self.note = note


class Answer(msgspec.Struct, frozen=True):
    """The parts of an HTTP answer that a download depends on. Sizes in bytes."""

    status: int
    length: int | None = None  # Content-Length; None where the body says its own end
    start: int | None = None  # of Content-Range
    end: int | None = None  # of Content-Range, inclusive
    total: int | None = None  # of Content-Range
    etag: str = ""
    last_modified: str = ""
    date: str = ""
    encoding: str = ""  # "" means identity
    chunked: bool = False
    content_type: str = ""  # lower case, without parameters
    disposition: str = ""
    retry_after: str = ""


def read_answer(status: int, fields: Iterable[tuple[str, str]]) -> Answer:
    """Read the header fields of one answer, or raise `BadAnswer`."""
    several: dict[str, list[str]] = {}
    for name, value in fields:
        several.setdefault(name.lower(), []).append(value.strip())
    one = {name: values[-1] for name, values in several.items()}
    chunked = "chunked" in one.get("transfer-encoding", "").lower()
    start, end, total = _content_range(several.get("content-range", []))
    encoding = one.get("content-encoding", "").lower()
    return Answer(
        status=status,
        # RFC 9112 6.3: with chunks, Content-Length means nothing.
        length=None if chunked else _content_length(several.get("content-length", [])),
        start=start,
        end=end,
        total=total,
        etag=one.get("etag", ""),
        last_modified=one.get("last-modified", ""),
        date=one.get("date", ""),
        encoding="" if encoding in {"identity", "none"} else encoding,
        chunked=chunked,
        content_type=one.get("content-type", "").partition(";")[0].strip().lower(),
        disposition=one.get("content-disposition", ""),
        retry_after=one.get("retry-after", ""),
    )


def _content_length(values: list[str]) -> int | None:
    """Return the one length that all copies of the field agree on.

    int() would take "+5", "1_000" and digits of other scripts; a length is ASCII digits only.
    """
    texts = {part.strip() for value in values for part in value.split(",")}
    if not texts:
        return None
    if len(texts) > 1:
        raise BadAnswer("two_content_lengths")
    text = texts.pop()
    if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        raise BadAnswer("content_length")
    return int(text)


def _content_range(values: list[str]) -> tuple[int | None, int | None, int | None]:
    if len(set(values)) != 1:
        return None, None, None
    match = _CONTENT_RANGE.fullmatch(values[0])
    if match is None:
        return None, None, None
    first, last, whole = match.groups()
    return (
        int(first) if first is not None else None,
        int(last) if last is not None else None,
        int(whole) if whole != "*" else None,
    )


def http_date(text: str) -> datetime | None:
    """Return the moment that an HTTP date names, in UTC; None where it names none."""
    try:
        moment = parsedate_to_datetime(text)
        # A zone may lead out of the years that there are.
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def retry_seconds(text: str, date: str, now: datetime) -> float | None:
    """Return how long Retry-After asks to wait, in seconds; None where it says nothing usable.

    A date is measured against the server's own clock where it tells it: ours may be wrong.
    """
    if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS:
        return float(text)
    until = http_date(text)
    if until is None:
        return None
    return max(0.0, (until - (http_date(date) or now)).total_seconds())
