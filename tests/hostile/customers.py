"""Customers in processes of their own, that can be killed, stopped and waited for."""

import json
import os
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.own_process import ROOT


class Customer:
    """One download in a process of its own."""

    def __init__(self, crowd: "Customers", number: int) -> None:
        self._crowd = crowd
        self._number = number
        self._ended: int | None = None
        # Waiting for it here leaves the crowd free to start others meanwhile.
        self._end = os.pidfd_open(number) if hasattr(os, "pidfd_open") else -1

    def signal(self, which: signal.Signals) -> None:
        """Send a signal; its number stays its own until it was waited for."""
        if self._ended is None:
            os.kill(self._number, which)

    def kill(self) -> int:
        """Kill it, and return how it ended."""
        self.signal(signal.SIGKILL)
        return self.wait()

    def wait_for(self, event: threading.Event) -> None:
        """Wait until something happened, or the customer has ended without it."""
        while not event.wait(0.01):
            if self._end < 0 or select.select([self._end], [], [], 0)[0]:
                return

    def wait(self) -> int:
        """Wait for its end: 0 done, 1 a problem, 2 unforeseen, negative: by a signal."""
        if self._ended is None:
            if self._end >= 0:
                select.select([self._end], [], [])
                os.close(self._end)
            self._ended = self._crowd.ask({"wait": self._number})
        return self._ended


class Customers:
    """Starts customers quickly: each is forked from a process that has everything loaded."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.hostile.kill_child"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def ask(self, order: dict[str, Any]) -> int:
        """Give one order, and return the answer."""
        with self._lock:
            assert self._process.stdin
            assert self._process.stdout
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()
            return int(self._process.stdout.readline())

    def start(self, url: str, folder: Path, **settings: Any) -> Customer:
        """Start a download."""
        return Customer(self, self.ask({"url": url, "folder": str(folder), **settings}))
