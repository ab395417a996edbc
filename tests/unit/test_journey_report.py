"""The customer's side of the report: its e-mail by hand, its own words, and what leads to it."""

from functools import partial

import msgspec
import pytest

from helperkit.journey.answers import ByHand, DeedRefused, WordsUnderstood
from helperkit.journey.effects import Close, CopyMailText, MailReport, ShowInFolder
from helperkit.journey.events import (
    FilePicked,
    Finished,
    FolderAsked,
    HelpAsked,
    ReportAsked,
    ReportFolderAsked,
    ReportMailAsked,
    ReportMailTextAsked,
    Retried,
    SawIt,
    WentBack,
    WentOn,
    WordsGiven,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.model import State, Stopped
from helperkit.journey.order import Amount, Box, Thing, Waiting
from helperkit.journey.problems import SAME_TWICE, ProblemName
from helperkit.journey.screen import Weight
from helperkit.journey.screens import screen
from helperkit.journey.steps import CheckingFile, Pausing, Reading, Ready
from helperkit.journey.steps_after import Done, FindAgain, TellUs
from helperkit.journey.steps_report import (
    MailingReport,
    MakingReport,
    ReportReady,
    ReportSent,
    ReportWays,
    SendingReport,
)
from helperkit.journey.update import update
from tests.screens.examples import GETTING, ORDER, OWN, PLACE, UNVERIFIED
from tests.screens.gallery import gallery
from tests.screens.gallery_problems import OWN_BOX, alone
from tests.screens.gallery_report import MAIL, SERVER
from tests.unit.small_walks import WORDS, fails, main, names, reading, unpacking, walk

P = ProblemName
REST = Pausing(ORDER, PLACE)
REFUSED = DeedRefused(ByHand.MAIL, MAIL.support.email)


@pytest.mark.parametrize("came_from", [ReportReady(REST, MAIL), ReportWays(REST, SERVER)])
def test_without_a_mail_program_the_letter_is_shown_and_back_leads_where_one_was(came_from):
    state, effects = walk(State(came_from), ReportMailAsked())
    assert effects == (MailReport(came_from.report),)
    state, _ = walk(state, REFUSED)
    page = WORDS.page(screen(state))
    shown = "\n".join(item.title for item in page.items)
    assert came_from.report.support.email in shown
    assert came_from.report.called in shown
    assert "Something went wrong" in shown
    assert walk(state, ReportMailTextAsked())[1] == (CopyMailText(came_from.report),)
    assert walk(state, ReportFolderAsked())[1] == (ShowInFolder(came_from.report.outgoing),)
    assert walk(state, WentBack())[0].step == came_from
    assert walk(state, WentOn())[0].step == REST


@pytest.mark.parametrize("event", [HelpAsked(), DeedRefused(ByHand.FOLDER, "/media/stick")])
def test_help_beside_a_report_leads_back_to_the_very_screen(event):
    for step in (
        MailingReport(REST, MAIL, by_hand=True),
        ReportWays(REST, SERVER),
        SendingReport(REST, SERVER, attempt=1),
    ):
        beside, effects = walk(State(step, attempt=1), event)
        assert not effects  # nothing that is under way ends
        assert beside.step.before == step
        assert walk(beside, WentBack())[0].step == step


def test_a_report_that_is_asked_for_beside_another_stands_beside_the_journey():
    state, _ = walk(State(ReportWays(REST, SERVER)), HelpAsked(), ReportAsked())
    assert isinstance(state.step, MakingReport)
    assert state.step.before == REST


def test_every_problem_has_a_report_and_one_thing_that_is_meant_first():
    problems = [shown for shown in gallery().values() if shown.problem is not None]
    for shown in problems:
        weights = [choice.weight for choice in shown.choices]
        assert weights.count(Weight.MAIN) == 1, shown.name
        sent = [choice.sends for choice in shown.choices]
        assert sent.count(ReportAsked()) == 1, shown.name
    assert {shown.problem for shown in problems} == set(ProblemName)


@pytest.mark.parametrize("waiting", [Waiting.NO, Waiting.LINE])
def test_what_is_sent_is_not_told_as_what_is_received(waiting):
    amount = Amount(12_000, 31_000, waiting=waiting)
    getting = msgspec.structs.replace(GETTING, amount=amount)
    received, sent = (
        WORDS.page(screen(State(step)))
        for step in (getting, SendingReport(GETTING, SERVER, amount=amount))
    )
    assert sent.progress != received.progress
    assert sent.picture != received.picture
    assert "keep" in sent.safe
    assert len(set(sent.choices)) == len(sent.choices) == 2


# The shop's own file is broken


@pytest.mark.parametrize("saves", [True, False])
def test_the_same_bytes_twice_are_the_shops_fault(saves):
    state, (work,) = walk(fails(unpacking(), P.DAMAGED), Retried())
    if saves:
        came = msgspec.structs.replace(UNVERIFIED, came_before=True)
        state = fails(unpacking(work.order, came), P.DAMAGED)
    else:
        state = fails(state, P.DAMAGED, SAME_TWICE)
    assert main(state) == "report"
    assert "save-whole" in names(state)
    assert "will not help" in reading(state)
    assert "get it again" not in reading(state).lower().replace("to get it again will not", "")


@pytest.mark.parametrize(
    ("kind", "saving", "sold"),
    [
        (Kind.ZIP, False, True),
        (Kind.SEVEN_ZIP, False, True),
        (Kind.TAR, False, False),
        (Kind.ZIP, True, False),
    ],
)
def test_a_broken_file_out_of_a_sound_parcel_was_packed_so(kind, saving, sold):
    parcel = msgspec.structs.replace(UNVERIFIED, kind=kind, saving=saving)
    broken = Thing("/b/a.pdf", "A", Kind.PDF, problem=P.DAMAGED)
    box = Box(ORDER, PLACE, parcel, PLACE, (broken,))
    state = State(Stopped(Ready(box, 0), P.DAMAGED))
    assert (main(state) == "report") is sold
    assert ("will not help" in reading(state)) is sold


def test_other_bytes_that_are_broken_too_may_come_better_the_next_time():
    state, (work,) = walk(fails(unpacking(), P.DAMAGED), Retried())
    state = fails(unpacking(work.order, UNVERIFIED), P.DAMAGED)
    assert main(state) == "save-whole"
    assert "get-again" in names(state)


# The end for a machine's file, and a file of one's own that is gone


def test_a_machines_file_ends_well():
    stopped = State(Stopped(alone(Kind.SEWING), P.NO_PROGRAM))
    state, effects = walk(stopped, FolderAsked())
    assert isinstance(effects[0], ShowInFolder)
    assert main(state) == "show-file"
    assert "have-it" in names(state)
    state, _ = walk(state, SawIt())
    assert isinstance(state.step, FindAgain)
    assert "two times" not in reading(state)  # no press opens it
    assert {"sheet", "on-desktop", "try-now"}.isdisjoint(names(state))
    assert isinstance(walk(state, WentOn())[0].step, Done)


def test_an_own_file_that_a_guard_took_is_not_looked_for_in_an_email():
    said = WORDS.understand("Norton")
    state, _ = walk(State(TellUs(OWN_BOX, 0)), WordsGiven("Norton"))
    state, _ = walk(state, WordsUnderstood(state.step.attempt, *said), WentOn(), WentOn())
    assert isinstance(state.step, CheckingFile)
    state = fails(state, P.FILE_GONE)
    told = partial(str.__contains__, reading(state))
    assert told("guard")
    assert not told("email")
    assert main(state) == "pick-file"
    assert "have-link" not in names(state)
    state, _ = update(state, FilePicked("/home/mary/Pruning.mp4"))
    assert isinstance(state.step, Reading)
    assert OWN_BOX.order.trust is OWN.trust


def test_after_a_report_of_a_problem_the_window_can_close_and_keeps_the_place():
    sent = State(ReportSent(Stopped(REST, P.DAMAGED), SERVER))
    assert names(sent) == ["close", "go-on", "back"]
    assert walk(sent, Finished()) == (sent, (Close(),))
    asked = State(ReportSent(REST, SERVER))
    assert names(asked) == ["go-on", "back"]
    assert walk(asked, Finished()) == (asked, ())
