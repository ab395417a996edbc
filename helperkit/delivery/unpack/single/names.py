"""What the one file in a compressed stream is called."""

from pathlib import PurePath

from helperkit.delivery.unpack.safety.names import safe_parts
from helperkit.delivery.unpack.single.streams import Packing
from helperkit.journey.problems import Problem

_TIME, _EXTRA, _NAME = 4, 4, 8  # the place of the time; flags of RFC 1952, 2.3.1


def name_of(head: bytes, archive: str, packing: Packing) -> tuple[str, bytes]:
    """Return the name that the gzip header says if it is one file's, else one by the archive's.

    The bytes are those of a name whose letters are a guess.
    """
    raw = _gzip_name(head) if packing.name == "gzip" else b""
    try:
        name, guessed = raw.decode(), b""
    except UnicodeDecodeError:
        name, guessed = raw.decode("latin-1"), raw
    if name and _is_one_part(name):
        return name, guessed
    stem, dot, ending = PurePath(archive).name.rpartition(".")
    if not dot or ending.lower() not in packing.endings:
        return archive, b""
    return stem or ending, b""


def time_of(head: bytes, packing: Packing) -> float | None:
    """Return when the file was changed, as far as gzip tells."""
    seconds = int.from_bytes(head[_TIME : _TIME + 4], "little") if packing.name == "gzip" else 0
    return float(seconds) or None


def _gzip_name(head: bytes) -> bytes:
    flags, at = head[3], 10
    if not flags & _NAME:
        return b""
    if flags & _EXTRA:
        at += 2 + int.from_bytes(head[at : at + 2], "little")
    end = head.find(b"\0", at)
    return head[at:end] if end > at else b""


def _is_one_part(name: str) -> bool:
    try:
        return len(safe_parts(name)[0]) == 1 and "/" not in name and "\\" not in name
    except Problem:
        return False
