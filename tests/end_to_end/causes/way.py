"""Journeys that end on the way to the shop: real servers, real certificates, real proxies."""

from datetime import UTC, datetime, timedelta

import trustme

from helperkit.diagnostics.facts import ServerClock
from helperkit.diagnostics.verdict import Cause
from helperkit.journey.effects import Download
from helperkit.journey.events import WorkFailed
from helperkit.journey.problems import Evidence, ProblemName
from tests.end_to_end.causes.makers import Scene, into, parcel
from tests.end_to_end.causes.travel import Customer, Told
from tests.hostile.certificates import presenting
from tests.hostile.fault_server import Asked, Wire, says, serve
from tests.hostile.loopback import closed_port
from tests.hostile.proxy_calls import closed

HTML = "Content-Type: text/html"
DAY = timedelta(days=1)
SCAN = b"<html><p>Google Drive can't scan this file for viruses.</p><form action=/x></form>"


@into(Cause.OFFLINE)
def the_cable_is_out(scene: Scene) -> Told:
    return scene.practise("offline")


@into(Cause.SLOW_LINE)
def the_line_trickles(scene: Scene) -> Told:
    return scene.practise("slow")


@into(Cause.SLOW_LINE)
def the_customer_pauses_while_the_line_trickles(scene: Scene) -> Told:
    return scene.practise("slow", when_waiting="pause", until="paused")


@into(Cause.SERVER_BUSY)
def the_shop_says_503(scene: Scene) -> Told:
    return scene.practise("server_busy")


@into(Cause.SERVER_BUSY)
def the_shop_says_429(scene: Scene) -> Told:
    return _from(scene, says("429 Too Many Requests", b"", "Retry-After: 9"))


@into(Cause.SERVER_BROKEN)
def the_shop_says_500(scene: Scene) -> Told:
    return _from(scene, says("500 Internal Server Error"))


@into(Cause.SERVER_BROKEN)
def the_length_is_nonsense(scene: Scene) -> Told:
    return _from(scene, lambda _, wire: wire.head("200 OK", "Content-Length: -5"))


@into(Cause.SERVER_NOT_FOUND)
def no_such_name(scene: Scene) -> Told:
    return scene.practise("server_not_found")


@into(Cause.SERVER_SILENT)
def nobody_listens_there(scene: Scene) -> Told:
    return scene.travel(scene.card(f"http://127.0.0.1:{closed_port()}/book.zip", parcel()))


@into(Cause.PROXY_SIGN_IN)
def the_proxy_wants_a_password(scene: Scene) -> Told:
    told = scene.practise("proxy_sign_in")
    for name in ("http_proxy", "no_proxy"):
        scene.environ.delenv(name, raising=False)
    return told


@into(Cause.PROXY_DEAD)
def the_proxy_is_dead(scene: Scene) -> Told:
    card, proxy = scene.card("http://shop.example/book.zip", parcel()), closed()
    return Customer(scene.folder).travel(card, proxies=lambda _: (proxy,))


@into(Cause.LOGIN_PAGE)
def the_shop_wants_a_sign_in(scene: Scene) -> Told:
    return scene.practise("login_page")


@into(Cause.PORTAL)
def the_network_wants_a_yes(scene: Scene) -> Told:
    page = b"<html><h1>Welcome</h1><form action=/yes></form></html>"
    return _from(scene, says("511 Network Authentication Required", page, HTML))


@into(Cause.CHECK_PAGE)
def the_file_is_too_big_for_a_scan(scene: Scene) -> Told:
    return _from(scene, says("200 OK", SCAN, HTML))


@into(Cause.DROPS_AT_SAME_BYTE)
def each_answer_ends_at_one_byte(scene: Scene) -> Told:
    content = parcel()
    cut = len(content) // 2

    def answer(asked: Asked, wire: Wire) -> None:
        told = [f"Content-Length: {len(content) - asked.start}", 'ETag: "v1"']
        if asked.ranged:
            told.append(f"Content-Range: bytes {asked.start}-{len(content) - 1}/{len(content)}")
        wire.head("206 Partial Content" if asked.ranged else "200 OK", *told)
        wire.send(content[asked.start : cut])

    return _from(scene, answer)


@into(Cause.CERTIFICATE_UNKNOWN)
def the_shop_vouches_for_itself(scene: Scene) -> Told:
    return scene.practise("connection_not_safe")


@into(Cause.GUARD_READS_ALONG)
def kaspersky_reads_along(scene: Scene) -> Told:
    return _read_along(scene, "Kaspersky Anti-Virus Personal Root Certificate")


@into(Cause.COMPANY_READS_ALONG)
def zscaler_reads_along(scene: Scene) -> Told:
    return _read_along(scene, "Zscaler Intermediate Root CA (zscalertwo.net) (t)")


@into(Cause.CERTIFICATE_EXPIRED)
def the_certificate_is_over(scene: Scene) -> Told:
    early = datetime.now(UTC) - 9 * DAY
    return _secure(scene, scene.authority().issue_cert("localhost", not_after=early))


@into(Cause.CERTIFICATE_WRONG_NAME)
def the_certificate_is_another_s(scene: Scene) -> Told:
    return _secure(scene, scene.authority().issue_cert("another.example"))


@into(Cause.CLOCK_WRONG)
def the_certificate_is_not_valid_yet(scene: Scene) -> Told:
    late = datetime.now(UTC) + 9 * DAY
    return _secure(scene, scene.authority().issue_cert("localhost", not_before=late))


@into(Cause.CLOCK_WRONG, ServerClock(seconds_ahead=400 * 86_400, seconds_ago=5))
def the_certificate_is_over_for_a_clock_that_is_ahead(scene: Scene) -> Told:
    return the_certificate_is_over(scene)


@into(Cause.OPEN_WAY)
def the_link_leads_to_an_open_way(scene: Scene) -> Told:
    tls = presenting(scene.authority().issue_cert("localhost"))
    moved = says("302 Found", b"", "Location: http://shop.example/book.zip")
    return scene.travel(scene.server(moved, tls).url(host="localhost"))


@into(Cause.WAY_BLOCKED, by_hand=True)
def a_firewall_of_windows_says_no(scene: Scene) -> Told:
    blocked = Evidence("download", error="PermissionError", errno=10013, note="blocked")
    return scene.travel(
        scene.card("https://shop.example/book.zip", parcel()),
        instead=lambda effect: (
            WorkFailed(effect.attempt, ProblemName.SERVER_NOT_FOUND, blocked)
            if isinstance(effect, Download)
            else None
        ),
    )


def _from(scene: Scene, answer: object) -> Told:
    server = scene.server(answer)  # type: ignore[arg-type]  # as given
    return scene.travel(scene.card(server.url(), parcel()))


def _secure(scene: Scene, certificate: trustme.LeafCert) -> Told:
    server = scene.server(serve(parcel()), presenting(certificate))
    return scene.travel(scene.card(server.url(host="localhost"), parcel()))


def _read_along(scene: Scene, whose: str) -> Told:
    scene.authority()
    return _secure(scene, trustme.CA(organization_name=whose).issue_cert("localhost"))
