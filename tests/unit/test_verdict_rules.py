"""The rule by which findings are ranked, and what holds of every verdict whatever it is about."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.diagnostics.facts import Crash, Ending, Openers, Probe, Received, Room, RoomOf
from helperkit.diagnostics.facts import Step as Reached
from helperkit.diagnostics.history import played
from helperkit.diagnostics.manifest import JournalFate, Manifest
from helperkit.diagnostics.read.bundle import Bundle, History, Recorded
from helperkit.diagnostics.verdict import Cause, Likelihood, signature, verdict
from helperkit.diagnostics.verdict.causes import LIKELY_FROM, Weight, finding, line
from helperkit.journey.events import (
    FileReceived,
    OrderRead,
    PlaceProposed,
    ProgramStarted,
    ReportAsked,
    Retried,
    Sight,
    SightTold,
    StartedOver,
    WentBack,
    WentOn,
    WorkFailed,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.model import START, State, Stopped
from helperkit.journey.order import Box, Order, Parcel, System, Thing, Trust
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.problems import ProblemName as P
from helperkit.journey.steps import (
    CheckingFile,
    Choose,
    Getting,
    Got,
    Locked,
    Opening,
    Packed,
    Ready,
    Unpacking,
)
from helperkit.journey.steps_after import CanYouSee, Done, TellUs, ToldUs
from tests.each import each

MANIFEST = Manifest(1, "0.1.0", "2026-11-22T14:05:00+01:00", (), JournalFate())
ORDER = Order(Trust.CARD, name="Garden Notes", urls=("url-1",))
WAY = (
    ProgramStarted(System.LINUX, given="x"),
    *(WentOn(), WentOn()),
    OrderRead(1, ORDER),
    WentOn(),
    PlaceProposed(2, "folder-1"),
    WentOn(),
)
PARCEL = Parcel("file-1", "file-1", "folder-1", Kind.ZIP, 9)
BOX = Box(ORDER, "folder-1", PARCEL, "folder-2", (Thing("file-2", "file-2", Kind.PDF, 9),))
STEPS = (
    *(state.step for state in played(WAY)),
    *(
        CheckingFile(ORDER),
        Got(ORDER, PARCEL),
        Packed(ORDER, "", PARCEL),
        Locked(ORDER, "", PARCEL),
    ),
    *(Unpacking(ORDER, "", PARCEL), Choose(BOX), Ready(BOX, 0), Opening(BOX, 0), TellUs(BOX, 0)),
    *(CanYouSee(BOX, 0, own_viewer=True), Done(BOX, 0)),
    Ready(BOX, 7),  # as only a hostile report has it
)


def bundle(*events, facts=(), state=None):
    history = History(events, played(events), JournalFate(lines=len(events), kept=len(events)))
    return Bundle(MANIFEST, facts=facts, history=history, recorded=Recorded(last=state))


def failed(problem=ProblemName.SLOW, attempt=3, **evidence):
    return WorkFailed(attempt, problem, Evidence("download", **evidence))


def test_no_heap_of_hints_outweighs_what_the_work_saw():
    weights = sorted(weight for weight in Weight if weight > 0)
    for lower, upper in pairwise(weights):
        assert upper > 2 * lower


def test_likely_possible_and_ruled_out():
    fits, told, named = (line("nothing", w) for w in (Weight.FITS, Weight.TOLD, Weight.NAMED))
    against = line("else", Weight.AGAINST, note="cut")
    assert finding(Cause.OFFLINE) is None
    assert finding(Cause.OFFLINE, None) is None
    possible = finding(Cause.OFFLINE, fits, None, told)
    assert (possible.likelihood, possible.score) == (Likelihood.POSSIBLE, 4)
    likely = finding(Cause.OFFLINE, named)
    assert (likely.likelihood, likely.score) == (Likelihood.LIKELY, LIKELY_FROM)
    out = finding(Cause.OFFLINE, named, fits, against)
    assert (out.likelihood, out.evidence, out.score) == (Likelihood.RULED_OUT, (against,), 0)


def test_an_empty_report_is_not_known():
    found = verdict(bundle())
    assert (found.cause, found.sure) == (Cause.NOT_KNOWN, False)
    assert signature(bundle()) == "hk1|hello.Hello|-|not_known|other"


@each("step", STEPS)
@each("problem", [None, *ProblemName])
def test_every_state_has_a_verdict(step, problem):
    """However a journey stands: one first finding, the order of the rule, a signature."""
    read = bundle(state=State(step if problem is None else Stopped(step, problem)))
    found = verdict(read)
    likelihoods = [list(Likelihood).index(f.likelihood) for f in found.findings]
    assert likelihoods == sorted(likelihoods)
    assert found.first.likelihood is not Likelihood.RULED_OUT
    causes = [f.cause for f in found.findings]
    assert len(causes) == len(set(causes))
    assert signature(read).count("|") == 4


@given(
    st.sampled_from(ProblemName),
    st.builds(
        Evidence,
        where=st.sampled_from(["", "told", "download", "unpack", "open", "order"]),
        http_status=st.sampled_from([None, 200, 403, 407, 429, 500, 503]),
        errno=st.sampled_from([None, 2, 12, 13, 17, 28, 36, 226]),
        got_bytes=st.sampled_from([None, 0, 40_000]),
        note=st.sampled_from(["", "cut", "guard", "proxy", "restarts", "volume-missing", "x" * 80]),
        issuer=st.sampled_from(["", "Kaspersky"]),
    ),
    st.sampled_from(STEPS),
)
def test_whatever_went_wrong_is_the_first_verdict(problem, evidence, step):
    """A problem that stands on the screen is never read as a journey in which all is well."""
    found = verdict(bundle(state=State(Stopped(step, problem, evidence))))
    assert found.cause not in {Cause.ALL_WELL, Cause.STOPPED_MIDWAY}
    if evidence.where == "told":
        assert not found.sure or found.cause is Cause.OWN_CRASH or evidence.note


def test_a_problem_that_is_over_is_no_verdict():
    over = bundle(*WAY, failed(note="stall"), Retried(), FileReceived(4, PARCEL), WentOn())
    found = verdict(over)
    assert found.cause is Cause.STOPPED_MIDWAY
    slow = next(f for f in found.findings if f.cause is Cause.SLOW_LINE)
    assert slow.likelihood is Likelihood.POSSIBLE


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (ProblemName.SERVER_BUSY, {"http_status": 503}),
        (ProblemName.DISK_FULL, {"errno": 28}),
        (ProblemName.SLOW, {"note": "cut", "got_bytes": 40_000}),
    ],
)
def test_what_was_seen_and_is_over_is_not_likely(problem, told):
    event = msgspec.structs.replace(failed(problem, **told), missing=9)
    over = bundle(*WAY, event, Retried(), msgspec.structs.replace(event, attempt=4), Retried())
    over = bundle(*over.history.events, FileReceived(5, PARCEL), WentOn())
    found = verdict(over)
    assert [f.cause for f in found.findings if f.likelihood is Likelihood.LIKELY] == [
        Cause.STOPPED_MIDWAY
    ]
    assert found.cause is Cause.STOPPED_MIDWAY


@pytest.mark.parametrize(
    ("sight", "verified", "cause"),
    [
        (Sight.ASKS_PASSWORD, True, Cause.FILE_PASSWORD),
        (Sight.OTHER_PRODUCT, True, Cause.OTHER_PRODUCT),
        (Sight.OTHER_SYSTEM, True, Cause.WRONG_SYSTEM),
        (Sight.BROKEN, False, Cause.DAMAGED_ON_THE_WAY),
        (Sight.BROKEN, True, Cause.DAMAGED_AT_SOURCE),
    ],
)
def test_what_the_customer_sees_is_a_question_and_no_proof(sight, verified, cause):
    parcel = msgspec.structs.replace(PARCEL, verified=verified)
    step = ToldUs(msgspec.structs.replace(BOX, parcel=parcel), 0, sight)
    found = verdict(bundle(ProgramStarted(System.LINUX), state=State(step)))
    told = verdict(bundle(SightTold(sight), state=State(step)))
    assert (told.cause, told.sure) == (cause, False)
    assert found.cause is not Cause.ALL_WELL


@pytest.mark.parametrize(
    ("parcel", "thing", "cause"),
    [
        ({}, {"problem": P.DAMAGED}, Cause.DAMAGED_AT_SOURCE),  # its ZIP came out whole
        ({"kind": Kind.TAR}, {"problem": P.DAMAGED}, Cause.DAMAGED_ON_THE_WAY),  # no checksums
        ({"saving": True}, {"problem": P.DAMAGED}, Cause.DAMAGED_ON_THE_WAY),
        ({}, {}, Cause.DAMAGED_ON_THE_WAY),  # it was whole when it came out
        ({"kind": Kind.TAR, "came_before": True}, {}, Cause.DAMAGED_AT_SOURCE),
    ],
)
def test_a_file_that_was_packed_broken_did_not_break_on_its_way(parcel, thing, cause):
    things = (msgspec.structs.replace(BOX.things[0], **thing),)
    box = msgspec.structs.replace(BOX, parcel=msgspec.structs.replace(PARCEL, **parcel))
    before = Ready(msgspec.structs.replace(box, things=things), 0)
    found = verdict(bundle(state=State(Stopped(before, P.DAMAGED))))
    assert found.cause is cause


@pytest.mark.parametrize("status", [None, 429, 503])
def test_what_only_the_customer_told_is_not_likely(status):
    told = Evidence("told", http_status=status)
    found = verdict(bundle(state=State(Stopped(STEPS[0], ProblemName.SERVER_BUSY, told))))
    assert not found.sure


def test_a_problem_stays_one_while_the_report_is_made_or_it_is_tried_again():
    met = (*WAY, failed(note="stall"))
    for after in ((), (ReportAsked(),), (Retried(),), (WentBack(),)):
        assert verdict(bundle(*met, *after)).cause is Cause.SLOW_LINE, after


def test_a_new_start_forgets_the_last_problem():
    met = (*WAY, failed(note="stall"))
    anew = verdict(bundle(*met, ProgramStarted(System.LINUX)))
    assert Cause.SLOW_LINE not in {f.cause for f in anew.findings}
    assert verdict(bundle(*met, StartedOver())).cause is not Cause.SLOW_LINE


def test_the_same_byte_again_weighs_more():
    once = (*WAY, failed(note="cut", got_bytes=40_000))
    again = (*once, Retried(), failed(note="cut", attempt=4, got_bytes=40_000))
    first, second = (verdict(bundle(*events)).first for events in (once, again))
    assert first.cause is second.cause is Cause.DROPS_AT_SAME_BYTE
    assert second.score > first.score
    moved = (*once, Retried(), failed(note="cut", attempt=4, got_bytes=90_000))
    assert "evidence-same-byte" not in {x.text for x in verdict(bundle(*moved)).first.evidence}


def test_a_late_failure_of_an_older_attempt_changes_nothing():
    late = (*WAY, failed(attempt=1, note="stall"))
    assert verdict(bundle(*late)).cause is Cause.STOPPED_MIDWAY


def test_room_rules_out_a_full_disk_only_where_something_is_wrong():
    much = Room(of=RoomOf.PLACE, free=10**11)
    found = verdict(bundle(*WAY, failed(note="stall"), facts=(much,)))
    assert Cause.DISK_FULL in {f.cause for f in found.ruled_out()}
    assert not verdict(bundle(*WAY, facts=(much,))).ruled_out()


@pytest.mark.parametrize(
    ("facts", "cause"),
    [
        ((Crash(ending=Ending.HANG, seconds_ago=5, over=False),), Cause.WINDOW_HUNG),
        ((Crash(ending=Ending.HANG, seconds_ago=5),), Cause.STOPPED_MIDWAY),
        ((Crash(ending=Ending.FATAL, seconds_ago=60),), Cause.OWN_CRASH),
        ((Crash(ending=Ending.FATAL, seconds_ago=86_400),), Cause.STOPPED_MIDWAY),
        ((Crash(ending=Ending.CUT_OFF, seconds_ago=60),), Cause.STOPPED_MIDWAY),
        ((Received(there=True, online_only=True),), Cause.STOPPED_MIDWAY),
    ],
)
def test_facts_of_a_journey_that_met_no_problem(facts, cause):
    assert verdict(bundle(*WAY, facts=facts)).cause is cause


@pytest.mark.parametrize(
    ("problem", "fact", "cause", "text"),
    [
        (P.OFFLINE, Probe(reached=Reached.THERE), Cause.OFFLINE, "evidence-reached-since"),
        (P.OFFLINE, Probe(reached=Reached.NAME), Cause.OFFLINE, None),
        (P.NO_PROGRAM, Openers(), Cause.NO_PROGRAM, "evidence-no-opener"),
        (P.NO_PROGRAM, Openers(known=False), Cause.NO_PROGRAM, None),
        (P.NO_PROGRAM, Openers(usual="another"), Cause.NO_PROGRAM, None),
    ],
)
def test_facts_that_go_with_a_problem(problem, fact, cause, text):
    found = verdict(bundle(facts=(fact,), state=State(Stopped(STEPS[0], problem))))
    assert (found.cause, found.sure) == (cause, True)
    assert {x.text for x in found.first.evidence} - {"evidence-problem"} == {text} - {None}


def test_the_recorded_state_tells_where_the_journal_does_not():
    step = Stopped(Getting(ORDER, ""), ProblemName.LINK_EXPIRED, Evidence(note="said_so"))
    found = verdict(bundle(state=State(step, system=System.MACOS)))
    assert (found.cause, found.case.family) == (Cause.LINK_EXPIRED, System.MACOS)
    assert msgspec.structs.replace(START, system=System.MACOS).system is found.case.family
