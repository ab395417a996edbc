"""Whether a file is all there, where its format lets one tell from a few bytes."""

import os
from typing import BinaryIO

_TAIL = 65_536
_MOST_BOXES = 10_000


def is_whole(file: BinaryIO, head: bytes) -> bool | None:
    """Return True or False where the format tells; None where it does not."""
    size = file.seek(0, os.SEEK_END)
    if head.startswith(b"\x89PNG"):
        return b"IEND\xaeB`\x82" in _tail(file, size)
    if head.startswith(b"\xff\xd8\xff"):
        return True if b"\xff\xd9" in _tail(file, size) else None
    if head.startswith((b"GIF87a", b"GIF89a")):
        return b";" in _tail(file, size)[-16:]
    if head.startswith(b"RIFF"):
        return _riff(size, head)
    if head[4:8] == b"ftyp":
        return _boxes(file, size)
    if head.startswith(b"7z\xbc\xaf\x27\x1c"):
        return _seven_zip(size, head)
    return None


def _tail(file: BinaryIO, size: int) -> bytes:
    file.seek(max(0, size - _TAIL))
    return file.read(_TAIL)


def _riff(size: int, head: bytes) -> bool | None:
    said = int.from_bytes(head[4:8], "little")
    if said in (0, 0xFFFFFFFF):  # recorded live: nobody came back to write the length
        return None
    return said + 8 <= size + 1  # some writers forget the last padding byte


def _boxes(file: BinaryIO, size: int) -> bool | None:
    """Walk the outermost boxes of an MP4 or QuickTime file (ISO/IEC 14496-12, 4.2)."""
    at = 0
    seen: set[bytes] = set()
    for _ in range(_MOST_BOXES):
        if at >= size:
            break
        file.seek(at)
        header = file.read(16)
        if len(header) < 8:
            return False
        length = int.from_bytes(header[:4], "big")
        seen.add(header[4:8])
        if length == 1:
            length = int.from_bytes(header[8:16], "big")
        if length == 0:  # to the end of the file
            break
        if length < 8 or at + length > size:
            return False
        at += length
    return bool(seen & {b"moov", b"meta", b"moof"})


def _seven_zip(size: int, head: bytes) -> bool:
    offset = int.from_bytes(head[12:20], "little")
    length = int.from_bytes(head[20:28], "little")
    return 32 + offset + length <= size
