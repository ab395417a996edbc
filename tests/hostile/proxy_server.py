"""A proxy on loopback: it knows one shop, makes tunnels and forwards, and may want a password."""

import re
import socket
import ssl
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self


class Proxy:
    """Serves each connection in a thread of its own; all names lead to the shop's port.

    `authorization`: the value of Proxy-Authorization that it wants. `refuses`: the status line it
    gives in place of a tunnel or an answer; "" hangs up.
    """

    def __init__(
        self,
        port: int,
        *,
        authorization: str = "",
        challenges: tuple[str, ...] = ('Basic realm="net"',),
        refuses: str | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.heads: list[str] = []  # all that was asked of it
        self._shop = port
        self._wants = authorization
        self._challenges = challenges
        self._refuses = refuses
        self._tls = tls
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._server = socket.create_server(("127.0.0.1", 0))
        self._accepting = threading.Thread(target=self._accept)
        self._accepting.start()

    @property
    def url(self) -> str:
        host = "localhost" if self._tls else "127.0.0.1"
        return f"{'https' if self._tls else 'http'}://{host}:{self._server.getsockname()[1]}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._accepting.join()
        self._server.close()
        for sock in self._open:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        for sock in self._open:
            sock.close()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._server.accept()
            except OSError:
                return
            self._open.append(sock)
            thread = threading.Thread(target=self._serve, args=(sock,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        with suppress(OSError), sock:
            if self._tls:
                sock = self._tls.wrap_socket(sock, server_side=True)
                self._open.append(sock)
            with sock:
                self._answer(sock)

    def _answer(self, sock: socket.socket) -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            piece = sock.recv(1)
            if not piece:
                return
            head += piece
        text = head.decode("latin-1")
        self.heads.append(text)
        sent = re.search(r"(?im)^proxy-authorization: (.*?)\r$", text)
        if self._refuses is not None:
            if self._refuses:
                sock.sendall(f"{self._refuses}\r\nContent-Length: 0\r\n\r\n".encode())
            return
        if self._wants and (sent is None or sent[1] != self._wants):
            fields = "".join(f"Proxy-Authenticate: {one}\r\n" for one in self._challenges)
            sock.sendall(f"HTTP/1.1 407 Sign in\r\n{fields}Content-Length: 0\r\n\r\n".encode())
            return
        with socket.create_connection(("127.0.0.1", self._shop)) as shop:
            self._open.append(shop)
            if text.startswith("CONNECT "):
                sock.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                _, target, _ = text.split(" ", 2)
                path = re.sub(r"^http://[^/]*", "", target)
                text = re.sub(r"(?im)^proxy-authorization: .*?\r\n", "", text)
                shop.sendall(text.replace(target, path, 1).encode("latin-1"))
            back = threading.Thread(target=_pass_on, args=(shop, sock))
            back.start()
            _pass_on(sock, shop)
            back.join()


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    """Pass on bytes until one side ends."""
    with suppress(OSError):
        while piece := one.recv(65536):
            other.sendall(piece)
    for sock in (one, other):
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)
