"""The filled button and all of a long list are seen, or a button at the lower edge leads there.

That it does so on every screen with large letters is checked where all screens are looked at, in
`tests.access.test_walk`.
"""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.access.places import hides_rows, is_seen
from tests.access.seen import settle
from tests.screens.faces import Bot, opened
from tests.screens.gallery import gallery

SCREENS = gallery()
SIZES = [(1180, 800), (1024, 700)]


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
    assert is_seen(main, window.page)


def test_at_the_usual_size_nothing_lies_over_the_screen(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    for screen in SCREENS.values():
        window.show_screen(screen)
        settle()
        assert window.page.more.isVisible() == hides_rows(window.page)


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
    seen = {row for row in rows if is_seen(row, window.page)}
    assert more.isVisible()
    while more.isVisible():
        before = window.page.scroller.verticalScrollBar().value()
        more.click()
        assert window.page.scroller.verticalScrollBar().value() > before
        seen |= {row for row in rows if is_seen(row, window.page)}
    assert seen == set(rows)
