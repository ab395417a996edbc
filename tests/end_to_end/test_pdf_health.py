"""What is said of real PDFs: whole, locked, cut off, damaged, and what they would do."""

import random
import zlib

import pytest

from helperkit.assets import asset
from helperkit.delivery.pdf.asking import examine
from helperkit.delivery.pdf.facts import Damage, Lock
from helperkit.delivery.work import Watch
from tests.hostile.pdf_maker import CATALOG, PAGE, TEXT, book, locked, pdf, stream, with_catalog


def facts(content, tmp_path):
    path = tmp_path / "book.pdf"
    path.write_bytes(content)
    return examine(path, 10, Watch())


def test_a_whole_book(tmp_path):
    found = facts(book(5), tmp_path)
    assert (found.whole, found.pages, found.title) == (True, 5, "A book")
    assert (found.damage, found.lock, found.mendable) == (Damage.NONE, Lock.NONE, False)
    assert not any((found.scripts, found.launches, found.embedded, found.right_to_left))


def test_the_practice_book_is_whole(tmp_path):
    for path in asset("practice").rglob("*.pdf"):
        assert facts(path.read_bytes(), tmp_path).whole


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256"])
def test_which_password_is_needed(algorithm, tmp_path):
    free = facts(locked("", "owner", algorithm), tmp_path)
    assert (free.lock, free.whole, free.pages) == (Lock.OWNER, True, 2)
    assert free.title == "A locked book"
    shut = facts(locked("secret", "owner", algorithm), tmp_path)
    assert (shut.lock, shut.whole, shut.note) == (Lock.USER, None, "encrypted")


def test_a_lock_for_certificates(tmp_path):
    content = pdf(
        CATALOG, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", PAGE, stream(TEXT),
        trailer=b"/ID[(x)(x)]/Encrypt<</Filter/Adobe.PubSec/V 4/SubFilter/adbe.pkcs7.s5>>",
    )  # fmt: skip
    assert facts(content, tmp_path).lock is Lock.CERTIFICATE


@pytest.mark.parametrize("percent", [10, 50, 90, 99])
def test_a_book_that_was_cut_off(percent, tmp_path):
    whole = book(40)
    found = facts(whole[: len(whole) * percent // 100], tmp_path)
    assert (found.whole, found.damage, found.mendable) == (False, Damage.END, False)
    assert found.there is None  # such a file does not say how long it should be


@pytest.mark.parametrize("percent", [10, 50, 99])
def test_how_much_is_there(percent, tmp_path):
    """A linearized file says its own length; and room that was set aside is filled with zeros."""
    head = b"%PDF-1.7\n9 0 obj\n<</Linearized 1/L 000000/H[1 1]/O 1/E 1/N 1/T 1>>\nendobj\n"
    whole = book(40, head=head)
    whole = whole.replace(b"/L 000000", b"/L %06d" % len(whole), 1)
    assert facts(whole, tmp_path).whole
    there = len(whole) * percent // 100
    assert facts(whole[:there], tmp_path).there == there * 100 // len(whole)
    plain = book(40)
    there = len(plain) * percent // 100
    room = plain[:there].ljust(len(plain), b"\0")
    found = facts(room, tmp_path)
    assert (found.whole, found.damage) == (False, Damage.END)
    assert abs((found.there or 0) - percent) <= 1


def test_a_table_that_leads_astray_can_be_mended(tmp_path):
    moved = book().replace(b"%PDF-1.7\n", b"%PDF-1.7\n% a line that was put in\n", 1)
    for content in (book(start=7), moved):
        found = facts(content, tmp_path)
        assert (found.whole, found.damage, found.mendable) == (False, Damage.XREF, True)
        assert found.pages == 3


def test_junk_before_the_header_is_borne(tmp_path):
    assert facts(b"junk from a mail program\n" + book(), tmp_path).pages == 3


def test_a_page_that_is_not_there(tmp_path):
    kids = b"<</Type/Pages/Count 2/Kids[3 0 R 77 0 R]>>"
    found = facts(pdf(CATALOG, kids, PAGE, stream(TEXT)), tmp_path)
    assert (found.whole, found.damage, found.pages) == (False, Damage.PAGES, 1)
    none = facts(pdf(CATALOG, b"<</Type/Pages/Count 0/Kids[]>>"), tmp_path)
    assert (none.whole, none.damage, none.pages) == (False, Damage.PAGES, 0)


def unpacks(packed):
    try:
        return zlib.decompress(packed)
    except zlib.error:
        return None


def test_a_checksum_that_was_spared_is_borne(tmp_path):
    packed = zlib.compress(TEXT)[:-4]
    how = b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed)
    pages = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    assert facts(pdf(CATALOG, pages, PAGE, how), tmp_path).whole


def test_packed_text_that_ends_too_early_is_seen(tmp_path):
    packed = zlib.compress(random.Random(5).randbytes(900))[:-40]
    how = b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed)
    pages = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    assert facts(pdf(CATALOG, pages, PAGE, how), tmp_path).damage is Damage.STREAMS


