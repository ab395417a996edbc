"""What may start something though nobody sees it: such a file is not called safe, nor handed on."""

from itertools import product

import pytest

from helperkit.delivery.inspect import inspect
from helperkit.delivery.open import find_programs, open_file
from helperkit.delivery.opening.ways import Ways, ways_to_open
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem, ProblemName
from helperkit.terminal.seen import lines_of
from helperkit.words.load import Words
from tests.unit.inspect_samples import boxed, ole, png

WORDS = Words()
TEXT = b"hello there\nthis is text\n"
XML = b"<?xml version='1.0' encoding='utf-8'?>\n<a><b>x</b></a>\n"
# Endings of which a system has programs that do what is in the text.
UNKNOWN = (
    *("vsto", "contact", "cer", "hpj", "cnt", "bas", "mcf", "mad", "prf", "printerexport"),
    *("vsmacros", "vsw", "xnk", "grp", "udl", "oqy", "dqy", "shortcut", "service", "kdelnk"),
    *("m3u", "fancy", "\u0435xe", "hta\u3164", "htm:Zone"),
)
KNOWN = ("txt", "md", "css", "json", "vcf", "srt", "scss", "geojson", "kml", "gpx", "fodt")
# What programs are made from: shown here, and given to no other program, for one may carry it out.
SOURCE = ("c", "h", "cc", "cpp", "hpp", "cs", "java", "kt", "go", "rs", "swift", "sql")
NAMES = ("README", "LICENCE", ".notes", "letter.")


def looked(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return inspect(path)


def refused(path, way=open_file):
    with pytest.raises(Problem) as caught:
        way(path)
    return caught.value


@pytest.mark.parametrize(
    ("ending", "content"),
    [
        *product(UNKNOWN, (TEXT, XML, b"<html><body>words</body></html>")),
        *product(SOURCE, (TEXT, XML)),
    ],
)
def test_a_text_that_another_program_may_carry_out_stays_with_us(ending, content, tmp_path):
    found = looked(tmp_path, f"pattern.{ending}", content)
    assert (found.safe, found.problem) == (None, None)
    assert ways_to_open(found) == Ways(ours=True, programs=())
    for way in (open_file, find_programs):
        problem = refused(found.path, way)
        assert (problem.name, problem.openers) == (ProblemName.NO_PROGRAM, ())
        assert problem.evidence.note == "ending"
    assert "Our own window can show it. No other program gets it." in lines_of(WORDS, found)


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("query.sql", "the text of a program, to read"),
        ("Walk.GPX", "a way to go, for a map"),
        ("places.kml", "a place or a way, for a map"),
        ("notes.txt", "a short text"),
    ],
)
def test_a_text_is_called_what_its_ending_says(name, what, tmp_path):
    found = looked(tmp_path, name, XML)
    assert found.kind is Kind.TEXT
    assert what in "".join(lines_of(WORDS, found))


@pytest.mark.parametrize(
    ("ending", "content"),
    [("lut2", b"LUT_3D_SIZE 2\n"), ("svg2", b"<svg xmlns='http://www.w3.org/2000/svg'/>")],
)
def test_other_forms_of_text_too(ending, content, tmp_path):
    found = looked(tmp_path, f"pattern.{ending}", content)
    assert found.kind is not Kind.TEXT
    assert found.safe is None


@pytest.mark.parametrize("name", [*(f"pattern.{ending}" for ending in KNOWN), *NAMES])
def test_a_text_with_a_name_that_says_what_it_is(name, tmp_path):
    assert (
        looked(tmp_path, name, XML if name.endswith(("gpx", "kml", "fodt")) else TEXT).safe is True
    )


def test_what_has_a_sign_of_its_own_needs_no_ending(tmp_path):
    assert looked(tmp_path, "picture.new", png()).safe is True


@pytest.mark.parametrize("ending", ["mdb", "mde", "accdb", "accde", "mda", "mdw", "fancy"])
def test_a_database_may_start_what_is_in_it(ending, tmp_path):
    content = b"\0\1\0\0Standard Jet DB\0" + bytes(5000)
    found = looked(tmp_path, f"garden.{ending}", content)
    assert (found.kind, found.safe, found.problem) == (Kind.PROJECT, None, None)
    assert ways_to_open(found) is None
    problem = refused(found.path)
    assert (problem.name, problem.evidence.note) == (ProblemName.UNSAFE_FILE, "unseen")
    said = "We cannot see all of it, so we cannot say if it is safe."
    assert said in lines_of(WORDS, found)


