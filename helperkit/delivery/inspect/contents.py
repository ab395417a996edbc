"""What lies in a parcel or a folder, by the names in it; nothing is unpacked."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import msgspec

from helperkit.delivery.endings import promised
from helperkit.delivery.unpack.faults import reading_named
from helperkit.delivery.unpack.safety.marks import marks_of
from helperkit.delivery.work import Watch
from helperkit.journey.kinds import PARCELS, Kind

_MOST_FILES = 10_000  # of a folder; an archive has its own limit
_MOST_NAMES = 5
_RUN = frozenset({"program", "script", "shortcut"})  # marks of what runs when it is opened


class Contents(msgspec.Struct, frozen=True):
    """What is inside. Kinds by name alone."""

    files: int
    kinds: dict[Kind, int]  # how many of each, most first
    names: tuple[str, ...] = ()  # of the first ones
    programs: tuple[str, ...] = ()  # of the first ones that run when they are opened
    tar: bool = False  # one stream is packed, and a tar archive is in it
    more: bool = False  # there are so many that not all were counted


def contents_of(path: Path, kind: Kind, watch: Watch) -> Contents | None:
    """Return what is in a parcel or a folder; None for all else, and without a list.

    Raises `Cancelled`, `Problem` where a folder cannot be read, and as `plan`.
    """
    if kind is Kind.FOLDER:
        with reading_named("inspect"):
            found = list(islice(_below(path, watch), _MOST_FILES + 1))
        return _counted(found[:_MOST_FILES], more=len(found) > _MOST_FILES)
    return _of_parcel(path, kind) if kind in PARCELS else None


def _of_parcel(path: Path, kind: Kind) -> Contents | None:
    from helperkit.delivery.unpack import plan

    known = plan(path)
    if not known.entries:
        return None
    files = [(entry.path, entry.marks) for entry in known.entries if not entry.is_folder]
    return _counted(files, tar=kind is Kind.COMPRESSED and known.kind is Kind.TAR)


def _below(folder: Path, watch: Watch) -> Iterator[tuple[str, tuple[str, ...]]]:
    for place, folders, names in os.walk(folder):
        watch.check()
        folders.sort()
        for name in sorted(names):
            path = (Path(place) / name).relative_to(folder).as_posix()
            yield path, marks_of(path)


def _counted(
    files: Iterable[tuple[str, tuple[str, ...]]], *, tar: bool = False, more: bool = False
) -> Contents:
    """Count files by name; each comes with its marks."""
    kinds: Counter[Kind] = Counter()
    names: list[str] = []
    programs: list[str] = []
    for name, marks in files:
        kinds[promised(name.rpartition("/")[2]) or Kind.UNKNOWN] += 1
        names.append(name)
        if _RUN.intersection(marks):
            programs.append(name)
    return Contents(
        files=len(names),
        kinds=dict(kinds.most_common()),
        names=tuple(names[:_MOST_NAMES]),
        programs=tuple(programs[:_MOST_NAMES]),
        tar=tar,
        more=more,
    )
