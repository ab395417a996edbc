"""Which virus guards a computer has: by the system's own list, and by their folders.

Only names of our closed list are told. Windows keeps its list in the registry, where the security
centre reads it (a key without a page in Microsoft's documents); the folders are the second way.
"""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from helperkit.diagnostics.facts import GuardName, Guards

# What the names of programs and folders begin with, in small letters.
_BEGINNINGS: Mapping[str, GuardName] = {
    "windows defender": GuardName.DEFENDER,
    "microsoft defender": GuardName.DEFENDER,
    "mdatp": GuardName.DEFENDER,
    "avast": GuardName.AVAST,
    "avg": GuardName.AVG,
    "avira": GuardName.AVIRA,
    "bitdefender": GuardName.BITDEFENDER,
    "clamav": GuardName.CLAMAV,
    "clamxav": GuardName.CLAMAV,
    "comodo": GuardName.COMODO,
    "crowdstrike": GuardName.CROWDSTRIKE,
    "falcon": GuardName.CROWDSTRIKE,
    "drweb": GuardName.DRWEB,
    "dr.web": GuardName.DRWEB,
    "eset": GuardName.ESET,
    "f-secure": GuardName.F_SECURE,
    "g data": GuardName.G_DATA,
    "intego": GuardName.INTEGO,
    "virusbarrier": GuardName.INTEGO,
    "kaspersky": GuardName.KASPERSKY,
    "malwarebytes": GuardName.MALWAREBYTES,
    "mcafee": GuardName.MCAFEE,
    "trellix": GuardName.MCAFEE,
    "norton": GuardName.NORTON,
    "symantec": GuardName.NORTON,
    "panda": GuardName.PANDA,
    "sentinelone": GuardName.SENTINEL_ONE,
    "sophos": GuardName.SOPHOS,
    "trend micro": GuardName.TREND_MICRO,
    "webroot": GuardName.WEBROOT,
}


def guards() -> Guards:
    """Return the virus guards that are here."""
    if sys.platform == "win32":
        listed = [guard_of(name) for name in _names_windows()]
        folders = [Path(os.environ.get(name, "")) for name in ("ProgramFiles", "ProgramFiles(x86)")]
        return _told([*(one or GuardName.ANOTHER for one in listed), *guards_in(folders)])
    if sys.platform == "darwin":
        return _told(guards_in([Path("/Applications"), Path("/Library/Application Support")]))
    return _told(guards_in([Path("/opt"), Path("/opt/microsoft"), Path("/var/lib")]))


def guards_in(
    folders: Iterable[Path], names: Callable[[Path], Iterable[str]] = os.listdir
) -> list[GuardName]:
    """Return the guards whose folders or programs lie in one of these; some may not be there."""
    found = []
    for folder in folders:
        try:
            inside = names(folder) if folder.is_absolute() else ()
        except OSError:
            continue
        found += [guard for guard in map(guard_of, inside) if guard is not None]
    return found


def guard_of(name: str) -> GuardName | None:
    """Return the guard that a program or a folder of this name belongs to."""
    small = name.lower()
    for beginning, guard in _BEGINNINGS.items():
        rest = small.removeprefix(beginning)
        if rest != small and not rest[:1].isalpha():
            return guard
    return None


def _told(found: Iterable[GuardName]) -> Guards:
    return Guards(names=tuple(sorted(set(found))))


if sys.platform == "win32":

    def _names_windows() -> list[str]:
        import winreg

        names = []
        top = r"SOFTWARE\Microsoft\Security Center\Provider\Av"
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, top) as providers:
                for number in range(winreg.QueryInfoKey(providers)[0]):
                    with winreg.OpenKey(providers, winreg.EnumKey(providers, number)) as provider:
                        names.append(str(winreg.QueryValueEx(provider, "DISPLAYNAME")[0]))
        except FileNotFoundError:  # servers have no security centre
            return names
        return names
