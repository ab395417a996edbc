"""The commands that do one piece of the work alone."""

import json
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import msgspec

from helperkit.delivery.work import Cancelled, Watch
from helperkit.journey.events import WorkFailed
from helperkit.journey.order import Waiting
from helperkit.journey.problems import Evidence, Problem, ProblemName
from helperkit.journey.screen import Progress
from helperkit.journey.screens_problem import told_by
from helperkit.performer.steady import Steady
from helperkit.terminal.arguments import folder_made, make_parents
from helperkit.terminal.outcome import DONE, PROBLEM, Told
from helperkit.terminal.plain import one_line
from helperkit.terminal.waits import Waits
from helperkit.words.languages import SOURCE_LANGUAGE
from helperkit.words.load import Words
from helperkit.words.medium import Medium


class Progressed(msgspec.Struct, frozen=True):
    """How far the work is; sizes in bytes. 0 files where nobody knows how many there are."""

    done: int
    total: int | None
    seconds_left: int | None
    waiting: Waiting
    files: int = 0
    all_files: int = 0


class Brought(msgspec.Struct, frozen=True):
    """What a piece of work brought, and the names of what is missing of a damaged archive."""

    files: list[Path]
    missing: tuple[str, ...] = ()


class Warned(msgspec.Struct, frozen=True):
    """Something in an archive is not as its maker had it; `warning` is one of its fixed words."""

    warning: str


def _words(language: str = SOURCE_LANGUAGE) -> Words:
    return Words(language, Medium.COMMAND)


def _line(event: msgspec.Struct) -> str:
    told: dict[str, object] = msgspec.to_builtins(event, enc_hook=str)
    return json.dumps({"type": type(event).__name__} | told)


def _failed(problem: Problem) -> WorkFailed:
    """Return the event that a journey would have of this problem."""
    evidence, missing = problem.evidence, problem.missing
    return WorkFailed(
        1, problem.name, evidence, page=problem.page, missing=missing, part=problem.part
    )


class _Telling:
    """Tells how far a piece of work is."""

    def __init__(self, told: Told, words: Words) -> None:
        self._told, self._words = told, words
        self._steady = Steady()
        self._waits = Waits()

    def __call__(self, progress: Progress) -> None:
        left = self._steady.seconds_left(progress.seconds_left)
        progress = msgspec.structs.replace(progress, seconds_left=left)
        told = Progressed(
            progress.done,
            progress.total,
            left,
            progress.waiting,
            progress.files,
            progress.all_files,
        )
        self._told.event(_line(told))
        self._told.over(self._words.progress(progress), news=self._waits.news(progress))


def _work(
    told: Told,
    words: Words,
    piece: Callable[[Watch], Brought],
    met: str,
    page: str = "",
    *,
    stopped: str = "terminal-stopped",
    done: str = "terminal-done",
) -> int:
    """Do a piece of work, tell how far it is and how it ended, and return the exit status.

    `met` is at which work a problem is met, for the words; `page` where one may have to sign in;
    `stopped` names what is said where it was interrupted: what is true then; `done` what is said
    before the files that it brought.
    """
    watch = Watch(_Telling(told, words))
    problem: Problem | None = None
    brought = Brought([])
    with _interruptible(watch):
        try:
            brought = piece(watch)
        except Problem as found:
            problem = found
            told.event(_line(_failed(found)))
        except Cancelled:
            told.say(words.text(stopped))
            told.end(done=False, problem=None, files=[])
            return PROBLEM
    if problem is not None:
        page = problem.page or page if problem.name is ProblemName.LOGIN_PAGE else ""
        known = told_by(problem.evidence, page) | {"met": met, "missing": problem.missing or 0}
        known["link"] = "known" if met == "getting" else "own"
        for part in ("heading", "body"):
            told.say(words.problem(problem.name, part, **known))
        for named in filter(None, (problem.part, page)):
            told.say(named)
    else:
        told.say("\n".join((words.text(done), *map(str, brought.files))))
        if brought.missing:
            kept, lost = len(brought.files), len(brought.missing)
            told.say(words.text("terminal-saved", saved=str(kept), all=str(kept + lost)))
            told.say("\n".join(brought.missing))
    name = problem.name if problem is not None else None
    files = [str(file) for file in brought.files]
    told.end(done=problem is None, problem=name, files=files, missing=brought.missing)
    return DONE if problem is None else PROBLEM


