"""What is found among the newest files, on a real disk."""

import os
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Since
from helperkit.performer import finder
from helperkit.performer.finder import (
    MOST,
    folders,
    is_here,
    is_private,
    private_names,
    recent_files,
    since_when,
)

PDF = b"%PDF-1.4\n%%EOF"
MORE = ("my passwords.pdf", "bank statement.pdf", "Ｔａｘ 2026.pdf")
SOLD = ("Taxi drivers.pdf", "Statesmen.pdf", "Meal planner.pdf")
NOON = datetime(2026, 11, 22, 12, 30)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, folder in (("DOWNLOAD", "Téléchargements"), ("DESKTOP", "Bureau")):
        (tmp_path / folder).mkdir()
        monkeypatch.setenv(f"XDG_{name}_DIR", str(tmp_path / folder))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def put(folder: Path, name: str, content: bytes = PDF, age: float = 60.0) -> Path:
    path = folder / name
    path.write_bytes(content)
    changed = time.time() - age
    os.utime(path, (changed, changed))
    return path


def titles() -> list[str]:
    return [thing.title for thing in recent_files(Watch())]


def test_both_folders_are_looked_through_under_their_own_names(home: Path) -> None:
    put(home / "Téléchargements", "older.pdf", age=500)
    put(home / "Bureau", "newer.pdf", age=50)
    assert titles() == ["newer.pdf", "older.pdf"]


