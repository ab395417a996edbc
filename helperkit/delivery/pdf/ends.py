"""How a PDF begins and ends: what can be told without reading what is between.

Source: ISO 32000-1, 7.5.2 (header), 7.5.5 (trailer), annex F (linearized files) and H.3.4.4
(the end mark within the last 1024 bytes).
"""

import os
import re
from typing import BinaryIO

import msgspec

_HEAD = 1024  # bytes in which the header may stand
_TAIL = 2048  # bytes in which viewers look for the end mark
_FIRST = 2048  # bytes in which the length of a linearized file stands
_CHUNK = 1 << 20
_LENGTH = re.compile(rb"/Linearized\b[^>]{0,400}?/L\s+(\d{1,12})\b", re.DOTALL)
_START = re.compile(rb"startxref\s+(\d{1,12})\s")
_TABLE = re.compile(rb"\s*(xref\b|\d{1,10}\s+\d{1,5}\s+obj\b)")


class Ends(msgspec.Struct, frozen=True):
    """What the first and the last bytes say."""

    header: bool
    end: bool
    table: bool  # the last lines lead to a table of objects
    there: int | None = None  # percent of what should be there; None where nothing tells


def ends_of(file: BinaryIO) -> Ends:
    """Look at both ends of a file. Raises OSError."""
    size = file.seek(0, os.SEEK_END)
    filled = _filled(file, size)
    head, tail = _at(file, 0, _FIRST), _at(file, max(0, filled - _TAIL), min(_TAIL, filled))
    header = head.find(b"%PDF-", 0, _HEAD)
    said = _LENGTH.search(head)
    # A linearized file that was changed later is longer than it says.
    should = max(size, int(said.group(1))) if said else size
    end = b"%%EOF" in tail and (size == should or said is None)
    starts = _START.findall(tail)
    table = bool(starts) and _leads_to_table(file, int(starts[-1]), max(0, header))
    there = min(99, 100 * filled // should) if not end and filled < should else None
    return Ends(header >= 0, end, table, there)


def _at(file: BinaryIO, start: int, length: int) -> bytes:
    file.seek(start)
    return file.read(length)


def _leads_to_table(file: BinaryIO, offset: int, junk: int) -> bool:
    """Whether a table stands there; offsets may count from the header or from the first byte."""
    return any(_TABLE.match(_at(file, at, 40)) for at in {offset, offset + junk})


def _filled(file: BinaryIO, size: int) -> int:
    """Return the bytes before the zeros at the end: room was set aside and never written to."""
    end = size
    while end > 0:
        start = max(0, end - _CHUNK)
        chunk = _at(file, start, end - start).rstrip(b"\0")
        if chunk:
            return start + len(chunk)
        end = start
    return 0
