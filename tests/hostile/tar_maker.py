"""Tar archives that no program writes, block by block."""

import gzip
import struct

BLOCK = 512
END = bytes(2 * BLOCK)


def octal(value, length):
    return b"%0*o\0" % (length - 1, value)


def base256(value, length):
    return (value % (1 << 8 * length) | 0x80 << 8 * (length - 1)).to_bytes(length, "big")


def header(
    name=b"a.txt",
    size=b"",
    kind=b"0",
    link=b"",
    mode=0o644,
    magic=b"ustar\x0000",
    prefix=b"",
    checksum=None,
    rest=b"",
):
    """One block; `size` as a number or the field's own bytes."""
    if isinstance(size, int):
        size = octal(size, 12)
    block = bytearray(
        struct.pack(
            "100s8s8s8s12s12s8s1s100s8s32s32s8s8s155s12s",
            *(name, octal(mode, 8), octal(0, 8), octal(0, 8), size, octal(1_600_000_000, 12)),
            *(b" " * 8, kind, link, magic, b"", b"", octal(0, 8), octal(0, 8), prefix, b""),
        )
    )
    block[345 : 345 + len(rest)] = rest
    block[148:156] = b"%06o\0 " % (sum(block) if checksum is None else checksum)
    return bytes(block)


def padded(content):
    return content + bytes(-len(content) % BLOCK)


def member(content=b"content", **fields):
    """A header and its content."""
    return header(**{"size": len(content), **fields}) + padded(content)


def record(key, value):
    length = len(key) + len(value) + 3
    total = length + len(str(length))
    total = length + len(str(total))
    return b"%d %s=%s\n" % (total, key, value)


def pax(*pairs, kind=b"x"):
    return member(b"".join(record(*pair) for pair in pairs), name=b"PaxHeaders/x", kind=kind)


def gnu(kind, text):
    return member(text + b"\0", name=b"././@LongLink", kind=kind, magic=b"ustar  \0")


GOOD = member(b"good", name=b"good.txt")


def made(content, packed, tmp_path):
    archive = tmp_path / "outer" / ("a.tar.gz" if packed else "a.tar")
    archive.parent.mkdir()
    archive.write_bytes(gzip.compress(content) if packed else content)
    into = tmp_path / "outer" / "into"
    into.mkdir()
    return archive, into
