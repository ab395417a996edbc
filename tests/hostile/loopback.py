"""What the tests' servers share: they take connections on loopback, and end without a rest."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from types import TracebackType
from typing import Any, Self

import pytest


class Loopback:
    """Serves each connection in a thread of its own, until the block ends; so it is subclassed."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.ended = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept)
        self._accepting.start()

    @property
    def port(self) -> int:
        return int(self._socket.getsockname()[1])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.ended.set()
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._accepting.join()
        self._socket.close()
        with self.lock:
            for sock in self._open:
                with suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()

    def serve(self, sock: socket.socket) -> None:
        """Serve one connection; an OSError means that the other side went away: its right."""
        raise NotImplementedError

    def _accept(self) -> None:
        while not self.ended.is_set():
            try:
                sock, _ = self._socket.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(sock,))
            self._threads = [one for one in self._threads if one.is_alive()]
            thread.start()
            self._threads.append(thread)

    def _serve(self, sock: socket.socket) -> None:
        with suppress(OSError), self.opened(sock):
            self.serve(sock)

    @contextmanager
    def opened(self, sock: socket.socket) -> Iterator[None]:
        """Within the block, whoever waits for this socket is woken when the server ends."""
        try:
            with self.lock:
                self._open.add(sock)
                if self.ended.is_set():
                    raise ConnectionAbortedError
            yield
        finally:
            with self.lock:
                self._open.discard(sock)
            sock.close()

    @contextmanager
    def secured(self, sock: socket.socket, tls: ssl.SSLContext | None) -> Iterator[socket.socket]:
        """Give the connection under TLS, its hands shaken; None: as it is."""
        if tls is None:
            yield sock
            return
        safe = tls.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
        with self.opened(safe):
            safe.do_handshake()
            yield safe


def closed_port() -> int:
    """Return a port that refuses connections."""
    with socket.create_server(("127.0.0.1", 0)) as sock:
        return int(sock.getsockname()[1])


def silent_address(stack: ExitStack, host: str = "127.0.0.1", family: int = socket.AF_INET) -> Any:
    """Return an address that answers nothing until the stack ends: its queue is full."""
    server = stack.enter_context(socket.create_server((host, 0), family=family, backlog=0))
    for _ in range(16):
        filling = stack.enter_context(socket.socket(family))
        filling.settimeout(0.2)
        try:
            filling.connect(server.getsockname()[:2])
        except TimeoutError:
            return server.getsockname()
    pytest.skip("this system never fills a queue of connections")
