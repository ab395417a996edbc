"""Lessons as data: each is whole, and is done only by doing what it asks for."""

import pytest

from helperkit.assets import asset
from helperkit.diagnostics.allow import LEFT_OUT, Ledger, allow
from helperkit.journey.events import (
    AnswerPicked,
    DownloadProgressed,
    ExplanationAsked,
    FileReceived,
    HelpAsked,
    LessonAsked,
    LessonOpened,
    LessonsListed,
    PracticeSeen,
    ThingHandled,
    ThingOpened,
    Topic,
    WentBack,
    WentOn,
    WorkFailed,
)
from helperkit.journey.lesson import (
    Act,
    ActKind,
    LessonEntry,
    LookAt,
    OnDesk,
    PickOne,
    Practise,
    Way,
)
from helperkit.journey.model import ByPhone, State, Stopped
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.screens_lesson import DOORS, TAUGHT_BY
from helperkit.journey.steps import ChoosePlace, FindOrder, Getting, Got
from helperkit.journey.steps_lesson import (
    LessonDone,
    LessonPage,
    LessonPractice,
    LessonRefused,
    OpeningLesson,
)
from helperkit.journey.update import update
from helperkit.performer.lessons import lesson_names
from tests.screens.examples import HALF, ORDER, PARCEL, PLACE
from tests.screens.gallery import gallery
from tests.screens.gallery_lessons import LESSONS, folder_of
from tests.unit.example_events import every_event
from tests.unit.small_walks import walk

OWN, BENEATH, OLD, NEXT = 7, 6, 3, 8  # attempts: of the step, of the step beneath, gone, to come
MOST_SCREENS = 6
NAMES = tuple(lesson.name for lesson in LESSONS)
PAGES = {
    f"{one.name}-{page.name}": (one, at) for one in LESSONS for at, page in enumerate(one.pages)
}
every_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=NAMES)
every_page = pytest.mark.parametrize(("lesson", "at"), PAGES.values(), ids=PAGES)


def on(lesson, at):
    """Return the state where a page is shown, its work under way."""
    if isinstance(lesson.pages[at], Practise):
        return State(LessonPractice(FindOrder(), lesson, at, "/x", attempt=OWN), OWN)
    return State(LessonPage(FindOrder(), lesson, at), OWN)


def leads_on(page, event):
    """Return whether this event is what the page asks for, or tells that it was done."""
    match page, event:
        case LookAt(), WentOn():
            return True
        case PickOne(answers=answers, right=right), AnswerPicked(index=index):
            return answers[index : index + 1] == (right,)
        case OnDesk(goal=goal), ThingHandled(kind=kind, thing=thing, to=to):
            return (kind, thing, to) == (goal.kind, goal.thing, goal.to)
        case Practise(), PracticeSeen(attempt=attempt, done=done):
            return attempt == OWN and done
        case Practise(), ThingOpened(attempt=attempt):
            return attempt == OWN
        case _:
            return False


def test_the_lessons_are_there_and_each_is_short():
    assert len(LESSONS) >= 14
    for lesson in LESSONS:
        assert len(lesson.pages) + 1 <= MOST_SCREENS, lesson.name
        done = [page for page in lesson.pages if not isinstance(page, LookAt)]
        assert done, f"nothing is done in {lesson.name}"


@every_page
def test_a_page_is_done_by_what_it_asks_for_and_by_nothing_else(lesson, at):
    """Nobody is believed who only says so."""
    state, page = on(lesson, at), lesson.pages[at]
    ways = 0
    for event in every_event(OWN, BENEATH, OLD, NEXT):
        step = update(state, event)[0].step
        further = isinstance(step, LessonDone) or getattr(step, "at", 0) > at
        assert further == leads_on(page, event), event
        ways += further
    assert ways


@every_page
def test_another_try_is_answered_each_time(lesson, at):
    page = lesson.pages[at]
    if isinstance(page, LookAt):
        return
    wrong = {
        PickOne: lambda p: AnswerPicked(next(i for i, a in enumerate(p.answers) if a != p.right)),
        OnDesk: lambda p: ThingHandled(ActKind.UNPACK, "nothing"),
        Practise: lambda p: PracticeSeen(OWN, done=False),
    }[type(page)](page)
    state, said = on(lesson, at), []
    for _ in range(3):
        state = State(update(state, wrong)[0].step, OWN)
        said.append(screen(state).lesson.said)
        if isinstance(page, Practise):
            state = State(_working(state.step), OWN)
    assert said == ["hint", "hint_again", "hint"]


def _working(step):
    return type(step)(step.before, step.lesson, step.at, step.folder, step.said, None, OWN)


@every_lesson
def test_a_lesson_is_whole(lesson):
    names = [page.name for page in lesson.pages]
    assert len(names) == len(set(names))
    assert isinstance(lesson.pages[0], LookAt), "the idea comes first"
    for page in lesson.pages:
        assert asset(f"pictures/{page.picture}.svg")
        if isinstance(page, PickOne):
            assert page.right in page.answers
            assert len(set(page.answers)) == len(page.answers) >= 2
            assert len(page.pictures) == len(page.answers)
            assert all(asset(f"pictures/{picture}.svg") for picture in page.pictures)
        if isinstance(page, OnDesk):
            acts = [
                act
                for thing in screen(on(lesson, lesson.pages.index(page))).lesson.things
                for act in thing.acts
            ]
            goal = ThingHandled(page.goal.kind, page.goal.thing, page.goal.to)
            assert goal in acts
            assert len(acts) > 1, "there is another way to try"
        if isinstance(page, OnDesk | Practise):
            assert all(asset(f"pictures/{thing.picture}.svg") for thing in page.things)
        if isinstance(page, Practise) and page.way is not Way.FILES:
            assert asset(f"lessons/{lesson.name}/practice/{page.file}").is_file()
            assert page.becomes or page.way is Way.SHOW


