"""A viewer's kind line, where it hides no button."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from helperkit.gui.notice import PAD, Notice
from helperkit.gui.theme import Style

SIDE = 16  # px, the air around it


class LowNotice(Notice):
    """Stands at the foot of what is seen, and lets every press through to it."""

    def __init__(self, style: Style, parent: QWidget, over: Callable[[], QWidget]) -> None:
        super().__init__(style, parent)
        self._parent, self._over = parent, over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def place(self) -> None:
        """Stand in the middle of the foot, also where the window has another size now."""
        parent, over = self._parent, self._over()
        seen = QRect(over.mapTo(parent, QPoint(0, 0)), over.size())
        pad = 2 * self._style.px(PAD[0])
        wide = max(1, min(self._text.sizeHint().width() + pad, seen.width() - 2 * SIDE))
        high = self.heightForWidth(wide)
        left = seen.x() + (seen.width() - wide) // 2
        self.setGeometry(left, seen.bottom() + 1 - high - SIDE, wide, high)
