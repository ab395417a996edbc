"""What `helperkit inspect` says of parcels, folders, the unfinished, and what nobody knows."""

import gzip
import io
import json
import tarfile
import zipfile

import pytest

from helperkit.delivery.inspect import inspect
from helperkit.journey.kinds import Kind
from helperkit.journey.problems import ProblemName
from helperkit.terminal.seen import lines_of
from helperkit.terminal.single import inspect_one
from helperkit.words.load import Words
from helperkit.words.medium import Medium
from tests.unit.inspect_samples import pdf

WORDS = Words()
NOISE = bytes(range(129, 250)) * 9
SAFE = "It is safe to open."
NOT_SAFE = "We would not open this by itself."
NOBODY_KNOWS = "We do not know what this is, so we cannot say if it is safe."


def said(path):
    return list(lines_of(WORDS, inspect(path, sums=True)))


def zipped(path, *names):
    with zipfile.ZipFile(path, "w") as box:
        for name in names:
            box.writestr(name, f"words of {name}")
    return path


def test_a_parcel_tells_what_is_in_it(tmp_path):
    names = ("a/1.jpg", "a/2.jpg", "book.pdf", "3.jpg", "4.jpg", "5.jpg")
    path = zipped(tmp_path / "a.zip", *names)
    inside = inspect(path, sums=True).contents
    assert (inside.files, inside.programs, inside.tar) == (6, (), False)
    assert inside.kinds == {Kind.PICTURE: 5, Kind.PDF: 1}
    assert inside.names == names[:5]
    lines = said(path)
    assert SAFE in lines
    assert "It holds 6 files." in lines
    assert "By their names: pictures (5), PDFs (1)." in lines
    assert "The first ones: a/1.jpg, a/2.jpg, book.pdf, 3.jpg, 4.jpg" in lines
    assert inspect(path).contents is None  # a journey needs no list before it unpacks


@pytest.mark.parametrize("name", ["Setup.exe", "run.bat", "Book.lnk", "Invoice.pdf.exe"])
def test_a_program_in_a_parcel_or_a_folder_is_named(name, tmp_path):
    folder = tmp_path / "Course"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(b"a")
    (folder / name).write_bytes(b"b")
    for path in (zipped(tmp_path / "a.zip", "a.jpg", name), folder):
        assert inspect(path, sums=True).safe is False
        lines = said(path)
        assert f"It holds a program: {name}" in lines
        assert NOT_SAFE in lines
        assert SAFE not in lines


def test_a_tar_archive_in_a_stream_is_told(tmp_path):
    packed = tmp_path / "a.tar.gz"
    with tarfile.open(packed, "w:gz") as box:
        box.addfile(tarfile.TarInfo("notes.txt"), io.BytesIO())
    alone = tmp_path / "notes.txt.gz"
    alone.write_bytes(gzip.compress(b"words"))
    assert "For the shop: gzip, a tar inside." in said(packed)
    assert "For the shop: gzip." in said(alone)
    assert all("It holds one file." in said(path) for path in (packed, alone))


def test_a_folder_tells_what_is_in_it(tmp_path):
    folder = tmp_path / "Course"
    (folder / "b").mkdir(parents=True)
    assert "There is nothing in it." in said(folder)
    for name in ("1.mp4", "b/2.mp4", "\x1b[31mred.pdf"):
        (folder / name).write_bytes(b"a")
    lines = said(folder)
    assert lines[:3] == ["This is a folder.", SAFE, "It holds 3 files."]
    assert "The first ones: �[31mred.pdf, 1.mp4, b/2.mp4" in lines
    assert "By their names: films (2), PDFs (1)." in lines


def test_a_parcel_that_could_do_harm_is_not_called_safe(tmp_path):
    seen = inspect(zipped(tmp_path / "a.zip", "../Setup.exe"), sums=True)
    assert (seen.safe, seen.problem) == (False, ProblemName.UNSAFE_PARCEL)


def test_nobody_says_that_what_nobody_knows_is_safe(tmp_path):
    path = tmp_path / "mystery.xyz"
    path.write_bytes(NOISE)
    seen = inspect(path)
    assert (seen.kind, seen.safe, seen.whole, seen.problem) == (Kind.UNKNOWN, None, None, None)
    assert NOBODY_KNOWS in said(path)
    assert SAFE not in said(path)


@pytest.mark.parametrize("name", ["garden.pdf.part", "film.mp4.crdownload"])
def test_what_is_not_finished_is_not_called_broken(name, tmp_path, capsys):
    path = tmp_path / name
    path.write_bytes(pdf())
    seen = inspect(path)
    assert (seen.kind, seen.note) == (Kind.UNFINISHED, "unfinished")
    assert inspect_one(path, as_json=False) == 1
    shown = capsys.readouterr().out
    assert "It is not finished yet. Wait for it to end, or begin it again." in shown
    assert "broken" not in shown
    assert "broke on its way" not in shown
    assert "once more" not in shown


def test_a_page_under_another_name_is_told_as_in_the_window(tmp_path, capsys):
    path = tmp_path / "book.pdf"
    path.write_bytes(b"<!doctype html><title>Sign in</title>")
    assert inspect_one(path, as_json=False) == 1
    window = Words(medium=Medium.WINDOW).problem(ProblemName.LOGIN_PAGE, "body", login="none")
    assert window in capsys.readouterr().out


def test_the_contents_are_told_to_programs_too(tmp_path, capsys):
    path = zipped(tmp_path / "a.zip", "book.pdf", "Setup.exe")
    assert inspect_one(path, as_json=True) == 0
    first = json.loads(capsys.readouterr().out.splitlines()[0])
    assert first["safe"] is False
    assert first["contents"] == {
        "files": 2,
        "kinds": {"pdf": 1, "program_windows": 1},
        "names": ["book.pdf", "Setup.exe"],
        "programs": ["Setup.exe"],
        "tar": False,
        "more": False,
    }