def test_so_may_one_in_a_box(tmp_path):
    mime = "application/vnd.oasis.opendocument.base"
    found = looked(tmp_path, "garden.odb", boxed(**{"mimetype": mime, "content.xml": "<a/>"}))
    assert (found.kind, found.safe, found.problem) == (Kind.PROJECT, None, None)


DOC = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"}
BOOK = {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}
ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}
PACKAGE = ole("\1Ole10Native")
PROGRAM, FILE, MACROS = "program-inside", "file-inside", "macros"
INSIDE = {
    "a program.docx": (boxed(**DOC, **{"word/embeddings/setup.exe": b"MZ"}), PROGRAM),
    "by its beginning.docx": (boxed(**DOC, **{"word/embeddings/o.bin": b"MZ" + b"x"}), PROGRAM),
    "a script.docx": (boxed(**DOC, **{"word/embeddings/o.dat": b"#!/bin/sh\nls\n"}), PROGRAM),
    "by its name.odt": (boxed(**ODT, **{"Object 1.js": b"x"}), PROGRAM),
    "a sign.odt": (boxed(**ODT, **{"Object 1": PACKAGE + b"x\0C:\\a\\run.lnk\0"}), PROGRAM),
    "packed.xlsx": (
        boxed(**BOOK, **{"xl/embeddings/oleObject1.bin": PACKAGE + b"\2\0a.vbs\0C:\\a.vbs\0"}),
        PROGRAM,
    ),
    "a package.docx": (boxed(**DOC, **{"word/embeddings/oleObject1.bin": PACKAGE}), FILE),
    "a torn one.docx": (boxed(**DOC, **{"word/embeddings/oleObject1.bin": PACKAGE[:512]}), FILE),
    "an object.odt": (boxed(**ODT, **{"Object 1": PACKAGE + b"\2\0words.txt\0"}), FILE),
    "in a picture.docx": (boxed(**DOC, **{"word/media/image1.png": PACKAGE}), FILE),
    "a table with macros.docx": (
        boxed(**DOC, **{"word/embeddings/oleObject1.bin": ole("_VBA_PROJECT_CUR")}),
        MACROS,
    ),
    "a newer one.docx": (boxed(**DOC, **{"word/embeddings/Sheet1.xlsm": b"PK"}), MACROS),
    "a small window.docx": (boxed(**DOC, **{"word/activeX/activeX1.bin": b"x"}), MACROS),
    "an old letter.doc": (
        ole("WordDocument") + ole("\1Ole10Native")[640:],
        FILE,
    ),
}
CALM = {
    "a table.docx": boxed(**DOC, **{"word/embeddings/Sheet1.xlsx": b"PK\3\4"}),
    "a formula.docx": boxed(**DOC, **{"word/embeddings/oleObject1.bin": ole("Equation Native")}),
    "a chart.odt": boxed(**ODT, **{"Object 1/content.xml": b"<a/>", "Object 1/": b""}),
    "letters.docx": boxed(**DOC, **{"word/fonts/font1.odttf": b"MZ by chance"}),
    "pictures.docx": boxed(**DOC, **{"word/media/image1.png": png()}),
}


@pytest.mark.parametrize("name", INSIDE)
def test_what_a_document_brings_along_is_told(name, tmp_path):
    content, note = INSIDE[name]
    found = looked(tmp_path, name, content)
    assert (found.note, found.safe) == (note, None if note == FILE else False)
    problem = refused(found.path)
    danger = "unseen" if note == FILE else "macros"
    assert (problem.name, problem.evidence.note) == (ProblemName.UNSAFE_FILE, danger)
    assert ways_to_open(found) is None


@pytest.mark.parametrize("name", CALM)
def test_what_honest_documents_hold(name, tmp_path):
    found = looked(tmp_path, name, CALM[name])
    assert (found.safe, found.note, found.problem) == (True, "", None)


def test_what_is_locked_inside_is_not_called_safe(tmp_path):
    content = bytearray(boxed(**DOC, **{"word/embeddings/oleObject1.bin": b"x" * 40}))
    at = content.rindex(b"PK\1\2")
    content[at + 8] |= 1  # it is encrypted (APPNOTE, 4.4.4)
    found = looked(tmp_path, "a.docx", bytes(content))
    assert (found.note, found.safe) == (FILE, None)
