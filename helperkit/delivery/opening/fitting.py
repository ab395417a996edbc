"""Whether a file can be opened on this computer at all: known before anything is tried."""

from helperkit.delivery.inspect.facts import Inspection
from helperkit.delivery.opening.here import own_processor, own_system
from helperkit.journey.kinds import Kind
from helperkit.journey.order import System
from helperkit.journey.problems import ProblemName

_OWN = {
    Kind.PROGRAM_WINDOWS: System.WINDOWS,
    Kind.PROGRAM_MAC: System.MACOS,
    Kind.PROGRAM_LINUX: System.LINUX,
    Kind.PROGRAM_PHONE: None,
}
# The processors whose programs a computer takes, where that is certain. An older Windows on ARM
# does not take those for x86_64, and nobody can tell from outside.
_TAKES = {
    System.WINDOWS: {
        "x86_64": {"x86_64", "x86"},
        "x86": {"x86"},
        "arm64": {"arm64", "arm", "x86_64", "x86"},
    },
    System.MACOS: {"x86_64": {"x86_64"}, "arm64": {"arm64", "x86_64"}},
    System.LINUX: {
        "x86_64": {"x86_64", "x86"},
        "x86": {"x86"},
        "arm64": {"arm64", "arm"},
        "arm": {"arm"},
    },
}
_BYGONE = frozenset({"x86", "powerpc", "powerpc64"})  # what no Mac takes any more
_FIRST = frozenset({ProblemName.UNSAFE_FILE, ProblemName.LOGIN_PAGE})
_NEVER = frozenset({Kind.SCRIPT, Kind.SHORTCUT})  # what nobody can see through, and who buys it?
TOO_OLD = "too-old"


def problem_here(found: Inspection) -> tuple[ProblemName | None, str]:
    """Return what is in the way of a file on this computer, and a word of our own about it.

    A program for another computer is not worth mending; a disguise is said before all else.
    """
    if found.problem not in _FIRST:
        misfit = misfit_of(found, own_system(), own_processor())
        if misfit is not None:
            return ProblemName.WRONG_SYSTEM, misfit
    if found.problem is None and found.kind in _NEVER:
        return ProblemName.UNSAFE_FILE, found.kind.value
    return found.problem, ""


def misfit_of(found: Inspection, system: System, processor: str) -> str | None:
    """Return why a program is not for such a computer; None where it may be, and for no program.

    "" another system; "android", "ios" a phone; "too-old"; or what would be needed: "needs-arm64".
    """
    if found.kind not in _OWN:
        return None
    if _OWN[found.kind] is not system:
        return found.made_for if found.kind is Kind.PROGRAM_PHONE else ""
    if found.made_for == "dos":
        return TOO_OLD if processor not in {"x86", ""} else None
    takes = _TAKES[system].get(processor)
    wanted = set(found.processors)
    if found.format == "rpm" and "x86_64" in wanted:
        wanted.add("x86")  # its lead has one number for both
    if takes is None or not wanted or wanted & takes:
        return None
    return TOO_OLD if system is System.MACOS and wanted <= _BYGONE else f"needs-{processor}"
