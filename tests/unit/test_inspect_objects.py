"""Packages inside documents are known whatever their part, their stream or their form is called."""

import zlib
from base64 import b64decode

import pytest

from helperkit.delivery.inspect import inspect
from helperkit.delivery.open import open_file
from helperkit.journey.problems import Problem, ProblemName
from tests.unit.inspect_samples import boxed, ole

# Written by `gsf createole` (libgsf 1.14.50): a stream "\1Ole10Native" that holds words.bat.
REAL = zlib.decompress(
    b64decode(
        "eNq7cF7wwcKNUg8Z0IAdAzPDv/+cDGxIYoxAzATjCED4IPzv////ICFmIP4/CoYU8ATHaXl+UUqxXlJiCYOzVQyCA4pS"
        "XiCJIigOFHBITc7IV8hPS+PlKi5JLCpRSE7MSeblYhgFQw3A8u8oGJkgiCEfCEsYFBhcGfKAdBFDJUnpR4yBlRFmFiMJ"
        "+hrg6c+fIYchlcGQwYDBjyER6IJMhjIgn1ggxcDEiOwfvIrLUlI3Vt0FO9N3NOuDASjvw/Df0eww4gAAlXbl+w=="
    )
)
SHOUTED = REAL.replace("Ole10Native".encode("utf-16-le"), "OLE10NATIVE".encode("utf-16-le"))
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SAYS_PACKAGE = "<w:document><o:OLEObject Type='Embed' ProgID='Package' r:id='rId1'/></w:document>"
MAINS = {
    "docx": ("word/document.xml", "word/embeddings/oleObject1.bin"),
    "xlsx": ("xl/workbook.xml", "xl/embeddings/oleObject1.bin"),
    "pptx": ("ppt/presentation.xml", "ppt/embeddings/oleObject1.bin"),
}
PROGRAM, FILE, MACROS = "program-inside", "file-inside", "macros"


def document(form="docx", main="<main/>", part="", content=b"", more=None):
    first, place = MAINS[form]
    parts = {"[Content_Types].xml": "<Types/>", first: main, part or place: content}
    return boxed(**parts, **(more or {}))


def related(kind, target):
    said = f"<Relationship Id='rId1' Type='{TYPES}/{kind}' Target='{target}'/>"
    return {"word/_rels/document.xml.rels": f"<Relationships>{said}</Relationships>"}


def odf(name, content, kind="text"):
    mime = f"application/vnd.oasis.opendocument.{kind}"
    return boxed(**{"mimetype": mime, "content.xml": "<a/>", name: content})


def presentation(packed):
    """An old presentation with one object: a record 0x1011 (MS-PPT 2.10.35)."""
    head = b"\x10\0\x11\x10" + (len(packed) + 4).to_bytes(4, "little") + bytes(4)
    return ole("PowerPoint Document") + head + packed


WIDE = SAYS_PACKAGE.encode("utf-16")
NEVER_WALKED = REAL[:48] + b"\xfe\xff\xff\xff" + REAL[52:]  # the directory is nowhere
INSIDE = {
    **{f"real.{form}": (document(form, content=REAL), PROGRAM) for form in MAINS},
    **{f"shouted.{form}": (document(form, content=SHOUTED), PROGRAM) for form in MAINS},
    "real.odt": (odf("Object 1", REAL), PROGRAM),
    "shouted.ods": (odf("Obj100", SHOUTED, "spreadsheet"), PROGRAM),
    "shouted.odp": (odf("ObjectReplacements/x", SHOUTED, "presentation"), PROGRAM),
    "elsewhere.docx": (document(part="word/theme/x.dat", content=SHOUTED), PROGRAM),
    "not to be walked.docx": (document(content=NEVER_WALKED), PROGRAM),
    "by class.docx": (
        document(content=ole("x", bytes.fromhex("0c00030000000000c000000000000046"))),
        FILE,
    ),
    "by newer class.docx": (
        document(content=ole("x", bytes.fromhex("20a70df22fc0ce11927b0800095ae340"))),
        FILE,
    ),
    "by what the page says.docx": (document(main=SAYS_PACKAGE, content=ole("x")), FILE),
    "said in wide letters.docx": (document(main=WIDE, content=ole("x")), FILE),
    "of no form.docx": (document(content=b"@echo off\r\ncalc\r\n"), FILE),
    "by a relationship.docx": (
        document(part="word/x.dat", content=b"calc", more=related("oleObject", "x.dat")),
        FILE,
    ),
    "by another.docx": (
        document(part="word/x.dat", content=b"calc", more=related("package", "/word/X.dat")),
        FILE,
    ),
    "macros in a box.docx": (
        document(part="word/embeddings/a.xlsx", content=boxed(**{"xl/vbaProject.bin": b"x"})),
        MACROS,
    ),
    "shouted macros.docx": (document(content=ole("_Vba_Project")), MACROS),
    "old.doc": (ole("WordDocument") + SHOUTED[512:], FILE),
    "old.xls": (ole("Workbook") + SHOUTED[512:], FILE),
    "old.ppt": (presentation(zlib.compress(SHOUTED)), FILE),
}
CALM = {
    "an object.docx": document(content=ole("CONTENTS")),
    "a picture by name.docx": document(part="word/media/x.dat", content=b"calc"),
    "a table.docx": document(
        part="word/embeddings/a.xlsx",
        content=boxed(**{"xl/workbook.xml": b"<a/>"}),
        more=related("package", "embeddings/a.xlsx"),
    ),
    "says package of nothing.docx": boxed(
        **{"[Content_Types].xml": "<Types/>", "word/document.xml": SAYS_PACKAGE}
    ),
    "calm.ppt": presentation(zlib.compress(ole("CONTENTS"))),
    "by chance.ppt": presentation(b"x and no packed object"),
}


@pytest.mark.parametrize("name", INSIDE)
def test_a_package_is_never_handed_on(name, tmp_path):
    content, note = INSIDE[name]
    path = tmp_path / name
    path.write_bytes(content)
    found = inspect(path)
    assert (found.note, found.safe) == (note, None if note == FILE else False)
    with pytest.raises(Problem) as caught:
        open_file(path)
    assert caught.value.name == ProblemName.UNSAFE_FILE


@pytest.mark.parametrize("name", CALM)
def test_other_objects_are_no_matter(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(CALM[name])
    found = inspect(path)
    assert (found.note, found.safe) == ("", True)
