"""Archives over 4 GiB as macOS writes them: no ZIP64, every number modulo 2³².

What is lost is found again: members stand one after another, so each one's local header lies at
the first place that fits behind the last, and its bytes reach to the next. How long it becomes is
known from below only.
"""

import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from msgspec.structs import replace

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.zip.ends import WRAP
from helperkit.journey.problems import ProblemName

if TYPE_CHECKING:
    from helperkit.delivery.unpack.zip.directory import Record

_LOCAL = struct.Struct("<4s5H3L2H")
_STORED = 0


def unwrapped(file: BinaryIO, records: "Sequence[Record]", end: int) -> "tuple[Record, ...]":
    """Return the records with whole numbers; `end` is where the directory begins.

    Raises DAMAGED where a member is not found.
    """
    places: list[tuple[int, int]] = []  # of each local header, and of the bytes behind it
    behind = 0
    for record in records:
        at = record.offset + max(0, behind - record.offset + WRAP - 1) // WRAP * WRAP
        while (start := _start(file, record, at, end)) is None:
            at += WRAP
            if at >= end:
                raise refuse(ProblemName.DAMAGED, "offset")
        places.append((at, start))
        behind = start
    ends = [at for at, _ in places[1:]] + [end]
    return tuple(
        _whole(record, at, until - start)
        for record, (at, start), until in zip(records, places, ends, strict=True)
    )


def _start(file: BinaryIO, record: "Record", at: int, end: int) -> int | None:
    """Return where a member's bytes begin; None where its local header is not."""
    file.seek(at)
    header = file.read(_LOCAL.size + len(record.raw_name))
    if not header.startswith(b"PK\3\4") or header[_LOCAL.size :] != record.raw_name:
        return None
    *_, name_length, extra_length = _LOCAL.unpack_from(header)
    start: int = at + _LOCAL.size + name_length + extra_length
    return start if start <= end else None


def _whole(record: "Record", at: int, room: int) -> "Record":
    if room < record.packed:
        raise refuse(ProblemName.DAMAGED, "short")
    packed = record.packed + (room - record.packed) // WRAP * WRAP
    size = record.size
    # Deflate can make what cannot be pressed longer by 5 bytes in 16 KiB, not more.
    least = packed if record.method == _STORED else packed - packed // 3000 - 64
    if size < least:
        size += -(-(least - size) // WRAP) * WRAP
    return replace(record, offset=at, packed=packed, size=size, wraps=True)
