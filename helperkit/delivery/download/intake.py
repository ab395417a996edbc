"""The bytes of one download on their way: to the disk, into the hash, into the progress."""

import hashlib
import time

from helperkit.delivery.download.following import Following
from helperkit.delivery.download.keeping.part_journal import Journal
from helperkit.delivery.download.keeping.spans import Span
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.pace import Limit, Speed
from helperkit.delivery.download.wanted import PIECE, Wanted, span_of_piece
from helperkit.delivery.work import Watch
from helperkit.journey.order import Waiting
from helperkit.journey.screen import Progress

# A sync each 4 MiB, but on a fast line not twice within half a second: on a slow disk it would be
# all that happens. At the latest after two seconds.
SYNC_BYTES = 4 * 1024 * 1024
SYNC_LEAST_SECONDS = 0.5
SYNC_MOST_SECONDS = 2.0


class Intake:
    """Takes bytes in at the front, in order; what is ahead is hashed when the front gets there."""

    def __init__(
        self, wanted: Wanted, staging: Staging, watch: Watch, limit: Limit, following: Following
    ) -> None:
        self._wanted = wanted
        self._staging = staging
        self._watch = watch
        self._limit = limit
        self.following = following
        self._hasher = hashlib.sha256()
        self._hashed = 0
        self._speed = Speed()
        self._synced_at = time.monotonic()
        self._synced = 0
        self._told = 0  # bytes that the speed knows of
        self.most_at_once = limit.most_at_once
        self.got = 0  # bytes that came in this try

    def begin(self, journal: Journal) -> None:
        """Begin anew: all bytes before are gone."""
        self.following.stop()
        self._staging.begin(journal)
        self._hasher, self._hashed = hashlib.sha256(), 0
        self._synced_at, self._synced = time.monotonic(), 0
        self._speed = Speed()

    def begin_try(self) -> None:
        """Hear that bytes are about to come; the time before counts for no speed."""
        self._speed.pause()
        self._told = self._staging.held
        self.got = 0

    def add(self, chunk: bytes | memoryview) -> None:
        """Add bytes to the front; tell, sync and slow down as due."""
        self._staging.write(chunk)
        self._hasher.update(chunk)
        self._hashed += len(chunk)
        self.got += len(chunk)
        self.tick()
        self._limit.spend(len(chunk), self._watch)

    def tick(self) -> None:
        """Tell how far it is, and sync if that is due."""
        self._watch.check()
        self.following.grew()
        held = self._staging.held
        self._speed.add(held - self._told)
        self._told = held
        self._watch.progress(self._progress())
        seconds = time.monotonic() - self._synced_at
        enough = held - self._synced >= SYNC_BYTES
        if seconds >= SYNC_MOST_SECONDS or (enough and seconds >= SYNC_LEAST_SECONDS):
            self.sync()

    def sync(self, *, total: int | None = None) -> None:
        """Make everything received so far safe."""
        self._staging.sync(total=total)
        self._synced_at, self._synced = time.monotonic(), self._staging.held

    def waiting(self, why: Waiting = Waiting.LINE) -> None:
        """Tell that nothing comes at the moment."""
        self._watch.progress(self._progress(why))

    def done(self) -> None:
        """Tell that all is here."""
        self._watch.progress(self._progress(), always=True)

    # Hashing ------------------------------------------------------------------------------

    def catch_up(self) -> None:
        """Hash what is on the disk already; bytes that changed there must not go unseen."""
        if self._hashed > self._staging.written:  # some were forgotten
            self._hasher, self._hashed = hashlib.sha256(), 0
            self.following.stop()
        while self._hashed < self._staging.written:
            for chunk in self._staging.read_kept(self._hashed):
                self._watch.check()
                self._hasher.update(chunk)
                self._hashed += len(chunk)
                self._watch.progress(self._progress())

    def digest(self) -> str:
        """Return the SHA-256 of the whole front, in hex."""
        self.catch_up()
        return self._hasher.hexdigest()

    def bad_pieces(self) -> tuple[Span, ...]:
        """Return the spans of the pieces that differ from their hash; none where none is known.

        Where all of them differ, nothing is to be repaired: it is another file.
        """
        size = self._staging.written
        count = -(-size // PIECE)
        if not self._wanted.pieces or len(self._wanted.pieces) != 64 * count:
            return ()
        bad = tuple(
            span
            for span, known in (
                (span_of_piece(n, size), self._wanted.piece(n)) for n in range(count)
            )
            if self._digest_of(span) != known
        )
        return () if len(bad) == count else bad

    def _digest_of(self, span: Span) -> str:
        hasher = hashlib.sha256()
        for chunk in self._staging.read_kept(*span):
            self._watch.check()
            hasher.update(chunk)
        return hasher.hexdigest()

    # Telling ------------------------------------------------------------------------------

    @property
    def total(self) -> int | None:
        """The size of the file in bytes, where anybody told it."""
        return self._staging.kept.total or self._wanted.size

    def _progress(self, waiting: Waiting = Waiting.NO) -> Progress:
        done, total = self._staging.held, self.total
        known = not waiting and total is not None and done < total
        left = self._speed.seconds_left((total or 0) - done) if known else None
        return Progress(done=done, total=total, seconds_left=left, waiting=waiting)
