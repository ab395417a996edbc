"""Lists in the letters and colours of the theme."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from helperkit.gui.ink import line, pen, rounded, solid
from helperkit.gui.lines import height_of, lay_out
from helperkit.gui.scroll import CalmBar
from helperkit.gui.theme import Style, tokens

WIDE = 320  # px at 100 %
RING = 3  # px at 100 %, around the line where the keyboard is
_INSET = 18  # px at 100 %, for each step inwards
_PAD = (14, 9)
_CORNER = 10
_DONE = Qt.ItemDataRole.UserRole
_DEPTH = Qt.ItemDataRole.UserRole + 1
_LABEL = Qt.ItemDataRole.UserRole + 2


def calm(view: QListView, style: Style, size: str = "small") -> None:
    """Give a list the letters, the colours and the bar of the theme."""
    view.setFont(style.font(size))
    view.setVerticalScrollBar(CalmBar(style))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setWordWrap(True)
    view.setStyleSheet(sheet_of(style))


def sheet_of(style: Style) -> str:
    """Return the look of a list in Qt's own words for it."""
    theme = style.theme
    return (
        f"QListView {{ background: {theme.card}; color: {theme.ink}; outline: 0;"
        f" border: 2px solid {theme.line}; border-radius: 12px; padding: 6px; }}"
        f"QListView:focus {{ border: 4px solid {theme.focus}; padding: 4px; }}"
        f"QListView::item {{ padding: {style.px(10)}px; border-radius: 8px; color: {theme.ink}; }}"
        f"QListView::item:hover {{ background: {theme.primary_soft}; }}"
        f"QListView::item:selected {{ background: {theme.primary}; color: {theme.on_primary}; }}"
    )


class CalmList(QListWidget):
    """Lines that wrap, each a target that is easy to hit. One of them is where we are."""

    chosen = Signal(int)

    def __init__(self, style: Style, name: str) -> None:
        super().__init__()
        self._style = style
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(style.px(WIDE))
        self.setVerticalScrollBar(CalmBar(style))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setLayoutMode(QListWidget.LayoutMode.Batched)  # a book may have thousands of lines
        self.setFont(style.font())
        self.setPalette(style.palette())
        self.setItemDelegate(_Row(style, self))
        self.itemClicked.connect(lambda item: self.chosen.emit(self.row(item)))

    def put(self, titles: Sequence[str], depths: Sequence[int] = ()) -> None:
        """Show these lines."""
        self.clear()
        for number, title in enumerate(titles):
            item = QListWidgetItem(title)
            item.setData(_DEPTH, depths[number] if number < len(depths) else 0)
            self.addItem(item)

    def mark(self, number: int) -> None:
        """Show which line is the one of now, without going there."""
        if 0 <= number < self.count() and number != self.currentRow():
            self.setCurrentRow(number)

    def tick(self, number: int, said: str) -> None:
        """Show that a line is done; `said` is what a screen reader says of it."""
        if number < self.count() and not self.is_ticked(number):
            item = self.item(number)
            item.setData(_DONE, True)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}. {said}")
            self.viewport().update()

    def is_ticked(self, number: int) -> bool:
        """Return whether a line was shown as done."""
        return bool(self.item(number).data(_DONE))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter and the space bar choose."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentRow() >= 0:
                self.chosen.emit(self.currentRow())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Begin at the first line where none is the one of now."""
        super().focusInEvent(event)
        if self.currentRow() < 0 < self.count():
            self.setCurrentRow(0)
        self.viewport().update()


class _Row(QStyledItemDelegate):
    """Draws a line: its words, a tick for what is done, and a ring where the keyboard is."""

    def __init__(self, style: Style, parent: CalmList) -> None:
        super().__init__(parent)
        self._style = style
        self._list = parent

    def _room(self, index: QModelIndex | QPersistentModelIndex) -> tuple[int, int]:
        px = self._style.px
        left = px(_PAD[0]) + px(_INSET) * int(index.data(_DEPTH) or 0)
        tick = px(30) if index.data(_DONE) else 0
        wide = self._list.viewport().width() - left - px(_PAD[0]) - tick
        return left, max(wide, px(60))

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a row as high as its words need, and never small."""
        _, wide = self._room(index)
        needed = height_of(lay_out(index.data(), self._style.font("small"), wide))
        high = max(self._style.px(tokens().min_target_px), needed + 2 * self._style.px(_PAD[1]))
        return QSize(self._list.viewport().width(), high)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line."""
        style, px = self._style, self._style.px
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = here and self._list.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here:
            painter.fillPath(rounded(box, px(_CORNER)), solid(style.colour("primary")))
            if focused:
                ring = rounded(box.adjusted(3, 3, -3, -3), px(_CORNER) - 3)
                painter.strokePath(ring, pen(style.colour("on_primary"), px(RING)))
        left, wide = self._room(index)
        ink = style.colour("on_primary" if here else "ink")
        mirrored = self._list.isRightToLeft()
        laid = lay_out(index.data(), style.font("small"), wide, ink=solid(ink), mirrored=mirrored)
        x = box.right() - left - wide if mirrored else box.left() + left - 2
        laid.draw(painter, QPointF(x, box.center().y() - height_of(laid) / 2))
        if index.data(_DONE):
            at = box.left() + px(20) if mirrored else box.right() - px(20)
            middle, size = box.center().y(), px(7)
            points = [(-1.0, 0.0), (-0.3, 0.7), (1.0, -0.8)]
            colour = style.colour("on_primary" if here else "done")
            line(painter, [QPointF(at + a * size, middle + b * size) for a, b in points], colour, 3)
        painter.restore()
