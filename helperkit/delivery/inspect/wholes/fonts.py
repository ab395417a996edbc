"""Fonts: the tables of OpenType, with their sums, and the same in WOFF."""

import struct
import zlib

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, Torn

_MOST_TABLES = 256
_MOST_TABLE = 16 << 20


def opentype(look: Look) -> Seen:
    """Every table lies within the file, and has the sum that the directory says (OpenType 1.9)."""
    return Seen(whole=_tables(look, 0))


def collection(look: Look) -> Seen:
    """The same for each font of a collection."""
    count = look.number(8, 4)
    if not 0 < count <= _MOST_TABLES:
        raise Torn
    answers = [_tables(look, look.number(12 + 4 * n, 4)) for n in range(count)]
    return Seen(whole=False if False in answers else None if None in answers else True)


def _tables(look: Look, at: int) -> bool | None:
    count = look.number(at + 4, 2)
    if not 0 < count <= _MOST_TABLES:
        return False
    wrong = 0  # some makers leave sums as they were, so one alone that is wrong means a change
    for number in range(count):
        name, said, start, length = struct.unpack(">4s3L", look.exactly(at + 12 + 16 * number, 16))
        if start + length > look.size:
            raise Torn
        if length <= _MOST_TABLE and name != b"head":  # its own sum is of the whole font
            wrong += _sum(look.exactly(start, length)) != said
    return True if wrong == 0 else False if wrong == 1 else None


def _sum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}L", padded))
    return total & 0xFFFFFFFF


def woff(look: Look) -> Seen:
    """The length that the header says; of WOFF 1 every table unpacked (W3C WOFF, 4 and 5)."""
    if look.number(8, 4) > look.size:
        return Seen(whole=False)
    if look.head.startswith(b"wOF2"):
        return Seen(whole=_brotli(look))
    for number in range(look.number(12, 2)):
        entry = look.exactly(44 + 20 * number, 20)
        name, start, packed, full, said = struct.unpack(">4s4L", entry)
        table = look.exactly(start, packed)
        if packed < full:
            table = zlib.decompressobj().decompress(table, _MOST_TABLE)
        if len(table) != full or (name != b"head" and _sum(table) != said):
            return Seen(whole=False)
    return Seen(whole=True)


def _brotli(look: Look) -> bool | None:
    """Whether the one stream with all tables comes to its end (W3C WOFF2, 5)."""
    import brotli  # type: ignore[import-untyped]  # its makers ship no types

    packed = look.number(20, 4)
    at = 48
    for _ in range(look.number(12, 2)):
        flags = look.number(at, 1)
        at += 1 + (4 if flags & 63 == 63 else 0)
        at = _behind_number(look, at)
        # Tables 10 and 11 are changed unless the two high bits are set; all others the other way.
        if _is_changed(flags):
            at = _behind_number(look, at)
    if look.head[4:8] == b"ttcf" or packed > _MOST_TABLE:
        return None
    stream = brotli.Decompressor()
    try:
        stream.process(look.exactly(at, packed))
    except brotli.error:
        return False
    return bool(stream.is_finished())


def _is_changed(flags: int) -> bool:
    return flags >> 6 != 3 if flags & 63 in {10, 11} else flags >> 6 != 0


def _behind_number(look: Look, at: int) -> int:
    while look.number(at, 1) & 0x80:
        at += 1
    return at + 1


def type1(look: Look) -> Seen:
    """The segments of a PFB to the one that ends it; of a PFA its last word (Adobe 5040)."""
    if not look.head.startswith(b"\x80"):
        return Seen(whole=b"cleartomark" in look.tail(2048))
    at = 0
    while look.exactly(at + 1, 1) != b"\3":
        if look.exactly(at, 1) != b"\x80":
            raise Torn
        at += 6 + look.number(at + 2, 4, "little")
    return Seen(whole=True)
