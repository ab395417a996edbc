"""Pages and errors in a file's place, and names, over the wire."""

import gzip
from pathlib import Path

import pytest

from helperkit.journey.problems import ProblemName
from tests.hostile.download_calls import CONTENT, MIB, PAGE, fetch, part, problem
from tests.hostile.fault_server import Asked, Wire, in_turn, says, serve, shop
from tests.own_process import run


def test_a_login_page_is_no_file_though_its_name_is_a_pages(tmp_path: Path) -> None:
    def answer(asked: Asked, wire: Wire) -> None:
        if asked.target == "/login.html":
            says("200 OK", PAGE, "Content-Type: text/html")(asked, wire)
        else:
            says("302 Found", b"", "Location: /login.html")(asked, wire)

    with shop(answer) as server:
        assert problem(server.url("/get?id=5"), tmp_path).name is ProblemName.LOGIN_PAGE
    assert list(tmp_path.iterdir()) == []


SCAN = (
    b"<!doctype html><title>Virus scan warning</title><style>" + b"p{}" * 2000 + b"</style>"
    b"<p>book.zip is too large to scan.<form action=/download?confirm=t><button>Download</form>"
)
EXPIRED = (
    b'<?xml version="1.0"?><Error><Code>AccessDenied</Code>'
    b"<Message>Request has expired</Message></Error>"
)


@pytest.mark.parametrize(
    ("body", "fields", "name", "note"),
    [
        (SCAN, ("Content-Type: text/html",), ProblemName.LOGIN_PAGE, "scan"),
        (
            gzip.compress(PAGE, mtime=0),
            ("Content-Encoding: gzip",),
            ProblemName.LOGIN_PAGE,
            "sign_in",
        ),
        (EXPIRED, ("Content-Type: application/xml",), ProblemName.LINK_EXPIRED, "said_so"),
        (b'{"message":"Forbidden"}', (), ProblemName.LINK_EXPIRED, ""),
        (b"<html><title>Not found</title>", (), ProblemName.FILE_GONE, "said_so"),
        (b"<html><title>Index of /</title>", (), ProblemName.FILE_GONE, "listing"),
        (b"<html><p>Download limit reached", (), ProblemName.LINK_USED_UP, "said_so"),
        (b"<html><title>Hotel WiFi</title><form>", (), ProblemName.LOGIN_PAGE, "portal"),
    ],
)
def test_pages_with_a_status_of_success(
    tmp_path: Path, body: bytes, fields: tuple[str, ...], name: ProblemName, note: str
) -> None:
    with shop(in_turn(serve(CONTENT, stop_after=MIB), says("200 OK", body, *fields))) as server:
        told = problem(server.url(), tmp_path)
    assert (told.name, told.evidence.note) == (name, note)
    assert part(tmp_path) == CONTENT[:MIB]


@pytest.mark.parametrize(
    ("path", "body", "fields"),
    [
        ("/guide.html", PAGE, ("Content-Type: text/html",)),
        ("/star.svg", b'<?xml version="1.0"?><svg/>', ("Content-Type: text/html",)),
        ("/dress.xml", EXPIRED, ("Content-Type: application/xml",)),
        ("/lead.json", b'{"error": {"code": 404}}', ("Content-Type: application/json",)),
        ("/lead.vital", b'{"macro": 1}', ("Content-Type: text/html",)),
        ("/poem.txt", b"This link has expired.", ("Content-Type: text/html",)),
        ("/get", b"<p>Hi</p>", ("Content-Disposition: attachment; filename=README.md",)),
        ("/a.zip", b"PK\5\6" + bytes(18), ("Content-Type: text/html",)),
        ("/tiny.txt", b"x", ()),
    ],
)
def test_what_a_customer_bought_is_taken(
    tmp_path: Path, path: str, body: bytes, fields: tuple[str, ...]
) -> None:
    with shop(says("200 OK", body, *fields)) as server:
        assert fetch(server.url(path), tmp_path).path.read_bytes() == body


SCRAPS = ["<a", "<a ", "<!--", "<script>", "a=", 'a="', "<input type='", "location=", "download "]
SCRAPS += [
    " ",
    "{",
    "[",
    '{"error":',
    "link ",
    "<code>",
    "<Error><Code ",
    "aa:",
    "&",
    "-",
    "<?xml ",
]
NEVER_ENDS = """
from helperkit.delivery.download.answers.answer import Answer
from helperkit.delivery.download.answers.error_bodies import error_words
from helperkit.delivery.download.answers.pages import read_page
from helperkit.delivery.download.answers.impostors import is_page
from helperkit.delivery.download.answers.refusals import page_problem, refusal
for scrap in {scraps!r}:
    for front in ("", "<html><a ", "<Error>", "<html><title>", "<script>"):
        made = front + scrap * (400_000 // len(scrap)) + "'\\">"
        read_page(made)
        error_words(made)
        is_page(Answer(status=200), made.encode(), "book.zip")
        page_problem(Answer(status=200), made.encode())
        refusal(Answer(status=403), made.encode())
"""


def test_pages_made_to_take_for_ever_do_not() -> None:
    code = NEVER_ENDS.format(scraps=SCRAPS)
    run(code)


# Names ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "field", "name"),
    [
        ("/x", 'attachment; filename="B\u00c3\u00bccher.zip"', "Bücher.zip"),
        ("/x", 'attachment; filename="B\xfccher.zip"', "Bücher.zip"),
        ("/x", "attachment; filename*=UTF-8''%E2%82%AC.zip; filename=e.zip", "€.zip"),
        ("/x", r'attachment; filename="C:\fakepath\x.zip"', "x.zip"),
        ("/x", "attachment; filename*=UTF-8''book.pdf%E2%80%AEexe", "book.pdfexe"),
        ("/x", 'attachment; filename="../../CON.zip. . "', "_CON.zip"),
        ("/x", "attachment;\r\n filename=book.zip", "book.zip"),
        ("/get.php?file=Book%20One.zip", 'attachment; filename=""', "Book One.zip"),
        ("/b.zip;jsessionid=1A", "inline", "b.zip"),
    ],
)
def test_names_over_the_wire(tmp_path: Path, path: str, field: str, name: str) -> None:
    with shop(serve(CONTENT, extra=(f"Content-Disposition: {field}",))) as server:
        assert fetch(server.url(path), tmp_path).path.name == name
