"""What can be told of a problem by the step that it stands beside."""

from helperkit.journey.kinds import Kind
from helperkit.journey.model import Stopped, order_of
from helperkit.journey.order import Parcel, Thing, Trust
from helperkit.journey.problems import SAME_TWICE, Evidence, ProblemName
from helperkit.journey.steps import Getting, Got, Reading, Ready, Unpacking

_SUMMED = frozenset({Kind.ZIP, Kind.SEVEN_ZIP})  # each file in them has a checksum


def as_it_was_sent(step: Stopped) -> bool:
    """Return whether the parcel is as the shop has it: getting it again would mend nothing.

    It equals the card's checksum, or the very same bytes came twice, or it is a broken file out of
    a sound parcel.
    """
    if step.problem is not ProblemName.DAMAGED:
        return False
    if is_empty(step.evidence) or step.evidence.note == SAME_TWICE:
        return True
    match step.before:
        case Unpacking(parcel=parcel) | Got(parcel=parcel):
            return parcel.verified or parcel.came_before
        case Ready(box=box, chosen=chosen):
            sent_so = packed_so(box.parcel, box.things[chosen])
            return box.parcel.verified or box.parcel.came_before or sent_so
        case _:
            return False


def packed_so(parcel: Parcel, thing: Thing) -> bool:
    """Return whether a file was broken already when it was packed.

    Every file of such a parcel came out with its checksum, and this one was broken at once.
    """
    whole = parcel.kind in _SUMMED and not parcel.saving
    return whole and thing.problem is ProblemName.DAMAGED


def is_empty(evidence: Evidence) -> bool:
    """Return whether a parcel is sound, but nothing is in it."""
    return evidence.note == "nothing-inside"


def lost_own(step: Stopped) -> bool:
    """Return whether a customer's own file was here, and is gone: no shop's link leads to it."""
    order = order_of(step.before)
    own = order is not None and order.trust is Trust.OWN_FILE
    return own and step.problem is ProblemName.FILE_GONE and not isinstance(step.before, Reading)


def is_unfinished(step: Stopped) -> bool:
    """Return whether the file is still on its way, so that waiting is what helps."""
    if step.problem is not ProblemName.DAMAGED or not isinstance(step.before, Got):
        return False
    return step.before.parcel.kind is Kind.UNFINISHED


def shown_safely(step: Stopped) -> bool:
    """Return whether our own window may show a file whose name does not fit: a picture.

    It reads a picture by what is in it, starts nothing, and refuses all else. Once it did not
    show it, it is not offered again.
    """
    if step.problem is not ProblemName.UNSAFE_FILE or step.evidence != Evidence():
        return False
    match step.before:
        case Ready(box=box, chosen=chosen):
            return box.things[chosen].kind is Kind.PICTURE
        case Got(parcel=parcel):
            return parcel.kind is Kind.PICTURE
        case _:
            return False


def salvageable(step: Stopped) -> Parcel | None:
    """Return the damaged parcel of which what is whole can be saved, if that is what helps now.

    To get it again comes first, where that may mend it.
    """
    match step.before:
        case Unpacking(order=order, parcel=parcel) | Got(order=order, parcel=parcel):
            tried = order.spoilt is not None or not order.urls or parcel.verified
            helps = tried and step.problem is ProblemName.DAMAGED and not is_empty(step.evidence)
            found = parcel if helps else None
        case Getting(order=order):
            found = order.spoilt
        case _:
            found = None
    return found if found is not None and found.packed and not found.saving else None
