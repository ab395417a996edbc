"""A password, typed with a key held down that nobody meant to hold down."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helperkit.words.load import Words
from tests.screens.faces import Bot, press, shown, type_in
from tests.screens.gallery import gallery

SCREENS = gallery()
KEY, HELD = Qt.Key, Qt.KeyboardModifier
SAID = Words().text("window-caps-lock")


def typed(line, text: str, *, caps_lock: bool = False) -> None:
    """Type letters as a keyboard sends them, with Shift where it is held."""
    for letter in text:
        held = HELD.ShiftModifier if letter.isupper() != caps_lock else HELD.NoModifier
        QTest.keyClick(line, letter, held)


@pytest.mark.parametrize("name", ["locked", "problem_password", "problem_proxy_sign_in"])
def test_caps_lock_is_noticed_at_once(name: str, qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS[name])
    field = window.page.card.field
    field.line.setFocus()
    typed(field.line, "TULIP", caps_lock=True)
    assert field.line.accessibleDescription() == SAID
    assert field.height() == field.heightForWidth(field.width())  # it is seen, too
    # It is let go: the next letter says so.
    typed(field.line, "x")
    assert field.line.accessibleDescription() == ""


def test_capital_letters_that_were_meant_are_no_caps_lock(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["locked"])
    field = window.page.card.field
    field.line.setFocus()
    typed(field.line, "TuLiP")
    assert field.line.accessibleDescription() == ""
    typed(field.line, "tulip", caps_lock=True)  # with Shift, and Caps Lock turns it round
    assert field.line.accessibleDescription() == SAID
    press(KEY.Key_7)  # says nothing of it
    type_in("x")
    assert field.line.accessibleDescription() == ""


def test_a_link_may_have_capital_letters(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["paste_link"])
    field = window.page.card.field
    field.line.setFocus()
    typed(field.line, "HTTPS", caps_lock=True)
    assert field.line.accessibleDescription() == ""
