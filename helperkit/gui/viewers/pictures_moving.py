"""A picture that moves (GIF, WebP): one frame after another, within bounds."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from helperkit.gui.viewers.raster import reader_of

LEAST_WAIT = 40  # milliseconds: some files ask for none at all
LONGEST_WAIT = 10_000
MOST_DOTS = 4_000_000  # of a frame; larger ones stand still, for the window must not


class Moving(QObject):
    """Reads frames in the window's own thread: they are small, and no disk is waited for."""

    def __init__(
        self, content: bytes, kind: str, show: Callable[[QImage], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._content, self._kind, self._show = content, kind, show
        self._reader = reader_of(content, kind)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def moves(self) -> bool:
        """Whether it is moving now."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Let it move."""
        size = self._reader.size()
        if size.width() * size.height() <= MOST_DOTS:
            self._timer.start(LEAST_WAIT)

    def stop(self) -> None:
        """Let it stand as it is."""
        self._timer.stop()

    def _next(self) -> None:
        frame = self._reader.read()
        if frame.isNull():  # the end: from its beginning
            self._reader = reader_of(self._content, self._kind)
            frame = self._reader.read()
        if frame.isNull():
            return
        self._show(frame)
        wait = self._reader.nextImageDelay()
        self._timer.start(max(LEAST_WAIT, min(wait, LONGEST_WAIT)))
