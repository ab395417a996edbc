"""The tick before the line of a menu that is chosen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QMenu, QProxyStyle, QStyle, QStyleOption, QWidget

from helperkit.gui.tick import paint_stroke


class MenuTick(QProxyStyle):
    """Draws the tick as large as its place is. Qt's own has 7 px at every size of the text."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__()
        self.setParent(menu)
        menu.setStyle(self)

    def drawPrimitive(  # noqa: N802 - Qt's name
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a tick in the colour of its line's text, and all else as usual."""
        if element is not QStyle.PrimitiveElement.PE_IndicatorMenuCheckMark:
            super().drawPrimitive(element, option, painter, widget)
            return
        palette = option.palette
        role = QPalette.ColorRole
        focused = QStyle.StateFlag.State_Selected in option.state
        colour = palette.color(role.HighlightedText if focused else role.Text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_stroke(painter, QRectF(option.rect), colour)
