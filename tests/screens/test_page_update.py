"""The same screen is changed in place; another one begins anew, with its heading."""

from pathlib import Path

import msgspec
from PySide6.QtWidgets import QApplication

from helperkit.journey.events import ReportAsked, ThingOpened, WentOn
from helperkit.journey.screen import Progress, Screen, quiet
from tests.screens.faces import Bot, sent_by, shown
from tests.screens.gallery import gallery

SCREENS = gallery()


def with_progress(screen: Screen, done: int, total: int | None) -> Screen:
    return msgspec.structs.replace(screen, progress=Progress(done, total))


def test_progress_moves_and_the_focus_stays(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["getting"])
    button = window.page.card.button("how-long")
    assert button is not None
    button.setFocus()
    bar = window.page.card.bar
    for part in (1, 5, 9):
        window.show_screen(with_progress(SCREENS["getting"], part * 100, 1000))
        assert bar.value() == part * bar.maximum() // 10
    assert window.page.card.button("how-long") is button
    assert button.hasFocus()


def test_half_typed_text_stays_while_the_screen_is_the_same(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["paste_link"])
    window.page.card.field.line.setText("https://sh")
    window.show_screen(msgspec.structs.replace(SCREENS["paste_link"], phone="0808 157 0192"))
    assert window.page.card.field.text() == "https://sh"
    window.show_screen(SCREENS["hello"])
    window.show_screen(SCREENS["paste_link"])
    assert window.page.card.field.text() == ""


def test_a_choice_that_comes_keeps_the_focus_of_the_others(qtbot: Bot, tmp_path: Path) -> None:
    screen = SCREENS["getting"]
    window = shown(qtbot, tmp_path, screen)
    window.page.card.focus_choice("later")
    more = (*screen.choices, quiet("try-again", WentOn()))
    window.show_screen(msgspec.structs.replace(screen, choices=more))
    assert QApplication.focusWidget() is window.page.card.button("later")
    assert window.page.card.button("try-again") is not None


def test_the_event_is_that_of_the_newest_screen(qtbot: Bot, tmp_path: Path) -> None:
    screen = SCREENS["unpack"]
    window = shown(qtbot, tmp_path, screen)
    first = msgspec.structs.replace(screen.choices[0], sends=ThingOpened(3, own_viewer=True))
    window.show_screen(msgspec.structs.replace(screen, choices=(first, *screen.choices[1:])))
    with sent_by(window) as events:
        window.page.press_main()
    assert events == [ThingOpened(3, own_viewer=True)]


def test_another_screen_begins_with_its_heading_at_the_top(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["all_files"])
    window.page.card.focus_choice("back")
    window.page.scroller.verticalScrollBar().setValue(10_000)
    window.show_screen(SCREENS["unpack"])
    assert window.page.card.heading.hasFocus()
    assert window.page.scroller.verticalScrollBar().value() == 0


def test_the_rail_is_there_only_where_the_journey_has_a_station(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["hello"])
    assert not window.page.rail.isVisible()
    window.show_screen(SCREENS["unpack"])
    assert window.page.rail.isVisible()
    assert "2" in window.page.rail.accessibleName()


def test_help_by_phone_is_offered_once(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    assert window.page.strip.help.isVisible()
    for name in ("by_phone", "locked", "problem_damaged_twice"):
        window.show_screen(SCREENS[name])
        assert not window.page.strip.help.isVisible()


def test_every_problem_leads_to_a_report_in_one_press(qtbot: Bot, tmp_path: Path) -> None:
    window = shown(qtbot, tmp_path, SCREENS["unpack"])
    sent: list[object] = []
    window.sent.connect(sent.append)
    problems = [screen for screen in SCREENS.values() if screen.problem is not None]
    for screen in problems:
        window.show_screen(screen)
        in_card = window.page.card.button("report")
        button = window.page.strip.help if in_card is None else in_card
        assert button.isVisible(), screen.name
        assert button.text() == "Write a report for the shop"
        button.click()
    assert sent == [ReportAsked()] * len(problems)
