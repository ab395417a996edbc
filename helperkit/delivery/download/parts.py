"""Who fetches which part of a file, where several connections do. All of it under one lock."""

import threading

from helperkit.delivery.download.keeping.spans import Span
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.resume import OVERLAP

LEAST_PART = 256 * 1024  # bytes; a smaller rest is not worth a connection


class Misfit(Exception):
    """Two parts that should meet do not: they are of different versions."""


class Part:
    """A span that one connection fetches; its end may come nearer while it does."""

    def __init__(self, start: int, end: int) -> None:
        self.start = self.at = start
        self.end = end


class Parts:
    """The parts under way, and the front, which the main connection moves on. Any thread."""

    def __init__(self, staging: Staging) -> None:
        self._staging = staging
        self._lock = threading.Lock()
        self._parts: list[Part] = []
        self._seams: list[tuple[int, bytes]] = []
        self._front = 0
        self._total = 0
        self._closed = False
        self.came = 0  # bytes of all connections

    def begin(self, front: int, total: int) -> None:
        """Hear where the main connection begins."""
        self._front, self._total, self._closed = front, total, False
        self._seams.clear()  # of another version, perhaps

    def left(self) -> int:
        """Return how many bytes lie beyond the front."""
        return self._total - self._front

    def claim_front(self, wanted: int) -> int:
        """Return how many bytes the front may take before it meets another part."""
        with self._lock:
            limit = self._limit()
            allowed = wanted if limit is None else min(wanted, limit - self._front)
            self._front += allowed
            self.came += allowed
        return allowed

    def claim(self, part: Part, wanted: int) -> tuple[int, int]:
        """Return where a part goes on, and how many bytes it may take before it meets another."""
        with self._lock:
            at, mine = part.at, max(0, min(wanted, part.end - part.at))
            part.at += mine
            self.came += mine
        return at, mine

    def front_room(self) -> int | None:
        """Return how many bytes the front may take; None where nothing lies ahead of it."""
        with self._lock:
            limit = self._limit()
            return None if limit is None else limit - self._front

    def add(self, start: int, end: int) -> Part:
        """Give out a part beyond all others."""
        part = Part(start, end)
        with self._lock:
            self._parts.append(part)
        return part

    def half(self) -> Part | None:
        """Give out the second half of the longest part that somebody is working on."""
        with self._lock:
            front = Part(self._front, self._limit() or self._total)
            longest = max((front, *self._parts), key=lambda part: part.end - part.at)
            if self._closed or longest.end - longest.at < 2 * LEAST_PART:
                return None
            middle = (longest.at + longest.end) // 2
            half = Part(middle, longest.end)
            longest.end = middle
            self._parts.append(half)
            return half

    def ended(self, part: Part, seam: bytes) -> None:
        """Hear that a part is over; `seam` is what its connection saw of the next one."""
        with self._lock:
            if seam:
                self._seams.append((part.end, seam))
            part.end = part.at  # what is left of it is anybody's
            if part.at == part.start:
                self._parts.remove(part)

    def close(self) -> None:
        """Give out no more parts."""
        with self._lock:
            self._closed = True

    def clear(self) -> None:
        """Forget who fetched what; all connections have ended."""
        with self._lock:
            self._parts.clear()

    def compare_seams(self) -> None:
        """Compare what lies at each seam with what was seen of it before. Raise `Misfit`.

        What fits is one span from then on. A seam that cannot be compared yet stays one: the
        front meets it later, in this call or in the next.
        """
        seams, self._seams = self._seams, []
        for at, seam in seams:
            span = next((span for span in self._staging.ahead if span[0] == at), None)
            if span is None or len(seam) < min(OVERLAP, span[1] - at):
                continue
            if not self._fits(span, at, seam):
                raise Misfit
            self._staging.join(at)

    def _fits(self, span: Span, at: int, seam: bytes) -> bool:
        there = b"".join(self._staging.read_kept(at, min(span[1], at + min(len(seam), OVERLAP))))
        return there == seam[: len(there)]

    def _limit(self) -> int | None:
        starts = [part.start for part in self._parts]
        starts += [start for start, _ in self._staging.ahead]
        return min((start for start in starts if start >= self._front), default=None)
