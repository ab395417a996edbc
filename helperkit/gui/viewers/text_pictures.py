"""Pictures inside a text: decoded with bounds, as wide as the column at most."""

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader

MOST_BYTES = 32 << 20
_MOST_DOTS = 50_000_000
_ADDRESS = re.compile(
    rb"""(?:href|src)\s*=\s*["']\s*(?!#|data:)|url\(\s*["']?\s*(?!#|data:)""", re.I
)
_DECLARES = (b"<!ENTITY", b"<!DOCTYPE", b"<?xml-stylesheet", b"@import")


def decode(content: bytes, width: int, sharpness: float = 1.0) -> QImage:
    """Return a picture, at most so many px wide; a null one where it is none, or too large.

    `sharpness`: dots of the screen for each px.
    """
    if len(content) > MOST_BYTES or reaches_out(content):
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > _MOST_DOTS:
        return QImage()
    image = reader.read()
    dots = max(1, round(width * sharpness))
    if image.width() > dots:
        image = image.scaledToWidth(dots, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(sharpness)
    return image


def reaches_out(content: bytes) -> bool:
    """Return whether a drawing asks for something that is not in it, or brings its own entities.

    Qt would read local files and network folders that an SVG names.
    """
    head = content[:4_096].lstrip(b"\xef\xbb\xbf \t\r\n")
    packed = content.startswith(b"\x1f\x8b")  # Qt unpacks SVGZ, and we would not see into it
    if packed or (b"\0" in head[:64] and b"<" not in head[:4]):
        return packed
    if not head.startswith(b"<"):
        return False
    declared = any(word in content for word in _DECLARES[:2]) and b"[" in content
    return (
        declared or any(word in content for word in _DECLARES[2:]) or bool(_ADDRESS.search(content))
    )
