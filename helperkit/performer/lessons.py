"""Lays out lessons, watches what is done with their files, and remembers which were done.

A lesson is a folder in `assets/lessons`: `lesson.toml`, its words for each language, and, where it
practises with real files, these in `practice/`. Those of another language lie in `practice-es/`,
and what they are called stands in `es.toml`; a language that has none lends the first.
"""

from contextlib import suppress
from pathlib import Path
from typing import assert_never

import msgspec
from msgspec.structs import replace

from helperkit.assets import asset
from helperkit.delivery.regular import NotRegular, open_regular
from helperkit.delivery.work import Watch
from helperkit.files import make_private
from helperkit.journey.effects_lesson import ListLessons, OpenLesson, WatchPractice
from helperkit.journey.events import Event, LessonOpened, LessonsListed, PracticeSeen
from helperkit.journey.lesson import Lesson, LessonEntry, Page, Practise
from helperkit.performer.practice_folder import act, has_become, lay_out, remove, require_there
from helperkit.performer.setting import Setting

DONE = "lessons-done.txt"  # a name each line; in the program's own folder, and in no report
MOST_BYTES = 65_536  # of it that are read: a damaged one may have no end
SECONDS_BETWEEN_LOOKS = 0.3


class LessonFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A `lesson.toml`. `order` is its place among the others, `folders` are empty ones to make."""

    order: int
    pages: tuple[Page, ...]
    folders: tuple[str, ...] = ()


class FilesThere(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An `es.toml`: what files and folders are called in another language."""

    called: dict[str, str]


def lesson_names() -> tuple[str, ...]:
    """Return the names of all lessons, in the order that they are shown in."""
    found = {path.parent.name: path for path in asset("lessons").glob("*/lesson.toml")}
    return tuple(sorted(found, key=lambda name: (read_lesson(name).order, name)))


def read_lesson(name: str, language: str = "") -> LessonFile:
    """Return a lesson, with its files in a language where they are in it; "" for the source.

    Raises FileNotFoundError, and msgspec's error for a faulty one.
    """
    text = asset(f"lessons/{name}/lesson.toml").read_bytes()
    lesson = msgspec.toml.decode(text, type=LessonFile)
    try:
        there = asset(f"lessons/{name}/{language}.toml").read_bytes() if language else b""
    except FileNotFoundError:
        there = b""
    if not there:
        return lesson
    called = msgspec.toml.decode(there, type=FilesThere).called
    pages = tuple(_called(p, called) if isinstance(p, Practise) else p for p in lesson.pages)
    folders = tuple(_path(folder, called) for folder in lesson.folders)
    return replace(lesson, pages=pages, folders=folders)


def _called(page: Practise, called: dict[str, str]) -> Practise:
    things = tuple(replace(thing, file=_path(thing.file, called)) for thing in page.things)
    file, becomes = _path(page.file, called), _path(page.becomes, called)
    return replace(page, file=file, becomes=becomes, things=things)


def _path(path: str, called: dict[str, str]) -> str:
    return "/".join(called.get(part, part) for part in path.split("/"))


def work_of_lesson(
    work: ListLessons | OpenLesson | WatchPractice, setting: Setting, watch: Watch
) -> Event:
    """Do it and return what came of it. Raises `Problem` and OSError."""
    match work:
        case ListLessons(attempt=attempt):
            done = _done(setting.home)
            entries = (LessonEntry(name, name in done) for name in lesson_names())
            return LessonsListed(attempt, tuple(entries))
        case OpenLesson(attempt=attempt, name=name, place=place, old=old):
            language = setting.language()  # of the page and of its files, whatever comes meanwhile
            file = read_lesson(name, language)
            if old:
                remove(Path(old), name)
            folder = lay_out(name, file.folders, place, setting, language)
            return LessonOpened(attempt, Lesson(name, file.pages), folder)
        case WatchPractice(attempt=attempt):
            return PracticeSeen(attempt, done=_seen(work, watch))
        case _:
            assert_never(work)


def _seen(work: WatchPractice, watch: Watch) -> bool:
    """Return whether it is done, after what the customer did here; else wait until it is."""
    folder = Path(work.folder)
    if work.act is not None:
        act(folder, work.page, work.act, work.password, watch)
        return has_become(folder, work.page)
    while not has_become(folder, work.page):
        require_there(folder)  # else there is nothing to wait for
        watch.wait(SECONDS_BETWEEN_LOOKS)
    return True


def remember(home: Path, name: str) -> None:
    """Remember that a lesson was done. Raises OSError."""
    done = _done(home)
    if name not in done:
        make_private(home)
        with (home / DONE).open("a", encoding="utf-8") as file:
            file.write(f"\n{name}\n")  # the line before may have been cut off


def _done(home: Path) -> frozenset[str]:
    with suppress(OSError, NotRegular), open_regular(home / DONE) as file:
        return frozenset(file.read(MOST_BYTES).decode("utf-8", "replace").split())
    return frozenset()
