"""The commands that get, unpack and look at one file: limits, mirrors, and words that are true."""

import json
import os
import select
from pathlib import Path

import pytest

from helperkit.delivery.work import Watch
from helperkit.journey.order import Waiting
from helperkit.journey.screen import Progress
from helperkit.practice.shop import Shop
from helperkit.terminal.outcome import Told
from helperkit.terminal.single import _Telling
from helperkit.terminal.waits import Waits
from helperkit.words.load import Words
from tests.end_to_end.journeys import begun, helperkit, outcome

MOST_WAIT = 60  # seconds without a letter
POSIX = pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")


def test_a_limit_slows_it_down(tmp_path: Path) -> None:
    with Shop(pace=0) as shop:
        arguments = ("download", shop.link, "--to", str(tmp_path / "to"), "--json")
        done = helperkit(tmp_path / "home", *arguments, "--limit", "200")
        assert shop.size > 250_000
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len({line["done"] for line in told if line.get("type") == "Progressed"}) >= 5


@pytest.mark.parametrize("limit", ["0", "-1", "fast", "1.5"])
@pytest.mark.parametrize("command", ["get", "download"])
def test_a_limit_that_is_none_is_wrong_use(command: str, limit: str, tmp_path: Path) -> None:
    link = "https://shop.example/x"
    done = helperkit(tmp_path, command, link, "--to", str(tmp_path), "--limit", limit)
    assert done.returncode == 2
    assert "--limit" in done.stderr


def test_a_mirror_serves_where_the_first_address_does_not(tmp_path: Path) -> None:
    with Shop(problem="file_gone", pace=0) as gone, Shop(pace=0) as shop:
        done = helperkit(
            tmp_path / "home",
            *("download", gone.link, "--mirror", gone.link + "x", "--mirror", shop.link),
            *("--to", str(tmp_path / "to"), "--sha256", shop.sha256, "--json"),
        )
    assert outcome(done)["outcome"] == "done", done.stderr


def test_a_sign_in_page_is_told_with_its_address(tmp_path: Path) -> None:
    with Shop(problem="login_page", pace=0) as shop:
        done = helperkit(tmp_path / "home", "download", shop.link, "--to", str(tmp_path / "to"))
    assert done.returncode == 1
    assert "The shop wants you to sign in." in done.stdout
    assert any(line.startswith("http") for line in done.stdout.splitlines())


