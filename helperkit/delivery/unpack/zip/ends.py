"""Where the directory of a ZIP archive is (PKWARE APPNOTE 6.3.10, sections 4.3.14 to 4.3.16)."""

import os
import struct
from typing import BinaryIO

import msgspec

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.zip.volumes import starts_of
from helperkit.journey.problems import ProblemName

_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")

# The end record and the longest comment; then what some shops' servers put behind an archive.
_TAILS = (65_557, 1 << 20, 16 << 20)
_MOST_LOOKS = 64
_MOST_MARKS = 200_000
_FULL_16, _FULL_32 = 0xFFFF, 0xFFFFFFFF
_WITH_LOCKED_DIRECTORY = 62  # "version needed" of archives whose directory may be encrypted
WRAP = 1 << 32


class Place(msgspec.Struct, frozen=True):
    """Where a directory lies, and how its offsets are to be read; all in bytes."""

    begin: int
    length: int
    base: int = 0  # to be added to every offset: a program stands in front
    # Sizes and offsets are kept modulo 2³²: macOS writes archives over 4 GiB without ZIP64.
    wraps: bool = False


class _End(msgspec.Struct, frozen=True):
    """What an end record says, whichever of the two it is."""

    place: int
    disk: int
    first: int  # the disk on which the directory begins
    length: int
    offset: int


def find_directory(file: BinaryIO) -> Place | None:
    """Return where the directory is; None when there is none.

    Raises UNKNOWN_PARCEL for one part of several, and for an encrypted directory.
    """
    size = file.seek(0, os.SEEK_END)
    for tail in _TAILS:
        start = max(0, size - tail)
        file.seek(start)
        found = _find(file, file.read(), start)
        if found is not None or start == 0:
            return found
    return None


def _find(file: BinaryIO, tail: bytes, start: int) -> Place | None:
    starts = starts_of(file)
    at = tail.rfind(b"PK\5\6")
    looked = marks = 0
    while at >= 0 and looked < _MOST_LOOKS and marks < _MOST_MARKS:  # decoys, but not for ever
        marks += 1
        if len(tail) - at >= _END.size:
            end = _end(file, tail, at, start)
            if max(end.disk, end.first) >= len(starts):
                if _closes_file(tail, at):
                    raise refuse(ProblemName.UNKNOWN_PARCEL, "split")
            else:
                places = _candidates(end, starts[end.first])
                looked += bool(places)
                for place in places:
                    if (sure := _judged(file, place)) is not None:
                        return sure
        at = tail.rfind(b"PK\5\6", 0, at)
    return None


def _end(file: BinaryIO, tail: bytes, at: int, start: int) -> _End:
    _, disk, first, here, count, length, offset, _ = _END.unpack_from(tail, at)
    end = _End(start + at, disk, first, length, offset)
    if _FULL_32 in (length, offset) or _FULL_16 in (disk, first, here, count):
        if (full := _end_64(file, end)) is not None:
            return full
        if offset == _FULL_32:  # Info-ZIP may leave the ZIP64 record out of what it streams
            return _End(end.place, disk, first, length, max(0, end.place - length))
    return end


def _end_64(file: BinaryIO, end: _End) -> _End | None:
    if end.place < _LOCATOR_64.size:
        return None
    file.seek(end.place - _LOCATOR_64.size)
    mark, disk, offset, _ = _LOCATOR_64.unpack(file.read(_LOCATOR_64.size))
    if mark != b"PK\6\7":
        return None
    starts = starts_of(file)
    if disk < len(starts):
        offset += starts[disk]
    for place in (end.place - _LOCATOR_64.size - _END_64.size, offset):
        if not 0 <= place < end.place:
            continue
        file.seek(place)
        block = file.read(_END_64.size)
        if len(block) == _END_64.size and block.startswith(b"PK\6\6"):
            _, room, _, needed, disk, first, _, _, length, offset = _END_64.unpack(block)
            if needed >= _WITH_LOCKED_DIRECTORY and room > _END_64.size - 12:
                raise refuse(ProblemName.UNKNOWN_PARCEL, "locked-directory")
            return _End(place, disk, first, length, offset)
    return None


def _candidates(end: _End, volume: int) -> tuple[Place, ...]:
    """Return where the directory may be: right before its end record, and where that says.

    A program in front of the archive shifts everything, whether or not its maker corrected the
    offsets.
    """
    said = end.offset + volume
    if end.length == 0:  # an empty archive is its end record only; else it is a decoy
        return (Place(0, 0),) if end.place == 0 else ()
    places = []
    for begin in (end.place - end.length, said):
        if said <= begin and begin + end.length <= end.place:
            places.append(Place(begin, end.length, begin - said))
    return tuple(places)


def _judged(file: BinaryIO, place: Place) -> Place | None:
    """Return the place where a directory stands there, and not that of an archive inside this one.

    A download that was cut behind a stored inner archive ends with that one's directory: then
    what stands before it begins like a member, never like a program.
    """
    file.seek(0)
    begins_as_member = file.read(4) == b"PK\3\4"
    wraps = place.base > 0 and place.base % WRAP == 0 and begins_as_member
    if place.base > 0 and begins_as_member and not wraps:
        return None
    if place.length == 0:
        return place
    file.seek(place.begin)
    if file.read(4) != b"PK\1\2":
        return None
    return Place(place.begin, place.length, wraps=True) if wraps else place


def _closes_file(tail: bytes, at: int) -> bool:
    """Whether this end record is the file's last word, and no decoy."""
    return at + _END.size + int.from_bytes(tail[at + 20 : at + 22], "little") == len(tail)
