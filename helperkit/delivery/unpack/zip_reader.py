"""Reads ZIP archives: the directory first, every local header checked, then the bytes."""

import stat
import struct
import time
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.reader import Form, Member, Sink
from helperkit.delivery.unpack.zip_crypto import Lock, Traditional, aes_of
from helperkit.delivery.unpack.zip_directory import (
    ENCRYPTED_FLAG,
    LOCAL,
    Record,
    extra_field,
    names_of,
    read_directory,
)
from helperkit.delivery.unpack.zip_methods import DAMAGE, decoder_of, is_known
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem, ProblemName

_READ = 1 << 18
_READ_SLOW = 1 << 16  # the old cipher needs a fifth of a second for more
_UNIX = frozenset({3, 19})
_AES = 99
_AES_FIELD = 0x9901
_TIME_IN_HEADER_FLAG = 0x8
_STRONG_FLAGS = 0x40 | 0x2000
_FORMS = {0: Form.FILE, stat.S_IFREG: Form.FILE, stat.S_IFDIR: Form.FOLDER, stat.S_IFLNK: Form.LINK}


class ZipReader:
    """One open ZIP archive. Raises DAMAGED, UNSAFE_PARCEL, TOO_BIG_INSIDE, UNKNOWN_PARCEL."""

    kind = Kind.ZIP
    locked = False

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        records = read_directory(file)
        if records is None:
            raise refuse(ProblemName.DAMAGED, "no-directory")
        self._records = records
        self.members = tuple(map(_member, records, names_of(records)))
        self._starts = self._checked_starts()
        self._proved = False  # whether the password has opened a member already

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def pour(self, sink: Sink, password: str) -> None:
        """Give the wanted members in the order in which they lie in the file."""
        for number in sorted(self._starts, key=self._starts.__getitem__):
            if not sink.begin(number):
                continue
            try:
                self._pour_one(number, sink, password)
            except Problem as problem:
                raise self._doubted(number, problem) from problem
            sink.end()

    def _doubted(self, number: int, problem: Problem) -> Problem:
        """One wrong password in 256 passes the old cipher's only check, and gives noise."""
        old = isinstance(_lock(self._records[number])[0], Traditional)
        if old and not self._proved and problem.name is not ProblemName.PASSWORD:
            return refuse(ProblemName.PASSWORD, "wrong")
        return problem

    def _pour_one(self, number: int, sink: Sink, password: str) -> None:
        record = self._records[number]
        lock, method, crc_counts = _lock(record)
        decoder = decoder_of(method)
        crc = 0
        done = 0
        try:
            for packed in self._packed(record, self._starts[number], lock, password):
                sink.check()
                for piece in decoder.feed(packed):
                    done += len(piece)
                    crc = zlib.crc32(piece, crc)
                    sink.write(piece)
        except DAMAGE as error:
            raise refuse(ProblemName.DAMAGED, "bytes", error=type(error).__name__) from error
        if done != record.size:
            raise refuse(ProblemName.DAMAGED, "short")
        if crc_counts and crc != record.crc:
            raise refuse(ProblemName.DAMAGED, "crc")
        self._proved = self._proved or lock is not None

    def _packed(
        self, record: Record, start: int, lock: Lock | None, password: str
    ) -> Iterator[bytes]:
        self._file.seek(start)
        left = record.packed
        if lock is None:
            while left > 0:
                left -= len(piece := self._take(min(left, _READ)))
                yield piece
            return
        left -= lock.head + lock.tail
        if left < 0:
            raise refuse(ProblemName.DAMAGED, "short")
        lock.open(self._take(lock.head), password)
        while left > 0:
            left -= len(piece := self._take(min(left, _READ_SLOW)))
            yield lock.decrypt(piece)
        lock.close(self._take(lock.tail))

    def _take(self, length: int) -> bytes:
        piece = self._file.read(length)
        if len(piece) != length:
            raise refuse(ProblemName.DAMAGED, "short")
        return piece

    def _checked_starts(self) -> dict[int, int]:
        """Return where each member's bytes begin; no two members may share bytes."""
        size = self._file.seek(0, 2)
        starts: dict[int, int] = {}
        free_from = 0
        for number in sorted(range(len(self._records)), key=lambda n: self._records[n].offset):
            record = self._records[number]
            if not 0 <= record.offset < size:
                raise refuse(ProblemName.DAMAGED, "offset")
            if record.offset < free_from:
                raise refuse(ProblemName.TOO_BIG_INSIDE, "overlap")
            start = self._start(record)
            free_from = start + record.packed
            if free_from > size:
                raise refuse(ProblemName.DAMAGED, "short")
            starts[number] = start
        return starts

    def _start(self, record: Record) -> int:
        self._file.seek(record.offset)
        header = self._file.read(LOCAL.size)
        if len(header) != LOCAL.size or not header.startswith(b"PK\3\4"):
            raise refuse(ProblemName.DAMAGED, "local-header")
        name_length: int
        extra_length: int
        *_, name_length, extra_length = LOCAL.unpack(header)
        if self._file.read(name_length) != record.raw_name:
            raise refuse(ProblemName.UNSAFE_PARCEL, "names-disagree")
        return record.offset + LOCAL.size + name_length + extra_length


