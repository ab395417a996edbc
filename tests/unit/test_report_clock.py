"""How a customer's clock stands to the agent's, in words; nothing where both show the same."""

import time as clock
from collections.abc import Iterator

import pytest

from helperkit.diagnostics.read.reading import read_bundle
from helperkit.words.load import Words
from helperkit.words.reports import Reported, ReportWords
from tests.hostile.bundles.base import facts, json, report

MADE = "2026-07-01T09:30:00+02:00"


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    clock.tzset()
    yield
    monkeypatch.undo()
    clock.tzset()


def told(ahead: int, made: str = MADE) -> list[str]:
    known = facts()
    known["facts"] = [{"fact": "clock", "why": "w", "minutes_ahead": ahead}]
    content = report({"facts.json": json(known)}, told={"made": made})
    return list(ReportWords(Reported(read_bundle(content)), Words()).facts())


@pytest.mark.parametrize(
    ("ahead", "line"),
    [
        (120, []),  # as in Berlin in summer
        (180, ["Where they are, it is 1 hour later than here."]),
        (330, ["Where they are, it is 3 hours and 30 minutes later than here."]),
        (0, ["Where they are, it is 2 hours earlier than here."]),
        (75, ["Where they are, it is 45 minutes earlier than here."]),
    ],
)
def test_the_clock_there_and_here(ahead: int, line: list[str]) -> None:
    assert told(ahead) == line


@pytest.mark.parametrize(
    ("ahead", "line"),
    [
        (0, "Its clock goes by world time."),
        (60, "Its clock is 1 hour ahead of world time."),
        (-150, "Its clock is 2 hours and 30 minutes behind world time."),
    ],
)
def test_where_nobody_knows_when_it_was_made(ahead: int, line: str) -> None:
    assert told(ahead, "some day") == [line]
