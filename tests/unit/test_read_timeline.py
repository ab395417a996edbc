"""What happened when."""

import re
from typing import get_args

import msgspec
import pytest

from helperkit.assets import asset
from helperkit.diagnostics.read import Odd, Refusal, read_bundle
from helperkit.diagnostics.read.timeline import dashed, lasted, name_of, timeline
from helperkit.journey.events import (
    PASSING,
    Event,
    FileReceived,
    HelpAsked,
    ProgramStarted,
    Retried,
    WentBack,
    WentOn,
    WorkFailed,
)
from helperkit.journey.journal import encode
from helperkit.journey.problems import ProblemName
from helperkit.terminal.reports import REFUSED
from helperkit.words.load import Words
from tests.hostile.bundles.base import BEGAN, EVENTS, PARCEL, report

DAY = 86_400


def told(*events, made="2026-09-21T16:20:00+02:00"):
    lines = b"".join(encode(event, at) for event, at in events)
    return read_bundle(report({"journal.jsonl": lines}, told={"made": made}))


def test_waits_are_told_and_the_next_day():
    start = ProgramStarted()
    again = ProgramStarted(again=True)
    entries = timeline(
        told((start, BEGAN), (WentOn(), BEGAN + 20), (WentOn(), BEGAN + 740), (again, BEGAN + DAY))
    )
    assert [entry.name for entry in entries] == [
        "program-started",
        "went-on",
        "went-on",
        "came-back",
    ]
    assert [entry.waited for entry in entries] == [0, 0, 720, DAY - 740]
    assert [entry.days for entry in entries] == [0, 0, 0, 1]
    assert entries[0].at == "2026-09-21T16:13:20+02:00"


def test_local_midnight_is_what_counts():
    late = BEGAN - BEGAN % DAY - 2 * 3600  # midnight, two hours ahead of UTC
    events = ((WentOn(), late - 5), (Retried(), late + 5))
    assert [entry.days for entry in timeline(told(*events))] == [0, 1]
    assert [entry.days for entry in timeline(told(*events, made="2026-09-21T16:20:00Z"))] == [0, 0]


def test_a_clock_that_was_set_back_is_told():
    entries = timeline(told((WentOn(), BEGAN), (Retried(), BEGAN - 5_000)))
    assert entries[1].waited == -5_000
    assert lasted(told((WentOn(), BEGAN), (Retried(), BEGAN - 5_000))) is None
    assert lasted(told((WentOn(), BEGAN), (Retried(), BEGAN + 61))).total_seconds() == 61


def test_the_same_in_a_row_is_one_line_but_not_over_a_wait():
    entries = timeline(told((WentOn(), BEGAN), (WentOn(), BEGAN + 1), (WentOn(), BEGAN + 500)))
    assert [(entry.times, entry.position) for entry in entries] == [(2, 0), (1, 2)]


def test_different_problems_are_different_lines():
    failed = [WorkFailed(3, name) for name in (ProblemName.OFFLINE, ProblemName.SLOW)]
    entries = timeline(told(*((event, BEGAN) for event in failed)))
    assert [entry.problem for entry in entries] == [ProblemName.OFFLINE, ProblemName.SLOW]


def test_a_problem_that_no_event_tells_of_is_a_line_and_coming_back_to_it_is_none():
    unsafe = msgspec.structs.replace(PARCEL, problem=ProblemName.UNSAFE_FILE)
    got = FileReceived(3, unsafe)
    entries = timeline(told(*((e, BEGAN) for e in (*EVENTS[:9], got, HelpAsked(), WentBack()))))
    lines = [(entry.name, entry.problem) for entry in entries[-4:]]
    assert lines == [
        ("file-received", None),
        ("work-failed", ProblemName.UNSAFE_FILE),
        ("help-asked", None),
        ("went-back", None),
    ]


def test_progress_is_no_line():
    assert any(isinstance(event, PASSING) for event in EVENTS)
    assert len(timeline(read_bundle(report()))) < len(EVENTS)
    assert "download-progressed" not in {entry.name for entry in timeline(read_bundle(report()))}


def test_every_event_has_its_words_and_none_is_left_over():
    kinds = {kind.__name__ for kind in get_args(Event) if not issubclass(kind, PASSING)}
    names = {dashed(name) for name in kinds} | {name_of(ProgramStarted(again=True))}
    source = asset("words/en/reading.ftl").read_text(encoding="utf-8")
    assert set(re.findall(r"^read-happened-([a-z-]+) =", source, re.MULTILINE)) == names


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_has_words_and_a_problem(refusal):
    assert Words().text(f"read-refused-{refusal.replace('_', '-')}")
    assert REFUSED[refusal] in ProblemName


@pytest.mark.parametrize("odd", Odd)
def test_every_note_has_words(odd):
    assert Words().text(f"read-note-{odd.replace('_', '-')}", of="x")


CLAIMS = re.compile(r"\b(was|were) (sent|mailed)\b|^They (saw|have|were)\b")


def test_no_line_says_more_than_the_journal_holds():
    """A press is a press: whether an e-mail went out, or something was seen, nobody recorded."""
    source = asset("words/en/reading.ftl").read_text(encoding="utf-8")
    lines = re.findall(r"^read-happened-[a-z-]+ = (.*)$", source, re.MULTILINE)
    assert len(lines) > 60
    assert [line for line in lines if CLAIMS.search(line)] == []
