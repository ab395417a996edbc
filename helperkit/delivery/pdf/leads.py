"""Where a name or an address in a PDF leads (ISO 32000-1, 7.11.2 and 12.6.4.7)."""

import re
from urllib.parse import unquote

from helperkit.delivery.endings import promised
from helperkit.journey.kinds import MARKED

_FILE = re.compile(r"file:", re.IGNORECASE)
_OWN_DISK = re.compile(r"(?:localhost)?/(?![/\\])", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")  # one letter alone is a disk of Windows
_WEB = frozenset({"http", "https", "mailto"})
_ASKED = _WEB | {"tel", "sms", "ftp"}  # what somebody has to press leads there at most
_SERVER = re.compile(r"/[^/]{2,}/")  # how the format itself writes a computer's name


def leads_to_program(name: str) -> bool:
    """Whether a file's name or address leads to a program, or out of this computer as a file."""
    name = _plain(name)
    path = _path_of(name)
    if path is None:
        scheme = _SCHEME.match(name)
        return scheme is not None and scheme[1].lower() not in _ASKED
    return is_elsewhere(name) or promised(path) in MARKED


def leads_away(name: str) -> bool:
    """Whether what nobody pressed leads anywhere but to the web or to a book beside this one."""
    name = _plain(name)
    scheme = _SCHEME.match(name)
    if scheme is not None:
        return scheme[1].lower() not in _WEB
    return leads_to_program(name) or _SERVER.match(name) is not None


def is_elsewhere(name: str) -> bool:
    """Whether a name is that of a file on another computer."""
    path = _path_of(_plain(name))
    return path is not None and path[:2] in {"\\\\", "//", "\\/", "/\\"}


def _plain(name: str) -> str:
    """Return a name without what programs pass over in one."""
    return "".join(sign for sign in unquote(name).strip() if sign.isprintable())


def _path_of(name: str) -> str | None:
    """Return the path that a name or an address of a file says; None for another address."""
    if _FILE.match(name):
        path = _FILE.sub("", name, count=1)
        return path[2:] if path.startswith("//") and _OWN_DISK.match(path, 2) else path
    return None if _SCHEME.match(name) else name
