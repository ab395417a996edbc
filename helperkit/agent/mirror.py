"""A customer's screen on an agent's: drawn by the customer's very page, only smaller."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsProxyWidget,
    QGraphicsScene,
    QGraphicsView,
    QSizePolicy,
)

from helperkit.gui.page import PageView
from helperkit.gui.theme import Style

THEIRS = QSize(1180, 800)  # px: the size of a customer's window, as it first opens

Chrome = Callable[..., str]  # `Words.text`, in the customer's language


class MirrorView(QGraphicsView):
    """Shows a customer's page as large as there is room, in its own proportions."""

    access_role = "Graphic"  # what is drawn in it is told with it, not as a window of its own

    def __init__(self) -> None:
        super().__init__()
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        hint = QPainter.RenderHint
        self.setRenderHints(hint.Antialiasing | hint.TextAntialiasing | hint.SmoothPixmapTransform)
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(never)
        self.setVerticalScrollBarPolicy(never)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hold(self, page: PageView, text: Chrome) -> QGraphicsProxyWidget:
        """Show this page in place of the last; `text` gives what stands around its screens."""
        page.top.label(
            look=text("window-look"),
            pace="",
            bigger=text("window-bigger"),
            another=text("window-another"),
            read=text("window-read"),
        )
        page.top.offer_languages(text, "")
        page.strip.say.say(text("window-say"))
        page.strip.draw_pictures()
        page.resize(THEIRS)
        scene = self.scene()
        scene.clear()
        scene.setBackgroundBrush(Style().colour("bg"))  # seen between parts of scaled pixels
        self._proxy = scene.addWidget(page)  # kept: Python would let go of what the scene has
        scene.setSceneRect(QRectF(0, 0, THEIRS.width(), THEIRS.height()))
        self._fit()
        return self._proxy

    def _fit(self) -> None:
        self.fitInView(self.scene().sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that keep the page's proportions."""
        return round(width * THEIRS.height() / THEIRS.width())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Scale the page to fit."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Scale the page to fit."""
        super().showEvent(event)
        self._fit()
