"""Buttons: one filled, the others quiet."""

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from helperkit.gui.ink import surface, write
from helperkit.gui.lines import WIDE, height_of, lay_out, natural_width
from helperkit.gui.target import Target
from helperkit.gui.theme import Style, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent  # it has many enums: not at the start

RING = 4  # px at 100 %
CORNER = 12


class Button(Target):
    """A button whose label wraps, and which the Enter key presses like the space bar."""

    filled = False
    size_token = "body"
    pad = 20  # px at 100 %, left and right of the label

    def __init__(self, style: Style, label: str = "") -> None:
        super().__init__()
        self._style = style
        self._label = ""
        self._hint = (0, QSize())  # for a zoom: asked for often, while nothing changes
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(label)

    def say(self, label: str) -> None:
        """Change the label."""
        if label != self._label:
            self._label = label
            self.setText(label.replace("&", "&&"))  # no letter of a label is a short cut
            self.setAccessibleName(label)
            self._hint = (0, QSize())
            self.updateGeometry()
            self.update()

    @property
    def label(self) -> str:
        """What the button says."""
        return self._label

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.updateGeometry()
        self.update()

    @property
    def letters(self) -> QFont:
        """The font of now."""
        return self._style.font(self.size_token, bold=self.filled)

    @property
    def target(self) -> int:
        """The least height in px."""
        design = tokens()
        return self._style.px(design.primary_target_px if self.filled else design.min_target_px)

    @property
    def side(self) -> int:
        """The px between the label and the sides."""
        return self._style.px(self.pad)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that the label needs at this width."""
        if width >= (one_line := self.sizeHint()).width():
            return one_line.height()
        room = width - 2 * self.side
        needed = height_of(lay_out(self._label, self.letters, room)) + 2 * self._style.px(10)
        return max(self.target, needed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size with the label on one line."""
        if self._hint[0] != self._style.zoom:
            layout = lay_out(self._label, self.letters, WIDE)
            wide = max(natural_width(layout) + 2 * self.side, self.target)
            high = max(self.target, height_of(layout) + 2 * self._style.px(10))
            self._hint = self._style.zoom, QSize(wide, high)
        return self._hint[1]

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least target."""
        return QSize(self.target, self.target)

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: N802 - Qt's name
        """Let Enter press the button."""
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def _colours(self) -> tuple[QColor, QColor, QColor, float]:
        """Return fill, border, letters and the border's width."""
        style = self._style
        if self.hasFocus():
            return style.focus_fill, style.colour("focus_in"), style.focus_ink, style.px(RING)
        pressed = self.pointed_at
        if self.filled:
            fill = style.colour("primary")
            if pressed:
                fill = fill.lighter(112) if style.theme.dark else fill.darker(118)
            return fill, fill, style.colour("on_primary"), 2
        # On the card's own colour, and pressed in ink: so its letters have 7:1 everywhere.
        fill = style.colour("primary_soft" if pressed else "card")
        return fill, style.colour("line"), style.colour("ink" if pressed else "primary"), 2

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the button in the theme's colours."""
        fill, border, ink, width = self._colours()
        painter = QPainter(self)
        surface(
            painter,
            QRectF(self.rect()),
            self._style.px(CORNER),
            fill=fill,
            border=border,
            width=width,
        )
        room = self.width() - 2 * self.side
        top = (self.height() - height_of(lay_out(self._label, self.letters, room))) / 2
        at = QPointF(self.side, top)
        write(painter, at, self._label, font=self.letters, width=room, colour=ink, centred=True)
        painter.end()


class PrimaryButton(Button):
    """The one filled button of a screen."""

    filled = True
    size_token = "lead"
    pad = 35


class QuietButton(Button):
    """Any other button."""
