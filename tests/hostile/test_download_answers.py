"""Servers that refuse, stall or lie: a new try where that helps, else a named problem."""

import threading
import time
from pathlib import Path

import pytest

from helperkit.delivery.download import download
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.download_calls import CONTENT, MIB, PAGE, SHA256, TAG, fetch, problem
from tests.hostile.fault_server import Answer, Asked, Wire, in_turn, says, serve, shop

# Pages ------------------------------------------------------------------------------------


def test_a_page_that_was_wanted_is_a_file(tmp_path: Path) -> None:
    with shop(says("200 OK", PAGE, "Content-Type: text/html")) as server:
        assert fetch(server.url("/guide.html"), tmp_path).path.read_bytes() == PAGE


# Refusals ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "body", "name"),
    [
        ("401 Unauthorized", b"", ProblemName.LOGIN_PAGE),
        ("403 Forbidden", b"<Message>Request has expired</Message>", ProblemName.LINK_EXPIRED),
        ("403 Forbidden", b"", ProblemName.LINK_EXPIRED),
        ("403 Forbidden", b"Download limit reached", ProblemName.LINK_USED_UP),
        ("403 Forbidden", PAGE, ProblemName.LOGIN_PAGE),
        ("404 Not Found", b"", ProblemName.FILE_GONE),
        ("410 Gone", b"", ProblemName.FILE_GONE),
        ("410 Gone", b"This link has expired.", ProblemName.LINK_EXPIRED),
        ("429 Too Many", b"maximum number of downloads", ProblemName.LINK_USED_UP),
        ("511 Sign In", PAGE, ProblemName.LOGIN_PAGE),
    ],
)
def test_refusal_is_told_at_once(
    tmp_path: Path, status: str, body: bytes, name: ProblemName
) -> None:
    with shop(says(status, body)) as server:
        told = problem(server.url(), tmp_path)
    assert told.name is name
    assert told.evidence.http_status == int(status[:3])
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Unavailable", "500 Oh"])
def test_busy_is_asked_again_and_then_told(tmp_path: Path, status: str) -> None:
    with shop(in_turn(says(status, PAGE), serve(CONTENT))) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    with shop(says(status, PAGE)) as server:
        told = problem(server.url(), tmp_path, patience=0.2)
    assert told.name is ProblemName.SERVER_BUSY
    assert len(server.asked) == 6


def test_retry_after_is_honoured_up_to_a_bound(tmp_path: Path) -> None:
    at: list[float] = []

    def busy(asked: Asked, wire: Wire) -> None:
        at.append(time.monotonic())
        says("503 Busy", b"", "Retry-After: 1")(asked, wire)

    def noted(asked: Asked, wire: Wire) -> None:
        at.append(time.monotonic())
        serve(CONTENT)(asked, wire)

    with shop(in_turn(busy, noted)) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256
    assert at[1] - at[0] >= 1
    with shop(says("503 Busy", b"", "Retry-After: 3600")) as server:
        assert problem(server.url(), tmp_path).name is ProblemName.SERVER_BUSY
    assert len(server.asked) == 1


def test_redirects(tmp_path: Path) -> None:
    with shop(says("302 Found", b"", "Location: /book.zip")) as server:
        told = problem(server.url(), tmp_path)
    assert (told.name, told.evidence.note) == (ProblemName.FILE_GONE, "redirect_loop")
    for target in ("file:///etc/passwd", "data:text/plain,hello"):
        with shop(says("302 Found", b"", f"Location: {target}")) as server:
            assert problem(server.url(), tmp_path).name is ProblemName.LINK_UNREADABLE
    assert list(tmp_path.iterdir()) == []


# Slow and silent --------------------------------------------------------------------------


def silent_after(count: int) -> Answer:
    def answer(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(CONTENT)}", TAG)
        wire.send(CONTENT[:count])
        wire.hold()

    return answer


def endless_headers(_: Asked, wire: Wire) -> None:
    wire.raw(b"HTTP/1.1 200 OK\r\n")
    for number in range(90):
        wire.raw(b"X-%d: y\r\n" % number)
        wire.pause(0.05)
    wire.hold()


def test_stall_for_ever_is_told(tmp_path: Path) -> None:
    waited: list[bool] = []
    watch = Watch(lambda progress: waited.append(progress.waiting))
    with shop(silent_after(0)) as server, pytest.raises(Problem) as caught:
        download(server.url(), tmp_path, watch, patience=0.2)
    assert caught.value.name is ProblemName.SLOW
    assert any(waited)


@pytest.mark.parametrize(
    "answer",
    [silent_after(MIB), endless_headers, lambda _, wire: wire.hold(), says("503 Busy")],
    ids=["body", "headers", "mute", "waiting"],
)
def test_cancel_ends_it_within_a_second(tmp_path: Path, answer: Answer) -> None:
    watch = Watch()
    asked = threading.Event()
    ended: list[float] = []

    def noting(request: Asked, wire: Wire) -> None:
        asked.set()
        answer(request, wire)

    def run(url: str) -> None:
        with pytest.raises(Cancelled):
            download(url, tmp_path, watch, patience=60)
        ended.append(time.monotonic())

    with shop(noting) as server:
        thread = threading.Thread(target=run, args=(server.url(),))
        thread.start()
        assert asked.wait(10)
        began = time.monotonic()
        watch.cancel()
        thread.join()
    assert ended[0] - began < 1


# Lies -------------------------------------------------------------------------------------


FRAMES = b"%x\r\n%b\r\n0\r\n\r\n" % (len(CONTENT), CONTENT)


@pytest.mark.parametrize(
    "coding",
    ["chunked ", "gzip, chunked", "chunked, chunked", "gzip\r\nTransfer-Encoding: chunked"],
)
def test_frames_of_chunks_never_reach_the_file(tmp_path: Path, coding: str) -> None:
    def answer(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Transfer-Encoding: {coding}")
        wire.send(FRAMES)

    with shop(answer) as server:
        told = problem(server.url(), tmp_path, patience=0.2)
    assert (told.name, told.evidence.note) == (ProblemName.SERVER_BUSY, "transfer_encoding")
    with shop(in_turn(answer, serve(CONTENT))) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256


@pytest.mark.parametrize("etag", ['"a", "b"', '"a"b"', '"a\r\n\tb"', "\x80", '"x'])
def test_tags_that_are_none_do_no_harm(tmp_path: Path, etag: str) -> None:
    sent = serve(CONTENT, etag=etag, stop_after=MIB)
    with shop(in_turn(sent, serve(CONTENT, etag=etag))) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256
