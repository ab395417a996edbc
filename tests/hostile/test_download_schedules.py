"""Two thousand random fault schedules: never a wrong file, never a leftover, never without end.

More, and one alone to look at: see `schedule_runs`.
"""

import pytest

from tests.hostile.schedule_runs import run_all
from tests.hostile.schedules import draw

SCHEDULES = 2000
SLOW_SCHEDULES = 100
AT_A_TIME = 250


@pytest.mark.parametrize("first", range(0, SCHEDULES, AT_A_TIME))
def test_random_schedules(first: int) -> None:
    assert run_all(range(first, first + AT_A_TIME)) == {}


@pytest.mark.parametrize("first", range(0, SLOW_SCHEDULES, AT_A_TIME))
def test_random_schedules_with_extra_connections(first: int) -> None:
    assert run_all(range(first, min(first + AT_A_TIME, SLOW_SCHEDULES)), slow=True) == {}


def test_a_seed_brings_its_schedule_back() -> None:
    assert draw(7) == draw(7)
    assert draw(7) != draw(8)
