"""The line alone, on real sockets: patience, silence, and what is not lost."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from helperkit.delivery.download.line import Line, Stalled
from helperkit.delivery.work import Cancelled, Watch

Pair = tuple[socket.socket, socket.socket]


@pytest.fixture
def pair() -> Iterator[Pair]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def body_line(watch: Watch, patience: float, waiting: list[int] | None = None) -> Line:
    line = Line(watch, patience, lambda: (waiting if waiting is not None else []).append(1))
    line.begin_request()
    line.begin_body(may_end_early=True)
    line.begin_read()
    return line


def test_a_wish_to_stop_is_heard_without_any_cut(pair: Pair) -> None:
    watch = Watch()
    line = body_line(watch, 60)
    timer = threading.Timer(0.1, watch.cancel)
    timer.start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        line.receive(pair[0], bytearray(10))
    assert time.monotonic() - began < 1
    timer.join()


def test_bytes_before_a_failure_are_given_out_first(pair: Pair) -> None:
    watch = Watch()
    line = body_line(watch, 60)
    pair[1].sendall(b"12345")
    buffer = bytearray(10)
    assert line.receive(pair[0], buffer) == 5
    watch.cancel()
    assert line.receive(pair[0], buffer) is None  # ends the read, does not undo it
    with pytest.raises(Cancelled):
        line.begin_read()


def test_a_read_ends_soon_if_it_has_anything(pair: Pair) -> None:
    line = body_line(Watch(), 60)
    pair[1].sendall(b"12345")
    assert line.receive(pair[0], bytearray(10)) == 5
    began = time.monotonic()
    assert line.receive(pair[0], bytearray(10)) is None
    assert time.monotonic() - began < 1


def test_silence_ends_after_the_patience(pair: Pair) -> None:
    began = time.monotonic()
    line = body_line(Watch(), 1.2)
    pair[1].sendall(bytes(4096))  # enough for no trickle
    assert line.receive(pair[0], bytearray(8192)) == 4096
    line.begin_read()
    with pytest.raises(Stalled):
        line.receive(pair[0], bytearray(10))
    assert 1.2 <= time.monotonic() - began < 1.7


def test_a_chunked_body_is_never_read_short(pair: Pair) -> None:
    watch = Watch()
    line = body_line(watch, 60)
    line.begin_body(may_end_early=False)
    pair[1].sendall(b"12345")
    assert line.receive(pair[0], bytearray(10)) == 5
    watch.cancel()
    with pytest.raises(Cancelled):
        line.receive(pair[0], bytearray(10))
