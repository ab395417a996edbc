"""Pictures of dots, known by their first bytes and not by what they are called."""

import binascii
import re

import msgspec
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImageReader

_MOST_EMBEDDED = 16_000_000  # dots of a picture within a drawing
_BEGINNINGS = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png"),
    (re.compile(rb"\xff\xd8\xff"), "jpeg"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"RIFF....WEBP", re.S), "webp"),
    (re.compile(rb"BM"), "bmp"),
)
_EMBEDDED = re.compile(r"data:[^,]{0,100};\s*base64\s*,", re.I)


class Embedded(msgspec.Struct, frozen=True):
    """A picture of dots that is in an address itself (RFC 2397), and how many dots it has."""

    address: str
    dots: int


class _Reader(QImageReader):
    """Keeps the bytes that it reads: Qt's own does not."""

    def __init__(self, content: bytes, kind: str) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        super().__init__(self._buffer, QByteArray(kind.encode()))
        self.setAutoDetectImageFormat(False)
        self.setAutoTransform(True)


def kind_of(content: bytes) -> str:
    """Return Qt's name of a kind of dots; "" for none that we know."""
    return next((kind for begins, kind in _BEGINNINGS if begins.match(content)), "")


def reader_of(content: bytes, kind: str) -> QImageReader:
    """Return a reader for this kind only, whatever the bytes are."""
    reader = _Reader(content, kind)
    # Qt looks at the bytes for the first time under a lock of its own for all readers. It needs
    # Python's lock to get them, so nobody may wait for Qt's while holding Python's: `read` gives
    # Python's away, `size` keeps it.
    reader.size()
    return reader


def embedded(address: str) -> Embedded | None:
    """Return the picture of dots in an address, written anew; None where it is none of ours."""
    begins = _EMBEDDED.match(address)
    if begins is None:
        return None
    try:
        content = binascii.a2b_base64(address[begins.end() :])
    except (binascii.Error, ValueError):
        return None
    kind = kind_of(content)
    size = reader_of(content, kind).size() if kind else QSize()
    dots = size.width() * size.height()
    if size.isEmpty() or dots > _MOST_EMBEDDED:
        return None
    plain = binascii.b2a_base64(content, newline=False).decode()
    return Embedded(f"data:image/{kind};base64,{plain}", dots)
