"""What the folders are like that are used: room, kind, and what may be done there."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from msgspec.structs import replace

from helperkit.diagnostics.collect.clouds import cloud_of, only_in_cloud
from helperkit.diagnostics.collect.disks import disk, file_system
from helperkit.diagnostics.facts import Access, Place, Room, RoomOf

_TRIED = ".helperkit-Try-"  # letters of both cases, to see whether the disk tells them apart


def room(of: RoomOf, path: Path) -> Room:
    """Return the room of a place, or of the nearest folder above it that is there."""
    there = _nearest(path)
    usage = shutil.disk_usage(there)
    return Room(
        of=of,
        free=usage.free,
        total=usage.total,
        file_system=file_system(there),
        entries_free=_entries_free(there),
    )


def _entries_free(path: Path) -> int | None:
    if sys.platform == "win32":
        return None
    told = os.statvfs(path)
    return told.f_favail if told.f_files else None  # some file systems make them as they go


def place(of: RoomOf, path: Path) -> Place:
    """Return what a path says. The disk is not asked: it may be one that never answers."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() asks the disk
    parts = whole.parts[1:]
    return Place(
        of=of,
        cloud=cloud_of(whole),
        disk=disk(whole),
        characters=_units(str(whole)),
        longest=max(map(_units, parts), default=0),
        depth=len(parts),
        plain=str(whole).isascii(),
    )


def access(of: RoomOf, path: Path) -> Access:
    """Return what may be done in a folder. Only trying tells, on Windows above all."""
    there = path.is_dir()
    at = _nearest(path)
    told = Access(
        of=of,
        there=there,
        readable=os.access(at, os.R_OK | os.X_OK),
        ours=_ours(at),
        online_only=only_in_cloud(at),
    )
    if of is RoomOf.HOME:  # nothing is written there: it is told for its room
        return replace(told, writable=os.access(at, os.W_OK))
    try:
        with tempfile.NamedTemporaryFile(prefix=_TRIED, dir=at) as tried:
            made = Path(tried.name)
            return replace(told, writable=True, cases_differ=not _swapped(made).exists())
    except OSError as error:
        return replace(told, writable=False, error=type(error).__name__)


def _swapped(path: Path) -> Path:
    return path.with_name(path.name.swapcase())


def _units(text: str) -> int:
    """Return a length as Windows counts it, in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _ours(path: Path) -> bool | None:
    return None if sys.platform == "win32" else path.stat().st_uid == os.getuid()


def _nearest(path: Path) -> Path:
    """Return the folder, or the nearest one above it that is there."""
    return next(parent for parent in (path, *path.parents) if parent.is_dir())
