import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.delivery.download.answers.disposition import from_disposition
from helperkit.delivery.download.answers.letters import guessed, mended, said
from helperkit.delivery.download.answers.link_names import from_url
from helperkit.delivery.download.answers.names import safe_name


def sent(raw: bytes) -> str:
    """Return a field value as http.client hands it over."""
    return raw.decode("latin-1")


STANDARD = [
    ("attachment", ""),
    ("INLINE", ""),
    ('"inline"', ""),
    ("", ""),
    ('inline; filename="foo.html"', "foo.html"),
    ('attachment; filename="my book.zip"', "my book.zip"),
    ("attachment; filename=book.zip; size=3", "book.zip"),
    ('ATTACHMENT; FileName="book.zip"', "book.zip"),
    ('attachment; FILENAME = "book.zip"', "book.zip"),
    ('attachment;\r\n filename="book.zip"', "book.zip"),
    (r'attachment; filename="a \"b\".zip"', 'a "b".zip'),
    (r'attachment; filename="f\oo.html"', "foo.html"),
    ('attachment; filename="Here\'s a semicolon;.html"', "Here's a semicolon;.html"),
    ('attachment; foo="bar"; filename="foo.html"', "foo.html"),
    (r'attachment; foo="\"\\";filename="foo.html"', "foo.html"),
    ('attachment; filename="foo.html"; foo="a;filename=b"', "foo.html"),
    ('attachment; foo="filename=bar.html"', ""),
    ("attachment; xfilename=foo.html", ""),
    ('attachment; example="filename=bar.txt"; filename=foo.txt', "foo.txt"),
    ("attachment; ;filename=foo.html ;", "foo.html"),
    ("attachment; creation-date=x; filename=foo.html", "foo.html"),
    ("filename=foo.html", "foo.html"),
    ("x=y; filename=foo.html", "foo.html"),
    # RFC 8187
    ("attachment; filename*=UTF-8''foo-%c3%a4-%e2%82%ac.html", "foo-ä-€.html"),
    ("attachment; filename*=iso-8859-1'en'foo-%E4.html", "foo-ä.html"),
    ("attachment; filename*=UTF-8''foo-a%cc%88.html", "foo-a\u0308.html"),
    ("attachment; filename *=utf-8''foo-%c3%a4.html", "foo-ä.html"),
    ("attachment; filename* = utf-8''foo-%c3%a4.html", "foo-ä.html"),
    ("attachment; filename*=UTF-8''A-%2541.html", "A-%41.html"),
    ("attachment; filename*=UTF-8''%5cfoo.html", "\\foo.html"),
    ("attachment; filename=plain.zip; filename*=UTF-8''%e2%82%ac.zip", "€.zip"),
    ("attachment; filename*=UTF-8''%e2%82%ac.zip; filename=plain.zip", "€.zip"),
    ("attachment; filename*0*=UTF-8''foo-%c3%a4; filename*1=.html", "foo-ä.html"),
]
AS_SENT = [
    # Extended, but not by the book
    ("attachment; filename*=\"UTF-8''foo-%c3%a4.html\"", "foo-ä.html"),
    ("attachment; filename*=martian''x.zip; filename=plain.zip", "plain.zip"),
    ("attachment; filename*=martian''x%20y.zip", "martian''x y.zip"),
    ("attachment; filename*=rot13''x.zip; filename=plain.zip", "plain.zip"),
    ("attachment; filename*=''foo-%c3%a4.html", "foo-ä.html"),
    ("attachment; filename*=foo-%c3%a4.html", "foo-ä.html"),
    ("attachment; filename*=UTF-8'foo-%c3%a4.html", "foo-ä.html"),
    ("attachment; filename*=UTF-8''foo-%E4.html; filename=foo.html", "foo.html"),
    ("attachment; filename*=UTF-8''foo-%E4.html", "foo-ä.html"),
    ("attachment; filename*=ISO-8859-1''foo-%c3%a4.html", "foo-ä.html"),
    ("attachment; filename*=UTF-8''my book.zip", "my book.zip"),
    ("attachment; filename*=UTF-8''f%oo%.html", "f%oo%.html"),
    ("attachment; filename*=UTF-8''; filename=foo.html", "foo.html"),
    ("attachment; filename*=Shift_JIS''%8f%91.zip", "書.zip"),
    (sent("attachment; filename*=UTF-8''ü.zip".encode()), "ü.zip"),
    # In pieces (RFC 2231)
    ('attachment; filename*0="foo."; filename*1="html"', "foo.html"),
    ('attachment; filename*1="html"; filename*0="foo."', "foo.html"),
    ("attachment; filename*0*=UTF-8''B%C3; filename*1*=%BC.zip", "Bü.zip"),
    ('attachment; filename*0="foo"; filename*2="bar"', "foo"),
    ('attachment; filename*1="foo"; filename="bar"', "bar"),
    ("attachment; filename*0*=UTF-8''a.zip; filename*=UTF-8''b.zip", "b.zip"),
    ("attachment; filename=c.zip; filename*0*=UTF-8''a%20; filename*1*=b.zip", "a b.zip"),
    # RFC 2047
    ('attachment; filename="=?UTF-8?B?w7xiZXIuemlw?="', "über.zip"),
    ("attachment; filename==?ISO-8859-1?Q?foo-=E4.html?=", "foo-ä.html"),
    ('attachment; filename="=?utf-8?Q?B=C3?= =?utf-8?Q?=BCcher.zip?="', "Bücher.zip"),
    ('attachment; filename="=?x?y?z?=.zip"', "=?x?y?z?=.zip"),
    # Bytes
    (sent("attachment; filename=foo-ä.html".encode()), "foo-ä.html"),
    ('attachment; filename="Ã¼ber.zip"', "über.zip"),
    (sent('attachment; filename="Bücher – Übung.zip"'.encode("cp1252")), "Bücher – Übung.zip"),
    (sent('attachment; filename="créée.zip"'.encode("latin-1")), "créée.zip"),
    (sent('attachment; filename="Été.zip"'.encode("latin-1")), "Été.zip"),
    (sent('attachment; filename="日本語ガイド.zip"'.encode("cp932")), "日本語ガイド.zip"),
    (sent('attachment; filename="入門.pdf"'.encode("cp932")), "入門.pdf"),
    (sent('attachment; filename="编织图案.zip"'.encode("gbk")), "编织图案.zip"),
    (sent('attachment; filename="绫缇.zip"'.encode("gbk")), "绫缇.zip"),
    (sent('attachment; filename="Book 书籍.zip"'.encode("gbk")), "Book 书籍.zip"),
    # Percents
    ('attachment; filename="my%20book.zip"', "my book.zip"),
    ('attachment; filename="B%C3%BCcher.zip"', "Bücher.zip"),
    ('attachment; filename="B%FCcher.zip"', "Bücher.zip"),
    ('attachment; filename="My+B%C3%BCcher.zip"', "My Bücher.zip"),
    ('attachment; filename="C++%20Primer.zip"', "C++ Primer.zip"),
    ('attachment; filename="C++.zip"', "C++.zip"),
    ('attachment; filename="50% off.zip"', "50% off.zip"),
    ('attachment; filename="100%ab.zip"', "100%ab.zip"),
    # Quotes
    ("attachment; filename=my book.zip", "my book.zip"),
    ("attachment; filename=a;b.zip; size=3", "a;b.zip"),
    ('attachment; filename="book.zip', "book.zip"),
    ('attachment; filename="my "best" book.zip"; size=3', 'my "best" book.zip'),
    ('attachment; filename="a.zip" size=3', "a.zip"),
    ('attachment; filename=book.zip"', "book.zip"),
    ("attachment; filename='book.zip'", "book.zip"),
    ("attachment; filename=Dad's.zip", "Dad's.zip"),
    ("attachment; filename=; filename=b.zip", "b.zip"),
    ('attachment; filename=""', ""),
    ('attachment; filename="a.zip"; filename="b.zip"', "a.zip"),
    ("attachment filename=foo.html", "foo.html"),
    ("attachment, filename=foo,bar.html", "foo,bar.html"),
    ('inline; name="foo.zip"', "foo.zip"),
    ('form-data; name="field"; filename="foo.zip"', "foo.zip"),
    (r'attachment; filename="C:\fakepath\x.zip"', r"C:\fakepath\x.zip"),
    (r'attachment; filename="\\server\new\x.zip"', r"\\server\new\x.zip"),
]


