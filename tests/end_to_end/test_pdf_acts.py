"""What a PDF would start, however it is hidden, and that nothing unseen is handed over."""

import random
import zlib

import pytest

from helperkit.delivery.open import open_file
from helperkit.delivery.pdf.asking import examine
from helperkit.delivery.pdf.facts import Damage
from helperkit.delivery.pdf.leads import leads_to_program
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.pdf_maker import (
    CATALOG,
    PAGE,
    PAGES,
    TEXT,
    book,
    locked,
    pdf,
    stream,
    with_catalog,
)

LAUNCH = b"<</S/Launch/F(calc.exe)>>"


def facts(content, tmp_path):
    path = tmp_path / "book.pdf"
    path.write_bytes(content)
    return examine(path, 3, Watch())


def parcel(*bodies):
    """Return a stream with objects in it, each with its number (ISO 32000-1, 7.5.7)."""
    heads = body = b""
    for number, content in bodies:
        heads += b"%d %d " % (number, len(body))
        body += content + b" "
    packed = zlib.compress(heads + body)
    about = b"/Type/ObjStm/N %d/First %d" % (len(bodies), len(heads))
    how = b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
    return how % (about, len(packed), packed)


def with_parcels(objects, parcels):
    """Return a file whose table is a stream, for some of its objects lie in parcels (7.5.8)."""
    out, rows = bytearray(b"%PDF-1.7\n"), {0: (0, 0, 65535)}
    for number, content in {**objects, **{n: parcel(*p) for n, p in parcels.items()}}.items():
        rows[number] = (1, len(out), 0)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    for number, bodies in parcels.items():
        rows |= {inside: (2, number, place) for place, (inside, _) in enumerate(bodies)}
    own = max(rows) + 1
    rows[own] = (1, len(out), 0)
    table = b"".join(
        kind.to_bytes(1, "big") + at.to_bytes(4, "big") + place.to_bytes(2, "big")
        for kind, at, place in (rows.get(number, (0, 0, 0)) for number in range(own + 1))
    )
    about = b"/Type/XRef/Size %d/W[1 4 2]/Root 1 0 R" % (own + 1)
    start = len(out)
    out += b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (own, stream(table, about), start)
    return bytes(out)


def in_parcel(page, **more):
    return with_parcels({1: CATALOG, 2: PAGES, 4: stream(TEXT)}, {6: [(3, page)], **more})


def page_with(more):
    return PAGE[:-2] + more + b">>"


