"""Work that is late is left to itself; what comes in time is as if it had been called."""

import threading

import pytest

from helperkit.performer.in_time import in_time


def test_what_it_returns_and_raises_comes_through():
    assert in_time(lambda: 7, 60) == 7
    assert in_time(lambda: None, 60) is None
    with pytest.raises(KeyError):
        in_time(lambda: {}["x"], 60)


def test_late_work_is_not_waited_for():
    release, ended = threading.Event(), threading.Event()

    def late():
        release.wait(60)
        ended.set()

    with pytest.raises(TimeoutError):
        in_time(late, 0.01)
    assert not ended.is_set()
    release.set()
    assert ended.wait(60)
