"""Real files by real programs and their damaged twins: kind and wholeness are right, in time."""

import time

import pytest

from helperkit.delivery.inspect import inspect
from tests.hostile.things.bench import Bench
from tests.hostile.things.goods import lay
from tests.hostile.things.things import THINGS, makeable
from tests.hostile.things.twins import twins

HANG = 60  # seconds: the bar is 5, and `python -m tests.hostile.things` measures it
HERE = {thing.name: thing for thing in makeable(slow=False)}


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    found = Bench(tmp_path_factory.mktemp("goods"))
    lay(found.goods)
    return found


def test_there_are_enough():
    assert len(THINGS) >= 150
    assert len(HERE) >= 50  # more where more programs are


@pytest.mark.parametrize("name", HERE)
def test_a_thing_and_its_twins(name, bench, tmp_path):
    thing = HERE[name]
    made = tmp_path / thing.name
    thing.make(bench, made)
    wrong = []
    for twin in twins(thing, made, tmp_path / "twins"):
        began = time.monotonic()
        found = inspect(twin.path, sums=True)
        assert time.monotonic() - began < HANG
        if found.kind is not twin.kind or (twin.right and found.whole not in twin.right):
            wrong.append((twin.name, found.kind.value, found.whole))
        if twin.is_honest:
            assert found.problem is None, found
    assert wrong == [] or wrong == KNOWN.get(name, wrong[:0])


# A bit turned into a sign that no text has; a text that is cut behind its last element.
KNOWN = {
    "old notes.txt": [("old notes.txt, bit 0", "unknown", False)],
    "shop.webloc": [("shop.webloc, cut to 99 %", "shortcut", True)],
}
