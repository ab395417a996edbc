"""At the edges: surplus bytes, empty files, one folder under two names, pieces that stay wrong."""

import errno
import hashlib
import os
import signal
import socket
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from helperkit import files
from helperkit.delivery.download.keeping.part_file import MOST_AT_ONCE
from helperkit.delivery.download.keeping.staging import Staging
from helperkit.delivery.download.wanted import PIECE
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.download_calls import CONTENT, KIB, MIB, PAGE, SHA256, fetch, problem
from tests.hostile.fault_server import Answer, Asked, Wire, in_turn, says, serve, shop
from tests.own_process import run

LONG = CONTENT * 4  # 12 MiB and a little
LONG_SHA256 = hashlib.sha256(LONG).hexdigest()
PIECES = "".join(
    hashlib.sha256(LONG[at : at + PIECE]).hexdigest() for at in range(0, len(LONG), PIECE)
)
NOTHING = hashlib.sha256(b"").hexdigest()


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


# More than the file has -------------------------------------------------------------------


def without_length(body: bytes, *, chunked: bool) -> Answer:
    """A body whose headers do not say how long it is."""

    def answer(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", *(["Transfer-Encoding: chunked"] if chunked else []))
        wire.send(b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body) if chunked else body)

    return answer


@pytest.mark.parametrize("chunked", [False, True])
def test_surplus_bytes_cost_nothing_where_the_hash_proves_the_rest(
    tmp_path: Path, chunked: bool
) -> None:
    with shop(without_length(CONTENT + b"surplus", chunked=chunked)) as server:
        got = fetch(server.url(), tmp_path, size=len(CONTENT), sha256=SHA256)
    assert (got.path.read_bytes(), got.verified) == (CONTENT, True)
    assert len(server.asked) == 1
    assert [path.name for path in tmp_path.iterdir()] == [got.path.name]


@pytest.mark.parametrize("chunked", [False, True])
def test_surplus_bytes_leave_the_good_pieces(tmp_path: Path, chunked: bool) -> None:
    wrong = without_length(flipped(LONG, 5 * MIB) + bytes(9 * MIB), chunked=chunked)
    known = {"size": len(LONG), "sha256": LONG_SHA256, "pieces": PIECES}
    with shop(in_turn(wrong, serve(LONG))) as server:
        got = fetch(server.url(), tmp_path, **known)
    assert (got.path.read_bytes(), got.verified) == (LONG, True)
    assert (server.asked[1].start, server.asked[1].end) == (PIECE - 8 * KIB, 2 * PIECE + 8 * KIB)
    assert len(server.asked) == 2


def test_surplus_bytes_that_nothing_proves_are_no_file(tmp_path: Path) -> None:
    with shop(without_length(CONTENT + b"surplus", chunked=True)) as server:
        told = problem(server.url(), tmp_path, size=len(CONTENT))
    assert (told.name, told.evidence.note) == (ProblemName.DAMAGED, "size")
    assert list(tmp_path.iterdir()) == []


# Nothing at all ---------------------------------------------------------------------------


def empty_in_chunks(_: Asked, wire: Wire) -> None:
    wire.head("200 OK", "Transfer-Encoding: chunked")
    wire.raw(b"0\r\n\r\n")


def empty_to_close(_: Asked, wire: Wire) -> None:
    wire.head("200 OK")


@pytest.mark.parametrize("answer", [serve(b""), empty_in_chunks, empty_to_close])
@pytest.mark.parametrize("known", [{"size": 0}, {"sha256": NOTHING}], ids=["size", "hash"])
def test_a_file_of_no_bytes_is_a_file_where_it_was_promised(
    tmp_path: Path, answer: Answer, known: dict[str, int | str]
) -> None:
    with shop(answer) as server:
        got = fetch(server.url(), tmp_path, **known)
    assert (got.size, got.sha256, got.verified) == (0, NOTHING, "sha256" in known)
    assert got.path.read_bytes() == b""
    assert len(server.asked) == 1
    assert [path.name for path in tmp_path.iterdir()] == [got.path.name]


@pytest.mark.parametrize("answer", [empty_in_chunks, empty_to_close])
def test_a_file_of_no_bytes_is_none_where_it_was_not(tmp_path: Path, answer: Answer) -> None:
    with shop(answer) as server:
        assert problem(server.url(), tmp_path).name is ProblemName.DAMAGED
        assert problem(server.url(), tmp_path, sha256=SHA256).name is ProblemName.DAMAGED


# One folder under two names ---------------------------------------------------------------


def test_what_is_kept_in_the_same_folder_stays_where_it_is(tmp_path: Path) -> None:
    folder, link = tmp_path / "orders", tmp_path / "link"
    folder.mkdir()
    link.symlink_to(folder)
    with shop(in_turn(serve(CONTENT, stop_after=2 * MIB), says("404 Gone"))) as server:
        problem(server.url(), folder)
        before = {path: path.stat().st_ino for path in (folder / ".helperkit").glob("*.part")}
        problem(server.url(), folder, kept_in=link)
        after = {path: path.stat().st_ino for path in (folder / ".helperkit").glob("*.part")}
        assert before == after != {}
        server.answer = serve(CONTENT)
        assert fetch(server.url(), link, kept_in=folder).sha256 == SHA256
    assert server.sent <= 1.01 * len(CONTENT)


