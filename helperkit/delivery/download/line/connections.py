"""The connections of urllib3, opened and read through a `Line`, trusted as the system trusts."""

import http.client
import socket
import ssl
from contextlib import suppress
from typing import Any

import truststore
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from helperkit.delivery.download.answers.answer import BadAnswer
from helperkit.delivery.download.line.issuer import ReadAlong, may_be_read, reader_along
from helperkit.delivery.download.line.line import Line, Stalled
from helperkit.delivery.download.line.tls import TlsSocket

HUNG_UP = 0  # in place of a status


class ProxyRefused(OSError):
    """A proxy makes no way to the server.

    `status` as it gave it, or `HUNG_UP`; `challenges`: what its Proxy-Authenticate fields say.
    """

    def __init__(self, status: int, challenges: list[str]) -> None:
        super().__init__(f"the proxy says {status}")
        self.status = status
        self.challenges = challenges


class SystemTrust(truststore.SSLContext):
    """Checks certificates as the system does; takes no torn end for a whole body.

    Its handshakes are done by a line.
    """

    line: Line

    def wrap_socket(  # type: ignore[override]  # it is read as such, and made in less time
        self, sock: socket.socket, *, server_hostname: str | None = None
    ) -> TlsSocket:
        """Wrap and shake hands."""
        safe = TlsSocket(sock, self, server_hostname)
        try:
            self.line.shake_hands(safe)
        except BaseException:
            safe.close()
            raise
        return safe


def trust(line: Line) -> ssl.SSLContext:
    """Return a context for the connections of one line."""
    made = SystemTrust(ssl.PROTOCOL_TLS_CLIENT)
    made.line = line
    return made


class _Response(http.client.HTTPResponse):
    """An answer that is read through its line."""

    line: Line

    def __init__(self, sock: socket.socket, *args: Any, **settings: Any) -> None:
        super().__init__(sock, *args, **settings)
        self.fp = self.line.buffered(sock, self.fp)

    def _read_status(self) -> tuple[str, int, str]:
        # http.client passes over 100 alone; it takes 103 for the answer (RFC 9110 15.2).
        while True:
            version, status, reason = super()._read_status()  # type: ignore[misc]  # private
            if not 102 <= status < 200:
                return version, status, reason
            http.client.parse_headers(self.fp)

    def _read_and_discard_trailer(self) -> None:
        """Leave what follows the last chunk unread: it may never end, and nobody needs it."""

    def _read_next_chunk_size(self) -> int:
        # http.client takes "-1" for a size, and would then read all that ever comes.
        size = int(super()._read_next_chunk_size())  # type: ignore[misc]  # not in its stubs
        if size < 0:
            raise BadAnswer("chunk")
        return size


class _Plain(HTTPConnection):
    """A connection without TLS, opened by its line."""

    line: Line

    def _new_conn(self) -> socket.socket:
        return self.line.connect(self._dns_host, self.port, self.socket_options or ())


class _Safe(HTTPSConnection):
    """A connection with TLS, opened by its line."""

    line: Line

    def _new_conn(self) -> socket.socket:
        return self.line.connect(self._dns_host, self.port or 443, self.socket_options or ())

    def _tunnel(self) -> None:
        """Ask a proxy for a way to the server (RFC 9110, 9.3.6).

        http.client's own keeps neither the status nor how the proxy wants us to sign in.
        """
        host = self._tunnel_host or ""
        where = f"[{host}]" if ":" in host and host[0] != "[" else host
        asked = f"{where}:{self._tunnel_port}"
        fields = {"Host": asked, **self._tunnel_headers}  # type: ignore[attr-defined]  # private
        lines = [f"CONNECT {asked} HTTP/1.1", *(f"{key}: {fields[key]}" for key in fields)]
        self.send("\r\n".join([*lines, "", ""]).encode("latin-1"))
        answer = self.response_class(self.sock, method="CONNECT")
        try:
            answer.begin()
            if not 200 <= answer.status < 300:
                challenges = answer.headers.get_all("Proxy-Authenticate") or []
                raise ProxyRefused(answer.status, challenges)
        except http.client.RemoteDisconnected as error:
            raise ProxyRefused(HUNG_UP, []) from error
        finally:
            answer.close()

    def connect(self) -> None:
        try:
            super().connect()
        except ssl.SSLCertVerificationError as error:
            found = self._reader_along() if may_be_read(error) else None
            if found is None:
                raise
            raise found from error

    def _reader_along(self) -> ReadAlong | None:
        """Connect once more, the same way, and look who signed what is presented there."""
        # The certificate of a proxy of its own is not looked at: nobody reads along there.
        refused_proxy = self.proxy is not None and not self.has_connected_to_proxy
        if refused_proxy or self._tunnel_scheme == "https":
            return None
        if self.sock:
            self.sock.close()  # self.close() would forget the way
        # Any failure here leaves the first one to be told.
        with suppress(OSError, Stalled, http.client.HTTPException):
            self.sock = self._new_conn()
            if self._tunnel_host:
                self._tunnel()
            return reader_along(self.line, self.sock, (self._tunnel_host or self.host).rstrip("."))
        return None


def pools(line: Line) -> dict[str, type[HTTPConnectionPool]]:
    """Make the classes of urllib3 that open and read their sockets through this line.

    Classes, because urllib3 and http.client make the objects.
    """
    response = type("Response", (_Response,), {"line": line})
    ours = {"line": line, "response_class": response}
    return {
        "http": type(
            "PlainPool", (HTTPConnectionPool,), {"ConnectionCls": type("Plain", (_Plain,), ours)}
        ),
        "https": type(
            "SafePool", (HTTPSConnectionPool,), {"ConnectionCls": type("Safe", (_Safe,), ours)}
        ),
    }
