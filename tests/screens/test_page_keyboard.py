"""Everything can be done by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from helperkit.journey.events import (
    ExplanationAsked,
    HelpAsked,
    LinkPasted,
    PasswordGiven,
    ThingChosen,
    Topic,
    WentBack,
    WentOn,
)
from tests.screens.faces import Bot, press, sent_by, shown, tab_past_words, type_in
from tests.screens.gallery import gallery

SCREENS = gallery()
KEY = Qt.Key


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_enter_or_space_on_the_heading_presses_the_filled_button(
    qtbot: Bot, tmp_path: Path, key: Qt.Key
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    with sent_by(window) as events:
        press(key)
    assert events == [WentOn()]


def test_tab_goes_from_the_heading_through_everything_and_enter_presses_where_it_is(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    tab_past_words()
    assert QApplication.focusWidget() is window.page.card.button("open-parcel")
    press(KEY.Key_Tab)
    assert QApplication.focusWidget() is window.page.card.button("what-is-zip")
    with sent_by(window) as events:
        press(KEY.Key_Return)
    assert events == [ExplanationAsked(Topic.ZIP)]


def test_the_focus_is_scrolled_into_view(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["choose"])
    window.set_zoom(200)
    window.page.card.heading.setFocus()
    last = window.page.card.button("back")
    assert last is not None
    for _ in range(30):
        press(KEY.Key_Tab)
        if last.hasFocus():
            break
    assert last.hasFocus()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_page_down_scrolls_from_wherever_the_focus_is(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["all_files"])
    window.set_zoom(200)
    bar = window.page.scroller.verticalScrollBar()
    before = bar.value()
    press(KEY.Key_PageDown)
    assert bar.value() > before


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (KEY.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Left, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_escape_and_alt_left_go_back(
    qtbot: Bot, tmp_path: Path, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    with sent_by(window) as events:
        press(key, modifier)
    assert events == [WentBack()]


def test_f1_asks_for_help_but_not_on_the_help_itself(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    with sent_by(window) as events:
        press(KEY.Key_F1)
    assert events == [HelpAsked()]
    window.show_screen(SCREENS["by_phone"])
    with sent_by(window) as events:
        press(KEY.Key_F1)
    assert events == []


def test_control_plus_minus_and_zero_change_the_size_of_the_text(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    control = Qt.KeyboardModifier.ControlModifier
    press(KEY.Key_Plus, control)
    press(KEY.Key_Equal, control)
    assert window.zoom == 150
    press(KEY.Key_Minus, control)
    assert window.zoom == 125
    press(KEY.Key_0, control)
    assert window.zoom == 100
    assert window.page.card.heading.hasFocus()


def test_a_row_of_the_list_is_pressed_with_enter(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["choose"])
    for _ in range(len(SCREENS["choose"].choices) + 2):  # the buttons stand before a long list
        tab_past_words()
    with sent_by(window) as events:
        press(KEY.Key_Return)
    assert isinstance(events[0], ThingChosen)
    assert events[0] == SCREENS["choose"].items[1].sends


def test_a_link_is_typed_and_sent_with_enter(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["paste_link"])
    tab_past_words()
    type_in("  https://shop.example/a.zip ")
    with sent_by(window) as events:
        press(KEY.Key_Return)
    assert events == [LinkPasted("https://shop.example/a.zip")]


def test_an_empty_field_is_answered_kindly_and_gets_the_focus(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["paste_link"])
    field = window.page.card.field
    with sent_by(window) as events:
        press(KEY.Key_Return)
    assert events == []
    assert field.line.hasFocus()
    assert field.line.accessibleDescription()
    type_in("h")
    assert not field.line.accessibleDescription()


def test_the_field_that_is_asked_for_is_scrolled_into_view(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["problem_link_unreadable"])
    window.set_zoom(200)
    window.page.scroller.verticalScrollBar().setValue(10_000)
    window.page.press_main()
    field = window.page.card.field
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())


def test_a_password_keeps_its_spaces_and_can_be_shown(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["locked"])
    field = window.page.card.field
    tab_past_words()
    type_in(" Rose 7 ")
    assert field.hidden_text
    assert "Rose" not in field.line.displayText()
    press(KEY.Key_Tab)
    press(KEY.Key_Space)
    assert field.line.displayText() == " Rose 7 "
    field.line.setFocus()
    with sent_by(window) as events:
        press(KEY.Key_Return)
    assert events == [PasswordGiven(" Rose 7 ")]


def test_paste_brings_the_link_from_the_clipboard(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["paste_link"])
    QApplication.clipboard().setText(" https://shop.example/b.zip\n")
    tab_past_words()
    press(KEY.Key_Tab)
    press(KEY.Key_Space)
    field = window.page.card.field
    assert field.text() == "https://shop.example/b.zip"
    assert field.line.hasFocus()


@pytest.mark.parametrize("name", ["paste_link", "tell_us", "locked"])
def test_who_begins_to_type_need_not_find_the_field(qtbot: Bot, tmp_path: Path, name: str) -> None:
    window = shown(qtbot, tmp_path, SCREENS[name])
    assert window.page.card.heading.hasFocus()
    for letter in "Ab c":
        type_in(letter)
    assert window.page.card.field.line.hasFocus()
    assert window.page.card.field.text() == "Ab c"


def test_a_link_can_be_pasted_at_once(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["paste_link"])
    QGuiApplication.clipboard().setText("https://shop.example/book.zip")
    press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.page.card.field.text() == "https://shop.example/book.zip"


def test_what_was_typed_is_not_added_to_from_afar(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["tell_us"])
    for letter in "no":
        type_in(letter)
    window.page.card.heading.setFocus()
    type_in("x")
    assert window.page.card.field.text() == "no"
