"""One thing on a desktop to play with: its picture, and its name below."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QSizePolicy, QWidget

from helperkit.gui.buttons import CORNER, RING
from helperkit.gui.ink import surface, write
from helperkit.gui.lines import height_of, lay_out
from helperkit.gui.menu_look import menu_look
from helperkit.gui.pictures import paint
from helperkit.gui.theme import Style
from helperkit.journey.lesson import ActKind, Takes
from helperkit.journey.presses_lesson import ThingHandled
from helperkit.journey.screen import Handled
from helperkit.words.page import HandledText

SIDE = 72  # px at 100 %, the picture
PAD = 8


class DeskThing(QPushButton):
    """Opened by two quick presses or Enter, dragged, and asked by the right button or Space.

    A single press takes it, as on a desktop of the system.
    """

    handled = Signal(object)
    dragged = Signal(object, QPoint)
    dropped = Signal(object, QPoint)

    def __init__(self, style: Style, desk: QWidget) -> None:
        super().__init__(desk)
        self._style = style
        self._thing = Handled("", "", Takes.NOTHING, ())
        self._text = HandledText("", ())
        self._from: QPoint | None = None  # where the button was pressed
        self._moving = self._marked = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._open)  # by a screen reader: all else is done below

    @property
    def name(self) -> str:
        """The name that the lesson gives it."""
        return self._thing.name

    @property
    def takes(self) -> Takes:
        """What becomes of a thing that is dragged onto it."""
        return self._thing.takes

    def show_thing(self, thing: Handled, text: HandledText) -> None:
        """Change what it is."""
        self._thing, self._text = thing, text
        self.setText(text.title.replace("&", "&&"))
        self.setAccessibleName(text.title)
        self.setAccessibleDescription(". ".join(text.acts))
        self.updateGeometry()
        self.update()

    def mark(self, marked: bool) -> None:
        """Show that what is dragged would be put in here."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def put_into(self, other: str) -> ThingHandled | None:
        """Return the event of putting it into another thing; None where that cannot be."""
        return next((act for act in self._thing.acts if act.to == other), None)

    # By mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take it."""
        self.setFocus()
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.position().toPoint()
            self.raise_()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag it: it goes with the mouse, within the desktop."""
        if self._from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self._moving or far:
            self._moving = True
            self.move(self.mapToParent(at) - self._from)
            self.dragged.emit(self, self.mapToParent(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let it go."""
        moved, self._from, self._moving = self._moving, None, False
        if moved:
            self.dropped.emit(self, self.mapToParent(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._open()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Show its list: by the right button, or by the keyboard's own key for it."""
        self._show_list(event.globalPos())

    # By keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open with Enter, show its list with Space."""
        keys = Qt.Key
        if event.key() in (keys.Key_Return, keys.Key_Enter):
            self._open()
        elif event.key() == keys.Key_Space:
            self._show_list(self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it: Qt would press the button when Space is let go."""
        event.ignore()

    def _open(self) -> None:
        opened = (act for act in self._thing.acts if act.kind is ActKind.OPEN)
        act = next(opened, None)
        if act is not None:
            self.handled.emit(act)
        else:
            self._show_list(self.mapToGlobal(self.rect().center()))

    def _show_list(self, at: QPoint) -> None:
        if not self._thing.acts:
            return
        menu = QMenu(self)
        menu_look(menu, self._style)
        for act, label in zip(self._thing.acts, self._text.acts, strict=True):
            action = QAction(label.replace("&", "&&"), menu)
            action.triggered.connect(lambda _=False, act=act: self.handled.emit(act))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])

    # How it looks

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the px that picture and name need at this width."""
        px = self._style.px
        name = lay_out(self._text.title, self._style.font("small"), width - 2 * px(PAD))
        return px(SIDE) + height_of(name) + 3 * px(PAD)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a square and a line."""
        wide = self._style.px(SIDE + 2 * PAD)
        return QSize(wide, self.heightForWidth(wide))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it; with the ring where the keyboard is."""
        style, px = self._style, self._style.px
        painter = QPainter(self)
        focused = self.hasFocus()
        box = QRectF(self.rect())
        fill, border, wide = QColor(0, 0, 0, 0), QColor(0, 0, 0, 0), 0.0
        if focused:
            fill, border, wide = style.focus_fill, style.colour("focus_in"), px(RING)
        elif self._marked:
            fill, border, wide = style.colour("done_soft"), style.colour("done"), px(RING)
        if focused or self._marked:
            surface(painter, box, px(CORNER), fill=fill, border=border, width=wide)
        side = px(SIDE)
        square = QRectF((self.width() - side) / 2, px(PAD), side, side)
        if focused:  # a picture needs a light ground below its lines
            surface(
                painter,
                square.adjusted(-px(4), -px(4), px(4), 0),
                px(8),
                fill=style.colour("card"),
                border=style.colour("card"),
                width=1,
            )
        paint(painter, self._thing.picture, style.name, square)
        write(
            painter,
            QPointF(px(PAD), side + 2 * px(PAD)),
            self._text.title,
            font=style.font("small"),
            width=self.width() - 2 * px(PAD),
            colour=style.focus_ink if focused else style.colour("ink"),
            centred=True,
        )
        painter.end()
