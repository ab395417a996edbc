"""How the bytes of a ZIP member were packed: each method as a small decoder with bounded output."""

import bz2
import lzma
import struct
import sys
from collections.abc import Callable, Iterator
from typing import Protocol

from helperkit.delivery.unpack import inflate
from helperkit.delivery.unpack.plan import refuse
from helperkit.journey.problems import ProblemName

Packed = bytes | bytearray | memoryview

PIECE = 1 << 20  # the most bytes that come out at once

DAMAGE: tuple[type[Exception], ...] = (
    *inflate.Error,
    lzma.LZMAError,
    EOFError,
    ValueError,
    struct.error,
)


class Decoder(Protocol):
    """Takes packed bytes, gives unpacked ones in pieces."""

    def feed(self, packed: Packed) -> Iterator[Packed]:
        """Yield what these bytes give."""


class _Stored:
    def feed(self, packed: Packed) -> Iterator[Packed]:
        yield packed


class _Deflate:
    def __init__(self) -> None:
        self._inner = inflate.inflate(-15)

    def feed(self, packed: Packed) -> Iterator[bytes]:
        while packed and not self._inner.eof:
            yield self._inner.decompress(packed, PIECE)
            packed = self._inner.unconsumed_tail


class _Bounded(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    def decompress(self, data: Packed, max_length: int = -1) -> bytes: ...


class _Streamed:
    """For the decoders of bzip2, xz and zstd, which share their shape."""

    def __init__(self, inner: _Bounded, broken: type[Exception] = OSError) -> None:
        self._inner = inner
        self._broken = broken  # how it says that its stream is broken; OSError is bzip2's way

    def feed(self, packed: Packed) -> Iterator[bytes]:
        while not self._inner.eof:
            try:
                piece = self._inner.decompress(packed, PIECE)
            except self._broken as error:
                raise ValueError(str(error)) from error
            packed = b""
            yield piece
            if self._inner.needs_input or (not piece and not self._inner.eof):
                break


class _Lzma:
    """LZMA with the 9 bytes before it that ZIP adds (APPNOTE 5.8.8)."""

    def __init__(self) -> None:
        self._head = b""
        self._inner: _Streamed | None = None

    def feed(self, packed: Packed) -> Iterator[bytes]:
        if self._inner is None:
            self._head += packed
            if len(self._head) < 9:
                return
            packed = self._head[9:]
            self._inner = _Streamed(self._opened(self._head[:9]))
        yield from self._inner.feed(packed)

    @staticmethod
    def _opened(head: bytes) -> lzma.LZMADecompressor:
        _, length, settings, dictionary = struct.unpack("<HHBL", head)
        if length != 5 or settings >= 9 * 5 * 5:
            raise ValueError("lzma header")
        if dictionary > 1 << 30:
            raise refuse(ProblemName.TOO_BIG_INSIDE, "dictionary")
        rest, lc = divmod(settings, 9)
        pb, lp = divmod(rest, 5)
        step = {"id": lzma.FILTER_LZMA1, "dict_size": dictionary, "lc": lc, "lp": lp, "pb": pb}
        return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[step])


class _Deflate64:
    def __init__(self) -> None:
        from inflate64 import Inflater

        self._inner = Inflater()

    def feed(self, packed: Packed) -> Iterator[bytes]:
        for at in range(0, len(packed), 4096):  # it cannot bound its output, so bound its input
            yield self._inner.inflate(packed[at : at + 4096])


def _zstd() -> Decoder:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd

    return _Streamed(zstd.ZstdDecompressor(), zstd.ZstdError)


_METHODS: dict[int, Callable[[], Decoder]] = {
    0: _Stored,
    8: _Deflate,
    9: _Deflate64,
    12: lambda: _Streamed(bz2.BZ2Decompressor()),
    14: _Lzma,
    93: _zstd,
    95: lambda: _Streamed(lzma.LZMADecompressor(lzma.FORMAT_XZ)),
}


# Shrink, Implode and PPMd are 7-Zip's program's: the library for PPMd that could be ours ended the
# whole process over some damaged streams.
OF_PROGRAM = frozenset({1, 6, 98})
_NAMES = {
    0: "Store",
    1: "Shrink",
    6: "Implode",
    8: "Deflate",
    9: "Deflate64",
    12: "BZip2",
    14: "LZMA",
    93: "Zstandard",
    95: "XZ",
    98: "PPMd",
}


def name_of(method: int) -> str:
    """Return what a method of packing is called (APPNOTE 4.4.5)."""
    return _NAMES.get(method, str(method))


def is_known(method: int) -> bool:
    """Whether this method of packing can be read."""
    if method in OF_PROGRAM:
        from helperkit.delivery.unpack.seven_zip.zip_members import can_pour

        return can_pour()
    return method in _METHODS


def decoder_of(method: int) -> Decoder:
    """Return a fresh decoder. Raises UNKNOWN_PARCEL for a method that cannot be read."""
    if method not in _METHODS:
        raise refuse(ProblemName.UNKNOWN_PARCEL, "method")
    return _METHODS[method]()
