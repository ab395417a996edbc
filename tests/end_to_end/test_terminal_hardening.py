"""The terminal with odd streams, names and files: it works, or says what is wrong."""

import json
import os
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.journeys import command, environment, finished, helperkit, outcome

POSIX = pytest.mark.skipif(os.name != "posix", reason="pipes, bytes in names, closed streams")


def parcel(folder: Path, files: dict[str, str] | None = None) -> Path:
    path = folder / "parcel.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in (files or {"söme.txt": "héllo", "b.txt": "x"}).items():
            archive.writestr(name, content)
    return path


def raw(home: Path, *arguments: str | bytes, **more: object) -> subprocess.CompletedProcess[bytes]:
    """Run the program with bytes, where texts cannot say what is meant."""
    return finished(home, [*command(), *arguments], **{"stdin": subprocess.DEVNULL, **more})


def through_shell(home: Path, line: str, *names: str) -> subprocess.CompletedProcess[str]:
    """Run a shell's line, in which $0 is Python and $1, $2 … are the names."""
    return finished(home, ["sh", "-c", line, sys.executable, *names], text=True)


# Streams


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_that_is_not_utf8(encoding: str, tmp_path: Path) -> None:
    coded = {"PYTHONIOENCODING": encoding}
    surroundings = environment(tmp_path / "people") | coded
    to = tmp_path / "wörds"
    arguments = ("get", str(parcel(tmp_path)), "--to", str(to), "--yes")
    done = raw(tmp_path / "people", *arguments, env=surroundings)
    assert (done.returncode, done.stderr) == (0, b"")
    done = raw(tmp_path / "home", *arguments, "--json", env=environment(tmp_path / "home") | coded)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert str(to / "parcel" / "söme.txt") in lines[-1]["files"]
    (unpacked,) = (line for line in lines if line.get("type") == "ParcelUnpacked")
    assert "söme.txt" in {thing["title"] for thing in unpacked["things"]}


@POSIX
def test_without_standard_error_only_json_is_written(tmp_path: Path) -> None:
    line = '"$0" -m helperkit get "$1" --to "$2" --yes --json 2>&-'
    done = through_shell(tmp_path / "home", line, str(parcel(tmp_path)), str(tmp_path / "to"))
    assert done.returncode == 0
    assert [json.loads(line) for line in done.stdout.splitlines()][-1]["outcome"] == "done"


