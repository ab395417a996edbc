"""Causes in the folders and files of the computer: gone, locked, taken, too deep, in a cloud."""

from helperkit.diagnostics.facts import (
    Access,
    Contents,
    Disk,
    Guards,
    Place,
    Received,
    RoomOf,
)
from helperkit.diagnostics.verdict.case import Case, Trouble
from helperkit.diagnostics.verdict.causes import Cause, Finding, Line, Weight, finding, line
from helperkit.diagnostics.verdict.seeing import Analyser, else_noted, general, named, noted
from helperkit.journey.kinds import MARKED
from helperkit.journey.order import System
from helperkit.journey.problems import ProblemName as P
from helperkit.journey.steps import Getting, Reading

# The systems' numbers for the same thing: Linux', macOS', and Windows' own.
TOO_LONG = frozenset({36, 63, 206})  # ENAMETOOLONG, ENAMETOOLONG, ERROR_FILENAME_EXCED_RANGE
TAKEN = frozenset({17, 20, 21, 80, 183, 267})  # EEXIST, ENOTDIR, EISDIR; ERROR_…_EXISTS, _DIRECTORY
VIRUS = frozenset({225, 226})  # ERROR_VIRUS_INFECTED, ERROR_VIRUS_DELETED
NO_FILE = frozenset({2, 3})  # ENOENT; ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND
LONGEST_WINDOWS = 259  # characters of a path, where long ones were not switched on (MAX_PATH)
# What the system may say of a file whose bytes are in a cloud, or whose path is too long.
_OF_FILES = frozenset(
    {
        *(P.FILE_GONE, P.FILE_BUSY, P.FOLDER_GONE, P.FOLDER_NOT_ALLOWED),
        *(P.DAMAGED, P.UNKNOWN_PARCEL, P.UNKNOWN),
    }
)


def _is_ours(trouble: Trouble) -> bool:
    """Whether it is about a file of this computer, and not about one at the shop."""
    return not (isinstance(trouble.before, Getting) and trouble.problem in {P.FILE_GONE, P.DAMAGED})


def online_only(case: Case) -> Finding | None:
    """The file or its folder is in a cloud alone, and a journey failed at it."""
    trouble = case.trouble
    if trouble is None or trouble.over or trouble.problem not in _OF_FILES or not _is_ours(trouble):
        return None
    files = any(fact.online_only for fact in case.of(Received))
    if not files and not any(fact.online_only for fact in case.of(Access)):
        return None
    cloud = next((fact.cloud for fact in case.of(Place) if fact.cloud), None)
    whose = line("cloud", Weight.MEASURED, cloud=cloud.value) if cloud is not None else None
    return finding(Cause.ONLINE_ONLY, named(trouble), line("online-only", Weight.SEEN), whose)


def path_too_long(case: Case) -> Finding | None:
    """The path is longer than the system takes: it says so, or Windows finds nothing there."""
    trouble = case.trouble
    if trouble is None or trouble.problem not in _OF_FILES:
        return None
    if trouble.evidence.errno in TOO_LONG:
        return finding(Cause.PATH_TOO_LONG, named(trouble), noted(trouble))
    longest = _longest(case)
    if trouble.over or not _is_ours(trouble) or case.family is not System.WINDOWS:
        return None
    if longest <= LONGEST_WINDOWS:
        return None
    seen = line("path", Weight.SEEN, characters=longest, most=LONGEST_WINDOWS)
    return finding(Cause.PATH_TOO_LONG, named(trouble), seen)


def _longest(case: Case) -> int:
    """Return the characters of the longest path that the journey needs."""
    inside = [fact.longest_here or 0 for fact in case.of(Contents)]
    places = [fact.characters for fact in case.of(Place) if fact.of is RoomOf.PLACE]
    return max((*inside, *places), default=0)


def name_clash(case: Case) -> Finding | None:
    """Something else has the name that a folder or file should have."""
    trouble = case.trouble
    if trouble is None or trouble.problem not in {P.FOLDER_NOT_ALLOWED, P.FILE_BUSY}:
        return None
    if trouble.evidence.note == "no_free_name" or trouble.evidence.errno in TAKEN:
        return finding(Cause.NAME_CLASH, named(trouble), noted(trouble))
    return None if trouble.over else finding(Cause.NAME_CLASH, else_noted(trouble))


