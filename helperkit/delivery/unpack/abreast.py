"""Several pieces of work at once, over the cores."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from queue import Queue
from typing import TypeVar, cast

from helperkit.delivery.unpack.reader import Piece

T = TypeVar("T")

MOST_THREADS = 4
_NONE = object()
_AHEAD = 4  # pieces that wait for the disk at the most


def cores() -> int:
    """How many threads are worth it."""
    if hasattr(os, "sched_getaffinity"):
        return min(MOST_THREADS, len(os.sched_getaffinity(0)))
    return min(MOST_THREADS, os.cpu_count() or 1)


class Halted(Exception):
    """Another thread failed: what this one does is not wanted any more."""


class Halt:
    """Tells all threads that one has failed."""

    def __init__(self) -> None:
        self._set = threading.Event()

    def check(self) -> None:
        """Raise `Halted` where another thread failed."""
        if self._set.is_set():
            raise Halted

    def set(self) -> None:
        """Tell the others."""
        self._set.set()


def abreast(tasks: Iterable[T], workers: Sequence[Callable[[T], None]], halt: Halt) -> None:
    """Do all tasks, one worker a thread; the first error ends the rest and is raised."""
    queue = iter(tasks)
    taking = threading.Lock()
    errors: list[BaseException] = []

    def run(work: Callable[[T], None]) -> None:
        try:
            while True:
                halt.check()
                with taking:
                    task = next(queue, _NONE)
                if task is _NONE:
                    return
                work(cast(T, task))
        except BaseException as error:  # noqa: BLE001 - raised again below
            halt.set()
            errors.append(error)

    others = [threading.Thread(target=run, args=(work,), daemon=True) for work in workers[1:]]
    for thread in others:
        thread.start()
    run(workers[0])
    for thread in others:
        thread.join()
    for error in errors:
        if not isinstance(error, Halted):
            raise error


@contextmanager
def relayed(write: Callable[[Piece], None]) -> Iterator[Callable[[Piece], None]]:
    """Within the block, another thread takes the pieces, while the next one is being made.

    What it raises is raised here. A piece must not change after it was given.
    """
    pieces: Queue[Piece | None] = Queue(_AHEAD)
    errors: list[BaseException] = []

    def take() -> None:
        while (piece := pieces.get()) is not None:
            if not errors:
                try:
                    write(piece)
                except BaseException as error:  # noqa: BLE001 - raised again where it belongs
                    errors.append(error)

    def give(piece: Piece) -> None:
        if errors:
            raise errors[0]
        pieces.put(piece)

    taker = threading.Thread(target=take, name="relay", daemon=True)
    taker.start()
    try:
        yield give
    finally:
        pieces.put(None)
        taker.join()
    if errors:
        raise errors[0]
