"""Sends a file, and goes on where it was cut off, until the server says that it has all of it."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

import msgspec

from helperkit.delivery.download.answers.answer import retry_seconds
from helperkit.delivery.download.line.broken import LINE_ERRORS
from helperkit.delivery.download.line.causes import line_cause
from helperkit.delivery.download.line.ways import SYSTEM, Ways
from helperkit.delivery.download.patience import Patience
from helperkit.delivery.upload import tus
from helperkit.delivery.upload.asking import Body, Reply, Request, ask, line_for
from helperkit.delivery.upload.kept import NOTHING, Kept
from helperkit.delivery.work import Watch
from helperkit.journey.order import Waiting
from helperkit.journey.problems import Evidence, Problem, ProblemName
from helperkit.journey.screen import Progress
from helperkit.product.addresses import may_take_reports

MOST_TRIES = int(Patience.MUCH)  # without a byte more
MOST_NEW = 3  # uploads that are begun, where the server forgets each
MOST_LEADS = 3  # redirects of one request
# Requests for one file: a server that takes a byte of each would go on for ever.
REQUESTS_AT_ALL = 128
BYTES_OF_A_REQUEST = 1024  # that many more allow one more request
FIRST_REST = 1.0  # seconds; each next one is twice as long
LONGEST_REST = 15.0
LONGEST_WISH = 60.0  # seconds of Retry-After that a person may be kept waiting
BUSY = frozenset({408, 409, 423, 425, 429, 500, 502, 503, 504})
GONE = frozenset({403, 404, 410})  # of an upload that was begun (tus 1.0, HEAD)


class _Again(Exception):
    """One try came to nothing; another may do better."""

    def __init__(self, problem: Problem, why: Waiting, seconds: float | None = None) -> None:
        super().__init__(problem.name)
        self.problem, self.why, self.seconds = problem, why, seconds


class Outgoing(msgspec.Struct, frozen=True):
    """What is sent, under which name, and to whom."""

    content: bytes
    name: str
    address: str


class Manner(msgspec.Struct, frozen=True):
    """How it is sent. `patience`: seconds without an answer that are a stall.

    `practice` allows an address on this computer without TLS.
    """

    ways: Ways = SYSTEM
    patience: float = 20.0
    first_rest: float = FIRST_REST
    practice: bool = False


USUAL = Manner()


def send(
    outgoing: Outgoing,
    watch: Watch,
    manner: Manner = USUAL,
    *,
    kept: Kept = NOTHING,
    keep: Callable[[Kept], None] = lambda _: None,
) -> str:
    """Send it, and return the number of the receipt, "" where there is none.

    `kept` is what `keep` got in an earlier run. Raises `Problem` and `Cancelled`.
    """
    if not may_take_reports(outgoing.address, practice=manner.practice):
        raise _problem(ProblemName.CONNECTION_NOT_SAFE, "address")
    return _Sending(outgoing, watch, manner, kept, keep).run()


class _Sending:
    def __init__(
        self,
        outgoing: Outgoing,
        watch: Watch,
        manner: Manner,
        kept: Kept,
        keep: Callable[[Kept], None],
    ) -> None:
        self._content, self._name = outgoing.content, outgoing.name
        self._address = outgoing.address
        self._watch, self._manner, self._keep = watch, manner, keep
        self._sha256 = hashlib.sha256(outgoing.content).hexdigest()
        self._place = ""
        if kept.place and kept.sha256 == self._sha256:
            # Judged as one that was just given: the file where it was kept may have been changed.
            with suppress(tus.Untrue):
                self._place = tus.place_of(self._address, kept.place)
        self._brought = bool(self._place)  # bytes may have come there
        self._offset: int | None = None  # what the server has; None: ask
        self._best = -1
        self._tries = self._begun = self._asked = 0
        self._receipt = ""
        self._seen_date = ""
        self._answered = False

    def run(self) -> str:
        self._tell(0)
        while self._offset != len(self._content):
            try:
                self._step()
            except _Again as again:
                self._tries += 1
                if self._tries >= MOST_TRIES:
                    raise again.problem from again
                self._rest(again)
        self._tell(len(self._content), always=True)
        return self._receipt

    def _step(self) -> None:
        """Make one request: begin an upload, ask how far it is, or bring the rest."""
        if not self._place:
            self._begin()
        elif self._offset is None:
            self._look()
        else:
            self._bring(self._offset)

    def _begin(self) -> None:
        if self._begun >= MOST_NEW:
            raise _problem(ProblemName.SERVER_BUSY, "forgets")
        about = {"filename": self._name, "sha256": self._sha256}
        fields = tus.to_create(len(self._content), about)
        reply = self._ask("POST", self._address, fields)
        if reply.status != 201:
            raise self._refused(reply)
        try:
            self._place = tus.place_of(self._address, reply.fields.get("Location", ""))
        except tus.Untrue as untrue:
            raise _problem(ProblemName.NOT_EXPECTED, untrue.note, reply.status) from untrue
        self._begun += 1
        self._brought = False
        self._keep(Kept(self._sha256, self._place))
        self._moved(0)

    def _look(self) -> None:
        reply = self._ask("HEAD", self._place, tus.to_ask())
        if reply.status in GONE:
            self._place = ""
            return
        if reply.status not in {200, 204}:
            raise self._refused(reply)
        length = self._number(reply, "Upload-Length")
        offset = self._number(reply, "Upload-Offset")
        whole = length is None or length == len(self._content)
        if not whole or (offset and not self._brought):
            self._place = ""  # it is not ours, or not what it says
            return
        self._hear(reply, offset, least=0)

    def _bring(self, offset: int) -> None:
        self._brought = True
        self._offset = None  # whatever happens now, only the server knows
        reply = self._ask("PATCH", self._place, tus.to_add(offset), offset)
        if reply.status in GONE:
            self._place = ""
            return
        if reply.status not in {200, 204}:
            raise self._refused(reply)
        self._hear(reply, self._number(reply, "Upload-Offset"), least=offset + 1)

    def _hear(self, reply: Reply, offset: int | None, *, least: int) -> None:
        if offset is None or not least <= offset <= len(self._content):
            raise _Again(_problem(ProblemName.NOT_EXPECTED, "offset", reply.status), Waiting.LINE)
        self._receipt = tus.receipt_of(reply.fields)
        self._moved(offset)

    def _number(self, reply: Reply, name: str) -> int | None:
        try:
            return tus.number(reply.fields, name)
        except tus.Untrue as untrue:
            problem = _problem(ProblemName.NOT_EXPECTED, untrue.note, reply.status)
            raise _Again(problem, Waiting.LINE) from untrue

    def _moved(self, offset: int) -> None:
        self._offset = offset
        if offset > self._best:
            self._best, self._tries = offset, 0
        self._tell(offset)

    # The line -----------------------------------------------------------------------------

    def _ask(
        self, method: str, url: str, fields: dict[str, str], start: int | None = None
    ) -> Reply:
        """Ask, and follow a redirect within the same server that keeps the method (RFC 9110)."""
        for _ in range(MOST_LEADS):
            reply = self._ask_once(method, url, fields, start)
            if not 300 <= reply.status < 400:
                return reply
            if reply.status not in {307, 308}:
                raise _problem(ProblemName.NOT_EXPECTED, "redirect", reply.status)
            try:
                url = tus.place_of(url, reply.fields.get("Location", ""))
            except tus.Untrue as untrue:
                raise _problem(ProblemName.NOT_EXPECTED, untrue.note, reply.status) from untrue
        raise _problem(ProblemName.NOT_EXPECTED, "redirect_loop", reply.status)

    def _ask_once(self, method: str, url: str, fields: dict[str, str], start: int | None) -> Reply:
        if self._asked >= REQUESTS_AT_ALL + len(self._content) // BYTES_OF_A_REQUEST:
            raise _problem(ProblemName.SERVER_BUSY, "crumbs")
        self._asked += 1

        def body() -> Body | None:
            return None if start is None else Body(self._content, start, self._watch, self._tell)

        waiting = self._wait_word
        try:
            with line_for(self._watch, self._manner.patience, waiting) as line:
                reply = ask(line, self._manner.ways, Request(method, url, fields, body))
        except LINE_ERRORS as error:
            self._watch.check()  # it was cut because somebody asked to stop
            cause = line_cause(error, self._seen_date, began=self._answered)
            if cause is None:
                raise
            problem = _upload(cause.as_problem(error))
            if cause.patience is Patience.NONE:
                raise problem from error
            offline = problem.name is ProblemName.OFFLINE
            raise _Again(problem, Waiting.OFFLINE if offline else Waiting.LINE) from error
        except Problem as problem:
            raise _upload(problem) from problem
        self._answered = True
        self._seen_date = reply.fields.get("Date", "") or self._seen_date
        if reply.status < 300 and not tus.speaks(reply.fields):
            raise _problem(ProblemName.NOT_EXPECTED, "not_tus", reply.status)
        return reply

    def _refused(self, reply: Reply) -> Exception:
        """Return what a status means that is neither success nor an upload that is gone."""
        status = reply.status
        if status in BUSY or status > 504:
            asked = retry_seconds(
                reply.fields.get("Retry-After", ""),
                reply.fields.get("Date", ""),
                datetime.now(UTC),
            )
            problem = _problem(ProblemName.SERVER_BUSY, "busy", status)
            if asked is not None and asked > LONGEST_WISH:
                return problem
            return _Again(problem, Waiting.BUSY, asked)
        if status == 407:
            return _problem(ProblemName.PROXY_SIGN_IN, "", status)
        if status in {401, 403, 511}:
            return _problem(ProblemName.LOGIN_PAGE, "sign_in", status)
        notes = {404: "gone", 410: "gone", 412: "version", 413: "too_large"}
        return _problem(ProblemName.NOT_EXPECTED, notes.get(status, "status"), status)

    def _rest(self, again: _Again) -> None:
        seconds = min(LONGEST_REST, self._manner.first_rest * 2 ** (self._tries - 1))
        if again.seconds is not None:
            seconds = max(seconds, again.seconds)
        self._tell(max(self._best, 0), waiting=again.why, always=True)
        if seconds:
            self._watch.wait(seconds)  # wakes early when the network is back

    def _wait_word(self) -> None:
        self._tell(max(self._best, 0), waiting=Waiting.LINE)

    def _tell(self, done: int, *, waiting: Waiting = Waiting.NO, always: bool = False) -> None:
        progress = Progress(done, len(self._content), waiting=waiting)
        self._watch.progress(progress, always=always)


def _problem(name: ProblemName, note: str, status: int | None = None) -> Problem:
    return Problem(name, Evidence(where="upload", http_status=status, note=note))


def _upload(problem: Problem) -> Problem:
    """Return a problem of the line as one of an upload."""
    evidence = msgspec.structs.replace(problem.evidence, where="upload")
    return Problem(problem.name, evidence, page=problem.page)
