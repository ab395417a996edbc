"""What a file's first bytes say it is."""

import re

from helperkit.delivery.inspect.signs.markup import format_of_markup, is_plain
from helperkit.delivery.inspect.signs.starts import AT_START

_PICTURE_BRANDS = {b"avif": "avif", b"avis": "avif", b"crx ": "cr3"} | dict.fromkeys(
    (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), "heic"
)
_SOUND_BRANDS = frozenset({b"M4A ", b"M4B ", b"M4P ", b"aax ", b"aaxc"})
_QUICKTIME = frozenset({b"moov", b"mdat", b"free", b"wide", b"skip", b"pnot"})
_RIFF = {
    b"WAVE": "wav",
    b"AVI ": "avi",
    b"WEBP": "webp",
    b"RMID": "midi",
    b"sfbk": "soundfont",
    b"DLS ": "gigasampler",
    b"Egg!": "aftereffects",
    b"ACON": "cursor",
}
# Formats that may be text from end to end; the other signs of a few letters are words in a text.
_OF_TEXT = frozenset(
    {
        *("bitmap-font", "hdr", "noteworthy", "ply", "postscript"),
        *("reaper", "rtf", "step", "type1", "usd"),
    }
)
_LONG = 12  # bytes: no text begins with such a sign by chance
_PDF_IN_TEXT = re.compile(rb"(?:\A|[\r\n])[ \t]*%PDF-\d")
_BMP_HEADERS = {n.to_bytes(4, "little") for n in (12, 16, 40, 52, 56, 64, 108, 124)}
_ICON_SIZES = 1, 256  # images in one icon


def format_of_head(head: bytes) -> str:
    """Return the format that the first bytes show; "" when they say nothing."""
    plain = is_plain(head)
    for sign, name in AT_START:
        is_word = plain and len(sign) < _LONG and is_plain(sign) and name not in _OF_TEXT
        if head.startswith(sign) and not is_word:
            return _narrowed(name, head)
    if plain and not head.startswith(b"LA:"):
        return "pdf" if _PDF_IN_TEXT.search(head[:1024]) else format_of_markup(head)
    if head.startswith((b"ID3", b"\xff")) and (sound := _sound(head)):
        return sound
    # A PDF may begin with up to 1,024 bytes of anything (ISO 32000-1, annex H.3.4.1): so it is
    # asked for last, or a parcel with a PDF stored at its beginning would be one.
    pdf = "pdf" if b"%PDF-" in head[:1024] else ""
    return _parts(head) or _weak(head) or pdf or format_of_markup(head)


def _narrowed(name: str, head: bytes) -> str:
    if name == "matroska" and b"\x42\x82\x84webm" in head[:64]:
        return "webm"
    if name == "elf" and head[8:10] == b"AI":
        return "appimage"
    if name == "type1" and head[:1] == b"\x80" and head[6:8] != b"%!":
        return ""
    if name == "arj" and not (head[4:5] and head[10:11] == b"\2"):
        return ""
    return name


def _sound(head: bytes) -> str:
    """Layers II and III only: "FF FE" would be layer I, and is the mark of UTF-16."""
    if head.startswith(b"ID3"):
        return "mp3"
    if len(head) > 2 and head[1] & 0xE0 == 0xE0:
        is_mpeg = head[1] & 0x06 in {2, 4} and head[1] & 0x18 != 0x08 and head[2] & 0xF0 != 0xF0
        if is_mpeg and head[2] & 0x0C != 0x0C:
            return "mp3"
        return "aac" if head[1] & 0xF6 == 0xF0 else ""
    return ""


def _parts(head: bytes) -> str:
    """Formats whose sign is not at the very start."""
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        if brand in _PICTURE_BRANDS:
            return _PICTURE_BRANDS[brand]
        if brand.startswith(b"3g"):
            return "3gp"
        return "m4a" if brand in _SOUND_BRANDS else "mov" if brand == b"qt  " else "mp4"
    if head[4:8] in _QUICKTIME:
        return "mov"
    if head.startswith((b"RIFF", b"RIFX", b"RF64")):
        kind = head[8:12]
        return "corel" if kind.startswith(b"CDR") else _RIFF.get(kind, "")
    if head.startswith(b"FORM") and head[8:12] in {b"AIFF", b"AIFC"}:
        return "aiff"
    if head.startswith(b"OggS"):
        return "ogv" if b"theora" in head[:256] else "ogg"
    if head[60:68] == b"BOOKMOBI":
        return "mobi"
    if head[257:262] == b"ustar":
        return "tar"
    if head.startswith(b"\xca\xfe\xba\xbe"):  # a larger number is the version of a Java class
        return "macho" if 0 < int.from_bytes(head[4:8], "big") < 40 else "class"
    if head.startswith((b"II*\0", b"MM\0*")):
        return "cr2" if head[8:10] == b"CR" else "tiff"
    return _parts_of_crafts(head)


