"""A connection with TLS that takes in much at a time.

`ssl.SSLSocket` asks the system twice for each record of 16 KiB, which costs a tenth of the
processor time of a whole download. Here OpenSSL works in memory: all that has arrived is received
at once, and then decrypted record by record.
"""

import io
import math
import socket
import ssl
import time
from contextlib import suppress
from mmap import mmap

# A system that is asked seldom, for all that it has, has less to do for each byte.
AT_ONCE = 4 * 1024 * 1024
# What OpenSSL gets at once: less makes more calls, more does not stay in the processor's memory.
FED = 256 * 1024


class TlsSocket:
    """What http.client, urllib3 and a line use of an `ssl.SSLSocket`, over a connected socket.

    The handshake comes first. An end without goodbye is always an `ssl.SSLEOFError`, an end with
    it 0 bytes (RFC 8446, 6.1). Bytes that came before an error are given before it.
    """

    def __init__(self, sock: socket.socket, context: ssl.SSLContext, server: str | None) -> None:
        self._sock = sock
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=server)
        self._buffer = memoryview(mmap(-1, AT_ONCE))  # memory as far as bytes come
        self._arrived = self._buffer[:0]  # what OpenSSL has not got yet
        self._unsent = b""
        self._failure: OSError | None = None
        self.getpeercert, self.version = self._tls.getpeercert, self._tls.version
        self.settimeout, self.gettimeout = sock.settimeout, sock.gettimeout
        self.setblocking, self.fileno = sock.setblocking, sock.fileno
        self.shutdown, self.close = sock.shutdown, sock.close  # neither says goodbye

    # Opening ------------------------------------------------------------------------------

    def do_handshake(self) -> None:
        """Shake hands. Where the socket does not wait, raise what it waits for, as ssl does."""
        done = False
        while not done:
            done = self._has_shaken_hands()
            try:
                self._send()
            except BlockingIOError:
                raise ssl.SSLWantWriteError(ssl.SSL_ERROR_WANT_WRITE, "write") from None
            try:
                if not done:
                    self._take()
            except BlockingIOError:
                raise ssl.SSLWantReadError(ssl.SSL_ERROR_WANT_READ, "read") from None

    def _has_shaken_hands(self) -> bool:
        try:
            self._tls.do_handshake()
        except ssl.SSLWantReadError:
            return False
        except ssl.SSLError:
            with suppress(OSError):
                self._send()  # the alert that tells the server why
            raise
        return True

    # Receiving ----------------------------------------------------------------------------

    def recv_into(self, buffer: memoryview | bytearray) -> int:
        """Wait for bytes, and give what has arrived as far as there is room: 0 at the end."""
        if self._failure is not None:
            raise self._failure
        room, seconds = memoryview(buffer), self.gettimeout()
        until = math.inf if seconds is None else time.monotonic() + seconds
        while (count := self._decrypt(room)) is None:
            # What comes may be less than a record, or no bytes of the answer, for ever.
            if time.monotonic() > until:
                raise TimeoutError
            self._send()  # OpenSSL may have something to answer first, as to new keys
            self._take()
        return count

    def _decrypt(self, room: memoryview) -> int | None:
        """Return how many bytes were there; 0 at the end, None where none is there yet."""
        read, count, size = self._tls.read, 0, len(room)
        try:
            while count < size:
                came: int = read(size, room[count:])  # type: ignore[assignment]  # its stubs
                if not came:
                    break
                count += came
        except ssl.SSLWantReadError:
            return count or None
        except OSError as error:
            if not count:
                raise
            self._failure = error
        return count

    def _take(self) -> None:
        """Give OpenSSL more of what has arrived; wait for it as the socket does."""
        if not self._arrived:
            count = self._sock.recv_into(self._buffer)
            if not count:
                # Told here, because some versions of Python let OpenSSL take it for a clean end.
                raise ssl.SSLEOFError(ssl.SSL_ERROR_EOF, "the connection ended without goodbye")
            self._arrived = self._buffer[:count]
        self._incoming.write(self._arrived[:FED])
        self._arrived = self._arrived[FED:]

    def recv(self, size: int) -> bytes:
        """Receive up to so many bytes."""
        buffer = bytearray(size)
        return bytes(buffer[: self.recv_into(buffer)])

    def makefile(self, mode: str = "rb") -> io.BufferedReader:
        """Return a file to read from; the socket is closed when both are."""
        if mode != "rb":
            raise ValueError("only for reading bytes")
        raw = socket.SocketIO(self, "r")  # type: ignore[arg-type]  # it uses what is here
        self._io_refs += 1
        return io.BufferedReader(raw)

    # How such files, and urllib3's TLS within TLS, say that they are open, and no more.

    @property
    def _io_refs(self) -> int:
        return int(self._sock._io_refs)  # type: ignore[attr-defined]  # private

    @_io_refs.setter
    def _io_refs(self, count: int) -> None:
        self._sock._io_refs = count  # type: ignore[attr-defined]  # private

    def _decref_socketios(self) -> None:
        self._sock._decref_socketios()  # type: ignore[attr-defined]  # private

    # Sending ------------------------------------------------------------------------------

    def sendall(self, content: bytes) -> None:
        """Send all of it."""
        while content:
            try:
                content = content[self._tls.write(content) :]
                wants = False
            except ssl.SSLWantReadError:  # the server's part in an agreement on keys
                wants = True
            self._send()
            if wants:
                self._take()

    def _send(self) -> None:
        """Send what OpenSSL has written; what cannot be sent now is kept."""
        self._unsent += self._outgoing.read()
        while self._unsent:
            self._unsent = self._unsent[self._sock.send(self._unsent) :]
