"""Who reads along: an antivirus program or a company's proxy, told by who signed a certificate.

Such a program sits between the two ends and signs every server's certificate itself. Where the
computer does not know its signature, the connection is not safe to us; but a customer is helped
by hearing whose it is. Anyone can write such a name into a certificate, so the name is a hint
for words only: nothing is ever trusted because of it.
"""

import re
import socket
import ssl
from collections.abc import Iterator

import msgspec

from helperkit.delivery.download.line.line import Line


class Reader(msgspec.Struct, frozen=True):
    """A product that reads along. `note`: "guard" protects a computer, "company" a network."""

    name: str
    note: str


# A name as it is told, and what its certificates say where that is something else. The first that
# fits counts. Names of public authorities (Symantec, Cloudflare, Cisco) need more than the name.
_GUARDS = {
    "Kaspersky": "",
    "ESET": "",
    "Avast": "",
    "AVG": "",
    "Bitdefender": "",
    "Norton": r"norton (?:web|mail|anti|security|360|family)|nortonlifelock",
    "Dr.Web": r"dr\.? ?web|doctor web",
    "AdGuard": "",
    "Avira": "",
    "BullGuard": "",
    "F-Secure": "",
    "G DATA": "",
    "Panda": r"panda security",
    "Trend Micro": "",
    "Net Nanny": r"net ?nanny|contentwatch",
    "Qustodio": "",
}
_COMPANIES = {
    "McAfee Web Gateway": r"mcafee web gateway|skyhigh",
    "Zscaler": "",
    "Fortinet": r"forti(?:net|gate|guard|proxy)",
    "Netskope": "",
    "Palo Alto": r"palo alto|pan-os|globalprotect",
    "Cisco Umbrella": r"cisco (?:umbrella|secure web)|opendns|ironport",
    "Blue Coat": r"blue ?coat|proxysg|symantec web (?:security|protection)|symantec wss",
    "Check Point": r"check ?point",
    "Barracuda": "",
    "WatchGuard": "",
    "Forcepoint": r"forcepoint|websense",
    "iboss": "",
    "Untangle": "",
    "SonicWall": "",
    "Smoothwall": "",
    "Securly": "",
    "Lightspeed": r"lightspeed (?:systems|filter|rocket)",
    "Cato Networks": "",
    "Cloudflare Gateway": r"gateway ca - cloudflare|cloudflare (?:gateway|for teams|zero trust)",
    "Squid": "",
    "mitmproxy": "",
    "Charles": r"charles proxy",
    "Fiddler": r"(?:do_not_trust_)?fiddler(?:root)?",
    "Burp": r"portswigger",
}
# Sold to both: what stands beside the name tells which; else it is the one for a computer.
_BOTH = {"McAfee": "", "Sophos": ""}
_SOPHOS_NETWORK = r"sophos[ _](?:ssl|utm|xg|firewall|ca)|securityappliance_ssl_ca"

_KNOWN = [
    *((Reader(name, "company"), pattern) for name, pattern in _COMPANIES.items()),
    (Reader("Sophos", "company"), _SOPHOS_NETWORK),
    *((Reader(name, "guard"), pattern) for name, pattern in (_GUARDS | _BOTH).items()),
]

# OpenSSL's, Windows' and Apple's numbers for a chain that ends at nobody known.
_UNKNOWN_ISSUER = {18, 19, 20, 21, 0x800B0109, 0x800B010A, -67843}

_SEQUENCE, _SET, _OID, _VERSION, _WIDE_TEXT = 0x30, 0x31, 0x06, 0xA0, 0x1E
# Attributes that say who: common name, organization, its unit (X.520). Places are left out, for
# Palo Alto is a town.
_WHO = {b"\x55\x04\x03", b"\x55\x04\x0a", b"\x55\x04\x0b"}


class ReadAlong(OSError):
    """A certificate that nobody vouches for was signed by a product that reads along."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader.name)
        self.reader = reader


def may_be_read(error: ssl.SSLCertVerificationError) -> bool:
    """Whether the certificate's signature is what the computer does not know."""
    return error.verify_code in _UNKNOWN_ISSUER


def reader_along(line: Line, sock: socket.socket, host: str) -> ReadAlong | None:
    """Shake hands on this connected socket to see its certificate, and close it.

    None where nobody is recognised. Raise what the line raises.
    """
    with sock:
        # This is no way around the check of certificates: that has failed, and stays failed.
        # Python shows a certificate only of a handshake that it let pass, so one is let pass:
        # nothing is asked over it, nothing that comes is read, and it ends here.
        looking = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        looking.check_hostname = False
        looking.verify_mode = ssl.CERT_NONE
        with looking.wrap_socket(
            sock, server_hostname=host, do_handshake_on_connect=False
        ) as shown:
            line.shake_hands(shown)
            certificate = shown.getpeercert(binary_form=True)
    found = reader_of(certificate or b"")
    return ReadAlong(found) if found else None


def reader_of(certificate: bytes) -> Reader | None:
    """Return the product that signed a certificate (DER), if it is a known one."""
    try:
        text = "\n".join(_issuer_words(certificate))
    except IndexError:
        return None
    return next((reader for reader, pattern in _KNOWN if _names(pattern, reader, text)), None)


def _names(pattern: str, reader: Reader, text: str) -> bool:
    # Compiled in trouble only: so many patterns would be a tenth of the start.
    named = pattern or re.escape(reader.name)
    return re.search(rf"(?<![a-z0-9])(?:{named})(?![a-z])", text, re.I) is not None


def _issuer_words(certificate: bytes) -> Iterator[str]:
    """Yield what the issuer is called (RFC 5280, 4.1). Raise IndexError for what is no DER.

    Read by hand: it is one path through the tree, and a library for certificates would be the
    largest part of the whole program.
    """
    signed = _first(_first(certificate))
    parts = [part for part in _parts(signed) if part[0] != _VERSION]
    issuer = parts[2][1]  # after the serial number and the kind of signature
    for tag, several in _parts(issuer):
        for inner, pair in _parts(several) if tag == _SET else ():
            attribute = list(_parts(pair)) if inner == _SEQUENCE else []
            if attribute[0] in {(_OID, name) for name in _WHO}:
                kind, value = attribute[1]
                yield value.decode("utf-16-be" if kind == _WIDE_TEXT else "utf-8", "replace")


def _first(der: bytes) -> bytes:
    return next(_parts(der), (0, b""))[1]


def _parts(der: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield tag and content of each element (X.690, 8.1). Raise IndexError."""
    at = 0
    while at < len(der):
        tag, size = der[at], der[at + 1]
        at += 2
        if size & 0x80:
            count = size & 0x7F
            size = int.from_bytes(der[at : at + count], "big")
            at += count
        if at + size > len(der):
            raise IndexError
        yield tag, der[at : at + size]
        at += size
