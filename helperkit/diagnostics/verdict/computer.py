"""Causes in the computer: its room, its memory, and this program on it."""

from helperkit.diagnostics.facts import Machine, Room, RoomOf
from helperkit.diagnostics.verdict.case import Case
from helperkit.diagnostics.verdict.causes import Cause, Finding, Line, Weight, finding, line
from helperkit.diagnostics.verdict.seeing import Analyser, named, noted
from helperkit.journey.problems import ProblemName as P

# The systems' numbers for the same thing: Linux', macOS', and Windows' own.
NO_MEMORY = frozenset({12, 8, 14, 1455})  # ENOMEM; ERROR_…_MEMORY, ERROR_COMMITMENT_LIMIT
PLENTY = 2_000_000_000  # bytes: what people buy seldom needs so much
LITTLE_MEMORY = 200_000_000  # bytes that are free


def disk_full(case: Case) -> Finding | None:
    """There is no room. A disk with much room rules it out."""
    trouble, room = case.trouble, _room(case)
    if trouble is None or trouble.problem is not P.DISK_FULL:
        if case.current is None or room is None or room < PLENTY:
            return None
        return finding(Cause.DISK_FULL, line("room", Weight.AGAINST, free=room))
    missing = trouble.missing
    short = line("missing", Weight.SEEN, missing=missing) if missing else noted(trouble)
    known = (
        line("room", Weight.MEASURED, free=room)
        if room is not None and missing is not None and not trouble.over
        else None
    )
    return finding(Cause.DISK_FULL, named(trouble), short, known)


def _room(case: Case) -> int | None:
    return next((fact.free for fact in case.of(Room) if fact.of is RoomOf.PLACE), None)


def memory_short(case: Case) -> Finding | None:
    """The computer had no memory left for the work."""
    trouble = case.trouble
    if trouble is None or trouble.problem is not P.UNKNOWN:
        return None
    evidence = trouble.evidence
    if evidence.error != "MemoryError" and evidence.errno not in NO_MEMORY:
        return None
    return finding(Cause.MEMORY_SHORT, named(trouble), noted(trouble), _little_memory(case))


def _little_memory(case: Case) -> Line | None:
    free = next((fact.memory_free for fact in case.of(Machine)), None)
    if free is None or free >= LITTLE_MEMORY:
        return None
    return line("memory", Weight.MEASURED, free=free)


ANALYSERS: tuple[Analyser, ...] = (
    disk_full,
    memory_short,
)
