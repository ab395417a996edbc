"""`helperkit unpack` and `helperkit get` with parcels that ask something of the customer."""

import zipfile
from pathlib import Path

import pytest

from tests.end_to_end.journeys import helperkit, outcome
from tests.end_to_end.odd_parcels import in_parts, japanese_zip, torn_zip, with_seven


def test_the_command_saves_what_is_whole(tmp_path: Path) -> None:
    torn_zip(tmp_path / "leaves.zip")
    arguments = ("unpack", str(tmp_path / "leaves.zip"), "--to", str(tmp_path / "to"))
    refused = helperkit(tmp_path / "home", *arguments, "--json")
    assert refused.returncode == 1
    assert outcome(refused)["problem"] == "damaged"
    assert "missing" not in outcome(refused)
    done = helperkit(tmp_path / "home", *arguments, "--save-what-is-whole", "--json")
    assert done.returncode == 0, done.stderr
    told = outcome(done)
    assert told["outcome"] == "done"
    assert told["missing"] == ["Leaf 7.txt", "Leaf 20.txt", "Leaf 33.txt"]
    assert len(told["files"]) == 41  # type: ignore[arg-type] # a list, see DESIGN.md
    assert "We saved 41 of 44 files." in done.stderr


def test_get_saves_what_is_whole_of_one_s_own_file(tmp_path: Path) -> None:
    torn_zip(tmp_path / "leaves.zip")
    to = ("--to", str(tmp_path / "to"), "--yes", "--json")
    arguments = ("get", str(tmp_path / "leaves.zip"), *to)
    refused = helperkit(tmp_path / "home", *arguments)
    assert (refused.returncode, outcome(refused)["problem"]) == (1, "damaged")
    done = helperkit(tmp_path / "other", *arguments, "--save-what-is-whole")
    assert done.returncode == 0, done.stderr
    assert outcome(done)["missing"] == ["Leaf 7.txt", "Leaf 20.txt", "Leaf 33.txt"]
    *events, last = done.stdout.splitlines()
    assert "Leaf 7.txt" in last
    assert not any("Leaf 7.txt" in line for line in events)  # as in the journal
    assert "We saved 41 of 44 files." in done.stderr


def test_get_takes_the_likeliest_names_or_those_that_were_asked_for(tmp_path: Path) -> None:
    japanese_zip(tmp_path / "seasons.zip")
    source = str(tmp_path / "seasons.zip")
    for encoding in ("", "gbk", "shift_jis"):
        to = tmp_path / f"to{encoding}"
        more = ("--encoding", encoding) if encoding else ()
        home = tmp_path / f"home{encoding}"
        done = helperkit(home, "get", source, "--to", str(to), "--yes", "--json", *more)
        assert done.returncode == 0, done.stderr
        assert ("NamesDoubted" in done.stdout) is not bool(encoding)
    assert (tmp_path / "toshift_jis/seasons/\u685c.txt").is_file()
    assert not (tmp_path / "togbk/seasons/\u685c.txt").exists()


def test_the_command_reads_names_as_asked(tmp_path: Path) -> None:
    japanese_zip(tmp_path / "seasons.zip")
    arguments = ("unpack", str(tmp_path / "seasons.zip"), "--to", str(tmp_path / "to"))
    done = helperkit(tmp_path / "home", *arguments, "--encoding", "Shift_JIS", "--json")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "to/seasons/\u685c.txt").is_file()
    assert "names-guessed" not in done.stdout
    guessed = helperkit(tmp_path / "home", *arguments, "--json")
    assert '"warning": "names-guessed"' in guessed.stdout
    assert "We guessed how the names are written." in guessed.stderr


@pytest.mark.parametrize("encoding", ["klingon", "utf-7", "rot13", "zlib", "x\n"])
def test_an_encoding_that_is_none_is_wrong_use(encoding: str, tmp_path: Path) -> None:
    japanese_zip(tmp_path / "seasons.zip")
    arguments = ("unpack", str(tmp_path / "seasons.zip"), "--to", str(tmp_path / "to"))
    done = helperkit(tmp_path / "home", *arguments, "--encoding", encoding)
    assert done.returncode == 2
    assert "cp932" in done.stderr


def test_a_warning_is_read_out(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "odd.zip", "w") as out:
        out.writestr("CON.txt", "a")
    arguments = ("unpack", str(tmp_path / "odd.zip"), "--to", str(tmp_path / "to"))
    done = helperkit(tmp_path / "home", *arguments)
    assert done.returncode == 0, done.stderr
    assert "We gave those files new ones." in done.stdout


@with_seven
def test_a_missing_part_is_said_by_the_command(tmp_path: Path) -> None:
    parts = in_parts(tmp_path / "parts", "7z")
    parts.pop(1).unlink()
    done = helperkit(tmp_path / "home", "unpack", str(parts[0]), "--to", str(tmp_path / "to"))
    assert done.returncode == 1
    assert "One part of your parcel is missing." in done.stdout


def test_a_line_of_a_list_is_chosen_by_its_number(tmp_path: Path) -> None:
    japanese_zip(tmp_path / "seasons.zip")
    source = str(tmp_path / "seasons.zip")
    # Hello, comfort, "that is the one", checked, place, open the parcel; then the second reading.
    typed = "1\n1\n1\n1\n1\n1\n4\n"
    done = helperkit(tmp_path / "home", "get", source, "--to", str(tmp_path / "to"), answers=typed)
    assert "  3  " in done.stdout
    assert "(Our guess)" in done.stdout
    assert "Here is what was in the parcel." in done.stdout


@pytest.mark.parametrize("command", ["unpack", "get"])
def test_a_parcel_without_anything_in_it_is_called_so(tmp_path: Path, command: str) -> None:
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    given = (command, str(tmp_path / "empty.zip"), "--to", str(tmp_path / "to"))
    done = helperkit(tmp_path / "home", *given, *(["--yes"] if command == "get" else []))
    assert done.returncode == 1
    assert "There is nothing in this parcel." in done.stdout + done.stderr
