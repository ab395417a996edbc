"""What happened again and again: a crash, a hang, a program that was gone without a word."""

import pytest

from helperkit.diagnostics.facts import Crash, Ending
from helperkit.diagnostics.verdict import Cause, Likelihood, verdict
from helperkit.diagnostics.verdict.advice import why
from helperkit.diagnostics.verdict.program import AGAIN, LATELY
from helperkit.journey.events import ProgramStarted
from helperkit.journey.model import State
from helperkit.journey.order import System
from helperkit.journey.steps_after import Done
from helperkit.words.load import Words
from tests.unit.test_verdict_rules import BOX, WAY, bundle, failed

RESTARTS = (ProgramStarted(System.LINUX, again=True),) * 10


def notes(ending, times=10, ago=7_200, error=""):
    return tuple(Crash(ending=ending, error=error, seconds_ago=ago + n) for n in range(times))


def likely(found):
    return {f.cause for f in found.findings if f.likelihood is Likelihood.LIKELY}


@pytest.mark.parametrize("ending", [Ending.FATAL, Ending.ERROR])
@pytest.mark.parametrize("ago", [60, 7_200, LATELY - AGAIN])
def test_a_crash_again_and_again_is_named_whatever_its_hour(ending, ago):
    crashes = notes(ending, AGAIN, ago, "SIGSEGV")
    found = verdict(bundle(*WAY, *RESTARTS, facts=crashes))
    assert (found.cause, likely(found)) == (Cause.OWN_CRASH, {Cause.OWN_CRASH})
    told = why(found.first, Words().text)
    assert told[:2] == (
        "There is a note of a crash: SIGSEGV.",
        f"It broke {AGAIN} times within two days.",
    )


@pytest.mark.parametrize(("times", "ago"), [(AGAIN - 1, 7_200), (10, LATELY)])
def test_a_few_crashes_of_another_hour_or_day_are_no_cause(times, ago):
    for ending in Ending:
        found = verdict(bundle(*WAY, facts=notes(ending, times, ago)))
        assert likely(found) == {Cause.STOPPED_MIDWAY}


def test_a_program_that_was_gone_again_and_again_waits_for_nobody():
    """It was killed ten times in a row: a hang, a crash without a note, or the system did it."""
    found = verdict(bundle(*WAY, *RESTARTS, facts=notes(Ending.CUT_OFF, ago=60)))
    assert likely(found) == set()
    assert found.cause in {Cause.WINDOW_HUNG, Cause.OWN_CRASH}
    assert {Cause.WINDOW_HUNG, Cause.OWN_CRASH} <= {f.cause for f in found.findings}


def test_a_window_that_hung_again_and_again_is_named():
    found = verdict(bundle(*WAY, facts=notes(Ending.HANG)))
    assert (found.cause, found.sure) == (Cause.WINDOW_HUNG, True)


@pytest.mark.parametrize("ending", Ending)
def test_what_a_journey_came_through_makes_nothing_likely(ending):
    for facts in (notes(ending), notes(ending, ago=60)):
        done = verdict(bundle(state=State(Done(BOX, 0)), facts=facts))
        assert (done.cause, likely(done)) == (Cause.ALL_WELL, {Cause.ALL_WELL})
        slow = verdict(bundle(*WAY, failed(note="stall"), facts=facts))
        assert likely(slow) == {Cause.SLOW_LINE}
