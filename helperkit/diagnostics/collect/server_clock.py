"""How far this clock is from a shop's: the newest answer that a download heard."""

import time
from pathlib import Path

import msgspec

from helperkit.diagnostics.facts import ServerClock

FILE = "server-clock.json"
_MOST = 1 << 10  # bytes


class Heard(msgspec.Struct, frozen=True):
    """What `FILE` in the program's own folder holds: one difference, and when it was heard."""

    seconds_ahead: int
    at: int  # Unix seconds, by this computer's clock


def server_clock(own: Path, now: float | None = None) -> ServerClock:
    """Return the newest difference. Raises what reading the file raises, but not for none."""
    try:
        with (own / FILE).open("rb") as file:
            heard = msgspec.json.decode(file.read(_MOST), type=Heard)
    except FileNotFoundError:
        return ServerClock()
    ago = int((time.time() if now is None else now) - heard.at)
    return ServerClock(seconds_ahead=heard.seconds_ahead, seconds_ago=ago)