def folder_not_allowed(case: Case) -> Finding | None:
    """The folder may not be written to."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.FOLDER_NOT_ALLOWED:
        return None
    if trouble.evidence.errno in TOO_LONG | TAKEN:
        return None if trouble.over else finding(Cause.FOLDER_NOT_ALLOWED, else_noted(trouble))
    closed = any(fact.of is RoomOf.PLACE and fact.writable is False for fact in case.of(Access))
    measured = line("not-writable", Weight.MEASURED) if closed and not trouble.over else None
    return finding(Cause.FOLDER_NOT_ALLOWED, named(trouble), noted(trouble), measured)


def folder_gone(case: Case) -> Finding | None:
    """The folder, or the disk that it is on, is not there."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.FOLDER_GONE:
        return None
    return finding(Cause.FOLDER_GONE, named(trouble), noted(trouble), _carried(case, trouble))


def _carried(case: Case, trouble: Trouble) -> Line | None:
    away = {Disk.REMOVABLE, Disk.NETWORK}
    disk = next((f.disk for f in case.of(Place) if f.of is RoomOf.PLACE and f.disk in away), None)
    if disk is None or trouble.over:
        return None
    return line("disk", Weight.MEASURED, disk=disk.value)


def _vanished(trouble: Trouble) -> bool:
    """Whether a file that was here is gone, as far as anybody knows without a reason."""
    if trouble.problem is P.ANTIVIRUS:
        return trouble.evidence.errno in NO_FILE
    return trouble.problem is P.FILE_GONE and not isinstance(trouble.before, Getting)


def guard_took_file(case: Case) -> Finding | None:
    """The guard program took the file away: the system says so, or a program of ours is gone."""
    trouble, thing = case.trouble, case.thing
    if trouble is None:
        return None
    if not _vanished(trouble):
        if trouble.problem is not P.ANTIVIRUS:
            return None
        if trouble.evidence.errno in VIRUS:
            return finding(Cause.GUARD_TOOK_FILE, named(trouble), noted(trouble))
        named_so = line("problem", Weight.FITS, problem=trouble.problem.value)
        return finding(Cause.GUARD_TOOK_FILE, named_so)
    if isinstance(trouble.before, Reading):  # it never was ours
        return None
    guards = [guard for fact in case.of(Guards) for guard in fact.names]
    risky = thing is not None and thing.kind in MARKED
    met = trouble.problem is P.ANTIVIRUS  # a window of ours could not read what had just come
    kind = line("kind", Weight.TOLD, kind=thing.kind.value) if thing and risky else None
    if not guards:
        return finding(Cause.GUARD_TOOK_FILE, kind)
    known = line("guard", Weight.MEASURED if risky or met else Weight.FITS, guard=guards[0].value)
    return finding(Cause.GUARD_TOOK_FILE, named(trouble) if risky or met else None, kind, known)


def file_moved(case: Case) -> Finding | None:
    """A file of this computer is not where it was."""
    trouble = case.trouble
    if trouble is None:
        return None
    if not _vanished(trouble):
        if trouble.problem is not P.FILE_GONE or trouble.over:
            return None
        return finding(Cause.FILE_MOVED, else_noted(trouble))
    note, number = trouble.evidence.note, trouble.evidence.errno
    # That it is gone is seen; that somebody moved it is the plainest reading of it, no more.
    beside = line("note", Weight.FITS, note=note) if note else None
    if number is not None:
        beside = line("errno", Weight.FITS, errno=str(number), error=trouble.evidence.error)
    return finding(Cause.FILE_MOVED, named(trouble), beside)


ANALYSERS: tuple[Analyser, ...] = (
    general(Cause.FILE_BUSY, P.FILE_BUSY, lambda t: t.evidence.note == "no_free_name"),
    online_only,
    path_too_long,
    name_clash,
    folder_not_allowed,
    folder_gone,
    guard_took_file,
    file_moved,
)
