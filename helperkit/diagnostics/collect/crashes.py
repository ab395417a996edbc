"""Where the program broke or hung before, from the notes in its own folder.

The notes may hold anything; of them only this is told: an exception's class, a signal of a closed
list, and the module, function and line of our own code. They are written by `performer.crash` and
`performer.black_box`.
"""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

import helperkit
from helperkit.diagnostics.facts import Crash, Ending, Frame
from helperkit.files import try_lock

MOST = 10  # crashes that are told, the newest
MOST_FRAMES = 12  # of each, the innermost
_MOST_BYTES = 256 << 10  # of one note

NOTES, BOXES = "*.json", "*.box"  # see `performer.crash` and `performer.black_box`
OVER = b"helperkit: the hang is over"
ENDED = b"helperkit: it ended well"

_CLASS = re.compile(r"[A-Za-z_]\w{0,60}", re.ASCII)
_FUNCTION = re.compile(r"<?[A-Za-z_]\w{0,60}>?", re.ASCII)
_MODULE = re.compile(r"helperkit(\.[a-z_]\w{0,40}){0,6}", re.ASCII)
_VERSION = re.compile(r"\d+(\.\d+){1,3}[a-z0-9.]{0,8}")
_NUMBER = re.compile(r"[0-9a-f]{1,16}")
_HEAD = re.compile(rb"helperkit (\S+)\n")

# What faulthandler says (Modules/faulthandler.c), and what it is called here.
_FATAL = re.compile(r"^(?:Fatal Python error|Windows fatal exception): (.+)$", re.MULTILINE)
_SIGNALS = {
    "Segmentation fault": "SIGSEGV",
    "Aborted": "SIGABRT",
    "Bus error": "SIGBUS",
    "Floating-point exception": "SIGFPE",
    "Floating point exception": "SIGFPE",
    "Illegal instruction": "SIGILL",
    "access violation": "access_violation",
    "stack overflow": "stack_overflow",
}
_ANOTHER = "another"
_HANG = re.compile(r"^Timeout \(\d+:\d\d:\d\d(?:\.\d+)?\)!$", re.MULTILINE)
_THREAD = re.compile(r"^(?:Current thread|Thread) 0x[0-9a-f]+.*$", re.MULTILINE)
_FRAME = re.compile(r'^  File "(.*)", line (\d{1,7}) in (\S+)$', re.MULTILINE)


class Note(msgspec.Struct, frozen=True):
    """An exception as `performer.crash` notes it. Nothing here has been checked."""

    error: str
    frames: list[tuple[str, str, int]]  # module, function, line; the innermost last
    at: int  # Unix seconds
    version: str = ""


def crashes(own: Path, now: float | None = None) -> tuple[Crash, ...]:
    """Return the newest crashes, the last one first; a note that cannot be read is left out."""
    folder, moment = own / "crashes", time.time() if now is None else now
    found = [*_noted(folder, moment), *_boxed(folder, moment)]
    return tuple(sorted(found, key=lambda crash: crash.seconds_ago or 0)[:MOST])


def _noted(folder: Path, now: float) -> Iterator[Crash]:
    for path in folder.glob(NOTES):
        try:
            note = msgspec.json.decode(_beginning(path), type=Note)
        except (OSError, ValueError, RecursionError):
            continue
        yield Crash(
            ending=Ending.ERROR,
            error=_shaped(_CLASS, note.error),
            frames=_allowed(Frame(*frame) for frame in note.frames),
            seconds_ago=int(now - note.at),
            version=_shaped(_VERSION, note.version),
            number=_shaped(_NUMBER, path.stem),
        )


def _boxed(folder: Path, now: float) -> Iterator[Crash]:
    for path in folder.glob(BOXES):
        try:
            content, alive = _beginning(path), _is_held(path)
            ago = int(now - path.stat().st_mtime)
        except OSError:  # the program ended well meanwhile, and took it away
            continue
        yield from told_by(content, alive=alive, seconds_ago=ago)


def told_by(content: bytes, *, alive: bool, seconds_ago: int) -> Iterator[Crash]:
    """Yield what a black box tells; `alive`: the program that it is of still runs."""
    head = _HEAD.match(content)
    version = _shaped(_VERSION, head.group(1).decode("ascii", "replace")) if head else ""
    text = content.decode("utf-8", "replace")
    hangs = list(_HANG.finditer(text))
    fatal = _FATAL.search(text)
    for number, hang in enumerate(hangs):
        rest = text[hang.end() : hangs[number + 1].start() if number + 1 < len(hangs) else None]
        told = rest.partition(OVER.decode())
        over = bool(told[1]) or not alive
        threads = _THREAD.split(told[0])
        frames = _frames(threads[-1])  # the first thread of the program comes last
        yield Crash(
            ending=Ending.HANG, frames=frames, seconds_ago=seconds_ago, version=version, over=over
        )
    if fatal is not None:
        after = text[fatal.end() :]
        threads = _THREAD.split(after)
        frames = _frames(threads[1]) if len(threads) > 1 else ()
        error = _SIGNALS.get(fatal.group(1).strip(), _ANOTHER)
        yield Crash(
            ending=Ending.FATAL,
            error=error,
            frames=frames,
            seconds_ago=seconds_ago,
            version=version,
        )
    elif not alive and ENDED not in content:
        yield Crash(ending=Ending.CUT_OFF, seconds_ago=seconds_ago, version=version)


def _frames(text: str) -> tuple[Frame, ...]:
    """Return our own frames of a thread as faulthandler writes it: the innermost comes first."""
    told = [_FRAME.fullmatch(line) for line in text.splitlines()]
    frames = [
        Frame(module_of(one.group(1)), one.group(3), int(one.group(2)))
        for one in told
        if one is not None
    ]
    return _allowed(reversed(frames))


def module_of(file: str) -> str:
    """Return the name of a module of ours by its file; "" for any other file."""
    ours = str(Path(helperkit.__file__).parents[1])
    inside = file.removeprefix(ours).lstrip("/\\")
    if not inside.startswith(("helperkit/", "helperkit\\")) or not inside.endswith(".py"):
        return ""
    named = inside.removesuffix(".py").replace("\\", "/").replace("/", ".")
    return _shaped(_MODULE, named.removesuffix(".__init__"))


def _allowed(frames: Iterator[Frame]) -> tuple[Frame, ...]:
    """Return the innermost frames that have the shape of ours."""
    ours = [
        frame
        for frame in frames
        if _MODULE.fullmatch(frame.module) and _FUNCTION.fullmatch(frame.function)
    ]
    return tuple(ours[-MOST_FRAMES:])


def _beginning(path: Path) -> bytes:
    if not path.is_file():  # a pipe there would never answer
        raise OSError("no file")
    with path.open("rb") as file:
        return file.read(_MOST_BYTES)


def _is_held(path: Path) -> bool:
    """Return whether a program that runs has the box open."""
    with path.open("r+b") as file:
        return not try_lock(file)


def _shaped(shape: re.Pattern[str], text: str) -> str:
    return text if shape.fullmatch(text) else ""
