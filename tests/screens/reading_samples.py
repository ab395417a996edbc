"""Books and pages for the tests of the windows to read in, made by hand."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)


def png(width: int = 8, height: int = 8) -> bytes:
    """Return a red picture."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        crc = zlib.crc32(kind + body)
        return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", crc)

    head = struct.pack(">2L5B", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + b"\xff\0\0" * width) * height
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    )


def chapter(number: int, more: str = "") -> str:
    """Return the page of a chapter with a known heading, word and anchors."""
    lines = "".join(f"<p>Seeds want warmth and water, line {n}.</p>" for n in range(40))
    return (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        f"<title>x</title></head><body><h1>Chapter {number}</h1>"
        f"<p>The rose of chapter {number} is <i>red</i>.</p>{lines}"
        f'<h2 id="end{number}">The end of {number}</h2>{more}</body></html>'
    )


def book_members(chapters: int = 3, *, version: int = 3, more: str = "") -> dict[str, bytes]:
    """Return the members of a book, EPUB 3 with a navigation document or EPUB 2 with an NCX."""
    numbers = range(1, chapters + 1)
    items = "".join(
        f'<item id="c{n}" href="text/c{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in numbers
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in numbers)
    nav = "".join(
        f'<li><a href="text/c{n}.xhtml">Chapter &amp; {n}</a>'
        f'<ol><li><a href="text/c{n}.xhtml#end{n}">End {n}</a></li></ol></li>'
        for n in numbers
    )
    ncx = "".join(
        f"<navPoint><navLabel><text>Chapter &amp; {n}</text></navLabel>"
        f'<content src="text/c{n}.xhtml"/><navPoint><navLabel><text>End {n}</text></navLabel>'
        f'<content src="text/c{n}.xhtml#end{n}"/></navPoint></navPoint>'
        for n in numbers
    )
    if version == 3:
        items += (
            '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        )
    else:
        items += '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    package = (
        f'<package version="{version}.0"><metadata><dc:title>Garden &amp; Notes</dc:title>'
        f'</metadata><manifest>{items}</manifest><spine toc="ncx">{spine}</spine></package>'
    )
    members = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": CONTAINER.encode(),
        "OEBPS/book.opf": package.encode(),
        "OEBPS/pictures/rose.png": png(),
    }
    if version == 3:
        members["OEBPS/nav.xhtml"] = f'<nav epub:type="toc"><ol>{nav}</ol></nav>'.encode()
    else:
        members["OEBPS/toc.ncx"] = f"<ncx><navMap>{ncx}</navMap></ncx>".encode()
    for n in numbers:
        members[f"OEBPS/text/c{n}.xhtml"] = chapter(n, more).encode()
    return members


def packed(members: dict[str, bytes]) -> bytes:
    """Return a ZIP with these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in members.items():
            # Always the same bytes: places are remembered by what a file holds.
            made = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            made.compress_type = zipfile.ZIP_DEFLATED
            box.writestr(made, content)
    return out.getvalue()


def write_book(path: Path, members: dict[str, bytes] | None = None) -> Path:
    """Write a book, the usual one or of these members."""
    path.write_bytes(packed(members or book_members()))
    return path
