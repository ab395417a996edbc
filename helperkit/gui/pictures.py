"""The program's own pictures, drawn in the colours of the theme."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from helperkit.assets import asset
from helperkit.gui.theme import Style, tokens

if TYPE_CHECKING:
    from helperkit.gui.moving import Moving

# The files are drawn in the light theme; these colours are exchanged for the theme's own.
EXCHANGED = (
    "parcel",
    "parcel_dark",
    "paper",
    "primary",
    "primary_soft",
    "done",
    "done_soft",
    "warm",
    "warm_soft",
    "ink",
    "soft",
    "line",
    "hair",
)


MOTION = re.compile(r"<animate[^>]*/>")


@lru_cache(maxsize=64)
def drawing(name: str, theme: str, *, moves: bool = False) -> bytes:
    """Return the SVG of a picture in a theme's colours; empty where there is no such picture.

    Without motion it looks as it does at the end: Qt would draw the beginning.
    """
    try:
        svg = asset(f"pictures/{name}.svg").read_text("utf-8")
    except FileNotFoundError:
        return b""
    if not moves:
        svg = MOTION.sub("", svg)
    light, wanted = tokens().themes["light"], tokens().themes[theme]
    if light != wanted:
        # Through a mark first: one theme's new colour may be another token's old one.
        for token in EXCHANGED:
            old: str = getattr(light, token)
            for spelling in (old, old.lower()):
                svg = svg.replace(spelling, f"@{token}@")
        for token in EXCHANGED:
            svg = svg.replace(f"@{token}@", getattr(wanted, token))
    return svg.encode()


def pixmap(name: str, theme: str, side: int, ratio: float = 1.0) -> QPixmap:
    """Draw a picture into a square of `side` px, sharp at this device pixel ratio."""
    image = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    image.setDevicePixelRatio(ratio)
    image.fill("transparent")
    painter = QPainter(image)
    paint(painter, name, theme, QRectF(0, 0, side, side))
    painter.end()
    return image


def paint(painter: QPainter, name: str, theme: str, into: QRectF) -> None:
    """Paint a picture into the middle of a rectangle, in its own proportions."""
    svg = drawing(name, theme)
    if not svg:
        return
    renderer = QSvgRenderer(svg)
    size = renderer.defaultSize()
    if not size.isValid() or not size.width() or not size.height():
        return
    scale = min(into.width() / size.width(), into.height() / size.height())
    width, height = size.width() * scale, size.height() * scale
    left = into.x() + (into.width() - width) / 2
    top = into.y() + (into.height() - height) / 2
    renderer.render(painter, QRectF(left, top, width, height))


class Picture(QWidget):
    """One picture. Its accessible name says what it shows."""

    def __init__(self, style: Style, side: int = 304) -> None:
        super().__init__()
        self._style = style
        self._side = side  # px
        self._name = ""
        self.moving: Moving | None = None
        self._played = ""  # the picture that was played last

    @property
    def access_role(self) -> str:
        """A picture that says nothing is an ornament, and not told."""
        return "Graphic" if self.accessibleName() else "Client"

    def show_picture(self, name: str, shows: str = "") -> None:
        """Change the picture; `shows` is for a screen reader."""
        if name != self._name:
            self._end()
            self._played = ""
        self._name = name
        self.setAccessibleName(shows)
        self.update()

    def play(self) -> None:
        """Let the picture move for a few seconds, where it can and where motion is wanted."""
        from helperkit.gui.moving import Moving
        from helperkit.gui.system_look import may_move

        if self._name == self._played:
            return
        self._played = self._name
        svg = drawing(self._name, self._style.name, moves=True)
        if b"<animate" in svg and may_move(self):
            self.moving = Moving(svg, self)

    def _end(self) -> None:
        if self.moving is not None:
            self.moving.stop()
            self.moving.deleteLater()
            self.moving = None

    def restyle(self) -> None:
        """Take the theme's colours of now: what moves comes to rest."""
        self._end()
        self.update()

    def set_side(self, side: int) -> None:
        """Change the size, in px."""
        if side != self._side:
            self._side = side
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a square."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a square."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture sharp at every scale."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.moving is not None and self.moving.plays:
            self.moving.paint(painter, QRectF(self.rect()))
        else:
            paint(painter, self._name, self._style.name, QRectF(self.rect()))
        painter.end()
