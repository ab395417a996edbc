"""What a report tells of the file that was bought, of its parts, and of programs for it."""

import zipfile

import msgspec
import pytest

from helperkit.delivery.download import download
from helperkit.delivery.work import Cancelled, Watch
from helperkit.diagnostics.facts import (
    Counted,
    KeptBytes,
    Mark,
    Openers,
    Received,
    Tag,
)
from helperkit.journey.kinds import Kind
from helperkit.journey.model import START, State
from helperkit.journey.order import Box, Order, Parcel, Thing, Title, Trust
from helperkit.journey.problems import ProblemName
from helperkit.journey.steps import Choose, Getting, Packed
from helperkit.performer.bought import bought
from helperkit.performer.opener_facts import name_of, openers
from helperkit.performer.parcel_facts import contents, kept_bytes, mark_of, methods_of, received
from helperkit.performer.surroundings import Asked, facts_of
from tests.end_to_end.own_desktop import associate, desk, entry  # noqa: F401 - a fixture
from tests.hostile.fault_server import shop


def parcel_of(path, kind=Kind.ZIP):
    size = path.stat().st_size if path.exists() else 10
    return Parcel(str(path), path.name, str(path.parent), kind, size)


@pytest.fixture
def parcel(tmp_path):
    path = tmp_path / "Steuer 2026.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir("Waltraud")
        archive.writestr("Waltraud/Book.pdf", b"%PDF-1.7" * 100)
        archive.writestr("Waltraud/book.PDF", b"x" * 40)
        archive.writestr("Waltraud/deep/notes.waltraud", b"", zipfile.ZIP_STORED)
    return parcel_of(path)


