"""Files with holes in tar archives, in all four ways of GNU tar.

Source: GNU tar's manual, "Storing Sparse Files": the old GNU format, and PAX 0.0, 0.1 and 1.0.
A map is checked: rising, within the file's size, and as long as what is stored.
"""

from collections.abc import Callable, Sequence

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.tar.header import BLOCK, number
from helperkit.delivery.unpack.tar.pax import whole_number
from helperkit.journey.problems import ProblemName

Map = tuple[tuple[int, int], ...]  # where there is content, and how much

_MOST_STRETCHES = 1_000_000


def of_pax(found: Sequence[tuple[bytes, bytes]]) -> tuple[Map, int] | None:
    """Return the map and true size that a header of PAX 0.0 or 0.1 holds. Raises DAMAGED."""
    keys = dict(found)
    size = keys.get(b"GNU.sparse.realsize", keys.get(b"GNU.sparse.size"))
    if size is None:
        return None
    if b"GNU.sparse.map" in keys:
        listed = keys[b"GNU.sparse.map"]
        numbers = [whole_number(value) for value in listed.split(b",")] if listed else []
    else:
        pair = {b"GNU.sparse.offset", b"GNU.sparse.numbytes"}
        numbers = [whole_number(value) for key, value in found if key in pair]
    return _paired(numbers), whole_number(size)


def of_old_gnu(block: bytes, take: Callable[[int], bytes]) -> tuple[Map, int]:
    """Return the map and true size of an old GNU header; reads its further blocks."""
    numbers: list[int] = []
    try:
        size = number(block[483:495])
        _add(numbers, block[386:482])
        more = block[482]
        while more:
            further = take(BLOCK)
            _add(numbers, further[:504])
            more = further[504]
    except ValueError as error:
        raise refuse(ProblemName.DAMAGED, "sparse") from error
    return _paired(numbers), size


def of_content(take: Callable[[int], bytes]) -> tuple[Map, int]:
    """Return the map of PAX 1.0, which stands before the content, and how long it was there."""
    text = b""
    used = 0

    def line() -> int:
        nonlocal text, used
        while b"\n" not in text:
            if len(text) > BLOCK:
                raise refuse(ProblemName.DAMAGED, "sparse")
            text += take(BLOCK)
            used += BLOCK
        first, _, text = text.partition(b"\n")
        return whole_number(first)

    count = line()
    if count > _MOST_STRETCHES:
        raise refuse(ProblemName.DAMAGED, "sparse")
    return _paired([line() for _ in range(2 * count)]), used


def checked(stretches: Map, size: int, stored: int) -> Map:
    """Return the map if it can be true. Raises DAMAGED."""
    end = 0
    for at, length in stretches:
        if at < end or length < 0:
            raise refuse(ProblemName.DAMAGED, "sparse")
        end = at + length
    if end > size or sum(length for _, length in stretches) != stored:
        raise refuse(ProblemName.DAMAGED, "sparse")
    return stretches


def _add(numbers: list[int], fields: bytes) -> None:
    for at in range(0, len(fields), 24):
        if fields[at] == 0:
            return
        numbers += (number(fields[at : at + 12]), number(fields[at + 12 : at + 24]))
    if len(numbers) > 2 * _MOST_STRETCHES:
        raise refuse(ProblemName.DAMAGED, "sparse")


def _paired(numbers: list[int]) -> Map:
    if len(numbers) % 2 or len(numbers) > 2 * _MOST_STRETCHES:
        raise refuse(ProblemName.DAMAGED, "sparse")
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))
