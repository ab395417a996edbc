"""Proxies that are dead, refuse, want a password; and that no password is ever told."""

import base64
import hashlib
import logging
import socket
import ssl
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import trustme

from helperkit.delivery.download.line.causes import Cause, line_cause, roots
from helperkit.delivery.download.line.exchange import ask_server
from helperkit.delivery.download.line.line import Line, Stalled
from helperkit.delivery.download.line.ways import STRAIGHT, Ways, schemes, ways_to
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.download_calls import MIB
from tests.hostile.fault_server import FaultServer, in_turn, says, serve, shop
from tests.hostile.proxy_server import Proxy

BOOK = b"PK\x03\x04" + bytes(MIB)
SUM = hashlib.sha256(BOOK).hexdigest()
NAME, PASSWORD = "grace", "s3cret:päss@/%"
BASIC = "Basic " + base64.b64encode(f"{NAME}:{PASSWORD}".encode()).decode()
SECRETS = (PASSWORD, "s3cret", BASIC, BASIC.removeprefix("Basic "))


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    made = trustme.CA()
    made.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return made


def presenting(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


@pytest.fixture(params=["http", "https"])
def server(request: pytest.FixtureRequest, authority: trustme.CA) -> Iterator[FaultServer]:
    """A shop that only the proxies know as shop.example."""
    tls = presenting(authority, "shop.example") if request.param == "https" else None
    with shop(serve(BOOK), tls) as made:
        yield made


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as made:
        yield made


def closed() -> str:
    with socket.create_server(("127.0.0.1", 0)) as sock:
        return f"http://127.0.0.1:{sock.getsockname()[1]}"


def silent(stack: ExitStack) -> str:
    """Return a proxy that takes a connection and then says nothing, ever."""
    sock = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
    return f"http://127.0.0.1:{sock.getsockname()[1]}"


def unreachable(stack: ExitStack) -> str:
    """Return a proxy that takes no connection: its queue is full."""
    sock = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
    for _ in range(16):
        filling = stack.enter_context(socket.socket())
        filling.settimeout(0.2)
        try:
            filling.connect(sock.getsockname())
        except TimeoutError:
            return f"http://127.0.0.1:{sock.getsockname()[1]}"
    pytest.skip("this system never fills a queue of connections")


def ways(*proxies: str, login: Callable[[], tuple[str, str] | None] = lambda: None) -> Ways:
    return Ways(lambda _: proxies, login)


def signed_in() -> tuple[str, str]:
    return NAME, PASSWORD


def bring(url: str, by: Ways, patience: float = 20.0) -> str:
    line = Line(Watch(), patience, lambda: None)
    try:
        with ask_server(url, {}, line, lambda _: None, ways=by) as reply:
            return hashlib.sha256(b"".join(map(bytes, reply.chunks()))).hexdigest()
    finally:
        line.close()


def cause_of(url: str, by: Ways, patience: float = 20.0) -> Cause:
    with pytest.raises(OSError, match=r".") as caught:
        bring(url, by, patience)
    cause = line_cause(caught.value, "", began=False)
    assert cause is not None
    return cause


def problem_of(url: str, by: Ways) -> Problem:
    with pytest.raises(Problem) as caught:
        bring(url, by)
    return caught.value


# Which way --------------------------------------------------------------------------------


def test_through_a_proxy(server: FaultServer) -> None:
    with Proxy(server.port) as proxy:
        assert bring(server.url(host="shop.example"), ways(proxy.url)) == SUM
    how = "CONNECT shop.example" if "https" in server.url() else "GET http://shop.example"
    assert proxy.heads[0].startswith(how)


def test_through_a_proxy_that_speaks_tls(server: FaultServer, authority: trustme.CA) -> None:
    with Proxy(server.port, tls=presenting(authority, "localhost")) as proxy:
        assert bring(server.url(host="shop.example"), ways(proxy.url)) == SUM
        assert proxy.heads


def test_a_proxy_that_speaks_tls_and_is_not_trusted(server: FaultServer) -> None:
    own = trustme.CA(organization_name="Zscaler")  # it is no secret that it stands in between
    with Proxy(server.port, tls=presenting(own, "localhost")) as proxy:
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
    server = stack.enter_context(shop(serve(BOOK), presenting(authority, "shop.example")))
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


# Passwords --------------------------------------------------------------------------------


def all_that_is_said(error: BaseException) -> str:
    said = [traceback.format_exc()]
    for one in roots(error):
        said += [str(one), repr(one)]
        for holder in (getattr(one, "request", None), getattr(one, "response", None)):
            said.append(str(getattr(holder, "headers", "")))
        if isinstance(one, Problem):
            said.append(repr(one.evidence))
    return "\n".join(said)


def test_the_right_password(server: FaultServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with Proxy(server.port, authorization=BASIC) as proxy:
        assert bring(server.url(host="shop.example"), ways(proxy.url, login=signed_in)) == SUM
    assert ["roxy-Authorization" in head for head in proxy.heads] == [False, True]
    assert "proxy-authorization" not in server.asked[0].fields
    assert not any(secret in caplog.text for secret in SECRETS)


@pytest.mark.parametrize("login", [lambda: None, lambda: (NAME, PASSWORD + "?")])
def test_no_password_or_a_wrong_one(
    server: FaultServer,
    caplog: pytest.LogCaptureFixture,
    login: Callable[[], tuple[str, str] | None],
) -> None:
    caplog.set_level(logging.DEBUG)
    with Proxy(server.port, authorization=BASIC) as proxy:
        told = problem_of(server.url(host="shop.example"), ways(proxy.url, login=login))
        assert told.name is ProblemName.PROXY_SIGN_IN
        assert told.evidence.http_status == 407
        assert len(proxy.heads) == (1 if login() is None else 2)
    assert not any(secret in all_that_is_said(told) + caplog.text for secret in SECRETS)
    assert server.asked == []


@pytest.mark.parametrize("scheme", ["NTLM", "Negotiate", 'Digest realm="a, Basic b", nonce="x"'])
def test_a_password_is_not_given_where_it_would_not_help(server: FaultServer, scheme: str) -> None:
    with Proxy(server.port, authorization=BASIC, challenges=(scheme,)) as proxy:
        by = ways(proxy.url, login=signed_in)
        told = problem_of(server.url(host="shop.example"), by)
    assert (told.name, told.evidence.note) == (
        ProblemName.PROXY_SIGN_IN,
        scheme.partition(" ")[0].lower(),
    )
    assert len(proxy.heads) == 1


def test_several_ways_to_sign_in(server: FaultServer) -> None:
    for challenges in (("Negotiate", 'Basic realm="x"'), ('NTLM, Basic realm="x"',), ()):
        with Proxy(server.port, authorization=BASIC, challenges=challenges) as proxy:
            by = ways(proxy.url, login=signed_in)
            assert bring(server.url(host="shop.example"), by) == SUM


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        (['Basic realm="a"'], ["basic"]),
        (['Digest realm="x, y", nonce="n", qop="auth"', "NTLM"], ["digest", "ntlm"]),
        (["Negotiate abc==, Basic realm=x"], ["negotiate", "basic"]),
        ([], []),
    ],
)
def test_reading_challenges(fields: list[str], found: list[str]) -> None:
    assert schemes(fields) == found


