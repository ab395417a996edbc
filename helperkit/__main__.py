"""`helperkit`: the customer's window, unless a command is named.

Only what the window needs for its first paint is imported here.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from helperkit import first_paint

if TYPE_CHECKING:
    from helperkit.performer.run import Launch

COMMANDS = frozenset(
    {
        *("practice", "get", "download", "unpack", "inspect", "report", "read", "code", "inbox"),
        *("card", "cases", "agent", "words"),
    }
)
_UNIX_SOCKETS = Path("/proc/net/unix")
_X_SOCKETS = "/tmp/.X11-unix"  # noqa: S108 - where X servers have always put them


def has_display() -> bool:
    """Return whether a window can be shown."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY")) or _answers(os.environ.get("DISPLAY", ""))


def _answers(display: str) -> bool:
    """Return whether there may be an X display of this name: without one, Qt ends the program.

    One of this computer, such as ":0", has a socket with its number, as a file or by name alone.
    """
    host, _, number = display.partition(":")
    if host or not number:
        return bool(display)
    socket = f"{_X_SOCKETS}/X{number.partition('.')[0]}"
    try:
        return Path(socket).exists() or f"@{socket}\n".encode() in _UNIX_SOCKETS.read_bytes()
    except OSError:
        return True  # nobody can tell


def _give_a_home() -> None:
    """Where nothing says which folder is the person's own, let it be one for short use.

    A service or a container may have none; most of what asks for it knows no other answer.
    """
    if not os.environ.get("HOME"):
        os.environ.pop("HOME", None)  # then the system's list of people is asked
    try:
        known = Path("~").expanduser().is_absolute()
    except RuntimeError:
        known = False
    if not known:
        import tempfile

        os.environ["HOME"] = tempfile.mkdtemp(prefix="helperkit-")


def home() -> Path:
    """Return the program's own folder: HELPERKIT_HOME, else the system's place for it."""
    if wished := os.environ.get("HELPERKIT_HOME"):
        return Path(wished)
    from platformdirs import user_data_path

    return user_data_path("HelperKit", appauthor=False)


def window(launch: "Launch") -> int:
    """Open the customer's window and return the exit status when it is closed."""
    from helperkit.performer.black_box import BlackBox

    with BlackBox(launch.home) as box:
        from helperkit.gui.app import run

        return run(launch, box)


def _follow_up(folder: Path) -> int:
    """Ask if all is well, when it is time; else leave again."""
    from helperkit.performer.follow_up import follow_up_due

    launch = follow_up_due(folder)
    return window(launch) if launch is not None and has_display() else 0


def _are_text(arguments: list[str]) -> bool:
    """Return whether no argument has bytes that are no text: the terminal refuses such a one."""
    return not any("\ud800" <= letter <= "\udfff" for text in arguments for letter in text)


def _language(arguments: list[str]) -> tuple[str, list[str]]:
    """Return the language that is asked for, "" for none, and the other arguments."""
    rest = list(arguments)
    for number, argument in enumerate(arguments):
        name, has_value, value = argument.partition("=")
        if name == "--language" and (has_value or number + 1 < len(arguments)):
            del rest[number : number + (1 if has_value else 2)]
            return value if has_value else arguments[number + 1], rest
    return "", rest


def _is_ours(language: str) -> bool:
    """Return whether there are words in a language; the terminal refuses another one."""
    from helperkit.words.languages import known

    return not language or bool(known(language))


def _not_started(error: Exception) -> int:
    """Note why there is no window, for the report, and say that something went wrong."""
    from helperkit.terminal.ending import ended

    def again() -> int:
        raise error

    return ended(again, home(), json=False)


def main(arguments: list[str] | None = None) -> int:
    """Run the program and return its exit status: 0 done, 1 a named problem, 2 wrong use."""
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:  # in the first moment, before anything could be told
        return 1


def _run(arguments: list[str]) -> int:
    if arguments == ["system-proxies"]:  # the window asks, in a process of its own
        from helperkit.gui.proxies import answer

        return answer()
    if arguments == ["unpack-share"]:  # an unpacking asks, for half of very many small files
        from helperkit.delivery.unpack.zip.share import answer as unpack_share

        return unpack_share()
    if arguments == ["look-into-pdf"]:  # an inspection asks, and ends it where it takes too long
        from helperkit.delivery.pdf.answering import answer as look_into_pdf

        return look_into_pdf()
    if arguments == ["draw-first-page"]:  # the window asks, before it draws a PDF itself
        from helperkit.gui.viewers.pdf_trial import answer as draw_first_page

        return draw_first_page()
    if arguments[:1] == ["follow-up"]:  # the sign-in asks, of whoever wished for it
        return _follow_up(Path(arguments[1])) if len(arguments) == 2 else 2
    _give_a_home()
    language, arguments = _language(arguments)
    wants_window = not arguments or (
        arguments[0] not in COMMANDS and not arguments[0].startswith("-")
    )
    wants_window = wants_window and len(arguments) <= 1 and _is_ours(language)
    if wants_window and has_display() and _are_text(arguments):
        first_paint.hurry()  # the window's first paint ends this
        from helperkit.performer.run import launch_of

        try:
            return window(launch_of(home(), arguments[0] if arguments else "", language))
        except Exception as error:  # noqa: BLE001 - a window that cannot even start is said kindly
            return _not_started(error)
        finally:
            first_paint.done()
    from helperkit.agent.command import cases
    from helperkit.agent.opening import agent
    from helperkit.terminal.cli import start

    shown = window if has_display() else None
    return start(arguments, home(), window=shown, more=(agent, cases), language=language)


if __name__ == "__main__":
    sys.exit(main())
