"""What surrounds a download goes wrong: certificates, names, proxies, disks, folders."""

import errno
import socket
import ssl
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
import trustme

from helperkit.delivery.download import download
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import ProblemName
from tests.hostile.certificates import presenting, self_signed
from tests.hostile.download_calls import CONTENT, MIB, problem
from tests.hostile.fault_server import Asked, Wire, in_turn, says, serve, shop
from tests.hostile.loopback import closed_port

NOW = datetime.now(UTC)
DAY = timedelta(days=1)


pytestmark = pytest.mark.usefixtures("no_proxies")


# Certificates -----------------------------------------------------------------------------


def refused(context: ssl.SSLContext, folder: Path) -> tuple[ProblemName, str]:
    with shop(serve(CONTENT), context) as server:
        told = problem(server.url(host="localhost"), folder)
        assert server.asked == []  # not one byte of a question on a line that is not safe
    assert list(folder.glob("book*")) == []
    return told.name, told.evidence.note


def test_certificates_that_are_not_safe(authority: trustme.CA, tmp_path: Path) -> None:
    stranger = presenting(trustme.CA().issue_cert("localhost"))
    assert refused(stranger, tmp_path) == (ProblemName.CONNECTION_NOT_SAFE, "unknown_issuer")
    other = presenting(authority.issue_cert("another.example"))
    assert refused(other, tmp_path) == (ProblemName.CONNECTION_NOT_SAFE, "wrong_name")
    expired = presenting(authority.issue_cert("localhost", not_after=NOW - 9 * DAY))
    assert refused(expired, tmp_path) == (ProblemName.CONNECTION_NOT_SAFE, "expired")


def test_self_signed(authority: trustme.CA, tmp_path: Path) -> None:
    assert refused(self_signed(tmp_path), tmp_path) == (
        ProblemName.CONNECTION_NOT_SAFE,
        "self_signed",
    )


def test_not_yet_valid_blames_the_clock(authority: trustme.CA, tmp_path: Path) -> None:
    early = presenting(authority.issue_cert("localhost", not_before=NOW + 9 * DAY))
    assert refused(early, tmp_path) == (ProblemName.CLOCK_WRONG, "not_yet_valid")


def test_expired_blames_the_clock_if_another_server_tells_another_day(
    authority: trustme.CA, tmp_path: Path
) -> None:
    expired = presenting(authority.issue_cert("localhost", not_after=NOW - 9 * DAY))
    with shop(serve(CONTENT), expired) as safe:

        def elsewhere(_: Asked, wire: Wire) -> None:
            date = format_datetime(NOW - 20 * DAY, usegmt=True)
            wire.raw(f"HTTP/1.1 302 Found\r\nDate: {date}\r\nContent-Length: 0\r\n".encode())
            wire.raw(f"Location: {safe.url(host='localhost')}\r\n\r\n".encode())

        with shop(elsewhere) as first:
            assert problem(first.url(), tmp_path).name is ProblemName.CLOCK_WRONG


