"""Practice: another caller, on another line, until what was bought is open."""

from collections.abc import Sequence
from secrets import randbelow
from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helperkit.agent.call.mirror import EXAMPLE
from helperkit.agent.fitted import bring_into_view
from helperkit.agent.practice import exercise as exercises
from helperkit.agent.practice.caller import offered
from helperkit.agent.practice.exercise import Ending, Exercise
from helperkit.agent.practice.line import Level
from helperkit.agent.practice.ringing import trouble_of
from helperkit.agent.practice.score import Found, Was, score_of
from helperkit.agent.practice.tasks import tasks_of
from helperkit.agent.practising import telling
from helperkit.agent.practising.ahead import Ahead
from helperkit.agent.practising.choosing import GAP, Choosing, restyled
from helperkit.agent.practising.guiding import Guiding
from helperkit.agent.practising.hearing import Hearing
from helperkit.agent.practising.questions import Kind, Question, before_found, when_found
from helperkit.agent.practising.starting import Starting, cause_text
from helperkit.agent.sides import BESIDE, SIDE, Sides
from helperkit.gui.buttons import QuietButton
from helperkit.gui.column import Column
from helperkit.gui.flow import Flow
from helperkit.gui.speech import Reader
from helperkit.gui.text import Heading, Text
from helperkit.gui.theme import Style
from helperkit.journey.events import Event
from helperkit.journey.order import Order
from helperkit.journey.screen import Screen
from helperkit.words.load import Words
from helperkit.words.quoting import inside

PARTS = (17, 8)  # of the width: what comes over the line, and what to do
NARROWEST = 0.6  # of its column: the caller's screen, with all that is said above it
SEEDS = 10_000  # so many callers; each can come again by its number


