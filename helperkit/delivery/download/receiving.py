"""Taking in one body: what is checked before the first byte is kept, and when it is all there."""

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

import msgspec

from helperkit.delivery.download.answer import Answer
from helperkit.delivery.download.body import Cut, is_packed, unpacked
from helperkit.delivery.download.disk import require_room
from helperkit.delivery.download.exchange import Reply
from helperkit.delivery.download.names import NO_NAME, choose_name, safe_name
from helperkit.delivery.download.pace import Speed
from helperkit.delivery.download.refusals import SNIFFED, is_page, login_page
from helperkit.delivery.download.resume import Ask, Kept
from helperkit.delivery.download.staging import Journal, Staging
from helperkit.delivery.work import Watch
from helperkit.journey.order import Waiting
from helperkit.journey.screen import Progress

# A sync each 4 MiB, but on a fast line not twice within half a second: on a slow disk it would be
# all that happens. At the latest after two seconds.
SYNC_BYTES = 4 * 1024 * 1024
SYNC_LEAST_SECONDS = 0.5
SYNC_MOST_SECONDS = 2.0


class WrongSize(Exception):
    """The server offers another number of bytes than was promised, or none.

    `taken`: such bytes are already in the part file.
    """

    def __init__(self, got: int, *, taken: bool = False) -> None:
        super().__init__(got)
        self.got = got
        self.taken = taken


class Wanted(msgspec.Struct, frozen=True):
    """What was asked for, and what is known of it beforehand."""

    url: str
    name: str = ""
    size: int | None = None
    sha256: str = ""

    def key(self) -> str:
        """Return the name of its part file: with a known hash, a new link finds the old bytes."""
        return hashlib.sha256((self.sha256 or self.url).encode()).hexdigest()[:24]


