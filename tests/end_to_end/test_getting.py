"""What the journey knows of a download reaches the downloader, with real shops behind it."""

import hashlib
import json
import subprocess
import zipfile
from pathlib import Path

import msgspec
import pytest

from helperkit.journey.effects import Cancel, CheckFile, Download, SignIn
from helperkit.journey.events import DownloadProgressed, Event, FileReceived, WorkFailed
from helperkit.journey.order import Order, Trust
from helperkit.journey.problems import ProblemName
from helperkit.practice.parcels import PASSWORD
from helperkit.practice.shop import Shop
from tests.end_to_end.journeys import begun, helperkit, journals
from tests.end_to_end.test_performer import SECONDS, Desk, order_of

KEPT = 40_000  # bytes
WHO, WRONG = "mary.of.the.office", "Zwölf-Boxkämpfer-9"


def link_of(shop: Shop) -> Order:
    return Order(Trust.LINK, urls=(shop.link,))


def cut_off(desk: Desk, download: Download) -> None:
    """Receive a part of the file, then stop."""
    desk.performer.perform(download)
    while getattr(desk.events.get(timeout=SECONDS), "done", 0) < KEPT:
        pass
    desk.performer.perform(Cancel(download.attempt))
    desk.performer.close()
    while not desk.events.empty():
        desk.events.get()


def received(desk: Desk, attempt: int) -> tuple[FileReceived, list[int]]:
    """Return the file of an attempt, and how much was there at each word of it."""
    done: list[int] = []
    while True:
        event: Event = desk.events.get(timeout=SECONDS)
        if isinstance(event, DownloadProgressed):
            assert event.attempt == attempt
            done.append(event.done)
        else:
            assert isinstance(event, FileReceived), event
            return event, done


def sha256(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def test_a_new_link_goes_on_from_the_same_byte(tmp_path: Path) -> None:
    desk, place = Desk(tmp_path / "home"), str(tmp_path / "to")
    with Shop(pace=50_000) as first, Shop(pace=50_000) as second:
        assert first.link != second.link
        cut_off(desk, Download(1, link_of(first), place))
        order = msgspec.structs.replace(link_of(second), kept_as=first.link)
        desk.performer.perform(Download(2, order, place))
        got, done = received(desk, 2)
        assert min(done) >= KEPT - 8 * 1024
        assert sha256(got.parcel.path) == first.sha256
        desk.performer.recorded(got)
        desk.performer.close()
    assert [path.name for path in Path(place).iterdir()] == [first.file_name]


def test_another_folder_gets_what_came(tmp_path: Path) -> None:
    desk, old, new = Desk(tmp_path / "home"), tmp_path / "old", tmp_path / "new"
    with Shop(pace=50_000) as shop:
        cut_off(desk, Download(1, link_of(shop), str(old)))
        desk.performer.perform(Download(2, link_of(shop), str(new), str(old)))
        got, done = received(desk, 2)
        assert min(done) >= KEPT - 8 * 1024
        assert got.parcel.folder == str(new)
        assert sha256(got.parcel.path) == shop.sha256
    assert [path for path in old.rglob("*") if path.is_file()] == []


def test_a_sign_in_is_kept_for_the_run_and_a_wrong_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path / "home")
    with Shop(problem="proxy_sign_in", pace=0) as shop:
        for name, value in shop.setup.environment.items():
            monkeypatch.setenv(name, value)
        notes: list[str] = []
        for attempt, password in enumerate((None, WRONG, None, PASSWORD, None), start=1):
            if password is not None:
                desk.performer.perform(SignIn(WHO, password))
            place = str(tmp_path / f"to{attempt}")
            desk.performer.perform(Download(attempt, order_of(shop), place))
            event = desk.answer()
            if isinstance(event, FileReceived):
                notes.append("received")
            else:
                assert isinstance(event, WorkFailed)
                assert event.problem is ProblemName.PROXY_SIGN_IN
                notes.append(event.evidence.note)
    assert notes == ["", "refused", "", "received", "received"]


