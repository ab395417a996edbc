"""On a call: six boxes, the caller's very screen from the first word on, and what to say beside."""

from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helperkit.agent.call import call as calls
from helperkit.agent.call.banner import Banner
from helperkit.agent.call.boxes import Boxes
from helperkit.agent.call.call import Call
from helperkit.agent.call.cards import Cards
from helperkit.agent.call.doubts import Doubts, questions
from helperkit.agent.call.facts import facts_told
from helperkit.agent.call.languages import Languages
from helperkit.agent.call.mirror import Mirror
from helperkit.agent.call.script_pane import ScriptPane
from helperkit.agent.call.showing import filled, show_heard
from helperkit.agent.call.sight import as_heard, seen_by
from helperkit.agent.call.warming import Warming
from helperkit.agent.cases.model import Case
from helperkit.agent.fitted import bring_into_view
from helperkit.agent.follow_up.clerk import Clerk
from helperkit.agent.follow_up.of_call import case_of_call, line_name
from helperkit.agent.follow_up.of_this_call import FollowUp
from helperkit.agent.products import Product
from helperkit.agent.shelf import Shelf
from helperkit.agent.sides import BESIDE, SIDE, Sides
from helperkit.gui.buttons import QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.text import Heading, Text
from helperkit.gui.theme import Style
from helperkit.journey.events import Event
from helperkit.journey.screen import Screen
from helperkit.phone.arithmetic import PLACES
from helperkit.phone.decode import Again, Meaning, Sure
from helperkit.phone.fields import Code
from helperkit.phone.nearest import spoken_language
from helperkit.words.load import Words
from helperkit.words.page import Page
from helperkit.words.product_notes import notes_of
from helperkit.words.quoting import quoted
from helperkit.words.script import script_of
from helperkit.words.teaching import Teaching

PARTS = (17, 8)  # of the width: the caller's screen, and what to say


