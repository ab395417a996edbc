"""What an exception of the line means: the one place that knows those of requests and ssl."""

import errno
import http.client
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import requests
import urllib3

from helperkit.delivery.download.answers.answer import BadAnswer, http_date
from helperkit.delivery.download.body import Cut
from helperkit.delivery.download.line.connections import HUNG_UP, ProxyRefused
from helperkit.delivery.download.line.issuer import ReadAlong
from helperkit.delivery.download.line.race import NO_HOST, NO_NET, NeverGiven
from helperkit.delivery.download.line.silence import Slept, Stalled
from helperkit.delivery.download.patience import Patience
from helperkit.journey.problems import Evidence, Problem, ProblemName

CLOCK_DOUBT = timedelta(days=1)

_NO_NAME_YET = {getattr(socket, "EAI_AGAIN", None), 11002}
# OpenSSL's X509_V_ERR_…, Windows' CERT_E_…, Apple's errSec…
_TLS_NOTES = {
    9: "not_yet_valid",
    10: "expired",
    18: "self_signed",
    19: "unknown_issuer",
    20: "unknown_issuer",
    21: "unknown_issuer",
    23: "revoked",
    62: "wrong_name",
    64: "wrong_name",
    0x800B0101: "expired",
    0x800B0109: "unknown_issuer",
    0x800B010A: "unknown_issuer",
    0x800B010F: "wrong_name",
    0x80092010: "revoked",
    -67602: "wrong_name",
    -67818: "expired",
    -67819: "not_yet_valid",
    -67820: "revoked",
    -67843: "unknown_issuer",
}


class Cause(msgspec.Struct, frozen=True):
    """A named cause, and how often to try before it is told."""

    problem: ProblemName
    patience: Patience
    note: str = ""
    http_status: int | None = None
    issuer: str = ""  # whose program reads along

    def as_problem(self, error: BaseException) -> Problem:
        """Return the problem, with the evidence that an agent can use."""
        return Problem(
            self.problem,
            Evidence(
                where="download",
                http_status=self.http_status,
                error=type(error).__name__,
                errno=next(
                    (e.errno for e in roots(error) if isinstance(e, OSError) and e.errno), None
                ),
                note=self.note,
                issuer=self.issuer,
            ),
        )


