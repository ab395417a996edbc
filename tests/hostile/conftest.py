"""What surrounds a download in the tests, and nothing of what surrounds the tests."""

import ssl
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import trustme

from tests.hostile.certificates import presenting
from tests.hostile.fault_server import FaultServer, serve, shop
from tests.hostile.proxy_calls import BOOK


def _unset(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    for name in names:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy is set."""
    _unset(monkeypatch, "http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """An authority that this computer trusts, and no other."""
    _unset(monkeypatch, "requests_ca_bundle", "curl_ca_bundle")
    made = trustme.CA()
    made.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return made


@pytest.fixture
def tls(authority: trustme.CA) -> ssl.SSLContext:
    """What a shop called localhost shows, that is trusted."""
    return presenting(authority.issue_cert("localhost"))


@pytest.fixture(params=["http", "https"])
def server(request: pytest.FixtureRequest, authority: trustme.CA) -> Iterator[FaultServer]:
    """A shop that only the proxies know as shop.example."""
    tls = presenting(authority.issue_cert("shop.example")) if request.param == "https" else None
    with shop(serve(BOOK), tls) as made:
        yield made


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    """What is to end with the test."""
    with ExitStack() as made:
        yield made
