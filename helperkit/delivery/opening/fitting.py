"""Whether a program is for this computer at all."""

import sys

from helperkit.journey.kinds import Kind
from helperkit.journey.problems import ProblemName

_OWN = {"win32": Kind.PROGRAM_WINDOWS, "darwin": Kind.PROGRAM_MAC}
_PROGRAMS = frozenset(
    {Kind.PROGRAM_WINDOWS, Kind.PROGRAM_MAC, Kind.PROGRAM_LINUX, Kind.PROGRAM_PHONE}
)


def made_for_another(kind: Kind) -> bool:
    """Whether a file is a program, and of another system than this."""
    return kind in _PROGRAMS and kind is not _OWN.get(sys.platform, Kind.PROGRAM_LINUX)


def problem_here(kind: Kind) -> ProblemName | None:
    """Return what stops a file on this system before anything is tried; None for nothing."""
    return ProblemName.WRONG_SYSTEM if made_for_another(kind) else None
