"""Windows on a desktop whose settings change: prints what each has become after every change.

A child of `test_system.py`. Two of the windows are broken on purpose: one follows no colours, one
moves whatever the system asks for.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from helperkit.gui import system_look
from helperkit.gui.window import Window
from helperkit.words.load import Words
from tests.access import portal
from tests.screens.gallery import gallery

CHANGES = ("color-scheme 1", "contrast 1", "contrast 0", "color-scheme 2", "reduced-motion 1")


class Deaf(Window):
    """Follows no colours."""

    def follow_system(self) -> None:
        """Do nothing."""


def opened(kind: type[Window]) -> Window:
    """Return a complete window."""
    window = kind(Words("en"), Path(tempfile.mkdtemp(dir=sys.argv[1])))
    window.show()
    window.show_screen(gallery()["getting_unknown_size"])
    until(lambda: not window.windowIcon().isNull())
    return window


def until(holds: Callable[[], bool]) -> None:
    """Let Qt work until something holds."""
    while not holds():
        QApplication.processEvents()


def seen(window: Window) -> dict[str, object]:
    """Return what a window has become: the theme, and whether anything moves on a new screen."""
    window.show_screen(gallery()["unpack"])
    window.page.say_another_way()
    moving = window.page.card.picture.moving
    plays = moving is not None and moving.plays
    window.show_screen(gallery()["getting_unknown_size"])
    return {"theme": window.theme, "moves": plays or window.page.card.bar._timer.isActive()}


def main() -> None:
    """Change one setting after the other."""
    app = QApplication([])
    hints = app.styleHints()
    windows = {"ours": opened(Window), "deaf": opened(Deaf)}
    command = [sys.executable, str(Path(portal.__file__))]
    desktop = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert desktop.stdin is not None
    assert desktop.stdout is not None
    desktop.stdout.readline()
    # As the system says it: each change must have come before a window can follow it.
    came: dict[str, Callable[[], bool]] = {
        "color-scheme 1": lambda: hints.colorScheme() is Qt.ColorScheme.Dark,
        "color-scheme 2": lambda: hints.colorScheme() is Qt.ColorScheme.Light,
        "contrast 1": lambda: contrast() is Qt.ContrastPreference.HighContrast,
        "contrast 0": lambda: contrast() is Qt.ContrastPreference.NoPreference,
        "reduced-motion 1": system_look.wants_stillness,
    }

    def contrast() -> Qt.ContrastPreference:
        return hints.accessibility().contrastPreference()

    tell("begin", windows)
    for change in CHANGES:
        desktop.stdin.write(f"{change}\n")
        desktop.stdin.flush()
        until(came[change])
        tell(change, windows)
    system_look.wants_stillness = lambda: False
    tell("restless", windows)
    desktop.stdin.close()
    desktop.wait()


def tell(when: str, windows: dict[str, Window]) -> None:
    """Print what all windows have become."""
    print(json.dumps([when, {name: seen(window) for name, window in windows.items()}]))


if __name__ == "__main__":
    main()
