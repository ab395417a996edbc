"""What a report leaves open where this version cannot read all of it: nothing likely hangs on it.

A newer program writes steps, events and problems that this one does not know. And a journal whose
beginning is gone, with no state beside it, cannot be played.
"""

import msgspec

from helperkit.diagnostics.read.bundle import Bundle, Odd
from helperkit.diagnostics.verdict.causes import Cause, Finding, Likelihood
from helperkit.journey.problems import ProblemName
from helperkit.journey.steps_report import ReportKept

_LOST = (
    *(Odd.STATE_UNKNOWN, Odd.EVENT_UNKNOWN, Odd.EVENT_UNREADABLE, Odd.EVENTS_TOO_MANY),
    *(Odd.REPLAY_STOPPED, Odd.SCHEMA_NEWER),
)
_PROBLEMS = ("Stopped.problem", "WorkFailed.problem")
_QUOTES_IT = frozenset(
    f"evidence-{text}"
    for text in ("problem", "over", "else", "else-status", "else-errno", "else-nothing")
)


def end_is_open(bundle: Bundle) -> bool:
    """Whether nobody knows where the journey stood: no state was read, nor all of the journal."""
    if bundle.recorded.last is not None:
        return False
    fate = bundle.manifest.journal
    return bool(bundle.of(*_LOST) or fate.dropped or fate.taken_out or fate.unplayed)


def recorded_problem(bundle: Bundle) -> str:
    """Return the problem's name as it stands in a last state that could not be read, or ""."""
    recorded = bundle.recorded
    if recorded.last is not None or recorded.step == ReportKept.__name__:
        return ""  # there it says why the report was not sent
    return recorded.problem


def known_problem(name: str) -> ProblemName | None:
    """Return the problem of that name, None where this version has none."""
    return next((problem for problem in ProblemName if problem.value == name), None)


def foreign_word(bundle: Bundle) -> str:
    """Return the name of a problem that this version does not know, or ""."""
    name = recorded_problem(bundle)
    if name and known_problem(name) is None:
        return name
    for note in bundle.of(Odd.VALUE_UNKNOWN):
        field, _, word = note.of.partition(": ")
        if field in _PROBLEMS:
            return word or "?"
    return ""


def as_far_as_read(found: Finding, problem: ProblemName) -> Finding | None:
    """Return a finding about a problem of which hardly more than the name is known.

    What bears the problem's own name stays likely; a finer cause is possible at most, and nothing
    is ruled out by evidence that was not read.
    """
    if not any(line.text in _QUOTES_IT for line in found.evidence):
        return found
    if found.likelihood is Likelihood.RULED_OUT:
        return found if found.cause is Cause.ALL_WELL else None
    if found.likelihood is Likelihood.LIKELY and found.cause.value != problem.value:
        return msgspec.structs.replace(found, likelihood=Likelihood.POSSIBLE)
    return found
