"""What the tests of proxies share: one book, fetched one way or another."""

import hashlib
from collections.abc import Callable

import pytest

from helperkit.delivery.download.line.causes import Cause, line_cause
from helperkit.delivery.download.line.exchange import ask_server
from helperkit.delivery.download.line.line import Line
from helperkit.delivery.download.line.ways import Ways
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem
from tests.hostile.download_calls import MIB
from tests.hostile.loopback import closed_port

BOOK = b"PK\x03\x04" + bytes(MIB)
SUM = hashlib.sha256(BOOK).hexdigest()


def closed() -> str:
    """Return a proxy that refuses connections."""
    return f"http://127.0.0.1:{closed_port()}"


def ways(*proxies: str, login: Callable[[], tuple[str, str] | None] = lambda: None) -> Ways:
    """Return ways that try these proxies in turn."""
    return Ways(lambda _: proxies, login)


def bring(url: str, by: Ways, patience: float = 20.0) -> str:
    """Return the SHA-256 of what came."""
    line = Line(Watch(), patience, lambda: None)
    try:
        with ask_server(url, {}, line, lambda _: None, ways=by) as reply:
            return hashlib.sha256(b"".join(map(bytes, reply.chunks()))).hexdigest()
    finally:
        line.close()


def cause_of(url: str, by: Ways, patience: float = 20.0) -> Cause:
    """Return why the line broke."""
    with pytest.raises(OSError, match=r".") as caught:
        bring(url, by, patience)
    cause = line_cause(caught.value, "", began=False)
    assert cause is not None
    return cause


def problem_of(url: str, by: Ways) -> Problem:
    """Return why nothing came."""
    with pytest.raises(Problem) as caught:
        bring(url, by)
    return caught.value
