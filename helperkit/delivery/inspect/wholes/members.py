"""Reads small members out of a file that is a ZIP archive inside."""

from collections.abc import Iterable

from helperkit.delivery.inspect.looking import Look
from helperkit.delivery.unpack.zip.directory import ENCRYPTED_FLAG, Record, read_directory
from helperkit.delivery.unpack.zip.methods import DAMAGE, decoder_of
from helperkit.delivery.unpack.zip.source import Source
from helperkit.delivery.unpack.zip.starts import each_start
from helperkit.journey.problems import Problem

BROKEN: tuple[type[Exception], ...] = (*DAMAGE, Problem)
_SMALL = 1 << 20  # bytes
_PIECE = 1 << 18
_BEGIN = 512  # bytes, packed: enough for the first of a content
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

    def begin(self, name: bytes) -> bytes:
        """Return how one member's content begins; nothing where it cannot be read.

        Raises as `read`.
        """
        place = self._places[name]
        return self._read(place, min(_BEGIN, self.records[place].packed), _SMALL)

    def read(self, name: bytes, most: int = _SMALL) -> bytes:
        """Return one member's content, `most` bytes of it; nothing where it cannot be read.

        Raises OutOfTime and `Cancelled`.
        """
        place = self._places.get(name)
        if place is None or self.records[place].packed > most:
            return b""
        return self._read(place, self.records[place].packed, most)

    def _read(self, place: int, length: int, most: int) -> bytes:
        """Unpack so many bytes of what is packed, to `most` at most."""
        record = self.records[place]
        if record.method not in _PLAIN_METHODS or record.flags & ENCRYPTED_FLAG:
            return b""
        decoder, found, begin = decoder_of(record.method), bytearray(), self._starts[place]
        try:
            for at in range(begin, begin + length, _PIECE):
                packed = self._source.read(at, min(_PIECE, begin + length - at))
                for piece in decoder.feed(packed):
                    self._look.check()
                    found += piece
                    if len(found) > most:
                        return bytes(found)
        except BROKEN:
            return bytes(found)
        return bytes(found)


def members_of(look: Look) -> Members | None:
    """Return what lies in a file; None where it is torn."""
    try:
        records = read_directory(look.file)
        if records is None:
            return None
        source = Source(look.file)
        return Members(look, source, records, dict(each_start(source, records)))
    except Problem:
        return None
