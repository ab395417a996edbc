"""Made-up files of an exact size, as shops sell them, and other versions of them."""

import io
import random
import zipfile
from functools import cache

LEAST = 200  # bytes


@cache
def parcel(size: int, number: int, *, plain: bool = False) -> bytes:
    """Return a file of exactly so many bytes; another number, another file."""
    return new_parcel(size, random.Random(number), plain=plain)


def new_parcel(size: int, chance: random.Random, *, plain: bool = False) -> bytes:
    """Return a ZIP of exactly so many bytes (at least `LEAST`), by chance.

    `plain`: a file of no known kind instead, whose own structure proves nothing.
    """
    if plain:
        return b"HK\0\4" + chance.randbytes(size - 4)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        content = chance.randbytes(size - 98 - 2 * len("book"))
        archive.writestr(zipfile.ZipInfo("book"), content)
    assert made.tell() == size
    return made.getvalue()


def one_byte_changed(content: bytes, at: int) -> bytes:
    """Return another version that differs in one byte only."""
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
