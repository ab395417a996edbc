"""Where a customer types or pastes: a link, a name, their own words, or a password."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy

from helperkit.gui.arranged import Arranged
from helperkit.gui.buttons import CORNER, RING, QuietButton
from helperkit.gui.column import Column
from helperkit.gui.ink import surface
from helperkit.gui.text import Text
from helperkit.gui.theme import Style, tokens
from helperkit.journey.screen import TYPED, FieldKind

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent  # it has many enums: not at the start


def begins_typing(event: "QKeyEvent", fields: Sequence["Field"]) -> bool:
    """Hand what is typed or pasted on the heading to the empty field of the screen."""
    field = next((f for f in fields if f.kind is not None), None)
    if field is None or field.text():
        return False
    letter, modifiers = event.text(), QtCore.Qt.KeyboardModifier
    command = event.modifiers() & (modifiers.ControlModifier | modifiers.MetaModifier)
    typed = letter.isprintable() and bool(letter) and not command
    if not typed:
        from PySide6.QtGui import QKeySequence  # many enums, too

        if not event.matches(QKeySequence.StandardKey.Paste):
            return False
    field.line.setFocus()
    QApplication.sendEvent(field.line, event)
    return True


class Line(QLineEdit):
    """One line to type in, with a ring as thick as that of the buttons."""

    entered = Signal()
    capitals = Signal(bool)  # a letter was typed that tells whether Caps Lock is on

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Take the style's colours and sizes of now."""
        px = self._style.px
        self.setFont(self._style.font())
        self.setTextMargins(px(12), 0, px(12), 0)
        palette = self._style.palette()
        clear = self._style.colour("card")
        clear.setAlpha(0)  # the ground is painted here, with its round corners
        palette.setColor(QPalette.ColorRole.Base, clear)
        self.setPalette(palette)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of a main target."""
        px = self._style.px
        return QSize(px(480), px(tokens().primary_target_px))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of a main target."""
        return QSize(self._style.px(120), self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: N802 - Qt's name
        """Say that Enter was pressed, and let no one else take it."""
        if event.text() in {"\r", "\n"}:
            self.entered.emit()
            return
        super().keyPressEvent(event)
        # Qt does not tell of Caps Lock, but a letter and its Shift key do.
        letter = event.text()
        if len(letter) == 1 and letter.isupper() != letter.islower():
            shift = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
            self.capitals.emit(letter.isupper() != shift)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint ground and border below the text; a dark ground would look switched off."""
        style = self._style
        focused = self.hasFocus()
        width = style.px(RING) if focused else 2
        painter = QPainter(self)
        fill, border = style.colour("card"), style.colour("focus" if focused else "line")
        surface(
            painter, QRectF(self.rect()), style.px(CORNER), fill=fill, border=border, width=width
        )
        painter.end()
        super().paintEvent(event)


class Beside(Arranged):
    """A line and its button, if that is shown: in one row where there is room, else below."""

    LEAST = 120

    def __init__(self, style: Style, line: Line, button: QuietButton) -> None:
        super().__init__(style, stretches=False)
        self._line, self._button = line, button
        for part in (line, button):
            part.setParent(self)

    def _arrange(self, width: int, *, place: bool) -> int:
        gap = self._style.px(12)
        high = self._line.sizeHint().height()
        if self._button.isHidden():
            if place:
                self._line.setGeometry(0, 0, width, high)
            return high
        wide = min(self._button.sizeHint().width(), width)
        low = self._button.heightForWidth(wide)
        one_row = width - wide - gap >= self._style.px(260)
        if place:
            mirrored = self.isRightToLeft()
            room = width - wide - gap if one_row else width
            self._line.setGeometry(width - room if mirrored else 0, 0, room, high)
            top = (high - low) // 2 if one_row else high + gap
            at_end = one_row != mirrored
            self._button.setGeometry(width - wide if at_end else 0, top, wide, low)
        return max(high, low) if one_row else high + gap + low


class Field(Column):
    """A label, the line to type in, a hint, and a button: Paste, or Show what I type.

    Of a sign-in it is the name, which has no button; the password is a field of its own.
    """

    entered = Signal()
    grown = Signal()  # or shrunk: a hint came or went, and whoever holds it has to arrange anew

    def __init__(self, style: Style) -> None:
        self._kind: FieldKind | None = None
        self._labels = ("", "", "", "")
        self._label = Text(style, "small", "soft")
        self.line = Line(style)
        self._hint = Text(style, "small", "warm", bold=True)
        self.button = QuietButton(style)
        self._beside = Beside(style, self.line, self.button)
        super().__init__(style, ((self._label, 8), (self._beside, 8), (self._hint, 0)))
        self.line.entered.connect(self.entered)
        self.line.textEdited.connect(lambda _: self.hint(""))
        self.line.capitals.connect(self._tell_capitals)
        self.button.clicked.connect(self._press)

    def show_field(
        self, kind: FieldKind | None, label: str, labels: tuple[str, str, str, str]
    ) -> None:
        """Show the field of a screen.

        `labels`: Paste, Show what I type, Hide it again, and what is said of Caps Lock.

        Half-typed text stays while the same kind is asked for.
        """
        if kind not in TYPED:
            kind = None
        if kind is not self._kind:
            self._kind = kind
            self.line.clear()
            self._hide(kind is FieldKind.PASSWORD)
            self.hint("")
        self._labels = labels
        self._label.say(label)
        self._label.setVisible(bool(label))
        self.line.setAccessibleName(label)
        self._relabel()
        self.setVisible(kind is not None)

    @property
    def kind(self) -> FieldKind | None:
        """What is asked for now."""
        return self._kind

    def text(self) -> str:
        """Return what was typed; a link without the spaces around it."""
        text = self.line.text()
        return text if self._kind is FieldKind.PASSWORD else text.strip()

    def clear(self) -> None:
        """Forget what was typed."""
        self.line.clear()
        self._hide(self._kind is FieldKind.PASSWORD)
        self._relabel()

    def hint(self, text: str) -> None:
        """Say something kind below the line; "" for nothing."""
        changed = text != self._hint.text()
        self._hint.say(text)
        self._hint.setVisible(bool(text))
        self.line.setAccessibleDescription(text)
        if changed:
            self.again()
            self.grown.emit()

    def _tell_capitals(self, on: bool) -> None:
        if self._kind is FieldKind.PASSWORD:
            self.hint(self._labels[-1] if on else "")

    def _hide(self, hidden: bool) -> None:
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Password if hidden else mode.Normal)

    @property
    def hidden_text(self) -> bool:
        """Whether dots are shown in the place of letters."""
        return self.line.echoMode() is QLineEdit.EchoMode.Password

    def _relabel(self) -> None:
        paste, show, hide, _capitals = self._labels
        self.button.setVisible(self._kind not in {FieldKind.SIGN_IN, FieldKind.WORDS})
        if self._kind is FieldKind.PASSWORD:
            self.button.say(show if self.hidden_text else hide)
        else:
            self.button.say(paste)
        self._beside.again()

    def _press(self) -> None:
        if self._kind is FieldKind.PASSWORD:
            self._hide(not self.hidden_text)
            self._relabel()
            return
        self.line.setText(QGuiApplication.clipboard().text().strip())
        self.hint("")
        self.line.setFocus()
