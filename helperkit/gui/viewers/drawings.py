"""A look at a drawing (SVG 1.1) before Qt draws it: what is left reaches nothing, and has an end.

It is written anew from closed lists, so what Qt reads is what was looked at, in any encoding.
"""

import re
import zlib
from typing import NoReturn
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

import msgspec

from helperkit.gui.viewers.drawings_known import (
    ALONE,
    GRADIENTS,
    LAYERS,
    LINKING,
    ONCE,
    TAGS,
)
from helperkit.gui.viewers.raster import embedded

MOST_BYTES = 16 << 20
MOST_WEIGHT = 40_000  # drawn tags, those of each `use` counted anew
_DEEPEST = 48  # tags within tags, those that are used too
_LAYER = 300  # what a mask, a pattern or a filter weighs beside a plain tag
_LETTERS = 50  # of a path or a text, that weigh as much as a tag
_CORNERS = 12  # in so many letters, each of which may have a marker
_ROOT = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_NAME = r"[^\W\d][\w.:-]*"
_URL = re.compile(rf"""url\(\s*["']?#({_NAME})["']?\s*\)""", re.I)
_ANY_URL = re.compile(r"url\s*\(", re.I)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)


class Drawing(msgspec.Struct, frozen=True):
    """A drawing that may be drawn, and how much work that is: 1 for each plain tag."""

    content: bytes
    weight: int


class _Refused(Exception):
    """No drawing, or one that is not drawn here."""


class _Tag(msgspec.Struct):
    """One tag of the closed list."""

    name: str
    attributes: dict[str, str]
    refers: list[tuple[str, bool]]  # what is drawn along with it: once, or with each tag inside
    weight: int = 1
    inside: list["_Tag | str"] = []


def plain_drawing(content: bytes) -> Drawing | None:
    """Return a drawing without links, scripts and foreign tags; None for what is not drawn here.

    That is: torn, packed twice, with entities of its own, with styles from elsewhere, or with so
    many tags within tags, or uses of uses, that drawing it could go on without an end.
    """
    try:
        reader = _Reader(_unpacked(content))
        weight = _Scales(reader.named).of(reader.root)[0]
    except (_Refused, expat.ExpatError, ValueError, LookupError):
        return None
    written: list[str] = []
    _write(reader.root, written)
    return Drawing("".join(written).encode(), weight)


def _unpacked(content: bytes) -> bytes:
    """Return the plain letters of a packed drawing (SVGZ)."""
    if content.startswith(b"\x1f\x8b"):
        unpacking = zlib.decompressobj(wbits=31)
        try:
            content = unpacking.decompress(content, MOST_BYTES + 1)
        except zlib.error as error:
            raise _Refused from error
    if len(content) > MOST_BYTES or b"\0" in content:
        raise _Refused
    return content


