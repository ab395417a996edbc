import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from helperkit.delivery.download.answers.link_names import from_url
from helperkit.delivery.download.answers.names import (
    MOST_BYTES,
    MOST_LETTERS,
    NO_NAME,
    choose_name,
    safe_name,
)

# Safe names --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("book.zip", "book.zip"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Windows\evil.exe", "evil.exe"),
        (r"\\server\share\book.zip", "book.zip"),
        ("/absolute/book.zip", "book.zip"),
        ("CON", "_CON"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("com1 .txt", "_com1.txt"),
        ("Lpt9.pdf", "_Lpt9.pdf"),
        ("com¹", "_com¹"),
        ("conin$.zip", "_conin$.zip"),
        ("console.txt", "console.txt"),
        ("Desktop.ini", "_Desktop.ini"),
        ("autorun.inf", "_autorun.inf"),
        ("book.zip. . ", "book.zip"),
        (".hidden", "hidden"),
        ("-rf book.zip", "-rf book.zip"),
        ("--help", "--help"),
        ("~$letter.docx", "letter.docx"),
        (" .~$ ~$letter.docx", "letter.docx"),
        ("a~$b.docx", "a~$b.docx"),
        ("a\x00b\x1bc.zip", "abc.zip"),
        ("line\r\nbreak.zip", "line break.zip"),
        ("book\u202efdp.exe", "bookfdp.exe"),
        ("book.pdf\u202eexe", "book.pdfexe"),
        ("\u2066book\u2069.zip", "book.zip"),
        ("bo\u200bok\ufeff.z\u00adip", "book.zip"),
        ("bo\u3164ok\u2800.zip", "book.zip"),
        ("book.pdf\u3164\u3164\u3164.exe", "book.pdf.exe"),
        ("half \ud83d a letter.zip", "half a letter.zip"),
        ('a<b>c:d"e|f?g*h.zip', "a_b_c_d_e_f_g_h.zip"),
        ("book.pdf:evil.exe", "book.pdf_evil.exe"),
        ("Bu\u0308cher.zip", "Bücher.zip"),
        ("Bu\u200d\u0308cher.zip", "Bücher.zip"),
        ("a\u00a0\u3000b\u2028c.zip", "a b c.zip"),
        ("..", ""),
        ("...", ""),
        ("", ""),
        ("???", ""),
        ("/", ""),
        ("\u200b", ""),
        ("\u3164", ""),
        ("~$", ""),
    ],
)
def test_safe_name(text: str, name: str) -> None:
    assert safe_name(text) == name


ODD = "".join(map(chr, range(128))) + (
    "äÄ￿\u0308\u0338\u0344\u034f\u200b\u200d\u202e\u2066\u2028\u3164\u00a0\ud800\U0001f600"
    "\u1f82\uac00\u2126\ufb2c\u0f73\u1100\u1160\u11a8\u2800\ufe0f¹"
)
WORDS = st.sampled_from(["CON", "com1", "~$", ".tar.gz", ".zip", "desktop.ini", "..", " ", "/"])


@given(
    st.one_of(
        st.text(max_size=400),
        st.text(st.characters(), max_size=400),  # half letters too
        st.text(st.sampled_from(ODD), max_size=400),
        st.lists(st.one_of(WORDS, st.text(st.sampled_from(ODD), max_size=9))).map("".join),
    )
)
@example("\u1f82" * 300)
@example("\uac00" * 300)
@example("\U0001f600" * 300)
@example("a" * 1001 + ".zip ")
def test_any_text_becomes_a_safe_name_or_none(text: str) -> None:
    name = safe_name(text)
    assert len(name) <= MOST_LETTERS
    assert len((name + " (99)").encode()) <= 255
    assert len((name + " (99)").encode("utf-16-le")) <= 2 * 255
    assert len(unicodedata.normalize("NFD", name).encode("utf-16-le")) <= 2 * 255
    assert not set(name) & set('/\\<>:"|?*')
    assert name.isprintable()
    assert name == name.strip(" .")
    assert name == unicodedata.normalize("NFC", name)
    assert safe_name(name) == name
    chosen = choose_name(text, text, text, "application/zip")
    assert chosen == safe_name(chosen) != ""


