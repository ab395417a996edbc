"""Reads small members out of a file that is a ZIP archive inside."""

from collections.abc import Iterable

from helperkit.delivery.inspect.looking import Look
from helperkit.delivery.unpack.zip.directory import ENCRYPTED_FLAG, Record
from helperkit.delivery.unpack.zip.methods import DAMAGE, decoder_of
from helperkit.delivery.unpack.zip.source import Source
from helperkit.journey.problems import Problem

BROKEN: tuple[type[Exception], ...] = (*DAMAGE, Problem)
_SMALL = 1 << 20  # bytes
_PIECE = 1 << 18
_PLAIN_METHODS = frozenset({0, 8})


class Members:
    """What lies in the archive, by the names in its directory."""

    def __init__(
        self, look: Look, source: Source, records: tuple[Record, ...], starts: dict[int, int]
    ) -> None:
        self.records = records
        self._look = look
        self._source = source
        self._starts = starts
        self._places = {record.raw_name: place for place, record in enumerate(records)}

    @property
    def names(self) -> Iterable[bytes]:
        """All names, as they are written."""
        return self._places.keys()

    def read(self, name: bytes, most: int = _SMALL) -> bytes:
        """Return one member's content, `most` bytes of it; nothing where it cannot be read.

        Raises OutOfTime and `Cancelled`.
        """
        place = self._places.get(name)
        record = None if place is None else self.records[place]
        if place is None or record is None or record.packed > most:
            return b""
        if record.method not in _PLAIN_METHODS or record.flags & ENCRYPTED_FLAG:
            return b""
        decoder, found, begin = decoder_of(record.method), bytearray(), self._starts[place]
        try:
            for at in range(begin, begin + record.packed, _PIECE):
                packed = self._source.read(at, min(_PIECE, begin + record.packed - at))
                for piece in decoder.feed(packed):
                    self._look.check()
                    found += piece
                    if len(found) > most:
                        return bytes(found)
        except BROKEN:
            return bytes(found)
        return bytes(found)
