"""What the operating system says of itself, asked with the standard library alone.

Each text has a strict shape, so that no name that somebody gave to a machine can slip through.
"""

import os
import platform
import re
import sys
from pathlib import Path

_NUMBERS = re.compile(r"\d+(\.\d+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
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


def file_system(path: Path) -> str:
    """Return the kind of file system that a path lies on; "" where that is not cheap to know."""
    if sys.platform == "win32":
        return _file_system_windows(path)
    if sys.platform != "linux":
        return ""
    return file_system_in(os.fsdecode(Path("/proc/self/mountinfo").read_bytes()), path.resolve())


def file_system_in(mounts: str, path: Path) -> str:
    """Return the kind for a path, from a table as in proc_pid_mountinfo(5)."""
    longest, kind = -1, ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields, kinds = before.split(" "), after.split(" ")
        if len(fields) < 5:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda m: chr(int(m.group(1), 8)), fields[4]))
        # Of two at one place the later lies on top.
        if path.is_relative_to(point) and len(point.parts) >= longest:
            longest, kind = len(point.parts), kinds[0]
    return short_name(kind)


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


if sys.platform == "win32":

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

    def _file_system_windows(path: Path) -> str:
        """Source: GetVolumeInformationW, learn.microsoft.com/windows/win32/api/fileapi."""
        import ctypes

        name = ctypes.create_unicode_buffer(32)
        drive = path.resolve().anchor
        ask = ctypes.windll.kernel32.GetVolumeInformationW
        told = ask(drive, None, 0, None, None, None, name, len(name))
        return short_name(name.value.lower()) if told else ""
