"""Makes ready what the first word of a call will need, before it is typed: a little at a time."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from helperkit.agent.call import call as calls
from helperkit.agent.call.call import Call
from helperkit.agent.call.mirror import Mirror
from helperkit.agent.call.script_pane import ScriptPane
from helperkit.agent.call.sight import seen_by
from helperkit.phone.encode import spoken
from helperkit.phone.fields import Code
from helperkit.phone.numbers import SCREENS
from helperkit.words.load import Words
from helperkit.words.script import script_of

SOON = 150  # milliseconds after it is shown
# The files of what stands on a screen, and around it here.
FILES = ("problems", "journey", "another", "common", "report_screens", "agent")
MUCH = spoken(Code(SCREENS["problem_password"]))[0]  # nowhere is more to see and to say
TURN = 0.005  # seconds: then the window has its turn


class Warming(QObject):
    """Draws some screen where nobody sees it, then reads the texts of all screens in idle turns."""

    def __init__(self, words: Words, mirror: Mirror, script: ScriptPane, foot: QWidget) -> None:
        """`foot` appears with the first screen."""
        super().__init__(mirror)  # and goes with it: a window may be closed before it begins
        self._words, self._mirror, self._script = words, mirror, script
        self._appear = mirror, script, foot
        self._steps: Iterator[None] = self._texts()
        self.idle = QTimer(self, interval=0)
        self.idle.timeout.connect(self._go_on)

    def start(self, drawn: Callable[[], None]) -> None:
        """Begin soon, where nothing was drawn yet; then call `drawn`."""
        if self._mirror.page is None:
            QTimer.singleShot(SOON, self, lambda: self._draw(drawn))

    def _draw(self, drawn: Callable[[], None]) -> None:
        """Draw a screen: letters, pictures and words are loaded then."""
        self.idle.start()
        typed = calls.typed_at(Call(language=self._words.locale), 0, MUCH)
        found = seen_by(typed, None, self._words)
        if found is None or self._mirror.page is not None:
            return
        page = found.likely.page
        self._mirror.show_page(page, self._words, found.likely.doubtful)
        self._script.show_script(script_of(page.screen, self._words, self._words))
        for part in self._appear:
            part.grab()
        self._script.show_script(None)
        drawn()

    def _go_on(self) -> None:
        until = perf_counter() + TURN
        for _ in self._steps:
            if perf_counter() >= until:
                return
        self.idle.stop()

    def _texts(self) -> Iterator[None]:
        scripts = self._words.for_agents()
        for name in sorted(scripts.names):
            scripts.make_ready(name)
            yield
        for file in FILES:
            for name in sorted(self._words.names_of(file)):
                self._words.make_ready(name)
                yield
