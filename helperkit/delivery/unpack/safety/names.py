"""Names from inside an archive, made safe for every system; what would escape is refused."""

import re
import unicodedata
from functools import lru_cache

from helperkit.delivery.endings import BIDI
from helperkit.delivery.unpack.plan import refuse
from helperkit.journey.problems import ProblemName

_DIGITS = re.compile("([0-9]+)")
_MOST_READ = 1000  # letters of a name that are looked at: to compose marks takes their square
LONGEST = 240  # bytes of UTF-8 a name; file systems end at 255, and " (2)" must fit
_LONGEST_ENDING = 16

# Not allowed by Windows in names; ":" would open an alternate stream there.
_FORBIDDEN = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]')
_DRIVE = re.compile(r"[A-Za-z]:")
# Most names are like this and need no second look; the first three letters of those that Windows
# keeps for its devices do.
_PLAIN = re.compile(r"[\w !#$%&'()+,\-.;=@\[\]^`{}~]{0,59}[\w!#$%&'()+,\-;=@\[\]^`{}~]")
_DEVICES = frozenset({"CON", "PRN", "AUX", "NUL", "COM", "LPT"})
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
    folder, _, last = path.rpartition("/")
    folders, changed = _safe_folders(folder) if folder else ((), False)
    if last in {"", "."}:
        return folders, changed
    safe, changed_here = _judged(last)
    return (*folders, safe), changed or changed_here


@lru_cache(1024)  # many files lie in one folder
def _safe_folders(path: str) -> tuple[tuple[str, ...], bool]:
    judged = [_judged(part) for part in path.split("/") if part not in {"", "."}]
    return tuple(safe for safe, _ in judged), any(changed for _, changed in judged)


def _judged(part: str) -> tuple[str, bool]:
    """Return a part made safe, and whether it was changed beyond its Unicode form."""
    if _is_plain(part):
        return part, False
    if not part.strip(". ") and ".." in part:
        raise refuse(ProblemName.UNSAFE_PARCEL, "dot-dot")
    safe = safe_part(part)
    return safe, len(part) > _MOST_READ or safe != unicodedata.normalize("NFC", part)


def _is_plain(part: str) -> bool:
    return (
        _PLAIN.fullmatch(part) is not None
        and part[:3].upper() not in _DEVICES
        and (part.isascii() or unicodedata.is_normalized("NFC", part))
    )


def safe_part(part: str) -> str:
    """Return one file's or folder's name so that every system can hold it and show it truly."""
    if _is_plain(part):
        return part
    if len(part) > _MOST_READ:
        stem, dot, ending = part.rpartition(".")
        part = stem[:_MOST_READ] + dot + ending[:_MOST_READ]
    # Without the marks first: letters that one of them parted may come together.
    safe = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", BIDI.sub("", part)))
    safe = _shortened(safe.rstrip(" .")).rstrip(" .") or "_"
    if safe.split(".", 1)[0].rstrip(" ").upper() in _RESERVED:
        safe = "_" + safe
    return safe


def fold(path: str) -> str:
    """Return what two names share when some system takes them for the same."""
    if path.isascii():
        return path.lower()
    same = unicodedata.normalize("NFC", path).upper().casefold()
    return unicodedata.normalize("NFC", same)


def is_junk(parts: tuple[str, ...]) -> bool:
    """Whether it is one of the systems' own little files, of no use to a customer."""
    last = parts[-1]
    return (
        "__MACOSX" in parts
        or last.startswith("._")
        or last.lower() in _JUNK
        or last == "Icon_"  # "Icon\r", the picture of a folder on a Mac
    )


def natural(path: str) -> tuple[str | int, ...]:
    """Return a key that sorts "part 2" before "part 10"."""
    pieces: list[str | int] = list(_DIGITS.split(fold(path)))
    pieces[1::2] = map(int, pieces[1::2])  # every second one is a number
    return tuple(pieces)


def units(text: str) -> int:
    """Return how long a text is for Windows: in units of UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def fitted(name: str, room: int) -> str:
    """Return a safe name in so many units of UTF-16, its ending kept; it stays safe."""
    if units(name) <= room:
        return name
    stem, ending = _parted(name)
    if units(ending) >= room:
        stem, ending = name, ""
    left = room - units(ending)
    stem = stem.encode("utf-16-le")[: 2 * left].decode("utf-16-le", errors="ignore")
    return safe_part(stem.rstrip(" .") + ending)


def _shortened(name: str) -> str:
    if len(name.encode()) <= LONGEST:
        return name
    stem, ending = _parted(name)
    room = LONGEST - len(ending.encode())
    return stem.encode()[:room].decode(errors="ignore") + ending


def _parted(name: str) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending.encode()) > _LONGEST_ENDING:
        return name, ""
    return stem, dot + ending
