"""Files that are ZIP archives inside: what they are by their first member and their names."""

import re

from helperkit.delivery.unpack.zip.directory import Record

# What the first member, called "mimetype" and stored as it is, may say.
_MIMES = (
    (b"application/epub+zip", "epub"),
    (b"application/x-ibooks+zip", "ibooks"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"application/vnd.oasis.opendocument.presentation", "odp"),
    (b"application/vnd.oasis.opendocument.graphics", "odg"),
    (b"application/vnd.recordare.musicxml", "mxl"),
    (b"application/vnd.makemusic.notation", "finale"),
    (b"application/vnd.adobe.indesign-idml-package", "idml"),
    (b"application/vnd.adobe.sparkler.project", "xd"),
    (b"application/x-krita-resourcebundle", "krita-brushes"),
    (b"application/x-krita", "krita"),
    (b"image/openraster", "openraster"),
)
_OFFICE = ((b"word/", "docx"), (b"xl/", "xlsx"), (b"ppt/", "pptx"))
_IWORK = {"pages": "pages", "numbers": "numbers", "key": "key"}
# One name that only this format has; the first that fits counts.
_NAMES = (
    (b"3D/3dmodel.model", "3mf"),
    (b"AndroidManifest.xml", "apk"),
    (b"AppxManifest.xml", "msix"),
    (b"AppxMetadata/AppxBundleManifest.xml", "msix"),
    (b"score.gpif", "guitarpro"),
    (b"Content/score.gpif", "guitarpro"),
    (b"brushset.plist", "brushset"),
    (b"Brush.archive", "brushset"),
    (b"Document.archive", "procreate"),
    (b"Swatches.json", "swatches"),
    (b"project.aegraphic", "mogrt"),
    (b"collection.anki2", "flashcards"),
    (b"index.notes.pb", "goodnotes"),
    (b"fig-kiwi", "figma"),
    (b"content/riffData.cdr", "corel"),
    (b"META-INF/license.lcpl", "epub"),
)
_ENDS = (
    (re.compile(rb"Payload/[^/]+\.app/Info\.plist"), "ipa"),
    (re.compile(rb"[^/]+\.mscx"), "musescore"),
    (re.compile(rb"[^/]+\.usd[ac]?"), "usd"),
    (re.compile(rb"[^/]+/Brush\.archive"), "brushset"),
    (re.compile(rb"Index/.*\.iwa"), "iwork"),
)
_PICTURES = (b".jpg", b".jpeg", b".png", b".webp", b".gif", b".xml", b"/")


def format_of_zip_head(head: bytes) -> str:
    """Return what the first member says where the format puts a type there; "" elsewhere."""
    if head[30:38] != b"mimetype":
        return ""
    return next((name for mime, name in _MIMES if head[38:].startswith(mime)), "")


def format_of_zip(names: set[bytes], ending: str) -> str:
    """Return what a ZIP is by the names in it; "zip" for a plain one."""
    if b"[Content_Types].xml" in names:
        for start, name in _OFFICE:
            if any(raw.startswith(start) for raw in names):
                return name
    for wanted, name in _NAMES:
        if wanted in names:
            return name
    if b"META-INF/container.xml" in names:
        return "mxl" if ending in {"mxl", "mscz"} or _is_score(names) else "epub"
    if b"META-INF/MANIFEST.MF" in names:
        return "jar"  # a Java archive runs wherever Java is
    for pattern, name in _ENDS:
        if any(pattern.fullmatch(raw) for raw in names):
            return _IWORK.get(ending, "pages") if name == "iwork" else name
    if {b"document.json", b"meta.json"} <= names:
        return "sketch"
    if ending == "cbz" and all(raw.lower().endswith(_PICTURES) for raw in names):
        return "comic"
    return "zip"


def _is_score(names: set[bytes]) -> bool:
    """Whether a box with a container file holds a score, and no book."""
    book = any(raw.endswith((b".opf", b".xhtml", b".html")) for raw in names)
    return not book and any(raw.endswith((b".musicxml", b".mscx")) for raw in names)


def has_macros(records: tuple[Record, ...]) -> bool:
    """Whether an Office document brings macros (ECMA-376 part names), or an ODF one scripts."""
    return any(
        record.raw_name.lower().endswith(b"vbaproject.bin")
        or (record.raw_name.startswith((b"Basic/", b"Scripts/")) and record.size)
        for record in records
    )
