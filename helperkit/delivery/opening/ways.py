"""What opens a file on this computer: a window of ours, programs that are here, or a free one."""

import msgspec

from helperkit.delivery.endings import ending_of
from helperkit.delivery.inspect.facts import Inspection
from helperkit.delivery.opening.fitting import problem_here
from helperkit.delivery.opening.free import free_program
from helperkit.delivery.opening.programs import programs_for
from helperkit.delivery.opening.shop_lock import lock_of
from helperkit.delivery.pdf.facts import Lock
from helperkit.journey.kinds import FOR_A_MACHINE, PARCELS, SHOWN, Kind

# Nothing opens these, or the file manager does.
_NOTHING_TO_OPEN = frozenset({Kind.FOLDER, Kind.EMPTY, Kind.UNFINISHED, Kind.CARD})
_SHOWN_FORMATS = frozenset({"rtf"})  # in a window of ours, of kinds that have none
_MOST = 4  # programs by name


class Ways(msgspec.Struct, frozen=True):
    """What opens one file. `programs`: by name, the usual one first; None where nobody can tell."""

    ours: bool
    programs: tuple[str, ...] | None = None
    free: str = ""  # of our own short list, where nothing here opens it
    machine: str = ""  # the kind of machine that reads it: "sewing", "knitting", "cut", "model"


def ways_to_open(found: Inspection) -> Ways | None:
    """Return what opens a file here; None for what is not opened at all, or must not be."""
    if problem_here(found)[0] is not None or found.safe is False or found.kind in _NOTHING_TO_OPEN:
        return None
    if lock_of(found):
        return None  # the shop's own program alone, which is said by itself
    ours = found.kind in SHOWN | PARCELS or found.format in _SHOWN_FORMATS
    if found.pdf is not None and found.pdf.lock is Lock.CERTIFICATE:
        ours = False
    if found.safe is None and found.kind is not Kind.UNKNOWN:
        return Ways(ours, ()) if ours else None  # no other program gets it
    programs = programs_for(found.path)
    names = None if programs is None else tuple(dict.fromkeys(p.name for p in programs if p.name))
    free = None if ours or programs else free_program(found.kind, ending_of(found.path.name))
    shown = None if names is None else names[:_MOST]
    machine = found.kind.value if found.kind in FOR_A_MACHINE else ""
    return Ways(ours, shown, free.name if free else "", machine)
