"""The screens of lessons, and of the page where all of them are. Their words lie beside them."""

from typing import assert_never

from helperkit.journey.events import (
    AnswerPicked,
    FolderAsked,
    HintAsked,
    LessonAsked,
    LessonLeft,
    LessonsAsked,
    PasswordGiven,
    PracticeDropped,
    Retried,
    ThingHandled,
    Topic,
    WentBack,
    WentOn,
)
from helperkit.journey.lesson import (
    ActKind,
    LessonThing,
    LookAt,
    OnDesk,
    Page,
    PickOne,
    Practise,
    Said,
    Surface,
    Takes,
    Way,
)
from helperkit.journey.screen import (
    BACK,
    Choice,
    FieldKind,
    Handled,
    Item,
    LessonView,
    Screen,
    Value,
    main,
    quiet,
)
from helperkit.journey.steps_lesson import (
    LessonDone,
    LessonPage,
    LessonPractice,
    LessonRefused,
    LessonShelf,
    LessonStep,
    OpeningLesson,
    OpeningShelf,
)

TAUGHT_BY = {
    Topic.ZIP: "zip",
    Topic.FOLDER: "folder",
    Topic.PDF: "pdf",
    Topic.ENDING: "endings",
}  # the lesson where it can be tried
LEARN = quiet("learn", LessonsAsked())
# Which screen offers a lesson quietly, at the moment when it helps.
DOORS = {
    **dict.fromkeys(
        ("locked", "problem_password"), quiet("learn-password", LessonAsked("password"))
    ),
    **dict.fromkeys(
        ("problem_antivirus", "a_warning", "still_there"),
        quiet("learn-guard", LessonAsked("guard")),
    ),
    **dict.fromkeys(("problem_disk_full", "says_full"), quiet("learn-room", LessonAsked("room"))),
    "problem_unsafe_file": quiet("learn-safe", LessonAsked("safe")),
    "again": quiet("learn-find", LessonAsked("find")),
    **dict.fromkeys(("pick_file", "nothing_found"), quiet("learn-where", LessonAsked("where"))),
    **dict.fromkeys(("explain_time", "done"), LEARN),  # while one waits, and at the end
}
OPENING, PRAISE, REFUSED = "opening", "praise", "refused"  # parts that every lesson has
_TIDY = quiet("remove-practice", PracticeDropped())


def with_door(drawn: Screen) -> tuple[Choice, ...]:
    """Return the choices of a screen, with the lesson that it offers before the way back."""
    door = DOORS.get(drawn.name)
    if door is None:
        return drawn.choices
    at = len(drawn.choices) - (drawn.choices[-1:] == (BACK,))
    return (*drawn.choices[:at], door, *drawn.choices[at:])


def draw(step: LessonStep) -> Screen:
    """Return the screen of a step of a lesson."""
    match step:
        case OpeningLesson(name=name):
            view = LessonView(name, OPENING)
            return Screen("lesson", "learn", choices=(BACK,), lesson=view, busy=True)
        case OpeningShelf():
            return Screen("learn", "learn", choices=(BACK,), busy=True)
        case LessonShelf(entries=entries):
            items = tuple(
                Item(
                    one.name,
                    "lesson_done" if one.done else "lesson",
                    "learn_done" if one.done else "learn_next",
                    LessonAsked(one.name),
                )
                for one in entries
            )
            return Screen("learn", "learn", choices=(main("back", WentBack()),), items=items)
        case LessonRefused():
            view = LessonView("", REFUSED)
            return Screen("lesson", "learn", choices=(main("back", WentBack()),), lesson=view)
        case LessonDone():
            return _done(step)
        case LessonPage() | LessonPractice():
            return _page(step)
        case _:
            assert_never(step)


def _done(step: LessonDone) -> Screen:
    pages = len(step.lesson.pages) + 1
    tidy = (_TIDY,) if step.folder and not step.tidied else ()
    choices = (main("lesson-over", WentOn()), quiet("again", Retried()), LEARN, *tidy)
    view = LessonView(step.lesson.name, PRAISE, pages, pages)
    kept = "tidied" if step.tidied else "here" if step.folder else "none"
    return Screen("lesson", "done", values={"practice-folder": kept}, choices=choices, lesson=view)


