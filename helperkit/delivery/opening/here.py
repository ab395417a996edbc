"""What this computer is: its system, and its own processor."""

import os
import platform
import sys

from helperkit.journey.order import System

_SYSTEMS = {"win32": System.WINDOWS, "darwin": System.MACOS, "linux": System.LINUX}
# As `Inspection.processors` names them.
_PROCESSORS = {
    **dict.fromkeys(("amd64", "x86_64"), "x86_64"),
    **dict.fromkeys(("arm64", "aarch64"), "arm64"),
    **dict.fromkeys(("x86", "i386", "i486", "i586", "i686"), "x86"),
    **dict.fromkeys(("armv6l", "armv7l", "armv8l"), "arm"),
}


def own_system() -> System:
    """Return the family of this computer's system."""
    return _SYSTEMS.get(sys.platform, System.OTHER)


def own_processor() -> str:
    """Return the computer's processor, not the one that is played to us; "" where nobody knows."""
    if sys.platform == "win32":
        from helperkit.delivery.opening.windows import native_machine

        said = native_machine() or platform.machine()
    elif sys.platform == "darwin" and "ARM64" in os.uname().version:
        said = "arm64"  # beneath Rosetta the machine is called x86_64, the kernel keeps its name
    else:
        said = platform.machine()
    return _PROCESSORS.get(said.lower(), "")
