"""An antivirus or a company's proxy reads along: named by who signed the certificate, no more."""

import ssl
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from helperkit.delivery.download.line.causes import Cause, line_cause
from helperkit.delivery.download.line.exchange import ask_server
from helperkit.delivery.download.line.issuer import Reader, reader_of
from helperkit.delivery.download.line.line import Line, Stalled
from helperkit.delivery.download.line.ways import SYSTEM, Ways
from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.problems import ProblemName
from tests.hostile.certificates import presenting
from tests.hostile.fault_server import Asked, FaultServer, Wire, serve, shop
from tests.hostile.proxy_server import Proxy

BOOK = b"PK\x03\x04" + bytes(1000)

REAL_ISSUERS = {
    "Kaspersky Anti-Virus Personal Root Certificate": Reader("Kaspersky", "guard"),
    "AO Kaspersky Lab": Reader("Kaspersky", "guard"),
    "ESET SSL Filter CA": Reader("ESET", "guard"),
    "Avast Web/Mail Shield Root": Reader("Avast", "guard"),
    "AVG Web/Mail Shield Root": Reader("AVG", "guard"),
    "Bitdefender Personal CA.Net-Defender": Reader("Bitdefender", "guard"),
    "Norton Web/Mail Shield Root": Reader("Norton", "guard"),
    "Dr.Web for Windows": Reader("Dr.Web", "guard"),
    "McAfee Web Gateway": Reader("McAfee Web Gateway", "company"),
    "McAfee WebAdvisor": Reader("McAfee", "guard"),
    "Sophos SSL CA_S2100": Reader("Sophos", "company"),
    "Sophos Endpoint": Reader("Sophos", "guard"),
    "Zscaler Intermediate Root CA (zscalertwo.net) (t)": Reader("Zscaler", "company"),
    "FortiGate CA": Reader("Fortinet", "company"),
    "FG100E FortiGuard Untrusted": Reader("Fortinet", "company"),
    "ca.acme.goskope.com Netskope Inc": Reader("Netskope", "company"),
    "Palo Alto Forward Trust": Reader("Palo Alto", "company"),
    "Cisco Umbrella Primary SubCA": Reader("Cisco Umbrella", "company"),
    "Blue Coat SG-S200 Series": Reader("Blue Coat", "company"),
    "Check Point CA": Reader("Check Point", "company"),
    "Barracuda Networks": Reader("Barracuda", "company"),
    "WatchGuard_Technologies Fireware HTTPS Proxy": Reader("WatchGuard", "company"),
    "Forcepoint Cloud CA": Reader("Forcepoint", "company"),
    "iboss Network Security": Reader("iboss", "company"),
    "Untangle Security": Reader("Untangle", "company"),
    "Squid proxy of ours": Reader("Squid", "company"),
    "mitmproxy": Reader("mitmproxy", "company"),
    "DO_NOT_TRUST_FiddlerRoot": Reader("Fiddler", "company"),
    "Gateway CA - Cloudflare Managed G1": Reader("Cloudflare Gateway", "company"),
}
STRANGERS = [
    "RESET Ltd",  # ESET is in it, but not a word of it
    "Symantec Class 3 Secure Server CA",  # an authority of old, not a proxy
    "CloudFlare Origin SSL Certificate Authority",
    "Norton & Sons Booksellers",
    "Umbrella Corporation",
    "Cisco Systems",
    "Let's Encrypt",
]


def leaf(authority: trustme.CA) -> trustme.LeafCert:
    return authority.issue_cert("localhost", "shop.example")


def der(certificate: trustme.LeafCert) -> bytes:
    return ssl.PEM_cert_to_DER_cert(certificate.cert_chain_pems[0].bytes().decode())


@pytest.mark.parametrize(("words", "reader"), REAL_ISSUERS.items())
def test_products_are_told_by_their_issuers(words: str, reader: Reader) -> None:
    assert reader_of(der(leaf(trustme.CA(organization_name=words)))) == reader
    assert reader_of(der(leaf(trustme.CA(organization_unit_name=words.upper())))) == reader


@pytest.mark.parametrize("words", STRANGERS)
def test_strangers_are_not_named(words: str) -> None:
    assert reader_of(der(leaf(trustme.CA(organization_name=words)))) is None


def test_only_the_issuer_counts_not_whose_certificate_it_is() -> None:
    made = trustme.CA().issue_cert("localhost", organization_name="Kaspersky Books")
    assert reader_of(der(made)) is None


def test_letters_of_two_bytes_and_places() -> None:
    def part(tag: int, content: bytes) -> bytes:
        return bytes([tag, len(content)]) + content

    def certificate(attribute: bytes, kind: int, value: bytes) -> bytes:
        pair = part(0x30, part(0x06, attribute) + part(kind, value))
        name = part(0x30, part(0x31, pair))
        return part(0x30, part(0x30, part(0x02, b"\1") + part(0x30, b"") + name))

    common_name, town = b"\x55\x04\x03", b"\x55\x04\x07"
    wide = certificate(common_name, 0x1E, "ESET Прокси".encode("utf-16-be"))
    assert reader_of(wide) == Reader("ESET", "guard")
    assert reader_of(certificate(common_name, 0x0C, b"Palo Alto")) == Reader("Palo Alto", "company")
    assert reader_of(certificate(town, 0x0C, b"Palo Alto")) is None


