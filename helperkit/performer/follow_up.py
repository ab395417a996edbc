"""Comes back in two days to ask if all is well, where the customer wished for it.

A note in the program's own folder says of which journey and when. At each sign-in the program looks
at it, and leaves again without a window as long as it is too early. Asked is once: then the note
and the sign-in entry are gone.
"""

import sys
import time
from contextlib import suppress
from pathlib import Path

import msgspec

from helperkit.delivery.autostart import start_at_sign_in, start_no_more
from helperkit.delivery.regular import NotRegular, open_regular
from helperkit.files import make_private
from helperkit.itself import own_command
from helperkit.journey.answers import FollowUpPlanned, FollowUpRefused
from helperkit.performer.run import Launch, asks, is_open
from helperkit.performer.setting import Setting

COMMAND = "follow-up"  # an inner one: COMMAND HOME
TITLE = "Helper Kit"
DELAY = 2 * 24 * 3600  # seconds
LONGEST_NOTE = 4096  # bytes


class Note(msgspec.Struct, frozen=True):
    """Of which journey is to be asked, by the name of its journal, and from when on: Unix seconds.

    `planned` is when that was wished for: a clock that stood wrong then is found by it.
    """

    journal: str
    due: int
    planned: int = 0


def plan_follow_up(setting: Setting, now: float | None = None) -> FollowUpPlanned | FollowUpRefused:
    """See to it that the program comes up by itself; say whether it will."""
    from helperkit.diagnostics.placing import replace

    at = int(time.time() if now is None else now)
    path = _note(setting.home)
    try:
        make_private(path.parent)
        replace(msgspec.json.encode(Note(setting.journal, at + DELAY, at)), path)
        start_at_sign_in(_command(setting.home), TITLE)
    except (OSError, UnicodeEncodeError):  # also a folder whose name is no text
        forget_follow_up(setting.home)
        return FollowUpRefused()
    return FollowUpPlanned()


def forget_follow_up(home: Path) -> None:
    """Ask no more: it was asked, or cannot be. What another home has wished for stays."""
    with suppress(OSError):
        _note(home).unlink(missing_ok=True)
    start_no_more(TITLE, str(home.absolute()))


def follow_up_due(home: Path, now: float | None = None) -> Launch | None:
    """Return how the window is started that asks; None where it is too early, or was asked."""
    at = time.time() if now is None else now
    try:
        with open_regular(_note(home)) as file:
            note = msgspec.json.decode(file.read(LONGEST_NOTE), type=Note)
    except (OSError, NotRegular, msgspec.DecodeError, RecursionError):
        forget_follow_up(home)
        return None
    # A clock that was set back since would let nobody be asked for years: then it is time too.
    if note.planned <= at < note.due:
        return None
    launch = Launch(home, name=note.journal, follow_up=True)
    if not asks(launch):
        forget_follow_up(home)
        return None
    return None if is_open(launch) else launch  # its own window is there: at the next sign-in


def _note(home: Path) -> Path:
    return home / "follow-up" / "note.json"


def _command(home: Path) -> list[str]:
    command, _environment = own_command(COMMAND)
    program = Path(command[0])
    if sys.platform == "win32" and (quiet := program.with_name("pythonw.exe")).exists():
        command[0] = str(quiet)  # without a black window at every sign-in
    return [*command, str(home.absolute())]
