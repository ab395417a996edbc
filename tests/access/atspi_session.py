"""A session of its own for a program: a bus, the bus of AT-SPI behind it, and nobody else."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from helperkit.gui.strip import choice_at_foot
from helperkit.words.load import Words
from tests.access.atspi import Bus, Node, Place
from tests.access.atspi_checks import Seen
from tests.screens.gallery import gallery

ROOT = Path(__file__).parents[2]
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
HEARD = {"QT_ACCESSIBILITY": "1", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def lacking() -> str:
    """Return why AT-SPI cannot be spoken here; "" where it can."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is of Linux and its kin"
    if not os.environ.get("DISPLAY"):
        return "no display"
    if os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return "Qt draws off screen, and tells nobody"
    if shutil.which("dbus-run-session") is None:
        return "no dbus-run-session"
    return "" if LAUNCHER.exists() else "no at-spi2-core"


SCREENS = gallery()


class Session:
    """A program that follows orders, and the bus on which it tells of itself."""

    def __init__(self, orders: TextIO, answers: TextIO) -> None:
        self._orders, self._answers = orders, answers
        self.bus = Bus(self._answer())
        self._program: Place | None = None
        self._view: object = None  # which screen was seen last

    def order(self, *words: Any) -> None:
        """Let the program do something, and wait until it has."""
        print(json.dumps(words), file=self._orders, flush=True)
        told = self._answer()
        assert told == "done", told

    def _answer(self) -> Any:
        line = self._answers.readline()
        assert line, "the program has ended"
        return json.loads(line)

    def window(self) -> Node:
        """Return all that can be seen of the one window."""
        (window,) = self.windows()
        return window

    def windows(self) -> list[Node]:
        """Return all that can be seen."""
        if self._program is None:
            (self._program,) = self.bus.applications()
        return self.bus.windows(self._program)

    def listen(self) -> None:
        """Hear what is announced from now on: when this is over, the program knows of it."""
        self.bus.listen("object:announcement")
        heard: list[str] = []
        while not heard:
            self.order("speak_up")
            heard = self.announced()

    def announced(self) -> list[str]:
        """Take what was announced since it was asked last."""
        return [told for event, (_, told), _ in self.bus.spoken() if event == "Announcement"]

    def seen(self, name: str = "", words: Words | None = None) -> Seen:
        """Return what is told of the window, and what it was to say of a screen."""
        window = self.window()
        heard = self.announced()
        if words is None:
            return Seen(window)
        page = words.page(SCREENS[name])
        before, self._view = self._view, page.screen.view
        foot = choice_at_foot(page.screen)
        bars = [node for node in window.all() if node.role == "progress bar"]
        return Seen(
            window,
            page,
            words.text(f"choice-{foot.name}") if foot is not None else "",
            tuple(heard),
            before != page.screen.view,
            tuple(self.bus.value(bar) for bar in bars),
        )


@contextmanager
def session() -> Iterator[Session]:
    """Yield a session with the program, and end both."""
    read, write = os.pipe()
    program = [sys.executable, "-m", "tests.access.atspi_program", str(write)]
    with (
        os.fdopen(read) as answers,
        subprocess.Popen(
            ["dbus-run-session", "--", *program],
            cwd=ROOT,
            env={**os.environ, **HEARD},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[write],
            text=True,
        ) as process,
    ):
        os.close(write)
        assert process.stdin is not None
        try:
            one = Session(process.stdin, answers)
            yield one
            one.bus.close()
        finally:
            process.stdin.close()  # which ends it
            process.wait()
