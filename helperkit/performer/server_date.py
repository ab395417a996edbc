"""Remembers how far this clock is from a shop's, for the report: one small value in our folder."""

import json
import os
import threading
import time
from contextlib import suppress
from pathlib import Path

FILE = "server-clock.json"  # as `diagnostics.collect.server_clock` reads it
_AGAIN = 60.0  # seconds until the same difference is written once more
_SAME = 2.0  # seconds: a Date has whole ones, and an answer takes its time


class ServerDate:
    """Hears the Date of each answer, from any thread."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._lock = threading.Lock()
        self._written: tuple[float, float] | None = None  # the difference, and when, monotonic

    def heard(self, date: str) -> None:
        """Hear a server's Date (RFC 9110, 6.6.1). Whatever goes wrong is worth no problem."""
        from helperkit.delivery.download.answers.answer import http_date

        said = http_date(date) if date else None
        if said is None:
            return
        ahead = time.time() - said.timestamp()
        with self._lock, suppress(OSError):
            if self._is_news(ahead):
                self._write(ahead)

    def _is_news(self, ahead: float) -> bool:
        if self._written is None:
            return True
        before, at = self._written
        return abs(ahead - before) > _SAME or time.monotonic() - at > _AGAIN

    def _write(self, ahead: float) -> None:
        told = {"seconds_ahead": round(ahead), "at": int(time.time())}
        self._home.mkdir(parents=True, exist_ok=True)
        new = self._home / f"{FILE}.{os.getpid()}.new"
        try:
            new.write_text(json.dumps(told), encoding="utf-8")
            new.replace(self._home / FILE)
        finally:
            new.unlink(missing_ok=True)
        self._written = ahead, time.monotonic()
