"""The members of a ZIP archive whose directory is lost, found by their local headers.

For what was cut short or is torn at its end. A local header says less than the directory: not
whether a member is a link or a program.
"""

import os
import re
import struct
from collections.abc import Callable, Iterator
from typing import BinaryIO

import msgspec

from helperkit.delivery.unpack.plan import LIMITS, refuse
from helperkit.delivery.unpack.zip.directory import LOCAL, Record, extra_field
from helperkit.journey.problems import ProblemName

_FULL_32 = 0xFFFFFFFF
DESCRIPTOR_FLAG = 0x8
_METHODS = 100  # the highest number in use is 99
_LONGEST_NAME = 4096
_FIRST_CHUNK, _CHUNK = 4096, 1 << 20  # most are found nearby
_LOCAL_MARK = re.compile(rb"PK\x03\x04")
_AFTER_BYTES = re.compile(
    rb"PK(?:\x07\x08|\x03\x04|\x01\x02|\x06\x08)"
)  # what can follow a member's bytes
# A descriptor: mark or none, CRC, both sizes with 4 or with 8 bytes (APPNOTE 4.3.9).
SIGNED = (struct.Struct("<4sLLL"), struct.Struct("<4sLQQ"))
BARE = (struct.Struct("<LLL"), struct.Struct("<LQQ"))


class Walk(msgspec.Struct, frozen=True):
    """What was found."""

    records: tuple[Record, ...]  # their bytes are all there; whether they are right is not known
    cut: bytes = b""  # the name of the member whose end is missing; nothing behind it is known


class Head(msgspec.Struct, frozen=True):
    """A local header; places and sizes in bytes."""

    record: Record
    start: int  # of the packed bytes
    is_open: bool  # its sizes come behind its bytes


class _Content:
    """The file, read by places and searched in stretches."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.size = file.seek(0, os.SEEK_END)

    def read(self, at: int, length: int) -> bytes:
        self._file.seek(at)
        return self._file.read(length)

    def find(self, mark: re.Pattern[bytes], at: int) -> Iterator[tuple[int, bytes]]:
        """Yield the places of four-byte marks, and the marks."""
        step = _FIRST_CHUNK
        while at + 4 <= self.size:
            chunk = self.read(at, step)
            step = min(step * 4, _CHUNK)
            for match in mark.finditer(chunk):
                yield at + match.start(), match[0]
            at += max(1, len(chunk) - 3)


def walk(file: BinaryIO, most: int = LIMITS.entries) -> Walk:
    """Return the members that local headers show. Raises TOO_BIG_INSIDE for more than `most`."""
    content = _Content(file)
    records: list[Record] = []
    at = 0
    while (head := next(_heads(content, at), None)) is not None:
        whole = _whole(content, head)
        if whole is None:
            # What looks like a member from here on can be one of an archive inside this member.
            return Walk(tuple(records), head.record.raw_name)
        if len(records) >= most:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "entries")
        records.append(whole)
        at = head.start + whole.packed
    return Walk(tuple(records))


def _heads(content: _Content, at: int) -> Iterator[Head]:
    # Mostly one member stands behind the other.
    if (head := head_at(content.read, content.size, at)) is not None:
        yield head
    for place, _ in content.find(_LOCAL_MARK, at):
        if (head := head_at(content.read, content.size, place)) is not None:
            yield head


def head_at(read: Callable[[int, int], bytes], end: int, at: int) -> Head | None:
    """Return the local header at a place; None where these four bytes are only chance.

    `read` gives bytes by place and length, fewer behind `end`, where the file ends.
    """
    fixed = read(at, LOCAL.size)
    if len(fixed) < LOCAL.size or not fixed.startswith(b"PK\3\4"):
        return None
    fields = LOCAL.unpack(fixed)
    _, needed, flags, method, time, date, crc, packed, size, name_length, extra_length = fields
    name_at = at + LOCAL.size
    start = name_at + name_length + extra_length
    if needed & 0xFF > _METHODS or method > _METHODS or start > end:
        return None
    if not 0 < name_length <= _LONGEST_NAME:
        return None
    words = read(name_at, name_length + extra_length)
    raw_name, extra = words[:name_length], words[name_length:]
    if b"\0" in raw_name:
        return None
    sizes = extra_field(extra, 0x0001) or b""
    if size == packed == _FULL_32 and len(sizes) >= 16:
        size, packed = struct.unpack_from("<2Q", sizes)
    is_open = bool(flags & DESCRIPTOR_FLAG) and packed in (0, _FULL_32)
    record = Record(
        raw_name=raw_name,
        flags=flags,
        method=method,
        dos_time=date << 16 | time,
        crc=crc,
        packed=packed,
        size=size,
        offset=at,
        system=0,
        attributes=0,
        extra=extra,
    )
    return Head(record, start, is_open)


def _whole(content: _Content, head: Head) -> Record | None:
    """Return the member with its sizes; None where its end is missing."""
    if not head.is_open:
        return head.record if head.start + head.record.packed <= content.size else None
    found = _descriptor(content, head.start)
    if found is None:
        return None
    crc, packed, size = found
    record = head.record
    return msgspec.structs.replace(record, crc=crc, packed=packed, size=size)


def _descriptor(content: _Content, start: int) -> tuple[int, int, int] | None:
    """Return CRC, packed and whole size from the descriptor behind a member's bytes.

    It counts where its size is that of the bytes before it: chance hardly makes that.
    """
    for at, mark in content.find(_AFTER_BYTES, start):
        if mark == b"PK\7\x08":
            for signed in SIGNED:
                block = content.read(at, signed.size + 2)
                # The shorter one fits into the longer one: what follows tells them apart.
                if len(block) < signed.size or block[signed.size :] not in (b"", b"P", b"PK"):
                    continue
                _, crc, packed, size = signed.unpack_from(block)
                if packed == at - start:
                    return crc, packed, size
            continue
        for bare in BARE:
            begin = at - bare.size
            if begin >= start:
                crc, packed, size = bare.unpack(content.read(begin, bare.size))
                if packed == begin - start:
                    return crc, packed, size
    return None
