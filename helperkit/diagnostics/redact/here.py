"""What this computer calls itself and its person: what the rules are to look for."""

import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

from helperkit.diagnostics.redact.rule import Known


def known_here(hosts: tuple[str, ...] = ()) -> Known:
    """Return what is known of this computer's person. `hosts` are further names, former ones."""
    environment = os.environ
    user = (
        environment.get("USER") or environment.get("USERNAME") or environment.get("LOGNAME") or ""
    )
    full_name = ""
    home = environment.get("USERPROFILE") or environment.get("HOME") or ""
    if sys.platform != "win32":
        import pwd

        with suppress(KeyError, OSError):
            entry = pwd.getpwuid(os.getuid())
            user = entry.pw_name or user
            full_name = entry.pw_gecos.partition(",")[0].strip()
            home = home or entry.pw_dir
    if not home:
        with suppress(RuntimeError):
            home = str(Path.home())
    named = [environment.get(name, "") for name in ("COMPUTERNAME", "HOSTNAME", "USERDOMAIN")]
    with suppress(OSError):
        named.append(socket.gethostname())
    several = dict.fromkeys(name for name in (*named, *hosts) if name)
    return Known(user=user, full_name=full_name, hosts=tuple(several), home=home)
