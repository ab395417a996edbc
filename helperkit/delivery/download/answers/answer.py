"""What a server's status line and headers say, read strictly. Pure: values in, values out.

Sources: RFC 9110 (semantics), RFC 9112 (framing).
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import msgspec

MOST_DIGITS = 15  # a petabyte; longer numbers are nonsense or an attack
_BLANKS = " \t\r\n"  # strip() would take a no-break space too, and more
_CONTENT_RANGE = re.compile(r"bytes[ \t]+(?:(\d{1,15})-(\d{1,15})|\*)/(\d{1,15}|\*)", re.A | re.I)
# A tag of which a server can say "the same" (RFC 9110 8.8.3), or a word without its quotes.
_ETAG = re.compile(r'(?:W/)?"[^"\x00-\x1f\x7f]*"|[^"\x00-\x20\x7f]+')
_CHARSET = re.compile(r"charset\s*=\s*\"?'?([\w.-]+)", re.A | re.I)
# What servers put into Content-Encoding that is no coding: nothing, character sets, and what
# an object store kept of the upload.
_NO_CODING = frozenset(
    {"", "identity", "none", "binary", "7bit", "8bit", "utf-8", "utf8", "iso-8859-1", "us-ascii"}
    | {"aws-chunked"}
)


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
    encoding: str = ""  # "" means identity; several stand in their order: "gzip, br"
    chunked: bool = False
    content_type: str = ""  # lower case, without parameters
    charset: str = ""  # of Content-Type, as it stands there
    disposition: str = ""
    retry_after: str = ""


def read_answer(status: int, fields: Iterable[tuple[str, str]]) -> Answer:
    """Read the header fields of one answer, or raise `BadAnswer`."""
    several: dict[str, list[str]] = {}
    for name, value in fields:
        several.setdefault(name.lower(), []).append(value)
    one = {name: values[-1].strip(_BLANKS) for name, values in several.items()}
    chunked = _is_chunked(several.get("transfer-encoding", []))
    start, end, total = _content_range(several.get("content-range", []))
    kind, _, parameters = one.get("content-type", "").partition(";")
    charset = _CHARSET.search(parameters)
    return Answer(
        status=status,
        # RFC 9112 6.3: with chunks, Content-Length means nothing.
        length=None if chunked else _content_length(several.get("content-length", [])),
        start=start,
        end=end,
        total=total,
        etag=_etag(several.get("etag", [])),
        last_modified=_agreed(several.get("last-modified", [])),
        date=one.get("date", ""),
        encoding=_encoding(several.get("content-encoding", [])),
        chunked=chunked,
        content_type=kind.strip().lower(),
        charset=charset[1] if charset else "",
        disposition=_disposition(several.get("content-disposition", [])),
        retry_after=one.get("retry-after", ""),
    )


def _agreed(values: list[str]) -> str:
    """Return what all copies of a field say; "" where they contradict each other."""
    texts = {value.strip(_BLANKS) for value in values}
    return texts.pop() if len(texts) == 1 else ""


def _etag(values: list[str]) -> str:
    """Return the tag; "" for what cannot be one: it would be sent back and compared."""
    text = _agreed(values)
    return text if _ETAG.fullmatch(text) else ""


def _is_chunked(values: list[str]) -> bool:
    """Whether the body comes in chunks, once, and in nothing else (RFC 9112 6.1, 7.1).

    http.client takes the chunks apart for the bare word only, and otherwise hands their frames
    over as if they were the file's own bytes: not even a blank may follow it.
    """
    said = [value for value in values if value.strip(_BLANKS).lower() not in {"", "identity"}]
    if said and (len(values) > 1 or said[0].lower() != "chunked"):
        raise BadAnswer("transfer_encoding")
    return bool(said)


def _encoding(values: list[str]) -> str:
    words = (word.strip().lower() for value in values for word in value.split(","))
    return ", ".join(word for word in words if word not in _NO_CODING)


def _disposition(values: list[str]) -> str:
    named = (value for value in values if "name" in value.lower())
    return next(named, "".join(values[-1:])).strip(_BLANKS)


def _content_length(values: list[str]) -> int | None:
    """Return the one length that all copies of the field agree on.

    int() would take "+5", "1_000" and digits of other scripts; a length is ASCII digits only.
    """
    texts = {part.strip(_BLANKS) for value in values for part in value.split(",")}
    if not texts:
        return None
    if len(texts) > 1:
        raise BadAnswer("two_content_lengths")
    text = texts.pop()
    if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        raise BadAnswer("content_length")
    return int(text)


def _content_range(values: list[str]) -> tuple[int | None, int | None, int | None]:
    match = _CONTENT_RANGE.fullmatch(_agreed(values))
    if match is None:
        return None, None, None
    first, last, whole = (int(text) if text and text != "*" else None for text in match.groups())
    backwards = first is not None and last is not None and last < first
    beyond = last is not None and whole is not None and whole <= last
    if backwards or beyond:
        return None, None, None  # RFC 9110 14.4: invalid, and its bytes are nobody's
    return first, last, whole


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
