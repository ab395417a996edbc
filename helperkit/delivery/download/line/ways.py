"""By which ways a link is reached: straight, or through a proxy of the customer's network.

Proxies speak HTTP or TLS. SOCKS is left out: what networks prescribe (PAC files, the settings of
the systems) hardly ever is one, and it would need a library more. Such a proxy is passed over
where there is another way, and named where there is none. Of passwords, Basic (RFC 7617) is all
that is answered: no library that we keep makes Digest for CONNECT, and NTLM and Negotiate need
the system's own log-in.
"""

import base64
import ipaddress
import re
import time
from collections.abc import Callable
from urllib.parse import SplitResult, unquote, urlsplit

import msgspec
from requests.utils import get_environ_proxies, select_proxy
from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from helperkit.journey.problems import Evidence, Problem, ProblemName

Login = tuple[str, str]  # name and password

DEAD_SECONDS = 300.0  # a proxy that did not answer is tried last for this long


def _nobody() -> Login | None:
    return None


def _unheard(_date: str) -> None:
    """Nobody asked for it."""


class Ways(msgspec.Struct, frozen=True):
    """The proxies to try for a link, and the password that the customer gave for them.

    `heard` is told the Date of every answer that came this way (RFC 9110, 6.6.1), "" for none, in
    whichever thread asked.
    """

    proxies: Callable[[str], tuple[str, ...]]  # in turn; "" is straight
    login: Callable[[], Login | None] = _nobody  # kept in memory only
    died: dict[str, float] = msgspec.field(default_factory=dict)  # proxy: when, monotonic
    heard: Callable[[str], None] = _unheard

    def bury(self, way: "Way") -> None:
        """Remember that a proxy led nowhere just now; straight, it may be the host alone."""
        if way.proxy:
            self.died[way.proxy] = time.monotonic()

    def alive_first(self, ways: list["Way"]) -> list["Way"]:
        """Order ways so that those that led nowhere of late come last."""
        now = time.monotonic()

        def last_death(way: Way) -> float:
            died = self.died.get(way.proxy)
            return died if died is not None and now - died < DEAD_SECONDS else 0.0

        return sorted(ways, key=last_death)


class Way(msgspec.Struct, frozen=True):
    """One way: a proxy without its password, or "" for straight."""

    proxy: str
    login: Login | None = None

    def __repr__(self) -> str:  # a password has no place in a log
        return f"Way({self.proxy!r})"


STRAIGHT = Way("")


def system_proxies(url: str) -> tuple[str, ...]:
    """Return what the environment and the system's fixed settings say for a link."""
    return (select_proxy(url, get_environ_proxies(url)) or "",)


SYSTEM = Ways(system_proxies)


def ways_to(url: str, ways: Ways) -> list[Way]:
    """Return the ways to a link, the best liked first; this very machine is always near.

    Raise `Problem` OFFLINE where there are proxies, but none that can be used.
    """
    if is_loopback(url):
        return [STRAIGHT]
    found = [way for way in map(_read, ways.proxies(url) or ("",)) if way is not None]
    if not found:
        raise Problem(ProblemName.OFFLINE, Evidence(where="download", note="proxy"))
    return found


def basic(login: Login) -> str:
    """Return the value of Proxy-Authorization for a name and a password (RFC 7617)."""
    return "Basic " + base64.b64encode(":".join(login).encode()).decode()


def schemes(challenges: list[str]) -> list[str]:
    """Return the ways to sign in that a proxy offers, in lower case (RFC 9110, 11.6.1)."""
    text = re.sub(r'"[^"]*"', '""', ",".join(challenges))
    # A name that begins a field, or follows a comma, and is no parameter.
    found = re.findall(r"(?:^|,)\s*([\w-]+)(?=\s*(?:$|,)|\s+[^\s=])", text)
    return [scheme.lower() for scheme in found]


def _read(proxy: str) -> Way | None:
    """Read a proxy's address; None where it cannot be used."""
    if not proxy:
        return STRAIGHT
    try:
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        where = _address(parts)
    except (ValueError, LocationParseError):
        return None
    if parts.scheme not in {"http", "https"} or not where:
        return None
    login = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    return Way(f"{parts.scheme}://{where}", login)


def _address(parts: SplitResult) -> str:
    """Return host and port, without any name and password. Raise for what is no address."""
    host = parts.hostname or ""
    if not host or parts.port == 0 or re.search(r"[\s\x00-\x1f]", host):
        return ""
    where = f"[{host}]" if ":" in host else host
    where += f":{parts.port}" if parts.port else ""
    return where if parse_url(f"http://{where}").host else ""


def is_loopback(url: str) -> bool:
    """Whether a link names this very machine."""
    host = (urlsplit(url).hostname or "").rstrip(".").lower()
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