class _Reader:
    """Keeps the known tags. Raises `_Refused`, and what expat raises."""

    def __init__(self, content: bytes) -> None:
        self.named: dict[str, list[_Tag]] = {}
        self._open: list[_Tag] = []
        self._roots: list[_Tag] = []
        self._skipped = self._count = 0
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._refuse
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._letters
        parser.Parse(content, True)
        if len(self._roots) != 1:
            raise _Refused
        self.root = self._roots[0]
        self._check_styles()

    @staticmethod
    def _refuse(*_what: object) -> NoReturn:
        raise _Refused

    @staticmethod
    def _doctype(_name: str, _system: str | None, _public: str | None, inside: int) -> None:
        if inside:
            raise _Refused

    @staticmethod
    def _instruction(target: str, _said: str) -> None:
        if target == "xml-stylesheet":
            raise _Refused

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_WEIGHT or len(self._open) > _DEEPEST:
            raise _Refused
        name = name.rpartition(":")[2]
        wanted = name in TAGS and (bool(self._open) or name == "svg")
        if self._skipped or not wanted:
            self._skipped += 1
            return
        tag = _Tag(name, {}, [], 1 + (_LAYER if name in LAYERS or name.startswith("fe") else 0))
        for key, value in attributes.items():
            self._keep(tag, key, value)
        (self._open[-1].inside if self._open else self._roots).append(tag)
        self._open.append(tag)

    def _end(self, _name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        else:
            self._open.pop()

    def _letters(self, letters: str) -> None:
        if self._open and not self._skipped:
            self._open[-1].inside.append(letters)
            self._open[-1].weight += len(letters) // _LETTERS

    def _keep(self, tag: _Tag, key: str, value: str) -> None:
        if key in {"href", "xlink:href"}:
            self._link(tag, value.strip())
        elif key == "xml:space":
            tag.attributes[key] = value
        elif ":" in key or key.startswith(("on", "xmlns")) or "\\" in value or "/*" in value:
            return
        elif key == "id":
            if re.fullmatch(_NAME, value):
                tag.attributes[key] = value
                self.named.setdefault(value, []).append(tag)
        elif len(_URL.findall(value)) == len(_ANY_URL.findall(value)):
            tag.attributes[key] = _URL.sub(r"url(#\1)", value)
            tag.weight += len(value) // _LETTERS
            parts = [one.partition(":") for one in value.split(";")] if key == "style" else []
            for name, _, said in parts or [(key, "", value)]:
                once = name.strip() in ONCE
                tag.refers += [(one, once) for one in _URL.findall(said)]

    def _link(self, tag: _Tag, address: str) -> None:
        if tag.name == "image":
            found = embedded(address)
            if found is not None:
                tag.attributes["xlink:href"] = found.address
                tag.weight += found.dots // 20_000
        elif tag.name in LINKING and re.fullmatch(f"#{_NAME}", address):
            tag.attributes["xlink:href"] = address
            tag.refers.append((address[1:], True))

    def _check_styles(self) -> None:
        """Refuse styles that bring letters or files, or more than a colour, to any tag."""
        found = [self.root]
        while found:
            tag = found.pop()
            found += [one for one in tag.inside if isinstance(one, _Tag)]
            if tag.name != "style":
                continue
            said = _COMMENT.sub(" ", "".join(one for one in tag.inside if isinstance(one, str)))
            named = _URL.findall(said)
            drawn = [tag for one in named for tag in self.named.get(one, []) if one]
            if (
                any(sign in said for sign in "\\@<")
                or len(named) != len(_ANY_URL.findall(said))
                or any(one.name not in GRADIENTS for one in drawn)
            ):
                raise _Refused
            tag.inside = [said]


class _Scales:
    """Weighs a tag with all that is drawn along with it. Raises `_Refused` beyond the bounds."""

    def __init__(self, named: dict[str, list[_Tag]]) -> None:
        self._named = named
        self._known: dict[int, tuple[int, int] | None] = {}  # weight and depth; None: under way

    def of(self, tag: _Tag, level: int = 0) -> tuple[int, int]:
        key = id(tag)
        if key not in self._known:
            self._known[key] = None
            weight, deep = tag.weight, 0
            parts = [(one, True) for one in tag.inside if isinstance(one, _Tag)]
            parts += [(one, once) for one, once in self._referred(tag) if once]
            parts += [(one, once) for one, once in self._referred(tag) if not once]
            for one, once in parts:
                if level > _DEEPEST:
                    raise _Refused
                heavy, deeper = self.of(one, level + 1)
                times = 1 if once else weight * (_CORNERS if one.name == "marker" else 1)
                weight, deep = weight + heavy * times, max(deep, deeper + 1)
                if weight > MOST_WEIGHT or deep > _DEEPEST:
                    raise _Refused
            self._known[key] = weight, deep
        known = self._known[key]
        if known is None:  # it is drawn within itself
            raise _Refused
        return known

    def _referred(self, tag: _Tag) -> list[tuple[_Tag, bool]]:
        """Return the tags it refers to; a shape's gradients weigh nothing."""
        found = [(one, once) for name, once in tag.refers for one in self._named.get(name, [])]
        return [
            (one, once) for one, once in found if tag.name in GRADIENTS or one.name not in GRADIENTS
        ]


def _write(tag: _Tag, written: list[str]) -> None:
    written.append(f"<{tag.name}" if written else f"<{tag.name} {_ROOT}")
    written.extend(f" {key}={quoteattr(value)}" for key, value in tag.attributes.items())
    written.append(">")
    for one in tag.inside if tag.name not in ALONE else ():
        if isinstance(one, _Tag):
            if one.name != "image" or "xlink:href" in one.attributes:
                _write(one, written)
        else:
            written.append(escape(one))
    written.append(f"</{tag.name}>")
