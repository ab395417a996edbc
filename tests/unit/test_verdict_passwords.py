"""The verdict on a password weighs all that were given, and quotes how many looked how."""

import pytest

from helperkit.diagnostics.history import played
from helperkit.diagnostics.manifest import JournalFate, Manifest
from helperkit.diagnostics.read.bundle import Bundle, History, Recorded
from helperkit.diagnostics.verdict import Cause, Likelihood, verdict
from helperkit.diagnostics.verdict.advice import why
from helperkit.journey.events import PasswordGiven, WorkFailed
from helperkit.journey.kinds import Kind
from helperkit.journey.model import State, Stopped
from helperkit.journey.order import Order, Parcel, Trust
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.steps import Unpacking
from helperkit.words.load import Words

MANIFEST = Manifest(1, "0.1.0", "2026-11-22T14:05:00+01:00", (), JournalFate())
PARCEL = Parcel("file-1", "file-1", "folder-1", Kind.ZIP, 9)
BEGUN = State(Unpacking(Order(Trust.LINK), "folder-1", PARCEL, attempt=1), attempt=1)


def tried(*shapes):
    """Return the verdict on passwords of these looks, given one after the other."""
    events = []
    for number, shape in enumerate(shapes, start=1):
        if events:
            events.append(PasswordGiven())
        evidence = Evidence("unpack", note=shape)
        events.append(WorkFailed(number, ProblemName.PASSWORD, evidence))
    states = played(events, BEGUN)
    assert isinstance(states[-1].step, Stopped)
    history = History(tuple(events), states, JournalFate())
    return verdict(Bundle(MANIFEST, history=history, recorded=Recorded(last=states[-1])))


@pytest.mark.parametrize(
    ("shapes", "cause"),
    [
        (["capitals"], Cause.PASSWORD_CAPS_LOCK),
        (["capitals", "capitals"], Cause.PASSWORD_CAPS_LOCK),
        (["other-letters"], Cause.PASSWORD_KEYBOARD),
        (["capitals", "other-letters", "other-letters"], Cause.PASSWORD_KEYBOARD),
        (["other-letters", "other-letters", "capitals"], Cause.PASSWORD_KEYBOARD),
        (["capitals", "other-letters"], Cause.PASSWORD_KEYBOARD),
        ([""], Cause.PASSWORD_OTHER),
        (["", "capitals"], Cause.PASSWORD_OTHER),
        (["capitals", ""], Cause.PASSWORD_OTHER),
        (["capitals", "capitals", "", "capitals"], Cause.PASSWORD_OTHER),
    ],
)
def test_all_tries_are_weighed(shapes, cause):
    """One that looked plain and did not fit says that it is another password."""
    found = tried(*shapes)
    assert (found.cause, found.sure) == (cause, True)


def test_the_evidence_says_how_many_looked_how():
    found = tried("capitals", "", "capitals", "other-letters")
    told = why(found.first, Words().text)
    assert told[1:] == (
        "Passwords that were given, and did not fit: 4.",
        "Typed with nothing odd about it: 1 of 4.",
        "Typed in capitals only: 2 of 4.",
        "Typed with letters of another keyboard: 1 of 4.",
    )
    caps = next(f for f in found.findings if f.cause is Cause.PASSWORD_CAPS_LOCK)
    assert caps.likelihood is Likelihood.POSSIBLE


def test_what_no_try_looked_like_is_ruled_out():
    ruled_out = {f.cause for f in tried("", "capitals").ruled_out()}
    assert Cause.PASSWORD_KEYBOARD in ruled_out
    assert Cause.PASSWORD_CAPS_LOCK not in ruled_out


def test_where_none_was_given_none_is_counted():
    told = why(tried("needed").first, Words().text)
    assert told == ("The journey stopped here: The password did not fit.",)
    assert "given, and did not fit: 1." in why(tried("needed", "wrong").first, Words().text)[1]


def test_a_state_alone_tells_of_the_newest_try():
    step = Stopped(BEGUN.step, ProblemName.PASSWORD, Evidence("unpack", note="capitals"))
    read = Bundle(MANIFEST, recorded=Recorded(last=State(step)))
    assert verdict(read).cause is Cause.PASSWORD_CAPS_LOCK
