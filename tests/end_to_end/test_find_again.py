"""The shortcut and the page to print, on a real disk."""

import os
import sys
from datetime import date
from pathlib import Path

import msgspec
import pytest

from helperkit.delivery.shortcut import desktop_entry, make_shortcut
from helperkit.journey.effects import MakeSheet
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Support, Thing
from helperkit.journey.problems import Problem, ProblemName
from helperkit.performer.sheet import as_text, keep, sheet_of
from helperkit.words.load import Words

SUPPORT = Support("Green Leaf Books", "0808 157 0192", "from 9 to 6")
links = pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a right there")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "My Orders" / "Garden Notes.pdf"
    path.parent.mkdir()
    path.write_bytes(b"%PDF-1.4 the book")
    return path


@pytest.fixture
def desktop(tmp_path: Path) -> Path:
    folder = tmp_path / "Desktop"
    folder.mkdir()
    return folder


@links
def test_a_shortcut_leads_to_the_file(book: Path, desktop: Path) -> None:
    made = make_shortcut(book, desktop)
    assert made == desktop / "Garden Notes.pdf"
    assert made.read_bytes() == book.read_bytes()
    assert made.samefile(book)


@links
def test_nothing_on_the_desktop_is_overwritten(book: Path, desktop: Path, tmp_path: Path) -> None:
    (desktop / "Garden Notes.pdf").write_bytes(b"mine")
    (desktop / "Garden Notes (2).pdf").symlink_to(tmp_path / "gone")
    made = make_shortcut(book, desktop)
    assert made.name == "Garden Notes (3).pdf"
    assert (desktop / "Garden Notes.pdf").read_bytes() == b"mine"
    assert (desktop / "Garden Notes (2).pdf").readlink() == tmp_path / "gone"


@links
def test_a_second_press_makes_no_second_shortcut(book: Path, desktop: Path) -> None:
    assert make_shortcut(book, desktop) == make_shortcut(book, desktop)
    assert len(list(desktop.iterdir())) == 1


def test_what_lies_on_the_desktop_needs_no_shortcut(desktop: Path) -> None:
    there = desktop / "Notes.pdf"
    there.write_bytes(b"%PDF")
    assert make_shortcut(there, desktop) == there
    assert list(desktop.iterdir()) == [there]


def test_no_desktop_and_no_file_are_named(book: Path, desktop: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem) as stopped:
        make_shortcut(book, tmp_path / "nowhere")
    assert stopped.value.name is ProblemName.FOLDER_GONE
    with pytest.raises(Problem) as stopped:
        make_shortcut(tmp_path / "gone.pdf", desktop)
    assert stopped.value.name is ProblemName.FILE_GONE


def test_a_desktop_that_cannot_even_be_looked_at_is_named(book: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem) as stopped:
        make_shortcut(book, tmp_path / ("x" * 300))
    assert stopped.value.name is ProblemName.FOLDER_NOT_ALLOWED


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_page_for_which_there_is_no_room_leaves_nothing(book: Path) -> None:
    import resource
    import signal

    sheet = sheet_of(work_for(book), Words().text, date(2026, 1, 2))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, hard))
    try:
        with pytest.raises(Problem) as stopped:
            keep(sheet, b"too long for it", ".txt", book.parent)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert stopped.value.name is ProblemName.DISK_FULL
    assert list(book.parent.iterdir()) == [book]


@links
def test_where_there_are_no_links_a_desktop_entry_is_made(
    book: Path, desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "no links here")  # as a FAT disk says

    monkeypatch.setattr(os, "symlink", refuse)
    if sys.platform == "darwin":
        with pytest.raises(Problem):
            make_shortcut(book, desktop)
        return
    (desktop / "Garden Notes.desktop").write_text("mine")
    made = make_shortcut(book, desktop)
    assert made.name == "Garden Notes (2).desktop"
    assert f"URL={book.as_uri()}" in made.read_text()
    assert make_shortcut(book, desktop) == made
    assert sorted(p.name for p in desktop.iterdir()) == [
        "Garden Notes (2).desktop",
        "Garden Notes.desktop",
    ]


def test_a_name_adds_no_line_to_a_desktop_entry(tmp_path: Path) -> None:
    text = desktop_entry(tmp_path / "x\nExec=rm\nType=Application\u202e.pdf")
    keys = [line.partition("=")[0] for line in text.splitlines()]
    assert keys == ["[Desktop Entry]", "Type", "Name", "URL"]


def work_for(book: Path, support: Support = SUPPORT, title: str = "Garden Notes") -> MakeSheet:
    thing = Thing(str(book), title, Kind.PDF, 17)
    return MakeSheet(1, thing, str(book.parent), "Garden Notes", support)


def test_the_page_says_what_is_needed(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(book.parents[1]))
    monkeypatch.setenv("USERPROFILE", str(book.parents[1]))
    said = as_text(sheet_of(work_for(book), Words().text, date(2026, 11, 22)))
    for part in (
        "How to open Garden Notes",
        "     My Orders\n",
        "     Garden Notes.pdf",
        "Call Green Leaf Books.",
        "0808 157 0192",
        "from 9 to 6",
        "22 November 2026",
    ):
        assert part in said
    assert "Look for this name. You may not see the “.pdf” at its end." in said
    assert said.count("Garden Notes") == 2  # what it is, and the file: not the product once more
    assert str(book.parents[1]) not in said


def test_where_only_we_can_open_it_the_page_says_how(book: Path) -> None:
    work = work_for(book)
    work = msgspec.structs.replace(work, thing=msgspec.structs.replace(work.thing, only_ours=True))
    said = as_text(sheet_of(work, Words().text, date(2026, 1, 2)))
    assert "1. Start Helper Kit. Press “I have the file already”" in said
    assert (
        "2. Choose this name. You may not see the “.pdf” at its end.\n     Garden Notes.pdf" in said
    )
    assert "two times" not in said


def test_without_a_telephone_the_page_says_where_to_look(book: Path) -> None:
    said = as_text(sheet_of(work_for(book, Support()), Words().text, date(2026, 1, 2)))
    assert "Look for a phone number in the email from your shop." in said
    assert "none" not in said


@pytest.mark.parametrize("title", ['a/b\\c:*?"<>|', "..", "x" * 300, "con", "é\n\u202e"])
def test_the_page_has_a_name_that_every_system_takes(book: Path, title: str) -> None:
    sheet = sheet_of(work_for(book, title=title), Words().text, date(2026, 1, 2))
    assert not set(sheet.name) & set('<>:"/\\|?*\n\u202e')
    assert len(sheet.name) < 100
    assert sheet.name.endswith("how to open it")
    written = keep(sheet, b"x", ".txt", book.parent)
    assert written.parent == book.parent


def test_a_page_never_overwrites_another(book: Path) -> None:
    sheet = sheet_of(work_for(book), Words().text, date(2026, 1, 2))
    first, second = (keep(sheet, content, ".txt", book.parent) for content in (b"1", b"2"))
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")
    assert second.stem.endswith(" (2)")


def test_a_folder_that_is_gone_is_named(book: Path, tmp_path: Path) -> None:
    sheet = sheet_of(work_for(book), Words().text, date(2026, 1, 2))
    with pytest.raises(Problem) as stopped:
        keep(sheet, b"1", ".txt", tmp_path / "gone")
    assert stopped.value.name is ProblemName.FOLDER_GONE
