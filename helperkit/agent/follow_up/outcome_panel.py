"""Is it solved? Is the customer happy? One press answers both."""

from PySide6.QtCore import Signal

from helperkit.agent.cases.model import Outcome, outcome_of
from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words

ANSWERS = {
    "happy": outcome_of(solved=True, happy=True),
    "solved": outcome_of(solved=True),
    "not-solved": outcome_of(solved=False),
}


class OutcomePanel(Panel):
    """`answered` carries an `Outcome`; `left` says that nobody knows it yet."""

    answered = Signal(object)
    left = Signal()

    def __init__(self, style: Style, words: Words) -> None:
        text = words.text
        asked = " ".join(text(f"cases-ask-{what}") for what in ("solved", "happy"))
        title = Text(style, "lead", bold=True)
        title.say(asked)
        self.buttons = {name: QuietButton(style, text(f"agent-answer-{name}")) for name in ANSWERS}
        self.not_now = QuietButton(style, text("agent-plan-not-now"))
        row = Flow(style, 12, 8)
        row.put([*self.buttons.values(), self.not_now])
        super().__init__(style, members=((title, 12), (row, 0)), pad=(20, 16))
        self.setAccessibleName(asked)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self._answer(ANSWERS[name]))
        self.not_now.clicked.connect(self.left)

    def begin(self) -> None:
        """Ask."""
        self.show()
        self.buttons["happy"].setFocus()

    def _answer(self, outcome: Outcome) -> None:
        self.answered.emit(outcome)
