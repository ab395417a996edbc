"""Which archives 7-Zip's program is to open, and as what: told by their own signs.

The kind is always named to it: it would try all that it knows, images of whole disks that
read other files among them.
"""

import os
import re
import zlib
from typing import BinaryIO

import msgspec

from helperkit.delivery.unpack.plan import MIB, refuse
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import ProblemName

_SEVEN_ZIP = b"7z\xbc\xaf\x27\x1c"
_RAR = re.compile(rb"Rar!\x1a\x07(?:\x00|(\x01\x00))")
_PROGRAMS = (b"MZ", b"\x7fELF")
_BEFORE = 4 * MIB  # bytes of a program that may stand before an archive
_VOLUMES = ((b"Apple_APFS", "apfs"), (b"Apple_HFS", "hfs"), (b"Apple_ISO", "iso"))
_MOST_PLACE = (1 << 62) - 1
_HEADER = 16 << 10  # bytes of the longest header that is looked at
_SECTORS = 32768, 65536  # where an ISO 9660 or UDF image tells of itself (ECMA-167, 2/9)


class Found(msgspec.Struct, frozen=True):
    """What an archive is."""

    kind: Kind
    called: str  # as the program calls it
    start: int = 0  # bytes before the archive itself
    has_crc: bool = True  # whether what the program calls "CRC" is one of 32 bits


def find(file: BinaryIO) -> Found | None:
    """Return what an archive is; None for one that is not the program's.

    Raises UNKNOWN_PARCEL for a cabinet that goes on in another.
    """
    file.seek(0)
    head = file.read(36)
    if head.startswith(_SEVEN_ZIP):
        return Found(Kind.SEVEN_ZIP, "7z")
    if sign := _RAR.match(head):
        return Found(Kind.OTHER_ARCHIVE, "rar5" if sign[1] else "rar")
    if head.startswith(b"MSCF\0\0\0\0"):
        _check_cab(head)
        return Found(Kind.OTHER_ARCHIVE, "cab", has_crc=False)
    if head.startswith(_PROGRAMS):
        return _behind_program(file)
    return _image(file)


def _behind_program(file: BinaryIO) -> Found | None:
    file.seek(0)
    head = file.read(_BEFORE)
    for sign in _RAR.finditer(head):
        if _is_rar(head[sign.end() : sign.end() + _HEADER], new=bool(sign[1])):
            return Found(Kind.OTHER_ARCHIVE, "rar5" if sign[1] else "rar", sign.start())
    at = head.find(_SEVEN_ZIP)
    while at >= 0:
        said = int.from_bytes(head[at + 8 : at + 12], "little")
        if len(head) >= at + 32 and zlib.crc32(head[at + 12 : at + 32]) == said:
            return Found(Kind.SEVEN_ZIP, "7z", at)
        at = head.find(_SEVEN_ZIP, at + 1)
    return None


def _is_rar(behind: bytes, *, new: bool) -> bool:
    """Whether an archive's first header stands behind a sign, which a program holds itself too."""
    if len(behind) < 13:
        return False
    if new:  # CRC-32, then the length in one or two bytes of seven bits
        long = behind[4] >> 7
        length = behind[4] & 0x7F | (behind[5] << 7 if long else 0)
        end = 5 + long + length
        return zlib.crc32(behind[4:end]) == int.from_bytes(behind[:4], "little")
    length = int.from_bytes(behind[5:7], "little")
    said = int.from_bytes(behind[:2], "little")
    return behind[2] == 0x73 and zlib.crc32(behind[2:length]) & 0xFFFF == said


def _image(file: BinaryIO) -> Found | None:
    file.seek(_SECTORS[0])
    told = file.read(_SECTORS[1] - _SECTORS[0])
    signs = {told[at + 1 : at + 6] for at in range(0, len(told), 2048)}
    if signs & {b"NSR02", b"NSR03"}:
        return Found(Kind.OTHER_ARCHIVE, "udf", has_crc=False)
    if b"CD001" in signs:
        return Found(Kind.OTHER_ARCHIVE, "iso", has_crc=False)
    end = file.seek(0, os.SEEK_END)
    file.seek(max(0, end - 512))
    trailer = file.read(512)
    if trailer.startswith(b"koly\0\0\0\4"):
        file.seek(int.from_bytes(trailer[216:224], "big") & _MOST_PLACE)
        lists = file.read(min(int.from_bytes(trailer[224:232], "big"), MIB))
        inner = next((called for sign, called in _VOLUMES if sign in lists), "hfs")
        return Found(Kind.OTHER_ARCHIVE, f"{inner}.dmg", has_crc=False)
    return None


def _check_cab(head: bytes) -> None:
    """Refuse a cabinet that goes on in others: it names the files that would be opened."""
    flags = int.from_bytes(head[30:32], "little")
    if flags & 3:
        raise refuse(ProblemName.UNKNOWN_PARCEL, "split")
