"""A kind line that comes by itself and goes by itself: never a box that must be closed."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style

SHOWN = 8000  # milliseconds
PAD = (20, 14)  # px at 100 %


class Notice(Panel):
    """Floats over what lies below the top line, and takes no focus."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._text = Text(style, "body", "ink")
        members = ((self._text, 0),)
        super().__init__(style, "warm_soft", "warm", members=members, pad=PAD, thick=2)
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
        """Stand below the buttons at the top, as wide as the text needs."""
        parent = self.parentWidget()
        if parent is None:
            return
        px = self._style.px
        wide = min(self._text.sizeHint().width() + 2 * px(PAD[0]), parent.width() - 40)
        high = self.heightForWidth(wide)
        side = 20 if self.isRightToLeft() else parent.width() - wide - 20
        self.setGeometry(side, px(84), wide, high)
