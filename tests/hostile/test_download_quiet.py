"""Lines on which nothing or hardly anything comes: the customer hears of it, and they end."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from helperkit.delivery.download.line.exchange import ask_server
from helperkit.delivery.download.line.line import Line, Stalled
from helperkit.delivery.download.line.ways import Ways
from helperkit.delivery.work import Cancelled, Watch
from tests.hostile.fault_server import Asked, Wire, says, serve, shop

STRAIGHT = Ways(lambda _: ("",))
PATIENCE = 2.8  # more than the silence that is told of, and little more


class Told:
    """Counts how often it was said that nothing comes, and acts the first time."""

    def __init__(self, act: Callable[[], object] = lambda: None) -> None:
        self.times = 0
        self._act = act

    def __call__(self) -> None:
        self.times += 1
        if self.times == 1:
            self._act()


def bring(
    url: str,
    told: Told,
    patience: float = PATIENCE,
    by: Ways = STRAIGHT,
    watch: Watch | None = None,
) -> bytes:
    line = Line(watch or Watch(), patience, told)
    try:
        with ask_server(url, {}, line, lambda _: None, ways=by) as reply:
            return b"".join(map(bytes, reply.chunks()))
    finally:
        line.close()


def drip(wire: Wire, content: bytes, seconds: float = 0.1) -> None:
    """Send a byte now and then, for ever."""
    while not wire.server.ended.is_set():
        wire.raw(content)
        wire.pause(seconds)


def headers(_: Asked, wire: Wire) -> None:
    wire.raw(b"HTTP/1.1 200 OK\r\nX-Much: ")
    drip(wire, b"x")


def interim(_: Asked, wire: Wire) -> None:
    """Say for ever that the answer is coming (RFC 9110, 15.2)."""
    drip(wire, b"HTTP/1.1 103 Early Hints\r\n\r\n", seconds=0.5)


def body(_: Asked, wire: Wire) -> None:
    wire.head("200 OK", "Content-Length: 1000000")
    drip(wire, b"x")


def chunked(_: Asked, wire: Wire) -> None:
    wire.head("200 OK", "Transfer-Encoding: chunked")
    drip(wire, b"1\r\nx\r\n", seconds=0.5)


def chunk_extension(_: Asked, wire: Wire) -> None:
    wire.head("200 OK", "Transfer-Encoding: chunked")
    wire.raw(b"5;")
    drip(wire, b"x")


ANSWERS = [headers, interim, body, chunked, chunk_extension]


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("safe", [False, True])
def test_a_trickle_is_told_and_ended(
    answer: Callable[[Asked, Wire], None], safe: bool, tls: ssl.SSLContext
) -> None:
    told = Told()
    with shop(answer, tls if safe else None) as server, pytest.raises(Stalled):
        bring(server.url(host="localhost"), told)
    assert told.times


def test_a_body_of_decent_speed_is_neither_told_nor_ended() -> None:
    def steady(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", "Content-Length: 7500")
        for _ in range(30):
            wire.send(bytes(250))
            wire.pause(0.1)

    told = Told()
    with shop(steady) as server:
        assert len(bring(server.url(), told)) == 7500
    assert not told.times


# TLS --------------------------------------------------------------------------------------


@contextmanager
def speaking(begin: bytes, drop: bytes) -> Iterator[str]:
    """Run a server that answers the hello of TLS with some bytes, and then drips."""
    ended = threading.Event()

    def run(listening: socket.socket) -> None:
        sock, _ = listening.accept()
        with sock:
            sock.recv(65536)
            try:
                sock.sendall(begin)
                while not ended.wait(0.1):
                    sock.sendall(drop)
            except OSError:
                pass  # the other side has had enough

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=run, args=(listening,))
        thread.start()
        yield f"https://localhost:{listening.getsockname()[1]}/a.zip"
        ended.set()
        thread.join()


# A record that promises 16 kB of a server's hello, and no end of them.
LONG_HELLO = b"\x16\x03\x03\x40\x00\x02\x00\xff\xff"


@pytest.mark.parametrize(("begin", "drop"), [(b"", b""), (LONG_HELLO, b"\0")])
def test_a_handshake_that_does_not_end(begin: bytes, drop: bytes, tls: ssl.SSLContext) -> None:
    told = Told()
    with speaking(begin, drop) as url, pytest.raises(Stalled):
        bring(url, told)
    assert told.times


def test_stopping_in_a_handshake_that_drips(tls: ssl.SSLContext) -> None:
    watch = Watch()
    with speaking(LONG_HELLO, b"\0") as url, pytest.raises(Cancelled):
        bring(url, Told(watch.cancel), patience=3600, watch=watch)


def test_a_tunnel_that_does_not_come() -> None:
    told = Told()
    with shop(headers) as proxy:
        by = Ways(lambda _: (f"http://127.0.0.1:{proxy.port}",))
        with pytest.raises(Stalled):
            bring("https://shop.example/a.zip", told, by=by)
    assert told.times


# Refusals ---------------------------------------------------------------------------------


@pytest.mark.parametrize("fields", [("Content-Length: 30000",), ("Transfer-Encoding: chunked",)])
def test_the_words_of_a_refusal_are_not_waited_for_long(
    fields: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Asked, wire: Wire) -> None:
        wire.head("403 Forbidden", *fields)
        piece = b"expired" + bytes(93)  # fast enough to be no trickle
        drip(wire, piece if "Length" in fields[0] else b"64\r\n" + piece + b"\r\n", seconds=0.2)

    monkeypatch.setattr("helperkit.delivery.download.line.exchange.LOOK_SECONDS", 0.9)
    with shop(refuse) as server:
        line = Line(Watch(), 3600, lambda: None)
        with ask_server(server.url(), {}, line, lambda _: None, ways=STRAIGHT) as reply:
            read = reply.beginning()
        line.close()
    assert len(read) < 20000
    if "Length" in fields[0]:
        assert read.startswith(b"expired")


# Cutting ----------------------------------------------------------------------------------


@pytest.mark.parametrize("fields", [(), ("Content-Length: 10000",)])
@pytest.mark.parametrize("safe", [False, True])
def test_a_cut_is_never_taken_for_the_end(
    fields: tuple[str, ...], safe: bool, tls: ssl.SSLContext
) -> None:
    def some(_: Asked, wire: Wire) -> None:
        wire.head("200 OK", *fields)
        wire.send(bytes(5000))
        wire.hold()

    with shop(some, tls if safe else None) as server:
        line = Line(Watch(), 60, lambda: None)
        with ask_server(server.url(host="localhost"), {}, line, lambda _: None) as reply:
            chunks = reply.chunks()
            got = [bytes(next(chunks))]
            cutting = threading.Timer(0.1, line.cut)
            cutting.start()
            with pytest.raises(OSError, match=r"."):
                got.extend(map(bytes, chunks))
            cutting.join()
        line.close()
    assert sum(map(len, got)) == 5000


def test_several_lines_at_once_and_one_is_cut() -> None:
    size = 8 * 1024 * 1024
    with shop(serve(bytes(size))) as server:
        one, other = (Line(Watch(), 60, lambda: None) for _ in range(2))
        with (
            ask_server(server.url(), {}, one, lambda _: None) as first,
            ask_server(server.url(), {}, other, lambda _: None) as second,
        ):
            pieces = first.chunks()
            next(pieces)
            one.cut()
            assert sum(map(len, second.chunks())) == size
            with pytest.raises(OSError, match=r"."):
                list(pieces)
        one.close()
        other.close()


# Answers --------------------------------------------------------------------------------


def test_the_reply_tells_where_it_came_from() -> None:
    with shop(says("200 OK", b"PK")) as last:
        to = says("302 Found", b"", f"Location: {last.url('/sign-in?next=x')}")
        with shop(to) as first:
            line = Line(Watch(), 60, lambda: None)
            with ask_server(first.url(), {}, line, lambda _: None) as reply:
                assert reply.url == last.url("/sign-in?next=x")
                assert reply.to_login
            line.close()


def test_what_comes_before_the_answer_is_passed_over() -> None:
    def hinting(asked: Asked, wire: Wire) -> None:
        for status in ("100 Continue", "102 Processing", "103 Early Hints", "103 Early Hints"):
            wire.raw(f"HTTP/1.1 {status}\r\nLink: </a.css>; rel=preload\r\n\r\n".encode())
        serve(b"PK\x03\x04")(asked, wire)

    with shop(hinting) as server:
        assert bring(server.url(), Told()) == b"PK\x03\x04"
