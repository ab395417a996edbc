"""Looks, with leave, for what was bought among the newest files, and never at anything else.

Only in the system's own folder of downloads and on the desktop, not in the folders there. What
is private by its name, or hidden, or not on this computer but in somebody's cloud, is not read.
"""

import os
import re
import stat
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from helperkit.assets import asset
from helperkit.delivery.endings import promised
from helperkit.delivery.inspect import kind_of
from helperkit.delivery.work import Watch
from helperkit.journey.kinds import PARCELS, Kind
from helperkit.journey.order import Since, Thing
from helperkit.journey.problems import Problem

RECENT = 60 * 24 * 3600  # seconds: what was bought longer ago is not "recent"
MOST = 6  # so many are shown
MOST_LISTED = 50_000  # names of one folder that are looked at
MOST_READ = 80  # files that are looked into
SECONDS = 4.0  # that the whole may take: a customer waits
BOUGHT = PARCELS | {Kind.PDF, Kind.EPUB, Kind.VIDEO, Kind.SOUND, Kind.CARD, Kind.UNFINISHED}

_ELSEWHERE = 0x1000 | 0x40000 | 0x400000  # FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN, _ON_DATA_ACCESS
_DATALESS = 0x40000000  # SF_DATALESS of macOS, sys/stat.h
_NOT_LETTERS = re.compile(r"[\W_]+")


def recent_files(watch: Watch, clock: Callable[[], float] = time.monotonic) -> tuple[Thing, ...]:
    """Return recent files that may have been bought, or are still on their way, newest first."""
    until = clock() + SECONDS
    now = datetime.now()
    private = private_names()
    candidates: list[tuple[float, Path, int]] = []
    for folder in folders():
        candidates += _candidates(folder, private, now.timestamp() - RECENT, watch)
    things: list[Thing] = []
    for changed, path, size in sorted(candidates, reverse=True)[:MOST_READ]:
        watch.check()
        if len(things) == MOST or clock() > until:
            break
        kind = _kind(path)
        if kind in BOUGHT:
            since = since_when(datetime.fromtimestamp(changed), now)
            things.append(Thing(str(path), _title(path, kind), kind, size, since=since))
    return tuple(things)


def folders() -> tuple[Path, ...]:
    """Return the system's own folders for downloads and for the desktop, each once.

    They have other names in other languages, and may lie in a cloud's folder: the system knows.
    """
    import platformdirs

    found: dict[str, Path] = {}
    for ask in (platformdirs.user_downloads_path, platformdirs.user_desktop_path):
        folder = ask()
        home = os.path.realpath(Path.home())
        real = os.path.realpath(folder)
        with suppress(OSError):  # where nobody may look
            if folder.is_dir() and real != home:  # some systems without a desktop name the home
                found.setdefault(real, folder)
    return tuple(found.values())


def since_when(changed: datetime, now: datetime) -> Since:
    """Return since when a file is here, as people say it. A clock that was wrong says nothing."""
    age = now - changed
    if age < timedelta(minutes=-5):
        return Since.UNKNOWN
    if age < timedelta(minutes=10):
        return Since.NOW
    if changed.date() == now.date():
        hour = changed.hour
        if hour < 5:
            return Since.NIGHT
        return Since.MORNING if hour < 12 else Since.AFTERNOON if hour < 18 else Since.EVENING
    if changed.date() == now.date() - timedelta(days=1):
        return Since.YESTERDAY
    return Since.DAYS if age < timedelta(days=7) else Since.WEEKS


def private_names() -> frozenset[str]:
    """Return words that stand in names of files that are nobody's business, in all languages."""
    found: set[str] = set()
    for file in sorted(asset("words").glob("*/private.txt")):
        lines = file.read_text(encoding="utf-8").splitlines()
        found.update(word for line in lines if not line.startswith("#") for word in line.split())
    return frozenset(found)


def is_private(name: str, private: frozenset[str]) -> bool:
    """Whether a name says that its file is private: by one of its words, or that it is hidden."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    if plain.startswith((".", "~$")):
        return True
    return not private.isdisjoint(_NOT_LETTERS.sub(" ", plain).split())


def _candidates(
    folder: Path, private: frozenset[str], oldest: float, watch: Watch
) -> Iterator[tuple[float, Path, int]]:
    with suppress(OSError), os.scandir(folder) as entries:  # it may not be read: nothing is found
        for number, entry in enumerate(entries):
            watch.check()
            if number == MOST_LISTED:
                return
            if is_private(entry.name, private) or not _is_text(entry.name):
                continue
            with suppress(OSError):  # a link that leads nowhere
                status = entry.stat()
                if status.st_mtime < oldest or not is_here(status):
                    continue
                bundle = entry.is_dir() and promised(entry.name) is Kind.UNFINISHED  # Safari's
                if bundle or (stat.S_ISREG(status.st_mode) and status.st_size):
                    size = 0 if bundle else status.st_size
                    yield status.st_mtime, Path(entry.path), size


def _is_text(name: str) -> bool:
    """Whether a name can be shown and written down: on Linux it may be any bytes."""
    return not any("\ud800" <= sign <= "\udfff" for sign in name)


def is_here(status: os.stat_result) -> bool:
    """Whether a file lies on this computer: to read one in a cloud would fetch all of it."""
    attributes: int = getattr(status, "st_file_attributes", 0)
    flags: int = getattr(status, "st_flags", 0)
    return not (attributes & _ELSEWHERE or flags & _DATALESS)


def _kind(path: Path) -> Kind:
    if promised(path.name) is Kind.UNFINISHED:
        return Kind.UNFINISHED
    try:
        return kind_of(path)
    except (OSError, Problem):
        return Kind.UNKNOWN


def _title(path: Path, kind: Kind) -> str:
    """Return the name as people know it: without the ending that says "not finished"."""
    return path.stem if kind is Kind.UNFINISHED and "." in path.stem else path.name
