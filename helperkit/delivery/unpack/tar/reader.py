"""Reads tar archives, plain or compressed.

A plain one is listed without reading its files, which are then read several at once. What is
compressed must be unpacked as a whole even to be listed: so it is either done twice, or once into
a spool.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import BinaryIO, cast

from helperkit.delivery.unpack.abreast import Halt, abreast, cores
from helperkit.delivery.unpack.reader import Member, Piece, Sink
from helperkit.delivery.unpack.single.ahead import ahead
from helperkit.delivery.unpack.single.spool import Spool, Taking
from helperkit.delivery.unpack.single.streams import Packing, pieces
from helperkit.delivery.unpack.tar.bodies import Body, pour
from helperkit.delivery.unpack.tar.cursor import PlainCursor, StreamCursor
from helperkit.delivery.unpack.tar.index import Index
from helperkit.delivery.unpack.zip.source import Source
from helperkit.journey.kinds import Kind

_READ = 1 << 20
_RUN = 64  # small files that one thread takes at once


class PlainTarReader:
    """One open tar archive. Raises DAMAGED, TOO_BIG_INSIDE, UNKNOWN_PARCEL.

    `save`: where it is damaged, what comes before is listed.
    """

    kind = Kind.TAR
    locked = False

    def __init__(self, file: BinaryIO, *, save: bool = False) -> None:
        self._file = file
        self._source = Source(file)
        self._index = Index(PlainCursor(self._source), self._source.size, "", save=save)
        self.members: Sequence[Member] = tuple(self._index.members)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def pour(self, sink: Sink, password: str) -> None:  # noqa: ARG002 - tar knows no passwords
        """Give the wanted members, several at once."""
        halt = Halt()

        def work(run: list[Body]) -> None:
            for body in run:
                halt.check()
                pour(body, sink, self._parts(body, sink))

        abreast(_runs(self._index.bodies), [work] * cores(), halt)
        _tell(self._index)

    def _parts(self, body: Body, sink: Sink) -> Iterator[bytes]:
        end = body.at + body.stored
        for at in range(body.at, end, _READ):
            sink.check()
            yield self._source.read(at, min(_READ, end - at))


class PackedTarReader:
    """One open tar archive in a compressed stream; raises as `PlainTarReader`, but later."""

    kind = Kind.TAR
    locked = False

    def __init__(self, file: BinaryIO, packing: Packing, *, save: bool = False) -> None:
        self._file = file
        self._size = file.seek(0, os.SEEK_END)
        self._packing = packing
        self._save = save
        self._spool: Spool | None = None

    @property
    def members(self) -> Sequence[Member]:
        """All members; the first look unpacks everything, in memory only."""
        return self._index.members

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def spool(self, spool: Spool) -> None:
        """Unpack into a spool, from which `pour` then takes the files."""
        self._spool = spool
        _ = self._index

    @cached_property
    def _index(self) -> Index:
        spool, packing = self._spool, self._packing
        if spool is None:
            stream = pieces(self._file, packing, self._size)
            return Index(StreamCursor(stream), self._size, packing.name, save=self._save)
        with ahead(pieces(self._file, packing, self._size, spool.check)) as stream:
            return Index(
                StreamCursor(stream), self._size, packing.name, save=self._save, spool=spool
            )

    def pour(self, sink: Sink, password: str) -> None:  # noqa: ARG002 - tar knows no passwords
        """Give the wanted members, while another thread unpacks the next bytes."""
        if self._spool is not None:
            for number, body in enumerate(self._index.bodies):
                _pour_spooled(body, self._spool, number, cast(Taking, sink))
        else:
            with ahead(
                pieces(self._file, self._packing, self._size, lambda _: sink.check())
            ) as stream:
                cursor = StreamCursor(stream)
                for body in self._index.bodies:
                    pour(body, sink, _parts(cursor, body))
        _tell(self._index)


def _parts(cursor: StreamCursor, body: Body) -> Iterator[Piece]:
    cursor.skip(body.at - cursor.at)
    yield from cursor.parts(body.stored)


def _pour_spooled(body: Body, spool: Spool, number: int, sink: Taking) -> None:
    """Move a file to its place; hard links to it get copies."""
    file = spool.path(number)
    if body.cut:
        pour(body, sink, ())
        return
    *copies, last = body.members
    for member in copies:
        if (outlet := sink.begin(member)) is not None:
            with file.open("rb") as content:
                while piece := content.read(_READ):
                    outlet.write(piece)
            outlet.end()
    sink.take(last, file)


def _tell(index: Index) -> None:
    if index.torn is not None:
        raise index.torn


def _runs(bodies: Iterable[Body]) -> Iterator[list[Body]]:
    """Yield files that one thread takes together: many small ones, or a big one."""
    run: list[Body] = []
    stored = 0
    for body in bodies:
        run.append(body)
        stored += body.stored
        if len(run) == _RUN or stored >= _READ:
            yield run
            run, stored = [], 0
    if run:
        yield run
