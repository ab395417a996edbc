"""What an EPUB says of itself: its chapters in their order, its contents, its lock.

EPUB 2.0.1 (OPF, NCX) and EPUB 3.3 (package and navigation documents).
"""

import msgspec

from helperkit.delivery.unpack.plan import refuse
from helperkit.gui.viewers.book_box import Box, beside
from helperkit.gui.viewers.book_contents import Line, lines_of_nav, lines_of_ncx
from helperkit.gui.viewers.text_letters import read_letters
from helperkit.gui.viewers.web_markup import Letters, Tag, tokens
from helperkit.journey.problems import Problem, ProblemName

_CONTAINER = "META-INF/container.xml"
_LOCKS = "META-INF/encryption.xml"
_LOCK_NAMES = ("META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl")
# These mix only fonts, which we do not use (EPUB 3.3, 4.2; Adobe's own way).
_HARMLESS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_MOST_DESCRIBED = 8 << 20  # bytes of a document that describes the book
_MOST_CHAPTERS = 20_000
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/xml"})
_NO_MARKUP: frozenset[str] = frozenset()


class Book(msgspec.Struct, frozen=True):
    """A book's own description. Chapters are names of members of its ZIP."""

    title: str
    chapters: tuple[str, ...]
    contents: tuple[Line, ...]
    right_to_left: bool = False


class _Item(msgspec.Struct, frozen=True):
    name: str
    kind: str
    properties: frozenset[str]


def read_book(box: Box) -> Book:
    """Return what a book says of itself.

    Raises NO_PROGRAM for one with a shop's lock, which only the shop's own program opens, and
    DAMAGED where there are no chapters.
    """
    refuse_locked(box)
    package = _package_name(box)
    source = _described(box, package)
    items: dict[str, _Item] = {}
    order: list[str] = []
    title, in_title = "", False
    ncx, backwards = "", False
    for token in tokens(source, raw=_NO_MARKUP):
        if isinstance(token, Letters):
            title += token.text if in_title and len(title) < 300 else ""
            continue
        given = token.attributes
        if token.name == "title":
            in_title = not token.closes and not title
        elif token.closes:
            continue
        elif token.name == "item" and len(items) < _MOST_CHAPTERS:
            name = beside(package, given.get("href", ""))
            properties = frozenset(given.get("properties", "").split())
            items[given.get("id", "")] = _Item(name, given.get("media-type", ""), properties)
        elif token.name == "spine":
            ncx, backwards = given.get("toc", ""), _is_backwards(token)
        elif token.name == "itemref" and len(order) < _MOST_CHAPTERS:
            order.append(given.get("idref", ""))
    chapters = tuple(
        dict.fromkeys(
            items[one].name
            for one in order
            if one in items and items[one].kind in _PAGES and items[one].name in box
        )
    )
    if not chapters:
        raise refuse(ProblemName.DAMAGED, "chapters")
    contents = _contents(box, items, ncx)
    return Book(title.strip(), chapters, contents, backwards)


def _is_backwards(spine: Tag) -> bool:
    return spine.attributes.get("page-progression-direction", "") == "rtl"


def refuse_locked(box: Box) -> None:
    """Raise NO_PROGRAM for a book with a shop's lock (DRM)."""
    if any(name in box for name in _LOCK_NAMES):
        raise refuse(ProblemName.NO_PROGRAM, "drm")
    if _LOCKS not in box:
        return
    ways = [
        token.attributes.get("algorithm", "")
        for token in tokens(_described(box, _LOCKS), raw=_NO_MARKUP)
        if isinstance(token, Tag) and token.name == "encryptionmethod" and not token.closes
    ]
    if any(way not in _HARMLESS for way in ways):
        raise refuse(ProblemName.NO_PROGRAM, "drm")


def _package_name(box: Box) -> str:
    if _CONTAINER not in box:
        raise refuse(ProblemName.DAMAGED, "container")
    for token in tokens(_described(box, _CONTAINER), raw=_NO_MARKUP):
        if isinstance(token, Tag) and token.name == "rootfile":
            name = beside("", token.attributes.get("full-path", ""))
            if name in box:
                return name
    raise refuse(ProblemName.DAMAGED, "container")


def _described(box: Box, name: str) -> str:
    return read_letters(box.read(name, _MOST_DESCRIBED))


def _contents(box: Box, items: dict[str, _Item], ncx: str) -> tuple[Line, ...]:
    """Return the lines of the contents: EPUB 3's own, else those of EPUB 2; a torn one is none."""
    navs = [item for item in items.values() if "nav" in item.properties]
    old = [items[ncx]] if ncx in items else []
    old += [item for item in items.values() if item.kind == "application/x-dtbncx+xml"]
    for item, reader in [*((nav, lines_of_nav) for nav in navs), *((o, lines_of_ncx) for o in old)]:
        try:
            lines = reader(item.name, _described(box, item.name)) if item.name in box else ()
        except Problem:
            continue
        if lines:
            return lines
    return ()
