"""The filled button and all of a long list are seen, or a button at the lower edge leads there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from helperkit.gui.window import Window
from tests.screens.faces import Bot, opened
from tests.screens.gallery import gallery

SCREENS = gallery()
SIZES = [(1180, 800), (1024, 700)]


def is_seen(widget: QWidget, window: Window) -> bool:
    """Return whether all of a widget is inside the place that scrolls."""
    scroller = window.page.scroller
    top = widget.mapTo(scroller, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= scroller.height()


def hides_rows(window: Window) -> bool:
    """Return whether the foot of a long list lies below the edge."""
    rows, scroller = window.page.card.long_rows(), window.page.scroller
    feet = (row.mapTo(scroller, QPoint(0, row.height())).y() for row in rows[-1:])
    return any(foot > scroller.height() for foot in feet)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "pseudo", "rtl"])
def test_the_filled_button_is_seen_or_led_to(
    qtbot: Bot, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    window = opened(qtbot, tmp_path, language, size)
    window.set_zoom(200)
    more, led = window.page.more, 0
    for name, screen in SCREENS.items():
        window.show_screen(SCREENS["hello" if name != "hello" else "done"])  # so that it is new
        window.show_screen(screen)
        QApplication.processEvents()
        main = window.page.card.main_button()
        if main is None or is_seen(main, window):
            assert more.isVisible() == hides_rows(window), name
            continue
        led += 1
        assert more.isVisible(), name
        assert min(more.width(), more.height()) >= 48
        more.click()  # a mouse is not heard at once on a new screen
        assert is_seen(main, window), name
        assert more.isVisible() == hides_rows(window), name
    assert 0 < led < len(SCREENS)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["check", "unpack", "hello"])
def test_of_a_short_screen_the_filled_button_is_seen_at_once(
    qtbot: Bot, tmp_path: Path, name: str, size: tuple[int, int]
) -> None:
    window = opened(qtbot, tmp_path, size=size)
    window.set_zoom(200)
    window.show_screen(SCREENS[name])
    QApplication.processEvents()
    main = window.page.card.main_button()
    assert main is not None
    assert is_seen(main, window)


def test_at_the_usual_size_nothing_lies_over_the_screen(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    for screen in SCREENS.values():
        window.show_screen(screen)
        QApplication.processEvents()
        assert window.page.more.isVisible() == hides_rows(window)


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("name", ["report_inside", "all_files"])
def test_every_row_of_a_long_list_is_led_to(
    qtbot: Bot, tmp_path: Path, name: str, zoom: int
) -> None:
    window = opened(qtbot, tmp_path)
    window.set_zoom(zoom)
    window.show_screen(SCREENS[name])
    QApplication.processEvents()
    rows, more = window.page.card.items.rows(), window.page.more
    seen = {row for row in rows if is_seen(row, window)}
    assert more.isVisible()
    while more.isVisible():
        before = window.page.scroller.verticalScrollBar().value()
        more.click()
        assert window.page.scroller.verticalScrollBar().value() > before
        seen |= {row for row in rows if is_seen(row, window)}
    assert seen == set(rows)
