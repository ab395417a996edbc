"""The proxies of the system's settings, PAC files and WPAD included, as Qt finds them.

A PAC file can take Qt seconds, and PySide6 6.12 holds Python's lock all that time: the window
would stand still, whichever thread asks. So a process of its own asks, within a time limit. It
gets the host alone: where a file lies there is no business of a PAC file.

Source: https://doc.qt.io/qt-6/qnetworkproxy.html#ProxyType-enum
"""

import json
import sys
import time
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from helperkit.itself import own_command

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkProxy

COMMAND = "system-proxies"  # of our own program, for ourselves
MOST_SECONDS = 6.0  # after that, the fixed settings have to do
KNOWN_SECONDS = 60.0  # a computer may move to another network
# Elsewhere Qt looks into the environment alone, which is read without it.
TELLS_MORE = sys.platform in {"win32", "darwin"}


class SystemProxies:
    """Finds the proxies to try for a link, in turn; "" is straight. Any thread may call it."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[float, tuple[str, ...]]] = {}

    def __call__(self, url: str) -> tuple[str, ...]:
        """Return what the environment says, else the system. May take seconds."""
        from urllib.request import getproxies_environment  # not before the first paint: 20 ms

        parts = urlsplit(url)
        if {parts.scheme, "all"} & set(getproxies_environment()):
            return _without_qt(url)
        origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/"
        found, known = self._known.get(origin, (0.0, ()))
        if not known or time.monotonic() - found > KNOWN_SECONDS:
            known = ask(origin) or _without_qt(url)
            self._known[origin] = time.monotonic(), known
        return known


def _without_qt(url: str) -> tuple[str, ...]:
    from helperkit.delivery.download.line.ways import system_proxies

    return system_proxies(url)


def ask(origin: str) -> tuple[str, ...]:
    """Return what Qt says in a process of its own; empty where nothing came in time."""
    import subprocess

    command, environment = own_command(COMMAND)
    try:
        done = subprocess.run(
            command,
            input=origin,
            capture_output=True,
            text=True,
            timeout=MOST_SECONDS,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=True,
        )
        return tuple(str(proxy) for proxy in json.loads(done.stdout))
    except (OSError, subprocess.SubprocessError, ValueError, TypeError):
        return ()


def answer() -> int:
    """Read a link and write its proxies as JSON: the other side of `ask`."""
    from PySide6.QtCore import QUrl
    from PySide6.QtNetwork import QNetworkProxyFactory, QNetworkProxyQuery

    query = QNetworkProxyQuery(QUrl(sys.stdin.readline().strip()))
    proxies = map(address, QNetworkProxyFactory.systemProxyForQuery(query))
    sys.stdout.write(json.dumps([proxy for proxy in proxies if proxy is not None]) + "\n")
    return 0


def address(proxy: "QNetworkProxy") -> str | None:
    """Return a proxy as a link, "" for straight; None for one that is of no use here."""
    from PySide6.QtNetwork import QNetworkProxy

    kind = QNetworkProxy.ProxyType
    if proxy.type() is kind.NoProxy:
        return ""
    schemes = {kind.HttpProxy: "http", kind.HttpCachingProxy: "http", kind.Socks5Proxy: "socks5h"}
    scheme = schemes.get(proxy.type())
    if scheme is None or not proxy.hostName():
        return None
    login = f"{quote(proxy.user(), '')}:{quote(proxy.password(), '')}@" if proxy.user() else ""
    host = f"[{proxy.hostName()}]" if ":" in proxy.hostName() else proxy.hostName()
    return f"{scheme}://{login}{host}:{proxy.port()}"
