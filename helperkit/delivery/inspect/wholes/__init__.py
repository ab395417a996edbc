"""Whether a file is all there, and what else its own structure says; a function for each format."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from helperkit.delivery.inspect.facts import Seen
from helperkit.delivery.inspect.looking import Look, OutOfTime, Torn

_ZIPS_WORDS = (
    "zip zip-torn epub ibooks docx xlsx pptx odt ods odp odg pages numbers key 3mf mxl"
    " finale guitarpro musescore idml xd krita-brushes krita openraster apk ipa msix jar"
    " brushset procreate swatches mogrt flashcards goodnotes comic usd sketch corel"
)
_ZIPS = frozenset(_ZIPS_WORDS.split())
_OLES = frozenset({"ole", "doc", "xls", "ppt", "msi", "msp", "office-locked", "publisher"})
_STREAMS = frozenset({"gzip", "bzip2", "xz", "zstd", "lz4"})
_BY_UNPACKING = frozenset({"7z", "rar", "cab"})
_PROVEN = frozenset({"png", "gif", "jpeg", "ogg", "flac"})
_CLOSED = frozenset({"svg", "musicxml", "musescore", "fictionbook", "xmp", "amf"})
# Where every format's function is: loaded when such a file is met.
_PLACES: dict[str, str] = {
    "jpeg": "jpeg",
    "pictures": "png gif bmp psd ico=ico cursor=ico pcx xcf",
    "tiff": "tiff dng=tiff cr2=tiff",
    "boxes": "mp4=film mov=film m4a=film 3gp=film heic=picture avif=picture cr3=film jxl jp2",
    "chunks": "wav=riff avi=riff webp=riff soundfont=riff gigasampler=riff aftereffects=riff"
    " aiff au caf midi djvu",
    "streams": "ogg ogv=ogg flac flv mpeg-ts=transport mpeg=program_stream asf amr",
    "mpeg": "mp3 aac",
    "matroska": "matroska webm=matroska",
    "fonts": "ttf=opentype otf=opentype ttc=collection woff woff2=woff type1",
    "programs": "pe elf appimage=elf squashfs macho deb rpm xar dmg class=java",
    "crafts": "dst pes pec jef vp3 hus stl ply gltf blend dxf step obj lut abr gbr swatches"
    " colour-profile=profile",
    "knitting": "knitout designaknit",
    "books": "mobi azw3=mobi topaz kfx acsm=ticket sqlite lnk=shortcut",
    "texts": "text xml html rtf postscript licence lightroom",
    "packed": "7z=seven_zip rar cab iso tar",
}
_FUNCTIONS = {
    pair.partition("=")[0]: (module, pair.partition("=")[2] or pair)
    for module, pairs in _PLACES.items()
    for pair in pairs.split()
}
# What a look raises over numbers that make no sense.
_NONSENSE = (Torn, ValueError, ArithmeticError, LookupError, MemoryError)


def look_at(form: str, look: Look, path: Path, *, sums: bool) -> Seen:
    """Return what a format's own structure says; `sums`: also of parcels, which costs time.

    Raises `Cancelled` and OSError.
    """
    brings = _brings(form, look)
    seen = _borne(form, look, path, sums=sums)
    if not brings:
        return seen
    return replace(seen, note=brings, safe=None if brings == "file-inside" else False)


def _brings(form: str, look: Look) -> str:
    """Return what a document does by itself, or may: not all of it could be looked at."""
    from helperkit.delivery.inspect.wholes.inside import note_of_inside
    from helperkit.delivery.inspect.wholes.macros import brings_macros

    try:
        return "macros" if brings_macros(form, look) else note_of_inside(form, look)
    except OutOfTime:
        return "macros"
    except _NONSENSE:
        return ""  # it is torn, which is said elsewhere


def _borne(form: str, look: Look, path: Path, *, sums: bool) -> Seen:
    try:
        return _seen(form, look, path, sums=sums)
    except OutOfTime:
        return Seen(whole=None, note="too-long")
    except _NONSENSE:
        return Seen(whole=False)
    except Exception as error:
        import struct
        import zlib

        if isinstance(error, struct.error | zlib.error):
            return Seen(whole=False)
        raise


def _seen(form: str, look: Look, path: Path, *, sums: bool) -> Seen:
    if form in _ZIPS and look.head.startswith(b"PK"):
        from helperkit.delivery.inspect.wholes.zips import boxed

        return boxed(form, look, sums=sums or form != "zip")
    if form in _OLES:
        from helperkit.delivery.inspect.wholes.ole import compound

        return compound(form, look)
    if form in _STREAMS:
        from helperkit.delivery.inspect.wholes.packed import stream

        return stream(look, sums=sums)
    if form in _CLOSED:
        from helperkit.delivery.inspect.wholes.texts import closed

        return closed(form, look)
    function = _function(form)
    seen = Seen() if function is None else function(look)
    if sums and form in _BY_UNPACKING and seen.whole is not False and not seen.protected:
        from helperkit.delivery.inspect.wholes.packed import by_unpacking

        return by_unpacking(look, path)
    return seen


def _function(form: str) -> Callable[[Look], Seen] | None:
    if form not in _FUNCTIONS:
        return None
    from importlib import import_module

    module, name = _FUNCTIONS[form]
    found: Callable[[Look], Seen] = getattr(import_module(f"{__name__}.{module}"), name)
    return found


def is_whole(form: str, look: Look, path: Path) -> bool | None:
    """Return True or False where the format tells without unpacking; None where it does not."""
    return look_at(form, look, path, sums=False).whole


def is_proven(form: str, look: Look, *, sums: bool) -> bool:
    """Whether sums, or what follows from every byte, leave no room for a hole."""
    if form in _ZIPS and look.head.startswith(b"PK"):
        return sums or form != "zip"
    return form in _PROVEN or (sums and form in _STREAMS | _BY_UNPACKING)


__all__ = ["is_proven", "is_whole", "look_at"]
