"""What the six words mean together, and a question for the caller where they do not fit."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from helperkit.gui.buttons import QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.phone.arithmetic import PLACES
from helperkit.phone.decode import Again, Ask, Meaning, Sure
from helperkit.phone.names import said_in

Chrome = Callable[..., str]  # `Words.text`


class Banner(Column):
    """One line, and "Yes" and "No" below a question."""

    answered = Signal(bool)

    def __init__(self, style: Style, text: Chrome) -> None:
        self._text_of = text
        self._line = Text(style)
        self.yes, self.no = (QuietButton(style, text(name)) for name in ("agent-yes", "agent-no"))
        self._answers = Flow(style, 12, 8)
        self._answers.put([self.yes, self.no])
        self._calm = Text(style)
        members = ((self._line, 12), (self._answers, 0))
        self._question = Panel(style, "warm_soft", "warm", members=members, pad=(20, 14))
        self._sure = Panel(style, "done_soft", "done", members=((self._calm, 0),), pad=(20, 14))
        super().__init__(style, ((self._question, 0), (self._sure, 0)))
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self.no.clicked.connect(lambda: self.answered.emit(False))
        self.show_meaning(None, 0, "en")

    def show_meaning(
        self, meaning: Meaning | None, filled: int, language: str, missing: int = 0
    ) -> None:
        """Show what is known; None: nothing is.

        `filled`: how many boxes hold something. `missing`: how many no word that was heard.
        """
        line, asks, sure = self._said(meaning, filled, language, missing)
        self._question.setVisible(bool(line) and not sure)
        self._sure.setVisible(bool(line) and sure)
        self._answers.setVisible(asks)
        (self._calm if sure else self._line).say(line)
        self.setVisible(bool(line))
        self.setAccessibleName(line)
        self._question.again()
        self._sure.again()
        self.again()

    def _said(
        self, meaning: Meaning | None, filled: int, language: str, missing: int
    ) -> tuple[str, bool, bool]:
        """Return the line, whether it is a question, and whether it is good news."""
        text = self._text_of
        match meaning:
            case Sure(computed=None):
                return text("agent-sure"), False, True
            case Sure(computed=int(place), words=words):
                word = said_in(language, words[place])
                return text("agent-follows", place=str(place + 1), word=word), False, True
            case Ask(place=place, word=word):
                named = said_in(language, word)
                return text("agent-ask", place=str(place + 1), word=named), True, False
            case Again(places=places) if filled == PLACES:
                return self._again(places, missing), False, False
            case _:
                return "", False, True

    def _again(self, places: tuple[int, ...], missing: int) -> str:
        """Return that nothing fits, or which words are missing, and which one to ask for next."""
        if len(places) == PLACES and missing < 2:
            return self._text_of("agent-again")
        first = str(places[0] + 1)
        if len(places) == 1:
            return self._text_of("agent-unclear", place=first)
        count, named = len(places), self._named(places)
        return self._text_of("agent-unheard", count=count, named=named, place=first)

    def _named(self, places: tuple[int, ...]) -> str:
        text = self._text_of
        *first, last = (text("agent-word-named", place=str(place + 1)) for place in places)
        return text("agent-and", first=", ".join(first), last=last) if first else last