def test_long_names_keep_their_ending() -> None:
    assert safe_name("x" * 300 + ".tar.gz") == "x" * 113 + ".tar.gz"
    assert safe_name("书" * 300 + ".zip").endswith("书.zip")
    assert len(safe_name("书" * 300 + ".zip").encode()) in range(MOST_BYTES - 3, MOST_BYTES + 1)


# Links -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("/a/my%20book.zip?token=1#x", "my book.zip"),
        ("/", ""),
        ("", ""),
        ("/B%C3%BCcher.zip", "Bücher.zip"),
        ("/B%FCcher.zip", "Bücher.zip"),
        ("/my%2520book.zip", "my book.zip"),
        ("/100%25.zip", "100%.zip"),
        ("/C++.zip", "C++.zip"),
        ("/files/book.zip/", "book.zip"),
        ("/files/a%2Fb%2Fbook.zip", "a/b/book.zip"),
        ("/book.zip;jsessionid=0A1B.node2?x=y", "book.zip"),
        ("/a;b.zip", "a;b.zip"),
        ("/projects/book.zip/download", "book.zip"),
        ("/download.php?file=Book%20One.zip", "Book One.zip"),
        ("/download.php?path=/var/files/B%FCcher.zip&v=1", "/var/files/Bücher.zip"),
        ("/get/123?name=Guide.pdf", "Guide.pdf"),
        ("/get/123?a=x.pdf&name=Guide.pdf", "Guide.pdf"),
        ("/get/123?name=Guide", "123"),
        ("/get/123?mail=jo@shop.com&v=1.2.3", "123"),
        ("/get.aspx?Book.epub", "Book.epub"),
        ("/?f=book.zip", "book.zip"),
        ("/book.zip?file=other.zip", "book.zip"),
        ("/download.php?id=5", "download"),
        (
            "/key?response-content-disposition=attachment%3B%20filename%3D%22My%20B.zip%22",
            "My B.zip",
        ),
        ("/key.bin?Response-Content-Disposition=x%3Bfilename*%3DUTF-8''%25C3%25BC.zip", "ü.zip"),
        ("/key?rscd=attachment%3B+filename%3D%22book.zip%22&sig=x", "book.zip"),
        ("/key?response-content-disposition=attachment", "key"),
    ],
)
def test_from_url(link: str, name: str) -> None:
    assert from_url("https://shop.example" + link) == name


def test_no_link_is_no_name() -> None:
    assert from_url("http://[::1/") == ""


# The choice --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "disposition", "path", "kind", "name"),
    [
        ("", "", "/get", "application/zip", "get.zip"),
        ("", "", "/", "", NO_NAME),
        ("", "", "/", "application/pdf", "download.pdf"),
        ("..", 'filename="b.pdf"', "/get", "", "b.pdf"),
        ("Card.zip", 'filename="b.pdf"', "/c.zip", "application/pdf", "Card.zip"),
        ("", 'filename="b.pdf"', "/c.zip", "", "b.pdf"),
        ("", 'filename=""', "/c.zip", "", "c.zip"),
        ("", "", "/book.pdf", "application/zip", "book.pdf"),
        ("My Book", 'filename="b.epub"', "/c.zip", "application/octet-stream", "My Book.epub"),
        ("Kit 1.5", "", "/get", "application/zip", "Kit 1.5.zip"),
        ("photos.001", "", "/get", "", "photos.001"),
        ("", "", "/download.php", "application/zip", "download.zip"),
        # No page may come under a promise of a page that nobody made.
        ("", "", "/get", "text/html", "get"),
        ("My Book", "", "/login.html", "text/html", "My Book"),
        ("", "", "/get", "application/xml", "get"),
        ("", "", "/get", "application/json", "get"),
        ("", r'filename="C:\fakepath\x.zip"', "/", "", "x.zip"),
    ],
)
def test_choice_of_a_name(wanted: str, disposition: str, path: str, kind: str, name: str) -> None:
    assert choose_name(wanted, disposition, "https://shop.example" + path, kind) == name
