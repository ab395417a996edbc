"""The kinds of file that a customer can meet. Each has a friendly word in `assets/words`."""

from enum import StrEnum


class Kind(StrEnum):
    """What a file is, by its content."""

    PDF = "pdf"
    EPUB = "epub"
    PICTURE = "picture"
    TEXT = "text"
    SOUND = "sound"
    VIDEO = "video"
    DOCUMENT = "document"
    SPREADSHEET = "spreadsheet"
    SLIDES = "slides"
    WEB_PAGE = "web_page"
    FONT = "font"
    ZIP = "zip"
    SEVEN_ZIP = "seven_zip"
    TAR = "tar"
    COMPRESSED = "compressed"  # one gzip, bzip2, xz, zstd … stream: a tar archive, or a file alone
    OTHER_ARCHIVE = "other_archive"  # RAR, CAB, an image of a disk …
    PROGRAM_WINDOWS = "program_windows"
    PROGRAM_MAC = "program_mac"
    PROGRAM_LINUX = "program_linux"
    SCRIPT = "script"
    SHORTCUT = "shortcut"
    FOLDER = "folder"
    EMPTY = "empty"
    UNFINISHED = "unfinished"
    CARD = "card"
    UNKNOWN = "unknown"


PARCELS = frozenset({Kind.ZIP, Kind.SEVEN_ZIP, Kind.TAR, Kind.COMPRESSED, Kind.OTHER_ARCHIVE})
MARKED = frozenset(
    {
        Kind.PROGRAM_WINDOWS,
        Kind.PROGRAM_MAC,
        Kind.PROGRAM_LINUX,
        Kind.SCRIPT,
        Kind.SHORTCUT,
    }
)
