"""The kinds of file that a customer can meet. Each has a friendly word in `assets/words`."""

from enum import StrEnum


class Kind(StrEnum):
    """What a file is, by its content."""

    PDF = "pdf"
    EPUB = "epub"
    EBOOK = "ebook"  # other books: MOBI, AZW3, FictionBook, comics in a ZIP or RAR
    PICTURE = "picture"
    TEXT = "text"
    SOUND = "sound"
    VIDEO = "video"
    DOCUMENT = "document"
    SPREADSHEET = "spreadsheet"
    SLIDES = "slides"
    WEB_PAGE = "web_page"
    FONT = "font"
    SEWING = "sewing"  # for an embroidery machine
    KNITTING = "knitting"  # for a knitting machine
    CUT = "cut"  # for a cutting machine: DXF, Silhouette
    MODEL = "model"  # for a 3-D printer
    SCORE = "score"  # sheet music, MIDI too
    BRUSH = "brush"  # for a drawing program
    PRESET = "preset"  # settings for another program: LUT, Lightroom, actions, swatches
    SAMPLES = "samples"  # instruments for a music program
    PROJECT = "project"  # work that another program goes on with
    LICENCE = "licence"  # a file that unlocks a program or a book
    ZIP = "zip"
    SEVEN_ZIP = "seven_zip"
    TAR = "tar"
    COMPRESSED = "compressed"  # one gzip, bzip2, xz, zstd … stream: a tar archive, or a file alone
    OTHER_ARCHIVE = "other_archive"  # RAR, CAB, an image of a disk …
    PROGRAM_WINDOWS = "program_windows"
    PROGRAM_MAC = "program_mac"
    PROGRAM_LINUX = "program_linux"
    PROGRAM_PHONE = "program_phone"  # Android or iOS
    SCRIPT = "script"
    SHORTCUT = "shortcut"
    FOLDER = "folder"
    EMPTY = "empty"
    UNFINISHED = "unfinished"
    CARD = "card"
    UNKNOWN = "unknown"


PARCELS = frozenset({Kind.ZIP, Kind.SEVEN_ZIP, Kind.TAR, Kind.COMPRESSED, Kind.OTHER_ARCHIVE})
SHOWN = frozenset(  # in a window of our own, where there is one
    {
        *(Kind.PDF, Kind.EPUB, Kind.TEXT, Kind.WEB_PAGE),
        *(Kind.PICTURE, Kind.SOUND, Kind.VIDEO, Kind.ZIP),
    }
)
STARTED = frozenset({Kind.PROGRAM_WINDOWS, Kind.PROGRAM_MAC, Kind.PROGRAM_LINUX})  # by the customer
MARKED = frozenset(
    {
        Kind.PROGRAM_WINDOWS,
        Kind.PROGRAM_MAC,
        Kind.PROGRAM_LINUX,
        Kind.PROGRAM_PHONE,
        Kind.SCRIPT,
        Kind.SHORTCUT,
    }
)
# For a machine that sews, knits, cuts or prints: a computer only hands it on.
FOR_A_MACHINE = frozenset({Kind.SEWING, Kind.KNITTING, Kind.CUT, Kind.MODEL})
