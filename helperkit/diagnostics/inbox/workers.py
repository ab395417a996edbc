"""Reads many files with all cores, in processes of their own, and outlives whatever ends one."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from helperkit.diagnostics.inbox.reading import Task, died, read_task
from helperkit.diagnostics.inbox.row import Row

A_BATCH = 64  # files
LESS = 5  # by so much of "nice" those beside a window go after it
FEW = 128  # files: to start processes for them takes longer than to read them

_identities: tuple[str, ...] = ()  # of this worker


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def rows(
    tasks: Sequence[Task],
    identities: Sequence[str],
    processes: int | None = None,
    *,
    beside: bool = False,
) -> Iterator[list[Row]]:
    """Yield the rows of all files, a batch at a time, in any order.

    `beside` a window: in processes of their own, that leave it one core, and go after it.
    """
    batches = [tasks[at : at + A_BATCH] for at in range(0, len(tasks), A_BATCH)]
    count = min(processes or (max(1, cores() - 1) if beside else cores()), len(batches))
    if (count < 2 and not beside) or (processes is None and len(tasks) <= FEW):
        for batch in batches:
            yield [read_task(task, identities) for task in batch]
        return
    waiting = deque(batches)
    while waiting:
        lost: list[Sequence[Task]] = []
        yield from _shared_out(waiting, lost, identities, count, beside)
        # One of these files ended a process: which one?
        yield from _one_by_one([task for batch in lost for task in batch], identities)


def _shared_out(
    waiting: deque[Sequence[Task]],
    lost: list[Sequence[Task]],
    identities: Sequence[str],
    count: int,
    beside: bool,
) -> Iterator[list[Row]]:
    """Yield rows until all is read, or a process is gone: then what was under way is `lost`."""
    pool = _pool(count, identities, LESS if beside else 0)
    under_way: dict[Future[list[Row]], Sequence[Task]] = {}
    try:
        while waiting or under_way:
            while waiting and len(under_way) < 2 * count:
                under_way[pool.submit(_read, waiting[0])] = waiting[0]
                waiting.popleft()
            done, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                read = future.result()
                del under_way[future]
                yield read
    except BrokenProcessPool:
        lost.extend(under_way.values())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _one_by_one(tasks: Sequence[Task], identities: Sequence[str]) -> Iterator[list[Row]]:
    left = deque(tasks)
    while left:
        with _pool(1, identities) as pool:
            try:
                while left:
                    read = pool.submit(_read, [left[0]]).result()
                    left.popleft()
                    yield read
            except BrokenProcessPool:
                yield [died(left.popleft())]


def _pool(count: int, identities: Sequence[str], less: int = 0) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        count,
        # A copy of a process with threads, as a fork is, may stand still for ever.
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(tuple(identities), less),
    )


def _begin(identities: tuple[str, ...], less: int) -> None:
    global _identities  # noqa: PLW0603 - set once, before the first batch
    _identities = identities
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process decides what ends
    if less and hasattr(os, "nice"):
        os.nice(less)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the first one is gone: killed, it cannot say so."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(batch: Sequence[Task]) -> list[Row]:
    return [read_task(task, _identities) for task in batch]
