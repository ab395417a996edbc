"""Unpacking: a checked plan first, then everything at once or nothing.

A new format is a reader like `zip/reader.py` and a line in `formats.py`.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from helperkit.delivery.unpack.plan import LIMITS, Entry, Limits, Plan

if TYPE_CHECKING:
    from helperkit.delivery.unpack.names.encodings import Preview
    from helperkit.delivery.unpack.unpacking import Before, ThereAlready, Unpacked
    from helperkit.delivery.work import Watch

__all__ = ["LIMITS", "Entry", "Limits", "Plan", "plan", "unpack", "ways_to_read_names"]

# What a function needs is loaded in it: the process that unpacks a share needs none of it.


def plan(archive: Path, *, password: str = "", encoding: str = "") -> Plan:
    """Return what unpacking would give, checked; nothing is written.

    `encoding`: of the names that no flag explains, where the customer chose one.
    Raises DAMAGED, UNSAFE_PARCEL, TOO_BIG_INSIDE, UNKNOWN_PARCEL, FILE_GONE, and PASSWORD for
    one that does not open a locked list.
    """
    from helperkit.delivery.unpack.formats import open_reader
    from helperkit.delivery.unpack.passwords import trying
    from helperkit.delivery.unpack.unpacking import planned
    from helperkit.delivery.unpack.zip.volumes import size_of

    def look(secret: str) -> Plan:
        with open_reader(archive, secret) as reader:
            return planned(reader, size_of(archive), encoding=encoding)

    return trying(password, look)


def ways_to_read_names(archive: Path, *, password: str = "") -> "tuple[Preview, ...]":
    """Return how doubtful names would read, likeliest first; empty where none is in doubt.

    It is worth asking where the plan warns "names-guessed". Raises as `plan`.
    """
    from helperkit.delivery.unpack.formats import open_reader
    from helperkit.delivery.unpack.names.choice import ways_to_read
    from helperkit.delivery.unpack.passwords import trying

    def look(secret: str) -> "tuple[Preview, ...]":
        with open_reader(archive, secret) as reader:
            return ways_to_read(reader.members)

    return trying(password, look)


def unpack(
    archive: Path,
    into: Path,
    folder_name: str,
    watch: "Watch",
    *,
    password: str = "",
    save: bool = False,
    encoding: str = "",
    before: "Before | None" = None,
    there_already: "ThereAlready | None" = None,
) -> "Unpacked":
    """Unpack into a new folder of `into`, which appears whole and under a free name.

    The archive stays as it is. An archive that is all that an archive holds is unpacked too.
    `encoding`: as in `plan`. `save`: where it is damaged, keep what is whole and name what is
    missing. `before`, `there_already`: see there. Raises `Problem` (as `plan`, and PASSWORD,
    DISK_FULL, FOLDER_NOT_ALLOWED, FOLDER_GONE, FILE_BUSY) and `Cancelled`; then nothing is left
    behind.
    """
    from helperkit.delivery.unpack.passwords import trying
    from helperkit.delivery.unpack.unpacking import Unpacking, go_on, nowhere

    def work(secret: str) -> "Unpacked":
        unpacking = Unpacking(
            into,
            watch,
            password=secret,
            save=save,
            encoding=encoding,
            before=before or go_on,
            there_already=there_already or nowhere,
        )
        return unpacking.run(archive, folder_name)

    return trying(password, work)
