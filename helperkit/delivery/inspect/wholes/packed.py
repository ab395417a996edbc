"""Archives and single streams: how long they say they are, and their sums as far as they go."""

import zlib
from collections.abc import Sequence
from pathlib import Path

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, Torn
from helperkit.journey.problems import Problem, ProblemName


def seven_zip(look: Look) -> Seen:
    """The length and the sum of the directory at the end (7-Zip's 7zFormat.txt)."""
    offset, length = look.number(12, 8, "little"), look.number(20, 8, "little")
    if zlib.crc32(look.exactly(12, 20)) != look.number(8, 4, "little"):
        return Seen(whole=False)
    if 32 + offset + length > look.size:
        return Seen(whole=False)
    if length > 16 << 20:
        return Seen(whole=True)
    directory = look.exactly(32 + offset, length)
    locked = b"\x06\xf1\x07\x01" in directory
    whole = zlib.crc32(directory) == look.number(28, 4, "little")
    return Seen(whole=whole, note="encrypted" if locked else "", protected=locked)


def rar(look: Look) -> Seen:
    """Walk the headers, with their sums, to the one that ends it (RAR 5.0 and 4.x technotes)."""
    return _rar5(look) if look.head[6:8] == b"\1\0" else _rar4(look)


def _rar5(look: Look) -> Seen:
    at = 8
    while at < look.size:
        head = look.read(at, 64)
        if len(head) < 7:
            raise Torn
        length, place = _vint(head, 4)
        block = look.exactly(at + 4, place - 4 + length)
        if zlib.crc32(block) != int.from_bytes(head[:4], "little"):
            return Seen(whole=False)
        kind, place = _vint(block, place - 4)
        flags, place = _vint(block, place)
        if kind == 4:
            return Seen(whole=None, note="encrypted", protected=True)
        _, place = _vint(block, place) if flags & 1 else (0, place)
        content, place = _vint(block, place) if flags & 2 else (0, place)
        at += 4 + len(block) + content
        if kind == 5:
            return Seen(whole=at <= look.size)
    return Seen(whole=False)


def _vint(content: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    for place in range(at, min(at + 10, len(content))):
        value |= (content[place] & 0x7F) << shift
        shift += 7
        if content[place] < 0x80:
            return value, place + 1
    raise Torn


def _rar4(look: Look) -> Seen:
    at, ends = 7, False
    while at < look.size:
        head = look.exactly(at, 7)
        kind, flags = head[2], int.from_bytes(head[3:5], "little")
        length = int.from_bytes(head[5:7], "little")
        if length < 7:
            raise Torn
        block = look.exactly(at, length)
        if zlib.crc32(block[2:]) & 0xFFFF != int.from_bytes(block[:2], "little") and kind != 0x72:
            return Seen(whole=False)
        if kind == 0x73 and flags & 0x80:
            return Seen(whole=None, note="encrypted", protected=True)
        content = int.from_bytes(block[7:11], "little") if flags & 0x8000 else 0
        ends = ends or (kind == 0x74 and block[24] >= 29)  # made by version 2.9 or later
        if kind == 0x74 and flags & 0x100:
            content += int.from_bytes(block[32:36], "little") << 32
        at += length + content
        if kind == 0x7B:
            return Seen(whole=at <= look.size)
    return Seen(whole=at == look.size and not ends)  # old ones may do without an end


def cab(look: Look) -> Seen:
    """The length in the header (MS-CAB 2.1)."""
    return Seen(whole=look.number(8, 4, "little") <= look.size)


def iso(look: Look) -> Seen:
    """As many sectors as the volume says (ECMA-119, 8.4.8); a UDF image tells it elsewhere."""
    volume = look.exactly(32768, 2048)
    if volume[1:6] != b"CD001":
        return Seen(whole=None)
    sectors = int.from_bytes(volume[80:84], "little")
    size = int.from_bytes(volume[128:130], "little")
    return Seen(whole=sectors * size <= look.size)


def tar(look: Look) -> Seen:
    """Walk the headers, with their sums, to the blocks of nothing that end it (POSIX ustar)."""
    at = 0
    while at + 512 <= look.size:
        head = look.exactly(at, 512)
        if not any(head):
            return Seen(whole=look.size % 512 == 0 and not any(look.exactly(at + 512, 512)))
        said = int(head[148:156].strip(b"\0 ") or b"0", 8)
        if sum(head[:148]) + 8 * 32 + sum(head[156:]) != said:
            return Seen(whole=False)
        field = head[124:136]
        large = field[0] & 0x80
        length = int.from_bytes(field[1:], "big") if large else int(field.strip(b"\0 ") or b"0", 8)
        if head[156:157] in b"12345":
            length = 0
        at += 512 + -(-length // 512) * 512
    return Seen(whole=at == look.size)


def stream(look: Look, *, sums: bool) -> Seen:
    """Unpack to nowhere: such a stream carries its own end and mostly its sum (RFC 1952 …)."""
    from helperkit.delivery.unpack.single.streams import packing_of, pieces

    packing = packing_of(look.head)
    if packing is None:
        return Seen(whole=False)
    if look.head.startswith(b"\xfd7zXZ") and look.tail(1024).rstrip(b"\0")[-2:] != b"YZ":
        return Seen(whole=False)
    if not sums:
        return Seen(whole=None)
    look.file.seek(0)
    try:
        for _ in pieces(look.file, packing, look.size, lambda _: look.check()):
            look.check()
    except Problem:
        return Seen(whole=False)
    return Seen(whole=True)


def by_unpacking(look: Look, path: Path) -> Seen:
    """Let the unpacker pour all members to nowhere, each with its sum. Raises OutOfTime."""
    from helperkit.delivery.unpack.formats import open_reader

    nowhere = _Nowhere(look)
    try:
        with open_reader(path, "") as reader:
            if reader.locked or any(member.encrypted for member in reader.members):
                return Seen(whole=None, note="encrypted", protected=True)
            reader.pour(nowhere, "")
    except Problem as problem:
        if problem.name is ProblemName.DAMAGED:
            return Seen(whole=False)
        locked = problem.name is ProblemName.PASSWORD
        return Seen(whole=None, note="encrypted" if locked else "", protected=locked)
    return Seen(whole=not nowhere.lost)


class _Nowhere:
    """A sink that keeps nothing."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.lost = False

    def begin(self, member: int) -> "_Nowhere":  # noqa: ARG002 - all go the same way
        return self

    def hand_over(self, members: Sequence[int]) -> None:  # noqa: ARG002 - nothing is handed over
        return None

    def check(self) -> None:
        self._look.check()

    def write(self, piece: bytes | bytearray | memoryview) -> None:  # noqa: ARG002 - to nowhere
        self._look.check()

    def end(self) -> None:
        """Nothing is kept, so nothing is to be closed."""

    def lose(self, problem: Problem) -> None:  # noqa: ARG002 - that one is lost is enough
        self.lost = True
