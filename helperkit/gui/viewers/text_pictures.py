"""Pictures inside a text: looked at first, decoded with bounds, as wide as the column at most."""

import msgspec
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from helperkit.gui.viewers.drawings import plain_drawing
from helperkit.gui.viewers.raster import kind_of, reader_of

MOST_BYTES = 32 << 20
_MOST_DOTS = 50_000_000
_HIGHEST = 12_000  # dots: a strip without an end is shown smaller
_PACKED = b"\x1f\x8b"  # how long a packed drawing is would be seen too late
_DOTS_OF_A_TAG = 20_000  # decoded in the time that a tag of a drawing takes


class Look(msgspec.Struct, frozen=True):
    """A picture that can be decoded: how large it will be, and how much work it is, in dots."""

    content: bytes
    kind: str
    size: QSize  # dots
    upright: QSize  # the same before it is turned
    work: int
    sharpness: float = 1.0

    def image(self) -> QImage:
        """Decode it. May take its time: other threads go on meanwhile."""
        reader = reader_of(self.content, self.kind)
        reader.setScaledSize(self.upright)
        image = reader.read()
        image.setDevicePixelRatio(self.sharpness)
        return image

    def blank(self) -> QImage:
        """Return an empty picture of its size."""
        image = QImage(self.size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        image.setDevicePixelRatio(self.sharpness)
        return image


def look_at(content: bytes, width: int, sharpness: float = 1.0) -> Look | None:
    """Return a picture, at most so many px wide; None where it is none, or too large.

    `sharpness`: dots of the screen for each px.
    """
    if len(content) > MOST_BYTES or content.startswith(_PACKED):
        return None
    kind, work = kind_of(content), 0
    if not kind:
        drawing = plain_drawing(content)
        if drawing is None:
            return None
        kind, content, work = "svg", drawing.content, drawing.weight * _DOTS_OF_A_TAG
    reader = reader_of(content, kind)
    full = reader.size()
    work = work or full.width() * full.height()
    if full.isEmpty() or (kind != "svg" and work > _MOST_DOTS):
        return None
    turned = bool(reader.transformation() & reader.transformation().TransformationRotate90)
    wide, high = (full.height(), full.width()) if turned else (full.width(), full.height())
    dots = max(1, round(width * sharpness))
    part = min(1.0, dots / wide, _HIGHEST / high)
    size = QSize(max(1, round(wide * part)), max(1, round(high * part)))
    sharp = sharpness if wide > dots else 1.0
    return Look(content, kind, size, size.transposed() if turned else size, work, sharp)


def decode(content: bytes, width: int, sharpness: float = 1.0) -> QImage:
    """Return a picture, at most so many px wide; a null one where it is none, or too large."""
    look = look_at(content, width, sharpness)
    return QImage() if look is None else look.image()
