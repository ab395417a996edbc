"""A window to walk with: complete, with the keyboard, and the system asks for no motion."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

STILLNESS = "helperkit.gui.system_look.wants_stillness"


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system ask for no motion: Qt cannot be told so on a display without a desktop."""
    monkeypatch.setattr(STILLNESS, lambda: True)


@pytest.fixture
def view_of(
    qtbot: Any, tmp_path: Path, still: None
) -> Iterator[Callable[[str, tuple[int, int]], Any]]:
    """Give a function that opens a window in a language and size, and gives the view of it."""
    from tests.access.seen import View, watched  # Qt: only where it is asked for
    from tests.screens.faces import complete, opened
    from tests.screens.gallery import gallery

    with watched() as draws:

        def open_one(language: str, size: tuple[int, int] = (1180, 800)) -> View:
            window = opened(qtbot, tmp_path / language, language, size)
            window.show_screen(gallery()["hello"])
            qtbot.waitUntil(lambda: complete(window))
            return View(window, draws)

        yield open_one
