"""Our own window for e-books, made and shown for the tests."""

from pathlib import Path
from typing import Any

from helperkit.gui.viewers.book import BookViewer
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from tests.screens.faces import Bot
from tests.screens.reading_samples import write_book
from tests.screens.viewer_tools import around, show


def made(path: Path, home: Path, **look: Any) -> BookViewer:
    return BookViewer(Thing(str(path), "Garden Notes", Kind.EPUB), around(home, **look))


def opened(
    qtbot: Bot, tmp_path: Path, members: dict[str, bytes] | None = None, *, closes: bool = False,
    **look: Any,
) -> BookViewer:  # fmt: skip
    viewer = made(write_book(tmp_path / "book.epub", members), tmp_path / "home", **look)
    if not closes:
        qtbot.addWidget(viewer)
    show(qtbot, viewer)
    qtbot.waitUntil(viewer.area.hasFocus)
    return viewer


def refusal(qtbot: Bot, path: Path) -> object:
    viewer = made(path, path.parent / "home")
    qtbot.addWidget(viewer)
    with qtbot.waitSignal(viewer.refused) as answer:
        pass
    return answer.args[0]
