"""Causes in the program itself, and what it is when nothing is wrong."""

from helperkit.diagnostics.facts import Crash, Ending
from helperkit.diagnostics.summary import words_of
from helperkit.diagnostics.verdict.case import Case
from helperkit.diagnostics.verdict.causes import Cause, Finding, Line, Weight, finding, line
from helperkit.diagnostics.verdict.computer import NO_MEMORY
from helperkit.diagnostics.verdict.seeing import Analyser, named, noted
from helperkit.journey.model import After
from helperkit.journey.order import Waiting
from helperkit.journey.problems import ProblemName as P
from helperkit.journey.steps import Hello, Locked
from helperkit.journey.steps_after import Listening, TellUs, Unsure

RECENT = 60 * 60  # seconds
LATELY = 2 * 24 * 60 * 60  # seconds: what comes again and again is the same thing for so long
AGAIN = 3  # times from which it is no chance any more
_BROKE = frozenset({Ending.ERROR, Ending.FATAL})
_UNSURE = TellUs | Listening | Unsure  # the customer does not see it, and has not said what else


def own_crash(case: Case) -> Finding | None:
    """Something happened that the program did not foresee, or that ended it."""
    trouble = case.trouble
    named_so = trouble is not None and trouble.problem is P.UNKNOWN
    if trouble is not None and named_so and (trouble.error_id or not case.foreign):
        if trouble.evidence.error == "MemoryError" or trouble.evidence.errno in NO_MEMORY:
            return None
        weight = Weight.FITS if trouble.over else Weight.SEEN
        note = line("crash", weight, error=trouble.evidence.error) if trouble.error_id else None
        return finding(Cause.OWN_CRASH, named(trouble), note or noted(trouble))
    still, times = _still(case), _again(case, *_BROKE)
    broke = _crashes(case, LATELY if times else RECENT, *_BROKE)
    note = (
        line("crash", Weight.SEEN if still else Weight.FITS, error=broke[0].error)
        if broke
        else None
    )
    again = line("crash-again", Weight.FITS, times=times) if times else None
    return finding(Cause.OWN_CRASH, note, again, _gone(case))


def window_hung(case: Case) -> Finding | None:
    """The window did not answer, or still does not; or somebody ended it again and again."""
    hung = _crashes(case, RECENT, Ending.HANG)
    lasting = any(not crash.over for crash in hung)
    note = line("hang", Weight.SEEN if lasting else Weight.FITS) if hung else None
    times = _again(case, Ending.HANG)
    weight = Weight.NAMED if _still(case) else Weight.FITS
    again = line("hang-again", weight, times=times) if times else None
    return finding(Cause.WINDOW_HUNG, note, again, _gone(case))


def _still(case: Case) -> bool:
    """Whether nothing else explains it: a crash that a journey came through says little of it."""
    return case.current is None and not isinstance(case.step, After)


def _gone(case: Case) -> Line | None:
    """Return the line for a program that was gone without a goodbye, again and again.

    It may have crashed in a way that leaves no note, or the window hung and somebody ended it, or
    the system did, for its memory: so it makes nothing likely.
    """
    times = _again(case, Ending.CUT_OFF)
    weight = Weight.TOLD if _still(case) else Weight.FITS
    return line("gone-again", weight, times=times) if times else None


def _again(case: Case, *endings: Ending) -> int:
    """Return how often it ended so of late; 0 for less than `AGAIN` times."""
    times = len(_crashes(case, LATELY, *endings))
    return times if times >= AGAIN else 0


def _crashes(case: Case, seconds: int, *endings: Ending) -> list[Crash]:
    """Return those of the last so many seconds."""
    return [
        crash
        for crash in case.of(Crash)
        if crash.ending in endings and (crash.seconds_ago is None or crash.seconds_ago < seconds)
    ]


def stopped_midway(case: Case) -> Finding | None:
    """The journey is not at its end, and nothing stands in its way: it waits for somebody.

    Where it waits for a password, that is what the customer most likely writes for.
    """
    if not case.played or case.current is not None or case.sight is not None:
        return None
    if case.waiting is not Waiting.NO or isinstance(case.step, After):
        return None
    if isinstance(case.step, Hello) and not case.events:
        return None
    broken = (
        case.open_end or _again(case, Ending.CUT_OFF) or _again(case, *_BROKE)
    )  # something may stand in its way
    weight = Weight.FITS if broken else Weight.NAMED
    cause = Cause.PASSWORD_WANTED if isinstance(case.step, Locked) else Cause.STOPPED_MIDWAY
    return finding(cause, line("step", weight, step=words_of(type(case.step))))


def all_well(case: Case) -> Finding | None:
    """The customer has what they bought. Anything that stands in the way rules it out."""
    if case.current is not None:
        problem = line("problem", Weight.AGAINST, problem=case.current.problem.value)
        return finding(Cause.ALL_WELL, problem)
    if case.sight is not None or not isinstance(case.step, After):
        return None
    if isinstance(case.step, _UNSURE):
        return None
    weight = Weight.FITS if case.open_end else Weight.NAMED
    return finding(Cause.ALL_WELL, line("step", weight, step=words_of(type(case.step))))


def not_known(case: Case) -> Finding | None:
    """A newer program wrote what this one cannot read, or the report is not whole."""
    if case.foreign:
        return finding(Cause.NOT_KNOWN, line("foreign", Weight.TOLD, name=case.foreign))
    if not case.open_end or case.current is not None:
        return None
    return finding(Cause.NOT_KNOWN, line("open-end", Weight.TOLD))


ANALYSERS: tuple[Analyser, ...] = (own_crash, window_hung, stopped_midway, all_well, not_known)
