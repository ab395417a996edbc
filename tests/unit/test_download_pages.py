import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helperkit.delivery.download.answers.answer import Answer
from helperkit.delivery.download.answers.error_bodies import error_words
from helperkit.delivery.download.answers.impostors import is_page
from helperkit.delivery.download.answers.pages import as_text, read_page
from helperkit.delivery.download.answers.portals import is_portal
from helperkit.delivery.download.answers.refusals import page_problem, refusal
from tests.unit.page_samples import HTML, LINK, SIGN_IN, page, xml

# Is it a page? -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "first", "name"),
    [
        (HTML, b"<html>", "book.zip"),
        ("application/zip", b"  \n<!DOCTYPE html>", "book.zip"),
        ("", b"\xef\xbb\xbf<HTML>", "book.zip"),
        ("", "\ufeff<html>".encode("utf-16-le"), "book.zip"),
        ("", b"<!-- hello -->\n<html>", "book.zip"),
        ("", b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">', "book.zip"),
        (HTML, b"Please sign in", "book.zip"),
        (HTML, b"Please sign in", "download"),
        (HTML, b"Please sign in", "download.php"),
        ("application/zip", b"<h1>Sorry</h1>", "book.zip"),
        (HTML, b"<p>Sorry", "preset.vital"),
        ("text/plain", page("Sign in"), "notes.txt"),
        ("application/pdf", page("Sign in"), "book.pdf"),
        ("image/svg+xml", b'<?xml version="1.0"?><html>', "star.svg"),
        ("text/plain", b"This download link has expired.", "book.zip"),
        ("", b"Dieser Link ist abgelaufen.", "book.epub"),
        ("application/xml", xml("AccessDenied", "Request has expired"), "book.zip"),
        ("application/xml", xml("NoSuchKey"), "download"),
        ("application/xml", b"<Error><Code>NoSuchKey</Code></Error>", "pattern.vital"),
        ("application/json", b'{"error": {"code": 404, "message": "Not found"}}', "book.zip"),
        ("application/zip", b'{"message":"Forbidden"}', "book.zip"),
        ("application/json", b'{"success": false, "error": "expired"}', "download"),
    ],
)
def test_pages(kind: str, first: bytes, name: str) -> None:
    assert is_page(Answer(status=200, content_type=kind), first, name)
    packed = Answer(status=200, content_type=kind, encoding="gzip")
    assert is_page(packed, gzip.compress(first), name)


SVG = b'<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg">'


