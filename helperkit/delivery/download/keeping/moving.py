"""Bringing what was received over to another folder, on another disk perhaps."""

from pathlib import Path

from msgspec.structs import replace

from helperkit.delivery.download.keeping.disk import require_room
from helperkit.delivery.download.keeping.part_journal import reach
from helperkit.delivery.download.keeping.staging import STAGING, Staging
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem


def bring_over(old: Path, new: Path, key: str, watch: Watch) -> None:
    """Copy what is kept under this key from the old folder to the new one, then remove it there.

    Nothing happens where the old one has nothing or the new one something, nor where both are one
    folder, by whatever name. Raise `Problem` where there is no room in the new one: then all stays
    where it is.
    """
    try:
        if not (old / STAGING / f"{key}.json").is_file() or old.samefile(new):
            return
        source = Staging(old, key)
    except (Problem, OSError):  # the old place is gone or closed: it begins anew in the new one
        return
    with source, Staging(new, key) as target:
        if not source.held or target.held:
            return
        require_room(new, reach(source.kept))
        try:
            _copy(source, target, watch)
        except BaseException:
            target.remove()  # half of it would lie there for nobody
            raise
        source.remove()


def _copy(source: Staging, target: Staging, watch: Watch) -> None:
    kept = source.kept
    target.begin(replace(source.journal, kept=replace(kept, durable=0, ahead=())))
    for chunk in source.read_kept():
        watch.check()
        target.write(chunk)
    for start, end in kept.ahead:
        at = start
        for chunk in source.read_kept(start, end):
            watch.check()
            target.write_at(at, chunk, begins=at == start)
            at += len(chunk)
    target.sync()
