"""The directory of a ZIP archive, read as it stands (PKWARE APPNOTE 6.3.10, sections 4.3-4.5)."""

import os
import struct
import zlib
from typing import BinaryIO

import msgspec

from helperkit.delivery.unpack.plan import LIMITS, refuse
from helperkit.journey.problems import ProblemName

_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_RECORD = struct.Struct("<4s6H3L5H2L")
LOCAL = struct.Struct("<4s5H3L2H")

_TAIL = 65_557  # the end record and the longest comment
_JUNK_TAIL = 1 << 20  # what some shops' servers put behind an archive
_MOST_LOOKS = 64
_MOST_DIRECTORY = 256 << 20
_FULL_32 = 0xFFFFFFFF

UTF8_FLAG = 0x800
ENCRYPTED_FLAG = 0x1


class Record(msgspec.Struct, frozen=True):
    """One member as the directory describes it; sizes and offsets in bytes."""

    raw_name: bytes
    flags: int
    method: int
    dos_time: int
    crc: int
    packed: int
    size: int
    offset: int  # of its local header in the file
    system: int  # who made it: 0 DOS, 3 Unix, 19 macOS
    attributes: int
    extra: bytes


def read_directory(file: BinaryIO, most: int = LIMITS.entries) -> tuple[Record, ...] | None:
    """Return all records; None when the file has no ZIP directory at all.

    Raises DAMAGED when the directory is torn, UNKNOWN_PARCEL for one part of several, and
    TOO_BIG_INSIDE for more than `most` members.
    """
    size = file.seek(0, os.SEEK_END)
    for tail in (_TAIL, _JUNK_TAIL):
        start = max(0, size - tail)
        file.seek(start)
        found = _find(file, file.read(), start)
        if found is not None or start == 0:
            break
    if found is None:
        return None
    at, length, base = found
    if length > _MOST_DIRECTORY:
        raise refuse(ProblemName.TOO_BIG_INSIDE, "directory")
    file.seek(at)
    return _records(file.read(length), base, most)


def _find(file: BinaryIO, tail: bytes, start: int) -> tuple[int, int, int] | None:
    """Return the directory's place and length, and what to add to its offsets."""
    at = tail.rfind(b"PK\5\6")
    looked = 0
    while at >= 0 and looked < _MOST_LOOKS:  # a comment can hold decoys, but not for ever
        if len(tail) - at >= _END.size:
            _, disk, first, _, _, length, offset, _ = _END.unpack_from(tail, at)
            place = start + at
            split = bool(disk or first)
            if _FULL_32 in (length, offset):
                length, offset, place = _zip64(file, place) or (length, offset, place)
                split = False
            # The directory ends where the end record begins; a program in front of the archive
            # shifts everything, whether or not its maker corrected the offsets.
            for begin in (place - length, offset):
                if begin < 0 or begin < offset or begin + length > place:
                    continue
                looked += 1
                if _is_directory(file, begin, length, begin - offset):
                    if split:
                        raise refuse(ProblemName.UNKNOWN_PARCEL, "split")
                    return begin, length, begin - offset
        at = tail.rfind(b"PK\5\6", 0, at)
    return None


def _zip64(file: BinaryIO, end_at: int) -> tuple[int, int, int] | None:
    if end_at < _LOCATOR_64.size:
        return None
    file.seek(end_at - _LOCATOR_64.size)
    mark, _, offset, disks = _LOCATOR_64.unpack(file.read(_LOCATOR_64.size))
    if mark != b"PK\6\7":
        return None
    if disks > 1:
        raise refuse(ProblemName.UNKNOWN_PARCEL, "split")
    for place in (end_at - _LOCATOR_64.size - _END_64.size, offset):
        if not 0 <= place < end_at:
            continue
        file.seek(place)
        block = file.read(_END_64.size)
        if len(block) == _END_64.size and block.startswith(b"PK\6\6"):
            fields = _END_64.unpack(block)
            return fields[8], fields[9], place
    return None


