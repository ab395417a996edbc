"""The plan of an unpacking: what would be written where, known before the first byte is."""

import msgspec

from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Evidence, Problem, ProblemName

MIB = 1 << 20


class Entry(msgspec.Struct, frozen=True):
    """One file or folder that would be written."""

    path: str  # relative, safe on every system, "/" between folders
    size: int  # bytes
    member: int  # its place in the archive's own list
    is_folder: bool = False
    encrypted: bool = False
    runnable: bool = False  # the archive says that it is a program
    modified: float | None = None  # seconds since 1970
    marks: tuple[str, ...] = ()  # "program", "hidden": see safety/marks.py


class Plan(msgspec.Struct, frozen=True):
    """What an archive would give. Checked: no path of it leads out of its folder."""

    kind: Kind
    entries: tuple[Entry, ...] = ()  # empty where even the list needs the password
    total: int = 0  # bytes of all files together
    needs_password: bool = False
    warnings: tuple[
        str, ...
    ] = ()  # "renamed", "link-left-out", "names-guessed": the code's own fixed words


class Limits(msgspec.Struct, frozen=True):
    """Where an archive stops being believable.

    Deflate cannot do better than 1032 to 1 (zlib's technical details), and what people sell
    stays far below: a whole archive beyond `ratio` is a bomb. Small ones are harmless at any
    ratio, so it counts from `ratio_from` bytes on.
    """

    entries: int = 250_000
    depth: int = 40  # folders within folders
    ratio: int = 500
    ratio_from: int = 100 * MIB
    spare: int = 16 * MIB  # bytes that stay free on the disk


LIMITS = Limits()


def refuse(name: ProblemName, note: str, *, error: str = "") -> Problem:
    """Return the problem of an archive, to be raised; `note` is one of the code's fixed words."""
    return Problem(name, Evidence(where="unpack", note=note, error=error))


def check_size(total: int, archive_size: int, limits: Limits = LIMITS) -> None:
    """Raise TOO_BIG_INSIDE if so much cannot honestly come from so little."""
    if total > limits.ratio_from and total > archive_size * limits.ratio:
        raise Problem(
            ProblemName.TOO_BIG_INSIDE,
            Evidence(where="unpack", note="ratio", got_bytes=archive_size, wanted_bytes=total),
        )


def check_room(total: int, free: int, limits: Limits = LIMITS) -> None:
    """Raise DISK_FULL if the files would not fit, with a little to spare."""
    wanted = total + limits.spare
    if wanted > free:
        raise Problem(
            ProblemName.DISK_FULL,
            Evidence(where="unpack", note="before", got_bytes=free, wanted_bytes=wanted),
        )
