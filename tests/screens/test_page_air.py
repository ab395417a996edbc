"""How much is left empty: the filled button stands alone, and little moves between screens."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextLine
from PySide6.QtWidgets import QApplication

from helperkit.gui.window import Window
from tests.screens.checks import place
from tests.screens.faces import Bot, opened
from tests.screens.gallery import gallery

SCREENS = gallery()
ON_A_LETTER = QTextLine.CursorPosition.CursorOnCharacter
USUAL, LOW = (1180, 800), (1024, 700)


def show(window: Window, name: str) -> None:
    window.show_screen(SCREENS[name])
    QApplication.processEvents()


def stands_alone(window: Window) -> bool:
    """Whether all other buttons of the card stand below the filled one."""
    page = window.page.page
    assert page is not None
    main = page.screen.main_choice
    assert main is not None
    buttons = {c.name: window.page.card.button(c.name) for c in page.screen.choices}
    tops = {name: place(button, window) for name, button in buttons.items() if button is not None}
    foot = tops.pop(main.name).bottom()
    return all(other.top() > foot for other in tops.values())


@pytest.mark.parametrize("name", ["getting", "place", "problem_login_page", "problem_unsafe_file"])
def test_the_filled_button_stands_alone_in_the_usual_window(
    qtbot: Bot, tmp_path: Path, name: str
) -> None:
    window = opened(qtbot, tmp_path, size=USUAL)
    show(window, name)
    assert stands_alone(window)


def test_in_a_low_window_it_stands_alone_where_that_costs_no_row(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = opened(qtbot, tmp_path, size=LOW)
    show(window, "getting")
    assert stands_alone(window)
    show(window, "problem_login_page")
    assert not stands_alone(window)
    assert window.page.scroller.verticalScrollBar().maximum() == 0


def test_rail_and_card_stay_where_they_are(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path, size=USUAL)
    found = set()
    for name in ("getting", "place", "problem_login_page", "problem_offline"):
        show(window, name)
        page = window.page
        found.add((place(page.rail, window).top(), place(page.card, window).top()))
    assert len(found) == 1


def test_a_path_is_read_from_its_own_side(qtbot: Bot, tmp_path: Path) -> None:
    """From right to left, the slash that a path begins with would stand at its end."""
    for language in ("en", "rtl"):
        window = opened(qtbot, tmp_path, language)
        show(window, "place")
        (row,) = window.page.card.items.rows()
        title, *_ = row._parts(row.width())
        line = title.lineAt(0)
        leftmost = line.xToCursor(line.naturalTextRect().left() + 1, ON_A_LETTER)
        assert title.text()[leftmost] == "/"