def test_a_broken_file_of_one_s_own_is_not_got_again_by_us(tmp_path: Path) -> None:
    path = tmp_path / "broken.zip"
    with Shop(pace=0) as shop:
        path.write_bytes(shop._goods.read(0, shop.size // 2))  # as the shop has it, cut in two
    for arguments in (("inspect", str(path)), ("unpack", str(path), "--to", str(tmp_path / "x"))):
        done = helperkit(tmp_path / "home", *arguments)
        assert done.returncode == 1
        assert "We can get it again" not in done.stdout
        assert "from the shop once more" in done.stdout


def test_a_locked_file_without_a_password_asks_for_one(tmp_path: Path) -> None:
    path, secret = tmp_path / "locked.zip", tmp_path / "password.txt"
    with Shop(problem="password", pace=0) as shop:
        path.write_bytes(shop._goods.read(0, shop.size))
    secret.write_text("wrong\n")
    to = ("--to", str(tmp_path / "x"))
    none = helperkit(tmp_path / "home", "unpack", str(path), *to)
    wrong = helperkit(tmp_path / "home", "unpack", str(path), *to, "--password-file", str(secret))
    assert "The file asks for a password." in none.stdout
    assert "did not fit" not in none.stdout
    assert "That password did not fit." in wrong.stdout


def test_a_wait_is_said_once_where_no_line_can_be_written_over(
    capsys: pytest.CaptureFixture[str],
) -> None:
    watch = Watch(_Telling(Told(json=False), Words()))
    for waiting in (Waiting.NO, Waiting.LINE, Waiting.LINE, Waiting.OFFLINE, Waiting.NO):
        watch.progress(Progress(5, 9, waiting=waiting), always=True)
    assert capsys.readouterr().out.splitlines() == [
        "Nothing comes right now. We wait, and keep what is here.",
        "The internet is gone. We wait, and go on by ourselves.",
    ]


def test_a_wait_that_comes_and_goes_in_a_trickle_is_said_once() -> None:
    waits = Waits()
    told = [
        waits.news(Progress(done, 9 << 20, waiting=waiting))
        for done, waiting in (
            (5, Waiting.LINE),
            (6, Waiting.NO),
            (7, Waiting.LINE),
            (8, Waiting.BUSY),
            (9, Waiting.LINE),
            ((2 << 20), Waiting.NO),
            ((2 << 20), Waiting.LINE),
            (0, Waiting.LINE),  # begun anew
        )
    ]
    assert told == [True, False, False, True, True, False, True, True]
    assert not waits.news(None)


def test_the_folders_of_a_whole_way_are_made(tmp_path: Path) -> None:
    with Shop(pace=0) as shop:
        for command, more in (("download", ()), ("get", ("--yes",))):
            to = tmp_path / command / "deep" / "deeper"
            done = helperkit(tmp_path / "home", command, shop.link, "--to", str(to), *more)
            assert done.returncode == 0, done.stdout
            assert [path.name for path in to.iterdir() if path.is_file()] == ["garden-notes.zip"]


def test_where_no_folder_can_be_made_the_cause_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with Shop(pace=0) as shop:
        to = str(tmp_path / "file" / "deep" / "deeper")
        done = helperkit(tmp_path / "home", "download", shop.link, "--to", to, "--json")
    assert outcome(done)["problem"] == "folder_not_allowed"


def test_every_line_says_what_it_is(tmp_path: Path) -> None:
    with Shop(problem="link_expired", pace=0) as shop:
        to = ("--to", str(tmp_path / "to"), "--json")
        done = helperkit(tmp_path / "home", "download", shop.link, *to)
    seen = helperkit(tmp_path / "home", "inspect", __file__, "--json")
    *events, last = (json.loads(line) for line in done.stdout.splitlines())
    assert (events[-1]["type"], events[-1]["problem"]) == ("WorkFailed", "link_expired")
    assert events[-1]["evidence"]["where"] == "download"
    assert last == {"outcome": "problem", "problem": "link_expired", "files": []}
    assert json.loads(seen.stdout.splitlines()[0])["type"] == "Inspection"


def test_what_a_command_cannot_ask_for_it_does_not_speak_of(tmp_path: Path) -> None:
    with Shop(problem="login_page", pace=0) as shop:
        done = helperkit(tmp_path / "home", "download", shop.link, "--to", str(tmp_path / "to"))
    assert "Get your file there." in done.stdout
    assert "show us" not in done.stdout


def test_a_link_is_taken_where_a_number_was_asked_for(tmp_path: Path) -> None:
    with Shop(pace=0) as shop:
        answers = ["1", "1", "1", "7", shop.link]
        done = helperkit(tmp_path / "home", answers="\n".join(answers) + "\n")
    assert done.stdout.count("Please type one of the numbers.") == 1
    assert "Paste it here. Then press Enter." in " ".join(done.stdout.split())
    assert "Do you know who sent you this?" in done.stdout


@POSIX
def test_a_password_is_not_seen_in_a_terminal(tmp_path: Path) -> None:
    import pty

    name, secret = "mary.of.the.office", "Zwoelf-Boxkaempfer-9"
    ours, theirs = pty.openpty()
    words = ("practice", "--terminal", "--with", "proxy_sign_in", "--to", str(tmp_path))
    ends = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    running = begun(tmp_path / "home", *words, **ends, start_new_session=True)
    os.close(theirs)
    seen, at = b"", 0

    def until(words: str) -> None:
        """Read on until these words come."""
        nonlocal seen, at
        while (found := seen.find(words.encode(), at)) < 0:
            assert select.select([ours], [], [], MOST_WAIT)[0], seen.decode()[at:]
            seen += os.read(ours, 4096)
        at = found + len(words)

    def type_in(text: str) -> None:
        os.write(ours, text.encode() + b"\n")

    try:
        seen_in_turn = ("Hello.", "Is this text", "You bought", "Use this", "asks who you are.")
        for words in seen_in_turn:
            until(words)
            until("On the phone? Say:")  # the last lines of a screen
            type_in("1")
        until("Type the name")
        type_in(name)
        until("Type the password")
        type_in(secret)
        until("did not fit")
        assert name.encode() in seen
        assert secret.encode() not in seen
        import termios

        assert termios.tcgetattr(ours)[3] & termios.ECHO  # as it was, for whatever comes next
    finally:
        running.kill()
        running.wait()
        os.close(ours)
