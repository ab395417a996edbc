"""Old Office files: all sectors that the tables name are there, and locks (MS-CFB)."""

import struct

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, Torn
from helperkit.delivery.inspect.signs.ole import directory, stream_names

_FREE, _MOST_TABLES = 0xFFFFFFFF, 20_000
_DOC_LOCKED = 0x100


def compound(form: str, look: Look) -> Seen:
    """Every sector in use lies within the file; and who may open it."""
    shift = look.number(30, 2, "little")
    if shift not in {9, 12}:
        raise Torn
    highest = _highest(look, shift)
    entries = directory(look.file, look.head) or b""
    whole = highest >= 0 and (highest + 2) << shift <= look.size and bool(stream_names(entries))
    if form == "office-locked":
        return Seen(whole=whole, note="encrypted", protected=True)
    if form == "doc" and _is_locked_doc(look, entries, shift):
        return Seen(whole=whole, note="encrypted", protected=True)
    return Seen(whole=whole, made_for="windows" if form in {"msi", "msp"} else "")


def _highest(look: Look, shift: int) -> int:
    """Return the last sector in use by the allocation tables; -1 where they make no sense."""
    tables = [n for n in struct.unpack("<109L", look.exactly(76, 436)) if n < 0xFFFFFFFA]
    following, many = look.number(68, 4, "little"), look.number(72, 4, "little")
    per_table = 1 << (shift - 2)
    for _ in range(min(many, _MOST_TABLES // per_table + 1)):
        content = look.exactly((following + 1) << shift, 1 << shift)
        numbers = struct.unpack(f"<{per_table}L", content)
        tables += [n for n in numbers[:-1] if n < 0xFFFFFFFA]
        following = numbers[-1]
    if len(tables) < look.number(44, 4, "little"):
        return -1
    highest = -1
    for place, sector in enumerate(tables[:_MOST_TABLES]):
        content = look.exactly((sector + 1) << shift, 1 << shift)
        numbers = struct.unpack(f"<{per_table}L", content)
        used = next((n for n in range(per_table - 1, -1, -1) if numbers[n] != _FREE), -1)
        if used >= 0:
            highest = place * per_table + used
    return highest


def _is_locked_doc(look: Look, entries: bytes, shift: int) -> bool:
    """The first words of the document say whether it is encrypted (MS-DOC 2.5.2)."""
    at = entries.find("WordDocument\0".encode("utf-16-le"))
    if at < 0 or at + 124 > len(entries):
        return False
    start = (int.from_bytes(entries[at + 116 : at + 120], "little") + 1) << shift
    head = look.read(start, 12)
    return len(head) == 12 and bool(int.from_bytes(head[10:12], "little") & _DOC_LOCKED)
