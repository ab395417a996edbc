"""Damaged twins: a file cut, or with bits turned; and what is right to say of each."""

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from helperkit.journey.kinds import Kind
from tests.hostile.things.bench import Tells, Thing

CUTS = (10, 50, 99)  # percent that is left
FLIPS = 3
HOLE = 64 << 10  # bytes


class Twin(msgspec.Struct, frozen=True):
    """One file to be looked at, and what is right to say of it."""

    name: str  # for people
    path: Path
    kind: Kind
    right: frozenset[bool | None] | None  # of "is it whole"; None where nobody can say what is

    @property
    def is_honest(self) -> bool:
        """Whether it is the file as it was made."""
        return self.name.endswith(", as made")


def twins(thing: Thing, made: Path, place: Path, seed: int = 0) -> Iterator[Twin]:
    """Yield the file itself and its harmed twins, each under the same name in a folder.

    `seed`: which bits are turned.
    """
    tells_nothing = thing.tells is Tells.NOTHING
    whole: frozenset[bool | None] = frozenset({True, None}) if tells_nothing else frozenset({True})
    yield Twin(f"{thing.name}, as made", made, thing.kind, whole)
    content = made.read_bytes()
    for percent in CUTS:
        kept = content[: len(content) * percent // 100]
        right = frozenset({False, None}) if tells_nothing else frozenset({False})
        nothing_lost = not content[len(kept) :].strip(b"\r\n\t ")  # as the last line's end
        yield Twin(
            f"{thing.name}, cut to {percent} %",
            _put(place, made.name, f"cut{percent}", kept),
            thing.kind,
            whole if nothing_lost else right,
        )
    for called, at, length in _holes(len(content)):
        holed = content[:at] + bytes(length) + content[at + length :]
        if holed != content:
            put = _put(place, made.name, called.replace(" ", ""), holed)
            yield Twin(f"{thing.name}, {called}", put, thing.kind, frozenset({False, None}))
    chance = random.Random(f"{thing.name}{seed or ''}")
    for number in range(FLIPS):
        turned = bytearray(content)
        at = chance.randrange(len(turned) // 3, len(turned) * 9 // 10)
        turned[at] ^= 1 << chance.randrange(8)
        harmed = thing.tells is Tells.ALL and not _as_good(bytes(turned))
        bits = frozenset({False}) if harmed else None
        yield Twin(
            f"{thing.name}, bit {number}",
            _put(place, made.name, f"bit{number}", bytes(turned)),
            thing.kind,
            bits,
        )


def _holes(size: int) -> Iterator[tuple[str, int, int]]:
    """Yield where there is nothing, as in a download that took its room before it came."""
    if size >= 3 * HOLE:
        yield "a hole", size // 2, HOLE
    kept = size * 60 // 100
    yield "zeros from 60 % on", kept, size - kept


def _as_good(content: bytes) -> bool:
    """Whether Python's own reader finds nothing wrong in a box: the bit meant a time or a mark."""
    if not content.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as box:
            return box.testzip() is None
    except Exception:  # noqa: BLE001 - whatever is wrong, it is
        return False


def _put(place: Path, name: str, folder: str, content: bytes) -> Path:
    path = place / folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
