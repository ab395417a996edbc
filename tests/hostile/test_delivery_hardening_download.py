"""Answers, addresses and staging folders made to hang or to confuse a download."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from helperkit.delivery.download import download, settle
from helperkit.delivery.download.answers.answer import Answer as Read
from helperkit.delivery.download.answers.answer import http_date
from helperkit.delivery.download.answers.impostors import is_page
from helperkit.delivery.download.answers.names import MOST_BYTES, from_disposition, safe_name
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import ProblemName
from tests.hostile.download_calls import CONTENT, OTHER, SHA256, fetch, problem
from tests.hostile.fault_server import Asked, Wire, in_turn, says, serve, shop
from tests.own_process import run, started


def in_a_moment(code: str) -> None:
    """Run what would not end within anybody's life, were the guard not there."""
    run(code, timeout=30)


# Time --------------------------------------------------------------------------------------


def test_a_page_of_comments_does_not_hang() -> None:
    in_a_moment(
        "from helperkit.delivery.download.answers.answer import Answer\n"
        "from helperkit.delivery.download.answers.impostors import is_page\n"
        "assert not is_page(Answer(200), b'<!---->' * 2000 + b'x', 'a.zip')"
    )


def test_pages_behind_comments_are_pages() -> None:
    for page in (b"<!--a-->\n<!-- > -- > -->\n <html>", b"<!---->" * 99 + b"<!DOCTYPE html>"):
        assert is_page(Read(200), page, "a.zip")
    for other in (b"<!-- <html>", b"<!-- a --> text <html>", b"<!-->"):
        assert not is_page(Read(200), other, "a.zip")


def test_long_names_do_not_hang() -> None:
    in_a_moment(
        "from helperkit.delivery.download.answers.names import from_disposition, safe_name\n"
        "from helperkit.delivery.unpack.safety.names import safe_parts\n"
        "marks = 'a' + '\\u0301\\u0327\\u0323' * 1_000_000 + '.zip'\n"
        "assert safe_name(marks).endswith('.zip')\n"
        "assert safe_parts(marks)[1] and safe_parts(marks)[0][0].endswith('.zip')\n"
        "from_disposition('filename=\"' + '=?a?q?' * 1_000_000 + '\"')"
    )
    assert len(safe_name("a" * 99_999 + ".tar.gz").encode()) <= MOST_BYTES
    assert safe_name("a" * 99_999 + ".tar.gz").endswith(".tar.gz")


# Answers -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "location", ["http://[::1/", "http://h:99999999/", "//[", "file:///etc/passwd"]
)
def test_redirects_to_nowhere(tmp_path: Path, location: str) -> None:
    with shop(says("302 Found", b"", f"Location: {location}")) as server:
        assert problem(server.url(), tmp_path).name is ProblemName.LINK_UNREADABLE


@pytest.mark.parametrize(
    ("location", "asked"),
    [("/\xff\xfe.zip", "/%FF%FE.zip"), ("/\xc3\xa4 b%20c.zip?d=%", "/%C3%A4%20b%20c.zip?d=%25")],
)
def test_redirects_whose_letters_are_bytes(tmp_path: Path, location: str, asked: str) -> None:
    moved = says("302 Found", b"", f"Location: {location}")
    with shop(in_turn(moved, serve(CONTENT))) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert server.asked[1].target == asked


def test_dates_that_lead_out_of_time(tmp_path: Path) -> None:
    assert http_date("Fri, 31 Dec 9999 23:59:59 -2300") is None
    for date in ("Fri, 31 Dec 9999 23:59:59 -2300", "Mon, 01 Jan 0001 00:00:00 +2300"):
        with shop(says("503 Busy", b"", f"Retry-After: {date}")) as server:
            told = problem(server.url(), tmp_path, patience=0.2)
        assert told.name is ProblemName.SERVER_BUSY


@pytest.mark.parametrize("charset", ["undefined", "idna", "punycode", "rot13", "utf-16", "none"])
def test_names_in_no_character_set(charset: str) -> None:
    field = f"attachment; filename*={charset}''a%ff%5c; filename=\"good.zip\""
    assert from_disposition(field) in {"good.zip", "a\xff\\"} or charset == "utf-16"


