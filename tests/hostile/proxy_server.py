"""A proxy on loopback: it knows one shop, makes tunnels and forwards, and may want a password."""

import re
import socket
import ssl
import threading
from contextlib import suppress

from tests.hostile.loopback import Loopback


class Proxy(Loopback):
    """Makes tunnels and forwards; all names lead to the shop's port.

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
        super().__init__()

    @property
    def url(self) -> str:
        host = "localhost" if self._tls else "127.0.0.1"
        return f"{'https' if self._tls else 'http'}://{host}:{self.port}"

    def serve(self, sock: socket.socket) -> None:
        with self.secured(sock, self._tls) as line:
            self._answer(line)

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
        shop = socket.create_connection(("127.0.0.1", self._shop))
        with self.opened(shop):
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
