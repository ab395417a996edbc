"""A button of a viewer's bar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from helperkit.gui.buttons import CORNER, QuietButton
from helperkit.gui.theme import contrast

LEAST = 3.0  # of contrast: it is read, and stays behind what can be pressed
STEPS = 20


class BarButton(QuietButton):
    """Looks at rest where there is nothing for it to do: dim, with a broken border."""

    pad = 16  # as many as can stand in one row

    def _colours(self) -> tuple[QColor, QColor, QColor, float]:
        if self.isEnabled():
            return super()._colours()
        ground = self._style.colour("bg")
        return ground, ground, self.dim(), 0

    def dim(self) -> QColor:
        """Return the dimmest grey, from the ground to the letters, that can still be read."""
        ground, ink = self._style.colour("bg"), self._style.colour("ink")
        greys = (_between(ground, ink, step / STEPS) for step in range(STEPS + 1))
        return next(one for one in greys if contrast(one.name(), ground.name()) >= LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the button, and a broken border around one at rest."""
        super().paintEvent(event)
        if self.isEnabled():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.dim(), 2, Qt.PenStyle.DashLine))
        corner = self._style.px(CORNER)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)
        painter.end()


def _between(one: QColor, other: QColor, part: float) -> QColor:
    """Return the colour that lies so far, 0 to 1, on the way from one to the other."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * part,
        one.greenF() + (other.greenF() - one.greenF()) * part,
        one.blueF() + (other.blueF() - one.blueF()) * part,
    )
