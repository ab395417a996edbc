"""Reports that this version cannot read whole: nothing is called likely that hangs on the rest."""

import json

import msgspec
import pytest

from helperkit.diagnostics.facts import Crash, Ending
from helperkit.diagnostics.read import read_bundle
from helperkit.diagnostics.read.bundle import Odd
from helperkit.diagnostics.verdict import Cause, Likelihood, verdict
from helperkit.diagnostics.verdict.advice import advice
from helperkit.diagnostics.verdict.reply import reply
from helperkit.journey.problems import ProblemName
from helperkit.words.load import Words
from tests.hostile.bundles import base

WORDS = Words()
GETTING = base.EVENTS[:10]  # a file is on its way
FAILED = base.EVENTS[:11]  # … and there is no way out any more
SURE_OF = {Cause.ALL_WELL, Cause.STOPPED_MIDWAY, Cause.OWN_CRASH}


def step(kind="Stopped", problem="offline"):
    before = {"type": "Getting", "order": {"trust": "card"}, "place": "folder-1"}
    told = {"type": kind, "before": before, "evidence": {"where": "download"}}
    return told | ({"problem": problem} if problem else {})


def read(last=None, events=GETTING, lines=(), facts=None, told=None):
    """Return a report that says it is of a newer program; no `last` is one without a state."""
    state = base.state() | {"last": {"step": last, "attempt": 3, "system": "linux"}}
    changes = {
        "journal.jsonl": base.journal(events)
        + b"".join(json.dumps(x).encode() + b"\n" for x in lines),
        "state.json": base.json(state) if last is not None else None,
    }
    if facts is not None:
        changes["facts.json"] = base.json({"schema": 1, "facts": msgspec.to_builtins(facts)})
    return read_bundle(base.report(changes, told={"program": "9.9.0"} | (told or {})))


def likely(found):
    return {f.cause for f in found.findings if f.likelihood is Likelihood.LIKELY}


@pytest.mark.parametrize(
    ("events", "lines"),
    [(GETTING, [{"type": "Frost"}]), ((), [{"type": "Frost"}] * 5), (FAILED, []), ((), [])],
)
def test_a_recorded_problem_is_named_though_its_step_is_unknown(events, lines):
    bundle = read(step("Frozen"), events, lines)
    assert bundle.of(Odd.STATE_UNKNOWN)
    found = verdict(bundle)
    assert likely(found) == {Cause.OFFLINE}
    assert found.cause is Cause.OFFLINE


@pytest.mark.parametrize("problem", ProblemName)
def test_a_name_alone_makes_only_its_own_cause_likely(problem):
    """Which of the finer causes it was stands in what could not be read."""
    found = verdict(read(step("Frozen", problem.value)))
    assert {cause.value for cause in likely(found)} <= {problem.value}
    assert {f.cause for f in found.ruled_out()} <= {Cause.ALL_WELL, Cause.DISK_FULL}  # measured
    assert found.cause not in {Cause.ALL_WELL, Cause.STOPPED_MIDWAY}


@pytest.mark.parametrize("kind", ["Stopped", "Frozen"])
@pytest.mark.parametrize("failed", [True, False])
def test_a_problem_that_has_no_name_here_is_no_crash(kind, failed):
    lines = [{"type": "WorkFailed", "attempt": 3, "problem": "moon_landed"}] if failed else []
    found = verdict(read(step(kind, "moon_landed"), lines=lines))
    assert (found.cause, likely(found)) == (Cause.NOT_KNOWN, set())
    assert Cause.OWN_CRASH not in {f.cause for f in found.findings}
    assert advice(found, WORDS.text).why == ("Another version named the problem “moon_landed”.",)
    assert "does not tell us yet" in reply(found, WORDS.text).body


def test_a_problem_without_a_name_here_that_the_journal_alone_tells():
    line = {"type": "WorkFailed", "attempt": 3, "problem": "moon_landed"}
    found = verdict(read(events=GETTING, lines=[line]))
    assert (found.cause, likely(found)) == (Cause.NOT_KNOWN, set())


def test_a_crash_is_a_crash_beside_a_problem_that_has_no_name_here():
    crash = Crash(ending=Ending.FATAL, error="SIGSEGV", seconds_ago=60)
    found = verdict(read(step("Frozen", "moon_landed"), facts=(crash,)))
    assert Cause.OWN_CRASH in {f.cause for f in found.findings}


def test_why_a_report_was_not_sent_is_not_what_went_wrong_with_the_order():
    found = verdict(read(step("ReportKept", "offline") | {"before": {"type": "Frozen"}}))
    assert likely(found) == set()


@pytest.mark.parametrize(
    ("last", "lines"),
    [
        (step("Gliding", ""), []),
        (None, [{"type": "Frost"}]),
        (None, [b"not json".decode()]),
    ],
)
def test_where_the_end_is_not_known_nothing_is_sure(last, lines):
    for events in (GETTING, FAILED):
        found = verdict(read(last, events, lines))
        assert not likely(found) & SURE_OF
    assert verdict(read(last, GETTING, lines)).cause is Cause.NOT_KNOWN


def test_a_journal_without_its_beginning_and_without_a_state():
    """A failure stands in it, which a replay from the first screen makes no use of."""
    cut = {"journal": {"lines": 11, "kept": 7, "dropped": 4}}
    failed = verdict(read(events=FAILED[4:], told=cut))
    assert (failed.cause, likely(failed)) == (Cause.OFFLINE, {Cause.OFFLINE})
    for rest in (GETTING[4:], base.EVENTS[4:]):  # nothing failed, or it went on since
        found = verdict(read(events=rest, told=cut))
        assert (found.cause, likely(found)) == (Cause.NOT_KNOWN, set())


def test_a_state_that_can_be_read_is_believed():
    """A newer event here and there says nothing against what stands in the state."""
    getting = step()["before"]
    found = verdict(read(getting, lines=[{"type": "Frost"}]))
    assert (found.cause, found.sure) == (Cause.STOPPED_MIDWAY, True)


def test_words_of_any_length_are_quoted_in_part():
    """A text takes a thousand characters, and a report may hold four thousand."""
    last = step(problem="connection_not_safe")
    last["evidence"] = {"where": "download", "note": "n" * 3_000, "issuer": "i" * 3_000}
    found = verdict(read(last, told={"program": "0." + "0" * 3_000}))
    for line in advice(found, WORDS.text).why:
        assert len(line) < 200
