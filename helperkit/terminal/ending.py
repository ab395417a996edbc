"""How commands end that do not come to their own end: wrong use, an interruption, a crash."""

import io
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

import click

from helperkit.journey.problems import ProblemName
from helperkit.performer.crash import note_crash
from helperkit.terminal.outcome import PROBLEM, Told
from helperkit.terminal.plain import plain
from helperkit.words.languages import SOURCE_LANGUAGE


def ended(
    command: Callable[[], int], home: Path, *, json: bool, language: str = SOURCE_LANGUAGE
) -> int:
    """Run a command and return its exit status. Whatever happens, its end is told."""
    with _stopped_as_interrupted():
        try:
            return command()
        except click.ClickException as error:
            return _wrong_use(error, json=json)
        except (click.Abort, KeyboardInterrupt) as error:
            if isinstance(error.__cause__, EOFError):  # click takes it for a key
                return _crashed(error.__cause__, home, json=json, language=language)
            return _interrupted(json=json, language=language)
        except Exception as error:  # noqa: BLE001 - the edge of the program: no traceback leaves it
            return _crashed(error, home, json=json, language=language)


def _wrong_use(error: click.ClickException, *, json: bool) -> int:
    shown = io.StringIO()
    error.show(shown)
    with suppress(OSError):  # nobody reads that any more
        print(plain(shown.getvalue()), end="", file=sys.stderr, flush=True)
    if json:
        _tell_end(Told(json=True), None)
    return error.exit_code


def _tell_end(told: Told, problem: ProblemName | None) -> None:
    with suppress(OSError):  # nowhere left to write to
        told.end(done=False, problem=problem, files=[])


def _interrupted(*, json: bool, language: str) -> int:
    told = Told(json=json)
    with suppress(Exception):  # the words are not what matters now
        from helperkit.words.load import Words

        told.say(Words(language).text("terminal-stopped"))
    _tell_end(told, None)
    return PROBLEM


def _crashed(error: BaseException, home: Path, *, json: bool, language: str) -> int:
    note_crash(home, error)
    told = Told(json=json)
    with suppress(Exception):  # the words themselves may be what is broken
        from helperkit.words.load import Words

        words = Words(language)
        for part in ("heading", "body"):
            told.say(words.problem(ProblemName.UNKNOWN, part))
    _tell_end(told, ProblemName.UNKNOWN)
    return PROBLEM


@contextmanager
def _stopped_as_interrupted() -> Iterator[None]:
    """Within the block, the system's request to stop is the same as Ctrl-C."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def stops_held_back() -> Iterator[None]:
    """Within the block a wish to stop waits: while parts of Qt are loaded, it would be lost."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows sends none
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
