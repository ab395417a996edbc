"""Spans of a file, as pairs of a first byte and the byte after the last. Pure."""

import sys
from collections.abc import Iterable

Span = tuple[int, int]
EVERYTHING: tuple[Span, ...] = ((0, sys.maxsize),)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the same bytes as few spans in order; empty ones are left out."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


def grown(spans: tuple[Span, ...], start: int, end: int, *, begins: bool) -> tuple[Span, ...]:
    """Return the spans with more bytes at the end of one; `begins`: or with a new one.

    Spans that meet stay apart: nobody has compared them yet.
    """
    before = next((span for span in spans if span[1] == start and not begins), None)
    others = tuple(span for span in spans if span != before)
    return tuple(sorted((*others, (before[0] if before else start, end))))


def without(spans: Iterable[Span], lost: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans with the lost ones cut out of them."""
    left = joined(spans)
    for first, last in joined(lost):
        pieces: list[Span] = []
        for start, end in left:
            pieces += [(start, min(end, first)), (max(start, last), end)]
        left = joined(pieces)
    return left


def count(spans: Iterable[Span]) -> int:
    """Return how many bytes the spans hold; they must not overlap."""
    return sum(end - start for start, end in spans)
