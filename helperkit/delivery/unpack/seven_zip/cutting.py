"""Cuts the one long stream that the program gives into the members that were listed."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from helperkit.delivery.unpack.inflate import crc32
from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.reader import Outlet, Sink
from helperkit.journey.problems import Problem, ProblemName


class Part(NamedTuple):
    """Some bytes of the stream, and the members that they belong to."""

    members: tuple[int, ...]
    length: int
    crc: int | None


class Misfit(Exception):
    """A part did not come, or came wrong: the parts behind it are in doubt."""

    def __init__(self, place: int, note: str, outlets: Sequence[Outlet] = ()) -> None:
        super().__init__(note)
        self.place = place
        self.note = note
        self.outlets = outlets

    def lose(self, problem: Problem) -> None:
        """Give the members of the part up. Raises, unless what is whole is being saved."""
        for outlet in self.outlets:
            outlet.lose(problem)


def cut(read: Callable[[], bytes], parts: Sequence[Part], sink: Sink) -> None:
    """Give each part to its members. Raises Misfit, and DAMAGED for bytes behind the last one."""
    chunk = memoryview(b"")
    for place, (members, length, crc) in enumerate(parts):
        outlets = [out for number in members if (out := sink.begin(number)) is not None]
        left = length
        seen = 0
        while left:
            if not chunk:
                chunk = memoryview(read())
                if not chunk:
                    raise Misfit(place, "short", outlets)
            piece = chunk[:left]
            chunk = chunk[len(piece) :]
            left -= len(piece)
            if crc is not None:
                seen = crc32(piece, seen)
            for outlet in outlets:
                outlet.write(piece)
        if crc is not None and seen != crc:
            raise Misfit(place, "crc", outlets)
        for outlet in outlets:
            outlet.end()
    if chunk or read():
        raise refuse(ProblemName.DAMAGED, "more-than-said")


def whole_parts(read: Callable[[], bytes], parts: Sequence[Part]) -> list[Part]:
    """Return the parts that come with their right checksum; nothing is given to anybody."""
    chunk = memoryview(b"")
    whole: list[Part] = []
    for part in parts:
        left = part.length
        seen = 0
        while left:
            if not chunk:
                chunk = memoryview(read())
                if not chunk:
                    return whole
            piece = chunk[:left]
            chunk = chunk[len(piece) :]
            left -= len(piece)
            seen = crc32(piece, seen)
        if part.crc == seen:
            whole.append(part)
    return whole
