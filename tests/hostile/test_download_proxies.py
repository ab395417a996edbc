"""Which way a download takes: through which proxy, past which dead one, or straight."""

import socket
from contextlib import ExitStack

import pytest
import trustme

from helperkit.delivery.download.line.line import Stalled
from helperkit.delivery.download.line.ways import STRAIGHT, Ways, ways_to
from helperkit.journey.problems import ProblemName
from tests.hostile.certificates import presenting
from tests.hostile.fault_server import FaultServer, in_turn, says, serve, shop
from tests.hostile.loopback import silent_address
from tests.hostile.proxy_calls import BOOK, SUM, bring, cause_of, closed, problem_of, ways
from tests.hostile.proxy_server import Proxy

pytestmark = pytest.mark.usefixtures("no_proxies")


def silent(stack: ExitStack) -> str:
    """Return a proxy that takes a connection and then says nothing, ever."""
    sock = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
    return f"http://127.0.0.1:{sock.getsockname()[1]}"


def unreachable(stack: ExitStack) -> str:
    """Return a proxy that takes no connection."""
    return f"http://127.0.0.1:{silent_address(stack)[1]}"


def test_through_a_proxy(server: FaultServer) -> None:
    with Proxy(server.port) as proxy:
        assert bring(server.url(host="shop.example"), ways(proxy.url)) == SUM
    how = "CONNECT shop.example" if "https" in server.url() else "GET http://shop.example"
    assert proxy.heads[0].startswith(how)


def test_through_a_proxy_that_speaks_tls(server: FaultServer, authority: trustme.CA) -> None:
    with Proxy(server.port, tls=presenting(authority.issue_cert("localhost"))) as proxy:
        assert bring(server.url(host="shop.example"), ways(proxy.url)) == SUM
        assert proxy.heads


def test_a_proxy_that_speaks_tls_and_is_not_trusted(server: FaultServer) -> None:
    own = trustme.CA(organization_name="Zscaler")  # it is no secret that it stands in between
    with Proxy(server.port, tls=presenting(own.issue_cert("localhost"))) as proxy:
        cause = cause_of(server.url(host="shop.example"), ways(proxy.url))
    assert (cause.problem, cause.note) == (ProblemName.CONNECTION_NOT_SAFE, "unknown_issuer")
    assert proxy.heads == []


def test_this_very_machine_is_never_reached_through_a_proxy(server: FaultServer) -> None:
    with shop(serve(BOOK)) as near, Proxy(server.port) as proxy:
        for host in ("127.0.0.1", "localhost", "LocalHost.", "a.localhost"):
            assert ways_to(near.url(host=host), ways(proxy.url)) == [STRAIGHT]
        assert bring(near.url(), ways(proxy.url)) == SUM
        assert proxy.heads == []


def test_a_dead_proxy_is_passed_over_and_remembered(server: FaultServer, stack: ExitStack) -> None:
    live = stack.enter_context(Proxy(server.port))
    for dead in (closed(), unreachable(stack), "http://no.such.host.invalid:3128"):
        by = ways(dead, live.url)
        assert bring(server.url(host="shop.example"), by, patience=8) == SUM
        assert set(by.died) == {dead}
        order = by.alive_first(ways_to("http://shop.example/", by))
        assert [way.proxy for way in order] == [live.url, dead]


@pytest.mark.parametrize("refuses", ["", "HTTP/1.1 502 Bad Gateway", "HTTP/1.1 503 Busy"])
def test_a_proxy_without_a_way_out_is_passed_over(
    authority: trustme.CA, stack: ExitStack, refuses: str
) -> None:
    server = stack.enter_context(
        shop(serve(BOOK), presenting(authority.issue_cert("shop.example")))
    )
    broken = stack.enter_context(Proxy(server.port, refuses=refuses))
    live = stack.enter_context(Proxy(server.port))
    assert bring(server.url(host="shop.example"), ways(broken.url, live.url)) == SUM
    assert broken.heads


