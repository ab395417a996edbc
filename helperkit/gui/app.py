"""Runs the customer's window. What is heavy is imported after the first paint."""

import sys
from datetime import date
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from helperkit import first_paint
from helperkit.gui.proxies import TELLS_MORE, SystemProxies
from helperkit.gui.telling import tell
from helperkit.gui.viewers.choice import has_viewer
from helperkit.gui.window import Window
from helperkit.journey.effects import (
    Cancel,
    Close,
    CopyMailText,
    Download,
    Effect,
    FindPrograms,
    MakeSheet,
    MakeTextBigger,
    OpenThing,
    ShowReportText,
    ShowSheet,
)
from helperkit.journey.events import (
    Event,
    NetworkReturned,
    SheetMade,
    ThingOpened,
    WorkFailed,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.journey.problems import Problem, ProblemName
from helperkit.journey.report import Report
from helperkit.journey.screen import Screen
from helperkit.journey.steps import Ready
from helperkit.performer.run import Launch, Screens, begin
from helperkit.words.languages import chosen
from helperkit.words.load import Words

if TYPE_CHECKING:
    from helperkit.gui.network import NetworkWatch
    from helperkit.gui.viewers.desk import ViewerDesk
    from helperkit.gui.viewers.frame import Viewer
    from helperkit.performer.black_box import BlackBox

INTERRUPTED = 1  # exit status, as of any command that was asked to stop
SWITCH = 0.001  # seconds that a worker may keep the window waiting in one go; Python's own is 5 ms


class Post(QObject):
    """Brings events from any thread to the window's own: Qt queues what another thread emits."""

    came = Signal(object)

    def bring(self, event: Event) -> None:
        """Bring an event. What calls this from a thread keeps what it calls alive."""
        tell(self.came, event)


class Desk:
    """The window, the journey under way, and the effects that the window does itself."""

    def __init__(self, launch: Launch, language: str = "en") -> None:
        sys.setswitchinterval(SWITCH)
        self._home = launch.home
        self._words = Words(language)
        self._viewers: ViewerDesk | None = None
        self.network: NetworkWatch | None = None
        self._screens: Screens | None = None
        self.stopped = False  # by the system, not by the customer
        if TELLS_MORE and launch.proxies is None:
            launch = msgspec.structs.replace(launch, proxies=SystemProxies())
        launch = msgspec.structs.replace(launch, screens=lambda: self._screens)
        self._post = Post()
        self._post.came.connect(self.take)
        self.window = Window(self._words, launch.home)
        self.running = begin(
            launch,
            post=self._post.bring,
            show=self._show,
            own=self.own,
            text=self._words.text,
            understand=self._words.understand,
            language=lambda: self._words.locale,
        )
        self.window.sent.connect(self.take)
        self.window.spoke.connect(self.speak_qt)

    def take(self, event: Event) -> None:
        """Give an event to the session."""
        self.running.session.send(event)

    def _show(self, screen: Screen) -> None:
        self.window.show_screen(screen)
        QTimer.singleShot(0, self.window, self._prepare)  # the screen first

    def _prepare(self) -> None:
        """Do ahead, while the customer reads, what opening the file of this screen will need."""
        from helperkit.gui.heartbeat import screens_of

        self._screens = screens_of(self.window)
        match self.running.session.state.step:
            case Ready(box=box, chosen=chosen) if has_viewer(box.things[chosen].kind):
                self._desk().prepare(box.things[chosen])

    def own(self, effect: Effect) -> bool:
        """Do what only a window can do; return False for what is not ours."""
        match effect:
            case MakeTextBigger():
                self.window.step_zoom(1)
            case Close():
                self.window.close()
            case OpenThing():
                return self._view(effect)
            case Cancel(attempt=attempt) if self._viewers is not None:
                self._viewers.forget(attempt)
                return False
            case MakeSheet():
                self._write_sheet(effect)
            case ShowSheet(path=path) if Path(path).exists():
                return self._view(OpenThing(0, Thing(path, Path(path).stem, Kind.PDF)))
            case ShowReportText(report=report):
                self._show_report(report)
            case CopyMailText(report=report):
                text = self._words.text("report-mail-body", file=report.called)
                QApplication.clipboard().setText(text)
                self.window.say("window-copied")
            case Download() if self.network is None:
                QTimer.singleShot(0, self.watch_network)  # the screen first
                return False
            case _:
                return False
        return True

    def watch_network(self) -> None:
        """Hear from the system, from now on, when the network is back."""
        from helperkit.gui.network import NetworkWatch

        if self.network is None:
            self.network = NetworkWatch(self.window)
            self.network.returned.connect(self.network_returned)

    def network_returned(self) -> None:
        """Let work that waits for the network look at once, or go on where it had to stop."""
        self.running.nudge()
        self.take(NetworkReturned())

    @property
    def viewer(self) -> "Viewer | None":
        """The window with the book that was opened last, where one is open."""
        return self._viewers.last if self._viewers is not None else None

    def _view(self, effect: OpenThing) -> bool:
        """Show a thing in a window of our own; return False where none can."""
        if effect.program or not has_viewer(effect.thing.kind):
            return False

        def answer(problem: ProblemName | None) -> None:
            if problem is None:
                self._opened(effect)
            elif problem is ProblemName.NO_PROGRAM:  # whose could show it, and why we cannot
                self.running.perform(FindPrograms(effect.attempt, effect.thing))
            else:
                self.take(WorkFailed(effect.attempt, problem))

        return self._desk().open(effect, answer, lambda: self.running.perform(effect))

    def _opened(self, effect: OpenThing) -> None:
        """Say that a window of ours shows it, and whether any program would the next time."""
        from helperkit.delivery.opening.programs import has_program
        from helperkit.gui.viewers.aside import aside

        def told(found: bool | Exception) -> None:
            only_ours = found is False
            self.take(ThingOpened(effect.attempt, own_viewer=True, only_ours=only_ours))

        aside(self.window, partial(has_program, Path(effect.thing.path)), told)

    def _show_report(self, report: Report) -> None:
        """Show all of a report in a window of ours; where that cannot be, say so kindly."""
        from helperkit.gui.viewers.aside import aside

        def told(found: Path | Exception) -> None:
            if isinstance(found, Path):
                self._view(OpenThing(0, Thing(str(found), found.stem, Kind.TEXT)))
            else:
                self.window.say("window-slip")

        aside(self.window, partial(self.running.report_text, report), told)

    def _desk(self) -> "ViewerDesk":
        if self._viewers is None:
            from helperkit.gui.viewers.desk import ViewerDesk

            self._viewers = ViewerDesk(self.window, self._words, self._home)
        return self._viewers

    def _write_sheet(self, work: MakeSheet) -> None:
        from helperkit.gui.sheet import draw_sheet
        from helperkit.performer.sheet import keep, sheet_of

        sheet = sheet_of(work, self._words.text, date.today())
        try:
            drawn = draw_sheet(sheet, right_to_left=self._words.right_to_left)
            written = keep(sheet, drawn, ".pdf", Path(work.folder))
            answer: Event = SheetMade(work.attempt, str(written))
        except Problem as problem:
            answer = WorkFailed(work.attempt, problem.name, problem.evidence)
        QTimer.singleShot(0, lambda: self.take(answer))

    def speak_qt(self) -> None:
        """Let Qt's own windows, such as the one for choosing a file, speak the language too."""
        from helperkit.gui.qt_words import speak_qt

        speak_qt(self._words.language)

    def hear_signals(self) -> None:
        """From now on, close the window when the system asks for it."""
        from helperkit.gui.stopping import Stopping

        Stopping(self._stop, self.window)

    def beat(self, box: "BlackBox") -> None:
        """From now on, tell the box that the window answers."""
        from helperkit.gui.heartbeat import Heartbeat

        Heartbeat(box, self.window)

    def _stop(self) -> None:
        self.stopped = True
        QApplication.exit()  # a viewer of ours must not keep it alive

    def slipped(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Note an error that nobody foresaw, and say so kindly; the window stays."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        from helperkit.performer.crash import note_crash

        note_crash(self._home, error)
        self.window.say("window-slip")


def run(launch: Launch, box: "BlackBox | None" = None) -> int:
    """Open the window, stay until it is closed, and return the exit status.

    `box` hears from now on whether the window answers.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    language = chosen(launch.home, launch.language, QLocale.system().uiLanguages())
    desk = Desk(launch, language)
    sys.excepthook = desk.slipped
    desk.window.show()
    painted = desk.window.page.painted  # the screen first
    painted.connect(first_paint.done)
    painted.connect(desk.hear_signals)
    painted.connect(desk.speak_qt)
    if box is not None:
        painted.connect(partial(desk.beat, box))
    status = app.exec()
    desk.running.close()
    return INTERRUPTED if desk.stopped else status