@pytest.mark.parametrize("size", [b"-5", b"-1", b"-0x10"])
def test_chunks_of_less_than_nothing(tmp_path: Path, size: bytes) -> None:
    def chunked(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", "Transfer-Encoding: chunked")
        wire.raw(size + b"\r\nPK\3\4abc")

    with shop(chunked) as server:
        told = problem(server.url(), tmp_path, patience=0.2)
    assert (told.name, told.evidence.note) == (ProblemName.SERVER_BUSY, "chunk")


# Addresses ---------------------------------------------------------------------------------

BAD_PROXIES = ["socks5://127.0.0.1:1", "::::", "http://", "ftp://x:1", "http://[", "http://a:b"]


@pytest.mark.parametrize("proxy", BAD_PROXIES)
def test_proxies_that_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    for name in ("no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", proxy)
    told = problem("http://shop.example/book.zip", tmp_path)
    assert (told.name, told.evidence.note) == (ProblemName.OFFLINE, "proxy")


def test_a_link_with_half_a_letter(tmp_path: Path) -> None:
    told = problem("http://127.0.0.1:1/\udcff.zip", tmp_path)
    assert told.name is ProblemName.LINK_UNREADABLE


# The staging folder ------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["part", "json", "new"])
@pytest.mark.parametrize("thing", ["folder", "link", "pipe"])
def test_other_things_under_our_names(tmp_path: Path, ending: str, thing: str) -> None:
    with shop(in_turn(serve(CONTENT, stop_after=1 << 20), says("404 Gone"))) as server:
        problem(server.url(), tmp_path)
        (part,) = (tmp_path / ".helperkit").glob("*.part")
        path = part.with_suffix(f".{ending}")
        path.unlink(missing_ok=True)
        (tmp_path / "mine").write_text("mine")
        if thing == "folder":
            path.mkdir()
        elif thing == "link":
            path.symlink_to(tmp_path / "mine")
        else:
            os.mkfifo(path)
        server.answer = serve(CONTENT)
        if ending == "new" and thing != "folder":  # what nobody would miss makes room
            assert fetch(server.url(), tmp_path).sha256 == SHA256
        else:
            told = problem(server.url(), tmp_path)
            assert told.name is ProblemName.FOLDER_NOT_ALLOWED
    assert (tmp_path / "mine").read_text() == "mine"


# Killed before the caller could note it down -----------------------------------------------

CHILD = """
import sys
from pathlib import Path
from helperkit.delivery.download import download
from helperkit.delivery.work import Watch
got = download(sys.argv[1], Path(sys.argv[2]), Watch(), sha256=sys.argv[3], hold=True)
print(got.path.name, flush=True)
sys.stdin.read()
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("sha256", ["", SHA256])
def test_killed_after_a_held_download(tmp_path: Path, sha256: str) -> None:
    (tmp_path / "book.zip").write_text("mine")
    with shop(serve(CONTENT)) as server:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with started(CHILD, server.url(), tmp_path, sha256, **pipes) as child:
            assert child.stdout.readline() == b"book (2).zip\n"
            child.send_signal(signal.SIGKILL)
        again = fetch(server.url(), tmp_path, sha256=sha256, hold=True)
        assert (again.path, again.sha256) == (tmp_path / "book (2).zip", SHA256)
        assert again.verified is bool(sha256)
        assert len(server.asked) == 1
        settle(tmp_path, server.url(), sha256)
    assert names(tmp_path) == ["book (2).zip", "book.zip"]


def test_a_held_file_survives_a_cancel_and_ends_with_a_call_that_holds_not(tmp_path: Path) -> None:
    with shop(serve(CONTENT)) as server:
        fetch(server.url(), tmp_path, hold=True)
        watch = Watch()
        watch.cancel()
        with pytest.raises(Cancelled):
            download(server.url(), tmp_path, watch, hold=True)
        assert fetch(server.url(), tmp_path).path == tmp_path / "book.zip"
        assert len(server.asked) == 1
        assert names(tmp_path) == ["book.zip"]
        assert fetch(server.url(), tmp_path).path == tmp_path / "book (2).zip"


@pytest.mark.parametrize("content", [None, b"short", OTHER])
def test_a_held_file_that_changed_is_brought_anew(tmp_path: Path, content: bytes | None) -> None:
    final = tmp_path / "book.zip"
    with shop(serve(CONTENT)) as server:
        fetch(server.url(), tmp_path, hold=True)
        if content is None:
            final.unlink()
        else:
            final.write_bytes(content)
        again = fetch(server.url(), tmp_path, hold=True)
        assert again.path.read_bytes() == CONTENT
        assert len(server.asked) == 2
        settle(tmp_path, server.url())
    assert names(tmp_path) == (["book.zip"] if content is None else ["book (2).zip", "book.zip"])
    assert content is None or final.read_bytes() == content


def test_an_empty_file_is_held_too(tmp_path: Path) -> None:
    with shop(serve(b"")) as server:
        for _ in range(2):
            got = fetch(server.url(), tmp_path, size=0, hold=True)
            assert got.path == tmp_path / "book.zip"
        settle(tmp_path, server.url())
    assert names(tmp_path) == ["book.zip"]


def test_settling_leaves_work_under_way_alone(tmp_path: Path) -> None:
    settle(tmp_path / "nowhere", "http://127.0.0.1/x")
    with shop(in_turn(serve(CONTENT, stop_after=1 << 20), says("404 Gone"))) as server:
        problem(server.url(), tmp_path)
        before = names(tmp_path / ".helperkit")
        settle(tmp_path, server.url())
        assert names(tmp_path / ".helperkit") == before
        server.answer = serve(CONTENT)
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert server.sent < 1.05 * len(CONTENT)
