"""Reads a picture with bounds: never more dots or bytes than a computer can bear."""

import re
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from helperkit.delivery.regular import open_regular
from helperkit.gui.viewers.drawings import MOST_BYTES as MOST_DRAWING
from helperkit.gui.viewers.drawings import plain_drawing
from helperkit.gui.viewers.raster import reader_of

MOST_BYTES = 512 << 20  # of a file
MOST_MOVING = 64 << 20  # of a file that moves: it is kept while it is shown
MOST_DOTS = 60_000_000  # of what is shown: 240 MB
MOST_SIDE = 30_000  # px
ALLOCATION = 512  # MB that Qt may take for one picture
DRAWING = QSize(2400, 2400)  # the box that a drawing is made for
VECTORS = frozenset({"svg", "svgz"})
SKIPPED = frozenset({"pdf"})  # QtPdf reads these too; a book is no picture
# What cameras write: to Qt a TIFF, of which it shows a stamp of 160 dots or nothing.
RAW = frozenset(
    [
        "3fr",
        "arw",
        "cr2",
        "dcr",
        "dng",
        "erf",
        "kdc",
        "nef",
        "nrw",
        "pef",
        "raw",
        "sr2",
        "srf",
        "srw",
    ]
)


class NotReadable(Exception):
    """A damaged picture."""


class NotForUs(Exception):
    """A picture, or something else, that is not read here: another program may do better."""


class TooLarge(Exception):
    """A picture that would take too much memory here."""


class Read(msgspec.Struct, frozen=True):
    """A picture that was read."""

    image: QImage
    full: QSize  # what it has in the file; larger than the image where it was shrunk
    kind: str = ""  # Qt's name of it
    moving: bytes = b""  # all of the file, where it moves

    @property
    def shrunk(self) -> bool:
        """Whether it is shown with fewer dots than it has."""
        return self.image.width() < self.full.width() and not self.image.isNull()


def endings() -> frozenset[str]:
    """Return the endings of all pictures that can be read here, without the dot."""
    known = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    return frozenset(known - SKIPPED) | {"jpe", "jif", "dib"}


def read_picture(path: Path) -> Read:
    """Read a picture, upright, and no larger than it can be shown.

    Raises `NotReadable`, `NotForUs`, `TooLarge`, `NotRegular` and OSError.

    May take seconds: call it in a thread; Qt lets others work meanwhile.
    """
    with open_regular(path) as file:
        if file.seek(0, 2) > MOST_BYTES:
            raise TooLarge
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data()).decode()
    if kind in SKIPPED or not kind or (kind == "tiff" and path.suffix[1:].lower() in RAW):
        raise NotForUs
    if kind in VECTORS:
        return _read_drawing(path)
    full = reader.size()
    scaled = fitting(full)
    if scaled != full:
        reader.setScaledSize(scaled)
    image = reader.read()
    if image.isNull():
        raise TooLarge if scaled != full else NotReadable
    turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    moves = reader.supportsAnimation() and reader.imageCount() != 1
    return Read(image, full.transposed() if turned else full, kind, _moving(path) if moves else b"")


def _moving(path: Path) -> bytes:
    """Return all of a picture that moves; nothing of one that is too large for that."""
    with open_regular(path) as file:
        content = file.read(MOST_MOVING + 1)
    return content if len(content) <= MOST_MOVING else b""


def fitting(full: QSize) -> QSize:
    """Return a size in the same proportions that is not too large."""
    wide, high = full.width(), full.height()
    if wide <= 0 or high <= 0:
        return full
    part = min(1.0, (MOST_DOTS / (wide * high)) ** 0.5, MOST_SIDE / wide, MOST_SIDE / high)
    return full if part == 1.0 else QSize(max(1, int(wide * part)), max(1, int(high * part)))


def _read_drawing(path: Path) -> Read:
    """Draw an SVG, without anything from elsewhere, and only one that has an end."""
    if path.stat().st_size > MOST_DRAWING:
        raise NotForUs
    drawing = plain_drawing(path.read_bytes())
    if drawing is None:
        raise NotForUs
    reader = reader_of(drawing.content, "svg")
    size = reader.size()
    if size.isEmpty():
        size = DRAWING
    reader.setScaledSize(size.scaled(DRAWING, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise NotReadable
    return Read(image, image.size())


def neighbours(path: Path, most: int) -> list[Path]:
    """Return the pictures of a folder in the order that people expect; at least this one."""
    known = endings()
    found: list[Path] = []
    try:
        for one in path.parent.iterdir():
            if one.suffix[1:].lower() in known and not one.name.startswith("."):
                found.append(one)
            if len(found) >= most:
                break
    except OSError:
        found = []
    if path not in found:
        found.append(path)
    return sorted(found, key=lambda one: natural(one.name))


def natural(name: str) -> list[tuple[int, str]]:
    """Return a key that puts "page 2" before "page 10"."""
    parts = re.split(r"(\d+)", name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
