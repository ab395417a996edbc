"""Whether the shop can be reached: only its own hosts are asked, and only if the customer wants."""

import socket
import time
from functools import partial
from urllib.parse import urlsplit

from msgspec.structs import replace

from helperkit.diagnostics.collect import Collector
from helperkit.diagnostics.facts import Probe, Step
from helperkit.journey.problems import Problem, ProblemName
from helperkit.performer.surroundings import Proxies

PATIENCE = 4.0  # seconds without an answer
MOST_HOSTS = 3

_UNSAFE = frozenset({ProblemName.CONNECTION_NOT_SAFE, ProblemName.CLOCK_WRONG})


def probes(origins: tuple[str, ...], proxies: Proxies | None) -> dict[str, Collector]:
    """Return the collectors that ask each origin ("https://shop.example") once."""
    return {
        f"probe_{number}": partial(probe, origin, proxies)
        for number, origin in enumerate(origins[:MOST_HOSTS], start=1)
    }


def probe(origin: str, proxies: Proxies | None = None) -> Probe:
    """Ask an origin's front page, follow nothing, read nothing of it, and say how far that came."""
    from helperkit.delivery.download.line.broken import LINE_ERRORS
    from helperkit.delivery.download.line.causes import line_cause
    from helperkit.delivery.download.line.line import Line
    from helperkit.delivery.download.line.session import Session
    from helperkit.delivery.download.line.ways import Ways, is_loopback, system_proxies
    from helperkit.delivery.work import Watch

    parts = urlsplit(origin)
    find = proxies or system_proxies
    by_proxy = not is_loopback(origin) and any(find(origin))
    told = Probe(host=parts.hostname or "", by_proxy=by_proxy)
    if not by_proxy:  # behind a proxy, names are often known to the proxy alone
        told = _with_addresses(told, parts.hostname or "")
    began = time.monotonic()
    line = Line(Watch(), PATIENCE, _nothing)
    try:
        with Session(line, Ways(find)) as session:
            session.ask(f"{origin}/", {}).close()
    except Problem as problem:
        return _broken(told, problem)
    except LINE_ERRORS as error:
        cause = line_cause(error, "", began=False)
        if cause is None:
            return replace(told, reached=Step.WAY, error=type(error).__name__)
        return _broken(told, cause.as_problem(error))
    finally:
        line.close()
    return replace(
        told,
        reached=Step.THERE,
        safe=parts.scheme == "https",
        milliseconds=int((time.monotonic() - began) * 1000),
    )


def _broken(told: Probe, problem: Problem) -> Probe:
    evidence = problem.evidence
    reached = Step.WAY
    if problem.name in _UNSAFE:
        reached = Step.SAFETY
    elif told.addresses == 0 and told.addresses_6 == 0:
        reached = Step.NAME
    return replace(
        told,
        reached=reached,
        safe=False if reached is Step.SAFETY else None,
        error=evidence.error,
        note=evidence.note,
        issuer=evidence.issuer,
    )


def _with_addresses(told: Probe, host: str) -> Probe:
    try:
        found = {one[4][0]: one[0] for one in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return replace(told, addresses=0, addresses_6=0)
    families = list(found.values())
    return replace(
        told,
        addresses=families.count(socket.AF_INET),
        addresses_6=families.count(socket.AF_INET6),
    )


def _nothing() -> None:
    """Nobody is told that the line is silent."""
