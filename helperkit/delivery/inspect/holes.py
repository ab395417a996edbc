"""Holes: long runs of zero bytes, as a download leaves that took its room before it came."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from helperkit.delivery.inspect.looking import Look, OutOfTime

LONG = (
    4096  # bytes: a disk gives room in such pieces, and packed pictures and sounds have no such run
)
_LONGEST = 32 << 10  # bytes of nothing that make any file doubtful: silence and black may be so
_LEAST, _PAGES = 128, 8 << 10  # the same of small ones; and of what is laid out in pages
_IN_PAGES = frozenset({"pe", "elf", "macho", "appimage", "rpm"})
_LAST_PAGE = 2048  # bytes: the last page is filled up at most so far; of small ones a third
_AROUND_DISK = 32 << 10, 150 << 11  # bytes before and behind what is on the image of a disk
_MOST = 64 << 20  # bytes that are read of one file; of larger ones, pieces all over it
_PIECE = 1 << 18
_NOTHING = 16  # bytes of zeros with which no packed picture or sound begins

Range = tuple[int, int]  # where it begins, where it ends


def holes(look: Look, ranges: Sequence[Range], least: int = LONG) -> Iterator[Range]:
    """Yield the runs of zeros in some parts of a file, as far as there is time to look."""
    total = sum(end - at for at, end in ranges)
    step = max(1, -(-total // _MOST))
    for number, (at, end) in enumerate(_pieces(ranges)):
        if number % step and end != ranges[-1][1]:
            continue
        try:
            content = look.read(at, end - at)
        except OutOfTime:
            return
        yield from _runs(content, at, least)


def _pieces(ranges: Sequence[Range]) -> Iterator[Range]:
    """Yield pieces that overlap, so that a run across an edge is long enough in one of them."""
    for at, end in ranges:
        for place in range(at, end, _PIECE):
            yield place, min(end, place + _PIECE + _LONGEST)


def _runs(content: bytes, at: int, least: int) -> Iterator[Range]:
    zeros = bytes(least)
    place = content.find(zeros)
    while place >= 0:
        end = len(content) - len(content[place:].lstrip(b"\0"))
        yield at + place, at + end
        place = content.find(zeros, end)


def is_doubtful(look: Look, form: str = "") -> bool:
    """Whether so much of a file is nothing that nobody can say whether something belongs there.

    Silence, black and room that is left free look the same: it may as well be whole.
    """
    least = max(_PAGES if form in _IN_PAGES else _LEAST, min(_LONGEST, look.size // 5))
    if form in _IN_PAGES and not any(look.tail(min(_LAST_PAGE, look.size // 3))):
        return True
    begin, behind = _AROUND_DISK if form == "iso" else (0, 0)
    return next(holes(look, [(begin, look.size - behind)], least), None) is not None


def without_holes(look: Look, ranges: Sequence[Range], starts: Sequence[int]) -> bool | None:
    """Return False where zeros stand in place of the beginning of something packed.

    None where they only stand within: some cameras fill each picture up. `starts` in order.
    """
    whole: bool | None = True
    for begin, end in holes(look, ranges):
        place = bisect_left(starts, begin)
        if place < len(starts) and starts[place] + _NOTHING <= end:
            return False
        whole = None
    return whole


def joined(ranges: Sequence[Range]) -> list[Range]:
    """Return ranges in order, those that touch made one."""
    found: list[Range] = []
    for at, end in sorted(ranges):
        if found and at <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((at, end))
    return found
