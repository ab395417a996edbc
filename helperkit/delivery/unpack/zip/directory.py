"""The directory of a ZIP archive, read as it stands (PKWARE APPNOTE 6.3.10, sections 4.3-4.5)."""

import struct
import zlib
from collections.abc import Sequence
from typing import BinaryIO

import msgspec

from helperkit.delivery.unpack.names.encodings import UTF8, decoded, guess, system_language
from helperkit.delivery.unpack.plan import LIMITS, refuse
from helperkit.delivery.unpack.zip.ends import find_directory
from helperkit.delivery.unpack.zip.volumes import starts_of
from helperkit.delivery.unpack.zip.wrapped import unwrapped
from helperkit.journey.problems import ProblemName

_RECORD = struct.Struct("<4s6H3L5H2L")
LOCAL = struct.Struct("<4s5H3L2H")

_MOST_DIRECTORY = 256 << 20
_FULL_16, _FULL_32 = 0xFFFF, 0xFFFFFFFF

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
    wraps: bool = False  # the size is known modulo 2³² only: this is the least that it can be


def read_directory(file: BinaryIO, most: int = LIMITS.entries) -> tuple[Record, ...] | None:
    """Return all records; None when the file has no ZIP directory at all.

    Raises DAMAGED when the directory is torn, UNKNOWN_PARCEL for one part of several and for an
    encrypted directory, and TOO_BIG_INSIDE for more than `most` members.
    """
    place = find_directory(file)
    if place is None:
        return None
    if place.length > _MOST_DIRECTORY:
        raise refuse(ProblemName.TOO_BIG_INSIDE, "directory")
    file.seek(place.begin)
    bases = tuple(place.base + start for start in starts_of(file))
    records = _records(file.read(place.length), bases, most)
    return unwrapped(file, records, place.begin) if place.wraps else records


def _records(directory: bytes, bases: Sequence[int], most: int) -> tuple[Record, ...]:
    records: list[Record] = []
    at = 0
    while at < len(directory):
        if len(directory) - at < _RECORD.size or directory[at : at + 4] != b"PK\1\2":
            if directory[at : at + 4] == b"PK\5\5":  # a digital signature closes the directory
                break
            raise refuse(ProblemName.DAMAGED, "directory")
        if len(records) >= most:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "entries")
        record, at = _record(directory, at, bases)
        records.append(record)
    return tuple(records)


def _record(directory: bytes, at: int, bases: Sequence[int]) -> tuple[Record, int]:
    fields = _RECORD.unpack_from(directory, at)
    _, made_by, _, flags, method, time, date, crc, packed, size = fields[:10]
    name_length, extra_length, comment_length, disk, _, attributes, offset = fields[10:]
    name_at = at + _RECORD.size
    extra_at = name_at + name_length
    after = extra_at + extra_length + comment_length
    if after > len(directory):
        raise refuse(ProblemName.DAMAGED, "directory")
    extra = directory[extra_at : extra_at + extra_length]
    if _FULL_32 in (size, packed, offset) or disk == _FULL_16:
        size, packed, offset, disk = _sizes_64(size, packed, offset, disk, extra)
    if len(bases) == 1:  # in one file nothing else can be meant
        disk = 0
    if disk >= len(bases):
        raise refuse(ProblemName.DAMAGED, "disk")
    record = Record(
        raw_name=directory[name_at:extra_at],
        flags=flags,
        method=method,
        dos_time=date << 16 | time,
        crc=crc,
        packed=packed,
        size=size,
        offset=offset + bases[disk],
        system=made_by >> 8,
        attributes=attributes,
        extra=extra,
    )
    return record, after


def _sizes_64(
    size: int, packed: int, offset: int, disk: int, extra: bytes
) -> tuple[int, int, int, int]:
    """Take from the ZIP64 field what is too big for its own (APPNOTE 4.5.3)."""
    field = extra_field(extra, 0x0001) or b""
    at = 0
    full = []
    for short in (size, packed, offset):
        if short == _FULL_32 and len(field) - at >= 8:
            full.append(int.from_bytes(field[at : at + 8], "little"))
            at += 8
        else:
            full.append(short)
    if disk == _FULL_16 and len(field) - at >= 4:
        disk = int.from_bytes(field[at : at + 4], "little")
    return full[0], full[1], full[2], disk


def extra_field(extra: bytes, wanted: int) -> bytes | None:
    """Return the content of one extra field by its number; None when it is not there."""
    at = 0
    while at + 4 <= len(extra):
        number, length = struct.unpack_from("<2H", extra, at)
        if number == wanted:
            return extra[at + 4 : at + 4 + length]
        at += 4 + length
    return None


def names_of(records: Sequence[Record]) -> tuple[str, ...]:
    """Return the members' names; those that no flag explains are guessed, all together."""
    doubtful = [raw for record in records if (raw := doubtful_name(record))]
    encoding = guess(doubtful, system_language()).encoding if doubtful else UTF8
    return tuple(_name(record, encoding) for record in records)


def doubtful_name(record: Record) -> bytes:
    """Return the bytes of a name where nothing says what letters they are; else nothing."""
    if record.flags & UTF8_FLAG or record.raw_name.isascii() or _unicode_path(record) is not None:
        return b""
    return record.raw_name


def _name(record: Record, encoding: str) -> str:
    raw = record.raw_name
    if b"up" in record.extra and (path := _unicode_path(record)) is not None:
        return path  # even where the name is plain: it may be all question marks
    if record.flags & UTF8_FLAG or raw.isascii():
        return raw.decode(errors="replace")
    return decoded(raw, encoding)


def _unicode_path(record: Record) -> str | None:
    """Return Info-ZIP's Unicode path (APPNOTE 4.6.9) where it still belongs to the name."""
    field = extra_field(record.extra, 0x7075)
    if field is None or len(field) <= 5 or field[0] != 1:
        return None
    (crc,) = struct.unpack_from("<L", field, 1)
    return field[5:].decode(errors="replace") if crc == zlib.crc32(record.raw_name) else None
