"""Lock a ZIP with a password, so that the practice has one to open.

This is the old ZIP encryption, which every program reads and nobody should trust: it keeps
nothing secret, and here it has nothing to keep.

Source: APPNOTE.TXT 6.3.10, sections 4.3 and 6.1.
"""

import struct
import zlib

_ENCRYPTED = 0x0001
_DEFLATED = 8
_DOS_DATE = (2026 - 1980) << 9 | 1 << 5 | 1  # 1 January 2026; the time of day is 0

# zlib turns all bits round before and after; its bare table is found by undoing that.
_CRC_TABLE = tuple(zlib.crc32(bytes([i ^ 0xFF])) ^ 0xFF000000 for i in range(256))


class _Keys:
    """The three running keys of the cipher."""

    def __init__(self, password: bytes) -> None:
        self._keys = (0x12345678, 0x23456789, 0x34567890)
        self.encrypt(password)  # taking the password in is the same walk, its output is dropped

    def encrypt(self, plain: bytes) -> bytes:
        """Return `plain` encrypted, and move the keys on."""
        one, two, three = self._keys
        table, out = _CRC_TABLE, bytearray(len(plain))
        for i, byte in enumerate(plain):
            mixed = three | 2
            out[i] = byte ^ ((mixed * (mixed ^ 1)) >> 8 & 0xFF)
            one = one >> 8 ^ table[(one ^ byte) & 0xFF]
            two = ((two + (one & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
            three = three >> 8 ^ table[(three ^ two >> 24) & 0xFF]
        self._keys = (one, two, three)
        return bytes(out)


def locked_zip(files: dict[str, bytes], password: str) -> bytes:
    """Return a ZIP of `files` that opens with `password`; the same bytes every time."""
    body, directory = bytearray(), bytearray()
    for name, content in files.items():
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(content) + packer.flush()
        crc = zlib.crc32(content)
        # Eleven bytes that ought to be random, and one that lets a reader check the password.
        salt = zlib.crc32(name.encode()).to_bytes(4, "little") * 3
        sealed = _Keys(password.encode()).encrypt(salt[:11] + bytes([crc >> 24]) + packed)
        common = struct.pack(
            "<HHHHHIIIHH",
            20,
            _ENCRYPTED,
            _DEFLATED,
            0,
            _DOS_DATE,
            crc,
            len(sealed),
            len(content),
            len(name.encode()),
            0,
        )
        where = len(body)
        body += b"PK\3\4" + common + name.encode() + sealed
        directory += b"PK\1\2" + struct.pack("<H", 0x0314) + common
        directory += struct.pack("<HHHII", 0, 0, 0, 0o100644 << 16, where) + name.encode()
    count = len(files)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + b"PK\5\6" + end)
