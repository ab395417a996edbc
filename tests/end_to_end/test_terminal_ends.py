"""What the terminal shows cannot command it, and every command's end is told."""

import json
import os
import signal
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from pypdf import PdfWriter

from helperkit.journey.kinds import Kind
from helperkit.journey.problems import Problem, ProblemName
from helperkit.journey.screen import Item, Screen
from helperkit.terminal.ending import ended
from helperkit.terminal.outcome import Told
from helperkit.terminal.paint import paint
from helperkit.terminal.reader import read_out
from helperkit.words.load import Words
from tests.end_to_end.journeys import begun, command, finished, helperkit, journals, outcome
from tests.own_process import python

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")


def parcel(folder: Path, files: dict[str, str]) -> Path:
    path = folder / "parcel.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


# What a person reads


def test_a_page_cannot_command_the_terminal() -> None:
    item = Item("a\x1b]0;owned\x07\r\n1  Press here\u202e", "text", "kind_text")
    screen = Screen(
        "hello", "hello", values={"product": "b\x1b[2J\nc", "kind": "book"}, items=(item,)
    )
    shown = paint(Words().page(screen), Words())
    assert not {"\x1b", "\x07", "\r", "\u202e"} & set(shown)
    assert "a]0;owned 1  Press here" in shown
    assert "Your book: b[2J c\n" in shown


def test_all_that_is_said_is_plain(capsys: pytest.CaptureFixture[str]) -> None:
    Told(json=False).say("a\x1b]0;b\x9bc\nd\te\u202ef")
    assert capsys.readouterr().out == "a]0;bc\nd\tef\n"


def test_a_text_is_read_out_without_its_commands(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\x1b]0;owned\x07\r\ntwo\rthree")
    archive = tmp_path / "parcel.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.write(tmp_path / "a.txt", "a.txt")
    done = helperkit(
        tmp_path / "home", "get", str(archive), "--to", str(tmp_path / "to"), answers="1\n" * 12
    )
    assert "one]0;owned\ntwo\nthree" in done.stdout
    assert not {"\x1b", "\x07"} & set(done.stdout)


BOOK = """%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/Contents 4 0 R
/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 36>>stream
BT /F1 12 Tf 10 100 Td (Hello) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>
startxref
0
%%EOF
"""


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("old", "new", "raised"),
    [
        ("/Length 36", "/Length 36/Filter/Nope", "NotImplementedError"),
        ("Tf 10 100 Td", "Tf 10 9 0 R 1-1 00 Td", "AssertionError"),
    ],
)
def test_a_torn_book_is_damaged(old: str, new: str, raised: str, tmp_path: Path) -> None:
    said: list[str] = []
    path = tmp_path / "book.pdf"
    path.write_text(BOOK)
    read_out(path, Kind.PDF, said.append, lambda **_: "page")
    assert "Hello" in said
    path.write_text(BOOK.replace(old, new))
    with pytest.raises(Problem) as caught:
        read_out(path, Kind.PDF, said.append, lambda **_: "page")
    assert caught.value.name is ProblemName.DAMAGED
    assert caught.value.evidence.error == raised


def test_a_locked_book_is_not_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    writer = PdfWriter()
    writer.add_blank_page(90, 90)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(path)
    with pytest.raises(Problem) as caught:
        read_out(path, Kind.PDF, lambda _: None, lambda **_: "page")
    assert caught.value.name is ProblemName.NO_PROGRAM


# Ends


def fails() -> int:
    raise LookupError("nobody foresaw this")


def ends_early() -> int:
    raise EOFError


@pytest.mark.parametrize("failing", [fails, ends_early])
def test_the_unforeseen_is_told_and_noted(
    failing: Callable[[], int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def through_click() -> int:
        made = click.Command("made", callback=failing)
        return int(made.main([], standalone_mode=False))

    assert ended(through_click, tmp_path, json=True) == 1
    told = capsys.readouterr()
    assert json.loads(told.out) == {
        "outcome": "problem",
        "problem": "unknown",
        "files": [],
    }
    assert "This is not your fault." in told.err
    assert "Traceback" not in told.err
    (note,) = (tmp_path / "crashes").glob("*.txt")
    assert "Traceback" in note.read_text()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk here is always full")
def test_wrong_use_that_nobody_can_be_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        wrong = command("card", "letters", "--json")
        done = finished(
            tmp_path / "home", wrong, capture_output=False, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@POSIX
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_stopped_while_it_waits_for_a_key(name: str, tmp_path: Path) -> None:
    words = ("get", str(parcel(tmp_path, {"a.txt": "x"})), "--json")
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with begun(tmp_path / "home", *words, **pipes) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert b"ProgramStarted" in running.stdout.readline()
        while b"Type a number" not in running.stderr.readline():
            assert running.poll() is None
        running.send_signal(getattr(signal, name))
        # The keys stay open: the thread that waits for one must not hold up the end.
        assert running.wait(30) == 1
        last, people = running.stdout.read().splitlines()[-1], running.stderr.read()
    assert json.loads(last)["outcome"] == "problem"
    assert b"We kept your place" in people
    assert b"Traceback" not in people
    assert b"Fatal" not in people


@POSIX
def test_interrupted_before_anything_was_told(tmp_path: Path) -> None:
    """The interruption comes from the first thing that the program asks the system for."""
    code = (
        "import sys, signal, os\n"
        "from helperkit import __main__ as program\n"
        "def audit(event, details):\n"
        "    if event == 'import' and details[0] == 'helperkit.terminal.cli':\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.addaudithook(audit)\n"
        "sys.exit(program.main(['get', 'x', '--json']))\n"
    )
    done = finished(tmp_path / "home", python(code), text=True)
    assert (done.returncode, done.stderr) == (1, "")


def test_main_choices_that_lead_in_a_circle_are_pressed_once(tmp_path: Path) -> None:
    """A journal from before empty parcels were refused leads to a list without anything."""
    home, archive = tmp_path / "home", parcel(tmp_path, {"a.txt": "x"})
    arguments = ("get", str(archive), "--to", str(tmp_path / "to"), "--yes", "--json")
    assert helperkit(home, *arguments).returncode == 0
    (journal,) = journals(home)
    lines = [json.loads(line) for line in journal.read_text().splitlines()]
    last = next(n for n, line in enumerate(lines) if line["type"] == "ParcelUnpacked")
    lines[last]["things"] = []
    journal.write_text("".join(json.dumps(line) + "\n" for line in lines[: last + 1]))
    done = helperkit(home, *arguments)
    assert done.returncode == 1
    assert outcome(done)["outcome"] == "problem"
