"""Programs and missing programs: nothing starts by itself, and each press leads somewhere."""

import msgspec
import pytest

from helperkit.journey.effects import OpenPage, ShowInFolder
from helperkit.journey.events import FolderAsked, SignInAsked, WentBack, WentOn, WorkFailed
from helperkit.journey.kinds import MARKED, STARTED
from helperkit.journey.model import State, Stopped
from helperkit.journey.order import System
from helperkit.journey.problems import FreeProgram, ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import Opening, Ready, StartProgram
from helperkit.journey.steps_after import CanYouSee
from helperkit.journey.update import update
from helperkit.words.load import Words
from tests.screens.gallery import BOX, THINGS

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
