"""What a file's name promises, and whether it hides something."""

import re
from pathlib import PurePath

from helperkit.journey.kinds import MARKED, Kind

_KINDS: dict[Kind, str] = {
    Kind.PDF: "pdf",
    Kind.EPUB: "epub",
    Kind.PICTURE: "png jpg jpeg jpe gif bmp tif tiff webp heic heif avif svg psd ico jxl jp2",
    Kind.TEXT: "txt text md log nfo srt vtt json xml ini toml yaml yml css",
    Kind.SOUND: "mp3 wav flac ogg oga opus m4a m4b aac aif aiff mid midi wma amr",
    Kind.VIDEO: "mp4 m4v mov mkv webm avi mpg mpeg wmv flv 3gp ts ogv",
    Kind.DOCUMENT: "doc docx odt rtf pages mobi azw azw3 djvu ps docm dotx",
    Kind.SPREADSHEET: "xls xlsx ods numbers csv tsv xlsm",
    Kind.SLIDES: "ppt pptx odp pps ppsx pptm",
    Kind.WEB_PAGE: "htm html xhtml mht mhtml",
    Kind.FONT: "ttf otf ttc woff woff2",
    Kind.ZIP: "zip",
    Kind.SEVEN_ZIP: "7z",
    Kind.OTHER_ARCHIVE: "rar tar gz tgz bz2 tbz xz txz zst cab iso lzh",
    Kind.PROGRAM_WINDOWS: "exe msi msix appx com scr pif cpl dll",
    Kind.PROGRAM_MAC: "app dmg pkg mpkg",
    Kind.PROGRAM_LINUX: "deb rpm appimage run flatpak snap so",
    Kind.SCRIPT: "sh bash bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta reg command py pyw jar"
    " scpt applescript lua pl rb php tool workflow inf",
    Kind.SHORTCUT: "lnk url webloc desktop inetloc website",
    Kind.UNFINISHED: "part crdownload partial opdownload download",
    Kind.CARD: "helpercard",
}
_KIND_OF_ENDING = {end: kind for kind, endings in _KINDS.items() for end in endings.split()}

# What may stand in a file of some ending beside its own kind, without any trick.
_ALSO: dict[Kind, frozenset[Kind]] = {
    Kind.SOUND: frozenset({Kind.VIDEO}),  # one container for both
    Kind.VIDEO: frozenset({Kind.SOUND}),
    Kind.TEXT: frozenset({Kind.WEB_PAGE, Kind.PICTURE}),  # XML that is a page or an SVG
    Kind.DOCUMENT: frozenset({Kind.TEXT, Kind.ZIP, Kind.PDF}),
    Kind.SPREADSHEET: frozenset({Kind.TEXT, Kind.ZIP}),
    Kind.SLIDES: frozenset({Kind.ZIP, Kind.SPREADSHEET, Kind.DOCUMENT}),
    Kind.WEB_PAGE: frozenset({Kind.TEXT}),
    Kind.PICTURE: frozenset({Kind.TEXT}),
    Kind.OTHER_ARCHIVE: frozenset({Kind.ZIP}),
}
# Kinds whose files always carry their sign: without it such a file is broken.
SIGNED = frozenset(
    {
        Kind.PDF,
        Kind.EPUB,
        Kind.PICTURE,
        Kind.ZIP,
        Kind.SEVEN_ZIP,
        Kind.FONT,
        Kind.PROGRAM_LINUX,
    }
)

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def ending_of(name: str) -> str:
    """Return the last ending in small letters, without its dot; "" when there is none."""
    return PurePath(name.rstrip(" .")).suffix[1:].strip().lower()


def promised(name: str) -> Kind | None:
    """Return the kind that a name's last ending promises; None when it promises nothing."""
    return _KIND_OF_ENDING.get(ending_of(name))


def fits(name: str, kind: Kind) -> bool:
    """Whether a name does not promise something other than what the file is."""
    kind_promised = promised(name)
    if kind_promised is None or kind in {kind_promised, Kind.UNKNOWN, Kind.EMPTY}:
        return True
    if kind_promised in MARKED or kind_promised is Kind.UNFINISHED:
        return True  # a program among the promises is marked by its name already
    return kind in _ALSO.get(kind_promised, frozenset())


def is_disguised(name: str, kind: Kind) -> bool:
    """Whether a name makes a program look like something harmless.

    By letters that turn the writing round, by a harmless ending before the real one, by many
    spaces before it, or because the ending does not fit what is inside.
    """
    if _BIDI.search(name):
        return True
    if kind in MARKED or promised(name) in MARKED:
        before = promised(PurePath(name.rstrip(" .")).stem)
        if before is not None and before not in MARKED:
            return True
        if re.search(r"\s{4,}\.\w+\s*$", name):
            return True
    return kind is not Kind.WEB_PAGE and not fits(name, kind)
