"""Unpacking as the customer meets it: doubtful names, passwords, parts that are missing."""

import msgspec
import pytest

from helperkit.journey.effects import Unpack
from helperkit.journey.events import (
    NamesChosen,
    NamesDoubted,
    ParcelLocked,
    ParcelUnpacked,
    PasswordGiven,
    Retried,
    SavingAsked,
    WentBack,
    WentOn,
)
from helperkit.journey.journal import decode
from helperkit.journey.kinds import PARCELS, Kind
from helperkit.journey.model import State
from helperkit.journey.problems import ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import (
    ChooseNames,
    Got,
    Locked,
    Packed,
)
from helperkit.journey.update import update
from tests.screens.examples import ORDER, OWN, PLACE, UNVERIFIED, WAYS
from tests.unit.example_events import SECRET
from tests.unit.small_walks import WORDS, fails, main, names, reading, unpacking, walk

P = ProblemName

# Names


def doubted():
    state = unpacking()
    return walk(state, NamesDoubted(state.step.attempt, WAYS))[0]


def test_names_in_doubt_are_shown_as_they_would_read():
    state = doubted()
    assert isinstance(state.step, ChooseNames)
    shown = screen(state)
    assert [item.sends for item in shown.items] == [NamesChosen(n) for n in range(3)]
    assert [item.start_here for item in shown.items] == [True, False, False]
    assert all(name in shown.items[0].title for name in WAYS[0].names)
    assert shown.main_choice.sends == NamesChosen(0)
    assert WORDS.page(shown).items[0].note == "Our guess"


@pytest.mark.parametrize("index", range(3))
def test_the_choice_of_names_goes_into_the_unpacking(index):
    state, (work,) = walk(doubted(), NamesChosen(index))
    assert work.encoding == WAYS[index].encoding
    # … with a password too, and a second one.
    state, _ = walk(state, ParcelLocked(work.attempt))
    assert isinstance(state.step, Locked)
    state, (work,) = walk(state, PasswordGiven(SECRET))
    assert (work.encoding, work.password) == (WAYS[index].encoding, SECRET)
    state, (work,) = walk(fails(state, P.PASSWORD), PasswordGiven("another"))
    assert work.encoding == WAYS[index].encoding
    # … and what is saved of it.
    state = fails(state, P.DAMAGED)
    _, (work,) = walk(State(msgspec.structs.replace(state.step, before=own(state))), SavingAsked())
    assert work.encoding == WAYS[index].encoding


def own(state):
    return msgspec.structs.replace(state.step.before, order=OWN)


@pytest.mark.parametrize("index", [-1, 3, 99])
def test_a_choice_that_is_none_changes_nothing(index):
    state = doubted()
    assert update(state, NamesChosen(index)) == (state, ())


def test_back_from_the_names_leads_to_the_closed_parcel():
    assert isinstance(walk(doubted(), WentBack())[0].step, Packed)


# Passwords


def test_each_wrong_password_brings_a_hint_and_never_an_end():
    state, _ = walk(unpacking(), ParcelLocked(1), PasswordGiven("one"))
    said = []
    for number in range(20):
        state = fails(state, P.PASSWORD)
        said.append(reading(state))
        state, (work,) = walk(state, PasswordGiven(f"{SECRET}{number}"))
        assert work.password == f"{SECRET}{number}"
        assert SECRET not in repr(state)
    together = " ".join(said[:2])
    for hint in ("Big and small", "O or 0, l or 1", "blank", "quote", "keyboard", "near ones"):
        assert hint in together
    assert "as often as you like" in together
    assert said[:2] * 10 == said


# Kinds, and parts of one parcel


@pytest.mark.parametrize("kind", [Kind.OTHER_ARCHIVE, Kind.TAR, Kind.COMPRESSED])
def test_every_kind_of_parcel_is_unpacked(kind):
    assert kind in PARCELS
    parcel = msgspec.structs.replace(UNVERIFIED, kind=kind)
    (work,) = walk(State(Got(ORDER, parcel, PLACE)), WentOn(), WentOn())[1]
    assert isinstance(work, Unpack)
    assert "ZIP" not in reading(State(Packed(ORDER, PLACE, parcel)))


def test_what_an_earlier_version_did_not_know_is_tried():
    told = msgspec.structs.replace(UNVERIFIED, kind=Kind.OTHER_ARCHIVE, problem=P.UNKNOWN_PARCEL)
    state, _ = walk(State(Got(ORDER, told, PLACE)), WentOn())
    assert isinstance(state.step, Packed)


@pytest.mark.parametrize("note", ["volume", "volume-missing", "split"])
def test_a_part_that_is_missing_is_said(note):
    state = fails(unpacking(), P.UNKNOWN_PARCEL, note)
    assert "in one folder" in reading(state)
    assert main(state) == "try-again"
    assert {"show-folder", "help"} <= set(names(state))
    (work,) = walk(state, Retried())[1]
    assert isinstance(work, Unpack)


@pytest.mark.parametrize("note", ["format", "method", ""])
def test_what_we_cannot_read_is_no_missing_part(note):
    state = fails(unpacking(), P.UNKNOWN_PARCEL, note)
    assert "do not know this kind" in reading(state)
    assert main(state) == "help"


# Journals of earlier versions


def test_a_journal_of_an_earlier_version_still_loads():
    lines = (
        b'{"type":"ParcelUnpacked","attempt":4,"folder":"/x","things":[],"start":0}\n'
        b'{"type":"PasswordGiven","text":""}\n'
        b'{"type":"FileReceived","attempt":3,"parcel":{"path":"/x/a.zip","name":"a.zip",'
        b'"folder":"/x","kind":"zip","size":5}}\n'
    )
    unpacked, _password, received = decode(lines)
    assert unpacked == ParcelUnpacked(4, "/x", ())
    assert not received.parcel.saving
