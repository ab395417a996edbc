"""What this program and this computer are."""

import importlib.metadata
import os
import sys
import time

from helperkit import __version__
from helperkit.diagnostics.collect.system import (
    architecture,
    emulated,
    kernel,
    memory,
    system_language,
    system_version,
)
from helperkit.diagnostics.facts import (
    Clock,
    Display,
    Language,
    Machine,
    Program,
    SystemVersion,
)
from helperkit.journey.order import System

_FAMILIES = {"win32": System.WINDOWS, "darwin": System.MACOS, "linux": System.LINUX}


def program() -> Program:
    """Return which program this is."""
    try:
        qt = importlib.metadata.version("PySide6-Essentials")
    except importlib.metadata.PackageNotFoundError:
        qt = ""
    python = ".".join(map(str, sys.version_info[:3]))
    return Program(
        version=__version__, python=python, qt=qt, frozen=bool(getattr(sys, "frozen", False))
    )


def system() -> SystemVersion:
    """Return which system this is, and whether its processor is played to us."""
    edition, version = system_version()
    return SystemVersion(
        family=_FAMILIES.get(sys.platform, System.OTHER),
        edition=edition,
        version=version,
        kernel=kernel(),
        architecture=architecture(),
        emulated=emulated(),
    )


def machine() -> Machine:
    """Return how strong this computer is."""
    whole, free = memory()
    return Machine(processors=os.cpu_count(), memory=whole, memory_free=free)


def language() -> Language:
    """Return which language the system speaks."""
    return Language(language=system_language())


def clock() -> Clock:
    """Return how far the clock is from UTC, as it is set."""
    return Clock(minutes_ahead=time.localtime().tm_gmtoff // 60)


def display() -> Display:
    """Return whether there is a screen. How large it is only an open window knows."""
    if sys.platform in {"win32", "darwin"}:
        return Display(there=True)
    return Display(there=any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")))
