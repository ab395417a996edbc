"""Documents, tables and slides by LibreOffice, in its own formats and in those of others."""

import shutil
from pathlib import Path

from helperkit.journey.kinds import Kind
from tests.hostile.things.bench import Bench, Tells, Thing

_ALL, _CUTS = Tells.ALL, Tells.CUTS


def _office(source: str, filter_name: str):
    def make(bench: Bench, out: Path) -> None:
        ending = out.suffix[1:] + (f":{filter_name}" if filter_name else "")
        place = out.parent / f"{out.name}.made"
        origin = bench.goods / source
        if source == "@slides.pptx":
            place.mkdir()
            origin = place / "slides.pptx"
            bench.run("pandoc", "-s", "book.md", "-o", origin)
            place = place / "out"
        elif source.startswith("@"):
            origin = place / source[1:]
            place.mkdir()
            first = "table.csv" if origin.suffix == ".ods" else "book.html"
            if not (bench.goods / "book.html").exists():
                bench.run("pandoc", "-s", "book.md", "-o", bench.goods / "book.html")
            shutil.copy(bench.goods / first, place / first)
            origin = place / first
        profile = f"-env:UserInstallation=file://{bench.goods}/office"
        command = ("soffice", profile, "--headless", "--convert-to", ending, "--outdir", place)
        bench.run(*command, origin)
        shutil.move(place / (origin.stem + out.suffix), out)

    return make


# Name, what it is made of ("@": by pandoc first), the filter, kind, and what harm it tells.
OFFICE = tuple(
    Thing(name, _office(source, filter_name), kind, tells, ("soffice", "pandoc"), is_slow=True)
    for name, source, filter_name, kind, tells in (
        ("book by office.pdf", "@book.html", "writer_web_pdf_Export", Kind.PDF, _CUTS),
        ("book by office.doc", "@book.html", "MS Word 97", Kind.DOCUMENT, _CUTS),
        ("book by office.docx", "@book.html", "MS Word 2007 XML", Kind.DOCUMENT, _ALL),
        ("template.dotx", "@book.html", "MS Word 2007 XML Template", Kind.DOCUMENT, _ALL),
        ("book by office.odt", "@book.html", "writer8", Kind.DOCUMENT, _ALL),
        ("book by office.rtf", "@book.html", "Rich Text Format", Kind.DOCUMENT, _CUTS),
        ("table by office.xlsx", "table.csv", "Calc MS Excel 2007 XML", Kind.SPREADSHEET, _ALL),
        ("template.xltx", "table.csv", "Calc MS Excel 2007 XML Template", Kind.SPREADSHEET, _ALL),
        ("table by office.xls", "table.csv", "MS Excel 97", Kind.SPREADSHEET, _CUTS),
        ("table by office.ods", "table.csv", "calc8", Kind.SPREADSHEET, _ALL),
        ("template.ots", "table.csv", "calc8_template", Kind.SPREADSHEET, _ALL),
        ("drawing by office.odg", "drawing.svg", "draw8", Kind.PICTURE, _ALL),
        ("slides by office.odp", "@slides.pptx", "impress8", Kind.SLIDES, _ALL),
        ("slides by office.ppt", "@slides.pptx", "MS PowerPoint 97", Kind.SLIDES, _CUTS),
        (
            "slides by office.pptx",
            "@slides.pptx",
            "Impress MS PowerPoint 2007 XML",
            Kind.SLIDES,
            _ALL,
        ),
    )
)