# A piece that stays wrong -----------------------------------------------------------------


@pytest.mark.parametrize("links", [1, 2])
def test_a_file_of_one_piece_is_not_fetched_again_and_again(tmp_path: Path, links: int) -> None:
    with shop(serve(flipped(CONTENT, MIB))) as server:
        mirrors = tuple(server.url(f"/mirror{n}/book.zip") for n in range(1, links))
        told = problem(server.url(), tmp_path, mirrors=mirrors, sha256=SHA256, pieces=SHA256)
    assert (told.name, told.evidence.note) == (ProblemName.DAMAGED, "same-twice")
    assert len(server.asked) == 2
    assert list(tmp_path.iterdir()) == []


# The final name ---------------------------------------------------------------------------


@pytest.fixture
def bare_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk without hard links, whose driver does not know how to rename to a free name."""

    def refuses(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuses)
    monkeypatch.setattr(files, "_NO_REPLACE", 1 << 30)  # the system answers EINVAL


KILLED = """
import errno, os, signal, sys
from pathlib import Path
from helperkit import files

def refuses(*_):
    raise OSError(errno.EPERM, "no links")

def profile(_, event, called):
    global left
    if event == "c_call" and getattr(called, "__module__", "") == "posix":
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

os.link, files._NO_REPLACE, left = refuses, 1 << 30, int(sys.argv[2])
sys.setprofile(profile)
files.move_to_free_name(Path(sys.argv[1], "part"), Path(sys.argv[1], "book.zip"))
sys.setprofile(None)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="kills before a call of Linux's own")
def test_killed_at_any_call_the_final_name_is_whole_or_not_there(tmp_path: Path) -> None:
    part, final = tmp_path / "part", tmp_path / "book.zip"
    part.write_bytes(CONTENT)
    number, ended = 0, -signal.SIGKILL
    while ended == -signal.SIGKILL:
        number += 1
        ended = run(KILLED, tmp_path, number, check=False).returncode
        assert final.exists() is not part.exists()
        assert not final.exists() or final.read_bytes() == CONTENT
    assert ended == 0
    assert number > 2
    assert final.read_bytes() == CONTENT


def test_a_name_that_is_taken_is_left_alone_on_a_bare_disk(tmp_path: Path, bare_disk: None) -> None:
    (tmp_path / "book.zip").write_text("mine")
    (tmp_path / "book (2).zip").symlink_to("nowhere")
    with shop(serve(CONTENT)) as server:
        got = fetch(server.url(), tmp_path)
    assert got.path.name == "book (3).zip"
    assert got.path.read_bytes() == CONTENT
    assert (tmp_path / "book.zip").read_text() == "mine"
    assert (tmp_path / "book (2).zip").is_symlink()


def test_no_two_downloads_share_a_part_file_however_many_there_are(tmp_path: Path) -> None:
    with ExitStack() as stack:
        at_work = [stack.enter_context(Staging(tmp_path, "key")) for _ in range(MOST_AT_ONCE)]
        assert len({staging.part for staging in at_work}) == MOST_AT_ONCE
        with pytest.raises(Problem) as caught:
            stack.enter_context(Staging(tmp_path, "key"))
        assert caught.value.name is ProblemName.FILE_BUSY
    assert list(tmp_path.iterdir()) == []


# Causes -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("framing", "body"),
    [
        ("Content-Length: 999", b"no such file"),
        ("Transfer-Encoding: chunked", b"c\r\nno such file\r\n"),
        ("Transfer-Encoding: chunked", b"-1\r\nno such file\r\n"),
    ],
    ids=["length", "chunks", "chunk of less than nothing"],
)
def test_a_refusal_whose_words_are_cut_is_a_refusal(
    tmp_path: Path, framing: str, body: bytes
) -> None:
    def refuses(_: Asked, wire: Wire) -> None:
        wire.head("404 Not Found", framing)
        wire.raw(body)

    with shop(refuses) as server:
        assert problem(server.url(), tmp_path).name is ProblemName.FILE_GONE
    assert len(server.asked) == 1


@pytest.mark.parametrize("path", ["/login", "/logon", "/account/sign-in"])
def test_a_redirect_to_any_sign_in_address_is_told_as_one(tmp_path: Path, path: str) -> None:
    page = PAGE.replace(b"<title>Sign in</title><input type=password>", b"<title>Shop</title>")

    def answer(asked: Asked, wire: Wire) -> None:
        there = asked.target.startswith(path)
        (says("200 OK", page) if there else says("302 Found", b"", f"Location: {path}"))(
            asked, wire
        )

    with shop(answer) as server:
        told = problem(server.url(), tmp_path)
    assert (told.name, told.evidence.note) == (ProblemName.LOGIN_PAGE, "redirect")


def test_addresses_of_a_kind_that_this_computer_lacks_are_being_offline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As IPv6 is where the system was built without it: the socket cannot even be made."""
    lacking = (90, socket.SOCK_STREAM, 6, "", ("2001:db8::1", 80))
    with pytest.raises(OSError, match=r".") as caught:
        socket.socket(*lacking[:3])
    assert caught.value.errno == errno.EAFNOSUPPORT
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [lacking])
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    told = problem("http://shop.example/book.zip", tmp_path, patience=0.1)
    assert (told.name, told.evidence.note) == (ProblemName.OFFLINE, "no_route")
