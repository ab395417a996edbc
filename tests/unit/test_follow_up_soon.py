"""A time later today, as agents choose it; and from when on what they planned is due."""

import time as clock
from collections.abc import Iterator
from datetime import date, datetime, time

import pytest

from helperkit.agent.cases.due import Standing, due_list, next_turn
from helperkit.agent.cases.model import When, begun, planned
from helperkit.agent.follow_up.soon import choices, soon

DAY = date(2026, 3, 28)


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    clock.tzset()
    yield
    monkeypatch.undo()
    clock.tzset()


@pytest.mark.parametrize(
    ("choice", "now", "when"),
    [
        ("hour", datetime(2026, 3, 28, 9, 40, 59), When(DAY, time(10, 40))),
        ("three", datetime(2026, 3, 28, 9, 40), When(DAY, time(12, 40))),
        ("three", datetime(2026, 3, 28, 22, 15), When(date(2026, 3, 29), time(1, 15))),
        # That night the clocks go from two to three.
        ("three", datetime(2026, 3, 28, 23, 30), When(date(2026, 3, 29), time(3, 30))),
        ("afternoon", datetime(2026, 3, 28, 9), When(DAY, time(15))),
        ("time", datetime(2026, 3, 28, 9), None),
    ],
)
def test_how_soon(choice: str, now: datetime, when: When | None) -> None:
    assert soon(choice, now) == when


def test_late_in_the_day_there_is_no_afternoon_to_choose() -> None:
    assert choices(datetime(2026, 3, 28, 14, 29)) == ("hour", "three", "afternoon", "time")
    assert choices(datetime(2026, 3, 28, 14, 30)) == ("hour", "three", "time")


def at(text: str) -> datetime:
    """Return a moment of Berlin's clock."""
    return datetime.fromisoformat(text).astimezone()


@pytest.mark.parametrize(
    ("now", "standing", "due"),
    [
        ("2026-06-10T08:59:59", Standing.TODAY, False),
        ("2026-06-10T09:00", Standing.TODAY, True),
        ("2026-06-10T23:59", Standing.TODAY, True),
        ("2026-06-11T00:00", Standing.OVERDUE, True),
    ],
)
def test_a_day_without_a_time_is_due_in_its_morning(
    now: str, standing: Standing, due: bool
) -> None:
    day = When(date(2026, 6, 10))
    said = at("2026-06-09T18:00")
    (line,) = due_list([planned(begun(said), day, said, (day,))], at(now))
    assert (line.standing, bool(line.reminds)) == (standing, due)


def test_a_time_today_is_not_due_before_it() -> None:
    said = at("2026-06-10T12:00")
    soon = When(date(2026, 6, 10), time(13))
    case = planned(begun(said), soon, said, (soon,))
    assert next_turn([case], said) == at("2026-06-10T13:00")
    for now, standing, reminds in (
        ("2026-06-10T12:59:59", Standing.TODAY, ()),
        ("2026-06-10T13:00", Standing.DUE, (soon,)),
    ):
        (line,) = due_list([case], at(now))
        assert (line.standing, line.reminds) == (standing, reminds)
