"""What scrolls by itself where there is room, and where there is little scrolls with all else."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from helperkit.gui.scroll import Scroll
from helperkit.gui.theme import Style

AIR = 20  # px above and below what comes into view


class Fitted(Scroll):
    """Scrolls its widget; made `whole`, it is as high as that, for a place around it to scroll."""

    def __init__(self, style: Style, content: QWidget) -> None:
        self._whole = False  # before all else: Qt asks at once
        super().__init__(style, content)
        self.make_whole(False)

    def make_whole(self, whole: bool) -> None:
        """Be as high as all that is inside, or as high as there is room."""
        self._whole = whole
        # Its place is kept: a bar that comes makes all inside narrower, while somebody reads it.
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bar.ScrollBarAlwaysOff if whole else bar.ScrollBarAlwaysOn)
        policy = self.sizePolicy()
        policy.setHeightForWidth(whole)
        self.setSizePolicy(policy)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return whether the height follows the width."""
        return self._whole

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that all inside needs at this width."""
        content = self.widget()
        return content.heightForWidth(width) if self._whole and content is not None else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the keys that scroll to the place around it, where that scrolls."""
        if self._whole:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Pass on that what is inside is of another height now: Qt ends that here."""
        if self._whole and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)


class FittedView(QWidget):
    """Only what scrolls, in the middle of its place, at most `widest` px at 100 % wide."""

    def __init__(self, style: Style, content: QWidget, widest: int = 0) -> None:
        super().__init__()
        self._style = style
        self.scroller = Fitted(style, content)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.scroller)
        self._widest = widest

    def make_whole(self, whole: bool) -> None:
        """Be as high as all that is inside, or as high as there is room."""
        self.scroller.make_whole(whole)
        if self._widest:
            self.scroller.setMaximumWidth(self._style.px(self._widest))


class Pile(QWidget):
    """Shows one of several widgets, and is as high as that one needs."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget) -> None:
        """Take another one. It is not shown yet."""
        widget.hide()
        self._column.addWidget(widget)

    def show_only(self, widget: QWidget) -> None:
        """Show this one in place of the one of now."""
        before, self._shown = self._shown, widget
        if before is not None and before is not widget:
            before.hide()
        widget.show()

    @property
    def shown(self) -> QWidget | None:
        """The one of now."""
        return self._shown


def bring_into_view(widget: QWidget) -> None:
    """Scroll, in all places around it that scroll, just as far as the widget is seen.

    It is done a moment later, and again until somebody scrolls: what was just shown has no place
    yet, and each place hears late that what is inside it is of another size.
    """
    QTimer.singleShot(0, widget, lambda: _bring(widget))


def _bring(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, Scroll):
            around.hold(partial(_top, around, widget))
        around = around.parentWidget()


def _top(around: Scroll, widget: QWidget) -> int:
    """Return where to scroll to so that the widget is seen."""
    bar, high = around.verticalScrollBar(), around.viewport().height()
    content = around.widget()
    if content is None or not isValid(widget) or not widget.isVisibleTo(content):
        return bar.value()
    # Not by Qt's own way: of what one types in that brings the cursor alone.
    top = widget.mapTo(content, QPoint(0, 0)).y()
    foot = min(top + widget.height() + AIR, top + high - AIR)
    return max(foot - high, min(bar.value(), top - AIR))
