"""Downloads that go as they should, from real servers on loopback."""

import hashlib
import random
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme

from helperkit.delivery.download import Received, download
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import Problem, ProblemName
from helperkit.journey.screen import Progress
from tests.hostile.certificates import presenting
from tests.hostile.fault_server import Answer, Asked, Wire, begin, in_turn, says, serve, shop
from tests.own_process import started

MIB = 1024 * 1024
CONTENT = random.Random(7).randbytes(3 * MIB + 17)
SHA256 = hashlib.sha256(CONTENT).hexdigest()

CHILD = """
import sys
from pathlib import Path
from helperkit.delivery.download import download
from helperkit.delivery.work import Watch
download(sys.argv[1], Path(sys.argv[2]), Watch(), sha256=sys.argv[3], patience=5)
"""


def fetch(url: str, folder: Path, **settings: object) -> Received:
    return download(url, folder, Watch(), patience=1, **settings)  # type: ignore[arg-type]  # kwargs


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def wait_until(true: Callable[[], bool]) -> None:
    never = threading.Event()
    for _ in range(3000):
        if true():
            return
        never.wait(0.01)
    raise AssertionError("waited in vain")


def test_whole_file_under_its_name(tmp_path: Path) -> None:
    with shop(serve(CONTENT)) as server:
        got = fetch(server.url(), tmp_path, sha256=SHA256.upper(), size=len(CONTENT))
    assert got == Received(tmp_path / "book.zip", len(CONTENT), SHA256, verified=True)
    assert got.path.read_bytes() == CONTENT
    assert names(tmp_path) == ["book.zip"]  # nothing of the staging is left


def test_without_a_known_hash_nobody_vouches(tmp_path: Path) -> None:
    with shop(serve(CONTENT)) as server:
        got = fetch(server.url(), tmp_path)
    assert (got.sha256, got.verified) == (SHA256, False)


def test_taken_name_gets_a_number_and_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "x.tar.gz").write_text("mine")
    (tmp_path / "x (2).tar.gz").mkdir()
    with shop(serve(CONTENT)) as server:
        got = fetch(server.url("/x.tar.gz"), tmp_path)
    assert got.path.name == "x (3).tar.gz"
    assert (tmp_path / "x.tar.gz").read_text() == "mine"


@pytest.mark.parametrize(
    ("field", "wanted", "name"),
    [
        ('attachment; filename="../../etc/evil.zip"', "", "evil.zip"),
        (r'attachment; filename="..\\..\\evil.zip"', "", "evil.zip"),
        ("attachment; filename=a.zip; filename*=UTF-8''%C3%BCber%20uns.zip", "", "über uns.zip"),
        ('attachment; filename="shop.zip"', "Card's name.zip", "Card's name.zip"),
        ("inline", "", "book.zip"),
    ],
)
def test_name(tmp_path: Path, field: str, wanted: str, name: str) -> None:
    with shop(serve(CONTENT, extra=(f"Content-Disposition: {field}",))) as server:
        assert fetch(server.url(), tmp_path, name=wanted).path == tmp_path / name


def test_redirects_are_followed(tmp_path: Path) -> None:
    def answer(asked: Asked, wire: Wire) -> None:
        if asked.target == "/start":
            says("302 Found", b"x", "Location: /files/real.pdf")(asked, wire)
        else:
            serve(CONTENT)(asked, wire)

    with shop(answer) as server:
        assert fetch(server.url("/start"), tmp_path).path.name == "real.pdf"


def test_folder_is_made_if_only_it_is_missing(tmp_path: Path) -> None:
    with shop(serve(CONTENT)) as server:
        assert fetch(server.url(), tmp_path / "new").path.parent == tmp_path / "new"
        with pytest.raises(Problem) as caught:
            fetch(server.url(), tmp_path / "gone" / "new")
    assert caught.value.name is ProblemName.FOLDER_GONE


