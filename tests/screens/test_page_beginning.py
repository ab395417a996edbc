"""A screen begins at its heading, at the start too, and the heading outlives a change of size."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helperkit.gui.theme import ZOOMS
from helperkit.gui.window import Window
from helperkit.words.load import Words
from tests.screens.faces import Bot, shown
from tests.screens.gallery import gallery

SCREENS = gallery()


def saved(home: Path, zoom: int, size: tuple[int, int]) -> Window:
    """Return a window that was not shown yet, as an earlier one was left."""
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("text", zoom)
    settings.sync()
    window = Window(Words(), home)
    window.resize(*size)
    return window


def heading_at(window: Window) -> int:
    """Return the px from the top of what scrolls to the heading."""
    page = window.page
    return page.card.heading.mapTo(page.scroller, QPoint(0, 0)).y()


def scrolled(window: Window) -> int:
    return window.page.scroller.verticalScrollBar().value()


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("size", [(1180, 800), (1024, 700), (640, 480)])
@pytest.mark.parametrize("name", ["hello", "unpack", "problem_damaged"])
def test_the_first_screen_begins_at_its_heading(
    qtbot: Bot, tmp_path: Path, name: str, size: tuple[int, int], zoom: int
) -> None:
    window = saved(tmp_path, zoom, size)
    qtbot.addWidget(window)
    window.show_screen(SCREENS[name])
    seen = []
    window.page.painted.connect(lambda: seen.append(heading_at(window)))
    window.show()
    seen.append(heading_at(window))  # as in a picture that is taken at once
    qtbot.waitUntil(lambda: len(seen) == 2)
    QApplication.processEvents()
    seen.append(heading_at(window))
    assert all(0 <= at < window.page.scroller.height() for at in seen), seen
    if (name, size) == ("hello", (1180, 800)):
        assert scrolled(window) == 0


def test_bigger_text_leaves_the_heading_and_the_button_in_view(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    for _ in ZOOMS[1:]:
        QTest.mouseClick(window.page.top.bigger, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert scrolled(window) == 0
        assert 0 <= heading_at(window) < window.page.scroller.height()


def test_a_narrower_window_still_begins_at_the_heading(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["problem_damaged"])
    window.set_zoom(200)
    for size in ((640, 480), (1180, 800), (700, 600)):
        window.resize(*size)
        QApplication.processEvents()
        assert 0 <= heading_at(window) < window.page.scroller.height()


def test_who_has_scrolled_is_left_there(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["all_files"])
    window.set_zoom(200)
    window.resize(640, 480)
    QApplication.processEvents()
    bar = window.page.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    at = bar.value()
    assert heading_at(window) < -window.page.card.heading.height()
    window.resize(640, 481)
    window.page.again()
    QApplication.processEvents()
    assert abs(bar.value() - at) <= 1
