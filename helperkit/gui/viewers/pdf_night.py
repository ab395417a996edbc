"""Pages in light letters on a dark ground."""

from PySide6.QtGui import QColor, QImage, QPainter

from helperkit.gui.theme import Style

DUSK = "#1D242C"  # the ground, where the theme itself is light


def nightly(image: QImage, style: Style) -> QImage:
    """Return a drawn page in light letters on the theme's dark."""
    dark = QImage(image.size(), QImage.Format.Format_RGB32)
    dark.fill(QColor("white"))  # what is drawn has no paper of its own
    painter = QPainter(dark)
    painter.drawImage(0, 0, image)
    painter.end()
    dark.invertPixels()
    painter = QPainter(dark)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
    ground = style.colour("card") if style.theme.dark else QColor(DUSK)
    painter.fillRect(dark.rect(), ground)
    painter.end()
    return dark
