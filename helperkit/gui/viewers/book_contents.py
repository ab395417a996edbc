"""The contents of a book: EPUB 3's navigation document, or the NCX of EPUB 2."""

import re
from urllib.parse import unquote

import msgspec

from helperkit.gui.viewers.book_box import beside
from helperkit.gui.viewers.web_markup import RAW, Letters, tokens

_MOST_LINES = 2_000
_MOST_LETTERS = 300
_DEEPEST = 8
_SPACE = re.compile(r"\s+")


class Line(msgspec.Struct, frozen=True):
    """One line of the contents: its words, the member and the place in it, how far it stands in."""

    title: str
    name: str
    anchor: str = ""
    depth: int = 0


def lines_of_nav(document: str, source: str) -> tuple[Line, ...]:
    """Return the lines of a navigation document (EPUB 3.3, 7.4); `document` is its own name."""
    lines: list[Line] = []
    depth, inside, address, words = -1, False, "", ""
    for token in tokens(source, raw=RAW):
        if isinstance(token, Letters):
            words += token.text if address and len(words) < _MOST_LETTERS else ""
        elif token.name == "nav":
            kind = token.attributes.get("epub:type", "toc")
            inside = not token.closes and "toc" in kind.split()
            depth = -1
        elif inside and token.name == "ol":
            depth += -1 if token.closes else 1
        elif inside and token.name == "a":
            if token.closes and address and len(lines) < _MOST_LINES:
                _add(lines, words, document, address, depth)
            address, words = "" if token.closes else token.attributes.get("href", ""), ""
    return tuple(lines)


def lines_of_ncx(document: str, source: str) -> tuple[Line, ...]:
    """Return the lines of an NCX (OPF 2.0.1, 2.4.1); `document` is its own name."""
    lines: list[Line] = []
    depth, in_label, words = -1, False, ""
    for token in tokens(source, raw=frozenset()):
        if isinstance(token, Letters):
            words += token.text if in_label and len(words) < _MOST_LETTERS else ""
        elif token.name == "navpoint":
            depth += -1 if token.closes else 1
            words = ""
        elif token.name == "navlabel":
            in_label = not token.closes
            words = words if token.closes else ""
        elif token.name == "content" and not token.closes and depth >= 0:
            address = token.attributes.get("src", "")
            if address and len(lines) < _MOST_LINES:
                _add(lines, words, document, address, depth)
    return tuple(lines)


def _add(lines: list[Line], words: str, document: str, address: str, depth: int) -> None:
    title = _SPACE.sub(" ", words).strip()[:_MOST_LETTERS]
    before, _, anchor = address.partition("#")
    name = beside(document, before) if before else document
    if title and name:
        lines.append(Line(title, name, unquote(anchor), max(0, min(depth, _DEEPEST))))
