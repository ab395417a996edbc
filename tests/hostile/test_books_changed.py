"""Five hundred changed PDFs and as many changed EPUBs: an answer in time always, never an error."""

import io
import random
import time
import zipfile

import pytest

from helperkit.assets import asset
from helperkit.delivery.inspect import inspect
from tests.hostile.pdf_maker import book, locked

TIMES = 500
MOST_SECONDS = 5  # a bar of the product, not the measure of a machine
BLOCKS = (b"[", b"(", b"<<", b"/Kids", b"/Prev 0", b"9999999999", b"endobj", b"stream\n", b"PK\1\2")


def epub():
    """Return a small EPUB (the OCF of EPUB 3.3) with a picture and two chapters."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        made.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
            '<rootfiles><rootfile full-path="book.opf"'
            ' media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        made.writestr(
            "book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Garden</dc:title>'
            "</metadata><manifest>"
            '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
        )
        for name in "ab":
            made.writestr(f"{name}.xhtml", f"<html><body><p>{name * 400}</p></body></html>")
    return out.getvalue()


def practice_book():
    return next(path.read_bytes() for path in asset("practice").rglob("*.pdf"))


SEEDS = {
    "pdf": (book(), book(12), locked("", "owner", "AES-256"), locked("x", "y", "RC4-128")),
    "epub": (epub(),),
}


def changed(content, chance):
    """Return the bytes after one to six changes: a bit, bytes put in, cut out, doubled, cut off."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        if len(made) < 20:
            break
        at, length = chance.randrange(9, len(made)), chance.randint(1, 200)
        match chance.randrange(6):
            case 0:
                made[at] ^= 1 << chance.randrange(8)
            case 1:
                made[at:at] = chance.randbytes(length)
            case 2:
                del made[at : at + length]
            case 3:
                made[at:at] = made[at : at + length]
            case 4:
                made[at:at] = chance.choice(BLOCKS) * chance.choice([1, 3, 2000])
            case _:
                del made[at:]
    return bytes(made)


@pytest.mark.parametrize("ending", SEEDS)
def test_changed_books(ending, tmp_path):
    seeds = SEEDS[ending] + ((practice_book(),) if ending == "pdf" else ())
    chance, answers = random.Random(f"{ending} 5"), set()
    path = tmp_path / f"book.{ending}"
    for _ in range(TIMES):
        path.write_bytes(changed(chance.choice(seeds), chance))
        began = time.monotonic()
        answers.add(inspect(path).whole)
        assert time.monotonic() - began < MOST_SECONDS
    assert {True, False} <= answers
