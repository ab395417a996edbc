"""Examples of every event, of each as many as lead to different places."""

from collections.abc import Iterator
from typing import get_args

import msgspec

from helperkit.journey.events import (
    AnswerPicked,
    ByHand,
    DeedRefused,
    DownloadProgressed,
    Event,
    ExplanationAsked,
    FileChosen,
    FilePicked,
    FileReceived,
    FilesFound,
    LessonAsked,
    LessonOpened,
    LessonsListed,
    LinkPasted,
    Lost,
    NamesChosen,
    NamesDoubted,
    OrderGiven,
    OrderRead,
    ParcelLocked,
    ParcelUnpacked,
    PasswordGiven,
    PlacePicked,
    PlaceProposed,
    PracticeSeen,
    ProgramChosen,
    ProgramStarted,
    ReportCopyAsked,
    ReportCopyMade,
    ReportLineTurned,
    ReportProgressed,
    ReportReceived,
    ReportWritten,
    SheetMade,
    ShortcutMade,
    Sight,
    SightTold,
    SignInGiven,
    ThingChosen,
    ThingHandled,
    ThingOpened,
    Topic,
    UnpackProgressed,
    WordsGiven,
    WordsUnderstood,
    WorkFailed,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.lesson import ActKind, OnDesk
from helperkit.journey.order import Oddity, Order, Parcel, Support, Trust, Waiting
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.remedies import TRIED
from helperkit.journey.screen import FieldKind
from helperkit.journey.screens_problem import LOCKS, OWN_CAUSES
from tests.screens.examples import (
    BOOK,
    FOLDER,
    LINK,
    LOST,
    NEWEST,
    ORDER,
    OWN,
    PARCEL,
    PLACE,
    SEVEN,
    STARTED,
    THINGS,
    WAYS,
)
from tests.screens.gallery_lessons import ENTRIES, LESSONS, folder_of
from tests.screens.gallery_problems import OFFICE, OFFICE_PAGE, OPENERS
from tests.screens.gallery_report import LINES, REPORT_PATH, SERVER, STICK

# What is to be done with things, on all pages of all lessons.
GOALS = tuple(
    ThingHandled(page.goal.kind, page.goal.thing, page.goal.to)
    for lesson in LESSONS
    for page in lesson.pages
    if isinstance(page, OnDesk)
)
SECRET = "Zwölf-Boxkämpfer-9"
WHO = "mary.of.the.office"
STRANGER = Order(
    Trust.UNTRUSTED_CARD,
    name="Your prize",
    urls=("https://stranger.example/prize.zip",),
    support=Support("Stranger", "0900 666 666", "always", "stranger@example.com"),
)
PRACTICE = msgspec.structs.replace(ORDER, trust=Trust.PRACTICE)
HERE = msgspec.structs.replace(SEVEN, was_here=True)
BAD = Parcel(
    f"{PLACE}/login.html", "login.html", PLACE, Kind.WEB_PAGE, 9, problem=ProblemName.DAMAGED
)
GIVEN = {
    FieldKind.LINK: "https://shop.example/new.zip",
    FieldKind.PASSWORD: SECRET,
    FieldKind.SIGN_IN: SECRET,
    FieldKind.WORDS: SECRET,
    FieldKind.FILE: "/home/mary/Downloads/garden-notes.zip",
    FieldKind.FOLDER: "/media/stick",
}
CHOSEN = (FileChosen, ThingChosen, NamesChosen, ProgramChosen)
CLASSES: tuple[type[Event], ...] = get_args(Event)

_OF_PRESSES: tuple[Event, ...] = (
    LinkPasted(GIVEN[FieldKind.LINK]),
    LinkPasted(""),
    FilePicked(GIVEN[FieldKind.FILE]),
    FilePicked(""),
    PlacePicked(GIVEN[FieldKind.FOLDER]),
    PlacePicked(""),
    PasswordGiven(SECRET),
    PasswordGiven(""),
    SignInGiven(WHO, SECRET),
    SignInGiven(),
    WordsGiven(SECRET),
    WordsGiven(),
    OrderGiven("/home/mary/Garden Notes.helpercard"),
    ProgramStarted(),
    ProgramStarted(again=True, given="card"),
    *(ProgramStarted(again=again, unsent=SERVER) for again in (False, True)),
    ReportLineTurned(),
    *(ReportLineTurned(line.name) for line in LINES[:2]),
    ReportCopyAsked(),
    ReportCopyAsked(GIVEN[FieldKind.FOLDER]),
    *(ProgramStarted(again=True, lost=lost) for lost in (Lost.THINGS, Lost.PARCEL)),
    *(DeedRefused(deed, PLACE) for deed in ByHand),
    *(cls(index) for cls in CHOSEN for index in (-1, 0, 1, 5, 99)),
    *(SightTold(sight) for sight in Sight),
    *(ExplanationAsked(topic) for topic in Topic),
    *(LessonAsked(lesson.name, told) for lesson in LESSONS for told in (False, True)),
    *(AnswerPicked(index) for index in range(4)),
    *(ThingHandled(kind, "letter", "drawer") for kind in ActKind),
    *GOALS,
)


def failures(attempt: int) -> Iterator[WorkFailed]:
    """Yield the failing of the work, for each cause."""
    for problem in ProblemName:
        yield WorkFailed(attempt, problem)
    for note in ("sign_in", "portal", "scan"):
        yield WorkFailed(
            attempt, ProblemName.LOGIN_PAGE, Evidence(note=note), "https://shop.example/login"
        )
    for note in (*sorted(OWN_CAUSES), "self_signed"):
        yield WorkFailed(attempt, ProblemName.CONNECTION_NOT_SAFE, Evidence(note=note))
    yield WorkFailed(attempt, ProblemName.UNKNOWN_PARCEL, Evidence(note="volume"), part="x.z01")
    yield from (
        WorkFailed(attempt, ProblemName.PROXY_SIGN_IN, Evidence(note=n)) for n in (TRIED, "ntlm")
    )
    yield WorkFailed(attempt, ProblemName.DISK_FULL, missing=2_000_000)


def without_program(attempt: int) -> Iterator[WorkFailed]:
    """Yield the failing of the opening where no program showed the file, and what could."""
    for lock in sorted(LOCKS):
        yield WorkFailed(attempt, ProblemName.NO_PROGRAM, Evidence(note=lock))
    for openers in (OPENERS[:1], OPENERS):
        yield WorkFailed(
            attempt, ProblemName.NO_PROGRAM, page=OFFICE_PAGE, program=OFFICE, openers=openers
        )


def answers(attempt: int) -> Iterator[Event]:
    """Yield examples of every answer but the failing ones."""
    yield from (OrderRead(attempt, o) for o in (ORDER, LINK, OWN, STRANGER, PRACTICE))
    yield from (FilesFound(attempt, files) for files in ((), THINGS[:1], THINGS[:2], NEWEST))
    yield from (PlaceProposed(attempt, PLACE, free) for free in (9_000_000_000, 2_000_000, 0, None))
    yield DownloadProgressed(attempt, 5_000_000, 12_400_000, 40)
    yield DownloadProgressed(attempt, 5_000_000, waiting=Waiting.LINE)
    yield from (FileReceived(attempt, parcel) for parcel in (PARCEL, BOOK, HERE, BAD))
    yield UnpackProgressed(attempt, 3_000_000, 9_000_000, 12, 12, 41)
    yield ParcelLocked(attempt)
    yield ParcelUnpacked(attempt, FOLDER, THINGS, 1, oddities=tuple(Oddity))
    yield ParcelUnpacked(attempt, FOLDER, (STARTED["windows"],), 9)
    yield ParcelUnpacked(attempt, FOLDER, THINGS, -1)
    yield ParcelUnpacked(attempt, FOLDER, ())
    yield ParcelUnpacked(attempt, FOLDER, THINGS, 0, 29, len(LOST), LOST)
    yield from (NamesDoubted(attempt, ways) for ways in (WAYS, ()))
    yield from (ThingOpened(attempt, own_viewer=own) for own in (True, False))
    yield WordsUnderstood(attempt)
    yield WordsUnderstood(attempt, (Sight.BLANK, Sight.LOST))
    yield from (WordsUnderstood(attempt, (sight,), sure=True) for sight in Sight)
    yield ShortcutMade(attempt, "/home/mary/Desktop/Garden Notes.pdf")
    yield SheetMade(attempt, f"{FOLDER}/Garden Notes, how to open it.pdf")
    yield ReportWritten(attempt, f"{PLACE}/Report.helperreport")
    yield ReportWritten(attempt, REPORT_PATH, f"{REPORT_PATH}.age", LINES)
    yield ReportProgressed(attempt, 12_000, 31_000)
    yield ReportProgressed(attempt, 12_000, 31_000, Waiting.LINE)
    yield from (ReportReceived(attempt, receipt) for receipt in ("1001", ""))
    yield ReportCopyMade(attempt, f"{STICK}/Report.helperreport")
    yield from (LessonsListed(attempt, entries) for entries in ((), ENTRIES))
    yield from (LessonOpened(attempt, lesson, folder_of(lesson)) for lesson in LESSONS)
    yield from (PracticeSeen(attempt, done) for done in (True, False))


ANSWERS = frozenset(type(event) for event in (*answers(1), *failures(1)))


def presses() -> Iterator[Event]:
    """Yield examples of everything that is no answer."""
    yield from _OF_PRESSES
    shown = {type(event) for event in _OF_PRESSES}
    yield from (cls() for cls in CLASSES if cls not in shown and cls not in ANSWERS)


def every_event(*attempts: int) -> Iterator[Event]:
    """Yield examples of every class of event, the answers once for each attempt."""
    yield from presses()
    for attempt in attempts:
        yield from answers(attempt)
        yield from failures(attempt)
        yield from without_program(attempt)
