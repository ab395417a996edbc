"""Days and times as agents type them."""

from datetime import date, time

import pytest

from helperkit.agent.follow_up.typed import day_of, time_of

TODAY = date(2026, 2, 27)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("0", TODAY),
        ("3", date(2026, 3, 2)),
        ("2026-6-9", date(2026, 6, 9)),
        ("2026-02-30", None),
        ("1026-02-03", None),
        ("3.4.", None),
        ("03/04/2026", None),
        ("", None),
    ],
)
def test_days(typed: str, day: date | None) -> None:
    assert day_of(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("9", time(9)),
        ("14:30", time(14, 30)),
        ("1430", time(14, 30)),
        ("2 pm", time(14)),
        ("12 am", time(0)),
        ("13 pm", None),
        ("25:00", None),
        ("noon", None),
        ("", None),
    ],
)
def test_times(typed: str, at: time | None) -> None:
    assert time_of(typed) == at
