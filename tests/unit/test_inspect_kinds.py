"""What a file is: by content first, by name second; what is disguised; what to open first."""

import io
import struct
import sys
import tarfile
import zipfile
import zlib
from pathlib import Path

import pytest
from msgspec.structs import replace

from helperkit.delivery.inspect import Inspection, inspect, inspect_folder, kind_of, start_with
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.kinds import MARKED, Kind
from helperkit.journey.problems import Problem, ProblemName
from tests.unit.inspect_samples import (
    CONTENT_TYPES,
    EPUB,
    KINDS,
    MP4,
    RIFF,
    STUBS,
    boxed,
    pdf,
    png,
)


def put(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", KINDS)
def test_kind(name, tmp_path):
    content, kind = KINDS[name]
    assert kind_of(put(tmp_path, name, content)) is kind


def test_content_wins_over_the_name(tmp_path):
    for name in ("book", "book.jpg", "book.doc", "book.xyz"):
        assert kind_of(put(tmp_path, name, pdf())) is Kind.PDF
    assert kind_of(Path(sys.executable).resolve()) in MARKED


def test_folders(tmp_path):
    (tmp_path / "Book").mkdir()
    (tmp_path / "Thing.app").mkdir()
    assert kind_of(tmp_path / "Book") is Kind.FOLDER
    assert kind_of(tmp_path / "Thing.app") is Kind.PROGRAM_MAC
    assert inspect(tmp_path / "Book").safe
    assert not inspect(tmp_path / "Thing.app").safe


def test_what_is_not_there_is_named(tmp_path):
    for look in (kind_of, inspect):
        with pytest.raises(Problem) as caught:
            look(tmp_path / "gone.pdf")
        assert caught.value.name is ProblemName.FILE_GONE
        assert caught.value.evidence.where == "inspect"


HONEST = [
    name
    for name, (_, kind) in KINDS.items()
    if kind not in {Kind.EMPTY, Kind.UNFINISHED} and name not in STUBS
]


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_name_raises_no_alarm(name, tmp_path):
    content, kind = KINDS[name]
    found = inspect(put(tmp_path, name, content))
    assert found.problem is None
    assert found.whole is not False
    assert found.safe is (None if kind is Kind.UNKNOWN else kind not in MARKED)


DISGUISED = {
    "book.pdf.exe": b"MZ" + bytes(99),
    "book.pdf          .exe": b"MZ" + bytes(99),
    "book\u202efdp.exe": b"MZ" + bytes(99),
    "book\u202efdp.txt": b"words",
    "book.pdf": b"MZ" + bytes(99),
    "photo.jpg": b"\x7fELF" + bytes(99),
    "photo.png.lnk": b"\x4c\0\0\0\1\x14\2\0" + bytes(60),
    "invoice.doc.js": b"var a = 1",
    "film.mp4": b"#!/bin/sh\n",
    "song.mp3": pdf(),
    "book.epub": boxed(a="a"),
    "notes.txt": b"MZ" + bytes(99),
    "page.pdf.url": b"[InternetShortcut]\n",
    "photo.jpg.scr": b"MZ" + bytes(99),
}


@pytest.mark.parametrize("name", DISGUISED)
def test_a_disguise_is_a_clear_stop(name, tmp_path):
    found = inspect(put(tmp_path, name, DISGUISED[name]))
    assert not found.safe
    assert found.problem is ProblemName.UNSAFE_FILE


@pytest.mark.parametrize(
    "name", ["setup-1.2.exe", "My.Great.Tool.exe", "jquery.min.js", "archive.tar.gz"]
)
def test_dots_alone_are_no_disguise(name, tmp_path):
    content = {"exe": b"MZ" + bytes(99), "gz": b"\x1f\x8b\x08\0"}.get(name.split(".")[-1], b"x = 1")
    assert inspect(put(tmp_path, name, content)).problem is None


def test_a_page_under_another_name_is_a_sign_in(tmp_path):
    page = b"<!doctype html><title>Sign in</title>"
    for name in ("book.pdf", "book.zip", "film.mp4"):
        found = inspect(put(tmp_path, name, page))
        assert (found.kind, found.problem, found.safe) == (
            Kind.WEB_PAGE,
            ProblemName.LOGIN_PAGE,
            False,
        )
    for name in ("page.html", "page"):
        assert inspect(put(tmp_path, name, page)).problem is None


def test_pdf_facts(tmp_path):
    found = inspect(put(tmp_path, "a.pdf", pdf(3, "A \x07 title\nof two lines")))
    assert (found.whole, found.pages, found.title) == (True, 3, "A title of two lines")
    locked = inspect(put(tmp_path, "b.pdf", pdf(password="x")))
    assert (locked.whole, locked.note, locked.problem) == (None, "encrypted", None)
    no_printing = inspect(put(tmp_path, "c.pdf", pdf(password="", owner="x")))
    assert (no_printing.whole, no_printing.pages, no_printing.note) == (True, 2, "")


_PLACES = struct.pack("<2QL", 50, 9, zlib.crc32(bytes(9)))
SEVEN_ZIP = b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<L", zlib.crc32(_PLACES)) + _PLACES + bytes(59)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", pdf()),
        ("a.png", png()),
        ("a.wav", RIFF),
        ("a.mp4", MP4),
        ("a.zip", boxed(a="a" * 500)),
        ("a.docx", boxed(**CONTENT_TYPES, **{"word/document.xml": "x" * 500})),
        ("a.epub", boxed(**EPUB)),
        ("a.7z", SEVEN_ZIP),
    ],
)
def test_cut_files_are_not_whole(name, content, tmp_path):
    assert inspect(put(tmp_path, name, content)).whole is True
    for keep in (0.5, 0.9):
        found = inspect(put(tmp_path, name, content[: int(len(content) * keep)]))
        assert found.whole is False
        assert found.problem is ProblemName.DAMAGED


