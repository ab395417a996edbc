"""A second process that unpacks its share of very many small members.

Python runs one thread at a time, and of a small file most of the time is spent in Python. The
process is our own program again. It is told where each member lies in the archive and where it
goes; names, folders and limits were judged before, here it only inflates, compares and writes.
"""

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from helperkit.delivery.own_process import Process, receive, send, start_own
from helperkit.delivery.unpack.plan import refuse
from helperkit.delivery.unpack.zip.source import Source
from helperkit.delivery.unpack.zip.together import Job, write_together
from helperkit.journey.problems import Problem, ProblemName

COMMAND = "unpack-share"


class _Jobs(msgspec.Struct, frozen=True):
    archive: str
    folder: str
    jobs: Sequence[Job]


class _Done(msgspec.Struct, frozen=True):
    """What came of some jobs; all empty where they are done."""

    problem: str = ""
    note: str = ""
    errno: int = 0


class Lost(Exception):
    """The other process is no more; nobody knows how far it came."""


class Share:
    """The other process, seen from here. One thread uses it."""

    def __init__(self, archive: Path) -> None:
        """Start it; it gets ready meanwhile."""
        self._archive = str(archive)
        self._process: Process | None = None
        self.lost = False
        try:
            self._process = start_own(COMMAND)
        except OSError:
            self.lost = True

    def close(self) -> None:
        """End it, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def work(self, folder: str, jobs: Sequence[Job]) -> None:
        """Let it do these jobs, and wait. Raises `Problem`, OSError, and `Lost`."""
        done = self._ask(_Jobs(self._archive, folder, jobs))
        if done.problem:
            raise refuse(ProblemName(done.problem), done.note)
        if done.errno:
            raise OSError(done.errno, "share")

    def _ask(self, jobs: "_Jobs") -> "_Done":
        told = None
        if self._process is not None and self._process.stdin and self._process.stdout:
            with suppress(OSError):
                send(self._process.stdin, msgspec.msgpack.encode(jobs))
                told = receive(self._process.stdout)
        if told is None:
            self.lost = True
            raise Lost
        return msgspec.msgpack.decode(told, type=_Done)


def answer() -> int:
    """Do what comes in, until nothing does: the other side of `Share`."""
    to, back = sys.stdin.buffer, sys.stdout.buffer
    while (told := receive(to)) is not None:
        jobs = msgspec.msgpack.decode(told, type=_Jobs)
        send(back, msgspec.msgpack.encode(_answer_to(jobs)))
    return 0


def _answer_to(asked: _Jobs) -> _Done:
    try:
        with Path(asked.archive).open("rb") as file:
            write_together(asked.jobs, Source(file), asked.folder, lambda: None)
    except Problem as problem:
        return _Done(problem=problem.name, note=problem.evidence.note)
    except OSError as error:
        return _Done(errno=error.errno or -1)
    return _Done()
