"""A report through proxies: with a password, through one that breaks, and to nobody else."""

import base64
import ssl
from collections.abc import Iterator

import pytest
import trustme

from helperkit.delivery.download.line.ways import Ways
from helperkit.delivery.upload.sending import Manner, Outgoing, send
from helperkit.delivery.work import Watch
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.certificates import presenting
from tests.hostile.proxy_calls import closed, ways
from tests.hostile.proxy_server import Proxy
from tests.hostile.upload_server import TUS, UploadServer

REPORT = bytes(range(256)) * 20
NAME = "a.helperreport.age"
LOGIN = ("grace", "s3cret:päss@/%")
BASIC = "Basic " + base64.b64encode(":".join(LOGIN).encode()).decode()

pytestmark = pytest.mark.usefixtures("no_proxies")


@pytest.fixture
def shop(authority: trustme.CA) -> Iterator[UploadServer]:
    """A shop that only the proxies know as shop.example."""
    with UploadServer(tls=presenting(authority.issue_cert("shop.example"))) as server:
        yield server


def bring(server: UploadServer, by: Ways) -> str:
    address = f"https://shop.example:{server.port}/reports"
    manner = Manner(by, patience=5.0, first_rest=0.0)
    return send(Outgoing(REPORT, NAME, address), Watch(), manner)


def refused(server: UploadServer, by: Ways) -> Problem:
    with pytest.raises(Problem) as caught:
        bring(server, by)
    assert caught.value.evidence.where == "upload"
    return caught.value


def test_through_a_proxy_with_a_password_that_the_shop_never_sees(shop: UploadServer) -> None:
    with Proxy(shop.port, authorization=BASIC) as proxy:
        assert bring(shop, ways(proxy.url, login=lambda: LOGIN)) == "A-17"
    assert shop.content == REPORT
    assert all(head.startswith("CONNECT shop.example:") for head in proxy.heads)
    assert not any("proxy-authorization" in one.fields for one in shop.asked)


@pytest.mark.parametrize("login", [None, ("grace", "wrong")])
def test_without_the_password_nothing_goes_and_the_sign_in_is_named(
    shop: UploadServer, login: tuple[str, str] | None
) -> None:
    with Proxy(shop.port, authorization=BASIC) as proxy:
        problem = refused(shop, ways(proxy.url, login=lambda: login))
    assert problem.name is ProblemName.PROXY_SIGN_IN
    assert shop.asked == []


@pytest.mark.parametrize("refuses", ["", "HTTP/1.1 502 Broken"])
def test_a_proxy_that_breaks_is_passed_over(shop: UploadServer, refuses: str) -> None:
    with Proxy(shop.port, refuses=refuses) as broken, Proxy(shop.port) as whole:
        assert bring(shop, ways(broken.url, whole.url)) == "A-17"
    assert shop.content == REPORT
    assert broken.heads


@pytest.mark.parametrize("refuses", ["HTTP/1.1 403 No", "nonsense"])
def test_a_proxy_that_forbids_it_or_talks_nonsense_is_a_named_problem(
    shop: UploadServer, refuses: str
) -> None:
    with Proxy(shop.port, refuses=refuses) as proxy:
        assert refused(shop, ways(proxy.url)).name is not ProblemName.UNKNOWN
    assert shop.asked == []


def test_a_tunnel_that_breaks_in_the_middle_is_made_again(shop: UploadServer) -> None:
    shop.cuts = [1000, 700]
    with Proxy(shop.port) as proxy:
        assert bring(shop, ways(closed(), proxy.url)) == "A-17"
    assert shop.content == REPORT
    assert shop.begun == 1


@pytest.mark.parametrize("where", ["https://evil.example/r", "http://shop.example/r"])
def test_a_redirect_is_followed_to_no_other_host(shop: UploadServer, where: str) -> None:
    def lead(asked, wire, line):
        wire.head("307 Go", TUS, f"Location: {where}", "Content-Length: 0")
        return True

    shop.fault = lead
    with Proxy(shop.port, authorization=BASIC) as proxy:
        problem = refused(shop, ways(proxy.url, login=lambda: LOGIN))
    assert problem.evidence.note == "elsewhere"
    assert all("shop.example:" in head.partition("\r")[0] for head in proxy.heads)
    assert len(shop.asked) == 1


def test_a_proxy_that_looks_inside_gets_nothing(shop: UploadServer) -> None:
    """One whose certificate nobody vouches for: it is a wall, and no way."""
    stranger = presenting(trustme.CA().issue_cert("shop.example"))
    with UploadServer(tls=stranger) as inside, Proxy(inside.port) as proxy:
        assert refused(shop, ways(proxy.url)).name is ProblemName.CONNECTION_NOT_SAFE
        assert inside.content == b""
        assert inside.asked == []


def test_a_certificate_of_another_name_stops_it(authority: trustme.CA) -> None:
    context: ssl.SSLContext = presenting(authority.issue_cert("other.example"))
    with UploadServer(tls=context) as server, Proxy(server.port) as proxy:
        assert refused(server, ways(proxy.url)).name is ProblemName.CONNECTION_NOT_SAFE
        assert server.asked == []
