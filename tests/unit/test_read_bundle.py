"""What the program wrote is read back: the same events, states, facts and times."""

from datetime import datetime, timedelta, timezone

import msgspec
import pytest

from helperkit import __version__
from helperkit.diagnostics.bundle import write_report
from helperkit.diagnostics.read import Odd, read_bundle
from helperkit.diagnostics.read.items import MOST_FACTS, Notes
from helperkit.diagnostics.read.lines import history_of
from helperkit.diagnostics.read.replay import Replay
from helperkit.journey.events import (
    DownloadProgressed,
    OrderRead,
    PlaceProposed,
    ProgramStarted,
    Retried,
    WentOn,
    WorkFailed,
)
from helperkit.journey.journal import decode, encode, replay, time_of
from helperkit.journey.model import START, Stopped
from helperkit.journey.order import Order, Trust
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import Getting
from helperkit.performer.journal_file import JournalFile
from helperkit.words.load import Words
from tests.hostile.bundles.base import (
    BEGAN,
    EVENTS,
    good,
    json,
    manifest,
    report,
    state,
    with_lines,
    with_step,
)

MADE = datetime(2026, 11, 22, 14, 5, tzinfo=timezone(timedelta(hours=1)))
JOURNEY = (
    ProgramStarted(),
    WentOn(),
    WentOn(),
    OrderRead(1, Order(Trust.CARD, name="Garden Notes", size=500)),
)


@pytest.fixture
def written(tmp_path):
    def write(events, every=30):
        journal = b"".join(encode(e, BEGAN + n * every) for n, e in enumerate(events))
        path = write_report(journal, tmp_path, text=Words().text, now=MADE)
        return read_bundle(path)

    return write


def odd(bundle):
    return {note.odd for note in bundle.notes}


def test_what_was_written_is_read_with_nothing_odd(written):
    bundle = written(EVENTS)
    assert bundle.notes == ()
    assert [type(event) for event in bundle.history.events] == [type(event) for event in EVENTS]
    assert bundle.history.times == tuple(BEGAN + n * 30 for n in range(len(EVENTS)))
    assert bundle.manifest.program == __version__
    assert bundle.facts
    assert bundle.summary.startswith("A report")
    assert not bundle.version_differs


def test_a_replay_ends_where_the_customer_was(written):
    bundle = written(EVENTS)
    assert bundle.history.last == bundle.recorded.last
    names = [shown.name for _, shown in Replay(bundle).changes()]
    assert names[0] == "hello"
    assert names[-1] == screen(bundle.last).name


def test_a_first_state_is_where_playing_begins():
    begun = [*replay(EVENTS[:9])][-1]
    assert isinstance(begun.step, Getting)
    later = b"".join(map(encode, EVENTS[9:]))
    told = state([*replay(EVENTS[9:], begun)][-1], first=begun)
    bundle = read_bundle(report({"journal.jsonl": later, "state.json": json(told)}))
    assert bundle.notes == ()
    assert bundle.history.states[0] == begun
    assert bundle.history.last == bundle.recorded.last != START


def test_the_place_is_kept_where_another_version_wrote_an_unknown_step():
    step = {"type": "Dreaming", "problem": "asleep", "before": {"type": "Hello"}}
    bundle = read_bundle(with_step(step))
    assert bundle.recorded.last is None
    assert (bundle.recorded.step, bundle.recorded.problem) == ("Dreaming", "asleep")
    assert bundle.last == bundle.history.last


def test_an_unknown_event_is_left_out_and_the_rest_is_played():
    bundle = read_bundle(with_lines({"type": "Flew"}, {"type": "Retried"}))
    assert odd(bundle) == {Odd.EVENT_UNKNOWN}
    assert [note.of for note in bundle.notes] == ["Flew"]
    assert len(bundle.history.events) == len(EVENTS) + 1
    assert bundle.history.fate.unreadable == 1


def test_an_unknown_problem_becomes_the_unknown_one():
    told = {"type": "WorkFailed", "attempt": 3, "problem": "moon", "evidence": {"note": "crc"}}
    content = report({"journal.jsonl": b"".join(map(encode, EVENTS[:10])) + json(told) + b"\n"})
    bundle = read_bundle(content)
    assert bundle.history.events[-1].problem is ProblemName.UNKNOWN
    assert bundle.history.events[-1].evidence == Evidence(note="crc")
    assert isinstance(bundle.history.last.step, Stopped)
    assert ("WorkFailed.problem: moon") in [note.of for note in bundle.notes]


