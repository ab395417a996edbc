"""On a call: six boxes, the caller's very screen from the first word on, and what to say beside."""

from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helperkit.agent.call import call as calls
from helperkit.agent.call.banner import Banner
from helperkit.agent.call.boxes import Boxes
from helperkit.agent.call.call import Call
from helperkit.agent.call.mirror import Mirror
from helperkit.agent.call.script_pane import ScriptPane
from helperkit.agent.cases.model import Case
from helperkit.agent.follow_up.clerk import Clerk
from helperkit.agent.follow_up.of_call import case_of_call, line_name
from helperkit.agent.follow_up.of_this_call import FollowUp
from helperkit.agent.products import Known, Product
from helperkit.gui.announce import announce
from helperkit.gui.buttons import QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.panel import Panel
from helperkit.gui.scroll import Scroll
from helperkit.gui.text import Heading, Text
from helperkit.gui.theme import Style
from helperkit.journey.events import Event
from helperkit.journey.screen import Screen, Stage
from helperkit.journey.screens import screen
from helperkit.phone.arithmetic import PLACES
from helperkit.phone.decode import Again, Ask, Meaning, Sure
from helperkit.phone.fields import SYSTEMS, Code
from helperkit.words.load import Words
from helperkit.words.product_notes import notes_of
from helperkit.words.script import script_of

SIDE = 40  # px at 100 %, around
BETWEEN = 28
PARTS = (17, 8)  # of the width: the caller's screen, and what to say
LARGE = 150  # per cent: from here on what to say needs half of the width


