"""Which files of a folder may be reports: found by their endings, through all folders in it."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from helperkit.diagnostics import seal
from helperkit.diagnostics.bundle import SUFFIX

ENDINGS = (SUFFIX, seal.SUFFIX)
DEEPEST = 64  # folders within one another
_EARLIEST, _LATEST = 0, (1 << 63) - 1  # nanoseconds, in the year 2262: what a row of a store takes


class Found(msgspec.Struct, frozen=True):
    """A file that may be a report. `size` in bytes, `mtime_ns` in nanoseconds of Unix time.

    A disk may say any time, such as the year 40000: what cannot be is the first or last that can.
    """

    path: str
    place: str
    size: int
    mtime_ns: int


class Look(msgspec.Struct):
    """What is in a folder. It is `whole` where every folder in it could be looked into."""

    folder: str
    found: list[Found]
    whole: bool = True


def folder_name(folder: Path) -> str:
    """Return what a folder is called in a store: a hash, for its path may have a person's name."""
    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]


def look(folder: Path) -> Look:
    """Return the files of a folder that may be reports. Links are not followed."""
    told = Look(folder_name(folder), [])
    begun = told.folder.encode() + b"\0"
    root = len(str(folder)) + 1
    for entry in _files(folder, told):
        try:
            about = entry.stat(follow_symlinks=False)
        except OSError:
            told.whole = False
            continue
        inside = os.fsencode(entry.path[root:])
        place = hashlib.sha256(begun + inside).hexdigest()[:32]
        told.found.append(_found(entry.path, place, about))
    return told


def look_at(paths: Iterable[Path]) -> Look:
    """Return these files, whatever their endings, and what `look` finds in these folders.

    Each is there once, also where it was given twice, by a link, or beside its folder.
    """
    told = Look("", [])
    seen: set[str] = set()
    for path in paths:
        try:
            about = path.stat()
        except OSError:
            told.whole = False
            continue
        if stat.S_ISDIR(about.st_mode):
            inside = look(path)
            found, told.whole = inside.found, told.whole & inside.whole
        elif stat.S_ISREG(about.st_mode):
            begun = folder_name(path.parent).encode() + b"\0" + os.fsencode(path.name)
            place = hashlib.sha256(begun).hexdigest()[:32]
            found = [_found(str(path), place, about)]
        else:
            found, told.whole = [], False
        real, given = os.path.realpath(path), len(str(path))
        once = {os.path.normcase(real + one.path[given:]): one for one in found}
        told.found += [one for at, one in once.items() if at not in seen]
        seen |= once.keys()
    return told


def _found(path: str, place: str, about: os.stat_result) -> Found:
    at = min(max(about.st_mtime_ns, _EARLIEST), _LATEST)
    return Found(path, place, about.st_size, at)


def _files(folder: Path, told: Look) -> Iterator[os.DirEntry[str]]:
    left = [(str(folder), 0)]
    while left:
        path, depth = left.pop()
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        left.append((entry.path, depth + 1))
                        told.whole &= depth < DEEPEST
                    elif entry.name.lower().endswith(ENDINGS) and entry.is_file(
                        follow_symlinks=False
                    ):
                        yield entry
        except OSError:
            told.whole = False
        left = [one for one in left if one[1] <= DEEPEST]
