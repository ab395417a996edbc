"""A body as the file's own bytes: gzip taken off where it was put on for the way only."""

import zlib
from collections.abc import Iterable, Iterator

from helperkit.delivery.download.answers.answer import Answer, BadAnswer

MOST_AT_ONCE = 1024 * 1024  # bytes taken out of the packed stream at most at once
_GZIP = b"\x1f\x8b"
_GZIP_ENDINGS = (".gz", ".tgz", ".svgz", ".emz", ".vgz")


class Cut(Exception):
    """The body ended before its end."""


def is_packed(answer: Answer, first: bytes, name: str) -> bool:
    """Whether the bytes must be unpacked to be the file.

    The rule: only if the header says gzip, the bytes are gzip, and the file itself is not meant
    to be one (servers like to label "x.tar.gz" that way). A header that lies is ignored. Raise
    `BadAnswer` for another encoding: we asked for none.
    """
    if not answer.encoding:
        return False
    if answer.encoding not in {"gzip", "x-gzip"}:
        raise BadAnswer("encoding")
    return first.startswith(_GZIP) and not name.lower().endswith(_GZIP_ENDINGS)


def unpacked(chunks: Iterable[bytes | memoryview]) -> Iterator[bytes]:
    """Yield what the gzip stream holds, at most 1 MiB at a time; raise `Cut` if its end is missing.

    RFC 1952: a stream may have several members; zlib checks the sum of each.
    """
    inflate = zlib.decompressobj(31)
    begun = False
    for chunk in chunks:
        packed: bytes | memoryview = chunk
        while packed:
            if inflate.eof:
                inflate = zlib.decompressobj(31)
            begun = True
            try:
                piece = inflate.decompress(packed, MOST_AT_ONCE)
            except zlib.error as error:
                raise Cut from error
            packed = inflate.unconsumed_tail or inflate.unused_data
            if piece:
                yield piece
    if begun and not inflate.eof:
        yield inflate.flush()
    if not begun or not inflate.eof:
        raise Cut
