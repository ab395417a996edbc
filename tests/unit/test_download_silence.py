"""When a line counts as silent, by arithmetic: no clock, no socket."""

from collections.abc import Callable, Iterator
from itertools import repeat

import pytest

from helperkit.delivery.download.line import silence
from helperkit.delivery.download.line.silence import Flow, Slept, Stalled, Wakefulness

PATIENCE = 20.0
Waits = Iterator[tuple[float, int]]  # seconds waited, bytes that ended the wait


def every(seconds: float, count: int) -> Waits:
    """Give so many bytes in each so many seconds, as slices of a fifth of a second see them."""
    while True:
        slices = round(seconds / 0.2)
        yield from repeat((0.2, 0), slices - 1)
        yield 0.2, count


def good(seconds: float) -> Callable[[Flow], None]:
    """Return what a fast line does for so long."""

    def run(flow: Flow) -> None:
        for _ in range(round(seconds / 0.01)):
            flow.weigh(0.01, 65536)

    return run


def times(waits: Waits, before: float, limit: float) -> tuple[float | None, float | None]:
    """Return after which time it was quiet, and stalled; None for what did not happen."""
    flow = Flow(PATIENCE)
    good(before)(flow)
    assert not flow.quiet
    passed, quiet = 0.0, None
    for seconds, count in waits:
        passed += seconds
        if passed > limit:
            return quiet, None
        try:
            flow.weigh(seconds, count)
        except Stalled:
            return quiet, passed
        if flow.quiet and quiet is None:
            quiet = passed
    raise AssertionError


@pytest.mark.parametrize("before", [0.0, 0.1, 2.5, 4.99, 5.0, 7.3, 19.9, 20.0, 61.7])
@pytest.mark.parametrize(
    ("seconds", "count"),
    [(1e9, 0), (1.0, 1), (0.2, 1), (0.2, 12), (1.0, 63), (3.0, 1), (3.0, 150), (10.0, 1)],
)
def test_a_line_that_is_as_good_as_dead(before: float, seconds: float, count: int) -> None:
    waits = every(seconds, count) if count else repeat((0.2, 0))
    quiet, stalled = times(waits, before, 60)
    assert quiet is not None
    assert quiet < 5
    assert stalled is not None
    assert 15 < stalled < 30


@pytest.mark.parametrize("before", [0.0, 0.1, 4.99, 7.3, 61.7])
def test_silence_ends_with_the_patience(before: float) -> None:
    assert times(repeat((0.2, 0)), before, 60)[1] == pytest.approx(PATIENCE, abs=0.21)


@pytest.mark.parametrize(("seconds", "count"), [(0.2, 26), (1.0, 200), (5.0, 4096), (10.0, 2000)])
def test_a_slow_line_is_no_dead_one(seconds: float, count: int) -> None:
    assert times(every(seconds, count), 0.0, 600)[1] is None


def test_a_line_that_is_slow_but_steady_says_nothing() -> None:
    assert times(every(0.2, 200), 0.0, 600) == (None, None)
    assert times(every(1.8, 4096), 0.0, 600) == (None, None)


def test_quiet_ends_with_bytes() -> None:
    flow = Flow(PATIENCE)
    for _ in range(15):
        flow.weigh(0.2, 0)
    assert flow.quiet
    flow.weigh(0.2, 1)
    assert flow.quiet
    flow.weigh(0.2, 1024)
    assert not flow.quiet


class Clocks:
    """The two clocks of a computer."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.wall, self.monotonic = 1.7e9, 100.0
        monkeypatch.setattr(silence.time, "time", lambda: self.wall)
        monkeypatch.setattr(silence.time, "monotonic", lambda: self.monotonic)

    def pass_by(self, *, wall: float, monotonic: float) -> float:
        self.wall += wall
        self.monotonic += monotonic
        return monotonic


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Clocks:
    return Clocks(monkeypatch)


@pytest.mark.parametrize(
    ("wall", "monotonic"),
    [(3600.0, 0.2), (3600.0, 3600.0), (0.2, 3600.0)],  # Linux; Windows, SIGSTOP; clock set back
)
def test_sleep_is_seen_by_either_clock(clocks: Clocks, wall: float, monotonic: float) -> None:
    awake = Wakefulness()
    with pytest.raises(Slept):
        awake.check(clocks.pass_by(wall=wall, monotonic=monotonic))


def test_a_slow_computer_or_a_clock_set_back_is_no_sleep(clocks: Clocks) -> None:
    awake = Wakefulness()
    for wall, monotonic in ((0.2, 0.2), (3.0, 3.0), (-86400.0, 0.2), (1.2, 0.2), (0.0, 0.2)):
        awake.check(clocks.pass_by(wall=wall, monotonic=monotonic))


def test_a_clock_set_forward_costs_one_connection(clocks: Clocks) -> None:
    awake = Wakefulness()
    with pytest.raises(Slept):
        awake.check(clocks.pass_by(wall=86400.0, monotonic=0.2))
    for _ in range(100):
        awake.check(clocks.pass_by(wall=0.2, monotonic=0.2))


def test_time_between_waits_is_no_sleep(clocks: Clocks) -> None:
    awake = Wakefulness()
    clocks.pass_by(wall=600.0, monotonic=600.0)  # a slow disk
    awake.check(clocks.pass_by(wall=0.2, monotonic=0.2))


def test_a_trickle_is_noticed_with_little_patience_too() -> None:
    """Reads that last longer than a part of the patience: what counts is bytes a second."""
    flow = Flow(0.5)
    assert stalls(flow, 12)
    flow = Flow(0.5)
    assert not stalls(flow, 200)


def stalls(flow: Flow, count: int) -> bool:
    try:
        for _ in range(20):
            flow.weigh(0.25, count)
    except Stalled:
        return True
    return False
