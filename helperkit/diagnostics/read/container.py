"""The ZIP of a report, read strictly: believing nothing, writing nothing, within fixed limits.

Only what the program itself writes, or what another program makes of that by packing it again, is
read: plain names, stored or deflated, one disk, no ZIP64 (a report has 256 kB). Sizes and places
are those of the central directory; a local header that says otherwise makes the report unsafe.
Source: APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from helperkit.diagnostics.read.bundle import BundleRefused, Note, Odd, Refusal

MOST_BYTES = 1 << 20  # of the file: four times what the program writes
MOST_ENTRIES = 64
MOST_INSIDE = 16 << 20  # bytes of all entries together, as they say and as they are
MOST_RATIO = 400  # of an entry of more than 64 kB; a journal of equal lines has about 100

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_LONGEST_COMMENT = 0xFFFF
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,40}(\.[a-z0-9]{1,8}){0,2}")
_OUTWARD = re.compile(r"(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\x00")
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_STORED, _DEFLATED = 0, 8
_KINDS = 0o170000
_HARMLESS = frozenset({0, 0o100000, 0o040000})  # nothing said, a file, a folder
_IS_ZIP64 = 0xFFFFFFFF


class Entry(NamedTuple):
    """One file of the ZIP, as the central directory has it. Sizes in bytes."""

    name: str
    method: int
    crc: int
    packed: int
    size: int
    offset: int


class Container:
    """The entries of a ZIP that may be read. Raises `BundleRefused`."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.notes: list[Note] = []
        self._left = MOST_INSIDE
        start, size, count = _end(content)
        entries = list(_directory(content[start : start + size], count))
        self._refuse_unsafe(entries, start)
        self.entries = {e.name: e for e in entries if self._is_plain(e.name)}

    def read(self, name: str, most: int) -> bytes | None:
        """Return an entry's content; None, and a note, where it is broken or beyond `most` bytes.

        An entry of another size or checksum than it says is broken.
        """
        entry = self.entries[name]
        if entry.size > min(most, self._left):
            self.notes.append(Note(Odd.ITEM_TOO_LARGE, name))
            return None
        self._left -= entry.size
        content = self._inflated(entry)
        if content is None:
            self.notes.append(Note(Odd.ITEM_UNREADABLE, name))
        return content

    def _inflated(self, entry: Entry) -> bytes | None:
        start = self._start_of(entry)
        packed = self._content[start : start + entry.packed]
        if entry.method == _DEFLATED:
            worker = zlib.decompressobj(-zlib.MAX_WBITS)
            try:  # one byte more than it says, to see whether it lies
                content = worker.decompress(packed, entry.size + 1)
            except zlib.error:
                return None
            if not worker.eof or worker.unused_data:
                return None
        elif entry.method == _STORED:
            content = packed
        else:
            return None
        whole = len(content) == entry.size and zlib.crc32(content) == entry.crc
        return content if whole else None

    def _start_of(self, entry: Entry) -> int:
        _, _, _, _, _, _, _, _, _, name, extra = _LOCAL.unpack_from(self._content, entry.offset)
        return entry.offset + _LOCAL.size + int(name) + int(extra)

    def _is_plain(self, name: str) -> bool:
        if _PLAIN.fullmatch(name):
            return True
        self.notes.append(Note(Odd.NAME_NOT_PLAIN, name))
        return False

    def _refuse_unsafe(self, entries: list[Entry], end: int) -> None:
        """Refuse what no program packs by accident."""
        if sum(entry.size for entry in entries) > MOST_INSIDE:
            raise BundleRefused(Refusal.TOO_MUCH)
        if any(e.size > 1 << 16 and e.size > MOST_RATIO * max(1, e.packed) for e in entries):
            raise BundleRefused(Refusal.TOO_MUCH)
        names = [entry.name.casefold() for entry in entries]
        if len(set(names)) < len(names) or any(map(_OUTWARD.search, names)):
            raise BundleRefused(Refusal.UNSAFE)
        after = 0
        for entry in sorted(entries, key=lambda entry: entry.offset):
            if entry.offset < after:
                raise BundleRefused(Refusal.UNSAFE)  # in the same place as another, or within it
            if entry.offset + _LOCAL.size > end:
                raise BundleRefused(Refusal.BROKEN)
            self._compare(entry)
            after = self._start_of(entry) + entry.packed
            if after > end:
                raise BundleRefused(Refusal.BROKEN)

    def _compare(self, entry: Entry) -> None:
        """Refuse an entry whose own header tells another tale than the directory."""
        head = _LOCAL.unpack_from(self._content, entry.offset)
        sign, _, flags, method, _, _, crc, packed, size, length, _ = head
        if sign != b"PK\x03\x04":
            raise BundleRefused(Refusal.BROKEN)
        start = entry.offset + _LOCAL.size
        name = _name(self._content[start : start + length], flags)
        told = [(crc, entry.crc), (packed, entry.packed), (size, entry.size)]
        later = bool(flags & 0x8)  # what was not known while it was written stands behind it
        same = all(one == other or (later and one == 0) for one, other in told)
        if name != entry.name or method != entry.method or not same or flags & _ENCRYPTED:
            raise BundleRefused(Refusal.UNSAFE)


def _end(content: bytes) -> tuple[int, int, int]:
    """Return where the directory begins, its size, and its number of entries."""
    at = content.rfind(b"PK\x05\x06", max(0, len(content) - _END.size - _LONGEST_COMMENT))
    if at < 0 or at + _END.size > len(content):
        raise BundleRefused(Refusal.BROKEN)
    _, disk, first_disk, here, count, size, start, comment = _END.unpack_from(content, at)
    if _IS_ZIP64 in {size, start} or 0xFFFF in {here, count, disk}:
        raise BundleRefused(Refusal.UNSAFE)
    if count > MOST_ENTRIES:
        raise BundleRefused(Refusal.TOO_MUCH)
    alone = not disk and not first_disk and here == count
    if not alone or start + size != at or at + _END.size + comment > len(content):
        raise BundleRefused(Refusal.BROKEN)
    return start, size, count


def _directory(directory: bytes, count: int) -> Iterator[Entry]:
    at = 0
    for _ in range(count):
        if at + _CENTRAL.size > len(directory):
            raise BundleRefused(Refusal.BROKEN)
        fields = _CENTRAL.unpack_from(directory, at)
        sign, made_by, _, flags, method, _, _, crc, packed, size, name, extra, comment = fields[:13]
        disk, _, attributes, offset = fields[13:]
        at += _CENTRAL.size + name + extra + comment
        if sign != b"PK\x01\x02" or at > len(directory) or disk:
            raise BundleRefused(Refusal.BROKEN)
        if flags & _ENCRYPTED:
            raise BundleRefused(Refusal.LOCKED)
        if _IS_ZIP64 in {packed, size, offset}:
            raise BundleRefused(Refusal.UNSAFE)
        # Of Unix and macOS: a link, a device, a pipe.
        if made_by >> 8 in {3, 19} and (attributes >> 16) & _KINDS not in _HARMLESS:
            raise BundleRefused(Refusal.UNSAFE)
        begin = at - name - extra - comment
        yield Entry(
            _name(directory[begin : begin + name], flags), method, crc, packed, size, offset
        )
    if at != len(directory):
        raise BundleRefused(Refusal.BROKEN)


def _name(name: bytes, flags: int) -> str:
    """Return a name; bit 11 says that it is UTF-8, else it is code page 437."""
    try:
        return name.decode("utf-8" if flags & 0x800 else "cp437")
    except UnicodeDecodeError:
        return name.decode("latin-1")
