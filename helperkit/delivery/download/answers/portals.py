"""Whether an address is that of a network's own sign-in page, or of a site's. Pure.

Sources: RFC 8952 (how captive portals work), RFC 6598 (addresses of carriers), RFC 6762 and 8375
(names of the local network), guides of makers of access points to "external splash pages".
"""

import re
from ipaddress import ip_address
from urllib.parse import parse_qsl, urljoin, urlsplit

_LOCAL_ENDINGS = (".local", ".lan", ".home", ".home.arpa", ".internal", ".localdomain")
# A portal is told which device asks: by the number of its network card, as nobody else is.
_CARD_NUMBER = re.compile(
    r"(?<![0-9a-f])[0-9a-f]{2}(?:(?::|-|%3a)[0-9a-f]{2}){5}(?![0-9a-f])", re.I | re.A
)
_KEYS = (
    "uamip uamport nasid ap_mac apmac client_mac clientmac node_mac stamac usermac switch_url"
    " base_grant_url grant_url user_continue_url gw_address gw_id gw_port wlan ssid essid"
    " link-login link-login-only userurl wlanuserip wlanacname origpage redirurl"
)
_PORTAL_KEYS = frozenset(_KEYS.split())
_LOGIN_PATH = re.compile(
    r"(?:^|[/._-])(?:log-?in|log-?on|sign-?in|sso|auth|account|session)s?(?:$|[/._-])", re.I
)


def is_portal(asked: str, url: str) -> bool:
    """Whether a link led to another host that is, by its address, the network's own."""
    try:
        host, before = urlsplit(url).hostname or "", urlsplit(asked).hostname or ""
        query = urlsplit(url).query
    except ValueError:
        return False
    if not host or not before or host == before or _is_near(before):
        return False
    keys = {key.lower() for key, _ in parse_qsl(query, keep_blank_values=True)}
    return _is_near(host) or bool(keys & _PORTAL_KEYS) or _CARD_NUMBER.search(url) is not None


def _is_near(host: str) -> bool:
    try:
        return not ip_address(host.partition("%")[0]).is_global
    except ValueError:
        return "." not in host or host.endswith(_LOCAL_ENDINGS)


def looks_like_login(url: str) -> bool:
    """Whether an address is, by its path, that of a sign-in page."""
    try:
        return _LOGIN_PATH.search(urlsplit(url).path) is not None
    except ValueError:
        return False


def joined(url: str, target: str) -> str:
    """Return where a page at `url` leads with `target`; "" for nowhere."""
    try:
        return urljoin(url, target)
    except ValueError:
        return ""
