"""A damaged parcel: it is got again, and else what is whole of it is saved."""

import re
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

import helperkit
from helperkit.diagnostics.allow import Ledger, allow
from helperkit.diagnostics.manifest import JournalFate, States
from helperkit.diagnostics.summary import Told, summary
from helperkit.journey.effects import Download, ProposePlace, Unpack
from helperkit.journey.events import (
    FileReceived,
    ParcelUnpacked,
    PlaceProposed,
    Retried,
    SavingAsked,
    WentBack,
    WentOn,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.model import State, Stopped
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import (
    Choose,
    Getting,
    Got,
    Saved,
    Unpacking,
)
from helperkit.journey.update import update
from helperkit.performer.unpacking import _shown
from tests.screens.examples import BOX, FOLDER, LOST, ORDER, OWN, PARCEL, PLACE, THINGS, UNVERIFIED
from tests.unit.small_walks import WORDS, fails, main, names, reading, unpacking, walk

P = ProblemName

# Salvage


def test_a_damaged_parcel_is_got_again_before_any_is_saved():
    state = fails(unpacking(), P.DAMAGED)
    assert main(state) == "get-again"
    assert "save-whole" not in names(state)
    assert update(state, SavingAsked()) == (state, ())


def got_again():
    """Return the state where a damaged parcel was got again, and is being unpacked."""
    state, (work,) = walk(fails(unpacking(), P.DAMAGED), Retried())
    assert isinstance(work, Download)
    state, _ = walk(state, FileReceived(state.step.attempt, UNVERIFIED), WentOn(), WentOn())
    assert isinstance(state.step, Unpacking)
    return state


def test_what_is_whole_is_saved_where_getting_it_again_did_not_help():
    state = fails(got_again(), P.DAMAGED)
    assert main(state) == "save-whole"
    assert "get-again" in names(state)
    assert "once more" in reading(state)
    state, (work,) = walk(state, SavingAsked())
    assert isinstance(work, Unpack)
    assert work.parcel == msgspec.structs.replace(UNVERIFIED, saving=True)
    # Nothing of it is whole: to save it once more would not help.
    state = fails(state, P.DAMAGED)
    assert names(state) == ["help", "get-again", "report", "back"]
    assert "Nothing in it is whole" in reading(state)


def test_an_undamaged_parcel_that_was_got_again_is_not_saved_in_part():
    state, (work,) = walk(got_again(), WentBack(), WentOn())
    assert not work.parcel.saving
    assert names(fails(state, P.DISK_FULL)).count("save-whole") == 0


def test_what_is_whole_of_one_s_own_file_is_saved_at_once():
    state = fails(unpacking(OWN), P.DAMAGED)
    assert {"have-link", "save-whole"} <= set(names(state))
    assert walk(state, SavingAsked())[1][0].parcel.saving


def test_what_the_shop_sent_broken_can_be_saved():
    state = fails(unpacking(parcel=PARCEL), P.DAMAGED)
    assert main(state) == "report"
    assert "save-whole" in names(state)
    assert "get-again" not in names(state)


def test_a_file_that_looked_broken_at_once_needs_a_place_first():
    torn = msgspec.structs.replace(UNVERIFIED, problem=P.DAMAGED)
    state, _ = walk(State(Got(OWN, torn)), WentOn())
    assert isinstance(state.step, Stopped)
    state, (work,) = walk(state, SavingAsked())
    assert isinstance(work, ProposePlace)
    state, _ = walk(state, PlaceProposed(work.attempt, PLACE))
    state, (work,) = walk(state, WentOn(), WentOn())
    assert isinstance(work, Unpack)
    assert work.parcel.saving
    assert work.parcel.problem is None


def test_a_file_that_looked_broken_at_once_and_has_its_place_is_saved_there():
    torn = msgspec.structs.replace(UNVERIFIED, problem=P.DAMAGED)
    known = msgspec.structs.replace(ORDER, spoilt=UNVERIFIED)
    state, _ = walk(State(Got(known, torn, PLACE)), WentOn())
    (work,) = walk(state, SavingAsked())[1]
    assert (work.place, work.parcel.saving) == (PLACE, True)


@pytest.mark.parametrize("problem", [P.LINK_USED_UP, P.LINK_EXPIRED, P.OFFLINE, P.FILE_GONE])
def test_what_is_whole_is_saved_where_it_cannot_be_got_again(problem):
    state, _ = walk(fails(unpacking(), P.DAMAGED), Retried())
    state = fails(state, problem)
    assert isinstance(state.step.before, Getting)
    assert "save-whole" in names(state)
    (work,) = walk(state, SavingAsked())[1]
    assert (work.parcel.path, work.parcel.saving) == (UNVERIFIED.path, True)


def test_a_damaged_book_alone_has_nothing_to_save():
    book = msgspec.structs.replace(UNVERIFIED, kind=Kind.PDF, problem=P.DAMAGED)
    state, _ = walk(State(Got(OWN, book)), WentOn())
    assert "save-whole" not in names(state)


def saved(missing=LOST, count=29):
    state, _ = walk(fails(unpacking(OWN), P.DAMAGED), SavingAsked())
    told = ParcelUnpacked(state.step.attempt, FOLDER, THINGS, 0, count, len(missing), missing)
    return walk(state, told)[0]


def test_what_was_saved_is_said_with_what_is_missing():
    state = saved()
    assert isinstance(state.step, Saved)
    page = WORDS.page(screen(state))
    assert page.heading == "We saved 29 of 44 files."
    assert "15 files were broken. Ask the shop" in page.body
    (row,) = page.items
    assert row.title == " · ".join(LOST[:3])
    assert row.kind == "and 12 more that are not whole"
    state, _ = walk(state, WentOn())
    assert isinstance(state.step, Choose)
    assert "what we saved" in reading(state)
    assert isinstance(walk(state, WentBack())[0].step, Saved)


def test_few_missing_files_are_all_named():
    page = WORDS.page(screen(saved(LOST[:1], 43)))
    assert page.heading == "We saved 43 of 44 files."
    assert [(row.title, row.kind) for row in page.items] == [(LOST[0], "not whole")]
    assert "One file was broken." in page.body


def test_after_a_break_the_numbers_are_there_and_the_names_are_not():
    state = saved()
    box = msgspec.structs.replace(state.step.box, missing_names=())
    page = WORDS.page(screen(State(Saved(box))))
    assert page.heading == "We saved 29 of 44 files."
    assert page.items == ()


def test_a_whole_parcel_shows_what_was_in_it_at_once():
    state = unpacking()
    state, _ = walk(state, ParcelUnpacked(state.step.attempt, FOLDER, THINGS))
    assert isinstance(state.step, Choose)
    assert "what we saved" not in reading(state)


def test_a_parcel_as_the_shop_sent_it_is_not_got_again():
    torn = msgspec.structs.replace(PARCEL, problem=P.DAMAGED)
    state, _ = walk(State(Got(ORDER, torn, PLACE)), WentOn())
    assert names(state) == ["report", "help", "try-again", "save-whole", "back"]


# The report, and the commands


def summary_of(step):
    told = Told(
        made=datetime(2026, 11, 22, 14, 5, tzinfo=UTC),
        fate=JournalFate(lines=1, kept=1),
        states=States(1, State(), State(step)),
        facts=None,
        items=(),
        failed=(),
        left_out=0,
    )
    return summary(told, WORDS.text)


def test_the_report_says_how_much_was_saved_and_names_nothing():
    state = saved()
    for step in (state.step, walk(state, WentOn())[0].step):
        said = summary_of(step)
        assert "Files that it saved: 29 of 44." in said
        assert "Leaf" not in said
    told = allow(state, Ledger())
    box = told["step"]["box"]
    assert (box["saved"], box["missing"]) == (29, 15)
    assert "Leaf" not in str(told)


def test_the_report_of_a_whole_parcel_says_nothing_of_saving():
    assert "saved" not in summary_of(Choose(BOX))


def test_every_warning_of_an_unpacking_can_be_read_out():
    folder = Path(helperkit.__file__).parent / "delivery/unpack"
    said = re.compile(r'warnings(?:\.add\(|, )"([a-z-]+)"')
    sources = [path.read_text(encoding="utf-8") for path in folder.rglob("*.py")]
    warnings = {name for source in sources for name in said.findall(source)}
    assert warnings >= {"renamed", "link-left-out", "names-guessed"}
    for name in warnings:
        assert WORDS.text(f"warning-{name}").endswith(".")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Garten/Grün.pdf", "Garten/Grün.pdf"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("a\nb\x1b[2J.txt", None),
        ("x" * 300 + ".pdf", None),
    ],
)
def test_a_name_in_doubt_cannot_spoil_the_screen(name, shown):
    said = _shown(name)
    assert said.isprintable()
    assert len(said) <= 60
    assert shown is None or said == shown
