"""Free names, moves that overwrite nothing, and locks."""

import errno
import os
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from helperkit.files import make_shared, move_to_free_name, numbered, try_lock


@pytest.mark.parametrize(
    ("name", "second"),
    [
        ("book.zip", "book (2).zip"),
        ("x.tar.gz", "x (2).tar.gz"),
        ("book", "book (2)"),
        ("v1.2 of it", "v1.2 of it (2)"),
        (".profile", ".profile (2)"),
        ("a.helperreport", "a (2).helperreport"),
    ],
)
def test_numbered(name: str, second: str) -> None:
    assert numbered(name, 1) == name
    assert numbered(name, 2) == second


def test_a_move_overwrites_nothing(tmp_path: Path) -> None:
    part, target = tmp_path / "part", tmp_path / "book.pdf"
    part.write_text("new")
    target.write_text("old")
    with pytest.raises(FileExistsError):
        move_to_free_name(part, target)
    assert (part.read_text(), target.read_text()) == ("new", "old")
    move_to_free_name(part, tmp_path / "book (2).pdf")
    assert not part.exists()
    assert (tmp_path / "book (2).pdf").read_text() == "new"


def test_where_there_are_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT knows no hard links: the system's answer there, given here."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    part, target = tmp_path / "part", tmp_path / "book.pdf"
    part.write_text("new")
    move_to_free_name(part, target)
    assert target.read_text() == "new"
    part.write_text("newer")
    with pytest.raises(FileExistsError):
        move_to_free_name(part, target)
    assert target.read_text() == "new"


def test_one_lock_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with path.open("a+b") as first, path.open("a+b") as second:
        assert try_lock(first)
        assert not try_lock(second)
    with path.open("a+b") as third:
        assert try_lock(third.fileno())


def test_a_folder_that_others_tidy_away_at_the_same_moment(tmp_path: Path) -> None:
    folder, ended = tmp_path / ".helperkit", threading.Event()

    def tidy() -> None:
        while not ended.is_set():
            with suppress(OSError):
                folder.rmdir()

    tidying = threading.Thread(target=tidy)
    tidying.start()
    try:
        for _ in range(20_000):
            make_shared(folder)
    finally:
        ended.set()
        tidying.join()


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    path = tmp_path / ".helperkit"
    path.touch()
    with pytest.raises(FileExistsError):
        make_shared(path)
