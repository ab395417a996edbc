"""Carries out what the state machine of a download says, and brings it the facts."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import assert_never

import msgspec

from helperkit.delivery.download import facts, protocol
from helperkit.delivery.download.answers.answer import retry_seconds
from helperkit.delivery.download.answers.names import NO_NAME, safe_name
from helperkit.delivery.download.answers.refusals import refusal
from helperkit.delivery.download.course import Course, Goal
from helperkit.delivery.download.extra import Extras, Open
from helperkit.delivery.download.following import Following
from helperkit.delivery.download.intake import Intake
from helperkit.delivery.download.keeping.disk import require_room
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.line.broken import LINE_ERRORS
from helperkit.delivery.download.line.causes import has_route
from helperkit.delivery.download.line.exchange import Reply, ask_server
from helperkit.delivery.download.line.line import Line
from helperkit.delivery.download.line.ways import Ways
from helperkit.delivery.download.pace import Limit
from helperkit.delivery.download.parts import Misfit
from helperkit.delivery.download.receiving import Body, TooMuch
from helperkit.delivery.download.resume import Ask
from helperkit.delivery.download.trouble import Trouble, chance
from helperkit.delivery.download.wanted import Wanted
from helperkit.delivery.follower import Follower
from helperkit.delivery.work import Watch
from helperkit.journey.order import Waiting
from helperkit.journey.problems import Problem, ProblemName

PROBE_SECONDS = 1.0  # between two looks for a way out, while there is none


class Settings(msgspec.Struct, frozen=True):
    """How a download goes about it."""

    patience: float  # seconds without a byte that are a stall
    limit: int | None  # bytes a second
    room_after: int  # bytes that the folder will have to take afterwards
    ways: Ways  # proxies
    follower: Follower | None  # who uses the bytes while they come


class Transfer:
    """One call of `download`, on one part file."""

    def __init__(self, wanted: Wanted, staging: Staging, watch: Watch, settings: Settings) -> None:
        self._wanted = wanted
        self._staging = staging
        self._watch = watch
        self._settings = settings
        self._following = Following(staging, settings.follower)
        self._intake = Intake(wanted, staging, watch, Limit(settings.limit), self._following)
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
        except BaseException:
            self._following.stop()
            raise
        finally:
            self._extras.stop()
            self._connection.close()
            self._staging.park()

    def _run(self) -> tuple[Path, str]:
        fact: facts.Fact = facts.Opened(kept=self._staging.kept)
        path = self._staging.folder
        while True:
            self._course, order = protocol.advance(self._course, fact)
            match order:
                case facts.Stop(problem=problem, forget=forget):
                    if forget:
                        self._staging.forget(forget)
                    raise problem
                case facts.Place():
                    path = self._place()
                    fact = facts.Placed(kept=self._staging.kept)
                case facts.Finish():
                    return path, self._intake.digest()
                case _:
                    fact = self._carry_out(order)

    def _carry_out(self, order: facts.Order) -> facts.Fact:
        """Do it, and say what came of it: broken lines and full disks are facts too."""
        try:
            return self._do(order)
        except Problem as problem:
            if isinstance(order, facts.AskServer):  # of this link: another may do
                return facts.Refused(problem, kept=self._staging.kept)
            if problem.name is ProblemName.DISK_FULL and self._following.give_way():
                self._extras.stop()
                self._intake.catch_up()  # some of a chunk may be on the disk, and not in the hash
                self._intake.sync()
                return facts.Waited(kept=self._staging.kept)
            return facts.Stopped(problem, kept=self._staging.kept)
        except Misfit:
            self._intake.sync()
            self._extras.leave_off()
            return facts.Compared(same=False, kept=self._staging.kept)
        except TooMuch:
            if self._course.goal.proven:  # the hash may find good pieces, or all of it
                return self._check()
            self._intake.sync()
            return facts.Checked(right=False, note="size", kept=self._staging.kept)
        except LINE_ERRORS as broken:
            self._watch.check()  # it was cut because somebody asked to stop
            return self._broken(broken)
        finally:
            if isinstance(order, facts.Begin | facts.Take):
                self._extras.stop()

    def _do(self, order: facts.Order) -> facts.Fact:
        staging = self._staging
        match order:
            case facts.AskServer(url=url, ask=ask):
                return self._ask(url, ask)
            case facts.Look():
                return facts.Looked(self._opened_body.look(), kept=staging.kept)
            case facts.Begin():
                self._opened_body.begin(staging, self._intake)
                return self._take()
            case facts.Compare():
                same = self._opened_body.compare(staging, self._course.asked)
                problem = self._opened_body.problem_of_part(staging) if same else None
                if problem is not None:
                    return facts.Looked(problem, kept=staging.kept)
                return facts.Compared(same=same, kept=staging.kept)
            case facts.Take():
                return self._take()
            case facts.Rest(seconds=seconds, why=why):
                self._rest(seconds, why)
                return facts.Waited(kept=staging.kept)
            case facts.Prove():
                return facts.Proved(self._proof(), kept=staging.kept, chance=chance())
            case facts.Check():
                return self._check()
            case facts.Forget(spans=spans):
                staging.forget(spans)
                self._intake.catch_up()
                return facts.Opened(kept=staging.kept)
            case facts.ForgetAll():
                self._following.stop()
                staging.throw_away()
                return facts.Opened(kept=staging.kept)
            case facts.Place() | facts.Finish() | facts.Stop():
                raise AssertionError(order)  # these end it
            case _:
                assert_never(order)

    @property
    def _opened_body(self) -> Body:
        if self._body is None:
            raise RuntimeError("no body is open")
        return self._body

    # The line -----------------------------------------------------------------------------

    def _ask(self, url: str, ask: Ask) -> facts.Fact:
        self._hang_up()
        self._intake.got = 0
        line = Line(self._watch, self._settings.patience, self._intake.waiting)
        self._connection.callback(line.close)
        self._connection.enter_context(self._watch.when_cancelled(line.cut))
        reply = self._connection.enter_context(self._connect(url)(ask, line))
        self._trouble.answered()
        carries = {200, 203, 206, 416} if ask.ranged else {200, 203, 206}
        if reply.answer.status not in carries:
            return self._refused(reply)
        self._body = Body(reply, url, self._wanted, self._settings.room_after)
        return facts.Answered(reply.answer, kept=self._staging.kept)

    def _connect(self, url: str) -> Callable[[Ask, Line], AbstractContextManager[Reply]]:
        ways, proven = self._settings.ways, self._course.goal.proven
        return lambda ask, line: ask_server(
            url, ask.headers(), line, self._trouble.saw_date, ways=ways, proven=proven
        )

    def _hang_up(self) -> None:
        self._connection.close()
        self._body = None

    def _refused(self, reply: Reply) -> facts.Fact:
        answer = reply.answer
        problem = refusal(answer, reply.beginning())
        seconds = retry_seconds(answer.retry_after, answer.date, datetime.now(UTC)) or 0.0
        return facts.Refused(problem, seconds, kept=self._staging.kept, chance=chance())

    def _take(self) -> facts.Fact:
        course = self._course
        opened = Open(
            course.url, course.goal.proven, self._settings.patience, self._connect(course.url)
        )
        self._extras.begin(opened, self._staging.kept)
        framed = self._opened_body.take(self._staging, self._intake, self._extras)
        self._intake.sync()
        got = self._intake.got
        if framed:
            return facts.Ended(got, kept=self._staging.kept)
        return facts.Closed(self._intake.digest(), got, kept=self._staging.kept, chance=chance())

    def _broken(self, error: Exception) -> facts.Fact:
        self._hang_up()
        self._extras.stop()  # so that what they brought is not asked for again
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

    def _check(self) -> facts.Fact:
        self._hang_up()
        self._intake.sync(total=self._staging.written)
        self._intake.done()
        wanted, kept = self._wanted, self._staging.kept
        if wanted.size not in {None, kept.durable}:
            return facts.Checked(right=False, note="size", kept=kept)
        digest = self._intake.digest()
        if wanted.sha256 == digest or (not wanted.sha256 and self._proof() is not False):
            return facts.Checked(right=True, kept=kept)
        if not wanted.sha256:
            return facts.Checked(right=False, doubt=True, kept=kept)
        bad = self._intake.bad_pieces()
        return facts.Checked(right=False, bad=bad, digest=digest, kept=kept)

    def _place(self) -> Path:
        self._following.whole()
        name = safe_name(self._staging.journal.name) or NO_NAME
        return self._staging.place(name, self._intake.digest(), self._watch)
