"""How an analyser is made of what the work told: the problem's name, and the evidence with it."""

from collections.abc import Callable, Collection
from functools import partial

from helperkit.diagnostics.allow import LEFT_OUT
from helperkit.diagnostics.verdict.case import Case, Trouble
from helperkit.diagnostics.verdict.causes import Cause, Finding, Line, Weight, finding, line
from helperkit.journey.events import Sight
from helperkit.journey.problems import ProblemName

Analyser = Callable[[Case], Finding | None]
Told = Callable[[Trouble], bool]


def named(trouble: Trouble) -> Line:
    """Return the line that says how the work ended; one that is over says little."""
    weight = Weight.FITS if trouble.over else Weight.NAMED
    if trouble.evidence.where == "told" and not trouble.over:
        weight = Weight.TOLD
    text = "over" if trouble.over else "problem"
    return line(text, weight, problem=trouble.problem.value)


def noted(trouble: Trouble) -> Line | None:
    """Return the line that quotes the most telling part of the evidence."""
    weight = Weight.FITS if trouble.over else Weight.SEEN
    evidence = trouble.evidence
    if evidence.where == "told":  # no work saw anything
        return None
    if evidence.issuer:
        return line("issuer", weight, issuer=evidence.issuer)
    if _is_telling(evidence.note):
        return line("note", weight, note=evidence.note)
    if evidence.http_status is not None:
        return line("status", weight, status=str(evidence.http_status))
    if evidence.errno is not None:
        return line("errno", weight, errno=str(evidence.errno), error=evidence.error)
    if evidence.error:
        return line("error", weight, error=evidence.error)
    return None


def else_noted(trouble: Trouble) -> Line:
    """Return the line that rules a cause out: the work saw another one."""
    evidence = trouble.evidence
    if _is_telling(evidence.note):
        return line("else", Weight.AGAINST, note=evidence.note)
    if evidence.http_status is not None:
        return line("else-status", Weight.AGAINST, status=str(evidence.http_status))
    if evidence.errno is not None:
        return line("else-errno", Weight.AGAINST, errno=str(evidence.errno), error=evidence.error)
    return line("else-nothing", Weight.AGAINST)


def _is_telling(note: str) -> bool:
    return note not in {"", LEFT_OUT}


def special(cause: Cause, problem: ProblemName, fits: Told) -> Analyser:
    """Return the analyser of a cause that the work saw itself, as its evidence tells.

    Where the problem has this name and the evidence is another, the cause is ruled out.
    """
    return partial(_special, cause, problem, fits)


def _special(cause: Cause, problem: ProblemName, fits: Told, case: Case) -> Finding | None:
    trouble = case.trouble
    if trouble is None or trouble.problem is not problem:
        return None
    if fits(trouble):
        return finding(cause, named(trouble), noted(trouble))
    return None if trouble.over else finding(cause, else_noted(trouble))


def general(cause: Cause, problem: ProblemName, unless: Told = lambda _: False) -> Analyser:
    """Return the analyser of a cause that is all a problem's name says; `unless` knows better."""
    return partial(_general, cause, problem, unless)


def _general(cause: Cause, problem: ProblemName, unless: Told, case: Case) -> Finding | None:
    trouble = case.trouble
    if trouble is None or trouble.problem is not problem:
        return None
    if unless(trouble):
        return None if trouble.over else finding(cause, else_noted(trouble))
    return finding(cause, named(trouble), noted(trouble))


def or_told(
    analyse: Analyser, cause: Cause, sight: Sight, fits: Callable[[Case], bool] = lambda _: True
) -> Analyser:
    """Return an analyser that takes the customer's own word where the work met no problem."""

    def both(case: Case) -> Finding | None:
        if case.current is None and case.sight is sight and fits(case):
            return finding(cause, line("sight", Weight.TOLD, sight=sight.value))
        return analyse(case)

    return both


def notes(*words: str) -> Told:
    """Return whether the evidence's note is one of these words."""
    return lambda trouble: trouble.evidence.note in words


def errnos(numbers: Collection[int]) -> Told:
    """Return whether the system gave one of these numbers."""
    return lambda trouble: trouble.evidence.errno in numbers
