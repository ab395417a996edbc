"""Keeps two windows with the same order from doing the same work: one waits and finds it done."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from helperkit.delivery.work import Watch
from helperkit.files import try_lock
from helperkit.journey.effects import Download, Unpack

ASK_AGAIN_SECONDS = 0.2


@contextmanager
def one_at_a_time(work: Download | Unpack, home: Path, watch: Watch) -> Iterator[None]:
    """Within the block, no other window that was asked for the same thing is at it.

    The file of a plain link is known by nothing, so it could not be found: there nobody waits.
    Raises `Cancelled`.
    """
    if isinstance(work, Download):
        known = work.order.sha256 if work.order.file else ""
    else:
        known = work.parcel.path
    if not known:
        yield
        return
    import hashlib  # with OpenSSL: not before the first paint

    told = f"{work.place}\n{known}".encode("utf-8", "surrogatepass")
    path = home / "at_work" / hashlib.sha256(told).hexdigest()[:24]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = _locked(path, watch)
    except OSError:  # no home to write to: then nobody can be asked to wait
        yield
        return
    try:
        yield
    finally:
        give_back(file, path)


def _locked(path: Path, watch: Watch) -> BinaryIO:
    """Return the file of this name, locked. Raises `Cancelled` and OSError."""
    while True:
        file = path.open("a+b")  # a pipe in its place would hold up an opening for writing alone
        try:
            while not try_lock(file):
                watch.wait(ASK_AGAIN_SECONDS)
            # Whoever had it took the name away: a lock on what has no name keeps nobody out.
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                    return file
        except BaseException:
            file.close()
            raise
        file.close()


def give_back(file: BinaryIO, path: Path) -> None:
    """Take the name away while it is locked; Windows lets only a closed file go, if nobody's."""
    with file:
        if sys.platform != "win32":
            with suppress(OSError):
                path.unlink()
    if sys.platform == "win32":
        with suppress(OSError):
            path.unlink()
