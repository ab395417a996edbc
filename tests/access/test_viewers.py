"""Our own windows for books, texts, pictures, sound and parcels, in every theme and at 200 %.

What a book itself looks like is its author's; what stands around it is ours.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from helperkit.gui.buttons import Button
from helperkit.gui.viewers.choice import make_viewer
from helperkit.gui.viewers.frame import Viewer
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.words.load import Words
from tests.access.breaking import Deaf, dyed, unlit
from tests.access.checks import Check, run
from tests.access.colours import Focus, check_edges, check_letters
from tests.access.keys import check_named
from tests.access.seen import View, says, watched
from tests.access.test_agent import check_agent_targets
from tests.screens import pdf_samples, reading_samples
from tests.screens.media_samples import FFMPEG, make_media
from tests.screens.picture_samples import plain
from tests.screens.viewer_tools import around, show

pytestmark = pytest.mark.qt_log_ignore(
    "pipewire", "PulseAudio", "No audio device", "No RHI backend", "Could not open media", "VAAPI"
)
WAYS = (
    ("light", 100, "en"),
    ("dark", 200, "pseudo-rtl"),
    ("high", 200, "en"),
    ("high", 100, "pseudo"),
    ("dark", 100, "en"),
    ("light", 200, "pseudo-rtl"),
)
MANY = 60  # more stops than any of them has


def _text(path: Path) -> Path:
    path.write_text("# Notes\n\nSeeds want warmth.\n", "utf-8")
    return path


def _web(path: Path) -> Path:
    path.write_text("<h1>Notes</h1><p>Seeds want <a href='#x'>warmth</a>.", "utf-8")
    return path


def _parcel(path: Path) -> Path:
    with ZipFile(path, "w") as parcel:
        parcel.writestr("Read me.txt", "Hello")
        parcel.writestr("Garden/Notes.txt", "Seeds")
    return path


def _sound(path: Path) -> Path:
    if FFMPEG is None:
        pytest.skip("ffmpeg is not here")
    return make_media(path, 3, film=False)


MADE: dict[Kind, tuple[str, Callable[[Path], Path]]] = {
    Kind.PDF: ("book.pdf", pdf_samples.write_book),
    Kind.EPUB: ("book.epub", reading_samples.write_book),
    Kind.TEXT: ("notes.md", _text),
    Kind.WEB_PAGE: ("notes.html", _web),
    Kind.PICTURE: ("picture.png", plain),
    Kind.ZIP: ("parcel.zip", _parcel),
    Kind.SOUND: ("song.wav", _sound),
}


class ViewerView(View):
    """A viewer as it is seen."""

    @property
    def roots(self) -> list[QWidget]:
        """The window."""
        return [self.window]

    def draw(self) -> None:
        """Draw it, and forget what is written on buttons that are off: WCAG 2.2 spares those."""
        super().draw()
        self.written = [one for one in self.written if one.widget.isEnabled()]

    def rest(self) -> None:
        """Let nothing have the focus."""
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()


def check_viewer_tab(view: View) -> list[str]:
    """Find a trap, what is not reached, and another way back than there."""
    window, ways = view.window, []
    start = window.buttons["viewer-close"]
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        start.setFocus()
        stops: list[QWidget | None] = []
        while len(stops) < MANY and (not stops or stops[-1] is not start):
            QTest.keyClick(QApplication.focusWidget() or window, key)
            stops.append(QApplication.focusWidget())
        if stops[-1] is not start:
            return [f"{key.name} never comes back from {says(stops[-1] or window)}"]
        ways.append([says(w) for w in stops[:-1] if w is not None])
    there, back = ways
    found = [] if there == back[::-1] else [f"there by {there}, back by {back}"]
    return found + [
        f"no key reaches {says(w)}"
        for w in view.targets()
        if w is not start and says(w) not in there
    ]


def opened(qtbot: Any, tmp_path: Path, kind: Kind, look: str, zoom: int, language: str) -> Viewer:
    name, write = MADE[kind]
    path = write(tmp_path / name)
    thing = Thing(str(path), "Garden Notes", kind, path.stat().st_size)
    place = around(tmp_path / "home", look, zoom, words=Words(language), still=True)
    viewer = make_viewer(thing, place)
    show(qtbot, viewer)
    return viewer


def checks() -> dict[str, Check]:
    """Return all checks of a viewer."""
    return {
        "letters": check_letters,
        "edges": check_edges,
        "named": check_named,
        "targets": check_agent_targets,
        "tab": check_viewer_tab,
        "focus": Focus().check,
    }


@pytest.mark.parametrize("kind", MADE)
def test_everyone_can_use_every_viewer(qtbot: Any, tmp_path: Path, kind: Kind) -> None:
    found = []
    with watched() as draws:
        for look, zoom, language in WAYS:
            viewer = opened(qtbot, tmp_path, kind, look, zoom, language)
            viewer.show_more()
            view = ViewerView(viewer, draws)
            view.rest()
            view.draw()
            found += [f"{look} {zoom} {language} {fault}" for fault in run(checks(), view)]
            QTest.keyClick(viewer, Qt.Key.Key_Escape)  # the second row of buttons
            QTest.keyClick(viewer, Qt.Key.Key_Escape)
            qtbot.waitUntil(lambda viewer=viewer: not isValid(viewer))
    assert found == []


Breaks = Callable[[Button], object]
BROKEN: dict[str, tuple[str, Breaks]] = {
    "letters": ("letters of", lambda button: dyed(button, edge="line", ink="line")),
    "edges": ("an edge of", lambda button: dyed(button, edge="hair")),
    "named": ("no name", lambda button: button.setAccessibleName("")),
    "targets": ("7 px between", lambda button: button.resize(button.width() + 1, 48)),
    "tab": ("never comes back", lambda button: Deaf(button, Qt.Key.Key_Tab)),
    "focus": ("focus of", unlit),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_in_a_viewer_is_found(qtbot: Any, tmp_path: Path, name: str) -> None:
    told, breaks = BROKEN[name]
    with watched() as draws:
        viewer = opened(qtbot, tmp_path, Kind.TEXT, "light", 100, "en")
        view = ViewerView(viewer, draws)
        view.draw()
        assert run(checks(), view) == []
        breaks(viewer.buttons["viewer-larger"])
        view.draw()
        (found,) = run(checks(), view)
        assert found.startswith(f"{name}: ")
        assert told in found
        viewer.close()