EXAMPLE = der(leaf(trustme.CA(organization_name="Zscaler")))


@given(st.data())
def test_no_certificate_breaks_it(data: st.DataObject) -> None:
    broken = bytearray(EXAMPLE[: data.draw(st.integers(0, len(EXAMPLE)))])
    places = st.tuples(st.integers(0, max(len(broken) - 1, 0)), st.integers(0, 255))
    for at, value in data.draw(st.lists(places, max_size=4)) if broken else ():
        broken[at] = value
    reader_of(bytes(broken))
    reader_of(data.draw(st.binary(max_size=64)))


# On the line ------------------------------------------------------------------------------


pytestmark = pytest.mark.usefixtures("no_proxies", "authority")


def fails(url: str, ways: Ways = SYSTEM, patience: float = 20.0) -> tuple[Cause, BaseException]:
    line = Line(Watch(), patience, lambda: None)
    with (
        pytest.raises(OSError, match=r".") as caught,
        ask_server(url, {}, line, lambda _: None, ways=ways),
    ):
        pass
    line.close()
    cause = line_cause(caught.value, "", began=False)
    assert cause is not None
    return cause, caught.value


def named(words: str) -> ssl.SSLContext:
    return presenting(leaf(trustme.CA(organization_name=words)))


@pytest.mark.parametrize(
    ("words", "note", "issuer"),
    [
        ("Kaspersky Lab", "guard", "Kaspersky"),
        ("Zscaler Inc.", "company", "Zscaler"),
        ("Somebody", "unknown_issuer", ""),
    ],
)
def test_who_reads_along(words: str, note: str, issuer: str) -> None:
    with shop(serve(BOOK), named(words)) as server:
        cause, error = fails(server.url(host="localhost"))
        evidence = cause.as_problem(error).evidence
        assert server.asked == []  # nothing was asked over a line that is not safe
    assert (cause.problem, cause.note) == (ProblemName.CONNECTION_NOT_SAFE, note)
    assert (evidence.note, evidence.issuer) == (note, issuer)


def test_through_a_proxy_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    with shop(serve(BOOK), named("FortiGate")) as server, Proxy(server.port) as proxy:
        cause, _ = fails(server.url(host="shop.example"), Ways(lambda _: (proxy.url,)))
        assert server.asked == []
        assert [head.split()[:2] for head in proxy.heads] == [
            ["CONNECT", f"shop.example:{server.port}"]
        ] * 2
    assert (cause.note, cause.issuer) == ("company", "Fortinet")


def test_a_self_signed_one() -> None:
    own = trustme.CA(organization_name="ESET, spol. s r. o.")
    context = presenting(own.issue_cert("localhost"))  # with its authority in the chain
    with shop(serve(BOOK), context) as server:
        cause, _ = fails(server.url(host="localhost"))
    assert (cause.note, cause.issuer) == ("guard", "ESET")


def test_other_failures_are_not_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = trustme.CA(organization_name="Kaspersky")
    known.cert_pem.write_to_path(str(tmp_path / "known.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "known.pem"))
    old = known.issue_cert("localhost", not_after=datetime.now(UTC) - timedelta(days=9))
    with CountingShop(presenting(old)) as server:
        assert fails(server.url(host="localhost"))[0].note == "expired"
        assert server.connections == 1
    with CountingShop(presenting(known.issue_cert("another.example"))) as server:
        assert fails(server.url(host="localhost"))[0].note == "wrong_name"
        assert server.connections == 1


class CountingShop(FaultServer):
    """Counts connections; answers only the first, and is silent on the others."""

    def __init__(self, tls: ssl.SSLContext, *, silent_after: int = 99) -> None:
        self.connections = 0
        self.second = threading.Event()
        self._silent_after = silent_after
        super().__init__(_never, tls)

    def _serve(self, plain: object) -> None:
        self.connections += 1
        if self.connections > self._silent_after:
            self.second.set()
            self.ended.wait(30)
        super()._serve(plain)  # type: ignore[arg-type]  # a socket, as it came


def _never(asked: Asked, wire: Wire) -> None:
    raise AssertionError(asked.target)


def test_silence_while_looking_leaves_the_first_failure() -> None:
    with CountingShop(named("Kaspersky"), silent_after=1) as server:
        cause, error = fails(server.url(host="localhost"), patience=0.8)
        assert server.second.is_set()
    assert cause.note == "unknown_issuer"
    assert not isinstance(error, Stalled)


def test_stopping_while_looking() -> None:
    watch = Watch()
    with CountingShop(named("Kaspersky"), silent_after=1) as server:
        stopping = threading.Thread(target=lambda: (server.second.wait(30), watch.cancel()))
        stopping.start()
        line = Line(watch, 60, lambda: None)
        with (
            pytest.raises(Cancelled),
            ask_server(server.url(host="localhost"), {}, line, lambda _: None),
        ):
            pass
        line.close()
        stopping.join()