def test_a_pdf_that_was_changed_once_and_then_cut_is_not_whole(tmp_path):
    """Its first half is a whole PDF of its own, which a reader would show without a word."""
    first = pdf()
    cut = first + b"\n9 0 obj\n<</Type/Page/Length 9000>>\nstream\n" + b"x" * 6000
    found = inspect(put(tmp_path, "a.pdf", cut))
    assert (found.whole, found.problem) == (False, ProblemName.DAMAGED)


@pytest.mark.parametrize("name", ["a.pdf", "a.png", "a.zip", "a.epub", "a.7z", "a.ttf"])
def test_noise_under_a_good_name_is_damaged(name, tmp_path):
    found = inspect(put(tmp_path, name, bytes(range(256)) * 9))
    assert (found.kind, found.whole, found.problem) == (Kind.UNKNOWN, False, ProblemName.DAMAGED)


def test_macros_are_marked(tmp_path):
    parts = {**CONTENT_TYPES, "word/document.xml": "x", "word/vbaProject.bin": "x"}
    found = inspect(put(tmp_path, "a.docm", boxed(**parts)))
    assert (found.safe, found.note, found.problem) == (False, "macros", None)


def test_a_hostile_pdf_ends_in_time(tmp_path):
    """A page tree that bites its own tail, and a cross-reference that does."""
    loop = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\n"
        b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000056 00000 n \n"
        b"trailer<</Root 1 0 R/Size 3/Prev 115>>\nstartxref\n115\n%%EOF"
    )
    found = inspect(put(tmp_path, "a.pdf", loop))
    assert found.whole is not True


def test_a_folder_in_the_order_given(tmp_path):
    put(tmp_path, "b.pdf", pdf())
    put(tmp_path, "a.txt", b"words")
    found = inspect_folder(tmp_path, ["b.pdf", "a.txt"])
    assert [(f.path, f.kind) for f in found] == [
        (tmp_path / "b.pdf", Kind.PDF),
        (tmp_path / "a.txt", Kind.TEXT),
    ]
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        inspect_folder(tmp_path, ["b.pdf"], watch)


def seen(name, kind, size=100, problem=None, safe=None):
    safe = kind not in MARKED and problem is None if safe is None else safe
    return Inspection(
        path=Path("/x") / name, kind=kind, size=size, whole=True, safe=safe, problem=problem
    )


def locked(name, kind):
    return replace(seen(name, kind), protected=True)