def _page(step: LessonPage | LessonPractice) -> Screen:
    pages = step.lesson.pages
    leave = quiet("leave-lesson", LessonLeft())
    if step.at >= len(pages):  # a lesson that is not known here: a caller's, or a report's
        choices = (main("leave-lesson", LessonLeft()),)
        return Screen("lesson", "learn", choices=choices, lesson=LessonView("", "unknown"))
    page = pages[step.at]
    out = (leave, BACK) if step.at > 0 else (BACK,)
    busy = isinstance(step, LessonPractice) and step.act is not None
    return Screen(
        "lesson",
        page.picture,
        values=_practised(pages),
        choices=(*(() if busy else _to_do(page, step.said)), *out),
        field=_field(page) if not busy else None,
        items=_answers(page),
        lesson=LessonView(
            step.lesson.name,
            page.name,
            step.at + 1,
            len(pages) + 1,
            Said.TASK if busy else step.said,
            _surface(page),
            page.goal if isinstance(page, OnDesk | Practise) and page.things else None,
            _things(page, resting=busy),
        ),
        busy=busy,
    )


def _practised(pages: tuple[Page, ...]) -> dict[str, Value]:
    """Return what a lesson's words may say of its files; also on the pages after those."""
    real = [page for page in pages if isinstance(page, Practise)]
    return {
        "file": next((page.file for page in real), ""),
        "password": next((page.password for page in real), ""),
    }


def _to_do(page: Page, said: Said) -> tuple[Choice, ...]:
    hint = "show-how" if said is Said.TASK else "task-again"
    asked = quiet(hint, HintAsked())
    match page:
        case LookAt():
            return (main("try-it", WentOn()),)
        case PickOne():
            return (main("give-hint" if said is Said.TASK else hint, HintAsked()),)
        case OnDesk():
            return (main(hint, HintAsked()),)
        case Practise(way=Way.FILES):
            return (main(hint, HintAsked()), quiet("show-folder", FolderAsked()))
        case Practise(way=Way.UNPACK, file=file):
            handled = ThingHandled(ActKind.UNPACK, file)
            return (main("open-parcel", handled), asked, quiet("show-folder", FolderAsked()))
        case Practise(way=Way.UNLOCK):
            return (main("unlock", PasswordGiven(), FieldKind.PASSWORD), asked)
        case Practise(file=file):  # Way.SHOW
            return (main("open-it", ThingHandled(ActKind.OPEN, file)), asked)


def _field(page: Page) -> FieldKind | None:
    is_locked = isinstance(page, Practise) and page.way is Way.UNLOCK
    return FieldKind.PASSWORD if is_locked else None


def _answers(page: Page) -> tuple[Item, ...]:
    if not isinstance(page, PickOne):
        return ()
    pictures = page.pictures or ("kind_unknown",) * len(page.answers)
    pairs = zip(page.answers, pictures, strict=False)
    return tuple(
        Item(answer, "answer", picture, AnswerPicked(index))
        for index, (answer, picture) in enumerate(pairs)
    )


def _surface(page: Page) -> Surface | None:
    if isinstance(page, OnDesk):
        return page.on
    return Surface.FOLDER if isinstance(page, Practise) and page.things else None


def _things(page: Page, *, resting: bool) -> tuple[Handled, ...]:
    """Return what lies on the desktop; while something is being done with it, nothing else can."""
    if not isinstance(page, OnDesk | Practise):
        return ()
    things, only_moves = page.things, isinstance(page, Practise)
    acts = [_acts(one, things, only_moves=only_moves) if not resting else [] for one in things]
    return tuple(
        Handled(one.name, one.picture, one.takes, tuple(can))
        for one, can in zip(things, acts, strict=True)
    )


def _acts(
    one: LessonThing, things: tuple[LessonThing, ...], *, only_moves: bool
) -> list[ThingHandled]:
    """Return what can be done with a thing; with real files, only what is done for the customer."""
    acts = [] if only_moves else [ThingHandled(ActKind.OPEN, one.name)]
    for other in things:
        if other.takes is not Takes.NOTHING and other != one and one.takes is Takes.NOTHING:
            kind = ActKind.COPY if other.takes is Takes.COPIED else ActKind.MOVE
            acts.append(ThingHandled(kind, one.name, other.name))
    return [*acts, *(ThingHandled(kind, one.name) for kind in one.can)]
