"""The folder that a lesson practises in: real files, watched, and nothing of the customer's."""

import queue
import shutil
import zipfile
from pathlib import Path

import pytest

from helperkit.journey.effects import Cancel
from helperkit.journey.effects_lesson import ListLessons, OpenLesson, RemovePractice, WatchPractice
from helperkit.journey.events import (
    Event,
    LessonOpened,
    LessonsListed,
    PracticeSeen,
    WorkFailed,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.lesson import Act, ActKind, Lesson, PickOne, Practise, Way
from helperkit.journey.model import State
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import FindOrder
from helperkit.journey.steps_lesson import LessonPage
from helperkit.performer.lessons import DONE, lesson_names, read_lesson, remember
from helperkit.performer.perform import Performer
from helperkit.performer.practice_folder import has_become, remove
from helperkit.performer.setting import Setting
from helperkit.terminal.reader import read_out
from helperkit.words.languages import languages
from helperkit.words.load import Words

SECONDS = 20
REAL = tuple(
    name
    for name in lesson_names()
    if any(isinstance(page, Practise) for page in read_lesson(name).pages)
)
CALLED = "Practice folder"


class Place:
    """A performer, and a customer's place where a lesson is laid out."""

    def __init__(self, folder: Path) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.mine = folder / "My Orders"
        self.language = ""
        setting = Setting(
            folder / "home",
            "My Orders",
            text=lambda _name, **_values: CALLED,
            language=lambda: self.language,
        )
        self.performer = Performer(setting, self.events.put)

    def answer(self) -> Event:
        return self.events.get(timeout=SECONDS)

    def opened(self, name: str, place: Path | None = None, old: str = "") -> LessonOpened:
        self.performer.perform(OpenLesson(1, name, str(place or self.mine), old))
        event = self.answer()
        assert isinstance(event, LessonOpened), event
        return event

    def practise(self, folder: str, page: Practise, act: Act | None, password: str = "") -> Event:
        self.performer.perform(WatchPractice(2, folder, page, act, password))
        return self.answer()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def page_of(lesson: Lesson) -> Practise:
    return next(page for page in lesson.pages if isinstance(page, Practise))


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
    }


def right(page: Practise) -> Act:
    """Return what does it."""
    return page.goal if page.way is Way.FILES else Act(ActKind.UNPACK, page.file)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", [n for n in REAL if n != "pdf"])
def test_what_is_done_is_seen_on_the_disk(place: Place, name: str, language: str) -> None:
    place.language = language
    opened = place.opened(name)
    page, folder = page_of(opened.lesson), Path(opened.folder)
    assert folder == place.mine / CALLED
    assert not has_become(folder, page), "nothing was done yet"
    assert place.practise(opened.folder, page, right(page), page.password) == PracticeSeen(2, True)
    assert has_become(folder, page)
    remove(folder, name)
    assert not folder.exists()
    assert place.mine.is_dir()


@pytest.mark.parametrize("name", [n for n in REAL if n != "pdf"])
def test_who_does_it_in_a_window_of_the_system_is_seen_too(
    place: Place, name: str, tmp_path: Path
) -> None:
    opened = place.opened(name)
    page, folder = page_of(opened.lesson), Path(opened.folder)
    place.performer.perform(WatchPractice(2, opened.folder, page))
    assert place.events.empty()
    if page.way is Way.FILES:
        shutil.move(folder / "Letter.txt", folder / page.becomes)
    else:
        with zipfile.ZipFile(folder / page.file) as parcel:
            parcel.extractall(folder / "by hand", pwd=page.password.encode() or None)
    assert place.answer() == PracticeSeen(2, done=True)


def test_a_watch_ends_when_the_page_is_left(place: Place) -> None:
    opened = place.opened("folder")
    place.performer.perform(WatchPractice(2, opened.folder, page_of(opened.lesson)))
    place.performer.perform(Cancel(2))
    place.performer.close()
    assert place.events.empty()


@pytest.mark.parametrize("wrong", ["tulip", "rose-7", "Rose 7"])
def test_a_wrong_password_opens_nothing(place: Place, wrong: str) -> None:
    opened = place.opened("password")
    page, folder = page_of(opened.lesson), Path(opened.folder)
    before = tree(folder)
    failed = place.practise(opened.folder, page, right(page), wrong)
    assert isinstance(failed, WorkFailed)
    assert failed.problem is ProblemName.PASSWORD
    assert tree(folder) == before
    done = place.practise(opened.folder, page, right(page), f"{page.password} ")
    assert done == PracticeSeen(2, done=True)  # a blank is often copied with it


def test_the_wrong_way_round_moves_nothing(place: Place) -> None:
    opened = place.opened("folder")
    page, folder = page_of(opened.lesson), Path(opened.folder)
    before = tree(folder)
    act = Act(ActKind.MOVE, "drawer", "letter")
    assert place.practise(opened.folder, page, act) == PracticeSeen(2, done=False)
    assert tree(folder) == before


