"""Reads one file that was compressed alone.

Nothing honest says its size before: it is counted, or the file is unpacked once into a spool.
"""

import os
from collections.abc import Sequence
from functools import cached_property
from typing import BinaryIO, cast

from helperkit.delivery.unpack.abreast import relayed
from helperkit.delivery.unpack.reader import Member, Sink
from helperkit.delivery.unpack.single.names import name_of, time_of
from helperkit.delivery.unpack.single.spool import Spool, Taking
from helperkit.delivery.unpack.single.streams import Packing, pieces
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem

_HEAD = 4096  # bytes in which a name is looked for


class SingleReader:
    """One open compressed file. Raises DAMAGED, TOO_BIG_INSIDE."""

    kind = Kind.COMPRESSED
    locked = False

    def __init__(self, file: BinaryIO, packing: Packing, archive: str) -> None:
        self._file = file
        self._packing = packing
        self._archive = archive
        self._size = file.seek(0, os.SEEK_END)
        self._spool: Spool | None = None

    @property
    def members(self) -> Sequence[Member]:
        """The one file; the first look unpacks it, in memory only."""
        return (self._member,)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def spool(self, spool: Spool) -> None:
        """Unpack into a spool, from which `pour` then takes the file."""
        self._spool = spool
        _ = self._member

    def pour(self, sink: Sink, password: str) -> None:  # noqa: ARG002 - there are no passwords
        """Give the file."""
        if self._spool is not None:
            cast(Taking, sink).take(0, self._spool.path(0))
            return
        outlet = sink.begin(0)
        if outlet is None:
            return
        try:
            with relayed(outlet.write) as give:
                for piece in pieces(self._file, self._packing, self._size, lambda _: sink.check()):
                    give(piece)
        except Problem as problem:
            outlet.lose(problem)
        else:
            outlet.end()

    @cached_property
    def _member(self) -> Member:
        size = self._counted() if self._spool is None else self._spooled(self._spool)
        self._file.seek(0)
        head = self._file.read(_HEAD)
        name, raw = name_of(head, self._archive, self._packing)
        return Member(
            name=name,
            size=size,
            modified=time_of(head, self._packing),
            method=self._packing.name,
            raw_name=raw,
        )

    def _counted(self) -> int:
        return sum(map(len, pieces(self._file, self._packing, self._size)))

    def _spooled(self, spool: Spool) -> int:
        file = spool.open(0)
        try:
            with relayed(file.write) as give:
                for piece in pieces(self._file, self._packing, self._size, spool.check):
                    give(piece)
        finally:
            file.close()
        return spool.came
