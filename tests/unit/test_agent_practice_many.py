"""Hundreds of callers over all screens, and an agent that does only what the program says."""

import pytest

from helperkit.agent.practice.exercise import Ending
from helperkit.agent.practice.line import Level
from helperkit.phone.numbers import SCREENS
from tests.benchmarks.agent_practice import callers

ALL = len(SCREENS)
# Callers, and the least share that is sure without a question, with one, and with three: three
# standard deviations below the shares among many (`python -m tests.benchmarks.agent_practice`).
BARS = {
    Level.CLEAR: (ALL, 0.78, 0.93, 0.98),
    Level.NOISY: (2 * ALL, 0.37, 0.81, 0.94),
    Level.VERY_NOISY: (2 * ALL, 0.06, 0.43, 0.77),
}


@pytest.mark.parametrize("level", Level)
def test_every_caller_is_helped(level: Level) -> None:
    count, *shares = BARS[level]
    runs = callers(count, level)
    assert {run.name for run in runs} == set(SCREENS)
    assert [run.name for run in runs if run.stuck] == []
    assert [run.name for run in runs if run.wrong_screen] == []
    # One wrong word is always found out; two may fit by chance, about once in a hundred.
    assert [run.name for run in runs if run.fitted_wrong == 1] == []
    assert sum(run.fitted_wrong > 1 for run in runs) <= count // 100
    assert [run.name for run in runs if not run.scripted] == []
    assert [run.name for run in runs if not run.leads_on] == []
    assert [run.name for run in runs if run.ending is not Ending.OPENED] == []
    for most, share in zip((0, 1, 3), shares, strict=True):
        assert sum(run.questions <= most for run in runs) >= share * count, most
