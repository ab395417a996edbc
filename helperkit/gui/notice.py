"""A kind line that comes by itself and goes by itself: never a box that must be closed."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QWidget

from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style

SHOWN = 8000  # milliseconds
PAD = (20, 8)  # px at 100 %
LEAST = 240  # px at 100 %, the width of a free place


class Notice(Panel):
    """Floats over the window, and takes no focus. `free` tells a place that hides nothing."""

    access_role = "Notification"

    def __init__(
        self, style: Style, parent: QWidget, free: Callable[[], QRect] | None = None
    ) -> None:
        self._free = free
        self._text = Text(style, "body", "ink")
        members = ((self._text, 0),)
        super().__init__(style, "primary_soft", "primary", members=members, pad=PAD, thick=2)
        self.setParent(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; "" when it is not there."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str) -> None:
        """Show a line for a few seconds."""
        self._text.say(text)
        self.setAccessibleName(text)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN)

    def place(self) -> None:
        """Stand in the free place where there is room, else below the buttons at the top."""
        parent = self.parentWidget()
        if parent is None:
            return
        px = self._style.px
        free = self._free() if self._free is not None else QRect()
        wide = min(self._text.sizeHint().width() + 2 * px(PAD[0]), free.width())
        if wide >= px(LEAST) and (high := self.heightForWidth(wide)) <= free.height():
            x = free.right() + 1 - wide if self.isRightToLeft() else free.x()
            self.setGeometry(x, free.y() + (free.height() - high) // 2, wide, high)
            return
        wide = min(self._text.sizeHint().width() + 2 * px(PAD[0]), parent.width() - 40)
        high = self.heightForWidth(wide)
        side = 20 if self.isRightToLeft() else parent.width() - wide - 20
        self.setGeometry(side, px(84), wide, high)
