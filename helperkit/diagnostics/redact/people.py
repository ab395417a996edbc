"""Rules for people: this computer's own person in any spelling, and who a text says it is of."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote

import msgspec

from helperkit.diagnostics.redact.plain import NOBODY
from helperkit.diagnostics.redact.rule import Known, Span

SHORTEST = 3  # letters of a name that is looked for by itself
SUBSTRING = 7  # from here on also inside longer words
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa"})
_CUT_OFF = re.compile(r"…|\.\.|~\d")
_OWNER = re.compile(
    r"(?<![^\W_])(?:user(?:[ _-]?name)?|login|logname|owner|author|benutzer(?:name)?"
    r"|account|besitzer"
    r"|utilisateur|usuario|gebruiker|customer|kunde|client|(?:real|full|first|last|sur|display)"
    r"[ _-]?name|vorname|nachname|recipient|sender|patient|registered to|licensed to|signed in as"
    r"|logged in as|lastmodifiedby|creator)\b['\"]?\s{0,3}(?:[:=]|(?<=to|as)\b)\s{0,3}"
    r"(?:\"(?P<a>[^\"\n]{1,80})\"|'(?P<b>[^'\n]{1,80})'"
    r"|(?P<c>[^\W\d_][\w.'’\-\\@]{0,60}(?: [^\W\d_][\w.'’-]{0,40}){0,3}))",
    re.I,
)
_TITLED = re.compile(
    r"(?<!\w)(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Señora?|Sra?|Sig(?:ra)?"
    r"|Dear|Hallo|Hello|Lieber?)\.? ((?:[^\W\d_]\.? ){0,2}[^\W\d_][\w.'’-]{1,40}"
    r"(?: [^\W\d_][\w'’-]{1,40}){0,3})"
)


def own_names(text: str, known: Known) -> Iterator[Span]:
    """Find the person's and the computer's own names, however they are spelled or cut off."""
    low = text.replace("İ", "I").lower()  # of the same length, letter by letter
    for needle in _needles(known):
        at = low.find(needle.start)
        while at >= 0:
            end = _end_of(low, at, needle)
            if end:
                yield Span(at, end, needle.kind)
            at = low.find(needle.start, end or at + 1)


def _end_of(low: str, at: int, needle: "_Needle") -> int:
    """Return where a name ends that begins here; 0 where it is none."""
    before = low[at - 1 : at]
    whole = low.startswith(needle.name, at)
    end = at + len(needle.name)
    if whole and (needle.inside or not (before.isalpha() or low[end : end + 1].isalpha())):
        return end
    if before.isalpha() or len(needle.start) == len(needle.name):
        return 0
    end = at + len(needle.start)
    while low[end : end + 1] == needle.name[end - at : end - at + 1] != "":
        end += 1
    return end if end == len(low) or _CUT_OFF.match(low, end) else 0


class _Needle(msgspec.Struct, frozen=True):
    """A name in one spelling; `start` are its first letters, for where it is cut off."""

    name: str
    start: str
    kind: str
    inside: bool  # also within longer words


def owners(text: str, _known: Known) -> Iterator[Span]:
    """Find whose something is, where the text says so: "user=mary", "Dear Mary Smith"."""
    for found in _OWNER.finditer(text):
        span = next(found.span(name) for name in "abc" if found[name] is not None)
        start, end = _without_plain(text, *span)
        if end > start and text[start:end].lower() not in NOBODY:
            yield Span(start, end, "person")
    for found in _TITLED.finditer(text):
        start, end = _without_plain(text, *found.span(1))
        if end > start and text[start].isupper():
            yield Span(start, end, "person")


def _without_plain(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut a run of words before the first that a program says."""
    at = start
    for word in text[start:end].split(" "):
        if word.lower().strip(".,:'") in NOBODY:
            return start, max(start, at - 1)
        at += len(word) + 1
    return start, end


@lru_cache(maxsize=8)
def _needles(known: Known) -> tuple[_Needle, ...]:
    home = known.home.replace("\\", "/").rstrip("/").rpartition("/")[2]
    people = {known.user, known.full_name, home}
    for name in (known.user, known.full_name, home):
        people |= set(re.split(r"[\W\d_]+", name))
        people.add(re.sub(r"[\W_]+", "", name))
    hosts = set(known.hosts) | {host.partition(".")[0] for host in known.hosts}
    return (*_of("host", hosts), *_of("person", people - hosts))


def _of(kind: str, names: set[str]) -> Iterator[_Needle]:
    spelled: set[str] = set()
    for name in names:
        if len(name) >= SHORTEST and name.lower() not in NOBODY and not name.isdecimal():
            spelled |= set(_spellings(name.lower()))
    for name in sorted(spelled, key=lambda name: (-len(name), name)):
        yield _Needle(name, name[:4] if len(name) > 4 else name, kind, len(name) >= SUBSTRING)


def _spellings(name: str) -> Iterator[str]:
    composed = unicodedata.normalize("NFC", name)
    yield composed
    yield unicodedata.normalize("NFD", name)
    yield composed.translate(_GERMAN)
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    yield bare
    for encoding in ("utf-8", "latin-1"):
        yield quote(composed, encoding=encoding, errors="replace").lower()
    for mark in " ._-":
        if mark in composed:
            for other in (" ", ".", "_", "-", "", "+", "%20"):
                yield composed.replace(mark, other)
                yield bare.replace(mark, other)
    yield composed.encode("unicode_escape").decode().lower()
    # UTF-8 that was read as something else, as old programs do.
    yield composed.encode().decode("latin-1").lower()
