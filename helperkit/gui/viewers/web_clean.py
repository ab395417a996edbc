"""Makes of foreign HTML what we show: known tags only, no scripts, no styles, no addresses.

Pictures and links keep a number in the place of their address. So nothing that draws the page
could fetch or follow anything by itself: only we know what the numbers stand for.
"""

import re
import sys
from collections.abc import Callable
from html import escape

import msgspec

from helperkit.gui.viewers.text_leaf import MOST_LETTERS, Leaf
from helperkit.gui.viewers.web_known import (
    BLOCKS,
    CLOSES,
    HOLDERS,
    INLINE,
    LEFT_OUT,
    STYLES,
    WEIGHTS,
    attributes_of,
)
from helperkit.gui.viewers.web_markup import Letters, Tag, tokens

MOST_NUMBERS = 10_000  # pictures, or links, of one page
_DEEPEST = 24  # tags within tags that are heeded
_DEEPEST_TABLES = 3
_MOST_TAGS = 4_000  # of one leaf, by their weights: Qt's time grows with their square
_MOST_AT_ALL = 6_000  # of one in which no block begins, and of a page that is not cut
_MOST_IN_ROW = 60
_PIECE = 20_000  # letters of a text that are taken at once
_ENDLESS = re.compile(r"\S{300}")  # a word that must be broken: Qt's time grows with its square
_SPACE = re.compile(r"[ \t\r\n\f]+")


class Cleaned(msgspec.Struct, frozen=True):
    """A whole page: its stretches, and what its numbers stand for."""

    title: str
    leaves: tuple[Leaf, ...]
    pictures: tuple[str, ...]
    links: tuple[str, ...]
    anchors: dict[str, int]  # by name: the leaf
    left_out: int  # pictures that lie elsewhere


def clean(
    source: str, keep_picture: Callable[[str], str], *, first: int = 0, whole: bool = False
) -> Cleaned:
    """Return a page that is safe to show.

    `keep_picture` returns where a picture lies, by its address; "" where it is not to be shown.
    `first` is the number of the first picture and of the first link. With `whole` the page is
    not cut into several leaves.
    """
    return _Cleaner(keep_picture, first, sys.maxsize if whole else MOST_LETTERS).run(source)


