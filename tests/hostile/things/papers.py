"""Books, documents, tables, slides, pages and letters."""

import shutil
import zipfile
from pathlib import Path

from helperkit.journey.kinds import Kind
from tests.hostile.things.bench import Bench, Tells, Thing

_ALL, _NO = Tells.ALL, Tells.NOTHING


def _pandoc(bench: Bench, out: Path) -> None:
    bench.run("pandoc", "-s", "--metadata", "title=The garden", "book.md", "-o", out)


def _copy(source: str):
    def make(bench: Bench, out: Path) -> None:
        shutil.copy(bench.goods / source, out)

    return make


def _text(words: str, encoding: str = "utf-8"):
    def make(_bench: Bench, out: Path) -> None:
        out.write_text(words, encoding=encoding)

    return make


def _drm_epub(bench: Bench, out: Path) -> None:
    """An honest book by pandoc, with the list of locked parts that shops' programs add."""
    plain = out.with_suffix(".plain.epub")
    _pandoc(bench, plain)
    locked = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
        "</EncryptedData></encryption>"
    )
    with zipfile.ZipFile(plain) as book, zipfile.ZipFile(out, "w") as other:
        for name in book.namelist():
            other.writestr(book.getinfo(name), book.read(name))
        other.writestr("META-INF/encryption.xml", locked)
    plain.unlink()


def _macros(bench: Bench, out: Path) -> None:
    plain = out.with_suffix(".plain.docx")
    _pandoc(bench, plain)
    shutil.move(plain, out)
    with zipfile.ZipFile(out, "a") as document:
        document.writestr("word/vbaProject.bin", bytes(range(256)) * 8)


def _gs(device: str, *more: str):
    def make(bench: Bench, out: Path) -> None:
        page = bench.goods / "page.pdf"
        if not page.exists():
            bench.run("rsvg-convert", "-f", "pdf", "-o", page, "drawing.svg")
        bench.run(
            "gs",
            "-q",
            "-dNOPAUSE",
            "-dBATCH",
            f"-sDEVICE={device}",
            *more,
            f"-sOutputFile={out}",
            page,
        )

    return make


def _qpdf(*options: str):
    def make(bench: Bench, out: Path) -> None:
        page = bench.goods / "page.pdf"
        if not page.exists():
            bench.run("rsvg-convert", "-f", "pdf", "-o", page, "drawing.svg")
        bench.run("qpdf", *options, page, out)

    return make


_P = ("pandoc",)
_G = ("gs", "rsvg-convert")
_Q = ("qpdf", "rsvg-convert")

PAPERS = (
    Thing(
        "drawing by librsvg.pdf",
        lambda b, out: b.run("rsvg-convert", "-f", "pdf", "-o", out, "drawing.svg"),
        Kind.PDF,
        needs=("rsvg-convert",),
    ),
    Thing("page by ghostscript.pdf", _gs("pdfwrite"), Kind.PDF, needs=_G),
    Thing("old page.pdf", _gs("pdfwrite", "-dCompatibilityLevel=1.3"), Kind.PDF, needs=_G),
    Thing("linear.pdf", _qpdf("--linearize"), Kind.PDF, needs=_Q),
    Thing("objects packed.pdf", _qpdf("--object-streams=generate"), Kind.PDF, needs=_Q),
    Thing(
        "printing locked.pdf",
        _qpdf("--encrypt", "", "owner", "256", "--"),
        Kind.PDF,
        Tells.NOTHING,
        needs=_Q,
    ),
    Thing("page.ps", _gs("ps2write"), Kind.DOCUMENT, needs=_G),
    Thing("page.eps", _gs("eps2write"), Kind.PICTURE, needs=_G),
    Thing("book.epub", _pandoc, Kind.EPUB, _ALL, _P),
    Thing(
        "book of the second kind.epub",
        lambda b, out: b.run("pandoc", "-s", "-t", "epub2", "book.md", "-o", out),
        Kind.EPUB,
        _ALL,
        _P,
    ),
    Thing("locked.epub", _drm_epub, Kind.EPUB, _ALL, _P),
    Thing("book.fb2", _pandoc, Kind.EBOOK, needs=_P),
    Thing("book.docx", _pandoc, Kind.DOCUMENT, _ALL, _P),
    Thing("book.docm", _macros, Kind.DOCUMENT, _ALL, _P),
    Thing("book.odt", _pandoc, Kind.DOCUMENT, _ALL, _P),
    Thing("book.rtf", _pandoc, Kind.DOCUMENT, needs=_P),
    Thing("book.html", _pandoc, Kind.WEB_PAGE, _NO, _P),
    Thing("book.tex", _pandoc, Kind.TEXT, _NO, _P),
    Thing("slides.pptx", _pandoc, Kind.SLIDES, _ALL, _P),
    Thing("table.csv", _copy("table.csv"), Kind.SPREADSHEET, _NO),
    Thing("notes.txt", _text("Water the roses.\n" * 300), Kind.TEXT, _NO),
    Thing(
        "notes of Windows.txt", _text("Gießen Sie die Rosen.\r\n" * 300, "utf-16"), Kind.TEXT, _NO
    ),
    Thing("old notes.txt", _text("Gießen Sie die Rosen.\r\n" * 300, "cp1252"), Kind.TEXT, _NO),
    Thing("book.md", _copy("book.md"), Kind.TEXT, _NO),
    Thing("film.srt", _text("1\n00:00:01,000 --> 00:00:02,000\nHello.\n\n" * 40), Kind.TEXT, _NO),
    Thing(
        "program.lic",
        _text("-----BEGIN LICENSE-----\n" + "QUJD" * 200 + "\n-----END LICENSE-----\n"),
        Kind.LICENCE,
    ),
    Thing(
        "book.acsm",
        _text(
            '<?xml version="1.0"?>\n<fulfillmentToken xmlns="http://ns.adobe.com/adept">\n'
            + "<x>1</x>\n" * 60
            + "</fulfillmentToken>\n"
        ),
        Kind.LICENCE,
    ),
    Thing(
        "shop.url", _text("[InternetShortcut]\r\nURL=https://shop.example/\r\n"), Kind.SHORTCUT, _NO
    ),
    Thing(
        "shop.desktop",
        _text("[Desktop Entry]\nType=Link\nURL=https://shop.example/\n"),
        Kind.SHORTCUT,
        _NO,
    ),
    Thing(
        "shop.webloc",
        _text('<?xml version="1.0"?>\n<plist version="1.0"><dict/></plist>\n'),
        Kind.SHORTCUT,
        _NO,
    ),
    Thing("run.sh", _text("#!/bin/sh\necho roses\n" * 40), Kind.SCRIPT, _NO),
    Thing("run.bat", _text("@echo off\r\necho roses\r\n" * 40), Kind.SCRIPT, _NO),
)
