"""Where a card may let reports go."""

from urllib.parse import urlsplit


def may_take_reports(address: str, *, practice: bool = False) -> bool:
    """Return whether reports may go to this address: https, or this computer for a practice."""
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if not host or parts.username is not None or parts.password is not None or parts.fragment:
        return False
    if any(ord(sign) <= 32 or ord(sign) > 126 for sign in address):
        return False
    return parts.scheme == "https" or (practice and parts.scheme == "http" and host == "127.0.0.1")
