"""The line alone, on real sockets: patience, silence, and what is not lost."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from helperkit.delivery.download.line.line import Line, Stalled
from helperkit.delivery.work import Cancelled, Watch

Pair = tuple[socket.socket, socket.socket]


@pytest.fixture
def pair() -> Iterator[Pair]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


class Ours:
    """Our end of the pair, read through a line."""

    def __init__(self, ours: socket.socket, watch: Watch, patience: float = 60) -> None:
        self.line = Line(watch, patience, lambda: None)
        self.line.begin_request()
        self.reader = self.line.buffered(ours, ours.makefile("rb"))

    def __enter__(self) -> Line:
        self.line.begin_body()
        return self.line

    def __exit__(self, *_: object) -> None:
        self.reader.close()


@pytest.fixture
def watch() -> Watch:
    return Watch()


def room(size: int = 1024 * 1024) -> memoryview:
    return memoryview(bytearray(size))


def test_a_wish_to_stop_is_heard_without_any_cut(pair: Pair, watch: Watch) -> None:
    timer = threading.Timer(0.1, watch.cancel)
    pair[1].sendall(b"12345")
    with Ours(pair[0], watch) as line:
        assert line.fill(room()) == 5  # from here on past the reader
        timer.start()
        began = time.monotonic()
        with pytest.raises(Cancelled):
            line.fill(room())
    assert time.monotonic() - began < 1
    timer.join()


def test_what_came_with_the_headers_comes_first_and_whole(pair: Pair, watch: Watch) -> None:
    ours = Ours(pair[0], watch)
    pair[1].sendall(b"headers\nabcdefgh")
    assert ours.reader.readline() == b"headers\n"
    with ours as line:
        small, got = room(3), b""
        while len(got) < 8:  # the reader holds more than the buffer
            got += small[: line.fill(small)]
        pair[1].sendall(b"more")
        large = room()
        count = line.fill(large)
    assert got + large[:count] == b"abcdefghmore"


def test_bytes_before_a_failure_are_given_out_first(pair: Pair, watch: Watch) -> None:
    buffer = room()
    with Ours(pair[0], watch) as line:
        pair[1].sendall(b"12345")
        assert line.fill(buffer) == 5
        pair[1].sendall(b"67")
        line.cut()
        pair[1].shutdown(socket.SHUT_WR)  # looks like an end, as a cut does
        assert line.fill(buffer) == 2
        for _ in range(2):
            with pytest.raises(ConnectionAbortedError):
                line.fill(buffer)


def test_bytes_before_a_torn_connection_are_given_out_first(pair: Pair, watch: Watch) -> None:
    buffer = room()
    with Ours(pair[0], watch) as line:
        pair[1].sendall(b"12345")
        assert line.fill(buffer) == 5
        pair[1].sendall(b"67")
        pair[0].sendall(b"never read")  # so that to close is to tear
        pair[1].close()
        assert line.fill(buffer) == 2
        with pytest.raises(ConnectionResetError):
            line.fill(buffer)


def test_a_read_ends_soon_if_it_has_anything(pair: Pair, watch: Watch) -> None:
    buffer = room()
    with Ours(pair[0], watch) as line:
        pair[1].sendall(b"12345")
        assert line.fill(buffer) == 5
        pair[1].sendall(b"678")
        began = time.monotonic()
        assert line.fill(buffer) == 3
        assert time.monotonic() - began < 1


def test_a_read_gathers_what_comes_in_small_parts(pair: Pair, watch: Watch) -> None:
    sent = bytes(range(256)) * 4096  # more than a socket holds
    sending = threading.Thread(target=pair[1].sendall, args=(sent,))
    sending.start()
    buffer = room(len(sent))
    with Ours(pair[0], watch) as line:
        count = line.fill(buffer)  # from the reader
        while count < len(sent):
            count += line.fill(buffer[count:])
    sending.join()
    assert buffer == sent


def test_silence_ends_after_the_patience(pair: Pair, watch: Watch) -> None:
    began = time.monotonic()
    with Ours(pair[0], watch, 1.2) as line:
        pair[1].sendall(bytes(4096))  # enough for no trickle
        assert line.fill(room()) == 4096
        with pytest.raises(Stalled):
            line.fill(room())
    assert 1.2 <= time.monotonic() - began < 1.7


def test_a_chunked_body_is_never_read_short(pair: Pair, watch: Watch) -> None:
    with Ours(pair[0], watch) as line:
        pair[1].sendall(b"12345")
        assert line.receive(pair[0], bytearray(10)) == 5
        watch.cancel()
        with pytest.raises(Cancelled):
            line.receive(pair[0], bytearray(10))


def test_headers_without_end_are_told_and_ended_as_silence_is(
    pair: Pair, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A byte each second, by a clock of our own, at the patience that customers have."""
    now = 1000.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    told: list[float] = []
    line = Line(watch, 20.0, lambda: told.append(now))
    line.begin_request()
    began = now

    def a_byte_each_second() -> None:
        nonlocal now
        while now < began + 60:
            now += 1.0
            pair[1].send(b"x")
            line.receive(pair[0], bytearray(1))

    with pytest.raises(Stalled):
        a_byte_each_second()
    assert told[0] - began < 5
    assert 20 <= now - began < 30


def test_each_request_has_a_patience_of_its_own(
    pair: Pair, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    line = Line(watch, 20.0, lambda: None)
    for _ in range(3):  # redirects
        line.begin_request()
        now += 15.0
        pair[1].send(b"x")
        assert line.receive(pair[0], bytearray(1)) == 1
