"""Deflate and CRC-32, by the fastest library that the machine has.

isal (Intel's storage library, also made for ARM) inflates two to three times as fast as zlib;
there are no wheels of it for Windows on ARM, and there Python's own serves.
"""

import zlib
from types import ModuleType
from typing import Protocol

_fast: ModuleType
try:
    from isal import isal_zlib as _fast
except ImportError:  # Windows on ARM
    _fast = zlib

Error: tuple[type[Exception], ...] = (zlib.error, _fast.error)


class Inflate(Protocol):
    """What a decompression object of zlib and of isal has in common."""

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""

    @property
    def unconsumed_tail(self) -> bytes:
        """What was not taken in, because the output had its most."""

    @property
    def unused_data(self) -> bytes:
        """What stands behind the end of the stream."""

    def decompress(self, data: bytes | bytearray | memoryview, max_length: int = 0, /) -> bytes:
        """Return at most `max_length` bytes; 0 for as many as come. Raises one of `Error`."""


def inflate(bits: int) -> Inflate:
    """Return a decompression object; `bits` as zlib's: -15 raw, 31 gzip."""
    made: Inflate = _fast.decompressobj(bits)
    return made


def crc32(content: bytes | bytearray | memoryview, before: int = 0) -> int:
    """Return the CRC-32 of these bytes behind those before."""
    crc: int = _fast.crc32(content, before)
    return crc
