"""Who stands between a customer and the file: a page, a proxy, a reader, a network that is gone."""

import re

import pytest

from helperkit.journey.effects import CheckFile, Download, SignIn
from helperkit.journey.events import (
    DownloadProgressed,
    FileFound,
    FilePicked,
    FileReceived,
    HelpAsked,
    NetworkReturned,
    ProgramStarted,
    Retried,
    SignInGiven,
    WentBack,
    WentOn,
)
from helperkit.journey.model import ByPhone, State, Stopped
from helperkit.journey.order import Order, Trust
from helperkit.journey.problems import Evidence
from helperkit.journey.screens import screen
from helperkit.journey.screens_problem import OWN_CAUSES
from helperkit.journey.steps import (
    CheckingFile,
    Getting,
    Got,
    Packed,
    Pausing,
    PickFile,
    Restate,
)
from helperkit.journey.update import update
from helperkit.words.load import Words
from tests.screens.examples import OWN, PARCEL, PLACE
from tests.screens.gallery import gallery
from tests.unit.small_walks import fails, names, walk
from tests.unit.test_getting import ORDER, P, getting, progressed, read

# Signing in


@pytest.mark.parametrize(
    ("note", "choices"),
    [
        ("portal", ["sign-in", "try-again", "later", "help", "report", "back"]),
        ("sign_in", ["sign-in", "have-file", "have-new-link", "help", "report", "back"]),
        ("redirect", ["sign-in", "have-file", "have-new-link", "help", "report", "back"]),
        ("page", ["open-page", "have-file", "have-new-link", "help", "report", "back"]),
        ("scan", ["open-page", "have-file", "have-new-link", "help", "report", "back"]),
    ],
)
def test_a_page_in_place_of_the_file_offers_what_helps(note, choices):
    assert names(fails(getting(), P.LOGIN_PAGE, note, "https://x.example/")) == choices


@pytest.mark.parametrize(
    ("note", "choices"),
    [
        ("proxy", ["help", "try-again", "later", "report", "back"]),
        ("", ["try-again", "later", "help", "report", "back"]),
    ],
)
def test_who_can_mend_it_is_the_main_choice(note, choices):
    """A proxy that is gone is a setting of this computer: trying again alone mends nothing."""
    assert names(fails(getting(), P.OFFLINE, note)) == choices


def test_a_page_of_which_nothing_is_known_is_called_no_sign_in():
    for note, page in (("page", "https://x.example/"), ("page", ""), ("sign_in", "")):
        said = Words().page(screen(fails(getting(), P.LOGIN_PAGE, note, page)))
        assert said.heading == "A page came in place of your file."
        assert not re.search("sign", said.body)


def test_a_file_that_was_got_by_hand_belongs_to_the_order():
    state = fails(progressed(getting()), P.LOGIN_PAGE, "sign_in", "https://x.example/")
    state, _ = walk(state, FileFound())
    assert state.step == PickFile(ORDER, PLACE)
    assert isinstance(walk(state, WentBack())[0].step, Pausing)
    state, _ = walk(state, FilePicked("/home/mary/Downloads/notes.zip"))
    path = "/home/mary/Downloads/notes.zip"
    state, (work,) = read(state, Order(Trust.OWN_FILE, file=path))
    assert work == CheckFile(state.step.attempt, ORDER, path)
    other = fails(state, P.NOT_EXPECTED)
    assert names(other) == ["pick-file", "have-new-link", "help", "report", "back"]
    assert isinstance(walk(other, FilePicked("y"))[0].step.order, Order)
    assert walk(other, WentBack())[0].step == PickFile(ORDER, PLACE)
    state, _ = walk(state, FileReceived(state.step.attempt, PARCEL))
    assert state.step == Got(ORDER, PARCEL, PLACE)
    assert walk(state, WentOn())[0].step == Packed(ORDER, PLACE, PARCEL)


def test_a_file_of_ones_own_is_still_asked_about():
    state, _ = walk(State(PickFile()), FilePicked("x"))
    assert read(state, OWN)[0].step == Restate(OWN)


def test_a_sign_in_comes_before_the_work_that_needs_it():
    stopped = fails(progressed(getting()), P.PROXY_SIGN_IN)
    state, effects = walk(stopped, SignInGiven("mary", "secret"))
    assert effects == (
        SignIn("mary", "secret"),
        Download(state.step.attempt, ORDER, PLACE),
    )
    assert walk(stopped, SignInGiven())[0] == state  # as the journal keeps it


