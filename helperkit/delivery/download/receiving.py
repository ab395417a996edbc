"""Taking in one body: what is looked at before the first byte is kept, and where it ends."""

from collections.abc import Iterable, Iterator
from itertools import chain

from helperkit.delivery.download import resume
from helperkit.delivery.download.answers.impostors import SNIFFED, is_page
from helperkit.delivery.download.answers.names import choose_name
from helperkit.delivery.download.answers.refusals import page_problem
from helperkit.delivery.download.body import Cut, is_packed, unpacked
from helperkit.delivery.download.extra import Extras
from helperkit.delivery.download.intake import Intake
from helperkit.delivery.download.keeping.disk import require_room
from helperkit.delivery.download.keeping.part_journal import Journal
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.line.exchange import Reply, what_comes
from helperkit.delivery.download.parts import Misfit
from helperkit.delivery.download.resume import Ask, Kept
from helperkit.delivery.download.wanted import Wanted
from helperkit.journey.problems import Evidence, Problem, ProblemName

Chunk = bytes | memoryview


class TooMuch(Exception):
    """More bytes came than the file was said to have; those beyond its end are dropped."""


class Body:
    """The body of one answer, from the look at its beginning to its end."""

    def __init__(self, reply: Reply, url: str, wanted: Wanted, room_after: int) -> None:
        self._reply = reply
        self._url = url
        self._wanted = wanted
        self._room_after = room_after
        self._first = b""
        self._rest: Iterator[Chunk] = iter(())
        self._name = ""
        self._packed = False
        self._tail = b""  # of what is kept, as the body repeats it

    # A whole file -------------------------------------------------------------------------

    def look(self) -> Problem | None:
        """Return why the body is not the file, as far as its beginning and headers tell.

        Raise `BadAnswer` for an encoding that nobody asked for.
        """
        reply, answer = self._reply, self._reply.answer
        self._first, self._rest = _peek(reply.chunks(), SNIFFED)
        name = choose_name(self._wanted.name, answer.disposition, reply.url, answer.content_type)
        self._name = name
        self._packed = is_packed(answer, self._first, name)
        asked, url, to_login = self._url, reply.url, reply.to_login
        if is_page(answer, self._first, name, asked=asked, url=url, to_login=to_login):
            page = what_comes(self._rest, self._first)
            return page_problem(answer, page, asked=asked, url=url, to_login=to_login)
        if not self._first and self._wanted.size != 0:
            return self._wrong_size(0)
        return self._size_problem(self._total)

    def begin(self, staging: Staging, intake: Intake) -> None:
        """Begin the part file anew with this body. Raise `Problem` where there is no room."""
        answer = self._reply.answer
        needed = self._total or self._wanted.size or 0
        require_room(staging.folder, needed + self._room_after, staging.room_taken)
        # The packed form has other offsets and its tag names that form: it cannot be resumed.
        kept = Kept(
            total=self._total,
            etag="" if self._packed else answer.etag,
            last_modified="" if self._packed else answer.last_modified,
            date=answer.date,
            url=self._url,
        )
        intake.begin(Journal(name=self._name, kept=kept))

    # A part -------------------------------------------------------------------------------

    def compare(self, staging: Staging, asked: Ask) -> bool:
        """Compare the body's beginning with the end of what is kept."""
        self._tail = b"".join(staging.read_kept(asked.start))
        self._first, self._rest = _peek(self._reply.chunks(), len(self._tail))
        return self._first[: len(self._tail)] == self._tail

    def problem_of_part(self, staging: Staging) -> Problem | None:
        """Return why a part cannot be added though it fits: another size, or no room."""
        total = self._reply.answer.total
        problem = self._size_problem(total)
        if problem is None:
            require_room(staging.folder, (total or 0) + self._room_after, staging.room_taken)
        return problem

    # Either -------------------------------------------------------------------------------

    def take(self, staging: Staging, intake: Intake, extras: Extras) -> bool:
        """Take the body to its end; False where only the closed connection says that it ended.

        It ends too where it meets what is ahead, and fits. Raise `Cut`, `TooMuch`, `Misfit`.
        """
        answer = self._reply.answer
        chunks: Iterable[Chunk] = chain((self._first[len(self._tail) :],), self._rest)
        if self._packed:
            chunks = unpacked(chunks)
        intake.begin_try()
        beyond = _take_up_to_part(chunks, staging, intake, extras, self._reply)
        if beyond:
            self._reply.close()
            extras.finish(intake.tick)
            _pass_seam(staging, beyond)
            intake.catch_up()
            intake.sync(total=self._total)
        elif self._total is None and not self._packed and not answer.chunked:
            return False
        elif self._total not in {None, staging.written}:
            raise Cut
        else:
            intake.sync(total=staging.written)
        return True

    @property
    def _total(self) -> int | None:
        answer = self._reply.answer
        if self._packed:
            return None
        return answer.total if answer.status == 206 else answer.length

    def _size_problem(self, total: int | None) -> Problem | None:
        if total is None or self._wanted.size in {None, total}:
            return None
        return self._wrong_size(total)

    def _wrong_size(self, got: int) -> Problem:
        evidence = Evidence(
            where="download", got_bytes=got, wanted_bytes=self._wanted.size, note="size"
        )
        return Problem(ProblemName.DAMAGED, evidence)


def _take_up_to_part(
    chunks: Iterable[Chunk], staging: Staging, intake: Intake, extras: Extras, reply: Reply
) -> bytes:
    """Take bytes to the body's end; or, where the front meets a part, return the bytes beyond."""
    most = intake.total
    beyond = b""
    for chunk in chunks:
        mine = 0 if beyond else extras.claim(len(chunk))
        if mine:
            fits = mine if most is None else min(mine, most - staging.written)
            intake.add(chunk[:fits])
            if fits < mine:
                raise TooMuch
            extras.consider(intake.following.end_wanted())
        beyond += chunk[mine:]
        if len(beyond) >= resume.OVERLAP:
            break
        reply.most_at_once = min(extras.most_at_once(), intake.most_at_once)
    return beyond


def _pass_seam(staging: Staging, beyond: bytes) -> None:
    """Let the front go over what lies ahead of it, if the bytes that overlap are the same."""
    ahead = staging.ahead
    if not ahead or ahead[0][0] != staging.written:
        return  # nothing came of that part: it is asked for again
    start, end = ahead[0]
    if len(beyond) < min(resume.OVERLAP, end - start):
        raise Cut
    there = b"".join(staging.read_kept(start, min(end, start + len(beyond))))
    if there != beyond[: len(there)]:
        raise Misfit
    staging.pass_ahead()


def _peek(chunks: Iterator[Chunk], count: int) -> tuple[bytes, Iterator[Chunk]]:
    """Return the first `count` bytes or more (less if there are no more), and the rest."""
    first = b""
    for chunk in chunks:
        first += chunk
        if len(first) >= count:
            break
    return first, chunks