class CallPage(QWidget):
    """Everything for a call.

    `shown` carries the screen that the caller sees now; None before the first word.
    """

    shown = Signal(object)

    def __init__(self, style: Style, words: Words, known: Known, clerk: Clerk, home: Path) -> None:
        super().__init__()
        self._style, self._words, self._known = style, words, known
        self._caller = words
        self.call = Call(language=words.language)
        text = words.text
        self.title = Heading(style)
        self.title.say(text("agent-call"))
        self._hint = Text(style, "small", "soft")
        self.boxes = Boxes(style, text)
        self.banner = Banner(style, text)
        self._sees = Text(style, "lead", bold=True)
        self.mirror = Mirror()
        self._facts = Text(style, "small", "soft")
        self.undo = QuietButton(style, text("agent-undo"))
        self.new = QuietButton(style, text("agent-new-call"))
        buttons = Flow(style, 12, 8)
        buttons.put([self.undo, self.new])
        self._buttons = buttons
        caller = ((self._sees, 10), (self.mirror, 10), (self._facts, 0))
        self._card = Panel(style, members=caller, pad=(20, 16))
        self.left = Column(
            style,
            (
                (self.title, 8),
                (self._hint, 14),
                (self.boxes, 12),
                (self.banner, 14),
                (self._card, 14),
                (buttons, 0),
            ),
            pad=(SIDE, 28),
        )
        self.script = ScriptPane(style, words)
        self.follow_up = FollowUp(style, words, clerk, home, self._filled)
        beside = ((self.follow_up.panels, 12), (self.script, 0))
        right = self._right = Column(style, beside, pad=(16, 28))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.scrolls = (Scroll(style, self.left), Scroll(style, right))
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.scrolls[1], 1)
        side.addWidget(self.follow_up.foot)
        row.addWidget(self.scrolls[0], PARTS[0])
        row.addLayout(side, PARTS[1])
        self.boxes.typed.connect(self._type)
        self.boxes.spaced.connect(lambda back: self.say_next(-1 if back else 1))
        self.banner.answered.connect(self._answer)
        self.mirror.pressed.connect(self._press)
        self.undo.clicked.connect(self._undo)
        self.new.clicked.connect(self.begin)
        self.follow_up.ended.connect(self.begin)
        self.follow_up.opened.connect(lambda: self.scrolls[1].verticalScrollBar().setValue(0))
        self._screen: Screen | None = None
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
        for part in (self.script, self._right):
            part.again()
        self._arrange()

    def _arrange(self) -> None:
        """Let the caller's screen be as large as leaves all else in sight, where there is room."""
        large = self._style.zoom >= LARGE
        for at, part in enumerate((1, 1) if large else PARTS):
            self._row.setStretch(at, part)
        wide = self.scrolls[0].viewport().width()
        self.mirror.limit(0)
        rest = self.left.heightForWidth(wide) - self.mirror.minimumSizeHint().height()
        self.mirror.limit(self.scrolls[0].viewport().height() - rest)
        self._buttons.again()
        self._card.again()
        self.left.again()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the caller's screen to the room."""
        super().resizeEvent(event)
        self._arrange()

    # What the agent does

    def begin(self) -> None:
        """Begin a new call."""
        self.call = Call(language=self._caller.language)
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
            self.scrolls[1].ensureWidgetVisible(line, 0, self._style.px(40))

    def _filled(self, case: Case, now: datetime) -> Case:
        return case_of_call(case, self.call, self._known, now)

    def speak(self, caller: Words) -> None:
        """Show the caller's screen in the caller's language."""
        self._caller = caller
        self.call = msgspec.structs.replace(self.call, language=caller.language)
        self._screen = None
        self._show()

    def _type(self, place: int, text: str) -> None:
        self._take(calls.typed_at(self.call, place, text))

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
        call, language = self.call, self.call.language
        meaning = calls.meaning(call)
        follows = None
        if isinstance(meaning, Sure) and meaning.computed is not None:
            follows = meaning.computed, meaning.words[meaning.computed]
        filled = sum(bool(text.strip()) for text in call.typed)
        self.boxes.show_heard(calls.heard(call), language, follows)
        self.banner.show_meaning(meaning if filled else None, filled, language)
        if isinstance(meaning, Ask):
            announce(self.banner, self.banner.accessibleName())
        self._hint.say(self._hint_of(meaning, filled))
        self._show_screen(calls.code_of_call(call), sure=isinstance(meaning, Sure))
        self.undo.setVisible(bool(call.presses))
        self._arrange()

    def _hint_of(self, meaning: Meaning, filled: int) -> str:
        """Return how the boxes are used, then how many words are wanted still."""
        if isinstance(meaning, Again) and 0 < filled < PLACES:
            wanted = max(1, len(meaning.places) - 1)  # the last one follows from the others
            return self._words.text("agent-missing", count=wanted)
        return self._words.text("agent-hint")

    def _show_screen(self, code: Code | None, *, sure: bool) -> None:
        known = self._known(code.product) if code is not None and code.product else None
        state = calls.caller_state(self.call, known.order if known else None)
        seen = None if state is None else screen(state)
        text = self._words.text
        self.mirror.setVisible(seen is not None)
        self._facts.setVisible(seen is not None)
        self.follow_up.show_known(seen is not None)
        if seen is None or code is None:
            typed = bool(self.call.typed[0].strip()) and code is not None
            self._sees.say(text("agent-unknown" if typed else "agent-nobody"))
            self.script.show_script(None)
        else:
            self._sees.say(text("agent-sees-then" if self.call.presses else "agent-sees"))
            self._facts.say(self._told(code, seen, known, sure=sure))
            self.mirror.show_page(self._caller.page(seen), self._caller.text)
            same = self._screen is not None and seen.name == self._screen.name
            script = script_of(seen, self._words, self._caller)
            notes = notes_of(known.card, seen, self._words) if known else ()
            self.script.show_script(script, notes, same=same)
        self._right.again()
        if seen != self._screen:
            self._screen = seen
            self.shown.emit(seen)

    def _told(self, code: Code, seen: Screen, known: Product | None, *, sure: bool) -> str:
        """Return what is known beside the screen: system, product, step, try."""
        text = self._words.text
        parts = [text("agent-system", system=SYSTEMS[code.system])] if sure else []
        if known is not None:
            parts.append(known.card.name)
        elif code.product:
            parts.append(text("agent-product-number", number=str(code.product)))
        if seen.stage is not None:
            stages = tuple(Stage)
            at = stages.index(seen.stage) + 1
            parts.append(text("agent-step", at=str(at), of=str(len(stages))))
        if sure:
            parts.append(text("agent-try", **{"try": code.attempt}))
        return " · ".join(parts)
