"""Names from inside an archive, made safe for every system; what would escape is refused."""

import re
import unicodedata

from helperkit.delivery.unpack.plan import refuse
from helperkit.journey.problems import ProblemName

_MOST_READ = 1000  # letters of a name that are looked at: to compose marks takes their square
LONGEST = 240  # bytes of UTF-8 a name; file systems end at 255, and " (2)" must fit

# Left-to-right and right-to-left marks, embeddings, overrides and isolates (Unicode UAX #9):
# "book\u202efdp.exe" is shown as "bookexe.pdf".
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Not allowed by Windows in names; ":" would open an alternate stream there.
_FORBIDDEN = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f-\x9f\ud800-\udfff]')
_DRIVE = re.compile(r"[A-Za-z]:")
_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{n}" for port in ("COM", "LPT") for n in "0123456789¹²³"}
)

_JUNK = frozenset({".ds_store", "thumbs.db", "desktop.ini", "icon\r"})


def safe_parts(name: str) -> tuple[tuple[str, ...], bool]:
    """Split a member's name into safe parts; tell whether one had to be changed.

    Both slashes divide. Raises UNSAFE_PARCEL for a name that leads out: absolute, with a
    drive, with "..". Source for the reserved names: Microsoft, "Naming Files, Paths, and
    Namespaces".
    """
    path = name.replace("\\", "/")
    if path.startswith("/"):
        raise refuse(ProblemName.UNSAFE_PARCEL, "absolute")
    if _DRIVE.match(path):
        raise refuse(ProblemName.UNSAFE_PARCEL, "drive")
    parts: list[str] = []
    changed = False
    for part in path.split("/"):
        if part in {"", "."}:
            continue
        if not part.strip(". ") and ".." in part:
            raise refuse(ProblemName.UNSAFE_PARCEL, "dot-dot")
        safe = safe_part(part)
        long = len(part) > _MOST_READ
        changed = changed or long or safe != unicodedata.normalize("NFC", part)
        parts.append(safe)
    return tuple(parts), changed


def safe_part(part: str) -> str:
    """Return one file's or folder's name so that every system can hold it and show it truly."""
    if len(part) > _MOST_READ:
        stem, dot, ending = part.rpartition(".")
        part = stem[:_MOST_READ] + dot + ending[:_MOST_READ]
    # Without the marks first: letters that one of them parted may come together.
    safe = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", _BIDI.sub("", part)))
    safe = _shortened(safe.rstrip(" .")).rstrip(" .") or "_"
    if safe.split(".", 1)[0].rstrip(" ").upper() in _RESERVED:
        safe = "_" + safe
    return safe


def fold(path: str) -> str:
    """Return what two names share when some system takes them for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def is_junk(parts: tuple[str, ...]) -> bool:
    """Whether it is one of the systems' own little files, of no use to a customer."""
    last = parts[-1]
    return (
        any(part == "__MACOSX" for part in parts)
        or last.startswith("._")
        or last.lower() in _JUNK
        or last == "Icon_"  # "Icon\r", the picture of a folder on a Mac
    )


def natural(path: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts "part 2" before "part 10"."""
    pieces = re.split(r"([0-9]+)", fold(path))
    return tuple((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in pieces if p)


def _shortened(name: str) -> str:
    if len(name.encode()) <= LONGEST:
        return name
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending.encode()) > 16:
        stem, dot, ending = name, "", ""
    room = LONGEST - len((dot + ending).encode())
    return stem.encode()[:room].decode(errors="ignore") + dot + ending
