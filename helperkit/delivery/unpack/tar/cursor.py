"""Going through a tar archive from its beginning, whether it is compressed or not."""

from collections.abc import Iterator
from typing import Protocol

from helperkit.delivery.unpack.reader import Piece
from helperkit.delivery.unpack.zip.source import Source, Window

_READ = 1 << 20


class Cursor(Protocol):
    """A place in the archive that only goes on."""

    at: int

    def take(self, length: int) -> bytes:
        """Return the next bytes; fewer where the archive ends."""

    def peek(self, length: int) -> bytes:
        """Return the next bytes without going on."""

    def skip(self, length: int) -> int:
        """Leave bytes out; return how many there were."""

    def parts(self, length: int) -> Iterator[Piece]:
        """Yield the next bytes; fewer where the archive ends."""


class PlainCursor:
    """In a file: what is left out is not read."""

    def __init__(self, source: Source) -> None:
        self.at = 0
        self._size = source.size
        self._window = Window(source)

    def take(self, length: int) -> bytes:
        """See `Cursor`."""
        found = self.peek(length)
        self.at += len(found)
        return found

    def peek(self, length: int) -> bytes:
        """See `Cursor`."""
        content, at = self._window.look(self.at, length)
        return content[at : at + length]

    def skip(self, length: int) -> int:
        """See `Cursor`."""
        skipped = min(length, self._size - self.at)
        self.at += skipped
        return skipped

    def parts(self, length: int) -> Iterator[Piece]:
        """See `Cursor`."""
        end = min(self.at + length, self._size)
        while self.at < end:
            yield self.take(min(_READ, end - self.at))


class StreamCursor:
    """In what a compressed file gives, piece by piece."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self.at = 0
        self._pieces = pieces
        self._piece = b""
        self._begin = 0  # in the piece

    def take(self, length: int) -> bytes:
        """See `Cursor`."""
        begin = self._begin
        end = begin + length
        if end <= len(self._piece):
            self._begin = end
            self.at += length
            return self._piece[begin:end]
        found = bytearray()
        while len(found) < length and self._more():
            begin = self._begin
            part = self._piece[begin : begin + length - len(found)]
            self._begin += len(part)
            found += part
        self.at += len(found)
        return bytes(found)

    def peek(self, length: int) -> bytes:
        """See `Cursor`."""
        found = self.take(length)
        self._piece, self._begin = found + self._piece[self._begin :], 0
        self.at -= len(found)
        return found

    def skip(self, length: int) -> int:
        """See `Cursor`."""
        end = self._begin + length
        if end <= len(self._piece):
            self._begin = end
            self.at += length
            return length
        return sum(map(len, self.parts(length)))

    def parts(self, length: int) -> Iterator[Piece]:
        """See `Cursor`."""
        while length and self._more():
            begin = self._begin
            part = memoryview(self._piece)[begin : begin + length]
            self._begin += len(part)
            self.at += len(part)
            length -= len(part)
            yield part

    def _more(self) -> bool:
        """Whether there is a byte to take."""
        while self._begin == len(self._piece):
            piece = next(self._pieces, None)
            if piece is None:
                return False
            self._piece, self._begin = piece, 0
        return True
