"""Whose a part file is: nobody removes, moves or writes to what another download works on."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from helperkit.delivery.download.keeping import part_file
from helperkit.delivery.download.keeping.part_file import open_free, remove_orphans
from helperkit.delivery.download.keeping.part_journal import Journal
from helperkit.delivery.download.keeping.staging import STAGING, Staging
from helperkit.delivery.download.resume import Kept
from helperkit.delivery.work import Watch
from helperkit.files import try_lock
from helperkit.journey.problems import Problem, ProblemName

CONTENT = b"whole and true" * 1000

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no open file")


def begun(staging: Staging, content: bytes = CONTENT) -> Staging:
    staging.begin(Journal(name="book.zip", kept=Kept(etag='"v1"')))
    staging.write(content)
    staging.sync()
    return staging


def is_locked(path: Path) -> bool:
    fd = os.open(path, os.O_RDWR)
    try:
        return not try_lock(fd)
    finally:
        os.close(fd)


@pytest.fixture
def removals(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Note of each part file that is removed whether it was locked at that moment."""
    really, seen = os.unlink, []

    def noting(path: Any, *args: Any, **settings: Any) -> None:
        if str(path).endswith(".part") and Path(path).exists():
            seen.append(is_locked(Path(path)))
        really(path, *args, **settings)

    monkeypatch.setattr(os, "unlink", noting)
    return seen


@pytest.mark.parametrize("way", ["remove", "hold", "untouched"])
def test_a_part_is_removed_only_while_it_is_locked(
    tmp_path: Path, removals: list[bool], way: str
) -> None:
    """Let go first, and another download could take it: its bytes would go."""
    with Staging(tmp_path, "key") as staging:
        if way != "untouched":
            begun(staging)
            staging.finish(hold=way == "hold")
    assert removals == [True]


def test_what_a_killed_one_left_is_removed_only_while_it_is_locked(
    tmp_path: Path, removals: list[bool]
) -> None:
    left = tmp_path / "key-2.part"
    left.write_bytes(CONTENT)
    remove_orphans(tmp_path, "key", but=tmp_path / "key.part")
    assert removals == [True]
    assert not left.exists()


def test_another_downloads_part_under_our_name_is_not_removed(tmp_path: Path) -> None:
    with Staging(tmp_path, "key") as ours:
        begun(ours)
        ours.part.unlink()
        with Staging(tmp_path, "key") as theirs:
            assert theirs.part == ours.part
            begun(theirs, CONTENT[::-1])
            ours.remove()
            assert theirs.part.read_bytes() == CONTENT[::-1]


def test_another_downloads_part_under_our_name_gets_no_final_name(tmp_path: Path) -> None:
    with Staging(tmp_path, "key") as ours:
        begun(ours)
        ours.part.unlink()
        with Staging(tmp_path, "key") as theirs:
            begun(theirs, CONTENT[::-1])
            with pytest.raises(Problem) as caught:
                ours.place("book.zip", "", Watch())
            assert theirs.part.read_bytes() == CONTENT[::-1]
    assert (caught.value.name, caught.value.evidence.note) == (ProblemName.FILE_BUSY, "part")
    assert [path.name for path in tmp_path.iterdir()] == [STAGING]


def test_a_folder_that_is_gone_at_the_end_is_named(tmp_path: Path) -> None:
    """All bytes are there before anybody asks the disk again: a stick pulled out late."""
    folder, gone = tmp_path / "Stick", tmp_path / "gone"
    folder.mkdir()
    with Staging(folder, "key") as ours:
        begun(ours)
        folder.rename(gone)
        with pytest.raises(Problem) as caught:
            ours.place("book.zip", "", Watch())
        gone.rename(folder)  # so that it can be closed
    assert caught.value.name is ProblemName.FOLDER_GONE


def test_a_part_that_goes_between_opening_and_locking_takes_no_other_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one that held it removes it, and a third makes a new one under the same name."""
    path = tmp_path / "key.part"
    others: list[int] = []
    path.touch()

    def between(fd: int) -> bool:
        if not others:
            path.unlink()
            others.append(os.open(path, os.O_RDWR | os.O_CREAT))
            assert try_lock(others[0])
            os.write(others[0], b"theirs")
        return try_lock(fd)

    monkeypatch.setattr(part_file, "try_lock", between)
    got, fd = open_free(tmp_path, "key")
    os.close(fd)
    assert (got.name, path.read_bytes()) == ("key-2.part", b"theirs")
    os.close(others[0])


def test_an_orphan_that_goes_between_opening_and_locking_takes_no_other_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another tidies it away, and a third begins under the same name."""
    path, journal = tmp_path / "key-2.part", tmp_path / "key-2.json"
    path.touch()

    def between(fd: int) -> bool:
        path.unlink()
        path.write_bytes(b"theirs")
        journal.write_bytes(b"{}")
        return try_lock(fd)

    monkeypatch.setattr(part_file, "try_lock", between)
    remove_orphans(tmp_path, "key", but=tmp_path / "key.part")
    assert (path.read_bytes(), journal.read_bytes()) == (b"theirs", b"{}")


@pytest.mark.parametrize("way", ["remove", "orphan"])
def test_a_journal_goes_before_its_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Once the part's name is free, another download may have written a journal beside it."""
    really, left = os.unlink, []

    def noting(path: Any, *args: Any, **settings: Any) -> None:
        if str(path).endswith(".part"):
            left.extend(Path(path).parent.glob("*.json"))
        really(path, *args, **settings)

    monkeypatch.setattr(os, "unlink", noting)
    with Staging(tmp_path, "key") as staging:
        begun(staging)
        if way == "remove":
            staging.remove()
        else:
            staging.close()
            remove_orphans(staging.room, "key", but=tmp_path / "another")
    assert left == []
    assert not list(tmp_path.rglob("*.json"))


def test_another_downloads_journal_under_our_name_is_neither_written_to_nor_removed(
    tmp_path: Path,
) -> None:
    with Staging(tmp_path, "key") as ours:
        begun(ours)
        ours.part.unlink()
        with Staging(tmp_path, "key") as theirs:
            begun(theirs, CONTENT[::-1])
            before = theirs.journal_path.read_bytes()
            ours.write(b"more")
            with pytest.raises(Problem) as caught:
                ours.sync()
            ours.park()
            assert theirs.journal_path.read_bytes() == before
            ours.remove()
            assert theirs.journal_path.read_bytes() == before
    assert (caught.value.name, caught.value.evidence.note) == (ProblemName.FILE_BUSY, "part")
