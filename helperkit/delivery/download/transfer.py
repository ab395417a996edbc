"""Carries out what the state machine of a download says, and brings it the facts."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import assert_never

import msgspec

from helperkit.delivery.download import protocol
from helperkit.delivery.download.answers.answer import retry_seconds
from helperkit.delivery.download.answers.names import NO_NAME, safe_name
from helperkit.delivery.download.answers.refusals import is_busy, refusal
from helperkit.delivery.download.course import Course, Goal
from helperkit.delivery.download.extra import Extras, Open
from helperkit.delivery.download.facts import (
    Answered,
    AskServer,
    Begin,
    Check,
    Checked,
    Closed,
    Compare,
    Compared,
    Ended,
    Fact,
    Finish,
    Forget,
    ForgetAll,
    Look,
    Looked,
    Opened,
    Order,
    Place,
    Placed,
    Prove,
    Proved,
    Refused,
    Rest,
    Stop,
    Stopped,
    Take,
    Waited,
)
from helperkit.delivery.download.intake import Intake
from helperkit.delivery.download.keeping.disk import require_room
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.line.broken import LINE_ERRORS
from helperkit.delivery.download.line.causes import has_route
from helperkit.delivery.download.line.exchange import Reply, ask_server
from helperkit.delivery.download.line.line import Line
from helperkit.delivery.download.line.ways import SYSTEM, Ways
from helperkit.delivery.download.pace import Limit
from helperkit.delivery.download.parts import Misfit
from helperkit.delivery.download.receiving import Body, TooMuch
from helperkit.delivery.download.resume import Ask
from helperkit.delivery.download.trouble import Trouble, chance
from helperkit.delivery.download.wanted import Wanted
from helperkit.delivery.work import Watch
from helperkit.journey.order import Waiting
from helperkit.journey.problems import Problem

PROBE_SECONDS = 1.0  # between two looks for a way out, while there is none


class Settings(msgspec.Struct, frozen=True):
    """How a download goes about it."""

    patience: float = 20.0  # seconds without a byte that are a stall
    limit: int | None = None  # bytes a second
    room_after: int = 0  # bytes that the folder will have to take afterwards
    ways: Ways = SYSTEM  # proxies


class Transfer:
    """One call of `download`, on one part file."""

    def __init__(self, wanted: Wanted, staging: Staging, watch: Watch, settings: Settings) -> None:
        self._wanted = wanted
        self._staging = staging
        self._watch = watch
        self._settings = settings
        self._intake = Intake(wanted, staging, watch, Limit(settings.limit))
        self._extras = Extras(staging, watch, allowed=settings.limit is None)
        self._course = Course(
            Goal(
                links=(wanted.url, *wanted.mirrors),
                size=wanted.size,
                sha256=wanted.sha256,
                patience=settings.patience,
            )
        )
        self._connection = ExitStack()
        self._reply: Reply | None = None
        self._body: Body | None = None
        self._trouble = Trouble(staging.kept.date)

    def run(self) -> tuple[Path, str]:
        """Return the final path and the SHA-256 of a whole file. Raise `Problem`, `Cancelled`."""
        try:
            size = self._staging.kept.total or self._wanted.size
            if size:
                needed = size + self._settings.room_after
                require_room(self._staging.folder, needed, self._staging.room_taken)
            self._intake.catch_up()
            return self._run()
        finally:
            self._extras.stop()
            self._connection.close()
            self._staging.park()

    def _run(self) -> tuple[Path, str]:
        fact: Fact = Opened(kept=self._staging.kept)
        path = self._staging.folder
        while True:
            self._course, order = protocol.advance(self._course, fact)
            match order:
                case Stop(problem=problem, forget=forget):
                    if forget:
                        self._staging.throw_away()
                    raise problem
                case Place():
                    path = self._place()
                    fact = Placed(kept=self._staging.kept)
                case Finish():
                    return path, self._intake.digest()
                case _:
                    fact = self._carry_out(order)

    def _carry_out(self, order: Order) -> Fact:
        """Do it, and say what came of it: broken lines and full disks are facts too."""
        try:
            return self._do(order)
        except Problem as problem:
            if isinstance(order, AskServer):  # of this link: another may do
                return Refused(problem, kept=self._staging.kept)
            return Stopped(problem, kept=self._staging.kept)
        except (TooMuch, Misfit) as wrong:
            self._intake.sync()
            if isinstance(wrong, Misfit):
                self._extras.leave_off()
                return Compared(same=False, kept=self._staging.kept)
            return Checked(right=False, note="size", kept=self._staging.kept)
        except LINE_ERRORS as broken:
            self._watch.check()  # it was cut because somebody asked to stop
            return self._broken(broken)
        finally:
            if isinstance(order, Begin | Take):
                self._extras.stop()

    def _do(self, order: Order) -> Fact:
        staging = self._staging
        match order:
            case AskServer(url=url, ask=ask):
                return self._ask(url, ask)
            case Look():
                return Looked(self._opened_body.look(), kept=staging.kept)
            case Begin():
                self._opened_body.begin(staging, self._intake)
                return self._take()
            case Compare():
                same = self._opened_body.compare(staging, self._course.asked)
                problem = self._opened_body.problem_of_part(staging) if same else None
                if problem is not None:
                    return Looked(problem, kept=staging.kept)
                return Compared(same=same, kept=staging.kept)
            case Take():
                return self._take()
            case Rest(seconds=seconds, why=why):
                self._rest(seconds, why)
                return Waited(kept=staging.kept)
            case Prove():
                return Proved(self._proof(), kept=staging.kept, chance=chance())
            case Check():
                return self._check()
            case Forget(spans=spans):
                staging.forget(spans)
                self._intake.catch_up()
                return Opened(kept=staging.kept)
            case ForgetAll():
                staging.throw_away()
                return Opened(kept=staging.kept)
            case Place() | Finish() | Stop():
                raise AssertionError(order)  # these end it
            case _:
                assert_never(order)

    @property
    def _opened_body(self) -> Body:
        if self._body is None:
            raise RuntimeError("no body is open")
        return self._body

    # The line -----------------------------------------------------------------------------

    def _ask(self, url: str, ask: Ask) -> Fact:
        self._hang_up()
        self._intake.got = 0
        line = Line(self._watch, self._settings.patience, self._intake.waiting)
        self._connection.callback(line.close)
        self._connection.enter_context(self._watch.when_cancelled(line.cut))
        reply = self._connection.enter_context(self._connect(url)(ask, line))
        self._trouble.answered()
        answer = reply.answer
        kept = self._staging.kept
        if answer.status not in ({200, 203, 206, 416} if ask.ranged else {200, 203, 206}):
            return self._refused(reply)
        self._reply = reply
        self._body = Body(reply, url, self._wanted, self._settings.room_after)
        return Answered(answer, kept=kept)

    def _connect(self, url: str) -> Callable[[Ask, Line], AbstractContextManager[Reply]]:
        ways, proven = self._settings.ways, self._course.goal.proven
        return lambda ask, line: ask_server(
            url, ask.headers(), line, self._trouble.saw_date, ways=ways, proven=proven
        )

    def _hang_up(self) -> None:
        self._connection.close()
        self._reply = self._body = None

    def _refused(self, reply: Reply) -> Fact:
        answer, body = reply.answer, reply.beginning()
        busy = is_busy(answer, body)
        seconds = retry_seconds(answer.retry_after, answer.date, datetime.now(UTC)) if busy else 0.0
        return Refused(
            refusal(answer, body),
            busy=busy,
            seconds=seconds or 0.0,
            kept=self._staging.kept,
            chance=chance(),
        )

    def _take(self) -> Fact:
        course = self._course
        opened = Open(
            course.url, course.goal.proven, self._settings.patience, self._connect(course.url)
        )
        self._extras.begin(opened, self._staging.kept)
        framed = self._opened_body.take(self._staging, self._intake, self._extras)
        self._intake.sync()
        got = self._intake.got
        if framed:
            return Ended(got, kept=self._staging.kept)
        return Closed(self._intake.digest(), got, kept=self._staging.kept, chance=chance())

    def _broken(self, error: Exception) -> Fact:
        self._hang_up()
        self._intake.sync()
        return self._trouble.named(error, self._staging.kept, self._intake.got)

    def _rest(self, seconds: float, why: Waiting) -> None:
        """Wait; without a way out, only until there is one."""
        self._hang_up()
        self._intake.waiting(why)
        until = monotonic() + seconds
        while (left := until - monotonic()) > 0:
            self._watch.wait(min(left, PROBE_SECONDS))
            self._intake.waiting(why)
            if why is Waiting.OFFLINE and has_route():
                return

    # The end ------------------------------------------------------------------------------

    def _proof(self) -> bool | None:
        from helperkit.delivery.inspect.proof import is_all_there

        return is_all_there(self._staging.part)

    def _check(self) -> Fact:
        self._hang_up()
        self._intake.sync(total=self._staging.written)
        self._intake.done()
        wanted, kept = self._wanted, self._staging.kept
        if wanted.size not in {None, kept.durable}:
            return Checked(right=False, note="size", kept=kept)
        digest = self._intake.digest()
        if wanted.sha256 == digest or (not wanted.sha256 and self._proof() is not False):
            return Checked(right=True, kept=kept)
        if not wanted.sha256:
            return Checked(right=False, note="structure", digest=digest, kept=kept)
        return Checked(right=False, bad=self._intake.bad_pieces(), kept=kept)

    def _place(self) -> Path:
        name = safe_name(self._staging.journal.name) or NO_NAME
        return self._staging.place(name, self._intake.digest(), self._watch)
