"""Causes at the opening: the file's own lock, programs, the system's guard, another product."""

from helperkit.diagnostics.facts import Openers
from helperkit.diagnostics.verdict.case import Case, Trouble
from helperkit.diagnostics.verdict.causes import Cause, Finding, Line, Weight, finding, line
from helperkit.diagnostics.verdict.seeing import (
    Analyser,
    else_noted,
    named,
    noted,
    or_told,
    special,
)
from helperkit.journey.events import Sight, ThingOpened
from helperkit.journey.kinds import STARTED
from helperkit.journey.problems import ProblemName as P
from helperkit.journey.steps import Getting, StartProgram, Unpacking

LOCK, ENCRYPTED = "drm", "encrypted"
_STRANGE = frozenset({Sight.STRANGE_SIGNS, Sight.BLANK, Sight.NOTHING, Sight.LOADING})
# What a file that is there and whole may show, and a few words help with.
_SMALL = frozenset({Sight.TOO_SMALL, Sight.NO_SOUND, Sight.PARCEL, Sight.LOST, *_STRANGE})


def _is_locked(trouble: Trouble) -> bool:
    return trouble.evidence.note.startswith(LOCK)


def _of_processor(trouble: Trouble) -> bool:
    return trouble.evidence.note.startswith("needs-") or trouble.evidence.note == "too-old"


def _is_encrypted(trouble: Trouble) -> bool:
    return trouble.problem is P.NO_PROGRAM and trouble.evidence.note == ENCRYPTED


def file_password(case: Case) -> Finding | None:
    """The file itself wants a password, after it was unpacked."""
    trouble = case.trouble
    if trouble is None or isinstance(trouble.before, Unpacking | Getting):
        return None
    if trouble.problem is not P.PASSWORD and not _is_encrypted(trouble):
        return None
    thing = case.thing
    kind = line("kind", Weight.FITS, kind=thing.kind.value) if thing is not None else None
    seen = noted(trouble) if trouble.evidence.where != "told" else None
    return finding(Cause.FILE_PASSWORD, named(trouble), seen, kind)


def _opened_elsewhere(case: Case) -> bool:
    """Whether the newest opening was by a program of the system."""
    opened = next((e for e in reversed(case.events) if isinstance(e, ThingOpened)), None)
    return opened is not None and not opened.own_viewer


def _by_content(case: Case, trouble: Trouble) -> Line | None:
    """Return what the work saw: its own note, or which kind the file is by its content."""
    if trouble.evidence.where == "told":
        return None
    parcel, thing = case.parcel, case.thing
    kind = thing.kind if thing is not None else parcel.kind if parcel is not None else None
    if trouble.evidence.note or kind is None:
        return noted(trouble)
    return line("kind", Weight.FITS if trouble.over else Weight.SEEN, kind=kind.value)


def wrong_system(case: Case) -> Finding | None:
    """A program for another system."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.WRONG_SYSTEM:
        return None
    if _of_processor(trouble):
        return None if trouble.over else finding(Cause.WRONG_SYSTEM, else_noted(trouble))
    return finding(Cause.WRONG_SYSTEM, named(trouble), _by_content(case, trouble))


def unsafe_file(case: Case) -> Finding | None:
    """A disguise, or something that could do harm."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.UNSAFE_FILE:
        return None
    return finding(Cause.UNSAFE_FILE, named(trouble), _by_content(case, trouble))


def wrong_program(case: Case) -> Finding | None:
    """The system opens such files with a program that does not show them."""
    trouble, sight = case.trouble, case.sight
    if sight not in _STRANGE or not _opened_elsewhere(case):
        return None
    told = line("sight", Weight.TOLD, sight=sight.value)
    opened = line("opened-elsewhere", Weight.MEASURED)
    if trouble is not None and trouble.problem is P.NO_PROGRAM and not _is_locked(trouble):
        here = (
            line("programs", Weight.MEASURED, programs=trouble.programs)
            if trouble.programs
            else None
        )
        strong = line("sight", Weight.SEEN, sight=sight.value)
        return finding(Cause.WRONG_PROGRAM, named(trouble), strong, opened, here)
    if trouble is not None and not trouble.over:
        return None
    return finding(Cause.WRONG_PROGRAM, told, opened)


def no_program(case: Case) -> Finding | None:
    """The system has no program for such a file."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.NO_PROGRAM:
        return None
    if _is_locked(trouble) or _is_encrypted(trouble):
        return None if trouble.over else finding(Cause.NO_PROGRAM, else_noted(trouble))
    asked = trouble.evidence.note == "asked" and _opened_elsewhere(case)
    none = any(f.known and not f.usual and not f.others for f in case.of(Openers))
    measured = line("no-opener", Weight.MEASURED) if none and not trouble.over else None
    return finding(Cause.NO_PROGRAM, named(trouble), None if asked else noted(trouble), measured)


def system_guard(case: Case) -> Finding | None:
    """The system's own guard does not let a program start before it was asked again."""
    trouble, thing = case.trouble, case.thing
    is_program = thing is not None and thing.kind in STARTED
    if isinstance(case.step, StartProgram) and case.sight is Sight.GUARD:
        told = line("sight", Weight.NAMED, sight=Sight.GUARD.value)
        return finding(Cause.SYSTEM_GUARD, told)
    if trouble is None or trouble.problem is not P.ANTIVIRUS or trouble.evidence.errno is not None:
        return None
    kind = line("kind", Weight.FITS, kind=thing.kind.value) if is_program and thing else None
    return finding(Cause.SYSTEM_GUARD, named(trouble), kind)


def other_product(case: Case) -> Finding | None:
    """It is whole, and it is not what was bought."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.NOT_EXPECTED:
        return None
    return finding(Cause.OTHER_PRODUCT, named(trouble), noted(trouble))


def needs_showing(case: Case) -> Finding | None:
    """All is there, and a few words help to see it."""
    if case.current is not None or case.sight not in _SMALL:
        return None
    return finding(Cause.NEEDS_SHOWING, line("sight", Weight.TOLD, sight=case.sight.value))


ANALYSERS: tuple[Analyser, ...] = (
    special(Cause.SHOP_LOCK, P.NO_PROGRAM, _is_locked),
    special(Cause.WRONG_PROCESSOR, P.WRONG_SYSTEM, _of_processor),
    or_told(wrong_system, Cause.WRONG_SYSTEM, Sight.OTHER_SYSTEM),
    unsafe_file,
    or_told(file_password, Cause.FILE_PASSWORD, Sight.ASKS_PASSWORD),
    wrong_program,
    no_program,
    system_guard,
    or_told(other_product, Cause.OTHER_PRODUCT, Sight.OTHER_PRODUCT),
    needs_showing,
)