def _parts_of_crafts(head: bytes) -> str:
    if head.startswith(b"LA:") and b"\rST:" in head[:64]:
        return "dst"
    if _is_knitting(head):
        return "designaknit"
    if head[20:24] in {b"GIMP", b"GPAT"}:
        return "gbr" if head[20:24] == b"GIMP" else "photoshop-patterns"
    if head[36:40] == b"acsp":
        return "colour-profile"
    if head[2:7] in {b"-lh0-", b"-lh1-", b"-lh5-", b"-lh6-", b"-lh7-", b"-lhd-", b"-lzs-"}:
        return "lha"
    if head.startswith(b"CAT ") and head[8:12] == b"REX2":
        return "rex"
    if head[12:16] == b"hsin" or head[16:20] in {b"-in-", b"/\\ N"}:
        return "nki"
    if head.startswith(b"\1\0\0\0") and head[40:44] == b" EMF":
        return "emf"
    return ""


def _is_knitting(head: bytes) -> bool:
    """DesignaKnit's patterns: a short sign, then a width and a height that make sense."""
    at = {b"D4C": 0x13A, b"D6C": 0x13A, b"D7c": 3}.get(head[:3])
    if at is None:
        return False
    wide, high = (int.from_bytes(head[n : n + 2], "little") for n in (at, at + 2))
    return 0 < wide <= 2000 and 0 < high <= 3000


def _weak(head: bytes) -> str:
    """Formats with weak signs, so more than one must fit."""
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0" and head[14:18] in _BMP_HEADERS:
        return "bmp"
    if head.startswith(b"BZh") and head[3:4] in b"123456789" and head[4:10] in _BZIP2:
        return "bzip2"
    if head[:4] in {b"\0\0\1\0", b"\0\0\2\0"} and len(head) >= 22:
        count = int.from_bytes(head[4:6], "little")
        if _ICON_SIZES[0] <= count <= _ICON_SIZES[1] and head[9] == 0:
            return "ico" if head[2] == 1 else "cursor"
    if (
        head[:1] == b"\x0a"
        and head[1:2] in b"\0\2\3\4\5"
        and head[2:3] in b"\0\1"
        and len(head) > 127
    ):
        return "pcx" if head[3:4] in b"\1\2\4\x08" and not any(head[74:128]) else ""
    if len(head) > 376 and head[0] == head[188] == head[376] == 0x47:
        return "mpeg-ts"
    if len(head) > 388 and head[4] == head[196] == head[388] == 0x47:
        return "mpeg-ts"
    if _is_abr(head):
        return "abr"
    if head[:4] == b"\0\0\0\x10" and _is_action(head):
        return "actions"
    return ""


_BZIP2 = (b"1AY&SY", b"\x17rE8P\x90")  # a block, or the end of an empty stream


def _is_abr(head: bytes) -> bool:
    """Brushes of Photoshop: version, then a count, or since version 6 a block (Adobe's paper)."""
    version = int.from_bytes(head[:2], "big")
    if version in {1, 2}:
        count, brush = int.from_bytes(head[2:4], "big"), int.from_bytes(head[4:6], "big")
        return 0 < count < 5000 and brush in {1, 2} and len(head) > 10 and head[6:8] == b"\0\0"
    return version in {6, 7, 9, 10} and head[4:8] == b"8BIM"


def _is_action(head: bytes) -> bool:
    """Actions of Photoshop: version 16, then a name in UTF-16 that ends with a zero."""
    length = int.from_bytes(head[4:8], "big")
    end = 8 + 2 * length
    if not 0 < length < 256 or len(head) < end:
        return False
    name = head[8:end]
    return name[-2:] == b"\0\0" and all(
        name[at : at + 2] != b"\0\0" for at in range(0, len(name) - 2, 2)
    )
