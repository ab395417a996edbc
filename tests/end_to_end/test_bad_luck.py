"""What the world does between two starts, and to the program's own folder."""

import errno
import json
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from helperkit.delivery.work import Watch
from helperkit.journey.answers import Lost
from helperkit.journey.events import PlaceProposed, ProgramStarted
from helperkit.journey.journal import decode
from helperkit.journey.model import State, WelcomeBack
from helperkit.journey.problems import Problem, ProblemName
from helperkit.journey.screens import screen
from helperkit.journey.steps import Getting, Packed, Ready
from helperkit.journey.update import update
from helperkit.performer.finder import recent_files
from helperkit.performer.journal_file import JournalFile
from helperkit.performer.reporting import newest_journal, write_journey_report
from helperkit.performer.run import Launch, Running, begin, loss_of, name_of
from helperkit.practice.shop import Shop
from helperkit.words.load import Words
from tests.end_to_end.journeys import final_state, helperkit, journals, outcome


def get(home: Path, to: Path, link: str, digest: str) -> dict[str, object]:
    done = helperkit(home, "get", link, "--to", str(to), "--sha256", digest, "--yes", "--json")
    assert "Traceback" not in done.stderr
    return outcome(done)


@pytest.mark.parametrize("gone", ["things", "parcel", "all"])
def test_what_was_removed_between_two_starts_is_brought_again(gone: str, tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    with Shop(pace=0) as shop:
        first = get(home, to, shop.link, shop.sha256)
        assert first["outcome"] == "done"
        if gone != "parcel":
            shutil.rmtree(to / "garden-notes")
        if gone != "things":
            (to / "garden-notes.zip").unlink()
        again = get(home, to, shop.link, shop.sha256)
    assert again["outcome"] == "done"
    files = again["files"]
    assert isinstance(files, list)
    assert len(files) == 4
    assert all(Path(file).is_file() for file in files)
    assert (to / "garden-notes.zip").is_file()


def test_a_mended_card_begins_anew(tmp_path: Path) -> None:
    card = tmp_path / "a.helpercard"
    card.write_text("one")
    before = name_of(str(card))
    assert before == name_of(str(card))
    card.write_text("another")
    assert name_of(str(card)) != before
    assert name_of("https://shop.example/\udcff") != name_of("https://shop.example/x")


def test_the_loss_is_seen_at_the_start(tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    with Shop(pace=0) as shop:
        get(home, to, shop.link, shop.sha256)
    state = final_state(journals(home)[0])
    assert isinstance(state.step, Ready)
    assert loss_of(state) is Lost.NOTHING
    shutil.rmtree(to / "garden-notes")
    assert loss_of(state) is Lost.THINGS
    shutil.rmtree(to)
    assert loss_of(state) is Lost.PARCEL
    for lost, kind in ((Lost.THINGS, Packed), (Lost.PARCEL, Getting)):
        woken = wake(state, lost)
        assert isinstance(woken, WelcomeBack)
        assert isinstance(woken.before, kind)


def wake(state: State, lost: Lost) -> object:
    state, effects = update(state, ProgramStarted(again=True, lost=lost))
    assert effects == ()
    assert screen(state).main_choice
    return state.step


@pytest.mark.parametrize("home", ["file", "journeys is a file", "journal is a folder"])
def test_a_home_that_cannot_be_used_costs_the_journal_alone(home: str, tmp_path: Path) -> None:
    place, to = tmp_path / "home", tmp_path / "orders"
    if home == "file":
        place.write_text("in the way")
    else:
        place.mkdir()
        if home == "journeys is a file":
            (place / "journeys").write_text("in the way")
    with Shop(pace=0) as shop:
        if home == "journal is a folder":
            get(place, to, shop.link, shop.sha256)
            (journal,) = journals(place)
            journal.unlink()
            journal.mkdir()
        done = get(place, to, shop.link, shop.sha256)
    assert done["outcome"] == "done"
    practised = helperkit(place, "practice", "--yes", "--json", "--to", str(tmp_path / "p"))
    assert outcome(practised)["outcome"] == "done", practised.stderr[-2000:]


@pytest.mark.parametrize("line", [b"[" * 100_000, b'{"type":"Nonsense"}', b"\xff\xfe", b"{"])
def test_a_journal_that_cannot_be_read_begins_anew(line: bytes, tmp_path: Path) -> None:
    home, to = tmp_path / "home", tmp_path / "orders"
    with Shop(pace=0) as shop:
        get(home, to, shop.link, shop.sha256)
        (journal,) = journals(home)
        journal.write_bytes(line + b"\n" + journal.read_bytes())
        assert get(home, to, shop.link, shop.sha256)["outcome"] == "done"


def test_a_disk_that_takes_no_more_does_not_stop_the_journey(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.jsonl"
    journal = JournalFile(path)
    journal.append(PlaceProposed(1, "kept"))

    def full(_fd: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    journal.append(PlaceProposed(2, "lost"))
    monkeypatch.undo()
    journal.append(PlaceProposed(3, "after a gap"))
    journal.close()
    kept = [event.place for event in decode(path.read_bytes())]  # type: ignore[union-attr]
    assert "after a gap" not in kept
    assert kept[0] == "kept"


def test_a_journal_is_for_its_owner_alone(tmp_path: Path) -> None:
    with JournalFile(tmp_path / "journeys" / "x.jsonl") as journal:
        assert journal.path.stat().st_mode & 0o077 == 0
        assert journal.path.parent.stat().st_mode & 0o077 == 0


def test_a_report_is_written_when_its_place_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    in_the_way = tmp_path / "wished"
    in_the_way.write_text("a file")
    report = write_journey_report(b"", str(in_the_way), Words().text)
    assert report.is_file()
    assert report.is_relative_to(tmp_path / "My Orders")
    named = write_journey_report(b"", "", Words().text, tmp_path / "b.helperreport")
    assert named == tmp_path / "b.helperreport"
    with pytest.raises(Problem) as caught:  # a folder that was mistyped is not made
        write_journey_report(b"", "", Words().text, tmp_path / "a" / "b.helperreport")
    assert caught.value.name is ProblemName.FOLDER_GONE


def test_journals_that_cannot_be_read_are_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "journeys"
    (folder / "a.jsonl").mkdir(parents=True)
    (folder / "b.jsonl").write_bytes(b"{}\n")
    assert newest_journal(tmp_path) == b"{}\n"
    assert newest_journal(tmp_path / "nowhere") == b""


def test_a_link_to_nowhere_does_not_hide_the_other_downloads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    downloads = tmp_path / "Downloads"
    downloads.mkdir()
    monkeypatch.setenv("XDG_DOWNLOAD_DIR", str(downloads))
    (downloads / "nowhere").symlink_to(tmp_path / "gone")
    (downloads / "book.pdf").write_bytes(b"%PDF-1.4\n%%EOF")
    assert [thing.title for thing in recent_files(Watch())] == ["book.pdf"]


def test_what_is_told_is_json(tmp_path: Path) -> None:
    done = helperkit(tmp_path / "home", "practice", "--yes", "--json", "--with", "link_expired")
    for line in done.stdout.splitlines():
        json.loads(line)


def start_again(home: Path, place: Path) -> Running:
    """Start a window's journey, whose screens nobody looks at."""
    launch = Launch(home, place=str(place))
    ignore = dict.fromkeys(("post", "show"), lambda _value: None)
    return begin(launch, **ignore, own=lambda _effect: True, text=Words().text)


@pytest.mark.parametrize("kept", ["folder", "link"])
def test_where_the_old_journal_cannot_be_kept_the_window_opens(kept: str, tmp_path: Path) -> None:
    home, mine = tmp_path / "home", tmp_path / "mine.txt"
    (home / "journeys").mkdir(parents=True)
    (home / "journeys" / "customer.jsonl").write_bytes(b"no journal\n")
    old = home / "journeys" / "customer.old.jsonl"
    mine.write_text("mine")
    old.mkdir() if kept == "folder" else old.symlink_to(mine)
    running = start_again(home, tmp_path / "orders")
    assert running.session.screen.name == "hello"
    assert running.journal.read().count(b"\n") == 1, "what came since the start, and no more"
    running.close()
    assert mine.read_text() == "mine"


def test_on_a_full_disk_the_window_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither its home nor a folder for a short time can be made; two windows may meet there."""
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file"))
    both = [start_again(tmp_path / "file" / "home", tmp_path / "orders") for _ in range(2)]
    for running in both:
        assert running.session.screen.name == "hello"
        assert running.journal.read() == b""
        running.close()