def test_a_silent_proxy_is_tried_last_the_next_time(server: FaultServer, stack: ExitStack) -> None:
    by = ways(silent(stack), stack.enter_context(Proxy(server.port)).url)
    with pytest.raises(Stalled):
        bring(server.url(host="shop.example"), by, patience=0.8)
    assert bring(server.url(host="shop.example"), by) == SUM


def test_straight_where_the_proxy_is_dead(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = socket.getaddrinfo

    def here(host: str, *rest: object, **settings: object) -> object:
        return real("127.0.0.1" if host == "shop.example" else host, *rest, **settings)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(socket, "getaddrinfo", here)
    assert bring(server.url(host="shop.example"), ways(closed(), "")) == SUM


def test_all_ways_dead_tells_of_the_one_that_is_liked_best(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "no")

    by = ways(closed(), "")
    dead_first = ways("", closed())
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    monkeypatch.setattr("helperkit.delivery.download.line.causes.has_route", lambda: True)
    for _ in range(2):  # whatever was remembered of the first time
        cause = cause_of("http://shop.example/a", by)
        assert (cause.problem, cause.note) == (ProblemName.OFFLINE, "proxy")
        cause = cause_of("http://shop.example/a", dead_first)
        assert (cause.problem, cause.note) == (ProblemName.SERVER_NOT_FOUND, "name")


def test_only_a_dead_proxy(server: FaultServer) -> None:
    cause = cause_of(server.url(host="shop.example"), ways(closed()))
    assert (cause.problem, cause.note) == (ProblemName.OFFLINE, "proxy")


@pytest.mark.parametrize(
    ("status", "name"), [("", ProblemName.OFFLINE), ("403 No", ProblemName.SERVER_NOT_FOUND)]
)
def test_a_proxy_that_makes_no_tunnel(status: str, name: ProblemName) -> None:
    with Proxy(1, refuses=status and f"HTTP/1.1 {status}") as proxy:
        cause = cause_of("https://shop.example/a", ways(proxy.url))
    assert (cause.problem, cause.note) == (name, "proxy")
    assert cause.http_status == (403 if status else None)


@pytest.mark.parametrize(
    "proxy",
    ["socks5://127.0.0.1:1080", "ftp://x:1", "http://", "http://x:y", "http://x:0", "http://a b"],
)
def test_a_proxy_that_cannot_be_used(server: FaultServer, proxy: str) -> None:
    told = problem_of("http://shop.example/a", ways(proxy))
    assert (told.name, told.evidence.note) == (ProblemName.OFFLINE, "proxy")
    with Proxy(server.port) as usable:
        assert bring(server.url(host="shop.example"), ways(proxy, usable.url)) == SUM


def test_the_environment_and_its_exceptions(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from helperkit.delivery.download.line.ways import SYSTEM

    monkeypatch.setenv("http_proxy", "proxy.example:3128")
    monkeypatch.setenv("https_proxy", "http://proxy.example:3129")
    monkeypatch.setenv("no_proxy", "near.example")
    assert [way.proxy for way in ways_to("http://shop.example/", SYSTEM)] == [
        "http://proxy.example:3128"
    ]
    assert [way.proxy for way in ways_to("https://shop.example/", SYSTEM)] == [
        "http://proxy.example:3129"
    ]
    assert ways_to("https://near.example/", SYSTEM) == [STRAIGHT]
    monkeypatch.setenv("https_proxy", closed())  # what is asked for comes before what is set
    with Proxy(server.port) as proxy:
        assert bring(server.url(host="shop.example"), ways(proxy.url)) == SUM


def test_a_redirect_takes_its_own_way(stack: ExitStack) -> None:
    far = stack.enter_context(shop(serve(BOOK)))
    proxy = stack.enter_context(Proxy(far.port))
    to = says("302 Found", b"", f"Location: {far.url(host='shop.example')}")
    near = stack.enter_context(shop(in_turn(to)))
    asked: list[str] = []

    def by_url(url: str) -> tuple[str, ...]:
        asked.append(url)
        return (proxy.url,)

    assert bring(near.url(), Ways(by_url)) == SUM
    assert asked == [far.url(host="shop.example")]
