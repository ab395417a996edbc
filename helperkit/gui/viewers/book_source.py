"""A book as leaves to read: each chapter is made ready when it is wanted."""

import threading
from collections import OrderedDict
from pathlib import Path
from urllib.parse import unquote

import msgspec

from helperkit.gui.viewers.book_box import Box, beside
from helperkit.gui.viewers.book_contents import Line
from helperkit.gui.viewers.book_file import Book, read_book
from helperkit.gui.viewers.text_leaf import MOST_LETTERS, Leaf
from helperkit.gui.viewers.text_letters import read_letters
from helperkit.gui.viewers.text_pictures import MOST_BYTES
from helperkit.gui.viewers.text_source import Source, Target, out_of
from helperkit.gui.viewers.web_clean import MOST_NUMBERS, Cleaned, clean
from helperkit.journey.problems import Problem

_MOST_CHAPTER = 16 << 20  # bytes
_MOST_READY = 64  # chapters that are kept ready


class _Place(msgspec.Struct, frozen=True):
    chapter: int
    piece: int


class BookSource(Source):
    """An open book. Raises what `Box` and `read_book` raise."""

    def __init__(self, path: Path) -> None:
        super().__init__(())
        self._lock = threading.RLock()
        self._ready: OrderedDict[int, Cleaned] = OrderedDict()
        self._box = Box(path)
        try:
            self.book: Book = read_book(self._box)
            self.title = self.book.title
            self._numbers = {name: at for at, name in enumerate(self.book.chapters)}
            self._places = tuple(
                _Place(chapter, piece)
                for chapter, name in enumerate(self.book.chapters)
                for piece in range(self._pieces(chapter, name))
            )
        except BaseException:
            self._box.close()
            raise
        self._firsts = {place.chapter: at for at, place in reversed([*enumerate(self._places)])}

    def _is_long(self, name: str) -> bool:
        return self._box.size(name) > MOST_LETTERS

    def _pieces(self, chapter: int, name: str) -> int:
        """Return in how many leaves a chapter is: a long one has to be read for that."""
        if not self._is_long(name):
            return 1
        try:
            return len(self._chapter(chapter).leaves)
        except (Problem, OSError):
            return 1

    def __len__(self) -> int:
        return len(self._places)

    def leaf(self, number: int) -> Leaf:
        """Return a leaf. Raises DAMAGED, TOO_BIG_INSIDE, PASSWORD and OSError."""
        place = self._places[number]
        return self._chapter(place.chapter).leaves[place.piece]

    def weight(self, number: int) -> int:
        """Return how long a leaf is: by what its chapter has, without reading it."""
        name = self.book.chapters[self._places[number].chapter]
        return min(self._box.size(name), MOST_LETTERS) + 1

    def _chapter(self, number: int) -> Cleaned:
        with self._lock:
            if number in self._ready:
                self._ready.move_to_end(number)
                return self._ready[number]
            name = self.book.chapters[number]
            source = read_letters(self._box.read(name, _MOST_CHAPTER))
            cleaned = clean(
                source,
                lambda address: self._picture_name(name, address),
                first=number * MOST_NUMBERS,
                whole=not self._is_long(name),
            )
            self._ready[number] = cleaned
            if len(self._ready) > _MOST_READY:
                self._ready.popitem(last=False)
            return cleaned

    def _picture_name(self, chapter: str, address: str) -> str:
        name = beside(chapter, address)
        return name if name in self._box else ""

    def picture(self, number: int) -> bytes:
        """Return a picture of the book; none where it is torn."""
        chapter, at = divmod(number, MOST_NUMBERS)
        if chapter >= len(self.book.chapters):
            return b""
        try:
            pictures = self._chapter(chapter).pictures
            return self._box.read(pictures[at], MOST_BYTES) if at < len(pictures) else b""
        except (Problem, OSError):
            return b""

    # Where one can go

    def target(self, link: int) -> Target | None:
        """Return where a link leads: to a place in the book, or out to the web."""
        chapter, at = divmod(link, MOST_NUMBERS)
        if chapter >= len(self.book.chapters):
            return None
        try:
            links = self._chapter(chapter).links
        except (Problem, OSError):
            return None
        if at >= len(links):
            return None
        if outer := out_of(links[at]):
            return outer
        before, _, anchor = links[at].partition("#")
        here = self.book.chapters[chapter]
        return self.place_of(beside(here, before) if before else here, unquote(anchor))

    def place_of(self, name: str, anchor: str) -> Target | None:
        """Return the leaf of a member and an anchor in it; None where it is no chapter."""
        chapter = self._numbers.get(name)
        if chapter is None:
            return None
        first = self._firsts[chapter]
        if not anchor:
            return Target(leaf=first)
        try:
            piece = self._chapter(chapter).anchors.get(anchor, 0)
        except (Problem, OSError):
            piece = 0
        return Target(leaf=first + piece, anchor=anchor)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the contents that lead to a chapter."""
        return tuple(line for line in self.book.contents if line.name in self._numbers)

    def chapter_of(self, leaf: int) -> int:
        """Return the chapter, from 0, that a leaf belongs to."""
        return self._places[leaf].chapter

    def leaf_of(self, chapter: int) -> int:
        """Return the first leaf of a chapter."""
        return self._firsts[chapter]

    def close(self) -> None:
        """Let the file go."""
        self._box.close()