class Intake:
    """Takes bytes in: to the disk, into the hash, into the progress."""

    def __init__(
        self, wanted: Wanted, staging: Staging, watch: Watch, received: Callable[[int], None]
    ) -> None:
        self._wanted = wanted
        self._staging = staging
        self._watch = watch
        self._received = received  # hears how many bytes reached the disk
        self._hasher = hashlib.sha256()
        self._hashed = 0
        self._speed = Speed()
        self._synced_at = time.monotonic()
        self._synced = 0
        self._ended_at: int | None = None  # where a body without a stated end ended before

    @property
    def complete(self) -> bool:
        """Whether all bytes are on the disk, as far as the server told how many there are."""
        kept = self._staging.kept
        enough = kept.durable > 0 or self._wanted.size == 0
        return enough and kept.durable == kept.total

    @property
    def name(self) -> str:
        """The safe name for the file."""
        return safe_name(self._staging.journal.name) or NO_NAME

    def catch_up(self) -> None:
        """Hash what an earlier call kept; bytes that changed on the disk must not go unseen."""
        while self._hashed < self._staging.written:
            for chunk in self._staging.read_kept(self._hashed):
                self._watch.check()
                self._hasher.update(chunk)
                self._hashed += len(chunk)
                self._watch.progress(self._progress())

    def digest(self) -> str:
        """Return the SHA-256 of everything received, in hex."""
        return self._hasher.hexdigest()

    def waiting(self, why: Waiting = Waiting.LINE) -> None:
        """Tell that nothing comes at the moment."""
        self._watch.progress(self._progress(why))

    def sync(self, *, total: int | None = None) -> None:
        """Make everything received so far safe."""
        self._staging.sync(total=total)
        self._synced_at, self._synced = time.monotonic(), self._staging.written

    def throw_away(self) -> None:
        """Forget all bytes."""
        self._begin(Journal())
        self._ended_at = None

    # Bodies -------------------------------------------------------------------------------

    def take_whole(self, reply: Reply) -> None:
        """Take a body that is the whole file; the part file begins anew once it looks right.

        Raise `Problem` for a page in place of a file, `WrongSize`, or `Cut`.
        """
        answer = reply.answer
        first, rest = _peek(reply.chunks(), SNIFFED)
        chunks = chain((first,), rest)
        name = choose_name(self._wanted.name, answer.disposition, reply.url, answer.content_type)
        if is_page(answer, first, name):
            raise login_page(answer, "redirect" if reply.to_login else "page")
        packed = is_packed(answer, first, name)
        total = None if packed else _stated_total(answer)
        if not first and self._wanted.size != 0:
            raise WrongSize(0)
        self._check_size(total)
        wanted = total or self._wanted.size or 0
        require_room(self._staging.folder, wanted - self._staging.written)
        # The packed form has other offsets and its tag names that form: it cannot be resumed.
        kept = Kept(
            total=total,
            etag="" if packed else answer.etag,
            last_modified="" if packed else answer.last_modified,
            date=answer.date,
        )
        self._begin(Journal(url=self._wanted.url, name=name, kept=kept))
        self._take(unpacked(chunks) if packed else chunks)
        if total is None and not packed and not answer.chunked:
            self._prove_end()
        self._end(total)

    def take_rest(self, reply: Reply, asked: Ask) -> bool:
        """Take a part that starts within what is kept; False if it does not fit on to it."""
        tail = b"".join(self._staging.read_kept(asked.start))
        first, rest = _peek(reply.chunks(), len(tail))
        if first[: len(tail)] != tail:
            return False
        total = reply.answer.total
        self._check_size(total)
        require_room(self._staging.folder, (total or 0) - self._staging.written)
        self._take(chain((first[len(tail) :],), rest))
        self._end(total)
        return True

    def _begin(self, journal: Journal) -> None:
        self._staging.begin(journal)
        self._hasher, self._hashed = hashlib.sha256(), 0
        self._synced_at, self._synced = time.monotonic(), 0
        self._speed = Speed()

    def _check_size(self, total: int | None) -> None:
        if total is not None and self._wanted.size not in {None, total}:
            raise WrongSize(total)

    def _take(self, chunks: Iterable[bytes]) -> None:
        self._speed.pause()
        staging, most = self._staging, self._total
        for chunk in chunks:
            staging.write(chunk)
            self._hasher.update(chunk)
            self._hashed += len(chunk)
            if most is not None and staging.written > most:
                raise WrongSize(staging.written, taken=True)
            self._received(len(chunk))
            self._speed.add(len(chunk))
            self._watch.progress(self._progress())
            self._sync_if_due()

    def _sync_if_due(self) -> None:
        seconds = time.monotonic() - self._synced_at
        enough = self._staging.written - self._synced >= SYNC_BYTES
        if seconds >= SYNC_MOST_SECONDS or (enough and seconds >= SYNC_LEAST_SECONDS):
            self.sync()

    def _prove_end(self) -> None:
        """Judge a body whose end is only that the connection closed.

        A known size or hash proves it. A hash that differs may mean a cut: unless the body ends
        there a second time. With nothing known, a clean close of a whole answer has to do
        (RFC 9112 6.3 rule 8); `verified` then says that nobody vouches for it.
        """
        written, before = self._staging.written, self._ended_at
        self._ended_at = written
        if self._wanted.size is not None:
            if written < self._wanted.size:
                raise Cut
        elif self._wanted.sha256 and self.digest() != self._wanted.sha256 and written != before:
            raise Cut

    def _end(self, total: int | None) -> None:
        if total is not None and self._staging.written != total:
            raise Cut
        self.sync(total=self._staging.written)
        self._watch.progress(self._progress(), always=True)

    @property
    def _total(self) -> int | None:
        return self._staging.kept.total if self._staging.kept.total else self._wanted.size

    def _progress(self, waiting: Waiting = Waiting.NO) -> Progress:
        done, total = self._staging.written, self._total
        left = None if waiting or total is None else self._speed.seconds_left(total - done)
        return Progress(done=done, total=total, seconds_left=left, waiting=waiting)


def _stated_total(answer: Answer) -> int | None:
    return answer.total if answer.status == 206 else answer.length


def _peek(chunks: Iterator[bytes], count: int) -> tuple[bytes, Iterator[bytes]]:
    """Return the first `count` bytes or more (less if there are no more), and the rest."""
    first = b""
    for chunk in chunks:
        first += chunk
        if len(first) >= count:
            break
    return first, chunks