def test_no_tls_at_all(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            for _ in range(3):
                sock, _ = listening.accept()
                with sock:
                    sock.recv(100)
                    sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        told = problem(f"https://127.0.0.1:{listening.getsockname()[1]}/a.zip", tmp_path)
        thread.join()
    assert (told.name, told.evidence.note) == (ProblemName.CONNECTION_NOT_SAFE, "handshake")


def test_tls_that_is_cut_without_goodbye_is_no_end(authority: trustme.CA, tmp_path: Path) -> None:
    def to_close(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", 'ETag: "v1"')
        wire.send(CONTENT[:MIB])  # and the server closes, without close_notify

    tls = presenting(authority.issue_cert("localhost"))
    with shop(in_turn(to_close, serve(CONTENT)), tls) as server:
        got = download(server.url(host="localhost"), tmp_path, Watch(), patience=1)
    assert got.path.read_bytes() == CONTENT


# Names and ways ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "note"),
    [
        ("file:///etc/passwd", "not_http"),
        ("ftp://shop.example/a.zip", "not_http"),
        ("my book", "not_a_link"),
        ("", "not_a_link"),
        ("https:///a.zip", "no_host"),
        ("http://shop.example:x/", "not_a_link"),
        ("http://sh op.example/", "no_host"),
        ("http://[::1/", "not_a_link"),
    ],
)
def test_links_that_are_none(tmp_path: Path, url: str, note: str) -> None:
    told = problem(url, tmp_path)
    assert (told.name, told.evidence.note) == (ProblemName.LINK_UNREADABLE, note)


def test_nobody_listens(tmp_path: Path) -> None:
    told = problem(f"http://127.0.0.1:{closed_port()}/a.zip", tmp_path)
    assert (told.name, told.evidence.note) == (ProblemName.SERVER_NOT_FOUND, "refused")
    assert told.evidence.errno == errno.ECONNREFUSED


class _NoWayOut(socket.socket):
    def connect(self, address: Any) -> None:
        if self.type == socket.SOCK_DGRAM:
            raise OSError(errno.ENETUNREACH, "no way")
        super().connect(address)


class _SomeWayOut(socket.socket):
    def connect(self, address: Any) -> None:
        if self.type != socket.SOCK_DGRAM:
            super().connect(address)


@pytest.mark.parametrize(
    ("number", "way", "name"),
    [
        (socket.EAI_NONAME, _SomeWayOut, ProblemName.SERVER_NOT_FOUND),
        (socket.EAI_NONAME, _NoWayOut, ProblemName.OFFLINE),
        (socket.EAI_AGAIN, _SomeWayOut, ProblemName.OFFLINE),
    ],
)
def test_no_such_name(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    way: type[socket.socket],
    name: ProblemName,
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise socket.gaierror(number, "no")

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    monkeypatch.setattr(socket, "socket", way)
    assert problem("http://shop.example/a.zip", tmp_path, patience=0.1).name is name


def test_a_name_that_is_never_given_needs_no_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it can be practised on a train."""
    monkeypatch.setattr(socket, "socket", _NoWayOut)
    told = problem("http://shop.practice.invalid/a.zip", tmp_path, patience=0.1)
    assert told.name is ProblemName.SERVER_NOT_FOUND


def test_next_address_serves_where_the_first_is_dead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shop(serve(CONTENT)) as server:
        family = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
        dead, alive = ("127.0.0.1", closed_port()), ("127.0.0.1", server.port)
        monkeypatch.setattr(
            socket, "getaddrinfo", lambda *_, **__: [(*family, dead), (*family, alive)]
        )
        assert download("http://shop.example/a.zip", tmp_path, Watch()).size == len(CONTENT)


def test_cancel_while_a_name_is_looked_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looking, end, watch = threading.Event(), threading.Event(), Watch()

    def hangs(*_: object, **__: object) -> list[Any]:
        looking.set()
        end.wait(30)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hangs)
    began: list[float] = []

    def cancel() -> None:
        looking.wait(10)
        began.append(time.monotonic())
        watch.cancel()

    thread = threading.Thread(target=cancel)
    thread.start()
    with pytest.raises(Cancelled):
        download("http://shop.example/a.zip", tmp_path, watch)
    assert time.monotonic() - began[0] < 1
    thread.join()
    end.set()


def test_cancel_while_tls_is_silent(tmp_path: Path) -> None:
    watch, ended = Watch(), []

    def run(url: str) -> None:
        with pytest.raises(Cancelled):
            download(url, tmp_path, watch)
        ended.append(time.monotonic())

    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"https://127.0.0.1:{listening.getsockname()[1]}/a.zip"
        thread = threading.Thread(target=run, args=(url,))
        thread.start()
        sock, _ = listening.accept()
        with sock:
            assert sock.recv(1)  # the first byte of its hello: now it waits for ours
            began = time.monotonic()
            watch.cancel()
            thread.join()
    assert ended[0] - began < 1


# Proxies ----------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_proxy_wants_a_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    with shop(says("407 Proxy Authentication Required")) as proxy:
        monkeypatch.setenv(f"{scheme}_proxy", f"http://127.0.0.1:{proxy.port}")
        told = problem(f"{scheme}://shop.example/a.zip", tmp_path)
    assert told.name is ProblemName.PROXY_SIGN_IN
    assert told.evidence.http_status == 407


def test_proxy_is_dead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{closed_port()}")
    told = problem("http://shop.example/a.zip", tmp_path)
    assert (told.name, told.evidence.note) == (ProblemName.OFFLINE, "proxy")
