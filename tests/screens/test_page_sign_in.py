"""A name and a password, typed by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from helperkit.journey.events import HelpAsked, SignInGiven
from helperkit.journey.screen import FieldKind
from tests.screens.faces import Bot, press, sent_by, shown, tab_past_words, type_in
from tests.screens.gallery import gallery

SCREENS = gallery()
SIGN_IN = SCREENS["problem_proxy_sign_in"]
KEY = Qt.Key


def test_enter_leads_from_the_name_to_the_password_and_on(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SIGN_IN)
    card = window.page.card
    tab_past_words()
    type_in(" mary ")
    with sent_by(window) as events:
        press(KEY.Key_Return)
        assert events == []
        assert card.field.line.hasFocus()
        type_in(" Rose 7 ")
        press(KEY.Key_Return)
    assert events == [SignInGiven("mary", " Rose 7 ")]


def test_the_name_is_seen_and_the_password_is_dots(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SIGN_IN)
    card = window.page.card
    assert card.name_field.isVisible()
    assert not card.name_field.button.isVisible()
    card.name_field.line.setFocus()
    type_in("mary")
    assert card.name_field.line.displayText() == "mary"
    press(KEY.Key_Tab)
    type_in("rose")
    assert card.field.hidden_text
    assert "rose" not in card.field.line.displayText()
    press(KEY.Key_Tab)
    press(KEY.Key_Space)
    assert card.field.line.displayText() == "rose"


@pytest.mark.parametrize(("name", "password"), [("", ""), ("", "rose"), ("mary", "")])
def test_what_was_left_empty_gets_the_keyboard(
    qtbot: Bot, tmp_path: Path, name: str, password: str
) -> None:
    window = shown(qtbot, tmp_path, SIGN_IN)
    card = window.page.card
    card.name_field.line.setText(name)
    card.field.line.setText(password)
    with sent_by(window) as events:
        window.page.press_main()
    assert events == []
    empty, other = (card.field, card.name_field) if name else (card.name_field, card.field)
    assert empty.line.hasFocus()
    assert empty.line.accessibleDescription()
    assert not other.line.accessibleDescription()
    type_in("x")
    assert not empty.line.accessibleDescription()


def test_what_was_typed_is_forgotten_with_the_screen(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SIGN_IN)
    card = window.page.card
    card.name_field.line.setText("mary")
    card.field.line.setText("rose")
    window.show_screen(SCREENS["getting"])
    assert not card.name_field.isVisible()
    assert (card.name_field.line.text(), card.field.line.text()) == ("", "")
    window.show_screen(SIGN_IN)
    assert (card.name_field.text(), card.field.text()) == ("", "")
    assert card.field.hidden_text


def test_other_screens_have_one_field_as_before(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["locked"])
    card = window.page.card
    assert card.field.kind is FieldKind.PASSWORD
    assert not card.name_field.isVisible()
    window.show_screen(SCREENS["paste_link"])
    assert card.field.button.isVisible()
    assert not card.name_field.isVisible()
    with sent_by(window) as events:
        window.page.ask_for_help()
    assert events == [HelpAsked()]
