"""The program's windows in a process of their own, with one screen after the other.

Orders are JSON lists on standard input, one a line; each is answered by one JSON line when the
window has done it. The first answer is the address of the session's bus. Answers go to the file
whose number is the only argument: what the bus says itself goes to standard output.
"""

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any, TextIO

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

import helperkit.gui  # noqa: F401 - before PySide6, see pyside.py
from helperkit.agent.window import AgentWindow
from helperkit.gui.announce import announce
from helperkit.gui.window import Window
from helperkit.words.load import Words
from tests.access.atspi_agent import MOMENTS
from tests.access.atspi_mutants import MUTANTS
from tests.screens.agent_tools import kept
from tests.screens.gallery import gallery

LOOK_AGAIN = 5  # milliseconds
TRIAL = "This can be heard."


class Program(QObject):
    """Does the orders, in the thread of the windows."""

    def __init__(self, home: Path, answers: TextIO) -> None:
        super().__init__()
        self._home, self._answers = home, answers
        self._screens = gallery()
        self.window: Window | AgentWindow | None = None
        self._ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._hear)

    def _hear(self) -> None:
        line = sys.stdin.readline()
        if not line:
            QApplication.quit()
            return
        name, *rest = json.loads(line)
        try:
            getattr(self, name)(*rest)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test is to say so
            self._answer(repr(error))

    def _answer(self, told: str) -> None:
        print(json.dumps(told), file=self._answers, flush=True)

    def _answer_when(self, done: Any) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        if done():
            self._answer("done")
        else:
            QTimer.singleShot(LOOK_AGAIN, self, lambda: self._answer_when(done))

    def _open(self, window: Window | AgentWindow) -> None:
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window = window
        window.resize(1180, 800)
        window.show()
        window.activateWindow()

    # Orders

    def customer(self, language: str, first: str = "hello") -> None:
        """Open a customer's window anew."""
        window = Window(Words(language), self._home)
        self._open(window)
        window.show_screen(self._screens[first])
        heading = window.page.card.heading
        self._answer_when(lambda: not window.windowIcon().isNull() and heading.hasFocus())

    def agent(self) -> None:
        """Open an agent's window anew, with a case that is to be called back."""
        kept(self._home)
        window = AgentWindow(Words("en"), self._home)
        self._open(window)
        window.show_section(0)
        self._answer_when(window.isActiveWindow)

    def speak_up(self) -> None:
        """Let something be heard."""
        assert isinstance(self.window, Window)
        announce(self.window, TRIAL)
        self._answer_when(lambda: True)

    def show(self, name: str) -> None:
        """Show a screen."""
        assert isinstance(self.window, Window)
        self.window.show_screen(self._screens[name])
        self._answer_when(lambda: True)

    def settle(self) -> None:
        """Wait until the window has the keyboard, and no button is down any more."""
        window = self.window
        assert window is not None

        def settled() -> bool:
            window.activateWindow()  # the one before it may only now have gone
            buttons = window.findChildren(QAbstractButton)
            return window.isActiveWindow() and not any(button.isDown() for button in buttons)

        self._answer_when(settled)

    def speak(self, language: str) -> None:
        """Say all in another language."""
        assert isinstance(self.window, Window)
        self.window.speak(language)
        self._answer_when(lambda: True)

    def moment(self, name: str) -> None:
        """Let an agent's window show what it shows at work."""
        window, moment = self.window, MOMENTS[name]
        assert isinstance(window, AgentWindow)
        window.show_section(moment.section)
        moment.do(window, self._home)
        self._answer_when(lambda: moment.seen(window))

    def spoil(self, name: str) -> None:
        """Break the window as a mutant does."""
        MUTANTS[name].spoil(self.window)
        self._answer_when(lambda: True)


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as home, os.fdopen(int(sys.argv[1]), "w") as answers:
        program = Program(Path(home), answers)
        print(json.dumps(os.environ["DBUS_SESSION_BUS_ADDRESS"]), file=answers, flush=True)
        sys.exit(app.exec())