AT_ONCE = {
    "a program of the system": b"ms-msdt:/id PCWDiagnostic",
    "a search elsewhere": b"search-ms:query=x&crumb=location:x",
    "an author's own file": b"file:///C:/Anna/notes.doc",
    "another computer": b"smb://shop.example/x",
    "a script": b"javascript:alert(1)".replace(b"(", b"\\(").replace(b")", b"\\)"),
    "a telephone": b"tel:12345",
}
STARTS = {
    "the word is an object of its own": with_catalog(
        b"/OpenAction<</S 5 0 R/F(calc.exe)>>", b"/Launch"
    ),
    "behind very many values, in a parcel": in_parcel(
        page_with(b"/AA<</O" + LAUNCH + b">>/X[" + b"1 " * 10_050 + b"]")
    ),
    "the end is cut off": with_catalog(b"/OpenAction" + LAUNCH).split(b"startxref")[0],
    "an address of a program": with_catalog(
        b"/OpenAction<</S/URI/URI(file:///C:/Windows/calc.exe)>>"
    ),
    "an address that is an object of its own": with_catalog(
        b"/OpenAction<</S/URI/URI 5 0 R>>", b"(FILE:///C:/Windows/calc.exe)"
    ),
    "a file elsewhere": with_catalog(b"/OpenAction<</S/GoToR/F(\\\\\\\\shop.example\\\\x.pdf)>>"),
    "a file elsewhere, with more about it": with_catalog(
        b"/OpenAction<</S/GoToR/F<</UF(//shop.example/x.pdf)>>>>"
    ),
    "a file inside": with_catalog(b"/OpenAction<</S/GoToE/T<</R/C/N(a.exe)>>>>"),
    "values from elsewhere": with_catalog(b"/OpenAction<</S/ImportData/F(x.fdf)>>"),
    "a script that starts what is inside": with_catalog(
        b"/OpenAction<</S/JavaScript/JS(this.exportDataObject({cName:'a',nLaunch:2}))>>"
    ),
    "the same in other words": with_catalog(
        b"/OpenAction<</S/JavaScript/JS 5 0 R>>", stream(b"this['exp'+x]()"), b"<</EF<</F 7 0 R>>>>"
    ),
    **{
        f"at once to {scheme}": with_catalog(b"/OpenAction<</S/URI/URI(%s)>>" % address)
        for scheme, address in AT_ONCE.items()
    },
    "at once, after a harmless one": with_catalog(
        b"/AA<</WC<</S/URI/URI(https://shop.example)/Next[5 0 R]>>>>",
        b"<</S/URI/URI(file:///C:/Anna/notes.doc)>>",
    ),
    "a file elsewhere, as the format itself writes it": with_catalog(
        b"/OpenAction<</S/GoToR/F(/shop/share/x.pdf)>>"
    ),
    "a link that nobody should press": with_catalog(b"/A<</S/URI/URI(Search-MS:query=x)>>"),
    "the same behind an unseen sign": with_catalog(b"/A<</S/URI/URI(java\\nscript:x)>>"),
    "half an address, and its other half": with_catalog(b"/URI<</Base(smb://shop.example/)>>"),
    "a form that is sent elsewhere": with_catalog(
        b"/OpenAction<</S/SubmitForm/F<</FS/URL/F(\\\\\\\\shop.example\\\\x)>>>>"
    ),
    "a form that is sent to the system": with_catalog(
        b"/A<</S/SubmitForm/F<</FS/URL/F(search-ms:query=x)>>>>"
    ),
    "contents that lie elsewhere": with_catalog(
        b"/X 5 0 R", b"<</Length 0/F(x.bin)>>stream\n\nendstream"
    ),
    "a film that lies elsewhere": with_catalog(b"/X<</Type/Filespec/UF(//shop.example/x.mp4)>>"),
    "a form in XML whose script leads away": with_catalog(
        b"/AcroForm<</Fields[]/XFA[(a)5 0 R(b)6 0 R]>>",
        stream(b"<template><scr"),
        stream(b"ipt>xfa.host.gotoURL('x')</script></template>"),
    ),
}


@pytest.mark.parametrize("how", STARTS)
def test_what_starts_something_is_seen_and_not_handed_over(how, tmp_path):
    assert facts(STARTS[how], tmp_path).launches is True
    with pytest.raises(Problem) as caught:
        open_file(tmp_path / "book.pdf")
    assert (caught.value.name, caught.value.evidence.note) == (ProblemName.UNSAFE_FILE, "launch")


def many_objects():
    values = [(number, b"[" + b"/A " * 300 + b"]") for number in range(10, 9000)]
    last = b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A" + LAUNCH + b">>"
    parcels = {9100: values[:4500], 9101: values[4500:], 9102: [(9001, last)]}
    page = page_with(b"/Annots[9001 0 R]")
    return with_parcels({1: CATALOG, 2: PAGES, 3: page, 4: stream(TEXT)}, parcels)


def form(content):
    return with_catalog(b"/AcroForm<</Fields[]/XFA 5 0 R>>", content)


UNSEEN = {
    "a form in XML that has scripts": lambda: form(stream(b"<x:script>this['a'+b]()</x:script>")),
    "a form in XML that is too long": lambda: form(stream(b"<a>" * (2 << 20), packed=False)),
    "a form in XML that does not unpack": lambda: form(
        stream(b"no zlib", b"/Filter/FlateDecode", packed=False)
    ),
    "behind a password": lambda: locked("secret", "owner", "AES-256"),
    "behind very many objects in parcels": many_objects,
}


@pytest.mark.parametrize("how", UNSEEN)
def test_what_was_not_looked_through_is_not_handed_over(how, tmp_path):
    assert facts(UNSEEN[how](), tmp_path).launches is not False
    with pytest.raises(Problem) as caught:
        open_file(tmp_path / "book.pdf")
    assert caught.value.name is ProblemName.UNSAFE_FILE
    assert caught.value.evidence.note in {"launch", "unseen"}


