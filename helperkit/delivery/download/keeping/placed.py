"""A file that an earlier call brought to its final name: found again, if it is still the one."""

import hashlib
from contextlib import suppress
from pathlib import Path

from helperkit.delivery.download.keeping.disk import on_disk
from helperkit.delivery.download.keeping.staging import READ, STAGING, Staging
from helperkit.delivery.work import Watch


def placed_before(
    staging: Staging, watch: Watch, *, size: int | None = None, sha256: str = ""
) -> Path | None:
    """Return the final file of an earlier call, if it lies there unchanged and is wanted.

    So it is after a call that held it, and after one that was killed before it tidied up.
    """
    if staging.placed:
        # Cancelled or failed in here, the record stays: the file may well be right.
        staging.placed = _is_placed(staging, watch, size, sha256)
    return staging.folder / staging.journal.placing if staging.placed else None


def _is_placed(staging: Staging, watch: Watch, size: int | None, sha256: str) -> bool:
    journal = staging.journal
    if size not in {None, journal.kept.durable} or sha256 not in {"", journal.sha256}:
        return False
    target = staging.folder / journal.placing
    if target.name != journal.placing:
        return False
    with on_disk():
        if not target.is_file() or target.stat().st_size != journal.kept.durable:
            return False
        digest = hashlib.sha256()
        with target.open("rb") as opened:
            while chunk := opened.read(READ):
                watch.check()
                digest.update(chunk)
    return digest.hexdigest() == journal.sha256


def forget_placed(folder: Path, key: str) -> None:
    """Remove the records of placed files under this key; those of work under way stay."""
    room = folder / STAGING
    # Tidying is worth no problem to a customer who has the file: what fails is found next time.
    with suppress(OSError):
        for path in (room / f"{key}.json", *room.glob(f"{key}-*.json")):
            if not path.with_suffix(".part").exists():  # work under way has one
                path.unlink(missing_ok=True)
        room.rmdir()
