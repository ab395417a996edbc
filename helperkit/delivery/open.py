"""Hands files, folders, links and letters over to the system's own programs."""

import os
import shutil
import subprocess
import sys
import threading
from bisect import bisect_right
from contextlib import suppress
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from helperkit.delivery.endings import ending_of
from helperkit.delivery.inspect import Inspection, inspect
from helperkit.delivery.opening.fitting import problem_here
from helperkit.journey.kinds import SHOWN, Kind
from helperkit.journey.problems import Evidence, FreeProgram, Opener, Problem, ProblemName

if TYPE_CHECKING:
    from helperkit.delivery.opening.program import Program
    from helperkit.delivery.pdf.facts import PdfFacts

_PATIENCE = 3.0  # seconds; xdg-open may wait for the program itself, then all is well
_LONGEST_ADDRESS = 2_000  # signs; Windows takes 2,083
_LEAST_SUBJECT = 200  # signs, percent-encoded
_LINKS = frozenset({"http", "https", "mailto"})
_WINDOWS_NO_PROGRAM = 1155  # ERROR_NO_ASSOCIATION
# Exit statuses of xdg-open (its manual page): 2 file missing, 3 tool missing, 4 action failed.
_XDG_MISSING_FILE = 2


def open_file(path: Path, program: str = "") -> None:
    """Open a file with the program that the system has for it, or with another by its name there.

    Raises UNSAFE_FILE for whatever runs, may run or is disguised, WRONG_SYSTEM for another
    computer's program, NO_PROGRAM (with all that could open it, see `no_program`; with none where
    nobody knows what a program would make of such an ending), FILE_GONE, and LOGIN_PAGE for a page
    under another name. What lies there must still be the same file when it is handed over.
    """
    from helperkit.delivery.opening.programs import programs_for

    before = _identity(path)
    found = inspect(path)
    _refuse(found)
    try:
        _require_opener()
        programs = programs_for(path)
        if found.kind is Kind.UNKNOWN and not programs:  # nobody knows what would come of it
            raise _problem(ProblemName.NO_PROGRAM, "association")
        if programs == () and not program:  # the system would show a page that says less
            raise _problem(ProblemName.NO_PROGRAM, "association")
        # By now a link may lead elsewhere. The time that is left is that of the program's start.
        if (now := _identity(path)) is None:
            raise _problem(ProblemName.FILE_GONE, "missing")
        if now != before:
            raise _problem(ProblemName.UNSAFE_FILE, "unseen")
        if program:
            _hand_to(program, programs or (), path.absolute())
        else:
            _hand_over(str(path.absolute()))
    except Problem as problem:
        if problem.name is ProblemName.NO_PROGRAM:
            raise no_program(found, problem.evidence, program) from problem
        raise


def _identity(path: Path) -> tuple[int, ...] | None:
    """Return by what a file is known again, and its state; None where there is none."""
    with suppress(OSError, ValueError):
        seen = path.stat()
        state = () if path.is_dir() else (seen.st_size, seen.st_mtime_ns)
        return (seen.st_dev, seen.st_ino, *state)
    return None


def _refuse(found: Inspection) -> None:
    """Raise what is in the way of opening it: whatever runs is never handed over."""
    name, note = problem_here(found)
    if name is ProblemName.WRONG_SYSTEM:
        raise _problem(name, note or found.kind.value)
    if name in {ProblemName.UNSAFE_FILE, ProblemName.LOGIN_PAGE}:
        raise _problem(name, "disguised")
    if found.safe is False:
        note = "macros" if found.note == "program-inside" else found.note
        raise _problem(ProblemName.UNSAFE_FILE, note or found.kind.value)
    if found.safe is None and found.kind is not Kind.UNKNOWN:
        if found.kind in SHOWN:  # only its ending is not known: our own window does not ask for it
            raise _problem(ProblemName.NO_PROGRAM, "ending")
        raise _problem(ProblemName.UNSAFE_FILE, "unseen")
    if found.pdf is not None:
        _refuse_pdf(found.pdf)


def _refuse_pdf(facts: "PdfFacts") -> None:
    """Raise for a PDF that would start something, or may: our own window starts nothing.

    Only one that is locked for certain people is let through unseen: no window of ours shows it,
    and no program without its key.
    """
    from helperkit.delivery.pdf.facts import Lock

    if facts.launches:
        raise _problem(ProblemName.UNSAFE_FILE, "launch")
    if facts.launches is None and facts.lock is not Lock.CERTIFICATE:
        raise _problem(ProblemName.UNSAFE_FILE, "unseen")


def no_program(found: Inspection, evidence: Evidence, tried: str = "") -> Problem:
    """Return the problem with what could open the file: programs that are here, and a free one.

    Of a book with a shop's lock, its note says whose program opens it; no free one does.
    """
    from helperkit.delivery.opening.free import free_program
    from helperkit.delivery.opening.programs import others_for
    from helperkit.delivery.opening.shop_lock import lock_of, opens_lock

    lock = lock_of(found)
    here = tuple(
        Opener(one.called, one.name)
        for one in others_for(found.path, tried)
        if opens_lock(one.name, lock)
    )
    known = None if lock else free_program(found.kind, ending_of(found.path.name))
    if lock:
        evidence = Evidence(evidence.where, note=lock)
    program = FreeProgram(known.name, known.maker) if known else FreeProgram()
    page = known.address if known else ""
    return Problem(ProblemName.NO_PROGRAM, evidence, page=page, program=program, openers=here)