def test_chunked_body(tmp_path: Path) -> None:
    def answer(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", "Transfer-Encoding: chunked")
        for at in range(0, len(CONTENT), 100_000):
            piece = CONTENT[at : at + 100_000]
            wire.send(b"%x\r\n%s\r\n" % (len(piece), piece))
        wire.send(b"0\r\n\r\n")

    with shop(answer) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256


def test_progress_is_told_and_ends_with_everything(tmp_path: Path) -> None:
    def slowly(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(CONTENT)}")
        for at in range(0, len(CONTENT), 128 * 1024):
            wire.send(CONTENT[at : at + 128 * 1024])
            wire.pause(0.08)

    told: list[Progress] = []
    with shop(slowly) as server:
        download(server.url(), tmp_path, Watch(told.append))
    assert all(one.total == len(CONTENT) for one in told[1:])
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert told[-1].done == len(CONTENT)
    assert any(one.seconds_left is not None and one.seconds_left <= 3 for one in told)


def test_trusted_certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = trustme.CA()
    tls = presenting(authority.issue_cert("localhost"))
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    cut = serve(CONTENT, stop_after=MIB)
    with shop(in_turn(cut, serve(CONTENT)), tls) as server:
        got = fetch(server.url(host="localhost"), tmp_path / "got")
    assert got.sha256 == SHA256
    assert server.sent <= 1.05 * len(CONTENT)


def test_loopback_is_asked_without_the_proxy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with shop(serve(CONTENT)) as server:
        assert fetch(server.url(), tmp_path).sha256 == SHA256


# Ending and going on ----------------------------------------------------------------------


def half_then_hold(_: Asked, wire: Wire) -> None:
    wire.head("200 OK", f"Content-Length: {len(CONTENT)}", 'ETag: "v1"')
    wire.send(CONTENT[: 2 * MIB])
    wire.hold()


def test_cancel_keeps_every_byte(tmp_path: Path) -> None:
    seen: list[int] = []
    watch = Watch(lambda progress: seen.append(progress.done))
    with shop(in_turn(half_then_hold, serve(CONTENT))) as server:

        def when_it_all_arrived() -> None:
            wait_until(
                lambda: any((tmp_path / ".helperkit").glob("*.part")) and part_size() >= 2 * MIB
            )
            watch.cancel()

        def part_size() -> int:
            return next((tmp_path / ".helperkit").glob("*.part")).stat().st_size

        thread = threading.Thread(target=when_it_all_arrived)
        thread.start()
        with pytest.raises(Cancelled):
            download(server.url(), tmp_path, watch)
        thread.join()
        assert names(tmp_path) == [".helperkit"]
        got = fetch(server.url(), tmp_path)
    assert got.sha256 == SHA256
    assert server.asked[1].start == 2 * MIB - 8192
    assert server.sent == len(CONTENT) + 8192


def test_killed_process_goes_on_from_the_last_synced_byte(tmp_path: Path) -> None:
    content = CONTENT * 2
    digest = hashlib.sha256(content).hexdigest()

    def much_then_little(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(content)}", 'ETag: "v1"')
        wire.send(content[: 5 * MIB])
        for at in range(5 * MIB, len(content), 1024):  # lets the clock of the sync go on
            wire.send(content[at : at + 1024])
            wire.pause(0.02)

    def journalled() -> bool:
        return any(
            b'"durable":0' not in path.read_bytes()
            for path in (tmp_path / ".helperkit").glob("*.json")
        )

    with shop(in_turn(much_then_little, serve(content))) as server:
        child = started(CHILD, server.url(), tmp_path, digest)
        wait_until(journalled)
        child.send_signal(signal.SIGKILL)
        child.wait()
        got = fetch(server.url(), tmp_path, sha256=digest)
        assert got.path.read_bytes() == content
    assert server.asked[1].start >= 5 * MIB - 8192


def test_killed_at_any_moment(tmp_path: Path) -> None:
    chance = random.Random(11)
    waiting = threading.Event()

    def paced(stop: int) -> Answer:
        def answer(asked: Asked, wire: Wire) -> None:
            body = begin(asked, wire, CONTENT, 'ETag: "v1"')
            wire.send(body[: max(0, stop - asked.start)])
            waiting.set()
            wire.hold()

        return answer

    for _ in range(4):
        waiting.clear()
        with shop(paced(chance.randrange(len(CONTENT)))) as server:
            child = started(CHILD, server.url(), tmp_path, SHA256)
            assert waiting.wait(20)
            child.send_signal(signal.SIGKILL)
            child.wait()
            assert names(tmp_path) == [".helperkit"]
    with shop(serve(CONTENT)) as server:
        got = fetch(server.url(), tmp_path, sha256=SHA256)
    assert got.path.read_bytes() == CONTENT
    assert names(tmp_path) == ["book.zip"]


def test_two_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    results: list[Received] = []
    both = threading.Barrier(2)

    def answer(asked: Asked, wire: Wire) -> None:
        wire.head("200 OK", f"Content-Length: {len(CONTENT)}", 'ETag: "v1"')
        wire.send(CONTENT[:MIB])
        both.wait(20)
        wire.send(CONTENT[MIB:])

    with shop(answer) as server:
        threads = [
            threading.Thread(target=lambda: results.append(fetch(server.url(), tmp_path)))
            for _ in range(2)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert {one.sha256 for one in results} == {SHA256}
    assert names(tmp_path) == ["book (2).zip", "book.zip"]
