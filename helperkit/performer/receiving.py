"""Performs the getting, and says what came of it."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from helperkit.delivery.inspect import Inspection, inspect
from helperkit.delivery.opening.fitting import problem_here
from helperkit.delivery.work import Watch
from helperkit.journey.effects import CheckFile, Download, ProposePlace
from helperkit.journey.events import FileReceived
from helperkit.journey.kinds import PARCELS, Kind
from helperkit.journey.order import Order, Parcel
from helperkit.journey.problems import Evidence, Problem, ProblemName

if TYPE_CHECKING:
    from helperkit.delivery.download.line.ways import Ways
    from helperkit.delivery.unpack.early import EarlyUnpacking

_OF_ONE_FILE = frozenset({None, ProblemName.DAMAGED, ProblemName.UNKNOWN_PARCEL})
CHUNK = 1 << 20  # bytes read at once when a file is hashed


def download_file(
    effect: Download,
    watch: Watch,
    ways: "Ways",
    *,
    patience: float,
    limit: int | None,
    early: "EarlyUnpacking",
) -> FileReceived:
    """Receive the file, or find that it is here already. Raises `Problem`.

    `early` unpacks it meanwhile, where that can be.
    So many seconds of `patience` without a byte are a stall. `limit`: bytes a second.
    """
    from helperkit.delivery.download import download
    from helperkit.delivery.unpack.faults import os_errors_named

    order, place = effect.order, Path(effect.place)
    with os_errors_named("download"):  # such as a path that no file can have
        here = _here_already(order, place, watch)
    if here is not None:
        return FileReceived(
            effect.attempt, _parcel(inspect(here, watch), verified=True, was_here=True)
        )
    first, *mirrors = order.urls
    got = download(
        first,
        place,
        watch,
        mirrors=tuple(mirrors),
        kept_as=order.kept_as,
        kept_in=Path(effect.came_from) if effect.came_from else None,
        name=order.file,
        size=order.size,
        sha256=order.sha256,
        pieces=order.pieces,
        room_after=order.room_after,
        patience=patience,
        limit=limit,
        ways=ways,
        hold=True,
        follower=early,
    )
    parcel = _parcel(inspect(got.path, watch), verified=got.verified)
    came_before = _is_as(order.spoilt, got.sha256, watch)
    return FileReceived(effect.attempt, msgspec.structs.replace(parcel, came_before=came_before))


def _is_as(spoilt: Parcel | None, digest: str, watch: Watch) -> bool:
    """Whether a file that came has the same bytes as one that had come damaged before."""
    with suppress(OSError):  # that one may have been thrown away
        return spoilt is not None and _sha256(Path(spoilt.path), watch) == digest
    return False


def taken_before(effect: ProposePlace) -> Callable[[Path], int]:
    """Return what tells how many bytes of a place's disk the order has taken already."""
    from helperkit.delivery.download import room_taken

    order, came_from = effect.order, Path(effect.came_from)

    def taken(place: Path) -> int:
        if order is None or not order.urls:
            return 0
        with suppress(Problem, OSError):  # a link that is none, a folder that is gone
            here = room_taken(place, order.urls[0], order.sha256, order.kept_as)
            # What is brought over from the same disk makes room there.
            if here or not effect.came_from or not _on_one_disk(place, came_from):
                return here
            return room_taken(came_from, order.urls[0], order.sha256, order.kept_as)
        return 0

    return taken


def _on_one_disk(place: Path, other: Path) -> bool:
    base = next(path for path in (place, *place.parents) if path.is_dir())
    return base.stat().st_dev == other.stat().st_dev


def settle_download(effect: Download) -> None:
    """Forget what was remembered of a file that came: the journal knows it now."""
    from helperkit.delivery.download import settle

    order = effect.order
    with suppress(Problem, OSError):
        settle(Path(effect.place), order.urls[0], order.sha256, kept_as=order.kept_as)


def _here_already(order: Order, place: Path, watch: Watch) -> Path | None:
    """Return the very file of the card, if it lies in its place: same name, size and SHA-256."""
    path = place / order.file
    if not (order.file and order.sha256 and path.is_file()):
        return None
    if order.size is not None and path.stat().st_size != order.size:
        return None
    return path if _sha256(path, watch) == order.sha256 else None


def _sha256(path: Path, watch: Watch) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            watch.check()
            digest.update(chunk)
    return digest.hexdigest()


def check_file(effect: CheckFile, watch: Watch) -> FileReceived:
    """Look at a file that the customer has already. Raises `Problem`.

    NOT_EXPECTED for one that was picked for an order whose checksum is another.
    """
    order = effect.order
    path = Path(effect.picked or order.file)
    if not path.is_file():
        raise Problem(ProblemName.FILE_GONE)
    known = bool(effect.picked and order.sha256)
    if known and _sha256(path, watch) != order.sha256:
        raise Problem(ProblemName.NOT_EXPECTED, Evidence(where="check", note="sha256"))
    return FileReceived(effect.attempt, _parcel(inspect(path, watch), verified=known))


def _parcel(seen: Inspection, *, verified: bool, was_here: bool = False) -> Parcel:
    kind = seen.kind
    problem, note = problem_here(seen)
    if problem in _OF_ONE_FILE and _is_part(seen.path):
        # Only all parts together tell what they are, and whether they are whole.
        kind, problem = kind if kind in PARCELS else Kind.OTHER_ARCHIVE, None
    return Parcel(
        path=str(seen.path),
        name=seen.path.name,
        folder=str(seen.path.parent),
        kind=kind,
        size=seen.size,
        verified=verified,
        was_here=was_here,
        problem=problem,
        note=note,
    )


def _is_part(path: Path) -> bool:
    """Whether it is one of several files that are an archive together, there or not."""
    from helperkit.delivery.unpack.zip.volumes import VolumeMissing, volumes_of

    try:
        return bool(volumes_of(path))
    except VolumeMissing:
        return True
    except OSError:
        return False
