"""The course of one download: ask, receive, wait, resume, verify, give the final name."""

from datetime import UTC, datetime
from http.client import HTTPException
from pathlib import Path
from typing import NoReturn

import msgspec
from urllib3.exceptions import HTTPError

from helperkit.delivery.download import resume
from helperkit.delivery.download.answer import BadAnswer, retry_seconds
from helperkit.delivery.download.body import Cut
from helperkit.delivery.download.causes import Patience, line_cause
from helperkit.delivery.download.disk import prepare_folder, require_room
from helperkit.delivery.download.exchange import Reply, ask_server, readable_url
from helperkit.delivery.download.line import Line, Stalled
from helperkit.delivery.download.pace import Tries
from helperkit.delivery.download.receiving import Intake, Wanted, WrongSize
from helperkit.delivery.download.refusals import is_busy, refusal
from helperkit.delivery.download.resume import Verdict
from helperkit.delivery.download.staging import Staging, forget_placed
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Evidence, Problem, ProblemName

# Errors of requests are OSErrors; those of the disk are problems before they get here.
LINE_ERRORS = (OSError, HTTPError, HTTPException, Stalled, Cut, BadAnswer)
MOST_RESTARTS = 6
MOST_RETRY_AFTER = 3.0  # times the patience: a server that asks for longer is parked


class Received(msgspec.Struct, frozen=True):
    """A whole file under its final name. `verified`: its bytes equal a hash known beforehand."""

    path: Path
    size: int
    sha256: str
    verified: bool


def download(
    url: str,
    folder: Path,
    watch: Watch,
    *,
    name: str = "",
    size: int | None = None,
    sha256: str = "",
    patience: float = 20.0,
    hold: bool = False,
) -> Received:
    """Bring one file into the folder, going on from what an earlier call kept.

    `size` in bytes and `sha256` in hex, where known, judge the result. `patience`: no bytes for
    this many seconds is a stall. Raise `Problem` for a named cause, `Cancelled` when the watch
    says so; either way everything synced stays for the next call.

    `hold`: remember the file until `settle`, so that a caller who is killed before it could note
    it down, and asks again, gets this very file instead of a second one.
    """
    wanted = Wanted(url=readable_url(url), name=name, size=size, sha256=sha256.strip().lower())
    prepare_folder(folder)
    with Staging(folder, wanted.key()) as staging:
        return _Download(wanted, staging, watch, patience, hold=hold).run()


def settle(folder: Path, url: str, sha256: str = "") -> None:
    """Forget a file that `download` held, and tidy up; the file itself stays.

    `url` and `sha256` as they were given to `download`.
    """
    wanted = Wanted(url=readable_url(url), sha256=sha256.strip().lower())
    forget_placed(folder, wanted.key())


class _Busy(Exception):
    """The server asks to come back later."""

    def __init__(self, problem: Problem, seconds: float) -> None:
        super().__init__(problem.name.value)
        self.problem = problem
        self.seconds = seconds


