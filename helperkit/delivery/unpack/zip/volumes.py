"""Archives in several files, read as one: "x.z01 … x.zip" and "x.zip.001, x.zip.002 …"."""

import bisect
import contextlib
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, cast

from helperkit.delivery.regular import open_regular
from helperkit.delivery.unpack.zip.seekable import Seekable
from helperkit.journey.problems import Evidence, Problem, ProblemName

_NUMBERED = re.compile(r"(?P<stem>.+)\.(?P<number>[0-9]{3})", re.DOTALL)
_ARCHIVE = re.compile(r".+\.(zip|zipx|7z|tar|t?[gx]z|rar|exe)", re.DOTALL | re.IGNORECASE)
_SPLIT = re.compile(
    r"(?P<stem>.+)\.(?:z(?P<number>[0-9]{2,4})|zip|zipx)", re.DOTALL | re.IGNORECASE
)
_RAR_PART = re.compile(
    r"(?P<stem>.+\.part)(?P<number>[0-9]{1,5})(?P<end>\.rar)", re.DOTALL | re.IGNORECASE
)
_RAR_OLD = re.compile(r"(?P<stem>.+)\.(?:rar|[r-z][0-9]{2})", re.DOTALL | re.IGNORECASE)
_MOST = 9_999
_FILES_AT_ONCE = 200  # macOS gives a program 256


class VolumeMissing(Problem):
    """One file of an archive in several is not beside the others; `part` says which."""

    def __init__(self, volume: str) -> None:
        evidence = Evidence(where="unpack", note="volume-missing")
        super().__init__(ProblemName.UNKNOWN_PARCEL, evidence, part=volume)


class Joined(Seekable):
    """Several files as one that can only be read. Raises OSError as reading does."""

    def __init__(self, volumes: Sequence[Path]) -> None:
        self._open: dict[int, BinaryIO] = {}
        self._volumes = tuple(volumes)
        starts = [0]
        for volume in self._volumes:
            starts.append(starts[-1] + volume.stat().st_size)
        super().__init__(starts.pop())
        self.starts = tuple(starts)

    def fill(self, at: int, view: memoryview) -> int:
        """Fill the view, from as many files as it takes."""
        done = 0
        while done < len(view):
            number = bisect.bisect_right(self.starts, at + done) - 1
            file = self._file(number)
            file.seek(at + done - self.starts[number])
            piece = file.read(len(view) - done)
            if not piece:  # it became shorter meanwhile
                break
            view[done : done + len(piece)] = piece
            done += len(piece)
        return done

    def close(self) -> None:
        """Close all files."""
        for file in self._open.values():
            file.close()
        self._open.clear()
        super().close()

    def _file(self, number: int) -> BinaryIO:
        if number not in self._open:
            if len(self._open) >= _FILES_AT_ONCE:
                self._open.pop(next(iter(self._open))).close()
            self._open[number] = open_regular(self._volumes[number])
        return self._open[number]


def joined(volumes: Sequence[Path]) -> BinaryIO:
    """Open several files as one. Raises OSError."""
    return cast(BinaryIO, Joined(volumes))


def starts_of(file: BinaryIO) -> tuple[int, ...]:
    """Return where each volume begins; (0,) for an archive in one file."""
    return file.starts if isinstance(file, Joined) else (0,)


def volumes_of(archive: Path) -> tuple[Path, ...]:
    """Return the files that an archive consists of, in their order; () where it is one file.

    `archive` may be any of them: customers open the first one, the last one, or any.
    Raises VolumeMissing, and OSError where the folder cannot be read.
    """
    numbered = _NUMBERED.fullmatch(archive.name)
    if numbered is not None and int(numbered["number"]) > 0:
        return _numbered_volumes(archive, numbered["stem"])
    split = _SPLIT.fullmatch(archive.name)
    return _split_volumes(archive, split) if split is not None else ()


def size_of(archive: Path) -> int:
    """Return how many bytes all files of an archive have. Raises as `volumes_of`."""
    return sum(volume.stat().st_size for volume in volumes_of(archive) or (archive,))


def volume_after(volume: Path) -> str:
    """Return the name of the next numbered volume; "" where they are named otherwise."""
    match = _NUMBERED.fullmatch(volume.name)
    return f"{match['stem']}.{int(match['number']) + 1:03}" if match else ""


def rar_volumes(archive: Path) -> tuple[Path, ...]:
    """Return the volumes that a RAR archive would have up to the first that is not there.

    "x.part1.rar, x.part2.rar …" or "x.rar, x.r00, x.r01 …"; () for one that is named otherwise.
    Any of them may be given.
    """
    part = _RAR_PART.fullmatch(archive.name)
    old = _RAR_OLD.fullmatch(archive.name)
    if part is not None:
        stem, width, end = part["stem"], len(part["number"]), part["end"]
        names = [f"{stem}{number:0{width}}{end}" for number in range(1, _MOST + 1)]
    elif old is not None:
        later = [f"{chr(ord('r') + n // 100)}{n % 100:02}" for n in range(900)]
        names = [f"{old['stem']}.{end}" for end in ("rar", *later)]
    else:
        return ()
    found: list[Path] = []
    for name in names:
        found.append(archive.with_name(name))
        if not found[-1].is_file():
            break
    return tuple(found)


def _numbered_volumes(archive: Path, stem: str) -> tuple[Path, ...]:
    there: dict[int, Path] = {}
    for path in archive.parent.iterdir():
        match = _NUMBERED.fullmatch(path.name)
        if match and match["stem"].lower() == stem.lower():
            there.setdefault(int(match["number"]), path)
    there.pop(0, None)
    if 1 not in there and not _ARCHIVE.fullmatch(stem):
        return ()  # a year, a version: no volume at all
    for number in range(1, max(there, default=1) + 1):
        if number not in there:
            raise VolumeMissing(f"{stem}.{number:03}")
    return tuple(there[number] for number in sorted(there))


def _split_volumes(archive: Path, split: re.Match[str]) -> tuple[Path, ...]:
    stem = split["stem"]
    count = _disks(archive) if split["number"] is None else None
    if count == 0:
        return ()
    there: dict[int, Path] = {}
    last: Path | None = archive if split["number"] is None else None
    for path in archive.parent.iterdir():
        match = _SPLIT.fullmatch(path.name)
        if match is None or match["stem"].lower() != stem.lower():
            continue
        if match["number"] is not None:
            there.setdefault(int(match["number"]), path)
        elif last is None:
            last = path
    if last is None:
        raise VolumeMissing(f"{stem}.zip")
    if count is None:
        count = _disks(last)
    if count == 0:  # it has nothing to do with them
        return ()
    for number in range(1, count + 1):
        if number not in there:
            raise VolumeMissing(f"{stem}.z{number:02}")
    return (*(there[number] for number in range(1, count + 1)), last)


def _disks(last: Path) -> int:
    """Return the number that an archive's last volume gives itself: how many are before it."""
    with contextlib.suppress(OSError), open_regular(last) as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 65_577))
        tail = file.read()
        at = tail.rfind(b"PK\5\6")
        if at < 0 or at + 22 > len(tail):
            return 0
        disk = int.from_bytes(tail[at + 4 : at + 6], "little")
        if at >= 20 and tail[at - 20 : at - 16] == b"PK\6\7":  # ZIP64: so many in all
            disk = max(
                disk if disk != 0xFFFF else 0, int.from_bytes(tail[at - 4 : at], "little") - 1
            )
        return disk if 0 < disk <= _MOST else 0
    return 0
