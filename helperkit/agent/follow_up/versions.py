"""Two windows changed a case at once: both versions are kept, and the agent chooses."""

from msgspec.structs import replace
from PySide6.QtCore import Signal

from helperkit.agent.cases.model import Case
from helperkit.agent.cases.store import Beside
from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words


class Versions(Panel):
    """`settled` carries the case that is right, and the numbers of what lay beside it."""

    settled = Signal(object, object)

    def __init__(self, style: Style, words: Words) -> None:
        self._text = words.text
        self._case: Case | None = None
        self._beside: tuple[Beside, ...] = ()
        self._line = Text(style)
        self._other = Text(style, bold=True)
        self.other = QuietButton(style, words.text("agent-versions-other"))
        self.this = QuietButton(style, words.text("agent-versions-this"))
        row = Flow(style, 12, 8)
        row.put([self.other, self.this])
        members = ((self._line, 8), (self._other, 12), (row, 0))
        super().__init__(style, "warm_soft", "warm", members=members, pad=(20, 16))
        self.other.clicked.connect(lambda: self._settle(other=True))
        self.this.clicked.connect(lambda: self._settle(other=False))

    def show_versions(self, case: Case, beside: tuple[Beside, ...]) -> None:
        """Show the oldest of what lies beside; without any there is no panel."""
        self._case, self._beside = case, beside
        self.setVisible(bool(beside))
        if not beside:
            return
        other = beside[0].case
        text = self._text
        outcome = text(f"cases-outcome-{other.outcome.value.replace('_', '-')}")
        when = other.call_back
        at = f" {when.at:%H:%M}" if when and when.at else ""
        parts = (outcome, f"{when.day}{at}" if when else "", other.note)
        self._line.say(text("agent-versions"))
        self._other.say(" · ".join(part for part in parts if part))
        self.again()

    def _settle(self, *, other: bool) -> None:
        if self._case is not None and self._beside:
            first = self._beside[0]
            right = replace(first.case, revision=self._case.revision) if other else self._case
            self.settled.emit(right, (first.number,))
