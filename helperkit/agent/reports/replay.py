"""What the customer saw, screen by screen: played, stepped, or at once where the problem came."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from helperkit.agent.reports.mirror import Mirror
from helperkit.agent.reports.sections import Section
from helperkit.diagnostics.read.replay import Replay
from helperkit.gui.announce import announce
from helperkit.gui.buttons import QuietButton
from helperkit.gui.flow import Flow
from helperkit.gui.text import Text
from helperkit.gui.theme import Style
from helperkit.words.load import Words
from helperkit.words.reports import ReportWords

PACE = 2000  # milliseconds that a screen stays, at the usual speed
SPEEDS = (1, 2, 4)


def steps_of(replay: Replay) -> tuple[int, ...]:
    """Return the positions at which something changed, the first one included."""
    return tuple(
        position
        for position in range(len(replay))
        if not position or replay.state(position) is not replay.state(position - 1)
    )


class ReplayPanel(Section):
    """The customer's page, and the buttons below it. `theirs` are words in their language."""

    moved = Signal(int)  # to a position of the history

    def __init__(self, style: Style, words: Words, theirs: Words, told: ReportWords) -> None:
        self._words, self._theirs, self._told = words, theirs, told
        self._replay = told.told.replay
        self._steps = steps_of(self._replay)
        self._at = 0
        self._speed = SPEEDS[0]
        self.mirror = Mirror(style, theirs)
        self.caption = Text(style, "small", "soft")
        self.back, self.play, self.step, self.problem, self.speed = (
            QuietButton(style) for _ in range(5)
        )
        self._buttons = Flow(style, 10, 10)
        members = [self.back, self.play, self.step, self.speed]
        if self._replay.problems:
            members.insert(3, self.problem)
        self._buttons.put(list[QWidget](members))
        below = ((self.mirror, 10), (self.caption, 10), (self._buttons, 0))
        super().__init__(style, words.text("read-heading-screens"), told.of_screens(), below=below)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        presses: dict[QuietButton, Callable[[], None]] = {
            self.back: lambda: self.step_by(-1),
            self.step: lambda: self.step_by(1),
            self.play: self.play_or_stop,
            self.problem: self.to_problem,
            self.speed: self.faster,
        }
        for button, press in presses.items():
            button.clicked.connect(press)
        self.back.say(words.text("agent-reports-back"))
        self.step.say(words.text("agent-reports-step"))
        self.problem.say(words.text("agent-reports-problem"))
        self.mirror.key.connect(self._key)
        problems = self._replay.problems
        self.go_to(problems[-1] if problems else len(self._replay) - 1)

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    @property
    def position(self) -> int:
        """The position in the history that is shown."""
        return self._steps[self._at]

    def go_to(self, position: int) -> None:
        """Show what was on the screen at a position of the history."""
        self._at = max((n for n, at in enumerate(self._steps) if at <= position), default=0)
        self._show()

    def step_by(self, by: int) -> None:
        """Go so many screens on, or back where it is negative."""
        self._at = max(0, min(self._at + by, len(self._steps) - 1))
        self._show()

    def play_or_stop(self) -> None:
        """Let it go on by itself, from the beginning where it is at its end; or stop it."""
        if self.is_playing:
            self._timer.stop()
        else:
            if self._at == len(self._steps) - 1:
                self._at = 0
            self._timer.start(PACE // self._speed)
        self._show()

    def faster(self) -> None:
        """Take the next speed; after the fastest comes the usual one."""
        self._speed = SPEEDS[(SPEEDS.index(self._speed) + 1) % len(SPEEDS)]
        if self.is_playing:
            self._timer.start(PACE // self._speed)
        self._label()

    def to_problem(self) -> None:
        """Show where the next problem came up; after the last one, the first."""
        there = self._replay.next_problem(self.position)
        if there is None:
            there = self._replay.problems[0]
        self.go_to(there)

    def _tick(self) -> None:
        if self._at < len(self._steps) - 1:
            self.step_by(1)
        if self._at == len(self._steps) - 1:
            self._timer.stop()
            self._label()

    def _key(self, key: Qt.Key) -> None:
        on = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        match key:
            case Qt.Key.Key_Space:
                self.play_or_stop()
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(len(self._replay) - 1)
            case _:
                self.step_by(1 if key == on else -1)

    def _show(self) -> None:
        shown = self._replay.screen(self.position)
        try:
            page = self._theirs.page(shown) if shown is not None else None
        except Exception:  # noqa: BLE001 - a screen with a stranger's values may have no words
            page = None
        values = {"at": self._at + 1, "of": len(self._steps)}
        led = self._told.led_to(self.position)
        said = f"{self._words.text('agent-reports-screen', **values)} {led}".strip()
        if page is None:
            said = f"{said} {self._words.text('agent-reports-no-screen')}"
        else:
            self.mirror.show_page(page)
        self.mirror.setVisible(page is not None)
        self.caption.say(said)
        self._label()
        self.again()
        self.moved.emit(self.position)
        if page is not None and not self.is_playing:
            announce(self.mirror, f"{said} {page.heading}")

    def _label(self) -> None:
        text = self._words.text
        self.play.say(text("agent-reports-stop" if self.is_playing else "agent-reports-play"))
        self.speed.say(text("agent-reports-speed", speed=self._speed))
        self._buttons.again()
