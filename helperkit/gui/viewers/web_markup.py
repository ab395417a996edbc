"""Reads HTML and XML into tags and texts, however torn it is, in time that grows with its length.

It knows no entities of a document's own, so none can grow, and it fetches nothing.
"""

import re
from collections.abc import Iterator
from html import unescape

import msgspec

_OPENS = re.compile(r"<(?=[A-Za-z/!?])")
_NAME = re.compile(r"[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_QUOTE_OR_END = re.compile(r"[\"'>]")
_MOST_ATTRIBUTES = 40
_ENDLESS_NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")  # no letter, and too long to count
# What stands between these is no markup, up to the tag that closes it.
RAW = frozenset({"script", "style", "textarea", "title", "iframe", "xmp", "template"})
_SKIPPED = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">"))


class Tag(msgspec.Struct, frozen=True):
    """An opening or closing tag, its name without a prefix and in small letters."""

    name: str
    attributes: dict[str, str] = {}
    closes: bool = False
    empty: bool = False  # it says itself that nothing is in it


class Letters(msgspec.Struct, frozen=True):
    """Text between tags, with its entities read. `raw_of`: the tag whose text is no markup."""

    text: str
    raw_of: str = ""


def tokens(source: str, *, raw: frozenset[str] = RAW) -> Iterator[Tag | Letters]:
    """Yield all tags and texts in their order. `raw`: tags whose content is no markup."""
    at = begin = 0  # where we look, and where the text before it begins
    gone: set[str] = set()  # closings that do not come any more: looked for once only
    while found := _OPENS.search(source, at):
        opens = found.start()
        after, plain = _skipped(source, opens, gone)
        tag = None
        if not after:
            tag, after = _tag(source, opens, gone)
            if tag is None:
                at = after  # it is a letter like any other
                continue
        if opens > begin:
            yield Letters(read_entities(source[begin:opens]))
        if plain:
            yield Letters(plain)
        if tag is not None:
            yield tag
            if tag.name in raw and not (tag.closes or tag.empty):
                closing = _closing(source, after, tag.name, gone)
                yield Letters(read_entities(source[after:closing]), tag.name)
                after = closing
        at = begin = after
    if begin < len(source):
        yield Letters(read_entities(source[begin:]))


def _skipped(source: str, at: int, gone: set[str]) -> tuple[int, str]:
    """Return where a comment or a declaration is over, and the plain text in it; 0 for neither."""
    for opening, closing in _SKIPPED:
        if not source.startswith(opening, at):
            continue
        found = -1 if closing in gone else source.find(closing, at + len(opening))
        if found < 0:
            gone.add(closing)
            return len(source), ""
        plain = opening == "<![CDATA["
        return found + len(closing), source[at + len(opening) : found] if plain else ""
    return 0, ""


def read_entities(text: str) -> str:
    """Return the text with "&amp;" and its like read."""
    return unescape(_ENDLESS_NUMBER.sub("\ufffd", text)) if "&" in text else text


def _tag(source: str, at: int, gone: set[str]) -> tuple[Tag | None, int]:
    """Return the tag that opens here, and where it is over; None where there is none."""
    closes = source.startswith("</", at)
    named = _NAME.match(source, at + 1 + closes)
    if named is None:
        return None, at + 1
    after = _end_of_tag(source, named.end(), gone)
    if after < 0:
        return None, at + 1
    body = source[named.end() : after]
    name = named[0].rpartition(":")[2].lower()
    attributes: dict[str, str] = {}
    for found in () if closes else _ATTRIBUTE.finditer(body):
        key, double, single, bare = found.groups("")
        attributes.setdefault(key.lower(), read_entities(double or single or bare))
        if len(attributes) >= _MOST_ATTRIBUTES:
            break
    return Tag(name, attributes, closes, body.endswith("/")), after + 1


def _end_of_tag(source: str, at: int, gone: set[str]) -> int:
    """Return where the ">" stands that is in no quotes; -1 where there is none any more.

    Where quotes turned out to be torn, they are not heeded from there on: each look for an end
    that fails is made once.
    """
    first = -1 if ">" in gone else source.find(">", at)
    if first < 0:
        gone.add(">")
        return -1
    while "quotes" not in gone and (found := _QUOTE_OR_END.search(source, at)):
        if found[0] == ">":
            return found.start()
        ended = source.find(found[0], found.end())
        if ended < 0:
            break
        at = ended + 1
    gone.add("quotes")
    return first


def _closing(source: str, at: int, name: str, gone: set[str]) -> int:
    if name in gone:
        return len(source)
    found = re.compile(rf"</{re.escape(name)}\b", re.I).search(source, at)
    if found is None:
        gone.add(name)
        return len(source)
    return found.start()
