"""Compressed streams, by content: what packed one, and its bytes in bounded pieces.

A stream may be several, one after another (`cat a.gz b.gz`); zeros and other matter behind the
last one are left alone, as the programs of each format do.
"""

import bz2
import lzma
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO, Protocol

import lz4.frame  # type: ignore[import-untyped]  # its makers ship no types
import msgspec

from helperkit.delivery.unpack import inflate
from helperkit.delivery.unpack.plan import check_size, refuse
from helperkit.journey.problems import Problem, ProblemName

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PIECE = 1 << 18  # bytes that come out at once: what stays in a core's own cache
_READ = 1 << 18
_MOST_DICTIONARY = 1 << 30
HEAD = 32  # bytes that `packing_of` wants to see

_BROKEN: tuple[type[Exception], ...] = (
    *inflate.Error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    lzma.LZMAError,
    zstd.ZstdError,
)


class Unpacker(Protocol):
    """What the decompression objects of most libraries have in common."""

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""

    @property
    def needs_input(self) -> bool:
        """Whether all input was used, so that more is wanted."""

    @property
    def unused_data(self) -> bytes | None:
        """What stands behind the end of the stream."""

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Return at most so many bytes; raises an error of its library."""


class _Gzip:
    """Gives isal and zlib the shape of the others."""

    def __init__(self) -> None:
        self._inner = inflate.inflate(31)
        self._full = False  # whether the last output had its most, so that more may come

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def needs_input(self) -> bool:
        return not self._full and not self._inner.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        piece = self._inner.decompress(data or self._inner.unconsumed_tail, max_length)
        self._full = len(piece) == max_length
        return piece


class Packing(msgspec.Struct, frozen=True):
    """One way to compress a stream."""

    name: str  # as `Member.method` calls it
    endings: tuple[str, ...]  # lower case
    unpacker: Callable[[], Unpacker]
    starts: Callable[[bytes], bool]  # whether a stream begins with these bytes


def _is_gzip(head: bytes) -> bool:
    return head.startswith(b"\x1f\x8b\x08")


def _is_bzip2(head: bytes) -> bool:
    # The sign of the first block, or of the end where there is none.
    return (
        head.startswith(b"BZh")
        and head[3:4] in {b"%d" % n for n in range(1, 10)}
        and head[4:10] in {b"1AY&SY", b"\x17\x72\x45\x38\x50\x90"}
    )


def _is_xz(head: bytes) -> bool:
    return head.startswith(b"\xfd7zXZ\0")


def _is_zstd(head: bytes) -> bool:
    return head.startswith(b"\x28\xb5\x2f\xfd") or _is_skippable(head)


def _is_lz4(head: bytes) -> bool:
    return head.startswith(b"\x04\x22\x4d\x18")


def _is_skippable(head: bytes) -> bool:
    """Both zstd and lz4 have frames without content; zstd's parallel programs begin with one."""
    return len(head) > 3 and head[0] & 0xF0 == 0x50 and head[1:4] == b"\x2a\x4d\x18"


def _is_lzma(head: bytes) -> bool:
    """There is no sign: so the settings, the dictionary and the size must all be sane."""
    if len(head) < 14 or head[0] >= 9 * 5 * 5 or head[13] != 0:  # the coder's first byte is 0
        return False
    dictionary = int.from_bytes(head[1:5], "little")
    size = int.from_bytes(head[5:13], "little")
    low = dictionary & -dictionary
    is_step = dictionary >= 4096 and dictionary // low in {1, 3}  # 2^n or 2^n + 2^(n-1)
    return (is_step or dictionary == 0xFFFFFFFF) and (size == (1 << 64) - 1 or 0 < size < 1 << 38)


PACKINGS = (
    Packing("gzip", ("gz", "tgz"), _Gzip, _is_gzip),
    Packing("BZip2", ("bz2", "tbz", "tbz2", "tb2"), bz2.BZ2Decompressor, _is_bzip2),
    Packing(
        "XZ",
        ("xz", "txz"),
        lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_DICTIONARY + (64 << 20)),
        _is_xz,
    ),
    Packing("Zstandard", ("zst", "tzst", "zstd"), zstd.ZstdDecompressor, _is_zstd),
    Packing("LZ4", ("lz4", "tlz4"), lz4.frame.LZ4FrameDecompressor, _is_lz4),
    Packing(
        "LZMA",
        ("lzma", "tlz"),
        lambda: lzma.LZMADecompressor(lzma.FORMAT_ALONE, memlimit=_MOST_DICTIONARY + (64 << 20)),
        _is_lzma,
    ),
)


def packing_of(head: bytes) -> Packing | None:
    """Return what compressed the stream that begins so; None where nothing known did."""
    return next((packing for packing in PACKINGS if packing.starts(head)), None)


def pieces(
    file: BinaryIO, packing: Packing, size: int, check: Callable[[int], None] = lambda _: None
) -> Iterator[bytes]:
    """Yield what a file unpacks to, at most `PIECE` bytes at once.

    `size` is the file's own; `check` hears how much of it was read. Raises DAMAGED, and
    TOO_BIG_INSIDE as soon as so much cannot be honest, or where the dictionary is absurd.
    """
    file.seek(0)
    packed = file.read(_READ)
    came = 0
    while True:
        unpacker = packing.unpacker()
        while not unpacker.eof:
            check(file.tell())
            try:
                piece = unpacker.decompress(packed, PIECE)
            except _BROKEN as error:
                raise _named(error) from error
            packed = b""
            if piece:
                came += len(piece)
                check_size(came, size)
                yield piece
            if _is_hungry(unpacker):
                packed = file.read(_READ)
                if not packed:
                    raise refuse(ProblemName.DAMAGED, "short")
        packed = _next_stream(file, packing, unpacker.unused_data or b"")
        if not packed:
            return


def _is_hungry(unpacker: Unpacker) -> bool:
    return not unpacker.eof and unpacker.needs_input


def _next_stream(file: BinaryIO, packing: Packing, packed: bytes) -> bytes:
    """Return the bytes of the stream behind the last one; empty where there is none."""
    if len(packed) < HEAD:
        packed += file.read(_READ)
    if packing.name == "XZ":  # the padding of its streams: zeros, four by four
        while packed and not packed.strip(b"\0"):
            packed = file.read(_READ)
        zeros = len(packed) - len(packed.lstrip(b"\0"))
        packed = packed[zeros:] + (file.read(_READ) if zeros else b"")
    more = packing.starts(packed) or (packing.name == "LZ4" and _is_skippable(packed))
    return packed if more and packing.name != "LZMA" else b""


def _named(error: BaseException) -> Problem:
    text = str(error).lower()
    if "memory usage limit" in text or "too much memory" in text:
        return refuse(ProblemName.TOO_BIG_INSIDE, "dictionary")
    return refuse(ProblemName.DAMAGED, "bytes", error=type(error).__name__)
