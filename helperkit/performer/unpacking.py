"""Performs the unpacking, and says what came of it."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from helperkit.delivery.inspect import Inspection, inspect_folder, start_with
from helperkit.delivery.opening.fitting import problem_here
from helperkit.delivery.work import Watch
from helperkit.files import numbered
from helperkit.journey.effects import Unpack
from helperkit.journey.events import NamesDoubted, ParcelLocked, ParcelUnpacked
from helperkit.journey.order import NamesRead, Oddity, Thing
from helperkit.journey.problems import Problem, ProblemName

if TYPE_CHECKING:
    from helperkit.delivery.unpack import Plan
    from helperkit.delivery.unpack.early import EarlyUnpacking
    from helperkit.delivery.unpack.names.encodings import Preview
    from helperkit.delivery.unpack.unpacking import Unpacked

MOST_NUMBERS = 100  # folders "Garden Notes (2)" and so on that are looked into
MOST = 500  # things that a state names; the rest is in the folder all the same
MOST_WAYS, MOST_NAMES = 4, 3  # that a customer chooses from; shown of each
LONGEST = 60  # characters of a name that is shown

# What an archive's name has behind what a person would call it.
_ENDINGS = re.compile(r"(\.part\d+\.rar|\.tar\.\w{1,4}|\.\w{1,4}\.\d{3}|\.\w{1,8})$", re.IGNORECASE)


def folder_name(archive_name: str) -> str:
    """Return what the folder of an archive is called: "Notes" for "Notes.tar.gz"."""
    from helperkit.delivery.unpack.safety.names import safe_part

    return safe_part(_ENDINGS.sub("", archive_name) or archive_name)


def unpack_parcel(
    effect: Unpack, watch: Watch, early: "EarlyUnpacking | None" = None
) -> ParcelUnpacked | ParcelLocked | NamesDoubted:
    """Unpack the parcel into a folder of its own, or find that it was done before.

    `early`: what was unpacked already while the parcel came. Raises `Problem`.
    """
    from helperkit.delivery.unpack import unpack
    from helperkit.delivery.unpack.faults import os_errors_named
    from helperkit.delivery.unpack.safety.names import safe_part

    archive, place = Path(effect.parcel.path), Path(effect.place)
    name = effect.order.name
    called = safe_part(name) if name else folder_name(effect.parcel.name)

    def before(plan: "Plan", ways: "Callable[[], tuple[Preview, ...]]") -> "Unpacked | None":
        if "names-guessed" in plan.warnings and len(read := ways()) > 1:
            raise _InDoubt(read)
        done = _done_before(plan, place, called)
        # What was unpacked early was named without the customer's word.
        if done is None and early is not None and early.into == place and not effect.encoding:
            done = early.publish(archive, called, watch)
        return done

    try:
        with os_errors_named("unpack"):
            place.mkdir(parents=True, exist_ok=True)
        done = unpack(
            archive,
            place,
            called,
            watch,
            password=effect.password,
            save=effect.parcel.saving,
            encoding=effect.encoding,
            before=before,
            # What was saved once is not saved a second time beside it.
            there_already=lambda files: _unpacked_before(place, called, files),
        )
    except _InDoubt as doubt:
        return NamesDoubted(effect.attempt, tuple(map(_read, doubt.ways[:MOST_WAYS])))
    except Problem as problem:
        if problem.name is ProblemName.PASSWORD and not effect.password:
            return ParcelLocked(effect.attempt)
        raise
    return _unpacked(effect, done, watch)


class _InDoubt(Exception):
    """The customer is to say how the names read."""

    def __init__(self, ways: "tuple[Preview, ...]") -> None:
        super().__init__()
        self.ways = ways


def _done_before(plan: "Plan", place: Path, called: str) -> "Unpacked | None":
    from helperkit.delivery.unpack.unpacking import Unpacked

    wanted = {entry.path: entry.size for entry in plan.entries if not entry.is_folder}
    folder = _unpacked_before(place, called, wanted) if wanted else None
    return None if folder is None else Unpacked(folder, tuple(wanted), plan.warnings)


def _read(way: "Preview") -> NamesRead:
    return NamesRead(way.encoding, tuple(map(_shown, way.names[:MOST_NAMES])))


def _shown(name: str) -> str:
    """Return a name as its file would be called, without what could spoil a screen."""
    from helperkit.delivery.unpack.safety.names import safe_part

    safe = "/".join(safe_part(part) for part in name.split("/") if part)
    return safe if len(safe) <= LONGEST else f"{safe[: LONGEST - 1]}…"


def _unpacked_before(place: Path, folder_name: str, wanted: Mapping[str, int]) -> Path | None:
    """Return the folder where all that would be unpacked lies already, by name and size.

    So a journey that is walked twice, or that was cut off right after the unpacking, does not
    leave the customer with two folders of the same things.
    """
    for number in range(1, MOST_NUMBERS):
        folder = place / numbered(folder_name, number)
        if not folder.is_dir():
            return None
        with suppress(OSError):
            if all((folder / path).stat().st_size == size for path, size in wanted.items()):
                return folder
    return None


def _unpacked(effect: Unpack, done: "Unpacked", watch: Watch) -> ParcelUnpacked:
    from helperkit.delivery.unpack.safety.names import natural

    folder, files = done.folder, sorted(done.files, key=natural)
    missing = sorted(done.missing, key=natural)
    titles = {title.path: title for title in effect.order.titles}
    first = sorted(files, key=lambda path: path not in titles)[:MOST]
    seen = inspect_folder(folder, tuple(first), watch)
    named = [titles[path].title if path in titles else PurePosixPath(path).name for path in first]
    things = tuple(map(_thing, named, seen))
    by_card = next(
        (i for i, path in enumerate(first) if path in titles and titles[path].start), None
    )
    start = by_card if by_card is not None else start_with(seen)
    return ParcelUnpacked(
        effect.attempt,
        str(folder),
        things,
        start or 0,
        saved=len(files) if missing else 0,
        missing=len(missing),
        missing_names=tuple(missing[:MOST]),
        oddities=tuple(oddity for oddity in Oddity if oddity in done.warnings),
    )


def _thing(title: str, seen: Inspection) -> Thing:
    problem, note = problem_here(seen)
    return Thing(str(seen.path), title, seen.kind, seen.size, problem, note)
