"""Rounded surfaces that other widgets stand on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from helperkit.gui.column import Column
from helperkit.gui.ink import surface
from helperkit.gui.text import Text
from helperkit.gui.theme import Style, tokens


def paint_surface(
    widget: QWidget, style: Style, fill: str = "card", border: str = "hair", thick: int = 1
) -> None:
    """Paint a rounded surface, as large as the widget, in two colours of the theme."""
    painter = QPainter(widget)
    corner = style.px(tokens().radius_px)
    box = QRectF(widget.rect())
    surface(painter, box, corner, fill=style.colour(fill), border=style.colour(border), width=thick)
    painter.end()


class Panel(Column):
    """A rounded surface in two of the theme's colours."""

    def __init__(
        self,
        style: Style,
        fill: str = "card",
        border: str = "hair",
        *,
        members: tuple[tuple[QWidget, int], ...] = (),
        pad: tuple[int, int] = (0, 0),
        thick: int = 1,
    ) -> None:
        super().__init__(style, members, pad)
        self._fill = fill
        self._border = border
        self._thick = thick

    def wear(self, fill: str, border: str) -> None:
        """Take two other colours of the theme."""
        self._fill, self._border = fill, border
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the surface."""
        paint_surface(self, self._style, self._fill, self._border, self._thick)


class SafeBox(Panel):
    """What is safe, in the colour of things that are done."""

    def __init__(self, style: Style) -> None:
        self.words = Text(style)
        super().__init__(style, "done_soft", "done", members=((self.words, 0),), pad=(20, 14))

    def say(self, text: str) -> None:
        """Change the text; without one there is no box."""
        self.words.say(text)
        self.setVisible(bool(text))
