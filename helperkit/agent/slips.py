"""What nobody foresaw in the agent's window is noted as a crash, and said kindly; it stays open."""

import sys
from pathlib import Path
from types import TracebackType

from helperkit.gui.adjustable import AdjustableWindow
from helperkit.gui.announce import announce
from helperkit.gui.notice import Notice
from helperkit.performer.crash import note_crash
from helperkit.words.load import Words


class Slips:
    """Takes the place of `sys.excepthook`, which Qt's slots end in."""

    def __init__(self, window: AdjustableWindow, words: Words, home: Path) -> None:
        self.notice = Notice(window.style_of_now, window)
        self._said, self._home = words.text("agent-slip"), home

    def slipped(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Note an error, and say so for some seconds."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        note_crash(self._home, error)
        self.notice.say(self._said)
        announce(self.notice, self._said)
