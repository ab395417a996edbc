"""What a phone code says, and how it is packed into five numbers of 7 bits."""

from typing import NamedTuple

import msgspec

VERSION = 0
SIXTEENTHS = 16
MOST_TRIES = 4  # that, or more


class Code(msgspec.Struct, frozen=True):
    """What six words say. The numbers of screens and steps are those of `numbers`."""

    screen: int  # 0 to 127
    product: int = 0  # the number on the card, 1 to 1023; 0 = none
    step: int = 0  # 0 to 15
    system: int = 0  # an index into `SYSTEMS`
    source: int = 0  # an index into `SOURCES`
    progress: int = 0  # sixteenths, as they were when the screen came
    attempt: int = 1  # 1, 2, 3, or 4 for more
    by_phone: bool = False  # over that screen lies the one that says whom to call


# The values of `journey.order.System`, and those of `Trust` without the practice's own.
SYSTEMS = ("windows", "macos", "linux", "other")
SOURCES = ("card", "untrusted_card", "link", "own_file")


class _Width(NamedTuple):
    name: str
    bits: int


_LAYOUT = (
    _Width("screen", 7),
    _Width("product", 10),
    _Width("step", 4),
    _Width("system", 2),
    _Width("source", 2),
    _Width("progress", 4),
    _Width("attempt", 2),
    _Width("version", 2),
    _Width("by_phone", 1),
    _Width("spare", 1),
)
SYMBOLS = 5
_BITS = 7


class Unreadable(ValueError):
    """Five numbers that no program of this version gives."""


def packed(code: Code) -> tuple[int, ...]:
    """Return the five numbers of a code, each 0 to 127. Raises ValueError for what has no room."""
    values = {
        **msgspec.structs.asdict(code),
        "attempt": code.attempt - 1,
        "by_phone": int(code.by_phone),
        "version": VERSION,
        "spare": 0,
    }
    whole = 0
    for name, bits in _LAYOUT:
        if not 0 <= values[name] < 1 << bits:
            raise ValueError(f"{name} has no room for {values[name]}")
        whole = whole << bits | values[name]
    shifts = range(_BITS * (SYMBOLS - 1), -1, -_BITS)
    return tuple(whole >> shift & 0x7F for shift in shifts)


def unpacked(symbols: tuple[int, ...]) -> Code:
    """Return the code of five numbers. Raises `Unreadable` for another version."""
    whole = 0
    for symbol in symbols:
        whole = whole << _BITS | symbol
    values: dict[str, int] = {}
    for name, bits in reversed(_LAYOUT):
        values[name] = whole & (1 << bits) - 1
        whole >>= bits
    if values.pop("version") != VERSION or values.pop("spare"):
        raise Unreadable("another version of the code")
    attempt, by_phone = values.pop("attempt") + 1, bool(values.pop("by_phone"))
    return Code(**values, attempt=attempt, by_phone=by_phone)


def steady(shown: Code | None, now: Code | None) -> Code | None:
    """Return the code to go on showing: the one of before, where only the progress is another.

    A caller may be reading it out.
    """
    if shown is None or now is None:
        return now
    alike = msgspec.structs.replace(now, progress=shown.progress) == shown
    return shown if alike else now
