"""A title and buttons below each other: what can be asked, told or answered."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from helperkit.agent.follow_up.entry import arrange
from helperkit.gui.announce import announce
from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style

GAP = 12
PAD = (20, 16)


class Choosing(Panel):
    """`chosen` carries the place of a button. Kept are those buttons that keep their label."""

    chosen = Signal(int)

    def __init__(self, style: Style, title: str, fill: str = "card", border: str = "hair") -> None:
        self._title = Text(style, "lead", bold=True)
        self._title.say(title)
        self._flow = Flow(style, 10, 8)
        self._told = Text(style)
        self.buttons: list[QuietButton] = []
        members = ((self._title, GAP), (self._flow, GAP), (self._told, 0))
        super().__init__(style, fill, border, members=members, pad=PAD)
        self.setAccessibleName(title)
        self.say("")

    def show_labels(self, labels: Sequence[str]) -> None:
        """Show these buttons; without any there is no panel."""
        held = next((at for at, one in enumerate(self.buttons) if one.hasFocus()), None)
        if [one.label for one in self.buttons] != list(labels):
            self.buttons = [QuietButton(self._style, label) for label in labels]
            for at, button in enumerate(self.buttons):
                button.clicked.connect(lambda _=False, at=at: self.chosen.emit(at))
            self._flow.put([*self.buttons])
            if held is not None and self.buttons:
                self.buttons[min(held, len(self.buttons) - 1)].setFocus()
        self.setVisible(bool(labels))
        arrange(self)

    def say(self, told: str) -> None:
        """Say a line below the buttons; "" for none."""
        self._told.say(told)
        self._told.setVisible(bool(told))
        arrange(self)
        announce(self, told)

    def again(self) -> None:
        """Arrange anew."""
        self._flow.again()
        super().again()


class Asking(Choosing):
    """One question to the agent, with its answers. A wrong one is said kindly, and can be mended.

    `answered` carries how often it was tried until the right one.
    """

    answered = Signal(int)

    def __init__(self, style: Style, title: str, not_yet: str) -> None:
        super().__init__(style, title, "primary_soft", "primary")
        self._not_yet = not_yet
        self._right = self._tries = 0
        self.chosen.connect(self._judge)

    def ask(self, labels: Sequence[str], right: int) -> None:
        """Ask anew."""
        self._right, self._tries = right, 0
        self.say("")
        self.show_labels(labels)

    def _judge(self, at: int) -> None:
        self._tries += 1
        if at == self._right:
            self.answered.emit(self._tries)
        else:
            self.say(self._not_yet)


class Lines(Panel):
    """A title, and some lines; the last one is the newest, and stands out."""

    def __init__(self, style: Style, title: str, most: int, last: str = "body") -> None:
        self._title = Text(style, "lead", bold=True)
        self._title.say(title)
        self._most = most
        self._older = [Text(style, "small", "soft") for _ in range(most - 1)]
        self._last = Text(style, last)
        self._said: list[str] = []
        texts = ((text, 4) for text in self._older)
        super().__init__(style, members=((self._title, 8), *texts, (self._last, 0)), pad=PAD)
        self.clear()

    @property
    def said(self) -> tuple[str, ...]:
        """All lines that were said, the oldest first."""
        return tuple(self._said)

    def clear(self) -> None:
        """Forget all lines."""
        self._said = []
        self._show()

    def add(self, line: str) -> None:
        """Add a line below the others; a screen reader says it."""
        self._said.append(line)
        self._show()
        announce(self, line)

    def _show(self) -> None:
        shown = self._said[-self._most :]
        older = shown[:-1]
        for text, line in zip(self._older, older + [""] * self._most, strict=False):
            text.say(line)
            text.setVisible(bool(line))
        self._last.say(shown[-1] if shown else "")
        self.setVisible(bool(shown))
        self.setAccessibleName(" ".join((self._title.text(), *shown[-1:])))
        arrange(self)


def restyled(page: QWidget, without: QWidget) -> None:
    """Let all parts of a page take the style's colours and sizes of now, but for one."""
    for widget in page.findChildren(QWidget):
        restyle = getattr(widget, "restyle", None)
        if restyle is not None and not without.isAncestorOf(widget):
            restyle()
        widget.update()
