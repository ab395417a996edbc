"""What the ending of a file's name promises."""

import re

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
    Kind.TAR: "tar tgz tbz tbz2 txz tzst",
    Kind.COMPRESSED: "gz bz2 xz zst lz4 lzma",
    Kind.OTHER_ARCHIVE: "rar cab iso lzh",
    Kind.PROGRAM_WINDOWS: "exe msi msix appx msixbundle appxbundle appinstaller com scr pif cpl dll"
    " ocx sys drv msc msp mst msu gadget chm hlp application appref-ms diagcab xbap xll wll",
    Kind.PROGRAM_MAC: "app dmg pkg mpkg prefpane kext saver mobileconfig",
    Kind.PROGRAM_LINUX: "deb rpm appimage run flatpak snap so ko",
    Kind.SCRIPT: "sh bash bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta reg command py pyw jar"
    " scpt scptd applescript action terminal lua pl rb php tool workflow inf jnlp vb ws wsc sct"
    " shb shs psd1 ps1xml msh csh zsh ksh fish flatpakref",
    Kind.SHORTCUT: "lnk url webloc desktop inetloc fileloc website scf rdp library-ms search-ms"
    " settingcontent-ms searchconnector-ms",
    Kind.UNFINISHED: "part crdownload partial opdownload download",
    Kind.CARD: "helpercard",
}
KIND_OF_ENDING = {end: kind for kind, endings in _KINDS.items() for end in endings.split()}

# Left-to-right and right-to-left marks, embeddings, overrides and isolates (Unicode UAX #9):
# "book\u202efdp.exe" is shown as "bookexe.pdf".
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FAR_ENDING = re.compile(r"\s{4,}\.\w+\s*$")


def ending_of(name: str) -> str:
    """Return the last ending in small letters, without its dot; "" when there is none."""
    stem, _, ending = name.rstrip(" .").rpartition(".")
    return ending.strip().lower() if stem else ""


def promised(name: str) -> Kind | None:
    """Return the kind that a name's last ending promises; None when it promises nothing."""
    return KIND_OF_ENDING.get(ending_of(name))


def has_false_ending(name: str) -> bool:
    """Whether a name, of something that can run, has a harmless ending before its real one.

    Also many spaces before it: lists of files show the beginning only.
    """
    before = promised(name.rstrip(" .").rpartition(".")[0])
    return (before is not None and before not in MARKED) or bool(_FAR_ENDING.search(name))
