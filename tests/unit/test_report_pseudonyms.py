"""Names leave as pseudonyms: the same for the same, with what is technical, and played alike."""

import json
import os
import stat
import sys
from datetime import UTC, datetime

import msgspec
import pytest

from helperkit.diagnostics.allow import Ledger, allow
from helperkit.diagnostics.bundle import prepare, write_draft
from helperkit.diagnostics.facts import Facts
from helperkit.diagnostics.manifest import Receipt
from helperkit.diagnostics.names import Names, ending_of
from helperkit.diagnostics.placing import KEPT, keep_names
from helperkit.journey.events import FileReceived, LinkPasted, OrderRead
from helperkit.journey.fields import Pseudonym
from helperkit.journey.journal import decode, encode, replay
from helperkit.journey.kinds import Kind
from helperkit.journey.order import Order, Parcel, Thing, Title, Trust
from helperkit.journey.screens import screen
from helperkit.words.load import Words
from tests.end_to_end.test_report import contents, walk  # noqa: F401 - a fixture
from tests.unit.example_events import every_event

MADE = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
HOME = "/home/waltraud/Eigene Dateien"


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (Pseudonym.FILE, "Steuer 2026.pdf", "file-1.pdf"),
        (Pseudonym.FILE, "Steuer.Waltraud", "file-1"),
        (Pseudonym.FOLDER, HOME, "folder-1"),
        (Pseudonym.FOLDER, HOME + "/", "folder-1"),
        (Pseudonym.FOLDER, "/", "/"),
        (Pseudonym.FOLDER, "C:\\", "C:\\"),
        (Pseudonym.PATH, f"{HOME}/x.ZIP", "folder-1/file-1.zip"),
        (Pseudonym.PATH, "C:\\Users\\Anna\\x.zip", "folder-1\\file-1.zip"),
        (Pseudonym.PATH, "x.zip", "file-1.zip"),
        (Pseudonym.LINK, "https://a:b@shop.example/d/8f/x.zip?sig=1", "https://host-1/link-1.zip"),
        (Pseudonym.LINK, "http://shop.example:8080", "http://host-1:8080"),
        (Pseudonym.LINK, "http://127.0.0.1:8080/x", "http://127.0.0.1:8080/link-1"),
        (Pseudonym.LINK, "http://[::1]/x.zip", "http://[::1]/link-1.zip"),
        (Pseudonym.LINK, "http://[broken", "http:link-1"),
        (Pseudonym.LINK, "waltraud://x", "link-1"),
        (Pseudonym.LINK, "file:///home/anna/x.zip", "file://link-1.zip"),
        (Pseudonym.HOST, "Proxy.Example", "host-1"),
        (Pseudonym.SOURCE, f"{HOME}/x.helpercard", "folder-1/file-1.helpercard"),
        (Pseudonym.SOURCE, "shop.example/x.zip", "host-1/link-1.zip"),
        (Pseudonym.SOURCE, "Waltraud asks", "text-1"),
        (Pseudonym.TITLE, "The book", "file-1"),
        (Pseudonym.PROGRAM, "waltrauds.desktop", "program-1"),
    ],
)
def test_what_stands_in_a_names_place(kind, value, shown):
    names = Names()
    assert names.stand_in(kind, value) == shown
    assert names.stand_in(kind, value) == shown


def test_two_that_are_the_same_are_seen_to_be_the_same():
    parcel = Parcel(f"{HOME}/Steuer.zip", "Steuer.zip", HOME, Kind.ZIP, 5)
    thing = Thing(f"{HOME}/Steuer.pdf", "Steuer.pdf", Kind.PDF)
    ledger = Ledger()
    shown = allow(parcel, ledger)
    assert (shown["path"], shown["name"], shown["folder"]) == (
        "folder-1/file-1.zip",
        "file-1.zip",
        "folder-1",
    )
    assert allow(thing, ledger)["path"] == "folder-1/file-2.pdf"
    assert allow(thing, ledger)["title"] == "file-2.pdf"


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("a.tar.gz", ".tar.gz"),
        ("a.PDF", ".pdf"),
        ("a.7z.001", ".7z.001"),
        ("a.part2.rar", ".part2.rar"),
        ("a.z01", ".z01"),
        (".pdf", ""),
        ("anna.berg", ""),
        ("a.heic", ".heic"),
        ("x", ""),
        ("", ""),
    ],
)
def test_only_well_known_endings_stay(name, ending):
    assert ending_of(name) == ending


def order_read():
    titles = (Title("inside/book.pdf", "The book", start=True),)
    return OrderRead(1, Order(Trust.CARD, name="Garden Notes", titles=titles))


