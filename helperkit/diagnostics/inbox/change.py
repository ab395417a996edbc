"""Since which version, or which day, something happens more often: one split, found by looking.

Of all places to split the versions or days in two, the one that tells the two sides apart best is
taken (the likelihood ratio of two shares). It counts when even the low end of the difference lies
above nothing, with intervals wide enough for all the splits that were looked at.
"""

import re
from collections.abc import Sequence
from math import log

import msgspec

from helperkit.diagnostics.inbox.shares import Share, difference, share

FEWEST = 20  # reports on each side of a split
FEWEST_CASES = 8  # of the cause itself
_NUMBERS = re.compile(r"\d{1,9}")


class Bin(msgspec.Struct, frozen=True):
    """A version or a day: how many reports, and how many of them with the cause."""

    name: str
    count: int
    of: int


class Change(msgspec.Struct, frozen=True):
    """`since` this one it is more often: the two shares, how much more, and how many extra.

    `extra` reports at least came after it that would not have, had the share stayed. Where it is
    not `enough`, there are too few reports to say.
    """

    enough: bool
    since: str = ""
    before: Share | None = None
    after: Share | None = None
    more_low: float = 0.0
    more_high: float = 0.0
    extra: int = 0


def version_order(version: str) -> tuple[tuple[int, ...], bool, str]:
    """Return what versions are sorted by: their numbers; a trial stands before the finished one."""
    numbers, _, trial = version.partition("-")
    found = tuple(int(number) for number in _NUMBERS.findall(numbers))
    return found, not trial, version


def change(bins: Sequence[Bin], looks: int = 1) -> Change | None:
    """Return since when there is more of it; None where nothing changed that is sure.

    `bins` are in order; `looks` says how many such questions are asked at once.
    """
    cases, every = sum(one.count for one in bins), sum(one.of for one in bins)
    splits: list[tuple[float, int, int, int]] = []  # how clear, where, count and of before
    count = of = 0
    for at, one in enumerate(bins):
        if of >= FEWEST and every - of >= FEWEST:
            rises = (cases - count) * of > count * (every - of)
            clear = _clear(count, of) + _clear(cases - count, every - of) if rises else 0.0
            splits.append((clear, -at, count, of))
        count, of = count + one.count, of + one.of
    if not splits or cases < FEWEST_CASES:
        return Change(enough=False)
    clear, where, count, of = max(splits)
    if not clear:
        return None
    all_looks = looks * len(splits)
    before = share(count, of, all_looks)
    after = share(cases - count, every - of, all_looks)
    low, high = difference(before, after)
    if low <= 0:
        return None
    return Change(
        enough=True,
        since=bins[-where].name,
        before=before,
        after=after,
        more_low=low,
        more_high=high,
        extra=int(low * after.of),
    )


def _clear(count: int, of: int) -> float:
    """Return the logarithm of the likelihood of a side, with a share of its own."""
    return _part(count, of) + _part(of - count, of)


def _part(count: int, of: int) -> float:
    return count * log(count / of) if count else 0.0
