"""Unpacking a ZIP while it is still on its way, so that it is ready at its last byte.

The directory stands at the end of a ZIP, so the end is wanted first. Then each member is unpacked,
into staging, as soon as its bytes are there. Until the directory is there (where the server gives
no parts, that is at the last byte), members are unpacked by their local headers, under numbers.
Nothing appears before the whole file was found to be right; whatever is doubtful or fails on the
way is given up without a word, and the file is unpacked in the plain order afterwards.
"""

import contextlib
import os
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from helperkit.delivery.unpack.plan import LIMITS, Plan, refuse
from helperkit.delivery.unpack.single.spool import Spool
from helperkit.delivery.unpack.unpacking import Unpacked, Unpacking, planned
from helperkit.delivery.unpack.writing.origin_mark import read_mark
from helperkit.delivery.unpack.writing.staging import Staging
from helperkit.delivery.unpack.zip.forward import WORTH, Forward
from helperkit.delivery.unpack.zip.growing import Growing, GrowingZip, NotThere
from helperkit.delivery.work import Watch
from helperkit.journey.problems import ProblemName

LEAST = 8 << 20  # bytes of a file that is worth it
# Bytes of the end that are asked for first. The server may send them twice: they stay below 1 %.
# The least holds an end record with the longest comment.
LEAST_END, MOST_END, SHARE = 66 << 10, 4 << 20, 256
_ZIP_HEAD = b"PK\3\4"


class EarlyUnpacking:
    """One parcel that is followed while it comes; a `Follower`. Close it in any case.

    `least`: bytes of a file that is worth it; `worth`: those of a member, while the directory is
    not there yet.
    """

    def __init__(self, into: Path, *, least: int = LEAST, worth: int = WORTH) -> None:
        self.into = into
        self._least, self._worth = least, worth
        self._try: _Try | None = None

    def began(self, part: Path, total: int, first: bytes) -> int:
        """Begin to follow a ZIP; see `Follower`."""
        self.close()
        if total < self._least or not first.startswith(_ZIP_HEAD):
            return 0
        try:
            self._try = _Try(part, total, self.into, self._worth)
        except OSError:
            return 0
        return min(max(LEAST_END, total // SHARE), MOST_END)

    def grew(self, front: int, end_from: int) -> None:
        """Go on with what is there now."""
        if self._try is not None:
            self._try.grew(front, end_from)

    def whole(self) -> None:
        """Let go of the part file where it could not be moved otherwise."""
        if self._try is not None and sys.platform == "win32":
            self._try.let_go()

    def stopped(self) -> None:
        """Give up."""
        self.close()

    def publish(self, archive: Path, folder_name: str, watch: Watch) -> Unpacked | None:
        """Let the folder of this archive appear; None where it must be unpacked plainly.

        Waits for the last member. Raises `Cancelled` and what publishing raises.
        """
        current, self._try = self._try, None
        if current is None:
            return None
        try:
            return current.publish(archive, folder_name, watch)
        finally:
            current.close()

    def close(self) -> None:
        """Give up, and leave nothing behind."""
        current, self._try = self._try, None
        if current is not None:
            current.close()


class _Try:
    """One representation of the file, and the thread that unpacks it."""

    def __init__(self, part: Path, total: int, into: Path, worth: int) -> None:
        self._total, self._worth = total, worth
        self._mark = read_mark(part)
        self._watch = Watch()
        self._unpacking = Unpacking(into, self._watch, password="", save=False)
        self._into = into
        self._source = Growing(part, total, self._watch.check)
        self._publish: Callable[[str, Watch], Unpacked] | None = None
        self._staging = contextlib.ExitStack()
        self._thread = threading.Thread(target=self._run, name="early", daemon=True)
        self._thread.start()

    def grew(self, front: int, end_from: int) -> None:
        self._source.grew(front, end_from)

    def publish(self, archive: Path, folder_name: str, watch: Watch) -> Unpacked | None:
        if not self._is_of(archive):
            return None
        self._source.grew(self._total, self._total)
        while self._thread.is_alive():
            watch.check()
            self._thread.join(0.02)
        return None if self._publish is None else self._publish(folder_name, watch)

    def let_go(self) -> None:
        self._source.grew(self._total, self._total)
        self._thread.join()
        self._source.close()

    def close(self) -> None:
        self._watch.cancel()
        self._source.wake()
        self._thread.join()
        self._staging.close()
        self._source.close()

    def _is_of(self, archive: Path) -> bool:
        """Whether the archive is the very file that was followed."""
        with contextlib.suppress(OSError):
            return os.path.samestat(archive.stat(), self._source.status) and (
                archive.stat().st_size == self._total
            )
        return False

    def _run(self) -> None:
        # Whatever it is, the plain order will meet it again, and tell it to the customer.
        with contextlib.suppress(Exception):
            self._publish = self._unpacked()
            return
        self._staging.close()  # the download may need the room

    def _unpacked(self) -> Callable[[str, Watch], Unpacked]:
        """Unpack as the bytes come, and return what lets the folder appear."""
        source = self._source
        source.wait_for(lambda: source.to_come < self._total)
        staging = self._staging.enter_context(Staging(self._into))
        forward = Forward(source, self._spool(staging), self._worth)
        forward.go(lambda: source.end_is_there)
        source.wait_for(lambda: source.end_is_there)
        try:
            reader = GrowingZip(source, forward.found)
        except NotThere:  # the directory is larger than the end that came first
            forward.go(lambda: source.all_is_there)
            source.wait_for(lambda: source.all_is_there)
            reader = GrowingZip(source, forward.found)
        plan = planned(reader, self._total)
        there = sum(entry.size for entry in plan.entries if entry.member in reader.ready)
        self._require_room(plan, there)
        return self._unpacking.begin(
            reader, plan, self._total, self._mark, self._staging, spooled=(staging, there)
        )

    def _spool(self, staging: Staging) -> Spool:
        """Return the place for what no plan is known of yet: it may fill what nobody else needs."""

        def check(_: int) -> None:
            self._watch.check()
            spool.free = spool.came + self._free()

        spool = Spool(staging.spool(), 0, check)
        return spool

    def _free(self) -> int:
        """Return the bytes of room that the rest of the file leaves."""
        return shutil.disk_usage(self._into).free - self._source.to_come

    def _require_room(self, plan: Plan, there: int) -> None:
        """Raise where the rest of the parcel, that of the file and a little would not fit."""
        if plan.needs_password:
            raise refuse(ProblemName.PASSWORD, "needed")
        if self._free() < plan.total - there + LIMITS.spare:
            raise refuse(ProblemName.DISK_FULL, "early")