@pytest.mark.parametrize(
    ("kind", "first", "name"),
    [
        (HTML, b"PK\x03\x04", "book.zip"),
        (HTML, b"", "book.zip"),
        ("", b"%PDF-1.7 a link that has expired", "book.pdf"),
        # A customer's own page
        (HTML, b"<html>", "guide.HTML"),
        (HTML, SIGN_IN, "login-template.htm"),
        ("application/xhtml+xml", b"<?xml version='1.0'?><html>", "chapter1.xhtml"),
        ("text/plain", b"<script>", "Button.vue"),
        (HTML, page("Old form", "<p>MHT"), "letter.mht"),
        (HTML, b'<html xmlns:x="urn:schemas-microsoft-com:office:excel">', "list.xls"),
        # Drawings, patterns, presets
        (HTML, SVG, "star.svg"),
        ("image/svg+xml", b"<svg><title>x</title></svg>", "star.svg"),
        (HTML, b'<?xml version="1.0"?><pattern><version>1</version></pattern>', "dress.val"),
        ("text/xml", b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", "a.xml"),
        ("application/xml", xml("AccessDenied"), "error-samples.xml"),
        (HTML, b'{"error": {"code": 404}}', "answers.json"),
        (HTML, b'{"macro1": 0.5, "error": 0.25}', "lead.vital"),
        ("application/json", b'{"name": "Lead", "type": "synth", "title": "x"}', "lead.preset"),
        ("application/json", b'{"preset": 1}', "download"),
        ("", b'{"message": "made by me", "macro1": 1}', "lead.vital"),
        ("application/octet-stream", b'[{"error": "x"}]', "lead.vital"),
        # Texts
        ("text/plain", b"<htmlish", "notes.txt"),
        ("text/plain", b"This download link has expired.", "notes.txt"),
        (HTML, b"How to log in: please sign in", "notes.txt"),
        (HTML, b"<p align=center>Read me</p>", "README.md"),
        ("text/plain", b"Your milk has expired.", "poem"),
        (HTML, b"Name,Price\nlink,expired", "list.csv"),
        (HTML, b"1\n00:00:01,000 --> 00:00:02,000\n<b>Not found</b>", "film.srt"),
        (HTML, b"<b>", "film.srt"),
        ("text/plain", b"This download link has expired. " * 40, "book.zip"),
        ("", b"solid cube\nfacet normal 0 0 0", "cube.stl"),
    ],
)
def test_files(kind: str, first: bytes, name: str) -> None:
    assert not is_page(Answer(status=200, content_type=kind), first, name)


def test_words_that_go_on_are_a_files() -> None:
    expired = b"This download link has expired."
    assert is_page(Answer(status=200, length=len(expired)), expired, "book.zip")
    assert not is_page(Answer(status=200, length=10**6), expired, "book.zip")


def test_a_page_that_a_redirect_brought_up_was_not_promised() -> None:
    answer = Answer(status=200, content_type=HTML)

    def led(asked: str, url: str, name: str, *, to_login: bool = False) -> bool:
        return is_page(answer, SIGN_IN, name, asked=asked, url=url, to_login=to_login)

    login = "https://shop.example/login.html"
    assert led(LINK, login, "login.html", to_login=True)
    assert led(LINK, login, "login.html")
    assert led("https://shop.example/get", "http://10.0.0.1/guide.html", "guide.html")
    # Asked for by the link, by the card, or by the server.
    assert not led(login, login, "login.html")
    assert not led(LINK, login, "guide.html", to_login=True)
    assert not led("https://shop.example/get", "https://cdn.example/guide.html", "guide.html")


# Whose address? ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "portal"),
    [
        ("http://10.0.0.1/login", True),
        ("http://100.64.3.2/", True),
        ("http://[fe80::1]/", True),
        ("http://router/", True),
        ("http://hotspot.lan/x", True),
        ("https://portal.example/?ap_mac=x&url=y", True),
        ("https://portal.example/guest/s/default/?id=AA-BB-CC-DD-EE-FF", True),
        ("https://portal.example/?m=aa%3Abb%3Acc%3Add%3Aee%3Aff", True),
        ("https://cdn.example/book.zip?X-Amz-Signature=00aabbccddeeff&Expires=1", False),
        ("https://cdn.example/2024-01-02-03-04-05.zip", False),
        ("https://cdn.example/f47ac10b-58cc-4372-a567-0e02b2c3d479", False),
        ("https://8.8.8.8/book.zip", False),
        ("https://shop.example/?client_mac=x", False),
        ("http://[::1/", False),
        ("", False),
    ],
)
def test_portals_by_their_address(url: str, portal: bool) -> None:
    assert is_portal(LINK, url) is portal
    assert not is_portal("http://192.168.1.5/book.zip", url)  # a shop at home
    assert not is_portal("", url)


# Anything at all ---------------------------------------------------------------------------

MARKUP = (
    "<html> <title> </title> <script> </script <!-- --> < > <input type=password location.href='"
    " url= ' \" { } : , &amp; &#x110000; <Error> <Code> http://["
)
SCRAPS = st.sampled_from([*MARKUP.split(), "<meta http-equiv=refresh content='", "download limit"])
BODIES = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=300).map(lambda text: text.encode()),
    st.lists(SCRAPS, max_size=40).map(lambda scraps: "".join(scraps).encode()),
)
URLS = st.one_of(st.just(LINK), st.text(max_size=40), st.just("http://[::1"))


@given(BODIES, st.integers(100, 999), st.sampled_from(["", HTML, "x"]), st.text(), URLS, URLS)
def test_any_body_is_named(
    body: bytes, status: int, kind: str, name: str, asked: str, url: str
) -> None:
    answer = Answer(status=status, content_type=kind, encoding="gzip")
    is_page(answer, body, name, asked=asked, url=url)
    told = [page_problem(answer, body, asked=asked, url=url), refusal(answer, body)]
    assert all(problem.evidence.where == "download" for problem in told)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=5))
def test_any_json_is_read(read: object) -> None:
    assert error_words(json.dumps(read)) is None
    for key in ("error", "message", "Errors", "title"):
        words = error_words(json.dumps({key: read}))
        assert (words is None) is (key == "title" or (key != "message" and not told(read)))


def told(read: object) -> bool:
    return read >= 400 if isinstance(read, float) else bool(read)


def test_what_is_seen_of_a_page() -> None:
    got = read_page(
        "<title>A &amp; B</title><style>no</style>one<svg><text>no</text></svg> two"
        "<h1>Head\n ing</h1><a href='/x?a=1&amp;b=2'>three</a><form action=/go>"
    )
    assert got.headings == "a & b head ing"
    assert got.text == "a & b one two head ing three"
    assert got.links == ("/x?a=1&b=2", "/go")
    assert got.form
    assert not got.password
    assert as_text(Answer(status=200), b"") == ""
