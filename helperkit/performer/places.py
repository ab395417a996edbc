"""Finds where things are on this computer: a folder to keep the file in, and recent downloads."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from helperkit.delivery.inspect import kind_of
from helperkit.delivery.work import Watch
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Thing
from helperkit.journey.problems import Evidence, Problem, ProblemName

RECENT = 60 * 24 * 3600  # seconds: what was bought longer ago is not "recent"
MOST = 6  # so many are shown
BOUGHT = frozenset({Kind.ZIP, Kind.SEVEN_ZIP, Kind.PDF, Kind.EPUB, Kind.VIDEO, Kind.CARD})


def propose_place(
    folder_name: str,
    wished: str,
    refused: str,
    needed: int | None = None,
    taken: Callable[[Path], int] = lambda _place: 0,
) -> tuple[Path, int | None]:
    """Return a folder that can be written to, and its free bytes where they are known.

    The folder need not exist yet. One that was wished for is proposed untried: it is not for us
    to put a file elsewhere in silence. The first with the bytes that are `needed` is the best,
    else the first of all. Bytes that are `taken` there for this very order count as free. Raises
    `Problem` FOLDER_NOT_ALLOWED when there is none.
    """
    second: tuple[Path, int | None] | None = None
    for place in _candidates(folder_name, wished):
        if str(place) == refused:
            continue
        base = next((p for p in (place, *place.parents) if p.is_dir()), None)
        if wished and place == _whole(wished):
            return place, None if base is None else _free(base, taken(place))
        if base is not None and _writable(base):
            free = _free(base, taken(place))
            if free is None or free >= (needed or 0):
                return place, free
            second = second or (place, free)
    if second is not None:
        return second
    raise Problem(ProblemName.FOLDER_NOT_ALLOWED, Evidence(where="place", note="none"))


def _candidates(folder_name: str, wished: str) -> Iterator[Path]:
    import platformdirs

    if wished:
        yield _whole(wished)
    for ask in (platformdirs.user_desktop_path, platformdirs.user_documents_path):
        base = ask()
        if base.is_dir():
            yield base / folder_name
    yield Path.home() / folder_name


def _whole(wished: str) -> Path:
    return Path(wished).expanduser().absolute()


def _writable(folder: Path) -> bool:
    """Return whether a file can be made there; only trying tells, on Windows above all."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _free(folder: Path, taken: int) -> int | None:
    try:
        return shutil.disk_usage(folder).free + taken
    except OSError:
        return None


def recent_files(watch: Watch) -> tuple[Thing, ...]:
    """Return recent downloads that may have been bought, the newest first."""
    import platformdirs

    newest = time.time() - RECENT
    found: list[tuple[float, Path, int]] = []
    try:
        with os.scandir(platformdirs.user_downloads_path()) as entries:
            for entry in entries:
                watch.check()
                with suppress(OSError):  # a link that leads nowhere
                    status = entry.stat()
                    if entry.is_file() and status.st_mtime >= newest:
                        found.append((status.st_mtime, Path(entry.path), status.st_size))
    except OSError:
        return ()  # no such folder, or it may not be read: nothing was found
    things: list[Thing] = []
    for _modified, path, size in sorted(found, reverse=True):
        watch.check()
        kind = _kind(path)
        if kind in BOUGHT:
            things.append(Thing(str(path), path.name, kind, size))
        if len(things) == MOST:
            break
    return tuple(things)


def _kind(path: Path) -> Kind:
    try:
        return kind_of(path)
    except (OSError, Problem):
        return Kind.UNKNOWN
