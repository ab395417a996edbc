"""Runs the customer's window. What is heavy is imported after the first paint."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from helperkit.gui.proxies import TELLS_MORE, SystemProxies
from helperkit.gui.window import Window
from helperkit.journey.effects import Close, Download, Effect, MakeTextBigger, OpenThing
from helperkit.journey.events import Event, NetworkReturned, ThingOpened, WorkFailed
from helperkit.journey.kinds import Kind
from helperkit.performer.run import Launch, begin
from helperkit.words.load import Words

if TYPE_CHECKING:
    from helperkit.gui.network import NetworkWatch

INTERRUPTED = 1  # exit status, as of any command that was asked to stop
SWITCH = 0.001  # seconds that a worker may keep the window waiting in one go; Python's own is 5 ms


class Post(QObject):
    """Brings events from any thread to the window's own: Qt queues what another thread emits."""

    came = Signal(object)


class Desk:
    """The window, the journey under way, and the effects that the window does itself."""

    def __init__(self, launch: Launch, language: str = "en") -> None:
        sys.setswitchinterval(SWITCH)
        self._home = launch.home
        self._words = Words(language)
        self._viewer: QWidget | None = None
        self.network: NetworkWatch | None = None
        self.stopped = False  # by the system, not by the customer
        if TELLS_MORE and launch.proxies is None:
            launch = msgspec.structs.replace(launch, proxies=SystemProxies())
        self._post = Post()
        self._post.came.connect(self.take)
        self.window = Window(self._words, launch.home)
        self.running = begin(
            launch,
            post=self._post.came.emit,
            show=self.window.show_screen,
            own=self.own,
            text=self._words.text,
        )
        self.window.sent.connect(self.take)

    def take(self, event: Event) -> None:
        """Give an event to the session."""
        self.running.session.send(event)

    def own(self, effect: Effect) -> bool:
        """Do what only a window can do; return False for what is not ours."""
        match effect:
            case MakeTextBigger():
                self.window.bigger()
            case Close():
                self.window.close()
            case OpenThing(thing=thing) if thing.kind is Kind.PDF:
                return self._view(effect)
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
    def viewer(self) -> QWidget | None:
        """The window with the book, where one was opened."""
        return self._viewer

    def _view(self, effect: OpenThing) -> bool:
        from helperkit.gui.viewer import CannotShow, Viewer

        answer: Event = ThingOpened(effect.attempt, own_viewer=True)
        try:
            viewer = Viewer(effect.thing, self._words, self.window.style_of_now)
        except CannotShow as stopped:
            if stopped.problem is None:
                return False
            answer = WorkFailed(effect.attempt, stopped.problem)
        else:
            self._viewer = viewer
            viewer.show()
        # After this turn: an effect is never answered while it is being asked for.
        QTimer.singleShot(0, lambda: self.take(answer))
        return True

    def hear_signals(self) -> None:
        """From now on, close the window when the system asks for it."""
        from helperkit.gui.stopping import Stopping

        Stopping(self._stop, self.window)

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


def run(launch: Launch) -> int:
    """Open the window, stay until it is closed, and return the exit status."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    desk = Desk(launch)
    sys.excepthook = desk.slipped
    desk.window.show()
    QTimer.singleShot(0, desk.hear_signals)  # the screen first
    status = app.exec()
    desk.running.close()
    return INTERRUPTED if desk.stopped else status
