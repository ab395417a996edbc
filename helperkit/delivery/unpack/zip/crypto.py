"""Passwords of ZIP members: WinZip's AES (AE-1, AE-2) and the old "traditional" one."""

import struct
from collections.abc import Iterator
from typing import Protocol

from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.zip.keystream import Keystream
from helperkit.journey.problems import ProblemName

_AES_TAIL = 10  # bytes of the authentication code behind the packed bytes


class Lock(Protocol):
    """What stands between the stored bytes and the packed ones."""

    head: int  # bytes before the packed ones
    tail: int  # bytes behind them

    def open(self, head: bytes, password: str) -> None:
        """Try the password against the head. Raises PASSWORD when it is surely wrong."""

    def decrypt(self, stored: bytes) -> bytes | bytearray:
        """Return the packed bytes of the next stored ones."""

    def close(self, tail: bytes) -> None:
        """Check what the tail says of all bytes before. Raises DAMAGED."""


class Aes:
    """AES in counter mode with HMAC-SHA1 behind it (WinZip, "AES Encryption Information")."""

    tail = _AES_TAIL

    def __init__(self, strength: int) -> None:
        if strength not in (1, 2, 3):
            raise refuse(ProblemName.UNKNOWN_PARCEL, "aes-strength")
        self._key_length = 8 + 8 * strength
        self.head = self._key_length // 2 + 2

    def open(self, head: bytes, password: str) -> None:
        """Derive the keys with each likely encoding; two bytes tell whether they fit."""
        import hashlib  # of no use to a parcel without a password
        import hmac

        salt, check = head[:-2], head[-2:]
        length = self._key_length
        for secret in _encoded(password):
            keys = hashlib.pbkdf2_hmac("sha1", secret, salt, 1000, 2 * length + 2)
            if keys[-2:] == check:
                break
        else:
            raise refuse(ProblemName.PASSWORD, "wrong")
        self._keystream = Keystream(keys[:length])
        self._seal = hmac.new(keys[length : 2 * length], digestmod="sha1")

    def decrypt(self, stored: bytes) -> bytearray:
        """Return the packed bytes, and add the stored ones to the seal."""
        self._seal.update(stored)
        return self._keystream.decrypt(stored)

    def close(self, tail: bytes) -> None:
        """Compare the seal. Raises DAMAGED."""
        from hmac import compare_digest

        if not compare_digest(self._seal.digest()[:_AES_TAIL], tail):
            raise refuse(ProblemName.DAMAGED, "seal")


class Traditional:
    """The old cipher (APPNOTE 6.1). One byte tells whether a password can be right."""

    head = 12
    tail = 0

    def __init__(self, check: int) -> None:
        self._check = check

    def open(self, head: bytes, password: str) -> None:
        """Try each likely encoding of the password on the head."""
        for secret in _encoded(password):
            self._keys = _start(secret)
            if self.decrypt(head)[-1] == self._check:
                return
        raise refuse(ProblemName.PASSWORD, "wrong")

    def decrypt(self, stored: bytes) -> bytes:
        """Return the packed bytes; about a second for each MB or two."""
        key0, key1, key2 = self._keys
        table = _TABLE
        packed = bytearray(len(stored))
        for at, byte in enumerate(stored):
            key = key2 | 2
            plain = byte ^ (((key * (key ^ 1)) >> 8) & 0xFF)
            packed[at] = plain
            key0 = (key0 >> 8) ^ table[(key0 ^ plain) & 0xFF]
            key1 = ((key1 + (key0 & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
            key2 = (key2 >> 8) ^ table[(key2 ^ (key1 >> 24)) & 0xFF]
        self._keys = key0, key1, key2
        return bytes(packed)

    def close(self, tail: bytes) -> None:
        """Nothing stands behind the bytes: the member's CRC decides."""


def aes_of(extra: bytes | None) -> tuple[Aes, int, bool]:
    """Read the AES extra field: the lock, the method of packing, whether the CRC counts."""
    if extra is None or len(extra) < 7:
        raise refuse(ProblemName.DAMAGED, "aes-field")
    version, _, strength, method = struct.unpack_from("<H2sBH", extra)
    return Aes(strength), method, version == 1


def _encoded(password: str) -> Iterator[bytes]:
    """Yield the password as the makers of archives may have written it."""
    tried: list[bytes] = []
    for encoding in ("utf-8", "cp437", "cp1252"):
        try:
            secret = password.encode(encoding)
        except UnicodeEncodeError:
            continue
        if secret not in tried:
            tried.append(secret)
            yield secret


def _start(secret: bytes) -> tuple[int, int, int]:
    key0, key1, key2 = 0x12345678, 0x23456789, 0x34567890
    for plain in secret:
        key0 = (key0 >> 8) ^ _TABLE[(key0 ^ plain) & 0xFF]
        key1 = ((key1 + (key0 & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        key2 = (key2 >> 8) ^ _TABLE[(key2 ^ (key1 >> 24)) & 0xFF]
    return key0, key1, key2


def _crc_row(byte: int) -> int:
    for _ in range(8):
        byte = (byte >> 1) ^ 0xEDB88320 if byte & 1 else byte >> 1
    return byte


_TABLE = tuple(_crc_row(byte) for byte in range(256))
