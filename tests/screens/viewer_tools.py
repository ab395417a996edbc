"""What the tests of our own windows share."""

from collections.abc import Callable
from pathlib import Path

from shiboken6 import isValid

from helperkit.gui.theme import Style
from helperkit.gui.viewers.frame import Around, Viewer
from helperkit.journey.order import Thing
from helperkit.words.load import Words
from tests.screens.faces import Bot

WORDS = Words()


def around(
    home: Path,
    theme: str = "light",
    zoom: int = 100,
    *,
    outside: Callable[[Thing], None] = lambda _thing: None,
    still: bool = False,
    words: Words = WORDS,
) -> Around:
    """Return what a viewer has to know; `home` is where it remembers places."""
    return Around(words, Style(theme, zoom), home, outside, still)


def show(qtbot: Bot, viewer: Viewer) -> None:
    """Show a viewer as the program does: when it is ready; then give it the keyboard."""
    answers: list[object] = []
    viewer.ready.connect(lambda: answers.append("ready"))
    viewer.refused.connect(answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["ready"]
    with qtbot.waitExposed(viewer):
        viewer.show()
    viewer.activateWindow()
    qtbot.waitUntil(viewer.isActiveWindow)


def close_all(viewers: list[Viewer]) -> None:
    """Close what is still open after a test: some tests close a window themselves."""
    for viewer in viewers:
        if isValid(viewer):
            viewer.close()