def test_every_changed_bit_of_packed_text_is_seen(tmp_path):
    content = book()
    at = content.index(b"stream\n") + 7
    length = content.index(b"\nendstream") - at
    chance = random.Random(5)
    for place in chance.sample(range(2, length), 30):
        changed = bytearray(content)
        changed[at + place] ^= 1 << chance.randrange(8)
        if unpacks(bytes(changed[at : at + length])):
            continue  # one of the few bits that fill the last byte before the checksum
        found = facts(bytes(changed), tmp_path)
        assert (found.whole, found.damage) == (False, Damage.STREAMS)


DOES = {
    b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>": "scripts",
    b"/OpenAction 5 0 R": "scripts",
    b"/AA<</WC<</S/JavaScript/JS 5 0 R>>>>": "scripts",
    b"/OpenAction<</S/Launch/F(calc.exe)>>": "launches",
    b"/OpenAction<</S/#4caunch/F(calc.exe)>>": "launches",
    b"/A[[[<</Next<</S/Launch/Win<</F(cmd)>>>>>>]]]": "launches",
    b"/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/EF<</F 6 0 R>>>>]>>>>": "embedded",
}


@pytest.mark.parametrize("more", DOES)
def test_what_it_would_do(more, tmp_path):
    script = b"<</S/JavaScript/JS(app.alert(1))>>" if more == b"/OpenAction 5 0 R" else b"<<>>"
    found = facts(with_catalog(more, script, b"<<>>"), tmp_path)
    assert found.whole
    seen = {name for name in ("scripts", "launches", "embedded") if getattr(found, name)}
    assert seen == {DOES[more]}


HIDDEN = {
    "behind very many objects, in other letters": lambda does: with_catalog(
        b"/OpenAction 60005 0 R",
        *[b"<</A[1 2 3]>>"] * 60_000,
        does.replace(b"/La", b"/#4ca").replace(b"/J", b"/#4a"),
    ),
    "in a value of its own, behind very many objects": lambda does: with_catalog(
        b"", *[b"<</A[1 2 3 4 5 6 7 8 9]/B<</C 1>>>>"] * 60_000, does
    ),
    "in an object with very many values": lambda does: with_catalog(
        b"", b"<</A " + does + b"/B[" + b"1 " * 20_000 + b"]>>"
    ),
}


@pytest.mark.parametrize("where", HIDDEN)
@pytest.mark.parametrize(
    ("does", "called"),
    [(b"<</S/Launch/F(calc.exe)>>", "launches"), (b"<</S/JavaScript/JS(x)>>", "scripts")],
)
def test_nothing_is_hidden_by_its_place(where, does, called, tmp_path):
    path = tmp_path / "book.pdf"
    path.write_bytes(HIDDEN[where](does))
    found = examine(path, 3, Watch())
    assert found.note == ""
    assert getattr(found, called)


def test_an_embedded_file_is_seen_without_its_directory(tmp_path):
    assert facts(with_catalog(b"", stream(b"MZ", b"/Type/EmbeddedFile")), tmp_path).embedded


@pytest.mark.parametrize(
    ("more", "answer"),
    [
        (b"/ViewerPreferences<</Direction/R2L>>", True),
        (b"/Lang(ar-EG)", True),
        (b"/Lang(he)", True),
        (b"/Lang(hello)", False),
        (b"/Lang(en)", False),
        (b"/Lang(ar)/ViewerPreferences<</Direction/L2R>>", False),
    ],
)
def test_right_to_left(more, answer, tmp_path):
    assert facts(with_catalog(more), tmp_path).right_to_left is answer
