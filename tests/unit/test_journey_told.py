"""What a customer told: said again, never as a fact, and led on to what is cheap and true."""

import re

import msgspec
import pytest

from helperkit.journey.effects import CheckFile
from helperkit.journey.events import (
    FileReceived,
    OtherThingAsked,
    ProgramStarted,
    SheetAsked,
    WentBack,
    WentOn,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.model import State, Stopped, WelcomeBack
from helperkit.journey.order import Box, Order, Thing, Trust
from helperkit.journey.problems import Evidence, ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import Choose, Found, Got, Opening, Ready, Restate
from helperkit.journey.steps_after import Advice, Done, FindAgain, TellUs
from helperkit.journey.turn_after import LOOKED_AT
from tests.each import each
from tests.screens.examples import BOX, FILM, NEWEST, OWN, SINGLE
from tests.screens.gallery import ADVISED
from tests.screens.gallery_problems import PICTURE, alone
from tests.unit.small_walks import main, names, reading, walk

P = ProblemName


OWN_BOX = Box(OWN, "/d", FILM, "/d", (Thing("/d/Pruning.mp4", "Pruning", Kind.VIDEO),))
KINDS = (Kind.PDF, Kind.DOCUMENT, Kind.PROGRAM_WINDOWS, Kind.UNKNOWN)
UNKNOWABLE = re.compile(
    r"broke on|get it again|get the|shop sent|took the|came in place|We cannot reach|too old"
)


@each("looked", [False, True])
@each("kind", KINDS)
@each("sight", sorted(ADVISED))
@each("box", [BOX, OWN_BOX])
def test_what_was_only_told_is_never_said_as_a_fact(box, sight, kind, looked):
    things = (msgspec.structs.replace(box.things[0], kind=kind), *box.things[1:])
    box = msgspec.structs.replace(box, things=things)
    state = State(Advice(box, 0, sight, looked))
    assert not UNKNOWABLE.search(reading(state))
    offered = names(state)
    assert not {"get-again", "have-link", "ask-new-link"} & set(offered)
    assert {"help", "back"} <= set(offered)
    assert walk(state, WentBack())[0].step == TellUs(box, 0)


@pytest.mark.parametrize("sight", sorted(LOOKED_AT))
def test_a_file_that_is_said_to_be_broken_is_looked_at(sight):
    state, effects = walk(State(Advice(OWN_BOX, 0, sight), 4), WentOn())
    assert effects == (CheckFile(5, Order(Trust.OWN_FILE, file="/d/Pruning.mp4"), ""),)
    assert walk(state, WentBack())[0].step == Advice(OWN_BOX, 0, sight)
    whole = walk(state, FileReceived(5, FILM))[0]
    assert whole.step == Advice(OWN_BOX, 0, sight, looked=True)
    assert walk(whole, WentOn()) == (whole, ())
    torn = msgspec.structs.replace(FILM, problem=ProblemName.DAMAGED)
    broken = walk(state, FileReceived(5, torn))[0]
    assert (broken.step.problem, broken.step.before) == (ProblemName.DAMAGED, Ready(OWN_BOX, 0))
    assert "on its way" not in reading(broken)
    back = walk(state, ProgramStarted(again=True))[0]
    assert isinstance(back.step, WelcomeBack)
    assert walk(back, WentOn())[1] == (
        CheckFile(6, Order(Trust.OWN_FILE, file="/d/Pruning.mp4"), ""),
    )


# The rest of what was bought


@pytest.mark.parametrize("step", [FindAgain(BOX, 3), Done(BOX, 3)])
def test_after_the_read_me_comes_the_next_one(step):
    assert {"open-next", "choose-other"} <= set(names(State(step)))
    (on,) = (c.sends for c in screen(State(step)).choices if c.name == "open-next")
    assert walk(State(step), on)[0].step == Ready(BOX, 5)  # not the program between them
    assert walk(State(step), OtherThingAsked())[0].step == Choose(BOX)


def test_after_the_last_one_any_can_be_chosen_and_a_single_one_has_no_next():
    assert "open-next" not in names(State(FindAgain(BOX, 5)))
    assert "choose-other" in names(State(FindAgain(BOX, 5)))
    for step in (FindAgain(SINGLE, 0), Done(SINGLE, 0)):
        assert not {"open-next", "choose-other"} & set(names(State(step)))


def test_the_page_is_about_the_whole_purchase_also_after_the_last_file():
    work = walk(State(FindAgain(BOX, 3), 4), SheetAsked())[1][0]
    assert (work.thing, work.files) == (BOX.things[0], len(BOX.things))
    single = walk(State(FindAgain(SINGLE, 0), 4), SheetAsked())[1][0]
    assert single.files == 1


# What is known of a file is said


def test_a_guess_below_an_unfinished_file_is_not_said_to_be_at_the_top():
    assert "at the top" not in reading(State(Found(NEWEST)))
    assert "at the top" in reading(State(Found(NEWEST[1:])))


def test_the_zip_file_that_was_found_is_still_one_on_the_next_screen():
    shown = screen(State(Restate(OWN, Kind.ZIP)))
    assert [item.kind for item in shown.items] == [Kind.ZIP]


@pytest.mark.parametrize("before", [Got(OWN, PICTURE), alone(Kind.PICTURE)], ids=["own", "parcel"])
def test_a_picture_under_another_name_is_shown_by_our_own_window_alone(before):
    state = State(Stopped(before, P.UNSAFE_FILE))
    assert "but it is a picture" in reading(state)
    assert main(state) == "open-here"
    assert isinstance(walk(state, WentOn())[0].step, Opening)
    for evidence in (Evidence(note="script"), Evidence(where="open", note="disguised")):
        other = State(Stopped(before, P.UNSAFE_FILE, evidence))
        assert "open-here" not in names(other)
        assert walk(other, WentOn()) == (other, ())


def test_only_a_picture_is_shown_so():
    for kind in frozenset(Kind) - {Kind.PICTURE}:
        state = State(Stopped(alone(kind), P.UNSAFE_FILE))
        assert "open-here" not in names(state)
        assert walk(state, WentOn()) == (state, ())


@pytest.mark.parametrize("kind", [Kind.SEWING, Kind.KNITTING, Kind.CUT, Kind.MODEL])
def test_what_is_for_a_machine_is_shown_in_its_folder(kind):
    state = State(Stopped(alone(kind), P.NO_PROGRAM))
    assert "This is for" in reading(state)
    assert main(state) == "show-file"


def test_an_unfinished_file_in_a_parcel_did_not_break():
    state = State(Stopped(alone(Kind.UNFINISHED), P.DAMAGED))
    assert "broke" not in reading(state)
    assert "get-again" not in names(state)


def test_five_files_are_all_shown_at_once():
    five = msgspec.structs.replace(BOX, things=BOX.things[:5])
    assert "show-all" not in names(State(Choose(five)))
    assert len(screen(State(Choose(five))).items) == 5
    assert "show-all" in names(State(Choose(BOX)))
