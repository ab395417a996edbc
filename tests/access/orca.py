"""What Orca says through the whole practice journey, by keyboard alone, in the real window.

`python -m tests.access.orca` walks it and compares with `orca_journey.txt` beside this file; exit
status 1 where it differs. `--update` writes the file anew. It needs a display, a session's D-Bus,
Orca and xdotool (Debian: orca, at-spi2-core, xdotool), and takes about a minute; no test runs it.
What is compared are Orca's own lines about its speech, from its debug file: no voice is needed.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).with_name("orca_journey.txt")
QUIET = 0.8  # seconds in which Orca writes nothing: it has said all
PATIENCE = 30.0  # seconds
GRACE = 5  # seconds to end by itself
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)' ?\{'", re.DOTALL)
OWN_WISHES = """
import orca.debug
import orca.settings

orca.settings.enableKeyEcho = False
orca.debug.debugFile.reconfigure(line_buffering=True)  # to be read while it is written
"""
INSIDE = "HELPERKIT_ORCA_INSIDE"
NEEDED = ("orca", "xdotool", "dbus-run-session", "gsettings")
# How far a bar is, and how much room there is, changes from run to run.
BAR = re.compile(r"\d+ percent\.")
ROOM = re.compile(r"\d+([.,]\d+)?\s(MB|GB|TB) of room")

# What is pressed, and a part of what is said when that is over.
JOURNEY = (
    *[("Tab", "")] * 7,  # from the heading through all of the screen
    ("space", "Think of a friend"),  # "In other words"
    ("space", "We will help you get it"),  # and as before
    *[("Tab", "")] * 2,  # back to the heading
    ("Return", "We can also read each screen"),
    ("Return", "We will bring it to this computer"),
    ("Return", "We will use this one"),
    ("Return", "We checked it"),
    ("Return", "It is a ZIP file"),
    ("Return", "We think you want the first one"),
    ("Return", "You can come back to it"),
    ("Return", "The pages of your book"),
    ("ctrl+w", "Can you see it?"),
    ("Return", "Then we open it once more"),
    ("Return", "You can use it as often as you like"),
)


@contextmanager
def running(*command: str, told: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a program, and end it."""
    with (
        told.open("wb") as out,
        subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out) as process,
    ):
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(timeout=GRACE)
            except subprocess.TimeoutExpired:
                process.kill()  # Orca waits for a bus that has gone


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > end:
            sys.exit("Orca does not begin to speak")
        time.sleep(0.1)


class Listener:
    """Hears what Orca says, and presses keys in the window of the program."""

    def __init__(self, debug: Path, program: int) -> None:
        self._debug, self._program = debug, program
        self._at = 0

    def heard(self) -> list[str]:
        """Wait until Orca is quiet, and return what it said since the last time."""
        end, seen, since = time.monotonic() + PATIENCE, -1, time.monotonic()
        while time.monotonic() < end and time.monotonic() - since < QUIET:
            size = self._debug.stat().st_size
            if size != seen:
                seen, since = size, time.monotonic()
            time.sleep(0.05)
        text = self._debug.read_text(encoding="utf-8", errors="replace")
        new, self._at = text[self._at :], len(text)
        return [line.strip() for line in SPOKEN.findall(new)]

    def focus(self) -> None:
        """Give the keyboard to the newest window: there is no window manager that would."""
        command = ["xdotool", "search", "--onlyvisible", "--pid", str(self._program)]
        found = subprocess.run(command, capture_output=True, text=True, check=False)
        for window in found.stdout.split()[-1:]:
            subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)

    def press(self, key: str, until: str) -> list[str]:
        """Press a key where the keyboard is, and return what is said until this and then quiet."""
        subprocess.run(["xdotool", "key", key], check=True)
        said: list[str] = []
        end = time.monotonic() + PATIENCE
        while (more := self.heard()) or (until and not any(until in line for line in said)):
            said += more
            self.focus()
            if time.monotonic() > end:
                sys.exit(f"{key}: Orca does not say {until!r}, but {said}")
        return said


def walked(place: Path) -> Iterator[str]:
    """Yield each key and what Orca says then."""
    wishes = place / ".local/share/orca/orca-customizations.py"
    wishes.parent.mkdir(parents=True)
    wishes.write_text(OWN_WISHES, encoding="utf-8")
    debug = place / "orca.debug"
    listen = ["--replace", "--debug", "--disable=braille", "--enable=speech"]
    allow = ["gsettings", "set", "org.gnome.desktop.interface", "toolkit-accessibility", "true"]
    subprocess.run(allow, check=True)
    practice = [sys.executable, "-m", "helperkit", "--language", "en", "practice"]
    with running("orca", *listen, f"--debug-file={debug}", told=place / "orca.log"):
        _until(lambda: debug.exists() and b"Screen reader on" in debug.read_bytes())
        program = [*practice, "--to", str(place / "orders")]
        with running(*program, told=place / "program.log") as process:
            listener = Listener(debug, process.pid)
            yield "(the program starts)"
            _until(lambda: b"Hello. We will" in debug.read_bytes())
            yield from listener.heard()
            listener.focus()
            yield from listener.heard()
            for key, until in JOURNEY:
                yield f"[{key}]"
                yield from listener.press(key, until)


def steady(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines without what changes from run to run."""
    for line in lines:
        if not BAR.fullmatch(line):
            print(told := ROOM.sub("… of room", line), flush=True)
            yield told


def compared(text: str, *, update: bool) -> int:
    """Write the golden text, or show how this one differs; return the exit status."""
    if update:
        GOLDEN.write_text(text, encoding="utf-8")
        return 0
    golden = GOLDEN.read_text(encoding="utf-8")
    lines = difflib.unified_diff(golden.splitlines(), text.splitlines(), "golden", "now")
    print("\n".join(lines) or "as it was")
    return int(text != golden)


def main() -> int:
    """Walk the journey in a session of its own, and compare or write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--update", action="store_true", help="write the golden text anew")
    wanted = parser.parse_args()
    if lacks := [name for name in NEEDED if shutil.which(name) is None]:
        print(f"not here: {', '.join(lacks)}", file=sys.stderr)
        return 2
    if INSIDE not in os.environ:
        with tempfile.TemporaryDirectory() as home:
            again = [sys.executable, "-m", "tests.access.orca", *sys.argv[1:]]
            inside = os.environ | {INSIDE: home}
            command = ["dbus-run-session", "--", *again]
            return subprocess.call(
                command,
                cwd=ROOT,
                env=inside,
            )
    home = Path(os.environ[INSIDE])
    run = home / "run"
    run.mkdir(mode=0o700)
    os.environ |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(run)}
    os.environ |= {"HELPERKIT_HOME": f"{home}/hk", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    return compared("\n".join((*steady(walked(home)), "")), update=wanted.update)


if __name__ == "__main__":
    sys.exit(main())
