"""A shop on loopback that misbehaves byte-exactly: raw sockets, one function answers."""

import re
import socket
import ssl
import struct
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from email.utils import formatdate

from tests.hostile.loopback import Loopback

if sys.platform == "linux":
    import fcntl
    import termios

OLD = "Mon, 06 Jan 2020 10:00:00 GMT"


class Asked:
    """One request, read."""

    def __init__(self, head: bytes) -> None:
        lines = head.decode("latin-1").split("\r\n")
        self.method, self.target, _ = lines[0].split(" ", 2)
        self.fields = {
            name.strip().lower(): value.strip()
            for name, _, value in (line.partition(":") for line in lines[1:] if line)
        }
        found = re.fullmatch(r"bytes=(\d+)-(\d*)", self.fields.get("range", ""))
        self.ranged = found is not None
        self.start = int(found[1]) if found else 0
        self.end = int(found[2]) + 1 if found and found[2] else None  # the byte after the last


def head(status: str, *fields: str) -> bytes:
    """Return a status line and fields as they go over the wire, with today's Date."""
    dated = any(field.lower().startswith("date:") for field in fields)
    date = [] if dated else [f"Date: {formatdate(usegmt=True)}"]
    return "\r\n".join([f"HTTP/1.1 {status}", *date, *fields, "", ""]).encode("latin-1")


class Wire:
    """The server's end of one connection."""

    def __init__(self, sock: socket.socket, server: "FaultServer") -> None:
        self._sock = sock
        self._server = server

    @property
    def server(self) -> "FaultServer":
        """The server that this connection came to."""
        return self._server

    def send(self, content: bytes) -> None:
        """Send all of it, and count it."""
        view = memoryview(content)
        while view:
            count = self._sock.send(view)
            view = view[count:]
            with self._server.lock:
                self._server.sent += count

    def head(self, status: str, *fields: str) -> None:
        """Send a status line and fields; what is counted is bodies only."""
        self._sock.sendall(head(status, *fields))

    def raw(self, content: bytes) -> None:
        """Send bytes that are not counted."""
        self._sock.sendall(content)

    def reset(self) -> None:
        """End the connection with a reset, once all that was sent has arrived."""
        while sys.platform == "linux" and not self._server.ended.is_set():
            left = struct.unpack("i", fcntl.ioctl(self._sock, termios.TIOCOUTQ, b"\0" * 4))
            if left == (0,):
                break
            self._server.ended.wait(0.001)
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._sock.close()

    def hold(self) -> None:
        """Send nothing until the other side goes away."""
        self._sock.settimeout(30)
        with suppress(OSError):
            self._sock.recv(1)

    def pause(self, seconds: float) -> None:
        """Go slowly; the server's end wakes it."""
        self._server.ended.wait(seconds)


Answer = Callable[[Asked, Wire], None]


class FaultServer(Loopback):
    """Answers every connection's one request with `answer`."""

    def __init__(self, answer: Answer, tls: ssl.SSLContext | None = None) -> None:
        self.answer = answer
        self.asked: list[Asked] = []
        self.sent = 0
        self.tls = tls  # of the next connection
        self._scheme = "https" if tls else "http"
        super().__init__()

    def url(self, path: str = "/book.zip", host: str = "127.0.0.1") -> str:
        return f"{self._scheme}://{host}:{self.port}{path}"

    def serve(self, sock: socket.socket) -> None:
        with self.secured(sock, self.tls) as line:
            head = b""
            while b"\r\n\r\n" not in head:
                piece = line.recv(65536)
                if not piece:
                    return
                head += piece
            asked = Asked(head.partition(b"\r\n\r\n")[0])
            self.asked.append(asked)
            self.answer(asked, Wire(line, self))


def begin(asked: Asked, wire: Wire, content: bytes, *fields: str) -> bytes:
    """Send the head of an honest answer about a file, and return the body that is to follow."""
    start, end = asked.start, min(asked.end or len(content), len(content))
    told = [f"Content-Length: {end - start}", *fields]
    if asked.ranged:
        told.append(f"Content-Range: bytes {start}-{end - 1}/{len(content)}")
    wire.head("206 Partial Content" if asked.ranged else "200 OK", *told)
    return content[start:end]


def serve(
    content: bytes,
    *,
    etag: str = '"v1"',
    modified: str = OLD,
    ranges: bool = True,
    stop_after: int | None = None,
    reset: bool = False,
    extra: tuple[str, ...] = (),
) -> Answer:
    """Return an honest server of one file; `stop_after` cuts each body after so many bytes."""

    def answer(asked: Asked, wire: Wire) -> None:
        condition = asked.fields.get("if-range")
        part = asked.ranged and ranges and condition in {None, etag, modified}
        start = asked.start if part else 0
        end = min(asked.end or len(content), len(content)) if part else len(content)
        fields = [f"Content-Length: {end - start}", *extra]
        fields += [f"ETag: {etag}"] if etag else []
        fields += [f"Last-Modified: {modified}"] if modified else []
        if part:
            fields.append(f"Content-Range: bytes {start}-{end - 1}/{len(content)}")
        wire.head("206 Partial Content" if part else "200 OK", *fields)
        cut = end if stop_after is None else min(end, start + stop_after)
        wire.send(content[start:cut])
        if reset and cut < end:
            wire.reset()

    return answer


def in_turn(*answers: Answer) -> Answer:
    """Answer the first request with the first, and so on; the last answers all the rest."""
    waiting = list(answers)

    def answer(asked: Asked, wire: Wire) -> None:
        chosen = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        chosen(asked, wire)

    return answer


def says(status: str, body: bytes = b"", *fields: str) -> Answer:
    """Answer with a status and a small body."""

    def answer(_: Asked, wire: Wire) -> None:
        wire.head(status, f"Content-Length: {len(body)}", *fields)
        wire.raw(body)

    return answer


@contextmanager
def shop(answer: Answer, tls: ssl.SSLContext | None = None) -> Iterator[FaultServer]:
    """Run a fault server for the length of the block."""
    with FaultServer(answer, tls) as server:
        yield server