def test_a_path_out_of_the_folder_leads_nowhere(place: Place, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    opened = place.opened("folder")
    page = page_of(opened.lesson)
    letter, drawer = page.things
    for stolen in ("../../mine.txt", str(tmp_path / "mine.txt")):
        things = (type(letter)("letter", letter.picture, file=stolen), drawer)
        changed = Practise("put", "place", Way.FILES, becomes=page.becomes, things=things)
        assert place.practise(opened.folder, changed, page.goal) == PracticeSeen(2, done=False)
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_the_next_lesson_tidies_what_the_one_before_left(place: Place) -> None:
    zipped = place.opened("zip")
    page = page_of(zipped.lesson)
    place.practise(zipped.folder, page, right(page))
    for name in ("folder", "password", "folder"):
        assert Path(place.opened(name).folder) == place.mine / CALLED
    (place.mine / CALLED / "my own.txt").write_text("mine")
    assert Path(place.opened("zip").folder) == place.mine / f"{CALLED} (2)"
    assert tree(place.mine / CALLED) == {"my own.txt": b"mine"}


def test_a_taken_name_is_left_alone(place: Place) -> None:
    for taken in (place.mine / CALLED, place.mine / f"{CALLED} (2)"):
        taken.mkdir(parents=True)
        (taken / "Letter.txt").write_text("my own letter")
    before = tree(place.mine)
    assert Path(place.opened("folder").folder) == place.mine / f"{CALLED} (3)"
    now = tree(place.mine)
    assert {name: now[name] for name in before} == before


def test_what_the_customer_put_there_or_changed_stays(place: Place) -> None:
    opened = place.opened("zip")
    folder = Path(opened.folder)
    page = page_of(opened.lesson)
    place.practise(opened.folder, page, right(page))
    (changed,) = folder.rglob("Rose.txt")
    changed.write_text("My own rose.")
    (folder / "My poem.txt").write_text("mine")
    place.performer.perform(RemovePractice(opened.folder, "zip"))
    again = place.opened("zip")  # beside what is left
    assert again.folder != opened.folder
    remove(folder, "zip")
    left = {name for name, content in tree(folder).items() if content}
    assert left == {"My poem.txt", str(changed.relative_to(folder))}


def test_doing_it_again_begins_with_a_fresh_folder_of_the_same_name(place: Place) -> None:
    opened = place.opened("folder")
    page = page_of(opened.lesson)
    place.practise(opened.folder, page, right(page))
    again = place.opened("folder", old=opened.folder)
    assert again.folder == opened.folder
    assert not has_become(Path(again.folder), page)


def test_where_the_place_cannot_be_used_it_is_another(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    (tmp_path / "a file").write_text("mine")
    folder = Path(place.opened("folder", place=tmp_path / "a file").folder)
    assert folder.is_relative_to(tmp_path)
    assert (folder / "Letter.txt").is_file()


def test_what_was_done_is_remembered_once_and_read_kindly(place: Place, tmp_path: Path) -> None:
    home = tmp_path / "home"
    for name in ("zip", "pdf", "zip"):
        remember(home, name)
    assert (home / DONE).read_text().split() == ["zip", "pdf"]
    (home / DONE).write_bytes(b"zip\n\xff\xfe broken")
    place.performer.perform(ListLessons(3))
    listed = place.answer()
    assert isinstance(listed, LessonsListed)
    assert [entry.name for entry in listed.entries] == list(lesson_names())


@pytest.mark.parametrize("language", languages())
def test_the_pdf_can_be_read(place: Place, language: str) -> None:
    """It says what the next page of the lesson asks, in the same language."""
    place.language = language
    opened = place.opened("pdf")
    page = page_of(opened.lesson)
    lines: list[str] = []
    read_out(Path(opened.folder) / page.file, Kind.PDF, lines.append, lambda **_values: "")
    at = next(i for i, one in enumerate(opened.lesson.pages) if isinstance(one, PickOne))
    asks = opened.lesson.pages[at]
    assert isinstance(asks, PickOne)
    shown = Words(language).page(screen(State(LessonPage(FindOrder(), opened.lesson, at))))
    bird = shown.items[asks.answers.index(asks.right)].title
    assert bird in "\n".join(lines)


def test_a_folder_of_another_language_is_put_away_too(place: Place) -> None:
    """Who changes the language in a lesson leaves nothing behind."""
    place.language = "es"
    opened = place.opened("zip")
    page = page_of(opened.lesson)
    place.practise(opened.folder, page, right(page))
    place.language = "en"
    again = place.opened("zip", old=opened.folder)
    assert again.folder == opened.folder, "it had gone"
    assert [path.name for path in Path(again.folder).iterdir()] == ["Spring.zip"]


def test_the_samples_are_those_that_are_made() -> None:
    from installers.make_lesson_samples import LESSONS, samples

    for name, content in samples().items():
        assert (LESSONS / name).read_bytes() == content, name
