"""The open connections of one attempt: how long they may be silent, and how to cut them.

No timeout of requests sees headers that never end or one byte a second, and none can be ended
from outside. So every byte that arrives passes through `Line.receive`, which waits in short
slices and looks at the clock and at the customer's wish in between.
"""

import errno
import io
import selectors
import socket
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from helperkit.delivery.work import Cancelled, Watch

SLICE = 0.2  # seconds: the longest that a wish to stop goes unheard
READ_SECONDS = 0.25  # a read ends after this long if it has anything
TRICKLE = 64  # bytes a second: less than this is no download
QUIET_SECONDS = 2.0  # silence that a customer is told of
NEXT_ADDRESS_SECONDS = 4.0  # for an address that does not answer, while there are others

BUFFER = 64 * 1024

_UNDER_WAY = {0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY, 10035}  # the last: Windows


class Stalled(Exception):
    """Nothing, or hardly anything, came for as long as the patience lasts."""


class Line:
    """Sockets of one attempt. `cut` may be called from any thread; all else from one.

    Only time spent waiting for bytes counts as silence: a slow disk does not stall a line.
    """

    def __init__(self, watch: Watch, patience: float, waiting: Callable[[], None]) -> None:
        self._watch = watch
        self._waiting = waiting  # called again and again while nothing comes
        self._patience = patience
        self._deadline = time.monotonic() + patience
        self._in_body = False
        self._may_end_early = False
        self._failure: Exception | None = None
        self._took = 0
        self._read_began = 0.0
        self._silent = 0.0
        self._half_spent = 0.0  # seconds of waiting in this half of the patience
        self._half_bytes = 0
        self._half_before: int | None = None  # bytes of the half before
        self._reader: io.BufferedReader | None = None
        self._guards: list[socket.socket] = []
        self._lock = threading.Lock()
        self.received = 0  # bytes on the wire in this attempt, headers included

    # Opening ------------------------------------------------------------------------------

    def begin_request(self) -> None:
        """Start the patience for one request: name, connection, TLS and headers together."""
        self.close()  # what answered before has been read to its end
        self._deadline = time.monotonic() + self._patience
        self._in_body = False

    def begin_body(self, *, may_end_early: bool) -> None:
        """Go on from headers to the body.

        `may_end_early`: a read may return less than asked for. Chunked bodies cannot bear it.
        """
        self._in_body = True
        self._may_end_early = may_end_early

    def begin_read(self) -> None:
        """Start one read of the body; raise what ended the one before, if anything did."""
        self._took = 0
        self._read_began = time.monotonic()
        if self._failure is not None:
            raise self._failure
        if self._may_end_early and self._reader is not None and not self._reader.closed:
            # Wait for the first bytes here: those that the reader holds already must not be held
            # back, or lost, while it waits for more.
            self._took = len(self._reader.peek(1))

    def connect(self, host: str, port: int, options: Iterable[Any] = ()) -> socket.socket:
        """Return a connected socket, trying one address after the other. Raise OSError."""
        addresses = self._addresses(host, port)
        last: OSError = TimeoutError(errno.ETIMEDOUT, "no address answers")
        for number, (family, kind, protocol, _, address) in enumerate(addresses):
            more = number + 1 < len(addresses)
            sock = socket.socket(family, kind, protocol)
            try:
                for option in options:
                    sock.setsockopt(*option)
                self._connect(sock, address, NEXT_ADDRESS_SECONDS if more else self._patience)
                sock.settimeout(self._patience)
                with self._lock:
                    # A duplicate, because TLS takes the socket over: this one can still cut it.
                    self._guards.append(sock.dup())
            except OSError as error:
                sock.close()
                last = error
            except BaseException:
                sock.close()
                raise
            else:
                try:
                    self._check_opening()
                except BaseException:
                    sock.close()  # it was cut while it opened: nobody else knows this socket
                    raise
                return sock
        raise last

    def buffered(self, sock: socket.socket, plain: io.BufferedReader) -> io.BufferedReader:
        """Return a reader in place of a socket's own, whose bytes come through this line."""
        self._reader = io.BufferedReader(_Patient(sock, self, plain), BUFFER)
        return self._reader

    def _addresses(self, host: str, port: int) -> list[Any]:
        """Ask for a host's addresses; the system's resolver cannot be stopped, so in a thread."""
        found: list[Any] = []
        failed: list[OSError] = []

        def ask() -> None:
            try:
                found.extend(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
            except OSError as error:
                failed.append(error)
            except UnicodeError:
                failed.append(socket.gaierror(socket.EAI_NONAME, "not a host's name"))

        asking = threading.Thread(target=ask, daemon=True, name="host-name")
        asking.start()
        while asking.is_alive():
            asking.join(SLICE)
            self._check_opening()
        if failed:
            raise failed[0]
        return found

    def _connect(self, sock: socket.socket, address: Any, seconds: float) -> None:
        sock.setblocking(False)
        status = sock.connect_ex(address)
        if status not in _UNDER_WAY:
            raise OSError(status, "connect")
        until = time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(sock, selectors.EVENT_WRITE)
            while not selector.select(SLICE):
                self._check_opening()
                if time.monotonic() >= until:
                    raise TimeoutError(errno.ETIMEDOUT, "connect")
        status = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if status:
            raise OSError(status, "connect")

    def _check_opening(self) -> None:
        self._watch.check()
        left = self._deadline - time.monotonic()
        if self._patience - left > QUIET_SECONDS:
            self._waiting()
        if left <= 0:
            raise Stalled

    # Receiving ----------------------------------------------------------------------------

    def receive(self, sock: socket.socket, buffer: memoryview | bytearray) -> int | None:
        """Receive into the buffer: the number of bytes, 0 at the end, None to end a read early.

        A failure after some bytes of this read ends the read early and is raised by the next:
        otherwise the reader above would throw those bytes away.
        """
        try:
            return self._receive(sock, buffer)
        except (OSError, Stalled, Cancelled) as error:
            if not (self._in_body and self._may_end_early and self._took):
                raise
            self._failure = error
            return None

    def _receive(self, sock: socket.socket, buffer: memoryview | bytearray) -> int | None:
        if self._failure is not None:
            raise self._failure
        early = self._in_body and self._may_end_early
        if sock.gettimeout() != SLICE:
            sock.settimeout(SLICE)
        while True:
            before = time.monotonic()
            if early and self._took and before - self._read_began > READ_SECONDS:
                return None
            self._watch.check()
            try:
                count = sock.recv_into(buffer)
            except TimeoutError:
                count = -1
            if self._in_body:
                self._weigh(time.monotonic() - before, max(count, 0))
            else:
                self._check_opening()
            if count >= 0:
                self._took += count
                self.received += count
                return count

    def _weigh(self, seconds: float, count: int) -> None:
        """Weigh silence, and what came in the last two halves of the patience."""
        self._silent = 0.0 if count else self._silent + seconds
        if self._silent > QUIET_SECONDS:
            self._waiting()
        self._half_spent += seconds
        self._half_bytes += count
        if self._half_spent >= self._patience / 2:
            before, self._half_before = self._half_before, self._half_bytes
            if before is not None and before + self._half_bytes < TRICKLE * self._patience:
                raise Stalled
            self._half_spent, self._half_bytes = 0.0, 0
        if self._silent >= self._patience:
            raise Stalled

    # Ending -------------------------------------------------------------------------------

    def cut(self) -> None:
        """Wake whatever waits on these connections, with an error. Any thread may call it."""
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

    def readinto(self, buffer: Any) -> int | None:
        return self._line.receive(self._sock, buffer)

    def close(self) -> None:
        if not self.closed:
            self._plain.close()
        super().close()
