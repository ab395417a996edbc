"""A place that scrolls up and down only, and only when it must."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from helperkit.gui.buttons import QuietButton
from helperkit.gui.ink import rounded, solid
from helperkit.gui.qt_numbers import FOCUS_NONE, SCROLL_BAR_NEVER
from helperkit.gui.theme import Style

BAR = 16  # px
AGAIN = 48  # px at 100 % that are seen again on the next page
EDGE = 4  # px under the button that leads down


class CalmBar(QScrollBar):
    """A scroll bar of the theme: a round slider on a quiet ground."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a bar that is easy to hit."""
        return QSize(BAR, 3 * BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the slider where Qt takes it to be; none where there is nothing to scroll."""
        # Not at the start: their many enums cost 10 ms, and few first screens scroll.
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(rounded(QRectF(self.rect()), 0), solid(self._style.colour("bg")))
        if self.maximum() > self.minimum():
            box = QRectF(slider).adjusted(4, 2, -4, -2)
            painter.fillPath(rounded(box, box.width() / 2), solid(self._style.colour("line")))
        painter.end()


class Scroll(QScrollArea):
    """Scrolls its one widget up and down; the widget always has the width that is there."""

    def __init__(self, style: Style, content: QWidget) -> None:
        super().__init__()
        self._style = style
        self._held: Callable[[], int] | None = None
        self._holding = False
        # One of our own: asking Qt for its viewport makes PySide6 build all kinds of widgets.
        self._port = QWidget()
        self._port.setBackgroundRole(QPalette.ColorRole.Window)
        self.setViewport(self._port)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("focusPolicy", FOCUS_NONE)  # keys reach it from whatever has the focus
        self.setProperty("horizontalScrollBarPolicy", SCROLL_BAR_NEVER)
        bar = CalmBar(style)
        bar.rangeChanged.connect(self.settle)
        bar.valueChanged.connect(self._moved)
        self.setVerticalScrollBar(bar)
        self.setWidgetResizable(True)
        self.setWidget(content)
        content.setAutoFillBackground(True)

    def hold(self, top: Callable[[], int]) -> None:
        """Show the content from this px on, whatever size all takes, until somebody scrolls."""
        self._held = top
        self.settle()

    def settle(self) -> None:
        """Go to where the content is held: sizes have changed."""
        if self._held is not None and not self._holding:
            self._holding = True
            self.verticalScrollBar().setValue(self._held())
            self._holding = False

    def _moved(self) -> None:
        if not self._holding:
            self._held = None

    def page(self, step: int) -> None:
        """Go a page down (1) or up (-1); what the edge has cut through is seen in both."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step * max(1, bar.pageStep() - self._style.px(AGAIN)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go by pages."""
        from PySide6.QtCore import Qt  # not at the start

        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.page(step)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll just as far as the whole widget, with some air, is seen."""
        content = self.widget()
        if content is not None and content.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, self._style.px(20))


class MoreBelow(QuietButton):
    """Says that the filled button, or more of a list, lies below the edge; a press leads there.

    It lies over the lower edge of what scrolls. No key reaches it: Tab scrolls by itself.
    """

    def __init__(
        self,
        style: Style,
        scroll: Scroll,
        over: QWidget,
        wanted: Callable[[], QWidget | None],
        rows: Callable[[], Sequence[QWidget]],
    ) -> None:
        super().__init__(style)
        self.setParent(over)
        self.hide()
        self.setProperty("focusPolicy", FOCUS_NONE)
        self._scroll, self._wanted, self._rows = scroll, wanted, rows
        scroll.verticalScrollBar().valueChanged.connect(self.again)
        scroll.verticalScrollBar().rangeChanged.connect(self.again)
        self.clicked.connect(self._bring)

    def again(self) -> None:
        """Show it, or hide it: sizes have changed, or somebody has scrolled."""
        scroll = self._scroll
        below = self._below(self._wanted()) or any(map(self._below, self._rows()[-1:]))
        if below:
            size = self.sizeHint()
            wide = min(size.width(), scroll.width())
            left = (scroll.width() - wide) // 2
            top = scroll.geometry().bottom() + 1 - size.height() - EDGE
            self.setGeometry(scroll.x() + left, top, wide, size.height())
        self.setVisible(below)

    def _below(self, widget: QWidget | None) -> bool:
        return widget is not None and _foot(widget, self._scroll) > self._scroll.height()

    def _bring(self) -> None:
        wanted = self._wanted()
        if wanted is not None and self._below(wanted):
            self._scroll.bring_into_view(wanted)
        else:
            self._bring_rows()
        self.again()

    def _bring_rows(self) -> None:
        """Begin with the first row that was not seen whole, or go on in it where it is so high."""
        seen = self._scroll.height() - self.height()
        hidden = (row for row in self._rows() if _foot(row, self._scroll) > seen)
        row = next(hidden, None)
        top = _foot(row, self._scroll) - row.height() - EDGE if row is not None else 0
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + (top if top > 0 else max(1, seen - self.height())))


def _foot(widget: QWidget, scroll: Scroll) -> int:
    """Return the px from the top of what is seen to the foot of a widget."""
    return widget.mapTo(scroll, QPoint(0, widget.height())).y()
