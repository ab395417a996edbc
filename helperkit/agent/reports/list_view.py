"""Draws the list of a folder's reports: rows of one height, so that ten thousand cost no more."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from helperkit.agent.reports.lines import Head, Line
from helperkit.agent.reports.model import ENTRY, Reports
from helperkit.gui.ink import pen, rounded, solid
from helperkit.gui.scroll import CalmBar
from helperkit.gui.theme import Style

HIGH = 72  # px at 100 %
CORNER = 12
SIDE = 18
Index = QModelIndex | QPersistentModelIndex


class ReportList(QListView):
    """The rows. `chosen` carries the path of a report: as an object, for Qt changes odd names."""

    chosen = Signal(object)

    def __init__(self, style: Style, model: Reports, name: str) -> None:
        super().__init__()
        self._style = style
        self._reports = model
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_Row(style, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(CalmBar(style))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)
        self.restyle()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        palette = self._style.palette()
        palette.setColor(QPalette.ColorRole.Base, self._style.colour("bg"))
        self.setPalette(palette)
        self.setFont(self._style.font("small"))
        self.scheduleDelayedItemsLayout()

    def go_to(self, row: int) -> None:
        """Make a row the one of now, and bring it into view."""
        index = self._reports.index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)

    def current_path(self) -> str:
        """Return the path of the report where the keyboard is, or ""."""
        entry = self.currentIndex().data(ENTRY)
        return entry.path if isinstance(entry, Line) else ""

    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, Line):
            self.chosen.emit(entry.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the report with Enter or the space bar; the other keys are Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Begin at the first report where none is the one of now."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(self._reports.first())
        self.viewport().update()


class _Row(QStyledItemDelegate):
    """Draws a head, or a report: two lines of letters each."""

    def __init__(self, style: Style, parent: ReportList) -> None:
        super().__init__(parent)
        self._style = style
        self._list = parent

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the one height of all rows."""
        return QSize(self._style.px(200), self._style.px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry: Head | Line = index.data(ENTRY)
        style, px = self._style, self._style.px
        box = QRectF(option.rect).adjusted(px(4), px(3), -px(4), -px(3))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, soft = style.colour("ink"), style.colour("soft")
        side = px(4)
        if isinstance(entry, Line):
            side = px(SIDE)
            here = bool(option.state & QStyle.StateFlag.State_Selected)
            over = bool(option.state & QStyle.StateFlag.State_MouseOver)
            path = rounded(box, px(CORNER), inset=1.5)
            fill = style.colour("primary_soft" if here or over else "card")
            painter.fillPath(path, solid(fill))
            edge = style.colour("primary" if here or over else "hair")
            wide = 3.0 if here else 1.0
            if here and self._list.hasFocus():
                edge, wide = style.colour("focus"), float(px(4))
            painter.strokePath(path, pen(edge, wide))
            soft = ink if here or over else soft
        room = box.adjusted(side, px(6), -side, -px(6))
        half = room.height() / 2
        upper = QRectF(room.x(), room.y(), room.width(), half)
        lower = QRectF(room.x(), room.y() + half, room.width(), half)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        mirrored = self._list.isRightToLeft()
        align |= Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        size = "body" if isinstance(entry, Head) else "small"
        for text, place, bold, colour, letters in (
            (entry.title, upper, isinstance(entry, Head), ink, size),
            (entry.more, lower, False, soft, "small"),
        ):
            font = style.font(letters, bold=bold)
            painter.setFont(font)
            painter.setPen(colour)
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, align, shown)
        painter.restore()
