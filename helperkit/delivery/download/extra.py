"""Extra connections for a slow download, where they help.

It begins with one connection. If that one is slow, and what it brings has a strong name, extra
ones fetch the last parts of the file for a few seconds. If all together are clearly faster, they
stay: whoever has nothing to do takes the second half of the longest part that is left. If not,
they end, and nothing was fetched twice. Each part is asked for with a few bytes of the next one,
which must be equal: the rule of the overlap holds at every seam.
"""

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from enum import Enum, auto

import msgspec

from helperkit.delivery.download import resume
from helperkit.delivery.download.end_first import EndFirst
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.line.broken import LINE_ERRORS
from helperkit.delivery.download.line.exchange import LARGEST_READ, Reply
from helperkit.delivery.download.line.line import Line
from helperkit.delivery.download.parts import LEAST_PART, Part, Parts
from helperkit.delivery.download.resume import Ask, Kept, Verdict
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import Problem, ProblemName

MOST_EXTRA = 3
SLOW = 2 * 1024 * 1024  # bytes a second; a faster line is left alone
LONG = 10.0  # seconds that must be left for it to be worth the while
LOOK_SECONDS = 2.0  # of one connection, before extra ones are tried
SETTLE_SECONDS = 1.0  # of all connections, before they are measured
TRIAL_SECONDS = 3.0
PART_SECONDS = 5.0  # the length of a part in the trial, at the speed of one connection
MOST_FAILURES = 12  # parts of which nothing came: this server does not want extra connections
WORTH = 1.3  # times as fast as one alone
LISTEN_SECONDS = 0.1

_OF_THE_DISK = {ProblemName.DISK_FULL, ProblemName.FOLDER_GONE, ProblemName.FOLDER_NOT_ALLOWED}


class Open(msgspec.Struct, frozen=True):
    """How a connection is made and judged."""

    url: str
    proven: bool
    patience: float
    ask: Callable[[Ask, Line], AbstractContextManager[Reply]]


class _Stage(Enum):
    ALONE = auto()
    TRIAL = auto()
    TOGETHER = auto()
    NEVER = auto()


