"""Ways to change an archive by chance; checksums of its headers are made right again mostly.

Else hardly a change would come further than the first check.
"""

import gzip
import random
import re
import struct
import zlib

EXTREMES = (0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF, 0x10000, 1 << 24,
            0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF, 1 << 40, (1 << 62) - 1, 1 << 62,
            (1 << 63) - 1, 1 << 63, (1 << 64) - 1)  # fmt: skip
_SIGNS = re.compile(
    rb"PK\x01\x02|PK\x03\x04|PK\x05\x06|PK\x06[\x06\x07]|PK\x07\x08|\x01\x99\x07\x00|7z\xbc\xaf"
    rb"|Rar!|MSCF|[\x01\x02]CD001|NSR0|ustar|\x1f\x8b\x08|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd"
    rb"|\x04\x22\x4d\x18|koly|mish"
)
_BLOCK = 512
_NAMES = ("read me.txt", "pictures", "empty.txt", "deep/er", "book.txt", "stest1.txt", "file1.txt",
          "data.txt", "READ", "tool.exe", "a.txt", "links", "good")  # fmt: skip
_STARTS = ("../", "/", "..\\", "C:", "//", "\\\\", "./", "~/", "CON.", "\n", "\0", "a:")


def changed(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Return an archive with some changes; `others` may lend their bytes."""
    packed_tar = content.startswith(b"\x1f\x8b\x08") and chance.random() < 0.7
    if packed_tar:
        content = gzip.decompress(content)
    made = bytearray(content)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        chance.choice(_CHANGES)(made, others, chance)
        if not made:
            break
    if chance.random() < 0.75:
        mend(made)
    return gzip.compress(made, 1) if packed_tar else bytes(made)


def _place(made, chance):
    """Return a place: anywhere, near the end, or in a header."""
    way = chance.randrange(4)
    if way == 0:
        return chance.randrange(len(made))
    if way == 1:
        return max(0, len(made) - 1 - chance.randrange(400))
    signs = [match.start() for match in _SIGNS.finditer(made)]
    if not signs:
        return chance.randrange(min(len(made), 600))
    return min(len(made) - 1, chance.choice(signs) + chance.randrange(64))


def _flip(made, others, chance):
    for _ in range(chance.randint(1, 8)):
        made[_place(made, chance)] ^= 1 << chance.randrange(8)


def _byte(made, others, chance):
    made[_place(made, chance)] = chance.choice((0, 1, 0x2F, 0x5C, 0x2E, 0x7F, 0x80, 0xFF))


def _field(made, others, chance):
    """Write a number of extreme size, as a length may be."""
    size = chance.choice((1, 2, 4, 8))
    number = chance.choice(EXTREMES) & ((1 << 8 * size) - 1)
    at = _place(made, chance)
    made[at : at + size] = number.to_bytes(size, chance.choice(("little", "little", "big")))


def _cut(made, others, chance):
    del made[_place(made, chance) :]


def _splice(made, others, chance):
    other = chance.choice(others)
    made[_place(made, chance) :] = other[chance.randrange(len(other)) :]


def _remove(made, others, chance):
    at = _place(made, chance)
    del made[at : at + chance.randrange(1, 700)]


def _repeat(made, others, chance):
    at = _place(made, chance)
    piece = made[at : at + chance.randrange(1, 700)]
    for _ in range(chance.choice((1, 1, 3, 50))):
        made[at:at] = piece


def _insert(made, others, chance):
    other = chance.choice(others)
    at = chance.randrange(len(other))
    place = _place(made, chance)
    made[place:place] = other[at : at + chance.randrange(1, 300)]


def _rename(made, others, chance):
    """Turn the beginning of a name that is known, everywhere, into one that leads out."""
    name = chance.choice(_NAMES)
    letters = chance.choice(("utf-8", "utf-16-le", "utf-16-be"))
    start = chance.choice(_STARTS)
    made[:] = made.replace(name.encode(letters), (start + name[len(start) :]).encode(letters))


_CHANGES = (_flip, _flip, _byte, _field, _field, _field, _cut, _splice, _remove, _repeat, _insert,
            _rename, _rename)  # fmt: skip


# Checksums ------------------------------------------------------------------------------------


def mend(made: bytearray) -> None:
    """Make the checksums of headers right again, where they can be found."""
    if made.startswith(b"7z\xbc\xaf\x27\x1c") and len(made) >= 32:
        _mend_7z(made)
    elif made.startswith(b"Rar!\x1a\x07\1\0"):
        _mend_rar5(made)
    elif made.startswith(b"Rar!\x1a\x07\0"):
        _mend_rar4(made)
    elif b"ustar" in made[:_BLOCK]:
        _mend_tar(made)


def _mend_7z(made):
    offset, length = struct.unpack_from("<2Q", made, 12)
    if 32 + offset + length <= len(made):
        header = bytes(made[32 + offset : 32 + offset + length])
        struct.pack_into("<L", made, 28, zlib.crc32(header))
    struct.pack_into("<L", made, 8, zlib.crc32(bytes(made[12:32])))


def _mend_tar(made):
    for at in range(0, len(made) - _BLOCK + 1, _BLOCK):
        if made[at + 257 : at + 262] == b"ustar":
            made[at + 148 : at + 156] = b" " * 8
            made[at + 148 : at + 156] = b"%06o\0 " % sum(made[at : at + _BLOCK])


def _number(made, at):
    """Read a number of seven bits a byte; return it and the place behind."""
    value = 0
    for step in range(10):
        if at + step >= len(made):
            break
        value |= (made[at + step] & 0x7F) << 7 * step
        if not made[at + step] & 0x80:
            return value, at + step + 1
    return -1, at


def _mend_rar5(made):
    at = 8
    while at + 7 < len(made):
        length, begin = _number(made, at + 4)
        if not 0 < length <= len(made) - begin:
            return
        struct.pack_into("<L", made, at, zlib.crc32(bytes(made[at + 4 : begin + length])))
        _, place = _number(made, begin)  # the kind
        flags, place = _number(made, place)
        packed = 0
        if flags & 1:
            _, place = _number(made, place)
        if flags & 2:
            packed, place = _number(made, place)
        at = begin + length + max(0, packed)


def _mend_rar4(made):
    at = 7
    while at + 7 <= len(made):
        flags, length = struct.unpack_from("<2H", made, at + 3)
        if not 7 <= length <= len(made) - at:
            return
        struct.pack_into("<H", made, at, zlib.crc32(bytes(made[at + 2 : at + length])) & 0xFFFF)
        more = 0
        if flags & 0x8000 and length >= 11:
            (more,) = struct.unpack_from("<L", made, at + 7)
        at += length + more