class PracticePage(QWidget):
    """One practice call after the other. `over` carries the score of each."""

    over = Signal(object)

    def __init__(self, style: Style, words: Words, orders: Sequence[Order]) -> None:
        super().__init__()
        self._style, self._words, self._orders = style, words, tuple(orders)
        text = self._text = words.text
        self.exercise: Exercise | None = None
        self.found = Found()
        self._was = Was()
        self._followed = False  # whether the caller's screen was found
        self._since = 0.0
        self._asks: tuple[Question, ...] = ()
        self._ahead = Ahead(self)
        self.title = Heading(style)
        self.title.say(text("agent-practice-title"))
        self._about = Text(style, "small", "soft")
        self._about.say(text("agent-practice-about"))
        self.start = Starting(style, words)
        self._offered = self._orders
        self.hearing = Hearing(style, words, self._known)
        self.voice = Reader(words.language, self)
        self.aloud = QuietButton(style, text("agent-practice-aloud"))
        self._more = Flow(style, 12, 8)
        self._more.put([self.aloud])
        left = ((self.title, 8), (self._about, 14), (self.start, GAP), (self.hearing, GAP))
        self.left = Column(style, (*left, (self._more, 0)), pad=(SIDE, 28))
        self.guiding = Guiding(style, words, self.hearing.ask)
        self.right = Column(style, ((self.guiding, 0),), pad=(BESIDE, 28))
        self._sides = Sides(style, self.left, self.right, self.hearing.mirror)
        self._sides.least = NARROWEST
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._sides)
        self.start.wanted.connect(self.ring)
        self.hearing.changed.connect(self._show_questions)
        self.hearing.ask.chosen.connect(self._ask)
        self.hearing.boxes.spaced.connect(lambda back: self.guiding.script.step(-1 if back else 1))
        self.hearing.mirror.pressed.connect(self._press)
        self.guiding.found.connect(self._find)
        self.guiding.told.connect(self._tell)
        self.guiding.ended.connect(self.end)
        self.aloud.clicked.connect(self._speak)
        self.voice.changed.connect(self._say_on_button)
        self.voice.failed.connect(self.aloud.hide)
        self._show_start()

    def panes(self) -> tuple[QWidget, ...]:
        """Return what F6 goes round."""
        hearing, guiding = self.hearing, self.guiding
        asked = (*guiding.tasks, guiding.tell)
        return (self.start, hearing.boxes, hearing.ask, hearing.mirror, *asked, guiding.score)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look for the ways to all screens while the agent reads, a little at a time."""
        super().showEvent(event)
        self._ahead.start()

    # A call

    def sell(self, orders: Sequence[Order]) -> None:
        """Let callers have bought these, from the next call on."""
        self._offered = tuple(orders)

    def _known(self, number: int) -> Order | None:
        return next((order for order in self._orders if order.number == number), None)

    def ring(self, level: Level, about: str = "", seed: int | None = None) -> None:
        """Let somebody call. `about` is a problem or a screen, "" for any; nobody may have it."""
        number = randbelow(SEEDS) if seed is None else seed
        try:
            exercise = exercises.begun(number, level, self._offered, about, self._words.language)
        except ValueError:
            self.start.refuse()
            return
        self._orders = self._offered
        self.exercise, self.found, self._followed = exercise, Found(), False
        trouble = trouble_of(exercise.caller.state.step)
        cause = cause_text(self._text, trouble.value if trouble else "")
        self._was, self._since = telling.was_of(exercise, cause, self._words), monotonic()
        self._about.say(self._text("agent-practice-number", seed=str(number)))
        self.start.hide()
        self.hearing.show()
        self.aloud.show()
        self.hearing.talk.clear()
        self._caller_says(telling.greeting(exercise, self._text))
        self._caller_says(telling.words_said(exercise.heard, self._text))
        self.guiding.begin()
        self.title.hide()  # all of the height is for the call
        bring_into_view(self._about)
        self.hearing.begin()
        self._arrange()

    def end(self) -> None:
        """End the call, and say how it was."""
        exercise = self.exercise
        if exercise is None:
            return
        self.voice.stop()
        seconds = int(monotonic() - self._since)
        score = score_of(exercise, seconds, self.found)
        self._show_start()
        self.guiding.finish(score, self._was)
        self.exercise = None
        self._arrange()
        bring_into_view(self.guiding.score.title)
        self.start.offer_another()  # comes into view after that: above it, and close
        self.over.emit(score)

    def _show_start(self) -> None:
        for part in (self.hearing, self.hearing.ask, self.aloud):
            part.hide()
        self._about.say(self._text("agent-practice-about"))
        self.start.show()
        self.title.show()
        self._arrange()

    # What is said

    def _caller_says(self, said: str) -> None:
        said = inside(said, self._words.locale)
        self.hearing.talk.add(self._text("agent-practice-caller", said=said))

    def _speak(self) -> None:
        if self.exercise is None or self.voice.reading:
            self.voice.stop()
        else:
            self.voice.read_slowly(telling.aloud(self.exercise.heard))

    def _say_on_button(self) -> None:
        name = "agent-practice-quiet" if self.voice.reading else "agent-practice-aloud"
        self.aloud.say(self._text(name))
        self._more.again()

    # Questions

    def _show_questions(self) -> None:
        """Offer what can be asked now."""
        exercise, hearing, words = self.exercise, self.hearing, self._words
        if exercise is None:
            return
        found = self._followed
        self._asks = when_found(exercise, words) if found else before_found(hearing, words)
        hearing.ask.show_labels([question.label for question in self._asks])
        self._arrange()

    def _ask(self, at: int) -> None:
        if self.exercise is None:
            return
        question, text = self._asks[at], self._text
        self.hearing.talk.add(text("agent-practice-you", said=question.label))
        page = self._words.page(self.exercise.caller.screen)
        match question.kind:
            case Kind.AGAIN:
                self.exercise = exercises.again(self.exercise, *question.about)
                heard = tuple(self.exercise.heard[place] for place in question.about)
                said = telling.words_said(heard, text)
                self._caller_says(text("agent-practice-says-again", words=said))
            case Kind.WORD:
                self.exercise, right = exercises.is_word(self.exercise, *question.about)
                self._caller_says(text(f"agent-practice-says-{'yes' if right else 'no'}"))
            case Kind.SCREEN:
                self.exercise = exercises.asked(self.exercise)
                self._restated(page.heading)
            case Kind.SEEN:
                self.exercise = exercises.asked(self.exercise)
                self._caller_says(telling.what_is_seen(page, text))
        self._arrange()

    def _restated(self, heading: str) -> None:
        """Let the caller say whether the agent has their screen; from then on they are followed."""
        exercise, seen = self.exercise, self.hearing.seen
        if exercise is None or seen is None:
            return
        if seen.name != exercise.caller.screen.name:
            self._caller_says(self._text("agent-practice-says-is-not", heading=heading))
            return
        alike = self._words.page(seen).heading == heading  # six words do not say everything
        name = "agent-practice-says-is" if alike else "agent-practice-says-nearly"
        self._caller_says(self._text(name, heading=heading))
        self.found, self._followed = Found(screen=True), True
        self.aloud.hide()
        self._follow(exercise.caller.screen)
        self.guiding.ask(tasks_of(exercise.caller, self._orders, self._words, exercise.seed))
        self._bring(self.guiding.tasks[0])

    # What the agent finds and tells

    def _find(self, found: Found) -> None:
        self.found = found
        if found.word and self.exercise is not None:
            self.guiding.guide(self.exercise, self.exercise.caller.screen)
            self._bring(self.guiding.tell)

    def _press(self, event: Event) -> None:
        """Tell the caller to press what was pressed in the picture of their screen."""
        if self.exercise is None or not self.guiding.tell.isVisible():
            return
        for at, choice in enumerate(self.exercise.caller.screen.choices):
            if event in (choice.sends, choice.asks and choice.filled(EXAMPLE, EXAMPLE)):
                if at in offered(self.exercise.caller):
                    self._tell(at)
                break

    def _tell(self, at: int) -> None:
        before = self.exercise
        if before is None:
            return
        waits = at == Guiding.WAIT
        self.exercise = exercises.waited(before) if waits else exercises.pressed(before, at)
        shown = self.exercise.caller.screen
        heading = self._words.page(shown).heading
        changed = shown.name != before.caller.screen.name
        said = "agent-practice-says-now" if changed else "agent-practice-says-same"
        self._caller_says(self._text(said, heading=heading))
        if self.exercise.ending is Ending.OPENED:
            self.end()
            return
        self._follow(shown)
        self.guiding.guide(self.exercise, shown)
        self._arrange()

    def _follow(self, shown: Screen) -> None:
        self.hearing.follow(shown)
        self._show_questions()

    # Arranging

    def restyle(self) -> None:
        """Take the style's colours and sizes of now, everywhere but in the caller's screen."""
        restyled(self, self.hearing.mirror)
        self._arrange()

    def _arrange(self) -> None:
        self._sides.arrange((1, 1) if self.exercise is None else PARTS)
        for part in (self.start, self.hearing, self._more, self.guiding, self.left, self.right):
            part.again()

    def _bring(self, panel: Choosing) -> None:
        """Bring the keyboard to what is to be answered now, and all of that into sight."""
        self._arrange()
        panel.buttons[0].setFocus()
        bring_into_view(panel)

    def make_whole(self, whole: bool, high: int) -> None:
        """Stand below each other, nothing scrolled by itself, the caller's screen so `high`."""
        self._sides.make_whole(whole, high)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the parts to the room."""
        super().resizeEvent(event)
        self._arrange()
