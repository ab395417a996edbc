"""TIFF pictures and the raw photos that are built like them (Adobe TIFF 6.0)."""

import struct

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, Torn

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_MOST_DIRECTORIES, _MOST_STRIPS = 200, 500_000
_STARTS, _LENGTHS = (273, 324, 513), (279, 325, 514)  # strips, tiles, a JPEG in it
_SUB, _EXIF = 330, 34665


def tiff(look: Look) -> Seen:
    """All directories, values, strips and tiles lie within the file."""
    order = "<" if look.head[:2] == b"II" else ">"
    waiting = [struct.unpack(order + "L", look.exactly(4, 4))[0]]
    seen: set[int] = set()
    strips = 0
    while waiting:
        at = waiting.pop()
        if at in seen or at == 0:
            continue
        if len(seen) >= _MOST_DIRECTORIES:
            return Seen(whole=None)
        seen.add(at)
        tags, following = _directory(look, at, order)
        waiting += [following, *tags.get(_SUB, ()), *tags.get(_EXIF, ())]
        strips += _strips(look, tags)
    return Seen(whole=strips > 0)


def _directory(look: Look, at: int, order: str) -> tuple[dict[int, tuple[int, ...]], int]:
    (count,) = struct.unpack(order + "H", look.exactly(at, 2))
    entries = look.exactly(at + 2, 12 * count + 4)
    tags: dict[int, tuple[int, ...]] = {}
    for place in range(0, 12 * count, 12):
        tag, kind, many, value = struct.unpack_from(order + "HHLL", entries, place)
        length = _SIZES.get(kind, 0) * many
        if length > 4 and value + length > look.size:
            raise Torn
        if (
            kind in {3, 4, 13}
            and many <= _MOST_STRIPS
            and tag in {*_STARTS, *_LENGTHS, _SUB, _EXIF}
        ):
            raw = entries[place + 8 : place + 12] if length <= 4 else look.exactly(value, length)
            tags[tag] = struct.unpack_from(f"{order}{many}{'H' if kind == 3 else 'L'}", raw)
    return tags, struct.unpack_from(order + "L", entries, 12 * count)[0]


def _strips(look: Look, tags: dict[int, tuple[int, ...]]) -> int:
    found = 0
    for starts, lengths in zip(_STARTS, _LENGTHS, strict=True):
        for start, length in zip(tags.get(starts, ()), tags.get(lengths, ()), strict=False):
            if start + length > look.size:
                raise Torn
            found += length > 0
    return found
