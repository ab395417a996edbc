"""Where a word stands in all leaves of a text."""

from collections.abc import Callable, Sequence

import msgspec

from helperkit.gui.viewers.text_source import Source
from helperkit.journey.problems import Problem

MOST_HITS = 10_000


class Hit(msgspec.Struct, frozen=True):
    """One place of a word: the leaf, and the how-manieth there."""

    leaf: int
    number: int


def hits_in(texts: Sequence[Callable[[], str]], word: str) -> tuple[Hit, ...]:
    """Return all places in their order, at most `MOST_HITS`. Capitals do not count."""
    wanted = word.lower()
    hits: list[Hit] = []
    if not wanted:
        return ()
    for leaf, text in enumerate(texts):
        count = text().lower().count(wanted)
        hits += [Hit(leaf, number) for number in range(min(count, MOST_HITS - len(hits)))]
        if len(hits) >= MOST_HITS:
            break
    return tuple(hits)


def nearest(hits: Sequence[Hit], leaf: int) -> int:
    """Return the first place at or after a leaf; 0 where there is none."""
    return next((at for at, hit in enumerate(hits) if hit.leaf >= leaf), 0)


def found_text(source: Source, number: int) -> str:
    """Return the text of a leaf; "" where it cannot be read."""
    try:
        return source.leaf(number).text
    except (Problem, OSError):
        return ""