def test_every_door_leads_to_a_lesson_and_stands_on_a_screen():
    led_to = {c.sends.name for c in DOORS.values() if isinstance(c.sends, LessonAsked)}
    assert led_to | set(TAUGHT_BY.values()) <= set(lesson_names())
    shown = {one.name: one for one in gallery().values()}
    for name, door in DOORS.items():
        assert door in shown[name].choices, name


def test_after_a_lesson_the_customer_is_exactly_where_they_were():
    place = ChoosePlace(ORDER, PLACE, free=9_000_000_000)
    state, _ = walk(State(place), ExplanationAsked(Topic.FOLDER), LessonAsked("folder", told=True))
    lesson = next(one for one in LESSONS if one.name == "folder")
    state, _ = walk(state, LessonOpened(state.attempt, lesson, "/x"))
    assert screen(state).lesson.part == "put", "the idea was read already"
    while isinstance(state.step, LessonPractice | LessonPage):
        page = lesson.pages[state.step.at]
        done = next(e for e in every_event(state.attempt) if _does(page, e, state.attempt))
        state, _ = walk(state, done)
    assert walk(state, WentOn())[0].step == place


def _does(page, event, attempt):
    if isinstance(page, Practise):
        return event == PracticeSeen(attempt, done=True)
    return leads_on(page, event)


def test_the_download_goes_on_beneath_and_is_there_afterwards():
    getting = State(Getting(ORDER, PLACE, 1, HALF), 1)
    state, effects = walk(getting, LessonAsked("zip"))
    assert [type(effect).__name__ for effect in effects] == ["OpenLesson"], "nothing is cancelled"
    state, _ = walk(
        state, LessonOpened(2, LESSONS[0]), DownloadProgressed(1, 9_000_000, 12_400_000)
    )
    assert state.step.before.amount.done == 9_000_000
    state, _ = walk(state, FileReceived(1, PARCEL), WentBack())
    assert isinstance(state.step, Got)


def test_a_problem_of_the_journey_waits_until_the_lesson_is_left():
    state, _ = walk(State(Getting(ORDER, PLACE, 1, HALF), 1), LessonAsked("file"))
    state, _ = walk(state, LessonOpened(2, LESSONS[0]), WorkFailed(1, ProblemName.OFFLINE))
    assert isinstance(state.step, LessonPage)
    assert isinstance(walk(state, WentBack())[0].step, Stopped)


def test_a_lesson_that_cannot_start_is_no_problem_of_the_journey():
    state, _ = walk(State(FindOrder()), LessonAsked("zip"))
    assert isinstance(state.step, OpeningLesson)
    state, _ = walk(state, WorkFailed(1, ProblemName.DISK_FULL))
    assert isinstance(state.step, LessonRefused)
    assert walk(state, WentOn())[0].step == FindOrder()


@pytest.mark.parametrize("act", [None, Act(ActKind.MOVE, "letter", "drawer")])
def test_a_lesson_whose_files_are_spoilt_is_laid_out_anew(act):
    lesson = next(one for one in LESSONS if one.name == "folder")
    step = LessonPractice(FindOrder(), lesson, 1, "/orders/Practice", act=act, attempt=3)
    state, _ = walk(State(step, 3), WorkFailed(3, ProblemName.FILE_GONE))
    again = state.step
    assert isinstance(again, OpeningLesson)
    assert (again.name, again.told, again.old) == ("folder", True, "/orders/Practice")


def test_a_full_disk_in_a_lesson_is_no_mistake_of_the_customer():
    lesson = next(one for one in LESSONS if one.name == "zip")
    act = Act(ActKind.UNPACK, "Spring.zip")
    step = LessonPractice(FindOrder(), lesson, 1, "/orders/Practice", act=act, attempt=3)
    state, _ = walk(State(step, 3), WorkFailed(3, ProblemName.DISK_FULL))
    assert isinstance(state.step, LessonRefused)


def test_help_by_phone_stands_beside_the_lesson_and_comes_back_to_it():
    state = on(LESSONS[0], 1)
    helped, _ = walk(state, HelpAsked())
    assert isinstance(helped.step, ByPhone)
    assert screen(helped).code.screen == screen(state).code.screen
    assert walk(helped, WentBack())[0].step == state.step


@every_lesson
def test_which_lesson_was_taken_leaves_in_no_report(lesson):
    told = repr(
        [
            allow(event, Ledger())
            for event in (
                LessonAsked(lesson.name),
                LessonOpened(1, lesson, folder_of(lesson)),
                LessonsListed(1, (LessonEntry(lesson.name, done=True),)),
                ThingHandled(ActKind.MOVE, "letter", "drawer"),
            )
        ]
    )
    assert LEFT_OUT in told
    names = {lesson.name, *(page.name for page in lesson.pages)}
    assert not [name for name in names if f"'name': '{name}'" in told]


@pytest.mark.parametrize("name", ["zip", "folder", "password"])
def test_back_from_what_was_done_with_real_files_leads_past_it(name):
    lesson = next(one for one in LESSONS if one.name == name)
    at = next(at for at, page in enumerate(lesson.pages) if isinstance(page, PickOne))
    assert isinstance(lesson.pages[at - 1], Practise), "that would be done at once, and lead on"
    state, _ = update(on(lesson, at), WentBack())
    assert isinstance(state.step, LessonPage)
    assert state.step.at == at - 2