HARMLESS = {
    "a book": book,
    "opened with an empty password": lambda: locked("", "owner", "AES-256"),
    "in a parcel": lambda: in_parcel(PAGE),
    "an address of the web": lambda: with_catalog(b"/A<</S/URI/URI(https://shop.example/)>>"),
    "an author's own file": lambda: with_catalog(b"/A<</S/URI/URI(file:///C:/Anna/notes.doc)>>"),
    "a telephone": lambda: with_catalog(b"/A<</S/URI/URI(tel:12345)>>"),
    "the web at once": lambda: with_catalog(b"/OpenAction<</S/URI/URI(https://shop.example/)>>"),
    "another book beside this one": lambda: with_catalog(b"/OpenAction<</S/GoToR/F(two.pdf)>>"),
    "opened at a page with a link": lambda: with_catalog(b"/OpenAction[3 0 R/Fit]"),
    "a form for the shop": lambda: with_catalog(
        b"/A<</S/SubmitForm/F<</FS/URL/F(https://shop.example/x)>>>>"
    ),
    "a form in XML without scripts": lambda: form(stream(b"<template><field/></template>")),
    "packed, in careless words": lambda: with_catalog(
        b"/X 5 0 R", b"<</Length 0/F/FlateDecode>>stream\n\nendstream"
    ),
    "very many objects": lambda: with_catalog(b"", *[b"<</A[1 2 3]/B<</C 1>>>>"] * 60_000),
    "a table that leads astray": lambda: book(start=7),
}


@pytest.mark.parametrize("what", HARMLESS)
def test_a_harmless_book_is_known_to_be_one(what, tmp_path):
    found = facts(HARMLESS[what](), tmp_path)
    assert (found.scripts, found.launches) == (False, False)


def test_very_many_objects_with_an_address_are_not_called_harmless(tmp_path):
    content = with_catalog(
        b"", *[b"<</A[1 2 3]/B<</C 1>>>>"] * 60_000, b"<</S/URI/URI<66696C653A2F2F61>>>"
    )
    assert facts(content, tmp_path).launches is not False


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("calc.exe", True),
        ("FILE:///C:/a%2Eexe", True),
        ("file://host/book.pdf", True),
        ("//host/book.pdf", True),
        ("file:////host/book.pdf", True),
        ("file:///C:/book.pdf", False),
        ("file://localhost/book.pdf", False),
        ("https://shop.example/setup.exe", False),
        ("chapter 2.pdf", False),
    ],
)
def test_where_a_name_leads(name, answer):
    assert leads_to_program(name) is answer


def test_a_page_whose_contents_are_gone(tmp_path):
    gone = pdf(CATALOG, PAGES, PAGE.replace(b"4 0 R", b"44 0 R"), stream(TEXT))
    part = pdf(CATALOG, PAGES, PAGE.replace(b"4 0 R", b"[4 0 R 44 0 R]"), stream(TEXT))
    for content in (gone, part):
        assert facts(content, tmp_path).damage is Damage.PAGES
    for blank in (PAGE.replace(b"/Contents 4 0 R", b""), PAGE.replace(b"4 0 R", b"[4 0 R]")):
        assert facts(pdf(CATALOG, PAGES, blank, stream(TEXT)), tmp_path).whole


def test_fewer_pages_than_it_says(tmp_path):
    said = PAGES.replace(b"/Count 1", b"/Count 10")
    found = facts(pdf(CATALOG, said, PAGE, stream(TEXT)), tmp_path)
    assert (found.whole, found.damage, found.pages) == (False, Damage.PAGES, 1)


def test_the_list_of_pages_may_be_an_object_of_its_own(tmp_path):
    pages = PAGES.replace(b"[3 0 R]", b" 5 0 R")
    assert facts(pdf(CATALOG, pages, PAGE, stream(TEXT), b"[3 0 R]"), tmp_path).whole


def test_the_packing_of_a_page_may_be_an_object_of_its_own(tmp_path):
    packed = bytearray(zlib.compress(random.Random(5).randbytes(900)))
    packed[400:500] = bytes(100)
    body = b"<</Filter 5 0 R/Length %d>>stream\n%s\nendstream" % (len(packed), packed)
    found = facts(pdf(CATALOG, PAGES, PAGE, body, b"/FlateDecode"), tmp_path)
    assert found.damage is Damage.STREAMS
