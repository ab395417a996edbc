"""The left side of a practice call: what comes over the line, six boxes, the caller's screen."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from helperkit.agent.call import call as calls
from helperkit.agent.call.banner import Banner
from helperkit.agent.call.boxes import Boxes
from helperkit.agent.call.call import Call
from helperkit.agent.call.mirror import Mirror
from helperkit.agent.call.showing import show_heard
from helperkit.agent.fitted import bring_into_view
from helperkit.agent.practising.choosing import GAP, PAD, Choosing, Lines
from helperkit.gui.column import Column
from helperkit.gui.panel import Panel
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.journey.order import Order
from helperkit.journey.screen import Screen
from helperkit.journey.screens import screen
from helperkit.phone.decode import Ask, Sure
from helperkit.words.load import Words

TALK = 4  # lines of the talk that are in sight
KnownOrder = Callable[[int], Order | None]  # by the number on its card


class Hearing(Column):
    """What an agent hears and types. `changed`: another screen, or another question."""

    changed = Signal()

    def __init__(self, style: Style, words: Words, known: KnownOrder) -> None:
        text = self._text = words.text
        self._words, self._known = words, known
        self.call = Call(language=words.language)
        self.seen: Screen | None = None  # what the typed words say
        self.talk = Lines(style, text("agent-practice-talk"), TALK)
        self.ask = Choosing(style, text("agent-practice-ask"))
        self.boxes = Boxes(style, text)
        self.banner = Banner(style, text)
        self._sees = Text(style, "lead", bold=True)
        self.mirror = Mirror()
        self._card = Panel(style, members=((self._sees, 10), (self.mirror, 0)), pad=PAD)
        members = (self.talk, self.boxes, self.banner, self._card)
        super().__init__(style, tuple((part, GAP) for part in members))
        self.boxes.typed.connect(self._type)
        self.banner.answered.connect(lambda yes: self._take(calls.answered(self.call, yes=yes)))

    def begin(self) -> None:
        """Begin with empty boxes."""
        self.call = Call(language=self._words.language)
        for part in (self.boxes, self.banner, self.ask, self._card):
            part.show()
        self.boxes.clear()
        self.show_call()

    @property
    def question(self) -> tuple[int, int] | None:
        """The place and the word that the agent should ask about; None where there is none."""
        match calls.meaning(self.call):
            case Ask(place=place, word=word):
                return place, word
            case Sure(computed=int(place), words=words):
                return place, words[place]
            case _:
                return None

    def _type(self, place: int, text: str) -> None:
        self._take(calls.typed_at(self.call, place, text))

    def _take(self, call: Call) -> None:
        if call != self.call:
            self.call = call
            self.show_call()

    def show_call(self) -> None:
        """Show what the boxes mean."""
        call = self.call
        show_heard(call, self.boxes, self.banner)
        code = calls.code_of_call(call)
        order = self._known(code.product) if code is not None and code.product else None
        state = calls.caller_state(call, order)
        self.show_screen(None if state is None else screen(state))
        self.changed.emit()
        if isinstance(calls.meaning(call), Sure):
            bring_into_view(self.banner)

    def follow(self, seen: Screen) -> None:
        """Show the caller's screen itself: the words for it were found before."""
        for part in (self.boxes, self.banner):
            part.hide()
        self.show_screen(seen)

    def show_screen(self, seen: Screen | None) -> None:
        """Show a screen as the caller has it; None while nobody knows it."""
        self.seen = seen
        self.mirror.setVisible(seen is not None)
        if seen is None:
            typed = bool(self.call.typed[0].strip())
            self._sees.say(self._text("agent-unknown" if typed else "agent-nobody"))
        else:
            self._sees.say(self._text("agent-sees"))
            self.mirror.show_page(self._words.page(seen), self._words)
        self.again()

    def again(self) -> None:
        """Arrange anew, from the inside out."""
        for part in (self.boxes, self.banner, self.ask, self.talk, self._card):
            part.again()
        super().again()
