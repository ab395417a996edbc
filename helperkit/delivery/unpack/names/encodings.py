"""Which encoding the names of an archive are in, guessed from all of them together.

ZIP says "code page 437 or UTF-8" (APPNOTE 6.3.10, appendix D), tar says nothing; what stands
there are the bytes of whatever system the maker had. So: UTF-8 if all names are that, for chance
hardly ever makes it; else the one of a closed list whose text is likest to names in a language.
"""

import locale
from collections.abc import Sequence

import msgspec

from helperkit.delivery.unpack.names.letters import PAGES, SELDOM, SMALLER
from helperkit.delivery.unpack.names.likeness import cost

UTF8 = "utf-8"
DEFAULT = "cp437"
ENCODINGS = (UTF8, *PAGES)  # those that can be asked for
_CLEAR = 4.0  # nats between the best guess and the next: 55 to 1
_UNREADABLE = 12.0  # for each byte, dearer than any letter: one odd name must not win for all
_OWN_LANGUAGE = 3.0
_MOST_BYTES = 1500
_MOST_PART = 120


class Preview(msgspec.Struct, frozen=True):
    """How names would read in one encoding."""

    encoding: str
    names: tuple[str, ...]


class Guess(msgspec.Struct, frozen=True):
    """The likeliest encoding, and the others in their order; those that read the same left out."""

    encoding: str
    clear: bool = True
    others: tuple[str, ...] = ()


def guess(raw_names: Sequence[bytes], language: str = "") -> Guess:
    """Guess the encoding of names; `language` is the customer's ("de"), which counts a little."""
    strange = [name for name in raw_names if not name.isascii()]
    if not strange:
        return Guess(DEFAULT)
    try:
        b"\n".join(strange).decode()
    except UnicodeDecodeError:
        return _likeliest(_sample(strange), language)
    return Guess(UTF8)


def decoded(raw: bytes, encoding: str) -> str:
    """Return a name in an encoding; a single name that is not in it, as UTF-8 or with marks."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        pass
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode(encoding, errors="replace")


def previews(
    raw_names: Sequence[bytes], *, language: str = "", names: int = 5, most: int = 6
) -> tuple[Preview, ...]:
    """Return how the names would read, likeliest first, for the customer to choose.

    Only names with letters beyond ASCII are shown; none when there are no such names.
    """
    strange = list(dict.fromkeys(name for name in raw_names if not name.isascii()))
    if not strange:
        return ()
    guessed = guess(strange, language)
    encodings = (guessed.encoding, *guessed.others)
    if guessed.encoding == UTF8:
        encodings += _likeliest(_sample(strange), language).others
    shown = strange[:names]
    found: dict[tuple[str, ...], str] = {}
    for encoding in encodings:
        found.setdefault(tuple(decoded(name, encoding) for name in shown), encoding)
    return tuple(Preview(encoding, text) for text, encoding in found.items())[:most]


def system_language() -> str:
    """Return the language of the customer's system, as "de" or "zh_TW"; "" if it says none."""
    name = locale.getlocale()[0] or ""
    if name.startswith(("zh_TW", "zh_HK", "zh_MO", "Chinese (Traditional)")):
        return "zh_TW"
    return name[:2] if name[2:3] == "_" else ""


def _sample(raw_names: Sequence[bytes]) -> tuple[bytes, ...]:
    """Return parts of the names, each once: a folder's name stands before each of its files."""
    parts: dict[bytes, None] = {}
    room = _MOST_BYTES
    for name in raw_names:
        for part in name[:4096].split(b"/"):
            short = part[:_MOST_PART] if len(part) > 2 * _MOST_PART else part
            if not short.isascii() and short not in parts:
                parts[short] = None
                room -= len(short)
        if room < 0:
            break
    return tuple(parts)


def _likeliest(parts: Sequence[bytes], language: str) -> Guess:
    costs: dict[str, float] = {}
    texts: dict[tuple[str, ...], str] = {}
    for encoding, languages in PAGES.items():
        readable, lost = _read(parts, encoding)
        if not readable:
            continue
        start = lost * _UNREADABLE + SELDOM.get(encoding, 0.0)
        costs[encoding] = min(
            start + _prior(spoken, language) + sum(cost(part, spoken) for part in readable)
            for spoken in languages
        )
        best = texts.setdefault(readable, encoding)
        if costs[encoding] < costs[best]:
            texts[readable] = encoding
    order = sorted(texts.values(), key=costs.__getitem__)
    if not order:
        return Guess(DEFAULT, clear=False)
    clear = len(order) == 1 or costs[order[1]] - costs[order[0]] >= _CLEAR
    return Guess(order[0], clear, tuple(order[1:]))


def _prior(spoken: str, language: str) -> float:
    return -_OWN_LANGUAGE if spoken == language else SMALLER.get(spoken, 0.0)


def _read(parts: Sequence[bytes], encoding: str) -> tuple[tuple[str, ...], int]:
    """Return the parts that are in an encoding, and how many bytes the others have."""
    readable = []
    lost = 0
    for part in parts:
        try:
            readable.append(part.decode(encoding))
        except UnicodeDecodeError:
            lost += len(part)
    return tuple(readable), lost