def test_what_the_card_calls_its_files_stays(tmp_path):
    thing = Thing(f"{HOME}/inside/book.pdf", "The book", Kind.PDF)
    parcel = Parcel(f"{HOME}/diary.zip", "diary.zip", HOME, Kind.ZIP, 5)
    draft = prepare(encode(order_read()), now=MADE, facts=Facts(1, ()))
    ledger = draft.ledger()
    assert allow(thing, ledger)["title"] == "The book"
    assert allow(thing, ledger)["path"] == "folder-1/book.pdf"
    assert allow(parcel, ledger)["name"] == "file-1.zip"


def put_back(shown, meant):
    """Return a screen's JSON with every pseudonym replaced by what it means."""
    text = msgspec.json.encode(shown, order="sorted").decode()
    for word in sorted(meant, key=len, reverse=True):
        text = text.replace(
            json.dumps(word)[1:-1], json.dumps(meant[word], ensure_ascii=False)[1:-1]
        )
    return text


def test_a_journey_that_went_through_the_wall_is_played_to_the_same_screens(walk, tmp_path):  # noqa: F811 - a fixture
    """With the customer's own list of names, to the letter; without it, but for the names."""
    draft = prepare(walk.journal, text=Words().text, now=MADE, facts=Facts(1, ()))
    files = contents(write_draft(draft, tmp_path))
    played = list(replay(decode(files["journal.jsonl"])))
    real = list(replay(decode(walk.journal)))
    meant = draft.names.meant
    for there, here in zip(played, real, strict=True):
        seen = msgspec.json.encode(screen(here), order="sorted").decode()
        assert put_back(screen(there), meant) == seen


def test_every_event_goes_through_and_is_read_again():
    """What was declared a pseudonym is still what the journal can hold."""
    ledger = Ledger()
    for event in every_event(3):
        (kept,) = decode(encode(event))
        raw = msgspec.json.encode(allow(kept, ledger))
        (again,) = decode(raw + b"\n")
        assert type(again) is type(event)
    # All that our own examples say looks as our own: but for what is private, only a stranger's
    # card is left out.
    assert {left.reason.value for left in ledger.left_out()} == {"private", "untrusted"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_which_is_which_stays_here_and_is_its_owners_alone(tmp_path):
    home, to = tmp_path / "home", tmp_path / "to"
    to.mkdir()
    mask = os.umask(0)
    try:
        link = "https://shop.example/d/geheim/x.zip"
        draft = prepare(encode(LinkPasted(link)), now=MADE, facts=Facts(1, ()))
        write_draft(draft, to, home=home)
    finally:
        os.umask(mask)
    kept = home / "reports" / f"{draft.number}.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    meant = json.loads(kept.read_text())
    assert meant["https://host-1/link-1.zip"] == link
    assert [path.name for path in to.iterdir()] == ["report 2026-11-22 14.05.helperreport"]


def test_a_name_that_is_no_text_can_be_kept(tmp_path):
    kept = keep_names({"file-1": "a\udcff"}, "1", tmp_path)
    assert json.loads(kept.read_text()) == {"file-1": "a\udcff"}


def test_a_list_that_cannot_be_kept_costs_nothing(tmp_path):
    (tmp_path / "reports").write_text("in the way")
    assert keep_names({}, "1", tmp_path) is None


def test_old_lists_are_removed(tmp_path):
    for number in range(KEPT + 3):
        made = keep_names({}, f"{number:016d}", tmp_path)
        os.utime(made, (number, number))
    left = sorted(int(path.stem) for path in (tmp_path / "reports").iterdir())
    assert left == list(range(3, KEPT + 3))


def test_lengths_are_told_and_names_are_not(tmp_path):
    path = f"{HOME}/Übung.pdf"
    parcel = Parcel(path, "Übung.pdf", HOME, Kind.PDF, 5)
    draft = prepare(encode(FileReceived(1, parcel)), now=MADE, facts=Facts(1, ()))
    files = contents(write_draft(draft, tmp_path))
    receipt = msgspec.json.decode(files["redactions.json"], type=Receipt)
    lengths = {one.name: one for one in receipt.lengths}
    assert lengths["folder-1/file-1.pdf"].characters == len(path)
    assert lengths["folder-1/file-1.pdf"].bytes == len(path.encode())
    assert lengths["folder-1"].depth == 3
    assert not lengths["file-1.pdf"].ascii
    assert {one.rule for one in receipt.replaced} == {
        "declared-file",
        "declared-folder",
        "declared-path",
    }
    assert "bung" not in files["redactions.json"].decode()
