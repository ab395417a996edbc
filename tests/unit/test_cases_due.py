"""Lists of call-backs: in what order, what is overdue, and when a list becomes another one."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.agent.cases.due import FEW_MINUTES, Standing, deadline, due_list, moment, next_turn
from helperkit.agent.cases.model import (
    FIRST_YEAR,
    LAST_YEAR,
    Outcome,
    When,
    begun,
    finished,
    planned,
    reminded,
)

BERLIN = ZoneInfo("Europe/Berlin")
# Their clocks change at midnight, by half an hour, or left out a whole day.
ZONES = [
    UTC,
    BERLIN,
    *map(ZoneInfo, ("America/Sao_Paulo", "America/Havana", "Africa/Cairo", "Australia/Lord_Howe")),
    *map(ZoneInfo, ("Pacific/Apia", "Asia/Kathmandu", "America/New_York")),
]
# Around changes of these clocks, so that random days meet them.
DAYS = st.one_of(
    st.dates(date(2010, 1, 1), date(2030, 1, 1)),
    st.sampled_from(
        [
            *(date(2018, 11, 4), date(2018, 2, 17), date(2026, 3, 29), date(2026, 10, 25)),
            *(date(2011, 12, 30), date(2024, 4, 26), date(2024, 11, 3), date(2024, 4, 7)),
        ]
    ).flatmap(lambda day: st.integers(-2, 2).map(lambda more: day + timedelta(days=more))),
)
WHENS = st.builds(When, DAYS, st.none() | st.times().map(lambda at: at.replace(microsecond=0)))
NOWS = st.builds(datetime.combine, DAYS, st.times(), st.just(UTC))
NEAR = st.integers(-2, 2).map(timedelta)
HOURS = st.sampled_from([None, time(0), time(2, 30), time(9), time(23, 59, 59)])


@st.composite
def scenes(draw):
    """Give cases and a moment that lie close together, often around a change of the clocks."""
    day = draw(DAYS)

    def when():
        return When(day + draw(NEAR), draw(HOURS))

    def now():
        hour = draw(HOURS) or draw(st.times())
        return datetime.combine(day + draw(NEAR), hour, UTC)

    many = []
    for _ in range(draw(st.integers(0, 8))):
        back = when() if draw(st.booleans()) else None
        reminders = tuple(when() for _ in range(draw(st.integers(0, 2))))
        case = planned(begun(now()), back, now(), reminders)
        if reminders and draw(st.booleans()):
            case = reminded(case, reminders[:1], now())
        many.append(finished(case, Outcome.SOLVED, now()) if draw(st.integers(0, 5)) == 0 else case)
    return many, now()


def standings(lines):
    return [(line.case.id, line.standing, line.reminds) for line in lines]


def at(text, zone=BERLIN):
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def back(day, hour=None, said="2026-01-01T08:00"):
    when = When(date.fromisoformat(day), None if hour is None else time.fromisoformat(hour))
    return planned(begun(at(said)), when, at(said))


@given(scenes(), st.sampled_from(ZONES))
def test_each_open_case_stands_once_and_in_order(scene, zone):
    many, now = scene
    lines = due_list(many, now, zone)
    assert sorted(line.case.id for line in lines) == sorted(c.id for c in many if not c.done)
    order = list(Standing)
    for one, two in pairwise(lines):
        assert order.index(one.standing) <= order.index(two.standing)
        if one.standing is two.standing is not Standing.NO_DAY:
            assert one.until <= two.until
        elif one.standing is two.standing:
            assert one.case.changed >= two.case.changed


@given(scenes(), st.sampled_from(ZONES), st.randoms())
def test_the_order_is_the_same_however_they_come(scene, zone, chance):
    many, now = scene
    mixed = list(many)
    chance.shuffle(mixed)
    assert due_list(mixed, now, zone) == due_list(many, now, zone)


@given(WHENS, NOWS, st.sampled_from(ZONES))
def test_a_call_back_stands_where_the_wall_s_clock_says(when, now, zone):
    (line,) = due_list([planned(begun(now), when, now)], now, zone)
    here = now.astimezone(zone)
    ahead = (when.day - here.date()).days
    assert line.until == deadline(when, zone)
    assert (line.standing is Standing.OVERDUE) is (deadline(when, zone) <= now)
    if ahead > 0:
        # A time that the clocks jump over at midnight may count as the day after, never before.
        assert line.standing is Standing.COMING
    elif ahead < 0 and when.at is None:
        assert line.standing is Standing.OVERDUE
    elif ahead == 0 and when.at is None:
        assert line.standing is Standing.TODAY


@given(scenes(), st.sampled_from(ZONES), st.floats(0, 1))
def test_nothing_changes_before_the_next_turn(scene, zone, part):
    many, now = scene
    turn = next_turn(many, now, zone)
    assert now < turn
    last = turn - timedelta(microseconds=1)
    for between in (now + (last - now) * part, last):
        assert standings(due_list(many, between, zone)) == standings(due_list(many, now, zone))
    changed = standings(due_list(many, turn, zone)) != standings(due_list(many, now, zone))
    midnight = (
        turn.astimezone(zone).date() != (turn - timedelta(microseconds=1)).astimezone(zone).date()
    )
    assert changed or midnight


@given(scenes(), st.sampled_from(ZONES))
def test_what_is_overdue_stays_so(scene, zone):
    many, now = scene

    def overdue(moment):
        lines = due_list(many, moment, zone)
        return {line.case.id for line in lines if line.standing is Standing.OVERDUE}

    assert overdue(now) <= overdue(now + timedelta(hours=7))


def test_today_first_the_overdue_marked_then_what_comes():
    now = at("2026-06-10T12:00")
    mine = {
        "last week": back("2026-06-03"),
        "this morning": back("2026-06-10", "09:00"),
        "at three": back("2026-06-10", "15:00"),
        "some time today": back("2026-06-10"),
        "tomorrow": back("2026-06-11", "08:00"),
        "next month": back("2026-07-01"),
        "one day": begun(now),
    }
    lines = due_list(reversed(mine.values()), now, BERLIN)
    assert [line.case for line in lines] == list(mine.values())
    late, today, coming = Standing.OVERDUE, Standing.TODAY, Standing.COMING
    expected = [late, late, today, today, coming, coming, Standing.NO_DAY]
    assert [line.standing for line in lines] == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-06-10T14:59:59", Standing.TODAY),
        ("2026-06-10T15:00:00", Standing.DUE),
        ("2026-06-10T15:14:59", Standing.DUE),
        ("2026-06-10T15:15:00", Standing.OVERDUE),
    ],
)
def test_a_call_back_is_due_for_some_minutes_before_it_waits_too_long(now, expected):
    case = back("2026-06-10", "15:00")
    (line,) = due_list([case], at(now), BERLIN)
    assert line.standing is expected
    turns = [at("2026-06-10T15:00"), at("2026-06-10T15:15"), at("2026-06-11T00:00")]
    assert next_turn([case], at(now), BERLIN) == next(turn for turn in turns if turn > at(now))


def test_a_list_turns_with_the_first_thing_that_is_due():
    now = at("2026-06-10T12:00")
    case = back("2026-06-10", "15:00")
    assert next_turn([back("2026-06-10"), back("2026-06-11", "08:00")], now, BERLIN) == at(
        "2026-06-11T00:00"
    )
    assert next_turn([back("2026-06-10"), case], now, BERLIN) == at("2026-06-10T15:00")
    early = planned(case, case.call_back, now, (When(date(2026, 6, 10), time(14)),))
    assert next_turn([case, early], now, BERLIN) == at("2026-06-10T14:00")


def test_what_ends_at_midnight_stands_before_what_begins_then():
    now = at("2026-06-10T12:00")
    today, coming = back("2026-06-10"), back("2026-06-11", "00:00")
    assert deadline(today.call_back, BERLIN) == moment(coming.call_back, BERLIN)
    for case, other in ((today, coming), (coming, today)):
        # Their ids would put them the other way round.
        first = msgspec.structs.replace(case, id="0" * 16)
        second = msgspec.structs.replace(other, id="f" * 16)
        days = [line.case.call_back.day for line in due_list([first, second], now, BERLIN)]
        assert days == [today.call_back.day, coming.call_back.day]


@pytest.mark.parametrize(
    ("now", "standing"),
    [
        ("2026-06-09T23:59:59", Standing.COMING),
        ("2026-06-10T00:00:00", Standing.TODAY),
        ("2026-06-10T23:59:59", Standing.TODAY),
        ("2026-06-11T00:00:00", Standing.OVERDUE),
    ],
)
def test_a_day_turns_at_midnight_of_the_wall(now, standing):
    (line,) = due_list([back("2026-06-10")], at(now), BERLIN)
    assert line.standing is standing


@pytest.mark.parametrize(
    ("when", "until"),
    [
        (When(date(2026, 3, 28), time(9)), "2026-03-28T08:00"),  # winter
        (When(date(2026, 3, 29), time(9)), "2026-03-29T07:00"),  # summer, from that night on
        (When(date(2026, 3, 29), time(2, 30)), "2026-03-29T01:30"),  # jumped over: 3:30
        (When(date(2026, 3, 29)), "2026-03-29T22:00"),  # a day of 23 hours
        (When(date(2026, 10, 25)), "2026-10-25T23:00"),  # and one of 25
        (When(date(2026, 10, 25), time(2, 30)), "2026-10-25T00:30"),  # comes twice: the first
    ],
)
def test_clocks_that_change(when, until):
    assert deadline(when, BERLIN) == at(until, UTC) + (FEW_MINUTES if when.at else timedelta())


def test_a_midnight_that_does_not_exist():
    cairo = ZoneInfo("Africa/Cairo")  # on 26 April 2024 the day began at one o'clock
    assert moment(When(date(2024, 4, 26), time(0)), cairo) == at("2024-04-25T22:00", UTC)
    assert moment(When(date(2024, 4, 26)), cairo) == at("2024-04-26T09:00", cairo)
    (line,) = due_list([back("2024-04-26")], at("2024-04-25T22:00", UTC), cairo)
    assert line.standing is Standing.TODAY


def test_a_reminder_comes_until_it_was_told():
    soon = When(date(2026, 6, 10), time(9))
    case = planned(begun(at("2026-06-01T08:00")), None, at("2026-06-01T08:00"), (soon,))
    assert not due_list([case], at("2026-06-10T08:59:59"), BERLIN)[0].reminds
    now = at("2026-06-10T09:00")
    assert due_list([case], now, BERLIN)[0].reminds == (soon,)
    assert not due_list([reminded(case, (soon,), now)], now, BERLIN)[0].reminds


def test_this_computer_s_own_clock_is_the_one_without_a_name(monkeypatch):
    import time as clock

    monkeypatch.setenv("TZ", "America/New_York")
    clock.tzset()
    try:
        new_york = ZoneInfo("America/New_York")
        for day in (date(2026, 3, 8), date(2026, 11, 1), date(2026, 7, 1)):
            for hour in (None, time(1, 30), time(2, 30), time(23)):
                assert deadline(When(day, hour)) == deadline(When(day, hour), new_york)
        case = back("2026-03-08")
        now = at("2026-03-09T03:59", UTC)  # a minute before midnight there
        assert due_list([case], now) == due_list([case], now, new_york)
        monkeypatch.setenv("TZ", "Africa/Cairo")
        clock.tzset()
        lost = When(date(2024, 4, 26))  # its midnight was jumped over
        assert moment(lost) == moment(lost, ZoneInfo("Africa/Cairo"))
    finally:
        monkeypatch.undo()
        clock.tzset()


@pytest.mark.parametrize("year", [FIRST_YEAR - 1, LAST_YEAR + 1])
def test_a_year_that_was_mistyped_is_refused(year):
    with pytest.raises(ValueError, match="year"):
        When(date(year, 1, 1))


def test_the_very_first_and_last_days_are_due_some_time():
    for zone in ZONES:
        for day in (date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)):
            assert deadline(When(day), zone) > moment(When(day), zone)


def test_a_wrong_clock_of_the_computer_stops_nothing():
    for year in (1970, 1999, 2300):
        now = datetime(year, 5, 5, tzinfo=UTC)
        assert next_turn([back("2026-06-10")], now, BERLIN) > now
        assert len(due_list([back("2026-06-10")], now, BERLIN)) == 1


def test_what_is_done_has_nothing_to_do():
    case = back("2026-06-10")
    with pytest.raises(ValueError, match="done"):
        msgspec.structs.replace(case, done=True)
    assert (
        due_list([finished(case, Outcome.SOLVED, at("2026-06-10T09:00"))], at("2026-06-11")) == ()
    )