class Extras:
    """The extra connections of one download. Its public methods belong to the main thread."""

    def __init__(self, staging: Staging, watch: Watch, *, allowed: bool) -> None:
        self._staging = staging
        self._watch = watch
        self._stage = _Stage.ALONE if allowed else _Stage.NEVER
        self._parts = Parts(staging)
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()  # of the lines
        self._lines: set[Line] = set()
        self._error: BaseException | None = None
        self._ending = False
        self._failures = 0
        self._open: Open | None = None
        self._kept = Kept()
        self._since = 0.0
        self._alone = 0.0  # bytes a second of one connection
        self._settled = False  # whether the trial's connections have got going
        self._end = EndFirst(staging, watch)

    def begin(self, opened: Open, kept: Kept) -> None:
        """A main connection streams now, from the front that is kept, of this version."""
        self._open, self._kept, self._error = opened, kept, None
        self._parts.begin(self._staging.written, kept.total or 0)
        self._ending = False
        self._failures = 0
        if self._stage is _Stage.TRIAL or (self._stage is _Stage.TOGETHER and not self._named()):
            self._stage = _Stage.ALONE
        self._measure()

    def claim(self, wanted: int) -> int:
        """Return how many bytes the front may take before it meets another part."""
        mine = self._parts.claim_front(wanted)
        if mine < wanted and self._end.is_missing:  # the front's line brings it; no other may
            self.leave_off()
            self._cut()
            self._end.drop()
            mine += self._parts.claim_front(wanted - mine)
        return mine

    def most_at_once(self) -> int:
        """Return how many bytes the front may wait for in one read: what lies beyond is not its."""
        if self._stage is _Stage.NEVER and not self._staging.ahead:
            return LARGEST_READ
        room = self._parts.front_room()
        return LARGEST_READ if room is None else _most(room)

    def consider(self, end: int = 0) -> None:
        """Look at the speed, and try, keep or leave extra connections. Raise what broke one.

        `end`: so many bytes of the file's end are wanted before the rest, if that can be.
        """
        if self._stage is _Stage.NEVER:
            return
        if end:
            self._fetch_end(end)
        if self._error is not None:
            raise self._error
        spent = time.monotonic() - self._since
        if self._stage is _Stage.ALONE and spent >= LOOK_SECONDS:
            rate = self._parts.came / spent
            self._measure()
            if rate and self._worth_trying(rate):
                self._try(rate)
        elif self._stage is _Stage.TRIAL and not self._settled and spent >= SETTLE_SECONDS:
            self._settled = True
            self._measure()
        elif self._stage is _Stage.TRIAL and spent >= TRIAL_SECONDS:
            faster = self._parts.came / spent >= WORTH * self._alone
            self._stage = _Stage.TOGETHER if faster else _Stage.NEVER
        elif self._stage is _Stage.TOGETHER:
            self._fill_up()

    def leave_off(self) -> None:
        """Use no extra connections any more in this download: their parts did not fit."""
        self._stage = _Stage.NEVER

    def finish(self, tick: Callable[[], None]) -> None:
        """Work along until every part is there or has failed; the front has met the next part.

        `tick` is called now and then. Raise `Misfit`.
        """
        if self._stage is not _Stage.TOGETHER:
            self.stop()
        while self._stage is _Stage.TOGETHER:
            part = self._parts.half()
            if part is None and not any(thread.is_alive() for thread in self._threads):
                break
            if part is not None:
                if not self._fetch(part, tick):
                    break  # the front asks for it again, and counts what fails
            else:
                self._watch.wait(LISTEN_SECONDS)
            tick()
            if self._error is not None:
                raise self._error
        self.stop()
        self._parts.compare_seams()

    def stop(self) -> None:
        """End all extra connections; what they brought stays."""
        self._end.listen()
        self._cut()

    def _cut(self) -> None:
        self._parts.close()
        with self._lock:
            self._ending = True
            lines = list(self._lines)
        for line in lines:
            line.cut()
        for thread in self._threads:
            thread.join()
        self._threads.clear()
        self._parts.clear()

    # Measuring ----------------------------------------------------------------------------

    def _measure(self) -> None:
        self._since, self._parts.came = time.monotonic(), 0

    def _worth_trying(self, rate: float) -> bool:
        if not self._named() or rate >= SLOW or self._limit() is None:
            return False
        return self._parts.left() > max(LONG * rate, 8 * LEAST_PART)

    def _named(self) -> bool:
        """Whether what streams now has a strong name, and an end: else no part of it is safe."""
        opened, kept = self._open, self._kept
        if opened is None or kept.total is None:
            return False
        return opened.proven or bool(resume.validator(kept, opened.url, proven=False))

    def _try(self, rate: float) -> None:
        """Fetch the last parts of the file: the main connection will meet them last of all."""
        self._alone, end = rate, self._limit() or 0
        self._end.over()
        size = min(max(LEAST_PART, int(rate * PART_SECONDS)), self._parts.left() // 8)
        self._stage = _Stage.TRIAL
        self._settled = False
        self._measure()
        for _ in range(MOST_EXTRA):
            end -= size
            self._start(self._parts.add(end, end + size))

    def _limit(self) -> int | None:
        """Return where what is left ends: at the file's end, or at what is fetched of it already.

        None where more lies ahead: an earlier trial was cut off.
        """
        room = self._parts.front_room()
        if room is None:
            return self._kept.total or 0
        return self._staging.written + room if len(self._staging.ahead) < 2 else None

    def _fetch_end(self, size: int) -> None:
        """Fetch the end of the file beside the rest, where nothing is there of it."""
        total = self._kept.total or 0
        if self._named() and not self._staging.ahead and self._parts.left() > 2 * size:
            part = self._parts.add(total - size, total)
            self._start(part)
            self._end.begin(part, self._threads[-1])

    def _fill_up(self) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        while len(self._threads) < MOST_EXTRA and (part := self._parts.half()) is not None:
            self._start(part)

    # Fetching -----------------------------------------------------------------------------

    def _start(self, part: Part) -> None:
        thread = threading.Thread(target=self._work, args=(part,), name="extra", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _work(self, part: Part | None) -> None:
        while part is not None and self._fetch(part, lambda: None):
            part = self._parts.half() if self._stage is _Stage.TOGETHER else None

    def _fetch(self, part: Part, tick: Callable[[], None]) -> bool:
        """Fetch one part; False where that failed. What came of it stays."""
        opened = self._open
        if opened is None:
            return False
        line = Line(self._watch, opened.patience, lambda: None)
        seam = b""
        try:
            with self._lock:
                self._lines.add(line)
                if self._ending:
                    return False
            seam = self._receive(part, opened, line, tick)
        except (*LINE_ERRORS, Cancelled):
            return False
        except Problem as problem:
            if problem.name in _OF_THE_DISK:  # the main thread tells it
                self._error = problem
            return False
        except Exception as error:  # noqa: BLE001 - no thread may end unheard
            self._error = error
            return False
        finally:
            line.close()
            with self._lock:
                self._lines.discard(line)
            self._parts.ended(part, seam)
            if part.at == part.start:
                self._failures += 1
                if self._failures >= MOST_FAILURES:
                    self.leave_off()
        return True

    def _receive(self, part: Part, opened: Open, line: Line, tick: Callable[[], None]) -> bytes:
        """Fetch a part, and return what came of the next one."""
        total = self._kept.total or 0
        end = min(part.end + resume.OVERLAP, total)
        asked = resume.ask_span(self._kept, opened.url, (part.start, end), proven=opened.proven)
        seam = b""
        with self._watch.when_cancelled(line.cut), opened.ask(asked, line) as reply:
            verdict = resume.judge(
                self._kept, asked, reply.answer, opened.url, proven=opened.proven
            )
            if reply.answer.status != 206 or verdict is not Verdict.SPLICE:
                self.leave_off()  # this server gives no parts, or of something else
                return b""
            reply.most_at_once = _most(part.end - part.at)
            for chunk in reply.chunks():
                at, mine = self._parts.claim(part, len(chunk))
                if mine:
                    self._staging.write_at(at, chunk[:mine], begins=at == part.start)
                seam += chunk[mine:]
                tick()
                if part.at >= part.end and len(seam) >= resume.OVERLAP:
                    break
                reply.most_at_once = _most(part.end - part.at)
        return seam


def _most(left: int) -> int:
    return min(max(left, 0) + resume.OVERLAP, LARGEST_READ)
