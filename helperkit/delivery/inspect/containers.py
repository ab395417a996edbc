"""Files that are boxes of other files: what a ZIP or an old Office file really is."""

from typing import BinaryIO

from helperkit.delivery.unpack.zip.directory import Record, read_directory
from helperkit.journey.kinds import Kind

_MIME_KINDS = (
    (b"application/epub+zip", Kind.EPUB),
    (b"application/vnd.oasis.opendocument.text", Kind.DOCUMENT),
    (b"application/vnd.oasis.opendocument.spreadsheet", Kind.SPREADSHEET),
    (b"application/vnd.oasis.opendocument.presentation", Kind.SLIDES),
    (b"application/vnd.oasis.opendocument.graphics", Kind.PICTURE),
)
_OFFICE = ((b"word/", Kind.DOCUMENT), (b"xl/", Kind.SPREADSHEET), (b"ppt/", Kind.SLIDES))
_IWORK = {"pages": Kind.DOCUMENT, "numbers": Kind.SPREADSHEET, "key": Kind.SLIDES}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("WordDocument", Kind.DOCUMENT),
    ("Workbook", Kind.SPREADSHEET),
    ("Book", Kind.SPREADSHEET),
    ("PowerPoint Document", Kind.SLIDES),
)
# The class of Windows Installer packages, {000C1084-0000-0000-C000-000000000046}.
_MSI_CLASS = bytes.fromhex("84100c0000000000c000000000000046")


def kind_of_zip_head(head: bytes) -> Kind | None:
    """Return what the first member says where the format puts a type there; else None."""
    if head[30:38] != b"mimetype":
        return None
    return next((kind for mime, kind in _MIME_KINDS if head[38:].startswith(mime)), None)


def kind_of_zip(records: tuple[Record, ...], ending: str) -> Kind:
    """Return what a ZIP is by the names in it; ZIP for a plain one."""
    names = {record.raw_name for record in records}
    if b"[Content_Types].xml" in names:
        for start, kind in _OFFICE:
            if any(name.startswith(start) for name in names):
                return kind
    if b"META-INF/container.xml" in names:
        return Kind.EPUB
    if b"META-INF/MANIFEST.MF" in names:
        return Kind.SCRIPT  # a Java archive runs wherever Java is
    if any(name.startswith(b"Index/") and name.endswith(b".iwa") for name in names):
        return _IWORK.get(ending, Kind.DOCUMENT)
    return Kind.ZIP


def has_macros(records: tuple[Record, ...]) -> bool:
    """Whether an Office document brings macros (ECMA-376 part names)."""
    return any(record.raw_name.endswith(b"/vbaProject.bin") for record in records)


def zip_records(file: BinaryIO) -> tuple[Record, ...] | None:
    """Return a ZIP's directory, None without one. Raises DAMAGED, TOO_BIG_INSIDE and others."""
    return read_directory(file)


def kind_of_ole(file: BinaryIO, head: bytes) -> Kind | None:
    """Return what an old Office file or an installer package is (MS-CFB 2.2 and 2.6.1)."""
    if not head.startswith(_OLE) or len(head) < 512:
        return None
    shift = int.from_bytes(head[30:32], "little")
    first = int.from_bytes(head[48:52], "little")
    if shift not in (9, 12):
        return Kind.UNKNOWN
    file.seek((first + 1) << shift)
    directory = file.read(4096)
    if directory[80:96] == _MSI_CLASS:
        return Kind.PROGRAM_WINDOWS
    for stream, kind in _OLE_STREAMS:
        if (stream + "\0").encode("utf-16-le") in directory:
            return kind
    return Kind.UNKNOWN
