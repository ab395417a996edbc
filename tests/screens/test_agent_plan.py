"""Planning a call back: later today, by keys alone, in sight, and not due before its time."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helperkit.agent.cases.due import Standing
from helperkit.agent.cases.model import When
from helperkit.agent.follow_up import plan_panel
from helperkit.agent.follow_up.plan_panel import DAYS, PlanPanel
from helperkit.agent.follow_up.soon import CHOICES
from helperkit.agent.window import AgentWindow
from tests.screens.agent_tools import (
    KEY,
    becomes,
    call,
    choose,
    fill,
    kept,
    keyboard,
    opened,
    place,
    the_case,
    today,
    with_case,
)
from tests.screens.faces import Bot, press

USUAL = (1180, 800)


def later_today() -> None:
    """Go from "Tomorrow" to "Later today", and on to how soon that is."""
    press(KEY.Key_Left)
    press(KEY.Key_Tab)


def test_in_an_hour_by_keys_alone_and_not_due_at_once(qtbot: Bot, tmp_path: Path) -> None:
    window = with_case(qtbot, tmp_path, days=3)
    choose("Plan again")
    assert keyboard().accessibleName() == "Tomorrow"
    later_today()
    assert keyboard().accessibleName() == "In 1 hour"
    before = datetime.now()
    choose("Save")
    case = becomes(qtbot, tmp_path, lambda case: case.call_back.at)
    after = datetime.now()
    when = case.call_back
    assert when is not None
    assert when.at is not None
    at = datetime.combine(when.day, when.at) - timedelta(hours=1)
    assert before.replace(second=0, microsecond=0) <= at <= after
    assert [one.when for one in case.reminders] == [when]
    qtbot.waitUntil(lambda: window.call_backs.due[0].case == case)
    assert window.call_backs.due[0].standing in (Standing.TODAY, Standing.COMING)
    assert window.reminding.line.isHidden()
    assert keyboard() is window.call_backs.list


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("", "For today"), ("0:00", "That time is over"), ("noon", "Please type a time")],
)
def test_today_needs_a_time_that_is_to_come(
    qtbot: Bot, tmp_path: Path, typed: str, hint: str
) -> None:
    window = with_case(qtbot, tmp_path, days=3)
    choose("Plan again")
    press(KEY.Key_Right)
    press(KEY.Key_Right)
    fill("Which day?", "0")
    fill("At what time?", typed)
    press(KEY.Key_Return)
    plan = window.call_backs.case.plan
    assert hint in plan.time.line.accessibleDescription()
    assert keyboard() is plan.time.line
    assert the_case(tmp_path).call_back == When(today() + timedelta(3))


class Noon(datetime):
    """A clock that stands at noon."""

    @classmethod
    def now(cls, tz: object = None) -> "Noon":
        """Return noon of today."""
        return cls.combine(today(), time(12))


def test_at_another_time_of_today(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_panel, "datetime", Noon)
    window = with_case(qtbot, tmp_path, days=3)
    choose("Plan again")
    assert window.call_backs.case.note.isHidden()  # the plan has its own line for it
    later_today()
    for _ in range(3):
        press(KEY.Key_Right)
    fill("At what time?", "11:59")
    press(KEY.Key_Return)
    assert "over" in window.call_backs.case.plan.time.line.accessibleDescription()
    fill("At what time?", "12:01")
    press(KEY.Key_Return)
    case = becomes(qtbot, tmp_path, lambda case: case.call_back.at)
    assert case.call_back == When(today(), time(12, 1))


def all_of_it(qtbot: Bot, window: AgentWindow, plan: PlanPanel) -> None:
    """Ask for all that a plan can ask for, and see that it can be saved without scrolling."""
    for day in range(len(DAYS)):
        plan.days.choose(day)
        plan.today.choose(3)
        qtbot.waitUntil(plan.save.isVisible)
        qtbot.waitUntil(
            lambda: (
                not plan.save.visibleRegion().isEmpty()
                and plan.save.visibleRegion().boundingRect().size() == plan.save.size()
                and place(plan.save, window).bottom() < window.height()
            )
        )


def test_save_is_in_sight_on_a_call(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    window.resize(*USUAL)
    call(window)
    window.call.follow_up.call_back.click()
    assert window.call.follow_up.foot.isHidden()
    all_of_it(qtbot, window, window.call.follow_up.plan)
    QTest.keyClick(window.call.follow_up.plan.not_now, Qt.Key.Key_Return)
    assert window.call.follow_up.foot.isVisible()


def test_save_is_in_sight_after_an_outcome(qtbot: Bot, tmp_path: Path) -> None:
    window = with_case(qtbot, tmp_path)
    window.resize(*USUAL)
    choose("Solved")
    choose("No, not yet")
    all_of_it(qtbot, window, window.call_backs.case.plan)


def test_after_an_outcome_the_keyboard_is_where_the_next_case_is(
    qtbot: Bot, tmp_path: Path
) -> None:
    kept(tmp_path, "Old Songs", 2)
    window = with_case(qtbot, tmp_path)
    for button in ("Solved", "Passed on"):
        window.call_backs.case.tasks.buttons["solved"].setFocus()
        choose(button)
        if button == "Solved":
            press(KEY.Key_Return)  # yes, and the customer is happy
        assert keyboard() is window.call_backs.list


@pytest.mark.parametrize(("button", "back"), [("Solved", "Solved"), ("Plan again", "Plan again")])
def test_not_now_goes_back_to_the_button(
    qtbot: Bot, tmp_path: Path, button: str, back: str
) -> None:
    with_case(qtbot, tmp_path)
    choose(button)
    choose("Not now")
    assert keyboard().accessibleName() == back


def test_another_case_is_shown_from_its_top(qtbot: Bot, tmp_path: Path) -> None:
    kept(tmp_path, "Old Songs", 2)
    window = with_case(qtbot, tmp_path)
    page = window.call_backs
    bar = page.case_scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    page.list.setFocus()
    press(KEY.Key_Down)
    assert page.list.current != ""
    assert bar.value() == 0


def test_what_has_become_too_late_is_not_stored(
    qtbot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_panel, "choices", lambda _now: CHOICES)
    window = with_case(qtbot, tmp_path, days=3)
    choose("Plan again")
    later_today()
    plan = window.call_backs.case.plan
    plan.today.choose(CHOICES.index("afternoon"))
    monkeypatch.setattr(plan_panel, "choices", lambda _now: ("hour", "three", "time"))
    choose("Save")
    assert plan.isVisible()
    assert not plan.today.buttons[CHOICES.index("afternoon")].isVisible()
    assert plan.today.chosen == 0


def test_not_now_goes_back_to_where_it_was_asked_for(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    call(window)
    for button in (window.call.follow_up.call_back, window.call.follow_up.solved):
        button.setFocus()
        press(KEY.Key_Return)
        choose("Not now")
        assert keyboard() is button


def test_after_saving_space_goes_on_in_what_to_say(qtbot: Bot, tmp_path: Path) -> None:
    """Two strokes too many would have ended the call as solved, and lost the call back."""
    window = opened(qtbot, tmp_path)
    call(window)
    window.call.follow_up.call_back.click()
    press(KEY.Key_Right)
    choose("Save")
    for at in (1, 2):
        press(KEY.Key_Space)
        assert window.call.script.say.at == at
    assert the_case(tmp_path).call_back == When(today() + timedelta(2))


def test_arrow_keys_go_through_all_days_though_a_row_ends(qtbot: Bot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    window.resize(*USUAL)
    call(window)
    window.call.follow_up.call_back.click()
    days = window.call.follow_up.plan.days
    qtbot.waitUntil(lambda: days.buttons[2].y() > days.buttons[1].y())
    for at in (2, 3, 3):
        press(KEY.Key_Right)
        assert (days.chosen, keyboard()) == (at, days.buttons[at])
    press(KEY.Key_Left)
    assert days.chosen == 2
