"""Proxies that want a password; and that no password is ever told."""

import base64
import logging
import traceback
from collections.abc import Callable
from contextlib import ExitStack

import pytest

from helperkit.delivery.download.line.causes import roots
from helperkit.delivery.download.line.ways import schemes, ways_to
from helperkit.journey.problems import Problem, ProblemName
from tests.hostile.fault_server import FaultServer
from tests.hostile.proxy_calls import SUM, bring, closed, problem_of, ways
from tests.hostile.proxy_server import Proxy

NAME, PASSWORD = "grace", "s3cret:päss@/%"
BASIC = "Basic " + base64.b64encode(f"{NAME}:{PASSWORD}".encode()).decode()
SECRETS = (PASSWORD, "s3cret", BASIC, BASIC.removeprefix("Basic "))

pytestmark = pytest.mark.usefixtures("no_proxies")


def signed_in() -> tuple[str, str]:
    return NAME, PASSWORD


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
