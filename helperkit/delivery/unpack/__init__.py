"""Unpacking: a checked plan first, then everything at once or nothing.

A new format is a reader like `zip/reader.py` and a line in `formats.py`.
"""

import contextlib
import shutil
from pathlib import Path

import msgspec

from helperkit.delivery.unpack.faults import os_errors_named
from helperkit.delivery.unpack.formats import open_reader
from helperkit.delivery.unpack.plan import (
    LIMITS,
    Entry,
    Limits,
    Plan,
    check_room,
    check_size,
    refuse,
)
from helperkit.delivery.unpack.reader import Reader
from helperkit.delivery.unpack.safety.layout import lay_out
from helperkit.delivery.unpack.safety.names import natural
from helperkit.delivery.unpack.writing.origin_mark import read_mark
from helperkit.delivery.unpack.writing.staging import Staging
from helperkit.delivery.unpack.writing.writer import Writer
from helperkit.delivery.work import Watch
from helperkit.journey.problems import ProblemName

__all__ = ["LIMITS", "Entry", "Limits", "Plan", "Unpacked", "plan", "unpack"]


class Unpacked(msgspec.Struct, frozen=True):
    """What an unpacking gave."""

    folder: Path
    files: tuple[str, ...]  # relative to the folder, "/" between parts, in natural order
    warnings: tuple[str, ...] = ()


def plan(archive: Path, *, password: str = "") -> Plan:
    """Return what unpacking would give, checked; nothing is written.

    Raises DAMAGED, UNSAFE_PARCEL, TOO_BIG_INSIDE, UNKNOWN_PARCEL, FILE_GONE, and PASSWORD for
    one that does not open a locked list.
    """
    with open_reader(archive, password) as reader:
        return _planned(reader, archive.stat().st_size)


def unpack(
    archive: Path, into: Path, folder_name: str, watch: Watch, *, password: str = ""
) -> Unpacked:
    """Unpack into a new folder of `into`, which appears whole and under a free name.

    The archive stays as it is. Raises `Problem` (as `plan`, and PASSWORD, DISK_FULL,
    FOLDER_NOT_ALLOWED, FOLDER_GONE, FILE_BUSY) and `Cancelled`; then nothing is left behind.
    """
    watch.check()
    with open_reader(archive, password) as reader:
        planned = _planned(reader, archive.stat().st_size)
        if planned.needs_password and not password:
            raise refuse(ProblemName.PASSWORD, "needed")
        with os_errors_named("unpack", wanted_bytes=planned.total):
            if not into.is_dir():
                raise refuse(ProblemName.FOLDER_GONE, "no-folder")
            check_room(planned.total, shutil.disk_usage(into).free)
            with (
                Staging(into) as staging,
                contextlib.closing(
                    Writer(staging.content, planned, watch, read_mark(archive))
                ) as writer,
            ):
                reader.pour(writer, password)
                writer.finish()
                watch.check()
                folder = staging.publish(folder_name, watch)
    files = [entry.path for entry in planned.entries if not entry.is_folder]
    return Unpacked(folder, tuple(sorted(files, key=natural)), planned.warnings)


def _planned(reader: Reader, archive_size: int) -> Plan:

    if reader.locked:
        return Plan(kind=reader.kind, needs_password=True)
    entries, warnings = lay_out(reader.members)
    if all(entry.is_folder for entry in entries):
        raise refuse(ProblemName.DAMAGED, "nothing-inside")
    total = sum(entry.size for entry in entries)
    check_size(total, archive_size)
    return Plan(
        kind=reader.kind,
        entries=entries,
        total=total,
        needs_password=any(entry.encrypted for entry in entries),
        warnings=warnings,
    )
