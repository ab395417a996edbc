"""Asks for the password of a book, kindly. It is used, and kept nowhere."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helperkit.gui.announce import announce
from helperkit.gui.buttons import PrimaryButton, QuietButton
from helperkit.gui.fields import Field
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.journey.screen import FieldKind

WIDEST = 720  # px at 100 %
LABELS = ("viewer-lock-show", "viewer-lock-show", "viewer-lock-hide", "viewer-lock-capitals")


class LockPage(QWidget):
    """A card with one field, the button that opens, and a quiet one for help."""

    given = Signal(str)
    help_asked = Signal()

    def __init__(self, style: Style, text: Callable[..., str]) -> None:
        super().__init__()
        self._text = text
        self.heading = Text(style, "title", bold=True)
        self.heading.say(text("viewer-lock-heading"))
        body = Text(style)
        body.say(text("viewer-lock-body"))
        self.field = Field(style)
        first, second, third, fourth = (text(name) for name in LABELS)
        self.field.show_field(
            FieldKind.PASSWORD, text("viewer-lock-field"), (first, second, third, fourth)
        )
        self.field.entered.connect(self._give)
        self.button = PrimaryButton(style, text("viewer-lock-open"))
        self.button.clicked.connect(self._give)
        self.help = QuietButton(style, text("viewer-help"))
        self.help.clicked.connect(self.help_asked)
        buttons = Flow(style)
        buttons.put([self.button, self.help])
        members = ((self.heading, 16), (body, 24), (self.field, 24), (buttons, 0))
        card = Panel(style, members=members, pad=(36, 32))
        card.setMaximumWidth(style.px(WIDEST))
        self.field.grown.connect(card.again)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 1000)  # as wide as it may be, in the middle
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self.setFocusProxy(self.field.line)
        self.field.line.setAccessibleDescription(f"{self.heading.text()} {body.text()}")

    def _give(self) -> None:
        if self.field.text() and not self.field.line.isReadOnly():
            self.given.emit(self.field.text())

    def wait(self) -> None:
        """Say that the password is being tried; nothing can be typed meanwhile."""
        self.field.line.setReadOnly(True)  # not disabled: the focus would go elsewhere
        self._say("viewer-lock-trying")

    def wrong(self) -> None:
        """Say that it did not fit; what was typed stays, to be looked at."""
        self._go_on("viewer-lock-wrong")

    def unread(self) -> None:
        """Say that the book itself cannot be read now, whatever its password is."""
        self._go_on("viewer-unread")

    def _go_on(self, name: str) -> None:
        self.field.line.setReadOnly(False)
        self._say(name)
        self.field.line.setFocus()
        self.field.line.selectAll()

    def _say(self, name: str) -> None:
        said = self._text(name)
        self.field.hint(said)
        announce(self.field.line, said)
