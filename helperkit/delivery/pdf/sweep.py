"""Goes through all objects of a PDF: what would run, what is embedded, what does not unpack."""

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

from helperkit.delivery.pdf.acts import Acts, look_at_bytes, plain, value_of

_OFTEN = 64  # objects between two looks at the clock
_KEPT = 512  # objects that pypdf may remember
_DEEPEST = 10_000  # values in one object that are looked at
_AT_ROOT = ("/OpenAction", "/AA", "/Names", "/AcroForm")
_FIRST_LOOKS = 500  # values that are looked at from there
_PIECE = 1 << 16
_MOST_OUT = 256 << 20  # bytes that one stream may unpack to; the rest is not looked at
_FLATE = frozenset({"/FlateDecode", "/Fl"})
_JPEG = frozenset({"/DCTDecode", "/DCT"})


class Found:
    """What was seen so far."""

    def __init__(self) -> None:
        self.acts = Acts()
        self.broken = False
        self.passed_over = False  # there was more than could be looked at


def sweep(
    reader: PdfReader,
    times: tuple[float, float],
    damage: tuple[type[Exception], ...],
    *,
    mended: bool,
) -> Found:
    """Look at every object until the first time (`time.monotonic`); then at bytes, to the second.

    `damage`: what pypdf raises over an object that makes no sense; such a one is passed over.
    `mended`: other programs may take other objects for those of the file.
    """
    found, until = Found(), times[0]
    found.passed_over = mended
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
            found.passed_over = True
    if found.passed_over:
        parcels = _look_at_parcels(reader, found.acts, times[1], damage)
        file = cast("BinaryIO", reader.stream)
        all_seen = look_at_bytes(file, found.acts, times[1], parcels) and not reader.is_encrypted
        found.acts.unseen = found.acts.unseen or not all_seen
    return found


def _look_at_parcels(
    reader: PdfReader, acts: Acts, until: float, damage: tuple[type[Exception], ...]
) -> int:
    """Look for signs in the streams that have objects in them; return in how many."""
    looked = 0
    for number in sorted({number for number, _ in reader.xref_objStm.values()}):
        reader.resolved_objects.clear()
        with suppress(*damage):
            if time.monotonic() > until:
                return looked
            parcel = IndirectObject(number, 0, reader).get_object()
            if isinstance(parcel, StreamObject):
                acts.search(plain(parcel.get_data()))
                looked += 1
    return looked


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
            found.acts.look(one)
            waiting.extend(one.raw_get(key) for key in one)
        elif isinstance(one, ArrayObject):
            waiting.extend(list.__iter__(one))
    found.passed_over = True


def _unpacks(stream: StreamObject, until: float) -> bool:
    """Whether the outermost packing of a stream holds together, as far as there is time for it."""
    packing = value_of(stream, "/Filter")
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