def test_the_received_file_as_it_lies_there_now(tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(b"1234")
    told = parcel_of(path)
    assert received(told) == Received(there=True, size=4, as_received=True, readable=True)
    path.write_bytes(b"12")
    assert received(told) == Received(there=True, size=2, as_received=False, readable=True)
    path.unlink()
    assert received(told) == Received()


@pytest.mark.parametrize(
    ("content", "mark"),
    [
        (b"[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://w.example/\r\n", Mark.ZONE_INTERNET),
        (b"[ZoneTransfer]\r\nZoneId=4\r\n", Mark.ZONE_RESTRICTED),
        (b"[ZoneTransfer]\r\nZoneId=1\r\n", Mark.ZONE_OWN),
        (b"[ZoneTransfer]\r\n", Mark.UNREADABLE),
        (b"0083;5f;Safari;", Mark.QUARANTINE),
    ],
)
def test_what_a_systems_mark_says(content, mark):
    assert mark_of(content) is mark


def test_the_list_of_a_parcel(parcel, tmp_path):
    told = contents(parcel, tmp_path / "My Orders")
    assert (told.kind, told.problem, told.locked) == (Kind.ZIP, None, False)
    assert (told.files, told.folders, told.encrypted) == (3, 1, 0)
    assert (told.total, told.largest, told.depth, told.clashes) == (840, 800, 2, 1)
    assert told.longest_name == len("Waltraud/deep/notes.waltraud")
    assert told.longest_here == len(str(tmp_path / "My Orders")) + 1 + told.longest_name
    assert told.endings == (Counted("pdf", 2), Counted("another", 1))
    assert told.methods == (Counted("deflate", 2), Counted("store", 1))
    assert next((one.size, one.method) for one in told.listed) == (800, "deflate")
    assert "renamed" in told.warnings  # two names that Windows takes for one


def test_a_parcel_that_is_damaged_or_gone(parcel, tmp_path):
    path = tmp_path / "Steuer 2026.zip"
    path.write_bytes(path.read_bytes()[:200])
    assert contents(parcel, None).problem is ProblemName.DAMAGED
    path.write_bytes(b"<html>no parcel</html>")
    assert contents(parcel, None).problem is ProblemName.UNKNOWN_PARCEL
    path.unlink()
    assert contents(parcel, None).problem is ProblemName.FILE_GONE


@pytest.mark.parametrize(
    ("told", "methods"),
    [
        ("Deflate", ("deflate",)),
        ("LZMA2:24 7zAES:19", ("lzma2", "7zaes")),
        ("Waltraud:1", ("another",)),
        ("", ()),
    ],
)
def test_ways_of_packing_are_of_a_closed_list(told, methods):
    assert methods_of(told) == methods


def test_what_an_unfinished_download_left(tmp_path):
    content = bytes(range(256)) * 4096
    watch = Watch(lambda progress: watch.cancel() if progress.done else None)

    def half(asked, wire):
        wire.head("200 OK", f"Content-Length: {len(content)}", 'ETag: "v1"')
        wire.send(content[: len(content) // 2])
        wire.hold()

    with shop(half) as server:
        order = Order(Trust.LINK, urls=(server.url(),))
        assert kept_bytes(order, tmp_path) == KeptBytes()
        with pytest.raises(Cancelled):
            download(order.urls[0], tmp_path, watch)
    told = kept_bytes(order, tmp_path)
    assert told.there
    assert told.total == len(content)
    assert told.tag is Tag.STRONG
    assert 0 < told.durable <= len(content) // 2
    assert told.on_disk >= told.durable
    assert kept_bytes(Order(Trust.LINK, urls=("https://x.example/y",)), tmp_path) == KeptBytes()


# Programs ---------------------------------------------------------------------------------------


def test_the_programs_for_a_kind_by_names_of_our_list(desk):  # noqa: F811 - the fixture
    entry(desk, "one.desktop", "application/x-stitches", name="Okular")
    entry(desk, "two.desktop", "application/x-stitches", name="Waltrauds Stickprogramm")
    associate(desk, "[Default Applications]\napplication/x-stitches=one.desktop\n")
    expected = Openers(kind=Kind.SEWING, ending="pes", usual="Okular", others=("another",))
    assert openers(Kind.SEWING, "pes") == expected
    assert openers(Kind.SOUND, "flac") == Openers(kind=Kind.SOUND, ending="flac")
    assert not openers(Kind.PDF, "pdf").known  # this desktop knows no such type


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Adobe Acrobat Reader DC", "Adobe Acrobat"),
        ("VLC media player", "VLC"),
        ("Waltraud", "another"),
        ("Arkansas", "another"),
        ("", "another"),
    ],
)
def test_names_of_programs(name, told):
    assert name_of(name) == told


# What was bought --------------------------------------------------------------------------------


def test_what_the_newest_state_says(tmp_path):
    titles = (Title("book.pdf", "The book"), Title("x.mp3", "A song"), Title("x.waltraud", "?"))
    urls = ("https://shop.example/a", "https://shop.example:444/b", "https://[no", "ftp://x/y")
    order = Order(Trust.CARD, urls=urls, titles=titles, file="a.zip")
    found = bought(State(Getting(order, str(tmp_path))))
    assert found.place == tmp_path
    assert found.hosts == ("https://shop.example", "https://shop.example:444")
    kinds = ((Kind.PDF, "pdf"), (Kind.SOUND, "mp3"), (Kind.ZIP, "zip"))
    assert found.kinds == kinds
    parcel = Parcel(str(tmp_path / "p" / "a.zip"), "a.zip", str(tmp_path / "p"), Kind.ZIP, 3)
    box = Box(order, str(tmp_path), parcel, "", (Thing("/x/a.epub", "A", Kind.EPUB),))
    assert bought(State(Choose(box))).kinds == ((Kind.EPUB, "epub"),)
    assert bought(State(Packed(order, str(tmp_path), parcel))).received == tmp_path / "p"
    assert bought(START).kinds == ()


def test_the_facts_of_a_parcel_that_is_here(parcel, tmp_path):
    state = State(Packed(Order(Trust.OWN_FILE), str(tmp_path), parcel))
    facts = facts_of(state, Asked(tmp_path / "own")).facts
    kinds = [type(fact).__name__ for fact in facts]
    assert kinds.count("Received") == kinds.count("Contents") == kinds.count("Openers") == 1
    assert "Probe" not in kinds  # nobody asked for it
    assert b"NotKnown" not in msgspec.json.encode(facts)
