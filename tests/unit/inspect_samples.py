"""Small true files of every kind, by an honest name."""

import io
import struct
import zipfile
import zlib

import pypdf

from helperkit.journey.kinds import Kind


def pdf(pages=2, title="A little book", password=None, owner=None):
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    writer.add_metadata({"/Title": title})
    if password is not None:
        writer.encrypt(password, owner, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def boxed(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def png():
    def chunk(name, body):
        return (
            struct.pack(">L", len(body)) + name + body + struct.pack(">L", zlib.crc32(name + body))
        )

    rows = zlib.compress(b"\0\xff" * 8)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">2L5B", 1, 8, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def box(name, body=b""):
    return struct.pack(">L4s", 8 + len(body), name) + body


def ole(stream, class_id=bytes(16)):
    """The smallest old Office file: a header and a directory of two entries."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 30, 9)
    root = bytearray(128)
    root[:22] = "Root Entry\0".encode("utf-16-le")
    root[80:96] = class_id
    entry = bytearray(128)
    name = (stream + "\0").encode("utf-16-le")
    entry[: len(name)] = name
    return bytes(header + root + entry)


RIFF = b"RIFF" + struct.pack("<L", 4 + 8 + 2) + b"WAVE" + b"data" + struct.pack("<L", 2) + b"\0\0"
MP4 = box(b"ftyp", b"isom\0\0\0\0") + box(b"moov") + box(b"mdat", bytes(64))
MP3 = (b"\xff\xfb\x90\x00" + bytes(413)) * 4
MSI = bytes.fromhex("84100c0000000000c000000000000046")
CONTENT_TYPES = {"[Content_Types].xml": "<Types/>"}
_ODF, _ODF_PART = "application/vnd.oasis.opendocument", {"content.xml": "<office/>"}
EPUB = {"mimetype": "application/epub+zip", "META-INF/container.xml": "<container/>"}

KINDS = {
    "book.pdf": (pdf(), Kind.PDF),
    "junk before.pdf": (b"\n\n" + pdf(), Kind.PDF),
    "book.epub": (boxed(**EPUB), Kind.EPUB),
    "epub without type.epub": (boxed(**{"META-INF/container.xml": "x"}), Kind.EPUB),
    "a.docx": (boxed(**CONTENT_TYPES, **{"word/document.xml": "x"}), Kind.DOCUMENT),
    "a.xlsx": (boxed(**CONTENT_TYPES, **{"xl/workbook.xml": "x"}), Kind.SPREADSHEET),
    "a.pptx": (boxed(**CONTENT_TYPES, **{"ppt/presentation.xml": "x"}), Kind.SLIDES),
    "a.odt": (boxed(mimetype=f"{_ODF}.text", **_ODF_PART), Kind.DOCUMENT),
    "a.ods": (boxed(mimetype=f"{_ODF}.spreadsheet", **_ODF_PART), Kind.SPREADSHEET),
    "a.key": (boxed(**{"Index/Document.iwa": "x"}), Kind.SLIDES),
    "a.zip": (boxed(a="a"), Kind.ZIP),
    "a.jar": (boxed(**{"META-INF/MANIFEST.MF": "x"}), Kind.SCRIPT),
    "a.7z": (b"7z\xbc\xaf\x27\x1c\0\4" + bytes(24), Kind.SEVEN_ZIP),
    "a.rar": (b"Rar!\x1a\x07\x01\0", Kind.OTHER_ARCHIVE),
    "a.tar.gz": (b"\x1f\x8b\x08\0" + bytes(20), Kind.COMPRESSED),
    "a.doc": (ole("WordDocument"), Kind.DOCUMENT),
    "a.xls": (ole("Workbook"), Kind.SPREADSHEET),
    "a.ppt": (ole("PowerPoint Document"), Kind.SLIDES),
    "a.msi": (ole("x", MSI), Kind.PROGRAM_WINDOWS),
    "a.png": (png(), Kind.PICTURE),
    "a.jpg": (b"\xff\xd8\xff\xe0" + bytes(90) + b"\xff\xd9", Kind.PICTURE),
    "a.svg": (b'<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="x"/>', Kind.PICTURE),
    "a.heic": (box(b"ftyp", b"heic\0\0\0\0") + box(b"meta"), Kind.PICTURE),
    "a.wav": (RIFF, Kind.SOUND),
    "a.mp3": (MP3, Kind.SOUND),
    "b.mp3": (b"ID3\4\0\0" + bytes(40), Kind.SOUND),
    "a.m4a": (box(b"ftyp", b"isom\0\0\0\0") + box(b"moov"), Kind.SOUND),
    "a.mp4": (MP4, Kind.VIDEO),
    "a.mkv": (b"\x1aE\xdf\xa3" + bytes(40), Kind.VIDEO),
    "a.ttf": (b"\0\1\0\0\0\x0a" + bytes(40), Kind.FONT),
    "a.txt": ("Grüße\n".encode(), Kind.TEXT),
    "utf16.txt": (("Grüße\r\n" * 9).encode("utf-16"), Kind.TEXT),
    "latin.txt": ("Viele Grüße aus Köln\r\n".encode("latin-1"), Kind.TEXT),
    "README": (b"no ending, only words", Kind.TEXT),
    "a.csv": (b"a,b\n1,2\n", Kind.SPREADSHEET),
    "a.html": (b"\n<!DOCTYPE html><html></html>", Kind.WEB_PAGE),
    "a.exe": (b"MZ" + bytes(200), Kind.PROGRAM_WINDOWS),
    "tool": (b"\x7fELF\2\1\1" + bytes(60), Kind.PROGRAM_LINUX),
    "a.deb": (b"!<arch>\ndebian-binary   ", Kind.PROGRAM_LINUX),
    "mac": (b"\xcf\xfa\xed\xfe" + bytes(60), Kind.PROGRAM_MAC),
    "fat": (b"\xca\xfe\xba\xbe\0\0\0\2" + bytes(60), Kind.PROGRAM_MAC),
    "a.pkg": (b"xar!\0\x1c" + bytes(60), Kind.PROGRAM_MAC),
    "a.dmg": (bytes(range(256)) * 8 + b"koly" + bytes(508), Kind.PROGRAM_MAC),
    "a.sh": (b"echo hi", Kind.SCRIPT),
    "noending": (b"#!/usr/bin/env python3\n", Kind.SCRIPT),
    "a.bat": (b"@echo off\r\n", Kind.SCRIPT),
    "a.ps1": (b"Write-Host hi", Kind.SCRIPT),
    "a.hta": (b"<html><script>", Kind.SCRIPT),
    "a.lnk": (b"\x4c\0\0\0\1\x14\2\0" + bytes(60), Kind.SHORTCUT),
    "a.url": (b"[InternetShortcut]\r\nURL=https://shop.example/\r\n", Kind.SHORTCUT),
    "a.desktop": (b"[Desktop Entry]\nExec=x\n", Kind.SHORTCUT),
    "a.webloc": (b'<?xml version="1.0"?><plist/>', Kind.SHORTCUT),
    "a.helpercard": (b'format = 1\nname = "Book"\n', Kind.CARD),
    "a.pdf.part": (pdf()[:200], Kind.UNFINISHED),
    "a.zip.crdownload": (b"PK\3\4", Kind.UNFINISHED),
    "empty.pdf": (b"", Kind.EMPTY),
    "thing.xyz": (bytes(range(256)), Kind.UNKNOWN),
}
# The first bytes alone: enough to know the kind, and no whole file. Whole ones by real programs
# are in tests/hostile/things.
STUBS = {
    *("a.7z", "a.rar", "a.tar.gz", "a.doc", "a.xls", "a.ppt", "a.msi", "a.jpg", "a.heic", "b.mp3"),
    *("a.mkv", "a.ttf", "a.exe", "tool", "a.deb", "mac", "fat", "a.pkg", "a.dmg", "a.lnk"),
}
