"""Goes through all objects of a PDF: what would run, what is embedded, what does not unpack."""

import re
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, BinaryIO, cast

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NullObject,
    StreamObject,
)

_OFTEN = 64  # objects between two looks at the clock
_KEPT = 512  # objects that pypdf may remember
_DEEPEST = 10_000  # values in one object that are looked at
_AT_ROOT = ("/OpenAction", "/AA", "/Names", "/AcroForm")
_FIRST_LOOKS = 500  # values that are looked at from there
_LAUNCH = re.compile(rb"/Launch\b")
_SCRIPT = re.compile(rb"/(?:JavaScript|JS)\b")
_LONGEST = 16  # bytes of such a name, so that none is missed between two pieces
_CHUNK = 1 << 20
_MOST_BYTES = 64 << 20
_PIECE = 1 << 16
_MOST_OUT = 256 << 20  # bytes that one stream may unpack to; the rest is not looked at
_FLATE = frozenset({"/FlateDecode", "/Fl"})
_JPEG = frozenset({"/DCTDecode", "/DCT"})


class Found:
    """What was seen so far."""

    def __init__(self) -> None:
        self.scripts = False
        self.launches = False
        self.embedded = False
        self.broken = False
        self.passed_over = False  # there was more than could be looked at


def sweep(reader: PdfReader, until: float, damage: tuple[type[Exception], ...]) -> Found:
    """Look at every object until the clock (`time.monotonic`) says so; what is left stays unseen.

    `damage`: what pypdf raises over an object that makes no sense; such a one is passed over.
    """
    found = Found()
    _look_at_root(reader, found, damage)
    for seen, (number, generation) in enumerate(_numbers(reader)):
        if seen % _OFTEN == 0 and time.monotonic() > until:
            found.passed_over = True
            break
        if seen % _KEPT == 0:
            reader.resolved_objects.clear()
        try:
            thing: Any = IndirectObject(number, generation, reader).get_object()
            _look(thing, found)
            if isinstance(thing, StreamObject):
                found.broken = found.broken or not _unpacks(thing, until)
        except damage:
            continue
    if found.passed_over:
        _look_at_bytes(cast("BinaryIO", reader.stream), found)
    return found


def _look_at_root(reader: PdfReader, found: Found, damage: tuple[type[Exception], ...]) -> None:
    """Look first at what is done when the file is opened: very many objects cannot hide that."""
    root = reader.root_object
    waiting: list[Any] = [root.raw_get(key) for key in _AT_ROOT if key in root]
    for _ in range(_FIRST_LOOKS):
        if not waiting:
            return
        one = waiting.pop(0)
        with suppress(*damage):
            one = one.get_object() if isinstance(one, IndirectObject) else one
            _look(one, found)
            values = list.__iter__(one) if isinstance(one, ArrayObject) else _values(one)
            waiting.extend(values)


def _values(one: Any) -> Iterator[Any]:
    if isinstance(one, DictionaryObject):
        yield from (one.raw_get(key) for key in one)


def _look_at_bytes(file: BinaryIO, found: Found) -> None:
    """Look for what would run where nothing is packed: all that there is time for."""
    file.seek(0)
    before = b""
    for _ in range(_MOST_BYTES // _CHUNK):
        piece = file.read(_CHUNK)
        if not piece:
            return
        content = before + piece
        found.launches = found.launches or _LAUNCH.search(content) is not None
        found.scripts = found.scripts or _SCRIPT.search(content) is not None
        before = piece[-_LONGEST:]


def _numbers(reader: PdfReader) -> Iterator[tuple[int, int]]:
    for generation, table in list(reader.xref.items()):
        for number in list(table):
            yield number, generation
    for number in list(reader.xref_objStm):
        yield number, 0


def _look(thing: Any, found: Found) -> None:
    """Look at an object and what stands in it, but not at what it refers to."""
    waiting = [thing]
    for _ in range(_DEEPEST):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, DictionaryObject):
            does = one.raw_get("/S") if "/S" in one else None
            found.scripts = found.scripts or does == "/JavaScript" or "/JS" in one
            found.launches = found.launches or does == "/Launch"
            kind = one.raw_get("/Type") if "/Type" in one else None
            file_inside = kind == "/EmbeddedFile" or "/EF" in one
            found.embedded = found.embedded or file_inside
            waiting.extend(one.raw_get(key) for key in one)
        elif isinstance(one, ArrayObject):
            waiting.extend(list.__iter__(one))
    found.passed_over = True


def _unpacks(stream: StreamObject, until: float) -> bool:
    """Whether the outermost packing of a stream holds together, as far as there is time for it."""
    packing = stream.get("/Filter")
    if isinstance(packing, ArrayObject):
        packing = packing[0] if packing else None
    packed: bytes = stream._data
    if isinstance(packing, NullObject) or not packed:
        return True
    if packing in _JPEG:
        return packed.lstrip().startswith(b"\xff\xd8")
    return packing not in _FLATE or _inflates(packed, until)


def _inflates(packed: bytes, until: float) -> bool:
    """Whether zlib takes it (RFC 1950). Only the checksum at its end may be missing."""
    inflater, out = zlib.decompressobj(), 0
    for start in range(0, len(packed), _PIECE):
        rest = packed[start : start + _PIECE]
        while rest:
            try:
                out += len(inflater.decompress(rest, 1 << 20))
            except zlib.error:
                return False
            if inflater.eof or out > _MOST_OUT or time.monotonic() > until:
                return True
            rest = inflater.unconsumed_tail
    return _lacks_checksum_alone(packed)


def _lacks_checksum_alone(packed: bytes) -> bool:
    """Whether the last block ends (RFC 1951): some writers spare the four bytes behind it."""
    blocks = zlib.decompressobj(-zlib.MAX_WBITS)
    rest = packed[2:]
    while rest and not blocks.eof:
        blocks.decompress(rest, 1 << 20)
        rest = blocks.unconsumed_tail
    return blocks.eof
