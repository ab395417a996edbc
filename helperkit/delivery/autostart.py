"""Has a command started when a person signs in to this computer, and takes that back.

Sources: freedesktop.org, Desktop Application Autostart 0.5 and Desktop Entry 1.5 ("The Exec key");
Apple, launchd.plist(5); Microsoft, "Run and RunOnce Registry Keys".
"""

import plistlib
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from xml.parsers.expat import ExpatError

from helperkit.delivery.regular import NotRegular, open_regular

LONGEST = 65_536  # bytes of an entry
NAME = "helperkit-follow-up"
LABEL = "io.helperkit.follow-up"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_IN_QUOTES = str.maketrans({sign: f"\\{sign}" for sign in '"`$\\'})

if sys.platform == "win32":
    import winreg

    def start_at_sign_in(command: Sequence[str], title: str) -> None:
        """Have the command started at every sign-in, until it is taken back. Raises OSError."""
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
            line = subprocess.list2cmdline(command)
            winreg.SetValueEx(key, title, 0, winreg.REG_SZ, line)

    def start_no_more(title: str, last: str) -> None:
        """Take back the command that ends with this argument; without one, nothing happens."""
        rights = winreg.KEY_QUERY_VALUE | winreg.KEY_SET_VALUE
        with (
            suppress(OSError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN, 0, rights) as key,
        ):
            line, _kind = winreg.QueryValueEx(key, title)
            if str(line).endswith(f" {subprocess.list2cmdline([last])}"):
                winreg.DeleteValue(key, title)

else:

    def start_at_sign_in(command: Sequence[str], title: str) -> None:
        """Have the command started at every sign-in, until it is taken back. Raises OSError."""
        path = _entry()
        text = launch_agent(command) if sys.platform == "darwin" else entry(command, title)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(text, encoding="utf-8")
        part.replace(path)  # our own name: what is there is an older one of ours

    def start_no_more(title: str, last: str) -> None:  # noqa: ARG001 - Windows finds it by it
        """Take back the command that ends with this argument; without one, nothing happens."""
        with suppress(OSError, NotRegular, ValueError, ExpatError):
            path = _entry()
            with open_regular(path) as file:
                text = file.read(LONGEST).decode()
            ends = _agent_ends if sys.platform == "darwin" else _entry_ends
            if ends(text, last):
                path.unlink(missing_ok=True)

    def _entry() -> Path:
        if sys.platform == "darwin":
            return Path("~/Library/LaunchAgents").expanduser() / f"{LABEL}.plist"
        import platformdirs

        return platformdirs.user_config_path() / "autostart" / f"{NAME}.desktop"


def _entry_ends(text: str, last: str) -> bool:
    return any(line.endswith(f" {_quoted(last)}") for line in text.split("\n"))


def _agent_ends(text: str, last: str) -> bool:
    told = plistlib.loads(text.encode())
    command = told.get("ProgramArguments") if isinstance(told, dict) else None
    return isinstance(command, list) and command[-1:] == [last]


def entry(command: Sequence[str], title: str) -> str:
    """Return the entry as desktops of Linux read it."""
    arguments = " ".join(_quoted(part) for part in command)
    lines = (
        *("[Desktop Entry]", "Type=Application", f"Name={_line(title)}"),
        *(f"Exec={arguments}", "Terminal=false", "NoDisplay=true"),
    )
    return "\n".join(lines) + "\n"


def launch_agent(command: Sequence[str]) -> str:
    """Return the entry as macOS reads it."""
    wanted = {"Label": LABEL, "ProgramArguments": list(command), "RunAtLoad": True}
    return plistlib.dumps(wanted).decode()


def _quoted(part: str) -> str:
    """Return one argument of an Exec key. Raises OSError for what such a line cannot hold."""
    if any(ord(sign) < ord(" ") for sign in part):
        raise OSError("an entry has no line breaks")
    # Within quotes by the rules of Exec; then once more, as every text of an entry; % is a field.
    return f'"{part.translate(_IN_QUOTES)}"'.replace("\\", "\\\\").replace("%", "%%")


def _line(title: str) -> str:
    return " ".join(title.split()).replace("\\", "\\\\")