def test_a_password_in_the_settings(
    server: FaultServer, caplog: pytest.LogCaptureFixture, stack: ExitStack
) -> None:
    caplog.set_level(logging.DEBUG)
    with_secret = "http://grace:s3cret%3Ap%C3%A4ss%40%2F%25@"
    proxy = stack.enter_context(Proxy(server.port, authorization=BASIC))
    by = ways(proxy.url.replace("http://", with_secret))
    assert bring(server.url(host="shop.example"), by) == SUM
    other = stack.enter_context(Proxy(server.port, authorization="Basic other"))
    told = problem_of(
        server.url(host="shop.example"), ways(other.url.replace("http://", with_secret))
    )
    assert told.name is ProblemName.PROXY_SIGN_IN
    said = all_that_is_said(told)
    with pytest.raises(OSError, match=r".") as caught:
        bring(server.url(host="shop.example"), ways(closed().replace("http://", with_secret)))
    said += all_that_is_said(caught.value)
    said += repr(ways_to("http://shop.example", by))
    assert not any(secret in said + caplog.text for secret in (*SECRETS, "s3cret%3A"))


def test_the_customers_password_is_tried_where_that_of_the_settings_fails(
    server: FaultServer,
) -> None:
    with Proxy(server.port, authorization=BASIC) as proxy:
        old = proxy.url.replace("http://", "http://grace:old@")
        assert bring(server.url(host="shop.example"), ways(old, login=signed_in)) == SUM
