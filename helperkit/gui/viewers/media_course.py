"""The sounds or films of one folder as a course: their order, and what was heard or seen."""

from pathlib import Path

import msgspec

from helperkit.delivery.unpack.safety.names import natural
from helperkit.gui.viewers.places import Kept, Places
from helperkit.journey.kinds import Kind

_VIDEO = frozenset(
    [
        ".mp4",
        ".m4v",
        ".mov",
        ".mkv",
        ".webm",
        ".avi",
        ".wmv",
        ".mpg",
        ".mpeg",
        ".ogv",
        ".ts",
        ".flv",
        ".3gp",
    ]
)
_SOUND = frozenset(
    [
        ".mp3",
        ".m4a",
        ".m4b",
        ".aac",
        ".flac",
        ".wav",
        ".ogg",
        ".oga",
        ".opus",
        ".wma",
        ".aif",
        ".aiff",
    ]
)
_MOST_LESSONS = 500
_MOST_LOOKED_AT = 20_000  # files of the folder
_SEEN = 0.95  # of its length: the end of a film is often only names
_NEAR_END = 5_000  # milliseconds: whoever stopped there begins anew


class Lesson(msgspec.Struct, frozen=True):
    """One sound or film."""

    path: Path
    title: str
    seen: bool = False


def course_of(path: Path, kind: Kind, home: Path) -> tuple[Lesson, ...]:
    """Return the lessons of a file's folder, in natural order; the file itself is one of them."""
    endings = _SOUND if kind is Kind.SOUND else _VIDEO
    found = {path}
    try:
        for number, other in enumerate(path.parent.iterdir()):
            if number >= _MOST_LOOKED_AT:
                break
            if other.suffix.lower() in endings and not other.name.startswith("."):
                found.add(other)
    except OSError:
        found = {path}
    ordered = sorted(found, key=lambda one: natural(one.name))
    at = ordered.index(path)
    first = max(0, min(at - _MOST_LESSONS // 2, len(ordered) - _MOST_LESSONS))
    lessons = [
        one for one in ordered[first : first + _MOST_LESSONS] if one.is_file() or one == path
    ]
    return tuple(
        Lesson(one, one.stem, bool(Places(home, one).read().get("seen"))) for one in lessons
    )


def is_seen(at: int, length: int) -> bool:
    """Return whether so many milliseconds of a length are as good as all."""
    return length > 0 and at >= length * _SEEN


def begin_at(kept: Kept, length: int) -> int:
    """Return where to go on, in milliseconds; 0 for what was nearly over, or hardly begun."""
    at = kept.get("at", 0)
    if not isinstance(at, (int, float)) or not _NEAR_END < at < length - _NEAR_END:
        return 0
    return int(at)


def clock(milliseconds: int) -> str:
    """Return a time as "1:02:03" or "2:03"."""
    minutes, seconds = divmod(max(0, milliseconds) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
