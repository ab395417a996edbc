"""The bytes of files on their way from an archive to their outlets."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.reader import Outlet, Piece, Sink
from helperkit.delivery.unpack.tar.sparse import Map
from helperkit.journey.problems import Problem, ProblemName

SMALL = 1 << 20  # bytes of a file that may be kept until all its copies are written
_HOLE = bytes(1 << 16)


class Body(msgspec.Struct):
    """The bytes of one file, and the members that get them: the file and hard links to it."""

    at: int
    stored: int
    members: list[int]
    size: int
    stretches: Map | None = None  # where they go in a file with holes
    cut: bool = False  # the archive is damaged in it


class Pouring:
    """One file while its bytes come: it and its hard links are written together."""

    def __init__(self, body: Body, outlets: Sequence[Outlet]) -> None:
        self._body = body
        self._outlets = outlets
        self._stretches = iter(body.stretches or ())
        self._done = 0  # bytes of the file, holes too
        self._left = 0  # bytes of the stretch that is being written

    def pour(self, parts: Iterable[Piece]) -> None:
        """Take all stored bytes. Raises DAMAGED where there are too few."""
        left = self._body.stored
        for part in parts:
            left -= len(part)
            self.write(part)
        if left:
            raise refuse(ProblemName.DAMAGED, "short")

    def write(self, piece: Piece) -> None:
        """Take the next stored bytes."""
        if self._body.stretches is None:
            self._put(piece)
            return
        rest = memoryview(piece)
        while rest:
            if not self._left:
                at, self._left = next(self._stretches)
                self._put_hole(at - self._done)
                continue
            part, rest = rest[: self._left], rest[self._left :]
            self._left -= len(part)
            self._put(part)

    def end(self) -> None:
        """All stored bytes came."""
        if self._body.stretches is not None:
            self._put_hole(self._body.size - self._done)
        for outlet in self._outlets:
            outlet.end()

    def lose(self, problem: Problem) -> None:
        """Give the file up, as `Outlet`."""
        for outlet in self._outlets:
            outlet.lose(problem)

    def _put(self, piece: Piece) -> None:
        self._done += len(piece)
        for outlet in self._outlets:
            outlet.write(piece)

    def _put_hole(self, length: int) -> None:
        while length > 0:
            step = min(length, len(_HOLE))
            self._put(_HOLE if step == len(_HOLE) else _HOLE[:step])
            length -= step


def pour(body: Body, sink: Sink, parts: Iterable[Piece]) -> None:
    """Give a file's stored bytes to all members that want them.

    Copies of a small file are written one after another, of a big one all together.
    """
    if len(body.members) == 1 or body.stored > SMALL:
        _pour(body, body.members, sink, parts)
        return
    coming = iter(parts)
    kept: list[bytes] = []

    def again() -> Iterator[Piece]:
        yield from tuple(kept)
        for part in coming:
            kept.append(bytes(part))
            yield part

    for member in body.members:
        _pour(body, (member,), sink, again())


def _pour(body: Body, members: Sequence[int], sink: Sink, parts: Iterable[Piece]) -> None:
    outlets = [outlet for member in members if (outlet := sink.begin(member)) is not None]
    if not outlets:
        return
    if len(outlets) == 1 and body.stretches is None and not body.cut:
        _pour_whole(outlets[0], body.stored, parts)
        return
    pouring = Pouring(body, outlets)
    try:
        if body.cut:
            raise refuse(ProblemName.DAMAGED, "short")
        pouring.pour(parts)
    except Problem as problem:
        pouring.lose(problem)
    else:
        pouring.end()


def _pour_whole(outlet: Outlet, left: int, parts: Iterable[Piece]) -> None:
    """The plain case, of which there may be thousands."""
    try:
        for part in parts:
            left -= len(part)
            outlet.write(part)
        if left:
            raise refuse(ProblemName.DAMAGED, "short")
    except Problem as problem:
        outlet.lose(problem)
    else:
        outlet.end()
