"""Causes in the parcel: broken, locked, in parts, not a parcel at all."""

from helperkit.diagnostics.verdict import password
from helperkit.diagnostics.verdict.case import Case, Trouble
from helperkit.diagnostics.verdict.causes import Cause, Finding, Line, Weight, finding, line
from helperkit.diagnostics.verdict.link import is_changed
from helperkit.diagnostics.verdict.seeing import Analyser, general, named, noted, or_told, special
from helperkit.journey.events import Sight
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Parcel
from helperkit.journey.problems import ProblemName as P
from helperkit.journey.remedies import OF_PARTS
from helperkit.journey.steps import Getting
from helperkit.journey.stopped import is_empty, packed_so

UNFINISHED = "unfinished"


def _parcel(trouble: Trouble) -> Parcel | None:
    box = getattr(trouble.before, "box", None)
    found: Parcel | None = box.parcel if box else getattr(trouble.before, "parcel", None)
    return found


def _is_unfinished(trouble: Trouble) -> bool:
    parcel = _parcel(trouble)
    ended = parcel is not None and parcel.kind is Kind.UNFINISHED
    return ended or trouble.evidence.note == UNFINISHED


def _has_own_cause(trouble: Trouble) -> bool:
    return is_empty(trouble.evidence) or _is_unfinished(trouble) or is_changed(trouble)


def unfinished(case: Case) -> Finding | None:
    """A browser is still at it, or was cut off: the file has the name of one under way."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.DAMAGED or not _is_unfinished(trouble):
        return None
    kind = line("kind", Weight.SEEN, kind=Kind.UNFINISHED.value)
    return finding(Cause.UNFINISHED, named(trouble), kind)


def damaged_at_source(case: Case) -> Finding | None:
    """What is broken is as it was sent: it was sold like this."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.DAMAGED or _has_own_cause(trouble):
        return None
    sent = _as_sent(case, trouble, Weight.FITS if trouble.over else Weight.SEEN)
    if sent is None:
        return None
    return finding(Cause.DAMAGED_AT_SOURCE, named(trouble), sent, _note_beside(trouble))


def damaged_on_the_way(case: Case) -> Finding | None:
    """What came is not what was sent."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.DAMAGED or _has_own_cause(trouble):
        return None
    if against := _as_sent(case, trouble, Weight.AGAINST):
        return None if trouble.over else finding(Cause.DAMAGED_ON_THE_WAY, against)
    return finding(Cause.DAMAGED_ON_THE_WAY, named(trouble), noted(trouble))


def _as_sent(case: Case, trouble: Trouble, weight: Weight) -> Line | None:
    """Return the line that says why a broken file did not break on its way."""
    parcel, thing = _parcel(trouble), case.thing
    if parcel is None:
        return None
    if parcel.verified:
        return line("verified", weight)
    if parcel.came_before:
        return line("came-before", weight)
    if thing is not None and packed_so(parcel, thing):
        return line("packed-so", weight)
    return None


def _note_beside(trouble: Trouble) -> Line | None:
    note = trouble.evidence.note
    return line("note", Weight.FITS, note=note) if note else None


def page_as_file(case: Case) -> Finding | None:
    """A web page lies under the name of the file."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.LOGIN_PAGE:
        return None
    if isinstance(trouble.before, Getting) or trouble.evidence.where == "told":
        return None
    parcel, thing = _parcel(trouble), case.thing
    kind = thing.kind if thing is not None else parcel.kind if parcel is not None else None
    seen = line("kind", Weight.SEEN, kind=kind.value) if kind is not None else noted(trouble)
    return finding(Cause.PAGE_AS_FILE, named(trouble), seen)


def _is_part(trouble: Trouble) -> bool:
    return trouble.evidence.note.startswith(OF_PARTS)


def _is_verified(case: Case) -> bool:
    return case.parcel is not None and case.parcel.verified


ANALYSERS: tuple[Analyser, ...] = (
    special(Cause.PART_MISSING, P.UNKNOWN_PARCEL, _is_part),
    general(Cause.UNKNOWN_PARCEL, P.UNKNOWN_PARCEL, _is_part),
    special(Cause.EMPTY_PARCEL, P.DAMAGED, lambda t: is_empty(t.evidence)),
    general(Cause.UNSAFE_PARCEL, P.UNSAFE_PARCEL),
    general(Cause.TOO_BIG_INSIDE, P.TOO_BIG_INSIDE),
    *password.ANALYSERS,
    unfinished,
    or_told(damaged_at_source, Cause.DAMAGED_AT_SOURCE, Sight.BROKEN, _is_verified),
    or_told(
        damaged_on_the_way,
        Cause.DAMAGED_ON_THE_WAY,
        Sight.BROKEN,
        lambda case: not _is_verified(case),
    ),
    page_as_file,
)
