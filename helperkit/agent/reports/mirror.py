"""The customer's page of a replay: inert, and reached by the keyboard."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame

from helperkit.agent.mirror import THEIRS, MirrorView
from helperkit.gui.ink import pen, rounded
from helperkit.gui.page import PageView
from helperkit.gui.theme import Style
from helperkit.words.load import Words
from helperkit.words.page import Page
from helperkit.words.teaching import Teaching

RING = 4  # px at 100 %


class Mirror(MirrorView):
    """Shows a page and takes no press of the mouse; `key` carries the keys for a replay."""

    key = Signal(object)  # Qt.Key

    def __init__(self, style: Style, words: Words) -> None:
        super().__init__()
        self._style = style
        self.page = PageView(Style(), words.text)
        proxy = self.hold(self.page, words.text)
        self.page.teach(Teaching(words))
        proxy.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        proxy.setFlag(proxy.GraphicsItemFlag.ItemIsFocusable, False)
        self.setInteractive(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_page(self, page: Page) -> None:
        """Draw a page; a screen reader that comes here hears it."""
        self.page.show_page(page)
        self.setAccessibleName(page.spoken)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return half the size of the customer's window."""
        return THEIRS / 2

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small size: it can always be scaled."""
        return THEIRS / 8

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to what scrolls around it."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the keys for a replay; leave the others to what scrolls around it."""
        keys = Qt.Key
        if event.key() in (
            keys.Key_Left,
            keys.Key_Right,
            keys.Key_Home,
            keys.Key_End,
            keys.Key_Space,
        ):
            self.key.emit(keys(event.key()))
            return
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring. Nothing on the page gets the focus."""
        QFrame.focusInEvent(self, event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        QFrame.focusOutEvent(self, event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the page, and an edge around it; a thick one while the keyboard is here."""
        super().paintEvent(event)
        focused = self.hasFocus()
        wide = self._style.px(RING) if focused else 1
        edge = self._style.colour("focus" if focused else "line")
        painter = QPainter(self.viewport())
        painter.strokePath(
            rounded(QRectF(self.viewport().rect()), 0, inset=wide / 2), pen(edge, wide)
        )
        painter.end()
