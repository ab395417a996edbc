"""What six words leave open: a line below the caller's screen, and what may stand at its top."""

from PySide6.QtCore import QObject, Signal

from helperkit.agent.call.sight import Seen
from helperkit.gui.menu_button import MenuButton
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.likely import Part
from helperkit.words.load import Words

ASKED = (Part.HEADING, Part.BODY, Part.ITEMS, Part.CHOICES)  # a question about each
MOST = 2  # questions: what else is in doubt mostly goes along


def questions(seen: Seen, words: Words) -> tuple[str, ...]:
    """Return what to ask first of the parts that are in doubt, in the agent's language."""
    asked = [part for part in ASKED if part in seen.likely.doubtful]
    return tuple(words.text(f"agent-ask-{part.value}") for part in asked[:MOST])


class Doubts(QObject):
    """`told` carries the number of the heading that the caller reads out, see `Call.which`."""

    told = Signal(int)

    def __init__(self, style: Style, words: Words) -> None:
        super().__init__()
        self.line = Text(style, "small", "soft")
        self.line.say(words.text("agent-doubt"))
        self.button = MenuButton(style)
        self.button.say(words.text("agent-doubt-heading"))
        self.button.chosen.connect(lambda which: self.told.emit(int(which)))
        self.show_doubts(None)

    def show_doubts(self, seen: Seen | None) -> None:
        """Show what is in doubt; nothing where all is sure."""
        headings = seen.headings if seen is not None else ()
        chosen = next((str(one.which) for one in headings if one.chosen), "")
        self.button.offer({str(one.which): one.text for one in headings}, chosen)
        self.button.setVisible(bool(headings))
        self.line.setVisible(seen is not None and bool(seen.likely.doubtful))
