"""A line to type in, with its label above, and a hint below where something does not fit."""

from PySide6.QtWidgets import QWidget

from helperkit.gui.column import Column
from helperkit.gui.fields import Line
from helperkit.gui.text import Text
from helperkit.gui.theme import Style


class Entry(Column):
    """What is typed stays as it is; `hint` says kindly what is wanted instead."""

    def __init__(self, style: Style, label: str, longest: int = 0) -> None:
        self._label = Text(style, "small", "soft")
        self._label.say(label)
        self.line = Line(style)
        self._hint = Text(style, "small", "warm", bold=True)
        self._hint.hide()
        if longest:
            self.line.setMaxLength(longest)
        self.line.setAccessibleName(label)
        super().__init__(style, ((self._label, 6), (self.line, 6), (self._hint, 0)))
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """Return what was typed, without the spaces around it."""
        return self.line.text().strip()

    def hint(self, text: str) -> None:
        """Say something kind below the line; "" for nothing."""
        self._hint.say(text)
        self._hint.setVisible(bool(text))
        self.line.setAccessibleDescription(text)
        self.again()


def arrange(widget: QWidget) -> None:
    """Arrange everything around a widget anew, from the inside out: something came or went."""
    above: QWidget | None = widget
    while above is not None:
        again = getattr(above, "again", None)
        if callable(again):
            again()
        above = above.parentWidget()
