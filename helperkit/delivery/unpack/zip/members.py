"""What each record of a ZIP directory would become, and what it is locked with."""

import stat
import struct
import time
from functools import lru_cache

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.reader import Form, Member
from helperkit.delivery.unpack.zip.crypto import Lock, Traditional, aes_of
from helperkit.delivery.unpack.zip.directory import (
    ENCRYPTED_FLAG,
    Record,
    doubtful_name,
    extra_field,
)
from helperkit.delivery.unpack.zip.methods import is_known, name_of
from helperkit.journey.problems import ProblemName

_UNIX = frozenset({3, 19})
_AES = 99
_AES_FIELD = 0x9901
_TIME_IN_HEADER_FLAG = 0x8
# Extra fields with times (APPNOTE 4.5.5, 4.6.1; Info-ZIP's extrafld.txt).
_EXTENDED_TIME, _NTFS, _OLD_UNIX = 0x5455, 0x000A, 0x5855
_FROM_1601_TO_1970 = 11_644_473_600
_YEAR_9999 = 253_402_300_800
_STRONG_FLAGS = 0x40 | 0x2000
_FORMS = {0: Form.FILE, stat.S_IFREG: Form.FILE, stat.S_IFDIR: Form.FOLDER, stat.S_IFLNK: Form.LINK}


def member_of(record: Record, name: str) -> Member:
    """Describe a record. Raises UNKNOWN_PARCEL for what cannot be read, DAMAGED."""
    form = _form(record, name)
    encrypted = bool(record.flags & ENCRYPTED_FLAG)
    method = record.method
    if form is Form.FILE:
        if encrypted and record.flags & _STRONG_FLAGS:
            raise refuse(ProblemName.UNKNOWN_PARCEL, "strong-encryption")
        if encrypted:
            method = lock_of(record)[1]
        if not is_known(method):
            raise refuse(ProblemName.UNKNOWN_PARCEL, "method")
    mode = record.attributes >> 16 if record.system in _UNIX else 0
    return Member(
        name=name,
        size=0 if form is Form.FOLDER else record.size,
        form=form,
        encrypted=encrypted and form is Form.FILE,
        runnable=bool(mode & 0o111),
        modified=_modified(record),
        method=name_of(method),
        raw_name=doubtful_name(record),
    )


def _form(record: Record, name: str) -> Form:
    if record.system in _UNIX:
        form = _FORMS.get(stat.S_IFMT(record.attributes >> 16), Form.DEVICE)
        if form is not Form.FILE:
            return form
    elif record.attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT:
        return Form.LINK
    if name.endswith("/"):
        return Form.FOLDER
    # A backslash at the end can be half of a letter that was guessed wrongly, and the system's
    # mark can be a remnant: only what is empty as well is a folder.
    empty = record.size == 0 and not record.wraps
    if empty and (name.endswith("\\") or record.attributes & stat.FILE_ATTRIBUTE_DIRECTORY):
        return Form.FOLDER
    return Form.FILE


def lock_of(record: Record) -> tuple[Lock | None, int, bool]:
    """Return the lock if there is one, how the bytes were packed, and whether the CRC counts."""
    if not record.flags & ENCRYPTED_FLAG:
        return None, record.method, True
    if record.method == _AES:
        return aes_of(extra_field(record.extra, _AES_FIELD))
    if record.flags & _TIME_IN_HEADER_FLAG:
        return Traditional(record.dos_time >> 8 & 0xFF), record.method, True
    return Traditional(record.crc >> 24), record.method, True


def _modified(record: Record) -> float | None:
    """Return when a file was last changed: by the most exact of the times that stand there."""
    extra = record.extra
    if extra:
        if (stamp := extra_field(extra, _EXTENDED_TIME)) and len(stamp) >= 5 and stamp[0] & 1:
            return _since_1970(*struct.unpack_from("<l", stamp, 1))
        stamp = extra_field(extra, _NTFS)
        if stamp and len(stamp) >= 16 and stamp[4:8] == b"\1\0\x18\0":
            (ticks,) = struct.unpack_from("<Q", stamp, 8)
            return _since_1970(ticks / 10_000_000 - _FROM_1601_TO_1970)
        if (stamp := extra_field(extra, _OLD_UNIX)) and len(stamp) >= 8:
            return _since_1970(*struct.unpack_from("<l", stamp, 4))
    return _dos_time(record.dos_time)


@lru_cache(256)  # many files are made in the same two seconds
def _dos_time(stamp: int) -> float | None:
    date, clock = stamp >> 16, stamp & 0xFFFF
    day = (1980 + (date >> 9), date >> 5 & 0xF, date & 0x1F)
    hour = (clock >> 11, clock >> 5 & 0x3F, (clock & 0x1F) * 2)
    if not (1 <= day[1] <= 12 and day[2]):
        return None
    try:
        return time.mktime((*day, *hour, 0, 0, -1))
    except (OverflowError, ValueError):
        return None


def _since_1970(seconds: float) -> float | None:
    return float(seconds) if 0 < seconds < _YEAR_9999 else None