@contextmanager
def _interruptible(watch: Watch) -> Iterator[None]:
    """Within the block, Ctrl-C cancels the work, which then puts its things in order.

    A second one ends the program there and then; so does the system's request to stop.
    """

    def cancel(_signal: int, _frame: FrameType | None) -> None:
        if watch.cancelled:
            raise KeyboardInterrupt
        watch.cancel()

    before = {name: signal.signal(name, cancel) for name in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for name, kept in before.items():
            signal.signal(name, kept)


def download_one(
    url: str,
    *,
    to: Path,
    mirrors: tuple[str, ...],
    sha256: str,
    patience: float,
    limit: int | None,
    as_json: bool,
    language: str = SOURCE_LANGUAGE,
) -> int:
    """Receive one file and return the exit status. `limit` in bytes a second."""
    from helperkit.delivery.download import download

    def piece(watch: Watch) -> Brought:
        make_parents(to)
        got = download(
            url, to, watch, mirrors=mirrors, sha256=sha256, patience=patience, limit=limit
        )
        return Brought([got.path])

    told, words = Told(json=as_json), _words(language)
    return _work(told, words, piece, "getting", url, stopped="terminal-kept")


def unpack_one(
    file: Path,
    *,
    to: Path,
    password: str,
    encoding: str,
    save: bool,
    as_json: bool,
    language: str = SOURCE_LANGUAGE,
) -> int:
    """Unpack one archive into a folder of its own and return the exit status.

    `save`: where it is damaged, keep what is whole, and say what is missing.
    """
    from helperkit.delivery.unpack import unpack
    from helperkit.delivery.unpack.faults import os_errors_named
    from helperkit.performer.unpacking import folder_name

    told, words = Told(json=as_json), _words(language)

    def piece(watch: Watch) -> Brought:
        called = folder_name(file.name)
        with os_errors_named("unpack"), folder_made(to):
            done = unpack(file, to, called, watch, password=password, save=save, encoding=encoding)
        for warning in done.warnings:
            told.event(_line(Warned(warning)))
            told.say(words.text(f"warning-{warning}"))
        return Brought([done.folder / path for path in done.files], done.missing)

    # Without a password there is none that did not fit.
    met = "unpacking" if password else "opening"
    return _work(told, words, piece, met, stopped="terminal-stopped-unpacking")


def inspect_one(path: Path, *, as_json: bool, language: str = SOURCE_LANGUAGE) -> int:
    """Say what a file is and return the exit status: 1 when there is a problem with it."""
    from helperkit.delivery.inspect import inspect
    from helperkit.delivery.opening.ways import ways_to_open
    from helperkit.terminal.seen import lines_of, lines_of_ways

    told, words = Told(json=as_json), _words(language)

    def piece(watch: Watch) -> Brought:
        seen = inspect(path, watch=watch, sums=True)
        ways = ways_to_open(seen)
        told.event(_line(seen))
        lines = [*lines_of(words, seen)]
        if ways is not None:
            told.event(_line(ways))
            lines += lines_of_ways(words, ways)
        told.say("\n".join(lines))
        if seen.problem is not None:
            raise Problem(seen.problem, Evidence(where="inspect", note=seen.note))
        return Brought([path])

    return _work(told, words, piece, "opening", done="terminal-looked")


def report_one(
    home: Path, *, to: Path | None, plain: bool, probe: bool, language: str = SOURCE_LANGUAGE
) -> int:
    """Write the report of the newest journey and return the exit status.

    `probe`: also whether the shop's own hosts can be reached, which takes seconds.
    """
    from helperkit.performer.reporting import (
        newest_journal,
        plain_summary,
        write_journey_report,
    )
    from helperkit.performer.surroundings import Asked

    told, words = Told(json=False), _words(language)

    def piece(_watch: Watch) -> Brought:
        asked = Asked(home, probe=probe)
        report = write_journey_report(newest_journal(home), "", words.text, to, asked=asked)
        if plain:
            told.say(plain_summary(report))
        return Brought([report])

    return _work(told, words, piece, "report")


def check_card(file: Path) -> int:
    """Check a product card, name the line of what is wrong, and return the exit status."""
    from helperkit.product.load import CardError, load

    told, words = Told(json=False), _words()
    try:
        card = load(file)
    except (CardError, OSError) as error:
        told.say(f"{file}: {error}")
        return PROBLEM
    told.say(words.text("card-fine", name=one_line(card.name)))
    return DONE