@pytest.mark.parametrize(("field", "name"), STANDARD)
def test_dispositions_by_the_book(field: str, name: str) -> None:
    assert from_disposition(field) == name


@pytest.mark.parametrize(("field", "name"), AS_SENT)
def test_dispositions_as_servers_send_them(field: str, name: str) -> None:
    assert from_disposition(field) == name


WORDS_OF_A_FIELD = "filename filename* filename*0* filename*1 name = ; \" ' \\ UTF-8'' % %c3 %zz"
LETTERS_OF_A_FIELD = ["=?utf-8?b?", "?=", " ", "a.zip", "\xe9", "\x83K", "€", "\ud800"]
FIELD_PARTS = st.sampled_from([*WORDS_OF_A_FIELD.split(), *LETTERS_OF_A_FIELD])


@given(st.one_of(st.text(st.characters()), st.lists(FIELD_PARTS, max_size=30).map("".join)))
def test_any_field_and_any_link_are_read(text: str) -> None:
    for read in (from_disposition, from_url, mended):
        assert safe_name(read(text)) == safe_name(safe_name(read(text)))
    assert isinstance(from_url("https://shop.example/" + text), str)
    assert isinstance(from_url("https://shop.example/get?" + text), str)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf_8_is_always_seen(text: str) -> None:
    assert guessed(text.encode()) == text
    assert said(text.encode(), "UTF-8") == text


@pytest.mark.parametrize("label", ["undefined", "idna", "zlib", "utf-16", "unicode_escape", ""])
def test_what_is_no_character_set(label: str) -> None:
    assert said(b"a.zip", label) is None
