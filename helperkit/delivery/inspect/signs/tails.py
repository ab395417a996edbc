"""Formats whose sign lies far behind the beginning, or that are known by a sum."""

import os
import re
from typing import BinaryIO

_FAR = 32_768
_JEF_DATE = re.compile(rb"(19|20)\d{6}")
_MP3_LOOK = 65_536


def format_of_rest(file: BinaryIO, head: bytes) -> str:
    """Return the format by what lies beyond the first bytes; "" when that says nothing."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - 512))
    if file.read(8) == b"koly\0\0\0\4":
        return "dmg"
    if size > _FAR + 2048:
        file.seek(_FAR)
        marks = file.read(2048 * 16)
        signs = {marks[at + 1 : at + 6] for at in range(0, len(marks), 2048)}
        if signs & {b"CD001", b"NSR02", b"NSR03"}:
            return "iso"
    if _is_stl(head, size):
        return "stl"
    if _is_jef(head, size):
        return "jef"
    if head and not any(head):
        return _behind_zeros(file, size)
    return ""


def _is_stl(head: bytes, size: int) -> bool:
    """The format has no sign at all, but its length follows from the number of its triangles."""
    count = int.from_bytes(head[80:84], "little")
    whole = 84 + 50 * count
    if len(head) < 134 or not count:
        return False
    return size == whole or (head.startswith(b"solid") and b"\0" in head[:84]) or _is_cut_stl(head)


def _is_cut_stl(head: bytes) -> bool:
    """Whether the first triangles have small, true numbers, and nothing behind each."""
    import math
    import struct

    if not head[:80].rstrip(b"\0 ").isascii():
        return False
    triangles = [struct.unpack_from("<12fH", head, at) for at in range(84, len(head) - 49, 50)]
    for triangle in triangles:
        numbers, attribute = triangle[:12], triangle[12]
        if attribute or any(not math.isfinite(n) or abs(n) > 1e6 for n in numbers):
            return False
        if any(n and abs(n) < 1e-25 for n in numbers):
            return False
    sized = sum(0.9 < sum(n * n for n in triangle[:3]) < 1.1 for triangle in triangles)
    return len(triangles) > 1 and sized * 2 > len(triangles)


def _is_jef(head: bytes, size: int) -> bool:
    """Janome's format: where the stitches begin, a fixed 0x14, then the date in letters."""
    begin = int.from_bytes(head[:4], "little")
    return (
        0x74 <= begin < max(size, 4096)
        and head[4:5] in b"\x01\x0a\x14"
        and head[5:8] == b"\0\0\0"
        and _JEF_DATE.match(head, 8) is not None
    )


def _behind_zeros(file: BinaryIO, size: int) -> str:
    """Return "zeros" for a file of nothing else: room that was kept for what never came."""
    file.seek(0)
    for _ in range(0, min(size, 1 << 20), _MP3_LOOK):
        piece = file.read(_MP3_LOOK)
        if any(piece):
            start = next(place for place, byte in enumerate(piece) if byte)
            behind = piece[start : start + 3]
            return (
                "mp3"
                if behind[:1] == b"\xff" and behind[1:2] and behind[1] & 0xE6 in {0xE2, 0xE4}
                else ""
            )
    return "zeros"