class CallPage(QWidget):
    """Everything for a call.

    `shown` carries the screen that the caller sees now; None before the first word.
    """

    shown = Signal(object)

    def __init__(self, style: Style, words: Words, shelf: Shelf, clerk: Clerk, home: Path) -> None:
        super().__init__()
        self._style, self._words, self._known = style, words, shelf.get
        self._caller = words
        self.call = Call(language=words.locale)
        text = words.text
        self.title = Heading(style)
        self.title.say(text("agent-call"))
        self._hint = Text(style, "small", "soft")
        self.boxes = Boxes(style, text)
        self.banner = Banner(style, text)
        self._sees = Text(style, "lead", bold=True)
        self.mirror = Mirror()
        self._facts = Text(style, "small", "soft")
        self.doubts = Doubts(style, words)
        self.languages = Languages(style, words)
        self.undo = QuietButton(style, text("agent-undo"))
        self.new = QuietButton(style, text("agent-new-call"))
        self.cards = Cards(style, words, shelf)
        buttons = self._buttons = Flow(style, 12, 8)
        asked = (self.undo, self.doubts.button, self.new, self.languages.button)
        buttons.put([*asked, self.cards.button])
        self._head = Flow(style, 12, 4)
        self._head.put([self._sees, self.doubts.line])
        caller = (
            (self._head, 10),
            (self.mirror, 10),
            (self._facts, 6),
            (self.languages.note, 0),
        )
        self._card = Panel(style, members=caller, pad=(20, 16))
        self.left = Column(
            style,
            (
                (self.title, 8),
                (self.boxes, 12),
                (self._hint, 14),
                (self.banner, 14),
                (self._card, 14),
                (self.cards.note, 14),
                (buttons, 0),
            ),
            pad=(SIDE, 28),
        )
        self.script = ScriptPane(style, words)
        self.follow_up = FollowUp(style, words, clerk, home, self._filled)
        self._warming = Warming(words, self.mirror, self.script, self.follow_up.foot)
        beside = ((self.follow_up.panels, 12), (self.script, 0))
        right = self._right = Column(style, beside, pad=(BESIDE, 28))
        self._sides = Sides(style, self.left, right, self.mirror, self.follow_up.foot)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._sides)
        self.boxes.typed.connect(self._type)
        for spaced in (self.boxes.spaced, self._sides.spaced):
            spaced.connect(lambda back: self.say_next(-1 if back else 1))
        self.banner.answered.connect(self._answer)
        self.mirror.pressed.connect(self._press)
        self.undo.clicked.connect(self._undo)
        self.new.clicked.connect(self.begin)
        self.doubts.told.connect(lambda which: self._take(calls.told(self.call, which)))
        self.languages.chosen.connect(self._choose_language)
        self.follow_up.ended.connect(self.begin)
        self.follow_up.settled.connect(self.boxes.go_on)
        for part in (self.follow_up, self.cards, self.languages, self.doubts):
            part.setParent(self)  # else Python's collector would delete it, in any thread
        self._screen: Screen | None = None
        self._product: Product | None = None  # of the caller, where a card is here
        self._show()

    def panes(self) -> tuple[QWidget, ...]:
        """Return what F6 goes round: where one types, the caller's screen, what comes after."""
        after = self.follow_up
        return (self.boxes, self.mirror, after.panels, after.foot)

    def restyle(self) -> None:
        """Take the style's colours and sizes of now, everywhere but in the caller's screen."""
        for widget in self.findChildren(QWidget):
            restyle = getattr(widget, "restyle", None)
            if restyle is not None and not self.mirror.isAncestorOf(widget):
                restyle()
            widget.update()
        self.follow_up.again()
        for part in (self.script, self._right):
            part.again()
        self._arrange()

    def make_whole(self, whole: bool, high: int) -> None:
        """Stand below each other, nothing scrolled by itself, the caller's screen so `high`."""
        self._sides.make_whole(whole, high)
        self._arrange()

    def _arrange(self) -> None:
        self._sides.arrange(PARTS)
        for part in (self._buttons, self._head, self._card, self.left):
            part.again()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the caller's screen to the room."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Make ready what the first word will need, before it is typed."""
        super().showEvent(event)
        self._warming.start(self._arrange)

    # What the agent does

    def begin(self) -> None:
        """Begin a new call."""
        self.languages.begin()
        self._caller = self._words
        self.call = Call(language=self._words.locale)
        self._screen = None
        self.follow_up.begin()
        self.boxes.clear()
        self._show()

    def say_next(self, step: int) -> None:
        """Go to the next line to say, or back."""
        if step > 0 and self._screen is not None:
            self.follow_up.tick(line_name(self._screen, self.script.say.at))
        line = self.script.step(step)
        self._right.again()
        if line is not None:
            bring_into_view(line)

    def know_more(self) -> None:
        """Show the caller's product where its card has come by now."""
        code = calls.code_of_call(self.call)
        if code is not None and code.product and self._known(code.product) != self._product:
            # What was chosen was chosen among the screens of an order that nobody knew.
            self.call = msgspec.structs.replace(self.call, which=0, presses=())
            self._show()

    def _filled(self, case: Case, now: datetime) -> Case:
        return case_of_call(case, self.call, self._known, now)

    def speak(self, caller: Words) -> None:
        """Show the caller's screen in the caller's language."""
        self._caller = caller
        self.call = msgspec.structs.replace(self.call, language=caller.locale, which=0)
        self._screen = None
        self._show()

    def _choose_language(self, language: str) -> None:
        """Take the caller's language: of the words at once, of the screen where it has texts."""
        self._caller = self.languages.words(language)
        self.call = msgspec.structs.replace(self.call, language=language, which=0)
        self._screen = None
        self._show()

    def _type(self, place: int, text: str) -> None:
        self._take(calls.typed_at(self.call, place, text))
        spoken = spoken_language(self.call.typed, self.call.language)
        if spoken != self.call.language and not self.languages.was_chosen:
            self._choose_language(spoken)

    def _answer(self, yes: bool) -> None:
        self._take(calls.answered(self.call, yes=yes))

    def _press(self, event: Event) -> None:
        self._take(calls.pressed(self.call, event))

    def _undo(self) -> None:
        self._take(calls.undone(self.call))

    def _take(self, call: Call) -> None:
        if call != self.call:
            self.call = call
            self._show()

    # What is shown

    def _show(self) -> None:
        call = self.call
        meaning = show_heard(call, self.boxes, self.banner)
        sure = isinstance(meaning, Sure)
        self._hint.say(self._hint_of(meaning, filled(call)))
        self._hint.setVisible(self.banner.isHidden())
        self._show_screen(calls.code_of_call(call), sure=sure)
        self.undo.setVisible(bool(call.presses))
        self._arrange()
        if sure and not call.presses:
            bring_into_view(self.banner)

    def _another(self, page: Page) -> str:
        """Return how the caller's screen says it in another way, quoted; "" where it does not."""
        if not page.has_another:
            return ""
        return quoted(Teaching(self._caller).another(page.screen).text, self._caller.locale)

    def _hint_of(self, meaning: Meaning, count: int) -> str:
        """Return how the boxes are used, then how many words are wanted still."""
        if isinstance(meaning, Again) and 0 < count < PLACES:
            wanted = max(1, len(meaning.places) - 1)  # the last one follows from the others
            return self._words.text("agent-missing", count=wanted)
        return self._words.text("agent-hint")

    def _show_screen(self, code: Code | None, *, sure: bool) -> None:
        known = self._known(code.product) if code is not None and code.product else None
        self._product = known
        found = seen_by(self.call, known.order if known else None, self._caller)
        seen = None if found is None else found.screen
        text = self._words.text
        self.mirror.setVisible(seen is not None)
        self._facts.setVisible(seen is not None)
        self.doubts.show_doubts(found)
        self.languages.show_language(self.call.language, seen=seen is not None)
        self.follow_up.show_known(seen is not None)
        if found is None or seen is None or code is None:
            typed = bool(self.call.typed[0].strip()) and code is not None
            self._sees.say(text("agent-unknown" if typed else "agent-nobody"))
            self.script.show_script(None)
        else:
            self._sees.say(text(f"agent-sees{found.after}"))
            self._facts.say(facts_told(code, seen, known, self._words, sure=sure))
            doubtful = found.likely.doubtful
            page = found.likely.page
            if not sure and not self.call.presses:
                page = as_heard(page, self.call, self._caller)
            self.mirror.show_page(page, self._caller, doubtful)
            same = self._screen is not None and seen.name == self._screen.name
            if not same:
                self._sides.to_top()
            script = script_of(found.likely.page.screen, self._words, self._caller)
            asked = (*questions(found, self._words), *script.ask)
            script = msgspec.structs.replace(script, ask=asked)
            notes = notes_of(known.card, seen, self._words) if known else ()
            other = self._another(page)
            self.script.show_script(script, notes, other, same=same)
        self._right.again()
        if seen != self._screen:
            self._screen = seen
            self.shown.emit(seen)
