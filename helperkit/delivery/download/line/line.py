"""The open connections of one attempt: how long they may be silent, and how to cut them.

No timeout of requests sees headers that never end or one byte a second, and none can be ended
from outside. So every byte that arrives passes through `Line.receive`, which waits in short
slices and looks at the clock and at the customer's wish in between. Opening, TLS included, waits
in the same slices.
"""

import errno
import io
import math
import selectors
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from helperkit.delivery.download.line.gather import gather
from helperkit.delivery.download.line.race import SLICE, find_addresses, race
from helperkit.delivery.download.line.silence import (
    QUIET_SECONDS,
    Flow,
    Slept,
    Stalled,
    Wakefulness,
)
from helperkit.delivery.download.line.tls import TlsSocket
from helperkit.delivery.work import Watch

__all__ = ["Line", "Slept", "Stalled"]

READ_SECONDS = 0.25  # a read ends after this long if it has anything
BUFFER = 64 * 1024  # bytes of the reader that takes in headers, and what came with them


class Line:
    """Sockets of one attempt. `cut` may be called from any thread; all else from one.

    Only time spent waiting for bytes counts as silence: a slow disk does not stall a line.
    Several lines may be at work at once.
    """

    def __init__(self, watch: Watch, patience: float, waiting: Callable[[], None]) -> None:
        self._watch = watch
        self._waiting = waiting  # called again and again while nothing comes
        self._patience = patience
        self._began = time.monotonic()
        self._deadline = self._began + patience
        self._body_ends = math.inf
        self._in_body = False
        self._failure: Exception | None = None
        self._flow = Flow(patience)
        self._wakefulness = Wakefulness()
        self._reader: io.BufferedReader | None = None
        self._sock: socket.socket | None = None  # which it reads
        self._read_ahead = True  # it may hold bytes of the body
        self._guards: list[socket.socket] = []
        self._is_cut = False
        self._heard = False  # something came in this request
        self._lock = threading.Lock()
        self._connect_seconds = patience
        self.connected = False  # in this request

    # Opening ------------------------------------------------------------------------------

    def begin_request(self) -> None:
        """Start the patience for one request: name, connection, TLS and headers together."""
        self.close()  # what answered before has been read to its end
        self._began = time.monotonic()
        self._deadline = self._began + self._patience
        self._body_ends = math.inf
        self._heard = False
        self._in_body = False
        self._connect_seconds = self._patience
        self.connected = False
        self._wakefulness = Wakefulness()  # what was slept before, no wait of this request was

    def begin_body(self) -> None:
        """Go on from headers to the body."""
        self._in_body = self._read_ahead = True

    def share_patience(self, ways: int, most: float = math.inf) -> None:
        """Give each host so much of the patience to answer that the others can be tried too."""
        self._connect_seconds = min(self._patience / ways, most)
        self.connected = False

    def end_within(self, seconds: float) -> None:
        """Bound the whole body of this request: it is only looked at, however it comes."""
        self._body_ends = time.monotonic() + seconds

    def connect(self, host: str, port: int, options: Iterable[Any] = ()) -> socket.socket:
        """Return a connected socket, to whichever address of a host answers first.

        Raise OSError; silence is a TimeoutError here, for the host alone is to blame.
        """
        until = min(self._deadline, time.monotonic() + self._connect_seconds)
        addresses = find_addresses(host, port, until=until, heed=self._heed)
        sock = race(addresses, options, until=until, heed=self._heed)
        try:
            sock.settimeout(self._patience)
            with self._lock:
                # A duplicate, because TLS takes the socket over: this one can still cut it.
                self._guards.append(sock.dup())
            self._check_opening(time.monotonic())
            self.connected = True
        except BaseException:
            sock.close()  # it was cut while it opened: nobody else knows this socket
            raise
        return sock

    def shake_hands(self, sock: ssl.SSLSocket | TlsSocket) -> None:
        """Do the handshake of TLS, which may be silent or trickle as anything else may."""
        sock.setblocking(False)
        with selectors.DefaultSelector() as selector:
            while True:
                try:
                    sock.do_handshake()
                    break
                except ssl.SSLWantReadError:
                    selector.register(sock, selectors.EVENT_READ)
                except ssl.SSLWantWriteError:
                    selector.register(sock, selectors.EVENT_WRITE)
                began = time.monotonic()
                while not selector.select(SLICE):
                    self._check_opening(began)
                    began = time.monotonic()
                self._check_opening(began)
                selector.unregister(sock)
        sock.settimeout(self._patience)

    def buffered(self, sock: socket.socket, plain: io.BufferedReader) -> io.BufferedReader:
        """Return a reader in place of a socket's own, whose bytes come through this line."""
        self._reader = io.BufferedReader(_Patient(sock, self, plain), BUFFER)
        self._sock = sock
        return self._reader

    def _heed(self, began: float) -> None:
        """After one short wait that began then: hear a wish to stop, notice a sleep."""
        now = time.monotonic()
        self._watch.check()
        if self._is_cut:
            raise ConnectionAbortedError(errno.ECONNABORTED, "cut")
        self._wakefulness.check(now - began)
        if now - self._began > QUIET_SECONDS:
            self._waiting()

    def _check_opening(self, began: float) -> None:
        self._heed(began)
        if time.monotonic() >= self._deadline:
            raise Stalled

    # Receiving ----------------------------------------------------------------------------

    def receive(self, sock: socket.socket, buffer: memoryview | bytearray) -> int:
        """Receive headers, or a part of a chunked body: the number of bytes, 0 at the end."""
        if sock.gettimeout() != SLICE:
            sock.settimeout(SLICE)
        while True:
            before = time.monotonic()
            self._watch.check()
            try:
                count = sock.recv_into(buffer)
            except TimeoutError:
                count = -1
            if self._in_body:
                self._weigh(time.monotonic() - before, max(count, 0))
            else:
                self._check_opening(before)
            if count >= 0:
                self._refuse_own_cut(ended=not count)
                if not count and self._heard and not self._in_body:
                    # http.client takes the end of the connection for the end of the headers.
                    raise ConnectionResetError(errno.ECONNRESET, "cut in the headers")
                self._heard = True
                return count

    def fill(self, buffer: memoryview) -> int:
        """Receive a part of the body right into the buffer: the number of bytes, 0 at the end.

        Takes until the buffer is full or, if anything came, for about READ_SECONDS. What breaks
        the line after some bytes is raised by the next call. Not for chunked bodies.
        """
        if self._failure is not None:
            raise self._failure
        sock, reader = self._sock, self._reader
        if sock is None or reader is None:
            raise RuntimeError("no answer has come")
        if self._read_ahead:
            # The first bytes may have come together with the headers.
            room = buffer[:BUFFER]
            count = reader.readinto1(room)
            # A whole BUFFER holds none of the headers: so it came just now, and was all there was.
            self._read_ahead = count == len(room) < BUFFER
            return count
        if sock.gettimeout() != SLICE:
            sock.settimeout(SLICE)
        while True:
            self._watch.check()
            began = time.monotonic()
            got = gather(sock, buffer, READ_SECONDS)
            try:
                self._weigh(time.monotonic() - began, got.count)
                if got.error is not None:
                    raise got.error
                self._refuse_own_cut(ended=got.ended)
            except (OSError, Stalled) as error:
                if not got.count:
                    raise
                self._failure = error
            if got.count or got.ended:
                return got.count

    def _refuse_own_cut(self, *, ended: bool) -> None:
        """Take our own cut for no end of a body that has no stated one."""
        if ended and self._is_cut:
            raise ConnectionAbortedError(errno.ECONNABORTED, "cut")

    def _weigh(self, seconds: float, count: int) -> None:
        self._wakefulness.check(seconds)
        self._flow.weigh(seconds, count)
        if self._flow.quiet:
            self._waiting()
        if time.monotonic() >= self._body_ends:
            raise Stalled

    # Ending -------------------------------------------------------------------------------

    def cut(self) -> None:
        """Wake whatever waits on these connections, with an error. Any thread may call it.

        A line that was cut stays so.
        """
        self._is_cut = True
        with self._lock:
            for guard in self._guards:
                with suppress(OSError):
                    guard.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the connections."""
        with self._lock:
            for guard in self._guards:
                guard.close()
            self._guards.clear()


class _Patient(io.RawIOBase):
    """The raw end of a socket's file object, read through a line."""

    def __init__(self, sock: socket.socket, line: Line, plain: io.BufferedReader) -> None:
        self._sock = sock
        self._line = line
        self._plain = plain  # keeps the socket open for as long as this is

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._line.receive(self._sock, buffer)

    def close(self) -> None:
        if not self.closed:
            self._plain.close()
        super().close()
