"""The program comes back to ask if all is well: at the next start, or by itself in two days."""

import json
import os
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from queue import Queue

import pytest

from helperkit.delivery.autostart import entry
from helperkit.journey.answers import FollowUpPlanned, FollowUpRefused
from helperkit.journey.events import (
    AllIsWell,
    FileReceived,
    FollowUpAsked,
    NotAllWell,
    OrderRead,
    PlaceProposed,
    SawIt,
    ThingOpened,
    WentOn,
)
from helperkit.journey.steps_after import Done, FollowUp
from helperkit.performer.follow_up import (
    DELAY,
    Note,
    follow_up_due,
    forget_follow_up,
    plan_follow_up,
)
from helperkit.performer.journal_file import JournalFile
from helperkit.performer.run import Launch, begin, launch_of
from helperkit.performer.setting import Setting
from helperkit.words.load import Words
from tests.end_to_end.test_agent_helps_caller import opened
from tests.screens.examples import BOOK, ORDER, PLACE

NOW = 1_800_000_000  # Unix seconds
only_linux = pytest.mark.skipif(sys.platform != "linux", reason="the sign-in entries of Linux")


@pytest.fixture(autouse=True)
def own_sign_in(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def sign_in_entry(tmp_path):
    return tmp_path / "config" / "autostart" / "helperkit-follow-up.desktop"


def start(launch, own=lambda _: True):
    heard = Queue()
    running = begin(launch, post=heard.put, show=lambda _: None, own=own, text=Words().text)
    return running, heard


def to_the_end(session):
    """Walk to the last screen, with the answers that the work would have given."""
    while session.screen.name in {"hello", "comfort"}:
        session.send(WentOn())
    for answer in (
        lambda attempt: OrderRead(attempt, ORDER),
        lambda attempt: PlaceProposed(attempt, PLACE),
        lambda attempt: FileReceived(attempt, BOOK),
        None,
        lambda attempt: ThingOpened(attempt, own_viewer=True),
    ):
        if answer is not None:
            session.send(answer(session.state.attempt))
        session.send(WentOn() if session.screen.name != "check" else SawIt())
    session.send(WentOn())
    assert session.screen.name == "done"


@pytest.fixture
def finished(tmp_path):
    """A home whose one journey came to its end, with the name of its journal."""
    launch = launch_of(tmp_path / "home", "/album/Songs.helpercard")
    running, _ = start(launch)
    to_the_end(running.session)
    running.close()
    return launch


def setting(launch):
    return Setting(launch.home, "My Orders", journal=launch.name)


def test_the_next_start_asks_and_a_later_one_does_not(finished):
    again = launch_of(finished.home, "")
    assert again.name == finished.name
    running, _ = start(again)
    assert running.session.screen.name == "all_well"
    running.session.send(AllIsWell())
    running.close()
    assert launch_of(finished.home, "").name == Launch(finished.home).name
    running, _ = start(launch_of(finished.home, ""))
    assert running.session.screen.name == "hello"
    running.close()


def test_who_closes_the_question_is_not_asked_again(finished):
    running, _ = start(launch_of(finished.home, ""))
    running.close()
    running, _ = start(launch_of(finished.home, ""))
    assert running.session.screen.name == "hello"
    running.close()


def test_the_answer_is_in_the_journal_and_so_in_a_report(finished):
    running, _ = start(launch_of(finished.home, ""))
    running.session.send(NotAllWell())
    assert running.session.screen.name == "open"
    running.close()
    lines = (finished.home / "journeys" / f"{finished.name}.jsonl").read_bytes().splitlines()
    assert "NotAllWell" in [json.loads(line)["type"] for line in lines]


def test_the_command_line_is_not_asked(finished):
    running, _ = start(Launch(finished.home, name=finished.name))
    assert running.session.screen.name == "hello"
    running.close()


@only_linux
def test_the_wish_is_seen_to_by_the_performer(finished, tmp_path):
    launch = launch_of(tmp_path / "home", "/album/Other.helpercard")
    running, heard = start(launch, own=lambda effect: type(effect).__name__ != "PlanFollowUp")
    to_the_end(running.session)
    running.session.send(FollowUpAsked())
    answer = heard.get(timeout=60)
    assert answer == FollowUpPlanned()
    running.session.send(answer)
    assert isinstance(running.session.state.step, Done)
    assert running.session.state.step.follow_up is FollowUp.PLANNED
    running.close()
    assert sign_in_entry(tmp_path).exists()
    later = follow_up_due(launch.home, now=4_000_000_000)
    assert later is not None
    assert later.name == launch.name
    running, _ = start(later)  # it asks now, and never by itself again
    assert running.session.screen.name == "all_well"
    running.close()
    assert not sign_in_entry(tmp_path).exists()
    assert follow_up_due(launch.home, now=4_000_000_000) is None


def test_it_is_not_asked_too_early_nor_after_a_clock_was_set_back(finished):
    assert plan_follow_up(setting(finished), now=NOW) == FollowUpPlanned()
    assert follow_up_due(finished.home, NOW) is None
    assert follow_up_due(finished.home, NOW + DELAY - 1) is None
    for due in (NOW + DELAY, NOW + 100 * DELAY, NOW - 1):
        assert follow_up_due(finished.home, due) == Launch(
            finished.home, name=finished.name, follow_up=True
        )


@only_linux
@pytest.mark.parametrize(
    "note",
    [b"", b"{", b"[]", b"\xff", None, b'{"journal":"no","due":1}', b'{"a":' + b"[" * 4000],
)
def test_where_nothing_can_be_asked_the_entry_goes(finished, tmp_path, note):
    plan_follow_up(setting(finished), now=NOW)
    path = finished.home / "follow-up" / "note.json"
    if note is None:
        path.unlink()
    else:
        path.write_bytes(note)
    assert follow_up_due(finished.home, NOW + DELAY) is None
    assert not sign_in_entry(tmp_path).exists()


@only_linux
def test_what_was_answered_before_is_not_asked_by_itself(finished, tmp_path):
    plan_follow_up(setting(finished), now=NOW)
    running, _ = start(launch_of(finished.home, ""))
    assert not sign_in_entry(tmp_path).exists()  # being asked is enough
    running.session.send(AllIsWell())
    running.close()
    plan_follow_up(setting(finished), now=NOW)  # as if it had been left over
    assert follow_up_due(finished.home, NOW + DELAY) is None
    assert not sign_in_entry(tmp_path).exists()


@only_linux
def test_a_place_that_takes_no_entry_is_said(finished, tmp_path):
    (tmp_path / "config").write_text("a file where a folder should be")
    assert plan_follow_up(setting(finished), now=NOW) == FollowUpRefused()
    assert not (finished.home / "follow-up" / "note.json").exists()


@only_linux
def test_the_entry_starts_the_program_which_leaves_again_when_it_is_too_early(tmp_path):
    home = tmp_path / 'Mary\'s "own" 100 % $HOME \\ `folder`'
    launch = launch_of(home, "/album/Songs.helpercard")
    running, _ = start(launch)
    to_the_end(running.session)
    running.close()
    plan_follow_up(setting(launch))
    command = exec_of(sign_in_entry(tmp_path).read_text(encoding="utf-8"))
    assert command[-2:] == ["follow-up", str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert sign_in_entry(tmp_path).exists()


@only_linux
@pytest.mark.parametrize("name", ["follow-up/note.json", "journeys/{}.jsonl"])
def test_a_pipe_in_the_place_of_a_file_keeps_no_program_waiting(finished, tmp_path, name):
    plan_follow_up(setting(finished), now=NOW - 100 * DELAY)
    path = finished.home / name.format(finished.name)
    path.unlink()
    os.mkfifo(path)
    command = [sys.executable, "-m", "helperkit", "follow-up", str(finished.home)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not sign_in_entry(tmp_path).exists()


@only_linux
def test_a_home_whose_name_is_no_text_is_refused(finished, tmp_path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff"))
    assert plan_follow_up(Setting(odd, "My Orders", journal="x"), now=NOW) == FollowUpRefused()
    assert not sign_in_entry(tmp_path).exists()


def test_the_inner_command_needs_its_folder():
    command = [sys.executable, "-m", "helperkit", "follow-up"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "")


@only_linux
def test_when_it_is_time_the_window_asks(finished, tmp_path):
    plan_follow_up(setting(finished), now=NOW - 100 * DELAY)
    with opened(finished.home, "follow-up", str(finished.home)) as window:
        window.until("Is all well with Garden Notes?")
        assert not sign_in_entry(tmp_path).exists()
        window.order("press", "Yes, all is well")
        window.until("Well done.")


def exec_of(text):
    """Return the command of an entry, read as freedesktop.org has it."""
    parser = ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    parser.optionxform = str
    parser.read_string(text)
    section = parser["Desktop Entry"]
    assert section["Type"] == "Application"
    line = section["Exec"].replace("\\\\", "\\").replace("%%", "%")
    # Its quotes are those of a shell.
    told = subprocess.run(["sh", "-c", f"printf '%s\\0' {line}"], capture_output=True, check=True)
    return told.stdout.decode().split("\0")[:-1]


@pytest.mark.parametrize(
    "odd", ["a b", 'say "hi"', "100%", "%f", "$HOME", "`id`", "back\\slash", "é"]
)
def test_an_entry_holds_every_argument_as_it_is(odd):
    assert exec_of(entry(["/usr/bin/python3", odd], "Helper Kit"))[1] == odd


@pytest.mark.parametrize("odd", ["a\nExec=evil", "a\r", "\x00"])
def test_no_argument_begins_a_line_of_its_own(odd):
    with pytest.raises(OSError, match="line breaks"):
        entry(["/usr/bin/python3", odd], "Helper Kit")


def test_forgetting_what_was_never_wished_for_is_no_trouble(tmp_path):
    forget_follow_up(Path(os.devnull) / "nowhere")
    forget_follow_up(tmp_path)
    assert Note("x", 1).planned == 0


@only_linux
def test_the_entry_of_another_home_stays(finished, tmp_path):
    other = Path(f"{finished.home}2")
    plan_follow_up(setting(finished), now=NOW)
    assert follow_up_due(other, NOW + DELAY) is None
    forget_follow_up(other)
    forget_follow_up(tmp_path)  # the end of its name is the same for neither
    assert sign_in_entry(tmp_path).exists()
    forget_follow_up(finished.home)
    assert not sign_in_entry(tmp_path).exists()


@only_linux
def test_nothing_asks_while_the_journey_s_own_window_is_open(finished, tmp_path):
    plan_follow_up(setting(finished), now=NOW)
    with JournalFile(finished.home / "journeys" / f"{finished.name}.jsonl"):
        assert follow_up_due(finished.home, NOW + DELAY) is None
    assert sign_in_entry(tmp_path).exists()
    assert follow_up_due(finished.home, NOW + DELAY) is not None
