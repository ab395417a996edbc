"""Near variants of a password: what people type or copy instead of it, tried for them.

The order is that of likelihood. Each try costs up to half a second in a 7z archive, so there are
few.
"""

import unicodedata
from collections.abc import Callable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from helperkit.journey.problems import Problem, ProblemName

T = TypeVar("T")

MOST = 10
FEWEST_CAPITALS = 3  # two may well be meant
CAPITALS, OTHER_LETTERS = "capitals", "other-letters"

_QUOTES = "\"'`´„“”‚‘’«»‹›"
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_MARKS = dict.fromkeys(map(ord, "„“”"), '"') | dict.fromkeys(map(ord, "‚‘’´"), "'")
# What a copy brings along unseen: no-break spaces, zero widths, soft hyphens.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f")) | {
    0xA0: " ",
    0x202F: " ",
}
_ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"
_TO_ENGLISH = str.maketrans(_RUSSIAN, _ENGLISH)
_TO_RUSSIAN = str.maketrans(_ENGLISH, _RUSSIAN)
_GERMAN = str.maketrans("yzYZ", "zyZY")  # a German keyboard has them the other way round


def trying(password: str, work: Callable[[str], T]) -> T:
    """Do the work with the password; if that is wrong, with what may have been meant.

    Raises what the work raises with the password as it was given. Its note tells the shape of what
    was typed, where that is telling: see `shape_of`.
    """
    try:
        return work(password)
    except Problem as problem:
        if problem.name is not ProblemName.PASSWORD or not password:
            raise
        if shape := shape_of(password):
            problem.evidence = replace(problem.evidence, note=shape)
        for variant in variants(password):
            try:
                return work(variant)
            except Problem as again:
                # One wrong password in many passes for right until the bytes make no sense.
                if again.name not in {ProblemName.PASSWORD, ProblemName.DAMAGED}:
                    raise
        raise


def shape_of(password: str) -> str:
    """Return a word for how a password looks, of a closed list; it tells nothing that is in it.

    "capitals": letters, and all of them capitals; "other-letters": some are not on an English
    keyboard; "" for any other.
    """
    letters = [sign for sign in password if sign.isalpha()]
    if any(not letter.isascii() for letter in letters):
        return OTHER_LETTERS
    capitals = len(letters) >= FEWEST_CAPITALS and all(letter.isupper() for letter in letters)
    return CAPITALS if capitals else ""


def variants(password: str) -> tuple[str, ...]:
    """Return other passwords that may have been meant, the likeliest first; not itself."""
    found: list[str] = []
    bare = password.translate(_UNSEEN).strip()
    for change in _CHANGES:
        for variant in change(password if change is _copied else bare):
            if variant and variant != password and variant not in found:
                found.append(variant)
    return tuple(found[:MOST])


def _copied(text: str) -> Iterator[str]:
    """Without what a copy brings along: blanks, quotes, a full stop, unseen letters."""
    seen = text.translate(_UNSEEN)
    yield seen.strip()
    yield seen.strip().strip(_QUOTES).strip()
    yield seen.strip().rstrip(".,;:").strip(_QUOTES)
    yield seen.translate(_DASHES).translate(_MARKS).strip()


def _caps_lock(text: str) -> Iterator[str]:
    yield text.swapcase()
    # The first letter of a field is often made a capital by itself.
    yield text[:1].swapcase() + text[1:]
    yield text.lower()


def _looks_alike(text: str) -> Iterator[str]:
    """With the letters that look like digits, and the other way round."""
    for letter, digit in (("O", "0"), ("l", "1"), ("I", "1"), ("l", "I")):
        yield text.replace(letter, digit)
        yield text.replace(digit, letter)


def _other_keyboard(text: str) -> Iterator[str]:
    if any("CYRILLIC" in unicodedata.name(letter, "") for letter in text):
        yield text.translate(_TO_ENGLISH)
    else:
        yield text.translate(_GERMAN)
        yield text.translate(_TO_RUSSIAN)


_CHANGES: tuple[Callable[[str], Iterator[str]], ...] = (
    _copied,
    _caps_lock,
    _looks_alike,
    _other_keyboard,
)
