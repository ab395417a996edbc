"""Where the pictures and sounds of a film lie in it (ISO/IEC 14496-12, 8.7)."""

import struct
from collections.abc import Callable, Iterator
from itertools import accumulate

from helperkit.delivery.inspect.holes import Range, joined, without_holes
from helperkit.delivery.inspect.looking import Look

_Walk = Callable[[Look, int, int], Iterator[tuple[bytes, int, int]]]
_MOST = 1_000_000  # samples of a track that are looked for
_DOWN = frozenset({b"mdia", b"minf", b"stbl"})
# What is packed so tightly that nothing in it begins with zeros.
_PACKED_WORDS = b"avc1 avc3 hvc1 hev1 av01 vp09 mp4v s263 mp4a Opus ac-3 ec-3 .mp3 fLaC"
_PACKED = frozenset(_PACKED_WORDS.split())


def no_sample_is_lost(look: Look, moov: Range, walk: _Walk) -> bool | None:
    """Return False where zeros stand in place of a sample, None where it may be so."""
    ranges: list[Range] = []
    starts: list[int] = []
    for name, at, end in walk(look, *moov):
        if name == b"trak":
            for begin, sizes in _chunks(look, _tables(look, at, end, walk), walk):
                places = list(accumulate(sizes, initial=begin))
                ranges.append((begin, places[-1]))
                starts += places[:-1]
    return without_holes(look, joined(ranges), sorted(starts)) if ranges else True


def _tables(look: Look, at: int, end: int, walk: _Walk) -> dict[bytes, Range]:
    found: dict[bytes, Range] = {}
    for name, start, stop in walk(look, at, end):
        found |= _tables(look, start, stop, walk) if name in _DOWN else {name: (start, stop)}
    return found


def _chunks(
    look: Look, tables: dict[bytes, Range], walk: _Walk
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield where each chunk of a track begins, and how long its samples are."""
    wide = b"co64" in tables
    place = tables.get(b"co64" if wide else b"stco")
    if place is None or not {b"stsd", b"stsz", b"stsc"} <= tables.keys():
        return
    described, ended = tables[b"stsd"]
    if any(name not in _PACKED for name, _, _ in walk(look, described + 8, ended)):
        return
    offsets = _numbers(look, place[0] + 4, "Q" if wide else "L")
    runs = _numbers(look, tables[b"stsc"][0] + 4, "L", 3)
    sizes = _sizes(look, tables[b"stsz"][0])
    done = 0
    for run in range(0, len(runs), 3):
        last = runs[run + 3] - 1 if run + 3 < len(runs) else len(offsets)
        for chunk in range(max(0, runs[run] - 1), min(last, len(offsets))):
            yield offsets[chunk], sizes[done : done + runs[run + 1]]
            done += runs[run + 1]
            if done >= len(sizes):
                return


def _sizes(look: Look, at: int) -> tuple[int, ...]:
    every, count = look.number(at + 4, 4), look.number(at + 8, 4)
    if every:
        return (every,) * min(count, _MOST)
    return _numbers(look, at + 8, "L")


def _numbers(look: Look, at: int, form: str, each: int = 1) -> tuple[int, ...]:
    """Return the numbers of a table behind their count; none of one that is far too long."""
    count = look.number(at, 4) * each
    if count > _MOST:
        return ()
    return struct.unpack(
        f">{count}{form}", look.exactly(at + 4, count * struct.calcsize(f">{form}"))
    )
