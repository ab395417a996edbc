"""The time left: calm words that stay honest."""

from collections import deque
from itertools import groupby, pairwise

import pytest

from helperkit.performer.steady import Steady
from helperkit.words.amounts import time_text
from helperkit.words.load import Words


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def said(measured, every=1.0):
    """Return what is said after each measured time, one `every` so many seconds."""
    clock, out = Clock(), []
    steady = Steady(clock)
    for seconds in measured:
        out.append(steady.seconds_left(seconds))
        clock.now += every
    return out


def sentences(seconds):
    texts = Words()._texts  # the words as they are spoken
    return [sentence for sentence, _ in groupby(time_text(texts, n) for n in seconds)]


def test_a_time_that_wavers_is_counted_down():
    wavering = [200 - n + (20 if n % 2 else -20) for n in range(100)]
    assert len(sentences(wavering)) > 10
    out = said(wavering)
    assert len(sentences(out)) <= 4
    assert sum(later > sooner for sooner, later in pairwise(out)) <= 1  # one correction


def test_words_at_their_edge_change_once():
    assert len(sentences([88, 92] * 10)) == 20
    assert len(sentences(said([88, 92] * 10, every=0.1))) == 1


@pytest.mark.parametrize("change", [3.0, 0.3])
def test_a_line_that_really_changed_is_told_at_once(change):
    before, after = [600] * 3, [int(600 * change)] * 3
    assert said([*before, *after])[3] == after[0]


def test_the_end_is_not_said_too_late():
    """Near the end it may be out by ten seconds, no more, and never below one."""
    left = deque(range(30, 0, -1))
    for told, true in zip(said(left), left, strict=True):
        assert abs(told - true) <= 10
        assert told >= 1
    assert said([0]) == [0]


def test_after_a_break_it_is_measured_anew():
    assert said([100, None, 500]) == [100, None, 500]