class _Download:
    """One call of `download`."""

    def __init__(
        self, wanted: Wanted, staging: Staging, watch: Watch, patience: float, *, hold: bool
    ) -> None:
        self._hold = hold
        self._wanted = wanted
        self._staging = staging
        self._watch = watch
        self._patience = patience
        self._tries = Tries(patience)
        self._intake = Intake(wanted, staging, watch, self._tries.received)
        self._seen_date = staging.kept.date
        self._began = False  # some answer came in this call
        self._whole = False  # ask without Range: a part did not fit
        self._plain = False  # rule 4: ask with Range, without If-Range
        self._restarts = 0

    def run(self) -> Received:
        placed = self._staging.placed_before(
            self._watch, size=self._wanted.size, sha256=self._wanted.sha256
        )
        if placed is not None:
            digest = self._staging.journal.sha256
            self._staging.finish(hold=self._hold)
            return self._received(placed, digest)
        try:
            fault = self._bring_and_check()
            if fault:  # one more try from a clean start: it may have been the way, not the file
                fault = self._bring_and_check()
            if fault:
                raise fault
            digest = self._intake.digest()
            path = self._staging.place(self._intake.name, digest, self._watch)
            self._staging.finish(hold=self._hold)
        finally:
            self._staging.park()
        return self._received(path, digest)

    def _received(self, path: Path, digest: str) -> Received:
        size = path.stat().st_size
        return Received(path, size, digest, verified=digest == self._wanted.sha256)

    def _bring_and_check(self) -> Problem | None:
        """Bring all bytes; if they are wrong, throw them away and return the problem."""
        right_size = False
        try:
            if self._wanted.size:
                require_room(self._staging.folder, self._wanted.size - self._staging.written)
            self._intake.catch_up()
            while not self._intake.complete:
                self._try_once()
            got, taken = self._staging.written, True
            right_size = self._wanted.size in {None, got}
        except WrongSize as wrong:
            got, taken = wrong.got, wrong.taken
        if right_size and self._wanted.sha256 in {"", self._intake.digest()}:
            return None
        if taken:  # what was only offered leaves the good bytes from before alone
            self._intake.throw_away()
        note = "sha256" if right_size else "size"
        evidence = Evidence(
            where="download", got_bytes=got, wanted_bytes=self._wanted.size, note=note
        )
        return Problem(ProblemName.DAMAGED, evidence)

    # One try ------------------------------------------------------------------------------

    def _try_once(self) -> None:
        """Ask once and take what comes; after a failure that may pass, wait a little."""
        line = Line(self._watch, self._patience, self._intake.waiting)
        asked_to_wait = 0.0
        try:
            with self._watch.when_cancelled(line.cut):
                self._ask(line)
            return
        except _Busy as busy:
            error: Exception = busy
            problem, patience = busy.problem, Patience.MUCH
            asked_to_wait = busy.seconds
        except LINE_ERRORS as broken:
            self._watch.check()  # it was cut because somebody asked to stop
            cause = line_cause(broken, self._seen_date, began=self._began)
            if cause is None:
                raise
            error = broken
            problem, patience = cause.as_problem(broken), cause.patience
            if self._began and patience is Patience.LITTLE:
                patience = Patience.MUCH  # it did work a moment ago
        finally:
            line.close()
        wait = self._tries.failed(patience)
        if wait is None or asked_to_wait > MOST_RETRY_AFTER * self._patience:
            raise problem from error
        self._intake.sync()
        self._intake.waiting()
        self._watch.wait(max(wait, asked_to_wait))

    def _ask(self, line: Line) -> None:
        kept = self._staging.kept
        proven = bool(self._wanted.sha256)
        asked = resume.ask(kept, proven=proven, whole=self._whole, plain=self._plain)
        with ask_server(self._wanted.url, asked.headers(), line, self._saw_date) as reply:
            self._began = True
            answer = reply.answer
            if answer.status not in ({200, 203, 206, 416} if asked.start else {200, 203, 206}):
                self._refused(reply)
            verdict = resume.judge(kept, asked, answer, proven=proven, plain=self._plain)
            match verdict:
                case Verdict.PLAIN_RANGE:
                    self._plain = True
                case Verdict.WHOLE:
                    self._ask_for_all()
                case Verdict.FRESH:
                    if kept.durable and not self._whole:
                        self._count_restart()
                    self._whole = False
                    self._intake.take_whole(reply)
                case Verdict.SPLICE:
                    if not self._intake.take_rest(reply, asked):
                        self._ask_for_all()

    def _ask_for_all(self) -> None:
        self._whole = True
        self._count_restart()

    def _count_restart(self) -> None:
        self._restarts += 1
        if self._restarts > MOST_RESTARTS:
            evidence = Evidence(where="download", got_bytes=self._staging.written, note="restarts")
            raise Problem(ProblemName.SLOW, evidence)

    def _refused(self, reply: Reply) -> NoReturn:
        answer = reply.answer
        body = reply.beginning()
        problem = refusal(answer, body)
        if not is_busy(answer, body):
            raise problem
        now = datetime.now(UTC)
        raise _Busy(problem, retry_seconds(answer.retry_after, answer.date, now) or 0.0)

    def _saw_date(self, date: str) -> None:
        self._seen_date = date or self._seen_date