def find_programs(path: Path) -> Problem:
    """Return NO_PROGRAM with what could open a file that its usual program does not show.

    Raises what `open_file` raises for a file that must not be opened.
    """
    found = inspect(path)
    _refuse(found)
    return no_program(found, Evidence(where="open", note="asked"))


def _hand_to(called: str, programs: tuple["Program", ...], path: Path) -> None:
    """Open a file with one program. Only what the system names for such a file is ever started."""
    if all(one.called != called for one in programs):
        raise _problem(ProblemName.NO_PROGRAM, "gone")
    if sys.platform == "win32":
        from helperkit.delivery.opening.windows import open_with

        try:
            open_with(path, called)
        except OSError as error:
            raise _problem(ProblemName.NO_PROGRAM, "opener", error.winerror) from error
    elif sys.platform == "darwin":
        _run(["open", "-a", called, str(path)])
    else:
        from helperkit.delivery.opening.desktop import desktop_command

        _run(desktop_command(called, path))


def show_in_folder(path: Path) -> None:
    """Show a file, chosen, in its folder; where the system cannot choose, the folder alone.

    Raises NO_PROGRAM and FILE_GONE.
    """
    target = path.absolute()
    if not target.exists():
        raise _problem(ProblemName.FILE_GONE, "missing")
    if sys.platform == "win32":
        # Explorer reads its own command line: a list would be quoted in a way it does not know.
        # Its exit status is 1 even when all went well.
        _forget(subprocess.Popen(f'explorer /select,"{target}"'))
    elif sys.platform == "darwin":
        _run(["open", "-R", str(target)])
    elif not _shown_by_file_manager(target):
        _hand_over(str(target if target.is_dir() else target.parent))


def open_link(url: str) -> None:
    """Open a web or mail address. Raises LINK_UNREADABLE for any other scheme, NO_PROGRAM."""
    scheme = urlsplit(url).scheme.lower()
    if scheme not in _LINKS or any(ord(sign) <= 32 for sign in url):
        raise _problem(ProblemName.LINK_UNREADABLE, "scheme")
    _hand_over(url)


def write_mail(address: str, subject: str, body: str) -> None:
    """Open a new letter in the customer's mail program (RFC 6068). Raises NO_PROGRAM.

    The subject is one line, and cut where the whole would be longer than Windows takes.
    """
    lines = "\r\n".join(body.splitlines())
    to, end = f"mailto:{quote(address, safe='@')}?subject=", f"&body={quote(lines)}"
    about = " ".join(subject.split())
    # Beside a body that is too long by itself, no subject at all would help nothing.
    room = max(_LONGEST_ADDRESS - len(to) - len(end), _LEAST_SUBJECT)
    fits = bisect_right(tuple(accumulate(len(quote(sign)) for sign in about)), room)
    _hand_over(f"{to}{quote(about[:fits])}{end}")


def _hand_over(target: str) -> None:
    """Give a path or an address to the system's opener."""
    if sys.platform == "win32":
        try:
            os.startfile(target)  # noqa: S606 - what runs was refused before
        except OSError as error:
            if error.winerror == _WINDOWS_NO_PROGRAM:
                raise _problem(ProblemName.NO_PROGRAM, "association") from error
            raise
    elif sys.platform == "darwin":
        _run(["open", target])
    else:
        _require_opener()
        _run(["xdg-open", target])


def _require_opener() -> None:
    """Raise NO_PROGRAM where there is nothing that could be asked to open."""
    if sys.platform in {"win32", "darwin"}:
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise _problem(ProblemName.NO_PROGRAM, "no-display")
    if shutil.which("xdg-open") is None:
        raise _problem(ProblemName.NO_PROGRAM, "no-opener")


def _run(command: list[str]) -> None:
    program = shutil.which(command[0]) if command else None
    if program is None:
        raise _problem(ProblemName.NO_PROGRAM, "no-opener")
    process = subprocess.Popen(
        [program, *command[1:]],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # the viewer lives on when we close
        env=_clean_environment(),
    )
    try:
        status = process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:  # it shows the file itself: let it be
        _forget(process)
        return
    if status == _XDG_MISSING_FILE and command[0] == "xdg-open":
        raise _problem(ProblemName.FILE_GONE, "opener", status)
    if status:
        raise _problem(ProblemName.NO_PROGRAM, "opener", status)


def _forget(process: "subprocess.Popen[bytes]") -> None:
    """Let a program run on, and take its exit status when it ends, so that nothing lingers."""
    threading.Thread(target=process.wait, daemon=True).start()


def _clean_environment() -> dict[str, str]:
    """Return the environment without what a frozen program sets for its own libraries."""
    environment = dict(os.environ)
    for name in ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM", "PYTHONHOME"):
        original = environment.pop(f"{name}_ORIG", None)
        if getattr(sys, "frozen", False):
            environment.pop(name, None)
        if original is not None:
            environment[name] = original
    return environment


def _shown_by_file_manager(target: Path) -> bool:
    """Ask the desktop's file manager over D-Bus (freedesktop.org, file-manager-interface)."""
    gdbus = shutil.which("gdbus")
    if gdbus is None or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return False
    # "'" and "," and such are percent-encoded by as_uri, so the list needs no other quoting.
    uri = target.as_uri().replace("'", "%27")
    command = [
        *(gdbus, "call", "--session", "--timeout", "5"),
        *("--dest", "org.freedesktop.FileManager1"),
        *("--object-path", "/org/freedesktop/FileManager1"),
        *("--method", "org.freedesktop.FileManager1.ShowItems", f"['{uri}']", ""),
    ]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _problem(name: ProblemName, note: str, status: int | None = None) -> Problem:
    return Problem(name, Evidence(where="open", note=note, errno=status))
