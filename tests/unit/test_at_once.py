"""Threads at work together: each gets whole texts; how far they are is told by one at a time."""

import sys
import threading
from collections.abc import Callable, Iterator

import pytest

from helperkit.assets import asset
from helperkit.delivery.work import Progress, Watch
from helperkit.words.texts import Texts

THREADS = 4
TIMES = 6  # each time, something goes wrong in two of three where nothing holds them apart


@pytest.fixture(autouse=True)
def restless() -> Iterator[None]:
    """Let another thread go on after nearly every step."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def at_once(work: Callable[[], None]) -> None:
    """Do the work in several threads that begin together; raise what one of them raised."""
    begin, faults = threading.Barrier(THREADS), list[Exception]()

    def one() -> None:
        begin.wait()
        try:
            work()
        except Exception as fault:  # noqa: BLE001 - raised below
            faults.append(fault)

    threads = [threading.Thread(target=one) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]


def test_texts_are_asked_for_by_several() -> None:
    asked = [(f"size-{unit}", {"n": 1.5}) for unit in ("bytes", "kb", "mb", "gb")]
    source = Texts(asset("words/en"), "en")
    wanted = [source.text(name, **values) for name, values in asked]
    for _ in range(TIMES):
        texts = Texts(asset("words/en"), "en")

        def ask(texts: Texts = texts) -> None:
            assert [texts.text(name, **values) for name, values in asked] == wanted
            assert texts.has("receipt-heading") == source.has("receipt-heading")

        at_once(ask)


def test_one_report_of_progress_ends_before_the_next_begins() -> None:
    both, met = threading.Barrier(2), list[bool]()

    def report(_: Progress) -> None:
        try:
            both.wait(0.3)  # for another one, that must not come
            met.append(True)
        except threading.BrokenBarrierError:
            met.append(False)

    watch = Watch(report)
    at_once(lambda: watch.progress(Progress(1, 50), always=True))
    assert met == [False] * THREADS
