"""The customer's very page, inert: drawn by the same widget, in one size, scaled to fit."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QSizePolicy

from helperkit.gui.ink import pen, rounded
from helperkit.gui.page import PageView
from helperkit.gui.theme import Style
from helperkit.words.load import Words
from helperkit.words.page import Page

SIZE = QSize(1180, 800)  # of the customer's window, px
RING = 4  # px at 100 %


class Mirror(QGraphicsView):
    """Shows a page and takes no press of the mouse; `key` carries the keys for a replay."""

    key = Signal(object)  # Qt.Key

    def __init__(self, style: Style, words: Words) -> None:
        super().__init__()
        self._style = style
        light = Style("light", 100)
        self.page = PageView(light, words.text)
        text = words.text
        looks = text("window-look"), text("window-bigger"), text("window-read")
        self.page.top.label(*looks)
        self.page.resize(SIZE)
        scene = QGraphicsScene(self)
        scene.setBackgroundBrush(light.colour("bg"))  # seen between parts of scaled pixels
        proxy = scene.addWidget(self.page)
        proxy.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        proxy.setFlag(proxy.GraphicsItemFlag.ItemIsFocusable, False)
        scene.setSceneRect(QRectF(0, 0, SIZE.width(), SIZE.height()))
        self._proxy = proxy
        self.setScene(scene)
        self.setInteractive(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, page: Page) -> None:
        """Draw a page; a screen reader that comes here hears it."""
        self.page.show_page(page)
        self.setAccessibleDescription(page.spoken)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that keep the page's proportions."""
        return round(width * SIZE.height() / SIZE.width())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return half the size of the customer's window."""
        return SIZE / 2

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a small size: it can always be scaled."""
        return SIZE / 8

    def _fit(self) -> None:
        self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Scale the page to fit."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Scale the page to fit."""
        super().showEvent(event)
        self._fit()

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