def test_two_windows_with_one_card_bring_one_of_each(tmp_path: Path) -> None:
    home, to, card = tmp_path / "home", tmp_path / "to", tmp_path / "Notes.helpercard"
    with Shop(pace=60_000) as shop:
        card.write_text(shop.card_text)
        words = ("get", str(card), "--to", str(to), "--yes", "--json")
        both = [begun(home, *words, stdout=subprocess.PIPE, text=True) for _ in range(2)]
        for one in both:
            said, _ = one.communicate(timeout=60)
            assert json.loads(said.splitlines()[-1])["outcome"] == "done"
            assert one.returncode == 0
    assert sorted(path.name for path in to.iterdir()) == ["garden-notes", "garden-notes.zip"]


def test_who_waits_for_another_window_can_be_stopped(tmp_path: Path) -> None:
    home, place = tmp_path / "home", str(tmp_path / "to")
    first, second = Desk(home), Desk(home)
    with Shop(pace=50_000) as shop:
        first.performer.perform(Download(1, order_of(shop), place))
        while getattr(first.events.get(timeout=SECONDS), "done", 0) < KEPT:
            pass
        second.performer.perform(Download(1, order_of(shop), place))
        second.performer.perform(Cancel(1))
        second.performer.close()
        assert second.events.empty()
        second.performer.perform(Download(2, order_of(shop), place))
        first.performer.perform(Cancel(1))  # the other window is paused: this one goes on
        got, done = received(second, 2)
        assert min(done) >= KEPT - 8 * 1024
        assert got.parcel.verified


def test_a_file_that_was_picked_must_be_the_order_s(tmp_path: Path) -> None:
    desk, path = Desk(tmp_path / "home"), tmp_path / "notes.txt"
    path.write_text("what was bought")
    order = Order(Trust.CARD, urls=("https://shop.example/x",), file="other.txt")
    right = msgspec.structs.replace(order, sha256=sha256(str(path)))
    wrong = msgspec.structs.replace(order, sha256="0" * 64)
    for attempt, asked in enumerate((order, right, wrong)):
        desk.performer.perform(CheckFile(attempt, asked, str(path)))
        event = desk.answer()
        if asked is wrong:
            assert isinstance(event, WorkFailed)
            assert event.problem is ProblemName.NOT_EXPECTED
        else:
            assert isinstance(event, FileReceived)
            assert event.parcel.verified is (asked is right)


def test_a_name_and_a_password_are_in_no_journal_and_no_report(tmp_path: Path) -> None:
    home, to, report = tmp_path / "home", tmp_path / "to", tmp_path / "x.helperreport"
    answers = f"1\n1\n1\n1\n1\n{WHO}\n{WRONG}\n1\n{WHO}\n{PASSWORD}\n1\n"
    arguments = ("practice", "--terminal", "--with", "proxy_sign_in", "--to", str(to))
    done = helperkit(home, *arguments, "--json", answers=answers)
    events = [json.loads(line) for line in done.stdout.splitlines()]
    kinds = [event.get("type") for event in events]
    assert kinds.count("SignInGiven") == 2
    assert "FileReceived" in kinds
    assert "That name and password did not fit." in done.stderr
    written = helperkit(home, "report", "--to", str(report), "--plain")
    assert written.returncode == 0, written.stderr
    with zipfile.ZipFile(report) as bundle:
        parts = [bundle.read(name).decode() for name in bundle.namelist()]
    kept = [path.read_text("utf-8", "replace") for path in home.rglob("*") if path.is_file()]
    assert journals(home)
    for text in (*parts, *kept, done.stdout, done.stderr, written.stdout):
        for secret in (WHO, WRONG, WRONG[:5]):
            assert secret not in text
            assert json.dumps(secret)[1:-1] not in text
