"""Collects the facts: each by itself, at most a second for all, and a failure is a fact too."""

import importlib.metadata
import os
import shutil
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from helperkit import __version__
from helperkit.diagnostics.facts import (
    SCHEMA,
    Clock,
    Display,
    Fact,
    Facts,
    Language,
    Machine,
    Network,
    NotKnown,
    Program,
    Room,
    RoomOf,
    SystemVersion,
)
from helperkit.diagnostics.system import (
    architecture,
    file_system,
    kernel,
    memory,
    system_language,
    system_version,
)
from helperkit.journey.order import System

MOST_SECONDS = 1.0

Collector = Callable[[], Fact]

_FAMILIES = {"win32": System.WINDOWS, "darwin": System.MACOS, "linux": System.LINUX}


def collectors(place: Path | None) -> dict[str, Collector]:
    """Return the collectors by name. `place` is where the files go, where that is known."""
    named: dict[str, Collector] = {
        "program": _program,
        "system": _system,
        "machine": _machine,
        "room_temp": lambda: _room(RoomOf.TEMP, Path(tempfile.gettempdir())),
        "language": _language,
        "clock": _clock,
        "network": _network,
        "display": _display,
    }
    if place is not None:
        named["room_place"] = partial(_room, RoomOf.PLACE, place)
    return named


def collect(named: Mapping[str, Collector], seconds: float = MOST_SECONDS) -> Facts:
    """Return what the collectors found, in their order, after at most that many seconds.

    One that fails or is late gives `NotKnown`; a late one is left to itself.
    """
    found: dict[str, Fact] = {}
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
    late = {name: NotKnown(name=name, error="TimeoutError") for name in named}
    in_time = dict(found)
    return Facts(SCHEMA, tuple(in_time.get(name, late[name]) for name in named))


def _guarded(name: str, collector: Collector, found: dict[str, Fact]) -> None:
    try:
        found[name] = collector()
    except Exception as error:  # noqa: BLE001 - what a system refuses to tell is a fact as well
        found[name] = NotKnown(name=name, error=type(error).__name__)


def _program() -> Fact:
    try:
        qt = importlib.metadata.version("PySide6-Essentials")
    except importlib.metadata.PackageNotFoundError:
        qt = ""
    python = ".".join(map(str, sys.version_info[:3]))
    return Program(
        version=__version__, python=python, qt=qt, frozen=bool(getattr(sys, "frozen", False))
    )


def _system() -> Fact:
    edition, version = system_version()
    return SystemVersion(
        family=_FAMILIES.get(sys.platform, System.OTHER),
        edition=edition,
        version=version,
        kernel=kernel(),
        architecture=architecture(),
    )


def _machine() -> Fact:
    whole, free = memory()
    return Machine(processors=os.cpu_count(), memory=whole, memory_free=free)


def _room(of: RoomOf, path: Path) -> Fact:
    there = next(parent for parent in (path, *path.parents) if parent.exists())
    usage = shutil.disk_usage(there)
    return Room(of=of, free=usage.free, total=usage.total, file_system=file_system(there))


def _language() -> Fact:
    return Language(language=system_language())


def _clock() -> Fact:
    return Clock(minutes_ahead=time.localtime().tm_gmtoff // 60)


def _network() -> Fact:
    return Network(proxies=any(kind != "no" for kind in urllib.request.getproxies()))


def _display() -> Fact:
    if sys.platform in {"win32", "darwin"}:
        return Display(there=True)
    return Display(there=any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")))
