"""A start knows what an earlier one was told: which journey was cut off, and that one can read."""

import os

from msgspec import structs

from helperkit.journey.effects import WriteReport
from helperkit.journey.events import OrderRead, ProgramStarted, ReportWritten, WentBack, WentOn
from helperkit.journey.model import State, WelcomeBack
from helperkit.journey.order import Support
from helperkit.journey.report import Report
from helperkit.journey.steps import Got
from helperkit.journey.steps_report import AskToSend, ReportReady, RewritingReport
from helperkit.journey.update import update
from helperkit.performer.run import Launch, begin, launch_of
from helperkit.words.load import Words
from tests.screens.examples import OWN, PARCEL


def start(launch):
    shown = []
    running = begin(
        launch, post=shown.append, show=shown.append, own=lambda _: True, text=Words().text
    )
    return running, running.session


def test_a_start_without_a_file_goes_on_with_the_newest_that_was_cut_off(tmp_path):
    launch = launch_of(tmp_path, "/album/Songs.zip")
    running, session = start(launch)
    session.send(WentOn())
    session.send(WentOn())
    session.send(OrderRead(session.state.attempt, OWN))
    assert session.screen.name == "own_file"
    running.close()  # as far as the journal goes, a kill is the same
    older = tmp_path / "journeys" / "customer.jsonl"
    older.write_bytes(b"")
    os.utime(older, (1, 1))
    again = launch_of(tmp_path, "")
    assert (again.name, again.source) == (launch.name, "")
    running, session = start(again)
    assert session.screen.name == "welcome_back"
    running.close()


def test_where_nothing_was_cut_off_a_start_is_a_new_one(tmp_path):
    assert launch_of(tmp_path, "").name == Launch(tmp_path).name
    running, _session = start(launch_of(tmp_path, "/album/Songs.zip"))
    running.close()
    assert launch_of(tmp_path, "").name == Launch(tmp_path).name
    (tmp_path / "journeys" / "customer-ff.jsonl").write_bytes(b"no journal\n")
    assert launch_of(tmp_path, "").name == Launch(tmp_path).name


def test_whether_one_can_read_is_asked_once(tmp_path):
    for times in range(2):
        running, session = start(Launch(tmp_path, name=f"customer-{times}"))
        session.send(WentOn())
        assert session.screen.name == ("order" if times else "comfort")
        if not times:
            session.send(WentOn())
            assert session.screen.name == "order"
        session.send(WentBack())
        assert session.screen.name == "comfort"  # who goes back there sees it
        running.close()


def test_practice_asks_each_time(tmp_path):
    for _ in range(2):
        running, session = start(Launch(tmp_path, name="practice", practice=True))
        session.send(WentOn())
        assert session.screen.name == "comfort"
        session.send(WentOn())
        running.journal.close()
        (tmp_path / "journeys" / "practice.jsonl").unlink()


def test_what_was_just_taken_out_of_a_report_is_taken_out_before_it_is_sent():
    """A kill between the press and the writing: the line may be in the file still."""
    report = Report("/x/a.helperreport", support=Support(reports="https://shop.example/r"))
    without = structs.replace(report, without=("state",))
    cut_off = State(step=RewritingReport(Got(OWN, PARCEL), without, 7))
    state, effects = update(cut_off, ProgramStarted(again=True, unsent=report))
    assert isinstance(state.step, RewritingReport)
    assert effects == (WriteReport(state.attempt, (), ("state",), report.path),)
    state, _ = update(state, ReportWritten(state.attempt, report.path))
    assert state.step == ReportReady(WelcomeBack(Got(OWN, PARCEL)), without)
    other = structs.replace(report, path="/x/b.helperreport")
    state, _ = update(cut_off, ProgramStarted(again=True, unsent=other))
    assert isinstance(state.step, AskToSend)
