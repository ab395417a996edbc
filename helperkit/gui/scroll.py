"""A place that scrolls up and down only, and only when it must."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from helperkit.gui.qt_numbers import SCROLL_BAR_NEVER
from helperkit.gui.theme import Style

BAR = 16  # px


class CalmBar(QScrollBar):
    """A scroll bar of the theme: a round slider on a quiet ground."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a bar that is easy to hit."""
        return QSize(BAR, 3 * BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the slider where Qt takes it to be."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._style.colour("bg"))
        no_line = self._style.colour("bg")
        no_line.setAlpha(0)
        painter.setPen(no_line)
        painter.setBrush(self._style.colour("line"))
        box = QRectF(slider).adjusted(4, 2, -4, -2)
        painter.drawRoundedRect(box, box.width() / 2, box.width() / 2)
        painter.end()


class Scroll(QScrollArea):
    """Scrolls its one widget up and down; the widget always has the width that is there."""

    def __init__(self, style: Style, content: QWidget) -> None:
        super().__init__()
        self._style = style
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", SCROLL_BAR_NEVER)
        self.setVerticalScrollBar(CalmBar(style))
        self.setWidgetResizable(True)
        self.setWidget(content)
        content.setAutoFillBackground(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    def to(self, top: int) -> None:
        """Show the content from this px on."""
        self.verticalScrollBar().setValue(top)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll just as far as the whole widget, with some air, is seen."""
        content = self.widget()
        if content is not None and content.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, self._style.px(20))
