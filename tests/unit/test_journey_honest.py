"""What is promised is true: of a file that came, of how it opens, and of how it is found again."""

import pytest
from msgspec.structs import replace

from helperkit.gui.viewers.choice import SHOWN_BY
from helperkit.journey.events import (
    FileFound,
    FileReceived,
    FolderAsked,
    ProgramAsked,
    Retried,
    SheetAsked,
    Sight,
    SightTold,
    ThingOpened,
    WentBack,
    WentOn,
)
from helperkit.journey.kinds import SHOWN, Kind
from helperkit.journey.model import State, Stopped
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import (
    CheckingFile,
    FindingPrograms,
    Getting,
    Got,
    Opening,
    PickFile,
    Ready,
    Restate,
    StartProgram,
)
from helperkit.journey.steps_after import Advice, CanYouSee, FindAgain, TellUs, ToldUs
from tests.screens.examples import BOX, FILM, FOLDER, ORDER, OWN, PARCEL, PLACE, STARTED, UNFINISHED
from tests.unit.small_walks import main, names, reading, walk

P = ProblemName
BROKEN = replace(FILM, problem=P.DAMAGED)


def received(parcel):
    return walk(State(CheckingFile(OWN, 3), 3), FileReceived(3, parcel))[0]


# A file that came


@pytest.mark.parametrize("problem", [P.DAMAGED, P.WRONG_SYSTEM, P.UNSAFE_FILE, P.LOGIN_PAGE])
def test_what_is_wrong_with_a_file_is_said_at_once(problem):
    state = received(replace(FILM, problem=problem, note="script"))
    assert isinstance(state.step, Stopped)
    assert (state.step.problem, state.step.evidence.note) == (problem, "script")
    assert walk(state, WentBack())[0].step == Restate(OWN)


def test_a_download_that_is_wrong_is_not_praised_on_the_way_back():
    parcel = replace(PARCEL, problem=P.WRONG_SYSTEM)
    state = walk(State(Getting(ORDER, PLACE, 3), 3), FileReceived(3, parcel))[0]
    assert state.step.problem is P.WRONG_SYSTEM
    back = walk(state, WentBack())[0]
    assert back.step == Got(ORDER, parcel, PLACE)
    assert "not right" in reading(back)
    assert walk(back, WentOn())[0].step == state.step


def test_a_parcel_that_an_older_version_did_not_know_is_still_tried():
    parcel = replace(PARCEL, problem=P.UNKNOWN_PARCEL)
    assert received(parcel).step == Got(OWN, parcel)


def test_to_try_again_is_to_look_again():
    order = replace(OWN, urls=())
    broken = State(Stopped(Got(order, replace(BROKEN, verified=True)), P.DAMAGED))
    assert isinstance(walk(broken, Retried())[0].step, CheckingFile)
    ours = State(Stopped(Got(ORDER, replace(PARCEL, problem=P.DAMAGED), PLACE), P.DAMAGED))
    assert isinstance(walk(ours, Retried())[0].step, Getting)


def test_it_is_said_what_the_file_is():
    assert "It is a film." in reading(received(FILM))
    assert "It is" not in reading(received(replace(FILM, kind=Kind.UNKNOWN)))


def test_an_unfinished_file_is_waited_for():
    state = received(UNFINISHED)
    assert "not finished yet" in reading(state)
    assert "wait for it to end" in reading(state)
    assert "broke" not in reading(state)
    assert main(state) == "have-file"
    assert walk(state, FileFound())[0].step == PickFile()


# How it opens


def test_the_kinds_that_have_a_window_are_those_of_our_windows():
    assert frozenset(SHOWN_BY) == SHOWN


@pytest.mark.parametrize(
    ("kind", "path", "ours"),
    [
        (Kind.VIDEO, "a.mp4", True),
        (Kind.PICTURE, "a.jpg", True),
        (Kind.PICTURE, "a.HEIC", False),
        (Kind.DOCUMENT, "a.docx", False),
        (Kind.DOCUMENT, "a.rtf", True),
        (Kind.SEWING, "a.dst", False),
        (Kind.FONT, "a.ttf", False),
        (Kind.UNKNOWN, "a.xyz", False),
    ],
)
def test_a_new_window_is_promised_where_one_is_sure(kind, path, ours):
    box = replace(BOX, things=(replace(BOX.things[0], kind=kind, path=path),))
    for step in (Ready(box, 0), Opening(box, 0)):
        said = reading(State(step))
        assert ("new window" in said) is ours
        assert ("with a program of your computer" in said) is not ours


# Was it seen


def test_no_is_asked_about_and_never_goes_in_a_circle():
    state = State(CanYouSee(BOX, 0))
    (no,) = (choice.sends for choice in screen(state).choices if choice.name == "cannot-see")
    state = walk(state, no)[0]
    assert state.step == TellUs(BOX, 0)
    state = walk(state, SightTold(Sight.NOTHING), WentOn())[0]
    assert state.step == Advice(BOX, 0, Sight.NOTHING)
    assert "behind this window" in reading(state)
    assert {"open-again", "other-program", "help"} <= set(names(state))
    assert isinstance(walk(state, ProgramAsked())[0].step, FindingPrograms)


def test_the_first_question_names_the_windows_behind():
    for own in (True, False):
        assert "behind this one" in reading(State(CanYouSee(BOX, 0, own)))


def test_a_program_is_handed_to_no_other_and_started_by_the_customer():
    box = replace(BOX, things=(STARTED["windows"],))
    state = walk(State(ToldUs(box, 0, Sight.NOTHING)), WentOn())[0]
    assert "other-program" not in names(state)
    assert walk(state, ProgramAsked()) == (state, ())
    assert walk(state, Retried())[0].step == StartProgram(box, 0)


def test_a_song_is_heard():
    heard = State(CanYouSee(BOX, 2))
    assert "Can you hear it?" in reading(heard)
    assert main(heard) == "hear-it"
    assert "sight-no-sound" in names(State(TellUs(BOX, 2)))
    assert "Can you see it?" in reading(State(CanYouSee(BOX, 0)))


# How it is found again


def opened(*, only_ours):
    state = State(Opening(BOX, 0, 3), 3)
    return walk(state, ThingOpened(3, own_viewer=True, only_ours=only_ours))[0]


def test_where_nothing_else_opens_it_the_way_is_through_our_window():
    state = opened(only_ours=True)
    again = State(FindAgain(state.step.box, 0), 3)
    assert "two times" not in reading(again)
    assert "Start Helper Kit again. Press “I have the file already”" in reading(again)
    assert "on-desktop" not in names(again)
    assert walk(again, FolderAsked())[1]
    work = walk(again, SheetAsked())[1][0]
    assert work.thing.only_ours
    assert work.folder == FOLDER


def test_where_a_program_opens_it_two_presses_do():
    once = opened(only_ours=True).step.box
    state = State(Opening(once, 0, 3), 3)
    state = walk(state, ThingOpened(3, own_viewer=False))[0]  # a program came since
    assert state.step.box == BOX
    again = State(FindAgain(BOX, 0))
    assert "two times" in reading(again)
    assert "on-desktop" in names(again)
