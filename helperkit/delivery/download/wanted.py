"""What a caller asked for, and what is known of it beforehand."""

import hashlib

import msgspec

from helperkit.delivery.download.keeping.spans import Span

PIECE = 4 * 1024 * 1024  # bytes that one hash of a card vouches for
_DIGITS = 64  # of a SHA-256, in hex
OF_NOTHING = hashlib.sha256().hexdigest()  # an empty file's


class Wanted(msgspec.Struct, frozen=True):
    """One file: where it is, what it is called, what it must be."""

    url: str
    mirrors: tuple[str, ...] = ()
    kept_as: str = ""  # the link under which earlier bytes were kept, where that was another
    name: str = ""
    size: int | None = None  # bytes
    sha256: str = ""
    pieces: str = ""  # the SHA-256 of each piece in hex, one after the other

    def key(self) -> str:
        """Return the name of its part file: with a known hash, a new link finds the old bytes."""
        known = self.sha256 or self.kept_as or self.url
        return hashlib.sha256(known.encode()).hexdigest()[:24]

    def piece(self, number: int) -> str:
        """Return the hash of a piece, counted from 0; "" where none is known."""
        return self.pieces[number * _DIGITS : (number + 1) * _DIGITS]


def span_of_piece(number: int, size: int) -> Span:
    """Return where a piece of a file lies."""
    return number * PIECE, min((number + 1) * PIECE, size)