STARTS = [
    ([seen("notes.txt", Kind.TEXT, 900), seen("book.pdf", Kind.PDF)], 1),
    ([seen("a.pdf", Kind.PDF, 5), seen("b.pdf", Kind.PDF, 9)], 1),
    ([seen("a.pdf", Kind.PDF, 99), seen("START HERE.txt", Kind.TEXT)], 1),
    ([seen("a.pdf", Kind.PDF, 99), seen("00 - Read me first.html", Kind.WEB_PAGE)], 1),
    ([seen("a.pdf", Kind.PDF, 9), seen("README.txt", Kind.TEXT, 99)], 0),
    ([seen("licence.pdf", Kind.PDF, 999), seen("film.mp4", Kind.VIDEO, 5)], 1),
    ([seen("01 Hello.mp4", Kind.VIDEO, 5), seen("02 More.mp4", Kind.VIDEO, 99)], 0),
    ([seen("extra/big.pdf", Kind.PDF, 99), seen("book.pdf", Kind.PDF, 5)], 1),
    ([seen("a.html", Kind.WEB_PAGE), seen("index.html", Kind.WEB_PAGE)], 1),
    ([seen("setup.exe", Kind.PROGRAM_WINDOWS, 999), seen("a.txt", Kind.TEXT)], 1),
    ([seen("start here.exe", Kind.PROGRAM_WINDOWS), seen("p.png", Kind.PICTURE)], 1),
    ([seen("setup.exe", Kind.PROGRAM_WINDOWS)], 0),
    ([seen("run.sh", Kind.SCRIPT), seen("shop.url", Kind.SHORTCUT)], None),
    ([seen("book.pdf", Kind.PDF, problem=ProblemName.DAMAGED), seen("a.txt", Kind.TEXT)], 1),
    ([seen("book.pdf.exe", Kind.PROGRAM_WINDOWS, problem=ProblemName.UNSAFE_FILE)], None),
    ([seen("macro.docm", Kind.DOCUMENT, safe=False), seen("a.txt", Kind.TEXT)], 1),
    ([locked("book.pdf", Kind.PDF), seen("film.mp4", Kind.VIDEO)], 1),
    ([locked("START HERE.pdf", Kind.PDF), seen("read me.txt", Kind.TEXT)], 1),
    ([locked("book.pdf", Kind.PDF), seen("setup.exe", Kind.PROGRAM_WINDOWS)], 0),
    ([locked("book.pdf", Kind.PDF)], 0),
    ([seen("Extra.pdf", Kind.PDF, 99), seen("Lesson 01.mp4", Kind.VIDEO, 5)], 1),
    ([seen("Bonus - a talk.mp4", Kind.VIDEO), seen("Lesson 01.mp4", Kind.VIDEO)], 1),
    ([seen("extras_1.pdf", Kind.PDF), seen("Lesson 01.mp4", Kind.VIDEO)], 1),
    ([seen("Bonus/sheet.pdf", Kind.PDF), seen("Lessons/01.mp4", Kind.VIDEO)], 1),
    ([seen("Extra.pdf", Kind.PDF), seen("setup.exe", Kind.PROGRAM_WINDOWS)], 0),
    ([seen("Extraordinary roses.pdf", Kind.PDF), seen("song.mp3", Kind.SOUND)], 0),
    ([], None),
]


@pytest.mark.parametrize(("files", "first"), STARTS)
def test_which_to_open_first(files, first):
    assert start_with(files) == first


def test_a_parcel_with_a_pdf_at_its_beginning_is_a_parcel(tmp_path):
    book = b"%PDF-1.7\n" + b"x" * 3000
    for name, kind in (("stored.zip", Kind.ZIP), ("plain.tar", Kind.TAR)):
        path = tmp_path / name
        if kind is Kind.ZIP:
            with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
                archive.writestr("book.pdf", book)
        else:
            with tarfile.open(path, "w") as archive:
                info = tarfile.TarInfo("book.pdf")
                info.size = len(book)
                archive.addfile(info, io.BytesIO(book))
        assert kind_of(path) is kind
    junk = tmp_path / "junk-before.pdf"
    junk.write_bytes(b"\n" * 900 + book)
    assert kind_of(junk) is Kind.PDF
