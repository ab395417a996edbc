"""What came of a call back: one button for each answer."""

from PySide6.QtCore import Signal

from helperkit.agent.cases.model import Case
from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words

NAMES = ("solved", "no-answer", "passed-on", "not-needed", "again")


class Tasks(Panel):
    """`pressed` carries the name of a button."""

    pressed = Signal(str)

    def __init__(self, style: Style, words: Words) -> None:
        self._text = words.text
        self._title = Text(style, "lead", bold=True)
        self._title.say(words.text("agent-called"))
        self.buttons = {name: QuietButton(style) for name in NAMES}
        self._row = Flow(style, 12, 8)
        self._row.put([*self.buttons.values()])
        members = ((self._title, 12), (self._row, 0))
        super().__init__(style, "primary_soft", "primary", members=members, pad=(20, 16))
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.pressed.emit(name))

    def show_for(self, case: Case) -> None:
        """Offer what fits: of a case that is done, only to open it again."""
        self._title.setVisible(not case.done)
        for name, button in self.buttons.items():
            shown = "reopen" if case.done and name == "again" else name
            button.say(self._text(f"agent-called-{shown}"))
            button.setVisible(not case.done or name == "again")
        self._row.again()
        self.again()
