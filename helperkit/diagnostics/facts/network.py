"""Facts about the way to the shop: what stands in between, and whether it can be reached."""

from enum import StrEnum

from helperkit.diagnostics.facts.fact import Told
from helperkit.journey.fields import ErrorClass, Issuer, Maybe, NamedHost, OwnNote, Why


class ProxyKind(StrEnum):
    """How a proxy is spoken to."""

    HTTP = "http"
    HTTPS = "https"
    SOCKS = "socks"
    ANOTHER = "another"


class Network(Told, frozen=True, tag="network"):
    """Whether the system says that a proxy stands before the internet, and of which kind.

    `hosts` are theirs, in the order of `kinds`; `script`: a PAC file decides, None where nobody
    knows; `login`: an address holds a name.
    """

    why: Why = "report-why-network"
    proxies: bool = False
    kinds: tuple[ProxyKind, ...] = ()
    hosts: tuple[NamedHost, ...] = ()
    script: bool | None = None
    login: bool = False


class Step(StrEnum):
    """How far a probe came."""

    NAME = "name"  # the host's name has no address
    WAY = "way"  # no connection came about
    SAFETY = "safety"  # the connection is not safe
    THERE = "there"  # all is well


class Probe(Told, frozen=True, tag="probe"):
    """Whether the shop's own host can be reached. Only if the customer asked for it.

    `addresses` and `addresses_6` count what its name leads to (IPv4, IPv6). `error` is the class
    of what came, `note` a fixed word of our own, `issuer` a product that reads along, of a closed
    list. Milliseconds until it stood.
    """

    why: Why = "report-why-probe"
    host: NamedHost = ""
    reached: Step = Step.NAME
    safe: bool | None = None  # over TLS, and its certificate holds
    addresses: Maybe = None
    addresses_6: Maybe = None
    milliseconds: Maybe = None
    error: ErrorClass = ""
    note: OwnNote = ""
    issuer: Issuer = ""
    by_proxy: bool = False
