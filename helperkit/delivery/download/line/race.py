"""Finding a host's addresses, and connecting to the first that answers ("Happy Eyeballs").

Source: RFC 8305, sections 4 and 5. Its section 3, one question for each family, is left to the
system's resolver, which asks both and sorts what comes (RFC 6724). The known libraries for this
are made for asyncio; here one thread and a selector do it.
"""

import errno
import selectors
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

SLICE = 0.2  # seconds: the longest that a wish to stop goes unheard
ATTEMPT_SECONDS = 0.25  # between the beginnings of two attempts (RFC 8305, section 5)

Heed = Callable[[float], None]  # told when a short wait began; raises to end everything

_UNDER_WAY = {0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY, 10035}  # the last: Windows
NO_NET = {errno.ENETUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}
NO_NET |= {10047, 10049, 10050, 10051}  # the same on Windows
NO_HOST = {errno.EHOSTUNREACH, errno.EHOSTDOWN, 10064, 10065}


class NeverGiven(socket.gaierror):
    """A name under .invalid: with or without a way out of this computer, nobody answers to it."""


def find_addresses(host: str, port: int, *, until: float, heed: Heed) -> list[Any]:
    """Return what getaddrinfo knows of a host. Raise OSError.

    The system's resolver cannot be stopped, so it is asked in a thread, and left there if it has
    not answered at `until` (monotonic seconds). Of names that are never given it is not asked
    (RFC 6761, section 6.4).
    """
    if host.lower().rstrip(".").endswith(".invalid"):
        raise NeverGiven(socket.EAI_NONAME, "a name that is never given")
    found: list[Any] = []
    failed: list[OSError] = []

    def ask() -> None:
        try:
            found.extend(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except OSError as error:
            failed.append(error)
        except UnicodeError:
            failed.append(socket.gaierror(socket.EAI_NONAME, "not a host's name"))

    asking = threading.Thread(target=ask, daemon=True, name="host-name")
    asking.start()
    while asking.is_alive():
        began = time.monotonic()
        asking.join(SLICE)
        heed(began)
        if asking.is_alive() and time.monotonic() >= until:
            raise socket.gaierror(socket.EAI_AGAIN, "no name server answers")
    if failed:
        raise failed[0]
    return found


def interleave(addresses: Iterable[Any]) -> list[Any]:
    """Order addresses so that the families take turns; within a family they keep their order."""
    families: dict[int, deque[Any]] = {}
    for address in addresses:
        families.setdefault(address[0], deque()).append(address)
    turns = list(families.values())  # the family that the system prefers comes first
    ordered = []
    while any(turns):
        ordered += [turn.popleft() for turn in turns if turn]
    return ordered


def race(
    addresses: Iterable[Any], options: Iterable[Any] = (), *, until: float, heed: Heed
) -> socket.socket:
    """Return the first socket that is connected; it does not block. Close all others.

    A new attempt begins every quarter second, and at once where one fails. Raise the most telling
    OSError if none answers, at `until` (monotonic seconds) at the latest.
    """
    waiting = deque(interleave(addresses))
    options = list(options)
    failed: list[OSError] = []
    under_way: dict[socket.socket, None] = {}  # in the order of their beginning
    next_begins = 0.0
    with selectors.DefaultSelector() as selector:
        try:
            while waiting or under_way:
                now = time.monotonic()
                if now >= until:
                    failed.append(TimeoutError(errno.ETIMEDOUT, "connect"))
                    break
                if waiting and (now >= next_begins or not under_way):
                    try:
                        sock = _begin(waiting.popleft(), options)
                    except OSError as error:
                        failed.append(error)
                        continue
                    under_way[sock] = None
                    selector.register(sock, selectors.EVENT_WRITE)
                    next_begins = now + ATTEMPT_SECONDS
                pause = min(SLICE, until - now, next_begins - now if waiting else SLICE)
                ready = {key.fileobj for key, _ in selector.select(pause)}
                heed(now)
                for sock in [one for one in under_way if one in ready]:
                    selector.unregister(sock)
                    del under_way[sock]
                    status = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                    if not status:
                        return sock
                    sock.close()
                    failed.append(OSError(status, "connect"))
                    next_begins = now
        finally:
            for sock in under_way:
                sock.close()
    raise min(failed, key=_rank, default=TimeoutError(errno.ETIMEDOUT, "no address"))


def _begin(found: Any, options: list[Any]) -> socket.socket:
    family, kind, protocol, _, address = found
    sock = socket.socket(family, kind, protocol)
    try:
        for option in options:
            sock.setsockopt(*option)
        sock.setblocking(False)
        status = sock.connect_ex(address)
        if status not in _UNDER_WAY:
            raise OSError(status, "connect")
    except BaseException:
        sock.close()
        raise
    return sock


def _rank(error: OSError) -> int:
    """Order errors by what they tell of the server.

    Most of all a refusal, then silence. That this computer has no IPv6 tells nothing at all, and
    would be taken for having no internet.
    """
    if error.errno in NO_NET:
        return 3
    if error.errno in NO_HOST:
        return 2
    return 1 if isinstance(error, TimeoutError) else 0