@POSIX
@pytest.mark.parametrize("closed", [">&-", "<&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams(closed: str, tmp_path: Path) -> None:
    line = f'"$0" -m helperkit get "$1" --to "$2" --yes {closed}'
    done = through_shell(tmp_path / "home", line, str(parcel(tmp_path)), str(tmp_path / "to"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "to" / "parcel" / "b.txt").is_file()
    assert not (tmp_path / "home" / "crashes").exists()


@POSIX
def test_nobody_at_closed_keys(tmp_path: Path) -> None:
    line = '"$0" -m helperkit get "$1" --json <&-'
    done = through_shell(tmp_path / "home", line, str(parcel(tmp_path)))
    assert done.returncode == 2
    assert outcome(done)["outcome"] == "problem"


def test_keys_that_are_no_utf8_and_numbers_without_end(tmp_path: Path) -> None:
    surroundings = environment(tmp_path / "home") | {"PYTHONIOENCODING": "utf-8:strict"}
    typed = b"\xff\n" + b"9" * 5000 + b"\n"
    done = raw(
        tmp_path / "home", "get", str(parcel(tmp_path)), env=surroundings, stdin=None, input=typed
    )
    assert done.returncode == 2
    assert done.stdout.count(b"Please type one of the numbers.") == 2
    assert done.stderr == b""


@POSIX
def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    line = '"$0" -m helperkit get "$1" --to "$2" --yes --json | head -n 1 >/dev/null'
    done = through_shell(tmp_path / "home", line, str(parcel(tmp_path)), str(tmp_path / "to"))
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
    assert not (tmp_path / "home" / "crashes").exists()


# Arguments


@POSIX
@pytest.mark.parametrize(
    "arguments",
    [
        (b"\xff.zip",),
        ("get", b"\xff.zip"),
        ("get", "https://shop.example/x.zip", "--to", b"u\xff"),
        ("unpack", b"\xff.zip", "--to", "x"),
        ("inspect", b"\xff.zip"),
        ("practice", "--with", b"\xff"),
        ("get", "x.zip", "--sha256", b"\xff"),
    ],
)
def test_names_that_are_no_text_are_wrong_use(
    arguments: tuple[str | bytes, ...], tmp_path: Path
) -> None:
    (tmp_path / os.fsdecode(b"\xff.zip")).write_bytes(b"PK")
    done = raw(tmp_path / "home", *arguments, "--json", cwd=tmp_path)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"bytes that are not text" in done.stderr
    assert json.loads(done.stdout.splitlines()[-1])["outcome"] == "problem"


@POSIX
def test_a_window_is_not_opened_for_a_name_that_is_no_text(tmp_path: Path) -> None:
    surroundings = environment(tmp_path / "home") | {"QT_QPA_PLATFORM": "offscreen"}
    done = raw(tmp_path / "home", b"\xff.zip", env=surroundings)
    assert done.returncode == 2
    assert b"bytes that are not text" in done.stderr


@pytest.mark.parametrize("content", [b"\xff\n", "geheim\n".encode("utf-16")])
def test_a_password_that_is_no_text_is_wrong_use(content: bytes, tmp_path: Path) -> None:
    secret = tmp_path / "password.txt"
    secret.write_bytes(content)
    for arguments in (("get",), ("unpack", "--to", str(tmp_path / "to"))):
        more = ("--password-file", str(secret), "--json")
        done = helperkit(tmp_path / "home", *arguments, str(parcel(tmp_path)), *more)
        assert done.returncode == 2
        assert "not UTF-8" in done.stderr
        assert outcome(done) == {"outcome": "problem", "problem": None, "files": []}


@POSIX
def test_a_password_may_come_through_a_pipe(tmp_path: Path) -> None:
    line = 'echo secret | "$0" -m helperkit unpack "$1" --to "$2" --password-file /dev/stdin'
    done = through_shell(tmp_path / "home", line, str(parcel(tmp_path)), str(tmp_path / "to"))
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("practice", "--with", "nonsense", "--json"),
        ("get", "--json"),
        ("get", "x.zip", "--to", "", "--json"),
        ("inspect", "a" * 5000, "--json"),
        ("inspect", "", "--json"),
        ("unpack", "a" * 5000, "--to", "x", "--json"),
        ("inspect", __file__, "one\x1b]0;more", "--json"),
    ],
)
def test_wrong_use_has_a_last_line_too(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = helperkit(tmp_path / "home", *arguments)
    assert done.returncode == 2
    assert outcome(done) == {"outcome": "problem", "problem": None, "files": []}
    assert "Traceback" not in done.stderr
    assert "\x1b" not in done.stderr
    assert len(done.stderr.strip()) > 0


def test_an_empty_argument_is_none(tmp_path: Path) -> None:
    done = helperkit(tmp_path / "home", "")
    assert done.returncode == 2  # nobody is there to press a key
    assert "Hello" in done.stdout


def pipe(path: Path) -> None:
    os.mkfifo(path)


def plug(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket has to be short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


@POSIX
@pytest.mark.parametrize("make", [pipe, plug, Path.mkdir])
@pytest.mark.parametrize(
    "arguments", [("card", "check"), ("inspect",), ("unpack", "--to", "x"), ("get", "--yes")]
)
def test_what_is_no_file(
    make: Callable[[Path], None], arguments: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "x.helpercard"
    make(path)
    done = helperkit(tmp_path / "home", *arguments, str(path))
    assert "Traceback" not in done.stderr
    if arguments[0] == "get":
        assert done.returncode == 1
        assert "problem" not in done.stdout
    elif make is Path.mkdir and arguments[0] == "inspect":
        assert "This is a folder." in done.stdout
    else:
        assert done.returncode == 2
        assert "is not a file" in done.stderr


@POSIX
def test_a_closed_folder(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    try:
        done = helperkit(tmp_path / "home", "inspect", str(closed / "x.zip"))
    finally:
        closed.chmod(0o700)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@POSIX
@pytest.mark.parametrize("named", ['"$1"', '"$1" --to x', "x.zip", "https://:1/ --to x"])
def test_where_the_folder_is_gone(named: str, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    line = f'cd "$2" && rmdir "$2" && exec "$0" -m helperkit get {named} --yes --json'
    done = through_shell(tmp_path / "home", line, str(parcel(tmp_path)), str(gone))
    assert done.returncode in {0, 1, 2}
    assert outcome(done)["problem"] != "unknown"
    assert "Traceback" not in done.stderr