# The way


@pytest.mark.parametrize(
    "note",
    [
        *("self_signed", "unknown_issuer", "certificate", "handshake", "revoked", "not_yet_valid"),
        *("", *sorted(OWN_CAUSES)),
    ],
)
def test_an_unsafe_way_is_never_taken_all_the_same(note):
    state = fails(getting(), P.CONNECTION_NOT_SAFE, note)
    link = ["have-new-link"] if note in {"wrong_name", "downgrade"} else []
    assert names(state) == ["help", *link, "try-again", "report", "back"]
    said = Words().page(screen(state)).spoken.lower()
    for bad in ("ignore", "anyway", "all the same", "turn it off", "switch"):
        assert bad not in said


@pytest.mark.parametrize(("note", "issuer"), [("guard", "Kaspersky"), ("company", "Zscaler")])
def test_who_reads_along_is_named(note, issuer):
    step = Stopped(getting().step, P.CONNECTION_NOT_SAFE, Evidence(note=note, issuer=issuer))
    assert issuer in Words().page(screen(State(step))).body


@pytest.mark.parametrize(
    ("url", "sha256", "openly"),
    [
        ("http://shop.example/x", "", True),
        ("HTTP://shop.example/x", "", True),
        ("http://shop.example/x", "ab" * 32, False),
        ("https://shop.example/x", "", False),
        ("http://127.0.0.1:81/x", "", False),
        ("http://localhost/x", "", False),
        ("http://[::1]/x", "", False),
        ("http://127.0.0.1.shop.example/x", "", True),
    ],
)
def test_an_open_way_is_said_calmly(url, sha256, openly):
    order = Order(Trust.LINK, urls=("https://a.example/x", url), sha256=sha256)
    assert order.comes_openly is openly
    shown = screen(State(Restate(order)))
    assert ("read or change" in Words().page(shown).body) is openly
    assert shown.main_choice.name == "that-is-right"


# The network comes back


def test_when_the_network_is_back_the_getting_goes_on():
    stopped = fails(progressed(getting()), P.OFFLINE)
    state, (work,) = walk(stopped, NetworkReturned())
    assert isinstance(state.step, Getting)
    assert work == Download(state.step.attempt, ORDER, PLACE)
    helped, _ = walk(stopped, HelpAsked())
    state, (work,) = walk(helped, NetworkReturned())
    assert isinstance(state.step, ByPhone)
    assert isinstance(state.step.before, Getting)
    assert work == Download(state.step.before.attempt, ORDER, PLACE)


@pytest.mark.parametrize("problem", sorted(set(P) - {P.OFFLINE}))
def test_a_network_that_is_back_mends_nothing_else(problem):
    stopped = fails(getting(), problem)
    assert walk(stopped, NetworkReturned()) == (stopped, ())


def test_a_network_that_is_back_changes_nothing_elsewhere():
    state = getting()
    assert walk(state, NetworkReturned()) == (state, ())
    reading = State(Stopped(CheckingFile(OWN), P.OFFLINE))
    assert walk(reading, NetworkReturned()) == (reading, ())


# Waiting


@pytest.mark.parametrize("name", ["line", "offline", "busy"])
def test_what_waits_promises_no_time(name):
    page = Words().page(gallery()[f"getting_waiting_{name}"])
    assert "We" in page.progress or "we" in page.progress
    assert "left" not in page.progress


@pytest.mark.parametrize("event", [WentBack(), Retried(), ProgramStarted(again=True)])
def test_a_rest_waits_for_nothing(event):
    state = getting()
    waiting = DownloadProgressed(state.step.attempt, 40, 100, waiting="offline")
    stopped = fails(update(state, waiting)[0], P.OFFLINE)
    step = walk(stopped, event)[0].step
    amount = getattr(step, "before", step).amount
    assert (amount.done, amount.waiting, amount.seconds_left) == (40, "", None)


def test_a_network_that_signs_in_in_its_own_way_asks_for_no_password():
    for note, field in (("", "sign_in"), ("refused", "sign_in"), ("ntlm", None)):
        shown = screen(fails(getting(), P.PROXY_SIGN_IN, note))
        assert shown.field == field
        assert {"help", "later", "back"} <= {choice.name for choice in shown.choices}
