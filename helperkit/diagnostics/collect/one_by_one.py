"""Runs collectors, each by itself: a failure is a fact, and so is one that is late."""

import threading
import time
from collections.abc import Callable, Mapping

from helperkit.diagnostics.facts import SCHEMA, Fact, Facts, NotKnown

MOST_SECONDS = 1.0

Collector = Callable[[], Fact | tuple[Fact, ...]]


def collect(named: Mapping[str, Collector], seconds: float = MOST_SECONDS) -> Facts:
    """Return what the collectors found, in their order, after at most that many seconds.

    One that fails or is late gives `NotKnown`; a late one is left to itself.
    """
    found: dict[str, tuple[Fact, ...]] = {}
    deadline = time.monotonic() + seconds
    # Not a pool: at its end a program waits for a pool's threads, and a dead network disk never
    # answers.
    threads = [
        threading.Thread(target=_guarded, args=(name, collector, found), daemon=True)
        for name, collector in named.items()
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, deadline - time.monotonic()))
    in_time = dict(found)
    facts = (
        fact
        for name in named
        for fact in in_time.get(name, (NotKnown(name=name, error="TimeoutError"),))
    )
    return Facts(SCHEMA, tuple(facts))


def _guarded(name: str, collector: Collector, found: dict[str, tuple[Fact, ...]]) -> None:
    try:
        told = collector()
        found[name] = told if isinstance(told, tuple) else (told,)
    except Exception as error:  # noqa: BLE001 - what a system refuses to tell is a fact as well
        found[name] = (NotKnown(name=name, error=type(error).__name__),)
