"""A practice folder that went, or was changed to odd things, or had no room: nothing is harmed."""

import shutil
from pathlib import Path

import pytest

from helperkit.journey.effects_lesson import ListLessons, OpenLesson
from helperkit.journey.events import LessonsListed, WorkFailed
from helperkit.journey.problems import ProblemName
from helperkit.performer.lessons import DONE, remember
from helperkit.performer.practice_folder import remove
from tests.end_to_end.test_practice_folder import REAL, Place, page_of, right, tree
from tests.hostile.disks import small_files


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def linked(folder: Path) -> Path:
    """Put a link in the place of a folder, to what was in it and a folder of the customer's."""
    elsewhere = folder.with_name("Elsewhere")
    folder.rename(elsewhere)
    (elsewhere / "My empty folder").mkdir()
    folder.symlink_to(elsewhere)
    return elsewhere


@pytest.mark.parametrize("name", [n for n in REAL if n != "pdf"])
def test_behind_a_link_nothing_is_touched(place: Place, name: str) -> None:
    opened = place.opened(name)
    page, folder = page_of(opened.lesson), Path(opened.folder)
    elsewhere = linked(folder)
    before = tree(elsewhere)
    failed = place.practise(opened.folder, page, right(page), page.password)
    assert isinstance(failed, WorkFailed)
    assert failed.problem is ProblemName.FILE_GONE
    remove(folder, name)
    assert tree(elsewhere) == before


def test_a_drawer_that_leads_elsewhere_takes_no_letter(place: Place) -> None:
    opened = place.opened("folder")
    page, folder = page_of(opened.lesson), Path(opened.folder)
    elsewhere = linked(folder / "Drawer")
    failed = place.practise(opened.folder, page, page.goal)
    assert isinstance(failed, WorkFailed)
    assert failed.problem is ProblemName.FILE_GONE
    assert not (elsewhere / "Letter.txt").exists()


@pytest.mark.parametrize("name", [n for n in REAL if n != "pdf"])
def test_a_folder_that_went_is_not_waited_for(place: Place, name: str) -> None:
    opened = place.opened(name)
    shutil.rmtree(opened.folder)
    failed = place.practise(opened.folder, page_of(opened.lesson), None)
    assert isinstance(failed, WorkFailed)
    assert failed.problem is ProblemName.FILE_GONE


def test_what_cannot_be_laid_out_whole_leaves_nothing(place: Place) -> None:
    """As on a disk that is full once the folder and its drawer are made."""
    with small_files(1):
        place.performer.perform(OpenLesson(1, "folder", str(place.mine)))
        failed = place.answer()
    assert isinstance(failed, WorkFailed)
    assert failed.problem is ProblemName.DISK_FULL
    assert not list(place.mine.iterdir())


def test_a_huge_file_and_an_empty_folder_of_the_customer_stay(place: Place) -> None:
    """It is not even read: its size alone says that it is not ours."""
    folder = Path(place.opened("folder").folder)
    (folder / "My empty folder").mkdir()
    with (folder / "A film.mp4").open("wb") as film:
        film.truncate(1 << 40)
    remove(folder, "folder")
    assert {path.name for path in folder.iterdir()} == {"My empty folder", "A film.mp4"}


@pytest.mark.parametrize("damage", [b"zip", b"\xff\xfe\0zip\n"])
def test_a_lesson_is_remembered_beside_damage(place: Place, tmp_path: Path, damage: bytes) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / DONE).write_bytes(damage)
    remember(home, "folder")
    place.performer.perform(ListLessons(3))
    listed = place.answer()
    assert isinstance(listed, LessonsListed)
    assert "folder" in {entry.name for entry in listed.entries if entry.done}
