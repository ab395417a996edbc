"""Call-backs by keys alone: outcomes, and what comes while one works."""

import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from helperkit.agent.cases.due import due_list, moment
from helperkit.agent.cases.model import Outcome, Product, When, begun, finished, noted, planned
from helperkit.agent.cases.store import Store
from tests.screens.agent_tools import (
    KEY,
    NOW,
    becomes,
    call,
    choose,
    fill,
    go_to,
    keyboard,
    opened,
    stored,
    the_case,
    today,
    with_case,
)
from tests.screens.faces import Bot, press, type_in


def test_the_picture_of_then_frames_what_six_words_leave_open(qtbot: Bot, tmp_path: Path) -> None:
    window = with_case(qtbot, tmp_path)
    pane = window.call_backs.case
    qtbot.waitUntil(pane.mirror.isVisible)
    assert pane.doubt.isVisible()
    window.show_section(0)
    call(window)
    now = window.call.mirror
    for mirror in (pane.mirror, now):
        assert mirror.page is not None
    assert pane.mirror.page.card.heading.text() == now.page.card.heading.text()  # type: ignore[union-attr]  # see above
    assert len(list(pane.mirror.frames())) == len(list(now.frames())) > 0


def test_f6_goes_round_the_panes_and_back(qtbot: Bot, tmp_path: Path) -> None:
    window = with_case(qtbot, tmp_path, reminders=(When(today() - timedelta(1)),))
    page = window.call_backs
    qtbot.waitUntil(window.reminding.line.isVisible)
    assert keyboard() is page.list
    panes = (page.list, page.save, page.case, window.bar, window.reminding.line, page.search)
    for pane in (*panes[1:], *panes):
        press(KEY.Key_F6)
        assert pane is keyboard() or pane.isAncestorOf(keyboard())
    for pane in (*reversed(panes[:-1]), page.search):
        press(KEY.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert pane is keyboard() or pane.isAncestorOf(keyboard())
    press(KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert keyboard() is window.call.boxes.boxes[0].line


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("Yes, and the customer is happy", Outcome.SOLVED_HAPPY),
        ("Yes", Outcome.SOLVED),
    ],
)
def test_solved_asks_two_things_at_once(
    qtbot: Bot, tmp_path: Path, answer: str, outcome: Outcome
) -> None:
    window = with_case(qtbot, tmp_path)
    choose("Solved")
    assert window.call_backs.case.outcome.accessibleName() == (
        "Is it solved? Is the customer happy?"
    )
    assert window.call_backs.case.outcome.isAncestorOf(keyboard())
    if answer != keyboard().accessibleName():
        go_to(answer)
        while keyboard().accessibleName() != answer:
            press(KEY.Key_Tab)
    press(KEY.Key_Return)
    case = becomes(qtbot, tmp_path, lambda case: case.done)
    assert (case.outcome, case.call_back) == (outcome, None)


def test_not_solved_asks_for_another_day_at_once(qtbot: Bot, tmp_path: Path) -> None:
    with_case(qtbot, tmp_path)
    choose("Solved")
    choose("No, not yet")
    press(KEY.Key_Right)  # from "Tomorrow"
    fill("At what time?", "9:30")
    press(KEY.Key_Return)
    when = When(today() + timedelta(2), datetime.strptime("9:30", "%H:%M").time())
    case = becomes(qtbot, tmp_path, lambda case: case.call_back == when)
    assert (case.outcome, case.done) == (Outcome.NOT_SOLVED, False)


def test_nobody_answered_and_plan_again_with_a_note(qtbot: Bot, tmp_path: Path) -> None:
    window = with_case(qtbot, tmp_path)
    choose("Nobody answered")
    assert window.call_backs.case.plan.isAncestorOf(keyboard())
    fill("A short note", "rings after six")
    press(KEY.Key_Return)
    case = becomes(qtbot, tmp_path, lambda case: case.note)
    assert (case.outcome, case.note) == (Outcome.NO_ANSWER, "rings after six")
    assert case.call_back == When(today() + timedelta(1))
    with Store(tmp_path) as store:
        assert not store.to_settle()


@pytest.mark.parametrize(
    ("button", "outcome"),
    [("Passed on", Outcome.PASSED_ON), ("Not wanted any more", Outcome.NOT_NEEDED)],
)
def test_passed_on_and_not_wanted_and_open_again(
    qtbot: Bot, tmp_path: Path, button: str, outcome: Outcome
) -> None:
    window = with_case(qtbot, tmp_path)
    choose(button)
    assert becomes(qtbot, tmp_path, lambda case: case.done).outcome is outcome
    qtbot.waitUntil(lambda: window.call_backs.list.count() == 0)
    window.call_backs.search.line.setFocus()
    type_in("garden")
    qtbot.waitUntil(lambda: window.call_backs.list.count() == 1)
    choose("Open it again")
    choose("Save")
    # It is stored twice, open again at first, and then with its day.
    case = becomes(qtbot, tmp_path, lambda case: case.call_back)
    assert (case.done, case.call_back) == (False, When(today() + timedelta(1)))


