"""A picture that moves for a few seconds, then rests. Loaded when the first one is shown."""

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

FRAMES = 25  # a second
MOST = 4800  # ms: WCAG 2.2, 2.2.2 asks for a way to stop what moves longer than 5 s


class Moving(QObject):
    """Plays an SVG in a widget. When it rests it looks as it would without motion."""

    def __init__(self, svg: bytes, on: QWidget) -> None:
        super().__init__(on)
        self._renderer = QSvgRenderer(svg, self)
        self._renderer.setFramesPerSecond(FRAMES)
        self._renderer.repaintNeeded.connect(on.update)
        self._rest = QTimer(self, singleShot=True, interval=MOST)
        self._rest.timeout.connect(self.stop)
        if self._renderer.animated():
            self._rest.start()
        self._on = on

    @property
    def plays(self) -> bool:
        """Whether it moves now."""
        return self._rest.isActive()

    def stop(self) -> None:
        """Rest from now on."""
        self._rest.stop()
        self._renderer.setAnimationEnabled(False)
        self._on.update()

    def paint(self, painter: QPainter, into: QRectF) -> None:
        """Paint the picture of this moment."""
        self._renderer.render(painter, into)
