"""Whether a PDF is whole, how many pages it has and what it is called; in bounded time."""

import io
import logging
import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, cast

import msgspec
from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from helperkit.delivery.inspect.bounded import bounded
from helperkit.delivery.regular import open_regular
from helperkit.delivery.work import Watch

# pypdf says on standard error what it repairs; nobody there can use it.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

_TAIL = 2048  # bytes in which viewers look for the end mark
_TITLE = 120
# What pypdf raises over a file that makes no sense, beside its own errors.
_DAMAGE = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


class PdfFacts(msgspec.Struct, frozen=True):
    """What was found. `whole` is None when it could not be told in time or without a password."""

    whole: bool | None
    pages: int | None = None
    title: str = ""
    note: str = ""  # "encrypted", "too-long", or ""


class _Bounded(io.RawIOBase):
    """A file that can be read for a while only."""

    def __init__(self, file: BinaryIO, check: Callable[[], None]) -> None:
        self._file = file
        self._check = check

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def read(self, size: int | None = -1, /) -> bytes:
        self._check()
        return self._file.read(-1 if size is None else size)

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override] # typeshed: Buffer
        piece = self.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


def examine(path: Path, seconds: float, watch: Watch) -> PdfFacts:
    """Look into a PDF for at most about so many seconds. Raises OSError and `Cancelled`."""
    with open_regular(path) as file:
        if not _has_end(file):
            return PdfFacts(whole=False)
    facts = bounded(lambda check: _examine(path, check), seconds, watch)
    return facts or PdfFacts(whole=None, note="too-long")


def _examine(path: Path, check: Callable[[], None]) -> PdfFacts:
    with open_regular(path) as file:
        try:
            return _read(_Bounded(file, check))
        except DependencyError:  # AES needs a library that we do not carry for this alone
            return PdfFacts(whole=None, note="encrypted")
        except _DAMAGE:
            return PdfFacts(whole=False)


def _has_end(file: BinaryIO) -> bool:
    """Whether the end mark stands at the end: pypdf would repair a cut file without a word."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _TAIL))
    return b"%%EOF" in file.read()


def _read(stream: _Bounded) -> PdfFacts:
    reader = PdfReader(cast("io.BytesIO", stream), strict=False)
    # Most locked PDFs open with an empty password: only printing or changing them is locked.
    if reader.is_encrypted and not reader.decrypt(""):
        return PdfFacts(whole=None, note="encrypted")
    pages = len(reader.pages)
    if pages < 1:
        return PdfFacts(whole=False, pages=0)
    for number in {0, pages - 1}:
        reader.pages[number].mediabox  # noqa: B018 - a page that is not there raises here
    title = reader.metadata.title if reader.metadata else None
    return PdfFacts(whole=True, pages=pages, title=_plain(title or ""))


def _plain(title: str) -> str:
    kept = "".join(sign if sign.isprintable() else " " for sign in str(title))
    return " ".join(kept.split())[:_TITLE]
