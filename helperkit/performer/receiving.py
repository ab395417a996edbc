"""Performs the getting and the unpacking, and says what came of it."""

import hashlib
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from helperkit.delivery.inspect import Inspection, inspect, inspect_folder, start_with
from helperkit.delivery.work import Watch
from helperkit.files import numbered
from helperkit.journey.effects import CheckFile, Download, Unpack
from helperkit.journey.events import FileReceived, ParcelLocked, ParcelUnpacked
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Order, Parcel, Thing
from helperkit.journey.problems import Evidence, Problem, ProblemName

if TYPE_CHECKING:
    from helperkit.delivery.download.line.ways import Ways

CHUNK = 1 << 20  # bytes read at once when a file is hashed
MOST_NUMBERS = 100  # folders "Garden Notes (2)" and so on that are looked into
MOST = 500  # things that a state names; the rest is in the folder all the same


def download_file(
    effect: Download, watch: Watch, ways: "Ways", *, patience: float, limit: int | None
) -> FileReceived:
    """Receive the file, or find that it is here already. Raises `Problem`.

    So many seconds of `patience` without a byte are a stall. `limit`: bytes a second.
    """
    from helperkit.delivery.download import download

    order, place = effect.order, Path(effect.place)
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
    )
    return FileReceived(effect.attempt, _parcel(inspect(got.path, watch), verified=got.verified))


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
    return Parcel(
        path=str(seen.path),
        name=seen.path.name,
        folder=str(seen.path.parent),
        kind=seen.kind,
        size=seen.size,
        verified=verified,
        was_here=was_here,
        problem=seen.problem or _unknown(seen.kind),
    )


def _unknown(kind: Kind) -> ProblemName | None:
    return ProblemName.UNKNOWN_PARCEL if kind is Kind.OTHER_ARCHIVE else None


def unpack_parcel(effect: Unpack, watch: Watch) -> ParcelUnpacked | ParcelLocked:
    """Unpack the parcel into a folder of its own, or find that it was done before.

    Raises `Problem`.
    """
    from helperkit.delivery.unpack import plan, unpack
    from helperkit.delivery.unpack.faults import os_errors_named
    from helperkit.delivery.unpack.safety.names import natural, safe_part

    archive, place = Path(effect.parcel.path), Path(effect.place)
    folder_name = safe_part(effect.order.name or PurePosixPath(effect.parcel.name).stem)
    try:
        planned = plan(archive, password=effect.password)
        wanted = {e.path: e.size for e in planned.entries if not e.is_folder}
        before = _unpacked_before(place, folder_name, wanted) if wanted else None
        if before is not None:
            return _unpacked(effect, before, tuple(sorted(wanted, key=natural)), watch)
        with os_errors_named("unpack"):
            place.mkdir(parents=True, exist_ok=True)
        done = unpack(archive, place, folder_name, watch, password=effect.password)
    except Problem as problem:
        if problem.name is ProblemName.PASSWORD and not effect.password:
            return ParcelLocked(effect.attempt)
        raise
    return _unpacked(effect, done.folder, done.files, watch)


def _unpacked_before(place: Path, folder_name: str, wanted: dict[str, int]) -> Path | None:
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


def _unpacked(effect: Unpack, folder: Path, files: tuple[str, ...], watch: Watch) -> ParcelUnpacked:
    titles = {title.path: title for title in effect.order.titles}
    first = sorted(files, key=lambda path: path not in titles)[:MOST]
    seen = inspect_folder(folder, tuple(first), watch)
    things = tuple(
        Thing(
            path=str(inspection.path),
            title=titles[path].title if path in titles else PurePosixPath(path).name,
            kind=inspection.kind,
            size=inspection.size,
            problem=inspection.problem,
        )
        for path, inspection in zip(first, seen, strict=True)
    )
    by_card = next(
        (i for i, path in enumerate(first) if path in titles and titles[path].start), None
    )
    start = by_card if by_card is not None else start_with(seen)
    return ParcelUnpacked(effect.attempt, str(folder), things, start or 0)
