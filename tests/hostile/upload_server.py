"""A server for reports on loopback that keeps what comes byte by byte, and misbehaves as told."""

import socket
from collections.abc import Callable
from contextlib import suppress

from tests.hostile.fault_server import Asked, FaultServer, Wire

TUS = "Tus-Resumable: 1.0.0"


class UploadServer(FaultServer):
    """An honest server of tus 1.0; `fault` may answer in its place, and then returns True.

    `cut_after`: the line breaks after so many bytes of the body of each request in turn.
    """

    def __init__(self, *, cut_after: tuple[int, ...] = (), tls=None) -> None:
        self.content = b""
        self.length = 0
        self.begun = 0
        self.cuts = list(cut_after)
        self.fault: Callable[[Asked, Wire, socket.socket], bool] = lambda *_: False
        self.place = "/reports/1"
        super().__init__(self._never, tls)

    def _never(self, asked: Asked, wire: Wire) -> None:
        raise AssertionError("serve answers")

    @property
    def address(self) -> str:
        return self.url("/reports")

    @property
    def methods(self) -> list[str]:
        return [one.method for one in self.asked]

    def serve(self, sock: socket.socket) -> None:
        with self.secured(sock, self.tls) as line:
            head = b""
            while b"\r\n\r\n" not in head:
                piece = line.recv(65536)
                if not piece:
                    return
                head += piece
            head, _, body = head.partition(b"\r\n\r\n")
            asked = Asked(head)
            with self.lock:
                self.asked.append(asked)
            self.rest = body  # what came with the head
            wire = Wire(line, self)
            if self.fault(asked, wire, line):
                return
            self._honest(asked, wire, line, body)

    def _honest(self, asked: Asked, wire: Wire, line: socket.socket, body: bytes) -> None:
        if asked.method == "POST":
            with self.lock:
                self.begun += 1
                self.content, self.length = b"", int(asked.fields["upload-length"])
            wire.head("201 Created", TUS, f"Location: {self.place}", "Content-Length: 0")
        elif asked.method == "HEAD":
            wire.head("200 OK", TUS, *self.state())
        elif int(asked.fields["upload-offset"]) != len(self.content):
            wire.head("409 Conflict", TUS, "Content-Length: 0")
        else:
            self.receive(int(asked.fields["content-length"]), line, body)
            wire.head("204 No Content", TUS, *self.state())

    def receive(self, count: int, line: socket.socket, body: bytes) -> None:
        """Take so many bytes; end the connection where a cut is due."""
        most = self.cuts.pop(0) if self.cuts else count
        with self.lock:
            self.content += body[:most]
        left = min(count, most) - len(body)
        while left > 0:
            piece = line.recv(min(left, 65536))
            if not piece:
                raise ConnectionResetError
            with self.lock:
                self.content += piece
            left -= len(piece)
        if most < count:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            raise ConnectionResetError

    def state(self) -> tuple[str, ...]:
        """Return the fields that say how far it is."""
        whole = ("Report-Receipt: A-17",) if len(self.content) == self.length else ()
        return (f"Upload-Offset: {len(self.content)}", f"Upload-Length: {self.length}", *whole)
