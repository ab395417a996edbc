"""Menus of the window, in every theme and at 200 %: letters, what is chosen, the way out by key."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from helperkit.gui.menu_button import MenuButton
from helperkit.gui.theme import Look, tokens
from tests.access.colours import LETTERS, PARTS, letters_ratio
from tests.access.pixels import changed, drawn

LOOKS = (Look.LIGHT, Look.DARK, Look.HIGH)
EDGE = 4  # px of a menu's own frame


def faults(menu: QMenu) -> Iterator[str]:
    """Yield what is too low, too faint, or does not show that it is the one of now."""
    rows = [(action, menu.actionGeometry(action)) for action in menu.actions()]
    menu.setActiveAction(rows[-1][0])
    before = drawn(menu)
    for action, place in rows:
        menu.setActiveAction(action)
        now, box = drawn(menu), place.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        if place.height() < tokens().min_target_px:
            yield f"{place.height()} px: {action.text()}"
        for picture in (before, now):
            if (best := letters_ratio(picture.copy(box))) < LETTERS:
                yield f"letters of {best:.1f}:1: {action.text()}"
        around = 2 * (place.width() + place.height())
        if (
            action is not rows[-1][0]
            and changed(before.copy(place), now.copy(place), PARTS, around) < around
        ):
            yield f"not seen to be the one of now: {action.text()}"


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("look", LOOKS)
def test_menus_can_be_read_and_left(
    qtbot: Any, view_of: Callable[..., Any], look: Look, zoom: int
) -> None:
    window = view_of("pseudo").window
    window.set_zoom(zoom)
    window.choose_look(look)
    top = window.page.top
    for button in (top.look, top.language):
        assert isinstance(button, MenuButton)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        menu = button._menu
        assert menu is not None
        qtbot.waitUntil(menu.isVisible)
        assert list(faults(menu)) == []
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        qtbot.waitUntil(button.hasFocus)
