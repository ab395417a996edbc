"""Programs and missing programs: nothing starts by itself, and each press leads somewhere."""

import msgspec
import pytest

from helperkit.journey.effects import CheckFile, OpenPage, OpenThing, ShowInFolder
from helperkit.journey.events import (
    FolderAsked,
    ProgramChosen,
    Sight,
    SignInAsked,
    WentBack,
    WentOn,
    WorkFailed,
)
from helperkit.journey.kinds import MARKED, STARTED, Kind
from helperkit.journey.model import State, Stopped
from helperkit.journey.order import Order, System, Thing, Trust
from helperkit.journey.problems import FreeProgram, Opener, ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import Choose, FindingPrograms, Opening, Ready, StartProgram
from helperkit.journey.steps_after import CanYouSee, ToldUs
from helperkit.journey.update import update
from helperkit.words.load import Words
from tests.screens.examples import BOX, THINGS
from tests.unit.small_walks import main, reading, walk

PAGE = "https://www.libreoffice.org/download/"


def box_of(kind):
    thing = msgspec.structs.replace(THINGS[4], kind=kind, problem=None)
    return msgspec.structs.replace(BOX, things=(thing,))


@pytest.mark.parametrize("kind", sorted(STARTED))
def test_a_program_is_started_by_the_customer_alone(kind):
    assert kind in MARKED
    state, pages, effects = State(Ready(box_of(kind), 0)), [], []
    for _ in range(4):
        state, asked = update(state, WentOn())
        effects += asked
        pages.append(screen(state).name)
    assert isinstance(state.step, CanYouSee)
    assert effects == []
    assert len(set(pages)) == 4
    assert all(name.startswith("start_") for name in pages[:-1])


def test_back_and_the_folder():
    box = box_of(THINGS[4].kind)
    state = State(StartProgram(box, 0, 1))
    shown, effects = update(state, FolderAsked())
    assert (shown, effects) == (state, (ShowInFolder(box.things[0].path),))
    state, _ = update(state, WentBack())
    assert state.step == StartProgram(box, 0, 0)
    assert update(state, WentBack())[0].step == Ready(box, 0)


def test_the_free_program_is_named_and_its_page_opened_only_at_a_press():
    failed = WorkFailed(
        7, ProblemName.NO_PROGRAM, page=PAGE, program=FreeProgram("LibreOffice", "The Foundation")
    )
    state, effects = update(State(Opening(BOX, 0, 7), 7), failed)
    assert effects == ()
    page = Words().page(screen(state))
    assert "LibreOffice" in page.body
    assert "The Foundation" in page.body
    assert page.items[0].title == PAGE
    choice = page.screen.main_choice
    assert choice.sends == SignInAsked()
    assert update(state, choice.sends)[1] == (OpenPage(PAGE),)


@pytest.mark.parametrize("kind", sorted(STARTED))
def test_whose_program_it_is_and_what_the_customer_has(kind):
    step = Stopped(Ready(box_of(kind), 0), ProblemName.WRONG_SYSTEM)
    page = Words().page(screen(State(step, system=System.MACOS)))
    name = {"program_windows": "Windows", "program_mac": "a Mac", "program_linux": "Linux"}[kind]
    assert page.heading == f"This program is for {name}."
    assert "You have a Mac." in page.body


@pytest.mark.parametrize("kind", sorted(STARTED))
def test_what_a_system_says_of_a_program_is_explained_and_not_called_a_virus(kind):
    told = State(ToldUs(box_of(kind), 0, Sight.GUARD))
    state, effects = update(told, WentOn())
    page = Words().page(screen(state))
    assert isinstance(state.step, StartProgram)
    assert effects == ()
    says = {
        "program_windows": "Run anyway",  # SmartScreen
        "program_mac": "Open Anyway",  # Gatekeeper
        "program_linux": "run as a program",
    }
    assert says[kind] in page.body


def test_the_password_of_a_system_is_not_looked_for_in_an_email():
    for kind in sorted(STARTED):
        told = State(ToldUs(box_of(kind), 0, Sight.ASKS_PASSWORD))
        assert "email" not in Words().page(screen(update(told, WentOn())[0])).body


def test_a_guard_that_warns_of_a_book_is_left_on_and_the_file_looked_for():
    told = State(ToldUs(BOX, 0, Sight.GUARD), 4)
    state, _ = walk(told, WentOn())
    assert "leave the guard on" in reading(state)
    assert main(state) == "look-at-file"
    state, effects = walk(state, WentOn())
    assert effects == (CheckFile(5, Order(Trust.OWN_FILE, file=BOX.things[0].path), ""),)
    gone = walk(state, WorkFailed(5, ProblemName.FILE_GONE))[0]
    assert (gone.step.problem, gone.step.before) == (ProblemName.FILE_GONE, Ready(BOX, 0))


@pytest.mark.parametrize("sight", [Sight.ASKS_PROGRAM, Sight.STRANGE_SIGNS])
@pytest.mark.parametrize("kind", sorted(MARKED))
def test_no_program_is_looked_for_that_would_run_what_is_marked(kind, sight):
    state, effects = update(State(ToldUs(box_of(kind), 0, sight)), WentOn())
    assert not isinstance(state.step, FindingPrograms)
    assert effects == ()


def test_programs_of_this_computer_come_before_a_new_one():
    openers = tuple(Opener(f"{name}.desktop", name) for name in ("Gnumeric", "Calligra"))
    failed = WorkFailed(
        *(7, ProblemName.NO_PROGRAM),
        page=PAGE,
        program=FreeProgram("LibreOffice", "The Foundation"),
        openers=openers,
    )
    state, _ = update(State(Opening(BOX, 0, 7), 7), failed)
    shown = screen(state)
    assert [item.title for item in shown.items] == ["Gnumeric", "Calligra"]
    assert "The first one is “Gnumeric”." in Words().page(shown).body
    assert shown.main_choice.sends == ProgramChosen(0) == shown.items[0].sends
    opening, effects = update(state, shown.items[1].sends)
    assert opening.step == Opening(BOX, 0, 8, "Calligra.desktop")
    assert effects == (OpenThing(8, BOX.things[0], "Calligra.desktop"),)
    free = next(choice for choice in shown.choices if choice.name == "free-program")
    assert update(state, free.sends)[1] == (OpenPage(PAGE),)


def test_what_is_known_of_a_misfit_reaches_the_words():
    thing = Thing("p", "Planner", Kind.PROGRAM_WINDOWS, 9, ProblemName.WRONG_SYSTEM, "needs-arm64")
    box = msgspec.structs.replace(BOX, things=(thing,), start=0)
    state, _ = update(State(Choose(box), system=System.WINDOWS), WentOn())
    assert "You have Windows." in Words().page(screen(state)).body
    assert "“ARM64”" in Words().page(screen(state)).body