class _Cleaner:
    def __init__(self, keep_picture: Callable[[str], str], first: int, most: int) -> None:
        self._keep_picture = keep_picture
        self._first = first
        self._most = most  # letters of one leaf
        self._whole = most > MOST_LETTERS
        self._open: list[str] = []
        self._out: list[str] = []
        self._text: list[str] = []
        self._size = 0
        self._tags = self._in_row = 0
        self._asked: dict[str, str] = {}  # pictures, by their address
        self._leaves: list[Leaf] = []
        self._pictures: dict[str, int] = {}  # the number of each
        self._links: list[str] = []
        self._anchors: dict[str, int] = {}
        self._left_out = 0
        self._title = ""
        self._skipping = ""

    def run(self, source: str) -> Cleaned:
        for token in tokens(source):
            if isinstance(token, Letters):
                self._letters(token)
            elif self._skipping:
                if token.closes and token.name == self._skipping:
                    self._skipping = ""
            elif token.closes:
                self._close(BLOCKS.get(token.name) or INLINE.get(token.name, ""))
            else:
                self._start(token)
        self._end_leaf()
        return Cleaned(
            title=self._title,
            leaves=tuple(self._leaves),
            pictures=tuple(self._pictures),
            links=tuple(self._links),
            anchors=self._anchors,
            left_out=self._left_out,
        )

    # Text

    def _letters(self, letters: Letters) -> None:
        if letters.raw_of == "title":
            self._title = self._title or _SPACE.sub(" ", letters.text).strip()[:200]
        if letters.raw_of or self._skipping:
            return
        text = letters.text.replace("\u00ad", "").replace("\0", "")
        if "pre" not in self._open:
            text = _SPACE.sub(" ", text)
        text = _ENDLESS.sub("\\g<0>\u200b", text)
        at = 0
        while at < len(text):
            if self._size >= 2 * self._most:  # a paragraph without an end is cut too
                self._next_leaf()
            end = at + _PIECE
            if end < len(text):
                end = text.rfind(" ", at, end) + 1 or end
            self._put(escape(text[at:end]), text[at:end])
            at = end

    def _put(self, html: str, text: str = "") -> None:
        self._out.append(html)
        self._size += len(html)
        if text:
            self._text.append(text)

    # Tags

    def _start(self, tag: Tag) -> None:
        if tag.name in LEFT_OUT:
            if not tag.empty and tag.name in {"select", "object"}:
                self._skipping = tag.name
            return
        self._tags += WEIGHTS.get(tag.name, 1)
        if self._tags > _MOST_AT_ALL:
            if self._whole:
                self._plainly(tag)
                return
            self._next_leaf()
        if tag.name == "br":
            self._put("<br>", "\n")
        elif tag.name in {"img", "image"}:
            self._picture(tag)
        elif tag.name in BLOCKS:
            self._block(tag, BLOCKS[tag.name])
        elif tag.name in INLINE:
            self._inline(tag, INLINE[tag.name])
        elif name := tag.attributes.get("id"):
            self._anchor(name)

    def _plainly(self, tag: Tag) -> None:
        """Keep the lines only, where there are too many tags."""
        if tag.name in BLOCKS or tag.name == "br":
            self._put("<br>", "\n")
        elif said := tag.attributes.get("alt", "")[:500]:
            self._put(escape(said), said)
        if name := tag.attributes.get("id"):
            self._anchors.setdefault(name[:200], len(self._leaves))

    def _block(self, tag: Tag, name: str) -> None:
        if "p" in self._open and not self._holder_above("p"):
            self._close("p")
        if name in {"td", "th"} and self._in_row >= _MOST_IN_ROW:
            self._put(" ", " ")  # the last cell of a row takes the rest
            return
        closed, holders = CLOSES.get(name, (set(), set()))
        self._close_within(closed, holders)
        if self._size >= self._most or (self._tags >= _MOST_TAGS and not self._whole):
            self._next_leaf()
        self._text.append("\n")
        if name in {"td", "th"}:
            self._in_row += 1
        elif name in {"tr", "table"}:
            self._in_row = 0
        if name == "hr":
            self._put("<hr>")
            return
        if name == "table" and self._open.count("table") >= _DEEPEST_TABLES:
            return
        if len(self._open) < _DEEPEST:
            self._open.append(name)
            self._put(f"<{name}{attributes_of(tag, name)}>")
            self._styled(tag)
        if anchor := tag.attributes.get("id"):
            self._anchor(anchor)
        if tag.empty:
            self._close(name)

    def _inline(self, tag: Tag, name: str) -> None:
        if anchor := tag.attributes.get("id") or (
            tag.attributes.get("name") if name == "a" else None
        ):
            self._anchor(anchor)
        if tag.empty or len(self._open) >= _DEEPEST:
            return
        attributes = ""
        if name == "a":
            self._close("a")
            address = tag.attributes.get("href", "").strip()
            if not address or len(self._links) >= MOST_NUMBERS:
                return
            attributes = f' href="link:{self._first + len(self._links)}"'
            self._links.append(address)
        self._open.append(name)
        self._put(f"<{name}{attributes}>")
        self._styled(tag)

    def _styled(self, tag: Tag) -> None:
        """Open what a tag's own style says; it is closed along with the tag."""
        style = tag.attributes.get("style", "")[:2_000]
        for name, wanted in STYLES.items():
            if style and len(self._open) < _DEEPEST and wanted.search(style):
                self._open.append(name)
                self._put(f"<{name}>")

    def _picture(self, tag: Tag) -> None:
        given = tag.attributes
        address = given.get("src") or given.get("xlink:href") or given.get("href") or ""
        if address not in self._asked and len(self._asked) < MOST_NUMBERS:
            self._asked[address] = self._keep_picture(address.strip()) if address else ""
        kept = self._asked.get(address, "")
        kept = "" if kept not in self._pictures and len(self._pictures) >= MOST_NUMBERS else kept
        if not kept:
            self._left_out += bool(address)
            said = _SPACE.sub(" ", given.get("alt", "")).strip()[:500]
            if said:
                self._put(f"<i>[{escape(said)}]</i>", said)
            return
        width = given.get("width", "")
        small = (
            f' width="{width}"' if width.isascii() and width.isdigit() and len(width) < 3 else ""
        )
        number = self._first + self._pictures.setdefault(kept, len(self._pictures))
        self._put(f'<img src="picture:{number}"{small}>')

    def _anchor(self, name: str) -> None:
        self._anchors.setdefault(name[:200], len(self._leaves))
        self._put(f'<a name="{escape(name[:200])}"></a>')

    # What is open

    def _holder_above(self, name: str) -> bool:
        """Return whether a table's cell lies between here and the open tag."""
        for one in reversed(self._open):
            if one == name:
                return False
            if one in HOLDERS:
                return True
        return False

    def _close_within(self, closed: set[str], holders: set[str]) -> None:
        for one in reversed(self._open):
            if one in holders:
                return
            if one in closed:
                self._close(one)
                return

    def _close(self, name: str) -> None:
        if not name or name not in self._open:
            return
        if name not in HOLDERS and name != "tr" and self._holder_above(name):
            return
        while self._open:
            last = self._open.pop()
            self._put(f"</{last}>")
            if last in BLOCKS:
                self._text.append("\n")
            if last == name:
                return

    def _next_leaf(self) -> None:
        """Go on in a new leaf, with the same tags open."""
        still_open = list(self._open)
        self._end_leaf()
        for name in still_open:
            if name != "a":
                self._open.append(name)
                self._put(f"<{name}>")

    def _end_leaf(self) -> None:
        self._out.extend(f"</{name}>" for name in reversed(self._open))
        text = re.sub(r" *\n\s*", "\n", "".join(self._text)).strip()
        html = "".join(self._out)
        if text or "<img" in html or not self._leaves:
            self._leaves.append(Leaf(html, text))
        self._open, self._out, self._text, self._size = [], [], [], 0
        self._tags = self._in_row = 0
