"""Checksums that the standard library has not. Byte by byte is slow: for what is bounded."""

import zlib


def _table(bits: int, polynomial: int) -> tuple[int, ...]:
    top, mask = 1 << (bits - 1), (1 << bits) - 1
    found = []
    for byte in range(256):
        value = byte << (bits - 8)
        for _ in range(8):
            value = (value << 1 ^ polynomial) & mask if value & top else value << 1 & mask
        found.append(value)
    return tuple(found)


_CRC8 = _table(8, 0x07)


def crc8(content: bytes) -> int:
    """Return FLAC's CRC-8 of a frame's header (RFC 9639, 9.1.8)."""
    value = 0
    for byte in content:
        value = _CRC8[value ^ byte]
    return value


def crc16(content: bytes) -> int:
    """Return FLAC's CRC-16 of a frame (RFC 9639, 9.3): polynomial 0x8005, begun with nothing."""
    value = 0
    for byte in content:
        value = (value << 8 & 0xFFFF) ^ _CRC16[value >> 8 ^ byte]
    return value


_CRC16 = _table(16, 0x8005)


_TURNED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_FULL = 0xFFFFFFFF


def ogg_crc(page: bytes) -> int:
    """Return the CRC-32 of an Ogg page with nothing in its place (RFC 3533, 6).

    It is zlib's polynomial with the bits of each byte the other way round.
    """
    turned = zlib.crc32(page.translate(_TURNED), _FULL) ^ _FULL
    return int(f"{turned:032b}"[::-1], 2)
