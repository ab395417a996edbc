"""Where redirects must not lead: from a safe line to one that is not, or out of the web."""

import ssl
from collections.abc import Callable
from contextlib import ExitStack

import pytest

from helperkit.delivery.download.line.exchange import ask_server
from helperkit.delivery.download.line.line import Line
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.fault_server import Answer, FaultServer, says, serve, shop

BOOK = b"PK\x03\x04" + bytes(1000)


Chain = Callable[[str], list[FaultServer]]


@pytest.fixture
def chain(tls: ssl.SSLContext) -> object:
    """Make servers, each of which redirects to the next; the last one has the book."""
    with ExitStack() as stack:

        def make(schemes: str) -> list[FaultServer]:
            servers: list[FaultServer] = []
            answer: Answer = serve(BOOK)
            for scheme in reversed(schemes.split()):
                server = shop(answer, tls if scheme == "https" else None)
                servers.insert(0, stack.enter_context(server))
                answer = says("302 Found", b"", f"Location: {servers[0].url(host='localhost')}")
            return servers

        yield make


def bring(url: str, *, proven: bool) -> bytes:
    line = Line(Watch(), 20, lambda: None)
    try:
        with ask_server(url, {}, line, lambda _: None, proven=proven) as reply:
            return b"".join(map(bytes, reply.chunks()))
    finally:
        line.close()


def stopped(url: str, *, proven: bool = False) -> Problem:
    with pytest.raises(Problem) as caught:
        bring(url, proven=proven)
    return caught.value


@pytest.mark.parametrize("schemes", ["https http", "http https http", "https http https"])
def test_from_a_safe_line_to_one_that_is_not(chain: Chain, schemes: str) -> None:
    servers = chain(schemes)
    first = servers[0].url(host="localhost")
    told = stopped(first)
    assert (told.name, told.evidence.note) == (ProblemName.CONNECTION_NOT_SAFE, "downgrade")
    asked = [len(server.asked) for server in servers]
    assert asked == [1, 1, 0] if schemes == "http https http" else asked[:2] == [1, 0]
    assert bring(first, proven=True) == BOOK  # a known hash will judge it


@pytest.mark.parametrize("schemes", ["http", "https", "http http", "http https", "https https"])
def test_a_line_that_becomes_no_worse(chain: Chain, schemes: str) -> None:
    assert bring(chain(schemes)[0].url(host="localhost"), proven=False) == BOOK


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "FILE:///c:/windows/win.ini",
        "data:application/zip;base64,UEsDBA==",
        "ftp://shop.example/book.zip",
        "javascript:alert(1)",
        "mailto:shop@shop.example",
        "intent://shop#Intent;end",
        "https:///no-host",
        "http://[::1/",
        "http://shop.example:x/",
    ],
)
@pytest.mark.parametrize("proven", [False, True])
def test_out_of_the_web(location: str, proven: bool) -> None:
    with shop(says("302 Found", b"", f"Location: {location}")) as server:
        told = stopped(server.url(), proven=proven)
    assert (told.name, told.evidence.note) == (ProblemName.LINK_UNREADABLE, "redirect")