def test_what_comes_due_appears_and_leaves_the_keyboard_alone(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    call(window)
    box = keyboard()
    soon = datetime.now(UTC).astimezone() + timedelta(seconds=1.5)
    when = When(soon.date(), soon.time())
    with Store(tmp_path) as store:  # another window plans it: this one sees that by itself
        store.put(planned(begun(NOW, Product(7, "Garden Notes")), when, NOW, (when,)))
    qtbot.waitUntil(window.reminding.line.isVisible)
    assert datetime.now(UTC).astimezone() >= soon
    assert keyboard() is box
    press(KEY.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    choose("Show it")
    qtbot.waitUntil(lambda: window.call_backs.case.case is not None)
    assert window.call_backs.isVisible()
    becomes(qtbot, tmp_path, lambda case: case.reminders[0].told)
    qtbot.waitUntil(window.reminding.line.isHidden)


def test_what_comes_due_between_a_reading_and_its_showing_is_not_forgotten(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = opened(qtbot, tmp_path)
    read = datetime.now(UTC)
    when = When((read + timedelta(seconds=0.1)).astimezone().date(),
                (read + timedelta(seconds=0.1)).astimezone().time())  # fmt: skip
    due = due_list([planned(begun(NOW), when, NOW, (when,))], read)
    qtbot.waitUntil(lambda: moment(when) < datetime.now(UTC))
    with qtbot.waitSignal(window.reminding.turned):
        window.reminding.show_due(due, read)


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A clock on the wall of its own."""
    monkeypatch.setenv("TZ", "UTC0")
    time.tzset()
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its zone elsewhere")
def test_another_zone_while_the_window_is_open(
    qtbot: Bot, tmp_path: Path, zone: pytest.MonkeyPatch
) -> None:
    later = datetime.now(UTC) + timedelta(hours=2)
    when = When(later.date(), later.time().replace(microsecond=0))
    with Store(tmp_path) as store:
        store.put(planned(begun(NOW, Product(7, "Garden Notes")), when, NOW, (when,)))
    window = opened(qtbot, tmp_path)
    qtbot.waitUntil(lambda: bool(window.call_backs.due))
    assert window.reminding.line.isHidden()
    zone.setenv("TZ", "EAST-3")  # three hours ahead: two hours from now are over
    qtbot.waitUntil(window.reminding.line.isVisible)


def test_one_window_s_all_right_is_no_second_version_in_another(qtbot: Bot, tmp_path: Path) -> None:
    window = with_case(qtbot, tmp_path, reminders=(When(today() - timedelta(1)),))
    qtbot.waitUntil(window.reminding.line.isVisible)
    with Store(tmp_path) as store:
        store.put(noted(the_case(tmp_path), "theirs", NOW))
    window.reminding.well.click()  # at once, before this window has seen that
    case = becomes(qtbot, tmp_path, lambda case: case.reminders[0].told)
    assert case.note == "theirs"
    with Store(tmp_path) as store:
        assert not store.to_settle()


def test_another_window_s_change_appears_and_typed_text_stays(qtbot: Bot, tmp_path: Path) -> None:
    window = with_case(qtbot, tmp_path)
    fill("A short note", "half a sen")
    with Store(tmp_path) as store:
        changed = planned(the_case(tmp_path), When(today() + timedelta(9)), NOW)
        store.put(changed)
        store.put(planned(begun(NOW, Product(8, "Old Songs")), When(today()), NOW))
    qtbot.waitUntil(lambda: window.call_backs.list.count() == 2)
    qtbot.waitUntil(lambda: window.call_backs.case.case.call_back == changed.call_back)
    assert window.call_backs.case.note.line.text() == "half a sen"
    type_in("tence")
    press(KEY.Key_Return)
    press(KEY.Key_Tab)
    qtbot.waitUntil(lambda: any(one.note == "half a sentence" for one in stored(tmp_path)))
    with Store(tmp_path) as store:
        assert not store.to_settle()


def closed_elsewhere(home: Path) -> None:
    """Let another window close the case named Garden Notes, and plan one of Old Songs."""
    with Store(home) as store:
        (case,) = store.open_cases().cases
        store.put(planned(begun(NOW, Product(8, "Old Songs")), When(today()), NOW))
        store.put(finished(case, Outcome.PASSED_ON, NOW))


def test_a_note_being_typed_stays_with_its_case_when_another_window_closes_that(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = with_case(qtbot, tmp_path)
    page = window.call_backs
    fill("A short note", "rings aft")
    closed_elsewhere(tmp_path)
    qtbot.waitUntil(lambda: page.list.count() == 2)
    type_in("er six")
    press(KEY.Key_Tab)
    qtbot.waitUntil(lambda: page.case.case.product.name == "Old Songs")
    assert keyboard() is page.list
    notes = {case.product.name: case.note for case in stored(tmp_path)}
    assert notes == {"Garden Notes": "rings after six", "Old Songs": ""}


def test_a_plan_under_way_stays_when_another_window_closes_its_case(
    qtbot: Bot, tmp_path: Path
) -> None:
    window = with_case(qtbot, tmp_path)
    page = window.call_backs
    choose("Plan again")
    fill("A short note", "has a question")
    closed_elsewhere(tmp_path)
    qtbot.waitUntil(lambda: page.list.count() == 2)
    assert page.case.plan.note.text() == "has a question"
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: any(case.note and not case.done for case in stored(tmp_path)))
    with Store(tmp_path) as store:
        assert not store.to_settle()


def test_a_conflict_is_told_plainly_and_settled_by_keys(qtbot: Bot, tmp_path: Path) -> None:
    window = with_case(qtbot, tmp_path)
    page = window.call_backs
    page._look.stop()  # this window has not looked since
    fill("A short note", "mine")
    with Store(tmp_path) as store:
        store.put(noted(the_case(tmp_path), "theirs", NOW))
    press(KEY.Key_Tab)
    qtbot.waitUntil(page.case.versions.isVisible)
    assert "Both versions are kept" in page._told.text()
    assert page.case.note.text() == "theirs"
    assert "mine" in page.case.versions._other.text()
    page.list.setFocus()
    choose("Use the other version")
    qtbot.waitUntil(page.case.versions.isHidden)
    assert the_case(tmp_path).note == "mine"
    assert page.case.note.text() == "mine"
