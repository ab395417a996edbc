"""The terminal twin, as a person and as a program would use it."""

import hashlib
import json
from pathlib import Path

import pytest

from helperkit.journey.model import State
from helperkit.journey.steps_after import Done
from helperkit.practice.parcels import PASSWORD
from helperkit.practice.shop import PRACTICE_PROBLEMS, Shop
from tests.end_to_end.journeys import command, final_state, finished, helperkit, journals, outcome

BOOK = "Garden Notes.pdf"
# hello, comfort, the order, the place, skip the wait, the file, the parcel, the list, open, seen …
ALL_THE_WAY = "1\n1\n1\n1\n2\n" + "1\n" * 7


def step_is(state: State, kind: type) -> bool:
    return isinstance(state.step, kind)


def test_a_person_walks_from_hello_to_the_open_book(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    words = command("practice", "--terminal", "--to", str(to), "--yes")
    done = finished(home, words, text=True)
    assert done.returncode == 0, done.stderr
    assert "Hello. We will do this together." in done.stdout
    assert "For a big garden" in done.stdout  # the book itself, read out
    assert (to / "Garden Notes" / BOOK).read_bytes().startswith(b"%PDF")
    (journal,) = journals(home)
    assert step_is(final_state(journal), Done)


def test_numbers_and_enter_alone_do(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    done = helperkit(home, "practice", "--terminal", "--to", str(to), answers="x\n99\n\n4\n1\n")
    assert done.stdout.count("Please type one of the numbers.") == 2 + 1
    assert "Is this text big enough?" in done.stdout
    assert done.returncode == 2  # nobody was there any more
    assert "Add --yes" in done.stdout


def test_a_question_mark_says_it_another_way_and_back(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    done = helperkit(home, "practice", "--terminal", "--to", str(to), answers="?\n?\n1\n")
    shown, second, first, after = done.stdout.partition("Is this text big enough?")[0].split(
        "  ?  "
    )
    assert "You bought something." in shown
    assert "Think of a friend who sits beside you." in second
    assert "You bought something." in first
    assert first.startswith("Say it the first way")
    assert after.startswith("Say it another way")


def test_json_lines_and_the_last_line(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    done = helperkit(home, "practice", "--yes", "--json", "--to", str(to))
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines[0]["type"] == "ProgramStarted"
    assert {"DownloadProgressed", "FileReceived", "ParcelUnpacked"} <= {
        line.get("type") for line in lines
    }
    assert lines[-1]["outcome"] == "done"
    assert lines[-1]["problem"] is None
    assert all(Path(file).is_file() for file in lines[-1]["files"])
    assert "Hello. We will do this together." in done.stderr


@pytest.mark.parametrize(
    "problem", sorted(PRACTICE_PROBLEMS - {"not_expected", "slow", "damaged", "server_busy"})
)
def test_every_problem_can_be_practised(problem: str, tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    done = helperkit(
        home, "practice", "--with", problem, "--yes", "--json", "--to", str(to), seconds=90
    )
    assert done.returncode == 1, done.stderr
    assert outcome(done)["problem"] == problem
    assert "Traceback" not in done.stderr + done.stdout
    assert not (home / "crashes").exists()


def test_a_problem_nobody_knows_is_wrong_use(tmp_path: Path) -> None:
    done = helperkit(tmp_path / "home", "practice", "--with", "dragons", "--yes")
    assert done.returncode == 2
    assert "link_expired" in done.stdout


def test_get_takes_a_link_a_hash_and_a_password(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    secret = tmp_path / "password.txt"
    secret.write_text(PASSWORD + "\n")
    with Shop(problem="password", pace=0) as shop:
        arguments = ("get", shop.link, "--to", str(to), "--sha256", shop.sha256)
        done = helperkit(home, *arguments, "--password-file", str(secret), "--yes", "--json")
    assert done.returncode == 0, done.stderr
    (folder,) = (path for path in to.iterdir() if path.is_dir())
    assert (folder / BOOK).is_file()
    assert str(folder / BOOK) in outcome(done)["files"]  # type: ignore[operator]
    assert PASSWORD not in journals(home)[0].read_text()
    assert PASSWORD not in done.stdout


def test_get_stops_at_a_wrong_hash(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    with Shop(pace=0) as shop:
        done = helperkit(
            home, "get", shop.link, "--to", str(to), "--sha256", "0" * 64, "--yes", "--json"
        )
    assert done.returncode == 1
    assert outcome(done)["problem"] == "damaged"
    assert not [path for path in to.rglob("*") if path.is_file()]


def test_single_commands(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    with Shop(pace=0) as shop:
        got = helperkit(home, "download", shop.link, "--to", str(to), "--json")
        digest = shop.sha256
    assert got.returncode == 0, got.stderr
    (name,) = outcome(got)["files"]  # type: ignore[misc]
    archive = Path(name)
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == digest
    seen = helperkit(home, "inspect", str(archive), "--json")
    assert json.loads(seen.stdout.splitlines()[0])["kind"] == "zip"
    taken = helperkit(home, "unpack", str(archive), "--to", str(to), "--json")
    assert any(file.endswith(BOOK) for file in outcome(taken)["files"])  # type: ignore[attr-defined]
    broken = tmp_path / "broken.zip"
    broken.write_bytes(archive.read_bytes()[:-5000])
    bad = helperkit(home, "unpack", str(broken), "--to", str(to), "--json")
    assert bad.returncode == 1
    assert outcome(bad)["problem"] == "damaged"
    assert "This is not your fault." in bad.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("get",),
        ("download", "https://shop.example/x"),
        ("download", "https://shop.example/x", "--to", "x", "--sha256", "12"),
        ("unpack", "there-is-no-such-file.zip", "--to", "x"),
        ("inspect", "there-is-no-such-file.zip"),
        ("practice", "--nonsense"),
    ],
)
def test_wrong_use_is_status_two_and_no_traceback(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    done = helperkit(tmp_path / "home", *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_card_is_checked_by_line(tmp_path: Path) -> None:
    with Shop(pace=0) as shop:
        good, bad = tmp_path / "good.helpercard", tmp_path / "bad.helpercard"
        good.write_text(shop.card_text)
        bad.write_text(shop.card_text.replace("number = 1", "number = 5000"))
    assert helperkit(tmp_path / "home", "card", "check", str(good)).returncode == 0
    found = helperkit(tmp_path / "home", "card", "check", str(bad))
    assert found.returncode == 1
    assert "line 2" in found.stdout


def test_a_strange_card_is_only_a_link(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Shop(pace=0) as shop:
        card = tmp_path / "from-somewhere.helpercard"
        card.write_text(shop.card_text)
        done = helperkit(home, "get", str(card), "--to", str(tmp_path / "to"), answers="1\n1\n")
    assert "Do you know who sent you this?" in done.stdout
    assert "The Practice Shop" not in done.stdout
