"""What the operating system says of itself, asked with the standard library alone.

Each text has a strict shape, so that no name that somebody gave to a machine can slip through.
"""

import os
import platform
import re
import sys

_NUMBERS = re.compile(r"\d+(\.\d+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_ARM64 = 0xAA64  # IMAGE_FILE_MACHINE_ARM64
_SHORT_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,23}")


def system_version() -> tuple[str, str]:
    """Return the edition (a Linux distribution's short name, else "") and the version."""
    if sys.platform == "win32":
        return "", ".".join(map(str, sys.getwindowsversion().platform_version))
    if sys.platform == "darwin":
        return "", _numbers(platform.mac_ver()[0])
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return "", ""
    return short_name(release.get("ID", "")), _numbers(release.get("VERSION_ID", ""))


def kernel() -> str:
    """Return the kernel's number, without the words that a builder adds to it."""
    return "" if sys.platform == "win32" else _numbers(os.uname().release)


def architecture() -> str:
    """Return the processor's architecture, such as "x86_64"."""
    if sys.platform == "win32":
        told = os.environ.get("PROCESSOR_ARCHITEW6432") or os.environ.get("PROCESSOR_ARCHITECTURE")
        return short_name((told or "").lower())
    return short_name(os.uname().machine)


def emulated() -> bool | None:
    """Return whether this program's processor is played to it; None where nobody tells."""
    if sys.platform == "win32":
        return _emulated_windows()
    if sys.platform == "darwin":
        return _emulated_mac()
    return None


def short_name(text: str) -> str:
    """Return the text if it is a short technical name, else ""."""
    return text if _SHORT_NAME.fullmatch(text) else ""


def _numbers(text: str) -> str:
    found = _NUMBERS.match(text)
    return found.group() if found else ""


def memory() -> tuple[int | None, int | None]:
    """Return the computer's memory and what is free of it, in bytes; None where it is not told."""
    if sys.platform == "win32":
        return _memory_windows()
    page = os.sysconf("SC_PAGE_SIZE")
    told = [
        page * os.sysconf(name) if name in os.sysconf_names else None
        for name in ("SC_PHYS_PAGES", "SC_AVPHYS_PAGES")
    ]
    return told[0], told[1]


def system_language() -> str:
    """Return the language set in the system, such as "en_GB"; "" where it does not say."""
    if sys.platform == "win32":
        import ctypes
        import locale

        said = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    else:
        # The order of locale(7).
        told = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        said = next(filter(None, told), "").partition(".")[0].partition("@")[0]
    # Anyone can write anything into an environment: only the shape of a language passes.
    return said if _LANGUAGE.fullmatch(said) else ""


if sys.platform == "darwin":

    def _emulated_mac() -> bool | None:
        """Source: developer.apple.com, About the Rosetta translation environment."""
        import ctypes

        told, size = ctypes.c_int(0), ctypes.c_size_t(ctypes.sizeof(ctypes.c_int))
        ask = ctypes.CDLL(None).sysctlbyname
        failed = ask(
            b"sysctl.proc_translated",
            ctypes.byref(told),
            ctypes.byref(size),
            None,
            ctypes.c_size_t(0),
        )
        return False if failed else bool(told.value)  # it fails where there is no Rosetta


if sys.platform == "win32":

    def _emulated_windows() -> bool | None:
        """Source: IsWow64Process2, learn.microsoft.com/windows/win32/api/wow64apiset.

        A program for x86_64 on ARM is no WOW64 process: there the computer's own processor tells.
        """
        import ctypes
        from ctypes import wintypes

        kernel32 = ctypes.WinDLL("kernel32")
        played, own = wintypes.USHORT(), wintypes.USHORT()
        try:
            ask = kernel32.IsWow64Process2
        except AttributeError:  # before Windows 10
            return None
        kernel32.GetCurrentProcess.restype = wintypes.HANDLE
        ask.argtypes = (wintypes.HANDLE, ctypes.c_void_p, ctypes.c_void_p)
        if not ask(kernel32.GetCurrentProcess(), ctypes.byref(played), ctypes.byref(own)):
            return None
        built_for = os.environ.get("PROCESSOR_ARCHITECTURE", "").upper()
        return bool(played.value) or (own.value == _ARM64 and built_for != "ARM64")

    def _memory_windows() -> tuple[int | None, int | None]:
        """Source: GlobalMemoryStatusEx, learn.microsoft.com/windows/win32/api/sysinfoapi."""
        import ctypes

        class Status(ctypes.Structure):
            _fields_ = (
                ("length", ctypes.c_ulong),
                ("load", ctypes.c_ulong),
                *((name, ctypes.c_ulonglong) for name in ("whole", "free", *"abcde")),
            )

        status = Status()
        status.length = ctypes.sizeof(status)
        if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
            return None, None
        return status.whole, status.free
