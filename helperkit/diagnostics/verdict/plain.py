"""The words of our code that a report holds, in plain words: no agent is to read `said_so`.

Each closed list has its texts (`told.ftl`, and those that customers read). What is on no list was
written by another version, or by a stranger: it is not quoted.
"""

from collections.abc import Callable
from typing import get_args

from helperkit.diagnostics.fact_words import Text, size_of
from helperkit.diagnostics.facts import Disk
from helperkit.diagnostics.summary import words_of
from helperkit.diagnostics.verdict.causes import Value
from helperkit.journey.events import Sight
from helperkit.journey.fixed_words import KINDS, OWN_NOTES
from helperkit.journey.model import Beside, Step
from helperkit.journey.order import Waiting
from helperkit.journey.problems import ProblemName

# Numbers of a server with words of their own; the others have those of their hundred.
STATUSES = frozenset(
    {
        *(200, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 412, 413, 416, 418, 421),
        *(423, 425, 426, 428, 429, 451, 500, 501, 502, 503, 504, 507, 511),
    }
)
_STEPS = {kind.__name__: words_of(kind) for kind in get_args(Step) if kind not in get_args(Beside)}
_SPANS = (("days", 86_400), ("hours", 3_600), ("minutes", 60))  # and seconds


def shown(name: str, value: Value, text: Text) -> Value:
    """Return a value of a line of evidence as it is shown; `name` says of which list it is."""
    if isinstance(value, int):
        return _NUMBERS[name](value, text) if name in _NUMBERS else value
    return _WORDS[name](value, text) if name in _WORDS else value


def span(seconds: int, text: Text) -> str:
    """Return how long something took, in the largest unit of which there are two."""
    for unit, factor in _SPANS:
        if seconds >= 2 * factor:
            return text(f"told-{unit}", n=round(seconds / factor))
    return text("told-seconds", n=seconds)


def note_of(value: str, text: Text) -> str:
    """Return what a note means."""
    if value in OWN_NOTES:  # before the kinds: what is "cut" is the line, and no pattern
        return text(f"told-note-{value}")
    return text("told-is", what=text(f"thing-{value}")) if value in KINDS else text("told-unknown")


def problem_of(value: str, text: Text) -> str:
    """Return what a problem's name means."""
    return _of_list("report-cause", frozenset(ProblemName), value, text)


def status_of(value: str, text: Text) -> str:
    """Return the number of a server with what it means (RFC 9110, section 15)."""
    number = int(value) if value.isascii() and value.isdecimal() and len(value) <= 6 else 0
    if number in STATUSES:
        return text(f"told-status-{number}", status=value)
    hundred = f"{number // 100}xx" if 100 <= number < 600 else "other"
    return text(f"told-status-{hundred}", status=value)


def problem_said(name: str, text: Text) -> str:
    """Return a problem in words; one of another version by its name there."""
    known = name in frozenset(ProblemName)
    return problem_of(name, text) if known else text("told-foreign", name=name)


def step_said(name: str, text: Text) -> str:
    """Return where a journey stands; a step of another version by its name there."""
    kind = _STEPS.get(name)
    return text("told-foreign", name=name) if kind is None else text(f"report-step-{kind}")


def _of_list(prefix: str, known: frozenset[str], value: str, text: Text) -> str:
    return text(f"{prefix}-{value.replace('_', '-')}") if value in known else text("told-unknown")


def _from(prefix: str, known: frozenset[str]) -> Callable[[str, Text], str]:
    return lambda value, text: _of_list(prefix, known, value, text)


def _name(of: str) -> Callable[[str, Text], str]:
    return lambda value, text: text(f"told-{of}-another") if value == "another" else value


_NUMBERS: dict[str, Callable[[int, Text], str]] = {
    **dict.fromkeys(("bytes", "got", "wanted", "free", "missing"), size_of),
    "apart": span,
}
_WORDS: dict[str, Callable[[str, Text], str]] = {
    "note": note_of,
    "problem": problem_of,
    "status": status_of,
    "kind": lambda value, text: text(f"thing-{value if value in KINDS else 'unknown'}"),
    "sight": _from("choice-sight", frozenset(Sight)),
    "waiting": _from("told-waiting", frozenset(Waiting) - {""}),
    "disk": _from("told-disk", frozenset(Disk) - {""}),
    "cloud": _name("cloud"),
    "guard": _name("guard"),
    "step": lambda value, text: text(f"report-step-{value}"),
}
