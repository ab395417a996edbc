"""A session of requests whose every byte passes a `Line`, and which trusts what the system does.

Proxies come from the environment and the system as requests finds them; a host on this very
machine is asked without one. Later work adds PAC files and SOCKS.
"""

import http.client
import ipaddress
import socket
import ssl
from typing import Any, cast
from urllib.parse import urlsplit

import requests
import truststore
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies, select_proxy
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.poolmanager import PoolManager

from helperkit import __version__
from helperkit.delivery.download.answer import BadAnswer
from helperkit.delivery.download.line import Line
from helperkit.journey.problems import Evidence, Problem, ProblemName

NO_PROXY = {"http": "", "https": "", "all": ""}  # requests reads "" as: none


class _SystemTrust(truststore.SSLContext):
    """Checks certificates as the system does; takes no torn end for a whole body."""

    def wrap_socket(self, *args: Any, **settings: Any) -> ssl.SSLSocket:
        # By default ssl reports a connection cut without goodbye as a clean end (RFC 8446 6.1).
        settings["suppress_ragged_eofs"] = False
        return super().wrap_socket(*args, **settings)


def _pools(line: Line) -> dict[str, type[HTTPConnectionPool]]:
    """Make the classes of urllib3 that open and read their sockets through this line."""

    class Response(http.client.HTTPResponse):
        def __init__(self, sock: socket.socket, *args: Any, **settings: Any) -> None:
            super().__init__(sock, *args, **settings)
            self.fp = line.buffered(sock, self.fp)

        def _read_next_chunk_size(self) -> int:
            # http.client takes "-1" for a size, and would then read all that ever comes.
            size = int(super()._read_next_chunk_size())  # type: ignore[misc]  # not in its stubs
            if size < 0:
                raise BadAnswer("chunk")
            return size

    class Plain(HTTPConnection):
        response_class = Response

        def _new_conn(self) -> socket.socket:
            return line.connect(self._dns_host, self.port, self.socket_options or ())

    class Safe(HTTPSConnection):
        response_class = Response

        def _new_conn(self) -> socket.socket:
            return line.connect(self._dns_host, self.port or 443, self.socket_options or ())

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SafePool(HTTPSConnectionPool):
        ConnectionCls = Safe

    return {"http": PlainPool, "https": SafePool}


class _Session(requests.Session):
    """Leaves redirects alone: even where it need not follow, it would read and resolve them."""

    def get_redirect_target(self, resp: requests.Response) -> None:  # noqa: ARG002 - its base's
        return None


class _Adapter(HTTPAdapter):
    """Gives every connection to the line, and the system's trust to TLS."""

    def __init__(self, line: Line) -> None:
        self._pools = _pools(line)
        super().__init__(pool_connections=2, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **settings: Any) -> None:
        super().init_poolmanager(*args, ssl_context=_trust(), **settings)
        cast(PoolManager, self.poolmanager).pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **settings: Any) -> Any:
        made = super().proxy_manager_for(proxy, ssl_context=_trust(), **settings)
        made.pool_classes_by_scheme = self._pools
        return made

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        if verify is True:
            # requests would add its own list of authorities to the system's: not wanted.
            conn.cert_reqs = "CERT_REQUIRED"
            return
        if not verify:
            raise ValueError("certificates are always checked")
        super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]  # its stubs


def _trust() -> ssl.SSLContext:
    return _SystemTrust(ssl.PROTOCOL_TLS_CLIENT)


def open_session(line: Line) -> requests.Session:
    """Return a session for one attempt; the caller closes it."""
    session = _Session()
    adapter = _Adapter(line)
    session.mount("http://", adapter)
    session.mount("https://", adapter)
    session.headers.update(
        {
            "User-Agent": f"HelperKit/{__version__}",
            "Accept-Encoding": "identity",
            "Connection": "close",
        }
    )
    return session


def require_usable_proxy(url: str) -> None:
    """Raise `Problem` OFFLINE where the proxy set for this link has no readable web address.

    Said here, because requests blames the link for it.
    """
    if is_loopback(url):
        return
    proxy = select_proxy(url, get_environ_proxies(url))
    if not proxy:
        return
    try:
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise Problem(ProblemName.OFFLINE, Evidence(where="download", note="proxy"))


def is_loopback(url: str) -> bool:
    """Whether a link names this very machine."""
    host = (urlsplit(url).hostname or "").rstrip(".").lower()
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
