"""Every screen, in every size: nothing cut off, the strip in its place, all targets large."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar

from helperkit.gui.links import TermLink
from helperkit.gui.theme import ZOOMS
from tests.screens.checks import faults, place
from tests.screens.faces import Bot, opened
from tests.screens.gallery import gallery

SCREENS = gallery()


@pytest.mark.parametrize("language", ["en", "pseudo", "pseudo-rtl", "es"])
@pytest.mark.parametrize("zoom", [100, 150, 200])
@pytest.mark.parametrize("size", [(1180, 800), (1024, 700), (640, 480)])
def test_nothing_is_cut_off(
    qtbot: Bot, tmp_path: Path, size: tuple[int, int], zoom: int, language: str
) -> None:
    window = opened(qtbot, tmp_path, language, size)
    window.set_zoom(zoom)
    found = []
    for name, screen in SCREENS.items():
        window.show_screen(screen)
        QApplication.processEvents()
        found += [f"{name}: {fault}" for fault in faults(window)]
    assert found == []


@pytest.mark.parametrize("zoom", ZOOMS)
def test_the_strip_stays_at_the_foot(qtbot: Bot, tmp_path: Path, zoom: int) -> None:
    window = opened(qtbot, tmp_path, size=(1024, 700))
    window.set_zoom(zoom)
    strip = window.page.strip
    for name in ("hello", "all_files", "problem_damaged"):
        window.show_screen(SCREENS[name])
        QApplication.processEvents()
        assert strip.isVisible()
        assert window.height() - place(strip, window).bottom() <= 25
        before = place(strip, window)
        window.page.scroller.verticalScrollBar().setValue(10_000)
        assert place(strip, window) == before


def test_targets_are_at_least_48_px_and_the_filled_one_56(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path, size=(1024, 700))
    for screen in SCREENS.values():
        window.show_screen(screen)
        QApplication.processEvents()
        for button in window.findChildren(QAbstractButton):
            # A word in a line of text cannot be so high: WCAG 2.2, 2.5.8 spares it.
            if button.isVisibleTo(window) and not isinstance(button, TermLink):
                assert button.width() >= 48, button.text()
                assert button.height() >= 48, button.text()
        main = screen.main_choice
        if main is not None:
            filled = window.page.card.button(main.name)
            assert filled is not None
            assert filled.height() >= 56


def test_letters_grow_with_the_zoom(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    window.show_screen(SCREENS["unpack"])
    small = window.page.card.body.letters.pixelSize()
    window.set_zoom(200)
    assert window.page.card.body.letters.pixelSize() == 2 * small


def test_it_never_scrolls_sideways(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path, "pseudo", (640, 480))
    window.set_zoom(200)
    for screen in SCREENS.values():
        window.show_screen(screen)
        QApplication.processEvents()
        bar: QScrollBar = window.page.scroller.horizontalScrollBar()
        assert bar.maximum() == 0
        assert not bar.isVisible()
