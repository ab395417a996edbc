"""Where a word stands in all leaves of a text."""

from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal

from helperkit.gui.viewers.aside import aside
from helperkit.gui.viewers.finding import SearchRow
from helperkit.gui.viewers.text_source import Source
from helperkit.journey.problems import Problem

MOST_HITS = 10_000


class Hit(msgspec.Struct, frozen=True):
    """One place of a word: the leaf, and the how-manieth there."""

    leaf: int
    number: int


class Finding(QObject):
    """Looks for the word of a search row in a text, and goes from place to place."""

    found = Signal(int, int)  # show this place: its leaf, and the how-manieth there
    ended = Signal()  # no word is looked for any more

    def __init__(
        self, row: SearchRow, here: Callable[[], tuple[Source, int]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._row, self._here = row, here  # `here`: the text, and the leaf of now
        self._hits: tuple[Hit, ...] = ()
        self._at = -1
        row.asked.connect(self._seek)
        row.went.connect(self.go)

    def _seek(self, word: str) -> None:
        self._hits, self._at = (), -1
        if not word:
            self.ended.emit()
            return
        source, _ = self._here()
        texts = [partial(found_text, source, number) for number in range(len(source))]
        aside(self, partial(hits_in, texts, word), partial(self._came, word))

    def _came(self, word: str, hits: tuple[Hit, ...] | Exception) -> None:
        if word != self._row.word or self._row.isHidden():
            return  # another word was typed meanwhile
        self._hits = () if isinstance(hits, Exception) else hits
        self._at = nearest(self._hits, self._here()[1]) - 1
        self.go(1)

    def go(self, step: int) -> None:
        """Show the next place (1) or the one before (-1); after the last comes the first."""
        if self._hits:
            self._at = (self._at + step) % len(self._hits)
            hit = self._hits[self._at]
            self.found.emit(hit.leaf, hit.number)
        self._row.show_hits(self._at, len(self._hits))


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
