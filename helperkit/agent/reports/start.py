"""Where reading begins: what can be opened or dropped here, and why a file was not read."""

from helperkit.agent.fitted import FittedView
from helperkit.gui.buttons import PrimaryButton, QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Heading, Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words

SIDE = 40  # px at 100 %, around
WIDEST = 760  # px at 100 %


class StartView(FittedView):
    """A heading, what may be done, and the buttons for it; above them a refusal, if there was."""

    def __init__(self, style: Style, words: Words) -> None:
        self._style, self._words = style, words
        text = words.text
        self.heading = Heading(style)
        self.refusal = Text(style)
        self._refused = Panel(
            style, "warm_soft", "warm", members=((self.refusal, 0),), pad=(20, 16), thick=2
        )
        self._body = Text(style)
        self.open = PrimaryButton(style, text("agent-reports-open"))
        self.key = PrimaryButton(style, text("agent-reports-key"))
        self.open_quietly = QuietButton(style, text("agent-reports-open"))
        self.folder = QuietButton(style, text("agent-reports-open-folder"))
        self._buttons = Flow(style)
        self._buttons.put([self.open, self.key, self.open_quietly, self.folder])
        members = ((self.heading, 16), (self._refused, 16), (self._body, 24), (self._buttons, 0))
        panel = Panel(style, members=members, pad=(36, 32))
        self._column = Column(style, ((panel, 0),), pad=(SIDE, 16))
        self._panel = panel
        super().__init__(style, self._column, WIDEST)
        self.welcome()

    def welcome(self) -> None:
        """Say what can be opened."""
        self._tell("agent-reports-title", "")

    def refuse(self, why: str, *, wants_key: bool) -> None:
        """Say why a file was not read; with `wants_key` a key may open it."""
        self._tell("agent-reports-not-read", why, wants_key=wants_key)

    def _tell(self, heading: str, why: str, *, wants_key: bool = False) -> None:
        text = self._words.text
        self.heading.say(text(heading))
        self.refusal.say(why)
        self._refused.setVisible(bool(why))
        self._body.say(text("agent-reports-key-why" if wants_key else "agent-reports-drop"))
        self.key.setVisible(wants_key)
        self.open_quietly.setVisible(wants_key)
        self.open.setVisible(not wants_key)
        self.again()

    def again(self) -> None:
        """Arrange anew: a text or the zoom has changed."""
        self._buttons.again()
        self._refused.again()
        self._panel.again()
        self._column.again()
