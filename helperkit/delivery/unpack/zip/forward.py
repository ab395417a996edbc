"""Unpacking the members of a ZIP by their local headers alone, one after another as they come.

For a file on its way, of which the directory is not there yet. Nothing that a local header says
is believed: the bytes go under numbers into a private folder, sizes and checksums are counted,
and names are not even looked at. What of it is right, the directory says later.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from helperkit.delivery.unpack.inflate import crc32, inflate
from helperkit.delivery.unpack.plan import LIMITS, Limits, check_size, refuse
from helperkit.delivery.unpack.reader import Piece
from helperkit.delivery.unpack.single.spool import Spool, SpoolFile
from helperkit.delivery.unpack.zip.directory import ENCRYPTED_FLAG, Record
from helperkit.delivery.unpack.zip.methods import OF_PROGRAM, PIECE, decoder_of, is_known
from helperkit.delivery.unpack.zip.walk import BARE, DESCRIPTOR_FLAG, SIGNED, Head, head_at
from helperkit.journey.problems import ProblemName

_READ = 1 << 18
_STORED, _DEFLATE = 0, 8
# Bytes of a member that is worth it: to move a file costs as much as to write a small one.
WORTH = 32 << 10
_FOLLOWS = b"PK"  # so begin a local header, a directory, and a signature


class Coming(Protocol):
    """A file on its way; who reads waits."""

    size: int

    def up_to(self, at: int, length: int) -> bytes:
        """Return bytes from a place, less where the file ends before."""


class Found(msgspec.Struct, frozen=True):
    """A member that was unpacked: how, and what was counted of it."""

    method: int
    packed: int
    size: int
    crc: int
    file: Path

    def is_of(self, record: Record) -> bool:
        """Whether this is the member that a directory speaks of."""
        told = (record.method, record.packed, record.size, record.crc)
        return told == (self.method, self.packed, self.size, self.crc)


class Forward:
    """Goes from local header to local header."""

    def __init__(
        self, source: Coming, spool: Spool, worth: int = WORTH, limits: Limits = LIMITS
    ) -> None:
        """`spool`: its `check` hears how far the archive was read. Smaller members are left."""
        self.found: dict[int, Found] = {}  # by the place of the local header
        self._source = source
        self._spool = spool
        self._worth = worth
        self._limits = limits
        self._at: int | None = 0  # of the next local header; None where none can be found
        self._seen = 0
        self._read = 0  # bytes of the archive

    def go(self, until: Callable[[], bool]) -> None:
        """Unpack member after member until it is so, or as far as that leads.

        Raises TOO_BIG_INSIDE, DISK_FULL, PASSWORD, DAMAGED, OSError, a decoder's own errors, and
        what the source and the spool raise.
        """
        while self._at is not None and self._seen < self._limits.entries and not until():
            self._at = self._behind_member(self._at)
            self._seen += 1

    def _behind_member(self, at: int) -> int | None:
        """Unpack one member, and return where the next one begins; None where that is unknown."""
        head = head_at(self._source.up_to, self._source.size, at)
        if head is None:
            return None
        record = head.record
        if record.flags & ENCRYPTED_FLAG:  # the password is asked for when all is there
            raise refuse(ProblemName.PASSWORD, "needed")
        if head.is_open:
            return self._behind_open(head)
        end = head.start + record.packed
        if end > self._source.size:
            return None
        crc: int | None = None
        if record.size >= self._worth and _is_ours(record.method):
            check_size(self._spool.came + record.size, self._source.size, self._limits)
            _, crc = self._unpack(head, self._sized(head, end), lambda: record.packed)
        if not record.flags & DESCRIPTOR_FLAG:
            return end
        return self._behind_descriptor(end, record.packed, record.size, crc)

    def _behind_open(self, head: Head) -> int | None:
        """Do so with a member whose sizes stand behind it: only Deflate says where it ends."""
        if head.record.method == _STORED:  # a folder, or an empty file
            return self._behind_descriptor(head.start, 0, 0, 0)
        if head.record.method != _DEFLATE:
            return None
        size, crc = self._unpack(head, self._inflated(head), lambda: self._read - head.start)
        return self._behind_descriptor(self._read, self._read - head.start, size, crc)

    def _unpack(
        self, head: Head, pieces: Iterable[Piece], packed: Callable[[], int]
    ) -> tuple[int, int]:
        """Write a member, and return its size and its CRC as they were counted.

        What turns out to be small is not kept. `packed` is asked at the end.
        """
        size = crc = 0
        held: list[Piece] = []
        file: SpoolFile | None = None
        number = len(self.found)
        try:
            for piece in pieces:
                self._spool.check(self._read)
                size += len(piece)
                check_size(self._spool.came + len(piece), self._read, self._limits)
                crc = crc32(piece, crc)
                held.append(piece)
                if size < self._worth:
                    continue
                file = file or self._spool.open(number)
                for one in held:
                    file.write(one)
                held.clear()
        finally:
            if file is not None:
                file.close()
        if file is not None:
            path = self._spool.path(number)
            found = Found(head.record.method, packed(), size, crc, path)
            self.found[head.record.offset] = found
        return size, crc

    def _sized(self, head: Head, end: int) -> Iterator[Piece]:
        """Yield what the bytes of a member give whose end is known."""
        decoder = decoder_of(head.record.method)
        for at in range(head.start, end, _READ):
            chunk = self._source.up_to(at, min(_READ, end - at))
            self._read = at + len(chunk)
            yield from decoder.feed(chunk)

    def _inflated(self, head: Head) -> Iterator[bytes]:
        """Yield what a Deflate stream gives, up to its own end. Raises DAMAGED."""
        inner = inflate(-15)
        at = head.start
        while not inner.eof:
            chunk = self._source.up_to(at, _READ)
            if not chunk:
                raise refuse(ProblemName.DAMAGED, "short")
            at += len(chunk)
            while chunk and not inner.eof:
                piece = inner.decompress(chunk, PIECE)
                chunk = inner.unconsumed_tail
                self._read = at - len(chunk)
                yield piece
        self._read = at - len(inner.unused_data)

    def _behind_descriptor(self, at: int, packed: int, size: int, crc: int | None) -> int | None:
        """Return where the next member begins, behind the descriptor that tells these numbers.

        None where none of its forms does (APPNOTE 4.3.9), nor a next member stands here already.
        `crc`: None where it is not known.
        """
        block = self._source.up_to(at, SIGNED[-1].size + len(_FOLLOWS))
        for form in (*SIGNED, *BARE):
            if block[form.size :].startswith(_FOLLOWS):
                *_, told_crc, told_packed, told_size = form.unpack_from(block)
                if (told_packed, told_size) == (packed, size) and crc in (None, told_crc):
                    return at + form.size
        return at if block.startswith(_FOLLOWS) else None


def _is_ours(method: int) -> bool:
    return method not in OF_PROGRAM and is_known(method)
