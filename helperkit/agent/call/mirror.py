"""The caller's screen, drawn by the very page that draws it at the caller's, only smaller."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QSizePolicy

from helperkit.gui.page import PageView
from helperkit.gui.theme import Style
from helperkit.journey.screen import Choice
from helperkit.words.page import Page

CALLERS = QSize(1180, 800)  # px: the size of a customer's window, as it first opens
LEAST = QSize(320, 260)  # px: the heading can still be read
EXAMPLE = "…"  # what a caller types or chooses: nobody here knows what

Chrome = Callable[..., str]


class MirrorPage(PageView):
    """The customer's page, that asks nothing of this computer: no folder, no file, no password."""

    def choose(self, choice: Choice) -> None:
        """Send what the choice sends, as if something had been typed or chosen."""
        sends = choice.sends if choice.asks is None else choice.filled(EXAMPLE, EXAMPLE)
        self.sent.emit(sends)


class Mirror(QGraphicsView):
    """Shows the caller's screen, as large as there is room. `pressed` carries what is pressed."""

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.page: MirrorPage | None = None
        self._text: Chrome | None = None
        self._most = CALLERS.height()
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(never)
        self.setVerticalScrollBarPolicy(never)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, page: Page, text: Chrome) -> None:
        """Show a caller's page. `text` gives what stands around it, in the caller's language."""
        if self.page is None or text != self._text:
            self._begin(text)
        if self.page is not None:
            self.page.show_page(page)

    def _begin(self, text: Chrome) -> None:
        scene = self.scene()
        scene.clear()
        self._text = text
        page = self.page = MirrorPage(Style(), text)
        page.top.label(text("window-look"), text("window-bigger"), text("window-read"))
        page.strip.say.say(text("window-say"))
        page.strip.draw_pictures()
        page.resize(CALLERS)
        page.sent.connect(self.pressed)
        scene.addWidget(page)
        scene.setSceneRect(QRectF(0, 0, CALLERS.width(), CALLERS.height()))
        self._fit()

    def limit(self, most: int) -> None:
        """Be at most so many px high."""
        self._most = max(LEAST.height(), most)

    def _fit(self) -> None:
        self.fitInView(self.scene().sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that the whole screen needs at this width."""
        return min(self._most, width * CALLERS.height() // CALLERS.width())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return three quarters of the caller's own size."""
        return CALLERS * 0.75

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size at which it is of use."""
        return LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the screen in."""
        super().resizeEvent(event)
        self._fit()