def roots(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and all that it was made from, as requests and urllib3 nest them."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop(0)
        if not isinstance(one, BaseException) or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [getattr(one, "reason", None), *one.args, one.__cause__, one.__context__]


def line_cause(error: Exception, seen_date: str, *, began: bool) -> Cause | None:
    """Name the cause of an exception while asking or receiving; None where it is unforeseen.

    `seen_date`: the Date of any server met on the way. `began`: some answer had come already.
    """
    chain = list(roots(error))
    for one in chain:
        if isinstance(one, ReadAlong):
            reader = one.reader
            name = ProblemName.CONNECTION_NOT_SAFE
            return Cause(name, Patience.NONE, reader.note, issuer=reader.name)
    # SSLError is an OSError and a ConnectionError of requests: it must be looked for first.
    for one in chain:
        if isinstance(one, ssl.SSLCertVerificationError):
            return _certificate_cause(one, seen_date)
    for one in chain:
        if isinstance(one, ProxyRefused):
            return _proxy_cause(one.status)
    if any(isinstance(one, requests.exceptions.ProxyError) for one in chain):
        return Cause(ProblemName.OFFLINE, Patience.LITTLE, "proxy")
    for one in chain:
        found = _cause_of_one(one, began=began)
        if found:
            return found
    return None


def _proxy_cause(status: int) -> Cause:
    """Name what it means that a proxy makes no way to the server."""
    if status == 407:
        return Cause(ProblemName.PROXY_SIGN_IN, Patience.NONE, http_status=status)
    if status == HUNG_UP:
        return Cause(ProblemName.OFFLINE, Patience.LITTLE, "proxy")
    return Cause(ProblemName.SERVER_NOT_FOUND, Patience.LITTLE, "proxy", status)


_BY_TYPE: tuple[tuple[tuple[type[BaseException], ...], Cause], ...] = (
    ((Slept,), Cause(ProblemName.SLOW, Patience.MUCH, "slept")),
    ((Stalled,), Cause(ProblemName.SLOW, Patience.MUCH, "stall")),
    ((Cut, http.client.IncompleteRead), Cause(ProblemName.SLOW, Patience.MUCH, "cut")),
    (
        (urllib3.exceptions.InvalidHeader, requests.exceptions.InvalidHeader),
        Cause(ProblemName.SERVER_BUSY, Patience.LITTLE, "two_content_lengths"),
    ),
    (
        (requests.exceptions.InvalidURL, urllib3.exceptions.LocationParseError),
        Cause(ProblemName.LINK_UNREADABLE, Patience.NONE, "not_a_link"),
    ),
    ((ConnectionRefusedError,), Cause(ProblemName.SERVER_NOT_FOUND, Patience.LITTLE, "refused")),
)
_CUT = (
    http.client.RemoteDisconnected,
    ConnectionResetError,
    ConnectionAbortedError,
    BrokenPipeError,
    ssl.SSLEOFError,
    ssl.SSLZeroReturnError,
)


def _cause_of_one(one: BaseException, *, began: bool) -> Cause | None:
    for types, cause in _BY_TYPE:
        if isinstance(one, types):
            return cause
    match one:
        case BadAnswer():
            return Cause(ProblemName.SERVER_BUSY, Patience.LITTLE, one.note)
        case NeverGiven():
            return Cause(ProblemName.SERVER_NOT_FOUND, Patience.LITTLE, "name")
        case socket.gaierror():
            offline = one.errno in _NO_NAME_YET or not has_route()
            name = ProblemName.OFFLINE if offline else ProblemName.SERVER_NOT_FOUND
            return Cause(name, Patience.LITTLE, "name")
        case ssl.SSLError() if not began and not isinstance(one, _CUT):
            return Cause(ProblemName.CONNECTION_NOT_SAFE, Patience.LITTLE, "handshake")
        case ssl.SSLError():
            return _cut(began=began)
        case OSError():
            return _cause_of_os_error(one, began=began)
        case http.client.HTTPException():
            return Cause(ProblemName.SERVER_BUSY, Patience.LITTLE, "headers")
        case _:
            return None


def _cause_of_os_error(one: OSError, *, began: bool) -> Cause | None:
    if isinstance(one, _CUT) or one.errno == errno.ENOTCONN:
        return _cut(began=began)
    if one.errno in NO_NET:
        return Cause(ProblemName.OFFLINE, Patience.LITTLE, "no_route")
    if isinstance(one, PermissionError) or one.errno == 10013:  # a firewall on this computer
        return Cause(ProblemName.SERVER_NOT_FOUND, Patience.LITTLE, "blocked")
    if isinstance(one, TimeoutError) or one.errno in {*NO_HOST, 10060}:
        if not has_route():  # the cable was pulled meanwhile
            return Cause(ProblemName.OFFLINE, Patience.LITTLE, "no_route")
        return Cause(ProblemName.SERVER_NOT_FOUND, Patience.LITTLE, "no_answer")
    return None


def _cut(*, began: bool) -> Cause:
    name = ProblemName.SLOW if began else ProblemName.SERVER_BUSY
    return Cause(name, Patience.MUCH, "cut")


def _certificate_cause(error: ssl.SSLCertVerificationError, seen_date: str) -> Cause:
    note = _TLS_NOTES.get(error.verify_code, "certificate")
    now = datetime.now(UTC)
    if note in {"not_yet_valid", "expired"} and clock_is_wrong(
        now, http_date(seen_date), _installed(), too_early=note == "not_yet_valid"
    ):
        return Cause(ProblemName.CLOCK_WRONG, Patience.NONE, note)
    return Cause(ProblemName.CONNECTION_NOT_SAFE, Patience.NONE, note)


def clock_is_wrong(
    now: datetime, seen: datetime | None, installed: datetime, *, too_early: bool
) -> bool:
    """Whether this computer's clock, not the certificate, is to blame.

    A server's own Date tells best. Without one: a clock before the program's own files is wrong;
    and shops hardly ever use a certificate before its time, so `too_early` blames the clock too.
    """
    if seen is not None:
        return abs(now - seen) > CLOCK_DOUBT
    return too_early or now < installed - CLOCK_DOUBT


def _installed() -> datetime:
    try:
        return datetime.fromtimestamp(Path(__file__).stat().st_mtime, UTC)
    except OSError:  # frozen programs may have no such file
        return datetime.min.replace(tzinfo=UTC) + 2 * CLOCK_DOUBT


def has_route() -> bool:
    """Whether this computer has any way out. Nothing is sent.

    The addresses are those that RFC 5737 and 3849 set aside for documentation.
    """
    for family, address in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as sock:
                sock.connect((address, 9))
        except OSError:
            continue
        return True
    return False