def test_what_a_manifest_does_not_say_is_empty():
    old = {"schema": 1, "program": "0.0.1", "items": manifest(good())["items"]}
    bundle = read_bundle(report({"manifest.json": json(old)}))
    assert odd(bundle) == {Odd.PROGRAM_DIFFERS}
    assert bundle.version_differs
    assert bundle.manifest.made == ""
    assert len(bundle.history.events) == len(EVENTS)


def test_a_newer_version_with_more_of_everything_is_read():
    more = {"schema": 9, "program": "9.0", "mood": "calm"}
    content = report(
        {"dreams.json": b"{}", "facts.json": json({"schema": 9, "facts": [{"fact": "moon"}]})},
        told=more,
    )
    bundle = read_bundle(content)
    expected = {Odd.SCHEMA_NEWER, Odd.PROGRAM_DIFFERS, Odd.ITEM_UNKNOWN, Odd.FACT_UNKNOWN}
    assert odd(bundle) == expected
    assert bundle.history.last == bundle.recorded.last


def test_a_changed_item_is_said_and_still_read():
    full = json(manifest(good()))
    lines = good()["journal.jsonl"].replace(b"Garden Notes", b"Garden Nuts!")
    bundle = read_bundle(report({"manifest.json": full, "journal.jsonl": lines}))
    assert (Odd.ITEM_CHANGED, "journal.jsonl") in [(n.odd, n.of) for n in bundle.notes]
    assert len(bundle.history.events) == len(EVENTS)


def test_playing_ends_where_its_time_is_over():
    notes = Notes()
    history = history_of(good()["journal.jsonl"], notes, START, seconds=-1.0)
    assert history.states == (START,)
    assert history.fate.unplayed == len(EVENTS)
    assert [note.odd for note in notes.all()] == [Odd.REPLAY_STOPPED]


def test_problems_are_found_forward_and_back():
    failing = [WorkFailed(3, ProblemName.OFFLINE), Retried(), WorkFailed(4, ProblemName.SLOW)]
    lines = b"".join(map(encode, [*EVENTS[:9], *failing]))
    shown = Replay(read_bundle(report({"journal.jsonl": lines})))
    assert shown.problems == (10, 12)
    assert shown.next_problem(0) == 10
    assert shown.next_problem(10) == 12
    assert shown.next_problem(12) is None
    assert shown.previous_problem(12) == 10
    assert shown.screen(10).problem is ProblemName.OFFLINE
    with pytest.raises(IndexError):
        shown.screen(-1)


def test_a_line_of_the_journal_tells_when_it_was_written(tmp_path, monkeypatch):
    monkeypatch.setattr("time.time", lambda: BEGAN + 0.7)
    with JournalFile(tmp_path / "j.jsonl") as journal:
        for event in JOURNEY:
            journal.append(event)
        lines = journal.read().splitlines()
    assert [time_of(line) for line in lines] == [BEGAN] * len(JOURNEY)
    assert tuple(decode(b"\n".join(lines) + b"\n")) == JOURNEY


def test_an_old_journal_without_times_is_read_all_the_same():
    lines = b"".join(map(encode, EVENTS))
    assert b'"at"' not in lines
    bundle = read_bundle(report({"journal.jsonl": lines}))
    assert bundle.history.times == (None,) * len(EVENTS)
    assert bundle.notes == ()


@pytest.mark.parametrize("event", [WentOn(), DownloadProgressed(3, 5), PlaceProposed(2, "x")])
@pytest.mark.parametrize("at", [None, 0, BEGAN])
def test_a_time_changes_nothing_about_the_event(event, at):
    line = encode(event, at)
    assert tuple(decode(line)) == (event,)
    assert time_of(line) == at
    assert time_of(b"[") is None
    assert msgspec.json.decode(line)["type"] == type(event).__name__


def test_of_facts_without_end_only_so_many_are_kept():
    content = json({"schema": 1, "facts": [{"fact": "display", "there": True}] * 9_000})
    bundle = read_bundle(report({"facts.json": content}))
    assert len(bundle.facts) == MOST_FACTS
    assert odd(bundle) == {Odd.ITEM_TOO_LARGE}


def test_a_manifest_that_broke_on_its_way_leaves_the_rest_to_be_read():
    bundle = read_bundle(report(lies={"manifest.json": {"crc": 0xDEADBEEF}}))
    assert odd(bundle) == {Odd.ITEM_UNREADABLE}  # and not "an older form": nobody knows which
    assert (bundle.manifest.program, len(bundle.history.events)) == ("", len(EVENTS))