def _is_directory(file: BinaryIO, begin: int, length: int, base: int) -> bool:
    """Whether a directory stands there, and is not that of an archive inside this one.

    A download that was cut behind a stored inner archive ends with that one's directory: then
    what stands before it begins like a member, never like a program.
    """
    file.seek(0)
    if base > 0 and file.read(4) == b"PK\3\4":
        return False
    if length == 0:
        return begin == 0
    file.seek(begin)
    return file.read(4) == b"PK\1\2"


def _records(directory: bytes, base: int, most: int) -> tuple[Record, ...]:
    records: list[Record] = []
    at = 0
    while at < len(directory):
        if len(directory) - at < _RECORD.size or directory[at : at + 4] != b"PK\1\2":
            if directory[at : at + 4] == b"PK\5\5":  # a digital signature closes the directory
                break
            raise refuse(ProblemName.DAMAGED, "directory")
        if len(records) >= most:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "entries")
        record, at = _record(directory, at, base)
        records.append(record)
    return tuple(records)


def _record(directory: bytes, at: int, base: int) -> tuple[Record, int]:
    fields = _RECORD.unpack_from(directory, at)
    _, made_by, _, flags, method, time, date, crc, packed, size = fields[:10]
    name_length, extra_length, comment_length, _, _, attributes, offset = fields[10:]
    name_at = at + _RECORD.size
    extra_at = name_at + name_length
    after = extra_at + extra_length + comment_length
    if after > len(directory):
        raise refuse(ProblemName.DAMAGED, "directory")
    extra = directory[extra_at : extra_at + extra_length]
    size, packed, offset = _sizes_64(size, packed, offset, extra)
    record = Record(
        raw_name=directory[name_at:extra_at],
        flags=flags,
        method=method,
        dos_time=date << 16 | time,
        crc=crc,
        packed=packed,
        size=size,
        offset=offset + base,
        system=made_by >> 8,
        attributes=attributes,
        extra=extra,
    )
    return record, after


def _sizes_64(size: int, packed: int, offset: int, extra: bytes) -> tuple[int, int, int]:
    if _FULL_32 not in (size, packed, offset):
        return size, packed, offset
    field = extra_field(extra, 0x0001)
    if field is None:
        return size, packed, offset
    values = [v for (v,) in struct.iter_unpack("<Q", field[: len(field) // 8 * 8])]
    full = []
    for value in (size, packed, offset):
        full.append(values.pop(0) if value == _FULL_32 and values else value)
    return full[0], full[1], full[2]


def extra_field(extra: bytes, wanted: int) -> bytes | None:
    """Return the content of one extra field by its number; None when it is not there."""
    at = 0
    while at + 4 <= len(extra):
        number, length = struct.unpack_from("<2H", extra, at)
        if number == wanted:
            return extra[at + 4 : at + 4 + length]
        at += 4 + length
    return None


def names_of(records: tuple[Record, ...]) -> tuple[str, ...]:
    """Return the members' names.

    Without the flag that says UTF-8, all unmarked names together decide: macOS and Linux tools
    write UTF-8 and do not say so; what is not UTF-8 is read as code page 437, as the format says.
    """
    unmarked = b"\n".join(r.raw_name for r in records if not r.flags & UTF8_FLAG)
    try:
        unmarked.decode()
        encoding = "utf-8"
    except UnicodeDecodeError:
        encoding = "cp437"
    return tuple(_name(record, encoding) for record in records)


def _name(record: Record, encoding: str) -> str:
    if record.flags & UTF8_FLAG:
        return record.raw_name.decode(errors="replace")
    unicode_path = extra_field(record.extra, 0x7075)  # Info-ZIP's Unicode path
    if unicode_path is not None and len(unicode_path) > 5 and unicode_path[0] == 1:
        (crc,) = struct.unpack_from("<L", unicode_path, 1)
        if crc == zlib.crc32(record.raw_name):
            return unicode_path[5:].decode(errors="replace")
    return record.raw_name.decode(encoding)
