"""One header block of a tar archive: POSIX ustar, GNU, star and the old ones before (V7).

Sources: POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar's manual, "Basic Tar Format".
"""

import struct

import msgspec

BLOCK = 512
ZEROS = bytes(BLOCK)

_FIELDS = struct.Struct("100s8s8s8s12s12s8sc100s8s32s32s8s8s155s12s")
_TYPES = frozenset(b"\x0001234567ADGIKLMNSVXgx")  # those that a V7 archive may be believed with


class Header(msgspec.Struct, frozen=True):
    """A block whose checksum is right. Names are the raw bytes."""

    name: bytes
    mode: int
    size: int
    modified: float
    type: bytes
    link: bytes
    is_gnu: bool
    block: bytes


def header_of(block: bytes) -> Header | None:
    """Return what a block says; None for one that is no header."""
    if not block[148:156].strip(b"\0 "):
        return None  # signed bytes add up to nothing by chance too, as some gzip streams do
    try:
        said = number(block[148:156])
    except ValueError:
        return None
    # Some old programs added the bytes up as signed ones.
    added = sum(block) - sum(block[148:156]) + 8 * ord(" ")
    if said != added and said != added - 256 * sum(
        byte > 127 for byte in block[:148] + block[156:]
    ):
        return None
    name, mode, _, _, size, modified, _, kind, link, magic, _, _, _, _, prefix, _ = _FIELDS.unpack(
        block
    )
    name = text(name)
    is_gnu = magic == b"ustar  \0"
    if magic[:6] == b"ustar\0":
        if block[508:512] == b"tar\0":  # star keeps times behind a shorter prefix
            prefix = prefix[:131]
        if text(prefix):
            name = text(prefix) + b"/" + name
    try:
        return Header(
            name=name,
            mode=_lenient(mode),
            size=number(size),
            modified=float(_lenient(modified)),
            type=kind,
            link=text(link),
            is_gnu=is_gnu,
            block=block,
        )
    except ValueError:
        return None


def is_tar(head: bytes) -> bool:
    """Whether a file with these first 512 bytes is a tar archive."""
    if len(head) < BLOCK or head[0] == 0:
        return False
    header = header_of(head[:BLOCK])
    if header is None:
        return False
    return head[257:262] == b"ustar" or (head[156] in _TYPES and _is_number(head[100:108]))


def number(field: bytes) -> int:
    """Return a number: octal letters, or in base 256 where the first bit is set (GNU).

    Raises ValueError.
    """
    plain = field.rstrip(b" \0")
    if plain.isdigit():
        return int(plain, 8)
    if field[0] == 0x80:
        return int.from_bytes(field[1:], "big")
    if field[0] == 0xFF:
        return int.from_bytes(field[1:], "big") - (1 << 8 * (len(field) - 1))
    digits = text(field).strip(b" ")
    if not digits:
        return 0
    if digits.strip(b"01234567"):  # `int` would take signs and underscores
        raise ValueError("number")
    return int(digits, 8)


def text(field: bytes) -> bytes:
    """Return what stands before the first zero."""
    return field.partition(b"\0")[0]


def _lenient(field: bytes) -> int:
    """A field that hardly matters must not spoil a member."""
    try:
        return number(field)
    except ValueError:
        return 0


def _is_number(field: bytes) -> bool:
    try:
        return number(field) >= 0
    except ValueError:
        return False