def test_one_folder_for_both_is_looked_through_once(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DESKTOP_DIR", str(home / "Téléchargements"))
    put(home / "Téléchargements", "book.pdf")
    assert titles() == ["book.pdf"]


def test_the_home_itself_is_not_looked_through(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DESKTOP_DIR", str(home))
    put(home, "mine.pdf")
    assert folders() == (home / "Téléchargements",)
    assert titles() == []


def test_the_content_says_what_it_is(home: Path) -> None:
    put(home / "Bureau", "book", PDF)
    put(home / "Bureau", "shopping.pdf.txt", b"eggs, milk")
    put(home / "Bureau", "picture.pdf", b"\x89PNG\r\n\x1a\n" + bytes(30))
    assert [(t.title, t.kind) for t in recent_files(Watch())] == [("book", Kind.PDF)]


def test_unfinished_downloads_are_named_as_such(home: Path) -> None:
    downloads = home / "Téléchargements"
    put(downloads, "book.zip.part", b"PK\3\4", 1)
    put(downloads, "book.zip", b"", 1)  # Firefox keeps the place with an empty file
    put(downloads, "course.mp4.crdownload", b"x", 2)
    put(downloads, "Unconfirmed 4711.crdownload", b"x", 3)
    (downloads / "film.mp4.download").mkdir()  # Safari's are folders
    found = {t.title: t.kind for t in recent_files(Watch())}
    assert found == dict.fromkeys(
        ("book.zip", "course.mp4", "Unconfirmed 4711.crdownload", "film.mp4"), Kind.UNFINISHED
    )


@pytest.mark.parametrize(
    "name",
    [
        "Passport scan.pdf",
        "payslip_2026-03.pdf",
        "TAX-return.pdf",
        ".hidden.pdf",
        "~$book.pdf",
        *MORE,
    ],
)
def test_what_is_private_by_its_name_is_not_even_opened(
    home: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    look = finder.kind_of

    def watched(path: Path) -> Kind:
        opened.append(path)
        return look(path)

    monkeypatch.setattr(finder, "kind_of", watched)
    put(home / "Bureau", name)
    put(home / "Bureau", "Garden Notes.pdf")
    assert titles() == ["Garden Notes.pdf"]
    assert [path.name for path in opened] == ["Garden Notes.pdf"]


@pytest.mark.parametrize(
    "name",
    [
        "Greeting cards.zip",
        "Love letters.pdf",
        "My journal 2026.pdf",
        "syntax.pdf",
        "embankment.pdf",
        *SOLD,
    ],
)
def test_what_is_sold_is_not_private(name: str) -> None:
    assert not is_private(name, private_names())


def test_the_newest_is_found_among_very_many(home: Path) -> None:
    old = put(home / "Téléchargements", "old.txt", b"x", age=finder.RECENT + 60)
    for number in range(5500):
        os.link(old, home / "Téléchargements" / f"{number}.txt")
    put(home / "Téléchargements", "book.pdf")
    assert titles() == ["book.pdf"]


def test_a_folder_that_cannot_even_be_looked_at_is_passed_over(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DESKTOP_DIR", str(home / ("x" * 300)))
    put(home / "Téléchargements", "book.pdf")
    assert titles() == ["book.pdf"]


def test_few_are_shown_and_no_folder_is_entered(home: Path) -> None:
    for number in range(MOST + 5):
        put(home / "Bureau", f"{number:02}.pdf", age=number * 60)
    inside = home / "Bureau" / "inside"
    inside.mkdir()
    put(inside, "deep.pdf", age=0)
    assert titles() == [f"{number:02}.pdf" for number in range(MOST)]


def test_no_more_is_listed_or_read_than_is_bearable(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "MOST_LISTED", 10)
    monkeypatch.setattr(finder, "MOST_READ", 3)
    looked: list[Path] = []

    def watched(path: Path) -> Kind:
        looked.append(path)
        return Kind.TEXT

    monkeypatch.setattr(finder, "kind_of", watched)
    for number in range(40):
        put(home / "Bureau", f"{number}.txt", b"x")
    assert titles() == []
    assert len(looked) == 3


def test_it_ends_in_time_with_what_it_has(home: Path) -> None:
    for number in range(4):
        put(home / "Bureau", f"{number}.pdf", age=number * 60)
    ticks = iter((0.0, 1.0, 2.0, 100.0))
    assert [t.title for t in recent_files(Watch(), lambda: next(ticks))] == ["0.pdf", "1.pdf"]


def test_it_can_be_cancelled(home: Path) -> None:
    put(home / "Bureau", "book.pdf")
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        recent_files(watch)


def test_folders_that_cannot_be_read_are_passed_over(home: Path) -> None:
    (home / "Bureau").rmdir()
    put(home / "Téléchargements", "book.pdf")
    assert titles() == ["book.pdf"]


def test_what_lies_in_a_cloud_is_not_fetched() -> None:
    assert is_here(SimpleNamespace())  # type: ignore[arg-type] # as on Linux, that has no such fields
    for attributes in (0x1000, 0x40000, 0x400000):
        assert not is_here(SimpleNamespace(st_file_attributes=attributes | 0x20))  # type: ignore[arg-type] # Windows
    assert is_here(SimpleNamespace(st_file_attributes=0x20))  # type: ignore[arg-type] # Windows
    assert not is_here(SimpleNamespace(st_flags=0x40000000))  # type: ignore[arg-type] # macOS


@pytest.mark.parametrize(
    ("ago", "since"),
    [
        (timedelta(minutes=3), Since.NOW),
        (timedelta(minutes=-2), Since.NOW),
        (timedelta(hours=-3), Since.UNKNOWN),
        (timedelta(minutes=20), Since.AFTERNOON),
        (timedelta(hours=3), Since.MORNING),
        (timedelta(hours=9), Since.NIGHT),
        (timedelta(hours=13), Since.YESTERDAY),
        (timedelta(hours=36), Since.YESTERDAY),
        (timedelta(days=3), Since.DAYS),
        (timedelta(days=9), Since.WEEKS),
    ],
)
def test_ages_are_said_as_people_do(ago: timedelta, since: Since) -> None:
    assert since_when(NOON - ago, NOON) is since


def test_this_evening() -> None:
    late = NOON.replace(hour=21)
    assert since_when(NOON.replace(hour=18), late) is Since.EVENING


def test_a_file_that_lies_in_a_cloud_is_passed_over(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the system marks it: this disk has no such marks, so the judge of them is exchanged."""
    put(home / "Bureau", "far.pdf")
    put(home / "Bureau", "near.pdf", PDF + b" ")
    monkeypatch.setattr(finder, "is_here", lambda status: status.st_size != len(PDF))
    assert titles() == ["near.pdf"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_no_text_is_passed_over(home: Path) -> None:
    folder = home / "Bureau"
    put(folder, os.fsdecode(b"B\xfccher.pdf"))
    put(folder, "Bücher.pdf")
    assert titles() == ["Bücher.pdf"]