def _member(record: Record, name: str) -> Member:
    form = _form(record, name)
    encrypted = bool(record.flags & ENCRYPTED_FLAG)
    if form is Form.FILE:
        if encrypted and record.flags & _STRONG_FLAGS:
            raise refuse(ProblemName.UNKNOWN_PARCEL, "strong-encryption")
        if not is_known(_lock(record)[1]):
            raise refuse(ProblemName.UNKNOWN_PARCEL, "method")
    mode = record.attributes >> 16 if record.system in _UNIX else 0
    return Member(
        name=name,
        size=0 if form is Form.FOLDER else record.size,
        form=form,
        encrypted=encrypted and form is Form.FILE,
        runnable=bool(mode & 0o111),
        modified=_modified(record),
    )


def _form(record: Record, name: str) -> Form:
    if record.system in _UNIX:
        form = _FORMS.get(stat.S_IFMT(record.attributes >> 16), Form.DEVICE)
        if form is not Form.FILE:
            return form
    elif record.attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT:
        return Form.LINK
    if name.endswith(("/", "\\")) or (
        record.attributes & stat.FILE_ATTRIBUTE_DIRECTORY and record.size == 0
    ):
        return Form.FOLDER
    return Form.FILE


def _lock(record: Record) -> tuple[Lock | None, int, bool]:
    """Return the lock if there is one, how the bytes were packed, and whether the CRC counts."""
    if not record.flags & ENCRYPTED_FLAG:
        return None, record.method, True
    if record.method == _AES:
        return aes_of(extra_field(record.extra, _AES_FIELD))
    if record.flags & _TIME_IN_HEADER_FLAG:
        return Traditional(record.dos_time >> 8 & 0xFF), record.method, True
    return Traditional(record.crc >> 24), record.method, True


def _modified(record: Record) -> float | None:
    stamp = extra_field(record.extra, 0x5455)  # Info-ZIP's extended timestamp
    if stamp is not None and len(stamp) >= 5 and stamp[0] & 1:
        (seconds,) = struct.unpack_from("<l", stamp, 1)
        return float(seconds) if seconds > 0 else None
    date, clock = record.dos_time >> 16, record.dos_time & 0xFFFF
    day = (1980 + (date >> 9), date >> 5 & 0xF, date & 0x1F)
    hour = (clock >> 11, clock >> 5 & 0x3F, (clock & 0x1F) * 2)
    if not (1 <= day[1] <= 12 and day[2]):
        return None
    try:
        return time.mktime((*day, *hour, 0, 0, -1))
    except (OverflowError, ValueError):
        return None
