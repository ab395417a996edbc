"""Another program for a file: which are offered, and that the very one is started with it."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from helperkit.delivery.inspect import inspect
from helperkit.delivery.open import find_programs, open_file
from helperkit.delivery.opening.desktop_command import command_of
from helperkit.delivery.opening.mac import programs_told
from helperkit.delivery.opening.program import Program
from helperkit.delivery.opening.programs import others_for
from helperkit.delivery.opening.shop_lock import lock_of
from helperkit.journey.effects import OpenThing
from helperkit.journey.events import Sight, SightTold, ThingOpened, WentOn
from helperkit.journey.kinds import Kind
from helperkit.journey.model import State, Stopped
from helperkit.journey.order import Box, Thing
from helperkit.journey.problems import Problem, ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.screens_problem import LOCKS
from helperkit.journey.steps_after import CanYouSee, TellUs
from helperkit.journey.update import update
from tests.end_to_end.desk import Desk
from tests.end_to_end.own_desktop import associate, desk, entry
from tests.screens.examples import ORDER, PARCEL, PLACE

__all__ = ["desk"]  # a fixture

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("update-mime-database") is None,
    reason="needs a Linux with shared-mime-info",
)
STITCHES = "application/x-stitches"


@pytest.fixture
def shown(desk):
    """A program that writes what it was given into a pipe; what comes out of that."""
    pipe = desk / "shown"
    os.mkfifo(pipe)
    script = desk / "viewer"
    script.write_text(f'#!/bin/sh\nprintf "%s|" "$#" "$@" > "{pipe}"\nprintf . > "{pipe}"\n')
    script.chmod(0o755)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(reader, True)
    keeper = os.open(pipe, os.O_WRONLY)  # so that the reader waits for who comes

    def read():
        said = b""
        while not said.endswith(b"."):
            said += os.read(reader, 4096)
        return said.decode().removesuffix(".")

    yield script, read
    os.close(keeper)
    os.close(reader)


def caught(call, *arguments):
    with pytest.raises(Problem) as raised:
        call(*arguments)
    return raised.value


def words(desk, name="notes of 'me', 100%.txt"):
    path = desk / name
    path.write_text("what was bought")
    return path


def test_at_most_four_by_name_and_the_usual_one_last(desk):
    for number in range(6):
        entry(desk, f"{number}.desktop", STITCHES, name=f"Stitcher {number}")
    entry(desk, "twin.desktop", STITCHES, name="Stitcher 1")
    entry(desk, "screen.desktop", STITCHES, name="A Terminal", more="Terminal=true")
    assert [one.name for one in others_for(Path("a.pes"))] == [f"Stitcher {n}" for n in range(4)]
    for number in (3, 4, 5):
        (desk / f"share/applications/{number}.desktop").unlink()
    associate(desk, f"[Default Applications]\n{STITCHES}=0.desktop\n")
    names = [one.name for one in others_for(Path("a.pes"))]
    assert names == ["Stitcher 1", "Stitcher 2", "Stitcher 0"]


@pytest.mark.parametrize(
    ("exec_line", "arguments"),
    [
        ("view %f", ["/x/a b%.txt"]),
        ("view %F --new", ["/x/a b%.txt", "--new"]),
        ("view %u", ["file:///x/a%20b%25.txt"]),
        ("view --open=%f", ["--open=/x/a b%.txt"]),
        ("view", ["/x/a b%.txt"]),
        ("view %i %f", ["--icon", "pen", "/x/a b%.txt"]),
        ("view %c %d%m %f 100%%", ["Viewer", "/x/a b%.txt", "100%"]),
        ('view "two\\\\\\\\ words" "" %f', ["two\\ words", "", "/x/a b%.txt"]),
        ('view "\\\\$HOME" %f', ["$HOME", "/x/a b%.txt"]),
    ],
)
def test_the_command_is_made_by_the_rules(exec_line, arguments):
    made = command_of({"Exec": exec_line, "Icon": "pen", "Name": "Viewer"}, Path("/x/a b%.txt"))
    assert made == ["view", *arguments]


def test_a_torn_command_is_none():
    assert command_of({"Exec": "'view %f"}, Path("/x")) == []
    assert command_of({}, Path("/x")) == []


@pytest.mark.parametrize(
    "line", ["sh -c \"cat '%f'\"", "/bin/bash %f", "view \"open '%f'\"", "perl -e system(%f)"]
)
def test_a_name_is_never_read_as_a_command(line: str) -> None:
    assert command_of({"Exec": line}, Path("/x/a';touch PWNED;'.txt")) == []


def test_a_file_may_stand_behind_an_option() -> None:
    made = command_of({"Exec": "view --file=%f"}, Path("/x/a b.txt"))
    assert made == ["view", "--file=/x/a b.txt"]


def test_the_very_program_is_started_with_the_file(desk, shown):
    script, read = shown
    entry(desk, "other.desktop", "text/plain", command="/bin/false %f")
    entry(desk, "mine.desktop", "text/plain", command=f"{script} --read %f")
    associate(desk, "[Default Applications]\ntext/plain=other.desktop\n")
    path = words(desk)
    open_file(path, "mine.desktop")
    assert read() == f"2|--read|{path}|"


def test_a_program_that_fails_is_said_and_others_are_offered(desk):
    entry(desk, "bad.desktop", "text/plain", command="/bin/false %f", name="Bad")
    entry(desk, "good.desktop", "text/plain", name="Good")
    problem = caught(open_file, words(desk), "bad.desktop")
    assert (problem.name, problem.evidence.note) == (ProblemName.NO_PROGRAM, "opener")
    assert [one.name for one in problem.openers] == ["Good", "Bad"]


def test_only_what_the_system_names_for_such_a_file_is_started(desk, shown):
    script, _read = shown
    entry(desk, "mine.desktop", STITCHES, command=f"{script} %f")
    entry(desk, "words.desktop", "text/plain")
    for called in ("mine.desktop", "gone.desktop", str(script), "../mine.desktop"):
        problem = caught(open_file, words(desk), called)
        assert (problem.name, problem.evidence.note) == (ProblemName.NO_PROGRAM, "gone")


def test_what_runs_is_given_to_no_program(desk, shown):
    script, _read = shown
    entry(desk, "mine.desktop", "text/plain;application/x-shellscript", command=f"{script} %f")
    path = desk / "run.sh"
    path.write_text("#!/bin/sh\ntouch ran")
    for call in (lambda: open_file(path, "mine.desktop"), lambda: find_programs(path)):
        assert caught(call).name is ProblemName.UNSAFE_FILE


def test_a_journey_from_strange_signs_to_another_program(desk, shown):
    script, read = shown
    entry(desk, "usual.desktop", STITCHES, name="Notepad")
    entry(desk, "mine.desktop", STITCHES, command=f"{script} %f", name="Stitcher")
    associate(desk, f"[Default Applications]\n{STITCHES}=usual.desktop\n")
    path = desk / "Rose.pes"
    path.write_bytes(b"#PES0001" + bytes(600))
    thing = Thing(str(path), "Rose", Kind.SEWING, 608)
    box = Box(ORDER, PLACE, PARCEL, str(desk), (thing,))
    worker, state = Desk(desk / "home"), State(TellUs(box, 0))
    state, _ = update(state, SightTold(Sight.STRANGE_SIGNS))
    state, (work,) = update(state, WentOn())
    assert screen(state).busy
    worker.performer.perform(work)
    state, _ = update(state, worker.answer())
    assert isinstance(state.step, Stopped)
    rows = screen(state).items
    assert [row.title for row in rows] == ["Stitcher", "Notepad"]
    state, (work,) = update(state, rows[0].sends)
    assert work == OpenThing(state.attempt, thing, "mine.desktop")
    worker.performer.perform(work)
    assert read() == f"1|{path}|"
    answer = worker.answer()
    assert isinstance(answer, ThingOpened)
    assert isinstance(update(state, answer)[0].step, CanYouSee)
    worker.performer.close()


def locked_book(path, **more):
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/encryption.xml", '<EncryptionMethod Algorithm="aes128"/>')
        for name, text in more.items():
            book.writestr(f"META-INF/{name.replace('_', '.')}", text)
    return path


@pytest.mark.parametrize(
    ("more", "lock"),
    [
        ({"rights_xml": '<r xmlns="http://ns.adobe.com/adept"/>'}, "drm-adobe"),
        ({"rights_xml": "<kdrm/>"}, "drm"),
        ({"sinf_xml": "<x/>"}, "drm-apple"),
        ({"license_lcpl": "{}"}, "drm-lcp"),
        ({}, "drm"),
    ],
)
def test_whose_lock_it_is(tmp_path, more, lock):
    found = inspect(locked_book(tmp_path / "book.epub", **more))
    assert lock_of(found) == lock
    assert lock in LOCKS


def test_a_locked_book_is_offered_no_program_that_cannot_open_it(desk):
    associate(desk, "")
    packages = desk / "share/mime/packages/epub.xml"
    packages.write_text(
        (desk / "share/mime/packages/test.xml")
        .read_text()
        .replace("application/x-quilt", "application/epub+zip")
        .replace("*.quilt", "*.epub")
    )
    subprocess.run(["update-mime-database", desk / "share/mime"], check=True, capture_output=True)
    entry(desk, "calibre.desktop", "application/epub+zip", name="E-book viewer")
    adobe = {"rights_xml": '<r xmlns="http://ns.adobe.com/adept"/>'}
    path = locked_book(desk / "book.epub", **adobe)
    problem = find_programs(path)
    assert (problem.name, problem.evidence.note) == (ProblemName.NO_PROGRAM, "drm-adobe")
    assert (problem.openers, problem.program.name, problem.page) == ((), "", "")
    entry(desk, "ade.desktop", "application/epub+zip", name="Adobe Digital Editions 4.5")
    assert [one.called for one in find_programs(path).openers] == ["ade.desktop"]


def test_what_a_mac_tells():
    told = "/Applications/Preview.app\n/Applications/Preview.app\n/Applications/Books.app\nx\n"
    assert programs_told(told) == (
        Program("/Applications/Preview.app", "Preview", usual=True),
        Program("/Applications/Books.app", "Books"),
    )
    assert programs_told("\n/Applications/Books.app") == (
        Program("/Applications/Books.app", "Books"),
    )
    assert programs_told("\n") == ()
